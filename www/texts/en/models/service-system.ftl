service-system-name = Service theatre, servuction and delivery
service-system-alias = service theatre model; servuction system; service delivery system; front stage and back stage; 服务剧场、服务产出、服务提供系统模型
service-system-summary = Looks at one service in three ways and names the part to mend first: on stage or behind it.
service-system-question = Which part of the service should be mended first?
service-system-picture = Four views of the service: highest { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = weakest

service-system-group-theatre = Theatre
service-system-group-servuction = Servuction
service-system-group-contact = Delivery: front stage
service-system-group-behind = Delivery: back stage
service-system-anchor-low = poor
service-system-anchor-high = excellent

service-system-input-actors = Actors: those who serve look, speak and act the part
    .hint = Staff whom the customer meets.
service-system-input-setting = Setting: the place supports the service
    .hint = Rooms, light, sound, signs, order; on a site, its pages.
service-system-input-audience = Audience: customers fit together and know their part
    .hint = Other customers are part of the experience.
service-system-input-play = Play: the course of the service flows
    .hint = From the welcome to the farewell, without gaps.
service-system-input-invisible = Invisible organisation and systems work
    .hint = What the customer never sees but depends on.
service-system-input-visible = What can be seen is in order
    .hint = Contact staff and surroundings.
service-system-input-benefits = The bundle of benefits is what the customer came for
    .hint = Core and additional services together.
service-system-input-people = Contact people are able and willing
    .hint = Skill, friendliness, authority to decide.
service-system-input-equipment = Equipment works and is pleasant to use
    .hint = Tills, terminals, rooms, vehicles.
service-system-input-systems = Service systems are easy for the customer
    .hint = Booking, queueing, paying, complaining.
service-system-input-technology = Technology behind the scenes is reliable
    .hint = Data, stock, telephone and computer systems.
service-system-input-management = Management sets standards and keeps to them
    .hint = Planning, training, checking.
service-system-input-support = Support reaches the front in time
    .hint = Kitchen, warehouse, back office, suppliers.

service-system-setting-scale = Points of the scale
    .hint = The course text gives none; five points are ours.
service-system-setting-tolerance = Difference that does not count
    .hint = Views closer together than this are called even. Ours: half a point.

service-system-result-lowest = Lowest view
    .hint = The part of the service that drags the others down.
service-system-result-theatre = Theatre
    .hint = Mean of actors, setting, audience, play.
service-system-result-servuction = Servuction
    .hint = Mean of invisible organisation, visible elements, bundle of benefits.
service-system-result-contact = Front stage
    .hint = Mean of contact people, equipment, systems.
service-system-result-behind = Back stage
    .hint = Mean of technology, management, support.
service-system-step-spread = Highest less lowest
service-system-step-within-tolerance = Close enough to be even?

service-system-segment-even = Even
    .advice = No part drags the others down: improve what customers name most often. Do not rebuild what works.
service-system-segment-mend-theatre = Mend the theatre
    .advice = Rehearse the parts, tidy the setting, guide the audience. Do not blame the actors for a poor script.
service-system-segment-mend-servuction = Improve the service package
    .advice = Check that the bundle of benefits is what customers come for, and that the unseen part can produce it. Do not add extras to a weak core.
service-system-segment-mend-contact = Mend the front stage
    .advice = Train and empower contact people, and make equipment and systems easy. Do not add rules that tie their hands.
service-system-segment-mend-behind = Mend the back stage
    .advice = Fix technology, management and support first: a friendly front cannot carry a failing back. Do not just ask for more smiles.

service-system-caution-1 = Three views of the same service overlap; do not add them up to one score.
service-system-caution-2 = Customers can rate only what they see; the part behind the scenes is rated by those who work there. The statements are ours.

service-system-example = Theatre 4, 3, 5, 4 gives 4.0 on stage; technology 2, management 3, support 3 gives 2.67 behind it. Mend the back stage first.
service-system-exercise = Work with the ratings below; all others stay as they are.
service-system-exercise-theatre = What is the mean of the theatre?
    .hint1 = Four elements belong to it.
    .hint2 = Add actors, setting, audience and play, and divide by four.
service-system-exercise-segment = What is the conclusion?
    .hint1 = Compute the four means.
    .hint2 = If highest and lowest differ by more than the tolerance, the lowest is to be mended.

# Typical mistakes in the exercise.
service-system-slip-tolerance-forgotten = The tolerance is missing: smaller differences do not count.

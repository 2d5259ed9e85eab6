satisfaction-loyalty-name = Satisfaction and loyalty (Jones and Sasser)
satisfaction-loyalty-alias = loyalist, apostle; hostage; mercenary; defector, terrorist; true and false loyalty; why satisfied customers defect; 琼斯和萨瑟
satisfaction-loyalty-summary = Sets satisfaction against loyalty: loyalists and apostles, hostages, mercenaries, defectors and terrorists; and asks whether loyalty will last.
satisfaction-loyalty-question = Does this customer stay because they want to or because they must?
satisfaction-loyalty-picture = Satisfaction { $x } (cut-off at { $xCut }), loyalty { $y } (cut-off at { $yCut }): { $segment }.

satisfaction-loyalty-group-satisfaction = Satisfaction
satisfaction-loyalty-group-loyalty = Loyalty
satisfaction-loyalty-group-bonds = What else holds the customer
satisfaction-loyalty-input-satisfied = Overall, I am satisfied with this firm.
satisfaction-loyalty-input-buys-again = I shall buy here again.
satisfaction-loyalty-input-recommends = I recommend this firm to others.
satisfaction-loyalty-input-follows-offers = When a rival has a better offer, I go there.
satisfaction-loyalty-input-no-choice = There is hardly another supplier
    .hint = A monopoly, a licence, or the only shop in reach.
satisfaction-loyalty-input-costly-change = Changing costs too much
    .hint = Fees, a running contract, learning anew, moving the data.
satisfaction-loyalty-input-own-technology = Only our technology fits
    .hint = What the customer has works with nobody else’s parts or systems.
satisfaction-loyalty-input-rewards = Points and gifts hold them
    .hint = A strong reward programme, without which the customer would compare.
satisfaction-loyalty-anchor-low = strongly disagree
satisfaction-loyalty-anchor-high = strongly agree

satisfaction-loyalty-setting-scale = Points of the scale
    .hint = How many points the answers have; five as in the article. Move the cut-offs along when you change it.
satisfaction-loyalty-setting-satisfaction-cut = Cut-off for satisfaction
    .hint = At or above this it is high. The article prints no cut-off; 4 of 5 is our start value.
satisfaction-loyalty-setting-loyalty-cut = Cut-off for loyalty
    .hint = At or above this it is high. The article prints no cut-off; 4 of 5 is our start value.
satisfaction-loyalty-setting-corners = Extreme corners
    .hint = Whether apostles (best answer to everything) and terrorists (worst answer to everything) are named apart.
satisfaction-loyalty-option-corners-named = Named apart
satisfaction-loyalty-option-corners-joined = Four types only

satisfaction-loyalty-result-satisfaction = Satisfaction
    .hint = The answer about overall satisfaction.
satisfaction-loyalty-result-loyalty = Loyalty
    .hint = Mean of the three answers about loyalty, after reverse-scoring.
satisfaction-loyalty-result-bonds = Sources of false loyalty
    .hint = How many of the four hold the customer. With none, high loyalty is long-term; with any, it may end with them.

satisfaction-loyalty-step-satisfaction-high = Is satisfaction high?
satisfaction-loyalty-step-loyalty-high = Is loyalty high?
satisfaction-loyalty-step-lasting = Is the loyalty long-term: held by nothing else?

satisfaction-loyalty-segment-apostle = Apostle
    .advice = Delighted and loyal: let them tell others, in references, communities and invitations to friends. Do not embarrass them with a lapse in quality.
satisfaction-loyalty-segment-loyalist = Loyalist
    .advice = Satisfied, and stays: keep the quality, and find out what separates the satisfied from the completely satisfied.
satisfaction-loyalty-segment-mercenary = Mercenary
    .advice = Satisfied but always looking for the better deal: serve them at a price that pays for itself. Do not buy their loyalty.
satisfaction-loyalty-segment-hostage = Hostage
    .advice = Dissatisfied and trapped: solve their problems now, for they leave at the first chance and tell others. Do not mistake staying for consent.
satisfaction-loyalty-segment-defector = Defector
    .advice = Dissatisfied and leaving: listen, put right what can be put right, and win back those that suit you. Let the others go with good manners.
satisfaction-loyalty-segment-terrorist = Terrorist
    .advice = Was let down and says so everywhere: have someone with authority answer at once and settle it. Never argue in public.

satisfaction-loyalty-caution-1 = The link is no straight line: at Xerox the completely satisfied were six times as likely to buy again as the satisfied.
satisfaction-loyalty-caution-2 = Its shape depends on competition: where there is a monopoly even the dissatisfied stay, until the market opens.
satisfaction-loyalty-caution-3 = High loyalty may be false: law, cost of changing, technology or rewards can make it look long-term when it is short-term.
satisfaction-loyalty-caution-4 = The article describes the types in words; cut-offs, items and the exact corners are ours.

satisfaction-loyalty-example = A subscriber to the only network in the valley is dissatisfied (2 of 5) but will subscribe again: there is no other.
satisfaction-loyalty-exercise = Use these answers; the cut-offs have their start values.
satisfaction-loyalty-exercise-segment = Which type is this customer?
    .hint1 = Reverse-score the last answer (6 less the answer on five points) and take the mean of the three for loyalty.
    .hint2 = A value at its cut-off is high. Only the best or the worst answer everywhere makes a corner.
satisfaction-loyalty-exercise-loyalty = How high is this customer’s loyalty?
    .hint1 = One of the three statements speaks against loyalty.
    .hint2 = Points of the scale plus one, less that answer; then take the mean of the three.

# Typical mistakes in the exercise.
satisfaction-loyalty-slip-straight-line = Loyalty has been read from satisfaction. The satisfied may leave, and the dissatisfied may stay.

relationship-pyramid-name = Relationship pyramid
relationship-pyramid-alias = basic, cooperative, interdependent; key account relationship; 客户关系金字塔
relationship-pyramid-summary = Places the relationship with a key account on one of three levels: basic, cooperative, interdependent.
relationship-pyramid-question = How high has this relationship climbed?
relationship-pyramid-picture = A pyramid of { $layers } levels; this relationship stands on: { $segment }.

relationship-pyramid-input-contacts = Breadth of contacts
    .hint = 1: one seller and one buyer; 3: several departments know each other; 5: contacts at every level, both managements included.
relationship-pyramid-input-share = Share of the category
    .hint = How much of what the customer buys in this category comes from you.
relationship-pyramid-input-plan = Joint plan
    .hint = Whether both sides have written a plan together.
relationship-pyramid-input-exit-cost = Cost of leaving
    .hint = How hard parting would be for both: 1 not at all, 5 very hard.

relationship-pyramid-setting-exit-cut = Cost that ties both
    .hint = From this rating on, parting is hard for both. Four is ours.
relationship-pyramid-setting-deep-cut = Contacts of interdependence
    .hint = Least breadth of contacts at the top of the pyramid. Three is ours.
relationship-pyramid-setting-wider-cut = Contacts of cooperation
    .hint = From this breadth on, the relationship is more than basic. Two is ours.
relationship-pyramid-setting-share-cut = Share of cooperation
    .hint = From this share on, the relationship is more than basic. 40% is ours.

relationship-pyramid-result-met = Conditions of the top level met
    .hint = Of three: a joint plan, a high cost of leaving, broad contacts.

relationship-pyramid-step-planned = Is there a joint plan?
relationship-pyramid-step-exit-hard = Would parting be hard?
relationship-pyramid-step-contacts-deep = Are contacts broad enough?
relationship-pyramid-step-contacts-wider = More than one contact?
relationship-pyramid-step-share-high = Is the share high?

relationship-pyramid-segment-interdependent = Interdependent
    .advice = Work as partners: joint teams, open figures, long-term plans. Guard confidences, and do not exploit how hard leaving has become.
relationship-pyramid-segment-cooperative = Cooperative
    .advice = Build bridges between departments, and write a first joint plan. Do not leave everything to one key account manager.
relationship-pyramid-segment-basic = Basic
    .advice = Trade efficiently and reliably, and widen contacts where potential is high. Do not spend partner money on a transaction.

relationship-pyramid-caution-1 = The levels come from work on key accounts; the cut-offs are ours.
relationship-pyramid-caution-2 = Higher is not always better: not every customer wants a partnership, nor is every one worth it.
relationship-pyramid-caution-3 = A large share alone is not interdependence: without a plan and broad contacts it hangs on one person.

relationship-pyramid-example = A car maker and its supplier meet on four levels, the supplier has 55% of the category, they plan together, and parting would be hard (4).
relationship-pyramid-exercise = Use these figures.
relationship-pyramid-exercise-segment = On which level does the relationship stand?
    .hint1 = Start at the top: all three conditions must hold.
    .hint2 = For cooperation one is enough: broader contacts or a high share.
relationship-pyramid-exercise-met = How many conditions of the top level are met?
    .hint1 = Joint plan, cost of leaving, contacts: the share is not among them.
    .hint2 = A rating at its cut-off counts.

# Typical mistakes in the exercise.
relationship-pyramid-slip-share-alone = A large share alone is not interdependence: contacts and a common plan belong to it.

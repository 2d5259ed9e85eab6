loyalty-phases-name = Four phases of loyalty
loyalty-phases-alias = loyalty phases; cognitive, affective, conative, action loyalty; Oliver; inertia; 认知性、情感性、意向性、行为性忠诚感; 认知性/情感性/意向性/行为性忠诚感
loyalty-phases-summary = Tells how far a customer’s loyalty has come: mind, feeling, intention or action, each counting only after those before it.
loyalty-phases-question = How far has loyalty come?
loyalty-phases-picture = Of the four phases, { $highest } is highest at { $highestValue } and { $lowest } lowest at { $lowestValue }.
    .flagged = first missed

loyalty-phases-group-cognitive = Cognitive
loyalty-phases-group-affective = Affective
loyalty-phases-group-conative = Conative
loyalty-phases-group-action = Action
loyalty-phases-anchor-low = strongly disagree
loyalty-phases-anchor-high = strongly agree

loyalty-phases-input-better-quality = Its quality is better than that of other firms
loyalty-phases-input-worth-the-price = What I get here is worth its price
loyalty-phases-input-knows-why = I can say why I buy from this firm
loyalty-phases-input-rival-better = In what matters to me, another firm is better
loyalty-phases-input-likes-it = I like this firm
loyalty-phases-input-enjoys-buying = I enjoy buying here each time
loyalty-phases-input-feels-at-home = I feel in good hands here
loyalty-phases-input-leaves-cold = Which firm I buy from leaves me cold
loyalty-phases-input-first-choice = This firm is my first choice for the next purchase
loyalty-phases-input-means-to-stay = I mean to remain its customer
loyalty-phases-input-ignores-offers = Offers of others will not change my mind
loyalty-phases-input-would-try-others = I would gladly try another firm soon
loyalty-phases-input-buys-again = I have bought here again and again
loyalty-phases-input-buys-most-here = I have bought most of what I need of this kind here
loyalty-phases-input-goes-out-of-way = I have gone out of my way to buy here
loyalty-phases-input-bought-elsewhere = Of late I have often bought elsewhere

loyalty-phases-setting-scale = Points of the scale
    .hint = Seven points are usual; adjust the cut-off when you change them.
loyalty-phases-setting-cut = Cut-off
    .hint = A phase is passed from here. The literature gives none; 5 of 7 is ours, yours to set.
loyalty-phases-setting-boundary = On the cut-off
    .hint = Whether a score on the cut-off passes. Default: it does (ours).
loyalty-phases-option-boundary-at-least = Passes
loyalty-phases-option-boundary-above = Does not pass

loyalty-phases-result-phases = Phases passed
    .hint = Counted from the first, up to the first that is missed.
loyalty-phases-result-cognitive = Cognitive
    .hint = Mean of its items, after reverse-scoring.
loyalty-phases-result-affective = Affective
    .hint = Mean of its items, after reverse-scoring.
loyalty-phases-result-conative = Conative
    .hint = Mean of its items, after reverse-scoring.
loyalty-phases-result-action = Action
    .hint = Mean of its items, after reverse-scoring.
loyalty-phases-result-beyond-gap = Passed beyond a gap
    .hint = Later phases that pass though an earlier one does not. Action without intention is inertia, not loyalty.

loyalty-phases-step-passes-cognitive = Cognitive phase passed?
loyalty-phases-step-passes-affective = Affective phase passed?
loyalty-phases-step-passes-conative = Conative phase passed?
loyalty-phases-step-passes-action = Action phase passed?

loyalty-phases-segment-loyal-in-action = Action loyalty
    .advice = All four phases are passed. Guard supply and service so that nothing stands in the way. Do not buy with discounts what is given freely.
loyalty-phases-segment-loyal-in-intention = Conative loyalty
    .advice = The will is there, the act is not: remove obstacles such as stock, distance and ordering effort. Do not argue further for the product.
loyalty-phases-segment-loyal-in-feeling = Affective loyalty
    .advice = The firm is liked, not yet intended. Give a reason to come back: a next appointment, a service that goes on. Do not take liking for a promise.
loyalty-phases-segment-loyal-in-mind = Cognitive loyalty
    .advice = Loyal to quality and price only, and gone when a better offer comes. Invest in experiences that please. Do not rest on being cheaper.
loyalty-phases-segment-not-yet-loyal = Not yet loyal
    .advice = First be better at something the customer values, and show it. Do not start with gifts and points.

loyalty-phases-caution-1 = Repeat purchases alone are not the last phase: without the earlier ones they are inertia, and end with the obstacle that holds them.
loyalty-phases-caution-2 = Intention is not behaviour: ask for what was done, and better count it.
loyalty-phases-caution-3 = The cut-off decides the phase and has no published value; state it with the result.
loyalty-phases-caution-4 = One survey shows where people stand, not that they passed through in this order.

loyalty-phases-example = Means of 6, 5.5, 4 and 6 with a cut-off of 5. Intention misses the cut-off, so loyalty is affective; the purchases beyond it are inertia.
loyalty-phases-exercise = Work with the answers below; all others stay as they are.
loyalty-phases-exercise-affective = How high is the affective phase?
    .hint1 = Reverse-score the reversed item first.
    .hint2 = Then take the mean of the four answers.
loyalty-phases-exercise-segment = How far has loyalty come?
    .hint1 = Compare the phases with the cut-off in their order.
    .hint2 = Stop at the first that misses it; what comes later does not count.

# Typical mistakes in the exercise.
loyalty-phases-slip-earlier-phases-forgotten = A phase counts only when all the earlier ones are passed. The affective one has been left out.

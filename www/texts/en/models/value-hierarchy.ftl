value-hierarchy-name = Customer value hierarchy (Woodruff)
value-hierarchy-alias = attributes, consequences, goals and purposes; desired and received value; means-end chain; 消费价值层次
value-hierarchy-summary = Sets received against desired value at three levels (attributes, consequences, end states) and finds where the chain breaks.
value-hierarchy-question = At which level does received value fall short of desired value?
value-hierarchy-picture = Received value at three levels against what is desired; highest is { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = breaks here

value-hierarchy-anchor-low = not at all
value-hierarchy-anchor-high = entirely
value-hierarchy-group-attributes = Attributes
value-hierarchy-group-consequences = Consequences in use
value-hierarchy-group-goals = End states
value-hierarchy-group-desired = Desired value
value-hierarchy-input-features = It has the features I look for
    .hint = Attribute level: what the product is and has.
value-hierarchy-input-quality = It is made as well as I want it to be
    .hint = Attribute level: quality.
value-hierarchy-input-service = Delivery and service are as I want them to be
    .hint = Attribute level: service around the product.
value-hierarchy-input-lacking = Something that matters to me is missing
    .hint = Attribute level, reversed: agreeing counts against it.
value-hierarchy-input-purpose = With it I get done what I bought it for
    .hint = Consequence level: what comes of using it.
value-hierarchy-input-ease = Using it saves me time and trouble
    .hint = Consequence level: ease.
value-hierarchy-input-others = Those who use it with me are pleased with it too
    .hint = Consequence level: effect on others.
value-hierarchy-input-side-effects = Using it has consequences I do not want
    .hint = Consequence level, reversed: waste, noise, running costs, annoyance.
value-hierarchy-input-life = It helps me live the way I want to live
    .hint = End state: what it is all for.
value-hierarchy-input-peace = It gives me peace of mind
    .hint = End state: security.
value-hierarchy-input-person = It suits the person I want to be
    .hint = End state: the self.
value-hierarchy-input-no-closer = It brings me no closer to what really matters to me
    .hint = End state, reversed: agreeing counts against it.
value-hierarchy-input-desired-attributes = Desired: attributes
    .hint = How far the attributes should go, asked before buying on the same scale.
value-hierarchy-input-desired-consequences = Desired: consequences
    .hint = How far the consequences should go, asked before buying on the same scale.
value-hierarchy-input-desired-goals = Desired: end states
    .hint = How far the end states should be served, asked before buying on the same scale.

value-hierarchy-setting-scale = Points of the scale
    .hint = One scale for desired and received value; 1 is lowest.
value-hierarchy-setting-rule = Level to point at
    .hint = The literature gives no rule. Lowest first is our default: attributes carry consequences, and these carry goals.
value-hierarchy-option-rule-lowest = Lowest level that falls short
value-hierarchy-option-rule-widest = Level with the widest gap
value-hierarchy-setting-tolerance = Tolerance
    .hint = A gap no larger than this does not count as short; half a point is ours.

value-hierarchy-result-smallest-gap = Worst gap
    .hint = Smallest received less desired of the three levels.
value-hierarchy-result-attributes = Attributes, received
    .hint = Mean of the four statements, after reverse-scoring.
value-hierarchy-result-consequences = Consequences, received
    .hint = Mean of the four statements, after reverse-scoring.
value-hierarchy-result-goals = End states, received
    .hint = Mean of the four statements, after reverse-scoring.
value-hierarchy-result-attributes-gap = Gap of attributes
    .hint = Received less desired; negative when it falls short.
value-hierarchy-result-consequences-gap = Gap of consequences
    .hint = Received less desired; negative when it falls short.
value-hierarchy-result-goals-gap = Gap of end states
    .hint = Received less desired; negative when it falls short.

value-hierarchy-step-attributes-met = Are the attributes as desired, within tolerance?
value-hierarchy-step-consequences-met = Are the consequences as desired?
value-hierarchy-step-goals-met = Are the end states served as desired?

value-hierarchy-segment-whole = The chain holds
    .advice = Keep the promise in terms of goals, not features, and watch what the customer will want next.
value-hierarchy-segment-goals = Breaks at the end states
    .advice = It works, but for what? Talk with customers about their goals before building anything. Do not add more features.
value-hierarchy-segment-consequences = Breaks at the consequences
    .advice = The attributes are right but do not pay off in use: look at use itself, teach, simplify, repair. Do not sell harder.
value-hierarchy-segment-attributes = Breaks at the attributes
    .advice = Improve the product or service first: nothing above can be right while this is wrong. Do not cover it with image advertising.

value-hierarchy-caution-1 = Ask for desired value before buying. Asked afterwards, people bring their wishes into line with what they got.
value-hierarchy-caution-2 = What customers want changes with the situation of use: ask about one situation at a time.
value-hierarchy-caution-3 = The statements are ours and show the way. Each market needs its own chain, drawn from interviews that ask “why does that matter to you?”.

value-hierarchy-example = A family car as described in the brochure, but less handy every day than hoped.
value-hierarchy-exercise = Use these answers on a scale of 7 points.
value-hierarchy-exercise-attributes-gap = What is the gap of the attributes?
    .hint1 = One statement is reversed: reverse-score it first (8 less the answer on 7 points).
    .hint2 = Take what is desired from the mean of the four.
value-hierarchy-exercise-segment = Where does the chain break?
    .hint1 = Work out received less desired for each level.
    .hint2 = A gap counts as short only beyond the tolerance; then see which level the rule points at.

# Typical mistakes in the exercise.
value-hierarchy-slip-found-alone = That is what was found. The gap takes off what was desired.
value-hierarchy-slip-desired-forgotten = You have looked at what was found alone. A level is judged against what was desired of it.

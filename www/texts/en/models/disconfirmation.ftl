disconfirmation-name = Expectancy disconfirmation (Oliver)
disconfirmation-alias = expectation and performance; positive and negative disconfirmation; zone of indifference; zone of tolerance; adequate and desired service; 期望—实绩模型; 容忍区
disconfirmation-summary = Compares performance with expectation and its zone of indifference, or with the zone of tolerance between adequate and desired.
disconfirmation-question = Is performance better or worse than the standard it is held to?
disconfirmation-picture = Standard and performance side by side; the worst gap is { $largest }: { $gap }.
disconfirmation-gaps-expected = Standard
disconfirmation-gaps-received = Performance
disconfirmation-gaps-gap = Performance − standard

disconfirmation-anchor-low = very poor
disconfirmation-anchor-high = excellent
disconfirmation-input-expectation = Expectation
    .hint = What the customer thinks will come. Ask before use.
disconfirmation-input-performance = Performance
    .hint = What the customer finds in use, on the same scale.
disconfirmation-input-direct = Better or worse than expected
    .hint = Asked directly after use: −3 much worse than expected, 0 as expected, +3 much better.
disconfirmation-input-adequate = Adequate level
    .hint = The least that the customer accepts.
disconfirmation-input-desired = Desired level
    .hint = What the customer wishes for and thinks possible.

disconfirmation-setting-standard = Standard
    .hint = Oliver’s model holds performance against expectation; the zone of tolerance holds it against two levels.
disconfirmation-option-standard-expectation = Expectation
disconfirmation-option-standard-tolerance = Zone of tolerance
disconfirmation-setting-measure = Disconfirmation is
    .hint = The difference of two ratings, or asked directly; the direct question does without expectation.
disconfirmation-option-measure-difference = Performance less expectation
disconfirmation-option-measure-direct = Asked directly
disconfirmation-setting-equal = As expected counts as
    .hint = Textbooks give both readings; the default is neither.
disconfirmation-option-equal-neither = Neither satisfied nor dissatisfied
disconfirmation-option-equal-satisfied = Satisfied
disconfirmation-setting-indifference = Zone of indifference
    .hint = A difference no larger than this goes unnoticed and counts as expected. No width is published; 0 means none.
disconfirmation-setting-scale = Points of the scale
    .hint = One scale for all ratings; 1 is lowest.

disconfirmation-result-disconfirmation = Disconfirmation
    .hint = Performance less expectation: positive when it turned out better.
disconfirmation-result-above-adequate = Above adequate
    .hint = Performance less adequate level: below zero is not accepted.
disconfirmation-result-above-desired = Above desired
    .hint = Performance less desired level: seldom above zero.
disconfirmation-result-position = Position in the zone
    .hint = 0% is the adequate, 100% the desired level; outside the zone it is below or above.

disconfirmation-step-indifferent = Within the zone of indifference?
disconfirmation-step-better = Better than expected?
disconfirmation-step-reaches-desired = Is the desired level reached?
disconfirmation-step-reaches-adequate = Is the adequate level reached?

disconfirmation-segment-satisfied = Satisfied
    .advice = Find out what went better than expected and make it the rule. Do not promise more at once: the next expectation starts from here.
disconfirmation-segment-neither = Neither satisfied nor dissatisfied
    .advice = As expected, so nothing to remember. Add a small surprise at one point of contact; do not take silence for loyalty.
disconfirmation-segment-dissatisfied = Dissatisfied
    .advice = Act before the customer tells others: listen, put right, learn whether promise or performance was wrong. Do not argue about the expectation.
disconfirmation-segment-desired-reached = Desired level reached
    .advice = More than this is not needed here: keep it and use resources elsewhere. Do not raise the level further without a reason.
disconfirmation-segment-tolerated = Within the zone of tolerance
    .advice = Accepted, not admired. See how near the lower end it lies and improve what matters most. Do not read this as satisfaction.
disconfirmation-segment-not-adequate = Below adequate
    .advice = The customer will go as soon as there is a choice: put resources here first. Do not spend them on extras.

disconfirmation-reason-adequate-above-desired = The adequate level is above the desired one: the answers contradict each other.
disconfirmation-reason-no-zone = Adequate and desired level are the same, so there is no zone.

disconfirmation-caution-1 = The zone of indifference lies around one expectation and is about noticing; the zone of tolerance lies between two levels and is about accepting. Do not mix them up.
disconfirmation-caution-2 = Expectation measured after use drifts towards performance and makes the difference too small.
disconfirmation-caution-3 = A difference of two ratings is less reliable than either; use it for groups rather than single customers.
disconfirmation-caution-4 = In Oliver’s model expectation also acts on satisfaction directly, not only through the difference.

disconfirmation-example = A guest would accept a service of 4 points and wishes for 6; 5 was expected and 5 was delivered: half-way up the zone of tolerance.
disconfirmation-exercise = Use these ratings on a scale of 7 points; performance is held against expectation and the difference is taken.
disconfirmation-exercise-disconfirmation = What is the disconfirmation?
    .hint1 = Two ratings of the same thing, one before, one after use.
    .hint2 = Better than expected must come out positive.
disconfirmation-exercise-segment = Is the customer satisfied?
    .hint1 = Take expectation from performance and compare the size with the zone of indifference.
    .hint2 = Inside the zone it is the setting that says what “as expected” counts as.
disconfirmation-exercise-position = Where in the zone of tolerance does performance lie?
    .hint1 = How wide is the zone from adequate to desired?
    .hint2 = How far above the adequate level, as a share of that width?

# Typical mistakes in the exercise.
disconfirmation-slip-performance-alone = That is the performance alone. It is held against the expectation.
disconfirmation-slip-from-zero = The zone begins at what is adequate: measure from there, and divide by the width of the zone.
disconfirmation-slip-from-the-top = That is the distance from the desired end. The position is measured from the adequate one.

value-percept-name = Value-percept disparity (Westbrook and Reilly)
value-percept-alias = wants and perceptions; desires; met expectation and still dissatisfied; 客户感知的价值差异模型
value-percept-summary = Takes what a customer wants from what is found, aspect by aspect, and sets it beside the usual comparison with expectation.
value-percept-question = Did the customer find what was wanted, not only what was expected?
value-percept-picture = What is wanted and what is found, side by side; the worst disparity is { $largest }: { $gap }.
value-percept-gaps-expected = Wanted
value-percept-gaps-received = Found
value-percept-gaps-gap = Disparity

value-percept-anchor-low = very little
value-percept-anchor-high = very much
value-percept-group-function = Function
value-percept-group-ease = Ease
value-percept-group-respect = Respect
value-percept-group-thrift = Thrift
value-percept-input-want-function = Wanted: that it does its job well
    .hint = How much of it the customer wants, whatever may be expected.
value-percept-input-expect-function = Expected: that it does its job well
    .hint = How much of it the customer expects to get; ask before use.
value-percept-input-find-function = Found: it does its job well
    .hint = How much of it the customer finds in use.
value-percept-input-want-ease = Wanted: that it saves time and trouble
    .hint = How much of it the customer wants.
value-percept-input-expect-ease = Expected: that it saves time and trouble
    .hint = How much of it the customer expects to get.
value-percept-input-find-ease = Found: it saves time and trouble
    .hint = How much of it the customer finds in use.
value-percept-input-want-respect = Wanted: to be treated with respect
    .hint = How much of it the customer wants.
value-percept-input-expect-respect = Expected: to be treated with respect
    .hint = How much of it the customer expects to get.
value-percept-input-find-respect = Found: treated with respect
    .hint = How much of it the customer finds.
value-percept-input-want-thrift = Wanted: to get a good deal
    .hint = How much of it the customer wants.
value-percept-input-expect-thrift = Expected: to get a good deal
    .hint = How much of it the customer expects to get.
value-percept-input-find-thrift = Found: a good deal
    .hint = How much of it the customer finds.

value-percept-setting-kind = More than wanted is
    .hint = Welcome, as for most things (default); or too much, as for spice, help or advertising: then only the distance counts.
value-percept-option-kind-more-is-better = Welcome
value-percept-option-kind-just-right = Too much
value-percept-setting-tolerance = Tolerance
    .hint = Falling short by no more than this counts as reached. None is published; 0 is the default.
value-percept-setting-scale = Points of the scale
    .hint = One scale for all ratings; 1 is lowest.

value-percept-result-disparity = Value-percept disparity
    .hint = Mean of found less wanted; needs half of the aspects. Negative means less than wanted.
value-percept-result-disconfirmation = Disconfirmation
    .hint = Mean of found less expected, for comparison.
value-percept-result-smallest = Worst disparity
    .hint = Smallest of the aspects; a mean hides it.

value-percept-step-wanted = Is what is wanted reached?
value-percept-step-as-expected = Is what was expected reached?

value-percept-segment-fulfilled = Wants and expectations met
    .advice = Keep what meets the want, and watch how wants grow. Do not add what nobody asked for.
value-percept-segment-short-of-promise = Enough, but less than expected
    .advice = The product is right, the promise was too large: correct the promise. Do not spend on the product first.
value-percept-segment-resigned = As expected, but not what is wanted
    .advice = Quiet and ready to leave: satisfaction surveys against expectation miss these customers. Ask what they want, and improve that. Do not lower expectations further.
value-percept-segment-missed = Neither wanted nor expected
    .advice = Apologise and put the worst aspect right first. Do not start with a survey.

value-percept-caution-1 = A want (value) is not an expectation: one may expect little and want much. Ask the two in different questions.
value-percept-caution-2 = Two of the four aspects may be far off while the mean is fine: look at the worst one too.
value-percept-caution-3 = The four aspects are ours and show the way; wants differ by product and person and are drawn from interviews.

value-percept-example = A passenger wants punctual, easy, polite and cheap travel (6), expects little of it (4) and finds somewhat more (5): better than expected and still dissatisfied.
value-percept-exercise = Use these ratings on a scale of 7 points.
value-percept-exercise-disparity = What is the value-percept disparity?
    .hint1 = Take what is wanted from what is found in each of the four.
    .hint2 = Take the mean; where too much is possible, first make every difference negative.
value-percept-exercise-segment = Where does the customer stand?
    .hint1 = Work out two means: found less wanted, and found less expected.
    .hint2 = Which of the two is below zero?

# Typical mistakes in the exercise.
value-percept-slip-expectation-for-want = That is held against what was expected. A want is not an expectation: take what the customer wanted.
value-percept-slip-worst-alone = That is the worst aspect alone.

rowley-loyalty-name = Four C’s of loyalty (Rowley)
rowley-loyalty-alias = captive, convenience-seekers, contented, committed; inertial and positive loyalty; 俘获型、便利寻找者、满意型、承诺型
rowley-loyalty-summary = Divides loyal customers by attitude and behaviour, each inertial or positive: captive, convenience-seekers, contented, committed.
rowley-loyalty-question = Of those who keep coming, what kind is this one?
rowley-loyalty-picture = Behaviour { $x } (cut-off at { $xCut }), attitude { $y } (cut-off at { $yCut }): { $segment }.

rowley-loyalty-group-attitude = Attitude
rowley-loyalty-group-behaviour = Behaviour
rowley-loyalty-input-likes = I like this brand better than any other.
rowley-loyalty-input-convinced = I am convinced that it gives me the best value.
rowley-loyalty-input-nothing-special = I see nothing special in this brand.
rowley-loyalty-input-buys-more = I buy more and more different things from it.
rowley-loyalty-input-recommends = I recommend it and have brought others along.
rowley-loyalty-input-out-of-habit = I only buy it because I always have.
rowley-loyalty-anchor-low = strongly disagree
rowley-loyalty-anchor-high = strongly agree

rowley-loyalty-setting-scale = Points of the scale
    .hint = How many points the answers have. Move the cut-offs along when you change it.
rowley-loyalty-setting-attitude-cut = Cut-off for attitude
    .hint = Above this it is positive, otherwise inertial. The literature fixes no cut-off; 4 is the middle of seven points.
rowley-loyalty-setting-behaviour-cut = Cut-off for behaviour
    .hint = Above this it is positive, otherwise inertial. The literature fixes no cut-off; 4 is the middle of seven points.

rowley-loyalty-result-attitude = Attitude
    .hint = Mean of the answers about attitude, after reverse-scoring.
rowley-loyalty-result-behaviour = Behaviour
    .hint = Mean of the answers about behaviour, after reverse-scoring.

rowley-loyalty-step-attitude-positive = Is the attitude positive?
rowley-loyalty-step-behaviour-positive = Is the behaviour positive?

rowley-loyalty-segment-committed = Committed
    .advice = Positive in both: build on it with co-operation, early access and references. They forgive a slip, not indifference.
rowley-loyalty-segment-contented = Contented
    .advice = They like you and do no more than before: show them what else you have, and make recommending easy. Do not take satisfaction for growth.
rowley-loyalty-segment-convenience-seekers = Convenience-seekers
    .advice = They act without thinking much of you: stay the easiest choice (place, hours, one click), and give the brand a meaning. A nearer rival takes them.
rowley-loyalty-segment-captive = Captive
    .advice = They stay for want of another way: treat them fairly and make the switch to a wish. Do not squeeze them; they go when the way opens.

rowley-loyalty-caution-1 = It divides customers who are already loyal; do not use it on everybody.
rowley-loyalty-caution-2 = Inertial does not mean negative: it means that nothing moves the customer either way.
rowley-loyalty-caution-3 = The article describes the four kinds in words; items, scale and cut-offs are ours.

rowley-loyalty-example = A regular guest of a café thinks highly of it (6, 5, turned 6) but always orders the same and tells nobody (3, 4, turned 3).
rowley-loyalty-exercise = Use these answers; the cut-offs have their start values.
rowley-loyalty-exercise-segment = Which kind of loyal customer is this?
    .hint1 = Reverse-score the last answer of each group (8 less the answer on seven points), then take two means.
    .hint2 = A mean must be above its cut-off to be positive.
rowley-loyalty-exercise-behaviour = How high is behaviour?
    .hint1 = One of the three statements speaks for inertia.
    .hint2 = Points of the scale plus one, less that answer; then take the mean of the three.

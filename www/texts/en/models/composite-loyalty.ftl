composite-loyalty-name = Behavioural, attitudinal and composite loyalty
composite-loyalty-alias = composite loyalty; Bowen and Chen; standard scores; 复合忠诚; 行为/态度/综合忠诚; 行为忠诚、态度忠诚与综合忠诚
composite-loyalty-summary = Puts behaviour and attitude on one footing as standard scores, joins them, and tells which of the two carries the loyalty.
composite-loyalty-question = Is it behaviour or attitude that carries loyalty?
composite-loyalty-picture = Behaviour stands at { $x }, attitude at { $y } standard deviations from the mean: { $segment }.

composite-loyalty-group-attitude = Attitude
composite-loyalty-group-weights = Weights
composite-loyalty-group-respondents = Respondents
composite-loyalty-anchor-low = strongly disagree
composite-loyalty-anchor-high = strongly agree

composite-loyalty-input-behaviour = Purchases in the period
    .hint = Visits or orders do as well, if the others are counted alike.
composite-loyalty-input-likes = I like being a customer of this firm
composite-loyalty-input-prefers = I prefer this firm to others of its kind
composite-loyalty-input-recommends = I recommend this firm to friends
composite-loyalty-input-easily-leaves = I would change to another firm without regret
composite-loyalty-input-weight-behaviour = Weight of behaviour
    .hint = Only the proportion counts. Equal weights are the default; the source fixes none.
composite-loyalty-input-weight-attitude = Weight of attitude
    .hint = Zero leaves attitude out of the composite.
composite-loyalty-input-behaviours = Purchases
    .hint = One row a respondent, in the same period.
composite-loyalty-input-attitudes = Attitude
    .hint = Mean of the same items on the same scale, after reverse-scoring.

composite-loyalty-setting-basis = Compared with
    .hint = Standard scores need a group: its means and deviations as known, or computed from the table.
composite-loyalty-option-basis-entered = Known mean and deviation
composite-loyalty-option-basis-table = A table of respondents
composite-loyalty-setting-behaviour-mean = Mean of purchases
    .hint = Of the group compared with.
composite-loyalty-setting-behaviour-deviation = Standard deviation of purchases
    .hint = Standard deviation of the group.
composite-loyalty-setting-attitude-mean = Mean of attitude
    .hint = Of the group compared with, on the same scale.
composite-loyalty-setting-attitude-deviation = Standard deviation of attitude
    .hint = Standard deviation of the group.
composite-loyalty-setting-deviation = Standard deviation
    .hint = Of a sample the squares are divided by n − 1 (default), of a whole population by n.
composite-loyalty-option-deviation-sample = Of a sample (n − 1)
composite-loyalty-option-deviation-population = Of the population (n)
composite-loyalty-setting-scale = Points of the scale
    .hint = Seven points are usual for this kind of survey.
composite-loyalty-setting-behaviour-cut = Cut-off for behaviour
    .hint = High from this standard score. The literature gives none; the mean of the group, 0, is ours.
composite-loyalty-setting-attitude-cut = Cut-off for attitude
    .hint = High from this standard score; 0 is the mean of the group (ours).

composite-loyalty-result-composite = Composite loyalty
    .hint = Weighted mean of the two standard scores; 0 is the average of the group.
composite-loyalty-result-behaviour-score = Behaviour (z-score)
    .hint = Standard deviations above or below the mean of the group.
composite-loyalty-result-attitude-score = Attitude (z-score)
    .hint = Standard deviations above or below the mean of the group.
composite-loyalty-result-attitude = Attitude
    .hint = Mean of the items, after reverse-scoring.

composite-loyalty-step-mean-of-behaviour = Mean of purchases
composite-loyalty-step-deviation-of-behaviour = Standard deviation of purchases
composite-loyalty-step-mean-of-attitude = Mean of attitude
composite-loyalty-step-deviation-of-attitude = Standard deviation of attitude
composite-loyalty-step-behaviour-high = Behaviour high?
composite-loyalty-step-attitude-high = Attitude high?

composite-loyalty-segment-both-high = Loyal in both
    .advice = Buys and means it. Keep the best service for these customers and listen to them. Do not test their patience with price rises they cannot explain.
composite-loyalty-segment-attitude-alone = Attitude alone
    .advice = Likes you but buys little: find what hinders, such as distance, range or need. Do not persuade those who are persuaded.
composite-loyalty-segment-behaviour-alone = Behaviour alone
    .advice = Buys without liking: habit, contract or lack of choice. Win the attitude before a rival offers a way out. Do not count these sales as safe.
composite-loyalty-segment-both-low = Low in both
    .advice = Neither buys much nor likes you: serve at ordinary cost and keep watch. Do not spend a loyalty budget here.

composite-loyalty-reason-no-spread = All in the group have the same value, so there is no standard score.
composite-loyalty-reason-one-respondent = A standard deviation needs at least two respondents.

composite-loyalty-caution-1 = The composite hides which side carries it: +1 and −1 give the same 0 as two averages. Read both scores.
composite-loyalty-caution-2 = Standard scores compare within one group only: where the whole group is disloyal, a high score is no loyalty.
composite-loyalty-caution-3 = Behaviour and attitude must come from the same people and period.
composite-loyalty-caution-4 = Counts of purchases are skewed: a few heavy buyers stretch the deviation and press all others together.

composite-loyalty-nth-respondents = Respondent { $number }

composite-loyalty-example = 16 purchases against a mean of 10 and a deviation of 5 (1.2), an attitude of 5.25 against 4.75 and 1.25 (0.4). With equal weights the composite is 0.8.
composite-loyalty-exercise = Work with the numbers below; all others stay as they are.
composite-loyalty-exercise-behaviour-score = How high is the standard score of behaviour?
    .hint1 = How far from the mean of the group?
    .hint2 = Divide that distance by the standard deviation.
composite-loyalty-exercise-composite = How high is composite loyalty?
    .hint1 = Standardise both sides first; one item is reversed.
    .hint2 = Weigh the two scores and divide by the sum of weights.
composite-loyalty-exercise-segment = Which kind of loyalty is it?
    .hint1 = Compare each standard score with its cut-off.
    .hint2 = Two tests make four kinds.

# Typical mistakes in the exercise.
composite-loyalty-slip-not-divided = That is the distance from the mean. Divide it by the standard deviation.
composite-loyalty-slip-added-up = The two scores have been added. The composite is their weighted mean.

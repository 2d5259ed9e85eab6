satisfaction-measures-name = Six measures of satisfaction
satisfaction-measures-alias = overall, attributes, comparison with expectation, repurchase, recommendation, dissatisfaction; standardised scores; correlation of measures; 六种测量
satisfaction-measures-summary = Puts six ways of measuring satisfaction side by side: how far they agree, and who is called satisfied by one and not by another.
satisfaction-measures-question = Do the six measures say the same?
satisfaction-measures-picture = Correlations between the six measures, dissatisfaction turned; the largest is { $highest }, where { $row } meets { $column }.

satisfaction-measures-group-respondent = One respondent
satisfaction-measures-group-respondents = The survey: one row a respondent
satisfaction-measures-nth-respondents = Respondent { $number }
satisfaction-measures-input-overall = Overall satisfaction
    .hint = “All in all, how satisfied are you?” Any scale; it is standardised.
satisfaction-measures-input-attributes = Satisfaction with attributes
    .hint = Mean over single attributes.
satisfaction-measures-input-comparison = Against expectation
    .hint = “Better or worse than expected?” Below zero is worse.
satisfaction-measures-input-repurchase = Would buy again
    .hint = Intention to repurchase.
satisfaction-measures-input-recommend = Would recommend
    .hint = Intention to recommend.
satisfaction-measures-input-dissatisfaction = Dissatisfaction
    .hint = Complaints or their strength: more of it is less satisfaction, so it is turned.
satisfaction-measures-input-overalls = Overall
    .hint = Overall satisfaction of each respondent.
satisfaction-measures-input-attribute-means = Attributes
    .hint = Mean over the attributes, of each respondent.
satisfaction-measures-input-comparisons = Against expectation
    .hint = Better or worse than expected.
satisfaction-measures-input-repurchases = Buy again
    .hint = Intention to repurchase.
satisfaction-measures-input-recommendations = Recommend
    .hint = Intention to recommend.
satisfaction-measures-input-dissatisfactions = Dissatisfaction
    .hint = Complaints or their strength; turned.

satisfaction-measures-setting-cut = Satisfied from
    .hint = Standardised value from which a measure calls someone satisfied. Zero, the mean of the survey, is our start; the literature gives none.
satisfaction-measures-setting-deviation = Standard deviation
    .hint = Of a sample (divided by n − 1), or of all customers (divided by n). Correlations are the same.
satisfaction-measures-option-deviation-sample = Sample (n − 1)
satisfaction-measures-option-deviation-population = All customers (n)

satisfaction-measures-result-satisfied-by = Satisfied by
    .hint = How many of the six measures call the respondent satisfied.
satisfaction-measures-result-z-overall = Overall (z)
    .hint = Standardised: standard deviations above the mean of the survey.
satisfaction-measures-result-z-attributes = Attributes (z)
    .hint = Standardised: standard deviations above the mean of the survey.
satisfaction-measures-result-z-comparison = Comparison (z)
    .hint = Standardised: standard deviations above the mean of the survey.
satisfaction-measures-result-z-repurchase = Buy again (z)
    .hint = Standardised: standard deviations above the mean of the survey.
satisfaction-measures-result-z-recommend = Recommend (z)
    .hint = Standardised: standard deviations above the mean of the survey.
satisfaction-measures-result-z-dissatisfaction = Dissatisfaction (z)
    .hint = Standardised and turned: standard deviations below the mean dissatisfaction of the survey.
satisfaction-measures-result-lowest-correlation = Lowest correlation
    .hint = Of the fifteen pairs of measures: the two that agree least.
satisfaction-measures-result-mean-correlation = Mean correlation
    .hint = Mean over the fifteen pairs.
satisfaction-measures-result-disputed = Disputed respondents
    .hint = Respondents of the survey whom some measures call satisfied and others do not.

satisfaction-measures-step-all-agree = Satisfied by all six?
satisfaction-measures-step-none-agrees = Satisfied by none?

satisfaction-measures-segment-agreed-satisfied = Satisfied by every measure
    .advice = Whatever you ask, this customer is above the mean: keep it so, and ask for a recommendation.
satisfaction-measures-segment-disputed = Satisfied by some measures only
    .advice = See which measures part: liking without buying again has another cause than buying again without liking. Do not pick the measure that looks best.
satisfaction-measures-segment-agreed-dissatisfied = Dissatisfied by every measure
    .advice = No question of method: speak to this customer, find the cause, and mend it.

satisfaction-measures-reason-two-respondents = a survey needs two respondents at least
satisfaction-measures-reason-no-spread = all respondents gave the same answer, so there is nothing to compare

satisfaction-measures-caution-1 = Standardised values compare a customer with this survey, not with a level: half are below the mean even where all are content.
satisfaction-measures-caution-2 = Correlations from a few respondents swing widely; a hundred are a start.
satisfaction-measures-caution-3 = The measures answer different questions; a mean over the six would hide just what this table shows.
satisfaction-measures-caution-4 = Ratings of satisfaction are skewed to the top, which lowers correlations.

satisfaction-measures-example = Eight customers of a shop answer six questions; another one is pleased overall (6) and would buy again (6), yet found it worse than expected (−1) and hardly recommends it (4).
satisfaction-measures-exercise = Use this respondent and the survey, with the standard deviation of a sample.
satisfaction-measures-exercise-z-overall = What is the standardised overall satisfaction of this respondent?
    .hint1 = Find mean and standard deviation of the survey’s overall ratings.
    .hint2 = Take the mean from the respondent’s rating and divide by the standard deviation (squares over n − 1).
satisfaction-measures-exercise-segment = Do the measures agree on this respondent?
    .hint1 = With zero as the cut-off, satisfied means: not below the mean of the survey.
    .hint2 = Hold each of the six answers against the mean of its column; dissatisfaction the other way round.

# Typical mistakes in the exercise.
satisfaction-measures-slip-not-divided = That is the distance from the mean. Divide it by the standard deviation.
satisfaction-measures-slip-mean-forgotten = The mean has not been taken off.
satisfaction-measures-slip-comparison-forgotten = The comparison with expectation has been left out of account.

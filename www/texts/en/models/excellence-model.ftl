excellence-model-name = Self-assessment by the excellence model
excellence-model-alias = performance excellence; quality award; Baldrige; GB/T 19580; customer and market first; 卓越绩效模式
excellence-model-summary = Assesses eight categories, customer and market first, and asks whether the customer leads or lags.
excellence-model-question = Does the customer lead in how the firm is run?
excellence-model-picture = Eight categories: highest { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = weakest

excellence-model-group-customer = Customer and market
excellence-model-group-leadership = Leadership
excellence-model-group-strategy = Strategy
excellence-model-group-resources = Resources
excellence-model-group-quality = Process quality
excellence-model-group-innovation = Innovation
excellence-model-group-improvement = Improvement
excellence-model-group-results = Results
excellence-model-group-weights = Weights
excellence-model-anchor-low = not at all
excellence-model-anchor-high = fully

excellence-model-input-knows-needs = We know what our customers need now and will need
excellence-model-input-builds-relations = We build relationships with customers on purpose
excellence-model-input-measures-satisfaction = We measure satisfaction and act on it
excellence-model-input-leaders-set-direction = Leaders set a direction that everyone knows
excellence-model-input-leaders-answer = Leaders answer for what the firm does to others
excellence-model-input-strategy-from-customers = Strategy begins with customers and competitors
excellence-model-input-strategy-reaches-all = Each department knows its part of the strategy
excellence-model-input-people-able = People are able, trained and heard
excellence-model-input-means-follow-plan = Money, data and equipment follow the plan
excellence-model-input-processes-meet-needs = Processes are designed for what customers need
excellence-model-input-errors-prevented = Errors are prevented, not only corrected
excellence-model-input-new-ideas-tried = New ideas are tried every year
excellence-model-input-novel-reaches-market = What is new reaches the market
excellence-model-input-causes-found = Causes are found from data before acting
excellence-model-input-improvements-kept = Improvements are kept and shared
excellence-model-input-customers-see-results = Results that customers feel are getting better
excellence-model-input-trends-good = Results over three years compare well with the best
excellence-model-input-figures-only = Results are financial figures only
excellence-model-input-weight-customer = Customer and market
    .hint = Only the proportions count. Awards give results most points; these weights are ours.
excellence-model-input-weight-leadership = Leadership
    .hint = Only the proportions count. Awards give results most points; these weights are ours.
excellence-model-input-weight-strategy = Strategy
    .hint = Only the proportions count. Awards give results most points; these weights are ours.
excellence-model-input-weight-resources = Resources
    .hint = Only the proportions count. Awards give results most points; these weights are ours.
excellence-model-input-weight-quality = Quality of processes
    .hint = Only the proportions count. Awards give results most points; these weights are ours.
excellence-model-input-weight-innovation = Innovation
    .hint = Only the proportions count. Awards give results most points; these weights are ours.
excellence-model-input-weight-improvement = Improvement
    .hint = Only the proportions count. Awards give results most points; these weights are ours.
excellence-model-input-weight-results = Results
    .hint = Only the proportions count. Awards give results most points; these weights are ours.

excellence-model-setting-scale = Points of the scale
    .hint = The course text gives none; five points are ours.

excellence-model-result-total = Total
    .hint = Weighted mean of the eight categories.
excellence-model-result-customer = Customer and market
    .hint = Mean of its items, after reverse-scoring.
excellence-model-result-leadership = Leadership
    .hint = Mean of its items, after reverse-scoring.
excellence-model-result-strategy = Strategy
    .hint = Mean of its items, after reverse-scoring.
excellence-model-result-resources = Resources
    .hint = Mean of its items, after reverse-scoring.
excellence-model-result-quality = Process quality
    .hint = Mean of its items, after reverse-scoring.
excellence-model-result-innovation = Innovation
    .hint = Mean of its items, after reverse-scoring.
excellence-model-result-improvement = Improvement
    .hint = Mean of its items, after reverse-scoring.
excellence-model-result-results = Results
    .hint = Mean of its items, after reverse-scoring.

excellence-model-step-customer-against-total = Customer at least as good as the total?

excellence-model-segment-customer-leads = The customer leads
    .advice = Let the other categories follow what customers say; raise the lowest first. Do not rest on satisfaction alone.
excellence-model-segment-customer-level = The customer is level
    .advice = Give customer and market the next project, since the other categories live on it. Do not polish documents for a prize.
excellence-model-segment-customer-lags = The customer lags
    .advice = The firm runs well, but not for its customers: bring their voice into leadership and strategy. Do not add internal rules first.

excellence-model-caution-1 = A self-assessment compares a firm with itself over time, not with others.
excellence-model-caution-2 = A high mean with one empty category is not excellence: read the lowest.
excellence-model-caution-3 = The statements and weights are ours; an award’s own criteria and points are longer and change with the edition.

excellence-model-example = A factory with good processes rates its customer items 2, 2, 3.
excellence-model-exercise = Work with the answers below; all others stay as they are.
excellence-model-exercise-customer = What is the score of customer and market?
    .hint1 = Three items, none reversed.
    .hint2 = Take their mean.
excellence-model-exercise-results = What is the score of the results?
    .hint1 = One of the three items is reversed.
    .hint2 = A reversed answer x counts as k + 1 − x on a scale of k points.

# Typical mistakes in the exercise.
excellence-model-slip-weighted = The weight has been multiplied in. It counts in the total only.

retention-projection-name = Retention with a contract, projected (sBG, BdW)
retention-projection-alias = shifted beta-geometric; beta-discrete-Weibull; sBG; BdW; contractual setting; subscription churn; renewal rate; cohort retention; retention curve; residual lifetime; customer lifetime
retention-projection-summary = From how many customers of each cohort renewed, how many will still be there in years to come, and how long a customer is expected to stay.
retention-projection-question = How many customers are still there, and how many will be?
retention-projection-picture = Share still there by period, observed and projected. { $finding }

retention-projection-role-joined = Joined
    .hint = The day on which each customer’s contract began.
retention-projection-role-left = Left
    .hint = The day on which the contract ended. An empty cell says: still there.
retention-projection-role-period = Period
    .hint = Periods since the beginning, one after the other without a gap: 0 is the beginning, when all are there.
retention-projection-role-survivors = Still there
    .hint = Each column is a group: how many of its customers are still there after each period.
retention-projection-role-counts = Still there after 0, 1, 2, … periods
    .hint = One column a period in the order of the file; the first is the size of the cohort. A young cohort ends with empty cells.
retention-projection-role-cohort = Cohort
    .hint = What the cohort is called: the month or year in which its customers joined.
retention-projection-role-group = Group
    .hint = A column by which customers are told apart: plan, channel, segment. Each group gets models of its own.

retention-projection-setting-data = A row of the file is
    .hint = Either a customer with the days of joining and leaving, or a line of a table of survivors.
retention-projection-option-data-dates = a customer, with the days of joining and leaving
retention-projection-option-data-periods = a period, with those still there
retention-projection-option-data-cohorts = a cohort, with those still there after each period
retention-projection-setting-length = A period is
    .hint = How long a contract runs until it is renewed. Each customer’s periods are counted from the own day of joining; cohorts are made of who joined in the same one.
retention-projection-option-length-months = a month
retention-projection-option-length-quarters = a quarter
retention-projection-option-length-years = a year
retention-projection-setting-length-given = A period is
    .hint = The time from one number of survivors to the next. The discount rate a year is brought to it.
retention-projection-option-length-given-months = a month
retention-projection-option-length-given-quarters = a quarter
retention-projection-option-length-given-years = a year
retention-projection-setting-until = Last day observed
    .hint = The day of the export. Who had not left by then counts as still there. Left empty, it is the last date in the file.
retention-projection-setting-learnt = Learn from the first
    .hint = With 7, the models see the first 7 periods only, and you see how their projection does on the others. 0 means all.
retention-projection-setting-horizon = Project further
    .hint = Periods beyond those observed.
retention-projection-setting-rate = Discount rate
    .hint = For the expected time to come: a period further off counts for less.

retention-projection-column-renewals = renewals so far
retention-projection-column-staying = chance of the next renewal
retention-projection-column-lifetime = expected further periods (discounted)

retention-projection-reason-ends-before-it-begins = left before joining
retention-projection-reason-begins-after-the-end = joined after the last day observed
retention-projection-reason-no-survivors = no number of customers at the beginning

retention-projection-headline = Still there after { $time } (projected):
retention-projection-of-group = { $group }: { $text }
retention-projection-finding-together = Each column has models of its own, since it is taken for a group of its own.
retention-projection-finding-observed = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} in { $cohorts ->
    [one] { $cohorts } cohort
   *[other] { $cohorts } cohorts
} were followed; { $share } are still there after { $time }.
retention-projection-finding-projected = After { $time }, { $share } are expected to be there, by { $model }, which has the smaller AIC.
retention-projection-finding-duration = A customer’s own probability to leave changes with the time as a customer: c = { $c }, it { $way ->
    [more] rises
   *[less] falls
} (likelihood-ratio test of c = 1: χ² = { $statistic }, { $p }).
retention-projection-finding-no-duration = There is no evidence that a customer’s own probability to leave changes with time (likelihood-ratio test of c = 1: χ² = { $statistic }, { $p }): sBG, which has it constant, is enough.
retention-projection-finding-no-test = The data are too few to test whether a customer’s own probability to leave changes with time.
retention-projection-finding-sorting = The retention rate rose from { $first } to { $last }. That alone is no sign that customers become more loyal: those likely to leave go first, and the others remain.
retention-projection-finding-lifetime = Just before the first renewal, a customer is expected to stay for { $new } more periods, discounted at { $rate } a year; one who has been there for { $time }, for { $old }.
retention-projection-finding-not-converged = { $model }: the search stopped before the maximum was certain. Do not rely on these numbers.
retention-projection-finding-boundary = { $model }: { $parameter } runs to { $towards ->
    [zero] zero
   *[infinity] infinity
}, so the data show no sign of the difference between customers that it describes. The projection is that limit’s; the parameter itself means nothing.
retention-projection-finding-ridge = { $model }: very different parameters fit nearly as well. The projection near the data is safe, single parameters are not.
retention-projection-finding-nobody-left = Nobody left in the periods observed, so there is nothing to learn about leaving.
retention-projection-finding-all-left-at-once = Everybody left in the first period, so there is nothing to project.
retention-projection-finding-too-few-periods = { $model }: { $periods ->
    [one] only one period was
   *[other] only { $periods } periods were
} observed; at least { $wanted } are needed to tell the parameters apart.

retention-projection-all = All customers
retention-projection-observed = observed
retention-projection-sbg = sBG
retention-projection-bdw = BdW
retention-projection-modelled = { $group }, { $model }
retention-projection-survival-axis = Share still there
retention-projection-retention-axis = Retention rate
retention-projection-retention-title = What share renews in each period?
retention-projection-retention-picture = Retention rate by period, observed and by the models. { $finding }
retention-projection-projected = projected
retention-projection-period = Time as a customer ({ $unit })
retention-projection-at-risk = At risk
retention-projection-models = The models
retention-projection-model = Model
retention-projection-log-likelihood = Log-likelihood
retention-projection-best = smaller AIC
retention-projection-test-line = Likelihood-ratio test of c = 1, by which BdW is sBG: χ² = { $statistic } with 1 degree of freedom, { $p }.
retention-projection-table = Period by period
retention-projection-table-note = At risk: customers who were observed through the period, over all cohorts. The expected further time is by { $model }, just before the next renewal, which counts in full; later ones are discounted at { $rate } a year.
retention-projection-still-there = Still there
retention-projection-retention = Renewed
retention-projection-lifetime = Expected further periods
retention-projection-triangle = Cohorts: share still there after each period
retention-projection-triangle-note = The darker a cell, the more of the cohort are still there. Read along a line for one cohort, down a column for one age.
retention-projection-triangle-more = Shown are the last { $cohorts } cohorts and the first { $periods } periods; the models use all.
retention-projection-cohort = Cohort
retention-projection-size = Customers
retention-projection-meaning-alpha = With β, how the probability to leave is spread over customers: α ÷ (α + β) is its mean in the first period. Standard errors are in brackets.
retention-projection-meaning-beta = Large α and β mean that customers are much alike.
retention-projection-meaning-c = How a customer’s own probability to leave changes with time: it rises above 1, falls below 1, and stays the same at 1, where BdW is sBG.

retention-projection-formula-1 = sBG: share still there after t periods, where each customer leaves with an own, constant probability spread as Beta(α, β)
retention-projection-formula-2 = sBG: retention rate of period t, which rises with t
retention-projection-formula-3 = BdW: the same where a customer’s own probability to leave changes with time
retention-projection-formula-4 = Expected further periods after n renewals, discounted at d a period
retention-projection-formula-5 = Likelihood-ratio test of c = 1, with one degree of freedom

retention-projection-caution-1 = The models are for customers whose leaving you see: contracts, subscriptions, memberships. In retail, where nobody gives notice, use the page of lifetime values.
retention-projection-caution-2 = A projection supposes that things stay as they were: the same offer, price and kind of customers.
retention-projection-caution-3 = The tempting shortcut, one average retention rate for all, makes the customers who have stayed look far less valuable than they are.
retention-projection-caution-4 = Percentages in place of counts give the same parameters, but standard errors and tests as if there were 100 customers.

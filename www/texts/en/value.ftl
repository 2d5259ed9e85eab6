# The value page.

value-title = Lifetime value
value-empty = Open a file of orders, and you will see what your customers are worth:
value-empty-one = the chance that each customer still buys, the purchases to expect, and the value
value-empty-two = the value of all together with an interval, and how well the model forecast days it had not seen
value-empty-three = one customer’s story: every purchase and what it told us

value-contracts = Do customers have a contract, so that you see them leave?
value-contracts-link = Project how many will stay

# Headline
value-headline = is what { $customers ->
    [one] this { $customers } customer is
   *[other] these { $customers } customers are
} expected to bring over the next { $horizon }
value-interval = { $level } interval: { $low } to { $high }.
value-interval-both = It covers both sources of doubt: that the parameters are estimated, and that customers act by chance.
value-interval-parameters = It covers only that the parameters are estimated. Chance in what customers do comes on top.
value-interval-customers = It covers only chance in what customers do. That the parameters are estimated comes on top.
value-credible = By draws from the posterior, the { $level } credible interval for the estimated parameters alone is { $low } to { $high }.
value-no-interval = No interval can be given: spend differs so much between customers that its variance is infinite.
value-contains = Contained is the margin of purchases still to come from customers already acquired. Past purchases and future customers are not.
value-discount-both = Discounted at { $annual } a year, which is { $rate } continuously a { $unit ->
    [day] day
    [week] week
   *[month] month
}.
value-no-total = No value can be given for these { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}; chances and purchases can.
value-length-day = { NUMBER($count, maximumFractionDigits: 1) } { $count ->
    [one] day
   *[other] days
}
value-length-week = { NUMBER($count, maximumFractionDigits: 1) } { $count ->
    [one] week
   *[other] weeks
}
value-length-month = { NUMBER($count, maximumFractionDigits: 1) } { $count ->
    [one] month
   *[other] months
}
no-spend-no-amounts = The file has no amounts, or all are zero. Choose an amount column on the data page.
no-spend-too-few-repeat-buyers = Fewer than three customers bought again with a positive amount, too few to learn how spend differs.
no-spend-not-fitted = The spend model could not be fitted to these amounts.
no-spend-mean-undefined = The mean spend of the population is not defined by the fitted spend model (q is 1 or less), so customers with one purchase have no expected spend.

value-deciles-finding = The best tenth of customers holds { $share } of the value
value-deciles-description = Mean value by tenth of customers, best first: from { $best } down to { $worst }.
value-deciles-x = Tenth of customers, most valuable first
value-deciles-y = Mean value a customer
value-deciles-total = Value
value-deciles-hint = Point at a bar, or step through them with the arrow keys.
value-deciles-file = value-deciles

# Settings
value-settings = What is valued
value-horizon = Horizon
    .hint = { $value } ahead, counted from the last day observed.
value-discount = Discount rate a year
    .unit = %
    .hint = Money later is worth less than money now: { $value } less for each year of waiting.
value-margin = Margin
    .unit = %
    .hint = The part of each order that you keep after its costs: { $value }.
value-model = Purchase model
value-model-name-bg-nbd = BG/NBD
    .hint = The usual choice: customers may leave after each repeat purchase.
value-model-name-mbg-nbd = MBG/NBD
    .hint = As BG/NBD, but customers may leave after their first purchase too.
value-model-name-bg-cnbd-k = BG/CNBD-k
    .hint = As BG/NBD, but purchases may follow a rhythm: how regular they are is learnt from the times between them.
value-model-name-mbg-cnbd-k = MBG/CNBD-k
    .hint = As MBG/NBD, but purchases may follow a rhythm: how regular they are is learnt from the times between them.
value-model-name-pareto-nbd = Pareto/NBD
    .hint = Customers may leave at any time, whether they buy or not.
value-model-name-ggom-nbd = Gamma-Gompertz/NBD
    .hint = As Pareto/NBD, but the risk of leaving may grow with the time that a customer has been there. Takes longer.
value-model-name-pareto-ggg = Pareto/GGG
    .hint = As Pareto/NBD, but each customer buys with a rhythm of their own, learnt from the times between purchases: of the regular, silence says more. Slow: ten seconds for a thousand customers, minutes where they buy with a strict rhythm. Offered for up to { $most } customers.
value-model-name-nbd = NBD
    .hint = Nobody ever leaves: a baseline to judge the others by.
value-model-name-bg-bb = BG/BB
    .hint = Counts the time units (days, weeks or months) in which a customer buys at all, not the purchases: for customers who buy at most once in each. Counted from the first purchase; a unit that is not over yet is left out.
value-model-no-intervals = BG/CNBD-k, MBG/CNBD-k and Pareto/GGG learn from the times between orders. This file has one row a customer and does not tell them.
value-unit = Time unit
value-unit-day = day
value-unit-week = week
value-unit-month = month
value-unit-hint = The unit of all parameters and of the horizon. Purchases on one day count once.
value-period = Days
value-holdout = Keep the last days to judge the forecast
value-holdout-hint = The models learn from the days before and are tried on the rest.
value-calibration-end = Learn up to
value-observed-until = Observed until
value-observed-until-hint = The last order is of { $day }. If you kept watching after it, say until when: silence is information.
value-covers = The interval covers
value-covers-both = both
value-covers-parameters = estimated parameters
value-covers-customers = what customers do
value-covers-hint = A forecast is doubtful for two reasons: parameters are estimated, and customers act by chance.

value-midway = This log seems to begin in the middle of customers’ lives
value-midway-why = Its first weeks hold far more “new” customers than later ones: many of them bought before. Their first purchases are unknown, which misleads the model.
value-acquired-use = Use only customers acquired from { $from }
value-acquired = Only customers acquired from { $from } to { $to } are used.
value-acquired-all = Use all customers

# Customers
value-customers-title = Every customer
value-search = Find a customer
value-segment-all = all segments
value-rows = { $count ->
    [one] { $count } customer.
   *[other] { $count } customers.
}
value-rows-grouped = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} for { $count ->
    [one] { $count } customer.
   *[other] { $count } customers.
}
value-columns = What the columns say
value-rows-hint = Choose a row to see that customer’s story; a header sorts.

# Story
value-story-title = Customer { $customer }
value-story-loading = One customer
value-story-close = Close
value-story-finding = Still buying with a chance of { $alive }; { $expected } purchases to be expected within the horizon.
value-story-credible = ({ $low } to { $high })
value-story-once = After a single purchase this model always says 100%: it lets customers leave only after a repeat purchase. Read the expected purchases instead.
value-story-always = This model takes nobody ever to leave.
value-story-chart = { $orders ->
    [one] { $orders } purchase, and the chance of still buying
   *[other] { $orders } purchases, and the chance of still buying
}
value-story-description = Chance of still buying over time, with { $orders ->
    [one] { $orders } purchase
   *[other] { $orders } purchases
} marked. At the end it is { $alive }.
value-story-x = Day
value-story-orders = Purchases by amount
value-story-point = { $day }{ $known ->
    [yes] : { $alive } likely still buying
   *[no] {""}
}{ $ordered ->
    [yes] , order of { $amount }
   *[no] {""}
}
value-story-ahead = if nothing more is bought
value-story-hint = Point at a day, or step from purchase to purchase with the arrow keys.
value-story-file = customer-{ $customer }
value-story-unit-day = Ages are in days.
value-story-unit-week = Ages are in weeks.
value-story-unit-month = Ages are in months.

# Fits
value-fits-title = The fitted models
value-model-bg-nbd = Purchases: BG/NBD
    .hint = Customers buy at their own steady rate and may leave for good after any repeat purchase. Rates follow a gamma distribution, chances of leaving a beta distribution.
value-model-mbg-nbd = Purchases: MBG/NBD
    .hint = As BG/NBD, but customers may leave for good after their first purchase too, so silence after a single purchase counts against them.
value-model-bg-cnbd-k = Purchases: BG/CNBD-k
    .hint = As BG/NBD, but only every k-th of the events that come at random is a purchase: the larger k, the more regular each customer buys.
value-model-mbg-cnbd-k = Purchases: MBG/CNBD-k
    .hint = As MBG/NBD, but only every k-th of the events that come at random is a purchase: the larger k, the more regular each customer buys.
value-model-pareto-nbd = Purchases: Pareto/NBD
    .hint = Customers buy at their own steady rate and leave for good after an own lifetime of unknown length. Both rates follow gamma distributions.
value-model-ggom-nbd = Purchases: Gamma-Gompertz/NBD
    .hint = Customers buy at their own steady rate and leave for good at a risk that grows with age. Rates and risks follow gamma distributions.
value-model-pareto-ggg = Purchases: Pareto/GGG
    .hint = Customers buy at their own rate, each more or less regularly, and leave for good after an own lifetime of unknown length. Rates, regularities and rates of leaving follow gamma distributions.
value-model-nbd = Purchases: NBD
    .hint = Customers buy at their own steady rate and never leave. Rates follow a gamma distribution.
value-model-bg-bb = Purchases: BG/BB
    .hint = In each time unit a customer buys with an own chance, and before each may leave for good with another. Both chances follow beta distributions. All that is called a purchase here is a unit with one.
value-model-gamma-gamma = Spend: Gamma-Gamma
    .hint = Orders vary around each customer’s own mean; means differ between customers and do not depend on how often they buy.
value-parameter = Parameter
value-estimate = Estimate
value-standard-error = Standard error
value-meaning = What it says
value-parameter-bg-nbd-r = shape of purchase rates: small means very different customers
value-parameter-bg-nbd-alpha = scale of purchase rates: r ÷ α is the mean rate
value-parameter-bg-nbd-a = with b, chances of leaving: a ÷ (a + b) is their mean
value-parameter-bg-nbd-b = large a and b mean similar customers
value-parameter-mbg-nbd-r = shape of purchase rates: small means very different customers
value-parameter-mbg-nbd-alpha = scale of purchase rates: r ÷ α is the mean rate
value-parameter-mbg-nbd-a = with b, chances of leaving: a ÷ (a + b) is their mean
value-parameter-mbg-nbd-b = large a and b mean similar customers
value-parameter-bg-cnbd-k-k = regularity: 1 means purchases at random times, more means a rhythm
value-parameter-bg-cnbd-k-r = shape of event rates: small means very different customers
value-parameter-bg-cnbd-k-alpha = scale of event rates: r ÷ (k × α) is the mean rate of purchases
value-parameter-bg-cnbd-k-a = with b, chances of leaving: a ÷ (a + b) is their mean
value-parameter-bg-cnbd-k-b = large a and b mean similar customers
value-parameter-mbg-cnbd-k-k = regularity: 1 means purchases at random times, more means a rhythm
value-parameter-mbg-cnbd-k-r = shape of event rates: small means very different customers
value-parameter-mbg-cnbd-k-alpha = scale of event rates: r ÷ (k × α) is the mean rate of purchases
value-parameter-mbg-cnbd-k-a = with b, chances of leaving: a ÷ (a + b) is their mean
value-parameter-mbg-cnbd-k-b = large a and b mean similar customers
value-parameter-pareto-nbd-r = shape of purchase rates: small means very different customers
value-parameter-pareto-nbd-alpha = scale of purchase rates: r ÷ α is the mean rate
value-parameter-pareto-nbd-s = shape of leaving rates: small means very different customers
value-parameter-pareto-nbd-beta = scale of leaving rates: s ÷ β is the mean rate
value-parameter-pareto-nbd-m = how the two rates go together: above 0, frequent buyers leave sooner
value-parameter-ggom-nbd-r = shape of purchase rates: small means very different customers
value-parameter-ggom-nbd-alpha = scale of purchase rates: r ÷ α is the mean rate
value-parameter-ggom-nbd-b = how fast the risk of leaving grows: by a factor e to the power of b in each time unit
value-parameter-ggom-nbd-s = shape of the risks of leaving: small means very different customers
value-parameter-ggom-nbd-beta = scale of the risks of leaving: s × b ÷ β is the risk at first
value-parameter-pareto-ggg-t = shape of regularities: large means customers who are alike in it
value-parameter-pareto-ggg-gamma = scale of regularities: t ÷ γ is their mean; 1 means purchases at random times, more means a rhythm, less means bursts
value-parameter-pareto-ggg-r = shape of purchase rates: small means very different customers
value-parameter-pareto-ggg-alpha = scale of purchase rates: r ÷ α is the mean rate
value-parameter-pareto-ggg-s = shape of leaving rates: small means very different customers
value-parameter-pareto-ggg-beta = scale of leaving rates: s ÷ β is the mean rate
value-parameter-nbd-r = shape of purchase rates: small means very different customers
value-parameter-nbd-alpha = scale of purchase rates: r ÷ α is the mean rate
value-parameter-bg-bb-alpha = with β, chances to buy in a time unit: α ÷ (α + β) is their mean
value-parameter-bg-bb-beta = large α and β mean similar customers
value-parameter-bg-bb-gamma = with δ, chances of leaving before a time unit: γ ÷ (γ + δ) is their mean
value-parameter-bg-bb-delta = large γ and δ mean similar customers
value-parameter-gamma-gamma-p = how much one customer’s orders vary: large means little
value-parameter-gamma-gamma-q = how much customers’ mean spend differs: large means little
value-parameter-gamma-gamma-gamma = scale of spend: p × γ ÷ (q − 1) is the mean
value-log-likelihood = Log-likelihood
value-log-posterior = Log-likelihood with prior
value-fit-customers = Customers
value-iterations = Steps
value-fits-note-title = Terms
value-term-likelihood = Log-likelihood
    .hint = How probable the data are under the model; only differences between models on the same data mean something.
value-term-error = Standard error
    .hint = How far the estimate would typically be off if the log were drawn again. Two of them on each side make a 95% interval.
value-term-criteria = AIC, BIC
    .hint = Log-likelihood with a penalty for each parameter. Of two models on the same data, the smaller is better.

value-estimate-title = What the settings of the estimate say
value-estimate-term-prior = Prior
    .hint = What is held of the parameters before the data are looked at. Here: of an ordinary size, measured against customers’ ages and orders, with plenty of room on either side.
value-estimate-term-credible = Credible interval
    .hint = Given data and prior, the parameter lies in it with the probability stated.
value-estimate-term-worth = Worth in independent draws
    .hint = Draws are weighted; the more the weights differ, the fewer independent draws they are worth. A few hundred are enough for an interval.
value-estimate-term-shape = Tail of the weights (k̂)
    .hint = How much a few draws outweigh all others. Up to 0.5 is very good, up to 0.7 will do, above that the draws miss part of what is possible.
value-draws-found = { $draws } draws (seed { $seed }), worth { $worth } independent ones; the tail of their weights has shape k̂ = { $shape }.
value-draws-good = The draws can be relied on.
value-draws-fair = The draws will do: ends of intervals may be a little off.
value-draws-bad = The draws are not to be relied on. Hold a prior, or choose a model with fewer parameters.
value-draws-table = Parameters by draws from the posterior
value-draws-median = Median
value-draws-interval = { $level } credible interval
value-no-draws = No draws could be taken.
value-no-draws-no-maximum = There is nothing to draw around: the likelihood has no top inside the ranges of the parameters. Hold a prior, which gives it one.
value-effects = Effects of columns of the file
value-effects-lead = The parameters above are those of a customer with 0 in every column. One more in a column, or the second of two words, changes:
value-effects-column = Column
value-effects-of = What it changes
value-effects-value = Effect
value-effects-factor = Factor
value-effect-rate = rate of buying
value-effect-dropout = rate of leaving
value-effect-dropout_a = parameter a of leaving
value-effect-dropout_b = parameter b of leaving
value-effect-both = buying and leaving together
value-effect-spend = amount of an order
value-correlation-found = Correlation of the rates of buying and of leaving: { $value }{ $known ->
    [yes] { " " }(standard error { $error })
   *[no] {""}
}. { $side ->
    [stay] Frequent buyers stay longer.
   *[leave] Frequent buyers leave sooner.
}
value-tested = Likelihood-ratio test against the model without { $what ->
    [correlation] correlation
   *[covariates] these columns
}: χ² = { $statistic } with { $degrees ->
    [one] { $degrees } degree
   *[other] { $degrees } degrees
} of freedom, p { $p }. { $found ->
    [yes] The data ask for { $what ->
        [correlation] it
       *[covariates] them
    }.
   *[no] The data do without { $what ->
        [correlation] it
       *[covariates] them
    }.
}

diagnosis-converged = The maximum of the likelihood was found and checked.
diagnosis-not-converged = The search stopped before the maximum was certain (gradient { $gradient }). Do not rely on these numbers; look for odd customers in the data.
diagnosis-boundary = { $parameter } runs to { $towards ->
    [zero] zero
    [minus-infinity] minus infinity
   *[infinity] infinity
}: the data show no sign of the difference between customers that it describes. The forecast is that limit’s; the parameter itself means nothing.
diagnosis-boundary-ggom-nbd-b-zero = There is no evidence that the risk of leaving grows: b runs to zero, and the model becomes Pareto/NBD. Use that, which says the same with one parameter fewer. Of b and β only the ratio means something.
diagnosis-boundary-bg-cnbd-k-k-infinity = Purchases follow so strict a rhythm that k is the largest tried. A subscription or churn model may describe these customers better.
diagnosis-boundary-mbg-cnbd-k-k-infinity = Purchases follow so strict a rhythm that k is the largest tried. A subscription or churn model may describe these customers better.
diagnosis-boundary-pareto-ggg-t-infinity = Customers do not differ in how regularly they buy: t runs to infinity, and γ with it. Where t ÷ γ is near 1, they buy at random times, and Pareto/NBD says the same with two parameters fewer.
diagnosis-boundary-pareto-ggg-gamma-infinity = γ says nothing alone: only t ÷ γ does.
diagnosis-at-random-bg-cnbd-k = There is no evidence that purchases follow a rhythm: k is 1. BG/NBD says the same with one parameter fewer.
diagnosis-at-random-mbg-cnbd-k = There is no evidence that purchases follow a rhythm: k is 1. MBG/NBD says the same with one parameter fewer.
diagnosis-ridge = { $parameters } are known together but not apart: very different values fit nearly as well. Forecasts are safe, single parameters are not.
diagnosis-too-few-repeat = Only { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} bought again; from about { $wanted } on, estimates begin to be worth something.
diagnosis-all-identical = All customers have the same history, so differences between them cannot be estimated.
diagnosis-no-repeat = Nobody bought again, so there is nothing to learn from.
diagnosis-prior-used = A prior was used for { $parameters }: the estimates are the top of the posterior, and AIC and BIC say nothing of them.
diagnosis-correlation-limit = Purchase rate and rate of leaving go together more than this model can show: it ends at a correlation of { $correlation }. The true one is probably stronger; compare another model.
diagnosis-draws-unreliable = The draws from the posterior are not to be relied on: the tail of their weights has the shape { $paretoK }, and { $limit } is the most that will do. Take a prior that says more.
diagnosis-nobody-left = Nobody left in the periods observed, so there is nothing to learn about leaving.
diagnosis-all-left-at-once = Everybody left in the first period, so there is nothing to project.
diagnosis-too-few-periods = { $periods ->
    [one] Only one period was
   *[other] Only { $periods } periods were
} observed; at least { $wanted } are needed to tell the parameters apart.
diagnosis-near-daily = Customers buy on { $occupancy } of the possible days. Purchases at random times are the wrong picture for such a rhythm; a subscription or churn model fits better.
diagnosis-mean-spend-undefined = q is { $q }, at most 1: a few very large spenders make the mean spend infinite. Customers with one purchase get no expected spend.
diagnosis-spend-variance-infinite = q is { $q }, at most 2: spend differs so much between customers that its variance is infinite. The total has no interval for what customers do.

value-independence = Does spend depend on how often customers buy?
value-independence-finding = Correlation of purchases with mean spend: { $correlation } (p { $p }, { $customers ->
    [one] { $customers } repeat buyer
   *[other] { $customers } repeat buyers
}).
value-independence-none = Hardly any: the spend model’s assumption holds.
value-independence-small = Small: the spend model’s assumption holds well enough.
value-independence-large = Strong: the spend model assumes there is none. Values of frequent buyers are drawn too far towards the average; take the ranking with care.

# Quality
value-actual = actual
value-expected = expected
value-bars-hint = Point at a pair of bars, or step through them with the arrow keys.
value-tracking-title = Does the model follow the log?
value-tracking-question = Repeat purchases over time, actual and expected
value-tracking-finding = On the days held out, { $expected } repeat purchases were expected and { $actual } happened: { $error } too { $side ->
    [more] many
   *[fewer] few
}
value-tracking-description = Repeat purchases over time: { $actual } happened, { $expected } were expected.
value-tracking-view = Show
value-tracking-each-week = each week
value-tracking-each-month = each month
value-tracking-summed = summed up
value-tracking-x-week = Week ending
value-tracking-x-month = Month ending
value-tracking-y = Repeat purchases
value-tracking-y-summed = Repeat purchases so far
value-tracking-split = days held out
value-tracking-hint = Point at the lines, or step through time with the left and right arrow keys.
value-tracking-file = tracking
value-frequency-title = Does it know how often customers buy again?
value-frequency-finding = { $actual } customers never bought again; the model says { $expected }
value-frequency-description = Customers by number of repeat purchases. None: { $actual } actual, { $expected } expected.
value-frequency-x = Repeat purchases
value-frequency-y = Customers
value-frequency-note = These are the days that the model learnt from, so this checks its shape, not its foresight.
value-frequency-file = frequencies
value-and-more = { $count }+
value-holdout-title = How good was the forecast?
value-holdout-lead = The models saw nothing of the last { $length }. There, customers made { $actual } purchases; { $expected } had been expected.
value-error-actual = Purchases that happened
value-error-expected = Purchases expected
value-error-mae = Mean absolute error
    .hint = How far the forecast is off for a customer, on average, without sign.
value-error-rmse = Root mean square error
    .hint = The same with large misses counting more.
value-error-bias = Bias
    .hint = Expected less actual, on average: above zero the model expects too much.
value-by-frequency-question = Is the forecast right for rare and frequent buyers alike?
value-by-frequency-description = Mean purchases on the days held out, actual and expected, by repeat purchases before.
value-by-frequency-x = Repeat purchases before
value-by-frequency-y = Mean purchases held out
value-by-frequency-file = holdout-by-frequency

# Comparison
value-compare-title = Which purchase model suits these customers?
value-compare-lead = Fits every purchase model to the same customers and days, and tries each forecast on the days held out.
value-compare-estimate = Here all models are fitted by maximum likelihood alone, so that they can be compared: the settings of the estimate (prior, draws, correlation, columns of the file) are left aside.
value-compare = Compare the models
value-compare-finding = { $same ->
    [yes] { $fits } fits best by AIC, and its forecast of the last { $length } was the closest too.
   *[no] { $fits } fits best by AIC; the closest forecast of the last { $length } (by root mean square error) was that of { $forecasts }.
}
value-compare-finding-fit = { $fits } fits best by AIC. Keep the last days, and the forecasts are judged too.
value-compare-parameters = Parameters
value-compare-use = Use
value-compare-used = in use
value-compare-choose = Use { $model }
value-compare-clean = , converged
value-compare-doubt = with doubts
value-compare-baseline = baseline
value-compare-unsuited = was left out: it cannot take these customers.
value-compare-unsuited-no-intervals = was left out: it learns from the times between orders, which a table of customers does not tell.
value-compare-unsuited-too-many-customers = was left out: it is slow, and compared for up to { $most } customers only. As the purchase model above it can be chosen for more.
value-compare-unsuited-no-whole-periods = was left out: it counts whole time units, and the ages in this table are not whole.
value-compare-apart = describes in which time units customers bought, not when: its likelihood is of other data, so that AIC and BIC do not compare it. Its forecast does: a unit with a purchase counts as many purchases as there were in such.
value-compare-relative = Error of the total
    .hint = All purchases expected against all that happened: +10% is a tenth too many.
value-compare-lift = Lift of the best tenth
    .hint = Purchases of the tenth of customers of whom most were expected, against a tenth drawn at random.
value-compare-last-period = As before
    .hint = A baseline without a model: everyone buys as often as in the period before, as long as the one held out.
value-compare-alive = Is the chance of being alive to be believed?
value-compare-alive-lead = Share of each group that bought on the days held out. It should rise with the chance; it stays below it, since a customer who is still there need not buy in these days.
value-compare-band = { $bought } of { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}

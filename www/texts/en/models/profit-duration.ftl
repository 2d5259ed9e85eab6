profit-duration-name = Profit and duration (Reinartz and Kumar)
profit-duration-alias = butterflies, true friends, barnacles, strangers; profitability and loyalty; mismanagement of customer loyalty; 雷纳兹和库玛
profit-duration-summary = Sorts customers by profit and by how long the relationship will last: true friends, butterflies, barnacles, strangers.
profit-duration-question = Does this customer pay, and will the relationship last?
profit-duration-picture = Duration { $x } (cut-off at { $xCut }), profit { $y } (cut-off at { $yCut }): { $segment }.

profit-duration-group-duration = Duration of the relationship
profit-duration-group-profit = Profit
profit-duration-input-purchases = Purchases
    .hint = How many times the customer bought in the time observed, the first included.
profit-duration-input-last-purchase = Period of the last purchase
    .hint = Counted from period 1 of the time observed.
profit-duration-input-observed = Periods observed
    .hint = How many periods were observed in all: 12 months, say.
profit-duration-input-loyalty = Loyalty
    .hint = A loyalty you enter yourself, 0 to 100%; used when duration is entered.
profit-duration-input-revenue = Revenue
    .hint = What the customer spent in the time observed. If your file holds profit already, set the margin to 100% and the service cost to 0.
profit-duration-input-margin = Margin
    .hint = Share of revenue that is profit, before the cost of serving.
profit-duration-input-service-cost = Cost to serve
    .hint = What selling, delivery and service cost for this customer in the time observed.

profit-duration-setting-duration-by = Duration comes from
    .hint = The article projects how long the relationship will last; the course text uses loyalty. Both are offered.
profit-duration-option-duration-by-projected = The purchase history
profit-duration-option-duration-by-entered = A loyalty you enter
profit-duration-setting-one-time-buyers = Customers who bought once
    .hint = By the formula, or taken as gone.
profit-duration-option-one-time-buyers-by-formula = By the formula
profit-duration-option-one-time-buyers-zero = Count as 0
profit-duration-setting-duration-cut = Cut-off for duration
    .hint = At or above this the relationship is long. The article fixes no cut-off.
profit-duration-setting-profit-cut = Cut-off for profit
    .hint = Above this the customer is profitable. The article fixes no cut-off; zero asks whether there is profit at all.

profit-duration-result-profit = Profit
    .hint = Revenue times margin, less the cost to serve.
profit-duration-result-duration = Duration
    .hint = The chance that the customer is still active, or the loyalty entered. How long someone has been a customer does not say how long they will stay.

profit-duration-step-profit-high = Is profit high?
profit-duration-step-duration-long = Will the relationship last?

profit-duration-segment-true-friends = True friends
    .advice = Profitable and lasting: keep in touch steadily but not too often, delight them, and defend the relationship.
profit-duration-segment-butterflies = Butterflies
    .advice = Profitable but brief: make every purchase a good one, do business while they are here, and know when to stop investing.
profit-duration-segment-barnacles = Barnacles
    .advice = Lasting but unprofitable: find out whether the wallet is small or your share of it. Small wallet: control cost. Small share: sell up and across.
profit-duration-segment-strangers = Strangers
    .advice = Unprofitable and brief: make no investment, and make a profit on each transaction.

profit-duration-reason-last-after-end = The last purchase lies after the time observed.

profit-duration-caution-1 = The horizontal axis is how long the relationship will last, not how long it has lasted.
profit-duration-caution-2 = Rank by profit, not by revenue: a large customer may cost more than they bring.
profit-duration-caution-3 = Do not read loyal as profitable: that the two go together only weakly is what Reinartz and Kumar found.
profit-duration-caution-4 = (t ÷ T) to the power of n is a rough rule taught with the article: the more often someone bought, the likelier silence means that they are gone. With a full log, use the model on the Value page.

profit-duration-example = A customer bought 4 times in 12 months, the last time in month 8, for 1,200 in all at a margin of 30%; serving them cost 100.
profit-duration-exercise = Use these numbers; the cut-offs have their start values.
profit-duration-exercise-duration = How likely is it that this customer is still active?
    .hint1 = How far into the time observed is the last purchase? t ÷ T.
    .hint2 = Raise that to the power of n, the number of purchases.
profit-duration-exercise-profit = What profit does this customer bring?
    .hint1 = Revenue is not profit.
    .hint2 = Multiply revenue by margin, then take off the cost to serve.
profit-duration-exercise-segment = Which kind of customer is this?
    .hint1 = Find the profit and the duration.
    .hint2 = Profit must be above its cut-off; a duration at its cut-off is already long.

# Typical mistakes in the exercise.
profit-duration-slip-power-forgotten = The number of purchases is missing: the more often someone bought, the more silence means. Raise to that power.
profit-duration-slip-revenue-for-profit = That ranks by revenue. What counts is profit: revenue times margin, less the cost of serving.
profit-duration-slip-service-forgotten = The cost of serving is missing.

customer-equity-name = Customer equity
customer-equity-alias = customer equity test; Blattberg and Deighton; return on marketing; switching matrix; 客户资产
customer-equity-summary = Finds how much to spend on winning and on keeping customers, and what a campaign returns through switching.
customer-equity-question = How much should be spent on winning a customer?
customer-equity-picture = Equity per prospect is highest at a spending of { $x }: { $y }.

customer-equity-group-winning = Winning
customer-equity-group-keeping = Keeping
customer-equity-group-campaign = A campaign

customer-equity-input-margin = Margin a year
    .hint = Of a customer, before what is spent on keeping.
customer-equity-input-discount = Discount rate
    .hint = Yearly; per purchase for the campaign.
customer-equity-input-acquisition-ceiling = Ceiling of winning
    .hint = Share of prospects that could be won with any money.
customer-equity-input-acquisition-spend = Spent now per prospect
    .hint = One point of the curve that you know.
customer-equity-input-acquisition-rate = Won now
    .hint = At that spending; below the ceiling.
customer-equity-input-retention-ceiling = Ceiling of keeping
    .hint = Retention that could be reached with any money.
customer-equity-input-retention-spend = Spent now per customer
    .hint = One point of the curve that you know.
customer-equity-input-retention-rate = Kept now
    .hint = At that spending; below the ceiling.
customer-equity-input-stays = Stays with us
    .hint = Chance that our buyer buys us again.
customer-equity-input-returns = Comes to us
    .hint = Chance that a rival’s buyer buys us next.
customer-equity-input-stays-after = Stays, after the campaign
    .hint = What the campaign makes of the first chance.
customer-equity-input-purchase-margin = Margin of a purchase
    .hint = In the category.
customer-equity-input-purchases = Purchases counted
    .hint = From the next one on.
customer-equity-input-reached = Customers reached
    .hint = By the campaign.
customer-equity-input-campaign-cost = Cost of the campaign
    .hint = In all.
customer-equity-input-budget = Budget per prospect
    .hint = For the first year: winning, and keeping those who are won.

customer-equity-setting-limit = Limit of spending
    .hint = Without a limit, spend as long as one more unit brings one back. With a budget, both compete for it.
customer-equity-option-limit-none = None
customer-equity-option-limit-budget = A budget

customer-equity-result-equity = Equity per prospect
    .hint = At the best spending on winning and keeping.
customer-equity-result-best-acquisition = Best spend: winning
    .hint = Per prospect, with what keeping is worth in view.
customer-equity-result-best-acquisition-rate = Won at best
    .hint = Share of prospects.
customer-equity-result-best-retention = Best spend: keeping
    .hint = Per customer and year.
customer-equity-result-best-retention-rate = Kept at best
    .hint = Retention at that spending.
customer-equity-result-retention-value = Value of keeping
    .hint = What the years after the first bring.
customer-equity-result-short-sighted = Short-sighted equity
    .hint = If spending on winning were set by the first margin alone.
customer-equity-result-outlay = First-year outlay
    .hint = Per prospect: winning, and keeping those who are won.
customer-equity-result-next-unit = One more unit of budget
    .hint = What it would add to the equity. Zero where the budget does not bind.
customer-equity-result-before = Before the campaign
    .hint = Value of a customer, over the purchases counted, before the campaign.
customer-equity-result-after = After the campaign
    .hint = The same with the higher chance.
customer-equity-result-campaign-return = Campaign return
    .hint = Gain over all customers reached less the cost, over the cost.

customer-equity-step-acquisition-speed = Speed of winning
customer-equity-step-retention-speed = Speed of keeping
customer-equity-step-spending = Spending on winning
customer-equity-step-first-year = First year alone
customer-equity-step-best-first-year = Best for the first year
customer-equity-step-within-budget = Within the budget
customer-equity-step-best-without-limit = Best without a limit

customer-equity-reason-not-below-ceiling = The rate that is known must lie below its ceiling.
customer-equity-reason-no-spend = The known point needs a spending above zero.
customer-equity-reason-no-campaign-cost = Without a cost there is no rate of return.

customer-equity-caution-1 = A ceiling guessed from wishes makes any spending look good: test it.
customer-equity-caution-2 = Spending on winning by the first year’s margin wins too few customers.
customer-equity-caution-3 = Spending on keeping is per customer kept over the year; do not divide it by all prospects.
customer-equity-caution-4 = A switching matrix from a survey says what people report, not what the campaign will change.

customer-equity-example = Winning: at most 40%, 15% for ¥5 a prospect, margin ¥50 a year. Keeping: at most 70%, 40% for ¥10 a customer. The best spending is ¥9.86 on winning and ¥16.32 on keeping; each prospect is then worth ¥6.38.
customer-equity-exercise = Work with the numbers below; all others stay as they are.
customer-equity-exercise-best-acquisition = How much should be spent on winning?
    .hint1 = At the best spending, one more unit brings one unit back.
    .hint2 = A* = ln(k c X) / k, where X is the margin and the value of keeping, and k = −ln(1 − a/c) / A.
customer-equity-exercise-campaign-return = What does the campaign return?
    .hint1 = Follow the chance of our brand from purchase to purchase, before and after.
    .hint2 = Discount the margins, take the difference, multiply by the customers reached, less the cost, over the cost.
customer-equity-exercise-outlay = What does a prospect cost in the first year, at the best spending?
    .hint1 = With the start values the best spending on keeping is 16.32 a customer, and what keeping is worth 17.198. The best spending on winning is ln(k c X) / k.
    .hint2 = A* + a* × R*: keeping is paid only for those who are won.

# Typical mistakes in the exercise.
customer-equity-slip-first-year-alone = That makes the most of the first year’s margin. What a customer is worth later counts too, and bears more spending.
customer-equity-slip-keeping-for-all = Keeping has been paid for every prospect. It is paid only for those who are won.

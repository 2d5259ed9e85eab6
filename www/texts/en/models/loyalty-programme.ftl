loyalty-programme-name = Loyalty programme
loyalty-programme-alias = points programme; breakage; points liability; tiers; IFRS 15; 客户忠诚计划; 积分与会员等级
loyalty-programme-summary = Computes what points cost: deferred revenue, liability, the uplift that pays for them, and a member’s tier.
loyalty-programme-question = How much of the sales belongs to the points?
loyalty-programme-picture = Of sales of { $start }, { $end } is product revenue now.
loyalty-programme-finding = { $deferredRevenue } of the sales waits until points are redeemed; sales must grow by { $uplift } to pay for the points. The tier above is that of the one member.

loyalty-programme-group-programme = The programme
loyalty-programme-group-member = One member

loyalty-programme-input-sales = Sales with points
    .hint = What customers paid in the period.
loyalty-programme-input-points = Points issued
    .hint = Points promised with these sales.
loyalty-programme-input-point-price = Value of a point
    .hint = What a redeemed point saves the customer.
loyalty-programme-input-breakage = Breakage
    .hint = Share of points that will never be redeemed.
loyalty-programme-input-unit-cost = Cost of a redemption
    .hint = What the reward costs the firm, per unit of its value.
loyalty-programme-input-margin = Margin
    .hint = Of sales, before points.
loyalty-programme-input-member-spend = Member’s spend
    .hint = In the tier year.

loyalty-programme-setting-silver-cut = Silver from
    .hint = Spend of a year; the literature gives no cut-off.
loyalty-programme-setting-gold-cut = Gold from
    .hint = Spend of a year, above silver.

loyalty-programme-result-liability = Liability
    .hint = What redeeming the outstanding points will cost.
loyalty-programme-result-product-revenue = Product revenue
    .hint = Part of the sales that is revenue now, by relative stand-alone prices.
loyalty-programme-result-deferred-revenue = Deferred revenue
    .hint = Part of the sales that waits until points are redeemed.
loyalty-programme-result-rebate = Effective rebate
    .hint = Cost of the points over sales.
loyalty-programme-result-uplift = Break-even uplift
    .hint = Sales must grow by this much, because of the programme, to pay for it.
loyalty-programme-result-to-next = To the next tier
    .hint = Spend that is still missing.

loyalty-programme-step-stand-alone = Stand-alone price of the points
loyalty-programme-step-is-gold = Reaches gold?
loyalty-programme-step-is-silver = Reaches silver?

loyalty-programme-segment-gold = Gold tier
    .advice = Recognition and access that money does not buy. Do not answer with more discount.
loyalty-programme-segment-silver = Silver tier
    .advice = Show what is missing to gold when it is near. Do not let the tier lapse in silence.
loyalty-programme-segment-basic = Basic tier
    .advice = A quick first reward keeps people in. Do not ask for a year of patience.

loyalty-programme-reason-no-sales = Without sales there is nothing to share out.
loyalty-programme-reason-rebate-eats-margin = The rebate is not below the margin: no growth pays for it.
loyalty-programme-reason-cuts-do-not-ascend = Gold must lie above silver.
loyalty-programme-reason-top-tier = There is no tier above gold.

loyalty-programme-caution-1 = Breakage is not profit when points are issued: it is recognised as points are redeemed.
loyalty-programme-caution-2 = Only sales that would not have happened without the programme count towards the break-even; points for what would have been bought anyway are given away.
loyalty-programme-caution-3 = A lower breakage means that the programme works, and costs more: plan for it.
loyalty-programme-caution-4 = Members near a tier buy more and slow down after it: watch the whole year.

loyalty-programme-example = A shop sells for ¥100,000 and issues 10,000 points worth ¥1 each, of which it expects 9,500 to be redeemed: ¥91,324 is revenue from products, ¥8,676 waits until the points are used.
loyalty-programme-exercise = Work with the numbers below; all others stay as they are.
loyalty-programme-exercise-liability = How large is the liability?
    .hint1 = Only points that will be redeemed cost anything.
    .hint2 = Points times worth times (1 − breakage) times the cost of a redemption.
loyalty-programme-exercise-deferred-revenue = How much revenue is deferred?
    .hint1 = Sales are shared by stand-alone prices.
    .hint2 = Points at their expected value, over goods and points together, times sales.
loyalty-programme-exercise-uplift = How large is the break-even uplift?
    .hint1 = New sales bring margin less rebate; old sales cost the rebate.
    .hint2 = Rebate over margin less rebate.
loyalty-programme-exercise-segment = Which tier is the member in?
    .hint1 = Begin with the highest tier.
    .hint2 = A threshold that is just reached counts.

# Typical mistakes in the exercise.
loyalty-programme-slip-breakage-forgotten = Breakage is missing: some points are never redeemed.
loyalty-programme-slip-breakage-for-redeemed = That is worked out with the points that expire. What counts are the points that are redeemed.
loyalty-programme-slip-rebate-not-taken-off = The rebate has been divided by the margin. New sales earn points too: divide by the margin less the rebate.

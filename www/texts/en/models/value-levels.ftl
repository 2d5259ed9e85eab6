value-levels-name = Potential, perceived and realised customer value
value-levels-alias = three levels of customer value; communication gap; delivery gap; after-purchase cost; 潜在/知觉/实际实现的顾客价值; 潜在、知觉、实际实现的顾客价值
value-levels-summary = Takes purchase and after-purchase cost from benefit at three points and shows what is lost in communication and in delivery.
value-levels-question = Where does value get lost on its way to the customer?
value-levels-picture = From a potential value of { $start } down to { $end } that the customer realises.

value-levels-group-benefits = Benefit at three points
value-levels-group-costs = Costs to the customer
value-levels-input-potential-benefit = Potential benefit
    .hint = What the product could do for this customer at best, in money.
value-levels-input-perceived-benefit = Perceived benefit
    .hint = What the customer believes before buying.
value-levels-input-realised-benefit = Realised benefit
    .hint = What the customer has found in use.
value-levels-input-purchase-cost = Purchase cost
    .hint = Price, search, delivery: everything up to the purchase.
value-levels-input-after-cost = After-purchase cost
    .hint = Learning, running, repair, disposal.
value-levels-input-perceived-after-cost = After-purchase cost, expected
    .hint = What the customer expects before buying.
value-levels-input-realised-after-cost = After-purchase cost, actual
    .hint = What it really came to.

value-levels-setting-after-costs = After-purchase cost
    .hint = The same at all three points, or as expected and as it turned out: running costs are often the surprise.
value-levels-option-after-costs-same = The same throughout
value-levels-option-after-costs-separate = Expected and actual apart
value-levels-setting-tolerance = A gap counts beyond
    .hint = Smaller gaps count as none; 5 is ours, choose it by the price of the product.

value-levels-result-realised = Realised value
    .hint = Realised benefit less both costs: what the customer has in the end.
value-levels-result-perceived = Perceived value
    .hint = Perceived benefit less both costs: what the customer decides by.
value-levels-result-potential = Potential value
    .hint = Potential benefit less both costs: what would be possible.
value-levels-result-communication-gap = To communicate
    .hint = Potential less perceived value: what customers do not know of. Negative when more is promised than there is.
value-levels-result-delivery-gap = To deliver
    .hint = Perceived less realised value: what was believed and did not come.
value-levels-result-arrives = Share that arrives
    .hint = Realised as a share of potential value.

value-levels-step-no-gain = Does the customer expect no gain?
value-levels-step-promises-more = Is more believed than there is?
value-levels-step-nothing-left = Is nothing left in the end?
value-levels-step-unsaid = Is there a gap to communicate?
value-levels-step-undelivered = Is there a gap to deliver?

value-levels-segment-arrives = Value arrives
    .advice = Customers know what there is, and get it: raise the potential itself. Do not raise promises.
value-levels-segment-communicate = To be communicated
    .advice = There is more in it than customers know: show, demonstrate, let users report. Do not add features yet.
value-levels-segment-deliver = To be delivered
    .advice = Put resources into delivery, training and service. Do not advertise more before that is mended.
value-levels-segment-both = Lost in both places
    .advice = Deliver first, communicate second: who praises an unmended product loses trust. Do not do both at once on half the money.
value-levels-segment-overpromised = Overpromised
    .advice = Customers expect more than the product can do: correct the message before they find out. Do not let sales staff promise freely.
value-levels-segment-regret = Bought and regretted
    .advice = The customer lost by it: take it back, compensate, learn why. Do not sell to this customer again before that.
value-levels-segment-unattractive = Not attractive
    .advice = The customer sees no gain and will not buy: lower the cost or make a benefit visible. Do not press.

value-levels-reason-no-potential = Potential value is not above zero, so there is no share of it.

value-levels-caution-1 = Benefits in money are estimates: ask customers what they would pay or save, and use the same period for benefit and cost.
value-levels-caution-2 = Perceived value must be asked before buying; once they use it, customers adapt their memory.
value-levels-caution-3 = A small gap is no praise when the potential itself is small.

value-levels-example = A device could be worth 100 a year to a firm; its buyer believes in 80 and finds 65; purchase and after-purchase cost are 40 and 10 a year.
value-levels-exercise = Use these amounts (after-purchase cost the same throughout).
value-levels-exercise-delivery-gap = How much value was believed and not delivered?
    .hint1 = Work out the value before buying and the value in use.
    .hint2 = Costs that are the same at both points: do they change the difference?
value-levels-exercise-segment = Where does value get lost?
    .hint1 = Work out the three values first and look for one that is not above zero.
    .hint2 = Then compare both gaps with the size from which a gap counts.

# Typical mistakes in the exercise.
value-levels-slip-promise = That is the gap of communication, between what is possible and what is believed.
value-levels-slip-realised-alone = That is the realised value. The gap is what was believed less what was realised.
value-levels-slip-potential-forgotten = The potential has been left out of account: value may be lost before anyone believes in it.

value-potential-name = Value and potential (Peppers and Rogers)
value-potential-alias = most valuable customers; MVC; most growable customers; MGC; below zero; BZ; strategic value; share of customer; 最有价值客户
value-potential-summary = Tells the most valuable customers from the most growable ones, from those cheaply kept, and from those that cost more than they bring.
value-potential-question = Keep this customer, grow it, keep it cheaply, or put it right?
value-potential-picture = Tests in order; the first that holds decides: { $segment }.

value-potential-input-contribution = Contribution a year
    .hint = Revenue less the cost of goods: what the customer leaves before it is served.
value-potential-input-service-cost = Cost to serve
    .hint = Selling, delivery, service and credit for this customer in the same year.
value-potential-input-potential = Potential value
    .hint = What the customer would be worth a year if all its suitable business were yours, the present value included.

value-potential-setting-value-cut = Cut-off for value
    .hint = At or above this a customer is most valuable. The literature fixes none; usual is the value that the top few per cent reach.
value-potential-setting-growth-cut = Cut-off for unrealised value
    .hint = At or above this a customer is most growable. The literature fixes none.
value-potential-setting-both = Where both are high
    .hint = Keeping comes before growing by default; the other order puts the growth first.
value-potential-option-both-most-valuable = Most valuable first
value-potential-option-both-most-growable = Most growable first

value-potential-result-value = Actual value
    .hint = Contribution less the cost to serve.
value-potential-result-unrealised = Unrealised value
    .hint = Potential less actual value: what could still be won. Negative where the customer will bring less than now.
value-potential-result-realised = Share realised
    .hint = Actual over potential value: your share of this customer.

value-potential-step-below-zero = Does the customer cost more than it brings?
value-potential-step-value-high = Is actual value high?
value-potential-step-growth-high = Is unrealised value high?

value-potential-segment-most-valuable = Most valuable
    .advice = Keep them: a person of their own, first call on supply and service, early warning of any change. Do not spend on growth what protection needs.
value-potential-segment-most-growable = Second tier: most growable
    .advice = Grow them: learn what they buy elsewhere and why, sell across and up, invest in the relationship. Do not rest at today’s revenue.
value-potential-segment-low-maintenance = Low maintenance
    .advice = Keep them cheaply: standard offers, self-service, automatic contact. No visits.
value-potential-segment-below-zero = Below zero
    .advice = Raise the price or lower the cost to serve; where neither works, let them go to somebody who can serve them. Check the cost figures before you act.

value-potential-reason-no-potential = There is no potential value, so there is no share of it.

value-potential-caution-1 = Allocate the cost to serve properly before you call a customer below zero; a flat share of overheads proves nothing.
value-potential-caution-2 = Potential guessed by the sales force is often hope: use the customer’s size, budget and purchases elsewhere.
value-potential-caution-3 = Value and potential must cover the same year and the same products.
value-potential-caution-4 = Later texts add further groups (super-growth customers, for one); these four are the core.

value-potential-example = Customer B leaves 15,000 a year and costs 3,000 to serve; all its suitable business would be worth 45,000.
value-potential-exercise = Use these numbers; the cut-offs have their start values.
value-potential-exercise-segment = Which kind of customer is this?
    .hint1 = Find the actual value first; below zero comes before everything else.
    .hint2 = Then hold the actual value, and after it the unrealised value, against the cut-offs.
value-potential-exercise-unrealised = How much value is still unrealised?
    .hint1 = Unrealised is what the potential has more than the actual value.
    .hint2 = Do not forget the cost to serve in the actual value.

# Typical mistakes in the exercise.
value-potential-slip-cost-forgotten = The cost to serve is missing: value is contribution less the cost to serve.
value-potential-slip-potential-alone = That is the potential. Unrealised is what is left after today’s value.

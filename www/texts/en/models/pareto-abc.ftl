pareto-abc-name = 80/20 and ABC classes
pareto-abc-alias = Pareto analysis; Pareto principle; ABC analysis; vital few; 二八法则与ABC分类
pareto-abc-summary = Ranks customers by what they bring, measures what the top share of them holds, and puts them into classes A, B and C.
pareto-abc-question = Do 20% of the customers really bring 80%?
pareto-abc-picture = Cumulative share of the total over the share of customers; { $x } of them bring { $y }.

pareto-abc-group-customers = Customers
pareto-abc-group-own = This customer
pareto-abc-nth-customers = Customer { $number }

pareto-abc-input-revenues = Amount
    .hint = What each customer brings, in any order: profit is better than revenue. Zero and negative amounts are left out and counted.
pareto-abc-input-revenue = Amount of this customer
    .hint = The customer to be put into a class.

pareto-abc-setting-a-cut = Cut-off for class A
    .hint = Cumulative share of the total. 80% is the usual convention, 70% another; none is a law.
pareto-abc-setting-b-cut = Cut-off for class B
    .hint = Cumulative share of the total, A included. 95% is the usual convention, 90% another.
pareto-abc-setting-boundary = Whoever crosses the cut-off
    .hint = Stays in the higher class (share before the customer is below the cut-off, our default), or falls into the lower one (share after the customer is above it).
pareto-abc-option-boundary-before = Higher class (share before)
pareto-abc-option-boundary-after = Lower class (share after)
pareto-abc-setting-top = The top of customers
    .hint = The share of customers asked about; their number is rounded up. 20% by custom.

pareto-abc-result-top-share = Share of the top
    .hint = What the top customers bring of the total: the “80” of 80/20.
pareto-abc-result-a = Customers in A
    .hint = Equal amounts stay in one class.
pareto-abc-result-b = Customers in B
    .hint = Equal amounts stay in one class.
pareto-abc-result-c = Customers in C
    .hint = Equal amounts stay in one class.
pareto-abc-result-a-share = Share of A
    .hint = What class A brings of the total.
pareto-abc-result-b-share = Share of B
    .hint = What class B brings of the total.
pareto-abc-result-c-share = Share of C
    .hint = What class C brings of the total.
pareto-abc-result-standing = Cumulative share
    .hint = For this customer: what those with more bring; with the other boundary rule, those with as much or more.
pareto-abc-result-left-out = Left out
    .hint = Customers with nothing or a loss: they have no place in a cumulative share.

pareto-abc-step-total = Total
pareto-abc-step-top-count = Customers in the top
pareto-abc-step-in-a = Is it within A?
pareto-abc-step-in-b = Is it within B?
pareto-abc-step-customers-up-to = Customers, cumulative
pareto-abc-step-amount-up-to = Amount, cumulative

pareto-abc-segment-class-a = Class A
    .advice = Look after each one personally, and secure these relationships first. Watch how much hangs on a single customer.
pareto-abc-segment-class-b = Class B
    .advice = Standard care with an eye for growth: who can become an A? Do not neglect them for the sake of A.
pareto-abc-segment-class-c = Class C
    .advice = Serve simply and cheaply. Do not drop them unseen: new customers start here.

pareto-abc-reason-none-positive = no customer brings a positive amount
pareto-abc-reason-not-positive = without a positive amount there is no class
pareto-abc-reason-cuts-out-of-order = the cut-off of class B must not be below that of A

pareto-abc-caution-1 = 80/20 is an observation, no law: McCarthy and Winer found that the top 20% usually bring less than 80%.
pareto-abc-caution-2 = The boundary rule changes the classes: always say which one you used.
pareto-abc-caution-3 = Use margin where you can: revenue puts costly customers among the best.
pareto-abc-caution-4 = One period flatters new and punishes seasonal customers: rank over a period that suits the trade.

pareto-abc-example = Ten customers bring 1,000 in all; the first two bring 70%. The fourth begins at exactly 80% and is the first of class B.
pareto-abc-exercise = Use this table of customers.
pareto-abc-exercise-top-share = What share of the total do the top customers bring?
    .hint1 = Multiply the number of customers by the share of the top and round up.
    .hint2 = Add up that many of the largest amounts and divide by the total.
pareto-abc-exercise-a = How many customers are in class A?
    .hint1 = Rank by amount and add up cumulative shares.
    .hint2 = Read the boundary rule: does the share before or after the customer decide?
pareto-abc-exercise-segment = In which class is this customer?
    .hint1 = Which customers have more? Add up what they bring.
    .hint2 = Compare the cumulative share with the two cut-offs under the boundary rule given.

# Typical mistakes in the exercise.
pareto-abc-slip-law = 80/20 is an observation, no law: add up what these customers bring.
pareto-abc-slip-others = That is what all the others bring.
pareto-abc-slip-with-b = Class B has been counted too.

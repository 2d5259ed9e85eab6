lifetime-value-name = Lifetime value of one customer
lifetime-value-alias = customer lifetime value; CLV; CLTV; LTV; margin multiple; 客户终身价值
lifetime-value-summary = Turns the profit a customer will bring into money of today, by retention and discount rate.
lifetime-value-question = What is this customer’s future profit worth today?
lifetime-value-picture = { $flows } cash flows on a time line; together they are worth { $total } today.

lifetime-value-input-margin = Margin a period
    .hint = What the customer brings in a period while still a customer, less the direct cost of serving. Profit, not sales.
lifetime-value-input-retention = Retention rate
    .hint = The chance that someone who is a customer in this period still is one in the next.
lifetime-value-input-discount = Discount rate a year
    .hint = How much less money is worth a year later: at 10%, 110 next year is worth 100 today.
lifetime-value-input-growth = Growth of the margin
    .hint = How much the margin of a customer who stays grows each period, from the second cash flow on.
lifetime-value-input-acquisition-cost = Acquisition cost
    .hint = What was spent once to win the customer; the net value is what is left after it.
lifetime-value-input-retention-cost = Retention cost a period
    .hint = Promotion and service for those who are still customers, paid in the middle of each period.
lifetime-value-input-periods = Number of cash flows
    .hint = How many cash flows to count, when the horizon is a number of periods.
lifetime-value-input-period-years = Length of a period
    .hint = In years: 0.0833 for months, 0.25 for quarters. The discount rate stays a rate per year; this page converts it.
lifetime-value-input-margins = Margins, when they differ
    .hint = The margins of the first cash flows, in order. Later ones grow from the last. Empty: all alike.
lifetime-value-input-retentions = Retention rates, when they differ
    .hint = The rates of the first periods, in order. Later periods use the rate above. Empty: all alike.
lifetime-value-input-times = Times, when they are uneven
    .hint = How many years from now each cash flow comes, ascending. Only these flows are counted, and the length of a period is not used.
lifetime-value-group-uneven = When periods differ

lifetime-value-setting-convention = First cash flow
    .hint = The same customer has another value under another convention. Before you compare or quote a lifetime value, ask which one it is.
lifetime-value-option-convention-existing = After one period, if retained (existing customer, has just paid)
lifetime-value-option-convention-new = Now, for certain (new customer, pays at once)
lifetime-value-option-convention-end-of-period = At the end of the first period, for certain
lifetime-value-setting-horizon = Horizon
    .hint = Count for ever, or only the first cash flows.
lifetime-value-option-horizon-endless = For ever
lifetime-value-option-horizon-periods = A number of cash flows

lifetime-value-result-value = Lifetime value
    .hint = The expected margins of all periods in money of today, less retention cost, before acquisition cost.
lifetime-value-result-net-value = Net value
    .hint = Lifetime value less acquisition cost. Below zero, the customer cost more to win than they will bring.
lifetime-value-result-lifetime = Expected lifetime
    .hint = How many periods a customer stays on average, this one included; neither horizon nor discount rate matter.
lifetime-value-result-margin-multiple = Margin multiple
    .hint = How many times the first margin the lifetime value is.

lifetime-value-step-period-rate = Discount rate a period
lifetime-value-step-margins = Sum of margins
lifetime-value-step-costs = Sum of retention costs
lifetime-value-step-ratio = Ratio of one period to the one before
lifetime-value-step-tail = Margins after the periods listed

lifetime-value-reason-endless-growth = The margin grows faster than discount and churn take away, so the value for ever has no limit. Choose a number of cash flows, or less growth.
lifetime-value-reason-never-leaves = At a retention of 100%, the customer never leaves.
lifetime-value-reason-no-margin = The first margin is zero, so there is nothing to multiply.
lifetime-value-reason-times-not-ascending = The times of the cash flows must ascend.

lifetime-value-caution-1 = Say which convention you use. With a margin of 100, 80% retention and 10% discount, the three give 266.67, 366.67 and 333.33.
lifetime-value-caution-2 = Retention and discount must be for periods of the same length. A monthly retention with an annual discount rate is the most common mistake.
lifetime-value-caution-3 = Use margin, not revenue; leave out fixed cost that no single customer causes.
lifetime-value-caution-4 = “Margin ÷ (1 − retention)” is the value only without discounting.
lifetime-value-caution-5 = A retention rate means something only where you can see customers leave: subscriptions, contracts, memberships. In retail, estimate from the purchase history instead.
lifetime-value-caution-6 = The retention of a group mostly rises over the years, because those who leave easily leave first. One average rate misstates the value of the group.

lifetime-value-example = A member of a gym brings a margin of ¥100 a year; 80% renew each year; the discount rate is 10%; winning a member costs ¥150. A new member pays on joining, so the first margin comes now.
lifetime-value-exercise = Work with these numbers, for ever; what is not given has its start value.
lifetime-value-exercise-value = What is this customer’s lifetime value?
    .hint1 = First look when the first cash flow comes, and whether it is certain.
    .hint2 = Divide by 1 + discount − retention. What is divided depends on the convention: margin × retention, margin × (1 + discount), or margin.
lifetime-value-exercise-lifetime = How many periods will this customer stay on average?
    .hint1 = The chance of leaving is 1 − retention in every period.
    .hint2 = The expected lifetime is 1 ÷ (1 − retention), this period included.
lifetime-value-exercise-net-value = What is the customer’s net value after acquisition cost?
    .hint1 = With growth, retention below the line becomes retention × (1 + growth).
    .hint2 = Find the lifetime value, then take off the acquisition cost.
lifetime-value-exercise-margin-multiple = How many times the first margin is the lifetime value?
    .hint1 = The margin does not matter: set it to 1. The discount rate of a period is (1 + rate a year) to the power of its years, less 1.
    .hint2 = For an existing customer it is retention ÷ (1 + discount − retention), with the discount of a period.

# Typical mistakes in the exercise.
lifetime-value-slip-churn = You seem to have reckoned with the share that leaves. The formula wants the share that stays.
lifetime-value-slip-undiscounted = That is the value without discounting. Later margins are worth less today.
lifetime-value-slip-margin-times-lifetime = That is margin ÷ (1 − retention), which holds only without discounting.
lifetime-value-slip-cost-forgotten = That is the value before the acquisition cost.
lifetime-value-slip-growth-forgotten = The growth of the margin is missing.
lifetime-value-slip-year-for-period = Retention and discount are for periods of different length. Convert the discount rate of a year to that of a period first.

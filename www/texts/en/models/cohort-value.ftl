cohort-value-name = Lifetime value of a group
cohort-value-alias = cohort value; survival table; group CLV; retention that rises with age; 客户群体的终身价值
cohort-value-summary = Values a group of customers from its survival table, and shows what one retention rate for all ages would say instead.
cohort-value-question = How long do the customers of a group stay?
cohort-value-picture = Survival from period to period: { $y } are left after { $x } periods.

cohort-value-group-periods = Survivors
cohort-value-nth-periods = Period { $number }

cohort-value-input-survivors = Customers left
    .hint = At the start of each period; the first is the group at its beginning.
cohort-value-input-margin = Margin a period
    .hint = Per customer who is still there.
cohort-value-input-discount = Discount rate
    .hint = Per period.
cohort-value-input-acquisition-cost = Acquisition cost
    .hint = Per customer of the group, taken away once.

cohort-value-setting-timing = Customers pay
    .hint = At the start of each period, the first at once (default), or at its end.
cohort-value-option-timing-start = At the start of a period
cohort-value-option-timing-end = At the end of a period

cohort-value-result-value = Value per customer
    .hint = From the survival table.
cohort-value-result-total = Group value
    .hint = Value per customer times the group at its beginning.
cohort-value-result-first-rate = At first retention
    .hint = If all ages kept customers as badly as the first period.
cohort-value-result-mean-rate = At mean retention
    .hint = If all ages kept customers at the geometric mean.
cohort-value-result-last-survival = Left at the end
    .hint = Share of the group in the last period.

cohort-value-step-first-retention = Retention of the first period
cohort-value-step-mean-retention = Geometric mean of retention
cohort-value-step-survival = Customers left
cohort-value-step-at-first = At first retention
cohort-value-step-at-mean = At mean retention
cohort-value-step-share-left = Share left
cohort-value-step-period = Period

cohort-value-reason-survivors-rise = A later period has more customers than an earlier one.
cohort-value-reason-nobody-at-start = The group is empty at its beginning.
cohort-value-reason-one-period = One period has no retention rate.

cohort-value-caution-1 = Never collapse rising retention to one number: those who leave early are not like those who stay.
cohort-value-caution-2 = The table ends where the data end; what comes after is worth something and is not in the value.
cohort-value-caution-3 = Take customers who began in the same period; a mixture of ages shows neither.

cohort-value-example = Of 1,000 customers 600, 450, 380 and 340 are left after one to four periods. At a margin of ¥100 a period and a discount rate of 10% each is worth ¥243.51.
cohort-value-exercise = Work with the table and the numbers below.
cohort-value-exercise-value = What is a customer of the group worth?
    .hint1 = Survival first: divide each count by the first.
    .hint2 = Multiply by the margin, discount each flow to now, add up. Mind when customers pay.
cohort-value-exercise-first-rate = What would the first retention say?
    .hint1 = The same rate holds in every period.
    .hint2 = Put its powers in place of the survival.

# Typical mistakes in the exercise.
cohort-value-slip-mean-rate = That collapses rising retention into its mean. Take the survivors of each period.
cohort-value-slip-first-rate = That carries the first retention on for ever. Those who stay are not like those who left early.
cohort-value-slip-survivors-for-rate = That is worked out from the survivors. Here the first retention is to be carried on.

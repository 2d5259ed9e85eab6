relationship-value-name = Customer relationship value
relationship-value-alias = relationship value; customer engagement value; referral value; knowledge value; potential value; 客户关系价值
relationship-value-summary = Adds up what a relationship brings, from purchases to referrals and knowledge, without counting anything twice.
relationship-value-question = What is the relationship worth, and where does it come from?
relationship-value-picture = The parts add up to { $end }.

relationship-value-group-own = Own purchases
relationship-value-group-referral = Referrals
relationship-value-group-capability = Capability
relationship-value-group-potential = Potential

relationship-value-input-margin = Margin a year
    .hint = Of the customer’s own purchases.
relationship-value-input-retention = Retention
    .hint = From year to year; gives the length of the relationship.
relationship-value-input-discount = Discount rate
    .hint = Yearly.
relationship-value-input-acquisition-cost = Acquisition cost
    .hint = Of this customer.
relationship-value-input-brought = Customers brought
    .hint = Who would not have come otherwise.
relationship-value-input-brought-margin = Margin of each
    .hint = What each of them brings in the period counted; not their full lifetime value if they refer on.
relationship-value-input-incentive = Incentive
    .hint = Paid for each of them.
relationship-value-input-marketing = Marketing cost
    .hint = For each of them.
relationship-value-input-saving = Acquisition saving
    .hint = What winning them otherwise would have cost.
relationship-value-input-hastened = Would have come anyway
    .hint = Who would have come anyway: only the saving counts.
relationship-value-input-capability = Capability value
    .hint = What you learn from this customer and use elsewhere.
relationship-value-input-potential = Potential value
    .hint = From products not bought so far.
relationship-value-input-potential-chance = Chance of the potential
    .hint = That it comes true.

relationship-value-setting-potential-counted = Potential is
    .hint = If the margin above already contains expected growth, choose “inside”: it is then not added again.
relationship-value-option-potential-counted-apart = Apart from the margin
relationship-value-option-potential-counted-inside = Inside the margin

relationship-value-result-total = Relationship value
    .hint = The parts together, none twice.
relationship-value-result-lifetime-value = Own lifetime value
    .hint = Of the customer’s purchases, less the acquisition cost.
relationship-value-result-referral-value = Referral value
    .hint = Of customers brought and of those hastened.
relationship-value-result-capability-value = Capability value
    .hint = As entered.
relationship-value-result-potential-value = Potential value
    .hint = Weighted by its chance; 0 where it is inside the margin.
relationship-value-result-lifetime = Relationship length
    .hint = Expected years, this one included.

relationship-value-reason-never-ends = Retention is not below one plus the discount rate: the value has no end.
relationship-value-reason-never-leaves = With a retention of 100% nobody leaves: no expected length.

relationship-value-caution-1 = A referred customer’s lifetime value belongs to that customer. Counted with the referrer too, it is counted twice.
relationship-value-caution-2 = “Purchase value”, “lifetime value” and “potential value” overlap: lifetime value contains the first and part of the third.
relationship-value-caution-3 = Capability value is a judgement; show it apart from what can be counted.
relationship-value-caution-4 = Customers who would have come anyway are worth the saving only; most referral counts mix the two.

relationship-value-example = A customer’s own purchases are worth ¥216.67. Four customers brought in add ¥110 each, and two who would have come anyway save ¥50 each: ¥756.67 in all.
relationship-value-exercise = Work with the numbers below; all others stay as they are.
relationship-value-exercise-referral-value = What is the referral value?
    .hint1 = Two kinds of referred customers count differently.
    .hint2 = Brought: margin − incentive − marketing + saving. Hastened: the saving only.
relationship-value-exercise-total = What is the relationship worth?
    .hint1 = Add the parts; none may be counted twice.
    .hint2 = Is the potential inside the margin already?

# Typical mistakes in the exercise.
relationship-value-slip-saving-for-all = Those who would have come anyway are worth the saving only.
relationship-value-slip-brought-alone = Those who would have come anyway are missing: they save the cost of winning them.
relationship-value-slip-referrals-forgotten = The referrals are missing.

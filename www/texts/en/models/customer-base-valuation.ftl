customer-base-valuation-name = Valuing a firm by its customers
customer-base-valuation-alias = customer-based corporate valuation; valuing customers; Gupta, Lehmann and Stuart; elasticity of retention; 基于客户的企业估值
customer-base-valuation-summary = Values a firm by the customers it has and those to come, and shows what one per cent more of each driver changes.
customer-base-valuation-question = How much of the firm’s value is customers it already has?
customer-base-valuation-picture = Customers are worth { $end } in all.

customer-base-valuation-group-years = New customers by year
customer-base-valuation-nth-years = Year { $number }
customer-base-valuation-group-curve = S-curve of all customers

customer-base-valuation-input-customers = Customers now
    .hint = How many there are.
customer-base-valuation-input-margin = Margin a year
    .hint = Per customer.
customer-base-valuation-input-retention = Retention
    .hint = From year to year.
customer-base-valuation-input-discount = Discount rate
    .hint = Yearly.
customer-base-valuation-input-acquisition-cost = Acquisition cost
    .hint = Per new customer, in the year of coming.
customer-base-valuation-input-newcomers = New customers
    .hint = Expected in each of the next years.
customer-base-valuation-input-ceiling = Ceiling α
    .hint = Customers that the market holds in the end.
customer-base-valuation-input-start = Start β
    .hint = N(t) = α / (1 + e^(−β − γ t)).
customer-base-valuation-input-speed = Speed γ
    .hint = Of the S-curve, per year.
customer-base-valuation-input-years = Years counted
    .hint = Years of newcomers that are valued.
customer-base-valuation-input-tax = Tax
    .hint = On the whole; a loss is not taxed.

customer-base-valuation-setting-convention = Customers now
    .hint = Have just paid (default, r / (1 + i − r)), or are about to pay. Never count a payment that has been made.
customer-base-valuation-option-convention-just-paid = Have just paid
customer-base-valuation-option-convention-about-to-pay = Are about to pay
customer-base-valuation-setting-new-by = New customers by
    .hint = Your own list or an S-curve.
customer-base-valuation-option-new-by-list = List
customer-base-valuation-option-new-by-curve = S-curve

customer-base-valuation-result-total = All customers
    .hint = Existing and coming, after tax.
customer-base-valuation-result-existing = Existing customers
    .hint = Number times margin times multiple.
customer-base-valuation-result-coming = Future customers
    .hint = Each cohort’s value less its cost, discounted.
customer-base-valuation-result-taxed = Tax
    .hint = Share of the sum before.
customer-base-valuation-result-retention-elasticity = Retention elasticity
    .hint = Percentage change of the multiple for one per cent more retention.
customer-base-valuation-result-discount-elasticity = Discount elasticity
    .hint = Percentage change of the multiple for one per cent more of the rate.
customer-base-valuation-result-margin-elasticity = Margin elasticity
    .hint = Value is proportional to the margin.

customer-base-valuation-step-value-new = Value of a new customer

customer-base-valuation-reason-never-ends = Retention is not below one plus the discount rate: the value has no end.

customer-base-valuation-caution-1 = Customers who have just paid are worth r / (1 + i − r), not one payment more.
customer-base-valuation-caution-2 = This is the value of customers before fixed cost: the firm itself is worth less.
customer-base-valuation-caution-3 = An S-curve of newcomers far beyond the data is a wish in a formula.
customer-base-valuation-caution-4 = “One percent of retention is five percent of value” is of the firms in the source; yours follows from your own rates.

customer-base-valuation-example = A million customers at ¥50 a year, 80% of them kept, discounted at 12%: those there today are worth ¥125.0 million, the newcomers of three years another ¥49.9 million.
customer-base-valuation-exercise = Work with the numbers below; all others stay as they are.
customer-base-valuation-exercise-existing = What are the existing customers worth?
    .hint1 = Have they just paid, or are they about to?
    .hint2 = Number × margin × r / (1 + i − r), or with 1 + i above the line.
customer-base-valuation-exercise-retention-elasticity = What is the elasticity of retention?
    .hint1 = It is the same for every margin and number of customers.
    .hint2 = (1 + i) / (1 + i − r).

# Typical mistakes in the exercise.
customer-base-valuation-slip-churn = You seem to have reckoned with the share that leaves. The formula wants the share that stays.

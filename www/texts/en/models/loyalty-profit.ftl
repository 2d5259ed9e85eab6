loyalty-profit-name = The profits of loyalty
loyalty-profit-alias = zero defections; Reichheld and Sasser; five points of retention; profit per customer; 忠诚的利润
loyalty-profit-summary = Shows where a loyal customer’s profit comes from and what a few points of retention are worth.
loyalty-profit-question = Where does a loyal customer’s profit come from?
loyalty-profit-picture = From the acquisition cost to a total of { $end }.

loyalty-profit-group-sources = Profit a year

loyalty-profit-input-acquisition-cost = Acquisition cost
    .hint = Spent once, before the first purchase.
loyalty-profit-input-base = Base profit
    .hint = Profit of every year, from the first.
loyalty-profit-input-purchases = More purchases
    .hint = Profit from buying more in each further year: the second year has it once, the third twice.
loyalty-profit-input-costs = Lower costs
    .hint = What serving a known customer saves in each further year: the second year has it once, the third twice.
loyalty-profit-input-referrals = Referrals
    .hint = What people sent by the customer bring in each further year: the second year has it once, the third twice.
loyalty-profit-input-premium = Price premium
    .hint = What the customer pays above the offers to new ones in each further year: the second year has it once, the third twice.
loyalty-profit-input-years = Years
    .hint = Years that are added up in the picture.
loyalty-profit-input-retention = Retention
    .hint = Share of customers who stay from one year to the next.
loyalty-profit-input-points = Rise in retention
    .hint = In percentage points: 80% and a rise of 5% make 85%, not 84%.
loyalty-profit-input-discount = Discount rate
    .hint = Yearly.

loyalty-profit-setting-convention = Cash-flow timing
    .hint = For the multiple only. An existing customer has just paid (r / (1 + d − r)); a new one pays now ((1 + d) / (1 + d − r)). The lift depends on it.
loyalty-profit-option-convention-existing = Existing customer, paid just now
loyalty-profit-option-convention-new = New customer, pays now

loyalty-profit-result-total = Value over years
    .hint = All sources discounted and weighted by retention, less the acquisition cost.
loyalty-profit-result-lift = Lift in value
    .hint = How much more a constant margin is worth with the higher retention, for ever.
loyalty-profit-result-multiple = Margin multiple
    .hint = What a margin of one a year is worth, for ever.
loyalty-profit-result-raised-multiple = Raised multiple
    .hint = The same with the points gained.
loyalty-profit-result-base-sum = Base profit, total
    .hint = Present value of the base profit of all years.
loyalty-profit-result-growth-sum = Growing profit, total
    .hint = Present value of what the four growing sources add.

loyalty-profit-reason-never-ends = Retention exceeds one plus the discount rate: the sum has no end.
loyalty-profit-reason-above-one = Retention cannot pass 100%.
loyalty-profit-reason-nothing-kept = With a retention of zero there is nothing to lift.

loyalty-profit-caution-1 = Five points are not five percent: from 80% to 85% is a relative rise of 6.25%.
loyalty-profit-caution-2 = “25% to 85% more profit” is the published range of nine industries, per customer and before the cost of keeping; your own numbers decide.
loyalty-profit-caution-3 = The lift depends on the retention you start from and on the timing: state both.
loyalty-profit-caution-4 = That loyal customers pay more and cost less is not a law: check each source in your own data.

loyalty-profit-example = Raising retention from 80% to 85% at a discount rate of 10% lifts the value of an existing customer by 27.5%.
loyalty-profit-exercise = Work with the numbers below; all others stay as they are.
loyalty-profit-exercise-lift = By how much is the value lifted?
    .hint1 = Compute the margin multiple before and after.
    .hint2 = Divide the raised multiple by the plain one and take one away.
loyalty-profit-exercise-multiple = How large is the margin multiple?
    .hint1 = The convention decides what stands above the line.
    .hint2 = r or 1 + d, divided by 1 + d − r.

# Typical mistakes in the exercise.
loyalty-profit-slip-percent-for-points = Percentage points were taken as per cent: from 80%, five points lead to 85%, five per cent only to 84%.
loyalty-profit-slip-of-the-raised = The rise has been divided by the raised value. The old value is the base.
loyalty-profit-slip-ratio = That is the new value divided by the old. The lift is what comes on top: subtract one.
loyalty-profit-slip-undiscounted = The discount rate is missing.
loyalty-profit-slip-raised = That is the multiple after the rise in retention.
loyalty-profit-slip-churn = You seem to have reckoned with the share that leaves. The formula wants the share that stays.

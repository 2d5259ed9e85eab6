retain-or-acquire-name = Keep a customer or win a new one
retain-or-acquire-alias = retain or acquire; retention against acquisition; break-even offer; cost of keeping; 维系老顾客与争取新顾客
retain-or-acquire-summary = Compares an offer that saves some customers with winning new ones, and finds the offer at which both bring the same.
retain-or-acquire-question = Does the offer to keep customers beat winning new ones?
retain-or-acquire-picture = With an offer of { $x }, keeping a customer brings { $y }.

retain-or-acquire-input-margin = Margin a year
    .hint = Profit that a customer brings in a year.
retain-or-acquire-input-retention = Retention
    .hint = Share of customers who stay from year to year.
retain-or-acquire-input-discount = Discount rate
    .hint = Yearly.
retain-or-acquire-input-offer = Offer per customer
    .hint = Given to all customers at risk, also to those who would have stayed.
retain-or-acquire-input-saved = Saved by the offer
    .hint = Percentage points by which the offer raises retention: those who stay because of it.
retain-or-acquire-input-acquisition-cost = Acquisition cost
    .hint = Spent to win one new customer.

retain-or-acquire-result-break-even = Break-even offer
    .hint = Below it, keeping beats winning.
retain-or-acquire-result-value-new = New customer’s value
    .hint = First margin now, then every year while the customer stays.
retain-or-acquire-result-value-saved = Saved customer’s value
    .hint = The same a year later: this year’s margin comes in any case.
retain-or-acquire-result-cost-per-saved = Cost per one saved
    .hint = Offer over the share it saves: most offers go to people who would have stayed.
retain-or-acquire-result-net-retain = Net of keeping
    .hint = Value of a saved customer less its cost.
retain-or-acquire-result-net-acquire = Net of winning
    .hint = Value of a new customer less the acquisition cost.

retain-or-acquire-step-retain-pays = Keeping at least as good?
retain-or-acquire-step-net = Net gain

retain-or-acquire-segment-retain = Keep customers
    .advice = Make the offer, but to customers at risk only. Do not give it to everyone each year: they learn to wait for it.
retain-or-acquire-segment-acquire = Win new ones
    .advice = The offer is too wide or too weak: aim it better or win new customers. Do not stop serving those you have.
retain-or-acquire-segment-neither = Neither pays
    .advice = First mend the margin or retention itself. Do not buy customers at a loss.

retain-or-acquire-reason-never-ends = Retention is not below one plus the discount rate: the value has no end.
retain-or-acquire-reason-nobody-saved = The offer saves nobody, so there is no cost per saved customer.

retain-or-acquire-caution-1 = “Winning costs five times keeping” has no traceable study: compare your own figures.
retain-or-acquire-caution-2 = The cost of an offer is paid for all who get it, the gain comes from the few it saves.
retain-or-acquire-caution-3 = A firm does both; the comparison is about the next sum to spend.

retain-or-acquire-example = An offer of ¥10 keeps five customers in a hundred, so each customer kept costs ¥200 and nets ¥133.33; a new one nets ¥216.67. Keeping pays more with offers below ¥5.83.
retain-or-acquire-exercise = Work with the numbers below; all others stay as they are.
retain-or-acquire-exercise-cost-per-saved = What does one saved customer cost?
    .hint1 = Everyone gets the offer, few stay because of it.
    .hint2 = Divide the offer by the share saved.
retain-or-acquire-exercise-break-even = How large is the break-even offer?
    .hint1 = At break-even, both nets are equal.
    .hint2 = Take the net of winning (not below zero) from the value of a saved customer, and multiply by the share saved.
retain-or-acquire-exercise-segment = What is better?
    .hint1 = Compute both nets.
    .hint2 = The higher one wins, unless both are below zero.

# Typical mistakes in the exercise.
retain-or-acquire-slip-one-offer = That is the cost of one offer. It is paid for all who get it, and only a few are saved.
retain-or-acquire-slip-all-saved = That counts as if the offer saved everyone who gets it. The gain comes from the few it saves.
retain-or-acquire-slip-multiplied = The offer is divided by the share saved, not multiplied by it.
retain-or-acquire-slip-rest = You seem to have divided by the share that is not saved.
retain-or-acquire-slip-acquisition-forgotten = The cost of winning the new customer is missing.

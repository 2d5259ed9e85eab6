contact-effort-name = How long to pursue a prospect
contact-effort-alias = number of contacts; follow-up calls; when to give up; optimal stopping; 准顾客沟通次数
contact-effort-summary = Finds after how many contacts without a deal a prospect is no longer worth the next one.
contact-effort-question = How many contacts is this prospect worth?
contact-effort-picture = Net value of a plan over its most contacts; it is highest at { $x }, worth { $y }.

contact-effort-group-contacts = Your own chances
contact-effort-nth-contacts = Contact { $number }

contact-effort-input-value = Value of the deal
    .hint = What the deal brings in profit, before the cost of contacts.
contact-effort-input-cost = Cost of a contact
    .hint = What one call, visit or offer costs, time included.
contact-effort-input-successes = Experience: deals
    .hint = Contacts of the past that ended in a deal, for prospects of this kind. One is a cautious start.
contact-effort-input-failures = Experience: no deal
    .hint = Contacts of the past that did not. One to three means a chance of 1 in 4 at the first contact.
contact-effort-input-chances = Chance of the deal
    .hint = Your chance of a deal at each contact, if there was none before.

contact-effort-setting-chances-by = Where chances come from
    .hint = With a chance that never changes, nothing is learnt and one never stops. So each failure lowers it (our rule), or you enter your own.
contact-effort-option-chances-by-learning = Learnt from each failure
contact-effort-option-chances-by-own = My own, for each contact

contact-effort-result-contacts = Contacts at most
    .hint = Stop after so many without a deal.
contact-effort-result-chance = Chance of a deal
    .hint = That one of these contacts ends in a deal.
contact-effort-result-expected = Contacts expected
    .hint = On average, since a deal ends the effort early.
contact-effort-result-net = Net value
    .hint = Value of the deal times its chance, less the cost of the contacts expected.
contact-effort-result-break-even = Break-even chance
    .hint = The chance at which one contact just pays: cost over value.

contact-effort-step-worthwhile = Is the first contact worth it?

contact-effort-segment-pursue = Pursue
    .advice = Go on up to this number, then stop without regret. Each contact should bring something new, not a reminder.
contact-effort-segment-leave = Leave
    .advice = The contacts cost more than they can bring: use a cheaper channel, or another prospect.

contact-effort-reason-never-stops = contacts that cost nothing never end
contact-effort-reason-too-many = more than 10,000 contacts: check value and cost
contact-effort-reason-no-value = the deal has no value, so there is no break-even chance

contact-effort-caution-1 = Rules such as “the deal comes at the fifth to twelfth contact” are circulated without a source. Use your own records.
contact-effort-caution-2 = Money already spent does not count: only the next contact and what it may bring.
contact-effort-caution-3 = Too many contacts may annoy and harm your name; that cost is not in the sum.

contact-effort-example = A deal is worth 1,000 and a visit costs 100; experience says 1 in 4. After six visits without a deal the chance is down to 1 in 10: the seventh would only break even.
contact-effort-exercise = Use these figures; each failure lowers the chance.
contact-effort-exercise-contacts = How many contacts are worth making at most?
    .hint1 = After n failures the chance is a/(a + b + n); a contact is worth it while value times chance is above the cost.
    .hint2 = Solve for n: below V·a/c − (a + b). Round up; zero if negative.
contact-effort-exercise-break-even = At what chance does a contact just pay?
    .hint1 = Then value times chance equals the cost.
    .hint2 = Divide the cost by the value.

# Typical mistakes in the exercise.
contact-effort-slip-turned = Successes and failures have changed places.
contact-effort-slip-left-over = That is the chance that may be missing. The question is at what chance value times chance equals the cost.

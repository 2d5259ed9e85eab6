behavioural-loyalty-name = Measures of behavioural loyalty
behavioural-loyalty-alias = behavioural loyalty; repurchase rate; share of category; purchase pattern; word of mouth; duration; Brown’s patterns; 行为忠诚的度量
behavioural-loyalty-summary = Reads five measures of behaviour from a customer’s purchases: repurchase, share, pattern, word of mouth, duration.
behavioural-loyalty-question = Which brand did the customer buy, and for how long each time?
behavioural-loyalty-picture = Purchases in order, a line for each brand; the longest run of one brand is { $highest }, of { $row } at purchase { $column }.

behavioural-loyalty-group-purchases = Purchases in order
behavioural-loyalty-nth-purchases = Purchase { $number }
behavioural-loyalty-nth-brand = Brand { $number }
behavioural-loyalty-nth-column = { $number }
behavioural-loyalty-step-own-brand = Our brand

behavioural-loyalty-input-choices = Brand bought
    .hint = 1 is us, 2, 3, … are rivals.
behavioural-loyalty-input-own-spend = Spend with us
    .hint = In the period.
behavioural-loyalty-input-category-spend = Spend in the category
    .hint = In the period, with everyone.
behavioural-loyalty-input-referrals = Referrals
    .hint = People the customer is known to have sent.
behavioural-loyalty-input-tenure = Years as a customer
    .hint = Since the first purchase.

behavioural-loyalty-result-repurchase-rate = Repurchase rate
    .hint = Of our purchases that another followed, how often that was us again.
behavioural-loyalty-result-share = Share of category
    .hint = Spend with us over spend in the category.
behavioural-loyalty-result-brands = Brands bought
    .hint = Different brands in the sequence.
behavioural-loyalty-result-changes = Changes of brand
    .hint = Times that the next purchase was another brand.
behavioural-loyalty-result-referrals-per-year = Referrals a year
    .hint = Referrals divided by years as a customer.

behavioural-loyalty-segment-undivided = Undivided loyalty (AAAAAA)
    .advice = Protect: never let stock or service fail, and thank without bribing. Do not train this customer to wait for discounts.
behavioural-loyalty-segment-unstable = Unstable loyalty (AAABBB)
    .advice = Find out what happened at the change and win the customer back early. Do not look at the overall share alone: it hides the change.
behavioural-loyalty-segment-divided = Divided loyalty (ABABAB)
    .advice = Find what each brand is bought for, and take over occasions. Do not fight for all of them with price.
behavioural-loyalty-segment-none = No loyalty (ABCDEF)
    .advice = Serve at normal terms and watch for a change of pattern. Do not spend on a relationship.

behavioural-loyalty-reason-not-whole-brands = A brand is a whole number: 1 for us, 2, 3, … for rivals.
behavioural-loyalty-reason-bought-once = No purchase of ours was followed by another, so there is no rate.
behavioural-loyalty-reason-no-category = Without spend in the category there is no share.
behavioural-loyalty-reason-more-than-category = Spend with us is larger than spend in the category.
behavioural-loyalty-reason-no-years = Less than any time as a customer: no rate a year.

behavioural-loyalty-caution-1 = Behaviour alone does not tell loyalty from habit or lack of choice.
behavioural-loyalty-caution-2 = Brown named the patterns; the rule that tells them apart (one brand, one change, more changes, three brands) is ours.
behavioural-loyalty-caution-3 = Share needs the whole category: a loyalty card sees only its own part.
behavioural-loyalty-caution-4 = A short sequence proves little: six purchases are the least that Brown’s patterns speak of.

behavioural-loyalty-example = A customer’s six purchases run AAABBB: three from us, then three from a rival.
behavioural-loyalty-exercise = Work with the numbers below; all others stay as they are.
behavioural-loyalty-exercise-share = What is the share of category?
    .hint1 = Part over whole.
    .hint2 = Divide spend with us by spend in the category.
behavioural-loyalty-exercise-referrals-per-year = How many referrals a year?
    .hint1 = A rate needs a time.
    .hint2 = Divide referrals by years.

# Typical mistakes in the exercise.
behavioural-loyalty-slip-against-rivals = That is our part against what the rivals got. The whole category is the base.
behavioural-loyalty-slip-multiplied = The referrals are divided by the years, not multiplied by them.

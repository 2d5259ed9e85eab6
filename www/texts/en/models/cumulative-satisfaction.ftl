cumulative-satisfaction-name = Transaction and cumulative satisfaction
cumulative-satisfaction-alias = transaction-specific satisfaction; overall satisfaction over time; exponential smoothing; 具体交易满意感; 累积性满意程度
cumulative-satisfaction-summary = Sets satisfaction with the last transaction against the satisfaction that quality, marketing and image have built up over all of them.
cumulative-satisfaction-question = Was it one bad day, or is satisfaction wearing away?
cumulative-satisfaction-picture = Satisfaction over the transactions; at the last one, number { $x }, the rating is { $y }.

cumulative-satisfaction-group-history = Transactions
cumulative-satisfaction-group-quality = Quality
cumulative-satisfaction-group-marketing = Marketing activities
cumulative-satisfaction-group-image = Image
cumulative-satisfaction-input-before = Before these transactions, I was satisfied.
    .hint = Satisfaction built up before the first transaction listed.
cumulative-satisfaction-input-transactions = Transactions since
    .hint = Rating of each transaction in order of time, the last one left out. In a file the list holds for every row: empty it.
cumulative-satisfaction-input-last = With the last transaction I was satisfied.
    .hint = Rating of the last transaction alone.
cumulative-satisfaction-input-lasting-quality = The quality has been good over the years.
    .hint = Of all transactions together, not of the last.
cumulative-satisfaction-input-quality-problems = There have often been problems.
cumulative-satisfaction-input-service-level = Service has kept its level.
    .hint = Over all transactions.
cumulative-satisfaction-input-honest-offers = Advertising and offers kept their word.
    .hint = Marketing over time.
cumulative-satisfaction-input-useful-offers = Offers and events were of use to me.
    .hint = Marketing over time.
cumulative-satisfaction-input-intrusive = I was bothered by too many messages.
cumulative-satisfaction-input-good-name = The firm has a good name.
    .hint = Image.
cumulative-satisfaction-input-trustworthy = It is a firm one can trust.
    .hint = Image.
cumulative-satisfaction-input-cares-for-public = It takes its duty to the public seriously.
    .hint = Image.

cumulative-satisfaction-anchor-low = Not at all
cumulative-satisfaction-anchor-high = Entirely

cumulative-satisfaction-setting-recency = Weight of the newest
    .hint = How much the newest transaction counts against all before it. 0.7 is our start; the literature gives none.
cumulative-satisfaction-setting-cut = Satisfied from
    .hint = The literature gives none; 3.5 of 5 is our start. Move it with the scale.
cumulative-satisfaction-setting-scale = Points of the scale
    .hint = One scale for all ratings.

cumulative-satisfaction-result-updated = Carried forward
    .hint = Satisfaction after the last transaction: its rating and what was before, weighted by λ.
cumulative-satisfaction-result-previous = Before the last
    .hint = Satisfaction carried forward up to the last transaction but one.
cumulative-satisfaction-result-shock = Last less before
    .hint = How far the last transaction fell from what the customer was used to.
cumulative-satisfaction-result-cumulative = Cumulative, as asked
    .hint = Mean of quality, marketing and image, each alike.
cumulative-satisfaction-result-quality = Quality
    .hint = Mean of the statements answered.
cumulative-satisfaction-result-marketing = Marketing activities
    .hint = Mean of the statements answered.
cumulative-satisfaction-result-image = Image
    .hint = Mean of the statements answered.

cumulative-satisfaction-step-last-high = Satisfied with the last?
cumulative-satisfaction-step-cumulative-high = Satisfied with the whole?
cumulative-satisfaction-step-rating = Rating
cumulative-satisfaction-step-transaction = Transaction
cumulative-satisfaction-step-latest = Last transaction

cumulative-satisfaction-segment-steadily-satisfied = Satisfied, now as ever
    .advice = Keep the level even; steadiness is what built it. Ask for a recommendation now.
cumulative-satisfaction-segment-good-day = A good day after poor ones
    .advice = The first sign of a turn: make the next transaction just as good, and tell what has changed. One good day does not mend the whole.
cumulative-satisfaction-segment-bad-day = A bad day after good ones
    .advice = The history carries the customer over one failure: put it right soon, before a second. Do not shrug it off as a single case.
cumulative-satisfaction-segment-steadily-dissatisfied = Dissatisfied, now as ever
    .advice = Repairing single cases is not enough: look for the cause in quality, marketing or image, lowest first.

cumulative-satisfaction-caution-1 = Satisfaction with a transaction and with the whole are two things; firms that ask only after each purchase know only the first.
cumulative-satisfaction-caution-2 = The curve is a model of memory, not a measurement; λ and its start are ours.
cumulative-satisfaction-caution-3 = With a high λ the past is forgotten quickly; a loyal customer’s true λ may be low.
cumulative-satisfaction-caution-4 = What was asked and what was carried forward may differ; the asked one is the customer’s own word.

cumulative-satisfaction-example = A regular of a restaurant, at 4 before, rates three visits 4, 5 and 2; of quality, marketing and image as a whole the opinion is still good.
cumulative-satisfaction-exercise = Use these ratings on five points, λ is 0.7.
cumulative-satisfaction-exercise-updated = What is the satisfaction carried forward after the last transaction?
    .hint1 = Go through the transactions in order; each takes up what was before it.
    .hint2 = Every time: 0.7 times the rating plus 0.3 times the satisfaction before. Begin with the value before, end with the last transaction.
cumulative-satisfaction-exercise-cumulative = What is the cumulative satisfaction, as asked?
    .hint1 = Two statements speak against satisfaction: reverse-score them, 6 less the answer.
    .hint2 = Average each of the three groups, then the three means.

# Typical mistakes in the exercise.
cumulative-satisfaction-slip-last-alone = That is the last transaction alone. What was before is carried forward with the rest of the weight.
cumulative-satisfaction-slip-weights-swapped = The weights have changed places: λ belongs to the new transaction, 1 − λ to what was before.

loyalty-ladder-name = Loyalty ladder
loyalty-ladder-alias = ladder of customer loyalty; prospect, customer, client, supporter, advocate; conversion funnel; 忠诚阶梯
loyalty-ladder-summary = Shows on which rung a customer stands, how loyal the whole base is, and which step of the ladder loses most.
loyalty-ladder-question = On which step of the ladder are customers lost?
loyalty-ladder-picture = { $layers } rungs; this customer stands on: { $segment }.

loyalty-ladder-group-counts = People on the rungs, from the bottom
loyalty-ladder-group-own = This customer

loyalty-ladder-input-rung1 = Rung 1 (bottom)
    .hint = Strangers or potential customers: those you could reach.
loyalty-ladder-input-rung2 = Rung 2
    .hint = Those who have enquired.
loyalty-ladder-input-rung3 = Rung 3
    .hint = Those who have bought once, or users.
loyalty-ladder-input-rung4 = Rung 4
    .hint = Those who buy again, or satisfied customers.
loyalty-ladder-input-rung5 = Rung 5 (top)
    .hint = Those who recommend the brand, or loyal customers.
loyalty-ladder-input-enquired = Has enquired
    .hint = Whether there has been any contact from the customer’s side.
loyalty-ladder-input-orders = Orders
    .hint = How many times the customer has bought.
loyalty-ladder-input-satisfied = Is satisfied
    .hint = Whether the customer says to be satisfied.
loyalty-ladder-input-referred = Has recommended us
    .hint = Whether someone came on this customer’s recommendation.

loyalty-ladder-setting-ladder = Ladder
    .hint = Rungs differ by author; here are the two of the course texts.
loyalty-ladder-option-ladder-course = Stranger to advocate
loyalty-ladder-option-ladder-satisfaction = Potential to loyal customer
loyalty-ladder-setting-counts = What the counts mean
    .hint = People who stand on a rung now, or all who have ever reached it, those above included.
loyalty-ladder-option-counts-standing = Standing on the rung
loyalty-ladder-option-counts-reached = Reached the rung
loyalty-ladder-setting-loyalty1 = Loyalty on rung 1
    .hint = The course text says 0%: circulated without a source, yours to change.
loyalty-ladder-setting-loyalty2 = Loyalty on rung 2
    .hint = The course text says 10%: circulated without a source, yours to change.
loyalty-ladder-setting-loyalty3 = Loyalty on rung 3
    .hint = The course text says 50%: circulated without a source, yours to change.
loyalty-ladder-setting-loyalty4 = Loyalty on rung 4
    .hint = The course text says 70%: circulated without a source, yours to change.
loyalty-ladder-setting-loyalty5 = Loyalty on rung 5
    .hint = The course text says 99%: circulated without a source, yours to change.
loyalty-ladder-setting-lift = Lift of the weakest step
    .hint = By how many percentage points the weakest step could be improved. Five is only a start value.

loyalty-ladder-result-base-loyalty = Loyalty of the base
    .hint = Mean loyalty of everyone on the ladder.
loyalty-ladder-result-own-loyalty = Loyalty of this customer
    .hint = The loyalty that goes with the customer’s rung.
loyalty-ladder-result-step1 = Step from rung 1 to 2
    .hint = Of those who reached the lower rung, the share that reached the next.
loyalty-ladder-result-step2 = Step from rung 2 to 3
    .hint = Of those who reached the lower rung, the share that reached the next.
loyalty-ladder-result-step3 = Step from rung 3 to 4
    .hint = Of those who reached the lower rung, the share that reached the next.
loyalty-ladder-result-step4 = Step from rung 4 to 5
    .hint = Of those who reached the lower rung, the share that reached the next.
loyalty-ladder-result-end-to-end = From bottom to top
    .hint = Of all on the ladder, the share that has reached the top.
loyalty-ladder-result-weakest = Weakest step
    .hint = The step with the lowest share, counted from the bottom; the lower of two equal ones.
loyalty-ladder-result-gain = More at the top
    .hint = People who would come to the top if the weakest step were lifted and later steps kept their shares.

loyalty-ladder-step-everyone = All on the ladder
loyalty-ladder-step-twice = Bought twice or more?
loyalty-ladder-step-once = Bought at all?
loyalty-ladder-step-recommends = Has recommended us?
loyalty-ladder-step-content = Is satisfied?
loyalty-ladder-step-asked = Has enquired?

loyalty-ladder-segment-advocate = Brand advocate
    .advice = Thank them, give them news first and an easy way to recommend. Do not pay so much that friendship becomes trade.
loyalty-ladder-segment-repeat-buyer = Repeat buyer
    .advice = Surprise them and ask for their opinion; a recommendation follows from delight. Do not only hand out points.
loyalty-ladder-segment-buyer = Buyer
    .advice = Make the second purchase easy and timely: it decides more than any other. Do not fall silent after the sale.
loyalty-ladder-segment-expectant = Expectant
    .advice = Answer fast, remove doubts, offer a small first purchase. Do not promise what you cannot keep.
loyalty-ladder-segment-stranger = Stranger
    .advice = Become known where suitable customers are. Do not spend on people who will never need you.
loyalty-ladder-segment-loyal = Loyal customer
    .advice = Keep the standard, reward and involve them. Do not take them for granted.
loyalty-ladder-segment-satisfied = Satisfied customer
    .advice = Give a reason to come back: a reminder, a service, a further product. Satisfaction alone brings no second order.
loyalty-ladder-segment-user = User
    .advice = Ask how it went, and put right what was not good. Do not sell more before that.
loyalty-ladder-segment-prospective = Prospective customer
    .advice = Find out what is needed, and make a clear offer. Do not wait to be asked twice.
loyalty-ladder-segment-potential = Potential customer
    .advice = Make contact where the need arises. Choose by fit, not by number of addresses.

loyalty-ladder-reason-nobody = there is no one on the ladder
loyalty-ladder-reason-nobody-below = no one has reached the rung below, so the step has no share
loyalty-ladder-reason-rising = more have reached a rung than the one below it

loyalty-ladder-caution-1 = The counts are a stock: not everyone on a rung today can be expected to climb within one period.
loyalty-ladder-caution-2 = Some enter at a higher rung, others jump or fall back; the ladder describes, it does not prescribe a path.
loyalty-ladder-caution-3 = The percentages of loyalty are circulated without a source. Compare with them, do not forecast with them.

loyalty-ladder-example = Of 1,000 people reached, 200 enquire, 80 buy, 30 buy again and 9 recommend: 0.9% from bottom to top. Lifting the weakest step from 20% to 25% brings 2.25 more advocates.
loyalty-ladder-exercise = Use these counts of people standing on the rungs.
loyalty-ladder-exercise-base-loyalty = How loyal is the base?
    .hint1 = Multiply the people on each rung by its loyalty: 0, 10, 50, 70, 99%.
    .hint2 = Add up, and divide by all people on the ladder.
loyalty-ladder-exercise-weakest = Which step is the weakest (1 to 4)?
    .hint1 = First count who has reached each rung: those on it and all above.
    .hint2 = Divide each by the rung below it, and look for the smallest.
loyalty-ladder-exercise-end-to-end = What share of all has reached the top?
    .hint1 = All are the people on the five rungs together.
    .hint2 = Divide those on the top rung by all.

# Typical mistakes in the exercise.
loyalty-ladder-slip-last-step = That is the last step alone. Everyone on the ladder is the base here.

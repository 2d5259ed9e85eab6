right-customers-name = The right customers
right-customers-alias = customers worth being loyal to; Reichheld; loyal by nature; customer fit; 值得忠诚的顾客
right-customers-summary = Asks three things before you court a customer: loyal by nature, profitable, and valuing you above rivals.
right-customers-question = Does this customer deserve our loyalty?
right-customers-picture = The rules in order; the first that holds gives: { $segment }.

right-customers-group-nature = Loyal by nature
right-customers-group-profit = Pays more, needs less, on time
right-customers-group-preference = Values us above rivals

right-customers-input-stay = Years with earlier suppliers
    .hint = How long the customer usually stayed with a supplier.
right-customers-input-price = Price paid
    .hint = Against the average customer: 105% means 5% more for the same.
right-customers-input-service = Service needed
    .hint = Cost to serve against the average customer: 90% means less.
right-customers-input-on-time = Paid on time
    .hint = Share of invoices paid by the due date.
right-customers-input-own = Our value to the customer
    .hint = How the customer rates what we offer, 0 to 10.
right-customers-input-rival = Value of the best rival
    .hint = How the customer rates the best other offer, on the same scale.

right-customers-setting-stay-cut = Years that show loyalty
    .hint = From so many years on. Three is ours.
right-customers-setting-price-cut = Least price
    .hint = From this price on. 100%, the average, is ours.
right-customers-setting-service-cut = Most service
    .hint = Up to this cost. 100%, the average, is ours.
right-customers-setting-on-time-cut = Least paid on time
    .hint = From this share on. 95% is ours.
right-customers-setting-advantage-cut = Lead over the best rival
    .hint = The lead must be above it. Zero means valued more than the rival.

right-customers-result-met = Tests passed
    .hint = Of three; the second needs price, service and payment together.
right-customers-result-advantage = Lead over the best rival
    .hint = Our value less that of the best rival.

right-customers-step-stays = Does the customer stay with suppliers?
right-customers-step-pays = Is the price good?
right-customers-step-light = Is little service needed?
right-customers-step-prompt = Is payment prompt?
right-customers-step-prefers = Are we valued above rivals?

right-customers-segment-right = The right customer
    .advice = Invest for the long run: best people, best terms, first news. Do not spend it on customers who only look large.
right-customers-segment-no-preference = To develop (lacks preference)
    .advice = Steady and profitable but not yet convinced: find what the rival does better, and offer your own value for this customer.
right-customers-segment-no-nature = To develop (lacks steadiness)
    .advice = Profitable and fond of you, but given to change: bind with service and contracts, and invest in small steps.
right-customers-segment-no-profit = To develop (lacks profit)
    .advice = Steady and fond of you, but costly: change price, service or payment terms before you invest.
right-customers-segment-wrong = No heavy investment
    .advice = At most one test is passed: serve well at normal terms, and keep loyalty money for others.

right-customers-caution-1 = The three questions are Reichheld’s; the measures and cut-offs are ours.
right-customers-caution-2 = Past length of stay may come from lack of choice, not from nature.
right-customers-caution-3 = No customer is right for every firm: the third question is about your value, not theirs.

right-customers-example = A hospital stays six years with a supplier, pays 5% more, needs little service and pays 97% on time, but rates the best rival as high as us (7 and 7).
right-customers-exercise = Use these figures.
right-customers-exercise-segment = What kind of customer is this?
    .hint1 = Decide three tests; the second holds only if price, service and payment all do.
    .hint2 = With two passed, name the missing one. An equal rating is no lead.
right-customers-exercise-met = How many of the three tests are passed?
    .hint1 = Use the cut-offs given; the others have their start values.
    .hint2 = Price, service and payment are one test together.

# Typical mistakes in the exercise.
right-customers-slip-rival-forgotten = The rival has been forgotten: what counts is whether the customer values us above the rival.
right-customers-slip-service-forgotten = The effort of service has been left out: the right customer pays more and needs less.

substitution-name = Substitution: value for price
substitution-alias = threat of substitutes; relative value; switching cost; logistic adoption; Fisher and Pry; 价值/价格比; 替代率; 价值/价格比与替代率
substitution-summary = Tells whether a substitute is worth the change after switching costs and, if so, how its share grows.
substitution-question = How fast does the substitute take over?
substitution-picture = After { $x } the substitute has a share of { $y }.

substitution-group-offers = The two offers
substitution-group-adoption = Adoption

substitution-input-old-value = Value of the old offer
    .hint = What it is worth to the customer, in money.
substitution-input-old-price = Price of the old offer
    .hint = All that is paid for it, for the same use and period.
substitution-input-new-value = Value of the substitute
    .hint = On the same measure as the old one.
substitution-input-new-price = Price of the substitute
    .hint = All that is paid for it, for the same use and period.
substitution-input-switching-cost = Switching cost
    .hint = Learning, adapting, risk: spread over the same period.
substitution-input-start = Share today
    .hint = Share of customers who use the substitute now.
substitution-input-speed = Speed a year
    .hint = How fast the odds of adopting grow; estimate it from past years.
substitution-input-ceiling = Ceiling
    .hint = Share that will ever adopt.
substitution-input-horizon = Years ahead
    .hint = Drag the mark in the picture.

substitution-setting-criterion = Decided by
    .hint = Surplus in money (default), or value for price as a ratio. They can differ when prices differ much. The choice is ours.
substitution-option-criterion-surplus = Surplus
substitution-option-criterion-ratio = Value for price

substitution-result-advantage = Advantage
    .hint = Surplus of the substitute less that of the old offer.
substitution-result-relative-value = Relative value
    .hint = Value for price, new against old: ratio of values over ratio of prices. Above one the substitute gives more for the money.
substitution-result-after-switching = After switching
    .hint = The switching cost is added to the price of the substitute.
substitution-result-new-surplus = Substitute’s surplus
    .hint = Value less price less switching cost.
substitution-result-old-surplus = Old offer’s surplus
    .hint = Value less price.
substitution-result-share-at = Share then
    .hint = Share of the substitute after the years ahead.
substitution-result-half-way = Half-way point
    .hint = Until half of those who ever adopt have done so.

substitution-step-pays = Does the change pay?
substitution-step-share = Share of the substitute

substitution-segment-stays = The old offer stays
    .advice = The change does not pay today. Watch the gap: every price cut or gain in value of the substitute narrows it. Do not rest on switching costs alone.
substitution-segment-takes-over = The substitute takes over
    .advice = Customers gain by changing. Raise your value, lower the price, or enter the substitute yourself. Do not count on habit.

substitution-reason-stays-behind = The substitute is not better, so there is no path of adoption.
substitution-reason-no-start = Nobody uses it yet: growth needs a first share.
substitution-reason-above-ceiling = The share today is not below the ceiling.
substitution-reason-no-speed = With a speed of zero the share never moves.
substitution-reason-already-past = More than half of the ceiling has adopted already.

substitution-caution-1 = The curve is drawn with your start and speed; the advantage does not set the speed.
substitution-caution-2 = Value is the customer’s estimate, not the maker’s; segments differ and change at different times.
substitution-caution-3 = Spread a one-off switching cost over the years of use before setting it against yearly prices.
substitution-caution-4 = A ratio and a surplus can disagree; say which one decides.

substitution-example = Value 120 against 100 and price 100 against 90 give (120/100)/(100/90) = 1.08. The surplus is 20 less a switching cost of 5, against 10: the substitute wins by 5.
substitution-exercise = Work with the numbers below; all others stay as they are.
substitution-exercise-relative-value = How large is the relative value for price?
    .hint1 = Divide new by old, once for value and once for price.
    .hint2 = Divide the ratio of values by the ratio of prices.
substitution-exercise-segment = Does the substitute take over?
    .hint1 = Count the switching cost on the side of the substitute.
    .hint2 = The setting says whether surplus or ratio decides; a draw changes nothing.
substitution-exercise-half-way = After how many years is it half-way?
    .hint1 = Form the odds at the start: those still to come over those who have come.
    .hint2 = Divide the natural logarithm of it by the speed.

# Typical mistakes in the exercise.
substitution-slip-price-forgotten = The prices are missing: divide the ratio of values by the ratio of prices.
substitution-slip-multiplied = The ratio of values is divided by the ratio of prices, not multiplied by it.
substitution-slip-switching-cost-forgotten = The switching cost is missing. It counts on the side of the substitute.
substitution-slip-multiplied-by-speed = The logarithm is divided by the speed, not multiplied by it.

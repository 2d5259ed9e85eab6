economic-franchise-name = Economic franchise and goodwill
economic-franchise-alias = economic franchise; economic goodwill; excess return; 经济特许权与经济商誉
economic-franchise-summary = Puts three tests to a business and values what it earns above the normal return on its capital.
economic-franchise-question = How much of the value is goodwill?
economic-franchise-picture = Capital and goodwill make { $end }.

economic-franchise-group-tests = Three tests

economic-franchise-input-wanted = Needed or wanted
economic-franchise-input-no-substitute = No close substitute in the customer’s mind
economic-franchise-input-free-to-price = Free to set its price
economic-franchise-input-earnings = Earnings a year
    .hint = After tax, lasting.
economic-franchise-input-capital = Tangible capital
    .hint = Net tangible assets that earn them.
economic-franchise-input-normal-rate = Normal rate
    .hint = What such capital earns elsewhere.

economic-franchise-result-goodwill = Economic goodwill
    .hint = Value less tangible capital; may be negative.
economic-franchise-result-excess = Excess return
    .hint = Return on capital less the normal rate.
economic-franchise-result-worth = Value
    .hint = Earnings over the normal rate, without growth.
economic-franchise-result-passed = Tests passed
    .hint = Of three.

economic-franchise-segment-franchise = Franchise
    .advice = Guard what makes it wanted and hard to replace. Do not spend the pricing power on every customer at once.
economic-franchise-segment-weak-franchise = Weak franchise
    .advice = One test fails: find out whether it can be won back. Do not price as if all three held.
economic-franchise-segment-business = Ordinary business
    .advice = Low cost or better supply decides: work on both. Do not pay for goodwill here.

economic-franchise-reason-no-capital = Without capital there is no return on it.

economic-franchise-caution-1 = Accounting goodwill is what was paid; economic goodwill is what is earned. They move apart.
economic-franchise-caution-2 = One good year is not lasting earning power.
economic-franchise-caution-3 = The three tests are judgements of customers’ minds: ask customers.

economic-franchise-example = Earnings 2 on capital 8 at a normal rate of 10%: value 20, goodwill 12, excess return 15%.
economic-franchise-exercise = Work with the numbers below.
economic-franchise-exercise-goodwill = How large is the goodwill?
    .hint1 = What is the business worth without growth?
    .hint2 = Earnings over the normal rate, less tangible capital.
economic-franchise-exercise-excess = How large is the excess return?
    .hint1 = Compare two rates.
    .hint2 = Earnings over capital, less the normal rate.

# Typical mistakes in the exercise.
economic-franchise-slip-capital-not-taken-off = That is what the earnings are worth. Goodwill is what is left above the capital.
economic-franchise-slip-normal-rate-forgotten = That is the whole return. Excess is what lies above the normal rate.
economic-franchise-slip-one-year = That is one year’s excess earnings. Goodwill is what they are worth for ever: divide by the normal rate.

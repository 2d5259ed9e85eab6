loyalty-diamond-name = Loyalty diamond (Knox)
loyalty-diamond-alias = involvement and purchasing portfolio; loyals, habituals, variety seekers, switchers; multi-brand loyalty; 忠诚感钻石
loyalty-diamond-summary = Sets a customer’s involvement against the number of suppliers they buy from: loyals, habituals, variety seekers, switchers.
loyalty-diamond-question = Does this customer buy from few suppliers by choice or by habit?
loyalty-diamond-picture = Width of the portfolio { $x } (cut-off at { $xCut }), involvement { $y } (cut-off at { $yCut }): { $segment }.

loyalty-diamond-group-involvement = Involvement
loyalty-diamond-group-portfolio = Purchasing portfolio
loyalty-diamond-input-matters = It matters a great deal to me which supplier I buy from.
loyalty-diamond-input-compares = I choose this kind of product with care.
loyalty-diamond-input-follows = I like to know what this firm is doing and to deal with its people.
loyalty-diamond-input-indifferent = I do not think about this purchase; any brand will do.
loyalty-diamond-input-suppliers = Suppliers in use
    .hint = From how many suppliers the customer bought this kind of product in the time observed, you included.
loyalty-diamond-input-spending1 = Spent with us
    .hint = What the customer spent with you on this kind of product. Percentages will do as well: only the shares count.
loyalty-diamond-input-spending2 = Second supplier
    .hint = What the customer spent with another supplier; 0 where there is none.
loyalty-diamond-input-spending3 = Third supplier
    .hint = What the customer spent with another supplier; 0 where there is none.
loyalty-diamond-input-spending4 = Fourth supplier
    .hint = What the customer spent with another supplier; 0 where there is none.
loyalty-diamond-input-spending5 = Fifth supplier
    .hint = What the customer spent with another supplier; 0 where there is none.
loyalty-diamond-anchor-low = strongly disagree
loyalty-diamond-anchor-high = strongly agree

loyalty-diamond-setting-width-by = Width of the portfolio
    .hint = The plain count treats a supplier of one small order like the main one; the effective number weighs each by its share.
loyalty-diamond-option-width-by-suppliers = Number of suppliers
loyalty-diamond-option-width-by-spending = Effective number, from spending
loyalty-diamond-setting-scale = Points of the scale
    .hint = How many points the answers have. Move the cut-off of involvement along when you change it.
loyalty-diamond-setting-cut = Cut-off for involvement
    .hint = Above this it is high. The literature fixes no cut-off; 4 is the middle of seven points.
loyalty-diamond-setting-width-cut = Cut-off for the portfolio
    .hint = Above this the portfolio is wide. The literature fixes no cut-off; up to two suppliers count as narrow here.

loyalty-diamond-result-involvement = Involvement
    .hint = Mean of the answers, after reverse-scoring.
loyalty-diamond-result-width = Width of the portfolio
    .hint = The suppliers as counted, or 1 over the sum of the squared shares: as many suppliers of equal size would give the same spread.

loyalty-diamond-step-involvement-high = Is involvement high?
loyalty-diamond-step-portfolio-wide = Is the portfolio wide?

loyalty-diamond-segment-loyals = Loyals
    .advice = Few suppliers, and they care: keep up the dialogue, involve them in new offers, and put your best people and service here. Do not take them for granted.
loyalty-diamond-segment-habituals = Habituals
    .advice = Few suppliers, out of routine: never be out of stock, keep buying easy, and raise involvement step by step. Do nothing that makes them think again.
loyalty-diamond-segment-variety-seekers = Variety seekers
    .advice = They care and like a change: give them range and novelty under your own roof. Do not try to hold them with points.
loyalty-diamond-segment-switchers = Switchers
    .advice = Many suppliers, no preference: sell to them on price where it pays, and spend nothing on a relationship.

loyalty-diamond-reason-no-purchases = Nothing is spent, so the portfolio has no width.

loyalty-diamond-caution-1 = A narrow portfolio is not loyalty: habituals buy from one supplier as well.
loyalty-diamond-caution-2 = Count purchases in one category and one period; a long period makes every portfolio wide.
loyalty-diamond-caution-3 = The original picture stands on its corner, as a diamond; copies often turn the labels wrongly. Here the axes stand upright.
loyalty-diamond-caution-4 = The effective number of suppliers is our addition; the article speaks of the width of the portfolio only.

loyalty-diamond-example = A customer who cares about the choice spends 70, 20, 5 and 5 with four suppliers: four by number, fewer than two by weight.
loyalty-diamond-exercise = Use these answers and numbers; the cut-offs have their start values.
loyalty-diamond-exercise-segment = Which kind of customer is this?
    .hint1 = Reverse-score the last answer (8 less the answer on seven points), then take the mean.
    .hint2 = Involvement must be above its cut-off; a portfolio is wide only above its cut-off.
loyalty-diamond-exercise-involvement = How high is the customer’s involvement?
    .hint1 = One of the four statements speaks against involvement.
    .hint2 = On seven points the turned answer is 8 less the answer; then take the mean of the four.

# Typical mistakes in the exercise.
loyalty-diamond-slip-narrow-is-loyal = A narrow portfolio is not loyalty: look at the involvement too.
loyalty-diamond-slip-width-forgotten = The number of suppliers has been left out of account.

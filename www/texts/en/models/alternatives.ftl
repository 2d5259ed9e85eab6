alternatives-name = Alternatives: cross-price elasticity
alternatives-alias = cross elasticity of demand; substitutes and complements; attractiveness of alternatives; 替代选择性; 需求交叉价格弹性
alternatives-summary = Measures, from a change in a rival’s price, how far customers treat the two offers as alternatives.
alternatives-question = Do customers treat the other offer as an alternative?
alternatives-picture = At a rival price of { $x } your own quantity is { $y }.

alternatives-input-price-before = Rival price before
    .hint = Price of the other offer before the change.
alternatives-input-price-after = Rival price after
    .hint = Price of the other offer after the change.
alternatives-input-quantity-before = Own quantity before
    .hint = Sold in a period before the change.
alternatives-input-quantity-after = Own quantity after
    .hint = Sold in an equally long period after the change.
alternatives-input-trend = Own change
    .hint = The change in quantity that season, trend or your own price would have brought anyway; it is taken out first.

alternatives-setting-form = Form
    .hint = Arc (default): changes from the middle, the same there and back. Point: changes from the start.
alternatives-option-form-arc = Arc (midpoint)
alternatives-option-form-point = Point (from the start)
alternatives-setting-independent = Independent within
    .hint = An elasticity this close to zero counts as none. The literature gives no cut-off; 0.1 is ours.
alternatives-setting-close = Close from
    .hint = The literature gives no cut-off; 1 is ours, yours to set.

alternatives-result-elasticity = Cross elasticity
    .hint = Cross-price elasticity: the percentage by which your quantity moves when the rival price rises by one per cent.
alternatives-result-quantity-change = Change in quantity
    .hint = After what would have changed anyway is taken out.
alternatives-result-price-change = Change in price
    .hint = Of the rival’s price, in the same form.

alternatives-step-adjusted = Quantity without own change
alternatives-step-is-independent = Close to zero?
alternatives-step-is-complement = Below zero?
alternatives-step-is-close = Close alternative?
alternatives-step-rival-price = Rival price
alternatives-step-own-quantity = Own quantity

alternatives-segment-complements = Complements
    .advice = They are bought together: sell them together and seek the other firm as a partner. Do not fight it.
alternatives-segment-independent = Independent
    .advice = The rival’s price does not move your customers: compete on your own merits. Do not follow its price cuts.
alternatives-segment-substitutes = Alternatives
    .advice = Some customers compare. Raise the cost of leaving in a way they value: service, fit, relationship. Do not rely on price alone.
alternatives-segment-close-substitutes = Close alternatives
    .advice = Customers move easily: watch the rival’s price and stand out in something that counts. Do not expect satisfaction alone to hold them.

alternatives-reason-price-unchanged = The rival price did not change, so nothing can be learned from it.
alternatives-reason-nothing-before = The point form divides by the starting value, which is zero.
alternatives-reason-nothing-at-all = Both values are zero, so there is no change to measure.

alternatives-caution-1 = No cut-off between weak and strong is published; “above one is strong” is a habit, not a finding.
alternatives-caution-2 = One price change does not prove the cause: season, own price and other rivals move the quantity too.
alternatives-caution-3 = The elasticity of A to the price of B is not that of B to the price of A.
alternatives-caution-4 = Point figures depend on the direction of the change: compare like with like.

alternatives-example = A rival’s price rises from 10 to 12 and the own quantity from 100 to 115: the arc elasticity is 33/43, or 0.767; the point form gives 0.75.
alternatives-exercise = Work with the numbers below; all others stay as they are.
alternatives-exercise-elasticity = How large is the cross-price elasticity?
    .hint1 = Find both relative changes; the form says what they are taken from.
    .hint2 = Divide the change in quantity by the change in price.
alternatives-exercise-segment = What are the two offers to each other?
    .hint1 = The sign tells alternatives from complements.
    .hint2 = Look first whether the elasticity is close to zero.

# Typical mistakes in the exercise.
alternatives-slip-differences = That divides the differences. Elasticity divides relative changes: each difference by its base.
alternatives-slip-upside-down = The fraction is upside down: the change of quantity is divided by that of price.
alternatives-slip-turned = The price has been read the wrong way round: look whether it rose or fell.

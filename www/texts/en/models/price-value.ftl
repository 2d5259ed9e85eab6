price-value-name = Mind value and price value
price-value-alias = value in the mind; value for money; relative benefit and relative price; customer value map; 心中价值/价格价值; 心中价值与价格价值
price-value-summary = Compares benefit and price with the rivals’ and says whether value is led by the mind or by the price.
price-value-question = Is the offer worth its price beside its rivals?
price-value-picture = { $points } offers by relative price and relative benefit; above the diagonal an offer gives more than it costs.

price-value-group-own = Own offer
price-value-group-rival-a = Rival A
price-value-group-rival-b = Rival B
price-value-group-rival-c = Rival C
price-value-input-benefit = Benefit
    .hint = What customers see in the offer, price aside, on any scale from 0, the same for all offers.
price-value-input-price = Price
    .hint = What the customer pays in all.
price-value-input-benefit-a = Rival A: benefit
    .hint = On the same scale. Leave empty where there is no such rival.
price-value-input-price-a = Rival A: price
    .hint = A rival counts when benefit and price are both known.
price-value-input-benefit-b = Rival B: benefit
    .hint = On the same scale. Leave empty where there is no such rival.
price-value-input-price-b = Rival B: price
    .hint = A rival counts when benefit and price are both known.
price-value-input-benefit-c = Rival C: benefit
    .hint = On the same scale. Leave empty where there is no such rival.
price-value-input-price-c = Rival C: price
    .hint = A rival counts when benefit and price are both known.

price-value-setting-benchmark = Compared with
    .hint = The mean of the rivals, as usual; or the one that gives most benefit for its price, the harder test.
price-value-option-benchmark-mean = Mean of the rivals
price-value-option-benchmark-best = Best rival
price-value-setting-parity = Counts as level within
    .hint = A value ratio this near to 1 counts as level; 5% is ours.

price-value-result-value = Value ratio
    .hint = Mind value times price value: above 1 the offer is better value than its rivals.
price-value-result-mind = Mind value
    .hint = Own benefit divided by the rivals’.
price-value-result-price-value = Price value
    .hint = The rivals’ price divided by the own: above 1 means cheaper.
price-value-result-rival-benefit = Rivals’ benefit
    .hint = Mean of the rivals, or that of the best.
price-value-result-rival-price = Rivals’ price
    .hint = Mean of the rivals, or that of the best.

price-value-step-relative-price = Relative price
price-value-step-at-par = Is the offer level with its rivals?
price-value-step-mind-ahead = Is mind value at least 1?
price-value-step-price-ahead = Is price value at least 1?

price-value-segment-both = More benefit, no higher price
    .advice = Win customers now, and ask whether the price is too low. Do not start a price war that you do not need.
price-value-segment-mind = Led by the mind
    .advice = Customers pay more and still gain: put resources into what they value, and show it. Do not discount.
price-value-segment-price = Led by the price
    .advice = The offer is chosen because it is cheap: keep costs down and add benefits that cost little. Do not count on loyalty.
price-value-segment-level = Level
    .advice = Nothing speaks for a change of supplier: find one benefit in which to be visibly better. Do not try to lead in everything.
price-value-segment-overpriced = Better, but too dear
    .advice = Benefit does not make up for the price: explain it to those who need it most, or lower the price. Do not add features.
price-value-segment-cheap = Cheaper, but too poor
    .advice = The saving does not make up for what is missing: mend the worst shortcoming. Do not cut the price further.
price-value-segment-inferior = Less benefit for no less money
    .advice = Customers have no reason to stay: raise benefit or leave this segment. Do not hide it behind promotion.

price-value-reason-no-rival = No rival has both benefit and price.

price-value-caution-1 = Benefit is what customers see, not what engineers measure. Ask customers who know several offers.
price-value-caution-2 = Multiplying the two ratios weighs benefit and price alike. Where customers look mainly at one of them, read the two apart.
price-value-caution-3 = Ratios need a scale on which 0 means no benefit. On a scale from 1 to 5, a 4 is not twice a 2.

price-value-example = A benefit of 8 at a price of 120, beside rivals with 6, 7 and 6.5 at 100, 110 and 105.
price-value-exercise = Use these benefits and prices; compare with the mean of the rivals.
price-value-exercise-value = What is the value ratio?
    .hint1 = Find the rivals’ mean benefit and mean price first.
    .hint2 = Two ratios are multiplied; in one of them the own number stands below.
price-value-exercise-segment = How does the offer stand beside its rivals?
    .hint1 = See first whether the value ratio is near enough to 1 to count as level.
    .hint2 = Then see which of the two ratios is above 1.

# Typical mistakes in the exercise.
price-value-slip-benefit-alone = That is the ratio of benefits alone. It still meets the ratio of prices.
price-value-slip-rivals-forgotten = That is our own benefit for money. It is to be compared with the rivals’.
price-value-slip-price-forgotten = The prices have been left out of account.

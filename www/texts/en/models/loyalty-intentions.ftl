loyalty-intentions-name = Four indicators of loyalty
loyalty-intentions-alias = behavioural intentions; repurchase, price tolerance, recommendation, cross-buying; Zeithaml, Berry and Parasuraman; 忠诚度四指标; 再购买/价格容忍度/推荐/交叉购买
loyalty-intentions-summary = Measures what customers intend to do: buy again, bear a higher price, recommend, buy other products; and names the first that is lacking.
loyalty-intentions-question = Which sign of loyalty is lacking first?
loyalty-intentions-picture = { $highest } is highest at { $highestValue }, { $lowest } lowest at { $lowestValue }.
    .flagged = lacking first

loyalty-intentions-group-repurchase = Buying again
loyalty-intentions-group-price-tolerance = Price tolerance
loyalty-intentions-group-recommendation = Recommending
loyalty-intentions-group-cross-buying = Cross-buying
loyalty-intentions-group-weights = Weights
loyalty-intentions-anchor-low = strongly disagree
loyalty-intentions-anchor-high = strongly agree

loyalty-intentions-input-first-choice = I consider this firm my first choice
loyalty-intentions-input-buys-again = I shall do more business with it in the next years
loyalty-intentions-input-buys-less = I shall buy less from it in the next years
loyalty-intentions-input-stays-at-higher-price = I shall stay if its prices rise somewhat
loyalty-intentions-input-pays-more = I would pay more here than elsewhere for the same benefit
loyalty-intentions-input-switches-for-price = I would change to a firm with better prices
loyalty-intentions-input-says-good-things = I say good things about this firm
loyalty-intentions-input-recommends = I recommend it to those who ask my advice
loyalty-intentions-input-warns-others = I have warned others about it
loyalty-intentions-input-looks-here-first = For other needs I look here first
loyalty-intentions-input-buys-other-products = I should like to buy other products here too
loyalty-intentions-input-only-this-product = Apart from this product I want nothing from this firm
loyalty-intentions-input-weight-repurchase = Weight: buying again
    .hint = Zero leaves the indicator out.
loyalty-intentions-input-weight-price-tolerance = Weight: price tolerance
    .hint = Zero leaves the indicator out.
loyalty-intentions-input-weight-recommendation = Weight: recommending
    .hint = Zero leaves the indicator out.
loyalty-intentions-input-weight-cross-buying = Weight: cross-buying
    .hint = Zero leaves it out: it is a later addition, not among the 13 published items.

loyalty-intentions-setting-scale = Points of the scale
    .hint = The published items use seven points.
loyalty-intentions-setting-cut = Cut-off
    .hint = An indicator is met from here. The literature gives none; 5 of 7 is ours, yours to set.

loyalty-intentions-result-total = All indicators
    .hint = Weighted mean of the indicators. Equal weights are the default; the source fixes none.
loyalty-intentions-result-repurchase = Buying again
    .hint = Mean of its items, after reverse-scoring.
loyalty-intentions-result-price-tolerance = Price tolerance
    .hint = Mean of its items, after reverse-scoring.
loyalty-intentions-result-recommendation = Recommending
    .hint = Mean of its items, after reverse-scoring.
loyalty-intentions-result-cross-buying = Cross-buying
    .hint = Mean of its items, after reverse-scoring.
loyalty-intentions-result-met = Indicators met
    .hint = Of those whose weight is not zero.

loyalty-intentions-step-passes-repurchase = Buys again?
loyalty-intentions-step-passes-price-tolerance = Bears the price?
loyalty-intentions-step-passes-recommendation = Recommends?
loyalty-intentions-step-passes-cross-buying = Buys other products?

loyalty-intentions-segment-all-met = All indicators met
    .advice = Loyal in every respect asked: give early access and a say. Do not answer loyalty with a mass discount.
loyalty-intentions-segment-buys-one-thing = Buys one thing
    .advice = Stays, pays and recommends, but for one product: show what else fits. Do not push what does not.
loyalty-intentions-segment-silent = Silently loyal
    .advice = Would stay but tells nobody: make recommending easy and ask for it at a good moment. Do not pay for praise.
loyalty-intentions-segment-held-by-price = Held by the price
    .advice = Comes back as long as the price holds. Add benefits a rival cannot match. Do not raise prices here first.
loyalty-intentions-segment-leaving = Leaving
    .advice = Does not mean to come back: ask why and mend it while there is contact. Do not sell other products now.

loyalty-intentions-caution-1 = These are intentions. Set what was said against what was done before acting on them.
loyalty-intentions-caution-2 = Forgetting to reverse-score the items on leaving makes the disloyal look loyal.
loyalty-intentions-caution-3 = Cross-buying is not one of the published dimensions; leave it out when comparing with other studies.
loyalty-intentions-caution-4 = The order in which the indicators are tested is ours; the profile shows them all.

loyalty-intentions-example = A customer who buys again and recommends, but answers 4.33 on price and on other products. Price is tested first: held by the price.
loyalty-intentions-exercise = Work with the answers below; all others stay as they are.
loyalty-intentions-exercise-price-tolerance = How high is price tolerance?
    .hint1 = One of the three items is reversed.
    .hint2 = Take its answer from the points of the scale plus one, then take the mean.
loyalty-intentions-exercise-total = How high is the weighted mean?
    .hint1 = Score each indicator first.
    .hint2 = Multiply by the weights, add, and divide by their sum.
loyalty-intentions-exercise-segment = What is lacking first?
    .hint1 = Go through the indicators in order, from buying again to cross-buying.
    .hint2 = The first below the cut-off decides.

loyalty-matrix-name = Loyalty matrix (Dick and Basu)
loyalty-matrix-alias = relative attitude and repeat patronage; latent loyalty; spurious loyalty; attitudinal and behavioural loyalty; 狄克和巴苏忠诚矩阵
loyalty-matrix-summary = Sets a customer’s relative attitude against repeat patronage: loyalty, latent loyalty, spurious loyalty, no loyalty.
loyalty-matrix-question = Is this customer loyal, or does it only look so?
loyalty-matrix-picture = Share of purchases { $x } (cut-off at { $xCut }), relative attitude { $y } (cut-off at { $yCut }): { $segment }.

loyalty-matrix-input-attitude = Attitude to us
    .hint = How the customer rates your firm or brand, on 1 to 7 for example; the rival is rated on the same scale.
loyalty-matrix-input-rival-attitude = Attitude to the best rival
    .hint = How the customer rates the rival they like best.
loyalty-matrix-input-bought = Purchases from us
    .hint = How many times the customer bought this kind of product from you in the time observed.
loyalty-matrix-input-total = Purchases in the category
    .hint = How many times the customer bought this kind of product anywhere, you included.

loyalty-matrix-setting-attitude-cut = Cut-off for relative attitude
    .hint = Above this it is high. The literature fixes no cut-off; zero means liked more than the best rival.
loyalty-matrix-setting-share-cut = Cut-off for the share of purchases
    .hint = At or above this it is high. The literature fixes no cut-off; 50% means that half or more is bought from you.

loyalty-matrix-result-relative-attitude = Relative attitude
    .hint = Attitude to us less attitude to the best rival: being liked is not enough, being liked more is.
loyalty-matrix-result-share = Share of purchases
    .hint = How much of what the customer buys in the category is bought from you: the measure of repeat patronage.

loyalty-matrix-step-attitude-high = Is relative attitude high?
loyalty-matrix-step-share-high = Is repeat patronage high?

loyalty-matrix-segment-loyalty = Loyalty
    .advice = Protect and reward them, and ask them to recommend you. Do not discount what they would buy anyway.
loyalty-matrix-segment-latent-loyalty = Latent loyalty
    .advice = They like you best and buy little: find what is in the way (price, place, stock, the family’s wishes) and remove it.
loyalty-matrix-segment-spurious-loyalty = Spurious loyalty
    .advice = They buy without finding you better, out of habit, convenience or lack of choice: become different from the rival, do not rely on inertia.
loyalty-matrix-segment-no-loyalty = No loyalty
    .advice = Make known what sets you apart; where that has no chance, spend no more effort.

loyalty-matrix-reason-no-purchases = There is no purchase in the category, so there is no share.
loyalty-matrix-reason-more-than-total = There are more purchases from us than in all.

loyalty-matrix-caution-1 = The vertical axis is relative: against the best rival. Satisfaction alone does not take its place.
loyalty-matrix-caution-2 = The horizontal axis is a share or a regularity, not a number of purchases: who buys much may buy more elsewhere.
loyalty-matrix-caution-3 = The four cells are not stages; a customer need not pass from one to the next.
loyalty-matrix-caution-4 = The cut-offs are yours, none is published; Ngobo (2017) found no spurious loyalty in a panel of grocery buyers.

loyalty-matrix-example = Cai rates this shop 3 and another one 5, yet buys here 8 times out of 10, because it is downstairs.
loyalty-matrix-exercise = Use these numbers; the cut-offs have their start values.
loyalty-matrix-exercise-segment = Which kind of customer is this?
    .hint1 = Find the relative attitude, then the share of purchases.
    .hint2 = Relative attitude must be above its cut-off; a share at its cut-off is already high.
loyalty-matrix-exercise-share = What is the customer’s share of purchases?
    .hint1 = A share is a part over the whole.
    .hint2 = Divide the purchases from us by the purchases in the category.
loyalty-matrix-exercise-relative-attitude = What is the customer’s relative attitude?
    .hint1 = Relative to whom? To the best rival.
    .hint2 = Take the attitude to the rival from the attitude to us; it may be negative.

# Typical mistakes in the exercise.
loyalty-matrix-slip-absolute = The attitude to the rival is missing: what counts is the attitude relative to the best rival.
loyalty-matrix-slip-count-for-share = That is a number of purchases. The axis is a share: divide by all purchases.

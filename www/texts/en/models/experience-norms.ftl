experience-norms-name = Experience-based norms
experience-norms-alias = Woodruff, Cadotte and Jenkins; best-brand norm; product norm; focal-firm norm; zone of indifference; 客户消费经历比较模型
experience-norms-summary = Compares performance with the norm that experience has set: the best brand, the usual product, or this firm’s usual standard.
experience-norms-question = Does performance stand up to what the customer has experienced before?
experience-norms-picture = Three norms and performance side by side; the worst gap is { $largest }: { $gap }.
experience-norms-gaps-expected = Norm
experience-norms-gaps-received = Performance
experience-norms-gaps-gap = Performance − norm

experience-norms-anchor-low = very poor
experience-norms-anchor-high = excellent
experience-norms-input-performance = Performance
    .hint = How the customer finds the firm or brand this time.
experience-norms-input-best-brand = Best brand experienced
    .hint = How good the best brand was that the customer knows from use.
experience-norms-input-product = The usual product
    .hint = How good products or services of this kind usually are.
experience-norms-input-focal-firm = This firm’s usual standard
    .hint = How good this firm or brand has been so far.

experience-norms-setting-norm = Norm that counts
    .hint = The authors leave open which norm customers use; the default is the product norm. A customer who knows no other brand has only the firm’s own.
experience-norms-option-norm-product = The usual product
experience-norms-option-norm-best-brand = Best brand
experience-norms-option-norm-focal-firm = This firm’s usual standard
experience-norms-option-norm-strictest = The highest of the three
experience-norms-setting-indifference = Zone of indifference
    .hint = Within this distance of the norm performance seems equivalent. No width is published; 0.5 is ours.
experience-norms-setting-scale = Points of the scale
    .hint = One scale for all four; 1 is lowest.

experience-norms-result-gap = Gap to the norm
    .hint = Performance less norm.
experience-norms-result-standard = The norm used
    .hint = The norm chosen in the settings.
experience-norms-result-best-gap = Gap to the best brand
    .hint = Performance less the best brand experienced.
experience-norms-result-product-gap = Gap to usual product
    .hint = Performance less what is usual for such products.
experience-norms-result-focal-gap = Gap to firm’s usual
    .hint = Performance less what this firm has given so far.
experience-norms-result-kept = Norms met
    .hint = How many of the three are reached or missed by no more than the zone of indifference.

experience-norms-step-indifferent = Within the zone of indifference?
experience-norms-step-above = Above the norm?

experience-norms-segment-positive = Above the norm
    .advice = The customer notices and will talk: give occasion for it. Do not spread it everywhere before the cost is known.
experience-norms-segment-neutral = Equivalent to the norm
    .advice = Nothing stands out. Be clearly beyond the zone in one respect; small steps everywhere go unnoticed.
experience-norms-segment-negative = Below the norm
    .advice = The customer knows it can be done better, because someone does: learn from that one. Do not answer with promises.

experience-norms-caution-1 = A norm is what customers think should be possible from experience; an expectation is what they think will come. They may differ.
experience-norms-caution-2 = The same performance may be above this firm’s usual and below the best brand: report which norm was used.
experience-norms-caution-3 = Customers know different brands. Ask which ones, and leave a norm empty where there is no experience.

experience-norms-example = A regular guest rates tonight’s dinner 6; such restaurants are usually 5, this one 6 as a rule, the best ever 7.
experience-norms-exercise = Use these ratings on a scale of 7 points.
experience-norms-exercise-gap = What is the gap to the norm used?
    .hint1 = See in the settings which norm counts.
    .hint2 = Performance less that norm; for the strictest, take the highest of the three.
experience-norms-exercise-segment = How does the customer judge?
    .hint1 = Work out the gap to the norm that counts.
    .hint2 = A gap no larger than the zone of indifference, either way, counts as none.

# Typical mistakes in the exercise.
experience-norms-slip-performance-alone = That is the performance alone. It is held against the norm.

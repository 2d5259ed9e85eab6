e-satisfaction-name = E-satisfaction (Szymanski and Hise)
e-satisfaction-alias = satisfaction with online shopping; convenience, merchandising, site design, financial security; derived importance; 网络顾客满意度
e-satisfaction-summary = Scores an online shop on four facets, derives what each is worth to overall satisfaction, and names the one to improve first.
e-satisfaction-question = Improving which facet would raise satisfaction most?
e-satisfaction-picture = Four facets and stated satisfaction: highest { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = improve first

e-satisfaction-group-convenience = Convenience
e-satisfaction-group-merchandising = Offer and information
e-satisfaction-group-design = Site design
e-satisfaction-group-security = Financial security
e-satisfaction-group-overall = Stated satisfaction
e-satisfaction-group-respondents = Survey: facet means and satisfaction
e-satisfaction-nth-respondents = Respondent { $number }
e-satisfaction-anchor-low = strongly disagree
e-satisfaction-anchor-high = strongly agree

e-satisfaction-input-saves-time = Shopping on this site saves me time
e-satisfaction-input-easy-to-order = Ordering is convenient whenever and wherever I like
e-satisfaction-input-checkout-too-long = Getting from choice to payment takes too long
e-satisfaction-input-wider-choice = The choice is wider than in shops
e-satisfaction-input-finds-the-rare = I find things here that are hard to get elsewhere
e-satisfaction-input-enough-information = There is enough information on each product
e-satisfaction-input-information-wrong = What arrives differs from what was described
e-satisfaction-input-screens-clear = The screens are clear and uncluttered
e-satisfaction-input-search-works = I find what I look for by simple paths
e-satisfaction-input-pages-slow = Pages are slow
e-satisfaction-input-payment-safe = Paying here is safe
e-satisfaction-input-data-protected = My data are kept from others
e-satisfaction-input-fears-fraud = I am afraid of fraud when I buy here
e-satisfaction-input-overall-satisfaction = On the whole I am satisfied with shopping on this site
e-satisfaction-input-convenience-scores = Convenience
    .hint = Mean of the facet, respondent by respondent, on any one scale.
e-satisfaction-input-merchandising-scores = Offer and information
    .hint = Mean of the facet, respondent by respondent, on any one scale.
e-satisfaction-input-design-scores = Site design
    .hint = Mean of the facet, respondent by respondent, on any one scale.
e-satisfaction-input-security-scores = Financial security
    .hint = Mean of the facet, respondent by respondent, on any one scale.
e-satisfaction-input-overall-scores = Overall satisfaction
    .hint = Stated by the same respondents, in the same order.

e-satisfaction-setting-weighting = Weights of the facets
    .hint = Equal weights are the start; derived ones follow the survey.
e-satisfaction-option-weighting-equal = Equal
e-satisfaction-option-weighting-derived = Derived from the survey
e-satisfaction-setting-importance = Importance derived by
    .hint = The source uses regression. In a small survey whose facets go together, correlations are steadier; they are the start.
e-satisfaction-option-importance-correlation = Correlation with satisfaction
e-satisfaction-option-importance-regression = Regression, standardised
e-satisfaction-setting-scale = Points of the scale
    .hint = The literature uses several; seven points are the most common.

e-satisfaction-result-satisfaction = From the facets
    .hint = Mean of the four facets with the weights chosen.
e-satisfaction-result-overall = Stated satisfaction
    .hint = What the customer says when asked outright.
e-satisfaction-result-convenience = Convenience
    .hint = Mean of its items, after reverse-scoring.
e-satisfaction-result-merchandising = Offer and information
    .hint = Mean of its items, after reverse-scoring.
e-satisfaction-result-design = Site design
    .hint = Mean of its items, after reverse-scoring.
e-satisfaction-result-security = Financial security
    .hint = Mean of its items, after reverse-scoring.
e-satisfaction-result-convenience-importance = Importance: convenience
    .hint = How strongly the facet goes with overall satisfaction; 0 is not at all.
e-satisfaction-result-merchandising-importance = Importance: offer
    .hint = How strongly the facet goes with overall satisfaction; 0 is not at all.
e-satisfaction-result-design-importance = Importance: site design
    .hint = How strongly the facet goes with overall satisfaction; 0 is not at all.
e-satisfaction-result-security-importance = Importance: security
    .hint = How strongly the facet goes with overall satisfaction; 0 is not at all.
e-satisfaction-result-gain = Largest gain
    .hint = Importance times the points still lacking, for the best facet. This way of ranking is ours.

e-satisfaction-reason-no-spread = All respondents answered alike, so there is nothing to compare.
e-satisfaction-reason-collinear = Some of the columns say the same, so their effects cannot be told apart.
e-satisfaction-reason-too-few-rows = There are too few respondents for the regression.

e-satisfaction-segment-convenience-first = Convenience first
    .advice = Shorten the way to payment and delivery. Do not add steps that only serve the firm.
e-satisfaction-segment-merchandising-first = Offer and information first
    .advice = Describe goods truly and in full; widen the choice where customers search in vain. Do not fill pages with what nobody asks for.
e-satisfaction-segment-design-first = Site design first
    .advice = Make pages fast, paths short and screens quiet. Do not redesign what customers find their way in.
e-satisfaction-segment-security-first = Security first
    .advice = Offer trusted ways to pay and say plainly what happens to data. Do not answer fear with a seal alone.
e-satisfaction-segment-nothing-to-gain = No facet to gain by
    .advice = The facets are at their best or do not matter here: ask what else moves satisfaction. Do not spend on them.

e-satisfaction-caution-1 = Derived importance is association, not proof of cause.
e-satisfaction-caution-2 = Ten respondents only show the way of working; use a hundred or more before deciding.
e-satisfaction-caution-3 = Facets that go together share their importance: regression may then give one of them a small or negative value.
e-satisfaction-caution-4 = The items follow the sense of the source, not its wording.

e-satisfaction-example = A shop that is convenient and well stocked, whose customers are uneasy about paying.
e-satisfaction-exercise = Work with the answers below; all others and the survey stay as they are.
e-satisfaction-exercise-satisfaction = What is the satisfaction from the facets, with equal weights?
    .hint1 = Four facets count; stated satisfaction is not one of them.
    .hint2 = Reverse-score the reversed items, take the mean of each facet, then of the four.
e-satisfaction-exercise-gain = How large is the largest gain?
    .hint1 = The four importances are given by the survey; you need the four scores.
    .hint2 = Multiply each importance by what the score lacks of the full scale, and take the largest.

# Typical mistakes in the exercise.
e-satisfaction-slip-as-asked = That is satisfaction as it was asked. It is to be worked out from the facets.

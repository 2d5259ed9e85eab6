nine-elements-name = Nine elements of the strategic triangle
nine-elements-alias = strategy, tactic, value; positioning, differentiation, brand; PDB triangle; sustainable marketing enterprise; 战略业务三角九要素
nine-elements-summary = Rates nine elements in three groups, and asks whether positioning, differentiation and brand say the same thing.
nine-elements-question = How strong is each element, and does the core hold together?
nine-elements-picture = Nine elements: highest { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = core

nine-elements-group-strategy = Strategy
nine-elements-group-tactic = Tactic
nine-elements-group-value = Value
nine-elements-step-segmentation-row = Strategy: segmentation
nine-elements-step-targeting-row = Strategy: targeting
nine-elements-step-positioning-row = Strategy: positioning
nine-elements-step-differentiation-row = Tactic: differentiation
nine-elements-step-mix-row = Tactic: marketing mix
nine-elements-step-selling-row = Tactic: selling
nine-elements-step-brand-row = Value: brand
nine-elements-step-service-row = Value: service
nine-elements-step-process-row = Value: process
nine-elements-anchor-low = missing
nine-elements-anchor-high = excellent

nine-elements-input-segmentation = Segmentation: we see the market in groups that matter
    .hint = Market segmentation, a view of the market that others may not have.
nine-elements-input-targeting = Targeting: our resources go to the groups we chose
    .hint = The target markets, and those we leave to others.
nine-elements-input-positioning = Positioning: customers know what we stand for
    .hint = What we promise to be.
nine-elements-input-differentiation = Differentiation: what we do is really different
    .hint = In content, context and means; the proof of the positioning.
nine-elements-input-mix = Marketing mix: product, price, place, promotion fit together
    .hint = The difference made visible.
nine-elements-input-selling = Selling: we earn from the difference
    .hint = Sales turn the offer into relationships.
nine-elements-input-brand = Brand: the name carries value
    .hint = What the firm is known for.
nine-elements-input-service = Service: it raises the value of what was bought
    .hint = Service is in every business.
nine-elements-input-process = Process: value reaches the customer reliably
    .hint = Quality, cost and delivery.

nine-elements-setting-scale = Points of the scale
    .hint = The course text gives none; five points are ours.
nine-elements-setting-tolerance = Spread allowed in the core
    .hint = Positioning, differentiation and brand may differ by this much. The literature gives no cut-off; one point is ours.

nine-elements-result-core-spread = Spread of the core
    .hint = Highest less lowest of positioning, differentiation and brand: a promise, its proof and its name should match.
nine-elements-result-strategy = Strategy
    .hint = Mean of segmentation, targeting, positioning: winning the mind.
nine-elements-result-tactic = Tactic
    .hint = Mean of differentiation, marketing mix, selling: winning the market.
nine-elements-result-value = Value
    .hint = Mean of brand, service, process: winning the heart.
nine-elements-step-within-tolerance = Core holds together?

nine-elements-segment-core-whole = The core holds together
    .advice = Promise, proof and name agree: invest in the weakest of the other six. Do not change the positioning for a short campaign.
nine-elements-segment-positioning-lags = Positioning lags
    .advice = You are different and known, but nobody can say what for: put the promise into one sentence and keep to it. Do not spend on brand before that.
nine-elements-segment-differentiation-lags = Differentiation lags
    .advice = The brand promises more than the product proves: build a real difference before advertising on. Do not raise the promise further.
nine-elements-segment-brand-lags = Brand lags
    .advice = The difference is real but unknown: make it seen and heard under one name. Do not hide it behind discounts.

nine-elements-caution-1 = The means of the groups may all be good while the core falls apart: read the spread first.
nine-elements-caution-2 = Ratings by those responsible tend to be kind; ask customers about positioning and brand.
nine-elements-caution-3 = The statements are ours, after the elements that the source names.

nine-elements-example = Strategy rated 4, 3, 5, tactic 2, 3, 4, value 5, 4, 3. The groups look sound; the core differs by three points.
nine-elements-exercise = Work with the ratings below; all others stay as they are.
nine-elements-exercise-core-spread = How large is the spread of the core?
    .hint1 = The core is one element of each group.
    .hint2 = Take the lowest of positioning, differentiation and brand from the highest.
nine-elements-exercise-tactic = What is the mean of the tactic?
    .hint1 = Three elements belong to it.
    .hint2 = Add differentiation, marketing mix and selling, and divide by three.
nine-elements-exercise-segment = What is the conclusion?
    .hint1 = Compare the spread of the core with what is allowed.
    .hint2 = If it is larger, the lowest of the three lags.

# Typical mistakes in the exercise.
nine-elements-slip-mean-for-spread = That is the mean of the core. The spread is highest less lowest.

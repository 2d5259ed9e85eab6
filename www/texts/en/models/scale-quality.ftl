scale-quality-name = Scale quality: reliability and validity
scale-quality-alias = reliability; validity; Cronbach’s alpha; item analysis; item-total correlation; KMO; Bartlett’s test; exploratory factor analysis; factor loadings; varimax; composite reliability; average variance extracted; AVE
scale-quality-summary = Whether the questions of a questionnaire agree with one another, how many things they measure, and which question belongs to which.
scale-quality-question = Do these questions measure one thing, or several?

scale-quality-role-items = Items
    .hint = The questions that are meant to measure the same thing, or the parts of it, all on one scale of answers.
scale-quality-role-turned = Items worded the other way
    .hint = Questions where agreeing means less (“I would rather not come back”). They are turned round between the lowest and the highest answer in the file.

scale-quality-setting-factors = Number of factors
    .hint = By the eigenvalues: as many as are above 1 (Kaiser). Set it yourself where theory says how many parts there are.
scale-quality-option-factors-auto = by the eigenvalues
scale-quality-option-factors-1 = 1
scale-quality-option-factors-2 = 2
scale-quality-option-factors-3 = 3
scale-quality-option-factors-4 = 4
scale-quality-option-factors-5 = 5
scale-quality-option-factors-6 = 6
scale-quality-setting-rotation = Rotation
    .hint = Varimax turns the factors until each item loads on as few as possible. They stay uncorrelated.
scale-quality-option-rotation-varimax = varimax
scale-quality-option-rotation-none = none
scale-quality-setting-level = Level
    .hint = How sure the interval of alpha is.
scale-quality-option-level-90 = 90%
scale-quality-option-level-95 = 95%
scale-quality-option-level-99 = 99%

scale-quality-column-mean = mean of the items

scale-quality-reason-too-few-rows = there are no more rows than items
scale-quality-reason-determined = one item can be computed from others
scale-quality-reason-too-few-items = it takes three items at least

scale-quality-picture-factors = Loadings of every item on every factor, from −1 to 1; full marks from 0.4 on.
scale-quality-picture-items = How each item goes with the sum of the others, from −1 to 1.
scale-quality-picture-note = A full mark: the item belongs to the factor (loading of 0.4 or more). Items are sorted by the factor they belong to most.
scale-quality-picture-items-note = Hollow marks are below 0.3: such an item adds little.
scale-quality-readout = { $item }: { $loadings }. The factors explain { $communality } of it.
scale-quality-readout-item = { $item }: correlation with the others { $value }

scale-quality-alpha = Cronbach’s α
scale-quality-finding-alpha-very-high = The { $items } items agree very closely: α = { $alpha } ({ $level } interval: { $interval }). Some may ask the same thing twice.
scale-quality-finding-alpha-high = The { $items } items agree well: α = { $alpha } ({ $level } interval: { $interval }).
scale-quality-finding-alpha-fair = The { $items } items agree well enough for comparing groups: α = { $alpha } ({ $level } interval: { $interval }).
scale-quality-finding-alpha-weak = The { $items } items agree only loosely: α = { $alpha } ({ $level } interval: { $interval }). That may do for a first look.
scale-quality-finding-alpha-low = The { $items } items do not agree: α = { $alpha } ({ $level } interval: { $interval }). Their mean is no measure of one thing.
scale-quality-finding-backwards = These items run against the others: { $items }. If they are worded the other way, tick them as such.
scale-quality-finding-weak-items = These items go little with the others (below 0.3): { $items }.
scale-quality-finding-better-without = Alpha would be higher without: { $items }. Read the question before you drop it: it may be the only one about its part.
scale-quality-finding-kmo-good = The correlations are well suited to a factor analysis (KMO = { $kmo }; Bartlett’s test: { $p }).
scale-quality-finding-kmo-fair = The correlations are suited to a factor analysis (KMO = { $kmo }; Bartlett’s test: { $p }).
scale-quality-finding-kmo-poor = The correlations are hardly suited to a factor analysis (KMO = { $kmo }; Bartlett’s test: { $p }): the items share too little.
scale-quality-finding-factors-auto = By the eigenvalues there { $factors ->
    [one] is { $factors } factor. It explains
   *[other] are { $factors } factors. Together they explain
} { $share } of the items’ variance.
scale-quality-finding-factors-set = { $factors ->
    [one] One factor, as you asked, explains
   *[other] { $factors } factors, as you asked, together explain
} { $share } of the items’ variance.
scale-quality-finding-factor = Factor { $factor }: { $items }.
scale-quality-finding-parts = The items measure several things. Alpha of all together says little then: look at each factor as a scale of its own.
scale-quality-finding-crossed = These items load on more than one factor, so that they tell the parts apart badly: { $items }.
scale-quality-finding-alone = These items load on no factor: { $items }.
scale-quality-finding-heywood = The loadings are not to be interpreted: the factors would explain more than all of “{ $item }”. Take fewer factors, or more rows.
scale-quality-finding-unsettled = The loadings had not settled when the search ended.
scale-quality-finding-composite-good = Composite reliability is at least 0.7, and each factor explains half of its items or more (AVE of at least 0.5): the items of each scale converge.
scale-quality-finding-composite-weak = The items do not converge well enough (composite reliability below 0.7 or AVE below 0.5) in: { $scales }.
scale-quality-finding-no-factors = Nothing can be said of factors: { $reason }.
scale-quality-finding-few = { $rows } rows are few for { $items } items: loadings may differ much in another sample.

scale-quality-item = Item
scale-quality-items = The items
scale-quality-mean = Mean
scale-quality-deviation = SD
scale-quality-item-total = Correlation with the others
scale-quality-with-rest = r with rest
scale-quality-alpha-without = α without it
scale-quality-kmo = KMO
scale-quality-turned = { $item } (turned)
scale-quality-items-note = r with rest: the correlation of each item with the sum of the others (corrected item–total correlation); it should be above 0.3. Mean correlation of two items: { $mean }; α of the standardised items: { $standardised }.
scale-quality-adequacy = Are the correlations worth a factor analysis?
scale-quality-measure = Measure
scale-quality-measured = Value
scale-quality-kmo-all = KMO of all items
scale-quality-bartlett = No correlation at all (Bartlett’s test)
scale-quality-bartlett-line = χ²({ $degrees }) = { $statistic }, { $p }
scale-quality-scree = How many factors? The eigenvalues of the correlations
scale-quality-scree-note = Kaiser’s rule takes the eigenvalues above 1: such a factor explains more than a single item. Cattell looks for the elbow, after which the bars fall only slowly.
scale-quality-number = Factor
scale-quality-eigenvalue = Eigenvalue
scale-quality-factor = Factor { $factor }
scale-quality-loading = Loading
scale-quality-loadings = Loadings
scale-quality-loadings-rotated = Loadings after varimax rotation
scale-quality-loadings-note = Principal-axis factoring. A loading is the correlation of the item with the factor; its square the share explained. Communality: what all factors explain of the item.
scale-quality-communality = Communality
scale-quality-variance = Sum of squares
scale-quality-variance-share = Share of all variance
scale-quality-scales = Each factor as a scale
scale-quality-scale = Scale
scale-quality-all-items = All items
scale-quality-number-of-items = Items
scale-quality-composite = CR
scale-quality-extracted = AVE
scale-quality-scales-note = CR: composite reliability, AVE: average variance extracted, both from the loadings of these items on a single factor. Wanted: α and CR of 0.7, AVE of 0.5.

scale-quality-formula-1 = Cronbach’s α of k items: their variances against that of their sum
scale-quality-formula-2 = Ends of the interval of α (Feldt), with quantiles of F
scale-quality-formula-3 = Kaiser–Meyer–Olkin: correlations r against partial correlations q
scale-quality-formula-4 = Bartlett’s test, with the determinant of the correlation matrix R
scale-quality-formula-5 = Factor model: each item from m common factors F with loadings λ
scale-quality-formula-6 = Composite reliability and average variance extracted, from the loadings on one factor

scale-quality-caution-1 = A high alpha does not show that there is one thing only. Alpha rises with the number of items, and two things asked many times give a high alpha too.
scale-quality-caution-2 = Reliable is not valid. Questions can agree perfectly and still miss what you mean; whether they mean it is for theory, and for what they predict.
scale-quality-caution-3 = Dropping item after item until alpha is high fits the scale to this sample. Check it on another.
scale-quality-caution-4 = The eigenvalue rule often takes too many factors. Prefer a number that can be named and that comes back in another sample.
scale-quality-caution-5 = These are exploratory factors. CR and AVE of a measurement model are usually reported from a confirmatory analysis, and differ a little.

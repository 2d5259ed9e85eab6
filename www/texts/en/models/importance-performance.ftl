importance-performance-name = Importance–performance analysis
importance-performance-alias = IPA; importance-performance matrix; quadrant analysis; action grid; IPA 重要性—绩效分析
importance-performance-summary = Sets how important each attribute is to customers against how well you do it, and tells where to concentrate.
importance-performance-question = Where is effort missing, and where is there too much?
importance-performance-picture = { $points } attributes by performance and importance; most lie in “{ $segment }”. Above the diagonal, importance exceeds performance.

importance-performance-group-attribute = Attribute looked at
importance-performance-group-attributes = All attributes: means over the respondents
importance-performance-nth-attributes = Attribute { $number }
importance-performance-input-importance = Importance
    .hint = How important the attribute is, on the scale chosen. In a file: one respondent’s rating.
importance-performance-input-performance = Performance
    .hint = How well you do on it, on the same scale.
importance-performance-input-importances = Importance
    .hint = Mean importance of each attribute. They set the lines and are drawn.
importance-performance-input-performances = Performance
    .hint = Mean performance of each attribute, in the same order.

importance-performance-setting-cuts = Lines between high and low
    .hint = The authors call it a matter of judgement and prefer medians; grand means are the most used, so they are the start.
importance-performance-option-cuts-means = Grand means
importance-performance-option-cuts-medians = Medians
importance-performance-option-cuts-midpoint = Midpoint of the scale
importance-performance-option-cuts-own = Your own
importance-performance-setting-own-importance = Your line of importance
    .hint = No line is published.
importance-performance-setting-own-performance = Your line of performance
    .hint = No line is published; a target you must reach is a good one.
importance-performance-setting-boundary = On the line counts as
    .hint = Our choice where none is published: high.
importance-performance-option-boundary-high = High
importance-performance-option-boundary-low = Low
importance-performance-setting-scale = Points of the scale
    .hint = One scale for importance and performance.
importance-performance-setting-axes = Across the picture
    .hint = The paper puts performance across and importance up; many Chinese texts swap them.
importance-performance-option-axes-performance-across = Performance
importance-performance-option-axes-importance-across = Importance

importance-performance-result-gap = Gap
    .hint = Performance less importance; below zero the attribute lies on the urgent side of the diagonal.
importance-performance-result-importance-cut = Line of importance
    .hint = Parts high importance from low.
importance-performance-result-performance-cut = Line of performance
    .hint = Parts high performance from low.
importance-performance-result-concentrate = To concentrate on
    .hint = How many of the table are important and done poorly.
importance-performance-result-behind = Attributes behind
    .hint = How many of the table have less performance than importance.

importance-performance-step-importance-high = Is importance high?
importance-performance-step-performance-high = Is performance high?

importance-performance-segment-concentrate-here = Concentrate here
    .advice = Important and done poorly: put people and money here first. Start with the attribute farthest from the diagonal.
importance-performance-segment-keep-up = Keep up the good work
    .advice = Important and done well: hold the standard and speak of it. Do not cut costs here.
importance-performance-segment-low-priority = Low priority
    .advice = Neither important nor done well: leave it for now, and watch whether its importance grows.
importance-performance-segment-overkill = Possible overkill
    .advice = Done well but of little importance: move effort to where it is wanted, unless it costs next to nothing.

importance-performance-caution-1 = Asked outright, customers call everything important. Importance derived from the link with overall satisfaction often tells more.
importance-performance-caution-2 = Texts number the quadrants differently and swap the axes; go by the names.
importance-performance-caution-3 = With means as lines some attributes always fall below: low means lower than your others, not bad.
importance-performance-caution-4 = An attribute close to a line may change its quadrant with another sample; do not act on a hair’s breadth.

importance-performance-example = A garage asks its customers about five attributes; the first, “repaired right the first time”, has importance 4.6 and performance 3.2.
importance-performance-exercise = Place this attribute; the table of all attributes has its start values.
importance-performance-exercise-segment = In which quadrant does the attribute lie?
    .hint1 = Work out both lines first: means, medians, the midpoint or your own, as set.
    .hint2 = Compare importance with its line and performance with its own; on the line counts as high.
importance-performance-exercise-gap = What is the gap, performance less importance?
    .hint1 = The diagonal joins the points where both are equal.
    .hint2 = Take importance from performance, and keep the sign.

# Typical mistakes in the exercise.
importance-performance-slip-performance-alone = That is the performance alone. The gap takes off the importance.

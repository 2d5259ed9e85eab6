# The segment page.

segment-title = Segments
segment-empty = Open a file of orders, and your customers will stand here in segments:
segment-empty-one = a grid of scores for days since the last order, number of orders and spend
segment-empty-two = who to reward, who to win back and who to let go, with numbers for each segment
segment-empty-three = a matrix of profit and duration with cut lines you can drag over all customers
segment-lead = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} with { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
} worth { $revenue }{ $dated ->
    [yes] , as of { $day }
   *[no] {""}
}.
segment-spend-unknown = The file tells the mean spend of repeat orders only. { $customers ->
    [one] One customer with a single order counts
   *[other] { $customers } customers with a single order count
} as having spent nothing: read M, revenue and the pictures of spend with that in mind.
segment-others = Others

segment-axis-r = R
segment-axis-f = F
segment-axis-m = M

# Settings
segment-settings = How customers are segmented
segment-rules = Rule set
segment-rules-complete = Complete: every customer in one segment
segment-rules-overlapping = Overlapping, as published
segment-rules-yours = Your own
segment-rules-rf-ten = Ten segments on R and F
    .hint = A grid of R and F that covers every cell once. M plays no part.
segment-rules-codes-eleven = Eleven segments by score code
    .hint = All 125 codes, each listed under one segment.
segment-rules-eight-types = Eight types, high or low
    .hint = R, F and M are each high (H) or low (L): two by two by two makes eight.
segment-rules-rfm-030 = R package rfm 0.3.0
    .hint = Its default example. Some cells match several rules, and the first in the list wins; some match none.
segment-rules-rfm-02x = R package rfm 0.2
    .hint = As older tutorials copy it. The first match wins, so three of its segments can never be assigned.
segment-rules-putler = Putler
    .hint = R against the mean of F and M. No order is published: rules are tried from the top of its table.
segment-rules-own = Your own rules
    .hint = Rules are tried from the top; the first match wins.
segment-bins = Scores
segment-bins-value = 1 to { $bins }
segment-bins-five = Scores run from 1 to 5, as the published rule sets ask.
segment-bins-other = The published sets are made for five scores. With another number, the eight types and your own rules apply.
segment-binning = How scores are cut
segment-binning-independent = Each on its own
    .hint = R, F and M are each cut into groups of equal size.
segment-binning-nested = Nested
    .hint = F within each R group, M within each F group. Groups come out more equal, but an F of 3 means something else under every R.
segment-binning-plus-one = As the R package rfm 0.3.0
    .hint = Each on its own, but one day, one order and one unit of money above each percentile; a value on a cut counts as above it. The scores of M change with the currency's unit.
segment-binning-own = At my own points
segment-cuts-r = R, days: few days score high
segment-cuts-f = F, orders
segment-cuts-m = M, total spend
segment-cut-label = { $axis }, cut { $number }
segment-cuts-rise = Each cut must be larger than the one before it. The last valid cuts are still in use.
segment-high-low = High means
segment-high-low-mean = above the mean score
segment-high-low-median = above the median score
segment-high-low-fixed = above a line of my own
segment-high-low-inclusive = A score on the line is high
segment-as-of = Count days up to
segment-as-of-hint = The last order is of { $day }. Orders after the day you choose are left out.
segment-scores = What each score stands for
segment-score = Score
segment-scores-hint = R in days since the last order, F in orders, M in total spend. Under each range: how many customers have the score.
segment-ties = Customers with equal values always share a score. A value equal to a cut falls below it: for R, on the side of fewer days. Where many are equal, groups differ in size.

# Pictures
segment-picture = Picture
segment-picture-grid = Grid
segment-picture-treemap = Treemap
segment-measure = By
segment-measure-customers = by customers
segment-measure-revenue = by revenue
segment-finding-customers = { $segment }: the largest segment, with { $customers } of customers and { $revenue } of revenue
segment-finding-revenue = { $segment }: { $revenue } of revenue from { $customers } of customers
segment-grid-rows = R score: high means few days since the last order
segment-grid-columns = F score: high means many orders
segment-grid-description = Grid of { $bins } R scores by { $bins } F scores, each cell with its segment and share. { $finding }.
segment-grid-hint = Point at a cell, or move with the arrow keys, to see who is in it.
segment-empty-scores = Nobody has { $scores }: so many customers have equal values that the groups cannot be of equal size.
segment-empty-score = { $axis } score { $score }
segment-grid-file = segment-grid
segment-cell-head = Cell
segment-cell = R { $r }, F { $f }: { $segment }. { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} ({ $share }), revenue { $revenue } ({ $revenueShare }).{ $flag ->
    [several] {" "}Several rules match here; the first wins.
    [none] {" "}For some M scores no rule matches here.
   *[no] {""}
}
segment-flag-several = several rules match
segment-flag-none = no rule matches
segment-treemap-description = Treemap of the segments. { $finding }.
segment-treemap-hint = Point at a segment, or move with the left and right arrow keys.
segment-treemap-file = segment-treemap
segment-tile = { $segment }: { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} ({ $share }), revenue { $revenue } ({ $revenueShare })

# Table
segment-table-title = The segments and what to do
segment-pattern-hint = R F M, high or low
segment-advice = What to do
segment-export-segments = { $count ->
    [one] Export { $count } segment
   *[other] Export { $count } segments
}
value-export-rows = { $count ->
    [one] Export { $count } row
   *[other] Export { $count } rows
}
segment-export-customers = { $count ->
    [one] Export { $count } customer
   *[other] Export { $count } customers
}
segment-export-lists = One list a segment (ZIP)

# Audit
segment-audit-title = Does the rule set hold?
segment-audit-complete = Yes. Each of the { $cells } score cells belongs to exactly one segment, and every segment can be reached.
segment-audit-partition = Each of the { $cells } score cells belongs to exactly one segment.
segment-audit-overlapping = { $count } of { $cells } score cells match more than one rule; the first in the list wins there. Another order would give other segments.
segment-audit-unmatched = { $count } of { $cells } score cells match no rule; their customers are “Others”.
segment-audit-unreachable = { $count ->
    [one] One segment can never be assigned, since earlier rules take all its cells:
   *[other] { $count } segments can never be assigned, since earlier rules take all their cells:
}
segment-audit-more = and { $count } more
segment-audit-note = A score cell is one combination of R, F and M, such as 543. The check runs over every combination, whether or not a customer has it.
segment-list-separator = {", "}

# Own rules
segment-own-title = Your rules
segment-own-lead = Rules are tried from the top, and the first match wins. Segments, pictures and the check below follow each change.
segment-own-order = No.
segment-own-name = Segment
segment-own-from = { $axis } from, rule { $number }
segment-own-to = { $axis } to, rule { $number }
segment-own-name-label = Name of rule { $number }
segment-own-up = up
segment-own-down = down
segment-own-remove = remove
segment-own-up-label = Move up: { $rule }
segment-own-down-label = Move down: { $rule }
segment-own-remove-label = Remove: { $rule }
segment-own-add = Add a rule
segment-own-new = Segment { $number }
segment-own-first = Best customers

# Profit and duration
segment-matrix-title = Profit and duration
segment-matrix-finding = True friends are { $share } of customers and bring { $revenue } of revenue
segment-matrix-description = Every customer a dot: projected duration across, total spend upwards, divided into four groups by two lines. { $count } customers.
segment-matrix-x = Projected duration: chance of being active
segment-matrix-y = Total spend (log scale)
segment-matrix-cut-x = Line between short and long duration
segment-matrix-cut-y = Line between low and high spend
segment-matrix-hint = Drag the lines, or focus them and use the arrow keys. Point at a dot to see who it is.
segment-matrix-file = profit-duration
segment-matrix-group = Group
segment-matrix-corner = { $count } · { $share }
segment-matrix-strangers = Strangers
    .advice = Little profit and no future in sight. Invest nothing; earn on each order.
segment-matrix-barnacles = Barnacles
    .advice = They stay but earn you little. Is their wallet small, or your share of it? Then save costs, or sell more.
segment-matrix-butterflies = Butterflies
    .advice = Profitable, soon gone. Enjoy the orders while they come, and know when to stop courting.
segment-matrix-true-friends = True friends
    .advice = Profitable and here to stay. Steady contact, not too often; delight and defend them.
segment-matrix-point = Duration { $duration }, total spend { $total }
segment-matrix-customer = { $customer }: { $orders ->
    [one] { $orders } order
   *[other] { $orders } orders
}, total { $total }, last order { $days } days ago, duration { $duration }
segment-matrix-duration-note = Projected duration is (t ÷ T)ⁿ for n orders, the last at time t of T observed (Reinartz and Kumar): a frequent buyer who falls silent is soon doubted.
segment-matrix-total-note = Total spend stands in for profit, since the file has no costs. Customers with a total of zero or less lie on the lower edge.
segment-matrix-cut-note = The source publishes no cut lines. They start at one half and at the median; put them where your business would.
segment-matrix-undated-note = Without dates, duration is taken from age and age at last purchase.

# Inequality
segment-lorenz-title = How unequal are your customers?
segment-lorenz-finding = The top 20% of customers bring { $share } of revenue
segment-lorenz-description = Lorenz curve of total spend. The Gini index is { $gini }; the top fifth of customers bring { $share } of revenue.
segment-lorenz-x = Share of customers, smallest spenders first
segment-lorenz-y = Share of revenue
segment-lorenz-equality = all equal
segment-lorenz-gini = Gini { $gini }
segment-lorenz-mark = top { $top }: { $share }
segment-lorenz-point = The lower { $customers } of customers bring { $revenue } of revenue; the top { $top } bring { $rest }.
segment-lorenz-hint = Point at the curve, or move along it with the arrow keys.
segment-lorenz-table-top = Top customers
segment-lorenz-table-share = Share of revenue
segment-lorenz-left-out = { $count ->
    [one] { $count } customer with a total of zero or less is left out.
   *[other] { $count } customers with a total of zero or less are left out.
}
segment-lorenz-none = No customer has a positive total, so there is nothing to compare.
segment-lorenz-file = lorenz-curve
segment-gini-term = Gini index
segment-gini-hint = Twice the area between the curve and the diagonal: 0 when all customers spend the same, near 1 when one customer spends everything.

# Migration
segment-migration-title = Where did the customers come from?
segment-migration-lead = Compare the segments with those of an earlier day: who stayed, who rose, who is slipping away.
segment-migration-compare = Compare with an earlier day
segment-migration-from = Compare with
segment-migration-none = Do not compare
segment-migration-finding = { $stayed } stayed in their segment, { $up } rose, { $down } fell
segment-migration-description = Customers by segment on { $from } and on { $to }, with bands for those who moved.
segment-migration-was = { $segment }: { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} then ({ $share })
segment-migration-is = { $segment }: { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} now ({ $share })
segment-migration-joined = { $customers ->
    [one] { $customers } customer who has
   *[other] { $customers } customers who have
} come since
segment-migration-new = new since
segment-migration-then = Segment then
segment-migration-hint = Point at a segment on either side, or step through them with the arrow keys.
segment-migration-note = Both days are scored by the cut points of the later one, so a customer moves by what the customer did. Nested bins are cut anew on each day.
segment-migration-worth = What are these moves worth?
segment-migration-worth-lead = If customers go on moving and spending as they did between the two days, this is what a customer of each segment will spend from here on, discounted.
segment-migration-spent = Spent since, per customer
segment-migration-value = Value of a customer
segment-migration-rate = Discount rate a year, %
segment-migration-model = Work it out by hand with three states
segment-migration-worth-note = Pfeifer and Carraway (2000): value = spend of this time + discounted value of the segments that follow. Refunds are taken off, costs are not. Nothing is known of a segment that was empty on the earlier day (–); whoever moves there is taken to go on as all customers together did. The three states are the best, middle and last third of the segments.
segment-migration-file = migration

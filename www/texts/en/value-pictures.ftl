# The pictures of a valuation, drawn when a reader comes to them.

pictures-working = Computing the pictures …
pictures-stop = Stop
pictures-stretch = { $from }–{ $to }
pictures-list-separator = {", "}
pictures-above = above { $value }
pictures-mean = mean
pictures-variance = variance
pictures-bins-hint = Point at a bar, or step through them with the left and right arrow keys.

# Forecast by recency
pictures-recency-title = Is the forecast right for those silent for long?
pictures-recency-question = Purchases on the days held out, by when customers had last bought
pictures-recency-none = no repeat
pictures-recency-x-day = Age at the last purchase before (days)
pictures-recency-x-week = Age at the last purchase before (weeks)
pictures-recency-x-month = Age at the last purchase before (months)
pictures-recency-description = Mean purchases held out by recency, actual and expected. They are farthest apart for { $group }: { $actual } actual, { $expected } expected.
pictures-recency-note = Recency is the age at the last purchase: the farther to the right, the later in life customers were last seen. Bars of equal height mean a good forecast.
pictures-recency-file = holdout-by-recency

# Maps
pictures-map-title = What does the model make of a history?
pictures-map-lead = Each cell is a kind of customer, first seen { $age } ago: so many repeat purchases, the last one so long ago. The darker, the more. Dots show where your customers are. Without a repeat purchase the last is the first, so customers in that column are as old as their silence.
pictures-map-alive = How likely is a customer with this history to be still there?
pictures-map-expected = How many purchases are to be expected in the next { $horizon }?
pictures-map-rows-day = Days since the last purchase
pictures-map-rows-week = Weeks since the last purchase
pictures-map-rows-month = Months since the last purchase
pictures-map-corner-day = Days since the last purchase, by repeat purchases
pictures-map-corner-week = Weeks since the last purchase, by repeat purchases
pictures-map-corner-month = Months since the last purchase, by repeat purchases
pictures-map-dots = customers
pictures-map-hint = Point at a cell, or walk over the cells with the arrow keys.
pictures-map-cell-alive = Repeat purchases: { $purchases }; last purchase { $since } { $unit ->
    [day] days
    [week] weeks
   *[month] months
} ago: { $value } likely still there. { $customers ->
    [0] None of your customers
    [one] { $customers } of your customers
   *[other] { $customers } of your customers
}.
pictures-map-cell-expected = Repeat purchases: { $purchases }; last purchase { $since } { $unit ->
    [day] days
    [week] weeks
   *[month] months
} ago: { $value } purchases to be expected. { $customers ->
    [0] None of your customers
    [one] { $customers } of your customers
   *[other] { $customers } of your customers
}.
pictures-map-description-alive = P(alive) by repeat purchases and time since the last purchase: from { $first } for those who bought once and lately to { $last } for the frequent who have been silent for longest.
pictures-map-description-expected = Expected purchases by repeat purchases and time since the last purchase: up to { $most } for the frequent and recent, { $first } for those who bought once and lately, { $last } for the frequent who have been silent for longest.
pictures-map-beyond = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} with more than { $most } repeat purchases { $customers ->
    [one] lies
   *[other] lie
} beyond the picture.
pictures-map-file-alive = map-p-alive
pictures-map-file-expected = map-expected-purchases

# How customers differ
pictures-spread-title = How different are the customers?
pictures-spread-lead = The model gives every customer an own rate and an own tendency to leave. The curves show how these are spread: where a curve is high there are many customers; the area between two places is their share.
pictures-spread-rate = Half of the customers buy less often than { $median } times a { $unit ->
    [day] day
    [week] week
   *[month] month
}
pictures-spread-dropout = Half of the customers leave with a chance below { $median } at each purchase
pictures-spread-leaving = Half of the customers leave at a rate below { $median } a { $unit ->
    [day] day
    [week] week
   *[month] month
}
pictures-spread-risk = For half of the customers the risk of leaving begins below { $median } a { $unit ->
    [day] day
    [week] week
   *[month] month
}
pictures-spread-regularity = Half of the customers buy less regularly than a k of { $median }
pictures-spread-chance = Half of the customers buy on an occasion with a chance below { $median }
pictures-spread-x-rate = Purchases a { $unit ->
    [day] day
    [week] week
   *[month] month
} while still there
pictures-spread-x-dropout = Chance of leaving at a purchase
pictures-spread-x-leaving = Rate of leaving a { $unit ->
    [day] day
    [week] week
   *[month] month
}
pictures-spread-x-risk = Risk of leaving a { $unit ->
    [day] day
    [week] week
   *[month] month
} at first
pictures-spread-x-regularity = Regularity k
pictures-spread-x-chance = Chance of buying on an occasion
pictures-spread-y = Customers (density)
pictures-spread-share = Share of customers below
pictures-spread-median = median { $value }
pictures-spread-mean = mean { $value }
pictures-spread-point = { $share } of the customers are below { $value }.
pictures-spread-description = { $what }: nine in ten customers lie between { $low } and { $high }, the middle one at { $median }.
pictures-spread-gamma = Gamma distribution of shape { $first } and rate { $second }: mean { $mean }, variance { $variance }.
pictures-spread-beta = Beta distribution of shapes { $first } and { $second }: mean { $mean }, variance { $variance }.
pictures-spread-low = Towards zero the curve rises beyond the picture without end: many customers are close to zero.
pictures-spread-high = Towards the upper end the curve rises beyond the picture without end: many customers are close to it.
pictures-spread-both = Towards both ends the curve rises beyond the picture without end: customers are mostly one or the other.
pictures-spread-hint = Point at the curve, or step along it with the left and right arrow keys.
pictures-spread-file-rate = spread-of-rates
pictures-spread-file-dropout = spread-of-dropout
pictures-spread-file-leaving = spread-of-leaving-rates
pictures-spread-file-risk = spread-of-risk
pictures-spread-file-regularity = spread-of-regularity
pictures-spread-file-chance = spread-of-chances

# Spend
pictures-spend-title = Does the spend model know what customers spend?
pictures-spend-lead = Bars count repeat buyers by their mean spend a purchase. The curve is what the model expects of as many customers with as many purchases each; where it runs along the bars, the model fits.
pictures-spend-finding = Mean spend of { $customers ->
    [one] { $customers } repeat buyer
   *[other] { $customers } repeat buyers
}, counted and expected
pictures-spend-description = Repeat buyers by mean spend. Most lie at { $actual }; the model expects most at { $expected }.
pictures-spend-x = Mean spend a purchase
pictures-spend-bin = { $stretch }: { $actual } actual, { $expected } expected.
pictures-spend-note = Above { $end } lie { $beyond } more, { $expected } expected. Observed customers spend { $mean } a purchase on average; the model’s mean of the population is { $model }.
pictures-spend-file = spend

# When customers buy
pictures-when-title = When do customers buy?
pictures-when-lead = A line runs from a customer’s first purchase to today, with a dot at each purchase. A long line after the last dot is silence, which counts the more the closer together the dots were.
pictures-timing-title = How do purchases follow one another, and who is still there?
pictures-timing-seed = Sample { $seed }
pictures-timing-another = Draw another
pictures-timing-description = Purchases of { $shown } of { $of } customers since their first, the most likely still there on top.
pictures-timing-note = { $shown } of { $of } customers, drawn at random: the same sample number always gives the same ones. The most likely still there are on top.
pictures-timing-x-day = Days since the first purchase
pictures-timing-x-week = Weeks since the first purchase
pictures-timing-x-month = Months since the first purchase
pictures-timing-row = Customer { $customer }: { $purchases ->
    [one] { $purchases } purchase
   *[other] { $purchases } purchases
} in { $age }, silent for { $since }; { $alive } likely still there.
pictures-timing-hint = Point at a line, or step through the customers with the up and down arrow keys.
pictures-timing-count = Purchases
pictures-timing-last = Age at the last
pictures-timing-age = Age
pictures-timing-file = purchase-timing
pictures-between-finding = Half of all repeat purchases come within { $days ->
    [one] { $days } day
   *[other] { $days } days
} of the one before
pictures-between-description = Times between purchases: { $count } in all, the middle one { $median } days.
pictures-between-x = Days since the purchase before
pictures-between-y = Purchases
pictures-between-bin = { $days } days: { $count ->
    [one] { $count } purchase
   *[other] { $count } purchases
}, { $share } of all.
pictures-between-note = The mean is { $mean } days; { $beyond } came after more than { $end }. Pauses that have not ended yet are not in it, so long ones are missing.
pictures-between-file = times-between-purchases

# Contours
pictures-contours-title = How sure are two parameters together?
pictures-contours-lead = Each line encloses the pairs of values that the data still allow at that confidence. A round region says that the standard errors tell all; a long or bent one, that the two are known together better than apart.
pictures-contours-none = The data give too few parameters an accuracy for contours to be drawn.
pictures-contours-none-pareto-ggg = Contours would take the best fit of Pareto/GGG at every point of a grid: hours. Those of Pareto/NBD take a moment.
pictures-contours-across = Across
pictures-contours-upward = Upward
pictures-contours-draw = Draw the contours
pictures-contours-working = Computing the contours
pictures-contours-finding = Which { $first } and { $second } fit nearly as well as { $x } and { $y }?
pictures-contours-description = Joint confidence regions of { $first } and { $second } around the estimate { $x } and { $y }, at 50%, 80% and 95%.
pictures-contours-others = The axes are logarithmic. At each point { $others } are put where the likelihood is highest.
pictures-contours-alone = The axes are logarithmic. The model has no other parameters.
pictures-contours-point = { $first } = { $x }, { $second } = { $y }: log-likelihood { $below } below the best{ $within ->
    [yes] , within the { $level } region
   *[no] , outside the regions
}.
pictures-contours-corner = { $second } down, { $first } across: log-likelihood below the best
pictures-contours-hint = Point anywhere, or walk over the grid with the arrow keys.
pictures-contours-file = contours-{ $first }-{ $second }

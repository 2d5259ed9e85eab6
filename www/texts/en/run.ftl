# A model over the rows of the open file.

file-run-title = On your own file
file-run-customers = Run the model for every row of a file, one customer a row.
file-run-respondents = Run the model for every row of a file, one answered questionnaire a row.
file-run-prospects = Run the model for every row of a file, one possible customer a row.
file-run-markets = Run the model for every row of a file, one market (region, group of buyers) a row.
file-run-branches = Run the model for every row of a file, one branch of the chain a row.
file-run-elsewhere = This model scores all customers of a file together: where a customer stands depends on the others. The page for segments does that, with every rule set and with pictures of the whole file.
file-run-go-segment = Score the customers of a file
file-run-template = Save a blank template
file-run-template-file = template
file-run-open = Open a file
file-run-file = Open now: { $file }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}. Say which column fills which number; the others keep the value entered above.
file-run-unanswered = No column: open in every row
file-run-constant = { $value } for every row
file-run-start = Run on { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
file-run-going = Computing every row
file-run-rows = { $rows ->
    [one] { $rows } row has a result.
   *[other] { $rows } rows have a result.
}
file-run-without = { $rows ->
    [one] { $rows } row has none: { $reason }
   *[other] { $rows } rows have none: { $reason }
}
file-run-segments = Segments
file-run-segment = Segment
file-run-count = Rows
file-run-share = Share
file-run-results = Results
file-run-result = Result
file-run-mean = Mean
file-run-interval = 95% interval of the mean
file-run-share-interval = 95% interval of the share
file-run-column = Question and column
file-run-usable = Usable
file-run-empty = Empty
file-run-unreadable = Not readable
file-run-outside = Out of range
file-run-columns = Columns of the file
file-run-no-column = No column
file-run-few = few rows
file-run-few-note = Marked “few rows”: fewer than { $rows }. Trust the interval rather than the share or mean itself.
file-run-least = Least
file-run-quarter = First quartile
file-run-median = Median
file-run-three-quarters = Third quartile
file-run-most = Most
file-run-save = Save every row with its result as

file-missing-total = { $rows ->
    [0] Every row has all its answers.
    [one] In { $rows } of { $total } rows at least one answer is empty, not readable or out of range.
   *[other] In { $rows } of { $total } rows at least one answer is empty, not readable or out of range.
}
file-missing-left-out = A row that lacks an answer is left out of the results.
file-missing-own = A question left open is missing, not zero: the model says how many of a row’s questions have to be answered, and a row with fewer is left out. A value out of range leaves the row out.
file-missing-items = A row counts for an item only when it answers all the questions about it; it still counts for the other items.
file-missing-columns = What each column holds, with means

file-bulk = Fill { $count } questions at once
file-bulk-series = Questions
file-bulk-run = { $count } questions from “{ $first }”
file-bulk-start = First column
file-bulk-fill = Fill from this column on
file-bulk-order = Or paste the column names, or their numbers, in the order of the questions (a dash leaves one out)
file-bulk-paste = Use this order
file-bulk-suggest = As the headers suggest
file-bulk-done = { $count ->
    [0] No column was assigned.
    [one] { $count } column assigned: { $first }. You can change each below.
   *[other] { $count } columns assigned, { $first } to { $last }. You can change each below.
}
file-bulk-unknown = { " " }Not in the file: { $names }.
file-bulk-suggested = The columns are those that the headers suggest.

file-items = Items and their columns
file-items-some = { $count ->
    [one] { $count } item from the columns of the file, each worked out over all rows and shown in the picture above.
   *[other] { $count } items from the columns of the file, each worked out over all rows and shown together in the picture above.
}
file-items-none = A survey that asks about several items fills the whole picture at once: give each item its columns. Without items, each row is one case.
file-items-bulk = Fill many items at once
file-items-start = First column: { $answer }
file-items-count = Number of items
file-items-turns = The answers to one item stand side by side
file-items-fill = Fill the items
file-items-order = Or paste the column names, or their numbers, item by item
file-items-name = Item
file-items-name-of = Name of { $item }
file-items-remove = Remove { $item }
file-items-add = Add an item
file-items-single = Each row one case instead
file-items-results = What was said of each item
file-items-answered = Answers
file-items-without = Left out
file-items-mean = { $answer }: mean and 95% interval
file-items-shown = The picture above shows these items. Under each share: its count and its 95% interval.

file-dots-finding = { $share } of the rows are: { $segment }
file-dots-description = Every row of the file a dot: { $x } across, { $y } upwards, divided into four by two lines. { $count } dots.
file-dots-corner = { $count } · { $share }
file-dots-point = Row { $row }: { $x } { $xValue }, { $y } { $yValue }
file-dots-cut = Line through all rows at { $axis }
file-dots-hint = Drag a line and the counts follow, or focus it and use the arrow keys. Equal rows stand beside each other.

file-groups = Compare groups
file-groups-column = Groups by column
file-groups-none = No comparison
file-groups-few = Few rows means fewer than
file-groups-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
file-groups-too-many = “{ $column }” has { $count } different values or more. Choose a column with at most { $most }.
file-groups-one = “{ $column }” divides the rows into fewer than two groups.
file-groups-unknown = { $rows ->
    [one] { $rows } row is in no group, since “{ $column }” is empty there.
   *[other] { $rows } rows are in no group, since “{ $column }” is empty there.
}
file-groups-segments = Segments by group
file-groups-item = { $item }: answers by group
file-groups-means = Means by group
file-groups-difference = Difference
file-groups-test = Test
file-groups-chi-square = { $differ ->
    [yes] The groups differ
   *[no] No difference between the groups can be shown
}: χ²({ $degrees }) = { $statistic }, { $p }; Cramér’s V = { $size } (0 no connection, 1 the strongest).
file-groups-sparse = { $count } of { $cells } cells expect fewer than five rows, so p is only rough.
file-groups-no-test = No test: fewer than two groups, or fewer than two segments, have rows.
file-groups-welch = F({ $between }, { $within }) = { $f }
file-groups-too-few-groups = fewer than two groups of two rows
file-groups-no-spread = a group has no spread
file-groups-method = Intervals hold the true value in 95% of samples: Wilson’s for shares, Student’s t for means. Tests: Pearson’s chi-squared without correction for shares, Welch’s analysis of variance for means, with Welch’s interval for a difference; groups of a single row are left out of it. p below 0.05 is set in bold.
file-groups-many-tests = Of { $count } tests, about one in twenty shows a difference by chance alone.

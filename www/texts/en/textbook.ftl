# The textbook's pages: chapters, search, the run over a file.

textbook-title = Textbook
textbook-lead = Every model with its picture, its formula in your numbers, an example and an exercise.
textbook-search = Find a model
textbook-search-note = Names, other names and Chinese names are searched.
textbook-found = { $count ->
    [0] No model has this name. Try another word, or the name in the other language.
    [one] { $count } model
   *[other] { $count } models
}
textbook-where = Where you are

file-run-title = On your own file
file-run-customers = Run the model for every row of a file, one customer a row.
file-run-respondents = Run the model for every row of a file, one answered questionnaire a row.
file-run-prospects = Run the model for every row of a file, one possible customer a row.
file-run-markets = Run the model for every row of a file, one market (region, group of buyers) a row.
file-run-branches = Run the model for every row of a file, one branch of the chain a row.
file-run-elsewhere = This model scores all customers of a file together: where a customer stands depends on the others. The page for segments does that, with every rule set and with pictures of the whole file.
file-run-go-segment = Score the customers of a file
file-run-file = Open now: { $file }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}. Say which column fills which number; the others keep the value entered above.
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
own-list-title = Your own models
own-list-begin = Make a model of your own
own-list-lead = A matrix, tiers, rules or a scorecard with your names, cuts and advice, used like those below.
own-list-unnamed = (no name)
own-page-none = There is no model here. It may have been removed, or belong to a project on another device.

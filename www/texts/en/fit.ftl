# Around every model that is estimated from a file: its columns and settings, how the work goes, which rows took part.

fit-needs-file = This model is estimated from a file, one row a case. Everything is computed in this page.
fit-open-file = Open a file
fit-another-file = Open another file
fit-open-sample = Try the sample “{ $sample }”
fit-what-it-takes = What the file has to hold
fit-file = { $file }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}.
fit-choices = Columns and choices
fit-columns = Columns
fit-choose-column = Choose a column…
fit-no-column = none
fit-optional = (may be left out)
fit-columns-chosen = { $chosen } of { $of } columns
fit-all-columns = all
fit-no-columns = none
fit-missing = A column is still needed
fit-and = ,{" "}
fit-range = { $start } to { $end }
fit-reset = Back to what the file suggests

fit-run = Compute
fit-stop = Stop
fit-stopped = Stopped. What is shown belongs to the choices before.
fit-stage-waiting = Waiting for its turn
fit-stage-typing = Reading the columns
fit-stage-fitting = Estimating

fit-reading = What it says
fit-rows-title = Which rows took part
fit-rows-used = { $used } of { $rows } rows took part.
fit-left-out = { $rows ->
    [one] { $rows } row left out
   *[other] { $rows } rows left out
}: { $reason } (first in { $first })
fit-left-out-example = { $rows ->
    [one] { $rows } row left out
   *[other] { $rows } rows left out
}: { $reason } (first in { $first }: “{ $example }”)
fit-left-out-row = row { $row }
fit-left-out-in = row { $row } of { $file }
fit-reason-empty = nothing in “{ $column }”
fit-reason-not-a-number = no number in “{ $column }”
fit-reason-not-a-date = no date in “{ $column }”
fit-reason-not-yes-or-no = neither yes nor no in “{ $column }”
fit-table-of = Table: { $table }
fit-hint-keys = Point at the picture, or step with the arrow keys.
fit-method = How it is computed
fit-save-title = Take the results along
fit-save-columns = Every row of the file with these columns beside it: { $columns }.
fit-save = Save every row as
fit-between = { $low } to { $high }
fit-open = not reached

fit-sample-subscriptions = Subscription list
fit-sample-retention = Two segments, twelve years

fit-unit-days = days
fit-unit-weeks = weeks
fit-unit-months = months
fit-unit-quarters = quarters
fit-unit-years = years
fit-quantity-days = { $count ->
    [1] { $value } day
   *[other] { $value } days
}
fit-quantity-weeks = { $count ->
    [1] { $value } week
   *[other] { $value } weeks
}
fit-quantity-months = { $count ->
    [1] { $value } month
   *[other] { $value } months
}
fit-quantity-quarters = { $count ->
    [1] { $value } quarter
   *[other] { $value } quarters
}
fit-quantity-years = { $count ->
    [1] { $value } year
   *[other] { $value } years
}
fit-range-cell = { $low }–{ $high }
fit-group = Group
fit-hint-groups = Point at the picture, or step through the groups with the arrow keys.
fit-sample-accounts = Business accounts
fit-sample-loyalty = Loyalty survey
fit-sample-survey = Satisfaction survey
fit-pair-product = { $from } × { $to }
fit-pair-arrow = { $from } → { $to }
fit-pairs-none = Choose columns for at least two that can be joined.
fit-role-columns = { $role }: { $chosen ->
    [0] none
    [one] { $chosen } column
   *[other] { $chosen } columns
}

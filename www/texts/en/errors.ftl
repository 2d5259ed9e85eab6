# What went wrong: what happened; where (the place- texts); and in .advice what to do.

place-separator = { " · " }
place-file = file { $file }
place-row = row { $row }
place-column = column “{ $column }”
place-value = found “{ $value }”
place-expected = expected { $expected }
expected-number = a number
expected-date = a date such as 2024-01-05
expected-text = text
expected-flag = yes or no

error-unknown = This could not be done (code { $code }).
    .advice = Your file and settings are unchanged. Try again, or try with another file.

error-empty-file = The file is empty.
    .advice = Choose a file with a header row and one row an order or a customer.
error-no-rows = The file has a header and no rows under it.
    .advice = Check that the export was complete, or choose another sheet.
error-no-header = The first row holds data, not the names of the columns.
    .advice = Say below what one row is and what each column means; or add a header row to the file.
error-binary = This is no table of text: it looks like { $format ->
    [pdf] a PDF document
    [image] an image
    [gzip] a compressed file
    [zip] a compressed folder
    [parquet] a Parquet file
    [workbook] a workbook
    [legacy-workbook] an old workbook
    [database] a database
   *[other] a program’s own binary format
}.
    .advice = Save the table as CSV or XLSX in the program that made it, and open that.
error-protected-workbook = The workbook is protected by a password.
    .advice = Open it in your spreadsheet program, save a copy without a password, and open the copy here.
error-broken-workbook = The workbook cannot be read.
    .advice = Open it in your spreadsheet program and save it again as XLSX, or as CSV.
error-no-sheet = The workbook has no sheet called “{ $sheet }”.
    .advice = Choose one of the sheets it has.
error-ragged = The rows differ in their number of cells: row { $row } has { $found } where { $expected } were expected.
    .advice = Another delimiter may fit. Choose it under “How the file is read”.
error-undecodable = The text cannot be read as { $encoding }.
    .advice = Choose another encoding under “How the file is read” and look at the preview.
error-unknown-encoding = This browser cannot read the encoding { $encoding }.
    .advice = Choose another encoding, or save the file as UTF-8.
error-too-large = The file is larger than this browser can hold.
    .advice = Leave out columns that are not needed, or split the file by time.
error-no-column = The file has no column called “{ $column }”.
    .advice = Choose one of the columns it has.
error-no-customer-column = No column says who the customer is.
    .advice = Choose the customer’s column under “What the columns mean”.
error-no-date-column = No column says when the order was.
    .advice = Choose the date’s column under “What the columns mean”.
error-no-amount-column = No column says what the order was worth.
    .advice = Choose the amount’s column under “What the columns mean”.
error-no-history-columns = The table has one row a customer, and lacks the columns that tell each customer’s purchases.
    .advice = Say under “What the columns mean” which columns hold the orders, the first and last date and the total; or frequency, recency and age.
error-missing-role = A column is needed that has not been chosen.
    .advice = Choose it under “What the columns mean”.
error-unreadable-dates = Hardly a cell of the date column can be read as a date.
    .advice = Is it the right column? Dates such as 2024-01-05, 2024/1/5, 2024年1月5日, 20240105, 5/1/2024 or 5 Jan 2024 are read.
error-ambiguous-dates = Day and month cannot be told apart.
    .advice = Say below which comes first.
error-unreadable-amounts = Hardly a cell of the amount column can be read as a number.
    .advice = Is it the right column? Numbers such as 1,234.50, 1.234,50 and ¥1,200 are read.
error-one-customer = All rows belong to one customer, { $customer }. There is nobody to compare.
    .advice = Is the customer’s column the right one? Choose another under “What the columns mean”.
error-no-usable-rows = Every row was set aside: none of { $rows } can be used.
    .advice = See below why, and choose other columns or other rules for odd rows.
error-no-customers = There is no customer to work with.
    .advice = See under “Set aside” which rows were left out and why.
error-no-file = The file is no longer at hand.
    .advice = Open it again. It may have been moved, renamed or changed since it was opened.
error-file-unreadable = The browser can no longer read the file.
    .advice = Open it again. It may have been moved, renamed or changed since it was opened.
error-nothing-open = No file is open.
    .advice = Open a file first.
error-no-such-customer = There is no such customer.
    .advice = The table has changed since: look the customer up again.
error-superseded = The data changed while this was being computed.
    .advice = Ask again.
error-out-of-range = A setting is outside its limits.
    .advice = Choose another value.
error-unknown-rule-set = There is no such set of rules.
    .advice = Choose another set of rules.
error-calibration-end-outside = The last day for fitting lies outside the days that the file covers.
    .advice = Choose a day within them.
error-observed-until-too-early = The last day observed lies before the last day used for fitting.
    .advice = Choose a later day.
error-acquisition-window-empty = No customer made a first purchase between these days.
    .advice = Choose a wider span.
error-worker-died = The computation broke off, twice, at the same place. Perhaps the browser ran out of memory.
    .advice = Your file and settings are kept. Close other tabs and try again, or change the settings.
error-formats-unavailable = The part of the page that reads and writes spreadsheets did not load.
    .advice = Reload the page, or save the table as CSV.
error-sample-unreachable = The sample could not be loaded.
    .advice = Are you without a network? Samples are loaded when you first open them.
error-not-saved = The file could not be saved.
    .advice = Check that the browser allows this page to download files.
error-not-remembered = The file could not be kept on this device.
    .advice = The browser may be in private mode, or out of room. Your settings are kept.
error-not-a-project = This is no project file of Clovis.
    .advice = Open a file that was saved with “Save the project”.
error-project-broken = The project file is damaged.
    .advice = Save it again from the page, or open the data itself.
error-project-field = The project file holds a setting that cannot be read.
    .advice = Open the data itself and choose the setting again.
error-project-too-new = The project was saved by a newer version of this page.
    .advice = Reload the page to get the newest version.
error-project-not-written = The project could not be saved.
    .advice = Try again, or save it without the data.
error-unknown-model = There is no model called { $id }.
    .advice = Choose one from the textbook.

error-bins = Scores of { $bins } steps are not possible: choose { $min } to { $max }.
    .advice = Choose another number of scores.
error-cut-count = There are { $found } cut points where there should be { $expected }.
    .advice = Give one cut point fewer than there are scores.
error-cut-order = The cut points do not ascend.
    .advice = Put them in order, each larger than the one before.
error-wrong-bins = This rule set is made for { $expected } scores, not { $bins }.
    .advice = Choose that number of scores, the eight types, or your own rules.
error-too-many-rules = There are { $rules } rules; at most { $most } are allowed.
    .advice = Remove rules that are not needed.
error-no-model-columns = No column of the file fits this model.
    .advice = Choose a column for one of the inputs at least.
error-unknown-field = There is no field called { $field }.
    .advice = Check the spelling, or leave it out.
error-wrong-kind = The value of { $field } is of the wrong kind.
    .advice = Enter a number, a list or one of the options, as the field asks.
error-not-whole = { $field } must be a whole number.
    .advice = Enter it without decimals.
error-unknown-option = { $field } has no option { $option }.
    .advice = Choose one of the options there are.
error-too-long = { $field } has { $length } entries; at most { $most } are allowed.
    .advice = Shorten the list.
error-not-finite = A number is missing or infinite.
    .advice = See which rows were set aside, and why.
error-lengths-differ = Columns that belong together differ in length.
    .advice = Give one value a row in every column.

# The data page.

list-separator = { ", " }
label-separator = { ": " }

size-bytes = { $size } bytes
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

finding-read = Read: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} of { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
} ({ $format }, { $files ->
    [0] { $size }
   *[other] { $files } files with { $size }
}).
finding-dated = { $customers ->
    [one] One customer
   *[other] { $customers } customers
} placed { $orders ->
    [one] one order
   *[other] { $orders } orders
} between { $from } and { $until }, worth { $revenue } in all.
finding-dated-unpriced = { $customers ->
    [one] One customer
   *[other] { $customers } customers
} placed { $orders ->
    [one] one order
   *[other] { $orders } orders
} between { $from } and { $until }.
finding-grouped = { $rows ->
    [one] The row stands
   *[other] Each of { $rows } rows stands
} for all customers with the same history: models are fitted to all of them, and values are those of one customer of a row. Segments are for files with a row a customer.
finding-undated = { $customers ->
    [one] One customer
   *[other] { $customers } customers
} with { $orders ->
    [one] one order
   *[other] { $orders } orders
}, worth { $revenue } in all.
headless = The file has no names for its columns: what they mean was told from their contents. Look at the choices below.
finding-unpriced = { $customers ->
    [one] One customer
   *[other] { $customers } customers
} with { $orders ->
    [one] one order
   *[other] { $orders } orders
}.
finding-responses = { $rows ->
    [one] One answer, ready for the models of the textbook.
   *[other] { $rows } answers, ready for the models of the textbook.
}
finding-no-history = { $rows ->
    [one] One customer
   *[other] { $rows } customers
}, ready for the models of the textbook.
finding-no-history-advice = To segment them by RFM and to value them, say below which columns hold the orders, the first and last date and the total; or frequency, recency and age.
fact-rows-used = Rows used
fact-merged = Rows joined to another of the same customer and day
fact-one-time = Customers with one order
begins-midway = The list seems to begin in the middle of customers’ lives. For lifetime values, take only customers who came after { $day }: the value page offers it.
go-segment = Segment { $customers ->
    [one] this customer
   *[other] these { $customers } customers
}
go-value = Work out their lifetime value
run-title = Models for this file
run-hint = Each finds its columns by their names; what it does not find, you choose.

run-found = { $found ->
    [0] you choose the columns
   *[other] { $found } of { $of } columns found
}
run-all = All models of the textbook, { $count } of which run over a file

date-question = In the column “{ $column }”, which comes first?
date-question-examples = It reads, for instance, { $examples }: each could be either.
date-day-first = Day, then month
date-month-first = Month, then day

columns-title = What the columns mean
table-kind = One row is
table-kind-transactions = an order
table-kind-customers = a customer
table-kind-responses = an answer, or anything else
preview-label = The first rows of the file
file-row = Row in the file
role-label = Meaning of { $column }
role-none = not used
role-customer = Customer
role-date = Date of the order
role-amount = Amount
role-quantity = Quantity (times the amount)
role-order = Order number
role-orders = Orders
role-first-date = First order
role-last-date = Last order
role-frequency = Frequency (repeat orders)
role-recency = Recency (age at last order)
role-age = Age
role-spend = Mean spend of repeat orders
role-total = Total spend
role-weight = Customers in the row
type-label = Type of { $column }
type-number = Number
type-date = Date
type-date-day-first = Date, day first
type-date-month-first = Date, month first
type-category = Category
type-text = Text
confidence = { $share } of its cells
missing = { $cells } empty

reading-title = How the file is read
automatic = Automatic
automatic-found = Automatic ({ $found })
encoding = Encoding
encoding-utf-8 = UTF-8
encoding-gb18030 = GB18030 (Chinese)
encoding-big5 = Big5 (traditional Chinese)
encoding-shift-jis = Shift_JIS (Japanese)
encoding-windows-1252 = Windows-1252 (Western)
encoding-utf-16le = UTF-16, little endian
encoding-utf-16be = UTF-16, big endian
delimiter = Delimiter
delimiter-comma = Comma
delimiter-tab = Tab
delimiter-semicolon = Semicolon
delimiter-pipe = Vertical bar
delimiter-space = Spaces
first-row = First row
first-row-names = holds the names of the columns
first-row-data = is data
sheet = Sheet

headers-recalled = The columns are read as you read those of an earlier file with the same headers.
headers-anew = Look at them anew

cleaning-title = Refunds and odd rows
cleaning-lead = Orders of one customer on one day count as one. The rest is for you to say.
refunds = Rows with a negative amount
refunds-subtract = Take the amount off the customer’s total; it is no order
refunds-set-aside = Set the row aside
odd-rows = Other odd rows
keep-zero = Rows with the amount zero count as orders
drop-duplicates = Rows that are equal in every column are read once
credit-notes = Rows with the number of a credit note (C536379, CN-17) are taken back
join-orders = Lines of one order number are one order, on the day of the first
drop-tests = Customers named like a test (test-3, demo@shop.com) are set aside
drop-future = Rows dated after today are set aside
odd-count = ({ $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
})
currencies = Amounts in another currency than { $currency }
currencies-set-aside = Set the rows aside: no sum has two currencies
currencies-add = Take their numbers as they stand
zone = Times that state their zone are told in
zone-as-written = their own zone, as written
rounded-identifiers = { $rows ->
    [one] In { $rows } row the customer is
   *[other] In { $rows } rows the customer is
} a long number that a spreadsheet has rounded (1.23457E+11): different customers may have become one. Save the file anew with this column as text.

set-aside-title = Set aside
set-aside-none = Every row was used.
set-aside-lead = { $rows ->
    [one] One row was not used.
   *[other] { $rows } rows were not used.
} Look at the reasons before you rely on the results.
set-aside-stray-cells = { $cells ->
    [one] One cell of the sheet was left out: it lies
   *[other] { $cells } cells of the sheet were left out: they lie
} far from the table, beyond 1,000 empty rows or 100 empty columns.
set-aside-count = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
set-aside-first = The first { $rows }
set-aside-file = File
set-aside-row = Row in the file
set-aside-reason = Reason
set-aside-column = Column
set-aside-value = Found there
set-aside-empty = nothing
set-aside-download = { $rows ->
    [one] Save the row as CSV
   *[other] Save all { $rows } rows as CSV
}
set-aside-ragged = more or fewer cells than the header
set-aside-undecodable = characters that the encoding does not have
set-aside-no-customer = no customer
set-aside-bad-date = the date cannot be read
set-aside-bad-amount = the amount cannot be read
set-aside-bad-quantity = the quantity cannot be read
set-aside-bad-value = a number is missing, negative or contradicts another
set-aside-refund = a refund
set-aside-zero-amount = the amount is zero
set-aside-duplicate = equal to an earlier row
set-aside-future-date = the date lies in the future
set-aside-test-customer = the customer is named like a test
set-aside-other-currency = another currency than most amounts

keeping-title = Keep the work
keeping-lead = Your settings are kept in this browser. The data is not, unless you say so; it never leaves this device.
remember = Remember the file on this device
save-project = Save the project
save-project-data = Save the project with the data
save-record = Save the record of the run
save-record-hint = The record says what was read (with the file’s SHA-256), every setting, and what came out, with checksums of the columns, and names no customer. With the same file and the npm package the run is repeated in Node, to the bit.
forget = Forget everything

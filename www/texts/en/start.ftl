# The start page.

start-claim = Find out who your customers are, and what they are worth
start-lead = Open a list of orders. A minute later every customer has a segment and a lifetime value, by the models that the textbooks teach.
start-open = Go on with { $file }
start-awaited = Your settings for { $file } are kept: open that file again to go on with them.

drop-title = Drop a file here
drop-formats = CSV or TSV (compressed too: .gz, .zip), JSON, XLSX, XLS, ODS, Parquet or Arrow; one row an order, a customer or a survey answer. Several files with the same columns are read as one. In Chinese or English, of any size that your computer can hold.

privacy-title = Your data stays here
privacy-promise = There is no server behind this page. The file is read and computed by your browser, and the page is forbidden by its own security policy to send anything anywhere else.
privacy-check = To check: open your browser’s network panel and watch it while you work, or switch off the network after the page has loaded. Everything goes on working.

samples-title = No file at hand?
sample-orders = Two years of orders
sample-orders-hint = A shop with some 3,000 customers: heavy and one-time buyers, a season, refunds.
sample-survey = A satisfaction survey
sample-survey-hint = Answers about attitude, expectation and experience, one row a respondent.
sample-loyalty = A loyalty survey
sample-loyalty-hint = Answers about service, satisfaction, trust, commitment and loyalty, one row a member of a club.
sample-prospects = Prospects
sample-prospects-hint = Possible customers with money, authority and need.
sample-subscriptions = A subscription list
sample-subscriptions-hint = When each subscriber joined and left.
sample-retention = A retention table
sample-retention-hint = Two segments of 1,000 customers each, and how many are still there year by year (Fader & Hardie, 2007).
sample-accounts = Business accounts
sample-accounts-hint = Firms with revenue, cost to serve and years together.

chapters-title = The textbook
chapters-lead = Every model can be tried by hand, with its formula, a worked example and an exercise, and run over your own file.

# The frame around every page.

app-name = Clovis
skip = Skip to the page
nav-label = Pages
nav-customers = Your customers
nav-models = The models
nav-chapters = Chapters
nav-data = Data
nav-segment = Segments
nav-value = Lifetime value
nav-textbook = Textbook
nav-embed = Embed
menu-open = Menu
menu-close = Close

title-start = Clovis: segment and value your customers
title-data = Data · Clovis
title-segment = Segments · Clovis
title-value = Lifetime value · Clovis
title-textbook = Textbook · Clovis
title-model = Textbook · Clovis
title-embed = Embed · Clovis
title-unknown = Clovis

language-label = Language
theme-label = Colours
theme-system = As the system
theme-light = Light
theme-dark = Dark
currency-label = Currency
currency-cny = ¥ yuan
currency-usd = $ dollar
currency-eur = € euro
currency-gbp = £ pound
currency-none = no sign

undo-label = Settings
undo = Undo
redo = Redo

privacy-line = Everything is computed in this page. Nothing you open leaves your computer.
drop-anywhere = Drop to open; several files with the same columns become one table

open-file = Open a file
open-another = Open another file
pasted-name = pasted-cells.csv

paste-title = Paste cells instead
paste-hint = Copy the cells in your spreadsheet, header included, and paste them here
paste-open = Read these cells

stop = Stop
stopped = Stopped. What was there before is unchanged.
go-on = Start again
retry = Try again
reload = Reload the page
dismiss = Close this message

worker-restarting = The part of the page that computes has stopped and is being started again. Your file and settings are kept.
worker-unavailable = The part of the page that computes does not start. The browser may block WebAssembly or workers.
worker-other-build = A newer version of this page is here. Reload to use it; your settings are kept.

stage-unpacking = Unpacking the file
stage-reading = Reading the file
stage-typing = Recognising the columns
stage-summarising = Making customers of the rows
stage-fitting = Fitting the models
stage-drawing = Drawing from the posterior
stage-crediting = Credible intervals of every customer
stage-scoring = Scoring every customer
stage-writing = Writing the file
progress-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
progress-draws = { $done } of { $of } draws
progress-remaining = about { $seconds } s left

empty-data = Here you will see what was read from your file, what each column means and which rows were set aside. Open a file to begin.
empty-segment = Here your customers will be in segments, with what to do for each. Open a file to begin.
empty-value = Here you will see what each customer is worth. Open a file to begin.
empty-textbook = The models of the textbook, each with its picture, formula and exercise.
empty-embed = Put any model into your own page.

# Around every model: the form, the results, the picture's words that no single model owns.

model-unknown = There is no model of this name in the textbook.
model-inputs-of = Numbers of this case: { $model }
model-settings = Choices
model-results-of = Results: { $model }
model-reset = Back to the start values
model-yes = yes
model-no = no
model-none = none
model-missing = not known
model-list-separator = ,{" "}
model-segment = Segment
model-this-case = This case
model-tiers-own = this case is here
model-slider-of = { $field }, slider
model-range = { $start } to { $end }, starts at { $default }
model-hint-of = What “{ $term }” means
model-stale = These are the results of the last numbers that could be computed.
model-advice = What to do: { $segment }

# Steps, example, exercise.
model-steps = Step by step
model-notes = Cautions and references
model-cautions = Keep in mind
model-references = References
model-example = Worked example
model-example-source = From { $source }.
model-example-illustrative = The numbers are ours, for illustration.
model-all-numbers = All { $count } numbers
model-use-numbers = Use these numbers
model-exercise = Exercise { $number }
model-check = Check the answer
model-choose = Choose…
model-show-hint = Show a hint
model-show-solution = Show the solution
model-new-numbers = New numbers
model-show-in-picture = Show these numbers in the picture
model-answer-right = Right.
model-answer-wrong = Not yet. Try again, or look at a hint.
model-answer-wrong-solved = That is not the answer.
model-answer-slip = That is the answer for another choice of “{ $setting }”. Here it is: { $chosen }.
model-answer-unreadable = Give an answer first.
model-answer-solved = Two answers were wrong: the solution is below.
model-answer-result = That is another result: “{ $result }”.
model-slip-reversed-item = A reversed item has not been turned round. Turn it before you count.
model-slip-sign = The size is right, the sign is not.
model-slip-percent = You are off by a factor of 100: a percentage has been read as a number, or the other way round.
model-slip-decimal-point = The digits are right, the decimal point is not.
model-slip-reciprocal = The fraction is upside down: that is one divided by the answer.
model-slip-rest = That is the rest: 100% minus the answer.
model-slip-sum = The answers have been added up. The score is their mean.
model-slip-on-the-scale = That is the mean on the scale of the answers. It is to be put on 0 to 100.
model-slip-of-the-top = The mean has been divided by the top of the scale. The scale starts at 1: take 1 off both first.
model-slip-unweighted = The weights are missing: everything has been counted alike.
model-slip-undiscounted = That is without discounting. Later money is worth less today.
model-slip-averaged = That comes out when the answers are averaged. A high one does not make up for a low one here.
model-slip-axes-swapped = The two axes have changed places.
model-slip-ratio = That is the new divided by the old. The change is what comes on top: subtract one.
model-slip-of-the-new = The change has been divided by the new value. The old value is the base.
model-slip-among-given = Only the points listed here have been counted. The others count too, with their start values.
model-slip-count = That is how many. The question is what share of all.
model-slip-indifference-forgotten = The zone of indifference is missing: a gap inside it counts as met.
model-slip-one-too-many = You are one too high.
model-exercise-number = Exercise number
model-exercise-number-hint = The same number always gives the same task.
model-save-answers = Save my answers
model-print-task = Print the task

# Links.
model-share = Take it along
model-link = A link to this page with your numbers
model-copy-link = Copy the link
model-embed-this = This model on your own page
model-copy-snippet = Copy the lines
model-copied = Copied
model-course = A link for a course
model-course-hidden = What the link leaves out
model-course-fixed = What the link sets
model-course-seed = Exercise { $number }
model-course-language = Language: { $language }
model-course-link = A link to this task
model-course-embed = This task on your own page
model-part-picture = Picture
model-part-results = Results
model-part-steps = Formula and computation
model-part-advice = What to do
model-part-example = Worked example
model-part-exercise = Exercise
model-part-solution = Solution of the exercise

# Units.
model-quantity-years = { $count ->
    [1] { $value } year
   *[other] { $value } years
}
model-quantity-months = { $count ->
    [1] { $value } month
   *[other] { $value } months
}
model-quantity-days = { $count ->
    [1] { $value } day
   *[other] { $value } days
}
model-quantity-hours = { $count ->
    [1] { $value } hour
   *[other] { $value } hours
}
model-quantity-periods = { $count ->
    [1] { $value } period
   *[other] { $value } periods
}
model-quantity-points = { $value }
model-unit-annual-rate = % p.a.
model-unit-years = years
model-unit-months = months
model-unit-days = days
model-unit-hours = hours
model-unit-periods = periods
model-unit-points = points

# Options that many models offer; a model’s own text goes before.
model-option-scale-4 = 4
model-option-scale-5 = 5
model-option-scale-7 = 7
model-option-scale-10 = 10
model-option-confidence-90 = 90%
model-option-confidence-95 = 95%
model-option-confidence-99 = 99%

# What is wrong with an entry.
model-problem-between = Enter a value from { $min } to { $max }.
model-problem-at-least = Enter a value of at least { $min }.
model-problem-at-most = Enter a value of at most { $max }.
model-problem-not-a-number = Enter a number, such as 12.5.
model-problem-not-a-list = Enter numbers separated by spaces, such as 100 80 60.
model-problem-not-whole = Enter a whole number.
model-problem-not-a-choice = Choose one of the options.
model-problem-too-long = Enter at most { $most } numbers.
model-problem-unknown = This cannot be computed.

# Pictures.
model-picture-of = { $model }: the numbers of the picture
model-axis-with-unit = { $name } ({ $unit })
model-cut-of = Cut line of { $axis }
model-matrix-high = high (cut at { $value })
model-matrix-low = low (cut at { $value })
model-timeline-survival = Chance that the customer is still there
model-timeline-amount = Cash flow a period
model-timeline-periods = Periods from now
model-timeline-period = Period
model-timeline-expected = expected then
model-timeline-discounted = worth today
model-timeline-later = later
model-timeline-total = Total
model-gaps-facet = Facet
model-gaps-expected = Expected
model-gaps-received = Received
model-gaps-gap = Gap
model-gaps-weight = Weight
model-gaps-scale = Rating
model-tiers-layer = Layer
model-tiers-size = How many
model-tiers-share = Share of all
model-tiers-share-of = { $share } of all
model-tiers-share-before = Share of the layer before
model-tiers-share-before-of = { $share } of the layer before
model-tiers-threshold = Threshold
model-tiers-amount = What they bring
model-decision-rule = Rule
model-decision-tests = Tests
model-decision-outcome = Outcome
model-decision-others = all others
model-decision-decides = decides
model-decision-not-met = not met
model-decision-not-reached = not reached
model-plane-point = Point
model-plane-diagonal = Line of equal values
model-lorenz-x = Share of customers, smallest first
model-lorenz-y = Share of the total
model-lorenz-equality = equal shares
model-lorenz-gini = Gini { $gini }
model-lorenz-gini-name = Gini index
model-lorenz-mark = the top { $x } bring { $y }
model-rating-item = Item
model-ratings = Ratings, item by item
model-ratings-of = Ratings: { $model }

# Pictures of scorecards, bars, waterfalls, stacks, checklists and shaded tables.
model-flagged = stands out
model-flagged-head = Stands out
model-profile-score = Score
model-profile-answers = Answers
model-profile-reference = Compared with
model-profile-missing = none: too few answers
model-profile-dots = Dot plot
model-profile-radar = Radar
model-bars-value = Value
model-bars-interval = Interval
model-bars-from-to = { $low } to { $high }
model-waterfall-change = Change
model-waterfall-level = Sum so far
model-checklist-group = Group
model-checklist-state = Met
model-checklist-count = { $met } of { $of }
model-checklist-met = met
model-checklist-part = met in part
model-checklist-part-of = met in part ({ $share })
model-checklist-unmet = not met
model-checklist-open = not answered
model-heat-missing = no value
model-heat-percent = in %

# Questionnaires and tables.
model-item-unknown = don’t know
model-item-reversed = reversed
model-item-reversed-note = Agreeing speaks against what is measured: the answer is turned round before it counts.
model-item-between = Now { $value }, between two points.
model-table-add = Add a row
model-table-remove = Remove: { $row }
model-table-paste = Cells copied from a spreadsheet can be pasted. At most { $most } rows.
model-table-part = The first { $shown } of { $rows } rows are shown; all count.
model-table-show-more = Show { $count } more
model-table-empty = { $row }, { $column }: a number is missing.
model-table-not-a-number = { $row }, { $column }: “{ $text }” is no number.
model-table-at = { $row }, { $column }:{" "}
model-table-more = { $count ->
    [1] One more cell cannot be used.
   *[other] { $count } more cells cannot be used.
}
model-table-left-out = { $count ->
    [1] One cell found no place and was left out: the table has at most { $most } rows.
   *[other] { $count } cells found no place and were left out: the table has at most { $most } rows.
}

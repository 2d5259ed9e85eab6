# Models that users make: where they begin, their editor, their audit, and the words of a model's page that the
# definition does not have.

# Where one begins.
own-title = A model of your own
own-lead = A matrix, tiers, rules or a weighted scorecard with your names, cuts and advice. It is used like the models of the book: on numbers, on a file, in your project.
own-begin = Begin with a small example
own-kind-matrix = Matrix
    .about = Two numbers, a cut on each, four named quadrants.
own-kind-tiers = Tiers
    .about = Thresholds on one number, from the best customers down.
own-kind-rules = Rules
    .about = Conditions on several numbers. The first rule that matches decides.
own-kind-scorecard = Weighted scorecard
    .about = Statements to rate, a weight for each, and bands that read the total.
own-copy = Begin with one of ours
own-copy-about = A copy of a matrix of the book, with its axes, cuts, names and advice. Change what you like; ours stays as it is.
own-copy-which = Model to copy
own-copy-this = Copy it
own-copy-name = { $name } (copy)
own-open = Open a model that was saved
own-open-about = A file saved on a model’s page, by you or by someone else.
own-open-choose = Choose a file
own-open-file = File of a model
own-file-wrong = { $file } was not opened, and nothing has changed. What is wrong with it:
own-file-unreadable = { $file } could not be read.

# On a model's page.
own-edit-open = Edit the model
own-edit-close = Close the editor
own-save = Save as a file
own-remove = Remove the model
own-editor = Editor of the model
own-flaws-editing = The model below is the last one that could be used. To go on:
own-flaws-project = This model cannot be shown. Your project keeps it as it is. What is wrong with it:
own-flaws-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

# The editor.
own-up = up
own-down = down
own-out = remove
own-up-this = Move up: { $name }
own-down-this = Move down: { $name }
own-out-this = Remove: { $name }
own-part-model = The model
own-part-name = Name
own-part-rows = One row of a file is
own-rows-customer = a customer
own-rows-respondent = an answered questionnaire
own-rows-prospect = a possible customer
own-part-summary = What it is for
own-part-unit = Unit
own-part-from = Usually from
own-part-to = to
own-part-cut = Cut
own-part-threshold = threshold
own-part-threshold-sign = Threshold { $sign }
own-part-colour = Colour
own-part-advice = What to do with them
own-colour-nth = Colour { $number } of 12
own-axis-x = Across
own-axis-y = Upward
own-cut-is-high = A value at the cut counts as high
own-part-quadrants = Quadrants
own-part-low-low = Low, low
own-part-high-low = High across, low upward
own-part-low-high = Low across, high upward
own-part-high-high = High, high
own-part-number = The number
own-part-way = Which way
own-more-is-better = More is better
own-less-is-better = Less is better
own-part-tiers = Tiers, the best first
own-part-tiers-nth = Tier { $number }
own-help-tiers = The first tier whose threshold is met takes the customer. Leave the last threshold empty and it takes in all who are left.
own-add-tiers = Add a tier
own-new-tiers = Tier { $number }
own-part-numbers = Numbers
own-part-numbers-nth = Number { $number }
own-help-numbers = What the rules look at. A column of the same name in a file fills the number.
own-add-numbers = Add a number
own-new-numbers = Number { $number }
own-part-segments = Segments, the best first
own-part-segments-nth = Segment { $number }
own-help-segments = What the rules give. Several rules may give the same segment.
own-add-segments = Add a segment
own-part-rules = Rules
own-part-rules-nth = Rule { $number }
own-help-rules = Rules are tried from the top. The first whose conditions all hold decides.
own-add-rules = Add a rule
own-part-if-nth = condition { $number }
own-part-if = conditions
own-part-is = comparison
own-part-value = value
own-part-segment = segment
own-all-others = No condition: this rule takes all others.
own-add-test = Add a condition
own-gives = Gives
own-test-number = Number in condition { $number } of rule { $rule }
own-test-relation = Comparison in condition { $number } of rule { $rule }
own-test-value = Value in condition { $number } of rule { $rule }
own-test-out = Remove condition { $number } of rule { $rule }
own-part-scale = Scale
own-part-points = Points
own-points = 1 to { $points }
own-part-lowest = 1 means
own-part-highest = The highest means
own-part-items = Items
own-part-items-nth = Item { $number }
own-help-items = Statements to be rated on the scale. Only the proportions of the weights count. A reversed item is turned before it counts.
own-add-items = Add an item
own-part-statement = Statement
own-part-weight = Weight
own-part-reversed = Agreeing speaks against the customer (reversed)
own-weights-sum = Weights add up to { $sum }.
own-part-bands = Bands of the score, the best first
own-part-bands-nth = Band { $number }
own-help-bands = The first band whose threshold the weighted mean reaches. Leave the last threshold empty and it takes in all that is left.
own-add-bands = Add a band
own-new-bands = Band { $number }
own-unit-plain = a bare number
own-unit-count = a whole number
own-unit-money = money
own-unit-share = a share (%)
own-unit-points = points
own-unit-days = days
own-unit-months = months
own-unit-years = years
own-unit-hours = hours

# Places in a file that only a message names.
own-part-version = version
own-part-shape = kind of model
own-part-x = axis across
own-part-y = axis upward
own-part-cut-is-high = whether the cut is high
own-part-less-is-better = whether less is better
own-part-separator = ,{" "}

# What one starts from.
own-blank-matrix = My matrix
own-blank-tiers = My tiers
own-blank-rules = My rules
own-blank-scorecard = My scorecard
own-blank-across = Satisfaction
own-blank-upward = Importance to us
own-blank-low-low = Watch
own-blank-high-low = Keep
own-blank-low-high = Win back
own-blank-high-high = Cherish
own-blank-spend = Spend a year
own-blank-gold = Gold
own-blank-silver = Silver
own-blank-bronze = Bronze
own-blank-orders = Orders
own-blank-days = Days since the last order
own-blank-segment = Segment { $number }
own-blank-item = Statement { $number }
own-blank-lowest = not at all
own-blank-highest = completely
own-blank-band-high = High
own-blank-band-middle = Middle
own-blank-band-low = Low

# The audit.
own-audit-title = Does the model hold?
own-audit-well-matrix = Yes. Every customer falls into exactly one quadrant.
own-audit-well-tiers = Yes. Every customer falls into exactly one tier, and every tier can be reached.
own-audit-well-rules = Yes. Every customer is given one segment, every rule can decide, and no order of the rules would give another.
own-audit-well-scorecard = Yes. Every score falls into exactly one band, every band can be reached, and the weights add up to 100.
own-place = number { $number }
own-or = ; or{" "}
own-and = {" "}and{" "}
own-everywhere = always
own-odd-unmatched = Some customers get no segment: { $where }{ $more ->
    [0] .
    [one] ; and in { $more } further case.
   *[other] ; and in { $more } further cases.
}
own-odd-twice = Rules { $first } and { $second } both match where { $where }. Rule { $first } decides, since it comes first.
own-odd-contradictory-rule = Rule { $number } can never match: its conditions contradict each other.
own-odd-contradictory-tier = “{ $name }” can never be reached: no value meets its threshold.
own-odd-unreachable-rule = Rule { $number } never decides: the rules above it match everything it would match.
own-odd-unreachable-tier = “{ $name }” is never reached: those above it take everyone it would take.
own-odd-unused = No rule gives “{ $name }”.
own-odd-idle = No condition looks at “{ $name }”.
own-odd-too-many = There are too many combinations of conditions to check them all.
own-odd-same-name = “{ $name }” is the name of more than one segment.
own-odd-no-name = Segment { $number } has no name.
own-odd-no-number-name = Number { $number } has no name.
own-odd-no-item-name = Item { $number } has no statement.
own-odd-no-model-name = The model has no name.
own-odd-cut-outside = The cut on “{ $name }” lies at the edge of the range or beyond it, so that the picture shows one side only.
own-odd-weights-sum = The weights add up to { $sum }, not to 100. Only their proportions count.
own-odd-no-weight = Item { $number } has weight 0 and counts for nothing: { $name }
own-odd-no-weights = All weights are 0, so there is no score.

# What stands in the way, with its place.
own-flaw-at = { $place }: { $what }
own-flaw-broken = The file is no valid JSON. Reading stops in line { $row }, column { $column }.
own-flaw-file-too-large = The file is far too large for a model.
own-flaw-not-a-model = This is not the file of a model.
own-flaw-too-new = The file was written by a newer version (format { $found }). Reload the page and try again.
own-flaw-missing = is missing
own-flaw-unknown = there is an entry that a model does not have: “{ $name }”
own-flaw-expected-text = should be a text
own-flaw-expected-number = should be a number
own-flaw-expected-flag = should be true or false
own-flaw-expected-list = should be a list
own-flaw-expected-object = should be an object
own-flaw-word = “{ $found }” is not one of: { $options }
own-flaw-too-few = has { $found }, and must have at least { $least }
own-flaw-too-many = has { $found }, and may have at most { $most }
own-flaw-too-long = is longer than { $most } letters
own-flaw-at-least = is { $found }, and must be at least { $min }
own-flaw-between = is { $found }, and must be between { $min } and { $max }
own-flaw-too-far = { $found } is too large
own-flaw-not-whole = is { $found }, and must be a whole number
own-flaw-range-order = must be larger than where the range starts

# The page of any such model.
own-question = Where does this case stand?
own-picture-matrix = { $x } across, { $y } upward. The cuts stand at { $xCut } and { $yCut }. Segment: { $segment }.
own-picture-tiers = { $layers } tiers; this case: { $segment }.
own-picture-rules = The rules from the top; this case: { $segment }.
own-picture-scorecard = Scores of the items, from { $lowest } ({ $lowestValue }) to { $highest } ({ $highestValue }).
own-cut-of = Cut: { $name }
own-is-high = { $name } is high
own-threshold-of = Threshold: { $name }
own-reaches = Reaches { $name }
own-result-total = Weighted score
    .hint = The mean of the scores, each counted by its weight.
own-step-band = Reaches the band
own-group-items = Items
own-group-weights = Weights

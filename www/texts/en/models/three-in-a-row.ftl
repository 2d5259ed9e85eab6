three-in-a-row-name = Three in a row
three-in-a-row-alias = Tucker; run of purchases; brand loyalty by succession; three successive choices; 连续三次购买; 三次连续选择
three-in-a-row-summary = Calls a customer loyal to a brand chosen several times in succession, and says from which choice on.
three-in-a-row-question = Is there a run that makes a loyal customer?
three-in-a-row-picture = The longest run stands at { $largest }: { $value }.
    .flagged = long enough

three-in-a-row-group-choices = Choices in order of time

three-in-a-row-input-choice1 = Choice 1
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice2 = Choice 2
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice3 = Choice 3
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice4 = Choice 4
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice5 = Choice 5
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice6 = Choice 6
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice7 = Choice 7
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice8 = Choice 8
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice9 = Choice 9
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.
three-in-a-row-input-choice10 = Choice 10
    .hint = 1 is our brand, 2 and more are others; 0 is no choice and is left out.

three-in-a-row-setting-run = Run needed
    .hint = Choices of one brand in a row. Three is the published number.
three-in-a-row-setting-lasts = Loyalty lasts
    .hint = The source does not say when it ends. Default: with the first other choice (ours).
three-in-a-row-option-lasts-until-broken = Until another choice
three-in-a-row-option-lasts-until-another = Until another brand’s run

three-in-a-row-result-run-now = Present run
    .hint = Choices of the last brand without a break.
three-in-a-row-result-longest-run = Longest run
    .hint = Of any brand.
three-in-a-row-result-loyal-at = Loyal from choice
    .hint = Number of the choice that last completed a run of the length needed.
three-in-a-row-result-loyal-to = Loyal to brand
    .hint = 1 is our brand.
three-in-a-row-result-choices = Choices made
    .hint = Zeros and empty cells are left out.

three-in-a-row-step-run-long-enough = Present run long enough?
three-in-a-row-step-run-is-ours = Our brand?
three-in-a-row-step-loyal-now = Loyal to a brand now?
three-in-a-row-step-once-long-enough = Our longest run long enough?

three-in-a-row-segment-loyal-to-us = Loyal to us
    .advice = Keep supply and quality steady, so that there is no reason to look around. Do not interrupt the run with stock-outs.
three-in-a-row-segment-loyal-to-another = Loyal to another
    .advice = Expect a long way: offer a trial where the rival is weak. Do not answer with price alone.
three-in-a-row-segment-once-loyal = Once loyal
    .advice = The run was broken: find out by what, soon. Do not go on as if nothing had happened.
three-in-a-row-segment-not-loyal = Not loyal
    .advice = Help towards a first run: make the second and third purchase easy. Do not read a single purchase as a habit.

three-in-a-row-reason-never-loyal = No run was long enough.

three-in-a-row-caution-1 = Runs come about by chance: of two brands chosen by the toss of a coin, one choice in four begins a run of three.
three-in-a-row-caution-2 = A run says nothing about why: habit, stock or a contract look the same.
three-in-a-row-caution-3 = The longer the record, the more runs; compare customers over the same number of choices.
three-in-a-row-caution-4 = The source watched repeated choices among unfamiliar brands; for durable goods three choices take years.

three-in-a-row-nth-choice = Choice { $number }

three-in-a-row-example = The sequence A A B A A A: the first run breaks at two, the second reaches three, so the customer is loyal to A at the sixth choice.
three-in-a-row-exercise = Work with the choices below; all others stay as they are.
three-in-a-row-exercise-longest-run = How long is the longest run?
    .hint1 = A run ends where the brand changes; zeros are skipped.
    .hint2 = Count along the sequence and keep the highest count.
three-in-a-row-exercise-segment = What is this customer?
    .hint1 = Look at the run that the last choice belongs to.
    .hint2 = If it is too short, look for an earlier run of our brand.

# Typical mistakes in the exercise.
three-in-a-row-slip-in-all = Those are all purchases of the brand. A run is broken by another one.
three-in-a-row-slip-last-run = That is the run at the end. An earlier one may be longer.

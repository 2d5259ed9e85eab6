expectancy-motivation-name = Expectancy theory (Vroom)
expectancy-motivation-alias = VIE theory; valence, instrumentality, expectancy; M = V × E; motivation; Vroom 期望理论
expectancy-motivation-summary = Works out how strongly someone is moved to act: the chance of success times what success would bring.
expectancy-motivation-question = What moves the customer to act, and what holds them back?
expectancy-motivation-picture = What each outcome adds or takes away; the force to act is { $end }.

expectancy-motivation-group-outcomes = Outcomes of success
expectancy-motivation-nth-outcomes = Outcome { $number }
expectancy-motivation-input-expectancy = Expectancy
    .hint = How likely the person thinks it that effort leads to success, 0 to 100%.
expectancy-motivation-input-instrumentality = Instrumentality
    .hint = How surely success brings the outcome: 1 surely, 0 no link, −1 success prevents it. The course form leaves it at 1.
expectancy-motivation-input-valence = Valence
    .hint = How much the outcome is wanted; negative when it is unwanted. From −10 to 10, or −1 to 1, as you like.
expectancy-motivation-input-instrumentalities = Instrumentality
    .hint = How surely success brings this outcome, −1 to 1.
expectancy-motivation-input-valences = Valence
    .hint = How much this outcome is wanted, −10 to 10; negative when it is unwanted.

expectancy-motivation-setting-form = Form
    .hint = Vroom’s full form with several outcomes, or the short form of course books, M = V × E, with one.
expectancy-motivation-option-form-outcomes = Several outcomes
expectancy-motivation-option-form-course = Short: M = V × E

expectancy-motivation-result-force = Force to act
    .hint = Expectancy times pull. Only comparisons between actions mean something; the unit does not.
expectancy-motivation-result-pull = Pull of success
    .hint = Sum of instrumentality times valence over the outcomes.
expectancy-motivation-result-attraction = Attracting part
    .hint = Sum of the products above zero.
expectancy-motivation-result-aversion = Deterring part
    .hint = Sum of the products below zero.

expectancy-motivation-step-is-drawn = Is there a force to act?

expectancy-motivation-segment-drawn = Moved to act
    .advice = Keep what was promised visible and certain. Where a deterring outcome remains, take it away before adding rewards.
expectancy-motivation-segment-no-expectancy = Does not believe in success
    .advice = A bigger reward is wasted: make it easier, break it into steps, show that others manage.
expectancy-motivation-segment-indifferent = Indifferent
    .advice = Either nothing is wanted or success does not bring it: ask what is wanted, and tie it firmly to success.
expectancy-motivation-segment-repelled = Held back
    .advice = What is feared outweighs what is wanted: remove the unwanted outcome. Do not press harder; a higher expectancy only deters more.

expectancy-motivation-caution-1 = The factors multiply: one at zero cannot be made good by the others.
expectancy-motivation-caution-2 = Valence may be negative; a sum that forgets the sign makes a burden look like a reward.
expectancy-motivation-caution-3 = Compare the actions open to one person; do not rank people by it, as their scales differ.
expectancy-motivation-caution-4 = Vroom wrote of work; applying it to customers is an analogy. Expectancy is a chance of success, neither an expected value in statistics nor an expectation of quality.

expectancy-motivation-example = A customer thinks the chance of reaching the gold level this year is 80%. Gold has an even chance of bringing free delivery, valued 9, and a small one of tempting to buy too much, valued −4.
expectancy-motivation-exercise = Use these numbers, the outcomes in the order of the table.
expectancy-motivation-exercise-force = How strong is the force to act?
    .hint1 = First find what success would bring: every outcome counts with how surely it follows.
    .hint2 = Add up instrumentality times valence, signs included, and multiply by expectancy.
expectancy-motivation-exercise-pull = How strong is the pull of success?
    .hint1 = The pull leaves the chance of success aside.
    .hint2 = Add up instrumentality times valence over the outcomes, signs included.

# Typical mistakes in the exercise.
expectancy-motivation-slip-expectancy-forgotten = That is the pull of success. The force counts how likely success is: multiply by expectancy.
expectancy-motivation-slip-sign-forgotten = A negative valence has been counted as positive. A burden takes away from the pull.
expectancy-motivation-slip-instrumentality-forgotten = Instrumentality is missing: an outcome counts only as far as it follows from success.

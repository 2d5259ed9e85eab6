intention-behaviour-name = From intention to behaviour
intention-behaviour-alias = intention and behaviour; satisfied defectors; say and do; 忠诚意愿→忠诚行为
intention-behaviour-summary = Sets what customers said against what they did, and counts the satisfied who left.
intention-behaviour-question = Do customers do what they say?
intention-behaviour-picture = The largest share is { $largest } with { $value }.

intention-behaviour-group-intention = Said and did
intention-behaviour-group-leaving = Those who left
intention-behaviour-group-returning = Those who were satisfied

intention-behaviour-input-said-and-did = Said yes, bought
    .hint = Said that they would buy again, and did.
intention-behaviour-input-said-not-did = Said yes, did not buy
    .hint = Said that they would, and did not.
intention-behaviour-input-unsaid-did = Said no, bought
    .hint = Said that they would not, and did.
intention-behaviour-input-unsaid-not-did = Said no, did not buy
    .hint = Said that they would not, and did not.
intention-behaviour-input-left = Left
    .hint = Customers who left in the period.
intention-behaviour-input-left-satisfied = Of these, had been satisfied
    .hint = Satisfied or very satisfied in the last survey before.
intention-behaviour-input-satisfied = Satisfied
    .hint = Customers who said they were satisfied.
intention-behaviour-input-satisfied-returned = Of these, bought again
    .hint = In the period after.

intention-behaviour-setting-confidence = Confidence
    .hint = Wilson’s interval; 95% is the usual choice.

intention-behaviour-result-kept = Did as they said
    .hint = Yes and bought, no and did not, over all.
intention-behaviour-result-done-of-said = Bought after a yes
    .hint = Of those who said yes, the share who bought: intention that became behaviour.
intention-behaviour-result-done-of-unsaid = Bought after a no
    .hint = Of those who said no, the share who bought: behaviour without intention.
intention-behaviour-result-difference = Difference
    .hint = What knowing the intention is worth.
intention-behaviour-result-satisfied-of-left = Satisfied leavers
    .hint = Share of those who left that had been satisfied. Circulated figure: 65% to 85%, after Reichheld (1993).
intention-behaviour-result-returned-of-satisfied = Satisfied returners
    .hint = Share of the satisfied that bought again. Circulated figure: 30% to 40%, for cars.

intention-behaviour-reason-nobody = There is nobody in the group.
intention-behaviour-reason-part-exceeds-whole = The part is larger than its whole.

intention-behaviour-caution-1 = Asking changes behaviour: people who were asked buy a little more.
intention-behaviour-caution-2 = The circulated shares are of a few industries; put your own beside them.
intention-behaviour-caution-3 = “Satisfied” on a scale of four or five means little: look at the top box alone.
intention-behaviour-caution-4 = Intention and behaviour must be those of the same people, in the period that the question named.

intention-behaviour-example = Of 100 who said yes 66 bought, of 100 who said no 12; of 50 who left 36 had been satisfied.
intention-behaviour-exercise = Work with the counts below; all others stay as they are.
intention-behaviour-exercise-kept = What share did as they said?
    .hint1 = Two of the four cells keep their word.
    .hint2 = Add those two and divide by all four.
intention-behaviour-exercise-done-of-said = What share of those who said yes bought?
    .hint1 = The whole is those who said yes.
    .hint2 = Divide those who bought by them.
intention-behaviour-exercise-satisfied-of-left = What share of those who left had been satisfied?
    .hint1 = The whole is those who left, not the satisfied.
    .hint2 = Divide the satisfied among them by all who left.

# Typical mistakes in the exercise.
intention-behaviour-slip-yes-alone = That counts only those who said yes. Who said no and did not buy kept the word too.
intention-behaviour-slip-odds = That is those who did against those who did not. All who said yes are the base.
intention-behaviour-slip-dissatisfied = That is the share of the dissatisfied among those who left.

satisfaction-loyalty-views-name = Six views of satisfaction and loyalty
satisfaction-loyalty-views-alias = Oliver’s six representations; satisfaction and loyalty; 满意与忠诚的六种论述
satisfaction-loyalty-views-summary = Asks which of the six views of satisfaction and loyalty a set of answers contradicts.
satisfaction-loyalty-views-question = Which views do the answers leave standing?
satisfaction-loyalty-views-picture = { $met } of { $of } groups of views are left standing.
satisfaction-loyalty-views-checklist-met = left standing
satisfaction-loyalty-views-checklist-unmet = contradicted
satisfaction-loyalty-views-checklist-count = { $met } of { $of } left standing

satisfaction-loyalty-views-nth-respondents = Respondent { $number }
satisfaction-loyalty-views-group-respondents = Respondents

satisfaction-loyalty-views-input-satisfaction = Satisfaction
    .hint = Overall, on the same scale for all.
satisfaction-loyalty-views-input-loyalty = Loyalty
    .hint = Intention or behaviour on a scale.
satisfaction-loyalty-views-input-new-answer = Another’s satisfaction
    .hint = For the loyalty that the straight line expects.

satisfaction-loyalty-views-setting-cut = High from
    .hint = From here on an answer counts as satisfied or loyal. Yours to set.
satisfaction-loyalty-views-setting-same-cut = The same from
    .hint = A correlation from here on cannot tell the two apart. Ours: 0.9.
satisfaction-loyalty-views-setting-need-cut = Needed from
    .hint = Share of the loyal who must be satisfied to call satisfaction needed. Ours: 95%.

satisfaction-loyalty-views-result-correlation = Correlation
    .hint = Pearson’s, between satisfaction and loyalty.
satisfaction-loyalty-views-result-loyal-of-satisfied = Loyal if satisfied
    .hint = Share of the satisfied who are loyal: is satisfaction enough?
satisfaction-loyalty-views-result-satisfied-of-loyal = Satisfied if loyal
    .hint = Share of the loyal who are satisfied: is satisfaction needed?
satisfaction-loyalty-views-result-loyal-of-others = Loyal otherwise
    .hint = Share of the others who are loyal: loyalty without satisfaction.
satisfaction-loyalty-views-result-curvature = Curvature (F)
    .hint = How much a bend explains beyond the straight line; with 1 and n − 3 degrees of freedom. Above about 4, a straight line is not enough.
satisfaction-loyalty-views-result-expected = Loyalty on the line
    .hint = What the straight line expects of the other person.
satisfaction-loyalty-views-result-contradicted = Views contradicted
    .hint = Of six; views 2 to 4 fall together.

satisfaction-loyalty-views-step-is-same = The same thing?
satisfaction-loyalty-views-step-is-needed = Needed for loyalty?
satisfaction-loyalty-views-step-is-overlap = More than enough alone?
satisfaction-loyalty-views-step-is-start = Makes loyalty more likely?
satisfaction-loyalty-views-step-standing = Views left standing

satisfaction-loyalty-views-segment-same = The same thing (view 1)
    .advice = Answers do not tell satisfaction from loyalty: look at behaviour. Do not report both as two findings.
satisfaction-loyalty-views-segment-needed = Needed for loyalty (views 2–4)
    .advice = No loyalty without satisfaction here: repair satisfaction first. Do not expect it to be enough.
satisfaction-loyalty-views-segment-overlap = They overlap (view 5)
    .advice = Each goes without the other: find what else ties customers. Do not steer by satisfaction alone.
satisfaction-loyalty-views-segment-start = A start (view 6)
    .advice = Satisfaction makes loyalty more likely, no more: build the next step, from liking to commitment. Do not stop at the survey.
satisfaction-loyalty-views-segment-unrelated = None of the six
    .advice = Satisfied people are no more loyal than others: check the questions, then look at switching costs. Do not buy satisfaction.

satisfaction-loyalty-views-reason-no-spread = All answers are alike, or lie on one curve: there is nothing to compare.
satisfaction-loyalty-views-reason-nobody-satisfied = Nobody is satisfied by this cut-off.
satisfaction-loyalty-views-reason-nobody-loyal = Nobody is loyal by this cut-off.
satisfaction-loyalty-views-reason-nobody-else = Everybody is satisfied by this cut-off.
satisfaction-loyalty-views-reason-too-few-rows = At least four respondents are needed.

satisfaction-loyalty-views-caution-1 = Answers given in one survey contradict a view or leave it standing; they prove none.
satisfaction-loyalty-views-caution-2 = Views 2, 3 and 4 need other data (what else loyalty is made of) to be told apart.
satisfaction-loyalty-views-caution-3 = The tests and their cut-offs are ours; Oliver drew the six views as pictures.
satisfaction-loyalty-views-caution-4 = Asked side by side, satisfaction and loyalty resemble one another more than they are.

satisfaction-loyalty-views-example = Twelve answers; six of eight satisfied are loyal, six of seven loyal are satisfied.
satisfaction-loyalty-views-exercise = Work with the answers in the table and the numbers below.
satisfaction-loyalty-views-exercise-expected = How much loyalty does the straight line expect?
    .hint1 = The line goes through both means.
    .hint2 = Mean of loyalty plus Sxy / Sxx times the distance from the mean of satisfaction.
satisfaction-loyalty-views-exercise-loyal-of-satisfied = What share of the satisfied is loyal?
    .hint1 = The whole is those at or above the cut-off of satisfaction.
    .hint2 = Count those of them who also reach the cut-off of loyalty.

# Typical mistakes in the exercise.
satisfaction-loyalty-views-slip-correlation-for-slope = The answer has been multiplied by the correlation. The line has a slope and a height of its own.
satisfaction-loyalty-views-slip-turned = That is the share of the satisfied among the loyal. The satisfied are the base.

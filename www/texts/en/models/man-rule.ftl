man-rule-name = MAN rule
man-rule-alias = money, authority, need; prospect qualification; BANT; MAN法则
man-rule-summary = Asks whether a prospect has the money, the authority and the need, and says what to do now.
man-rule-question = Is this prospect worth your effort now?
man-rule-picture = Of the eight combinations, this prospect is: { $segment }.

man-rule-input-money = Money (M)
    .hint = Whether the prospect has the money or can raise it, 0 to 100.
man-rule-input-authority = Authority (A)
    .hint = Whether the person can decide to buy, or sway who decides, 0 to 100.
man-rule-input-need = Need (N)
    .hint = Whether there is a need, one that can be awakened included, 0 to 100.

man-rule-setting-cut = Points that count as present
    .hint = One cut-off for all three; at the cut-off counts as present. It is custom, and yours to change.

man-rule-result-present = Conditions present
    .hint = How many of the three conditions are present.

man-rule-step-money-present = Is there money?
man-rule-step-authority-present = Is there authority?
man-rule-step-need-present = Is there a need?

man-rule-segment-man = M + A + N: ideal prospect
    .advice = Make your proposal now and close.
man-rule-segment-ma = M + A + n: approach
    .advice = Can pay and decide but feels no need: skilled selling that awakens the need may succeed.
man-rule-segment-mn = M + a + N: approach
    .advice = Can pay and has the need but does not decide: find the person who does, and ask for an introduction.
man-rule-segment-an = m + A + N: approach
    .advice = Decides and has the need but lacks money: look into business and credit, then offer finance, instalments or a smaller start.
man-rule-segment-n = m + a + N: approach, nurture over time
    .advice = Only the need is there: stay in touch until money and authority are.
man-rule-segment-a = m + A + n: approach, nurture over time
    .advice = Only authority is there: inform, and wait for money and need.
man-rule-segment-m = M + a + n: approach, nurture over time
    .advice = Only money is there: find out who decides, and awaken the need with time.
man-rule-segment-none = m + a + n: not a prospect
    .advice = None of the three is there: stop, and keep your time for others.

man-rule-caution-1 = Selling can create a need: absent today is not absent for good.
man-rule-caution-2 = In a firm, look at the whole buying centre: who pays, who decides and who uses are often different people.
man-rule-caution-3 = Copies of the table often drop m + A + n and list seven; here are all eight. The cut-off of 60 is only custom: set it to suit how you score.

man-rule-example = A factory has money (80), and the head of the workshop needs the machine (75), but buying is decided at headquarters: the workshop’s word counts for 40.
man-rule-exercise = Use these scores.
man-rule-exercise-segment = Which combination is this prospect?
    .hint1 = Hold each score against the cut-off; at the cut-off it is present.
    .hint2 = Write present ones as capitals and absent ones small, in the order M, A, N.
man-rule-exercise-present = How many conditions does this prospect meet?
    .hint1 = Hold each score against the cut-off.
    .hint2 = Count those at or above the cut-off.

# Typical mistakes in the exercise.
man-rule-slip-authority-and-need = Authority and need have changed places: the order is M, A, N.

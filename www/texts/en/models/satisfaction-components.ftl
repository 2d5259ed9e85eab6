satisfaction-components-name = Three components of satisfaction
satisfaction-components-alias = overall impression, comparison, attribution; attribution theory; locus, stability, control; 整体印象; 比较结果; 归因
satisfaction-components-summary = Keeps three parts of satisfaction apart: the overall impression, the result of comparing, and the cause to which a shortfall is put down.
satisfaction-components-question = How does the customer feel, compare, and explain it?
satisfaction-components-picture = Indices from 0 to 100; highest is { $highest } with { $highestValue }, lowest is { $lowest } with { $lowestValue }.
    .flagged = falls short

satisfaction-components-group-impression = Overall impression
satisfaction-components-group-comparison = Result of comparing
satisfaction-components-group-locus = Cause: ours or another’s
satisfaction-components-group-stability = Cause: lasting or passing
satisfaction-components-group-control = Cause: avoidable or not
satisfaction-components-input-pleased = All in all, I am pleased with it.
    .hint = Leave empty if the customer does not know.
satisfaction-components-input-right-choice = Choosing it was right.
    .hint = The choice as a whole.
satisfaction-components-input-let-down = It has let me down.
    .hint = Turned before it counts: agreeing speaks against satisfaction.
satisfaction-components-input-performance = It turned out very good.
    .hint = What was found.
satisfaction-components-input-standard = I expected it to be very good.
    .hint = The standard held against it, on the same scale: expectation, a rival, the ideal. Turned, so that found less standard counts.
satisfaction-components-input-caused-by-firm = The firm caused what went wrong.
    .hint = Ask it of whatever fell short.
satisfaction-components-input-caused-elsewhere = I myself, others or chance caused it.
satisfaction-components-input-will-recur = It will happen again.
    .hint = A lasting cause.
satisfaction-components-input-one-off = It was a one-off.
satisfaction-components-input-preventable = The firm could have prevented it.
    .hint = An avoidable cause.
satisfaction-components-input-nobody-could-help = Nobody could have helped it.

satisfaction-components-anchor-low = Disagree entirely
satisfaction-components-anchor-high = Agree entirely

satisfaction-components-setting-scale = Points of the scale
    .hint = One scale for all statements.
satisfaction-components-setting-cut = Cause counts as such above
    .hint = On the index from 0 to 100. The literature gives none; the middle is our start.

satisfaction-components-result-impression = Impression
    .hint = Mean of the statements as an index from 0 to 100.
satisfaction-components-result-comparison = Comparison
    .hint = Found less standard as an index: 50 is as expected.
satisfaction-components-result-difference = Found less standard
    .hint = In points of the scale; below zero something fell short.
satisfaction-components-result-locus = Due to the firm
    .hint = 0 to others, 100 to the firm.
satisfaction-components-result-stability = Thought lasting
    .hint = 0 a one-off, 100 will recur.
satisfaction-components-result-control = Thought avoidable
    .hint = 0 nobody could help it, 100 the firm could have.

satisfaction-components-step-no-shortfall = Nothing fell short?
satisfaction-components-step-is-firm = Due to the firm?
satisfaction-components-step-is-lasting = Thought lasting?
satisfaction-components-step-is-avoidable = Thought avoidable?

satisfaction-components-segment-met = Nothing fell short
    .advice = There is no failure to explain (this fifth answer is ours): say thanks, and find out what made it good.
satisfaction-components-segment-inform = Cause lies elsewhere: inform
    .advice = The customer does not blame you: help all the same, and show how to avoid it next time. Do not lecture.
satisfaction-components-segment-explain = Ours, but unavoidable: explain
    .advice = Say openly what happened and why it could not be helped, before rumours do. Do not pay for what nobody could prevent.
satisfaction-components-segment-recover = Ours, avoidable, passing: recover
    .advice = Apologise, put it right at once and make good the trouble; recovered well, such a customer stays. Do not explain it away.
satisfaction-components-segment-leaving = Ours, avoidable, lasting: will leave
    .advice = The customer expects it again: remove the cause and prove it is gone. A voucher alone does not keep anyone.

satisfaction-components-caution-1 = The three parts are not added up: a good impression may stand beside a poor comparison.
satisfaction-components-caution-2 = What counts is the cause that the customer believes in, not the true one.
satisfaction-components-caution-3 = Ask for causes only where something fell short; people seldom explain what went as expected.
satisfaction-components-caution-4 = The rule of four follows attribution theory; the cut-off is ours.

satisfaction-components-example = A guest is pleased overall (5 of 7), found the room a 4 and had expected a 5, and says: your doing, avoidable, but a one-off.
satisfaction-components-exercise = Use these answers on seven points.
satisfaction-components-exercise-impression = What is the index of the impression?
    .hint1 = One of the three statements speaks against satisfaction: reverse-score it first.
    .hint2 = It then counts 8 less the answer. Mean, less 1, divided by 6, times 100.
satisfaction-components-exercise-comparison = What is the index of the comparison?
    .hint1 = Found less standard lies between −6 and 6.
    .hint2 = Add 6, divide by 12, times 100.
satisfaction-components-exercise-segment = What should be done?
    .hint1 = First see whether anything fell short; then who, whether again, whether avoidable.
    .hint2 = Reverse-score the second statement of each pair (8 less the answer) and average; a mean above 4 counts as yes.

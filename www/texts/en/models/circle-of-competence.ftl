circle-of-competence-name = Circle of competence
circle-of-competence-alias = circle of competence; inside, edge, outside; 能力圈
circle-of-competence-summary = Asks whether a field of business or customers lies inside what one understands, at its edge or outside.
circle-of-competence-question = Inside the circle, at its edge or outside?
circle-of-competence-picture = { $met } of { $of } points are met.

circle-of-competence-group-understanding = Understanding
circle-of-competence-group-record = Record
circle-of-competence-group-limits = Limits

circle-of-competence-input-explains-earnings = I can explain how these customers bring in money
circle-of-competence-input-explains-needs = I can explain why they buy and why they leave
circle-of-competence-input-knows-rivals = I know who else serves them and how
circle-of-competence-input-judged-before = I have judged such cases before
circle-of-competence-input-was-right = More than half of those judgements came true
circle-of-competence-input-knows-why-wrong = I know why the others did not
circle-of-competence-input-names-limits = I can name what I do not know here
circle-of-competence-input-knows-whom-to-ask = I know whom to ask about it
circle-of-competence-input-can-say-no = I can say no and have done so

circle-of-competence-result-share = Met overall
    .hint = Points met over all points.
circle-of-competence-result-understanding = Understanding
    .hint = Points met of this group.
circle-of-competence-result-record = Record
    .hint = Points met of this group.
circle-of-competence-result-limits = Limits
    .hint = Points met of this group.

circle-of-competence-step-reached = Share reached

circle-of-competence-segment-inside = Inside
    .advice = Decide for yourself and act with weight. Do not take success here as proof for other fields.
circle-of-competence-segment-edge = At the edge
    .advice = Go in small steps, with someone who knows the field. Do not bet what you cannot lose.
circle-of-competence-segment-outside = Outside
    .advice = Leave it, or learn first. No tempting price stands in for understanding.

circle-of-competence-caution-1 = What counts is knowing the edge, not the size of the circle.
circle-of-competence-caution-2 = A feeling of understanding is not understanding: the record tells.
circle-of-competence-caution-3 = The nine points and the cut-offs of 80% and 50% are ours.

circle-of-competence-example = All three points of understanding are met, one of the record, one of the limits.
circle-of-competence-exercise = Work with the points below; all others stay as they are.
circle-of-competence-exercise-share = What share of all points is met?
    .hint1 = Count the points that are met.
    .hint2 = Divide by nine.
circle-of-competence-exercise-segment = Where does the field lie?
    .hint1 = Compute the share first.
    .hint2 = From 80% it is inside, from 50% at the edge.

satisfaction-gap-name = Satisfaction gap (CRM triangle)
satisfaction-gap-alias = satisfaction is experience less expectation; disconfirmation; triangle law; 三角定律
satisfaction-gap-summary = Takes what a customer expected from what the customer experienced, and reads the difference as satisfaction.
satisfaction-gap-question = Did the customer get more or less than expected?
satisfaction-gap-picture = Expectation and experience side by side; the worst gap is { $largest }: { $gap }.
satisfaction-gap-gaps-expected = Expectation
satisfaction-gap-gaps-received = Experience
satisfaction-gap-gaps-gap = Experience − expectation

satisfaction-gap-group-overall = Overall
satisfaction-gap-group-quality = Quality
satisfaction-gap-group-function = Function
satisfaction-gap-group-price = Price
satisfaction-gap-group-extras = Extras (service, culture, surroundings)
satisfaction-gap-input-experience = Experience, overall
    .hint = What the customer got and felt, rated on the chosen scale.
satisfaction-gap-input-expectation = Expectation, overall
    .hint = What the customer hoped for before buying. Ask before use, not from memory.
satisfaction-gap-input-quality-experience = Quality: experience
    .hint = Performance, reliability, durability, safety as they turned out.
satisfaction-gap-input-quality-expectation = Quality: expectation
    .hint = What was expected of performance, reliability, durability, safety.
satisfaction-gap-input-function-experience = Function: experience
    .hint = Whether it does what it should, and with ease.
satisfaction-gap-input-function-expectation = Function: expectation
    .hint = What it was expected to do, and how easily.
satisfaction-gap-input-price-experience = Price: experience
    .hint = How good value the price turned out; better value, more points.
satisfaction-gap-input-price-expectation = Price: expectation
    .hint = How good value the price was expected to be.
satisfaction-gap-input-extras-experience = Extras: experience
    .hint = Service, feeling, culture and surroundings as they turned out.
satisfaction-gap-input-extras-expectation = Extras: expectation
    .hint = What was expected of service, feeling, culture and surroundings.

satisfaction-gap-setting-by = Rated
    .hint = Overall, or on four sides. The four are averaged; a side not answered does not count.
satisfaction-gap-option-by-overall = Overall
satisfaction-gap-option-by-items = On four sides
satisfaction-gap-setting-scale = Scale
    .hint = One scale for experience and expectation.
satisfaction-gap-option-scale-5 = 1 to 5
satisfaction-gap-option-scale-7 = 1 to 7
satisfaction-gap-option-scale-10 = 1 to 10
satisfaction-gap-option-scale-100 = 0 to 100
satisfaction-gap-setting-indifference = Zone of indifference
    .hint = A gap no larger than this goes unnoticed and counts as expectation met.

satisfaction-gap-result-satisfaction = Satisfaction
    .hint = Experience less expectation: above zero is satisfied, below zero dissatisfied.
satisfaction-gap-result-mean-experience = Mean experience
    .hint = Mean rating of the sides that count.
satisfaction-gap-result-mean-expectation = Mean expectation
    .hint = Mean expectation of the sides that count.
satisfaction-gap-result-smallest-gap = Worst gap
    .hint = The smallest experience less expectation of any side; a mean hides it.

satisfaction-gap-step-indifferent = Within the zone of indifference?

satisfaction-gap-segment-exceeded = Satisfied (more than expected)
    .advice = Know what went beyond expectation and keep it up; today’s delight is tomorrow’s expectation.
satisfaction-gap-segment-met = Content (as expected)
    .advice = No complaint, and no reason to speak of you either: start with small surprises that cost little.
satisfaction-gap-segment-missed = Dissatisfied (less than expected)
    .advice = Find out whether experience was poor or expectation raised too high: mend the one, promise less of the other, worst side first.

satisfaction-gap-reason-nothing-answered = No side has both its expectation and its experience.

satisfaction-gap-caution-1 = Better experience and tempered expectation both raise the gap, but a customer who expects too little may not come at all.
satisfaction-gap-caution-2 = Measure expectation before use; asked afterwards, it drifts towards the experience.
satisfaction-gap-caution-3 = The difference of two uncertain ratings is more uncertain than either: do not read much into one customer’s small gap.
satisfaction-gap-caution-4 = A customer who expected little and got a little less has a small gap and may still leave: look at the experience itself too.

satisfaction-gap-example = A hotel guest rates four sides out of 10: quality expected 8, had 8; function 8 and 7; price 7 and 5; service and other extras 6 and 8.
satisfaction-gap-exercise = Use these ratings (overall, out of 10).
satisfaction-gap-exercise-satisfaction = What is the satisfaction?
    .hint1 = The triangle has two sides that decide: experience and expectation.
    .hint2 = Take the expectation from the experience, and mind the sign.
satisfaction-gap-exercise-segment = Is this customer satisfied?
    .hint1 = Take the expectation from the experience first.
    .hint2 = A gap no larger than the zone of indifference counts as expectation met.

# Typical mistakes in the exercise.
satisfaction-gap-slip-turned = Experience and expectation have changed places: it is experience minus expectation.
satisfaction-gap-slip-indifference-forgotten = The indifference zone is missing: a gap inside it counts as met.
satisfaction-gap-slip-experience-alone = That is the experience alone. Satisfaction compares it with what was expected.

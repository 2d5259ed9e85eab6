expectation-zones-name = Zones of concern, influence and control
expectation-zones-alias = circle of concern, circle of influence, circle of control; sources of expectation; media, technology, competitors, own experience; 关心区、影响区、控制区
expectation-zones-summary = Sorts the sources of customers’ expectations into what we control, what we influence and what we can only watch.
expectation-zones-question = How much of what customers expect lies within our reach?
expectation-zones-picture = Four sources of expectation by strength; the strongest is { $largest } with { $value }.
    .flagged = largest zone

expectation-zones-group-media = Media
expectation-zones-group-technology = Technology
expectation-zones-group-rivals = Competitors
expectation-zones-group-experience = Own experience

expectation-zones-input-media-strength = Media: strength
    .hint = 0 to 10. What advertising, the press and posts lead customers to expect.
expectation-zones-input-media-decided = We decide on it ourselves
expectation-zones-input-media-influenced = We can influence it
expectation-zones-input-technology-strength = Technology: strength
    .hint = 0 to 10. What customers take for granted because technology makes it possible elsewhere.
expectation-zones-input-technology-decided = We decide on it ourselves
expectation-zones-input-technology-influenced = We can influence it
expectation-zones-input-rivals-strength = Competitors: strength
    .hint = 0 to 10. What others offer and promise.
expectation-zones-input-rivals-decided = We decide on it ourselves
expectation-zones-input-rivals-influenced = We can influence it
expectation-zones-input-experience-strength = Own experience: strength
    .hint = 0 to 10. What customers have met with us before.
expectation-zones-input-experience-decided = We decide on it ourselves
expectation-zones-input-experience-influenced = We can influence it

expectation-zones-result-reach = Within reach
    .hint = Share of the strengths in the zones of control and influence.
expectation-zones-result-control = Zone of control
    .hint = Sources that we decide on ourselves.
expectation-zones-result-influence = Zone of influence
    .hint = Sources where we can have a say but not decide.
expectation-zones-result-concern = Zone of concern
    .hint = Sources that concern us, out of our reach.

expectation-zones-step-largest = Largest of the three shares

expectation-zones-segment-do = Control – do it
    .advice = Most expectation is of our own making: promise what we keep and keep what we promise. Do not look for causes outside.
expectation-zones-segment-agree = Influence – agree on it
    .advice = Speak with those who decide: editors, partners, dealers, customers. Do not act as if you could decide alone.
expectation-zones-segment-watch = Concern – watch it
    .advice = Follow it and prepare an answer; put the work where it has effect. Do not fight what cannot be changed.

expectation-zones-caution-1 = Zones differ from firm to firm and move: a source out of reach today may be influenced next year.
expectation-zones-caution-2 = Lowering expectations is one way only; often the better one is to deliver.
expectation-zones-caution-3 = The two questions, the strengths and the shares are ours; the sources of the idea give no measure.

expectation-zones-example = A travel agency whose customers come with what they read in travel reports and posts.
expectation-zones-exercise = Work with the entries below; all others stay as they are.
expectation-zones-exercise-reach = What share of expectation lies within reach?
    .hint1 = Sort the four sources into the three zones first.
    .hint2 = Add the strengths in the zones of control and influence and divide by all strengths.
expectation-zones-exercise-segment = What should be done first?
    .hint1 = A source that we decide on is in the zone of control, whatever the other answer.
    .hint2 = The zone with the largest sum decides; among equals the nearer one.

# Typical mistakes in the exercise.
expectation-zones-slip-control-alone = That is the zone of control alone. What can be influenced is within reach too.

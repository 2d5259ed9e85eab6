interpersonal-needs-name = Three interpersonal needs
interpersonal-needs-alias = FIRO; Schutz; inclusion, control, affection; wanted and expressed; 包容、支配、感情需要; 包容/支配/感情需要
interpersonal-needs-summary = Sets what a customer wants from others against what he or she shows, for inclusion, control and affection.
interpersonal-needs-question = Where does the customer want more, or less, than he or she shows?
interpersonal-needs-picture = Wanted exceeds expressed most for { $largest }: { $gap }.
interpersonal-needs-gaps-expected = Wanted
interpersonal-needs-gaps-received = Expressed
interpersonal-needs-gaps-gap = Wanted − expressed

interpersonal-needs-group-inclusion = Inclusion
interpersonal-needs-group-control = Control
interpersonal-needs-group-affection = Affection

interpersonal-needs-input-inclusion-wanted = Inclusion: wanted
    .hint = 0 to 9: wants it from others (being part of it, being noticed).
interpersonal-needs-input-inclusion-expressed = Inclusion: expressed
    .hint = 0 to 9: shows it towards others (being part of it, being noticed).
interpersonal-needs-input-control-wanted = Control: wanted
    .hint = 0 to 9: wants it from others (who leads and who decides).
interpersonal-needs-input-control-expressed = Control: expressed
    .hint = 0 to 9: shows it towards others (who leads and who decides).
interpersonal-needs-input-affection-wanted = Affection: wanted
    .hint = 0 to 9: wants it from others (closeness and warmth).
interpersonal-needs-input-affection-expressed = Affection: expressed
    .hint = 0 to 9: shows it towards others (closeness and warmth).

interpersonal-needs-setting-tolerance = In balance within
    .hint = A difference up to this counts as none. The theory gives none; one point is ours.

interpersonal-needs-result-largest = Largest difference
    .hint = Wanted less expressed, the largest in size with its sign; the first among equals.
interpersonal-needs-result-inclusion = Inclusion
    .hint = Wanted less expressed.
interpersonal-needs-result-control = Control
    .hint = Wanted less expressed.
interpersonal-needs-result-affection = Affection
    .hint = Wanted less expressed.
interpersonal-needs-result-wanted = Wanted in all
    .hint = How much the customer wants from others.
interpersonal-needs-result-expressed = Expressed in all
    .hint = How much the customer shows towards others.

interpersonal-needs-step-within-tolerance = In balance?

interpersonal-needs-segment-waits-to-be-asked = Waits to be asked in
    .advice = Wants company but does not come forward: invite in person and use the name. Do not take reserve for lack of interest.
interpersonal-needs-segment-waits-to-be-led = Waits to be led
    .advice = Wants guidance but does not ask: recommend one thing and say why. Do not lay out ten options.
interpersonal-needs-segment-waits-for-warmth = Waits for warmth
    .advice = Wants closeness but shows little: be personal in small things, and steady. Do not stick to business only.
interpersonal-needs-segment-seeks-company-only = Invites, asks little
    .advice = Draws others in and does not need it back: enlist this customer for events and referrals. Do not press invitations.
interpersonal-needs-segment-leads-only = Leads, is not led
    .advice = Decides and does not want to be told: give facts and choices, and let the customer decide. Do not argue for the last word.
interpersonal-needs-segment-gives-warmth-only = Warm, keeps distance
    .advice = Is warm but wants no closeness: answer kindly and keep to the matter. Do not become familiar.
interpersonal-needs-segment-in-balance = In balance
    .advice = What is shown is what is wanted: answer in kind. Do not look for hidden wishes.

interpersonal-needs-caution-1 = Scores observed by a salesperson are guesses; a questionnaire filled in by the person is better.
interpersonal-needs-caution-2 = The differences describe how to meet a person, not what the person is worth as a customer.
interpersonal-needs-caution-3 = Needs change with the situation: the same person may lead at work and follow at the doctor’s.
interpersonal-needs-caution-4 = A zero difference can be two high or two low scores; read both.

interpersonal-needs-example = Inclusion is wanted at 7 and shown at 3, control at 2 and 4, affection at 5 and 5. The customer waits to be asked in.
interpersonal-needs-exercise = Work with the scores below; all others stay as they are.
interpersonal-needs-exercise-largest = What is the largest difference, with its sign?
    .hint1 = Take expressed from wanted for each need.
    .hint2 = The largest in size counts; keep its sign.
interpersonal-needs-exercise-segment = How should this customer be met?
    .hint1 = Find the largest difference in size first.
    .hint2 = Its sign tells whether more is wanted or more is shown, unless it lies within the tolerance.

# Typical mistakes in the exercise.
interpersonal-needs-slip-tolerance-forgotten = The tolerance is missing: a difference no larger than it counts as balanced.
interpersonal-needs-slip-turned = What is wanted and what is expressed have changed places.
interpersonal-needs-slip-wanted-less-expressed = That is the difference of the totals. Take each need by itself and look for the largest difference.

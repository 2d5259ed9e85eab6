communication-taboos-name = Ten communication taboos
communication-taboos-alias = communication barriers; pet phrases, jargon, threats; first impressions; 沟通禁忌; 十条沟通禁忌
communication-taboos-summary = Checks a conversation against ten taboos and names the side of it to mend first.
communication-taboos-question = Which taboos were broken?
communication-taboos-picture = { $met } of { $of } taboos were kept.
    .flagged = mend first

communication-taboos-group-speaking = Speaking
communication-taboos-group-circumstances = Circumstances
communication-taboos-group-listening = Listening
communication-taboos-group-attitude = Attitude

communication-taboos-input-no-pet-phrases = No pet phrases
    .hint = Taboo 1: pet phrases that grate or distract.
communication-taboos-input-no-jargon = No jargon the customer does not know
    .hint = Taboo 2: too much jargon.
communication-taboos-input-other-views-heard = Other views were heard too
    .hint = Taboo 3: only one’s own view.
communication-taboos-input-no-threats = No threat, not even a veiled one
    .hint = Taboo 4: threatening words.
communication-taboos-input-quiet-place = A quiet place without interruption
    .hint = Taboo 5: a noisy or disturbed place.
communication-taboos-input-facts-checked = Facts were checked beforehand
    .hint = Taboo 6: what has not been confirmed.
communication-taboos-input-hears-unwelcome = What was unwelcome was heard too
    .hint = Taboo 7: hearing only what one wants to hear.
communication-taboos-input-first-impression-tested = The first impression was tested
    .hint = Taboo 8: ruled by first impressions.
communication-taboos-input-starts-from-customer = The talk started from the customer
    .hint = Taboo 9: self-centred.
communication-taboos-input-trust-given = The customer was trusted first
    .hint = Taboo 10: distrust.

communication-taboos-result-share = Kept overall
    .hint = Taboos kept over all ten.
communication-taboos-result-speaking = Speaking
    .hint = Taboos kept on this side.
communication-taboos-result-circumstances = Circumstances
    .hint = Taboos kept on this side.
communication-taboos-result-listening = Listening
    .hint = Taboos kept on this side.
communication-taboos-result-attitude = Attitude
    .hint = Taboos kept on this side.

communication-taboos-segment-mend-speaking = Improve the speaking
    .advice = Record a call and listen for phrases, jargon and pressure. Do not learn a new script by heart.
communication-taboos-segment-mend-circumstances = Improve the circumstances
    .advice = Choose place and time, and check facts beforehand. Do not begin where you will be disturbed.
communication-taboos-segment-mend-listening = Improve the listening
    .advice = Repeat in your own words what you heard, above all what you did not like. Do not plan the answer while the customer speaks.
communication-taboos-segment-mend-attitude = Improve the attitude
    .advice = Begin with the customer’s aim and take the customer’s word. Do not open with your product or your doubts.
communication-taboos-segment-none-broken = None broken
    .advice = Nothing stood in the way: ask the customer whether it was so. Do not grade yourself alone.

communication-taboos-caution-1 = One threat spoils what nine kept taboos have built; the share does not show it.
communication-taboos-caution-2 = Mark one conversation soon after it; a general opinion of oneself is too kind.
communication-taboos-caution-3 = The ten taboos are those of the course text; their grouping is ours.

communication-taboos-example = Jargon was used, a first impression went untested, the unwelcome was not heard and the talk began with the firm: six of ten kept, and listening comes first.
communication-taboos-exercise = Work with the points below; all others stay as they are.
communication-taboos-exercise-share = What share of the taboos was kept?
    .hint1 = Count those that were kept.
    .hint2 = Divide by ten.
communication-taboos-exercise-segment = Which side should be mended first?
    .hint1 = Compare the sides by the share that was kept.
    .hint2 = Among equals, the earlier one comes first.

relationship-quality-name = Relationship quality
relationship-quality-alias = satisfaction, trust, commitment, commercial friendship; relationship strength; 关系质量
relationship-quality-summary = Puts satisfaction, trust, commitment and commercial friendship together, and shows separately what merely makes customers stay.
relationship-quality-question = How good is the relationship, and where is it weak?
relationship-quality-picture = Seven scores: highest { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = below the cut-off

relationship-quality-group-satisfaction = Satisfaction
relationship-quality-group-trust = Trust
relationship-quality-group-commitment = Commitment
relationship-quality-group-instrumentality = Friendship: useful
relationship-quality-group-sociability = Friendship: sociable
relationship-quality-group-reciprocity = Friendship: reciprocal
relationship-quality-group-continuance = Having to stay
relationship-quality-group-weights = Weights
relationship-quality-anchor-low = strongly disagree
relationship-quality-anchor-high = strongly agree

relationship-quality-input-satisfied-overall = On the whole I am satisfied with this firm
relationship-quality-input-right-choice = Choosing this firm was the right decision
relationship-quality-input-often-disappointed = This firm has often disappointed me
relationship-quality-input-benevolence = The firm has my interests at heart
relationship-quality-input-integrity = The firm keeps its word
relationship-quality-input-ability = The firm knows its business
relationship-quality-input-feels-part = I feel that I belong with this firm
relationship-quality-input-cares-for-future = I care how this firm will fare
relationship-quality-input-owes-loyalty = This firm has earned my loyalty
relationship-quality-input-leaving-not-right = It would not be right to leave this firm now
relationship-quality-input-works-well = The staff and I help each other to get things done
relationship-quality-input-advice-of-friend = They advise me as a friend would
relationship-quality-input-enjoys-talking = I enjoy talking with the staff
relationship-quality-input-only-business = Between us it is business and nothing else
relationship-quality-input-returns-favours = We do each other favours without counting
relationship-quality-input-shares-personal = We tell each other personal things
relationship-quality-input-leaving-costly = Leaving this firm would cost me too much
relationship-quality-input-no-other-choice = I stay because there is hardly anyone else
relationship-quality-input-weight-satisfaction = Weight of satisfaction
    .hint = Only the proportions count. Equal weights are ours: no weights are published.
relationship-quality-input-weight-trust = Weight of trust
    .hint = Only the proportions count. Equal weights are ours: no weights are published.
relationship-quality-input-weight-commitment = Weight of commitment
    .hint = Only the proportions count. Equal weights are ours: no weights are published.
relationship-quality-input-weight-friendship = Weight of friendship
    .hint = Only the proportions count. Equal weights are ours: no weights are published.

relationship-quality-setting-scale = Points of the scale
    .hint = The literature uses several; seven points are the most common.
relationship-quality-setting-cut = Cut-off for a good score
    .hint = The literature gives none; half a point above the middle of seven is ours.

relationship-quality-result-quality = Relationship quality
    .hint = Weighted mean of satisfaction, trust, commitment and friendship.
relationship-quality-result-level = Share of the scale
    .hint = 0% is the lowest answer throughout, 100% the highest.
relationship-quality-result-satisfaction = Satisfaction
    .hint = Mean of its three items, after reverse-scoring.
relationship-quality-result-trust = Trust
    .hint = Mean of benevolence, integrity and ability.
relationship-quality-result-commitment = Commitment
    .hint = Mean of two affective and two normative items: wanting to stay and feeling one should.
relationship-quality-result-friendship = Commercial friendship
    .hint = Mean of its three parts.
relationship-quality-result-instrumentality = Friendship: useful
    .hint = Helping each other with the matter in hand.
relationship-quality-result-sociability = Friendship: sociable
    .hint = Enjoying each other’s company.
relationship-quality-result-reciprocity = Friendship: reciprocal
    .hint = Giving and confiding on both sides.
relationship-quality-result-continuance = Having to stay
    .hint = Continuance commitment: a constraint, shown apart and never averaged in.

relationship-quality-step-quality-reached = Is the quality good?
relationship-quality-step-all-reached = Is every component good?
relationship-quality-step-bound-reached = Does the customer have to stay?

relationship-quality-segment-close = Close relationship
    .advice = Look after the people who carry it and ask these customers first. Do not repay closeness with routine mailings.
relationship-quality-segment-uneven = Good but uneven
    .advice = Raise the lowest component, since the mean hides it. Do not make friendship stand in for kept promises.
relationship-quality-segment-bound = Poor and bound
    .advice = These customers stay only until they can leave: mend satisfaction and trust now. Do not read their staying as loyalty.
relationship-quality-segment-weak = Weak relationship
    .advice = Decide whether these customers want a relationship; if so, begin with reliable service. Do not start with gifts or familiarity.

relationship-quality-caution-1 = There is no agreed list of components: say which ones you used before comparing with others.
relationship-quality-caution-2 = Having to stay must not be averaged with wanting to stay; the mean would hide hostages.
relationship-quality-caution-3 = The items follow the sense of the sources, not their wording; test their reliability before using them in research.

relationship-quality-example = A customer is content and trusting, friendly only on business, and would lose much by leaving.
relationship-quality-exercise = Work with the answers below; all others stay as they are.
relationship-quality-exercise-friendship = What is the score of commercial friendship?
    .hint1 = It has three parts of two items each.
    .hint2 = One item is reversed. Take the mean of each part, then the mean of the parts.
relationship-quality-exercise-quality = What is the relationship quality?
    .hint1 = Four components count; having to stay is not one of them.
    .hint2 = Multiply each component by its weight and divide by the sum of the weights.

# Typical mistakes in the exercise.
relationship-quality-slip-constraint-averaged-in = Having to stay has been averaged in. Only wanting to stay belongs to the quality; the constraint stands apart.

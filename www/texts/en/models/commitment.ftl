commitment-name = Three kinds of commitment
commitment-alias = commitment; affective, continuance, normative commitment; wants to, has to, ought to stay; hostages; 归属感（承诺）
commitment-summary = Keeps apart three reasons why a customer stays: wanting to, having to, or feeling obliged to.
commitment-question = Does the customer stay by wish, by constraint or by duty?
commitment-picture = Three kinds of commitment: highest { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = has to stay

commitment-group-affective = Affective: wants to stay
commitment-group-continuance = Continuance: has to stay
commitment-group-normative = Normative: ought to stay
commitment-anchor-low = strongly disagree
commitment-anchor-high = strongly agree

commitment-input-wants-to-stay = I would gladly stay a customer of this firm
commitment-input-problems-are-mine = I feel this firm’s problems as my own
commitment-input-no-attachment = I have no feelings for this firm
commitment-input-too-much-would-change = Too much in my life or work would be upset if I left
commitment-input-few-options = I have too few options to think of leaving
commitment-input-invested-too-much = I have put too much into this relationship to start again
commitment-input-feels-obliged = I feel obliged to stay with this firm
commitment-input-owes-much = I owe a good deal to this firm
commitment-input-no-guilt = I should feel no guilt if I left it now

commitment-setting-scale = Points of the scale
    .hint = The literature uses several; seven points are the most common.
commitment-setting-cut = Cut-off for a high score
    .hint = The literature gives none; half a point above the middle of seven is ours.

commitment-result-commitment = By wish and duty
    .hint = Mean of the affective and the normative score. Continuance is no part of it.
commitment-result-affective = Affective
    .hint = Wants to stay: attachment to the firm.
commitment-result-continuance = Continuance
    .hint = Has to stay: what leaving would cost, a constraint and not a wish.
commitment-result-normative = Normative
    .hint = Ought to stay: feeling obliged to the firm.
commitment-result-constraint = Constraint over wish
    .hint = Continuance less affective; above zero the customer stays more by constraint than by wish.

commitment-step-affective-reached = Does the customer want to stay?
commitment-step-continuance-reached = Does the customer have to stay?
commitment-step-normative-reached = Does the customer feel obliged?

commitment-segment-devoted = Devoted
    .advice = They stay freely: let them take part and be heard. Do not tie them with contracts they do not need.
commitment-segment-tied-twice = Wants to and has to
    .advice = The wish carries it: keep earning it. Do not raise the barriers further, since they can turn wish into resentment.
commitment-segment-dutiful = Out of duty
    .advice = They feel they owe you: give them reasons to like you too. Do not call in the debt.
commitment-segment-hostage = Hostage
    .advice = They stay because they cannot leave and speak badly of you meanwhile: mend what they dislike and ease the exit. Do not count them as loyal.
commitment-segment-loose = Loose
    .advice = Nothing holds them: win the next purchase by value. Do not invest in programmes for the faithful.

commitment-caution-1 = Never average the three: a high continuance score next to a low affective one is a warning, not half a success.
commitment-caution-2 = The scales come from research on employees; asked of customers they need testing again.
commitment-caution-3 = Duty counts for more in some cultures than in others; compare within one.

commitment-example = A firm’s software users like it, feel some duty, and would find it very hard to leave.
commitment-exercise = Work with the answers below; all others stay as they are.
commitment-exercise-commitment = What is commitment by wish and duty?
    .hint1 = Two of the three kinds count. Which one is a constraint?
    .hint2 = Reverse-score the reversed items, take the two means, then their mean.
commitment-exercise-segment = How is this customer bound?
    .hint1 = Score the three kinds and compare each with the least of a high score.
    .hint2 = Look at the affective score first, then at continuance.

# Typical mistakes in the exercise.
commitment-slip-continuance-averaged-in = Continuance has been averaged in. It is a constraint: never average the three.
commitment-slip-affective-alone = That is commitment by wish alone; duty belongs to it too.

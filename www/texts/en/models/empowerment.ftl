empowerment-name = Customer empowerment
empowerment-alias = psychological empowerment; meaning, competence, self-determination, impact; 客户心理受权
empowerment-summary = Measures whether customers feel that they have a say, by meaning, competence, choice and impact.
empowerment-question = Do customers feel that they have a say?
empowerment-picture = Four parts of empowerment: highest { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = below the cut-off

empowerment-group-meaning = Meaning
empowerment-group-competence = Competence
empowerment-group-choice = Choice
empowerment-group-impact = Impact
empowerment-anchor-low = strongly disagree
empowerment-anchor-high = strongly agree

empowerment-input-meaningful-to-me = What I buy and do here is meaningful to me
empowerment-input-worth-my-time = It is worth my time
empowerment-input-matters-little = It matters little to me what comes of it
empowerment-input-know-how = I know how to get what I need here
empowerment-input-mastered-skills = I have mastered what a customer must be able to do here
empowerment-input-feel-lost = I often feel lost with choices and forms
empowerment-input-decide-myself = I decide myself how I am served
empowerment-input-freedom-to-choose = I have much freedom in what I choose, when and how
empowerment-input-pushed-into = I am pushed into what suits the firm
empowerment-input-my-word-counts = What I say changes what the firm does
empowerment-input-influence-on-service = I have influence on how this service develops
empowerment-input-nobody-listens = Whatever I suggest, nothing happens

empowerment-setting-scale = Points of the scale
    .hint = The source asks on seven points.
empowerment-setting-cut = Cut-off
    .hint = For the mean and for each part. The literature gives none; the middle of seven points is ours.

empowerment-result-empowerment = Empowerment
    .hint = Mean of the four parts.
empowerment-result-least = Lowest part
    .hint = Shown beside the mean, which can hide it.
empowerment-result-meaning = Meaning
    .hint = What the customer does here is worth something to them.
empowerment-result-competence = Competence
    .hint = The customer is able to use that say.
empowerment-result-choice = Choice
    .hint = The customer decides what, when and how.
empowerment-result-impact = Impact
    .hint = What the customer says makes a difference.

empowerment-step-mean-reached = Is the mean good enough?
empowerment-step-least-reached = Is the lowest part good enough?

empowerment-segment-empowered = Empowered
    .advice = Ask these customers early and show what came of it. Do not take decisions back silently.
empowerment-segment-meaning-lacks = Without meaning
    .advice = Show what the purchase is good for in their own life. Do not offer more options to those who do not care.
empowerment-segment-competence-lacks = Without competence
    .advice = Teach, simplify and keep help at hand. Do not hand over choices that customers cannot judge.
empowerment-segment-choice-lacks = Without choice
    .advice = Open real alternatives of time, channel and content. Do not pretend with options that all lead to the same.
empowerment-segment-impact-lacks = Without impact
    .advice = Take up one suggestion and tell who made it. Do not ask again before you have answered.
empowerment-segment-not-empowered = Not empowered
    .advice = Begin with the lowest part and one service. Do not announce empowerment before customers can feel it.

empowerment-caution-1 = A high mean with impact near the bottom is not empowerment: customers feel able and are not heard.
empowerment-caution-2 = The scale was made for employees; the wording for customers is ours and needs testing.
empowerment-caution-3 = No cut-off between empowered and not is published.

empowerment-example = Bank customers find online banking meaningful and easy, choose freely, and are listened to now and then.
empowerment-exercise = Work with the answers below; all others stay as they are.
empowerment-exercise-empowerment = What is the score of empowerment?
    .hint1 = Each part has three items, the last of them reversed.
    .hint2 = Take the mean of each part, then the mean of the four.
empowerment-exercise-segment = What is the conclusion?
    .hint1 = Is the mean of the four parts good enough?
    .hint2 = If so, look at the lowest part; among equals the first counts.

# Typical mistakes in the exercise.
empowerment-slip-least-alone = That is the lowest of the four alone. The score is their mean.

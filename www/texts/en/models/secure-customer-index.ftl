secure-customer-index-name = Secure-customer classes (Brandt)
secure-customer-index-alias = secure, favourable, vulnerable, at risk; satisfaction, recommendation and repurchase together; Brandt客户细分
secure-customer-index-summary = Classes customers by three answers (satisfied, would recommend, would buy again): secure, favourable, vulnerable, at risk.
secure-customer-index-question = Is this customer safe from being lured away?
secure-customer-index-picture = By the worst of three answers the customer is: { $segment }.

secure-customer-index-group-answers = One customer’s answers
secure-customer-index-group-survey = All customers by class
secure-customer-index-input-satisfied = Overall, how satisfied are you with us?
    .hint = The highest answer is “very satisfied”.
secure-customer-index-input-recommend = Would you recommend us?
    .hint = The highest answer is “definitely”.
secure-customer-index-input-repurchase = Would you buy from us again?
    .hint = The highest answer is “definitely”.
secure-customer-index-input-secure-count = Secure customers
    .hint = How many in your survey are secure. A run over a file counts the four classes for you.
secure-customer-index-input-favourable-count = Favourable customers
    .hint = How many are favourable.
secure-customer-index-input-vulnerable-count = Vulnerable customers
    .hint = How many are vulnerable.
secure-customer-index-input-at-risk-count = Customers at risk
    .hint = How many are at risk.
secure-customer-index-anchor-low = very dissatisfied, definitely not
secure-customer-index-anchor-high = very satisfied, definitely

secure-customer-index-setting-scale = Points of the scale
    .hint = Published uses have four or five. Where only satisfaction was asked on four points, enter 5, 4, 2, 1 for its answers from the top and choose five.
secure-customer-index-setting-four-points = Second lowest of four
    .hint = By its words it is a refusal, so nobody is vulnerable; by its place it is the third class. The choice is ours to offer: the rule is published for five points.
secure-customer-index-option-four-points-by-words = At risk: it is a refusal
secure-customer-index-option-four-points-by-place = Vulnerable: the third class

secure-customer-index-result-worst = Worst answer
    .hint = The lowest of the three answers; it alone decides.
secure-customer-index-result-secure-share = Share secure
    .hint = Secure customers out of all: the figure that is followed from survey to survey.
secure-customer-index-result-favourable-share = Share favourable
    .hint = Favourable customers out of all.
secure-customer-index-result-vulnerable-share = Share vulnerable
    .hint = Vulnerable customers out of all.
secure-customer-index-result-at-risk-share = Share at risk
    .hint = Customers at risk out of all.

secure-customer-index-step-all-best = Are all three answers the best?
secure-customer-index-step-all-good = Are all at least second best?
secure-customer-index-step-none-bad = Is none below the middle?

secure-customer-index-segment-secure = Secure
    .advice = Best answer three times: keep what works, thank them, ask them to recommend you. Do not test them with price rises they have no reason for.
secure-customer-index-segment-favourable = Favourable
    .advice = Nearly there: ask what is missing for the best answer and mend that one thing. Do not count them as safe yet.
secure-customer-index-segment-vulnerable = Vulnerable
    .advice = One answer at least is lukewarm: get in touch before a rival does, and settle what holds them back. Do not wait for a complaint.
secure-customer-index-segment-at-risk = At risk
    .advice = One answer at least is a refusal: call in person, put it right or part fairly. Advertising will not help here.

secure-customer-index-reason-no-respondents = No customer is counted, so there is no share.

secure-customer-index-caution-1 = Never average the three answers: 5, 5, 2 is a customer at risk, not a customer at 4.
secure-customer-index-caution-2 = Shares from four-point and five-point scales cannot be compared.
secure-customer-index-caution-3 = The published descriptions leave mixed answers undefined; that the worst answer decides is our rule for them.
secure-customer-index-caution-4 = What people say they will do is not what they do: check the classes against later purchases.

secure-customer-index-example = A customer is very satisfied, would definitely recommend and probably buy again; of 200 asked, 70, 60, 45 and 25 fall into the four classes.
secure-customer-index-exercise = Use these answers and numbers; the scale has five points.
secure-customer-index-exercise-segment = Which class is this customer in?
    .hint1 = Do not take a mean. Which of the three answers is the lowest?
    .hint2 = 5 is secure, 4 favourable, 3 vulnerable, less is at risk.
secure-customer-index-exercise-secure-share = What share of the customers is secure?
    .hint1 = A share is a part over the whole; the whole are all four classes.
    .hint2 = Add up the four numbers, then divide the secure customers by the sum.

# Typical mistakes in the exercise.
secure-customer-index-slip-favourable-counted = The favourable customers have been counted too. Only the secure ones make the index.

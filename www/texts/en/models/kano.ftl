kano-name = Kano model
kano-alias = attractive quality; must-be quality; satisfiers and dissatisfiers; hygiene factors; better and worse; two-factor; Kano 模型
kano-summary = Tells from two answers, with the requirement and without it, what the requirement does to satisfaction, and places several requirements by their power to please and to displease.
kano-question = Which requirements please, and which only displease when missing?
kano-picture = { $points } requirements by their power to displease and to please; most lie in the quadrant { $segment }.

kano-group-answers = One customer’s two answers
kano-nth-requirements = Requirement { $number }
kano-group-requirements = Requirements: how many customers fell in each category
kano-input-functional = With it, how do you feel?
    .hint = The functional question: how do you feel if the product has this feature?
kano-option-functional-like = I like it
    .also = Like | I like it that way | I would like it | I enjoy it that way | I like that
kano-option-functional-must-be = It must be so
    .also = Must be | Must-be | It must be that way | I expect it | I expect it that way | I expect that | Expect
kano-option-functional-neutral = I do not mind
    .also = Neutral | I am neutral | I don’t mind | I don’t care | It does not matter
kano-option-functional-live-with = I can live with it
    .also = Live with | I can live with it that way | I can tolerate it | I can accept it | Tolerate
kano-option-functional-dislike = I dislike it
    .also = Dislike | I dislike it that way | I do not like it | I don’t like it | I dislike that
kano-input-dysfunctional = Without it, how do you feel?
    .hint = The dysfunctional question: how do you feel if the product does not have this feature?
kano-option-dysfunctional-like = I like it
    .also = Like | I like it that way | I would like it | I enjoy it that way | I like that
kano-option-dysfunctional-must-be = It must be so
    .also = Must be | Must-be | It must be that way | I expect it | I expect it that way | I expect that | Expect
kano-option-dysfunctional-neutral = I do not mind
    .also = Neutral | I am neutral | I don’t mind | I don’t care | It does not matter
kano-option-dysfunctional-live-with = I can live with it
    .also = Live with | I can live with it that way | I can tolerate it | I can accept it | Tolerate
kano-option-dysfunctional-dislike = I dislike it
    .also = Dislike | I dislike it that way | I do not like it | I don’t like it | I dislike that
kano-input-attractive-count = Attractive (A)
    .hint = Customers whose pair of answers is attractive: like it there, would not dislike its lack.
kano-input-one-dimensional-count = One-dimensional (O)
    .hint = Like it there and dislike its lack.
kano-input-must-be-count = Must-be (M)
    .hint = Take it for granted and dislike its lack.
kano-input-indifferent-count = Indifferent (I)
    .hint = Do not care either way.
kano-input-reverse-count = Reverse (R)
    .hint = Would rather not have it.
kano-input-questionable-count = Questionable (Q)
    .hint = Contradict themselves: like both or dislike both.

kano-setting-classify = Classify
    .hint = One customer by the two answers, or a requirement by its most frequent category. For a file, one customer.
kano-option-classify-answers = One customer
kano-option-classify-requirement = A requirement
kano-setting-requirement = Requirement shown
    .hint = The row of the table whose coefficients are shown.
kano-setting-table = Evaluation table
    .hint = The published table is the usual one. The strict variant (1993) also counts “must be” twice or “live with” twice as questionable.
kano-option-table-published = Published
kano-option-table-strict = Strict variant
kano-setting-cuts = Lines of the plane
    .hint = The literature fixes none; halves and means are both in use.
kano-option-cuts-own = Your own
kano-option-cuts-means = Means of the requirements
kano-setting-better-cut = Line for Better
    .hint = At or above it a requirement pleases much. 0.5 is a custom, not a rule.
kano-setting-worse-cut = Line for Worse (size)
    .hint = At or above it the lack of a requirement displeases much. 0.5 is a custom, not a rule.

kano-result-better = Better
    .hint = How much satisfaction rises when the requirement is met: (A + O) of all who are A, O, M or I.
kano-result-worse = Worse
    .hint = How much satisfaction falls when it is not met, always written negative: (O + M) of the same customers.
kano-result-category-strength = Category strength
    .hint = Lead of the most frequent category over the second, among all answers. A small lead (below 6% is often named) means customers differ: look for segments.
kano-result-total-strength = Total strength
    .hint = Share of all customers to whom the requirement matters: A, O or M.
kano-result-differing = Quadrant and mode differ
    .hint = Requirements whose quadrant is not their most frequent category.

kano-step-likes-presence = Likes having it? (1 = like)
kano-step-likes-absence = Likes being without it? (1 = like)
kano-step-dislikes-presence = Dislikes having it? (5 = dislike)
kano-step-dislikes-absence = Dislikes being without it? (5 = dislike)
kano-step-same-answer = The same answer to both?
kano-step-worse-size = Worse (size)

kano-segment-attractive = Attractive
    .advice = A satisfier: it delights when there and is not missed when absent. Use a few to stand out, and renew them, for delight wears off. Do not pay for them with must-bes.
kano-segment-one-dimensional = One-dimensional
    .advice = The more, the better: compete here, match the best rival and say so. Keep measuring; customers compare.
kano-segment-must-be = Must-be
    .advice = A dissatisfier: secure it fully first. More than enough earns nothing, so stop at sound.
kano-segment-indifferent = Indifferent
    .advice = Save the money, unless a segment of its own cares or you need it for another reason.
kano-segment-reverse = Reverse
    .advice = These customers would rather not have it: let them switch it off, or offer a version without it.
kano-segment-questionable = Questionable
    .advice = The answers contradict each other: check the wording, ask again, and do not count them.

kano-reason-no-such-requirement = the table has no such row
kano-reason-no-answers-that-count = no customer of this requirement is A, O, M or I

kano-caution-1 = Reverse and questionable answers do not belong in the denominator of better and worse.
kano-caution-2 = The quadrant and the most frequent category are two readings and may differ; say which one you use.
kano-caution-3 = Categories move with time: what delights today is demanded tomorrow.
kano-caution-4 = Satisfiers and dissatisfiers (Herzberg for work, Swan and Combs for products) are the two ends of the plane; Kano’s one-dimensional requirements stand between.

kano-example = A hotel asks 104 guests about late check-out: 40 attractive, 30 one-dimensional, 20 must-be, 10 indifferent, 3 reverse, 1 questionable.
kano-exercise = Use these answers and counts; the published table holds.
kano-exercise-segment = In which category does this customer put the requirement?
    .hint1 = Look first for an answer that likes or dislikes; without one the customer does not care.
    .hint2 = Liking its presence points to attractive, disliking its lack to must-be, both together to one-dimensional; the other way round is reverse.
kano-exercise-better = What is the better coefficient of the first requirement?
    .hint1 = Who is pleased when it is met? Two of the categories.
    .hint2 = Divide A + O by A + O + M + I; leave reverse and questionable out.
kano-exercise-worse = What is the worse coefficient of the first requirement?
    .hint1 = Who is displeased when it is missing? Two of the categories.
    .hint2 = Divide O + M by A + O + M + I and set a minus sign before it.

# Typical mistakes in the exercise.
kano-slip-questions-swapped = The two questions have changed places: the rows of the table are the answers to “if it is there”.
kano-slip-all-counted = Reverse and questionable answers are in the denominator. They do not belong there.
kano-slip-attractive-alone = Only the attractive answers are above the line. One-dimensional ones belong there too.

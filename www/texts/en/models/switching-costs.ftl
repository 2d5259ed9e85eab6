switching-costs-name = Switching costs
switching-costs-alias = procedural, financial, relational switching costs; economic risk, evaluation, learning, set-up, benefit loss, monetary loss, personal and brand relationship loss; 转换成本
switching-costs-summary = Measures what leaving would cost in eight facets and three types, and tells ties from barriers.
switching-costs-question = What holds the customer: ties or barriers?
switching-costs-picture = Three types of switching cost and satisfaction: highest { $highest } with { $highestValue }, lowest { $lowest } with { $lowestValue }.
    .flagged = barrier
switching-costs-profile-answers = Facets or answers

switching-costs-group-economic-risk = Economic risk
switching-costs-group-evaluation = Evaluation
switching-costs-group-learning = Learning
switching-costs-group-set-up = Set-up
switching-costs-group-benefit-loss = Benefits lost
switching-costs-group-monetary-loss = Money lost
switching-costs-group-personal-loss = Personal ties lost
switching-costs-group-brand-loss = Brand ties lost
switching-costs-group-satisfaction = Satisfaction
switching-costs-anchor-low = strongly disagree
switching-costs-anchor-high = strongly agree

switching-costs-input-might-be-worse = Another firm might turn out worse than this one
switching-costs-input-hidden-costs = If I switched, there would be costs I do not see now
switching-costs-input-comparing-takes-time = Comparing other firms would take much time
switching-costs-input-comparing-is-easy = It is easy to find out what others offer
switching-costs-input-learn-anew = I should have to learn everything anew elsewhere
switching-costs-input-quickly-used-to = I should soon get used to another firm
switching-costs-input-starting-is-work = Setting things up with another firm means a lot of work
switching-costs-input-many-steps = Many steps are needed before a switch is complete
switching-costs-input-loses-points = I should lose points, discounts or rights I have earned
switching-costs-input-loses-status = I should lose the better treatment of a regular customer
switching-costs-input-entry-fees = Switching means fees or deposits at the new firm
switching-costs-input-new-equipment = I should have to buy new equipment or accessories
switching-costs-input-misses-people = I should miss the people who serve me
switching-costs-input-staff-unknown = I hardly know anyone at this firm
switching-costs-input-likes-brand = I like what it says about me to be with this brand
switching-costs-input-brand-leaves-cold = The brand leaves me cold
switching-costs-input-content-with-firm = On the whole I am satisfied with this firm
switching-costs-input-would-choose-again = Free to choose, I would choose it again

switching-costs-setting-scale = Points of the scale
    .hint = The literature uses several; seven points are the most common.
switching-costs-setting-cut = Cut-off for a high score
    .hint = For costs and satisfaction. The literature gives none; half a point above the middle of seven is ours.

switching-costs-result-highest = Highest type
    .hint = The type that holds most. The types are not summed: one high barrier is enough to hold.
switching-costs-result-procedural = Procedural
    .hint = Time and effort: mean of economic risk, evaluation, learning and set-up.
switching-costs-result-financial = Financial
    .hint = What is given up: mean of benefits lost and money lost.
switching-costs-result-relational = Relational
    .hint = Ties: mean of personal and brand ties lost.
switching-costs-result-mean = Mean of the types
    .hint = Each type counts once, however many facets it has.
switching-costs-result-economic-risk = Economic risk
    .hint = The risk that the other firm is worse.
switching-costs-result-evaluation = Evaluation
    .hint = Time and effort of comparing.
switching-costs-result-learning = Learning
    .hint = Getting used to something new.
switching-costs-result-set-up = Set-up
    .hint = Getting a new relationship going.
switching-costs-result-benefit-loss = Benefits lost
    .hint = Points, discounts, status left behind.
switching-costs-result-monetary-loss = Money lost
    .hint = Paid once when switching.
switching-costs-result-personal-loss = Personal ties lost
    .hint = The people who would be missed.
switching-costs-result-brand-loss = Brand ties lost
    .hint = What the brand means to the customer.
switching-costs-result-satisfaction = Satisfaction
    .hint = Asked beside the costs, to tell friends from hostages.

switching-costs-step-costs-high = Is the highest type high?
switching-costs-step-satisfied-enough = Is satisfaction high?
switching-costs-step-ties-above = Are ties the highest type?

switching-costs-segment-tied = Content and tied
    .advice = People and brand hold them: keep the staff they know. Do not replace people with forms.
switching-costs-segment-held-content = Content and held
    .advice = They are content behind a barrier: build ties before it falls. Do not put their loyalty down to the barrier.
switching-costs-segment-free-content = Content and free
    .advice = They stay because they like it, the best sign of all: keep it so. Do not add barriers.
switching-costs-segment-hostage = Hostage
    .advice = They would go if they could: remove what dissatisfies before a rival removes the barrier. Do not raise the costs further.
switching-costs-segment-free-to-leave = Free to leave
    .advice = Nothing holds them: put right what failed, or let them go well. Do not bind them by small print.

switching-costs-caution-1 = High costs keep customers and make hostages; they are not loyalty in themselves.
switching-costs-caution-2 = Do not add up the eight facets: procedural costs have four of them and would count double.
switching-costs-caution-3 = What counts is what customers believe; those who never looked around often think switching dearer than it is.

switching-costs-example = Customers of a gym with a deposit and annual fee are not content, but leaving would cost them both.
switching-costs-exercise = Work with the answers below; all others stay as they are.
switching-costs-exercise-procedural = How high are the procedural costs?
    .hint1 = Four facets of two items each belong to this type.
    .hint2 = Reverse-score the reversed items, take the mean of each facet, then of the four.
switching-costs-exercise-segment = What holds this customer?
    .hint1 = Take the highest of the three types, and satisfaction.
    .hint2 = Compare both with the cut-off. If both are high: are the ties above the other two types?

# Typical mistakes in the exercise.
switching-costs-slip-all-facets = That is the mean of all three kinds. Procedural costs have four facets of their own.

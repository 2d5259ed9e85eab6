migration-value-name = Value of migrating customers (Markov)
migration-value-alias = customer migration; Markov chain; recency states; when to stop mailing; Pfeifer and Carraway; Dwyer; 客户迁移价值
migration-value-summary = Values customers by the state they are in, and finds when it no longer pays to contact those who have gone quiet.
migration-value-question = How long is a silent customer worth contacting?
migration-value-picture = The most valuable state is { $largest } with { $value }.
    .flagged = loss

migration-value-group-recencies = Chance to buy by recency
migration-value-nth-recencies = Recency { $number }
migration-value-group-states = Three states
migration-value-nth-states = State { $number }

migration-value-input-net = Net contribution
    .hint = Of a purchase, before the mailing.
migration-value-input-mailing = Cost of a contact
    .hint = Per period for every customer who is contacted.
migration-value-input-chances = Chance to buy
    .hint = Of a customer whose last purchase was one, two, … periods ago; afterwards customers are given up.
migration-value-input-reward = Reward
    .hint = What a customer in the state brings now.
migration-value-input-to-first = To state 1
    .hint = Chance to be there next period.
migration-value-input-to-second = To state 2
    .hint = Chance to be there next period.
migration-value-input-to-third = To state 3
    .hint = Chance to be there next period.
migration-value-input-discount = Discount rate
    .hint = Per period.

migration-value-setting-form = States
    .hint = Recency states, as in the source, or any three states with their own chances.
migration-value-option-form-recency = By recency
migration-value-option-form-matrix = Three of my own
migration-value-setting-stop = Contact up to recency
    .hint = 0 contacts all states of the list. The best stop is computed beside it.

migration-value-result-value = Value in state 1
    .hint = A customer who has just bought.
migration-value-result-second = Value in state 2
    .hint = One step further.
migration-value-result-third = Value in state 3
    .hint = Two steps further.
migration-value-result-best-stop = Best stop
    .hint = Contact customers up to this recency and give up later ones.
migration-value-result-best-value = Value at best stop
    .hint = Of a customer who has just bought.
migration-value-result-gain = Gained by stopping
    .hint = Value at the best stop less the value now.

migration-value-step-is-best = Already the best stop?

migration-value-reason-no-such-state = There is no such state.
migration-value-reason-not-three-states = Three states are wanted, no more and no fewer.
migration-value-reason-rows-do-not-sum = The chances of a state do not add up to 1.
migration-value-reason-worth-nothing-ends = Customers never leave and nothing is discounted: the value has no end.
migration-value-reason-only-recency = Only recency states have a stop.

migration-value-caution-1 = A state must hold all that matters for the next step; if frequency matters too, states by recency alone are too few.
migration-value-caution-2 = A last state with a negative value says: stop before it. Stopping also raises the value of those before.
migration-value-caution-3 = Chances observed under one mailing policy need not hold under another.
migration-value-caution-4 = The discount rate is per period of the chain, not per year, unless a period is a year.

migration-value-example = A purchase brings ¥40 net and a contact costs ¥4; the chances of buying are 30%, 20%, 15% and 5%, the discount rate is 20%. A customer who has just bought is worth ¥52.32, or ¥53.15 if one gives up after three periods without a purchase.
migration-value-exercise = Work with the chances of the table and the numbers below.
migration-value-exercise-value = What is a customer worth who has just bought?
    .hint1 = Begin with the last state and go backwards.
    .hint2 = Each value is the reward plus what is expected of the next period, discounted; the first state closes the equation.
migration-value-exercise-best-stop = Up to which recency should customers be contacted?
    .hint1 = Compute the value of state 1 for every stop.
    .hint2 = The highest one shows where to stop.

# Typical mistakes in the exercise.
migration-value-slip-mailing-forgotten = The cost of the contact is missing.

relationship-phases-name = Phases of a relationship (Dwyer, Schurr and Oh)
relationship-phases-alias = awareness, exploration, expansion, commitment, dissolution; buyer–seller relationship; 关系发展五阶段
relationship-phases-summary = Places a relationship in awareness, exploration, expansion, commitment or dissolution, by orders, categories and contract.
relationship-phases-question = How far has this relationship come?
relationship-phases-picture = The rules in order; the first that holds gives: { $segment }.

relationship-phases-group-orders = Orders
relationship-phases-group-categories = Categories bought

relationship-phases-input-earlier = Earlier orders
    .hint = All orders before the last three periods.
relationship-phases-input-orders1 = Orders two periods ago
    .hint = Number of orders in the first of the last three periods.
relationship-phases-input-orders2 = Orders one period ago
    .hint = Number of orders in the second of the last three periods.
relationship-phases-input-orders3 = Orders this period
    .hint = Number of orders in the last period.
relationship-phases-input-categories1 = Categories two periods ago
    .hint = How many different kinds of product the customer bought in that period.
relationship-phases-input-categories2 = Categories one period ago
    .hint = How many different kinds of product the customer bought in that period.
relationship-phases-input-categories3 = Categories this period
    .hint = How many different kinds of product the customer bought in that period.
relationship-phases-input-contract = Long-term contract
    .hint = Whether both sides have bound themselves for a longer time.

relationship-phases-setting-few-orders = Orders of a trial
    .hint = Up to this many orders in all the customer is still trying. Two is ours.
relationship-phases-setting-fall = Fall that counts
    .hint = Two falls of more than this in a row mean dissolution. 30% is ours.
relationship-phases-setting-evenness = Change that counts as steady
    .hint = Three periods that differ by no more than this are steady. 10% is ours.

relationship-phases-result-orders = Orders in all
    .hint = Earlier orders and those of the last three periods.
relationship-phases-result-change-before = Change before
    .hint = Orders one period ago against two periods ago.
relationship-phases-result-change = Last change
    .hint = Orders this period against one period ago.

relationship-phases-step-no-orders = Has nothing been ordered yet?
relationship-phases-step-no-contract = Is there no contract?
relationship-phases-step-first-fall = Did orders fall sharply once?
relationship-phases-step-second-fall = And sharply again?
relationship-phases-step-bound = Is there a contract?
relationship-phases-step-few = Only a few trial orders?
relationship-phases-step-lapsed = No order for two periods?
relationship-phases-step-orders-rise = Have orders risen?
relationship-phases-step-orders-hold = Without a fall between?
relationship-phases-step-categories-rise = Have categories risen?
relationship-phases-step-categories-hold = Without a fall between?
relationship-phases-step-first-even = Were orders steady once?
relationship-phases-step-second-even = And steady again?

relationship-phases-segment-commitment = Commitment
    .advice = Both sides have pledged themselves: plan together, share savings, and keep every promise. Do not let routine replace attention.
relationship-phases-segment-expansion = Expansion
    .advice = Dependence grows on both sides: offer more categories, open contacts at more levels. Do not press for exclusivity too early.
relationship-phases-segment-exploration = Exploration
    .advice = The customer is trying you: make each order flawless and the next one easy. Keep investment small until there is an answer.
relationship-phases-segment-awareness = Awareness
    .advice = Only an enquiry so far: find out who decides and what is needed, and make a first small order attractive.
relationship-phases-segment-unsettled = No phase shows
    .advice = Orders move up and down: look at the reasons (season, stock, projects) before you act, or lengthen the period.
relationship-phases-segment-dissolution = Dissolution
    .advice = Ask openly and early why orders fall; mend what can be mended, and part fairly where it cannot.

relationship-phases-reason-no-base = there was no order in the period before, so the change has no base

relationship-phases-caution-1 = The phases are published, the numbers are not: every cut-off here is ours, and yours to set.
relationship-phases-caution-2 = Commitment is a state of mind of both sides; steady orders or a contract are only its outward signs.
relationship-phases-caution-3 = Dissolution can follow from any phase. With strong seasons compare the same season of three years.

relationship-phases-example = A customer with nine earlier orders placed 8, then 5, then 3: falls of 37.5% and 40% in a row.
relationship-phases-exercise = Use these figures; the cut-offs have their start values.
relationship-phases-exercise-segment = In which phase is the relationship?
    .hint1 = Go through the rules from the top and stop at the first that holds.
    .hint2 = Falls come before the contract, the contract before the number of orders; only then look for a rise or for steadiness.
relationship-phases-exercise-change = How much have orders changed since the period before?
    .hint1 = Only the last two periods count.
    .hint2 = Divide this period by the one before and take away one.

# Typical mistakes in the exercise.
relationship-phases-slip-contract-forgotten = The contract has been left out of account.

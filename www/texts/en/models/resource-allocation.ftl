resource-allocation-name = Allocating a budget
resource-allocation-alias = resource allocation; optimum under a budget; equal marginal returns; response curve; marketing budget; 资源分配
resource-allocation-summary = Splits a budget over customer groups so that the last unit spent brings the same everywhere.
resource-allocation-question = How should the budget be split?
resource-allocation-picture = Response curves with the best amounts marked; the first group gets { $x } and brings { $y }.

resource-allocation-group-segments = Customer groups
resource-allocation-nth-segments = Group { $number }

resource-allocation-input-budget = Budget
    .hint = What there is to spend in the period.
resource-allocation-input-ceiling = Ceiling
    .hint = The most that the group brings, however much is spent.
resource-allocation-input-speed = Speed
    .hint = How fast the group responds: at 1 / speed, 63% of the ceiling is reached.
resource-allocation-input-own = Your split
    .hint = Your own amounts; they should add up to the budget.

resource-allocation-result-total = Best return
    .hint = What the best split brings.
resource-allocation-result-marginal = Marginal return
    .hint = What one more unit of budget would bring.
resource-allocation-result-own-total = Your split’s return
    .hint = What your amounts bring on the same curves.
resource-allocation-result-equal-total = Equal split’s return
    .hint = What the same amount for every group brings.
resource-allocation-result-gain = Gain over your split
    .hint = Best return less that of your split.

resource-allocation-step-log-marginal = Logarithm of the marginal return
resource-allocation-step-group-spending = Spent on the group
resource-allocation-step-group-return = Return of the group

resource-allocation-reason-own-is-not-the-budget = Your amounts do not add up to the budget.
resource-allocation-reason-no-response = No group responds to money: all ceilings are zero.

resource-allocation-caution-1 = The optimum is as good as the curves: estimate ceiling and speed from trials, not from wishes.
resource-allocation-caution-2 = Near the optimum the return is flat: a simple split that is close loses little.
resource-allocation-caution-3 = The largest group need not get the most: what counts is what the next unit brings.

resource-allocation-example = Two groups of customers: returns of at most ¥100 and ¥60, speeds of 0.05 and 0.10, a budget of ¥40. Split into ¥25.45 and ¥14.55 it brings ¥117.98; split evenly, ¥115.09.
resource-allocation-exercise = Work with the budget below; the groups stay as they are.
resource-allocation-exercise-total = What does the best split bring?
    .hint1 = At the best split, the marginal returns of all groups that get something are equal.
    .hint2 = Solve c k e^(−k x) = λ for each x, let the amounts add up to the budget, then add c (1 − e^(−k x)).
resource-allocation-exercise-equal-total = What does an equal split bring?
    .hint1 = Every group gets the same amount.
    .hint2 = Divide the budget by the number of groups and add c (1 − e^(−k x)).
resource-allocation-exercise-marginal = What would one more unit of budget bring?
    .hint1 = It is the slope that all active groups share.
    .hint2 = λ = c k e^(−k x) at the best amount of any group that gets something.

# Typical mistakes in the exercise.
resource-allocation-slip-equal-split = That is what an equal split brings. The best split gives more where the next unit brings more.
resource-allocation-slip-best-split = That is what the best split brings. Here every group gets the same.
resource-allocation-slip-average = That is the average return of the budget. The next unit brings less than the average.

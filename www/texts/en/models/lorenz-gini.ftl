lorenz-gini-name = Lorenz curve and Gini index
lorenz-gini-alias = concentration; inequality; Herfindahl–Hirschman index; HHI; top share; 洛伦兹曲线与基尼指数
lorenz-gini-summary = Measures how unequally customers contribute: Lorenz curve, Gini index, Herfindahl–Hirschman index and top shares.
lorenz-gini-question = How unequally do customers contribute?
lorenz-gini-picture = The Lorenz curve bends below the line of equality; the Gini index is { $gini }.

lorenz-gini-group-customers = Customers
lorenz-gini-group-own = This customer
lorenz-gini-nth-customers = Customer { $number }

lorenz-gini-input-revenues = Amount
    .hint = What each customer brings, in any order. Zero and negative amounts are left out and counted: the curve is not defined for them.
lorenz-gini-input-revenue = Amount of this customer
    .hint = The customer whose place among the others is shown. Over a file, every row in turn.

lorenz-gini-setting-top = The top of customers
    .hint = The share of customers asked about; their number is rounded up. 20% by custom.

lorenz-gini-result-gini = Gini index
    .hint = 0 when all bring the same, up to (n − 1)/n when one brings all.
lorenz-gini-result-corrected-gini = Gini index, corrected
    .hint = Times n/(n − 1), so that one customer who brings all gives 1: fairer with few customers.
lorenz-gini-result-concentration = Concentration (HHI)
    .hint = Sum of squared shares: 1/n when all bring the same, 1 when one brings all.
lorenz-gini-result-equivalent = Equivalent customers
    .hint = The number of equal customers that would be as concentrated: one over the concentration.
lorenz-gini-result-largest-share = Largest customer
    .hint = What the largest customer brings of the total.
lorenz-gini-result-top-share = Share of the top
    .hint = What the top customers bring of the total.
lorenz-gini-result-own-share = Share of this customer
    .hint = What this customer brings of the total.
lorenz-gini-result-own-rank = Among the first
    .hint = The share of customers that bring as much or more: 4% means among the first 4%.
lorenz-gini-result-counted = Customers counted
    .hint = Those with a positive amount.
lorenz-gini-result-left-out = Left out
    .hint = Customers with nothing or a loss.

lorenz-gini-step-total = Total
lorenz-gini-step-top-count = Customers in the top

lorenz-gini-reason-none-positive = no customer brings a positive amount
lorenz-gini-reason-not-positive = this customer brings no positive amount
lorenz-gini-reason-one-customer = the correction needs two customers

lorenz-gini-caution-1 = There is no published mark for “high” among customers; the warning line of 0.4 is about incomes and does not carry over.
lorenz-gini-caution-2 = Compare firms only with similar numbers of customers and the same length of period.
lorenz-gini-caution-3 = Many one-time buyers raise the index without any change at the top.
lorenz-gini-caution-4 = Two curves that cross can have the same index: look at the curve too.

lorenz-gini-example = Ten customers bring 500, 200, 100, 60, 40, 30, 25, 20, 15 and 10: a Gini index of 0.622, corrected 0.691.
lorenz-gini-exercise = Use this table of customers.
lorenz-gini-exercise-gini = What is the Gini index, uncorrected?
    .hint1 = Rank from the smallest; multiply each amount by its rank and add up.
    .hint2 = Twice that sum over (customers × total), less (customers + 1)/customers.
lorenz-gini-exercise-concentration = What is the concentration (HHI)?
    .hint1 = Find each customer’s share of the total.
    .hint2 = Square the shares and add them up.
lorenz-gini-exercise-top-share = What share of the total do the top customers bring?
    .hint1 = Multiply the number of customers by the share of the top and round up.
    .hint2 = Add up that many of the largest amounts and divide by the total.

# Typical mistakes in the exercise.
lorenz-gini-slip-corrected = That is the corrected index; the question is about the uncorrected one.
lorenz-gini-slip-area-alone = That is the area between the curve and the diagonal. The index is twice as large.
lorenz-gini-slip-area-below = That is one minus the index: it grows with equality, the index with inequality.
lorenz-gini-slip-equivalent = That is the number of equal customers. Concentration is one divided by it.
lorenz-gini-slip-others = That is what all the others bring.
lorenz-gini-slip-largest-alone = That is the largest customer alone. Several belong to the top here.

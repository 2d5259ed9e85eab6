customer-centric-marketing-name = Customer-centric marketing
customer-centric-marketing-alias = customer-centric marketing; effects and outside factors; 以客户为中心的营销
customer-centric-marketing-summary = Checks the effects of customer-centric marketing inside the firm and the outside factors that carry it.
customer-centric-marketing-question = Is customer-centric marketing carried from inside and outside?
customer-centric-marketing-picture = { $met } of { $of } points are met.
    .flagged = mend first

customer-centric-marketing-group-effects = Effects
customer-centric-marketing-group-factors = Outside factors

customer-centric-marketing-input-supply-managed = Supply follows demand, instead of demand being managed
customer-centric-marketing-input-outsourced = Customers and partners do part of the marketing
customer-centric-marketing-input-joint-marketing = Marketing is made together with customers
customer-centric-marketing-input-fixed-cost-down = Fixed marketing cost has turned into cost by customer
customer-centric-marketing-input-organised-by-customer = The firm is organised by customers, not products
customer-centric-marketing-input-policy-allows = Law and policy allow it
customer-centric-marketing-input-culture-welcomes = The culture welcomes it
customer-centric-marketing-input-industry-fits = The industry’s structure fits
customer-centric-marketing-input-scope-suits = The firm’s scope suits it

customer-centric-marketing-result-share = Met overall
    .hint = Points met over all points.
customer-centric-marketing-result-effects = Effects
    .hint = Effects that have shown, of five.
customer-centric-marketing-result-factors = Outside factors
    .hint = Factors in favour, of four.

customer-centric-marketing-segment-work-on-effects = Work on the firm first
    .advice = The outside would allow more: begin with the effect that customers feel first. Do not reorganise everything at once.
customer-centric-marketing-segment-heed-factors = Mind the surroundings first
    .advice = The firm is ahead of its surroundings: choose customers and markets where the factors hold. Do not force the model on all.
customer-centric-marketing-segment-carried = Carried by both
    .advice = Firm and surroundings both carry it: measure by customer, not by product. Do not forget customers who want no relationship.

customer-centric-marketing-caution-1 = Customer-centric does not mean that every customer gets everything: value decides.
customer-centric-marketing-caution-2 = The source names effects and factors; yes-or-no answers and the reading are ours.

customer-centric-marketing-example = Two of five effects have shown, three of four factors are in favour.
customer-centric-marketing-exercise = Work with the points below; all others stay as they are.
customer-centric-marketing-exercise-share = What share of all points is met?
    .hint1 = Count the points of both groups.
    .hint2 = Divide by nine.
customer-centric-marketing-exercise-segment = What should be done first?
    .hint1 = Compare the shares of the two groups, not the counts.
    .hint2 = The group with the smaller share comes first.

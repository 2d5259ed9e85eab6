customer-pyramid-name = Customer pyramid (Curry)
customer-pyramid-alias = revenue pyramid; top, large, medium, small customers; 客户金字塔
customer-pyramid-summary = Ranks active customers by revenue and cuts them into top, large, medium and small, above inactive ones, prospects and suspects.
customer-pyramid-question = How much do the few at the top bring?
customer-pyramid-picture = A pyramid of { $layers } layers; this customer stands in: { $segment }.

customer-pyramid-group-customers = Customers
customer-pyramid-group-beyond = Beyond the customers
customer-pyramid-group-own = This customer
customer-pyramid-nth-customers = Customer { $number }

customer-pyramid-input-revenues = Revenue in the period
    .hint = One amount a customer, in any order; zero for those who bought nothing this period: they are inactive.
customer-pyramid-input-prospects = Prospects
    .hint = People or firms in contact with you that have never bought.
customer-pyramid-input-suspects = Suspects
    .hint = Those who could need you but have had no contact.
customer-pyramid-input-revenue = Revenue of this customer
    .hint = The customer to be placed among those of the table.
customer-pyramid-input-status = Status
    .hint = Whether this is a customer at all.
customer-pyramid-option-status-customer = Customer
customer-pyramid-option-status-prospect = Prospect
customer-pyramid-option-status-suspect = Suspect

customer-pyramid-setting-top-cut = Top, up to rank
    .hint = Cumulative share of active customers. Curry: the first 1%.
customer-pyramid-setting-large-cut = Large, up to rank
    .hint = Cumulative share, the top included. Curry: the next 4%, so 5%.
customer-pyramid-setting-medium-cut = Medium, up to rank
    .hint = Cumulative share, the layers above included. Curry: the next 15%, so 20%; the rest is small.

customer-pyramid-result-top = Top customers
    .hint = Number × share, rounded up to whole customers; ties go up.
customer-pyramid-result-large = Large customers
    .hint = Those up to the second rank that are not top customers.
customer-pyramid-result-medium = Medium customers
    .hint = Those up to the third rank that are in no higher layer.
customer-pyramid-result-small = Small customers
    .hint = All other active customers.
customer-pyramid-result-inactive = Inactive customers
    .hint = Customers of the table without revenue in the period.
customer-pyramid-result-active = Active customers
    .hint = Customers with revenue in the period: the base of all percentages.
customer-pyramid-result-top-share = Revenue of the top
    .hint = Share of all revenue. An outcome to measure, not a rule.
customer-pyramid-result-large-share = Revenue of the large
    .hint = Share of all revenue.
customer-pyramid-result-medium-share = Revenue of the medium
    .hint = Share of all revenue.
customer-pyramid-result-small-share = Revenue of the small
    .hint = Share of all revenue.

customer-pyramid-step-top-rank = Rank that ends the top
customer-pyramid-step-large-rank = Rank that ends the large
customer-pyramid-step-medium-rank = Rank that ends the medium
customer-pyramid-step-total = Revenue in all

customer-pyramid-segment-top = Top
    .advice = Know each of them personally and plan the account. Guard against depending on one name.
customer-pyramid-segment-large = Large
    .advice = Give them a contact of their own, and work out what would make them top customers. Do not serve them like the average.
customer-pyramid-segment-medium = Medium
    .advice = Look for those with room to grow and move these up; serve the others efficiently.
customer-pyramid-segment-small = Small
    .advice = Keep service simple and cheap: self-service, mail, fixed offers. Do not send the field force.
customer-pyramid-segment-inactive = Inactive
    .advice = Ask why they stopped, and win back those who were worth it. Do not let them sink unnoticed.
customer-pyramid-segment-prospect = Prospect
    .advice = Qualify them and make a first offer. Compare the cost with what a small customer brings.
customer-pyramid-segment-suspect = Suspect
    .advice = Find out cheaply whether there is a need at all before you spend on contact.

customer-pyramid-reason-no-active = no customer has revenue in the period
customer-pyramid-reason-cuts-out-of-order = the ranks must rise from top to medium

customer-pyramid-caution-1 = Only active customers are the base of the percentages; inactive ones, prospects and suspects are not.
customer-pyramid-caution-2 = Revenue is not profit: a top customer with large discounts and much service may bring little.
customer-pyramid-caution-3 = Texts disagree on what each layer brings (50/30/20% or 40/25/15%): measure it, do not assume it.
customer-pyramid-caution-4 = The use lies in movement: compare who went up, stayed or fell since the last period.

customer-pyramid-example = Fifty active customers: ranks 1, 3 and 10 end the layers, so there are 1 top, 2 large, 7 medium and 40 small. The tenth has 160, and so has this customer.
customer-pyramid-exercise = Use this table of customers.
customer-pyramid-exercise-top-share = What share of revenue do the top customers bring?
    .hint1 = Leave out customers without revenue; multiply the rest by the share of the top and round up.
    .hint2 = Add up what those customers bring, ties included, and divide by all revenue.
customer-pyramid-exercise-segment = In which layer does this customer stand?
    .hint1 = Find the ranks that end the layers: number of active customers times the cumulative share, rounded up.
    .hint2 = Compare the customer with the last of each layer; whoever is equal goes up.
customer-pyramid-exercise-medium = How many medium customers are there?
    .hint1 = Find two ranks: the one that ends the large, and the one that ends the medium.
    .hint2 = Count customers between them; equal revenues go to the higher layer.

# Typical mistakes in the exercise.
customer-pyramid-slip-inactive-counted = Customers without revenue have been counted. Only active customers are the base of the percentages.
customer-pyramid-slip-from-the-top = That is all customers from the top down to the medium ones. Only the medium ones are asked for.

exhibition-customers-name = Customers of exhibitions
exhibition-customers-alias = exhibitors and visitors; trade fair customers; five kinds of exhibition; 展会客户类型
exhibition-customers-summary = Sets five kinds of exhibition against exhibitors, the public and trade visitors, and weighs where an organiser’s customers are.
exhibition-customers-question = Who are the organiser’s customers, and at which exhibitions?
exhibition-customers-picture = Five kinds of exhibition by three kinds of customer; the largest part, { $highest }, is { $row } and { $column }.

exhibition-customers-group-government = Public-benefit exhibition
exhibition-customers-group-general = General exhibition
exhibition-customers-group-professional = Specialised exhibition
exhibition-customers-group-consumer = Consumer exhibition
exhibition-customers-group-commerce = Trade exhibition
exhibition-customers-group-weights = What one customer counts

exhibition-customers-input-government-exhibitors = Exhibitors
    .hint = Firms that take a stand: customers of the organiser, whose own customers are the visitors.
exhibition-customers-input-government-public = Public visitors
    .hint = People who come for themselves: to look, to learn, to buy.
exhibition-customers-input-government-trade = Trade visitors
    .hint = People who come for their firm: to compare, to order, to make contacts.
exhibition-customers-input-general-exhibitors = Exhibitors
    .hint = Firms that take a stand: customers of the organiser, whose own customers are the visitors.
exhibition-customers-input-general-public = Public visitors
    .hint = People who come for themselves: to look, to learn, to buy.
exhibition-customers-input-general-trade = Trade visitors
    .hint = People who come for their firm: to compare, to order, to make contacts.
exhibition-customers-input-professional-exhibitors = Exhibitors
    .hint = Firms that take a stand: customers of the organiser, whose own customers are the visitors.
exhibition-customers-input-professional-public = Public visitors
    .hint = People who come for themselves: to look, to learn, to buy.
exhibition-customers-input-professional-trade = Trade visitors
    .hint = People who come for their firm: to compare, to order, to make contacts.
exhibition-customers-input-consumer-exhibitors = Exhibitors
    .hint = Firms that take a stand: customers of the organiser, whose own customers are the visitors.
exhibition-customers-input-consumer-public = Public visitors
    .hint = People who come for themselves: to look, to learn, to buy.
exhibition-customers-input-consumer-trade = Trade visitors
    .hint = People who come for their firm: to compare, to order, to make contacts.
exhibition-customers-input-commerce-exhibitors = Exhibitors
    .hint = Firms that take a stand: customers of the organiser, whose own customers are the visitors.
exhibition-customers-input-commerce-public = Public visitors
    .hint = People who come for themselves: to look, to learn, to buy.
exhibition-customers-input-commerce-trade = Trade visitors
    .hint = People who come for their firm: to compare, to order, to make contacts.
exhibition-customers-input-weight-exhibitors = Weight of an exhibitor
    .hint = What one exhibitor counts beside one visitor; only proportions matter. Ten is ours.
exhibition-customers-input-weight-public = Weight of a public visitor
    .hint = What one visitor from the public counts. One half is ours.
exhibition-customers-input-weight-trade = Weight of a trade visitor
    .hint = What one trade visitor counts. Three is ours.

exhibition-customers-result-government-share = Public-benefit exhibition
    .hint = Its share of all customers, weighted.
exhibition-customers-result-general-share = General exhibition
    .hint = Its share of all customers, weighted.
exhibition-customers-result-professional-share = Specialised exhibition
    .hint = Its share of all customers, weighted.
exhibition-customers-result-consumer-share = Consumer exhibition
    .hint = Its share of all customers, weighted.
exhibition-customers-result-commerce-share = Trade exhibition
    .hint = Its share of all customers, weighted.
exhibition-customers-result-exhibitors = Exhibitors
    .hint = All exhibitors of the five kinds.
exhibition-customers-result-public-visitors = Public visitors
    .hint = All visitors from the public.
exhibition-customers-result-trade-visitors = Trade visitors
    .hint = All trade visitors.
exhibition-customers-result-visitors-per-exhibitor = Visitors per exhibitor
    .hint = What exhibitors come for: visitors of both kinds for each of them.

exhibition-customers-step-weighted = All customers, weighted

exhibition-customers-segment-government = Public-benefit exhibition
    .advice = The government pays and the public comes free: exhibitors want a good name, visitors information. Measure by attention, not by orders.
exhibition-customers-segment-general = General exhibition
    .advice = Exhibitors of many trades want to be seen, visitors want variety: sell stands by halls, and guide visitors. Do not promise every exhibitor the right buyers.
exhibition-customers-segment-professional = Specialised exhibition
    .advice = Exhibitors come for trade visitors of one field, and these for news and contacts: invite and register buyers by name. Do not fill the hall with sightseers.
exhibition-customers-segment-consumer = Consumer exhibition
    .advice = Exhibitors want to sell on the spot, the public wants bargains and fun: win families and press. Do not count trade visitors as the aim.
exhibition-customers-segment-commerce = Trade exhibition
    .advice = Both sides come to place orders: match buyers with exhibitors beforehand, and follow up on deals. Do not judge by crowds.

exhibition-customers-reason-nobody = there are no customers that count
exhibition-customers-reason-no-exhibitors = there are no exhibitors

exhibition-customers-caution-1 = The organiser has two customers who need each other: exhibitors come for visitors, visitors for exhibitors. Losing one loses the other.
exhibition-customers-caution-2 = The weights are ours and decide the picture. Set them by what a customer brings, and say how.
exhibition-customers-caution-3 = Visits are not visitors: someone who comes on three days counts once.

exhibition-customers-example = An organiser holds one exhibition each of four kinds, with 1,000 exhibitors and 90,000 visitors. Weighted, the specialised one brings 48% of its customers.
exhibition-customers-exercise = Use these counts; what is not given has its start value.
exhibition-customers-exercise-visitors-per-exhibitor = How many visitors are there for each exhibitor?
    .hint1 = Count visitors of both kinds at all five exhibitions.
    .hint2 = Divide them by all exhibitors.
exhibition-customers-exercise-segment = Which kind of exhibition has the most weighted customers?
    .hint1 = An exhibitor counts 10, a public visitor 0.5, a trade visitor 3.
    .hint2 = Multiply and add up for each kind; the largest sum decides.

# Typical mistakes in the exercise.
exhibition-customers-slip-trade-alone = Only trade visitors have been counted. The public are visitors too.

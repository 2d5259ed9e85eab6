# Headers of the tables of customers and segments, on the page and in saved files.

open-orders-sample = Open the sample of orders

no-customers = Each row of this file is an answer or a prospect, not an order or a customer, so there is nothing to segment or value here. Models of the textbook run on such rows.
no-customers-data = Say what the columns mean
no-customers-textbook = Open the textbook

column-customer = Customer
column-segment = Segment
column-r = R score
column-f = F score
column-m = M score
column-days-since-last = Days since last order
column-orders = Orders
column-total = Total spend
column-frequency = Repeat purchases
    .hint = Purchases after the first one, on different days: what the model calls frequency.
column-recency = Age at last purchase
    .hint = Time from the first to the last purchase, in the time unit chosen: what the model calls recency.
column-age = Age
    .hint = Time from the first purchase to the last day observed, in the time unit chosen.
column-spend = Mean repeat order
    .hint = Mean amount of the orders after the first.
column-alive = P(alive)
    .hint = The chance that this customer still buys from you at all.
column-expected = Expected purchases
    .hint = Purchases to be expected within the horizon.
column-expected-spend = Expected order
    .hint = The amount to be expected of this customer’s next orders: their own mean, drawn towards that of all.
column-value = Value
    .hint = Discounted margin to be expected within the horizon.
column-duration = Projected duration
column-pattern = H/L pattern
column-customers = Customers
column-share = Share
    .short = of customers
column-revenue = Revenue
column-revenue-share = Share
    .short = of revenue
column-mean = Mean spend
    .short = a customer
column-median = Median spend
    .short = a customer
column-set-aside-row = Row in the file
column-set-aside-reason = Reason

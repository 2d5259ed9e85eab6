customer-roles-name = Five customer roles
customer-roles-alias = customer as resource, co-producer, buyer, user, product; co-production; value co-creation; 客户的五种角色
customer-roles-summary = Sets how deep each role of the customer is now against how deep it should be, and names the role to deepen.
customer-roles-question = Which role should the customer play more deeply?
customer-roles-picture = Wanted depth exceeds today’s most for { $largest }: { $gap }.
customer-roles-gaps-expected = Wanted
customer-roles-gaps-received = Now
customer-roles-gaps-gap = Wanted − now

customer-roles-group-resource = Supplier of resources
customer-roles-group-producer = Co-producer
customer-roles-group-buyer = Buyer
customer-roles-group-user = User
customer-roles-group-outcome = “Product”

customer-roles-input-resource-expected = Supplier of resources: wanted
    .hint = 0 not at all, 10 fully; the customer gives information, ideas, materials or money.
customer-roles-input-resource-received = Supplier of resources: now
    .hint = 0 to 10, as it is today.
customer-roles-input-producer-expected = Co-producer: wanted
    .hint = 0 not at all, 10 fully; the customer does part of the work.
customer-roles-input-producer-received = Co-producer: now
    .hint = 0 to 10, as it is today.
customer-roles-input-buyer-expected = Buyer: wanted
    .hint = 0 not at all, 10 fully; the customer chooses, compares and pays.
customer-roles-input-buyer-received = Buyer: now
    .hint = 0 to 10, as it is today.
customer-roles-input-user-expected = User: wanted
    .hint = 0 not at all, 10 fully; the customer uses it and learns how.
customer-roles-input-user-received = User: now
    .hint = 0 to 10, as it is today.
customer-roles-input-outcome-expected = “Product”: wanted
    .hint = 0 not at all, 10 fully; the customer is changed by the service: educated, healed, trained.
customer-roles-input-outcome-received = “Product”: now
    .hint = 0 to 10, as it is today.

customer-roles-result-largest = Largest distance
    .hint = The largest of wanted less now.
customer-roles-result-resource = Supplier of resources
    .hint = Wanted less now.
customer-roles-result-producer = Co-producer
    .hint = Wanted less now.
customer-roles-result-buyer = Buyer
    .hint = Wanted less now.
customer-roles-result-user = User
    .hint = Wanted less now.
customer-roles-result-outcome = “Product”
    .hint = Wanted less now.

customer-roles-segment-deepen-resource = Deepen the supplier role
    .advice = Ask customers for what they know and show what came of it. Do not ask for what you will not use.
customer-roles-segment-deepen-producer = Deepen the co-producer role
    .advice = Give customers tasks they can do, with tools and training. Do not hand them work only to save cost.
customer-roles-segment-deepen-buyer = Deepen the buyer role
    .advice = Make choosing and paying easy and honest. Do not press for the sale.
customer-roles-segment-deepen-user = Deepen the user role
    .advice = Teach the use and stay in reach after the sale. Do not count the sale as the end.
customer-roles-segment-deepen-outcome = Deepen the “product” role
    .advice = Agree on the change that is wanted and follow it with the customer. Do not promise a change that the customer alone can make.
customer-roles-segment-deep-enough = Deep enough
    .advice = Roles are as deep as wanted: keep them, and ask other customers. Do not push those who want less.

customer-roles-caution-1 = Deeper is not better in itself: ask what the customer wants, not only what saves the firm cost.
customer-roles-caution-2 = The scale from 0 to 10 is ours; the source names the roles and gives no measure.

customer-roles-example = A gym wants members to train on their own (7), but they do so little (2).
customer-roles-exercise = Work with the depths below; all others stay as they are.
customer-roles-exercise-producer = How far is the co-producer from what is wanted?
    .hint1 = What is wanted less what is.
    .hint2 = Take the depth now from the depth wanted.
customer-roles-exercise-segment = Which role should be deepened?
    .hint1 = Compute all five differences.
    .hint2 = The largest wins, unless none is above zero.

# Typical mistakes in the exercise.
customer-roles-slip-received-alone = That is how the role is filled now. Hold it against what is wanted.
customer-roles-slip-lowest-received = You have looked for the lowest role. What counts is how far it is from what is wanted.

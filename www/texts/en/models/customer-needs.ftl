customer-needs-name = Five customer needs
customer-needs-alias = product, service, experience, relationship, success; needs and fulfilment; 五种需求; 产品需求、服务需求、体验需求、关系需求、成功需求
customer-needs-summary = Sets how much each of five needs matters against how well it is met, and names the one to meet first.
customer-needs-question = Which need should be met first?
customer-needs-picture = Importance exceeds fulfilment most for { $largest }: { $gap }.
customer-needs-gaps-expected = Importance
customer-needs-gaps-received = Fulfilment
customer-needs-gaps-gap = Importance − fulfilment

customer-needs-group-product = Product
customer-needs-group-service = Service
customer-needs-group-experience = Experience
customer-needs-group-relationship = Relationship
customer-needs-group-success = Success

customer-needs-input-product-importance = Product: importance
    .hint = 0 to 10; what is bought does its job.
customer-needs-input-product-fulfilment = Product: fulfilment
    .hint = 0 to 10, on the same scale.
customer-needs-input-service-importance = Service: importance
    .hint = 0 to 10; help before, during and after.
customer-needs-input-service-fulfilment = Service: fulfilment
    .hint = 0 to 10, on the same scale.
customer-needs-input-experience-importance = Experience: importance
    .hint = 0 to 10; how it feels to buy and use.
customer-needs-input-experience-fulfilment = Experience: fulfilment
    .hint = 0 to 10, on the same scale.
customer-needs-input-relationship-importance = Relationship: importance
    .hint = 0 to 10; being known, trusted and respected.
customer-needs-input-relationship-fulfilment = Relationship: fulfilment
    .hint = 0 to 10, on the same scale.
customer-needs-input-success-importance = Success: importance
    .hint = 0 to 10; reaching the customer’s own goal.
customer-needs-input-success-fulfilment = Success: fulfilment
    .hint = 0 to 10, on the same scale.

customer-needs-result-largest = Largest shortfall
    .hint = The largest importance less fulfilment.
customer-needs-result-product = Product
    .hint = Importance less fulfilment; below zero, more than is asked for.
customer-needs-result-service = Service
    .hint = Importance less fulfilment; below zero, more than is asked for.
customer-needs-result-experience = Experience
    .hint = Importance less fulfilment; below zero, more than is asked for.
customer-needs-result-relationship = Relationship
    .hint = Importance less fulfilment; below zero, more than is asked for.
customer-needs-result-success = Success
    .hint = Importance less fulfilment; below zero, more than is asked for.

customer-needs-segment-product-first = Product first
    .advice = Improve what the product does before anything else. No service makes up for a product that fails.
customer-needs-segment-service-first = Service first
    .advice = Put people and time where customers wait for help. Do not sell more before that.
customer-needs-segment-experience-first = Experience first
    .advice = Walk the customer’s path and take away what annoys. Do not decorate what does not work.
customer-needs-segment-relationship-first = Relationship first
    .advice = Give the customer a person who knows them and keeps promises. Do not replace trust with points and gifts.
customer-needs-segment-success-first = Success first
    .advice = Ask what the customer wants to achieve and help to achieve it. Do not stop at delivery.
customer-needs-segment-all-met = All met
    .advice = Nothing important is missing: hold the level and ask again, since needs rise. Do not add what nobody asked for.

customer-needs-caution-1 = A difference says where to begin only if both ratings are on the same scale and by the same person.
customer-needs-caution-2 = Importance as stated is high for everything; ask for a ranking, or derive it, when the differences are small.
customer-needs-caution-3 = The five needs do not have to be met in order, though a failing product spoils the rest.

customer-needs-example = Importance 9, 8, 6, 5, 7 and fulfilment 8, 5, 5, 4, 3: success falls short most.
customer-needs-exercise = Work with the ratings below; all others stay as they are.
customer-needs-exercise-success = What is the shortfall of the need for success?
    .hint1 = How much it matters, less how far it is met.
    .hint2 = Take the fulfilment from the importance; it may be negative.
customer-needs-exercise-segment = Which need comes first?
    .hint1 = Compute all five differences.
    .hint2 = The largest comes first, unless none is above zero.

# Typical mistakes in the exercise.
customer-needs-slip-fulfilment-alone = That is the fulfilment. The shortfall is importance less fulfilment.
customer-needs-slip-lowest-fulfilment = You have looked for the lowest fulfilment. What counts is the shortfall against importance.

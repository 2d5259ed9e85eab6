transaction-emotion-name = Transactional and emotional loyalty
transaction-emotion-alias = behavioural and emotional loyalty; high, medium, low loyalty; emotional attachment; share of wallet; 交易忠诚与情感忠诚
transaction-emotion-summary = Sets what a customer buys from you against what they feel for you: high, medium, low loyalty, or none.
transaction-emotion-question = Does this customer’s heart follow the wallet?
transaction-emotion-picture = Loyalty in transactions { $x } (cut-off at { $xCut }), emotional loyalty { $y } (cut-off at { $yCut }): { $segment }.

transaction-emotion-group-wallet = Purchases
transaction-emotion-group-emotion = Feelings
transaction-emotion-input-spent-here = Spent with us
    .hint = What the customer spent with you on this kind of product in the time observed.
transaction-emotion-input-spent-in-all = Spent in all
    .hint = What the customer spent on this kind of product anywhere, you included.
transaction-emotion-input-attached = I feel attached to this firm.
transaction-emotion-input-proud = I am proud to be its customer and like to say so.
transaction-emotion-input-indifferent = It would not matter to me if this firm closed.
transaction-emotion-anchor-low = strongly disagree
transaction-emotion-anchor-high = strongly agree

transaction-emotion-setting-scale = Points of the scale
    .hint = How many points the answers have; the index from 0 to 100 makes them comparable.
transaction-emotion-setting-transaction-cut = Cut-off for transactions
    .hint = At or above this share it is high. The literature fixes no cut-off; half of the wallet is our start value.
transaction-emotion-setting-emotion-cut = Cut-off for emotion
    .hint = At or above this index it is high. The literature fixes no cut-off; 50 is the middle of the scale.

transaction-emotion-result-transaction = Loyalty in transactions
    .hint = Share of wallet: what is spent with you out of all that is spent on this kind of product.
transaction-emotion-result-emotion = Emotional loyalty
    .hint = Mean of the answers, as an index from 0 to 100.

transaction-emotion-step-transaction-high = Is loyalty in transactions high?
transaction-emotion-step-emotion-high = Is emotional loyalty high?

transaction-emotion-segment-high = High: buys and feels
    .advice = Protect the bond: recognition, a say in what is new, help when something goes wrong. Do not turn it into a matter of discounts.
transaction-emotion-segment-medium = Medium: feels but buys little
    .advice = Remove what is in the way: distance, price, range, stock. The feeling is there; do not spend on winning it again.
transaction-emotion-segment-low = Low: buys without feeling
    .advice = They stay for the advantage and leave for a better one: add service and recognition that money does not measure. Do not feed them more discounts.
transaction-emotion-segment-none = No loyalty
    .advice = Serve them well when they come; spend no more on them than on any newcomer.

transaction-emotion-reason-no-purchases = Nothing is spent on this kind of product, so there is no share.
transaction-emotion-reason-more-than-total = More is spent with us than in all.

transaction-emotion-caution-1 = Do not infer feelings from spending; ask.
transaction-emotion-caution-2 = Spending elsewhere is hard to know: a share of wallet from memory is a rough one.
transaction-emotion-caution-3 = Feeling without purchases ranks above purchases without feeling here; whoever counts this year’s revenue will see it the other way round. The name of the lowest cell is ours.

transaction-emotion-example = A customer spends only 200 of 1,000 here, for the shop is far away, but answers 6, 5 and (turned) 7: the feeling is strong.
transaction-emotion-exercise = Use these numbers and answers; the cut-offs have their start values.
transaction-emotion-exercise-segment = How loyal is this customer?
    .hint1 = Find the share of wallet, then the index of the answers (one of them turned).
    .hint2 = A value at its cut-off is already high. High in feeling alone is medium, high in purchases alone is low.
transaction-emotion-exercise-emotion = How high is emotional loyalty, from 0 to 100?
    .hint1 = Reverse-score the last answer: points of the scale plus one, less the answer.
    .hint2 = Take the mean, subtract 1, divide by the points less 1, and multiply by 100.

# Typical mistakes in the exercise.
transaction-emotion-slip-feeling-forgotten = Feeling has been left out of account: it cannot be inferred from spending.
transaction-emotion-slip-spending-forgotten = The share of spending has been left out of account.

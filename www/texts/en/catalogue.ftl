# The catalogue: names of chapters and models. `cargo xtask catalogue` writes the models from their own texts.

chapter-1 = Customers and their lifecycle
chapter-2 = Choosing customers
chapter-3 = Customer segmentation
chapter-4 = Customer perceived value
chapter-5 = Satisfaction and expectation
chapter-6 = Trust, commitment, relationship quality
chapter-7 = Loyalty
chapter-8 = Lifetime value and customer equity
chapter-9 = Managing the relationship

catalogue-lifecycle-stages = Four lifecycle stages
    .alias = customer lifecycle; exploration, build-up, stability, decline; nurture, grow, reward, win back; 客户生命周期四阶段
    .summary = Reads from what a customer brings in each period whether the relationship is in exploration, formation, stability or decline.
catalogue-relationship-phases = Phases of a relationship (Dwyer, Schurr and Oh)
    .alias = awareness, exploration, expansion, commitment, dissolution; buyer–seller relationship; 关系发展五阶段
    .summary = Places a relationship in awareness, exploration, expansion, commitment or dissolution, by orders, categories and contract.
catalogue-relationship-pyramid = Relationship pyramid
    .alias = basic, cooperative, interdependent; key account relationship; 客户关系金字塔
    .summary = Places the relationship with a key account on one of three levels: basic, cooperative, interdependent.
catalogue-man-rule = MAN rule
    .alias = money, authority, need; prospect qualification; BANT; MAN法则
    .summary = Asks whether a prospect has the money, the authority and the need, and says what to do now.
catalogue-loyalty-matrix = Loyalty matrix (Dick and Basu)
    .alias = relative attitude and repeat patronage; latent loyalty; spurious loyalty; attitudinal and behavioural loyalty; 狄克和巴苏忠诚矩阵
    .summary = Sets a customer’s relative attitude against repeat patronage: loyalty, latent loyalty, spurious loyalty, no loyalty.
catalogue-profit-duration = Profit and duration (Reinartz and Kumar)
    .alias = butterflies, true friends, barnacles, strangers; profitability and loyalty; mismanagement of customer loyalty; 雷纳兹和库玛
    .summary = Sorts customers by profit and by how long the relationship will last: true friends, butterflies, barnacles, strangers.
catalogue-delivered-value = Customer delivered value (Kotler)
    .alias = total customer value less total customer cost; product, service, personnel and image value; money, time, psychic and energy cost; customer surplus; 客户让渡价值; 顾客让渡价值
    .summary = Adds up four values and four costs of an offer as the customer sees them, and compares difference and ratio with a rival’s.
catalogue-satisfaction-gap = Satisfaction gap (CRM triangle)
    .alias = satisfaction is experience less expectation; disconfirmation; triangle law; 三角定律
    .summary = Takes what a customer expected from what the customer experienced, and reads the difference as satisfaction.
catalogue-servqual = SERVQUAL: gaps in service quality
    .alias = service quality; five dimensions; tangibles, reliability, responsiveness, assurance, empathy; SERVPERF; PZB; 服务质量差距
    .summary = Compares expected with perceived service on five dimensions: tangibles, reliability, responsiveness, assurance, empathy.
catalogue-lifetime-value = Lifetime value of one customer
    .alias = customer lifetime value; CLV; CLTV; LTV; margin multiple; 客户终身价值
    .summary = Turns the profit a customer will bring into money of today, by retention and discount rate.

# Reasons that any model may give.
reason-missing = a value that is needed is missing
reason-out-of-range = a value is outside what is allowed
reason-not-whole = a value should be a whole number
reason-too-large = the result is too large to be written
reason-too-few-answers = fewer than half of the items are answered
reason-no-weights = all weights are zero
reason-no-rows = the table is empty
reason-lengths-differ = the columns of the table differ in length
reason-not-defined = not defined for these numbers

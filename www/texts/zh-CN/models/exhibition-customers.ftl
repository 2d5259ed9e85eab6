exhibition-customers-name = 展会客户类型
exhibition-customers-alias = 政府公益展、综合展、专业展、消费品展、商务贸易展; 组展商、参展商、参观者; 公众与专业观众; Customers of exhibitions
exhibition-customers-summary = 把五类展会与参展商、公众、专业观众对照，加权看组展商的客户在哪里。
exhibition-customers-question = 组展商的客户是谁，在哪类展会？
exhibition-customers-picture = 五类展会、三种客户；比重最大的是{ $row }的{ $column }：{ $highest }。

exhibition-customers-group-government = 政府公益展
exhibition-customers-group-general = 综合展
exhibition-customers-group-professional = 专业展
exhibition-customers-group-consumer = 消费品展
exhibition-customers-group-commerce = 商务贸易展
exhibition-customers-group-weights = 每位客户的权重

exhibition-customers-input-government-exhibitors = 参展商
    .hint = 租用展位的企业：是组展商的客户，而观众又是它们的客户。
exhibition-customers-input-government-public = 公众
    .hint = 为自己而来的人：看一看，学一学，买一点。
exhibition-customers-input-government-trade = 专业观众
    .hint = 为企业而来的人：比较、订货、结识同行。
exhibition-customers-input-general-exhibitors = 参展商
    .hint = 租用展位的企业：是组展商的客户，而观众又是它们的客户。
exhibition-customers-input-general-public = 公众
    .hint = 为自己而来的人：看一看，学一学，买一点。
exhibition-customers-input-general-trade = 专业观众
    .hint = 为企业而来的人：比较、订货、结识同行。
exhibition-customers-input-professional-exhibitors = 参展商
    .hint = 租用展位的企业：是组展商的客户，而观众又是它们的客户。
exhibition-customers-input-professional-public = 公众
    .hint = 为自己而来的人：看一看，学一学，买一点。
exhibition-customers-input-professional-trade = 专业观众
    .hint = 为企业而来的人：比较、订货、结识同行。
exhibition-customers-input-consumer-exhibitors = 参展商
    .hint = 租用展位的企业：是组展商的客户，而观众又是它们的客户。
exhibition-customers-input-consumer-public = 公众
    .hint = 为自己而来的人：看一看，学一学，买一点。
exhibition-customers-input-consumer-trade = 专业观众
    .hint = 为企业而来的人：比较、订货、结识同行。
exhibition-customers-input-commerce-exhibitors = 参展商
    .hint = 租用展位的企业：是组展商的客户，而观众又是它们的客户。
exhibition-customers-input-commerce-public = 公众
    .hint = 为自己而来的人：看一看，学一学，买一点。
exhibition-customers-input-commerce-trade = 专业观众
    .hint = 为企业而来的人：比较、订货、结识同行。
exhibition-customers-input-weight-exhibitors = 参展商的权重
    .hint = 一家参展商与一位观众相比有多重要；只看比例。10由本软件设定。
exhibition-customers-input-weight-public = 公众的权重
    .hint = 一位公众有多重要。0.5由本软件设定。
exhibition-customers-input-weight-trade = 专业观众的权重
    .hint = 一位专业观众有多重要。3由本软件设定。

exhibition-customers-result-government-share = 政府公益展的比重
    .hint = 加权之后，占全部客户的比重。
exhibition-customers-result-general-share = 综合展的比重
    .hint = 加权之后，占全部客户的比重。
exhibition-customers-result-professional-share = 专业展的比重
    .hint = 加权之后，占全部客户的比重。
exhibition-customers-result-consumer-share = 消费品展的比重
    .hint = 加权之后，占全部客户的比重。
exhibition-customers-result-commerce-share = 商务贸易展的比重
    .hint = 加权之后，占全部客户的比重。
exhibition-customers-result-exhibitors = 参展商
    .hint = 五类展会的参展商总数。
exhibition-customers-result-public-visitors = 公众
    .hint = 五类展会的公众总数。
exhibition-customers-result-trade-visitors = 专业观众
    .hint = 五类展会的专业观众总数。
exhibition-customers-result-visitors-per-exhibitor = 每家参展商的观众
    .hint = 参展商为观众而来：平均每家有多少位观众，公众和专业观众都算。

exhibition-customers-step-weighted = 全部客户（加权）

exhibition-customers-segment-government = 政府公益展
    .advice = 政府出资，公众免费参观：参展商要的是形象，观众要的是信息。看关注度，不看订单。
exhibition-customers-segment-general = 综合展
    .advice = 各行业的参展商要被看见，观众要丰富：分馆销售展位，做好引导。不要向每家参展商许诺对口的买家。
exhibition-customers-segment-professional = 专业展
    .advice = 参展商为本行业的专业观众而来，专业观众为新品和人脉而来：逐一邀请并登记买家。不要拿看热闹的人充数。
exhibition-customers-segment-consumer = 消费品展
    .advice = 参展商要现场销售，公众要实惠和乐趣：吸引家庭和媒体。不要以专业观众多少为目标。
exhibition-customers-segment-commerce = 商务贸易展
    .advice = 双方都为下单而来：会前撮合，会后跟进成交。不要以人多人少论成败。

exhibition-customers-reason-nobody = 没有计入的客户
exhibition-customers-reason-no-exhibitors = 没有参展商

exhibition-customers-caution-1 = 组展商有两种互相需要的客户：参展商为观众而来，观众为参展商而来，失去一方就会失去另一方。
exhibition-customers-caution-2 = 权重由本软件设定，并且决定结果。请按客户带来的价值设定，并说明理由。
exhibition-customers-caution-3 = 人次不是人数：来了三天的人只算一位。

exhibition-customers-example = 一家组展商办了四类展会，共有1000家参展商、9万名观众。加权之后，专业展占全部客户的48%。
exhibition-customers-exercise = 请根据下面的数据回答，没有给出的取初始值。
exhibition-customers-exercise-visitors-per-exhibitor = 平均每家参展商有多少位观众？
    .hint1 = 五类展会的公众和专业观众都要算。
    .hint2 = 用观众总数除以参展商总数。
exhibition-customers-exercise-segment = 加权之后，哪类展会的客户最多？
    .hint1 = 一家参展商算10，一位公众算0.5，一位专业观众算3。
    .hint2 = 对每类展会相乘、相加，取最大的。

# 练习中的典型错误。
exhibition-customers-slip-trade-alone = 只算了专业观众，普通观众也是观众。

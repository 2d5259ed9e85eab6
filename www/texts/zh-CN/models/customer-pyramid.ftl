customer-pyramid-name = 客户金字塔（Curry）
customer-pyramid-alias = 顶层、大、中、小客户; 不活跃的客户、潜在客户、怀疑对象; 客户金字塔模型; Customer pyramid (Curry)
customer-pyramid-summary = 把活跃客户按销售额排队，分成顶层、大、中、小客户，下面是不活跃的客户、潜在客户和怀疑对象。
customer-pyramid-question = 顶端的少数客户带来多少？
customer-pyramid-picture = 金字塔共{ $layers }层，这位客户在：{ $segment }。

customer-pyramid-group-customers = 客户
customer-pyramid-group-beyond = 客户以外
customer-pyramid-group-own = 这位客户
customer-pyramid-nth-customers = 客户{ $number }

customer-pyramid-input-revenues = 本期销售额
    .hint = 每位客户一个数，不分先后；本期没买的填零，算不活跃的客户。
customer-pyramid-input-prospects = 潜在客户数
    .hint = 有联系、但从未购买的个人或企业。
customer-pyramid-input-suspects = 怀疑对象数
    .hint = 可能需要、但还没有联系的个人或企业。
customer-pyramid-input-revenue = 这位客户的销售额
    .hint = 看这位客户在表中排在哪一层。
customer-pyramid-input-status = 身份
    .hint = 对方是不是客户。
customer-pyramid-option-status-customer = 客户
customer-pyramid-option-status-prospect = 潜在客户
customer-pyramid-option-status-suspect = 怀疑对象

customer-pyramid-setting-top-cut = 顶层的名次界限
    .hint = 占活跃客户的累计比例。库瑞：前1%。
customer-pyramid-setting-large-cut = 大客户的名次界限
    .hint = 累计比例，包括顶层。库瑞：其次4%，累计5%。
customer-pyramid-setting-medium-cut = 中客户的名次界限
    .hint = 累计比例，包括上面两层。库瑞：再次15%，累计20%；其余为小客户。

customer-pyramid-result-top = 顶层客户数
    .hint = 活跃客户数乘以比例，向上取整；并列者归入上一层。
customer-pyramid-result-large = 大客户数
    .hint = 名次在第二条界限以内、不属于顶层的客户。
customer-pyramid-result-medium = 中客户数
    .hint = 名次在第三条界限以内、不属于上面两层的客户。
customer-pyramid-result-small = 小客户数
    .hint = 其余的活跃客户。
customer-pyramid-result-inactive = 不活跃的客户数
    .hint = 表中本期没有销售额的客户。
customer-pyramid-result-active = 活跃客户数
    .hint = 本期有销售额的客户，是各比例的基数。
customer-pyramid-result-top-share = 顶层的销售额占比
    .hint = 占全部销售额的比例；这是要测量的结果，不是规律。
customer-pyramid-result-large-share = 大客户的销售额占比
    .hint = 占全部销售额的比例。
customer-pyramid-result-medium-share = 中客户的销售额占比
    .hint = 占全部销售额的比例。
customer-pyramid-result-small-share = 小客户的销售额占比
    .hint = 占全部销售额的比例。

customer-pyramid-step-top-rank = 顶层的最后名次
customer-pyramid-step-large-rank = 大客户的最后名次
customer-pyramid-step-medium-rank = 中客户的最后名次
customer-pyramid-step-total = 全部销售额

customer-pyramid-segment-top = 顶层客户
    .advice = 逐个熟悉，逐个规划。提防对某一家的依赖。
customer-pyramid-segment-large = 大客户
    .advice = 配专人联系，研究怎样使其成为顶层客户。不要按一般客户对待。
customer-pyramid-segment-medium = 中客户
    .advice = 找出有潜力的往上推；其余的高效服务。
customer-pyramid-segment-small = 小客户
    .advice = 服务要简单、便宜：自助、邮件、固定方案。不要派外勤人员。
customer-pyramid-segment-inactive = 不活跃的客户
    .advice = 问清为什么不买了，值得的就挽回。不要让他们悄悄流失。
customer-pyramid-segment-prospect = 潜在客户
    .advice = 先鉴别，再提出首次购买的方案。成本要与一位小客户带来的价值相比。
customer-pyramid-segment-suspect = 怀疑对象
    .advice = 先用便宜的办法弄清有没有需要，再花钱联系。

customer-pyramid-reason-no-active = 本期没有客户产生销售额
customer-pyramid-reason-cuts-out-of-order = 三条名次界限必须从小到大

customer-pyramid-caution-1 = 比例的基数只包括活跃客户，不包括不活跃的客户、潜在客户和怀疑对象。
customer-pyramid-caution-2 = 销售额不是利润：折扣大、服务多的顶层客户，可能并不赚钱。
customer-pyramid-caution-3 = 各层带来多少，说法不一（50/30/20%，或40/25/15%）：要测量，不要假定。
customer-pyramid-caution-4 = 金字塔的用处在于移动：与上期相比，谁上升，谁不变，谁下降。

customer-pyramid-example = 活跃客户50位，各层止于第1、3、10名：顶层1位，大客户2位，中客户7位，小客户40位。第10名的销售额是160，这位客户也是160。
customer-pyramid-exercise = 请根据下面的客户表回答。
customer-pyramid-exercise-top-share = 顶层客户带来多大比例的销售额？
    .hint1 = 去掉没有销售额的客户，用剩下的人数乘以顶层的比例，向上取整。
    .hint2 = 把这些客户（包括并列的）的销售额相加，除以全部销售额。
customer-pyramid-exercise-segment = 这位客户在哪一层？
    .hint1 = 先求各层的最后名次：活跃客户数乘以累计比例，向上取整。
    .hint2 = 与各层最后一名比较；相等的归入上一层。
customer-pyramid-exercise-medium = 中客户有几位？
    .hint1 = 求两个名次：大客户的最后名次和中客户的最后名次。
    .hint2 = 数两者之间的客户；销售额相等的归入上一层。

# 练习中的典型错误。
customer-pyramid-slip-inactive-counted = 把没有销售额的客户也算进去了。百分比只以活跃客户为基数。
customer-pyramid-slip-from-the-top = 这是从顶层到中客户的总数。只问中客户。

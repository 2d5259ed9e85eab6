right-customers-name = 值得忠诚的顾客
right-customers-alias = 合适的顾客; 天生忠诚的顾客; 顾客选择; 莱希赫尔德; The right customers
right-customers-summary = 争取顾客之前先看三点：是否天性忠诚，是否带来利润，是否认为我们胜过对手。
right-customers-question = 这位顾客值得我们忠诚相待吗？
right-customers-picture = 规则依次判断，第一条成立的给出：{ $segment }。

right-customers-group-nature = 天性喜欢长期关系
right-customers-group-profit = 付得多、要得少、付款及时
right-customers-group-preference = 认为我们胜过对手

right-customers-input-stay = 以往合作年限
    .hint = 顾客通常与一家供应商合作多少年。
right-customers-input-price = 支付的价格
    .hint = 与一般顾客相比：105%表示同样的东西多付5%。
right-customers-input-service = 需要的服务
    .hint = 服务成本与一般顾客相比：90%表示较少。
right-customers-input-on-time = 按时付款
    .hint = 按期付清的账单占多大比例。
right-customers-input-own = 对我们的评价
    .hint = 顾客对我们的产品和服务打几分，0至10分。
right-customers-input-rival = 对最好竞争者的评价
    .hint = 顾客对别家最好的打几分，用同一量表。

right-customers-setting-stay-cut = 年限的分界
    .hint = 达到这么多年。三年由本软件设定。
right-customers-setting-price-cut = 价格的分界
    .hint = 达到此价。100%即平均，由本软件设定。
right-customers-setting-service-cut = 服务量的分界
    .hint = 不超过此数。100%即平均，由本软件设定。
right-customers-setting-on-time-cut = 按时付款的分界
    .hint = 达到此比例。95%由本软件设定。
right-customers-setting-advantage-cut = 领先对手的分界
    .hint = 领先要高于此数。零表示比对手更受看重。

right-customers-result-met = 通过的项数
    .hint = 共三项；第二项要价格、服务、付款同时具备。
right-customers-result-advantage = 领先最好的竞争者
    .hint = 对我们的评价减去对最好竞争者的评价。

right-customers-step-stays = 合作长久？
right-customers-step-pays = 价格好？
right-customers-step-light = 服务需要少？
right-customers-step-prompt = 付款及时？
right-customers-step-prefers = 认为我们胜过对手？

right-customers-segment-right = 最适合
    .advice = 作长期投入：最好的人员，最好的条件，最早的消息。不要把这些花在只是看上去大的顾客身上。
right-customers-segment-no-preference = 可培养（缺偏爱）
    .advice = 稳定，有利润，但还没有认定我们：找出对手强在哪里，为这位顾客做出自己的价值。
right-customers-segment-no-nature = 可培养（缺稳定）
    .advice = 有利润，也看重我们，但喜欢更换：用服务和合同拉住，小步投入。
right-customers-segment-no-profit = 可培养（缺利润）
    .advice = 稳定，也看重我们，但花费大：先改价格、服务或付款条件，再投入。
right-customers-segment-wrong = 不宜重投
    .advice = 最多只通过一项：按正常条件服务好，把培养忠诚的投入留给别人。

right-customers-caution-1 = 三个问题出自莱希赫尔德；衡量的指标和分界由本软件设定。
right-customers-caution-2 = 以往合作久，也可能是没有选择，而不是天性忠诚。
right-customers-caution-3 = 没有对所有企业都合适的顾客：第三问问的是您对顾客的价值。

right-customers-example = 一家医院通常与供应商合作六年，价格高5%，服务需要少，97%按时付款，但对最好的竞争者与对我们同样打7分。
right-customers-exercise = 请根据下面的数据回答。
right-customers-exercise-segment = 这位顾客属于哪一类？
    .hint1 = 逐项判断三个问题；第二项要价格、服务、付款同时具备。
    .hint2 = 通过两项时，看缺的是哪一项。打分相等不算领先。
right-customers-exercise-met = 通过几项？
    .hint1 = 用所给的分界，其余取初始值。
    .hint2 = 价格、服务、付款合起来算一项。

# 练习中的典型错误。
right-customers-slip-rival-forgotten = 漏了竞争对手：要看客户是不是更看重我们。
right-customers-slip-service-forgotten = 漏了服务成本：值得忠诚的顾客付得多，又省心。

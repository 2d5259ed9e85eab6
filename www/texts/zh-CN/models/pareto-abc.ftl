pareto-abc-name = 二八法则与ABC分类
pareto-abc-alias = 帕累托法则; 80/20法则; 帕累托图; ABC分析法; 关键少数; 80/20 and ABC classes
pareto-abc-summary = 把客户按贡献排队，看前面的少数带来多大比例，并分成A、B、C三类。
pareto-abc-question = 20%的客户真的带来80%吗？
pareto-abc-picture = 横轴是客户的累计比例，纵轴是金额的累计比例；{ $x }的客户带来{ $y }。

pareto-abc-group-customers = 客户
pareto-abc-group-own = 这位客户
pareto-abc-nth-customers = 客户{ $number }

pareto-abc-input-revenues = 金额
    .hint = 每位客户带来的金额，不分先后；用利润比用销售额好。零和负数不计入，另行计数。
pareto-abc-input-revenue = 这位客户的金额
    .hint = 看这位客户属于哪一类。

pareto-abc-setting-a-cut = A类的分界
    .hint = 累计金额的比例。通常取80%，也有取70%的；都是惯例，不是规律。
pareto-abc-setting-b-cut = B类的分界
    .hint = 累计金额的比例，包括A类。通常取95%，也有取90%的。
pareto-abc-setting-boundary = 跨过分界的客户
    .hint = 归入上一类（看这位客户之前的累计，低于分界，为默认），或归入下一类（看加上这位客户之后的累计，不超过分界）。
pareto-abc-option-boundary-before = 归入上一类（看之前的累计）
pareto-abc-option-boundary-after = 归入下一类（看之后的累计）
pareto-abc-setting-top = 前面多大比例的客户
    .hint = 看前百分之几的客户，人数向上取整。习惯取20%。

pareto-abc-result-top-share = 前面客户的占比
    .hint = 前面的客户带来总额的多大比例：即“二八”中的“八”。
pareto-abc-result-a = A类客户数
    .hint = 金额相等的客户归在同一类。
pareto-abc-result-b = B类客户数
    .hint = 金额相等的客户归在同一类。
pareto-abc-result-c = C类客户数
    .hint = 金额相等的客户归在同一类。
pareto-abc-result-a-share = A类的金额占比
    .hint = A类客户带来总额的多大比例。
pareto-abc-result-b-share = B类的金额占比
    .hint = B类客户带来总额的多大比例。
pareto-abc-result-c-share = C类的金额占比
    .hint = C类客户带来总额的多大比例。
pareto-abc-result-standing = 累计比例
    .hint = 金额比这位客户高的客户共占多少；用另一种规则时，金额相等的和这位客户也算在内。
pareto-abc-result-left-out = 未计入的客户
    .hint = 金额为零或为负的客户，累计比例里没有它们的位置。

pareto-abc-step-total = 总额
pareto-abc-step-top-count = 前面的客户数
pareto-abc-step-in-a = 在A类之内？
pareto-abc-step-in-b = 在B类之内？
pareto-abc-step-customers-up-to = 客户累计
pareto-abc-step-amount-up-to = 金额累计

pareto-abc-segment-class-a = A类
    .advice = 逐个重点照顾，先稳住这些关系。留意对单个客户的依赖有多大。
pareto-abc-segment-class-b = B类
    .advice = 常规服务，留意成长：谁能成为A类？不要为了A类而冷落他们。
pareto-abc-segment-class-c = C类
    .advice = 服务要简单、便宜。不要看也不看就放弃：新客户都从这里开始。

pareto-abc-reason-none-positive = 没有客户带来正的金额
pareto-abc-reason-not-positive = 金额不为正，无法归类
pareto-abc-reason-cuts-out-of-order = B类的分界不能低于A类的分界

pareto-abc-caution-1 = 二八是观察，不是定律：麦卡锡和怀纳（2019）发现，前20%的客户带来的通常不到80%。
pareto-abc-caution-2 = 分界规则会改变分类，要说明用的是哪一种。
pareto-abc-caution-3 = 尽量用毛利：只看销售额，会把费钱的客户排到前面。
pareto-abc-caution-4 = 只看一期，会偏向新客户，亏待季节性客户；要取与行业相称的时期。

pareto-abc-example = 十位客户共带来1000，前两位占70%。第四位之前的累计正好是80%，所以是B类的第一位。
pareto-abc-exercise = 请根据下面的客户表回答。
pareto-abc-exercise-top-share = 前面的客户带来总额的多大比例？
    .hint1 = 用客户数乘以所给的比例，向上取整。
    .hint2 = 把金额最大的这些客户相加，除以总额。
pareto-abc-exercise-a = A类有几位客户？
    .hint1 = 按金额排队，求累计比例。
    .hint2 = 看清分界规则：看这位客户之前的累计，还是之后的累计。
pareto-abc-exercise-segment = 这位客户属于哪一类？
    .hint1 = 哪些客户金额更高？把它们加起来。
    .hint2 = 按所给的分界规则，把累计比例与两个分界比较。

# 练习中的典型错误。
pareto-abc-slip-law = 二八法则是观察，不是定律：请把这些客户带来的金额加起来。
pareto-abc-slip-others = 这是其余客户带来的比例。
pareto-abc-slip-with-b = 把B类也算进去了。

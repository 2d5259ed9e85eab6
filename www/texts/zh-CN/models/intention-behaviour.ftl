intention-behaviour-name = 忠诚意愿→忠诚行为
intention-behaviour-alias = 忠诚意愿与忠诚行为; 满意的流失者; 说与做; intention to behaviour
intention-behaviour-summary = 把客户所说与所做相比，并统计满意却流失的人。
intention-behaviour-question = 客户说到做到吗？
intention-behaviour-picture = 比例最高的是{ $largest }，{ $value }。

intention-behaviour-group-intention = 说与做
intention-behaviour-group-leaving = 流失者
intention-behaviour-group-returning = 满意者

intention-behaviour-input-said-and-did = 说买且买了
    .hint = 说会再买，后来买了。
intention-behaviour-input-said-not-did = 说买没有买
    .hint = 说会再买，后来没买。
intention-behaviour-input-unsaid-did = 说不买却买了
    .hint = 说不会再买，后来买了。
intention-behaviour-input-unsaid-not-did = 说不买也没买
    .hint = 说不会再买，后来没买。
intention-behaviour-input-left = 流失者
    .hint = 观察期内流失的客户。
intention-behaviour-input-left-satisfied = 其中曾表示满意
    .hint = 流失前最后一次调查中表示满意或很满意。
intention-behaviour-input-satisfied = 满意者
    .hint = 表示满意的客户。
intention-behaviour-input-satisfied-returned = 其中再次购买
    .hint = 之后再次购买的。

intention-behaviour-setting-confidence = 置信水平
    .hint = 威尔逊区间；通常取95%。

intention-behaviour-result-kept = 说到做到
    .hint = 说买且买了、说不买也没买，占全部的比例。
intention-behaviour-result-done-of-said = 说买的人中买了的
    .hint = 意愿变成行为的比例。
intention-behaviour-result-done-of-unsaid = 说不买的人中买了的
    .hint = 没有意愿却有行为的比例。
intention-behaviour-result-difference = 两者之差
    .hint = 了解意愿有多大价值。
intention-behaviour-result-satisfied-of-left = 流失者中满意的
    .hint = 流传的数字：65%至85%，出自莱希赫尔德（1993）。
intention-behaviour-result-returned-of-satisfied = 满意者中再次购买的
    .hint = 流传的数字：30%至40%，指汽车业。

intention-behaviour-reason-nobody = 该组没有人。
intention-behaviour-reason-part-exceeds-whole = 部分大于整体。

intention-behaviour-caution-1 = 询问本身会改变行为：被问过的人会多买一些。
intention-behaviour-caution-2 = 流传的比例来自少数行业，要与自己的数字对照。
intention-behaviour-caution-3 = 四点或五点量表上的“满意”说明不了多少，要单看最高分。
intention-behaviour-caution-4 = 意愿和行为应来自同一批人、同一时期。

intention-behaviour-example = 说买的100人中66人买了，说不买的100人中12人买了；流失的50人中36人曾表示满意。
intention-behaviour-exercise = 请按下面的人数计算，其余不变。
intention-behaviour-exercise-kept = 说到做到的比例是多少？
    .hint1 = 四格中有两格说到做到。
    .hint2 = 把这两格相加，除以四格之和。
intention-behaviour-exercise-done-of-said = 说买者中买了的比例是多少？
    .hint1 = 分母是说买的人。
    .hint2 = 用其中买了的人除以它。
intention-behaviour-exercise-satisfied-of-left = 流失者中满意的比例是多少？
    .hint1 = 分母是流失者，不是满意者。
    .hint2 = 用其中满意的人除以流失者。

# 练习中的典型错误。
intention-behaviour-slip-yes-alone = 只算了说“会”的人。说“不会”而没买的人也是言行一致。
intention-behaviour-slip-odds = 这是买了的与没买的之比。分母应是所有说“会”的人。
intention-behaviour-slip-dissatisfied = 这是流失者中不满意的比例。

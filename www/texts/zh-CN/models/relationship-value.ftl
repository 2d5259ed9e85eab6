relationship-value-name = 客户关系价值
relationship-value-alias = 获利能力和现金流、关系寿命、能力价值、推荐价值、潜在价值; 客户推荐价值; relationship value
relationship-value-summary = 把客户关系带来的各部分价值相加，从购买到推荐和能力，不重复计算。
relationship-value-question = 这段关系值多少，值在哪里？
relationship-value-picture = 各部分合计{ $end }。

relationship-value-group-own = 自己的购买
relationship-value-group-referral = 推荐
relationship-value-group-capability = 能力
relationship-value-group-potential = 潜力

relationship-value-input-margin = 每年利润
    .hint = 客户自己购买带来的利润。
relationship-value-input-retention = 保留率
    .hint = 每年的保留率，决定关系寿命。
relationship-value-input-discount = 贴现率
    .hint = 按年。
relationship-value-input-acquisition-cost = 获取成本
    .hint = 争取该客户的支出。
relationship-value-input-brought = 带来的客户
    .hint = 没有推荐就不会来的。
relationship-value-input-brought-margin = 每位的利润
    .hint = 每位在计算期内带来的利润；若他们再推荐，不要计入全部终身价值。
relationship-value-input-incentive = 推荐奖励
    .hint = 为每位支付的奖励。
relationship-value-input-marketing = 营销成本
    .hint = 每位的营销成本。
relationship-value-input-saving = 节省的获取成本
    .hint = 用其他方式争取一位的成本。
relationship-value-input-hastened = 本来也会来的
    .hint = 没有推荐也会来的：只计节省的成本。
relationship-value-input-capability = 能力价值
    .hint = 从该客户学到并用于别处的价值。
relationship-value-input-potential = 潜在价值
    .hint = 来自目前尚未购买的产品。
relationship-value-input-potential-chance = 实现的可能
    .hint = 潜在价值实现的可能性。

relationship-value-setting-potential-counted = 潜在价值
    .hint = 如果上面的利润已包含预期增长，请选“已包含”，不再相加。
relationship-value-option-potential-counted-apart = 未包含在利润中
relationship-value-option-potential-counted-inside = 已包含在利润中

relationship-value-result-total = 客户关系价值
    .hint = 各部分之和，不重复。
relationship-value-result-lifetime-value = 自己的终身价值
    .hint = 自己购买的价值减获取成本。
relationship-value-result-referral-value = 推荐价值
    .hint = 带来的客户与本来也会来的客户。
relationship-value-result-capability-value = 能力价值
    .hint = 按填写。
relationship-value-result-potential-value = 潜在价值
    .hint = 按可能性加权；已包含在利润中则为0。
relationship-value-result-lifetime = 关系寿命
    .hint = 预期年数，含本年。

relationship-value-reason-never-ends = 保留率不低于1加贴现率，价值没有极限。
relationship-value-reason-never-leaves = 保留率为100%，没有人离开，寿命没有极限。

relationship-value-caution-1 = 被推荐者的终身价值属于他自己；再记给推荐者就重复了。
relationship-value-caution-2 = 购买价值、终身价值、潜在价值互相重叠：终身价值包含前者和后者的一部分。
relationship-value-caution-3 = 能力价值靠判断，要与能计算的部分分开说明。
relationship-value-caution-4 = 本来也会来的客户只值节省的成本；多数统计把两者混在一起。

relationship-value-example = 一位客户自己购买值216.67元，带来四位新客户各值110元，另两位本来也会来，各省50元：合计756.67元。
relationship-value-exercise = 请按下面的数值计算，其余不变。
relationship-value-exercise-referral-value = 推荐价值是多少？
    .hint1 = 两种被推荐者的算法不同。
    .hint2 = 带来的：利润 − 奖励 − 营销成本 + 节省的成本；本来也会来的：只计节省的成本。
relationship-value-exercise-total = 客户关系价值是多少？
    .hint1 = 各部分相加，不能重复。
    .hint2 = 潜在价值是否已包含在利润中？

# 练习中的典型错误。
relationship-value-slip-saving-for-all = 本来就会来的客户，只算节省的获客成本。
relationship-value-slip-brought-alone = 漏了本来就会来的客户：他们也节省了获客成本。
relationship-value-slip-referrals-forgotten = 漏了推荐价值。

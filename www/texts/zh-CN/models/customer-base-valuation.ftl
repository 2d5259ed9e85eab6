customer-base-valuation-name = 基于客户的企业估值
customer-base-valuation-alias = 客户资产估值; 企业价值; 保留率弹性; valuing customers
customer-base-valuation-summary = 用现有客户和将来客户的价值给企业估值，并说明各因素变动1%的影响。
customer-base-valuation-question = 企业价值中现有客户占多少？
customer-base-valuation-picture = 客户价值合计{ $end }。

customer-base-valuation-group-years = 各年新客户
customer-base-valuation-nth-years = 第{ $number }年
customer-base-valuation-group-curve = 客户总数的S曲线

customer-base-valuation-input-customers = 现有客户
    .hint = 目前的客户数。
customer-base-valuation-input-margin = 每年利润
    .hint = 每位客户每年带来的利润。
customer-base-valuation-input-retention = 保留率
    .hint = 每年的保留率。
customer-base-valuation-input-discount = 贴现率
    .hint = 按年。
customer-base-valuation-input-acquisition-cost = 获取成本
    .hint = 每位新客户，在到来的当年支出。
customer-base-valuation-input-newcomers = 新客户
    .hint = 今后各年预计的新客户数。
customer-base-valuation-input-ceiling = 上限α
    .hint = 市场最终容纳的客户数。
customer-base-valuation-input-start = 起点β
    .hint = N(t) = α/(1 + e^(−β − γt))。
customer-base-valuation-input-speed = 速度γ
    .hint = S曲线每年的速度。
customer-base-valuation-input-years = 计算的年数
    .hint = 计入的新客户年数。
customer-base-valuation-input-tax = 税率
    .hint = 对总额征收；亏损不征税。

customer-base-valuation-setting-convention = 现有客户
    .hint = 刚付过款（默认，r/(1 + i − r)），或即将付款。已付的款不能再算。
customer-base-valuation-option-convention-just-paid = 刚付过款
customer-base-valuation-option-convention-about-to-pay = 即将付款
customer-base-valuation-setting-new-by = 新客户来自
    .hint = 自己的列表，或S曲线。
customer-base-valuation-option-new-by-list = 列表
customer-base-valuation-option-new-by-curve = S曲线

customer-base-valuation-result-total = 客户总价值
    .hint = 现有与将来，税后。
customer-base-valuation-result-existing = 现有客户
    .hint = 人数×利润×利润乘数。
customer-base-valuation-result-coming = 将来客户
    .hint = 各批客户的价值减成本，再贴现。
customer-base-valuation-result-taxed = 税
    .hint = 按税前总额计算。
customer-base-valuation-result-retention-elasticity = 保留率弹性
    .hint = 保留率提高1%，乘数提高百分之几。
customer-base-valuation-result-discount-elasticity = 贴现率弹性
    .hint = 贴现率提高1%，乘数变动百分之几。
customer-base-valuation-result-margin-elasticity = 利润弹性
    .hint = 价值与利润成正比。

customer-base-valuation-step-value-new = 新客户价值

customer-base-valuation-reason-never-ends = 保留率不低于1加贴现率，价值没有极限。

customer-base-valuation-caution-1 = 刚付过款的客户只值r/(1 + i − r)，不要多算一次付款。
customer-base-valuation-caution-2 = 这是扣除固定成本之前的客户价值，企业并不值这么多。
customer-base-valuation-caution-3 = 远超数据的S曲线，只是写成公式的愿望。
customer-base-valuation-caution-4 = “保留率提高1%，价值提高5%”来自文献中的企业；您的弹性要按自己的比率计算。

customer-base-valuation-example = 100万位客户，每年利润50元，保留率80%，贴现率12%：现有客户值1.25亿元；三年的新客户另值4,986万元。
customer-base-valuation-exercise = 请按下面的数值计算，其余不变。
customer-base-valuation-exercise-existing = 现有客户价值多少？
    .hint1 = 他们刚付过款，还是即将付款？
    .hint2 = 人数×利润×r/(1 + i − r)；即将付款时分子为1 + i。
customer-base-valuation-exercise-retention-elasticity = 保留率弹性是多少？
    .hint1 = 它与利润和人数无关。
    .hint2 = (1 + i)/(1 + i − r)。

# 练习中的典型错误。
customer-base-valuation-slip-churn = 您似乎用了流失率。公式里要用的是保留率。

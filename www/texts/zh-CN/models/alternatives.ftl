alternatives-name = 替代选择性
alternatives-alias = 需求交叉价格弹性; 点弹性与弧弹性; 替代品与互补品; 交叉弹性; cross-price elasticity
alternatives-summary = 由竞争产品的价格变化，衡量客户在多大程度上把两种产品当作替代选择。
alternatives-question = 客户把对方的产品{ "\u200B" }当作替代选择吗？
alternatives-picture = 竞争产品价格为{ $x }时，本品销量为{ $y }。

alternatives-input-price-before = 竞品原价
    .hint = 竞争产品变价前的价格。
alternatives-input-price-after = 竞品现价
    .hint = 竞争产品变价后的价格。
alternatives-input-quantity-before = 本品原销量
    .hint = 变价前一个时期的销量。
alternatives-input-quantity-after = 本品现销量
    .hint = 变价后同样长时期的销量。
alternatives-input-trend = 销量自身变化
    .hint = 即使竞品不变价，季节、趋势或自身价格也会带来的变化；计算前先扣除。

alternatives-setting-form = 计算形式
    .hint = 弧弹性（默认）以中点为基数，涨跌结果一致；点弹性以原值为基数。
alternatives-option-form-arc = 弧弹性（中点）
alternatives-option-form-point = 点弹性（原值）
alternatives-setting-independent = 视为无关的范围
    .hint = 弹性与零相差不超过此值即视为无关。文献没有规定，0.1由本软件设定。
alternatives-setting-close = 密切替代的分界
    .hint = 文献没有规定，1由本软件设定，可自定。

alternatives-result-elasticity = 需求交叉价格弹性
    .hint = 竞品价格上升1%，本品销量变化百分之几。
alternatives-result-quantity-change = 销量变化率
    .hint = 已扣除自身变化。
alternatives-result-price-change = 价格变化率
    .hint = 竞品价格，用同一形式计算。

alternatives-step-adjusted = 扣除自身变化后的销量
alternatives-step-is-independent = 接近零？
alternatives-step-is-complement = 小于零？
alternatives-step-is-close = 密切替代？
alternatives-step-rival-price = 竞品价格
alternatives-step-own-quantity = 本品销量

alternatives-segment-complements = 互补品
    .advice = 两者一起购买：一起销售，把对方当作伙伴。不要与之对抗。
alternatives-segment-independent = 互不相关
    .advice = 对方的价格影响不了您的客户：靠自身优势竞争。不要跟着降价。
alternatives-segment-substitutes = 替代品
    .advice = 部分客户会比较。用服务、适配和关系让他们不愿离开。不要只靠价格。
alternatives-segment-close-substitutes = 密切替代品
    .advice = 客户很容易转换：关注对方价格，在客户看重之处拉开差别。不要指望仅靠满意留住他们。

alternatives-reason-price-unchanged = 竞品价格没有变化，无法计算。
alternatives-reason-nothing-before = 点弹性要除以原值，而原值为零。
alternatives-reason-nothing-at-all = 前后两个值都为零，没有变化可以衡量。

alternatives-caution-1 = 强弱之间没有公布的分界；“大于1为强”只是习惯说法。
alternatives-caution-2 = 一次变价不能证明因果：季节、自身价格和其他竞争者也会影响销量。
alternatives-caution-3 = A对B价格的弹性，不等于B对A价格的弹性。
alternatives-caution-4 = 点弹性与变化方向有关；只能比较同一形式的数值。

alternatives-example = 竞品价格由10元升到12元，本品销量由100升到115：弧弹性为33/43，约0.767；点弹性为0.75。
alternatives-exercise = 请按下面的数值计算，其余不变。
alternatives-exercise-elasticity = 交叉价格弹性是多少？
    .hint1 = 先求两个变化率；计算形式决定以什么为基数。
    .hint2 = 用销量变化率除以价格变化率。
alternatives-exercise-segment = 两种产品是什么关系？
    .hint1 = 符号区分替代与互补。
    .hint2 = 先看弹性是否接近零。

# 练习中的典型错误。
alternatives-slip-differences = 这是差额相除。弹性是相对变化之比，差额要先除以各自的基数。
alternatives-slip-upside-down = 分子分母颠倒了：用数量的变化除以价格的变化。
alternatives-slip-turned = 价格的方向看反了：先看是涨还是跌。

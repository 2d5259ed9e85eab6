substitution-name = 价值/价格比与替代率
substitution-alias = 价值/价格比; 替代率; 替代品的威胁; 逻辑斯谛曲线; substitution
substitution-summary = 判断扣除转换成本后替代品是否值得更换；值得时，推算其份额如何增长。
substitution-question = 替代品会以多快的速度{ "\u200B" }取代原产品？
substitution-picture = { $x }后，替代品的份额为{ $y }。

substitution-group-offers = 两种产品
substitution-group-adoption = 采用过程

substitution-input-old-value = 原产品价值
    .hint = 对客户值多少钱。
substitution-input-old-price = 原产品价格
    .hint = 同样用途、同一时期所付的全部金额。
substitution-input-new-value = 替代品价值
    .hint = 与原产品用同一尺度。
substitution-input-new-price = 替代品价格
    .hint = 同样用途、同一时期所付的全部金额。
substitution-input-switching-cost = 转换成本
    .hint = 学习、调整和风险，分摊到同一时期。
substitution-input-start = 目前份额
    .hint = 现在使用替代品的客户比例。
substitution-input-speed = 每年增长速度
    .hint = 采用与未采用之比的增长速度，可由往年数据估计。
substitution-input-ceiling = 份额上限
    .hint = 最终会采用的比例。
substitution-input-horizon = 预测年数
    .hint = 可拖动图中的标记。

substitution-setting-criterion = 判断依据
    .hint = 默认用金额表示的净价值，也可用价值与价格之比。两种产品价格悬殊时，结论可能不同。此处由本软件设定。
substitution-option-criterion-surplus = 净价值
substitution-option-criterion-ratio = 价值/价格比

substitution-result-advantage = 优势
    .hint = 替代品净价值减原产品净价值。
substitution-result-relative-value = 相对价值/价格比
    .hint = 价值之比除以价格之比；大于1表示替代品更划算。
substitution-result-after-switching = 计入转换成本后
    .hint = 把转换成本加到替代品价格上。
substitution-result-new-surplus = 替代品净价值
    .hint = 价值减价格再减转换成本。
substitution-result-old-surplus = 原产品净价值
    .hint = 价值减价格。
substitution-result-share-at = 届时份额
    .hint = 预测年数之后替代品的份额。
substitution-result-half-way = 到达一半的时间
    .hint = 最终采用者中有一半已采用所需的时间。

substitution-step-pays = 更换划算吗？
substitution-step-share = 替代品份额

substitution-segment-stays = 不会替代
    .advice = 目前更换不划算。关注差距：替代品每次降价或升值都会缩小它。不要只依赖转换成本。
substitution-segment-takes-over = 将被替代
    .advice = 客户更换有利。提高价值、降低价格，或自己进入替代品。不要指望习惯。

substitution-reason-stays-behind = 替代品并不更好，没有采用过程。
substitution-reason-no-start = 还没有人使用，增长需要起始份额。
substitution-reason-above-ceiling = 目前份额不低于上限。
substitution-reason-no-speed = 速度为零，份额不会变化。
substitution-reason-already-past = 已采用者超过上限的一半。

substitution-caution-1 = 曲线由您给定的起点和速度画出，优势大小并不决定速度。
substitution-caution-2 = 价值是客户的判断，不是厂家的；不同客户群的更换时间不同。
substitution-caution-3 = 一次性的转换成本要分摊到使用年限，再与年价格比较。
substitution-caution-4 = 比值与净价值可能得出不同结论，要说明依据哪一个。

substitution-example = 价值120对100，价格100对90，120/100除以100/90，相对价值/价格比为1.08。净价值20减转换成本5，对原产品的10：替代品领先5。
substitution-exercise = 请按下面的数值计算，其余不变。
substitution-exercise-relative-value = 相对价值/价格比是多少？
    .hint1 = 价值和价格分别用新除以旧。
    .hint2 = 用价值之比除以价格之比。
substitution-exercise-segment = 会被替代吗？
    .hint1 = 转换成本要算在替代品一边。
    .hint2 = 设置决定依据净价值还是比值；相等则维持现状。
substitution-exercise-half-way = 多少年后到达一半？
    .hint1 = 先求起点之比：尚未采用者除以已采用者。
    .hint2 = 取自然对数，再除以速度。

# 练习中的典型错误。
substitution-slip-price-forgotten = 漏了价格：价值之比还要除以价格之比。
substitution-slip-multiplied = 价值之比要除以价格之比，不是相乘。
substitution-slip-switching-cost-forgotten = 漏了转换成本，它要算在替代品一边。
substitution-slip-multiplied-by-speed = 对数要除以速度，不是相乘。

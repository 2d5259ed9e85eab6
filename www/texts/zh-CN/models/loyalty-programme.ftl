loyalty-programme-name = 客户忠诚计划
loyalty-programme-alias = 积分与会员等级; 积分负债; 积分失效率; 会员制; loyalty programme
loyalty-programme-summary = 计算积分的代价：递延收入、负债、保本增幅，以及会员等级。
loyalty-programme-question = 销售额中有多少属于积分？
loyalty-programme-picture = 销售额{ $start }中，当期产品收入为{ $end }。
loyalty-programme-finding = 销售额中有{ $deferredRevenue }要等积分兑换才能确认；销售额须增长{ $uplift }才能抵偿积分成本。上面的等级只是这一位会员的。

loyalty-programme-group-programme = 积分计划
loyalty-programme-group-member = 一位会员

loyalty-programme-input-sales = 带积分的销售额
    .hint = 客户在本期支付的金额。
loyalty-programme-input-points = 发放的积分
    .hint = 随这些销售承诺的积分。
loyalty-programme-input-point-price = 每分的价值
    .hint = 一分兑换时为客户省下的金额。
loyalty-programme-input-breakage = 失效率
    .hint = 永远不会兑换的积分比例。
loyalty-programme-input-unit-cost = 兑换成本率
    .hint = 每一元兑换价值使企业付出的成本。
loyalty-programme-input-margin = 毛利率
    .hint = 未扣积分前占销售额的比例。
loyalty-programme-input-member-spend = 会员消费额
    .hint = 在评级年度内。

loyalty-programme-setting-silver-cut = 银卡门槛
    .hint = 年消费额；文献没有规定门槛。
loyalty-programme-setting-gold-cut = 金卡门槛
    .hint = 年消费额，高于银卡门槛。

loyalty-programme-result-liability = 积分负债
    .hint = 兑换未用积分将付出的成本。
loyalty-programme-result-product-revenue = 产品收入
    .hint = 按单独售价比例当期确认的收入。
loyalty-programme-result-deferred-revenue = 递延收入
    .hint = 待积分兑换时才确认的部分。
loyalty-programme-result-rebate = 有效返利率
    .hint = 积分成本占销售额的比例。
loyalty-programme-result-uplift = 保本增幅
    .hint = 因计划而增加的销售额至少要达到这个幅度才能保本。
loyalty-programme-result-to-next = 距下一等级
    .hint = 还差的消费额。

loyalty-programme-step-stand-alone = 积分的单独售价
loyalty-programme-step-is-gold = 达到金卡？
loyalty-programme-step-is-silver = 达到银卡？

loyalty-programme-segment-gold = 金卡会员
    .advice = 给钱买不到的尊重和便利。不要用更多折扣回应。
loyalty-programme-segment-silver = 银卡会员
    .advice = 临近金卡时提示还差多少。等级到期不要默不作声。
loyalty-programme-segment-basic = 普通会员
    .advice = 尽快给第一份回报。不要让人等上一年。

loyalty-programme-reason-no-sales = 没有销售额，无从分摊。
loyalty-programme-reason-rebate-eats-margin = 返利不低于毛利，增长多少都不能保本。
loyalty-programme-reason-cuts-do-not-ascend = 金卡门槛应高于银卡门槛。
loyalty-programme-reason-top-tier = 金卡之上没有更高的等级。

loyalty-programme-caution-1 = 失效不是发放积分时的利润，要随兑换进度确认。
loyalty-programme-caution-2 = 保本增幅只能计入没有这项计划就不会发生的销售；原本就会全价购买的人也拿积分，是白送。
loyalty-programme-caution-3 = 失效率降低说明计划有吸引力，同时成本更高，要有准备。
loyalty-programme-caution-4 = 临近等级的会员会多买，升级后放缓，要看全年。

loyalty-programme-example = 销售额100,000元，积分10,000分，每分价值1元，预计兑换9,500分：产品收入91,324元，积分8,676元。
loyalty-programme-exercise = 请按下面的数值计算，其余不变。
loyalty-programme-exercise-liability = 积分负债是多少？
    .hint1 = 只有会兑换的积分才有成本。
    .hint2 = 积分乘每分价值，乘（1 − 失效率），再乘兑换成本率。
loyalty-programme-exercise-deferred-revenue = 递延收入是多少？
    .hint1 = 销售额按单独售价的比例分摊。
    .hint2 = 积分的预计价值除以商品与积分之和，再乘销售额。
loyalty-programme-exercise-uplift = 保本增幅是多少？
    .hint1 = 新增销售带来毛利减返利，原有销售付出返利。
    .hint2 = 返利率除以（毛利率 − 返利率）。
loyalty-programme-exercise-segment = 这位会员是哪一级？
    .hint1 = 从最高等级开始。
    .hint2 = 刚好达到门槛也算。

# 练习中的典型错误。
loyalty-programme-slip-breakage-forgotten = 漏了失效率：有些积分不会被兑换。
loyalty-programme-slip-breakage-for-redeemed = 这是按失效的积分算的，应按会被兑换的积分算。
loyalty-programme-slip-rebate-not-taken-off = 直接除以了毛利率。新增销售也要给积分，应除以毛利率减返利率。

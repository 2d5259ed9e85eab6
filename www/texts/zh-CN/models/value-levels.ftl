value-levels-name = 潜在、知觉、实际实现的顾客价值
value-levels-alias = 潜在/知觉/实际实现的顾客价值; 潜在顾客价值; 知觉价值; 感知价值; 实际实现的顾客价值; 购买成本与购买后成本; potential, perceived and realised customer value
value-levels-summary = 在三个时点用利益减去购买成本和购买后成本，看价值在沟通中、在交付中各损失多少。
value-levels-question = 价值在到达客户的途中丢在哪里？
value-levels-picture = 从潜在价值{ $start }逐级降到客户实际实现的{ $end }。

value-levels-group-benefits = 三个时点的利益
value-levels-group-costs = 客户的成本
value-levels-input-potential-benefit = 潜在利益
    .hint = 产品最多能给这位客户带来多少好处，折成钱。
value-levels-input-perceived-benefit = 知觉利益
    .hint = 客户购买之前认为能得到多少好处。
value-levels-input-realised-benefit = 实际利益
    .hint = 使用之后实际得到多少好处。
value-levels-input-purchase-cost = 购买成本
    .hint = 价格、寻找、运输等购买之前及购买时的付出。
value-levels-input-after-cost = 购买后成本
    .hint = 学习、使用、维修、处置等购买之后的付出。
value-levels-input-perceived-after-cost = 预计的购买后成本
    .hint = 客户购买之前预计的付出。
value-levels-input-realised-after-cost = 实际的购买后成本
    .hint = 购买之后实际的付出。

value-levels-setting-after-costs = 购买后成本
    .hint = 三个时点相同，或分为预计的与实际的：意外往往出在使用成本上。
value-levels-option-after-costs-same = 三个时点相同
value-levels-option-after-costs-separate = 预计与实际分开
value-levels-setting-tolerance = 超过多少算差距
    .hint = 不超过此值不算差距；5是我们的设定，应按产品价格高低选择。

value-levels-result-realised = 实际实现的价值
    .hint = 实际利益减两种成本，客户最终得到的价值。
value-levels-result-perceived = 知觉价值
    .hint = 知觉利益减两种成本，客户据此决定买不买。
value-levels-result-potential = 潜在价值
    .hint = 潜在利益减两种成本，可能达到的价值。
value-levels-result-communication-gap = 待沟通的价值
    .hint = 潜在价值减知觉价值：客户还不知道的部分；为负表示承诺过头。
value-levels-result-delivery-gap = 待兑现的价值
    .hint = 知觉价值减实际实现的价值：相信了却没有得到的部分。
value-levels-result-arrives = 实现的比例
    .hint = 实际实现的价值占潜在价值的比例。

value-levels-step-no-gain = 客户认为不值得买吗？
value-levels-step-promises-more = 客户相信的超过实际可能吗？
value-levels-step-nothing-left = 最终一无所得吗？
value-levels-step-unsaid = 有待沟通的差距吗？
value-levels-step-undelivered = 有待兑现的差距吗？

value-levels-segment-arrives = 价值实现
    .advice = 客户知道，也得到了：下一步提高潜在价值本身；不要加大承诺。
value-levels-segment-communicate = 沟通不足
    .advice = 好处比客户知道的多：演示、试用、请用户现身说法；先不要增加功能。
value-levels-segment-deliver = 交付不足
    .advice = 把资源放在交付、培训和服务上；改好之前不要加大宣传。
value-levels-segment-both = 两处都有损失
    .advice = 先兑现，后宣传：没改好就宣传会失去信任；不要平均用力。
value-levels-segment-overpromised = 承诺过头
    .advice = 客户期望的超过产品所能：赶在失望之前纠正说法；不要任由销售人员许诺。
value-levels-segment-regret = 买后后悔
    .advice = 客户得不偿失：退货、补偿、查明原因；在此之前不要再向他推销。
value-levels-segment-unattractive = 不值得买
    .advice = 客户看不到好处，不会购买：降低成本，或让好处看得见；不要强推。

value-levels-reason-no-potential = 潜在价值不大于零，没有比例可言。

value-levels-caution-1 = 利益折成的钱是估计值：询问客户愿意付多少、能省多少；利益与成本取同一时期。
value-levels-caution-2 = 知觉价值要在购买之前问；用过之后，记忆会向实际靠拢。
value-levels-caution-3 = 潜在价值本身很小时，差距小并不值得高兴。

value-levels-example = 一台设备每年最多能带来100元好处，买主购买前认为有80元，实际得到65元；每年的购买成本40元，购买后成本10元。
value-levels-exercise = 请根据下面的金额回答（购买后成本三个时点相同）。
value-levels-exercise-delivery-gap = 待兑现的价值是多少？
    .hint1 = 先求购买前的知觉价值和使用后的实际价值。
    .hint2 = 两个时点成本相同，它会影响差额吗？
value-levels-exercise-segment = 价值丢在哪里？
    .hint1 = 先求三个价值，看有没有不大于零的。
    .hint2 = 再把两个差距与“算差距”的界限比较。

# 练习中的典型错误。
value-levels-slip-promise = 这是沟通差距，即潜在与知觉之间的差。
value-levels-slip-realised-alone = 这是实际实现的价值。差距等于知觉价值减实际实现的价值。
value-levels-slip-potential-forgotten = 漏看了潜在价值：价值可能在被知觉之前就丢失了。

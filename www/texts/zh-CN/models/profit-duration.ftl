profit-duration-name = 雷纳兹和库玛客户细分
profit-duration-alias = Reinartz–Kumar; 盈利性与持久性矩阵; 陌生人、花蝴蝶、真正的朋友、藤壶; 挚友; 神秘者
profit-duration-summary = 按盈利多少和关系能维持多久，把客户分成真正的朋友、花蝴蝶、藤壶和陌生人。
profit-duration-question = 这位客户有利可图吗？关系还能维持吗？
profit-duration-picture = 持久性{ $x }（分界{ $xCut }），盈利{ $y }（分界{ $yCut }）：{ $segment }。

profit-duration-group-duration = 关系的持久性
profit-duration-group-profit = 盈利
profit-duration-input-purchases = 购买次数
    .hint = 观察期内买过几次，包括第一次。
profit-duration-input-last-purchase = 最后一次购买在第几期
    .hint = 从观察期的第1期数起。
profit-duration-input-observed = 观察期数
    .hint = 一共观察了多少期（例如12个月）。
profit-duration-input-loyalty = 忠诚度
    .hint = 直接填写的忠诚程度，0至100%；在“持久性的来源”选择“直接填写”时使用。
profit-duration-input-revenue = 销售额
    .hint = 观察期内这位客户带来的销售额。若您的文件中已是利润，请把利润率填为100%、服务成本填为0。
profit-duration-input-margin = 利润率
    .hint = 销售额中有多大比例是利润（未扣服务成本）。
profit-duration-input-service-cost = 服务成本
    .hint = 观察期内花在这位客户身上的销售、配送和服务费用。

profit-duration-setting-duration-by = 持久性的来源
    .hint = 原文用预测的关系持续时间；课程教材用忠诚度。两种都可以。
profit-duration-option-duration-by-projected = 由购买记录推算
profit-duration-option-duration-by-entered = 直接填写忠诚度
profit-duration-setting-one-time-buyers = 只买过一次的客户
    .hint = 按公式计算，或者一律当作不会再来。
profit-duration-option-one-time-buyers-by-formula = 按公式计算
profit-duration-option-one-time-buyers-zero = 记为0
profit-duration-setting-duration-cut = 持久性的分界
    .hint = 达到此值算长期。原文没有规定分界。
profit-duration-setting-profit-cut = 盈利的分界
    .hint = 高于此值算高盈利。原文没有规定分界；零表示有没有盈利。

profit-duration-result-profit = 盈利
    .hint = 销售额乘以利润率，减去服务成本。
profit-duration-result-duration = 持久性
    .hint = 这位客户仍然活跃的可能性，或直接填写的忠诚度。过去做了多久客户，不能说明今后还会做多久。

profit-duration-step-profit-high = 盈利高？
profit-duration-step-duration-long = 关系长久？

profit-duration-segment-true-friends = 真正的朋友（挚友）
    .advice = 盈利高、关系长：始终如一地来往，但不要过于频繁；给他们惊喜，培养并保护好这份忠诚。
profit-duration-segment-butterflies = 花蝴蝶（蝴蝶）
    .advice = 盈利高、关系短：让每一次交易都满意，趁他们还在时多做生意，并知道什么时候该停止投入。
profit-duration-segment-barnacles = 藤壶（神秘者）
    .advice = 盈利低、关系长：先弄清是钱包小还是份额小。钱包小就控制成本，份额小就做升级销售和交叉销售。
profit-duration-segment-strangers = 陌生人
    .advice = 盈利低、关系短：不做投资，每一笔交易都要赚钱。

profit-duration-reason-last-after-end = 最后一次购买在观察期之后。

profit-duration-caution-1 = 横轴是今后还能维持多久，不是已经做了多久客户。
profit-duration-caution-2 = 按利润排，不按销售额排：大客户可能不赚钱。
profit-duration-caution-3 = 不要把“忠诚”读成“有利可图”：雷纳兹和库玛的发现正是两者关系不强。
profit-duration-caution-4 = （t÷T）的n次方只是随文章讲授的粗略推算：买得越勤的人一旦沉默，越可能已经离开。购买记录充足时，请用“价值”一页的概率模型。

profit-duration-example = 一位客户在12个月中买了4次，最后一次在第8个月，共1,200元，利润率30%，服务成本100元。
profit-duration-exercise = 请根据下面的数据回答（分界取初始值）。
profit-duration-exercise-duration = 这位客户仍然活跃的可能性是多少？
    .hint1 = 先求最后一次购买在观察期中的位置：t÷T。
    .hint2 = 再取n次方，n是购买次数。
profit-duration-exercise-profit = 这位客户的盈利是多少？
    .hint1 = 销售额不是利润。
    .hint2 = 用销售额乘以利润率，再减去服务成本。
profit-duration-exercise-segment = 这位客户属于哪一类？
    .hint1 = 分别求盈利和持久性。
    .hint2 = 盈利要高于分界，持久性达到分界就算长久。

# 练习中的典型错误。
profit-duration-slip-power-forgotten = 漏了购买次数：买得越勤，沉默越说明问题，要取这个次方。
profit-duration-slip-revenue-for-profit = 这是按销售额算的。要用利润：销售额乘以毛利率，再减服务成本。
profit-duration-slip-service-forgotten = 漏了服务成本。

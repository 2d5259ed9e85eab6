# 终身价值页。

value-title = 终身价值
value-empty = 打开订单文件后，您将看到客户值多少：
value-empty-one = 每位客户仍会购买的概率、预期购买次数和价值
value-empty-two = 全体客户的总价值及其区间，以及模型对未见日期预测得如何
value-empty-three = 单个客户的故事：每一次购买，以及它告诉了我们什么

value-contracts = 客户有合同，因而能看到谁离开？
value-contracts-link = 预测还有多少客户会留下

# 总价值
value-headline = 这 { $customers } 位客户在今后 { $horizon }内预期带来的价值
value-interval = { $level } 区间：{ $low } 至 { $high }。
value-interval-both = 区间涵盖两种不确定性：参数是估计出来的，客户的行为有偶然性。
value-interval-parameters = 区间只涵盖参数估计的不确定性，客户行为的偶然性未计入。
value-interval-customers = 区间只涵盖客户行为的偶然性，参数估计的不确定性未计入。
value-credible = 按后验抽样，仅就参数估计的不确定性而言，{ $level } 可信区间为 { $low } 至 { $high }。
value-no-interval = 无法给出区间：客户之间的消费差异过大，方差为无穷。
value-contains = 其中包含现有客户今后购买的毛利，不包含过去的购买，也不包含未来的新客户。
value-discount-both = 年贴现率 { $annual }，折合每{ $unit ->
    [day] 日
    [week] 周
   *[month] 月
}连续贴现率 { $rate }。
value-no-total = 这 { $customers } 位客户无法给出价值，但仍可给出活跃概率和预期购买次数。
value-length-day = { NUMBER($count, maximumFractionDigits: 1) } 天
value-length-week = { NUMBER($count, maximumFractionDigits: 1) } 周
value-length-month = { NUMBER($count, maximumFractionDigits: 1) } 个月
no-spend-no-amounts = 文件中没有金额，或金额全部为零。请在数据页选择金额列。
no-spend-too-few-repeat-buyers = 以正金额重复购买的客户不足三位，不足以了解消费的差异。
no-spend-not-fitted = 消费模型无法拟合这些金额。
no-spend-mean-undefined = 拟合出的消费模型没有总体均值（q 不大于 1），因此只购买过一次的客户没有预期消费。

value-deciles-finding = 价值最高的十分之一客户占有总价值的 { $share }
value-deciles-description = 客户按价值分为十组，由高到低，各组平均价值从 { $best } 降到 { $worst }。
value-deciles-x = 客户十等分，价值由高到低
value-deciles-y = 每位客户的平均价值
value-deciles-total = 价值
value-deciles-hint = 指向某根柱子，或用方向键逐根查看。
value-deciles-file = 价值十等分

# 设置
value-settings = 价值的计算口径
value-horizon = 预测期
    .hint = 从最后观察日起算，往后 { $value }。
value-discount = 年贴现率
    .unit = %
    .hint = 以后的钱不如现在的钱值钱：每等一年，按 { $value } 贴现。
value-margin = 毛利率
    .unit = %
    .hint = 每笔订单扣除成本后留下的部分：{ $value }。
value-model = 购买模型
value-model-name-bg-nbd = BG/NBD
    .hint = 最常用：客户可能在每次重复购买之后离开。
value-model-name-mbg-nbd = MBG/NBD
    .hint = 与 BG/NBD 相同，但客户在首次购买之后也可能离开。
value-model-name-bg-cnbd-k = BG/CNBD-k
    .hint = 与 BG/NBD 相同，但购买可以有节奏：从各次购买的间隔了解其规律程度。
value-model-name-mbg-cnbd-k = MBG/CNBD-k
    .hint = 与 MBG/NBD 相同，但购买可以有节奏：从各次购买的间隔了解其规律程度。
value-model-name-pareto-nbd = Pareto/NBD
    .hint = 客户随时可能离开，与是否购买无关。
value-model-name-ggom-nbd = Gamma-Gompertz/NBD
    .hint = 与 Pareto/NBD 相同，但离开的风险可以随客龄增大。计算较慢。
value-model-name-pareto-ggg = Pareto/GGG
    .hint = 与 Pareto/NBD 相同，但每位客户的购买各有节奏，从各次购买的间隔中了解：购买越规律，沉默越能说明问题。计算很慢：每千位客户约需十秒，节奏严格时需数分钟。最多用于 { $most } 位客户。
value-model-name-nbd = NBD
    .hint = 没有人离开：作为衡量其他模型的基准。
value-model-name-bg-bb = BG/BB
    .hint = 统计客户在哪些时间单位（日、周或月）内有购买，而不是购买次数：适合每个单位内至多购买一次的客户。从首次购买起算，尚未结束的单位不计。
value-model-no-intervals = BG/CNBD-k、MBG/CNBD-k 和 Pareto/GGG 要从订单的间隔学习，而这份文件每位客户只有一行，看不出间隔。
value-unit = 时间单位
value-unit-day = 日
value-unit-week = 周
value-unit-month = 月
value-unit-hint = 所有参数和预测期都以此为单位。同一天的多次购买算一次。
value-period = 日期
value-holdout = 留出最后一段日期检验预测
value-holdout-hint = 模型只从之前的日期学习，再用留出的日期检验。
value-calibration-end = 学习截至
value-observed-until = 观察截至
value-observed-until-hint = 最后一笔订单在 { $day }。如果您在此之后仍在观察，请填写截止日期：没有购买也是信息。
value-covers = 区间涵盖
value-covers-both = 两者
value-covers-parameters = 参数估计
value-covers-customers = 客户行为
value-covers-hint = 预测的不确定性有两个来源：参数是估计出来的，客户的行为有偶然性。

value-midway = 这份日志似乎从客户关系的中途开始
value-midway-why = 最初几周的“新”客户远多于之后：其中许多人此前已经购买过。他们的首次购买无从知晓，会误导模型。
value-acquired-use = 只用 { $from } 起获得的客户
value-acquired = 只用 { $from } 至 { $to } 之间获得的客户。
value-acquired-all = 使用全部客户

# 客户表
value-customers-title = 每一位客户
value-search = 查找客户
value-segment-all = 全部细分
value-rows = { $count } 位客户。
value-rows-grouped = { $rows } 行，代表 { $count } 位客户。
value-columns = 各列的含义
value-rows-hint = 选择一行查看该客户的故事；点击表头排序。

# 故事
value-story-title = 客户 { $customer }
value-story-loading = 单个客户
value-story-close = 关闭
value-story-finding = 仍会购买的概率为 { $alive }；预测期内预期购买 { $expected } 次。
value-story-credible = （{ $low } 至 { $high }）
value-story-once = 只购买过一次时，该模型总是给出 100%，因为它假定客户只会在重复购买之后离开。请看预期购买次数。
value-story-always = 该模型假定没有客户会离开。
value-story-chart = { $orders } 次购买，与仍会购买的概率
value-story-description = 仍会购买的概率随时间的变化，标出 { $orders } 次购买，最后为 { $alive }。
value-story-x = 日期
value-story-orders = 各次购买的金额
value-story-point = { $day }{ $known ->
    [yes] ：仍会购买的概率 { $alive }
   *[no] {""}
}{ $ordered ->
    [yes] ，下单 { $amount }
   *[no] {""}
}
value-story-ahead = 假如不再购买
value-story-hint = 指向某一天，或用方向键在各次购买之间移动。
value-story-file = 客户-{ $customer }
value-story-unit-day = 客龄以日计。
value-story-unit-week = 客龄以周计。
value-story-unit-month = 客龄以月计。

# 拟合
value-fits-title = 拟合的模型
value-model-bg-nbd = 购买：BG/NBD
    .hint = 每位客户以自己稳定的频率购买，并可能在任何一次重复购买之后永久离开。频率服从伽马分布，离开的概率服从贝塔分布。
value-model-mbg-nbd = 购买：MBG/NBD
    .hint = 与 BG/NBD 相同，但客户在首次购买之后也可能永久离开，因此只买过一次后的沉默也是离开的迹象。
value-model-bg-cnbd-k = 购买：BG/CNBD-k
    .hint = 与 BG/NBD 相同，但随机发生的事件中每第 k 个才是一次购买：k 越大，每位客户的购买越有规律。
value-model-mbg-cnbd-k = 购买：MBG/CNBD-k
    .hint = 与 MBG/NBD 相同，但随机发生的事件中每第 k 个才是一次购买：k 越大，每位客户的购买越有规律。
value-model-pareto-nbd = 购买：Pareto/NBD
    .hint = 每位客户以自己稳定的频率购买，经过一段未知的生命期后永久离开。购买频率和离开速率都服从伽马分布。
value-model-ggom-nbd = 购买：Gamma-Gompertz/NBD
    .hint = 每位客户以自己稳定的频率购买，永久离开的风险随客龄增大。购买频率和离开的风险都服从伽马分布。
value-model-pareto-ggg = 购买：Pareto/GGG
    .hint = 每位客户以自己的频率购买，规律程度也各不相同，经过一段未知的生命期后永久离开。购买频率、规律程度和离开速率都服从伽马分布。
value-model-nbd = 购买：NBD
    .hint = 每位客户以自己稳定的频率购买，并且不会离开。购买频率服从伽马分布。
value-model-bg-bb = 购买：BG/BB
    .hint = 在每个时间单位内，客户以自己的概率购买；在每个单位之前，又以另一概率永久离开。两种概率都服从贝塔分布。这里所说的购买，是指有购买的时间单位。
value-model-gamma-gamma = 消费：Gamma-Gamma
    .hint = 各笔订单围绕客户自己的均值波动；均值因人而异，与购买频率无关。
value-parameter = 参数
value-estimate = 估计值
value-standard-error = 标准误
value-meaning = 含义
value-parameter-bg-nbd-r = 购买频率的形状：越小表示客户差异越大
value-parameter-bg-nbd-alpha = 购买频率的尺度：r ÷ α 为平均频率
value-parameter-bg-nbd-a = 与 b 一起描述离开的概率：a ÷ (a + b) 为其均值
value-parameter-bg-nbd-b = a、b 越大，客户越相近
value-parameter-mbg-nbd-r = 购买频率的形状：越小表示客户差异越大
value-parameter-mbg-nbd-alpha = 购买频率的尺度：r ÷ α 为平均频率
value-parameter-mbg-nbd-a = 与 b 一起描述离开的概率：a ÷ (a + b) 为其均值
value-parameter-mbg-nbd-b = a、b 越大，客户越相近
value-parameter-bg-cnbd-k-k = 规律程度：1 表示购买时刻随机，越大越有节奏
value-parameter-bg-cnbd-k-r = 事件频率的形状：越小表示客户差异越大
value-parameter-bg-cnbd-k-alpha = 事件频率的尺度：r ÷ (k × α) 为平均购买频率
value-parameter-bg-cnbd-k-a = 与 b 一起描述离开的概率：a ÷ (a + b) 为其均值
value-parameter-bg-cnbd-k-b = a、b 越大，客户越相近
value-parameter-mbg-cnbd-k-k = 规律程度：1 表示购买时刻随机，越大越有节奏
value-parameter-mbg-cnbd-k-r = 事件频率的形状：越小表示客户差异越大
value-parameter-mbg-cnbd-k-alpha = 事件频率的尺度：r ÷ (k × α) 为平均购买频率
value-parameter-mbg-cnbd-k-a = 与 b 一起描述离开的概率：a ÷ (a + b) 为其均值
value-parameter-mbg-cnbd-k-b = a、b 越大，客户越相近
value-parameter-pareto-nbd-r = 购买频率的形状：越小表示客户差异越大
value-parameter-pareto-nbd-alpha = 购买频率的尺度：r ÷ α 为平均频率
value-parameter-pareto-nbd-s = 离开速率的形状：越小表示客户差异越大
value-parameter-pareto-nbd-beta = 离开速率的尺度：s ÷ β 为平均速率
value-parameter-pareto-nbd-m = 两种速率的相关：大于 0 表示常买的客户离开得更早
value-parameter-ggom-nbd-r = 购买频率的形状：越小表示客户差异越大
value-parameter-ggom-nbd-alpha = 购买频率的尺度：r ÷ α 为平均频率
value-parameter-ggom-nbd-b = 离开的风险增大的速度：每过一个时间单位变为 e 的 b 次方倍
value-parameter-ggom-nbd-s = 离开风险的形状：越小表示客户差异越大
value-parameter-ggom-nbd-beta = 离开风险的尺度：s × b ÷ β 为最初的风险
value-parameter-pareto-ggg-t = 规律程度的形状：越大表示客户在这一点上越相近
value-parameter-pareto-ggg-gamma = 规律程度的尺度：t ÷ γ 为平均规律程度；1 表示购买时刻随机，大于 1 表示有节奏，小于 1 表示成批购买
value-parameter-pareto-ggg-r = 购买频率的形状：越小表示客户差异越大
value-parameter-pareto-ggg-alpha = 购买频率的尺度：r ÷ α 为平均频率
value-parameter-pareto-ggg-s = 离开速率的形状：越小表示客户差异越大
value-parameter-pareto-ggg-beta = 离开速率的尺度：s ÷ β 为平均速率
value-parameter-nbd-r = 购买频率的形状：越小表示客户差异越大
value-parameter-nbd-alpha = 购买频率的尺度：r ÷ α 为平均频率
value-parameter-bg-bb-alpha = 与 β 一起决定在一个时间单位内购买的概率：均值为 α ÷ (α + β)
value-parameter-bg-bb-beta = α 和 β 大表示客户相近
value-parameter-bg-bb-gamma = 与 δ 一起决定在一个时间单位之前离开的概率：均值为 γ ÷ (γ + δ)
value-parameter-bg-bb-delta = γ 和 δ 大表示客户相近
value-parameter-gamma-gamma-p = 同一客户各单的波动：越大波动越小
value-parameter-gamma-gamma-q = 客户之间平均消费的差异：越大差异越小
value-parameter-gamma-gamma-gamma = 消费的尺度：p × γ ÷ (q − 1) 为均值
value-log-likelihood = 对数似然
value-log-posterior = 含先验的对数似然
value-fit-customers = 客户数
value-iterations = 步数
value-fits-note-title = 术语
value-term-likelihood = 对数似然
    .hint = 在该模型下出现这份数据的可能性；只有同一数据上不同模型之差才有意义。
value-term-error = 标准误
    .hint = 假如重新抽取一份日志，估计值通常会偏离多少。左右各两个标准误约为 95% 区间。
value-term-criteria = AIC、BIC
    .hint = 对数似然加上对参数个数的惩罚。在同一数据上，较小者较好。

value-estimate-title = 估计设置的结果
value-estimate-term-prior = 先验
    .hint = 查看数据之前对参数的看法。这里只假定参数大小平常（以客龄和订单金额为尺度），两侧都留有充分余地。
value-estimate-term-credible = 可信区间
    .hint = 在给定数据和先验的条件下，参数以所示概率落在其中。
value-estimate-term-worth = 相当于独立抽样的次数
    .hint = 各次抽样带有权重；权重差别越大，相当于的独立抽样越少。几百次就足以给出区间。
value-estimate-term-shape = 权重的尾部（k̂）
    .hint = 少数抽样在多大程度上压过其余抽样。不超过 0.5 很好，不超过 0.7 可用，再大则抽样遗漏了一部分可能。
value-draws-found = { $draws } 次抽样（种子 { $seed }），相当于 { $worth } 次独立抽样；权重尾部的形状 k̂ = { $shape }。
value-draws-good = 抽样可靠。
value-draws-fair = 抽样可用：区间的端点可能略有偏差。
value-draws-bad = 抽样不可靠。请采用先验，或选择参数更少的模型。
value-draws-table = 后验抽样得到的参数
value-draws-median = 中位数
value-draws-interval = { $level } 可信区间
value-no-draws = 无法抽样。
value-no-draws-no-maximum = 无从抽样：似然在参数范围之内没有最高点。请采用先验，使其有最高点。
value-effects = 文件中各列的效应
value-effects-lead = 上面的参数属于各列均为 0 的客户。某列每增加 1，或取两个词中的第二个时，变化如下：
value-effects-column = 列
value-effects-of = 影响
value-effects-value = 效应
value-effects-factor = 倍数
value-effect-rate = 购买速率
value-effect-dropout = 离开速率
value-effect-dropout_a = 离开参数 a
value-effect-dropout_b = 离开参数 b
value-effect-both = 购买与离开，同一效应
value-effect-spend = 订单金额
value-correlation-found = 购买速率与离开速率的相关系数：{ $value }{ $known ->
    [yes] （标准误 { $error }）
   *[no] {""}
}。{ $side ->
    [stay] 常买的客户留得更久。
   *[leave] 常买的客户离开得更早。
}
value-tested = 与不含{ $what ->
    [correlation] 相关
   *[covariates] 这些列
}的模型作似然比检验：χ² = { $statistic }，自由度 { $degrees }，p { $p }。{ $found ->
    [yes] 数据支持{ $what ->
        [correlation] 相关
       *[covariates] 这些列
    }。
   *[no] 数据不需要{ $what ->
        [correlation] 相关
       *[covariates] 这些列
    }。
}

diagnosis-converged = 已找到并核实似然的最大值。
diagnosis-not-converged = 在确定最大值之前搜索已停止（梯度 { $gradient }）。请勿依赖这些数字，并检查数据中是否有异常客户。
diagnosis-boundary = { $parameter } 趋向{ $towards ->
    [zero] 零
    [minus-infinity] 负无穷
   *[infinity] 无穷
}：数据看不出它所描述的客户差异。预测取该极限，参数本身没有意义。
diagnosis-boundary-ggom-nbd-b-zero = 没有迹象表明离开的风险会随客龄增大：b 趋向零，模型变成 Pareto/NBD。请改用 Pareto/NBD，它少一个参数，结论相同。b 与 β 只有比值有意义。
diagnosis-boundary-bg-cnbd-k-k-infinity = 购买的节奏非常严格，k 达到所试的最大值。订阅或流失模型可能更适合这些客户。
diagnosis-boundary-mbg-cnbd-k-k-infinity = 购买的节奏非常严格，k 达到所试的最大值。订阅或流失模型可能更适合这些客户。
diagnosis-boundary-pareto-ggg-t-infinity = 各位客户购买的规律程度没有差别：t 趋向无穷，γ 也随之趋向无穷。若 t ÷ γ 接近 1，则购买时刻随机，Pareto/NBD 少两个参数，结论相同。
diagnosis-boundary-pareto-ggg-gamma-infinity = γ 单独没有意义，有意义的只是 t ÷ γ。
diagnosis-at-random-bg-cnbd-k = 没有迹象表明购买有节奏：k 为 1。BG/NBD 少一个参数，结论相同。
diagnosis-at-random-mbg-cnbd-k = 没有迹象表明购买有节奏：k 为 1。MBG/NBD 少一个参数，结论相同。
diagnosis-ridge = { $parameters } 只能一起确定，无法分别确定：相差很大的取值拟合得几乎一样好。预测可靠，单个参数不可靠。
diagnosis-too-few-repeat = 只有 { $customers } 位客户重复购买；大约要有 { $wanted } 位，估计才开始有价值。
diagnosis-all-identical = 所有客户的历史都相同，无法估计他们之间的差异。
diagnosis-no-repeat = 没有人重复购买，无从学习。
diagnosis-prior-used = { $parameters } 使用了先验：估计值为后验密度的最高点，不能用 AIC 和 BIC 比较。
diagnosis-correlation-limit = 购买率与流失率的关联超出了本模型所能表达的程度：相关系数止于 { $correlation }，真实的关联可能更强，请与其他模型比较。
diagnosis-draws-unreliable = 后验抽样不可靠：权重尾部的形状参数为 { $paretoK }，最大只能是 { $limit }。请使用信息更多的先验。
diagnosis-nobody-left = 观测的各期都没有客户流失，无从了解流失的规律。
diagnosis-all-left-at-once = 所有客户在第一期就已流失，没有可以推算的留存。
diagnosis-too-few-periods = 只观测了 { $periods } 期；至少要有 { $wanted } 期，才能分辨各个参数。
diagnosis-near-daily = 客户在 { $occupancy } 的可能日期都有购买。这样的节奏不宜看作随机时刻的购买，订阅或流失模型更合适。
diagnosis-mean-spend-undefined = q 为 { $q }，不大于 1：少数大额客户使平均消费为无穷。只购买过一次的客户没有预期消费。
diagnosis-spend-variance-infinite = q 为 { $q }，不大于 2：客户之间的消费差异过大，方差为无穷。总价值没有针对客户行为的区间。

value-independence = 消费是否与购买频率有关？
value-independence-finding = 购买次数与平均消费的相关系数：{ $correlation }（p { $p }，{ $customers } 位重复购买者）。
value-independence-none = 几乎无关：消费模型的假设成立。
value-independence-small = 相关较小：消费模型的假设大体成立。
value-independence-large = 相关较强：而消费模型假设两者无关。频繁购买者的价值被过度拉向平均，请谨慎看待排名。

# 质量
value-actual = 实际
value-expected = 预期
value-bars-hint = 指向一组柱子，或用方向键逐组查看。
value-tracking-title = 模型是否跟得上日志？
value-tracking-question = 各期重复购买次数：实际与预期
value-tracking-finding = 在留出的日期内，预期重复购买 { $expected } 次，实际 { $actual } 次：{ $side ->
    [more] 多估
   *[fewer] 少估
} { $error }
value-tracking-description = 各期重复购买次数：实际 { $actual } 次，预期 { $expected } 次。
value-tracking-view = 显示
value-tracking-each-week = 每周
value-tracking-each-month = 每月
value-tracking-summed = 累计
value-tracking-x-week = 周（截止日）
value-tracking-x-month = 月（截止日）
value-tracking-y = 重复购买次数
value-tracking-y-summed = 累计重复购买次数
value-tracking-split = 留出的日期
value-tracking-hint = 指向曲线，或用左右方向键沿时间移动。
value-tracking-file = 跟踪图
value-frequency-title = 模型是否知道客户重复购买几次？
value-frequency-finding = { $actual } 位客户没有再次购买，模型预期 { $expected } 位
value-frequency-description = 按重复购买次数统计的客户数。零次：实际 { $actual } 位，预期 { $expected } 位。
value-frequency-x = 重复购买次数
value-frequency-y = 客户数
value-frequency-note = 这是模型学习所用的日期，因此检验的是模型的形状，而不是预见能力。
value-frequency-file = 购买次数分布
value-and-more = { $count }+
value-holdout-title = 预测得如何？
value-holdout-lead = 模型没有见过最后 { $length }。在此期间，客户购买了 { $actual } 次，预期为 { $expected } 次。
value-error-actual = 实际购买次数
value-error-expected = 预期购买次数
value-error-mae = 平均绝对误差
    .hint = 每位客户的预测平均偏离多少，不计正负。
value-error-rmse = 均方根误差
    .hint = 同上，但大的偏离计得更重。
value-error-bias = 偏差
    .hint = 预期减实际的平均值：大于零表示模型高估。
value-by-frequency-question = 对少购和常购的客户，预测是否同样准确？
value-by-frequency-description = 按此前的重复购买次数，比较留出日期内实际与预期的平均购买次数。
value-by-frequency-x = 此前的重复购买次数
value-by-frequency-y = 留出期平均购买次数
value-by-frequency-file = 留出期按次数

# 模型比较
value-compare-title = 哪个购买模型适合这些客户？
value-compare-lead = 用同样的客户和日期拟合每个购买模型，并用留出的日期检验各自的预测。
value-compare-estimate = 为便于相互比较，这里的模型一律按最大似然拟合，不采用估计设置（先验、抽样、相关、文件中的列）。
value-compare = 比较各模型
value-compare-finding = { $same ->
    [yes] 按 AIC，{ $fits } 拟合最好；它对最后 { $length }的预测也最接近实际。
   *[no] 按 AIC，{ $fits } 拟合最好；对最后 { $length }的预测，以 { $forecasts } 最接近实际（按均方根误差）。
}
value-compare-finding-fit = 按 AIC，{ $fits } 拟合最好。留出最后一段日期，便可同时检验预测。
value-compare-parameters = 参数个数
value-compare-use = 采用
value-compare-used = 正在使用
value-compare-choose = 采用 { $model }
value-compare-clean = ，已收敛
value-compare-doubt = 有疑点
value-compare-baseline = 基准
value-compare-unsuited = 未参与比较：它无法用于这些客户。
value-compare-unsuited-no-intervals = 未参与比较：它要从订单的间隔学习，而客户表中没有间隔。
value-compare-unsuited-too-many-customers = 未参与比较：它计算很慢，只在客户不超过 { $most } 位时参与比较；客户更多时，可在上面选作购买模型。
value-compare-unsuited-no-whole-periods = 未列入：它按整个时间单位计数，而该表中的客龄不是整数。
value-compare-apart = 描述的是客户在哪些时间单位内购买，而不是何时购买：其似然所依据的数据不同，不能用 AIC 和 BIC 比较，只能比较预测。预测时，一个有购买的单位按此前这类单位内的平均购买次数折算。
value-compare-relative = 总数误差
    .hint = 全部预期购买次数与全部实际次数相比：+10% 表示多估一成。
value-compare-lift = 前十分之一的提升度
    .hint = 预期购买最多的十分之一客户的实际购买，是随机抽取十分之一客户的几倍。
value-compare-last-period = 照旧
    .hint = 不用模型的基准：每位客户的购买次数与此前同样长的一段时间相同。
value-compare-alive = 活跃概率可信吗？
value-compare-alive-lead = 各组客户在留出日期内购买的比例。它应随概率上升，但会低于概率，因为仍在的客户不一定在这段日期内购买。
value-compare-band = { $customers } 位中 { $bought }

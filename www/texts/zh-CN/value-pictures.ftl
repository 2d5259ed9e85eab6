# 估值的图，读者看到时才绘制。

pictures-working = 正在计算这些图……
pictures-stop = 停止
pictures-stretch = { $from }–{ $to }
pictures-list-separator = 、
pictures-above = 高于 { $value }
pictures-mean = 均值
pictures-variance = 方差
pictures-bins-hint = 指向某根柱子，或用左右方向键逐根查看。

# 按末次购买时的客龄看预测
pictures-recency-title = 对久未购买的客户，预测是否准确？
pictures-recency-question = 留出期的购买次数，按此前末次购买时的客龄
pictures-recency-none = 无重复
pictures-recency-x-day = 此前末次购买时的客龄（天）
pictures-recency-x-week = 此前末次购买时的客龄（周）
pictures-recency-x-month = 此前末次购买时的客龄（月）
pictures-recency-description = 按末次购买时的客龄，比较留出期内实际与预期的平均购买次数。相差最大的一组是 { $group }：实际 { $actual }，预期 { $expected }。
pictures-recency-note = 越靠右，客户末次购买时的客龄越大，即在较晚的时候还出现过。两根柱子一样高，说明预测准确。
pictures-recency-file = 留出期按末次购买

# 热图
pictures-map-title = 模型如何看待一段购买历史？
pictures-map-lead = 每一格代表一类客户，首次购买在 { $age }之前：重复购买若干次，最后一次在若干时间之前。颜色越深，数值越大。圆点表示您的客户所在。没有重复购买时，首次即末次，因此那一列客户的客龄就是沉默的时间。
pictures-map-alive = 有这样历史的客户，仍活跃的概率有多大？
pictures-map-expected = 今后 { $horizon }内，预期购买几次？
pictures-map-rows-day = 距最后一次购买的天数
pictures-map-rows-week = 距最后一次购买的周数
pictures-map-rows-month = 距最后一次购买的月数
pictures-map-corner-day = 距最后一次购买的天数，按重复购买次数
pictures-map-corner-week = 距最后一次购买的周数，按重复购买次数
pictures-map-corner-month = 距最后一次购买的月数，按重复购买次数
pictures-map-dots = 客户
pictures-map-hint = 指向某一格，或用方向键在格间移动。
pictures-map-cell-alive = 重复购买 { $purchases } 次，最后一次在 { $since } { $unit ->
    [day] 天
    [week] 周
   *[month] 个月
}前：仍活跃的概率 { $value }。{ $customers ->
    [0] 没有您的客户
   *[other] 您的客户 { $customers } 位
}。
pictures-map-cell-expected = 重复购买 { $purchases } 次，最后一次在 { $since } { $unit ->
    [day] 天
    [week] 周
   *[month] 个月
}前：预期购买 { $value } 次。{ $customers ->
    [0] 没有您的客户
   *[other] 您的客户 { $customers } 位
}。
pictures-map-description-alive = 按重复购买次数和距最后一次购买的时间给出的活跃概率：最近只买过一次的为 { $first }，买得频繁却沉默最久的为 { $last }。
pictures-map-description-expected = 按重复购买次数和距最后一次购买的时间给出的预期购买次数：频繁且最近的最高，为 { $most }；最近只买过一次的为 { $first }；买得频繁却沉默最久的为 { $last }。
pictures-map-beyond = 另有 { $customers } 位客户重复购买超过 { $most } 次，未在图中。
pictures-map-file-alive = 活跃概率热图
pictures-map-file-expected = 预期购买热图

# 客户差异
pictures-spread-title = 客户之间的差异有多大？
pictures-spread-lead = 模型给每位客户各自的购买频率和离开倾向。曲线表示它们在客户中的分布：曲线高处客户多；两点之间的面积就是这些客户的占比。
pictures-spread-rate = 半数客户每{ $unit ->
    [day] 天
    [week] 周
   *[month] 月
}购买不到 { $median } 次
pictures-spread-dropout = 半数客户在每次购买时离开的概率低于 { $median }
pictures-spread-leaving = 半数客户每{ $unit ->
    [day] 天
    [week] 周
   *[month] 月
}的离开率低于 { $median }
pictures-spread-risk = 半数客户起初每{ $unit ->
    [day] 天
    [week] 周
   *[month] 月
}的离开风险低于 { $median }
pictures-spread-regularity = 半数客户的购买规律程度 k 低于 { $median }
pictures-spread-chance = 半数客户在每次机会上购买的概率低于 { $median }
pictures-spread-x-rate = 活跃时每{ $unit ->
    [day] 天
    [week] 周
   *[month] 月
}的购买次数
pictures-spread-x-dropout = 每次购买时离开的概率
pictures-spread-x-leaving = 每{ $unit ->
    [day] 天
    [week] 周
   *[month] 月
}的离开率
pictures-spread-x-risk = 起初每{ $unit ->
    [day] 天
    [week] 周
   *[month] 月
}的离开风险
pictures-spread-x-regularity = 规律程度 k
pictures-spread-x-chance = 每次机会上购买的概率
pictures-spread-y = 客户（密度）
pictures-spread-share = 低于此值的客户占比
pictures-spread-median = 中位数 { $value }
pictures-spread-mean = 均值 { $value }
pictures-spread-point = { $share } 的客户低于 { $value }。
pictures-spread-description = { $what }：九成客户在 { $low } 与 { $high } 之间，居中的为 { $median }。
pictures-spread-gamma = 伽马分布，形状参数 { $first }，速率参数 { $second }：均值 { $mean }，方差 { $variance }。
pictures-spread-beta = 贝塔分布，形状参数 { $first } 和 { $second }：均值 { $mean }，方差 { $variance }。
pictures-spread-low = 曲线向零端无限升高，超出图外：许多客户接近零。
pictures-spread-high = 曲线向上端无限升高，超出图外：许多客户接近上端。
pictures-spread-both = 曲线向两端无限升高，超出图外：客户大多非此即彼。
pictures-spread-hint = 指向曲线，或用左右方向键沿曲线移动。
pictures-spread-file-rate = 购买频率分布
pictures-spread-file-dropout = 离开概率分布
pictures-spread-file-leaving = 离开率分布
pictures-spread-file-risk = 离开风险分布
pictures-spread-file-regularity = 规律程度分布
pictures-spread-file-chance = 购买概率分布

# 消费
pictures-spend-title = 消费模型是否了解客户花多少钱？
pictures-spend-lead = 柱子按每次购买的平均消费统计重复购买者。曲线是模型对同样多、各自购买次数相同的客户的预期；曲线沿着柱顶走，说明模型拟合得好。
pictures-spend-finding = { $customers } 位重复购买者的平均消费：实际与预期
pictures-spend-description = 按平均消费统计的重复购买者。实际最多的在 { $actual }，模型预期最多的在 { $expected }。
pictures-spend-x = 每次购买的平均消费
pictures-spend-bin = { $stretch }：实际 { $actual } 位，预期 { $expected } 位。
pictures-spend-note = 高于 { $end } 的还有 { $beyond } 位，预期 { $expected } 位。客户实际平均每次消费 { $mean }；模型的总体均值为 { $model }。
pictures-spend-file = 消费分布

# 购买时间
pictures-when-title = 客户什么时候购买？
pictures-when-lead = 每条线从客户的首次购买画到今天，每个点是一次购买。最后一个点之后的长线是沉默；点原来越密，沉默就越说明问题。
pictures-timing-title = 购买如何前后相继，谁仍活跃？
pictures-timing-seed = 样本 { $seed }
pictures-timing-another = 另抽一组
pictures-timing-description = { $of } 位客户中 { $shown } 位自首次购买以来的购买，最可能仍活跃的在最上面。
pictures-timing-note = 从 { $of } 位客户中随机抽取 { $shown } 位：同一样本号总是抽到同样的客户。最可能仍活跃的在最上面。
pictures-timing-x-day = 距首次购买的天数
pictures-timing-x-week = 距首次购买的周数
pictures-timing-x-month = 距首次购买的月数
pictures-timing-row = 客户 { $customer }：{ $age }内购买 { $purchases } 次，已沉默 { $since }；仍活跃的概率 { $alive }。
pictures-timing-hint = 指向某条线，或用上下方向键逐位查看客户。
pictures-timing-count = 购买次数
pictures-timing-last = 末次购买时的客龄
pictures-timing-age = 客龄
pictures-timing-file = 购买时间
pictures-between-finding = 半数重复购买发生在上一次购买后的 { $days } 天之内
pictures-between-description = 购买间隔共 { $count } 个，居中的为 { $median } 天。
pictures-between-x = 距上一次购买的天数
pictures-between-y = 购买次数
pictures-between-bin = { $days } 天：{ $count } 次购买，占 { $share }。
pictures-between-note = 平均间隔 { $mean } 天；{ $beyond } 次购买的间隔超过 { $end } 天。尚未结束的间隔不在其中，因此缺少较长的间隔。
pictures-between-file = 购买间隔

# 等高线
pictures-contours-title = 两个参数合起来有多确定？
pictures-contours-lead = 每条线围住在该置信度下数据仍允许的成对取值。区域近圆，说明看标准误就够了；区域狭长或弯曲，说明两者合起来比分开知道得更清楚。
pictures-contours-none = 数据能给出精度的参数太少，无法绘制等高线。
pictures-contours-none-pareto-ggg = 画等高线要在网格的每一点上重新拟合 Pareto/GGG，需要数小时；Pareto/NBD 的等高线片刻即可画出。
pictures-contours-across = 横轴
pictures-contours-upward = 纵轴
pictures-contours-draw = 绘制等高线
pictures-contours-working = 正在计算等高线
pictures-contours-finding = 哪些 { $first } 和 { $second } 与 { $x } 和 { $y } 拟合得几乎一样好？
pictures-contours-description = { $first } 和 { $second } 的联合置信区域，围绕估计值 { $x } 和 { $y }，置信度为 50%、80% 和 95%。
pictures-contours-others = 坐标轴为对数刻度。在每一点上，{ $others } 取使似然最高的值。
pictures-contours-alone = 坐标轴为对数刻度。模型没有其他参数。
pictures-contours-point = { $first } = { $x }，{ $second } = { $y }：对数似然比最佳值低 { $below }，{ $within ->
    [yes] 在 { $level } 区域之内
   *[no] 在各区域之外
}。
pictures-contours-corner = 纵向 { $second }，横向 { $first }：对数似然比最佳值低多少
pictures-contours-hint = 指向任意一点，或用方向键在网格上移动。
pictures-contours-file = 等高线-{ $first }-{ $second }

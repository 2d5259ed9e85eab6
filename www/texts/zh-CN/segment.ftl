# 客户细分页。

segment-title = 客户细分
segment-empty = 打开订单文件后，您的客户将在这里分成若干细分：
segment-empty-one = 按距上次下单天数、订单数和消费额打分的网格
segment-empty-two = 该奖励谁、该唤回谁、该放手谁，每个细分都有数字
segment-empty-three = 利润与关系时长矩阵，分界线可在全部客户之上拖动
segment-lead = { $customers } 位客户，{ $orders } 笔订单，共 { $revenue }{ $dated ->
    [yes] ，截至 { $day }
   *[no] {""}
}。
segment-spend-unknown = 文件里只有复购订单的平均金额，因此 { $customers } 位只下过一单的客户按消费为零计算。阅读 M、收入和各消费图时请留意。
segment-others = 其他

segment-axis-r = R
segment-axis-f = F
segment-axis-m = M

# 设置
segment-settings = 细分方法
segment-rules = 规则集
segment-rules-complete = 完整：每位客户恰好属于一个细分
segment-rules-overlapping = 有重叠，按原文
segment-rules-yours = 自定义
segment-rules-rf-ten = R 与 F 的十类细分
    .hint = 由 R 与 F 组成的网格，每格恰好归入一类；不考虑 M。
segment-rules-codes-eleven = 按得分编码的十一类细分
    .hint = 125 个编码逐一列入某一类。
segment-rules-eight-types = 八类客户（高／低）
    .hint = R、F、M 各分高（H）低（L），二乘二乘二，共八类。
segment-rules-rfm-030 = R 语言 rfm 包 0.3.0
    .hint = 该包的默认示例。部分格子符合多条规则，以排在前面的为准；部分格子不符合任何规则。
segment-rules-rfm-02x = R 语言 rfm 包 0.2
    .hint = 旧教程中流传的版本。先匹配者为准，因此其中三类永远不会被用到。
segment-rules-putler = Putler
    .hint = R 对 F 与 M 的平均分。原文未公布先后顺序，此处按其表格自上而下匹配。
segment-rules-own = 我的规则
    .hint = 自上而下逐条匹配，先匹配者为准。
segment-bins = 分数档数
segment-bins-value = 1 至 { $bins } 分
segment-bins-five = 分数为 1 至 5 分，与已公布的规则集一致。
segment-bins-other = 已公布的规则集都以五档为准。改用其他档数时，可用八类客户或自定义规则。
segment-binning = 分档方法
segment-binning-independent = 各自分档
    .hint = R、F、M 各自分成人数相等的组。
segment-binning-nested = 逐层分档
    .hint = 在每个 R 组内分 F，再在每个 F 组内分 M。各组人数更均匀，但同为 F 3 分，在不同 R 组内含义不同。
segment-binning-plus-one = 按 R 语言 rfm 包 0.3.0
    .hint = 各自分档，但每个分位点都加 1（一天、一单、一个货币单位），恰好等于分界点的归入上一档。因此 M 的得分会随货币单位而变。
segment-binning-own = 自定分界点
segment-cuts-r = R，天数：天数少则得分高
segment-cuts-f = F，订单数
segment-cuts-m = M，消费总额
segment-cut-label = { $axis } 的第 { $number } 个分界点
segment-cuts-rise = 分界点必须逐个增大。目前仍使用上一组有效的分界点。
segment-high-low = “高”是指
segment-high-low-mean = 高于平均分
segment-high-low-median = 高于中位分
segment-high-low-fixed = 高于自定的分界
segment-high-low-inclusive = 恰在分界上也算“高”
segment-as-of = 天数计算截至
segment-as-of-hint = 最后一笔订单在 { $day }。所选日期之后的订单不计入。
segment-scores = 各分数代表什么
segment-score = 分数
segment-scores-hint = R 为距上次下单天数，F 为订单数，M 为消费总额。每个区间下方为得此分的客户数。
segment-ties = 取值相同的客户得分必定相同。恰等于分界点的取值归入较低一侧；对 R 而言，归入天数较少的一侧。相同取值较多时，各组人数会不相等。

# 图
segment-picture = 图形
segment-picture-grid = 网格
segment-picture-treemap = 矩形树图
segment-measure = 依据
segment-measure-customers = 按客户数
segment-measure-revenue = 按销售额
segment-finding-customers = “{ $segment }”人数最多：占客户的 { $customers }，占销售额的 { $revenue }
segment-finding-revenue = “{ $segment }”：{ $customers } 的客户带来 { $revenue } 的销售额
segment-grid-rows = R 分：分高表示距上次下单天数少
segment-grid-columns = F 分：分高表示订单多
segment-grid-description = { $bins } 档 R 分乘 { $bins } 档 F 分的网格，每格标出所属细分和占比。{ $finding }。
segment-grid-hint = 指向某一格，或用方向键移动，查看其中的客户。
segment-empty-scores = 没有客户得到{ $scores }：取值相同的客户太多，各组人数无法相等。
segment-empty-score = { $axis } { $score } 分
segment-grid-file = 细分网格
segment-cell-head = 格子
segment-cell = R { $r }、F { $f }：{ $segment }。{ $customers } 位客户（{ $share }），销售额 { $revenue }（{ $revenueShare }）。{ $flag ->
    [several] 此处符合多条规则，以排在前面的为准。
    [none] 此处有些 M 分不符合任何规则。
   *[no] {""}
}
segment-flag-several = 符合多条规则
segment-flag-none = 不符合任何规则
segment-treemap-description = 各细分的矩形树图。{ $finding }。
segment-treemap-hint = 指向某个细分，或用左右方向键移动。
segment-treemap-file = 细分树图
segment-tile = { $segment }：{ $customers } 位客户（{ $share }），销售额 { $revenue }（{ $revenueShare }）

# 表
segment-table-title = 各细分与对策
segment-pattern-hint = R F M 的高低
segment-advice = 对策
segment-export-segments = 导出 { $count } 个细分
value-export-rows = 导出 { $count } 行
segment-export-customers = 导出 { $count } 位客户
segment-export-lists = 每个细分一份名单（ZIP）

# 检查
segment-audit-title = 规则集是否成立？
segment-audit-complete = 成立。{ $cells } 个得分格子各自恰好属于一个细分，且每个细分都可能被用到。
segment-audit-partition = { $cells } 个得分格子各自恰好属于一个细分。
segment-audit-overlapping = { $cells } 个得分格子中有 { $count } 个符合不止一条规则，以排在前面的为准；换一种顺序，细分结果就会不同。
segment-audit-unmatched = { $cells } 个得分格子中有 { $count } 个不符合任何规则，其中的客户归入“其他”。
segment-audit-unreachable = 有 { $count } 个细分永远不会被用到，因为其格子全被前面的规则占去：
segment-audit-more = 等，另有 { $count } 个
segment-audit-note = 一个得分格子就是 R、F、M 的一种组合，例如 543。检查覆盖所有组合，无论是否有客户落在其中。
segment-list-separator = 、

# 自定义规则
segment-own-title = 我的规则
segment-own-lead = 规则自上而下逐条匹配，先匹配者为准。每次修改，细分、图形和下方的检查随即更新。
segment-own-order = 序号
segment-own-name = 细分
segment-own-from = 规则 { $number } 的 { $axis } 下限
segment-own-to = 规则 { $number } 的 { $axis } 上限
segment-own-name-label = 规则 { $number } 的名称
segment-own-up = 上移
segment-own-down = 下移
segment-own-remove = 删除
segment-own-up-label = 上移：{ $rule }
segment-own-down-label = 下移：{ $rule }
segment-own-remove-label = 删除：{ $rule }
segment-own-add = 添加规则
segment-own-new = 细分 { $number }
segment-own-first = 最佳客户

# 利润与关系时长
segment-matrix-title = 利润与关系时长
segment-matrix-finding = 挚友占客户的 { $share }，带来 { $revenue } 的销售额
segment-matrix-description = 每位客户一个点：横轴为预计关系时长，纵轴为消费总额，两条分界线分成四类。共 { $count } 位客户。
segment-matrix-x = 预计关系时长：仍然活跃的可能性
segment-matrix-y = 消费总额（对数刻度）
segment-matrix-cut-x = 关系长短的分界线
segment-matrix-cut-y = 消费高低的分界线
segment-matrix-hint = 拖动分界线，或选中后用方向键移动。指向某个点，查看是哪位客户。
segment-matrix-file = 利润与关系时长
segment-matrix-group = 类别
segment-matrix-corner = { $count } 位 · { $share }
segment-matrix-strangers = 陌生人
    .advice = 利润少，也看不到未来。不作投入，每一单都要赚钱。
segment-matrix-barnacles = 藤壶
    .advice = 久留而利薄。是其需求本来就小，还是您所占份额小？前者控制成本，后者设法多销。
segment-matrix-butterflies = 蝴蝶
    .advice = 利润高而停留短。趁其光顾时赢得交易，并懂得何时停止追求。
segment-matrix-true-friends = 挚友
    .advice = 利润高而且长久。保持稳定而不过度的联系，使其惊喜，加以守护。
segment-matrix-point = 关系时长 { $duration }，消费总额 { $total }
segment-matrix-customer = { $customer }：{ $orders } 笔订单，共 { $total }，{ $days } 天前最后下单，关系时长 { $duration }
segment-matrix-duration-note = 预计关系时长为 (t ÷ T)ⁿ：共 n 笔订单，末单在观察期 T 中的时刻 t（Reinartz 与 Kumar）。常客一旦沉默，很快就值得怀疑。
segment-matrix-total-note = 文件中没有成本，因此以消费总额代表利润。总额为零或负的客户落在下边缘。
segment-matrix-cut-note = 原文没有公布分界线。初始值取二分之一和中位数，请按您的业务调整。
segment-matrix-undated-note = 没有日期时，关系时长由客龄和末次购买时的客龄算出。

# 不均衡程度
segment-lorenz-title = 客户之间有多不均衡？
segment-lorenz-finding = 前 20% 的客户带来 { $share } 的销售额
segment-lorenz-description = 消费总额的洛伦兹曲线。基尼系数为 { $gini }；前五分之一的客户带来 { $share } 的销售额。
segment-lorenz-x = 客户累计占比（消费从少到多）
segment-lorenz-y = 销售额累计占比
segment-lorenz-equality = 完全均等
segment-lorenz-gini = 基尼系数 { $gini }
segment-lorenz-mark = 前 { $top }：{ $share }
segment-lorenz-point = 消费较少的 { $customers } 客户带来 { $revenue } 的销售额；前 { $top } 的客户带来 { $rest }。
segment-lorenz-hint = 指向曲线，或用方向键沿曲线移动。
segment-lorenz-table-top = 排名靠前的客户
segment-lorenz-table-share = 占销售额
segment-lorenz-left-out = 有 { $count } 位客户的总额为零或负，未计入。
segment-lorenz-none = 没有总额为正的客户，无从比较。
segment-lorenz-file = 洛伦兹曲线
segment-gini-term = 基尼系数
segment-gini-hint = 曲线与对角线之间面积的两倍：所有客户消费相同时为 0，一位客户占去全部消费时接近 1。

# 迁移
segment-migration-title = 客户从哪里来？
segment-migration-lead = 与较早一天的细分相比：谁留在原处，谁上升了，谁正在流失。
segment-migration-compare = 与较早的一天比较
segment-migration-from = 比较日
segment-migration-none = 不比较
segment-migration-finding = { $stayed } 留在原来的细分，{ $up } 上升，{ $down } 下降
segment-migration-description = { $from } 与 { $to } 各细分的客户，连带表示移动的客户。
segment-migration-was = { $segment }：当时 { $customers } 位客户（{ $share }）
segment-migration-is = { $segment }：现在 { $customers } 位客户（{ $share }）
segment-migration-joined = { $customers } 位客户是此后才来的
segment-migration-new = 此后新来
segment-migration-then = 当时的细分
segment-migration-hint = 指向任一侧的细分，或用方向键逐个查看。
segment-migration-note = 两天都按较晚一天的分割点打分，因此客户的移动只取决于客户自己的行为。嵌套分箱则在每一天重新分割。
segment-migration-worth = 这些移动值多少？
segment-migration-worth-lead = 如果客户今后仍像这两天之间那样移动和消费，各细分的一位客户今后消费的现值如下。
segment-migration-spent = 此后人均消费
segment-migration-value = 每位客户的价值
segment-migration-rate = 年贴现率（%）
segment-migration-model = 归为三种状态，动手计算
segment-migration-worth-note = 方法见 Pfeifer 和 Carraway（2000）：价值 = 本期消费 + 下一期所在细分价值的现值。已减退款，未扣成本。较早那天没有客户的细分不给出价值（–），移入其中的客户按全体客户的平均情况推算。三种状态是按优劣排列的细分的前、中、后三分之一。
segment-migration-file = 客户迁移

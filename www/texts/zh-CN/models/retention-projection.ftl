retention-projection-name = 合同客户的留存预测（sBG、BdW）
retention-projection-alias = 移位贝塔几何; 贝塔离散韦布尔; sBG; BdW; 合同情形; 订阅流失; 续约率; 同期群留存; 留存曲线; 剩余生命期; 客户生命期
retention-projection-summary = 根据各批客户续约的人数，预测今后还有多少客户留下，以及一位客户预期还会留多久。
retention-projection-question = 还有多少客户留下，今后还会有多少？
retention-projection-picture = 各期仍在的比例：实际与预测。{ $finding }

retention-projection-role-joined = 加入日期
    .hint = 每位客户合同开始的日子。
retention-projection-role-left = 离开日期
    .hint = 合同结束的日子。空白表示仍在。
retention-projection-role-period = 期
    .hint = 从开始算起的期数，逐期排列，不可间断：0 为开始，此时全部客户都在。
retention-projection-role-survivors = 仍在人数
    .hint = 每一列是一组客户：各期之后还有多少人留下。
retention-projection-role-counts = 0、1、2……期之后仍在的人数
    .hint = 每期一列，按文件中的顺序；第一列为该批客户的人数。较新的批次后面留空。
retention-projection-role-cohort = 批次
    .hint = 该批客户的名称：加入的月份或年份。
retention-projection-role-group = 分组
    .hint = 按哪一列区分客户：套餐、渠道、细分。每组各有自己的模型。

retention-projection-setting-data = 文件的一行是
    .hint = 或者是一位客户及其加入与离开的日期，或者是留存表的一行。
retention-projection-option-data-dates = 一位客户，含加入与离开日期
retention-projection-option-data-periods = 一期，含仍在人数
retention-projection-option-data-cohorts = 一批客户，含各期之后仍在的人数
retention-projection-setting-length = 一期为
    .hint = 合同多久续约一次。每位客户的期数从自己加入之日算起；同一期内加入的客户为一批。
retention-projection-option-length-months = 一个月
retention-projection-option-length-quarters = 一个季度
retention-projection-option-length-years = 一年
retention-projection-setting-length-given = 一期为
    .hint = 相邻两个人数之间的时间。年贴现率会折算到这一长度。
retention-projection-option-length-given-months = 一个月
retention-projection-option-length-given-quarters = 一个季度
retention-projection-option-length-given-years = 一年
retention-projection-setting-until = 最后观察日
    .hint = 导出数据的日子。到这一天还没有离开的算作仍在。不填则取文件中最晚的日期。
retention-projection-setting-learnt = 只学习前
    .hint = 填 7 时，模型只看前 7 期，您可以检验它对其余各期预测得如何。0 表示全部。
retention-projection-setting-horizon = 再预测
    .hint = 观察期之后的期数。
retention-projection-setting-rate = 贴现率
    .hint = 用于预期的剩余时间：越远的期，计得越少。

retention-projection-column-renewals = 已续约次数
retention-projection-column-staying = 下次续约的概率
retention-projection-column-lifetime = 预期剩余期数（贴现）

retention-projection-reason-ends-before-it-begins = 离开早于加入
retention-projection-reason-begins-after-the-end = 在最后观察日之后才加入
retention-projection-reason-no-survivors = 没有开始时的客户数

retention-projection-headline = { $time }后仍在（预测）：
retention-projection-of-group = { $group }：{ $text }
retention-projection-finding-together = 每一列视为一组，各有自己的模型。
retention-projection-finding-observed = 共观察 { $cohorts } 批、{ $customers } 位客户；经过 { $time }，还有 { $share } 留下。
retention-projection-finding-projected = 按 AIC 较小的 { $model } 预测，经过 { $time }，还有 { $share } 留下。
retention-projection-finding-duration = 客户自身离开的概率随时间变化：c = { $c }，{ $way ->
    [more] 逐渐升高
   *[less] 逐渐降低
}（c = 1 的似然比检验：χ² = { $statistic }，{ $p }）。
retention-projection-finding-no-duration = 没有迹象表明客户自身离开的概率随时间变化（c = 1 的似然比检验：χ² = { $statistic }，{ $p }）：假定其不变的 sBG 已经足够。
retention-projection-finding-no-test = 数据太少，无法检验客户自身离开的概率是否随时间变化。
retention-projection-finding-sorting = 留存率从 { $first } 升到 { $last }。仅凭这一点并不说明客户变得更忠诚：容易离开的客户先走，留下的是其余的客户。
retention-projection-finding-lifetime = 首次续约之前，一位客户预期还会留 { $new } 期（年贴现率 { $rate }）；已留 { $time }的客户预期还会留 { $old } 期。
retention-projection-finding-not-converged = { $model }：在确定最大值之前搜索已停止，请勿依赖这些数字。
retention-projection-finding-boundary = { $model }：{ $parameter } 趋向{ $towards ->
    [zero] 零
   *[infinity] 无穷
}，数据看不出它所描述的客户差异。预测取该极限，参数本身没有意义。
retention-projection-finding-ridge = { $model }：相差很大的参数拟合得几乎一样好。数据附近的预测可靠，单个参数不可靠。
retention-projection-finding-nobody-left = 观察的各期都没有客户离开，无从了解流失的规律。
retention-projection-finding-all-left-at-once = 所有客户在第一期就已离开，没有可以预测的留存。
retention-projection-finding-too-few-periods = { $model }：只观察了 { $periods } 期；至少要有 { $wanted } 期，才能分辨各个参数。

retention-projection-all = 全部客户
retention-projection-observed = 实际
retention-projection-sbg = sBG
retention-projection-bdw = BdW
retention-projection-modelled = { $group }，{ $model }
retention-projection-survival-axis = 仍在的比例
retention-projection-retention-axis = 留存率
retention-projection-retention-title = 每一期有多大比例的客户续约？
retention-projection-retention-picture = 各期留存率：实际与模型。{ $finding }
retention-projection-projected = 预测
retention-projection-period = 作为客户的时间（{ $unit }）
retention-projection-at-risk = 在险人数
retention-projection-models = 模型
retention-projection-model = 模型
retention-projection-log-likelihood = 对数似然
retention-projection-best = AIC 较小
retention-projection-test-line = c = 1（此时 BdW 即 sBG）的似然比检验：χ² = { $statistic }，自由度 1，{ $p }。
retention-projection-table = 逐期数值
retention-projection-table-note = 在险人数：各批中整期都在观察之内的客户。预期剩余期数按 { $model } 计算，为下次续约之前的数值：下次续约全额计入，之后按年贴现率 { $rate } 贴现。
retention-projection-still-there = 仍在
retention-projection-retention = 续约
retention-projection-lifetime = 预期剩余期数
retention-projection-triangle = 各批客户：各期之后仍在的比例
retention-projection-triangle-note = 颜色越深，该批客户留下的越多。横看一批客户，竖看同一客龄。
retention-projection-triangle-more = 只显示最近 { $cohorts } 批和前 { $periods } 期；模型使用全部数据。
retention-projection-cohort = 批次
retention-projection-size = 客户数
retention-projection-meaning-alpha = 与 β 一起描述离开的概率在客户之间的分布：α ÷ (α + β) 为第一期的均值。括号内为标准误。
retention-projection-meaning-beta = α、β 越大，客户越相近。
retention-projection-meaning-c = 客户自身离开的概率如何随时间变化：大于 1 升高，小于 1 降低；等于 1 时不变，BdW 即 sBG。

retention-projection-formula-1 = sBG：t 期之后仍在的比例；每位客户离开的概率各不相同但保持不变，服从 Beta(α, β)
retention-projection-formula-2 = sBG：第 t 期的留存率，随 t 升高
retention-projection-formula-3 = BdW：同上，但客户自身离开的概率随时间变化
retention-projection-formula-4 = 续约 n 次之后的预期剩余期数，每期按 d 贴现
retention-projection-formula-5 = c = 1 的似然比检验，自由度为 1

retention-projection-caution-1 = 这些模型适用于能看到客户离开的情形：合同、订阅、会员。零售客户离开时不会通知，请使用终身价值页。
retention-projection-caution-2 = 预测假定一切照旧：产品、价格和客户构成都不变。
retention-projection-caution-3 = 若图省事，用一个平均留存率代表所有客户，会大大低估一直留下的客户的价值。
retention-projection-caution-4 = 若用百分比代替人数，参数相同，但标准误和检验会像只有 100 位客户那样。

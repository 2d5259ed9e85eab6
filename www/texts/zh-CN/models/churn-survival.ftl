churn-survival-name = 客户流失与生存曲线（Kaplan–Meier）
churn-survival-alias = 客户流失; 流失率; 生存分析; 生存曲线; 乘积极限估计; 对数秩检验; log-rank; 客户存续时间; 在网时长
churn-survival-summary = 根据每位客户到目前为止的时间，估计客户会留多久：既用已经离开的客户，也用仍在的客户。
churn-survival-question = 经过多长时间，还有多少客户留下？
churn-survival-picture = 生存曲线。{ $finding }

churn-survival-role-joined = 加入日期
    .hint = 每位客户到来的日子：注册，或第一次购买。
churn-survival-role-left = 离开日期
    .hint = 客户离开的日子。空白表示仍在。
churn-survival-role-duration = 作为客户的时间
    .hint = 每位客户留了多久：到离开为止，或到最后一次见到为止。
churn-survival-role-ended = 是否离开
    .hint = 已离开为“是”，最后一次见到时仍在为“否”。
churn-survival-role-entry = 开始观察的时间
    .hint = 有些客户在开始观察之前就已是客户：填开始观察时他已留了多久。晚进入观察的客户只从那时起计入。
churn-survival-role-group = 分组
    .hint = 按哪一列比较客户：套餐、渠道、细分。

churn-survival-setting-times = 文件中有
    .hint = 或者是客户加入与离开的日期，或者是作为客户的时间，并标明谁已离开。
churn-survival-option-times-dates = 加入与离开的日期
churn-survival-option-times-durations = 时间，以及谁已离开
churn-survival-setting-unit = 时间单位
    .hint = 若为日期，时间会换算：一个月按 30.44 天计。若为时间，请说明该列的单位。
churn-survival-option-unit-days = 天
churn-survival-option-unit-weeks = 周
churn-survival-option-unit-months = 月
churn-survival-option-unit-years = 年
churn-survival-setting-until = 最后观察日
    .hint = 导出数据的日子。到这一天还没有离开的，算作这一天仍在。不填则取文件中最晚的日期；若已有一段时间无人加入或离开，这个日期就偏早了。
churn-survival-setting-since = 最初观察日
    .hint = 若文件不含某日之前已离开的客户，请填写该日。更早的客户只从这一天起计入，否则曲线会偏好。
churn-survival-setting-band = 置信带
    .hint = 双对数置信带不会超出 0 至 100%，小样本时也能保持其水平。普通置信带为 S ± z·SE，在 0 和 100% 处截断。
churn-survival-option-band-log-log = 双对数
churn-survival-option-band-plain = 普通
churn-survival-setting-level = 置信水平
    .hint = 置信带和各区间有多大把握，对每个时点分别而言。
churn-survival-option-level-90 = 90%
churn-survival-option-level-95 = 95%
churn-survival-option-level-99 = 99%

churn-survival-column-duration = 作为客户的时间
churn-survival-column-ended = 是否离开
churn-survival-column-staying = 能留这么久的比例

churn-survival-reason-ends-before-it-begins = 结束早于开始
churn-survival-reason-begins-after-the-end = 在最后观察日之后才加入
churn-survival-reason-left-before-the-log = 在最初观察日之前已经离开
churn-survival-reason-not-reached = 未达到
churn-survival-reason-nothing-to-compare = 没有可以区分各组的事件

churn-survival-finding-median = 经过 { $median }，一半客户已经离开（{ $level } 区间：{ $interval }）。
churn-survival-finding-no-median = 到最后仍有一半以上的客户留下：经过 { $last }，还有 { $share }。中位存续时间未达到。
churn-survival-finding-observed = { $customers } 位客户中，到 { $until } 为止有 { $gone } 位已离开。其余 { $rest } 位仍在，按观察到的时间计入。
churn-survival-finding-lived = { $customers } 位客户中有 { $gone } 位已离开。其余 { $rest } 位最后一次见到时仍在，计入到那时为止。
churn-survival-finding-groups = 各组离开的快慢不同：这么大的差别很难由偶然产生（对数秩检验：χ² = { $statistic }，自由度 { $degrees }，{ $p }）。
churn-survival-finding-groups-alike = 数据没有表明各组离开的快慢不同（对数秩检验：χ² = { $statistic }，自由度 { $degrees }，{ $p }）。但这并不证明各组相同。
churn-survival-finding-fastest = “{ $group }”的客户流失最快：已离开 { $observed } 位，而若各组相同，预期只有 { $expected } 位。
churn-survival-finding-small = “{ $group }”只有 { $customers } 位客户，请谨慎看待其曲线。

churn-survival-all = 全部客户
churn-survival-group = 分组
churn-survival-customers = 客户数
churn-survival-gone = 已离开
churn-survival-median = 中位存续时间
churn-survival-mean = { $time }内的平均时间
churn-survival-share-after = { $time }后仍在
churn-survival-interval = 置信带
churn-survival-time = 作为客户的时间（{ $unit }）
churn-survival-share = 仍在的比例
churn-survival-share-axis = 仍在的比例
churn-survival-at-risk = 在险人数
churn-survival-at-risk-title = 在险人数：此时仍在观察之中
churn-survival-at-risk-note = 在险人数少的地方，曲线不可靠。
churn-survival-readout = { $time }后
churn-survival-test = 各组是否不同？
churn-survival-test-line = 对数秩检验：χ² = { $statistic }，自由度 { $degrees }，{ $p }。
churn-survival-test-none = 没有人在两组客户同时在险时离开，因此无法区分各组。
churn-survival-observed = 已离开
churn-survival-expected = 若各组相同的预期
churn-survival-table = 各曲线的数值
churn-survival-table-note = 每一行用上一行的比例乘以本行的系数。在两行之间最后一次见到的客户，只减少在险人数，曲线不下降。
churn-survival-life-table = 全部客户曲线的最初几步
churn-survival-factor = 系数 1 − d / n
churn-survival-band-note = 虚线：一半客户。置信带：{ $level }，{ $band }，对每个时点分别而言。

churn-survival-formula-1 = 生存函数：每个时点上，在险客户（n）中未离开（离开 d 位）的比例，连乘至 t
churn-survival-formula-2 = 标准误（Greenwood 公式）
churn-survival-formula-3 = 双对数置信带的两端
churn-survival-formula-4 = 对数秩检验：实际离开数（O）与预期离开数（E）之差，及其协方差（V）

churn-survival-caution-1 = 若不计仍在的客户，或把他们当作已离开，存续时间会被大大低估。文件中应当有他们。
churn-survival-caution-2 = 最后一次见到，必须与将要离开无关。若客户是因为要走才从文件中消失，曲线就会偏好。
churn-survival-caution-3 = 曲线右端只由少数最老的客户决定。请先看在险人数再读曲线，不要向外延伸。
churn-survival-caution-4 = 各组不同，未必是因为分组的因素：选择包年的客户，也许本来就打算长留。

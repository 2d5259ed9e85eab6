# 每个模型周围的文字：表单、结果、图中不属于某一模型的词。

model-unknown = 教材中没有这个名称的模型。
model-inputs-of = 本例的数据：{ $model }
model-settings = 选择
model-results-of = 结果：{ $model }
model-reset = 恢复初始值
model-yes = 是
model-no = 否
model-none = 无
model-missing = 未知
model-list-separator = 、
model-segment = 类别
model-this-case = 本例
model-tiers-own = 本例在此
model-slider-of = { $field }，滑块
model-range = { $start } 至 { $end }，初始值 { $default }
model-hint-of = “{ $term }”是什么意思
model-stale = 这里显示的是上一组可以计算的数据的结果。
model-advice = 对策：{ $segment }

# 步骤、例题、练习。
model-steps = 计算步骤
model-notes = 注意事项与参考文献
model-cautions = 注意
model-references = 参考文献
model-example = 例题
model-example-source = 出自 { $source }。
model-example-illustrative = 数据为本书所设，仅作说明。
model-all-numbers = 全部 { $count } 个数据
model-use-numbers = 使用这组数据
model-exercise = 练习 { $number }
model-check = 检查答案
model-choose = 请选择……
model-show-hint = 显示提示
model-show-solution = 显示解答
model-new-numbers = 换一组数据
model-show-in-picture = 在图中显示这组数据
model-answer-right = 回答正确。
model-answer-wrong = 还不对。请再试一次，或查看提示。
model-answer-wrong-solved = 这不是答案。
model-answer-slip = 这是“{ $setting }”取另一选项时的答案。本题为：{ $chosen }。
model-answer-unreadable = 请先填写答案。
model-answer-solved = 已答错两次，解答在下面。
model-answer-result = 这是另一项结果：“{ $result }”。
model-slip-reversed-item = 有一道反向题没有反向计分。请先反向计分，再求平均。
model-slip-sign = 大小对了，正负号不对。
model-slip-percent = 差了100倍：把百分数当成了普通数，或者反过来了。
model-slip-decimal-point = 数字对了，小数点的位置不对。
model-slip-reciprocal = 分子分母颠倒了：这是答案的倒数。
model-slip-rest = 这是余下的部分，即100%减去答案。
model-slip-sum = 把各题相加了，得分应取平均。
model-slip-on-the-scale = 这是量表上的平均分，还要换算成0到100。
model-slip-of-the-top = 直接用平均分除以满分了。量表从1分起，分子、分母都要先减1。
model-slip-unweighted = 没有加权，把各项同等看待了。
model-slip-undiscounted = 没有贴现。以后的钱在今天不值那么多。
model-slip-averaged = 这是先平均再判断的结果。这里高分补不了低分。
model-slip-axes-swapped = 两个维度弄反了。
model-slip-ratio = 这是新值与旧值之比。变化率还要减1。
model-slip-of-the-new = 变化额除以了新值，应以旧值为基数。
model-slip-among-given = 只算了这里列出的几点。其余各点按初始值也要算。
model-slip-count = 这是个数，问的是占全部的比例。
model-slip-indifference-forgotten = 漏了无差异区间：落在其中的差距算作符合。
model-slip-one-too-many = 多数了一个。
model-exercise-number = 练习编号
model-exercise-number-hint = 同一编号总是同一道题。
model-save-answers = 保存我的答案
model-print-task = 打印题目

# 链接。
model-share = 带走
model-link = 含您的数据的本页链接
model-copy-link = 复制链接
model-embed-this = 把本模型放到您的网页上
model-copy-snippet = 复制代码
model-copied = 已复制
model-course = 用于课程的链接
model-course-hidden = 链接中不显示
model-course-fixed = 链接中固定
model-course-seed = 练习 { $number }
model-course-language = 语言：{ $language }
model-course-link = 本题的链接
model-course-embed = 把本题放到您的网页上
model-part-picture = 图
model-part-results = 结果
model-part-steps = 公式与计算
model-part-advice = 行动建议
model-part-example = 例题
model-part-exercise = 练习
model-part-solution = 练习的解答

# 单位。
model-quantity-years = { $count ->
   *[other] { $value } 年
}
model-quantity-months = { $count ->
   *[other] { $value } 个月
}
model-quantity-days = { $count ->
   *[other] { $value } 天
}
model-quantity-hours = { $count ->
   *[other] { $value } 小时
}
model-quantity-periods = { $count ->
   *[other] { $value } 期
}
model-quantity-points = { $value }
model-unit-annual-rate = %/年
model-unit-years = 年
model-unit-months = 个月
model-unit-days = 天
model-unit-hours = 小时
model-unit-periods = 期
model-unit-points = 分

# 许多模型共有的选项；模型自己的文字优先。
model-option-scale-4 = 4
model-option-scale-5 = 5
model-option-scale-7 = 7
model-option-scale-10 = 10
model-option-confidence-90 = 90%
model-option-confidence-95 = 95%
model-option-confidence-99 = 99%

# 填写有误时。
model-problem-between = 请填写 { $min } 至 { $max } 之间的数值。
model-problem-at-least = 请填写不小于 { $min } 的数值。
model-problem-at-most = 请填写不大于 { $max } 的数值。
model-problem-not-a-number = 请填写数字，例如 12.5。
model-problem-not-a-list = 请填写用空格隔开的数字，例如 100 80 60。
model-problem-not-whole = 请填写整数。
model-problem-not-a-choice = 请从选项中选择。
model-problem-too-long = 最多填写 { $most } 个数字。
model-problem-unknown = 无法计算。

# 图。
model-picture-of = { $model }：图中的数字
model-axis-with-unit = { $name }（{ $unit }）
model-cut-of = { $axis }的分界线
model-matrix-high = 高（分界 { $value }）
model-matrix-low = 低（分界 { $value }）
model-timeline-survival = 客户仍在的概率
model-timeline-amount = 每期现金流
model-timeline-periods = 距今期数
model-timeline-period = 期
model-timeline-expected = 当时的期望值
model-timeline-discounted = 折合今天的价值
model-timeline-later = 以后各期
model-timeline-total = 合计
model-gaps-facet = 方面
model-gaps-expected = 期望
model-gaps-received = 实际感受
model-gaps-gap = 差距
model-gaps-weight = 权重
model-gaps-scale = 评分
model-tiers-layer = 层级
model-tiers-size = 数量
model-tiers-share = 占全体比例
model-tiers-share-of = 占全体 { $share }
model-tiers-share-before = 占上一层比例
model-tiers-share-before-of = 占上一层 { $share }
model-tiers-threshold = 门槛
model-tiers-amount = 带来的金额
model-decision-rule = 规则
model-decision-tests = 条件
model-decision-outcome = 判定
model-decision-others = 其余情形
model-decision-decides = 由此判定
model-decision-not-met = 不满足
model-decision-not-reached = 未判断到
model-plane-point = 对象
model-plane-diagonal = 两值相等线
model-lorenz-x = 客户累计占比（由小到大）
model-lorenz-y = 总额累计占比
model-lorenz-equality = 完全均等
model-lorenz-gini = 基尼系数 { $gini }
model-lorenz-gini-name = 基尼系数
model-lorenz-mark = 前 { $x } 带来 { $y }
model-rating-item = 项目
model-ratings = 逐项评分
model-ratings-of = 逐项评分：{ $model }

# 计分卡、条形图、瀑布图、堆积条、清单、热力表。
model-flagged = 重点
model-flagged-head = 重点
model-profile-score = 得分
model-profile-answers = 各项回答
model-profile-reference = 参照值
model-profile-missing = 无：回答过少
model-profile-dots = 点图
model-profile-radar = 雷达图
model-bars-value = 数值
model-bars-interval = 区间
model-bars-from-to = { $low } 至 { $high }
model-waterfall-change = 增减
model-waterfall-level = 累计
model-checklist-group = 组别
model-checklist-state = 达成情况
model-checklist-count = { $of } 项中达成 { $met } 项
model-checklist-met = 已达成
model-checklist-part = 部分达成
model-checklist-part-of = 部分达成（{ $share }）
model-checklist-unmet = 未达成
model-checklist-open = 未作答
model-heat-missing = 无数值
model-heat-percent = 单位：%

# 问卷与表格。
model-item-unknown = 不清楚
model-item-reversed = 反向
model-item-reversed-note = 反向题：越同意，所测程度越低，须反向计分。
model-item-between = 当前为 { $value }，位于两个分值之间。
model-table-add = 增加一行
model-table-remove = 删除：{ $row }
model-table-paste = 可从电子表格复制单元格后粘贴到这里，最多 { $most } 行。
model-table-part = 只显示前 { $shown } 行，计算用到全部 { $rows } 行。
model-table-show-more = 再显示 { $count } 行
model-table-empty = { $row }，{ $column }：缺少数字。
model-table-not-a-number = { $row }，{ $column }：“{ $text }”不是数字。
model-table-at = { $row }，{ $column }：
model-table-more = 另有 { $count } 个单元格无法使用。
model-table-left-out = 有 { $count } 个单元格放不下，已略去：表格最多 { $most } 行。

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
model-answer-slip = 这是“{ $setting }”取另一选项时的答案。本题为：{ $chosen }。
model-answer-unreadable = 请先填写答案。

# 链接。
model-share = 带走
model-link = 含您的数据的本页链接
model-copy-link = 复制链接
model-embed-this = 把本模型放到您的网页上
model-copy-snippet = 复制代码
model-copied = 已复制

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
model-unit-annual-rate = %（每年）
model-unit-years = 年
model-unit-months = 个月
model-unit-days = 天
model-unit-hours = 小时
model-unit-periods = 期
model-unit-points = 分

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
model-rating-item = 项目
model-ratings = 逐项评分
model-ratings-of = 逐项评分：{ $model }

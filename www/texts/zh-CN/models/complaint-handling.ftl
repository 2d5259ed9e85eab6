complaint-handling-name = 投诉处理
complaint-handling-alias = 投诉处理; 答复时间; 投诉解决率; 建议采纳率; complaint handling
complaint-handling-summary = 衡量投诉答复、解决和吸取教训的情况，并给出各比例的不确定范围。
complaint-handling-question = 投诉的答复、解决和采纳情况如何？
complaint-handling-picture = 三个比例及其置信区间；最大的是{ $largest }，{ $value }。
complaint-handling-finding = 本期按时答复{ $inTimeShare }，解决{ $settledShare }，建议采纳{ $takenUpShare }。上面的类别只是这一起投诉的。

complaint-handling-group-counts = 一段时期的数量
complaint-handling-group-times = 答复时间
complaint-handling-group-complaint = 单个投诉

complaint-handling-input-complaints = 投诉数
    .hint = 这段时期收到的全部投诉。
complaint-handling-input-in-time = 按时答复数
    .hint = 在承诺时间内答复的投诉数。
complaint-handling-input-settled = 解决数
    .hint = 客户对处理结果表示满意的投诉件数。
complaint-handling-input-suggestions = 建议数
    .hint = 投诉和咨询中的改进建议。
complaint-handling-input-taken-up = 采纳数
    .hint = 已经带来改变的建议数。
complaint-handling-input-times = 答复小时数
    .hint = 从投诉到第一次实质答复的小时数，每个投诉一个数。
complaint-handling-input-hours = 答复小时数
    .hint = 所看的投诉的答复时间。
complaint-handling-input-is-settled = 已经解决

complaint-handling-setting-promise = 承诺时间
    .hint = 对客户承诺的时间。24小时较常见，并非规定。
complaint-handling-setting-target = 目标比例
    .hint = 图中的一条线。没有公布的标准；90%由本软件设定。
complaint-handling-setting-confidence = 置信水平
    .hint = 区间的置信水平，常用95%。
complaint-handling-setting-percentile = 第90百分位数的算法
    .hint = 按比例在两个时间之间取值（与电子表格相同），或取实际出现的时间。
complaint-handling-option-percentile-interpolated = 按比例插值
complaint-handling-option-percentile-nearest-rank = 取实际出现的值

complaint-handling-result-in-time-share = 按时答复率
    .hint = 在承诺时间内答复的投诉占全部的比例。
complaint-handling-result-in-time-low = 按时答复率：下限
    .hint = 威尔逊区间的下限。
complaint-handling-result-in-time-high = 按时答复率：上限
    .hint = 威尔逊区间的上限。
complaint-handling-result-settled-share = 解决率
    .hint = 已解决的投诉占全部的比例。
complaint-handling-result-settled-low = 解决率：下限
    .hint = 威尔逊区间的下限。
complaint-handling-result-settled-high = 解决率：上限
    .hint = 威尔逊区间的上限。
complaint-handling-result-taken-up-share = 建议采纳率
    .hint = 已采纳的建议占全部的比例。
complaint-handling-result-taken-up-low = 建议采纳率：下限
    .hint = 威尔逊区间的下限。
complaint-handling-result-taken-up-high = 建议采纳率：上限
    .hint = 威尔逊区间的上限。
complaint-handling-result-median = 答复时间中位数
    .hint = 一半投诉在此时间内得到答复。
complaint-handling-result-ninetieth = 第90百分位数
    .hint = 十个投诉中有九个在此时间内得到答复；客户可能要等这么久。
complaint-handling-result-listed-in-time = 所列时间的按时率
    .hint = 所列时间中守约的比例，可与计数对照。

complaint-handling-step-target-shown = 是否确实达到目标比例？
complaint-handling-step-answered-in-time = 是否按时答复？
complaint-handling-reason-none-counted = 总数为零，没有比例可算。
complaint-handling-reason-more-than-all = 部分大于总数，数据自相矛盾。

complaint-handling-segment-settled-in-time = 按时解决
    .advice = 向客户致谢，回访一次，并记录原因。没有查明原因就不要结案。
complaint-handling-segment-settled-late = 解决但超时
    .advice = 除事情本身外，还要为等待道歉，并查明卡在哪里。不要只赔损失。
complaint-handling-segment-open-in-time = 已答复，未解决
    .advice = 指定负责人和期限。不要把答复快当成已解决。
complaint-handling-segment-open-late = 超时且未解决
    .advice = 立刻由有权决定的人打电话处理。不要再寄一张表格。

complaint-handling-caution-1 = 这里只统计投诉的客户；多数不满的客户会默默离开。
complaint-handling-caution-2 = 投诉数少，比例就不可靠：要看区间，不要只看一个数。
complaint-handling-caution-3 = 平均时间会被少数长时间拉高；中位数和第90百分位数更说明问题。
complaint-handling-caution-4 = 只考核速度，员工就会答得快、解决得少：几个比例要一起看。

complaint-handling-example = 一个季度的250个投诉中，有240个在承诺的24小时内得到答复。
complaint-handling-exercise = 请按下面的数据计算，其余不变。
complaint-handling-exercise-in-time-share = 按时答复率是多少？
    .hint1 = 以全部投诉为总数，不论是否解决。
    .hint2 = 用按时答复数除以投诉数。
complaint-handling-exercise-median = 答复时间的中位数是多少？
    .hint1 = 先把时间从小到大排列。
    .hint2 = 个数为偶数时，取中间两个数的平均。
complaint-handling-exercise-segment = 这个投诉处理得如何？
    .hint1 = 两个问题：是否按时？是否解决？
    .hint2 = 恰好等于承诺时间也算按时。

# 练习中的典型错误。
complaint-handling-slip-mean-for-median = 这是平均数，会被少数很长的时间拉高。中位数是排序后居中的时间。
complaint-handling-slip-unordered = 这是未排序时居中的数。先排序，再取中间。
complaint-handling-slip-settled-is-enough = 漏看了时间：解决了，但不及时。
complaint-handling-slip-late-share = 这是逾期的比例。

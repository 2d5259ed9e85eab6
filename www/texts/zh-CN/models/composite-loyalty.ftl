composite-loyalty-name = 行为忠诚、态度忠诚与综合忠诚
composite-loyalty-alias = 复合忠诚; 行为/态度/综合忠诚; 标准分; composite loyalty
composite-loyalty-summary = 用标准分把行为与态度放到同一尺度上，合成综合忠诚，并说明忠诚由哪一方支撑。
composite-loyalty-question = 支撑忠诚的是行为，还是态度？
composite-loyalty-picture = 行为标准分为{ $x }，态度标准分为{ $y }：{ $segment }。

composite-loyalty-group-attitude = 态度
composite-loyalty-group-weights = 权重
composite-loyalty-group-respondents = 受访者
composite-loyalty-anchor-low = 完全不同意
composite-loyalty-anchor-high = 完全同意

composite-loyalty-input-behaviour = 期内购买次数
    .hint = 也可以用光顾次数或订单数，只要对所有人用同一口径。
composite-loyalty-input-likes = 我喜欢做这家企业的客户
composite-loyalty-input-prefers = 与同类企业相比，我更偏爱这家
composite-loyalty-input-recommends = 我向朋友推荐这家企业
composite-loyalty-input-easily-leaves = 换一家企业，我不会觉得可惜
composite-loyalty-input-weight-behaviour = 行为的权重
    .hint = 只看比例。默认相等，文献没有规定。
composite-loyalty-input-weight-attitude = 态度的权重
    .hint = 设为零，综合忠诚就不含态度。
composite-loyalty-input-behaviours = 购买次数
    .hint = 每行一位受访者，同一时期。
composite-loyalty-input-attitudes = 态度平均分
    .hint = 同样题目、同一量表的平均分，反向题已反向计分。

composite-loyalty-setting-basis = 比较基准
    .hint = 标准分需要参照群体：直接输入平均值和标准差，或由表格算出。
composite-loyalty-option-basis-entered = 已知平均值和标准差
composite-loyalty-option-basis-table = 受访者表格
composite-loyalty-setting-behaviour-mean = 购买次数平均值
    .hint = 参照群体的平均值。
composite-loyalty-setting-behaviour-deviation = 购买次数标准差
    .hint = 参照群体的标准差。
composite-loyalty-setting-attitude-mean = 态度平均值
    .hint = 参照群体的平均值，同一量表。
composite-loyalty-setting-attitude-deviation = 态度标准差
    .hint = 参照群体的标准差。
composite-loyalty-setting-deviation = 标准差
    .hint = 样本除以n − 1（默认），总体除以n。
composite-loyalty-option-deviation-sample = 样本（n − 1）
composite-loyalty-option-deviation-population = 总体（n）
composite-loyalty-setting-scale = 量表点数
    .hint = 这类调查通常用七点量表。
composite-loyalty-setting-behaviour-cut = 行为分界
    .hint = 达到此标准分为高。文献没有规定；本软件取群体平均值0。
composite-loyalty-setting-attitude-cut = 态度分界
    .hint = 达到此标准分为高；0即群体平均值，由本软件设定。

composite-loyalty-result-composite = 综合忠诚
    .hint = 两个标准分的加权平均；0为群体平均水平。
composite-loyalty-result-behaviour-score = 行为标准分
    .hint = 高于或低于群体平均值多少个标准差。
composite-loyalty-result-attitude-score = 态度标准分
    .hint = 高于或低于群体平均值多少个标准差。
composite-loyalty-result-attitude = 态度平均分
    .hint = 各题的平均分，反向题已反向计分。

composite-loyalty-step-mean-of-behaviour = 购买次数平均值
composite-loyalty-step-deviation-of-behaviour = 购买次数标准差
composite-loyalty-step-mean-of-attitude = 态度平均值
composite-loyalty-step-deviation-of-attitude = 态度标准差
composite-loyalty-step-behaviour-high = 行为高？
composite-loyalty-step-attitude-high = 态度高？

composite-loyalty-segment-both-high = 综合忠诚
    .advice = 既买又真心。把最好的服务留给他们，听取他们的意见。不要用说不清的涨价考验他们。
composite-loyalty-segment-attitude-alone = 仅态度忠诚
    .advice = 喜欢但买得少：找出距离、品种或需求上的障碍。不要再说服已经信服的人。
composite-loyalty-segment-behaviour-alone = 仅行为忠诚
    .advice = 买而不喜欢：出于习惯、合同或别无选择。在竞争者给出出路之前赢得好感。不要把这些销售当作稳固的。
composite-loyalty-segment-both-low = 两者都低
    .advice = 买得少，也不喜欢：按一般成本服务并观察。不要把维系预算花在这里。

composite-loyalty-reason-no-spread = 群体中所有人的值都相同，无法计算标准分。
composite-loyalty-reason-one-respondent = 至少要有两位受访者才能计算标准差。

composite-loyalty-caution-1 = 综合分会掩盖差别：+1与−1合起来和两个平均值一样都是0。两个标准分都要看。
composite-loyalty-caution-2 = 标准分只能在同一群体内比较：群体整体不忠诚时，分数高也说明不了忠诚。
composite-loyalty-caution-3 = 行为与态度必须来自同一批人、同一时期。
composite-loyalty-caution-4 = 购买次数通常偏态：少数大客户会拉大标准差，把其他人挤在一起。

composite-loyalty-nth-respondents = 受访者{ $number }

composite-loyalty-example = 购买16次，平均值10、标准差5，标准分1.2；态度5.25，平均值4.75、标准差1.25，标准分0.4。权重相等，综合忠诚为0.8。
composite-loyalty-exercise = 请按下面的数值计算，其余不变。
composite-loyalty-exercise-behaviour-score = 行为标准分是多少？
    .hint1 = 与群体平均值相差多少？
    .hint2 = 用差值除以标准差。
composite-loyalty-exercise-composite = 综合忠诚是多少？
    .hint1 = 先求两个标准分；有一题是反向题。
    .hint2 = 两个标准分加权求和，再除以权重之和。
composite-loyalty-exercise-segment = 属于哪一类忠诚？
    .hint1 = 把两个标准分分别与分界相比。
    .hint2 = 两项判断组成四类。

# 练习中的典型错误。
composite-loyalty-slip-not-divided = 这是与平均数之差，还要除以标准差。
composite-loyalty-slip-added-up = 把两个标准分相加了。综合忠诚是加权平均。

empowerment-name = 客户心理受权
empowerment-alias = 消费意义、受权能力、自主选择权、影响力; 心理授权; 顾客授权; customer empowerment
empowerment-summary = 从消费意义、受权能力、自主选择权和影响力四个方面，测量客户的心理受权程度。
empowerment-question = 客户觉得自己做得了主、说得上话吗？
empowerment-picture = 心理受权的四个方面：最高的是{ $highest }，{ $highestValue }；最低的是{ $lowest }，{ $lowestValue }。
    .flagged = 低于分界

empowerment-group-meaning = 消费意义
empowerment-group-competence = 受权能力
empowerment-group-choice = 自主选择权
empowerment-group-impact = 影响力
empowerment-anchor-low = 完全不同意
empowerment-anchor-high = 完全同意

empowerment-input-meaningful-to-me = 在这里消费对我很有意义
empowerment-input-worth-my-time = 在这里花的时间是值得的
empowerment-input-matters-little = 结果如何，对我无关紧要
empowerment-input-know-how = 我懂得怎样在这里得到所需
empowerment-input-mastered-skills = 作为客户需要会的，我都掌握了
empowerment-input-feel-lost = 面对各种选择和手续，我常常不知所措
empowerment-input-decide-myself = 接受什么样的服务由我自己决定
empowerment-input-freedom-to-choose = 选什么、何时、用什么方式，我有很大自由
empowerment-input-pushed-into = 企业总让我接受对它有利的安排
empowerment-input-my-word-counts = 我说的话会改变企业的做法
empowerment-input-influence-on-service = 我对这项服务的改进有影响
empowerment-input-nobody-listens = 我提什么建议都没有下文

empowerment-setting-scale = 量表点数
    .hint = 来源采用七点量表。
empowerment-setting-cut = 分界
    .hint = 用于平均分和各个方面。文献没有规定；本软件取七点量表的中点。

empowerment-result-empowerment = 心理受权
    .hint = 四个方面的平均分。
empowerment-result-least = 最低的一项
    .hint = 与平均分并列，平均分可能掩盖它。
empowerment-result-meaning = 消费意义
    .hint = 消费对客户的价值和意义。
empowerment-result-competence = 受权能力
    .hint = 客户有能力用好所授的权力。
empowerment-result-choice = 自主选择权
    .hint = 客户能自主决定选什么、何时、怎样。
empowerment-result-impact = 影响力
    .hint = 客户的意见能起作用。

empowerment-step-mean-reached = 平均分是否达到分界？
empowerment-step-least-reached = 最低的一项是否达到分界？

empowerment-segment-empowered = 已受权
    .advice = 有事早征求他们的意见，并告知结果。不要悄悄收回权力。
empowerment-segment-meaning-lacks = 缺少意义
    .advice = 说明消费对他们自己有什么好处。不要给不在乎的人更多选项。
empowerment-segment-competence-lacks = 缺少能力
    .advice = 多教、简化，随时提供帮助。不要把客户无法判断的选择交给他们。
empowerment-segment-choice-lacks = 缺少选择权
    .advice = 在时间、渠道、内容上提供真正的选择。不要给殊途同归的假选项。
empowerment-segment-impact-lacks = 缺少影响力
    .advice = 采纳一条建议，并说明是谁提的。没有答复之前不要再征求意见。
empowerment-segment-not-empowered = 未受权
    .advice = 从最低的一项、一种服务做起。客户还没有感受到，就不要宣传授权。

empowerment-caution-1 = 平均分高而影响力很低，不算受权：客户有能力，却没人听。
empowerment-caution-2 = 量表原为员工设计；客户版的题目由我们改写，需要检验。
empowerment-caution-3 = 受权与未受权之间没有公布的分界。

empowerment-example = 银行客户觉得网上银行有意义、会使用、选择自由，意见有时也被听取。
empowerment-exercise = 请按下面的回答计算，其余不变。
empowerment-exercise-empowerment = 心理受权的得分是多少？
    .hint1 = 每个方面有三道题，最后一道是反向题。
    .hint2 = 先求各方面的平均分，再求四个平均分的平均分。
empowerment-exercise-segment = 结论是哪一种？
    .hint1 = 四个方面的平均分是否达到分界？
    .hint2 = 如果达到，再看最低的一项；相同时取靠前的一项。

# 练习中的典型错误。
empowerment-slip-least-alone = 这只是四项中最低的一项。得分是四项的平均。

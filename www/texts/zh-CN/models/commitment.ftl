commitment-name = 归属感（承诺）
commitment-alias = 归属感; 承诺; 情感性归属感、持续性归属感、道义归属感; 情感承诺、计算承诺、规范承诺; Three kinds of commitment
commitment-summary = 把客户留下的原因分开：愿意留下、不得不留下、应当留下。
commitment-question = 客户留下是出于愿意、约束还是道义？
commitment-picture = 三种归属感：最高的是{ $highest }，{ $highestValue }；最低的是{ $lowest }，{ $lowestValue }。
    .flagged = 不得不留

commitment-group-affective = 情感性归属感
commitment-group-continuance = 持续性归属感
commitment-group-normative = 道义归属感
commitment-anchor-low = 完全不同意
commitment-anchor-high = 完全同意

commitment-input-wants-to-stay = 我很乐意继续做这家企业的客户
commitment-input-problems-are-mine = 这家企业的困难，我感同身受
commitment-input-no-attachment = 我对这家企业没有什么感情
commitment-input-too-much-would-change = 如果离开，我的生活或工作会受到太大影响
commitment-input-few-options = 可选的太少，我没法考虑离开
commitment-input-invested-too-much = 我投入太多，不愿从头再来
commitment-input-feels-obliged = 我觉得有义务继续与这家企业往来
commitment-input-owes-much = 我欠这家企业不少人情
commitment-input-no-guilt = 现在离开它，我不会觉得内疚

commitment-setting-scale = 量表点数
    .hint = 文献中几种都有，七点最常见。
commitment-setting-cut = 高分的分界
    .hint = 文献没有规定；七点量表中点以上半分由本软件设定。

commitment-result-commitment = 情感与道义归属感
    .hint = 情感性与道义归属感的平均分，不包括持续性归属感。
commitment-result-affective = 情感性归属感
    .hint = 对企业的感情依附。
commitment-result-continuance = 持续性归属感
    .hint = 离开要付出的代价：是约束，不是意愿。
commitment-result-normative = 道义归属感
    .hint = 觉得在道义上应当留下。
commitment-result-constraint = 约束超过意愿
    .hint = 持续性减情感性；大于零，说明留下更多是出于约束。

commitment-step-affective-reached = 是否愿意留下？
commitment-step-continuance-reached = 是否不得不留下？
commitment-step-normative-reached = 是否觉得应当留下？

commitment-segment-devoted = 真心归属
    .advice = 他们是自愿留下的：请他们参与，听他们的意见。不要用多余的合同捆绑他们。
commitment-segment-tied-twice = 愿意，也离不开
    .advice = 关键在意愿，要不断赢得它。不要再提高壁垒，否则意愿会变成反感。
commitment-segment-dutiful = 出于道义
    .advice = 他们觉得欠您的情：还要让他们喜欢您。不要催讨人情。
commitment-segment-hostage = 被套牢
    .advice = 他们因走不了才留下，背后会说坏话：改进他们不满之处，放宽退出条件。不要把他们算作忠诚客户。
commitment-segment-loose = 没有归属
    .advice = 没有什么留住他们：下一次购买要靠价值争取。不要对他们投入回馈忠诚的项目。

commitment-caution-1 = 不要把三者平均：持续性高而情感性低是警告，不是半个成功。
commitment-caution-2 = 这些量表出自对员工的研究，用于客户时需要重新检验。
commitment-caution-3 = 道义的分量因文化而异，应在同一文化中比较。

commitment-example = 一款软件的用户喜欢它，也有些情义，但要离开十分困难。
commitment-exercise = 请按下面的回答计算，其余不变。
commitment-exercise-commitment = 情感与道义归属感的得分是多少？
    .hint1 = 三种中只计两种。哪一种是约束？
    .hint2 = 先把反向题反向计分，求出两个平均分，再求它们的平均分。
commitment-exercise-segment = 这位客户属于哪一种？
    .hint1 = 算出三种得分，分别与高分的分界比较。
    .hint2 = 先看情感性得分，再看持续性得分。

# 练习中的典型错误。
commitment-slip-continuance-averaged-in = 把持续性归属感也平均进去了。它是约束，三者不能平均。
commitment-slip-affective-alone = 这只是情感性归属感，道义归属感也要算。

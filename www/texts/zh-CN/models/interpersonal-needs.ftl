interpersonal-needs-name = 包容、支配、感情需要
interpersonal-needs-alias = 包容/支配/感情需要; 三种人际需要; 人际需要理论; 舒茨; Schutz; Three interpersonal needs
interpersonal-needs-summary = 比较客户在包容、支配、感情三方面希望得到的与自己表现出来的。
interpersonal-needs-question = 客户想要的与表现出来的，在哪里不一致？
interpersonal-needs-picture = 希望得到高出主动表现最多的是{ $largest }：{ $gap }。
interpersonal-needs-gaps-expected = 希望得到
interpersonal-needs-gaps-received = 主动表现
interpersonal-needs-gaps-gap = 希望－表现

interpersonal-needs-group-inclusion = 包容需要
interpersonal-needs-group-control = 支配需要
interpersonal-needs-group-affection = 感情需要

interpersonal-needs-input-inclusion-wanted = 包容：希望得到
    .hint = 0至9分：希望别人给予的（参与其中、受到关注）。
interpersonal-needs-input-inclusion-expressed = 包容：主动表现
    .hint = 0至9分：主动对别人表现的（参与其中、受到关注）。
interpersonal-needs-input-control-wanted = 支配：希望得到
    .hint = 0至9分：希望别人给予的（谁主导、谁决定）。
interpersonal-needs-input-control-expressed = 支配：主动表现
    .hint = 0至9分：主动对别人表现的（谁主导、谁决定）。
interpersonal-needs-input-affection-wanted = 感情：希望得到
    .hint = 0至9分：希望别人给予的（亲近与温情）。
interpersonal-needs-input-affection-expressed = 感情：主动表现
    .hint = 0至9分：主动对别人表现的（亲近与温情）。

interpersonal-needs-setting-tolerance = 视为一致的范围
    .hint = 差异不超过此值视为一致。理论没有规定，1分由本软件设定。

interpersonal-needs-result-largest = 最大差异
    .hint = 希望得到减主动表现，取绝对值最大者，保留符号；相同取靠前的。
interpersonal-needs-result-inclusion = 包容差异
    .hint = 希望得到减主动表现。
interpersonal-needs-result-control = 支配差异
    .hint = 希望得到减主动表现。
interpersonal-needs-result-affection = 感情差异
    .hint = 希望得到减主动表现。
interpersonal-needs-result-wanted = 希望得到合计
    .hint = 客户希望别人给予的总量。
interpersonal-needs-result-expressed = 主动表现合计
    .hint = 客户主动对别人表现的总量。

interpersonal-needs-step-within-tolerance = 一致？

interpersonal-needs-segment-waits-to-be-asked = 等待邀请
    .advice = 想参与却不主动：亲自邀请，称呼姓名。不要把矜持当作没有兴趣。
interpersonal-needs-segment-waits-to-be-led = 等待引导
    .advice = 希望有人指点却不开口：推荐一种并说明理由。不要摆出十种选择。
interpersonal-needs-segment-waits-for-warmth = 等待温情
    .advice = 希望亲近却很少流露：在小事上用心，持之以恒。不要只谈业务。
interpersonal-needs-segment-seeks-company-only = 乐于结交
    .advice = 乐于招呼别人，自己并不需要：请其参与活动和推荐。不要勉强邀请。
interpersonal-needs-segment-leads-only = 乐于主导
    .advice = 喜欢做主，不愿受人支配：提供事实和选择，由客户决定。不要争最后一句话。
interpersonal-needs-segment-gives-warmth-only = 主动热情，保持距离
    .advice = 待人热情，但不求亲近：友善回应，就事论事。不要过分亲昵。
interpersonal-needs-segment-in-balance = 想要的与表现的一致
    .advice = 表现的就是想要的：以同样方式回应。不要去猜隐藏的愿望。

interpersonal-needs-caution-1 = 由销售人员观察打分只是推测；由本人填写问卷更可靠。
interpersonal-needs-caution-2 = 差异说明如何与人相处，不说明客户的价值。
interpersonal-needs-caution-3 = 需要随情境而变：同一个人在工作中做主，看病时听从。
interpersonal-needs-caution-4 = 差异为零，可能两项都高，也可能两项都低；要看原分。

interpersonal-needs-example = 包容希望7分、表现3分，支配2分与4分，感情5分与5分。该客户在等待邀请。
interpersonal-needs-exercise = 请按下面的得分计算，其余不变。
interpersonal-needs-exercise-largest = 最大的差异是多少（带符号）？
    .hint1 = 每种需要都用希望得到减主动表现。
    .hint2 = 取绝对值最大的，保留符号。
interpersonal-needs-exercise-segment = 应当怎样对待这位客户？
    .hint1 = 先找绝对值最大的差异。
    .hint2 = 符号说明想要的多还是表现的多；在允许范围内则为一致。

# 练习中的典型错误。
interpersonal-needs-slip-tolerance-forgotten = 漏了容许的差：不超过它的差算作平衡。
interpersonal-needs-slip-turned = “希望得到的”和“主动表现的”弄反了。
interpersonal-needs-slip-wanted-less-expressed = 这是总分之差。要逐项求差，再找最大的。

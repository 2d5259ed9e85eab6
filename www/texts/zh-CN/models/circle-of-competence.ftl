circle-of-competence-name = 能力圈
circle-of-competence-alias = 能力圈内、能力圈边缘、能力圈外; circle of competence
circle-of-competence-summary = 判断一类业务或客户在能力圈内、边缘还是圈外。
circle-of-competence-question = 在能力圈内、边缘，还是圈外？
circle-of-competence-picture = { $of }项中满足{ $met }项。

circle-of-competence-group-understanding = 理解
circle-of-competence-group-record = 成绩
circle-of-competence-group-limits = 边界

circle-of-competence-input-explains-earnings = 我能说清这些客户怎样带来收入
circle-of-competence-input-explains-needs = 我能说清他们为什么购买、为什么离开
circle-of-competence-input-knows-rivals = 我知道还有谁在服务他们、怎样服务
circle-of-competence-input-judged-before = 我以前判断过这样的情况
circle-of-competence-input-was-right = 其中一半以上后来证明是对的
circle-of-competence-input-knows-why-wrong = 我知道其余的为什么错
circle-of-competence-input-names-limits = 我能说出自己在这里不懂什么
circle-of-competence-input-knows-whom-to-ask = 我知道可以请教谁
circle-of-competence-input-can-say-no = 我能够说“不”，而且说过

circle-of-competence-result-share = 总体满足
    .hint = 满足的项数除以全部项数。
circle-of-competence-result-understanding = 理解
    .hint = 这一组满足的项数。
circle-of-competence-result-record = 成绩
    .hint = 这一组满足的项数。
circle-of-competence-result-limits = 边界
    .hint = 这一组满足的项数。

circle-of-competence-step-reached = 达到的比例

circle-of-competence-segment-inside = 圈内
    .advice = 可以自己决定，并投入力量。不要把这里的成功当作别处的依据。
circle-of-competence-segment-edge = 边缘
    .advice = 小步进行，找懂行的人同行。不要押上输不起的东西。
circle-of-competence-segment-outside = 圈外
    .advice = 放下，或者先学习。价格再诱人，也代替不了理解。

circle-of-competence-caution-1 = 重要的是知道边界，而不是圈的大小。
circle-of-competence-caution-2 = 觉得懂不等于懂，要看成绩。
circle-of-competence-caution-3 = 九个判断项以及80%和50%的分界由本软件设定。

circle-of-competence-example = 理解三项全部满足，成绩满足一项，边界满足一项。
circle-of-competence-exercise = 请按下面的判断计算，其余不变。
circle-of-competence-exercise-share = 总体满足的比例是多少？
    .hint1 = 数一数满足的项数。
    .hint2 = 除以九。
circle-of-competence-exercise-segment = 它在哪里？
    .hint1 = 先算比例。
    .hint2 = 达到80%为圈内，达到50%为边缘。

expectation-zones-name = 关心区、影响区、控制区
expectation-zones-alias = 关心区/影响区/控制区; 期望的来源; 媒体、科技、竞争对手、自我经历; zones of concern, influence and control
expectation-zones-summary = 把客户期望的来源分为能控制的、能影响的和只能关注的三类，并给出做法。
expectation-zones-question = 客户的期望，有多少在我们掌握之中？
expectation-zones-picture = 四个期望来源按强度排列；最强的是{ $largest }，{ $value }。
    .flagged = 最大的区

expectation-zones-group-media = 媒体
expectation-zones-group-technology = 科技进步
expectation-zones-group-rivals = 竞争对手
expectation-zones-group-experience = 自我经历

expectation-zones-input-media-strength = 媒体：强度
    .hint = 0至10分。广告、报道、网上的评论使客户期望什么。
expectation-zones-input-media-decided = 可以由我们决定
expectation-zones-input-media-influenced = 可以由我们影响
expectation-zones-input-technology-strength = 科技进步：强度
    .hint = 0至10分。科技进步让客户觉得什么是应有的。
expectation-zones-input-technology-decided = 可以由我们决定
expectation-zones-input-technology-influenced = 可以由我们影响
expectation-zones-input-rivals-strength = 竞争对手：强度
    .hint = 0至10分。对手的产品和承诺使客户期望什么。
expectation-zones-input-rivals-decided = 可以由我们决定
expectation-zones-input-rivals-influenced = 可以由我们影响
expectation-zones-input-experience-strength = 自我经历：强度
    .hint = 0至10分。客户以往的亲身经历使他期望什么。
expectation-zones-input-experience-decided = 可以由我们决定
expectation-zones-input-experience-influenced = 可以由我们影响

expectation-zones-result-reach = 掌握之中的比例
    .hint = 控制区与影响区占全部强度的比例。
expectation-zones-result-control = 控制区
    .hint = 由我们决定的来源。
expectation-zones-result-influence = 影响区
    .hint = 不能决定但能影响的来源。
expectation-zones-result-concern = 关心区
    .hint = 与我们有关，但无能为力的来源。

expectation-zones-step-largest = 三个比例中最大的

expectation-zones-segment-do = 控制区——去做
    .advice = 期望大多由我们自己造成：承诺做得到的，做到所承诺的。不要向外找原因。
expectation-zones-segment-agree = 影响区——去协商
    .advice = 与能决定的人协商：媒体、伙伴、经销商、客户。不要当作自己说了算。
expectation-zones-segment-watch = 关心区——去关注
    .advice = 跟踪动向，准备对策，把力气用在有效之处。不要与改变不了的事较劲。

expectation-zones-caution-1 = 三个区因企业而异，也会变动：今天够不着的，明年也许能影响。
expectation-zones-caution-2 = 降低期望只是一种办法，更好的往往是做到。
expectation-zones-caution-3 = 两个问题、强度和比例由我们设定；原出处没有给出度量方法。

expectation-zones-example = 一家旅行社，客户的期望多来自游记和网上评论。
expectation-zones-exercise = 请按下面的数据计算，其余不变。
expectation-zones-exercise-reach = 掌握之中的比例是多少？
    .hint1 = 先把四个来源归入三个区。
    .hint2 = 把控制区与影响区的强度相加，除以总和。
expectation-zones-exercise-segment = 首先应当怎么做？
    .hint1 = 能由我们决定的来源属于控制区，不看另一个回答。
    .hint2 = 强度之和最大的区决定；相同时取更近的一个。

# 练习中的典型错误。
expectation-zones-slip-control-alone = 这只是控制区，影响区也在可及范围之内。

satisfaction-gap-name = 三角定律（客户满意度）
satisfaction-gap-alias = CRM三角定律; 客户满意度＝客户体验－客户期望值; 期望与体验; 满意度差距
satisfaction-gap-summary = 用客户的体验减去客户的期望值，看客户是满意还是不满意。
satisfaction-gap-question = 客户得到的，比期望的多还是少？
satisfaction-gap-picture = 各方面的期望与体验并列；差距最不利的是{ $largest }：{ $gap }。
satisfaction-gap-gaps-expected = 期望
satisfaction-gap-gaps-received = 体验
satisfaction-gap-gaps-gap = 体验－期望

satisfaction-gap-group-overall = 总体
satisfaction-gap-group-quality = 品质
satisfaction-gap-group-function = 功能
satisfaction-gap-group-price = 价格
satisfaction-gap-group-extras = 外延（服务、文化、环境）
satisfaction-gap-input-experience = 客户体验（总体）
    .hint = 客户实际得到的、感受到的，用所选量表打分。
satisfaction-gap-input-expectation = 客户期望值（总体）
    .hint = 客户在购买之前希望得到的；要在使用之前问，不要事后回忆。
satisfaction-gap-input-quality-experience = 品质：体验
    .hint = 性能、可靠、耐用、安全等实际感受。
satisfaction-gap-input-quality-expectation = 品质：期望
    .hint = 对性能、可靠、耐用、安全等的期望。
satisfaction-gap-input-function-experience = 功能：体验
    .hint = 该有的功能是否齐全好用。
satisfaction-gap-input-function-expectation = 功能：期望
    .hint = 希望有哪些功能、好用到什么程度。
satisfaction-gap-input-price-experience = 价格：体验
    .hint = 觉得价格有多合算；越合算分越高。
satisfaction-gap-input-price-expectation = 价格：期望
    .hint = 希望价格有多合算。
satisfaction-gap-input-extras-experience = 外延：体验
    .hint = 服务、心理、文化、环境等实际感受。
satisfaction-gap-input-extras-expectation = 外延：期望
    .hint = 对服务、心理、文化、环境等的期望。

satisfaction-gap-setting-by = 评价方式
    .hint = 只问总体，或分四个方面来问；分方面时取平均，缺答的方面不计。
satisfaction-gap-option-by-overall = 总体
satisfaction-gap-option-by-items = 分四个方面
satisfaction-gap-setting-scale = 量表
    .hint = 体验和期望用同一量表。
satisfaction-gap-option-scale-5 = 1至5分
satisfaction-gap-option-scale-7 = 1至7分
satisfaction-gap-option-scale-10 = 1至10分
satisfaction-gap-option-scale-100 = 0至100分
satisfaction-gap-setting-indifference = 无差异区间
    .hint = 差距的大小不超过此值，客户觉察不出，当作与期望相符。

satisfaction-gap-result-satisfaction = 客户满意度
    .hint = 客户体验减去客户期望值；大于零是满意，小于零是不满意。
satisfaction-gap-result-mean-experience = 体验（平均）
    .hint = 计入的各方面体验的平均分。
satisfaction-gap-result-mean-expectation = 期望值（平均）
    .hint = 计入的各方面期望的平均分。
satisfaction-gap-result-smallest-gap = 最不利的差距
    .hint = 各方面中体验减期望最小的一个；平均分会掩盖它。

satisfaction-gap-step-indifferent = 在无差异区间之内？

satisfaction-gap-segment-exceeded = 满意（体验超过期望）
    .advice = 知道是哪里超出了期望，保持下去；注意今天的惊喜会成为明天的期望。
satisfaction-gap-segment-met = 基本满意（体验与期望相符）
    .advice = 没有不满，也没有理由向别人提起；可从低成本的小惊喜入手。
satisfaction-gap-segment-missed = 不满意（体验低于期望）
    .advice = 先看是体验差还是期望被抬得太高：前者改进，后者管住承诺；从差距最不利的方面做起。

satisfaction-gap-reason-nothing-answered = 没有一个方面同时回答了期望和体验。

satisfaction-gap-caution-1 = 提高体验和调整期望都能提高满意度，但压低期望可能让客户根本不来。
satisfaction-gap-caution-2 = 期望要在使用之前测量；用过之后再问，答案会向体验靠拢。
satisfaction-gap-caution-3 = 两个都有误差的分数相减，误差更大；个别客户的小差距不要过分解读。
satisfaction-gap-caution-4 = 期望很低而体验更低一点的客户，差距不大，却未必会留下：同时看体验本身的高低。

satisfaction-gap-example = 一位住客给酒店的四个方面打分（10分制）：品质期望8、体验8，功能期望8、体验7，价格期望7、体验5，服务等外延期望6、体验8。
satisfaction-gap-exercise = 请根据下面的打分回答（按总体，10分制）。
satisfaction-gap-exercise-satisfaction = 客户满意度是多少？
    .hint1 = 三角定律：满意度由体验和期望两边决定。
    .hint2 = 用客户体验减去客户期望值，注意正负号。
satisfaction-gap-exercise-segment = 这位客户满意吗？
    .hint1 = 先用体验减去期望。
    .hint2 = 差距的大小不超过无差异区间，就当作与期望相符。

# 练习中的典型错误。
satisfaction-gap-slip-turned = 体验与期望颠倒了：应当用体验减去期望。
satisfaction-gap-slip-indifference-forgotten = 漏掉了无差异区间：差距在区间之内，就当作与期望相符。
satisfaction-gap-slip-experience-alone = 这只是体验。满意度还要与期望相比。

experience-norms-name = 客户消费经历比较模型
experience-norms-alias = 消费经历比较模型; 伍德拉夫、卡杜特和简金斯; 最佳品牌标准、同类产品标准、本企业标准; 无差异区间; experience-based norms
experience-norms-summary = 把实绩与客户凭以往经历形成的标准相比：最佳品牌、同类产品的一般水平，或本企业的一贯水平。
experience-norms-question = 实绩经得起{ "\u200B" }与客户以往经历的比较吗？
experience-norms-picture = 三种标准与实绩并列；差距最不利的是{ $largest }：{ $gap }。
experience-norms-gaps-expected = 标准
experience-norms-gaps-received = 实绩
experience-norms-gaps-gap = 实绩－标准

experience-norms-anchor-low = 很差
experience-norms-anchor-high = 极好
experience-norms-input-performance = 实绩
    .hint = 客户这一次感受到的水平。
experience-norms-input-best-brand = 经历过的最佳品牌
    .hint = 客户用过的最好的品牌有多好。
experience-norms-input-product = 同类产品的一般水平
    .hint = 这类产品或服务通常有多好。
experience-norms-input-focal-firm = 本企业的一贯水平
    .hint = 本企业（品牌）以往有多好。

experience-norms-setting-norm = 以哪种标准为准
    .hint = 原作者没有规定客户用哪种标准；默认同类产品的一般水平。没用过别的品牌的客户，只有本企业的一贯水平可比。
experience-norms-option-norm-product = 同类产品的一般水平
experience-norms-option-norm-best-brand = 最佳品牌
experience-norms-option-norm-focal-firm = 本企业的一贯水平
experience-norms-option-norm-strictest = 三者中最高的
experience-norms-setting-indifference = 无差异区间
    .hint = 与标准相差不超过此值，客户觉得没有差别。文献没有规定宽度；0.5是我们的设定。
experience-norms-setting-scale = 量表点数
    .hint = 四项用同一量表，1分最低。

experience-norms-result-gap = 与标准的差距
    .hint = 实绩减去标准。
experience-norms-result-standard = 所用的标准
    .hint = 设定中选用的标准。
experience-norms-result-best-gap = 与最佳品牌的差距
    .hint = 实绩减去经历过的最佳品牌。
experience-norms-result-product-gap = 与一般水平的差距
    .hint = 实绩减去同类产品的一般水平。
experience-norms-result-focal-gap = 与本企业一贯水平的差距
    .hint = 实绩减去本企业的一贯水平。
experience-norms-result-kept = 达到的标准数
    .hint = 三种标准中，超过或在无差异区间之内的有几种。

experience-norms-step-indifferent = 在无差异区间之内？
experience-norms-step-above = 高于标准？

experience-norms-segment-positive = 高于标准
    .advice = 客户注意到了，也愿意说：给他们机会。成本没弄清之前不要全面铺开。
experience-norms-segment-neutral = 与标准无差别
    .advice = 没有突出之处：在一个方面明显超出区间；处处小改，客户觉察不到。
experience-norms-segment-negative = 低于标准
    .advice = 客户知道有人做得更好：向那一家学习；不要用承诺来回应。

experience-norms-caution-1 = 标准是凭经历认为“应该能做到”的，期望是认为“将会得到”的，二者可以不同。
experience-norms-caution-2 = 同样的实绩，可能高于本企业的一贯水平而低于最佳品牌：报告时要说明用了哪种标准。
experience-norms-caution-3 = 客户用过的品牌各不相同：要问用过哪些；没有经历的标准应留空。

experience-norms-example = 一位常客给今晚的晚餐打6分；这类餐馆一般5分，这一家往常也是6分，吃过最好的7分。
experience-norms-exercise = 请根据下面的打分回答（7点量表）。
experience-norms-exercise-gap = 与所用标准的差距是多少？
    .hint1 = 先看设定中以哪种标准为准。
    .hint2 = 实绩减去该标准；“最高的”取三者中最大的。
experience-norms-exercise-segment = 客户怎样评价？
    .hint1 = 先求与所用标准的差距。
    .hint2 = 不论高低，差距不超过无差异区间就算没有差别。

# 练习中的典型错误。
experience-norms-slip-performance-alone = 这只是绩效，还要与标准相比。

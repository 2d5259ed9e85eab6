disconfirmation-name = “期望—实绩”模型
disconfirmation-alias = 期望—实绩模型; 期望不一致模型; 奥利弗; 正不一致、零不一致、负不一致; 无差异区间; 容忍区; 适当服务与理想服务; expectancy disconfirmation
disconfirmation-summary = 把实绩与期望（含无差异区间）相比，或与适当、理想两个水平之间的容忍区相比。
disconfirmation-question = 实绩比所用的标准好还是差？
disconfirmation-picture = 标准与实绩并列；差距最不利的是{ $largest }：{ $gap }。
disconfirmation-gaps-expected = 标准
disconfirmation-gaps-received = 实绩
disconfirmation-gaps-gap = 实绩－标准

disconfirmation-anchor-low = 很差
disconfirmation-anchor-high = 极好
disconfirmation-input-expectation = 期望
    .hint = 客户预计会得到的水平；要在使用之前问。
disconfirmation-input-performance = 实绩
    .hint = 使用后感受到的实际水平，用同一量表。
disconfirmation-input-direct = 比期望好还是差
    .hint = 使用后直接问：−3比期望差很多，0与期望一样，+3比期望好很多。
disconfirmation-input-adequate = 适当的水平
    .hint = 客户能够接受的最低水平。
disconfirmation-input-desired = 理想的水平
    .hint = 客户希望得到、也认为可能做到的水平。

disconfirmation-setting-standard = 比较标准
    .hint = 奥利弗的模型与期望相比；容忍区与两个水平相比。
disconfirmation-option-standard-expectation = 期望
disconfirmation-option-standard-tolerance = 容忍区
disconfirmation-setting-measure = 不一致的测量
    .hint = 用两个分数相减，或直接询问；直接询问不需要期望分。
disconfirmation-option-measure-difference = 实绩减期望
disconfirmation-option-measure-direct = 直接询问
disconfirmation-setting-equal = 与期望相同算作
    .hint = 教材中两种说法都有；默认“既非满意也非不满意”。
disconfirmation-option-equal-neither = 既非满意也非不满意
disconfirmation-option-equal-satisfied = 满意
disconfirmation-setting-indifference = 无差异区间
    .hint = 差别不超过此值，客户觉察不出，当作与期望相同。文献没有规定宽度；0表示不设。
disconfirmation-setting-scale = 量表点数
    .hint = 各项打分用同一量表，1分最低。

disconfirmation-result-disconfirmation = 不一致
    .hint = 实绩减去期望；为正表示比期望好。
disconfirmation-result-above-adequate = 超过适当水平
    .hint = 实绩减去适当的水平；小于零就不能接受。
disconfirmation-result-above-desired = 超过理想水平
    .hint = 实绩减去理想的水平；很少大于零。
disconfirmation-result-position = 在容忍区中的位置
    .hint = 0%是适当的水平，100%是理想的水平；可低于0%或高于100%。

disconfirmation-step-indifferent = 在无差异区间之内？
disconfirmation-step-better = 比期望好？
disconfirmation-step-reaches-desired = 达到理想的水平？
disconfirmation-step-reaches-adequate = 达到适当的水平？

disconfirmation-segment-satisfied = 满意
    .advice = 弄清哪里好过期望，使之成为常规；不要马上加码承诺，下次的期望会从这里起算。
disconfirmation-segment-neither = 既非满意也非不满意
    .advice = 与期望一样，没有印象：在一个接触点上给个小惊喜；不要把没有抱怨当作忠诚。
disconfirmation-segment-dissatisfied = 不满意
    .advice = 在客户告诉别人之前行动：倾听、补救、查清是承诺过高还是实绩不佳；不要争辩期望是否合理。
disconfirmation-segment-desired-reached = 达到理想水平
    .advice = 这里已经足够：保持，把资源用到别处；没有理由不必再提高。
disconfirmation-segment-tolerated = 在容忍区之内
    .advice = 可以接受，但谈不上好：看离下限有多近，先改进最重要的；不要把它当作满意。
disconfirmation-segment-not-adequate = 低于适当水平
    .advice = 一有别的选择，客户就会离开：资源先用在这里；不要花在锦上添花上。

disconfirmation-reason-adequate-above-desired = 适当的水平高于理想的水平，回答自相矛盾。
disconfirmation-reason-no-zone = 适当的水平等于理想的水平，没有容忍区。

disconfirmation-caution-1 = 无差异区间围绕一个期望，说的是“觉察不出”；容忍区在两个水平之间，说的是“可以接受”。不要混为一谈。
disconfirmation-caution-2 = 使用之后再问期望，答案会向实绩靠拢，差别被低估。
disconfirmation-caution-3 = 两个分数相减，可靠程度低于各自；宜看群体，不宜看个人。
disconfirmation-caution-4 = 在奥利弗的模型中，期望除了通过差别，还直接影响满意。

disconfirmation-example = 一位客人能接受的服务是4分，希望6分，预计5分，实际也是5分：正在容忍区的中间。
disconfirmation-exercise = 请根据下面的打分回答（7点量表；与期望相比，用相减法）。
disconfirmation-exercise-disconfirmation = 不一致是多少？
    .hint1 = 同一件事的两个打分，一个在使用前，一个在使用后。
    .hint2 = 比期望好，结果应为正。
disconfirmation-exercise-segment = 客户满意吗？
    .hint1 = 先用实绩减期望，再把大小与无差异区间比较。
    .hint2 = 在区间之内，由“与期望相同算作”的设定决定。
disconfirmation-exercise-position = 实绩在容忍区的什么位置？
    .hint1 = 从适当到理想，容忍区有多宽？
    .hint2 = 高出适当水平多少，占这个宽度的几分之几？

# 练习中的典型错误。
disconfirmation-slip-performance-alone = 这只是实绩，还要与期望相比。
disconfirmation-slip-from-zero = 容忍区从“可接受”算起：先减去它，再除以容忍区的宽度。
disconfirmation-slip-from-the-top = 这是离理想一端的距离，应从可接受的一端量起。

value-percept-name = 客户感知的价值差异模型
value-percept-alias = 价值差异模型; 韦斯卜洛克和雷利; 需要与感知; 期望满足却不满意; value-percept disparity
value-percept-summary = 逐项用客户感知到的减去客户想要的，并与通常的“与期望相比”对照。
value-percept-question = 客户得到的是不是想要的，而不只是预料之中的？
value-percept-picture = 想要的与感知到的并列；差异最不利的是{ $largest }：{ $gap }。
value-percept-gaps-expected = 想要的
value-percept-gaps-received = 感知到的
value-percept-gaps-gap = 差异

value-percept-anchor-low = 很少
value-percept-anchor-high = 很多
value-percept-group-function = 功能
value-percept-group-ease = 方便
value-percept-group-respect = 尊重
value-percept-group-thrift = 合算
value-percept-input-want-function = 想要：功能好用
    .hint = 客户想要达到的程度，不管预料能得到多少。
value-percept-input-expect-function = 预料：功能好用
    .hint = 客户预料能得到的程度；使用之前问。
value-percept-input-find-function = 感知：功能好用
    .hint = 使用后感受到的程度。
value-percept-input-want-ease = 想要：省时省事
    .hint = 客户想要达到的程度。
value-percept-input-expect-ease = 预料：省时省事
    .hint = 客户预料能得到的程度。
value-percept-input-find-ease = 感知：省时省事
    .hint = 使用后感受到的程度。
value-percept-input-want-respect = 想要：受到尊重
    .hint = 客户想要达到的程度。
value-percept-input-expect-respect = 预料：受到尊重
    .hint = 客户预料能得到的程度。
value-percept-input-find-respect = 感知：受到尊重
    .hint = 感受到的程度。
value-percept-input-want-thrift = 想要：花钱合算
    .hint = 客户想要达到的程度。
value-percept-input-expect-thrift = 预料：花钱合算
    .hint = 客户预料能得到的程度。
value-percept-input-find-thrift = 感知：花钱合算
    .hint = 感受到的程度。

value-percept-setting-kind = 超过想要的程度
    .hint = 多数情况越多越好（默认）；像辣味、热情、推荐这类会过头的，只看相差多远。
value-percept-option-kind-more-is-better = 越多越好
value-percept-option-kind-just-right = 过犹不及
value-percept-setting-tolerance = 容许差异
    .hint = 不足不超过此值，仍算达到。文献没有规定；默认为0。
value-percept-setting-scale = 量表点数
    .hint = 各项打分用同一量表，1分最低。

value-percept-result-disparity = 价值差异
    .hint = 感知减想要的平均值，至少要答一半方面；为负表示不及想要的。
value-percept-result-disconfirmation = 与预料相比
    .hint = 感知减预料的平均值，供对照。
value-percept-result-smallest = 最不利的差异
    .hint = 各方面中最小的；平均值会掩盖它。

value-percept-step-wanted = 达到想要的程度？
value-percept-step-as-expected = 达到预料的程度？

value-percept-segment-fulfilled = 想要的与预料的都达到
    .advice = 保持满足需要之处，留意需要的变化；不要添加没人要的东西。
value-percept-segment-short-of-promise = 够用，但不及预料
    .advice = 产品没问题，是承诺大了：先改承诺；不必先在产品上花钱。
value-percept-segment-resigned = 在预料之中，却不是想要的
    .advice = 不声不响，随时会走；只与期望相比的调查看不到他们。问清想要什么并改进；不要再压低期望。
value-percept-segment-missed = 想要的与预料的都没达到
    .advice = 先致歉，从差异最不利的方面补救；不要先做调查。

value-percept-caution-1 = 想要的（价值）不是预料的（期望）：可以预料很低而想要很高。两者要分开问。
value-percept-caution-2 = 平均值不错时，个别方面仍可能差很多：还要看最不利的一项。
value-percept-caution-3 = 四个方面是示范；想要什么因产品和人而异，应通过访谈得出。

value-percept-example = 一位乘客想要好用、方便、受尊重、合算（6分），预料不高（4分），实际5分：好过预料，仍然不满意。
value-percept-exercise = 请根据下面的打分回答（7点量表）。
value-percept-exercise-disparity = 价值差异是多少？
    .hint1 = 四个方面分别用感知减去想要的。
    .hint2 = 求平均；若“过犹不及”，先把每个差都变成负数。
value-percept-exercise-segment = 这位客户处于什么状态？
    .hint1 = 求两个平均：感知减想要的，感知减预料的。
    .hint2 = 哪一个小于零？

# 练习中的典型错误。
value-percept-slip-expectation-for-want = 这是与预期相比。想要的不等于预期的，应与客户想要的相比。
value-percept-slip-worst-alone = 这只是最差的一个方面。

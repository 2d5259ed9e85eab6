expectancy-motivation-name = Vroom期望理论
expectancy-motivation-alias = 弗鲁姆期望理论; 期望理论; 效价—手段—期望理论; 激励力＝效价×期望值; M = V × E; Expectancy theory (Vroom)
expectancy-motivation-summary = 推算一个人有多大动力去行动：成功的把握，乘以成功能带来的好处。
expectancy-motivation-question = 是什么推动客户行动，又是什么在阻拦？
expectancy-motivation-picture = 各项结果带来的增减；激励力为{ $end }。

expectancy-motivation-group-outcomes = 成功带来的结果
expectancy-motivation-nth-outcomes = 结果{ $number }
expectancy-motivation-input-expectancy = 期望值
    .hint = 本人认为努力能够成功的可能性，0至100%。
expectancy-motivation-input-instrumentality = 工具性
    .hint = 成功有多大把握带来结果：1为必然，0为无关，−1为成功反而失去它。教材的简式取1。
expectancy-motivation-input-valence = 效价
    .hint = 结果对本人有多大价值，不愿意要的取负数。可以用−10至10，也可以用−1至1。
expectancy-motivation-input-instrumentalities = 工具性
    .hint = 成功有多大把握带来这项结果，−1至1。
expectancy-motivation-input-valences = 效价
    .hint = 这项结果对本人有多大价值，−10至10；不愿意要的取负数。

expectancy-motivation-setting-form = 公式
    .hint = 弗鲁姆的完整形式有多项结果；教材的简式M＝V×E只有一项。
expectancy-motivation-option-form-outcomes = 多项结果
expectancy-motivation-option-form-course = 简式：M＝V×E

expectancy-motivation-result-force = 激励力
    .hint = 期望值乘以成功的吸引力。只有几种行动之间的比较有意义，单位没有意义。
expectancy-motivation-result-pull = 成功的吸引力
    .hint = 各项结果的工具性乘以效价之和。
expectancy-motivation-result-attraction = 吸引的部分
    .hint = 大于零的乘积之和。
expectancy-motivation-result-aversion = 阻拦的部分
    .hint = 小于零的乘积之和。

expectancy-motivation-step-is-drawn = 有激励力？

expectancy-motivation-segment-drawn = 愿意行动
    .advice = 让承诺看得见、靠得住。还有阻拦的结果时，先除掉它，再加奖励。
expectancy-motivation-segment-no-expectancy = 不相信能成功
    .advice = 奖励再大也没有用：降低难度，分成小步，让他看到别人做到了。
expectancy-motivation-segment-indifferent = 无动于衷
    .advice = 要么没有想要的，要么成功带不来想要的：问清想要什么，并与成功牢牢挂钩。
expectancy-motivation-segment-repelled = 有所顾忌
    .advice = 害怕的超过想要的：先除去不愿意要的结果。不要一味推动，把握越大顾忌越深。

expectancy-motivation-caution-1 = 各因素是相乘的：有一个为零，别的再大也补不上。
expectancy-motivation-caution-2 = 效价可以为负；忘了负号，负担就会被当成奖励。
expectancy-motivation-caution-3 = 用来比较同一个人面前的几种行动，不要用来给不同的人排名，各人的尺度不同。
expectancy-motivation-caution-4 = 弗鲁姆讲的是工作激励，用于客户是一种类比。这里的“期望值”指成功的把握，不是统计学的数学期望，也不是满意理论中的期望。

expectancy-motivation-example = 一位会员认为今年升到金卡的把握是80%。升级有一半的把握得到免费送货（效价9），也有一点可能让自己买得太多（效价−4）。
expectancy-motivation-exercise = 请根据下面的数据作答，各项结果按表中顺序。
expectancy-motivation-exercise-force = 激励力是多少？
    .hint1 = 先看成功能带来什么：每项结果按它随之而来的把握计算。
    .hint2 = 把工具性乘以效价，连同正负号相加，再乘以期望值。
expectancy-motivation-exercise-pull = 成功的吸引力是多少？
    .hint1 = 吸引力不考虑成功的把握。
    .hint2 = 把各项结果的工具性乘以效价，连同正负号相加。

# 练习中的典型错误。
expectancy-motivation-slip-expectancy-forgotten = 这是成功的吸引力。激励力还要乘以期望值。
expectancy-motivation-slip-sign-forgotten = 把负的效价当成正的了。负担会减少吸引力。
expectancy-motivation-slip-instrumentality-forgotten = 漏了工具性：结果要按它随成功而来的把握计算。

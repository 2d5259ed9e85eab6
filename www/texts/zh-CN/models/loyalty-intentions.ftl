loyalty-intentions-name = 忠诚度四指标
loyalty-intentions-alias = 再购买/价格容忍度/推荐/交叉购买; 行为意向; 重复购买意愿; loyalty intentions
loyalty-intentions-summary = 衡量客户的打算：再购买、接受较高价格、推荐、购买其他产品；首先缺少的一项说明问题所在。
loyalty-intentions-question = 首先缺少的是哪一项忠诚指标？
loyalty-intentions-picture = { $highest }最高，为{ $highestValue }；{ $lowest }最低，为{ $lowestValue }。
    .flagged = 首先缺少

loyalty-intentions-group-repurchase = 再购买
loyalty-intentions-group-price-tolerance = 价格容忍度
loyalty-intentions-group-recommendation = 推荐
loyalty-intentions-group-cross-buying = 交叉购买
loyalty-intentions-group-weights = 权重
loyalty-intentions-anchor-low = 完全不同意
loyalty-intentions-anchor-high = 完全同意

loyalty-intentions-input-first-choice = 需要时我首先选择这家企业
loyalty-intentions-input-buys-again = 今后几年我会更多地与它往来
loyalty-intentions-input-buys-less = 今后几年我会减少在它那里的购买
loyalty-intentions-input-stays-at-higher-price = 即使价格略有上涨，我也会继续购买
loyalty-intentions-input-pays-more = 为同样的利益，我愿意在这里多付一些
loyalty-intentions-input-switches-for-price = 别家价格更优惠，我就会换过去
loyalty-intentions-input-says-good-things = 我向别人说这家企业的好话
loyalty-intentions-input-recommends = 有人征求意见时我推荐它
loyalty-intentions-input-warns-others = 我曾提醒别人当心这家企业
loyalty-intentions-input-looks-here-first = 有其他需要时，我先看这里有没有
loyalty-intentions-input-buys-other-products = 我愿意在这里购买其他产品
loyalty-intentions-input-only-this-product = 除了这种产品，我不需要它的其他产品
loyalty-intentions-input-weight-repurchase = 再购买的权重
    .hint = 设为零即不计此项。
loyalty-intentions-input-weight-price-tolerance = 价格容忍度的权重
    .hint = 设为零即不计此项。
loyalty-intentions-input-weight-recommendation = 推荐的权重
    .hint = 设为零即不计此项。
loyalty-intentions-input-weight-cross-buying = 交叉购买的权重
    .hint = 设为零即不计此项：它是后来加入的，不在原来的13个题目之内。

loyalty-intentions-setting-scale = 量表点数
    .hint = 原量表为七点。
loyalty-intentions-setting-cut = 分界
    .hint = 达到此分即为具备该指标。文献没有规定；七分中的5分由本软件设定，可自定。

loyalty-intentions-result-total = 总分
    .hint = 各指标的加权平均。默认权重相等，文献没有规定。
loyalty-intentions-result-repurchase = 再购买
    .hint = 各题的平均分，反向题已反向计分。
loyalty-intentions-result-price-tolerance = 价格容忍度
    .hint = 各题的平均分，反向题已反向计分。
loyalty-intentions-result-recommendation = 推荐
    .hint = 各题的平均分，反向题已反向计分。
loyalty-intentions-result-cross-buying = 交叉购买
    .hint = 各题的平均分，反向题已反向计分。
loyalty-intentions-result-met = 具备的指标数
    .hint = 在权重不为零的指标中计数。

loyalty-intentions-step-passes-repurchase = 再购买？
loyalty-intentions-step-passes-price-tolerance = 容忍价格？
loyalty-intentions-step-passes-recommendation = 推荐？
loyalty-intentions-step-passes-cross-buying = 交叉购买？

loyalty-intentions-segment-all-met = 四项具备
    .advice = 所问各方面都忠诚：让他们优先试用、参与意见。不要用大众折扣回报忠诚。
loyalty-intentions-segment-buys-one-thing = 只买一种
    .advice = 愿意再买、能接受价格、也推荐，但只限一种产品：介绍相配的其他产品。不要推销不合适的。
loyalty-intentions-segment-silent = 沉默的忠诚
    .advice = 愿意留下，但不向人提起：让推荐变得容易，在合适的时候请他推荐。不要花钱买好话。
loyalty-intentions-segment-held-by-price = 受价格左右
    .advice = 价格不变才会回来。增加对手给不了的利益。涨价不要先从这里开始。
loyalty-intentions-segment-leaving = 将要离开
    .advice = 没有再来的打算：趁还有联系问明原因并补救。此时不要推销其他产品。

loyalty-intentions-caution-1 = 这些是意向。采取行动前，要用实际行为加以检验。
loyalty-intentions-caution-2 = 有关离开的题目如果忘记反向计分，不忠诚的客户会显得忠诚。
loyalty-intentions-caution-3 = 交叉购买不属于原量表的维度，与其他研究比较时应当去掉。
loyalty-intentions-caution-4 = 检验各指标的先后次序由本软件设定；图中列出了全部指标。

loyalty-intentions-example = 某客户愿意再买，也推荐，但价格容忍度和交叉购买都是4.33分。先检验价格：受价格左右。
loyalty-intentions-exercise = 请按下面的回答计算，其余不变。
loyalty-intentions-exercise-price-tolerance = 价格容忍度得几分？
    .hint1 = 三题中有一题是反向题。
    .hint2 = 用量表点数加一减去该题得分，再求平均。
loyalty-intentions-exercise-total = 加权总分是多少？
    .hint1 = 先求各指标得分。
    .hint2 = 乘以权重求和，再除以权重之和。
loyalty-intentions-exercise-segment = 首先缺少的是什么？
    .hint1 = 从再购买到交叉购买依次检查。
    .hint2 = 第一个低于分界的指标决定结论。

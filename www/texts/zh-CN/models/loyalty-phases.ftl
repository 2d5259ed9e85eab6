loyalty-phases-name = 认知性、情感性、意向性、行为性忠诚感
loyalty-phases-alias = 认知性/情感性/意向性/行为性忠诚感; 忠诚感的四个阶段; 忠诚四阶段; 惰性; 奥利弗; Four phases of loyalty
loyalty-phases-summary = 判断客户的忠诚感发展到哪一阶段：认知、情感、意向还是行为；前面的阶段达到了，后面的才算数。
loyalty-phases-question = 忠诚感发展到哪一阶段？
loyalty-phases-picture = 四个阶段中，{ $highest }得分最高，为{ $highestValue }；{ $lowest }最低，为{ $lowestValue }。
    .flagged = 首先未达到

loyalty-phases-group-cognitive = 认知性
loyalty-phases-group-affective = 情感性
loyalty-phases-group-conative = 意向性
loyalty-phases-group-action = 行为性
loyalty-phases-anchor-low = 完全不同意
loyalty-phases-anchor-high = 完全同意

loyalty-phases-input-better-quality = 这家企业的质量比别家好
loyalty-phases-input-worth-the-price = 在这里花的钱值得
loyalty-phases-input-knows-why = 我说得出选这家企业的理由
loyalty-phases-input-rival-better = 在我看重的方面，别的企业更好
loyalty-phases-input-likes-it = 我喜欢这家企业
loyalty-phases-input-enjoys-buying = 每次在这里购买我都觉得愉快
loyalty-phases-input-feels-at-home = 在这里我感到放心
loyalty-phases-input-leaves-cold = 从哪家企业购买，我都无所谓
loyalty-phases-input-first-choice = 下次购买，我首先考虑这家企业
loyalty-phases-input-means-to-stay = 我打算继续做它的客户
loyalty-phases-input-ignores-offers = 别家的优惠不会改变我的打算
loyalty-phases-input-would-try-others = 我很想尽快换一家试试
loyalty-phases-input-buys-again = 我一次又一次在这里购买
loyalty-phases-input-buys-most-here = 我需要的这类产品大多在这里购买
loyalty-phases-input-goes-out-of-way = 为了在这里购买，我克服过不便
loyalty-phases-input-bought-elsewhere = 最近我常在别家购买

loyalty-phases-setting-scale = 量表点数
    .hint = 通常用七点量表；改变点数时请一并调整分界。
loyalty-phases-setting-cut = 分界
    .hint = 达到此分即为通过该阶段。文献没有规定；七分中的5分由本软件设定，可自定。
loyalty-phases-setting-boundary = 恰好等于分界
    .hint = 得分恰好等于分界时是否通过。默认通过，由本软件设定。
loyalty-phases-option-boundary-at-least = 通过
loyalty-phases-option-boundary-above = 不通过

loyalty-phases-result-phases = 已达到的阶段数
    .hint = 从第一阶段数起，到第一个未通过的阶段为止。
loyalty-phases-result-cognitive = 认知性忠诚感
    .hint = 各题的平均分，反向题已反向计分。
loyalty-phases-result-affective = 情感性忠诚感
    .hint = 各题的平均分，反向题已反向计分。
loyalty-phases-result-conative = 意向性忠诚感
    .hint = 各题的平均分，反向题已反向计分。
loyalty-phases-result-action = 行为性忠诚感
    .hint = 各题的平均分，反向题已反向计分。
loyalty-phases-result-beyond-gap = 跳过阶段达到的数
    .hint = 前面有阶段未通过，后面却通过的阶段数。有行为而无意向是惰性，不是忠诚。

loyalty-phases-step-passes-cognitive = 通过认知阶段？
loyalty-phases-step-passes-affective = 通过情感阶段？
loyalty-phases-step-passes-conative = 通过意向阶段？
loyalty-phases-step-passes-action = 通过行为阶段？

loyalty-phases-segment-loyal-in-action = 行为性忠诚
    .advice = 四个阶段全部通过。保证供应和服务，不让任何事妨碍购买。不要用折扣去买已经自愿给出的忠诚。
loyalty-phases-segment-loyal-in-intention = 意向性忠诚
    .advice = 有意愿，还没有行动：消除缺货、距离、订购麻烦等障碍。不要继续劝说。
loyalty-phases-segment-loyal-in-feeling = 情感性忠诚
    .advice = 喜欢，但还没有打算。给出再来的理由：预约下一次、提供持续的服务。不要把喜欢当成承诺。
loyalty-phases-segment-loyal-in-mind = 认知性忠诚
    .advice = 只忠于质量和价格，有更好的就走。投入让人愉快的体验。不要依靠低价。
loyalty-phases-segment-not-yet-loyal = 尚无忠诚感
    .advice = 先在客户看重的某一点上做得更好，并让他知道。不要从礼品和积分开始。

loyalty-phases-caution-1 = 仅有重复购买不是第四阶段：缺了前面的阶段就是惰性，束缚一消失就会停止。
loyalty-phases-caution-2 = 意向不等于行为：要问做过什么，最好直接统计。
loyalty-phases-caution-3 = 阶段由分界决定，而分界没有公布值；报告结果时要说明。
loyalty-phases-caution-4 = 一次调查只显示现状，不能证明客户依次经历了各阶段。

loyalty-phases-example = 四个阶段的平均分为6、5.5、4、6，分界为5。意向未达到，所以是情感性忠诚；其后的购买行为属于惰性。
loyalty-phases-exercise = 请按下面的回答计算，其余不变。
loyalty-phases-exercise-affective = 情感性忠诚感得几分？
    .hint1 = 先把反向题反向计分。
    .hint2 = 再求四题的平均分。
loyalty-phases-exercise-segment = 忠诚感发展到哪一阶段？
    .hint1 = 按顺序把各阶段与分界相比。
    .hint2 = 在第一个未达到的阶段停下，后面的不算。

# 练习中的典型错误。
loyalty-phases-slip-earlier-phases-forgotten = 只有前面的阶段都通过，后面的才算。漏看了情感性阶段。

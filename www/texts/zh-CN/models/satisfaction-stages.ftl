satisfaction-stages-name = 品质→满意→忠诚→价值
satisfaction-stages-alias = 四步曲; 从品质到价值; 客户满意四步; four steps: quality, satisfaction, loyalty, value
satisfaction-stages-summary = 收集从品质到价值每一步的证据，看企业连续走到了哪一步。
satisfaction-stages-question = 证据连续支持到哪一步？
satisfaction-stages-picture = { $of }项证据中具备{ $met }项。
    .flagged = 最后齐备
satisfaction-stages-checklist-met = 有证据
satisfaction-stages-checklist-unmet = 无证据
satisfaction-stages-checklist-count = { $of } 项中有证据 { $met } 项

satisfaction-stages-group-quality = 品质
satisfaction-stages-group-satisfaction = 满意
satisfaction-stages-group-loyalty = 忠诚
satisfaction-stages-group-value = 价值

satisfaction-stages-input-needs-known = 知道客户用哪些品质评价我们
satisfaction-stages-input-standards-met = 产品的检测结果达到标准
satisfaction-stages-input-returns-few = 退货和缺陷逐年减少
satisfaction-stages-input-service-reliable = 服务按承诺的时间完成
satisfaction-stages-input-satisfaction-measured = 每年至少测量一次满意度
satisfaction-stages-input-expectations-met = 多数客户说达到或超过期望
satisfaction-stages-input-complaints-settled = 多数投诉处理得让客户满意
satisfaction-stages-input-better-than-rivals = 客户对我们的评价不低于最好的对手
satisfaction-stages-input-come-back = 记录显示客户会再次购买
satisfaction-stages-input-buy-more = 客户购买的种类比以前多
satisfaction-stages-input-recommend-us = 有新客户经推荐而来
satisfaction-stages-input-stay-at-higher-price = 对手稍便宜时客户仍然留下
satisfaction-stages-input-cost-to-serve-falls = 服务老客户的成本更低
satisfaction-stages-input-margin-known = 知道每类客户的利润
satisfaction-stages-input-lifetime-value-grows = 客户终身价值在增长
satisfaction-stages-input-profit-from-regulars = 大部分利润来自老客户

satisfaction-stages-result-share = 证据总体比例
    .hint = 具备的证据占全部的比例。
satisfaction-stages-result-quality = 品质：证据数
    .hint = 共四项。
satisfaction-stages-result-satisfaction = 满意：证据数
    .hint = 共四项。
satisfaction-stages-result-loyalty = 忠诚：证据数
    .hint = 共四项。
satisfaction-stages-result-value = 价值：证据数
    .hint = 共四项。

satisfaction-stages-segment-before-quality = 品质尚未站稳
    .advice = 先把产品和服务做好，直到四项品质证据齐备。不要靠赠品买满意。
satisfaction-stages-segment-at-quality = 到达品质
    .advice = 了解客户的看法：品质好，未必是客户要的品质。不要把检测结果当成满意。
satisfaction-stages-segment-at-satisfaction = 到达满意
    .advice = 给满意的客户再来的理由和推荐的途径。不要以为满意就是忠诚。
satisfaction-stages-segment-at-loyalty = 到达忠诚
    .advice = 核算忠诚客户的成本和收益。对本来就会留下的客户，不要一再打折。
satisfaction-stages-segment-at-value = 到达价值
    .advice = 四步相通：把部分价值再投入品质。不要只顾收获，以致品质下降。

satisfaction-stages-caution-1 = 没有哪一步会自动到来：满意的客户也会离开，忠诚的客户也可能亏本。
satisfaction-stages-caution-2 = 一步的证据齐备、之前各步也齐备才算到达；这样从严是我们的规定。
satisfaction-stages-caution-3 = 只勾选有记录可查的，不勾选自以为的。检查项由我们拟定。

satisfaction-stages-example = 一家厨房电器厂的品质和满意都有记录，客户会再来，但不买别的产品。
satisfaction-stages-exercise = 请按下面的证据判断，其余保持初始状态。
satisfaction-stages-exercise-share = 证据总体比例是多少？
    .hint1 = 数出所有具备的证据，包括没有列在这里的。
    .hint2 = 除以全部项数：四步，每步四项。
satisfaction-stages-exercise-segment = 企业走到了哪一步？
    .hint1 = 从品质开始：证据是否齐备？
    .hint2 = 每一步都齐备才往下走，最后一个齐备的就是答案。

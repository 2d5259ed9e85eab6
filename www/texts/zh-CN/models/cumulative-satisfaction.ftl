cumulative-satisfaction-name = 具体交易满意感与累积性满意程度
cumulative-satisfaction-alias = 具体交易满意感/累积性满意程度; 累积满意; 特定交易满意; 质量、营销活动、形象; 指数平滑; Transaction and cumulative satisfaction
cumulative-satisfaction-summary = 把最近一次交易的满意感，与由质量、营销活动和形象长期累积的满意程度放在一起比较。
cumulative-satisfaction-question = 是一时失手，还是满意在慢慢流失？
cumulative-satisfaction-picture = 满意程度随交易的变化；最近一次（第{ $x }次）的评分是{ $y }。

cumulative-satisfaction-group-history = 历次交易
cumulative-satisfaction-group-quality = 质量
cumulative-satisfaction-group-marketing = 营销活动
cumulative-satisfaction-group-image = 形象
cumulative-satisfaction-input-before = 在这些交易之前，我一直满意
    .hint = 第一次列出的交易之前累积的满意程度。
cumulative-satisfaction-input-transactions = 此后的各次交易
    .hint = 按时间先后逐次评分，不含最近一次。处理文件时这个列表对每一行都相同，请清空。
cumulative-satisfaction-input-last = 对最近一次交易我满意
    .hint = 只对最近一次交易的评分。
cumulative-satisfaction-input-lasting-quality = 多年来质量一直好
    .hint = 看全部交易，不只看最近一次。
cumulative-satisfaction-input-quality-problems = 经常出问题
cumulative-satisfaction-input-service-level = 服务水平一直稳定
    .hint = 看全部交易。
cumulative-satisfaction-input-honest-offers = 广告和优惠说到做到
    .hint = 长期以来的营销活动。
cumulative-satisfaction-input-useful-offers = 优惠和活动对我有用
    .hint = 长期以来的营销活动。
cumulative-satisfaction-input-intrusive = 推送太多，打扰了我
cumulative-satisfaction-input-good-name = 这家企业名声好
    .hint = 形象。
cumulative-satisfaction-input-trustworthy = 这家企业信得过
    .hint = 形象。
cumulative-satisfaction-input-cares-for-public = 这家企业有社会责任感
    .hint = 形象。

cumulative-satisfaction-anchor-low = 完全不符合
cumulative-satisfaction-anchor-high = 完全符合

cumulative-satisfaction-setting-recency = 最近一次的权重
    .hint = 最近一次交易相对于以往占多大比重。初始0.7由这里选定，文献没有规定。
cumulative-satisfaction-setting-cut = 达到多少算满意
    .hint = 文献没有规定；初始取5分中的3.5分，改了量表要一起改。
cumulative-satisfaction-setting-scale = 量表点数
    .hint = 各项用同一量表。

cumulative-satisfaction-result-updated = 推算的累积满意
    .hint = 最近一次交易之后的满意程度：本次评分与以往水平按λ加权。
cumulative-satisfaction-result-previous = 最近一次之前
    .hint = 推算到最近一次交易之前的满意程度。
cumulative-satisfaction-result-shock = 最近一次减以往
    .hint = 最近一次比客户习惯的水平高或低多少。
cumulative-satisfaction-result-cumulative = 直接询问的累积满意
    .hint = 质量、营销活动、形象三者同等看待的平均。
cumulative-satisfaction-result-quality = 质量
    .hint = 已回答各项的平均。
cumulative-satisfaction-result-marketing = 营销活动
    .hint = 已回答各项的平均。
cumulative-satisfaction-result-image = 形象
    .hint = 已回答各项的平均。

cumulative-satisfaction-step-last-high = 对最近一次满意？
cumulative-satisfaction-step-cumulative-high = 对整体满意？
cumulative-satisfaction-step-rating = 评分
cumulative-satisfaction-step-transaction = 交易次序
cumulative-satisfaction-step-latest = 最近一次交易

cumulative-satisfaction-segment-steadily-satisfied = 一贯满意
    .advice = 保持稳定，满意正是这样累积起来的。现在可以请他推荐。
cumulative-satisfaction-segment-good-day = 以往不满，这次满意
    .advice = 这是转机：下一次也要同样好，并告诉客户改变了什么。一次做好还补不了整体。
cumulative-satisfaction-segment-bad-day = 以往满意，这次不满
    .advice = 以往的积累能让客户容忍一次失误：赶在第二次之前尽快补救。不要当作个案一笑了之。
cumulative-satisfaction-segment-steadily-dissatisfied = 一贯不满
    .advice = 逐件补救已经不够：到质量、营销活动和形象中找原因，从最低的做起。

cumulative-satisfaction-caution-1 = 对一次交易的满意与对整体的满意是两回事；只在每次购买后询问的企业，只知道前者。
cumulative-satisfaction-caution-2 = 曲线是对记忆的一种假设，不是测量结果；λ及其初始值由这里选定。
cumulative-satisfaction-caution-3 = λ大，过去忘得快；忠诚客户真正的λ可能很小。
cumulative-satisfaction-caution-4 = 询问得到的与推算得到的可能不同；询问得到的是客户自己的话。

cumulative-satisfaction-example = 一位餐馆熟客，原来的满意程度是4分，三次用餐打4分、5分、2分；对质量、营销活动和形象的整体看法仍然不错。
cumulative-satisfaction-exercise = 请根据下面的评分作答（5分制，λ为0.7）。
cumulative-satisfaction-exercise-updated = 最近一次交易之后，推算的累积满意是多少？
    .hint1 = 按先后逐次推算，每次都接着上一次的结果。
    .hint2 = 每次都是：0.7乘以评分，加上0.3乘以此前的满意程度；从原有水平开始，到最近一次结束。
cumulative-satisfaction-exercise-cumulative = 直接询问的累积满意是多少？
    .hint1 = 有两项是反向题，先用6减去答案。
    .hint2 = 三组各求平均，再求三个平均分的平均。

# 练习中的典型错误。
cumulative-satisfaction-slip-last-alone = 这只是最近一次交易。以前的满意要按其余的权重带下来。
cumulative-satisfaction-slip-weights-swapped = 权重弄反了：λ给新的交易，1 − λ给以前的。

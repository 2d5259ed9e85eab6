man-rule-name = MAN法则
man-rule-alias = 金钱、权力、需求; 顾客资格鉴定; 准顾客鉴定; 购买力、决策权、需求; BANT
man-rule-summary = 看一个潜在客户有没有购买力、有没有决策权、有没有需求，决定现在该怎么做。
man-rule-question = 这个潜在客户值得现在争取吗？
man-rule-picture = 八种组合中，这个潜在客户属于：{ $segment }。

man-rule-input-money = 购买力（M）
    .hint = 有没有钱，或能不能筹到钱；0至100分。
man-rule-input-authority = 决策权（A）
    .hint = 对方能不能决定购买，或能不能左右决定；0至100分。
man-rule-input-need = 需求（N）
    .hint = 有没有这方面的需要，包括可以唤起的需要；0至100分。

man-rule-setting-cut = 达到多少分算“有”
    .hint = 三项用同一个分界，达到分界算“有”。分界是习惯做法，可以改。

man-rule-result-present = 具备的条件
    .hint = 三个条件中具备几个。

man-rule-step-money-present = 有购买力？
man-rule-step-authority-present = 有决策权？
man-rule-step-need-present = 有需求？

man-rule-segment-man = M＋A＋N：理想的销售对象
    .advice = 现在就提出方案，促成交易。
man-rule-segment-ma = M＋A＋n：可以接触
    .advice = 有钱也能决定，只是没觉得需要：运用熟练的推销技术唤起需求，有成功的希望。
man-rule-segment-mn = M＋a＋N：可以接触
    .advice = 有钱也需要，但说了不算：设法找到有决定权的人，请对方引见。
man-rule-segment-an = m＋A＋N：可以接触
    .advice = 能决定也需要，只是缺钱：调查其业务状况和信用条件，再考虑融资、分期或小额方案。
man-rule-segment-n = m＋a＋N：可以接触，长期观察培养
    .advice = 只有需求：保持联系，等购买力和决策权两个条件具备。
man-rule-segment-a = m＋A＋n：可以接触，长期观察培养
    .advice = 只有决策权：提供资料，等资金和需求出现。
man-rule-segment-m = M＋a＋n：可以接触，长期观察培养
    .advice = 只有购买力：弄清谁有决策权，慢慢唤起需求。
man-rule-segment-none = m＋a＋n：非客户
    .advice = 三个条件都不具备，停止接触，把时间留给别人。

man-rule-caution-1 = 需求可以由销售创造，不要因为“现在没有”就判定为零。
man-rule-caution-2 = 对企业客户要看整个采购中心：出钱的、决定的、使用的往往不是同一个人。
man-rule-caution-3 = 流传的资料常常漏掉“m＋A＋n”一种，只列七种；这里八种俱全。60分的分界只是习惯，请按您的打分方法调整。

man-rule-example = 一家工厂资金充足（80分），车间主任很需要新设备（75分），但采购由总部决定，他说话的分量只有40分。
man-rule-exercise = 请根据下面的打分回答。
man-rule-exercise-segment = 这个潜在客户属于哪一种组合？
    .hint1 = 把每一项与分界比较，达到分界算“有”。
    .hint2 = “有”用大写字母，“没有”用小写字母，按M、A、N的顺序写出来。
man-rule-exercise-present = 这个潜在客户具备几个条件？
    .hint1 = 把每一项与分界比较。
    .hint2 = 数一数达到或超过分界的有几项。

# 练习中的典型错误。
man-rule-slip-authority-and-need = A（权力）和N（需求）弄反了，顺序是M、A、N。

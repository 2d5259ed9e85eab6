lifecycle-stages-name = 客户生命周期四阶段
lifecycle-stages-alias = 考察期、形成期、稳定期、退化期; 培育期、成长期、回报期、挽留期; 客户生命周期; Four lifecycle stages
lifecycle-stages-summary = 根据客户各期带来的价值，判断客户关系处在考察期、形成期、稳定期还是退化期。
lifecycle-stages-question = 这位客户走到了哪个阶段？
lifecycle-stages-picture = 每期一根柱，颜色表示阶段；最高的是{ $largest }：{ $value }。
    .flagged = 本期

lifecycle-stages-group-periods = 客户各期带来的价值
lifecycle-stages-nth-periods = 第{ $number }期

lifecycle-stages-input-amounts = 各期金额
    .hint = 客户每期带来的金额，从最早到最近：最好用利润，也可以用销售额。可以是零，也可以亏损。
lifecycle-stages-input-latest = 本期
    .hint = 刚结束的一期客户带来的金额。
lifecycle-stages-input-previous = 上期
    .hint = 再前一期客户带来的金额。
lifecycle-stages-input-peak = 历史最高一期
    .hint = 历来最高的一期，包括本期和上期。
lifecycle-stages-input-age = 成为客户的期数
    .hint = 从首次购买那期算起，包括那一期；还没买过填零。

lifecycle-stages-setting-data = 已知的数据
    .hint = 完整的历史，或其中几个数；文件每行一位客户时选后者。
lifecycle-stages-option-data-history = 各期数据
lifecycle-stages-option-data-summary = 两期和最高值
lifecycle-stages-setting-peak-of = 水平与什么比
    .hint = 与全部历史的最高值比，是事后的眼光；与到当期为止的最高值比，是当时能知道的。最后一期的阶段两者相同。
lifecycle-stages-option-peak-of-whole = 全部历史的最高值
lifecycle-stages-option-peak-of-so-far = 到当期为止的最高值
lifecycle-stages-setting-growth-cut = 增减的分界
    .hint = 增幅高于它算上升，降幅超过它算下降，之间算平稳。文献没有给数，10%由本软件设定。
lifecycle-stages-setting-low-level = 低水平
    .hint = 新客户虽在增长，但低于最高值的这个比例，仍算考察期。50%由本软件设定。
lifecycle-stages-setting-high-level = 高水平
    .hint = 平稳且达到最高值的这个比例，才算稳定期。80%由本软件设定。
lifecycle-stages-setting-short-age = 算作新客户的期数
    .hint = 不超过这么多期算新客户。两期由本软件设定。

lifecycle-stages-result-growth = 增长率
    .hint = 最后一期比上一期增长多少。
lifecycle-stages-result-level = 水平
    .hint = 最后一期占最高一期的比例。
lifecycle-stages-result-exploring = 考察期的期数
    .hint = 全部历史中有几期属于考察期。
lifecycle-stages-result-forming = 形成期的期数
    .hint = 全部历史中有几期属于形成期。
lifecycle-stages-result-stable = 稳定期的期数
    .hint = 全部历史中有几期属于稳定期。
lifecycle-stages-result-declining = 退化期的期数
    .hint = 全部历史中有几期属于退化期。
lifecycle-stages-result-unsettled = 平稳未达稳定的期数
    .hint = 变化不大、但水平不高的期数。

lifecycle-stages-step-nothing = 本期没有带来价值？
lifecycle-stages-step-never-before = 以前从未购买？
lifecycle-stages-step-first = 是第一期？
lifecycle-stages-step-revived = 上期没有带来价值？
lifecycle-stages-step-rising = 在上升？
lifecycle-stages-step-small = 水平低？
lifecycle-stages-step-young = 是新客户？
lifecycle-stages-step-even = 平稳？
lifecycle-stages-step-high = 水平高？

lifecycle-stages-segment-stability = 稳定期
    .advice = 回报：保持最好的服务，请客户推荐，用做得更好让客户不愿离开。不要把平静当成理所当然。
lifecycle-stages-segment-formation = 形成期
    .advice = 成长：趁信任上升，扩大购买的品类，增加双方接触。不要过早提价收割。
lifecycle-stages-segment-exploration = 考察期
    .advice = 培育：把最初的小单做得无可挑剔，弄清客户需要什么。投入要谨慎，很多关系止步于此。
lifecycle-stages-segment-steady = 平稳但未达稳定期
    .advice = 不再增长，水平也不高：找出妨碍客户多买的原因，提出下一步方案。不要当作成熟的关系对待。
lifecycle-stages-segment-decline = 退化期
    .advice = 挽留：原因能消除、客户又值得的，尽力挽回；否则好好结束。不要只靠打折把客户买回来。

lifecycle-stages-reason-no-base = 上期没有带来价值，增长率没有基数
lifecycle-stages-reason-never-positive = 至今没有一期带来价值
lifecycle-stages-reason-one-period = 至少两期才有增长率
lifecycle-stages-reason-peak-below = 历史最高值低于本期或上期
lifecycle-stages-reason-age-too-short = 成为客户的期数太少，与各期金额矛盾
lifecycle-stages-reason-no-history = 知道各期数据时才能计数

lifecycle-stages-caution-1 = 四个阶段出自文献，分界却没有公布：这里的分界由本软件设定，请按行业调整。
lifecycle-stages-caution-2 = 客户不一定走完每个阶段：有的在考察期就夭折，有的在最好的时候离开。
lifecycle-stages-caution-3 = 这是客户关系的生命周期，不是产品生命周期，也不是网站的转化漏斗。
lifecycle-stages-caution-4 = 与全部历史的最高值比，等于用后来的结果评判早期。

lifecycle-stages-example = 一家经销商历年带来20、45、80、95、98、70（千元）：考察两年，形成两年，稳定一年，最近一年下降29%。
lifecycle-stages-exercise = 请根据下面各年的金额回答（分界取初始值）。
lifecycle-stages-exercise-segment = 最后一期，客户处在哪个阶段？
    .hint1 = 先求最后一期的增长率，再求它占最高一期的比例。
    .hint2 = 增减不超过10%算平稳；平稳还要达到最高值的80%，才是稳定期。
lifecycle-stages-exercise-growth = 最后一期的增长率是多少？
    .hint1 = 只看最后两期。
    .hint2 = 用最后一期除以上一期，再减一。
lifecycle-stages-exercise-level = 最后一期的水平是多少？
    .hint1 = 先找最高的一期。
    .hint2 = 水平是最后一期占最高一期的比例。

# 练习中的典型错误。
lifecycle-stages-slip-against-previous = 这是末期与上一期之比。水平要与最高的一期相比。

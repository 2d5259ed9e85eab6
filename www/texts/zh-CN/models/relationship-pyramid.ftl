relationship-pyramid-name = 客户关系金字塔
relationship-pyramid-alias = 基础阶段、合作阶段、相互依存阶段; 大客户关系阶段; Relationship pyramid
relationship-pyramid-summary = 判断与重要客户的关系处在基础阶段、合作阶段还是相互依存阶段。
relationship-pyramid-question = 这段关系上到了金字塔的哪一层？
relationship-pyramid-picture = 金字塔共{ $layers }层，这段关系处在：{ $segment }。

relationship-pyramid-input-contacts = 双方接触面
    .hint = 1分：一名销售对一名采购；3分：几个部门相互认识；5分：各层次都有接触，包括双方高层。
relationship-pyramid-input-share = 品类份额
    .hint = 客户在这一品类的采购中，有多大比例来自本企业。
relationship-pyramid-input-plan = 共同计划
    .hint = 双方是否一起制订了书面计划。
relationship-pyramid-input-exit-cost = 退出成本
    .hint = 分手对双方有多难：1分毫无困难，5分非常困难。

relationship-pyramid-setting-exit-cut = 退出成本的分界
    .hint = 达到此分，双方都难以分手。4分由本软件设定。
relationship-pyramid-setting-deep-cut = 依存所需的接触面
    .hint = 金字塔顶层至少要有的接触面。3分由本软件设定。
relationship-pyramid-setting-wider-cut = 合作所需的接触面
    .hint = 达到此分，就不止是基础阶段。2分由本软件设定。
relationship-pyramid-setting-share-cut = 合作所需的份额
    .hint = 达到此份额，就不止是基础阶段。40%由本软件设定。

relationship-pyramid-result-met = 具备的顶层条件
    .hint = 共三项：有共同计划，退出成本高，接触面广。

relationship-pyramid-step-planned = 有共同计划？
relationship-pyramid-step-exit-hard = 难以分手？
relationship-pyramid-step-contacts-deep = 接触面够广？
relationship-pyramid-step-contacts-wider = 不止一处接触？
relationship-pyramid-step-share-high = 份额高？

relationship-pyramid-segment-interdependent = 相互依存阶段
    .advice = 像伙伴一样工作：联合小组，账目公开，长期规划。保守对方的秘密，不要利用对方难以离开。
relationship-pyramid-segment-cooperative = 合作阶段
    .advice = 让双方的部门直接往来，写出第一份共同计划。不要把一切都压在一位客户经理身上。
relationship-pyramid-segment-basic = 基础阶段
    .advice = 把交易做得高效可靠；潜力大的，扩大接触面。不要把伙伴的投入花在普通交易上。

relationship-pyramid-caution-1 = 三个阶段来自大客户管理的研究；分界由本软件设定。
relationship-pyramid-caution-2 = 并非越高越好：不是每个客户都想结成伙伴，也不是每个都值得。
relationship-pyramid-caution-3 = 份额大不等于相互依存：没有共同计划和广泛接触，关系就系于一人。

relationship-pyramid-example = 一家汽车厂与供应商在四个层次上往来（4分），供应商占该品类的55%，双方共同制订计划，分手很难（4分）。
relationship-pyramid-exercise = 请根据下面的数据回答。
relationship-pyramid-exercise-segment = 这段关系处在哪个阶段？
    .hint1 = 从顶层看起：三个条件要同时具备。
    .hint2 = 合作阶段只要一项：接触面较广，或份额较高。
relationship-pyramid-exercise-met = 具备几个顶层条件？
    .hint1 = 看共同计划、退出成本和接触面，份额不算在内。
    .hint2 = 达到分界就算。

# 练习中的典型错误。
relationship-pyramid-slip-share-alone = 份额大不等于相互依存，还要看接触面和共同计划。

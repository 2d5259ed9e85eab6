rowley-loyalty-name = 罗利忠诚四类型（4C）
rowley-loyalty-alias = Rowley; 俘获型、便利寻找者、满意型、承诺型; 惰性忠诚与积极忠诚; four C’s of loyalty
rowley-loyalty-summary = 把忠诚客户按态度和行为是惰性还是积极，分成俘获型、便利寻找者、满意型和承诺型。
rowley-loyalty-question = 常来的客户当中，这一位属于哪一种？
rowley-loyalty-picture = 行为{ $x }（分界{ $xCut }），态度{ $y }（分界{ $yCut }）：{ $segment }。

rowley-loyalty-group-attitude = 态度
rowley-loyalty-group-behaviour = 行为
rowley-loyalty-input-likes = 与其他品牌相比，我更喜欢这个品牌。
rowley-loyalty-input-convinced = 我相信它给我的价值最高。
rowley-loyalty-input-nothing-special = 我看不出这个品牌有什么特别。
rowley-loyalty-input-buys-more = 我买得越来越多，品种也越来越多。
rowley-loyalty-input-recommends = 我推荐过它，也带别人来买过。
rowley-loyalty-input-out-of-habit = 我买它，只是因为一直在买。
rowley-loyalty-anchor-low = 非常不同意
rowley-loyalty-anchor-high = 非常同意

rowley-loyalty-setting-scale = 量表点数
    .hint = 答案分几级。改动点数时，分界也要相应改动。
rowley-loyalty-setting-attitude-cut = 态度的分界
    .hint = 高于此值算积极，否则算惰性。文献没有规定分界；4是七点量表的中点。
rowley-loyalty-setting-behaviour-cut = 行为的分界
    .hint = 高于此值算积极，否则算惰性。文献没有规定分界；4是七点量表的中点。

rowley-loyalty-result-attitude = 态度
    .hint = 态度各题的平均分，反向题已反向计分。
rowley-loyalty-result-behaviour = 行为
    .hint = 行为各题的平均分，反向题已反向计分。

rowley-loyalty-step-attitude-positive = 态度积极？
rowley-loyalty-step-behaviour-positive = 行为积极？

rowley-loyalty-segment-committed = 承诺型
    .advice = 态度和行为都积极：请他们合作、优先体验、作推荐人。他们能原谅失误，不能原谅冷落。
rowley-loyalty-segment-contented = 满意型
    .advice = 心里认可，购买照旧：让他们看到还有什么可买，让推荐变得容易。不要把满意当成增长。
rowley-loyalty-segment-convenience-seekers = 便利寻找者
    .advice = 买得积极却没有多想：始终做最方便的一家（地点、时间、一键下单），再赋予品牌意义。更近的对手会把他们带走。
rowley-loyalty-segment-captive = 俘获型
    .advice = 留下是因为没有别的路：公平对待，让不得已变成愿意。不要趁机抬价，路一通他们就走。

rowley-loyalty-caution-1 = 它划分的是已经忠诚的客户，不要用于所有客户。
rowley-loyalty-caution-2 = 惰性不是负面，而是没有什么推动客户向前或离开。
rowley-loyalty-caution-3 = 原文只用文字描述四种客户；题目、量表和分界由本软件设定。

rowley-loyalty-example = 咖啡馆的一位常客评价很高（6、5，反向后6），却总点同一种，也不告诉别人（3、4，反向后3）。
rowley-loyalty-exercise = 请根据下面的回答作答（分界取初始值）。
rowley-loyalty-exercise-segment = 这是哪一种忠诚客户？
    .hint1 = 先把每组最后一题反向（七点量表用8减去答案），再求两个平均分。
    .hint2 = 平均分要高于分界才算积极。
rowley-loyalty-exercise-behaviour = 行为的得分是多少？
    .hint1 = 三句话中有一句说的是惰性。
    .hint2 = 反向题用量表点数加1减去答案，然后求三题的平均。

satisfaction-loyalty-name = 琼斯和萨瑟满意—忠诚矩阵
satisfaction-loyalty-alias = Jones–Sasser; 忠诚者、传道者、人质、囚禁者、唯利是图者、图利者、背叛者、破坏者; 长期忠诚与短期忠诚; 使徒、囚徒、雇佣兵、叛离者; 虚假忠诚; satisfaction and loyalty
satisfaction-loyalty-summary = 把满意与忠诚放在一起，分出忠诚者（传道者）、人质、唯利是图者和背叛者（破坏者），并判断忠诚能否长久。
satisfaction-loyalty-question = 这位客户留下，是愿意还是不得已？
satisfaction-loyalty-picture = 满意{ $x }（分界{ $xCut }），忠诚{ $y }（分界{ $yCut }）：{ $segment }。

satisfaction-loyalty-group-satisfaction = 满意
satisfaction-loyalty-group-loyalty = 忠诚
satisfaction-loyalty-group-bonds = 还有什么留住了客户
satisfaction-loyalty-input-satisfied = 总的来说，我对这家企业满意。
satisfaction-loyalty-input-buys-again = 我会再来购买。
satisfaction-loyalty-input-recommends = 我会向别人推荐这家企业。
satisfaction-loyalty-input-follows-offers = 竞争者的条件更好，我就去那边。
satisfaction-loyalty-input-no-choice = 几乎没有别的供应者
    .hint = 垄断、特许经营，或附近只有这一家。
satisfaction-loyalty-input-costly-change = 转换成本太高
    .hint = 违约金、未到期的合同、重新学习、数据搬迁。
satisfaction-loyalty-input-own-technology = 专有技术，别家配不上
    .hint = 客户现有的设备和系统不能与别家的产品配用。
satisfaction-loyalty-input-rewards = 靠积分和赠品留住
    .hint = 奖励计划很强，没有它客户就会去比较。
satisfaction-loyalty-anchor-low = 非常不同意
satisfaction-loyalty-anchor-high = 非常同意

satisfaction-loyalty-setting-scale = 量表点数
    .hint = 答案分几级；原文用五点。改动点数时，分界也要相应改动。
satisfaction-loyalty-setting-satisfaction-cut = 满意的分界
    .hint = 达到此值算高。原文没有给出分界；五点中的4为本软件的初始值。
satisfaction-loyalty-setting-loyalty-cut = 忠诚的分界
    .hint = 达到此值算高。原文没有给出分界；五点中的4为本软件的初始值。
satisfaction-loyalty-setting-corners = 两个极端
    .hint = 是否把传道者（全部是最好的回答）和破坏者（全部是最差的回答）单独列出。
satisfaction-loyalty-option-corners-named = 单独列出
satisfaction-loyalty-option-corners-joined = 只分四类

satisfaction-loyalty-result-satisfaction = 满意
    .hint = 对总体满意的回答。
satisfaction-loyalty-result-loyalty = 忠诚
    .hint = 三个忠诚题的平均分，反向题已反向计分。
satisfaction-loyalty-result-bonds = 虚假忠诚的来源
    .hint = 四种来源中有几种在起作用。一种也没有，高忠诚是长期忠诚；有任何一种，它一消失，忠诚也可能消失。

satisfaction-loyalty-step-satisfaction-high = 满意高？
satisfaction-loyalty-step-loyalty-high = 忠诚高？
satisfaction-loyalty-step-lasting = 是长期忠诚（没有别的东西留住）？

satisfaction-loyalty-segment-apostle = 传道者
    .advice = 十分满意又忠诚：让他们讲出来，请他们做推荐人、参加社群、邀请朋友。不要因质量失误让他们难堪。
satisfaction-loyalty-segment-loyalist = 忠诚者
    .advice = 满意并且留下：保持质量，弄清“满意”与“完全满意”之间差在哪里。
satisfaction-loyalty-segment-mercenary = 唯利是图者（图利者）
    .advice = 满意，但总在找更合算的：按能赚钱的价格服务。不要花钱买他们的忠诚。
satisfaction-loyalty-segment-hostage = 人质（囚禁者）
    .advice = 不满意却走不了：马上解决问题，因为一有机会他们就走，还会到处说。不要把留下当成认可。
satisfaction-loyalty-segment-defector = 背叛者
    .advice = 不满意，正在离开：倾听，能补救的补救，争取回适合您的那一部分。其余的好好告别。
satisfaction-loyalty-segment-terrorist = 破坏者
    .advice = 受过委屈，逢人便说：由有权限的人立即答复并解决。不要当众争辩。

satisfaction-loyalty-caution-1 = 两者不是直线关系：施乐公司的完全满意者再次购买的可能性是一般满意者的六倍。
satisfaction-loyalty-caution-2 = 曲线的形状取决于竞争：在垄断市场里不满意的人也留下，直到市场放开。
satisfaction-loyalty-caution-3 = 高忠诚可能是假的：法规、转换成本、技术或奖励会使短期忠诚看起来像长期忠诚。
satisfaction-loyalty-caution-4 = 原文只用文字描述各类客户；分界、题目和“极端”的算法由本软件设定。

satisfaction-loyalty-example = 山谷里只有一家宽带公司，一位用户不满意（五点中的2），却仍会续订：没有别家可选。
satisfaction-loyalty-exercise = 请根据下面的回答作答（分界取初始值）。
satisfaction-loyalty-exercise-segment = 这位客户属于哪一类？
    .hint1 = 先把最后一题反向（五点量表用6减去答案），再求三题的平均，得到忠诚。
    .hint2 = 达到分界就算高。只有全部是最好或最差的回答才算极端。
satisfaction-loyalty-exercise-loyalty = 这位客户的忠诚是多少？
    .hint1 = 三句话中有一句是反着说的。
    .hint2 = 反向题用量表点数加1减去答案，然后求三题的平均。

# 练习中的典型错误。
satisfaction-loyalty-slip-straight-line = 由满意推断了忠诚。满意的也会走，不满意的也可能留下。

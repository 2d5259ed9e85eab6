three-in-a-row-name = 连续三次购买
three-in-a-row-alias = Tucker; 连续三次选择同一品牌; 购买序列; three in a row
three-in-a-row-summary = 客户连续若干次选择同一品牌即为忠诚，并指出从第几次选择开始。
three-in-a-row-question = 有没有足以称为忠诚的连续选择？
three-in-a-row-picture = 连续次数最多的是{ $largest }：{ $value }次。
    .flagged = 达到所需次数

three-in-a-row-group-choices = 按时间排列的选择

three-in-a-row-input-choice1 = 第1次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice2 = 第2次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice3 = 第3次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice4 = 第4次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice5 = 第5次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice6 = 第6次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice7 = 第7次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice8 = 第8次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice9 = 第9次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。
three-in-a-row-input-choice10 = 第10次选择
    .hint = 1代表本品牌，2及以上代表其他品牌；0表示没有选择，不计入。

three-in-a-row-setting-run = 忠诚所需次数
    .hint = 连续选择同一品牌的次数。文献采用三次。
three-in-a-row-setting-lasts = 忠诚持续到
    .hint = 文献没有说明何时终止。默认到改选其他品牌为止，由本软件设定。
three-in-a-row-option-lasts-until-broken = 改选其他品牌为止
three-in-a-row-option-lasts-until-another = 另一品牌达到次数为止

three-in-a-row-result-run-now = 当前连续次数
    .hint = 最后所选品牌不间断的次数。
three-in-a-row-result-longest-run = 最长连续次数
    .hint = 任一品牌的最长连续次数。
three-in-a-row-result-loyal-at = 从第几次选择起忠诚
    .hint = 最近一次达到所需次数的是第几次选择。
three-in-a-row-result-loyal-to = 所忠诚的品牌
    .hint = 1代表本品牌。
three-in-a-row-result-choices = 选择次数
    .hint = 0和空格不计。

three-in-a-row-step-run-long-enough = 当前连续次数足够？
three-in-a-row-step-run-is-ours = 是本品牌？
three-in-a-row-step-loyal-now = 现在忠于某一品牌？
three-in-a-row-step-once-long-enough = 本品牌最长连续次数足够？

three-in-a-row-segment-loyal-to-us = 忠于本品牌
    .advice = 保持供应和质量稳定，不给客户另找的理由。不要因缺货打断连续购买。
three-in-a-row-segment-loyal-to-another = 忠于其他品牌
    .advice = 需要较长时间：在对手薄弱之处提供试用。不要只靠价格。
three-in-a-row-segment-once-loyal = 曾经忠诚
    .advice = 连续被打断：尽快弄清原因。不要当作什么都没发生。
three-in-a-row-segment-not-loyal = 尚未忠诚
    .advice = 促成第一次连续购买：让第二、第三次购买变得容易。不要把一次购买当成习惯。

three-in-a-row-reason-never-loyal = 没有达到所需次数的连续选择。

three-in-a-row-caution-1 = 连续可能出于偶然：若在两个品牌间随机选择，平均每四次选择就有一次会开始连续三次。
three-in-a-row-caution-2 = 连续次数说明不了原因：习惯、货源和合同看起来都一样。
three-in-a-row-caution-3 = 记录越长，连续出现得越多；比较客户时选择次数应相同。
three-in-a-row-caution-4 = 原研究观察的是对陌生品牌的反复选择；耐用品的三次选择要好几年。

three-in-a-row-nth-choice = 第{ $number }次选择

three-in-a-row-example = 序列A A B A A A：第一段到两次就中断，第二段达到三次，客户在第六次选择时忠于A。
three-in-a-row-exercise = 请按下面的选择判断，其余不变。
three-in-a-row-exercise-longest-run = 最长连续次数是多少？
    .hint1 = 品牌改变，连续即中断；0跳过不计。
    .hint2 = 沿序列计数，取最大的一个。
three-in-a-row-exercise-segment = 该客户属于哪一类？
    .hint1 = 看最后一次选择所在的一段连续。
    .hint2 = 如果不够长，再看本品牌以前有没有达到。

# 练习中的典型错误。
three-in-a-row-slip-in-all = 这是该品牌的购买总次数。中间换过品牌，连续就断了。
three-in-a-row-slip-last-run = 这是最后一段的连续次数，前面可能有更长的。

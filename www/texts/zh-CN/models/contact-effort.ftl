contact-effort-name = 准顾客沟通次数
contact-effort-alias = 跟进次数; 何时放弃准顾客; 最优停止; 拜访次数; How long to pursue a prospect
contact-effort-summary = 算出沟通多少次仍未成交，就不值得再沟通下去。
contact-effort-question = 这位准顾客值得沟通几次？
contact-effort-picture = 横轴是最多沟通的次数，纵轴是净值；最高点在{ $x }，值{ $y }。

contact-effort-group-contacts = 您估计的机会
contact-effort-nth-contacts = 第{ $number }次沟通

contact-effort-input-value = 成交的价值
    .hint = 成交带来的利润，未扣沟通成本。
contact-effort-input-cost = 每次沟通的成本
    .hint = 一次电话、拜访或报价的花费，包括时间。
contact-effort-input-successes = 经验：成交
    .hint = 以往与这类准顾客沟通，成交的次数。填1是谨慎的起点。
contact-effort-input-failures = 经验：未成交
    .hint = 以往沟通没有成交的次数。1比3表示第一次沟通的成交机会是四分之一。
contact-effort-input-chances = 成交机会
    .hint = 前面都没有成交时，这次沟通成交的机会。

contact-effort-setting-chances-by = 机会从哪里来
    .hint = 机会若固定不变，就学不到什么，也永远不会停。所以每失败一次机会就降低（本软件的规则），或由您逐次填写。
contact-effort-option-chances-by-learning = 从每次失败中学习
contact-effort-option-chances-by-own = 自己逐次估计

contact-effort-result-contacts = 最多沟通次数
    .hint = 沟通这么多次仍未成交，就停止。
contact-effort-result-chance = 成交的机会
    .hint = 在这些次沟通之内成交的机会。
contact-effort-result-expected = 平均沟通次数
    .hint = 成交就不再沟通，所以平均少于最多次数。
contact-effort-result-net = 净值
    .hint = 成交价值乘以成交机会，减去平均沟通次数的成本。
contact-effort-result-break-even = 保本的机会
    .hint = 一次沟通刚好不赔的成交机会：成本除以价值。

contact-effort-step-worthwhile = 第一次沟通就值得？

contact-effort-segment-pursue = 值得争取
    .advice = 沟通到这个次数为止，然后果断停止。每次都要带去新的内容，不要只是催问。
contact-effort-segment-leave = 不必争取
    .advice = 沟通的花费超过可能的收获：换更便宜的渠道，或换一位准顾客。

contact-effort-reason-never-stops = 沟通不花成本，就永远不必停
contact-effort-reason-too-many = 超过一万次，请检查价值和成本
contact-effort-reason-no-value = 成交没有价值，也就没有保本的机会

contact-effort-caution-1 = “第五至第十二次沟通才成交”之类的说法没有出处。请用自己的记录。
contact-effort-caution-2 = 已经花掉的钱不算数：只看下一次沟通和它可能的收获。
contact-effort-caution-3 = 沟通太多会惹人厌烦、损害名声，这项代价没有算在内。

contact-effort-example = 成交价值1000，拜访一次100；经验是四次成交一次。六次拜访仍未成交，机会已降到十分之一：第七次只能保本。
contact-effort-exercise = 请根据下面的数据回答（每失败一次，机会就降低）。
contact-effort-exercise-contacts = 最多值得沟通几次？
    .hint1 = 失败n次之后，机会是a/（a＋b＋n）；价值乘以机会高于成本，才值得再沟通。
    .hint2 = 解出n：小于V·a/c−（a＋b）。向上取整；负数取零。
contact-effort-exercise-break-even = 成交机会是多少时，沟通刚好保本？
    .hint1 = 这时价值乘以机会等于成本。
    .hint2 = 用成本除以价值。

# 练习中的典型错误。
contact-effort-slip-turned = 成功次数和失败次数弄反了。
contact-effort-slip-left-over = 这是剩下的概率。问的是机会为多少时，价值乘以机会等于成本。

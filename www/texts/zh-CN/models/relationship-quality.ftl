relationship-quality-name = 关系质量
relationship-quality-alias = 满意感、信任感、归属感、商业友谊; 功利性、交际性、互惠性; relationship quality
relationship-quality-summary = 综合满意感、信任感、归属感和商业友谊，并把“不得不留下”单独列出。
relationship-quality-question = 关系质量如何，强在哪里、弱在哪里？
relationship-quality-picture = 七项得分：最高的是{ $highest }，{ $highestValue }；最低的是{ $lowest }，{ $lowestValue }。
    .flagged = 低于分界

relationship-quality-group-satisfaction = 满意感
relationship-quality-group-trust = 信任感
relationship-quality-group-commitment = 归属感
relationship-quality-group-instrumentality = 商业友谊：功利性
relationship-quality-group-sociability = 商业友谊：交际性
relationship-quality-group-reciprocity = 商业友谊：互惠性
relationship-quality-group-continuance = 不得不留下
relationship-quality-group-weights = 权重
relationship-quality-anchor-low = 完全不同意
relationship-quality-anchor-high = 完全同意

relationship-quality-input-satisfied-overall = 总的来说，我对这家企业感到满意
relationship-quality-input-right-choice = 选择这家企业是正确的决定
relationship-quality-input-often-disappointed = 这家企业经常让我失望
relationship-quality-input-benevolence = 这家企业为我的利益着想
relationship-quality-input-integrity = 这家企业说到做到
relationship-quality-input-ability = 这家企业很在行
relationship-quality-input-feels-part = 我觉得自己是这家企业的一员
relationship-quality-input-cares-for-future = 我关心这家企业今后的发展
relationship-quality-input-owes-loyalty = 这家企业值得我忠诚
relationship-quality-input-leaving-not-right = 现在离开这家企业是不应该的
relationship-quality-input-works-well = 我与员工互相帮忙，把事情办好
relationship-quality-input-advice-of-friend = 员工像朋友一样给我出主意
relationship-quality-input-enjoys-talking = 我喜欢与员工聊天
relationship-quality-input-only-business = 我们之间只谈生意，没有别的往来
relationship-quality-input-returns-favours = 我们互相帮忙，不计较得失
relationship-quality-input-shares-personal = 我们会互相谈一些私事
relationship-quality-input-leaving-costly = 离开这家企业，我的损失太大
relationship-quality-input-no-other-choice = 我留下来，是因为几乎没有别的选择
relationship-quality-input-weight-satisfaction = 满意感权重
    .hint = 只看相对大小。文献没有规定权重，等权由本软件设定。
relationship-quality-input-weight-trust = 信任感权重
    .hint = 只看相对大小。文献没有规定权重，等权由本软件设定。
relationship-quality-input-weight-commitment = 归属感权重
    .hint = 只看相对大小。文献没有规定权重，等权由本软件设定。
relationship-quality-input-weight-friendship = 商业友谊权重
    .hint = 只看相对大小。文献没有规定权重，等权由本软件设定。

relationship-quality-setting-scale = 量表点数
    .hint = 文献中几种都有，七点最常见。
relationship-quality-setting-cut = 良好的分界
    .hint = 文献没有规定；七点量表中点以上半分由本软件设定。

relationship-quality-result-quality = 关系质量
    .hint = 满意感、信任感、归属感和商业友谊的加权平均分。
relationship-quality-result-level = 占量表的比例
    .hint = 全部为最低分时是0%，全部为最高分时是100%。
relationship-quality-result-satisfaction = 满意感
    .hint = 三道题的平均分，反向题已反向计分。
relationship-quality-result-trust = 信任感
    .hint = 善意、诚信、能力三题的平均分。
relationship-quality-result-commitment = 归属感
    .hint = 情感性两题与道义两题的平均分：愿意留下和应当留下。
relationship-quality-result-friendship = 商业友谊
    .hint = 三个部分的平均分。
relationship-quality-result-instrumentality = 商业友谊：功利性
    .hint = 在办事上互相帮助。
relationship-quality-result-sociability = 商业友谊：交际性
    .hint = 乐于与对方来往。
relationship-quality-result-reciprocity = 商业友谊：互惠性
    .hint = 彼此付出、彼此信赖。
relationship-quality-result-continuance = 不得不留下
    .hint = 持续性归属感：它是约束，单独列出，不计入平均分。

relationship-quality-step-quality-reached = 关系质量是否良好？
relationship-quality-step-all-reached = 是否每个成分都良好？
relationship-quality-step-bound-reached = 客户是否不得不留下？

relationship-quality-segment-close = 关系密切
    .advice = 爱护维系这份关系的员工，有事先征求这些客户的意见。不要用例行群发来回报亲近的客户。
relationship-quality-segment-uneven = 总体良好，有短板
    .advice = 先提高最低的成分，平均分会把它掩盖。不要用交情代替守信。
relationship-quality-segment-bound = 质量不高，被迫留下
    .advice = 这些客户一有机会就会离开，应马上改善满意感和信任感。不要把留下当成忠诚。
relationship-quality-segment-weak = 关系薄弱
    .advice = 先弄清这些客户是否需要关系；需要的话，从可靠的服务做起。不要先送礼、套近乎。

relationship-quality-caution-1 = 关系质量包括哪些成分没有定论，与别人比较之前要说明用了哪些。
relationship-quality-caution-2 = “不得不留下”不能与“愿意留下”平均，否则会掩盖被套牢的客户。
relationship-quality-caution-3 = 题目取来源之意，并非原题；用于研究之前要检验信度。

relationship-quality-example = 一位客户满意、信任，交情止于办事，离开的损失又很大。
relationship-quality-exercise = 请按下面的回答计算，其余不变。
relationship-quality-exercise-friendship = 商业友谊的得分是多少？
    .hint1 = 它有三个部分，每部分两道题。
    .hint2 = 有一道反向题。先求各部分的平均分，再求三部分的平均分。
relationship-quality-exercise-quality = 关系质量是多少？
    .hint1 = 计入的成分有四个，“不得不留下”不在其中。
    .hint2 = 各成分乘以权重，相加后除以权重之和。

# 练习中的典型错误。
relationship-quality-slip-constraint-averaged-in = 把“不得不留”也平均进去了。关系质量只算“愿意留”，约束要分开看。

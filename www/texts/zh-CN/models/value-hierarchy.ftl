value-hierarchy-name = 消费价值层次
value-hierarchy-alias = 顾客价值层次模型; 属性层、结果层、最终目的层; 目标层; 期望价值与实受价值; 手段—目的链; 伍德拉夫; customer value hierarchy
value-hierarchy-summary = 在属性层、结果层、最终目的层分别比较客户想要的与得到的价值，找出链条断在哪一层。
value-hierarchy-question = 客户得到的价值{ "\u200B" }在哪一层没有达到期望？
value-hierarchy-picture = 三个层次得到的价值与期望并列，最高的是{ $highest }（{ $highestValue }分），最低的是{ $lowest }（{ $lowestValue }分）。
    .flagged = 断在这里

value-hierarchy-anchor-low = 完全没有
value-hierarchy-anchor-high = 完全做到
value-hierarchy-group-attributes = 属性层
value-hierarchy-group-consequences = 结果层
value-hierarchy-group-goals = 最终目的层
value-hierarchy-group-desired = 想要的价值
value-hierarchy-input-features = 它具备我要的功能和特点
    .hint = 属性层：产品有什么。
value-hierarchy-input-quality = 它的质量达到我的要求
    .hint = 属性层：质量。
value-hierarchy-input-service = 交付和服务符合我的要求
    .hint = 属性层：附带的服务。
value-hierarchy-input-lacking = 它缺少我看重的东西
    .hint = 属性层，反向题：越同意，得分越低。
value-hierarchy-input-purpose = 用它能办成我想办的事
    .hint = 结果层：使用带来的结果。
value-hierarchy-input-ease = 用起来省时省事
    .hint = 结果层：方便。
value-hierarchy-input-others = 和我一起使用的人也满意
    .hint = 结果层：对旁人的影响。
value-hierarchy-input-side-effects = 使用它带来了我不想要的后果
    .hint = 结果层，反向题：浪费、噪声、额外开支、烦恼等。
value-hierarchy-input-life = 它有助于我过上想过的生活
    .hint = 最终目的层：归根到底为了什么。
value-hierarchy-input-peace = 它让我心里踏实
    .hint = 最终目的层：安全感。
value-hierarchy-input-person = 它符合我想成为的那种人
    .hint = 最终目的层：自我实现。
value-hierarchy-input-no-closer = 对我真正在意的事，它没有帮助
    .hint = 最终目的层，反向题：越同意，得分越低。
value-hierarchy-input-desired-attributes = 想要的：属性层
    .hint = 希望属性做到什么程度；购买之前用同一量表询问。
value-hierarchy-input-desired-consequences = 想要的：结果层
    .hint = 希望使用结果达到什么程度；购买之前用同一量表询问。
value-hierarchy-input-desired-goals = 想要的：最终目的层
    .hint = 希望对最终目的有多大帮助；购买之前用同一量表询问。

value-hierarchy-setting-scale = 量表点数
    .hint = 想要的与得到的用同一量表，1分最低。
value-hierarchy-setting-rule = 指出哪一层
    .hint = 文献没有规定。默认先看最低一层（我们的设定）：属性支撑结果，结果支撑目的。
value-hierarchy-option-rule-lowest = 最低的不足层
value-hierarchy-option-rule-widest = 差距最大的层
value-hierarchy-setting-tolerance = 容许差距
    .hint = 差距不超过此值不算不足；0.5分是我们的设定。

value-hierarchy-result-smallest-gap = 最不利的差距
    .hint = 三层中“得到的减想要的”最小的一个。
value-hierarchy-result-attributes = 属性层（得到的）
    .hint = 四题平均，反向题已换算。
value-hierarchy-result-consequences = 结果层（得到的）
    .hint = 四题平均，反向题已换算。
value-hierarchy-result-goals = 最终目的层（得到的）
    .hint = 四题平均，反向题已换算。
value-hierarchy-result-attributes-gap = 属性层差距
    .hint = 得到的减去想要的；为负表示不足。
value-hierarchy-result-consequences-gap = 结果层差距
    .hint = 得到的减去想要的；为负表示不足。
value-hierarchy-result-goals-gap = 最终目的层差距
    .hint = 得到的减去想要的；为负表示不足。

value-hierarchy-step-attributes-met = 属性层在容许范围内吗？
value-hierarchy-step-consequences-met = 结果层在容许范围内吗？
value-hierarchy-step-goals-met = 最终目的层在容许范围内吗？

value-hierarchy-segment-whole = 三层都达到
    .advice = 宣传时讲目的而不只讲功能，并留意客户下一步想要什么。
value-hierarchy-segment-goals = 断在最终目的层
    .advice = 用着没问题，却不是客户真正要的：先了解他们的目的再动手；不要再加功能。
value-hierarchy-segment-consequences = 断在结果层
    .advice = 属性不差，用起来却没有效果：观察使用过程，培训、简化、修正；不要加大推销。
value-hierarchy-segment-attributes = 断在属性层
    .advice = 先改进产品或服务：根基不稳，上面两层都谈不上；不要用形象广告掩盖。

value-hierarchy-caution-1 = 想要的价值要在购买之前问；事后再问，人们会让愿望迁就现实。
value-hierarchy-caution-2 = 客户想要什么随使用情境而变：一次只问一种情境。
value-hierarchy-caution-3 = 这里的陈述是示范；每个市场都要通过“这对您为什么重要”的访谈画出自己的链条。

value-hierarchy-example = 一辆家用车：配置与宣传相符，日常用起来却不如期望的方便。
value-hierarchy-exercise = 请根据下面的回答计算（7点量表）。
value-hierarchy-exercise-attributes-gap = 属性层的差距是多少？
    .hint1 = 有一题是反向题，先换算（7点量表：8减答案）。
    .hint2 = 用四题的平均分减去想要的。
value-hierarchy-exercise-segment = 链条断在哪一层？
    .hint1 = 先算出每层“得到的减想要的”。
    .hint2 = 差距超出容许范围才算不足；再看规则指向哪一层。

# 练习中的典型错误。
value-hierarchy-slip-found-alone = 这是得到的价值。差距还要减去期望的价值。
value-hierarchy-slip-desired-forgotten = 只看了得到的价值。每一层都要与期望的相比。

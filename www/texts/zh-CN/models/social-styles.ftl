social-styles-name = 社交风格
social-styles-alias = Social styles; 主导型、分析型、社交型、亲切型; 梅里尔和里德; Merrill–Reid; 果断性与情感性; 客户期望的设定
social-styles-summary = 由果断的程度和流露感情的程度判断客户的风格，并说明对每种风格怎样设定期望。
social-styles-question = 对这个人，该怎样设定期望？
social-styles-picture = 果断性{ $x }（分界{ $xCut }），情感性{ $y }（分界{ $yCut }）：{ $segment }。

social-styles-group-assertiveness = 果断性
social-styles-group-responsiveness = 情感性
social-styles-input-states-opinions = 很早就直接说出自己的意见
social-styles-input-decides-fast = 决定快，并催促别人决定
social-styles-input-emphatic = 说话语气坚定，直视对方
social-styles-input-asks-first = 先问先听，然后才说
social-styles-input-shows-feelings = 表情和手势流露感情
social-styles-input-personal = 先聊人和事，再谈正题
social-styles-input-at-ease = 随和，容易与人亲近
social-styles-input-facts-only = 只谈事实和任务
social-styles-anchor-low = 完全不符合
social-styles-anchor-high = 完全符合

social-styles-setting-scale = 量表点数
    .hint = 答案分几级。改动点数时，分界也要相应改动。
social-styles-setting-assertive-cut = 果断性的分界
    .hint = 高于此值算果断。这里没有公布的分界；4是七点量表的中点。
social-styles-setting-responsive-cut = 情感性的分界
    .hint = 高于此值算感情外露。这里没有公布的分界；4是七点量表的中点。

social-styles-result-assertiveness = 果断性
    .hint = 是多说还是多问：各题的平均分，反向题已反向计分。
social-styles-result-responsiveness = 情感性
    .hint = 是流露还是克制感情：各题的平均分，反向题已反向计分。

social-styles-step-is-assertive = 果断？
social-styles-step-is-responsive = 感情外露？

social-styles-segment-driving = 主导型
    .advice = 果断而克制：先讲明行业规则，承诺低一些，做到高一些；简短，给出选项和结果。不要闲聊，不要含糊。
social-styles-segment-expressive = 社交型
    .advice = 果断而外露：先讲明行业规则，找到并满足他最主要的愿望；让他多说，先给全貌再讲细节。不要堆数字。
social-styles-segment-analytical = 分析型
    .advice = 温和而克制：先讲明行业规则，诚实地说明理由，给出数据和证据，留出时间。不要催促，不要夸大。
social-styles-segment-amiable = 亲切型
    .advice = 温和而外露：先讲明行业规则，给予个人的支持和保障，一步一步商定。不要逼迫，否则口头答应，人却不来。

social-styles-caution-1 = 风格是一个人在别人面前的表现，不是这个人本身；场合变了，表现也会变。
social-styles-caution-2 = 按看到和听到的评分，不按猜想评分；最好由两位同事分别评。
social-styles-caution-3 = 教材常只列三种；亲切型是梅里尔和里德的第四种，这里补上。
social-styles-caution-4 = 已出版的测验属于各自的权利人；这里的题目和分界由本软件拟定，只供练习。

social-styles-example = 一位采购员开口就讲自己的看法，决定很快，只谈事实。
social-styles-exercise = 请根据下面的回答作答（分界取初始值）。
social-styles-exercise-segment = 这是哪一种风格？
    .hint1 = 先把每组最后一题反向（七点量表用8减去答案），再求两个平均分。
    .hint2 = 平均分要高于分界。果断而不外露是主导型。
social-styles-exercise-assertiveness = 果断性是多少？
    .hint1 = 四句话中有一句是反着说的。
    .hint2 = 反向题用量表点数加1减去答案，然后求四题的平均。

nine-elements-name = 战略业务三角九要素
nine-elements-alias = 战略、战术、价值; 市场细分、目标市场、市场定位; 差异化、营销组合、销售; 品牌、服务、流程; nine elements of the strategic triangle
nine-elements-summary = 给三组九个要素评分，看定位、差异化和品牌是否一致。
nine-elements-question = 九个要素各有多强，核心是否一致？
nine-elements-picture = 九个要素：最高的是{ $highest }，{ $highestValue }；最低的是{ $lowest }，{ $lowestValue }。
    .flagged = 核心

nine-elements-group-strategy = 战略
nine-elements-group-tactic = 战术
nine-elements-group-value = 价值
nine-elements-step-segmentation-row = 战略：市场细分
nine-elements-step-targeting-row = 战略：目标市场
nine-elements-step-positioning-row = 战略：市场定位
nine-elements-step-differentiation-row = 战术：差异化
nine-elements-step-mix-row = 战术：营销组合
nine-elements-step-selling-row = 战术：销售
nine-elements-step-brand-row = 价值：品牌
nine-elements-step-service-row = 价值：服务
nine-elements-step-process-row = 价值：流程
nine-elements-anchor-low = 完全没有
nine-elements-anchor-high = 非常好

nine-elements-input-segmentation = 市场细分：我们按有意义的方式划分市场
    .hint = 对市场的独到看法。
nine-elements-input-targeting = 目标市场：资源用在选定的市场上
    .hint = 选定的市场，以及留给别人的市场。
nine-elements-input-positioning = 市场定位：客户知道我们代表什么
    .hint = 企业的承诺。
nine-elements-input-differentiation = 差异化：我们确实与众不同
    .hint = 内容、形式和手段上的不同，是定位的证明。
nine-elements-input-mix = 营销组合：产品、价格、渠道、促销互相配合
    .hint = 让差异看得见。
nine-elements-input-selling = 销售：差异带来了收入
    .hint = 通过销售把产品变成关系。
nine-elements-input-brand = 品牌：名称本身有价值
    .hint = 企业以什么闻名。
nine-elements-input-service = 服务：提高了所购产品的价值
    .hint = 任何企业都是服务企业。
nine-elements-input-process = 流程：价值可靠地送到客户手中
    .hint = 质量、成本与交付。

nine-elements-setting-scale = 量表点数
    .hint = 教材没有规定；五点由本软件设定。
nine-elements-setting-tolerance = 核心允许的差距
    .hint = 定位、差异化、品牌三者最多可以相差多少。文献没有规定；一分由本软件设定。

nine-elements-result-core-spread = 核心的差距
    .hint = 定位、差异化、品牌三者中最高减最低：承诺、证明和名声应当相称。
nine-elements-result-strategy = 战略
    .hint = 市场细分、目标市场、市场定位的平均分：赢得心智。
nine-elements-result-tactic = 战术
    .hint = 差异化、营销组合、销售的平均分：赢得市场。
nine-elements-result-value = 价值
    .hint = 品牌、服务、流程的平均分：赢得人心。
nine-elements-step-within-tolerance = 核心是否一致？

nine-elements-segment-core-whole = 核心一致
    .advice = 承诺、证明和名声相称，可以改进其余六项中最弱的一项。不要为一次短期促销改变定位。
nine-elements-segment-positioning-lags = 定位落后
    .advice = 与众不同，也有名气，却说不清代表什么：用一句话说清承诺，并且坚持。在此之前不要在品牌上花钱。
nine-elements-segment-differentiation-lags = 差异化落后
    .advice = 品牌的承诺超过了产品的证明：先做出真正的不同，再做广告。不要再抬高承诺。
nine-elements-segment-brand-lags = 品牌落后
    .advice = 确有不同，却不为人知：用同一个名称让人看到、听到。不要用打折把它掩盖了。

nine-elements-caution-1 = 三组平均分都好，核心也可能不一致：先看核心的差距。
nine-elements-caution-2 = 由负责人自己打分往往偏高，定位和品牌要问客户。
nine-elements-caution-3 = 题目按来源所列的要素由我们拟定。

nine-elements-example = 战略4、3、5分，战术2、3、4分，价值5、4、3分。三组看来都不错，核心却相差三分。
nine-elements-exercise = 请按下面的评分计算，其余不变。
nine-elements-exercise-core-spread = 核心的差距是多少？
    .hint1 = 核心是每组中的一个要素。
    .hint2 = 用定位、差异化、品牌三者中的最高分减去最低分。
nine-elements-exercise-tactic = 战术的平均分是多少？
    .hint1 = 战术有三个要素。
    .hint2 = 把差异化、营销组合、销售相加，再除以三。
nine-elements-exercise-segment = 结论是哪一种？
    .hint1 = 把核心的差距与允许的差距相比。
    .hint2 = 如果超过，三者中最低的一个就是落后的。

# 练习中的典型错误。
nine-elements-slip-mean-for-spread = 这是核心要素的平均。离散是最高减最低。

loyalty-profit-name = 忠诚的利润
loyalty-profit-alias = 客户忠诚的利润来源; 零流失; 保留率提高五个百分点; profits of loyalty; Reichheld–Sasser
loyalty-profit-summary = 说明忠诚客户的利润来自哪里，保留率提高几个百分点值多少。
loyalty-profit-question = 忠诚客户的利润来自哪里？
loyalty-profit-picture = 从获取成本开始，合计{ $end }。

loyalty-profit-group-sources = 每年的利润

loyalty-profit-input-acquisition-cost = 获取成本
    .hint = 首次购买之前的一次性支出。
loyalty-profit-input-base = 基本利润
    .hint = 从第一年起每年都有的利润。
loyalty-profit-input-purchases = 购买增加
    .hint = 每多一年，客户多买带来的利润：第二年一份，第三年两份。
loyalty-profit-input-costs = 运营成本下降
    .hint = 每多一年，服务老客户节省的成本：第二年一份，第三年两份。
loyalty-profit-input-referrals = 推荐
    .hint = 每多一年，客户推荐的人带来的利润：第二年一份，第三年两份。
loyalty-profit-input-premium = 溢价
    .hint = 每多一年，客户比新客户多付的价格：第二年一份，第三年两份。
loyalty-profit-input-years = 年数
    .hint = 图中累计的年数。
loyalty-profit-input-retention = 保留率
    .hint = 从一年到下一年留下的客户比例。
loyalty-profit-input-points = 保留率提高
    .hint = 以百分点计：80%提高5%是85%，不是84%。
loyalty-profit-input-discount = 贴现率
    .hint = 按年。

loyalty-profit-setting-convention = 现金流约定
    .hint = 只影响乘数。老客户刚付过款：r/(1 + d − r)；新客户现在付款：(1 + d)/(1 + d − r)。提升幅度因此不同。
loyalty-profit-option-convention-existing = 老客户，刚付过款
loyalty-profit-option-convention-new = 新客户，现在付款

loyalty-profit-result-total = 累计价值
    .hint = 各来源按保留率和贴现率加权后的总和，减获取成本。
loyalty-profit-result-lift = 提升幅度
    .hint = 保留率提高后，固定利润的终身价值提高多少。
loyalty-profit-result-multiple = 利润乘数
    .hint = 每年一元利润的终身价值。
loyalty-profit-result-raised-multiple = 提高后的利润乘数
    .hint = 保留率提高后的利润乘数。
loyalty-profit-result-base-sum = 基本利润合计
    .hint = 各年基本利润的现值之和。
loyalty-profit-result-growth-sum = 增长利润合计
    .hint = 四个增长来源的现值之和。

loyalty-profit-reason-never-ends = 保留率超过1加贴现率，总和没有极限。
loyalty-profit-reason-above-one = 保留率不能超过100%。
loyalty-profit-reason-nothing-kept = 保留率为零，没有可以提升的。

loyalty-profit-caution-1 = 五个百分点不是5%：从80%到85%是相对提高6.25%。
loyalty-profit-caution-2 = “利润提高25%至85%”是九个行业每位客户价值的公布范围，未扣除维系成本；要看您自己的数字。
loyalty-profit-caution-3 = 提升幅度取决于原来的保留率和现金流约定，引用时都要说明。
loyalty-profit-caution-4 = 老客户多付钱、少花成本不是定律，每一项都要用自己的数据检验。

loyalty-profit-example = 贴现率10%，保留率从80%提高到85%：老客户的价值提高27.5%。
loyalty-profit-exercise = 请按下面的数值计算，其余不变。
loyalty-profit-exercise-lift = 价值提高多少？
    .hint1 = 分别计算提高前后的利润乘数。
    .hint2 = 用提高后的乘数除以原来的乘数，再减一。
loyalty-profit-exercise-multiple = 利润乘数是多少？
    .hint1 = 现金流约定决定分子。
    .hint2 = 分子为r或1 + d，分母为1 + d − r。

# 练习中的典型错误。
loyalty-profit-slip-percent-for-points = 把百分点当成了百分比：80%提高5个百分点是85%，提高5%只到84%。
loyalty-profit-slip-of-the-raised = 您用提高后的价值作了分母，应当以原来的价值为基数。
loyalty-profit-slip-ratio = 这是新旧价值之比。提升幅度只算多出来的部分，还要减去1。
loyalty-profit-slip-undiscounted = 漏掉了贴现率。
loyalty-profit-slip-raised = 这是保留率提高之后的乘数。
loyalty-profit-slip-churn = 您似乎用了流失率。公式里要用的是保留率。

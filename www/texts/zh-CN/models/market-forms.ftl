market-forms-name = 市场发展四形态
market-forms-alias = 品牌发展指数; BDI; 品类发展指数; CDI; 利基性、竞争性、发展性、待开发市场; four market forms
market-forms-summary = 把本品牌在一个市场的发展与整个品类的发展放在一起，分出竞争性、利基性、发展性和待开发市场。
market-forms-question = 哪里市场强？哪里我们强？
market-forms-picture = 品类发展指数{ $x }（分界{ $xCut }），品牌发展指数{ $y }（分界{ $yCut }）：{ $segment }。

market-forms-input-people = 人口占比
    .hint = 这个市场的人口（或购买者）占全部的比例。
market-forms-input-brand-sales = 本品牌销售占比
    .hint = 本品牌的全部销售中，这个市场占多大比例。
market-forms-input-category-sales = 品类销售占比
    .hint = 整个品类（各家合计）的销售中，这个市场占多大比例。

market-forms-setting-brand-cut = 品牌指数的分界
    .hint = 达到此值算强。通行取100：销售与人口成比例。
market-forms-setting-category-cut = 品类指数的分界
    .hint = 达到此值算强。通行取100：销售与人口成比例。

market-forms-result-brand-index = 品牌发展指数
    .hint = 本品牌销售占比除以人口占比，乘以100。
market-forms-result-category-index = 品类发展指数
    .hint = 品类销售占比除以人口占比，乘以100。

market-forms-step-brand-high = 本品牌在这里强？
market-forms-step-category-high = 品类在这里强？

market-forms-segment-competitive = 竞争性市场
    .advice = 两者都强：守住份额，盯紧对手，服务和供货领先一步。不要因为卖得好就削减投入。
market-forms-segment-niche = 利基性市场
    .advice = 品类弱而我们强：少量投入即可保持，看看品类能否扩大。不要指望很快增长。
market-forms-segment-developing = 发展性市场
    .advice = 品类强而我们弱：找出原因（渠道、价格、知名度），优先在这里投入。
market-forms-segment-undeveloped = 待开发市场
    .advice = 两者都弱：先小规模试探，或者放一放。不要为了照顾到它而平均分配预算。

market-forms-reason-no-people = 这个市场没有人口，无法计算指数。

market-forms-caution-1 = 四种名称与两个指数的对应关系由本软件设定；原来的资料分别讲形态和指数。
market-forms-caution-2 = 有的书用品牌占比除以品类占比，而不是除以人口占比：那是另一个指数。
market-forms-caution-3 = 指数不说明大小：很小的市场也可能指数很高，还要看金额。

market-forms-example = 某省人口占10%，占本品牌销售的15%，占品类销售的12%。
market-forms-exercise = 请根据下面的占比回答（两个分界都是100）。
market-forms-exercise-segment = 这个市场属于哪种形态？
    .hint1 = 先求两个指数：销售占比除以人口占比，乘以100。
    .hint2 = 指数达到100就算强。是品牌强、品类强，还是两者都强？
market-forms-exercise-brand-index = 品牌发展指数是多少？
    .hint1 = 它是拿本品牌的销售与人口相比。
    .hint2 = 用本品牌销售占比除以人口占比，再乘以100。

# 练习中的典型错误。
market-forms-slip-per-category = 除以了品类份额。指数要除以人口份额。
market-forms-slip-upside-down = 分子分母颠倒了：用销售份额除以人口份额。

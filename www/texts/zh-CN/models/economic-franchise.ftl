economic-franchise-name = 经济特许权与经济商誉
economic-franchise-alias = 经济特许权; 经济商誉; 超额收益; economic franchise
economic-franchise-summary = 用三项检验判断经济特许权，并计算高于正常收益部分的价值。
economic-franchise-question = 价值中有多少是商誉？
economic-franchise-picture = 资本与商誉合计{ $end }。

economic-franchise-group-tests = 三项检验

economic-franchise-input-wanted = 被需要或渴望
economic-franchise-input-no-substitute = 客户认为没有相近的替代品
economic-franchise-input-free-to-price = 可以自由定价
economic-franchise-input-earnings = 每年收益
    .hint = 税后、可持续的收益。
economic-franchise-input-capital = 有形资本
    .hint = 取得收益所用的有形净资产。
economic-franchise-input-normal-rate = 正常收益率
    .hint = 同样的资本在别处的收益率。

economic-franchise-result-goodwill = 经济商誉
    .hint = 价值减有形资本，可以为负。
economic-franchise-result-excess = 超额收益率
    .hint = 资本收益率减正常收益率。
economic-franchise-result-worth = 价值
    .hint = 收益除以正常收益率，不计增长。
economic-franchise-result-passed = 通过的检验
    .hint = 共三项。

economic-franchise-segment-franchise = 经济特许权
    .advice = 守住被需要、难替代的原因。不要一次用尽定价权。
economic-franchise-segment-weak-franchise = 弱特许权
    .advice = 有一项不成立：看能否补回。不要当作三项都成立来定价。
economic-franchise-segment-business = 普通企业
    .advice = 靠低成本或供应取胜：在这两方面努力。不要为商誉付钱。

economic-franchise-reason-no-capital = 没有资本，无法计算收益率。

economic-franchise-caution-1 = 会计商誉是付出的，经济商誉是赚来的，两者会背离。
economic-franchise-caution-2 = 一年的好收益不是持久的盈利能力。
economic-franchise-caution-3 = 三项检验判断的是客户的想法，要去问客户。

economic-franchise-example = 投入资本8亿元，每年收益2亿元，正常收益率10%：企业值20亿元，其中商誉12亿元，超额收益率15%。
economic-franchise-exercise = 请按下面的数值计算。
economic-franchise-exercise-goodwill = 经济商誉是多少？
    .hint1 = 不计增长时价值多少？
    .hint2 = 收益除以正常收益率，减有形资本。
economic-franchise-exercise-excess = 超额收益率是多少？
    .hint1 = 比较两个收益率。
    .hint2 = 收益除以资本，减正常收益率。

# 练习中的典型错误。
economic-franchise-slip-capital-not-taken-off = 这是收益的价值。商誉是超出资本的部分。
economic-franchise-slip-normal-rate-forgotten = 这是全部报酬率。超额报酬要减去正常报酬率。
economic-franchise-slip-one-year = 这是一年的超额收益。商誉是永续的价值，还要除以正常报酬率。

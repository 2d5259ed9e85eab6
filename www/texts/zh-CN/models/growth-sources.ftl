growth-sources-name = 销售增长六来源
growth-sources-alias = 销售增长的六个来源; 增长桥; six sources of sales growth
growth-sources-summary = 把上期到本期的销售额变化分解为六个来源，并显示未能解释的部分。
growth-sources-question = 增长来自哪里？
growth-sources-picture = 从{ $start }到{ $end }。

growth-sources-group-sources = 增长来源

growth-sources-input-before = 上期销售额
    .hint = 作为比较基础的时期的销售额。
growth-sources-input-new-products = 新产品投放
    .hint = 上期以来投放的产品带来的销售额；减少时为负数。
growth-sources-input-new-markets = 新市场开发
    .hint = 新的地区或客户群带来的销售额；减少时为负数。
growth-sources-input-channels = 通路结构优化
    .hint = 更多或更好的渠道带来的销售额；减少时为负数。
growth-sources-input-education = 消费者教育
    .hint = 学会使用而购买的人带来的销售额；减少时为负数。
growth-sources-input-promotion = 促销手段创新
    .hint = 新的促销方式带来的销售额；减少时为负数。
growth-sources-input-sales-force = 销售队伍强化
    .hint = 人更多、更专业、管理更好带来的销售额；减少时为负数。
growth-sources-input-actual = 本期销售额
    .hint = 账面上的数字。

growth-sources-result-planned = 已解释的销售额
    .hint = 上期销售额加六个来源。
growth-sources-result-growth = 已解释的增长率
    .hint = 已解释的销售额除以上期销售额，再减一。
growth-sources-result-unexplained = 未能解释
    .hint = 本期销售额减已解释的销售额：单列一条，不分摊到其他来源。
growth-sources-result-unexplained-share = 未能解释的比例
    .hint = 未能解释的部分除以实际增长。

growth-sources-step-added = 来源合计

growth-sources-reason-no-sales-before = 上期没有销售额，无法计算增长率。
growth-sources-reason-no-growth = 销售额没有变化，没有可以分解的增长。

growth-sources-caution-1 = 来源会重叠：新人卖出的新产品只能计一次。先定好归属，并且坚持。
growth-sources-caution-2 = 未能解释的部分本身就是发现：价格、季节和市场自身的增长都藏在里面。
growth-sources-caution-3 = 桥图说明增长伴随什么，并不证明因果。

growth-sources-example = 1,000元加80、60、40、20、30元，再减10元，得1,220元；账面为1,235元。
growth-sources-exercise = 请按下面的金额计算，其余不变。
growth-sources-exercise-planned = 已解释的销售额是多少？
    .hint1 = 从上期销售额出发。
    .hint2 = 加上全部六个来源；减少的要减去。
growth-sources-exercise-unexplained = 未能解释的部分是多少？
    .hint1 = 先算已解释的销售额。
    .hint2 = 再用本期销售额减去它。
growth-sources-exercise-growth = 已解释的增长率是多少？
    .hint1 = 增长率与上期相比。
    .hint2 = 用已解释的销售额除以上期销售额，再减一。

# 练习中的典型错误。
growth-sources-slip-without-before = 这只是增长额，还要加上原来的销售额。
growth-sources-slip-whole-growth = 这是全部增长。其中一部分已由各来源解释。

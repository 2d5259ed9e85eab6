customer-equity-name = 客户资产
customer-equity-alias = 客户权益; 客户资产检验; 营销回报; 转换矩阵; customer equity
customer-equity-summary = 求争取和维系客户各应投入多少，并用转换矩阵计算一次营销活动的回报。
customer-equity-question = 争取一位客户应投入多少？
customer-equity-picture = 投入{ $x }时每位潜在客户的资产最高：{ $y }。

customer-equity-group-winning = 争取
customer-equity-group-keeping = 维系
customer-equity-group-campaign = 一次营销活动

customer-equity-input-margin = 每年利润
    .hint = 每位客户的利润，未扣维系支出。
customer-equity-input-discount = 贴现率
    .hint = 按年；营销活动中按每次购买。
customer-equity-input-acquisition-ceiling = 争取的上限
    .hint = 投入再多能争取到的比例上限。
customer-equity-input-acquisition-spend = 目前每位潜在客户的投入
    .hint = 曲线上已知的一点。
customer-equity-input-acquisition-rate = 目前争取到的比例
    .hint = 该投入下的比例，低于上限。
customer-equity-input-retention-ceiling = 维系的上限
    .hint = 投入再多能达到的保留率上限。
customer-equity-input-retention-spend = 目前每位客户的投入
    .hint = 曲线上已知的一点。
customer-equity-input-retention-rate = 目前的保留率
    .hint = 该投入下的保留率，低于上限。
customer-equity-input-stays = 继续购买本品牌
    .hint = 本品牌客户再次购买的概率。
customer-equity-input-returns = 转来本品牌
    .hint = 竞争者的客户下次购买本品牌的概率。
customer-equity-input-stays-after = 活动后继续购买
    .hint = 营销活动之后的概率。
customer-equity-input-purchase-margin = 每次购买的利润
    .hint = 在这一品类中每次购买带来的利润。
customer-equity-input-purchases = 计算的购买次数
    .hint = 从下一次购买起。
customer-equity-input-reached = 覆盖的客户数
    .hint = 活动覆盖的客户数。
customer-equity-input-campaign-cost = 活动费用
    .hint = 总费用。
customer-equity-input-budget = 每位潜在客户的预算
    .hint = 第一年的预算：争取，加上维系争取到的客户。

customer-equity-setting-limit = 投入的限制
    .hint = 没有限制时，投入到多投一元正好带回一元为止；有预算时，争取与维系要分这笔钱。
customer-equity-option-limit-none = 无限制
customer-equity-option-limit-budget = 有预算

customer-equity-result-equity = 每位潜在客户的资产
    .hint = 争取与维系都取最优时。
customer-equity-result-best-acquisition = 争取的最优投入
    .hint = 每位潜在客户，考虑维系价值。
customer-equity-result-best-acquisition-rate = 最优时争取到的比例
    .hint = 占潜在客户的比例。
customer-equity-result-best-retention = 维系的最优投入
    .hint = 每位客户每年。
customer-equity-result-best-retention-rate = 最优时的保留率
    .hint = 该投入下的保留率。
customer-equity-result-retention-value = 维系的价值
    .hint = 第一年以后各年带来的价值。
customer-equity-result-short-sighted = 按首年决定的资产
    .hint = 只按首年利润决定争取投入时的资产。
customer-equity-result-outlay = 第一年的投入
    .hint = 每位潜在客户：争取，加上维系争取到的客户。
customer-equity-result-next-unit = 多一元预算的价值
    .hint = 预算多一元，资产增加多少；预算没有用完时为零。
customer-equity-result-before = 活动前的价值
    .hint = 每位客户在所计购买次数内的价值。
customer-equity-result-after = 活动后的价值
    .hint = 概率提高后的价值。
customer-equity-result-campaign-return = 活动的回报率
    .hint = 覆盖客户的总增益减费用，再除以费用。

customer-equity-step-acquisition-speed = 争取曲线的速度
customer-equity-step-retention-speed = 维系曲线的速度
customer-equity-step-spending = 争取投入
customer-equity-step-first-year = 只计首年
customer-equity-step-best-first-year = 只计首年的最优
customer-equity-step-within-budget = 预算之内
customer-equity-step-best-without-limit = 无限制的最优

customer-equity-reason-not-below-ceiling = 已知的比例必须低于上限。
customer-equity-reason-no-spend = 已知点的投入必须大于零。
customer-equity-reason-no-campaign-cost = 没有费用，无法计算回报率。

customer-equity-caution-1 = 上限若凭愿望猜测，投入多少都显得划算：要检验。
customer-equity-caution-2 = 只按首年利润决定争取投入，争取到的客户偏少。
customer-equity-caution-3 = 维系投入按留住的客户计算，不要摊到全部潜在客户。
customer-equity-caution-4 = 来自调查的转换矩阵反映的是人们所说，不是活动将带来的改变。

customer-equity-example = 争取的上限是40%，投入5元时争取到15%，每年利润50元；维系的上限是70%，投入10元时保留40%。最优投入：争取9.86元，维系16.32元，每位潜在客户的资产6.38元。
customer-equity-exercise = 请按下面的数值计算，其余不变。
customer-equity-exercise-best-acquisition = 争取的最优投入是多少？
    .hint1 = 在最优处，多投入一元正好带回一元。
    .hint2 = A* = ln(kcX)/k，X为利润加维系价值，k = −ln(1 − a/c)/A。
customer-equity-exercise-campaign-return = 活动的回报率是多少？
    .hint1 = 逐次计算活动前后购买本品牌的概率。
    .hint2 = 利润贴现后求差，乘以覆盖的客户数，减去费用，再除以费用。
customer-equity-exercise-outlay = 按最优投入，每位潜在客户第一年要花多少？
    .hint1 = 取初始值时，维系的最优投入是每位客户16.32，维系的价值是17.198。争取的最优投入是ln(kcX)/k。
    .hint2 = A* + a*×R*：只为争取到的客户支付维系费用。

# 练习中的典型错误。
customer-equity-slip-first-year-alone = 这只对第一年的利润最优。以后的价值也要算，值得多投入。
customer-equity-slip-keeping-for-all = 把维系费用摊到了每位潜在客户。只为争取到的客户支付维系费用。

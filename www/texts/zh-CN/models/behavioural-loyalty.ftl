behavioural-loyalty-name = 行为忠诚的度量
behavioural-loyalty-alias = 再购率; 占同类总量比例; 购买方式; 口头宣传; 持久性; behavioural loyalty
behavioural-loyalty-summary = 从购买记录读出五项行为指标：再购率、占同类总量比例、购买方式、口头宣传、持久性。
behavioural-loyalty-question = 客户每次买的是哪个品牌，连着买了几次？
behavioural-loyalty-picture = 按先后列出的购买，每个品牌一行；连续购买最多的是{ $row }，到第{ $column }次购买时连续{ $highest }次。

behavioural-loyalty-group-purchases = 购买顺序
behavioural-loyalty-nth-purchases = 第{ $number }次购买
behavioural-loyalty-nth-brand = 品牌{ $number }
behavioural-loyalty-nth-column = { $number }
behavioural-loyalty-step-own-brand = 本品牌

behavioural-loyalty-input-choices = 购买的品牌
    .hint = 1代表本企业，2、3……代表竞争者。
behavioural-loyalty-input-own-spend = 在本企业的消费额
    .hint = 观察期内。
behavioural-loyalty-input-category-spend = 同类总消费额
    .hint = 观察期内，在所有企业的消费额。
behavioural-loyalty-input-referrals = 推荐次数
    .hint = 已知由该客户介绍来的人数。
behavioural-loyalty-input-tenure = 关系年数
    .hint = 自首次购买以来。

behavioural-loyalty-result-repurchase-rate = 再购率
    .hint = 购买本企业之后的下一次仍购买本企业的比例。
behavioural-loyalty-result-share = 占同类总量比例
    .hint = 在本企业的消费额除以同类总消费额。
behavioural-loyalty-result-brands = 购买的品牌数
    .hint = 购买顺序中不同品牌的个数。
behavioural-loyalty-result-changes = 更换次数
    .hint = 下一次换成其他品牌的次数。
behavioural-loyalty-result-referrals-per-year = 每年推荐次数
    .hint = 推荐次数除以关系年数。

behavioural-loyalty-segment-undivided = 不可分割的忠诚（AAAAAA）
    .advice = 保护：不缺货、不失误，真诚道谢。不要让他学会等折扣。
behavioural-loyalty-segment-unstable = 不稳定的忠诚（AAABBB）
    .advice = 弄清换品牌时发生了什么，趁早挽回。不要只看总的比例，它把转换掩盖了。
behavioural-loyalty-segment-divided = 可分割的忠诚（ABABAB）
    .advice = 弄清各在什么场合购买，争取更多场合。不要全靠降价。
behavioural-loyalty-segment-none = 无忠诚（ABCDEF）
    .advice = 按正常条件服务，留意购买方式的变化。不要投入关系费用。

behavioural-loyalty-reason-not-whole-brands = 品牌应为整数：1代表本企业，2、3……代表竞争者。
behavioural-loyalty-reason-bought-once = 购买本企业之后没有下一次，无法计算再购率。
behavioural-loyalty-reason-no-category = 没有同类消费，无法计算占比。
behavioural-loyalty-reason-more-than-category = 在本企业的消费额大于同类总消费额。
behavioural-loyalty-reason-no-years = 关系年数为零，无法计算每年次数。

behavioural-loyalty-caution-1 = 只看行为分不清忠诚、习惯和别无选择。
behavioural-loyalty-caution-2 = 购买方式由布朗提出；区分规则（一个品牌、一次更换、多次更换、三个以上品牌）由本软件设定。
behavioural-loyalty-caution-3 = 占比需要同类总量，会员卡只看得到自己的部分。
behavioural-loyalty-caution-4 = 顺序太短说明不了问题：布朗的购买方式以六次购买为例。

behavioural-loyalty-example = 某客户六次购买的顺序是AAABBB：先在本企业买了三次，再在竞争者那里买了三次。
behavioural-loyalty-exercise = 请按下面的数值计算，其余不变。
behavioural-loyalty-exercise-share = 占同类总量的比例是多少？
    .hint1 = 部分除以整体。
    .hint2 = 用在本企业的消费额除以同类总消费额。
behavioural-loyalty-exercise-referrals-per-year = 每年推荐几次？
    .hint1 = 比率需要时间。
    .hint2 = 用推荐次数除以关系年数。

# 练习中的典型错误。
behavioural-loyalty-slip-against-rivals = 这是与竞争对手所得之比。分母应是整个品类。
behavioural-loyalty-slip-multiplied = 推荐次数要除以年数，不是相乘。

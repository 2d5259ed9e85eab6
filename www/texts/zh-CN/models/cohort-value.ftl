cohort-value-name = 客户群体的终身价值
cohort-value-alias = 群体终身价值; 生存表; 同期客户; cohort value
cohort-value-summary = 用生存表计算一群客户的终身价值，并与只用一个保留率的结果比较。
cohort-value-question = 这群客户能留多久？
cohort-value-picture = 逐期的生存比例：{ $x }期后还剩{ $y }。

cohort-value-group-periods = 各期剩余
cohort-value-nth-periods = 第{ $number }期

cohort-value-input-survivors = 剩余客户
    .hint = 每期期初的人数；第一个是初始人数。
cohort-value-input-margin = 每期利润
    .hint = 每位仍在的客户每期带来的利润。
cohort-value-input-discount = 贴现率
    .hint = 按期计算，与一期的长度一致。
cohort-value-input-acquisition-cost = 获取成本
    .hint = 每位客户一次性扣除。

cohort-value-setting-timing = 付款时间
    .hint = 每期期初付款，第一期立即付款（默认），或期末付款。
cohort-value-option-timing-start = 期初
cohort-value-option-timing-end = 期末

cohort-value-result-value = 每位客户的价值
    .hint = 按生存表计算。
cohort-value-result-total = 群体价值
    .hint = 每位客户的价值乘以初始人数。
cohort-value-result-first-rate = 只用首期保留率
    .hint = 假定各期都与第一期一样。
cohort-value-result-mean-rate = 只用平均保留率
    .hint = 假定各期都等于几何平均。
cohort-value-result-last-survival = 期末剩余比例
    .hint = 最后一期占初始人数的比例。

cohort-value-step-first-retention = 首期保留率
cohort-value-step-mean-retention = 保留率的几何平均
cohort-value-step-survival = 实际剩余
cohort-value-step-at-first = 按首期保留率
cohort-value-step-at-mean = 按平均保留率
cohort-value-step-share-left = 剩余比例
cohort-value-step-period = 期

cohort-value-reason-survivors-rise = 后一期的人数多于前一期。
cohort-value-reason-nobody-at-start = 初始人数为零。
cohort-value-reason-one-period = 只有一期，没有保留率。

cohort-value-caution-1 = 保留率逐期上升时不要并成一个数：先离开的人与留下的人不同。
cohort-value-caution-2 = 生存表到数据为止；之后仍有价值，未计入。
cohort-value-caution-3 = 取同一时期开始的客户，混在一起看不清。

cohort-value-example = 1,000位客户，以后各期剩600、450、380、340位；每期利润100元，贴现率10%：每位客户价值243.51元。
cohort-value-exercise = 请按表中人数和下面的数据计算。
cohort-value-exercise-value = 这群客户每位价值多少？
    .hint1 = 先算生存比例：各期人数除以初始人数。
    .hint2 = 乘以利润，逐期贴现，再相加。注意付款时间。
cohort-value-exercise-first-rate = 只用首期保留率得多少？
    .hint1 = 每期都用同一个保留率。
    .hint2 = 用它的幂代替生存比例。

# 练习中的典型错误。
cohort-value-slip-mean-rate = 这是把上升的保留率压成了一个平均数。应按各期的留存人数计算。
cohort-value-slip-first-rate = 这是把第一期的保留率一直用下去。留下的人与早走的人不一样。
cohort-value-slip-survivors-for-rate = 这是按留存人数算的。这里要把第一期的保留率一直用下去。

lifetime-value-name = 单个客户的终身价值
lifetime-value-alias = 客户终身价值; 顾客终身价值; 客户生命周期价值; CLV; CLTV; LTV; 边际利润倍数
lifetime-value-summary = 把一位客户今后带来的利润按保留率和贴现率折算成今天的价值。
lifetime-value-question = 这位客户今后的利润，今天值多少钱？
lifetime-value-picture = 时间线上画出{ $flows }笔现金流，折算到今天合计{ $total }。

lifetime-value-input-margin = 每期利润
    .hint = 客户还在时，每一期带来的收入减去为其付出的直接成本。请用利润，不要用销售额。
lifetime-value-input-retention = 保留率
    .hint = 这一期还在的客户，下一期仍在的概率。
lifetime-value-input-discount = 年贴现率
    .hint = 晚一年收到的钱要打多少折：10%表示一年后的110元只值今天的100元。
lifetime-value-input-growth = 利润增长率
    .hint = 客户留下来时，每期利润比上一期增长多少；从第二笔现金流算起。
lifetime-value-input-acquisition-cost = 获取成本
    .hint = 为得到这位客户一次花掉的钱，从价值中减去就是净价值。
lifetime-value-input-retention-cost = 每期维系成本
    .hint = 每期花在仍在客户身上的促销和服务费用，按在期中支出计算。
lifetime-value-input-periods = 计算期数
    .hint = 只算前几笔现金流；在“计算期限”选择“有限期数”时使用。
lifetime-value-input-period-years = 一期的长度
    .hint = 一期是多少年：按月计算填0.0833，按季填0.25。贴现率仍按年填写，由本页换算到每一期。
lifetime-value-input-margins = 各期利润（不等时）
    .hint = 依次填写前几笔现金流的利润，用空格隔开；以后各期在最后一笔的基础上按增长率变化。留空表示各期相同。
lifetime-value-input-retentions = 各期保留率（不等时）
    .hint = 依次填写前几期的保留率；以后各期用上面的保留率。留空表示各期相同。
lifetime-value-input-times = 各笔现金流的时间（不等距时）
    .hint = 依次填写每笔现金流距今多少年，要从小到大。填写后只计算这几笔，不再用一期的长度。
lifetime-value-group-uneven = 各期不等时

lifetime-value-setting-convention = 第一笔现金流
    .hint = 同一位客户，约定不同，结果不同。比较或引用终身价值时，先看清用的是哪一种约定。
lifetime-value-option-convention-existing = 一期以后，按保留率（现有客户，刚付过款）
lifetime-value-option-convention-new = 现在，确定收到（新客户，马上付款）
lifetime-value-option-convention-end-of-period = 第一期期末，确定收到
lifetime-value-setting-horizon = 计算期限
    .hint = 一直算下去，还是只算前几笔现金流。
lifetime-value-option-horizon-endless = 无限期
lifetime-value-option-horizon-periods = 有限期数

lifetime-value-result-value = 终身价值
    .hint = 今后各期利润的期望值折算到今天之和，已减去维系成本，未减去获取成本。
lifetime-value-result-net-value = 净价值
    .hint = 终身价值减去获取成本；小于零表示这位客户不值得花这么多钱去争取。
lifetime-value-result-lifetime = 预期寿命
    .hint = 平均能做多少期客户，包括眼前这一期；与计算期限和贴现率无关。
lifetime-value-result-margin-multiple = 利润倍数
    .hint = 终身价值是第一笔利润的多少倍。

lifetime-value-step-period-rate = 每期贴现率
lifetime-value-step-margins = 各期利润之和
lifetime-value-step-costs = 维系成本之和
lifetime-value-step-ratio = 相邻两期之比
lifetime-value-step-tail = 所列各期之后的利润

lifetime-value-reason-endless-growth = 利润增长得比贴现和流失更快，无限期的价值没有极限。请改为有限期数，或降低增长率。
lifetime-value-reason-never-leaves = 保留率为100%，客户永不离开。
lifetime-value-reason-no-margin = 第一笔利润为零，谈不上倍数。
lifetime-value-reason-times-not-ascending = 现金流的时间应从小到大。

lifetime-value-caution-1 = 先说清约定。利润100元、保留率80%、贴现率10%时，三种约定得266.67元、366.67元和333.33元。
lifetime-value-caution-2 = 保留率与贴现率要按同样长的期。每月保留率配上每年贴现率，是最常见的错误。
lifetime-value-caution-3 = 用利润而不用销售额；分摊不到客户头上的固定成本不算在内。
lifetime-value-caution-4 = “终身价值＝利润÷（1－保留率）”只在不贴现时成立。
lifetime-value-caution-5 = 保留率只在看得见客户离开的业务（订阅、合同、会员）中才有意义；零售等非契约业务请用购买记录估计。
lifetime-value-caution-6 = 一群客户的保留率往往逐年上升，因为容易流失的先走了。把它压成一个平均值，会算错整群客户的价值。

lifetime-value-example = 一家健身房的会员每年带来100元利润，每年有80%续费，贴现率为10%，争取一位会员要花150元。新会员入会时就付款，所以第一笔利润现在就能收到。
lifetime-value-exercise = 请用下面的数据计算（无限期；没有给出的数据取初始值）。
lifetime-value-exercise-value = 这位客户的终身价值是多少？
    .hint1 = 先看第一笔现金流什么时候收到，是否确定。
    .hint2 = 分母都是1＋贴现率－保留率；分子随约定不同：利润×保留率，利润×（1＋贴现率），或利润。
lifetime-value-exercise-lifetime = 这位客户平均能做多少期客户？
    .hint1 = 每期离开的概率是1－保留率。
    .hint2 = 预期寿命等于1÷（1－保留率），包括眼前这一期。
lifetime-value-exercise-net-value = 减去获取成本后，这位客户的净价值是多少？
    .hint1 = 有增长时，把分母中的保留率换成保留率×（1＋增长率）。
    .hint2 = 先求终身价值，再减去获取成本。
lifetime-value-exercise-margin-multiple = 终身价值是第一笔利润的多少倍？
    .hint1 = 倍数与利润的大小无关，可以设利润为1。每期的贴现率是（1＋年贴现率）的“每期年数”次方，再减1。
    .hint2 = 现有客户的倍数是保留率÷（1＋贴现率－保留率），贴现率用每期的。

# 练习中的典型错误。
lifetime-value-slip-churn = 您似乎用了流失率。公式里要用的是保留率。
lifetime-value-slip-undiscounted = 这是没有贴现的结果。以后的利润折到今天要少一些。
lifetime-value-slip-margin-times-lifetime = 这是“利润÷（1－保留率）”，只在不贴现时成立。
lifetime-value-slip-cost-forgotten = 这是减去获取成本之前的价值。
lifetime-value-slip-growth-forgotten = 漏掉了利润的增长率。
lifetime-value-slip-year-for-period = 保留率与贴现率的期限不同。先把年贴现率换算成每期的贴现率。

three-r-name = 3R：客户保留、相关销售、客户推荐
three-r-alias = 3R; 客户保留率、相关销售率、客户推荐率; 服务利润链; three R
three-r-summary = 用三个比例度量忠诚：再次购买、购买其他品类、经推荐而来，各附区间。
three-r-question = 客户有多忠诚，把握有多大？
three-r-picture = 三者中最高的是{ $largest }，{ $value }。

three-r-group-retention = 客户保留
three-r-group-related = 相关销售
three-r-group-referral = 客户推荐

three-r-input-buyers = 购买者
    .hint = 上期购买过的客户数。
three-r-input-bought-again = 再次购买者
    .hint = 购买者中再次购买的人数。
three-r-input-stayed = 留下的客户
    .hint = 本期仍在购买的客户数。
three-r-input-bought-other = 购买其他品类者
    .hint = 留下的客户中购买了其他品类的人数。
three-r-input-newcomers = 新客户
    .hint = 本期第一次购买的客户数。
three-r-input-referred = 经推荐而来
    .hint = 新客户中经人推荐而来的人数。

three-r-setting-confidence = 置信水平
    .hint = 威尔逊区间；通常取95%。

three-r-result-retention = 客户保留
    .hint = 购买者中有多少再次购买。
three-r-result-retention-low = 客户保留（下限）
    .hint = 置信区间的下限：真实比例大致不低于它。
three-r-result-retention-high = 客户保留（上限）
    .hint = 置信区间的上限：真实比例大致不高于它。
three-r-result-related = 相关销售
    .hint = 留下的客户中有多少购买了其他品类。
three-r-result-related-low = 相关销售（下限）
    .hint = 置信区间的下限。
three-r-result-related-high = 相关销售（上限）
    .hint = 置信区间的上限。
three-r-result-referral = 客户推荐
    .hint = 新客户中有多少是经人推荐。
three-r-result-referral-low = 客户推荐（下限）
    .hint = 置信区间的下限。
three-r-result-referral-high = 客户推荐（上限）
    .hint = 置信区间的上限。

three-r-reason-nobody = 该组没有人。
three-r-reason-part-exceeds-whole = 部分大于整体。

three-r-caution-1 = 人数少时比例说明不了什么：先看区间，再比较。
three-r-caution-2 = 三个R的分母不同：购买者、留下的客户、新客户。
three-r-caution-3 = 没有记录的推荐会漏掉：要问每一位新客户。

three-r-example = 100人中62人再次购买（52.2%至70.9%），其中25人购买其他品类；40位新客户中12人经推荐而来。
three-r-exercise = 请按下面的人数计算，其余不变。
three-r-exercise-retention = 客户保留率是多少？
    .hint1 = 部分除以整体。
    .hint2 = 用再次购买者除以购买者。
three-r-exercise-related = 相关销售率是多少？
    .hint1 = 分母是留下的客户，不是全部购买者。
    .hint2 = 用购买其他品类者除以留下的客户。
three-r-exercise-referral-high = 客户推荐率区间的上限是多少？
    .hint1 = 威尔逊区间不是比例加减误差。
    .hint2 = (h + z²/2n + z√(h(1 − h)/n + z²/4n²))/(1 + z²/n)，z = 1.96。

# 练习中的典型错误。
three-r-slip-lost = 这是没有再来的比例。
three-r-slip-of-all-buyers = 每个R有自己的总体：相关销售以留下的客户为分母，不是全部客户。
three-r-slip-point-for-end = 这是比例本身，问的是区间的上限。
three-r-slip-lower-end = 这是区间的下限。

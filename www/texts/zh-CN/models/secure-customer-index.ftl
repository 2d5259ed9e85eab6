secure-customer-index-name = Brandt客户细分
secure-customer-index-alias = Brandt 客户细分; 布兰德; secure customers; 安全的、满意的、脆弱的、不满意的客户
secure-customer-index-summary = 由满意、推荐、再次购买三个回答，把客户分成安全的、满意的、脆弱的和不满意的客户。
secure-customer-index-question = 这位客户会不会被别人拉走？
secure-customer-index-picture = 按三个回答中最差的一个，这位客户属于：{ $segment }。

secure-customer-index-group-answers = 一位客户的回答
secure-customer-index-group-survey = 全部客户的分布
secure-customer-index-input-satisfied = 总的来说，您对我们满意吗？
    .hint = 最高一级是“非常满意”。
secure-customer-index-input-recommend = 您会推荐我们吗？
    .hint = 最高一级是“一定会”。
secure-customer-index-input-repurchase = 您会再次购买吗？
    .hint = 最高一级是“一定会”。
secure-customer-index-input-secure-count = 安全的客户
    .hint = 调查中有多少位安全的客户。对文件运行时，四类人数由软件统计。
secure-customer-index-input-favourable-count = 满意的客户
    .hint = 有多少位满意的客户。
secure-customer-index-input-vulnerable-count = 脆弱的客户
    .hint = 有多少位脆弱的客户。
secure-customer-index-input-at-risk-count = 不满意的客户
    .hint = 有多少位不满意的客户。
secure-customer-index-anchor-low = 非常不满意、一定不会
secure-customer-index-anchor-high = 非常满意、一定会

secure-customer-index-setting-scale = 量表点数
    .hint = 通行的有四点和五点两种。如果只有满意度用四点，请把它的四个答案从高到低记为5、4、2、1，并选五点。
secure-customer-index-setting-four-points = 四点量表的倒数第二级
    .hint = 按词义它已经是否定，因此没有脆弱的一类；按位置它是第三类。流传的规则只讲五点，这个选择是本软件提供的。
secure-customer-index-option-four-points-by-words = 按词义：不满意
secure-customer-index-option-four-points-by-place = 按位置：脆弱

secure-customer-index-result-worst = 最差的回答
    .hint = 三个回答中最低的一个，由它决定类别。
secure-customer-index-result-secure-share = 安全客户的比例
    .hint = 安全的客户占全部的比例，历次调查跟踪的就是这个数。
secure-customer-index-result-favourable-share = 满意客户的比例
    .hint = 满意的客户占全部的比例。
secure-customer-index-result-vulnerable-share = 脆弱客户的比例
    .hint = 脆弱的客户占全部的比例。
secure-customer-index-result-at-risk-share = 不满意客户的比例
    .hint = 不满意的客户占全部的比例。

secure-customer-index-step-all-best = 三个回答都是最好的一级？
secure-customer-index-step-all-good = 三个回答都不低于第二级？
secure-customer-index-step-none-bad = 没有一个低于中间一级？

secure-customer-index-segment-secure = 安全的客户
    .advice = 三项都是最好的回答：保持现有做法，表示感谢，请他们推荐。不要用没有道理的涨价去试探。
secure-customer-index-segment-favourable = 满意的客户
    .advice = 只差一步：问清哪一点还不够最好，把那一点改好。还不能当作安全的客户。
secure-customer-index-segment-vulnerable = 脆弱的客户
    .advice = 至少有一项不冷不热：赶在竞争者之前联系，解决顾虑。不要等到投诉才行动。
secure-customer-index-segment-at-risk = 不满意的客户
    .advice = 至少有一项是否定：派人当面联系，能补救就补救，不能就好聚好散。这时做广告没有用。

secure-customer-index-reason-no-respondents = 没有客户，无法计算比例。

secure-customer-index-caution-1 = 不要把三个回答平均：5、5、2是不满意的客户，不是4分的客户。
secure-customer-index-caution-2 = 四点量表和五点量表得出的比例不能相比。
secure-customer-index-caution-3 = 流传的文字没有说明好坏混杂的回答归哪一类；由最差的回答决定，是本软件的规则。
secure-customer-index-caution-4 = 说会做，不等于真会做：请用后来的购买记录检验。

secure-customer-index-example = 一位客户非常满意，一定会推荐，大概会再买；在200位受访者中，四类各有70、60、45、25位。
secure-customer-index-exercise = 请根据下面的回答和人数作答（五点量表）。
secure-customer-index-exercise-segment = 这位客户属于哪一类？
    .hint1 = 不要求平均。三个回答中最低的是哪一个？
    .hint2 = 最低是5为安全，4为满意，3为脆弱，更低为不满意。
secure-customer-index-exercise-secure-share = 安全客户的比例是多少？
    .hint1 = 比例是部分与全部之比，全部是四类之和。
    .hint2 = 先把四个人数相加，再用安全的客户数去除以总数。

# 练习中的典型错误。
secure-customer-index-slip-favourable-counted = 把第二类也算进去了。指数只算安全的客户。

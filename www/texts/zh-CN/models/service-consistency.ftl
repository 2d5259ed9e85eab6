service-consistency-name = 服务水平与连贯性
service-consistency-alias = 服务水平、目标顾客、连贯性; 分店服务一致性; 神秘顾客; service level and consistency
service-consistency-summary = 比较各分店的服务水平与目标、波动与容许范围，并计算整个连锁的可靠程度。
service-consistency-question = 哪些分店服务好，哪些靠得住？
service-consistency-picture = { $points }家分店按服务水平和波动排布；最多的是“{ $segment }”。

service-consistency-group-branch = 本店
service-consistency-group-visits = 目标顾客的到访
service-consistency-nth-visits = 第{ $number }次到访
service-consistency-nth-branches = 分店{ $number }

service-consistency-input-mean = 平均分
    .hint = 该分店各次到访的平均分，与评分同一量表。
service-consistency-input-deviation = 标准差
    .hint = 该分店各次到访围绕平均分的波动。
service-consistency-input-branches = 分店
    .hint = 到访的分店编号，1至99。
service-consistency-input-ratings = 评分
    .hint = 目标顾客对这次到访的评分；非目标顾客不计入。

service-consistency-setting-target = 目标水平
    .hint = 对目标顾客的承诺。没有公布的标准。
service-consistency-setting-tolerance = 容许的波动
    .hint = 连贯的分店标准差的上限。半分由本软件设定。

service-consistency-result-reliability = 连锁可靠度
    .hint = 达到或超过目标的到访比例。
service-consistency-result-level = 连锁服务水平
    .hint = 全部到访的平均分。
service-consistency-result-within = 店内波动
    .hint = 各次到访围绕本店平均分的标准差。
service-consistency-result-between = 店间差异
    .hint = 各分店平均分的标准差。
service-consistency-result-consistent = 连贯的分店数
    .hint = 波动在容许范围内的分店；只有一次到访的无法判断。
service-consistency-result-places = 到访的分店数
    .hint = 表中不同编号的个数。
service-consistency-result-gap = 水平减目标
    .hint = 针对本店。

service-consistency-step-level-reached = 分店是否达到目标？
service-consistency-step-spread-within = 波动是否在容许范围内？
service-consistency-reason-one-visit-each = 每家分店只到访一次，看不出波动。
service-consistency-reason-one-branch = 所有到访都在同一家分店。

service-consistency-segment-reliable = 水平高且连贯
    .advice = 弄清做法，请其他分店来看。不要为求新而改动有效的做法。
service-consistency-segment-unsteady = 水平高但不连贯
    .advice = 找出差评来自哪些班次或人员，定出简单的标准。不要只看平均分。
service-consistency-segment-steadily-low = 连贯但水平低
    .advice = 问题在常规做法：重新培训或改进流程。不要责怪个人。
service-consistency-segment-unsteady-and-low = 水平低又不连贯
    .advice = 先求稳，再求好：先解决管理、人手和基本规范。不要宣传这家分店。

service-consistency-caution-1 = 顾客凭最差的一次评价连锁：平均分再高，也安慰不了碰上坏日子的人。
service-consistency-caution-2 = 几次到访说明不了一家分店；至少十次之后，再谈奖惩。
service-consistency-caution-3 = 店内波动大，要靠规范；店间差异大，要靠互相学习。

service-consistency-example = 一家分店平均4.3分，但单次评分从2分到5分都有。
service-consistency-exercise = 请按下面的数据计算，到访记录见表。
service-consistency-exercise-segment = 这家分店属于哪一种？
    .hint1 = 先把平均分与目标比较。
    .hint2 = 再把标准差与容许的波动比较。
service-consistency-exercise-reliability = 连锁可靠度是多少？
    .hint1 = 它是到访的比例，不分哪家分店。
    .hint2 = 数出达到或超过目标的到访次数，除以全部次数。
service-consistency-exercise-gap = 分店与目标相差多少？
    .hint1 = 两个数中只用一个。
    .hint2 = 平均分减目标，负数表示没有达到。

# 练习中的典型错误。
service-consistency-slip-spread-forgotten = 漏看了离散程度：平均再好，也安慰不了赶上差的那天的客户。
service-consistency-slip-mean-alone = 这只是平均数，还要与目标相比。
service-consistency-slip-unreliable = 这是未达标的比例。

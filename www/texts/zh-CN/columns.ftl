# 客户表和细分表的表头，页面和导出的文件共用。

open-orders-sample = 打开订单示例数据

no-customers = 这份文件的每一行是一份答卷或一位潜在客户，而不是一笔订单或一位客户，因此这里无法细分或估价。教材中的模型可以在这样的数据上运行。
no-customers-data = 说明各列的含义
no-customers-textbook = 打开教材

column-customer = 客户
column-segment = 细分
column-r = R 分
column-f = F 分
column-m = M 分
column-days-since-last = 距上次下单天数
column-orders = 订单数
column-total = 消费总额
column-frequency = 重复购买次数
    .hint = 首次购买之后、在不同日期发生的购买次数，即模型中的 frequency。
column-recency = 末次购买时的客龄
    .hint = 从首次购买到末次购买的时间，按所选时间单位计，即模型中的 recency。
column-age = 客龄
    .hint = 从首次购买到最后观察日的时间，按所选时间单位计。
column-spend = 重复订单均额
    .hint = 首单之后各订单的平均金额。
column-alive = 活跃概率
    .hint = 这位客户仍会继续向您购买的概率，即 P(alive)。
column-expected = 预期购买次数
    .hint = 预测期内预期发生的购买次数。
column-expected-spend = 预期单额
    .hint = 这位客户今后每单的预期金额：其自身均额向全体均额收缩后的结果。
column-value = 价值
    .hint = 预测期内预期毛利的贴现值。
column-duration = 预计关系时长
column-pattern = 高低组合
column-customers = 客户数
column-share = 占比
    .short = 占客户
column-revenue = 销售额
column-revenue-share = 占比
    .short = 占销售额
column-mean = 平均消费
    .short = 每位客户
column-median = 消费中位数
    .short = 每位客户
column-set-aside-row = 文件中的行号
column-set-aside-reason = 原因

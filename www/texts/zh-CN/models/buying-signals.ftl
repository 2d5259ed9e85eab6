buying-signals-name = 成交信号
buying-signals-alias = 购买信号; 促成交易的时机; 成交时机; 七种成交信号; Buying signals
buying-signals-summary = 数一数准顾客发出了七种成交信号中的几种，并说明怎样回应最新的一种。
buying-signals-question = 现在是不是提出成交的时候？
buying-signals-picture = { $of }种信号中，已经出现{ $met }种。
    .flagged = 最新
buying-signals-checklist-met = 已出现
buying-signals-checklist-unmet = 未出现
buying-signals-checklist-count = { $of } 种中出现 { $met } 种

buying-signals-group-terms = 谈条件
buying-signals-group-interest = 谈使用
buying-signals-group-doubts = 求证实

buying-signals-input-delivery = 询问交货
    .hint = 最近一次出现在第几次谈话；没有出现填0。例如：“什么时候能送到？”
buying-signals-input-payment = 询问付款条件
    .hint = 最近一次出现在第几次谈话；没有出现填0。例如：“可以分两次付吗？”
buying-signals-input-usage = 询问用法和售后
    .hint = 最近一次出现在第几次谈话；没有出现填0。例如：“坏了谁来修？”
buying-signals-input-again = 把问过的再问一遍
    .hint = 最近一次出现在第几次谈话；没有出现填0。例如：“您说能用十年？”
buying-signals-input-advertised = 核对是否如宣传所说
    .hint = 最近一次出现在第几次谈话；没有出现填0。例如：“真像广告说的那样吗？”
buying-signals-input-brands = 与其他品牌比较
    .hint = 最近一次出现在第几次谈话；没有出现填0。例如：“比那一家好在哪里？”
buying-signals-input-market = 打听市场反映
    .hint = 最近一次出现在第几次谈话；没有出现填0。例如：“还有谁在用？”

buying-signals-setting-ask = 几种信号就提出成交
    .hint = 达到这么多种，就提出成交。没有公布的数字，三种由本软件设定。

buying-signals-result-signs = 出现的信号
    .hint = 七种中出现了几种。
buying-signals-result-lacking = 还差几种
    .hint = 离提出成交还差几种；0表示现在就提出。
buying-signals-result-newest = 最新信号在第几次谈话
    .hint = 同一次谈话出现几种时，取离成交最近的：付款、交货、用法、再问、核对、品牌、市场。这个次序由本软件设定。

buying-signals-step-ready = 信号够多，可以提出成交？

buying-signals-segment-payment = 最新：付款条件
    .advice = 离成交最近：给出两种付款办法，问对方哪种合适。不要再回头谈产品。
buying-signals-segment-delivery = 最新：交货
    .advice = 给出日期，并与订单连在一起：“今天定下来，星期五就到。”不要许诺工厂做不到的日期。
buying-signals-segment-usage = 最新：用法和售后
    .advice = 对方已经在想象使用：演示给他看，讲清售后服务。不要从头再讲一遍。
buying-signals-segment-again = 最新：再问一遍
    .advice = 这一点最要紧：答透它，问是否满意，然后建议下单。
buying-signals-segment-advertised = 最新：核对宣传
    .advice = 拿出证据：试用、数据、保证。不要夸大。
buying-signals-segment-brands = 最新：其他品牌
    .advice = 在对方看重的地方公平比较，讲清一个明显的不同。不要贬低对手。
buying-signals-segment-market = 最新：市场反映
    .advice = 介绍可以打听的老客户，给他看别人的评价。不要编造好评。
buying-signals-segment-none = 还没有信号
    .advice = 多问多听，先找到需要。不要催促下单。

buying-signals-reason-no-sign = 还没有出现信号

buying-signals-caution-1 = 发问也可能只是客气或推托：用一个小问题试探一下。
buying-signals-caution-2 = 计数只是帮助记忆，不是定律；一种强烈的信号就可能够了。
buying-signals-caution-3 = 信号因人、因文化而异：沉默也可能是信号。

buying-signals-example = 三次谈话中，对方先问用法和是否如宣传所说，再问交货，最后问付款条件，又把一点再问一遍：共五种信号，最新的是付款。
buying-signals-exercise = 每个数是信号最近一次出现在第几次谈话，0表示没有出现。
buying-signals-exercise-segment = 现在应当回应哪一种信号？
    .hint1 = 找最大的数。
    .hint2 = 相同时取离成交最近的：付款先于交货，交货先于用法。
buying-signals-exercise-signs = 出现了几种信号？
    .hint1 = 与数的大小无关。
    .hint2 = 数一数不是零的有几个。

# 练习中的典型错误。
buying-signals-slip-added-up = 把数字加起来了。数字表示在第几次谈话出现，只要数出不为0的个数。
buying-signals-slip-newest = 这是最近一次信号在第几次谈话，不是信号的种数。

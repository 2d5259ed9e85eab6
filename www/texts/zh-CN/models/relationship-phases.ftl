relationship-phases-name = 关系发展五阶段
relationship-phases-alias = 发现合作伙伴、考察、关系扩展、形成归属感、关系解体; 知晓、探索、扩展、承诺、解除; 买卖关系的发展; Phases of a relationship (Dwyer, Schurr and Oh)
relationship-phases-summary = 根据订单、品类和合同，判断关系处在发现合作伙伴、考察、关系扩展、形成归属感还是关系解体阶段。
relationship-phases-question = 这段关系发展到了哪一步？
relationship-phases-picture = 规则依次判断，第一条成立的给出：{ $segment }。

relationship-phases-group-orders = 订单
relationship-phases-group-categories = 购买的品类

relationship-phases-input-earlier = 更早的订单数
    .hint = 最近三期以前的全部订单。
relationship-phases-input-orders1 = 前两期的订单数
    .hint = 最近三期中最早一期的订单数。
relationship-phases-input-orders2 = 上期的订单数
    .hint = 最近三期中间一期的订单数。
relationship-phases-input-orders3 = 本期的订单数
    .hint = 最近一期的订单数。
relationship-phases-input-categories1 = 前两期的品类数
    .hint = 客户在那一期买了几类产品。
relationship-phases-input-categories2 = 上期的品类数
    .hint = 客户在那一期买了几类产品。
relationship-phases-input-categories3 = 本期的品类数
    .hint = 客户在那一期买了几类产品。
relationship-phases-input-contract = 长期合同
    .hint = 双方是否已经用长期合同约定合作。

relationship-phases-setting-few-orders = 试购的订单数
    .hint = 总订单不超过这个数，算还在考察。两单由本软件设定。
relationship-phases-setting-fall = 大幅下降的分界
    .hint = 连续两期下降超过它，算关系解体。30%由本软件设定。
relationship-phases-setting-evenness = 平稳的分界
    .hint = 三期之间的变化不超过它，算平稳。10%由本软件设定。

relationship-phases-result-orders = 订单总数
    .hint = 更早的订单加上最近三期的订单。
relationship-phases-result-change-before = 前一次变化
    .hint = 上期的订单与前两期相比。
relationship-phases-result-change = 最近一次变化
    .hint = 本期的订单与上期相比。

relationship-phases-step-no-orders = 还没有订单？
relationship-phases-step-no-contract = 没有合同？
relationship-phases-step-first-fall = 上期订单大幅下降？
relationship-phases-step-second-fall = 本期再次大幅下降？
relationship-phases-step-bound = 有长期合同？
relationship-phases-step-few = 只有少量试购？
relationship-phases-step-lapsed = 连续两期没有订单？
relationship-phases-step-orders-rise = 订单增加了？
relationship-phases-step-orders-hold = 订单中途没有下降？
relationship-phases-step-categories-rise = 品类增加了？
relationship-phases-step-categories-hold = 品类中途没有减少？
relationship-phases-step-first-even = 上期订单平稳？
relationship-phases-step-second-even = 本期订单平稳？

relationship-phases-segment-commitment = 形成归属感
    .advice = 双方已有承诺：共同规划，分享节约的成本，说到做到。不要让例行公事代替用心。
relationship-phases-segment-expansion = 关系扩展
    .advice = 相互依赖在加深：推荐更多品类，在更多层次上建立接触。不要过早要求独家。
relationship-phases-segment-exploration = 考察
    .advice = 客户在试用：每一单都做得无可挑剔，让下一单更方便。结果明朗之前，投入要小。
relationship-phases-segment-awareness = 发现合作伙伴
    .advice = 目前只有询问：弄清谁做决定、需要什么，让第一笔小订单有吸引力。
relationship-phases-segment-unsettled = 阶段不明
    .advice = 订单忽高忽低：先找原因（季节、库存、项目），或把一期取长一些，再作判断。
relationship-phases-segment-dissolution = 关系解体
    .advice = 尽早坦诚地询问下降的原因；能补救的补救，不能补救的好好分手。

relationship-phases-reason-no-base = 上一期没有订单，变化没有基数

relationship-phases-caution-1 = 五个阶段出自文献，数值却没有公布：这里的分界都由本软件设定，可以改。
relationship-phases-caution-2 = 归属感是双方的心理状态；订单平稳或有合同，只是它的外在表现。
relationship-phases-caution-3 = 任何阶段都可能走向解体。季节性强的业务，要拿三年的同一季节来比。

relationship-phases-example = 一位客户以前有9单，最近三期为8单、5单、3单：连续下降37.5%和40%。
relationship-phases-exercise = 请根据下面的数据回答（分界取初始值）。
relationship-phases-exercise-segment = 这段关系处在哪个阶段？
    .hint1 = 从上到下逐条看规则，第一条成立就停。
    .hint2 = 先看是否连续大降，再看合同，然后看订单总数，最后才看是否增加或平稳。
relationship-phases-exercise-change = 本期订单比上期变化了多少？
    .hint1 = 只看最近两期。
    .hint2 = 用本期除以上期，再减一。

# 练习中的典型错误。
relationship-phases-slip-contract-forgotten = 漏看了有没有合同。

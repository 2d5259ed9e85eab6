retain-or-acquire-name = 维系老顾客与争取新顾客
retain-or-acquire-alias = 维系成本与获取成本; 保本优惠; 留住老客户; retain or acquire
retain-or-acquire-summary = 把留住部分客户的优惠与争取新客户相比，求出两者收益相等时的优惠。
retain-or-acquire-question = 用优惠留住客户，是否胜过争取新客户？
retain-or-acquire-picture = 优惠为{ $x }时，留住一位客户净得{ $y }。

retain-or-acquire-input-margin = 每年利润
    .hint = 一位客户一年带来的利润。
retain-or-acquire-input-retention = 保留率
    .hint = 每年留下的客户比例。
retain-or-acquire-input-discount = 贴现率
    .hint = 按年。
retain-or-acquire-input-offer = 每位客户的优惠
    .hint = 给所有可能流失的客户，包括本来就会留下的。
retain-or-acquire-input-saved = 因优惠而留下的比例
    .hint = 优惠使保留率提高的百分点，即因优惠而留下的人。
retain-or-acquire-input-acquisition-cost = 获取成本
    .hint = 争取一位新客户的支出。

retain-or-acquire-result-break-even = 保本优惠
    .hint = 低于它，维系胜过争取。
retain-or-acquire-result-value-new = 新客户价值
    .hint = 现在得到第一笔利润，以后每年一笔，直到流失。
retain-or-acquire-result-value-saved = 留住客户的价值
    .hint = 推迟一年：今年的利润无论如何都有。
retain-or-acquire-result-cost-per-saved = 每留住一位的成本
    .hint = 优惠除以因它留下的比例：多数优惠给了本来就会留下的人。
retain-or-acquire-result-net-retain = 维系净得
    .hint = 留住客户的价值减成本。
retain-or-acquire-result-net-acquire = 争取净得
    .hint = 新客户价值减获取成本。

retain-or-acquire-step-retain-pays = 维系不低于争取？
retain-or-acquire-step-net = 净得

retain-or-acquire-segment-retain = 维系老客户
    .advice = 向可能流失的客户提供优惠。不要每年给所有人，他们会学会等待。
retain-or-acquire-segment-acquire = 争取新客户
    .advice = 优惠太宽或太弱：瞄准再用，或者争取新客户。不要因此冷落老客户。
retain-or-acquire-segment-neither = 都不划算
    .advice = 先改善利润或保留率本身。不要亏本买客户。

retain-or-acquire-reason-never-ends = 保留率不低于1加贴现率，价值没有极限。
retain-or-acquire-reason-nobody-saved = 优惠没有留住任何人，无法计算每位的成本。

retain-or-acquire-caution-1 = “争取新客户的成本是维系的五倍”查不到研究出处，要用自己的数字比较。
retain-or-acquire-caution-2 = 优惠的成本花在所有得到它的人身上，收益只来自因它留下的少数人。
retain-or-acquire-caution-3 = 企业两样都做；比较的是下一笔钱花在哪里。

retain-or-acquire-example = 优惠10元，一百人中留住五人，每留住一位花200元，净得133.33元；新客户净得216.67元。优惠低于5.83元时维系更划算。
retain-or-acquire-exercise = 请按下面的数值计算，其余不变。
retain-or-acquire-exercise-cost-per-saved = 每留住一位客户的成本是多少？
    .hint1 = 人人得到优惠，因它留下的只有少数。
    .hint2 = 用优惠除以因优惠而留下的比例。
retain-or-acquire-exercise-break-even = 保本优惠是多少？
    .hint1 = 保本时两种净得相等。
    .hint2 = 用留住客户的价值减争取净得（不低于零），再乘以留下的比例。
retain-or-acquire-exercise-segment = 哪一种更好？
    .hint1 = 分别计算两种净得。
    .hint2 = 高者胜；两者都为负则都不划算。

# 练习中的典型错误。
retain-or-acquire-slip-one-offer = 这是一份优惠的成本。人人都拿优惠，留下的却只有少数。
retain-or-acquire-slip-all-saved = 这样算等于拿到优惠的人全都留下了。收益只来自真正留住的少数人。
retain-or-acquire-slip-multiplied = 应当用优惠除以留下的比例，而不是相乘。
retain-or-acquire-slip-rest = 您似乎除以了没有留住的比例。
retain-or-acquire-slip-acquisition-forgotten = 漏掉了争取新客户的成本。

price-value-name = 心中价值与价格价值
price-value-alias = 心中价值/价格价值; 心理价值; 性价比; 相对利益与相对价格; 客户价值图; mind value and price value
price-value-summary = 把客户心中的利益和价格分别与竞争者相比，看价值是由心中价值还是由价格价值带动。
price-value-question = 与竞争者相比，这个价格值不值？
price-value-picture = { $points }种产品按相对价格和相对利益定位；在对角线上方的，得到的多于付出的。

price-value-group-own = 本企业
price-value-group-rival-a = 竞争者甲
price-value-group-rival-b = 竞争者乙
price-value-group-rival-c = 竞争者丙
price-value-input-benefit = 利益
    .hint = 不看价格，客户认为能得到多少好处；任何从0开始的量表，各家用同一量表。
price-value-input-price = 价格
    .hint = 客户一共要付的钱。
price-value-input-benefit-a = 竞争者甲：利益
    .hint = 用同一量表；没有这家竞争者时留空。
price-value-input-price-a = 竞争者甲：价格
    .hint = 利益和价格都有，才计入比较。
price-value-input-benefit-b = 竞争者乙：利益
    .hint = 用同一量表；没有这家竞争者时留空。
price-value-input-price-b = 竞争者乙：价格
    .hint = 利益和价格都有，才计入比较。
price-value-input-benefit-c = 竞争者丙：利益
    .hint = 用同一量表；没有这家竞争者时留空。
price-value-input-price-c = 竞争者丙：价格
    .hint = 利益和价格都有，才计入比较。

price-value-setting-benchmark = 比较对象
    .hint = 通常与各家平均相比；与最划算的一家相比，要求更高。
price-value-option-benchmark-mean = 竞争者平均
price-value-option-benchmark-best = 最划算的竞争者
price-value-setting-parity = 多大差别算相当
    .hint = 总价值比与1相差不超过此值，算不相上下；5%是我们的设定。

price-value-result-value = 总价值比
    .hint = 心中价值乘以价格价值；大于1，比竞争者更值。
price-value-result-mind = 心中价值
    .hint = 本企业的利益除以竞争者的利益。
price-value-result-price-value = 价格价值
    .hint = 竞争者的价格除以本企业的价格；大于1表示更便宜。
price-value-result-rival-benefit = 竞争者的利益
    .hint = 竞争者的平均，或最划算的一家。
price-value-result-rival-price = 竞争者的价格
    .hint = 竞争者的平均，或最划算的一家。

price-value-step-relative-price = 相对价格
price-value-step-at-par = 与竞争者不相上下吗？
price-value-step-mind-ahead = 心中价值不低于1吗？
price-value-step-price-ahead = 价格价值不低于1吗？

price-value-segment-both = 利益更多，价格不高
    .advice = 趁势争取客户，并想想价格是否定低了；没有必要打价格战。
price-value-segment-mind = 心中价值带动
    .advice = 价格虽高，客户仍觉得值：把资源放在客户看重的地方，并让他们看见；不要打折。
price-value-segment-price = 价格价值带动
    .advice = 客户因便宜而来：控制成本，增加花费少的好处；不要指望忠诚。
price-value-segment-level = 不相上下
    .advice = 客户没有理由换，也没有理由留：在一种利益上做到明显更好；不要处处求胜。
price-value-segment-overpriced = 更好，但太贵
    .advice = 多出的利益抵不过价格：向最需要的客户讲清楚，或者降价；不要再加功能。
price-value-segment-cheap = 便宜，但太差
    .advice = 省下的钱抵不过欠缺：先补最大的短处；不要再降价。
price-value-segment-inferior = 利益少，价格不低
    .advice = 客户没有理由留下：提高利益，或退出这个细分市场；不要靠促销掩盖。

price-value-reason-no-rival = 没有一家竞争者同时有利益和价格。

price-value-caution-1 = 利益以客户看法为准，不是技术指标；要问了解多家产品的客户。
price-value-caution-2 = 两个比值相乘，等于把利益和价格看得一样重；客户偏重其中一个时，应分开看。
price-value-caution-3 = 求比值要求量表的0表示没有利益；1至5分的量表上，4分不是2分的两倍。

price-value-example = 本企业利益8分、价格120元；三家竞争者利益6、7、6.5分，价格100、110、105元。
price-value-exercise = 请根据下面的利益与价格回答，与竞争者平均相比。
price-value-exercise-value = 总价值比是多少？
    .hint1 = 先求竞争者的平均利益和平均价格。
    .hint2 = 两个比值相乘；其中一个，本企业的数在分母上。
price-value-exercise-segment = 与竞争者相比，处于什么地位？
    .hint1 = 先看总价值比是否接近1，可算不相上下。
    .hint2 = 再看两个比值中哪一个大于1。

# 练习中的典型错误。
price-value-slip-benefit-alone = 这只是心中价值之比，还要考虑价格之比。
price-value-slip-rivals-forgotten = 这是自己的利益与价格之比，还要与竞争对手相比。
price-value-slip-price-forgotten = 漏看了价格。

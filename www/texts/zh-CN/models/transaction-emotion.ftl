transaction-emotion-name = 交易忠诚×情感忠诚
transaction-emotion-alias = 交易忠诚与情感忠诚; 行为忠诚与情感忠诚; 高、中、低忠诚; 钱包份额; transactional and emotional loyalty
transaction-emotion-summary = 把客户买了多少与客户的感情放在一起，分出高、中、低三种忠诚和无忠诚。
transaction-emotion-question = 这位客户的心和钱包在一起吗？
transaction-emotion-picture = 交易忠诚{ $x }（分界{ $xCut }），情感忠诚{ $y }（分界{ $yCut }）：{ $segment }。

transaction-emotion-group-wallet = 购买
transaction-emotion-group-emotion = 感情
transaction-emotion-input-spent-here = 在本企业的花费
    .hint = 观察期内，这类产品花在本企业的金额。
transaction-emotion-input-spent-in-all = 同类花费总额
    .hint = 观察期内，这类产品一共花了多少，包括在其他企业的花费。
transaction-emotion-input-attached = 我对这家企业有感情。
transaction-emotion-input-proud = 做这家企业的客户，我感到自豪，也愿意说出来。
transaction-emotion-input-indifferent = 这家企业关门了，我也无所谓。
transaction-emotion-anchor-low = 非常不同意
transaction-emotion-anchor-high = 非常同意

transaction-emotion-setting-scale = 量表点数
    .hint = 答案分几级；换算成0至100的指数后可以相比。
transaction-emotion-setting-transaction-cut = 交易忠诚的分界
    .hint = 达到此份额算高。文献没有规定分界；钱包的一半为本软件的初始值。
transaction-emotion-setting-emotion-cut = 情感忠诚的分界
    .hint = 达到此指数算高。文献没有规定分界；50是量表的中点。

transaction-emotion-result-transaction = 交易忠诚
    .hint = 钱包份额：同类花费中有多大比例花在本企业。
transaction-emotion-result-emotion = 情感忠诚
    .hint = 各题的平均分，换算成0至100的指数。

transaction-emotion-step-transaction-high = 交易忠诚高？
transaction-emotion-step-emotion-high = 情感忠诚高？

transaction-emotion-segment-high = 高：交易高，情感高
    .advice = 保护这份感情：给予认可，请他们参与新产品，出了问题全力帮助。不要把它变成打折。
transaction-emotion-segment-medium = 中：情感高，交易低
    .advice = 消除障碍：距离、价格、品种、缺货。感情已经有了，不必再花钱去争取感情。
transaction-emotion-segment-low = 低：交易高，情感低
    .advice = 为利益而来，也会为更大的利益而去：增加金钱衡量不了的服务和认可。不要再用折扣喂养。
transaction-emotion-segment-none = 无忠诚
    .advice = 来了就好好服务，投入不超过对一般新客户的投入。

transaction-emotion-reason-no-purchases = 这类产品没有花费，无法计算份额。
transaction-emotion-reason-more-than-total = 在本企业的花费多于总额。

transaction-emotion-caution-1 = 不要由花费推断感情，要去问。
transaction-emotion-caution-2 = 客户在别处花了多少很难知道；凭记忆得来的钱包份额只是大概。
transaction-emotion-caution-3 = 这里“有感情而买得少”排在“买得多而没有感情”之前；只看当年销售额的人会倒过来排。两项都低的名称是本软件加的。

transaction-emotion-example = 一位客户1,000元中只有200元花在本店，因为店太远；但三题答6、5和反向后的7：感情很深。
transaction-emotion-exercise = 请根据下面的数据和回答作答（分界取初始值）。
transaction-emotion-exercise-segment = 这位客户的忠诚属于哪一种？
    .hint1 = 先求钱包份额，再求各题的指数（有一题反向）。
    .hint2 = 达到分界就算高。只有情感高是“中”，只有交易高是“低”。
transaction-emotion-exercise-emotion = 情感忠诚是多少（0至100）？
    .hint1 = 先把最后一题反向：量表点数加1，减去答案。
    .hint2 = 求平均，减1，除以点数减1，再乘以100。

# 练习中的典型错误。
transaction-emotion-slip-feeling-forgotten = 漏看了情感：情感不能由消费推断。
transaction-emotion-slip-spending-forgotten = 漏看了消费份额。

migration-value-name = 客户迁移（马尔可夫）价值
migration-value-alias = 客户迁移模型; 马尔可夫链; 停止邮寄的时机; migration value; Markov chain
migration-value-summary = 按客户所处状态计算价值，并求出对沉默客户联系到何时为止最划算。
migration-value-question = 对沉默的客户联系到何时为止？
migration-value-picture = 价值最高的状态是{ $largest }：{ $value }。
    .flagged = 亏损

migration-value-group-recencies = 各期未购状态的购买概率
migration-value-nth-recencies = 未购{ $number }期
migration-value-group-states = 三种状态
migration-value-nth-states = 状态{ $number }

migration-value-input-net = 净贡献
    .hint = 一次购买的贡献，未扣联系成本。
migration-value-input-mailing = 联系成本
    .hint = 每期联系一位客户的成本。
migration-value-input-chances = 购买概率
    .hint = 上次购买在一期、二期……之前的客户；再往后不再联系。
migration-value-input-reward = 收益
    .hint = 处于该状态的客户当期带来的收益。
migration-value-input-to-first = 到状态1
    .hint = 下一期到达的概率。
migration-value-input-to-second = 到状态2
    .hint = 下一期到达的概率。
migration-value-input-to-third = 到状态3
    .hint = 下一期到达的概率。
migration-value-input-discount = 贴现率
    .hint = 按期。

migration-value-setting-form = 状态
    .hint = 按未购期数划分（文献的做法），或自定三种状态。
migration-value-option-form-recency = 按未购期数
migration-value-option-form-matrix = 自定三种
migration-value-setting-stop = 联系到第几期
    .hint = 0表示列表中的状态全部联系。最优停止期另行算出。

migration-value-result-value = 状态1的价值
    .hint = 刚刚购买的客户。
migration-value-result-second = 状态2的价值
    .hint = 再往后一步。
migration-value-result-third = 状态3的价值
    .hint = 再往后两步。
migration-value-result-best-stop = 最优停止期
    .hint = 联系到这一期为止，之后放弃。
migration-value-result-best-value = 最优停止时的价值
    .hint = 刚刚购买的客户。
migration-value-result-gain = 停止带来的增益
    .hint = 最优停止时的价值减目前的价值。

migration-value-step-is-best = 已经是最优？

migration-value-reason-no-such-state = 没有这一状态。
migration-value-reason-not-three-states = 需要正好三种状态。
migration-value-reason-rows-do-not-sum = 某一状态的概率之和不等于1。
migration-value-reason-worth-nothing-ends = 客户永不离开且没有贴现，价值没有极限。
migration-value-reason-only-recency = 只有按未购期数划分才有停止期。

migration-value-caution-1 = 状态要包含影响下一步的全部信息；频率也有影响时，只按未购期数划分不够。
migration-value-caution-2 = 最后状态的价值为负，说明应提前停止；停止也提高前面状态的价值。
migration-value-caution-3 = 某种联系政策下观察到的概率，换一种政策未必成立。
migration-value-caution-4 = 贴现率按链的一期计算；一期不是一年时不要用年利率。

migration-value-example = 一次购买净贡献40元，联系成本4元，购买概率依次为30%、20%、15%、5%，贴现率20%：刚购买的客户价值52.32元；未购三期后放弃，可达53.15元。
migration-value-exercise = 请按表中的概率和下面的数值计算。
migration-value-exercise-value = 刚刚购买的客户价值多少？
    .hint1 = 从最后一个状态往回算。
    .hint2 = 每个价值等于当期收益加下一期期望价值的现值；最后由状态1解出方程。
migration-value-exercise-best-stop = 应联系到未购第几期为止？
    .hint1 = 对每一个停止期计算状态1的价值。
    .hint2 = 最高的就是最优停止期。

# 练习中的典型错误。
migration-value-slip-mailing-forgotten = 漏了联系的成本。

trust-antecedents-name = 信任感的影响因素
trust-antecedents-alias = 企业特征与服务人员特征; 对企业的信任与对个人的信任; 信任的前因; trust antecedents
trust-antecedents-summary = 评价企业和服务人员值得信任的程度，并由调查推算两者中哪一方更重要。
trust-antecedents-question = 信任来自企业，还是来自个人？
trust-antecedents-picture = { $highest }较高，为{ $highestValue }；{ $lowest }为{ $lowestValue }。
    .flagged = 低于分界

trust-antecedents-group-firm = 企业
trust-antecedents-group-person = 服务人员
trust-antecedents-group-respondents = 受访者
trust-antecedents-anchor-low = 完全不同意
trust-antecedents-anchor-high = 完全同意

trust-antecedents-input-reputation = 这家企业以诚实著称
trust-antecedents-input-size = 这家企业有足够的规模兑现承诺
trust-antecedents-input-meets-special-needs = 它愿意满足我的特殊需要
trust-antecedents-input-keeps-information = 我应当知道的事，它会隐瞒
trust-antecedents-input-years-with-firm = 我与这家企业交往已久
trust-antecedents-input-skill = 服务人员精通业务
trust-antecedents-input-authority = 服务人员在企业里说得上话
trust-antecedents-input-friendliness = 服务人员友善、好意
trust-antecedents-input-likeness = 我们在许多方面想法相近
trust-antecedents-input-seldom-in-touch = 服务人员很少与我联系
trust-antecedents-input-years-with-person = 我认识这位服务人员已久
trust-antecedents-input-firm-ratings = 企业
    .hint = 对企业的平均评分，每行一位受访者。
trust-antecedents-input-person-ratings = 服务人员
    .hint = 对服务人员的平均评分。
trust-antecedents-input-trust-ratings = 信任感
    .hint = 单独询问的信任程度。

trust-antecedents-setting-scale = 量表点数
    .hint = 这类调查通常用七点量表。
trust-antecedents-setting-cut = 分界
    .hint = 达到此分为高。文献没有规定；七分中的5分由本软件设定，可自定。
trust-antecedents-setting-importance = 重要性的推算
    .hint = 默认用与信任感的相关系数；回归扣除企业与个人共有的部分。
trust-antecedents-option-importance-correlation = 相关系数
trust-antecedents-option-importance-regression = 标准化回归系数

trust-antecedents-result-difference = 企业减个人
    .hint = 大于零偏向企业，小于零偏向个人。
trust-antecedents-result-firm = 企业
    .hint = 各题的平均分，反向题已反向计分。
trust-antecedents-result-person = 服务人员
    .hint = 各题的平均分，反向题已反向计分。
trust-antecedents-result-firm-importance = 企业的重要性
    .hint = 表中信任感随企业评分变化的程度。
trust-antecedents-result-person-importance = 个人的重要性
    .hint = 表中信任感随服务人员评分变化的程度。

trust-antecedents-step-firm-high = 企业高？
trust-antecedents-step-person-high = 个人高？
trust-antecedents-step-firm-with-trust = 企业与信任感的相关
trust-antecedents-step-person-with-trust = 个人与信任感的相关
trust-antecedents-step-firm-with-person = 企业与个人的相关

trust-antecedents-segment-both = 企业与个人并重
    .advice = 信任有两个支点。保持人员稳定，企业言而有信。不要不作介绍就更换联系人。
trust-antecedents-segment-firm-alone = 只信企业
    .advice = 靠企业的名声支撑：培训人员，增加接触。不要让品牌掩盖人员的不足。
trust-antecedents-segment-person-alone = 只信个人
    .advice = 人走客户也可能走。增加第二位联系人，以企业的名义兑现承诺。不要把一切系于一人。
trust-antecedents-segment-neither = 都不信任
    .advice = 从小的承诺做起，说到做到。此时不要要求客户作出承诺。

trust-antecedents-reason-few-respondents = 至少需要三位受访者。
trust-antecedents-reason-no-spread = 有一列的值全部相同，无法推算。
trust-antecedents-reason-inseparable = 企业与个人的评分完全一致，无法区分。

trust-antecedents-caution-1 = 两个平均分不合并：合并后，只信任个人的客户会显得稳固。
trust-antecedents-caution-2 = 推算的重要性是一次调查中的关联，不是因果证明。
trust-antecedents-caution-3 = 对企业与个人的评价互相影响；请比较相关与回归两种结果。
trust-antecedents-caution-4 = 题目依据文献所列因素，措辞由我们拟定，不是经过检验的量表。

trust-antecedents-nth-respondents = 受访者{ $number }

trust-antecedents-example = 企业5.0分，服务人员5.5分。十位受访者中，信任感与个人的相关（0.92）略高于与企业的相关（0.90）。
trust-antecedents-exercise = 请按下面的回答计算，其余不变。
trust-antecedents-exercise-firm = 企业得几分？
    .hint1 = 五题中有一题是反向题。
    .hint2 = 转换后求平均分。
trust-antecedents-exercise-difference = 企业比个人高多少？
    .hint1 = 分别求两个平均分，反向题先反向计分。
    .hint2 = 用企业减个人，可以是负数。
trust-antecedents-exercise-segment = 信任来自哪里？
    .hint1 = 把两个平均分分别与分界相比。
    .hint2 = 两项判断组成四类。

# 练习中的典型错误。
trust-antecedents-slip-both-averaged = 把企业和个人平均了，两者要分开。
trust-antecedents-slip-firm-alone = 这只是企业，还要减去个人。

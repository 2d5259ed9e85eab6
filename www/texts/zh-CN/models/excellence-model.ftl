excellence-model-name = 卓越绩效模式
excellence-model-alias = 卓越绩效评价准则; 质量奖; 自我评价; 顾客与市场; performance excellence model
excellence-model-summary = 评价八个方面，顾客与市场列在最前，看顾客是领先还是落后。
excellence-model-question = 企业的经营是否以顾客为先？
excellence-model-picture = 八个方面：最高的是{ $highest }，{ $highestValue }；最低的是{ $lowest }，{ $lowestValue }。
    .flagged = 最弱

excellence-model-group-customer = 顾客与市场
excellence-model-group-leadership = 领导
excellence-model-group-strategy = 战略
excellence-model-group-resources = 资源
excellence-model-group-quality = 质量
excellence-model-group-innovation = 创新
excellence-model-group-improvement = 改进
excellence-model-group-results = 结果
excellence-model-group-weights = 权重
excellence-model-anchor-low = 完全没有做到
excellence-model-anchor-high = 完全做到

excellence-model-input-knows-needs = 我们了解顾客现在和将来的需求
excellence-model-input-builds-relations = 我们有计划地与顾客建立关系
excellence-model-input-measures-satisfaction = 我们测量顾客满意，并据此行动
excellence-model-input-leaders-set-direction = 领导确定了人人知晓的方向
excellence-model-input-leaders-answer = 领导对企业的社会影响负责
excellence-model-input-strategy-from-customers = 战略从顾客和竞争对手出发
excellence-model-input-strategy-reaches-all = 各部门知道自己在战略中的任务
excellence-model-input-people-able = 员工有能力、受过培训、意见受到重视
excellence-model-input-means-follow-plan = 资金、信息和设备与计划相配
excellence-model-input-processes-meet-needs = 过程按顾客的需求设计
excellence-model-input-errors-prevented = 预防差错，而不只是纠正
excellence-model-input-new-ideas-tried = 每年都有新想法得到尝试
excellence-model-input-novel-reaches-market = 创新成果能够进入市场
excellence-model-input-causes-found = 先用数据找出原因，再行动
excellence-model-input-improvements-kept = 改进得到保持和推广
excellence-model-input-customers-see-results = 顾客感受得到的结果越来越好
excellence-model-input-trends-good = 三年来的结果与同行最好者相比不差
excellence-model-input-figures-only = 结果只有财务数字
excellence-model-input-weight-customer = 顾客与市场
    .hint = 只看相对大小。评奖中“结果”的分值最高；这里的权重由本软件设定。
excellence-model-input-weight-leadership = 领导
    .hint = 只看相对大小。评奖中“结果”的分值最高；这里的权重由本软件设定。
excellence-model-input-weight-strategy = 战略
    .hint = 只看相对大小。评奖中“结果”的分值最高；这里的权重由本软件设定。
excellence-model-input-weight-resources = 资源
    .hint = 只看相对大小。评奖中“结果”的分值最高；这里的权重由本软件设定。
excellence-model-input-weight-quality = 质量
    .hint = 只看相对大小。评奖中“结果”的分值最高；这里的权重由本软件设定。
excellence-model-input-weight-innovation = 创新
    .hint = 只看相对大小。评奖中“结果”的分值最高；这里的权重由本软件设定。
excellence-model-input-weight-improvement = 改进
    .hint = 只看相对大小。评奖中“结果”的分值最高；这里的权重由本软件设定。
excellence-model-input-weight-results = 结果
    .hint = 只看相对大小。评奖中“结果”的分值最高；这里的权重由本软件设定。

excellence-model-setting-scale = 量表点数
    .hint = 教材没有规定；五点由本软件设定。

excellence-model-result-total = 总评
    .hint = 八个方面的加权平均分。
excellence-model-result-customer = 顾客与市场
    .hint = 各题的平均分，反向题已反向计分。
excellence-model-result-leadership = 领导
    .hint = 各题的平均分，反向题已反向计分。
excellence-model-result-strategy = 战略
    .hint = 各题的平均分，反向题已反向计分。
excellence-model-result-resources = 资源
    .hint = 各题的平均分，反向题已反向计分。
excellence-model-result-quality = 质量
    .hint = 各题的平均分，反向题已反向计分。
excellence-model-result-innovation = 创新
    .hint = 各题的平均分，反向题已反向计分。
excellence-model-result-improvement = 改进
    .hint = 各题的平均分，反向题已反向计分。
excellence-model-result-results = 结果
    .hint = 各题的平均分，反向题已反向计分。

excellence-model-step-customer-against-total = 顾客与市场是否不低于总评？

excellence-model-segment-customer-leads = 顾客领先
    .advice = 让其他方面跟上顾客的声音，先提高最低的一项。不要只满足于满意度。
excellence-model-segment-customer-level = 顾客持平
    .advice = 下一个改进项目放在顾客与市场上，其他方面都依赖它。不要为评奖修饰文件。
excellence-model-segment-customer-lags = 顾客落后
    .advice = 企业运转良好，却没有对着顾客：把顾客的声音带进领导和战略。不要先增加内部规定。

excellence-model-caution-1 = 自我评价用来与自己的过去比较，不用来与别人比较。
excellence-model-caution-2 = 平均分高而有一项很低，不算卓越：要看最低的一项。
excellence-model-caution-3 = 题目和权重由我们拟定；评奖准则的条款和分值更详细，并随版本变化。

excellence-model-example = 一家过程管理良好的工厂，顾客三题只有2、2、3分。
excellence-model-exercise = 请按下面的回答计算，其余不变。
excellence-model-exercise-customer = “顾客与市场”的得分是多少？
    .hint1 = 三道题，没有反向题。
    .hint2 = 求平均分。
excellence-model-exercise-results = “结果”的得分是多少？
    .hint1 = 三道题中有一道是反向题。
    .hint2 = 在k点量表上，反向题的回答x按k + 1 − x计分。

# 练习中的典型错误。
excellence-model-slip-weighted = 乘了权重。权重只用于总分。

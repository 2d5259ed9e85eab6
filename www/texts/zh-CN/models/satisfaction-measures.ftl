satisfaction-measures-name = 六种测量
satisfaction-measures-alias = 满意度的六种测量; 总体/指标/期望比较/再购/推荐/不满; 总体满意、指标满意、期望比较、再购意愿、推荐意愿、不满程度; 标准化; 相关系数; Six measures of satisfaction
satisfaction-measures-summary = 把满意度的六种测量放在一起：彼此有多一致，谁按这一种算满意、按另一种却不算。
satisfaction-measures-question = 六种测量说的是一回事吗？
satisfaction-measures-picture = 六种测量之间的相关系数（不满已转换）；最大的是{ $highest }，在{ $row }与{ $column }之间。

satisfaction-measures-group-respondent = 一位受访者
satisfaction-measures-group-respondents = 调查数据：每行一位受访者
satisfaction-measures-nth-respondents = 受访者{ $number }
satisfaction-measures-input-overall = 总体满意度
    .hint = “总的来说，您满意吗？”量表不限，计算时会标准化。
satisfaction-measures-input-attributes = 指标满意度
    .hint = 各项指标满意度的平均。
satisfaction-measures-input-comparison = 与期望比较
    .hint = “比期望的好还是差？”小于零为差。
satisfaction-measures-input-repurchase = 再购意愿
    .hint = 愿不愿意再次购买。
satisfaction-measures-input-recommend = 推荐意愿
    .hint = 愿不愿意推荐给别人。
satisfaction-measures-input-dissatisfaction = 不满程度
    .hint = 抱怨的多少或强弱：越多越不满意，计算时转换。
satisfaction-measures-input-overalls = 总体
    .hint = 每位受访者的总体满意度。
satisfaction-measures-input-attribute-means = 指标
    .hint = 每位受访者各项指标的平均。
satisfaction-measures-input-comparisons = 与期望比较
    .hint = 比期望的好还是差。
satisfaction-measures-input-repurchases = 再购
    .hint = 再次购买的意愿。
satisfaction-measures-input-recommendations = 推荐
    .hint = 推荐的意愿。
satisfaction-measures-input-dissatisfactions = 不满
    .hint = 抱怨的多少或强弱，计算时转换。

satisfaction-measures-setting-cut = 达到多少算满意
    .hint = 标准化后达到此值，就按该种测量算满意。初始取零，即调查的平均水平；文献没有规定。
satisfaction-measures-setting-deviation = 标准差
    .hint = 样本的（除以n－1），或全体客户的（除以n）。相关系数不受影响。
satisfaction-measures-option-deviation-sample = 样本（n－1）
satisfaction-measures-option-deviation-population = 全体客户（n）

satisfaction-measures-result-satisfied-by = 算满意的测量数
    .hint = 六种测量中有几种认为这位受访者满意。
satisfaction-measures-result-z-overall = 总体（标准化）
    .hint = 高于调查平均几个标准差。
satisfaction-measures-result-z-attributes = 指标（标准化）
    .hint = 高于调查平均几个标准差。
satisfaction-measures-result-z-comparison = 期望比较（标准化）
    .hint = 高于调查平均几个标准差。
satisfaction-measures-result-z-repurchase = 再购（标准化）
    .hint = 高于调查平均几个标准差。
satisfaction-measures-result-z-recommend = 推荐（标准化）
    .hint = 高于调查平均几个标准差。
satisfaction-measures-result-z-dissatisfaction = 不满（已转换）
    .hint = 不满低于调查平均几个标准差。
satisfaction-measures-result-lowest-correlation = 最低的相关系数
    .hint = 15对测量中最不一致的一对。
satisfaction-measures-result-mean-correlation = 平均相关系数
    .hint = 15对测量的平均。
satisfaction-measures-result-disputed = 有分歧的受访者
    .hint = 调查中有几位按有的测量算满意、按有的不算。

satisfaction-measures-step-all-agree = 六种都算满意？
satisfaction-measures-step-none-agrees = 没有一种算满意？

satisfaction-measures-segment-agreed-satisfied = 各种测量都算满意
    .advice = 无论怎么问都高于平均：保持下去，可以请他推荐。
satisfaction-measures-segment-disputed = 只有几种测量算满意
    .advice = 看是哪几种不一致：喜欢却不再买，与再买却不喜欢，原因不同。不要只挑好看的那一种。
satisfaction-measures-segment-agreed-dissatisfied = 各种测量都算不满意
    .advice = 不是方法的问题：直接与客户谈，找出原因并改进。

satisfaction-measures-reason-two-respondents = 至少要有两位受访者
satisfaction-measures-reason-no-spread = 受访者的回答完全相同，无从比较

satisfaction-measures-caution-1 = 标准化是与本次调查相比，不是与某个水平相比：即使人人满意，也总有人低于平均。
satisfaction-measures-caution-2 = 人数太少，相关系数很不稳定；至少要有上百人。
satisfaction-measures-caution-3 = 六种测量回答的是不同的问题；求平均就把这张表要显示的东西抹掉了。
satisfaction-measures-caution-4 = 满意度的打分往往偏高，会使相关系数变小。

satisfaction-measures-example = 一家商店的八位客户回答六个问题；另一位总体满意（6分）、愿意再买（6分），却觉得不如期望（−1），也不大愿意推荐（4分）。
satisfaction-measures-exercise = 请根据这位受访者和调查数据作答（用样本标准差）。
satisfaction-measures-exercise-z-overall = 这位受访者的总体满意度标准化后是多少？
    .hint1 = 先求调查中总体满意度的平均分和标准差。
    .hint2 = 受访者的评分减去平均分，再除以标准差（平方和除以n－1）。
satisfaction-measures-exercise-segment = 各种测量对这位受访者看法一致吗？
    .hint1 = 分界为零，满意就是不低于调查的平均。
    .hint2 = 六个回答分别与各列的平均分比较，不满程度则相反。

# 练习中的典型错误。
satisfaction-measures-slip-not-divided = 这是与平均数之差，还要除以标准差。
satisfaction-measures-slip-mean-forgotten = 没有减去平均数。
satisfaction-measures-slip-comparison-forgotten = 漏看了与期望的比较。

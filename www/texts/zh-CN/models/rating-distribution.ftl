rating-distribution-name = 满意度打分分布
rating-distribution-alias = 净推荐值（NPS）; 五级量表; 最高分比例; 前两级比例; 威尔逊区间; 推荐分; 满意度调查; Distribution of five-point ratings
rating-distribution-summary = 把五级打分当作分布来读：平均分、最高分比例、前两级比例及其可靠程度，并列出推荐分。
rating-distribution-question = 真正满意的有多少，这个数有多可靠？
rating-distribution-picture = 每一级打分的比例及其区间；最多的是“{ $largest }”：{ $value }。
    .flagged = 计入

rating-distribution-group-ratings = 打分：每一级各有多少人
rating-distribution-group-recommendation = 您愿意推荐我们吗（0至10分）
rating-distribution-group-respondent = 一位受访者
rating-distribution-input-very-satisfied = 5分：很满意
    .hint = 选择这一级的人数。
rating-distribution-input-satisfied = 4分：满意
    .hint = 选择这一级的人数。
rating-distribution-input-neutral = 3分：一般
    .hint = 选择这一级的人数。
rating-distribution-input-dissatisfied = 2分：不满意
    .hint = 选择这一级的人数。
rating-distribution-input-very-dissatisfied = 1分：很不满意
    .hint = 选择这一级的人数。
rating-distribution-input-promoters = 9至10分：推荐者
    .hint = 回答9分或10分的人数。
rating-distribution-input-passives = 7至8分：被动者
    .hint = 回答7分或8分的人数。
rating-distribution-input-detractors = 0至6分：贬损者
    .hint = 回答6分及以下的人数。
rating-distribution-input-likelihood = 您有多大可能推荐我们？
    .hint = 一位受访者的回答，0分绝不，10分一定。处理文件时把每一行归入相应的一组。

rating-distribution-setting-box = 求区间的比例
    .hint = 哪几级合在一起计算；五级量表通常取前两级。
rating-distribution-option-box-top = 最高一级（5分）
rating-distribution-option-box-top-two = 前两级（4、5分）
rating-distribution-option-box-bottom-two = 后两级（1、2分）
rating-distribution-setting-confidence = 置信水平
    .hint = 这样的区间有多大机会包含真值；习惯取95%。

rating-distribution-result-mean = 平均分
    .hint = 总分除以人数；它把各级之间的距离当作相等。
rating-distribution-result-top-box = 最高分比例
    .hint = 打5分的比例。
rating-distribution-result-top-two-box = 前两级比例
    .hint = 打4分和5分的比例。
rating-distribution-result-share = 所选比例
    .hint = 设定中所选各级的合计比例。
rating-distribution-result-share-low = 区间下限
    .hint = 所选比例的威尔逊区间下限，不会小于零。
rating-distribution-result-share-high = 区间上限
    .hint = 所选比例的威尔逊区间上限。
rating-distribution-result-score = 推荐分
    .hint = 推荐者比例减去贬损者比例，从−100到100分，不是百分数。
rating-distribution-result-score-margin = 推荐分的误差范围
    .hint = 在所选置信水平下，真值在左右这么多分之内（适用于大样本）。

rating-distribution-step-is-promoter = 是推荐者？
rating-distribution-step-is-detractor = 是贬损者？
rating-distribution-step-variance = 单个回答的方差

rating-distribution-segment-promoter = 推荐者
    .advice = 让推荐变得容易：好的体验之后及时请他们评价或介绍。不要花钱买好评。
rating-distribution-segment-passive = 被动者
    .advice = 满意但不依恋：问一问离9分还差什么，就改进这一点。
rating-distribution-segment-detractor = 贬损者
    .advice = 几天之内回访，倾听并补救。不要与客户争辩分数。

rating-distribution-reason-no-ratings = 没有人打分
rating-distribution-reason-no-recommendations = 没有人回答推荐的问题

rating-distribution-caution-1 = 平均分相同，分布可能完全不同：要看形状，意见分化时会有两个高峰。
rating-distribution-caution-2 = 0至6、7至8、9至10的分组是公布的；“50分以上为优秀”并没有出处。
rating-distribution-caution-3 = 各地的打分习惯不同：与自己的过去比较，不要跨国比较。
rating-distribution-caution-4 = 推荐分比满意度更能预测增长的说法，自2007年起就受到质疑。
rating-distribution-caution-5 = “净推荐值”“NPS”是权利人的注册商标，这里称为推荐分。

rating-distribution-example = 200位客户回答推荐的可能性：90人给9至10分，70人给7至8分，40人给6分及以下；另有100位客户给满意度打分。
rating-distribution-exercise = 请根据下面的人数作答。
rating-distribution-exercise-mean = 平均分是多少？
    .hint1 = 每位客户按所选的分数计，从5分到1分。
    .hint2 = 人数乘以分数，相加后除以总人数。
rating-distribution-exercise-score = 推荐分是多少？
    .hint1 = 被动者只计入总人数。
    .hint2 = 推荐者比例减去贬损者比例，再乘以100。
rating-distribution-exercise-top-two-box = 前两级的比例是多少？
    .hint1 = 把最好的两级合在一起。
    .hint2 = 4分与5分的人数之和除以总人数。
rating-distribution-exercise-segment = 这位受访者属于哪一组？
    .hint1 = 量表从0到10，推荐者的门槛很高。
    .hint2 = 9分和10分是推荐者，7分和8分是被动者，其余是贬损者。

# 练习中的典型错误。
rating-distribution-slip-scale-turned = 量表读反了：“很满意”记5分。
rating-distribution-slip-top-box-alone = 这只是最高一级的比例。前两级是“很满意”加“满意”。
rating-distribution-slip-neutral-left-out = 分母里漏掉了“一般”：所有作答的人都要计入。
rating-distribution-slip-passives-left-out = 分母里漏掉了被动者。他们不加分也不减分，但也是作答的人。
rating-distribution-slip-turned = 推荐者与贬损者颠倒了：应当用推荐者减去贬损者。
rating-distribution-slip-groups-too-low = 各组的起点要更高：9分起是推荐者，7分起是被动者。
rating-distribution-slip-groups-too-high = 各组的起点要更低：9分已是推荐者，7分已是被动者。

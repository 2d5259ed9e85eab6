satisfaction-loyalty-views-name = 满意与忠诚的六种论述
satisfaction-loyalty-views-alias = 奥利弗的六种关系; 满意与忠诚的关系; six views of satisfaction and loyalty
satisfaction-loyalty-views-summary = 用一组回答检验满意与忠诚的六种论述，看哪些被数据否定。
satisfaction-loyalty-views-question = 哪些论述没有被数据否定？
satisfaction-loyalty-views-picture = { $of }类论述中有{ $met }类没有被否定。
satisfaction-loyalty-views-checklist-met = 未被否定
satisfaction-loyalty-views-checklist-unmet = 被否定
satisfaction-loyalty-views-checklist-count = { $of } 种中 { $met } 种未被否定

satisfaction-loyalty-views-nth-respondents = 受访者{ $number }
satisfaction-loyalty-views-group-respondents = 受访者

satisfaction-loyalty-views-input-satisfaction = 满意
    .hint = 总体满意，所有人用同一量表。
satisfaction-loyalty-views-input-loyalty = 忠诚
    .hint = 意愿或行为，用量表表示。
satisfaction-loyalty-views-input-new-answer = 另一个人的满意
    .hint = 用来求直线所预计的忠诚。

satisfaction-loyalty-views-setting-cut = 高的分界
    .hint = 达到此值算满意或忠诚，由您决定。
satisfaction-loyalty-views-setting-same-cut = 视为相同的相关
    .hint = 相关达到此值，两者分不开。0.9由本软件设定。
satisfaction-loyalty-views-setting-need-cut = 视为必需的比例
    .hint = 忠诚者中满意的比例达到此值，才说满意是必需的。95%由本软件设定。

satisfaction-loyalty-views-result-correlation = 相关系数
    .hint = 满意与忠诚的皮尔逊相关系数。
satisfaction-loyalty-views-result-loyal-of-satisfied = 满意者中忠诚的
    .hint = 满意是否足够？
satisfaction-loyalty-views-result-satisfied-of-loyal = 忠诚者中满意的
    .hint = 满意是否必需？
satisfaction-loyalty-views-result-loyal-of-others = 不满意者中忠诚的
    .hint = 没有满意的忠诚。
satisfaction-loyalty-views-result-curvature = 非线性检验F
    .hint = 弯曲比直线多解释多少，自由度为1和n − 3。大约超过4时，直线不够。
satisfaction-loyalty-views-result-expected = 直线上的忠诚
    .hint = 按直线预计另一个人的忠诚。
satisfaction-loyalty-views-result-contradicted = 被否定的论述
    .hint = 共六种；第二至第四种一同成立或被否定。

satisfaction-loyalty-views-step-is-same = 是同一回事？
satisfaction-loyalty-views-step-is-needed = 是忠诚的必需？
satisfaction-loyalty-views-step-is-overlap = 单有满意还不够？
satisfaction-loyalty-views-step-is-start = 使忠诚更可能？
satisfaction-loyalty-views-step-standing = 未被否定的论述

satisfaction-loyalty-views-segment-same = 是同一回事（论述一）
    .advice = 回答分不开满意与忠诚：要看行为。不要当作两个发现。
satisfaction-loyalty-views-segment-needed = 满意是必需的（论述二至四）
    .advice = 没有满意就没有忠诚：先补满意。不要指望满意就够了。
satisfaction-loyalty-views-segment-overlap = 部分重叠（论述五）
    .advice = 两者可以各自存在：找出还有什么在维系客户。不要只靠满意度。
satisfaction-loyalty-views-segment-start = 满意是起点（论述六）
    .advice = 满意只是使忠诚更可能：做好下一步，从喜欢到承诺。不要止于调查。
satisfaction-loyalty-views-segment-unrelated = 六种都不成立
    .advice = 满意的人并不更忠诚：先检查题目，再看转换成本。不要花钱买满意。

satisfaction-loyalty-views-reason-no-spread = 回答都相同，或正好落在一条曲线上，无从比较。
satisfaction-loyalty-views-reason-nobody-satisfied = 按此分界没有满意者。
satisfaction-loyalty-views-reason-nobody-loyal = 按此分界没有忠诚者。
satisfaction-loyalty-views-reason-nobody-else = 按此分界人人满意。
satisfaction-loyalty-views-reason-too-few-rows = 至少需要四位受访者。

satisfaction-loyalty-views-caution-1 = 一次调查只能否定或保留某种论述，不能证明它。
satisfaction-loyalty-views-caution-2 = 要区分论述二、三、四，还需要忠诚的其他成分的数据。
satisfaction-loyalty-views-caution-3 = 检验方法和分界由本软件设定；奥利弗只画出了六种关系图。
satisfaction-loyalty-views-caution-4 = 放在一起问，满意与忠诚会显得比实际更像。

satisfaction-loyalty-views-example = 十二份回答；八位满意者中六位忠诚，七位忠诚者中六位满意。
satisfaction-loyalty-views-exercise = 请按表中的回答和下面的数值计算。
satisfaction-loyalty-views-exercise-expected = 按直线预计的忠诚是多少？
    .hint1 = 直线经过两个平均值。
    .hint2 = 忠诚的平均值加上Sxy/Sxx乘以与满意平均值之差。
satisfaction-loyalty-views-exercise-loyal-of-satisfied = 满意者中忠诚的比例是多少？
    .hint1 = 分母是满意达到分界的人。
    .hint2 = 数一数其中忠诚也达到分界的人。

# 练习中的典型错误。
satisfaction-loyalty-views-slip-correlation-for-slope = 把回答乘以了相关系数。直线有自己的斜率和截距。
satisfaction-loyalty-views-slip-turned = 这是忠诚者中满意的比例。分母应是满意的人。

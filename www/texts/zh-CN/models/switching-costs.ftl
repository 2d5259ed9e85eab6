switching-costs-name = 转换成本
switching-costs-alias = 程序转换成本、财政转换成本、情感转换成本; 程序性、财务性、关系性转换成本; 转换壁垒; switching costs
switching-costs-summary = 从八个方面、三种类型测量离开的代价，区分情分与壁垒。
switching-costs-question = 留住客户的是情分还是壁垒？
switching-costs-picture = 三类转换成本与满意感：最高的是{ $highest }，{ $highestValue }；最低的是{ $lowest }，{ $lowestValue }。
    .flagged = 壁垒
switching-costs-profile-answers = 各方面或各回答

switching-costs-group-economic-risk = 经济风险
switching-costs-group-evaluation = 评估成本
switching-costs-group-learning = 学习成本
switching-costs-group-set-up = 组建成本
switching-costs-group-benefit-loss = 利益损失
switching-costs-group-monetary-loss = 金钱损失
switching-costs-group-personal-loss = 人际关系损失
switching-costs-group-brand-loss = 品牌关系损失
switching-costs-group-satisfaction = 满意感
switching-costs-anchor-low = 完全不同意
switching-costs-anchor-high = 完全同意

switching-costs-input-might-be-worse = 换一家，结果可能比现在更差
switching-costs-input-hidden-costs = 换一家，会有现在看不到的费用
switching-costs-input-comparing-takes-time = 比较其他企业要花很多时间
switching-costs-input-comparing-is-easy = 了解别家的情况很容易
switching-costs-input-learn-anew = 换一家，一切都要重新学习
switching-costs-input-quickly-used-to = 换一家，我很快就能适应
switching-costs-input-starting-is-work = 与另一家重新开始，手续很麻烦
switching-costs-input-many-steps = 更换要经过很多步骤
switching-costs-input-loses-points = 我会失去已有的积分、优惠或权益
switching-costs-input-loses-status = 我会失去老客户的待遇
switching-costs-input-entry-fees = 换一家要交入门费或押金
switching-costs-input-new-equipment = 我得重新购买设备或配件
switching-costs-input-misses-people = 我会舍不得为我服务的员工
switching-costs-input-staff-unknown = 这家企业的员工我几乎都不认识
switching-costs-input-likes-brand = 我喜欢这个品牌带给我的形象
switching-costs-input-brand-leaves-cold = 这个品牌对我无所谓
switching-costs-input-content-with-firm = 总的来说，我对这家企业感到满意
switching-costs-input-would-choose-again = 如果能自由选择，我还会选它

switching-costs-setting-scale = 量表点数
    .hint = 文献中几种都有，七点最常见。
switching-costs-setting-cut = 高分的分界
    .hint = 用于转换成本和满意感。文献没有规定；七点量表中点以上半分由本软件设定。

switching-costs-result-highest = 最高的类型
    .hint = 约束最强的一种。三种不相加：一道高墙就足以困住客户。
switching-costs-result-procedural = 程序转换成本
    .hint = 经济风险、评估、学习、组建四项的平均分。
switching-costs-result-financial = 财政转换成本
    .hint = 利益损失与金钱损失的平均分。
switching-costs-result-relational = 情感转换成本
    .hint = 人际关系损失与品牌关系损失的平均分。
switching-costs-result-mean = 三种类型的平均分
    .hint = 每种类型计一次，不论包含几项。
switching-costs-result-economic-risk = 经济风险
    .hint = 换一家可能更差的风险。
switching-costs-result-evaluation = 评估成本
    .hint = 比较选择所费的时间和精力。
switching-costs-result-learning = 学习成本
    .hint = 学会和适应新的产品或服务。
switching-costs-result-set-up = 组建成本
    .hint = 建立新的往来所需的手续。
switching-costs-result-benefit-loss = 利益损失
    .hint = 放弃的积分、优惠和待遇。
switching-costs-result-monetary-loss = 金钱损失
    .hint = 更换时一次性付出的钱。
switching-costs-result-personal-loss = 人际关系损失
    .hint = 与员工的情分。
switching-costs-result-brand-loss = 品牌关系损失
    .hint = 品牌对客户的意义。
switching-costs-result-satisfaction = 满意感
    .hint = 与转换成本一起问，以区分真心留下的与被套牢的。

switching-costs-step-costs-high = 最高的类型是否为高？
switching-costs-step-satisfied-enough = 满意感是否为高？
switching-costs-step-ties-above = 情感转换成本是否最高？

switching-costs-segment-tied = 满意且有情分
    .advice = 员工和品牌留住了他们：让熟悉的员工继续服务。不要用表格代替人。
switching-costs-segment-held-content = 满意，也受约束
    .advice = 他们满意，但也有壁垒：趁壁垒还在，培养情分。不要把忠诚归功于壁垒。
switching-costs-segment-free-content = 满意，来去自由
    .advice = 他们因为喜欢才留下，这是最好的迹象：继续保持。不要另设壁垒。
switching-costs-segment-hostage = 被套牢
    .advice = 他们想走而走不了：在对手替他们拆墙之前，消除不满的原因。不要再提高成本。
switching-costs-segment-free-to-leave = 随时会走
    .advice = 没有什么留住他们：补救失误，或者好聚好散。不要用合同细则捆绑他们。

switching-costs-caution-1 = 转换成本高能留住人，也会造成人质；它本身不是忠诚。
switching-costs-caution-2 = 不要把八项相加：程序成本占四项，会被重复计算。
switching-costs-caution-3 = 起作用的是客户的看法；从未比较过的人，往往把成本想得过高。

switching-costs-example = 一家健身房收押金和年费，会员不满意，但离开就会两头落空。
switching-costs-exercise = 请按下面的回答计算，其余不变。
switching-costs-exercise-procedural = 程序转换成本是多少？
    .hint1 = 这种类型有四项，每项两道题。
    .hint2 = 先把反向题反向计分，求出各项平均分，再求四项的平均分。
switching-costs-exercise-segment = 这位客户属于哪一种？
    .hint1 = 先求三种类型的最高分和满意感得分。
    .hint2 = 两者都与分界比较；都高时，再看情感成本是否高于另外两种。

# 练习中的典型错误。
switching-costs-slip-all-facets = 这是三类成本的平均。程序性成本只取自己的四个方面。

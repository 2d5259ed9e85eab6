loyalty-ladder-name = 忠诚阶梯
loyalty-ladder-alias = 陌生、期望、购买、重复购买、品牌宣传者; 潜在顾客、准顾客、用户、满意、忠诚; 客户忠诚阶梯; 转化漏斗; Loyalty ladder
loyalty-ladder-summary = 看客户站在忠诚阶梯的哪一级，全部客户的忠诚度有多高，哪一步流失最多。
loyalty-ladder-question = 客户在阶梯的哪一步流失？
loyalty-ladder-picture = 阶梯共{ $layers }级，这位客户在：{ $segment }。

loyalty-ladder-group-counts = 各级人数（从下到上）
loyalty-ladder-group-own = 这位客户

loyalty-ladder-input-rung1 = 第1级（最低）
    .hint = 陌生人或潜在顾客：您可以接触到的人。
loyalty-ladder-input-rung2 = 第2级
    .hint = 询问过的人（有所期望者、准顾客）。
loyalty-ladder-input-rung3 = 第3级
    .hint = 买过一次的人（购买者、用户）。
loyalty-ladder-input-rung4 = 第4级
    .hint = 重复购买的人，或满意的客户。
loyalty-ladder-input-rung5 = 第5级（最高）
    .hint = 主动宣传品牌的人，或忠诚的客户。
loyalty-ladder-input-enquired = 询问过
    .hint = 客户有没有主动接触过本企业。
loyalty-ladder-input-orders = 购买次数
    .hint = 客户一共买过几次。
loyalty-ladder-input-satisfied = 满意
    .hint = 客户是否表示满意。
loyalty-ladder-input-referred = 推荐过
    .hint = 是否有人因这位客户推荐而来。

loyalty-ladder-setting-ladder = 阶梯
    .hint = 各家的级数和名称不同；这里是课本中的两种。
loyalty-ladder-option-ladder-course = 陌生至品牌宣传者
loyalty-ladder-option-ladder-satisfaction = 潜在顾客至忠诚
loyalty-ladder-setting-counts = 人数的含义
    .hint = 现在站在这一级的人，或曾经到达这一级的人（包括更高各级）。
loyalty-ladder-option-counts-standing = 现在站在这一级
loyalty-ladder-option-counts-reached = 到达过这一级
loyalty-ladder-setting-loyalty1 = 第1级的忠诚度
    .hint = 课本作0%：流传的数字，没有出处，可以改。
loyalty-ladder-setting-loyalty2 = 第2级的忠诚度
    .hint = 课本作10%：流传的数字，没有出处，可以改。
loyalty-ladder-setting-loyalty3 = 第3级的忠诚度
    .hint = 课本作50%：流传的数字，没有出处，可以改。
loyalty-ladder-setting-loyalty4 = 第4级的忠诚度
    .hint = 课本作70%：流传的数字，没有出处，可以改。
loyalty-ladder-setting-loyalty5 = 第5级的忠诚度
    .hint = 课本作99%：流传的数字，没有出处，可以改。
loyalty-ladder-setting-lift = 最弱一步的改进
    .hint = 最弱的一步可以提高几个百分点。五个百分点只是初始值。

loyalty-ladder-result-base-loyalty = 全部客户的忠诚度
    .hint = 阶梯上所有人忠诚度的平均。
loyalty-ladder-result-own-loyalty = 这位客户的忠诚度
    .hint = 客户所在一级对应的忠诚度。
loyalty-ladder-result-step1 = 第1级到第2级
    .hint = 到达下一级的人中，有多大比例到达上一级。
loyalty-ladder-result-step2 = 第2级到第3级
    .hint = 到达下一级的人中，有多大比例到达上一级。
loyalty-ladder-result-step3 = 第3级到第4级
    .hint = 到达下一级的人中，有多大比例到达上一级。
loyalty-ladder-result-step4 = 第4级到第5级
    .hint = 到达下一级的人中，有多大比例到达上一级。
loyalty-ladder-result-end-to-end = 从底到顶
    .hint = 阶梯上所有人中，有多大比例到达最高一级。
loyalty-ladder-result-weakest = 最弱的一步
    .hint = 比例最低的一步，从下往上数；相同时取靠下的一步。
loyalty-ladder-result-gain = 顶级可增加的人数
    .hint = 最弱的一步改进后，如果后面各步比例不变，顶级会多出的人数。

loyalty-ladder-step-everyone = 阶梯上的总人数
loyalty-ladder-step-twice = 买过两次以上？
loyalty-ladder-step-once = 买过？
loyalty-ladder-step-recommends = 推荐过？
loyalty-ladder-step-content = 满意？
loyalty-ladder-step-asked = 询问过？

loyalty-ladder-segment-advocate = 品牌宣传者
    .advice = 感谢他们，新消息先告诉他们，让推荐更方便。不要付太多报酬，把情谊变成买卖。
loyalty-ladder-segment-repeat-buyer = 重复购买
    .advice = 给他们惊喜，请教他们的意见；有了喜悦才会推荐。不要只会发积分。
loyalty-ladder-segment-buyer = 购买
    .advice = 让第二次购买方便、及时：这一步最关键。不要成交之后就没有音信。
loyalty-ladder-segment-expectant = 期望
    .advice = 及时答复，打消疑虑，提供小额的首次购买。不要许诺做不到的事。
loyalty-ladder-segment-stranger = 陌生
    .advice = 到合适的人群中去，让他们知道您。不要把钱花在永远不会需要您的人身上。
loyalty-ladder-segment-loyal = 忠诚
    .advice = 保持水准，给予回报，请他们参与。不要视为理所当然。
loyalty-ladder-segment-satisfied = 满意
    .advice = 给客户再来的理由：一次提醒、一项服务、一种配套产品。仅有满意，不会带来第二单。
loyalty-ladder-segment-user = 用户
    .advice = 问一问用得怎样，不好的地方先补救。在此之前不要急着再卖。
loyalty-ladder-segment-prospective = 准顾客
    .advice = 弄清需要什么，给出明白的方案。不要等客户问第二遍。
loyalty-ladder-segment-potential = 潜在顾客
    .advice = 在需要出现的地方建立接触。看合适与否，不看名单长短。

loyalty-ladder-reason-nobody = 阶梯上没有人
loyalty-ladder-reason-nobody-below = 没有人到达前一级，这一步没有比例
loyalty-ladder-reason-rising = 到达某一级的人多于它下面一级

loyalty-ladder-caution-1 = 人数是存量：今天站在某一级的人，不会在一期之内都往上走。
loyalty-ladder-caution-2 = 有人从中间进来，有人跳级，有人退回；阶梯只是描述，不是规定的路线。
loyalty-ladder-caution-3 = 各级忠诚度的百分比没有出处，可以用来比较，不要用来预测。

loyalty-ladder-example = 接触到的1000人中，200人询问，80人购买，30人重复购买，9人推荐：从底到顶0.9%。把最弱的一步从20%提高到25%，可多得2.25位宣传者。
loyalty-ladder-exercise = 请根据下面各级现有的人数回答。
loyalty-ladder-exercise-base-loyalty = 全部客户的忠诚度是多少？
    .hint1 = 各级人数分别乘以该级的忠诚度：0、10%、50%、70%、99%。
    .hint2 = 相加之后，除以阶梯上的总人数。
loyalty-ladder-exercise-weakest = 哪一步最弱（填1至4）？
    .hint1 = 先求到达每一级的人数：这一级加上更高各级。
    .hint2 = 用每一级除以它下面的一级，找最小的。
loyalty-ladder-exercise-end-to-end = 有多大比例到达最高一级？
    .hint1 = 总人数是五级人数之和。
    .hint2 = 用最高一级的人数除以总人数。

# 练习中的典型错误。
loyalty-ladder-slip-last-step = 这只是最后一步的转化率。这里要以全部客户为分母。

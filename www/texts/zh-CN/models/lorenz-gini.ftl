lorenz-gini-name = 洛伦兹曲线与基尼指数
lorenz-gini-alias = 基尼系数; 集中度; 赫芬达尔指数; HHI; 客户贡献不均; Lorenz curve and Gini index
lorenz-gini-summary = 衡量客户贡献的不均程度：洛伦兹曲线、基尼指数、赫芬达尔指数和前面客户的占比。
lorenz-gini-question = 客户的贡献有多不均？
lorenz-gini-picture = 洛伦兹曲线在均等线之下，基尼指数为{ $gini }。

lorenz-gini-group-customers = 客户
lorenz-gini-group-own = 这位客户
lorenz-gini-nth-customers = 客户{ $number }

lorenz-gini-input-revenues = 金额
    .hint = 每位客户带来的金额，不分先后。零和负数不计入，另行计数：曲线对它们没有定义。
lorenz-gini-input-revenue = 这位客户的金额
    .hint = 看这位客户在全部客户中的位置；用于文件时，逐行来看。

lorenz-gini-setting-top = 前面多大比例的客户
    .hint = 看前百分之几的客户，人数向上取整。习惯取20%。

lorenz-gini-result-gini = 基尼指数
    .hint = 人人相等为0；全由一位带来为（n−1）/n。
lorenz-gini-result-corrected-gini = 基尼指数（校正）
    .hint = 乘以n/（n−1），使全由一位带来时为1；客户少时更公平。
lorenz-gini-result-concentration = 集中度（HHI）
    .hint = 各客户占比的平方和：人人相等为1/n，全由一位带来为1。
lorenz-gini-result-equivalent = 等效客户数
    .hint = 相当于多少位贡献相等的客户：集中度的倒数。
lorenz-gini-result-largest-share = 最大客户的占比
    .hint = 最大的客户占总额的比例。
lorenz-gini-result-top-share = 前面客户的占比
    .hint = 前面的客户占总额的比例。
lorenz-gini-result-own-share = 这位客户的占比
    .hint = 这位客户占总额的比例。
lorenz-gini-result-own-rank = 位于前百分之几
    .hint = 金额相等或更高的客户占多大比例：4%表示在前4%之内。
lorenz-gini-result-counted = 计入的客户
    .hint = 金额为正的客户。
lorenz-gini-result-left-out = 未计入的客户
    .hint = 金额为零或为负的客户。

lorenz-gini-step-total = 总额
lorenz-gini-step-top-count = 前面的客户数

lorenz-gini-reason-none-positive = 没有客户带来正的金额
lorenz-gini-reason-not-positive = 这位客户的金额不为正
lorenz-gini-reason-one-customer = 至少两位客户才能校正

lorenz-gini-caution-1 = 客户贡献多不均才算“高”，没有公布的标准；0.4的警戒线说的是收入，不能搬用。
lorenz-gini-caution-2 = 只有客户数相近、时期相同的企业才可以比较。
lorenz-gini-caution-3 = 只买一次的客户多，指数就高，顶端却可能毫无变化。
lorenz-gini-caution-4 = 两条相交的曲线可以有相同的指数，所以还要看曲线。

lorenz-gini-example = 十位客户分别带来500、200、100、60、40、30、25、20、15、10：基尼指数0.622，校正后0.691。
lorenz-gini-exercise = 请根据下面的客户表回答。
lorenz-gini-exercise-gini = 基尼指数（不校正）是多少？
    .hint1 = 从小到大排队，金额乘以名次，再相加。
    .hint2 = 用两倍的和除以（客户数×总额），再减去（客户数＋1）/客户数。
lorenz-gini-exercise-concentration = 集中度（HHI）是多少？
    .hint1 = 先求每位客户占总额的比例。
    .hint2 = 把各比例平方，再相加。
lorenz-gini-exercise-top-share = 前面的客户占总额的多大比例？
    .hint1 = 用客户数乘以所给的比例，向上取整。
    .hint2 = 把金额最大的这些客户相加，除以总额。

# 练习中的典型错误。
lorenz-gini-slip-corrected = 这是校正后的指数，题目问的是不校正的。
lorenz-gini-slip-area-alone = 这是曲线与对角线之间的面积，指数是它的两倍。
lorenz-gini-slip-area-below = 这是1减去指数：越均等它越大，而指数是越不均等越大。
lorenz-gini-slip-equivalent = 这是等效客户数，集中度是它的倒数。
lorenz-gini-slip-others = 这是其余客户所占的比例。
lorenz-gini-slip-largest-alone = 这只是最大一位客户的占比，这里的“前面”不止一位。

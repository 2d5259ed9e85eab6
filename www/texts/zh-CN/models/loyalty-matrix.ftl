loyalty-matrix-name = 狄克和巴苏忠诚矩阵
loyalty-matrix-alias = Dick–Basu; 忠诚四分法; 相对态度与重复购买; 真正忠诚、潜在忠诚、虚假忠诚、不忠诚; 态度忠诚与行为忠诚
loyalty-matrix-summary = 把客户的相对态度与重复购买放在一起，分出忠诚者、潜在忠诚者、虚假忠诚者和不忠诚者。
loyalty-matrix-question = 这位客户是真忠诚，还是看起来忠诚？
loyalty-matrix-picture = 购买份额{ $x }（分界{ $xCut }），相对态度{ $y }（分界{ $yCut }）：{ $segment }。

loyalty-matrix-input-attitude = 对本企业的态度
    .hint = 客户给本企业（或品牌）打的分，例如1至7分；与对竞争者的打分用同一量表。
loyalty-matrix-input-rival-attitude = 对最好竞争者的态度
    .hint = 客户给心目中最好的竞争者打的分。
loyalty-matrix-input-bought = 在本企业购买的次数
    .hint = 观察期内，这类产品在本企业买了几次。
loyalty-matrix-input-total = 同类产品购买总次数
    .hint = 观察期内，这类产品一共买了几次，包括在其他企业买的。

loyalty-matrix-setting-attitude-cut = 相对态度的分界
    .hint = 高于此值算高。文献没有规定分界；零表示比对手更受喜爱。
loyalty-matrix-setting-share-cut = 购买份额的分界
    .hint = 达到此值算高。文献没有规定分界；50%表示一半以上在本企业购买。

loyalty-matrix-result-relative-attitude = 相对态度
    .hint = 对本企业的态度减去对最好竞争者的态度。单看满意或喜爱不够，要看比对手强多少。
loyalty-matrix-result-share = 购买份额
    .hint = 同类产品中有多大比例在本企业购买，用来衡量重复购买。

loyalty-matrix-step-attitude-high = 相对态度高？
loyalty-matrix-step-share-high = 重复购买高？

loyalty-matrix-segment-loyalty = 忠诚者
    .advice = 保护和奖励，请他们推荐。不要用折扣去打扰本来就会买的客户。
loyalty-matrix-segment-latent-loyalty = 潜在忠诚者
    .advice = 心里喜欢却买得少：找出障碍（价格、地点、缺货、家人的意见）并消除它。
loyalty-matrix-segment-spurious-loyalty = 虚假忠诚者
    .advice = 买得多却不觉得更好，靠的是习惯、方便或没有别的选择：要拉开与对手的差异，不能依赖惯性。
loyalty-matrix-segment-no-loyalty = 不忠诚者
    .advice = 先让他们知道您的不同之处；若没有可能，就不必多花力气。

loyalty-matrix-reason-no-purchases = 没有购买过同类产品，无法计算份额。
loyalty-matrix-reason-more-than-total = 在本企业的购买次数多于总次数。

loyalty-matrix-caution-1 = 纵轴是相对态度：要与最好的竞争者比较，不能直接用满意度代替。
loyalty-matrix-caution-2 = 横轴是份额或规律性，不是购买次数：买得多的人可能在别处买得更多。
loyalty-matrix-caution-3 = 四类不是先后阶段，客户不一定从一类走到另一类。
loyalty-matrix-caution-4 = 分界由您决定，文献没有公布；恩戈博（2017）在日用品固定样本中没有找到虚假忠诚这一类。

loyalty-matrix-example = 蔡女士给本店打3分，给另一家店打5分，可是10次中有8次在本店购买，因为本店就在楼下。
loyalty-matrix-exercise = 请根据下面的数据回答（分界取初始值）。
loyalty-matrix-exercise-segment = 这位客户属于哪一类？
    .hint1 = 先求相对态度，再求购买份额。
    .hint2 = 相对态度要高于分界才算高，购买份额达到分界就算高。
loyalty-matrix-exercise-share = 这位客户的购买份额是多少？
    .hint1 = 份额是部分与全部之比。
    .hint2 = 用在本企业购买的次数除以同类产品购买总次数。
loyalty-matrix-exercise-relative-attitude = 这位客户的相对态度是多少？
    .hint1 = 相对于谁？最好的竞争者。
    .hint2 = 用对本企业的态度减去对最好竞争者的态度；可以是负数。

# 练习中的典型错误。
loyalty-matrix-slip-absolute = 漏了对竞争对手的态度：要看与最强对手相比的态度。
loyalty-matrix-slip-count-for-share = 这是购买次数。横轴是份额，要除以全部购买次数。

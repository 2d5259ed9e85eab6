importance-performance-name = IPA重要性—绩效分析
importance-performance-alias = 重要性—绩效分析; 重要性—满意度分析; 四分图模型; IPA矩阵; Importance–performance analysis
importance-performance-summary = 把客户认为的重要程度与企业的表现放在一起，看哪里该重点改进、哪里投入过多。
importance-performance-question = 哪里做得不够，哪里做得过多？
importance-performance-picture = { $points }个属性按绩效和重要性排布；最多的落在“{ $segment }”。对角线以上，重要性超过绩效。

importance-performance-group-attribute = 所看的属性
importance-performance-group-attributes = 全部属性：受访者的平均分
importance-performance-nth-attributes = 属性{ $number }
importance-performance-input-importance = 重要性
    .hint = 这项属性有多重要，按所选量表打分。处理文件时是一位受访者的评分。
importance-performance-input-performance = 绩效
    .hint = 企业在这项属性上表现如何，用同一量表。
importance-performance-input-importances = 重要性
    .hint = 每项属性的平均重要性；用来定分界线并画在图上。
importance-performance-input-performances = 绩效
    .hint = 每项属性的平均绩效，顺序与重要性一致。

importance-performance-setting-cuts = 高低的分界线
    .hint = 原文认为由判断决定，倾向用中位数；总平均最常用，所以作为初始值。
importance-performance-option-cuts-means = 总平均值
importance-performance-option-cuts-medians = 中位数
importance-performance-option-cuts-midpoint = 量表中点
importance-performance-option-cuts-own = 自定
importance-performance-setting-own-importance = 自定的重要性分界
    .hint = 没有公布的分界。
importance-performance-setting-own-performance = 自定的绩效分界
    .hint = 没有公布的分界；可以取必须达到的目标。
importance-performance-setting-boundary = 正好在线上算
    .hint = 文献没有规定，这里取“高”。
importance-performance-option-boundary-high = 高
importance-performance-option-boundary-low = 低
importance-performance-setting-scale = 量表点数
    .hint = 重要性和绩效用同一量表。
importance-performance-setting-axes = 图的横轴
    .hint = 原文横轴是绩效、纵轴是重要性；不少中文教材反过来。
importance-performance-option-axes-performance-across = 绩效
importance-performance-option-axes-importance-across = 重要性

importance-performance-result-gap = 差距
    .hint = 绩效减去重要性；小于零，说明落在对角线较急的一侧。
importance-performance-result-importance-cut = 重要性的分界
    .hint = 重要性高低的分界线。
importance-performance-result-performance-cut = 绩效的分界
    .hint = 绩效高低的分界线。
importance-performance-result-concentrate = 需重点改进的属性
    .hint = 表中重要而做得不好的属性有几项。
importance-performance-result-behind = 绩效落后的属性
    .hint = 表中绩效低于重要性的属性有几项。

importance-performance-step-importance-high = 重要性高？
importance-performance-step-performance-high = 绩效高？

importance-performance-segment-concentrate-here = 重点改进（修补区）
    .advice = 重要而做得不好：人力和资金先投到这里，从离对角线最远的属性做起。
importance-performance-segment-keep-up = 继续保持（优势区）
    .advice = 重要而且做得好：守住标准，多加宣传。不要在这里省钱。
importance-performance-segment-low-priority = 低优先（机会区）
    .advice = 不重要，做得也不好：暂且放一放，留意它会不会变得重要。
importance-performance-segment-overkill = 供给过度（维持区）
    .advice = 做得好却不重要：把力量移到需要的地方，除非它几乎不花钱。

importance-performance-caution-1 = 直接问重要性，客户往往样样都说重要；由各属性与总体满意的关系推出的重要性常常更说明问题。
importance-performance-caution-2 = 各书的象限编号不同，横纵轴也有对调的；以名称为准。
importance-performance-caution-3 = 用平均值作分界，总有属性落在线下：低只表示比其他属性低，不等于差。
importance-performance-caution-4 = 靠近分界线的属性换一批样本就可能换象限，不要凭一线之差采取行动。

importance-performance-example = 一家汽修厂请客户评价五项属性；第一项“一次修好”的重要性是4.6，绩效是3.2。
importance-performance-exercise = 请判断这项属性的位置；全部属性的表取初始值。
importance-performance-exercise-segment = 这项属性落在哪个象限？
    .hint1 = 先求两条分界线：按设定取平均值、中位数、中点或自定值。
    .hint2 = 重要性与自己的分界比，绩效与自己的分界比；正好在线上算高。
importance-performance-exercise-gap = 差距（绩效减重要性）是多少？
    .hint1 = 对角线上两者相等。
    .hint2 = 用绩效减去重要性，保留正负号。

# 练习中的典型错误。
importance-performance-slip-performance-alone = 这只是绩效，差距还要减去重要性。

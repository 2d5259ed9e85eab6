scale-quality-name = 量表质量：信度与效度
scale-quality-alias = 信度分析; 效度分析; Cronbach α 系数; 克朗巴哈系数; 内部一致性; 项目分析; 题总相关; KMO; 巴特利特球形检验; 探索性因子分析; 因子载荷; 方差最大旋转; 组合信度; 平均方差抽取量; AVE
scale-quality-summary = 问卷的各题目彼此是否一致，测量的是几样东西，以及哪一题属于哪一样。
scale-quality-question = 这些题目测量的是一样东西，还是几样？

scale-quality-role-items = 题目
    .hint = 用来测量同一样东西或其各个方面的题目，答案都用同一种分数。
scale-quality-role-turned = 反向题
    .hint = 越同意分数应越低的题目（“我不想再来”）。按文件中最低与最高的答案反转。

scale-quality-setting-factors = 因子个数
    .hint = 由特征值决定：大于 1 的有几个就取几个（Kaiser 准则）。若理论已说明有几个方面，请自行设定。
scale-quality-option-factors-auto = 由特征值决定
scale-quality-option-factors-1 = 1
scale-quality-option-factors-2 = 2
scale-quality-option-factors-3 = 3
scale-quality-option-factors-4 = 4
scale-quality-option-factors-5 = 5
scale-quality-option-factors-6 = 6
scale-quality-setting-rotation = 旋转
    .hint = 方差最大旋转使每题尽量只在少数因子上有载荷，各因子仍互不相关。
scale-quality-option-rotation-varimax = 方差最大旋转
scale-quality-option-rotation-none = 不旋转
scale-quality-setting-level = 置信水平
    .hint = α 的区间有多大把握。
scale-quality-option-level-90 = 90%
scale-quality-option-level-95 = 95%
scale-quality-option-level-99 = 99%

scale-quality-column-mean = 各题均值

scale-quality-reason-too-few-rows = 行数不多于题目数
scale-quality-reason-determined = 有一题可由其他题算出
scale-quality-reason-too-few-items = 至少需要三个题目

scale-quality-picture-factors = 各题在各因子上的载荷，从 −1 到 1；0.4 起为实心标记。
scale-quality-picture-items = 各题与其余题目之和的相关，从 −1 到 1。
scale-quality-picture-note = 实心标记：该题属于该因子（载荷达到 0.4）。题目按所属因子排列。
scale-quality-picture-items-note = 空心标记低于 0.3：这样的题目贡献很小。
scale-quality-readout = { $item }：{ $loadings }。各因子解释了该题的 { $communality }。
scale-quality-readout-item = { $item }：与其余题目的相关 { $value }

scale-quality-alpha = Cronbach α 系数
scale-quality-finding-alpha-very-high = { $items } 个题目高度一致：α = { $alpha }（{ $level } 区间：{ $interval }）。有些题目可能重复提问。
scale-quality-finding-alpha-high = { $items } 个题目一致性良好：α = { $alpha }（{ $level } 区间：{ $interval }）。
scale-quality-finding-alpha-fair = { $items } 个题目的一致性可以接受，足以比较群体：α = { $alpha }（{ $level } 区间：{ $interval }）。
scale-quality-finding-alpha-weak = { $items } 个题目的一致性偏低：α = { $alpha }（{ $level } 区间：{ $interval }），只宜用于初步探索。
scale-quality-finding-alpha-low = { $items } 个题目不一致：α = { $alpha }（{ $level } 区间：{ $interval }）。它们的均值不能算作对一样东西的测量。
scale-quality-finding-backwards = 以下题目与其余题目方向相反：{ $items }。若是反向题，请在反向题中勾选。
scale-quality-finding-weak-items = 以下题目与其余题目相关很低（低于 0.3）：{ $items }。
scale-quality-finding-better-without = 去掉以下题目，α 会更高：{ $items }。删除之前请先看题目内容，也许只有它问到那一方面。
scale-quality-finding-kmo-good = 各题的相关很适合作因子分析（KMO = { $kmo }；巴特利特检验：{ $p }）。
scale-quality-finding-kmo-fair = 各题的相关适合作因子分析（KMO = { $kmo }；巴特利特检验：{ $p }）。
scale-quality-finding-kmo-poor = 各题的相关不太适合作因子分析（KMO = { $kmo }；巴特利特检验：{ $p }）：题目之间共同之处太少。
scale-quality-finding-factors-auto = 按特征值取 { $factors ->
   *[other] { $factors }
} 个因子，共解释各题方差的 { $share }。
scale-quality-finding-factors-set = 按您的设定取 { $factors ->
   *[other] { $factors }
} 个因子，共解释各题方差的 { $share }。
scale-quality-finding-factor = 因子 { $factor }：{ $items }。
scale-quality-finding-parts = 这些题目测量的不止一样东西，全部题目合算的 α 意义不大：请把每个因子当作一个量表来看。
scale-quality-finding-crossed = 以下题目在不止一个因子上有载荷，难以区分各方面：{ $items }。
scale-quality-finding-alone = 以下题目在任何因子上都没有足够的载荷：{ $items }。
scale-quality-finding-heywood = 载荷不可解释：各因子对“{ $item }”的解释超过了全部。请减少因子，或增加样本。
scale-quality-finding-unsettled = 迭代结束时载荷尚未稳定。
scale-quality-finding-composite-good = 组合信度不低于 0.7，每个因子解释了其题目方差的一半以上（AVE 不低于 0.5）：各量表的题目具有收敛效度。
scale-quality-finding-composite-weak = 以下量表的题目收敛不够（组合信度低于 0.7，或 AVE 低于 0.5）：{ $scales }。
scale-quality-finding-no-factors = 无法分析因子：{ $reason }。
scale-quality-finding-few = { $items } 个题目只有 { $rows } 行数据，偏少：换一个样本，载荷可能相差很大。

scale-quality-item = 题目
scale-quality-items = 各题目
scale-quality-mean = 均值
scale-quality-deviation = 标准差
scale-quality-item-total = 与其余题目的相关
scale-quality-with-rest = 题总相关
scale-quality-alpha-without = 删除该题后的 α
scale-quality-kmo = KMO
scale-quality-turned = { $item }（已反转）
scale-quality-items-note = 题总相关：每题与其余题目之和的相关（已校正），应高于 0.3。两题之间的平均相关：{ $mean }；标准化题目的 α：{ $standardised }。
scale-quality-adequacy = 各题的相关适合作因子分析吗？
scale-quality-measure = 指标
scale-quality-measured = 数值
scale-quality-kmo-all = 全部题目的 KMO
scale-quality-bartlett = 各题毫不相关（巴特利特球形检验）
scale-quality-bartlett-line = χ²({ $degrees }) = { $statistic }，{ $p }
scale-quality-scree = 取几个因子？相关矩阵的特征值
scale-quality-scree-note = Kaiser 准则取大于 1 的特征值：这样的因子比单独一题解释得多。Cattell 看碎石图的拐点，此后各条只缓慢下降。
scale-quality-number = 因子
scale-quality-eigenvalue = 特征值
scale-quality-factor = 因子 { $factor }
scale-quality-loading = 载荷
scale-quality-loadings = 因子载荷
scale-quality-loadings-rotated = 方差最大旋转后的因子载荷
scale-quality-loadings-note = 主轴因子法。载荷是题目与因子的相关，其平方为所解释的比例。共同度：全部因子对该题的解释。
scale-quality-communality = 共同度
scale-quality-variance = 平方和
scale-quality-variance-share = 占总方差
scale-quality-scales = 把每个因子当作一个量表
scale-quality-scale = 量表
scale-quality-all-items = 全部题目
scale-quality-number-of-items = 题目数
scale-quality-composite = CR
scale-quality-extracted = AVE
scale-quality-scales-note = CR：组合信度；AVE：平均方差抽取量，均由这些题目在单一因子上的载荷算出。要求：α 与 CR 达到 0.7，AVE 达到 0.5。

scale-quality-formula-1 = k 个题目的 Cronbach α 系数：各题方差与总分方差之比
scale-quality-formula-2 = α 区间的两端（Feldt），用 F 分布的分位数
scale-quality-formula-3 = KMO：相关 r 与偏相关 q 之比较
scale-quality-formula-4 = 巴特利特球形检验，用相关矩阵 R 的行列式
scale-quality-formula-5 = 因子模型：每题由 m 个公共因子 F 按载荷 λ 构成
scale-quality-formula-6 = 组合信度与平均方差抽取量，由单一因子上的载荷算出

scale-quality-caution-1 = α 高并不说明只测了一样东西。题目越多 α 越高；两样东西各问许多遍，α 也会很高。
scale-quality-caution-2 = 有信度不等于有效度。题目可以完全一致，却没有问到要问的东西；是否有效，要看理论，也要看它能预测什么。
scale-quality-caution-3 = 一题一题地删到 α 够高，只是让量表迁就这个样本。请换一个样本再检验。
scale-quality-caution-4 = 特征值准则常常取得过多。宜选能够命名、并在其他样本中重现的因子个数。
scale-quality-caution-5 = 这里是探索性因子分析。测量模型的 CR 与 AVE 通常由验证性因子分析给出，两者会略有出入。

# A model over the rows of the open file.

file-run-title = 用于您的文件
file-run-customers = 对文件的每一行运行本模型，每行一位客户。
file-run-respondents = 对文件的每一行运行本模型，每行一份答卷。
file-run-prospects = 对文件的每一行运行本模型，每行一位潜在客户。
file-run-markets = 对文件的每一行运行本模型，每行一个市场（地区或购买群体）。
file-run-branches = 对文件的每一行运行本模型，每行一家分店。
file-run-elsewhere = 本模型要对文件中的全部客户一起评分：每位客户的得分取决于其他客户。请到“客户细分”页进行，那里有全部规则和整个文件的图。
file-run-go-segment = 对文件中的客户评分
file-run-template = 保存空白模板
file-run-template-file = 模板
file-run-open = 打开文件
file-run-file = 已打开：{ $file }，共 { $rows ->
   *[other] { $rows } 行
}。请指定各项数据取自哪一列；其余各项使用上面填写的数值。
file-run-unanswered = 没有列：每一行都未回答
file-run-constant = 每行均为 { $value }
file-run-start = 运行 { $rows ->
   *[other] { $rows } 行
}
file-run-going = 正在逐行计算
file-run-rows = { $rows ->
   *[other] { $rows } 行得到结果。
}
file-run-without = { $rows ->
   *[other] { $rows } 行没有结果：{ $reason }
}
file-run-segments = 各类别
file-run-segment = 类别
file-run-count = 行数
file-run-share = 占比
file-run-results = 各项结果
file-run-result = 结果
file-run-mean = 平均值
file-run-interval = 平均值的 95% 置信区间
file-run-share-interval = 占比的 95% 置信区间
file-run-column = 题目与列
file-run-usable = 可用
file-run-empty = 空白
file-run-unreadable = 无法识别
file-run-outside = 超出范围
file-run-columns = 文件的列
file-run-no-column = 不选列
file-run-few = 行数少
file-run-few-note = 标有“行数少”的不足 { $rows } 行：请看区间，不要只看占比或平均值本身。
file-run-least = 最小值
file-run-quarter = 第一四分位数
file-run-median = 中位数
file-run-three-quarters = 第三四分位数
file-run-most = 最大值
file-run-save = 保存每一行及其结果，格式：

file-missing-total = { $rows ->
    [0] 每一行的回答都完整。
   *[other] 共 { $total } 行，其中 { $rows } 行至少有一个回答为空白、无法识别或超出范围。
}
file-missing-left-out = 缺少回答的行不计入结果。
file-missing-own = 未回答的题目按缺失处理，不当作零：一行至少要回答多少题由模型规定，不足的行不计入结果。数值超出范围的行也不计入。
file-missing-items = 一行只有回答了关于某一项的全部问题，才计入该项；其他各项照常计入。
file-missing-columns = 各列的内容及平均值

file-bulk = 一次指定 { $count } 道题的列
file-bulk-series = 题目
file-bulk-run = 从“{ $first }”起的 { $count } 道题
file-bulk-start = 起始列
file-bulk-fill = 从这一列起依次指定
file-bulk-order = 或按题目顺序粘贴列名或列号（用短横线跳过一题）
file-bulk-paste = 按此顺序指定
file-bulk-suggest = 按表头建议
file-bulk-done = { $count ->
    [0] 没有指定任何列。
    [1] 已指定 1 列：{ $first }。可在下方逐一修改。
   *[other] 已指定 { $count } 列，从 { $first } 到 { $last }。可在下方逐一修改。
}
file-bulk-unknown = 文件中没有：{ $names }。
file-bulk-suggested = 已采用表头所建议的列。

file-items = 各项及其列
file-items-some = 文件的列中有 { $count } 项，逐项用全部行计算，并一同显示在上方的图中。
file-items-none = 如果问卷问到多个项目，可以一次填满整幅图：请为每一项指定列。不设项目时，每一行是一个个案。
file-items-bulk = 一次指定多项的列
file-items-start = 起始列：{ $answer }
file-items-count = 项数
file-items-turns = 同一项的各个回答相邻排列
file-items-fill = 指定各项
file-items-order = 或逐项粘贴列名或列号
file-items-name = 项目
file-items-name-of = { $item }的名称
file-items-remove = 删除{ $item }
file-items-add = 增加一项
file-items-single = 改为每行一个个案
file-items-results = 各项的回答
file-items-answered = 回答数
file-items-without = 未计入
file-items-mean = { $answer }：平均值与 95% 置信区间
file-items-shown = 上方的图显示这些项目。每个占比下面是人数和占比的 95% 置信区间。

file-dots-finding = { $share } 的行属于“{ $segment }”
file-dots-description = 文件的每一行是一个点：横轴为{ $x }，纵轴为{ $y }，由两条线分成四块。共 { $count } 个点。
file-dots-corner = { $count } · { $share }
file-dots-point = 第 { $row } 行：{ $x } { $xValue }，{ $y } { $yValue }
file-dots-cut = 全部行的分界线：{ $axis }
file-dots-hint = 拖动分界线，各块的行数随之变化；也可选中分界线后用方向键移动。数值相同的行并排显示。

file-groups = 分组比较
file-groups-column = 按哪一列分组
file-groups-none = 不分组
file-groups-few = 行数少的界限：不足
file-groups-rows = { $rows } 行
file-groups-too-many = “{ $column }”至少有 { $count } 个不同的值。请选择不超过 { $most } 个值的列。
file-groups-one = “{ $column }”分不出两个组。
file-groups-unknown = 有 { $rows } 行的“{ $column }”为空白，不属于任何组。
file-groups-segments = 各组的类别
file-groups-item = { $item }：各组的回答
file-groups-means = 各组的平均值
file-groups-difference = 差
file-groups-test = 检验
file-groups-chi-square = { $differ ->
    [yes] 各组之间有差异
   *[no] 不能证明各组之间有差异
}：χ²({ $degrees }) = { $statistic }，{ $p }；克莱姆（Cramér）V 系数 = { $size }（0 表示没有关联，1 表示关联最强）。
file-groups-sparse = { $cells } 个格子中有 { $count } 个的期望行数不足五，p 值只是近似。
file-groups-no-test = 未作检验：有数据的组或类别不足两个。
file-groups-welch = F({ $between }, { $within }) = { $f }
file-groups-too-few-groups = 至少有两行的组不足两个
file-groups-no-spread = 有一组的数值完全相同
file-groups-method = 这样的区间在 95% 的样本中包含真值：占比用威尔逊（Wilson）置信区间，平均值用 t 分布置信区间。检验：占比用皮尔逊（Pearson）卡方检验（不作连续性校正），平均值用韦尔奇（Welch）方差分析，两组之差附韦尔奇置信区间；只有一行的组不参加检验。p 小于 0.05 的加粗。
file-groups-many-tests = 在 { $count } 个检验中，大约每二十个就有一个仅因偶然而显示差异。

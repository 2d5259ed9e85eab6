# 教材页面：章节、查找、在文件上运行。

textbook-title = 教材
textbook-lead = 每个模型都有图、代入您的数据的公式、例题和练习。
textbook-search = 查找模型
textbook-search-note = 可按名称、别名和英文名称查找。
textbook-found = { $count ->
    [0] 没有这个名称的模型。请换一个词，或用另一种语言的名称。
   *[other] { $count } 个模型
}
textbook-where = 所在位置

file-run-title = 用于您的文件
file-run-customers = 对文件的每一行运行本模型，每行一位客户。
file-run-respondents = 对文件的每一行运行本模型，每行一份答卷。
file-run-prospects = 对文件的每一行运行本模型，每行一位潜在客户。
file-run-markets = 对文件的每一行运行本模型，每行一个市场（地区或购买群体）。
file-run-branches = 对文件的每一行运行本模型，每行一家分店。
file-run-elsewhere = 本模型要对文件中的全部客户一起评分：每位客户的得分取决于其他客户。请到“细分”页进行，那里有全部规则和整个文件的图。
file-run-go-segment = 对文件中的客户评分
file-run-file = 已打开：{ $file }，共 { $rows ->
   *[other] { $rows } 行
}。请指定各项数据取自哪一列；其余各项使用上面填写的数值。
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
own-list-title = 我的模型
own-list-begin = 建立自己的模型
own-list-lead = 用自己的名称、切点和对策建立矩阵、分级、规则或评分表，用法与下面的模型相同。
own-list-unnamed = （未命名）
own-page-none = 这里没有模型。它可能已被删除，或属于另一台设备上的项目。

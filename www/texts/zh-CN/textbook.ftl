# 教材页面：章节、查找、自建模型。

textbook-title = 教材
textbook-lead = 每个模型都有图、代入您的数据的公式、例题和练习。
textbook-search = 查找模型
textbook-search-note = 可按名称、别名和英文名称查找。
textbook-found = { $count ->
    [0] 没有这个名称的模型。请换一个词，或用另一种语言的名称。
   *[other] { $count } 个模型
}
textbook-where = 所在位置

own-list-title = 我的模型
own-list-begin = 建立自己的模型
own-list-lead = 用自己的名称、切点和对策建立矩阵、分级、规则或评分表，用法与下面的模型相同。
own-list-unnamed = （未命名）
own-page-none = 这里没有模型。它可能已被删除，或属于另一台设备上的项目。

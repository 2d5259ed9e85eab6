# 每页的外框。

app-name = Clovis
skip = 跳到正文
nav-label = 页面
nav-customers = 您的客户
nav-models = 模型
nav-chapters = 各章
nav-data = 数据
nav-segment = 客户细分
nav-value = 终身价值
nav-textbook = 教材
nav-embed = 嵌入网页
menu-open = 菜单
menu-close = 关闭

title-start = Clovis：客户细分与终身价值
title-data = 数据 · Clovis
title-segment = 客户细分 · Clovis
title-value = 终身价值 · Clovis
title-textbook = 教材 · Clovis
title-model = 教材 · Clovis
title-embed = 嵌入网页 · Clovis
title-unknown = Clovis

language-label = 语言
theme-label = 颜色
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
currency-label = 货币
currency-cny = ¥ 人民币
currency-usd = $ 美元
currency-eur = € 欧元
currency-gbp = £ 英镑
currency-none = 不加符号

undo-label = 设置
undo = 撤销
redo = 重做

privacy-line = 所有计算都在本页面内完成，您打开的数据不会离开您的电脑。
drop-anywhere = 松开即可打开；列相同的多个文件会合成一张表

open-file = 打开文件
open-another = 打开另一个文件
pasted-name = 粘贴的单元格.csv

paste-title = 改为粘贴单元格
paste-hint = 在电子表格中复制单元格（连同表头），粘贴到这里
paste-open = 读取这些单元格

stop = 停止
stopped = 已停止，原有的结果保持不变。
go-on = 重新开始
retry = 重试
reload = 重新加载页面
dismiss = 关闭此消息

worker-restarting = 页面的计算部分已停止，正在重新启动。您的文件和设置都会保留。
worker-unavailable = 页面的计算部分无法启动，可能是浏览器禁用了 WebAssembly 或 Worker。
worker-other-build = 页面已有新版本。重新加载即可使用，您的设置会保留。

stage-unpacking = 正在解压文件
stage-reading = 正在读取文件
stage-typing = 正在识别各列
stage-summarising = 正在按客户汇总
stage-fitting = 正在拟合模型
stage-drawing = 正在从后验分布抽样
stage-crediting = 正在计算每位客户的可信区间
stage-scoring = 正在为每位客户评分
stage-writing = 正在写入文件
progress-rows = { $rows } 行
progress-draws = 已抽 { $done } 次，共 { $of } 次
progress-remaining = 约剩 { $seconds } 秒

empty-data = 这里将显示从文件中读到的内容、各列的含义以及被搁置的行。请先打开文件。
empty-segment = 这里将显示客户的细分结果，以及针对每一类客户的做法。请先打开文件。
empty-value = 这里将显示每位客户的价值。请先打开文件。
empty-textbook = 教材中的各个模型，配有图形、公式和练习。
empty-embed = 把任意一个模型放进您自己的网页。

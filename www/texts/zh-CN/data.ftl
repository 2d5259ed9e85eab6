# 数据页。

list-separator = 、
label-separator = ：

size-bytes = { $size } 字节
size-kilobytes = { $size } KB
size-megabytes = { $size } MB

finding-read = 读到 { $rows } 行、{ $columns } 列（{ $format }，{ $files ->
    [0] { $size }
   *[other] { $files } 个文件，共 { $size }
}）。
finding-dated = { $customers } 位客户在{ $from }至{ $until }期间共有 { $orders } 笔订单，总金额 { $revenue }。
finding-dated-unpriced = { $customers } 位客户在{ $from }至{ $until }期间共有 { $orders } 笔订单。
finding-grouped = { $rows } 行中的每一行代表购买历史相同的所有客户：模型按全部客户拟合，价值是该行中一位客户的价值。细分需要每位客户一行的文件。
finding-undated = { $customers } 位客户共有 { $orders } 笔订单，总金额 { $revenue }。
headless = 文件没有列名，各列的含义是从内容判断的，请核对下面的选择。
finding-unpriced = { $customers } 位客户共有 { $orders } 笔订单。
finding-responses = { $rows } 份回答，可供教材中的模型使用。
finding-no-history = { $rows } 位客户，可供教材中的模型使用。
finding-no-history-advice = 若要做 RFM 细分并计算价值，请在下面指明订单数、首次与末次日期和总金额各是哪一列；或者指明频次、近度和年龄。
fact-rows-used = 使用的行
fact-merged = 与同一客户同日订单合并
fact-one-time = 只有一笔订单的客户
begins-midway = 这份记录似乎从客户关系的中途开始。计算终身价值时，宜只取{ $day }之后新来的客户，“终身价值”页提供此选项。
go-segment = 细分这 { $customers } 位客户
go-value = 计算终身价值
run-title = 可用于此文件的模型
run-hint = 模型按列名自动找到所需的列，找不到的由您选择。

run-found = { $found ->
    [0] 请您选择各列
   *[other] 已找到 { $of } 列中的 { $found } 列
}
run-all = 教材的全部模型，其中 { $count } 个可用于文件

date-question = “{ $column }”列中，哪个在前？
date-question-examples = 例如 { $examples }，两种读法都说得通。
date-day-first = 日在前，月在后
date-month-first = 月在前，日在后

columns-title = 各列的含义
table-kind = 每行是
table-kind-transactions = 一笔订单
table-kind-customers = 一位客户
table-kind-responses = 一份回答或其他
preview-label = 文件的前几行
file-row = 文件中的行号
role-label = { $column } 的含义
role-none = 不使用
role-customer = 客户
role-date = 下单日期
role-amount = 金额
role-quantity = 数量（与金额相乘）
role-order = 订单号
role-orders = 订单数
role-first-date = 首次下单
role-last-date = 末次下单
role-frequency = 频次（重复购买次数）
role-recency = 近度（末次购买时的年龄）
role-age = 客户年龄
role-spend = 重复订单的平均金额
role-total = 总金额
role-weight = 该行的客户数
type-label = { $column } 的类型
type-number = 数字
type-date = 日期
type-date-day-first = 日期，日在前
type-date-month-first = 日期，月在前
type-category = 类别
type-text = 文本
confidence = { $share } 的单元格符合
missing = { $cells } 个为空

reading-title = 读取方式
automatic = 自动
automatic-found = 自动（{ $found }）
encoding = 编码
encoding-utf-8 = UTF-8
encoding-gb18030 = GB18030（简体中文）
encoding-big5 = Big5（繁体中文）
encoding-shift-jis = Shift_JIS（日文）
encoding-windows-1252 = Windows-1252（西文）
encoding-utf-16le = UTF-16（小端）
encoding-utf-16be = UTF-16（大端）
delimiter = 分隔符
delimiter-comma = 逗号
delimiter-tab = 制表符
delimiter-semicolon = 分号
delimiter-pipe = 竖线
delimiter-space = 空格
first-row = 第一行
first-row-names = 是列名
first-row-data = 是数据
sheet = 工作表

headers-recalled = 各列按您先前处理同样表头的文件时的设置读取。
headers-anew = 重新判断

cleaning-title = 退款与异常行
cleaning-lead = 同一客户同一天的订单算作一笔。其余的由您决定。
refunds = 金额为负的行
refunds-subtract = 从该客户的总金额中扣除，不算订单
refunds-set-aside = 搁置该行
odd-rows = 其他异常行
keep-zero = 金额为零的行算作订单
drop-duplicates = 各列完全相同的行只读一次
credit-notes = 单号为红字或退货单的行（C536379、退2024001）从客户总额中扣除
join-orders = 同一订单号的各行算作一单，日期取第一行
drop-tests = 名称像测试账号的客户（test-3、测试用户）搁置
drop-future = 日期晚于今天的行搁置
odd-count = （{ $rows } 行）
currencies = 币种不是 { $currency } 的金额
currencies-set-aside = 搁置这些行：不同币种不能相加
currencies-add = 按原数字相加
zone = 带时区的时间换算为
zone-as-written = 其自身的时区，按原文
rounded-identifiers = 有 { $rows } 行的客户编号被电子表格四舍五入（如 1.23457E+11），不同客户可能已混为一个。请将该列设为文本后重新导出文件。

set-aside-title = 搁置的行
set-aside-none = 所有行都已使用。
set-aside-lead = 有 { $rows } 行没有使用。采用结果之前，请先看看原因。
set-aside-stray-cells = 工作表中有 { $cells } 个单元格没有读取：它们远离表格，中间隔着 1,000 个以上空行或 100 个以上空列。
set-aside-count = { $rows } 行
set-aside-first = 前 { $rows } 行
set-aside-file = 文件
set-aside-row = 文件中的行号
set-aside-reason = 原因
set-aside-column = 列
set-aside-value = 内容
set-aside-empty = 空
set-aside-download = 将这 { $rows } 行存为 CSV
set-aside-ragged = 单元格多于或少于表头
set-aside-undecodable = 含有编码中不存在的字符
set-aside-no-customer = 没有客户
set-aside-bad-date = 日期无法识别
set-aside-bad-amount = 金额无法识别
set-aside-bad-quantity = 数量无法识别
set-aside-bad-value = 数字缺失、为负或与另一项矛盾
set-aside-refund = 退款
set-aside-zero-amount = 金额为零
set-aside-duplicate = 与前面某行完全相同
set-aside-future-date = 日期在未来
set-aside-test-customer = 客户名称像测试账号
set-aside-other-currency = 币种与多数金额不同

keeping-title = 保存工作
keeping-lead = 您的设置会保存在此浏览器中。数据则不会，除非您要求；数据绝不会离开此设备。
remember = 在此设备上记住该文件
save-project = 保存项目
save-project-data = 连同数据保存项目
save-record = 保存运行记录
save-record-hint = 运行记录写明读取了什么（含文件的 SHA-256）、全部设置以及得到的结果（含各列的校验和），不含任何客户。凭同一文件和 npm 包，可在 Node 中逐位重现这次运行。
forget = 全部清除

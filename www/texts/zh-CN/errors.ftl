# 出错时：发生了什么；在哪里（place- 各条）；.advice 说明该怎么做。

place-separator = ，
place-file = 文件 { $file }
place-row = 第 { $row } 行
place-column = “{ $column }”列
place-value = 内容为“{ $value }”
place-expected = 应为{ $expected }
expected-number = 数字
expected-date = 日期，例如 2024-01-05
expected-text = 文本
expected-flag = 是或否

error-unknown = 无法完成此操作（代码 { $code }）。
    .advice = 您的文件和设置没有改变。请重试，或换一个文件。

error-empty-file = 文件是空的。
    .advice = 请选择带表头、每行一笔订单或一位客户的文件。
error-no-rows = 文件只有表头，下面没有数据行。
    .advice = 请检查导出是否完整，或选择另一个工作表。
error-no-header = 第一行是数据，不是列名。
    .advice = 请在下面指明每行是什么、各列是什么；或在文件中补上表头。
error-binary = 这不是文本表格，看起来是{ $format ->
    [pdf] PDF 文档
    [image] 图片
    [gzip] 压缩文件
    [zip] 压缩文件夹
    [parquet] Parquet 文件
    [workbook] 工作簿
    [legacy-workbook] 旧格式的工作簿
    [database] 数据库
   *[other] 某个程序专用的二进制格式
}。
    .advice = 请在原来的程序中把表格另存为 CSV 或 XLSX，再打开。
error-protected-workbook = 工作簿有密码保护。
    .advice = 请在电子表格程序中打开，另存一份不带密码的副本，再在这里打开。
error-broken-workbook = 无法读取该工作簿。
    .advice = 请在电子表格程序中打开，重新另存为 XLSX 或 CSV。
error-no-sheet = 工作簿中没有名为“{ $sheet }”的工作表。
    .advice = 请从现有的工作表中选择。
error-ragged = 各行的单元格数目不一致：第 { $row } 行有 { $found } 个，应为 { $expected } 个。
    .advice = 分隔符可能不对，请在“读取方式”中另选。
error-undecodable = 无法按 { $encoding } 编码读取文本。
    .advice = 请在“读取方式”中另选编码，并查看预览。
error-unknown-encoding = 此浏览器无法读取 { $encoding } 编码。
    .advice = 请另选编码，或把文件另存为 UTF-8。
error-too-large = 文件太大，此浏览器容纳不下。
    .advice = 请去掉不需要的列，或按时间拆分文件。
error-no-column = 文件中没有名为“{ $column }”的列。
    .advice = 请从现有的列中选择。
error-no-customer-column = 没有一列说明客户是谁。
    .advice = 请在“各列的含义”中选择客户列。
error-no-date-column = 没有一列说明下单的日期。
    .advice = 请在“各列的含义”中选择日期列。
error-no-amount-column = 没有一列说明订单的金额。
    .advice = 请在“各列的含义”中选择金额列。
error-no-history-columns = 此表每行一位客户，但缺少说明其购买情况的列。
    .advice = 请在“各列的含义”中指明订单数、首次与末次日期和总金额各是哪一列；或者指明频次、近度和年龄。
error-missing-role = 还有一个必需的列没有选择。
    .advice = 请在“各列的含义”中选择。
error-unreadable-dates = 日期列中几乎没有能识别为日期的单元格。
    .advice = 是否选错了列？可识别 2024-01-05、2024/1/5、2024年1月5日、20240105、5/1/2024、5 Jan 2024 等写法。
error-ambiguous-dates = 无法分辨日和月的先后。
    .advice = 请在下面指明哪个在前。
error-unreadable-amounts = 金额列中几乎没有能识别为数字的单元格。
    .advice = 是否选错了列？可识别 1,234.50、1.234,50、¥1,200 等写法。
error-one-customer = 所有行都属于同一位客户 { $customer }，无从比较。
    .advice = 客户列是否选对了？请在“各列的含义”中另选。
error-no-usable-rows = 所有行都被搁置：{ $rows } 行中没有一行可用。
    .advice = 请查看下面的原因，另选各列，或改变异常行的处理规则。
error-no-customers = 没有可供计算的客户。
    .advice = 请在“搁置的行”中查看哪些行被略去及其原因。
error-no-file = 文件已不在手边。
    .advice = 请重新打开。打开之后，文件可能被移动、改名或修改过。
error-file-unreadable = 浏览器已无法读取该文件。
    .advice = 请重新打开。打开之后，文件可能被移动、改名或修改过。
error-nothing-open = 没有打开的文件。
    .advice = 请先打开文件。
error-no-such-customer = 没有这位客户。
    .advice = 表格已经变化，请重新查找该客户。
error-superseded = 计算期间数据发生了变化。
    .advice = 请重新操作。
error-out-of-range = 有一项设置超出了范围。
    .advice = 请换一个值。
error-unknown-rule-set = 没有这套规则。
    .advice = 请另选一套规则。
error-calibration-end-outside = 拟合所用的最后一天不在文件涵盖的日期之内。
    .advice = 请在其范围内选择。
error-observed-until-too-early = 观察的最后一天早于拟合所用的最后一天。
    .advice = 请选择更晚的日期。
error-acquisition-window-empty = 没有客户在这段时间内首次购买。
    .advice = 请放宽时间范围。
error-worker-died = 计算在同一处中断了两次，可能是浏览器内存不足。
    .advice = 您的文件和设置都还在。请关闭其他标签页后重试，或改变设置。
error-formats-unavailable = 读写电子表格的部分没有加载成功。
    .advice = 请重新加载页面，或把表格另存为 CSV。
error-sample-unreachable = 无法加载示例数据。
    .advice = 是否没有联网？示例数据在首次打开时加载。
error-not-saved = 无法保存文件。
    .advice = 请检查浏览器是否允许本页面下载文件。
error-not-remembered = 无法把文件保存在此设备上。
    .advice = 浏览器可能处于无痕模式，或空间不足。您的设置已保留。
error-not-a-project = 这不是 Clovis 的项目文件。
    .advice = 请打开用“保存项目”存下的文件。
error-project-broken = 项目文件已损坏。
    .advice = 请在页面上重新保存，或直接打开数据。
error-project-field = 项目文件中有一项设置无法识别。
    .advice = 请直接打开数据，重新选择该设置。
error-project-too-new = 该项目由本页面的较新版本保存。
    .advice = 请重新加载页面，以使用最新版本。
error-project-not-written = 无法保存项目。
    .advice = 请重试，或不带数据保存。
error-unknown-model = 没有名为 { $id } 的模型。
    .advice = 请从教材中选择。

error-bins = 不能分为 { $bins } 级：请选择 { $min } 至 { $max }。
    .advice = 请另选分数的级数。
error-cut-count = 分界点有 { $found } 个，应为 { $expected } 个。
    .advice = 分界点应比级数少一个。
error-cut-order = 分界点没有从小到大。
    .advice = 请按从小到大排列，后一个要大于前一个。
error-wrong-bins = 这套规则用于 { $expected } 级分数，不能用于 { $bins } 级。
    .advice = 请改用该级数，或选择八类客户、自定规则。
error-too-many-rules = 规则有 { $rules } 条，最多 { $most } 条。
    .advice = 请删去不需要的规则。
error-no-model-columns = 文件中没有适合此模型的列。
    .advice = 请至少为一项数据选择一列。
error-unknown-field = 没有名为 { $field } 的数据项。
    .advice = 请检查写法，或去掉它。
error-wrong-kind = { $field } 的值类型不对。
    .advice = 请按要求填写数字、一列数字或某个选项。
error-not-whole = { $field } 应为整数。
    .advice = 请去掉小数。
error-unknown-option = { $field } 没有选项 { $option }。
    .advice = 请从已有的选项中选择。
error-too-long = { $field } 有 { $length } 项，最多 { $most } 项。
    .advice = 请缩短列表。
error-not-finite = 有一个数缺失或为无穷大。
    .advice = 请查看哪些行被搁置及其原因。
error-lengths-differ = 应一一对应的各列长度不同。
    .advice = 请使每一列每行都有一个值。

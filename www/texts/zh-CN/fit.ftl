# 由文件估计的各模型共用：列与设置、计算进度、哪些行参与了计算。

fit-needs-file = 本模型的结果由文件估计，每行一个个案。计算全部在本页面内完成。
fit-open-file = 打开文件
fit-another-file = 打开另一个文件
fit-open-sample = 用示例“{ $sample }”试一试
fit-what-it-takes = 文件中需要有
fit-file = { $file }，共 { $rows ->
   *[other] { $rows } 行
}。
fit-choices = 列与设置
fit-columns = 列
fit-choose-column = 请选择一列……
fit-no-column = 无
fit-optional = （可不填）
fit-columns-chosen = 已选 { $chosen } 列，共 { $of } 列
fit-all-columns = 全选
fit-no-columns = 全不选
fit-missing = 还需要指定列
fit-and = 、
fit-range = { $start } 至 { $end }
fit-reset = 恢复为文件所提示的

fit-run = 计算
fit-stop = 停止
fit-stopped = 已停止。目前显示的是改动之前的结果。
fit-stage-waiting = 等待计算
fit-stage-typing = 正在读取各列
fit-stage-fitting = 正在估计

fit-reading = 结果说明
fit-rows-title = 哪些行参与了计算
fit-rows-used = 共 { $rows } 行，其中 { $used } 行参与计算。
fit-left-out = { $rows ->
   *[other] 未计入 { $rows } 行
}：{ $reason }（首见于{ $first }）
fit-left-out-example = { $rows ->
   *[other] 未计入 { $rows } 行
}：{ $reason }（首见于{ $first }：“{ $example }”）
fit-left-out-row = 第 { $row } 行
fit-left-out-in = { $file } 第 { $row } 行
fit-reason-empty = “{ $column }”为空
fit-reason-not-a-number = “{ $column }”不是数字
fit-reason-not-a-date = “{ $column }”不是日期
fit-reason-not-yes-or-no = “{ $column }”既不是“是”也不是“否”
fit-table-of = 表：{ $table }
fit-hint-keys = 请把指针移到图上，或用方向键逐点查看。
fit-method = 计算方法
fit-save-title = 保存结果
fit-save-columns = 文件的每一行，外加以下各列：{ $columns }。
fit-save = 保存每一行，格式：
fit-between = { $low } 至 { $high }
fit-open = 未达到

fit-sample-subscriptions = 订阅名单
fit-sample-retention = 两组客户十二年的留存表

fit-unit-days = 天
fit-unit-weeks = 周
fit-unit-months = 月
fit-unit-quarters = 季度
fit-unit-years = 年
fit-quantity-days = { $count ->
   *[other] { $value } 天
}
fit-quantity-weeks = { $count ->
   *[other] { $value } 周
}
fit-quantity-months = { $count ->
   *[other] { $value } 个月
}
fit-quantity-quarters = { $count ->
   *[other] { $value } 个季度
}
fit-quantity-years = { $count ->
   *[other] { $value } 年
}
fit-range-cell = { $low }–{ $high }
fit-group = 组
fit-hint-groups = 请把指针移到图上，或用方向键逐组查看。
fit-sample-accounts = 企业客户
fit-sample-loyalty = 忠诚度问卷
fit-sample-survey = 满意度问卷
fit-pair-product = { $from } × { $to }
fit-pair-arrow = { $from } → { $to }
fit-pairs-none = 请先为可以相连的至少两项选择列。
fit-role-columns = { $role }：{ $chosen ->
    [0] 未选
   *[other] { $chosen } 列
}

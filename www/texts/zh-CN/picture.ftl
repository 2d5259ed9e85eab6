# 每幅图的周围。
picture-as-table = 显示为表格
picture-table = 图中的数字
picture-save-svg = 保存为 SVG
picture-save-png = 保存为 PNG

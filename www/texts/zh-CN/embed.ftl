# 把模型放到别的网页上的页面。

embed-title = 把模型放到您的网页上
embed-lead = 课程网页、内部网站、帮助中心：两行代码即可显示任一模型，带图、带您的数据、用您的语言。
embed-model = 模型
embed-language = 语言
embed-note = 模型在显示它的网页内计算，不向任何人发送数据。进入视野时才加载。
embed-preview = 预览
embed-preview-hint = 设置模型的初始数据，下面的代码会随之改变。
embed-lines = 代码
embed-script = 使用 script 标签
embed-npm = 从 npm 引入，只要数据、不要图
embed-iframe = 在不允许脚本的网页中使用框架
embed-copy = 复制代码
embed-copied = 已复制
embed-events = 模型告诉网页什么
embed-events-text = 每项输入都是一个属性，改变属性，模型随之更新。每次变化后，元素发出 clovis-result 事件，含各项数值、类别和输入；出错时发出 clovis-error 事件，含代码和有误的字段。

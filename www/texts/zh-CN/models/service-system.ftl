service-system-name = 服务剧场/服务产出/服务提供系统模型
service-system-alias = 服务剧场模型; 服务产出模型; 服务提供系统模型; 前台与后台; service theatre; servuction; service delivery system
service-system-summary = 从三种角度看同一项服务，指出先改进前台还是后台。
service-system-question = 服务的哪一部分应当先改进？
service-system-picture = 服务的四个方面：最高的是{ $highest }，{ $highestValue }；最低的是{ $lowest }，{ $lowestValue }。
    .flagged = 最弱

service-system-group-theatre = 服务剧场
service-system-group-servuction = 服务产出
service-system-group-contact = 服务提供：前台
service-system-group-behind = 服务提供：后台
service-system-anchor-low = 很差
service-system-anchor-high = 很好

service-system-input-actors = 演员：服务人员的仪表、言语和举止得体
    .hint = 客户直接接触的员工。
service-system-input-setting = 设施：场所有利于服务
    .hint = 空间、灯光、声音、标识、秩序；网站则是页面。
service-system-input-audience = 观众：客户之间相处融洽，知道自己该做什么
    .hint = 其他客户也是体验的一部分。
service-system-input-play = 剧情：服务过程流畅
    .hint = 从迎接到送别没有断点。
service-system-input-invisible = 不可见的组织与系统运转正常
    .hint = 客户看不到却依赖的部分。
service-system-input-visible = 可见要素井然有序
    .hint = 接触人员与环境。
service-system-input-benefits = 服务利益包正是客户所需
    .hint = 核心服务与附加服务的组合。
service-system-input-people = 接触人员有能力、有意愿
    .hint = 技能、友善、决定的权限。
service-system-input-equipment = 设备好用
    .hint = 收银台、终端、房间、车辆。
service-system-input-systems = 服务系统方便客户
    .hint = 预订、排队、付款、投诉。
service-system-input-technology = 后台技术可靠
    .hint = 数据、库存、电话和计算机系统。
service-system-input-management = 管理有标准，并且执行
    .hint = 计划、培训、检查。
service-system-input-support = 支持及时到达前台
    .hint = 厨房、仓库、后勤、供应商。

service-system-setting-scale = 量表点数
    .hint = 教材没有规定；五点由本软件设定。
service-system-setting-tolerance = 可以忽略的差距
    .hint = 差距在此之内视为均衡。半分由本软件设定。

service-system-result-lowest = 最低的方面
    .hint = 拖累其他方面的部分。
service-system-result-theatre = 服务剧场
    .hint = 演员、设施、观众、剧情的平均分。
service-system-result-servuction = 服务产出
    .hint = 不可见组织与系统、可见要素、服务利益包的平均分。
service-system-result-contact = 前台
    .hint = 接触人员、设备、系统的平均分。
service-system-result-behind = 后台
    .hint = 技术、管理、支持的平均分。
service-system-step-spread = 最高与最低之差
service-system-step-within-tolerance = 差距可以忽略？

service-system-segment-even = 均衡
    .advice = 没有拖后腿的部分：改进客户提得最多的地方。不要重做已经有效的部分。
service-system-segment-mend-theatre = 先改进服务剧场
    .advice = 排练角色，整理场所，引导观众。剧本不好，不要责怪演员。
service-system-segment-mend-servuction = 先改进服务产出
    .advice = 看利益包是否正是客户所需，后台能否做得出来。核心薄弱时不要添加附加服务。
service-system-segment-mend-contact = 先改进前台
    .advice = 培训并授权接触人员，让设备和系统方便客户。不要增加束缚他们手脚的规定。
service-system-segment-mend-behind = 先改进后台
    .advice = 先修好技术、管理和支持：前台再热情，也撑不住失灵的后台。不要只要求多微笑。

service-system-caution-1 = 三种角度看的是同一项服务，互有重叠，不要相加成一个总分。
service-system-caution-2 = 客户只能评价看得见的部分，后台要由在那里工作的人评价。题目由我们拟定。

service-system-example = 剧场4、3、5、4分，前台为4.0；技术2、管理3、支持3分，后台为2.67。应当先改进后台。
service-system-exercise = 请按下面的评分计算，其余不变。
service-system-exercise-theatre = 服务剧场的平均分是多少？
    .hint1 = 剧场有四个要素。
    .hint2 = 把演员、设施、观众、剧情相加，再除以四。
service-system-exercise-segment = 结论是哪一种？
    .hint1 = 先算出四个方面的平均分。
    .hint2 = 最高与最低之差超过可以忽略的差距时，最低的一个要先改进。

# 练习中的典型错误。
service-system-slip-tolerance-forgotten = 漏了容许的差：更小的差不算。

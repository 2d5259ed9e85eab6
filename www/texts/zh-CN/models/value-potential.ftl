value-potential-name = 最有价值客户、第二层级客户与负值客户
value-potential-alias = Peppers–Rogers; 佩珀斯和罗杰斯; MVC; 最具成长性客户; MGC; BZ; 零点以下客户; 客户占有率; most valuable customers
value-potential-summary = 按实际价值和尚未实现的价值，分出最有价值客户、第二层级（最具成长性）客户、低维护客户和负值客户。
value-potential-question = 这位客户该保持、发展、低成本维护，还是整改？
value-potential-picture = 依次检验，第一条成立的规则决定类别：{ $segment }。

value-potential-input-contribution = 年贡献
    .hint = 销售额减去商品成本，尚未扣除服务成本。
value-potential-input-service-cost = 服务成本
    .hint = 同一年里花在这位客户身上的销售、配送、服务和信用费用。
value-potential-input-potential = 潜在价值
    .hint = 如果适合我们做的业务全部给我们，这位客户一年值多少；已经实现的部分也算在内。

value-potential-setting-value-cut = 实际价值的分界
    .hint = 达到此值算最有价值。文献没有规定；通常取前百分之几的客户所达到的价值。
value-potential-setting-growth-cut = 未实现价值的分界
    .hint = 达到此值算最具成长性。文献没有规定。
value-potential-setting-both = 两项都高的客户
    .hint = 默认先保持、后发展；也可以把成长放在前面。
value-potential-option-both-most-valuable = 归入最有价值客户
value-potential-option-both-most-growable = 归入第二层级客户

value-potential-result-value = 实际价值
    .hint = 年贡献减去服务成本。
value-potential-result-unrealised = 未实现的价值
    .hint = 潜在价值减去实际价值：还能争取到多少。客户今后带来的比现在少时为负数。
value-potential-result-realised = 已实现的比例
    .hint = 实际价值除以潜在价值，即客户占有率。

value-potential-step-below-zero = 得不偿失？
value-potential-step-value-high = 实际价值高？
value-potential-step-growth-high = 未实现的价值高？

value-potential-segment-most-valuable = 最有价值客户
    .advice = 保持：专人负责，优先供应和服务，及早发现变化。不要把保护他们的资源挪去开发别人。
value-potential-segment-most-growable = 第二层级客户（最具成长性客户）
    .advice = 发展：弄清他们在别处买什么、为什么，做交叉销售和升级销售，为关系投入。不要满足于今天的销售额。
value-potential-segment-low-maintenance = 低维护客户
    .advice = 低成本保持：标准产品、自助服务、自动联系。不必上门。
value-potential-segment-below-zero = 负值客户
    .advice = 提高价格或降低服务成本；两样都不行，就请他们另找更合适的供应者。行动之前先核对成本数字。

value-potential-reason-no-potential = 没有潜在价值，无法计算比例。

value-potential-caution-1 = 先把服务成本分摊准确，再判定谁是负值客户；按人头平摊的费用说明不了问题。
value-potential-caution-2 = 销售人员估计的潜力往往偏乐观：请依据客户的规模、预算和在别处的购买。
value-potential-caution-3 = 价值和潜力要按同一年、同一类产品计算。
value-potential-caution-4 = 后来的书又加了别的类别（例如超级成长客户），这四类是核心。

value-potential-example = 客户乙一年贡献15,000元，服务要花3,000元；如果业务全部给我们，一年值45,000元。
value-potential-exercise = 请根据下面的数据回答（分界取初始值）。
value-potential-exercise-segment = 这位客户属于哪一类？
    .hint1 = 先求实际价值；负值先于其他各类。
    .hint2 = 再依次把实际价值、未实现的价值与分界比较。
value-potential-exercise-unrealised = 还有多少价值没有实现？
    .hint1 = 潜在价值比实际价值多出来的部分。
    .hint2 = 求实际价值时不要忘记服务成本。

# 练习中的典型错误。
value-potential-slip-cost-forgotten = 漏了服务成本：价值等于贡献减服务成本。
value-potential-slip-potential-alone = 这是潜力。未实现的部分要减去现在的价值。

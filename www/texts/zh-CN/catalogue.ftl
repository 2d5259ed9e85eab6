# 目录：各章与各模型的名称。模型一段由 `cargo xtask catalogue` 从各模型自己的文字写成。

chapter-1 = 客户与客户生命周期
chapter-2 = 客户选择
chapter-3 = 客户细分
chapter-4 = 客户感知价值
chapter-5 = 满意与期望
chapter-6 = 信任感、归属感与关系质量
chapter-7 = 客户忠诚
chapter-8 = 客户终身价值与客户资产
chapter-9 = 客户关系管理的实施

catalogue-lifecycle-stages = 客户生命周期四阶段
    .alias = 考察期、形成期、稳定期、退化期; 培育期、成长期、回报期、挽留期; 客户生命周期; Four lifecycle stages
    .summary = 根据客户各期带来的价值，判断客户关系处在考察期、形成期、稳定期还是退化期。
catalogue-relationship-phases = 关系发展五阶段
    .alias = 发现合作伙伴、考察、关系扩展、形成归属感、关系解体; 知晓、探索、扩展、承诺、解除; 买卖关系的发展; Phases of a relationship (Dwyer, Schurr and Oh)
    .summary = 根据订单、品类和合同，判断关系处在发现合作伙伴、考察、关系扩展、形成归属感还是关系解体阶段。
catalogue-relationship-pyramid = 客户关系金字塔
    .alias = 基础阶段、合作阶段、相互依存阶段; 大客户关系阶段; Relationship pyramid
    .summary = 判断与重要客户的关系处在基础阶段、合作阶段还是相互依存阶段。
catalogue-man-rule = MAN法则
    .alias = 金钱、权力、需求; 顾客资格鉴定; 准顾客鉴定; 购买力、决策权、需求; BANT
    .summary = 看一个潜在客户有没有购买力、有没有决策权、有没有需求，决定现在该怎么做。
catalogue-loyalty-matrix = 狄克和巴苏忠诚矩阵
    .alias = Dick–Basu; 忠诚四分法; 相对态度与重复购买; 真正忠诚、潜在忠诚、虚假忠诚、不忠诚; 态度忠诚与行为忠诚
    .summary = 把客户的相对态度与重复购买放在一起，分出忠诚者、潜在忠诚者、虚假忠诚者和不忠诚者。
catalogue-profit-duration = 雷纳兹和库玛客户细分
    .alias = Reinartz–Kumar; 盈利性与持久性矩阵; 陌生人、花蝴蝶、真正的朋友、藤壶; 挚友; 神秘者
    .summary = 按盈利多少和关系能维持多久，把客户分成真正的朋友、花蝴蝶、藤壶和陌生人。
catalogue-delivered-value = 客户让渡价值
    .alias = 顾客让渡价值; 总客户价值减总客户成本; 产品价值、服务价值、人员价值、形象价值; 货币成本、时间成本、精神成本、体力成本; customer delivered value
    .summary = 从客户的角度把四种价值和四种成本各自相加，求差额与比值，并与竞争者比较。
catalogue-satisfaction-gap = 三角定律（客户满意度）
    .alias = CRM三角定律; 客户满意度＝客户体验－客户期望值; 期望与体验; 满意度差距
    .summary = 用客户的体验减去客户的期望值，看客户是满意还是不满意。
catalogue-servqual = SERVQUAL服务质量差距模型
    .alias = 服务质量五维度; 服务质量评价; 有形性、可靠性、响应性、保证性、移情性; SERVPERF; PZB
    .summary = 从有形性、可靠性、响应性、保证性、移情性五个方面，比较客户对服务的期望与感知。
catalogue-lifetime-value = 单个客户的终身价值
    .alias = 客户终身价值; 顾客终身价值; 客户生命周期价值; CLV; CLTV; LTV; 边际利润倍数
    .summary = 把一位客户今后带来的利润按保留率和贴现率折算成今天的价值。

# 任何模型都可能给出的原因。
reason-missing = 缺少所需的数据
reason-out-of-range = 数据超出允许的范围
reason-not-whole = 应为整数
reason-too-large = 结果太大，无法表示
reason-too-few-answers = 作答的题目不到一半
reason-no-weights = 权重全部为零
reason-no-rows = 表中没有数据
reason-lengths-differ = 表中各列的长度不同
reason-not-defined = 对这些数值没有定义

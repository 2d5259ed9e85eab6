customer-centric-marketing-name = 以客户为中心的营销
customer-centric-marketing-alias = 以客户为中心; 客户导向; customer-centric marketing
customer-centric-marketing-summary = 检查以客户为中心的营销在企业内的影响，以及支持它的外部因素。
customer-centric-marketing-question = 以客户为中心的营销{ "\u200B" }是否内外都有支持？
customer-centric-marketing-picture = { $of }项中满足{ $met }项。
    .flagged = 先改进

customer-centric-marketing-group-effects = 影响
customer-centric-marketing-group-factors = 外部因素

customer-centric-marketing-input-supply-managed = 从管理需求转向管理供应
customer-centric-marketing-input-outsourced = 部分营销外包给客户和伙伴
customer-centric-marketing-input-joint-marketing = 与客户联合营销
customer-centric-marketing-input-fixed-cost-down = 营销固定成本转为按客户计算的成本
customer-centric-marketing-input-organised-by-customer = 按客户而不是按产品设置组织
customer-centric-marketing-input-policy-allows = 法律与政策允许
customer-centric-marketing-input-culture-welcomes = 文化环境接受
customer-centric-marketing-input-industry-fits = 行业结构合适
customer-centric-marketing-input-scope-suits = 企业的经营范围合适

customer-centric-marketing-result-share = 总体满足
    .hint = 满足的项数除以全部项数。
customer-centric-marketing-result-effects = 影响
    .hint = 已出现的影响，共五项。
customer-centric-marketing-result-factors = 外部因素
    .hint = 有利的外部因素，共四项。

customer-centric-marketing-segment-work-on-effects = 先在内部落实
    .advice = 外部条件允许更多：从客户最先感受到的一项做起。不要一下子全部重组。
customer-centric-marketing-segment-heed-factors = 先看外部因素
    .advice = 企业走在环境前面：选择条件具备的客户和市场。不要到处强推。
customer-centric-marketing-segment-carried = 内外都有支持
    .advice = 内外都具备：按客户而不是按产品考核。不要忘了不想建立关系的客户。

customer-centric-marketing-caution-1 = 以客户为中心不等于对每位客户有求必应，要看价值。
customer-centric-marketing-caution-2 = 来源列出影响和因素；是否式回答和判读是我们的做法。

customer-centric-marketing-example = 五项影响出现了两项，四项外部因素有三项有利。
customer-centric-marketing-exercise = 请按下面的判断计算，其余不变。
customer-centric-marketing-exercise-share = 总体满足的比例是多少？
    .hint1 = 把两组满足的项数相加。
    .hint2 = 除以九。
customer-centric-marketing-exercise-segment = 应当先做什么？
    .hint1 = 比较两组的比例，而不是个数。
    .hint2 = 比例较小的一组优先。

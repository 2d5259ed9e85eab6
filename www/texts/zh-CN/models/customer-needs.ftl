customer-needs-name = 客户的五种需求
customer-needs-alias = 五种需求; 产品需求、服务需求、体验需求、关系需求、成功需求; five customer needs
customer-needs-summary = 把五种需求的重要程度与满足程度相比，找出应当先满足的一种。
customer-needs-question = 应当先满足哪一种需求？
customer-needs-picture = 重要程度高出满足程度最多的是{ $largest }：{ $gap }。
customer-needs-gaps-expected = 重要程度
customer-needs-gaps-received = 满足程度
customer-needs-gaps-gap = 重要－满足

customer-needs-group-product = 产品需求
customer-needs-group-service = 服务需求
customer-needs-group-experience = 体验需求
customer-needs-group-relationship = 关系需求
customer-needs-group-success = 成功需求

customer-needs-input-product-importance = 产品需求：重要程度
    .hint = 0至10分；产品好用、可靠。
customer-needs-input-product-fulfilment = 产品需求：满足程度
    .hint = 0至10分，用同一量表。
customer-needs-input-service-importance = 服务需求：重要程度
    .hint = 0至10分；售前、售中、售后的帮助。
customer-needs-input-service-fulfilment = 服务需求：满足程度
    .hint = 0至10分，用同一量表。
customer-needs-input-experience-importance = 体验需求：重要程度
    .hint = 0至10分；购买和使用时的感受。
customer-needs-input-experience-fulfilment = 体验需求：满足程度
    .hint = 0至10分，用同一量表。
customer-needs-input-relationship-importance = 关系需求：重要程度
    .hint = 0至10分；被了解、被信任、被尊重。
customer-needs-input-relationship-fulfilment = 关系需求：满足程度
    .hint = 0至10分，用同一量表。
customer-needs-input-success-importance = 成功需求：重要程度
    .hint = 0至10分；实现客户自己的目标。
customer-needs-input-success-fulfilment = 成功需求：满足程度
    .hint = 0至10分，用同一量表。

customer-needs-result-largest = 最大差距
    .hint = 重要程度减满足程度的最大值。
customer-needs-result-product = 产品需求
    .hint = 重要程度减满足程度；负数表示超过所需。
customer-needs-result-service = 服务需求
    .hint = 重要程度减满足程度；负数表示超过所需。
customer-needs-result-experience = 体验需求
    .hint = 重要程度减满足程度；负数表示超过所需。
customer-needs-result-relationship = 关系需求
    .hint = 重要程度减满足程度；负数表示超过所需。
customer-needs-result-success = 成功需求
    .hint = 重要程度减满足程度；负数表示超过所需。

customer-needs-segment-product-first = 先满足产品需求
    .advice = 先改进产品本身。产品不行，服务补不上。
customer-needs-segment-service-first = 先满足服务需求
    .advice = 把人手和时间放在客户等待帮助的地方。在此之前不要多卖。
customer-needs-segment-experience-first = 先满足体验需求
    .advice = 走一遍客户的路，去掉让人不快的地方。不要给不好用的东西做装饰。
customer-needs-segment-relationship-first = 先满足关系需求
    .advice = 给客户一位了解他、守承诺的联系人。不要用积分和礼品代替信任。
customer-needs-segment-success-first = 先满足成功需求
    .advice = 问清客户想做成什么，并帮助他做成。不要止于交货。
customer-needs-segment-all-met = 全部满足
    .advice = 重要的都已满足：保持水平，定期再问，因为需求会升级。不要添加没有人要的东西。

customer-needs-caution-1 = 只有同一个人用同一量表给出的两个分数，差距才有意义。
customer-needs-caution-2 = 直接问重要程度，往往样样都重要；差距小时请客户排序，或从数据推算。
customer-needs-caution-3 = 五种需求不必逐级满足，但产品不行会连累其他。

customer-needs-example = 重要程度9、8、6、5、7，满足程度8、5、5、4、3：成功需求的差距最大。
customer-needs-exercise = 请按下面的评分计算，其余不变。
customer-needs-exercise-success = 成功需求的差距是多少？
    .hint1 = 重要程度与满足程度之差。
    .hint2 = 用重要程度减去满足程度，可以是负数。
customer-needs-exercise-segment = 应当先满足哪一种？
    .hint1 = 先算出五个差距。
    .hint2 = 最大的优先；如果没有大于零的，就是全部满足。

# 练习中的典型错误。
customer-needs-slip-fulfilment-alone = 这是满足程度。差距等于重要性减满足程度。
customer-needs-slip-lowest-fulfilment = 您找的是满足程度最低的一项。应看它比重要性差多少。

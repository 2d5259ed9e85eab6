customer-roles-name = 客户的五种角色
customer-roles-alias = 资源供应者、合作生产者、购买者、使用者、“产品”; 合作生产; five customer roles
customer-roles-summary = 把客户每种角色目前的深度与希望的深度相比，找出应当加深的角色。
customer-roles-question = 客户的哪一种角色应当加深？
customer-roles-picture = 希望的深度高出目前最多的是{ $largest }：{ $gap }。
customer-roles-gaps-expected = 希望的深度
customer-roles-gaps-received = 目前的深度
customer-roles-gaps-gap = 希望－目前

customer-roles-group-resource = 资源供应者
customer-roles-group-producer = 合作生产者
customer-roles-group-buyer = 购买者
customer-roles-group-user = 使用者
customer-roles-group-outcome = “产品”

customer-roles-input-resource-expected = 资源供应者：希望的深度
    .hint = 0为完全没有，10为充分；客户提供信息、想法、材料或资金。
customer-roles-input-resource-received = 资源供应者：目前的深度
    .hint = 0至10分，目前的情况。
customer-roles-input-producer-expected = 合作生产者：希望的深度
    .hint = 0为完全没有，10为充分；客户承担一部分工作。
customer-roles-input-producer-received = 合作生产者：目前的深度
    .hint = 0至10分，目前的情况。
customer-roles-input-buyer-expected = 购买者：希望的深度
    .hint = 0为完全没有，10为充分；客户选择、比较、付款。
customer-roles-input-buyer-received = 购买者：目前的深度
    .hint = 0至10分，目前的情况。
customer-roles-input-user-expected = 使用者：希望的深度
    .hint = 0为完全没有，10为充分；客户使用并学会使用。
customer-roles-input-user-received = 使用者：目前的深度
    .hint = 0至10分，目前的情况。
customer-roles-input-outcome-expected = “产品”：希望的深度
    .hint = 0为完全没有，10为充分；客户自身因服务而改变，例如受教育、康复、受训练。
customer-roles-input-outcome-received = “产品”：目前的深度
    .hint = 0至10分，目前的情况。

customer-roles-result-largest = 最大差距
    .hint = 希望减目前的最大值。
customer-roles-result-resource = 资源供应者
    .hint = 希望的深度减目前的深度。
customer-roles-result-producer = 合作生产者
    .hint = 希望的深度减目前的深度。
customer-roles-result-buyer = 购买者
    .hint = 希望的深度减目前的深度。
customer-roles-result-user = 使用者
    .hint = 希望的深度减目前的深度。
customer-roles-result-outcome = “产品”
    .hint = 希望的深度减目前的深度。

customer-roles-segment-deepen-resource = 加深资源供应者角色
    .advice = 向客户征求他们所知道的，并告诉他们结果。用不上的不要问。
customer-roles-segment-deepen-producer = 加深合作生产者角色
    .advice = 交给客户力所能及的工作，并提供工具和培训。不要只为省钱把工作推给客户。
customer-roles-segment-deepen-buyer = 加深购买者角色
    .advice = 让选择和付款方便、透明。不要强行推销。
customer-roles-segment-deepen-user = 加深使用者角色
    .advice = 教会使用，售后随时可以找到您。不要以为卖出去就结束了。
customer-roles-segment-deepen-outcome = 加深“产品”角色
    .advice = 与客户商定想要的改变，并一起跟进。只有客户自己能做到的改变，不要许诺。
customer-roles-segment-deep-enough = 深度足够
    .advice = 各种角色已达到希望的深度：保持，并问问其他客户。客户想少参与，不要勉强。

customer-roles-caution-1 = 角色越深不一定越好：要问客户想要什么，而不只是企业能省什么。
customer-roles-caution-2 = 0至10分由本软件设定；来源只给出角色，没有给出量表。

customer-roles-example = 健身房希望会员能自己训练（7分），可是目前很少（2分）。
customer-roles-exercise = 请按下面的深度计算，其余不变。
customer-roles-exercise-producer = 合作生产者角色的差距是多少？
    .hint1 = 希望与目前之差。
    .hint2 = 用希望的深度减去目前的深度。
customer-roles-exercise-segment = 应当加深哪一种角色？
    .hint1 = 先算出五个差距。
    .hint2 = 最大的优先；如果没有大于零的，就是深度足够。

# 练习中的典型错误。
customer-roles-slip-received-alone = 这是目前的程度，还要与希望的程度相比。
customer-roles-slip-lowest-received = 您找的是程度最低的角色。应看它离希望的差多少。

e-satisfaction-name = 网络顾客满意度
e-satisfaction-alias = 便利性、商品提供与信息、网站设计、财务安全性; Szymanski–Hise网络顾客满意度; e-satisfaction; E-satisfaction (Szymanski and Hise)
e-satisfaction-summary = 从四个方面评价网上商店，推算各方面对总体满意的重要性，指出应当先改进的一项。
e-satisfaction-question = 改进哪一方面最能提高满意度？
e-satisfaction-picture = 四个方面与总体满意：最高的是{ $highest }，{ $highestValue }；最低的是{ $lowest }，{ $lowestValue }。
    .flagged = 先改进

e-satisfaction-group-convenience = 便利性
e-satisfaction-group-merchandising = 商品提供与信息
e-satisfaction-group-design = 网站设计
e-satisfaction-group-security = 财务安全性
e-satisfaction-group-overall = 总体满意
e-satisfaction-group-respondents = 调查：各方面平均分与总体满意
e-satisfaction-nth-respondents = 受访者{ $number }
e-satisfaction-anchor-low = 完全不同意
e-satisfaction-anchor-high = 完全同意

e-satisfaction-input-saves-time = 在这个网站购物能节省时间
e-satisfaction-input-easy-to-order = 随时随地都能方便地下单
e-satisfaction-input-checkout-too-long = 从选好到付款的步骤太长
e-satisfaction-input-wider-choice = 可选的商品比实体店多
e-satisfaction-input-finds-the-rare = 能找到别处不易买到的商品
e-satisfaction-input-enough-information = 每件商品的信息都很充足
e-satisfaction-input-information-wrong = 收到的商品与描述不符
e-satisfaction-input-screens-clear = 页面清楚、不杂乱
e-satisfaction-input-search-works = 按简单的路径就能找到想要的
e-satisfaction-input-pages-slow = 页面打开缓慢
e-satisfaction-input-payment-safe = 在这里付款是安全的
e-satisfaction-input-data-protected = 我的个人信息受到保护
e-satisfaction-input-fears-fraud = 在这里购物我担心受骗
e-satisfaction-input-overall-satisfaction = 总的来说，我对在这个网站购物感到满意
e-satisfaction-input-convenience-scores = 便利性
    .hint = 逐个受访者的该项平均分，量表可以任选，但要统一。
e-satisfaction-input-merchandising-scores = 商品提供与信息
    .hint = 逐个受访者的该项平均分，量表可以任选，但要统一。
e-satisfaction-input-design-scores = 网站设计
    .hint = 逐个受访者的该项平均分，量表可以任选，但要统一。
e-satisfaction-input-security-scores = 财务安全性
    .hint = 逐个受访者的该项平均分，量表可以任选，但要统一。
e-satisfaction-input-overall-scores = 总体满意
    .hint = 由同一批受访者回答，顺序相同。

e-satisfaction-setting-weighting = 各方面的权重
    .hint = 默认等权；推算的权重来自调查。
e-satisfaction-option-weighting-equal = 等权
e-satisfaction-option-weighting-derived = 由调查推算
e-satisfaction-setting-importance = 重要性的推算方法
    .hint = 来源采用回归。样本小、各方面又彼此相关时，相关系数更稳定，故为默认。
e-satisfaction-option-importance-correlation = 与总体满意的相关系数
e-satisfaction-option-importance-regression = 标准化回归系数
e-satisfaction-setting-scale = 量表点数
    .hint = 文献中几种都有，七点最常见。

e-satisfaction-result-satisfaction = 由各方面得出的满意度
    .hint = 四个方面按所选权重的平均分。
e-satisfaction-result-overall = 总体满意（直接回答）
    .hint = 直接询问时客户的回答。
e-satisfaction-result-convenience = 便利性
    .hint = 各题的平均分，反向题已反向计分。
e-satisfaction-result-merchandising = 商品提供与信息
    .hint = 各题的平均分，反向题已反向计分。
e-satisfaction-result-design = 网站设计
    .hint = 各题的平均分，反向题已反向计分。
e-satisfaction-result-security = 财务安全性
    .hint = 各题的平均分，反向题已反向计分。
e-satisfaction-result-convenience-importance = 便利性的重要性
    .hint = 该项与总体满意的关联强度，0表示没有关联。
e-satisfaction-result-merchandising-importance = 商品与信息的重要性
    .hint = 该项与总体满意的关联强度，0表示没有关联。
e-satisfaction-result-design-importance = 网站设计的重要性
    .hint = 该项与总体满意的关联强度，0表示没有关联。
e-satisfaction-result-security-importance = 财务安全性的重要性
    .hint = 该项与总体满意的关联强度，0表示没有关联。
e-satisfaction-result-gain = 最大的改进余地
    .hint = 重要性乘以尚缺的分数，取最大的一项。这种排序方法由本软件设定。

e-satisfaction-reason-no-spread = 所有受访者的回答相同，无从比较。
e-satisfaction-reason-collinear = 有几列的内容相同，无法区分各自的效应。
e-satisfaction-reason-too-few-rows = 受访者太少，无法回归。

e-satisfaction-segment-convenience-first = 先改进便利性
    .advice = 缩短付款和送货的过程。不要增加只对企业有用的步骤。
e-satisfaction-segment-merchandising-first = 先改进商品与信息
    .advice = 如实、完整地描述商品，补上客户找不到的品种。不要用没人要的内容充数。
e-satisfaction-segment-design-first = 先改进网站设计
    .advice = 让页面更快、路径更短、版面更清爽。客户用惯的地方不要重做。
e-satisfaction-segment-security-first = 先改进财务安全
    .advice = 提供可信的付款方式，说清个人信息的用途。不要只贴一个安全标志。
e-satisfaction-segment-nothing-to-gain = 没有可改进的方面
    .advice = 各方面已到最高，或与满意无关：另找影响满意的因素。不要再为它们花钱。

e-satisfaction-caution-1 = 推算的重要性只是关联，不能证明因果。
e-satisfaction-caution-2 = 十位受访者只用来说明方法；决策之前至少要有一百位。
e-satisfaction-caution-3 = 各方面彼此相关时会分摊重要性，回归可能给其中一项很小甚至为负的系数。
e-satisfaction-caution-4 = 题目取来源之意，并非原题。

e-satisfaction-example = 一家网店方便、商品齐全，但客户对付款不放心。
e-satisfaction-exercise = 请按下面的回答计算，其余回答和调查数据不变。
e-satisfaction-exercise-satisfaction = 等权时，由各方面得出的满意度是多少？
    .hint1 = 计入四个方面，直接回答的总体满意不在其中。
    .hint2 = 先把反向题反向计分，求出各方面的平均分，再求四个平均分的平均分。
e-satisfaction-exercise-gain = 最大的改进余地是多少？
    .hint1 = 四个重要性由调查给出，您需要算出四项得分。
    .hint2 = 用重要性乘以得分距满分的差，取最大值。

# 练习中的典型错误。
e-satisfaction-slip-as-asked = 这是直接询问的满意度。这里要由各方面计算。

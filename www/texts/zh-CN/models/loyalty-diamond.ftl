loyalty-diamond-name = 忠诚感钻石
loyalty-diamond-alias = Knox; 诺克斯忠诚感钻石; loyalty diamond; 忠诚者、习惯性购买者、多样化寻求者、转换者; 涉入程度与购买组合
loyalty-diamond-summary = 把客户的涉入程度与所用供应者的多少放在一起，分出忠诚者、习惯性购买者、多样化寻求者和转换者。
loyalty-diamond-question = 这位客户只在少数几家购买，是选择还是习惯？
loyalty-diamond-picture = 购买组合的宽度{ $x }（分界{ $xCut }），涉入程度{ $y }（分界{ $yCut }）：{ $segment }。

loyalty-diamond-group-involvement = 涉入程度
loyalty-diamond-group-portfolio = 购买组合
loyalty-diamond-input-matters = 在哪一家购买，对我很重要。
loyalty-diamond-input-compares = 买这类产品时，我会用心挑选。
loyalty-diamond-input-follows = 我愿意了解这家企业的动向，也愿意与他们的人打交道。
loyalty-diamond-input-indifferent = 买这类东西我不怎么想，哪个牌子都行。
loyalty-diamond-input-suppliers = 供应者的数目
    .hint = 观察期内，这类产品在几家买过，包括本企业。
loyalty-diamond-input-spending1 = 在本企业的花费
    .hint = 这类产品花在本企业的金额。填百分比也可以，只看各家的比例。
loyalty-diamond-input-spending2 = 在第二家的花费
    .hint = 花在另一家的金额；没有就填0。
loyalty-diamond-input-spending3 = 在第三家的花费
    .hint = 花在另一家的金额；没有就填0。
loyalty-diamond-input-spending4 = 在第四家的花费
    .hint = 花在另一家的金额；没有就填0。
loyalty-diamond-input-spending5 = 在第五家的花费
    .hint = 花在另一家的金额；没有就填0。
loyalty-diamond-anchor-low = 非常不同意
loyalty-diamond-anchor-high = 非常同意

loyalty-diamond-setting-width-by = 购买组合的宽度
    .hint = 直接数家数，只买过一小单的也算一家；有效家数则按份额加权。
loyalty-diamond-option-width-by-suppliers = 直接数家数
loyalty-diamond-option-width-by-spending = 由花费求有效家数
loyalty-diamond-setting-scale = 量表点数
    .hint = 答案分几级。改动点数时，涉入程度的分界也要相应改动。
loyalty-diamond-setting-cut = 涉入程度的分界
    .hint = 高于此值算高。文献没有规定分界；4是七点量表的中点。
loyalty-diamond-setting-width-cut = 购买组合的分界
    .hint = 高于此值算宽。文献没有规定分界；这里不超过两家算窄。

loyalty-diamond-result-involvement = 涉入程度
    .hint = 各题的平均分，反向题已反向计分。
loyalty-diamond-result-width = 购买组合的宽度
    .hint = 直接数出的家数，或各家份额平方和的倒数：相当于几家份额相同的供应者。

loyalty-diamond-step-involvement-high = 涉入程度高？
loyalty-diamond-step-portfolio-wide = 购买组合宽？

loyalty-diamond-segment-loyals = 忠诚者
    .advice = 家数少而且在意：保持对话，请他们参与新产品，把最好的人员和服务放在这里。不要以为他们理所当然会留下。
loyalty-diamond-segment-habituals = 习惯性购买者
    .advice = 家数少只是图省事：不要断货，让购买始终方便，逐步提高涉入程度。不要做让他们重新考虑的事。
loyalty-diamond-segment-variety-seekers = 多样化寻求者
    .advice = 在意，又喜欢变化：在自己的品牌下提供多种选择和新品。不要指望用积分拴住他们。
loyalty-diamond-segment-switchers = 转换者
    .advice = 家数多，没有偏好：有利可图时用价格成交，不在关系上花钱。

loyalty-diamond-reason-no-purchases = 没有任何花费，购买组合没有宽度。

loyalty-diamond-caution-1 = 家数少不等于忠诚：习惯性购买者也只在一两家购买。
loyalty-diamond-caution-2 = 只数同一品类、同一时期的购买；时间一长，人人的组合都宽。
loyalty-diamond-caution-3 = 原图是立在一个角上的菱形，转载时各角的名称常常转错；这里把两轴摆正。
loyalty-diamond-caution-4 = 有效家数是本软件加上的，原文只说购买组合的宽窄。

loyalty-diamond-example = 一位很在意选择的客户，在四家分别花了70、20、5、5：数起来是四家，按份额算还不到两家。
loyalty-diamond-exercise = 请根据下面的回答和数据作答（分界取初始值）。
loyalty-diamond-exercise-segment = 这位客户属于哪一类？
    .hint1 = 先把最后一题反向（七点量表用8减去答案），再求平均。
    .hint2 = 涉入程度要高于分界才算高；购买组合高于分界才算宽。
loyalty-diamond-exercise-involvement = 这位客户的涉入程度是多少？
    .hint1 = 四句话中有一句是反着说的。
    .hint2 = 七点量表的反向题用8减去答案，然后求四题的平均。

# 练习中的典型错误。
loyalty-diamond-slip-narrow-is-loyal = 供应商少不等于忠诚，还要看参与度。
loyalty-diamond-slip-width-forgotten = 漏看了供应商的个数。

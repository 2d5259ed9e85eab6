satisfaction-components-name = 满意感三个组成部分
satisfaction-components-alias = 整体印象/比较结果/归因; 整体印象、比较结果、归因; 归因理论; 归因的所在、稳定性、可控性; Three components of satisfaction
satisfaction-components-summary = 把满意感的三个组成部分分开看：整体印象、比较结果，以及客户把不足归于什么原因。
satisfaction-components-question = 客户感觉如何，怎样比较，又怎样解释？
satisfaction-components-picture = 各项指数从0到100；最高的是{ $highest }（{ $highestValue }），最低的是{ $lowest }（{ $lowestValue }）。
    .flagged = 有不足

satisfaction-components-group-impression = 整体印象
satisfaction-components-group-comparison = 比较结果
satisfaction-components-group-locus = 归因：在企业还是在别处
satisfaction-components-group-stability = 归因：持久还是偶然
satisfaction-components-group-control = 归因：能否避免
satisfaction-components-input-pleased = 总的来说，我感到满意
    .hint = 客户说不清可以留空。
satisfaction-components-input-right-choice = 我选对了
    .hint = 对这次选择的整体看法。
satisfaction-components-input-let-down = 它让我失望
    .hint = 反向题：同意表示不满意，须反向计分。
satisfaction-components-input-performance = 实际表现非常好
    .hint = 实际得到的。
satisfaction-components-input-standard = 我原以为它会非常好
    .hint = 用来比较的标准，用同一量表：期望、竞争者或理想。转换后计入，即表现减标准。
satisfaction-components-input-caused-by-firm = 问题是企业造成的
    .hint = 针对不足之处来问。
satisfaction-components-input-caused-elsewhere = 问题是我自己、别人或偶然造成的
satisfaction-components-input-will-recur = 这样的事还会发生
    .hint = 原因是持久的。
satisfaction-components-input-one-off = 这只是偶然一次
satisfaction-components-input-preventable = 企业本来可以避免
    .hint = 原因是可控的。
satisfaction-components-input-nobody-could-help = 谁也没有办法避免

satisfaction-components-anchor-low = 完全不同意
satisfaction-components-anchor-high = 完全同意

satisfaction-components-setting-scale = 量表点数
    .hint = 各项用同一量表。
satisfaction-components-setting-cut = 归因成立的分界
    .hint = 指数高于此值才算。文献没有规定，初始取中点。

satisfaction-components-result-impression = 整体印象
    .hint = 各项平均换算成0至100的指数。
satisfaction-components-result-comparison = 比较结果
    .hint = 表现减标准，换算成指数：50为与标准相符。
satisfaction-components-result-difference = 表现减标准
    .hint = 以量表分数计；小于零说明有不足。
satisfaction-components-result-locus = 归于企业
    .hint = 0为归于别处，100为归于企业。
satisfaction-components-result-stability = 认为持久
    .hint = 0为偶然一次，100为还会发生。
satisfaction-components-result-control = 认为可以避免
    .hint = 0为谁也避免不了，100为企业本可避免。

satisfaction-components-step-no-shortfall = 没有不足？
satisfaction-components-step-is-firm = 归于企业？
satisfaction-components-step-is-lasting = 认为持久？
satisfaction-components-step-is-avoidable = 认为可以避免？

satisfaction-components-segment-met = 没有不足
    .advice = 没有需要解释的失误（这第五种情形是这里加的）：表示感谢，弄清好在哪里。
satisfaction-components-segment-inform = 原因在别处：告知
    .advice = 客户没有怪您：照样帮忙，并告诉他下次怎样避免。不要说教。
satisfaction-components-segment-explain = 在企业但无法避免：解释
    .advice = 赶在传言之前，坦率说明发生了什么、为什么避免不了。谁也避免不了的事不必赔偿。
satisfaction-components-segment-recover = 在企业、可避免、偶然：补救
    .advice = 道歉，马上纠正，补偿麻烦；补救得好，客户会留下。不要找理由。
satisfaction-components-segment-leaving = 在企业、可避免、持久：将离开
    .advice = 客户认为还会发生：消除原因，并证明已经消除。光送优惠券留不住人。

satisfaction-components-caution-1 = 三个部分不相加：整体印象好，比较结果也可能差。
satisfaction-components-caution-2 = 起作用的是客户相信的原因，不是真正的原因。
satisfaction-components-caution-3 = 有不足才问原因；事情如期发生，人们很少去找原因。
satisfaction-components-caution-4 = 四条规则依据归因理论，分界由这里选定。

satisfaction-components-example = 一位住客总的来说满意（7分中的5分），房间实际4分、原以为5分，并认为：问题在酒店，可以避免，但只是偶然一次。
satisfaction-components-exercise = 请根据下面的回答作答（7分制）。
satisfaction-components-exercise-impression = 整体印象的指数是多少？
    .hint1 = 三项中有一项是反向题，先反向计分。
    .hint2 = 转换后为8减去答案；求平均，减1，除以6，再乘以100。
satisfaction-components-exercise-comparison = 比较结果的指数是多少？
    .hint1 = 表现减标准在−6与6之间。
    .hint2 = 加6，除以12，再乘以100。
satisfaction-components-exercise-segment = 应当怎样做？
    .hint1 = 先看有没有不足，再看是谁造成的、会不会再发生、能不能避免。
    .hint2 = 每对中的第二题先转换（8减去答案）再平均，高于4算“是”。

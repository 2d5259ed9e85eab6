communication-taboos-name = 沟通禁忌
communication-taboos-alias = 十条沟通禁忌; 口头禅、专业术语、威胁; 第一印象; 沟通障碍; Ten communication taboos
communication-taboos-summary = 对照十条禁忌检查一次沟通，找出应当先改进的方面。
communication-taboos-question = 触犯了哪些禁忌？
communication-taboos-picture = { $of }条禁忌中遵守了{ $met }条。
    .flagged = 先改进

communication-taboos-group-speaking = 说话
communication-taboos-group-circumstances = 场合与事实
communication-taboos-group-listening = 倾听
communication-taboos-group-attitude = 态度

communication-taboos-input-no-pet-phrases = 没有口头禅
    .hint = 禁忌一：让人厌烦或分心的口头禅。
communication-taboos-input-no-jargon = 不用客户不懂的术语
    .hint = 禁忌二：过多使用专业术语。
communication-taboos-input-other-views-heard = 不只说自己的看法
    .hint = 禁忌三：只说自己的看法。
communication-taboos-input-no-threats = 没有威胁，包括暗示
    .hint = 禁忌四：使用威胁的语句。
communication-taboos-input-quiet-place = 场所安静，没有干扰
    .hint = 禁忌五：易受干扰的环境。
communication-taboos-input-facts-checked = 事实经过核实
    .hint = 禁忌六：使用未经证实的信息。
communication-taboos-input-hears-unwelcome = 不想听的也听进去了
    .hint = 禁忌七：只听自己想听的。
communication-taboos-input-first-impression-tested = 没有被第一印象左右
    .hint = 禁忌八：被第一印象左右。
communication-taboos-input-starts-from-customer = 从客户出发
    .hint = 禁忌九：以自我为中心。
communication-taboos-input-trust-given = 先给予客户信任
    .hint = 禁忌十：不信任对方。

communication-taboos-result-share = 总体遵守
    .hint = 遵守的条数除以十。
communication-taboos-result-speaking = 说话
    .hint = 这一方面遵守的条数。
communication-taboos-result-circumstances = 场合与事实
    .hint = 这一方面遵守的条数。
communication-taboos-result-listening = 倾听
    .hint = 这一方面遵守的条数。
communication-taboos-result-attitude = 态度
    .hint = 这一方面遵守的条数。

communication-taboos-segment-mend-speaking = 先改进说话
    .advice = 录一段通话，找出口头禅、术语和施压的话。不要再背一套台词。
communication-taboos-segment-mend-circumstances = 先改进场合与事实
    .advice = 选好场所和时间，事先核实。不要在会被打断的地方开始。
communication-taboos-segment-mend-listening = 先改进倾听
    .advice = 用自己的话复述听到的，尤其是不爱听的。客户说话时不要急着想怎么回答。
communication-taboos-segment-mend-attitude = 先改进态度
    .advice = 从客户的目的谈起，相信客户的话。不要以自己的产品或怀疑开场。
communication-taboos-segment-none-broken = 没有触犯
    .advice = 没有障碍：问一问客户是否也这样看。不要只由自己打分。

communication-taboos-caution-1 = 一句威胁足以毁掉其余九条的努力，比例看不出来。
communication-taboos-caution-2 = 谈话后立即就这一次打分；对自己的总体评价往往偏好。
communication-taboos-caution-3 = 十条禁忌取自教材，分组由我们拟定。

communication-taboos-example = 用了术语，凭第一印象判断，不想听的没有听进去，又从自己谈起：十条守了六条，应当先改进倾听。
communication-taboos-exercise = 请按下面的检查结果计算，其余不变。
communication-taboos-exercise-share = 遵守禁忌的比例是多少？
    .hint1 = 数一数遵守的条数。
    .hint2 = 除以十。
communication-taboos-exercise-segment = 应当先改进哪一方面？
    .hint1 = 比较各方面遵守的比例。
    .hint2 = 比例相同时，先改进靠前的。

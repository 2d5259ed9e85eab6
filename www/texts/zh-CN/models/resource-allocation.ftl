resource-allocation-name = 资源分配
resource-allocation-alias = 预算分配; 边际收益相等; 反应曲线; 客户资源配置; resource allocation
resource-allocation-summary = 把预算分给各客户群，使最后一元钱在各处带来的收益相等。
resource-allocation-question = 预算应当怎样分？
resource-allocation-picture = 各客户群的反应曲线与最优投入；第一个客户群投入{ $x }，带来{ $y }。

resource-allocation-group-segments = 客户群
resource-allocation-nth-segments = 客户群{ $number }

resource-allocation-input-budget = 预算
    .hint = 本期可以投入的金额。
resource-allocation-input-ceiling = 上限
    .hint = 无论投入多少，该客户群最多能带来多少。
resource-allocation-input-speed = 速度
    .hint = 反应的快慢：投入达到“1 / 速度”时，达到上限的63%。
resource-allocation-input-own = 自定分法
    .hint = 您自己的分法，各项之和应等于预算。

resource-allocation-result-total = 最优收益
    .hint = 最优分法带来的收益。
resource-allocation-result-marginal = 边际收益
    .hint = 预算再多一个单位能带来多少。
resource-allocation-result-own-total = 自定分法的收益
    .hint = 您的分法在同样的曲线上带来的收益。
resource-allocation-result-equal-total = 平均分配的收益
    .hint = 各客户群投入相同时的收益。
resource-allocation-result-gain = 比自定分法多出
    .hint = 最优收益减自定分法的收益。

resource-allocation-step-log-marginal = 边际收益的对数
resource-allocation-step-group-spending = 对该客户群的投入
resource-allocation-step-group-return = 该客户群的收益

resource-allocation-reason-own-is-not-the-budget = 自定分法的各项之和不等于预算。
resource-allocation-reason-no-response = 没有客户群对投入有反应：上限全部为零。

resource-allocation-caution-1 = 最优解取决于曲线：上限和速度要用试验估计，不能凭愿望。
resource-allocation-caution-2 = 最优点附近很平坦：接近最优的简单分法损失很小。
resource-allocation-caution-3 = 投入最多的不一定是最大的客户群：要看下一元钱能带来多少。

resource-allocation-example = 上限100元和60元，速度0.05和0.10，预算40元：分25.45元和14.55元，得117.98元；平均分得115.09元。
resource-allocation-exercise = 请按下面的预算计算，客户群不变。
resource-allocation-exercise-total = 最优分法的收益是多少？
    .hint1 = 在最优分法下，得到投入的各客户群边际收益相等。
    .hint2 = 由ck·e^(−kx)=λ解出各x，使其和等于预算，再把c(1−e^(−kx))相加。
resource-allocation-exercise-equal-total = 平均分配的收益是多少？
    .hint1 = 各客户群的投入相同。
    .hint2 = 预算除以客户群数，再把c(1−e^(−kx))相加。
resource-allocation-exercise-marginal = 预算再多一个单位能带来多少？
    .hint1 = 它是得到投入的各客户群共同的斜率。
    .hint2 = 取任一得到投入的客户群，在最优投入处λ=ck·e^(−kx)。

# 练习中的典型错误。
resource-allocation-slip-equal-split = 这是平均分配的收益。最优分法会把钱多给下一个单位收益更大的客户群。
resource-allocation-slip-best-split = 这是最优分法的收益。本题各客户群得到的一样多。
resource-allocation-slip-average = 这是预算的平均收益。下一个单位带来的比平均少。

//! Whether a silent customer has left.
//!
//! After the last purchase at occasion `tₓ` come `t − tₓ` occasions without one. A customer who left at the `k`-th of them
//! refused at the `k − 1` before; one who is there refused at all. The odds of having left are the sum over `k` of the ratio of
//! both likelihoods (Fader, Hardie & Shang 2010, eq. 7). It falls from term to term by the factor
//! `(β + i − x)(δ + i)/((α + β + i)(γ + δ + i + 1))` with `i = tₓ, tₓ + 1, …`, so that the sum is taken against its first
//! term and nothing can overflow. The same sum gives the derivatives: those of its logarithm are averages over the time of
//! leaving.

use super::BgBb;
use crate::periods::Sequence;
use crate::special::{beta_power, digamma_step, ln_beta_power, trigamma_step};

/// `t − tₓ > 0` silent occasions under given parameters.
pub(super) struct Silence {
    /// Those of the spread of the probability to buy, given the purchases and refusals up to `tₓ`.
    pub(super) alpha: f64,
    pub(super) beta: f64,
    pub(super) gamma: f64,
    /// `δ + tₓ`.
    pub(super) delta: f64,
    pub(super) gap: f64,
}

/// Logarithm of the odds with derivatives in `α, β, γ, δ`: the upper triangle of the second ones.
pub(super) struct Moments {
    pub(super) ln: f64,
    pub(super) gradient: [f64; 4],
    pub(super) hessian: [[f64; 4]; 4],
}

/// Terms kept beside the sum: first derivatives, their products, and four sums of squares.
const WIDTH: usize = 19;

impl BgBb {
    /// The silence of a customer; `None` where there is none.
    pub(super) fn silence(&self, x: f64, t_x: f64, t: f64) -> Option<Silence> {
        let BgBb { alpha, beta, gamma, delta } = *self;
        (t > t_x).then_some(Silence {
            alpha: alpha + x,
            beta: beta + (t_x - x),
            gamma,
            delta: delta + t_x,
            gap: t - t_x,
        })
    }
}

impl Silence {
    /// Logarithm of the first term of the odds.
    fn at_start(&self) -> f64 {
        let Silence { alpha, beta, gamma, delta, gap } = *self;
        -ln_beta_power(alpha, beta, gap) - ln_beta_power(gamma, delta, gap) + libm::log(gamma)
            - libm::log(gamma + delta)
    }

    /// The factor from term `k` to the next.
    fn factor(&self, k: f64) -> f64 {
        let Silence { alpha, beta, gamma, delta, .. } = *self;
        let i = k - 1.0;
        (beta + i) / (alpha + beta + i) * ((delta + i) / (gamma + delta + 1.0 + i))
    }

    /// Term `k` against the first.
    fn term(&self, k: f64) -> f64 {
        let i = k - 1.0;
        libm::exp(ln_beta_power(self.alpha, self.beta, i) + ln_beta_power(self.gamma + 1.0, self.delta, i))
    }

    fn change(&self, k: f64) -> f64 {
        let share = |a: f64, b: f64| 1.01 * a * (k / (b + k));
        share(self.alpha, self.beta) + share(self.gamma + 1.0, self.delta)
    }

    /// The logarithm of the odds of having left.
    pub(super) fn ln_odds(&self) -> f64 {
        let sequence = Sequence { term: |k: f64| [self.term(k)], change: |k: f64| self.change(k), narrow: 1.0 };
        let mut next = 1.0;
        let [sum] = sequence.sum_from(self.gap, |k| {
            let term = next;
            next *= self.factor(k);
            [term]
        });
        self.at_start() + libm::log(sum)
    }

    /// The same with its derivatives.
    pub(super) fn moments(&self) -> Moments {
        let Silence { alpha, beta, gamma, delta, gap } = *self;
        // Sums of 1/(c + i) and of 1/(c + i)² for the four places c where parameters stand.
        let row = |term: f64, [both, b, either, d]: [f64; 4], squares: [f64; 4]| {
            let moved = [-both, b - both, -either, d - either];
            let mut row = [0.0; WIDTH];
            row[0] = term;
            let mut place = 5;
            for i in 0..4 {
                row[1 + i] = term * moved[i];
                row[15 + i] = term * squares[i];
                for j in i..4 {
                    row[place] = term * moved[i] * moved[j];
                    place += 1;
                }
            }
            row
        };
        let places = [alpha + beta, beta, gamma + 1.0 + delta, delta];
        let smooth = |k: f64| {
            let i = k - 1.0;
            row(self.term(k), places.map(|c| digamma_step(c, i)), places.map(|c| -trigamma_step(c, i)))
        };
        let sequence = Sequence { term: smooth, change: |k: f64| self.change(k), narrow: 1.0 };
        let (mut next, mut firsts, mut squares) = (1.0, [0.0; 4], [0.0; 4]);
        let sums: [f64; WIDTH] = sequence.sum_from(gap, |k| {
            let found = row(next, firsts, squares);
            next *= self.factor(k);
            for ((first, square), c) in firsts.iter_mut().zip(&mut squares).zip(places) {
                let inverse = 1.0 / (c + (k - 1.0));
                *first += inverse;
                *square += inverse * inverse;
            }
            found
        });
        let average = |place: usize| sums[place] / sums[0];
        let mean: [f64; 4] = std::array::from_fn(|i| average(1 + i));
        let (buying, leaving) = (beta_power(alpha, beta, gap), beta_power(gamma, delta, gap));
        let by_either = 1.0 / (gamma + delta);
        let gradient = [
            mean[0] - buying.first[0],
            mean[1] - buying.first[1],
            mean[2] - leaving.first[0] + 1.0 / gamma - by_either,
            mean[3] - leaving.first[1] - by_either,
        ];
        let mut hessian = [[0.0; 4]; 4];
        let mut place = 5;
        for i in 0..4 {
            for j in i..4 {
                hessian[i][j] = average(place) - mean[i] * mean[j];
                place += 1;
            }
        }
        let [both, b, either, d] = std::array::from_fn(|i| average(15 + i));
        let square = by_either * by_either;
        hessian[0][0] += both - buying.second[0][0];
        hessian[0][1] += both - buying.second[0][1];
        hessian[1][1] += both - b - buying.second[1][1];
        hessian[2][2] += either - leaving.second[0][0] - 1.0 / (gamma * gamma) + square;
        hessian[2][3] += either - leaving.second[0][1] + square;
        hessian[3][3] += either - d - leaving.second[1][1] + square;
        Moments { ln: self.at_start() + libm::log(sums[0]), gradient, hessian }
    }
}

//! Sums over the periods to come.

use crate::quadrature::{GaussLegendre, pieces};

/// Terms added one by one before the rest is taken as an integral.
const DIRECT: f64 = 512.0;
/// What is left, against the sum, when it is nothing.
const NEGLIGIBLE: f64 = 1e-17;

/// A falling sequence as a smooth function of the period.
pub(crate) struct Sequence<F, C> {
    /// The terms at period `k`, the first positive and falling; the others follow it up to logarithms.
    pub(crate) term: F,
    /// Bounds `|d ln term/d ln k|` and does not fall.
    pub(crate) change: C,
    /// The terms are analytic in `ln k` in a strip of half-width `π` over this.
    pub(crate) narrow: f64,
}

impl<const K: usize, F: Fn(f64) -> [f64; K], C: Fn(f64) -> f64> Sequence<F, C> {
    /// The sum of the terms at `1, 2, …, count`, however many these are.
    pub(crate) fn sum(&self, count: f64) -> [f64; K] {
        self.sum_from(count, &self.term)
    }

    /// The same, the first terms from `direct`, which is called with `1, 2, …` in order and may step from term to term.
    pub(crate) fn sum_from(&self, count: f64, mut direct: impl FnMut(f64) -> [f64; K]) -> [f64; K] {
        let mut sum = [0.0; K];
        let mut k = 1.0;
        while k <= count.min(DIRECT) {
            let term = direct(k);
            add(&mut sum, 1.0, &term);
            if term[0] * (count - k) < NEGLIGIBLE * sum[0] {
                return sum;
            }
            k += 1.0;
        }
        if count > DIRECT {
            self.add_rest(count, &mut sum);
        }
        sum
    }

    /// Euler and Maclaurin's formula from midpoint to midpoint. The terms have gone on for long without becoming nothing, so
    /// they change slowly: one correction by the slope at the ends is exact to rounding.
    fn add_rest(&self, count: f64, sum: &mut [f64; K]) {
        let (start, end) = (DIRECT + 0.5, count + 0.5);
        let rule = GaussLegendre::<16>::RULE;
        let place = |u: f64| start * libm::exp(u / self.narrow);
        let change = |u: f64| (1.0 + (self.change)(place(u))) / self.narrow;
        for (from, width) in pieces(self.narrow * libm::log(end / start), change) {
            for i in 0..16 {
                let k = place(from + width * rule.node[i]);
                add(sum, width * rule.weight[i] * k / self.narrow, &(self.term)(k));
            }
            let reached = place(from + width);
            if (self.term)(reached)[0] * (end - reached) < NEGLIGIBLE * sum[0] {
                break;
            }
        }
        for (side, k) in [(-1.0, count), (1.0, DIRECT)] {
            add(sum, side / 24.0, &(self.term)(k + 1.0));
            add(sum, -side / 24.0, &(self.term)(k));
        }
    }
}

fn add<const K: usize>(sum: &mut [f64; K], weight: f64, term: &[f64; K]) {
    for (sum, term) in sum.iter_mut().zip(term) {
        *sum += weight * term;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sums_are_those_of_the_terms() {
        for (power, rate) in [(0.3_f64, 0.0_f64), (1.0, 1e-3), (2.5, 0.0), (0.0, 0.01)] {
            let term = |k: f64| [(5.0 + k).powf(-power) * (-rate * k).exp()];
            let sequence = Sequence { term, change: |k: f64| power + rate * k, narrow: 1.0 };
            for count in [0.0, 1.0, 511.0, 512.0, 513.0, 700.0, 100_000.0] {
                let expected: f64 = (1..=count as u32).rev().map(|k| term(f64::from(k))[0]).sum();
                let found = sequence.sum(count)[0];
                assert!((found - expected).abs() <= 1e-12 * expected, "{power} {rate} {count}: {found} {expected}");
            }
        }
    }
}

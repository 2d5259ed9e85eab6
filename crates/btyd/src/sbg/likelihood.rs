//! The likelihood of the sBG with its first and second derivatives.
//!
//! Of those there at the beginning of period `t` a share `α/(α + β + t − 1)` is lost, so with `Dₜ` lost and `Nₜ` kept over
//! all cohorts `ln L = Σ Dₜ ln α + Nₜ ln(β + t − 1) − (Dₜ + Nₜ) ln(α + β + t − 1)`.

use std::ops::Range;

use crate::optimise::{Derivatives, Problem};
use crate::retention::{Counts, Periods, RetentionProblem};

/// Parameters in the order `α, β`.
pub(super) const COUNT: usize = 2;

pub(super) struct Likelihood(Counts);

impl RetentionProblem<COUNT> for Likelihood {
    fn of(counts: Counts) -> Likelihood {
        Likelihood(counts)
    }
}

/// Periods of cohorts.
pub(super) const PERIODS: Periods<COUNT> = Periods(add_period);

/// Adds the period after `before`.
fn add_period([alpha, beta]: [f64; COUNT], before: f64, lost: f64, kept: f64, sum: &mut Derivatives<COUNT>) {
    let beta = beta + before;
    let (by_alpha, by_beta, by_both) = (1.0 / alpha, 1.0 / beta, 1.0 / (alpha + beta));
    // ln(α/(α + β)) and ln(β/(α + β)).
    sum.value -= lost * libm::log1p(beta * by_alpha) + kept * libm::log1p(alpha * by_beta);
    let all = (lost + kept) * by_both;
    sum.gradient[0] += lost * by_alpha - all;
    sum.gradient[1] += kept * by_beta - all;
    sum.hessian[0][0] += all * by_both - lost * by_alpha * by_alpha;
    sum.hessian[0][1] += all * by_both;
    sum.hessian[1][1] += all * by_both - kept * by_beta * by_beta;
}

impl Problem<COUNT> for Likelihood {
    type Prepared = [f64; COUNT];

    fn rows(&self) -> usize {
        self.0.lost.len()
    }

    fn prepare(&self, parameters: &[f64; COUNT], _: &mut Derivatives<COUNT>) -> [f64; COUNT] {
        *parameters
    }

    fn add(&self, parameters: &[f64; COUNT], rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        for place in rows {
            add_period(*parameters, place as f64, self.0.lost[place], self.0.kept[place], sum);
        }
    }

    fn ceiling(&self) -> f64 {
        self.0.ceiling()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        let loss = self.0.first_loss();
        [0.3, 1.0, 5.0, 50.0].into_iter().map(|both| [both * loss, both * (1.0 - loss)]).collect()
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        ([1e-6; COUNT], [1e6; COUNT])
    }

    /// Never asked for: there are few periods.
    fn thinned(&self, _: usize) -> Likelihood {
        Likelihood(self.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derivatives_are_those_of_the_value() {
        let counts = || Counts { lost: vec![13.0, 40.0, 0.0, 9.0], kept: vec![86.0, 70.0, 40.0, 0.0] };
        crate::retention::check_derivatives(
            &Likelihood(counts()),
            &[[0.7, 3.8], [20.0, 300.0], [0.05, 0.02], [5e4, 2e5]],
        );
    }

    #[test]
    fn derivatives_have_the_reference_values() {
        crate::retention::check_reference("sbg", |rest, tables| {
            Likelihood::of(tables[rest[0] as usize].counts().clone())
        });
    }
}

//! The likelihood of the BdW with its first and second derivatives.
//!
//! Of those there at the beginning of period `t` a share `e^−ρ` is kept, `−ρ = ln E[(1 − θ)^m]` over
//! `θ ~ Beta(α, β + (t − 1)^c)` with `m = t^c − (t − 1)^c`. With `Dₜ` lost and `Nₜ` kept over all cohorts
//! `ln L = Σ Dₜ ln(1 − e^−ρ) − Nₜ ρ`.

use std::ops::Range;

use super::{stretch, stretched};
use crate::optimise::{Derivatives, Problem};
use crate::retention::{Counts, Periods, RetentionProblem};
use crate::special::{BetaPower, beta_power};

/// Parameters in the order `α, β, c`.
pub(super) const COUNT: usize = 3;

pub(super) struct Likelihood(Counts);

impl RetentionProblem<COUNT> for Likelihood {
    fn of(counts: Counts) -> Likelihood {
        Likelihood(counts)
    }
}

/// `ln` of the share kept in the period after `before`, with its derivatives in `α, β, c` (upper triangle).
fn ln_kept([alpha, beta, c]: [f64; COUNT], before: f64) -> ([f64; COUNT], [[f64; COUNT]; COUNT], f64) {
    let (start, more) = (stretched(before, c), stretch(before, 1.0, c));
    let BetaPower { ln, first, second } = beta_power(alpha, beta + start, more);
    // Derivatives of both powers of time in c.
    let (ln_start, ln_end) = (if before > 0.0 { libm::log(before) } else { 0.0 }, libm::log1p(before));
    let (b, b2) = (start * ln_start, start * ln_start * ln_start);
    let end = start + more;
    // tᶜ ln t − (t − 1)ᶜ ln (t − 1) as two terms of one sign.
    let m = more * ln_end + start * (ln_end - ln_start);
    let m2 = end * ln_end * ln_end - b2;
    let gradient = [first[0], first[1], first[1] * b + first[2] * m];
    let mut hessian = [[0.0; COUNT]; COUNT];
    hessian[0][0] = second[0][0];
    hessian[0][1] = second[0][1];
    hessian[1][1] = second[1][1];
    hessian[0][2] = second[0][1] * b + second[0][2] * m;
    hessian[1][2] = second[1][1] * b + second[1][2] * m;
    hessian[2][2] =
        second[1][1] * b * b + 2.0 * second[1][2] * b * m + second[2][2] * m * m + first[1] * b2 + first[2] * m2;
    (gradient, hessian, ln)
}

/// Periods of cohorts.
pub(super) const PERIODS: Periods<COUNT> = Periods(add_period);

/// Adds the period after `before`.
fn add_period(parameters: [f64; COUNT], before: f64, lost: f64, kept: f64, sum: &mut Derivatives<COUNT>) {
    if lost + kept == 0.0 {
        return;
    }
    let (gradient, hessian, ln) = ln_kept(parameters, before);
    // Derivatives of D ln(1 − e^y) + N y in y, the logarithm of the share kept.
    let odds = 1.0 / libm::expm1(-ln);
    let (mut first, mut second) = (kept, 0.0);
    sum.value += kept * ln;
    if lost > 0.0 {
        sum.value += lost * libm::log(-libm::expm1(ln));
        first -= lost * odds;
        second -= lost * odds * (1.0 + odds);
    }
    for i in 0..COUNT {
        sum.gradient[i] += first * gradient[i];
        for j in i..COUNT {
            sum.hessian[i][j] += first * hessian[i][j] + second * gradient[i] * gradient[j];
        }
    }
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
        let mut starts = Vec::new();
        for both in [0.3, 1.0, 5.0, 50.0] {
            for c in [0.7, 1.0, 1.5] {
                starts.push([both * loss, both * (1.0 - loss), c]);
            }
        }
        starts
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        ([1e-6, 1e-6, 1e-3], [1e6, 1e6, 20.0])
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
        let counts = || Counts { lost: vec![13.0, 40.0, 0.0, 9.0, 3.0], kept: vec![86.0, 70.0, 40.0, 0.0, 20.0] };
        crate::retention::check_derivatives(
            &Likelihood(counts()),
            &[[0.7, 3.8, 1.0], [0.3, 2.0, 0.4], [20.0, 300.0, 1.7], [0.05, 0.02, 1.2], [5e4, 2e5, 0.9]],
        );
    }

    #[test]
    fn derivatives_have_the_reference_values() {
        crate::retention::check_reference("bdw", |rest, tables| {
            Likelihood::of(tables[rest[0] as usize].counts().clone())
        });
    }
}

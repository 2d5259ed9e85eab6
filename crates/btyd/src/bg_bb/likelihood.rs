//! The likelihood of BG/BB with its first and second derivatives.
//!
//! A customer contributes, with the odds `J` of having left from `silence` (Fader, Hardie & Shang 2010, eq. 7),
//!
//! `ln L = ln (α)ₓ + ln (β)ₜ₋ₓ − ln (α + β)ₜ + ln (δ)ₜ − ln (γ + δ)ₜ + ln(1 + J)`.

use std::ops::Range;

use super::BgBb;
use crate::fitting::PurchaseProblem;
use crate::grouped::{Grouped, Row};
use crate::history::History;
use crate::optimise::{Derivatives, Problem};
use crate::special::{beta_power, ln_beta_power, rising, softplus};

/// Parameters in the order `α, β, γ, δ`.
pub(super) const COUNT: usize = 4;

/// A history laid out.
#[derive(Clone, Debug)]
pub(super) struct Likelihood(Grouped);

impl PurchaseProblem<COUNT> for Likelihood {
    fn of(history: &History) -> Likelihood {
        Likelihood(Grouped::new(history, false))
    }

    fn distinct_rows(&self) -> usize {
        self.0.distinct_rows()
    }

    /// None: that customers buy at many of the possible dates is what this model is for.
    fn recencies(&self) -> &[f64] {
        &[]
    }
}

impl Problem<COUNT> for Likelihood {
    type Prepared = BgBb;

    /// A row costs as much as twenty of a model in closed form.
    const SLICE: usize = 2_048;

    fn rows(&self) -> usize {
        self.0.rows.len()
    }

    fn prepare(&self, &[alpha, beta, gamma, delta]: &[f64; COUNT], _: &mut Derivatives<COUNT>) -> BgBb {
        BgBb { alpha, beta, gamma, delta }
    }

    fn add(&self, model: &BgBb, rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        for row in &self.0.rows[rows] {
            let ((x, t_x, t), weight) = (self.0.customer(row), row.weight);
            let (bought, refused) = (rising(model.alpha, x), rising(model.beta, t - x));
            let either = rising(model.alpha + model.beta, t);
            let stayed = beta_power(model.gamma, model.delta, t);
            sum.value += weight * (ln_bought(model, x, t) + stayed.ln);
            sum.gradient[0] += weight * (bought.first - either.first);
            sum.gradient[1] += weight * (refused.first - either.first);
            sum.gradient[2] += weight * stayed.first[0];
            sum.gradient[3] += weight * stayed.first[1];
            sum.hessian[0][0] += weight * (bought.second - either.second);
            sum.hessian[0][1] -= weight * either.second;
            sum.hessian[1][1] += weight * (refused.second - either.second);
            sum.hessian[2][2] += weight * stayed.second[0][0];
            sum.hessian[2][3] += weight * stayed.second[0][1];
            sum.hessian[3][3] += weight * stayed.second[1][1];
            let Some(silence) = model.silence(x, t_x, t) else { continue };
            let moments = silence.moments();
            let (ln, gone) = softplus(moments.ln);
            let first = weight * gone;
            let second = first * (1.0 - gone);
            sum.value += weight * ln;
            for i in 0..COUNT {
                sum.gradient[i] += first * moments.gradient[i];
                for j in i..COUNT {
                    let product = moments.gradient[i] * moments.gradient[j];
                    sum.hessian[i][j] += first * moments.hessian[i][j] + second * product;
                }
            }
        }
    }

    fn value(&self, model: &BgBb, rows: Range<usize>) -> f64 {
        let one = |row: &Row| {
            let (x, t_x, t) = self.0.customer(row);
            row.weight * one(model, x, t_x, t)
        };
        self.0.rows[rows].iter().map(one).sum()
    }

    /// No mixture over customers can beat leaving right after the last purchase and buying at the rate that fits best
    /// until then.
    fn ceiling(&self) -> f64 {
        let best = |row: &Row| {
            let (x, t_x, _) = self.0.customer(row);
            let term = |part: f64| if part > 0.0 { part * libm::log(part / t_x) } else { 0.0 };
            row.weight * (term(x) + term(t_x - x))
        };
        self.0.rows.iter().map(best).sum()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        // Customers who left stop buying, so the probability while there is above the plain ratio.
        let (mut bought, mut occasions) = (0.0, 0.0);
        for row in &self.0.rows {
            let (x, _, t) = self.0.customer(row);
            bought += row.weight * x;
            occasions += row.weight * t;
        }
        let buys = if occasions > 0.0 { (1.5 * bought / occasions).clamp(1e-3, 0.9) } else { 0.5 };
        let mut starts = Vec::new();
        for both in [0.7, 2.0, 10.0] {
            for (gamma, delta) in [(0.5, 2.5), (0.2, 10.0), (1.0, 1.0), (4.0, 40.0)] {
                starts.push([both * buys, both * (1.0 - buys), gamma, delta]);
            }
        }
        starts
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        ([1e-6; COUNT], [1e6; COUNT])
    }

    fn thinned(&self, rows: usize) -> Likelihood {
        Likelihood(self.0.thinned(rows))
    }
}

/// `ln (α)ₓ + ln (β)ₜ₋ₓ − ln (α + β)ₜ`: bought at `x` occasions, then refused at the others. Without the large logarithms of
/// the rising factorials, which cancel.
fn ln_bought(model: &BgBb, x: f64, t: f64) -> f64 {
    ln_beta_power(model.beta, model.alpha, x) + ln_beta_power(model.alpha + x, model.beta, t - x)
}

/// One customer's log-likelihood.
pub(super) fn one(model: &BgBb, x: f64, t_x: f64, t: f64) -> f64 {
    let stayed = ln_beta_power(model.gamma, model.delta, t);
    ln_bought(model, x, t) + stayed + model.silence(x, t_x, t).map_or(0.0, |silence| softplus(silence.ln_odds()).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn value_is_the_sum_of_the_customers_and_derivatives_are_its_own() {
        let rows = [
            (0.0, 0.0, 6.0),
            (0.0, 0.0, 1.0),
            (2.0, 4.0, 6.0),
            (6.0, 6.0, 6.0),
            (40.0, 60.0, 300.0),
            (3.0, 9.0, 5000.0),
        ];
        let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<_>>();
        let history = History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid");
        let likelihood = Likelihood::of(&history);
        let points: [[f64; COUNT]; 4] =
            [[1.2, 0.75, 0.66, 2.8], [0.3, 5.0, 0.05, 0.3], [40.0, 200.0, 9.0, 900.0], [0.02, 0.1, 3.0, 0.4]];
        for parameters in points {
            let model = likelihood.prepare(&parameters, &mut Derivatives::default());
            let mut found = Derivatives::default();
            likelihood.add(&model, 0..likelihood.rows(), &mut found);
            let sum: f64 = rows.iter().map(|&(x, t_x, t)| one(&model, x, t_x, t)).sum();
            assert!((found.value - sum).abs() < 1e-12 * sum.abs(), "{parameters:?}: {} {sum}", found.value);
        }
        crate::retention::check_derivatives(&likelihood, &points);
    }

    #[test]
    fn derivatives_have_the_reference_values() {
        crate::retention::check_reference("bg-bb", |rest, _| {
            Likelihood::of(&History::new(vec![rest[0]], vec![rest[1]], vec![rest[2]]).expect("valid"))
        });
    }
}

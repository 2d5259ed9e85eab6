//! The likelihood of Pareto/NBD with its first and second derivatives.
//!
//! A customer contributes, with the odds `J` of having left from `leaving`,
//!
//! `ln L = ln (r)ₓ − r ln(1 + T/α) − x ln(α + T) − s ln(1 + T/β) + ln(1 + J)`,
//!
//! and `J/(1 + J)` is the probability that the customer has left. All but `ln(1 + J)` comes from tables.

use std::ops::Range;

use super::ParetoNbd;
use super::leaving::Silence;
use crate::fitting::PurchaseProblem;
use crate::grouped::{Grouped, Row, elapsed, rates_of};
use crate::history::History;
use crate::optimise::{Derivatives, Problem};
use crate::special::softplus;

/// Parameters in the order `r, α, s, β`.
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

    fn recencies(&self) -> &[f64] {
        &self.0.recency.values
    }
}

/// The parameters.
pub(super) struct Prepared {
    model: ParetoNbd,
}

impl Problem<COUNT> for Likelihood {
    type Prepared = Prepared;

    /// A row costs as much as twenty of a model in closed form.
    const SLICE: usize = 2_048;

    fn rows(&self) -> usize {
        self.0.rows.len()
    }

    fn prepare(&self, &[r, alpha, s, beta]: &[f64; COUNT], sum: &mut Derivatives<COUNT>) -> Prepared {
        let ages = &self.0.age.values;
        self.0.add_rates(r, alpha, &elapsed(ages, alpha), sum);
        self.0.add_survival(s, beta, &elapsed(ages, beta), 2, sum);
        Prepared { model: ParetoNbd { r, alpha, s, beta } }
    }

    fn add(&self, prepared: &Prepared, rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        for row in &self.0.rows[rows] {
            prepared.model.add_silence(self.0.customer(row), row.weight, sum);
        }
    }

    fn value(&self, prepared: &Prepared, rows: Range<usize>) -> f64 {
        let one = |row: &Row| {
            let (x, recency, age) = self.0.customer(row);
            row.weight * prepared.model.ln_silence(x, recency, age)
        };
        self.0.rows[rows].iter().map(one).sum()
    }

    fn ceiling(&self) -> f64 {
        self.0.ceiling()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        let (rate, scale) = (self.0.rate(), self.0.scale());
        let mut starts = Vec::new();
        for r in [0.4, 2.0] {
            // A few leave early and the rest hardly ever; half leave; nearly all leave.
            for (s, beta) in [(0.2, 0.5), (0.6, 0.4), (2.0, 2.0), (3.0, 0.5)] {
                starts.push([r, r / rate, s, beta * scale]);
            }
        }
        starts
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        let scale = self.0.scale();
        ([1e-6, 1e-9 * scale, 1e-6, 1e-9 * scale], [1e6, 1e12 * scale, 1e6, 1e12 * scale])
    }

    fn thinned(&self, rows: usize) -> Likelihood {
        Likelihood(self.0.thinned(rows))
    }
}

impl ParetoNbd {
    /// The silence of a customer; `None` where there is none, the customer having just bought or just come.
    pub(super) fn silence(&self, x: f64, recency: f64, age: f64) -> Option<Silence> {
        let gap = age - recency;
        let ParetoNbd { r, alpha, s, beta } = *self;
        (gap > 0.0).then_some(Silence { n: r + x, s, alpha: alpha + recency, beta: beta + recency, gap })
    }

    /// `ln(1 + J)` of a customer.
    pub(super) fn ln_silence(&self, x: f64, recency: f64, age: f64) -> f64 {
        self.silence(x, recency, age).map_or(0.0, |silence| softplus(silence.ln_odds()).0)
    }

    /// Adds `ln(1 + J)` of a customer, with derivatives.
    pub(super) fn add_silence(&self, (x, recency, age): (f64, f64, f64), weight: f64, sum: &mut Derivatives<COUNT>) {
        let Some(silence) = self.silence(x, recency, age) else { return };
        let moments = silence.moments();
        let (ln, gone) = softplus(moments.ln);
        sum.value += weight * ln;
        let first = weight * gone;
        let second = first * (1.0 - gone);
        for i in 0..COUNT {
            sum.gradient[i] += first * moments.gradient[i];
            for j in i..COUNT {
                let product = moments.gradient[i] * moments.gradient[j];
                sum.hessian[i][j] += first * moments.hessian[i][j] + second * product;
            }
        }
    }
}

/// One customer's log-likelihood.
pub(super) fn one(model: &ParetoNbd, x: f64, recency: f64, age: f64) -> f64 {
    let there = |at: f64| rates_of(model.r, model.alpha, x, at) - model.s * libm::log1p(at / model.beta);
    let Some(silence) = model.silence(x, recency, age) else { return there(age) };
    let (odds, left) = silence.ln_left();
    // From the likelier of the two, so that a customer who is nearly certain to have left does not cancel.
    if odds > 0.0 { there(recency) + left + softplus(-odds).0 } else { there(age) + softplus(odds).0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derivatives_have_the_reference_values() {
        crate::derivatives::check::<Likelihood, COUNT>("pareto-nbd");
    }
}

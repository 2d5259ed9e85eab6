//! The likelihood of gamma-Gompertz/NBD with its first and second derivatives.
//!
//! A customer contributes, with the odds `J` of having left from `leaving` and the chance `S` to be there from `lifetime`,
//!
//! `ln L = ln (r)ₓ − r ln(1 + T/α) − x ln(α + T) + ln S(T) + ln(1 + J)`.
//!
//! The search takes `κ = β/b` for `β`: where `b` goes to nothing and with it `β`, `κ` stays, as the `β` of Pareto/NBD.

use std::ops::Range;

use super::GgomNbd;
use super::leaving::Silence;
use super::lifetime::Lifetime;
use crate::grouped::{Grouped, Row, elapsed, rates_of};
use crate::optimise::{Derivatives, Problem};
use crate::special::softplus;

/// Parameters in the order `r, α, b, s, κ`.
pub(super) const COUNT: usize = 5;

/// A history laid out.
#[derive(Clone, Debug)]
pub(super) struct Likelihood {
    grouped: Grouped,
    start: Start,
}

/// Where a search begins, and the lower end of `b` in it, in units of one over the mean age.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Start {
    pub(super) at: [f64; COUNT],
    pub(super) least: f64,
}

impl Likelihood {
    pub(super) fn new(grouped: Grouped, start: Start) -> Likelihood {
        Likelihood { grouped, start }
    }

    /// Whether the search may not go below a `b` that still matters.
    pub(super) fn is_coarse(&self) -> bool {
        self.start.least > LEAST
    }

    /// Adds `ln S(T)` of every customer.
    fn add_there(&self, lifetime: Lifetime, sum: &mut Derivatives<COUNT>) {
        let Lifetime { s, kappa, .. } = lifetime;
        let by_kappa = 1.0 / kappa;
        for (&age, weight) in self.grouped.age.values.iter().zip(self.grouped.age_weights()) {
            let (risk, slopes) = (lifetime.risk(age), lifetime.slopes(age));
            let in_kappa = slopes.bends.in_kappa - by_kappa;
            sum.value -= weight * s * risk;
            sum.gradient[2] -= weight * s * slopes.bends.in_b;
            sum.gradient[3] -= weight * risk;
            sum.gradient[4] -= weight * s * in_kappa;
            sum.hessian[2][2] -= weight * s * slopes.bends.in_b_b;
            sum.hessian[2][3] -= weight * slopes.bends.in_b;
            sum.hessian[2][4] += weight * s * slopes.bends.in_b * slopes.bends.in_kappa;
            sum.hessian[3][4] -= weight * in_kappa;
            sum.hessian[4][4] += weight * s * in_kappa * (slopes.bends.in_kappa + by_kappa);
        }
    }
}

/// The parameters.
pub(super) struct Prepared {
    r: f64,
    alpha: f64,
    lifetime: Lifetime,
}

impl Problem<COUNT> for Likelihood {
    type Prepared = Prepared;

    /// A row costs as much as fifty of a model in closed form.
    const SLICE: usize = 1_024;

    fn rows(&self) -> usize {
        self.grouped.rows.len()
    }

    fn prepare(&self, &[r, alpha, b, s, kappa]: &[f64; COUNT], sum: &mut Derivatives<COUNT>) -> Prepared {
        let lifetime = Lifetime { b, s, kappa };
        self.grouped.add_rates(r, alpha, &elapsed(&self.grouped.age.values, alpha), sum);
        self.add_there(lifetime, sum);
        Prepared { r, alpha, lifetime }
    }

    fn add(&self, prepared: &Prepared, rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        for row in &self.grouped.rows[rows] {
            let (x, recency, age) = self.grouped.customer(row);
            let Some(silence) = silence(prepared.r, prepared.alpha, prepared.lifetime, x, recency, age) else {
                continue;
            };
            let moments = silence.moments();
            let (ln, gone) = softplus(moments.ln);
            sum.value += row.weight * ln;
            let first = row.weight * gone;
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

    fn value(&self, &Prepared { r, alpha, lifetime }: &Prepared, rows: Range<usize>) -> f64 {
        let one = |row: &Row| {
            let (x, recency, age) = self.grouped.customer(row);
            let silence = silence(r, alpha, lifetime, x, recency, age);
            row.weight * silence.map_or(0.0, |silence| softplus(silence.ln_odds()).0)
        };
        self.grouped.rows[rows].iter().map(one).sum()
    }

    fn ceiling(&self) -> f64 {
        self.grouped.ceiling()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        vec![self.start.at]
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        let scale = self.grouped.scale();
        (
            [1e-6, 1e-9 * scale, self.start.least / scale, 1e-6, 1e-9 * scale],
            [1e6, 1e12 * scale, 1e4 / scale, 1e6, 1e12 * scale],
        )
    }

    fn thinned(&self, rows: usize) -> Likelihood {
        Likelihood { grouped: self.grouped.thinned(rows), start: self.start }
    }
}

/// Over the time observed a `b` so small changes nothing that could be measured: the lower end of its range, in units of one
/// over the mean age.
pub(super) const LEAST: f64 = 1e-7;

/// The silence of a customer; `None` where there is none, the customer having just bought or just come.
pub(super) fn silence(r: f64, alpha: f64, lifetime: Lifetime, x: f64, recency: f64, age: f64) -> Option<Silence> {
    let gap = age - recency;
    (gap > 0.0).then_some(Silence { n: r + x, alpha: alpha + recency, lifetime, recency, gap })
}

/// One customer's log-likelihood.
pub(super) fn one(model: &GgomNbd, x: f64, recency: f64, age: f64) -> f64 {
    let lifetime = model.lifetime();
    let there = |at: f64| rates_of(model.r, model.alpha, x, at) - lifetime.s * lifetime.risk(at);
    let Some(silence) = silence(model.r, model.alpha, lifetime, x, recency, age) else { return there(age) };
    let (odds, left) = silence.ln_left();
    // From the likelier of the two, so that a customer who is nearly certain to have left does not cancel.
    if odds > 0.0 { there(recency) + left + softplus(-odds).0 } else { there(age) + softplus(odds).0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::History;

    /// The derivatives in `b` at given `κ` and in `κ` against those in `b` and `β` of the reference.
    #[test]
    fn derivatives_have_the_reference_values() {
        let text = include_str!("../../../../tests/reference/btyd_oracle_ggom.json");
        crate::derivatives::check_in::<InBeta, COUNT>(text, "ggom-nbd", 0, |_, history: &History| {
            InBeta(Likelihood::new(Grouped::new(history, false), Start::default()))
        });
    }

    /// The likelihood with `β` for `κ`.
    struct InBeta(Likelihood);

    impl Problem<COUNT> for InBeta {
        type Prepared = (Prepared, [f64; COUNT]);

        fn rows(&self) -> usize {
            1
        }

        fn prepare(&self, &[r, alpha, b, s, beta]: &[f64; COUNT], _: &mut Derivatives<COUNT>) -> Self::Prepared {
            let parameters = [r, alpha, b, s, beta / b];
            (self.0.prepare(&parameters, &mut Derivatives::default()), parameters)
        }

        fn add(&self, (_, parameters): &Self::Prepared, _: Range<usize>, sum: &mut Derivatives<COUNT>) {
            let mut inner = Derivatives::default();
            let prepared = self.0.prepare(parameters, &mut inner);
            self.0.add(&prepared, 0..self.0.rows(), &mut inner);
            inner.mirror();
            // κ = β/b: dκ = dβ/b − κ db/b.
            let [_, _, b, _, kappa] = *parameters;
            let mut turn = [[0.0; COUNT]; COUNT];
            for (i, row) in turn.iter_mut().enumerate() {
                row[i] = 1.0;
            }
            turn[4] = [0.0, 0.0, -kappa / b, 0.0, 1.0 / b];
            sum.value = inner.value;
            for i in 0..COUNT {
                sum.gradient[i] = (0..COUNT).map(|k| turn[k][i] * inner.gradient[k]).sum();
                for j in i..COUNT {
                    let pairs = (0..COUNT).flat_map(|k| (0..COUNT).map(move |l| (k, l)));
                    sum.hessian[i][j] = pairs.map(|(k, l)| turn[k][i] * inner.hessian[k][l] * turn[l][j]).sum();
                }
            }
            // Second derivatives of κ: in b twice 2κ/b², in b and β −1/b².
            sum.hessian[2][2] += inner.gradient[4] * 2.0 * kappa / (b * b);
            sum.hessian[2][4] -= inner.gradient[4] / (b * b);
        }

        fn ceiling(&self) -> f64 {
            f64::INFINITY
        }

        fn starts(&self) -> Vec<[f64; COUNT]> {
            Vec::new()
        }

        fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
            self.0.bounds()
        }

        fn thinned(&self, rows: usize) -> Self {
            InBeta(self.0.thinned(rows))
        }
    }
}

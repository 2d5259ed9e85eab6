//! The likelihood of the family with its first and second derivatives.
//!
//! With `n = r + x` and `k` chances to leave so far (`x` in BG/NBD, `x + 1` in MBG/NBD), a customer contributes (Fader,
//! Hardie & Lee 2005, eq. 6; Batislam, Denizel & Filiztekin 2007, eq. 6)
//!
//! `ln L = ln (r)ₓ + ln (b)ₖ − ln (a+b)ₖ − r ln(1 + T/α) − x ln(α + T) + ln(1 + e^d)`,
//! `d = ln a − ln(b + k − 1) + n [ln(1 + T/α) − ln(1 + tₓ/α)]`,
//!
//! and one without a chance to leave `−r ln(1 + T/α)`. `e^d/(1 + e^d)` is the probability that the customer has left.
//! Powers never appear, `α` stands only inside differences that stay small when it is large, and a row costs one
//! exponential and one logarithm: everything else depends on `x`, `tₓ` or `T` alone and comes from a table.

use std::ops::Range;

use crate::fitting::PurchaseProblem;
use crate::grouped::{Elapsed, Grouped, Row, elapsed, rates_of};
use crate::history::History;
use crate::optimise::{Derivatives, Problem};
use crate::special::{rising, softplus};

/// Parameters in the order `r, α, a, b`.
pub(super) const COUNT: usize = 4;

/// A history laid out, with `EARLY` chances to leave before the first repeat purchase.
#[derive(Clone, Debug)]
pub(super) struct Likelihood<const EARLY: u8>(Grouped);

impl<const EARLY: u8> Likelihood<EARLY> {
    /// Chances to leave, by place of the frequency.
    fn chances(&self) -> impl Iterator<Item = f64> + '_ {
        self.0.frequency.values.iter().map(|x| x + f64::from(EARLY))
    }

    fn add_chances(&self, a: f64, b: f64, sum: &mut Derivatives<COUNT>) {
        for (chances, &weight) in self.chances().zip(&self.0.frequency_weight) {
            let (stayed, either) = (rising(b, chances), rising(a + b, chances));
            sum.value += weight * (stayed.ln - either.ln);
            sum.gradient[2] -= weight * either.first;
            sum.gradient[3] += weight * (stayed.first - either.first);
            sum.hessian[2][2] -= weight * either.second;
            sum.hessian[2][3] -= weight * either.second;
            sum.hessian[3][3] += weight * (stayed.second - either.second);
        }
    }
}

impl<const EARLY: u8> PurchaseProblem<COUNT> for Likelihood<EARLY> {
    fn of(history: &History) -> Self {
        Likelihood(Grouped::new(history, EARLY == 0))
    }

    fn distinct_rows(&self) -> usize {
        self.0.distinct_rows()
    }

    fn recencies(&self) -> &[f64] {
        &self.0.recency.values
    }
}

/// What depends on one column only, at one set of parameters.
pub(super) struct Tables {
    n: Vec<f64>,
    /// `ln a − ln(b + k − 1)`.
    odds: Vec<f64>,
    /// `1/(b + k − 1)`.
    inverse: Vec<f64>,
    recency: Vec<Elapsed>,
    age: Vec<Elapsed>,
    a: f64,
}

impl<const EARLY: u8> Problem<COUNT> for Likelihood<EARLY> {
    type Prepared = Tables;

    fn rows(&self) -> usize {
        self.0.rows.len()
    }

    fn prepare(&self, &[r, alpha, a, b]: &[f64; COUNT], sum: &mut Derivatives<COUNT>) -> Tables {
        let age = elapsed(&self.0.age.values, alpha);
        self.0.add_rates(r, alpha, &age, sum);
        self.add_chances(a, b, sum);
        Tables {
            n: self.0.frequency.values.iter().map(|x| r + x).collect(),
            odds: self.chances().map(|k| libm::log(a) - libm::log(b + (k - 1.0))).collect(),
            inverse: self.chances().map(|k| 1.0 / (b + (k - 1.0))).collect(),
            recency: elapsed(&self.0.recency.values, alpha),
            age,
            a,
        }
    }

    fn add(&self, tables: &Tables, rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        let (mut value, mut left) = (0.0, 0.0);
        let mut gradient = [0.0; 3];
        let mut hessian = Derivatives::<COUNT>::default().hessian;
        // In `a` the derivatives of d are 1/a and −1/a²: multiplied in at the end.
        let mut spread = [0.0; COUNT];
        for row in &self.0.rows[rows] {
            let frequency = row.frequency as usize;
            let (end, last) = (tables.age[row.age as usize], tables.recency[row.recency as usize]);
            let (n, inverse) = (tables.n[frequency], tables.inverse[frequency]);
            // Derivatives of d in r, α and b.
            let in_r = end.ln - last.ln;
            let slope = end.inverse - last.inverse;
            let in_alpha = n * slope;
            let in_b = -inverse;
            let (ln, gone) = softplus(tables.odds[frequency] + n * in_r);
            value += row.weight * ln;
            let first = row.weight * gone;
            let second = first * (1.0 - gone);
            left += first;
            gradient[0] += first * in_r;
            gradient[1] += first * in_alpha;
            gradient[2] += first * in_b;
            let (second_r, second_alpha, second_b) = (second * in_r, second * in_alpha, second * in_b);
            hessian[0][0] += second_r * in_r;
            hessian[0][1] += second_r * in_alpha + first * slope;
            hessian[0][3] += second_r * in_b;
            hessian[1][1] += second_alpha * in_alpha - first * in_alpha * (end.inverse + last.inverse);
            hessian[1][3] += second_alpha * in_b;
            hessian[3][3] += (second + first) * inverse * inverse;
            spread[0] += second_r;
            spread[1] += second_alpha;
            spread[2] += second;
            spread[3] += second_b;
        }
        let by_a = 1.0 / tables.a;
        sum.value += value;
        sum.gradient[0] += gradient[0];
        sum.gradient[1] += gradient[1];
        sum.gradient[2] += left * by_a;
        sum.gradient[3] += gradient[2];
        hessian[0][2] = spread[0] * by_a;
        hessian[1][2] = spread[1] * by_a;
        hessian[2][2] = (spread[2] - left) * by_a * by_a;
        hessian[2][3] = spread[3] * by_a;
        for i in 0..COUNT {
            for j in i..COUNT {
                sum.hessian[i][j] += hessian[i][j];
            }
        }
    }

    fn value(&self, tables: &Tables, rows: Range<usize>) -> f64 {
        let one = |row: &Row| {
            let silence = tables.age[row.age as usize].ln - tables.recency[row.recency as usize].ln;
            let frequency = row.frequency as usize;
            row.weight * softplus(tables.odds[frequency] + tables.n[frequency] * silence).0
        };
        self.0.rows[rows].iter().map(one).sum()
    }

    fn ceiling(&self) -> f64 {
        self.0.ceiling()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        let rate = self.0.rate();
        let mut starts = Vec::new();
        for r in [0.25, 1.0, 4.0] {
            for (a, b) in [(0.5, 2.5), (0.2, 10.0), (1.0, 1.0), (4.0, 40.0)] {
                starts.push([r, r / rate, a, b]);
            }
        }
        starts
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        let scale = self.0.scale();
        ([1e-6, 1e-9 * scale, 1e-6, 1e-6], [1e6, 1e12 * scale, 1e6, 1e6])
    }

    fn thinned(&self, rows: usize) -> Self {
        Likelihood(self.0.thinned(rows))
    }
}

/// One customer's log-likelihood.
pub(super) fn one<const EARLY: u8>([r, alpha, a, b]: [f64; COUNT], x: f64, recency: f64, age: f64) -> f64 {
    let chances = x + f64::from(EARLY);
    let rates = rates_of(r, alpha, x, age);
    if chances == 0.0 {
        return rates;
    }
    let silence = libm::log1p(age / alpha) - libm::log1p(recency / alpha);
    let odds = libm::log(a) - libm::log(b + (chances - 1.0)) + (r + x) * silence;
    rates + rising(b, chances).ln - rising(a + b, chances).ln + softplus(odds).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimise::Derivatives;

    fn evaluate<const EARLY: u8>(grouped: &Likelihood<EARLY>, parameters: [f64; COUNT]) -> Derivatives<COUNT> {
        let mut sum = Derivatives::default();
        let tables = grouped.prepare(&parameters, &mut sum);
        grouped.add(&tables, 0..grouped.rows(), &mut sum);
        crate::derivatives::check_value(grouped, &tables);
        sum.mirror();
        sum
    }

    fn history() -> History {
        let rows = [
            (0.0, 0.0, 39.0),
            (0.0, 0.0, 12.0),
            (1.0, 2.0, 39.0),
            (2.0, 30.4, 38.9),
            (7.0, 20.0, 39.0),
            (29.0, 38.0, 38.0),
            (140.0, 3.0, 40.0),
        ];
        let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<_>>();
        History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid")
    }

    const POINTS: [[f64; COUNT]; 4] =
        [[0.25, 4.4, 0.8, 2.4], [3.0, 20.0, 0.05, 0.3], [0.01, 0.2, 5.0, 90.0], [60.0, 700.0, 40.0, 0.6]];

    fn check_value<const EARLY: u8>() {
        let history = history();
        let grouped = Likelihood::<EARLY>::of(&history);
        for parameters in POINTS {
            let sum: f64 = (0..history.len())
                .map(|row| {
                    one::<EARLY>(parameters, history.frequency()[row], history.recency()[row], history.age()[row])
                })
                .sum();
            let found = evaluate(&grouped, parameters).value;
            assert!((found - sum).abs() < 1e-11 * sum.abs(), "{parameters:?}: {found} {sum}");
            assert!(found <= grouped.ceiling());
        }
    }

    fn check_derivatives<const EARLY: u8>() {
        let grouped = Likelihood::<EARLY>::of(&history());
        for parameters in POINTS {
            let exact = evaluate(&grouped, parameters);
            for i in 0..COUNT {
                let step = 1e-5 * parameters[i];
                let (mut up, mut down) = (parameters, parameters);
                up[i] += step;
                down[i] -= step;
                let (up, down) = (evaluate(&grouped, up), evaluate(&grouped, down));
                let slope = (up.value - down.value) / (2.0 * step);
                let size = exact.value.abs() / parameters[i];
                assert!(
                    (exact.gradient[i] - slope).abs() < 1e-8 * size,
                    "{parameters:?} {i}: {} {slope}",
                    exact.gradient[i]
                );
                for j in 0..COUNT {
                    let slope = (up.gradient[j] - down.gradient[j]) / (2.0 * step);
                    let size = exact.value.abs() / (parameters[i] * parameters[j]);
                    let found = exact.hessian[i][j];
                    assert!((found - slope).abs() < 1e-8 * size, "{parameters:?} {i} {j}: {found} {slope}");
                }
            }
        }
    }

    #[test]
    fn value_is_the_sum_of_the_customers() {
        check_value::<0>();
        check_value::<1>();
    }

    #[test]
    fn derivatives_are_those_of_the_value() {
        check_derivatives::<0>();
        check_derivatives::<1>();
    }

    #[test]
    fn derivatives_have_the_reference_values() {
        crate::derivatives::check::<Likelihood<1>, COUNT>("mbg-nbd");
    }
}

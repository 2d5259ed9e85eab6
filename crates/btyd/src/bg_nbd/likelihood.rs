//! The likelihood of BG/NBD with its first and second derivatives.
//!
//! With `n = r + x`, a customer with a repeat purchase contributes (Fader, Hardie & Lee 2005, eq. 6)
//!
//! `ln L = ln (r)ₓ + ln (b)ₓ − ln (a+b)ₓ − r ln(1 + T/α) − x ln(α + T) + ln(1 + e^d)`,
//! `d = ln a − ln(b + x − 1) + n [ln(1 + T/α) − ln(1 + tₓ/α)]`,
//!
//! and one without it `−r ln(1 + T/α)`. `e^d/(1 + e^d)` is the probability that the customer has left. Powers never
//! appear, `α` stands only inside differences that stay small when it is large, and a row costs one exponential and one
//! logarithm: everything else depends on `x`, `tₓ` or `T` alone and comes from a table.

use std::ops::Range;

use crate::history::History;
use crate::optimise::{Derivatives, Problem};
use crate::places::{Places, joined};
use crate::special::{rising, softplus};

/// Parameters in the order `r, α, a, b`.
pub(super) const COUNT: usize = 4;

/// A mean age below this would leave the range of a double in the bounds of `α`.
const SHORTEST: f64 = 1e-100;

/// A row with a repeat purchase, as places in the tables.
#[derive(Clone, Copy, Debug)]
struct Row {
    frequency: u32,
    recency: u32,
    age: u32,
    weight: f64,
}

/// A history with equal rows joined, laid out for the likelihood.
#[derive(Clone, Debug, Default)]
pub(super) struct Grouped {
    frequency: Places,
    frequency_weight: Vec<f64>,
    recency: Places,
    age: Places,
    /// Customers, and repeat purchases, by age.
    age_weight: Vec<f64>,
    age_purchases: Vec<f64>,
    /// Customers without a repeat purchase, by age.
    age_silent: Vec<f64>,
    rows: Vec<Row>,
}

impl Grouped {
    pub(super) fn new(history: &History) -> Grouped {
        let row =
            |row: usize| (history.frequency()[row], history.recency()[row], history.age()[row], history.weight(row));
        Grouped::of((0..history.len()).map(row))
    }

    /// From frequency, recency, age and weight.
    fn of(customers: impl Iterator<Item = (f64, f64, f64, f64)>) -> Grouped {
        let mut grouped = Grouped::default();
        let mut keys: Vec<((u32, u32, u32), f64)> = Vec::new();
        for (x, recency, age, weight) in customers.filter(|customer| customer.3 > 0.0) {
            let age = grouped.age.of(age);
            if age as usize == grouped.age_weight.len() {
                grouped.age_weight.push(0.0);
                grouped.age_purchases.push(0.0);
                grouped.age_silent.push(0.0);
            }
            grouped.age_weight[age as usize] += weight;
            grouped.age_purchases[age as usize] += weight * x;
            if x == 0.0 {
                grouped.age_silent[age as usize] += weight;
                continue;
            }
            let frequency = grouped.frequency.of(x);
            if frequency as usize == grouped.frequency_weight.len() {
                grouped.frequency_weight.push(0.0);
            }
            grouped.frequency_weight[frequency as usize] += weight;
            keys.push(((frequency, grouped.recency.of(recency), age), weight));
        }
        let row = |((frequency, recency, age), weight)| Row { frequency, recency, age, weight };
        grouped.rows = joined(keys).into_iter().map(row).collect();
        grouped
    }

    /// The different ages at the last of several purchases.
    pub(super) fn recencies(&self) -> &[f64] {
        &self.recency.values
    }

    pub(super) fn distinct_rows(&self) -> usize {
        self.rows.len() + self.age_silent.iter().filter(|&&weight| weight > 0.0).count()
    }

    fn customers(&self) -> f64 {
        self.age_weight.iter().sum()
    }

    /// Mean age, or 1 when nobody has been observed for any time.
    fn scale(&self) -> f64 {
        let sum: f64 = self.age.values.iter().zip(&self.age_weight).map(|(age, weight)| age * weight).sum();
        let mean = sum / self.customers();
        if mean > 0.0 { mean.max(SHORTEST) } else { 1.0 }
    }
}

/// What depends on one column only, at one set of parameters.
pub(super) struct Tables {
    n: Vec<f64>,
    /// `ln a − ln(b + x − 1)`.
    odds: Vec<f64>,
    /// `1/(b + x − 1)`.
    inverse: Vec<f64>,
    recency: Vec<Elapsed>,
    age: Vec<Elapsed>,
    a: f64,
}

/// `ln(1 + time/α)` and `1/(α + time)`.
#[derive(Clone, Copy)]
struct Elapsed {
    ln: f64,
    inverse: f64,
}

fn elapsed(values: &[f64], alpha: f64) -> Vec<Elapsed> {
    values.iter().map(|&time| Elapsed { ln: libm::log1p(time / alpha), inverse: 1.0 / (alpha + time) }).collect()
}

impl Problem<COUNT> for Grouped {
    type Prepared = Tables;

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn prepare(&self, &[r, alpha, a, b]: &[f64; COUNT], sum: &mut Derivatives<COUNT>) -> Tables {
        self.add_frequencies(r, a, b, sum);
        let age = elapsed(&self.age.values, alpha);
        self.add_ages(r, alpha, &age, sum);
        Tables {
            n: self.frequency.values.iter().map(|x| r + x).collect(),
            odds: self.frequency.values.iter().map(|x| libm::log(a) - libm::log(b + (x - 1.0))).collect(),
            inverse: self.frequency.values.iter().map(|x| 1.0 / (b + (x - 1.0))).collect(),
            recency: elapsed(&self.recency.values, alpha),
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
        for row in &self.rows[rows] {
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

    /// No mixture over customers can beat giving each the rate that fits best and no chance to leave:
    /// `λˣ e^(−λtₓ) ≤ (x / (e tₓ))ˣ`.
    fn ceiling(&self) -> f64 {
        let most = |row: &Row| {
            let x = self.frequency.values[row.frequency as usize];
            row.weight * x * (libm::log(x / self.recency.values[row.recency as usize]) - 1.0)
        };
        self.rows.iter().map(most).sum()
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        let purchases: f64 = self.age_purchases.iter().sum();
        let time = self.scale() * self.customers();
        // Customers who left stop buying, so the rate while alive is above the plain ratio.
        let rate = (1.5 * purchases / time).max(1e-8 / self.scale());
        let mut starts = Vec::new();
        for r in [0.25, 1.0, 4.0] {
            for (a, b) in [(0.5, 2.5), (0.2, 10.0), (1.0, 1.0), (4.0, 40.0)] {
                starts.push([r, r / rate, a, b]);
            }
        }
        starts
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        let scale = self.scale();
        ([1e-6, 1e-9 * scale, 1e-6, 1e-6], [1e6, 1e12 * scale, 1e6, 1e6])
    }

    fn thinned(&self, rows: usize) -> Grouped {
        let stride = (self.rows.len() / rows).max(1);
        let silent = self.age_silent.iter().filter(|&&weight| weight > 0.0).count();
        let silent_stride = (silent / rows).max(1);
        let share = silent_stride as f64 / stride as f64;
        let repeat = self.rows.iter().step_by(stride).map(|row| {
            let x = self.frequency.values[row.frequency as usize];
            (x, self.recency.values[row.recency as usize], self.age.values[row.age as usize], row.weight)
        });
        let cells = self.age.values.iter().zip(&self.age_silent).filter(|(_, weight)| **weight > 0.0);
        let silent = cells.step_by(silent_stride).map(|(&age, &weight)| (0.0, 0.0, age, weight * share));
        Grouped::of(repeat.chain(silent))
    }
}

impl Grouped {
    fn add_frequencies(&self, r: f64, a: f64, b: f64, sum: &mut Derivatives<COUNT>) {
        for (&x, &weight) in self.frequency.values.iter().zip(&self.frequency_weight) {
            let (purchases, stayed, either) = (rising(r, x), rising(b, x), rising(a + b, x));
            sum.value += weight * (purchases.ln + stayed.ln - either.ln);
            sum.gradient[0] += weight * purchases.first;
            sum.gradient[2] -= weight * either.first;
            sum.gradient[3] += weight * (stayed.first - either.first);
            sum.hessian[0][0] += weight * purchases.second;
            sum.hessian[2][2] -= weight * either.second;
            sum.hessian[2][3] -= weight * either.second;
            sum.hessian[3][3] += weight * (stayed.second - either.second);
        }
    }

    fn add_ages(&self, r: f64, alpha: f64, ages: &[Elapsed], sum: &mut Derivatives<COUNT>) {
        let ln_alpha = libm::log(alpha);
        for (place, &age) in self.age.values.iter().enumerate() {
            let Elapsed { ln, inverse } = ages[place];
            let (weight, purchases) = (self.age_weight[place], self.age_purchases[place]);
            // d/dα of −ln(1 + T/α).
            let in_alpha = age * inverse / alpha;
            sum.value -= weight * r * ln + purchases * (ln_alpha + ln);
            sum.gradient[0] -= weight * ln;
            sum.gradient[1] += weight * r * in_alpha - purchases * inverse;
            sum.hessian[0][1] += weight * in_alpha;
            sum.hessian[1][1] += purchases * inverse * inverse - weight * r * in_alpha * (1.0 / alpha + inverse);
        }
    }
}

/// One customer's log-likelihood.
pub(super) fn one([r, alpha, a, b]: [f64; COUNT], x: f64, recency: f64, age: f64) -> f64 {
    let end = libm::log1p(age / alpha);
    if x == 0.0 {
        return -r * end;
    }
    let odds = libm::log(a) - libm::log(b + (x - 1.0)) + (r + x) * (end - libm::log1p(recency / alpha));
    let purchases = rising(r, x).ln + rising(b, x).ln - rising(a + b, x).ln;
    purchases - r * end - x * (libm::log(alpha) + end) + softplus(odds).0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimise::Derivatives;

    fn evaluate(grouped: &Grouped, parameters: [f64; COUNT]) -> Derivatives<COUNT> {
        let mut sum = Derivatives::default();
        let tables = grouped.prepare(&parameters, &mut sum);
        grouped.add(&tables, 0..grouped.rows(), &mut sum);
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

    #[test]
    fn value_is_the_sum_of_the_customers() {
        let history = history();
        let grouped = Grouped::new(&history);
        for parameters in POINTS {
            let sum: f64 = (0..history.len())
                .map(|row| one(parameters, history.frequency()[row], history.recency()[row], history.age()[row]))
                .sum();
            let found = evaluate(&grouped, parameters).value;
            assert!((found - sum).abs() < 1e-11 * sum.abs(), "{parameters:?}: {found} {sum}");
            assert!(found <= grouped.ceiling());
        }
    }

    #[test]
    fn derivatives_are_those_of_the_value() {
        let grouped = Grouped::new(&history());
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
}

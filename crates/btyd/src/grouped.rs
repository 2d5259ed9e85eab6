//! A history with equal rows joined, laid out for a likelihood, and the part that all likelihoods share.

use crate::history::History;
use crate::optimise::Derivatives;
use crate::places::{Places, joined};
use crate::special::rising;

/// A mean age below this would leave the range of a double in the bounds of `α`.
const SHORTEST: f64 = 1e-100;

/// A row, as places in the tables.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) frequency: u32,
    pub(crate) recency: u32,
    pub(crate) age: u32,
    pub(crate) weight: f64,
}

/// The rows and the different values of each column.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grouped {
    pub(crate) frequency: Places,
    pub(crate) frequency_weight: Vec<f64>,
    pub(crate) recency: Places,
    pub(crate) age: Places,
    /// Customers, and repeat purchases, by age.
    age_weight: Vec<f64>,
    age_purchases: Vec<f64>,
    /// Customers without a repeat purchase, by age, where they are kept apart from the rows.
    age_silent: Vec<f64>,
    silent_apart: bool,
    pub(crate) rows: Vec<Row>,
}

impl Grouped {
    /// `silent_apart`: whether a customer without a repeat purchase adds nothing but what [`Grouped::add_rates`] does,
    /// and so needs no row.
    pub(crate) fn new(history: &History, silent_apart: bool) -> Grouped {
        let row = |row: usize| (history.customer(row), history.weight(row));
        Grouped::of((0..history.len()).map(row), silent_apart)
    }

    /// From frequency, recency, age and weight.
    pub(crate) fn of(customers: impl Iterator<Item = ((f64, f64, f64), f64)>, silent_apart: bool) -> Grouped {
        let mut grouped = Grouped { silent_apart, ..Grouped::default() };
        let mut keys: Vec<((u32, u32, u32), f64)> = Vec::new();
        for ((x, recency, age), weight) in customers.filter(|customer| customer.1 > 0.0) {
            let age = grouped.age.of(age);
            if age as usize == grouped.age_weight.len() {
                grouped.age_weight.push(0.0);
                grouped.age_purchases.push(0.0);
                grouped.age_silent.push(0.0);
            }
            grouped.age_weight[age as usize] += weight;
            grouped.age_purchases[age as usize] += weight * x;
            if x == 0.0 && silent_apart {
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

    /// Frequency, recency and age of a row.
    pub(crate) fn customer(&self, row: &Row) -> (f64, f64, f64) {
        (
            self.frequency.values[row.frequency as usize],
            self.recency.values[row.recency as usize],
            self.age.values[row.age as usize],
        )
    }

    /// The same with every purchase counted `k` times.
    pub(crate) fn times(&self, k: f64) -> Grouped {
        let mut times = self.clone();
        times.frequency.values.iter_mut().for_each(|x| *x *= k);
        times.age_purchases.iter_mut().for_each(|x| *x *= k);
        times
    }

    pub(crate) fn distinct_rows(&self) -> usize {
        self.rows.len() + self.age_silent.iter().filter(|&&weight| weight > 0.0).count()
    }

    /// Customers of each age.
    pub(crate) fn age_weights(&self) -> &[f64] {
        &self.age_weight
    }

    fn customers(&self) -> f64 {
        self.age_weight.iter().sum()
    }

    /// Mean age, or 1 when nobody has been observed for any time.
    pub(crate) fn scale(&self) -> f64 {
        let sum: f64 = self.age.values.iter().zip(&self.age_weight).map(|(age, weight)| age * weight).sum();
        let mean = sum / self.customers();
        if mean > 0.0 { mean.max(SHORTEST) } else { 1.0 }
    }

    /// A purchase rate to start from. Customers who left stop buying, so the rate while alive is above the plain ratio.
    pub(crate) fn rate(&self) -> f64 {
        let purchases: f64 = self.age_purchases.iter().sum();
        (1.5 * purchases / (self.scale() * self.customers())).max(1e-8 / self.scale())
    }

    /// No mixture over customers can beat giving each the rate that fits best and no chance to leave:
    /// `λˣ e^(−λtₓ) ≤ (x / (e tₓ))ˣ`.
    pub(crate) fn ceiling(&self) -> f64 {
        let most = |row: &Row| {
            let (x, recency, _) = self.customer(row);
            row.weight * most_of(x, recency)
        };
        self.rows.iter().map(most).sum()
    }

    /// A smaller history of about this many rows that is like this one.
    pub(crate) fn thinned(&self, rows: usize) -> Grouped {
        let stride = (self.rows.len() / rows).max(1);
        let silent = self.age_silent.iter().filter(|&&weight| weight > 0.0).count();
        let silent_stride = (silent / rows).max(1);
        let share = silent_stride as f64 / stride as f64;
        let kept = self.rows.iter().step_by(stride).map(|row| (self.customer(row), row.weight));
        let cells = self.age.values.iter().zip(&self.age_silent).filter(|(_, weight)| **weight > 0.0);
        let silent = cells.step_by(silent_stride).map(|(&age, &weight)| ((0.0, 0.0, age), weight * share));
        Grouped::of(kept.chain(silent), self.silent_apart)
    }

    /// Adds `ln (r)ₓ − r ln(1 + T/α) − x ln(α + T)` of every customer, with derivatives in parameters 0 and 1: what buying
    /// at the rate `λ ~ Gamma(r, α)` to the end contributes.
    pub(crate) fn add_rates<const N: usize>(&self, r: f64, alpha: f64, ages: &[Elapsed], sum: &mut Derivatives<N>) {
        for (&x, &weight) in self.frequency.values.iter().zip(&self.frequency_weight) {
            add_purchases(r, x, weight, sum);
        }
        let ln_alpha = libm::log(alpha);
        for (&end, &purchases) in ages.iter().zip(&self.age_purchases) {
            add_times(ln_alpha, end, purchases, sum);
        }
        self.add_survival(r, alpha, ages, 0, sum);
    }

    /// Adds `−k ln(1 + T/c)` of every customer for the shape `k` and scale `c` at `place` and the next: what it
    /// contributes that nothing happened at a rate from Gamma(`k`, `c`).
    pub(crate) fn add_survival<const N: usize>(
        &self,
        shape: f64,
        scale: f64,
        ages: &[Elapsed],
        place: usize,
        sum: &mut Derivatives<N>,
    ) {
        for ((&age, &end), &weight) in self.age.values.iter().zip(ages).zip(&self.age_weight) {
            add_survival_of(shape, scale, (age, end), weight, place, sum);
        }
    }
}

/// `ln (r)ₓ`.
fn add_purchases<const N: usize>(r: f64, x: f64, weight: f64, sum: &mut Derivatives<N>) {
    let purchases = rising(r, x);
    sum.value += weight * purchases.ln;
    sum.gradient[0] += weight * purchases.first;
    sum.hessian[0][0] += weight * purchases.second;
}

/// `−x ln(α + T)`.
fn add_times<const N: usize>(ln_alpha: f64, end: Elapsed, purchases: f64, sum: &mut Derivatives<N>) {
    sum.value -= purchases * (ln_alpha + end.ln);
    sum.gradient[1] -= purchases * end.inverse;
    sum.hessian[1][1] += purchases * end.inverse * end.inverse;
}

/// One customer's part of [`Grouped::add_survival`].
pub(crate) fn add_survival_of<const N: usize>(
    shape: f64,
    scale: f64,
    (age, Elapsed { ln, inverse }): (f64, Elapsed),
    weight: f64,
    place: usize,
    sum: &mut Derivatives<N>,
) {
    // d/dc of −ln(1 + T/c).
    let in_scale = age * inverse / scale;
    sum.value -= weight * shape * ln;
    sum.gradient[place] -= weight * ln;
    sum.gradient[place + 1] += weight * shape * in_scale;
    sum.hessian[place][place + 1] += weight * in_scale;
    sum.hessian[place + 1][place + 1] -= weight * shape * in_scale * (1.0 / scale + inverse);
}

/// One customer's part of [`Grouped::add_rates`], with derivatives.
pub(crate) fn add_rates_of<const N: usize>(
    r: f64,
    alpha: f64,
    x: f64,
    (age, end): (f64, Elapsed),
    weight: f64,
    sum: &mut Derivatives<N>,
) {
    add_purchases(r, x, weight, sum);
    add_times(libm::log(alpha), end, weight * x, sum);
    add_survival_of(r, alpha, (age, end), weight, 0, sum);
}

/// One customer's part of [`Grouped::ceiling`].
pub(crate) fn most_of(x: f64, recency: f64) -> f64 {
    if x > 0.0 { x * (libm::log(x / recency) - 1.0) } else { 0.0 }
}

/// `ln(1 + time/scale)` and `1/(scale + time)`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elapsed {
    pub(crate) ln: f64,
    pub(crate) inverse: f64,
}

impl Elapsed {
    pub(crate) fn new(time: f64, scale: f64) -> Elapsed {
        Elapsed { ln: libm::log1p(time / scale), inverse: 1.0 / (scale + time) }
    }
}

pub(crate) fn elapsed(values: &[f64], scale: f64) -> Vec<Elapsed> {
    values.iter().map(|&time| Elapsed::new(time, scale)).collect()
}

/// One customer's part of [`Grouped::add_rates`].
pub(crate) fn rates_of(r: f64, alpha: f64, x: f64, age: f64) -> f64 {
    let end = libm::log1p(age / alpha);
    rising(r, x).ln - r * end - if x > 0.0 { x * (libm::log(alpha) + end) } else { 0.0 }
}

//! The likelihood of Gamma-Gamma with its first and second derivatives.
//!
//! A customer with `x` purchases of mean `m` contributes (Fader & Hardie 2013, note 025, eq. 1a), with `k = px`,
//!
//! `ln L = −ln m − ln B(k, q) − q ln(1 + mx/γ) − k ln(1 + γ/(mx))`.
//!
//! Spend is divided by its geometric mean before the fit, so that yen and cents look alike.

use std::ops::Range;

use crate::optimise::{Derivatives, Problem};
use crate::places::{Places, joined};
use crate::special::{digamma, ln_beta, trigamma};

/// Parameters in the order `p, q, γ`.
pub(super) const COUNT: usize = 3;

#[derive(Clone, Copy, Debug)]
struct Row {
    frequency: u32,
    /// Mean spend and all spend, in the scaled unit.
    spend: f64,
    total: f64,
    ln_total: f64,
    weight: f64,
}

/// Spend of repeat buyers, scaled, rows of equal frequency and spend joined.
#[derive(Clone, Debug, Default)]
pub(super) struct Grouped {
    frequency: Vec<f64>,
    frequency_weight: Vec<f64>,
    rows: Vec<Row>,
    sum_ln_spend: f64,
}

impl Grouped {
    /// From frequency, scaled spend and weight.
    pub(super) fn new(rows: impl Iterator<Item = (f64, f64, f64)>) -> Grouped {
        let (mut frequencies, mut spends) = (Places::default(), Places::default());
        let mut frequency_weight = Vec::new();
        let mut keys: Vec<((u32, u32), f64)> = Vec::new();
        for (x, spend, weight) in rows {
            let frequency = frequencies.of(x);
            if frequency as usize == frequency_weight.len() {
                frequency_weight.push(0.0);
            }
            frequency_weight[frequency as usize] += weight;
            keys.push(((frequency, spends.of(spend)), weight));
        }
        let row = |((frequency, spend), weight): ((u32, u32), f64)| {
            let spend = spends.values[spend as usize];
            let total = spend * frequencies.values[frequency as usize];
            Row { frequency, spend, total, ln_total: libm::log(total), weight }
        };
        let rows: Vec<Row> = joined(keys).into_iter().map(row).collect();
        let sum_ln_spend = rows.iter().map(|row| row.weight * libm::log(row.spend)).sum();
        Grouped { frequency: frequencies.values, frequency_weight, rows, sum_ln_spend }
    }

    pub(super) fn distinct_rows(&self) -> usize {
        self.rows.len()
    }

    /// Whether all customers have the same mean spend.
    pub(super) fn is_constant(&self) -> bool {
        self.rows.iter().all(|row| (row.spend - self.rows[0].spend).abs() < 1e-12 * row.spend)
    }
}

/// What depends on the frequency only, at one set of parameters.
pub(super) struct Tables {
    k: Vec<f64>,
    q: f64,
    gamma: f64,
    ln_gamma: f64,
}

impl Tables {
    /// `ln(1 + mx/γ)` and `ln(1 + γ/(mx))`: they differ by `ln(mx/γ)`, so one of them, the smaller, is enough.
    fn shares(&self, row: &Row) -> (f64, f64) {
        let ratio = row.ln_total - self.ln_gamma;
        let smaller = libm::log1p(if ratio > 0.0 { self.gamma / row.total } else { row.total / self.gamma });
        if ratio > 0.0 { (smaller + ratio, smaller) } else { (smaller, smaller - ratio) }
    }
}

impl Problem<COUNT> for Grouped {
    type Prepared = Tables;

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn prepare(&self, &[p, q, gamma]: &[f64; COUNT], sum: &mut Derivatives<COUNT>) -> Tables {
        sum.value -= self.sum_ln_spend;
        let (digamma_q, trigamma_q) = (digamma(q), trigamma(q));
        for (&x, &weight) in self.frequency.iter().zip(&self.frequency_weight) {
            let k = p * x;
            let (together, together_slope) = (digamma(k + q), trigamma(k + q));
            sum.value -= weight * ln_beta(k, q);
            sum.gradient[0] += weight * x * (together - digamma(k));
            sum.gradient[1] += weight * (together - digamma_q);
            sum.hessian[0][0] += weight * x * x * (together_slope - trigamma(k));
            sum.hessian[0][1] += weight * x * together_slope;
            sum.hessian[1][1] += weight * (together_slope - trigamma_q);
        }
        Tables { k: self.frequency.iter().map(|x| p * x).collect(), q, gamma, ln_gamma: libm::log(gamma) }
    }

    fn add(&self, tables: &Tables, rows: Range<usize>, sum: &mut Derivatives<COUNT>) {
        let &Tables { q, gamma, .. } = tables;
        let by_gamma = 1.0 / gamma;
        for row in &self.rows[rows] {
            let (x, k) = (self.frequency[row.frequency as usize], tables.k[row.frequency as usize]);
            let weight = row.weight;
            let total = row.total;
            let (spent, unspent) = tables.shares(row);
            let inverse = 1.0 / (gamma + total);
            sum.value -= weight * (q * spent + k * unspent);
            sum.gradient[0] -= weight * x * unspent;
            sum.gradient[1] -= weight * spent;
            // d/dγ: q·mx/(γ(γ + mx)) − k/(γ + mx).
            let share = total * by_gamma * inverse;
            sum.gradient[2] += weight * (q * share - k * inverse);
            sum.hessian[0][2] -= weight * x * inverse;
            sum.hessian[1][2] += weight * share;
            sum.hessian[2][2] += weight * (k * inverse * inverse - q * share * (by_gamma + inverse));
        }
    }

    fn value(&self, tables: &Tables, rows: Range<usize>) -> f64 {
        let one = |row: &Row| {
            let (spent, unspent) = tables.shares(row);
            row.weight * (tables.q * spent + tables.k[row.frequency as usize] * unspent)
        };
        -self.rows[rows].iter().map(one).sum::<f64>()
    }

    /// Given the shape, no spread of scales beats giving each customer the scale that fits best: a gamma density of mean
    /// `m` at `m`. With the shape at the end of its range this bounds every value.
    fn ceiling(&self) -> f64 {
        let top = |row: &Row| row.weight * ceiling_of(self.frequency[row.frequency as usize]);
        self.rows.iter().map(top).sum::<f64>() - self.sum_ln_spend
    }

    fn starts(&self) -> Vec<[f64; COUNT]> {
        let mut starts = Vec::new();
        for p in [0.5, 2.0, 8.0, 50.0] {
            for q in [1.5, 4.0, 20.0] {
                // The population mean pγ/(q − 1) at 1, the scale of the data.
                starts.push([p, q, (q - 1.0) / p]);
            }
        }
        starts
    }

    fn bounds(&self) -> ([f64; COUNT], [f64; COUNT]) {
        ([1e-6, 1e-6, 1e-9], [MOST_SHAPE, 1e6, 1e9])
    }

    fn thinned(&self, rows: usize) -> Grouped {
        let stride = (self.rows.len() / rows).max(1);
        let thin = self.rows.iter().step_by(stride);
        Grouped::new(thin.map(|row| (self.frequency[row.frequency as usize], row.spend, row.weight)))
    }
}

/// The largest shape that a fit looks at.
const MOST_SHAPE: f64 = 1e6;

/// A bound of one customer's log-likelihood plus the logarithm of the spend.
pub(super) fn ceiling_of(x: f64) -> f64 {
    0.5 * libm::log(MOST_SHAPE * x)
}

/// One customer's log-likelihood.
pub(super) fn one([p, q, gamma]: [f64; COUNT], x: f64, spend: f64) -> f64 {
    let (k, total) = (p * x, spend * x);
    -libm::log(spend) - ln_beta(k, q) - q * libm::log1p(total / gamma) - k * libm::log1p(gamma / total)
}

//! Mean spend of customers, counted and as the spend model has it.
//!
//! The mean of the purchases of a customer with `x` of them has the density of Fader and Hardie (2013), note 025, eq. 2;
//! `x m/(γ + x m)` is then Beta(`px`, `q`), which gives the share below `m`. Over all customers it is the mean of those for
//! each one's own `x`: the means of those who buy often lie closer together.

use std::collections::BTreeMap;

use btyd::gamma_gamma::GammaGamma;
use btyd::special::regularised_beta;
use models::value_pictures::SpendPicture;

use super::super::cohort::Histories;
use super::{quantile, round_up};

/// About so many bins.
const BINS: f64 = 30.0;
/// Points of the curve.
const POINTS: usize = 160;
/// Share of the customers that the bins hold at least.
const SHOWN: f64 = 0.97;

/// `None` without repeat buyers whom the model takes.
pub(super) fn picture(model: GammaGamma, histories: &Histories) -> Option<SpendPicture> {
    let Histories { frequency, spend, .. } = histories;
    // Repeat purchases, their mean amount, and the customers of whom that is told.
    let taken = || {
        let rows = (0..spend.len()).filter(|&row| frequency[row] > 0.0 && spend[row] > 0.0);
        rows.map(|row| (frequency[row], spend[row], histories.weight(row)))
    };
    let mut means: Vec<(f64, f64)> = taken().map(|(_, mean, customers)| (mean, customers)).collect();
    let customers: f64 = means.iter().map(|row| row.1).sum();
    let most = quantile(&mut means, SHOWN);
    if most <= 0.0 {
        return None;
    }
    let width = round_up(most / BINS);
    let count = libm::ceil(most / width).max(1.0) as usize;
    let mut actual = vec![0.0; count + 1];
    let mut groups: BTreeMap<u64, f64> = BTreeMap::new();
    for (x, mean, customers) in taken() {
        actual[((mean / width) as usize).min(count)] += customers;
        *groups.entry(x as u64).or_default() += customers;
    }
    let over = |of: &dyn Fn(f64) -> f64| groups.iter().map(|(&x, customers)| customers * of(x as f64)).sum::<f64>();
    let below = |mean: f64| over(&|x| share_below(model, x, mean));
    let mut bins = Vec::with_capacity(count);
    let mut before = 0.0;
    for (bin, &actual) in actual[..count].iter().enumerate() {
        let now = below((bin + 1) as f64 * width);
        bins.push([actual, now - before]);
        before = now;
    }
    let curve = (0..=POINTS)
        .map(|point| count as f64 * width * point as f64 / POINTS as f64)
        .map(|mean| [mean, width * over(&|x| density(model, x, mean))])
        .filter(|[_, density]| density.is_finite())
        .collect();
    let observed = taken().map(|(_, mean, customers)| customers * mean).sum::<f64>() / customers;
    let beyond = [actual[count], (customers - before).max(0.0)];
    Some(SpendPicture { customers: customers as usize, width, bins, beyond, curve, means: (observed, model.mean()) })
}

fn share_below(GammaGamma { p, q, gamma }: GammaGamma, x: f64, mean: f64) -> f64 {
    regularised_beta(x * mean / (gamma + x * mean), p * x, q)
}

/// Of a mean of 0 the density is 0 or infinite, but for `px = 1`: there it is left out.
fn density(model: GammaGamma, x: f64, mean: f64) -> f64 {
    if mean <= 0.0 {
        return if model.p * x > 1.0 { 0.0 } else { f64::INFINITY };
    }
    model.log_likelihood(&[x], &[mean], None).map_or(f64::INFINITY, libm::exp)
}

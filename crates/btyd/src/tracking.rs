//! What a fitted model expects of a whole cohort over time and by number of purchases.

use rustc_hash::FxHashMap;

use crate::history::History;
use crate::model::PurchaseModel;

/// Expected repeat purchases of a cohort up to each of `times`.
///
/// `births` are the times of the customers' first purchases on the same axis and in the same unit as `times`; a customer
/// counts from birth on. Times are taken in any order. Values that are not finite count for nothing.
pub fn expected_cumulative(model: &impl PurchaseModel, births: &[f64], times: &[f64]) -> Vec<f64> {
    let cohorts = counted(births.iter().map(|&birth| (birth, 1.0)));
    times
        .iter()
        .map(|&time| {
            let born = cohorts.iter().filter(|(birth, _)| *birth < time);
            born.map(|&(birth, customers)| customers * model.expected_new(time - birth)).sum()
        })
        .collect()
}

/// Expected repeat purchases in each period: differences of [`expected_cumulative`], the first from time 0.
pub fn expected_incremental(model: &impl PurchaseModel, births: &[f64], times: &[f64]) -> Vec<f64> {
    let mut before = 0.0;
    expected_cumulative(model, births, times)
        .into_iter()
        .map(|now| {
            let step = now - before;
            before = now;
            step
        })
        .collect()
}

/// Expected number of customers with 0, 1, …, `last − 1` and with `last` or more repeat purchases, each over the own age.
pub fn expected_frequencies(model: &impl PurchaseModel, history: &History, last: usize) -> Vec<f64> {
    let ages = counted((0..history.len()).map(|row| (history.age()[row], history.weight(row))));
    let mut bins = vec![0.0; last + 1];
    for (age, customers) in ages {
        let mut rest = 1.0;
        for (count, bin) in bins.iter_mut().take(last).enumerate() {
            let probability = model.probability_new(count as u64, age);
            *bin += customers * probability;
            rest -= probability;
        }
        bins[last] += customers * rest.max(0.0);
    }
    bins
}

/// Number of customers with 0, 1, …, `last − 1` and with `last` or more repeat purchases.
pub fn actual_frequencies(history: &History, last: usize) -> Vec<f64> {
    let mut bins = vec![0.0; last + 1];
    for (row, &frequency) in history.frequency().iter().enumerate() {
        bins[(frequency as usize).min(last)] += history.weight(row);
    }
    bins
}

/// Different finite values, in order, with their summed weights.
fn counted(values: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut places: FxHashMap<u64, usize> = FxHashMap::default();
    let mut groups: Vec<(f64, f64)> = Vec::new();
    for (value, weight) in values.filter(|(value, _)| value.is_finite()) {
        let place = *places.entry((value + 0.0).to_bits()).or_insert(groups.len());
        if place == groups.len() {
            groups.push((value, 0.0));
        }
        groups[place].1 += weight;
    }
    groups.sort_by(|a, b| a.0.total_cmp(&b.0));
    groups
}

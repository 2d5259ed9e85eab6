//! How regular purchases are: `btyd::regularity` for histories, and for times of purchases given as they are.

use btyd::regularity::{Intervals, Method, Regularity, by_likelihood, individual};
use btyd::{Error, History};
use serde::{Deserialize, Serialize};

use super::history::{PurchaseHistory, failure};
use crate::protocol::Failure;

/// How regularity is estimated.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct RegularityOptions {
    /// The method; where absent Wheat and Morrison's, or by likelihood for a history that has no log behind it.
    pub method: Option<Method>,
}

/// Of a history: one cut from a table of orders, or one that knows the sums of the logarithms of the intervals.
///
/// # Errors
/// `no-intervals` where the history does not know what the method takes; `empty` where nobody has as many intervals as it
/// needs.
pub fn regularity(history: &PurchaseHistory, options: &RegularityOptions) -> Result<Regularity, Failure> {
    estimated(history.intervals.as_ref(), &history.history, options)
}

/// Of the times of all purchases, the first included, one list a customer, in any order.
///
/// # Errors
/// `row` for a time that is no number; `empty` as [`regularity`].
pub fn regularity_of(times: &[Vec<f64>], options: &RegularityOptions) -> Result<Regularity, Failure> {
    let mut intervals = Intervals::default();
    let (mut frequency, mut recency, mut sums) = (Vec::new(), Vec::new(), Vec::new());
    for (row, times) in times.iter().enumerate() {
        if times.iter().any(|time| !time.is_finite()) {
            return Err(Failure { row: Some(row), ..Failure::new("row").column("times").expected("finite") });
        }
        let mut times = times.clone();
        times.sort_by(f64::total_cmp);
        times.dedup();
        intervals.add(times.iter().copied(), 1.0);
        let gaps = times.windows(2).map(|two| two[1] - two[0]);
        frequency.push(times.len().saturating_sub(1) as f64);
        recency.push(times.last().zip(times.first()).map_or(0.0, |(last, first)| last - first));
        sums.push(gaps.map(f64::ln).sum());
    }
    let history = History::new(frequency, recency.clone(), recency);
    let history = history.and_then(|history| history.with_sum_log_intervals(sums)).map_err(|error| failure(&error))?;
    estimated(Some(&intervals), &history, options)
}

fn estimated(
    intervals: Option<&Intervals>,
    history: &History,
    options: &RegularityOptions,
) -> Result<Regularity, Failure> {
    let usual = if intervals.is_some() { Method::WheatMorrison } else { Method::Likelihood };
    let found = match options.method.unwrap_or(usual) {
        Method::WheatMorrison => intervals.ok_or(Error::NoIntervals).map(Intervals::wheat_morrison),
        Method::Likelihood => by_likelihood(history),
        Method::Individual => individual(history),
    };
    found.and_then(|found| found.ok_or(Error::Empty)).map_err(|error| failure(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_histories_are_taken() {
        let times = vec![vec![0.0, 5.0, 10.0, 16.0], vec![3.0, 1.0, 9.0], vec![2.0]];
        let wheat = regularity_of(&times, &RegularityOptions::default()).expect("an estimate");
        // M of 5 and 5, 5 and 6, and 2 and 6: squares of M − 1/2 are 0, 1/484 and 1/16.
        let variance = 0.5 * (0.5 / 484.0 + 1.0 / 16.0);
        assert!((wheat.k - (1.0 - 4.0 * variance) / (8.0 * variance)).abs() < 1e-12);
        assert_eq!((wheat.pairs, wheat.customers, wheat.method), (3.0, 2.0, Method::WheatMorrison));
        let likelihood = RegularityOptions { method: Some(Method::Likelihood) };
        assert!(regularity_of(&times, &likelihood).expect("an estimate").k > 1.0);
        let error =
            regularity_of(&times, &RegularityOptions { method: Some(Method::Individual) }).expect_err("too few");
        assert_eq!(error.code, "empty");
        let error = regularity_of(&[vec![1.0, f64::NAN]], &likelihood).expect_err("no number");
        assert_eq!((error.code.as_str(), error.row), ("row", Some(0)));
    }
}

//! Does a log begin in the middle of its customers' lives? Then first orders are not first: their ages are wrong.

use crate::summarise::CustomerSummary;

/// Fewest customers and periods that say anything.
const CUSTOMERS: usize = 50;
const PERIODS: usize = 8;

/// The first days' acquisition rate must be this many times the later one.
const EXCESS: f64 = 2.5;

/// Where the rate has come down to this many times the later one, customers count as new.
const SETTLED: f64 = 1.5;

/// The first acquisition day to offer where a log seems to begin in the middle of customers' lives; `None` where it does not.
///
/// A log cut at the front shows old customers as new ones: they appear in its first weeks, each with the first order
/// after the cut, and then the rate of "new" customers falls to the true one. A cohort (new customers in the first weeks, none
/// later) is no such log: without a later rate there is nothing to compare with.
pub fn first_acquisition_day(summary: &CustomerSummary) -> Option<i32> {
    let customers = summary.customers();
    let [start, end] = summary.log_days();
    if customers < CUSTOMERS || end <= start {
        return None;
    }
    let length = period_length(end - start + 1);
    let mut counts = vec![0usize; ((end - start + 1) / length) as usize];
    if counts.len() < PERIODS {
        return None;
    }
    for customer in 0..customers {
        let first = summary.first_day(customer)?;
        // The last, unfinished period is left out.
        if let Some(count) = counts.get_mut(((first - start) / length) as usize) {
            *count += 1;
        }
    }
    let later = median(&counts[counts.len() / 2..]);
    let in_later_half: usize = counts[counts.len() / 2..].iter().sum();
    if later < 1.0 || in_later_half * 20 < customers || (counts[0] as f64) < EXCESS * later {
        return None;
    }
    let settled = counts.windows(2).position(|pair| pair.iter().all(|&count| count as f64 <= SETTLED * later))?;
    // A rate that never settles before the later half is a shrinking business, not a cut.
    (settled <= counts.len() / 2).then(|| start + settled as i32 * length)
}

/// Weeks where the log is short, up to four where it is long: about 26 periods.
fn period_length(days: i32) -> i32 {
    (days / 26 / 7).clamp(1, 4) * 7
}

fn median(counts: &[usize]) -> f64 {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        length if length % 2 == 1 => sorted[middle] as f64,
        _ => (sorted[middle - 1] + sorted[middle]) as f64 / 2.0,
    }
}

//! The forecast of the days held out, by when customers had last bought.

use models::value_pictures::RecencyGroup;

use super::super::cohort::Cohort;
use super::round_up;

/// No more groups of repeat buyers than about this.
const GROUPS: f64 = 10.0;

/// Mean purchases on the days held out, actual and expected, of those without a repeat purchase and by recency.
pub(super) fn groups(cohort: &Cohort, expected: &[f64]) -> Vec<RecencyGroup> {
    let calibration = &cohort.calibration;
    let latest = calibration.recency.iter().copied().fold(0.0, f64::max);
    let width = if latest > 0.0 { round_up(latest / GROUPS) } else { 1.0 };
    let stretches = libm::ceil(latest / width) as usize;
    let mut sums = vec![(0_usize, [0.0; 2]); stretches + 1];
    for row in 0..calibration.len() {
        let recency = calibration.recency[row];
        let group = if calibration.frequency[row] > 0.0 {
            (libm::ceil(recency / width) as usize).clamp(1, stretches)
        } else {
            0
        };
        let (customers, sum) = &mut sums[group];
        *customers += 1;
        sum[0] += cohort.held_out[row];
        sum[1] += expected[row];
    }
    let one = |(group, (customers, sum)): (usize, (usize, [f64; 2]))| RecencyGroup {
        recency: group.checked_sub(1).map(|before| [before as f64 * width, group as f64 * width]),
        customers,
        means: (customers > 0).then(|| sum.map(|sum| sum / customers as f64)),
    };
    sums.into_iter().enumerate().map(one).collect()
}

//! From which segment the customers came since an earlier day, and what a segment is worth if they move on like this.

use models::migration::values;
use models::rfm::{self, Classifier, RuleSet, Scores};

use crate::customers::Facts;
use crate::protocol::{Binning, Failure, Migration, MigrationState, SegmentReport, SegmentSettings, TimeUnit};

/// Where today's customers were on an earlier day. Cut points and high–low lines are those of today, so that a customer
/// moves by what the customer did and not by what the others did. Nested bins have no cut points of their own: they are cut anew.
pub(crate) fn migration(
    settings: &SegmentSettings,
    earlier: &Facts,
    today: &Facts,
    scores: &Scores,
    rules: &RuleSet,
    codes: &[u8],
    report: &SegmentReport,
) -> Result<Migration, Failure> {
    let rate = settings.annual_discount_rate;
    if !(rate > 0.0 && rate <= 10.0) {
        return Err(Failure::new("out-of-range").column("annualDiscountRate").value(rate).expected("> 0, ≤ 10"));
    }
    let Facts { days_since_last, orders, total, .. } = earlier;
    let then = match settings.binning {
        Binning::Nested => rfm::nested(days_since_last, orders, total, settings.bins),
        _ => rfm::with_cuts_of(scores, days_since_last, orders, total),
    }
    .map_err(|error| Failure::from_kind(&error))?;
    let before = Classifier::new(rules, settings.bins).classify(&then);
    let segments = report.segments.len();
    let mut moved = vec![vec![0; segments]; segments];
    let mut joined = vec![0; segments];
    let mut spent = vec![0.0; segments];
    // Both lists of customers ascend, and nobody is in the earlier one alone.
    let mut known = earlier.customers.iter().zip(&before).zip(total).peekable();
    for ((&customer, &now), &total) in today.customers.iter().zip(codes).zip(&today.total) {
        match known.next_if(|((earlier, _), _)| **earlier == customer) {
            Some(((_, &then), before)) => {
                moved[usize::from(then)][usize::from(now)] += 1;
                spent[usize::from(then)] += total - before;
            }
            None => joined[usize::from(now)] += 1,
        }
    }
    let from = earlier.as_of.unwrap_or_default();
    let years = f64::from(today.as_of.unwrap_or(from) - from) / (TimeUnit::Day.days() * TimeUnit::Day.per_year());
    let discount_rate = (rate.ln_1p() * years).exp_m1();
    let third = thirds(report);
    let mut moved_thirds = vec![vec![0; 3]; 3];
    let mut spent_thirds = vec![0.0; 3];
    for (from, row) in moved.iter().enumerate() {
        spent_thirds[third[from]] += spent[from];
        for (to, count) in row.iter().enumerate() {
            moved_thirds[third[from]][third[to]] += count;
        }
    }
    let states: Option<Vec<MigrationState>> = moved_thirds
        .iter()
        .zip(&spent_thirds)
        .map(|(moved, spent)| {
            let shares = shares(moved)?;
            let customers: usize = moved.iter().sum();
            Some(MigrationState { spent: spent / customers as f64, moved: [shares[0], shares[1], shares[2]] })
        })
        .collect();
    Ok(Migration {
        from,
        values: values_of(&moved, &spent, discount_rate),
        thirds: states.and_then(|states| states.try_into().ok()),
        moved,
        joined,
        spent,
        discount_rate,
    })
}

/// Shares of a row; `None` where nobody is in it.
fn shares(moved: &[usize]) -> Option<Vec<f64>> {
    let all: usize = moved.iter().sum();
    (all > 0).then(|| moved.iter().map(|&count| count as f64 / all as f64).collect())
}

/// Values of the segments that somebody was in. One that nobody was in may still be reached: whoever does is taken to go on as
/// all customers together did.
fn values_of(moved: &[Vec<usize>], spent: &[f64], discount: f64) -> Vec<Option<f64>> {
    let segments = moved.len();
    let together: Vec<usize> = (0..segments).map(|to| moved.iter().map(|row| row[to]).sum()).collect();
    let Some(shares_together) = shares(&together) else { return vec![None; segments] };
    let spent_together = spent.iter().sum::<f64>() / together.iter().sum::<usize>() as f64;
    let (chances, reward): (Vec<Vec<f64>>, Vec<f64>) = moved
        .iter()
        .zip(spent)
        .map(|(row, spent)| match shares(row) {
            Some(shares) => (shares, spent / row.iter().sum::<usize>() as f64),
            None => (shares_together.clone(), spent_together),
        })
        .unzip();
    let found = values(&chances, &reward, discount).unwrap_or_default();
    let known = moved.iter().map(|row| row.iter().any(|&count| count > 0));
    found.into_iter().zip(known).map(|(value, known)| known.then_some(value)).collect()
}

/// The third of the segments' ranks that each is in, the best being 0.
fn thirds(report: &SegmentReport) -> Vec<usize> {
    let mut order: Vec<usize> = (0..report.segments.len()).collect();
    order.sort_by_key(|&place| report.segments[place].rank);
    let mut third = vec![0; order.len()];
    for (position, &place) in order.iter().enumerate() {
        third[place] = position * 3 / order.len();
    }
    third
}

#[cfg(test)]
mod tests {
    use super::values_of;

    #[test]
    fn whoever_reaches_a_segment_that_nobody_was_in_goes_on_as_all_did() {
        // The first stays; the second moves to the third, which was empty.
        let found = values_of(&[vec![2, 0, 0], vec![0, 0, 2], vec![0, 0, 0]], &[20.0, 40.0, 0.0], 0.25);
        // The third: 15 and, discounted, half its customers in the first and half in the third again.
        let third = (15.0 + 0.5 * 50.0 / 1.25) / (1.0 - 0.5 / 1.25);
        for (found, worth) in found.iter().zip([Some(50.0), Some(20.0 + third / 1.25), None]) {
            assert_eq!(found.is_some(), worth.is_some());
            assert!(found.zip(worth).is_none_or(|(found, worth)| (found - worth).abs() < 1e-10));
        }
    }
}

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

/// Values of the segments whose customers stay among segments that are known.
fn values_of(moved: &[Vec<usize>], spent: &[f64], discount: f64) -> Vec<Option<f64>> {
    let mut known: Vec<usize> = (0..moved.len()).collect();
    loop {
        let stays = |from: &usize| {
            let row = &moved[*from];
            row.iter().any(|&count| count > 0) && (0..row.len()).all(|to| row[to] == 0 || known.contains(&to))
        };
        let next: Vec<usize> = known.iter().copied().filter(stays).collect();
        if next.len() == known.len() {
            break;
        }
        known = next;
    }
    let chances: Vec<Vec<f64>> = known
        .iter()
        .map(|&from| {
            let all = shares(&moved[from]).unwrap_or_default();
            known.iter().map(|&to| all[to]).collect()
        })
        .collect();
    let reward: Vec<f64> =
        known.iter().map(|&from| spent[from] / moved[from].iter().sum::<usize>().max(1) as f64).collect();
    let mut found = vec![None; moved.len()];
    for (value, place) in values(&chances, &reward, discount).into_iter().flatten().zip(known) {
        found[place] = Some(value);
    }
    found
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
    fn a_segment_that_nobody_was_in_has_no_value_nor_one_that_leads_to_it() {
        // The first stays, the second moves to the third, of which nothing is known, the last moves to the first.
        let moved = [vec![2, 0, 0, 0], vec![0, 1, 1, 0], vec![0, 0, 0, 0], vec![1, 0, 0, 0]];
        let found = values_of(&moved, &[20.0, 9.0, 0.0, 4.0], 0.25);
        for (found, worth) in found.iter().zip([Some(50.0), None, None, Some(44.0)]) {
            assert_eq!(found.is_some(), worth.is_some());
            assert!(found.zip(worth).is_none_or(|(found, worth)| (found - worth).abs() < 1e-12));
        }
    }
}

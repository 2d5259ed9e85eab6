//! RFM scores against a plain computation, whatever the customers.

use models::rfm::{Classifier, HighLow, RULE_SETS, audit, independent, nested, percentile_cuts, rule_set};
use proptest::prelude::*;

/// Type-7 percentile of sorted values, as the textbook writes it.
fn percentile(sorted: &[f64], probability: f64) -> f64 {
    let position = (sorted.len() - 1) as f64 * probability;
    let below = position.floor() as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (position - below as f64) * (sorted[above] - sorted[below])
}

/// Values with many ties.
fn customers() -> impl Strategy<Value = Vec<[f64; 3]>> {
    let number = prop_oneof![(0u32..5).prop_map(f64::from), (0u32..1000).prop_map(|value| f64::from(value) / 8.0)];
    prop::collection::vec(prop::array::uniform3(number), 1..60)
}

fn columns(rows: &[[f64; 3]]) -> [Vec<f64>; 3] {
    [0, 1, 2].map(|column| rows.iter().map(|row| row[column]).collect())
}

proptest! {
    #[test]
    fn cuts_are_those_of_sorted_values(rows in customers(), bins in 3u8..=10) {
        let [mut values, ..] = columns(&rows);
        let cuts = percentile_cuts(&values, bins, &mut Vec::new());
        values.sort_by(f64::total_cmp);
        prop_assert_eq!(cuts.len(), usize::from(bins) - 1);
        for (place, cut) in cuts.iter().enumerate() {
            let expected = percentile(&values, (place as f64 + 1.0) / f64::from(bins));
            prop_assert!((cut - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{} is not {}", cut, expected);
        }
    }

    #[test]
    fn better_values_never_score_worse_and_equal_ones_score_alike(rows in customers(), bins in 3u8..=10) {
        let [days, orders, total] = columns(&rows);
        let scores = independent(&days, &orders, &total, bins).unwrap();
        for a in 0..rows.len() {
            for b in 0..rows.len() {
                prop_assert!(days[a] > days[b] || scores.r[a] >= scores.r[b]);
                prop_assert!(orders[a] < orders[b] || scores.f[a] >= scores.f[b]);
                prop_assert!(total[a] < total[b] || scores.m[a] >= scores.m[b]);
            }
        }
        prop_assert_eq!(scores.counts[0].iter().sum::<usize>(), rows.len());
    }

    #[test]
    fn nested_scores_keep_order_within_their_cell(rows in customers(), bins in 3u8..=10) {
        let [days, orders, total] = columns(&rows);
        let scores = nested(&days, &orders, &total, bins).unwrap();
        for a in 0..rows.len() {
            for b in 0..rows.len() {
                if scores.r[a] == scores.r[b] {
                    prop_assert!(orders[a] < orders[b] || scores.f[a] >= scores.f[b]);
                    if scores.f[a] == scores.f[b] {
                        prop_assert!(total[a] < total[b] || scores.m[a] >= scores.m[b]);
                    }
                }
            }
        }
    }

    #[test]
    fn every_customer_is_in_the_first_segment_that_matches(rows in customers(), set in 0usize..6) {
        let [days, orders, total] = columns(&rows);
        let scores = independent(&days, &orders, &total, 5).unwrap();
        let resolved = rule_set(RULE_SETS[set]).unwrap().resolve(&HighLow::default(), &scores).unwrap();
        let codes = Classifier::new(&resolved, 5).classify(&scores);
        for (index, code) in codes.iter().enumerate() {
            let cell = [scores.r[index], scores.f[index], scores.m[index]];
            let first = resolved.rules.iter().find(|rule| rule.matches(cell));
            prop_assert_eq!(resolved.segment(*code), first.map_or(models::rfm::OTHERS, |rule| &rule.id));
        }
        prop_assert_eq!(audit(&resolved, 5).cells, 125);
    }
}

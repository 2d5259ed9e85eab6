//! RFM scores and rule sets against their sources.

use models::Error;
use models::rfm::{
    Audit, Classifier, HighLow, HighLowBy, OTHERS, RULE_SETS, Rule, RuleSet, Scores, audit, independent, nested,
    percentile_cuts, plus_one, rule_set, with_cuts, with_cuts_of,
};
use serde::Deserialize;

/// Ten customers of a course text: days since the last order, orders, spend.
const TEN: [[f64; 3]; 10] = [
    [5.0, 12.0, 2400.0],
    [12.0, 3.0, 300.0],
    [20.0, 8.0, 1600.0],
    [33.0, 1.0, 900.0],
    [45.0, 6.0, 500.0],
    [60.0, 2.0, 150.0],
    [90.0, 9.0, 2000.0],
    [120.0, 1.0, 80.0],
    [200.0, 5.0, 1200.0],
    [320.0, 1.0, 60.0],
];

fn columns(rows: &[[f64; 3]]) -> [Vec<f64>; 3] {
    [0, 1, 2].map(|column| rows.iter().map(|row| row[column]).collect())
}

fn ten() -> Scores {
    let [days, orders, total] = columns(&TEN);
    independent(&days, &orders, &total, 5).unwrap()
}

fn codes(scores: &Scores) -> Vec<u16> {
    let code = |index: usize| {
        [scores.r[index], scores.f[index], scores.m[index]].iter().fold(0, |code, &score| code * 10 + u16::from(score))
    };
    (0..scores.len()).map(code).collect()
}

fn published(id: &str) -> Audit {
    let set = rule_set(id).unwrap();
    let cut = HighLow { by: HighLowBy::Fixed, ..HighLow::default() };
    audit(&cut.resolve(&set, cut.cuts, 5), 5)
}

fn first_sizes(audit: &Audit) -> Vec<usize> {
    audit.segments.iter().map(|segment| segment.first).collect()
}

fn matched_sizes(audit: &Audit) -> Vec<usize> {
    audit.segments.iter().map(|segment| segment.matched).collect()
}

fn cells(codes: &[u16]) -> Vec<[u8; 3]> {
    codes.iter().map(|code| [code / 100, code / 10 % 10, code % 10].map(|digit| digit as u8)).collect()
}

#[test]
fn the_ten_customers_get_the_printed_scores() {
    let scores = ten();
    assert_eq!(codes(&scores), [555, 532, 444, 413, 343, 322, 255, 211, 134, 111]);
    let printed = [1.0, 2.6, 5.4, 8.2];
    for (cut, expected) in scores.cuts[1].iter().zip(printed) {
        assert!((cut - expected).abs() < 1e-12, "{cut} is not {expected}");
    }
    assert_eq!(scores.counts[1], [3, 1, 2, 2, 2]);
    assert_eq!(scores.effective_bins(), [5, 5, 5]);
}

#[test]
fn the_tie_rule_moves_customers_between_the_eight_types() {
    let scores = ten();
    let set = rule_set("eight-types").unwrap();
    let mean = HighLow::default();
    let lines = mean.lines(&scores);
    for (line, expected) in lines.iter().zip([3.0, 2.9, 3.0]) {
        assert!((line - expected).abs() < 1e-12);
    }
    let segment = |high_low: &HighLow, customer: usize| {
        let resolved = set.resolve(high_low, &scores).unwrap();
        let code = Classifier::new(&resolved, 5).classify(&scores)[customer];
        resolved.segment(code).to_owned()
    };
    assert_eq!(segment(&mean, 4), "lhl");
    assert_eq!(segment(&mean, 3), "hll");
    let at_or_above = HighLow { inclusive: true, ..mean };
    assert_eq!(segment(&at_or_above, 4), "hhh");
    assert_eq!(segment(&at_or_above, 3), "hlh");
}

#[test]
fn the_median_of_scores_is_that_of_the_customers() {
    let scores = ten();
    let median = HighLow { by: HighLowBy::Median, ..HighLow::default() };
    assert_eq!(median.lines(&scores), [3.0, 3.0, 3.0]);
}

#[test]
fn the_complete_sets_are_partitions() {
    for id in models::rfm::COMPLETE {
        let audit = published(id);
        assert!(audit.is_partition(), "{id}: {audit:?}");
        assert!(audit.unreachable.is_empty(), "{id}");
        assert_eq!(audit.cells, 125);
        assert_eq!(first_sizes(&audit).iter().sum::<usize>(), 125);
    }
}

#[test]
fn the_code_list_has_the_counted_sizes() {
    assert_eq!(first_sizes(&published("codes-eleven")), [7, 8, 24, 7, 16, 8, 8, 22, 8, 11, 6]);
}

#[test]
fn five_of_the_eight_codes_that_cannot_be_lost_bought_once() {
    let set = rule_set("codes-eleven").unwrap();
    let rule = set.rules.iter().find(|rule| rule.id == "cant-lose").unwrap();
    assert_eq!(rule.cells.len(), 8);
    assert_eq!(rule.cells.iter().filter(|cell| cell[1] == 1).count(), 5);
}

#[test]
fn rfm_030_overlaps_as_counted() {
    let audit = published("rfm-030");
    assert_eq!(audit.overlapping.len(), 58);
    assert_eq!(audit.unmatched, cells(&[215, 241, 251, 252, 341, 351, 441, 451, 541, 551]));
    assert_eq!(first_sizes(&audit), [1, 35, 15, 8, 15, 6, 7, 4, 10, 14]);
    assert!(audit.unreachable.is_empty());
}

#[test]
fn rfm_02x_has_segments_that_nobody_can_reach() {
    let audit = published("rfm-02x");
    assert_eq!(audit.unreachable, ["new", "promising", "cant-lose"]);
    assert_eq!(audit.unmatched.len(), 36);

    let mut last_match = rule_set("rfm-02x").unwrap();
    last_match.rules.reverse();
    let reversed = models::rfm::audit(&last_match, 5);
    assert_eq!(reversed.unreachable, ["champions"]);
    assert_eq!(reversed.unmatched.len(), 36);
}

#[test]
fn putler_overlaps_as_counted() {
    let audit = published("putler");
    assert_eq!(audit.overlapping.len(), 76);
    assert_eq!(audit.unreachable, ["recent", "promising", "cant-lose", "lost"]);
}

#[test]
fn first_match_never_takes_more_than_matched() {
    for id in models::rfm::RULE_SETS {
        let audit = published(id);
        assert!(
            first_sizes(&audit).iter().zip(matched_sizes(&audit)).all(|(first, matched)| *first <= matched),
            "{id}"
        );
        let placed: usize = first_sizes(&audit).iter().sum();
        assert_eq!(placed + audit.unmatched.len(), 125, "{id}");
    }
}

#[test]
fn ranks_are_a_ranking() {
    for id in models::rfm::RULE_SETS {
        let set = rule_set(id).unwrap();
        let mut ranks: Vec<u8> = set.rules.iter().map(|rule| rule.rank).collect();
        ranks.sort_unstable();
        assert_eq!(ranks, (0..set.rules.len() as u8).collect::<Vec<_>>(), "{id}");
        assert_eq!(set.rank(set.others()), set.rules.len() as u8, "{id}");
    }
}

#[test]
fn others_are_the_customers_without_a_rule() {
    let rules = vec![Rule { id: "best".to_owned(), r: Some([5, 5]), ..Rule::default() }];
    let set = RuleSet::own(rules);
    let scores = ten();
    let codes = Classifier::new(&set, 5).classify(&scores);
    let names: Vec<&str> = codes.iter().map(|code| set.segment(*code)).collect();
    assert_eq!(names[..3], ["best", "best", OTHERS]);
}

#[test]
fn a_published_set_refuses_other_bins() {
    let [days, orders, total] = columns(&TEN);
    let scores = independent(&days, &orders, &total, 4).unwrap();
    let refused = rule_set("rf-ten").unwrap().resolve(&HighLow::default(), &scores);
    assert_eq!(refused, Err(Error::WrongBins { rule_set: "rf-ten".to_owned(), expected: 5, bins: 4 }));
    for bins in 3..=10 {
        let scores = independent(&days, &orders, &total, bins).unwrap();
        let resolved = rule_set("eight-types").unwrap().resolve(&HighLow::default(), &scores).unwrap();
        assert!(audit(&resolved, bins).is_partition(), "{bins} bins");
    }
}

#[test]
fn percentiles_interpolate_linearly() {
    // R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.25, .5, .75)) is 1.75, 3.5, 5.25.
    let mut work = Vec::new();
    let cuts = percentile_cuts(&[3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0], 4, &mut work);
    assert_eq!(cuts, [1.75, 3.5, 5.25]);
    assert_eq!(percentile_cuts(&[7.0], 3, &mut work), [7.0, 7.0]);
    assert_eq!(percentile_cuts(&[1.0, 2.0], 5, &mut work).len(), 4);
}

#[test]
fn equal_values_share_a_score_and_empty_bins_are_counted() {
    let days: Vec<f64> = (0..100).map(f64::from).collect();
    let orders: Vec<f64> = (0..100).map(|index| if index < 70 { 1.0 } else { f64::from(index) }).collect();
    let scores = independent(&days, &orders, &orders, 5).unwrap();
    assert_eq!(scores.counts[1], [70, 0, 0, 10, 20]);
    assert_eq!(scores.effective_bins(), [5, 3, 3]);
    assert_eq!(scores.counts[0], [20; 5]);
    assert_eq!((scores.r[0], scores.r[99]), (5, 1));
}

#[test]
fn nested_cells_are_nearly_equal() {
    // 1,000 customers with distinct values in a fixed shuffle: every one of 125 cells holds 8.
    let shuffled = |factor: usize| -> Vec<f64> { (0..1000).map(|index| ((index * factor) % 1000) as f64).collect() };
    let scores = nested(&shuffled(377), &shuffled(613), &shuffled(891), 5).unwrap();
    let mut sizes = [0; 125];
    for ((r, f), m) in scores.r.iter().zip(&scores.f).zip(&scores.m) {
        sizes[usize::from(*r - 1) * 25 + usize::from(*f - 1) * 5 + usize::from(*m - 1)] += 1;
    }
    assert!(sizes.iter().all(|size| *size == 8), "{sizes:?}");
}

#[test]
fn own_cuts_put_a_value_on_the_line_below_it() {
    let cuts = [vec![30.0, 90.0], vec![1.0, 4.0], vec![100.0, 1000.0]];
    let scores = with_cuts(&[30.0, 31.0, 91.0], &[1.0, 4.0, 5.0], &[100.0, 101.0, 1000.5], &cuts, 3).unwrap();
    assert_eq!((scores.r, scores.f, scores.m), (vec![3, 2, 1], vec![1, 2, 3], vec![1, 2, 3]));
}

/// What `tests/reference/rfm_plus_one.py` wrote.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PlusOne {
    days: Vec<f64>,
    orders: Vec<f64>,
    cents: Vec<f64>,
    cuts: std::collections::BTreeMap<String, Vec<f64>>,
    r: String,
    f: String,
    m: String,
    m_of_cents: String,
}

#[test]
fn one_above_the_percentiles_as_the_r_package_cuts() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/rfm_plus_one.json");
    let reference: PlusOne = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let PlusOne { days, orders, cents, cuts, .. } = &reference;
    let dollars: Vec<f64> = cents.iter().map(|cents| cents / 100.0).collect();
    let digits = |scores: &[u8]| scores.iter().map(u8::to_string).collect::<String>();
    for (total, money, m) in [(&dollars, "dollars", &reference.m), (cents, "cents", &reference.m_of_cents)] {
        let scores = plus_one(days, orders, total, 5).unwrap();
        for (found, axis) in scores.cuts.iter().zip(["days", "orders", money]) {
            for (found, expected) in found.iter().zip(&cuts[axis]) {
                assert!((found - expected).abs() < 1e-9 * expected, "{axis}: {found} instead of {expected}");
            }
        }
        assert_eq!(digits(&scores.r), reference.r);
        assert_eq!(digits(&scores.f), reference.f);
        assert_eq!(&digits(&scores.m), m, "{money}");
    }
    // A value on a cut is in the bin above it; below the percentiles' own cuts it stays a bin longer.
    let ladder: Vec<f64> = (0..=10).map(|step| f64::from(step) / 2.0).collect();
    assert_eq!(plus_one(&ladder, &ladder, &ladder, 5).unwrap().f, [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
    assert_eq!(independent(&ladder, &ladder, &ladder, 5).unwrap().f, [1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
}

#[test]
fn faults_are_named() {
    let one = [1.0];
    assert_eq!(independent(&one, &one, &one, 11), Err(Error::Bins { bins: 11, min: 3, max: 10 }));
    assert_eq!(independent(&one, &[], &one, 5), Err(Error::LengthsDiffer { lengths: vec![1, 0, 1] }));
    assert_eq!(independent(&[], &[], &[], 5), Err(Error::NoCustomers));
    assert_eq!(independent(&one, &one, &[f64::NAN], 5), Err(Error::NotFinite { column: "total", row: 0 }));
    let cuts = [vec![1.0, 2.0], vec![2.0, 1.0], vec![1.0, 2.0]];
    assert_eq!(with_cuts(&one, &one, &one, &cuts, 3), Err(Error::CutOrder { axis: "orders" }));
    assert_eq!(
        with_cuts(&one, &one, &one, &cuts, 4),
        Err(Error::CutCount { axis: "daysSinceLast", expected: 3, found: 2 })
    );
    assert!(rule_set("shopify").is_none());
}

#[test]
fn an_own_set_survives_its_file_format() {
    let json = r#"[{"id":"vip","name":"VIP","r":[4,5],"fm":[3.5,5]},{"id":"rest","cells":[[1,1,1]]}]"#;
    let rules: Vec<Rule> = serde_json::from_str(json).unwrap();
    let set = RuleSet::own(rules);
    assert!(set.rules[0].matches([4, 3, 4]) && !set.rules[0].matches([4, 3, 3]));
    assert!(set.rules[1].matches([1, 1, 1]) && !set.rules[1].matches([1, 1, 2]));
    let back: RuleSet = serde_json::from_str(&serde_json::to_string(&set).unwrap()).unwrap();
    assert_eq!(back, set);
}

#[test]
fn the_card_knows_every_segment_of_every_rule_set() {
    let card = models::card("rfm").unwrap();
    for id in RULE_SETS {
        for rule in rule_set(id).unwrap().rules {
            assert!(card.segments.contains(&rule.id.as_str()), "{id} {}", rule.id);
        }
    }
    assert_eq!(card.segments.last(), Some(&OTHERS));
}

#[test]
fn kept_cuts_move_nobody_who_did_not_change() {
    let days = [5.0, 12.0, 20.0, 33.0, 45.0, 60.0];
    let orders = [1.0, 1.0, 1.0, 1.0, 2.0, 7.0];
    let total = [60.0, 50.0, 40.0, 30.0, 20.0, 10.0];
    let first = independent(&days, &orders, &total, 5).unwrap();
    // The cuts on orders are equal here, which cuts of one's own may not be.
    assert_eq!(with_cuts_of(&first, &days, &orders, &total).unwrap(), first);
    let later = with_cuts_of(&first, &days, &[9.0; 6], &total).unwrap();
    assert_eq!((&later.r, &later.m), (&first.r, &first.m));
    assert!(later.f.iter().all(|score| *score == 5), "better than all were before: {:?}", later.f);
}

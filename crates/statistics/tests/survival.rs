//! Survival curves and log-rank tests beside lifelines (tests/reference/survival.py), and what must hold of any.

use proptest::prelude::*;
use serde_json::Value;
use statistics::Error;
use statistics::survival::{Band, Spells, Survival, SurvivalSettings, log_rank};

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|x| x.as_f64().expect("a number")).collect()
}

fn events(value: &Value) -> Vec<bool> {
    value.as_array().expect("a list").iter().map(|x| x.as_bool().expect("yes or no")).collect()
}

fn reference() -> Value {
    serde_json::from_str(include_str!("../../../tests/reference/survival.json")).expect("valid JSON")
}

fn estimate(spells: &Spells) -> Survival {
    Survival::estimate(spells, &SurvivalSettings::default()).expect("valid")
}

#[track_caller]
fn near(found: Option<f64>, expected: &Value, what: &str) {
    match (found, expected.as_f64()) {
        (Some(found), Some(expected)) => {
            assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{what}: {found} against {expected}");
        }
        (found, expected) => assert_eq!(found, expected, "{what}"),
    }
}

#[test]
fn curves_agree_with_lifelines() {
    for case in reference()["curves"].as_array().expect("curves") {
        let name = case["name"].as_str().expect("a name");
        let entry = case["entry"].as_array().map(|_| numbers(&case["entry"]));
        let spells = Spells::new(entry.as_deref(), &numbers(&case["exit"]), &events(&case["event"])).expect("valid");
        let until = case["until"].as_f64();
        let curve = Survival::estimate(&spells, &SurvivalSettings { until, ..Default::default() }).expect("valid");
        let expected = case["points"].as_array().expect("points");
        assert_eq!(curve.points.len(), expected.len(), "{name}");
        for (point, expected) in curve.points.iter().zip(expected) {
            let what = format!("{name} at {}", point.time);
            assert_eq!(point.at_risk as u64, expected["atRisk"], "{what}");
            assert_eq!(point.events as u64, expected["events"], "{what}");
            assert!((point.survival - expected["survival"].as_f64().expect("a share")).abs() < 1e-12, "{what}");
            near(point.standard_error, &expected["error"], &what);
            near(point.lower, &expected["lower"], &what);
            near(point.upper, &expected["upper"], &what);
        }
        near(curve.median.time, &case["median"][0], name);
        near(curve.median.lower, &case["median"][1], name);
        near(curve.median.upper, &case["median"][2], name);
        let mean = curve.restricted_mean.expect("within the last exit");
        near(Some(mean.mean), &case["mean"], name);
        near(Some(mean.standard_error), &case["meanError"], name);
    }
}

#[test]
fn tests_agree_with_lifelines() {
    for case in reference()["tests"].as_array().expect("tests") {
        let spells = Spells::new(None, &numbers(&case["exit"]), &events(&case["event"])).expect("valid");
        let group: Vec<u32> = numbers(&case["group"]).iter().map(|&g| g as u32).collect();
        let groups = case["groups"].as_u64().expect("a count") as usize;
        let found = log_rank(&spells, &group, groups).expect("valid");
        assert_eq!(found.degrees, groups - 1);
        near(Some(found.statistic), &case["statistic"], "statistic");
        near(Some(found.p), &case["p"], "p");
        let observed: usize = found.groups.iter().map(|g| g.observed).sum();
        let expected: f64 = found.groups.iter().map(|g| g.expected).sum();
        assert!((observed as f64 - expected).abs() < 1e-9);
    }
}

#[test]
fn printed_example() {
    let spells = Spells::new(None, &[1.0, 2.0, 2.0, 4.0, 5.0], &[true, true, false, true, false]).expect("valid");
    let curve = estimate(&spells);
    let events: Vec<_> = curve.points.iter().filter(|point| point.events > 0).collect();
    assert_eq!(events.len(), 3);
    for (point, (survival, error)) in events.iter().zip([(0.8, 0.1789), (0.6, 0.2191), (0.3, 0.2387)]) {
        assert!((point.survival - survival).abs() < 1e-15);
        assert!((point.standard_error.expect("somebody is left") - error).abs() < 5e-5);
    }
    assert_eq!(curve.median.time, Some(4.0));
    let plain = SurvivalSettings { band: Band::Plain, ..Default::default() };
    let curve = Survival::estimate(&spells, &plain).expect("valid");
    assert_eq!(curve.points[0].upper, Some(1.0));
    assert!((curve.points[0].lower.expect("a band") - (0.8 - 1.959963984540054 * 0.032_f64.sqrt())).abs() < 1e-14);
}

#[test]
fn a_half_that_rounding_misses_is_a_median() {
    // Half of ten leave one by one: a product of fractions that binary numbers need not meet.
    for half in 1..40 {
        let exit: Vec<f64> = (1..=2 * half).map(f64::from).collect();
        let spells = Spells::new(None, &exit, &vec![true; exit.len()]).expect("valid");
        assert_eq!(estimate(&spells).median.time, Some(f64::from(half)));
    }
}

#[test]
fn what_is_not_known_is_not_told() {
    let spells = Spells::new(None, &[1.0, 2.0, 3.0], &[true, false, false]).expect("valid");
    let beyond = SurvivalSettings { until: Some(4.0), ..Default::default() };
    let curve = Survival::estimate(&spells, &beyond).expect("valid");
    assert_eq!((curve.median.time, curve.median.upper), (None, None));
    assert_eq!((curve.restricted_mean, curve.at(3.5)), (None, None));
    assert_eq!(curve.at(0.5), Some(1.0));
    let refused = |entry: Option<&[f64]>, exit: &[f64]| Spells::new(entry, exit, &vec![true; exit.len()]).err();
    assert_eq!(refused(None, &[]), Some(Error::TooFewRows { needed: 1, found: 0 }));
    assert_eq!(refused(None, &[1.0, -1.0]), Some(Error::Interval { row: 1 }));
    assert_eq!(refused(Some(&[1.0]), &[1.0]), Some(Error::Interval { row: 0 }));
    assert!(matches!(refused(None, &[f64::NAN]), Some(Error::Value { row: 0, .. })));
    let none = Spells::new(None, &[1.0, 2.0], &[false, false]).expect("valid");
    assert_eq!(log_rank(&none, &[0, 1], 2), Err(Error::NothingToCompare));
    assert!(matches!(log_rank(&none, &[0, 2], 2), Err(Error::Setting { .. })));
}

/// Rows of entry, exit, event on a grid, so that ties are many.
fn rows() -> impl Strategy<Value = Vec<(f64, f64, bool)>> {
    prop::collection::vec((0_u8..6, 1_u8..12, any::<bool>()), 1..60)
        .prop_map(|rows| rows.into_iter().map(|(a, b, e)| (f64::from(a), f64::from(a) + f64::from(b), e)).collect())
}

fn spells(rows: &[(f64, f64, bool)], late: bool) -> Spells {
    let (entry, exit): (Vec<f64>, Vec<f64>) = rows.iter().map(|row| (row.0, row.1)).unzip();
    let event: Vec<bool> = rows.iter().map(|row| row.2).collect();
    Spells::new(late.then_some(entry.as_slice()), &exit, &event).expect("valid")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn curves_fall_within_their_bands(rows in rows(), late in any::<bool>(), loglog in any::<bool>()) {
        let band = if loglog { Band::LogLog } else { Band::Plain };
        let settings = SurvivalSettings { band, ..Default::default() };
        let curve = Survival::estimate(&spells(&rows, late), &settings).expect("valid");
        let mut before = 1.0;
        for point in &curve.points {
            let here = rows.iter().filter(|row| (!late || row.0 < point.time) && point.time <= row.1).count();
            prop_assert_eq!(point.at_risk, here);
            prop_assert!((0.0..=before).contains(&point.survival));
            before = point.survival;
            prop_assert_eq!(point.standard_error.is_some(), point.survival > 0.0);
            if let (Some(lower), Some(upper)) = (point.lower, point.upper) {
                prop_assert!(0.0 <= lower && lower <= point.survival + 1e-15);
                prop_assert!(point.survival <= upper + 1e-15 && upper <= 1.0);
            }
        }
        if let Some(mean) = curve.restricted_mean {
            prop_assert!((0.0..=mean.until * (1.0 + 1e-12)).contains(&mean.mean) && mean.standard_error.is_finite());
        }
    }

    #[test]
    fn without_censoring_it_is_the_share_that_lives_longer(rows in rows()) {
        let exit: Vec<f64> = rows.iter().map(|row| row.1).collect();
        let curve = estimate(&Spells::new(None, &exit, &vec![true; exit.len()]).expect("valid"));
        let n = exit.len() as f64;
        for point in &curve.points {
            let share = exit.iter().filter(|&&e| e > point.time).count() as f64 / n;
            prop_assert!((point.survival - share).abs() < 1e-13);
            if let Some(error) = point.standard_error {
                prop_assert!((error - (share * (1.0 - share) / n).sqrt()).abs() < 1e-12, "binomial");
            }
        }
        let mean = curve.restricted_mean.expect("all left");
        prop_assert!((mean.mean - exit.iter().sum::<f64>() / n).abs() < 1e-11);
    }

    #[test]
    fn the_names_of_groups_do_not_matter(rows in rows(), groups in prop::collection::vec(0_u32..3, 60), late in any::<bool>()) {
        let spells = spells(&rows, late);
        let named = &groups[..rows.len()];
        let renamed: Vec<u32> = named.iter().map(|g| (g + 1) % 3).collect();
        match (log_rank(&spells, named, 3), log_rank(&spells, &renamed, 3)) {
            (Ok(a), Ok(b)) => {
                prop_assert_eq!(a.degrees, b.degrees);
                prop_assert!((a.statistic - b.statistic).abs() < 1e-8 * (1.0 + a.statistic));
                prop_assert!((0.0..=1.0).contains(&a.p) && a.statistic >= 0.0);
            }
            (a, b) => prop_assert_eq!(a, b),
        }
    }
}

//! Regularity of purchases against tests/reference/btyd_regularity.json, and on the CDNOW sample.

mod support;

use btyd::History;
use btyd::regularity::{Intervals, Method, by_likelihood, individual};
use serde_json::Value;
use support::{cdnow, history_with_intervals, near, number, numbers};

#[test]
fn estimates_are_those_of_scipy() {
    let text = include_str!("../../../tests/reference/btyd_regularity.json");
    let cases: Vec<Value> = serde_json::from_str(text).expect("valid JSON");
    for case in &cases {
        let times: Vec<Vec<f64>> = case["times"].as_array().expect("customers").iter().map(numbers).collect();
        let mut intervals = Intervals::default();
        times.iter().for_each(|times| intervals.add(times.iter().copied(), 1.0));
        let last = |times: &Vec<f64>| times[times.len() - 1];
        let recency: Vec<f64> = times.iter().map(last).collect();
        let logs = |times: &Vec<f64>| times.windows(2).map(|two| (two[1] - two[0]).ln()).sum();
        let history = History::new(times.iter().map(|t| (t.len() - 1) as f64).collect(), recency.clone(), recency)
            .and_then(|history| history.with_sum_log_intervals(times.iter().map(logs).collect()))
            .expect("valid");
        let wheat = intervals.wheat_morrison().expect("pairs");
        let likelihood = by_likelihood(&history).expect("intervals").expect("pairs");
        for (found, name, tolerance) in [(wheat, "wheat-morrison", 1e-9), (likelihood, "likelihood", 1e-6)] {
            let expected = numbers(&case[name]);
            near(found.k / expected[0], 1.0, tolerance);
            // The reference takes the curvature by differences.
            near(found.standard_error.expect("an error") / expected[1], 1.0, 1e-5_f64.max(tolerance));
            assert_eq!((found.pairs, found.customers), (expected[2], expected[3]));
        }
        let own = individual(&history).expect("intervals");
        assert_eq!(own.is_none(), case["individual"].is_null());
        if let Some(own) = own {
            near(own.k / number(&case["individual"][0]), 1.0, 1e-6);
            assert_eq!((own.customers, own.method), (number(&case["individual"][1]), Method::Individual));
        }
    }
}

#[test]
fn buyers_of_the_sample_buy_at_random_times() {
    let customers = cdnow();
    let history = history_with_intervals(&customers);
    let mut intervals = Intervals::default();
    for customer in &customers {
        let times: Vec<f64> =
            std::iter::once(0.0).chain(customer.repeats[..customer.frequency as usize].iter().copied()).collect();
        intervals.add(times.iter().copied(), 1.0);
    }
    let wheat = intervals.wheat_morrison().expect("pairs");
    let likelihood = by_likelihood(&history).expect("intervals").expect("pairs");
    let errors = [wheat, likelihood].map(|found| found.standard_error.expect("an error"));
    assert!((wheat.k - likelihood.k).abs() < 3.0 * errors[0].hypot(errors[1]), "{wheat:?} {likelihood:?}");
    assert!(errors[1] < errors[0] && wheat.customers == likelihood.customers);
    assert!((likelihood.k - 1.0).abs() < 0.2, "{likelihood:?}");
}

#[test]
fn odd_data_have_an_answer() {
    let mut even = Intervals::default();
    assert!(even.wheat_morrison().is_none());
    even.add([0.0, 1.0, 2.0, 3.0], 2.0);
    even.add([0.0, 5.0], 1.0);
    let found = even.wheat_morrison().expect("pairs");
    assert!(found.k >= 1e6 && found.standard_error.is_none() && found.pairs == 4.0);
    let history =
        |sum: f64| History::new(vec![3.0], vec![3.0], vec![4.0]).and_then(|h| h.with_sum_log_intervals(vec![sum]));
    assert!(by_likelihood(&history(0.0).expect("valid")).expect("known").expect("one").k >= 1e6);
    let bursts = by_likelihood(&history(-1e5).expect("valid")).expect("known").expect("one");
    assert!(bursts.k > 0.0 && bursts.k < 1e-3 && bursts.standard_error.is_some());
    assert!(by_likelihood(&History::new(vec![3.0], vec![3.0], vec![4.0]).expect("valid")).is_err());
}

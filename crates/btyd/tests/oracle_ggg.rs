//! Every case of tests/reference/btyd_ggg.json: Pareto/GGG from its definition.

mod support;

use btyd::pareto_ggg::ParetoGgg;
use btyd::{History, PurchaseModel};
use serde_json::Value;
use support::{number, numbers};

#[test]
fn all_cases() {
    let text = include_str!("../../../tests/reference/btyd_ggg.json");
    let cases: Vec<Value> = serde_json::from_str(text).expect("valid JSON");
    assert!(cases.len() >= 220, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in cases {
        let inputs = numbers(&case["inputs"]);
        let (model, rest) = inputs.split_at(6);
        let model = ParetoGgg::of(model).expect("valid");
        let &[x, t_x, t, sum, ..] = rest else { panic!("a customer") };
        let history = History::new(vec![x], vec![t_x], vec![t]).and_then(|one| one.with_sum_log_intervals(vec![sum]));
        let history = history.expect("valid");
        let alive = || model.alive_in(&history, 0, 0.0);
        let (found, tolerance) = match case["kind"].as_str().expect("a kind") {
            "log-likelihood" => (model.log_likelihood_in(&history, 0), 5e-11),
            "alive" => (model.alive_in(&history, 0, rest[4]), 1e-9),
            // Of a customer who is there.
            "living" => (model.residual_in(&history, 0, rest[4], rest[5]) / alive(), 1e-9),
            "at-least" => {
                let fewer = (0..rest[4] as u64).map(|n| model.probability_in(&history, 0, n, rest[5])).sum::<f64>();
                // A difference: as exact as that.
                let found = (1.0 - fewer) / alive();
                let expected = number(&case["value"]);
                (found, 1e-9 + 1e-12 / (alive() * expected))
            }
            other => panic!("unknown kind {other}"),
        };
        let expected = number(&case["value"]);
        let error = (found - expected).abs();
        let near = error <= tolerance * expected.abs() + 1e-13;
        if !near {
            failures.push(format!("{case}: {found:e}, off by {:.1e}", error / expected.abs()));
        }
    }
    assert!(failures.is_empty(), "{}:\n{}", failures.len(), failures.join("\n"));
}

//! Every case of tests/reference/btyd_oracle_ggom.json: gamma-Gompertz/NBD by mpmath's quadrature in plain time.

mod support;

use btyd::PurchaseModel;
use btyd::ggom_nbd::GgomNbd;
use serde_json::Value;
use support::{number, numbers};

#[test]
fn all_cases() {
    let text = include_str!("../../../tests/reference/btyd_oracle_ggom.json");
    let cases: Vec<Value> = serde_json::from_str(text).expect("valid JSON");
    assert!(cases.len() > 700, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in cases.iter().filter(|case| case["kind"] != "derivatives") {
        let inputs = numbers(&case["inputs"]);
        let model = GgomNbd::of(&inputs[..5]).expect("valid");
        let rest = &inputs[5..];
        let kind = case["kind"].as_str().expect("a kind");
        let found = match kind {
            "log-likelihood" => model.log_likelihood_of(rest[0], rest[1], rest[2]),
            "alive" => model.alive(rest[0], rest[1], rest[2], rest[3]),
            "expected" => model.expected(rest[0], rest[1], rest[2], rest[3]),
            "expected-new" => model.expected_new(rest[0]),
            "probability" => model.probability_new(rest[0] as u64, rest[1]),
            "residual" => model.residual(rest[0], rest[1], rest[2], rest[3], rest[4]),
            other => panic!("unknown kind {other}"),
        };
        let expected = number(&case["value"]);
        // Logarithms: an absolute error here is a relative one of the number itself.
        let (relative, absolute) = if kind == "log-likelihood" { (1e-12, 1e-12) } else { (1e-9, 1e-290) };
        let error = (found - expected).abs();
        let close = error <= relative * expected.abs() + absolute;
        if !close {
            failures.push(format!("{case}: {found:e}, off by {:.1e}", error / expected.abs()));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

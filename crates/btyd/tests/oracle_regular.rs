//! Every case of tests/reference/btyd_oracle_regular.json: regular purchases, integrated numerically over the rate of stages.

mod support;

use btyd::{Condensed, PurchaseModel};
use serde_json::Value;
use support::{number, numbers};

fn computed<const EARLY: u8>(kind: &str, inputs: &[f64]) -> f64 {
    let model = Condensed::<EARLY>::new(inputs[0] as u32, inputs[1], inputs[2], inputs[3], inputs[4]).expect("valid");
    let rest = &inputs[5..];
    match kind {
        "log-likelihood" => model.log_likelihood_with(rest[0], rest[1], rest[2], rest[3]),
        "alive" => model.alive(rest[0], rest[1], rest[2], rest[3]),
        "expected" => model.expected(rest[0], rest[1], rest[2], rest[3]),
        "expected-new" => model.expected_new(rest[0]),
        "probability" => model.probability_new(rest[0] as u64, rest[1]),
        "residual" => model.residual(rest[0], rest[1], rest[2], rest[3], rest[4]),
        other => panic!("unknown kind {other}"),
    }
}

#[test]
fn all_cases() {
    let text = include_str!("../../../tests/reference/btyd_oracle_regular.json");
    let cases: Vec<Value> = serde_json::from_str(text).expect("valid JSON");
    assert!(cases.len() > 1500, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in cases.iter().filter(|case| case["kind"] != "derivatives") {
        let (inputs, kind) = (numbers(&case["inputs"]), case["kind"].as_str().expect("a kind"));
        let found = match case["model"].as_str().expect("a model") {
            "bg-cnbd-k" => computed::<0>(kind, &inputs),
            "mbg-cnbd-k" => computed::<1>(kind, &inputs),
            other => panic!("unknown model {other}"),
        };
        let expected = number(&case["value"]);
        // Logarithms: an absolute error here is a relative one of the number itself. Of a hundred thousand purchases the
        // log-likelihood is what is left of terms of the size of 10⁷.
        let (relative, absolute) = if kind == "log-likelihood" { (1e-11, 1e-12) } else { (1e-9, 1e-290) };
        let error = (found - expected).abs();
        let close = error <= relative * expected.abs() + absolute;
        if !close {
            failures.push(format!("{case}: {found:e}, off by {:.1e}", error / expected.abs()));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

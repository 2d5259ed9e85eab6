//! Every case of tests/reference/btyd_oracle_more.json: the purchase models beside BG/NBD, with 40 digits and more.

mod support;

use btyd::PurchaseModel;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;

use serde_json::Value;
use support::{cases, number, numbers};

/// What a model gives for a case.
fn computed(model: &impl PurchaseModel, kind: &str, rest: &[f64]) -> f64 {
    match kind {
        "log-likelihood" => model.log_likelihood_of(rest[0], rest[1], rest[2]),
        "alive" => model.alive(rest[0], rest[1], rest[2], rest[3]),
        "expected" => model.expected(rest[0], rest[1], rest[2], rest[3]),
        "expected-new" => model.expected_new(rest[0]),
        "probability" => model.probability_new(rest[0] as u64, rest[1]),
        "residual" => model.residual(rest[0], rest[1], rest[2], rest[3], rest[4]),
        other => panic!("unknown kind {other}"),
    }
}

fn of_case(case: &Value) -> f64 {
    let inputs = numbers(&case["inputs"]);
    let kind = case["kind"].as_str().expect("a kind");
    match case["model"].as_str().expect("a model") {
        "mbg-nbd" => {
            computed(&MbgNbd::new(inputs[0], inputs[1], inputs[2], inputs[3]).expect("valid"), kind, &inputs[4..])
        }
        "pareto-nbd" => {
            computed(&ParetoNbd::new(inputs[0], inputs[1], inputs[2], inputs[3]).expect("valid"), kind, &inputs[4..])
        }
        "nbd" => computed(&Nbd::new(inputs[0], inputs[1]).expect("valid"), kind, &inputs[2..]),
        other => panic!("unknown model {other}"),
    }
}

#[test]
fn all_cases() {
    let cases = cases();
    assert!(cases.len() > 1500, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in cases.iter().filter(|case| case["kind"] != "derivatives") {
        let (found, expected) = (of_case(case), number(&case["value"]));
        // Logarithms: an absolute error here is a relative one of the number itself.
        let (relative, absolute) = if case["kind"] == "log-likelihood" { (1e-12, 1e-12) } else { (1e-10, 1e-290) };
        let error = (found - expected).abs();
        let close = error <= relative * expected.abs() + absolute;
        if !close {
            failures.push(format!("{case}: {found:e}, off by {:.1e}", error / expected.abs()));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

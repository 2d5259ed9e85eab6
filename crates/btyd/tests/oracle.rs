//! Every case of tests/reference/btyd_oracle.json, computed from the definitions with 40 digits and more.

use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma::GammaGamma;
use btyd::{History, PurchaseModel, special};
use serde_json::Value;

fn number(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().expect("a number"),
        Value::Null => f64::INFINITY,
        other => other.as_f64().expect("a number"),
    }
}

/// What this crate gives for a case.
fn computed(kind: &str, inputs: &[f64], case: &Value) -> f64 {
    let model = || BgNbd::new(inputs[0], inputs[1], inputs[2], inputs[3]).expect("valid");
    let spend = || GammaGamma::new(inputs[0], inputs[1], inputs[2]).expect("valid");
    let rest = if inputs.len() > 4 { &inputs[4..] } else { &[] };
    match kind {
        "log-likelihood" => {
            let row = History::new(vec![rest[0]], vec![rest[1]], vec![rest[2]]).expect("valid");
            model().log_likelihood(&row)
        }
        "alive" => model().alive(rest[0], rest[1], rest[2], rest[3]),
        "expected" => model().expected(rest[0], rest[1], rest[2], rest[3]),
        "expected-new" => model().expected_new(rest[0]),
        "probability" => model().probability_new(rest[0] as u64, rest[1]),
        "residual" => model().residual(rest[0], rest[1], rest[2], rest[3], rest[4]),
        "hypergeometric" => {
            let found = special::ln_hypergeometric(inputs[0], inputs[1], inputs[2], inputs[3]).expect("in the domain");
            assert_eq!(found.sign, number(&case["sign"]), "{case}");
            found.ln
        }
        "ln-gamma" => special::ln_gamma(inputs[0]),
        "digamma" => special::digamma(inputs[0]),
        "trigamma" => special::trigamma(inputs[0]),
        "ln-rising" => special::ln_rising(inputs[0], inputs[1]),
        "ln-beta" => special::ln_beta(inputs[0], inputs[1]),
        "regularised-beta" => special::regularised_beta(inputs[0], inputs[1], inputs[2]),
        "normal-cdf" => special::normal_cdf(inputs[0]),
        "spend-log-likelihood" => spend().log_likelihood(&inputs[3..4], &inputs[4..5], None).expect("valid"),
        "spend" => spend().spend(inputs[3], inputs[4]).expect("defined"),
        other => panic!("unknown kind {other}"),
    }
}

/// Relative tolerance, and the absolute one below which a value is nothing.
fn tolerance(kind: &str) -> (f64, f64) {
    match kind {
        // Logarithms: an absolute error here is a relative one of the number itself.
        "log-likelihood" | "hypergeometric" | "spend-log-likelihood" | "ln-rising" | "ln-beta" => (1e-12, 1e-12),
        "ln-gamma" | "digamma" | "trigamma" | "normal-cdf" => (1e-13, 1e-14),
        _ => (1e-10, 1e-290),
    }
}

#[test]
fn all_cases() {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../../../tests/reference/btyd_oracle.json")).expect("valid JSON");
    assert!(cases.len() > 500, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in &cases {
        let kind = case["kind"].as_str().expect("a kind");
        let inputs: Vec<f64> = case["inputs"].as_array().expect("inputs").iter().map(number).collect();
        let (found, expected) = (computed(kind, &inputs, case), number(&case["value"]));
        let (relative, absolute) = tolerance(kind);
        let error = (found - expected).abs();
        let close = error <= relative * expected.abs() + absolute;
        if !close {
            failures.push(format!(
                "{kind} {inputs:?}: {found:e} against {expected:e}, off by {:.1e}",
                error / expected.abs()
            ));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

//! Every case of tests/reference/btyd_oracle_future.json: what known customers will do, with 20 digits, by integration.

mod support;

use btyd::PurchaseModel;
use btyd::bg_nbd::BgNbd;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use serde_json::Value;
use support::{number, numbers};

/// What a model gives for a case.
fn computed<M: PurchaseModel>(kind: &str, inputs: &[f64]) -> f64 {
    let (parameters, rest) = inputs.split_at(M::NAMES.len());
    let model = M::of(parameters).expect("valid");
    match kind {
        "probability" => model.probability(rest[0], rest[1], rest[2], rest[3] as u64, rest[4]),
        "residual" => model.residual(rest[0], rest[1], rest[2], rest[3], rest[4]),
        other => panic!("unknown kind {other}"),
    }
}

#[test]
fn all_cases() {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../../../tests/reference/btyd_oracle_future.json")).expect("valid JSON");
    assert!(cases.len() > 800, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in &cases {
        let (inputs, kind) = (numbers(&case["inputs"]), case["kind"].as_str().expect("a kind"));
        let found = match case["model"].as_str().expect("a model") {
            "bg-nbd" => computed::<BgNbd>(kind, &inputs),
            "mbg-nbd" => computed::<MbgNbd>(kind, &inputs),
            "pareto-nbd" => computed::<ParetoNbd>(kind, &inputs),
            "nbd" => computed::<Nbd>(kind, &inputs),
            other => panic!("unknown model {other}"),
        };
        let expected = number(&case["value"]);
        let error = (found - expected).abs();
        // Probabilities of 1e-40 and less of very many purchases keep nine digits; all others have ten and more.
        let digits = if kind == "probability" && expected < 1e-38 { 1e-9 } else { 1e-10 };
        let close = error <= digits * expected.abs() + 1e-290;
        if !close {
            failures.push(format!("{case}: {found:e}, off by {:.1e}", error / expected.abs()));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

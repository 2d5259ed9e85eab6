//! Every case of tests/reference/btyd_oracle_discrete.json: sBG, BdW and BG/BB with 20 digits, by plain sums of beta functions.

mod support;

use btyd::bdw::Bdw;
use btyd::bg_bb::BgBb;
use btyd::sbg::Sbg;
use btyd::{PurchaseModel, RetentionModel, RetentionTable};
use serde_json::Value;
use support::{number, numbers};

fn of_contract(model: &impl RetentionModel, kind: &str, rest: &[f64], tables: &[RetentionTable]) -> f64 {
    match kind {
        "survival" => model.survival(rest[0]),
        "retention" => model.retention(rest[0]),
        "residual" => model.residual_lifetime(rest[0], rest[1], rest[2]),
        "log-likelihood" => model.log_likelihood(&tables[rest[0] as usize]),
        other => panic!("unknown kind {other}"),
    }
}

fn of_occasions(model: &BgBb, kind: &str, rest: &[f64]) -> f64 {
    match kind {
        "log-likelihood" => model.log_likelihood_of(rest[0], rest[1], rest[2]),
        "alive" => model.alive(rest[0], rest[1], rest[2], rest[3]),
        "expected" => model.expected(rest[0], rest[1], rest[2], rest[3]),
        "residual" => model.residual(rest[0], rest[1], rest[2], rest[3], rest[4]),
        "probability" => model.probability(rest[0], rest[1], rest[2], rest[3] as u64, rest[4]),
        "probability-new" => model.probability_new(rest[0] as u64, rest[1]),
        "expected-new" => model.expected_new(rest[0]),
        other => panic!("unknown kind {other}"),
    }
}

#[test]
fn all_cases() {
    let file: Value =
        serde_json::from_str(include_str!("../../../tests/reference/btyd_oracle_discrete.json")).expect("valid JSON");
    let cohorts = |table: &Value| table.as_array().expect("cohorts").iter().map(numbers).collect();
    let tables = file["tables"].as_array().expect("tables");
    let tables: Vec<RetentionTable> =
        tables.iter().map(|table| RetentionTable::new(cohorts(table)).expect("valid")).collect();
    let cases = file["cases"].as_array().expect("cases");
    assert!(cases.len() > 1000, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in cases.iter().filter(|case| case["kind"] != "derivatives") {
        let inputs = numbers(&case["inputs"]);
        let kind = case["kind"].as_str().expect("a kind");
        let found = match case["model"].as_str().expect("a model") {
            "sbg" => of_contract(&Sbg::of(&inputs[..2]).expect("valid"), kind, &inputs[2..], &tables),
            "bdw" => of_contract(&Bdw::of(&inputs[..3]).expect("valid"), kind, &inputs[3..], &tables),
            "bg-bb" => of_occasions(&BgBb::of(&inputs[..4]).expect("valid"), kind, &inputs[4..]),
            other => panic!("unknown model {other}"),
        };
        let expected = number(&case["value"]);
        // Logarithms: an absolute error here is a relative one of the number itself.
        let (relative, absolute) = if kind == "log-likelihood" { (1e-12, 1e-12) } else { (1e-10, 1e-290) };
        let error = (found - expected).abs();
        let close = error <= relative * expected.abs() + absolute;
        if !close {
            failures.push(format!("{case}: {found:e}, off by {:.1e}", error / expected.abs()));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

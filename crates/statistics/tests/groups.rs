//! Every case of tests/reference/groups.json, computed by SciPy and statsmodels (tests/reference/groups.py).

mod support;

use serde_json::Value;
use statistics::groups::{Sample, contingency, difference, welch, wilson};
use support::{Comparison, list, lists};

fn reference(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("../../../tests/reference/groups.json")).expect("valid JSON");
    all[kind].as_array().expect("cases").clone()
}

fn float(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

fn whole(value: &Value) -> usize {
    value.as_u64().expect("a count") as usize
}

#[test]
fn shares() {
    let mut compared = Comparison::default();
    for case in reference("shares") {
        let (count, rows, level) = (whole(&case["count"]), whole(&case["rows"]), float(&case["level"]));
        let found = wilson(count, rows, level).expect("an interval");
        for (found, expected) in found.into_iter().zip(list(&case["interval"])) {
            compared.number(&format!("{count} of {rows} at {level}"), found, expected, 1e-12, 1e-3);
        }
    }
    compared.done(250);
}

#[test]
fn means() {
    let mut compared = Comparison::default();
    for case in reference("means") {
        let sample = Sample::of(&list(&case["values"])).expect("a sample");
        let name = format!("{} rows at {}", sample.rows, case["level"]);
        let scale = float(&case["variance"]).sqrt();
        compared.number(&name, sample.mean, float(&case["mean"]), 1e-12, scale);
        compared.number(&name, sample.variance, float(&case["variance"]), 1e-9, 0.0);
        let found = sample.interval(float(&case["level"])).expect("an interval");
        for (found, expected) in found.into_iter().zip(list(&case["interval"])) {
            compared.number(&name, found, expected, 1e-11, scale);
        }
    }
    compared.done(150);
}

#[test]
fn tables() {
    let mut compared = Comparison::default();
    for case in reference("tables") {
        let table: Vec<Vec<usize>> = case["table"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| list(row).iter().map(|n| *n as usize).collect())
            .collect();
        let found = contingency(&table).expect("a test");
        let counts = (found.degrees, found.sparse, found.cells);
        assert_eq!(counts, (whole(&case["degrees"]), whole(&case["sparse"]), whole(&case["cells"])), "{table:?}");
        for (name, found) in [
            ("chiSquare", found.chi_square),
            ("p", found.p),
            ("cramerV", found.cramer_v),
            ("leastExpected", found.least_expected),
        ] {
            // A tail multiplies the error of its statistic by its size.
            let tolerance = if name == "p" { 1e-13 * found_size(&case) } else { 1e-12 };
            compared.number(&format!("{name} of {table:?}"), found, float(&case[name]), tolerance, 1e-300);
        }
    }
    compared.done(110);
}

fn found_size(case: &Value) -> f64 {
    float(&case["chiSquare"]).max(10.0)
}

#[test]
fn groups() {
    let mut compared = Comparison::default();
    for case in reference("groups") {
        let samples: Vec<Sample> =
            lists(&case["groups"]).iter().map(|values| Sample::of(values).expect("a sample")).collect();
        let found = welch(&samples).expect("a test");
        let name = format!("{} groups", samples.len());
        compared.number(&name, found.f, float(&case["f"]), 1e-10, 1e-6);
        compared.number(&name, found.between, float(&case["between"]), 1e-14, 0.0);
        compared.number(&name, found.within, float(&case["within"]), 1e-11, 0.0);
        compared.number(&name, found.p, float(&case["p"]), 1e-9, 1e-300);
        if let Some(expected) = case.get("difference") {
            for (level, ends) in [0.9, 0.95, 0.99].into_iter().zip(lists(&case["intervals"])) {
                let (mean, interval) = difference(&samples[0], &samples[1], level).expect("a difference");
                let scale = (ends[1] - ends[0]).abs();
                compared.number(&name, mean, float(expected), 1e-12, scale);
                compared.number(&name, interval[0], ends[0], 1e-11, scale);
                compared.number(&name, interval[1], ends[1], 1e-11, scale);
            }
        }
    }
    compared.done(150);
}

use serde_json::Value;

use crate::bdw::Bdw;
use crate::derivatives::check_value;
use crate::diagnosis::{Diagnosis, Towards};
use crate::optimise::{Derivatives, Problem};
use crate::retention::{RetentionModel, RetentionTable};
use crate::sbg::Sbg;

fn evaluate<P: Problem<N>, const N: usize>(problem: &P, parameters: [f64; N]) -> Derivatives<N> {
    let mut sum = Derivatives::default();
    let prepared = problem.prepare(&parameters, &mut sum);
    problem.add(&prepared, 0..problem.rows(), &mut sum);
    check_value(problem, &prepared);
    sum.mirror();
    sum
}

/// Fails unless gradient and Hessian are differences of value and gradient.
#[track_caller]
pub(crate) fn check_derivatives<P: Problem<N>, const N: usize>(problem: &P, points: &[[f64; N]]) {
    for &parameters in points {
        let exact = evaluate(problem, parameters);
        assert!(exact.value <= problem.ceiling());
        for i in 0..N {
            let step = 1e-5 * parameters[i];
            let (mut up, mut down) = (parameters, parameters);
            up[i] += step;
            down[i] -= step;
            let (up, down) = (evaluate(problem, up), evaluate(problem, down));
            let slope = (up.value - down.value) / (2.0 * step);
            let size = exact.value.abs() / parameters[i];
            let found = exact.gradient[i];
            assert!((found - slope).abs() < 1e-8 * size, "{parameters:?} {i}: {found} {slope}");
            for j in 0..N {
                let slope = (up.gradient[j] - down.gradient[j]) / (2.0 * step);
                let size = exact.value.abs() / (parameters[i] * parameters[j]);
                let found = exact.hessian[i][j];
                assert!((found - slope).abs() < 1e-8 * size, "{parameters:?} {i} {j}: {found} {slope}");
            }
        }
    }
}

/// Fails unless the derivatives of a model's cases in tests/reference/btyd_oracle_discrete.json are those of the problem that
/// `build` makes of the inputs after the parameters, and of the tables.
pub(crate) fn check_reference<P: Problem<N>, const N: usize>(id: &str, build: impl Fn(&[f64], &[RetentionTable]) -> P) {
    let file: Value = serde_json::from_str(include_str!("../../../../tests/reference/btyd_oracle_discrete.json"))
        .expect("valid JSON");
    let number = |value: &Value| match value {
        Value::String(text) => text.parse().expect("a number"),
        other => other.as_f64().expect("a number"),
    };
    let numbers = |values: &Value| -> Vec<f64> { values.as_array().expect("a list").iter().map(number).collect() };
    let cohorts = |table: &Value| table.as_array().expect("cohorts").iter().map(numbers).collect();
    let tables = file["tables"].as_array().expect("tables").iter();
    let tables: Vec<RetentionTable> = tables.map(|table| RetentionTable::new(cohorts(table)).expect("valid")).collect();
    let cases = file["cases"].as_array().expect("cases").iter();
    let mut checked = 0;
    for case in cases.filter(|case| case["model"] == id && case["kind"] == "derivatives") {
        let (inputs, expected) = (numbers(&case["inputs"]), numbers(&case["value"]));
        let parameters: [f64; N] = std::array::from_fn(|i| inputs[i]);
        let exact = evaluate(&build(&inputs[N..], &tables), parameters);
        let mut found = exact.gradient.to_vec();
        let mut scales = parameters.to_vec();
        for i in 0..N {
            found.extend_from_slice(&exact.hessian[i][i..]);
            scales.extend((i..N).map(|j| parameters[i] * parameters[j]));
        }
        // In log parameters, where the search works: what matters is the error against the size of the terms that a
        // derivative is summed from, and those are of the order of the numbers of customers and occasions.
        let size: f64 = if inputs.len() > N + 1 { 1.0 + inputs[N..].iter().sum::<f64>() } else { 1e5 };
        for ((found, expected), scale) in found.iter().zip(&expected).zip(scales) {
            let error = (found - expected).abs();
            let close = error <= 1e-10 * expected.abs() || error * scale <= 1e-13 * size;
            assert!(close, "{id} {inputs:?}: {found:e} against {expected:e}");
        }
        checked += 1;
    }
    assert!(checked >= 15, "{checked} cases of {id}");
}

fn table(survivors: &[&[f64]]) -> RetentionTable {
    RetentionTable::new(survivors.iter().map(|column| column.to_vec()).collect()).expect("valid")
}

#[test]
fn bad_parameters_are_refused() {
    assert!(Sbg::new(0.0, 1.0).is_err() && Sbg::new(1.0, f64::NAN).is_err());
    assert!(Bdw::new(1.0, 1.0, -1.0).is_err() && Bdw::of(&[1.0, 1.0]).is_err());
}

#[test]
fn nothing_to_learn_is_said_once() {
    let stayed = table(&[&[100.0, 100.0, 100.0], &[50.0, 50.0]]);
    let left = table(&[&[100.0, 0.0, 0.0], &[50.0, 0.0]]);
    for (table, finding) in [(&stayed, Diagnosis::NobodyLeft), (&left, Diagnosis::AllLeftAtOnce)] {
        let (sbg, bdw) = (Sbg::fit(table).expect("a fit"), Bdw::fit(table).expect("a fit"));
        assert_eq!((&sbg.diagnosis, &bdw.diagnosis), (&vec![finding.clone()], &vec![finding.clone()]));
        assert!(sbg.parameters.iter().chain(&bdw.parameters).all(|value| value.is_finite() && *value > 0.0));
        let rest = if finding == Diagnosis::NobodyLeft { 1.0 } else { 0.0 };
        assert!((sbg.model.survival(5.0) - rest).abs() < 1e-3 && (bdw.model.survival(5.0) - rest).abs() < 1e-3);
    }
}

#[test]
fn customers_who_are_all_alike_are_a_boundary() {
    // A fifth is lost every year, and a little more than that: no spread between customers makes rates of loss rise.
    let mut survivors = vec![1000.0];
    for year in 0..9 {
        survivors.push(survivors[year] * (0.8 - 1e-4 * year as f64));
    }
    let fit = Sbg::fit(&table(&[&survivors])).expect("a fit");
    let at_the_end = Diagnosis::Boundary { parameter: "beta".to_owned(), towards: Towards::Infinity };
    assert!(fit.diagnosis.contains(&at_the_end), "{:?}", fit.diagnosis);
    assert!((fit.model.survival(12.0) / 0.8_f64.powi(12) - 1.0).abs() < 1e-2);
    // The value of the homogeneous limit, 1/(1 − 0.8/1.1) times the retention rate.
    let lifetime = fit.model.residual_lifetime(3.0, f64::INFINITY, 1.1_f64.ln());
    assert!((lifetime / (0.8 / (1.0 - 0.8 / 1.1)) - 1.0).abs() < 1e-2);
    // Where the rate is the same every year, the spread is as good as none.
    let survivors: Vec<f64> = (0..10).map(|t| 1000.0 * 0.8_f64.powi(t)).collect();
    let fit = Sbg::fit(&table(&[&survivors])).expect("a fit");
    assert!(!fit.is_clean(), "{:?}", fit.diagnosis);
    assert!((fit.model.survival(12.0) / 0.8_f64.powi(12) - 1.0).abs() < 1e-5);
}

#[test]
fn one_period_is_too_few() {
    let one = table(&[&[100.0, 80.0]]);
    let wanted = |fit: &[Diagnosis], wanted: usize| fit.contains(&Diagnosis::TooFewPeriods { periods: 1, wanted });
    assert!(wanted(&Sbg::fit(&one).expect("a fit").diagnosis, 2));
    assert!(wanted(&Bdw::fit(&one).expect("a fit").diagnosis, 3));
}

#[test]
fn renewals_to_come_are_the_sum_of_the_shares() {
    for (alpha, beta, c) in [(0.668, 3.806, 1.0), (0.2, 0.1, 0.5), (30.0, 200.0, 1.6), (1.0, 1.0, 3.0)] {
        let model = Bdw::new(alpha, beta, c).expect("valid");
        for renewals in [0.0, 1.0, 7.0] {
            for horizon in [1.0, 30.0, 2000.0] {
                let share = |k: u32| model.survival(renewals + f64::from(k)) / model.survival(renewals);
                let sum: f64 = (1..=horizon as u32).rev().map(|k| share(k) * 1.1_f64.powi(1 - k as i32)).sum();
                let found = model.residual_lifetime(renewals, horizon, 1.1_f64.ln());
                assert!((found - sum).abs() < 1e-11 * sum, "{model:?} {renewals} {horizon}: {found} {sum}");
                if c == 1.0 {
                    let plain = Sbg::new(alpha, beta).expect("valid");
                    let same = plain.residual_lifetime(renewals, horizon, 1.1_f64.ln());
                    assert!((found - same).abs() < 1e-13 * same);
                }
            }
        }
    }
}

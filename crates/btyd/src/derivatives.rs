//! The derivatives of every likelihood against tests/reference.

use serde_json::Value;

use crate::fitting::PurchaseProblem;
use crate::history::History;
use crate::optimise::{Derivatives, Problem};

/// Fails unless what a likelihood gives without derivatives is the value that it gives with them.
#[track_caller]
pub(crate) fn check_value<P: Problem<N>, const N: usize>(problem: &P, prepared: &P::Prepared) {
    let mut sum = Derivatives::default();
    problem.add(prepared, 0..problem.rows(), &mut sum);
    let value = problem.value(prepared, 0..problem.rows());
    assert!((sum.value - value).abs() <= 1e-12 * (1e-3 + value.abs()), "{} {value}", sum.value);
}

/// Fails unless all cases of the model `id` have the gradient and Hessian that `P` gives.
pub(crate) fn check<P: PurchaseProblem<N>, const N: usize>(id: &str) {
    check_in::<P, N>(include_str!("../../../tests/reference/btyd_oracle_more.json"), id, 0, |_, history| {
        P::of(history)
    });
}

/// The same for the cases in `text`, whose inputs begin with `fixed` numbers that the problem is made with.
pub(crate) fn check_in<P: Problem<N>, const N: usize>(
    text: &str,
    id: &str,
    fixed: usize,
    of: impl Fn(&[f64], &History) -> P,
) {
    let cases: Vec<Value> = serde_json::from_str(text).expect("valid JSON");
    let of_model = cases.iter().filter(|case| case["model"] == id && case["kind"] == "derivatives");
    let mut checked = 0;
    let mut failures = Vec::new();
    for case in of_model {
        let all: Vec<f64> =
            case["inputs"].as_array().expect("inputs").iter().map(|v| v.as_f64().expect("a number")).collect();
        let (fixed, inputs) = all.split_at(fixed);
        let expected: Vec<f64> = case["value"]
            .as_array()
            .expect("values")
            .iter()
            .map(|v| v.as_str().and_then(|text| text.parse().ok()).expect("a number"))
            .collect();
        let parameters: [f64; N] = std::array::from_fn(|i| inputs[i]);
        let history = History::new(vec![inputs[N]], vec![inputs[N + 1]], vec![inputs[N + 2]]).expect("valid");
        let problem = of(fixed, &history);
        let mut sum = Derivatives::default();
        let prepared = problem.prepare(&parameters, &mut sum);
        problem.add(&prepared, 0..problem.rows(), &mut sum);
        check_value(&problem, &prepared);
        let found = sum.gradient.into_iter().chain((0..N).flat_map(|i| sum.hessian[i][i..].to_vec()));
        // In log parameters, where the search works: what matters is the error against the size of the terms that a
        // derivative is summed from, and those are of the order of x and of the log-likelihood.
        let scales =
            parameters.into_iter().chain((0..N).flat_map(|i| (i..N).map(move |j| parameters[i] * parameters[j])));
        let size = 1.0 + inputs[N];
        for ((found, expected), scale) in found.zip(&expected).zip(scales) {
            let error = (found - expected).abs();
            if !(error <= 1e-10 * expected.abs() || error * scale <= 1e-13 * size) {
                failures.push(format!("{all:?}: {found:e} against {expected:e}, {:.1e}", error / expected.abs()));
            }
        }
        checked += 1;
    }
    assert!(checked >= 30, "{checked} cases of {id}");
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

//! Every case of tests/reference/btyd_correlated.json: integrals over both rates by mpmath; and what a fit finds.

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::pareto_nbd::correlated::{self, CorrelatedParetoNbd};
use btyd::pareto_nbd::{self, ParetoNbd};
use btyd::{Diagnosis, PurchaseModel};
use serde_json::Value;
use simulate::{Leavers, Random, drawn};
use support::{cdnow, history, near, number, numbers};

#[test]
fn all_cases() {
    let text = include_str!("../../../tests/reference/btyd_correlated.json");
    let cases: Vec<Value> = serde_json::from_str(text).expect("valid JSON");
    assert!(cases.len() > 500, "{} cases", cases.len());
    let mut failures = Vec::new();
    for case in &cases {
        let inputs = numbers(&case["inputs"]);
        let model = CorrelatedParetoNbd::of(&inputs[..5]).expect("valid");
        let rest = &inputs[5..];
        let kind = case["kind"].as_str().expect("a kind");
        let found = match kind {
            "correlation" => model.correlation(),
            "log-likelihood" => model.log_likelihood_of(rest[0], rest[1], rest[2]),
            "alive" => model.alive(rest[0], rest[1], rest[2], rest[3]),
            "expected" => model.expected(rest[0], rest[1], rest[2], rest[3]),
            "residual" => model.residual(rest[0], rest[1], rest[2], rest[3], rest[4]),
            "probability" => model.probability(rest[0], rest[1], rest[2], rest[3] as u64, rest[4]),
            other => panic!("unknown kind {other}"),
        };
        let expected = number(&case["value"]);
        let (relative, absolute) = if kind == "log-likelihood" { (1e-12, 1e-11) } else { (1e-9, 1e-290) };
        let error = (found - expected).abs();
        let close = error <= relative * expected.abs() + absolute;
        if !close {
            failures.push(format!("{case}: {found:e}, off by {:.1e}", error / expected.abs()));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

#[test]
fn cdnow_ends_at_the_limit_and_says_so() {
    let history = history(&cdnow());
    let plain = pareto_nbd::fit(&history).expect("a fit");
    let fit = correlated::fit(&history).expect("a fit");
    let test = fit.likelihood_ratio.expect("a test");
    near(test.statistic, 2.0 * (fit.log_likelihood - plain.log_likelihood), 1e-9);
    assert!(test.statistic > 6.0 && test.p < 0.015, "{test:?}");
    near(fit.aic, 10.0 - 2.0 * fit.log_likelihood, 1e-9);
    near(fit.log_likelihood, fit.model.log_likelihood(&history), 1e-7);
    let CorrelatedParetoNbd { r, alpha, s, beta, m } = fit.model;
    near(m, CorrelatedParetoNbd::limits(r, alpha, s, beta)[1], 1e-8);
    assert_eq!(fit.standard_errors[4], None);
    let limit = Diagnosis::CorrelationLimit { correlation: fit.model.correlation() };
    assert!(fit.diagnosis.contains(&limit) && fit.diagnosis.contains(&Diagnosis::Converged), "{:?}", fit.diagnosis);
    // No point beside it, inside the limits, is better.
    for (i, step) in [(0, 0.01), (1, 0.2), (2, 0.01), (3, 0.2)] {
        for side in [-1.0, 1.0] {
            let mut at = [r, alpha, s, beta];
            at[i] += side * step;
            let [r, alpha, s, beta] = at;
            for share in [1.0, 0.95] {
                let m = share * CorrelatedParetoNbd::limits(r, alpha, s, beta)[1];
                let beside = CorrelatedParetoNbd::new(r, alpha, s, beta, m).expect("within the limits");
                assert!(beside.log_likelihood(&history) < fit.log_likelihood);
            }
        }
    }
}

/// Rates with the model's joint density: drawn apart, taken with the probability that the density asks for.
fn rates(random: &mut Random, model: &CorrelatedParetoNbd) -> (f64, f64) {
    let mean = |shape: f64, scale: f64| (scale / (1.0 + scale)).powf(shape);
    let (a, b) = (mean(model.r, model.alpha), mean(model.s, model.beta));
    loop {
        let (rate, leaving) = (random.gamma(model.r) / model.alpha, random.gamma(model.s) / model.beta);
        let density = 1.0 + model.m * ((-rate).exp() - a) * ((-leaving).exp() - b);
        // No higher than 2 within the limits for these parameters.
        assert!((0.0..=3.0).contains(&density), "{density}");
        if 3.0 * random.uniform() < density {
            return (rate, leaving);
        }
    }
}

#[test]
fn a_correlation_is_recovered_from_exact_times() {
    let (r, alpha, s, beta) = (1.2, 1.5, 0.9, 2.5);
    let [low, _] = CorrelatedParetoNbd::limits(r, alpha, s, beta);
    let truth = CorrelatedParetoNbd::new(r, alpha, s, beta, 0.8 * low).expect("valid");
    let history = drawn(20_261_122, 8_000, 5.0, 20.0, None, |random, age| {
        let (rate, leaving) = rates(random, &truth);
        let end = random.exponential(leaving).min(age);
        let (mut time, mut times) = (0.0, Vec::new());
        loop {
            time += random.exponential(rate);
            if time > end {
                return times;
            }
            times.push(time);
        }
    });
    let fit = correlated::fit(&history).expect("a fit");
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    for ((found, error), truth) in fit.parameters.iter().zip(&fit.standard_errors).zip([r, alpha, s, beta, truth.m]) {
        let error = error.expect("inside the ranges");
        assert!((found - truth).abs() < 3.5 * error, "{found} ± {error} against {truth}");
    }
    assert!(fit.likelihood_ratio.expect("a test").p < 1e-3);
}

#[test]
fn unrelated_rates_are_not_found_related() {
    let truth = Leavers { r: 1.2, alpha: 1.5, s: 0.9, beta: 2.5 };
    let history =
        drawn(7, 3_000, 5.0, 20.0, None, |random, age| simulate::purchase_times_of_leaver(random, &truth, age).0);
    let fit = correlated::fit(&history).expect("a fit");
    let test = fit.likelihood_ratio.expect("a test");
    assert!(test.p > 0.01, "{test:?}");
    let error = fit.standard_errors[4].expect("inside the range");
    assert!(fit.parameters[4].abs() < 3.0 * error);
    let plain = ParetoNbd::new(truth.r, truth.alpha, truth.s, truth.beta).expect("valid");
    assert!(fit.log_likelihood > plain.log_likelihood(&history));
}

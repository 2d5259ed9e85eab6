//! Derivatives against differences, and the models that this one contains.

use super::*;
use crate::optimise::{Derivatives, Outcome, Point, Problem};
use crate::pareto_nbd::ParetoNbd;
use likelihood::{First, Likelihood, build};
use waiting::{Care, EXACT, QUICK};

/// Repeat purchases, recency, age, and the sum of logarithms of the intervals.
const CUSTOMERS: [(f64, f64, f64, f64); 6] = [
    (0.0, 0.0, 30.0, 0.0),
    (1.0, 3.0, 30.0, 1.098_612_288_668_11),
    (5.0, 20.0, 30.0, 5.0),
    (5.0, 30.0, 30.0, 8.9),
    (4.0, 2.0, 250.0, -3.5),
    (700.0, 29.0, 30.0, -2_500.0),
];

const MODELS: [[f64; 6]; 2] = [[2.0, 0.5, 0.55, 10.6, 0.6, 11.7], [40.0, 0.2, 1.0, 10.6, 1.0, 10.6]];

fn at(parameters: &[f64; 6], customer: (f64, f64, f64, f64)) -> Derivatives<6> {
    let (x, t_x, t, sum) = customer;
    let history = History::new(vec![x], vec![t_x], vec![t]).and_then(|one| one.with_sum_log_intervals(vec![sum]));
    let problem = Likelihood::new(&history.expect("valid"));
    summed(&problem, parameters, EXACT)
}

fn summed(problem: &Likelihood, parameters: &[f64; 6], care: Care) -> Derivatives<6> {
    let mut sum = Derivatives::default();
    let mut prepared = problem.prepare(parameters, &mut sum);
    prepared.care = care;
    problem.add(&prepared, 0..1, &mut sum);
    sum.mirror();
    sum.in_logs(parameters)
}

/// Fits integrate quicker, and in `1 + 1/t`.
#[test]
fn derivatives_of_a_search_are_those_to_rounding() {
    for parameters in MODELS {
        for (x, t_x, t, sum) in CUSTOMERS {
            let history =
                History::new(vec![x], vec![t_x], vec![t]).and_then(|one| one.with_sum_log_intervals(vec![sum]));
            let problem = Likelihood::new(&history.expect("valid"));
            let exact = summed(&problem, &parameters, EXACT);
            let mut spread = parameters;
            spread[0] = 1.0 + 1.0 / parameters[0];
            let found = summed(&problem.from(First::Spread, Vec::new()), &spread, QUICK);
            let point = Point { at: spread.map(f64::ln), derivatives: found };
            let outcome = Outcome { point, fixed: [None; 6], converged: true };
            let Point { at, derivatives } = First::Spread.outcome_in_shape(outcome).point;
            let size = 1.0 + x;
            assert!((at[0] - parameters[0].ln()).abs() < 1e-13);
            assert!((derivatives.value - exact.value).abs() < 1e-10 * size, "{parameters:?} {x}");
            for i in 0..6 {
                let off = (derivatives.gradient[i] - exact.gradient[i]).abs();
                assert!(off < 1e-9 * size, "{parameters:?} {x} {i}: {off:e}");
                for j in 0..6 {
                    let off = (derivatives.hessian[i][j] - exact.hessian[i][j]).abs();
                    assert!(off < 1e-8 * size, "{parameters:?} {x} {i} {j}: {off:e}");
                }
            }
        }
    }
}

#[test]
fn derivatives_are_those_of_the_likelihood() {
    const STEP: f64 = 1e-3;
    for parameters in MODELS {
        for customer in CUSTOMERS {
            let found = at(&parameters, customer);
            let size = 1.0 + customer.0;
            let one = build(&parameters).log_likelihood_with(customer.0, customer.1, customer.2, customer.3);
            assert!((one - found.value).abs() < 1e-12 * size, "{parameters:?} {customer:?}: {one} {}", found.value);
            for i in 0..6 {
                let moved = |by: f64| {
                    let mut near = parameters;
                    near[i] *= (by * STEP).exp();
                    at(&near, customer)
                };
                let sides = [moved(-2.0), moved(-1.0), moved(1.0), moved(2.0)];
                let slope = |of: &dyn Fn(&Derivatives<6>) -> f64| {
                    let [a, b, c, d] = [0, 1, 2, 3].map(|side: usize| of(&sides[side]));
                    (8.0 * (c - b) - (d - a)) / (12.0 * STEP)
                };
                let gradient = slope(&|side| side.value);
                let error = (found.gradient[i] - gradient).abs();
                assert!(error < 1e-9 * size, "{parameters:?} {customer:?} {i}: {} {gradient}", found.gradient[i]);
                for j in 0..6 {
                    let second = slope(&|side| side.gradient[j]);
                    let error = (found.hessian[i][j] - second).abs();
                    assert!(
                        error < 1e-8 * size,
                        "{parameters:?} {customer:?} {i} {j}: {} {second}",
                        found.hessian[i][j]
                    );
                }
            }
        }
    }
}

#[test]
fn customers_who_do_not_differ_and_buy_at_random_are_those_of_pareto_nbd() {
    let pareto = ParetoNbd::new(0.55, 10.6, 0.6, 11.7).expect("valid");
    let model = ParetoGgg::new(1e12, 1e12, 0.55, 10.6, 0.6, 11.7).expect("valid");
    let near = |found: f64, expected: f64, what: &str| {
        let error = (found - expected).abs();
        assert!(error <= 1e-9 * expected.abs().max(1e-4), "{what}: {found:e} against {expected:e}");
    };
    for (x, t_x, t, sum) in CUSTOMERS {
        let what = format!("{x} {t_x} {t}");
        let likelihood = pareto.log_likelihood_of(x, t_x, t);
        near(model.log_likelihood_of(x, t_x, t), likelihood, &what);
        near(model.log_likelihood_with(x, t_x, t, sum), likelihood, &what);
        near(model.alive(x, t_x, t, 4.0), pareto.alive(x, t_x, t, 4.0), &what);
    }
    for (x, t_x, t, _) in [CUSTOMERS[1], CUSTOMERS[3]] {
        let what = format!("{x} {t_x} {t}");
        near(model.expected(x, t_x, t, 39.0), pareto.expected(x, t_x, t, 39.0), &what);
        near(model.residual(x, t_x, t, 20.0, 0.01), pareto.residual(x, t_x, t, 20.0, 0.01), &what);
        for n in [0, 2] {
            near(model.probability(x, t_x, t, n, 20.0), pareto.probability(x, t_x, t, n, 20.0), &what);
        }
    }
    for t in [0.0, 52.0] {
        near(model.expected_new(t), pareto.expected_new(t), "new");
        near(model.probability_new(2, t), pareto.probability_new(2, t), "new");
    }
}

/// Of a customer known to be there: the mean of the number of purchases is their expectation.
#[test]
fn expectation_is_the_mean_of_the_probabilities() {
    let model = ParetoGgg::new(60.0, 20.0, 4.0, 10.0, 0.6, 11.7).expect("valid");
    for (x, t_x, t, horizon) in [(0.0, 0.0, 0.0, 4.0), (4.0, 18.0, 20.0, 3.0)] {
        let masses: Vec<f64> = (0..30).map(|n| model.probability(x, t_x, t, n, horizon)).collect();
        let (sum, mean) =
            masses.iter().enumerate().fold((0.0, 0.0), |(sum, mean), (n, p)| (sum + p, mean + p * n as f64));
        let expected = model.expected(x, t_x, t, horizon);
        assert!((sum - 1.0).abs() < 1e-11, "{x} {t_x}: {sum}");
        assert!((mean - expected).abs() < 1e-10, "{x} {t_x}: {mean} {expected}");
    }
}

/// Of a customer of whom nothing has been seen the likelihood is 1: the prior of k has its mass.
#[test]
fn a_new_customer_says_nothing() {
    for parameters in MODELS {
        let model = build(&parameters);
        let found = model.log_likelihood_with(0.0, 0.0, 0.0, 0.0);
        assert!(found.abs() < 1e-12, "{parameters:?}: {found}");
        let points = model.points::<false>(&Customer::new(0.0, 0.0, 0.0, None), EXACT);
        assert!(points.all.len() < 120, "{}", points.all.len());
    }
}

/// Bursts without number: the mean of a customer who has only just come is infinite, and that of all others a number.
#[test]
fn bursts_have_a_mean_once_there_was_silence() {
    for t in [0.3, 1.0] {
        let model = ParetoGgg::new(t, t, 0.55, 10.6, 0.6, 11.7).expect("valid");
        assert_eq!(model.expected_new(10.0) == f64::INFINITY, t <= 1.0);
        assert_eq!(model.expected_new(0.0), 0.0);
        for (x, t_x, age) in [(0.0, 0.0, 1e-3), (1.0, 2.0, 2.0)] {
            let expected = model.expected(x, t_x, age, 10.0);
            assert!(expected.is_finite() && expected > 0.0, "{t} {x} {age}: {expected}");
        }
        let once = model.probability_new(1, 10.0);
        assert!(once > 0.0 && once < 1.0);
    }
}

//! Gamma-Gompertz/NBD: published numbers, and what must hold whatever the numbers are.

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::ggom_nbd::{self, GgomNbd};
use btyd::{Diagnosis, History, PurchaseModel, Towards, pareto_nbd};
use proptest::prelude::*;
use simulate::Random;
use support::{cdnow, close, history, near};

#[test]
fn cdnow_shows_no_sign_of_a_growing_risk() {
    // CLVTools test_correctness_ggomnbd.R: b goes to nothing, and of b and beta only the ratio is known.
    let history = history(&cdnow());
    let fit = ggom_nbd::fit(&history).expect("a fit");
    let pareto = pareto_nbd::fit(&history).expect("a fit");
    for (place, expected) in [(0, 0.55313), (1, 10.5758), (3, 0.60682)] {
        close(fit.parameters[place], expected, 1e-3);
    }
    near(fit.log_likelihood, -9594.9762, 1e-4);
    near(fit.log_likelihood, pareto.log_likelihood, 1e-4);
    close(fit.parameters[4] / fit.parameters[2], pareto.parameters[3], 1e-3);
    let found = |finding: &Diagnosis| matches!(finding, Diagnosis::Boundary { parameter, towards: Towards::Zero } if parameter == "b");
    assert!(fit.diagnosis.iter().any(found), "{:?}", fit.diagnosis);
    for (place, error) in [(0, 0.0476264), (1, 0.8427222), (3, 0.1872594)] {
        close(fit.standard_errors[place].expect("inside"), error, 2e-3);
    }
    assert_eq!(fit.standard_errors[2], None);
}

/// Purchase times until the customer has left, and whether the customer is still there.
fn purchases(random: &mut Random, model: &GgomNbd, age: f64) -> (Vec<f64>, bool) {
    let (rate, eta) = (random.gamma(model.r) / model.alpha, random.gamma(model.s) / model.beta);
    let end = (1.0 + random.exponential(1.0) / eta).ln() / model.b;
    let (mut time, mut times) = (random.exponential(rate), Vec::new());
    while time <= end.min(age) {
        times.push(time);
        time += random.exponential(rate);
    }
    (times, end > age)
}

#[test]
fn simulated_customers_give_their_parameters_back() {
    let truth = GgomNbd::new(1.5, 6.0, 0.06, 1.2, 8.0).expect("valid");
    let history = simulate::drawn(11, 2_500, 26.0, 104.0, None, |random, age| purchases(random, &truth, age).0);
    let fit = ggom_nbd::fit(&history).expect("a fit");
    let truths = [truth.r, truth.alpha, truth.b, truth.s, truth.beta];
    for (place, truth) in truths.into_iter().enumerate() {
        near(fit.parameters[place], truth, 4.0 * fit.standard_errors[place].expect("inside"));
    }
    let gain = fit.log_likelihood - truth.log_likelihood(&history);
    assert!((0.0..13.0).contains(&gain), "{gain}");
    near(fit.log_likelihood, fit.model.log_likelihood(&history), 1e-8 * fit.log_likelihood.abs());
    // Pareto/NBD, in which the risk does not grow, is far behind.
    let pareto = pareto_nbd::fit(&history).expect("a fit");
    assert!(pareto.aic > fit.aic + 20.0, "{} {}", pareto.aic, fit.aic);
}

#[test]
fn predictions_are_what_simulated_customers_do() {
    let model = GgomNbd::new(1.5, 6.0, 0.06, 1.2, 8.0).expect("valid");
    let (age, horizon) = (40.0, 26.0);
    let mut random = Random(5);
    let (mut sums, mut squares) = ([0.0; 2], [0.0; 2]);
    for _ in 0..12_000 {
        let (times, there) = purchases(&mut random, &model, age + horizon);
        let x = times.iter().filter(|time| **time <= age).count();
        let recency = if x > 0 { times[x - 1] } else { 0.0 };
        let (later, x) = ((times.len() - x) as f64, x as f64);
        let expected = model.expected(x, recency, age, horizon) - later;
        let alive = model.alive(x, recency, age, horizon) - if there { 1.0 } else { 0.0 };
        for (place, error) in [expected, alive].into_iter().enumerate() {
            sums[place] += error;
            squares[place] += error * error;
        }
    }
    for (sum, square) in sums.into_iter().zip(squares) {
        near(sum, 0.0, 4.0 * square.sqrt());
    }
}

/// Positive numbers over many orders of magnitude.
fn positive(low: f64, high: f64) -> impl Strategy<Value = f64> {
    (low.ln()..high.ln()).prop_map(f64::exp)
}

fn any_model() -> impl Strategy<Value = GgomNbd> {
    (positive(0.01, 100.0), positive(0.01, 1000.0), positive(1e-6, 10.0), positive(0.01, 100.0), positive(1e-4, 1e4))
        .prop_map(|(r, alpha, b, s, beta)| GgomNbd::new(r, alpha, b, s, beta).expect("positive"))
}

fn any_customer() -> impl Strategy<Value = (f64, f64, f64)> {
    (0_u32..60, positive(0.01, 1000.0), 0.0..1.0).prop_map(|(x, age, share)| {
        let x = f64::from(x);
        (x, if x > 0.0 { age * (1e-3 + 0.999 * share) } else { 0.0 }, age)
    })
}

fn history_of(rows: &[(f64, f64, f64)]) -> History {
    let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<_>>();
    History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn predictions_keep_their_order(
        model in any_model(), (x, t_x, t) in any_customer(), horizon in positive(0.01, 1e3), rate in positive(1e-4, 1.0)
    ) {
        let (now, later) = (model.alive(x, t_x, t, 0.0), model.alive(x, t_x, t, horizon));
        assert!((0.0..=1.0).contains(&now) && (0.0..=now).contains(&later), "{now} {later}");
        let (near, far) = (model.expected(x, t_x, t, horizon), model.expected(x, t_x, t, 1.5 * horizon));
        assert!(near >= 0.0 && far >= near * (1.0 - 1e-11), "{near} {far}");
        let discounted = model.residual(x, t_x, t, horizon, rate);
        let (least, most) = (near * (-rate * horizon).exp() * (1.0 - 1e-9), near * (1.0 + 1e-9));
        assert!(least <= discounted && discounted <= most, "{model:?}: {discounted} {near}");
        let endless = model.residual(x, t_x, t, f64::INFINITY, rate);
        assert!(endless.is_finite() && endless >= discounted * (1.0 - 1e-9), "{endless} {discounted}");
    }

    #[test]
    fn probabilities_sum_to_one_and_average_to_the_expectation(
        r in positive(0.1, 5.0), alpha in positive(1.0, 50.0), b in positive(1e-4, 2.0), s in positive(0.05, 5.0), beta in positive(1e-3, 1e3), t in positive(0.1, 20.0)
    ) {
        let model = GgomNbd::new(r, alpha, b, s, beta).expect("positive");
        let last = (40.0 / (1.0 + alpha / t).ln() + 60.0 * (1.0 + r)) as u64;
        for (alive, expected, masses) in [
            (1.0, model.expected_new(t), (0..=last).map(|n| model.probability_new(n, t)).collect::<Vec<f64>>()),
            (1.0, model.expected(2.0, 0.6 * t, t, t), (0..=last + 60).map(|n| model.probability(2.0, 0.6 * t, t, n, t)).collect()),
        ] {
            near(masses.iter().sum(), alive, 1e-9);
            let mean: f64 = masses.iter().zip(0_u32..).map(|(mass, n)| f64::from(n) * mass).sum();
            near(mean, expected, 1e-8 * expected + 1e-12);
        }
    }

    #[test]
    fn arguments_out_of_range_give_numbers(model in any_model()) {
        for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 0.0, 1e300] {
            for value in [
                model.alive(odd, odd, odd, odd),
                model.alive(2.0, 1.0, 3.0, odd),
                model.alive(2.0, odd, 3.0, 1.0),
                model.expected(2.0, 1.0, 3.0, odd),
                model.expected(odd, 1.0, 3.0, 1.0),
                model.expected_new(odd),
                model.residual(2.0, 1.0, 3.0, odd, 0.01),
                model.residual(2.0, 1.0, 3.0, 52.0, odd),
                model.probability_new(3, odd),
                model.probability(2.0, 1.0, 3.0, 2, odd),
            ] {
                assert!(!value.is_nan(), "{odd} at {model:?}");
            }
        }
    }

    #[test]
    fn any_history_gives_a_fit_without_nan(customers in prop::collection::vec(any_customer(), 1..25)) {
        let fit = ggom_nbd::fit(&history_of(&customers)).expect("a fit");
        assert!(fit.parameters.iter().all(|value| value.is_finite() && *value > 0.0), "{:?}", fit.parameters);
        assert!(fit.log_likelihood.is_finite() && fit.gradient_norm.is_finite() && fit.aic.is_finite());
        assert!(fit.standard_errors.iter().flatten().all(|value| value.is_finite()));
        assert!(!fit.diagnosis.is_empty());
    }
}

#[test]
fn hopeless_data_are_named() {
    let fit = ggom_nbd::fit(&history_of(&[(0.0, 0.0, 30.0); 50])).expect("a fit");
    assert_eq!(fit.diagnosis, vec![Diagnosis::NoRepeat]);
    let fit = ggom_nbd::fit(&history_of(&[(3.0, 20.0, 30.0); 50])).expect("a fit");
    assert!(fit.diagnosis.contains(&Diagnosis::AllIdentical), "{:?}", fit.diagnosis);
}

#[test]
fn without_leaving_it_is_the_baseline() {
    // Nobody leaves: no risk can be seen to grow.
    let model = simulate::Leavers { r: 0.6, alpha: 9.0, s: 1e-9, beta: 1.0 };
    let history = simulate::drawn(7, 3_000, 26.0, 78.0, None, |random, age| {
        simulate::purchase_times_of_leaver(random, &model, age).0
    });
    let (fit, nbd) = (ggom_nbd::fit(&history).expect("a fit"), btyd::nbd::fit(&history).expect("a fit"));
    assert!(fit.log_likelihood >= nbd.log_likelihood - 0.01, "{} {}", fit.log_likelihood, nbd.log_likelihood);
    assert!(
        fit.diagnosis.iter().any(|finding| matches!(finding, Diagnosis::Boundary { .. } | Diagnosis::Ridge { .. }))
    );
}

/// Parameters over twelve orders of magnitude and customers at the ends of what there is: numbers, and soon.
#[test]
fn parameters_at_the_ends_of_their_range_give_numbers() {
    for size in [1e-6, 0.3, 1.0, 50.0, 1e6] {
        for tilt in [-3, 0, 3] {
            let at = |place: i32| size * 10.0_f64.powi(tilt * (place % 2));
            let model = GgomNbd::new(at(0), at(1), at(2), at(3), at(4)).expect("valid");
            for (x, t_x, t) in
                [(0.0, 0.0, 0.0), (0.0, 0.0, 1e4), (1.0, 1e-9, 39.0), (3.0, 30.0, 38.9), (1e5, 999.0, 1e4)]
            {
                for value in [
                    model.log_likelihood_of(x, t_x, t),
                    model.alive(x, t_x, t, 0.0),
                    model.alive(x, t_x, t, 52.0),
                    model.expected(x, t_x, t, 52.0),
                    model.probability(x, t_x, t, 2, 52.0),
                    model.residual(x, t_x, t, 52.0, 0.0027),
                    model.residual(x, t_x, t, f64::INFINITY, 0.05),
                ] {
                    assert!(value.is_finite(), "{model:?} {x} {t_x} {t}: {value}");
                }
            }
        }
    }
}

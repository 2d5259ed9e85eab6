//! What must hold whatever the numbers are.

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::bg_nbd::{self, BgNbd};
use btyd::gamma_gamma::{self, GammaGamma};
use btyd::value::{Covers, Terms, Totalling, customer_value, total};
use btyd::{Diagnosis, Fit, History, PurchaseModel, Towards};
use proptest::prelude::*;
use support::{close, near};

/// Positive numbers over many orders of magnitude.
fn positive(low: f64, high: f64) -> impl Strategy<Value = f64> {
    (low.ln()..high.ln()).prop_map(f64::exp)
}

fn any_model() -> impl Strategy<Value = BgNbd> {
    (positive(0.01, 100.0), positive(0.01, 1000.0), positive(0.01, 100.0), positive(0.01, 1000.0))
        .prop_map(|(r, alpha, a, b)| BgNbd::new(r, alpha, a, b).expect("positive"))
}

/// A customer: frequency, recency, age.
fn any_customer() -> impl Strategy<Value = (f64, f64, f64)> {
    (0_u32..60, positive(0.01, 1000.0), 0.0..1.0).prop_map(|(x, age, share)| {
        let x = f64::from(x);
        (x, if x > 0.0 { age * (1e-3 + 0.999 * share) } else { 0.0 }, age)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn alive_is_a_probability_that_falls(model in any_model(), (x, t_x, t) in any_customer(), after in positive(0.01, 1e4)) {
        let now = model.alive(x, t_x, t, 0.0);
        let later = model.alive(x, t_x, t, after);
        prop_assert!((0.0..=1.0).contains(&now) && (0.0..=1.0).contains(&later));
        prop_assert!(later <= now * (1.0 + 1e-12));
        prop_assert!(x > 0.0 || now == 1.0);
    }

    #[test]
    fn expectation_grows_with_the_horizon_and_shrinks_with_the_rate(
        model in any_model(), (x, t_x, t) in any_customer(), horizon in positive(0.01, 1e3), rate in positive(1e-4, 1.0)
    ) {
        let near = model.expected(x, t_x, t, horizon);
        let far = model.expected(x, t_x, t, 1.5 * horizon);
        prop_assert!(near >= 0.0 && far >= near * (1.0 - 1e-11));
        let discounted = model.residual(x, t_x, t, horizon, rate);
        prop_assert!(discounted >= near * (-rate * horizon).exp() * (1.0 - 1e-9) && discounted <= near * (1.0 + 1e-9));
        let endless = model.residual(x, t_x, t, f64::INFINITY, rate);
        prop_assert!(endless.is_finite() && endless >= discounted * (1.0 - 1e-9));
    }

    #[test]
    fn probabilities_sum_to_one_and_average_to_the_expectation(
        r in positive(0.1, 5.0), alpha in positive(1.0, 50.0), a in positive(0.3, 10.0), b in positive(0.3, 50.0), t in positive(0.1, 20.0)
    ) {
        let model = BgNbd::new(r, alpha, a, b).expect("positive");
        let (mut sum, mut mean, mut n) = (0.0, 0.0, 0_u64);
        // z^n with z = t/(α + t) bounds the tail.
        let last = (40.0 / (1.0 + alpha / t).ln() + 60.0 * (1.0 + r)) as u64;
        while n <= last {
            let probability = model.probability_new(n, t);
            sum += probability;
            mean += n as f64 * probability;
            n += 1;
        }
        prop_assert!((sum - 1.0).abs() < 1e-10, "sum {}", sum);
        prop_assert!((mean / model.expected_new(t) - 1.0).abs() < 1e-9, "mean {} against {}", mean, model.expected_new(t));
    }

    #[test]
    fn all_together_as_one_by_one(model in any_model(), customers in prop::collection::vec(any_customer(), 1..80), rate in positive(1e-4, 0.5)) {
        let column = |f: fn(&(f64, f64, f64)) -> f64| customers.iter().map(f).collect::<Vec<_>>();
        let history = History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid");
        let scores = model.score(&history, 26.0, rate).expect("valid");
        for (row, &(x, t_x, t)) in customers.iter().enumerate() {
            prop_assert_eq!(scores.alive[row], model.alive(x, t_x, t, 0.0));
            let (expected, residual) = (model.expected(x, t_x, t, 26.0), model.residual(x, t_x, t, 26.0, rate));
            prop_assert!((scores.expected[row] - expected).abs() <= 1e-9 * expected + 1e-280, "{} {}", scores.expected[row], expected);
            prop_assert!((scores.residual[row] - residual).abs() <= 1e-9 * residual + 1e-280, "{} {}", scores.residual[row], residual);
        }
    }

    #[test]
    fn any_history_gives_a_fit_without_nan(customers in prop::collection::vec(any_customer(), 1..40)) {
        let column = |f: fn(&(f64, f64, f64)) -> f64| customers.iter().map(f).collect::<Vec<_>>();
        let history = History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid");
        check_fit(&bg_nbd::fit(&history).expect("a fit"));
        let spend: Vec<f64> = customers.iter().map(|c| 1.0 + c.1).collect();
        if let Ok(fit) = gamma_gamma::fit(history.frequency(), &spend, None) {
            check_fit(&fit);
        }
    }

    #[test]
    fn arguments_out_of_range_give_numbers(model in any_model()) {
        for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 0.0, 1e300] {
            for value in [
                model.alive(odd, odd, odd, odd), model.alive(2.0, 1.0, 3.0, odd), model.expected(2.0, 1.0, 3.0, odd),
                model.expected(odd, 1.0, 3.0, 1.0), model.expected_new(odd), model.residual(2.0, 1.0, 3.0, odd, 0.01),
                model.residual(2.0, 1.0, 3.0, 52.0, odd), model.probability_new(3, odd),
            ] {
                prop_assert!(!value.is_nan(), "{} at {:?}", odd, model);
            }
        }
    }
}

fn check_fit<M>(fit: &Fit<M>) {
    assert!(fit.parameters.iter().all(|value| value.is_finite() && *value > 0.0), "{:?}", fit.parameters);
    assert!(
        fit.log_likelihood.is_finite() && fit.gradient_norm.is_finite() && fit.aic.is_finite() && fit.bic.is_finite()
    );
    assert!(fit.standard_errors.iter().flatten().all(|value| value.is_finite()), "{:?}", fit.standard_errors);
    assert!(!fit.diagnosis.is_empty());
    if let Some(covariance) = &fit.covariance {
        for (i, row) in covariance.iter().enumerate() {
            assert!(row.iter().all(|value| value.is_finite()) && row[i] >= 0.0);
            assert!((0..row.len()).all(|j| covariance[j][i] == row[j]), "symmetric");
        }
    }
}

const TRUTH: simulate::Purchases = simulate::Purchases { r: 0.6, alpha: 9.0, a: 0.8, b: 2.5 };

#[test]
fn simulated_customers_give_their_parameters_back() {
    // Exact times: merging by day biases estimates.
    let history = simulate::history(7, &TRUTH, 40_000, 26.0, 78.0, None);
    let fit = bg_nbd::fit(&history).expect("a fit");
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    for (place, truth) in [0.6, 9.0, 0.8, 2.5].into_iter().enumerate() {
        near(fit.parameters[place], truth, 4.0 * fit.standard_errors[place].expect("inside"));
    }
    let truth = BgNbd::new(0.6, 9.0, 0.8, 2.5).expect("valid");
    let gain = fit.log_likelihood - truth.log_likelihood(&history);
    // Twice the gain is chi-squared with four degrees of freedom: above 23.5 once in ten thousand.
    assert!((0.0..11.75).contains(&gain), "{gain}");
}

#[test]
fn simulated_spend_gives_its_parameters_back() {
    let history = simulate::history(7, &TRUTH, 40_000, 26.0, 78.0, None);
    let spend = simulate::spends(8, 6.0, 4.0, 15.0, history.frequency());
    let fit = gamma_gamma::fit(history.frequency(), &spend, None).expect("a fit");
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    for (place, truth) in [6.0, 4.0, 15.0].into_iter().enumerate() {
        near(fit.parameters[place], truth, 4.0 * fit.standard_errors[place].expect("inside"));
    }
}

#[test]
fn units_of_time_and_money_do_not_matter() {
    let weeks = support::history(&support::cdnow());
    let days = History::new(
        weeks.frequency().to_vec(),
        weeks.recency().iter().map(|t| 7.0 * t).collect(),
        weeks.age().iter().map(|t| 7.0 * t).collect(),
    )
    .expect("valid");
    let (by_week, by_day) = (bg_nbd::fit(&weeks).expect("a fit"), bg_nbd::fit(&days).expect("a fit"));
    for (place, factor) in [1.0, 7.0, 1.0, 1.0].into_iter().enumerate() {
        close(by_day.parameters[place], factor * by_week.parameters[place], 1e-6);
    }
    // A density of 2,457 purchase times.
    near(by_day.log_likelihood, by_week.log_likelihood - 2457.0 * 7.0_f64.ln(), 1e-6);

    let customers = support::cdnow();
    let frequency: Vec<f64> = customers.iter().map(|c| c.frequency).collect();
    let spend = |unit: f64| customers.iter().map(|c| unit * c.spend).collect::<Vec<_>>();
    let dollars = gamma_gamma::fit(&frequency, &spend(1.0), None).expect("a fit");
    for unit in [1e-9, 100.0, 1e9] {
        let other = gamma_gamma::fit(&frequency, &spend(unit), None).expect("a fit");
        close(other.parameters[0], dollars.parameters[0], 1e-6);
        close(other.parameters[2], unit * dollars.parameters[2], 1e-6);
        near(other.log_likelihood, dollars.log_likelihood - 946.0 * unit.ln(), 1e-6);
    }
}

#[test]
fn weights_count_customers() {
    let customers = support::cdnow();
    let once = support::history(&customers);
    let repeated: Vec<usize> = (0..customers.len()).chain(0..customers.len()).collect();
    let column = |values: &[f64]| repeated.iter().map(|&row| values[row]).collect::<Vec<_>>();
    let twice = History::new(column(once.frequency()), column(once.recency()), column(once.age())).expect("valid");
    let weighted = once.clone().with_weight(vec![2.0; customers.len()]).expect("valid");
    let (twice, weighted) = (bg_nbd::fit(&twice).expect("a fit"), bg_nbd::fit(&weighted).expect("a fit"));
    near(twice.log_likelihood, weighted.log_likelihood, 1e-7);
    assert_eq!((twice.customers, weighted.customers), (4714.0, 4714.0));
    close(twice.parameters[3], weighted.parameters[3], 1e-7);
}

#[test]
fn one_chance_to_leave_for_all_is_a_boundary() {
    let same = simulate::Purchases { a: 2e4, b: 8e4, ..TRUTH };
    // Of several samples, in about half the likelihood rises to the very end.
    let fits: Vec<Fit<BgNbd>> = (0..4)
        .map(|seed| bg_nbd::fit(&simulate::history(seed, &same, 3000, 26.0, 78.0, None)).expect("a fit"))
        .collect();
    let bounded = fits.iter().filter(|fit| {
        fit.diagnosis.iter().any(|finding| matches!(finding, Diagnosis::Boundary { parameter, towards: Towards::Infinity } if parameter == "b"))
    });
    let mut found = 0;
    for fit in bounded {
        found += 1;
        check_fit(fit);
        // What the data do say, the mean chance to leave, is found.
        near(fit.parameters[2] / (fit.parameters[2] + fit.parameters[3]), 0.2, 0.03);
        assert_eq!(fit.standard_errors[3], None);
        assert!(fit.covariance.is_some());
    }
    assert!(found > 0, "{:?}", fits.iter().map(|fit| &fit.diagnosis).collect::<Vec<_>>());
}

#[test]
fn hopeless_data_are_named() {
    let of = |rows: &[(f64, f64, f64)]| {
        let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<_>>();
        let fit = bg_nbd::fit(&History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid"))
            .expect("a fit");
        check_fit(&fit);
        fit
    };
    let silent = of(&[(0.0, 0.0, 10.0); 50]);
    assert_eq!(silent.diagnosis, [Diagnosis::NoRepeat]);
    assert!(silent.model.expected(0.0, 0.0, 10.0, 52.0) < 1e-3);
    assert_eq!(silent.covariance, None);
    let same = of(&[(3.0, 8.0, 10.0); 50]);
    assert!(same.diagnosis.contains(&Diagnosis::AllIdentical), "{:?}", same.diagnosis);
    let few = of(&[(3.0, 8.0, 10.0), (0.0, 0.0, 10.0), (1.0, 2.0, 9.0)]);
    assert!(few.diagnosis.contains(&Diagnosis::TooFewRepeat { customers: 2.0, wanted: 30.0 }));
    let unseen = of(&[(0.0, 0.0, 0.0); 3]);
    assert_eq!(unseen.diagnosis, [Diagnosis::NoRepeat]);
    // lifetimes #405: buyers on nearly every second day of 452.
    let busy = simulate::Purchases { r: 8.0, alpha: 16.0, a: 0.2, b: 60.0 };
    let fit = bg_nbd::fit(&simulate::history(3, &busy, 2000, 100.0, 452.0, Some(1.0))).expect("a fit");
    assert!(fit.diagnosis.iter().any(|finding| matches!(finding, Diagnosis::NearDaily { .. })), "{:?}", fit.diagnosis);
}

#[test]
fn spend_without_a_mean_is_named() {
    // q = 0.7: the population has no mean, customers with enough purchases do.
    let frequency: Vec<f64> = (0..4000).map(|k| f64::from(1 + k % 5)).collect();
    let spend = simulate::spends(5, 3.0, 0.7, 10.0, &frequency);
    let fit = gamma_gamma::fit(&frequency, &spend, None).expect("a fit");
    assert!(
        fit.diagnosis.iter().any(|finding| matches!(finding, Diagnosis::MeanSpendUndefined { .. })),
        "{:?}",
        fit.diagnosis
    );
    assert_eq!(fit.model.mean(), None);
    assert_eq!(fit.model.spend(0.0, 0.0), None);
    assert!(fit.model.spend(2.0, 20.0).is_some());
    let constant = gamma_gamma::fit(&[2.0, 3.0, 1.0], &[5.0; 3], None).expect("a fit");
    assert!(constant.diagnosis.contains(&Diagnosis::AllIdentical));
    check_fit(&constant);
}

fn cdnow_fits() -> (History, Vec<f64>, Fit<BgNbd>, Fit<GammaGamma>) {
    let customers = support::cdnow();
    let history = support::history(&customers);
    let spend: Vec<f64> = customers.iter().map(|c| c.spend).collect();
    let fit = bg_nbd::fit(&history).expect("a fit");
    let spend_fit = gamma_gamma::fit(history.frequency(), &spend, None).expect("a fit");
    (history, spend, fit, spend_fit)
}

#[test]
fn total_is_the_sum_of_customers() {
    let (history, spend, fit, spend_fit) = cdnow_fits();
    let terms = Terms { horizon: 52.0, rate: 0.0027, margin: 0.3 };
    let sum: f64 = (0..history.len())
        .map(|row| {
            let (x, t_x, t) = (history.frequency()[row], history.recency()[row], history.age()[row]);
            customer_value(&fit.model, &spend_fit.model, x, t_x, t, spend[row], &terms).expect("defined")
        })
        .sum();
    let both = total(&fit, &spend_fit, &history, &spend, &terms, Covers::Both, 0.95).expect("valid");
    close(both.value, sum, 1e-9);
    let (parameters, customers) = (both.parameter_error.expect("inside"), both.customer_error.expect("q > 2"));
    let [low, high] = both.interval.expect("finite");
    let spread = 1.959963984540054 * parameters.hypot(customers) / both.value;
    close(low, both.value * (-spread).exp(), 1e-9);
    close(high, both.value * spread.exp(), 1e-9);
    // In slices the same.
    let mut slices = Totalling::start(&fit, &spend_fit, &history, spend.as_slice(), &terms).expect("valid");
    while !slices.advance(100).expect("valid") {}
    assert_eq!(slices.finish(Covers::Both, 0.95), Ok(both));
}

#[test]
fn parameter_error_of_a_total_is_that_of_the_delta_method() {
    let (history, spend, fit, spend_fit) = cdnow_fits();
    let terms = Terms { horizon: 52.0, rate: 0.0027, margin: 1.0 };
    let value = |bg: &[f64], gg: &[f64]| {
        let model = BgNbd::new(bg[0], bg[1], bg[2], bg[3]).expect("valid");
        let spends = GammaGamma::new(gg[0], gg[1], gg[2]).expect("valid");
        let scores = model.score(&history, terms.horizon, terms.rate).expect("valid");
        (0..history.len())
            .map(|row| scores.residual[row] * spends.spend(history.frequency()[row], spend[row]).expect("defined"))
            .sum::<f64>()
    };
    let slopes = |which: usize, parameters: &[f64]| -> Vec<f64> {
        (0..parameters.len())
            .map(|i| {
                let at = |factor: f64| {
                    let mut moved = parameters.to_vec();
                    moved[i] *= factor;
                    if which == 0 { value(&moved, &spend_fit.parameters) } else { value(&fit.parameters, &moved) }
                };
                (at(1.0 + 1e-5) - at(1.0 - 1e-5)) / (2e-5 * parameters[i])
            })
            .collect()
    };
    let variance = |slopes: &[f64], covariance: &[Vec<f64>]| -> f64 {
        (0..slopes.len())
            .flat_map(|i| (0..slopes.len()).map(move |j| (i, j)))
            .map(|(i, j)| slopes[i] * covariance[i][j] * slopes[j])
            .sum()
    };
    let expected = variance(&slopes(0, &fit.parameters), fit.covariance.as_ref().expect("inside"))
        + variance(&slopes(1, &spend_fit.parameters), spend_fit.covariance.as_ref().expect("inside"));
    let found = total(&fit, &spend_fit, &history, &spend, &terms, Covers::Parameters, 0.9).expect("valid");
    close(found.parameter_error.expect("inside"), expected.sqrt(), 1e-5);
}

#[test]
fn customer_error_of_a_total_is_what_simulated_futures_spread() {
    // New customers: their future is drawn from the model from the first purchase on.
    let model = BgNbd::new(0.8, 5.0, 0.9, 3.0).expect("valid");
    let spends = GammaGamma::new(6.0, 5.0, 20.0).expect("valid");
    let fitted = |parameters: Vec<f64>| Fit {
        model,
        names: bg_nbd::NAMES.map(str::to_owned).to_vec(),
        standard_errors: vec![None; 4],
        covariance: Some(vec![vec![0.0; 4]; 4]),
        parameters,
        log_likelihood: 0.0,
        log_posterior: None,
        aic: 0.0,
        bic: 0.0,
        customers: 1.0,
        distinct_rows: 1,
        iterations: 0,
        gradient_norm: 0.0,
        diagnosis: vec![],
        likelihood_ratio: None,
    };
    let purchases = fitted(vec![0.8, 5.0, 0.9, 3.0]);
    let spend_fit = Fit {
        model: spends,
        names: gamma_gamma::NAMES.map(str::to_owned).to_vec(),
        standard_errors: vec![None; 3],
        covariance: Some(vec![vec![0.0; 3]; 3]),
        parameters: vec![6.0, 5.0, 20.0],
        log_likelihood: 0.0,
        log_posterior: None,
        aic: 0.0,
        bic: 0.0,
        customers: 1.0,
        distinct_rows: 1,
        iterations: 0,
        gradient_norm: 0.0,
        diagnosis: vec![],
        likelihood_ratio: None,
    };
    let terms = Terms { horizon: 26.0, rate: 0.02, margin: 0.5 };
    let one = History::new(vec![0.0], vec![0.0], vec![0.0]).expect("valid");
    let found = total(&purchases, &spend_fit, &one, &[0.0], &terms, Covers::Customers, 0.95).expect("valid");

    let truth = simulate::Purchases { r: 0.8, alpha: 5.0, a: 0.9, b: 3.0 };
    let mut random = simulate::Random(11);
    let draws = 400_000;
    let (mut sum, mut square) = (0.0, 0.0);
    for _ in 0..draws {
        let scale = random.gamma(5.0) / 20.0;
        let times = simulate::purchase_times(&mut random, &truth, 26.0);
        let value: f64 = times.iter().map(|time| (-0.02 * time).exp() * random.gamma(6.0) / scale * 0.5).sum();
        sum += value;
        square += value * value;
    }
    let mean = sum / f64::from(draws);
    let deviation = (square / f64::from(draws) - mean * mean).sqrt();
    close(found.value, mean, 0.02);
    close(found.customer_error.expect("q > 2"), deviation, 0.03);
}

#[test]
fn numbers_at_the_ends_of_their_range_still_end() {
    for (x, t_x, t) in [(1e15, 1.0, 1.0), (1.0, 1e-300, 1e-300), (3.0, 1e-300, 1e15), (1e15, 1e15, 1e15)] {
        let history = History::new(vec![x, 0.0, 1.0], vec![t_x, 0.0, 0.5], vec![t, 1e-300, 1.0]).expect("valid");
        let fit = bg_nbd::fit(&history).expect("a fit");
        check_fit(&fit);
        let scores = fit.model.score(&history, 52.0, 0.01).expect("valid");
        assert!(scores.alive.iter().chain(&scores.expected).chain(&scores.residual).all(|value| !value.is_nan()));
        let heavy = history.with_weight(vec![1e15, 1.0, 1e-300]).expect("valid");
        check_fit(&bg_nbd::fit(&heavy).expect("a fit"));
    }
    check_fit(&gamma_gamma::fit(&[1.0, 1e15, 2.0], &[1e-300, 1e300, 1.0], None).expect("a fit"));
}

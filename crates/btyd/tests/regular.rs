//! Models of regular purchases: published and independently computed numbers, and what must hold of them whatever the
//! numbers are.

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::bg_cnbd_k::{self, BgCnbdK};
use btyd::bg_nbd::{self, BgNbd};
use btyd::mbg_cnbd_k::{self, MbgCnbdK};
use btyd::mbg_nbd;
use btyd::{Condensed, Diagnosis, Error, Fit, History, PurchaseModel, Towards};
use proptest::prelude::*;
use serde_json::Value;
use simulate::Random;
use support::{cdnow, close, near, number, numbers};

fn cdnow_history() -> History {
    support::history_with_intervals(&cdnow())
}

fn bg(k: u32, r: f64, alpha: f64, a: f64, b: f64) -> BgCnbdK {
    BgCnbdK::new(k, r, alpha, a, b).expect("valid")
}

#[test]
fn printed_log_likelihoods_and_probabilities() {
    // BTYDplus, src/slice-sampling.cpp; recomputed.
    let model = bg(3, 0.5, 2.0, 0.3, 0.6);
    near(model.log_likelihood_with(3.0, 12.0, 14.0, 3.0), -10.42499899, 5e-9);
    near(model.log_likelihood_with(4.0, 12.0, 14.0, 3.0), -12.22396221, 5e-9);
    let modified = MbgCnbdK::new(3, 0.5, 2.0, 0.3, 0.6).expect("valid");
    near(model.probability_new(2, 10.0), 0.05669, 5e-6);
    near(modified.probability_new(2, 10.0), 0.04548, 5e-6);
}

#[test]
fn one_stage_is_bg_nbd_at_the_printed_parameters() {
    // BTYDplus, tests/testthat/test-bg-cnbd-k.R.
    let (new, old) = (bg(1, 0.85, 1.45, 0.79, 2.42), BgNbd::new(0.85, 1.45, 0.79, 2.42).expect("valid"));
    for (x, t_x) in [(0.0, 0.0), (1.0, 16.0)] {
        close(new.alive(x, t_x, 32.0, 0.0), old.alive(x, t_x, 32.0, 0.0), 1e-14);
        close(new.expected(x, t_x, 32.0, 32.0), old.expected(x, t_x, 32.0, 32.0), 1e-12);
    }
    for n in 0..3 {
        close(new.expected_new(1.0 + n as f64), old.expected_new(1.0 + n as f64), 1e-12);
        close(new.probability_new(n, 32.0), old.probability_new(n, 32.0), 1e-12);
    }
}

/// Fits of the CDNOW sample for each `k`, found by scipy.
#[test]
fn cdnow_estimates() {
    let text = include_str!("../../../tests/reference/btyd_regular_cdnow.json");
    let cases: Vec<Value> = serde_json::from_str(text).expect("valid JSON");
    let history = cdnow_history();
    assert_eq!(cases.len(), 10);
    for case in &cases {
        let k = number(&case["k"]) as u32;
        let (parameters, log_likelihood, model) = if case["model"] == "bg-cnbd-k" {
            let fit = bg_cnbd_k::fit_with(&history, k).expect("a fit");
            (fit.parameters.clone(), fit.log_likelihood, fit.model.log_likelihood(&history))
        } else {
            let fit = mbg_cnbd_k::fit_with(&history, k).expect("a fit");
            (fit.parameters.clone(), fit.log_likelihood, fit.model.log_likelihood(&history))
        };
        near(log_likelihood, number(&case["logLikelihood"]), 1e-6);
        near(model, log_likelihood, 1e-7);
        for (found, expected) in parameters[1..].iter().zip(numbers(&case["parameters"])) {
            close(*found, expected, 2e-4);
        }
    }
}

#[test]
fn cdnow_customers_buy_at_random_times() {
    let history = cdnow_history();
    let (new, old) = (bg_cnbd_k::fit(&history).expect("a fit"), bg_nbd::fit(&history).expect("a fit"));
    assert_eq!(new.model.k, 1);
    near(new.log_likelihood, old.log_likelihood, 1e-8);
    // One estimate more has to pay for itself.
    near(new.aic, old.aic + 2.0, 1e-8);
    for (new, old) in new.parameters[1..].iter().zip(&old.parameters) {
        close(*new, *old, 1e-7);
    }
    for (new, old) in new.standard_errors[1..].iter().zip(&old.standard_errors) {
        close(new.expect("inside"), old.expect("inside"), 1e-6);
    }
    assert_eq!(new.names, bg_cnbd_k::NAMES);
    assert_eq!(new.standard_errors[0], None);
    assert!(new.is_clean(), "{:?}", new.diagnosis);
    let (new, old) = (mbg_cnbd_k::fit(&history).expect("a fit"), mbg_nbd::fit(&history).expect("a fit"));
    assert_eq!(new.model.k, 1);
    near(new.log_likelihood, old.log_likelihood, 1e-8);
}

#[test]
fn intervals_are_needed_to_choose_and_not_for_a_given_k() {
    let (with, without) = (cdnow_history(), support::history(&cdnow()));
    assert_eq!(bg_cnbd_k::fit(&without).err(), Some(Error::NoIntervals));
    assert_eq!(mbg_cnbd_k::fit_with(&with, 0).err(), Some(Error::Setting { setting: "k".to_owned() }));
    assert!(mbg_cnbd_k::fit_with(&with, mbg_cnbd_k::MOST_REGULAR + 1).is_err());
    let (with, without) =
        (bg_cnbd_k::fit_with(&with, 2).expect("a fit"), bg_cnbd_k::fit_with(&without, 2).expect("a fit"));
    assert_eq!(with.parameters, without.parameters);
    near(without.log_likelihood, without.model.log_likelihood(&support::history(&cdnow())), 1e-7);
}

/// Purchases at every `k`-th stage until the customer has left, and whether the customer is still there.
fn stages(random: &mut Random, model: &Condensed<1>, early: bool, age: f64) -> (Vec<f64>, bool) {
    let (rate, leave) = (random.gamma(model.r) / model.alpha, random.beta(model.a, model.b));
    let (mut time, mut times) = (0.0, Vec::new());
    if early && random.uniform() < leave {
        return (times, false);
    }
    loop {
        time += (0..model.k).map(|_| random.exponential(rate)).sum::<f64>();
        if time > age {
            return (times, true);
        }
        times.push(time);
        if random.uniform() < leave {
            return (times, false);
        }
    }
}

fn log_intervals(times: &[f64]) -> f64 {
    std::iter::once(&0.0).chain(times).zip(times).map(|(before, time)| (time - before).ln()).sum()
}

fn simulated(seed: u64, model: &Condensed<1>, early: bool, customers: usize) -> History {
    let mut sums = Vec::new();
    let history = simulate::drawn(seed, customers, 26.0, 78.0, None, |random, age| {
        let (times, _) = stages(random, model, early, age);
        sums.push(log_intervals(&times));
        times
    });
    history.with_sum_log_intervals(sums).expect("valid")
}

/// The truth is within four standard errors, and the maximum above it by no more than chance gives once in ten thousand.
fn check_recovery<const EARLY: u8>(fit: &Fit<Condensed<EARLY>>, history: &History, truth: Condensed<EARLY>) {
    assert_eq!(fit.model.k, truth.k);
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    for (place, truth) in [truth.r, truth.alpha, truth.a, truth.b].into_iter().enumerate() {
        near(fit.parameters[place + 1], truth, 4.0 * fit.standard_errors[place + 1].expect("inside"));
    }
    let gain = fit.log_likelihood - truth.log_likelihood(history);
    assert!((0.0..11.75).contains(&gain), "{gain}");
}

#[test]
fn simulated_customers_give_their_parameters_back() {
    for k in [2, 4] {
        // The parameters of the BTYDplus tests.
        let truth = MbgCnbdK::new(k, 0.85, 1.45, 0.79, 2.42).expect("valid");
        let history = simulated(7, &truth, true, 8_000);
        check_recovery(&mbg_cnbd_k::fit(&history).expect("a fit"), &history, truth);
        let history = simulated(8, &truth, false, 8_000);
        check_recovery(&bg_cnbd_k::fit(&history).expect("a fit"), &history, bg(k, 0.85, 1.45, 0.79, 2.42));
    }
}

#[test]
fn more_regular_than_was_tried_is_a_boundary() {
    let truth = MbgCnbdK::new(25, 2.0, 1.0, 0.79, 2.42).expect("valid");
    let fit = mbg_cnbd_k::fit(&simulated(3, &truth, true, 1_500)).expect("a fit");
    assert_eq!(fit.model.k, mbg_cnbd_k::TRIED);
    let found = |finding: &Diagnosis| matches!(finding, Diagnosis::Boundary { parameter, towards: Towards::Infinity } if parameter == "k");
    assert!(fit.diagnosis.iter().any(found), "{:?}", fit.diagnosis);
}

/// Mean expectation and mean P(alive) later against what simulated customers do, within four standard errors.
#[test]
fn predictions_are_what_simulated_customers_do() {
    let model = MbgCnbdK::new(4, 0.85, 1.45, 0.79, 2.42).expect("valid");
    let (age, horizon) = (52.0, 26.0);
    let mut random = Random(5);
    let (mut sums, mut squares, mut approximate) = ([0.0; 2], [0.0; 2], 0.0);
    let customers = 12_000;
    for _ in 0..customers {
        let (times, there) = stages(&mut random, &model, true, age + horizon);
        let x = times.iter().filter(|time| **time <= age).count();
        let recency = if x > 0 { times[x - 1] } else { 0.0 };
        let (later, x) = ((times.len() - x) as f64, x as f64);
        approximate += model.expected_approximately(x, recency, age, horizon) - later;
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
    // The published approximation forgets when the next purchase is due: it expects too little by more than chance allows.
    assert!(approximate < -4.0 * squares[0].sqrt(), "{approximate} {}", squares[0].sqrt());
}

/// Positive numbers over many orders of magnitude.
fn positive(low: f64, high: f64) -> impl Strategy<Value = f64> {
    (low.ln()..high.ln()).prop_map(f64::exp)
}

fn any_model() -> impl Strategy<Value = BgCnbdK> {
    (1_u32..14, positive(0.01, 100.0), positive(0.01, 1000.0), positive(0.01, 100.0), positive(0.01, 1000.0))
        .prop_map(|(k, r, alpha, a, b)| bg(k, r, alpha, a, b))
}

fn any_customer() -> impl Strategy<Value = (f64, f64, f64)> {
    (0_u32..60, positive(0.01, 1000.0), 0.0..1.0).prop_map(|(x, age, share)| {
        let x = f64::from(x);
        (x, if x > 0.0 { age * (1e-3 + 0.999 * share) } else { 0.0 }, age)
    })
}

fn history_of(rows: &[(f64, f64, f64)]) -> History {
    let column = |f: fn(&(f64, f64, f64)) -> f64| rows.iter().map(f).collect::<Vec<_>>();
    let history = History::new(column(|c| c.0), column(|c| c.1), column(|c| c.2)).expect("valid");
    let sums = rows.iter().map(|(x, recency, _)| if *x > 0.0 { x * (recency / x).ln() - 0.4 * (x - 1.0) } else { 0.0 });
    history.with_sum_log_intervals(sums.collect()).expect("valid")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn alive_is_a_probability(model in any_model(), (x, t_x, t) in any_customer(), after in positive(0.01, 1e4)) {
        let (now, later) = (model.alive(x, t_x, t, 0.0), model.alive(x, t_x, t, after));
        assert!((0.0..=1.0).contains(&now) && (0.0..=1.0).contains(&later), "{now} {later}");
        assert!(later <= now * (1.0 + 1e-11), "{now} {later}");
        assert!(model.alive(x, 0.9 * t_x, t, 0.0) <= now * (1.0 + 1e-10));
    }

    #[test]
    fn expectation_grows_with_the_horizon_and_shrinks_with_the_rate(
        model in any_model(), (x, t_x, t) in any_customer(), horizon in positive(0.01, 1e3), rate in positive(1e-4, 1.0)
    ) {
        let (near, far) = (model.expected(x, t_x, t, horizon), model.expected(x, t_x, t, 1.5 * horizon));
        assert!(near >= 0.0 && far >= near * (1.0 - 1e-10), "{near} {far}");
        let discounted = model.residual(x, t_x, t, horizon, rate);
        let (least, most) = (near * (-rate * horizon).exp() * (1.0 - 1e-8), near * (1.0 + 1e-8));
        assert!(least <= discounted && discounted <= most, "{model:?} {x} {t_x} {t} {horizon} {rate}: {discounted} {near}");
        let endless = model.residual(x, t_x, t, f64::INFINITY, rate);
        assert!(endless.is_finite() && endless >= discounted * (1.0 - 1e-8), "{endless} {discounted}");
    }

    #[test]
    fn probabilities_sum_to_one_and_average_to_the_expectation(
        k in 1_u32..14, r in positive(0.1, 5.0), alpha in positive(1.0, 50.0), a in positive(0.3, 10.0), b in positive(0.3, 50.0), t in positive(0.1, 20.0)
    ) {
        let model = MbgCnbdK::new(k, r, alpha, a, b).expect("positive");
        let last = (40.0 / (1.0 + alpha / t).ln() + 60.0 * (1.0 + r)) as u64 / u64::from(k) + 3;
        let masses: Vec<f64> = (0..=last).map(|n| model.probability_new(n, t)).collect();
        near(masses.iter().sum(), 1.0, 1e-10);
        let mean: f64 = masses.iter().zip(0_u32..).map(|(mass, n)| f64::from(n) * mass).sum();
        let expected = model.expected_new(t);
        near(mean, expected, 1e-9 * expected + 1e-12);
        // The same of a customer who is known.
        let (x, t_x) = (2.0, 0.7 * t);
        let masses: Vec<f64> = (0..=last + 40).map(|n| model.probability(x, t_x, t, n, t)).collect();
        near(masses.iter().sum(), 1.0, 1e-10);
        let mean: f64 = masses.iter().zip(0_u32..).map(|(mass, n)| f64::from(n) * mass).sum();
        let expected = model.expected(x, t_x, t, t);
        near(mean, expected, 1e-9 * expected + 1e-12);
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
                model.expected_approximately(odd, 1.0, 3.0, 1.0),
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
    fn any_history_gives_a_fit_without_nan(customers in prop::collection::vec(any_customer(), 1..40)) {
        let fit = bg_cnbd_k::fit(&history_of(&customers)).expect("a fit");
        assert!(fit.parameters.iter().all(|value| value.is_finite() && *value > 0.0), "{:?}", fit.parameters);
        assert!(fit.log_likelihood.is_finite() && fit.gradient_norm.is_finite() && fit.aic.is_finite());
        assert!(fit.standard_errors.iter().flatten().all(|value| value.is_finite()));
        assert!(!fit.diagnosis.is_empty());
        let scores = fit.model.score(&history_of(&customers), 10.0, 0.01).expect("valid");
        assert!(scores.residual.iter().chain(&scores.expected).all(|value| value.is_finite()));
    }
}

#[test]
fn hopeless_data_are_named() {
    let nobody = History::new(vec![0.0; 50], vec![0.0; 50], vec![30.0; 50]).expect("valid");
    let fit = bg_cnbd_k::fit(&nobody.with_sum_log_intervals(vec![0.0; 50]).expect("valid")).expect("a fit");
    assert_eq!(fit.diagnosis, vec![Diagnosis::NoRepeat]);
    assert_eq!(fit.standard_errors, vec![None; 5]);
    let same = History::new(vec![3.0; 50], vec![20.0; 50], vec![30.0; 50]).expect("valid");
    let fit = mbg_cnbd_k::fit(&same.with_sum_log_intervals(vec![5.0; 50]).expect("valid")).expect("a fit");
    assert!(fit.diagnosis.contains(&Diagnosis::AllIdentical), "{:?}", fit.diagnosis);
}

#[test]
fn heavy_buyers_and_long_ages_have_numbers() {
    let model = bg(12, 0.85, 1.45, 0.79, 2.42);
    for (x, t_x, t) in [(100_000.0, 999.9, 1000.0), (100_000.0, 9_999.99, 10_000.0), (1.0, 1e-6, 10_000.0)] {
        let alive = model.alive(x, t_x, t, 0.0);
        let (expected, residual) = (model.expected(x, t_x, t, 52.0), model.residual(x, t_x, t, 52.0, 0.0027));
        assert!((0.0..=1.0).contains(&alive) && expected.is_finite() && residual.is_finite());
        // Discounted by e^(−0.14) at most.
        assert!(residual <= expected && residual >= 0.86 * expected, "{x} {expected} {residual}");
    }
}

/// Parameters over twelve orders of magnitude and customers at the ends of what there is: numbers, and soon.
#[test]
fn parameters_at_the_ends_of_their_range_give_numbers() {
    for size in [1e-6, 0.3, 1.0, 50.0, 1e6] {
        for tilt in [-3, 0, 3] {
            let at = |place: i32| size * 10.0_f64.powi(tilt * (place % 2));
            let model = bg(3, at(0), at(1), at(2), at(3));
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

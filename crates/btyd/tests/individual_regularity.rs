//! Pareto/GGG: what must hold whatever the numbers are, and customers drawn from it.

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::pareto_ggg::{self, ParetoGgg};
use btyd::{Diagnosis, Error, Fitting, History, Prior, PurchaseModel, Towards, pareto_nbd};
use simulate::Random;
use support::{cdnow, close, history, near};

/// Purchase times until the customer has left.
fn purchases(random: &mut Random, model: &ParetoGgg, age: f64) -> Vec<f64> {
    let k = random.gamma(model.t) / model.gamma;
    let (rate, leaving) = (random.gamma(model.r) / model.alpha, random.gamma(model.s) / model.beta);
    let end = random.exponential(leaving).min(age);
    let (mut time, mut times) = (0.0, Vec::new());
    loop {
        time += random.gamma(k) / (k * rate);
        if time > end {
            return times;
        }
        times.push(time);
    }
}

fn drawn(seed: u64, truth: &ParetoGgg, customers: usize) -> History {
    let mut sums = Vec::new();
    let history = simulate::drawn(seed, customers, 26.0, 104.0, None, |random, age| {
        let times = purchases(random, truth, age);
        let from = std::iter::once(&0.0).chain(&times);
        sums.push(from.zip(&times).map(|(before, time)| (time - before).ln()).sum::<f64>());
        times
    });
    history.with_sum_log_intervals(sums).expect("valid")
}

#[test]
fn simulated_customers_give_their_parameters_back() {
    let truth = ParetoGgg::new(3.0, 1.0, 2.0, 8.0, 0.8, 20.0).expect("valid");
    let history = drawn(5, &truth, 300);
    let mut fitting = Fitting::<ParetoGgg>::start(&history).expect("rows");
    let (mut slices, mut before) = (0, 0.0);
    let fit = loop {
        slices += 1;
        if let Some(fit) = fitting.advance() {
            break fit;
        }
        assert!(fitting.progress() >= before - 0.5 && fitting.progress() <= 1.0);
        before = fitting.progress();
    };
    assert!(slices > 100, "{slices}");
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    let truths = [truth.t, truth.gamma, truth.r, truth.alpha, truth.s, truth.beta];
    for (place, truth) in truths.into_iter().enumerate() {
        near(fit.parameters[place], truth, 3.5 * fit.standard_errors[place].expect("inside"));
    }
    // Twice the gain is χ² with six degrees of freedom.
    let gain = fit.log_likelihood - truth.log_likelihood(&history);
    assert!((0.0..14.0).contains(&gain), "{gain}");
    close(fit.log_likelihood, fit.model.log_likelihood(&history), 1e-10);
    // Pareto/NBD, in which nobody is regular, is far behind.
    let pareto = pareto_nbd::fit(&history).expect("a fit");
    assert!(pareto.aic > fit.aic + 100.0, "{} {}", pareto.aic, fit.aic);
}

#[test]
fn cdnow_shows_no_difference_in_regularity() {
    let sample = support::history_with_intervals(&cdnow());
    let eighth = |column: &[f64]| column.iter().copied().step_by(8).collect::<Vec<f64>>();
    let some = History::new(eighth(sample.frequency()), eighth(sample.recency()), eighth(sample.age())).expect("valid");
    let some = some.with_sum_log_intervals(eighth(sample.sum_log_intervals().expect("known"))).expect("valid");
    let fit = pareto_ggg::fit(&some).expect("a fit");
    for symbol in ["t", "gamma"] {
        let found = |finding: &Diagnosis| matches!(finding, Diagnosis::Boundary { parameter, towards: Towards::Infinity } if parameter == symbol);
        assert!(fit.diagnosis.iter().any(found), "{:?}", fit.diagnosis);
    }
    assert_eq!(fit.standard_errors[..2], [None, None]);
    // What is left is Pareto/NBD with a regularity that all share.
    let pareto = pareto_nbd::fit(&some).expect("a fit");
    close(fit.parameters[0] / fit.parameters[1], 1.0, 0.2);
    assert!(fit.log_likelihood > pareto.log_likelihood - 0.02, "{} {}", fit.log_likelihood, pareto.log_likelihood);
    for (place, of_pareto) in pareto.parameters.iter().enumerate() {
        near(fit.parameters[2 + place], *of_pareto, fit.standard_errors[2 + place].expect("inside"));
    }
    // A prior keeps regularity inside.
    let fit = btyd::fit_with_prior::<ParetoGgg>(&some, &Prior::Weak).expect("a fit");
    assert!(fit.is_clean() && fit.parameters[0] > 1.0 && fit.parameters[0] < 100.0, "{:?}", fit.parameters);
}

#[test]
fn a_fit_needs_the_times_between_purchases() {
    let history = history(&cdnow());
    assert_eq!(pareto_ggg::fit(&history).err(), Some(Error::NoIntervals));
}

/// Two customers who differ in nothing but the regularity of their purchases.
#[test]
fn silence_says_more_of_the_regular() {
    let model = ParetoGgg::new(2.0, 1.0, 1.0, 10.0, 0.6, 12.0).expect("valid");
    let sums = vec![10.0 * 5.0_f64.ln(), 5.0 * 0.2_f64.ln() + 5.0 * 9.8_f64.ln()];
    let history =
        History::new(vec![10.0; 2], vec![50.0; 2], vec![62.0; 2]).and_then(|one| one.with_sum_log_intervals(sums));
    let history = history.expect("valid");
    let alive = model.alive_all(&history);
    assert!(alive[0] < alive[1] - 0.3, "{alive:?}");
    // Of a moment ago it says nothing.
    let history =
        History::new(vec![10.0], vec![50.0], vec![50.0]).and_then(|one| one.with_sum_log_intervals(vec![10.0]));
    assert_eq!(model.alive_all(&history.expect("valid")), [1.0]);
}

/// Parameters and customers of all sizes: numbers that can be, and soon.
#[test]
fn extremes_have_answers() {
    let sizes = [1e-6, 1.0, 1e6, 1e300];
    let shapes = [0.05, 1.0, 1e6, 1e300];
    let customers = [
        (0.0, 0.0, 0.0, 0.0),
        (0.0, 0.0, 1e15, 0.0),
        (1.0, 1e-300, 1e10, -691.0),
        (3.0, 2.0, 2.0, -900.0),
        (40.0, 39.0, 40.0, 40.0 * (39.0_f64 / 40.0).ln()),
        (1e5, 1e3, 1e3 + 0.1, -7e5),
    ];
    let histories = customers.map(|(x, t_x, t, sum)| {
        let one = History::new(vec![x], vec![t_x], vec![t]).and_then(|one| one.with_sum_log_intervals(vec![sum]));
        one.expect("valid")
    });
    let mut random = Random(9);
    let mut pick = |from: [f64; 4]| from[(random.uniform() * 4.0) as usize];
    for round in 0..12 {
        let (t, gamma) = (pick(shapes), pick(shapes));
        let model = ParetoGgg::new(t, gamma, pick(sizes), pick(sizes), pick(sizes), pick(sizes));
        // Named, not computed: nothing could be told from a clock, or from a single moment.
        if !(1e-6..=1e6).contains(&(t / gamma)) {
            assert_eq!(model, Err(Error::Parameter { parameter: "gamma".to_owned() }));
            continue;
        }
        let model = model.expect("valid");
        let history = &histories[round % 6];
        let what = format!("{model:?} {:?}", customers[round % 6]);
        let value = model.log_likelihood_in(history, 0);
        assert!(!value.is_nan(), "{what}: {value}");
        let alive = model.alive_in(history, 0, 1.0);
        assert!((0.0..=1.0).contains(&alive), "{what}: {alive}");
        for answer in [model.expected_in(history, 0, 10.0), model.residual_in(history, 0, f64::INFINITY, 0.01)] {
            assert!(answer >= 0.0 && answer.is_finite(), "{what}: {answer}");
        }
        for n in [0, 2] {
            let probability = model.probability_in(history, 0, n, 10.0);
            assert!((0.0..=1.0).contains(&probability), "{what} {n}: {probability}");
        }
    }
}

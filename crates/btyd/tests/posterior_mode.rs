//! Tops of posteriors against scipy (tests/reference/btyd_posterior.py), and what a prior must and must not change.

#[path = "support/posterior.rs"]
mod posterior;
mod support;

use btyd::bg_cnbd_k::BgCnbdK;
use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma::{self, GammaGamma};
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::{
    Diagnosis, Error, Fit, History, LogNormal, Prior, PurchaseModel, RetentionModel, RetentionTable, fit,
    fit_with_prior,
};
use serde_json::Value;
use support::{cdnow, close, history, history_with_intervals, near, numbers};

/// What a fit is held to.
struct Fitted {
    parameters: Vec<f64>,
    log_likelihood: f64,
    log_posterior: Option<f64>,
    interior: bool,
}

impl<M> From<Fit<M>> for Fitted {
    fn from(fit: Fit<M>) -> Fitted {
        let boundary =
            |finding: &Diagnosis| matches!(finding, Diagnosis::Boundary { .. } | Diagnosis::NotConverged { .. });
        Fitted {
            interior: fit.standard_errors.iter().all(Option::is_some) && !fit.diagnosis.iter().any(boundary),
            parameters: fit.parameters,
            log_likelihood: fit.log_likelihood,
            log_posterior: fit.log_posterior,
        }
    }
}

fn fitted(case: &Value, all: &Value, prior: &Prior) -> Fitted {
    let data = case["data"].as_str().expect("a name");
    match case["model"].as_str().expect("a model") {
        "gamma-gamma" => {
            let (frequency, spend) = posterior::spends(data, all);
            gamma_gamma::fit_with_prior(&frequency, &spend, None, prior).expect("valid").into()
        }
        "sbg" => retention::<btyd::sbg::Sbg>(&all[data], prior),
        "bdw" => retention::<btyd::bdw::Bdw>(&all[data], prior),
        model => {
            let history = posterior::history(data, all);
            let one: fn(&History, &Prior) -> Fitted = match model {
                "nbd" => purchases::<Nbd>,
                "bg-nbd" => purchases::<BgNbd>,
                "mbg-nbd" => purchases::<MbgNbd>,
                "pareto-nbd" => purchases::<ParetoNbd>,
                "ggom-nbd" => purchases::<btyd::ggom_nbd::GgomNbd>,
                "bg-bb" => purchases::<btyd::bg_bb::BgBb>,
                other => panic!("{other}"),
            };
            one(&history, prior)
        }
    }
}

fn purchases<M: PurchaseModel>(history: &History, prior: &Prior) -> Fitted {
    let fit = fit_with_prior::<M>(history, prior).expect("valid");
    close(fit.log_likelihood, fit.model.log_likelihood(history), 1e-11);
    fit.into()
}

fn retention<M: RetentionModel>(survivors: &Value, prior: &Prior) -> Fitted {
    let survivors = survivors.as_array().expect("cohorts").iter().map(numbers).collect();
    M::fit_with_prior(&RetentionTable::new(survivors).expect("valid"), prior).expect("valid").into()
}

fn names(model: &str) -> &'static [&'static str] {
    match model {
        "nbd" => Nbd::NAMES,
        "pareto-nbd" => ParetoNbd::NAMES,
        "gamma-gamma" => &gamma_gamma::NAMES,
        _ => BgNbd::NAMES,
    }
}

#[test]
fn tops_are_those_of_scipy() {
    let reference = posterior::reference();
    let cases = reference["cases"].as_array().expect("cases");
    assert!(cases.len() >= 25, "{}", cases.len());
    for case in cases {
        let label = format!("{} {} {}", case["model"], case["data"], case["prior"]);
        let prior = match case["prior"].as_str().expect("whose") {
            "weak" => Prior::Weak,
            _ => {
                let given = numbers(&case["medians"]).into_iter().zip(numbers(&case["spreads"]));
                let priors = given.map(|(median, spread)| LogNormal { median, spread });
                let names = names(case["model"].as_str().expect("a model"));
                Prior::Given(names.iter().map(|name| (*name).to_owned()).zip(priors).collect())
            }
        };
        let found = fitted(case, &reference["data"], &prior);
        let expected = case["logPosterior"].as_f64().expect("a number");
        let value = found.log_posterior.expect("a posterior");
        assert!((value - expected).abs() < 1e-9 * expected.abs().max(1.0), "{label}: {value} {expected}");
        let likelihood = case["logLikelihood"].as_f64().expect("a number");
        // The top is flat in the sum, and in its parts only to first order.
        assert!((found.log_likelihood - likelihood).abs() < 1e-5, "{label}: {} {likelihood}", found.log_likelihood);
        for (found, expected) in found.parameters.iter().zip(numbers(&case["top"])) {
            assert!((found / expected - 1.0).abs() < 2e-5, "{label}: {found} {expected}");
        }
        assert!(found.interior, "{label}: a proper prior leaves no boundary");
    }
}

#[test]
fn no_prior_is_maximum_likelihood_to_the_bit() {
    let customers = cdnow();
    let history = history(&customers);
    fn same<M: PurchaseModel>(history: &History) {
        let (one, other) =
            (fit::<M>(history).expect("a fit"), fit_with_prior::<M>(history, &Prior::None).expect("a fit"));
        assert_eq!(one, other);
        assert_eq!(one.log_posterior, None);
        let empty = fit_with_prior::<M>(history, &Prior::Given(Vec::new())).expect("a fit");
        assert_eq!(one, empty);
    }
    same::<Nbd>(&history);
    same::<BgNbd>(&history);
    same::<ParetoNbd>(&history);
}

/// The same customers with all times multiplied.
fn stretched(history: &History, factor: f64) -> History {
    let times = |column: &[f64]| column.iter().map(|time| time * factor).collect();
    let stretched = History::new(history.frequency().to_vec(), times(history.recency()), times(history.age()));
    let stretched = stretched.expect("valid");
    match history.sum_log_intervals() {
        Some(sums) => {
            let longer = |(sum, x): (&f64, &f64)| sum + x * factor.ln();
            let sums = sums.iter().zip(history.frequency()).map(longer).collect();
            stretched.with_sum_log_intervals(sums).expect("valid")
        }
        None => stretched,
    }
}

/// Days for weeks change nothing but units: `power` says how each parameter moves with the unit.
fn unit_changes_nothing<M: PurchaseModel>(history: &History, powers: &[f64]) {
    let weeks = fit_with_prior::<M>(history, &Prior::Weak).expect("a fit");
    let days = fit_with_prior::<M>(&stretched(history, 7.0), &Prior::Weak).expect("a fit");
    for ((week, day), power) in weeks.parameters.iter().zip(&days.parameters).zip(powers) {
        close(*day, week * 7.0_f64.powf(*power), 1e-7);
    }
    for ((week, day), name) in weeks.standard_errors.iter().zip(&days.standard_errors).zip(&weeks.names) {
        match (week, day) {
            (Some(_), Some(_)) => {}
            (None, None) if name == "k" => {}
            _ => panic!("{name}: {week:?} {day:?}"),
        }
    }
    // The density of the purchase times changes with their unit, and the prior of the logarithms does not.
    let density = |fit: &Fit<M>| fit.log_posterior.expect("a posterior") - fit.log_likelihood;
    near(density(&weeks), density(&days), 1e-6);
}

#[test]
fn the_weak_prior_does_not_depend_on_the_unit() {
    let reference = posterior::reference();
    for data in ["few", "nobody", "alike"] {
        let history = posterior::history(data, &reference["data"]);
        unit_changes_nothing::<Nbd>(&history, &[0.0, 1.0]);
        unit_changes_nothing::<BgNbd>(&history, &[0.0, 1.0, 0.0, 0.0]);
        unit_changes_nothing::<MbgNbd>(&history, &[0.0, 1.0, 0.0, 0.0]);
        unit_changes_nothing::<ParetoNbd>(&history, &[0.0, 1.0, 0.0, 1.0]);
        unit_changes_nothing::<btyd::ggom_nbd::GgomNbd>(&history, &[0.0, 1.0, -1.0, 0.0, 0.0]);
    }
    let customers: Vec<_> = cdnow().into_iter().take(200).collect();
    unit_changes_nothing::<BgCnbdK>(&history_with_intervals(&customers), &[0.0, 0.0, 1.0, 0.0, 0.0]);
    let (frequency, spend) = posterior::spends("spends", &reference["data"]);
    let cents: Vec<f64> = spend.iter().map(|spend| spend * 100.0).collect();
    let euros = gamma_gamma::fit_with_prior(&frequency, &spend, None, &Prior::Weak).expect("a fit");
    let cents = gamma_gamma::fit_with_prior(&frequency, &cents, None, &Prior::Weak).expect("a fit");
    for ((euro, cent), factor) in euros.parameters.iter().zip(&cents.parameters).zip([1.0, 1.0, 100.0]) {
        close(*cent, euro * factor, 1e-8);
    }
}

#[test]
fn a_prior_is_said_and_ends_no_criterion_silently() {
    let reference = posterior::reference();
    let history = posterior::history("nobody", &reference["data"]);
    let flat = fit::<BgNbd>(&history).expect("a fit");
    assert_eq!((flat.diagnosis.as_slice(), flat.covariance), ([Diagnosis::NoRepeat].as_slice(), None));
    let weak = fit_with_prior::<BgNbd>(&history, &Prior::Weak).expect("a fit");
    let parameters = BgNbd::NAMES.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(weak.diagnosis[..2], [Diagnosis::NoRepeat, Diagnosis::PriorUsed { parameters }]);
    assert!(weak.diagnosis.contains(&Diagnosis::Converged) && !weak.is_clean());
    assert!(weak.covariance.is_some());
    // A prior of one parameter holds that one only.
    let some = Prior::Given(vec![("r".to_owned(), LogNormal { median: 1.0, spread: 1.0 })]);
    let some = fit_with_prior::<BgNbd>(&history, &some).expect("a fit");
    assert!(some.diagnosis.contains(&Diagnosis::PriorUsed { parameters: vec!["r".to_owned()] }));
    assert!(some.diagnosis.iter().any(|finding| matches!(finding, Diagnosis::Boundary { .. })));
}

#[test]
fn one_stage_is_the_model_of_random_times() {
    let customers: Vec<_> = cdnow().into_iter().take(300).collect();
    let history = history_with_intervals(&customers);
    let random = fit_with_prior::<BgNbd>(&history, &Prior::Weak).expect("a fit");
    let one = BgCnbdK::fitting_of(&history, Some(1), &Prior::Weak).expect("valid").finish();
    near(one.log_posterior.expect("a posterior"), random.log_posterior.expect("a posterior"), 1e-9);
    for (one, random) in one.parameters[1..].iter().zip(&random.parameters) {
        close(*one, *random, 1e-7);
    }
}

#[test]
fn gompertz_is_interior_where_its_likelihood_ends_at_pareto() {
    let history = history(&cdnow());
    let flat = fit::<btyd::ggom_nbd::GgomNbd>(&history).expect("a fit");
    assert!(flat.diagnosis.iter().any(|finding| matches!(finding, Diagnosis::Boundary { .. })));
    let weak = fit_with_prior::<btyd::ggom_nbd::GgomNbd>(&history, &Prior::Weak).expect("a fit");
    assert!(weak.standard_errors.iter().all(Option::is_some), "{:?}", weak.diagnosis);
    assert!(weak.log_likelihood > flat.log_likelihood - 5.0);
}

#[test]
fn what_is_no_prior_is_refused() {
    let history = History::new(vec![1.0, 0.0], vec![1.0, 0.0], vec![3.0, 3.0]).expect("valid");
    let of = |name: &str, median: f64, spread: f64| {
        let prior = Prior::Given(vec![(name.to_owned(), LogNormal { median, spread })]);
        match fit_with_prior::<BgNbd>(&history, &prior) {
            Err(Error::Prior { parameter, expected }) => (parameter, expected),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(of("beta", 1.0, 1.0).1, "r alpha a b");
    assert_eq!(of("r", 0.0, 1.0), ("r".to_owned(), "median > 0".to_owned()));
    assert_eq!(of("a", 1.0, f64::NAN), ("a".to_owned(), "spread > 0".to_owned()));
    // k is no number that a prior of this kind can hold.
    let k = Prior::Given(vec![("k".to_owned(), LogNormal { median: 1.0, spread: 1.0 })]);
    let known = history.with_sum_log_intervals(vec![0.0, 0.0]).expect("valid");
    assert!(matches!(fit_with_prior::<BgCnbdK>(&known, &k), Err(Error::Prior { .. })));
}

#[test]
fn a_mean_spend_without_a_mean_stays_one() {
    // The spread between customers is what it is: a weak prior tempers q and does not hide what it says.
    let reference = posterior::reference();
    let (frequency, spend) = posterior::spends("spends", &reference["data"]);
    let fit = gamma_gamma::fit_with_prior(&frequency, &spend, None, &Prior::Weak).expect("a fit");
    let GammaGamma { q, .. } = fit.model;
    assert!(fit.standard_errors.iter().all(Option::is_some));
    assert_eq!(q <= 1.0, fit.diagnosis.contains(&Diagnosis::MeanSpendUndefined { q }));
}

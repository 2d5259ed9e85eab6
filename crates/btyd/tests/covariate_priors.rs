//! Covariates with a prior, and draws, against tests/reference/btyd_covariate_priors.py.

mod support;

use btyd::bg_nbd::BgNbd;
use btyd::covariates::{Choice, Covariable, CovariateFit, fit, fit_spend};
use btyd::mbg_nbd::MbgNbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::posterior::{Asked, Posterior, Quantity};
use btyd::value::Terms;
use btyd::{Diagnosis, Error, History, LogNormal, Prior};
use serde_json::Value;
use support::{number, numbers};

#[track_caller]
fn same(what: &str, found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{what}: {found} {expected}, within {tolerance:e}");
}

fn all() -> Value {
    let text = include_str!("../../../tests/reference/btyd_covariate_priors.json");
    serde_json::from_str(text).expect("valid JSON")
}

fn history(data: &Value) -> History {
    let column = |name: &str| numbers(&data[name]);
    let history = History::new(column("frequency"), column("recency"), column("age")).expect("valid");
    let covariates = data["covariates"].as_object().expect("columns").iter();
    history.with_covariates(covariates.map(|(name, column)| (name.clone(), numbers(column))).collect()).expect("valid")
}

fn names(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).expect("names")
}

fn choice(case: &Value, draws: Option<Asked>) -> Choice {
    let of = case["choice"].as_object().expect("a choice");
    let known = case["prior"].as_object().expect("priors");
    let pair = |pair: &Value| LogNormal { median: number(&pair[0]), spread: number(&pair[1]) };
    Choice {
        of: of.iter().map(|(name, list)| (name.clone(), names(list))).collect(),
        constrain: names(&case["constrain"]),
        prior: match known.len() {
            0 => Prior::Weak,
            _ => Prior::Given(known.iter().map(|(name, of)| (name.clone(), pair(of))).collect()),
        },
        draws,
    }
}

fn check<M: Covariable>(case: &Value, all: &Value, found: &CovariateFit<M>) {
    let fit = &found.fit;
    assert_eq!(fit.names, names(&case["names"]));
    let errors = numbers(&case["errors"]);
    for (i, name) in fit.names.iter().enumerate() {
        let expected = number(&case["parameters"][i]);
        // A thousandth of a standard error is nothing; found are many digits more.
        same(&format!("{case}: {name}"), fit.parameters[i], expected, 1e-6 * errors[i]);
        same(name, fit.standard_errors[i].expect("inside"), errors[i], 1e-4 * errors[i]);
    }
    same("log-likelihood", fit.log_likelihood, number(&case["logLikelihood"]), 1e-7);
    same("log-posterior", fit.log_posterior.expect("a prior"), number(&case["logPosterior"]), 1e-8);
    let used = |finding: &Diagnosis| matches!(finding, Diagnosis::PriorUsed { .. });
    assert_eq!(fit.diagnosis.iter().filter(|finding| used(finding)).count(), 1, "{:?}", fit.diagnosis);
    assert!(fit.diagnosis.contains(&Diagnosis::Converged) && fit.likelihood_ratio.is_none());
    assert!(all["data"].is_object());
    if let Some(posterior) = &found.posterior {
        check_draws(case, posterior);
    }
}

/// Means and deviations of logarithms of the parameters and of the effects.
fn check_draws<M>(case: &Value, posterior: &Posterior<M>) {
    assert_eq!(posterior.names, names(&case["names"]));
    assert!(posterior.diagnosis.is_empty() && posterior.pareto_k < 0.7, "{case}");
    let (mean, deviation, error) = (numbers(&case["mean"]), numbers(&case["deviation"]), numbers(&case["meanError"]));
    for (place, name) in posterior.names.iter().enumerate() {
        let log = |value: &f64| if name.contains('.') { *value } else { value.ln() };
        let draws: Vec<f64> = posterior.draws[place].iter().map(log).collect();
        let found = draws.iter().sum::<f64>() / draws.len() as f64;
        let spread =
            (draws.iter().map(|draw| (draw - found) * (draw - found)).sum::<f64>() / draws.len() as f64).sqrt();
        let off = 4.0 * deviation[place] / posterior.effective_sample_size.sqrt() + 4.0 * error[place];
        same(&format!("{case}: mean of {name}"), found, mean[place], off);
        same(&format!("{case}: deviation of {name}"), spread, deviation[place], 2.0 * off);
    }
}

fn run(model: &str) {
    let all = all();
    let cases = all["fits"].as_array().expect("cases").iter().filter(|case| case["model"] == model);
    for (at, case) in cases.enumerate() {
        let data = &all["data"][case["data"].as_str().expect("a name")];
        let history = history(data);
        let draws = if model == "pareto-nbd" { 1_000 } else { 4_000 };
        let choice = choice(case, case.get("mean").map(|_| Asked { draws, seed: 11 + at as u64 }));
        match model {
            "pareto-nbd" => check(case, &all, &fit::<ParetoNbd>(&history, &choice).expect("a fit")),
            "bg-nbd" => check(case, &all, &fit::<BgNbd>(&history, &choice).expect("a fit")),
            "mbg-nbd" => check(case, &all, &fit::<MbgNbd>(&history, &choice).expect("a fit")),
            _ => check(case, &all, &fit_spend(&history, &numbers(&data["spend"]), &choice).expect("a fit")),
        }
    }
}

#[test]
fn pareto_nbd() {
    run("pareto-nbd");
}

#[test]
fn beta_geometric() {
    run("bg-nbd");
    run("mbg-nbd");
}

#[test]
fn spend() {
    run("gamma-gamma");
}

/// In days for weeks, and with a covariate in other units, all is the same.
#[test]
fn units_change_nothing() {
    let all = all();
    let data = &all["data"]["bg-nbd"];
    let weeks = history(data);
    let scaled = |column: &[f64], by: f64| column.iter().map(|value| by * value).collect::<Vec<f64>>();
    let days = History::new(weeks.frequency().to_vec(), scaled(weeks.recency(), 7.0), scaled(weeks.age(), 7.0));
    let income = scaled(weeks.covariates().column("income").expect("a column"), 1e3);
    let days = days.and_then(|days| days.with_covariates(vec![("income".to_owned(), income)])).expect("valid");
    let choice = Choice {
        of: vec![("rate".to_owned(), vec!["income".to_owned()])],
        prior: Prior::Weak,
        draws: Some(Asked { draws: 500, seed: 3 }),
        ..Choice::default()
    };
    let (weeks, days) = (fit::<BgNbd>(&weeks, &choice).expect("a fit"), fit::<BgNbd>(&days, &choice).expect("a fit"));
    for (place, by) in [1.0, 7.0, 1.0, 1.0, 1e-3].into_iter().enumerate() {
        let expected = weeks.fit.parameters[place] * by;
        same("parameter", days.fit.parameters[place], expected, 1e-7 * expected.abs());
        let draw = |found: &CovariateFit<BgNbd>| found.posterior.as_ref().expect("draws").draws[place][17];
        same("draw", draw(&days), draw(&weeks) * by, 1e-6 * expected.abs());
    }
}

/// Intervals of customers are quantiles of what the draws say of them, one by one.
#[test]
fn customers_have_intervals() {
    let all = all();
    let data = &all["data"]["pareto-nbd"];
    let history = history(data);
    let asked = Some(Asked { draws: 200, seed: 5 });
    let choice = |process: &str| Choice {
        of: vec![(process.to_owned(), vec!["shop".to_owned()])],
        prior: Prior::Weak,
        draws: asked,
        ..Choice::default()
    };
    let bought = fit::<ParetoNbd>(&history, &choice("rate")).expect("a fit").posterior.expect("draws");
    let quantities = [
        Quantity::Alive { after: 0.0 },
        Quantity::Alive { after: 4.0 },
        Quantity::Expected { horizon: 10.0 },
        Quantity::Residual { horizon: 50.0, rate: 0.01 },
    ];
    for quantity in quantities {
        let found = bought.intervals(&history, quantity, 0.8).expect("intervals");
        let mut draws: Vec<Vec<f64>> = vec![Vec::new(); history.len()];
        for model in &bought.models {
            let values = match quantity {
                Quantity::Alive { after } => model.alive(&history, after).expect("values"),
                Quantity::Expected { horizon } => model.score(&history, horizon, 0.0).expect("values").expected,
                Quantity::Residual { horizon, rate } => model.score(&history, horizon, rate).expect("values").residual,
            };
            draws.iter_mut().zip(values).for_each(|(draws, value)| draws.push(value));
        }
        for (row, draws) in draws.iter_mut().enumerate() {
            draws.sort_by(f64::total_cmp);
            assert!(found.lower[row] >= draws[15] && found.lower[row] <= draws[25], "{quantity:?} {row}");
            assert!(found.median[row] >= draws[98] * (1.0 - 1e-9) && found.median[row] <= draws[101] * (1.0 + 1e-9));
            assert!(found.upper[row] >= draws[175] && found.upper[row] <= draws[185], "{quantity:?} {row}");
        }
    }
    let spend = numbers(&data["spend"]);
    let spent = fit_spend(&history, &spend, &choice("spend")).expect("a fit").posterior.expect("draws");
    let terms = Terms { horizon: 52.0, rate: 0.002, margin: 0.3 };
    let valuing = btyd::posterior::Predicting::values(&bought, &spent, &history, spend.as_slice(), &terms, 0.8);
    let values = valuing.expect("valid").finish();
    assert!(
        (0..history.len())
            .all(|row| values.lower[row] <= values.median[row] && values.median[row] <= values.upper[row])
    );
    assert!(values.upper.iter().sum::<f64>() > values.total.upper && values.total.lower > 0.0);
}

#[test]
fn what_cannot_be_is_named() {
    let all = all();
    let history = history(&all["data"]["lost"]);
    let of = vec![("rate".to_owned(), vec!["shop".to_owned()])];
    let given = |name: &str, median: f64, spread: f64| Choice {
        of: of.clone(),
        prior: Prior::Given(vec![(name.to_owned(), LogNormal { median, spread })]),
        ..Choice::default()
    };
    for (name, median, spread) in [("rate.web", 1.0, 1.0), ("rate.shop", -1.0, 1.0), ("rate.shop", 1.0, 0.0)] {
        let found = fit::<BgNbd>(&history, &given(name, median, spread));
        assert!(matches!(found, Err(Error::Prior { parameter, .. }) if parameter == name));
    }
    // Without a prior the effect has no top to draw around.
    let draws = Some(Asked { draws: 200, seed: 1 });
    let flat = Choice { of: of.clone(), draws, ..Choice::default() };
    assert_eq!(fit::<BgNbd>(&history, &flat).map(|_| ()), Err(Error::NoMaximum));
    let few = Choice { of, prior: Prior::Weak, draws: Some(Asked { draws: 3, seed: 1 }), ..Choice::default() };
    assert!(matches!(fit::<BgNbd>(&history, &few), Err(Error::Setting { .. })));
}

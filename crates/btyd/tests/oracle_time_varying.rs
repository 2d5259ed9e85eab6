//! Every case of tests/reference/btyd_time_varying.json, integrals over both rates by brute force; and what a fit finds.

#[path = "support/simulate.rs"]
mod simulate;
mod support;

use btyd::covariates::{AtPurchases, Choice, Values, WithCovariates, fit};
use btyd::gamma_gamma::GammaGamma;
use btyd::pareto_nbd::ParetoNbd;
use btyd::value::{Covers, Estimate, Terms, Totalling};
use btyd::{Error, History, PurchaseModel};
use serde_json::Value;
use simulate::Random;
use support::{number, numbers};

fn named(case: &Value) -> WithCovariates<ParetoNbd> {
    let symbols = ["r", "alpha", "s", "beta"].into_iter().map(str::to_owned);
    let base = symbols.zip(numbers(&case["parameters"]));
    let effects = ["rate", "dropout"].into_iter().flat_map(|process| {
        let values = numbers(&case[process]).into_iter().enumerate();
        values.map(move |(place, value)| (format!("{process}.z{place}"), value))
    });
    WithCovariates::new(&base.chain(effects).collect::<Vec<_>>()).expect("valid")
}

fn history(case: &Value, own: bool) -> History {
    let times = numbers(&case["times"]);
    let (age, last) = (number(&case["age"]), times.last().copied().unwrap_or(0.0));
    let columns = case["values"].as_array().expect("columns").iter().enumerate();
    let values =
        |column: &Value| if own { Values::Own(vec![numbers(column)]) } else { Values::Shared(numbers(column)) };
    let named = columns.map(|(place, column)| (format!("z{place}"), values(column))).collect();
    History::new(vec![times.len() as f64], vec![last], vec![age])
        .and_then(|history| {
            let (period, start) = (number(&case["period"]), vec![number(&case["start"])]);
            history.with_covariates_over_time(period, start, named, AtPurchases::Times(vec![times]))
        })
        .expect("valid")
}

#[test]
fn all_cases() {
    let text = include_str!("../../../tests/reference/btyd_time_varying.json");
    let cases: Vec<Value> = serde_json::from_str(text).expect("valid JSON");
    assert!(cases.len() > 300, "{} cases", cases.len());
    let mut failures = Vec::new();
    for (place, case) in cases.iter().enumerate() {
        let (model, history) = (named(case), history(case, place % 2 == 1));
        let asked = numbers(&case["asked"]);
        let kind = case["kind"].as_str().expect("a kind");
        let found = match kind {
            "log-likelihood" => model.log_likelihoods(&history),
            "alive" => model.alive(&history, asked[0]),
            "expected" => model.score(&history, asked[0], 0.0).map(|scores| scores.expected),
            "residual" => model.score(&history, asked[0], asked[1]).map(|scores| scores.residual),
            "probability" => model.probability(&history, asked[0] as u64, asked[1]),
            other => panic!("unknown kind {other}"),
        };
        let (found, expected) = (found.expect("values")[0], number(&case["value"]));
        let (relative, absolute) = if kind == "log-likelihood" { (1e-12, 1e-11) } else { (1e-9, 1e-290) };
        let error = (found - expected).abs();
        if error > relative * expected.abs() + absolute || error.is_nan() {
            failures.push(format!("{case}: {found:e}, off by {:.1e}", error / expected.abs()));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

fn choice(rate: &[&str], dropout: &[&str], constrain: &[&str]) -> Choice {
    let list = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<String>>();
    Choice {
        of: vec![("rate".to_owned(), list(rate)), ("dropout".to_owned(), list(dropout))],
        constrain: list(constrain),
        ..Choice::default()
    }
}

/// Customers with a season, at exact times: their histories, and the covariate column that goes on beyond the end.
fn simulated(customers: usize, rate: f64, dropout: f64, seed: u64) -> (History, Vec<Vec<f64>>, Vec<f64>) {
    let season: Vec<f64> = (0..120).map(|k| if k % 13 < 3 { 1.0 } else { 0.0 }).collect();
    let mut random = Random(seed);
    let (mut all, mut starts, mut ages) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..customers {
        let start = 12.0 * random.uniform();
        let age = 52.0 - start;
        let (buys, leaves) = (random.gamma(1.3) / 6.0, random.gamma(1.1) / 25.0);
        let (mut times, mut time) = (Vec::new(), 0.0);
        // Thinning: the highest of the rates draws, and the one that holds accepts.
        let (most_bought, most_left) = (buys * rate.exp().max(1.0), leaves * dropout.exp().max(1.0));
        loop {
            time += random.exponential(most_bought + most_left);
            if time > age {
                break;
            }
            let z = season[(start + time) as usize];
            let draw = random.uniform() * (most_bought + most_left);
            if draw < buys * (rate * z).exp() {
                times.push(time);
            } else if draw >= most_bought && draw < most_bought + leaves * (dropout * z).exp() {
                break;
            }
        }
        all.push(times);
        starts.push(start);
        ages.push(age);
    }
    let count = |f: fn(&Vec<f64>) -> f64| all.iter().map(f).collect::<Vec<f64>>();
    let history = History::new(count(|t| t.len() as f64), count(|t| t.last().copied().unwrap_or(0.0)), ages)
        .and_then(|history| {
            let named = vec![("season".to_owned(), Values::Shared(season.clone()))];
            history.with_covariates_over_time(1.0, starts.clone(), named, AtPurchases::Times(all.clone()))
        })
        .expect("valid");
    (history, all, starts)
}

#[test]
fn a_season_is_recovered_from_exact_times() {
    let (history, _, _) = simulated(1_500, 0.8, 0.5, 11);
    let found = fit::<ParetoNbd>(&history, &choice(&["season"], &["season"], &[])).expect("a fit");
    let fit = &found.fit;
    assert!(fit.is_clean(), "{:?}", fit.diagnosis);
    assert_eq!(fit.names[4..], ["rate.season", "dropout.season"]);
    for ((found, error), truth) in fit.parameters.iter().zip(&fit.standard_errors).zip([1.3, 6.0, 1.1, 25.0, 0.8, 0.5])
    {
        let error = error.expect("inside the ranges");
        assert!((found - truth).abs() < 3.5 * error, "{found} ± {error} against {truth}: {:?}", fit.parameters);
    }
    assert!(fit.likelihood_ratio.expect("a test").p < 1e-10);
    let sum: f64 = fit.model.log_likelihoods(&history).expect("values").iter().sum();
    assert!((sum - fit.log_likelihood).abs() < 1e-8 * sum.abs(), "{sum} {}", fit.log_likelihood);
}

#[test]
fn a_covariate_that_never_changes_is_one_that_cannot() {
    let (history, times, starts) = simulated(150, 0.3, 0.0, 5);
    let shop: Vec<f64> = (0..150).map(|row| f64::from(row % 3 == 0)).collect();
    let fixed = history.clone().with_covariates(vec![("shop".to_owned(), shop.clone())]).expect("valid");
    let own = Values::Own(shop.iter().map(|&shop| vec![shop; 60]).collect());
    let named = vec![("shop".to_owned(), own)];
    let changing = history.with_covariates_over_time(1.0, starts, named, AtPurchases::Times(times)).expect("valid");
    let chosen = choice(&["shop"], &["shop"], &["shop"]);
    let one = fit::<ParetoNbd>(&fixed, &chosen).expect("a fit").fit;
    let other = fit::<ParetoNbd>(&changing, &chosen).expect("a fit").fit;
    assert_eq!((&one.names, one.names[4].as_str()), (&other.names, "both.shop"));
    assert!((one.log_likelihood - other.log_likelihood).abs() < 1e-8);
    for (one, other) in one.parameters.iter().zip(&other.parameters) {
        assert!((one - other).abs() < 1e-5 * one.abs(), "{one} {other}");
    }
    let (a, b) = (one.model.alive(&fixed, 3.0), other.model.alive(&changing, 3.0));
    for (a, b) in a.expect("values").iter().zip(&b.expect("values")) {
        assert!((a - b).abs() < 1e-5);
    }
    // A total and its errors, by either road.
    let (spend, seen) = (GammaGamma::new(6.25, 3.74, 15.44).expect("valid"), vec![20.0; 150]);
    let total = |history: &History| {
        let terms = Terms { horizon: 7.5, rate: 0.01, margin: 0.4 };
        let bought = one.model.bought(one.covariance.as_deref(), history, &terms).expect("purchases");
        let certain = vec![vec![0.0; 3]; 3];
        let spent = Estimate { model: &spend, covariance: Some(&certain) }.into();
        let totalling = Totalling::from_parts(bought, spent, history, seen.as_slice(), terms.margin);
        let mut totalling = totalling.expect("valid");
        while !totalling.advance(50).expect("values") {}
        totalling.finish(Covers::Both, 0.9).expect("a total")
    };
    let (fixed, changing) = (total(&fixed), total(&changing));
    let close = |a: f64, b: f64, tolerance: f64| assert!((a / b - 1.0).abs() < tolerance, "{a} {b}");
    close(changing.value, fixed.value, 1e-11);
    close(changing.customer_error.expect("finite"), fixed.customer_error.expect("finite"), 1e-11);
    close(changing.parameter_error.expect("known"), fixed.parameter_error.expect("known"), 1e-6);
}

#[test]
fn what_cannot_be_is_refused_by_name() {
    let history = || History::new(vec![1.0, 0.0], vec![4.0, 0.0], vec![9.5, 12.0]).expect("valid");
    let over = |period: f64, values: Vec<f64>, times: Vec<Vec<f64>>| {
        let named = vec![("season".to_owned(), Values::Shared(values))];
        history().with_covariates_over_time(period, vec![0.0, 1.0], named, AtPurchases::Times(times))
    };
    let season = |periods: usize| (0..periods).map(|k| f64::from(k as u32 % 2)).collect::<Vec<f64>>();
    let times = vec![vec![4.0], vec![]];
    assert!(over(1.0, season(13), times.clone()).is_ok());
    let short = over(1.0, season(12), times.clone()).expect_err("too short");
    let expected = Some(13);
    assert_eq!(short, Error::Periods { column: "season".to_owned(), row: 1, expected, found: 12 });
    for wrong in [vec![vec![], vec![]], vec![vec![3.0], vec![]], vec![vec![4.0], vec![1.0]]] {
        assert!(matches!(over(1.0, season(13), wrong), Err(Error::Row { column, .. }) if column == "times"));
    }
    assert!(matches!(over(0.0, season(13), times.clone()), Err(Error::Setting { .. })));
    let known = over(1.0, season(20), times).expect("valid");
    let named = [("r", 0.5), ("alpha", 10.0), ("s", 0.6), ("beta", 12.0), ("rate.season", 0.4)];
    let model: WithCovariates<ParetoNbd> =
        WithCovariates::new(&named.map(|(name, value)| (name.to_owned(), value))).expect("valid");
    assert!(model.alive(&known, 7.0).is_ok());
    let beyond = model.score(&known, 7.5, 0.0).expect_err("beyond the columns");
    assert_eq!(beyond, Error::Periods { column: "season".to_owned(), row: 1, expected: Some(21), found: 20 });
    assert!(matches!(model.score(&known, f64::INFINITY, 0.1), Err(Error::Periods { expected: None, .. })));
    let other = fit::<btyd::bg_nbd::BgNbd>(&known, &choice(&["season"], &[], &[])).expect_err("not of this model");
    assert!(matches!(other, Error::Covariate { expected, .. } if expected == "unchanging"));
    // New customers are those without covariates.
    assert!(model.base().expected_new(10.0) > 0.0);
}

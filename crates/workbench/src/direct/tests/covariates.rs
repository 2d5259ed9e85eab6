//! Covariates, with priors and draws.

use super::super::*;
use super::history;

fn covaried() -> PurchaseHistory {
    let customers = 240;
    let each = |value: fn(usize) -> f64| (0..customers).map(value).collect::<Vec<f64>>();
    // Odd customers, who came through the shop, buy more often; no two are quite alike.
    let frequency = each(|row| if row % 3 == 0 { 0.0 } else { (1 + (row * 7) % 5 + 3 * (row % 2)) as f64 });
    let age = each(|row| 30.0 + (row % 17) as f64);
    let recency =
        (0..customers).map(|row| if frequency[row] > 0.0 { age[row] * (0.3 + (row % 7) as f64 / 10.0) } else { 0.0 });
    let spend = (0..customers).map(|row| if frequency[row] > 0.0 { 10.0 + ((row * 13) % 29) as f64 } else { 0.0 });
    PurchaseHistory::from_columns(HistoryColumnsGiven {
        recency: recency.collect(),
        spend: Some(spend.collect()),
        covariates: vec![
            ("shop".to_owned(), each(|row| (row % 2) as f64)),
            ("income".to_owned(), each(|row| 20_000.0 + 100.0 * ((row * 37) % 101) as f64)),
        ],
        frequency,
        age,
        ..HistoryColumnsGiven::default()
    })
    .expect("valid")
}

fn options(text: &str) -> FitOptions {
    serde_json::from_str(text).expect("settings")
}

#[test]
fn covariates_go_from_the_history_through_the_fit_to_every_answer() {
    let history = covaried();
    let both = options(r#"{ "covariates": { "rate": ["shop", "income"], "dropout": ["shop"] } }"#);
    for id in ["bg-nbd", "mbg-nbd", "pareto-nbd"] {
        let fit = PurchaseFit::new(id, &history, &both).expect("a fit");
        let summary = fit.summary();
        let named: Vec<(String, f64)> =
            summary.parameters.iter().map(|(name, value)| (name.clone(), value.expect("a value"))).collect();
        let plain = PurchaseFit::new(id, &history, &FitOptions::default()).expect("a fit").summary();
        let effects = named.len() - plain.parameters.len();
        assert_eq!(effects, if id == "pareto-nbd" { 3 } else { 4 });
        assert_eq!(named[4].0, "rate.shop");
        let gain = summary.log_likelihood.expect("a value") - plain.log_likelihood.expect("a value");
        assert!(gain > 0.0);
        if let Some(test) = summary.likelihood_ratio {
            assert!((test.statistic - 2.0 * gain).abs() < 1e-9 && test.degrees == effects && test.p < 0.05, "{test:?}");
        }
        // The same model from its parameters by name, in any order.
        let same = PurchaseFit::named(id, &named.iter().rev().cloned().collect::<Vec<_>>()).expect("a model");
        let sum = same.log_likelihood(&history).expect("a value");
        assert!((sum - summary.log_likelihood.expect("a value")).abs() < 1e-9 * sum.abs());
        let shopper =
            [("shop".to_owned(), 1.0), ("income".to_owned(), history.covariates().column("income").expect("one")[1])];
        let one = fit.of_customer(&shopper).expect("a customer");
        let alone = |all: Vec<f64>, own: Vec<f64>| assert!((all[1] - own[1]).abs() < 1e-9 * own[1].abs(), "{id}");
        alone(fit.alive(&history, 5.0).expect("values"), one.alive(&history, 5.0).expect("values"));
        alone(fit.expected(&history, 26.0).expect("values"), one.expected(&history, 26.0).expect("values"));
        alone(
            fit.probability(&history, 2.0, 26.0).expect("values"),
            one.probability(&history, 2.0, 26.0).expect("values"),
        );
        alone(fit.residual(&history, 26.0, 0.1).expect("values"), one.residual(&history, 26.0, 0.1).expect("values"));
        alone(fit.log_likelihoods(&history).expect("values"), one.log_likelihoods(&history).expect("values"));
        assert!(one.expected_new(26.0).is_ok_and(|value| value > 0.0));
        let refused = fit.expected_new(26.0).expect_err("nobody in particular");
        assert_eq!((refused.code.as_str(), refused.column.as_deref()), ("bad-option", Some("covariates.shop")));
        let bare = history_without_covariates();
        let refused = fit.alive(&bare, 0.0).expect_err("no covariates");
        assert_eq!((refused.code.as_str(), refused.column.as_deref()), ("covariate", Some("shop")));
    }
    let joint = options(r#"{ "covariates": { "rate": ["shop"], "dropout": ["shop"] }, "constrain": ["shop"] }"#);
    let fit = PurchaseFit::new("pareto-nbd", &history, &joint).expect("a fit").summary();
    assert_eq!((fit.parameters.len(), fit.parameters[4].0.as_str()), (5, "both.shop"));
    let nothing = options(r#"{ "covariates": {} }"#);
    let fit = PurchaseFit::new("pareto-nbd", &history, &nothing).expect("a fit").summary();
    assert_eq!((fit.parameters.len(), fit.likelihood_ratio), (4, None));
}

fn history_without_covariates() -> PurchaseHistory {
    history(false)
}

/// Derivatives in the named numbers, by differences.
fn slopes(named: &[(String, f64)], total: impl Fn(&[(String, f64)]) -> f64) -> Vec<f64> {
    let slope = |i: usize| {
        let step = 1e-5 * named[i].1.abs().max(0.1);
        let moved = |by: f64| {
            let mut named = named.to_vec();
            named[i].1 += by;
            total(&named)
        };
        (moved(step) - moved(-step)) / (2.0 * step)
    };
    (0..named.len()).map(slope).collect()
}

#[test]
fn spend_and_value_take_covariates() {
    let history = covaried();
    let spend = SpendFit::new(&history, &options(r#"{ "covariates": { "spend": ["shop"] } }"#)).expect("a fit");
    let summary = spend.summary();
    assert_eq!(summary.parameters[3].0, "spend.shop");
    let named: Vec<(String, f64)> =
        summary.parameters.iter().map(|(name, value)| (name.clone(), value.expect("a value"))).collect();
    let same = SpendFit::named(&named).expect("a model");
    assert_eq!(same.spend(&history), spend.spend(&history));
    let shopper = [("shop".to_owned(), 1.0)];
    let (p, q, gamma, effect) = (named[0].1, named[1].1, named[2].1, named[3].1);
    let mean = p * gamma * (-effect).exp() / (q - 1.0);
    assert!((spend.mean_new(&shopper).expect("a mean") - mean).abs() < 1e-12 * mean);
    assert_eq!(spend.predict(&history).expect("values").mean, None);
    let both = options(r#"{ "covariates": { "rate": ["shop"], "dropout": ["shop"] } }"#);
    let buy = PurchaseFit::new("pareto-nbd", &history, &both).expect("a fit");
    let valued = customer_value(&buy, &spend, &history, &ValueOptions::default()).expect("a valuation");
    let (value, total) = (valued.value.expect("values"), valued.total.expect("a total"));
    let residual = buy.residual(&history, valued.horizon, valued.rate).expect("values");
    let spends = spend.spend(&history).expect("values");
    for row in 0..value.len() {
        assert!((value[row] - residual[row] * spends[row]).abs() < 1e-9 * value[row]);
    }
    assert!((total.value - value.iter().sum::<f64>()).abs() < 1e-9 * total.value);
    // The standard error from the parameters against differences of the total, through both fits.
    let buying: Vec<(String, f64)> =
        buy.summary().parameters.iter().map(|(name, value)| (name.clone(), value.expect("a value"))).collect();
    let sum = |buy: &PurchaseFit, spend: &SpendFit| {
        customer_value(buy, spend, &history, &ValueOptions::default())
            .expect("values")
            .value
            .expect("values")
            .iter()
            .sum::<f64>()
    };
    let of_buying = slopes(&buying, |named| sum(&PurchaseFit::named("pareto-nbd", named).expect("a model"), &spend));
    let of_spend = slopes(&named, |named| sum(&buy, &SpendFit::named(named).expect("a model")));
    let quadratic = |covariance: Vec<Vec<f64>>, slopes: &[f64]| -> f64 {
        let row = |(row, a): (&Vec<f64>, &f64)| a * row.iter().zip(slopes).map(|(c, b)| c * b).sum::<f64>();
        covariance.iter().zip(slopes).map(row).sum()
    };
    let variance = quadratic(buy.summary().covariance.expect("a covariance"), &of_buying)
        + quadratic(summary.covariance.expect("a covariance"), &of_spend);
    let found = total.parameter_error.expect("an error");
    assert!((found / variance.sqrt() - 1.0).abs() < 1e-4, "{found} {}", variance.sqrt());
    assert!(total.interval.is_some_and(|[low, high]| low < total.value && total.value < high));
}

#[test]
fn covariates_that_do_not_suit_are_named() {
    let history = covaried();
    let refused = |model: &str, text: &str| {
        let failure = PurchaseFit::new(model, &history, &options(text)).expect_err("refused");
        (failure.code, failure.column.unwrap_or_default())
    };
    let named = |code: &str, column: &str| (code.to_owned(), column.to_owned());
    let rate = r#"{ "covariates": { "rate": ["shop"] } }"#;
    assert_eq!(refused("nbd", rate), named("bad-option", "covariates"));
    let spend = r#"{ "covariates": { "spend": ["shop"] } }"#;
    assert_eq!(refused("bg-nbd", spend), named("bad-option", "covariates.spend"));
    assert_eq!(refused("bg-nbd", r#"{ "covariates": { "rate": ["size"] } }"#), named("covariate", "size"));
    let constrained = r#"{ "covariates": { "rate": ["shop"] }, "constrain": ["shop"] }"#;
    assert_eq!(refused("pareto-nbd", constrained), named("covariate", "shop"));
    assert_eq!(refused("pareto-nbd", r#"{ "constrain": ["shop"] }"#), named("covariate", "shop"));
    let failure = SpendFit::new(&history, &options(rate)).expect_err("no rate");
    assert_eq!(failure.column.as_deref(), Some("covariates.rate"));
    assert!(serde_json::from_str::<FitOptions>(r#"{ "covariates": { "rates": [] } }"#).is_err());
    let named = |extra: (&str, f64)| {
        let all = [("r", 0.5), ("alpha", 9.0), ("s", 0.6), ("beta", 12.0), extra];
        let failure = PurchaseFit::named("pareto-nbd", &all.map(|(name, value)| (name.to_owned(), value)));
        let failure = failure.expect_err("refused");
        (failure.code, failure.column.unwrap_or_default(), failure.data)
    };
    assert_eq!(named(("dropout_a.shop", 1.0)).1, "dropout_a.shop");
    assert_eq!(named(("rate.shop", f64::NAN)).0, "parameter");
    let few = PurchaseFit::named("bg-nbd", &[("r".to_owned(), 1.0), ("rate.shop".to_owned(), 1.0)]);
    assert_eq!(few.expect_err("few").column.as_deref(), Some("alpha"));
    let mut columns = HistoryColumnsGiven {
        frequency: vec![1.0, 0.0],
        recency: vec![2.0, 0.0],
        age: vec![3.0, 3.0],
        covariates: vec![("shop".to_owned(), vec![0.0, f64::INFINITY])],
        ..HistoryColumnsGiven::default()
    };
    let failure = PurchaseHistory::from_columns(columns.clone()).expect_err("infinite");
    assert_eq!((failure.code.as_str(), failure.row, failure.column.as_deref()), ("row", Some(1), Some("shop")));
    columns.covariates[0].1.pop();
    let failure = PurchaseHistory::from_columns(columns).expect_err("short");
    assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("length", Some("shop")));
}

#[test]
fn covariates_come_from_the_columns_of_a_log() {
    let mut session = crate::Session::new();
    let rows = "who,when,amount,channel,size,note\n\
        b,2024-01-01,10,web,3,x\na,2024-01-02,5,shop,,y\na,2024-01-20,8,web,2.5,\nb,2024-02-01,4,shop,4,z\n\
        c,2024-01-05,6,shop,1,w\n";
    let file = crate::Incoming::text("made.csv", rows.len() as u64, table::no_decoders());
    let (settings, mapping) = (crate::protocol::ReadSettings::default(), crate::protocol::Mapping::default());
    run(&mut session, Request::Read { settings, mapping, cleaning: Default::default() }, Some((file, rows.as_bytes())))
        .expect("a table");
    let mut cut = |covariates: &[&str]| {
        let owned = |name: &str| Some(name.to_owned());
        let options = HistoryOptions {
            customer: owned("who"),
            date: owned("when"),
            amount: owned("amount"),
            covariates: covariates.iter().map(|&name| name.to_owned()).collect(),
            ..HistoryOptions::default()
        };
        PurchaseHistory::from_table(&mut session, &options)
    };
    let history = cut(&["channel", "size"]).expect("a history");
    let column = |name: &str| -> Vec<(&str, f64)> {
        let values = history.covariates().column(name).expect("a column");
        history.customers().iter().zip(values.iter().copied()).collect()
    };
    let mut channel = column("channel");
    channel.sort_by_key(|(name, _)| *name);
    assert_eq!(channel, [("a", 0.0), ("b", 1.0), ("c", 0.0)]);
    let mut size = column("size");
    size.sort_by_key(|(name, _)| *name);
    assert_eq!(size, [("a", 2.5), ("b", 3.0), ("c", 1.0)]);
    let failure = cut(&["note"]).expect_err("four texts");
    assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("covariate", Some("note")));
    assert_eq!(cut(&["nowhere"]).expect_err("no such column").code, "no-column");
    assert!(cut(&[]).expect("a history").covariates().names().is_empty());
}

#[test]
fn covariates_take_priors_and_draws() {
    let history = covaried();
    let asked = |covariates: &str| {
        options(&format!(r#"{{ "prior": "weak", "draws": 120, "seed": 4, "covariates": {covariates} }}"#))
    };
    let spend = SpendFit::new(&history, &asked(r#"{ "spend": ["shop"] }"#)).expect("a fit");
    assert_eq!(spend.posterior().expect("draws").parameters[3].name, "spend.shop");
    for id in ["bg-nbd", "mbg-nbd", "pareto-nbd"] {
        let fit =
            PurchaseFit::new(id, &history, &asked(r#"{ "rate": ["shop"], "dropout": ["shop"] }"#)).expect("a fit");
        let summary = fit.summary();
        assert!(summary.log_posterior.is_some() && summary.aic.is_none() && summary.likelihood_ratio.is_none());
        let posterior = fit.posterior().expect("draws");
        let names: Vec<&str> = posterior.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        assert_eq!(names, summary.parameters.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>());
        assert!(posterior.parameters.iter().flat_map(|parameter| &parameter.draws).all(|draw| draw.is_finite()));
        let within = IntervalOptions { horizon: Some(26.0), level: 0.9, ..IntervalOptions::default() };
        let found = fit.intervals(&history, &within).expect("intervals");
        let expected = fit.expected(&history, 26.0).expect("values");
        let inside = |row: &usize| found.lower[*row] <= expected[*row] && expected[*row] <= found.upper[*row];
        let rows = expected.len();
        assert!((0..rows).filter(inside).count() * 10 >= rows * 9, "{id}");
        let valued = customer_value(&fit, &spend, &history, &ValueOptions::default()).expect("a valuation");
        let credible = valued.credible.expect("intervals");
        assert!(credible.total.lower < credible.total.upper && credible.lower.len() == rows);
    }
    // The spend model may do without covariates.
    let fit = PurchaseFit::new("mbg-nbd", &history, &asked(r#"{ "dropout": ["shop"] }"#)).expect("a fit");
    let alike = SpendFit::new(&history, &options(r#"{ "prior": "weak", "draws": 120 }"#)).expect("a fit");
    let valued = customer_value(&fit, &alike, &history, &ValueOptions::default()).expect("a valuation");
    assert!(valued.credible.is_some());
    let own = options(
        r#"{ "prior": { "rate.shop": { "median": 1.5, "spread": 0.01 } }, "covariates": { "rate": ["shop"] } }"#,
    );
    let fit = PurchaseFit::new("bg-nbd", &history, &own).expect("a fit").summary();
    assert!((fit.parameters[4].1.expect("a value") - 1.5_f64.ln()).abs() < 0.01);
    let both = options(r#"{ "correlation": true, "covariates": { "rate": ["shop"] } }"#);
    let refused = PurchaseFit::new("pareto-nbd", &history, &both).expect_err("not together");
    assert_eq!((refused.code.as_str(), refused.column.as_deref()), ("bad-option", Some("correlation")));
}

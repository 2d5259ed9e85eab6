use super::*;

fn history(opportunities: bool) -> PurchaseHistory {
    PurchaseHistory::from_columns(HistoryColumnsGiven {
        frequency: vec![2.0, 0.0, 6.0],
        recency: vec![4.0, 0.0, 6.0],
        age: vec![6.0; 3],
        opportunities,
        spend: Some(vec![20.0, 0.0, 35.0]),
        weight: Some(vec![3.0, 1.0, 2.0]),
        ..HistoryColumnsGiven::default()
    })
    .expect("valid")
}

fn parameters(model: &str) -> Vec<f64> {
    let value = |(place, name): (usize, &&str)| if *name == "k" { 2.0 } else { 0.5 + place as f64 };
    parameter_names(model).expect("known").iter().enumerate().map(value).collect()
}

#[test]
fn every_model_answers_every_question() {
    let history = history(true);
    for id in purchase_models() {
        let model = PurchaseFit::of(id, parameters(id)).expect("a model");
        let summary = model.summary();
        assert_eq!((summary.model, summary.log_likelihood), (id, None));
        let each = model.log_likelihoods(&history).expect("values");
        let sum = 3.0 * each[0] + each[1] + 2.0 * each[2];
        assert!((model.log_likelihood(&history).expect("a value") - sum).abs() < 1e-12 * sum.abs());
        let answers = [
            model.alive(&history, 0.0),
            model.alive(&history, 10.0),
            model.expected(&history, 10.0),
            model.probability(&history, 2.0, 10.0),
            model.residual(&history, f64::INFINITY, 0.1),
            model.residual(&history, 10.0, 0.0),
        ];
        for answer in answers {
            assert_eq!(answer.expect("values").len(), 3);
        }
        assert!(model.probability_new(2.0, 10.0).is_ok_and(|value| value > 0.0));
        assert!(model.expected_new(10.0).expect("a value") > model.discounted_new(10.0, 0.1).expect("a value"));
        for refused in [
            model.alive(&history, f64::NAN),
            model.alive(&history, -1.0),
            model.expected(&history, f64::INFINITY),
            model.probability(&history, 1.5, 10.0),
            model.residual(&history, f64::INFINITY, 0.0),
            model.residual(&history, 10.0, f64::NAN),
        ] {
            assert_eq!(refused.expect_err("out of range").code, "out-of-range");
        }
        let bad = PurchaseFit::of(id, vec![-1.0; summary.parameters.len()]).expect_err("negative");
        assert_eq!(bad.code, "parameter");
    }
}

#[test]
fn an_effective_rate_is_meant_where_opportunities_are_counted() {
    let model = PurchaseFit::of("bg-bb", vec![1.2, 0.75, 0.66, 2.78]).expect("a model");
    let history = history(true);
    // The next opportunity alone, discounted once.
    let (plain, discounted) = (model.expected(&history, 1.0), model.residual(&history, 1.0, 0.1));
    for (plain, discounted) in plain.expect("values").iter().zip(discounted.expect("values")) {
        assert!((plain / 1.1 - discounted).abs() < 1e-14);
    }
    let odd = PurchaseHistory::from_columns(HistoryColumnsGiven {
        frequency: vec![2.0],
        recency: vec![4.0],
        age: vec![6.5],
        opportunities: true,
        ..HistoryColumnsGiven::default()
    });
    let failure = model.alive(&odd.expect("valid"), 0.0).expect_err("no whole number");
    assert_eq!((failure.row, failure.column.as_deref()), (Some(0), Some("opportunities")));
}

#[test]
fn spend_is_a_value_or_the_place_of_none() {
    let history = history(false);
    let model = SpendFit::of(&[6.25, 3.74, 15.44]).expect("a model");
    let spend = model.spend(&history).expect("values");
    assert!((spend[1] - 6.25 * 15.44 / 2.74).abs() < 1e-12);
    let sum = model.log_likelihoods(&history).expect("values");
    assert!((model.log_likelihood(&history).expect("a value") - 3.0 * sum[0] - 2.0 * sum[2]).abs() < 1e-12);
    let wide = SpendFit::of(&[2.0, 0.7, 15.0]).expect("a model");
    let failure = wide.spend(&history).expect_err("infinite");
    assert_eq!((failure.code.as_str(), failure.row), ("mean-spend-undefined", Some(1)));
}

#[test]
fn values_need_no_fit() {
    let history = history(false);
    let spend = SpendFit::of(&[6.25, 3.74, 15.44]).expect("a model");
    let purchases = PurchaseFit::of("pareto-nbd", vec![0.55, 10.6, 0.6, 11.7]).expect("a model");
    let options = ValueOptions { covers: btyd::value::Covers::Customers, ..ValueOptions::default() };
    let valued = customer_value(&purchases, &spend, &history, &options).expect("a valuation");
    let value = valued.value.expect("values");
    let total = valued.total.expect("a total");
    assert!((total.value - 3.0 * value[0] - value[1] - 2.0 * value[2]).abs() < 1e-9 * total.value);
    assert!(total.interval.is_some() && total.parameter_error.is_none());
}

#[test]
fn contracts_are_projected() {
    let table = RetentionTable::new(vec![vec![1000.0, 869.0, 743.0, 653.0, 593.0, 551.0, 517.0, 491.0]]);
    let table = table.expect("valid");
    for id in retention_models() {
        let fit = RetentionFit::new(id, &table, &FitOptions::default()).expect("a fit");
        let survival = fit.survival(12.0).expect("values");
        let retention = fit.retention(12.0).expect("values");
        assert_eq!((survival.len(), survival[0], retention.len()), (13, 1.0, 12));
        let product: f64 = retention.iter().product();
        assert!((product - survival[12]).abs() < 1e-12);
        let names = retention_parameter_names(id).expect("known");
        let values: Vec<f64> = fit.summary().parameters.iter().filter_map(|(_, value)| *value).collect();
        assert_eq!(values.len(), names.len());
        let same = RetentionFit::of(id, values).expect("a model");
        let sum = same.log_likelihood(&table).expect("a value");
        assert!((sum - fit.summary().log_likelihood.expect("a fit")).abs() < 1e-8);
        assert!(fit.residual_lifetime(7.0, f64::INFINITY, 0.1).expect("a value") > 5.0);
        assert_eq!(fit.residual_lifetime(0.5, 1.0, 0.1).expect_err("no number").code, "out-of-range");
    }
    let failure = RetentionTable::new(vec![vec![10.0, 12.0]]).expect_err("rising");
    assert_eq!((failure.code.as_str(), failure.data.len()), ("survivors", 2));
}

#[test]
fn k_is_chosen_or_given() {
    let columns = |sums: Option<Vec<f64>>| HistoryColumnsGiven {
        frequency: vec![2.0, 0.0, 6.0, 1.0],
        recency: vec![4.0, 0.0, 6.0, 3.0],
        age: vec![6.0, 6.0, 7.0, 9.0],
        sum_log_intervals: sums,
        ..HistoryColumnsGiven::default()
    };
    let of = |sums| PurchaseHistory::from_columns(columns(sums)).expect("valid");
    let evenly = of(Some(vec![2.0 * 2.0_f64.ln(), 0.0, 0.0, 3.0_f64.ln()]));
    let k = |fit: &PurchaseFit| fit.summary().parameters[0].1;
    let with = |k| FitOptions { k: Some(k), ..FitOptions::default() };
    for model in ["bg-cnbd-k", "mbg-cnbd-k"] {
        let usual = FitOptions::default();
        let chosen = PurchaseFit::new(model, &evenly, &usual).expect("a fit");
        assert!(k(&chosen).is_some_and(|k| k > 1.0));
        let weighted = FitOptions { weight: Some(vec![2.0; 4]), ..with(3.0) };
        let given = PurchaseFit::new(model, &evenly, &weighted).expect("a fit");
        assert_eq!((given.summary().customers, k(&given)), (Some(8.0), Some(3.0)));
        // Without the times between purchases k cannot be chosen, but given.
        assert_eq!(PurchaseFit::new(model, &of(None), &usual).expect_err("no intervals").code, "no-intervals");
        assert!(PurchaseFit::new(model, &of(None), &with(3.0)).is_ok());
        for k in [0.0, 1.5, 51.0, f64::NAN] {
            assert_eq!(PurchaseFit::new(model, &evenly, &with(k)).expect_err("no k").code, "out-of-range");
        }
    }
}

#[test]
fn a_setting_that_does_not_suit_is_named_with_the_models_that_it_suits() {
    let with = FitOptions { k: Some(2.0), ..FitOptions::default() };
    let table = RetentionTable::new(vec![vec![1000.0, 869.0, 743.0]]).expect("valid");
    let refused = [
        PurchaseFit::new("bg-nbd", &history(false), &with).map(drop),
        SpendFit::new(&history(false), &with).map(drop),
        RetentionFit::new("sbg", &table, &with).map(drop),
    ];
    for refused in refused {
        let failure = refused.expect_err("no k");
        assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("bad-option", Some("k")));
        assert_eq!(failure.expected.as_deref(), Some("bg-cnbd-k mbg-cnbd-k"));
    }
    let weight = FitOptions { weight: Some(vec![2.0; 3]), ..FitOptions::default() };
    assert_eq!(SpendFit::new(&history(false), &weight).expect("a fit").summary().customers, Some(4.0));
}

#[test]
fn a_prior_holds_where_the_data_do_not() {
    let given = |columns: [&[f64]; 3]| {
        PurchaseHistory::from_columns(HistoryColumnsGiven {
            frequency: columns[0].to_vec(),
            recency: columns[1].to_vec(),
            age: columns[2].to_vec(),
            sum_log_intervals: Some(vec![0.0; 3]),
            ..HistoryColumnsGiven::default()
        })
    };
    let nobody = given([&[0.0; 3], &[0.0; 3], &[9.0, 12.0, 10.0]]).expect("valid");
    let weak = FitOptions { prior: Some(PriorOption::Named(NamedPrior::Weak)), ..FitOptions::default() };
    for id in purchase_models() {
        let flat = PurchaseFit::new(id, &nobody, &FitOptions::default()).expect("a fit").summary();
        assert_eq!((flat.log_posterior, flat.covariance), (None, None));
        assert!(flat.aic.is_some());
        let held = PurchaseFit::new(id, &nobody, &weak).expect("a fit").summary();
        assert!(held.log_posterior.is_some() && held.covariance.is_some(), "{id}: {:?}", held.diagnosis);
        assert_eq!((held.aic, held.bic), (None, None));
    }
    let table = RetentionTable::new(vec![vec![12.0, 12.0]]).expect("valid");
    for id in retention_models() {
        let held = RetentionFit::new(id, &table, &weak).expect("a fit").summary();
        assert!(held.standard_errors.iter().all(|(_, error)| error.is_some()));
    }
    let of = |prior: &str| serde_json::from_str::<FitOptions>(&format!("{{\"prior\": {prior}}}"));
    assert_eq!(of("\"weak\"").expect("a prior"), weak);
    assert!(of("\"strong\"").expect_err("none").to_string().contains("\"weak\""));
    assert!(of("{\"r\": {\"median\": 1, \"sd\": 1}}").is_err());
    let own = of("{\"r\": {\"median\": 1, \"spread\": -1}}").expect("readable");
    let failure = PurchaseFit::new("nbd", &nobody, &own).expect_err("no spread");
    assert_eq!((failure.code.as_str(), failure.expected.as_deref()), ("prior", Some("spread > 0")));
}

#[test]
fn two_rates_may_be_correlated() {
    let names = |given: &[&str]| {
        let given: Vec<String> = given.iter().map(|&name| name.to_owned()).collect();
        parameter_names_among("pareto-nbd", &given).expect("known")
    };
    assert_eq!(names(&["r", "alpha", "s", "beta"]), ["r", "alpha", "s", "beta"]);
    assert_eq!(names(&["m", "r", "alpha", "s", "beta"]), ["r", "alpha", "s", "beta", "m"]);
    let plain = PurchaseFit::of("pareto-nbd", vec![0.55, 10.6, 0.61, 11.7]).expect("a model");
    assert_eq!(plain.summary().correlation, None);
    let model = PurchaseFit::of("pareto-nbd", vec![0.55, 10.6, 0.61, 11.7, -0.8]).expect("a model");
    let correlation = model.summary().correlation.expect("one");
    assert!(correlation.value < 0.0 && correlation.standard_error.is_none());
    let refused = PurchaseFit::of("pareto-nbd", vec![0.55, 10.6, 0.61, 11.7, -80.0]).expect_err("beyond the limit");
    assert!(refused.code == "parameter" && refused.data.contains_key("parameter"), "{refused:?}");
    // Of the two customers who bought, the one with more purchases is surer to be there than without the correlation.
    let (alive, apart) = (model.alive(&history(false), 30.0), plain.alive(&history(false), 30.0));
    assert!(alive.expect("values")[2] > apart.expect("values")[2]);

    let options = FitOptions { correlation: true, ..FitOptions::default() };
    let fit = PurchaseFit::new("pareto-nbd", &history(false), &options).expect("a fit").summary();
    let simpler = PurchaseFit::new("pareto-nbd", &history(false), &FitOptions::default()).expect("a fit").summary();
    assert_eq!((fit.model, fit.parameters.len(), simpler.likelihood_ratio), ("pareto-nbd", 5, None));
    let test = fit.likelihood_ratio.expect("a test");
    let gain = fit.log_likelihood.expect("a value") - simpler.log_likelihood.expect("a value");
    assert!((test.statistic - (2.0 * gain).max(0.0)).abs() < 1e-9 && (0.0..=1.0).contains(&test.p));
    let refused = PurchaseFit::new("bg-nbd", &history(false), &options).expect_err("not of this model");
    assert_eq!(refused.expected.as_deref(), Some("pareto-nbd"));
}

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
    run(&mut session, Request::Read { settings, mapping }, Some((file, rows.as_bytes()))).expect("a table");
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
fn every_model_draws_and_gives_intervals() {
    let history = PurchaseHistory::from_columns(HistoryColumnsGiven {
        frequency: vec![2.0, 0.0, 6.0],
        recency: vec![4.0, 0.0, 6.0],
        age: vec![6.0; 3],
        sum_log_intervals: Some(vec![1.2, 0.0, -0.8]),
        spend: Some(vec![20.0, 0.0, 35.0]),
        weight: Some(vec![3.0, 1.0, 2.0]),
        opportunities: true,
        ..HistoryColumnsGiven::default()
    });
    let history = history.expect("valid");
    let asked = FitOptions {
        prior: Some(PriorOption::Named(NamedPrior::Weak)),
        draws: Some(150.0),
        seed: Some(3.0),
        ..FitOptions::default()
    };
    for id in purchase_models() {
        let k = parameter_names(id).expect("known").first().filter(|name| **name == "k").map(|_| 2.0);
        let fit = PurchaseFit::new(id, &history, &FitOptions { k, ..asked.clone() }).expect("a fit");
        let posterior = fit.posterior().expect("draws");
        assert_eq!((posterior.parameters.len(), posterior.seed), (fit.summary().parameters.len(), 3));
        for parameter in &posterior.parameters {
            assert_eq!(parameter.draws.len(), 150);
            assert!(parameter.draws.iter().all(|draw| draw.is_finite() && *draw > 0.0), "{id}");
            assert!(parameter.interval.lower <= parameter.mean && parameter.mean <= parameter.interval.upper);
        }
        for (of, horizon, discount_rate) in [
            (IntervalOf::Alive, None, None),
            (IntervalOf::Expected, Some(10.0), None),
            (IntervalOf::Residual, None, Some(0.1)),
        ] {
            if id == "pareto-ggg" && of != IntervalOf::Alive {
                // Some milliseconds a draw and customer.
                continue;
            }
            let options = IntervalOptions { of, horizon, discount_rate, level: 0.8, ..IntervalOptions::default() };
            let found = fit.intervals(&history, &options).expect("intervals");
            for row in 0..3 {
                assert!(found.lower[row] <= found.median[row] && found.median[row] <= found.upper[row], "{id}");
            }
            assert!(found.total.lower < found.total.upper || (id, of) == ("nbd", IntervalOf::Alive), "{id} {of:?}");
        }
        for bad in [
            IntervalOptions::default(),
            IntervalOptions { of: IntervalOf::Alive, horizon: Some(1.0), ..IntervalOptions::default() },
            IntervalOptions { of: IntervalOf::Residual, ..IntervalOptions::default() },
        ] {
            assert_eq!(fit.intervals(&history, &bad).expect_err("refused").code, "bad-option");
        }
        let made = PurchaseFit::of(id, parameters(id)).expect("a model");
        let options = IntervalOptions { horizon: Some(1.0), ..IntervalOptions::default() };
        assert_eq!(made.intervals(&history, &options).expect_err("no draws").code, "no-draws");
        assert!(made.posterior().is_none());
    }
    let spend = SpendFit::new(&history, &asked).expect("a fit");
    assert_eq!(spend.posterior().expect("draws").parameters[2].name, "gamma");
    let purchases = PurchaseFit::new("bg-nbd", &history, &asked).expect("a fit");
    let options = ValueOptions { level: 0.5, ..ValueOptions::default() };
    let valued = customer_value(&purchases, &spend, &history, &options).expect("a valuation");
    let credible = valued.credible.expect("intervals");
    assert!(credible.total.lower < credible.total.upper && credible.median.len() == 3);
    let table = RetentionTable::new(vec![vec![1000.0, 869.0, 743.0, 653.0]]).expect("valid");
    for id in retention_models() {
        let fit = RetentionFit::new(id, &table, &asked).expect("a fit");
        assert!(fit.posterior().expect("draws").pareto_k.is_some_and(|k| k < 0.7));
    }
    let refused = |options: FitOptions| {
        let failure = PurchaseFit::new("nbd", &history, &options).expect_err("refused");
        (failure.code, failure.column.unwrap_or_default())
    };
    let with = |draws, seed| FitOptions { draws, seed, ..FitOptions::default() };
    assert_eq!(refused(with(None, Some(1.0))), ("bad-option".to_owned(), "seed".to_owned()));
    for draws in [0.0, 99.0, 150.5, f64::NAN] {
        assert_eq!(refused(with(Some(draws), None)), ("out-of-range".to_owned(), "draws".to_owned()));
    }
    assert_eq!(refused(with(Some(500.0), Some(-1.0))), ("out-of-range".to_owned(), "seed".to_owned()));
}

#[test]
fn a_season_is_taken_and_goes_on() {
    let season: Vec<f64> = (0..40).map(|week| f64::from(u8::from(week % 4 == 0))).collect();
    let given = |values: Values| {
        PurchaseHistory::from_columns(HistoryColumnsGiven {
            frequency: vec![2.0, 0.0, 3.0],
            recency: vec![4.0, 0.0, 6.0],
            age: vec![9.0, 12.0, 8.0],
            spend: Some(vec![20.0, 0.0, 35.0]),
            over_time: Some(OverTimeGiven {
                period: 1.0,
                start: Some(vec![0.5, 0.0, 3.25]),
                values: vec![("season".to_owned(), values)],
                purchases: AtPurchases::Times(vec![vec![1.0, 4.0], vec![], vec![1.0, 2.0, 6.0]]),
            }),
            ..HistoryColumnsGiven::default()
        })
    };
    let history = given(Values::Shared(season.clone())).expect("valid");
    let (_, _, sums) = history.over_time().and_then(|over_time| over_time.columns().next()).expect("a column");
    assert_eq!(sums, [1.0, 0.0, 1.0]);
    let names = ["r", "alpha", "s", "beta", "rate.season"].map(str::to_owned);
    let named: Vec<(String, f64)> = names.into_iter().zip([0.6, 8.0, 0.7, 12.0, 0.9]).collect();
    let model = PurchaseFit::named("pareto-nbd", &named).expect("a model");
    let own = given(Values::Own(vec![season.clone(); 3])).expect("valid");
    let alive = |history| model.alive(history, 3.0).expect("values");
    let residual = |history| model.residual(history, 5.0, 0.01).expect("values");
    assert_eq!((alive(&history), residual(&history)), (alive(&own), residual(&own)));
    let spend = SpendFit::of(&[6.0, 4.0, 15.0]).expect("a model");
    let valued = |history: &PurchaseHistory, horizon: f64| {
        let options = ValueOptions { horizon: Some(horizon), annual_discount_rate: 0.5, ..ValueOptions::default() };
        customer_value(&model, &spend, history, &options)
    };
    let (one, other) = (valued(&history, 5.0).expect("a valuation"), valued(&own, 5.0).expect("a valuation"));
    assert_eq!(one, other);
    let (value, total) = (one.value.expect("values"), one.total.expect("a total"));
    let residual = model.residual(&history, 5.0, one.rate).expect("values");
    let spends = spend.spend(&history).expect("values");
    assert!((0..3).all(|row| (value[row] - residual[row] * spends[row]).abs() < 1e-12));
    assert!((total.value - value.iter().sum::<f64>()).abs() < 1e-12 && total.customer_error.is_some());
    assert_eq!(valued(&history, f64::INFINITY).expect_err("without end").code, "periods");
    let beyond = model.expected(&history, 28.5).expect_err("beyond the columns");
    assert_eq!((beyond.code.as_str(), beyond.row, beyond.expected.as_deref()), ("periods", Some(1), Some("41")));
    let names = CovariateNames { rate: vec!["season".to_owned()], ..CovariateNames::default() };
    let options = FitOptions { covariates: Some(names), ..FitOptions::default() };
    let fit = PurchaseFit::new("pareto-nbd", &history, &options).expect("a fit").summary();
    assert_eq!(fit.parameters.last().map(|(name, _)| name.as_str()), Some("rate.season"));
    let refused = PurchaseFit::new("bg-nbd", &history, &options).expect_err("pareto-nbd alone");
    assert_eq!((refused.code.as_str(), refused.expected.as_deref()), ("covariate", Some("unchanging")));
    let short = given(Values::Shared(vec![0.0; 11])).expect_err("too short");
    assert_eq!((short.code.as_str(), short.expected.as_deref()), ("periods", Some("12")));
}

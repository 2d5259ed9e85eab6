mod covariates;

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
    let value = |(place, name): (usize, &&str)| match *name {
        "k" => 2.0,
        // With less, new customers' purchases have no mean.
        "t" => 1.5,
        _ => 0.5 + place as f64,
    };
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

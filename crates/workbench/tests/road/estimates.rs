//! How the models of the value page are estimated: priors, draws, covariates, a correlation. Numbers: tests/reference/btyd_posterior.json
//! (integrals over grids), btyd_covariates.json (Newton's method on complex-step gradients), recomputed without the library.

use std::fmt::Write;

use models::value_figures::{EffectFigures, EstimateFigures};
use serde_json::Value as Json;
use workbench::protocol::{
    Answer, Cell, Column, CovariateSettings, EstimateSettings, Failure, PurchaseModelId, Request, Settings, Stage,
    TimeUnit, ValueReport, ValueSettings,
};
use workbench::{Session, Step};

use crate::{ask, cdnow, figures, read, summarise};

fn value(session: &mut Session, settings: ValueSettings) -> Result<ValueReport, Failure> {
    match ask(session, Request::Value(settings), 1 << 16)?.answer {
        Answer::Value(report) => Ok(*report),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected} ± {tolerance}");
}

fn with(estimate: EstimateSettings) -> ValueSettings {
    ValueSettings { estimate, ..cdnow::settings() }
}

#[test]
fn a_prior_and_draws_have_the_posterior_of_the_grid() {
    let mut session = cdnow::session();
    let estimate = EstimateSettings { weak_prior: true, draws: Some(400), seed: 7, ..EstimateSettings::default() };
    let report = value(&mut session, with(estimate.clone())).expect("a posterior");
    let fit = &report.purchases;
    let top = [0.243_415_197_849, 4.439_480_779_717, 0.801_238_793_205, 2.461_159_152_365];
    for (parameter, top) in fit.parameters.iter().zip(top) {
        near(parameter.value, top, 1e-6 * top);
    }
    near(fit.log_likelihood, -9_582.432_878_578, 1e-6);
    near(fit.log_posterior.expect("a prior"), -9_588.980_133_459, 1e-6);
    let draws = figures(&report).estimates[0].draws.clone().expect("draws");
    assert_eq!((draws.draws, draws.seed, draws.level), (400, 7, 0.95));
    // Medians and deviations of the logarithms; the four are nearly normal.
    let grid = [(-1.412_987, 0.051_781), (1.490_537, 0.085_680), (-0.219_014, 0.237_832), (0.923_516, 0.294_323)];
    for ((_, [lower, median, upper]), (middle, deviation)) in draws.parameters.iter().zip(grid) {
        near(median.ln(), middle, 0.25 * deviation);
        near(lower.ln(), middle - 1.96 * deviation, 0.6 * deviation);
        near(upper.ln(), middle + 1.96 * deviation, 0.6 * deviation);
    }
    assert!(draws.effective > 200.0 && draws.pareto_k.expect("a tail") < 0.7, "{draws:?}");
    assert_eq!(report.estimate, estimate);
    assert!(figures(&report).estimates[1].draws.is_some());

    // Of the customers: the point values lie within the intervals, but for rounding, and together in that of the sum.
    let total = report.total.expect("a value");
    let [lower, median, upper] = total.credible.expect("draws of both models");
    assert!(lower < median && median < upper);
    near(median, total.value, 0.1 * total.value);
    let columns =
        [Column::Alive, Column::AliveLower, Column::AliveUpper, Column::Value, Column::ValueLower, Column::ValueUpper];
    let arrays = ask(&mut session, Request::Columns(columns.to_vec()), 1).expect("columns").arrays;
    for row in 0..2_357 {
        let [alive, low, high] = [0, 1, 2].map(|column| arrays[column][row]);
        assert!(low <= alive + 0.05 && alive <= high + 0.05 && low <= high, "{low} {alive} {high}");
        let [value, low, high] = [3, 4, 5].map(|column| arrays[column][row]);
        assert!(low <= value && value <= high, "{low} {value} {high}");
    }
    let Answer::Story(story) = ask(&mut session, Request::Story { customer: 3 }, 1).expect("a story").answer else {
        panic!()
    };
    assert!(
        story.facts.iter().any(|(column, cell)| *column == Column::ExpectedUpper && matches!(cell, Cell::Number(_)))
    );

    // None are left when none are asked for.
    let plain = value(&mut session, cdnow::settings()).expect("a fit");
    assert_eq!((&figures(&plain).estimates[0].draws, plain.purchases.log_posterior), (&None, None));
    assert_eq!(plain.total.expect("a value").credible, None);
    let Answer::Story(story) = ask(&mut session, Request::Story { customer: 3 }, 1).expect("a story").answer else {
        panic!()
    };
    assert!(!story.facts.iter().any(|(column, _)| *column == Column::ExpectedUpper));
}

#[test]
fn a_slider_finds_what_was_learnt_and_draws_nothing_anew() {
    let file = customers(&reference(), "bg-nbd");
    let file = file.lines().take(61).collect::<Vec<_>>().join("\n");
    let estimate = EstimateSettings { draws: Some(100), seed: 3, ..EstimateSettings::default() };
    let before = ValueSettings { estimate, ..ValueSettings::default() };
    // What is told on the way: the stages, and how many draws there are of how many.
    let stages = |session: &mut Session, settings: &ValueSettings| {
        let mut task = session.start(Request::Value(settings.clone()), None).expect("begun");
        let mut told = Vec::new();
        loop {
            match task.advance(session, 1 << 16) {
                Step::Progress(progress) => told.push((progress.stage, progress.rows, progress.of)),
                Step::Done(response) => {
                    let Answer::Value(report) = response.answer else { panic!("no values") };
                    return (*report, told);
                }
                other => panic!("{other:?}"),
            }
        }
    };
    let mut session = open(&file);
    let (first, told) = stages(&mut session, &before);
    let drawn: Vec<_> = told.iter().filter(|one| one.0 == Stage::Drawing).collect();
    assert!(!drawn.is_empty() && drawn.iter().all(|(_, done, of)| done <= of && *of == 100), "{drawn:?}");
    for moved in [
        ValueSettings { horizon: Some(13.0), ..before.clone() },
        ValueSettings { margin: 0.4, annual_discount_rate: 0.05, ..before.clone() },
    ] {
        let (report, told) = stages(&mut session, &moved);
        let anew = |stage| matches!(stage, Stage::Summarising | Stage::Fitting | Stage::Drawing);
        assert!(!told.iter().any(|one| anew(one.0)), "{told:?}");
        assert_ne!(report.total, first.total);
        // As if it had been asked for at first, draws included, since they have the same seed.
        let mut anew = open(&file);
        assert_eq!(value(&mut anew, moved).expect("a fit"), report);
        let columns = Request::Columns(vec![Column::AliveLower, Column::ExpectedUpper, Column::ValueLower]);
        let arrays = [&mut session, &mut anew].map(|of| ask(of, columns.clone(), 1).expect("columns").arrays);
        assert_eq!(arrays[0], arrays[1]);
    }
}

#[test]
fn draws_that_cannot_be_taken_take_no_value_away() {
    let mut session = Session::new();
    // Everybody buys every week: without a prior the rates have no spread, and the top is at a limit.
    let mut log = "customer,date,amount\n".to_owned();
    for customer in 0..40 {
        for week in 0..6 {
            let day = 1 + 7 * week;
            let _ = writeln!(log, "c{customer},2024-{:02}-{:02},10", 1 + day / 29, 1 + day % 29);
        }
    }
    read(&mut session, "log.csv", log.as_bytes()).expect("clean");
    summarise(&mut session).expect("customers");
    let estimate = EstimateSettings { draws: Some(200), ..EstimateSettings::default() };
    let settings = ValueSettings { estimate, model: PurchaseModelId::Nbd, ..ValueSettings::default() };
    let report = value(&mut session, settings).expect("a fit");
    let told = figures(&report).estimates[0].clone();
    assert_eq!((told.draws, told.no_draws.as_deref()), (None, Some("no-maximum")));
    let out = EstimateSettings { draws: Some(99), ..EstimateSettings::default() };
    let failure =
        value(&mut session, ValueSettings { estimate: out, ..ValueSettings::default() }).expect_err("too few");
    assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("out-of-range", Some("draws")));
}

fn reference() -> Json {
    serde_json::from_str(include_str!("../../../../tests/reference/btyd_covariates.json")).expect("JSON")
}

/// The simulated customers of a model as a file; the shop in two words.
fn customers(reference: &Json, model: &str) -> String {
    let data = &reference["data"][model];
    let mut file = "customer_id,frequency,recency,T,monetary_value,shop,income,same\n".to_owned();
    for row in 0..700 {
        let of = |name: &str| data[name][row].as_f64().expect("a number");
        let shop = if data["covariates"]["shop"][row].as_f64() == Some(1.0) { "town" } else { "net" };
        let income = data["covariates"]["income"][row].as_f64().expect("a number");
        let _ = writeln!(
            file,
            "c{row},{},{},{},{},{shop},{income},1",
            of("frequency"),
            of("recency"),
            of("age"),
            of("spend")
        );
    }
    file
}

fn names(list: &Json) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

fn open(file: &str) -> Session {
    let mut session = Session::new();
    read(&mut session, "customers.csv", file.as_bytes()).expect("clean");
    summarise(&mut session).expect("customers");
    session
}

#[test]
fn covariates_have_the_estimates_of_the_reference() {
    let reference = reference();
    let spend =
        reference["fits"].as_array().expect("fits").iter().find(|fit| fit["model"] == "gamma-gamma").expect("one");
    for fit in reference["fits"].as_array().expect("fits").iter().filter(|fit| fit["model"] != "gamma-gamma") {
        let id = fit["model"].as_str().expect("a name");
        let model = PurchaseModelId::ALL.into_iter().find(|model| model.id() == id).expect("a model");
        let mut session = open(&customers(&reference, id));
        let covariates = CovariateSettings {
            rate: names(&fit["choice"]["rate"]),
            dropout: names(&fit["choice"]["dropout"]),
            spend: names(&spend["choice"]["spend"]),
            shared: names(&fit["constrain"]),
        };
        let estimate = EstimateSettings { covariates: covariates.clone(), ..EstimateSettings::default() };
        let settings = ValueSettings { model, estimate, ..ValueSettings::default() };
        let report = value(&mut session, settings).expect("a fit");
        let check = |found: &workbench::protocol::FitReport, told: &EstimateFigures, fit: &Json| {
            let base = found.parameters.iter().map(|one| (one.name.clone(), one.value, one.standard_error));
            let effect = |one: &EffectFigures| (format!("{}.{}", one.of, one.covariate), one.value, one.standard_error);
            let all: Vec<_> = base.chain(told.effects.iter().map(effect)).collect();
            assert_eq!(all.iter().map(|one| one.0.clone()).collect::<Vec<_>>(), names(&fit["names"]));
            for (place, (_, value, found)) in all.iter().enumerate() {
                let (expected, error) = (fit["parameters"][place].as_f64(), fit["errors"][place].as_f64());
                let (expected, error) = (expected.expect("a number"), error.expect("a number"));
                near(*value, expected, 1e-4 * error.max(expected.abs()));
                near(found.expect("inside"), error, 1e-3 * error);
            }
            let (with, without) =
                (fit["logLikelihood"].as_f64().expect("a number"), fit["without"].as_f64().expect("one"));
            near(found.log_likelihood, with, 1e-6 * with.abs());
            let test = told.test.expect("a test");
            near(test.statistic, 2.0 * (with - without), 1e-3);
            assert!(test.p < 0.01);
        };
        check(&report.purchases, &figures(&report).estimates[0], fit);
        // All frequencies of the file are the customers', each with a model of its own.
        let bins = figures(&report).frequencies;
        near(bins.iter().map(|bin| bin[1]).sum(), 700.0, 1e-6);
        let total = report.total.clone().expect("a value");
        assert!(total.value > 0.0 && total.interval.is_some_and(|[low, high]| low < total.value && total.value < high));
        let arrays =
            ask(&mut session, Request::Columns(vec![Column::Alive, Column::Value]), 1).expect("columns").arrays;
        assert!(arrays[0].iter().all(|alive| (0.0..=1.0).contains(alive)));
        near(arrays[1].iter().sum(), total.value, 1e-9 * total.value);
        if id == "pareto-nbd" {
            check(&report.spend.clone().expect("amounts"), &figures(&report).estimates[1], spend);
        }
        assert_eq!(session.settings().value.estimate.covariates, covariates);
        ask(&mut session, Request::Story { customer: 0 }, 1).expect("a story");
    }
}

#[test]
fn a_covariate_that_cannot_be_used_is_named() {
    let reference = reference();
    let file = customers(&reference, "bg-nbd");
    let mut session = open(&file);
    let ask_for = |session: &mut Session, rate: &[&str], spend: &[&str]| {
        let of = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let covariates = CovariateSettings { rate: of(rate), spend: of(spend), ..CovariateSettings::default() };
        let estimate = EstimateSettings { covariates, ..EstimateSettings::default() };
        value(session, ValueSettings { estimate, ..ValueSettings::default() })
    };
    let refused =
        |failure: Failure| (failure.code, failure.column.unwrap_or_default(), failure.expected.unwrap_or_default());
    let constant = refused(ask_for(&mut session, &["same"], &[]).expect_err("constant"));
    assert_eq!(constant, ("covariate".to_owned(), "same".to_owned(), "varying".to_owned()));
    let constant = refused(ask_for(&mut session, &[], &["same"]).expect_err("constant"));
    assert_eq!(constant.1, "same");
    let gone = refused(ask_for(&mut session, &["gone"], &[]).expect_err("no column"));
    assert_eq!((gone.0.as_str(), gone.1.as_str()), ("no-column", "gone"));
    let many = refused(ask_for(&mut session, &["customer_id"], &[]).expect_err("many words"));
    assert_eq!((many.0.as_str(), many.1.as_str()), ("covariate", "customer_id"));

    let doubled: String = file
        .lines()
        .enumerate()
        .map(|(row, line)| {
            let income = line.split(',').nth(6).unwrap_or_default();
            if row == 0 {
                format!("{line},double\n")
            } else {
                format!("{line},{}\n", 2.0 * income.parse::<f64>().expect("one"))
            }
        })
        .collect();
    let mut session = open(&doubled);
    let collinear = refused(ask_for(&mut session, &["income", "double"], &[]).expect_err("collinear"));
    assert_eq!((collinear.0.as_str(), collinear.2.as_str()), ("covariate", "independent"));

    let missing = file.replacen(",net,", ",,", 1);
    let mut session = open(&missing);
    let failure = ask_for(&mut session, &["shop"], &[]).expect_err("a hole");
    assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("covariate-missing", Some("shop")));
    assert!(failure.value.is_some_and(|customer| customer.starts_with('c')));
}

#[test]
fn covariates_of_a_log_reach_stories_and_pictures() {
    let mut log = String::from_utf8_lossy(cdnow::LOG).into_owned();
    log = log
        .lines()
        .enumerate()
        .map(|(row, line)| {
            let kind = line.as_bytes().first().map_or(0, |digit| digit % 2);
            if row == 0 {
                format!("{line},kind\n")
            } else {
                format!("{line},{}\n", ["even", "odd"][(kind + line.as_bytes()[line.len().min(5) - 1]) as usize % 2])
            }
        })
        .collect();
    let mut session = open(&log);
    let covariates = CovariateSettings { rate: vec!["kind".to_owned()], ..CovariateSettings::default() };
    let estimate = EstimateSettings { covariates, ..EstimateSettings::default() };
    let settings = ValueSettings { estimate, model: PurchaseModelId::ParetoNbd, ..cdnow::settings() };
    let report = value(&mut session, settings).expect("a fit");
    assert!(figures(&report).tracking.is_some() && figures(&report).holdout.is_some());
    let Answer::Story(story) = ask(&mut session, Request::Story { customer: 5 }, 1).expect("a story").answer else {
        panic!()
    };
    let last = story.alive.last().expect("a path").1;
    let alive = story.facts.iter().find(|(column, _)| *column == Column::Alive).map(|(_, cell)| cell.clone());
    assert!(matches!(alive, Some(Cell::Number(alive)) if (alive - last).abs() < 1e-9));
    ask(&mut session, Request::ValuePicture(serde_json::json!({ "picture": "overview" })), 1 << 16).expect("pictures");
}

#[test]
fn a_correlation_is_tested_and_kept_in_the_project() {
    let mut session = cdnow::session();
    let estimate = EstimateSettings { correlation: true, ..EstimateSettings::default() };
    let settings = ValueSettings { model: PurchaseModelId::ParetoNbd, ..with(estimate.clone()) };
    let report = value(&mut session, settings.clone()).expect("a fit");
    let fit = &report.purchases;
    assert_eq!(
        fit.parameters.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
        ["r", "alpha", "s", "beta", "m"]
    );
    let told = figures(&report).estimates[0].clone();
    let test = told.test.expect("a test");
    assert_eq!(test.degrees, 1);
    near(test.statistic, 2.0 * (fit.log_likelihood + 9_594.976_2), 1e-2);
    assert!(told.correlation.expect("a correlation").0.abs() < 1.0);
    assert!(fit.diagnosis.iter().all(|finding| finding["kind"] != "not-converged"));
    assert_eq!(session.settings().value.estimate, estimate);
    // A project from before there were such choices opens as ever, and one with them gives them back.
    let text = workbench::Project::new(None, session.settings()).to_text().expect("JSON");
    assert_eq!(workbench::Project::from_text(&text).expect("a project").settings.value, settings);
    let old = r#"{"format":"clovis-project","version":1,"settings":{"value":{"model":"pareto-nbd"}}}"#;
    let old: Settings = workbench::Project::from_text(old).expect("a project").settings;
    assert_eq!(old.value.estimate, EstimateSettings::default());

    // What another model does not take is left out.
    let other = ValueSettings { model: PurchaseModelId::Nbd, ..settings };
    let report = value(&mut session, other).expect("a fit");
    assert_eq!((report.estimate.correlation, figures(&report).estimates[0].test), (false, None));
}

#[test]
fn periods_with_a_purchase_have_the_estimates_of_the_reference() {
    let text = include_str!("../../../../tests/reference/bgbb_cdnow.json");
    let reference: Json = serde_json::from_str(text).expect("JSON");
    let mut session = cdnow::session();
    for (unit, name) in [(TimeUnit::Week, "week"), (TimeUnit::Month, "month")] {
        let case = &reference[name];
        let settings = ValueSettings { model: PurchaseModelId::BgBb, unit, ..cdnow::settings() };
        let report = value(&mut session, settings).expect("a fit");
        let number = |of: &Json| of.as_f64().expect("a number");
        for parameter in &report.purchases.parameters {
            let expected = number(&case["parameters"][&parameter.name]);
            near(parameter.value, expected, 2e-4 * expected);
        }
        near(report.purchases.log_likelihood, number(&case["logLikelihood"]), 1e-5);
        let figures = figures(&report);
        for (place, bin) in figures.frequencies.iter().enumerate() {
            near(bin[0], number(&case["frequencies"][place]), 0.0);
        }
        near(figures.frequencies.iter().map(|bin| bin[1]).sum(), 2_357.0, 1e-6);
        let holdout = figures.holdout.expect("days held out");
        near(holdout.actual, number(&case["heldOut"]), 0.0);
        near(holdout.length, number(&case["length"]), 0.0);
        assert!((holdout.expected / holdout.actual - 1.0).abs() < 0.3, "{holdout:?}");
        assert!(report.total.expect("a value").value > 0.0);
        let Answer::Story(story) = ask(&mut session, Request::Story { customer: 5 }, 1).expect("a story").answer else {
            panic!()
        };
        assert!(story.alive.iter().all(|(_, alive)| (0.0..=1.0).contains(alive)));
        let alive = story.facts.iter().find(|(column, _)| *column == Column::Alive).map(|(_, cell)| cell.clone());
        let last = story.alive.last().expect("a path").1;
        assert!(matches!(alive, Some(Cell::Number(alive)) if (alive - last).abs() < 1e-9));
        ask(&mut session, Request::ValuePicture(serde_json::json!({ "picture": "overview" })), 1 << 16)
            .expect("pictures");
    }
    let file = customers(&self::reference(), "bg-nbd");
    let settings = ValueSettings { model: PurchaseModelId::BgBb, ..ValueSettings::default() };
    assert_eq!(value(&mut open(&file), settings).expect_err("ages in part weeks").code, "no-whole-periods");
}

//! `retention-projection` on the site's samples, against tests/reference/retention.json and the published numbers, and what it
//! says of files that it cannot use.

use std::path::PathBuf;

use models::Value;
use models::fits::retention_projection::{GroupProjection, ProjectionReport};
use models::fits::{Finding, FitReport, FitSettings};
use serde_json::Value as Json;
use workbench::protocol::{ExportTable, Request};

use crate::ask;
use crate::fits::{fit, session, word};

const MODEL: &str = "retention-projection";

fn sample(name: &str, language: &str) -> String {
    let file = format!("../../www/samples/{name}.{language}.csv");
    std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file)).expect("a sample")
}

fn reference() -> Json {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/retention.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the reference")).expect("JSON")
}

fn projection(report: &FitReport) -> &ProjectionReport {
    match &report.found {
        Finding::Projection(found) => found,
        other => panic!("{other:?}"),
    }
}

fn number(id: &str, value: f64) -> (String, Value) {
    (id.to_owned(), Value::Number(value))
}

#[track_caller]
fn near(found: f64, expected: f64, relative: f64, what: &str) {
    assert!((found - expected).abs() <= relative * expected.abs().max(1e-12), "{what}: {found}, expected {expected}");
}

fn numbers(json: &Json) -> Vec<f64> {
    json.as_array().expect("numbers").iter().filter_map(Json::as_f64).collect()
}

/// Everything that the reference says of a group.
fn check(group: &GroupProjection, expected: &Json, what: &str) {
    for (fit, expected) in group.fits.iter().zip(expected["models"].as_array().expect("both models")) {
        assert_eq!(fit.model, expected["model"].as_str().expect("an id"));
        let what = format!("{what} {}", fit.model);
        let (parameters, errors) = (numbers(&expected["parameters"]), numbers(&expected["errors"]));
        for ((found, parameter), error) in fit.parameters.iter().zip(parameters).zip(errors) {
            near(found.value, parameter, 1e-6, &what);
            near(found.error.expect("inside"), error, 1e-5, &what);
        }
        near(fit.log_likelihood, expected["logLikelihood"].as_f64().expect("a number"), 1e-10, &what);
        near(fit.aic, expected["aic"].as_f64().expect("a number"), 1e-10, &what);
    }
    for (model, expected) in expected["models"].as_array().expect("both models").iter().enumerate() {
        for (period, share) in group.periods.iter().zip(numbers(&expected["survivals"])) {
            near(period.survivals[model], share, 1e-6, what);
        }
    }
    if expected["best"].is_null() {
        return;
    }
    assert_eq!(group.fits[group.best].model, expected["best"].as_str().expect("an id"), "{what}");
    let test = group.test.as_ref().expect("enough periods");
    near(test.statistic, expected["statistic"].as_f64().expect("a number"), 1e-5, what);
    near(test.p, expected["p"].as_f64().expect("a number"), 1e-4, what);
    for (renewals, lifetime) in expected["lifetimes"].as_object().expect("by renewals") {
        let period: usize = renewals.parse().expect("a number");
        near(group.periods[period].lifetime, lifetime.as_f64().expect("a number"), 1e-6, what);
    }
}

#[test]
fn the_published_segments_have_their_published_models() {
    let expected = reference();
    for (language, names) in [("en", ["high end", "regular"]), ("zh-CN", ["高端客户", "普通客户"])] {
        let mut session = session(&sample("retention", language));
        let settings = [number("learnt", 7.0)].into();
        let report = fit(&mut session, MODEL, FitSettings { settings, ..FitSettings::default() }).expect("a fit");
        let found = projection(&report);
        assert_eq!((found.length.as_str(), found.until, report.used), ("years", None, 13));
        assert_eq!(found.groups.iter().filter_map(|group| group.group.as_deref()).collect::<Vec<_>>(), names);
        for (group, key) in found.groups.iter().zip(["high end", "regular"]) {
            assert_eq!((group.learnt, group.customers, group.periods.len()), (7, 1_000.0, 18));
            check(group, &expected[key], key);
            let ends = numbers(&expected[key]["interval"]);
            let [low, high] = group.periods[17].interval.expect("a covariance");
            near(low, ends[0], 1e-5, key);
            near(high, ends[1], 1e-5, key);
            // What the file has beyond the seven years is shown beside what was projected.
            assert!(group.periods[12].survival.is_some() && group.periods[13].survival.is_none());
        }
        // Fader & Hardie (2007), p. 82; (2010), at 10 % after seven renewals.
        let high_end = &found.groups[0];
        assert!((high_end.fits[0].parameters[0].value - 0.668).abs() < 5e-4);
        assert!((high_end.fits[0].parameters[1].value - 3.806).abs() < 5e-4);
        assert!((high_end.fits[0].log_likelihood + 1_611.16).abs() < 5e-3);
        assert!((100.0 * high_end.periods[12].survivals[0] - 37.8).abs() < 0.05);
        assert_eq!(high_end.periods[12].survival.map(|share| (share * 1000.0).round()), Some(394.0));
        assert!(report.saved.is_empty());
    }
}

#[test]
fn days_become_the_cohorts_of_the_reference() {
    let expected = &reference()["subscriptions"];
    for (language, plans) in [("en", ["basic", "family", "standard"]), ("zh-CN", ["基础版", "家庭版", "标准版"])]
    {
        let mut session = session(&sample("subscriptions", language));
        let report = fit(&mut session, MODEL, FitSettings::default()).expect("a fit");
        let found = projection(&report);
        assert_eq!((found.length.as_str(), report.used, found.groups.len()), ("months", 600, 3));
        assert_eq!(report.saved, ["renewals", "staying", "lifetime"]);
        for (plan, key) in plans.into_iter().zip(["basic", "family", "standard"]) {
            let group = found.groups.iter().find(|group| group.group.as_deref() == Some(plan)).expect("a plan");
            let expected = &expected[key];
            let names: Vec<&str> = group.cohorts.iter().map(|cohort| cohort.name.as_str()).collect();
            assert_eq!(
                names,
                expected["names"].as_array().expect("names").iter().filter_map(Json::as_str).collect::<Vec<_>>()
            );
            for (cohort, survivors) in group.cohorts.iter().zip(expected["cohorts"].as_array().expect("cohorts")) {
                assert_eq!(cohort.survivors, numbers(survivors), "{plan} {}", cohort.name);
            }
            check(group, expected, key);
        }
    }
}

#[test]
fn the_same_cohorts_as_rows_or_as_columns_are_one() {
    let rows = "cohort,0,1,2,3\n2021,100,80,70,65\n2022,50,45,40,\n2023,30,20,,\n";
    let report = fit(&mut session(rows), MODEL, FitSettings::default()).expect("a fit");
    let group = &projection(&report).groups[0];
    assert_eq!((group.group.as_deref(), group.cohorts.len(), group.customers, group.learnt), (None, 3, 180.0, 3));
    // 180 began; 145 of them renewed once; 110 of the 125 observed further did so again.
    let told: Vec<_> = group.periods.iter().take(3).map(|period| (period.at_risk, period.retention)).collect();
    assert_eq!(told, [(None, None), (Some(180.0), Some(145.0 / 180.0)), (Some(125.0), Some(110.0 / 125.0))]);
    assert_eq!(group.periods[2].survival, Some(145.0 / 180.0 * (110.0 / 125.0)));
    // The cohorts are told apart by a column of groups.
    let split = "segment,cohort,month 0,month 1,month 2\na,2021,100,80,70\nb,2021,100,60,40\na,2022,50,40,\n";
    let report = fit(&mut session(split), MODEL, FitSettings::default()).expect("a fit");
    let sizes: Vec<_> = projection(&report).groups.iter().map(|group| (group.cohorts.len(), group.customers)).collect();
    assert_eq!(sizes, [(2, 150.0), (1, 100.0)]);
    // A single column of survivors is one group without a name; rows are put in the order of their periods.
    let column = "year,still there\n2,70\n0,100\n1,80\n";
    let report = fit(&mut session(column), MODEL, FitSettings::default()).expect("a fit");
    let group = &projection(&report).groups[0];
    assert_eq!((group.group.as_deref(), group.cohorts[0].survivors.as_slice()), (None, &[100.0, 80.0, 70.0][..]));
}

#[test]
fn each_customer_has_a_chance_to_renew_unless_gone() {
    let text = "customer,joined,left\na,2023-01-31,\nb,2023-01-01,2023-03-01\nc,2023-01-15,2023-05-20\nd,2023-02-01,\n";
    let settings = FitSettings { days: [("until".to_owned(), 19_543)].into(), ..FitSettings::default() };
    // Until 2023-07-05: a has renewed on 28 February, and on the 31st or 30th of March to June.
    let mut session = session(text);
    let report = fit(&mut session, MODEL, settings).expect("a fit");
    let group = &projection(&report).groups[0];
    assert_eq!(group.cohorts[0].survivors, [3.0, 3.0, 2.0, 2.0, 2.0, 1.0]);
    assert_eq!(group.cohorts[1].survivors, [1.0; 6]);
    let table = ExportTable::Fit { model: MODEL.to_owned() };
    let export = Request::Export { table, format: "csv".to_owned(), names: Default::default() };
    let bytes = ask(&mut session, export, 50).expect("a file").bytes.expect("bytes");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let lines: Vec<Vec<&str>> =
        text.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(lines[0][3..], ["renewals", "staying", "lifetime"]);
    // Who leaves on the day of a renewal has not renewed: b only once.
    let renewals: Vec<&str> = lines[1..].iter().map(|line| line[3]).collect();
    assert_eq!(renewals, ["5", "1", "4", "5"]);
    let chance = |line: usize| lines[line][4].parse::<f64>().ok();
    assert!(chance(1).is_some_and(|chance| chance > 0.5 && chance < 1.0) && chance(2).is_none() && chance(3).is_none());
    assert_eq!(chance(1), chance(4));
}

#[test]
fn what_cannot_be_fitted_is_said_with_its_place() {
    let refused = |text: &str, settings: FitSettings| fit(&mut session(text), MODEL, settings).expect_err("refused");
    let plain = FitSettings::default;
    let rising = refused("year,a,b\n0,10,10\n1,8,5\n2,7,6\n", plain());
    assert_eq!((rising.code.as_str(), rising.column.as_deref()), ("fit-survivors", Some("b")));
    assert_eq!((rising.data["period"].clone(), rising.value.as_deref()), (Value::Number(2.0), Some("6")));
    let gap = refused("cohort,0,1,2\nx,10,,7\ny,10,9,8\n", plain());
    assert_eq!((gap.code.as_str(), gap.column.as_deref()), ("fit-survivors", Some("x")));
    let uneven = refused("year,a\n0,10\n1,9\n3,7\n", plain());
    assert_eq!((uneven.code.as_str(), uneven.row), ("fit-uneven-periods", Some(4)));
    let short = refused("joined,left\n2024-01-05,\n2024-01-20,2024-01-25\n", plain());
    assert_eq!(short.code, "fit-no-periods");
    let choice = FitSettings { settings: [word("data", "days")].into(), ..plain() };
    assert_eq!(refused("year,a\n0,10\n1,9\n", choice).code, "unknown-option");
    // Nobody left, and too few periods: an answer with what is to be said of it.
    let report = fit(&mut session("year,a\n0,10\n1,10\n2,10\n"), MODEL, plain()).expect("a fit");
    let group = &projection(&report).groups[0];
    assert_eq!(group.fits[0].findings[0].kind, "nobody-left");
    assert!(group.test.is_none() && group.periods.iter().all(|period| period.survivals[0].is_finite()));
    let report = fit(&mut session("year,a\n0,10\n1,9\n"), MODEL, plain()).expect("a fit");
    let finding = &projection(&report).groups[0].fits[1].findings[0];
    assert_eq!((finding.kind.as_str(), finding.periods, finding.wanted), ("too-few-periods", Some(1), Some(3)));
}

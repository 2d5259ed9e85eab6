//! Customers who each buy with a rhythm of their own, valued with Pareto/GGG on the page's road. The model's numbers are held to an
//! independent computation in `btyd` (tests/reference/btyd_ggg.py); here the page says what the package says, in what a
//! reader sees.

use std::fmt::Write;

use models::value_pictures::Overview;
use serde_json::json;
use workbench::Session;
use workbench::direct::{Day, FitOptions, HistoryOptions, PurchaseFit, PurchaseHistory};
use workbench::protocol::{
    Answer, Cell, Column, EstimateSettings, PurchaseModelId, Request, TimeUnit, ValueReport, ValueSettings,
};

use crate::compare::compare;
use crate::{ask, cdnow, figures, opened, written};

/// Some of the customers of the CDNOW sample: a row of this model takes a thousand times as long as of another.
fn few() -> Session {
    let log = String::from_utf8_lossy(cdnow::LOG);
    let rows: Vec<&str> = log.lines().take(320).collect();
    opened("few.csv", &rows.join("\n"))
}

#[test]
fn a_few_customers_are_fitted_forecast_and_drawn() {
    let mut session = few();
    // Draws are asked for, and left out of a model that would take a quarter of an hour for them.
    let estimate = EstimateSettings { draws: Some(1_000), ..EstimateSettings::default() };
    let settings = ValueSettings { model: PurchaseModelId::ParetoGgg, estimate, ..cdnow::settings() };
    let report = match ask(&mut session, Request::Value(settings.clone()), 1 << 16).expect("a fit").answer {
        Answer::Value(report) => *report,
        other => panic!("{other:?}"),
    };
    let ValueReport { purchases: fit, customers, .. } = &report;
    assert_eq!((report.estimate.draws, fit.customers), (None, *customers));
    let options =
        HistoryOptions { until: settings.calibration_end.map(Day::Number), unit: TimeUnit::Week, ..Default::default() };
    let history = PurchaseHistory::from_table(&mut few(), &options).expect("a history");
    let alone = PurchaseFit::new("pareto-ggg", &history, &FitOptions::default()).expect("a fit").summary();
    let estimates: Vec<f64> = alone.parameters.iter().filter_map(|parameter| parameter.1).collect();
    assert_eq!(fit.parameters.iter().map(|parameter| parameter.value).collect::<Vec<_>>(), estimates);
    assert_eq!(Some(fit.log_likelihood), alone.log_likelihood);

    let drawn = figures(&report);
    let counted = |place: usize| drawn.frequencies.iter().map(|bin| bin[place]).sum::<f64>();
    assert!((counted(0) - *customers as f64).abs() < 1e-9 && (counted(1) - counted(0)).abs() < 1e-6);
    let tracking = drawn.tracking.expect("a log");
    assert!(tracking.expected.iter().all(|&expected| expected >= 0.0));
    // What is expected of new customers week by week is, up to the calibration end, about what happened.
    let learnt = tracking.split.expect("days held out");
    let [expected, actual] = [&tracking.expected, &tracking.actual].map(|of| of[..learnt].iter().sum::<f64>());
    assert!((expected / actual - 1.0).abs() < 0.1, "{expected} {actual}");
    assert!(report.total.as_ref().expect("amounts").interval.is_some_and(|[low, high]| low < high));
    let Answer::Story(story) = ask(&mut session, Request::Story { customer: 3 }, 1).expect("a story").answer else {
        panic!("no story")
    };
    let fact = story.facts.iter().find(|fact| fact.0 == Column::Alive).map(|fact| fact.1.clone());
    let last = story.alive.last().expect("a path").1;
    // One customer is looked at by finer rules than all.
    assert!(matches!(fact, Some(Cell::Number(alive)) if (alive - last).abs() < 1e-9), "{fact:?} is not {last}");

    // The pictures: how customers differ in their rhythm too, and no contours.
    let request = Request::ValuePicture(json!({ "picture": "overview" }));
    let Answer::ValuePicture(overview) = ask(&mut session, request, 1 << 16).expect("pictures").answer else {
        panic!("no pictures")
    };
    let overview: Overview = written(&overview);
    let spreads: Vec<&str> = overview.spreads.iter().map(|spread| spread.what.as_str()).collect();
    assert_eq!((spreads.as_slice(), overview.free.len()), (["rate", "leaving", "regularity"].as_slice(), 0));
    let map = overview.map.expect("a map");
    assert!(map.alive.iter().chain(&map.expected).all(|number| number.is_finite()));

    // So few are compared, with the same fit.
    let compared = compare(&mut session, settings);
    let own = compared.models.iter().find(|one| one.model == PurchaseModelId::ParetoGgg).expect("compared");
    assert_eq!((&own.fit, own.comparable), (fit, true));
    assert_eq!(compared.unsuited, []);
}

#[test]
fn more_customers_than_can_be_waited_for_are_refused_with_the_figures() {
    let most = PurchaseModelId::ParetoGgg.most_customers().expect("a limit");
    let mut text = "customer,date,amount\n".to_owned();
    for customer in 0..=most {
        let _ = writeln!(text, "c{customer},2024-0{}-{:02},10", 1 + customer % 9, 1 + customer % 28);
    }
    let mut session = opened("orders.csv", &text);
    let settings = ValueSettings { model: PurchaseModelId::ParetoGgg, ..ValueSettings::default() };
    let failure = ask(&mut session, Request::Value(settings), 1 << 16).expect_err("too many");
    assert_eq!(failure.code, "too-many-customers");
    assert_eq!(failure.data["customers"], models::Value::Number(most as f64 + 1.0));
    assert_eq!(failure.data["most"], models::Value::Number(most as f64));
}

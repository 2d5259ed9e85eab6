//! The CDNOW sample as a file, against published numbers.
//!
//! The log: Fader and Hardie (2001), Interfaces 31(3); the 1/10 sample that ships in lifetimes 0.11.3. Numbers: BTYD 2.4.3
//! walkthrough (counts, weekly purchases, expectations by frequency), Fader, Hardie and Lee (2005) with CLVTools' digits
//! (BG/NBD), Hardie's note 025 (Gamma-Gamma).

use table::parse_date;
use workbench::Session;
use workbench::protocol::{
    Answer, Column, Covers, FitReport, Request, SegmentSettings, TimeUnit, ValueReport, ValueSettings,
};

use crate::{ask, figures, read_in_pieces, summarise};

pub(crate) const LOG: &[u8] = include_bytes!("../../../../tests/reference/cdnow_sample.csv");

fn day(text: &str) -> i32 {
    parse_date(text, table::DateOrder::YearFirst).expect("an ISO date")
}

pub(crate) fn session() -> Session {
    let mut session = Session::new();
    read_in_pieces(&mut session, "cdnow.csv", LOG, 10_007, Default::default(), Default::default()).expect("clean");
    summarise(&mut session).expect("customers");
    session
}

pub(crate) fn settings() -> ValueSettings {
    ValueSettings { unit: TimeUnit::Week, calibration_end: Some(day("1997-09-30")), ..ValueSettings::default() }
}

fn value(session: &mut Session, settings: ValueSettings) -> ValueReport {
    match ask(session, Request::Value(settings), 400).expect("a fit").answer {
        Answer::Value(report) => *report,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected} ± {tolerance}");
}

#[track_caller]
fn parameters(fit: &FitReport, expected: &[(&str, f64)], relative: f64) {
    assert_eq!(fit.parameters.len(), expected.len());
    for (parameter, &(name, value)) in fit.parameters.iter().zip(expected) {
        assert_eq!(parameter.name, name);
        near(parameter.value, value, relative * value);
    }
}

#[test]
fn the_log_becomes_its_customers() {
    let mut session = Session::new();
    let report =
        read_in_pieces(&mut session, "cdnow.csv", LOG, 4_096, Default::default(), Default::default()).expect("clean");
    assert_eq!((report.row_count, report.columns.len(), report.header), (6_919, 4, true));
    let history = summarise(&mut session).expect("customers");
    assert_eq!((history.customers, history.rows_used), (2_357, 6_919));
    assert_eq!(history.orders + history.merged_same_day, 6_919);
    assert_eq!(history.days, Some([day("1997-01-01"), day("1998-06-30")]));
    assert_eq!(history.begins_midway, None);
    assert!(history.set_aside.is_empty());
}

#[test]
fn the_purchase_model_has_its_published_numbers() {
    let mut session = session();
    let report = value(&mut session, settings());
    let fit = &report.purchases;
    assert_eq!(fit.customers, 2_357);
    parameters(fit, &[("r", 0.242_595), ("alpha", 4.413_602), ("a", 0.792_922), ("b", 2.425_907)], 1e-5);
    for (parameter, error) in fit.parameters.iter().zip([0.012_557, 0.378_224, 0.185_732, 0.705_408]) {
        near(parameter.standard_error.expect("an inner maximum"), error, 1e-4 * error);
    }
    near(fit.log_likelihood, -9_582.429_207, 1e-6);
    near(fit.aic, 2.0 * 4.0 + 2.0 * 9_582.429_207, 1e-5);
    near(fit.bic, 4.0 * 2_357_f64.ln() + 2.0 * 9_582.429_207, 1e-5);

    let counts: Vec<f64> = figures(&report).frequencies.iter().map(|bin| bin[0]).collect();
    assert_eq!(counts, [1_411.0, 439.0, 214.0, 100.0, 62.0, 38.0, 29.0, 64.0]);
    near(figures(&report).frequencies.iter().map(|bin| bin[1]).sum(), 2_357.0, 1e-6);
}

#[test]
fn the_spend_model_has_its_published_numbers() {
    let mut session = session();
    let report = value(&mut session, settings());
    let fit = report.spend.expect("946 repeat buyers");
    assert_eq!(fit.customers, 946);
    parameters(&fit, &[("p", 6.249_573), ("q", 3.744_225), ("gamma", 15.443_519)], 1e-4);
    near(fit.log_likelihood, -4_055.917_695, 1e-5);
    let independence = report.independence.expect("946 repeat buyers");
    assert_eq!(independence.customers, 946);
    // lifetimes' quickstart prints 0.113884 for the file with amounts rounded to cents.
    near(independence.correlation, 0.113_884, 1e-4);
}

#[test]
fn tracking_has_its_published_numbers() {
    let mut session = session();
    let tracking = figures(&value(&mut session, settings())).tracking.expect("a log");
    assert_eq!((tracking.actual.len(), tracking.expected.len()), (78, 78));
    assert_eq!((tracking.start, tracking.step, tracking.split), (day("1997-01-01"), 7.0, Some(39)));
    assert_eq!(tracking.actual[19..25], [73.0, 55.0, 70.0, 33.0, 56.0, 99.0]);
    let actual = |weeks: usize| tracking.actual[..weeks].iter().sum::<f64>();
    assert_eq!((20..=25).map(actual).collect::<Vec<_>>(), [1_359.0, 1_414.0, 1_484.0, 1_517.0, 1_573.0, 1_672.0]);
    for (found, expected) in tracking.expected[19..25].iter().zip([76.866, 74.889, 73.046, 71.322, 69.704, 68.182]) {
        near(*found, expected, 6e-4);
    }
    let cumulative = [1_312.461, 1_387.350, 1_460.396, 1_531.718, 1_601.422, 1_669.605];
    // These were computed from parameters rounded to six digits, which moves the sums by two millionths.
    for (weeks, expected) in (20..=25).zip(cumulative) {
        near(tracking.expected[..weeks].iter().sum(), expected, 4e-3);
    }
}

#[test]
fn the_holdout_has_its_published_numbers() {
    let mut session = session();
    let holdout = figures(&value(&mut session, settings())).holdout.expect("39 weeks held out");
    near(holdout.length, 39.0, 1e-12);
    assert_eq!(holdout.actual, 1_882.0);
    let customers: Vec<f64> = holdout.by_frequency.iter().map(|bin| bin[2]).collect();
    assert_eq!(customers, [1_411.0, 439.0, 214.0, 100.0, 62.0, 38.0, 29.0, 64.0]);
    let actual = [0.2367, 0.6970, 1.3925, 1.5600, 2.5323, 2.9474, 3.8621, 6.3594];
    let expected = [0.2251, 0.5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.5040, 6.1572];
    for (bin, (actual, expected)) in holdout.by_frequency.iter().zip(actual.into_iter().zip(expected)) {
        near(bin[0], actual, 6e-5);
        near(bin[1], expected, 6e-5);
    }
    near(holdout.bias, (holdout.expected - holdout.actual) / 2_357.0, 1e-12);
    assert!(holdout.mae <= holdout.rmse);
}

#[test]
fn every_customer_is_valued_as_of_the_last_day() {
    let mut session = session();
    let report = value(&mut session, settings());
    assert_eq!(report.customers, 2_357);
    let columns = vec![Column::Frequency, Column::Age, Column::Alive, Column::Expected, Column::Value];
    let arrays = ask(&mut session, Request::Columns(columns), 1_000).expect("columns").arrays;
    let [frequency, age, alive, expected, value_column] = arrays.try_into().expect("five columns");
    assert_eq!(frequency.iter().sum::<f64>(), 2_457.0 + 1_882.0);
    near(age.iter().copied().fold(0.0, f64::max), 545.0 / 7.0, 1e-12);
    assert!(alive.iter().all(|p| (0.0..=1.0).contains(p)));
    assert!(expected.iter().all(|purchases| *purchases >= 0.0 && purchases.is_finite()));
    // In this model a customer who never came back cannot have left.
    assert!(frequency.iter().zip(&alive).all(|(x, p)| *x > 0.0 || *p == 1.0));

    let deciles = figures(&report).deciles;
    let total = report.total.expect("a spend model");
    near(total.value, value_column.iter().sum(), 1e-6 * total.value);
    let [low, high] = total.interval.expect("q above 2");
    assert!(low < total.value && total.value < high);
    assert_eq!(total.covers, Covers::Both);
    assert_eq!(deciles.len(), 10);
    assert_eq!(deciles.iter().map(|decile| decile.customers).sum::<usize>(), 2_357);
    near(deciles.iter().map(|decile| decile.total).sum(), total.value, 1e-6 * total.value);
    assert!(deciles.is_sorted_by(|a, b| a.mean >= b.mean));
}

#[test]
fn without_a_holdout_all_days_are_used() {
    let mut session = session();
    let report = value(&mut session, ValueSettings { holdout: false, ..ValueSettings::default() });
    assert_eq!(figures(&report).holdout, None);
    let days = report.days.expect("a log");
    assert_eq!(days[1], days[2]);
    assert_eq!(figures(&report).tracking.expect("a log").split, None);
    let repeat: f64 = figures(&report).frequencies.iter().skip(1).map(|bin| bin[0]).sum();
    let fitted = report.spend.expect("repeat buyers").customers;
    assert_eq!(repeat as usize, fitted);
}

#[test]
fn results_do_not_depend_on_the_slices() {
    let mut session = session();
    let coarse = ask(&mut session, Request::Value(settings()), 1 << 20).expect("a fit");
    let fine = ask(&mut session, Request::Value(settings()), 37).expect("a fit");
    assert_eq!(coarse.answer, fine.answer);
}

#[test]
fn a_story_follows_the_customer() {
    let mut session = session();
    value(&mut session, settings());
    let longest = session.customers().expect("customers").names().iter().position(|name| name == "1516").expect("1516");
    let Answer::Story(story) = ask(&mut session, Request::Story { customer: longest }, 1).expect("a story").answer
    else {
        panic!("a story was asked for")
    };
    assert_eq!(story.customer, "1516");
    assert!(story.orders.len() > 26);
    assert!(story.alive.is_sorted_by(|a, b| a.0 <= b.0));
    assert!(story.alive.len() >= 120);
    let last = story.alive.last().expect("a path");
    assert_eq!(last.0, f64::from(day("1998-06-30")));
    let alive = story.facts.iter().find(|fact| fact.0 == Column::Alive).expect("P(alive)");
    assert_eq!(alive.1, workbench::protocol::Cell::Number(last.1));
    // And on from there for the 52 weeks of the horizon: without news the chance falls.
    assert_eq!(story.ahead.first(), Some(last));
    assert!(story.ahead.is_sorted_by(|a, b| a.0 < b.0 && a.1 > b.1));
    near(story.ahead.last().expect("a path").0 - last.0, 52.0 * 7.0, 1e-9);
}

#[test]
fn an_acquisition_window_takes_its_customers_alone() {
    let mut session = session();
    let window = [day("1997-02-01"), day("1997-02-28")];
    let report = value(&mut session, ValueSettings { acquired: Some(window), ..settings() });
    let text = std::str::from_utf8(LOG).expect("ASCII");
    let mut first: std::collections::BTreeMap<&str, &str> = Default::default();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let day = first.entry(cells[0]).or_insert(cells[1]);
        *day = (*day).min(cells[1]);
    }
    let acquired = first.values().filter(|day| day.starts_with("1997-02")).count();
    assert_eq!((report.customers, report.purchases.customers), (acquired, acquired));
    assert_eq!(report.days, Some([window[0], day("1997-09-30"), day("1998-06-30")]));
    assert_eq!(figures(&report).tracking.expect("a log").start, window[0]);
    let alive = ask(&mut session, Request::Columns(vec![Column::Alive]), 1).expect("a column").arrays.remove(0);
    assert_eq!(alive.iter().filter(|p| p.is_finite()).count(), acquired);

    let late = ValueSettings { acquired: Some([day("1998-06-29"), day("1998-06-30")]), ..ValueSettings::default() };
    let failure = ask(&mut session, Request::Value(late), 1_000).expect_err("nobody came then");
    assert_eq!(failure.code, "acquisition-window-empty");
}

#[test]
fn months_and_days_tell_the_same_as_weeks() {
    let mut session = session();
    let weeks = value(&mut session, settings());
    for (unit, factor, periods) in [(TimeUnit::Day, 7.0, 78), (TimeUnit::Month, 7.0 * 12.0 / 365.25, 17)] {
        let report = value(&mut session, ValueSettings { unit, ..settings() });
        // The likelihood depends on the unit by a factor of one unit for each repeat purchase; alpha scales with it.
        let shift = 2_457.0 * f64::ln(factor);
        near(report.purchases.log_likelihood, weeks.purchases.log_likelihood - shift, 1e-5);
        let alpha = |report: &ValueReport| report.purchases.parameters[1].value;
        near(alpha(&report), alpha(&weeks) * factor, 1e-5 * alpha(&report));
        let tracking = figures(&report).tracking.expect("a log");
        assert_eq!(tracking.actual.len(), periods);
        near(
            figures(&report).holdout.expect("a holdout").expected,
            figures(&weeks).holdout.expect("a holdout").expected,
            1e-2,
        );
        // All whole months together hold what the same days of the weekly curve hold.
        let days = tracking.step * periods as f64;
        let weekly = figures(&weeks).tracking.expect("a log");
        let until = |days: f64| -> f64 {
            let whole = (days / 7.0) as usize;
            let rest = weekly.expected.get(whole).map_or(0.0, |next| next * (days / 7.0).fract());
            weekly.expected[..whole].iter().sum::<f64>() + rest
        };
        near(tracking.expected.iter().sum(), until(days), 0.5);
    }
}

#[test]
fn a_log_of_who_and_when_has_the_same_purchases_and_no_money() {
    let who_and_when: String = String::from_utf8_lossy(LOG)
        .lines()
        .map(|line| line.splitn(3, ',').take(2).collect::<Vec<_>>().join(",") + "\n")
        .collect();
    let mut session = Session::new();
    read_in_pieces(&mut session, "log.csv", who_and_when.as_bytes(), 4_096, Default::default(), Default::default())
        .expect("clean");
    let history = summarise(&mut session).expect("customers");
    assert_eq!((history.customers, history.rows_used), (2_357, 6_919));
    let report = value(&mut session, settings());
    parameters(&report.purchases, &[("r", 0.242_595), ("alpha", 4.413_602), ("a", 0.792_922), ("b", 2.425_907)], 1e-5);
    assert_eq!(report.no_spend.as_deref(), Some("no-amounts"));
    assert!(report.spend.is_none() && report.total.is_none());
    assert!(ask(&mut session, Request::Segment(SegmentSettings::default()), 400).is_ok());
}

//! The record of a run, and the run done again.

use models::fits::FitSettings;
use workbench::protocol::{
    Answer, Binning, ModelSettings, OptionWords, Request, SegmentSettings, TimeUnit, ValueSettings,
};
use workbench::{Recorded, RunRecord, Session, repeat};

use crate::{ask, read, summarise};

/// Read back as the first record is: a number of JSON loses its last bit there.
fn read_back(again: &RunRecord) -> serde_json::Value {
    let text = again.to_text().expect("text");
    serde_json::from_str::<serde_json::Value>(&text).expect("JSON")["results"].take()
}

fn record(session: &mut Session) -> serde_json::Value {
    let response = ask(session, Request::Record { files: Vec::new() }, 1).expect("a record");
    let Answer::File { name, media_type } = &response.answer else { panic!("{:?}", response.answer) };
    assert_eq!((name.as_str(), media_type.as_str()), ("orders.run.json", "application/json"));
    serde_json::from_slice(&response.bytes.expect("its text")).expect("JSON")
}

/// With segments and values.
fn customers() -> Recorded {
    Recorded { segments: true, values: true, ..Recorded::default() }
}

#[test]
fn a_run_done_again_is_the_same_and_another_is_not() {
    let mut session = Session::new();
    read(&mut session, "orders.csv", crate::cdnow::LOG).expect("a log");
    summarise(&mut session).expect("customers");
    let early = record(&mut session);
    assert_eq!((&early["results"]["segments"], &early["results"]["purchases"]), (&().into(), &().into()));

    let segment = SegmentSettings { rule_set: "eight-types".to_owned(), ..SegmentSettings::default() };
    let value = ValueSettings { margin: 0.3, horizon: Some(39.0), ..ValueSettings::default() };
    ask(&mut session, Request::Segment(segment), 10_000).expect("segments");
    ask(&mut session, Request::Value(value), 10_000).expect("values");
    let first = record(&mut session);
    assert_eq!(first["results"]["customers"], 2_357);
    let text = first.to_string();
    // No customer is named: neither by identifier nor by what was bought when.
    assert!(!text.contains("examples") && text.len() < 8_000, "{} characters", text.len());

    let settings = session.settings();
    let again = |settings| {
        let mut other = Session::new();
        read(&mut other, "orders.csv", crate::cdnow::LOG).expect("a log");
        repeat(&mut other, settings, customers()).expect("the same run")
    };
    let same = again(settings.clone());
    assert_eq!(serde_json::from_str::<serde_json::Value>(&same.record.to_text().expect("text")).expect("JSON"), first);
    assert_eq!(same.customers.len(), 2_357);
    assert!(same.columns.iter().any(|(id, values)| id == "alive" && values.iter().all(|p| (0.0..=1.0).contains(p))));

    let mut other = settings;
    other.value.margin = 0.31;
    let other = again(other).record.results.checksums;
    let known = &first["results"]["checksums"];
    assert_eq!(known["alive"], other["alive"].as_str());
    assert_ne!(known["value"], other["value"].as_str());
}

#[test]
fn segments_are_repeated_in_the_unit_that_they_were_made_in() {
    // Ages without dates: how many days ago the last order was depends on what they count, and so do cut points of days.
    let text = "customer_id,frequency,recency,T,monetary_value\n".to_owned()
        + &(0..30).map(|row| format!("c{row},{},{row},30,{}\n", row % 4 + 1, 10 + row)).collect::<String>();
    let opened = || {
        let mut session = Session::new();
        read(&mut session, "orders.csv", text.as_bytes()).expect("customers");
        summarise(&mut session).expect("customers");
        session
    };
    let cuts = [vec![14.0, 30.0, 60.0, 100.0], vec![1.0, 2.0, 3.0, 4.0], vec![10.0, 20.0, 40.0, 80.0]];
    let segment = SegmentSettings { binning: Binning::Own, cuts, ..SegmentSettings::default() };
    let value = |unit| ValueSettings { unit, ..ValueSettings::default() };
    for (before, after) in [(None, TimeUnit::Month), (Some(TimeUnit::Month), TimeUnit::Day)] {
        let mut session = opened();
        if let Some(unit) = before {
            ask(&mut session, Request::Value(value(unit)), 10_000).expect("values");
        }
        ask(&mut session, Request::Segment(segment.clone()), 10_000).expect("segments");
        ask(&mut session, Request::Value(value(after)), 10_000).expect("values");
        let first = record(&mut session);
        let unit = before.unwrap_or_default();
        assert_eq!(first["settings"]["segment"]["unit"], serde_json::to_value(unit).expect("a word"));
        let again = repeat(&mut opened(), session.settings(), customers()).expect("the same run").record;
        assert_eq!(read_back(&again), first["results"], "{unit:?} {after:?}");
        // In another unit the same cut points make other segments.
        let mut other = session.settings();
        other.segment.unit = Some(after);
        let other = repeat(&mut opened(), other, customers()).expect("another run").record;
        assert_ne!(read_back(&other)["segments"], first["results"]["segments"]);
    }
}

#[test]
fn models_over_the_rows_are_in_the_record_and_done_again() {
    // Orders with what a model of the textbook and one that is estimated read beside them.
    let text = "customer,date,amount,satisfied,recommend,repurchase,months,left\n".to_owned()
        + &(0..60)
            .map(|row| {
                let (order, points) = (format!("c{},2024-0{}-15,{}", row % 20, 1 + row / 10, 5 + row), 1 + row % 5);
                let again = if row < 30 { points } else { 4 };
                let months = if row == 7 { String::new() } else { (1 + row * 7 % 23).to_string() };
                format!("{order},{points},{points},{again},{months},{}\n", if row % 3 == 0 { "yes" } else { "no" })
            })
            .collect::<String>();
    let opened = || {
        let mut session = Session::new();
        read(&mut session, "orders.csv", text.as_bytes()).expect("a log");
        summarise(&mut session).expect("customers");
        session
    };
    let mut session = opened();
    let answers = ["satisfied", "recommend", "repurchase"].map(|name| (name.to_owned(), name.to_owned()));
    let run = ModelSettings { columns: answers.into(), ..ModelSettings::default() };
    let words: OptionWords = [("scale-5".to_owned(), vec!["five".to_owned()])].into();
    let model = "secure-customer-index".to_owned();
    let request = Request::RunModel { model: model.clone(), settings: Box::new(run), words: words.clone() };
    ask(&mut session, request, 10_000).expect("a run");
    let roles = [("duration", "months"), ("ended", "left")];
    let fit = FitSettings {
        columns: roles.map(|(role, column)| (role.to_owned(), vec![column.to_owned()])).into(),
        ..FitSettings::default()
    };
    ask(&mut session, Request::Fit { model: "churn-survival".to_owned(), settings: fit }, 10_000).expect("a fit");
    let first = record(&mut session);
    let results = &first["results"];
    let (said, found) = (&results["models"][&model], &results["fits"]["churn-survival"]);
    assert_eq!((&said["columns"]["repurchase"], &said["words"]["scale-5"][0]), (&"repurchase".into(), &"five".into()));
    // Secure is who gives the best of all three answers: every fifth of the first thirty.
    assert_eq!((&said["rows"], &said["segments"]["secure"]), (&60.into(), &6.into()));
    assert_eq!(
        (&found["rows"], &found["used"], &found["leftOut"]["empty months"]),
        (&60.into(), &59.into(), &1.into())
    );
    assert!(found["checksums"].as_object().is_some_and(|sums| !sums.is_empty()));
    let done = || Recorded {
        models: [(model.clone(), words.clone())].into(),
        fits: vec!["churn-survival".to_owned()],
        ..Recorded::default()
    };
    let again = |settings| read_back(&repeat(&mut opened(), settings, done()).expect("the same run").record);
    assert_eq!(&again(session.settings()), results);
    // Another column makes another run, and only that differs.
    let mut other = session.settings();
    other.models.get_mut(&model).expect("the run").columns.insert("repurchase".to_owned(), "satisfied".to_owned());
    let other = again(other);
    assert_eq!(other["models"][&model]["segments"]["secure"], 12);
    assert_ne!(other["models"][&model]["checksums"], said["checksums"]);
    assert_eq!(other["fits"], results["fits"]);
}

#[test]
fn answers_that_are_nobodys_orders_have_a_record_too() {
    let text = "respondent,satisfied,recommend,repurchase\n".to_owned()
        + &(0..40).map(|row| format!("r{row},{0},{0},{0}\n", 1 + row % 5)).collect::<String>();
    let opened = || {
        let mut session = Session::new();
        read(&mut session, "orders.csv", text.as_bytes()).expect("answers");
        session
    };
    let mut session = opened();
    let answers = ["satisfied", "recommend", "repurchase"].map(|name| (name.to_owned(), name.to_owned()));
    let run = ModelSettings { columns: answers.into(), ..ModelSettings::default() };
    let model = "secure-customer-index".to_owned();
    let request = Request::RunModel { model: model.clone(), settings: Box::new(run), words: OptionWords::default() };
    ask(&mut session, request, 10_000).expect("a run");
    let first = record(&mut session);
    let results = &first["results"];
    assert_eq!((&results["rows"], &results["customers"], &results["rowsUsed"]), (&40.into(), &().into(), &().into()));
    assert_eq!(results["models"][&model]["segments"]["secure"], 8);
    let done = Recorded { rows_only: true, models: [(model, OptionWords::default())].into(), ..Recorded::default() };
    let again = repeat(&mut opened(), session.settings(), done).expect("the same run");
    assert_eq!(&read_back(&again.record), results);
    assert!(again.customers.is_empty() && again.columns.is_empty());
}

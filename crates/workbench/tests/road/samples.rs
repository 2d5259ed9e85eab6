//! The sample files that ship with the site, in both languages: the whole road, and every textbook model that runs on rows.

use std::path::PathBuf;

use workbench::Session;
use workbench::protocol::{
    Answer, ExportTable, HistoryReport, ModelRunReport, ModelSettings, Request, SegmentSettings, TableKind,
    ValueReport, ValueSettings,
};

use crate::{ask, read, summarise};

const LANGUAGES: [&str; 2] = ["en", "zh-CN"];

fn sample(name: &str, language: &str) -> Session {
    let file = format!("{name}.{language}.csv");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../www/samples").join(&file);
    let mut session = Session::new();
    read(&mut session, &file, &std::fs::read(path).expect("a sample")).expect("a clean sample");
    session
}

fn valued(session: &mut Session) -> (HistoryReport, ValueReport) {
    let history = summarise(session).expect("customers");
    ask(session, Request::Segment(SegmentSettings::default()), 1_000).expect("segments");
    match ask(session, Request::Value(ValueSettings::default()), 5_000).expect("a fit").answer {
        Answer::Value(report) => (history, *report),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_orders_are_the_same_in_both_languages() {
    let [(english, english_value), (chinese, chinese_value)] =
        LANGUAGES.map(|language| valued(&mut sample("orders", language)));
    assert_eq!(english.customers, chinese.customers);
    assert_eq!((english.days, english.revenue), (chinese.days, chinese.revenue));
    assert_eq!(english_value, chinese_value);
    assert!(english.customers > 2_500 && english.one_time > 0);
    assert!(english_value.total.is_some() && english_value.holdout.is_some());
    // The samples are not drawn from the model, which must still come close to the purchases held out.
    let holdout = english_value.holdout.expect("a holdout");
    assert!((holdout.expected / holdout.actual - 1.0).abs() < 0.35, "{} {}", holdout.expected, holdout.actual);
}

fn run(session: &mut Session, model: &str) -> ModelRunReport {
    let request = Request::RunModel { model: model.to_owned(), settings: ModelSettings::default() };
    match ask(session, request, 100).expect("a run").answer {
        Answer::ModelRun(report) => report,
        other => panic!("{other:?}"),
    }
}

#[test]
fn models_run_on_their_samples_by_the_headers_alone() {
    let samples = [
        ("man-rule", "prospects"),
        ("loyalty-matrix", "survey"),
        ("profit-duration", "accounts"),
        ("satisfaction-gap", "survey"),
        ("servqual", "survey"),
        ("lifetime-value", "accounts"),
    ];
    for (model, name) in samples {
        let card = models::card(model).expect("a model");
        let [english, chinese] = LANGUAGES.map(|language| run(&mut sample(name, language), card.id));
        assert!(english.rows > 20, "{}: {english:?}", card.id);
        assert_eq!((english.rows, &english.segments), (chinese.rows, &chinese.segments), "{}", card.id);
        assert_eq!((&english.results, &english.without), (&chinese.results, &chinese.without), "{}", card.id);
        assert_eq!(english.columns.len(), chinese.columns.len(), "{}", card.id);
        if !card.segments.is_empty() {
            assert_eq!(english.segments.iter().map(|(_, count)| count).sum::<usize>(), english.rows, "{}", card.id);
        }
        for result in &english.results {
            assert!(result.quartiles.is_sorted(), "{}: {result:?}", card.id);
            assert!(result.interval[0] <= result.mean && result.mean <= result.interval[1]);
        }
    }
}

#[test]
fn a_run_is_saved_beside_the_columns_of_the_file() {
    let mut session = sample("prospects", "zh-CN");
    let report = run(&mut session, "man-rule");
    let names = [("segment".to_owned(), "细分".to_owned())].into();
    let table = ExportTable::Model { model: "man-rule".to_owned() };
    let response = ask(&mut session, Request::Export { table, format: "csv".to_owned(), names }, 64).expect("a file");
    let Answer::File { name, .. } = &response.answer else { panic!("a file") };
    assert_eq!(name, "prospects.zh-CN-man-rule.csv");
    let text = String::from_utf8(response.bytes.expect("bytes")).expect("UTF-8");
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let header = lines.next().expect("a header");
    assert!(header.starts_with("潜在客户,购买力,决策权,需求,") && header.ends_with(",细分"), "{header}");
    let classified = lines.filter(|line| !line.ends_with(',')).count();
    assert_eq!(classified, report.segments.iter().map(|(_, count)| count).sum::<usize>());
}

#[test]
fn answers_are_no_orders() {
    let mut session = sample("survey", "en");
    let failure = summarise(&mut session).expect_err("no orders in a survey");
    assert!(failure.code.starts_with("no-"), "{failure:?}");
    let opened = session.table().expect("a table");
    assert_eq!(table::roles::suggest(opened).kind, TableKind::Responses);
}

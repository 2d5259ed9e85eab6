//! What cannot be done is said by kind, with its place; nothing is lost by it.

use workbench::Session;
use workbench::protocol::{Column, ExportTable, Failure, Request, SegmentSettings, ValueSettings, WindowRequest};

use crate::{ask, opened, read};

#[track_caller]
fn refused(session: &mut Session, request: Request) -> Failure {
    ask(session, request, 1_000).expect_err("a refusal")
}

const SMALL: &str = "customer,date,amount\nA,2024-01-05,10\nA,2024-02-05,12\nB,2024-01-07,8\nC,2024-03-01,5\n";

#[test]
fn nothing_is_open_at_first() {
    let mut session = Session::new();
    let summarise = Request::Summarise { mapping: Default::default(), cleaning: Default::default() };
    assert_eq!(refused(&mut session, summarise).code, "nothing-open");
    assert_eq!(refused(&mut session, Request::Segment(SegmentSettings::default())).code, "no-customers");
    assert_eq!(refused(&mut session, Request::Value(ValueSettings::default())).code, "no-customers");
    assert_eq!(refused(&mut session, Request::Story { customer: 0 }).code, "no-customers");
    let read =
        Request::Read { settings: Default::default(), mapping: Default::default(), cleaning: Default::default() };
    assert_eq!(refused(&mut session, read).code, "no-file");
}

#[test]
fn a_bad_file_keeps_the_old_one() {
    let mut session = opened("small.csv", SMALL);
    let failure = read(&mut session, "empty.csv", b"").expect_err("an empty file");
    assert_eq!((failure.code.as_str(), failure.file.as_deref()), ("empty-file", Some("empty.csv")));
    let failure = read(&mut session, "picture.csv", b"\x89PNG\r\n\x1a\n0000").expect_err("a picture");
    assert_eq!(failure.code, "binary");
    assert_eq!(session.customers().map(|customers| customers.len()), Some(3));
}

#[test]
fn settings_out_of_range_are_named() {
    let mut session = opened("small.csv", SMALL);
    let bins = SegmentSettings { bins: 7, ..Default::default() };
    assert_eq!(refused(&mut session, Request::Segment(bins)).code, "wrong-bins");
    let unknown = SegmentSettings { rule_set: "nobody".to_owned(), ..Default::default() };
    assert_eq!(refused(&mut session, Request::Segment(unknown)).code, "unknown-rule-set");
    let margin = ValueSettings { margin: 1.5, ..Default::default() };
    let failure = refused(&mut session, Request::Value(margin));
    assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("out-of-range", Some("margin")));
    let early = ValueSettings { calibration_end: Some(0), ..Default::default() };
    assert_eq!(refused(&mut session, Request::Value(early)).code, "calibration-end-outside");
    assert_eq!(refused(&mut session, Request::Story { customer: 3 }).code, "no-such-customer");
}

#[test]
fn exports_need_their_results() {
    let mut session = opened("small.csv", SMALL);
    let export = |table, format: &str| Request::Export { table, format: format.to_owned(), names: Default::default() };
    assert_eq!(refused(&mut session, export(ExportTable::Segments, "csv")).code, "no-segments");
    let model = ExportTable::Model { model: "man-rule".to_owned() };
    assert_eq!(refused(&mut session, export(model, "csv")).code, "no-model-run");
    let failure = refused(&mut session, export(ExportTable::Customers, "pdf"));
    assert_eq!((failure.code.as_str(), failure.value.as_deref()), ("unknown-format", Some("pdf")));
}

#[test]
fn an_unknown_model_is_named() {
    let mut session = opened("small.csv", SMALL);
    let run = Request::RunModel { model: "nothing".to_owned(), settings: Box::default(), words: Default::default() };
    assert_eq!(refused(&mut session, run).code, "unknown-model");
}

#[test]
fn a_window_beyond_the_end_is_empty() {
    let mut session = opened("small.csv", SMALL);
    let request = WindowRequest {
        columns: vec![Column::Customer],
        sort: Column::Value,
        descending: true,
        search: String::new(),
        segment: None,
        offset: 1_000,
        count: usize::MAX,
    };
    let response = ask(&mut session, Request::Window(request), 1).expect("an empty window");
    let workbench::protocol::Answer::Window(window) = response.answer else { panic!("a window") };
    assert_eq!((window.matching, window.rows.len()), (3, 0));
}

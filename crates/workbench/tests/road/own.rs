//! A model of the user's own over a file: the request brings its definition.

use serde_json::{Value as Json, json};
use workbench::Session;
use workbench::protocol::{Answer, ModelFields, ModelRunReport, ModelSettings, Request};

use crate::{ask, read, written};

fn tiers() -> Json {
    json!({
        "format": "clovis-model", "version": 1, "name": "Mine", "rows": "customer", "shape": "tiers",
        "number": { "name": "Spend a year", "unit": "money", "from": 0, "to": 1000 },
        "lessIsBetter": false,
        "tiers": [{ "name": "Gold", "threshold": 500, "colour": 3 }, { "name": "Silver", "threshold": 100 }],
    })
}

fn run(own: Json) -> Request {
    let settings = ModelSettings { own: Some(own), ..ModelSettings::default() };
    Request::RunModel { model: "own-7".to_owned(), settings: Box::new(settings), words: Default::default() }
}

#[test]
fn a_definition_brings_names_headers_and_thresholds_along() {
    let mut session = Session::new();
    read(&mut session, "spend.csv", b"customer,spend_a_year\na,500\nb,499\nc,99\nd,\n").expect("a table");
    let request = Request::ModelFields { model: "own-7".to_owned(), own: Some(tiers()) };
    let Answer::ModelFields(fields) = ask(&mut session, request, 1).expect("fields").answer else { panic!("fields") };
    let fields: ModelFields = written(&fields);
    assert_eq!(fields.model, "own-7");
    assert_eq!(fields.fields[0].column.as_deref(), Some("spend_a_year"));
    assert_eq!(fields.names["segment-segment1"], "Gold");
    assert_eq!(fields.tones, [3, 11]);
    let settings = ModelSettings { own: Some(tiers()), ..ModelSettings::default() };
    let run = Request::RunModel { model: "own-7".to_owned(), settings: Box::new(settings), words: Default::default() };
    let Answer::ModelRun(report) = ask(&mut session, run, 10).expect("a run").answer else { panic!("a run") };
    let report: ModelRunReport = written(&report);
    assert_eq!(report.model, "own-7");
    assert_eq!(report.rows, 2);
    assert_eq!(report.segments.iter().map(|segment| segment.count).collect::<Vec<_>>(), [1, 1]);
    assert_eq!((report.without["unmatched"], report.without["missing"]), (1, 1));
}

#[test]
fn a_definition_that_cannot_be_used_is_refused_by_name() {
    let mut session = Session::new();
    read(&mut session, "spend.csv", b"customer,spend\na,500\n").expect("a table");
    let mut broken = tiers();
    broken["tiers"][0]["threshold"] = json!("a lot");
    assert_eq!(ask(&mut session, run(broken), 10).expect_err("no model").code, "own-model");
}

//! The sample files that ship with the site, in both languages: the whole road, and every textbook model that runs on rows.

use std::path::PathBuf;

use workbench::protocol::{
    Answer, ExportTable, HistoryReport, ModelRunReport, Request, SegmentSettings, TableKind, ValueReport, ValueSettings,
};
use workbench::{Cells, Session};

use crate::{ask, figures, read, summarise, written};

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
    assert!(english_value.total.is_some() && figures(&english_value).holdout.is_some());
    // The samples are not drawn from the model, which must still come close to the purchases held out.
    let holdout = figures(&english_value).holdout.expect("a holdout");
    assert!((holdout.expected / holdout.actual - 1.0).abs() < 0.35, "{} {}", holdout.expected, holdout.actual);
}

fn run(session: &mut Session, model: &str) -> ModelRunReport {
    let request = Request::RunModel { model: model.to_owned(), settings: Box::default(), words: Default::default() };
    match ask(session, request, 100).expect("a run").answer {
        Answer::ModelRun(report) => written(&report),
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
            assert_eq!(
                english.segments.iter().map(|segment| segment.count).sum::<usize>(),
                english.rows,
                "{}",
                card.id
            );
        }
        for result in &english.results {
            assert!(result.quartiles.is_sorted(), "{}: {result:?}", card.id);
            let [low, high] = result.interval.expect("many rows");
            assert!(low <= result.mean && result.mean <= high);
        }
    }
}

/// A file whose columns are the inputs of a model under their names in a language, with numbers that vary by row.
fn file_of(card: &models::Card, language: &str) -> (Vec<u8>, Vec<models::Values>) {
    let is_chinese = |name: &&&str| name.chars().any(|letter| letter > '\u{2e80}');
    let mut columns: Vec<(&models::Field, String)> = Vec::new();
    for field in card.inputs.iter().filter(|field| matches!(field.kind, models::FieldKind::Number { .. })) {
        let name = field.headers.iter().find(|name| is_chinese(name) == (language == "zh-CN"));
        let name = name.unwrap_or_else(|| panic!("{} {}: no header in {language}", card.id, field.id));
        columns.push((field, format!("\"{name}\"")));
    }
    let mut text = columns.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(",") + "\n";
    let mut rows = Vec::new();
    for row in 0..24u32 {
        let mut inputs = models::Values::new();
        let mut cells = Vec::new();
        for (place, (field, _)) in columns.iter().enumerate() {
            let models::FieldKind::Number { slider: [start, end, step], .. } = field.kind else { continue };
            // The least number of points that a scale has.
            let end = if field.item.is_some() { 4.0 } else { end };
            let steps = ((end - start) / step).floor().max(1.0);
            let moved = f64::from((row * 7 + place as u32 * 3) % 11) / 10.0;
            // Printed with few digits, so that the file says exactly what the case says.
            let value = ((start + (moved * steps).floor() * step) * 1e6).round() / 1e6;
            cells.push(value.to_string());
            inputs.insert(field.id.to_owned(), models::Value::Number(value));
        }
        text += &(cells.join(",") + "\n");
        rows.push(inputs);
    }
    (text.into_bytes(), rows)
}

#[test]
fn a_file_gives_every_model_the_numbers_that_single_cases_give() {
    for card in models::catalogue().into_iter().filter(|card| card.rows.is_some()) {
        for language in LANGUAGES {
            let (bytes, mut rows) = file_of(card, language);
            // A list that gathers a column is that column in every case.
            for (field, from) in card.inputs.iter().filter_map(|field| Some((field.id, field.gathers?))) {
                let column = rows.iter().filter_map(|row| match row[from] {
                    models::Value::Number(value) => Some(value),
                    _ => None,
                });
                let column = models::Value::List(column.collect());
                rows.iter_mut().for_each(|row| drop(row.insert(field.to_owned(), column.clone())));
            }
            if rows[0].is_empty() {
                continue;
            }
            let mut session = Session::new();
            read(&mut session, "answers.csv", &bytes).expect("a clean file");
            let report = run(&mut session, card.id);
            let cases = rows.iter().map(|inputs| models::evaluate(card.id, inputs, &models::Values::new()).ok());
            let cases: Vec<_> = cases.collect();
            let headline = |case: &&models::Evaluation| match card.segments {
                [] => case.values[0].value.is_some(),
                _ => case.segment.is_some(),
            };
            assert_eq!(report.rows, cases.iter().flatten().filter(headline).count(), "{} {language}", card.id);
            assert!(cases.iter().flatten().count() > 12, "{}: most rows should be cases", card.id);
            for result in &report.results {
                let values = cases.iter().flatten().filter_map(|case| {
                    case.values.iter().find(|quantity| quantity.id == result.id).and_then(|quantity| quantity.value)
                });
                let values: Vec<f64> = values.collect();
                let mean = values.iter().sum::<f64>() / values.len() as f64;
                let distance = (result.mean - mean).abs() / mean.abs().max(1.0);
                assert!(distance < 1e-9, "{} {} {language}: {} is not {mean}", card.id, result.id, result.mean);
            }
            for segment in &report.segments {
                let found = cases.iter().flatten().filter(|case| case.segment == Some(segment.id.as_str())).count();
                assert_eq!(segment.count, found, "{} {} {language}", card.id, segment.id);
            }
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
    assert_eq!(classified, report.segments.iter().map(|segment| segment.count).sum::<usize>());
}

#[test]
fn columns_of_the_file_are_saved_typed_where_that_loses_nothing() {
    let text = "prospect,money,authority,need,joined,seen,note\n007,\"1,200.50\",3,5,2024-01-05,2024-01-05 10:30,4\n\
        008,,2,4,,2024-02-01 09:00,none\n009,4,3,1,2024-03-01,2024-02-02 09:00,5\n";
    let mut session = Session::new();
    read(&mut session, "prospects.csv", text.as_bytes()).expect("a table");
    run(&mut session, "man-rule");
    let table = ExportTable::Model { model: "man-rule".to_owned() };
    let request = Request::Export { table, format: "parquet".to_owned(), names: Default::default() };
    let sheet = ask(&mut session, request, 64).expect("a file").sheet.expect("a table");
    let cells = |place: usize| &sheet.columns[place].cells;
    assert!(matches!(cells(0), Cells::Texts(texts) if texts.get(0) == "007"));
    assert!(
        matches!(cells(1), Cells::Numbers(money) if money[0] == 1200.5 && !money[1].is_finite() && money[2] == 4.0)
    );
    assert!(matches!(cells(4), Cells::Days(days) if days[0] == 19_727.0 && !days[1].is_finite()));
    // A time of day and a word would be lost.
    assert!(matches!(cells(5), Cells::Texts(texts) if texts.get(0) == "2024-01-05 10:30"));
    assert!(matches!(cells(6), Cells::Texts(texts) if texts.get(1) == "none"));
}

#[test]
fn answers_are_no_orders() {
    let mut session = sample("survey", "en");
    let failure = summarise(&mut session).expect_err("no orders in a survey");
    assert!(failure.code.starts_with("no-"), "{failure:?}");
    let opened = session.table().expect("a table");
    assert_eq!(table::roles::suggest(opened).kind, TableKind::Responses);
}

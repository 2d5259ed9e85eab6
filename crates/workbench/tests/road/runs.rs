//! Textbook models over a survey with gaps and mistakes in it, against tests/reference/runs.py.

use serde_json::Value;
use workbench::protocol::{
    Answer, Comparison, ExportTable, MeanComparison, MeanReport, MissingRule, ModelRunReport, ModelSettings, Request,
    ShareComparison, ShareReport, SurveyItem,
};
use workbench::{NO_VALUE, Response, Session};

use crate::{ask, read, written};

const FILE: &[u8] = include_bytes!("../../../../tests/reference/runs.csv");

fn reference() -> Value {
    serde_json::from_str(include_str!("../../../../tests/reference/runs.json")).expect("valid JSON")
}

fn session() -> Session {
    let mut session = Session::new();
    read(&mut session, "runs.csv", FILE).expect("a table");
    session
}

fn request(model: &str, settings: ModelSettings) -> Request {
    Request::RunModel { model: model.to_owned(), settings: Box::new(settings), words: Default::default() }
}

fn run(session: &mut Session, model: &str, settings: ModelSettings) -> ModelRunReport {
    match ask(session, request(model, settings), 100).expect("a run").answer {
        Answer::ModelRun(report) => written(&report),
        other => panic!("{other:?}"),
    }
}

fn by_region() -> ModelSettings {
    ModelSettings { group: "region".to_owned(), ..ModelSettings::default() }
}

fn close(found: f64, expected: &Value, what: &str) {
    let expected = expected.as_f64().expect("a number");
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{what}: {found} against {expected}");
}

fn whole(value: &Value) -> usize {
    value.as_u64().expect("a count") as usize
}

fn same_mean(found: &MeanReport, expected: &Value, what: &str) {
    assert_eq!(found.rows, whole(&expected["rows"]), "{what}");
    close(found.mean, &expected["mean"], what);
    let interval = found.interval.expect("an interval");
    for (end, place) in interval.into_iter().zip(0..) {
        close(end, &expected["interval"][place], what);
    }
}

fn same_shares(found: &[ShareReport], expected: &Value, what: &str) {
    let expected = expected.as_array().expect("shares");
    assert_eq!(found.len(), expected.len(), "{what}");
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found.count, whole(&expected["count"]), "{what} {}", found.id);
        close(found.share.expect("a share"), &expected["share"], what);
        for (end, place) in found.interval.expect("an interval").into_iter().zip(0..) {
            close(end, &expected["interval"][place], what);
        }
    }
}

fn same_table(found: &ShareComparison, expected: &Value, what: &str) {
    for (group, counts) in found.groups.iter().zip(expected["counts"].as_array().expect("groups")) {
        let counts: Vec<usize> = counts.as_array().expect("counts").iter().map(whole).collect();
        assert_eq!(group.iter().map(|share| share.count).collect::<Vec<_>>(), counts, "{what}");
    }
    let test = found.test.expect("a test");
    assert_eq!((test.degrees, test.sparse), (whole(&expected["degrees"]), whole(&expected["sparse"])), "{what}");
    for (name, value) in [("chiSquare", test.statistic), ("p", test.p), ("cramerV", test.cramer_v)] {
        close(value, &expected[name], &format!("{what} {name}"));
    }
}

fn same_means(found: &MeanComparison, expected: &Value, what: &str) {
    let means = expected["means"].as_array().expect("means");
    assert_eq!((found.groups.len(), found.left_out), (means.len(), 0), "{what}");
    for (found, expected) in found.groups.iter().zip(means) {
        same_mean(found.as_ref().expect("rows"), expected, what);
    }
    let test = found.test.expect("a test");
    for (name, value) in [("f", test.f), ("within", test.within), ("p", test.p)] {
        close(value, &expected[name], &format!("{what} {name}"));
    }
}

fn compared(report: &ModelRunReport) -> &Comparison {
    report.comparison.as_ref().expect("a comparison")
}

#[test]
fn every_row_a_case() {
    let expected = &reference()["loyalty"];
    let report = run(&mut session(), "loyalty-matrix", by_region());
    assert_eq!((report.total, report.incomplete), (240, whole(&expected["incomplete"])));
    assert_eq!(report.rows, report.segments.iter().map(|segment| segment.count).sum::<usize>());
    assert_eq!((report.rule, report.level, report.small), (MissingRule::LeftOut, 0.95, 30));
    let without = expected["without"].as_object().expect("reasons");
    assert_eq!(report.without.len(), without.len());
    without.iter().for_each(|(reason, count)| assert_eq!(report.without[reason], whole(count), "{reason}"));
    assert_eq!(report.answers.len(), 4);
    for answer in &report.answers {
        let expected = &expected["answers"][&answer.column];
        let found = [
            ("usable", answer.usable),
            ("empty", answer.empty),
            ("unreadable", answer.unreadable),
            ("outside", answer.outside),
        ];
        found.iter().for_each(|(kind, count)| assert_eq!(*count, whole(&expected[*kind]), "{} {kind}", answer.column));
        same_mean(&answer.mean.expect("numbers"), &expected["mean"], &answer.column);
    }
    same_shares(&report.segments, &expected["segments"], "segments");
    for result in &report.results {
        let found = MeanReport { rows: result.rows, mean: result.mean, interval: result.interval };
        same_mean(&found, &expected["results"][&result.id], &result.id);
    }
    let comparison = compared(&report);
    assert_eq!((comparison.different, comparison.unknown), (3, whole(&expected["unknown"])));
    for group in &comparison.groups {
        assert_eq!(group.rows, whole(&expected["groups"][&group.name]), "{}", group.name);
    }
    same_table(&comparison.shares[0], &expected["shares"], "segments by region");
    assert_eq!(comparison.means.len(), 2);
    for means in &comparison.means {
        same_means(means, &expected["means"][&means.id], &means.id);
        assert_eq!(means.difference, None, "three groups");
    }
}

#[test]
fn every_row_of_a_matrix_is_a_dot() {
    let mut session = session();
    let report = run(&mut session, "loyalty-matrix", ModelSettings::default());
    let matrix = report.matrix.as_ref().expect("two axes");
    assert_eq!((matrix.x.id.as_str(), matrix.y.id.as_str()), ("share", "relativeAttitude"));
    let Response { answer, arrays, .. } =
        ask(&mut session, Request::ModelDots { model: report.model.clone() }, 1).expect("dots");
    assert!(matches!(answer, Answer::Columns(summaries) if summaries.len() == 2));
    let mut counts = [0; 4];
    for (x, y) in arrays[0].iter().zip(&arrays[1]).filter(|(x, _)| **x != NO_VALUE) {
        let high = |value: f64, axis: &workbench::protocol::AxisReport| {
            assert!(axis.domain[0] <= value && value <= axis.domain[1]);
            if axis.above { value > axis.cut } else { value >= axis.cut }
        };
        counts[usize::from(high(*x, &matrix.x)) + 2 * usize::from(high(*y, &matrix.y))] += 1;
    }
    for (id, count) in matrix.quadrants.iter().zip(counts) {
        let segment = report.segments.iter().find(|segment| segment.id == *id).expect("a segment");
        assert_eq!(segment.count, count, "{id}");
    }
    let failure = ask(&mut session, Request::ModelDots { model: "trust".to_owned() }, 1).expect_err("not run");
    assert_eq!(failure.code, "no-model-run");
}

#[test]
fn all_attributes_from_one_file() {
    let report = run(&mut session(), "importance-performance", by_region());
    let expected = reference();
    let expected = expected["ipa"].as_array().expect("attributes");
    assert_eq!((report.items.len(), report.rule), (expected.len(), MissingRule::ItemByItem));
    for (place, (item, expected)) in report.items.iter().zip(expected).enumerate() {
        assert_eq!((Some(item.name.as_str()), item.rows), (expected["name"].as_str(), whole(&expected["rows"])));
        assert_eq!(item.rows + item.without.values().sum::<usize>(), 240);
        for (mean, id) in item.answers.iter().zip(["importance", "performance"]) {
            same_mean(&mean.expect("numbers"), &expected[id], &item.name);
        }
        let means = &compared(&report).means;
        let performance = means.iter().find(|means| means.item == Some(place) && means.id == "performance");
        same_means(performance.expect("a comparison"), &expected["compared"], &item.name);
    }
    // The model's own picture shows them all.
    let shown = report.shown.expect("attributes");
    let picture = models::evaluate(&report.model, &shown.inputs, &shown.settings).expect("a case").picture;
    let models::Picture::Plane { points, .. } = picture else { panic!("a plane") };
    assert_eq!((points.len(), shown.names.len()), (5, 5));
    for (point, item) in points.iter().zip(&report.items) {
        let [importance, performance] = [0, 1].map(|place| item.answers[place].expect("numbers").mean);
        assert!((point.x - performance).abs() < 1e-6 && (point.y - importance).abs() < 1e-6, "{}", item.name);
    }
}

#[test]
fn all_requirements_from_one_file() {
    let mut session = session();
    let report = run(&mut session, "kano", by_region());
    let expected = reference();
    let expected = expected["kano"].as_array().expect("requirements");
    assert_eq!(report.items.len(), expected.len());
    for (place, (item, expected)) in report.items.iter().zip(expected).enumerate() {
        assert_eq!((item.rows, item.name.as_str()), (whole(&expected["rows"]), ""));
        same_shares(&item.shares, &expected["shares"], &item.columns[0]);
        let shares = compared(&report).shares.iter().find(|shares| shares.item == Some(place));
        same_table(shares.expect("a comparison"), &expected["compared"], &item.columns[0]);
    }
    let shown = report.shown.expect("requirements");
    let picture = models::evaluate("kano", &shown.inputs, &shown.settings).expect("a case").picture;
    assert!(matches!(picture, models::Picture::Plane { points, .. } if points.len() == 4));
    // A column of the saved file for each requirement.
    let names = (1..=4).map(|number| (format!("item-{number}"), format!("need {number}"))).collect();
    let table = ExportTable::Model { model: "kano".to_owned() };
    let response = ask(&mut session, Request::Export { table, format: "csv".to_owned(), names }, 64).expect("a file");
    let text = String::from_utf8(response.bytes.expect("bytes")).expect("UTF-8");
    let mut lines = text.lines();
    assert!(lines.next().expect("a header").ends_with("need 1,need 2,need 3,need 4"));
    let attractive = lines.filter(|line| line.split(',').rev().nth(3) == Some("attractive")).count();
    assert_eq!(attractive, report.items[0].shares[0].count);
}

#[test]
fn all_ratings_from_one_file() {
    let report = run(&mut session(), "rating-distribution", by_region());
    let expected = reference();
    let expected = expected["ratings"].as_array().expect("items");
    assert_eq!(report.items.len(), expected.len());
    for (place, (item, expected)) in report.items.iter().zip(expected).enumerate() {
        assert_eq!(item.rows, whole(&expected["rows"]));
        same_mean(&item.answers[0].expect("numbers"), &expected["mean"], &item.columns[0]);
        same_shares(&item.shares, &expected["shares"], &item.columns[0]);
        let means = compared(&report).means.iter().find(|means| means.item == Some(place));
        same_means(means.expect("a comparison"), &expected["compared"], &item.columns[0]);
    }
    let shown = report.shown.expect("items");
    let picture = models::evaluate(&report.model, &shown.inputs, &shown.settings).expect("a case").picture;
    let models::Picture::Stack { rows, .. } = picture else { panic!("stacked bars") };
    for (row, item) in rows.iter().zip(&report.items) {
        let shares: Vec<f64> = item.shares.iter().map(|share| share.share.expect("a share")).collect();
        assert!(row.values.iter().zip(shares).all(|(drawn, share)| (drawn - share).abs() < 1e-12));
    }
}

#[test]
fn items_set_by_hand_go_before_those_of_the_headers() {
    let mut session = session();
    let item = |name: &str, columns: [&str; 2]| SurveyItem {
        name: name.to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
    };
    let items = vec![item("mine", ["q1", "q2"]), item("half", ["q3", ""])];
    let settings = ModelSettings { items: Some(items), ..ModelSettings::default() };
    let report = run(&mut session, "importance-performance", settings.clone());
    assert_eq!((report.items.len(), report.items[0].name.as_str()), (1, "mine"));
    // None at all: every row is a case, and the headers name no single pair here.
    let none = ModelSettings { items: Some(Vec::new()), ..ModelSettings::default() };
    let failure = ask(&mut session, request("importance-performance", none), 9).expect_err("no columns");
    assert_eq!(failure.code, "no-model-columns");
    let wrong = ModelSettings { items: Some(vec![item("", ["q1", "q99"])]), ..ModelSettings::default() };
    let failure = ask(&mut session, request("importance-performance", wrong), 9).expect_err("no such column");
    assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("no-column", Some("q99")));
    let many = ModelSettings { items: Some(vec![item("", ["q1", "q2"]); 61]), ..ModelSettings::default() };
    assert_eq!(ask(&mut session, request("importance-performance", many), 9).expect_err("too many").code, "too-long");
}

#[test]
fn a_column_of_names_is_no_grouping() {
    let settings = ModelSettings { group: "respondent".to_owned(), small: Some(5), ..ModelSettings::default() };
    let report = run(&mut session(), "loyalty-matrix", settings);
    let comparison = compared(&report);
    assert_eq!((comparison.different, comparison.groups.len(), report.small), (240, 0, 5));
    assert!(comparison.shares.is_empty() && comparison.means.is_empty());
    let settings = ModelSettings { group: "nothing".to_owned(), ..ModelSettings::default() };
    let failure = ask(&mut session(), request("loyalty-matrix", settings), 9).expect_err("no such column");
    assert_eq!(failure.code, "no-column");
}

#[test]
fn groups_by_number_stand_in_order_and_one_row_is_left_out_of_the_test() {
    let mut session = Session::new();
    let rows = [(10, 5, 1), (9, 3, 1), (10, 4, 2), (2, 6, 3), (10, 2, 4), (9, 7, 1), (10, 6, 2), (9, 1, 2)];
    let lines: String = rows.iter().map(|(wave, attitude, rival)| format!("{wave},{attitude},{rival},1,2\n")).collect();
    let text = format!("wave,attitude,rival attitude,own purchases,category purchases\n{lines}");
    read(&mut session, "waves.csv", text.as_bytes()).expect("a table");
    let settings = ModelSettings { group: "wave".to_owned(), ..ModelSettings::default() };
    let report = run(&mut session, "loyalty-matrix", settings);
    let comparison = compared(&report);
    let names: Vec<(&str, usize)> = comparison.groups.iter().map(|group| (group.name.as_str(), group.rows)).collect();
    assert_eq!(names, [("2", 1), ("9", 3), ("10", 4)]);
    let attitude = &comparison.means[0];
    assert_eq!((attitude.id.as_str(), attitude.left_out), ("relativeAttitude", 1));
    let means: Vec<f64> = attitude.groups.iter().map(|mean| mean.expect("rows").mean).collect();
    // Group 2: 6 − 3; group 9: (2 + 6 − 1)/3; group 10: (4 + 2 − 2 + 4)/4.
    assert_eq!(means, [3.0, 7.0 / 3.0, 2.0]);
    let difference = attitude.difference.expect("two groups of several rows");
    assert!((difference.value - (2.0 - 7.0 / 3.0)).abs() < 1e-12);
    assert!(difference.interval[0] < difference.value && difference.value < difference.interval[1]);
    // Every share is one half: there is no spread to test.
    assert_eq!(comparison.means[1].reason.as_deref(), Some("no-spread"));
}

/// What lies in the quadrants of every matrix is what its segments count, on the line too.
#[test]
fn the_quadrants_of_every_matrix_are_its_segments() {
    let mut seen = 0;
    for card in models::catalogue().into_iter().filter(|card| card.rows.is_some()) {
        let numbers: Vec<&models::Field> =
            card.inputs.iter().filter(|field| matches!(field.kind, models::FieldKind::Number { .. })).collect();
        let mut text = numbers.iter().map(|field| field.id).collect::<Vec<_>>().join(",") + "\n";
        for row in 0..60usize {
            let cells = numbers.iter().enumerate().map(|(place, field)| {
                let models::FieldKind::Number { slider: [start, end, step], .. } = field.kind else {
                    return String::new();
                };
                let end = if field.item.is_some() { 4.0 } else { end };
                let steps = ((end - start) / step).floor() as usize + 1;
                (start + ((row * 13 + place * 5) % steps) as f64 * step).to_string()
            });
            text += &(cells.collect::<Vec<_>>().join(",") + "\n");
        }
        if numbers.is_empty() {
            continue;
        }
        let mut session = Session::new();
        read(&mut session, "rows.csv", text.as_bytes()).expect("a table");
        let settings = ModelSettings { items: Some(Vec::new()), ..ModelSettings::default() };
        let report = run(&mut session, card.id, settings);
        let Some(matrix) = &report.matrix else { continue };
        seen += 1;
        let arrays = ask(&mut session, Request::ModelDots { model: card.id.to_owned() }, 1).expect("dots").arrays;
        let mut counts = [0; 4];
        for (x, y) in arrays[0].iter().zip(&arrays[1]).filter(|(x, _)| **x != NO_VALUE) {
            let high = |value: f64, axis: &workbench::protocol::AxisReport| {
                if axis.above { value > axis.cut } else { value >= axis.cut }
            };
            counts[usize::from(high(*x, &matrix.x)) + 2 * usize::from(high(*y, &matrix.y))] += 1;
        }
        for segment in &report.segments {
            let quadrants = matrix.quadrants.iter().zip(counts).filter(|(id, _)| **id == segment.id);
            assert_eq!(quadrants.map(|(_, count)| count).sum::<usize>(), segment.count, "{} {}", card.id, segment.id);
        }
    }
    assert!(seen >= 5, "{seen} matrices");
}

#[test]
fn a_result_and_a_segment_of_one_id_keep_their_own_words() {
    let mut session = Session::new();
    let card = models::card("consumption-values").expect("a model");
    let items: Vec<&str> = card.inputs.iter().map(|field| field.id).collect();
    let text = format!("{}\n{}\n", items.join(","), vec!["4"; items.len()].join(","));
    read(&mut session, "values.csv", text.as_bytes()).expect("a table");
    let report = run(&mut session, card.id, ModelSettings::default());
    assert!(report.results.iter().any(|result| card.segments.contains(&result.id.as_str())));
    let names = card
        .results
        .iter()
        .map(|result| (result.id.to_owned(), format!("the {}", result.id)))
        .chain(card.segments.iter().map(|segment| (format!("segment-{segment}"), format!("all {segment}"))))
        .collect();
    let table = ExportTable::Model { model: card.id.to_owned() };
    let response = ask(&mut session, Request::Export { table, format: "csv".to_owned(), names }, 64).expect("a file");
    let text = String::from_utf8(response.bytes.expect("bytes")).expect("UTF-8");
    let mut lines = text.lines().map(|line| line.split(',').skip(items.len()).collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    assert!(header[..card.results.len()].iter().all(|name| name.starts_with("the ")), "{header:?}");
    let found = report.segments.iter().find(|segment| segment.count == 1).expect("a segment");
    assert_eq!(lines.next().expect("a row").last(), Some(&format!("all {}", found.id).as_str()));
}

#[test]
fn a_record_is_as_complete_as_its_cells_are_filled() {
    // Of the sixteen fields that may be asked of a person: four columns, of which a row fills three, one and none.
    let text = "name,contact,how often,Last purchase\n王芳,138,2 a month,无\n李强,,,\n,, ,\n";
    let mut session = Session::new();
    read(&mut session, "customers.csv", text.as_bytes()).expect("a table");
    let columns = [("howOften", "how often"), ("lastPurchase", "Last purchase")];
    let columns = columns.map(|(input, column)| (input.to_owned(), column.to_owned())).into();
    // What is on show on the page is nobody's record.
    let shown = ("degree".to_owned(), models::Value::Flag(true));
    let report =
        run(&mut session, "customer-record", ModelSettings { columns, inputs: [shown].into(), ..Default::default() });
    assert_eq!((report.rows, report.constant), (3, Vec::<String>::new()));
    let filled = report.results.iter().find(|result| result.id == "filled").expect("a count");
    assert!((filled.mean - 4.0 / 3.0).abs() < 1e-12);
    let complete = report.results.iter().find(|result| result.id == "completeness").expect("a share");
    assert!((complete.mean - 4.0 / 3.0 / 16.0).abs() < 1e-12);
}

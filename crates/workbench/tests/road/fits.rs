//! Models that are estimated from the columns of a file: the numbers of the reference, the rule for missing cells, what is
//! refused, what is saved.

use models::Value;
use models::fits::churn_survival::SurvivalReport;
use models::fits::clusters::ClusterReport;
use models::fits::{Finding, FitReport, FitSettings};
use serde_json::Value as Json;
use workbench::protocol::{Answer, ExportTable, Failure, Mapping, ReadSettings, Request};
use workbench::{FittedCells, Incoming, Session};

use super::{ask, read, written};

pub(super) fn session(text: &str) -> Session {
    let mut session = Session::new();
    read(&mut session, "fit.csv", text.as_bytes()).expect("a clean file");
    session
}

pub(super) fn fit(session: &mut Session, model: &str, settings: FitSettings) -> Result<FitReport, Failure> {
    let request = Request::Fit { model: model.to_owned(), settings };
    match ask(session, request, 50)?.answer {
        Answer::Fit(text) => Ok(written(&text)),
        other => panic!("{other:?}"),
    }
}

fn survival(report: &FitReport) -> &SurvivalReport {
    match &report.found {
        Finding::Survival(found) => found,
        other => panic!("{other:?}"),
    }
}

pub(super) fn word(id: &str, option: &str) -> (String, Value) {
    (id.to_owned(), Value::Word(option.to_owned()))
}

pub(super) fn close(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{what}: {found}, expected {expected}");
}

fn reference() -> Json {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/survival.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the reference")).expect("JSON")
}

#[test]
fn survival_over_a_file_is_that_of_lifelines() {
    for curve in reference()["curves"].as_array().unwrap() {
        let name = curve["name"].as_str().unwrap();
        let late = !curve["entry"].is_null();
        let mut text = String::from(if late { "tenure,churned,entry\n" } else { "tenure,churned\n" });
        for (place, exit) in curve["exit"].as_array().unwrap().iter().enumerate() {
            let ended = if curve["event"][place].as_bool().unwrap() { "yes" } else { "no" };
            text += &format!("{exit},{ended}");
            if late {
                text += &format!(",{}", curve["entry"][place]);
            }
            text.push('\n');
        }
        let mut session = session(&text);
        let report = fit(&mut session, "churn-survival", FitSettings::default()).unwrap();
        let found = survival(&report);
        let all = &found.curves[0];
        assert_eq!(report.used, all.customers, "{name}");
        let events: Vec<&Json> =
            curve["points"].as_array().unwrap().iter().filter(|point| point["events"].as_u64().unwrap() > 0).collect();
        assert!(events.len() <= 500, "nothing is thinned here");
        assert_eq!(all.points.len(), events.len(), "{name}");
        for (point, expected) in all.points.iter().zip(events) {
            let told = |field: &str| expected[field].as_f64();
            close(point.time, told("time").unwrap(), name);
            close(point.share.share, told("survival").unwrap(), name);
            assert_eq!(point.at_risk as u64, expected["atRisk"].as_u64().unwrap(), "{name}");
            for (end, field) in [(point.share.lower, "lower"), (point.share.upper, "upper")] {
                assert_eq!(end.is_some(), told(field).is_some(), "{name} {field}");
                close(end.unwrap_or(0.0), told(field).unwrap_or(0.0), name);
            }
        }
        for (found, expected) in
            [all.median, all.interval[0], all.interval[1]].iter().zip(curve["median"].as_array().unwrap())
        {
            assert_eq!(*found, expected.as_f64(), "{name}");
        }
    }
}

#[test]
fn groups_are_compared_as_lifelines_compares_them() {
    for test in reference()["tests"].as_array().unwrap().iter().filter(|test| test["groups"].as_u64().unwrap() <= 8) {
        let late = test["entry"].is_array();
        let mut text = String::from("duration,event,entry,segment\n");
        for (place, exit) in test["exit"].as_array().unwrap().iter().enumerate() {
            let ended = u8::from(test["event"][place].as_bool().unwrap());
            let entry = if late { test["entry"][place].to_string() } else { "0".to_owned() };
            text += &format!("{exit},{ended},{entry},g{}\n", test["group"][place]);
        }
        let mut settings = FitSettings::default();
        if !late {
            settings.columns.insert("entry".to_owned(), Vec::new());
        }
        let report = fit(&mut session(&text), "churn-survival", settings).unwrap();
        let found = survival(&report);
        assert_eq!(found.curves.len() as u64, test["groups"].as_u64().unwrap() + 1);
        let told = found.test.as_ref().expect("a test");
        close(told.statistic, test["statistic"].as_f64().unwrap(), "statistic");
        close(told.p, test["p"].as_f64().unwrap(), "p");
    }
}

/// The example of the textbook, 1, 2, 2+, 4, 5+, as days of joining and leaving.
const DAYS: &str = "customer,joined,left,plan\n\
    A,2024-01-01,2024-01-02,old\n\
    B,2024-01-01,2024-01-03,new\n\
    C,2024-01-04,,old\n\
    D,2024-01-01,2024-01-05,new\n\
    E,2024-01-01,,old\n\
    F,2024-01-05,2024-01-02,new\n\
    G,,2024-01-05,new\n\
    H,2024-01-03,soon,old\n";

fn days() -> FitSettings {
    FitSettings {
        settings: [word("unit", "days")].into(),
        days: [("until".to_owned(), 19_728)].into(),
        ..FitSettings::default()
    }
}

#[test]
fn a_row_left_out_is_named_by_its_file_where_there_are_several() {
    let files = ["duration,event\n3,yes\n5,no\n4,yes\n", "duration,event\n2,yes\n,no\n6,no\nsoon,no\n"];
    let files = ["january.csv", "february.csv"]
        .into_iter()
        .zip(files)
        .map(|(name, text)| (Incoming::text(name, text.len() as u64, table::no_decoders()), text.as_bytes()));
    let mut session = Session::new();
    let request =
        Request::Read { settings: ReadSettings::default(), mapping: Mapping::default(), cleaning: Default::default() };
    workbench::direct::run(&mut session, request, files).expect("a table");
    let report = fit(&mut session, "churn-survival", FitSettings::default()).unwrap();
    let left_out: Vec<(&str, usize, Option<&str>)> =
        report.left_out.iter().map(|group| (group.reason.as_str(), group.first, group.file.as_deref())).collect();
    let second = Some("february.csv");
    assert_eq!(left_out, [("empty", 3, second), ("not-a-number", 5, second)]);
}

#[test]
fn days_become_times_and_what_is_none_is_counted() {
    let mut session = session(DAYS);
    let report = fit(&mut session, "churn-survival", days()).unwrap();
    assert_eq!((report.rows, report.used), (8, 5));
    let left_out: Vec<(&str, Option<&str>, usize, usize, &str)> = report
        .left_out
        .iter()
        .map(|group| (group.reason.as_str(), group.column.as_deref(), group.rows, group.first, group.example.as_str()))
        .collect();
    assert_eq!(
        left_out,
        [
            ("empty", Some("joined"), 1, 8, ""),
            ("not-a-date", Some("left"), 1, 9, "soon"),
            ("ends-before-it-begins", None, 1, 7, ""),
        ]
    );
    let found = survival(&report);
    assert!(report.left_out.iter().all(|group| group.file.is_none()));
    // The last day observed is 6 January: C has been there for two days, E for five.
    let all = &found.curves[0];
    let steps: Vec<(f64, usize, usize)> =
        all.points.iter().map(|point| (point.time, point.at_risk, point.gone)).collect();
    assert_eq!(steps, [(1.0, 5, 1), (2.0, 4, 1), (4.0, 2, 1)]);
    let shares: Vec<f64> = all.points.iter().map(|point| point.share.share).collect();
    for (share, expected) in shares.into_iter().zip([0.8, 0.6, 0.3]) {
        close(share, expected, "share");
    }
    assert_eq!((all.median, found.until), (Some(4.0), Some(19_728)));
    let groups: Vec<(Option<&str>, usize)> =
        found.curves.iter().map(|curve| (curve.group.as_deref(), curve.customers)).collect();
    assert_eq!(groups, [(None, 5), (Some("new"), 2), (Some("old"), 3)]);

    let fitted = session.fitted("churn-survival").expect("a fit");
    let FittedCells::Numbers(duration) = &fitted.columns[0].cells else { panic!("numbers") };
    assert_eq!(duration[..], [Some(1.0), Some(2.0), Some(2.0), Some(4.0), Some(5.0), None, None, None]);
    let FittedCells::Flags(ended) = &fitted.columns[1].cells else { panic!("flags") };
    assert_eq!(ended[..4], [Some(true), Some(true), Some(false), Some(true)]);
}

#[test]
fn without_a_last_day_it_is_the_last_in_the_file() {
    let settings = FitSettings { days: Default::default(), ..days() };
    let report = fit(&mut session(DAYS), "churn-survival", settings).unwrap();
    // 5 January, on which D left: C has then been there for a day only.
    assert_eq!(survival(&report).until, Some(19_727));
    let all = &survival(&report).curves[0];
    assert_eq!(all.points.iter().map(|point| point.at_risk).collect::<Vec<_>>(), [5, 3, 2]);
}

#[test]
fn who_came_before_the_first_day_observed_enters_late() {
    let text = "joined,left\n2024-01-01,2024-01-11\n2024-01-01,2024-01-04\n2024-01-06,2024-01-08\n2024-01-06,\n";
    let mut settings = days();
    settings.days = [("since".to_owned(), 19_727), ("until".to_owned(), 19_737)].into();
    let report = fit(&mut session(text), "churn-survival", settings).unwrap();
    let found = survival(&report);
    // The second had left by 5 January. The first counts from his fourth day on.
    assert_eq!(report.left_out[0].reason, "left-before-the-log");
    assert_eq!((report.used, found.entered_late), (3, 1));
    let steps: Vec<(f64, usize)> = found.curves[0].points.iter().map(|point| (point.time, point.at_risk)).collect();
    assert_eq!(steps, [(2.0, 2), (10.0, 1)]);
}

#[test]
fn what_cannot_be_fitted_is_refused_by_name() {
    let refused = |text: &str, settings| fit(&mut session(text), "churn-survival", settings).unwrap_err();
    assert_eq!(refused("customer,amount\nA,5\nB,6\n", FitSettings::default()).code, "fit-role-missing");
    let gone = FitSettings { columns: [("joined".to_owned(), vec!["begun".to_owned()])].into(), ..days() };
    assert_eq!(refused(DAYS, gone).code, "no-column");
    let none = refused("joined,left\n2024-01-05,2024-01-01\n2024-01-06,2024-01-02\n", days());
    assert_eq!((none.code.as_str(), none.row), ("fit-no-rows", Some(2)));
    let many: String = (0..20).map(|at| format!("2024-01-0{},2024-02-01,g{at}\n", at % 9 + 1)).collect();
    let failure = refused(&format!("joined,left,plan\n{many}"), days());
    assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("fit-too-many-groups", Some("plan")));
    assert_eq!(failure.data["found"], Value::Number(20.0));
    let unknown = FitSettings { settings: [word("band", "wide")].into(), ..FitSettings::default() };
    assert_eq!(refused(DAYS, unknown).code, "unknown-option");
    assert_eq!(fit(&mut session(DAYS), "no-such-fit", FitSettings::default()).unwrap_err().code, "unknown-model");
    let mut empty = Session::new();
    assert_eq!(fit(&mut empty, "churn-survival", FitSettings::default()).unwrap_err().code, "nothing-open");
}

#[test]
fn the_results_are_saved_beside_the_rows() {
    let mut session = session(DAYS);
    let export = |session: &mut Session| {
        let names = [("duration", "days here"), ("yes", "gone"), ("no", "here")];
        let names = names.map(|(id, word)| (id.to_owned(), word.to_owned())).into();
        let table = ExportTable::Fit { model: "churn-survival".to_owned() };
        ask(session, Request::Export { table, format: "csv".to_owned(), names }, 50)
    };
    assert_eq!(export(&mut session).unwrap_err().code, "no-model-run");
    fit(&mut session, "churn-survival", days()).unwrap();
    let response = export(&mut session).unwrap();
    let text = String::from_utf8(response.bytes.expect("bytes")).expect("UTF-8");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "customer,joined,left,plan,days here,ended,staying");
    // Two of the three of the old plan stay longer than a day.
    assert!(lines[1].starts_with("A,2024-01-01,2024-01-02,old,1,gone,0.666666666666666"), "{}", lines[1]);
    assert!(lines[3].starts_with("C,2024-01-04,,old,2,here,"), "{}", lines[3]);
    assert_eq!(lines[6], "F,2024-01-05,2024-01-02,new,,,");
    assert!(matches!(response.answer, Answer::File { name, .. } if name == "fit-churn-survival.csv"));
}

#[test]
fn the_sample_of_subscriptions_fits_in_both_languages() {
    for language in ["en", "zh-CN"] {
        let path = format!("{}/../../www/samples/subscriptions.{language}.csv", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("the sample");
        let report = fit(&mut session(&text), "churn-survival", FitSettings::default()).unwrap();
        let found = survival(&report);
        assert_eq!(report.used, 600, "{language}: {:?}", report.left_out);
        assert_eq!(found.curves.len(), 4, "{language}: three plans");
        assert!(found.test.as_ref().is_some_and(|test| test.p < 0.001), "{language}");
        assert_eq!(found.curves[0].at_risk[0], 600);
    }
}

fn clusters(report: &FitReport) -> &ClusterReport {
    match &report.found {
        Finding::Clusters(found) => found,
        other => panic!("{other:?}"),
    }
}

/// Three clouds of thirty rows, and a column that says nothing.
fn clouds() -> String {
    let mut text = String::from("customer,revenue,orders,noise\n");
    for row in 0..90 {
        let (cloud, wobble) = (row % 3, f64::from(row * 37 % 11) / 10.0);
        let orders = if cloud == 1 { 45.0 } else { 5.0 };
        text += &format!("C{row},{},{},{}\n", 10.0 + 50.0 * f64::from(cloud) + wobble, orders + wobble, row * 53 % 17);
    }
    text
}

#[test]
fn clusters_of_a_file_are_found_judged_and_saved() {
    let mut session = session(&clouds());
    let report = fit(&mut session, "clusters", FitSettings::default()).unwrap();
    assert_eq!(report.columns["columns"], ["revenue", "orders"], "named columns go before the rest");
    let found = clusters(&report);
    assert!(found.chosen && found.settled);
    let sizes: Vec<usize> = found.groups.iter().map(|group| group.rows).collect();
    assert_eq!(sizes, [30, 30, 30]);
    assert!(found.silhouette.unwrap() > 0.9 && found.explained > 0.99);
    let stability = found.stability.unwrap();
    assert_eq!((stability.runs, stability.mean, stability.least), (20, 1.0, 1.0));
    assert_eq!(found.choice.len(), 10);
    assert!(found.choice.windows(2).all(|pair| pair[1].inertia < pair[0].inertia));
    assert!(found.choice[0].silhouette.is_none() && found.choice.iter().all(|line| line.gap.is_some()));
    let tree = found.tree.as_ref().expect("a tree of 90 rows");
    assert_eq!((tree.leaves.len(), tree.joins.len(), tree.leaves.iter().sum::<usize>()), (30, 29, 90));
    assert_eq!(tree.agreement, 1.0);
    let above = tree.joins.iter().filter(|join| tree.cut.is_some_and(|cut| join.height > cut)).count();
    assert_eq!(above, 2, "two joins above the cut leave three groups");

    let fitted = session.fitted("clusters").expect("a fit");
    let ids: Vec<&str> = fitted.columns.iter().map(|column| column.id).collect();
    assert_eq!(
        (ids.as_slice(), &report.saved),
        (["group", "silhouette"].as_slice(), &vec!["group".into(), "silhouette".into()])
    );
    let FittedCells::Numbers(group) = &fitted.columns[0].cells else { panic!("numbers") };
    for (row, group_of) in group.iter().enumerate() {
        assert_eq!(*group_of, group[row % 3], "rows of one cloud are in one group");
    }
}

#[test]
fn the_groups_means_and_silhouette_are_those_of_the_rows() {
    let report = fit(&mut session(&clouds()), "clusters", FitSettings::default()).unwrap();
    let found = clusters(&report);
    // By hand: the wobble of the rows of a cloud, whatever the order of the groups.
    let mut expected: Vec<[f64; 2]> = (0..3)
        .map(|cloud| {
            let wobbles = (0..90).filter(|row| row % 3 == cloud).map(|row| f64::from(row * 37 % 11) / 10.0);
            let wobble = wobbles.sum::<f64>() / 30.0;
            [10.0 + 50.0 * f64::from(cloud) + wobble, if cloud == 1 { 45.0 } else { 5.0 } + wobble]
        })
        .collect();
    let mut means: Vec<[f64; 2]> = found.groups.iter().map(|group| [group.means[0], group.means[1]]).collect();
    for list in [&mut expected, &mut means] {
        list.sort_by(|one, two| one[0].total_cmp(&two[0]));
    }
    for (mean, expected) in means.iter().flatten().zip(expected.iter().flatten()) {
        close(*mean, *expected, "mean");
    }
    let weighted: f64 = found.groups.iter().map(|group| group.silhouette.unwrap() * group.share).sum();
    close(weighted, found.silhouette.unwrap(), "the mean silhouette is that of the groups by their shares");
}

#[test]
fn a_mixture_says_how_sure_it_is() {
    let settings = FitSettings {
        settings: [word("method", "mixture"), word("covariance", "diagonal"), word("number", "3")].into(),
        ..FitSettings::default()
    };
    let mut session = session(&clouds());
    let report = fit(&mut session, "clusters", settings).unwrap();
    let mixture = clusters(&report).mixture.expect("a mixture");
    // Two means and two variances a group, and two shares.
    assert_eq!((mixture.parameters, mixture.sure), (14, 1.0));
    close(mixture.bic, -2.0 * mixture.log_likelihood + 14.0 * 90f64.ln(), "BIC");
    assert_eq!(report.saved, ["group", "silhouette", "certainty"]);
}

#[test]
fn clusters_refuse_what_cannot_be_grouped() {
    let refused = |text: &str| fit(&mut session(text), "clusters", FitSettings::default()).unwrap_err();
    let constant = refused("revenue,orders\n5,1\n5,2\n5,3\n");
    assert_eq!((constant.code.as_str(), constant.column.as_deref()), ("fit-constant", Some("revenue")));
    assert_eq!(refused("revenue,orders\n5,1\n6,2\n").code, "fit-too-few-rows");
    assert_eq!(refused("customer,plan\nA,old\nB,new\n").code, "fit-role-missing");
}

#[test]
fn the_sample_of_accounts_is_grouped_in_both_languages() {
    for language in ["en", "zh-CN"] {
        let path = format!("{}/../../www/samples/accounts.{language}.csv", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("the sample");
        let report = fit(&mut session(&text), "clusters", FitSettings::default()).unwrap();
        let found = clusters(&report);
        assert_eq!((report.used, found.columns.len()), (180, 4), "{language}: {:?}", report.left_out);
        assert!(found.groups.len() >= 2, "{language}");
    }
}

//! Queries for a database, as the page asks for them.

use models::queries::{Query, QueryAsked};
use workbench::Session;
use workbench::direct::{HistoryOptions, PurchaseFit, PurchaseHistory, ScoreSqlOptions, SpendFit, score_sql};
use workbench::protocol::{
    Answer, CovariateSettings, EstimateSettings, Failure, PurchaseModelId, Request, SegmentSettings, ValueReport,
    ValueSettings,
};

use crate::{ask, cdnow, figures, read, summarise};

fn query(session: &mut Session, what: Query, table: &str) -> Result<String, Failure> {
    let asked = QueryAsked { what, dialect: "duckdb".to_owned(), table: table.to_owned() };
    let asked = serde_json::to_value(asked).expect("plain data");
    ask(session, Request::Query(asked), 1).map(|response| match response.answer {
        Answer::Query(sql) => sql,
        other => panic!("{other:?}"),
    })
}

#[test]
fn a_query_names_the_columns_of_the_open_file() {
    let mut session = Session::new();
    let plain = query(&mut session, Query::Histories, "orders").expect("a query without a file");
    assert!(plain.contains("orders") && plain.contains("amount"));
    let text = "who,when,paid\na,2024-01-02,3\na,2024-02-02,4\nb,2024-01-05,5\nb,2024-03-01,6\n";
    read(&mut session, "log.csv", text.as_bytes()).expect("a log");
    summarise(&mut session).expect("customers");
    let named = query(&mut session, Query::Groups, "shop.orders").expect("a query");
    assert!(["who", "when", "paid", "shop", "weight"].iter().all(|word| named.contains(word)), "{named}");
    assert_eq!(query(&mut session, Query::Histories, " ").expect_err("no name").code, "query-table");
    assert_eq!(query(&mut session, Query::Scores, "customers").expect_err("no fit").code, "superseded");
    assert_eq!(query(&mut session, Query::Segments, "customers").expect_err("no segments").code, "no-segments");
}

#[test]
fn scores_are_those_of_the_fit_on_the_page() {
    let mut session = Session::new();
    read(&mut session, "orders.csv", cdnow::LOG).expect("a log");
    summarise(&mut session).expect("customers");
    ask(&mut session, Request::Segment(SegmentSettings::default()), 10_000).expect("segments");
    let answer = ask(&mut session, Request::Value(ValueSettings::default()), 10_000).expect("values").answer;
    let Answer::Value(report) = answer else { panic!("{answer:?}") };
    let parameters: Vec<(String, f64)> =
        report.purchases.parameters.iter().map(|parameter| (parameter.name.clone(), parameter.value)).collect();
    let model = PurchaseFit::named(&report.purchases.model, &parameters).expect("it");
    let options = ScoreSqlOptions { horizon: report.horizon, ..ScoreSqlOptions::default() };
    let alone = score_sql(&model, None, &options).expect("a query");
    let found = query(&mut session, Query::Scores, "customers").expect("a query");
    // The page has a spend model too, which comes after what the purchase model says.
    assert!(found.contains("expected_spend") && !alone.contains("expected_spend"));
    assert_eq!(found.split("scores AS").next(), alone.split("scores AS").next());
    assert!(query(&mut session, Query::Segments, "customers").expect("a query").contains("WHEN"));

    let other = ValueSettings { model: PurchaseModelId::BgCnbdK, ..ValueSettings::default() };
    ask(&mut session, Request::Value(other), 10_000).expect("values");
    let refused = query(&mut session, Query::Scores, "customers").expect_err("not written");
    assert_eq!((refused.code.as_str(), refused.value.as_deref()), ("query-model", Some("bg-cnbd-k")));
}

/// The log with what else is known of customers: a word by the last digit of their number, and the digit.
fn told() -> String {
    let lines = String::from_utf8_lossy(cdnow::LOG);
    let line = |(row, line): (usize, &str)| {
        let number = line.split(',').next().unwrap_or_default();
        match number.bytes().last().map(|digit| digit % 10) {
            Some(digit) if row > 0 => format!("{line},{},{digit}\n", ["it's", "not"][usize::from(digit % 2)]),
            _ => format!("{line},kind,digit\n"),
        }
    };
    lines.lines().enumerate().map(line).collect()
}

fn valued(session: &mut Session, covariates: CovariateSettings) -> ValueReport {
    let estimate = EstimateSettings { covariates, ..EstimateSettings::default() };
    match ask(session, Request::Value(ValueSettings { estimate, ..cdnow::settings() }), 1 << 16).expect("values").answer
    {
        Answer::Value(report) => *report,
        other => panic!("{other:?}"),
    }
}

#[test]
fn scores_of_a_fit_with_covariates_know_words_as_the_fit_does() {
    let mut session = Session::new();
    read(&mut session, "orders.csv", told().as_bytes()).expect("a log");
    summarise(&mut session).expect("customers");
    let of = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let covariates = CovariateSettings {
        rate: of(&["kind"]),
        dropout: of(&["digit"]),
        spend: of(&["kind"]),
        ..CovariateSettings::default()
    };
    let report = valued(&mut session, covariates);
    let found = query(&mut session, Query::Scores, "customers").expect("a query");
    // Of two words the first in the order of characters is 0.
    let word =
        "CAST(CASE TRIM(CAST(customers.\"kind\" AS VARCHAR)) WHEN 'it''s' THEN 0 WHEN 'not' THEN 1 END AS DOUBLE)";
    assert!(found.contains(&format!("{word} AS covariate_1")), "{found}");
    assert!(found.contains("CAST(customers.\"digit\" AS DOUBLE) AS covariate_2"), "{found}");

    // But for the words it is the query of the same models, by their parameters.
    let estimates = figures(&report).estimates;
    let named = |fit: &workbench::protocol::FitReport, place: usize| -> Vec<(String, f64)> {
        let effects = &estimates[place].effects;
        let effects = effects.iter().map(|effect| (format!("{}.{}", effect.of, effect.covariate), effect.value));
        fit.parameters.iter().map(|one| (one.name.clone(), one.value)).chain(effects).collect()
    };
    let purchases = PurchaseFit::named(&report.purchases.model, &named(&report.purchases, 0)).expect("a model");
    let spend = SpendFit::named(&named(report.spend.as_ref().expect("amounts"), 1)).expect("a model");
    let options = ScoreSqlOptions { horizon: report.horizon, ..ScoreSqlOptions::default() };
    let alone = score_sql(&purchases, Some(&spend), &options).expect("a query");
    assert_eq!(found.replace(word, "CAST(customers.\"kind\" AS DOUBLE)"), alone);

    // The customers that are scored come with these columns.
    let histories = query(&mut session, Query::Histories, "orders").expect("a query");
    assert!(histories.contains("AS \"kind\"") && histories.contains("AS \"digit\""), "{histories}");
    assert!(!query(&mut session, Query::Groups, "orders").expect("a query").contains("kind"));
    valued(&mut session, CovariateSettings::default());
    assert!(!query(&mut session, Query::Histories, "orders").expect("a query").contains("kind"));
}

#[test]
fn a_covariate_with_the_name_of_a_column_that_is_made_is_refused() {
    let mut session = Session::new();
    read(&mut session, "orders.csv", told().replacen(",digit", ",Orders", 1).as_bytes()).expect("a log");
    summarise(&mut session).expect("customers");
    valued(&mut session, CovariateSettings { rate: vec!["Orders".to_owned()], ..CovariateSettings::default() });
    for what in [Query::Scores, Query::Histories] {
        let refused = query(&mut session, what, "customers").expect_err("not written");
        assert_eq!((refused.code.as_str(), refused.column.as_deref()), ("query-not-carried", Some("covariates")));
    }
}

#[test]
fn of_several_values_a_customer_has_the_smallest_of_the_first_day() {
    let text = "customer,date,amount,size,kind\n\
        d,2024-02-01,1,3,new\nd,2024-01-01,2,10,new\nd,2024-01-01,2,9,old\n\
        a,2024-02-03,5,7,new\na,2024-01-05,6,,old\na,2024-03-01,6,2,old\n\
        b,soon,5,1,old\nb,2024-02-01,5,4,new\nb,2024-02-02,5,4,new\n";
    let mut session = Session::new();
    read(&mut session, "log.csv", text.as_bytes()).expect("a log");
    let covariates = ["size", "kind"].map(str::to_owned).to_vec();
    let history =
        PurchaseHistory::from_table(&mut session, &HistoryOptions { covariates, ..HistoryOptions::default() });
    let history = history.expect("a history");
    let found = |name: &str| -> Vec<(String, f64)> {
        let column = history.covariates().column(name).expect("it");
        history.customers().iter().map(str::to_owned).zip(column.iter().copied()).collect()
    };
    let sorted = |name: &str| {
        let mut found = found(name);
        found.sort_by(|left, right| left.0.cmp(&right.0));
        found.into_iter().map(|(_, value)| value).collect::<Vec<f64>>()
    };
    // Nine is less than ten; `a` has no size on the first day; the order of `b` without a day is none.
    assert_eq!(sorted("size"), [7.0, 4.0, 9.0]);
    assert_eq!(sorted("kind"), [1.0, 0.0, 0.0]);
}

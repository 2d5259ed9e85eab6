//! Queries for a database, as the page asks for them.

use models::queries::{Query, QueryAsked};
use workbench::Session;
use workbench::direct::{PurchaseFit, ScoreSqlOptions, score_sql};
use workbench::protocol::{Answer, Failure, PurchaseModelId, Request, SegmentSettings, ValueSettings};

use crate::{ask, read, summarise};

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
    read(&mut session, "orders.csv", crate::cdnow::LOG).expect("a log");
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

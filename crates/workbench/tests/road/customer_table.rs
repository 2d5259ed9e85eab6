//! Files with one row a customer.

use workbench::Session;
use workbench::protocol::{
    Answer, Column, PurchaseModelId, Request, Role, SegmentSettings, TableKind, ValueSettings, WindowRequest,
};

use crate::{ask, figures, read, summarise};

/// The CDNOW summary by hand from the log: frequency, recency, age in weeks to 1997-09-30, and mean repeat spend.
fn summary_of_cdnow() -> String {
    let log = crate::cdnow::LOG;
    let mut customers: std::collections::BTreeMap<&str, std::collections::BTreeMap<i32, f64>> = Default::default();
    let text = std::str::from_utf8(log).expect("ASCII");
    let until = table::parse_date("1997-09-30", table::DateOrder::YearFirst).expect("a date");
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let day = table::parse_date(cells[1], table::DateOrder::YearFirst).expect("a date");
        let amount: f64 = cells[3].parse().expect("a number");
        *customers.entry(cells[0]).or_default().entry(day).or_insert(0.0) += amount;
    }
    let mut table = "customer_id,frequency,recency,T,monetary_value\n".to_owned();
    for (name, days) in customers {
        let known: Vec<(i32, f64)> = days.into_iter().filter(|day| day.0 <= until).collect();
        let (first, last) = (known[0].0, known[known.len() - 1].0);
        let repeats = known.len() - 1;
        let spend: f64 = known[1..].iter().map(|day| day.1).sum::<f64>() / repeats.max(1) as f64;
        let weeks = |to: i32| f64::from(to - first) / 7.0;
        table += &format!("{name},{repeats},{},{},{spend}\n", weeks(last), weeks(until));
    }
    table
}

#[test]
fn a_summary_file_gives_the_same_fit_as_its_log() {
    let mut session = Session::new();
    let report = read(&mut session, "summary.csv", summary_of_cdnow().as_bytes()).expect("clean");
    assert_eq!(report.kind, TableKind::Customers);
    let roles: Vec<Option<Role>> = report.columns.iter().map(|column| column.role).collect();
    let expected = [Role::Customer, Role::Frequency, Role::Recency, Role::Age, Role::Spend];
    assert_eq!(roles, expected.map(Some));
    let history = summarise(&mut session).expect("customers");
    assert_eq!((history.customers, history.one_time, history.days), (2_357, 1_411, None));
    let answer = ask(&mut session, Request::Value(ValueSettings::default()), 500).expect("a fit").answer;
    let Answer::Value(value) = answer else { panic!("{answer:?}") };
    assert!((value.purchases.log_likelihood - -9_582.429_207).abs() < 1e-6);
    let drawn = figures(&value);
    assert_eq!((drawn.holdout, drawn.tracking, value.days), (None, None, None));
    assert!((value.spend.expect("repeat buyers").log_likelihood - -4_055.917_695).abs() < 1e-5);
    assert!(value.total.is_some());

    // A table of customers does not tell the times between orders: the models that learn from them are named, with why.
    let compared = crate::compare::compare(&mut session, ValueSettings::default());
    let regular = [PurchaseModelId::BgCnbdK, PurchaseModelId::MbgCnbdK, PurchaseModelId::ParetoGgg];
    let unsuited: Vec<_> = compared.unsuited.iter().map(|one| (one.model, one.reason.code.as_str())).collect();
    let mut expected = regular.map(|model| (model, "no-intervals")).to_vec();
    // Ages in part weeks are no whole periods.
    expected.push((PurchaseModelId::BgBb, "no-whole-periods"));
    assert_eq!(unsuited, expected);
    assert_eq!(compared.models.len() + unsuited.len(), PurchaseModelId::ALL.len());
    assert!(!history.intervals);
    for model in regular {
        let refused = ask(&mut session, Request::Value(ValueSettings { model, ..ValueSettings::default() }), 500);
        assert_eq!(refused.expect_err("no intervals").code, "no-intervals");
    }

    let answer = ask(&mut session, Request::Segment(SegmentSettings::default()), 500).expect("segments").answer;
    let Answer::Segment(segments) = answer else { panic!("{answer:?}") };
    assert_eq!(segments.segments.iter().map(|segment| segment.customers).sum::<usize>(), 2_357);
}

/// The same with a row for all customers of one history, without names, and how many they are.
fn grouped_summary_of_cdnow() -> String {
    let mut groups: std::collections::BTreeMap<String, usize> = Default::default();
    for line in summary_of_cdnow().lines().skip(1) {
        *groups.entry(line.split_once(',').expect("cells").1.to_owned()).or_default() += 1;
    }
    let rows: String = groups.iter().map(|(history, customers)| format!("{history},{customers}\n")).collect();
    format!("frequency,recency,T,monetary_value,weight\n{rows}")
}

#[test]
fn rows_that_stand_for_several_customers_give_the_same_fit() {
    let grouped = grouped_summary_of_cdnow();
    let mut one_each = Session::new();
    read(&mut one_each, "summary.csv", summary_of_cdnow().as_bytes()).expect("clean");
    summarise(&mut one_each).expect("customers");
    let mut session = Session::new();
    let report = read(&mut session, "grouped.csv", grouped.as_bytes()).expect("clean");
    let roles: Vec<Option<Role>> = report.columns.iter().map(|column| column.role).collect();
    assert_eq!(roles, [Role::Frequency, Role::Recency, Role::Age, Role::Spend, Role::Weight].map(Some));
    let history = summarise(&mut session).expect("customers");
    assert_eq!((history.customers, history.one_time, history.grouped), (2_357, 1_411, true));
    assert_eq!(history.rows_used, grouped.lines().count() - 1);
    assert!(history.rows_used < 1_100, "{} rows", history.rows_used);

    let valued = |session: &mut Session| {
        let answer = ask(session, Request::Value(ValueSettings::default()), 500).expect("a fit").answer;
        let Answer::Value(value) = answer else { panic!("{answer:?}") };
        value
    };
    let (value, known) = (valued(&mut session), valued(&mut one_each));
    assert!((value.purchases.log_likelihood - -9_582.429_207).abs() < 1e-6);
    assert!((value.spend.as_ref().expect("repeat buyers").log_likelihood - -4_055.917_695).abs() < 1e-5);
    assert_eq!((value.customers, value.purchases.customers), (2_357, 2_357));
    let near = |found: f64, expected: f64| assert!((found / expected - 1.0).abs() < 1e-6, "{found}, not {expected}");
    let (total, expected) = (value.total.as_ref().expect("values"), known.total.as_ref().expect("values"));
    near(total.value, expected.value);
    let (ends, known_ends) = (total.interval.expect("an interval"), expected.interval.expect("an interval"));
    for (end, known) in ends.into_iter().zip(known_ends) {
        near(end, known);
    }
    let (test, known_test) =
        (value.independence.as_ref().expect("a test"), known.independence.as_ref().expect("a test"));
    assert_eq!(test.customers, known_test.customers);
    near(test.correlation, known_test.correlation);
    let (drawn, known_drawn) = (figures(&value), figures(&known));
    for (bin, known) in drawn.frequencies.iter().zip(&known_drawn.frequencies) {
        assert_eq!(bin[0], known[0]);
        near(bin[1], known[1]);
    }
    for (decile, known) in drawn.deciles.iter().zip(&known_drawn.deciles) {
        assert_eq!(decile.customers, known.customers);
        near(decile.total, known.total);
    }
    // The table has a row a history, which stand for all customers; without weights rows are customers.
    let asked = WindowRequest {
        columns: vec![Column::Weight],
        sort: Column::Frequency,
        descending: false,
        search: String::new(),
        segment: None,
        offset: 0,
        count: 5,
    };
    for (session, rows, customers) in [(&mut session, history.rows_used, Some(2_357)), (&mut one_each, 2_357, None)] {
        let answer = ask(session, Request::Window(asked.clone()), 500).expect("rows").answer;
        let Answer::Window(window) = answer else { panic!("{answer:?}") };
        assert_eq!((window.matching, window.customers_matching), (rows, customers));
    }
    let refused = ask(&mut session, Request::Segment(SegmentSettings::default()), 500);
    assert_eq!(refused.expect_err("rows of several customers").code, "grouped-customers");
}

#[test]
fn a_row_stands_for_a_whole_number_of_customers() {
    let text = "frequency,recency,T,weight\n0,0,10,5\n1,4,10,0\n2,6,10,2.5\n1,3,9,4\n";
    let mut session = Session::new();
    read(&mut session, "grouped.csv", text.as_bytes()).expect("a table");
    let history = summarise(&mut session).expect("customers");
    assert_eq!((history.customers, history.rows_used), (9, 2));
    let aside: Vec<(usize, Option<&str>)> = history
        .set_aside
        .iter()
        .flat_map(|group| &group.examples)
        .map(|row| (row.row, row.column.as_deref()))
        .collect();
    assert_eq!(aside, [(3, Some("weight")), (4, Some("weight"))]);
}

#[test]
fn dates_stand_for_recency_and_age() {
    let text = "会员编号,首次购买日期,最近购买日期,购买次数,累计金额\n\
                甲,2024-01-01,2024-06-01,5,500\n乙,2024-02-01,2024-02-01,1,80\n丙,2024-03-01,2024-12-31,9,1800\n";
    let mut session = Session::new();
    let report = read(&mut session, "会员.csv", text.as_bytes()).expect("clean");
    assert_eq!(report.kind, TableKind::Customers);
    let history = summarise(&mut session).expect("customers");
    assert_eq!((history.customers, history.one_time), (3, 1));
    assert_eq!(history.revenue, 2_380.0);
    let answer = ask(&mut session, Request::Segment(SegmentSettings::default()), 1).expect("segments").answer;
    let Answer::Segment(report) = answer else { panic!("{answer:?}") };
    let until = table::parse_date("2024-12-31", table::DateOrder::YearFirst);
    assert_eq!(report.as_of, until);

    ask(&mut session, Request::Value(ValueSettings::default()), 1).expect("a fit");
    let answer = ask(&mut session, Request::Story { customer: 0 }, 1).expect("a story").answer;
    let Answer::Story(story) = answer else { panic!("{answer:?}") };
    let [first, .., last] = story.alive.as_slice() else { panic!("a path from the last order on") };
    assert_eq!(Some(last.0 as i32), until);
    assert!(first.1 >= last.1, "silence makes nobody likelier to be there");
}

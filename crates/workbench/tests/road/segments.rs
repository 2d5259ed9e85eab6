//! RFM on orders: the ten customers of the worked example, and the whole CDNOW sample.

use std::fmt::Write;

use workbench::Session;
use workbench::protocol::{
    Answer, Binning, Cell, Column, Request, SegmentReport, SegmentSettings, Window, WindowRequest,
};

use crate::{ask, cdnow, opened};

fn segment(session: &mut Session, settings: SegmentSettings) -> SegmentReport {
    match ask(session, Request::Segment(settings), 3).expect("segments").answer {
        Answer::Segment(report) => *report,
        other => panic!("{other:?}"),
    }
}

fn window(session: &mut Session, columns: &[Column], sort: Column, search: &str, segment: Option<&str>) -> Window {
    let request = WindowRequest {
        columns: columns.to_vec(),
        sort,
        descending: false,
        search: search.to_owned(),
        segment: segment.map(str::to_owned),
        offset: 0,
        count: 100,
    };
    match ask(session, Request::Window(request), 1).expect("a window").answer {
        Answer::Window(window) => window,
        other => panic!("{other:?}"),
    }
}

/// The worked example: days since the last order, orders, total of C1 to C10.
const TEN: [(i32, usize, f64); 10] = [
    (5, 12, 2400.0),
    (12, 3, 300.0),
    (20, 8, 1600.0),
    (33, 1, 900.0),
    (45, 6, 500.0),
    (60, 2, 150.0),
    (90, 9, 2000.0),
    (120, 1, 80.0),
    (200, 5, 1200.0),
    (320, 1, 60.0),
];

/// A log that gives these measures as of the last day of 2024, its own last day being earlier.
fn ten() -> Session {
    let end = table::parse_date("2024-12-31", table::DateOrder::YearFirst).expect("a date");
    let mut text = "customer,date,amount\n".to_owned();
    for (index, &(days, orders, total)) in TEN.iter().enumerate() {
        for order in 0..orders {
            let (year, month, day) = table::civil_of(end - days - order as i32);
            let amount = total / orders as f64;
            writeln!(text, "C{},{year}-{month:02}-{day:02},{amount}", index + 1).expect("a string takes all");
        }
    }
    opened("ten.csv", &text)
}

fn as_of() -> Option<i32> {
    table::parse_date("2024-12-31", table::DateOrder::YearFirst)
}

#[test]
fn the_worked_example_has_its_scores_and_types() {
    let mut session = ten();
    let settings = SegmentSettings { as_of: as_of(), rule_set: "eight-types".to_owned(), ..Default::default() };
    let report = segment(&mut session, settings);
    assert_eq!(report.segments.len(), 8);
    assert_eq!(report.segments.iter().map(|segment| segment.customers).sum::<usize>(), 10);
    let columns = [Column::Customer, Column::R, Column::F, Column::M, Column::Segment];
    let rows = window(&mut session, &columns, Column::DaysSinceLast, "", None).rows;
    let codes: Vec<String> = rows
        .iter()
        .map(|row| {
            row[1..4]
                .iter()
                .map(|cell| if let Cell::Number(score) = cell { score.to_string() } else { "-".into() })
                .collect()
        })
        .collect();
    assert_eq!(codes, ["555", "532", "444", "413", "343", "322", "255", "211", "134", "111"]);
    // Mean scores 3.0, 2.9, 3.0: with "above the mean", 343 is low, high, low.
    let pattern = |row: usize| {
        let Cell::Text(id) = &rows[row][4] else { panic!("a segment") };
        report.segments.iter().find(|segment| segment.id == *id).and_then(|segment| segment.pattern.clone())
    };
    assert_eq!(pattern(4).as_deref(), Some("LHL"));
    assert_eq!(pattern(0).as_deref(), Some("HHH"));
}

#[test]
fn rows_of_a_segment_add_up() {
    let mut session = cdnow::session();
    for rule_set in ["rf-ten", "codes-eleven", "eight-types", "rfm-030", "rfm-02x", "putler"] {
        for binning in [Binning::Independent, Binning::Nested, Binning::PlusOne] {
            let settings = SegmentSettings { rule_set: rule_set.to_owned(), binning, ..Default::default() };
            let report = segment(&mut session, settings);
            let customers: usize = report.segments.iter().map(|segment| segment.customers).sum();
            assert_eq!(customers, 2_357, "{rule_set}");
            assert_eq!(report.grid.iter().map(|cell| cell.customers).sum::<usize>(), 2_357);
            assert_eq!(report.grid.len(), 25);
            let revenue: f64 = report.segments.iter().map(|segment| segment.revenue).sum();
            let cells: f64 = report.grid.iter().map(|cell| cell.revenue).sum();
            assert!((revenue - cells).abs() < 1e-6 * revenue);
            for segment in report.segments.iter().filter(|segment| segment.customers > 0) {
                let mean = segment.mean.expect("customers");
                assert!(
                    (mean * segment.customers as f64 - segment.revenue).abs() < 1e-6 * segment.revenue.abs().max(1.0)
                );
            }
            assert_eq!(report.audit.cells, 125);
        }
    }
}

#[test]
fn a_filter_shows_one_segment() {
    let mut session = cdnow::session();
    let report = segment(&mut session, SegmentSettings::default());
    for row in &report.segments {
        let window = window(&mut session, &[Column::Segment], Column::Total, "", Some(&row.id));
        assert_eq!(window.matching, row.customers);
        assert!(window.rows.iter().all(|cells| cells[0] == Cell::Text(row.id.clone())));
    }
    let found = window(&mut session, &[Column::Customer], Column::Customer, "151", None);
    assert!(
        found.matching >= 11
            && found.rows.iter().all(|row| matches!(&row[0], Cell::Text(name) if name.contains("151")))
    );
}

#[test]
fn the_lorenz_curve_ends_where_it_must() {
    let mut session = ten();
    let lorenz = segment(&mut session, SegmentSettings::default()).lorenz;
    assert_eq!(lorenz.points.first(), Some(&[0.0, 0.0]));
    assert_eq!(lorenz.points.last(), Some(&[1.0, 1.0]));
    // G = 2 Σ i·x / (n Σ x) − (n + 1) / n over the totals in ascending order.
    let totals = [60.0, 80.0, 150.0, 300.0, 500.0, 900.0, 1200.0, 1600.0, 2000.0, 2400.0];
    let weighted: f64 = totals.iter().zip(1..).map(|(total, rank)| total * f64::from(rank)).sum();
    let gini = 2.0 * weighted / (10.0 * 9190.0) - 1.1;
    assert!((lorenz.gini.expect("positive totals") - gini).abs() < 1e-12);
    let top = lorenz.top_shares.iter().find(|share| share[0] == 0.1).expect("the top tenth");
    assert!((top[1] - 2400.0 / 9190.0).abs() < 1e-12);
}

#[test]
fn an_earlier_day_knows_less() {
    let mut session = ten();
    let early = SegmentSettings { as_of: as_of().map(|day| day - 100), ..Default::default() };
    let report = segment(&mut session, early);
    // C8, C9 and C10 had ordered by then; of the others, those whose first order is early enough.
    let customers: usize = report.segments.iter().map(|segment| segment.customers).sum();
    assert_eq!(customers, 3);
    let missing = window(&mut session, &[Column::Customer, Column::R], Column::R, "", None);
    assert_eq!(missing.rows.iter().filter(|row| row[1] == Cell::Empty(())).count(), 7);
    assert!(missing.rows[3..].iter().all(|row| row[1] == Cell::Empty(())), "those without a score come last");
}

/// Days, orders and totals of CDNOW cut by hand, so that both days of a migration are scored alike.
fn by_hand(as_of: Option<i32>, compared_with: Option<i32>) -> SegmentSettings {
    let cuts = [vec![60.0, 180.0, 300.0, 420.0], vec![1.0, 2.0, 3.0, 5.0], vec![15.0, 30.0, 60.0, 120.0]];
    SegmentSettings { as_of, compared_with, binning: Binning::Own, cuts, ..Default::default() }
}

fn day(text: &str) -> i32 {
    table::parse_date(text, table::DateOrder::YearFirst).expect("a date")
}

#[test]
fn customers_migrate_from_their_segment_of_an_earlier_day() {
    let mut session = cdnow::session();
    let (then, now) = (day("1997-12-31"), day("1998-06-30"));
    let report = segment(&mut session, by_hand(Some(now), Some(then)));
    let before = segment(&mut session, by_hand(Some(then), None));
    let migration = report.migration.expect("a log of orders");
    assert_eq!((migration.from, before.migration), (then, None));
    for (moved, row) in migration.moved.iter().zip(&before.segments) {
        assert_eq!(moved.iter().sum::<usize>(), row.customers, "{}", row.id);
    }
    for (to, row) in report.segments.iter().enumerate() {
        let came: usize = migration.moved.iter().map(|moved| moved[to]).sum();
        assert_eq!(came + migration.joined[to], row.customers, "{}", row.id);
    }
    // All of the sample's customers came in the first quarter of 1997.
    assert_eq!(migration.joined.iter().sum::<usize>(), 0);
}

#[test]
fn a_segment_is_worth_what_its_customers_spend_and_where_they_go() {
    let mut session = cdnow::session();
    let (then, now) = (day("1997-12-31"), day("1998-06-30"));
    let report = segment(&mut session, by_hand(Some(now), Some(then)));
    let migration = report.migration.expect("a log of orders");
    let revenue = |line: &&str| {
        let mut cells = line.split(',').skip(1);
        let date = day(cells.next().expect("a date"));
        (date > then && date <= now).then(|| cells.last().expect("an amount").parse::<f64>().expect("a number"))
    };
    let lines: Vec<&str> = std::str::from_utf8(cdnow::LOG).expect("text").lines().skip(1).collect();
    let after: f64 = lines.iter().filter_map(revenue).sum();
    assert!((migration.spent.iter().sum::<f64>() - after).abs() < 1e-6);
    assert!((migration.discount_rate - (1.15f64.powf(181.0 / 365.25) - 1.0)).abs() < 1e-14);

    // Customers who go on like this, time after time, until what is left is too far off to count.
    let segments = report.segments.len();
    let customers: Vec<f64> = migration.moved.iter().map(|moved| moved.iter().sum::<usize>() as f64).collect();
    let everyone: f64 = customers.iter().sum();
    let mut sums = vec![0.0; segments];
    for _ in 0..2_000 {
        let next = |from: usize| {
            let moved = migration.moved[from].iter().zip(&sums).map(|(&count, value)| count as f64 * value);
            migration.spent[from] + moved.sum::<f64>() / (1.0 + migration.discount_rate)
        };
        let all = (0..segments).map(next).sum::<f64>() / everyone;
        // Nothing is known of where customers go from a segment that was empty: they go on as all did.
        sums =
            (0..segments).map(|from| if customers[from] > 0.0 { next(from) / customers[from] } else { all }).collect();
    }
    for ((value, sum), customers) in migration.values.iter().zip(&sums).zip(customers) {
        assert_eq!(value.is_some(), customers > 0.0);
        assert!(value.is_none_or(|value| (value - sum).abs() < 1e-9 * sum.abs()), "{value:?} {sum}");
    }
    let thirds = migration.thirds.expect("somebody in each third");
    for state in thirds {
        assert!((state.moved.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
    assert!(thirds[0].spent > thirds[2].spent);
}

#[test]
fn a_discount_rate_of_nothing_is_refused() {
    let settings = SegmentSettings { annual_discount_rate: 0.0, ..by_hand(None, Some(day("1997-12-31"))) };
    let failure = ask(&mut cdnow::session(), Request::Segment(settings), 3).expect_err("no limit");
    assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("out-of-range", Some("annualDiscountRate")));
}

#[test]
fn those_who_came_later_joined() {
    let mut session = cdnow::session();
    let then = day("1997-02-15");
    let report = segment(&mut session, by_hand(None, Some(then)));
    let mut first: std::collections::BTreeMap<&str, &str> = Default::default();
    for line in std::str::from_utf8(cdnow::LOG).expect("text").lines().skip(1) {
        let mut cells = line.split(',');
        let (customer, date) = (cells.next().expect("a customer"), cells.next().expect("a date"));
        let known = first.entry(customer).or_insert(date);
        *known = (*known).min(date);
    }
    let later = first.values().filter(|date| day(date) > then).count();
    assert_eq!(report.migration.expect("a log of orders").joined.iter().sum::<usize>(), later);
}

#[test]
fn a_day_that_is_not_earlier_is_refused() {
    let mut session = cdnow::session();
    for compared_with in ["1996-12-31", "1998-06-30"] {
        let settings = by_hand(None, Some(day(compared_with)));
        let failure = ask(&mut session, Request::Segment(settings), 3).expect_err("not earlier");
        assert_eq!((failure.code.as_str(), failure.column.as_deref()), ("day-not-earlier", Some("comparedWith")));
    }
}

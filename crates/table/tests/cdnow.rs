//! The CDNOW log (Fader and Hardie; in the PyPI package `lifetimes` 0.11.3, fetched by `cargo xtask data`) gives the published
//! summary: numbers as printed in the BTYD walkthrough, `data/cdnowSummary.RData` and `definitions` of the sample.

mod host;

use table::{
    Cleaning, Collector, CustomerSummary, HistoryColumns, ReadOptions, Table, TransactionColumns, Window, day_of, roles,
};

fn log(file: &str) -> Table {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/cdnow").join(file);
    let bytes =
        std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask data`", path.display()));
    host::read(file, &bytes, &ReadOptions::default(), 1 << 16).unwrap()
}

fn summary(table: &Table, keep_zero: bool) -> CustomerSummary {
    let columns = TransactionColumns::from_roles(table, &roles::suggest(table).columns()).unwrap();
    let cleaning = Cleaning { keep_zero, ..Cleaning::default() };
    CustomerSummary::new(&Collector::new(table, columns, cleaning).finish(table).unwrap())
}

fn window() -> Window {
    let day = |year, month, date| day_of(year, month, date).unwrap();
    Window { days_per_unit: 7.0, calibration_end: day(1997, 9, 30), observed_until: day(1998, 6, 30), acquired: None }
}

fn row(history: &HistoryColumns, index: usize) -> [f64; 4] {
    [history.frequency[index], history.recency[index], history.age[index], history.holdout_frequency[index]]
}

fn close(found: [f64; 4], expected: [f64; 4]) {
    for (found, expected) in found.into_iter().zip(expected) {
        assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
    }
}

#[test]
fn the_sample_is_the_published_one() {
    let table = log("CDNOW_sample.txt");
    assert_eq!(table.row_count(), 6919);
    let summary = summary(&table, true);
    let history = summary.columns(&window());
    assert_eq!(history.len(), 2357);
    assert_eq!(history.frequency.iter().sum::<f64>(), 2457.0);
    assert_eq!(history.frequency.iter().filter(|&&x| x == 0.0).count(), 1411);
    assert_eq!(history.frequency.iter().copied().fold(0.0, f64::max), 29.0);
    assert_eq!(history.holdout_frequency.iter().sum::<f64>(), 1882.0);
    close(row(&history, 0), [2.0, 30.428571, 38.857143, 1.0]);
    close(row(&history, 1), [1.0, 1.714286, 38.857143, 0.0]);
    close(row(&history, 2), [0.0, 0.0, 38.857143, 0.0]);
    // Customer 1516 of the walkthrough, by its number in the sample.
    let busiest = history.frequency.iter().position(|&x| x == 26.0).unwrap();
    close(
        [row(&history, busiest)[0], row(&history, busiest)[1], row(&history, busiest)[2], 0.0],
        [26.0, 30.857143, 31.0, 0.0],
    );
    // A cohort of a quarter is no log that begins midway.
    assert_eq!(table::first_acquisition_day(&summary), None);
}

#[test]
fn weekly_repeat_purchases_are_the_published_ones() {
    let table = log("CDNOW_sample.txt");
    let weekly = summary(&table, true).repeat_counts(&window(), 7.0);
    // BTYD 2.4.3, BTYD-walkthrough.pdf, pages 13 and 14: weeks 20 to 25.
    assert_eq!(weekly[19..25], [73.0, 55.0, 70.0, 33.0, 56.0, 99.0]);
    assert_eq!(weekly[..20].iter().sum::<f64>(), 1359.0);
    assert_eq!(weekly.iter().sum::<f64>(), 2457.0 + 1882.0);
}

#[test]
fn the_master_log_is_read_under_its_header() {
    let table = log("CDNOW_master.txt");
    assert!(table.header());
    assert_eq!(table.row_count(), 69_659);
    let summary = summary(&table, true);
    assert_eq!(summary.customers(), 23_570);
    assert_eq!(summary.log_days(), [day_of(1997, 1, 1).unwrap(), day_of(1998, 6, 30).unwrap()]);
}

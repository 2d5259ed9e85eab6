//! The way from the files of `cargo xtask bench` to their customers, natively on one thread: what the page does with a dropped CSV file, as
//! tests/bench/road_speed.py does it with pandas, polars and DuckDB. `CLOVIS_LARGE_FILES` names the files, as a path list.
//!
//! Beside what criterion prints, a line of JSON a file says what was found, so that the others can be held to it.
#![allow(clippy::print_stdout, reason = "the numbers found are for who called")]

use std::path::Path;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use table::{
    Cleaning, Collector, CustomerSummary, ReadOptions, Reader, Refunds, Table, TransactionColumns, Window, no_decoders,
};

/// Rows by which the page judges what the columns of a file are for.
const JUDGED: usize = 32_768;

fn columns(table: &Table) -> TransactionColumns {
    TransactionColumns::from_roles(table, &table::roles::suggest(table).columns()).expect("orders")
}

/// Rows, customers and repeat purchases of a file.
fn road(file: &Path) -> (usize, usize, f64) {
    let bytes = std::fs::read(file).expect("a file of CLOVIS_LARGE_FILES");
    let mut reader = Reader::new("orders.csv", bytes.len() as u64, ReadOptions::default(), no_decoders()).expect("CSV");
    let cleaning = Cleaning { refunds: Refunds::SetAside, ..Cleaning::default() };
    let mut ahead = None::<Collector>;
    for piece in bytes.chunks(1 << 20) {
        reader.push(piece).expect("CSV");
        let expected = reader.expected_rows();
        if reader.rows() < JUDGED {
            continue;
        }
        let table = reader.so_far().expect("rows");
        let collector = ahead.get_or_insert_with(|| {
            let mut collector = Collector::new(table, columns(table), cleaning);
            collector.expect(expected);
            collector
        });
        collector.advance(table, usize::MAX);
    }
    let table = reader.finish().expect("a table");
    let columns = columns(&table);
    let ahead = ahead.and_then(|collector| collector.adapted(&table, columns, cleaning));
    let collector = ahead.unwrap_or_else(|| Collector::new(&table, columns, cleaning));
    let summary = CustomerSummary::new(&collector.finish(&table).expect("customers"));
    let [_, end] = summary.log_days();
    let window = Window { days_per_unit: 1.0, calibration_end: end, observed_until: end, acquired: None };
    let history = summary.columns(&window);
    (table.row_count(), history.len(), history.frequency.iter().sum())
}

fn roads(criterion: &mut Criterion) {
    let files = std::env::var_os("CLOVIS_LARGE_FILES").expect("CLOVIS_LARGE_FILES names the files");
    let mut group = criterion.benchmark_group("road");
    // A run of the largest takes seconds: ten of each, all of one length.
    group.sample_size(10).sampling_mode(SamplingMode::Flat).measurement_time(Duration::from_secs(10));
    for file in std::env::split_paths(&files) {
        let (rows, customers, frequency) = road(&file);
        println!(r#"{{"library":"clovis","rows":{rows},"customers":{customers},"frequency":{frequency}}}"#);
        group.bench_with_input(BenchmarkId::from_parameter(rows), &file, |bencher, file| bencher.iter(|| road(file)));
    }
    group.finish();
}

criterion_group!(benches, roads);
criterion_main!(benches);

//! Times the way from bytes to customers: `cargo run --release -p table --example road [file]`.
//! Without a file, 1,000,000 seeded transactions of 200,000 customers.
#![allow(clippy::print_stdout, reason = "an example shows what it measured")]
#![allow(clippy::disallowed_methods, reason = "it runs natively, where there is a clock")]

use std::fmt::Write;
use std::time::Instant;

use table::{Cleaning, Collector, CustomerSummary, ReadOptions, Reader, TransactionColumns, Window, iso, no_decoders};

/// Marsaglia's xorshift: enough for a benchmark's rows.
struct Seed(u64);

impl Seed {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

fn generate(rows: usize, customers: u64) -> Vec<u8> {
    let mut seed = Seed(0x9e37_79b9_7f4a_7c15);
    let mut text = String::from("customer_id,order_date,amount\n");
    for row in 0..rows {
        // Squared: some buy much more often than others.
        let pick = seed.below(customers).min(seed.below(customers));
        let day = 18_993 + (row * 730 / rows) as i32;
        let cents = 500 + seed.below(50_000);
        let _ = writeln!(text, "C{pick:07},{},{}.{:02}", iso(day), cents / 100, cents % 100);
    }
    text.into_bytes()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1);
    let bytes = match &file {
        Some(path) => std::fs::read(path)?,
        None => generate(1_000_000, 200_000),
    };
    println!("{:.1} MB", bytes.len() as f64 / 1e6);
    for _ in 0..3 {
        road(&bytes)?;
    }
    Ok(())
}

fn road(bytes: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    let start = Instant::now();
    let mut last = start;
    let mut stage = |name: &str| {
        println!("{name:>12} {:7.1} ms", last.elapsed().as_secs_f64() * 1e3);
        last = Instant::now();
    };
    let mut reader = Reader::new("orders.csv", bytes.len() as u64, ReadOptions::default(), no_decoders())?;
    for piece in bytes.chunks(1 << 20) {
        reader.push(piece)?;
    }
    stage("read, split");
    let table = reader.finish()?;
    stage("type");
    let roles = table::roles::suggest(&table);
    let columns = TransactionColumns::from_roles(&table, &roles.columns())?;
    stage("roles");
    let mut collector = Collector::new(&table, columns, Cleaning { keep_zero: true, ..Cleaning::default() }, None);
    while collector.advance(&table, 50_000) {}
    stage("rows");
    let transactions = collector.finish(&table)?;
    stage("group");
    let summary = CustomerSummary::new(&transactions);
    stage("merge");
    let [first, end] = summary.log_days();
    let calibration_end = first + (end - first) / 2;
    let window = Window { days_per_unit: 7.0, calibration_end, observed_until: end, acquired: None };
    let history = summary.columns(&window);
    stage("columns");
    println!("{:>12} {:7.1} ms", "whole", start.elapsed().as_secs_f64() * 1e3);
    println!(
        "{} rows, {} customers, {} to {}; {} fitted, {} repeat purchases, {} held out",
        table.row_count(),
        summary.customers(),
        iso(first),
        iso(end),
        history.len(),
        history.frequency.iter().sum::<f64>(),
        history.holdout_frequency.iter().sum::<f64>(),
    );
    Ok(())
}

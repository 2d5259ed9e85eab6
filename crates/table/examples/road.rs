//! Times the way from bytes to customers, stage by stage, on 1,000,000 seeded transactions of 200,000 customers:
//! `cargo run --release -p table --example road`. The whole of it is measured by `cargo xtask bench` (tests/bench/native).
#![allow(clippy::print_stdout, reason = "an example shows what it measured")]
#![allow(clippy::disallowed_methods, reason = "it runs natively, where there is a clock")]

use std::fmt::Write;
use std::time::Instant;

use table::{
    Cleaning, Collector, CustomerSummary, ReadOptions, Reader, Refunds, TransactionColumns, Window, iso, no_decoders,
};

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
    let bytes = generate(1_000_000, 200_000);
    for _ in 0..3 {
        let walked = road(&bytes)?;
        for (name, milliseconds) in &walked.stages {
            println!("{name:>12} {milliseconds:7.1} ms");
        }
        println!("{} rows, {} customers, {} repeat purchases", walked.rows, walked.customers, walked.frequency);
    }
    Ok(())
}

/// What was found, and how long each stage took in milliseconds.
struct Walked {
    stages: Vec<(&'static str, f64)>,
    rows: usize,
    customers: usize,
    frequency: f64,
}

fn road(bytes: &[u8]) -> Result<Walked, Box<dyn std::error::Error>> {
    let mut last = Instant::now();
    let mut stages = Vec::new();
    let mut stage = |name: &'static str| {
        stages.push((name, last.elapsed().as_secs_f64() * 1e3));
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
    let mut collector = Collector::new(&table, columns, Cleaning { refunds: Refunds::SetAside, ..Cleaning::default() });
    while collector.advance(&table, 50_000) {}
    stage("rows");
    let transactions = collector.finish(&table)?;
    stage("group");
    let summary = CustomerSummary::new(&transactions);
    stage("merge");
    let [_, end] = summary.log_days();
    let window = Window { days_per_unit: 1.0, calibration_end: end, observed_until: end, acquired: None };
    let history = summary.columns(&window);
    stage("columns");
    let frequency = history.frequency.iter().sum();
    Ok(Walked { stages, rows: table.row_count(), customers: history.len(), frequency })
}

//! How long a regression of 200,000 rows and a resample of a path model take:
//! `cargo run -p statistics --release --example timing`.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a native tool: it has a clock and prints")]

use std::time::Instant;

use statistics::linear::{StandardErrors, regress};
use statistics::paths::Bootstrap;
use statistics::scale::{Settings, factors};

fn main() {
    let rows = 200_000_u64;
    let columns: Vec<Vec<f64>> = (1..=11)
        .map(|j| (0..rows).map(|i| ((i * i % 1_000_003 * (7919 * j)) % 1009) as f64 + 0.1 * (i % 7) as f64).collect())
        .collect();
    let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();

    let start = Instant::now();
    let fit = regress(slices[0], &slices[1..]).expect("independent columns");
    let slopes = fit.coefficients(StandardErrors::Hc3, 0.95).expect("slopes");
    println!("regression, 200,000 rows, 10 predictors, HC3: {:?} (R² {:.6})", start.elapsed(), fit.r_squared());
    println!("  first slope {:.6} ± {:.6}", slopes[0].estimate.value, slopes[0].estimate.standard_error);

    let start = Instant::now();
    let found = factors(&slices, Settings { number: Some(3), ..Settings::default() }).expect("independent columns");
    println!("factors, 11 items, {} steps: {:?}", found.steps, start.elapsed());

    let arrows = [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4)];
    let mut bootstrap = Bootstrap::new(&slices[..5], &arrows, 20, 1).expect("a model");
    let start = Instant::now();
    bootstrap.step(20);
    println!("bootstrap, 200,000 rows, 5 variables: {:?} a resample", start.elapsed() / 20);
}

//! How long k-means takes here: `cargo run --release --example kmeans_speed -p statistics`.
//!
//! Reads rows from a file of little-endian doubles when one is named (tests/bench/kmeans_speed.py writes it and times
//! scikit-learn on the same rows), else makes its own.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a native tool that measures and prints")]

use std::sync::Arc;
use std::time::Instant;

use statistics::clusters::{KMeansSettings, Points, Standardise, k_means};

/// Processor time of this thread in seconds where Linux tells it, else time of day.
fn clock(start: Instant) -> f64 {
    let on_processor = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = on_processor.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| start.elapsed().as_secs_f64(), |ns| ns / 1e9)
}

/// Three columns like a customer file's: skewed, overlapping, without clear groups.
fn made(rows: usize) -> Vec<f64> {
    let mut state = 1_u64;
    let mut unit = || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((state >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    };
    (0..rows * 3).map(|at| if at % 3 == 0 { unit() } else { -unit().ln() }).collect()
}

fn main() {
    let values: Vec<f64> = match std::env::args().nth(1) {
        Some(path) => {
            let bytes = std::fs::read(path).expect("a readable file");
            bytes.chunks_exact(8).map(|chunk| f64::from_le_bytes(chunk.try_into().expect("eight bytes"))).collect()
        }
        None => made(200_000),
    };
    let columns: Vec<Vec<f64>> = (0..3).map(|j| values.iter().skip(j).step_by(3).copied().collect()).collect();
    let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let points = Arc::new(Points::new(&slices, Standardise::None).expect("finite numbers"));
    let start = Instant::now();
    for seed in 1..=3 {
        let before = clock(start);
        let found = k_means(&points, &KMeansSettings { k: 5, seed, ..KMeansSettings::default() }).expect("rows differ");
        println!(
            "seed {seed}: {:.3} s, inertia {:.9}, {} iterations in the best start, converged {}",
            clock(start) - before,
            found.inertia,
            found.iterations,
            found.converged
        );
    }
}

//! The CDNOW sample, as tests/reference/btyd_cdnow.py wrote it.

#![allow(dead_code, unreachable_pub, reason = "shared by test files that each use their own part")]

use btyd::History;

pub struct Customer {
    pub id: u32,
    pub first: f64,
    pub frequency: f64,
    pub recency: f64,
    pub age: f64,
    pub holdout: f64,
    pub spend: f64,
    /// Days of repeat purchases from the first purchase on.
    pub repeats: Vec<f64>,
}

/// Days a time unit.
pub const WEEK: f64 = 7.0;

pub fn cdnow() -> Vec<Customer> {
    let text = include_str!("../../../../tests/reference/btyd_cdnow.csv");
    text.lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let number = |place: usize| cells[place].parse::<f64>().expect("a number");
            Customer {
                id: number(0) as u32,
                first: number(1),
                frequency: number(2),
                recency: number(3),
                age: number(4),
                holdout: number(5),
                spend: number(6),
                repeats: cells[7].split_whitespace().map(|day| day.parse().expect("a day")).collect(),
            }
        })
        .collect()
}

pub fn history(customers: &[Customer]) -> History {
    let column = |f: fn(&Customer) -> f64| customers.iter().map(f).collect::<Vec<f64>>();
    History::new(column(|c| c.frequency), column(|c| c.recency / WEEK), column(|c| c.age / WEEK))
        .expect("a valid history")
}

/// Fails unless `found` is within `tolerance` of `expected`, absolutely.
#[track_caller]
pub fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not within {tolerance} of {expected}");
}

/// Fails unless `found` is within a share `tolerance` of `expected`.
#[track_caller]
pub fn close(found: f64, expected: f64, tolerance: f64) {
    near(found, expected, tolerance * expected.abs().max(1e-300));
}

//! The CDNOW sample, as tests/reference/btyd_cdnow.py wrote it.

#![allow(dead_code, unreachable_pub, reason = "shared by test files that each use their own part")]

use btyd::History;
use serde_json::Value;

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

/// The same with the times between purchases.
pub fn history_with_intervals(customers: &[Customer]) -> History {
    let logs = |customer: &Customer| {
        let days = &customer.repeats[..customer.frequency as usize];
        let from = std::iter::once(&0.0).chain(days);
        from.zip(days).map(|(before, day)| ((day - before) / WEEK).ln()).sum()
    };
    history(customers).with_sum_log_intervals(customers.iter().map(logs).collect()).expect("valid")
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

/// The cases of tests/reference/btyd_oracle_more.json.
pub fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("../../../../tests/reference/btyd_oracle_more.json")).expect("valid JSON")
}

/// A number that was written as a number, with all digits as text, or as nothing where it is infinite.
pub fn number(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().expect("a number"),
        Value::Null => f64::INFINITY,
        other => other.as_f64().expect("a number"),
    }
}

pub fn numbers(values: &Value) -> Vec<f64> {
    values.as_array().expect("a list").iter().map(number).collect()
}

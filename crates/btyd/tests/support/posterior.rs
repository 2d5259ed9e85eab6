//! The data of tests/reference/btyd_posterior.json.

#![allow(dead_code, unreachable_pub, reason = "shared by test files that each use their own part")]

use btyd::History;
use serde_json::Value;

use crate::support::{self, cdnow, numbers};

pub fn reference() -> Value {
    serde_json::from_str(include_str!("../../../../tests/reference/btyd_posterior.json")).expect("valid JSON")
}

fn rows(data: &Value) -> Vec<Vec<f64>> {
    data.as_array().expect("rows").iter().map(numbers).collect()
}

pub fn history(name: &str, data: &Value) -> History {
    if name == "cdnow" {
        return support::history(&cdnow());
    }
    let rows = rows(&data[name]);
    let column = |place: usize| rows.iter().map(|row| row[place]).collect();
    History::new(column(0), column(1), column(2)).expect("valid")
}

/// Frequency and mean spend.
pub fn spends(name: &str, data: &Value) -> (Vec<f64>, Vec<f64>) {
    if name == "cdnow-spends" {
        let buyers: Vec<_> = cdnow().into_iter().filter(|one| one.frequency > 0.0 && one.spend > 0.0).collect();
        return buyers.iter().map(|one| (one.frequency, one.spend)).unzip();
    }
    rows(&data[name]).iter().map(|row| (row[0], row[1])).unzip()
}

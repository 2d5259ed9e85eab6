//! Reading reference numbers and comparing with them.
#![allow(dead_code, reason = "every test file uses a part")]

use serde_json::Value;

/// A column or list of numbers.
pub(crate) fn list(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|v| v.as_f64().expect("a number")).collect()
}

/// Columns.
pub(crate) fn lists(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().expect("lists").iter().map(list).collect()
}

/// Columns as the crate takes them.
pub(crate) fn slices(columns: &[Vec<f64>]) -> Vec<&[f64]> {
    columns.iter().map(Vec::as_slice).collect()
}

/// The cases of a reference file.
pub(crate) fn cases(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("valid JSON")
}

/// Gathers comparisons, so that one run shows every number that is off.
#[derive(Default)]
pub(crate) struct Comparison {
    failures: Vec<String>,
    count: usize,
    worst: f64,
}

impl Comparison {
    /// One number: the difference may be `tolerance` of the expected number's size, or of `scale`.
    pub(crate) fn number(&mut self, name: &str, found: f64, expected: f64, tolerance: f64, scale: f64) {
        self.count += 1;
        let error = (found - expected).abs() / expected.abs().max(scale).max(f64::MIN_POSITIVE);
        self.worst = self.worst.max(error);
        let close = error <= tolerance;
        if !close {
            self.failures.push(format!("{name}: {found:e} against {expected:e}, off by {error:.1e}"));
        }
    }

    /// Numbers of one unit; a small one is measured against the largest.
    pub(crate) fn numbers(&mut self, name: &str, found: &[f64], expected: &Value, tolerance: f64) {
        let expected = list(expected);
        assert_eq!(found.len(), expected.len(), "{name}");
        let scale = 1e-3 * expected.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
        for (i, (found, expected)) in found.iter().zip(expected).enumerate() {
            self.number(&format!("{name} {i}"), *found, expected, tolerance, scale);
        }
    }

    /// Numbers one by one; each may have a unit of its own, and is measured against its scale where it is smaller.
    pub(crate) fn scaled(&mut self, name: &str, found: &[f64], expected: &Value, tolerance: f64, scales: &[f64]) {
        let expected = list(expected);
        assert_eq!((found.len(), scales.len()), (expected.len(), expected.len()), "{name}");
        for i in 0..expected.len() {
            self.number(&format!("{name} {i}"), found[i], expected[i], tolerance, scales[i]);
        }
    }

    /// Ends the test: at least so many numbers, and none off.
    pub(crate) fn done(self, at_least: usize) {
        eprintln!("{} numbers, worst {:.1e}", self.count, self.worst);
        assert!(self.count >= at_least, "{} numbers", self.count);
        assert!(self.failures.is_empty(), "{} of {}:\n{}", self.failures.len(), self.count, self.failures.join("\n"));
    }
}

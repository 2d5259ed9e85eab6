//! P(alive) and expected purchases by frequency and time since the last purchase.

use btyd::{History, Scores};
use models::value_pictures::Map;

use super::super::cohort::Histories;
use super::{quantile, round_up};
use crate::protocol::{Failure, TimeUnit};

/// Columns of repeat buyers and rows at most, about.
const COLUMNS: f64 = 20.0;
const ROWS: f64 = 16.0;
/// Columns of repeat buyers at least.
const FEWEST: f64 = 7.0;
/// Share of the customers that the columns hold at least.
const SHOWN: f64 = 0.99;

/// The cells with the customers in them, to be scored.
pub(super) struct Cells(Map);

impl Cells {
    /// A grid that holds nearly all of the customers; `None` where no time has passed for any of them.
    pub(super) fn of(now: &Histories, unit: &TimeUnit) -> Option<Self> {
        let age = now.age.iter().copied().fold(0.0, f64::max);
        if age <= 0.0 {
            return None;
        }
        let mut frequencies: Vec<(f64, f64)> =
            now.frequency.iter().enumerate().map(|(row, &frequency)| (frequency, now.weight(row))).collect();
        let most = quantile(&mut frequencies, SHOWN).max(FEWEST);
        let step = libm::ceil(most / COLUMNS);
        let repeat = libm::ceil(most / step);
        let column = |index: usize| match index {
            0 => [0.0, 0.0],
            _ => [(index as f64 - 1.0) * step + 1.0, index as f64 * step],
        };
        let columns: Vec<[f64; 2]> = (0..=repeat as usize).map(column).collect();
        // Whole units, where that leaves more than a few rows.
        let height = age / ROWS;
        let height = if age >= 6.0 || *unit == TimeUnit::Day { round_up(height).max(1.0) } else { round_up(height) };
        let count = libm::ceil(age / height).max(1.0);
        let rows: Vec<[f64; 2]> =
            (0..count as usize).map(|row| [row as f64 * height, ((row + 1) as f64 * height).min(age)]).collect();
        let mut customers = vec![0; rows.len() * columns.len()];
        let mut beyond = 0;
        for row in 0..now.len() {
            let column = libm::ceil(now.frequency[row] / step) as usize;
            if column >= columns.len() {
                beyond += now.weight(row) as usize;
                continue;
            }
            let since = ((now.age[row] - now.recency[row]) / height) as usize;
            customers[since.min(rows.len() - 1) * columns.len() + column] += now.weight(row) as usize;
        }
        Some(Self(Map { age, columns, rows, customers, beyond, ..Map::default() }))
    }

    /// One customer for the middle of each cell.
    pub(super) fn history(&self) -> Result<History, Failure> {
        let Map { age, columns, rows, .. } = &self.0;
        let (mut frequency, mut recency, mut ages) = (Vec::new(), Vec::new(), Vec::new());
        for [from, to] in rows {
            let since = 0.5 * (from + to);
            for [fewest, most] in columns {
                let x = libm::floor(0.5 * (fewest + most));
                frequency.push(x);
                recency.push(if x > 0.0 { age - since } else { 0.0 });
                ages.push(if x > 0.0 { *age } else { since });
            }
        }
        History::new(frequency, recency, ages).map_err(|error| Failure::from_kind(&error))
    }

    /// The map with what was scored.
    pub(super) fn with(self, scores: Scores) -> Map {
        Map { alive: scores.alive, expected: scores.expected, ..self.0 }
    }
}

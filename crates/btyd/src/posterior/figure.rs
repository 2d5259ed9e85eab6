//! A figure and what is known of it.

use serde::{Deserialize, Serialize};

/// Draws of one figure, sorted.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure(Vec<f64>);

/// A median between two ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Lower end: half of what the level leaves is below it.
    pub lower: f64,
    /// As likely above as below.
    pub median: f64,
    /// Upper end.
    pub upper: f64,
}

impl Figure {
    /// Of draws in any order.
    pub fn of(mut draws: Vec<f64>) -> Figure {
        draws.sort_by(f64::total_cmp);
        Figure(draws)
    }

    /// The draws, from the least to the largest.
    pub fn sorted(&self) -> &[f64] {
        &self.0
    }

    /// Mean of the draws.
    pub fn mean(&self) -> f64 {
        self.0.iter().sum::<f64>() / self.0.len() as f64
    }

    /// Standard deviation of the draws.
    pub fn deviation(&self) -> f64 {
        let mean = self.mean();
        let squares: f64 = self.0.iter().map(|draw| (draw - mean) * (draw - mean)).sum();
        libm::sqrt(squares / self.0.len() as f64)
    }

    /// A quantile, by interpolation between the two draws next to it.
    pub fn quantile(&self, share: f64) -> f64 {
        quantile(&self.0, share)
    }

    /// The central interval of this level, between 0 and 1.
    pub fn interval(&self, level: f64) -> Interval {
        interval(&self.0, level)
    }
}

/// Of sorted values.
pub(super) fn interval(sorted: &[f64], level: f64) -> Interval {
    let tail = 0.5 * (1.0 - level.clamp(0.0, 1.0));
    Interval { lower: quantile(sorted, tail), median: quantile(sorted, 0.5), upper: quantile(sorted, 1.0 - tail) }
}

fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share.clamp(0.0, 1.0) * (sorted.len() - 1) as f64;
    let below = place as usize;
    let above = (below + 1).min(sorted.len() - 1);
    let part = place - below as f64;
    // The two may be infinite together.
    if part == 0.0 || sorted[below] == sorted[above] {
        sorted[below]
    } else {
        sorted[below] + part * (sorted[above] - sorted[below])
    }
}

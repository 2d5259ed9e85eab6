//! How unequally a total is spread: Lorenz curve, Gini index, concentration, top shares.
//!
//! Sources: Lorenz (1905), *Publications of the American Statistical Association* 9(70), 209–219; Gini (1912).

use serde::{Deserialize, Serialize};

/// Most points that a curve is drawn with.
pub const MOST_POINTS: usize = 501;

/// Inequality of positive amounts over their owners.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Inequality {
    /// Share of owners and share of the total, poorest first, from (0, 0) to (1, 1); at most [`MOST_POINTS`].
    pub points: Vec<[f64; 2]>,
    /// Gini index, 0 for equal amounts to (n − 1)/n; `None` without a positive amount.
    pub gini: Option<f64>,
    /// Gini index times n/(n − 1), so that one owner of all gives 1; `None` for fewer than two owners.
    pub corrected_gini: Option<f64>,
    /// Herfindahl–Hirschman index: sum of squared shares, 1/n to 1.
    pub concentration: Option<f64>,
    /// Owners counted: those with a positive amount.
    pub owners: usize,
    /// Owners left out, because the curve is not defined for amounts of zero or less.
    pub left_out: usize,
    /// What the richest have together, by their number.
    #[serde(skip)]
    descending: Vec<f64>,
}

impl Inequality {
    /// Measures amounts (money, one an owner, finite). Amounts of zero or less are left out and counted.
    pub fn of(amounts: &[f64]) -> Self {
        let mut sorted: Vec<f64> =
            amounts.iter().copied().filter(|amount| *amount > 0.0 && amount.is_finite()).collect();
        let owners = sorted.len();
        let left_out = amounts.len() - owners;
        sorted.sort_unstable_by(|left, right| right.total_cmp(left));
        let total: f64 = sorted.iter().sum();
        if owners == 0 || !total.is_finite() {
            return Self { left_out: amounts.len(), ..Self::default() };
        }
        // Cumulative sums from the richest down: entry k is what the k richest have.
        let mut running = 0.0;
        let mut squares = 0.0;
        let mut ranked = 0.0;
        for (rank, amount) in sorted.iter_mut().enumerate() {
            squares += (*amount / total).powi(2);
            ranked += (owners - rank) as f64 * *amount;
            running += *amount;
            *amount = running;
        }
        let count = owners as f64;
        let gini = (2.0 * ranked / (count * total) - (count + 1.0) / count).max(0.0);
        Self {
            points: curve(&sorted, total),
            gini: Some(gini),
            corrected_gini: (owners > 1).then(|| gini * count / (count - 1.0)),
            concentration: Some(squares),
            owners,
            left_out,
            descending: sorted,
        }
    }

    /// Share of the total that the richest `top` (0 to 1) of the owners have; their number is rounded up, so that it is
    /// at least one. `None` without a positive amount.
    pub fn top_share(&self, top: f64) -> Option<f64> {
        let total = *self.descending.last()?;
        // 0.07 × 100 is a little above 7 in floating point; what is within a billionth of a whole number is that number.
        let count = (top.clamp(0.0, 1.0) * self.owners as f64 - 1e-9).ceil().max(1.0) as usize;
        Some(self.descending[count.min(self.owners) - 1] / total)
    }
}

/// The curve from the cumulative sums of the richest, thinned evenly.
fn curve(richest: &[f64], total: f64) -> Vec<[f64; 2]> {
    let owners = richest.len();
    let steps = owners.min(MOST_POINTS - 1);
    (0..=steps)
        .map(|step| {
            let poorest = (step as f64 * owners as f64 / steps as f64).round() as usize;
            let held = match owners - poorest {
                0 => 0.0,
                rest => richest[rest - 1],
            };
            [poorest as f64 / owners as f64, ((total - held) / total).clamp(0.0, 1.0)]
        })
        .collect()
}

//! Inequality of total spend over the customers.

use models::lorenz::Inequality;

use crate::protocol::LorenzReport;

/// Shares of customers whose share of revenue is named.
const TOP: [f64; 4] = [0.01, 0.05, 0.10, 0.20];

/// Lorenz curve, Gini index and top shares of the positive totals.
pub(crate) fn lorenz(totals: &[f64]) -> LorenzReport {
    let inequality = Inequality::of(totals);
    LorenzReport {
        top_shares: TOP.iter().filter_map(|&top| Some([top, inequality.top_share(top)?])).collect(),
        gini: inequality.gini,
        left_out: inequality.left_out,
        points: inequality.points,
    }
}

//! How surely alpha is known, and what the loadings on one factor say of a scale.

use serde::{Deserialize, Serialize};

use super::Reliability;
use crate::error::{Error, check_setting};
use crate::special::f_quantile;

/// Confidence interval of Cronbach's alpha (Feldt 1965): `(1 − α) F` with n − 1 and (n − 1)(k − 1) degrees of freedom, for items
/// that are parallel and normal.
///
/// # Errors
///
/// [`Error::Setting`] for a level not between 0 and 1.
pub fn alpha_interval(reliability: &Reliability, level: f64) -> Result<[f64; 2], Error> {
    check_setting("level", level > 0.0 && level < 1.0)?;
    let (rows, items) = (reliability.n as f64, reliability.items.len() as f64);
    let degrees = [rows - 1.0, (rows - 1.0) * (items - 1.0)];
    let tail = 0.5 * (1.0 - level);
    Ok([tail, 1.0 - tail].map(|p| 1.0 - (1.0 - reliability.alpha) * f_quantile(p, degrees[0], degrees[1])))
}

/// What standardised loadings on one factor say of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Composite {
    /// Composite reliability: the factor's share of the variance of the items' sum (Jöreskog 1971; McDonald's ω).
    pub reliability: f64,
    /// Average variance extracted: the factor's share of the items' variance (Fornell & Larcker 1981).
    pub variance_extracted: f64,
}

/// Composite reliability and average variance extracted; `None` without loadings, and where one passes 1.
pub fn composite(loadings: &[f64]) -> Option<Composite> {
    if loadings.is_empty() || loadings.iter().any(|loading| loading.abs() > 1.0) {
        return None;
    }
    let sum: f64 = loadings.iter().sum();
    let squares: f64 = loadings.iter().map(|loading| loading * loading).sum();
    let items = loadings.len() as f64;
    let all = sum * sum + items - squares;
    (all > 0.0).then(|| Composite { reliability: sum * sum / all, variance_extracted: squares / items })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_loadings_are_the_formula_of_spearman_and_brown() {
        // Four items that correlate by 0.49: 4 · 0.49 / (1 + 3 · 0.49).
        let found = composite(&[0.7; 4]).expect("loadings");
        assert!((found.reliability - 1.96 / 2.47).abs() < 1e-15);
        assert!((found.variance_extracted - 0.49).abs() < 1e-15);
        assert_eq!(composite(&[]), None);
        assert_eq!(composite(&[1.2, 0.3]), None);
    }
}

//! Whether the errors of a regression spread alike.

use serde::{Deserialize, Serialize};

use super::{Regression, regress};
use crate::error::Error;
use crate::special::chi_square_upper;

/// A test of errors that spread alike.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SpreadTest {
    /// χ².
    pub chi_square: f64,
    /// Degrees of freedom: the predictors.
    pub degrees: f64,
    /// Chance of a statistic as large where the errors spread alike.
    pub p: f64,
}

/// Breusch and Pagan's test (1979) as Koenker (1981) made it hold for errors that are not normal: rows times the R² of the
/// squared residuals on the predictors.
///
/// # Errors
///
/// Those of [`regress`]; the outcome is the squared residuals, which are constant where the fit is exact.
pub fn spread_test(regression: &Regression, predictors: &[&[f64]]) -> Result<SpreadTest, Error> {
    let squares: Vec<f64> = regression.residuals().iter().map(|residual| residual * residual).collect();
    let chi_square = squares.len() as f64 * regress(&squares, predictors)?.r_squared();
    let degrees = predictors.len() as f64;
    Ok(SpreadTest { chi_square, degrees, p: chi_square_upper(chi_square, degrees) })
}

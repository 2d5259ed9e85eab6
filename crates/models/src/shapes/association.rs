//! How strongly the columns of a table go together: correlations, and standardised coefficients of a regression on several.

use crate::formula::{Expr, Function};

/// Why columns have no association, for the reasons of a card.
pub(crate) const NO_SPREAD: &str = "no-spread";
/// Why a regression has no coefficients: predictors say the same.
pub(crate) const COLLINEAR: &str = "collinear";
/// Why a regression has no coefficients: hardly more rows than predictors.
pub(crate) const TOO_FEW_ROWS: &str = "too-few-rows";

/// Sums of squares and products around the means of two columns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moments {
    xx: f64,
    xy: f64,
    yy: f64,
}

impl Moments {
    /// The moments of two columns of one length; the reason where one of them does not vary.
    pub(crate) fn new(x: &[f64], y: &[f64]) -> Result<Self, &'static str> {
        let [x, y] = [centred(x)?, centred(y)?];
        let product = |left: &[f64], right: &[f64]| left.iter().zip(right).map(|(left, right)| left * right).sum();
        Ok(Self { xx: product(&x, &x), xy: product(&x, &y), yy: product(&y, &y) })
    }

    /// Pearson's correlation as a formula.
    pub(crate) fn formula(self) -> Expr {
        let spread = (Expr::Symbol("S_xx", self.xx) * Expr::Symbol("S_yy", self.yy)).call(Function::Sqrt);
        Expr::Symbol("S_xy", self.xy) / spread
    }
}

/// Pearson's correlation.
pub(crate) fn correlation(x: &[f64], y: &[f64]) -> Result<f64, &'static str> {
    // Rounding may not carry it beyond one.
    Moments::new(x, y).map(|moments| moments.formula().value().clamp(-1.0, 1.0))
}

/// Deviations from the mean; the reason where there are none but what rounding leaves behind.
fn centred(column: &[f64]) -> Result<Vec<f64>, &'static str> {
    let mean = column.iter().sum::<f64>() / column.len() as f64;
    let deviations: Vec<f64> = column.iter().map(|value| value - mean).collect();
    let size: f64 = column.iter().map(|value| value * value).sum();
    let spread: f64 = deviations.iter().map(|deviation| deviation * deviation).sum();
    if spread <= 1e-20 * size { Err(NO_SPREAD) } else { Ok(deviations) }
}

/// Standardised coefficients of the least-squares regression of a column on others.
pub(crate) fn coefficients<const N: usize>(predictors: [&[f64]; N], target: &[f64]) -> Result<[f64; N], &'static str> {
    if target.len() < N + 2 {
        return Err(TOO_FEW_ROWS);
    }
    let mut matrix = [[0.0; N]; N];
    let mut right = [0.0; N];
    for row in 0..N {
        for column in 0..N {
            matrix[row][column] = if row == column { 1.0 } else { correlation(predictors[row], predictors[column])? };
        }
        right[row] = correlation(predictors[row], target)?;
    }
    solve(matrix, right).ok_or(COLLINEAR)
}

/// Solves equations with a matrix of correlations, which needs no exchange of rows; `None` where it is singular.
fn solve<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> Option<[f64; N]> {
    for pivot in 0..N {
        // What is left of a predictor's variance once those before it are taken out.
        if matrix[pivot][pivot] < 1e-9 {
            return None;
        }
        for row in pivot + 1..N {
            let factor = matrix[row][pivot] / matrix[pivot][pivot];
            for column in pivot..N {
                matrix[row][column] -= factor * matrix[pivot][column];
            }
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..N).rev() {
        let known: f64 = (row + 1..N).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_is_a_sum_of_others_gives_its_parts_back() {
        let x = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        let y = [2.0, 1.0, 4.0, 3.0, 6.0, 4.0];
        let z: Vec<f64> = x.iter().zip(y).map(|(x, y)| 2.0 * x + 3.0 * y).collect();
        let deviation = |column: &[f64]| Moments::new(column, column).unwrap().xx.sqrt();
        let found = coefficients([&x, &y], &z).unwrap();
        assert!((found[0] - 2.0 * deviation(&x) / deviation(&z)).abs() < 1e-12);
        assert!((found[1] - 3.0 * deviation(&y) / deviation(&z)).abs() < 1e-12);
        assert_eq!(coefficients([&x, &z, &y], &x), Err(COLLINEAR));
        assert_eq!(coefficients([&x, &[0.1; 6]], &z), Err(NO_SPREAD));
        assert_eq!(coefficients([&x[..3], &y[..3]], &z[..3]), Err(TOO_FEW_ROWS));
    }
}

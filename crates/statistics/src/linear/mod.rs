//! Linear regression by ordinary least squares.
//!
//! Householder's QR on centred columns, so that neither the size of the means nor the squares of the data cost digits:
//! Longley's data (NIST StRD) come out to more than ten digits. Standard errors are the classical ones or those of
//! White (1980) and MacKinnon & White (1985), which need no equal spread of the errors; Long & Ervin (2000) advise
//! HC3 for everyday use.

mod inference;
mod moderation;
mod spread;

pub use inference::{Coefficient, Estimate, FTest, StandardErrors};
pub use moderation::{Interaction, Moderation, Slope, interaction, moderation};
pub use spread::{SpreadTest, spread_test};

use crate::columns::{Centred, centred, dot, norm, weighted_dot};
use crate::error::{Column, Error, check_column};
use crate::matrix::Matrix;
use crate::qr::Decomposition;

/// A row whose leverage comes this near to 1 has a coefficient of its own.
const FULL_LEVERAGE: f64 = 1e-12;

/// A regression with an intercept, fitted by ordinary least squares.
#[derive(Clone, Debug)]
pub struct Regression {
    rows: usize,
    /// Intercept first.
    estimates: Vec<f64>,
    residuals: Vec<f64>,
    leverages: Vec<f64>,
    /// Sum of squares that the predictors explain, and that of the residuals.
    explained: f64,
    unexplained: f64,
    outcome: Centred,
    /// Norms of the centred predictors.
    norms: Vec<f64>,
    /// Inverse of the triangular factor, intercept first.
    upper_inverse: Matrix,
    /// The basis' products weighted by squared residuals, by kind; a row for HC2 and HC3 where it has none.
    products: [Result<Matrix, usize>; 4],
    exact: bool,
}

/// Fits the outcome on the predictors and an intercept.
///
/// # Errors
///
/// [`Error::TooFewColumns`] without predictors; [`Error::TooFewRows`] unless there are at least two rows more than
/// predictors, so that an error can be estimated; [`Error::Length`] and [`Error::Value`] for columns not fit to compute
/// with; [`Error::Constant`] for a column without variation, the outcome included; [`Error::Collinear`] for the first
/// predictor that others before it determine.
pub fn regress(outcome: &[f64], predictors: &[&[f64]]) -> Result<Regression, Error> {
    let (n, k) = (outcome.len(), predictors.len());
    if k == 0 {
        return Err(Error::TooFewColumns { needed: 1, found: 0 });
    }
    check_column(n, Column::Outcome, outcome)?;
    crate::error::check_columns(n, predictors)?;
    if n < k + 2 {
        return Err(Error::TooFewRows { needed: k + 2, found: n });
    }
    let y = Centred::new(Column::Outcome, outcome)?;
    let x = centred(predictors)?;
    let decomposition = Decomposition::new(&x)?;

    let mut rotated = y.deviations.clone();
    decomposition.rotate(&mut rotated);
    let slopes = back_substitute(&decomposition.upper, &rotated);
    let intercept = y.mean - slopes.iter().zip(&x).map(|(slope, x)| slope * x.mean).sum::<f64>();
    let explained = dot(&rotated[..k], &rotated[..k]);
    rotated[..k].fill(0.0);
    decomposition.rotate_back(&mut rotated);
    let mut residuals = rotated;

    // What rounding alone leaves of an exact relation.
    let size =
        norm(outcome) + slopes.iter().zip(predictors).map(|(slope, values)| slope.abs() * norm(values)).sum::<f64>();
    let exact = norm(&residuals) <= 8.0 * f64::EPSILON * size;
    if exact {
        residuals.fill(0.0);
    }

    // The columns themselves are no longer needed: with many rows they would be memory kept for nothing.
    let (means, norms): (Vec<f64>, Vec<f64>) = x.into_iter().map(|x| (x.mean, x.norm)).unzip();
    let root = libm::sqrt(n as f64);
    let mut basis = decomposition.basis(n);
    basis.insert(0, vec![1.0 / root; n]);
    let leverages: Vec<f64> = (0..n).map(|i| basis.iter().map(|q| q[i] * q[i]).sum::<f64>().clamp(0.0, 1.0)).collect();
    let products = inference::squared_products(&basis, &residuals, &leverages, k);

    // The triangular factor with the intercept: the constant is orthogonal to centred columns.
    let mut upper = Matrix::zeros(k + 1, k + 1);
    upper[(0, 0)] = root;
    for j in 0..k {
        upper[(0, j + 1)] = root * means[j];
        for i in 0..=j {
            upper[(i + 1, j + 1)] = decomposition.upper[(i, j)];
        }
    }
    let mut estimates = vec![intercept];
    estimates.extend(slopes);
    Ok(Regression {
        rows: n,
        estimates,
        explained,
        unexplained: dot(&residuals, &residuals),
        residuals,
        leverages,
        norms,
        outcome: y,
        upper_inverse: upper.upper_inverse(),
        products,
        exact,
    })
}

fn back_substitute(upper: &Matrix, right: &[f64]) -> Vec<f64> {
    let k = upper.rows();
    let mut solution = vec![0.0; k];
    for i in (0..k).rev() {
        let sum: f64 = (i + 1..k).map(|j| upper[(i, j)] * solution[j]).sum();
        solution[i] = (right[i] - sum) / upper[(i, i)];
    }
    solution
}

impl Regression {
    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Residual degrees of freedom: rows less coefficients.
    pub fn degrees(&self) -> f64 {
        (self.rows - self.estimates.len()) as f64
    }

    /// The intercept and the slopes.
    pub fn estimates(&self) -> &[f64] {
        &self.estimates
    }

    /// Observed less fitted, by row.
    pub fn residuals(&self) -> &[f64] {
        &self.residuals
    }

    /// The weight each row has in its own fitted value, the diagonal of the hat matrix (Hoaglin & Welsch 1978).
    pub fn leverages(&self) -> &[f64] {
        &self.leverages
    }

    /// Whether the predictors determine the outcome to rounding. There is then no error to test against: standard
    /// errors are 0 and tests absent.
    pub fn exact(&self) -> bool {
        self.exact
    }

    /// Share of the outcome's variance that the predictors explain.
    pub fn r_squared(&self) -> f64 {
        self.explained / (self.explained + self.unexplained)
    }

    /// R² less what as many predictors of no effect would explain on average (Ezekiel 1930); may be below 0.
    pub fn adjusted_r_squared(&self) -> f64 {
        let share = self.unexplained / (self.explained + self.unexplained);
        1.0 - share * (self.rows as f64 - 1.0) / self.degrees()
    }

    /// Standard deviation of the errors, by the residual degrees of freedom.
    pub fn error_deviation(&self) -> f64 {
        libm::sqrt(self.unexplained / self.degrees())
    }

    /// Slopes had all columns been standardised: standard deviations of the outcome for one of the predictor.
    pub fn standardised(&self) -> Vec<f64> {
        self.estimates[1..].iter().zip(&self.norms).map(|(slope, norm)| slope * norm / self.outcome.norm).collect()
    }

    /// Variance inflation factors, `1 / (1 − R²)` of each predictor on the others (Marquardt 1970).
    pub fn variance_inflation(&self) -> Vec<f64> {
        (1..self.estimates.len())
            .map(|j| {
                let length = norm(self.upper_inverse.row(j)) * self.norms[j - 1];
                (length * length).max(1.0)
            })
            .collect()
    }

    /// Covariance matrix of the coefficients, intercept first.
    ///
    /// # Errors
    ///
    /// [`Error::Leverage`] for HC2 and HC3 when a row has a coefficient of its own.
    pub fn covariance(&self, errors: StandardErrors) -> Result<Matrix, Error> {
        let variance = self.unexplained / self.degrees();
        let size = self.estimates.len();
        let mut classical = Matrix::zeros(size, size);
        for i in 0..size {
            classical[(i, i)] = variance;
        }
        let middle = match errors {
            StandardErrors::Classical => &classical,
            other => match &self.products[other.index()] {
                Ok(products) => products,
                Err(row) => return Err(Error::Leverage { row: *row }),
            },
        };
        Ok(self.upper_inverse.sandwich(middle))
    }
}

pub(crate) fn weighted_products(basis: &[Vec<f64>], weights: &[f64]) -> Matrix {
    let size = basis.len();
    let mut products = Matrix::zeros(size, size);
    for i in 0..size {
        for j in 0..=i {
            let value = weighted_dot(weights, &basis[i], &basis[j]);
            products[(i, j)] = value;
            products[(j, i)] = value;
        }
    }
    products
}

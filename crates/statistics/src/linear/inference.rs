//! Standard errors, tests and intervals of a regression.

use serde::{Deserialize, Serialize};

use super::{FULL_LEVERAGE, Regression, weighted_products};
use crate::error::{Error, check_setting};
use crate::matrix::Matrix;
use crate::special::{f_upper, student_t_quantile_two_sided, student_t_two_sided};

/// How the standard errors are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandardErrors {
    /// All errors spread alike.
    #[default]
    Classical,
    /// White (1980): squared residuals as they are; too small in small samples.
    Hc0,
    /// Hinkley (1977): HC0 times rows over degrees of freedom.
    Hc1,
    /// MacKinnon & White (1985): squared residuals over `1 − h`, unbiased when all errors spread alike.
    Hc2,
    /// MacKinnon & White (1985): squared residuals over `(1 − h)²`, near the jackknife; advised by Long & Ervin (2000).
    Hc3,
}

impl StandardErrors {
    pub(super) fn index(self) -> usize {
        match self {
            Self::Classical | Self::Hc0 => 0,
            Self::Hc1 => 1,
            Self::Hc2 => 2,
            Self::Hc3 => 3,
        }
    }
}

/// An estimate with its test against zero and its interval, both by Student's t (Student 1908).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Estimate over standard error; absent when the standard error is 0.
    pub t: Option<f64>,
    /// Two-sided p value; absent with `t`.
    pub p: Option<f64>,
    /// Lower end of the confidence interval.
    pub lower: f64,
    /// Upper end of the confidence interval.
    pub upper: f64,
}

/// A slope of a regression.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Coefficient {
    /// The slope with its test.
    pub estimate: Estimate,
    /// Had all columns been standardised.
    pub standardised: f64,
    /// Variance inflation factor.
    pub variance_inflation: f64,
}

/// The test that all slopes are zero.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FTest {
    /// Explained over unexplained variance, each by its degrees of freedom.
    pub f: f64,
    /// Degrees of freedom of the predictors.
    pub degrees: f64,
    /// Degrees of freedom of the residuals.
    pub residual_degrees: f64,
    /// p value.
    pub p: f64,
}

/// The basis' products with squared residuals as weights: HC0 to HC3; the row without an error of its own instead.
pub(super) fn squared_products(
    basis: &[Vec<f64>],
    residuals: &[f64],
    leverages: &[f64],
    predictors: usize,
) -> [Result<Matrix, usize>; 4] {
    let n = residuals.len();
    let inflation = n as f64 / (n - predictors - 1) as f64;
    let full = leverages.iter().position(|leverage| 1.0 - leverage <= FULL_LEVERAGE);
    let products = |weight: &dyn Fn(f64) -> f64| {
        let weights: Vec<f64> = residuals
            .iter()
            .zip(leverages)
            .map(|(residual, leverage)| residual * residual * weight(*leverage))
            .collect();
        weighted_products(basis, &weights)
    };
    let unless_full = |weight: &dyn Fn(f64) -> f64| match full {
        Some(row) => Err(row),
        None => Ok(products(weight)),
    };
    [
        Ok(products(&|_| 1.0)),
        Ok(products(&|_| inflation)),
        unless_full(&|leverage| 1.0 / (1.0 - leverage)),
        unless_full(&|leverage| 1.0 / ((1.0 - leverage) * (1.0 - leverage))),
    ]
}

impl Regression {
    /// The test that all slopes are zero (Fisher 1925), for errors that spread alike; absent when the fit is exact.
    pub fn f_test(&self) -> Option<FTest> {
        if self.exact() {
            return None;
        }
        let (degrees, residual_degrees) = ((self.estimates.len() - 1) as f64, self.degrees());
        let f = self.explained / self.unexplained * residual_degrees / degrees;
        Some(FTest { f, degrees, residual_degrees, p: f_upper(f, degrees, residual_degrees) })
    }

    /// The test that all slopes are zero by the covariances of these standard errors (Wald 1943), which is
    /// [`Regression::f_test`] for the classical ones; absent when the fit is exact, or when too few rows have an error of
    /// their own to test all slopes at once.
    ///
    /// # Errors
    ///
    /// [`Error::Leverage`] as in [`Regression::covariance`].
    pub fn joint_test(&self, errors: StandardErrors) -> Result<Option<FTest>, Error> {
        if errors == StandardErrors::Classical || self.exact() {
            return Ok(self.f_test());
        }
        let products = self.products[errors.index()].as_ref().map_err(|row| Error::Leverage { row: *row })?;
        // In the orthonormal basis: the triangular factor times the slopes, by solving with its inverse.
        let k = self.estimates.len() - 1;
        let mut rotated = vec![0.0; k];
        for i in (0..k).rev() {
            let sum: f64 = (i + 1..k).map(|j| self.upper_inverse[(i + 1, j + 1)] * rotated[j]).sum();
            rotated[i] = (self.estimates[i + 1] - sum) / self.upper_inverse[(i + 1, i + 1)];
        }
        let (degrees, residual_degrees) = (k as f64, self.degrees());
        Ok(products.inverse_product(1, &rotated).map(|square| {
            let f = square / degrees;
            FTest { f, degrees, residual_degrees, p: f_upper(f, degrees, residual_degrees) }
        }))
    }

    /// The intercept, tested.
    ///
    /// # Errors
    ///
    /// [`Error::Setting`] for a level not between 0 and 1; [`Error::Leverage`] as in [`Regression::covariance`].
    pub fn intercept(&self, errors: StandardErrors, level: f64) -> Result<Estimate, Error> {
        let covariance = self.covariance(errors)?;
        Ok(self.judge(self.estimates[0], covariance[(0, 0)], self.quantile(level)?))
    }

    /// The slopes, tested, in the order of the predictors.
    ///
    /// # Errors
    ///
    /// [`Error::Setting`] for a level not between 0 and 1; [`Error::Leverage`] as in [`Regression::covariance`].
    pub fn coefficients(&self, errors: StandardErrors, level: f64) -> Result<Vec<Coefficient>, Error> {
        let covariance = self.covariance(errors)?;
        let quantile = self.quantile(level)?;
        let both = self.standardised().into_iter().zip(self.variance_inflation());
        Ok(both
            .enumerate()
            .map(|(j, (standardised, variance_inflation))| Coefficient {
                estimate: self.judge(self.estimates[j + 1], covariance[(j + 1, j + 1)], quantile),
                standardised,
                variance_inflation,
            })
            .collect())
    }

    /// A weighted sum of the coefficients, tested: `weights` for the intercept and each slope.
    ///
    /// # Errors
    ///
    /// [`Error::TooFewColumns`] when the weights are not as many as the coefficients; [`Error::Setting`] for a level not
    /// between 0 and 1 or a weight that is not a number below 1e20; [`Error::Leverage`] as in [`Regression::covariance`].
    pub fn combination(&self, weights: &[f64], errors: StandardErrors, level: f64) -> Result<Estimate, Error> {
        let size = self.estimates.len();
        if weights.len() != size {
            return Err(Error::TooFewColumns { needed: size, found: weights.len() });
        }
        check_setting("weights", weights.iter().all(|weight| weight.abs() < 1e20))?;
        let covariance = self.covariance(errors)?;
        let value = weights.iter().zip(&self.estimates).map(|(weight, estimate)| weight * estimate).sum();
        let mut variance = 0.0;
        for i in 0..size {
            for j in 0..size {
                variance += weights[i] * weights[j] * covariance[(i, j)];
            }
        }
        Ok(self.judge(value, variance, self.quantile(level)?))
    }

    fn quantile(&self, level: f64) -> Result<f64, Error> {
        check_setting("level", level > 0.0 && level < 1.0)?;
        Ok(student_t_quantile_two_sided(1.0 - level, self.degrees()))
    }

    fn judge(&self, value: f64, variance: f64, quantile: f64) -> Estimate {
        let standard_error = libm::sqrt(variance.max(0.0));
        let t = (standard_error > 0.0).then(|| value / standard_error);
        let half = quantile * standard_error;
        Estimate {
            value,
            standard_error,
            t,
            p: t.map(|t| student_t_two_sided(t, self.degrees())),
            lower: value - half,
            upper: value + half,
        }
    }
}

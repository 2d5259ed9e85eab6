//! Maximum likelihood: a trust-region Newton method over log parameters that is asked for points and told values.
//!
//! The caller evaluates, so an evaluation over many rows can be spread over several slices.

mod matrix;
mod search;
mod trust_region;

pub(crate) use matrix::{free_inverse, weak_direction};
pub(crate) use search::{Problem, Search, Sum};
pub(crate) use trust_region::{Outcome, Point, TrustRegion};

/// A log-likelihood with its gradient and Hessian.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Derivatives<const N: usize> {
    pub(crate) value: f64,
    pub(crate) gradient: [f64; N],
    pub(crate) hessian: [[f64; N]; N],
}

impl<const N: usize> Default for Derivatives<N> {
    fn default() -> Self {
        Self { value: 0.0, gradient: [0.0; N], hessian: [[0.0; N]; N] }
    }
}

impl<const N: usize> Derivatives<N> {
    /// From derivatives in the parameters to derivatives in their logarithms.
    pub(crate) fn in_logs(mut self, parameters: &[f64; N]) -> Self {
        for i in 0..N {
            self.gradient[i] *= parameters[i];
        }
        for i in 0..N {
            for j in 0..N {
                self.hessian[i][j] *= parameters[i] * parameters[j];
            }
            self.hessian[i][i] += self.gradient[i];
        }
        self
    }

    pub(crate) fn is_finite(&self) -> bool {
        self.value.is_finite()
            && self.gradient.iter().all(|g| g.is_finite())
            && self.hessian.iter().flatten().all(|h| h.is_finite())
    }

    /// Copies the upper triangle to the lower.
    pub(crate) fn mirror(&mut self) {
        for i in 0..N {
            for j in 0..i {
                self.hessian[i][j] = self.hessian[j][i];
            }
        }
    }
}

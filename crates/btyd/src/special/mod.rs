//! Special functions on [`libm`], which gives the same bits natively and in WebAssembly.
//!
//! Everything works on logarithms where the plain value could overflow, and every function says where it is valid.

mod beta;
mod gamma;
mod hypergeometric;
mod incomplete_gamma;
mod normal;

pub use beta::{ln_beta, ln_beta_power, regularised_beta, student_t_two_sided};
pub use gamma::{Rising, digamma, ln_gamma, ln_gamma_signed, ln_rising, trigamma};
pub use hypergeometric::{Signed, beta_expectation, ln_hypergeometric};
pub use incomplete_gamma::regularised_gamma;
pub use normal::{chi_square_above, normal_cdf, normal_quantile};

pub(crate) use beta::{BetaPower, beta_power};
pub(crate) use gamma::{
    digamma_step, inverse_minus_trigamma, ln_gamma_step, ln_minus_digamma, ln_power_over_gamma, rising, trigamma_step,
};
pub(crate) use hypergeometric::BetaNodes;

/// `ln(e^a + e^b)` without overflow; `-∞` stands for zero.
pub fn log_sum_exp(a: f64, b: f64) -> f64 {
    let (high, low) = if a >= b { (a, b) } else { (b, a) };
    if low == f64::NEG_INFINITY {
        return high;
    }
    high + libm::log1p(libm::exp(low - high))
}

/// `ln(1 + e^d)` and the logistic weight `e^d / (1 + e^d)`, both exact to rounding for any `d`.
#[inline]
pub(crate) fn softplus(d: f64) -> (f64, f64) {
    let e = libm::exp(-d.abs());
    let value = d.max(0.0) + libm::log1p(e);
    let weight = if d >= 0.0 { 1.0 / (1.0 + e) } else { e / (1.0 + e) };
    (value, weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_sum_exp_takes_extremes() {
        assert_eq!(log_sum_exp(f64::NEG_INFINITY, f64::NEG_INFINITY), f64::NEG_INFINITY);
        assert_eq!(log_sum_exp(1e300, -1e300), 1e300);
        assert!((log_sum_exp(-1000.0, -1000.0) - (-1000.0 + std::f64::consts::LN_2)).abs() < 1e-12);
    }

    #[test]
    fn softplus_weight_is_a_probability() {
        for d in [-1e6, -700.0, -1.0, 0.0, 1.0, 700.0, 1e6] {
            let (value, weight) = softplus(d);
            assert!(value.is_finite() && value >= d.max(0.0));
            assert!((0.0..=1.0).contains(&weight));
        }
    }
}

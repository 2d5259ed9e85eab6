//! The normal distribution.

/// `Φ(z)`, exact to rounding in both tails.
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}

/// `Φ⁻¹(p)` for `0 < p < 1`; `∓∞` at the ends. Acklam's rational approximation, then one Halley step on `Φ`.
pub fn normal_quantile(p: f64) -> f64 {
    if p <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    if p > 0.5 {
        return -normal_quantile(1.0 - p);
    }
    let start = acklam(p);
    let error = normal_cdf(start) - p;
    let step = error * libm::sqrt(2.0 * std::f64::consts::PI) * libm::exp(0.5 * start * start);
    start - step / (1.0 + 0.5 * start * step)
}

/// Probability that a chi-square variable with this many degrees of freedom is `value` or more: for whole degrees a finite sum
/// (Abramowitz & Stegun 26.4.4 and 26.4.5). 1 for no degrees and a value of 0.
pub fn chi_square_above(value: f64, degrees: usize) -> f64 {
    let half = 0.5 * value.max(0.0);
    // The last term is halfʲ e^−half / Γ(j + 1), with j by ones from 0, or from ½ in odd degrees.
    let odd = degrees % 2 == 1;
    let mut sum = if odd { libm::erfc(libm::sqrt(half)) } else { 0.0 };
    let mut j = if odd { 0.5 } else { 0.0 };
    while j + 0.5 < 0.5 * degrees as f64 {
        let ln = if half > 0.0 { j * libm::log(half) - half - libm::lgamma(j + 1.0) } else { f64::NEG_INFINITY };
        sum += if half == 0.0 && j == 0.0 { 1.0 } else { libm::exp(ln) };
        j += 1.0;
    }
    if degrees == 0 && value <= 0.0 { 1.0 } else { sum.min(1.0) }
}

fn acklam(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969683028665376e1,
        2.209460984245205e2,
        -2.759285104469687e2,
        1.383577518672690e2,
        -3.066479806614716e1,
        2.506628277459239,
    ];
    const B: [f64; 5] =
        [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1];
    const C: [f64; 6] = [
        -7.784894002430293e-3,
        -3.223964580411365e-1,
        -2.400758277161838,
        -2.549732539343734,
        4.374664141464968,
        2.938163982698783,
    ];
    const D: [f64; 4] = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416];
    let horner = |coefficients: &[f64], x: f64| coefficients.iter().fold(0.0, |sum, c| sum * x + c);
    if p < 0.02425 {
        let q = libm::sqrt(-2.0 * libm::log(p));
        return horner(&C, q) / (horner(&D, q) * q + 1.0);
    }
    let q = p - 0.5;
    let s = q * q;
    horner(&A, s) * q / (horner(&B, s) * s + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_quantiles() {
        for (p, z) in [(0.975, 1.959963984540054), (0.95, 1.644853626951473), (0.5, 0.0), (0.001, -3.090232306167813)] {
            assert!((normal_quantile(p) - z).abs() < 1e-13, "{p}");
        }
    }

    #[test]
    fn quantile_inverts_the_distribution() {
        for k in 1..200 {
            let p = k as f64 / 200.0;
            assert!((normal_cdf(normal_quantile(p)) - p).abs() < 1e-15);
        }
        assert!((normal_cdf(normal_quantile(1e-200)) / 1e-200 - 1.0).abs() < 1e-11);
    }
}

//! The beta function, its regularised incomplete form, and Student's t.

use super::gamma::{digamma_cross, digamma_step, ln_gamma, stirling, stirling_slope, trigamma_cross, trigamma_step};

/// `ln B(a, b)` for `a, b > 0`, stable when one is much larger than the other.
pub fn ln_beta(a: f64, b: f64) -> f64 {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    if large < 1e3 {
        return ln_gamma(small) + ln_gamma(large) - ln_gamma(small + large);
    }
    // Γ(large)/Γ(large + small) by Stirling's series: the large logarithms never appear.
    let sum = large + small;
    let ratio = -(large - 0.5) * libm::log1p(small / large) - small * (libm::log(sum) - 1.0) + correction(large)
        - correction(sum);
    ln_gamma(small) + ratio
}

/// From here Stirling's series is exact to rounding.
const ASYMPTOTIC: f64 = 12.0;

/// `ln E[(1 − p)^m]` for `p ~ Beta(a, b)`, that is `ln B(a, b + m) − ln B(a, b)`, for `a, b > 0` and any `m ≥ 0`.
///
/// It is the chance to last for `m` periods where each is the last one with a probability from the beta distribution. Kept
/// as one expression in differences, it has its digits where it is close to 0 and where `a`, `b` or `m` is large.
pub fn ln_beta_power(a: f64, b: f64, m: f64) -> f64 {
    let (mut b, mut ln) = (b, 0.0);
    while b < ASYMPTOTIC {
        ln -= libm::log1p((m / b) * (a / (a + b + m)));
        b += 1.0;
    }
    let sum = a + b;
    // Symmetric in a and m.
    let (small, large) = if a < m { (a, m) } else { (m, a) };
    let rest = if small < 1e-3 {
        small * (stirling_slope(b + 0.5 * small) - stirling_slope(b + large + 0.5 * small))
    } else {
        (stirling(sum) - stirling(b)) - (stirling(sum + m) - stirling(b + m))
    };
    let whole = (b - 0.5) * libm::log1p((m / b) * (a / (sum + m)));
    ln + (whole - m * libm::log1p(a / (b + m)) - a * libm::log1p(m / sum)) + rest
}

/// [`ln_beta_power`] with its derivatives in `a`, `b` and `m`; only the upper triangle of the second ones.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BetaPower {
    pub(crate) ln: f64,
    pub(crate) first: [f64; 3],
    pub(crate) second: [[f64; 3]; 3],
}

pub(crate) fn beta_power(a: f64, b: f64, m: f64) -> BetaPower {
    let square_sum = trigamma_step(a + b, m);
    let square_m = -trigamma_step(b + m, a);
    BetaPower {
        ln: ln_beta_power(a, b, m),
        first: [-digamma_step(a + b, m), digamma_cross(b, a, m), -digamma_step(b + m, a)],
        second: [
            [-square_sum, -square_sum, -super::trigamma(a + b + m)],
            [0.0, trigamma_cross(b, a, m), square_m],
            [0.0, 0.0, square_m],
        ],
    }
}

/// First terms of Stirling's remainder, enough from 1,000 on.
fn correction(x: f64) -> f64 {
    let y = 1.0 / (x * x);
    (1.0 / 12.0 - y * (1.0 / 360.0 - y / 1260.0)) / x
}

/// Regularised incomplete beta function `I_z(a, b)` for `a, b > 0`, `0 ≤ z ≤ 1`
/// (continued fraction of DLMF 8.17.22 by the modified Lentz method, on the side where it converges fast).
pub fn regularised_beta(z: f64, a: f64, b: f64) -> f64 {
    if z <= 0.0 {
        return 0.0;
    }
    if z >= 1.0 {
        return 1.0;
    }
    if z > (a + 1.0) / (a + b + 2.0) {
        return (1.0 - regularised_beta_side(1.0 - z, b, a)).clamp(0.0, 1.0);
    }
    regularised_beta_side(z, a, b).clamp(0.0, 1.0)
}

fn regularised_beta_side(z: f64, a: f64, b: f64) -> f64 {
    let front = a * libm::log(z) + b * libm::log1p(-z) - ln_beta(a, b) - libm::log(a);
    libm::exp(front) * fraction(z, a, b)
}

fn fraction(z: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let guard = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / guard(1.0 - (a + b) * z / (a + 1.0));
    let mut result = d;
    let mut m = 1.0;
    // Convergence takes of the order of the square root of the larger parameter.
    while m < 100_000.0 {
        let even = m * (b - m) * z / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / guard(1.0 + even * d);
        c = guard(1.0 + even / c);
        result *= c * d;
        let odd = -(a + m) * (a + b + m) * z / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / guard(1.0 + odd * d);
        c = guard(1.0 + odd / c);
        let step = c * d;
        result *= step;
        if (step - 1.0).abs() < 1e-16 {
            break;
        }
        m += 1.0;
    }
    result
}

/// Two-sided p value of Student's t with `degrees > 0` degrees of freedom: `P(|T| ≥ |t|)`.
pub fn student_t_two_sided(t: f64, degrees: f64) -> f64 {
    if !t.is_finite() {
        return 0.0;
    }
    regularised_beta(degrees / (degrees + t * t), 0.5 * degrees, 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn incomplete_beta_closed_forms() {
        // I_z(a, 1) = z^a and I_z(1, b) = 1 − (1 − z)^b.
        for z in [0.001_f64, 0.2, 0.5, 0.9, 0.999] {
            for a in [0.1, 1.0, 3.5, 40.0] {
                assert!((regularised_beta(z, a, 1.0) - z.powf(a)).abs() < 1e-13);
                assert!((regularised_beta(z, 1.0, a) - (1.0 - (1.0 - z).powf(a))).abs() < 1e-13);
            }
        }
    }

    #[test]
    fn student_t_at_printed_quantiles() {
        // 97.5 % points of the t table.
        for (degrees, t) in [(1.0, 12.706_204_736), (5.0, 2.570_581_836), (30.0, 2.042_272_456), (944.0, 1.962_480_154)]
        {
            assert!((student_t_two_sided(t, degrees) - 0.05).abs() < 1e-7, "{degrees}");
        }
    }

    #[test]
    fn ln_beta_is_continuous_where_the_method_changes() {
        for small in [0.01, 1.0, 50.0] {
            let below = ln_beta(small, 999.999_999_999_9);
            let above = ln_beta(small, 1_000.000_000_000_1);
            assert!((below - above).abs() < 1e-9 * (1.0 + small), "{small}: {below} {above}");
        }
    }
}

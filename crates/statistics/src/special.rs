//! The distributions behind the tests: normal, Student's t, F and chi-square.
//!
//! Tail probabilities are exact to about 1e-13 of themselves, however small and however many degrees of freedom: the
//! factors in front are taken in Loader's form, in which no large logarithms cancel, and the incomplete beta function gets
//! its argument together with the argument's complement. (The functions of a purchase model in `btyd` need neither.)

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// From here the series of Stirling's remainder is exact to rounding.
const ASYMPTOTIC: f64 = 12.0;

/// Steps after which a continued fraction or series is taken as it stands; convergence takes of the order of the
/// square root of the parameters.
const STEPS: usize = 1_000_000;

/// The remainder of Stirling's formula, `ln Γ(z) − (z − ½) ln z + z − ½ ln 2π`, for `z > 0` (DLMF 5.11.1 after climbing).
fn stirling(z: f64) -> f64 {
    let (mut z, mut sum) = (z, 0.0);
    while z < ASYMPTOTIC {
        sum += (z + 0.5) * libm::log1p(1.0 / z) - 1.0;
        z += 1.0;
    }
    let y = 1.0 / (z * z);
    sum + (1.0 / 12.0
        - y * (1.0 / 360.0 - y * (1.0 / 1260.0 - y * (1.0 / 1680.0 - y * (1.0 / 1188.0 - y * 691.0 / 360360.0)))))
        / z
}

/// `x ln(x/m) + m − x` for `x > 0`, `m ≥ 0`, without cancellation where `x` is near `m` (Loader 2000).
fn deviance(x: f64, m: f64) -> f64 {
    if (x - m).abs() >= 0.1 * (x + m) {
        return x * libm::log(x / m) + m - x;
    }
    let v = (x - m) / (x + m);
    let mut sum = (x - m) * v;
    let mut power = 2.0 * x * v;
    let mut odd = 3.0;
    loop {
        power *= v * v;
        let next = sum + power / odd;
        if next == sum || odd > 200.0 {
            return next;
        }
        sum = next;
        odd += 2.0;
    }
}

/// Lower and upper regularised incomplete beta function, `I_x(a, b)` and `1 − I_x(a, b)`, for `a, b > 0` and `x + y = 1`.
///
/// Both arguments are given because the one near 1 has lost the digits of the other. Continued fraction of Didonato &
/// Morris (1992, equation 9) on the side of the mean where its terms do not cancel.
pub fn incomplete_beta(x: f64, y: f64, a: f64, b: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 1.0);
    }
    if y <= 0.0 {
        return (1.0, 0.0);
    }
    if a * y >= b * x {
        let lower = beta_side(x, y, a, b).clamp(0.0, 1.0);
        (lower, 1.0 - lower)
    } else {
        let upper = beta_side(y, x, b, a).clamp(0.0, 1.0);
        (1.0 - upper, upper)
    }
}

fn beta_side(x: f64, y: f64, a: f64, b: f64) -> f64 {
    let n = a + b;
    let exponent = stirling(n) - stirling(a) - stirling(b) - deviance(a, n * x) - deviance(b, n * y);
    // √(ab/2πn) as a product that cannot overflow.
    let front = libm::sqrt(a / n) * libm::sqrt(b / (2.0 * PI)) * libm::exp(exponent);
    let term = |m: f64| {
        m + m * (b - m) * x / (a + 2.0 * m - 1.0)
            + (a + m) * (a * y - b * x + 1.0 + m * (1.0 + y)) / (a + 2.0 * m + 1.0)
    };
    // At m = 0 the middle part is zero even where its denominator is.
    let first = a * (a * y - b * x + 1.0) / (a + 1.0);
    let fraction = continued(first, |m| {
        let below = a + 2.0 * m - 1.0;
        (m * ((a + m - 1.0) / below) * ((n + m - 1.0) / below) * (b - m) * x * x, term(m))
    });
    front / fraction
}

/// Upper regularised incomplete gamma function `Q(a, x)` for `a > 0`, `x ≥ 0` (series and continued fraction, DLMF 8.11.4
/// and 8.9.2).
pub fn incomplete_gamma_upper(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    if x == f64::INFINITY {
        return 0.0;
    }
    // x^a e^−x / Γ(a)
    let front = libm::sqrt(a / (2.0 * PI)) * libm::exp(-deviance(a, x) - stirling(a));
    if x < a + 1.0 {
        let (mut term, mut sum) = (1.0 / a, 1.0 / a);
        for k in 1..STEPS {
            term *= x / (a + k as f64);
            sum += term;
            if term < 1e-17 * sum {
                break;
            }
        }
        return (1.0 - front * sum).clamp(0.0, 1.0);
    }
    let fraction = continued(x + 1.0 - a, |m| (-m * (m - a), x + 2.0 * m + 1.0 - a));
    (front / fraction).clamp(0.0, 1.0)
}

/// `b₀ + a₁/(b₁ + a₂/(b₂ + …))` by the modified Lentz method.
fn continued(first: f64, term: impl Fn(f64) -> (f64, f64)) -> f64 {
    const TINY: f64 = 1e-300;
    let guard = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut result = guard(first);
    let (mut c, mut d) = (result, 0.0);
    for m in 1..STEPS {
        let (a, b) = term(m as f64);
        d = 1.0 / guard(b + a * d);
        c = guard(b + a / c);
        let step = c * d;
        result *= step;
        if (step - 1.0).abs() <= 2.0 * f64::EPSILON {
            break;
        }
    }
    result
}

/// Two-sided p value of a standard normal statistic: `P(|Z| ≥ |z|)`.
pub fn normal_two_sided(z: f64) -> f64 {
    libm::erfc(z.abs() * FRAC_1_SQRT_2)
}

/// `P(Z ≤ z)` of the standard normal distribution.
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// The positive `z` with `P(|Z| ≥ z) = p` for `0 < p ≤ 1`; `∞` at zero.
pub fn normal_quantile_two_sided(p: f64) -> f64 {
    tail_quantile(p, normal_two_sided, |z| 2.0 * libm::exp(-0.5 * z * z) / libm::sqrt(2.0 * PI))
}

/// Two-sided p value of Student's t with `degrees > 0` degrees of freedom: `P(|T| ≥ |t|)`.
pub fn student_t_two_sided(t: f64, degrees: f64) -> f64 {
    if !t.is_finite() {
        return 0.0;
    }
    if t.abs() > 1e150 {
        // The square would overflow, and all but the leading term of the tail is below rounding.
        return if degrees > 2.0 { 0.0 } else { student_t_two_sided(1e150, degrees) };
    }
    let square = t * t;
    incomplete_beta(degrees / (degrees + square), square / (degrees + square), 0.5 * degrees, 0.5).0
}

/// The positive `t` with `P(|T| ≥ t) = p` for `0 < p ≤ 1` and `degrees > 0`; `∞` at zero. Student's t quantile of
/// `1 − p/2`, as confidence intervals need it.
pub fn student_t_quantile_two_sided(p: f64, degrees: f64) -> f64 {
    let half = 0.5 * (degrees + 1.0);
    // Density at zero: Γ((ν+1)/2) / (√(νπ) Γ(ν/2)), its logarithm in Stirling's form.
    let a = 0.5 * degrees;
    let at_zero = libm::exp(a * libm::log1p(0.5 / a) - 0.5 + stirling(half) - stirling(a)) / libm::sqrt(2.0 * PI);
    tail_quantile(
        p,
        |t| student_t_two_sided(t, degrees),
        |t| 2.0 * at_zero * libm::exp(-half * libm::log1p(t * t / degrees)),
    )
}

/// Inverts a tail that falls from 1 at zero: Newton's method on its logarithm, kept inside a bracket.
fn tail_quantile(p: f64, tail: impl Fn(f64) -> f64, density: impl Fn(f64) -> f64) -> f64 {
    if p >= 1.0 {
        return 0.0;
    }
    if p <= 0.0 {
        return f64::INFINITY;
    }
    let (mut low, mut high) = (0.0, 1.0);
    while tail(high) > p {
        low = high;
        high *= 2.0;
        if high > 1e150 {
            return f64::INFINITY;
        }
    }
    let mut x = 0.5 * (low + high);
    for _ in 0..200 {
        let value = tail(x);
        if value > p {
            low = x;
        } else {
            high = x;
        }
        let mut next = x + value * libm::log(value / p) / density(x);
        if !(next > low && next < high) {
            next = 0.5 * (low + high);
        }
        let step = (next - x).abs();
        x = next;
        if step <= 2.0 * f64::EPSILON * x {
            break;
        }
    }
    x
}

/// Upper tail of Fisher's F with `d1` and `d2` degrees of freedom: `P(F ≥ f)`.
pub fn f_upper(f: f64, d1: f64, d2: f64) -> f64 {
    if f <= 0.0 {
        return 1.0;
    }
    let scaled = d1 * f;
    if !scaled.is_finite() {
        return 0.0;
    }
    let total = d2 + scaled;
    incomplete_beta(d2 / total, scaled / total, 0.5 * d2, 0.5 * d1).0
}

/// The value of Fisher's F that is passed with probability `p`, strictly between 0 and 1: the inverse of [`f_upper`].
pub fn f_quantile(p: f64, d1: f64, d2: f64) -> f64 {
    // Bisection on the logarithm: the tail falls from 1 to 0 whatever the degrees are.
    let (mut low, mut high) = (-690.0, 690.0);
    while high - low > f64::EPSILON * f64::max(1.0, libm::fabs(low + high)) {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            break;
        }
        if f_upper(libm::exp(middle), d1, d2) > p {
            low = middle;
        } else {
            high = middle;
        }
    }
    libm::exp(0.5 * (low + high))
}

/// Upper tail of the chi-square distribution: `P(χ² ≥ x)`.
pub fn chi_square_upper(x: f64, degrees: f64) -> f64 {
    incomplete_gamma_upper(0.5 * degrees, 0.5 * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() <= 1e-13 * expected.abs(), "{found} against {expected}");
    }

    #[test]
    fn closed_forms() {
        for t in [1e-8_f64, 0.1, 1.0, 3.0, 50.0, 1e6] {
            close(student_t_two_sided(t, 1.0), 2.0 / PI * (1.0 / t).atan());
            // 1 − t/√(2 + t²) without the cancellation.
            let root = (2.0 + t * t).sqrt();
            close(student_t_two_sided(t, 2.0), 2.0 / (root * (root + t)));
        }
        for x in [1e-9_f64, 0.3, 2.0, 40.0, 1200.0] {
            close(chi_square_upper(x, 2.0), (-0.5 * x).exp());
            close(f_upper(x, 2.0, 6.0), (1.0 + x / 3.0).powi(-3));
        }
    }

    #[test]
    fn quantiles_invert_their_tails() {
        for p in [1e-12, 1e-4, 0.05, 0.3, 0.95] {
            close(normal_two_sided(normal_quantile_two_sided(p)), p);
            for degrees in [1.0, 2.0, 7.0, 80.0, 199_990.0] {
                let t = student_t_quantile_two_sided(p, degrees);
                assert!((student_t_two_sided(t, degrees) / p - 1.0).abs() < 1e-12, "{p} {degrees}");
            }
        }
        for (d1, d2) in [(1.0, 1.0), (3.0, 40.0), (500.0, 2.0), (239.0, 478.0)] {
            for p in [0.995, 0.5, 0.025] {
                close(f_upper(f_quantile(p, d1, d2), d1, d2), p);
            }
        }
        close(normal_quantile_two_sided(0.05), 1.959_963_984_540_054);
        close(normal_cdf(-1.959_963_984_540_054), 0.025);
        close(normal_cdf(1.959_963_984_540_054), 0.975);
    }

    #[test]
    fn ends_are_values() {
        assert_eq!(student_t_two_sided(f64::INFINITY, 3.0), 0.0);
        assert_eq!(student_t_two_sided(0.0, 3.0), 1.0);
        assert_eq!(f_upper(0.0, 2.0, 3.0), 1.0);
        assert_eq!(f_upper(f64::INFINITY, 2.0, 3.0), 0.0);
        assert_eq!(chi_square_upper(f64::INFINITY, 2.0), 0.0);
        assert_eq!(normal_quantile_two_sided(1.0), 0.0);
        assert!(student_t_two_sided(1e200, 0.5) > 0.0);
    }
}

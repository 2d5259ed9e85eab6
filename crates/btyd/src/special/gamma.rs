//! The gamma function and its logarithmic derivatives.

/// From here Stirling's series with the terms below is exact to rounding.
const ASYMPTOTIC: f64 = 12.0;

/// `ln Γ(x)` for `x > 0`; `+∞` at zero.
pub fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// `ln |Γ(x)|` and the sign of `Γ(x)` for any real `x`; at the poles (0, −1, …) the logarithm is `+∞`.
pub fn ln_gamma_signed(x: f64) -> (f64, f64) {
    let (value, sign) = libm::lgamma_r(x);
    (value, if sign < 0 { -1.0 } else { 1.0 })
}

/// Digamma `ψ(x) = d ln Γ(x) / dx` for `x > 0` (recurrence, then the asymptotic series; Abramowitz & Stegun 6.3.18).
pub fn digamma(x: f64) -> f64 {
    let (mut x, mut sum) = (x, 0.0);
    while x < ASYMPTOTIC {
        sum -= 1.0 / x;
        x += 1.0;
    }
    sum + libm::log(x) - 0.5 / x - digamma_rest(x)
}

/// Trigamma `ψ′(x)` for `x > 0` (Abramowitz & Stegun 6.4.12).
pub fn trigamma(x: f64) -> f64 {
    let (mut x, mut sum) = (x, 0.0);
    while x < ASYMPTOTIC {
        sum += 1.0 / (x * x);
        x += 1.0;
    }
    sum + 1.0 / x + 0.5 / (x * x) + trigamma_rest(x)
}

/// The last terms of [`digamma`]'s series: `ln x − 1/(2x) − ψ(x)`.
fn digamma_rest(x: f64) -> f64 {
    let y = 1.0 / (x * x);
    y * (1.0 / 12.0
        - y * (1.0 / 120.0 - y * (1.0 / 252.0 - y * (1.0 / 240.0 - y * (1.0 / 132.0 - y * 691.0 / 32760.0)))))
}

/// The last terms of [`trigamma`]'s series; the rest of [`digamma`]'s falls by it.
fn trigamma_rest(x: f64) -> f64 {
    let y = 1.0 / (x * x);
    y / x * (1.0 / 6.0 - y * (1.0 / 30.0 - y * (1.0 / 42.0 - y * (1.0 / 30.0 - y * (5.0 / 66.0 - y * 691.0 / 2730.0)))))
}

/// A step below this is taken by the slope in its middle.
const SMALL_STEP: f64 = 1e-3;

/// `ψ(z + h) − ψ(z)` for `z > 0`, `h ≥ 0`, without the cancellation that the difference suffers where `h` is small beside `z`.
pub(crate) fn digamma_step(z: f64, h: f64) -> f64 {
    let (mut z, mut sum) = (z, 0.0);
    while z < ASYMPTOTIC {
        sum += h / z / (z + h);
        z += 1.0;
    }
    let rest = if h < SMALL_STEP { -h * trigamma_rest(z + 0.5 * h) } else { digamma_rest(z + h) - digamma_rest(z) };
    sum + libm::log1p(h / z) + 0.5 * (h / z) / (z + h) - rest
}

/// `ψ′(z + h) − ψ′(z)` for `z > 0`, `h ≥ 0`; as [`digamma_step`].
pub(crate) fn trigamma_step(z: f64, h: f64) -> f64 {
    let (mut z, mut sum) = (z, 0.0);
    // 1/(z + h)² − 1/z².
    let squares = |z: f64| -(h / (z + h)) * (1.0 / z + 1.0 / (z + h)) / z;
    while z < ASYMPTOTIC {
        sum += squares(z);
        z += 1.0;
    }
    sum - h / z / (z + h) + 0.5 * squares(z) + (trigamma_rest(z + h) - trigamma_rest(z))
}

/// `m/(z(z + m)) − m/((z + a)(z + a + m))`.
fn cross(z: f64, a: f64, m: f64) -> f64 {
    (m / (z + m)) * (a / z) * ((2.0 * z + a + m) / (z + a + m)) / (z + a)
}

/// `[ψ(z + m) − ψ(z)] − [ψ(z + a + m) − ψ(z + a)]` for `z > 0`, `a, m ≥ 0`: small where `z` is large beside `a` or `m`, and
/// with its digits there.
pub(crate) fn digamma_cross(z: f64, a: f64, m: f64) -> f64 {
    let (mut z, mut sum) = (z, 0.0);
    while z < ASYMPTOTIC {
        sum += cross(z, a, m);
        z += 1.0;
    }
    let rest = |x: f64| digamma_rest(x + m) - digamma_rest(x);
    sum + libm::log1p((m / z) * (a / (z + a + m))) + 0.5 * cross(z, a, m) - (rest(z) - rest(z + a))
}

/// `[ψ′(z + m) − ψ′(z)] − [ψ′(z + a + m) − ψ′(z + a)]`; as [`digamma_cross`].
pub(crate) fn trigamma_cross(z: f64, a: f64, m: f64) -> f64 {
    // 1/w² − 1/(w + a)².
    let fall = |w: f64| (a / (w + a)) * (1.0 / w + 1.0 / (w + a)) / w;
    let squares = |z: f64| fall(z + m) - fall(z);
    let (mut z, mut sum) = (z, 0.0);
    while z < ASYMPTOTIC {
        sum += squares(z);
        z += 1.0;
    }
    let rest = |x: f64| trigamma_rest(x + m) - trigamma_rest(x);
    sum - cross(z, a, m) + 0.5 * squares(z) + (rest(z) - rest(z + a))
}

/// `ln (r)ₓ = ln Γ(r + x) − ln Γ(r)` for `r > 0` and a whole number `x ≥ 0`, without the cancellation that the
/// difference of two large logarithms suffers when `r` is large.
pub fn ln_rising(r: f64, x: f64) -> f64 {
    rising(r, x).ln
}

/// The rising factorial `(r)ₓ` in logarithms with two derivatives with respect to `r`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rising {
    /// `ln Γ(r + x) − ln Γ(r)`.
    pub ln: f64,
    /// `ψ(r + x) − ψ(r)`.
    pub first: f64,
    /// `ψ′(r + x) − ψ′(r)`.
    pub second: f64,
}

/// Whole numbers up to here are multiplied out.
const SHORT: f64 = 24.0;

pub(crate) fn rising(r: f64, x: f64) -> Rising {
    if x <= SHORT {
        return short(r, x);
    }
    if r < ASYMPTOTIC {
        let lift = short(r, ASYMPTOTIC);
        let rest = long(r + ASYMPTOTIC, x - ASYMPTOTIC);
        return Rising { ln: lift.ln + rest.ln, first: lift.first + rest.first, second: lift.second + rest.second };
    }
    long(r, x)
}

/// Product of `x` factors.
fn short(r: f64, x: f64) -> Rising {
    let mut sum = Rising::default();
    let mut product = 1.0_f64;
    let mut j = 0.0;
    while j < x {
        let factor = r + j;
        // The logarithm is taken only when the product threatens to leave the range of a double.
        if !(1e-140..=1e140).contains(&(product * factor)) {
            sum.ln += libm::log(product);
            product = 1.0;
        }
        product *= factor;
        let inverse = 1.0 / factor;
        sum.first += inverse;
        sum.second -= inverse * inverse;
        j += 1.0;
    }
    sum.ln += libm::log(product);
    sum
}

/// Stirling's series at both ends, its large terms taken as one difference; needs `r ≥ ASYMPTOTIC`.
fn long(r: f64, x: f64) -> Rising {
    let end = r + x;
    Rising { ln: ln_gamma_step(r, x), first: digamma(end) - digamma(r), second: trigamma(end) - trigamma(r) }
}

/// `ln Γ(z + h) − ln Γ(z)` for any `h ≥ 0` and `z ≥ 12`.
pub(crate) fn ln_gamma_step(z: f64, h: f64) -> f64 {
    (z - 0.5) * libm::log1p(h / z) + h * (libm::log(z + h) - 1.0) + (stirling(z + h) - stirling(z))
}

/// The remainder of Stirling's formula: `ln Γ(x) − (x − ½) ln x + x − ½ ln 2π`.
pub(super) fn stirling(x: f64) -> f64 {
    let y = 1.0 / (x * x);
    (1.0 / 12.0
        - y * (1.0 / 360.0 - y * (1.0 / 1260.0 - y * (1.0 / 1680.0 - y * (1.0 / 1188.0 - y * 691.0 / 360360.0)))))
        / x
}

/// `ln(zᶻ e^−ᶻ/Γ(z))` for `z > 0`: of the order of `ln z`, where its terms are of the order of `z ln z`.
pub(crate) fn ln_power_over_gamma(z: f64) -> f64 {
    if z < ASYMPTOTIC {
        z * libm::log(z) - z - ln_gamma(z)
    } else {
        0.5 * libm::log(z / std::f64::consts::TAU) - stirling(z)
    }
}

/// `ln z − ψ(z)` for `z > 0`, the slope of [`ln_power_over_gamma`].
pub(crate) fn ln_minus_digamma(z: f64) -> f64 {
    if z < ASYMPTOTIC { libm::log(z) - digamma(z) } else { 0.5 / z + digamma_rest(z) }
}

/// `1/z − ψ′(z)` for `z > 0`, the slope of [`ln_minus_digamma`].
pub(crate) fn inverse_minus_trigamma(z: f64) -> f64 {
    if z < ASYMPTOTIC { 1.0 / z - trigamma(z) } else { -0.5 / (z * z) - trigamma_rest(z) }
}

/// The slope of [`stirling`].
pub(super) fn stirling_slope(x: f64) -> f64 {
    -digamma_rest(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64, tolerance: f64) {
        assert!((a - b).abs() <= tolerance * b.abs().max(1e-300), "{a} against {b}");
    }

    #[test]
    fn digamma_and_trigamma_at_known_points() {
        const EULER: f64 = 0.577_215_664_901_532_9;
        let ln2 = std::f64::consts::LN_2;
        let pi2 = std::f64::consts::PI * std::f64::consts::PI;
        close(digamma(1.0), -EULER, 1e-14);
        close(digamma(0.5), -EULER - 2.0 * ln2, 1e-14);
        close(digamma(1e-8), -1e8 - EULER, 1e-14);
        close(trigamma(1.0), pi2 / 6.0, 1e-14);
        close(trigamma(0.5), pi2 / 2.0, 1e-14);
    }

    #[test]
    fn steps_are_differences() {
        for z in [1e-3, 0.7, 5.0, 12.0, 300.0] {
            for h in [1e-4, 0.3, 1.0, 40.0, 1e4] {
                let size = digamma(z).abs() + digamma(z + h).abs();
                assert!((digamma_step(z, h) - (digamma(z + h) - digamma(z))).abs() < 1e-14 * size, "{z} {h}");
                assert!((trigamma_step(z, h) - (trigamma(z + h) - trigamma(z))).abs() < 1e-14 * trigamma(z), "{z} {h}");
            }
            // A whole step is one term of the recurrence.
            close(digamma_step(z, 1.0), 1.0 / z, 1e-14);
            close(trigamma_step(z, 1.0), -1.0 / (z * z), 1e-14);
        }
        for (z, a, m) in [(0.3, 2.0, 5.0), (40.0, 0.7, 100.0), (5.0, 30.0, 0.2)] {
            close(digamma_cross(z, a, m), digamma_step(z, m) - digamma_step(z + a, m), 1e-12);
            close(trigamma_cross(z, a, m), trigamma_step(z, m) - trigamma_step(z + a, m), 1e-12);
        }
        // To first order −a m ψ″(z), and −a m ψ‴(z).
        close(digamma_cross(1e6, 1.0, 2.0), 2e-12, 1e-5);
        close(trigamma_cross(1e6, 1.0, 2.0), -4e-18, 1e-5);
        close(digamma_step(1e6, 1e-7), 1e-7 * trigamma(1e6), 1e-13);
        close(digamma_step(20.0, 1e-9), 1e-9 * trigamma(20.0), 1e-9);
    }

    #[test]
    fn powers_over_gamma_meet_where_the_method_changes() {
        for z in [1e-5, 0.3, 1.0, 4.0, 11.999, 12.001, 80.0] {
            close(ln_power_over_gamma(z), z * z.ln() - z - ln_gamma(z), 1e-12);
            close(ln_minus_digamma(z), z.ln() - digamma(z), 1e-11);
            close(inverse_minus_trigamma(z), 1.0 / z - trigamma(z), 1e-9);
        }
        close(ln_minus_digamma(1e9), 5e-10, 1e-9);
        close(inverse_minus_trigamma(1e9), -5e-19, 1e-9);
    }

    #[test]
    fn rising_agrees_with_both_ends() {
        for r in [1e-6, 0.2, 1.0, 5.5, 30.0, 1e3] {
            for x in [0.0, 1.0, 3.0, 24.0, 25.0, 100.0, 1e5] {
                let expected = ln_gamma(r + x) - ln_gamma(r);
                let scale = ln_gamma(r + x).abs() + ln_gamma(r).abs() + 1.0;
                assert!((ln_rising(r, x) - expected).abs() < 1e-14 * scale, "r {r} x {x}");
            }
        }
    }

    #[test]
    fn rising_keeps_digits_for_a_large_start() {
        // (1e9)₂₅ = 1e225 · Π(1 + j/1e9): the product's logarithm to first orders.
        let expected = 25.0 * 1e9_f64.ln() + 300.0 / 1e9 - 4900.0 / 2e18;
        close(ln_rising(1e9, 25.0), expected, 1e-15);
    }
}

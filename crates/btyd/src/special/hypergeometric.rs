//! Gauss's hypergeometric function as an average over a beta distribution.
//!
//! For `c > b > 0`, with `p` from a beta distribution,
//! `₂F₁(m, a; a + b; −σ) = E[(1 + pσ)^−m]`, `p ~ Beta(a, b)`: a positive, smooth average. On the scale of `ln(p/(1−p))`
//! its integrand decays exponentially at both ends and is analytic in a strip, so the plain trapezoidal rule converges
//! exponentially; the two tails, where the integrand is a pure exponential, are geometric series and summed in closed
//! form. No term is subtracted, so nothing cancels, whatever the size of the arguments.

use super::log_sum_exp;

/// A real number as the logarithm of its size and its sign (`1`, `−1`, or `0` with `ln = −∞`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signed {
    /// Logarithm of the absolute value.
    pub ln: f64,
    /// `1.0`, `−1.0` or `0.0`.
    pub sign: f64,
}

impl Signed {
    const ZERO: Signed = Signed { ln: f64::NEG_INFINITY, sign: 0.0 };

    /// From an ordinary number.
    pub fn new(value: f64) -> Signed {
        if value == 0.0 {
            return Signed::ZERO;
        }
        Signed { ln: libm::log(value.abs()), sign: value.signum() }
    }

    /// Back to an ordinary number; `±∞` where it is out of range.
    pub fn value(self) -> f64 {
        if self.sign == 0.0 { 0.0 } else { self.sign * libm::exp(self.ln) }
    }

    fn times(self, other: Signed) -> Signed {
        if self.sign == 0.0 || other.sign == 0.0 {
            return Signed::ZERO;
        }
        Signed { ln: self.ln + other.ln, sign: self.sign * other.sign }
    }

    fn plus(self, other: Signed) -> Signed {
        if self.sign == 0.0 {
            return other;
        }
        if other.sign == 0.0 {
            return self;
        }
        if self.sign == other.sign {
            return Signed { ln: log_sum_exp(self.ln, other.ln), sign: self.sign };
        }
        let (high, low) = if self.ln >= other.ln { (self, other) } else { (other, self) };
        let rest = -libm::expm1(low.ln - high.ln);
        if rest == 0.0 { Signed::ZERO } else { Signed { ln: high.ln + libm::log(rest), sign: high.sign } }
    }
}

/// Nodes `p` and weights (summing to one) that average smooth functions over a beta distribution.
#[derive(Clone, Debug)]
pub(crate) struct BetaNodes {
    pub(crate) p: Vec<f64>,
    /// `1 − p`, kept apart since it loses its digits near `p = 1`.
    pub(crate) q: Vec<f64>,
    /// `ln p` and `ln (1 − p)`; at the end nodes their averages over the tail that the node stands for.
    pub(crate) ln_p: Vec<f64>,
    pub(crate) ln_q: Vec<f64>,
    pub(crate) weight: Vec<f64>,
    /// Kept beside the weights, which underflow where a strong tilt moves the average far from their peak.
    ln_weight: Vec<f64>,
}

/// Below this fall from the peak (in logarithms) nothing reaches the 17th digit.
const NEGLIGIBLE: f64 = 44.0;
/// Digits kept where a tail is replaced by a pure exponential.
const TAIL: f64 = 38.0;

impl BetaNodes {
    /// Nodes for `Beta(a, b)` that serve every `E[(1 + pσ)^−m]` with `0 ≤ σ ≤ sigma`.
    pub(crate) fn new(a: f64, b: f64, m: f64, sigma: f64) -> BetaNodes {
        let plain = Peak { a, b, m: 0.0, sigma: 0.0 };
        let tilted = Peak { a, b, m, sigma };
        // Fourier: the rule's error is the integrand's transform at 2π/step, which falls like Γ(k + iω)/Γ(k).
        let step = 2.0 * std::f64::consts::PI / (20.0 + 8.0 * libm::sqrt(a.min(b + m)));
        let closed_left = -TAIL / (1.0 + a) - libm::log((m * sigma).max(b).max(1.0));
        let closed_right = TAIL / (1.0 + b) + libm::log(a.max(m).max(1.0));
        let left = tilted.fall(-1.0).min(plain.fall(-1.0)).max(closed_left);
        let right = plain.fall(1.0).min(closed_right).max(left + step);
        let count = libm::ceil((right - left) / step) as usize + 1;
        let top = plain.log(plain.mode());
        let mut nodes = BetaNodes {
            p: Vec::with_capacity(count + 2),
            q: Vec::with_capacity(count + 2),
            ln_p: Vec::with_capacity(count + 2),
            ln_q: Vec::with_capacity(count + 2),
            weight: Vec::with_capacity(count + 2),
            ln_weight: Vec::with_capacity(count + 2),
        };
        // Everything left of the grid as one node at p = 0, where ln p runs like y: the integrand falls as e^(ay), so the
        // points left − step, left − 2·step, … form a geometric series. The same on the right at p = 1. Where
        // the grid ends because the integrand has fallen to nothing, there is nothing beyond it.
        let beyond = |exponent: f64| (1.0 / libm::expm1(exponent * step), -step / libm::expm1(-exponent * step));
        let (share, distance) = beyond(a);
        if left <= closed_left {
            nodes.push(0.0, 1.0, left - distance, 0.0, plain.log(left) - top + libm::log(share));
        }
        for k in 0..count {
            let y = left + step * k as f64;
            let (p, q) = logistic(y);
            let (ln_p, ln_q) = ln_logistic(y);
            nodes.push(p, q, ln_p, ln_q, a * ln_p + b * ln_q - top);
        }
        let last = left + step * (count - 1) as f64;
        let (share, distance) = beyond(b);
        if last >= closed_right {
            nodes.push(1.0, 0.0, 0.0, -last - distance, plain.log(last) - top + libm::log(share));
        }
        let sum: f64 = nodes.weight.iter().sum();
        let ln_sum = libm::log(sum);
        for (weight, ln_weight) in nodes.weight.iter_mut().zip(&mut nodes.ln_weight) {
            *weight /= sum;
            *ln_weight -= ln_sum;
        }
        nodes
    }

    fn push(&mut self, p: f64, q: f64, ln_p: f64, ln_q: f64, ln_weight: f64) {
        if ln_weight > f64::NEG_INFINITY {
            self.p.push(p);
            self.q.push(q);
            self.ln_p.push(ln_p);
            self.ln_q.push(ln_q);
            self.weight.push(libm::exp(ln_weight));
            self.ln_weight.push(ln_weight);
        }
    }

    pub(crate) fn average(&self, function: impl Fn(f64) -> f64) -> f64 {
        self.p.iter().zip(&self.weight).map(|(&p, &weight)| weight * function(p)).sum()
    }

    /// `E[ln p]` and `E[ln (1 − p)]`.
    pub(crate) fn mean_logs(&self) -> (f64, f64) {
        let mean = |values: &[f64]| values.iter().zip(&self.weight).map(|(value, weight)| value * weight).sum();
        (mean(&self.ln_p), mean(&self.ln_q))
    }

    /// `ln E[(1 + pσ)^−m]`.
    pub(crate) fn ln_power(&self, m: f64, sigma: f64) -> f64 {
        let plain = self.average(|p| libm::exp(-m * libm::log1p(p * sigma)));
        if plain > 1e-280 {
            return libm::log(plain);
        }
        let pairs = || self.p.iter().zip(&self.ln_weight).map(|(&p, ln_weight)| ln_weight - m * libm::log1p(p * sigma));
        let top = pairs().fold(f64::NEG_INFINITY, f64::max);
        top + libm::log(pairs().map(|e| libm::exp(e - top)).sum())
    }
}

fn logistic(y: f64) -> (f64, f64) {
    let e = libm::exp(-y.abs());
    let (near, far) = (1.0 / (1.0 + e), e / (1.0 + e));
    if y >= 0.0 { (near, far) } else { (far, near) }
}

/// `ln p` and `ln (1 − p)` at `y = ln(p/(1 − p))`.
fn ln_logistic(y: f64) -> (f64, f64) {
    let e = libm::log1p(libm::exp(-y.abs()));
    if y >= 0.0 { (-e, -y - e) } else { (y - e, -e) }
}

/// The logarithm of `p^a (1−p)^b (1 + pσ)^−m` over `y = ln(p/(1−p))`, which has one peak.
struct Peak {
    a: f64,
    b: f64,
    m: f64,
    sigma: f64,
}

impl Peak {
    fn log(&self, y: f64) -> f64 {
        let (ln_p, ln_q) = ln_logistic(y);
        let tilt = if self.sigma > 0.0 { self.m * libm::log1p(self.sigma * libm::exp(ln_p)) } else { 0.0 };
        self.a * ln_p + self.b * ln_q - tilt
    }

    /// Where the derivative `a − (a+b)p − mσp(1−p)/(1+pσ)` is zero: the one root in (0, 1) of a quadratic.
    fn mode(&self) -> f64 {
        let Peak { a, b, m, sigma } = *self;
        let linear = (a - m) * sigma - (a + b);
        let square = (m - a - b) * sigma;
        let root = libm::sqrt((linear * linear - 4.0 * square * a).max(0.0));
        let p = if linear <= 0.0 { 2.0 * a / (root - linear) } else { (-linear - root) / (2.0 * square) };
        if self.sigma == 0.0 {
            return libm::log(a / b);
        }
        let p = p.clamp(1e-300, 1.0 - 1e-16);
        libm::log(p) - libm::log1p(-p)
    }

    /// The point left (`side = −1`) or right of the peak where the integrand has become negligible.
    fn fall(&self, side: f64) -> f64 {
        let mode = self.mode();
        let top = self.log(mode);
        let fallen = |width: f64| top - self.log(mode + side * width) > NEGLIGIBLE;
        let mut width = 1.0;
        while !fallen(width) && width < 1e6 {
            width *= 1.5;
        }
        while fallen(width * 0.75) && width > 1e-9 {
            width *= 0.75;
        }
        mode + side * width
    }
}

/// `ln E[(1 + pσ)^−m]` for `p ~ Beta(a, b)`, that is `ln ₂F₁(m, a; a + b; −σ)`; `a, b > 0`, `m ≥ 0`, `σ ≥ 0`.
pub fn beta_expectation(a: f64, b: f64, m: f64, sigma: f64) -> f64 {
    if sigma == 0.0 || m == 0.0 {
        return 0.0;
    }
    BetaNodes::new(a, b, m, sigma).ln_power(m, sigma)
}

/// `₂F₁(a, b; c; z)` for `a, b > 0`, real `z < 1` and any `c` that is not zero or a negative whole number.
///
/// `None` outside that domain. For `c` above the smaller of `a` and `b` it is the beta average; below, it is stepped down
/// from there by the contiguous relation in `c` (DLMF 15.5.18) with signs kept, so a negative `c` is fine.
pub fn ln_hypergeometric(a: f64, b: f64, c: f64, z: f64) -> Option<Signed> {
    let valid = a > 0.0 && b > 0.0 && c.is_finite() && z < 1.0 && a.is_finite() && b.is_finite() && z.is_finite();
    if !valid || (c <= 0.0 && c == libm::floor(c)) {
        return None;
    }
    if z == 0.0 {
        return Some(Signed::new(1.0));
    }
    let (high, low) = if a >= b { (a, b) } else { (b, a) };
    if c > low {
        return Some(Signed { ln: above(high, low, c, z), sign: 1.0 });
    }
    let steps = libm::floor(low - c) as u32 + 1;
    if steps > 1000 {
        return None;
    }
    let mut top = c + f64::from(steps);
    let mut upper = Signed { ln: above(high, low, top + 1.0, z), sign: 1.0 };
    let mut here = Signed { ln: above(high, low, top, z), sign: 1.0 };
    for _ in 0..steps {
        let first = Signed::new(top * (top - 1.0 - (2.0 * top - a - b - 1.0) * z));
        let second = Signed::new((top - a) * (top - b) * z);
        let divisor = Signed::new(1.0 / (top * (top - 1.0) * (1.0 - z)));
        let next = first.times(here).plus(second.times(upper)).times(divisor);
        (upper, here) = (here, next);
        top -= 1.0;
    }
    Some(here)
}

/// `c > b > 0`: Euler's integral.
fn above(a: f64, b: f64, c: f64, z: f64) -> f64 {
    if z < 0.0 {
        return beta_expectation(b, c - b, a, -z);
    }
    // u = 1 − p turns (1 − zu)^−a into (1 − z)^−a (1 + pσ)^−a with σ = z/(1 − z).
    -a * libm::log1p(-z) + beta_expectation(c - b, b, a, z / (1.0 - z))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::special::digamma;

    #[test]
    fn closed_forms() {
        // ₂F₁(1, 1; 2; z) = −ln(1 − z)/z; ₂F₁(a, b; b; z) = (1 − z)^−a by a limit from c just above b.
        for z in [-50.0_f64, -1.0, 0.1, 0.5, 0.9, 0.999, 1.0 - 1e-9] {
            let expected = -(-z).ln_1p() / z;
            let found = ln_hypergeometric(1.0, 1.0, 2.0, z).map(Signed::value);
            assert!(found.is_some_and(|f| (f / expected - 1.0).abs() < 2e-14), "{z}: {found:?} {expected}");
        }
    }

    #[test]
    fn poles_and_bad_arguments_are_refused() {
        for (a, b, c, z) in [
            (1.0, 1.0, 0.0, 0.5),
            (1.0, 1.0, -2.0, 0.5),
            (1.0, 1.0, 2.0, 1.0),
            (-1.0, 1.0, 2.0, 0.5),
            (1.0, 1.0, f64::NAN, 0.5),
        ] {
            assert_eq!(ln_hypergeometric(a, b, c, z), None);
        }
    }

    #[test]
    fn weights_sum_to_one_and_give_beta_moments() {
        for (a, b) in [(1e-3, 1e-3), (0.1, 5.0), (1.0, 1.0), (0.8, 400.0), (50.0, 2.0), (1e4, 1e5)] {
            let nodes = BetaNodes::new(a, b, 0.0, 0.0);
            let mean = nodes.average(|p| p);
            let square = nodes.average(|p| p * p);
            assert!((mean / (a / (a + b)) - 1.0).abs() < 1e-13, "{a} {b} {mean}");
            let (ln_p, ln_q) = nodes.mean_logs();
            let (digamma_a, digamma_b, both) = (digamma(a), digamma(b), digamma(a + b));
            assert!((ln_p - (digamma_a - both)).abs() < 1e-12 * digamma_a.abs().max(1.0), "{a} {b} {ln_p}");
            assert!((ln_q - (digamma_b - both)).abs() < 1e-12 * digamma_b.abs().max(1.0), "{a} {b} {ln_q}");
            assert!((square / (a * (a + 1.0) / ((a + b) * (a + b + 1.0))) - 1.0).abs() < 1e-13, "{a} {b}");
        }
    }
}

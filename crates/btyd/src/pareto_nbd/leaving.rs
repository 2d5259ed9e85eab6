//! Whether a silent customer has left.
//!
//! A customer who left at `y`, between the last purchase at `tₓ` and the end `T`, contributes in proportion to
//! `(α + y)^−n s (β + y)^−(s+1)` with `n = r + x`, and one who is alive `(α + T)^−n (β + T)^−s`. The odds of having left are
//!
//! `J = s ∫ ((α+T)/(α+y))ⁿ ((β+T)/(β+y))ˢ dy/(β+y)`, `y` from `tₓ` to `T`.
//!
//! The literature writes this integral as a difference of two `₂F₁`, which overflow for heavy buyers, cancel where `T` is near
//! `tₓ` and take another form at `α = β`. As it stands it has none of this: with `c` the smaller of `α + tₓ` and
//! `β + tₓ` and `y = tₓ + c(eᵛ − 1)` the integrand is analytic in a strip of half-width `π` around the real `v`, and a few
//! Gauss–Legendre pieces give it to rounding for any parameters. The same nodes give the derivatives: those of `ln J` are
//! averages over the time of leaving, given that the customer has left.

use crate::quadrature::{GaussLegendre, pieces};

/// Up to this length of `v` and fall of the integrand (in logarithms) eight points are exact to rounding, and twelve.
const SHORT: [f64; 2] = [1.0, 2.5];
const MIDDLE: [f64; 2] = [2.0, 6.5];

/// Nodes and weights of the rule that does for a whole integral; `None` where it is to be cut.
fn whole(length: f64, fall: f64) -> Option<(&'static [f64], &'static [f64])> {
    let (short, middle) = (GaussLegendre::<8>::RULE, GaussLegendre::<12>::RULE);
    if length <= SHORT[0] && fall <= SHORT[1] {
        Some((&short.node, &short.weight))
    } else if length <= MIDDLE[0] && fall <= MIDDLE[1] {
        Some((&middle.node, &middle.weight))
    } else {
        None
    }
}

/// A customer's silence under given parameters; `gap = T − tₓ > 0`.
pub(super) struct Silence {
    /// `r + x`.
    pub(super) n: f64,
    pub(super) s: f64,
    /// `α + tₓ`.
    pub(super) alpha: f64,
    /// `β + tₓ`.
    pub(super) beta: f64,
    pub(super) gap: f64,
}

/// A node: the time `y − tₓ`, `ln((α+y)/(α+tₓ))`, `ln((β+y)/(β+tₓ))`.
pub(super) struct Node {
    pub(super) after: f64,
    pub(super) in_alpha: f64,
    pub(super) in_beta: f64,
}

/// Averages over the time of leaving.
pub(super) struct Moments {
    /// `ln J`.
    pub(super) ln: f64,
    /// Derivatives of `ln J` in `r, α, s, β`.
    pub(super) gradient: [f64; 4],
    /// Second derivatives: the upper triangle.
    pub(super) hessian: [[f64; 4]; 4],
}

impl Silence {
    /// Sums over the nodes and returns the logarithm of the integral of the integrand over its value at `tₓ`.
    pub(super) fn integrate(&self, mut visit: impl FnMut(f64, Node)) -> f64 {
        // c is the nearer of the two singular points, and m_c its exponent.
        let alpha_near = self.alpha <= self.beta;
        let (near, far) = if alpha_near { (self.alpha, self.beta) } else { (self.beta, self.alpha) };
        let (m_near, m_far) = if alpha_near { (self.n, self.s + 1.0) } else { (self.s + 1.0, self.n) };
        let mut sum = 0.0;
        let mut add = |v: f64, weight: f64| {
            let after = near * libm::expm1(v);
            let in_far = libm::log1p(after / far);
            let density = weight * libm::exp((1.0 - m_near) * v - m_far * in_far);
            sum += density;
            let (in_alpha, in_beta) = if alpha_near { (v, in_far) } else { (in_far, v) };
            visit(density, Node { after, in_alpha, in_beta });
            sum
        };
        // How fast the logarithm of the integrand changes, at most.
        let change = |after: f64| (m_near - 1.0).abs() + m_far * ((near + after) / (far + after));
        let reach = libm::log1p(self.gap / near);
        let fall = reach * change(self.gap);
        if let Some((nodes, weights)) = whole(reach, fall) {
            for (node, weight) in nodes.iter().zip(weights) {
                add(reach * node, reach * weight);
            }
        } else {
            let long = GaussLegendre::<16>::RULE;
            for (start, width) in pieces(reach, |v| change(near * libm::expm1(v))) {
                let mut total = 0.0;
                for i in 0..16 {
                    total = add(start + width * long.node[i], width * long.weight[i]);
                }
                // From where the integrand falls it falls ever faster: what is left is less than value over slope.
                let end = start + width;
                let after = near * libm::expm1(end);
                let slope = m_near - 1.0 + m_far * ((near + after) / (far + after));
                let value = (1.0 - m_near) * end - m_far * libm::log1p(after / far);
                if slope > 0.0 && libm::exp(value) < 1e-18 * total * slope {
                    break;
                }
            }
        }
        libm::log(near * sum)
    }

    /// `ln` of the integrand of `J` at `tₓ`.
    fn at_start(&self) -> f64 {
        let (in_alpha, in_beta) = (libm::log1p(self.gap / self.alpha), libm::log1p(self.gap / self.beta));
        libm::log(self.s) - libm::log(self.beta) + self.n * in_alpha + self.s * in_beta
    }

    /// `ln J`, the logarithm of the odds of having left.
    pub(super) fn ln_odds(&self) -> f64 {
        self.at_start() + self.integrate(|_, _| ())
    }

    /// The same, and the logarithm of `s ∫ ((α+tₓ)/(α+y))ⁿ ((β+tₓ)/(β+y))ˢ dy/(β+y)`: of what having left adds to the likelihood, against
    /// being there at `tₓ`.
    pub(super) fn ln_left(&self) -> (f64, f64) {
        let integral = self.integrate(|_, _| ());
        (self.at_start() + integral, libm::log(self.s) - libm::log(self.beta) + integral)
    }

    /// `ln J` with its derivatives.
    pub(super) fn moments(&self) -> Moments {
        let Silence { n, s, alpha, beta, gap } = *self;
        let (by_alpha, by_beta) = (1.0 / alpha, 1.0 / beta);
        // Sums of the integrand's derivatives in r, α, s and β less their values at tₓ, and of their products. Kept as
        // differences, products of nearly equal numbers are never subtracted.
        let (mut mass, mut first, mut second) = (0.0, [0.0; 4], [[0.0; 4]; 4]);
        let (mut squares_alpha, mut squares_beta) = (0.0, 0.0);
        let ln = self.integrate(|weight, node| {
            let (in_alpha, in_beta) = (1.0 / (alpha + node.after), 1.0 / (beta + node.after));
            let moved =
                [-node.in_alpha, node.after * by_alpha * in_alpha, -node.in_beta, node.after * by_beta * in_beta];
            mass += weight;
            for i in 0..4 {
                let weighted = weight * moved[i];
                first[i] += weighted;
                for j in i..4 {
                    second[i][j] += weighted * moved[j];
                }
            }
            squares_alpha += weight * in_alpha * in_alpha;
            squares_beta += weight * in_beta * in_beta;
        });
        let by_mass = 1.0 / mass;
        let mean = first.map(|sum| sum * by_mass);
        let (end_alpha, end_beta) = (1.0 / (alpha + gap), 1.0 / (beta + gap));
        // 1/(α+T) − E[1/(α+y)], and for β.
        let slope_alpha = mean[1] - gap * by_alpha * end_alpha;
        let slope_beta = mean[3] - gap * by_beta * end_beta;
        let (mean_beta, by_s) = (by_beta - mean[3], 1.0 / s);
        let gradient = [
            libm::log1p(gap * by_alpha) + mean[0],
            n * slope_alpha,
            by_s + libm::log1p(gap * by_beta) + mean[2],
            s * slope_beta - mean_beta,
        ];
        let factor = [1.0, n, 1.0, s + 1.0];
        let mut hessian = [[0.0; 4]; 4];
        for i in 0..4 {
            for j in i..4 {
                hessian[i][j] = factor[i] * factor[j] * (second[i][j] * by_mass - mean[i] * mean[j]);
            }
        }
        hessian[0][1] += slope_alpha;
        hessian[1][1] += n * (squares_alpha * by_mass - end_alpha * end_alpha);
        hessian[2][2] -= by_s * by_s;
        hessian[2][3] += slope_beta;
        hessian[3][3] += (s + 1.0) * squares_beta * by_mass - s * end_beta * end_beta;
        Moments { ln: self.at_start() + ln, gradient, hessian }
    }
}

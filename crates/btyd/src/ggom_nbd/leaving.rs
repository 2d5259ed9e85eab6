//! Whether a silent customer has left.
//!
//! The odds of having left in the silence from `tₓ` to `T` are, with `n = r + x` and `V`, `L` and `s` of the lifetime,
//!
//! `J = ∫ ((α+T)/(α+y))ⁿ s/V(y) e^s(L(T) − L(y)) dy`, `y` from `tₓ` to `T`.
//!
//! Pieces of the integral are no longer than the distance to where the integrand is singular off the axis, so that a few
//! Gauss–Legendre points are exact to rounding; the same points give the derivatives, averages over the time of leaving.

use super::lifetime::Lifetime;
use crate::quadrature::GaussLegendre;

/// Nodes and weights of the rule of 8, 12 or 16 points.
pub(super) fn rule(points: usize) -> (&'static [f64], &'static [f64]) {
    let (short, middle, long) = (GaussLegendre::<8>::RULE, GaussLegendre::<12>::RULE, GaussLegendre::<16>::RULE);
    match points {
        8 => (&short.node, &short.weight),
        12 => (&middle.node, &middle.weight),
        _ => (&long.node, &long.weight),
    }
}

/// A customer's silence under given parameters; `gap = T − tₓ > 0`.
pub(super) struct Silence {
    /// `r + x`.
    pub(super) n: f64,
    /// `α + tₓ`.
    pub(super) alpha: f64,
    /// The lifetime from birth on.
    pub(super) lifetime: Lifetime,
    pub(super) recency: f64,
    pub(super) gap: f64,
}

/// A node: the time since `tₓ`, `ln((α+y)/(α+tₓ))`, `ln(V(y)/V(tₓ))`.
struct Node {
    after: f64,
    in_alpha: f64,
    ln_v: f64,
}

/// `ln J` with derivatives in `r, α, b, s, κ`; of the second the upper triangle.
pub(super) struct Moments {
    pub(super) ln: f64,
    pub(super) gradient: [f64; 5],
    pub(super) hessian: [[f64; 5]; 5],
}

/// Below this fall from the largest (in logarithms) nothing reaches the 17th digit.
const NEGLIGIBLE: f64 = 45.0;

impl Silence {
    /// Sums over the nodes; the logarithm of the integral of the integrand over its value at `tₓ`. `visit` is given the weight of a
    /// node, and the node.
    fn integrate(&self, mut visit: impl FnMut(f64, Node)) -> f64 {
        let Silence { n, alpha, gap, .. } = *self;
        let lifetime = self.lifetime.after(self.recency);
        let Lifetime { b, s, kappa } = lifetime;
        let ln_kappa = libm::log(kappa);
        // The logarithm of the integrand, and the rate at which it can grow at most from a place on.
        let node = |after: f64| Node {
            after,
            in_alpha: libm::log1p(after / alpha),
            ln_v: libm::log(lifetime.v(after)) - ln_kappa,
        };
        let log_at = |node: &Node| -n * node.in_alpha - (s + 1.0) * node.ln_v - s * b * node.after;
        let log = |after: f64| log_at(&node(after));
        let (mut start, mut sum, mut top) = (0.0, 0.0, 0.0_f64);
        top = top.max(log(gap));
        while start < gap {
            let rest = gap - start;
            let piece = lifetime.piece(lifetime.v(start), alpha + start, n / (alpha + start) + b, s + 1.0, rest);
            let length = piece.length();
            let (nodes, weights) = rule(piece.points(length));
            for (place, weight) in nodes.iter().zip(weights) {
                let place = length * place;
                let node = node(start + piece.near * libm::expm1(place));
                let log = log_at(&node);
                let density = weight * length * piece.near * libm::exp(place + log);
                top = top.max(log);
                sum += density;
                visit(density, node);
            }
            if piece.width >= rest {
                break;
            }
            start += piece.width;
            let v = lifetime.v(start);
            let rise = if b * v < 1.0 { 0.0 } else { (gap - start) * (b - (s + 1.0) / v).max(0.0) };
            let ends = log(start).max(log(gap)) + rise + libm::log(gap);
            if ends < top.min(libm::log(sum)) - NEGLIGIBLE {
                break;
            }
        }
        libm::log(sum)
    }

    /// `ln` of the integrand of `J` at `tₓ`.
    fn at_start(&self) -> f64 {
        let lifetime = self.lifetime.after(self.recency);
        let s = lifetime.s;
        libm::log(s) - libm::log(lifetime.kappa)
            + self.n * libm::log1p(self.gap / self.alpha)
            + s * lifetime.risk(self.gap)
    }

    /// `ln J`, the logarithm of the odds of having left.
    pub(super) fn ln_odds(&self) -> f64 {
        self.at_start() + self.integrate(|_, _| ())
    }

    /// The same, and the logarithm of what having left adds to the likelihood, against being there at `tₓ`.
    pub(super) fn ln_left(&self) -> (f64, f64) {
        let (integral, after) = (self.integrate(|_, _| ()), self.lifetime.after(self.recency));
        (self.at_start() + integral, libm::log(after.s) - libm::log(after.kappa) + integral)
    }

    /// `ln J` with its derivatives.
    pub(super) fn moments(&self) -> Moments {
        let Silence { n, alpha, lifetime, recency, gap } = *self;
        let s = lifetime.s;
        let (last, end) = (lifetime.slopes(recency), lifetime.slopes(recency + gap));
        let by_alpha = 1.0 / alpha;
        // Sums of the integrand's derivatives in r, α, b, s and κ less their values at tₓ, and of their products: kept as
        // differences, products of nearly equal numbers are never subtracted.
        let (mut mass, mut first, mut second) = (0.0, [0.0; 5], [[0.0; 5]; 5]);
        // Of the second derivatives: 1/(α+y)², of L in b twice, in b and κ, in κ twice; and the time since tₓ.
        let mut curved = [0.0; 5];
        let ln = self.integrate(|weight, node| {
            let after = node.after;
            let here = lifetime.bends(recency + after);
            let in_alpha = 1.0 / (alpha + after);
            let (in_b, in_kappa) = (here.in_b - last.bends.in_b, here.in_kappa - last.bends.in_kappa);
            let moved = [
                -node.in_alpha,
                n * after * by_alpha * in_alpha,
                after - (s + 1.0) * in_b,
                -node.ln_v - lifetime.b * after,
                -(s + 1.0) * in_kappa,
            ];
            mass += weight;
            for i in 0..5 {
                let weighted = weight * moved[i];
                first[i] += weighted;
                for j in i..5 {
                    second[i][j] += weighted * moved[j];
                }
            }
            curved[0] += weight * in_alpha * in_alpha;
            curved[1] += weight * here.in_b_b;
            curved[2] += weight * here.in_b * here.in_kappa;
            curved[3] += weight * here.in_kappa * here.in_kappa;
            curved[4] += weight * after;
        });
        let by_mass = 1.0 / mass;
        let mean = first.map(|sum| sum * by_mass);
        let curved = curved.map(|sum| sum * by_mass);
        let end_alpha = 1.0 / (alpha + gap);
        // Means of the derivatives themselves.
        let gradient = [
            libm::log1p(gap * by_alpha) + mean[0],
            mean[1] - n * gap * by_alpha * end_alpha,
            recency - (s + 1.0) * last.bends.in_b + s * end.bends.in_b + mean[2],
            1.0 / s + (end.ln_v - last.ln_v + lifetime.b * gap) + mean[3],
            -(s + 1.0) * last.bends.in_kappa + s * end.bends.in_kappa + mean[4],
        ];
        let mut hessian = [[0.0; 5]; 5];
        for i in 0..5 {
            for j in i..5 {
                hessian[i][j] = second[i][j] * by_mass - mean[i] * mean[j];
            }
        }
        // Means of L's derivatives in b and in κ, from those of the integrand.
        let mean_b = last.bends.in_b + (curved[4] - mean[2]) / (s + 1.0);
        let mean_kappa = last.bends.in_kappa - mean[4] / (s + 1.0);
        hessian[0][1] += mean[1] / n - gap * by_alpha * end_alpha;
        hessian[1][1] += n * (curved[0] - end_alpha * end_alpha);
        hessian[2][2] += s * end.bends.in_b_b - (s + 1.0) * curved[1];
        hessian[2][3] += end.bends.in_b - mean_b;
        hessian[2][4] += (s + 1.0) * curved[2] - s * end.bends.in_b * end.bends.in_kappa;
        hessian[3][3] -= 1.0 / (s * s);
        hessian[3][4] += end.bends.in_kappa - mean_kappa;
        hessian[4][4] += (s + 1.0) * curved[3] - s * end.bends.in_kappa * end.bends.in_kappa;
        Moments { ln: self.at_start() + ln, gradient, hessian }
    }
}

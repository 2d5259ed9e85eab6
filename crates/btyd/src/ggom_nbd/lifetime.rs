//! How long customers stay: the gamma mixture of Gompertz lifetimes.
//!
//! A customer leaves at age `t` with the hazard `η b eᵇᵗ`, `η ~ Gamma(s, β)`. Averaged over those still there it is `s/V(t)`
//! with `V(t) = κe^−z + t g₁(z)`, `z = bt`, `κ = β/b`, and the chance to be there is `S(t) = e^−s(L(t) − ln κ)`,
//! `L(t) = ln V(t) + bt`. Who is there at age `t` is like a new customer with `V(t)` in the place of `κ`. Written so
//! `b → 0` is no special case: `V(t) = κ + t`, which is Pareto/NBD with `β` for `κ`; and `eᵇᵗ` never appears.

/// A lifetime; `kappa = β/b`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lifetime {
    pub(super) b: f64,
    pub(super) s: f64,
    pub(super) kappa: f64,
}

/// `g₁ = (1 − e^−z)/z`, `g₂ = (1 − g₁)/z`, `g₃ = (1 − 2g₂)/z` and `e^−z`.
struct Parts {
    decay: f64,
    g1: f64,
    g2: f64,
    g3: f64,
}

fn parts(z: f64) -> Parts {
    if z < 1.0 {
        // g₃ = 2 Σ (−z)ⁱ/(i + 3)!, and from it the others without cancellation.
        let g3 = SERIES.iter().rev().fold(0.0, |sum, factor| factor - z * sum);
        let g2 = 0.5 * (1.0 - z * g3);
        let g1 = 1.0 - z * g2;
        return Parts { decay: 1.0 - z * g1, g1, g2, g3 };
    }
    let decay = libm::exp(-z);
    let g1 = (1.0 - decay) / z;
    let g2 = (1.0 - g1) / z;
    Parts { decay, g1, g2, g3: (1.0 - 2.0 * g2) / z }
}

/// `2/(i + 3)!`.
const SERIES: [f64; 16] = {
    let mut factors = [1.0 / 3.0; 16];
    let mut i = 1;
    while i < 16 {
        factors[i] = factors[i - 1] / (i as f64 + 3.0);
        i += 1;
    }
    factors
};

/// `ln V`, and the derivatives of `L = ln V + bt` in `b` and `κ`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slopes {
    pub(super) ln_v: f64,
    pub(super) bends: Bends,
}

/// The derivatives alone.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bends {
    pub(super) in_b: f64,
    pub(super) in_kappa: f64,
    pub(super) in_b_b: f64,
}

impl Lifetime {
    /// `V(t)`: `κ` of those who are there at age `t`.
    pub(super) fn v(&self, t: f64) -> f64 {
        let parts = parts(self.b * t);
        self.kappa * parts.decay + t * parts.g1
    }

    /// The lifetime from now on of those who are there at age `t`.
    pub(super) fn after(&self, t: f64) -> Lifetime {
        Lifetime { kappa: self.v(t), ..*self }
    }

    /// `L(t) − ln κ`, the logarithm of the odds that stand behind `S`.
    pub(super) fn risk(&self, t: f64) -> f64 {
        let z = self.b * t;
        let parts = parts(z);
        if z < 30.0 {
            libm::log1p(t * parts.g1 * libm::exp(z) / self.kappa)
        } else {
            libm::log(self.kappa * parts.decay + t * parts.g1) + z - libm::log(self.kappa)
        }
    }

    /// The chance to be there at age `t`.
    pub(super) fn there(&self, t: f64) -> f64 {
        libm::exp(-self.s * self.risk(t))
    }

    pub(super) fn slopes(&self, t: f64) -> Slopes {
        Slopes { ln_v: libm::log(self.v(t)), bends: self.bends(t) }
    }

    /// The same without the logarithm.
    pub(super) fn bends(&self, t: f64) -> Bends {
        let parts = parts(self.b * t);
        let v = self.kappa * parts.decay + t * parts.g1;
        let by_v = 1.0 / v;
        let in_b = t * t * parts.g2 * by_v;
        Bends { in_b, in_kappa: parts.decay * by_v, in_b_b: t * t * t * parts.g3 * by_v - in_b * in_b }
    }

    /// How far a piece of an integral may reach: the distance to where `V` is zero off the axis, and whether that is
    /// before it. `v` is `V` at the start of the piece.
    fn reach(&self, v: f64) -> (f64, f64) {
        let beta = self.b * v;
        let ahead = std::f64::consts::PI / self.b;
        if beta < 1.0 {
            // Behind, at ln(1 − β)/b, which is −V for small b.
            let behind = if beta > 1e-8 { -libm::log1p(-beta) / self.b } else { v };
            return (behind, ahead.max(behind));
        }
        let aside = libm::log((beta - 1.0).max(1e-300)).min(0.0) / self.b;
        let distance = libm::sqrt(aside * aside + ahead * ahead);
        (distance, distance)
    }

    /// A piece of an integral that begins where `V` is `v`: at most this long, on the scale of `near`, the distance to the
    /// nearest singular point behind, and such that a logarithm changes by no more than about 12 when its slope is at most
    /// `steady` and `weight/V`.
    pub(super) fn piece(&self, v: f64, near: f64, steady: f64, weight: f64, rest: f64) -> Piece {
        const MOST_CHANGE: f64 = 12.0;
        const LONGEST: f64 = 6.0;
        let (behind, ahead) = self.reach(v);
        let near = near.min(behind);
        let mut width = (LONGEST * near).min(ahead).min(rest).min(MOST_CHANGE / (steady + weight / v));
        let here = Lifetime { kappa: v, ..*self };
        let mut change;
        loop {
            change = width * (steady + weight / v.min(here.v(width)));
            if change <= 1.05 * MOST_CHANGE {
                break;
            }
            width *= (0.95 * MOST_CHANGE / change).max(0.3);
        }
        // A last sliver is joined to the piece before it.
        if rest < 1.05 * width {
            width = rest;
        }
        Piece { width, near, change, turn: self.b * width }
    }
}

/// A piece of an integral: `u = near (eᵛ − 1)` from 0 to `width`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) width: f64,
    pub(super) near: f64,
    change: f64,
    turn: f64,
}

impl Piece {
    /// The length in `v`.
    pub(super) fn length(&self) -> f64 {
        libm::log1p(self.width / self.near)
    }

    /// The points needed: 8, 12 or 16.
    pub(super) fn points(&self, length: f64) -> usize {
        if length <= 0.9 && self.change <= 2.5 && self.turn <= 0.5 {
            8
        } else if length <= 1.6 && self.change <= 6.0 && self.turn <= 1.5 {
            12
        } else {
            16
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_pass_smoothly_where_the_method_changes() {
        let (below, above) = (parts(1.0 - 1e-13), parts(1.0 + 1e-13));
        for (a, b) in [(below.decay, above.decay), (below.g1, above.g1), (below.g2, above.g2), (below.g3, above.g3)] {
            assert!((a - b).abs() < 1e-12, "{a} {b}");
        }
        let none = parts(0.0);
        assert_eq!([none.decay, none.g1, none.g2, none.g3], [1.0, 1.0, 0.5, 1.0 / 3.0]);
    }

    #[test]
    fn those_who_are_there_are_like_new_ones() {
        for (b, s, kappa) in [(0.05, 0.6, 16.0), (2.0, 0.05, 500.0), (1e-9, 1.0, 7.0)] {
            let lifetime = Lifetime { b, s, kappa };
            let later = lifetime.after(20.0);
            let both = lifetime.there(20.0) * later.there(15.0);
            assert!((both / lifetime.there(35.0) - 1.0).abs() < 1e-13, "{b}: {both}");
        }
    }
}

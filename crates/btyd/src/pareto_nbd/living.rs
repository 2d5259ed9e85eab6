//! The future of a customer who is alive now.
//!
//! After `x` repeat purchases by age `T`, given that the customer is alive, the purchase rate is Gamma(`n = r + x`,
//! `A = α + T`) and the rate of leaving Gamma(`s`, `B = β + T`), independently. At rates `λ` and `μ` purchases come at the
//! intensity `λ e^(−μτ)`, so that on average
//!
//! * alive after `τ`: `(1 + τ/B)^−s`;
//! * intensity at `τ`: `(n/A) (1 + τ/B)^−s`;
//! * a purchase at `τ₁`, another at `τ₂ > τ₁`: `n(n + 1)/A² (1 + τ₂/B)^−s`.

use crate::model::{DISCOUNTED_AWAY, Discounted, padded};
use crate::quadrature::{GaussLegendre, pieces};

#[derive(Clone, Copy, Debug)]
pub(crate) struct Living {
    /// `r + x`.
    pub(crate) n: f64,
    /// `α + T`.
    pub(crate) age: f64,
    pub(crate) s: f64,
    /// `β + T`.
    pub(crate) beta: f64,
}

impl Living {
    /// Probability to be alive a time `after` from now.
    pub(crate) fn alive(&self, after: f64) -> f64 {
        libm::exp(-self.s * libm::log1p(after / self.beta))
    }

    /// Expected time alive in the next `horizon`: `B ((1 + h/B)^(1−s) − 1)/(1 − s)`, at `s = 1` its limit.
    fn time_alive(&self, horizon: f64) -> f64 {
        let reach = libm::log1p(horizon / self.beta);
        let power = (1.0 - self.s) * reach;
        self.beta * if power == 0.0 { reach } else { reach * (libm::expm1(power) / power) }
    }

    /// Expected purchases in the next `horizon`.
    pub(crate) fn purchases(&self, horizon: f64) -> f64 {
        self.n / self.age * self.time_alive(horizon)
    }

    /// Calls `visit` with the weight `P(alive at τ) dτ`, the time `τ` and `v = ln(1 + τ/B)` of the nodes of an integral
    /// over what is discounted at the `rate` up to the `horizon`.
    pub(super) fn integrate(&self, horizon: f64, rate: f64, mut visit: impl FnMut(f64, f64, f64)) {
        let end = if rate > 0.0 { horizon.min(DISCOUNTED_AWAY / rate) } else { horizon };
        let rule = GaussLegendre::<16>::RULE;
        let level = rate * self.beta;
        let change = |v: f64| (1.0 - self.s).abs() + level * libm::exp(v);
        for (start, width) in pieces(libm::log1p(end / self.beta), change) {
            for i in 0..16 {
                let v = start + width * rule.node[i];
                let weight = width * rule.weight[i] * self.beta * libm::exp((1.0 - self.s) * v);
                visit(weight, self.beta * libm::expm1(v), v);
            }
            if (1.0 - self.s) * (start + width) < -60.0 {
                break;
            }
        }
    }

    /// Expected time alive in the next `horizon`, each moment discounted to now at the continuous `rate`; it depends on
    /// `s` and `B` alone.
    pub(crate) fn discounted_time(&self, horizon: f64, rate: f64) -> f64 {
        if rate == 0.0 {
            return self.time_alive(horizon);
        }
        let mut sum = 0.0;
        self.integrate(horizon, rate, |weight, time, _| sum += weight * libm::exp(-rate * time));
        sum
    }

    /// Expected purchases in the next `horizon`, each discounted.
    pub(crate) fn discounted(&self, horizon: f64, rate: f64) -> f64 {
        self.n / self.age * self.discounted_time(horizon, rate)
    }

    /// The same with derivatives in `r, α, s, β` and second moments.
    pub(crate) fn spread(&self, horizon: f64, rate: f64) -> Discounted {
        let (mut plain, mut squares, mut pairs, mut in_s, mut in_beta) = (0.0, 0.0, 0.0, 0.0, 0.0);
        self.integrate(horizon, rate, |weight, time, v| {
            let discount = libm::exp(-rate * time);
            let weight = weight * discount;
            plain += weight;
            squares += weight * discount;
            in_s -= weight * v;
            in_beta += weight * time / (self.beta + time);
            // Of a pair the first may come at any time before the second.
            let before = if rate * time < 1e-9 { time } else { -libm::expm1(-rate * time) / rate };
            pairs += weight * before;
        });
        let level = self.n / self.age;
        Discounted {
            mean: level * plain,
            gradient: padded([
                plain / self.age,
                -level / self.age * plain,
                level * in_s,
                level * self.s / self.beta * in_beta,
            ]),
            squares: level * squares,
            second: level * squares + 2.0 * level * (self.n + 1.0) / self.age * pairs,
        }
    }
}

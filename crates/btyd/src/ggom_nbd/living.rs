//! The future of a customer who is there now, and so like a new one with another `α`, `r` and lifetime.
//!
//! After `x` repeat purchases by age `T` the purchase rate is Gamma(`n = r + x`, `A = α + T`), whatever the lifetime. On
//! average the intensity of purchases at `τ` is `(n/A) S(τ)`, and that of a purchase at `τ₁` and another at `τ₂ > τ₁`
//! `n(n + 1)/A² S(τ₂)`. The expectation printed in 2012 is another, and wrong: see Adler (2022), *Comment on "Modeling
//! purchasing behavior with sudden 'death'"*, Management Science 68(6).

use super::leaving::rule;
use super::lifetime::{Lifetime, Slopes};
use crate::model::{DISCOUNTED_AWAY, Discounted, padded};
use crate::special::{ln_gamma, ln_rising};

#[derive(Clone, Copy, Debug)]
pub(super) struct Living {
    /// `r + x`.
    pub(super) n: f64,
    /// `α + T`.
    pub(super) age: f64,
    /// From now on.
    pub(super) lifetime: Lifetime,
}

impl Living {
    /// Calls `visit` with the weight `S(τ) e^−δτ dτ` and the time `τ` of the nodes of an integral up to the `horizon`.
    fn integrate(&self, horizon: f64, rate: f64, mut visit: impl FnMut(f64, f64)) {
        let end = if rate > 0.0 { horizon.min(DISCOUNTED_AWAY / rate) } else { horizon };
        let Lifetime { b, s, .. } = self.lifetime;
        let (mut start, mut sum) = (0.0, 0.0);
        while start < end {
            let (v, rest) = (self.lifetime.v(start), end - start);
            let piece = self.lifetime.piece(v, f64::INFINITY, rate, s, rest);
            let length = piece.length();
            let (nodes, weights) = rule(piece.points(length));
            for (node, weight) in nodes.iter().zip(weights) {
                let place = length * node;
                let time = start + piece.near * libm::expm1(place);
                let there = libm::exp(-self.lifetime.s * self.lifetime.risk(time) - rate * time + place);
                let weight = weight * length * piece.near * there;
                sum += weight;
                visit(weight, time);
            }
            if piece.width >= rest {
                break;
            }
            start += piece.width;
            // From here on it falls at least as fast as now, or as it will in the end.
            let v = self.lifetime.v(start).max(1.0 / b);
            let value = libm::exp(-s * self.lifetime.risk(start) - rate * start);
            if value * (end - start).min(1.0 / (rate + s / v)) < 1e-18 * sum {
                break;
            }
        }
    }

    /// Expected time there in the next `horizon`, each moment discounted to now at the continuous `rate`.
    pub(super) fn time_there(&self, horizon: f64, rate: f64) -> f64 {
        let mut sum = 0.0;
        self.integrate(horizon, rate, |weight, _| sum += weight);
        sum
    }

    /// Expected purchases in the next `horizon`, each discounted.
    pub(super) fn purchases(&self, horizon: f64, rate: f64) -> f64 {
        self.n / self.age * self.time_there(horizon, rate)
    }

    /// The same with derivatives in `r, α, b, s, κ` and second moments; `from` is the lifetime from birth on, and `age` the
    /// customer's.
    pub(super) fn spread(&self, from: Lifetime, age: f64, horizon: f64, rate: f64) -> Discounted {
        let now = from.slopes(age);
        let (mut plain, mut squares, mut pairs) = (0.0, 0.0, 0.0);
        let mut slopes = [0.0; 3];
        self.integrate(horizon, rate, |weight, time| {
            let Slopes { ln_v, bends } = from.slopes(age + time);
            let (in_b, in_kappa) = (bends.in_b, bends.in_kappa);
            plain += weight;
            squares += weight * libm::exp(-rate * time);
            slopes[0] -= weight * from.s * (in_b - now.bends.in_b);
            slopes[1] -= weight * (ln_v - now.ln_v + from.b * time);
            slopes[2] -= weight * from.s * (in_kappa - now.bends.in_kappa);
            // Of a pair the first may come at any time before the second.
            let before = if rate * time < 1e-9 { time } else { -libm::expm1(-rate * time) / rate };
            pairs += weight * before;
        });
        let level = self.n / self.age;
        let [in_b, in_s, in_kappa] = slopes.map(|slope| level * slope);
        Discounted {
            mean: level * plain,
            gradient: padded([plain / self.age, -level / self.age * plain, in_b, in_s, in_kappa]),
            squares: level * squares,
            second: level * squares + 2.0 * level * (self.n + 1.0) / self.age * pairs,
        }
    }

    /// Probability of exactly `count` purchases in the next `time`: there at its end, or left at some `y` before with all of
    /// them made.
    pub(super) fn probability(&self, count: f64, time: f64) -> f64 {
        let Living { n, age, lifetime } = *self;
        let Lifetime { b, s, .. } = lifetime;
        if time == 0.0 {
            return if count == 0.0 { 1.0 } else { 0.0 };
        }
        let ways = ln_rising(n, count) - ln_gamma(count + 1.0);
        let bought = |y: f64| {
            let all = if count > 0.0 { count * libm::log(y / (age + y)) } else { 0.0 };
            ways - n * libm::log1p(y / age) + all
        };
        let stayed = libm::exp(bought(time) - s * lifetime.risk(time));
        let log = |y: f64| bought(y) + libm::log(s / lifetime.v(y)) - s * lifetime.risk(y);
        // The integrand on a grid in ln y, and where so many purchases are likeliest: to know where it is nothing.
        let mut grid: Vec<f64> = (0..=200).map(|i| time * libm::exp(-0.4 * f64::from(i))).collect();
        grid.push(time.min(count * age / n));
        grid.retain(|&y| y > 0.0);
        grid.sort_by(f64::total_cmp);
        let sizes: Vec<f64> = grid.iter().map(|&y| log(y) + libm::log(y)).collect();
        let top = sizes.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        const NOTHING: f64 = 56.0;
        let first = sizes.iter().position(|&size| size > top - NOTHING).unwrap_or(0);
        let last = sizes.iter().rposition(|&size| size > top - NOTHING).unwrap_or(grid.len() - 1);
        let mut start = if count > 0.0 && first > 0 { grid[first - 1] } else { 0.0 };
        if count > 0.0 && start == 0.0 {
            start = grid[0];
        }
        let end = grid[(last + 1).min(grid.len() - 1)].min(time);
        let mut sum = 0.0;
        while start < end {
            let fastest = if count > 0.0 { count * age / (start * (age + start)) } else { 0.0 };
            let rest = end - start;
            let steady = fastest + n / (age + start) + b;
            let piece = lifetime.piece(lifetime.v(start), age + start, steady, s + 1.0, rest);
            let length = piece.length();
            let (nodes, weights) = rule(piece.points(length));
            for (node, weight) in nodes.iter().zip(weights) {
                let place = length * node;
                let y = start + piece.near * libm::expm1(place);
                sum += weight * length * piece.near * libm::exp(log(y) + place);
            }
            if piece.width >= rest {
                break;
            }
            start += piece.width;
        }
        (stayed + sum).min(1.0)
    }
}

//! The future of a customer whose covariates are known ahead.
//!
//! Given that the customer is alive at the end of observation, the purchase rate is Gamma(`n = r + x`, `α + B`) and the rate of leaving
//! Gamma(`s`, `β + D`), with the clocks `B` and `D` as they stand. From then on purchases come at `λ exp(γ′z)`, and within a step of the
//! covariates both clocks run evenly: each step is a piece of Pareto/NBD's future in its own units.

use super::likelihood::{Customer, Effects, Read, ln_odds, read};
use crate::covariates::Asked;
use crate::pareto_nbd::ParetoNbd;
use crate::pareto_nbd::living::Living;
use crate::quadrature::GaussLegendre;
use crate::special::{ln_gamma, ln_rising, softplus};

/// A customer at the end of observation, and the time ahead.
pub(crate) struct Ahead<'a> {
    n: f64,
    s: f64,
    /// `α + B` and `β + D`.
    scales: [f64; 2],
    /// Probability to be alive at the end of observation.
    pub(crate) alive: f64,
    effects: Effects<'a>,
    customer: Customer<'a>,
}

impl<'a> Ahead<'a> {
    pub(crate) fn new(model: &ParetoNbd, effects: Effects<'a>, customer: Customer<'a>) -> Ahead<'a> {
        let read: Read = read(&effects, &customer);
        let odds = ln_odds(model, &effects, &customer, &read);
        Ahead {
            n: model.r + customer.x,
            s: model.s,
            scales: [model.alpha + read.end[0], model.beta + read.end[1]],
            alive: odds.map_or(1.0, |ln| softplus(-ln).1),
            effects,
            customer,
        }
    }

    /// The steps of the time ahead: how long, how fast the clocks go, the scales at the beginning, and the time until then.
    fn steps(&self, horizon: f64) -> impl Iterator<Item = Step> {
        let (mut scales, mut time) = (self.scales, 0.0);
        let end = self.customer.t + horizon;
        self.customer.steps.between(self.customer.t, end).map(move |(length, values)| {
            let speeds = [self.effects.rate(values), self.effects.dropout(values)];
            let step = Step { length, speeds, scales, time };
            for k in 0..2 {
                scales[k] += length * speeds[k];
            }
            time += length;
            step
        })
    }

    /// Probability to be there still at the beginning of a step, if alive now.
    fn there(&self, scale: f64) -> f64 {
        libm::exp(-self.s * libm::log1p((scale - self.scales[1]) / self.scales[1]))
    }

    /// Probability to be alive a time `after` the end of observation.
    pub(crate) fn alive_after(&self, after: f64) -> f64 {
        let last = self.steps(after).last();
        self.alive * last.map_or(1.0, |step| self.there(step.scales[1] + step.length * step.speeds[1]))
    }

    /// What is said of a customer who is certainly gone.
    pub(crate) fn without(&self, asked: Asked) -> f64 {
        if matches!(asked, Asked::Probability { count: 0, .. }) { 1.0 } else { 0.0 }
    }

    /// Expected purchases in the `horizon` of a customer who is alive, each discounted at the continuous `rate`.
    pub(crate) fn purchases(&self, horizon: f64, rate: f64) -> f64 {
        let one = |step: Step| {
            let Step { length, speeds, scales, time } = step;
            let living = Living { n: self.n, age: self.scales[0], s: self.s, beta: scales[1] / speeds[1] };
            speeds[0] * self.there(scales[1]) * libm::exp(-rate * time) * living.discounted(length, rate)
        };
        self.steps(horizon).map(one).sum()
    }

    /// The expected square of the sum of the discount factors of the same purchases: that of each, and twice those of every pair. Given
    /// both rates a pair comes at `τ₁ < τ₂` with the intensity `λ² exp(γ′z₁ + γ′z₂)` of one who is still there at `τ₂`.
    pub(crate) fn squared(&self, horizon: f64, rate: f64) -> f64 {
        let (mut before, mut pairs) = (0.0, 0.0);
        let discounted = |time: f64| if rate * time < 1e-9 { time } else { -libm::expm1(-rate * time) / rate };
        for Step { length, speeds, scales, time } in self.steps(horizon) {
            let level = speeds[0] * libm::exp(-rate * time);
            let living = Living { n: self.n, age: self.scales[0], s: self.s, beta: scales[1] / speeds[1] };
            let mut within = 0.0;
            living.integrate(length, rate, |weight, after, _| {
                within += weight * libm::exp(-rate * after) * (before + level * discounted(after));
            });
            pairs += level * self.there(scales[1]) * within;
            before += level * discounted(length);
        }
        let (n, age) = (self.n, self.scales[0]);
        self.purchases(horizon, 2.0 * rate) + 2.0 * (n / age) * ((n + 1.0) / age) * pairs
    }

    /// Probability of `count` purchases in the `horizon`, if alive at its beginning: alive at its end, or left before with all of
    /// them made.
    pub(crate) fn probability(&self, count: f64, horizon: f64) -> f64 {
        let [alpha, beta] = self.scales;
        let ways = ln_rising(self.n, count) - ln_gamma(count + 1.0);
        // ln of P(count purchases while the clock goes on by b).
        let bought = |b: f64| {
            let all = if count > 0.0 { count * libm::log(b / (alpha + b)) } else { 0.0 };
            ways - self.n * libm::log1p(b / alpha) + all
        };
        let rule = GaussLegendre::<16>::RULE;
        let (mut left, mut end) = (0.0, [0.0; 2]);
        for Step { length, speeds, scales, .. } in self.steps(horizon) {
            let passed = [0, 1].map(|k| scales[k] - self.scales[k]);
            let at = |time: f64| [0, 1].map(|k| passed[k] + time * speeds[k]);
            let log = |time: f64| {
                let [b, d] = at(time);
                bought(b) + libm::log(self.s * speeds[1] / (beta + d)) - self.s * libm::log1p(d / beta)
            };
            // Pieces on which the logarithm changes little, and which are short beside the way to the nearest pole; towards a
            // clock of 0 they halve until nothing is left.
            let mut pieces = vec![(0.0, length)];
            while let Some((from, to)) = pieces.pop() {
                let [b, d] = at(from);
                let width = to - from;
                let far = ((alpha + b) / speeds[0]).min((beta + d) / speeds[1]);
                let slope = (count * (speeds[0] / b)).max((self.n + count) * (speeds[0] / (alpha + b)))
                    + (self.s + 1.0) * (speeds[1] / (beta + d));
                let low = count > 0.0 && b == 0.0;
                let plain = width <= 2.0 * far && (slope * width <= 12.0 || (low && count <= 12.0));
                if plain && (!low || (self.n + count) * (speeds[0] / alpha) * width <= 12.0) {
                    for (node, weight) in rule.node.iter().zip(&rule.weight) {
                        left += width * weight * libm::exp(log(from + width * node));
                    }
                } else if low && log(to) + libm::log(width) < -760.0 {
                    // Rising up to here, it is nothing at all.
                } else {
                    let middle = 0.5 * (from + to);
                    pieces.push((from, middle));
                    pieces.push((middle, to));
                }
            }
            end = at(length);
        }
        let stayed = libm::exp(bought(end[0]) - self.s * libm::log1p(end[1] / beta));
        (left + stayed).min(1.0)
    }
}

/// See [`Ahead::steps`].
#[derive(Clone, Copy)]
struct Step {
    length: f64,
    speeds: [f64; 2],
    scales: [f64; 2],
    time: f64,
}

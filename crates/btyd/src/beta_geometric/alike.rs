//! All customers with the same number of purchases at once.
//!
//! They share the beta distribution of the chance to leave, so the averages over it are taken once, on a grid of times,
//! and kept as polynomials in `v = ln(1 + τ/A)`; what differs between them, `A = α + T`, enters only an integral over
//! these. Over many customers that integral too is interpolated, in `ln A`. Both polynomials converge to rounding
//! because the functions are analytic in a strip of half-width `π`.

use super::living::Living;
use crate::model::DISCOUNTED_AWAY;
use crate::quadrature::{Chebyshev, GaussLegendre};
use crate::special::BetaNodes;

/// Points a panel, for interpolation and for integration.
const POINTS: usize = 16;

/// What a living customer is expected to do within the horizon.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Future {
    /// Purchases.
    pub(super) expected: f64,
    /// Purchases, each discounted.
    pub(super) residual: f64,
}

/// The same with what a total's variance needs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spread {
    pub(super) residual: f64,
    /// Derivatives of the residual in `r, α, a, b`.
    pub(super) gradient: [f64; 4],
    /// Purchases discounted at twice the rate: the expected sum of squared discount factors.
    pub(super) squares: f64,
    /// The second moment of the discounted sum.
    pub(super) second: f64,
}

/// Averages over the chance to leave at a time; the intensity of purchases is `n/A` times the first.
#[derive(Clone, Copy)]
enum Average {
    /// `E[(1 + pσ)^−(n+1)]`.
    Intensity = 0,
    /// Its derivatives in `a`, in `b` and in `n`.
    InA = 1,
    InB = 2,
    InN = 3,
    /// `E[(1 − p)(1 + pσ)^−(n+2)]`: a purchase, then another.
    Pair = 4,
}

struct Panel {
    start: f64,
    width: f64,
    averages: Vec<Chebyshev>,
}

/// How far ahead and at what discount.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ahead {
    pub(super) horizon: f64,
    pub(super) rate: f64,
}

/// Customers with `n = r + x` and `B = b + x` in common and ages from `young` to `old` (`α + T`).
pub(super) struct Alike {
    young: Living,
    ahead: Ahead,
    panels: Vec<Panel>,
    rule: &'static GaussLegendre<POINTS>,
}

impl Alike {
    /// Takes the averages. `spread`: also those that [`Alike::spread`] needs.
    pub(super) fn new(young: Living, ahead: Ahead, spread: bool) -> Alike {
        let reach = libm::log1p(ahead.horizon / young.age);
        let nodes = BetaNodes::new(young.a, young.b, young.n + 2.0, libm::expm1(reach));
        let mut alike = Alike { young, ahead, panels: Vec::new(), rule: GaussLegendre::RULE };
        let (mean_ln_p, mean_ln_q) = nodes.mean_logs();
        for (start, width) in young.panels(reach, 0.0) {
            let mut values = [[0.0; POINTS]; 5];
            for (place, v) in Chebyshev::points(start, start + width, POINTS).enumerate() {
                let sigma = libm::expm1(v);
                let averages = if spread {
                    alike.all_averages(&nodes, sigma, mean_ln_p, mean_ln_q)
                } else {
                    let power = -(young.n + 1.0);
                    [nodes.average(|p| libm::exp(power * libm::log1p(p * sigma))), 0.0, 0.0, 0.0, 0.0]
                };
                for (row, average) in values.iter_mut().zip(averages) {
                    row[place] = average;
                }
            }
            let kept = if spread { 5 } else { 1 };
            let through = |row: &[f64; POINTS]| Chebyshev::through(start, start + width, row);
            let averages: Vec<Chebyshev> = values[..kept].iter().map(through).collect();
            // Once the intensity has fallen to nothing, what follows is nothing.
            let gone = averages[0].at(start + width) * libm::exp(start + width) < 1e-20;
            alike.panels.push(Panel { start, width, averages });
            if gone {
                break;
            }
        }
        alike
    }

    fn all_averages(&self, nodes: &BetaNodes, sigma: f64, mean_ln_p: f64, mean_ln_q: f64) -> [f64; 5] {
        let mut sums = [0.0; 5];
        for i in 0..nodes.p.len() {
            let p = nodes.p[i];
            let ln = libm::log1p(p * sigma);
            let intensity = nodes.weight[i] * libm::exp(-(self.young.n + 1.0) * ln);
            sums[Average::Intensity as usize] += intensity;
            sums[Average::InA as usize] += intensity * (nodes.ln_p[i] - mean_ln_p);
            sums[Average::InB as usize] += intensity * (nodes.ln_q[i] - mean_ln_q);
            sums[Average::InN as usize] -= intensity * ln;
            sums[Average::Pair as usize] += intensity * nodes.q[i] / (1.0 + p * sigma);
        }
        sums
    }

    /// Calls `visit` with quadrature weight `dτ`, time `τ` and place `v` of every node of the integral over the time
    /// from now to `until`, for a customer of this `age`.
    fn integrate(&self, age: f64, until: f64, mut visit: impl FnMut(f64, f64, f64, &Panel)) {
        // Pieces of its own, since the discount may fall faster than the averages do.
        let living = Living { age, ..self.young };
        let mut place = 0;
        for (start, width) in living.panels(libm::log1p(until / age), self.ahead.rate) {
            for i in 0..POINTS {
                let v = start + width * self.rule.node[i];
                while place < self.panels.len() && v > self.panels[place].start + self.panels[place].width {
                    place += 1;
                }
                let Some(panel) = self.panels.get(place) else { return };
                visit(self.rule.weight[i] * width * age * libm::exp(v), age * libm::expm1(v), v, panel);
            }
        }
    }

    /// The future of one living customer of this `age` (`α + T`).
    pub(super) fn future(&self, age: f64) -> Future {
        let Ahead { horizon, rate } = self.ahead;
        let mut future = Future::default();
        self.integrate(age, horizon, |dt, time, v, panel| {
            let intensity = dt * panel.averages[0].at(v);
            future.expected += intensity;
            future.residual += intensity * libm::exp(-rate * time);
        });
        let level = self.young.n / age;
        Future { expected: level * future.expected, residual: level * future.residual }
    }

    /// The same with derivatives and second moments; only after `new` with `spread`.
    ///
    /// A purchase at `τ₁` and another at `τ₂ > τ₁` have the joint intensity `λ² (1 − p) e^(−λpτ₂)`, which does not depend
    /// on `τ₁`; so the double integral over both is a single one with the weight `∫₀^τ₂ e^(−δτ₁) dτ₁`.
    pub(super) fn spread(&self, age: f64) -> Spread {
        let Ahead { horizon, rate } = self.ahead;
        let n = self.young.n;
        let (mut plain, mut squares, mut pairs, mut timed) = (0.0, 0.0, 0.0, 0.0);
        let mut slopes = [0.0; 3];
        let until = if rate > 0.0 { horizon.min(DISCOUNTED_AWAY / rate) } else { horizon };
        self.integrate(age, until, |dt, time, v, panel| {
            let at = |average: Average| panel.averages[average as usize].at(v);
            let discount = libm::exp(-rate * time);
            let weight = dt * discount;
            let intensity = at(Average::Intensity);
            plain += weight * intensity;
            timed += weight * intensity * time;
            squares += weight * discount * intensity;
            for (slope, average) in slopes.iter_mut().zip([Average::InA, Average::InB, Average::InN]) {
                *slope += weight * at(average);
            }
            let before = if rate * time < 1e-9 { time } else { -libm::expm1(-rate * time) / rate };
            pairs += weight * before * at(Average::Pair);
        });
        let level = n / age;
        // With τ = Aσ the residual is n ∫ e^(−δAσ) E[…] dσ up to σ = horizon/A: A enters the discount and the end.
        let end = libm::log1p(until / age);
        let last = self.panels.iter().rev().find(|panel| panel.start <= end);
        let at_end = last.map_or(0.0, |panel| panel.averages[0].at(end.min(panel.start + panel.width)));
        let in_age = -level / age * (rate * timed + until * libm::exp(-rate * until) * at_end);
        Spread {
            residual: level * plain,
            gradient: [plain / age + level * slopes[2], in_age, level * slopes[0], level * slopes[1]],
            squares: level * squares,
            second: level * squares + 2.0 * level * (n + 1.0) / age * pairs,
        }
    }
}

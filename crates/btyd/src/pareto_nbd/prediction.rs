//! What a fitted Pareto/NBD model says of one customer, of a new one and of a whole history.

use super::ParetoNbd;
use super::living::Living;
use crate::history::History;
use crate::model::{Discounted, Discounter, Scorer, padded};
use crate::quadrature::{ByAge, GaussLegendre, pieces};
use crate::special::{ln_gamma, ln_rising, softplus};

/// Relative size of the last coefficients at which an interpolant is exact to rounding.
const CONVERGED: f64 = 1e-12;
/// Below this fall from the peak (in logarithms) nothing reaches the 17th digit.
const NEGLIGIBLE: f64 = 44.0;

impl ParetoNbd {
    pub(super) fn living(&self, x: f64, age: f64) -> Living {
        Living { n: self.r + x, age: self.alpha + age, s: self.s, beta: self.beta + age }
    }

    /// A customer who is there at an age after `x` repeat purchases is like a new one at the rates Gamma(`r + x`, `α + T`) and
    /// Gamma(`s`, `β + T`).
    pub(super) fn later(&self, x: f64, age: f64) -> ParetoNbd {
        ParetoNbd { r: self.r + x, alpha: self.alpha + age, s: self.s, beta: self.beta + age }
    }

    /// `P(alive now)`: one over one plus the odds of having left.
    pub(super) fn alive_now(&self, x: f64, t_x: f64, t: f64) -> f64 {
        self.silence(x, t_x, t).map_or(1.0, |silence| softplus(-silence.ln_odds()).1)
    }

    /// Probability that a new customer makes `n` repeat purchases by age `t`: alive then, or left at some `y` before with
    /// all of them made (Fader & Hardie 2005, eq. 16, before its integrals are written in `₂F₁`).
    pub(super) fn probability(&self, n: f64, t: f64) -> f64 {
        let Self { r, alpha, s, beta } = *self;
        if t == 0.0 {
            return if n == 0.0 { 1.0 } else { 0.0 };
        }
        let ways = ln_rising(r, n) - ln_gamma(n + 1.0);
        // ln of P(n purchases by y).
        let bought = |y: f64| {
            let all = if n > 0.0 { n * libm::log(y / (alpha + y)) } else { 0.0 };
            ways - r * libm::log1p(y / alpha) + all
        };
        let alive = libm::exp(bought(t) - s * libm::log1p(t / beta));
        // Over w = ln y the integrand is log-concave and, but for the end, analytic in a strip of half-width π.
        let log = |w: f64| {
            let y = libm::exp(w);
            bought(y) + w - libm::log(beta + y) - s * libm::log1p(y / beta)
        };
        let slope = |w: f64| {
            let y = libm::exp(w);
            n + 1.0 - (r + n) * (y / (alpha + y)) - (s + 1.0) * (y / (beta + y))
        };
        let end = libm::log(t);
        let mode = peak(slope, end);
        let top = log(mode);
        let rule = GaussLegendre::<16>::RULE;
        let mut sum = 0.0;
        for (side, reach) in [(1.0, end - mode), (-1.0, f64::INFINITY)] {
            for (start, width) in pieces(reach, |v| slope(mode + side * v).abs()) {
                for i in 0..16 {
                    let v = start + width * rule.node[i];
                    sum += width * rule.weight[i] * libm::exp(log(mode + side * v) - top);
                }
                let place = mode + side * (start + width);
                let fall = top - log(place);
                // Beyond, it falls at least as fast as here.
                if fall > 1.0 && fall + libm::log(slope(place).abs().min(1.0)) > NEGLIGIBLE {
                    break;
                }
            }
        }
        (alive + s * libm::exp(top) * sum).min(1.0)
    }
}

/// Where a falling `slope` passes zero, or `end` when that is before.
fn peak(slope: impl Fn(f64) -> f64, end: f64) -> f64 {
    if slope(end) >= 0.0 {
        return end;
    }
    let (mut high, mut step) = (end, 1.0);
    while slope(high - step) < 0.0 {
        high -= step;
        step *= 2.0;
    }
    let mut low = high - step;
    for _ in 0..40 {
        let middle = 0.5 * (low + high);
        if slope(middle) < 0.0 {
            high = middle;
        } else {
            low = middle;
        }
    }
    0.5 * (low + high)
}

/// The discounted time alive of all ages from one interpolant, where it converges.
pub(super) struct TimeAlive {
    horizon: f64,
    rate: f64,
    by_age: Option<ByAge<1>>,
}

impl TimeAlive {
    /// For the ages of a history, and scales up to `beyond` above that of the model.
    pub(super) fn new(model: &ParetoNbd, history: &History, beyond: f64, horizon: f64, rate: f64) -> TimeAlive {
        let ages = history.age();
        let least = ages.iter().copied().fold(f64::INFINITY, f64::min);
        let most = ages.iter().copied().fold(0.0, f64::max);
        let many = rate > 0.0 && horizon > 0.0 && ages.len() > 2 * ByAge::<1>::FEWEST;
        let living = model.living(0.0, 0.0);
        let ln_time = |beta: f64| [libm::log(Living { beta, ..living }.discounted_time(horizon, rate))];
        let (low, high) = (model.beta + least, model.beta + most + beyond);
        TimeAlive { horizon, rate, by_age: many.then(|| ByAge::new(low, high, CONVERGED, ln_time)).flatten() }
    }

    /// Expected discounted purchases of a customer who is alive.
    pub(super) fn purchases(&self, living: &Living) -> f64 {
        match &self.by_age {
            Some(by_age) => living.n / living.age * libm::exp(by_age.at(libm::log(living.beta))[0]),
            None => living.discounted(self.horizon, self.rate),
        }
    }
}

pub(super) fn scorer(model: ParetoNbd, history: &History, horizon: f64, rate: f64) -> Scorer {
    let time = TimeAlive::new(&model, history, 0.0, horizon, rate);
    Scorer(Box::new(move |x, t_x, t, _| {
        let living = model.living(x, t);
        let expected = living.purchases(horizon);
        let residual = if rate == 0.0 { expected } else { time.purchases(&living) };
        [model.alive_now(x, t_x, t), expected, residual]
    }))
}

pub(super) fn discounter(model: ParetoNbd, _: &History, horizon: f64, rate: f64) -> Discounter {
    Discounter(Box::new(move |x, t_x, t, _| {
        let silence = model.silence(x, t_x, t);
        let (alive, slope) = silence.map_or((1.0, [0.0; 4]), |silence| {
            let moments = silence.moments();
            let (alive, gone) = (softplus(-moments.ln).1, softplus(moments.ln).1);
            (alive, moments.gradient.map(|slope| -alive * gone * slope))
        });
        if alive == 0.0 {
            return Discounted::default();
        }
        let spread = model.living(x, t).spread(horizon, rate);
        Discounted {
            mean: alive * spread.mean,
            gradient: padded::<4>(std::array::from_fn(|i| slope[i] * spread.mean + alive * spread.gradient[i])),
            squares: alive * spread.squares,
            second: alive * spread.second,
        }
    }))
}

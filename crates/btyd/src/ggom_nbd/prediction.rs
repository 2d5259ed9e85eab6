//! What a model says of a whole history.

use super::GgomNbd;
use super::likelihood::{COUNT, silence};
use super::living::Living;
use crate::history::History;
use crate::model::{Discounted, Discounter, Scorer, padded};
use crate::quadrature::ByAge;
use crate::special::softplus;

/// Relative size of the last coefficients at which an interpolant is exact to rounding.
const CONVERGED: f64 = 1e-12;

impl GgomNbd {
    pub(super) fn living(&self, x: f64, age: f64) -> Living {
        Living { n: self.r + x, age: self.alpha + age, lifetime: self.lifetime().after(age) }
    }

    /// `P(alive now)`: one over one plus the odds of having left.
    pub(super) fn alive_now(&self, x: f64, t_x: f64, t: f64) -> f64 {
        let silence = silence(self.r, self.alpha, self.lifetime(), x, t_x, t);
        silence.map_or(1.0, |silence| softplus(-silence.ln_odds()).1)
    }
}

/// The time there of all ages from one interpolant, where it converges.
pub(super) fn scorer(model: GgomNbd, history: &History, horizon: f64, rate: f64) -> Scorer {
    let ages = history.age();
    let least = ages.iter().copied().fold(f64::INFINITY, f64::min);
    let most = ages.iter().copied().fold(0.0, f64::max);
    let many = horizon > 0.0 && ages.len() > 2 * ByAge::<1>::FEWEST;
    let times = move |age: f64| {
        let living = model.living(0.0, age);
        let expected = living.time_there(horizon, 0.0);
        [expected, if rate == 0.0 { expected } else { living.time_there(horizon, rate) }]
    };
    // Ages are counted from where V would be zero or a unit of 1/b before.
    let before = model.lifetime().kappa.min(1.0 / model.b);
    let by_age = many
        .then(|| ByAge::new(before + least, before + most, CONVERGED, |age| times(age - before).map(libm::log)))
        .flatten();
    Scorer(Box::new(move |x, t_x, t, _| {
        let level = (model.r + x) / (model.alpha + t);
        let [expected, residual] = match &by_age {
            Some(by_age) => by_age.at(libm::log(before + t)).map(libm::exp),
            None => times(t),
        };
        [model.alive_now(x, t_x, t), level * expected, level * residual]
    }))
}

pub(super) fn discounter(model: GgomNbd, _: &History, horizon: f64, rate: f64) -> Discounter {
    let lifetime = model.lifetime();
    Discounter(Box::new(move |x, t_x, t, _| {
        let silence = silence(model.r, model.alpha, lifetime, x, t_x, t);
        let (alive, slope) = silence.map_or((1.0, [0.0; COUNT]), |silence| {
            let moments = silence.moments();
            let (alive, gone) = (softplus(-moments.ln).1, softplus(moments.ln).1);
            (alive, moments.gradient.map(|slope| -alive * gone * slope))
        });
        if alive == 0.0 {
            return Discounted::default();
        }
        let spread = model.living(x, t).spread(lifetime, t, horizon, rate);
        let mut gradient: [f64; COUNT] = std::array::from_fn(|i| slope[i] * spread.mean + alive * spread.gradient[i]);
        // From κ = β/b to β.
        gradient[2] -= lifetime.kappa / lifetime.b * gradient[4];
        gradient[4] /= lifetime.b;
        Discounted {
            mean: alive * spread.mean,
            gradient: padded(gradient),
            squares: alive * spread.squares,
            second: alive * spread.second,
        }
    }))
}

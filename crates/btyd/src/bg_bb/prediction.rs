//! A whole history at once. Customers of the same number of occasions share the sums over those to come.

use rustc_hash::FxHashMap;

use super::{BgBb, living::Spread};
use crate::model::{Discounted, Discounter, Scorer, padded};
use crate::special::softplus;

/// Different customers remembered.
const MOST: usize = 65_536;

impl BgBb {
    /// `P(alive now)`: one over one plus the odds of having left.
    pub(super) fn alive_now(&self, x: f64, t_x: f64, t: f64) -> f64 {
        self.silence(x, t_x, t).map_or(1.0, |silence| softplus(-silence.ln_odds()).1)
    }
}

pub(super) fn scorer(model: BgBb, horizon: f64, rate: f64) -> Scorer {
    let mut ahead: FxHashMap<u64, [f64; 2]> = FxHashMap::default();
    let mut known: FxHashMap<[u64; 3], f64> = FxHashMap::default();
    Scorer(Box::new(move |x, t_x, t, _| {
        let living = model.living(x, t);
        let [expected, residual] = *ahead
            .entry(t.to_bits())
            .or_insert_with(|| [living.occasions(horizon, 0.0), living.occasions(horizon, rate)]);
        let key = [x, t_x, t].map(f64::to_bits);
        let alive = known.get(&key).copied().unwrap_or_else(|| {
            let alive = model.alive_now(x, t_x, t);
            if known.len() < MOST {
                known.insert(key, alive);
            }
            alive
        });
        [alive, living.buys() * expected, living.buys() * residual]
    }))
}

pub(super) fn discounter(model: BgBb, horizon: f64, rate: f64) -> Discounter {
    let mut ahead: FxHashMap<u64, Spread> = FxHashMap::default();
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
        let living = model.living(x, t);
        let spread = *ahead.entry(t.to_bits()).or_insert_with(|| living.spread(horizon, rate));
        let (buys, both) = (living.buys(), living.alpha + living.beta);
        let mean = buys * spread.plain;
        let future =
            [mean / living.alpha - mean / both, -mean / both, buys * spread.slopes[0], buys * spread.slopes[1]];
        let twice = buys * (living.alpha + 1.0) / (both + 1.0);
        let squares = buys * spread.squares;
        Discounted {
            mean: alive * mean,
            gradient: padded::<4>(std::array::from_fn(|i| slope[i] * mean + alive * future[i])),
            squares: alive * squares,
            second: alive * (squares + 2.0 * twice * spread.pairs),
        }
    }))
}

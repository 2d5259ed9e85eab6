//! What the correlated model says of a whole history.

use super::parts::Parts;
use super::{COUNT, CorrelatedParetoNbd};
use crate::history::History;
use crate::model::{Discounted, Discounter, Scorer, padded};
use crate::pareto_nbd::prediction::TimeAlive;
use crate::special::softplus;

pub(super) fn scorer(model: CorrelatedParetoNbd, history: &History, horizon: f64, rate: f64) -> Scorer {
    // A part is a unit older than the first at most.
    let time = TimeAlive::new(&model.plain(), history, 1.0, horizon, rate);
    let parts = model.parts();
    Scorer(Box::new(move |x, t_x, t, _| {
        let ln_odds = |part: &crate::pareto_nbd::ParetoNbd| part.silence(x, t_x, t).map(|s| s.ln_odds());
        let weights = model.weights(&model.now_with(&parts, ln_odds, x, t));
        let alive = weights.iter().sum::<f64>().clamp(0.0, 1.0);
        if alive == 0.0 {
            return [0.0; 3];
        }
        let (mut expected, mut residual) = (0.0, 0.0);
        for (part, weight) in parts.iter().zip(weights) {
            let living = part.living(x, t);
            expected += weight * living.purchases(horizon);
            residual += weight * time.purchases(&living);
        }
        [alive, expected.max(0.0) / alive, residual.max(0.0) / alive]
    }))
}

pub(super) fn discounter(model: CorrelatedParetoNbd, horizon: f64, rate: f64) -> Discounter {
    let parts = model.parts();
    Discounter(Box::new(move |x, t_x, t, _| {
        let CorrelatedParetoNbd { r, alpha, s, beta, m } = model;
        let mut silent = [0.0; 4];
        let mut in_silent: Parts<[f64; 4]> = [[0.0; 4]; 4];
        for k in 0..4 {
            let Some(silence) = parts[k].silence(x, t_x, t) else { continue };
            let moments = silence.moments();
            let (ln, gone) = softplus(moments.ln);
            silent[k] = ln;
            in_silent[k] = moments.gradient.map(|slope| gone * slope);
        }
        let now = model.made(silent, x, t);
        let weights = model.weights(&now);
        if weights == [0.0; 4] {
            return Discounted::default();
        }
        let spreads = parts.map(|part| part.living(x, t).spread(horizon, rate));
        let mixed = |of: fn(&Discounted) -> f64| {
            weights.iter().zip(&spreads).map(|(weight, spread)| weight * of(spread)).sum::<f64>().max(0.0)
        };
        let mean = mixed(|spread| spread.mean);
        // A forecast is Σ cₖ e^fₖ vₖ over Σ cₖ e^(fₖ + silentₖ), both with derivatives term by term.
        let there = libm::exp(-silent[0]) / now.density;
        let above = model.per_m(&now.fronts).map(|term| there * term);
        let logs = std::array::from_fn(|k| now.fronts[k] + (silent[k] - silent[0]));
        let below = model.per_m(&logs).map(|term| term / now.density);
        let first = 1.0 / now.density;
        let slope = |shape: f64, scale: f64| [-libm::log1p(1.0 / scale), shape / (scale * (scale + 1.0))];
        let (in_a, in_b) = (slope(r, alpha), slope(s, beta));
        let (later_a, later_b) = (slope(r + x, alpha + t), slope(s, beta + t));
        let both = [in_a[0], in_a[1], in_b[0], in_b[1]];
        let mut gradient = [0.0; COUNT];
        for k in 0..4 {
            let value = spreads[k].mean;
            for i in 0..4 {
                // Of ln e^fₖ: what a part is against the first.
                let front = match i {
                    0 | 1 if k % 2 == 1 => later_a[i] - in_a[i],
                    2 | 3 if k > 1 => later_b[i - 2] - in_b[i - 2],
                    _ => 0.0,
                };
                let in_value = spreads[k].gradient[i];
                gradient[i] += m * above[k] * ((both[i] + front) * value + in_value)
                    - mean * m * below[k] * (both[i] + front + in_silent[k][i]);
                if k == 0 {
                    gradient[i] += there * in_value - mean * first * in_silent[0][i];
                }
            }
            gradient[4] += above[k] * value - mean * below[k];
        }
        Discounted {
            mean,
            gradient: padded(gradient),
            squares: mixed(|spread| spread.squares),
            second: mixed(|spread| spread.second),
        }
    }))
}

//! Customers' discounted purchases with derivatives and second moments: what the variance of a total is made of.

use std::borrow::Borrow;

use super::alike::{Ahead, Alike, ByAge, MANY, Spread};
use super::prediction::LONGEST;
use super::scoring::Groups;
use super::{BgNbd, likelihood::COUNT};
use crate::history::History;

/// An interval needs few digits, and some of the functions cross zero.
const ENOUGH: f64 = 1e-9;

/// One customer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Discounted {
    /// Expected discounted purchases.
    pub(crate) mean: f64,
    /// Derivatives of the mean in `r, α, a, b`.
    pub(crate) gradient: [f64; COUNT],
    /// Expected sum of the squared discount factors.
    pub(crate) squares: f64,
    /// Expected square of the discounted sum.
    pub(crate) second: f64,
}

/// The customers of a history, asked for one after the other.
pub(crate) struct Uncertain<H> {
    model: BgNbd,
    history: H,
    ahead: Ahead,
    groups: Groups,
    tables: Vec<Option<(Alike, Option<ByAge<7>>)>>,
}

impl<H: Borrow<History>> Uncertain<H> {
    pub(crate) fn new(model: BgNbd, history: H, horizon: f64, rate: f64) -> Uncertain<H> {
        let groups = Groups::new(history.borrow());
        let tables = groups.ages.iter().map(|_| None).collect();
        // Discounted to nothing is beyond the horizon: the tables need not reach there.
        let reach = if rate > 0.0 { super::living::DISCOUNTED_AWAY / rate } else { LONGEST };
        Uncertain { model, history, ahead: Ahead { horizon: horizon.min(reach), rate }, groups, tables }
    }

    pub(crate) fn history(&self) -> &History {
        self.history.borrow()
    }

    pub(crate) fn customer(&mut self, row: usize) -> Discounted {
        let history = self.history();
        let (x, t_x, t) = (history.frequency()[row], history.recency()[row], history.age()[row]);
        let alive = self.model.alive_now(x, t_x, t);
        if alive == 0.0 || self.ahead.horizon == 0.0 {
            return Discounted { mean: 0.0, gradient: [0.0; COUNT], squares: 0.0, second: 0.0 };
        }
        let spread = self.spread(row);
        let slope = self.alive_gradient(alive, x, t_x, t);
        let mut gradient = [0.0; COUNT];
        for i in 0..COUNT {
            gradient[i] = slope[i] * spread.residual + alive * spread.gradient[i];
        }
        Discounted {
            mean: alive * spread.residual,
            gradient,
            squares: alive * spread.squares,
            second: alive * spread.second,
        }
    }

    fn spread(&mut self, row: usize) -> Spread {
        let group = self.groups.of[row] as usize;
        let ages = self.groups.ages[group];
        let (model, ahead) = (self.model, self.ahead);
        let (alike, by_age) = self.tables[group].get_or_insert_with(|| {
            let alike = Alike::new(model.living(ages.frequency, ages.least), ahead, true);
            let (young, old) = (model.alpha + ages.least, model.alpha + ages.most);
            let many = ages.customers > MANY;
            let by_age = many.then(|| ByAge::new(young, old, ENOUGH, |age| alike.spread(age).into())).flatten();
            (alike, by_age)
        });
        let age = model.alpha + self.history.borrow().age()[row];
        match by_age {
            Some(by_age) => by_age.at(libm::log(age)).into(),
            None => alike.spread(age),
        }
    }

    /// Derivatives of `P(alive)` in `r, α, a, b`.
    fn alive_gradient(&self, alive: f64, x: f64, t_x: f64, t: f64) -> [f64; COUNT] {
        if x == 0.0 {
            return [0.0; COUNT];
        }
        let BgNbd { r, alpha, a, b } = self.model;
        let silence = libm::log1p(t / alpha) - libm::log1p(t_x / alpha);
        let in_alpha = (r + x) * (1.0 / (alpha + t) - 1.0 / (alpha + t_x));
        let factor = -alive * (1.0 - alive);
        [factor * silence, factor * in_alpha, factor / a, -factor / (b + (x - 1.0))]
    }
}

impl From<Spread> for [f64; 7] {
    fn from(spread: Spread) -> Self {
        let [r, alpha, a, b] = spread.gradient;
        [spread.residual, r, alpha, a, b, spread.squares, spread.second]
    }
}

impl From<[f64; 7]> for Spread {
    fn from([residual, r, alpha, a, b, squares, second]: [f64; 7]) -> Self {
        Spread { residual, gradient: [r, alpha, a, b], squares, second }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gradient_is_that_of_the_residual() {
        let parameters = [0.243, 4.414, 0.793, 2.426];
        let history = History::new(vec![0.0, 1.0, 9.0], vec![0.0, 1.7, 30.0], vec![38.9, 38.9, 33.0]).expect("valid");
        let model = |[r, alpha, a, b]: [f64; COUNT]| BgNbd::new(r, alpha, a, b).expect("valid");
        let mut uncertain = Uncertain::new(model(parameters), &history, 52.0, 0.003);
        for row in 0..3 {
            let found = uncertain.customer(row);
            let residual = |parameters: [f64; COUNT]| {
                let (x, t_x, t) = (history.frequency()[row], history.recency()[row], history.age()[row]);
                model(parameters).residual(x, t_x, t, 52.0, 0.003)
            };
            assert!((found.mean / residual(parameters) - 1.0).abs() < 1e-10);
            for i in 0..COUNT {
                let step = 1e-5 * parameters[i];
                let (mut up, mut down) = (parameters, parameters);
                up[i] += step;
                down[i] -= step;
                let expected = (residual(up) - residual(down)) / (2.0 * step);
                assert!(
                    (found.gradient[i] - expected).abs() < 1e-7 * (1.0 + expected.abs()),
                    "{row} {i}: {found:?} {expected}"
                );
            }
        }
    }

    #[test]
    fn second_moment_of_undiscounted_purchases_is_that_of_their_distribution() {
        // A new customer is a customer of age 0: the distribution of purchases is known in closed form.
        let model = BgNbd::new(0.8, 5.0, 0.9, 3.0).expect("valid");
        let history = History::new(vec![0.0], vec![0.0], vec![0.0]).expect("valid");
        let found = Uncertain::new(model, &history, 26.0, 0.0).customer(0);
        let moment =
            |power: i32| (0..4000_u64).map(|n| (n as f64).powi(power) * model.probability_new(n, 26.0)).sum::<f64>();
        assert!((found.mean / moment(1) - 1.0).abs() < 1e-10);
        assert!((found.second / moment(2) - 1.0).abs() < 1e-10, "{} {}", found.second, moment(2));
    }
}

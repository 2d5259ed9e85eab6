//! Customers' discounted purchases with derivatives and second moments: what the variance of a total is made of.

use super::alike::{Ahead, Alike, Spread};
use super::prediction::alive_after;
use super::{BetaGeometric, likelihood::COUNT};
use crate::groups::{Groups, MANY};
use crate::history::History;
use crate::model::{DISCOUNTED_AWAY, Discounted, Discounter, LONGEST, padded};
use crate::quadrature::ByAge;

/// An interval needs few digits, and some of the functions cross zero.
const ENOUGH: f64 = 1e-9;

pub(super) fn discounter<const EARLY: u8>(
    model: BetaGeometric<EARLY>,
    history: &History,
    horizon: f64,
    rate: f64,
) -> Discounter {
    // Discounted to nothing is beyond the horizon: the tables need not reach there.
    let reach = if rate > 0.0 { DISCOUNTED_AWAY / rate } else { LONGEST };
    let ahead = Ahead { horizon: horizon.min(reach), rate };
    let groups = Groups::new(history);
    let mut tables: Vec<Option<Table>> = groups.ages.iter().map(|_| None).collect();
    let ln_alpha = libm::log(model.alpha);
    Discounter(Box::new(move |x, t_x, t, row| {
        if ahead.horizon == 0.0 {
            return Discounted::default();
        }
        let group = groups.of[row] as usize;
        let Table { alike, by_age, at_last } = tables[group].get_or_insert_with(|| {
            let ages = groups.ages[group];
            let alike = Alike::new(model.living(ages.frequency, ages.least), ahead, true);
            let (young, old) = (model.alpha + ages.least, model.alpha + ages.most);
            let many = ages.customers > MANY;
            let by_age = many.then(|| ByAge::new(young, old, ENOUGH, |age| alike.spread(age).into())).flatten();
            Table { alike, by_age, at_last: model.at_last(x) }
        });
        let end = libm::log1p(t / model.alpha);
        let silence = end - libm::log1p(t_x / model.alpha);
        let alive = alive_after(*at_last, model.r + x, silence);
        if alive == 0.0 {
            return Discounted::default();
        }
        let spread = match by_age {
            Some(by_age) => by_age.at(ln_alpha + end).into(),
            None => alike.spread(model.alpha + t),
        };
        let slope = model.alive_gradient(alive, silence, x, t_x, t);
        Discounted {
            mean: alive * spread.residual,
            gradient: padded::<COUNT>(std::array::from_fn(|i| slope[i] * spread.residual + alive * spread.gradient[i])),
            squares: alive * spread.squares,
            second: alive * spread.second,
        }
    }))
}

/// What customers of one frequency share.
struct Table {
    alike: Alike,
    by_age: Option<ByAge<7>>,
    /// [`BetaGeometric::at_last`].
    at_last: Option<f64>,
}

impl<const EARLY: u8> BetaGeometric<EARLY> {
    /// Derivatives of `P(alive)` in `r, α, a, b`; `silence` is `ln (α + T)/(α + t_x)`.
    fn alive_gradient(&self, alive: f64, silence: f64, x: f64, t_x: f64, t: f64) -> [f64; COUNT] {
        let chances = Self::chances(x);
        if chances == 0.0 {
            return [0.0; COUNT];
        }
        let Self { r, alpha, a, b } = *self;
        let in_alpha = (r + x) * (1.0 / (alpha + t) - 1.0 / (alpha + t_x));
        let factor = -alive * (1.0 - alive);
        [factor * silence, factor * in_alpha, factor / a, -factor / (b + (chances - 1.0))]
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
    use crate::model::PurchaseModel;

    /// Every model's customers against differences of [`PurchaseModel::residual`].
    fn check_gradient<const EARLY: u8>() {
        let parameters = [0.243, 4.414, 0.793, 2.426];
        let history = History::new(vec![0.0, 1.0, 9.0], vec![0.0, 1.7, 30.0], vec![38.9, 38.9, 33.0]).expect("valid");
        let model = |[r, alpha, a, b]: [f64; COUNT]| BetaGeometric::<EARLY>::new(r, alpha, a, b).expect("valid");
        let mut customers = discounter(model(parameters), &history, 52.0, 0.003);
        for row in 0..3 {
            let (x, t_x, t) = history.customer(row);
            let found = (customers.0)(x, t_x, t, row);
            let residual = |parameters: [f64; COUNT]| model(parameters).residual(x, t_x, t, 52.0, 0.003);
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
    fn gradient_is_that_of_the_residual() {
        check_gradient::<0>();
        check_gradient::<1>();
    }

    /// A new customer is a customer of age 0: the distribution of purchases is known in closed form.
    fn check_second_moment<const EARLY: u8>() {
        let model = BetaGeometric::<EARLY>::new(0.8, 5.0, 0.9, 3.0).expect("valid");
        let history = History::new(vec![0.0], vec![0.0], vec![0.0]).expect("valid");
        let found = (discounter(model, &history, 26.0, 0.0).0)(0.0, 0.0, 0.0, 0);
        let moment =
            |power: i32| (0..4000_u64).map(|n| (n as f64).powi(power) * model.probability_new(n, 26.0)).sum::<f64>();
        assert!((found.mean / moment(1) - 1.0).abs() < 1e-10);
        assert!((found.second / moment(2) - 1.0).abs() < 1e-10, "{} {}", found.second, moment(2));
    }

    #[test]
    fn second_moment_of_undiscounted_purchases_is_that_of_their_distribution() {
        check_second_moment::<0>();
        check_second_moment::<1>();
    }
}

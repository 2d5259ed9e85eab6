//! A whole history at once.

use super::BetaGeometric;
use super::alike::{Ahead, Alike};
use super::prediction::alive_after;
use crate::groups::{Groups, MANY};
use crate::history::History;
use crate::model::Scorer;
use crate::quadrature::ByAge;

/// Relative size of the last coefficients at which an interpolant is exact to rounding.
const CONVERGED: f64 = 1e-12;

struct Table {
    alike: Alike,
    /// Logarithms of expected and residual by age.
    by_age: Option<ByAge<2>>,
    /// [`BetaGeometric::at_last`].
    at_last: Option<f64>,
}

/// Customers of one frequency share their work.
pub(super) fn scorer<const EARLY: u8>(
    model: BetaGeometric<EARLY>,
    history: &History,
    horizon: f64,
    rate: f64,
) -> Scorer {
    let ahead = Ahead { horizon, rate };
    let groups = Groups::new(history);
    let mut tables: Vec<Option<Table>> = groups.ages.iter().map(|_| None).collect();
    let ln_alpha = libm::log(model.alpha);
    Scorer(Box::new(move |x, t_x, t, row| {
        let group = groups.of[row] as usize;
        let table = tables[group].get_or_insert_with(|| {
            let ages = groups.ages[group];
            let alike = Alike::new(model.living(ages.frequency, ages.least), ahead, false);
            let ln = |age: f64| {
                let future = alike.future(age);
                [libm::log(future.expected), libm::log(future.residual)]
            };
            let by_age = (ages.customers > MANY && horizon > 0.0)
                .then(|| ByAge::new(model.alpha + ages.least, model.alpha + ages.most, CONVERGED, ln))
                .flatten();
            Table { alike, by_age, at_last: model.at_last(x) }
        });
        let end = libm::log1p(t / model.alpha);
        let alive = alive_after(table.at_last, model.r + x, end - libm::log1p(t_x / model.alpha));
        let [expected, residual] = match &table.by_age {
            _ if horizon == 0.0 => [0.0; 2],
            Some(by_age) => by_age.at(ln_alpha + end).map(libm::exp),
            None => {
                let future = table.alike.future(model.alpha + t);
                [future.expected, future.residual]
            }
        };
        [alive, expected, residual]
    }))
}

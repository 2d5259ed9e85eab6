//! A whole history at once.

use super::BetaGeometric;
use super::alike::{Ahead, Alike};
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
    let mut future = move |t: f64, row: usize| {
        let group = groups.of[row] as usize;
        let ages = groups.ages[group];
        let table = tables[group].get_or_insert_with(|| {
            let alike = Alike::new(model.living(ages.frequency, ages.least), ahead, false);
            let ln = |age: f64| {
                let future = alike.future(age);
                [libm::log(future.expected), libm::log(future.residual)]
            };
            let by_age = (ages.customers > MANY)
                .then(|| ByAge::new(model.alpha + ages.least, model.alpha + ages.most, CONVERGED, ln))
                .flatten();
            Table { alike, by_age }
        });
        let age = model.alpha + t;
        match &table.by_age {
            Some(by_age) => by_age.at(libm::log(age)).map(libm::exp),
            None => {
                let future = table.alike.future(age);
                [future.expected, future.residual]
            }
        }
    };
    Scorer(Box::new(move |x, t_x, t, row| {
        let [expected, residual] = if horizon > 0.0 { future(t, row) } else { [0.0; 2] };
        [model.alive_now(x, t_x, t), expected, residual]
    }))
}

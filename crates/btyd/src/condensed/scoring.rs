//! A whole history at once.

use super::Condensed;
use super::ahead::{Ahead, Horizon};
use crate::groups::{Ages, Groups, MANY};
use crate::history::History;
use crate::model::Scorer;
use crate::quadrature::ByAge;

/// Relative size of the last coefficients at which an interpolant is exact to rounding.
const CONVERGED: f64 = 1e-12;

/// Stages less likely than this are left out: a table for them may be dear.
const NOTHING: f64 = 1e-18;

/// Customers of one frequency and stage.
struct Table {
    living: super::living::Living,
    /// For a horizon that ends, with discounting.
    ahead: Option<Ahead>,
    far: Horizon,
    /// Logarithms of expected and residual by age.
    by_age: Option<ByAge<2>>,
}

impl Table {
    fn new<const EARLY: u8>(model: &Condensed<EARLY>, ages: Ages, j: u32, horizon: f64, rate: f64) -> Table {
        let living = model.living(ages.frequency, ages.least, j);
        let far = Horizon { horizon, rate };
        let ahead = (rate > 0.0 && !far.is_endless()).then(|| Ahead::new(living, far));
        let mut table = Table { living, ahead, far, by_age: None };
        if ages.customers > MANY {
            let (young, old) = (model.alpha + ages.least, model.alpha + ages.most);
            table.by_age = ByAge::new(young, old, CONVERGED, |age| table.exact(age).map(libm::log));
        }
        table
    }

    fn exact(&self, age: f64) -> [f64; 2] {
        let (living, Horizon { horizon, rate }) = (super::living::Living { age, ..self.living }, self.far);
        let expected = living.purchases(horizon);
        let residual = match &self.ahead {
            Some(ahead) => ahead.discounted(age),
            None if rate > 0.0 => living.discounted(horizon, rate),
            None => expected,
        };
        [expected, residual]
    }

    /// Expected and discounted purchases of a living customer of this `age` (`α + T`).
    fn at(&self, age: f64) -> [f64; 2] {
        match &self.by_age {
            Some(by_age) => by_age.at(libm::log(age)).map(libm::exp),
            None => self.exact(age),
        }
    }
}

/// Customers of one frequency share their work.
pub(super) fn scorer<const EARLY: u8>(model: Condensed<EARLY>, history: &History, horizon: f64, rate: f64) -> Scorer {
    let groups = Groups::new(history);
    let mut tables: Vec<Vec<Option<Table>>> = groups.ages.iter().map(|_| Vec::new()).collect();
    Scorer(Box::new(move |x, t_x, t, row| {
        let mut future = [0.0; 2];
        let alive = model.alive_now(x, t_x, t);
        if horizon > 0.0 && alive > 0.0 {
            let group = groups.of[row] as usize;
            let tables = &mut tables[group];
            tables.resize_with(model.k as usize, || None);
            for ((j, weight), table) in (0..model.k).zip(model.stages(x, t_x, t)).zip(tables) {
                if weight > NOTHING {
                    let table = table.get_or_insert_with(|| Table::new(&model, groups.ages[group], j, horizon, rate));
                    let [expected, residual] = table.at(model.alpha + t);
                    future[0] += weight * expected;
                    future[1] += weight * residual;
                }
            }
        }
        [alive, future[0], future[1]]
    }))
}

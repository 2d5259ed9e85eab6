//! The search for the estimates.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::likelihood::{Customer, Effects, add};
use super::{COUNT, moved};
use crate::covariates::{Ended, MOST, Moved, Paths, Plan, Steps};
use crate::error::Error;
use crate::optimise::{Derivatives, Problem};
use crate::pareto_nbd::ParetoNbd;

/// The likelihood of a history with equal rows joined, over `r, α, s, β` and the effects.
struct Likelihood<'a> {
    paths: &'a Paths<'a>,
    moved: &'a [Moved],
    /// A row of the history, and the customers that it stands for.
    rows: Vec<(usize, f64)>,
    start: [f64; MOST],
    bounds: ([f64; MOST], [f64; MOST]),
}

struct Prepared {
    model: ParetoNbd,
    effects: Vec<f64>,
}

impl Problem<MOST> for Likelihood<'_> {
    type Prepared = Prepared;

    /// A row costs as much as a Pareto/NBD row for every period of silence.
    const SLICE: usize = 256;

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn prepare(&self, parameters: &[f64; MOST], _: &mut Derivatives<MOST>) -> Prepared {
        let [r, alpha, s, beta] = std::array::from_fn(|i| parameters[i]);
        let effects = parameters[COUNT..].iter().take(self.moved.len()).map(|&effect| libm::log(effect)).collect();
        Prepared { model: ParetoNbd { r, alpha, s, beta }, effects }
    }

    fn add(&self, prepared: &Prepared, rows: Range<usize>, sum: &mut Derivatives<MOST>) {
        let effects = Effects { moved: self.moved, by: &prepared.effects };
        let mut steps = Steps::default();
        for &(row, weight) in &self.rows[rows] {
            let (x, t_x, t) = self.paths.history.customer(row);
            // The covariates reach to the end of observation: a history is checked for that.
            if self.paths.steps(row, t, &mut steps).is_ok() {
                let sums = self.paths.sums(row);
                let customer = Customer { x, t_x, t, sums: &sums, steps: &steps };
                add(&prepared.model, &effects, &customer, weight, sum);
            }
        }
    }

    /// The effects are their own logarithms.
    fn in_logs(&self, mut sum: Derivatives<MOST>, parameters: &[f64; MOST]) -> Derivatives<MOST> {
        let scale = |i: usize| if i < COUNT { parameters[i] } else { 1.0 };
        for i in 0..MOST {
            sum.gradient[i] *= scale(i);
            for j in 0..MOST {
                sum.hessian[i][j] *= scale(i) * scale(j);
            }
            if i < COUNT {
                sum.hessian[i][i] += sum.gradient[i];
            }
        }
        sum
    }

    /// No effect can make the purchases of a customer more likely than if all came in the shortest step.
    fn ceiling(&self) -> f64 {
        let mut steps = Steps::default();
        let most = |&(row, weight): &(usize, f64)| {
            let (x, t_x, _) = self.paths.history.customer(row);
            let shortest = self.paths.steps(row, t_x, &mut steps).map_or(t_x, |()| steps.shortest());
            if x > 0.0 { weight * x * libm::log((x / shortest.min(t_x)).max(1.0)) } else { 0.0 }
        };
        self.rows.iter().map(most).sum()
    }

    fn starts(&self) -> Vec<[f64; MOST]> {
        vec![self.start]
    }

    fn bounds(&self) -> ([f64; MOST], [f64; MOST]) {
        self.bounds
    }

    fn thinned(&self, rows: usize) -> Self {
        let stride = (self.rows.len() / rows).max(1);
        Likelihood { rows: self.rows.iter().copied().step_by(stride).collect(), ..*self }
    }
}

/// Searches from the estimates without covariates.
pub(in crate::pareto_nbd) fn search(paths: &Paths<'_>, without: [f64; COUNT], plan: &Plan<'_>) -> Result<Ended, Error> {
    let moved: Vec<Moved> = plan.effects().map(|(covariate, loads)| moved(covariate, loads)).collect();
    let ages = paths.history.age();
    let mean = ages.iter().sum::<f64>() / ages.len() as f64;
    let scale = if mean > 0.0 { mean.max(1e-100) } else { 1.0 };
    let mut bounds = plan.bounds(COUNT);
    let ends = [(1e-6, 1e6), (1e-9 * scale, 1e12 * scale)];
    for i in 0..COUNT {
        (bounds.0[i], bounds.1[i]) = ends[i % 2];
    }
    let mut start = [1.0; MOST];
    for i in 0..COUNT {
        start[i] = without[i].clamp(bounds.0[i], bounds.1[i]);
    }
    let rows = joined(paths);
    let distinct = rows.len();
    Ended::of(Likelihood { paths, moved: &moved, rows, start, bounds }, distinct, plan)
}

/// The rows of the history, equal ones together.
fn joined(paths: &Paths<'_>) -> Vec<(usize, f64)> {
    let mut places: FxHashMap<Vec<u64>, usize> = FxHashMap::default();
    let mut rows: Vec<(usize, f64)> = Vec::new();
    for row in 0..paths.history.len() {
        let weight = paths.history.weight(row);
        if weight == 0.0 {
            continue;
        }
        let (x, t_x, t) = paths.history.customer(row);
        let key = paths.key(row).map(|mut key| {
            key.extend([x, t_x, t].map(f64::to_bits));
            key
        });
        let place = key.map_or(rows.len(), |key| *places.entry(key).or_insert(rows.len()));
        match rows.get_mut(place) {
            Some(equal) => equal.1 += weight,
            None => rows.push((row, weight)),
        }
    }
    rows
}

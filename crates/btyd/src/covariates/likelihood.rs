//! The likelihood with covariates, with its first and second derivatives.
//!
//! The logarithms of customer `i`'s parameters are linear in those of all customers and in the effects,
//! `ln θᵢ = ln θ + Jᵢ γ`, so that the gradient and the Hessian of the customer's likelihood in `ln θᵢ`, which a model has
//! without covariates, are carried over by `Jᵢ`: `Jᵢᵀ gᵢ` and `Jᵢᵀ Hᵢ Jᵢ`. Customers of equal covariates are carried over
//! together.

use std::ops::Range;
use std::rc::Rc;

use super::Effect;
use super::columns::Standard;
use crate::diagnosis::Towards;
use crate::error::Error;
use crate::history::History;
use crate::optimise::{Derivatives, Problem, Search, free_inverse, weak_direction};
use crate::posterior::{Asked, Sample, sampled};
use crate::prior::{LogPrior, WithPrior};

/// Parameters and effects that a fit has room for.
pub(crate) const MOST: usize = 40;

/// An effect is sought up to where it changes a parameter by this factor's logarithm for a customer one standard deviation
/// away from the mean, and no further than this for any customer.
const FARTHEST: f64 = 25.0;
const FARTHEST_OF_ALL: f64 = 300.0;

/// The likelihood of one customer, given by three numbers: frequency, recency and age, or frequency and spend.
pub(crate) trait Kernel<const N: usize> {
    /// Rows summed in a slice.
    const SLICE: usize;

    /// Adds a customer, with derivatives in natural parameters; only the upper triangle of the Hessian.
    fn add(&self, parameters: &[f64; N], customer: [f64; 3], weight: f64, sum: &mut Derivatives<N>);

    /// The value alone.
    fn value(&self, parameters: &[f64; N], customer: [f64; 3], weight: f64) -> f64 {
        let mut sum = Derivatives::default();
        self.add(parameters, customer, weight, &mut sum);
        sum.value
    }

    /// The largest value that any parameters can give.
    fn most(&self, customer: [f64; 3]) -> f64;
}

/// What is fitted to.
#[doc(hidden)]
#[derive(Clone, Debug, Default)]
pub struct Data {
    /// What the kernel takes of each customer.
    pub(crate) customers: Vec<[f64; 3]>,
    pub(crate) weight: Vec<f64>,
}

impl Data {
    /// The same as a history, where the customers are frequency, recency and age.
    ///
    /// # Errors
    /// None where they come from one.
    pub(crate) fn history(&self) -> Result<History, Error> {
        let column = |place: usize| self.customers.iter().map(|customer| customer[place]).collect();
        History::new(column(0), column(1), column(2))?.with_weight(self.weight.clone())
    }
}

#[derive(Clone, Copy, Debug)]
struct Row {
    customer: [f64; 3],
    weight: f64,
}

struct Likelihood<K, const N: usize> {
    kernel: Rc<K>,
    effects: Rc<[Effect]>,
    /// Rows of one group stand together.
    rows: Vec<Row>,
    /// Where each group begins, and where the last ends.
    groups: Vec<usize>,
    /// Standardised covariates, all of one group together.
    values: Vec<f64>,
    covariates: usize,
    starts: Vec<[f64; MOST]>,
    bounds: ([f64; MOST], [f64; MOST]),
}

impl<K: Kernel<N>, const N: usize> Likelihood<K, N> {
    /// Of the data, with the ranges and starts of the `problem` without covariates, and its estimates as the first start.
    fn new(problem: &impl Problem<N>, kernel: K, without: [f64; N], data: &Data, plan: &Plan<'_>) -> Self {
        let (lower, upper) = problem.bounds();
        let (mut lowest, mut highest) = plan.bounds(N);
        lowest[..N].copy_from_slice(&lower);
        highest[..N].copy_from_slice(&upper);
        let without: [f64; N] = std::array::from_fn(|i| without[i].clamp(lower[i], upper[i]));
        let start = |parameters: &[f64; N]| {
            let mut start = [1.0; MOST];
            start[..N].copy_from_slice(parameters);
            start
        };
        let starts = std::iter::once(without).chain(problem.starts()).map(|parameters| start(&parameters)).collect();
        let (rows, groups, values) = grouped(data, plan);
        Likelihood {
            kernel: Rc::new(kernel),
            effects: Rc::clone(&plan.effects),
            rows,
            groups,
            values,
            covariates: plan.columns.len(),
            starts,
            bounds: (lowest, highest),
        }
    }

    fn values(&self, group: usize) -> &[f64] {
        &self.values[group * self.covariates..][..self.covariates]
    }

    /// Every `stride`-th row.
    fn every(&self, stride: usize) -> Self {
        let mut thin = self.without_rows();
        let mut next = 0;
        for group in 0..self.groups.len() - 1 {
            let end = self.groups[group + 1];
            if next >= end {
                continue;
            }
            thin.groups.push(thin.rows.len());
            thin.values.extend_from_slice(self.values(group));
            while next < end {
                thin.rows.push(self.rows[next]);
                next += stride;
            }
        }
        thin.groups.push(thin.rows.len());
        thin
    }

    fn without_rows(&self) -> Self {
        Self {
            kernel: Rc::clone(&self.kernel),
            effects: Rc::clone(&self.effects),
            rows: Vec::new(),
            groups: Vec::new(),
            values: Vec::new(),
            covariates: self.covariates,
            starts: self.starts.clone(),
            bounds: self.bounds,
        }
    }

    /// Visits customers of equal covariates together: their parameters, they themselves, and their covariates.
    fn each_group(&self, prepared: &Prepared<N>, rows: Range<usize>, mut visit: impl FnMut(&[f64; N], &[Row], &[f64])) {
        let mut group = self.groups.partition_point(|&begin| begin <= rows.start).saturating_sub(1);
        let mut row = rows.start;
        while row < rows.end {
            let values = self.values(group);
            let mut moved = [0.0; N];
            for (effect, by) in self.effects.iter().zip(&prepared.effects) {
                for &(place, sign) in effect.loads {
                    moved[place] += sign * by * values[effect.covariate];
                }
            }
            let mut parameters = prepared.parameters;
            for i in 0..N {
                if moved[i] != 0.0 {
                    parameters[i] *= libm::exp(moved[i]);
                }
            }
            let end = self.groups[group + 1].min(rows.end);
            visit(&parameters, &self.rows[row..end], values);
            (row, group) = (end, group + 1);
        }
    }

    /// Adds the derivatives of customers with equal covariates, in their own log parameters.
    fn carry(&self, own: &Derivatives<N>, values: &[f64], sum: &mut Derivatives<MOST>) {
        sum.value += own.value;
        for i in 0..N {
            sum.gradient[i] += own.gradient[i];
            for j in i..N {
                sum.hessian[i][j] += own.hessian[i][j];
            }
        }
        for (e, effect) in self.effects.iter().enumerate() {
            let by = values[effect.covariate];
            // The row of the Hessian that belongs to the effect, in the customer's own parameters.
            let mut across = [0.0; N];
            for &(place, sign) in effect.loads {
                sum.gradient[N + e] += sign * by * own.gradient[place];
                for i in 0..N {
                    across[i] += sign * by * own.hessian[place][i];
                }
            }
            for i in 0..N {
                sum.hessian[i][N + e] += across[i];
            }
            for (f, other) in self.effects.iter().enumerate().skip(e) {
                let total: f64 = other.loads.iter().map(|&(place, sign)| sign * across[place]).sum();
                sum.hessian[N + e][N + f] += values[other.covariate] * total;
            }
        }
    }
}

pub(super) struct Prepared<const N: usize> {
    parameters: [f64; N],
    effects: Vec<f64>,
}

impl<K: Kernel<N>, const N: usize> Problem<MOST> for Likelihood<K, N> {
    type Prepared = Prepared<N>;

    const SLICE: usize = K::SLICE;

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn prepare(&self, parameters: &[f64; MOST], _: &mut Derivatives<MOST>) -> Prepared<N> {
        let effects = parameters[N..].iter().take(self.effects.len()).map(|&effect| libm::log(effect)).collect();
        Prepared { parameters: std::array::from_fn(|i| parameters[i]), effects }
    }

    fn add(&self, prepared: &Prepared<N>, rows: Range<usize>, sum: &mut Derivatives<MOST>) {
        self.each_group(prepared, rows, |parameters, rows, values| {
            let mut own = Derivatives::default();
            for row in rows {
                self.kernel.add(parameters, row.customer, row.weight, &mut own);
            }
            own.mirror();
            self.carry(&own.in_logs(parameters), values, sum);
        });
    }

    fn value(&self, prepared: &Prepared<N>, rows: Range<usize>) -> f64 {
        let mut sum = 0.0;
        self.each_group(prepared, rows, |parameters, rows, _| {
            sum += rows.iter().map(|row| self.kernel.value(parameters, row.customer, row.weight)).sum::<f64>();
        });
        sum
    }

    fn in_logs(&self, sum: Derivatives<MOST>, _: &[f64; MOST]) -> Derivatives<MOST> {
        sum
    }

    fn ceiling(&self) -> f64 {
        self.rows.iter().map(|row| row.weight * self.kernel.most(row.customer)).sum()
    }

    fn starts(&self) -> Vec<[f64; MOST]> {
        self.starts.clone()
    }

    fn bounds(&self) -> ([f64; MOST], [f64; MOST]) {
        self.bounds
    }

    fn thinned(&self, rows: usize) -> Self {
        self.every((self.rows.len() / rows).max(1))
    }
}

/// Where the search ended, in log parameters at the mean of the covariates and effects a standard deviation.
#[doc(hidden)]
pub struct Ended {
    pub(super) at: Vec<f64>,
    /// Draws around it, where they were asked for.
    pub(super) sample: Option<Sample<MOST>>,
    pub(super) fixed: Vec<Option<Towards>>,
    /// The log-likelihood.
    pub(super) value: f64,
    /// The log density of the prior.
    pub(super) held: f64,
    /// Length of the gradient in the free directions.
    pub(super) gradient_norm: f64,
    pub(super) converged: bool,
    pub(super) covariance: Option<Vec<Vec<f64>>>,
    /// The direction in which the likelihood is nearly flat, if there is one with an information below the limit.
    pub(super) flat: Option<Vec<f64>>,
    pub(super) iterations: usize,
    pub(super) distinct_rows: usize,
}

/// What a search needs to know of the covariates.
#[doc(hidden)]
pub struct Plan<'a> {
    pub(super) effects: Rc<[Effect]>,
    pub(super) columns: Vec<(&'a [f64], Standard)>,
    /// The direction below whose information the likelihood counts as flat.
    pub(super) vague: f64,
    /// Names of the parameters and effects.
    pub(super) names: Vec<String>,
    /// What is held of them, in the log parameters of the search.
    pub(super) prior: LogPrior<MOST>,
    pub(super) draws: Option<Asked>,
}

impl Plan<'_> {
    /// Every effect: the place of its covariate, and the parameters that it moves.
    pub(crate) fn effects(&self) -> impl Iterator<Item = (usize, &'static [(usize, f64)])> {
        self.effects.iter().map(|effect| (effect.covariate, effect.loads))
    }

    /// Ends of the ranges of the effects after `base` parameters. Places without a parameter are held at 1, whose logarithm is 0.
    pub(crate) fn bounds(&self, base: usize) -> ([f64; MOST], [f64; MOST]) {
        let (mut lowest, mut highest) = ([1.0; MOST], [1.0; MOST]);
        for (e, effect) in self.effects.iter().enumerate() {
            let farthest = FARTHEST.min(FARTHEST_OF_ALL / self.columns[effect.covariate].1.most);
            (lowest[base + e], highest[base + e]) = (libm::exp(-farthest), libm::exp(farthest));
        }
        (lowest, highest)
    }
}

/// Searches from the estimates without covariates, in the natural parameters of `problem`.
pub(crate) fn search<P: Problem<N>, K: Kernel<N>, const N: usize>(
    problem: &P,
    kernel: K,
    without: [f64; N],
    data: &Data,
    plan: &Plan<'_>,
) -> Result<Ended, Error> {
    let likelihood = Likelihood::new(problem, kernel, without, data, plan);
    let distinct_rows = likelihood.rows.len();
    Ended::of(likelihood, distinct_rows, plan)
}

impl Ended {
    /// Searches to the end, and draws around it where that is asked for.
    ///
    /// # Errors
    /// As [`crate::posterior`]'s.
    pub(crate) fn of<P: Problem<MOST>>(likelihood: P, distinct_rows: usize, plan: &Plan<'_>) -> Result<Ended, Error> {
        let dimension = plan.names.len();
        let mut search = Search::new(WithPrior { likelihood, prior: plan.prior.clone() });
        let outcome = loop {
            if let Some(outcome) = search.advance() {
                break outcome;
            }
        };
        let Derivatives { value, gradient, hessian } = outcome.point.derivatives;
        let free = (0..dimension).filter(|&i| outcome.fixed[i].is_none());
        let cut =
            |matrix: [[f64; MOST]; MOST]| matrix[..dimension].iter().map(|row| row[..dimension].to_vec()).collect();
        let (held, iterations) = (plan.prior.value(&outcome.point.at), search.steps());
        let sample = plan.draws.map(|asked| sampled(search.into_problem(), &outcome, &plan.names, asked));
        Ok(Ended {
            at: outcome.point.at[..dimension].to_vec(),
            sample: sample.transpose()?,
            fixed: outcome.fixed[..dimension].to_vec(),
            value: value - held,
            held,
            gradient_norm: libm::sqrt(free.map(|i| gradient[i] * gradient[i]).sum::<f64>()),
            converged: outcome.converged,
            covariance: free_inverse(&hessian, &outcome.fixed).map(cut),
            flat: weak_direction(&hessian, &outcome.fixed, plan.vague).map(|direction| direction[..dimension].to_vec()),
            iterations,
            distinct_rows,
        })
    }
}

/// Rows by group, equal rows joined; where groups begin; their standardised covariates.
fn grouped(data: &Data, plan: &Plan<'_>) -> (Vec<Row>, Vec<usize>, Vec<f64>) {
    let mut order: Vec<usize> = (0..data.customers.len()).filter(|&row| data.weight[row] > 0.0).collect();
    let same_group = |a: usize, b: usize| plan.columns.iter().all(|(column, _)| column[a] == column[b]);
    order.sort_unstable_by(|&a, &b| {
        let by_group = plan.columns.iter().map(|(column, _)| column[a].partial_cmp(&column[b]));
        let by_row = data.customers[a].iter().zip(&data.customers[b]).map(|(a, b)| a.partial_cmp(b));
        by_group.chain(by_row).flatten().find(|order| order.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
    });
    let (mut rows, mut groups, mut values): (Vec<Row>, Vec<usize>, Vec<f64>) = Default::default();
    let mut last = None;
    for row in order {
        let (customer, weight) = (data.customers[row], data.weight[row]);
        let together = last.is_some_and(|last| same_group(last, row));
        if !together {
            groups.push(rows.len());
            values.extend(plan.columns.iter().map(|(column, standard)| standard.value(column[row])));
        }
        match rows.last_mut() {
            Some(equal) if together && equal.customer == customer => equal.weight += weight,
            _ => rows.push(Row { customer, weight }),
        }
        last = Some(row);
    }
    groups.push(rows.len());
    (rows, groups, values)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::covariates::{Choice, Covariable};
    use crate::prior::tests::check_derivatives;
    use crate::prior::{Prior, Weak};

    /// Fails unless gradient and Hessian with effects of two covariates on all that a model has are those of the value, and
    /// whether rows are summed at once or in pieces is all the same.
    pub(crate) fn check_carried<M: Covariable, K: Kernel<N>, const N: usize>(
        problem: &impl Problem<N>,
        kernel: K,
        customers: &[[f64; 3]],
        parameters: [f64; N],
        constrain: &[&str],
    ) {
        let names = ["u", "v"].map(str::to_owned);
        let of = M::PROCESSES.iter().map(|process| (process.name.to_owned(), names.to_vec())).collect();
        let constrain = constrain.iter().map(|&name| name.to_owned()).collect();
        let (effects, _) = Choice { of, constrain, ..Choice::default() }.effects::<M>().expect("valid");
        // Each customer twice, with a covariate that differs and one that does for some.
        let customers: Vec<[f64; 3]> = customers.iter().chain(customers).copied().collect();
        let weight: Vec<f64> = (0..customers.len()).map(|row| 1.0 + 0.5 * (row % 3) as f64).collect();
        let u: Vec<f64> = (0..customers.len()).map(|row| (row % 2) as f64).collect();
        let v: Vec<f64> = (0..customers.len()).map(|row| 40.0 + (row * row % 7) as f64).collect();
        let columns = [("u", &u), ("v", &v)]
            .map(|(name, column)| (column.as_slice(), Standard::of(name, column, &weight).expect("varying")));
        let dimension = N + effects.len();
        let plan = Plan {
            effects: effects.into(),
            columns: columns.to_vec(),
            vague: 0.0,
            names: Vec::new(),
            prior: LogPrior::default(),
            draws: None,
        };
        let likelihood = Likelihood::new(problem, kernel, parameters, &Data { customers, weight }, &plan);
        let at = |logs: &[f64; MOST]| {
            let mut sum = Derivatives::default();
            let prepared = likelihood.prepare(&logs.map(libm::exp), &mut sum);
            for row in 0..likelihood.rows() {
                likelihood.add(&prepared, row..row + 1, &mut sum);
            }
            sum.mirror();
            sum
        };
        let mut logs = [0.0; MOST];
        for i in 0..dimension {
            logs[i] = if i < N { libm::log(parameters[i]) } else { 0.3 - 0.17 * (i - N) as f64 };
        }
        let exact = at(&logs);
        let mut whole = Derivatives::default();
        let prepared = likelihood.prepare(&logs.map(libm::exp), &mut whole);
        likelihood.add(&prepared, 0..likelihood.rows(), &mut whole);
        assert!((whole.value - exact.value).abs() < 1e-13 * exact.value.abs());
        assert!(exact.value <= likelihood.ceiling());
        let size = 1e-8 * exact.value.abs().max(1.0);
        for i in 0..dimension {
            let (mut up, mut down) = (logs, logs);
            up[i] += 1e-5;
            down[i] -= 1e-5;
            let (up, down) = (at(&up), at(&down));
            let slope = (up.value - down.value) / 2e-5;
            assert!((exact.gradient[i] - slope).abs() < size, "{parameters:?} {i}: {} {slope}", exact.gradient[i]);
            for j in 0..dimension {
                let slope = (up.gradient[j] - down.gradient[j]) / 2e-5;
                assert!((exact.hessian[i][j] - slope).abs() < size, "{i} {j}: {} {slope}", exact.hessian[i][j]);
            }
        }
        assert!(exact.gradient[dimension..].iter().all(|&slope| slope == 0.0));
        // With what is held of each and of sums of two.
        let names: Vec<String> = (0..dimension).map(|i| i.to_string()).collect();
        let weak: Vec<Weak> = (0..dimension).map(|i| Weak::effect(0.5 + i as f64)).collect();
        let sum = |place: usize| {
            let share = |i: usize| if i == place { 1.0 } else { 0.3 };
            std::array::from_fn(|i| if i == place || i + 1 == place { share(i) } else { 0.0 })
        };
        let prior = Prior::Weak.in_sums(&names, &weak, 1.0, sum, sum).expect("valid");
        check_derivatives(&WithPrior { likelihood, prior }, &[logs.map(libm::exp)]);
    }
}

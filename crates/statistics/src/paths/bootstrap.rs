//! Percentile intervals of effects by resampling rows.

use serde::{Deserialize, Serialize};

use super::{Arrow, Graph, paths};
use crate::columns::centred;
use crate::error::{Error, check_setting};
use crate::linear::StandardErrors;
use crate::matrix::Matrix;
use crate::random::SplitMix;

/// A resample whose causes leave less than this share of a variance of their own is one that repeats too few rows.
const DETERMINED: f64 = 1e-10;

/// The interval of one effect.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The cause.
    pub from: usize,
    /// What it affects.
    pub to: usize,
    /// Lower end.
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
}

/// Intervals of all effects that the arrows allow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Intervals {
    /// Of the arrows.
    pub direct: Vec<Interval>,
    /// Between variables joined by ways of two arrows and more.
    pub indirect: Vec<Interval>,
    /// Between variables joined in any way.
    pub total: Vec<Interval>,
    /// Resamples that entered.
    pub resamples: usize,
    /// Resamples left out because a variable did not vary in them or was determined by others.
    pub failed: usize,
}

/// Resamples the rows of a path model (Efron 1979), some at a time, so that the work can be sliced and stopped. The same
/// seed gives the same intervals however it was sliced.
#[derive(Clone, Debug)]
pub struct Bootstrap {
    graph: Graph,
    variables: usize,
    /// Standardised, row after row: a resample reads whole rows in no order.
    rows: Vec<f64>,
    random: SplitMix,
    wanted: usize,
    done: usize,
    failed: usize,
    direct: Effect,
    indirect: Effect,
    total: Effect,
}

/// One kind of effect: the pairs it joins and their values in every resample.
#[derive(Clone, Debug)]
struct Effect {
    pairs: Vec<Arrow>,
    values: Vec<Vec<f64>>,
}

impl Effect {
    fn new(variables: usize, joined: impl Fn(usize, usize) -> bool) -> Self {
        let all = (0..variables).flat_map(|from| (0..variables).map(move |to| (from, to)));
        let pairs: Vec<Arrow> = all.filter(|(from, to)| joined(*from, *to)).collect();
        Self { values: vec![Vec::new(); pairs.len()], pairs }
    }

    fn push(&mut self, effects: &Matrix) {
        for (pair, values) in self.pairs.iter().zip(&mut self.values) {
            values.push(effects[*pair]);
        }
    }

    fn intervals(&self, level: f64) -> Vec<Interval> {
        let tail = 0.5 * (1.0 - level);
        let interval = |(&(from, to), values): (&Arrow, &Vec<f64>)| {
            let mut sorted = values.clone();
            sorted.sort_unstable_by(f64::total_cmp);
            Interval { from, to, lower: quantile(&sorted, tail), upper: quantile(&sorted, 1.0 - tail) }
        };
        self.pairs.iter().zip(&self.values).map(interval).collect()
    }
}

/// Linear between the order statistics, type 7 of Hyndman & Fan (1996); the values are sorted and at least one.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let below = (place as usize).min(sorted.len() - 1);
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

impl Bootstrap {
    /// Prepares `resamples` resamples of a path model.
    ///
    /// # Errors
    ///
    /// Those of [`paths`], which is estimated once to see that it can be; [`Error::Setting`] without resamples.
    pub fn new(variables: &[&[f64]], arrows: &[Arrow], resamples: usize, seed: u64) -> Result<Self, Error> {
        check_setting("resamples", resamples > 0)?;
        let model = paths(variables, arrows, StandardErrors::Classical, 0.95)?;
        let graph = Graph::new(variables.len(), arrows)?;
        let k = variables.len();
        let columns = centred(variables)?;
        let rows =
            (0..model.n).flat_map(|i| columns.iter().map(move |column| column.deviations[i] / column.deviation()));
        let rows = rows.collect();
        // Which effects there are at all is seen with ones as coefficients.
        let mut ones = Matrix::zeros(k, k);
        arrows.iter().for_each(|arrow| ones[*arrow] = 1.0);
        let ways = graph.effects(ones);
        Ok(Self {
            variables: k,
            rows,
            random: SplitMix::new(seed),
            wanted: resamples,
            done: 0,
            failed: 0,
            direct: Effect::new(k, |from, to| ways.direct[(from, to)] > 0.0),
            indirect: Effect::new(k, |from, to| ways.indirect[(from, to)] > 0.0),
            total: Effect::new(k, |from, to| ways.total[(from, to)] > 0.0),
            graph,
        })
    }

    /// Takes up to `count` further resamples; whether all are taken.
    pub fn step(&mut self, count: usize) -> bool {
        for _ in 0..count.min(self.wanted - self.done) {
            self.done += 1;
            match self.resample() {
                Some(direct) => {
                    let effects = self.graph.effects(direct);
                    self.direct.push(&effects.direct);
                    self.indirect.push(&effects.indirect);
                    self.total.push(&effects.total);
                }
                None => self.failed += 1,
            }
        }
        self.done == self.wanted
    }

    /// Resamples taken so far and wanted altogether.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, self.wanted)
    }

    /// Percentile intervals from the resamples taken so far.
    ///
    /// # Errors
    ///
    /// [`Error::Setting`] for a level not between 0 and 1; [`Error::TooFewRows`] when no resample could be estimated.
    pub fn intervals(&self, level: f64) -> Result<Intervals, Error> {
        check_setting("level", level > 0.0 && level < 1.0)?;
        let resamples = self.done - self.failed;
        if resamples == 0 {
            return Err(Error::TooFewRows { needed: 1, found: 0 });
        }
        Ok(Intervals {
            direct: self.direct.intervals(level),
            indirect: self.indirect.intervals(level),
            total: self.total.intervals(level),
            resamples,
            failed: self.failed,
        })
    }

    /// Path coefficients of one resample; `None` when they are not determined.
    fn resample(&mut self) -> Option<Matrix> {
        let k = self.variables;
        let n = self.rows.len() / k;
        let mut sums = vec![0.0; k];
        let mut products = vec![0.0; k * k];
        for _ in 0..n {
            let start = self.random.below(n) * k;
            let row = &self.rows[start..start + k];
            for (i, a) in row.iter().enumerate() {
                sums[i] += a;
                let line = &mut products[i * k..=i * k + i];
                for (product, b) in line.iter_mut().zip(row) {
                    *product += a * b;
                }
            }
        }
        let count = n as f64;
        let mut covariance = Matrix::zeros(k, k);
        for i in 0..k {
            for j in 0..=i {
                let value = products[i * k + j] / count - sums[i] / count * (sums[j] / count);
                covariance[(i, j)] = value;
                covariance[(j, i)] = value;
            }
        }
        // The rows have unit variance, so the resample's is of that order unless it repeats a row.
        if (0..k).any(|i| covariance[(i, i)] < DETERMINED) {
            return None;
        }
        let mut coefficients = Matrix::zeros(k, k);
        for to in 0..k {
            let from = &self.graph.causes[to];
            let slopes = solve(&covariance, from, to)?;
            for (cause, slope) in from.iter().zip(slopes) {
                let ratio = libm::sqrt(covariance[(*cause, *cause)] / covariance[(to, to)]);
                coefficients[(*cause, to)] = slope * ratio;
            }
        }
        Some(coefficients)
    }
}

/// Slopes of `to` on `from` by Cholesky's decomposition of the causes' covariances; `None` when they determine each other.
fn solve(covariance: &Matrix, from: &[usize], to: usize) -> Option<Vec<f64>> {
    let m = from.len();
    let mut lower = Matrix::zeros(m, m);
    let mut slopes = vec![0.0; m];
    for i in 0..m {
        for j in 0..=i {
            let sum: f64 = (0..j).map(|l| lower[(i, l)] * lower[(j, l)]).sum();
            let rest = covariance[(from[i], from[j])] - sum;
            if i == j {
                if rest <= DETERMINED * covariance[(from[i], from[i])] {
                    return None;
                }
                lower[(i, i)] = libm::sqrt(rest);
            } else {
                lower[(i, j)] = rest / lower[(j, j)];
            }
        }
        let sum: f64 = (0..i).map(|l| lower[(i, l)] * slopes[l]).sum();
        slopes[i] = (covariance[(from[i], to)] - sum) / lower[(i, i)];
    }
    for i in (0..m).rev() {
        let sum: f64 = (i + 1..m).map(|l| lower[(l, i)] * slopes[l]).sum();
        slopes[i] = (slopes[i] - sum) / lower[(i, i)];
    }
    Some(slopes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_type_seven() {
        let sorted = [1.0, 2.0, 4.0, 8.0];
        assert_eq!(quantile(&sorted, 0.0), 1.0);
        assert_eq!(quantile(&sorted, 0.5), 3.0);
        assert_eq!(quantile(&sorted, 1.0), 8.0);
        assert_eq!(quantile(&sorted[..1], 0.3), 1.0);
    }
}

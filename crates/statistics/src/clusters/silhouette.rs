//! How well rows sit in their groups.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::lloyd::{by_columns, width};
use super::random::Random;
use super::{Points, Sliced};
use crate::error::{Column, Error, check_setting};

/// Up to this many rows the silhouette is exact.
pub const SILHOUETTE_EXACT: usize = 5000;

/// Distances that one slice computes, about.
const SLICE: usize = 2_000_000;

/// Mean silhouettes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Silhouette {
    /// Mean over the rows, from −1 to 1.
    pub mean: f64,
    /// Mean over the rows of each group; `None` for a group without rows (in the sample).
    pub groups: Vec<Option<f64>>,
    /// The rows looked at, ascending: all, or the sample.
    pub rows: Vec<u32>,
    /// The silhouette of each of these.
    pub values: Vec<f64>,
}

/// The silhouette in slices (Rousseeuw 1987, *Silhouettes: a graphical aid to the interpretation and validation of cluster
/// analysis*, Journal of Computational and Applied Mathematics 20).
///
/// For each row `(b − a) / max(a, b)`, where `a` is its mean Euclidean distance to the other rows of its group and `b` the
/// least mean distance to the rows of another group; 0 for a row alone in its group and for rows with `a = b = 0`. Above
/// [`SILHOUETTE_EXACT`] rows it is taken within a random sample of that many rows.
#[derive(Clone, Debug)]
pub struct SilhouetteRun {
    columns: usize,
    /// Rows looked at, sorted by group so that one group's distances are summed in one go.
    sorted: Vec<u32>,
    points: Points,
    /// Where each group begins in `sorted`; one more at the end.
    bounds: Vec<usize>,
    /// Silhouettes in the order of `sorted`.
    values: Vec<f64>,
}

impl SilhouetteRun {
    /// Begins for rows in `groups` groups; the seed draws the sample.
    ///
    /// # Errors
    /// [`Error::Length`], [`Error::Setting`] for a label out of range, [`Error::TooFewDistinct`] when fewer than two groups
    /// have rows (in the sample): then there is no other group to be away from.
    pub fn new(points: &Arc<Points>, labels: &[u32], groups: usize, seed: u64) -> Result<SilhouetteRun, Error> {
        if labels.len() != points.rows() {
            let column = Column::Input(points.columns());
            return Err(Error::Length { column, expected: points.rows(), found: labels.len() });
        }
        check_setting("labels", labels.iter().all(|&label| (label as usize) < groups))?;
        let mut sorted: Vec<u32> = if points.rows() <= SILHOUETTE_EXACT {
            (0..points.rows() as u32).collect()
        } else {
            Random::new(seed, 0).sample(points.rows(), SILHOUETTE_EXACT).into_iter().map(|row| row as u32).collect()
        };
        sorted.sort_by_key(|&row| labels[row as usize]);
        let mut bounds = vec![0; groups + 1];
        sorted.iter().for_each(|&row| bounds[labels[row as usize] as usize + 1] += 1);
        let filled = bounds.iter().filter(|&&count| count > 0).count();
        if filled < 2 {
            return Err(Error::TooFewDistinct { needed: 2, found: filled });
        }
        (0..groups).for_each(|group| bounds[group + 1] += bounds[group]);
        let values = sorted.iter().flat_map(|&row| points.row(row as usize)).copied().collect();
        let columns = points.columns();
        Ok(SilhouetteRun { columns, sorted, points: Points::raw(columns, values), bounds, values: Vec::new() })
    }

    fn result(&self) -> Silhouette {
        let mean = |from: usize, to: usize| self.values[from..to].iter().sum::<f64>() / (to - from) as f64;
        let groups = self.bounds.windows(2).map(|pair| (pair[1] > pair[0]).then(|| mean(pair[0], pair[1]))).collect();
        let mut pairs: Vec<(u32, f64)> = self.sorted.iter().copied().zip(self.values.iter().copied()).collect();
        pairs.sort_by_key(|pair| pair.0);
        let (rows, values) = pairs.into_iter().unzip();
        Silhouette { mean: mean(0, self.values.len()), groups, rows, values }
    }
}

impl Sliced for SilhouetteRun {
    type Output = Silhouette;

    fn step(&mut self) -> Result<Option<Silhouette>, Error> {
        let end = self.sorted.len().min(self.values.len() + (SLICE / self.sorted.len()).max(1));
        while self.values.len() < end {
            let at = self.values.len();
            let group = self.bounds.partition_point(|&bound| bound <= at) - 1;
            let sums = by_columns!(self.columns, sums(&self.points, &self.bounds, at));
            self.values.push(silhouette(&self.bounds, &sums, group));
        }
        Ok((end == self.sorted.len()).then(|| self.result()))
    }

    fn progress(&self) -> f64 {
        self.values.len() as f64 / self.sorted.len() as f64
    }
}

/// Sum of the distances from a row to the rows of each group.
fn sums<const D: usize>(points: &Points, bounds: &[usize], at: usize) -> Vec<f64> {
    let d = width::<D>(points);
    let row = points.row(at);
    let distance = |other: &[f64]| {
        let mut squared = 0.0;
        for j in 0..d {
            squared += (row[j] - other[j]) * (row[j] - other[j]);
        }
        squared.sqrt()
    };
    bounds
        .windows(2)
        .map(|pair| points.values()[pair[0] * d..pair[1] * d].chunks_exact(d).map(distance).sum())
        .collect()
}

fn silhouette(bounds: &[usize], sums: &[f64], own: usize) -> f64 {
    let count = |group: usize| bounds[group + 1] - bounds[group];
    if count(own) < 2 {
        return 0.0;
    }
    let within = sums[own] / (count(own) - 1) as f64;
    let others = (0..sums.len()).filter(|&group| group != own && count(group) > 0);
    let nearest = others.map(|group| sums[group] / count(group) as f64).fold(f64::INFINITY, f64::min);
    let larger = within.max(nearest);
    if larger > 0.0 { (nearest - within) / larger } else { 0.0 }
}

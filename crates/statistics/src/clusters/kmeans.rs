//! k-means: groups whose rows are near their common mean (MacQueen 1967; Lloyd 1982, *Least squares quantization in PCM*,
//! IEEE Transactions on Information Theory 28).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Sliced;
use super::lloyd::{Iteration, Lloyd};
use super::points::Points;
use super::random::Random;
use super::seeding::Seeding;
use crate::error::{Error, check_setting};

/// How a run goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct KMeansSettings {
    /// Number of groups.
    pub k: usize,
    /// Number of starts; the one with the least inertia counts, of equal ones the first.
    pub starts: usize,
    /// Where the random numbers begin.
    pub seed: u64,
    /// Iterations of one start after which it ends unsettled.
    pub most_iterations: usize,
    /// 0 ends a start when no row changes its group. A positive number ends it as scikit-learn's `tol` does: when the
    /// squared ways of the centres sum to at most this share of the columns' mean variance.
    pub tolerance: f64,
}

impl Default for KMeansSettings {
    fn default() -> Self {
        KMeansSettings { k: 4, starts: 10, seed: 1, most_iterations: 1000, tolerance: 0.0 }
    }
}

impl KMeansSettings {
    pub(crate) fn check(&self, points: &Points) -> Result<(), Error> {
        check_setting("k", self.k >= 1 && self.k < u32::MAX as usize)?;
        check_setting("starts", self.starts >= 1)?;
        check_setting("mostIterations", self.most_iterations >= 1)?;
        check_setting("tolerance", self.tolerance >= 0.0 && self.tolerance.is_finite())?;
        if points.rows() < self.k {
            return Err(Error::TooFewRows { needed: self.k, found: points.rows() });
        }
        Ok(())
    }
}

/// The groups found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KMeans {
    /// Group of each row, from 0.
    pub labels: Vec<u32>,
    /// Rows of each group.
    pub counts: Vec<usize>,
    /// Means of the groups in the units of the columns.
    pub centres: Vec<Vec<f64>>,
    /// Means of the groups in standardised units.
    pub standardised: Vec<Vec<f64>>,
    /// Sum of the squared distances of the rows to their group's mean, in standardised units.
    pub inertia: f64,
    /// Iterations of the start that counts.
    pub iterations: usize,
    /// It ended because nothing changed any more (or by the tolerance), not by the number of iterations.
    pub converged: bool,
    /// Which start counts, from 0.
    pub best_start: usize,
    /// Inertia of every start: when few reach the least one, more starts may find a better grouping.
    pub start_inertias: Vec<f64>,
}

/// A run of k-means in slices: one starting centre or one iteration a step, each at most a few passes over the rows.
///
/// A group that loses all its rows gets the row that is farthest from its centre, of a group that has others, as in
/// scikit-learn. From given centres the result is that of scikit-learn's `KMeans(init=centres, n_init=1, tol=0)`.
#[derive(Clone, Debug)]
pub struct KMeansRun {
    points: Arc<Points>,
    settings: KMeansSettings,
    starts: usize,
    given: Option<Vec<f64>>,
    /// Centres whose squared ways sum to no more than this are at rest.
    still: f64,
    phase: Phase,
    inertias: Vec<f64>,
    best: Option<Best>,
}

#[derive(Clone, Debug)]
enum Phase {
    Begin,
    Seed(Seeding),
    Iterate(Lloyd),
}

#[derive(Clone, Debug)]
struct Best {
    start: usize,
    inertia: f64,
    converged: bool,
    run: Lloyd,
}

impl KMeansRun {
    /// Begins with random starts.
    ///
    /// # Errors
    /// [`Error::Setting`], [`Error::TooFewRows`]; later [`Error::TooFewDistinct`] when fewer than `k` rows differ.
    pub fn new(points: Arc<Points>, settings: KMeansSettings) -> Result<KMeansRun, Error> {
        settings.check(&points)?;
        let starts = settings.starts;
        let still = settings.tolerance * points.mean_variance();
        let (given, phase, inertias, best) = (None, Phase::Begin, Vec::new(), None);
        Ok(KMeansRun { points, settings, starts, given, still, phase, inertias, best })
    }

    /// Begins once from given centres, in the units of the columns; `k` is their number.
    ///
    /// # Errors
    /// As [`KMeansRun::new`]; [`Error::Setting`] for centres that are not finite or not of the rows' length.
    pub fn from_centres(
        points: Arc<Points>,
        centres: &[Vec<f64>],
        settings: KMeansSettings,
    ) -> Result<KMeansRun, Error> {
        let fits =
            |centre: &Vec<f64>| centre.len() == points.columns() && centre.iter().all(|value| value.abs() < 1e120);
        check_setting("centres", !centres.is_empty() && centres.iter().all(fits))?;
        let given: Vec<f64> = centres.iter().flat_map(|centre| points.standardised(centre)).collect();
        check_setting("centres", given.iter().all(|value| value.abs() < 1e150))?;
        let mut run = KMeansRun::new(points, KMeansSettings { k: centres.len(), starts: 1, ..settings })?;
        run.given = Some(given);
        Ok(run)
    }

    fn begin(&self) -> Phase {
        match &self.given {
            Some(centres) => Phase::Iterate(Lloyd::new(&self.points, centres.clone())),
            None => {
                let random = Random::new(self.settings.seed, self.inertias.len() as u64);
                Phase::Seed(Seeding::new(&self.points, self.settings.k, random))
            }
        }
    }

    fn end(&mut self, run: Lloyd, converged: bool) {
        let inertia = run.inertia(&self.points);
        if self.best.as_ref().is_none_or(|best| inertia < best.inertia) {
            self.best = Some(Best { start: self.inertias.len(), inertia, converged, run });
        }
        self.inertias.push(inertia);
    }

    fn result(&self, best: &Best) -> KMeans {
        let standardised: Vec<Vec<f64>> =
            best.run.centres.chunks_exact(self.points.columns()).map(<[f64]>::to_vec).collect();
        KMeans {
            labels: best.run.labels.clone(),
            counts: best.run.counts.clone(),
            centres: standardised.iter().map(|centre| self.points.original(centre)).collect(),
            standardised,
            inertia: best.inertia,
            iterations: best.run.iterations,
            converged: best.converged,
            best_start: best.start,
            start_inertias: self.inertias.clone(),
        }
    }
}

impl Sliced for KMeansRun {
    type Output = KMeans;

    fn step(&mut self) -> Result<Option<KMeans>, Error> {
        if self.inertias.len() >= self.starts {
            return Ok(self.best.as_ref().map(|best| self.result(best)));
        }
        self.phase = match std::mem::replace(&mut self.phase, Phase::Begin) {
            Phase::Begin => self.begin(),
            Phase::Seed(mut seeding) => {
                if seeding.step(&self.points)? {
                    Phase::Iterate(Lloyd::new(&self.points, seeding.centres))
                } else {
                    Phase::Seed(seeding)
                }
            }
            Phase::Iterate(mut run) => {
                let settled = run.iterate(&self.points) == Iteration::Settled;
                let converged = settled || run.moved <= self.still;
                if converged || run.iterations >= self.settings.most_iterations {
                    if !settled {
                        run.assign_all(&self.points);
                    }
                    self.end(run, converged);
                    if self.inertias.len() >= self.starts {
                        return Ok(self.best.as_ref().map(|best| self.result(best)));
                    }
                    Phase::Begin
                } else {
                    Phase::Iterate(run)
                }
            }
        };
        Ok(None)
    }

    fn progress(&self) -> f64 {
        self.inertias.len() as f64 / self.starts as f64
    }
}

/// k-means at once.
///
/// # Errors
/// As [`KMeansRun::new`] and its steps.
pub fn k_means(points: &Arc<Points>, settings: &KMeansSettings) -> Result<KMeans, Error> {
    KMeansRun::new(Arc::clone(points), settings.clone())?.finish()
}

//! Gaussian mixture: groups as overlapping clouds, each row belonging to each with a probability.

mod component;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::kmeans::{KMeansRun, KMeansSettings};
use super::{Points, Sliced};
use crate::error::{Column, Error, check_setting};
use component::{Component, Sums};

/// Multiplications that one slice does, about.
const SLICE: usize = 4_000_000;

/// Which clouds are allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Covariance {
    /// Any ellipsoid.
    #[default]
    Full,
    /// Ellipsoids along the columns: within a group the columns are unrelated.
    Diagonal,
}

/// How a mixture is fitted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MixtureSettings {
    /// Which clouds are allowed.
    pub covariance: Covariance,
    /// Ends when the mean log-likelihood of a row changes by less than this.
    pub tolerance: f64,
    /// Iterations after which it ends unsettled.
    pub most_iterations: usize,
    /// Added to each variance, in squared standardised units, so that no cloud shrinks to a single row.
    pub regularisation: f64,
}

impl Default for MixtureSettings {
    fn default() -> Self {
        let (tolerance, regularisation) = (1e-6, 1e-6);
        MixtureSettings { covariance: Covariance::Full, tolerance, most_iterations: 1000, regularisation }
    }
}

/// The fitted mixture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mixture {
    /// Share of each group.
    pub weights: Vec<f64>,
    /// Mean of each group in the units of the columns.
    pub means: Vec<Vec<f64>>,
    /// Covariance matrix of each group in the units of the columns, row by row; with [`Covariance::Diagonal`] the variances.
    pub covariances: Vec<Vec<f64>>,
    /// The likeliest group of each row, from 0.
    pub labels: Vec<u32>,
    /// How likely it is, for each row.
    pub certainties: Vec<f64>,
    /// Log-likelihood of all rows in the units of the columns.
    pub log_likelihood: f64,
    /// Free parameters.
    pub parameters: usize,
    /// Schwarz's criterion `−2 ln L + p ln n`: of several numbers of groups the one with the least is to be preferred
    /// (Fraley & Raftery 2002, *Model-based clustering, discriminant analysis, and density estimation*, JASA 97).
    pub bic: f64,
    /// Akaike's criterion `−2 ln L + 2p`.
    pub aic: f64,
    /// Iterations done.
    pub iterations: usize,
    /// It ended by the tolerance.
    pub converged: bool,
}

/// Expectation–maximisation in slices (Dempster, Laird & Rubin 1977, *Maximum likelihood from incomplete data via the EM
/// algorithm*, JRSS B 39), from the groups of k-means or given ones.
#[derive(Clone, Debug)]
pub struct MixtureRun {
    points: Arc<Points>,
    settings: MixtureSettings,
    k: usize,
    phase: Phase,
    components: Vec<Component>,
    sums: Sums,
    row: usize,
    before: f64,
    iterations: usize,
    converged: bool,
    labels: Vec<u32>,
    certainties: Vec<f64>,
}

#[derive(Clone, Debug)]
enum Phase {
    Start(Box<KMeansRun>),
    Iterate,
    Label,
}

impl MixtureRun {
    /// Begins with k-means, whose groups are the start.
    ///
    /// # Errors
    /// As [`KMeansRun::new`]; [`Error::Setting`]; later [`Error::Singular`] when the regularisation is too small for the
    /// rows.
    pub fn new(points: Arc<Points>, start: KMeansSettings, settings: MixtureSettings) -> Result<MixtureRun, Error> {
        let k = start.k;
        let run = KMeansRun::new(Arc::clone(&points), start)?;
        MixtureRun::begin(points, k, settings, Phase::Start(Box::new(run)))
    }

    /// Begins with given groups, each of at least one row.
    ///
    /// # Errors
    /// [`Error::Length`], [`Error::Setting`], and as [`MixtureRun::new`].
    pub fn from_labels(
        points: Arc<Points>,
        labels: &[u32],
        k: usize,
        settings: MixtureSettings,
    ) -> Result<MixtureRun, Error> {
        if labels.len() != points.rows() {
            let column = Column::Input(points.columns());
            return Err(Error::Length { column, expected: points.rows(), found: labels.len() });
        }
        check_setting("labels", labels.iter().all(|&label| (label as usize) < k))?;
        let mut run = MixtureRun::begin(points, k, settings, Phase::Iterate)?;
        run.maximise_labels(labels)?;
        Ok(run)
    }

    fn begin(points: Arc<Points>, k: usize, settings: MixtureSettings, phase: Phase) -> Result<MixtureRun, Error> {
        check_setting("k", (1..=points.rows()).contains(&k))?;
        check_setting("tolerance", settings.tolerance >= 0.0 && settings.tolerance.is_finite())?;
        check_setting("mostIterations", settings.most_iterations >= 1)?;
        check_setting("regularisation", settings.regularisation >= 0.0 && settings.regularisation.is_finite())?;
        let sums = Sums::new(k, points.columns(), settings.covariance);
        Ok(MixtureRun {
            points,
            settings,
            k,
            phase,
            components: Vec::new(),
            sums,
            row: 0,
            before: f64::NEG_INFINITY,
            iterations: 0,
            converged: false,
            labels: Vec::new(),
            certainties: Vec::new(),
        })
    }

    /// Parameters from rows that belong to one group each.
    fn maximise_labels(&mut self, labels: &[u32]) -> Result<(), Error> {
        let d = self.points.columns();
        let mut means = vec![vec![0.0; d]; self.k];
        let mut counts = vec![0.0; self.k];
        for (row, &label) in labels.iter().enumerate() {
            counts[label as usize] += 1.0;
            means[label as usize].iter_mut().zip(self.points.row(row)).for_each(|(sum, value)| *sum += value);
        }
        check_setting("labels", counts.iter().all(|&count| count > 0.0))?;
        for (mean, count) in means.iter_mut().zip(&counts) {
            mean.iter_mut().for_each(|sum| *sum /= count);
        }
        for (row, &label) in labels.iter().enumerate() {
            self.sums.add(label as usize, 1.0, self.points.row(row), &means[label as usize]);
        }
        let centres: Vec<&[f64]> = means.iter().map(Vec::as_slice).collect();
        self.components = self.sums.maximise(&centres, self.settings.regularisation)?;
        self.sums.clear();
        Ok(())
    }

    /// Rows of one slice.
    fn slice(&self) -> std::ops::Range<usize> {
        let d = self.points.columns();
        let rows = SLICE / (self.k * (d * d + 16));
        self.row..self.points.rows().min(self.row + rows.max(16))
    }

    /// One slice of an iteration.
    fn iterate(&mut self) -> Result<(), Error> {
        let mut probabilities = vec![0.0; self.k];
        let mut scratch = vec![0.0; self.points.columns()];
        let slice = self.slice();
        self.row = slice.end;
        for row in slice {
            let place = self.points.row(row);
            self.sums.ln_likelihood += expect(&self.components, place, &mut probabilities, &mut scratch);
            for (group, &probability) in probabilities.iter().enumerate() {
                self.sums.add(group, probability, place, &self.components[group].mean);
            }
        }
        if self.row < self.points.rows() {
            return Ok(());
        }
        let centres: Vec<&[f64]> = self.components.iter().map(|component| component.mean.as_slice()).collect();
        self.components = self.sums.maximise(&centres, self.settings.regularisation)?;
        let mean = self.sums.ln_likelihood / self.points.rows() as f64;
        self.sums.clear();
        self.row = 0;
        self.iterations += 1;
        self.converged = (mean - self.before).abs() < self.settings.tolerance;
        self.before = mean;
        if self.converged || self.iterations >= self.settings.most_iterations {
            self.phase = Phase::Label;
        }
        Ok(())
    }

    /// One slice of the last look at all rows.
    fn label(&mut self) {
        let mut probabilities = vec![0.0; self.k];
        let mut scratch = vec![0.0; self.points.columns()];
        let slice = self.slice();
        self.row = slice.end;
        for row in slice {
            let place = self.points.row(row);
            self.sums.ln_likelihood += expect(&self.components, place, &mut probabilities, &mut scratch);
            let best = (1..self.k).fold(0, |best, g| if probabilities[g] > probabilities[best] { g } else { best });
            self.labels.push(best as u32);
            self.certainties.push(probabilities[best]);
        }
    }

    fn result(&self) -> Mixture {
        let (d, rows) = (self.points.columns(), self.points.rows() as f64);
        let scales = self.points.scales();
        let covariance = |component: &Component| match self.settings.covariance {
            Covariance::Diagonal => (0..d).map(|j| component.covariance[j] * scales[j] * scales[j]).collect(),
            Covariance::Full => {
                (0..d * d).map(|at| component.covariance[at] * scales[at / d] * scales[at % d]).collect()
            }
        };
        // A density in wider units is lower by their product.
        let log_likelihood = self.sums.ln_likelihood - rows * scales.iter().map(|&scale| libm::log(scale)).sum::<f64>();
        let spread = if self.settings.covariance == Covariance::Full { d * (d + 1) / 2 } else { d };
        let parameters = self.k * (spread + d + 1) - 1;
        Mixture {
            weights: self.components.iter().map(|component| component.weight).collect(),
            means: self.components.iter().map(|component| self.points.original(&component.mean)).collect(),
            covariances: self.components.iter().map(covariance).collect(),
            labels: self.labels.clone(),
            certainties: self.certainties.clone(),
            log_likelihood,
            parameters,
            bic: parameters as f64 * libm::log(rows) - 2.0 * log_likelihood,
            aic: 2.0 * parameters as f64 - 2.0 * log_likelihood,
            iterations: self.iterations,
            converged: self.converged,
        }
    }
}

impl Sliced for MixtureRun {
    type Output = Mixture;

    fn step(&mut self) -> Result<Option<Mixture>, Error> {
        match &mut self.phase {
            Phase::Start(run) => {
                if let Some(found) = run.step()? {
                    self.maximise_labels(&found.labels)?;
                    self.phase = Phase::Iterate;
                }
            }
            Phase::Iterate => self.iterate()?,
            Phase::Label => {
                self.label();
                return Ok((self.row == self.points.rows()).then(|| self.result()));
            }
        }
        Ok(None)
    }

    /// The number of iterations is not known beforehand: half is the start, and the rest approaches the whole.
    fn progress(&self) -> f64 {
        match &self.phase {
            Phase::Start(run) => 0.5 * run.progress(),
            Phase::Iterate => 0.5 + 0.49 * self.iterations as f64 / (self.iterations as f64 + 10.0),
            Phase::Label if self.row < self.points.rows() => 0.99,
            Phase::Label => 1.0,
        }
    }
}

/// Probabilities of the groups for a row; returns the logarithm of its density.
fn expect(components: &[Component], place: &[f64], probabilities: &mut [f64], scratch: &mut [f64]) -> f64 {
    let mut highest = f64::NEG_INFINITY;
    for (probability, component) in probabilities.iter_mut().zip(components) {
        *probability = component.ln_density(place, scratch);
        highest = highest.max(*probability);
    }
    let mut sum = 0.0;
    for probability in probabilities.iter_mut() {
        *probability = libm::exp(*probability - highest);
        sum += *probability;
    }
    probabilities.iter_mut().for_each(|probability| *probability /= sum);
    highest + libm::log(sum)
}

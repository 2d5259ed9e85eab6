//! How many groups: the elbow and the gap statistic. (The third way, the silhouette, is [`SilhouetteRun`](super::SilhouetteRun).)

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::kmeans::{KMeans, KMeansRun, KMeansSettings};
use super::random::Random;
use super::{Points, Sliced};
use crate::error::{Error, check_setting};

/// k-means for one number of groups after another, `1..=most`: the elbow is where more groups stop to lower the inertia much
/// (Thorndike 1953, *Who belongs in the family?*, Psychometrika 18).
#[derive(Clone, Debug)]
pub struct ElbowRun {
    points: Arc<Points>,
    settings: KMeansSettings,
    most: usize,
    current: KMeansRun,
    done: Vec<KMeans>,
}

impl ElbowRun {
    /// Begins; `k` of the settings is not looked at.
    ///
    /// # Errors
    /// As [`KMeansRun::new`] for `k = most`.
    pub fn new(points: Arc<Points>, settings: KMeansSettings, most: usize) -> Result<ElbowRun, Error> {
        KMeansSettings { k: most, ..settings.clone() }.check(&points)?;
        let current = KMeansRun::new(Arc::clone(&points), KMeansSettings { k: 1, ..settings.clone() })?;
        Ok(ElbowRun { points, settings, most, current, done: Vec::new() })
    }
}

impl Sliced for ElbowRun {
    /// The groupings for 1, 2, … groups. When fewer rows differ than groups are asked for, the list ends there.
    type Output = Vec<KMeans>;

    fn step(&mut self) -> Result<Option<Vec<KMeans>>, Error> {
        if self.done.len() == self.most {
            return Ok(Some(self.done.clone()));
        }
        match self.current.step() {
            Ok(None) => return Ok(None),
            Ok(Some(found)) => self.done.push(found),
            Err(Error::TooFewDistinct { .. }) => self.most = self.done.len(),
            Err(error) => return Err(error),
        }
        if self.done.len() == self.most {
            return Ok(Some(self.done.clone()));
        }
        let k = self.done.len() + 1;
        self.current = KMeansRun::new(Arc::clone(&self.points), KMeansSettings { k, ..self.settings.clone() })?;
        Ok(None)
    }

    fn progress(&self) -> f64 {
        (self.done.len() as f64 + self.current.progress()).min(self.most as f64) / self.most.max(1) as f64
    }
}

/// The gap statistic for one number of groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GapPoint {
    /// Number of groups.
    pub k: usize,
    /// `ln W`, with `W` the inertia of the rows.
    pub ln_within: f64,
    /// Mean of `ln W` over the reference samples.
    pub ln_reference: f64,
    /// The second minus the first.
    pub gap: f64,
    /// `s = sd √(1 + 1/B)`, with the standard deviation (divisor B) of `ln W` over the B reference samples.
    pub error: f64,
}

/// The gap statistic for all numbers of groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// For 1, 2, … groups; the list ends before the number at which the inertia is zero.
    pub points: Vec<GapPoint>,
    /// The smallest `k` with `gap(k) ≥ gap(k + 1) − s(k + 1)`; `None` when no `k` of the list has it.
    pub chosen: Option<usize>,
}

/// The gap statistic in slices (Tibshirani, Walther & Hastie 2001, *Estimating the number of clusters in a data set via the
/// gap statistic*, JRSS B 63): how much tighter the groups are than those found in rows without groups, drawn uniformly over
/// the range of each (standardised) column, the paper's choice (a).
#[derive(Clone, Debug)]
pub struct GapRun {
    points: Arc<Points>,
    settings: KMeansSettings,
    most: usize,
    samples: usize,
    current: ElbowRun,
    /// `ln W` of the rows, then of each reference sample.
    done: Vec<Vec<f64>>,
}

impl GapRun {
    /// Begins for `1..=most` groups and a number of reference samples.
    ///
    /// # Errors
    /// As [`ElbowRun::new`]; [`Error::Setting`] for fewer than two samples.
    pub fn new(points: Arc<Points>, settings: KMeansSettings, most: usize, samples: usize) -> Result<GapRun, Error> {
        check_setting("samples", samples >= 2)?;
        let current = ElbowRun::new(Arc::clone(&points), settings.clone(), most)?;
        Ok(GapRun { points, settings, most, samples, current, done: Vec::new() })
    }

    fn reference(&self) -> Points {
        let d = self.points.columns();
        let mut ranges = vec![(f64::INFINITY, f64::NEG_INFINITY); d];
        for row in self.points.values().chunks_exact(d) {
            for (range, &value) in ranges.iter_mut().zip(row) {
                *range = (range.0.min(value), range.1.max(value));
            }
        }
        // The streams of k-means are numbered from 0 by start; these are far from them.
        let mut random = Random::new(self.settings.seed, (1 << 32) + self.done.len() as u64);
        let values = (0..self.points.rows() * d).map(|at| {
            let (low, high) = ranges[at % d];
            low + (high - low) * random.unit()
        });
        Points::raw(d, values.collect())
    }

    fn result(&self) -> Gap {
        let samples = self.samples as f64;
        let shortest = self.done.iter().map(Vec::len).min().unwrap_or(0);
        let points: Vec<GapPoint> = (0..shortest)
            .map(|at| {
                let ln_within = self.done[0][at];
                let ln_reference = self.done[1..].iter().map(|sample| sample[at]).sum::<f64>() / samples;
                let square = |sample: &Vec<f64>| (sample[at] - ln_reference) * (sample[at] - ln_reference);
                let variance = self.done[1..].iter().map(square).sum::<f64>() / samples;
                let error = (variance * (1.0 + 1.0 / samples)).sqrt();
                GapPoint { k: at + 1, ln_within, ln_reference, gap: ln_reference - ln_within, error }
            })
            .collect();
        let chosen = points.windows(2).find(|pair| pair[0].gap >= pair[1].gap - pair[1].error).map(|pair| pair[0].k);
        Gap { points, chosen }
    }
}

impl Sliced for GapRun {
    type Output = Gap;

    fn step(&mut self) -> Result<Option<Gap>, Error> {
        if self.done.len() <= self.samples {
            let Some(found) = self.current.step()? else { return Ok(None) };
            let logs = found.iter().take_while(|found| found.inertia > 0.0).map(|found| libm::log(found.inertia));
            self.done.push(logs.collect());
            if self.done.len() <= self.samples {
                self.current = ElbowRun::new(Arc::new(self.reference()), self.settings.clone(), self.most)?;
                return Ok(None);
            }
        }
        Ok(Some(self.result()))
    }

    fn progress(&self) -> f64 {
        let begun = if self.done.len() > self.samples { 0.0 } else { self.current.progress() };
        (self.done.len() as f64 + begun) / (self.samples + 1) as f64
    }
}

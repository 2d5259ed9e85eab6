//! Whether another seed gives the same groups.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::kmeans::{KMeansRun, KMeansSettings};
use super::random::Random;
use super::{Points, Sliced};
use crate::error::{Column, Error, check_setting};

/// The adjusted Rand index of two groupings of the same rows (Hubert & Arabie 1985, *Comparing partitions*, Journal of
/// Classification 2): 1 when they are the same up to the names of the groups, about 0 when they agree by chance only.
///
/// # Errors
/// [`Error::Length`], and [`Error::TooFewRows`] without rows.
pub fn adjusted_rand_index(a: &[u32], b: &[u32]) -> Result<f64, Error> {
    if a.len() != b.len() {
        return Err(Error::Length { column: Column::Input(1), expected: a.len(), found: b.len() });
    }
    if a.is_empty() {
        return Err(Error::TooFewRows { needed: 1, found: 0 });
    }
    let mut cells: BTreeMap<(u32, u32), u64> = BTreeMap::new();
    let (mut rows, mut columns): (BTreeMap<u32, u64>, BTreeMap<u32, u64>) = (BTreeMap::new(), BTreeMap::new());
    for (&x, &y) in a.iter().zip(b) {
        *cells.entry((x, y)).or_default() += 1;
        *rows.entry(x).or_default() += 1;
        *columns.entry(y).or_default() += 1;
    }
    // Ordered pairs of different rows, whole numbers: together in both, in the first, in the second, of all.
    let pairs = |counts: &mut dyn Iterator<Item = &u64>| {
        counts.map(|&n| u128::from(n) * u128::from(n - 1)).sum::<u128>() as f64
    };
    let (both, first, second) = (pairs(&mut cells.values()), pairs(&mut rows.values()), pairs(&mut columns.values()));
    if both == first && both == second {
        return Ok(1.0);
    }
    let n = a.len() as f64;
    let expected = first * second / (n * (n - 1.0));
    Ok((both - expected) / (0.5 * (first + second) - expected))
}

/// Agreement of repeated runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stability {
    /// Mean of the adjusted Rand index over all pairs of runs.
    pub mean: f64,
    /// The least of them.
    pub least: f64,
    /// Inertia of each run.
    pub inertias: Vec<f64>,
    /// The index of each pair of runs: (0, 1), (0, 2), …, (1, 2), ….
    pub pairs: Vec<f64>,
}

/// Runs k-means over and over with seeds drawn from the one given, in slices, and compares the groups: a grouping that changes
/// with the seed is no basis for a campaign (Dolnicar & Leisch 2010, *Evaluation of structure and reproducibility of cluster
/// solutions using the bootstrap*, Marketing Letters 21, with resampled rows in place of seeds).
#[derive(Clone, Debug)]
pub struct StabilityRun {
    points: Arc<Points>,
    settings: KMeansSettings,
    runs: usize,
    current: KMeansRun,
    labels: Vec<Vec<u32>>,
    inertias: Vec<f64>,
    pairs: Vec<f64>,
}

impl StabilityRun {
    /// Begins a number of runs, each with all the settings' starts.
    ///
    /// # Errors
    /// As [`KMeansRun::new`]; [`Error::Setting`] for fewer than two runs or more than 100.
    pub fn new(points: Arc<Points>, settings: KMeansSettings, runs: usize) -> Result<StabilityRun, Error> {
        check_setting("runs", (2..=100).contains(&runs))?;
        let current = KMeansRun::new(Arc::clone(&points), seeded(&settings, 0))?;
        Ok(StabilityRun {
            points,
            settings,
            runs,
            current,
            labels: Vec::new(),
            inertias: Vec::new(),
            pairs: Vec::new(),
        })
    }
}

fn seeded(settings: &KMeansSettings, run: usize) -> KMeansSettings {
    KMeansSettings { seed: Random::new(settings.seed, (2 << 32) + run as u64).next(), ..settings.clone() }
}

impl Sliced for StabilityRun {
    type Output = Stability;

    fn step(&mut self) -> Result<Option<Stability>, Error> {
        if self.labels.len() < self.runs {
            if let Some(found) = self.current.step()? {
                self.labels.push(found.labels);
                self.inertias.push(found.inertia);
                if self.labels.len() < self.runs {
                    let settings = seeded(&self.settings, self.labels.len());
                    self.current = KMeansRun::new(Arc::clone(&self.points), settings)?;
                }
            }
            return Ok(None);
        }
        let all = self.runs * (self.runs - 1) / 2;
        if self.pairs.len() < all {
            // Pair number → the two runs: row by row of the upper triangle.
            let (mut first, mut rest) = (0, self.pairs.len());
            while rest >= self.runs - 1 - first {
                rest -= self.runs - 1 - first;
                first += 1;
            }
            self.pairs.push(adjusted_rand_index(&self.labels[first], &self.labels[first + 1 + rest])?);
        }
        Ok((self.pairs.len() == all).then(|| Stability {
            mean: self.pairs.iter().sum::<f64>() / all as f64,
            least: self.pairs.iter().copied().fold(1.0, f64::min),
            inertias: self.inertias.clone(),
            pairs: self.pairs.clone(),
        }))
    }

    fn progress(&self) -> f64 {
        let begun = if self.labels.len() < self.runs { self.current.progress() } else { 0.0 };
        (self.labels.len() as f64 + begun) / self.runs as f64
    }
}

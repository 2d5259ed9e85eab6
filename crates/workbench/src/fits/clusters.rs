//! `clusters`: how many groups, the groups, how firm they are, and the tree of groups for small files.

use std::sync::Arc;

use models::fits::clusters::{
    ChoiceLine, ClusterGroup, ClusterReport, MixtureReport, StabilityReport, TreeJoin, TreeReport,
};
use models::fits::{Finding, Settled};
use statistics::Error;
use statistics::clusters::{
    Covariance, ElbowRun, Gap, GapRun, HIERARCHY_MOST, Hierarchy, HierarchyRun, KMeans, KMeansRun, KMeansSettings,
    Linkage, Mixture, MixtureRun, MixtureSettings, Points, Silhouette, SilhouetteRun, Sliced, Stability, StabilityRun,
    Standardise, adjusted_rand_index, by_size, profiles,
};
use table::Table;

use super::gather::Gathered;
use super::{Estimate, Estimating, FittedCells, FittedColumn, of_statistics};
use crate::protocol::Failure;

/// Most groups tried.
const MOST: usize = 10;
/// Starts of the groups that are kept.
const STARTS: usize = 10;
/// Up to this many rows every step takes all its starts, and the gap statistic is worth its time.
const SMALL: usize = 5_000;
/// Reference samples of the gap statistic.
const REFERENCES: usize = 20;
/// Leaves of the tree that are drawn.
const LEAVES: usize = 30;
/// Rows that a probability makes sure of.
const SURE: f64 = 0.9;

/// Work under way, a stage after the other.
pub(super) struct Clustering {
    rows: Vec<u32>,
    file_rows: usize,
    names: Vec<String>,
    columns: Vec<Vec<f64>>,
    points: Arc<Points>,
    method: String,
    covariance: Covariance,
    linkage: Linkage,
    /// Number of groups that was set; `None`: by the silhouette.
    wanted: Option<usize>,
    seed: u64,
    found: Found,
    stage: Stage,
}

/// What has been found so far.
#[derive(Default)]
struct Found {
    tried: Vec<KMeans>,
    silhouettes: Vec<Option<Silhouette>>,
    gap: Option<Gap>,
    grouping: Option<KMeans>,
    mixture: Option<Mixture>,
    labels: Vec<u32>,
    silhouette: Option<Silhouette>,
    stability: Option<(usize, Stability)>,
    tree: Option<Hierarchy>,
}

enum Stage {
    Trying(ElbowRun),
    Judging(SilhouetteRun),
    Comparing(GapRun),
    Grouping(KMeansRun),
    Mixing(MixtureRun),
    Weighing(SilhouetteRun),
    Repeating(usize, StabilityRun),
    Joining(HierarchyRun),
    Over,
}

pub(super) fn begin(gathered: &mut Gathered, settled: &Settled, table: &Table) -> Result<Clustering, Failure> {
    let names: Vec<String> = gathered.of("columns").map(|column| column.name.clone()).collect();
    let columns: Vec<Vec<f64>> = gathered.of("columns").map(|column| column.numbers()).collect();
    let refused = |error: &Error| failure(error, &names);
    for (at, column) in columns.iter().enumerate() {
        if column.iter().all(|value| *value == column[0]) {
            return Err(refused(&Error::Constant { column: statistics::Column::Input(at) }));
        }
    }
    let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let standardise = match settled.choice("standardise") {
        "range" => Standardise::Range,
        "none" => Standardise::None,
        _ => Standardise::ZScores,
    };
    let points = Arc::new(Points::new(&slices, standardise).map_err(|error| refused(&error))?);
    let seed = settled.number("seed") as u64;
    let wanted = settled.choice("number").parse().ok();
    let needed = wanted.unwrap_or(2) + 1;
    if points.rows() < needed {
        return Err(refused(&Error::TooFewRows { needed, found: points.rows() }));
    }
    let most = MOST.min(points.rows() - 1);
    let settings = KMeansSettings { starts: starts(points.rows()), seed, ..KMeansSettings::default() };
    let stage = Stage::Trying(ElbowRun::new(Arc::clone(&points), settings, most).map_err(|error| refused(&error))?);
    Ok(Clustering {
        rows: gathered.rows.clone(),
        file_rows: table.row_count(),
        names,
        columns,
        points,
        method: settled.choice("method").to_owned(),
        covariance: if settled.choice("covariance") == "diagonal" { Covariance::Diagonal } else { Covariance::Full },
        linkage: match settled.choice("linkage") {
            "average" => Linkage::Average,
            "complete" => Linkage::Complete,
            "single" => Linkage::Single,
            _ => Linkage::Ward,
        },
        wanted,
        seed,
        found: Found::default(),
        stage,
    })
}

/// Starts where groups are tried and not yet kept.
fn starts(rows: usize) -> usize {
    if rows <= SMALL { STARTS } else { 3 }
}

fn failure(error: &Error, names: &[String]) -> Failure {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    of_statistics(error, None, &names)
}

impl Estimating for Clustering {
    fn step(&mut self) -> Result<Option<Estimate>, Failure> {
        match self.advance() {
            Ok(true) => Ok(Some(self.estimate()?)),
            Ok(false) => Ok(None),
            Err(error) => Err(failure(&error, &self.names)),
        }
    }

    fn done(&self) -> f64 {
        let (from, to, within) = match &self.stage {
            Stage::Trying(work) => (0.0, 0.2, work.progress()),
            Stage::Judging(work) => {
                let judged = self.found.silhouettes.len() as f64 + work.progress();
                (0.2, 0.4, judged / self.found.tried.len().max(1) as f64)
            }
            Stage::Comparing(work) => (0.4, 0.65, work.progress()),
            Stage::Grouping(work) => (0.65, 0.7, work.progress()),
            Stage::Mixing(work) => (0.7, 0.8, work.progress()),
            Stage::Weighing(work) => (0.8, 0.82, work.progress()),
            Stage::Repeating(_, work) => (0.82, 0.95, work.progress()),
            Stage::Joining(work) => (0.95, 1.0, work.progress()),
            Stage::Over => (1.0, 1.0, 0.0),
        };
        from + (to - from) * within.clamp(0.0, 1.0)
    }
}

impl Clustering {
    /// Does a slice; whether all is done.
    fn advance(&mut self) -> Result<bool, Error> {
        let next = match &mut self.stage {
            Stage::Trying(work) => match work.step()? {
                None => return Ok(false),
                Some(tried) => {
                    self.found.tried = tried;
                    self.judge()?
                }
            },
            Stage::Judging(work) => match work.step()? {
                None => return Ok(false),
                Some(silhouette) => {
                    self.found.silhouettes.push(Some(silhouette));
                    self.judge()?
                }
            },
            Stage::Comparing(work) => match work.step()? {
                None => return Ok(false),
                Some(gap) => {
                    self.found.gap = Some(gap);
                    self.group()?
                }
            },
            Stage::Grouping(work) => match work.step()? {
                None => return Ok(false),
                Some(grouping) => {
                    self.found.grouping = Some(grouping);
                    self.mix()?
                }
            },
            Stage::Mixing(work) => match work.step()? {
                None => return Ok(false),
                Some(mixture) => {
                    self.found.mixture = Some(mixture);
                    self.weigh()?
                }
            },
            Stage::Weighing(work) => match work.step()? {
                None => return Ok(false),
                Some(silhouette) => {
                    self.found.silhouette = Some(silhouette);
                    self.repeat()?
                }
            },
            Stage::Repeating(runs, work) => match work.step()? {
                None => return Ok(false),
                Some(stability) => {
                    self.found.stability = Some((*runs, stability));
                    self.join()?
                }
            },
            Stage::Joining(work) => match work.step()? {
                None => return Ok(false),
                Some(tree) => {
                    self.found.tree = Some(tree);
                    Stage::Over
                }
            },
            Stage::Over => return Ok(true),
        };
        self.stage = next;
        Ok(false)
    }

    fn settings(&self, k: usize, starts: usize) -> KMeansSettings {
        KMeansSettings { k, starts, seed: self.seed, ..KMeansSettings::default() }
    }

    /// The silhouette of the next number of groups; a single group has none.
    fn judge(&mut self) -> Result<Stage, Error> {
        while let Some(tried) = self.found.tried.get(self.found.silhouettes.len()) {
            if tried.counts.len() < 2 {
                self.found.silhouettes.push(None);
                continue;
            }
            let work = SilhouetteRun::new(&self.points, &tried.labels, tried.counts.len(), self.seed)?;
            return Ok(Stage::Judging(work));
        }
        if self.points.rows() > SMALL || self.found.tried.len() < 2 {
            return self.group();
        }
        let settings = self.settings(1, 3);
        Ok(Stage::Comparing(GapRun::new(Arc::clone(&self.points), settings, self.found.tried.len(), REFERENCES)?))
    }

    /// How many groups: as set, else the number with the highest silhouette.
    fn number(&self) -> usize {
        let highest = || {
            let means = self.found.silhouettes.iter().enumerate();
            let means = means.filter_map(|(at, silhouette)| Some((at + 1, silhouette.as_ref()?.mean)));
            means.max_by(|one, two| one.1.total_cmp(&two.1)).map_or(1, |(k, _)| k)
        };
        self.wanted.unwrap_or_else(highest)
    }

    fn group(&mut self) -> Result<Stage, Error> {
        let k = self.number();
        // The groups may be there already: the same seed, the same starts.
        if starts(self.points.rows()) == STARTS
            && let Some(known) = self.found.tried.get(k - 1)
        {
            self.found.grouping = Some(known.clone());
            return self.mix();
        }
        Ok(Stage::Grouping(KMeansRun::new(Arc::clone(&self.points), self.settings(k, STARTS))?))
    }

    fn mix(&mut self) -> Result<Stage, Error> {
        if self.method != "mixture" {
            return self.weigh();
        }
        let settings = MixtureSettings { covariance: self.covariance, ..MixtureSettings::default() };
        let start = self.settings(self.number(), STARTS);
        Ok(Stage::Mixing(MixtureRun::new(Arc::clone(&self.points), start, settings)?))
    }

    fn weigh(&mut self) -> Result<Stage, Error> {
        let k = self.number();
        let labels = match (&self.found.mixture, &self.found.grouping) {
            (Some(mixture), _) => mixture.labels.clone(),
            (None, Some(grouping)) => grouping.labels.clone(),
            (None, None) => vec![0; self.points.rows()],
        };
        self.found.labels = labels;
        by_size(&mut self.found.labels, k)?;
        match SilhouetteRun::new(&self.points, &self.found.labels, k, self.seed) {
            Ok(work) => Ok(Stage::Weighing(work)),
            // A mixture may leave all rows to one group.
            Err(Error::TooFewDistinct { .. }) => self.repeat(),
            Err(error) => Err(error),
        }
    }

    fn repeat(&mut self) -> Result<Stage, Error> {
        let rows = self.points.rows();
        let runs = if rows <= SMALL { 20 } else { 5 };
        let settings = self.settings(self.number(), starts(rows));
        Ok(Stage::Repeating(runs, StabilityRun::new(Arc::clone(&self.points), settings, runs)?))
    }

    fn join(&mut self) -> Result<Stage, Error> {
        if self.points.rows() > HIERARCHY_MOST {
            return Ok(Stage::Over);
        }
        Ok(Stage::Joining(HierarchyRun::new(Arc::clone(&self.points), self.linkage)?))
    }

    fn estimate(&self) -> Result<Estimate, Failure> {
        let report = self.report().map_err(|error| failure(&error, &self.names))?;
        let mut arrays = vec![self.found.labels.iter().map(|&label| f64::from(label)).collect()];
        arrays.extend(self.columns.iter().cloned());
        Ok(Estimate { found: Finding::Clusters(Box::new(report)), columns: self.result_columns(), arrays })
    }

    fn report(&self) -> Result<ClusterReport, Error> {
        let found = &self.found;
        let k = self.number();
        let slices: Vec<&[f64]> = self.columns.iter().map(Vec::as_slice).collect();
        let silhouettes = found.silhouette.as_ref().map(|silhouette| silhouette.groups.clone()).unwrap_or_default();
        let groups = profiles(&slices, &found.labels, k)?.into_iter().enumerate().map(|(at, profile)| ClusterGroup {
            rows: profile.count,
            share: profile.share,
            means: profile.means.unwrap_or_default(),
            deviations: profile.deviations.unwrap_or_default(),
            silhouette: silhouettes.get(at).copied().flatten(),
        });
        let rows = self.points.rows();
        let means = self.columns.iter().map(|column| column.iter().sum::<f64>() / rows as f64).collect();
        let gaps = found.gap.as_ref().map(|gap| gap.points.as_slice()).unwrap_or_default();
        let choice = found.tried.iter().enumerate().map(|(at, tried)| ChoiceLine {
            groups: at + 1,
            inertia: tried.inertia,
            silhouette: found.silhouettes.get(at).and_then(Option::as_ref).map(|silhouette| silhouette.mean),
            gap: gaps.get(at).map(|point| [point.gap, point.error]),
        });
        Ok(ClusterReport {
            method: self.method.clone(),
            columns: self.names.clone(),
            chosen: self.wanted.is_none(),
            // A mixture may leave a group without rows: nobody can be told of it.
            groups: groups.filter(|group| group.rows > 0).collect(),
            means,
            explained: self.explained(k),
            silhouette: found.silhouette.as_ref().map(|silhouette| silhouette.mean),
            sample: found.silhouette.as_ref().map(|silhouette| silhouette.rows.len()).filter(|&sample| sample < rows),
            settled: match (&found.mixture, &found.grouping) {
                (Some(mixture), _) => mixture.converged,
                (None, grouping) => grouping.as_ref().is_none_or(|grouping| grouping.converged),
            },
            stability: found.stability.as_ref().map(|(runs, stability)| StabilityReport {
                runs: *runs,
                mean: stability.mean,
                least: stability.least,
            }),
            choice: choice.collect(),
            gap_choice: found.gap.as_ref().and_then(|gap| gap.chosen),
            mixture: found.mixture.as_ref().map(|mixture| MixtureReport {
                log_likelihood: mixture.log_likelihood,
                parameters: mixture.parameters,
                bic: mixture.bic,
                sure: mixture.certainties.iter().filter(|&&certainty| certainty >= SURE).count() as f64 / rows as f64,
            }),
            tree: match &found.tree {
                Some(tree) => Some(laid_out(tree, k, &found.labels)?),
                None => None,
            },
            tree_most: HIERARCHY_MOST,
        })
    }

    /// Share of the squared distances that lies between the groups.
    fn explained(&self, k: usize) -> f64 {
        let columns = self.points.columns();
        let mut sums = vec![0.0; k * columns];
        let mut counts = vec![0.0; k];
        let mut total = 0.0;
        for (row, &label) in self.found.labels.iter().enumerate() {
            let label = label as usize;
            counts[label] += 1.0;
            for (sum, value) in sums[label * columns..].iter_mut().zip(self.points.row(row)) {
                *sum += value;
                // The points are shifted to mean zero.
                total += value * value;
            }
        }
        let of_group = |label: usize| {
            let squares: f64 = sums[label * columns..(label + 1) * columns].iter().map(|sum| sum * sum).sum();
            if counts[label] > 0.0 { squares / counts[label] } else { 0.0 }
        };
        let between: f64 = (0..k).map(of_group).sum();
        if total > 0.0 { (between / total).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// The group of each row from 1, its silhouette, and how sure a mixture is of it.
    fn result_columns(&self) -> Vec<FittedColumn> {
        let spread = |values: &mut dyn Iterator<Item = (usize, f64)>| {
            let mut cells = vec![None; self.file_rows];
            values.for_each(|(place, value)| cells[self.rows[place] as usize] = Some(value));
            FittedCells::Numbers(cells)
        };
        let labels = self.found.labels.iter().enumerate().map(|(place, &label)| (place, f64::from(label) + 1.0));
        let mut columns = vec![FittedColumn { id: "group", cells: spread(&mut labels.clone()) }];
        if let Some(silhouette) = &self.found.silhouette {
            let values = silhouette.rows.iter().zip(&silhouette.values).map(|(&row, &value)| (row as usize, value));
            columns.push(FittedColumn { id: "silhouette", cells: spread(&mut values.into_iter()) });
        }
        if let Some(mixture) = &self.found.mixture {
            let values = mixture.certainties.iter().copied().enumerate();
            columns.push(FittedColumn { id: "certainty", cells: spread(&mut values.into_iter()) });
        }
        columns
    }
}

/// The upper part of a tree with places for its leaves.
fn laid_out(tree: &Hierarchy, k: usize, labels: &[u32]) -> Result<TreeReport, Error> {
    let rows = tree.merges.len() + 1;
    let drawn = LEAVES.min(rows);
    // Below this merge, branches are leaves.
    let first = rows - drawn;
    let size = |node: usize| if node < rows { 1 } else { tree.merges[node - rows].size as usize };
    let mut leaves = Vec::with_capacity(drawn);
    let mut place = vec![0.0; 2 * rows - 1];
    // From left to right, as `Hierarchy::order` goes; a join stands in the middle of its branches.
    let mut open = vec![2 * rows - 2];
    while let Some(node) = open.pop() {
        if node < rows + first {
            place[node] = leaves.len() as f64;
            leaves.push(size(node));
        } else {
            let merge = &tree.merges[node - rows];
            open.extend([merge.right as usize, merge.left as usize]);
        }
    }
    let mut joins = Vec::with_capacity(drawn);
    for (at, merge) in tree.merges.iter().enumerate().skip(first) {
        let (left, right) = (merge.left as usize, merge.right as usize);
        place[rows + at] = (place[left] + place[right]) / 2.0;
        let height = |node: usize| if node < rows + first { 0.0 } else { tree.merges[node - rows].height };
        let branch = |node: usize| [place[node], height(node)];
        joins.push(TreeJoin {
            left: branch(left),
            right: branch(right),
            height: merge.height,
            rows: merge.size as usize,
        });
    }
    let above = (k >= 2).then(|| tree.merges[rows - k].height);
    let below = if rows > k { tree.merges[rows - k - 1].height } else { 0.0 };
    let cut = above.filter(|above| *above > below).map(|above| (above + below) / 2.0);
    let agreement = adjusted_rand_index(&tree.cut(k)?, labels)?;
    Ok(TreeReport { leaves, joins, cut, agreement })
}

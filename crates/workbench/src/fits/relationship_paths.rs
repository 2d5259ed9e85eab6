//! `relationship-paths`: the variables, a regression for each that arrows point at, then resamples slice by slice.

use models::fits::relationship_paths::{CARD, PathArrow, PathEffect, PathEquation, PathWay, PathsReport};
use models::fits::{Finding, Settled};
use statistics::paths::{Arrow, Bootstrap, Interval, Intervals, Paths, paths};
use table::Table;

use super::gather::Gathered;
use super::variables::{Averaged, errors_of, estimated, level_of};
use super::{Estimate, Estimating, FittedColumn, of_statistics};
use crate::protocol::Failure;

/// Cells that one slice reads, over all its resamples.
const SLICE: usize = 400_000;

/// A path model and its resamples.
pub(super) struct Relationships {
    variables: Vec<Averaged>,
    model: Paths,
    bootstrap: Bootstrap,
    errors: String,
    level: f64,
    saved: Vec<FittedColumn>,
}

/// Makes a variable of each role, estimates the model, and prepares the resamples.
pub(super) fn begin(gathered: &mut Gathered, settled: &Settled, table: &Table) -> Result<Relationships, Failure> {
    let all: Vec<Averaged> = CARD.roles.iter().filter_map(|role| Averaged::of_role(gathered, role.id)).collect();
    let ticked = settled.pairs.get("arrows").map(Vec::as_slice).unwrap_or_default();
    // A variable that no arrow touches takes no part.
    let touched = |role: &str| ticked.iter().any(|pair| [pair.from, pair.to].contains(&role));
    let variables: Vec<Averaged> = all.into_iter().filter(|one| touched(&one.told.role)).collect();
    let place = |role: &str| variables.iter().position(|one| one.told.role == role);
    let arrows: Vec<Arrow> = ticked.iter().filter_map(|pair| Some((place(pair.from)?, place(pair.to)?))).collect();
    if arrows.is_empty() {
        return Err(Failure::new("fit-no-arrows"));
    }
    let errors = settled.choice("errors").to_owned();
    let level = level_of(settled.choice("level"));
    let slices: Vec<&[f64]> = variables.iter().map(|one| one.values.as_slice()).collect();
    let names: Vec<String> = variables.iter().map(Averaged::name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let failed = |error| of_statistics(&error, None, &names);
    let model = paths(&slices, &arrows, errors_of(&errors), level).map_err(failed)?;
    let resamples = settled.number("resamples") as usize;
    let bootstrap = Bootstrap::new(&slices, &arrows, resamples, settled.number("seed") as u64).map_err(failed)?;
    let saved = variables.iter().filter_map(|one| one.column(&CARD, &gathered.rows, table)).collect();
    Ok(Relationships { variables, model, bootstrap, errors, level, saved })
}

impl Estimating for Relationships {
    fn step(&mut self) -> Result<Option<Estimate>, Failure> {
        let cells = self.model.n * self.variables.len();
        if !self.bootstrap.step((SLICE / cells.max(1)).max(1)) {
            return Ok(None);
        }
        let intervals = self.bootstrap.intervals(self.level).map_err(|error| of_statistics(&error, None, &[]))?;
        Ok(Some(Estimate {
            found: Finding::Paths(Box::new(self.report(&intervals))),
            columns: std::mem::take(&mut self.saved),
            arrays: Vec::new(),
        }))
    }

    fn done(&self) -> f64 {
        let (done, wanted) = self.bootstrap.progress();
        done as f64 / wanted.max(1) as f64
    }
}

/// A value with the ends of its interval; `None` for a pair that has none of the kind.
fn with_ends(value: f64, intervals: &[Interval], from: usize, to: usize) -> Option<[f64; 3]> {
    let own = intervals.iter().find(|one| (one.from, one.to) == (from, to))?;
    Some([value, own.lower, own.upper])
}

impl Relationships {
    fn report(&self, intervals: &Intervals) -> PathsReport {
        let effects = &self.model.effects;
        let arrows = self.model.equations.iter().flat_map(|equation| {
            equation.from.iter().zip(&equation.coefficients).map(move |(from, slope)| {
                let (from, to) = (*from, equation.to);
                PathArrow {
                    from,
                    to,
                    coefficient: with_ends(slope.standardised, &intervals.direct, from, to)
                        .unwrap_or([slope.standardised; 3]),
                    slope: estimated(&slope.estimate),
                    inflation: slope.variance_inflation,
                }
            })
        });
        let reached = intervals.total.iter().map(|total| {
            let (from, to) = (total.from, total.to);
            PathEffect {
                from,
                to,
                direct: with_ends(effects.direct[(from, to)], &intervals.direct, from, to),
                indirect: with_ends(effects.indirect[(from, to)], &intervals.indirect, from, to),
                total: [effects.total[(from, to)], total.lower, total.upper],
            }
        });
        PathsReport {
            variables: self.variables.iter().map(|one| one.told.clone()).collect(),
            errors: self.errors.clone(),
            level: self.level,
            resamples: intervals.resamples,
            failed: intervals.failed,
            arrows: arrows.collect(),
            equations: self
                .model
                .equations
                .iter()
                .map(|one| PathEquation { to: one.to, r_squared: one.r_squared, adjusted: one.adjusted_r_squared })
                .collect(),
            effects: reached.collect(),
            ways: self.ways(),
        }
    }

    /// Every way along arrows to the last variable, the strongest first. The variables stand causes before effects, so that
    /// there are at most a few dozen.
    fn ways(&self) -> Vec<PathWay> {
        let direct = &self.model.effects.direct;
        let last = self.variables.len() - 1;
        let mut open: Vec<PathWay> = vec![PathWay { through: vec![last], effect: 1.0 }];
        let mut found = Vec::new();
        while let Some(way) = open.pop() {
            let Some(&head) = way.through.first() else { continue };
            for equation in self.model.equations.iter().filter(|equation| equation.to == head) {
                for &from in &equation.from {
                    let through = std::iter::once(from).chain(way.through.iter().copied()).collect();
                    let longer = PathWay { through, effect: way.effect * direct[(from, head)] };
                    open.push(longer.clone());
                    found.push(longer);
                }
            }
        }
        found.sort_by(|one, two| {
            two.effect.abs().total_cmp(&one.effect.abs()).then_with(|| one.through.cmp(&two.through))
        });
        found
    }
}

//! Models whose parameters are estimated from the columns of the open file.
//!
//! A fit goes three ways in slices: its rows are [gathered](Gathering) by the rule for missing cells, the method of
//! `statistics` [estimates](Estimating), and what came of it becomes a report and columns beside the rows. A fit of its own is
//! one file that turns [`Gathered`] columns into an [`Estimating`]: see [`churn_survival`].

mod churn_survival;
mod clusters;
mod failure;
mod gather;
mod loyalty_drivers;
mod relationship_paths;
mod retention_projection;
mod scale_quality;
mod variables;

use models::fits::{
    ColumnKind, FileColumn, Finding, FitCard, FitReport, FitSettings, LeftOut, Settled, fit_card, settle,
};
use table::{ColumnType, Table};

use self::failure::of_statistics;
use self::gather::{Gathered, Gathering};
use crate::protocol::{Failure, Progress, Stage};
use crate::session::Opened;

/// A fit with all that its page and its file of results need.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// What was asked for.
    pub settings: FitSettings,
    /// What the page shows.
    pub report: FitReport,
    /// Result columns, one entry for every row of the file.
    pub columns: Vec<FittedColumn>,
    /// Long columns that the picture is drawn from, by the report's own rule; they travel beside the report once.
    pub(crate) arrays: Vec<Vec<f64>>,
}

/// A result column beside the rows of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct FittedColumn {
    /// Its id on the card.
    pub id: &'static str,
    /// One entry for every row of the file; `None` for a row that took no part.
    pub cells: FittedCells,
}

/// Cells of a result column.
#[derive(Clone, Debug, PartialEq)]
pub enum FittedCells {
    /// Numbers.
    Numbers(Vec<Option<f64>>),
    /// Yes or no.
    Flags(Vec<Option<bool>>),
}

/// Work on gathered rows, in slices.
trait Estimating {
    /// Does a slice; the finding with its columns at the end.
    fn step(&mut self) -> Result<Option<Estimate>, Failure>;

    /// Share done.
    fn done(&self) -> f64;
}

/// What an estimate comes to.
struct Estimate {
    found: Finding,
    columns: Vec<FittedColumn>,
    /// What the picture is drawn from, where that is long.
    arrays: Vec<Vec<f64>>,
}

/// A fit under way.
pub(crate) struct Fitting {
    card: &'static FitCard,
    chosen: FitSettings,
    settled: Settled,
    rows: usize,
    work: Work,
}

enum Work {
    Gathering(Gathering),
    Estimating(Box<dyn Estimating>, Rows),
    Over,
}

/// What a report says of the rows.
struct Rows {
    used: usize,
    left_out: Vec<LeftOut>,
}

impl Fitting {
    pub(crate) fn start(opened: &Opened, model: &str, chosen: FitSettings) -> Result<Self, Failure> {
        let card = fit_card(model)
            .ok_or_else(|| Failure::new("unknown-model").with("id", models::Value::Word(model.to_owned())))?;
        let settled = settle(card, &columns_of(&opened.table), &chosen).map_err(|error| Failure::from_kind(&error))?;
        if let Some(role) = settled.missing.first() {
            return Err(Failure::new("fit-role-missing").value(model).column(*role));
        }
        let gathering = Gathering::start(card, &settled, &opened.table)?;
        let rows = opened.table.row_count();
        Ok(Self { card, chosen, settled, rows, work: Work::Gathering(gathering) })
    }

    pub(crate) fn progress(&self) -> Progress {
        // Reading cells is quick beside most methods.
        const READ: f64 = 0.2;
        let (stage, done, rows) = match &self.work {
            Work::Gathering(gathering) => (Stage::Typing, READ * gathering.done(), gathering.rows()),
            Work::Estimating(work, _) => (Stage::Fitting, READ + (1.0 - READ) * work.done(), 0),
            Work::Over => (Stage::Fitting, 1.0, 0),
        };
        Progress { stage, done: done.clamp(0.0, 1.0), rows, of: 0 }
    }

    pub(crate) fn advance(&mut self, opened: &Opened, budget: usize) -> Result<Option<Fitted>, Failure> {
        match &mut self.work {
            Work::Gathering(gathering) => {
                let Some(gathered) = gathering.advance(&opened.table, budget) else { return Ok(None) };
                let (work, rows) = self.begin(gathered, &opened.table)?;
                self.work = Work::Estimating(work, rows);
                Ok(None)
            }
            Work::Estimating(work, _) => {
                let Some(estimate) = work.step()? else { return Ok(None) };
                let Work::Estimating(_, rows) = std::mem::replace(&mut self.work, Work::Over) else { return Ok(None) };
                let report = FitReport {
                    model: self.card.id.to_owned(),
                    columns: self
                        .settled
                        .columns
                        .iter()
                        .map(|(role, names)| ((*role).to_owned(), names.clone()))
                        .collect(),
                    rows: self.rows,
                    used: rows.used,
                    left_out: rows.left_out,
                    saved: estimate.columns.iter().map(|column| column.id.to_owned()).collect(),
                    found: estimate.found,
                };
                Ok(Some(Fitted {
                    settings: std::mem::take(&mut self.chosen),
                    report,
                    columns: estimate.columns,
                    arrays: estimate.arrays,
                }))
            }
            Work::Over => Err(Failure::new("superseded")),
        }
    }

    /// Hands the rows to the method. It may leave out further rows, for reasons of its own.
    fn begin(&self, mut gathered: Gathered, table: &Table) -> Result<(Box<dyn Estimating>, Rows), Failure> {
        if gathered.rows.is_empty() {
            return Err(no_rows(&gathered.left_out));
        }
        let work: Box<dyn Estimating> = match self.card.id {
            "clusters" => Box::new(clusters::begin(&mut gathered, &self.settled, table)?),
            "relationship-paths" => Box::new(relationship_paths::begin(&mut gathered, &self.settled, table)?),
            "scale-quality" => Box::new(scale_quality::begin(&mut gathered, &self.settled, table)?),
            "loyalty-drivers" => Box::new(loyalty_drivers::begin(&mut gathered, &self.settled, table)?),
            "retention-projection" => Box::new(retention_projection::begin(&mut gathered, &self.settled, table)?),
            "churn-survival" => Box::new(churn_survival::begin(&mut gathered, &self.settled, table)?),
            other => return Err(Failure::new("unknown-model").with("id", models::Value::Word(other.to_owned()))),
        };
        Ok((work, Rows { used: gathered.rows.len(), left_out: gathered.left_out }))
    }
}

/// No row is left: what is wrong with most of them says where to look.
fn no_rows(left_out: &[LeftOut]) -> Failure {
    let failure = Failure::new("fit-no-rows");
    match left_out.iter().max_by_key(|group| group.rows) {
        Some(worst) => {
            let mut failure = Failure { row: Some(worst.first), column: worst.column.clone(), ..failure };
            failure.value = (!worst.example.is_empty()).then(|| worst.example.clone());
            failure.file.clone_from(&worst.file);
            failure
        }
        None => failure,
    }
}

/// The columns of the open file as [`settle`] takes them.
fn columns_of(table: &Table) -> Vec<FileColumn> {
    let columns = table.columns().iter();
    columns.map(|column| FileColumn { name: column.name.clone(), kind: column_kind(column.column_type) }).collect()
}

/// What the cells of a column are to a fit.
pub fn column_kind(column_type: ColumnType) -> ColumnKind {
    match column_type {
        ColumnType::Number => ColumnKind::Number,
        ColumnType::Category => ColumnKind::Category,
        ColumnType::Text => ColumnKind::Text,
        ColumnType::Date | ColumnType::DateDayFirst | ColumnType::DateMonthFirst => ColumnKind::Date,
    }
}

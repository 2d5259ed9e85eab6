//! A textbook model run over the open file.

mod cells;
mod fields;
mod groups;
mod items;
mod matrix;
mod summary;

use std::collections::BTreeMap;

use models::{Card, Field, FieldKind, ModelRef, NO_SEGMENT, Scored, Scorer};
use table::{DecimalMark, Table};

pub(crate) use self::cells::yes_or_no;
use self::cells::{cell, column_of, named, something, suggested_items, words_of};
pub(crate) use self::fields::{fields, fits};
use self::groups::Grouping;
use self::items::Items;
use self::matrix::Plane;
use self::summary::{LEVEL, Running, of_sample, result, shares};
use crate::columns::NO_VALUE;
use crate::own;
use crate::protocol::{
    AnswerReport, Failure, MissingRule, ModelRunReport, ModelSettings, OptionWords, Progress, Stage,
};
use crate::session::Opened;

/// Fewer rows than this are few, where nothing else is said.
const FEW: usize = 30;

/// A model's results for every row of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelRun {
    /// What was asked for.
    pub settings: ModelSettings,
    /// Words that options were told by.
    pub words: OptionWords,
    /// What the page shows.
    pub report: ModelRunReport,
    /// Results row by row.
    pub scored: Scored,
    /// Segment ids of the card, in the order of [`Scored::segments`].
    pub segments: &'static [&'static str],
    /// Where every row stands on the two axes of a matrix, [`NO_VALUE`] where it has no result.
    pub axes: Option<[Vec<f64>; 2]>,
    /// Segment of every row by each item of a survey, where an item classifies.
    pub items: Vec<Vec<u8>>,
}

/// Runs a model in slices of rows.
pub(crate) struct ModelRunning {
    id: String,
    card: &'static Card,
    settings: ModelSettings,
    words: OptionWords,
    rows: usize,
    next: usize,
    grouping: Option<Grouping>,
    work: Work,
}

enum Work {
    Rows(Box<RowRun>),
    Items(Box<Items>),
    /// Handed over.
    Done,
}

/// Every row a case.
struct RowRun {
    scorer: Scorer,
    /// As [`Card::filled`].
    filled: bool,
    columns: BTreeMap<String, String>,
    constant: Vec<String>,
    bound: Vec<Bound>,
    /// Whether whole columns are being read before the first row is scored.
    gathering: bool,
    buffers: Vec<Vec<f64>>,
    incomplete: usize,
    plane: Option<Plane>,
    /// Values of the axes that are inputs.
    axes: [Vec<f64>; 2],
}

/// An input that a column fills, and what was found in it.
struct Bound {
    field: &'static Field,
    column: usize,
    mark: DecimalMark,
    words: Vec<Vec<String>>,
    usable: usize,
    empty: usize,
    unreadable: usize,
    outside: usize,
    running: Running,
}

impl ModelRunning {
    pub(crate) fn start(
        opened: &Opened,
        model: &str,
        settings: ModelSettings,
        words: OptionWords,
    ) -> Result<Self, Failure> {
        let id = model.to_owned();
        let model = own::model(&id, settings.own.as_ref())?;
        let card = model.card();
        let table = &opened.table;
        let grouping = match settings.group.as_str() {
            "" => None,
            name => Some(Grouping::new(named(table, name)?, name)),
        };
        let items = match &settings.items {
            Some(items) => Items::new(card, table, items)?,
            None => Items::new(card, table, &suggested_items(card, table))?,
        };
        let work = match items {
            Some(items) => Work::Items(Box::new(items)),
            None => Work::Rows(Box::new(RowRun::start(model, table, &settings, &words)?)),
        };
        Ok(Self { id, card, settings, words, rows: table.row_count(), next: 0, grouping, work })
    }

    pub(crate) fn progress(&self) -> Progress {
        let through = self.next as f64 / self.rows.max(1) as f64;
        let done = match &self.work {
            // A model that looks at whole columns goes through the rows twice.
            Work::Rows(run) if run.scorer.gathers() => 0.5 * (through + f64::from(u8::from(!run.gathering))),
            Work::Rows(_) => through,
            Work::Items(items) => 0.1 * through + 0.9 * items.progress(),
            Work::Done => 1.0,
        };
        Progress { stage: Stage::Scoring, done, rows: self.next, of: 0 }
    }

    pub(crate) fn advance(&mut self, opened: &Opened, budget: usize) -> Result<Option<ModelRun>, Failure> {
        let table = &opened.table;
        let columns = match &self.work {
            Work::Rows(run) => run.bound.len(),
            Work::Items(_) => 1,
            Work::Done => return Err(Failure::new("superseded")),
        };
        let end = (self.next + (budget / columns / 2).max(1)).min(self.rows);
        if let Some(grouping) = &mut self.grouping {
            grouping.take(table, end);
        }
        match &mut self.work {
            Work::Rows(run) => {
                let again = run.gathering && end == self.rows;
                run.take(table, self.next, end)?;
                self.next = if again { 0 } else { end };
                if again || end < self.rows {
                    return Ok(None);
                }
            }
            Work::Items(items) => {
                if self.next < self.rows && self.grouping.is_some() {
                    self.next = end;
                    return Ok(None);
                }
                self.next = self.rows;
                items.advance(self.card, table, &self.settings, &self.words)?;
                if !items.done() {
                    return Ok(None);
                }
            }
            Work::Done => {}
        }
        if let Some(grouping) = &mut self.grouping {
            grouping.settle();
        }
        let work = std::mem::replace(&mut self.work, Work::Done);
        Ok(match work {
            Work::Rows(run) => Some(self.finish_rows(*run)),
            Work::Items(items) => Some(self.finish_items(*items)),
            Work::Done => None,
        })
    }

    /// A report with what every run has.
    fn report(&self) -> ModelRunReport {
        ModelRunReport {
            model: self.id.clone(),
            columns: BTreeMap::new(),
            constant: Vec::new(),
            total: self.rows,
            rows: 0,
            without: BTreeMap::new(),
            level: LEVEL,
            small: self.settings.small.unwrap_or(FEW),
            answers: Vec::new(),
            incomplete: 0,
            rule: MissingRule::LeftOut,
            segments: Vec::new(),
            results: Vec::new(),
            matrix: None,
            items: Vec::new(),
            shown: None,
            comparison: self.grouping.as_ref().map(Grouping::comparison),
        }
    }

    fn finish_rows(&mut self, run: RowRun) -> ModelRun {
        let card = self.card;
        let scored = run.scorer.finish();
        let valid = |place: usize| {
            let result = &scored.results[place];
            let rows = result.values.iter().zip(&result.valid).enumerate();
            rows.filter(|(_, (_, valid))| **valid).map(|(row, (value, _))| (row, *value))
        };
        let mut report = self.report();
        report.answers = run.bound.iter().map(|bound| bound.report(&run.columns)).collect();
        report.columns = run.columns;
        report.constant = run.constant;
        report.rows = self.rows - scored.without.values().sum::<usize>();
        report.without = scored.without.iter().map(|(reason, &count)| ((*reason).to_owned(), count)).collect();
        report.incomplete = run.incomplete;
        if run.bound.iter().any(|bound| bound.field.optional) {
            report.rule = MissingRule::Own;
        }
        report.segments = shares(card.segments.iter().copied(), &scored.segment_counts);
        report.results = (0..scored.results.len())
            .filter_map(|place| result(scored.results[place].id, valid(place).map(|(_, value)| value).collect()))
            .collect();
        if let (Some(groups), Some(comparison)) = (&self.grouping, &mut report.comparison) {
            let codes = scored.segments.iter().enumerate();
            let codes = codes.filter(|(_, code)| **code != NO_SEGMENT).map(|(row, code)| (row, usize::from(*code)));
            comparison.shares.extend(groups.compare_shares(None, card.segments, codes));
            for place in 0..scored.results.len() {
                if scored.results[place].valid.contains(&true) {
                    comparison.means.extend(groups.compare_means(None, scored.results[place].id, valid(place)));
                }
            }
        }
        let axes = run.plane.as_ref().map(|plane| place_rows(plane, run.axes, &scored));
        report.matrix = run.plane.as_ref().zip(axes.as_ref()).map(|(plane, axes)| plane.report(card, axes));
        let (settings, words) = (std::mem::take(&mut self.settings), std::mem::take(&mut self.words));
        ModelRun { settings, words, report, scored, segments: card.segments, axes, items: Vec::new() }
    }

    fn finish_items(&mut self, run: Items) -> ModelRun {
        let card = self.card;
        let mut report = self.report();
        report.rule = MissingRule::ItemByItem;
        report.shown = run.shown(card);
        if let (Some(groups), Some(comparison)) = (&self.grouping, &mut report.comparison) {
            run.compare(card, groups, comparison);
        }
        report.rows = run.reports.iter().map(|item| item.rows).max().unwrap_or(0);
        let scored = Scored {
            rows: self.rows,
            results: Vec::new(),
            segments: Vec::new(),
            segment_counts: Vec::new(),
            without: BTreeMap::new(),
        };
        report.items = run.reports;
        let (settings, words) = (std::mem::take(&mut self.settings), std::mem::take(&mut self.words));
        ModelRun { settings, words, report, scored, segments: card.segments, axes: None, items: run.codes }
    }
}

/// Where every row stands: on axes that are results where the scorer put it, on others where its columns did.
fn place_rows(plane: &Plane, mut inputs: [Vec<f64>; 2], scored: &Scored) -> [Vec<f64>; 2] {
    let ids = plane.ids();
    let mut axes = [0, 1].map(|axis| {
        let result = scored.results.iter().find(|result| result.id == ids[axis]);
        match result {
            Some(result) => {
                let rows = result.values.iter().zip(&result.valid);
                rows.map(|(value, valid)| if *valid { *value } else { NO_VALUE }).collect()
            }
            None if inputs[axis].is_empty() => vec![plane.constant(axis); scored.rows],
            None => std::mem::take(&mut inputs[axis]),
        }
    });
    for (row, code) in scored.segments.iter().enumerate() {
        if *code == NO_SEGMENT {
            axes.iter_mut().for_each(|axis: &mut Vec<f64>| axis[row] = NO_VALUE);
        }
    }
    axes
}

impl RowRun {
    fn start(model: ModelRef, table: &Table, settings: &ModelSettings, words: &OptionWords) -> Result<Self, Failure> {
        let card = model.card();
        let mut bound = Vec::new();
        let mut columns = BTreeMap::new();
        let mut constant = Vec::new();
        let mut inputs = settings.inputs.clone();
        for field in card.inputs {
            match column_of(field, table, &settings.columns)? {
                Some(column) => {
                    let found = &table.columns()[column];
                    columns.insert(field.id.to_owned(), found.name.clone());
                    bound.push(Bound::new(field, column, found.decimal_mark, words_of(field, words)));
                }
                // What a file has no column for is not in its records.
                None if card.filled && matches!(field.kind, FieldKind::Flag { .. }) => {
                    inputs.insert(field.id.to_owned(), models::Value::Flag(false));
                }
                // An item of a survey that the file does not have is nobody's answer, so it is no constant either.
                None if field.optional && !settings.inputs.contains_key(field.id) => {}
                None => constant.push(field.id.to_owned()),
            }
        }
        // A list that the whole column of another input fills is no constant.
        let is_gathered = |field: &Field| field.gathers.is_some_and(|from| columns.contains_key(from));
        constant.retain(|id| !card.inputs.iter().any(|field| field.id == id && is_gathered(field)));
        if bound.is_empty() {
            let fields: Vec<&str> = card.inputs.iter().map(|field| field.id).collect();
            return Err(Failure::new("no-model-columns").value(card.id).expected(fields.join(" ")));
        }
        let ids: Vec<&str> = bound.iter().map(|bound| bound.field.id).collect();
        let scorer =
            Scorer::of(model, &ids, &inputs, &settings.settings).map_err(|error| Failure::from_kind(&error))?;
        let buffers = vec![Vec::new(); bound.len()];
        let gathering = scorer.gathers();
        let plane = Plane::of(model, settings);
        let axes = [Vec::new(), Vec::new()];
        Ok(Self {
            scorer,
            filled: card.filled,
            columns,
            constant,
            bound,
            gathering,
            buffers,
            incomplete: 0,
            plane,
            axes,
        })
    }

    /// Reads and scores the next rows.
    fn take(&mut self, table: &Table, start: usize, end: usize) -> Result<(), Failure> {
        for (buffer, bound) in self.buffers.iter_mut().zip(&self.bound) {
            buffer.clear();
            let read = if self.filled { something } else { cell };
            let Bound { field, column, mark, words, .. } = bound;
            buffer.extend((start..end).map(|row| read(&field.kind, &table.cell(row, *column), *mark, words)));
        }
        let slices: Vec<&[f64]> = self.buffers.iter().map(Vec::as_slice).collect();
        if self.gathering {
            self.scorer.gather(&slices).map_err(|error| Failure::from_kind(&error))?;
            self.gathering = end < table.row_count();
            return Ok(());
        }
        self.scorer.push(&slices).map_err(|error| Failure::from_kind(&error))?;
        let mut lacks = vec![false; end - start];
        for (place, bound) in self.bound.iter_mut().enumerate() {
            for (at, value) in self.buffers[place].iter().enumerate() {
                match self.scorer.fault(place, *value) {
                    None => {
                        bound.usable += 1;
                        bound.running.add(*value);
                        continue;
                    }
                    Some("missing") if table.cell(start + at, bound.column).trim().is_empty() => bound.empty += 1,
                    Some("missing") => bound.unreadable += 1,
                    Some(_) => bound.outside += 1,
                }
                lacks[at] = true;
            }
        }
        self.incomplete += lacks.iter().filter(|lacks| **lacks).count();
        for (axis, id) in self.plane.iter().flat_map(|plane| plane.ids().into_iter().enumerate()) {
            if let Some(place) = self.bound.iter().position(|bound| bound.field.id == id) {
                self.axes[axis]
                    .extend(self.buffers[place].iter().map(|value| if value.is_nan() { NO_VALUE } else { *value }));
            }
        }
        Ok(())
    }
}

impl Bound {
    fn new(field: &'static Field, column: usize, mark: DecimalMark, words: Vec<Vec<String>>) -> Self {
        let running = Running::default();
        Self { field, column, mark, words, usable: 0, empty: 0, unreadable: 0, outside: 0, running }
    }

    fn report(&self, columns: &BTreeMap<String, String>) -> AnswerReport {
        let is_number = matches!(self.field.kind, FieldKind::Number { .. });
        AnswerReport {
            input: self.field.id.to_owned(),
            column: columns.get(self.field.id).cloned().unwrap_or_default(),
            usable: self.usable,
            empty: self.empty,
            unreadable: self.unreadable,
            outside: self.outside,
            mean: self.running.sample().filter(|_| is_number).map(|sample| of_sample(&sample)),
        }
    }
}

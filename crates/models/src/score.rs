//! A model over the columns of a file.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use crate::case::Case;
use crate::model::{Model, ModelRef, Outcome};
use crate::shapes::matrix::Matrix;
use crate::{Error, FieldKind, Values};

/// The segment of a row that has none.
pub const NO_SEGMENT: u8 = u8::MAX;

/// Rows scored so far; feed it slices of rows, so that a long file does not block.
pub struct Scorer {
    model: &'static dyn Model,
    bound: Vec<Bound>,
    case: Case,
    outcome: Outcome,
    scored: Scored,
    /// Place of each list that a column is gathered into: of the bound input, of the list, and the list's limits.
    gathered: Vec<(usize, usize, [f64; 2])>,
}

/// An input that a column fills.
struct Bound {
    id: &'static str,
    place: usize,
    min: f64,
    max: f64,
    whole: bool,
    optional: bool,
    /// Whether the settings leave the input a part to play; a column of one that has none is not looked at.
    used: bool,
}

/// What a model gives for every row.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scored {
    /// Rows in all.
    pub rows: usize,
    /// One column for each declared result, in the card's order.
    pub results: Vec<ResultColumn>,
    /// Index of each row's segment among the card's, [`NO_SEGMENT`] for none; empty where the model does not classify.
    pub segments: Vec<u8>,
    /// Rows in each segment, in the card's order.
    pub segment_counts: Vec<usize>,
    /// Rows without a segment (or, where the model does not classify, without the headline result), by reason: `missing`, `out-of-range`, `not-whole`, one of the model's own, or `unmatched` where it names none.
    pub without: BTreeMap<&'static str, usize>,
}

/// One result over all rows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResultColumn {
    /// Result id.
    pub id: &'static str,
    /// The values; 0 where there is none.
    pub values: Vec<f64>,
    /// Whether there is a value.
    pub valid: Vec<bool>,
}

/// Cells of which something holds.
#[inline]
fn faults(column: &[f64], is_fault: impl Fn(f64) -> bool) -> u64 {
    column.iter().map(|value| u64::from(is_fault(*value))).sum()
}

impl Bound {
    /// Whether every cell can be used. Counted without branches, so that the compiler takes several cells at once.
    fn allows(&self, column: &[f64]) -> bool {
        let (min, max) = (self.min, self.max);
        let outside = match self.optional {
            true => faults(column, |value| (value < min) | (value > max)),
            false => faults(column, |value| !((min <= value) & (value <= max))),
        };
        // What is empty is no fraction.
        outside == 0 && !(self.whole && faults(column, |value| (value - value.trunc()).abs() > 0.0) > 0)
    }

    /// Why a cell cannot be used, `None` where it can.
    fn fault(&self, value: f64) -> Option<&'static str> {
        if self.min <= value && value <= self.max {
            return (self.whole && value.fract() != 0.0).then_some("not-whole");
        }
        match value.is_nan() {
            true => (!self.optional).then_some("missing"),
            false => Some("out-of-range"),
        }
    }
}

/// Rows that are checked together: few enough to stay at hand for the scoring that follows.
const BLOCK: usize = 1024;

/// The rows of one call and where their results go.
struct Run<'a> {
    used: &'a [(&'a Bound, &'a [f64])],
    case: &'a mut Case,
    outcome: &'a mut Outcome,
    results: Vec<(&'a mut [f64], &'a mut [bool])>,
    /// Empty where the model does not classify.
    segments: &'a mut [u8],
    counts: &'a mut [usize],
    without: &'a mut BTreeMap<&'static str, usize>,
}

impl Run<'_> {
    /// Whether all cells of a row can be used; counts the reason where one cannot.
    fn is_usable(&mut self, row: usize) -> bool {
        let fault = self.used.iter().find_map(|(bound, column)| bound.fault(column[row]));
        if let Some(reason) = fault {
            *self.without.entry(reason).or_default() += 1;
        }
        fault.is_none()
    }

    #[inline]
    fn lay_out(&mut self, row: usize) {
        for (bound, column) in self.used {
            self.case.put(bound.place, column[row]);
        }
    }

    fn classify(&mut self, row: usize, segment: u8) {
        if let Some(place) = self.segments.get_mut(row) {
            *place = segment;
            self.counts[usize::from(segment)] += 1;
        }
    }

    /// One row by any model.
    fn row(&mut self, model: &dyn Model, row: usize) {
        self.lay_out(row);
        self.outcome.segment = None;
        model.compute(self.case, self.outcome);
        for ((values, valid), value) in self.results.iter_mut().zip(self.outcome.values()) {
            if let Ok(value) = value {
                values[row] = *value;
                valid[row] = true;
            }
        }
        if let Some(segment) = self.outcome.segment {
            self.classify(row, segment);
        }
        let lacks =
            if self.segments.is_empty() { self.outcome.get(0).is_err() } else { self.outcome.segment.is_none() };
        if lacks {
            let reason = self.outcome.values().iter().find_map(|value| value.err()).unwrap_or("unmatched");
            *self.without.entry(reason).or_default() += 1;
        }
    }

    /// Rows whose cells can all be used, by a matrix.
    fn quadrants(&mut self, matrix: &Matrix, rows: Range<usize>) {
        for row in rows {
            self.lay_out(row);
            let [Ok(x), Ok(y)] = [&matrix.x, &matrix.y].map(|side| (side.value)(self.case)) else {
                self.row(matrix, row);
                continue;
            };
            for (side, value) in [(&matrix.x, x), (&matrix.y, y)] {
                if let (Some(place), true) = (side.output, value.is_finite()) {
                    let (values, valid) = &mut self.results[place];
                    values[row] = value;
                    valid[row] = true;
                }
            }
            self.classify(row, matrix.segment(self.case, x, y));
        }
    }
}

impl Scorer {
    /// Prepares a run: `columns` are the inputs that a column of the file fills, in the order [`Scorer::push`] gets
    /// them; the other inputs take `inputs` or their defaults for every row. An optional input (an item of a survey) with
    /// neither a column nor a value in `inputs` is missing in every row: a default is nobody's answer. A list that gathers a
    /// bound input is that whole column, whatever `inputs` say of it.
    ///
    /// # Errors
    /// As [`crate::evaluate`]; [`Error::WrongKind`] for a column on a list.
    pub fn new(id: &str, columns: &[&str], inputs: &Values, settings: &Values) -> Result<Self, Error> {
        Self::of(ModelRef::find(id)?, columns, inputs, settings)
    }

    /// The same for a model that is at hand.
    ///
    /// # Errors
    /// As [`Scorer::new`].
    pub fn of(model: ModelRef, columns: &[&str], inputs: &Values, settings: &Values) -> Result<Self, Error> {
        let model = model.inner();
        let card = model.card();
        let mut case = Case::new(model, inputs, settings)?;
        for (place, field) in card.inputs.iter().enumerate() {
            if field.optional && !inputs.contains_key(field.id) {
                case.put(place, f64::NAN);
            }
        }
        let mut bound = Vec::new();
        for column in columns {
            let place = card
                .inputs
                .iter()
                .position(|field| field.id == *column)
                .ok_or_else(|| Error::UnknownField { model: card.id, field: (*column).to_owned() })?;
            let field = &card.inputs[place];
            let ([min, max], whole) = match field.kind {
                FieldKind::Number { whole, .. } => (model.limits(&case, place), whole),
                FieldKind::Flag { .. } => ([0.0, 1.0], true),
                FieldKind::Choice { options, .. } => ([0.0, options.len() as f64 - 1.0], true),
                FieldKind::List { .. } => return Err(Error::WrongKind { field: field.id, expected: "list" }),
            };
            let used = card.is_used(field, settings);
            bound.push(Bound { id: field.id, place, min, max, whole, optional: field.optional, used });
        }
        let mut gathered = Vec::new();
        for (place, field) in card.inputs.iter().enumerate() {
            let FieldKind::List { min, max, .. } = field.kind else { continue };
            let from = bound.iter().position(|bound| field.gathers == Some(bound.id));
            if let Some(from) = from {
                case.gather(place).clear();
                gathered.push((from, place, [min, max]));
            }
        }
        let results = card
            .results
            .iter()
            .map(|result| ResultColumn { id: result.id, values: Vec::new(), valid: Vec::new() })
            .collect();
        let scored = Scored {
            rows: 0,
            results,
            segments: Vec::new(),
            segment_counts: vec![0; card.segments.len()],
            without: BTreeMap::new(),
        };
        Ok(Self { model, bound, case, outcome: Outcome::new(card), scored, gathered })
    }

    /// Whether the model looks at whole columns: then every row goes through [`Scorer::gather`] before the first one through
    /// [`Scorer::push`].
    pub fn gathers(&self) -> bool {
        !self.gathered.is_empty()
    }

    /// Takes the next rows into the lists that whole columns fill; cells that a list does not allow are left out.
    ///
    /// # Errors
    /// As [`Scorer::push`].
    pub fn gather(&mut self, columns: &[&[f64]]) -> Result<(), Error> {
        self.check(columns)?;
        for (from, place, [min, max]) in &self.gathered {
            let allowed = columns[*from].iter().copied().filter(|value| min <= value && value <= max);
            self.case.gather(*place).extend(allowed);
        }
        Ok(())
    }

    /// Number of rows of the slices.
    fn check(&self, columns: &[&[f64]]) -> Result<usize, Error> {
        let rows = columns.first().map_or(0, |column| column.len());
        if columns.len() != self.bound.len() || columns.iter().any(|column| column.len() != rows) {
            return Err(Error::LengthsDiffer { lengths: columns.iter().map(|column| column.len()).collect() });
        }
        Ok(rows)
    }

    /// Scores the next rows: one slice a bound column, all of one length; NaN for an empty cell, 0 and 1 for a flag, the
    /// index of the option for a choice.
    ///
    /// # Errors
    /// [`Error::LengthsDiffer`] when the slices differ in length or number from the columns.
    pub fn push(&mut self, columns: &[&[f64]]) -> Result<(), Error> {
        let rows = self.check(columns)?;
        let scored = &mut self.scored;
        let start = scored.rows;
        scored.rows += rows;
        for result in &mut scored.results {
            result.values.resize(scored.rows, 0.0);
            result.valid.resize(scored.rows, false);
        }
        let classifies = !scored.segment_counts.is_empty();
        if classifies {
            scored.segments.resize(scored.rows, NO_SEGMENT);
        }
        // Slices of one length, taken before the loop: a million rows are scored within a few frames.
        let used = self.bound.iter().zip(columns).filter(|(bound, _)| bound.used);
        let used: Vec<(&Bound, &[f64])> = used.map(|(bound, column)| (bound, &column[..rows])).collect();
        let results = scored.results.iter_mut();
        let mut run = Run {
            used: &used,
            case: &mut self.case,
            outcome: &mut self.outcome,
            results: results.map(|result| (&mut result.values[start..], &mut result.valid[start..])).collect(),
            segments: scored.segments.get_mut(start..).unwrap_or_default(),
            counts: &mut scored.segment_counts,
            without: &mut scored.without,
        };
        // A matrix sets two axes and a segment: it needs no detour through the outcome.
        let matrix = self.model.as_matrix();
        for first in (0..rows).step_by(BLOCK) {
            let block = first..rows.min(first + BLOCK);
            let clean = used.iter().all(|(bound, column)| bound.allows(&column[block.clone()]));
            match matrix {
                Some(matrix) if clean => run.quadrants(matrix, block),
                _ => block.for_each(|row| {
                    if clean || run.is_usable(row) {
                        run.row(self.model, row);
                    }
                }),
            }
        }
        Ok(())
    }

    /// Why a cell of a bound column cannot be used (an empty one is `missing`, an optional one too), `None` where it can.
    pub fn fault(&self, column: usize, value: f64) -> Option<&'static str> {
        if value.is_nan() { Some("missing") } else { self.bound.get(column).and_then(|bound| bound.fault(value)) }
    }

    /// Ids of the inputs that columns fill, in order.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.bound.iter().map(|bound| bound.id)
    }

    /// The scores of all rows pushed.
    pub fn finish(self) -> Scored {
        self.scored
    }
}

/// Runs a model over whole columns at once: pairs of input id and values (NaN for an empty cell).
///
/// # Errors
/// As [`Scorer::new`] and [`Scorer::push`].
pub fn score(id: &str, columns: &[(&str, &[f64])], inputs: &Values, settings: &Values) -> Result<Scored, Error> {
    let ids: Vec<&str> = columns.iter().map(|(id, _)| *id).collect();
    let values: Vec<&[f64]> = columns.iter().map(|(_, values)| *values).collect();
    let mut scorer = Scorer::new(id, &ids, inputs, settings)?;
    scorer.gather(&values)?;
    scorer.push(&values)?;
    Ok(scorer.finish())
}

//! A model over the columns of a file.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::case::Case;
use crate::model::{Model, ModelRef, Outcome};
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

impl Bound {
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
        let used: Vec<(&Bound, &[f64])> = self
            .bound
            .iter()
            .zip(columns)
            .filter(|(bound, _)| bound.used)
            .map(|(bound, column)| (bound, &column[..rows]))
            .collect();
        let mut results: Vec<(&mut [f64], &mut [bool])> =
            scored.results.iter_mut().map(|result| (&mut result.values[start..], &mut result.valid[start..])).collect();
        let mut segments = scored.segments.get_mut(start..).unwrap_or_default().iter_mut();
        'rows: for row in 0..rows {
            let segment = segments.next();
            for (bound, column) in &used {
                match bound.fault(column[row]) {
                    None => self.case.put(bound.place, column[row]),
                    Some(reason) => {
                        *scored.without.entry(reason).or_default() += 1;
                        continue 'rows;
                    }
                }
            }
            self.outcome.segment = None;
            self.model.compute(&self.case, &mut self.outcome);
            for ((values, valid), value) in results.iter_mut().zip(self.outcome.values()) {
                if let Ok(value) = value {
                    values[row] = *value;
                    valid[row] = true;
                }
            }
            if let (Some(place), Some(found)) = (segment, self.outcome.segment) {
                *place = found;
                scored.segment_counts[usize::from(found)] += 1;
            }
            let lacks = if classifies { self.outcome.segment.is_none() } else { self.outcome.get(0).is_err() };
            if lacks {
                let reason = self.outcome.values().iter().find_map(|value| value.err()).unwrap_or("unmatched");
                *scored.without.entry(reason).or_default() += 1;
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

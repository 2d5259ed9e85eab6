//! A textbook model run over the open file.

use std::collections::BTreeMap;

use models::{Card, Field, FieldKind, Scored, Scorer};
use table::{DecimalMark, Table};

use crate::protocol::{Failure, ModelRunReport, ModelSettings, Progress, ResultSummary, Stage};
use crate::session::Opened;

/// Two-sided 95 % point of the normal distribution.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// Words that stand for yes and no in a file.
const YES: [&str; 9] = ["1", "yes", "y", "true", "t", "是", "有", "√", "对"];
const NO: [&str; 9] = ["0", "no", "n", "false", "f", "否", "无", "×", "错"];

/// A model's results for every row of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelRun {
    /// What was asked for.
    pub settings: ModelSettings,
    /// What the page shows.
    pub report: ModelRunReport,
    /// Results row by row.
    pub scored: Scored,
    /// Segment ids of the card, in the order of [`Scored::segments`].
    pub segments: &'static [&'static str],
}

/// Runs a model in slices of rows.
pub(crate) struct ModelRunning {
    card: &'static Card,
    settings: ModelSettings,
    scorer: Option<Scorer>,
    columns: BTreeMap<String, String>,
    constant: Vec<String>,
    bound: Vec<Bound>,
    rows: usize,
    next: usize,
    /// Whether whole columns are being read before the first row is scored.
    gathering: bool,
    buffers: Vec<Vec<f64>>,
}

/// An input that a column fills.
struct Bound {
    field: &'static Field,
    column: usize,
    mark: DecimalMark,
}

impl ModelRunning {
    pub(crate) fn start(opened: &Opened, model: &str, settings: ModelSettings) -> Result<Self, Failure> {
        let card = models::card(model).map_err(|error| Failure::from_kind(&error))?;
        let mut bound = Vec::new();
        let mut columns = BTreeMap::new();
        let mut constant = Vec::new();
        for field in card.inputs {
            match column_of(field, &opened.table, &settings.columns)? {
                Some(column) => {
                    columns.insert(field.id.to_owned(), opened.table.columns()[column].name.clone());
                    bound.push(Bound { field, column, mark: opened.table.columns()[column].decimal_mark });
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
            return Err(Failure::new("no-model-columns").value(model).expected(fields.join(" ")));
        }
        let ids: Vec<&str> = bound.iter().map(|bound| bound.field.id).collect();
        let scorer = Scorer::new(model, &ids, &settings.inputs, &settings.settings)
            .map_err(|error| Failure::from_kind(&error))?;
        let buffers = vec![Vec::new(); bound.len()];
        let rows = opened.table.row_count();
        let gathering = scorer.gathers();
        Ok(Self { card, settings, scorer: Some(scorer), columns, constant, bound, rows, next: 0, gathering, buffers })
    }

    pub(crate) fn progress(&self) -> Progress {
        let through = self.next as f64 / self.rows.max(1) as f64;
        // A model that looks at whole columns goes through the rows twice.
        let done = match &self.scorer {
            Some(scorer) if scorer.gathers() => 0.5 * (through + f64::from(u8::from(!self.gathering))),
            _ => through,
        };
        Progress { stage: Stage::Scoring, done, rows: self.next }
    }

    pub(crate) fn advance(&mut self, opened: &Opened, budget: usize) -> Result<Option<ModelRun>, Failure> {
        let Some(scorer) = &mut self.scorer else { return Err(Failure::new("superseded")) };
        let end = (self.next + (budget / self.bound.len() / 2).max(1)).min(self.rows);
        for (buffer, bound) in self.buffers.iter_mut().zip(&self.bound) {
            buffer.clear();
            buffer.extend(
                (self.next..end).map(|row| cell(&bound.field.kind, &opened.table.cell(row, bound.column), bound.mark)),
            );
        }
        let slices: Vec<&[f64]> = self.buffers.iter().map(Vec::as_slice).collect();
        let taken = if self.gathering { scorer.gather(&slices) } else { scorer.push(&slices) };
        taken.map_err(|error| Failure::from_kind(&error))?;
        if self.gathering && end == self.rows {
            self.gathering = false;
            self.next = 0;
            return Ok(None);
        }
        self.next = end;
        if end < self.rows {
            return Ok(None);
        }
        Ok(self.scorer.take().map(|scorer| self.finish(scorer.finish())))
    }

    fn finish(&mut self, scored: Scored) -> ModelRun {
        let results = scored
            .results
            .iter()
            .filter_map(|result| {
                let values = result.values.iter().zip(&result.valid).filter(|(_, valid)| **valid);
                summary(result.id, values.map(|(value, _)| *value).collect())
            })
            .collect();
        let headline = scored.results.first();
        let report = ModelRunReport {
            model: self.card.id.to_owned(),
            columns: std::mem::take(&mut self.columns),
            constant: std::mem::take(&mut self.constant),
            rows: headline.map_or(0, |result| result.valid.iter().filter(|valid| **valid).count()),
            without: scored.without.iter().map(|(reason, &count)| ((*reason).to_owned(), count)).collect(),
            segments: self
                .card
                .segments
                .iter()
                .zip(&scored.segment_counts)
                .map(|(id, &count)| ((*id).to_owned(), count))
                .collect(),
            results,
        };
        ModelRun { settings: std::mem::take(&mut self.settings), report, scored, segments: self.card.segments }
    }
}

/// Whether a column can fill an input: a cell holds no list.
pub(crate) fn takes_column(field: &Field) -> bool {
    !matches!(field.kind, FieldKind::List { .. })
}

/// The column that fills an input: the one set by hand (an empty name means none), else one with a header that the card
/// knows.
fn column_of(field: &Field, table: &Table, chosen: &BTreeMap<String, String>) -> Result<Option<usize>, Failure> {
    if !takes_column(field) {
        return Ok(None);
    }
    match chosen.get(field.id) {
        Some(name) if name.is_empty() => Ok(None),
        Some(name) => match table.columns().iter().position(|column| column.name == *name) {
            Some(column) => Ok(Some(column)),
            None => Err(Failure::new("no-column").column(name)),
        },
        None => Ok(suggested(field, table)),
    }
}

/// The column whose header suggests the field most surely, the first among equals.
pub(crate) fn suggested(field: &Field, table: &Table) -> Option<usize> {
    let columns = table.columns().iter().enumerate();
    let named = columns.filter_map(|(place, column)| Some((field.suggested_by(&column.name)?, place)));
    named.min().map(|(_, place)| place)
}

/// What a word in lower case says; `None` for any other.
pub(crate) fn yes_or_no(word: &str) -> Option<bool> {
    match (YES.contains(&word), NO.contains(&word)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// A name without case, blanks, hyphens and underscores.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The cell as the model takes it; NaN, which goes no further than the scorer, where nothing can be read.
fn cell(kind: &FieldKind, text: &str, mark: DecimalMark) -> f64 {
    let text = text.trim();
    match kind {
        FieldKind::Number { .. } => table::parse_number_with(text, mark).unwrap_or(f64::NAN),
        FieldKind::Flag { .. } => yes_or_no(&text.to_lowercase()).map_or(f64::NAN, |yes| f64::from(u8::from(yes))),
        FieldKind::Choice { options, .. } => {
            let wanted = plain(text);
            options.iter().position(|option| plain(option) == wanted).map_or(f64::NAN, |option| option as f64)
        }
        FieldKind::List { .. } => f64::NAN,
    }
}

/// Mean with its interval, and type-7 quartiles; `None` without a value.
fn summary(id: &str, mut values: Vec<f64>) -> Option<ResultSummary> {
    if values.is_empty() {
        return None;
    }
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let half = if n > 1.0 { NORMAL_95 * (squares / (n - 1.0) / n).sqrt() } else { 0.0 };
    let quantile = |share: f64| {
        let position = share * (n - 1.0);
        let below = values[position as usize];
        let above = values[(position as usize + 1).min(values.len() - 1)];
        below + position.fract() * (above - below)
    };
    let quartiles = [0.0, 0.25, 0.5, 0.75, 1.0].map(quantile);
    Some(ResultSummary { id: id.to_owned(), mean, interval: [mean - half, mean + half], quartiles })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_by_hand() {
        let summary = summary("value", vec![4.0, 1.0, 3.0, 2.0]).expect("four values");
        assert_eq!(summary.quartiles, [1.0, 1.75, 2.5, 3.25, 4.0]);
        // Variance 5/3, standard error sqrt(5/12).
        let half = NORMAL_95 * (5.0_f64 / 12.0).sqrt();
        assert!((summary.interval[1] - (2.5 + half)).abs() < 1e-12);
    }

    #[test]
    fn yes_and_no_in_both_languages() {
        let kind = FieldKind::Flag { default: false };
        assert_eq!(["是", "Yes", "0", "否"].map(|text| cell(&kind, text, DecimalMark::Point)), [1.0, 1.0, 0.0, 0.0]);
        assert!(cell(&kind, "perhaps", DecimalMark::Point).is_nan());
    }
}

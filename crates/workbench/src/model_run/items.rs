//! A run over the items of a survey: each item over all respondents, then all items in the model's own picture.

use models::{Card, Entry, Field, FieldKind, ItemScores, NO_SEGMENT, Survey, score_item};
use table::{DecimalMark, Table};

use super::cells::{cell, named, words_of};
use super::groups::Grouping;
use super::summary::{mean, share};
use crate::protocol::{
    Comparison, Failure, ItemReport, ModelSettings, OptionWords, ShareReport, ShownItems, SurveyItem,
};

/// The items still to be read, and what came of the others.
pub(super) struct Items {
    survey: Survey,
    items: Vec<Item>,
    /// Items read so far.
    pub(super) reports: Vec<ItemReport>,
    /// Segment of every row by each item that classifies.
    pub(super) codes: Vec<Vec<u8>>,
    scores: Vec<ItemScores>,
}

struct Item {
    name: String,
    columns: Vec<(usize, DecimalMark)>,
    names: Vec<String>,
}

impl Items {
    /// The items of the settings that have all their columns; `None` where the model takes none or there are none.
    pub(super) fn new(card: &'static Card, table: &Table, items: &[SurveyItem]) -> Result<Option<Self>, Failure> {
        let Some(survey) = card.survey else { return Ok(None) };
        let complete = |item: &&SurveyItem| {
            item.columns.len() == survey.answers.len() && item.columns.iter().all(|column| !column.is_empty())
        };
        let mut found = Vec::new();
        for item in items.iter().filter(complete) {
            let columns: Result<Vec<(usize, DecimalMark)>, Failure> = item
                .columns
                .iter()
                .map(|name| named(table, name).map(|place| (place, table.columns()[place].decimal_mark)))
                .collect();
            found.push(Item { name: item.name.trim().to_owned(), columns: columns?, names: item.columns.clone() });
        }
        let most = most_items(card);
        if found.len() > most {
            let error = models::Error::TooLong { field: survey.of, length: found.len(), most };
            return Err(Failure::from_kind(&error));
        }
        let run = Self { survey, items: found, reports: Vec::new(), codes: Vec::new(), scores: Vec::new() };
        Ok((!run.items.is_empty()).then_some(run))
    }

    pub(super) fn done(&self) -> bool {
        self.reports.len() == self.items.len()
    }

    pub(super) fn progress(&self) -> f64 {
        self.reports.len() as f64 / self.items.len().max(1) as f64
    }

    /// Reads the next item.
    pub(super) fn advance(
        &mut self,
        card: &'static Card,
        table: &Table,
        settings: &ModelSettings,
        words: &OptionWords,
    ) -> Result<(), Failure> {
        let Some(item) = self.items.get(self.reports.len()) else { return Ok(()) };
        let read = |(answer, (column, mark)): (&Field, &(usize, DecimalMark))| -> Vec<f64> {
            let words = words_of(answer, words);
            (0..table.row_count()).map(|row| cell(&answer.kind, &table.cell(row, *column), *mark, &words)).collect()
        };
        let columns: Vec<Vec<f64>> = self.survey.answers.iter().zip(&item.columns).map(read).collect();
        let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let mut scores = score_item(card.id, &slices, &settings.inputs, &settings.settings)
            .map_err(|error| Failure::from_kind(&error))?;
        let answers = self.survey.answers.iter().zip(&scores.answers);
        self.reports.push(ItemReport {
            name: item.name.clone(),
            columns: item.names.clone(),
            rows: scores.rows.len(),
            without: scores.without.iter().map(|(reason, count)| ((*reason).to_owned(), *count)).collect(),
            answers: answers
                .map(|(answer, values)| matches!(answer.kind, FieldKind::Number { .. }).then(|| mean(values)).flatten())
                .collect(),
            shares: self.shares(&scores),
        });
        self.codes.push(std::mem::take(&mut scores.segments));
        self.scores.push(scores);
        Ok(())
    }

    /// Lists that count, with their entries.
    fn shares(&self, scores: &ItemScores) -> Vec<ShareReport> {
        let lists = self.survey.lists.iter().zip(&scores.entries);
        let counting = lists.filter(|((_, entry), _)| !matches!(entry, Entry::Mean(_)));
        counting.map(|((list, _), count)| share(list, *count as usize, scores.rows.len())).collect()
    }

    /// What shows the items that somebody answered.
    pub(super) fn shown(&self, card: &Card) -> Option<ShownItems> {
        let answered = || self.scores.iter().zip(&self.reports).filter(|(_, report)| report.rows > 0);
        let entries: Vec<Vec<f64>> = answered()
            // Six digits are more than a picture shows, and keep the link to it short.
            .map(|(scores, _)| scores.entries.iter().map(|entry| (entry * 1e6).round() / 1e6).collect())
            .collect();
        let names = answered().map(|(_, report)| report.name.clone()).collect();
        let shown = ShownItems { names, inputs: self.survey.filled(card, &entries), settings: self.survey.shown() };
        (!entries.is_empty()).then_some(shown)
    }

    /// Holds the groups against each other, item by item.
    pub(super) fn compare(&self, card: &Card, groups: &Grouping, found: &mut Comparison) {
        let lists: Vec<&str> = self.survey.lists.iter().map(|(list, _)| *list).collect();
        for (place, scores) in self.scores.iter().enumerate() {
            let item = Some(place);
            let classes = scores.rows.iter().enumerate().map(|(at, &row)| (row, self.class(card, place, at, row)));
            if self.survey.lists.iter().any(|(_, entry)| !matches!(entry, Entry::Mean(_))) {
                found.shares.extend(groups.compare_shares(item, &lists, classes));
            }
            let numbers = self.survey.answers.iter().zip(&scores.answers);
            for (answer, values) in numbers.filter(|(answer, _)| matches!(answer.kind, FieldKind::Number { .. })) {
                let values = scores.rows.iter().copied().zip(values.iter().copied());
                found.means.extend(groups.compare_means(item, answer.id, values));
            }
        }
    }

    /// Place of the list that a respondent of an item is counted in; beyond the lists for none.
    fn class(&self, card: &Card, item: usize, at: usize, row: usize) -> usize {
        let lists = self.survey.lists;
        let answer = self.scores[item].answers[0].get(at);
        let code = self.codes[item].get(row).copied().unwrap_or(NO_SEGMENT);
        let segment = card.segments.get(usize::from(code));
        let is_of = |entry: &Entry| match entry {
            Entry::Mean(_) => false,
            Entry::Segment(id) => segment == Some(id),
            Entry::Count(value) => answer == Some(value),
        };
        lists.iter().position(|(_, entry)| is_of(entry)).unwrap_or(lists.len())
    }
}

/// The most items that the lists of a model hold.
pub(super) fn most_items(card: &Card) -> usize {
    let lists = card.survey.iter().flat_map(|survey| survey.lists);
    let room = lists.filter_map(|(list, _)| {
        card.inputs.iter().find(|field| field.id == *list).and_then(|field| match field.kind {
            FieldKind::List { most, .. } => Some(most),
            _ => None,
        })
    });
    room.min().unwrap_or(0)
}

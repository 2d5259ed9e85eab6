//! One item of a survey over the respondents of a file: what it puts into the lists of a model.

use std::collections::BTreeMap;

use crate::card::{Entry, FieldKind, Survey};
use crate::case::overlaid;
use crate::model::find;
use crate::score::Scorer;
use crate::{Card, Error, Values};

/// What the respondents of a file say of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemScores {
    /// The answers of the respondents who count, one column for each of [`Survey::answers`].
    pub answers: Vec<Vec<f64>>,
    /// Row of the file of each of them.
    pub rows: Vec<usize>,
    /// Respondents who do not count, by reason.
    pub without: BTreeMap<&'static str, usize>,
    /// Segment of every row by what it says of the item, [`crate::NO_SEGMENT`] for none; empty where no list counts segments.
    pub segments: Vec<u8>,
    /// Rows in each segment, in the card's order; empty as the segments are.
    pub segment_counts: Vec<usize>,
    /// What the item puts into each of [`Survey::lists`], 0 where nobody counts.
    pub entries: Vec<f64>,
}

/// Reads one item over whole columns, one for each answer (NaN for an empty cell). Who leaves out one of the answers, or
/// gives one that the scale does not have, is not counted for this item.
///
/// # Errors
/// [`Error::UnknownModel`], and whatever [`Scorer::new`] and [`Scorer::push`] say. [`Error::Undefined`] for a model that
/// takes no items.
pub fn score_item(id: &str, columns: &[&[f64]], inputs: &Values, settings: &Values) -> Result<ItemScores, Error> {
    let card = find(id)?.card();
    let survey = card.survey.ok_or(Error::Undefined { reason: "no-items" })?;
    let settings = overlaid(settings.clone(), survey.reads);
    let limits = answer_limits(card, &survey, inputs, &settings)?;
    let rows = columns.first().map_or(0, |column| column.len());
    if columns.len() != limits.len() || columns.iter().any(|column| column.len() != rows) {
        return Err(Error::LengthsDiffer { lengths: columns.iter().map(|column| column.len()).collect() });
    }
    let mut found = ItemScores {
        answers: vec![Vec::new(); columns.len()],
        rows: Vec::new(),
        without: BTreeMap::new(),
        segments: Vec::new(),
        segment_counts: Vec::new(),
        entries: Vec::new(),
    };
    for row in 0..rows {
        let fault = limits.iter().zip(columns).find_map(|(limits, column)| limits.fault(column[row]));
        match fault {
            Some(reason) => *found.without.entry(reason).or_default() += 1,
            None => {
                found.rows.push(row);
                for (answers, column) in found.answers.iter_mut().zip(columns) {
                    answers.push(column[row]);
                }
            }
        }
    }
    if survey.lists.iter().any(|(_, entry)| matches!(entry, Entry::Segment(_))) {
        let ids: Vec<&str> = survey.answers.iter().map(|answer| answer.id).collect();
        let mut scorer = Scorer::new(id, &ids, inputs, &settings)?;
        scorer.push(columns)?;
        let scored = scorer.finish();
        found.segments = scored.segments;
        found.segment_counts = scored.segment_counts;
    }
    found.entries = survey.lists.iter().map(|(_, entry)| entry_of(card, &survey, entry, &found)).collect();
    Ok(found)
}

fn entry_of(card: &Card, survey: &Survey, entry: &Entry, found: &ItemScores) -> f64 {
    match entry {
        Entry::Mean(id) => {
            let answers = survey.answers.iter().position(|answer| answer.id == *id).map(|place| &found.answers[place]);
            let answers = answers.map_or(&[][..], Vec::as_slice);
            answers.iter().sum::<f64>() / answers.len().max(1) as f64
        }
        Entry::Segment(id) => {
            let place = card.segments.iter().position(|segment| segment == id);
            place.and_then(|place| found.segment_counts.get(place)).map_or(0.0, |count| *count as f64)
        }
        Entry::Count(value) => {
            found.answers.first().map_or(0.0, |answers| answers.iter().filter(|answer| *answer == value).count() as f64)
        }
    }
}

/// What an answer may be.
struct Limits {
    min: f64,
    max: f64,
    whole: bool,
}

impl Limits {
    fn fault(&self, value: f64) -> Option<&'static str> {
        match value {
            value if value.is_nan() => Some("missing"),
            value if value < self.min || value > self.max => Some("out-of-range"),
            value if self.whole && value.fract() != 0.0 => Some("not-whole"),
            _ => None,
        }
    }
}

/// The limits of the answers: those of the input of the same id, which a setting may narrow, else the answer's own.
fn answer_limits(card: &Card, survey: &Survey, inputs: &Values, settings: &Values) -> Result<Vec<Limits>, Error> {
    let model = find(card.id)?;
    let case = crate::case::Case::new(model, inputs, settings)?;
    let of = |answer: &crate::Field| {
        let place = card.inputs.iter().position(|field| field.id == answer.id);
        match (answer.kind, place) {
            (FieldKind::Number { min, max, whole, .. }, place) => {
                let [min, max] = place.map_or([min, max], |place| model.limits(&case, place));
                Limits { min, max, whole }
            }
            (FieldKind::Choice { options, .. }, _) => Limits { min: 0.0, max: options.len() as f64 - 1.0, whole: true },
            _ => Limits { min: 0.0, max: 1.0, whole: true },
        }
    };
    Ok(survey.answers.iter().map(of).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::NO_SEGMENT;
    use crate::{Value, catalogue, evaluate};

    #[test]
    fn the_lists_of_a_survey_are_fields_of_its_card() {
        for card in catalogue() {
            let Some(survey) = card.survey else { continue };
            assert!(card.numbered.contains(&survey.of), "{}", card.id);
            for (list, entry) in survey.lists {
                let field = card.inputs.iter().find(|field| field.id == *list).unwrap();
                assert!(matches!(field.kind, FieldKind::List { .. }) && field.group == survey.of, "{} {list}", card.id);
                match entry {
                    Entry::Mean(answer) => assert!(survey.answers.iter().any(|field| field.id == *answer)),
                    Entry::Segment(segment) => assert!(card.segments.contains(segment)),
                    Entry::Count(_) => assert_eq!(survey.answers.len(), 1),
                }
            }
            for (setting, _) in survey.reads.iter().chain(survey.shows) {
                assert!(card.settings.iter().any(|field| field.id == *setting), "{} {setting}", card.id);
            }
        }
    }

    #[test]
    fn what_is_left_out_does_not_count() {
        let importance = [4.0, 5.0, f64::NAN, 9.0, 3.0];
        let performance = [2.0, f64::NAN, 3.0, 3.0, 5.0];
        let none = Values::new();
        let found = score_item("importance-performance", &[&importance, &performance], &none, &none).unwrap();
        assert_eq!((found.entries, found.rows), (vec![3.5, 3.5], vec![0, 4]));
        assert_eq!(found.without, [("missing", 2), ("out-of-range", 1)].into());
        assert!(found.segments.is_empty());
    }

    #[test]
    fn a_requirement_is_classified_by_its_respondents_and_shown() {
        // like/dislike, like/neutral, must-be/dislike, like/like, and one who did not answer.
        let present = [0.0, 0.0, 1.0, 0.0, 1.0];
        let absent = [4.0, 2.0, 4.0, 0.0, f64::NAN];
        let settings: Values = [("classify".to_owned(), Value::Word("requirement".to_owned()))].into();
        let found = score_item("kano", &[&present, &absent], &Values::new(), &settings).unwrap();
        assert_eq!(found.entries, [1.0, 1.0, 1.0, 0.0, 0.0, 1.0]);
        assert_eq!(found.segments, [1, 0, 2, 5, NO_SEGMENT]);
        let survey = crate::card("kano").unwrap().survey.unwrap();
        let inputs = survey.filled(crate::card("kano").unwrap(), &[found.entries.clone(), found.entries]);
        let shown = evaluate("kano", &inputs, &survey.shown()).unwrap();
        let crate::Picture::Plane { points, .. } = shown.picture else { panic!("a plane") };
        assert_eq!(points.len(), 2);
        // (A + O) / (A + O + M + I) with one each of A, O, M.
        assert!((points[0].y - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn ratings_are_counted_by_what_was_given() {
        let answers = [5.0, 5.0, 4.0, 1.0, 6.0, 2.5, f64::NAN];
        let none = Values::new();
        let found = score_item("rating-distribution", &[&answers], &none, &none).unwrap();
        assert_eq!(found.entries, [2.0, 1.0, 0.0, 0.0, 1.0]);
        assert_eq!(found.without, [("missing", 1), ("not-whole", 1), ("out-of-range", 1)].into());
        assert!(matches!(score_item("kano", &[&answers], &none, &none), Err(Error::LengthsDiffer { .. })));
        assert_eq!(score_item("trust", &[], &none, &none), Err(Error::Undefined { reason: "no-items" }));
    }
}

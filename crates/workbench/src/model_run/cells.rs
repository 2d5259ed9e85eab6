//! From the columns of a table to the inputs of a model: which column fills which, and what a cell says.

use std::collections::BTreeMap;

use models::{Card, Field, FieldKind};
use table::{DecimalMark, Table};

use crate::protocol::{Failure, OptionWords, SurveyItem};

/// Words that stand for yes and no in a file.
const YES: [&str; 9] = ["1", "yes", "y", "true", "t", "是", "有", "√", "对"];
const NO: [&str; 9] = ["0", "no", "n", "false", "f", "否", "无", "×", "错"];

/// Whether a column can fill an input: a cell holds no list.
pub(super) fn takes_column(field: &Field) -> bool {
    !matches!(field.kind, FieldKind::List { .. })
}

/// The column that fills an input: the one set by hand (an empty name means none), else one with a header that the card
/// knows.
pub(super) fn column_of(
    field: &Field,
    table: &Table,
    chosen: &BTreeMap<String, String>,
) -> Result<Option<usize>, Failure> {
    if !takes_column(field) {
        return Ok(None);
    }
    match chosen.get(field.id) {
        Some(name) if name.is_empty() => Ok(None),
        Some(name) => named(table, name).map(Some),
        None => Ok(suggested(field, table)),
    }
}

/// The column of a name.
pub(super) fn named(table: &Table, name: &str) -> Result<usize, Failure> {
    let place = table.columns().iter().position(|column| column.name == *name);
    place.ok_or_else(|| Failure::new("no-column").column(name))
}

/// The column whose header suggests the field most surely, the first among equals.
pub(super) fn suggested(field: &Field, table: &Table) -> Option<usize> {
    let columns = table.columns().iter().enumerate();
    let named = columns.filter_map(|(place, column)| Some((field.suggested_by(&column.name)?, place)));
    named.min().map(|(_, place)| place)
}

/// The items that the headers of a table suggest for a model with a survey: headers that say what is asked and, before or
/// after it, of what (`importance: price`, `价格的绩效`, `p3`), with a column for each answer.
pub(super) fn suggested_items(card: &Card, table: &Table) -> Vec<SurveyItem> {
    let Some(survey) = card.survey else { return Vec::new() };
    let mut keys: Vec<String> = Vec::new();
    let mut items: Vec<SurveyItem> = Vec::new();
    for column in table.columns() {
        let said = survey.answers.iter().enumerate().filter_map(|(place, answer)| {
            let (length, rest) = item_of(answer, &column.name)?;
            Some((length, place, rest))
        });
        // The longest name is the surest: “dysfunctional” ends with “functional”.
        let Some((_, place, name)) = said.max_by_key(|(length, place, _)| (*length, std::cmp::Reverse(*place))) else {
            continue;
        };
        let key = plain(&name);
        let at = keys.iter().position(|known| *known == key).unwrap_or_else(|| {
            keys.push(key.clone());
            // A mere number is no name.
            let name = if key.chars().all(char::is_numeric) { String::new() } else { name };
            items.push(SurveyItem { name, columns: vec![String::new(); survey.answers.len()] });
            items.len() - 1
        });
        if items[at].columns[place].is_empty() {
            items[at].columns[place].clone_from(&column.name);
        }
    }
    items.retain(|item| item.columns.iter().all(|column| !column.is_empty()));
    // One item alone is the case that a row is anyway.
    if items.len() > 1 { items } else { Vec::new() }
}

/// How many letters of a header say what is asked, and the rest of it, which says of what.
fn item_of(answer: &Field, header: &str) -> Option<(usize, String)> {
    let letters: Vec<(usize, char)> = header.char_indices().filter(|(_, letter)| letter.is_alphanumeric()).collect();
    let whole = plain(header);
    let names = std::iter::once(&answer.id).chain(answer.headers).map(|name| plain(name));
    let found = names.filter_map(|name| {
        let length = name.chars().count();
        let (rest, kept) = match (whole.strip_prefix(&name), whole.strip_suffix(&name)) {
            (Some(rest), _) if !rest.is_empty() => (rest.to_owned(), length..letters.len()),
            (_, Some(rest)) if !rest.is_empty() => (rest.to_owned(), 0..letters.len() - length),
            _ => return None,
        };
        // So short a name stands before a number or is a part of another word.
        let is_short = length == 1 || (length == 2 && name.is_ascii());
        if is_short && !rest.chars().all(char::is_numeric) {
            return None;
        }
        let (first, last) = (letters.get(kept.start)?.0, letters.get(kept.end.checked_sub(1)?)?);
        Some((length, header[first..last.0 + last.1.len_utf8()].trim_end_matches('的').to_owned()))
    });
    // A letter whose lower case is two would shift the places; such headers are few and fall back to the form.
    if whole.chars().count() != letters.len() {
        return None;
    }
    found.max_by_key(|(length, _)| *length)
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

/// The words in which a file may say each option of a choice.
pub(super) fn words_of(field: &Field, words: &OptionWords) -> Vec<Vec<String>> {
    let FieldKind::Choice { options, .. } = field.kind else { return Vec::new() };
    let plain_words = |option: &&str| {
        let words = words.get(&format!("{}-{option}", field.id)).map(Vec::as_slice).unwrap_or_default();
        words.iter().map(|word| plain(word)).collect()
    };
    options.iter().map(plain_words).collect()
}

/// The cell as the model takes it; NaN, which goes no further than the scorer, where nothing can be read. An option is
/// said by its id, by one of the words given, or by its number from 1, as survey tools write them.
pub(super) fn cell(kind: &FieldKind, text: &str, mark: DecimalMark, words: &[Vec<String>]) -> f64 {
    let text = text.trim();
    match kind {
        FieldKind::Number { .. } => table::parse_number_with(text, mark).unwrap_or(f64::NAN),
        FieldKind::Flag { .. } => yes_or_no(&text.to_lowercase()).map_or(f64::NAN, |yes| f64::from(u8::from(yes))),
        FieldKind::Choice { options, .. } => {
            let wanted = plain(text);
            let said = |option: usize| {
                plain(options[option]) == wanted || words.get(option).is_some_and(|words| words.contains(&wanted))
            };
            let place = || wanted.parse::<usize>().ok().filter(|place| (1..=options.len()).contains(place));
            let found = (0..options.len()).filter(|_| !wanted.is_empty()).find(|option| said(*option));
            found.or_else(|| place().map(|place| place - 1)).map_or(f64::NAN, |option| option as f64)
        }
        FieldKind::List { .. } => f64::NAN,
    }
}

/// The same, but a flag says whether there is something in the cell ([`Card::filled`]).
pub(super) fn something(kind: &FieldKind, text: &str, mark: DecimalMark, words: &[Vec<String>]) -> f64 {
    match kind {
        FieldKind::Flag { .. } => {
            let text = text.trim();
            let is_there = !text.is_empty() && yes_or_no(&text.to_lowercase()).unwrap_or(true);
            f64::from(u8::from(is_there))
        }
        _ => cell(kind, text, mark, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_filled_by_whatever_is_in_it() {
        let kind = FieldKind::Flag { default: false };
        let read = |text| something(&kind, text, DecimalMark::Point, &[]);
        assert_eq!(["王芳", " ", "", "0", "无", "yes", "12"].map(read), [1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0]);
    }

    #[test]
    fn yes_and_no_in_both_languages() {
        let kind = FieldKind::Flag { default: false };
        let read = |text| cell(&kind, text, DecimalMark::Point, &[]);
        assert_eq!(["是", "Yes", "0", "否"].map(read), [1.0, 1.0, 0.0, 0.0]);
        assert!(read("perhaps").is_nan());
    }

    #[test]
    fn an_option_is_said_by_id_by_word_or_by_number() {
        let field = &models::card("kano").unwrap().survey.unwrap().answers[0];
        let words = words_of(
            field,
            &[("functional-like".to_owned(), vec!["我喜欢".to_owned(), "I like it".to_owned()])].into(),
        );
        let read = |text| cell(&field.kind, text, DecimalMark::Point, &words);
        assert_eq!(["like", "Must be", "我喜欢", "i like it.", "1", "5"].map(read), [0.0, 1.0, 0.0, 0.0, 0.0, 4.0]);
        assert!(["", "0", "6", "maybe"].map(read).iter().all(|value| value.is_nan()));
    }

    #[test]
    fn a_header_says_what_is_asked_and_of_what() {
        let survey = models::card("importance-performance").unwrap().survey.unwrap();
        let [importance, performance] = [0, 1].map(|place| &survey.answers[place]);
        let rest = |answer, header| item_of(answer, header).map(|(_, rest)| rest);
        assert_eq!(rest(importance, "Importance: fair price").as_deref(), Some("fair price"));
        assert_eq!(rest(performance, "fair price (performance)").as_deref(), Some("fair price"));
        assert_eq!(rest(performance, "价格的绩效").as_deref(), Some("价格"));
        assert_eq!(rest(importance, "重要性_3").as_deref(), Some("3"));
        assert_eq!(rest(performance, "P12").as_deref(), Some("12"));
        assert_eq!(rest(performance, "purchases"), None);
        assert_eq!(rest(performance, "performance"), None);
    }
}

//! What the inputs of a model are called on the page: a file may name its columns so, and a blank template does.

use models::runs::{ModelField, ModelFields, ModelSettings};
use models::{Value, kebab};

use crate::model::Lexicon;
use crate::picture::{download, text_blob};

/// Names of the inputs in one language, in the order of the fields.
pub(super) struct Labels(Vec<String>);

/// Whether an input is used with the settings chosen.
pub(super) fn is_used(field: &ModelField, settings: &ModelSettings) -> bool {
    let Some(used) = &field.used else { return true };
    match settings.settings.get(&used.setting) {
        Some(Value::Word(option)) => *option == used.option,
        _ => used.begins,
    }
}

/// A name without case, blanks and signs.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Labels {
    /// The label of each input; with that of its group, where another input used with the same option is called the same.
    pub(super) fn of(words: &Lexicon, fields: &ModelFields) -> Self {
        let alone: Vec<String> = fields.fields.iter().map(|field| words.input(&field.id).to_string()).collect();
        let name = |(place, field): (usize, &ModelField)| {
            let is_same = |(other, label): (usize, &String)| {
                other != place && *label == alone[place] && fields.fields[other].used == field.used
            };
            if field.group.is_empty() || !alone.iter().enumerate().any(is_same) {
                return alone[place].clone();
            }
            format!("{}: {}", words.own(&format!("group-{}", kebab(&field.group))), alone[place])
        };
        Self(fields.fields.iter().enumerate().map(name).collect())
    }

    /// Gives each input in use that has no column yet the one that is called like it.
    pub(super) fn find_columns(&self, fields: &mut ModelFields, columns: &[String], settings: &ModelSettings) {
        // A header may suggest an input of another kind of record.
        fields.fields.iter_mut().filter(|field| !is_used(field, settings)).for_each(|field| field.column = None);
        let mut taken: Vec<String> = fields.fields.iter().filter_map(|field| field.column.clone()).collect();
        for (field, label) in fields.fields.iter_mut().zip(&self.0) {
            if field.column.is_some() || !is_used(field, settings) {
                continue;
            }
            let wanted = plain(label);
            field.column = columns.iter().find(|column| plain(column) == wanted && !taken.contains(column)).cloned();
            taken.extend(field.column.clone());
        }
    }
}

/// Offers a table without rows, whose columns are the inputs in use.
pub(super) fn save_template(words: &Lexicon, fields: &ModelFields, settings: &ModelSettings) {
    let labels = Labels::of(words, fields).0.into_iter().zip(&fields.fields);
    let cell =
        |label: String| if label.contains([',', '"']) { format!("\"{}\"", label.replace('"', "\"\"")) } else { label };
    let header: Vec<String> =
        labels.filter(|(_, field)| is_used(field, settings)).map(|(label, _)| cell(label)).collect();
    // Spreadsheets know UTF-8 by its mark.
    let text = format!("\u{feff}{}\r\n", header.join(","));
    let name = format!("{}-{}.csv", fields.model, words.texts.get("file-run-template-file"));
    let saved = text_blob(&text, "text/csv").and_then(|blob| download(&blob, &name));
    if let Err(error) = saved {
        web_sys::console::warn_1(&error);
    }
}

//! What the page has to know of a model to run it over a file, and which models a file fits.

use models::runs::UsedWith;
use models::{Card, Field, FieldKind, Unit};
use serde_json::Value as Json;
use table::Table;

use super::cells::{suggested, suggested_items, takes_column};
use super::items::most_items;
use crate::own;
use crate::protocol::{Failure, ModelField, ModelFields, ModelFit, ModelResult, SurveyFields};

/// What a model takes and gives, and the columns of the table that its inputs are named after.
pub(crate) fn fields(table: Option<&Table>, model: &str, own: Option<&Json>) -> Result<ModelFields, Failure> {
    let card = own::model(model, own)?.card();
    let names = own.map(|own| own::definition(model, own)).transpose()?.map(|own| own.names()).unwrap_or_default();
    let column = |field: &Field| table.and_then(|table| Some(table.columns()[suggested(field, table)?].name.clone()));
    let fields = fillable(card).map(|field| ModelField {
        id: field.id.to_owned(),
        unit: unit(field),
        default: field.kind.default_value(),
        options: match field.kind {
            FieldKind::Choice { options, .. } => options.iter().map(|option| (*option).to_owned()).collect(),
            _ => Vec::new(),
        },
        optional: field.optional,
        column: column(field),
        series: series(field, card).to_owned(),
        group: field.group.to_owned(),
        // A file may fill what the form does not show: other models take a column for every input.
        used: field.used_when.filter(|_| card.filled).map(|(setting, option)| UsedWith {
            setting: setting.to_owned(),
            option: option.to_owned(),
            begins: card.settings.iter().any(|field| {
                field.id == setting && matches!(field.kind, FieldKind::Choice { default, .. } if default == option)
            }),
        }),
    });
    let results = card.results.iter().map(|result| ModelResult { id: result.id.to_owned(), unit: result.unit });
    let survey = card.survey.map(|survey| SurveyFields {
        of: survey.of.to_owned(),
        answers: survey.answers.iter().map(|answer| answer.id.to_owned()).collect(),
        lists: survey.lists.iter().map(|(list, _)| (*list).to_owned()).collect(),
        shows: survey.shows.iter().map(|(setting, _)| (*setting).to_owned()).collect(),
        most: most_items(card),
        items: table.map(|table| suggested_items(card, table)).unwrap_or_default(),
    });
    Ok(ModelFields {
        model: model.to_owned(),
        rows: card.rows,
        fields: fields.collect(),
        results: results.collect(),
        segments: card.segments.iter().map(|segment| (*segment).to_owned()).collect(),
        survey,
        tones: card.tones.to_vec(),
        names,
    })
}

/// How well the table's columns fit each model that runs over a file, the best first.
pub(crate) fn fits(table: &Table) -> Vec<ModelFit> {
    let runs = models::catalogue().into_iter().filter(|card| card.rows.is_some());
    let fit = |card: &'static Card| ModelFit {
        model: card.id.to_owned(),
        found: fillable(card).filter(|field| suggested(field, table).is_some()).count(),
        of: fillable(card).count(),
    };
    let mut fits: Vec<ModelFit> = runs.map(fit).filter(|fit| fit.of > 0).collect();
    // Shares compared as products of whole numbers; the sort is stable, so that equals keep the textbook's order.
    fits.sort_by(|one, other| (other.found * one.of).cmp(&(one.found * other.of)));
    fits
}

fn fillable(card: &'static Card) -> impl Iterator<Item = &'static Field> {
    card.inputs.iter().filter(|field| takes_column(field))
}

fn unit(field: &Field) -> Unit {
    match field.kind {
        FieldKind::Number { unit, .. } | FieldKind::List { unit, .. } => unit,
        FieldKind::Flag { .. } | FieldKind::Choice { .. } => Unit::Plain,
    }
}

/// The run of inputs that a field belongs to: its id without the number, where another of the card has it too.
fn series(field: &'static Field, card: &'static Card) -> &'static str {
    let stem = |field: &'static Field| field.id.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let own = stem(field);
    let is_numbered =
        own != field.id && fillable(card).filter(|other| other.id != own && stem(other) == own).count() > 1;
    match field.item {
        _ if is_numbered => own,
        Some(_) => "items",
        None => "",
    }
}

//! What the page has to know of a model to run it over a file, and which models a file fits.

use models::{Card, Field, FieldKind, Unit};
use table::Table;

use crate::model_run::{suggested, takes_column};
use crate::protocol::{Failure, ModelField, ModelFields, ModelFit, ModelResult};

/// What a model takes and gives, and the columns of the table that its inputs are named after.
pub(crate) fn fields(table: Option<&Table>, model: &str) -> Result<ModelFields, Failure> {
    let card = models::card(model).map_err(|error| Failure::from_kind(&error))?;
    let column = |field: &Field| table.and_then(|table| Some(table.columns()[suggested(field, table)?].name.clone()));
    let fields = fillable(card).map(|field| ModelField {
        id: field.id.to_owned(),
        unit: unit(field),
        default: field.kind.default_value(),
        column: column(field),
    });
    let results = card.results.iter().map(|result| ModelResult { id: result.id.to_owned(), unit: result.unit });
    Ok(ModelFields {
        model: card.id.to_owned(),
        rows: card.rows,
        fields: fields.collect(),
        results: results.collect(),
        segments: card.segments.iter().map(|segment| (*segment).to_owned()).collect(),
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

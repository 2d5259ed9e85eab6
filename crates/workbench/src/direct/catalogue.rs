//! The textbook models, with their worked examples ready to be evaluated.

use std::collections::BTreeMap;

use models::{Card, Field, Output, Question, Reference, RowKind, Scored, Shape, Step, Values};
use serde::Serialize;

use crate::protocol::Failure;

/// A model's card.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CardReport {
    /// Kebab-case identifier.
    pub id: &'static str,
    /// Chapter of the textbook, 1 to 9.
    pub chapter: u8,
    /// Position within the chapter.
    pub place: u8,
    /// The shape that the model stands on.
    pub shape: Shape,
    /// What goes in.
    pub inputs: &'static [Field],
    /// The choices that the literature leaves open.
    pub settings: &'static [Field],
    /// What comes out; the first is the headline.
    pub results: &'static [Output],
    /// Segment ids, best first; empty where the model does not classify.
    pub segments: &'static [&'static str],
    /// What a row of a file is, for models that run over a file.
    pub rows: Option<RowKind>,
    /// Results an exercise may ask for.
    pub questions: &'static [Question],
    /// The worked example.
    pub example: ExampleReport,
    /// The origin of the model.
    pub reference: Option<Reference>,
    /// All sources, the origin first.
    pub references: &'static [Reference],
}

/// A worked example: `evaluate(id, inputs, settings)` gives its values.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExampleReport {
    /// Every input.
    pub inputs: Values,
    /// Every setting.
    pub settings: Values,
    /// Results, to the digits they are printed with.
    pub values: BTreeMap<&'static str, f64>,
    /// The segment, where the model classifies.
    pub segment: Option<&'static str>,
    /// Where the numbers come from; `None` for an example that is only illustrative.
    pub source: Option<&'static str>,
}

/// One case evaluated.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EvaluationReport {
    /// Every result by id; `None` where there is none, the reason being in [`EvaluationReport::reasons`].
    pub values: BTreeMap<&'static str, Option<f64>>,
    /// Why results have no value, by id.
    pub reasons: BTreeMap<&'static str, &'static str>,
    /// Segment of the case, where the model classifies.
    pub segment: Option<&'static str>,
    /// The computation in reading order.
    pub steps: Vec<Step>,
}

/// The cards of all models, in the textbook's order.
pub fn catalogue() -> Vec<CardReport> {
    models::catalogue().into_iter().map(report).collect()
}

fn report(card: &'static Card) -> CardReport {
    CardReport {
        id: card.id,
        chapter: card.chapter,
        place: card.place,
        shape: card.shape,
        inputs: card.inputs,
        settings: card.settings,
        results: card.results,
        segments: card.segments,
        rows: card.rows,
        questions: card.questions,
        example: ExampleReport {
            inputs: card.example_inputs(),
            settings: card.example_settings(),
            values: card.example.values.iter().copied().collect(),
            segment: card.example.segment,
            source: card.example.source,
        },
        reference: card.references.first().copied(),
        references: card.references,
    }
}

/// Runs a model over columns: pairs of input id and values (NaN for an empty cell), the other inputs being the same in every
/// row.
///
/// # Errors
/// A kind that names the field at fault.
pub fn score(id: &str, columns: &[(&str, &[f64])], inputs: &Values, settings: &Values) -> Result<Scored, Failure> {
    models::score(id, columns, inputs, settings).map_err(|error| Failure::from_kind(&error))
}

/// Evaluates one case: absent inputs and settings take their defaults.
///
/// # Errors
/// A kind that names the field at fault.
pub fn evaluate(id: &str, inputs: &Values, settings: &Values) -> Result<EvaluationReport, Failure> {
    let evaluation = models::evaluate(id, inputs, settings).map_err(|error| Failure::from_kind(&error))?;
    Ok(EvaluationReport {
        values: evaluation.values.iter().map(|quantity| (quantity.id, quantity.value)).collect(),
        reasons: evaluation.values.iter().filter_map(|quantity| Some((quantity.id, quantity.reason?))).collect(),
        segment: evaluation.segment,
        steps: evaluation.steps,
    })
}

//! What every model of the catalogue does, and the list of them.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use crate::case::Case;
use crate::shapes::matrix::Matrix;
use crate::{Card, Error, Evaluation, FieldKind, Picture, Quantity, Step, Values};

/// A model: its card, and the four things computed for a case.
pub(crate) trait Model: Sync {
    /// The definition.
    fn card(&self) -> &'static Card;

    /// Results and segment of a case.
    fn compute(&self, case: &Case, out: &mut Outcome);

    /// The computation in reading order; lines without a value are left out.
    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step>;

    /// The picture of a case.
    fn picture(&self, case: &Case, out: &Outcome) -> Picture;

    /// The matrix that it is, for a copy of it.
    fn as_matrix(&self) -> Option<&Matrix> {
        None
    }

    /// Limits of a number; a model whose scale is a setting narrows those of the card.
    fn limits(&self, _case: &Case, place: usize) -> [f64; 2] {
        self.card().limits(place)
    }
}

impl Card {
    /// Limits of the number at a place (inputs, then settings).
    pub(crate) fn limits(&self, place: usize) -> [f64; 2] {
        match self.inputs.iter().chain(self.settings).nth(place).map(|field| field.kind) {
            Some(FieldKind::Number { min, max, .. }) => [min, max],
            _ => [f64::NEG_INFINITY, f64::INFINITY],
        }
    }
}

/// Results of one case in the card's order; kept between rows of a file.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    values: Vec<Result<f64, &'static str>>,
    /// Index of the segment among those of the card.
    pub(crate) segment: Option<u8>,
    kept: Option<Arc<dyn Any + Send + Sync>>,
}

/// The reason of a number that left the range of floating point.
pub(crate) const TOO_LARGE: &str = "too-large";

impl Outcome {
    pub(crate) fn new(card: &Card) -> Self {
        Self { values: vec![Err("missing"); card.results.len()], segment: None, kept: None }
    }

    /// What is made once for all rows of a file. It may depend on lists and settings alone, which no row changes; a
    /// model keeps one thing.
    pub(crate) fn keep<T: Any + Send + Sync>(&mut self, make: impl FnOnce() -> T) -> Arc<T> {
        if let Some(Ok(kept)) = self.kept.clone().map(Arc::downcast::<T>) {
            return kept;
        }
        let made = Arc::new(make());
        self.kept = Some(Arc::<T>::clone(&made));
        made
    }

    /// Sets a result; a number that is not finite becomes a reason.
    pub(crate) fn set(&mut self, place: usize, value: Result<f64, &'static str>) {
        self.values[place] = match value {
            Ok(value) if !value.is_finite() => Err(TOO_LARGE),
            other => other,
        };
    }

    pub(crate) fn get(&self, place: usize) -> Result<f64, &'static str> {
        self.values[place]
    }

    pub(crate) fn values(&self) -> &[Result<f64, &'static str>] {
        &self.values
    }
}

/// A model, ours or a user's, for all that is done with one.
#[derive(Clone, Copy)]
pub struct ModelRef(&'static dyn Model);

impl ModelRef {
    pub(crate) fn new(model: &'static dyn Model) -> Self {
        Self(model)
    }

    /// The model of the catalogue that has the id.
    ///
    /// # Errors
    /// [`Error::UnknownModel`] when no model has it.
    pub fn find(id: &str) -> Result<Self, Error> {
        find(id).map(Self)
    }

    /// Its card.
    pub fn card(self) -> &'static Card {
        self.0.card()
    }

    /// As [`crate::evaluate`].
    ///
    /// # Errors
    /// As [`crate::evaluate`].
    pub fn evaluate(self, inputs: &Values, settings: &Values) -> Result<Evaluation, Error> {
        evaluate(self.0, inputs, settings)
    }

    pub(crate) fn inner(self) -> &'static dyn Model {
        self.0
    }
}

impl fmt::Debug for ModelRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("ModelRef").field(&self.card().id).finish()
    }
}

/// Two are equal when they are the same model: a card belongs to one.
impl PartialEq for ModelRef {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.card(), other.card())
    }
}

/// The model behind an id.
pub(crate) fn find(id: &str) -> Result<&'static dyn Model, Error> {
    crate::MODELS
        .iter()
        .flat_map(|chapter| chapter.iter())
        .copied()
        .find(|model| model.card().id == id)
        .ok_or_else(|| Error::UnknownModel { id: id.to_owned() })
}

pub(crate) fn evaluate(model: &dyn Model, inputs: &Values, settings: &Values) -> Result<Evaluation, Error> {
    let case = Case::new(model, inputs, settings)?;
    let (out, Answers { values, segment }) = answers_of(model, &case);
    Ok(Evaluation { values, segment, steps: model.steps(&case, &out), picture: model.picture(&case, &out) })
}

/// Results and segment of a case, without its steps and picture.
#[derive(Debug)]
pub(crate) struct Answers {
    pub(crate) values: Vec<Quantity>,
    pub(crate) segment: Option<&'static str>,
}

/// What an exercise asks for: results and segment alone.
pub(crate) fn answers(model: &dyn Model, inputs: &Values, settings: &Values) -> Result<Answers, Error> {
    Ok(answers_of(model, &Case::new(model, inputs, settings)?).1)
}

fn answers_of(model: &dyn Model, case: &Case) -> (Outcome, Answers) {
    let card = model.card();
    let mut out = Outcome::new(card);
    model.compute(case, &mut out);
    let values = card
        .results
        .iter()
        .zip(out.values())
        .map(|(result, value)| Quantity { id: result.id, value: value.ok(), reason: value.err() })
        .collect();
    let segment = out.segment.map(|segment| card.segments[usize::from(segment)]);
    (out, Answers { values, segment })
}

//! Typical mistakes in an exercise: the answers that they lead to, so that a wrong answer can be told from a slip.
//!
//! A card names the mistakes of its model as data ([`Slip`]); those that any model knows ([`COMMON_SLIPS`]) need no entry.

use serde::Serialize;

use crate::case::Case;
use crate::model::{Answers, Model, answers};
use crate::{Error, Exercise, Literal, SEGMENT, Unit, Value, Values};

/// A typical mistake that a card names; its words are `<model>-slip-<id>`.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Slip {
    /// Kebab-case identifier.
    pub id: &'static str,
    /// Questions that it is made in; empty for all.
    pub questions: &'static [&'static str],
    /// What the learner does instead.
    pub change: Change,
}

/// What a learner does who makes a mistake: to the inputs, or to the answer.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Takes inputs for each other, pair by pair.
    Swap(&'static [[&'static str; 2]]),
    /// Leaves inputs or settings at a value: a discount rate that is forgotten is zero.
    Put(&'static [(&'static str, Literal)]),
    /// Takes a share for the rest: churn for retention.
    Rest(&'static str),
    /// Is off by a number in reading an input: a limit that does not count where it should.
    Shift(&'static str, f64),
    /// Takes an input as a share of another: five per cent of 80 % for five points.
    Of(&'static str, &'static str),
    /// Gives another result.
    Reads(&'static str),
    /// Multiplies two results or inputs.
    Product(&'static str, &'static str),
    /// Divides a result or input by another.
    Quotient(&'static str, &'static str),
    /// Gives a multiple of the answer: a sum in place of a mean.
    Times(f64),
    /// Gives the ratio for the change, 1.25 for 25 %.
    Ratio,
    /// Takes the change as a share of what it leads to, 20 % for 25 %.
    OfTheSum,
    /// Gives the rest, 75 % for 25 %.
    TheRest,
}

/// Mistakes that are recognised for every model; the words are `model-slip-<id>`.
pub const COMMON_SLIPS: [&str; 6] = [REVERSED_ITEM, "sign", "percent", "decimal-point", "reciprocal", "rest"];

const REVERSED_ITEM: &str = "reversed-item";

/// The mistake that a wrong answer seems to come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
pub enum Mistake {
    /// One that the card names.
    Own(&'static str),
    /// One of [`COMMON_SLIPS`].
    Common(&'static str),
    /// Another result was given.
    Result(&'static str),
}

impl Slip {
    /// A mistake that is made in any question.
    pub(crate) const fn new(id: &'static str, change: Change) -> Self {
        Self { id, questions: &[], change }
    }

    /// A mistake that is made in some questions.
    pub(crate) const fn of(questions: &'static [&'static str], id: &'static str, change: Change) -> Self {
        Self { id, questions, change }
    }
}

/// The answers that the mistakes named by the card lead to.
pub(crate) fn own(model: &dyn Model, exercise: &Exercise) -> Vec<(Mistake, Value)> {
    let Ok(right) = answers(model, &exercise.inputs, &exercise.settings) else { return Vec::new() };
    let made_here = |slip: &&Slip| slip.questions.is_empty() || slip.questions.contains(&exercise.question.as_str());
    let slips = model.card().slips.iter().filter(made_here);
    slips.filter_map(|slip| Some((Mistake::Own(slip.id), slip.change.answer(model, exercise, &right)?))).collect()
}

/// The answers that the mistakes known for every model lead to, the surest first.
pub(crate) fn common(model: &dyn Model, exercise: &Exercise) -> Vec<(Mistake, Value)> {
    let mut found = Vec::new();
    if let Some(answer) = turned_items(model, exercise).and_then(|inputs| answer_with(model, exercise, &inputs)) {
        found.push((Mistake::Common(REVERSED_ITEM), answer));
    }
    let Ok(right) = answers(model, &exercise.inputs, &exercise.settings) else { return found };
    let Some(Value::Number(value)) = answer_in(&right, &exercise.question) else { return found };
    let mut add = |id, value: f64| {
        // Next to nothing is what anyone may answer who has no idea.
        if value.is_finite() && value.abs() >= 1e-4 {
            found.push((Mistake::Common(id), Value::Number(value)));
        }
    };
    add("sign", -value);
    add("percent", value * 100.0);
    add("percent", value / 100.0);
    for factor in [10.0, 1000.0, 10_000.0] {
        add("decimal-point", value * factor);
        add("decimal-point", value / factor);
    }
    add("reciprocal", 1.0 / value);
    let results = model.card().results;
    if results.iter().any(|result| result.id == exercise.question && result.unit == Unit::Share) {
        add("rest", 1.0 - value);
    }
    for quantity in right.values.iter().filter(|quantity| quantity.id != exercise.question) {
        // One and nothing are too common to be taken for a result.
        if let Some(other) = quantity.value.filter(|other| other.abs() >= 0.01 && *other != 1.0) {
            found.push((Mistake::Result(quantity.id), Value::Number(other)));
        }
    }
    found
}

/// What a case answers to a question.
pub(crate) fn answer_in(evaluation: &Answers, question: &str) -> Option<Value> {
    if question == SEGMENT {
        return evaluation.segment.map(|segment| Value::Word(segment.to_owned()));
    }
    result_in(evaluation, question).map(Value::Number)
}

fn result_in(evaluation: &Answers, id: &str) -> Option<f64> {
    evaluation.values.iter().find(|quantity| quantity.id == id).and_then(|quantity| quantity.value)
}

fn answer_with(model: &dyn Model, exercise: &Exercise, inputs: &Values) -> Option<Value> {
    answer_in(&answers(model, inputs, &exercise.settings).ok()?, &exercise.question)
}

impl Change {
    /// The answer of a learner who does this; `None` where it leads to none.
    fn answer(&self, model: &dyn Model, exercise: &Exercise, right: &Answers) -> Option<Value> {
        let given = |id: &str| match exercise.inputs.get(id) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        };
        let known = |id: &str| result_in(right, id).or_else(|| given(id));
        let reckoned = |change: &dyn Fn(f64) -> f64| {
            let value = change(result_in(right, &exercise.question)?);
            value.is_finite().then_some(Value::Number(value))
        };
        let with = |id: &str, value: f64| {
            let mut inputs = exercise.inputs.clone();
            inputs.insert(id.to_owned(), Value::Number(value));
            answer_with(model, exercise, &inputs)
        };
        match *self {
            Self::Swap(pairs) => {
                let mut inputs = exercise.inputs.clone();
                for [left, right] in pairs {
                    inputs.insert((*left).to_owned(), exercise.inputs.get(*right)?.clone());
                    inputs.insert((*right).to_owned(), exercise.inputs.get(*left)?.clone());
                }
                answer_with(model, exercise, &inputs)
            }
            Self::Put(values) => {
                let (mut inputs, mut settings) = (exercise.inputs.clone(), exercise.settings.clone());
                for (id, literal) in values {
                    let target = if inputs.contains_key(*id) { &mut inputs } else { &mut settings };
                    target.insert((*id).to_owned(), Value::from(*literal));
                }
                answer_in(&answers(model, &inputs, &settings).ok()?, &exercise.question)
            }
            Self::Rest(id) => with(id, 1.0 - given(id)?),
            Self::Shift(id, by) => with(id, given(id)? + by),
            Self::Of(id, whole) => with(id, given(id)? * given(whole)?),
            Self::Reads(id) => result_in(right, id).map(Value::Number),
            Self::Product(left, other) => reckoned(&|_| known(left).zip(known(other)).map_or(f64::NAN, |(a, b)| a * b)),
            Self::Quotient(left, other) => {
                reckoned(&|_| known(left).zip(known(other)).map_or(f64::NAN, |(a, b)| a / b))
            }
            Self::Times(factor) => reckoned(&|value| value * factor),
            Self::Ratio => reckoned(&|value| 1.0 + value),
            Self::OfTheSum => reckoned(&|value| value / (1.0 + value)),
            Self::TheRest => reckoned(&|value| 1.0 - value),
        }
    }
}

/// The inputs with the reversed items that the learner sees turned once more, as if they had not been turned at all;
/// `None` where there are none.
fn turned_items(model: &dyn Model, exercise: &Exercise) -> Option<Values> {
    let case: Result<Case, Error> = Case::new(model, &exercise.inputs, &exercise.settings);
    let case = case.ok()?;
    let mut inputs = exercise.inputs.clone();
    let mut turned = false;
    for (place, field) in model.card().inputs.iter().enumerate() {
        let seen = field.item.is_some_and(|item| item.reversed) && exercise.given.iter().any(|id| id == field.id);
        if let (true, Some(Value::Number(value))) = (seen, exercise.inputs.get(field.id)) {
            let [min, max] = model.limits(&case, place);
            inputs.insert(field.id.to_owned(), Value::Number(min + max - value));
            turned = true;
        }
    }
    turned.then_some(inputs)
}

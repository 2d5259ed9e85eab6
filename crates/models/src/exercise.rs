//! Exercises: numbers drawn from a seed, a question about a result, and the grading of an answer.

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::model::{Model, answers, find};
use crate::slip::{self, answer_in};
use crate::{Card, Error, FieldKind, Mistake, Question, Unit, Value, Values};

/// The question that asks for the class instead of a number.
pub const SEGMENT: &str = "segment";

/// One exercise; the same model and seed always give the same one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Exercise {
    /// Model id.
    pub model: String,
    /// The seed it was drawn from.
    pub seed: u32,
    /// All inputs.
    pub inputs: Values,
    /// All settings.
    pub settings: Values,
    /// Inputs and settings that the learner needs to see.
    pub given: Vec<String>,
    /// Id of the result asked for, or [`SEGMENT`].
    pub question: String,
}

/// What an answer was worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Grade {
    /// Whether the answer is right within the tolerance.
    pub right: bool,
    /// The right answer.
    pub expected: Value,
    /// The setting that the learner seems to have read otherwise: another option of it gives the answer.
    pub slip: Option<&'static str>,
    /// The mistake that the answer seems to come from, where it is no other choice of a setting.
    pub mistake: Option<Mistake>,
}

/// Draws that are tried until one tells the mistakes of the card from the right answer.
const TRIES: usize = 128;

/// Draws an exercise: inputs on the steps of their sliders, settings among their options, lists near their start values.
///
/// Of the draws that are worth asking the first is taken by whose answer a mistake shows ([`tells_mistakes`]), or else the first.
///
/// # Errors
/// [`Error::UnknownModel`].
pub fn exercise(id: &str, seed: u32) -> Result<Exercise, Error> {
    let model = find(id)?;
    let card = model.card();
    let question = &card.questions[seed as usize % card.questions.len()];
    let mut numbers = SplitMix(u64::from(seed) ^ 0x9e37_79b9_7f4a_7c15);
    let mut first = None;
    for _ in 0..TRIES {
        let settings = draw_settings(card, question, &mut numbers);
        let inputs = draw_inputs(model, question, &settings, &mut numbers)?;
        // Some draws leave the asked result without a value or with a trivial one; the worked example never does.
        if is_worth_asking(model, question, &inputs, &settings) {
            let drawn = assemble(card, seed, question, inputs, settings);
            if tells_mistakes(model, question, &drawn) {
                return Ok(drawn);
            }
            first.get_or_insert(drawn);
        }
    }
    Ok(first.unwrap_or_else(|| assemble(card, seed, question, card.example_inputs(), card.example_settings())))
}

/// Whether the answers that the card's mistakes lead to are wrong ones.
///
/// Of a class only one mistake is asked, by turns, and every so often none: were all of them to show always, the class would
/// give itself away.
fn tells_mistakes(model: &dyn Model, question: &Question, drawn: &Exercise) -> bool {
    let card = model.card();
    let Ok(Some(right)) = answer_of(model, question, &drawn.inputs, &drawn.settings) else { return false };
    let is_wrong = |answer: &Value| !agrees(card, question, answer, &right);
    if question.result != SEGMENT {
        return slip::own(model, drawn).iter().all(|(_, answer)| is_wrong(answer));
    }
    let slips: Vec<_> = slip::of_question(card, question.result).collect();
    let turn = drawn.seed as usize / card.questions.len() % (slips.len() + 1);
    slips.get(turn).is_none_or(|slip| slip::answer(model, drawn, slip).is_some_and(|answer| is_wrong(&answer)))
}

/// Grades an answer: a number within the question's tolerance, or the id of the segment.
///
/// # Errors
/// [`Error::UnknownModel`], [`Error::UnknownField`] for a question the model does not ask, and whatever
/// [`crate::evaluate`] says of changed inputs.
pub fn grade(exercise: &Exercise, answer: &Value) -> Result<Grade, Error> {
    let model = find(&exercise.model)?;
    let card = model.card();
    let question = card
        .questions
        .iter()
        .find(|question| question.result == exercise.question)
        .ok_or_else(|| Error::UnknownField { model: card.id, field: exercise.question.clone() })?;
    let expected = answer_of(model, question, &exercise.inputs, &exercise.settings)?
        .ok_or(Error::Undefined { reason: "no-answer" })?;
    let right = agrees(card, question, answer, &expected);
    if right {
        return Ok(Grade { right, expected, slip: None, mistake: None });
    }
    // The card knows its model best; what any model may have suffered is the last guess.
    let mut mistake = slip::own(model, exercise)
        .into_iter()
        .find(|(_, other)| agrees(card, question, answer, other))
        .map(|(mistake, _)| mistake);
    let slip = if mistake.is_none() { find_slip(model, question, exercise, answer) } else { None };
    if mistake.is_none() && slip.is_none() {
        mistake = slip::common(model, exercise)
            .into_iter()
            .find(|(_, other)| resembles(question, answer, other))
            .map(|(mistake, _)| mistake);
    }
    Ok(Grade { right, expected, slip, mistake })
}

/// The answers to an exercise that known mistakes lead to, those of the card first; some may be as good as right.
///
/// # Errors
/// [`Error::UnknownModel`].
pub fn mistaken(exercise: &Exercise) -> Result<Vec<(Mistake, Value)>, Error> {
    let model = find(&exercise.model)?;
    let mut answers = slip::own(model, exercise);
    answers.extend(slip::common(model, exercise));
    Ok(answers)
}

fn assemble(card: &Card, seed: u32, question: &Question, inputs: Values, settings: Values) -> Exercise {
    let given = question.given.iter().chain(question.settings).map(|id| (*id).to_owned()).collect();
    Exercise { model: card.id.to_owned(), seed, inputs, settings, given, question: question.result.to_owned() }
}

fn draw_settings(card: &Card, question: &Question, numbers: &mut SplitMix) -> Values {
    let mut values = card.default_settings();
    for field in card.settings.iter().filter(|field| question.settings.contains(&field.id)) {
        values.insert(field.id.to_owned(), draw(&field.kind, None, numbers));
    }
    values
}

fn draw_inputs(
    model: &dyn Model,
    question: &Question,
    settings: &Values,
    numbers: &mut SplitMix,
) -> Result<Values, Error> {
    let card = model.card();
    let case = Case::new(model, &Values::new(), settings)?;
    let mut values = Values::new();
    for (place, field) in card.inputs.iter().enumerate() {
        let limits = model.limits(&case, place);
        let value = match (question.given.contains(&field.id), field.kind.default_value()) {
            (true, _) => draw(&field.kind, Some(limits), numbers),
            // The default as the case took it: a scale with fewer points lowers it.
            (false, Value::Number(_)) => Value::Number(case.number(place)),
            (false, default) => default,
        };
        values.insert(field.id.to_owned(), value);
    }
    Ok(values)
}

fn draw(kind: &FieldKind, limits: Option<[f64; 2]>, numbers: &mut SplitMix) -> Value {
    match *kind {
        FieldKind::Number { slider: [start, end, step], min, max, .. } => {
            let [min, max] = limits.unwrap_or([min, max]);
            let first = (start.max(min) / step).ceil();
            let last = (end.min(max) / step).floor();
            let place = first + numbers.below((last - first).max(0.0) as u64 + 1) as f64;
            // 29 × 0.01 is not 0.29: round away what the product left behind.
            Value::Number((place * step * 1e9).round() / 1e9)
        }
        FieldKind::Flag { .. } => Value::Flag(numbers.below(2) == 1),
        FieldKind::Choice { options, .. } => {
            Value::Word(options[numbers.below(options.len() as u64) as usize].to_owned())
        }
        FieldKind::List { unit, min, max, default, .. } => {
            let near = |value: &f64| near(*value, matches!(unit, Unit::Count), numbers).clamp(min, max);
            Value::List(default.iter().map(near).collect())
        }
    }
}

/// An entry of a list between half and one and a half times its start value, to two digits: easy to reckon with.
fn near(start: f64, whole: bool, numbers: &mut SplitMix) -> f64 {
    let drawn = start * (0.5 + 0.1 * numbers.below(11) as f64);
    let rounded: f64 = format!("{drawn:.1e}").parse().unwrap_or(start);
    if whole { rounded.round() } else { rounded }
}

fn is_worth_asking(model: &dyn Model, question: &Question, inputs: &Values, settings: &Values) -> bool {
    match answer_of(model, question, inputs, settings) {
        // Neither lost in rounding nor too long to write down.
        Ok(Some(Value::Number(value))) => (0.01..1e7).contains(&value.abs()),
        Ok(Some(_)) => true,
        _ => false,
    }
}

fn answer_of(
    model: &dyn Model,
    question: &Question,
    inputs: &Values,
    settings: &Values,
) -> Result<Option<Value>, Error> {
    let evaluation = answers(model, inputs, settings)?;
    Ok(answer_in(&evaluation, question.result))
}

fn agrees(card: &Card, question: &Question, answer: &Value, expected: &Value) -> bool {
    match (answer, expected) {
        (Value::Number(answer), Value::Number(expected)) => {
            let unit = card.results.iter().find(|result| result.id == question.result).map(|result| result.unit);
            // An answer rounded to the digits that the unit is printed with is right as well.
            let rounding = match unit {
                Some(Unit::Share | Unit::AnnualRate) => 0.000_5,
                _ => 0.005,
            };
            (answer - expected).abs() <= (question.tolerance * expected.abs()).max(rounding) * (1.0 + 1e-9)
        }
        (answer, expected) => answer == expected,
    }
}

/// Whether an answer is the one that a mistake leads to, to three digits: a margin for rounding that does not shrink with the
/// number would take any small answer for a mistake.
fn resembles(question: &Question, answer: &Value, other: &Value) -> bool {
    match (answer, other) {
        (Value::Number(answer), Value::Number(other)) => {
            (answer - other).abs() <= question.tolerance.max(0.002) * other.abs()
        }
        (answer, other) => answer == other,
    }
}

fn find_slip(model: &dyn Model, question: &Question, exercise: &Exercise, answer: &Value) -> Option<&'static str> {
    let card = model.card();
    for field in card.settings {
        let FieldKind::Choice { options, .. } = field.kind else { continue };
        for option in options {
            let mut settings = exercise.settings.clone();
            settings.insert(field.id.to_owned(), Value::Word((*option).to_owned()));
            if let Ok(Some(other)) = answer_of(model, question, &exercise.inputs, &settings)
                && agrees(card, question, answer, &other)
            {
                return Some(field.id);
            }
        }
    }
    None
}

/// Steele, Lea and Flood's SplitMix64: enough for exercises, and the same everywhere.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number below `end`.
    fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u64
    }
}

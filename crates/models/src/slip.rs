//! Typical mistakes in an exercise: the answers that they lead to, so that a wrong answer can be told from a slip.
//!
//! A card names the mistakes of its model as data ([`Slip`]); those that any model knows ([`COMMON_SLIPS`]) need no entry.

use serde::Serialize;

use crate::case::Case;
use crate::model::{Answers, Model, answers};
use crate::{Card, Exercise, Literal, SEGMENT, Unit, Value, Values};

/// A typical mistake that a card names; its words are `<model>-slip-<id>`, or for a shared one those of
/// [`COMMON_SLIPS`].
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Slip {
    /// Kebab-case identifier.
    pub id: &'static str,
    /// Questions that it is made in; empty for all.
    pub questions: &'static [&'static str],
    /// What the learner does instead.
    pub change: Change,
    /// Whether its words are those of [`COMMON_SLIPS`].
    pub shared: bool,
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
    /// Puts every entry of a list in the place of its mirror image, so that the least becomes the largest.
    Mirror(&'static str),
    /// Takes inputs, or the entries of a list, without their sign.
    Unsigned(&'static str),
    /// Counts the entries of a list that are nothing as if they were something.
    CountsNothing(&'static str),
    /// Lets answers make up for one another: each is the mean of them, items turned as they are meant.
    Even(&'static [&'static str]),
    /// Takes inputs to be as others are, pair by pair: the first as the second.
    Copy(&'static [[&'static str; 2]]),
    /// Gives another result, or an input.
    Reads(&'static str),
    /// Gives a number, whatever the case.
    Gives(f64),
    /// Gives the sum of results or inputs.
    Sum(&'static [&'static str]),
    /// Gives the mean of results or inputs.
    Mean(&'static [&'static str]),
    /// Takes a result or input from another.
    Difference(&'static str, &'static str),
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
    /// Adds a number to the answer: counts one too many.
    Plus(f64),
    /// Gives the mean of the answers on their scale, from one, where an index from 0 to 100 is asked for.
    OnTheScale,
    /// Gives the mean as a share of the top of the scale where the index begins at its foot: times 20 for five points.
    OfTheTop,
    /// Gives the share among the flags that the task shows, as if there were no others.
    AmongGiven,
    /// Reckons with what the learner knows of the case in a way of its own; not finite where it leads nowhere.
    By(#[serde(serialize_with = "unspoken")] fn(&Known<'_>) -> f64),
}

/// What a learner knows of a case: its inputs and settings, and all results, right as they are.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    exercise: &'a Exercise,
    right: &'a Answers,
}

impl Known<'_> {
    /// The result that is asked for.
    pub fn question(&self) -> &str {
        &self.exercise.question
    }

    /// Points of the scale that the items are answered on; not finite where there is none.
    pub fn top(&self) -> f64 {
        match self.exercise.settings.get("scale") {
            Some(Value::Word(points)) => points.parse().unwrap_or(f64::NAN),
            _ => f64::NAN,
        }
    }

    /// The mean of a list; not finite where there is none.
    pub fn mean(&self, id: &str) -> f64 {
        self.list(id).iter().sum::<f64>() / self.list(id).len() as f64
    }

    /// What stands in the middle of a list as it is written, between two the mean of them.
    pub fn middle(&self, id: &str) -> f64 {
        let list = self.list(id);
        match list.len() {
            0 => f64::NAN,
            count if count % 2 == 1 => list[count / 2],
            count => 0.5 * (list[count / 2 - 1] + list[count / 2]),
        }
    }

    /// A result, an input or a setting; not finite where there is none.
    pub fn number(&self, id: &str) -> f64 {
        result_in(self.right, id).or_else(|| self.exercise.number(id)).unwrap_or(f64::NAN)
    }

    /// The entries of a list; none where there is none.
    pub fn list(&self, id: &str) -> &[f64] {
        match self.exercise.inputs.get(id) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }
}

/// A function has no words: only that there is one is told.
fn unspoken<S: serde::Serializer>(_: &fn(&Known<'_>) -> f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_unit()
}

/// Mistakes that more than one model knows; the words are `model-slip-<id>`. The first six are recognised for every model
/// and named by none, the others by the cards that name them.
pub const COMMON_SLIPS: [&str; 19] = [
    REVERSED_ITEM,
    "sign",
    "percent",
    "decimal-point",
    "reciprocal",
    "rest",
    "sum",
    "on-the-scale",
    "of-the-top",
    "unweighted",
    "undiscounted",
    "averaged",
    "axes-swapped",
    "ratio",
    "of-the-new",
    "among-given",
    "count",
    "indifference-forgotten",
    "one-too-many",
];

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
        Self { id, questions: &[], change, shared: false }
    }

    /// A mistake that is made in some questions, or in all where none are named, in words that models share.
    pub(crate) const fn shared(questions: &'static [&'static str], id: &'static str, change: Change) -> Self {
        Self { id, questions, change, shared: true }
    }

    /// The mistake as an answer is told of it.
    pub fn mistake(&self) -> Mistake {
        if self.shared { Mistake::Common(self.id) } else { Mistake::Own(self.id) }
    }

    /// A mistake that is made in some questions.
    pub(crate) const fn of(questions: &'static [&'static str], id: &'static str, change: Change) -> Self {
        Self { id, questions, change, shared: false }
    }
}

/// The mistakes named by a card that are made in a question.
pub(crate) fn of_question(card: &'static Card, question: &str) -> impl Iterator<Item = &'static Slip> {
    card.slips.iter().filter(move |slip| slip.questions.is_empty() || slip.questions.contains(&question))
}

/// The answer that a mistake leads to, where it leads to any.
pub(crate) fn answer(model: &dyn Model, exercise: &Exercise, slip: &Slip) -> Option<Value> {
    let right = answers(model, &exercise.inputs, &exercise.settings).ok()?;
    slip.change.answer(model, exercise, &right)
}

/// The answers that the mistakes named by the card lead to.
pub(crate) fn own(model: &dyn Model, exercise: &Exercise) -> Vec<(Mistake, Value)> {
    let Ok(right) = answers(model, &exercise.inputs, &exercise.settings) else { return Vec::new() };
    let slips = of_question(model.card(), &exercise.question);
    slips.filter_map(|slip| Some((slip.mistake(), slip.change.answer(model, exercise, &right)?))).collect()
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

impl Exercise {
    /// An input or a setting that is a number.
    fn number(&self, id: &str) -> Option<f64> {
        match self.inputs.get(id).or_else(|| self.settings.get(id)) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// The exercise with an input or a setting changed.
    fn with(&self, id: &str, value: Value) -> Self {
        let mut other = self.clone();
        let target = if other.inputs.contains_key(id) { &mut other.inputs } else { &mut other.settings };
        target.insert(id.to_owned(), value);
        other
    }
}

impl Change {
    /// The answer of a learner who does this; `None` where it leads to none.
    fn answer(&self, model: &dyn Model, exercise: &Exercise, right: &Answers) -> Option<Value> {
        if let Some(other) = self.case(model, exercise) {
            return answer_in(&answers(model, &other.inputs, &other.settings).ok()?, &exercise.question);
        }
        let value = self.reckoned(model, &Known { exercise, right });
        value.is_finite().then_some(Value::Number(value))
    }

    /// The case that a learner reckons who takes something for something else; `None` for what is done to the answer.
    fn case(&self, model: &dyn Model, exercise: &Exercise) -> Option<Exercise> {
        let put = |id: &str, value: f64| exercise.with(id, Value::Number(value));
        let entries = |id: &str, change: &dyn Fn(&[f64]) -> Vec<f64>| match exercise.inputs.get(id) {
            Some(Value::List(list)) => Some(exercise.with(id, Value::List(change(list)))),
            _ => None,
        };
        match *self {
            Self::Swap(pairs) => pairs.iter().try_fold(exercise.clone(), |case, [left, right]| {
                let case = case.with(left, exercise.inputs.get(*right)?.clone());
                Some(case.with(right, exercise.inputs.get(*left)?.clone()))
            }),
            Self::Put(values) => {
                let put = |case: Exercise, (id, literal): &(&str, Literal)| case.with(id, Value::from(*literal));
                Some(values.iter().fold(exercise.clone(), put))
            }
            Self::Rest(id) => Some(put(id, 1.0 - exercise.number(id)?)),
            Self::Shift(id, by) => Some(put(id, exercise.number(id)? + by)),
            Self::Of(id, whole) => Some(put(id, exercise.number(id)? * exercise.number(whole)?)),
            Self::Mirror(id) => entries(id, &|list| {
                let ends = list
                    .iter()
                    .fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], entry| [low.min(*entry), high.max(*entry)]);
                list.iter().map(|entry| ends[0] + ends[1] - entry).collect()
            }),
            Self::Unsigned(id) => entries(id, &|list| list.iter().map(|entry| entry.abs()).collect()),
            Self::CountsNothing(id) => {
                entries(id, &|list| list.iter().map(|entry| if *entry == 0.0 { 1e-9 } else { *entry }).collect())
            }
            Self::Even(ids) => {
                let rating = Rating::of(model, exercise)?;
                let read: Vec<f64> = ids.iter().map(|id| rating.read(id)).collect::<Option<_>>()?;
                let mean = read.iter().sum::<f64>() / read.len() as f64;
                ids.iter().try_fold(exercise.clone(), |case, id| Some(case.with(id, rating.given(id, mean)?)))
            }
            Self::Copy(pairs) => {
                let rating = Rating::of(model, exercise)?;
                pairs.iter().try_fold(exercise.clone(), |case, [id, other]| {
                    Some(case.with(id, rating.given(id, rating.read(other)?)?))
                })
            }
            _ => None,
        }
    }

    /// What a learner makes of the numbers of the case as it is.
    fn reckoned(&self, model: &dyn Model, known: &Known<'_>) -> f64 {
        let exercise = known.exercise;
        let right = || result_in(known.right, &exercise.question).unwrap_or(f64::NAN);
        let sum = |ids: &[&str]| ids.iter().map(|id| known.number(id)).sum::<f64>();
        // The mean from 1 that an index from 0 to 100 comes from, and the top of its scale.
        let mean = || {
            let top = known.top();
            (1.0 + right() / 100.0 * (top - 1.0), top)
        };
        match *self {
            Self::Reads(id) => known.number(id),
            Self::Gives(value) => value,
            Self::Sum(ids) => sum(ids),
            Self::Mean(ids) => sum(ids) / ids.len() as f64,
            Self::Difference(left, other) => known.number(left) - known.number(other),
            Self::Product(left, other) => known.number(left) * known.number(other),
            Self::Quotient(left, other) => known.number(left) / known.number(other),
            Self::Times(factor) => right() * factor,
            Self::Ratio => 1.0 + right(),
            Self::OfTheSum => right() / (1.0 + right()),
            Self::TheRest => 1.0 - right(),
            Self::Plus(number) => right() + number,
            Self::OnTheScale => mean().0,
            Self::OfTheTop => mean().0 / mean().1 * 100.0,
            Self::AmongGiven => {
                let flags =
                    || model.card().inputs.iter().filter(|field| exercise.given.iter().any(|id| id == field.id));
                let is_set = |id: &str| exercise.inputs.get(id) == Some(&Value::Flag(true));
                flags().filter(|field| is_set(field.id)).count() as f64 / flags().count() as f64
            }
            Self::By(reckon) => reckon(known),
            // The others change the case.
            _ => f64::NAN,
        }
    }
}

/// The ratings of a case, those of reversed items turned as they are meant.
struct Rating<'a> {
    model: &'a dyn Model,
    exercise: &'a Exercise,
    case: Case,
}

impl<'a> Rating<'a> {
    fn of(model: &'a dyn Model, exercise: &'a Exercise) -> Option<Self> {
        let case = Case::new(model, &exercise.inputs, &exercise.settings).ok()?;
        Some(Self { model, exercise, case })
    }

    /// Ends of a rating that is reversed.
    fn turned(&self, id: &str) -> Option<[f64; 2]> {
        let place = self.model.card().inputs.iter().position(|field| field.id == id)?;
        let reversed = self.model.card().inputs[place].item.is_some_and(|item| item.reversed);
        reversed.then(|| self.model.limits(&self.case, place))
    }

    /// A rating as it is meant.
    fn read(&self, id: &str) -> Option<f64> {
        let given = self.exercise.number(id)?;
        Some(self.turned(id).map_or(given, |[min, max]| min + max - given))
    }

    /// A rating that is meant as it is entered.
    fn given(&self, id: &str, meant: f64) -> Option<Value> {
        self.exercise.inputs.get(id)?;
        Some(Value::Number(self.turned(id).map_or(meant, |[min, max]| min + max - meant)))
    }
}

/// The inputs with the reversed items that the learner sees turned once more, as if they had not been turned at all;
/// `None` where there are none.
fn turned_items(model: &dyn Model, exercise: &Exercise) -> Option<Values> {
    let rating = Rating::of(model, exercise)?;
    let mut inputs = exercise.inputs.clone();
    let mut turned = false;
    for id in &exercise.given {
        if rating.turned(id).is_some()
            && let Some(meant) = rating.read(id)
        {
            inputs.insert(id.clone(), Value::Number(meant));
            turned = true;
        }
    }
    turned.then_some(inputs)
}

//! The words of a model: where its texts are and how its numbers are printed.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use models::{Card, Error, Field, FieldKind, Mistake, Shape, Unit, Value, kebab};
use yew::AttrValue;
use yew::html::IntoPropValue;

use super::lexicon::Lexicon;
use super::parameters;
use crate::texts::{Argument, Texts};

/// A card as a property of a component: two are equal when they are the same card.
#[derive(Clone, Copy, Debug)]
pub struct CardRef(pub &'static Card);

impl PartialEq for CardRef {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Deref for CardRef {
    type Target = Card;

    fn deref(&self) -> &Card {
        self.0
    }
}

impl CardRef {
    /// The input or setting of an id.
    pub fn field(self, id: &str) -> Option<&'static Field> {
        parameters::fields(self.0).find(|field| field.id == id)
    }

    /// Unit of an input, setting or result; plain where the id is none of them.
    pub fn unit(self, id: &str) -> Unit {
        let of_field = self.field(id).and_then(|field| match field.kind {
            FieldKind::Number { unit, .. } | FieldKind::List { unit, .. } => Some(unit),
            _ => None,
        });
        of_field
            .or_else(|| self.0.results.iter().find(|result| result.id == id).map(|result| result.unit))
            .unwrap_or(Unit::Plain)
    }

    /// Position of a segment among the model's, best first, and how many there are.
    pub fn rank(self, segment: &str) -> (usize, usize) {
        let segments = self.0.segments;
        (segments.iter().position(|id| *id == segment).unwrap_or(segments.len()), segments.len())
    }

    /// CSS class of a segment's colour.
    pub fn tone_class(self, segment: &str) -> &'static str {
        let (rank, count) = self.rank(segment);
        let chosen = self.0.tones.get(rank).map(|tone| usize::from(*tone));
        crate::chart::tone_class(chosen.unwrap_or_else(|| crate::chart::tone(rank, count)))
    }
}

/// The texts of one model, by its card.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    lexicon: Lexicon,
    /// The model.
    pub card: CardRef,
    /// Names of the rows of its table, where a file gave them; an empty one keeps its number.
    labels: Rc<Vec<String>>,
}

// What needs the texts alone takes a lexicon; a page with a card hands over its words.
impl IntoPropValue<Lexicon> for Words {
    fn into_prop_value(self) -> Lexicon {
        self.lexicon
    }
}

impl Deref for Words {
    type Target = Lexicon;

    fn deref(&self) -> &Lexicon {
        &self.lexicon
    }
}

impl Words {
    /// The texts of a model; its file must have been asked for, see [`Lexicon::file`].
    pub fn new(texts: &Texts, card: CardRef) -> Self {
        Self { lexicon: Lexicon::new(texts, card.id), card, labels: Rc::default() }
    }

    /// The same with names for the rows of the model's table.
    pub fn labelled(self, labels: Rc<Vec<String>>) -> Self {
        Self { labels, ..self }
    }

    /// The name that a file gave a row of the model's table, counted from 1.
    pub(super) fn row_label(&self, of: &str, number: usize) -> Option<AttrValue> {
        let is_survey = self.card.survey.as_ref().is_some_and(|survey| survey.of == of);
        let label = self.labels.get(number.checked_sub(1)?).filter(|label| is_survey && !label.is_empty());
        label.map(|label| label.clone().into())
    }

    /// The texts of a model of the user's own, with its [names](super::own_names).
    pub fn own_model(texts: &Texts, card: CardRef, names: Rc<BTreeMap<String, String>>) -> Self {
        Self { lexicon: Lexicon::own_model(texts, names), card, labels: Rc::default() }
    }

    /// The model's name.
    pub fn name(&self) -> AttrValue {
        self.get("name")
    }

    /// What the model does, in a sentence.
    pub fn summary(&self) -> Option<AttrValue> {
        self.find("summary")
    }

    /// The question that the picture answers.
    pub fn question(&self) -> AttrValue {
        self.get("question")
    }

    /// The sentence that a screen reader speaks for the picture.
    pub fn picture(&self, arguments: &[(&str, Argument<'_>)]) -> AttrValue {
        let id = match (self.is_own_model(), self.card.shape) {
            (false, _) => format!("{}-picture", self.card.id),
            (true, Shape::Matrix) => "own-picture-matrix".to_owned(),
            (true, Shape::Tiers) => "own-picture-tiers".to_owned(),
            (true, Shape::Scorecard) => "own-picture-scorecard".to_owned(),
            (true, _) => "own-picture-rules".to_owned(),
        };
        self.texts.with(&id, arguments)
    }

    /// Name of an input, setting or result.
    pub fn label(&self, id: &str) -> AttrValue {
        self.get(&self.place(id))
    }

    /// Plain-words hint of an input, setting or result.
    pub fn hint(&self, id: &str) -> Option<AttrValue> {
        self.attr(&self.place(id), "hint")
    }

    fn place(&self, id: &str) -> String {
        let kind = if self.card.inputs.iter().any(|field| field.id == id) {
            "input"
        } else if self.card.settings.iter().any(|field| field.id == id) {
            "setting"
        } else if self.card.results.iter().any(|result| result.id == id) {
            "result"
        } else {
            "group"
        };
        format!("{kind}-{}", kebab(id))
    }

    /// Name of a group of fields, or of a row of a picture (a group, or else an input).
    pub fn group(&self, id: &str) -> AttrValue {
        self.find(&format!("group-{}", kebab(id))).unwrap_or_else(|| self.label(id))
    }

    /// What to do with a segment's customers.
    pub fn advice(&self, id: &str) -> Option<AttrValue> {
        self.attr(&format!("segment-{}", kebab(id)), "advice")
    }

    /// Name of a line of the computation: of a result, or of a step of its own.
    pub fn step(&self, id: &str) -> AttrValue {
        self.find(&format!("step-{}", kebab(id))).unwrap_or_else(|| self.label(id))
    }

    /// The cautions.
    pub fn cautions(&self) -> Vec<AttrValue> {
        (1..=self.card.cautions).map(|number| self.get(&format!("caution-{number}"))).collect()
    }

    /// The story of the worked example.
    pub fn example(&self) -> AttrValue {
        self.get("example")
    }

    /// The task of the exercise.
    pub fn exercise(&self) -> AttrValue {
        self.get("exercise")
    }

    /// What the exercise asks: a result, or the segment.
    pub fn question_of(&self, result: &str) -> AttrValue {
        self.get(&format!("exercise-{}", kebab(result)))
    }

    /// A hint to what the exercise asks, `None` where there are no more.
    pub fn hint_of(&self, result: &str, stage: usize) -> Option<AttrValue> {
        self.attr(&format!("exercise-{}", kebab(result)), &format!("hint{stage}"))
    }

    /// What the learner did who made a mistake.
    pub fn mistake(&self, mistake: Mistake) -> AttrValue {
        match mistake {
            Mistake::Own(id) => self.get(&format!("slip-{id}")),
            Mistake::Common(id) => self.own(&format!("slip-{id}")),
            Mistake::Result(id) => self.own_with("answer-result", &[("result", self.label(id).as_str().into())]),
        }
    }

    /// A value as a cell or a sentence prints it.
    pub fn any(&self, id: &str, value: &Value) -> String {
        self.any_in(id, value, self.card.unit(id))
    }

    /// What is wrong with a field or the case, in the user's words.
    pub fn problem(&self, error: &Error) -> AttrValue {
        match error {
            Error::OutOfRange { field, min, max, .. } => {
                let unit = self.card.unit(field);
                let print = |limit: f64| Argument::from(self.value(limit, unit));
                // A limit that only keeps numbers finite is none that a person should read.
                const FAR: f64 = 1e9;
                match (*min > -FAR, *max < FAR) {
                    (true, true) => self.own_with("problem-between", &[("min", print(*min)), ("max", print(*max))]),
                    (true, false) => self.own_with("problem-at-least", &[("min", print(*min))]),
                    _ => self.own_with("problem-at-most", &[("max", print(*max))]),
                }
            }
            Error::NotWhole { .. } => self.own("problem-not-whole"),
            Error::UnknownOption { .. } => self.own("problem-not-a-choice"),
            Error::TooLong { most, .. } => self.own_with("problem-too-long", &[("most", (*most).into())]),
            Error::WrongKind { expected, .. } => self.own(match *expected {
                "list" => "problem-not-a-list",
                "number" => "problem-not-a-number",
                _ => "problem-not-a-choice",
            }),
            Error::Undefined { reason } => self.reason(reason),
            _ => self.own("problem-unknown"),
        }
    }
}

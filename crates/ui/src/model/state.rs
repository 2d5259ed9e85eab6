//! What the reader has entered, and what the model says to it.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;

use models::{Card, Error, Evaluation, Field, FieldKind, ModelRef, Value, Values};
use yew::{Reducible, UseReducerDispatcher, UseReducerHandle};

use super::cells;
use super::parameters::{self, Parameters};
use super::words::CardRef;

/// State of one model on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelState {
    model: ModelRef,
    card: CardRef,
    /// Values given; what is not given takes the default that the model allows (a rating on a shorter scale, say).
    inputs: Values,
    settings: Values,
    /// Texts as typed, kept while a field has the focus or while they cannot be read.
    drafts: BTreeMap<&'static str, String>,
    problems: BTreeMap<&'static str, Error>,
    /// What is wrong with the case as a whole.
    undefined: Option<Error>,
    /// The last case that the model could compute.
    evaluation: Option<Rc<Evaluation>>,
}

/// What a reader does to a model.
#[derive(Clone, Debug, PartialEq)]
pub enum ModelAction {
    /// Typed into a field.
    Type(&'static str, String),
    /// Typed or pasted into the cells of lists that stand side by side.
    Cells(Vec<(&'static str, Vec<String>)>),
    /// Left a field: what was typed takes its printed form.
    Leave(&'static str),
    /// Set a field by slider, choice, or a handle in the picture.
    Set(&'static str, Value),
    /// Set several fields at once.
    SetAll(Vec<(&'static str, Value)>),
    /// Took over a link's or the element's parameters: what they do not name starts with its default.
    Load(Parameters),
    /// Took over the numbers of the worked example or an exercise.
    Replace(Values, Values),
    /// The user changed the model itself.
    Adopt(ModelRef),
}

impl ModelState {
    /// A model with the given parameters, the rest at their defaults.
    pub fn new(model: ModelRef, given: &Parameters) -> Self {
        let mut state = Self {
            model,
            card: CardRef(model.card()),
            inputs: Values::new(),
            settings: Values::new(),
            drafts: BTreeMap::new(),
            problems: BTreeMap::new(),
            undefined: None,
            evaluation: None,
        };
        state.load(given);
        state.evaluate();
        if state.evaluation.is_none() {
            // A link with a value out of range still shows a picture: that of the defaults.
            state.evaluation = model.evaluate(&Values::new(), &Values::new()).ok().map(Rc::new);
        }
        state
    }

    /// The card of the model.
    pub fn card(&self) -> &'static Card {
        self.card.0
    }

    /// The inputs that were given.
    pub fn inputs(&self) -> &Values {
        &self.inputs
    }

    /// The settings that were given.
    pub fn settings(&self) -> &Values {
        &self.settings
    }

    /// The last case that the model could compute.
    pub fn evaluation(&self) -> Option<&Rc<Evaluation>> {
        self.evaluation.as_ref()
    }

    /// Whether the fields now say something that the model cannot compute, so that an older case is shown.
    pub fn is_stale(&self) -> bool {
        !self.problems.is_empty() || self.undefined.is_some()
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: &str) -> Option<&Error> {
        self.problems.get(field)
    }

    /// What is wrong with the case as a whole.
    pub fn undefined(&self) -> Option<&Error> {
        self.undefined.as_ref()
    }

    /// The first thing that is wrong.
    pub fn first_problem(&self) -> Option<&Error> {
        parameters::fields(self.card.0).find_map(|field| self.problems.get(field.id)).or(self.undefined.as_ref())
    }

    /// Value of a field.
    pub fn value(&self, field: &Field) -> Value {
        self.inputs
            .get(field.id)
            .or_else(|| self.settings.get(field.id))
            .cloned()
            .unwrap_or_else(|| field.kind.default_value())
    }

    /// Number of a field by id, `None` where it is none.
    pub fn number(&self, id: &str) -> Option<f64> {
        match self.field(id).map(|field| self.value(field)) {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// What stands in a field: the text as typed, else the value in print.
    pub fn text(&self, field: &Field) -> String {
        if let Some(draft) = self.drafts.get(field.id) {
            return draft.clone();
        }
        match (self.value(field), field.kind) {
            (Value::Number(number), FieldKind::Number { unit, .. }) => parameters::shown(number, unit),
            (Value::List(list), FieldKind::List { unit, .. }) => {
                list.iter().map(|number| parameters::shown(*number, unit)).collect::<Vec<_>>().join(", ")
            }
            (value, _) => parameters::print(&value),
        }
    }

    /// The cells of a list: as typed, else its numbers in print.
    pub fn cells(&self, field: &Field) -> Vec<String> {
        match (self.drafts.get(field.id), self.value(field), field.kind) {
            (Some(draft), ..) => cells::decode(draft),
            (None, Value::List(list), FieldKind::List { unit, .. }) => {
                list.iter().map(|number| parameters::shown(*number, unit)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The parameters that differ from the defaults.
    pub fn parameters(&self) -> Parameters {
        parameters::differing(self.card.0, &self.inputs, &self.settings)
    }

    /// Whether everything stands at its default.
    pub fn is_untouched(&self) -> bool {
        self.drafts.is_empty() && self.parameters().is_empty()
    }

    fn field(&self, id: &str) -> Option<&'static Field> {
        parameters::fields(self.card.0).find(|field| field.id == id)
    }

    fn put(&mut self, id: &'static str, value: Value) {
        let is_input = self.card.inputs.iter().any(|field| field.id == id);
        let target = if is_input { &mut self.inputs } else { &mut self.settings };
        target.insert(id.to_owned(), value);
        self.drafts.remove(id);
        self.problems.remove(id);
    }

    fn fill(&mut self, inputs: Values, settings: Values) {
        self.drafts.clear();
        self.problems.clear();
        self.inputs = inputs;
        self.settings = settings;
    }

    fn load(&mut self, given: &Parameters) {
        let read = parameters::read_all(self.card.0, given);
        self.fill(read.inputs, read.settings);
        for (field, text, error) in read.problems {
            self.drafts.insert(field, text);
            self.problems.insert(field, error);
        }
    }

    /// Goes on with another model of the same kind: what was given stays where the field is what it was. A start value that
    /// changed was changed on purpose and is not to be hidden behind an older number.
    fn adopt(&mut self, model: ModelRef) {
        let before = std::mem::replace(&mut self.card, CardRef(model.card()));
        self.model = model;
        let stays = |id: &str| match (before.field(id), self.card.field(id)) {
            (Some(old), Some(new)) => old.kind.default_value() == new.kind.default_value(),
            _ => false,
        };
        let fits = |id: &str| before.field(id).is_some() && self.card.field(id).is_some();
        self.inputs.retain(|id, _| fits(id));
        self.settings.retain(|id, _| stays(id));
        self.drafts.retain(|id, _| stays(id));
        self.problems.clear();
        self.evaluation = None;
    }

    fn type_into(&mut self, id: &'static str, text: String) {
        let Some(field) = self.field(id) else { return };
        let read = match field.kind {
            _ if field.optional && text.trim().is_empty() => Ok(Value::Missing),
            FieldKind::Number { unit, .. } => parameters::typed(&text, unit).map(Value::Number).ok_or("number"),
            FieldKind::List { unit, .. } => parameters::typed_list(&text, unit).map(Value::List).ok_or("list"),
            FieldKind::Flag { .. } | FieldKind::Choice { .. } => parameters::read(field, &text).map_err(|_| "choice"),
        };
        match read {
            Ok(value) => self.put(id, value),
            Err(expected) => {
                self.problems.insert(id, Error::WrongKind { field: field.id, expected });
            }
        }
        self.drafts.insert(id, text);
    }

    fn type_cells(&mut self, columns: Vec<(&'static str, Vec<String>)>) {
        let (ids, columns): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
        let rows = cells::filled_rows(&columns);
        for (id, cells) in ids.into_iter().zip(columns) {
            let Some(Field { kind: FieldKind::List { unit, .. }, .. }) = self.field(id) else { continue };
            // A row that is begun needs a number in every column.
            let read = (0..rows).map(|row| parameters::typed(cells.get(row)?, *unit));
            match read.collect() {
                Some(list) => self.put(id, Value::List(list)),
                None => {
                    self.problems.insert(id, Error::WrongKind { field: id, expected: "list" });
                }
            }
            self.drafts.insert(id, cells::encode(&cells));
        }
    }

    /// Checks every field on its own, so that each shows its own message, then asks the model.
    fn evaluate(&mut self) {
        self.undefined = None;
        self.problems.retain(|_, problem| matches!(problem, Error::WrongKind { .. } | Error::UnknownOption { .. }));
        for field in parameters::fields(self.card.0) {
            if !self.problems.contains_key(field.id)
                && let Some(problem) = out_of_range(field, &self.value(field))
            {
                self.problems.insert(field.id, problem);
            }
        }
        if !self.problems.is_empty() {
            return;
        }
        match self.model.evaluate(&self.inputs, &self.settings) {
            Ok(evaluation) => self.evaluation = Some(Rc::new(evaluation)),
            Err(error) => match at_fault(&error) {
                Some(field) => {
                    self.problems.insert(field, error);
                }
                None => self.undefined = Some(error),
            },
        }
    }
}

/// The state of one render, and the way to change it.
///
/// A reducer's own handle reads the newest state even in the properties of an earlier render, so that old and new
/// properties would always seem equal.
#[derive(Clone, PartialEq)]
pub struct ModelHandle {
    now: Rc<ModelState>,
    dispatcher: UseReducerDispatcher<ModelState>,
}

impl ModelHandle {
    /// The state as it is now.
    pub fn new(state: &UseReducerHandle<ModelState>) -> Self {
        Self { now: Rc::new((**state).clone()), dispatcher: state.dispatcher() }
    }

    /// The state as it is, or will be, with a model.
    pub(super) fn of(state: &UseReducerHandle<ModelState>, model: ModelRef) -> Self {
        let now = Rc::new((**state).clone()).reduce(ModelAction::Adopt(model));
        Self { now, dispatcher: state.dispatcher() }
    }

    /// Changes the state.
    pub fn dispatch(&self, action: ModelAction) {
        self.dispatcher.dispatch(action);
    }
}

impl Deref for ModelHandle {
    type Target = ModelState;

    fn deref(&self) -> &ModelState {
        &self.now
    }
}

impl Reducible for ModelState {
    type Action = ModelAction;

    fn reduce(self: Rc<Self>, action: ModelAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            ModelAction::Type(id, text) => next.type_into(id, text),
            ModelAction::Cells(columns) => next.type_cells(columns),
            ModelAction::Leave(id) => {
                if !next.drafts.contains_key(id) || next.problems.contains_key(id) {
                    return self;
                }
                next.drafts.remove(id);
            }
            ModelAction::Set(id, value) => next.put(id, value),
            ModelAction::SetAll(values) => {
                for (id, value) in values {
                    next.put(id, value);
                }
            }
            ModelAction::Load(given) => next.load(&given),
            ModelAction::Replace(inputs, settings) => next.fill(inputs, settings),
            ModelAction::Adopt(model) if model == next.model => return self,
            ModelAction::Adopt(model) => next.adopt(model),
        }
        next.evaluate();
        if next.evaluation.is_none() {
            next.evaluation = next.model.evaluate(&Values::new(), &Values::new()).ok().map(Rc::new);
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

fn out_of_range(field: &'static Field, value: &Value) -> Option<Error> {
    let beyond = |value: f64, min: f64, max: f64| {
        (value < min || value > max).then_some(Error::OutOfRange { field: field.id, value, min, max })
    };
    match (field.kind, value) {
        (FieldKind::Number { min, max, .. }, Value::Number(number)) => beyond(*number, min, max),
        (FieldKind::List { min, max, .. }, Value::List(list)) => {
            list.iter().find_map(|number| beyond(*number, min, max))
        }
        _ => None,
    }
}

fn at_fault(error: &Error) -> Option<&'static str> {
    match error {
        Error::WrongKind { field, .. }
        | Error::OutOfRange { field, .. }
        | Error::NotWhole { field, .. }
        | Error::UnknownOption { field, .. }
        | Error::TooLong { field, .. } => Some(field),
        _ => None,
    }
}

//! One case laid out by the places of the card's fields, so that a row of a file costs no look-up by name.

use crate::{Card, Error, Field, FieldKind, Literal, Model, Value, Values};

/// The values of one case: inputs in the card's order, then settings.
///
/// A missing number is NaN in here and nowhere else.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    numbers: Vec<f64>,
    lists: Vec<Vec<f64>>,
}

/// Place of an input; a wrong id fails to compile.
pub(crate) const fn input(card: &Card, id: &str) -> usize {
    place(card.inputs, id)
}

/// Place of a setting; a wrong id fails to compile.
pub(crate) const fn setting(card: &Card, id: &str) -> usize {
    card.inputs.len() + place(card.settings, id)
}

/// Place of a result; a wrong id fails to compile.
pub(crate) const fn output(card: &Card, id: &str) -> usize {
    let mut place = 0;
    while place < card.results.len() {
        if same(card.results[place].id, id) {
            return place;
        }
        place += 1;
    }
    panic!("the card has no such result")
}

/// Index of a segment; a wrong id fails to compile.
pub(crate) const fn segment(card: &Card, id: &str) -> u8 {
    let mut place = 0;
    while place < card.segments.len() {
        if same(card.segments[place], id) {
            return place as u8;
        }
        place += 1;
    }
    panic!("the card has no such segment")
}

const fn place(fields: &[Field], id: &str) -> usize {
    let mut place = 0;
    while place < fields.len() {
        if same(fields[place].id, id) {
            return place;
        }
        place += 1;
    }
    panic!("the card has no such field")
}

pub(crate) const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut place = 0;
    while place < left.len() {
        if left[place] != right[place] {
            return false;
        }
        place += 1;
    }
    true
}

impl Case {
    /// Lays out a case: absent fields take their defaults, given ones are checked.
    pub(crate) fn new(model: &dyn Model, inputs: &Values, settings: &Values) -> Result<Self, Error> {
        let card = model.card();
        reject_unknown(card, card.inputs, inputs)?;
        reject_unknown(card, card.settings, settings)?;
        let fields = card.inputs.len() + card.settings.len();
        let mut case = Self { numbers: vec![f64::NAN; fields], lists: vec![Vec::new(); fields] };
        // Settings first: limits of inputs may depend on them (the points of a scale).
        for (offset, fields, values) in [(card.inputs.len(), card.settings, settings), (0, card.inputs, inputs)] {
            for (place, field) in fields.iter().enumerate() {
                case.fill(model, offset + place, field, values.get(field.id))?;
            }
        }
        Ok(case)
    }

    fn fill(
        &mut self,
        model: &dyn Model,
        place: usize,
        field: &'static Field,
        given: Option<&Value>,
    ) -> Result<(), Error> {
        let wrong = |expected| Error::WrongKind { field: field.id, expected };
        match (field.kind, given) {
            (_, Some(Value::Missing)) if field.optional => {}
            (FieldKind::Number { default, .. }, None) => {
                let [min, max] = model.limits(self, place);
                self.numbers[place] = default.clamp(min, max);
            }
            (FieldKind::Number { whole, .. }, Some(Value::Number(value))) => {
                let [min, max] = model.limits(self, place);
                check(field.id, *value, min, max)?;
                if whole && value.fract() != 0.0 {
                    return Err(Error::NotWhole { field: field.id, value: *value });
                }
                self.numbers[place] = *value;
            }
            (FieldKind::Flag { default }, None) => self.numbers[place] = f64::from(default),
            (FieldKind::Flag { .. }, Some(Value::Flag(value))) => self.numbers[place] = f64::from(*value),
            (FieldKind::Choice { options, default }, given) => {
                let word = match given {
                    None => default,
                    Some(Value::Word(word)) => word.as_str(),
                    Some(_) => return Err(wrong("choice")),
                };
                let option = options.iter().position(|option| *option == word).ok_or_else(|| Error::UnknownOption {
                    field: field.id,
                    option: word.to_owned(),
                    options: options.to_vec(),
                })?;
                self.numbers[place] = option as f64;
            }
            (FieldKind::List { default, .. }, None) => self.lists[place] = default.to_vec(),
            (FieldKind::List { min, max, most, .. }, Some(Value::List(values))) => {
                if values.len() > most {
                    return Err(Error::TooLong { field: field.id, length: values.len(), most });
                }
                for &value in values {
                    check(field.id, value, min, max)?;
                }
                self.lists[place].clone_from(values);
            }
            (FieldKind::Number { .. }, _) => return Err(wrong("number")),
            (FieldKind::Flag { .. }, _) => return Err(wrong("flag")),
            (FieldKind::List { .. }, _) => return Err(wrong("list")),
        }
        Ok(())
    }

    /// A number; NaN where it is missing.
    pub(crate) fn number(&self, place: usize) -> f64 {
        self.numbers[place]
    }

    /// Index of the chosen option.
    pub(crate) fn choice(&self, place: usize) -> usize {
        self.numbers[place] as usize
    }

    /// A list of numbers.
    pub(crate) fn list(&self, place: usize) -> &[f64] {
        &self.lists[place]
    }

    /// Whether a flag is set.
    pub(crate) fn flag(&self, place: usize) -> bool {
        self.numbers[place] == 1.0
    }

    /// Number of rows of a table whose columns are lists.
    ///
    /// # Errors
    /// The reason `no-rows` or `lengths-differ`.
    pub(crate) fn rows(&self, columns: &[usize]) -> Result<usize, &'static str> {
        let mut lengths = columns.iter().map(|place| self.lists[*place].len());
        match lengths.next() {
            None | Some(0) => Err("no-rows"),
            Some(length) if lengths.all(|other| other == length) => Ok(length),
            Some(_) => Err("lengths-differ"),
        }
    }

    /// A list to be filled from a column.
    pub(crate) fn gather(&mut self, place: usize) -> &mut Vec<f64> {
        &mut self.lists[place]
    }

    /// Puts the cell of a file in place of a number; NaN for a missing one.
    pub(crate) fn put(&mut self, place: usize, value: f64) {
        self.numbers[place] = value;
    }
}

fn check(field: &'static str, value: f64, min: f64, max: f64) -> Result<(), Error> {
    // Written so that NaN fails too; it is not passed on.
    if min <= value && value <= max {
        return Ok(());
    }
    match value.is_nan() {
        true => Err(Error::WrongKind { field, expected: "number" }),
        false => Err(Error::OutOfRange { field, value, min, max }),
    }
}

fn reject_unknown(card: &'static Card, fields: &[Field], values: &Values) -> Result<(), Error> {
    match values.keys().find(|key| fields.iter().all(|field| field.id != key.as_str())) {
        Some(key) => Err(Error::UnknownField { model: card.id, field: key.clone() }),
        None => Ok(()),
    }
}

impl From<Literal> for Value {
    fn from(literal: Literal) -> Self {
        match literal {
            Literal::Flag(value) => Self::Flag(value),
            Literal::Number(value) => Self::Number(value),
            Literal::List(values) => Self::List(values.to_vec()),
            Literal::Word(word) => Self::Word(word.to_owned()),
        }
    }
}

impl FieldKind {
    /// The start value.
    pub fn default_value(&self) -> Value {
        match *self {
            Self::Number { default, .. } => Value::Number(default),
            Self::Flag { default } => Value::Flag(default),
            Self::Choice { default, .. } => Value::Word(default.to_owned()),
            Self::List { default, .. } => Value::List(default.to_vec()),
        }
    }
}

impl Card {
    /// Whether a field plays a part under these settings (absent ones have their defaults).
    pub fn is_used(&self, field: &Field, settings: &Values) -> bool {
        let Some((id, option)) = field.used_when else { return true };
        match (settings.get(id), self.settings.iter().find(|setting| setting.id == id).map(|setting| setting.kind)) {
            (Some(Value::Word(word)), _) => word == option,
            (_, Some(FieldKind::Choice { default, .. })) => default == option,
            _ => true,
        }
    }

    /// The start values of all inputs.
    pub fn default_inputs(&self) -> Values {
        start_values(self.inputs)
    }

    /// The start values of all settings.
    pub fn default_settings(&self) -> Values {
        start_values(self.settings)
    }

    /// The inputs of the worked example, the defaults among them too.
    pub fn example_inputs(&self) -> Values {
        overlaid(self.default_inputs(), self.example.inputs)
    }

    /// The settings of the worked example, the defaults among them too.
    pub fn example_settings(&self) -> Values {
        overlaid(self.default_settings(), self.example.settings)
    }
}

fn start_values(fields: &[Field]) -> Values {
    let mut values = Values::new();
    values.extend(fields.iter().map(|field| (field.id.to_owned(), field.kind.default_value())));
    values
}

pub(crate) fn overlaid(mut values: Values, changes: &[(&str, Literal)]) -> Values {
    values.extend(changes.iter().map(|(id, literal)| ((*id).to_owned(), Value::from(*literal))));
    values
}

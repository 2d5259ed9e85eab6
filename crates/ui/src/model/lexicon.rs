//! The words of a model by id, without its card: what a page can print that does not link the models.

use std::collections::BTreeMap;
use std::rc::Rc;

use models::{Unit, Value, kebab};
use yew::AttrValue;

use crate::texts::{Argument, Texts};

/// The texts of one model, and its numbers as they are printed. Who asks says what kind of thing an id names and in
/// which unit a number is; [`super::Words`] takes both from the card.
#[derive(Clone, Debug, PartialEq)]
pub struct Lexicon {
    /// All texts, the model's own first.
    pub texts: Texts,
    model: Rc<str>,
    /// Words of a model of the user's own, by the ids that ours have in their files.
    names: Option<Rc<BTreeMap<String, String>>>,
}

/// What stands for the id of a model of the user's own in the ids of texts, and the file of those texts.
const OWN: &str = "own";

impl Lexicon {
    /// The texts of a model; its file must have been asked for, see [`Lexicon::file`].
    pub fn new(texts: &Texts, model: &str) -> Self {
        Self { texts: texts.within(&Self::file(model)), model: model.into(), names: None }
    }

    /// The texts of a model of the user's own: its names, and what is said of any such model.
    pub fn own_model(texts: &Texts, names: Rc<BTreeMap<String, String>>) -> Self {
        Self { texts: texts.within(OWN), model: OWN.into(), names: Some(names) }
    }

    /// Whether the model is the user's own.
    pub fn is_own_model(&self) -> bool {
        self.names.is_some()
    }

    /// The text file of a model; those of the user's own (`own`, `own-3`) share one.
    pub fn file(id: &str) -> String {
        match id == OWN || id.starts_with("own-") {
            true => OWN.to_owned(),
            false => format!("models/{id}"),
        }
    }

    /// The user's own word for an id.
    fn named_by_user(&self, id: &str) -> Option<AttrValue> {
        self.names.as_ref()?.get(id).map(|name| AttrValue::from(name.clone()))
    }

    /// Name of an input.
    pub fn input(&self, id: &str) -> AttrValue {
        self.get(&format!("input-{}", kebab(id)))
    }

    /// Name of a result.
    pub fn result(&self, id: &str) -> AttrValue {
        self.get(&format!("result-{}", kebab(id)))
    }

    /// A value of a field as a cell or a sentence prints it, a number in the unit.
    pub fn any_in(&self, field: &str, value: &Value, unit: Unit) -> String {
        match value {
            Value::Number(number) => self.value(*number, unit),
            Value::List(list) => {
                list.iter().map(|number| self.bare(*number, unit)).collect::<Vec<_>>().join(&self.own("list-separator"))
            }
            Value::Flag(flag) => self.own(if *flag { "yes" } else { "no" }).to_string(),
            Value::Word(word) => self.option(field, word).to_string(),
            Value::Missing => self.own("missing").to_string(),
        }
    }

    /// A text of the model view itself.
    pub fn own(&self, id: &str) -> AttrValue {
        self.own_with(id, &[])
    }

    /// A text of the model view itself, with variables.
    pub fn own_with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> AttrValue {
        self.texts.with(&format!("model-{id}"), arguments)
    }

    /// A text of the model, `None` where it has none: its id without the model's prefix.
    pub(crate) fn find(&self, id: &str) -> Option<AttrValue> {
        self.named_by_user(id).or_else(|| self.texts.find(&format!("{}-{id}", self.model), &[]))
    }

    /// A text of the model: its id without the model's prefix.
    pub(crate) fn get(&self, id: &str) -> AttrValue {
        self.named_by_user(id).unwrap_or_else(|| self.texts.get(&format!("{}-{id}", self.model)))
    }

    /// A text of the model with its variables.
    pub(crate) fn with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> AttrValue {
        self.texts.with(&format!("{}-{id}", self.model), arguments)
    }

    /// An attribute of a text of the model.
    pub(crate) fn attr(&self, id: &str, attribute: &str) -> Option<AttrValue> {
        self.named_by_user(&format!("{id}.{attribute}"))
            .or_else(|| self.texts.attr(&format!("{}-{id}", self.model), attribute))
    }

    /// Name of an option of a choice: the model's own, else that of a choice that many models offer.
    pub fn option(&self, field: &str, option: &str) -> AttrValue {
        self.own_or_shared(&format!("option-{}-{}", kebab(field), kebab(option)))
    }

    /// Other words for an option, with upright strokes between them, as those who fill in a form may say it.
    pub(crate) fn option_also(&self, field: &str, option: &str) -> Option<AttrValue> {
        self.attr(&format!("option-{}-{}", kebab(field), kebab(option)), "also")
    }

    /// Name of a side of what is compared, or of their difference: `expected`, `received`, `gap`. Where the two sides are
    /// no expectation and experience, the model says what they are.
    pub fn side(&self, id: &str) -> AttrValue {
        self.own_or_shared(&format!("gaps-{id}"))
    }

    /// A text that the model may have of its own, else that of the model view.
    pub(super) fn own_or_shared(&self, id: &str) -> AttrValue {
        self.own_or_shared_with(id, &[])
    }

    /// The same with variables.
    pub(super) fn own_or_shared_with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> AttrValue {
        let own = self.texts.find(&format!("{}-{id}", self.model), arguments);
        own.unwrap_or_else(|| self.own_with(id, arguments))
    }

    /// Name of a segment.
    pub fn segment(&self, id: &str) -> AttrValue {
        self.get(&format!("segment-{}", kebab(id)))
    }

    /// Why a result has no value: the model's own reason, or one that any model may give.
    pub fn reason(&self, id: &str) -> AttrValue {
        self.find(&format!("reason-{id}")).unwrap_or_else(|| self.texts.get(&format!("reason-{id}")))
    }

    /// A value with its unit, as a sentence or a label prints it.
    pub fn value(&self, value: f64, unit: Unit) -> String {
        let texts = &self.texts;
        match unit {
            Unit::Money => texts.money(value),
            Unit::Share | Unit::AnnualRate => texts.percent(value, 2),
            Unit::Count => texts.number(value, decimals_of_count(value)),
            Unit::Plain => texts.number(value, decimals(value)),
            Unit::Years | Unit::Months | Unit::Days | Unit::Hours | Unit::Periods | Unit::Points => {
                let number = texts.number(value, 2);
                let id = match unit {
                    Unit::Years => "quantity-years",
                    Unit::Months => "quantity-months",
                    Unit::Days => "quantity-days",
                    Unit::Hours => "quantity-hours",
                    Unit::Periods => "quantity-periods",
                    _ => "quantity-points",
                };
                self.own_with(id, &[("value", number.into()), ("count", value.into())]).to_string()
            }
        }
    }

    /// A value with all its digits, where print shows fewer of them; `None` where print shows them all.
    pub fn exact(&self, value: f64, unit: Unit) -> Option<String> {
        // What lies beyond is the rounding of binary fractions.
        const DIGITS: usize = 10;
        let texts = &self.texts;
        let all = match unit {
            Unit::Share | Unit::AnnualRate => texts.percent(value, DIGITS),
            Unit::Money => texts.money_up_to(value, DIGITS),
            _ => texts.number(value, DIGITS),
        };
        let printed = match unit {
            Unit::Share | Unit::AnnualRate | Unit::Money | Unit::Plain | Unit::Count => self.value(value, unit),
            _ => texts.number(value, 2),
        };
        (all != printed).then_some(all)
    }

    /// A value without its unit, for an axis or a column whose head names the unit.
    pub fn bare(&self, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Share | Unit::AnnualRate => self.texts.percent(value, 1),
            Unit::Money => self.texts.money(value),
            _ => self.texts.number(value, 2),
        }
    }

    /// A value as a column of a table prints it: with the same decimals in every row.
    pub fn cell(&self, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Share | Unit::AnnualRate => self.texts.percent_fixed(value, 1),
            Unit::Money => self.texts.money_fixed(value, 2),
            Unit::Plain => self.texts.fixed(value, 4),
            _ => self.texts.fixed(value, 2),
        }
    }

    /// What stands after a field: `%`, `years`; empty for a bare number.
    pub fn unit_sign(&self, unit: Unit) -> AttrValue {
        let id = match unit {
            Unit::Plain | Unit::Count => return AttrValue::Static(""),
            Unit::Money => return AttrValue::Static(self.texts.currency().sign()),
            Unit::Share => return AttrValue::Static("%"),
            Unit::AnnualRate => "unit-annual-rate",
            Unit::Years => "unit-years",
            Unit::Months => "unit-months",
            Unit::Days => "unit-days",
            Unit::Hours => "unit-hours",
            Unit::Periods => "unit-periods",
            Unit::Points => "unit-points",
        };
        self.own(id)
    }
}

/// Decimals of a bare number: three digits of what is below one, two decimals, one of what has three digits before them.
fn decimals(value: f64) -> usize {
    match value.abs() {
        size if size >= 100.0 => 1,
        size if size >= 1.0 || size == 0.0 => 2,
        // 0.25 has its first digit at the first decimal, 0.025 at the second.
        size => ((-size.log10()).ceil() as usize + 2).min(6),
    }
}

/// Decimals of a count, which a model may expect rather than see: of hundreds nobody wants a fraction.
fn decimals_of_count(value: f64) -> usize {
    match value.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::{decimals, decimals_of_count};

    #[test]
    fn numbers_keep_about_three_digits() {
        let printed = |value: f64| format!("{value:.*}", decimals(value));
        assert_eq!(
            [0.0, 0.2571, 0.0257, 0.000_123_4, 1.0833, 45.678, 117.9765].map(printed),
            ["0.00", "0.257", "0.0257", "0.000123", "1.08", "45.68", "118.0"]
        );
        assert_eq!(decimals(-0.5), 3);
        assert_eq!(decimals(1e-12), 6);
        assert_eq!([2086.5, 23.25, 3.274].map(decimals_of_count), [0, 1, 2]);
    }
}

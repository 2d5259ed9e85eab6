//! The parameters of a model as short texts: in a link, in the attributes of the element, in a field as typed.

use std::collections::BTreeMap;

use models::{Card, Error, Field, FieldKind, Unit, Value, Values, kebab};

/// Parameters by kebab-case name, only those that differ from the defaults.
pub type Parameters = BTreeMap<String, String>;

/// Inputs, then settings, of a card.
pub fn fields(card: &'static Card) -> impl Iterator<Item = &'static Field> {
    card.inputs.iter().chain(card.settings)
}

/// A value as a parameter prints it, in the model's own terms (a share of 0.8 is `0.8`).
pub fn print(value: &Value) -> String {
    match value {
        Value::Missing => String::new(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::List(list) => list.iter().map(f64::to_string).collect::<Vec<_>>().join(","),
        Value::Word(word) => word.clone(),
    }
}

/// Reads a parameter, in the model's own terms.
///
/// # Errors
/// [`Error::WrongKind`] where the text is no value of the field's kind. Limits are not checked here.
pub fn read(field: &'static Field, text: &str) -> Result<Value, Error> {
    let text = text.trim();
    let wrong = |expected| Error::WrongKind { field: field.id, expected };
    match field.kind {
        _ if field.optional && text.is_empty() => Ok(Value::Missing),
        FieldKind::Number { .. } => number(text).map(Value::Number).ok_or_else(|| wrong("number")),
        FieldKind::Flag { .. } => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" | "" => Ok(Value::Flag(true)),
            "false" | "no" | "0" => Ok(Value::Flag(false)),
            _ => Err(wrong("flag")),
        },
        FieldKind::Choice { options, .. } => options
            .iter()
            .find(|option| **option == text || kebab(option) == text)
            .map(|option| Value::Word((*option).to_owned()))
            .ok_or_else(|| Error::UnknownOption {
                field: field.id,
                option: text.to_owned(),
                options: options.to_vec(),
            }),
        FieldKind::List { .. } => list(text, false).map(Value::List).ok_or_else(|| wrong("list")),
    }
}

/// What was read from parameters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadParameters {
    /// Inputs given.
    pub inputs: Values,
    /// Settings given.
    pub settings: Values,
    /// Parameters of a known name that could not be read, with the text that was given.
    pub problems: Vec<(&'static str, String, Error)>,
}

/// Reads all parameters that name a field of the card; names may be kebab-case or camelCase, others are passed over.
pub fn read_all(card: &'static Card, parameters: &Parameters) -> ReadParameters {
    let mut outcome = ReadParameters::default();
    for (index, field) in fields(card).enumerate() {
        let Some(text) = parameters.get(&kebab(field.id)).or_else(|| parameters.get(field.id)) else { continue };
        match read(field, text) {
            Ok(value) => {
                let target = if index < card.inputs.len() { &mut outcome.inputs } else { &mut outcome.settings };
                target.insert(field.id.to_owned(), value);
            }
            Err(error) => outcome.problems.push((field.id, text.clone(), error)),
        }
    }
    outcome
}

/// The parameters that differ from the defaults, for a link.
pub fn differing(card: &'static Card, inputs: &Values, settings: &Values) -> Parameters {
    let mut parameters = Parameters::new();
    for (fields, values) in [(card.inputs, inputs), (card.settings, settings)] {
        for field in fields {
            if let Some(value) = values.get(field.id).filter(|value| **value != field.kind.default_value()) {
                parameters.insert(kebab(field.id), print(value));
            }
        }
    }
    parameters
}

/// Parameters as the query of a link, with a leading `?`, empty where there are none.
pub fn query(parameters: &Parameters) -> String {
    let mut text = String::new();
    for (name, value) in parameters {
        text.push(if text.is_empty() { '?' } else { '&' });
        escape_into(name, &mut text);
        text.push('=');
        escape_into(value, &mut text);
    }
    text
}

/// Reads the query of a link, with or without its `?`; what cannot be decoded is passed over.
pub fn read_query(query: &str) -> Parameters {
    let mut parameters = Parameters::new();
    for pair in query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if let (Some(name), Some(value)) = (unescape(name), unescape(value)) {
            parameters.insert(name, value);
        }
    }
    parameters
}

fn escape_into(text: &str, target: &mut String) {
    for byte in text.bytes() {
        // A comma separates the numbers of a list and is allowed in a fragment: it stays readable.
        if byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte) {
            target.push(byte as char);
        } else {
            target.push_str(&format!("%{byte:02X}"));
        }
    }
}

fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

/// How many times larger a unit is shown than stored: a share of 0.8 is shown as 80.
pub fn shown_factor(unit: Unit) -> f64 {
    match unit {
        Unit::Share | Unit::AnnualRate => 100.0,
        _ => 1.0,
    }
}

/// A stored number as a field shows it: without grouping, without the noise of binary fractions.
pub fn shown(value: f64, unit: Unit) -> String {
    let factor = shown_factor(unit);
    if factor == 1.0 {
        return value.to_string();
    }
    // A hundred times a decimal fraction is off by a few units in the sixteenth digit: print fifteen.
    let scaled = format!("{:.12}", value * factor);
    let trimmed = scaled.trim_end_matches('0').trim_end_matches('.');
    if trimmed == "-0" { "0".to_owned() } else { trimmed.to_owned() }
}

/// Reads what a person typed into a field of a unit; `None` where it is no number.
pub fn typed(text: &str, unit: Unit) -> Option<f64> {
    let per_cent = shown_factor(unit) != 1.0 || text.trim_end().ends_with(['%', '％']);
    scaled(text, per_cent)
}

/// Reads a typed list of numbers of a unit, separated by spaces, semicolons, commas or 、.
pub fn typed_list(text: &str, unit: Unit) -> Option<Vec<f64>> {
    list(text, shown_factor(unit) != 1.0)
}

fn list(text: &str, per_cent: bool) -> Option<Vec<f64>> {
    text.split([',', ';', ' ', '、', '，', '；', '\n', '\t'])
        .filter(|part| !part.is_empty())
        .map(|part| scaled(part, per_cent))
        .collect()
}

fn number(text: &str) -> Option<f64> {
    scaled(text, false)
}

/// Reads a number as people type it: full-width digits, grouping commas, a decimal comma, a currency or per cent sign.
///
/// Of a percentage the decimal point is moved before it is read: 99.9 / 100 is not the number nearest to 0.999.
fn scaled(text: &str, per_cent: bool) -> Option<f64> {
    let plain: String = text
        .chars()
        .filter_map(|letter| match letter {
            '０'..='９' => char::from_digit(letter as u32 - '０' as u32, 10),
            '．' => Some('.'),
            '，' => Some(','),
            '−' | '－' | '–' => Some('-'),
            '＋' => Some('+'),
            '¥' | '￥' | '$' | '€' | '£' | '%' | '％' | '_' => None,
            space if space.is_whitespace() => None,
            other => Some(other),
        })
        .collect();
    let plain = match plain.split_once(',') {
        Some((before, after)) if !plain.contains('.') && !after.contains(',') && after.len() != 3 => {
            format!("{before}.{after}")
        }
        Some(_) => plain.replace(',', ""),
        None => plain,
    };
    // `parse` also reads "inf" and "nan", which nobody means.
    if plain.chars().any(|letter| letter.is_alphabetic() && !matches!(letter, 'e' | 'E')) {
        return None;
    }
    let value = if !per_cent {
        plain.parse::<f64>()
    } else if plain.contains(['e', 'E']) {
        plain.parse::<f64>().map(|value| value / 100.0)
    } else {
        format!("{plain}e-2").parse::<f64>()
    };
    value.ok().filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, value) in [
            ("100", 100.0),
            (" 1,234.5 ", 1234.5),
            ("1,5", 1.5),
            ("1,500", 1500.0),
            ("12,345,678", 12_345_678.0),
            ("１２３．４", 123.4),
            ("¥1,200", 1200.0),
            ("−3", -3.0),
            ("1e3", 1000.0),
        ] {
            assert_eq!(typed(text, Unit::Plain), Some(value), "{text}");
        }
        for text in ["", "abc", "1.2.3", "nan", "inf", "1e999", "--1"] {
            assert_eq!(typed(text, Unit::Plain), None, "{text}");
        }
    }

    #[test]
    fn a_share_is_shown_as_a_percentage_and_comes_back_the_same() {
        for share in [0.0, 0.07, 0.1, 0.29, 0.575, 0.8, 0.999, 1.0] {
            assert_eq!(typed(&shown(share, Unit::Share), Unit::Share), Some(share));
        }
        assert_eq!(shown(0.07, Unit::Share), "7");
        assert_eq!(shown(0.575, Unit::AnnualRate), "57.5");
        assert_eq!(shown(0.0, Unit::Share), "0");
        assert_eq!(typed("80 %", Unit::Share), Some(0.8));
        assert_eq!(typed("35%", Unit::Plain), Some(0.35));
    }

    #[test]
    fn lists_take_any_separator() {
        assert_eq!(typed_list("100, 60、45；38", Unit::Share), Some(vec![1.0, 0.6, 0.45, 0.38]));
        assert_eq!(typed_list("", Unit::Plain), Some(vec![]));
        assert_eq!(typed_list("1 x", Unit::Plain), None);
    }

    #[test]
    fn a_query_comes_back_the_same() {
        let parameters: Parameters =
            [("margin", "100"), ("name", "a b&c=d+é%"), ("flows", "1,2,3")].map(|(k, v)| (k.into(), v.into())).into();
        assert_eq!(read_query(&query(&parameters)), parameters);
        assert_eq!(query(&Parameters::new()), "");
        assert_eq!(read_query("?a=%zz&b=1"), [("b".to_owned(), "1".to_owned())].into());
    }
}

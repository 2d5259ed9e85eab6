//! Words that several pictures share.

use yew::prelude::*;

use crate::chart::Format;
use crate::texts::Texts;

/// A stretch between two numbers: `5–10`.
pub(super) fn stretch(texts: &Texts, [from, to]: [f64; 2]) -> String {
    texts
        .with("pictures-stretch", &[("from", texts.number(from, 1).into()), ("to", texts.number(to, 1).into())])
        .to_string()
}

/// Prints a number with at most so many significant digits.
pub(super) fn significant(texts: &Texts, digits: usize) -> Format {
    let texts = texts.clone();
    Format::new(move |value| texts.significant(value, digits))
}

/// Prints a number with at most so many decimals.
pub(super) fn number(texts: &Texts, digits: usize) -> Format {
    let texts = texts.clone();
    Format::new(move |value| texts.number(value, digits))
}

/// A parameter as the literature writes it.
pub(super) fn symbol(name: &str) -> &str {
    match name {
        "alpha" => "α",
        "beta" => "β",
        "gamma" => "γ",
        "delta" => "δ",
        other => other,
    }
}

/// A sentence under a picture.
pub(super) fn note(text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <p class="chart-note">{ text }</p> }
}

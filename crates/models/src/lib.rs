//! The textbook models of customer relationship management on a few shared shapes.

mod card;
mod evaluate;
mod formula;
mod picture;
pub mod rfm;

pub use card::*;
pub use evaluate::*;
pub use formula::*;
pub use picture::*;

/// Every model, in the textbook's order.
pub fn catalogue() -> Vec<&'static Card> {
    Vec::new()
}

/// The card of one model.
///
/// # Errors
/// [`Error::UnknownModel`] when no model has the id.
pub fn card(id: &str) -> Result<&'static Card, Error> {
    Err(Error::UnknownModel { id: id.to_owned() })
}

/// Evaluates one case: absent inputs and settings take their defaults.
///
/// # Errors
/// An [`Error`] that names the field at fault.
pub fn evaluate(id: &str, inputs: &Values, settings: &Values) -> Result<Evaluation, Error> {
    let _ = (inputs, settings);
    Err(Error::UnknownModel { id: id.to_owned() })
}

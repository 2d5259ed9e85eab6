//! A model that a user makes: a matrix, tiers, rules or a weighted scorecard, as data of the shapes that ours stand on.
//!
//! A definition ([`OwnModel`]) comes from the page's editor or from a file ([`OwnModel::read`]), says what is wrong with
//! it ([`OwnModel::flaws`]) and what is odd about it ([`audit()`]), and becomes a model like any other
//! ([`OwnModel::model`]). Its words are the user's own and stay in the definition: the card that is made of it has ids that
//! say the place (`x`, `tier2`, `item5`), and [`OwnModel::names`] gives the words for them.

mod audit;
mod boxes;
mod build;
mod check;
mod copy;
mod definition;
mod names;
mod read;
mod write;

pub use audit::{Finding, Odd, audit};
pub use boxes::{Region, Span};
pub use build::colour_of;
pub use copy::copies;
pub use definition::*;
pub use read::{Flaw, Part, Wrong};

/// Id of the card of every model that a user makes; what tells one from another is its definition.
pub const ID: &str = "own";

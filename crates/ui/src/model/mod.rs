//! Shows any model of the catalogue from its card: picture, inputs, results, steps, example, exercise, notes.
//!
//! There is no code of its own for any model: a new model is a card with its texts and appears everywhere.

mod answers;
mod cells;
pub mod course;
mod example;
mod exercise;
mod field;
mod grid;
mod inputs;
mod items;
mod lexicon;
mod notes;
mod own;
pub mod parameters;
mod picture;
mod rest;
mod results;
mod share;
mod state;
mod steps;
mod table;
mod view;
mod words;

pub(crate) use self::field::Hint;
pub use self::lexicon::Lexicon;
pub(crate) use self::notes::reference_list;
pub use self::own::{own_names, relation_sign};
pub use self::share::{Copied, CopiedProps, snippet};
pub use self::state::{ModelAction, ModelHandle, ModelState};
pub use self::view::{Detail, ModelView, ModelViewProps, Report};
pub use self::words::{CardRef, Words};

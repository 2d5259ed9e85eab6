//! The names of the rows, parts and points of a picture.

use models::{Name, kebab};
use yew::AttrValue;

use crate::model::words::Words;

/// Where the name of an id may stand, in the order in which it is looked for.
const KINDS: [&str; 7] = ["input", "setting", "result", "group", "segment", "step", "option"];

impl Words {
    /// What is said of the rows that the model points at: its own words, or those that fit any model.
    pub(super) fn flagged(&self) -> AttrValue {
        self.attr("picture", "flagged").unwrap_or_else(|| self.own("flagged"))
    }

    /// A name in a picture, in the language of the page.
    pub fn named(&self, name: Name) -> AttrValue {
        match name {
            Name::Id(id) => {
                let id = kebab(id);
                KINDS
                    .iter()
                    .find_map(|kind| self.find(&format!("{kind}-{id}")))
                    // An id without a text is reported like any other.
                    .unwrap_or_else(|| self.get(&format!("group-{id}")))
            }
            Name::Nth { of, number } => self.row_label(of, number).unwrap_or_else(|| {
                self.texts.with(&format!("{}-nth-{}", self.card.id, kebab(of)), &[("number", number.into())])
            }),
        }
    }
}

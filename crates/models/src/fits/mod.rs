//! Models whose parameters are estimated from the columns of a file: what they take, what may be chosen, what they find.
//!
//! No case of a few numbers can stand for them, so that they have a [`FitCard`] in place of a [`crate::Card`]: columns of a file
//! fill its *roles*. As with the other models the card is the one definition: it drives the page, the run in the worker, the
//! columns that are saved and the tests. What is computed is in `workbench`, by the methods of `statistics`; here is what
//! both ends agree on, as plain data ([`FitReport`]).
//!
//! The words of a fit are in `<language>/models/<model>.ftl`, ids in kebab-case:
//!
//! | id | what |
//! |---|---|
//! | `<model>-name`, `-alias`, `-summary`, `-question` | as for every model |
//! | `<model>-role-<role>`, `.hint` | what a column is to hold |
//! | `<model>-setting-<setting>`, `.hint` | label of a setting, and what the choice means |
//! | `<model>-option-<setting>-<option>` | an option |
//! | `<model>-column-<column>` | head of a column that is saved beside the file's own |
//! | `<model>-reason-<reason>` | why a row is left out, or why a number is missing |
//! | `<model>-formula-<n>` | what the n-th formula of the card says |
//! | `<model>-caution-1` … | the cautions |
//! | `<model>-<word>` | every further text of its report, by [`FitCard::words`] |

pub mod churn_survival;
pub mod clusters;
pub mod loyalty_drivers;
pub mod relationship_paths;
mod report;
pub mod retention_projection;
pub mod scale_quality;
mod settle;

use serde::Serialize;

use crate::{Reference, RowKind, Unit};
pub use report::*;
pub use settle::*;

/// Everything a surface needs to know of a fit before it has a file.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FitCard {
    /// Kebab-case identifier, also the name of the text file and of the page: `churn-survival`.
    pub id: &'static str,
    /// Chapter of the textbook, 1 to 9.
    pub chapter: u8,
    /// Position within the chapter.
    pub place: u8,
    /// What a row of the file is.
    pub rows: RowKind,
    /// What columns of the file fill, in reading order.
    pub roles: &'static [FitRole],
    /// The choices that the method leaves open.
    pub settings: &'static [FitSetting],
    /// Ids of the columns that can be saved beside the file's own.
    pub columns: &'static [&'static str],
    /// Why a row may be left out, besides [`COMMON_FAULTS`], or a number missing.
    pub reasons: &'static [&'static str],
    /// Further texts of its report, as `<model>-<word>`.
    pub words: &'static [&'static str],
    /// The method in formulas.
    pub formulas: &'static [&'static str],
    /// Number of cautions in the texts (`caution-1` …).
    pub cautions: u8,
    /// Samples of the site that have what it takes, the best first: `subscriptions`.
    pub samples: &'static [&'static str],
    /// Sources in a standard form, first the origin of the method.
    pub references: &'static [Reference],
}

/// Why a row of any fit may be left out; their words are `fit-reason-<reason>`.
pub const COMMON_FAULTS: [&str; 4] = ["empty", "not-a-number", "not-a-date", "not-yes-or-no"];

/// What one column or several are to hold.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FitRole {
    /// camelCase identifier.
    pub id: &'static str,
    /// What the cells are read as.
    pub kind: RoleKind,
    /// Fewest and most columns.
    pub columns: [usize; 2],
    /// Header names, lower case, in either language, that suggest a column for the role, the surest first.
    pub headers: &'static [&'static str],
    /// Whether every column of the kind is suggested that no header name gives to another role.
    pub takes_rest: bool,
    /// Whether an empty cell says something (who has no last day is still there), so that its row is not left out.
    pub may_be_empty: bool,
    /// Setting and option that the role belongs to (or several, parted by blanks); `None` where it always does.
    pub used_when: Option<(&'static str, &'static str)>,
}

/// What the cells of a role are read as.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum RoleKind {
    /// A number.
    Number,
    /// A civil day.
    Day,
    /// Yes or no, with the model's own words for them, lower case.
    Flag {
        /// Words for yes besides the usual ones.
        yes: &'static [&'static str],
        /// Words for no besides the usual ones.
        no: &'static [&'static str],
    },
    /// The name of a group; equal texts are one group.
    Group,
}

/// One choice that a method leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FitSetting {
    /// camelCase identifier.
    pub id: &'static str,
    /// What may be entered.
    pub kind: SettingKind,
    /// Setting and option that it belongs to (or several, parted by blanks); `None` where it always does.
    pub used_when: Option<(&'static str, &'static str)>,
}

/// What may be entered for a setting.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum SettingKind {
    /// A number.
    Number {
        /// Unit that it carries.
        unit: Unit,
        /// Smallest value.
        min: f64,
        /// Largest value.
        max: f64,
        /// What an arrow key adds.
        step: f64,
        /// Start value.
        default: f64,
        /// Whether only whole numbers are allowed.
        whole: bool,
    },
    /// Yes or no.
    Flag {
        /// Start value.
        default: bool,
    },
    /// One of a few named options. Where roles belong to its options, a file that fills those of one option chooses it.
    Choice {
        /// Ids of the options.
        options: &'static [&'static str],
        /// Start value.
        default: &'static str,
    },
    /// A civil day; empty at first, which leaves it to the file.
    Day,
    /// Pairs of roles to tick. Its value is a word: the ids of those ticked, parted by blanks. A pair counts while both its
    /// roles have columns.
    Pairs {
        /// The pairs.
        pairs: &'static [RolePair],
        /// Whether a pair leads from the one to the other.
        directed: bool,
    },
}

/// Two roles that may be joined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RolePair {
    /// The first, or where it leads from.
    pub from: &'static str,
    /// The second, or where it leads to.
    pub to: &'static str,
    /// Whether it is ticked at first.
    pub default: bool,
}

impl RolePair {
    /// A pair that is ticked at first, or is not.
    pub(crate) const fn new(from: &'static str, to: &'static str, default: bool) -> Self {
        Self { from, to, default }
    }

    /// Its id among the pairs of its setting: `trust-alternatives`.
    pub fn id(&self) -> String {
        format!("{}-{}", self.from, self.to)
    }
}

impl FitRole {
    /// A role that one column must fill.
    pub(crate) const fn one(id: &'static str, kind: RoleKind, headers: &'static [&'static str]) -> Self {
        Self { id, kind, columns: [1, 1], headers, takes_rest: false, may_be_empty: false, used_when: None }
    }

    /// A role that up to `most` columns fill, or none: the items of a scale.
    pub(crate) const fn items(id: &'static str, most: usize, headers: &'static [&'static str]) -> Self {
        Self { columns: [0, most], ..Self::one(id, RoleKind::Number, headers) }
    }

    /// The same, which cannot do with fewer columns.
    pub(crate) const fn at_least(self, least: usize) -> Self {
        Self { columns: [least, self.columns[1]], ..self }
    }

    /// The same, left without a column if need be.
    pub(crate) const fn optional(self) -> Self {
        Self { columns: [0, self.columns[1]], ..self }
    }

    /// The same, where an empty cell says something.
    pub(crate) const fn or_empty(self) -> Self {
        Self { may_be_empty: true, ..self }
    }

    /// The same, used only with one option of a setting.
    pub(crate) const fn when(self, setting: &'static str, option: &'static str) -> Self {
        Self { used_when: Some((setting, option)), ..self }
    }
}

impl FitSetting {
    /// One of a few options; the named one at first.
    pub(crate) const fn choice(id: &'static str, options: &'static [&'static str], default: &'static str) -> Self {
        Self { id, kind: SettingKind::Choice { options, default }, used_when: None }
    }

    /// A civil day, at first left to the file.
    pub(crate) const fn day(id: &'static str) -> Self {
        Self { id, kind: SettingKind::Day, used_when: None }
    }

    /// The same, used only with one option of another setting.
    pub(crate) const fn when(self, setting: &'static str, option: &'static str) -> Self {
        Self { used_when: Some((setting, option)), ..self }
    }
}

/// Every fit, in the textbook's order.
pub static FITS: [&FitCard; 6] = [
    &clusters::CARD,
    &relationship_paths::CARD,
    &scale_quality::CARD,
    &loyalty_drivers::CARD,
    &churn_survival::CARD,
    &retention_projection::CARD,
];

/// The card of one fit; `None` for an id that no fit has.
pub fn fit_card(id: &str) -> Option<&'static FitCard> {
    FITS.iter().copied().find(|card| card.id == id)
}

//! Which columns fill the roles of a fit, and which settings hold: what was chosen, laid over what the file suggests.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FitCard, FitRole, FitSetting, RoleKind, RolePair, SettingKind};
use crate::card::suggestion;
use crate::{Error, Value, Values};

/// What a person has chosen for a fit; a part of the project.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct FitSettings {
    /// Columns by role, as set by hand; absent roles are suggested, an empty list means none.
    pub columns: BTreeMap<String, Vec<String>>,
    /// Settings that differ from the start values.
    pub settings: Values,
    /// Days that were set. They speak of one file, as the columns do.
    pub days: BTreeMap<String, i32>,
}

impl FitSettings {
    /// Forgets what speaks of one file's columns and days.
    pub fn forget_file(&mut self) {
        self.columns.clear();
        self.days.clear();
    }
}

/// What the cells of a column were found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Numbers.
    Number,
    /// Civil days.
    #[serde(alias = "date-day-first", alias = "date-month-first")]
    Date,
    /// A few repeating texts.
    Category,
    /// Any text, identifiers included.
    Text,
}

/// A column that a role may take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FileColumn {
    /// Header.
    pub name: String,
    /// What its cells are.
    pub kind: ColumnKind,
}

/// What holds for a run: every setting with a value, the columns of every role in use.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settled {
    /// Every setting but the days.
    pub settings: Values,
    /// The days that were set.
    pub days: BTreeMap<String, i32>,
    /// Columns by role; a role in use without a column has an empty list.
    pub columns: BTreeMap<&'static str, Vec<String>>,
    /// Ticked pairs by setting, of roles that both have columns.
    pub pairs: BTreeMap<&'static str, Vec<RolePair>>,
    /// Roles with too few columns.
    pub missing: Vec<&'static str>,
}

impl Settled {
    /// Option of a choice.
    pub fn choice(&self, id: &str) -> &str {
        match self.settings.get(id) {
            Some(Value::Word(option)) => option,
            _ => "",
        }
    }

    /// A number.
    pub fn number(&self, id: &str) -> f64 {
        match self.settings.get(id) {
            Some(Value::Number(number)) => *number,
            _ => 0.0,
        }
    }

    /// Yes or no.
    pub fn flag(&self, id: &str) -> bool {
        matches!(self.settings.get(id), Some(Value::Flag(true)))
    }

    /// Whether a role or setting with this condition is in use.
    pub fn uses(&self, condition: Option<(&'static str, &'static str)>) -> bool {
        condition.is_none_or(|(setting, options)| options.split(' ').any(|option| self.choice(setting) == option))
    }
}

impl FitRole {
    /// How surely a header suggests this role, as [`crate::Field::suggested_by`]; `None` for a column of another kind. Of the
    /// columns of a scale each may have a number: `trust 1`, `trust 2`.
    fn suggested_by(&self, column: &FileColumn) -> Option<usize> {
        let plain = || suggestion(self.id, self.headers, &column.name);
        let numbered = || {
            let stem = column.name.trim_end_matches(|letter: char| !letter.is_alphabetic());
            (self.columns[1] > 1).then(|| suggestion(self.id, self.headers, stem)).flatten()
        };
        self.fits(column.kind).then(|| plain().or_else(numbered)).flatten()
    }

    /// Whether cells of a kind can be what the role wants.
    pub fn fits(&self, kind: ColumnKind) -> bool {
        match self.kind {
            RoleKind::Number => kind == ColumnKind::Number,
            RoleKind::Day => kind == ColumnKind::Date,
            RoleKind::Flag { .. } => kind != ColumnKind::Date,
            RoleKind::Group => kind != ColumnKind::Date,
        }
    }
}

/// Lays what was chosen over what the file suggests.
///
/// # Errors
/// A setting that the card does not have, of a wrong kind, or out of its limits.
pub fn settle(card: &'static FitCard, file: &[FileColumn], chosen: &FitSettings) -> Result<Settled, Error> {
    for (id, value) in &chosen.settings {
        let setting = card.settings.iter().find(|setting| setting.id == id);
        check(setting.ok_or_else(|| Error::UnknownField { model: card.id, field: id.clone() })?, value)?;
    }
    let mut settled = Settled { days: chosen.days.clone(), ..Settled::default() };
    for setting in card.settings {
        let value = match (chosen.settings.get(setting.id), setting.kind) {
            (Some(value), _) => value.clone(),
            (None, SettingKind::Number { default, .. }) => Value::Number(default),
            (None, SettingKind::Flag { default }) => Value::Flag(default),
            (None, SettingKind::Choice { options, default }) => {
                // A column set by hand, be it to none, says which option is meant; else what the file fills.
                let touched = options.iter().find(|option| touches(card, chosen, setting.id, option));
                let filled = || options.iter().find(|option| fills(card, file, chosen, setting.id, option));
                Value::Word((*touched.or_else(filled).unwrap_or(&default)).to_owned())
            }
            (None, SettingKind::Day) => continue,
            (None, SettingKind::Pairs { pairs, .. }) => {
                let ticked: Vec<String> = pairs.iter().filter(|pair| pair.default).map(RolePair::id).collect();
                Value::Word(ticked.join(" "))
            }
        };
        settled.settings.insert(setting.id.to_owned(), value);
    }
    let mut taken: Vec<&str> = chosen.columns.values().flatten().map(String::as_str).collect();
    // Roles with a name of their own before those that take what is left.
    let in_use = |role: &&FitRole| settled.uses(role.used_when);
    let mut order: Vec<&'static FitRole> = card.roles.iter().filter(in_use).collect();
    order.sort_by_key(|role| role.takes_rest);
    for role in order {
        let columns = match chosen.columns.get(role.id) {
            Some(columns) => columns.clone(),
            None => {
                let columns = suggested(role, file, &taken);
                let names = file.iter().map(|column| column.name.as_str());
                taken.extend(names.filter(|name| columns.iter().any(|column| column == name)));
                columns
            }
        };
        settled.columns.insert(role.id, columns);
    }
    for setting in card.settings {
        let SettingKind::Pairs { pairs, .. } = setting.kind else { continue };
        let ticked: Vec<&str> = settled.choice(setting.id).split_whitespace().collect();
        let filled = |role: &str| settled.columns.get(role).is_some_and(|columns| !columns.is_empty());
        let counts = |pair: &&RolePair| ticked.contains(&pair.id().as_str()) && filled(pair.from) && filled(pair.to);
        let counting = pairs.iter().filter(counts).copied().collect();
        settled.pairs.insert(setting.id, counting);
    }
    settled.missing = card
        .roles
        .iter()
        .filter(|role| settled.columns.get(role.id).is_some_and(|columns| columns.len() < role.columns[0]))
        .map(|role| role.id)
        .collect();
    Ok(settled)
}

/// Whether a column was set by hand for a role that belongs to an option.
fn touches(card: &FitCard, chosen: &FitSettings, setting: &'static str, option: &'static str) -> bool {
    let mut own = card.roles.iter().filter(|role| role.used_when == Some((setting, option)));
    own.any(|role| chosen.columns.contains_key(role.id))
}

/// Whether the file, or the columns chosen, fill every role that belongs to an option and that it cannot do without.
fn fills(
    card: &FitCard,
    file: &[FileColumn],
    chosen: &FitSettings,
    setting: &'static str,
    option: &'static str,
) -> bool {
    let mut own = card.roles.iter().filter(|role| role.used_when == Some((setting, option)) && role.columns[0] > 0);
    let filled = |role: &FitRole| match chosen.columns.get(role.id) {
        Some(columns) => columns.len() >= role.columns[0],
        None => suggested(role, file, &[]).len() >= role.columns[0],
    };
    own.clone().next().is_some() && own.all(filled)
}

/// Columns whose header suggests a role, the surest first for a role of one; what is left over for a role that takes it.
fn suggested(role: &FitRole, file: &[FileColumn], taken: &[&str]) -> Vec<String> {
    let free = || file.iter().enumerate().filter(|(_, column)| !taken.contains(&column.name.as_str()));
    let mut named: Vec<(usize, usize)> =
        free().filter_map(|(place, column)| Some((role.suggested_by(column)?, place))).collect();
    if role.columns[1] == 1 {
        named.sort_unstable();
        named.truncate(1);
    }
    let mut places: Vec<usize> = named.into_iter().map(|(_, place)| place).collect();
    if places.is_empty() && role.takes_rest {
        places = free().filter(|(_, column)| role.fits(column.kind)).map(|(place, _)| place).collect();
    }
    places.truncate(role.columns[1]);
    places.into_iter().map(|place| file[place].name.clone()).collect()
}

fn check(setting: &FitSetting, value: &Value) -> Result<(), Error> {
    let field = setting.id;
    match (setting.kind, value) {
        (SettingKind::Number { min, max, whole, .. }, Value::Number(number)) => {
            if !(min..=max).contains(number) {
                return Err(Error::OutOfRange { field, value: *number, min, max });
            }
            if whole && number.fract() != 0.0 {
                return Err(Error::NotWhole { field, value: *number });
            }
            Ok(())
        }
        (SettingKind::Flag { .. }, Value::Flag(_)) => Ok(()),
        (SettingKind::Choice { options, .. }, Value::Word(option)) => {
            if options.contains(&option.as_str()) {
                Ok(())
            } else {
                Err(Error::UnknownOption { field, option: option.clone(), options: options.to_vec() })
            }
        }
        (SettingKind::Pairs { pairs, .. }, Value::Word(ticked)) => {
            match ticked.split_whitespace().find(|id| !pairs.iter().any(|pair| pair.id() == *id)) {
                Some(option) => Err(Error::UnknownOption { field, option: option.to_owned(), options: Vec::new() }),
                None => Ok(()),
            }
        }
        (kind, _) => Err(Error::WrongKind {
            field,
            expected: match kind {
                SettingKind::Number { .. } => "number",
                SettingKind::Flag { .. } => "flag",
                SettingKind::Choice { .. } => "choice",
                SettingKind::Day => "day",
                SettingKind::Pairs { .. } => "pairs",
            },
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::churn_survival::CARD;
    use super::*;

    fn column(name: &str, kind: ColumnKind) -> FileColumn {
        FileColumn { name: name.to_owned(), kind }
    }

    #[test]
    fn the_columns_of_a_file_choose_what_it_has() {
        let dates = [column("加入日期", ColumnKind::Date), column("离开日期", ColumnKind::Date)];
        let settled = settle(&CARD, &dates, &FitSettings::default()).unwrap();
        assert_eq!(settled.choice("times"), "dates");
        assert_eq!(settled.columns["left"], ["离开日期"]);
        assert!(settled.missing.is_empty() && !settled.columns.contains_key("duration"));

        let times = [column("Months", ColumnKind::Number), column("churned", ColumnKind::Category)];
        let settled = settle(&CARD, &times, &FitSettings::default()).unwrap();
        assert_eq!(settled.choice("times"), "durations");
        assert_eq!(
            (&settled.columns["duration"], &settled.columns["ended"]),
            (&vec!["Months".into()], &vec!["churned".into()])
        );
    }

    #[test]
    fn a_choice_goes_before_a_suggestion_and_an_empty_one_is_none() {
        let file = [
            column("joined", ColumnKind::Date),
            column("left", ColumnKind::Date),
            column("plan", ColumnKind::Category),
        ];
        let mut chosen = FitSettings::default();
        assert_eq!(settle(&CARD, &file, &chosen).unwrap().columns["group"], ["plan"]);
        chosen.columns.insert("group".into(), Vec::new());
        chosen.columns.insert("joined".into(), Vec::new());
        let settled = settle(&CARD, &file, &chosen).unwrap();
        assert!(settled.columns["group"].is_empty());
        assert_eq!(settled.missing, ["joined"]);
    }

    #[test]
    fn a_column_taken_away_is_asked_for_in_its_place() {
        let times = [column("Months", ColumnKind::Number), column("churned", ColumnKind::Category)];
        let mut chosen = FitSettings::default();
        chosen.columns.insert("duration".into(), Vec::new());
        let settled = settle(&CARD, &times, &chosen).unwrap();
        assert_eq!((settled.choice("times"), settled.missing.as_slice()), ("durations", ["duration"].as_slice()));
    }

    #[test]
    fn numbered_columns_are_the_items_of_their_scale_and_pairs_need_both() {
        use super::super::loyalty_drivers::CARD;
        let file = ["loyalty 1", "loyalty 2", "Trust_1", "trust 2", "满意感1", "alternatives"];
        let file = file.map(|name| column(name, ColumnKind::Number));
        let settled = settle(&CARD, &file, &FitSettings::default()).unwrap();
        assert_eq!(settled.columns["loyalty"], ["loyalty 1", "loyalty 2"]);
        assert_eq!(settled.columns["trust"], ["Trust_1", "trust 2"]);
        assert_eq!(settled.columns["satisfaction"], ["满意感1"]);
        assert!(settled.columns["switchingCosts"].is_empty() && settled.missing.is_empty());
        let ticked = "trust-alternatives switchingCosts-alternatives";
        let settings = [("interactions".to_owned(), Value::Word(ticked.to_owned()))].into();
        let chosen = FitSettings { settings, ..FitSettings::default() };
        let settled = settle(&CARD, &file, &chosen).unwrap();
        assert_eq!(settled.pairs["interactions"].iter().map(RolePair::id).collect::<Vec<_>>(), ["trust-alternatives"]);
        let settings = [("interactions".to_owned(), Value::Word("trust-trust".to_owned()))].into();
        let refused = settle(&CARD, &file, &FitSettings { settings, ..FitSettings::default() });
        assert!(matches!(refused, Err(Error::UnknownOption { .. })));
    }

    #[test]
    fn a_setting_out_of_its_kind_is_refused() {
        let chosen =
            |id: &str, value| FitSettings { settings: [(id.to_owned(), value)].into(), ..FitSettings::default() };
        let refused = |chosen| settle(&CARD, &[], &chosen).unwrap_err();
        assert!(matches!(
            refused(chosen("band", Value::Word("wide".into()))),
            Error::UnknownOption { field: "band", .. }
        ));
        assert!(matches!(refused(chosen("band", Value::Number(1.0))), Error::WrongKind { .. }));
        assert!(matches!(refused(chosen("colour", Value::Number(1.0))), Error::UnknownField { .. }));
    }
}

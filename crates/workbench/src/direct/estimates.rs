//! The textbook's models that are estimated from the columns of a table.

use std::collections::BTreeMap;

use models::fits::{FITS, FitCard, FitReport, FitSettings, SettingKind, fit_card};
use models::{Value, Values};

use super::run;
use crate::Session;
use crate::fits::FittedColumn;
use crate::protocol::{Failure, Request};

/// The cards of all models that are estimated, in the textbook's order.
pub fn estimated_models() -> &'static [&'static FitCard] {
    &FITS
}

/// Estimates a model from the open table: what it found, and columns with an entry for every row of the table. Roles without
/// columns take those whose headers suggest it, and settings that are absent their start values; a day is a text,
/// `2024-12-31`.
///
/// # Errors
/// `unknown-model`, `unknown-field` for a role or setting that the model does not have, and what the estimate cannot do without.
pub fn estimate(
    session: &mut Session,
    model: &str,
    columns: BTreeMap<String, Vec<String>>,
    settings: Values,
) -> Result<(FitReport, Vec<FittedColumn>), Failure> {
    let unknown = || Failure::new("unknown-model").with("id", Value::Word(model.to_owned()));
    let card = fit_card(model).ok_or_else(unknown)?;
    if let Some(role) = columns.keys().find(|id| !card.roles.iter().any(|role| role.id == *id)) {
        let known: Vec<&str> = card.roles.iter().map(|role| role.id).collect();
        return Err(Failure::new("bad-option").column(role).expected(known.join(" ")));
    }
    let (settings, days) = with_days(card, settings)?;
    let request = Request::Fit { model: card.id.to_owned(), settings: FitSettings { columns, settings, days } };
    run(session, request, None)?;
    let fitted = session.fitted(card.id).ok_or_else(unknown)?;
    Ok((fitted.report.clone(), fitted.columns.clone()))
}

/// The days among the settings apart from the others.
fn with_days(card: &FitCard, settings: Values) -> Result<(Values, BTreeMap<String, i32>), Failure> {
    let (mut others, mut days) = (Values::new(), BTreeMap::new());
    for (id, value) in settings {
        let is_day = card.settings.iter().any(|setting| setting.id == id && setting.kind == SettingKind::Day);
        match value {
            Value::Word(text) if is_day => {
                let day = table::parse_date(&text, table::DateOrder::default());
                let day = day.ok_or_else(|| Failure::new("not-a-date").column(&id).value(text))?;
                days.insert(id, day);
            }
            value => {
                others.insert(id, value);
            }
        }
    }
    Ok((others, days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Incoming;
    use crate::protocol::{Cleaning, Mapping, ReadSettings};

    fn open(text: &str) -> Session {
        let mut session = Session::new();
        let bytes = text.as_bytes();
        let file = Incoming::text("made.csv", bytes.len() as u64, table::no_decoders());
        let request = Request::Read {
            settings: ReadSettings::default(),
            mapping: Mapping::default(),
            cleaning: Cleaning::default(),
        };
        run(&mut session, request, Some((file, bytes))).expect("a table");
        session
    }

    #[test]
    fn a_model_is_estimated_by_headers_or_by_the_columns_given() {
        let mut session = open("months,churned\n1,yes\n2,yes\n2,no\n4,yes\n5,no\n");
        let (report, columns) = estimate(&mut session, "churn-survival", BTreeMap::new(), Values::new()).unwrap();
        assert_eq!((report.used, report.columns["duration"].as_slice()), (5, ["months".to_owned()].as_slice()));
        assert_eq!(columns.len(), report.saved.len());
        let roles = [("weather".to_owned(), Vec::new())].into();
        let refused = estimate(&mut session, "churn-survival", roles, Values::new()).unwrap_err();
        assert_eq!((refused.code.as_str(), refused.column.as_deref()), ("bad-option", Some("weather")));
        let refused = estimate(&mut session, "lifetime-value", BTreeMap::new(), Values::new()).unwrap_err();
        assert_eq!(refused.code, "unknown-model");
    }

    #[test]
    fn a_day_is_a_text() {
        let mut session = open("joined,left\n2024-01-01,2024-02-01\n2024-01-05,\n2024-01-09,2024-03-01\n");
        let until = |text: &str| [("until".to_owned(), Value::Word(text.to_owned()))].into();
        let (report, _) = estimate(&mut session, "churn-survival", BTreeMap::new(), until("2024-06-30")).unwrap();
        let models::fits::Finding::Survival(found) = report.found else { panic!("a curve") };
        assert_eq!(found.until, Some(19_904));
        let refused = estimate(&mut session, "churn-survival", BTreeMap::new(), until("soon")).unwrap_err();
        assert_eq!((refused.code.as_str(), refused.column.as_deref()), ("not-a-date", Some("until")));
    }
}

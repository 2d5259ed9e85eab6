//! The project file: what the user chose, as JSON that every later version opens.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::protocol::{Failure, Settings};

/// Version of the project format that is written.
pub const VERSION: u32 = 1;

/// Says what the file is, in its first field.
const FORMAT: &str = "clovis-project";

/// A saved project: the choices, and the name of the file they were made on. Never the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Project {
    /// Always `clovis-project`.
    pub format: String,
    /// Version of the format.
    pub version: u32,
    /// Name of the file that was open.
    pub file: Option<String>,
    /// The choices.
    pub settings: Settings,
}

impl Project {
    /// A project of the present version.
    pub fn new(file: Option<String>, settings: Settings) -> Self {
        let settings = Settings { version: VERSION, ..settings };
        Self { format: FORMAT.to_owned(), version: VERSION, file, settings }
    }

    /// The file's text, with its fields in a fixed order.
    ///
    /// # Errors
    /// `project-not-written` when a number in the settings is not finite.
    pub fn to_text(&self) -> Result<String, Failure> {
        serde_json::to_string(self).map_err(|_| Failure::new("project-not-written"))
    }

    /// Reads a project file of this or any earlier version.
    ///
    /// # Errors
    /// `project-broken` with line and column where the text is no JSON, `not-a-project` where it is some other file,
    /// `project-too-new` with the version found and the newest known, `project-field` where a setting has a value that
    /// no version writes.
    pub fn from_text(text: &str) -> Result<Self, Failure> {
        let json: Json = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| Failure {
            row: Some(error.line()),
            column: Some(error.column().to_string()),
            ..Failure::new("project-broken")
        })?;
        if json.get("format").and_then(Json::as_str) != Some(FORMAT) {
            return Err(Failure::new("not-a-project"));
        }
        let version = json.get("version").and_then(Json::as_u64).unwrap_or(1);
        if version > u64::from(VERSION) {
            return Err(Failure::new("project-too-new").value(version).expected(VERSION));
        }
        // A list would pass for settings without names.
        if let Some(settings) = json.get("settings").filter(|settings| !settings.is_object() && !settings.is_null()) {
            return Err(Failure::new("project-field").value(settings));
        }
        let current = migrate(json, version as u32);
        // The page's own words for a wrong field name the field: serde's message is the only place that has it.
        serde_json::from_value(current).map_err(|error| Failure::new("project-field").value(error))
    }
}

/// Steps from each version to the next, the first from version 1. A change of the format adds its step here and a file
/// of the old version to the tests; steps are never taken away.
const STEPS: [fn(&mut Json); VERSION as usize - 1] = [];

/// Brings a project of an earlier version to the present one.
fn migrate(mut json: Json, from: u32) -> Json {
    for step in STEPS.iter().skip(from.saturating_sub(1) as usize) {
        step(&mut json);
    }
    json["version"] = VERSION.into();
    json["settings"]["version"] = VERSION.into();
    json
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Role, TableKind};

    fn example() -> Project {
        let mut settings = Settings::default();
        settings.mapping.kind = Some(TableKind::Transactions);
        settings.mapping.roles.insert(Role::Customer, "客户编号".to_owned());
        settings.value.margin = 0.4;
        settings.segment.bins = 4;
        Project::new(Some("订单.csv".to_owned()), settings)
    }

    #[test]
    fn a_project_opens_again() {
        let project = example();
        let text = project.to_text().expect("finite settings");
        assert_eq!(Project::from_text(&text), Ok(project));
    }

    #[test]
    fn absent_settings_take_their_defaults() {
        let project = Project::from_text(r#"{"format":"clovis-project","version":1}"#).expect("a small project");
        assert_eq!(project.settings, Settings { version: VERSION, ..Settings::default() });
    }

    #[test]
    fn a_newer_project_is_refused() {
        let failure = Project::from_text(r#"{"format":"clovis-project","version":99}"#).expect_err("too new");
        assert_eq!(failure, Failure::new("project-too-new").value(99).expected(VERSION));
    }

    #[test]
    fn a_broken_project_is_located() {
        let failure = Project::from_text("{\n  \"format\": oops\n}").expect_err("no JSON");
        assert_eq!((failure.code.as_str(), failure.row), ("project-broken", Some(2)));
        let failure = Project::from_text("{\"name\":\"x\"}").expect_err("some other JSON");
        assert_eq!(failure.code, "not-a-project");
        let failure = Project::from_text(r#"{"format":"clovis-project","settings":{"value":{"unit":"fortnight"}}}"#)
            .expect_err("no such unit");
        assert_eq!(failure.code, "project-field");
        assert!(failure.value.is_some_and(|value| value.contains("fortnight")));
    }

    // It was a panic: the version was written into whatever stood there.
    #[test]
    fn settings_that_are_no_object_are_refused() {
        for settings in ["5", "true", "\"fast\"", "[]", "[1]"] {
            let text = format!("{{\"format\":\"clovis-project\",\"settings\":{settings}}}");
            assert_eq!(Project::from_text(&text).expect_err("no settings").code, "project-field", "{settings}");
        }
    }
}

//! The project file with, where the user wants it, the data inside. The format is [`workbench::Project`]'s; the data is
//! one field more, in base64, that a reader of the settings alone need not know.

use serde_json::Value as Json;
use workbench::Project;
use workbench::protocol::{Failure, Settings};

/// Ending of project files.
pub const ENDING: &str = ".clovis.json";

const DATA: &str = "data";

/// The text of a project file.
///
/// # Errors
/// As [`Project::to_text`].
pub fn to_text(settings: &Settings, file: Option<String>, data: Option<String>) -> Result<String, Failure> {
    let text = Project::new(file, settings.clone()).to_text()?;
    let Some(data) = data else { return Ok(text) };
    let mut json: Json = serde_json::from_str(&text).map_err(|_| Failure::new("project-not-written"))?;
    json[DATA] = data.into();
    Ok(json.to_string())
}

/// The project of a file's text, and the data in it.
///
/// # Errors
/// As [`Project::from_text`].
pub fn from_text(text: &str) -> Result<(Project, Option<String>), Failure> {
    let project = Project::from_text(text)?;
    let json: Option<Json> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok();
    let data = json.as_ref().and_then(|json| json.get(DATA)).and_then(Json::as_str).map(str::to_owned);
    Ok((project, data))
}

/// Bytes at the beginning of a file by which a project is known: its first field says so.
pub const HEAD: f64 = 128.0;

/// Whether a file may be a project by its name.
pub fn is_named(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".json")
}

/// Whether a file of a name that a project may have is one, by how it begins. Data comes as JSON too.
pub fn is(name: &str, head: &str) -> bool {
    head.contains("clovis-project") || name.to_ascii_lowercase().ends_with(ENDING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_and_data_come_back() {
        let mut settings = Settings::default();
        settings.segment.bins = 7;
        settings.value.annual_discount_rate = 0.08;
        let text = to_text(&settings, Some("orders.csv".into()), Some("aGVsbG8=".into())).expect("finite settings");
        let (project, data) = from_text(&text).expect("a project");
        assert_eq!(project.file.as_deref(), Some("orders.csv"));
        assert_eq!(project.settings.segment.bins, 7);
        assert!((project.settings.value.annual_discount_rate - 0.08).abs() < 1e-12);
        assert_eq!(data.as_deref(), Some("aGVsbG8="));
    }

    #[test]
    fn without_data_there_is_none_to_come_back() {
        let text = to_text(&Settings::default(), None, None).expect("finite settings");
        let (project, data) = from_text(&text).expect("a project");
        assert_eq!((project.file, data), (None, None));
    }

    #[test]
    fn projects_are_known_by_their_names() {
        assert!(is_named(&format!("Shop{ENDING}")));
        assert!(is_named("clovis-project.JSON"));
        assert!(!is_named("orders.csv"));
        let text = to_text(&Settings::default(), None, None).expect("finite settings");
        assert!(is("renamed.json", &text[..HEAD as usize]));
        assert!(is("Shop.clovis.json", "damaged"));
        assert!(!is("orders.json", "[{\"customer\":1,\"date\":\"2024-01-05\"}]"));
    }
}

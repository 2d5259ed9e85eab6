//! The project file: settings, the name of the file they were made with, and the data itself where the user wants it.

use serde::{Deserialize, Serialize};
use workbench::protocol::{Failure, Settings};

/// Version written; every version up to it is read.
pub const VERSION: u32 = 1;
/// Ending of project files.
pub const ENDING: &str = ".clovis.json";

/// A saved project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Project {
    /// `clovis`, so that another program's JSON is told from ours.
    pub format: String,
    /// Version of the format.
    pub version: u32,
    /// What the user has chosen.
    pub settings: Settings,
    /// The file that it was made with.
    pub file: Option<ProjectFile>,
}

/// The file of a project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectFile {
    /// File name.
    pub name: String,
    /// The bytes in base64, where the data was saved too.
    pub data: Option<String>,
}

impl Project {
    /// A project of these settings and this file.
    pub fn new(settings: &Settings, file: Option<ProjectFile>) -> Self {
        let settings = Settings { version: VERSION, ..settings.clone() };
        Self { format: "clovis".to_owned(), version: VERSION, settings, file }
    }

    /// The text of the project file.
    pub fn to_text(&self) -> String {
        // Settings hold no value that JSON cannot write.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads a project file of this or an earlier version.
    ///
    /// # Errors
    /// `project-unreadable` with the line, or `project-too-new` with the version.
    pub fn from_text(text: &str) -> Result<Self, Failure> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: u32,
        }
        let unreadable =
            |error: serde_json::Error| Failure { row: Some(error.line()), ..failure("project-unreadable") };
        let head: Head = serde_json::from_str(text).map_err(unreadable)?;
        if head.format != "clovis" {
            return Err(failure("project-unreadable"));
        }
        if head.version > VERSION {
            return Err(Failure { value: Some(head.version.to_string()), ..failure("project-too-new") });
        }
        serde_json::from_str(text).map_err(unreadable)
    }

    /// Whether a file name is one of a project.
    pub fn is_named(name: &str) -> bool {
        name.to_ascii_lowercase().ends_with(ENDING)
    }
}

fn failure(code: &str) -> Failure {
    Failure { code: code.to_owned(), ..Failure::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_is_read_back_as_it_was_saved() {
        let mut settings = Settings { version: VERSION, ..Settings::default() };
        settings.segment.bins = 7;
        settings.value.annual_discount_rate = 0.08;
        let file = ProjectFile { name: "orders.csv".into(), data: Some("aGVsbG8=".into()) };
        let project = Project::new(&settings, Some(file));
        assert_eq!(Project::from_text(&project.to_text()), Ok(project));
    }

    #[test]
    fn what_a_later_version_left_out_takes_its_default() {
        let project = Project::from_text(r#"{"format":"clovis","version":1,"settings":{},"file":null}"#);
        assert_eq!(project.map(|project| project.settings), Ok(Settings::default()));
    }

    #[test]
    fn other_files_are_refused_with_the_reason() {
        let refused = |text: &str| Project::from_text(text).map_err(|failure| failure.code).err();
        assert_eq!(refused("customer,date"), Some("project-unreadable".to_owned()));
        assert_eq!(refused(r#"{"format":"other","version":1}"#), Some("project-unreadable".to_owned()));
        assert_eq!(refused(r#"{"format":"clovis","version":99}"#), Some("project-too-new".to_owned()));
    }
}

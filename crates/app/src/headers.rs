//! What was said of the columns of files, by their headers: the next file with the same headers is read the same way.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use workbench::protocol::{ColumnType, Mapping, Settings};

/// Headers remembered; the ones used longest ago are forgotten.
const MOST: usize = 32;

/// All that was said, the latest last.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Headers(Vec<Known>);

/// What was said of the columns of one header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Known {
    names: Vec<String>,
    types: BTreeMap<String, ColumnType>,
    mapping: Mapping,
}

impl Headers {
    /// Remembers what the settings say of these columns; forgets them where they say nothing.
    pub fn learn(&mut self, names: Vec<String>, settings: &Settings) {
        self.0.retain(|known| known.names != names);
        let (types, mapping) = (settings.read.types.clone(), settings.mapping.clone());
        if types.is_empty() && mapping == Mapping::default() {
            return;
        }
        self.0.push(Known { names, types, mapping });
        if self.0.len() > MOST {
            self.0.remove(0);
        }
    }

    /// Puts what was said of these columns into settings that say nothing of them yet; returns whether there was something.
    pub fn recall(&self, names: &[String], settings: &mut Settings) -> bool {
        let open = settings.read.types.is_empty() && settings.mapping == Mapping::default();
        let Some(known) = self.0.iter().find(|known| open && known.names == names) else { return false };
        settings.read.types.clone_from(&known.types);
        settings.mapping.clone_from(&known.mapping);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use workbench::protocol::Role;

    fn names(header: &str) -> Vec<String> {
        header.split(',').map(str::to_owned).collect()
    }

    fn said(column: &str) -> Settings {
        let mut settings = Settings::default();
        settings.mapping.roles.insert(Role::Amount, column.to_owned());
        settings.read.types.insert("day".to_owned(), ColumnType::DateDayFirst);
        settings
    }

    #[test]
    fn the_same_header_is_read_the_same_way() {
        let mut headers = Headers::default();
        headers.learn(names("who,day,paid"), &said("paid"));
        let mut settings = Settings::default();
        assert!(!headers.recall(&names("who,day,due"), &mut settings));
        assert!(headers.recall(&names("who,day,paid"), &mut settings));
        assert_eq!(settings, said("paid"));
    }

    #[test]
    fn what_the_settings_say_already_stays() {
        let mut headers = Headers::default();
        headers.learn(names("who,day,paid"), &said("paid"));
        let mut settings = said("due");
        assert!(!headers.recall(&names("who,day,paid"), &mut settings));
        assert_eq!(settings, said("due"));
    }

    #[test]
    fn taking_it_back_forgets() {
        let mut headers = Headers::default();
        headers.learn(names("who,day,paid"), &said("paid"));
        headers.learn(names("who,day,paid"), &Settings::default());
        assert_eq!(headers, Headers::default());
    }

    #[test]
    fn only_the_latest_are_kept() {
        let mut headers = Headers::default();
        for file in 0..40 {
            headers.learn(names(&format!("who,day,paid{file}")), &said("paid"));
        }
        assert_eq!(headers.0.len(), MOST);
        assert!(!headers.recall(&names("who,day,paid0"), &mut Settings::default()));
        assert!(headers.recall(&names("who,day,paid39"), &mut Settings::default()));
    }
}

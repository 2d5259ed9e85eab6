//! What the columns are for: as set by hand, else as suggested.

use std::collections::BTreeMap;

use table::{Role, Table, TableKind, roles};

use crate::protocol::{Failure, Mapping};

/// The roles of a table's columns.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Roles {
    /// What a row is.
    pub(crate) kind: TableKind,
    /// Role by column.
    pub(crate) by_column: BTreeMap<usize, Assigned>,
}

/// A role and where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Assigned {
    pub(crate) role: Role,
    pub(crate) suggested: bool,
}

impl Roles {
    /// Columns by role.
    pub(crate) fn columns(&self) -> BTreeMap<Role, usize> {
        self.by_column.iter().map(|(&column, assigned)| (assigned.role, column)).collect()
    }
}

/// Roles set by hand come first; suggestions fill what is left open. A name that the table does not have is passed
/// over here and refused by [`check`].
pub(crate) fn assigned(table: &Table, mapping: &Mapping) -> Roles {
    let suggestions = match mapping.kind {
        Some(kind) => roles::suggest_for(table, kind),
        None => roles::suggest(table),
    };
    let mut by_column = BTreeMap::new();
    for (&role, name) in &mapping.roles {
        if let Some(column) = table.column_index(name).filter(|_| !name.is_empty()) {
            by_column.insert(column, Assigned { role, suggested: false });
        }
    }
    for suggestion in &suggestions.roles {
        if mapping.leaves_open(suggestion.role) {
            by_column.entry(suggestion.column).or_insert(Assigned { role: suggestion.role, suggested: true });
        }
    }
    Roles { kind: suggestions.kind, by_column }
}

/// Refuses a mapping that names a column which the table does not have.
pub(crate) fn check(table: &Table, mapping: &Mapping) -> Result<(), Failure> {
    match mapping.roles.values().find(|name| !name.is_empty() && table.column_index(name).is_none()) {
        Some(name) => Err(Failure::new("no-column").column(name)),
        None => Ok(()),
    }
}

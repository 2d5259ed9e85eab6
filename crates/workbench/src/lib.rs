//! A session: tables, roles, models run over columns, fits, results, project file.

pub mod protocol;

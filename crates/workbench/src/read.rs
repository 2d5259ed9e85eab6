//! From the bytes of a file to a table with its report.

use table::{DecoderFactory, ReadOptions, Reader};

use crate::protocol::{ColumnReport, Failure, Mapping, Progress, ReadSettings, Stage, TableReport};
use crate::roles::{Roles, assigned};
use crate::session::Opened;

/// Rows shown before anything else is asked.
const PREVIEW: usize = 8;

/// A file that is to be read; its bytes are pushed to the task.
pub struct Incoming {
    /// File name.
    pub name: String,
    /// Length in bytes of what will be pushed.
    pub bytes: u64,
    /// Decoders of the host for encodings other than UTF-8 and UTF-16.
    pub decoders: DecoderFactory,
    /// Where the bytes are a sheet that a spreadsheet module has turned into delimited text.
    pub workbook: Option<Workbook>,
}

/// The workbook that a sheet came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workbook {
    /// `xlsx`, `xls`, `ods`.
    pub format: String,
    /// Length of the workbook in bytes.
    pub bytes: u64,
    /// Names of its sheets.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
    /// Delimiter of the text that stands for it.
    pub delimiter: char,
}

/// Reads a file.
pub(crate) struct Reading {
    settings: ReadSettings,
    mapping: Mapping,
    name: String,
    total: u64,
    workbook: Option<Workbook>,
    reader: Option<Reader>,
    closed: bool,
}

impl Reading {
    pub(crate) fn start(settings: ReadSettings, mapping: Mapping, file: Incoming) -> Result<Self, Failure> {
        let sheet = file.workbook.as_ref();
        let options = ReadOptions {
            encoding: if sheet.is_some() { Some("utf-8".to_owned()) } else { settings.encoding.clone() },
            delimiter: sheet.map(|workbook| workbook.delimiter).or(settings.delimiter),
            header: settings.header,
            types: settings.types.clone(),
        };
        let reader =
            Reader::new(&file.name, file.bytes, options, file.decoders).map_err(|error| located(&error, &file.name))?;
        Ok(Self {
            settings,
            mapping,
            name: file.name,
            total: file.bytes,
            workbook: file.workbook,
            reader: Some(reader),
            closed: false,
        })
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match &mut self.reader {
            Some(reader) => reader.push(bytes).map_err(|error| located(&error, &self.name)),
            None => Ok(()),
        }
    }

    pub(crate) fn close(&mut self) {
        self.closed = true;
    }

    /// Whether bytes are wanted.
    pub(crate) fn hungry(&self) -> bool {
        !self.closed
    }

    pub(crate) fn progress(&self) -> Progress {
        let (bytes, rows) = self.reader.as_ref().map_or((self.total, 0), |reader| (reader.bytes(), reader.rows()));
        let stage = if self.closed { Stage::Typing } else { Stage::Reading };
        Progress { stage, done: (bytes as f64 / self.total.max(1) as f64).min(1.0), rows }
    }

    pub(crate) fn advance(&mut self) -> Result<Option<Opened>, Failure> {
        if !self.closed {
            return Ok(None);
        }
        let Some(reader) = self.reader.take() else { return Err(Failure::new("superseded")) };
        let table = reader.finish().map_err(|error| located(&error, &self.name))?;
        let roles = assigned(&table, &self.mapping);
        let report = self.report(&table, &roles);
        let (settings, mapping) = (std::mem::take(&mut self.settings), std::mem::take(&mut self.mapping));
        Ok(Some(Opened { table, settings, mapping, report }))
    }

    fn report(&self, table: &table::Table, roles: &Roles) -> TableReport {
        let columns = table
            .columns()
            .iter()
            .enumerate()
            .map(|(place, column)| {
                let role = roles.by_column.get(&place);
                ColumnReport {
                    name: column.name.clone(),
                    column_type: column.column_type,
                    confidence: column.confidence,
                    examples: column.examples.clone(),
                    missing: column.missing,
                    role: role.map(|assigned| assigned.role),
                    suggested: role.is_some_and(|assigned| assigned.suggested),
                }
            })
            .collect();
        let (book, json) = (self.workbook.as_ref(), table.is_json());
        TableReport {
            name: self.name.clone(),
            bytes: book.map_or(self.total, |workbook| workbook.bytes),
            format: book.map_or(if json { "json" } else { "csv" }, |workbook| workbook.format.as_str()).to_owned(),
            encoding: table.encoding().to_owned(),
            delimiter: if book.is_some() || json { None } else { Some(table.delimiter()) },
            header: table.header(),
            sheets: book.map(|workbook| workbook.sheets.clone()).unwrap_or_default(),
            sheet: book.map(|workbook| workbook.sheet.clone()),
            row_count: table.row_count(),
            columns,
            preview: table.preview(PREVIEW),
            kind: roles.kind,
            set_aside: table.set_aside(),
            ambiguous_dates: table.ambiguous_dates(),
        }
    }
}

/// The failure of an error of the reader, with the file's name.
pub(crate) fn located(error: &table::Error, file: &str) -> Failure {
    Failure { file: Some(file.to_owned()), ..Failure::from_kind(error) }
}

//! From the bytes of a file to a table with its report.

use table::{DecoderFactory, Error, ReadOptions, Reader, TEXT_LIMIT, Table};

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
    /// Where the bytes are delimited text that a module has made of a file of another format.
    pub workbook: Option<Workbook>,
    /// Where it is the first of several that are read as one table ([`crate::Task::next_file`]).
    pub whole: Option<Whole>,
}

impl Incoming {
    /// A file of text.
    pub fn text(name: impl Into<String>, bytes: u64, decoders: DecoderFactory) -> Self {
        Self { name: name.into(), bytes, decoders, workbook: None, whole: None }
    }
}

/// Several files that are read as one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// What they are called together.
    pub name: String,
    /// Length in bytes of what will be pushed of all of them.
    pub bytes: u64,
}

/// The file that delimited text was made of: a workbook with sheets, or one table without.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workbook {
    /// `xlsx`, `xls`, `ods`, `parquet`, `arrow`.
    pub format: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Names of its sheets.
    pub sheets: Vec<String>,
    /// The sheet that was read, where there are sheets.
    pub sheet: Option<String>,
    /// Delimiter of the text that stands for it.
    pub delimiter: char,
    /// Whether its columns have names, where the format says so.
    pub header: Option<bool>,
}

/// Reads a file, or several as one table.
pub(crate) struct Reading {
    settings: ReadSettings,
    mapping: Mapping,
    whole: Whole,
    /// The files that were read before the one in hand.
    before: Option<Table>,
    workbook: Option<Workbook>,
    current: Option<Current>,
    closed: bool,
}

/// The file in hand.
struct Current {
    name: String,
    options: ReadOptions,
    reader: Reader,
}

impl Current {
    fn open(settings: &ReadSettings, file: Incoming, header: Option<bool>) -> Result<Self, Failure> {
        let sheet = file.workbook.as_ref();
        let options = ReadOptions {
            encoding: if sheet.is_some() { Some("utf-8".to_owned()) } else { settings.encoding.clone() },
            delimiter: sheet.map(|workbook| workbook.delimiter).or(settings.delimiter),
            header: sheet.and_then(|workbook| workbook.header).or(settings.header).or(header),
            types: settings.types.clone(),
        };
        let reader = Reader::new(&file.name, file.bytes, options.clone(), file.decoders)
            .map_err(|error| located(&error, &file.name))?;
        Ok(Self { name: file.name, options, reader })
    }

    /// The table of this file, behind those before it.
    fn finish(self, before: Option<Table>) -> Result<Table, Failure> {
        let Self { name, options, reader } = self;
        let next = reader.finish().map_err(|error| located(&error, &name))?;
        let Some(mut table) = before else { return Ok(next) };
        table.append(next, &options).map_err(|error| located(&error, &name))?;
        Ok(table)
    }
}

impl Reading {
    pub(crate) fn start(settings: ReadSettings, mapping: Mapping, file: Incoming) -> Result<Self, Failure> {
        let alone = || Whole { name: file.name.clone(), bytes: file.bytes };
        let whole = file.whole.clone().unwrap_or_else(alone);
        if whole.bytes > TEXT_LIMIT as u64 {
            let error = Error::TooLarge { bytes: whole.bytes, limit: TEXT_LIMIT as u64 };
            return Err(located(&error, &whole.name));
        }
        let workbook = file.workbook.clone();
        let current = Some(Current::open(&settings, file, None)?);
        Ok(Self { settings, mapping, whole, before: None, workbook, current, closed: false })
    }

    /// All bytes of the file in hand are here, and another one follows.
    pub(crate) fn next_file(&mut self, file: Incoming) -> Result<(), Failure> {
        let Some(current) = self.current.take() else { return Err(Failure::new("superseded")) };
        let table = current.finish(self.before.take())?;
        self.current = Some(Current::open(&self.settings, file, Some(table.header()))?);
        self.before = Some(table);
        Ok(())
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match &mut self.current {
            Some(Current { reader, name, .. }) => reader.push(bytes).map_err(|error| located(&error, name)),
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
        let (bytes, rows) = self.before.as_ref().map_or((0, 0), |table| (table.bytes(), table.row_count()));
        let (more, found) = self.current.as_ref().map_or((0, 0), |file| (file.reader.bytes(), file.reader.rows()));
        let stage = if self.closed { Stage::Typing } else { Stage::Reading };
        let done = ((bytes + more) as f64 / self.whole.bytes.max(1) as f64).min(1.0);
        Progress { stage, done, rows: rows + found, of: 0 }
    }

    pub(crate) fn advance(&mut self) -> Result<Option<Opened>, Failure> {
        if !self.closed {
            return Ok(None);
        }
        let Some(current) = self.current.take() else { return Err(Failure::new("superseded")) };
        let mut table = current.finish(self.before.take())?;
        if table.files().next().is_some() {
            table.rename(&self.whole.name);
        }
        let roles = assigned(&table, &self.mapping);
        let report = self.report(&table, &roles);
        let (settings, mapping) = (std::mem::take(&mut self.settings), std::mem::take(&mut self.mapping));
        Ok(Some(Opened { table, settings, mapping, report }))
    }

    fn report(&self, table: &Table, roles: &Roles) -> TableReport {
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
            name: self.whole.name.clone(),
            bytes: match book {
                Some(workbook) if table.files().next().is_none() => workbook.bytes,
                _ => self.whole.bytes,
            },
            format: book.map_or(if json { "json" } else { "csv" }, |workbook| workbook.format.as_str()).to_owned(),
            encoding: table.encoding().to_owned(),
            delimiter: if book.is_some() || json { None } else { Some(table.delimiter()) },
            header: table.header(),
            sheets: book.map(|workbook| workbook.sheets.clone()).unwrap_or_default(),
            sheet: book.and_then(|workbook| workbook.sheet.clone()),
            row_count: table.row_count(),
            columns,
            files: table.files().map(str::to_owned).collect(),
            preview: table.preview(PREVIEW),
            kind: roles.kind,
            set_aside: table.set_aside(),
            ambiguous_dates: table.ambiguous_dates(),
        }
    }
}

/// The failure of an error of the reader, with the file's name where the error does not name one of several.
pub(crate) fn located(error: &table::Error, file: &str) -> Failure {
    let failure = Failure::from_kind(error);
    Failure { file: failure.file.or_else(|| Some(file.to_owned())), ..failure }
}

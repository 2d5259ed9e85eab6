//! From the bytes of a file to a table with its report.

use table::{
    Brief, Collector, DecoderFactory, Error, Holding, Joining, ReadOptions, Reader, Refetch, TEXT_LIMIT, Table,
    TableKind, TransactionColumns,
};

use crate::protocol::{Cleaning, ColumnReport, Failure, Mapping, Progress, ReadSettings, Stage, TableReport};
use crate::roles::{Roles, assigned};
use crate::session::Opened;

/// Rows by which it is judged what the columns of a table are for while it is being read.
const JUDGED: usize = 32_768;

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
    /// How its bytes are had again, so that a large file need not be kept in memory; for text as it lies in the file only.
    pub refetch: Option<Refetch>,
}

impl Incoming {
    /// A file of text.
    pub fn text(name: impl Into<String>, bytes: u64, decoders: DecoderFactory) -> Self {
        Self { name: name.into(), bytes, decoders, workbook: None, whole: None, refetch: None }
    }

    fn stray_cells(&self) -> usize {
        self.workbook.as_ref().map_or(0, |workbook| workbook.stray_cells)
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
    /// Cells of the sheet that were left out, because they lie far from its table.
    pub stray_cells: usize,
    /// Delimiter of the text that stands for it.
    pub delimiter: char,
    /// Whether its columns have names, where the format says so.
    pub header: Option<bool>,
}

/// Reads a file, or several as one table. Of a file alone that holds transactions, these are collected as its rows come, while they are
/// at hand.
pub(crate) struct Reading {
    settings: ReadSettings,
    mapping: Mapping,
    cleaning: Cleaning,
    whole: Whole,
    ahead: Ahead,
    /// The files that were read before the one in hand.
    before: Option<Table>,
    workbook: Option<Workbook>,
    /// Of all files.
    stray_cells: usize,
    current: Option<Current>,
    closed: bool,
}

/// What becomes of rows as they are read.
enum Ahead {
    /// It is not known yet what they are.
    Open,
    /// They are transactions.
    Collect(Box<Collector>),
    /// Nothing, until somebody asks.
    Nothing,
}

/// The file in hand.
struct Current {
    name: String,
    options: ReadOptions,
    reader: Reader,
}

impl Current {
    fn open(settings: &ReadSettings, file: Incoming, header: Option<bool>, whole: u64) -> Result<Self, Failure> {
        let sheet = file.workbook.as_ref();
        let options = ReadOptions {
            encoding: if sheet.is_some() { Some("utf-8".to_owned()) } else { settings.encoding.clone() },
            delimiter: sheet.map(|workbook| workbook.delimiter).or(settings.delimiter),
            header: sheet.and_then(|workbook| workbook.header).or(settings.header).or(header),
            types: settings.types.clone(),
        };
        let mut holding = Holding { refetch: file.refetch, ..Holding::default() };
        if whole > TEXT_LIMIT as u64 {
            // Many files, each of them small, are more together than can be kept.
            holding.kept = 0;
        }
        let reader = Reader::holding(&file.name, file.bytes, options.clone(), file.decoders, holding)
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
    pub(crate) fn start(
        settings: ReadSettings,
        mapping: Mapping,
        cleaning: Cleaning,
        file: Incoming,
    ) -> Result<Self, Failure> {
        let alone = || Whole { name: file.name.clone(), bytes: file.bytes };
        let whole = file.whole.clone().unwrap_or_else(alone);
        if whole.bytes > TEXT_LIMIT as u64 && file.refetch.is_none() {
            let error = Error::TooLarge { bytes: whole.bytes, limit: TEXT_LIMIT as u64 };
            return Err(located(&error, &whole.name));
        }
        let workbook = file.workbook.clone();
        let stray_cells = file.stray_cells();
        let ahead = if file.whole.is_some() { Ahead::Nothing } else { Ahead::Open };
        let current = Some(Current::open(&settings, file, None, whole.bytes)?);
        Ok(Self {
            settings,
            mapping,
            cleaning,
            whole,
            ahead,
            before: None,
            workbook,
            stray_cells,
            current,
            closed: false,
        })
    }

    /// All bytes of the file in hand are here, and another one follows.
    pub(crate) fn next_file(&mut self, file: Incoming) -> Result<(), Failure> {
        let Some(current) = self.current.take() else { return Err(Failure::new("superseded")) };
        let table = current.finish(self.before.take())?;
        self.stray_cells += file.stray_cells();
        self.current = Some(Current::open(&self.settings, file, Some(table.header()), self.whole.bytes)?);
        self.before = Some(table);
        Ok(())
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let Some(Current { reader, name, .. }) = &mut self.current else { return Ok(()) };
        reader.push(bytes).map_err(|error| located(&error, name))?;
        self.collect();
        Ok(())
    }

    /// Collects the rows that have come, once they tell what they are.
    fn collect(&mut self) {
        let Some(Current { reader, .. }) = &mut self.current else { return };
        if matches!(self.ahead, Ahead::Nothing) || reader.rows() < JUDGED {
            return;
        }
        let expected = reader.expected_rows();
        let Some(table) = reader.so_far() else { return };
        if matches!(&self.ahead, Ahead::Collect(collector) if !collector.is_of(table)) {
            self.ahead = Ahead::Open;
        }
        if matches!(self.ahead, Ahead::Open) {
            let columns = transactions(table, &self.mapping);
            self.ahead = columns.map_or(Ahead::Nothing, |columns| {
                let mut collector = Collector::new(table, columns, self.cleaning);
                collector.expect(expected);
                Ahead::Collect(Box::new(collector))
            });
        }
        if let Ahead::Collect(collector) = &mut self.ahead {
            collector.advance(table, usize::MAX);
        }
    }

    /// What others may read stretches of the file by, once transactions are collected of a large file as it lies on the disk, and from
    /// where on.
    pub(crate) fn brief(&mut self) -> Option<(Brief, u64)> {
        let (Ahead::Collect(collector), Some(Current { reader, .. })) = (&self.ahead, &self.current) else {
            return None;
        };
        let brief = Brief::of(reader, collector)?;
        Some((brief, self.rewind(0)?))
    }

    /// Forgets the row under way, unless it begins before `earliest`, and tells from where on the bytes have to come again; `None` where
    /// they need not.
    pub(crate) fn rewind(&mut self, earliest: u64) -> Option<u64> {
        let from = self.current.as_mut()?.reader.rewind(earliest)?;
        self.collect();
        Some(from)
    }

    /// Takes a stretch of the file that another has read; `false` where its bytes are to be pushed instead.
    pub(crate) fn join(&mut self, joining: &mut Joining, packed: &[u8]) -> Result<bool, Failure> {
        let (Ahead::Collect(collector), Some(Current { reader, name, .. })) = (&mut self.ahead, &mut self.current)
        else {
            return Ok(false);
        };
        joining.join(packed, reader, collector).map_err(|error| located(&error, name))
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
        let collected = match std::mem::replace(&mut self.ahead, Ahead::Nothing) {
            Ahead::Collect(collector) => Some(collector),
            Ahead::Open | Ahead::Nothing => None,
        };
        Ok(Some(Opened { table, settings, mapping, report, collected }))
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
            stray_cells: self.stray_cells,
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

/// The columns of transactions, if that is what the rows are and nothing about them is left to ask.
fn transactions(table: &Table, mapping: &Mapping) -> Option<TransactionColumns> {
    let roles = assigned(table, mapping);
    let columns = TransactionColumns::from_roles(table, &roles.columns()).ok()?;
    (roles.kind == TableKind::Transactions && columns.ambiguity(table).is_none()).then_some(columns)
}

/// The failure of an error of the reader, with the file's name where the error does not name one of several.
pub(crate) fn located(error: &table::Error, file: &str) -> Failure {
    let failure = Failure::from_kind(error);
    Failure { file: failure.file.or_else(|| Some(file.to_owned())), ..failure }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::direct::run;
    use crate::protocol::{Answer, Request};
    use crate::session::Session;

    const ROWS: usize = 40_000;

    fn orders(name: &str) -> String {
        let row = |row: usize| {
            let (customer, month, day) = (row * 7 % 900, row / 4_000 + 1, row % 28 + 1);
            format!("{name}{customer},2024-{month:02}-{day:02},{}.5\n", row % 90)
        };
        (0..ROWS).map(row).fold("customer,date,amount\n".to_owned(), |text, row| text + &row)
    }

    /// Reads a file piece by piece, as a host does.
    fn opened(text: &[u8], cleaning: Cleaning) -> Session {
        let mut session = Session::new();
        let request = Request::Read { settings: ReadSettings::default(), mapping: Mapping::default(), cleaning };
        let file = Incoming::text("orders.csv", text.len() as u64, decoders());
        let mut task = session.start(request, Some(file)).expect("a task");
        text.chunks(10_000).for_each(|piece| task.push(piece).expect("rows"));
        crate::direct::finish(task, &mut session).expect("a table");
        session
    }

    fn decoders() -> DecoderFactory {
        struct Latin;
        impl table::Decoder for Latin {
            fn decode(&mut self, bytes: &[u8], _: bool, text: &mut String) {
                text.extend(bytes.iter().copied().map(char::from));
            }
        }
        Box::new(|_| Some(Box::new(Latin)))
    }

    fn collected(session: &Session) -> Option<usize> {
        Some(session.opened.as_ref()?.collected.as_ref()?.rows())
    }

    fn summarised(session: &mut Session, mapping: Mapping, cleaning: Cleaning) -> Answer {
        run(session, Request::Summarise { mapping, cleaning }, None).expect("customers").answer
    }

    #[test]
    fn transactions_are_collected_as_they_come() {
        let text = orders("K");
        let mut session = opened(text.as_bytes(), Cleaning::default());
        assert!(collected(&session).is_some_and(|rows| rows > JUDGED), "{:?}", collected(&session));
        let ahead = summarised(&mut session, Mapping::default(), Cleaning::default());
        assert_eq!(collected(&session), None, "whoever wants them takes them");
        let customers = session.customers().cloned();
        assert_eq!(summarised(&mut session, Mapping::default(), Cleaning::default()), ahead);
        assert_eq!(session.customers().cloned(), customers);
    }

    #[test]
    fn rules_for_odd_rows_may_be_told_afterwards() {
        let text = orders("K").replace("K7,", ",");
        let cleaning = Cleaning { drop_duplicates: true, ..Cleaning::default() };
        let mut session = opened(text.as_bytes(), Cleaning::default());
        let found = summarised(&mut session, Mapping::default(), cleaning);
        let mut wanted = opened(text.as_bytes(), cleaning);
        assert_eq!(summarised(&mut wanted, Mapping::default(), cleaning), found);
        assert_eq!(session.customers(), wanted.customers());
    }

    #[test]
    fn small_files_and_answers_are_left_alone() {
        let few: String = orders("K").lines().take(500).map(|line| format!("{line}\n")).collect();
        assert_eq!(collected(&opened(few.as_bytes(), Cleaning::default())), None);
        let answers: String = (0..ROWS).map(|row| format!("r{row},{},{}\n", row % 5, row % 7)).collect();
        assert_eq!(collected(&opened(format!("respondent,q1,q2\n{answers}").as_bytes(), Cleaning::default())), None);
    }

    // A letter that is UTF-8 by chance at the beginning, and far behind it what is none.
    #[test]
    fn another_encoding_begins_anew() {
        let rows = orders("K").into_bytes();
        let mut text = [b"customer,date,amount\nK\xc3\xa9,2024-01-01,5\n".as_slice(), &rows[21..]].concat();
        (0..40).for_each(|_| text.extend(b"K\xe9,2024-12-01,5\n"));
        let mut session = opened(&text, Cleaning::default());
        assert_eq!(
            session.table().map(|table| (table.encoding().to_owned(), table.row_count())),
            Some(("windows-1252".to_owned(), ROWS + 41))
        );
        let found = summarised(&mut session, Mapping::default(), Cleaning::default());
        assert_eq!(summarised(&mut session, Mapping::default(), Cleaning::default()), found);
        let customers = session.customers().expect("customers").names();
        assert!(customers.iter().any(|name| name == "KÃ©") && customers.iter().any(|name| name == "Ké"));
    }

    #[test]
    fn a_file_that_is_gone_fails_the_next_task() {
        let text = orders("K").repeat(100);
        let bytes = text.clone().into_bytes();
        let there = std::rc::Rc::new(std::cell::Cell::new(true));
        let known = std::rc::Rc::clone(&there);
        let refetch: Refetch = std::rc::Rc::new(move |range| {
            known.get().then(|| bytes[range.start as usize..range.end as usize].to_vec())
        });
        let mut session = Session::new();
        let file = Incoming { refetch: Some(refetch), ..Incoming::text("orders.csv", text.len() as u64, decoders()) };
        let read =
            Request::Read { settings: Default::default(), mapping: Default::default(), cleaning: Default::default() };
        run(&mut session, read, Some((file, text.as_bytes()))).expect("a table");
        there.set(false);
        let cleaning = Cleaning { keep_zero: true, ..Cleaning::default() };
        let failure =
            run(&mut session, Request::Summarise { mapping: Mapping::default(), cleaning }, None).expect_err("gone");
        assert_eq!((failure.code.as_str(), failure.file.as_deref()), ("file-unreadable", Some("orders.csv")));
        there.set(true);
        summarised(&mut session, Mapping::default(), cleaning);
    }
}

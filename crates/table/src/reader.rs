//! The way in: bytes pushed piece by piece become a [`Table`].

use std::collections::BTreeMap;

use crate::decode::{DecoderFactory, HEAD, Text, no_decoders};
use crate::dialect::{Dialect, Fixed, SAMPLE};
use crate::error::Error;
use crate::format::{self, Format};
use crate::json::{JSON_DELIMITER, json_rows, may_become_json};
use crate::kinds::ColumnType;
use crate::pages::Holding;
use crate::split::Splitter;
use crate::stretch::{Extent, Manner};
use crate::table::Table;

/// Most rows that a table may have: they are numbered by 32 bits, and in a memory of 4 GiB, as WebAssembly has, each takes up
/// to 52 bytes on the way to its customer.
const ROW_LIMIT: u64 = if usize::BITS == 32 { 60_000_000 } else { u32::MAX as u64 };

/// Bytes of text that are dropped at a time, at least, where it is not kept.
const DROPPED: usize = 1 << 20;

/// How a file is read; `None` means: decide from the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadOptions {
    /// Encoding label (`utf-8`, `utf-16le`, `gb18030`, …).
    pub encoding: Option<String>,
    /// Delimiter, one ASCII character; a space means aligned columns (runs of spaces count as one).
    pub delimiter: Option<char>,
    /// Whether the first row is a header.
    pub header: Option<bool>,
    /// Column types set by hand, by column name.
    pub types: BTreeMap<String, ColumnType>,
}

/// Reads a text table piece by piece.
///
/// ```
/// use table::{ReadOptions, Reader, no_decoders};
/// let bytes = b"customer,date,amount\nA,2024-01-05,12.5\nB,2024-01-06,8\n";
/// let mut reader = Reader::new("orders.csv", bytes.len() as u64, ReadOptions::default(), no_decoders())?;
/// for piece in bytes.chunks(10) {
///     reader.push(piece)?;
/// }
/// let table = reader.finish()?;
/// assert_eq!(table.row_count(), 2);
/// assert_eq!(table.cell(1, 0), "B");
/// # Ok::<(), table::Error>(())
/// ```
pub struct Reader {
    name: String,
    total_bytes: u64,
    bytes: u64,
    options: ReadOptions,
    opening: Opening,
    text: Text,
    holding: Holding,
    growing: Option<Growing>,
    /// How often everything was decoded anew.
    restarts: u32,
    /// Whether the text was JSON.
    json: bool,
    /// Rows of the text that are above the first of the file.
    above: usize,
}

/// The table so far, once there is enough text to tell how it is written.
struct Growing {
    splitter: Splitter,
    table: Table,
    /// Bytes of the text that is held before the page under way.
    taken: usize,
}

/// What the first bytes have told so far.
enum Opening {
    /// Too few to tell.
    Unknown(Vec<u8>),
    Text,
    /// A compound file, kept to see whether it is a protected workbook.
    Compound(Vec<u8>),
    /// JSON, kept until its last record has told the last column.
    Json(Vec<u8>),
}

/// Bytes that tell a format, unless it begins with blanks as JSON may.
const MAGIC: usize = 16;

/// Whether these first bytes tell the format, so that more of them would tell the same.
fn tells(head: &[u8]) -> bool {
    head.len() >= HEAD || (head.len() >= MAGIC && !may_become_json(head))
}

impl Reader {
    /// Begins a file of a known length in bytes.
    ///
    /// # Errors
    /// [`Error::TooLarge`] where so much text cannot be held.
    pub fn new(name: &str, total_bytes: u64, options: ReadOptions, decoders: DecoderFactory) -> Result<Self, Error> {
        Self::holding(name, total_bytes, options, decoders, Holding::default())
    }

    /// As [`Reader::new`], with what the table is to keep in memory.
    ///
    /// # Errors
    /// [`Error::TooLarge`] where so much text cannot be held.
    pub fn holding(
        name: &str,
        total_bytes: u64,
        options: ReadOptions,
        decoders: DecoderFactory,
        holding: Holding,
    ) -> Result<Self, Error> {
        let holding = Holding { refetch: holding.refetch.filter(|_| total_bytes > holding.kept), ..holding };
        let room = if holding.refetch.is_some() { 0 } else { total_bytes };
        let text = Text::new(room, options.encoding.as_deref(), decoders)?;
        let opening = Opening::Unknown(Vec::new());
        Ok(Self {
            name: name.to_owned(),
            total_bytes,
            bytes: 0,
            options,
            opening,
            text,
            holding,
            growing: None,
            restarts: 0,
            json: false,
            above: 0,
        })
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// [`Error::Binary`] or [`Error::ProtectedWorkbook`] where the bytes are no text, [`Error::Undecodable`],
    /// [`Error::UnknownEncoding`], [`Error::TooLarge`].
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.bytes += bytes.len() as u64;
        match &mut self.opening {
            Opening::Text => self.take(bytes, false),
            Opening::Compound(kept) | Opening::Json(kept) => {
                if kept.try_reserve(bytes.len()).is_err() {
                    return Err(Error::TooLarge { bytes: self.total_bytes, limit: kept.len() as u64 });
                }
                kept.extend_from_slice(bytes);
                Ok(())
            }
            Opening::Unknown(head) if head.is_empty() && tells(bytes) => self.open(bytes, false),
            Opening::Unknown(head) => {
                head.extend_from_slice(bytes);
                if !tells(head) {
                    return Ok(());
                }
                let head = std::mem::take(head);
                self.open(&head, false)
            }
        }
    }

    /// Looks at the first bytes: a file that is no text goes to another reader, or to none.
    fn open(&mut self, head: &[u8], last: bool) -> Result<(), Error> {
        let refused = |format: &str| Err(Error::Binary { format: format.to_owned() });
        match format::detect(&head[..head.len().min(HEAD)]) {
            Format::Text => {
                self.opening = Opening::Text;
                self.take(head, last)
            }
            Format::Json => {
                self.opening = Opening::Json(head.to_vec());
                if last { self.read_json(head) } else { Ok(()) }
            }
            Format::LegacyWorkbook => {
                self.opening = Opening::Compound(head.to_vec());
                Ok(())
            }
            Format::Workbook => refused("workbook"),
            Format::Columnar(name) | Format::Other(name) => refused(name),
        }
    }

    /// JSON becomes text of a known dialect, and from there takes the road of all text.
    fn read_json(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let (text, made) = json_rows(bytes)?;
        self.options.delimiter = Some(JSON_DELIMITER);
        self.options.header = Some(true);
        self.text = Text::new(text.len() as u64, Some("utf-8"), no_decoders())?;
        self.json = true;
        self.above = usize::from(made);
        self.take(&text, true)
    }

    fn take(&mut self, bytes: &[u8], last: bool) -> Result<(), Error> {
        self.take_back();
        self.text.push(bytes, last)?;
        let split = self.split(last);
        self.lend();
        split
    }

    /// Lets the table have the text between two pushes.
    fn lend(&mut self) {
        if let Some(Growing { table, .. }) = &mut self.growing {
            let store = table.store();
            std::mem::swap(&mut store.text, &mut self.text.text);
            store.base = self.text.dropped;
        }
    }

    /// Takes the text back from the table, without what is not kept.
    fn take_back(&mut self) {
        if let Some(Growing { table, taken, .. }) = &mut self.growing {
            std::mem::swap(&mut table.store().text, &mut self.text.text);
            if self.holding.refetch.is_some() && *taken >= DROPPED && self.text.is_plain() {
                self.text.drop_before(std::mem::take(taken));
            }
        }
    }

    /// Rows found so far.
    pub fn rows(&self) -> usize {
        self.growing.as_ref().map_or(0, |growing| growing.table.rows + growing.splitter.rows())
    }

    /// Rows that the file will have, judged by those found so far.
    pub fn expected_rows(&self) -> usize {
        (self.rows() as f64 * (self.total_bytes as f64 / self.bytes.max(1) as f64).max(1.0) * 1.02) as usize
    }

    /// The table so far, with columns as its rows tell; `None` before there is one.
    pub fn so_far(&mut self) -> Option<&Table> {
        let table = &mut self.growing.as_mut()?.table;
        if table.columns().is_empty() {
            table.type_columns(&self.options);
        }
        Some(table)
    }

    /// Forgets the row under way and tells where in the file it begins: the bytes from there on have to come again, by pushes or in
    /// stretches that others have read. `None`, and nothing is forgotten, where it begins before `earliest`, as one does with a
    /// quote that is never closed, and where bytes and text do not have the same places.
    pub fn rewind(&mut self, earliest: u64) -> Option<u64> {
        if self.holding.refetch.is_none() || !self.text.is_plain() {
            return None;
        }
        self.take_back();
        let Growing { splitter, table, taken } = self.growing.as_mut()?;
        let own = &self.text.text.as_bytes()[*taken..];
        splitter.catch_up(own);
        let begins = self.text.mark as u64 + self.text.dropped + (*taken + splitter.row_start()) as u64;
        if begins < earliest {
            self.lend();
            return None;
        }
        let (cells, length) = splitter.take(own);
        if length > 0 {
            let start = self.text.dropped + *taken as u64;
            table.add(cells, &self.text.text[*taken..*taken + length], start, false);
        }
        splitter.skip(0);
        self.text.skip(std::mem::take(taken) + length, None);
        self.bytes = self.text.mark as u64 + self.text.dropped;
        self.lend();
        Some(self.bytes)
    }

    /// What others read stretches of the file by, where they can and there is a table yet.
    pub(crate) fn manner(&self) -> Option<Manner> {
        let Growing { splitter, table, .. } = self.growing.as_ref()?;
        let fits = self.holding.refetch.is_some() && self.text.is_plain() && splitter.quotes();
        let mark = self.text.mark as u64;
        fits.then(|| Manner { dialect: table.parts[0].dialect.clone(), mark, noticed: table.evidence.noticed() })
    }

    /// Takes a stretch that follows after [`Reader::rewind`] and was read as the reader would have. What does not fit is left: the
    /// bytes are to be pushed then.
    ///
    /// # Errors
    /// [`Error::TooLarge`].
    pub(crate) fn join(&mut self, stretch: &Extent, rows: Table, manner: &Manner) -> Result<bool, Error> {
        let alike = self.manner().is_some_and(|now| now.noticed.paired_as(&manner.noticed));
        let Some(Growing { splitter, table, .. }) = &mut self.growing else { return Ok(false) };
        let behind = self.text.mark as u64 + self.text.dropped;
        // All that has come is part of the table, and none of it waits to be decoded.
        let complete = table.store().text.is_empty() && behind == self.bytes;
        if !alike || !complete || self.bytes != stretch.start {
            return Ok(false);
        }
        let above = splitter.file_row() - manner.first_row();
        table.take_rows(rows, 0, above);
        splitter.skip(stretch.file_rows);
        self.text.skip(0, Some(stretch));
        self.bytes += stretch.length;
        self.lend();
        self.refuse_too_many()?;
        Ok(true)
    }

    /// Bytes taken so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// No more bytes come: closes the last row and types the columns.
    ///
    /// # Errors
    /// As [`Reader::push`]; [`Error::EmptyFile`], [`Error::NoRows`], [`Error::Ragged`]; [`Error::BrokenJson`],
    /// [`Error::NestedColumn`].
    pub fn finish(mut self) -> Result<Table, Error> {
        match std::mem::replace(&mut self.opening, Opening::Text) {
            Opening::Unknown(head) => self.open(&head, true)?,
            Opening::Text => self.take(&[], true)?,
            Opening::Json(bytes) => self.read_json(&bytes)?,
            Opening::Compound(bytes) if format::is_protected(&bytes) => return Err(Error::ProtectedWorkbook),
            Opening::Compound(_) => return Err(Error::Binary { format: "legacy-workbook".to_owned() }),
        }
        let Some(Growing { mut table, .. }) = self.growing else { return Err(Error::EmptyFile) };
        (table.bytes, table.encoding) = (self.bytes, self.text.encoding);
        table.finish(&self.options)
    }

    fn split(&mut self, last: bool) -> Result<(), Error> {
        if std::mem::take(&mut self.text.restarted) {
            self.growing = None;
            self.restarts += 1;
        }
        if self.growing.is_none() && !self.begin(last)? {
            return Ok(());
        }
        let Some(Growing { splitter, table, taken }) = &mut self.growing else { return Ok(()) };
        let text = self.text.text.as_bytes();
        loop {
            let own = &text[*taken..];
            let full = if last {
                splitter.finish(own, self.holding.page)
            } else {
                splitter.advance(own, self.holding.page) || splitter.is_stuck(own) && splitter.reopen(own)
            };
            let (cells, length) = if full || last { splitter.take(own) } else { break };
            let start = self.text.dropped + *taken as u64;
            table.add(cells, &self.text.text[*taken..*taken + length], start, self.text.replaced);
            *taken += length;
            if !full {
                break;
            }
        }
        self.refuse_too_many()
    }

    fn refuse_too_many(&self) -> Result<(), Error> {
        let rows = self.expected_rows() as u64;
        if rows > ROW_LIMIT {
            let limit = (self.total_bytes as f64 * ROW_LIMIT as f64 / rows as f64) as u64;
            return Err(Error::TooLarge { bytes: self.total_bytes, limit });
        }
        Ok(())
    }

    /// Judges the dialect once there is enough text; returns whether there is.
    fn begin(&mut self, last: bool) -> Result<bool, Error> {
        let text = &self.text.text;
        if self.text.undecided() || (text.len() <= SAMPLE && !last) {
            return Ok(false);
        }
        let whole = last && text.len() <= SAMPLE;
        let sample = &text[..text.floor_char_boundary(SAMPLE.min(text.len()))];
        if format::is_binary(sample) {
            return Err(Error::Binary { format: "unknown".to_owned() });
        }
        if last && text.trim().is_empty() {
            return Err(Error::EmptyFile);
        }
        let delimiter = self.options.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok()).filter(u8::is_ascii);
        let dialect = Dialect::sniff(sample, whole, Fixed { delimiter, header: self.options.header });
        let mut table = Table::begin(&self.name, &dialect, self.json, self.above, self.holding.visited);
        table.restarts = self.restarts;
        let store = table.store();
        (store.mark, store.refetch) = (self.text.mark as u64, self.holding.refetch.clone());
        self.growing = Some(Growing { splitter: Splitter::new(&dialect), table, taken: 0 });
        Ok(true)
    }
}

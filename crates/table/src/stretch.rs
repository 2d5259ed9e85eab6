//! Stretches of a large file that are read elsewhere, each by itself, and joined in the order of the file. What comes of it is what one
//! reader and one collector would have made of the whole file.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::collector::{Collector, Packed, Taking};
use crate::column::{Evidence, Noticed};
use crate::dialect::Dialect;
use crate::error::Error;
use crate::names::Customers;
use crate::packed::{Packer, Unpacker};
use crate::pages::Holding;
use crate::reader::Reader;
use crate::split::Splitter;
use crate::table::Table;

/// What stretches of a file are read by, as the rows before them have told. It is handed to whoever reads them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brief {
    manner: Manner,
    taking: Taking,
    /// Rows that the file will have.
    rows: usize,
}

/// How the text of a file is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Manner {
    pub(crate) dialect: Dialect,
    /// Bytes of the file before its text.
    pub(crate) mark: u64,
    pub(crate) noticed: Noticed,
}

impl Manner {
    /// Row of the file with which each stretch is taken to begin: the header, and what stands above it, were met.
    pub(crate) fn first_row(&self) -> u32 {
        self.dialect.header_row + 1
    }
}

impl Brief {
    /// That for what a reader and a collector of its table do; `None` where stretches cannot be read by themselves: text is kept or
    /// decoded, or quotes have become ordinary characters.
    pub fn of(reader: &Reader, collector: &Collector) -> Option<Self> {
        Some(Self { manner: reader.manner()?, taking: collector.takes(), rows: reader.expected_rows() })
    }

    /// Where the rows lie, in bytes from some place of a file on, that belong to the first `length` of them: those behind the first
    /// line end up to the first one behind that length. Where the bytes are the last ones, all rows to the end do.
    pub fn rows(&self, bytes: &[u8], length: usize, last: bool) -> Option<Range<usize>> {
        let start = self.line_end(bytes, 0)?;
        let end = if last { bytes.len() } else { self.line_end(bytes, length)? };
        Some(start..end)
    }

    /// The place behind the first line end from a place on.
    pub fn line_end(&self, bytes: &[u8], from: usize) -> Option<usize> {
        memchr::memchr(self.manner.dialect.newline, bytes.get(from..)?).map(|offset| from + offset + 1)
    }
}

/// How much of a file a stretch is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Extent {
    /// Where it begins in the file, and how long it is.
    pub(crate) start: u64,
    pub(crate) length: u64,
    pub(crate) ascii: bool,
    /// Its line ends, and its rows, those that are none of the table among them.
    pub(crate) lines: usize,
    pub(crate) file_rows: u32,
}

impl Extent {
    fn pack(&self, out: &mut Packer) {
        let numbers = [self.start, self.length, self.ascii.into(), self.lines as u64, self.file_rows.into()];
        numbers.into_iter().for_each(|number| out.number(number));
    }

    fn unpack(packed: &mut Unpacker<'_>) -> Option<Self> {
        let mut number = || packed.number();
        let (start, length, ascii, lines) = (number()?, number()?, number()? == 1, number()? as usize);
        Some(Self { start, length, ascii, lines, file_rows: number()? as u32 })
    }
}

/// Reads stretches of a file in the order of the file, but not all. A customer has the same number in all of them.
pub struct Gatherer {
    manner: Manner,
    collector: Collector,
    /// Customers that were told of.
    told: usize,
    /// Room for the text of a stretch and for what is told of it.
    text: String,
    packed: Packer,
}

impl Gatherer {
    /// One for the stretches of a file.
    pub fn new(brief: Brief) -> Self {
        let collector = Collector::beside(brief.taking, brief.rows);
        Self { manner: brief.manner, collector, told: 0, text: String::new(), packed: Packer::default() }
    }

    /// Reads a stretch that begins at a place of the file and packs it, to be joined by [`Joining`]. `None` where it cannot be read by
    /// itself: it is not UTF-8, or a quote is left open.
    pub fn read(&mut self, bytes: &[u8], start: u64) -> Option<&[u8]> {
        let Manner { dialect, mark, noticed } = &self.manner;
        let text = simdutf8::basic::from_utf8(bytes).ok()?;
        let headless = Dialect { header: false, ..dialect.clone() };
        let Holding { page, visited, .. } = Holding::default();
        let mut table = Table::begin("", &headless, false, 0, visited);
        table.evidence = Evidence::following(noticed);
        let mut splitter = Splitter::again(&headless, self.manner.first_row(), true);
        let mut taken = 0;
        loop {
            let own = &text.as_bytes()[taken..];
            let full = splitter.finish(own, page);
            let (cells, length) = splitter.take(own);
            if !splitter.is_orderly() {
                return None;
            }
            table.add(cells, &text[taken..taken + length], start - mark + taken as u64, false);
            taken += length;
            if !full {
                break;
            }
        }
        self.text.clear();
        self.text.push_str(text);
        let store = table.store();
        (store.text, store.base) = (std::mem::take(&mut self.text), start - mark);
        self.collector.advance(&table, usize::MAX);
        self.text = std::mem::take(&mut table.store().text);
        let extent = Extent {
            start,
            length: text.len() as u64,
            ascii: text.is_ascii(),
            lines: memchr::memchr_iter(b'\n', text.as_bytes()).count(),
            file_rows: splitter.file_row() - self.manner.first_row(),
        };
        let out = &mut self.packed;
        out.bytes.clear();
        extent.pack(out);
        table.pack(out);
        out.names_from(self.collector.names(), self.told);
        self.collector.pack_found(out);
        self.told = self.collector.names().len();
        Some(&out.bytes)
    }
}

/// Joins the stretches that one [`Gatherer`] has read.
pub struct Joining {
    brief: Brief,
    customers: Customers,
}

impl Joining {
    /// For a gatherer with the same brief.
    pub fn new(brief: Brief) -> Self {
        Self { brief, customers: Customers::default() }
    }

    /// Takes the next stretch that the gatherer has packed, if it follows the rows read so far ([`Reader::rewind`]); `false` where its
    /// bytes are to be pushed instead.
    ///
    /// # Errors
    /// [`Error::TooLarge`].
    pub fn join(&mut self, packed: &[u8], reader: &mut Reader, collector: &mut Collector) -> Result<bool, Error> {
        let manner = &self.brief.manner;
        let mut packed = Unpacker { bytes: packed };
        let unpacked = || {
            let extent = Extent::unpack(&mut packed)?;
            let table = Table::unpack(&mut packed, &manner.dialect)?;
            self.customers.learn(&mut packed)?;
            Some((extent, table, Packed::new(&mut packed)?))
        };
        let Some((extent, table, found)) = { unpacked }() else { return Ok(false) };
        let rows = table.row_count();
        let fits = collector.takes() == self.brief.taking && reader.join(&extent, table, manner)?;
        if fits {
            collector.join(&found, rows, &mut self.customers);
        }
        Ok(fits)
    }
}

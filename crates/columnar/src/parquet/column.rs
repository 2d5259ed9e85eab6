//! A column of a group of rows: its pages one behind the other.

use table::Error;

use super::encoding::Hybrid;
use super::meta::{Chunk, ColumnInfo, Physical, codec};
use super::page::{Head, Out, PageKind, Trouble, Values, head, plain, write};
use crate::cells::{Batch, Cells};
use crate::limits::Budget;
use crate::reader::damaged;
use crate::time::Zones;

/// Reads the values of one column of one group.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) info: ColumnInfo,
    codec: i64,
    bytes: Vec<u8>,
    at: usize,
    page: Option<Page>,
    out: Out,
    present: Vec<u32>,
}

#[derive(Clone, Debug)]
struct Page {
    bytes: Vec<u8>,
    left: u64,
    /// Which rows have a value, where some may have none.
    levels: Option<Hybrid>,
    values: Values,
}

impl Column {
    pub(super) fn new(info: ColumnInfo) -> Self {
        Self { info, codec: 0, bytes: Vec::new(), at: 0, page: None, out: Out::default(), present: Vec::new() }
    }

    /// Begins a group with the bytes of its chunk.
    pub(super) fn begin(&mut self, chunk: &Chunk, bytes: Vec<u8>, budget: &mut Budget) -> Result<(), Error> {
        let held = self.page.take().map_or(0, |page| page.bytes.len())
            + self.out.batch.dictionary.bytes()
            + std::mem::take(&mut self.bytes).len();
        self.out.batch.dictionary = Cells::default();
        budget.exchange(held, bytes.len() as u64)?;
        (self.codec, self.bytes, self.at) = (chunk.codec, bytes, 0);
        Ok(())
    }

    /// The rows read last.
    pub(super) fn batch(&self) -> &Batch {
        &self.out.batch
    }

    /// Reads so many rows.
    pub(super) fn read(&mut self, rows: usize, budget: &mut Budget, zones: &mut Zones) -> Result<(), Error> {
        self.out.batch.clear();
        while self.out.batch.rows() < rows {
            match &self.page {
                Some(page) if page.left > 0 => {
                    let wanted = (rows - self.out.batch.rows()).min(usize::try_from(page.left).unwrap_or(usize::MAX));
                    self.read_from_page(wanted, zones).map_err(|trouble| self.error(trouble))?;
                }
                _ => self.next_page(budget, zones)?,
            }
        }
        Ok(())
    }

    fn read_from_page(&mut self, wanted: usize, zones: &mut Zones) -> Result<(), Trouble> {
        let Self { page, out, info, present, .. } = self;
        let page = page.as_mut().ok_or(Trouble::Damaged)?;
        present.clear();
        let mut count = wanted;
        if let Some(levels) = &mut page.levels {
            levels.read(&page.bytes, wanted, present).ok_or(Trouble::Damaged)?;
            count = present.iter().filter(|&&level| level == 1).count();
        }
        let before = out.batch.own.len();
        page.values.read(&page.bytes, count, info, out, zones)?;
        let coded = matches!(page.values, Values::Dictionary(_));
        let mut next = 0;
        for row in 0..wanted {
            if present.get(row).is_some_and(|&level| level != 1) {
                out.batch.null();
            } else {
                if coded {
                    out.batch.coded(out.codes[next]).ok_or(Trouble::Damaged)?;
                } else {
                    out.batch.own_at(before + next);
                }
                next += 1;
            }
        }
        page.left -= wanted as u64;
        Ok(())
    }

    /// Unpacks the next page with values, and the dictionary before it.
    fn next_page(&mut self, budget: &mut Budget, zones: &mut Zones) -> Result<(), Error> {
        let (head, length) = head(&self.bytes[self.at..]).ok_or_else(|| self.error(Trouble::Damaged))?;
        let start = self.at + length;
        let end = start.checked_add(head.packed).filter(|&end| end <= self.bytes.len());
        let end = end.ok_or_else(|| self.error(Trouble::Damaged))?;
        self.at = end;
        if head.kind == PageKind::Other {
            return Ok(());
        }
        let held = self.page.take().map_or(0, |page| page.bytes.len());
        budget.exchange(held, head.unpacked)?;
        let bytes = self.unpack(&head, start, end)?;
        if head.kind == PageKind::Dictionary {
            let known = self.out.batch.dictionary.bytes();
            if known > 0 || head.values > head.unpacked {
                return Err(self.error(Trouble::Damaged));
            }
            self.dictionary(&bytes, head.values, zones).map_err(|trouble| self.error(trouble))?;
            return budget.exchange(bytes.len(), self.out.batch.dictionary.bytes() as u64);
        }
        self.page = Some(self.begin_page(&head, bytes).map_err(|trouble| self.error(trouble))?);
        Ok(())
    }

    fn unpack(&self, head: &Head, start: usize, end: usize) -> Result<Vec<u8>, Error> {
        let damaged = || self.error(Trouble::Damaged);
        let codec = codec(self.codec)
            .map_err(|kind| Error::UnknownColumn { column: self.info.name.clone(), what: kind.to_owned() })?;
        let length = usize::try_from(head.unpacked).map_err(|_| damaged())?;
        let plain = head.repetition.saturating_add(head.definition);
        if plain > length || plain > end - start {
            return Err(damaged());
        }
        let (levels, values) = self.bytes[start..end].split_at(plain);
        if !head.is_packed || (values.is_empty() && length == plain) {
            return if values.len() == length - plain { Ok(self.bytes[start..end].to_vec()) } else { Err(damaged()) };
        }
        let mut unpacked = codec.unpack(values, length - plain).ok_or_else(damaged)?;
        if !levels.is_empty() {
            unpacked.splice(..0, levels.iter().copied());
        }
        Ok(unpacked)
    }

    fn begin_page(&self, head: &Head, bytes: Vec<u8>) -> Result<Page, Trouble> {
        const RUNS: i64 = 3;
        let mut at = head.repetition;
        let mut levels = None;
        if self.info.optional {
            if head.levels != RUNS {
                return Err(Trouble::Encoding(head.levels));
            }
            let length = if head.kind == PageKind::DataTwo {
                head.definition
            } else {
                let length = bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or(Trouble::Damaged)?;
                at += 4;
                u32::from_le_bytes(*length) as usize
            };
            let end = at.checked_add(length).filter(|&end| end <= bytes.len()).ok_or(Trouble::Damaged)?;
            levels = Some(Hybrid::new(at, end, 1).ok_or(Trouble::Damaged)?);
            at = end;
        } else {
            at += head.definition;
        }
        let values = if at == bytes.len() {
            // Rows without a value need no bytes.
            Values::Plain { at }
        } else {
            Values::begin(&bytes, at, head.encoding, self.info.physical)?
        };
        Ok(Page { bytes, left: head.values, levels, values })
    }

    fn dictionary(&mut self, bytes: &[u8], count: u64, zones: &mut Zones) -> Result<(), Trouble> {
        let Self { info, out, .. } = self;
        if info.physical == Physical::Bool {
            return Err(Trouble::Damaged);
        }
        let mut at = 0;
        let cells = &mut out.batch.dictionary;
        for _ in 0..count {
            let value = plain(bytes, &mut at, info.physical).ok_or(Trouble::Damaged)?;
            write(&mut cells.text, value, info.physical, &mut info.kind, zones).ok_or(Trouble::Damaged)?;
            cells.end().map_err(|_| Trouble::TooLarge)?;
        }
        Ok(())
    }

    fn error(&self, trouble: Trouble) -> Error {
        let column = self.info.name.as_str();
        match trouble {
            Trouble::Damaged => damaged("parquet", "column", Some(column)),
            Trouble::Encoding(number) => {
                Error::UnknownColumn { column: column.to_owned(), what: format!("encoding {number}") }
            }
            Trouble::TooLarge => {
                let text = self.out.batch.own.text.len().max(self.out.batch.dictionary.text.len()) as u64;
                Error::TooLarge { bytes: text, limit: text }
            }
        }
    }
}

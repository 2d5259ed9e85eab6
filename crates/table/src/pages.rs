//! Where the rows of a table are: stretches of text that are split when somebody visits them, and text that is fetched again.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use crate::cells::{Cells, cell_range, row_range};
use crate::dialect::Dialect;

/// Fetches bytes of a file once more; `None` where they cannot be had.
pub type Refetch = Rc<dyn Fn(Range<u64>) -> Option<Vec<u8>>>;

/// How much of a file a table keeps in memory.
#[derive(Clone)]
pub struct Holding {
    /// Bytes of text that are split together, from 1 on.
    pub page: usize,
    /// Bytes of where cells are, and of text that was fetched again, that may be kept for the next visit: of all pages or, where those
    /// are more, of the last few.
    pub visited: usize,
    /// Where it is given, the text of a larger file than `kept` is not kept but fetched again when it is visited, as long as it is
    /// faultless UTF-8, in which bytes and text have the same places.
    pub refetch: Option<Refetch>,
    /// Bytes that a file may have for its text to be kept all the same.
    pub kept: u64,
}

impl Default for Holding {
    /// Everything is kept; what is split together lies in a processor's cache.
    fn default() -> Self {
        Self { page: 1 << 18, visited: 48 << 20, refetch: None, kept: 64 << 20 }
    }
}

/// A stretch of text that is whole rows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    /// Which of several files.
    pub(crate) part: u32,
    /// Where it begins in the text of its file, and how long it is.
    pub(crate) start: u64,
    pub(crate) length: u32,
    /// Its first data row.
    pub(crate) first: usize,
    /// Its data rows.
    pub(crate) rows: u32,
    /// Rows before them: a header.
    pub(crate) skip: u32,
    /// Row in the file with which it begins, and whether quotes are more than ordinary characters there.
    pub(crate) file_row: u32,
    pub(crate) quotes: bool,
    /// Whether rows with replaced characters were taken out.
    pub(crate) replaced: bool,
}

/// The text of a file, from some place on; what lies before is fetched again.
#[derive(Clone, Default)]
pub(crate) struct Store {
    pub(crate) text: String,
    /// Where `text` begins in all of it.
    pub(crate) base: u64,
    /// Bytes of the file before its text: a byte order mark.
    pub(crate) mark: u64,
    pub(crate) refetch: Option<Refetch>,
}

impl fmt::Debug for Store {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} bytes of text from {} on", self.text.len(), self.base)
    }
}

impl Store {
    /// The text of a page, where it is kept.
    #[inline]
    pub(crate) fn kept(&self, page: &Page) -> Option<&str> {
        let start = page.start.checked_sub(self.base)? as usize;
        self.text.get(start..start + page.length as usize)
    }

    /// The text of a page, fetched again.
    fn fetched(&self, page: &Page) -> Option<Box<str>> {
        let start = self.mark + page.start;
        let bytes = self.refetch.as_ref()?(start..start + u64::from(page.length))?;
        (bytes.len() == page.length as usize).then_some(())?;
        Some(String::from_utf8(bytes).ok()?.into_boxed_str())
    }
}

/// What was made of a page for a visit.
#[derive(Debug)]
pub(crate) struct Visited {
    /// Its text, where the table does not keep it.
    pub(crate) text: Option<Box<str>>,
    pub(crate) cells: Cells,
}

impl Visited {
    /// Splits a page; `None` where its text cannot be had or is no longer what it was.
    fn new(page: &Page, store: &Store, dialect: &Dialect) -> Option<Self> {
        let kept = store.kept(page);
        let text = if kept.is_some() { None } else { Some(store.fetched(page)?) };
        let read = kept.or(text.as_deref())?;
        let mut cells = Cells::of(read, dialect, page.file_row, page.quotes);
        if page.replaced {
            let mut rows = undecodable(read, &cells);
            rows.retain(|&row| row >= page.skip as usize);
            cells.remove(&rows);
        }
        (cells.rows() == (page.rows + page.skip) as usize).then_some(Self { text, cells })
    }

    fn size(&self) -> usize {
        self.cells.size() + self.text.as_ref().map_or(0, |text| text.len())
    }
}

/// Rows of a page with characters that were replaced, its header among them.
pub(crate) fn undecodable(text: &str, cells: &Cells) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::new();
    for offset in memchr::memmem::find_iter(text.as_bytes(), "\u{fffd}") {
        let row = cells.starts.partition_point(|&start| start as usize <= offset);
        if row > 0 && rows.last() != Some(&(row - 1)) && offset < cells.row_range(row - 1).1 {
            rows.push(row - 1);
        }
    }
    rows
}

/// Pages kept from earlier visits: all of them or, where they are too many, the last few.
#[derive(Debug, Default)]
pub(crate) struct Visits {
    kept: RefCell<Kept>,
    /// Whether a page could not be had.
    lost: Cell<bool>,
}

#[derive(Debug, Default)]
struct Kept {
    pages: Vec<Option<Rc<Visited>>>,
    order: VecDeque<usize>,
    bytes: usize,
    /// Whether they were too many once. Then so few are kept that a processor's cache holds them.
    too_many: bool,
}

/// Of the bytes that all pages may take, those of the last few.
const FEW: usize = 8;

impl Clone for Visits {
    /// A table that is a copy visits its pages anew.
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Visits {
    /// Keeps what is known of a page, within `limit` bytes of all that are kept.
    pub(crate) fn keep(&self, index: usize, visited: Rc<Visited>, limit: usize) {
        let kept = &mut *self.kept.borrow_mut();
        kept.bytes += visited.size();
        if index >= kept.pages.len() {
            kept.pages.resize(index + 1, None);
        }
        kept.bytes -= kept.pages[index].replace(visited).map_or(0, |before| before.size());
        kept.order.push_back(index);
        kept.too_many |= kept.bytes > limit;
        let limit = if kept.too_many { limit / FEW } else { limit };
        while kept.bytes > limit && kept.order.len() > 1 {
            let oldest = kept.order.pop_front().and_then(|oldest| kept.pages[oldest].take());
            kept.bytes -= oldest.map_or(0, |oldest| oldest.size());
        }
    }

    /// What is known of a page, split and perhaps fetched for it where it is not kept. Of a page that cannot be had all cells are
    /// empty, and [`Visits::take_lost`] tells.
    #[inline]
    pub(crate) fn visit(
        &self,
        index: usize,
        page: &Page,
        store: &Store,
        dialect: &Dialect,
        limit: usize,
    ) -> Rc<Visited> {
        let known = self.kept.borrow().pages.get(index).cloned().flatten();
        // Its text may have been dropped since its cells were found.
        if let Some(visited) = known.filter(|visited| visited.text.is_some() || store.kept(page).is_some()) {
            return visited;
        }
        let Some(visited) = Visited::new(page, store, dialect) else {
            self.lost.set(true);
            let cells = Cells::blank(dialect.width, (page.rows + page.skip) as usize);
            return Rc::new(Visited { text: Some(Box::default()), cells });
        };
        let visited = Rc::new(visited);
        self.keep(index, Rc::clone(&visited), limit);
        visited
    }

    /// Whether a page could not be had, which nobody has been told yet.
    pub(crate) fn has_lost(&self) -> bool {
        self.lost.get()
    }

    /// Whether a page could not be had since this was last asked.
    pub(crate) fn take_lost(&self) -> bool {
        self.lost.take()
    }
}

/// A page for as long as it is visited.
pub(crate) struct Visit<'table> {
    pub(crate) visited: Rc<Visited>,
    pub(crate) kept: Option<&'table str>,
    pub(crate) page: Page,
}

impl Visit<'_> {
    /// Its rows.
    #[inline]
    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows {
            text: self.kept.or(self.visited.text.as_deref()).unwrap_or_default(),
            cells: &self.visited.cells,
            start: self.page.start,
            first: self.page.first,
            skip: self.page.skip as usize,
        }
    }
}

/// The data rows of a page, by their places in the table.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'page> {
    pub(crate) text: &'page str,
    pub(crate) cells: &'page Cells,
    start: u64,
    first: usize,
    skip: usize,
}

impl<'page> Rows<'page> {
    /// Their places.
    pub(crate) fn range(&self) -> Range<usize> {
        self.first..self.first + self.cells.rows() - self.skip
    }

    #[inline(always)]
    fn place(&self, row: usize) -> usize {
        row - self.first + self.skip
    }

    /// Text of a cell, quotes undone and spaces around it trimmed.
    #[inline]
    pub(crate) fn cell(&self, row: usize, column: usize) -> Cow<'page, str> {
        self.cells.text(self.text, self.place(row), column)
    }

    /// Rows as they stand in the file, without their line ends.
    #[inline]
    pub(crate) fn lines(&self, rows: Range<usize>) -> impl Iterator<Item = &'page [u8]> {
        let text = self.text.as_bytes();
        self.each(rows).map(move |(start, ends)| {
            let (start, stop) = row_range(start, ends);
            text.get(start..stop).unwrap_or_default()
        })
    }

    /// Where the cells of a column lie in some rows, one after the other; of one that is quoted nowhere, which is an empty range.
    #[inline]
    pub(crate) fn column(&self, rows: Range<usize>, column: usize) -> impl Iterator<Item = Range<usize>> {
        self.each(rows).map(move |(start, ends)| {
            let (start, stop, quoted) = cell_range(start, ends, column);
            if quoted { 0..0 } else { start..stop }
        })
    }

    /// As [`Rows::cell`], of a cell of which [`Rows::column`] has told where it lies.
    #[inline]
    pub(crate) fn cell_at(&self, row: usize, column: usize, place: Range<usize>) -> Cow<'page, str> {
        match self.text.get(place).filter(|text| is_trimmed(text.as_bytes())) {
            Some(text) => Cow::Borrowed(text),
            None => self.cell(row, column),
        }
    }

    /// Where some rows begin, and their cells end.
    #[inline]
    pub(crate) fn each(&self, rows: Range<usize>) -> impl Iterator<Item = (u32, &'page [u32])> {
        let (cells, places) = (self.cells, self.place(rows.start)..self.place(rows.end));
        let ends = &cells.ends[places.start * cells.width..places.end * cells.width];
        cells.starts[places].iter().copied().zip(ends.chunks_exact(cells.width))
    }

    /// Rows from one on in which there is a place of the text of its file whose distance from the beginning is a multiple of `stride`, a
    /// power of two: the first of them.
    #[inline]
    pub(crate) fn next_with_place(&self, mut row: usize, stride: u64) -> Option<usize> {
        while row < self.range().end {
            let own = self.place_in_text(row);
            let place = (own.start + stride - 1) & !(stride - 1);
            if place < own.end {
                return Some(row);
            }
            // The one that begins last before the place, behind this one; a row has one byte at least.
            let behind = &self.cells.starts[self.place(row) + 1..];
            let starts = &behind[..behind.len().min((place - own.start) as usize)];
            row += starts.partition_point(|&start| self.start + u64::from(start) <= place).max(1);
        }
        None
    }

    /// Where a row lies in the text of its file.
    #[inline]
    pub(crate) fn place_in_text(&self, row: usize) -> Range<u64> {
        let (start, stop) = self.cells.row_range(self.place(row));
        self.start + start as u64..self.start + stop as u64
    }

    /// Row in the file of a row.
    pub(crate) fn file_row(&self, row: usize) -> usize {
        self.cells.file_row(self.place(row))
    }
}

/// A text that is not empty and has no space at its ends, nor what could be one.
#[inline(always)]
pub(crate) fn is_trimmed(text: &[u8]) -> bool {
    let graphic = |byte: &u8| byte.is_ascii_graphic();
    text.first().is_some_and(graphic) && text.last().is_some_and(graphic)
}

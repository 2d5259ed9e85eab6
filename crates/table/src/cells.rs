//! Where the rows and cells of a page lie in its text.

use std::borrow::Cow;

use crate::dialect::Dialect;
use crate::pages::is_trimmed;
use crate::split::Splitter;

/// Marks the end offset of a cell that is quoted in the file. The text of a page is therefore shorter.
pub(crate) const QUOTED: u32 = 1 << 31;

/// A line that could not be a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// Row in the file, from 1.
    pub(crate) file_row: u32,
    /// Where its text begins and ends.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Cells found in it.
    pub(crate) found: u32,
}

/// Rows and cells of a page as offsets into its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Cells {
    /// Cells in each row.
    pub(crate) width: usize,
    /// Row in the file, from 1, with which the page begins.
    pub(crate) file_row: u32,
    /// Whether quotes are more than ordinary characters.
    pub(crate) quotes: bool,
    /// Start of each row.
    pub(crate) starts: Vec<u32>,
    /// End of each cell, row by row, with [`QUOTED`]; a cell starts one past the end of the one before.
    pub(crate) ends: Vec<u32>,
    /// File rows that are no rows of the table (blank or misfit), ascending.
    pub(crate) skipped: Vec<u32>,
    /// The misfits among them.
    pub(crate) misfits: Vec<Misfit>,
}

impl Cells {
    /// Those of the text of a page, as they were when it was taken.
    pub(crate) fn of(text: &str, dialect: &Dialect, file_row: u32, quotes: bool) -> Self {
        Splitter::again(dialect, file_row, quotes).whole(text.as_bytes())
    }

    /// As many rows of empty cells.
    pub(crate) fn blank(width: usize, rows: usize) -> Self {
        Self { width, starts: vec![0; rows], ends: vec![0; rows * width], ..Self::default() }
    }

    /// Bytes that they take.
    pub(crate) fn size(&self) -> usize {
        size_of::<u32>() * (self.starts.len() + self.ends.len() + self.skipped.len())
    }

    /// Rows, the header included.
    pub(crate) fn rows(&self) -> usize {
        self.starts.len()
    }

    /// Where a cell lies, quotes included, and whether it is quoted.
    #[inline(always)]
    pub(crate) fn range(&self, row: usize, column: usize) -> (usize, usize, bool) {
        cell_range(self.starts[row], &self.ends[row * self.width..][..self.width], column)
    }

    /// The text of a cell: quotes taken off, spaces around it trimmed.
    pub(crate) fn text<'text>(&self, text: &'text str, row: usize, column: usize) -> Cow<'text, str> {
        let (start, stop, quoted) = self.range(row, column);
        let raw = &text[start..stop];
        let raw = if is_trimmed(raw.as_bytes()) { raw } else { raw.trim() };
        if !quoted {
            return Cow::Borrowed(raw);
        }
        // What stands between the closing quote and the delimiter is kept, as most readers do.
        let inner = raw.strip_prefix('"').unwrap_or(raw);
        match inner.strip_suffix('"') {
            Some(inner) if !inner.contains('"') => Cow::Borrowed(inner.trim()),
            Some(inner) => Cow::Owned(inner.replace("\"\"", "\"").trim().to_owned()),
            None => Cow::Owned(inner.replacen('"', "", 1).replace("\"\"", "\"").trim().to_owned()),
        }
    }

    /// Where a row lies, from its first cell to its last.
    #[inline]
    pub(crate) fn row_range(&self, row: usize) -> (usize, usize) {
        row_range(self.starts[row], &self.ends[row * self.width..][..self.width])
    }

    /// Row in the file, from 1, of a row of the page.
    pub(crate) fn file_row(&self, row: usize) -> usize {
        let first = self.file_row as usize;
        // The k-th skipped row (from 0) has so many rows of the page before it.
        first + row + partition(&self.skipped, |k, skipped| skipped as usize - first - k <= row)
    }

    /// Takes rows out, `rows` ascending; they become skipped.
    pub(crate) fn remove(&mut self, rows: &[usize]) {
        let file_rows: Vec<u32> = rows.iter().map(|&row| self.file_row(row) as u32).collect();
        let mut gone = rows.iter().copied().peekable();
        let mut kept = 0;
        for row in 0..self.rows() {
            if gone.peek() == Some(&row) {
                gone.next();
                continue;
            }
            self.starts[kept] = self.starts[row];
            self.ends.copy_within(row * self.width..(row + 1) * self.width, kept * self.width);
            kept += 1;
        }
        self.starts.truncate(kept);
        self.ends.truncate(kept * self.width);
        self.skipped.extend(file_rows);
        self.skipped.sort_unstable();
    }
}

/// Where a cell of a row lies, quotes included, and whether it is quoted.
#[inline(always)]
pub(crate) fn cell_range(row_start: u32, ends: &[u32], column: usize) -> (usize, usize, bool) {
    let start = if column == 0 { row_start } else { (ends[column - 1] & !QUOTED) + 1 };
    let end = ends[column];
    let (start, stop) = (start as usize, (end & !QUOTED) as usize);
    // A filled-up cell has end 0.
    if stop < start { (0, 0, false) } else { (start, stop, end & QUOTED != 0) }
}

/// Where a row lies, from its first cell to its last.
#[inline(always)]
pub(crate) fn row_range(start: u32, ends: &[u32]) -> (usize, usize) {
    let start = start as usize;
    // Only a row that was filled up does not end where its last cell does.
    if let Some(stop) = ends.last().map(|end| (end & !QUOTED) as usize).filter(|&stop| stop > start) {
        return (start, stop);
    }
    let stop = ends.iter().map(|end| (end & !QUOTED) as usize).max().unwrap_or(start);
    (start, stop.max(start))
}

/// How many leading entries satisfy a condition on index and value, which must hold for a prefix.
fn partition(values: &[u32], condition: impl Fn(usize, u32) -> bool) -> usize {
    let (mut low, mut high) = (0, values.len());
    while low < high {
        let middle = (low + high) / 2;
        if condition(middle, values[middle]) { low = middle + 1 } else { high = middle }
    }
    low
}

//! Cells of a column as text, and the lines that they are put together to.

use table::Error;

use crate::limits::too_large;
use crate::reader::DELIMITER;

/// A cell without a value.
pub(crate) const NULL: u32 = u32::MAX;
/// Marks a cell that stands in the dictionary.
const CODED: u32 = 1 << 31;
/// Most bytes of the cells of a column in one batch.
const MOST: usize = 64 << 20;

/// Whether the cells of all columns of a batch are not too many bytes.
///
/// # Errors
/// [`Error::TooLarge`].
pub(crate) fn batch_fits(bytes: usize) -> Result<(), Error> {
    if bytes > MOST { Err(too_large(bytes as u64, MOST as u64)) } else { Ok(()) }
}

/// Texts one behind the other, quoted where they have to be.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells {
    pub(crate) text: Vec<u8>,
    ends: Vec<u32>,
}

impl Cells {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn bytes(&self) -> usize {
        self.text.len() + 4 * self.ends.len()
    }

    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// Ends the cell whose text was just written.
    pub(crate) fn end(&mut self) -> Result<(), Error> {
        batch_fits(self.text.len())?;
        self.ends.push(self.text.len() as u32);
        Ok(())
    }

    fn get(&self, place: usize) -> &[u8] {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[place] as usize]
    }
}

/// A stretch of rows of one column: values of the stretch itself and values of the column's dictionary.
#[derive(Clone, Debug, Default)]
pub(crate) struct Batch {
    pub(crate) own: Cells,
    pub(crate) dictionary: Cells,
    places: Vec<u32>,
}

impl Batch {
    pub(crate) fn clear(&mut self) {
        self.own.clear();
        self.places.clear();
    }

    pub(crate) fn rows(&self) -> usize {
        self.places.len()
    }

    /// A row without a value.
    pub(crate) fn null(&mut self) {
        self.places.push(NULL);
    }

    /// A row whose value stands in `own`.
    pub(crate) fn own_at(&mut self, place: usize) {
        self.places.push(place as u32);
    }

    /// A row with a value of the dictionary; `None` where it has no such one.
    pub(crate) fn coded(&mut self, code: u32) -> Option<()> {
        ((code as usize) < self.dictionary.len()).then(|| self.places.push(code | CODED))
    }

    fn cell(&self, row: usize) -> &[u8] {
        match self.places[row] {
            NULL => b"",
            place if place & CODED != 0 => self.dictionary.get((place & !CODED) as usize),
            place => self.own.get(place as usize),
        }
    }
}

/// Lines of a table as they are put together.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    text: Vec<u8>,
    gone: u64,
    limit: u64,
    rows: u64,
}

impl Lines {
    /// For a file of this size.
    pub(crate) fn of(size: u64) -> Self {
        Self { text: Vec::new(), gone: 0, limit: crate::limits::text(size), rows: 0 }
    }

    /// Refuses a number of rows that cannot be held, before anything is made of them.
    ///
    /// # Errors
    /// [`Error::TooLarge`].
    pub(crate) fn expect(&self, rows: u64, columns: usize) -> Result<(), Error> {
        let least = rows.saturating_mul(columns as u64);
        if least > self.limit { Err(too_large(least, self.limit)) } else { Ok(()) }
    }

    /// The first line.
    pub(crate) fn header<'name>(&mut self, names: impl IntoIterator<Item = &'name str>) {
        for (place, name) in names.into_iter().enumerate() {
            if place > 0 {
                self.text.push(DELIMITER);
            }
            quote(&mut self.text, name.as_bytes());
        }
        self.text.push(b'\n');
    }

    /// Adds a row of the columns.
    ///
    /// # Errors
    /// [`Error::TooLarge`].
    pub(crate) fn row<'batch>(
        &mut self,
        row: usize,
        mut columns: impl Iterator<Item = &'batch Batch>,
    ) -> Result<(), Error> {
        let before = self.text.len();
        let mut alone = true;
        if let Some(first) = columns.next() {
            self.text.extend_from_slice(first.cell(row));
        }
        for column in columns {
            alone = false;
            self.text.push(DELIMITER);
            self.text.extend_from_slice(column.cell(row));
        }
        if alone && self.text.len() == before {
            // A blank line is no row.
            self.text.extend_from_slice(b"\"\"");
        }
        self.text.push(b'\n');
        self.rows += 1;
        let made = self.made();
        if made > self.limit { Err(too_large(made, self.limit)) } else { Ok(()) }
    }

    /// Bytes of all lines so far.
    pub(crate) fn made(&self) -> u64 {
        self.gone + self.text.len() as u64
    }

    /// Rows put together so far.
    pub(crate) fn rows(&self) -> u64 {
        self.rows
    }

    /// Bytes that wait.
    pub(crate) fn waiting(&self) -> usize {
        self.text.len()
    }

    /// What was put together since the last time.
    pub(crate) fn take(&mut self) -> Vec<u8> {
        self.gone += self.text.len() as u64;
        std::mem::take(&mut self.text)
    }
}

/// Writes a text as a cell.
pub(crate) fn quote(out: &mut Vec<u8>, text: &[u8]) {
    if !text.iter().any(|&byte| matches!(byte, DELIMITER | b'\n' | b'\r' | b'"')) {
        out.extend_from_slice(text);
        return;
    }
    out.push(b'"');
    for &byte in text {
        if byte == b'"' {
            out.push(b'"');
        }
        out.push(byte);
    }
    out.push(b'"');
}

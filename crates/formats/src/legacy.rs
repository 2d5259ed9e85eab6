//! XLS, looked at before its reader makes room for all that lies between a sheet's first cell and its last: cells far from the table become
//! blank ones, which the reader passes over. Records as in MS-XLS, 2.4.

use std::borrow::Cow;

use table::Error;

use crate::compound::{self, Stream};
use crate::read::broken;
use crate::text::{COLUMN_GAP, ROW_GAP, last_before_gap};

/// Kinds of records.
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;
const SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const BLANK: u16 = 0x0201;
const FORMULA: u16 = 0x0006;
const FORMULA_STRING: u16 = 0x0207;
const SEVERAL_NUMBERS: u16 = 0x00bd;
/// Those of one cell: number, label, error or truth, short number, shared and rich text.
const CELLS: [u16; 6] = [0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x00d6];

/// Places for cells that the sheets of any workbook may have, from the first cell of each to its last; and how many for each cell beyond.
const ROOM: u64 = 8 << 20;
const ROOM_EACH: u64 = 64;
/// Bytes that a place takes.
const PLACE: u64 = 16;
/// Sheets that a workbook may have.
const MOST_SHEETS: usize = 4_000;
/// Cells that a sheet may announce, whatever it has.
const ANNOUNCED: u64 = 1 << 16;
/// Rows and columns that a record can name, several numbers in a row included.
const ROWS: usize = 1 << 16;
const COLUMNS: usize = 1 << 17;

/// A workbook without its stray cells.
#[derive(Debug)]
pub struct Tamed<'bytes> {
    /// As long as before, their records blank.
    pub bytes: Cow<'bytes, [u8]>,
    /// Cells of each sheet that were left out.
    pub strays: Vec<usize>,
}

/// Blanks the cells far from the table of each sheet, and what a sheet announces without having it.
///
/// # Errors
/// [`Error::BrokenWorkbook`]; [`Error::TooLarge`] where a few cells are spread so wide that there is no room for what lies between.
pub fn tame(bytes: &[u8]) -> Result<Tamed<'_>, Error> {
    let without_end = || broken("a compound file that goes on without end");
    let stream = compound::workbook(bytes).ok_or_else(without_end)?;
    let (mut strays, mut blanks) = (Vec::new(), Vec::new());
    let (mut room, mut cells, mut looked_at) = (0, 0, 0);
    let all = records(&stream, 0).take_while(|record| record.kind != END);
    for record in all.filter(|record| record.kind == SHEET) {
        let start = stream.u32_at(record.at + 4).map_or(usize::MAX, |start| start as usize);
        if start > stream.length() {
            return Err(broken("a sheet behind the end of the workbook"));
        }
        let sheet = Sheet::look(&stream, start);
        looked_at += sheet.bytes;
        // Sheets within one another would be read again and again.
        if looked_at > 2 * stream.length() || strays.len() == MOST_SHEETS {
            return Err(without_end());
        }
        (room, cells) = (room + sheet.room(), cells + sheet.cells);
        strays.push(sheet.leave_out(&stream, start, &mut blanks));
    }
    let limit = ROOM + ROOM_EACH * cells;
    if room > limit {
        return Err(Error::TooLarge { bytes: room * PLACE, limit: limit * PLACE });
    }
    let mut bytes = Cow::Borrowed(bytes);
    for at in blanks {
        for (byte, at) in BLANK.to_le_bytes().into_iter().zip(at..) {
            if let Some(place) = stream.place(at) {
                bytes.to_mut()[place] = byte;
            }
        }
    }
    Ok(Tamed { bytes, strays })
}

#[derive(Clone, Copy)]
struct Record {
    /// Where it begins in the stream: with its kind and length, of two bytes each.
    at: usize,
    kind: u16,
    length: usize,
}

fn records<'stream>(stream: &'stream Stream, mut at: usize) -> impl Iterator<Item = Record> + use<'stream> {
    std::iter::from_fn(move || {
        let record = Record { at, kind: stream.u16_at(at)?, length: stream.u16_at(at + 2)?.into() };
        at += 4 + record.length;
        Some(record)
    })
}

/// The records of a sheet; those of charts within it count as blank.
fn records_of_sheet<'stream>(stream: &'stream Stream, start: usize) -> impl Iterator<Item = Record> + use<'stream> {
    let mut depth = 0_usize;
    records(stream, start).map_while(move |record| {
        let within = depth > 1;
        match record.kind {
            BEGIN => depth += 1,
            END if !within => return None,
            END => depth -= 1,
            _ => {}
        }
        Some(if within { Record { kind: BLANK, ..record } } else { record })
    })
}

/// Cells next to each other in a row.
#[derive(Clone, Copy, Default)]
struct Cells {
    row: usize,
    column: usize,
    count: usize,
}

/// The cells of the records of a sheet, with the record; what a formula gives as text belongs to its cell.
fn cells<'stream>(stream: &'stream Stream, start: usize) -> impl Iterator<Item = (Record, Cells)> + use<'stream> {
    let mut formula = Cells { count: 1, ..Cells::default() };
    records_of_sheet(stream, start).filter_map(move |record| {
        let count = match record.kind {
            FORMULA_STRING => return Some((record, formula)),
            SEVERAL_NUMBERS => record.length.checked_sub(6)? / 6,
            kind => usize::from(kind == FORMULA || CELLS.contains(&kind)),
        };
        if count == 0 {
            return None;
        }
        let [row, column] = [4, 6].map(|after| stream.u16_at(record.at + after).map(usize::from));
        let cells = Cells { row: row?, column: column?, count };
        if record.kind == FORMULA {
            formula = cells;
        }
        Some((record, cells))
    })
}

/// What is known of a sheet.
struct Sheet {
    /// Its table: first and last row, first and last column.
    rows: [usize; 2],
    columns: [usize; 2],
    cells: u64,
    /// Bytes that it takes.
    bytes: usize,
    /// Whether cells lie outside its table, or more are announced than it has.
    astray: bool,
}

impl Sheet {
    fn look(stream: &Stream, start: usize) -> Self {
        let mut sheet = Self { rows: [0, ROWS], columns: [0, COLUMNS], cells: 0, bytes: 0, astray: false };
        let announced =
            records_of_sheet(stream, start).inspect(|record| sheet.bytes = record.at + record.length - start);
        let announced = announced.filter_map(|record| announced_by(stream, record)).max().unwrap_or_default();
        // Once for the rows, and where some of them are not the table's, again for the columns of the others.
        for _ in 0..2 {
            let (mut rows, mut columns) = (vec![false; ROWS], vec![false; COLUMNS]);
            sheet.cells = 0;
            for (_, cells) in cells(stream, start).filter(|(_, cells)| cells.row <= sheet.rows[1]) {
                rows[cells.row] = true;
                columns[cells.column..cells.column + cells.count].fill(true);
                sheet.cells += cells.count as u64;
            }
            let (all, table) = (span(&rows, u32::MAX), span(&rows, ROW_GAP));
            sheet.rows = table;
            sheet.columns = span(&columns, COLUMN_GAP);
            sheet.astray |= all != table || span(&columns, u32::MAX) != sheet.columns;
            if all == table {
                break;
            }
        }
        sheet.astray |= announced > ANNOUNCED.max(4 * sheet.cells);
        sheet
    }

    /// Places from its first cell to its last.
    fn room(&self) -> u64 {
        let length = |[first, last]: [usize; 2]| (last - first + 1) as u64;
        if self.cells == 0 { 0 } else { length(self.rows) * length(self.columns) }
    }

    /// Adds where the records begin that the reader is to pass over; returns how many cells they are.
    fn leave_out(&self, stream: &Stream, start: usize, blanks: &mut Vec<usize>) -> usize {
        if !self.astray {
            return 0;
        }
        let announced = records_of_sheet(stream, start).filter(|record| record.kind == DIMENSIONS);
        blanks.extend(announced.map(|record| record.at));
        let outside = |cells: &Cells| cells.row > self.rows[1] || cells.column > self.columns[1];
        let mut strays = 0;
        for (record, cells) in cells(stream, start).filter(|(_, cells)| outside(cells)) {
            blanks.push(record.at);
            strays += if record.kind == FORMULA_STRING { 0 } else { cells.count };
        }
        strays
    }
}

/// First and last place that is used, before the first gap that is too wide.
fn span(used: &[bool], gap: u32) -> [usize; 2] {
    let places = || used.iter().enumerate().filter(|(_, used)| **used).map(|(place, _)| place as u32);
    let last = last_before_gap(places(), gap).unwrap_or_default();
    [places().next().unwrap_or_default() as usize, last as usize]
}

/// How many cells a record says that the sheet has: the reader makes room for as many at once.
fn announced_by(stream: &Stream, record: Record) -> Option<u64> {
    let at = record.at + 4;
    let short = |place: usize| stream.u16_at(at + place).map(u32::from);
    let [first_row, end_row, first_column, end_column] = match (record.kind, record.length) {
        (DIMENSIONS, 10) => [short(0)?, short(2)?, short(4)?, short(6)?],
        (DIMENSIONS, _) => [stream.u32_at(at)?, stream.u32_at(at + 4)?, short(8)?, short(10)?],
        _ => return None,
    };
    // Ends before beginnings are numbers without end to who subtracts them.
    let length = |first: u32, end: u32| u64::from(end.checked_sub(first).unwrap_or(u32::MAX));
    Some(length(first_row, end_row).saturating_mul(length(first_column, end_column)))
}

//! A table: its text, its cells as offsets, its typed columns.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use crate::column::{self, CellState, ColumnInfo, Parsed};
use crate::date;
use crate::dialect::Dialect;
use crate::error::Error;
use crate::kinds::{ColumnType, Reason, SetAsideGroup, SetAsideRow};
use crate::number;
use crate::parts::Part;
use crate::reader::ReadOptions;
use crate::split::{Cells, cell_range};

/// Examples shown of each reason.
pub(crate) const EXAMPLES: usize = 5;

/// Where a table came from.
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    pub(crate) encoding: String,
    pub(crate) replaced: bool,
    pub(crate) dialect: Dialect,
    pub(crate) json: bool,
    /// Rows of the text above the first of the file: a header that records do not have.
    pub(crate) above: usize,
}

/// A table read from a file, or from several ([`Table::append`]). Rows and columns count from 0, without the header.
#[derive(Clone, Debug)]
pub struct Table {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    encoding: String,
    dialect: Dialect,
    json: bool,
    pub(crate) above: usize,
    pub(crate) text: String,
    pub(crate) cells: Cells,
    pub(crate) columns: Vec<ColumnInfo>,
    /// Lines set aside before they were rows, with their text as a range.
    pub(crate) lines: Vec<Line>,
    /// The files that it is of, where there are several.
    pub(crate) parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Which of several files.
    pub(crate) part: usize,
    file_row: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
    reason: Reason,
}

/// Where the cells of a row lie in the text of the table, for those that need no work.
#[derive(Clone, Copy)]
pub(crate) struct RowCells<'table> {
    text: &'table [u8],
    start: u32,
    ends: &'table [u32],
}

impl RowCells<'_> {
    /// Where a cell lies that is neither quoted nor empty and has no space at its ends.
    #[inline(always)]
    pub(crate) fn plain(&self, column: usize) -> Option<Range<usize>> {
        let (start, stop, quoted) = cell_range(self.start, self.ends, column);
        let bytes = self.text.get(start..stop)?;
        let trimmed = |byte: &u8| *byte > b' ' && *byte < 0x80;
        (!quoted && bytes.first().is_some_and(trimmed) && bytes.last().is_some_and(trimmed)).then_some(start..stop)
    }

    /// Whether a cell is filled for certain: it is not quoted and begins with a character.
    #[inline(always)]
    fn is_filled(&self, column: usize) -> bool {
        let (start, stop, quoted) = cell_range(self.start, self.ends, column);
        !quoted && start < stop && self.text.get(start).is_some_and(|&byte| byte > b' ' && byte < 0x80)
    }
}

/// A line set aside while reading, for the full list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetAsideLine<'table> {
    /// The file, where the table is of several.
    pub file: Option<&'table str>,
    /// Row in the file.
    pub row: usize,
    /// Why.
    pub reason: Reason,
    /// The line as read.
    pub text: &'table str,
}

impl Table {
    pub(crate) fn new(source: Source, text: String, cells: Cells, options: &ReadOptions) -> Result<Table, Error> {
        let lines = cells.misfits.iter().map(|misfit| Line {
            part: 0,
            file_row: misfit.file_row - source.above as u32,
            start: misfit.start,
            end: misfit.end,
            reason: Reason::Ragged,
        });
        let mut table = Table {
            name: source.name,
            bytes: source.bytes,
            encoding: source.encoding,
            lines: lines.collect(),
            dialect: source.dialect,
            json: source.json,
            above: source.above,
            text,
            cells,
            columns: Vec::new(),
            parts: Vec::new(),
        };
        table.refuse_ragged()?;
        if source.replaced {
            table.set_aside_undecodable()?;
        }
        table.type_columns(options);
        if table.row_count() == 0 {
            return Err(Error::NoRows { columns: table.columns.len() });
        }
        Ok(table)
    }

    fn refuse_ragged(&self) -> Result<(), Error> {
        let misfits = &self.cells.misfits;
        let Some(first) = misfits.iter().find(|misfit| misfit.file_row > self.dialect.header_row).or(misfits.first())
        else {
            return Ok(());
        };
        if misfits.len() > self.row_count() {
            let (row, found) = (first.file_row as usize - self.above, first.found as usize);
            return Err(Error::Ragged { row, found, expected: self.cells.width });
        }
        Ok(())
    }

    /// Rows in which bytes were replaced would name customers wrongly: they are set aside, unless they are most of the table.
    fn set_aside_undecodable(&mut self) -> Result<(), Error> {
        let mut rows: Vec<usize> = Vec::new();
        for offset in memchr::memmem::find_iter(self.text.as_bytes(), "\u{fffd}") {
            let row = self.cells.starts.partition_point(|&start| start as usize <= offset);
            if row > 0 && rows.last() != Some(&(row - 1)) && offset < self.cells.row_range(row - 1).1 {
                rows.push(row - 1);
            }
        }
        let Some(&first) = rows.first() else { return Ok(()) };
        if rows.len() * 5 > self.cells.rows() {
            return Err(Error::Undecodable { encoding: self.encoding.clone(), row: self.cells.file_row(first) });
        }
        rows.retain(|&row| row >= self.first());
        for &row in &rows {
            let (start, end) = self.cells.row_range(row);
            let file_row = self.cells.file_row(row) as u32;
            let (start, end) = (start as u32, end as u32);
            self.lines.push(Line { part: 0, file_row, start, end, reason: Reason::Undecodable });
        }
        self.cells.remove(&rows);
        Ok(())
    }

    pub(crate) fn type_columns(&mut self, options: &ReadOptions) {
        let mut used: HashMap<String, usize> = HashMap::new();
        let missing = self.count_missing();
        for index in 0..self.cells.width {
            let mut name = if self.dialect.header && self.cells.rows() > 0 {
                self.cells.text(&self.text, 0, index).into_owned()
            } else {
                String::new()
            };
            if name.is_empty() {
                name = format!("column {}", index + 1);
            }
            let stem = name.clone();
            let mut times = used.get(&stem).map_or(1, |times| times + 1);
            // A column may already be named as the second of two equal ones would be.
            while times > 1 && used.contains_key(&name) {
                name = format!("{stem} ({times})");
                times += 1;
            }
            used.insert(stem, times.max(2) - 1);
            used.entry(name.clone()).or_insert(1);
            let info = column::infer(self, index, name, missing[index]);
            self.columns.push(info);
        }
        for (name, &column_type) in &options.types {
            if let Some(index) = self.column_index(name) {
                self.set_type(index, column_type);
            }
        }
    }

    /// Index of the first data row among the rows found.
    pub(crate) fn first(&self) -> usize {
        usize::from(self.dialect.header)
    }

    /// File name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Size of the file in bytes; of all, where there are several.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Label of the encoding used; that of the first file, where there are several.
    pub fn encoding(&self) -> &str {
        &self.encoding
    }

    /// Whether the file was JSON: its dialect then is not the file's.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Delimiter used; a space for aligned columns.
    pub fn delimiter(&self) -> char {
        char::from(self.dialect.delimiter)
    }

    /// Whether the first row was taken as the header.
    pub fn header(&self) -> bool {
        self.dialect.header
    }

    /// Data rows.
    pub fn row_count(&self) -> usize {
        self.cells.rows().saturating_sub(self.first())
    }

    /// The columns in file order.
    pub fn columns(&self) -> &[ColumnInfo] {
        &self.columns
    }

    /// Index of the column with this name.
    pub fn column_index(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// Sets a column's type by hand; confidence becomes that of the new type and the order of day and month is no longer open.
    pub fn set_type(&mut self, column: usize, column_type: ColumnType) {
        if column >= self.columns.len() {
            return;
        }
        self.columns[column].column_type = column_type;
        self.columns[column].ambiguous = false;
        self.columns[column].confidence = column::confidence_of(self, column, &self.columns[column]);
    }

    /// Text of a cell, quotes undone and spaces around it trimmed; empty outside the table.
    pub fn cell(&self, row: usize, column: usize) -> Cow<'_, str> {
        if row >= self.row_count() || column >= self.cells.width {
            return Cow::Borrowed("");
        }
        self.cells.text(&self.text, row + self.first(), column)
    }

    /// Where the cells of a data row lie.
    #[inline(always)]
    pub(crate) fn row_cells(&self, row: usize) -> RowCells<'_> {
        let row = row + self.first();
        let width = self.cells.width;
        RowCells {
            text: self.text.as_bytes(),
            start: self.cells.starts[row],
            ends: &self.cells.ends[row * width..][..width],
        }
    }

    /// A row as it stands in the file, without its line end.
    pub(crate) fn line(&self, row: usize) -> &str {
        let (start, stop) = self.cells.row_range(row + self.first());
        &self.text[start..stop]
    }

    /// Texts of the first `count` rows.
    pub fn preview(&self, count: usize) -> Vec<Vec<String>> {
        let row = |row| (0..self.cells.width).map(|column| self.cell(row, column).into_owned()).collect();
        (0..self.row_count().min(count)).map(row).collect()
    }

    /// Names of the date columns in which day and month cannot be told apart.
    pub fn ambiguous_dates(&self) -> Vec<String> {
        self.columns.iter().filter(|column| column.ambiguous).map(|column| column.name.clone()).collect()
    }

    /// Lines that could not be rows, by reason, with the first few of each.
    pub fn set_aside(&self) -> Vec<SetAsideGroup> {
        let mut groups: Vec<SetAsideGroup> = Vec::new();
        for reason in [Reason::Ragged, Reason::Undecodable] {
            let lines: Vec<SetAsideLine> = self.set_aside_lines().filter(|line| line.reason == reason).collect();
            if !lines.is_empty() {
                let examples = lines.iter().take(EXAMPLES).map(|line| SetAsideRow {
                    file: line.file.map(str::to_owned),
                    row: line.row,
                    column: None,
                    value: Some(line.text.to_owned()),
                });
                groups.push(SetAsideGroup {
                    reason: reason.as_str().to_owned(),
                    count: lines.len(),
                    examples: examples.collect(),
                });
            }
        }
        groups
    }

    /// Every line that could not be a row.
    pub fn set_aside_lines(&self) -> impl Iterator<Item = SetAsideLine<'_>> {
        self.lines.iter().map(|line| SetAsideLine {
            file: self.part_name(line.part),
            row: line.file_row as usize,
            reason: line.reason,
            text: &self.text[line.start as usize..line.end as usize],
        })
    }

    /// A whole column as numbers.
    pub fn numbers(&self, column: usize) -> Parsed<f64> {
        let mark = self.columns.get(column).map(|info| info.decimal_mark).unwrap_or_default();
        self.parse(column, |cell| number::parse_number_with(cell, mark))
    }

    /// A whole column as civil days.
    pub fn days(&self, column: usize) -> Parsed<i32> {
        let order = self.columns.get(column).map(ColumnInfo::date_order).unwrap_or_default();
        self.parse(column, |cell| date::parse_date(cell, order))
    }

    fn parse<Value: Default>(&self, column: usize, read: impl Fn(&str) -> Option<Value>) -> Parsed<Value> {
        let mut parsed =
            Parsed { values: Vec::with_capacity(self.row_count()), states: Vec::with_capacity(self.row_count()) };
        for row in 0..self.row_count() {
            let cell = self.cell(row, column);
            let value = if cell.is_empty() { None } else { read(&cell) };
            parsed.states.push(match (&value, cell.is_empty()) {
                (Some(_), _) => CellState::Read,
                (None, true) => CellState::Missing,
                (None, false) => CellState::Unreadable,
            });
            parsed.values.push(value.unwrap_or_default());
        }
        parsed
    }

    /// Empty cells of every column.
    pub(crate) fn count_missing(&self) -> Vec<usize> {
        let mut missing = vec![0; self.cells.width];
        for row in 0..self.row_count() {
            let cells = self.row_cells(row);
            for (column, missing) in missing.iter_mut().enumerate() {
                let filled = cells.is_filled(column) || !self.cell(row, column).is_empty();
                *missing += usize::from(!filled);
            }
        }
        missing
    }
}

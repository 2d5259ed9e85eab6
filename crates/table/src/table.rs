//! A table: its pages, its typed columns, and what could not be a row of it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::cells::Cells;
use crate::column::{self, CellState, ColumnInfo, Evidence, Parsed};
use crate::date;
use crate::dialect::Dialect;
use crate::error::Error;
use crate::kinds::{ColumnType, Reason, SetAsideGroup, SetAsideRow};
use crate::names::Names;
use crate::number;
use crate::packed::{Packer, Unpacker};
use crate::pages::{Page, Store, Visit, Visited, Visits, undecodable};
use crate::parts::Part;
use crate::reader::ReadOptions;
use crate::roles::Found;

/// Examples shown of each reason.
pub(crate) const EXAMPLES: usize = 5;

/// A table read from a file, or from several ([`Table::append`]). Rows and columns count from 0, without the header.
#[derive(Clone, Debug)]
pub struct Table {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    pub(crate) encoding: String,
    json: bool,
    /// The files that it is of.
    pub(crate) parts: Vec<Part>,
    pub(crate) pages: Vec<Page>,
    pub(crate) rows: usize,
    /// Cells of the header, once it was met.
    header: Option<Vec<String>>,
    pub(crate) columns: Vec<ColumnInfo>,
    pub(crate) evidence: Evidence,
    /// Lines set aside before they were rows, and their texts.
    pub(crate) lines: Vec<Line>,
    pub(crate) texts: Names,
    /// Rows with replaced characters, and where the first of them is in the file.
    undecodable: usize,
    first_undecodable: Option<usize>,
    /// How often its text had been decoded anew when it was begun.
    pub(crate) restarts: u32,
    pub(crate) visits: Visits,
    pub(crate) facts: Found,
    /// Bytes of what is kept from visits.
    visited: usize,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Which of several files.
    pub(crate) part: usize,
    /// Row of its text.
    pub(crate) file_row: u32,
    /// Cells found in it.
    pub(crate) found: u32,
    pub(crate) reason: Reason,
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
    /// A table without rows yet, whose pages are added as they are read.
    pub(crate) fn begin(name: &str, dialect: &Dialect, json: bool, above: usize, visited: usize) -> Table {
        let part = Part { name: name.to_owned(), above, dialect: dialect.clone(), store: Store::default() };
        Table {
            name: name.to_owned(),
            bytes: 0,
            encoding: String::new(),
            json,
            parts: vec![part],
            pages: Vec::new(),
            rows: 0,
            header: None,
            columns: Vec::new(),
            evidence: Evidence::new(dialect.width),
            lines: Vec::new(),
            texts: Names::default(),
            undecodable: 0,
            first_undecodable: None,
            restarts: 0,
            visits: Visits::default(),
            facts: Found::default(),
            visited,
        }
    }

    /// The text of the file that is being read.
    pub(crate) fn store(&mut self) -> &mut Store {
        &mut self.parts[0].store
    }

    /// Adds the next page of a file that is being read.
    pub(crate) fn add(&mut self, mut cells: Cells, text: &str, start: u64, replaced: bool) {
        let dialect = &self.parts[0].dialect;
        let heads = dialect.header && self.header.is_none() && cells.rows() > 0;
        let mut page = Page {
            part: 0,
            start,
            length: text.len() as u32,
            first: self.rows,
            rows: 0,
            skip: u32::from(heads),
            file_row: cells.file_row,
            quotes: cells.quotes,
            replaced,
        };
        let misfits = std::mem::take(&mut cells.misfits).into_iter().map(|misfit| {
            let line = Line { part: 0, file_row: misfit.file_row, found: misfit.found, reason: Reason::Ragged };
            (line, misfit.start as usize..misfit.end as usize)
        });
        let mut lines: Vec<(Line, Range<usize>)> = misfits.collect();
        if replaced {
            // They would name customers wrongly.
            let mut rows = undecodable(text, &cells);
            self.undecodable += rows.len();
            self.first_undecodable = self.first_undecodable.or(rows.first().map(|&row| cells.file_row(row)));
            rows.retain(|&row| row >= page.skip as usize);
            lines.extend(rows.iter().map(|&row| {
                let (start, end) = cells.row_range(row);
                let file_row = cells.file_row(row) as u32;
                (Line { part: 0, file_row, found: 0, reason: Reason::Undecodable }, start..end)
            }));
            cells.remove(&rows);
            lines.sort_by_key(|(line, _)| line.file_row);
        }
        for (line, place) in lines {
            self.lines.push(line);
            self.texts.push(&text[place]);
        }
        if heads {
            self.header = Some((0..cells.width).map(|column| cells.text(text, 0, column).into_owned()).collect());
        }
        page.rows = cells.rows() as u32 - page.skip;
        let visit = Visit { visited: Rc::new(Visited { text: None, cells }), kept: Some(text), page };
        self.evidence.meet(&visit.rows());
        self.rows += page.rows as usize;
        self.visits.keep(self.pages.len(), visit.visited, self.visited);
        self.pages.push(page);
    }

    /// All pages are there.
    ///
    /// # Errors
    /// [`Error::Ragged`], [`Error::Undecodable`], [`Error::NoRows`].
    pub(crate) fn finish(mut self, options: &ReadOptions) -> Result<Table, Error> {
        self.refuse_ragged()?;
        let rows = self.rows + self.lines.iter().filter(|line| line.reason == Reason::Undecodable).count();
        if self.undecodable * 5 > rows + usize::from(self.header.is_some()) {
            let row = self.first_undecodable.unwrap_or(1);
            return Err(Error::Undecodable { encoding: self.encoding, row });
        }
        self.type_columns(options);
        if self.rows == 0 {
            return Err(Error::NoRows { columns: self.columns.len() });
        }
        Ok(self)
    }

    /// Packs the rows of a table of one part without a header, but not their text.
    pub(crate) fn pack(&self, out: &mut Packer) {
        out.numbers(self.pages.iter().flat_map(|page| {
            let Page { start, length, first, rows, file_row, .. } = *page;
            [start, length.into(), first as u64, rows.into(), file_row.into()]
        }));
        // Misfits are all that is set aside of text that needed no decoding.
        out.small(self.lines.iter().flat_map(|line| [line.file_row, line.found]));
        out.names(&self.texts);
        self.evidence.pack(out);
    }

    pub(crate) fn unpack(packed: &mut Unpacker<'_>, dialect: &Dialect) -> Option<Self> {
        let mut table = Self::begin("", dialect, false, 0, 0);
        let pages: Vec<u64> = packed.numbers()?.collect();
        table.pages.extend(pages.as_chunks().0.iter().map(|&[start, length, first, rows, file_row]| Page {
            part: 0,
            start,
            length: length as u32,
            first: first as usize,
            rows: rows as u32,
            skip: 0,
            file_row: file_row as u32,
            quotes: true,
            replaced: false,
        }));
        table.rows = table.pages.iter().map(|page| page.rows as usize).sum();
        let lines: Vec<u32> = packed.small()?.collect();
        let line = |&[file_row, found]: &[u32; 2]| Line { part: 0, file_row, found, reason: Reason::Ragged };
        table.lines.extend(lines.as_chunks().0.iter().map(line));
        (table.texts, table.evidence) = (packed.names()?, Evidence::unpack(packed)?);
        Some(table)
    }

    fn refuse_ragged(&self) -> Result<(), Error> {
        let Part { dialect, above, .. } = &self.parts[0];
        let misfits = || self.lines.iter().filter(|line| line.reason == Reason::Ragged);
        let below = misfits().find(|misfit| misfit.file_row > dialect.header_row);
        let Some(first) = below.or(misfits().next()) else { return Ok(()) };
        if misfits().count() > self.rows + (self.lines.len() - misfits().count()) {
            let (row, found) = (first.file_row as usize - above, first.found as usize);
            return Err(Error::Ragged { row, found, expected: dialect.width });
        }
        Ok(())
    }

    /// Names and types the columns, from what the rows so far tell.
    pub(crate) fn type_columns(&mut self, options: &ReadOptions) {
        let mut used: HashMap<String, usize> = HashMap::new();
        self.columns.clear();
        for index in 0..self.width() {
            let mut name = self.header.as_ref().map(|header| header[index].clone()).unwrap_or_default();
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
            self.columns.push(column::infer(&self.evidence, index, name));
        }
        for (name, &column_type) in &options.types {
            if let Some(index) = self.column_index(name) {
                self.set_type(index, column_type);
            }
        }
    }

    fn width(&self) -> usize {
        self.parts[0].dialect.width
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
        char::from(self.parts[0].dialect.delimiter)
    }

    /// Whether the first row was taken as the header.
    pub fn header(&self) -> bool {
        self.parts[0].dialect.header
    }

    /// Data rows.
    pub fn row_count(&self) -> usize {
        self.rows
    }

    /// Whether some text could not be fetched again since this was last asked: cells of it were empty.
    pub fn take_lost(&self) -> bool {
        self.visits.take_lost()
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
        let Some(info) = self.columns.get_mut(column) else { return };
        info.column_type = column_type;
        info.ambiguous = false;
        info.confidence = column::confidence_of(&self.evidence, column, info);
    }

    /// The page with a row.
    pub(crate) fn page_of(&self, row: usize) -> usize {
        self.pages.partition_point(|page| page.first <= row).saturating_sub(1)
    }

    /// The pages, from the one with a row on.
    pub(crate) fn visits_from(&self, row: usize) -> impl Iterator<Item = Visit<'_>> {
        (self.page_of(row)..self.pages.len()).map(|index| self.visit(index))
    }

    #[inline]
    fn visit(&self, index: usize) -> Visit<'_> {
        let page = self.pages[index];
        let Part { store, dialect, .. } = &self.parts[page.part as usize];
        let visited = self.visits.visit(index, &page, store, dialect, self.visited);
        Visit { kept: if visited.text.is_none() { store.kept(&page) } else { None }, visited, page }
    }

    /// The page with a row, which is in the table.
    pub(crate) fn visit_of(&self, row: usize) -> Visit<'_> {
        self.visit(self.page_of(row))
    }

    /// Text of a cell, quotes undone and spaces around it trimmed; empty outside the table.
    pub fn cell(&self, row: usize, column: usize) -> Cow<'_, str> {
        if row >= self.rows || column >= self.width() {
            return Cow::Borrowed("");
        }
        let visit = self.visit_of(row);
        let place = row - visit.page.first + visit.page.skip as usize;
        match visit.kept {
            Some(text) => visit.visited.cells.text(text, place, column),
            None => Cow::Owned(visit.rows().cell(row, column).into_owned()),
        }
    }

    /// Texts of the first `count` rows.
    pub fn preview(&self, count: usize) -> Vec<Vec<String>> {
        let row = |row| (0..self.width()).map(|column| self.cell(row, column).into_owned()).collect();
        (0..self.rows.min(count)).map(row).collect()
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
        self.lines.iter().zip(self.texts.iter()).map(|(line, text)| SetAsideLine {
            file: self.part_name(line.part),
            row: line.file_row as usize - self.parts[line.part].above,
            reason: line.reason,
            text,
        })
    }

    /// A whole column as numbers.
    pub fn numbers(&self, column: usize) -> Parsed<f64> {
        self.parsed(&[column], |cell, info| number::parse_number_with(cell, info.decimal_mark)).remove(0)
    }

    /// A whole column as civil days.
    pub fn days(&self, column: usize) -> Parsed<i32> {
        self.parsed(&[column], |cell, info| date::parse_date(cell, info.date_order())).remove(0)
    }

    /// Whole columns, read in one pass; of one that is not in the table every cell is missing.
    pub(crate) fn parsed<Value: Copy + Default>(
        &self,
        columns: &[usize],
        read: impl Fn(&str, &ColumnInfo) -> Option<Value>,
    ) -> Vec<Parsed<Value>> {
        let mut all = vec![
            Parsed { values: Vec::with_capacity(self.rows), states: Vec::with_capacity(self.rows) };
            columns.len()
        ];
        for visit in self.visits_from(0) {
            let rows = visit.rows();
            for (parsed, &column) in all.iter_mut().zip(columns) {
                let info = self.columns.get(column);
                for row in rows.range() {
                    let cell = if info.is_some() { rows.cell(row, column) } else { Cow::Borrowed("") };
                    let value = info.filter(|_| !cell.is_empty()).and_then(|info| read(&cell, info));
                    parsed.states.push(match value {
                        Some(_) => CellState::Read,
                        None if cell.is_empty() => CellState::Missing,
                        None => CellState::Unreadable,
                    });
                    parsed.values.push(value.unwrap_or_default());
                }
            }
        }
        all
    }
}

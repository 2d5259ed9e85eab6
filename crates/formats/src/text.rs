//! Sheet cells to the lines of a text table.

use std::collections::BTreeMap;

use table::Error;

/// Empty rows or columns in a row after which cells count as strays: somebody's note far from the table.
pub(crate) const ROW_GAP: u32 = 1000;
pub(crate) const COLUMN_GAP: u32 = 100;

/// Most bytes of text made of a sheet.
const LIMIT: usize = (1 << 31) - 1;
/// Bytes between cells that any sheet may take, tabs and ends of lines; and how many for each cell beyond. A few cells spread wide make every
/// row as wide.
const BETWEEN: u64 = 64 << 20;
const BETWEEN_EACH: u64 = 64;

/// Cells that have something in them, in any order, as one text and places.
#[derive(Default)]
pub(crate) struct SparseCells {
    text: String,
    /// Row, column, end in the text.
    places: Vec<(u32, u32, u32)>,
}

/// The lines of a sheet.
pub(crate) struct Lines {
    pub(crate) text: Vec<u8>,
    pub(crate) strays: usize,
}

impl SparseCells {
    /// Adds a cell; `write` appends its text, nothing for an empty one.
    pub(crate) fn push(&mut self, row: u32, column: u32, write: impl FnOnce(&mut String)) -> Result<(), Error> {
        let before = self.text.len();
        write(&mut self.text);
        if self.text[before..].trim().is_empty() {
            self.text.truncate(before);
            return Ok(());
        }
        if self.text.len() > LIMIT {
            return Err(Error::TooLarge { bytes: self.text.len() as u64, limit: LIMIT as u64 });
        }
        self.places.push((row, column, self.text.len() as u32));
        Ok(())
    }

    /// Whether nothing has been added.
    pub(crate) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Writes one line a sheet row, so that line numbers are the sheet's; leading empty columns and strays are left out.
    pub(crate) fn lines(self) -> Result<Lines, Error> {
        let mut cells: Vec<(u32, u32, u32, u32)> = Vec::with_capacity(self.places.len());
        let mut start = 0;
        for &(row, column, end) in &self.places {
            cells.push((row, column, start, end));
            start = end;
        }
        cells.sort_unstable();
        let all = cells.len();
        let last_row = last_before_gap(cells.iter().map(|cell| cell.0), ROW_GAP);
        cells.retain(|cell| last_row.is_some_and(|last| cell.0 <= last));
        let mut used: BTreeMap<u32, usize> = BTreeMap::new();
        for cell in &cells {
            *used.entry(cell.1).or_default() += 1;
        }
        let first_column = used.keys().next().copied().unwrap_or(0);
        let last_column = last_before_gap(used.keys().copied(), COLUMN_GAP).unwrap_or(0);
        cells.retain(|cell| cell.1 <= last_column);
        let rows = cells.chunk_by(|one, next| one.0 == next.0).count() as u64;
        let between = rows * u64::from(last_column - first_column) + u64::from(last_row.unwrap_or(0));
        let limit = BETWEEN + BETWEEN_EACH * cells.len() as u64;
        if between > limit {
            return Err(Error::TooLarge { bytes: between, limit });
        }
        let mut lines = Vec::new();
        if lines.try_reserve(self.text.len() + cells.len()).is_err() {
            return Err(Error::TooLarge { bytes: self.text.len() as u64, limit: LIMIT as u64 });
        }
        let (mut row, mut column) = (0, first_column);
        for &(cell_row, cell_column, start, end) in &cells {
            while row < cell_row {
                // A row that has cells is as wide as the table.
                if column > first_column || lines.last().is_some_and(|&byte| byte != b'\n') {
                    fill(&mut lines, column, last_column);
                }
                lines.push(b'\n');
                row += 1;
                column = first_column;
            }
            fill(&mut lines, column, cell_column);
            column = cell_column;
            quote(&mut lines, &self.text[start as usize..end as usize]);
        }
        if !cells.is_empty() {
            fill(&mut lines, column, last_column);
            lines.push(b'\n');
        }
        Ok(Lines { text: lines, strays: all - cells.len() })
    }
}

/// The last of ascending places before the first gap that is too wide.
pub(crate) fn last_before_gap(places: impl Iterator<Item = u32>, gap: u32) -> Option<u32> {
    let mut last: Option<u32> = None;
    for place in places {
        if last.is_some_and(|last| place - last > gap) {
            break;
        }
        last = Some(place);
    }
    last
}

fn fill(lines: &mut Vec<u8>, from: u32, to: u32) {
    lines.resize(lines.len() + to.saturating_sub(from) as usize, b'\t');
}

fn quote(lines: &mut Vec<u8>, text: &str) {
    if text.contains(['\t', '\n', '\r', '"']) {
        lines.push(b'"');
        lines.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        lines.push(b'"');
    } else {
        lines.extend_from_slice(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(cells: &[(u32, u32, &str)]) -> (String, usize) {
        let mut sparse = SparseCells::default();
        for (row, column, text) in cells {
            sparse.push(*row, *column, |out| out.push_str(text)).unwrap();
        }
        let lines = sparse.lines().unwrap();
        (String::from_utf8(lines.text).unwrap(), lines.strays)
    }

    #[test]
    fn rows_are_filled_and_line_numbers_are_the_sheets() {
        let (text, strays) = lines(&[(1, 2, "id"), (1, 4, "n"), (4, 2, "a"), (4, 3, "b\tc")]);
        assert_eq!(text, "\nid\t\tn\n\n\na\t\"b\tc\"\t\n");
        assert_eq!(strays, 0);
    }

    #[test]
    fn a_stray_cell_takes_no_memory() {
        let (text, strays) = lines(&[(0, 0, "id"), (0, 1, "n"), (1, 0, "a"), (1, 1, "1"), (1_048_575, 16_383, "x")]);
        assert_eq!(text, "id\tn\na\t1\n");
        assert_eq!(strays, 1);
        let (text, strays) = lines(&[(0, 0, "id"), (0, 1, "n"), (1, 0, "a"), (1, 16_383, "x")]);
        assert_eq!(text, "id\tn\na\t\n");
        assert_eq!(strays, 1);
    }

    #[test]
    fn a_first_column_with_gaps_is_kept() {
        let (text, _) = lines(&[(0, 0, "a"), (0, 1, "b"), (1, 1, "2"), (2, 0, "3")]);
        assert_eq!(text, "a\tb\n\t2\n3\t\n");
    }

    // A hundred and sixty cells in the first row made each of the others 16,000 tabs.
    #[test]
    fn a_few_cells_spread_wide_take_no_memory() {
        let mut sparse = SparseCells::default();
        for column in (0..16_384).step_by(100) {
            sparse.push(0, column, |out| out.push('x')).unwrap();
        }
        for row in 1..200_000 {
            sparse.push(row, 0, |out| out.push('1')).unwrap();
        }
        assert!(matches!(sparse.lines(), Err(Error::TooLarge { .. })));
        // So does a first cell further down than any sheet goes.
        let mut sparse = SparseCells::default();
        sparse.push(u32::MAX, u32::MAX, |out| out.push('x')).unwrap();
        assert!(matches!(sparse.lines(), Err(Error::TooLarge { .. })));
    }

    #[test]
    fn an_empty_sheet_has_no_lines() {
        assert_eq!(lines(&[(3, 3, "  ")]), (String::new(), 0));
    }
}

//! The cells of lists that stand side by side as a table: what was typed or pasted, and what is wrong with it.

use models::Unit;

use super::parameters::typed;

/// Ends every cell of a draft, so that empty cells are kept and a draft is told from a plain list.
const END: char = '\t';

/// The cells of a list as one text.
pub(super) fn encode(cells: &[String]) -> String {
    cells.iter().flat_map(|cell| [cell.replace(END, " "), END.to_string()]).collect()
}

/// The cells behind a text made by [`encode`]; a list typed elsewhere is taken apart as lists are.
pub(super) fn decode(text: &str) -> Vec<String> {
    match text.strip_suffix(END) {
        Some(cells) => cells.split(END).map(str::to_owned).collect(),
        None => {
            text.split([',', ';', ' ', '、', '，', '；']).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
        }
    }
}

/// Number of rows up to the last that has something in it: empty rows at the end are there to be filled.
pub(super) fn filled_rows(columns: &[Vec<String>]) -> usize {
    let filled = |cells: &Vec<String>| cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |row| row + 1);
    columns.iter().map(filled).max().unwrap_or(0)
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Nothing is in it.
    Empty,
    /// It is no number.
    NotANumber,
    /// It is beyond the limits.
    Outside,
}

/// What is wrong with a cell of a list.
pub(super) fn fault(cell: &str, unit: Unit, [min, max]: [f64; 2]) -> Option<Fault> {
    match typed(cell, unit) {
        _ if cell.trim().is_empty() => Some(Fault::Empty),
        None => Some(Fault::NotANumber),
        Some(value) if value < min || value > max => Some(Fault::Outside),
        Some(_) => None,
    }
}

/// Cells copied from a spreadsheet: a line a row, tabs between cells. Quotation marks that hold a cell together are taken
/// off; a heading and a column of names go, as long as numbers stay.
pub(super) fn pasted(text: &str) -> Vec<Vec<String>> {
    let bare = |cell: &str| {
        let cell = cell.trim();
        let inner = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
        inner.map_or_else(|| cell.to_owned(), |inner| inner.replace("\"\"", "\"").trim().to_owned())
    };
    let separator = if text.contains('\t') { '\t' } else { ';' };
    let mut rows: Vec<Vec<String>> =
        text.trim_end_matches(['\n', '\r']).lines().map(|line| line.split(separator).map(bare).collect()).collect();
    let is_number = |cell: &String| typed(cell, Unit::Plain).is_some();
    if rows.len() > 1 && !rows[0].iter().any(is_number) && rows[1].iter().any(is_number) {
        rows.remove(0);
    }
    let named = rows.iter().all(|row| row.len() > 1 && !is_number(&row[0]) && !row[0].is_empty());
    if named && rows.iter().any(|row| row[1..].iter().any(is_number)) {
        for row in &mut rows {
            row.remove(0);
        }
    }
    rows
}

/// Writes a block of cells into columns from a cell on, at most so many rows; answers how many cells found no place.
pub(super) fn write(
    columns: &mut [Vec<String>],
    row: usize,
    column: usize,
    block: &[Vec<String>],
    most: usize,
) -> usize {
    let mut left_out = 0;
    for (down, cells) in block.iter().enumerate() {
        for (right, cell) in cells.iter().enumerate() {
            match columns.get_mut(column + right).filter(|_| row + down < most) {
                Some(target) => {
                    if target.len() <= row + down {
                        target.resize(row + down + 1, String::new());
                    }
                    target[row + down].clone_from(cell);
                }
                None => left_out += usize::from(!cell.is_empty()),
            }
        }
    }
    left_out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn cells_come_back_as_they_were_typed() {
        for given in [cells(&["1,200", "", " 3"]), cells(&[""]), cells(&["7"])] {
            assert_eq!(decode(&encode(&given)), given);
        }
        assert_eq!(decode("1, x,3"), ["1", "x", "3"]);
        assert!(decode("").is_empty());
    }

    #[test]
    fn a_copied_block_keeps_its_rows_and_columns() {
        assert_eq!(pasted("1\t2\r\n3\t\r\n"), [cells(&["1", "2"]), cells(&["3", ""])]);
        assert_eq!(pasted("\"1,200\"\t80%\n"), [cells(&["1,200", "80%"])]);
        assert_eq!(pasted("5\n6"), [cells(&["5"]), cells(&["6"])]);
        assert_eq!(pasted("1;2\n3;4"), [cells(&["1", "2"]), cells(&["3", "4"])]);
        assert!(pasted("").is_empty());
    }

    #[test]
    fn headings_and_names_are_left_behind_and_bad_cells_are_not() {
        assert_eq!(pasted("Client\tSpend\nAda\t10\nBo\t20"), [cells(&["10"]), cells(&["20"])]);
        assert_eq!(pasted("Ada\t10\nBo\tx"), [cells(&["10"]), cells(&["x"])]);
        assert_eq!(pasted("Spend\n10"), [cells(&["10"])]);
        assert_eq!(pasted("abc\n10\nx"), [cells(&["10"]), cells(&["x"])]);
        assert_eq!(pasted("abc"), [cells(&["abc"])]);
        assert_eq!(pasted("oops\t1\n2\t3"), [cells(&["oops", "1"]), cells(&["2", "3"])]);
    }

    #[test]
    fn a_block_is_written_from_a_cell_on_and_what_finds_no_place_is_counted() {
        let mut columns = vec![cells(&["1"]), cells(&[])];
        let block = [cells(&["a", "b", "c"]), cells(&["d", "e"])];
        assert_eq!(write(&mut columns, 1, 0, &block, 2), 3);
        assert_eq!(columns, [cells(&["1", "a"]), cells(&["", "b"])]);
    }

    #[test]
    fn a_bad_cell_says_why() {
        let limits = [0.0, 1.0];
        assert_eq!(fault("80", Unit::Share, limits), None);
        assert_eq!(fault("180", Unit::Share, limits), Some(Fault::Outside));
        assert_eq!(fault(" ", Unit::Share, limits), Some(Fault::Empty));
        assert_eq!(fault("x", Unit::Share, limits), Some(Fault::NotANumber));
    }

    #[test]
    fn empty_rows_at_the_end_do_not_count() {
        assert_eq!(filled_rows(&[cells(&["1", "", " "]), cells(&["", "2", ""])]), 2);
        assert_eq!(filled_rows(&[cells(&[]), cells(&[""])]), 0);
    }
}

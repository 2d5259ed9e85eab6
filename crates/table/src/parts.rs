//! Several files as one table, where their headers agree.

use crate::dialect::Dialect;
use crate::error::Error;
use crate::pages::{Page, Store};
use crate::reader::ReadOptions;
use crate::split::TEXT_LIMIT;
use crate::table::{Line, Table};

/// A file that is a table, alone or among several.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    /// Rows of its text above the first of the file: a header that records do not have.
    pub(crate) above: usize,
    pub(crate) dialect: Dialect,
    pub(crate) store: Store,
}

impl Table {
    /// Adds the rows of another file with the same columns; their types are told anew, over all rows.
    ///
    /// # Errors
    /// [`Error::OtherHeader`] where the columns are not the same in the same order, letter case aside; [`Error::TooLarge`].
    pub fn append(&mut self, mut next: Table, options: &ReadOptions) -> Result<(), Error> {
        self.same_header(&next)?;
        let bytes: usize = self.parts.iter().chain(&next.parts).map(|part| part.store.text.len()).sum();
        if bytes > TEXT_LIMIT {
            return Err(Error::TooLarge { bytes: bytes as u64, limit: TEXT_LIMIT as u64 });
        }
        self.bytes += next.bytes;
        let part = self.parts.len();
        self.parts.append(&mut next.parts);
        self.take_rows(next, part, 0);
        self.type_columns(options);
        Ok(())
    }

    /// Takes the rows of another table behind its own: of parts from this one on, with so many rows of the file above them.
    pub(crate) fn take_rows(&mut self, next: Table, part: usize, above: u32) {
        let first = self.rows;
        self.pages.extend(next.pages.into_iter().map(|page| Page {
            part: page.part + part as u32,
            first: page.first + first,
            file_row: page.file_row + above,
            ..page
        }));
        self.lines.extend(next.lines.into_iter().map(|line| Line {
            part: line.part + part,
            file_row: line.file_row + above,
            ..line
        }));
        next.texts.iter().for_each(|text| self.texts.push(text));
        self.rows += next.rows;
        self.evidence.append(next.evidence);
    }

    fn same_header(&self, next: &Table) -> Result<(), Error> {
        let name = |table: &Table, place: usize| table.columns.get(place).map(|info| info.name.clone());
        let same = |left: &Option<String>, right: &Option<String>| match (left, right) {
            (Some(left), Some(right)) => left.to_lowercase() == right.to_lowercase(),
            (left, right) => left.is_none() && right.is_none(),
        };
        for place in 0..self.columns.len().max(next.columns.len()) {
            let (expected, value) = (name(self, place), name(next, place));
            if !same(&expected, &value) {
                return Err(Error::OtherHeader { file: next.name.clone(), value, expected });
            }
        }
        Ok(())
    }

    /// Names of the files that are this table; empty where it is one file.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        (0..self.parts.len()).filter_map(|part| self.part_name(part))
    }

    /// Gives the table another name, as that of several files together.
    pub fn rename(&mut self, name: &str) {
        name.clone_into(&mut self.name);
    }

    /// The file of a data row, where several are this table.
    pub fn file_of(&self, row: usize) -> Option<&str> {
        self.part_name(self.pages.get(self.page_of(row))?.part as usize)
    }

    /// Row in its file of a data row; the first line of the file is row 1, quoted line ends do not count. Of JSON the first
    /// record is, which is the line where each has one.
    pub fn row_number(&self, row: usize) -> usize {
        let visit = self.visit_of(row);
        visit.rows().file_row(row) - self.parts[visit.page.part as usize].above
    }

    /// Name of a part, where there are several.
    pub(crate) fn part_name(&self, part: usize) -> Option<&str> {
        self.parts.get(part).filter(|_| self.parts.len() > 1).map(|part| part.name.as_str())
    }

    /// An error in a data row, with its file where there are several.
    pub(crate) fn located(&self, row: usize, error: Error) -> Error {
        match self.file_of(row) {
            Some(file) => Error::InFile { file: file.to_owned(), kind: Box::new(error) },
            None => error,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::ColumnType;
    use crate::{Reader, no_decoders};

    fn read(name: &str, text: &str) -> Table {
        let mut reader = Reader::new(name, text.len() as u64, ReadOptions::default(), no_decoders()).expect("a reader");
        reader.push(text.as_bytes()).expect("text");
        reader.finish().expect("a table")
    }

    fn together(files: &[(&str, &str)]) -> Result<Table, Error> {
        let mut tables = files.iter().map(|(name, text)| read(name, text));
        let mut table = tables.next().expect("a file");
        for next in tables {
            table.append(next, &ReadOptions::default())?;
        }
        Ok(table)
    }

    const JANUARY: &str = "customer,date,amount\nA,2024-01-05,12.5\n\n\"B, C\",2024-01-06,8\n";
    const FEBRUARY: &str = "Customer;Date;Amount\r\nD;2024-02-01;3\r\nA;2024-02-03\r\nE;2024-02-04;5";
    const MARCH: &str = "customer\tdate\tamount\nF\t2024-03-01\t9\n";

    #[test]
    fn rows_follow_file_by_file_whatever_the_delimiters() {
        let table = together(&[("1.csv", JANUARY), ("2.csv", FEBRUARY), ("3.tsv", MARCH)]).expect("one table");
        let customers: Vec<_> = (0..table.row_count()).map(|row| table.cell(row, 0).into_owned()).collect();
        assert_eq!(customers, ["A", "B, C", "D", "E", "F"]);
        let amounts: Vec<_> = (0..5).map(|row| table.cell(row, 2).into_owned()).collect();
        assert_eq!(amounts, ["12.5", "8", "3", "5", "9"]);
        assert_eq!(table.files().collect::<Vec<_>>(), ["1.csv", "2.csv", "3.tsv"]);
        assert_eq!(table.bytes(), (JANUARY.len() + FEBRUARY.len() + MARCH.len()) as u64);
        assert_eq!(table.columns()[1].column_type, ColumnType::Date);
    }

    #[test]
    fn a_row_is_named_by_its_file_and_its_place_there() {
        let table = together(&[("1.csv", JANUARY), ("2.csv", FEBRUARY), ("3.tsv", MARCH)]).expect("one table");
        let places: Vec<_> =
            (0..5).map(|row| (table.file_of(row).unwrap_or_default(), table.row_number(row))).collect();
        assert_eq!(places, [("1.csv", 2), ("1.csv", 4), ("2.csv", 2), ("2.csv", 4), ("3.tsv", 2)]);
        let aside: Vec<_> = table.set_aside_lines().map(|line| (line.file, line.row, line.text)).collect();
        assert_eq!(aside, [(Some("2.csv"), 3, "A;2024-02-03")]);
    }

    #[test]
    fn one_file_has_no_name_beside_its_rows() {
        let table = read("1.csv", JANUARY);
        assert_eq!((table.files().count(), table.file_of(0), table.row_number(1)), (0, None, 4));
    }

    #[test]
    fn a_header_that_records_do_not_have_is_no_row() {
        let rows = |table: &Table| (0..table.row_count()).map(|row| table.row_number(row)).collect::<Vec<_>>();
        let lines = "{\"id\":\"a\",\"n\":1}\n{\"id\":\"b\",\"n\":2}\n";
        assert_eq!(rows(&read("1.jsonl", lines)), [1, 2]);
        assert_eq!(rows(&read("1.json", "[{\"id\":\"a\",\"n\":1},{\"id\":\"b\",\"n\":2}]")), [1, 2]);
        // The list's first row is the header, and beside the rows stands a header of no row.
        assert_eq!(rows(&read("1.json", r#"[["id","n"],["a",1],["b",2]]"#)), [2, 3]);
        let apart = read("1.json", r#"{"columns":["id","n"],"data":[["a",1],["b",2],["c"],["d",3]]}"#);
        assert_eq!(rows(&apart), [1, 2, 4]);
        assert_eq!(apart.set_aside_lines().map(|line| line.row).collect::<Vec<_>>(), [3]);
        let several =
            together(&[("1.csv", "id,n\na,1\n"), ("2.jsonl", lines), ("3.csv", "id,n\na,1\n")]).expect("one table");
        assert_eq!(rows(&several), [2, 1, 2, 2]);
    }

    #[test]
    fn types_are_told_over_all_rows() {
        let day_first = "customer,date,amount\nA,13/02/2024,1\n";
        let open = "customer,date,amount\nA,05/02/2024,1\nB,06/02/2024,2\n";
        assert_eq!(read("1.csv", open).ambiguous_dates(), ["date"]);
        let table = together(&[("1.csv", open), ("2.csv", day_first)]).expect("one table");
        assert!(table.ambiguous_dates().is_empty());
        assert_eq!(table.days(1).values[0], crate::day_of(2024, 2, 5).expect("a day"));
    }

    #[test]
    fn another_header_is_refused_with_the_column() {
        let other = |text| together(&[("1.csv", JANUARY), ("2.csv", text)]).expect_err("other columns");
        let name = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
        let refused = |value, expected| Error::OtherHeader {
            file: "2.csv".to_owned(),
            value: name(value),
            expected: name(expected),
        };
        assert_eq!(other("customer,amount,date\nA,1,2024-01-05\n"), refused("amount", "date"));
        assert_eq!(other("customer,date\nA,2024-01-05\n"), refused("", "amount"));
        assert_eq!(other("customer,date,amount,city\nA,2024-01-05,1,Rome\n"), refused("city", ""));
    }
}

//! Tables out again: CSV that spreadsheets open without harm.

use crate::date::iso;
use crate::number::parse_number;

/// One cell to write.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Field<'text> {
    /// A text, guarded where a spreadsheet would take it for a formula.
    Text(&'text str),
    /// A number, with the fewest digits that read back as the same number; not written where it is not finite.
    Number(f64),
    /// A civil day, as `2024-01-05`.
    Day(i32),
    /// Nothing.
    Empty,
}

/// Writes CSV: UTF-8 with byte order mark (Excel needs it), comma, CRLF (RFC 4180), quotes where needed.
///
/// ```
/// use table::{CsvWriter, Field};
/// let mut csv = CsvWriter::new();
/// csv.row([Field::Text("customer"), Field::Text("total")]);
/// csv.row([Field::Text("=1+1"), Field::Number(-3.5)]);
/// assert_eq!(csv.finish(), "\u{feff}customer,total\r\n'=1+1,-3.5\r\n".as_bytes());
/// ```
#[derive(Clone, Debug)]
pub struct CsvWriter {
    text: String,
    guarded: bool,
}

impl Default for CsvWriter {
    fn default() -> Self {
        Self::new()
    }
}

impl CsvWriter {
    /// An empty file with its mark.
    pub fn new() -> Self {
        Self { text: "\u{feff}".to_owned(), guarded: true }
    }

    /// Writes for another program of ours and not for a spreadsheet: no mark, no guard.
    pub fn plain() -> Self {
        Self { text: String::new(), guarded: false }
    }

    /// Adds a row.
    pub fn row<'text>(&mut self, fields: impl IntoIterator<Item = Field<'text>>) {
        for (index, field) in fields.into_iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            match field {
                Field::Text(text) => self.push_text(text),
                Field::Number(value) => self.text.push_str(&format_number(value)),
                Field::Day(day) => self.text.push_str(&iso(day)),
                Field::Empty => {}
            }
        }
        self.text.push_str("\r\n");
    }

    /// Bytes so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no row yet.
    pub fn is_empty(&self) -> bool {
        self.text.len() <= '\u{feff}'.len_utf8()
    }

    /// The file.
    pub fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn push_text(&mut self, text: &str) {
        let guard = if self.guarded && is_formula(text) { "'" } else { "" };
        let spaced = text.trim().len() < text.len();
        if spaced || text.contains([',', '"', '\n', '\r', ';', '\t']) {
            self.text.push('"');
            self.text.push_str(guard);
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(guard);
            self.text.push_str(text);
        }
    }
}

/// Whether a spreadsheet might compute a text (OWASP, "CSV Injection"): it begins like a formula and is no number.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && parse_number(text).is_none()
}

fn format_number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    // No negative zero; Display writes the shortest digits that read back the same, without exponent.
    format!("{}", value + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ReadOptions, Reader, no_decoders};
    use proptest::prelude::*;

    fn written(rows: &[Vec<String>]) -> Vec<u8> {
        let mut csv = CsvWriter::new();
        for row in rows {
            csv.row(row.iter().map(|cell| Field::Text(cell)));
        }
        csv.finish()
    }

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for text in ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert!(is_formula(text), "{text:?}");
        }
        for text in ["-5", "+3.5", "-1,234.5", "a=b", "", "客户", "-12%"] {
            assert!(!is_formula(text), "{text:?}");
        }
    }

    #[test]
    fn numbers_without_value_are_empty() {
        let mut csv = CsvWriter::new();
        csv.row([Field::Number(f64::NAN), Field::Number(-0.0), Field::Number(0.1), Field::Day(0), Field::Empty]);
        assert_eq!(csv.finish(), "\u{feff},0,0.1,1970-01-01,\r\n".as_bytes());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            rows in proptest::collection::vec(proptest::collection::vec("[a-z,;\"'\n \t|=é客]{0,8}", 3), 1..40),
            piece in 1usize..200,
        ) {
            let mut all = vec![vec!["id".to_owned(), "date".to_owned(), "amount".to_owned()]];
            all.extend(rows);
            let bytes = written(&all);
            let options = ReadOptions { delimiter: Some(','), header: Some(true), ..ReadOptions::default() };
            let mut reader = Reader::new("", bytes.len() as u64, options, no_decoders()).unwrap();
            for chunk in bytes.chunks(piece) {
                reader.push(chunk).unwrap();
            }
            // A row of empty cells is a blank line to a reader only when it has no delimiter: three columns keep it.
            let table = reader.finish().unwrap();
            prop_assert_eq!(table.row_count(), all.len() - 1);
            for (row, cells) in all[1..].iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    let guard = if is_formula(cell) { "'" } else { "" };
                    let expected = format!("{guard}{cell}");
                    prop_assert_eq!(table.cell(row, column), expected.trim());
                }
            }
        }

        #[test]
        fn numbers_come_back(value in any::<f64>().prop_filter("finite", |value| value.is_finite())) {
            prop_assert_eq!(parse_number(&format_number(value)), Some(value));
        }
    }
}

//! How a text table is written: delimiter, line ends, header, width. Judged from its first lines.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::cells::Misfit;
use crate::date;
use crate::number;
use crate::roles::dictionary;
use crate::split::Splitter;

/// How much text is looked at.
pub(crate) const SAMPLE: usize = 1 << 16;

/// Records looked at.
const RECORDS: usize = 500;

/// Delimiters tried, in order of preference.
const DELIMITERS: [u8; 4] = *b",\t;|";

/// So many cells more than twice its own a row is filled up to the header at most.
const FILLED: usize = 16;

/// How a text table is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Dialect {
    pub(crate) delimiter: u8,
    pub(crate) newline: u8,
    /// Runs of the delimiter count as one, and those at the ends of a line as none: aligned columns.
    pub(crate) collapse: bool,
    /// Cells in a row.
    pub(crate) width: usize,
    /// Rows of this many cells are complete but for empty cells at the end.
    pub(crate) short: usize,
    pub(crate) header: bool,
    /// File row of the header (or of the first row, without one).
    pub(crate) header_row: u32,
}

/// What the user has fixed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fixed {
    pub(crate) delimiter: Option<u8>,
    pub(crate) header: Option<bool>,
}

impl Dialect {
    /// Judges a sample from the start of the text; `whole` when there is no more.
    pub(crate) fn sniff(sample: &str, whole: bool, fixed: Fixed) -> Dialect {
        let sample = cut(sample, whole);
        let newline =
            if memchr::memchr(b'\n', sample.as_bytes()).is_none() && sample.contains('\r') { b'\r' } else { b'\n' };
        let candidates: Vec<(u8, bool)> = match fixed.delimiter {
            Some(b' ') => vec![(b' ', true)],
            Some(delimiter) => vec![(delimiter, false)],
            None => DELIMITERS.iter().map(|&delimiter| (delimiter, false)).collect(),
        };
        let judged = candidates.into_iter().map(|(delimiter, collapse)| judge(sample, delimiter, newline, collapse));
        let best = judged.reduce(|best, next| if next.score > best.score { next } else { best });
        let mut best = best.unwrap_or_else(|| judge(sample, DELIMITERS[0], newline, false));
        if fixed.delimiter.is_none() && best.score < 0.45 {
            let judged = judge(sample, b' ', newline, true);
            if judged.score > 0.6 && aligned(&judged.records(sample)) {
                best = judged;
            }
        }
        let records = best.records(sample);
        let mut dialect = best.dialect;
        dialect.settle(&records, fixed.header);
        dialect
    }

    fn of(delimiter: u8, newline: u8, collapse: bool, width: usize) -> Dialect {
        Dialect { delimiter, newline, collapse, width, short: width, header: false, header_row: 1 }
    }

    /// Decides on the header and fits the width to it.
    fn settle(&mut self, records: &[Record], header: Option<bool>) {
        let common = self.width;
        // Lines above the table (a title, a date of export) have fewer cells than its rows.
        let filled = |record: &Record| record.cells.iter().filter(|cell| !cell.is_empty()).count();
        let mut counts: Vec<usize> = records.iter().map(filled).collect();
        counts.sort_unstable();
        let usual = counts.get(counts.len() / 2).copied().unwrap_or(0);
        let begins = |record: &Record| record.cells.len() * 2 > common && filled(record) * 2 > usual;
        let first = records.iter().position(begins).unwrap_or(0);
        let Some(record) = records.get(first) else { return };
        self.header_row = record.file_row;
        let rest: Vec<&Record> = records[first + 1..].iter().filter(|other| other.cells.len() == common).collect();
        self.header = header.unwrap_or_else(|| is_header(&record.cells, &rest));
        self.short = self.width;
        if self.header && record.cells.len() > common {
            let named = record.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            // Each of the common rows is filled up to that: a header of a million names must not make a million cells of each.
            if named > common && named <= 2 * common + FILLED {
                self.width = named;
                self.short = common;
            }
        }
    }
}

/// One line of the sample.
#[derive(Clone, Debug)]
struct Record {
    file_row: u32,
    cells: Vec<String>,
}

/// The sample without its last, perhaps broken line.
fn cut(sample: &str, whole: bool) -> &str {
    if whole {
        return sample;
    }
    match sample.rfind(['\n', '\r']) {
        Some(end) => &sample[..=end],
        None => sample,
    }
}

/// How well a delimiter explains the sample.
struct Judged {
    /// The share of lines of the most common width, more for wider tables; 0 where most have one cell.
    score: f64,
    dialect: Dialect,
    lines: Vec<Misfit>,
}

fn judge(sample: &str, delimiter: u8, newline: u8, collapse: bool) -> Judged {
    // Width 0 fits no row: every line comes back as a misfit, with its range and its number of cells.
    let probe = Dialect { short: usize::MAX, header_row: 0, ..Dialect::of(delimiter, newline, collapse, 0) };
    let mut lines = Splitter::new(&probe).whole(sample.as_bytes()).misfits;
    lines.truncate(RECORDS);
    let cells = |line: &Misfit| line.found.max(1) as usize;
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    // The first line counts once like any other, but the width is judged by those under it where there are any.
    lines.iter().for_each(|line| *counts.entry(cells(line)).or_default() += 1);
    let (width, rows) = counts.into_iter().max_by_key(|&(width, rows)| (rows, width)).unwrap_or((1, 0));
    let consistent = rows as f64 / lines.len().max(1) as f64;
    // A header as wide as the rows speaks for a delimiter; decimal commas do not split headers.
    let first = if lines.first().is_some_and(|line| cells(line) == width) { 1.0 } else { 0.8 };
    let score = if width < 2 { 0.0 } else { consistent * first * (1.0 - 0.5 / width as f64) };
    Judged { score, dialect: Dialect::of(delimiter, newline, collapse, width), lines }
}

impl Judged {
    /// The cells of the lines, split by the splitter itself, so that nothing is decided twice.
    fn records(&self, sample: &str) -> Vec<Record> {
        let record = |line: &Misfit| {
            let text = &sample[line.start as usize..line.end as usize];
            let width = line.found.max(1) as usize;
            let fitted = Dialect { short: usize::MAX, width, ..self.dialect.clone() };
            let cells = Splitter::new(&fitted).whole(text.as_bytes());
            let cells = match cells.rows() {
                0 => vec![String::new()],
                _ => (0..cells.width).map(|column| cells.text(text, 0, column).into_owned()).collect(),
            };
            Record { file_row: line.file_row, cells }
        };
        self.lines.iter().map(record).collect()
    }
}

/// Whether lines split at spaces look like aligned columns and not like prose: most cells of some columns are values.
fn aligned(records: &[Record]) -> bool {
    let width = records.iter().map(|record| record.cells.len()).max().unwrap_or(0);
    let valued = (0..width).filter(|&column| {
        let cells: Vec<&String> = records.iter().filter_map(|record| record.cells.get(column)).collect();
        let values = cells.iter().filter(|cell| is_value(cell)).count();
        values * 10 >= cells.len() * 8 && !cells.is_empty()
    });
    valued.count() >= 2
}

fn is_value(cell: &str) -> bool {
    number::parse_number(cell).is_some() || date::looks_like_date(cell)
}

/// Whether a record is the header of the records under it.
fn is_header(first: &[String], rest: &[&Record]) -> bool {
    let named: Vec<&String> = first.iter().filter(|cell| !cell.is_empty()).collect();
    if named.is_empty() {
        return false;
    }
    let values = named.iter().filter(|cell| is_value(cell)).count();
    // A word of the dictionary may also be data (`A, 2024-01-05, 3, total`): numbers and dates beside it speak against a header.
    if named.iter().filter(|cell| dictionary::knows(cell)).count() > values {
        return true;
    }
    if values > 0 {
        // Periods as headers (`cohort, 0, 1, 2`): a name first, then numbers counting up by one.
        let numbers: Vec<f64> = first[1..].iter().filter_map(|cell| number::parse_number(cell)).collect();
        let counting = numbers.len() + 1 == first.len() && numbers.windows(2).all(|pair| pair[1] - pair[0] == 1.0);
        return numbers.len() >= 2 && counting && !is_value(&first[0]);
    }
    // A row of texts over rows of texts is a header unless its own words come again below.
    let repeated = first
        .iter()
        .enumerate()
        .filter(|(column, cell)| !cell.is_empty() && rest.iter().any(|record| record.cells.get(*column) == Some(cell)));
    repeated.count() * 2 <= named.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sniff(text: &str) -> Dialect {
        Dialect::sniff(text, true, Fixed::default())
    }

    #[test]
    fn delimiters_are_told_apart() {
        for (delimiter, text) in [
            (b',', "id,date,amount\n1,2024-01-05,3.5\n2,2024-01-06,4\n"),
            (b'\t', "id\tdate\tamount\n1\t2024-01-05\t1,000.5\n2\t2024-01-06\t4,000\n"),
            (b';', "id;date;amount\n1;05.01.2024;3,5\n2;06.01.2024;4,25\n"),
            (b'|', "id|note|amount\n1|a, b, c|3\n2|d, e, f|4\n"),
        ] {
            let dialect = sniff(text);
            assert_eq!((dialect.delimiter, dialect.width, dialect.header), (delimiter, 3, true), "{text}");
        }
    }

    #[test]
    fn aligned_columns_are_read_without_header() {
        let dialect = sniff(
            " 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n 00021 0002 19970101  3   63.34\n",
        );
        assert!(dialect.collapse);
        assert_eq!((dialect.width, dialect.header), (5, false));
    }

    #[test]
    fn prose_is_one_column() {
        let dialect = sniff("what a fine day it is\nand so on it goes now\n");
        assert_eq!(dialect.width, 1);
    }

    #[test]
    fn old_line_ends_are_read() {
        assert_eq!(sniff("id,amount\r1,2\r3,4\r").newline, b'\r');
        assert_eq!(sniff("id,amount\r\n1,2\r\n").newline, b'\n');
    }

    #[test]
    fn headers_of_names_and_of_periods_are_headers() {
        assert!(sniff("cohort,0,1,2\n2020,100,60,40\n2021,90,50,30\n").header);
        assert!(sniff("客户,金额\n甲,3\n").header);
        assert!(!sniff("C1,2024-01-05,3\nC2,2024-01-06,4\n").header);
        assert!(!sniff("a,b\na,c\nb,b\na,b\n").header);
        assert!(!sniff("C1,2024-01-05,3,sale\nC2,2024-01-06,4,sale\n").header);
        assert!(sniff("客户,2023,2024\n甲,3,4\n").header);
    }

    #[test]
    fn a_title_above_the_header_is_passed_over() {
        let dialect = sniff("Sales report\n\nid,date,amount\n1,2024-01-05,3\n2,2024-01-06,4\n");
        assert_eq!((dialect.header, dialect.header_row, dialect.width), (true, 3, 3));
    }
}

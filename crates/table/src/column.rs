//! Types of columns: judged on a sample, the order of day and month on every cell.

use std::collections::HashSet;

use crate::date::{self, DateOrder, Written};
use crate::kinds::ColumnType;
use crate::number::{self, DecimalMark};
use crate::roles::dictionary;
use crate::table::Table;

/// Rows looked at for types, spread over the table.
const SAMPLE: usize = 1000;

/// A column and its type.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnInfo {
    /// Header text, or `column N`.
    pub name: String,
    /// Type used.
    pub column_type: ColumnType,
    /// Share of the sampled cells that read as the type, 0 to 1; 1 for texts.
    pub confidence: f64,
    /// Up to three different examples.
    pub examples: Vec<String>,
    /// Empty cells in the whole column.
    pub missing: usize,
    /// Dates whose day and month the whole column does not tell apart.
    pub ambiguous: bool,
    /// Mark before the decimals of its numbers.
    pub decimal_mark: DecimalMark,
}

impl ColumnInfo {
    /// Order in which its dates are read.
    pub fn date_order(&self) -> DateOrder {
        match self.column_type {
            ColumnType::DateDayFirst => DateOrder::DayFirst,
            ColumnType::DateMonthFirst => DateOrder::MonthFirst,
            _ => DateOrder::YearFirst,
        }
    }
}

/// What became of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellState {
    /// It was read.
    Read,
    /// It is empty.
    Missing,
    /// It is not of the type.
    Unreadable,
}

/// A whole column read as one type.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed<Value> {
    /// One value a row; the type's zero where the state is not [`CellState::Read`].
    pub values: Vec<Value>,
    /// One state a row.
    pub states: Vec<CellState>,
}

impl<Value: Copy> Parsed<Value> {
    /// The value of a row, if it was read.
    pub fn get(&self, row: usize) -> Option<Value> {
        (*self.states.get(row)? == CellState::Read).then(|| self.values[row])
    }
}

/// Counts over the sampled cells of a column.
#[derive(Debug, Default)]
struct Sample {
    filled: usize,
    numbers: usize,
    dates: usize,
    pairs: usize,
    compact: usize,
    counts: usize,
    leading_zeros: usize,
    long_digits: usize,
    commas: usize,
    points: usize,
    distinct: usize,
    examples: Vec<String>,
}

impl Sample {
    fn take(table: &Table, column: usize) -> Sample {
        let mut sample = Sample::default();
        let mut seen: HashSet<String> = HashSet::new();
        for row in spread(table.row_count(), SAMPLE) {
            let cell = table.cell(row, column);
            if cell.is_empty() {
                continue;
            }
            sample.filled += 1;
            sample.count(&cell);
            if !seen.contains(cell.as_ref()) {
                if sample.examples.len() < 3 {
                    sample.examples.push(cell.to_string());
                }
                seen.insert(cell.into_owned());
            }
        }
        sample.distinct = seen.len();
        sample
    }

    fn count(&mut self, cell: &str) {
        let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        self.leading_zeros += usize::from(digits && cell.len() > 1 && cell.starts_with('0'));
        self.long_digits += usize::from(digits && cell.len() > 15);
        self.numbers += usize::from(
            number::parse_number(cell).is_some() || number::parse_number_with(cell, DecimalMark::Comma).is_some(),
        );
        match number::mark_evidence(cell) {
            Some(DecimalMark::Comma) => self.commas += 1,
            Some(DecimalMark::Point) => self.points += 1,
            None => {}
        }
        match date::read(cell) {
            Some(Written::Civil(_)) => self.dates += 1,
            Some(Written::Pair { .. }) => {
                self.dates += 1;
                self.pairs += 1;
            }
            Some(Written::Compact(_)) => self.compact += 1,
            Some(Written::Count(_)) => self.counts += 1,
            None => {}
        }
    }

    fn share(&self, count: usize) -> f64 {
        if self.filled == 0 { 0.0 } else { count as f64 / self.filled as f64 }
    }
}

/// Judges one column.
pub(crate) fn infer(table: &Table, column: usize, name: String, missing: usize) -> ColumnInfo {
    let sample = Sample::take(table, column);
    let decimal_mark = if sample.commas > sample.points { DecimalMark::Comma } else { DecimalMark::Point };
    let mut info = ColumnInfo {
        column_type: ColumnType::Text,
        confidence: 1.0,
        missing,
        ambiguous: false,
        decimal_mark,
        examples: sample.examples.clone(),
        name,
    };
    let means_date = dictionary::means_date(&info.name);
    let all_dates = sample.dates + sample.compact;
    let date_share = sample.share(if means_date { all_dates + sample.counts } else { all_dates });
    let written = sample.share(sample.dates) >= 0.5;
    let as_numbers = sample.share(sample.compact) >= 0.98 || (means_date && date_share >= 0.5);
    if sample.filled == 0 {
        info.confidence = 0.0;
    } else if written || as_numbers {
        info.confidence = date_share;
        info.column_type = ColumnType::Date;
        if sample.pairs > 0 {
            (info.column_type, info.ambiguous) = order_of(table, column);
        }
    } else if dictionary::means_identifier(&info.name) || sample.leading_zeros + sample.long_digits > 0 {
        // Identifiers keep their zeros and all their digits.
    } else if sample.share(sample.numbers) >= 0.5 {
        info.column_type = ColumnType::Number;
        info.confidence = sample.share(sample.numbers);
    } else if sample.distinct * 20 <= sample.filled || (sample.distinct <= 12 && sample.distinct * 2 <= sample.filled) {
        info.column_type = ColumnType::Category;
    }
    info
}

/// Confidence of a type set by hand.
pub(crate) fn confidence_of(table: &Table, column: usize, info: &ColumnInfo) -> f64 {
    let (mut filled, mut fits) = (0usize, 0usize);
    for row in spread(table.row_count(), SAMPLE) {
        let cell = table.cell(row, column);
        if !cell.is_empty() {
            filled += 1;
            fits += usize::from(match info.column_type {
                ColumnType::Number => number::parse_number_with(&cell, info.decimal_mark).is_some(),
                ColumnType::Category | ColumnType::Text => true,
                _ => date::parse_date(&cell, info.date_order()).is_some(),
            });
        }
    }
    if filled == 0 { 0.0 } else { fits as f64 / filled as f64 }
}

/// Day before month, or month before day? Decided by every cell of the column; by the order of the rows where all cells
/// allow both and only one reading is sorted; else open (then day first, and said to be ambiguous).
fn order_of(table: &Table, column: usize) -> (ColumnType, bool) {
    let (mut day_first, mut month_first, mut pairs) = (0usize, 0usize, 0usize);
    let mut sorted = [Sorted::default(), Sorted::default()];
    for row in 0..table.row_count() {
        let cell = table.cell(row, column);
        let Some(written) = date::read(&cell) else { continue };
        if let Written::Pair { first, second, .. } = written {
            pairs += 1;
            day_first += usize::from(first > 12);
            month_first += usize::from(second > 12);
        }
        sorted[0].meet(written.resolve(DateOrder::DayFirst));
        sorted[1].meet(written.resolve(DateOrder::MonthFirst));
    }
    if pairs == 0 {
        return (ColumnType::Date, false);
    }
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => (ColumnType::DateDayFirst, false),
        std::cmp::Ordering::Less => (ColumnType::DateMonthFirst, false),
        std::cmp::Ordering::Equal => match (sorted[0].holds(), sorted[1].holds()) {
            (true, false) => (ColumnType::DateDayFirst, false),
            (false, true) => (ColumnType::DateMonthFirst, false),
            _ => (ColumnType::DateDayFirst, true),
        },
    }
}

/// Whether days run in one direction.
#[derive(Default)]
struct Sorted {
    last: Option<i32>,
    ups: usize,
    downs: usize,
}

impl Sorted {
    fn meet(&mut self, day: Option<i32>) {
        let Some(day) = day else { return };
        if let Some(last) = self.last {
            self.ups += usize::from(day > last);
            self.downs += usize::from(day < last);
        }
        self.last = Some(day);
    }

    /// Eight changes in one direction are no chance.
    fn holds(&self) -> bool {
        (self.downs == 0 && self.ups >= 8) || (self.ups == 0 && self.downs >= 8)
    }
}

/// Up to `count` row numbers spread evenly over a table, the first rows among them.
pub(crate) fn spread(rows: usize, count: usize) -> impl Iterator<Item = usize> {
    let taken = rows.min(count);
    (0..taken)
        .map(move |index| if taken == rows { index } else { (index as u64 * rows as u64 / taken as u64) as usize })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ReadOptions, Reader, no_decoders};

    fn column(name: &str, cells: &[&str]) -> Table {
        let text = format!("{name}|x\n{}", cells.iter().map(|cell| format!("{cell}|y\n")).collect::<String>());
        let options = ReadOptions { delimiter: Some('|'), header: Some(true), ..ReadOptions::default() };
        let mut reader = Reader::new("", text.len() as u64, options, no_decoders()).unwrap();
        reader.push(text.as_bytes()).unwrap();
        reader.finish().unwrap()
    }

    fn check(name: &str, cells: &[&str], column_type: ColumnType) {
        let table = column(name, cells);
        assert_eq!(table.columns()[0].column_type, column_type, "{name}: {cells:?}");
    }

    #[test]
    fn types_are_told_by_the_cells() {
        check("a", &["1", "2.5", "-3"], ColumnType::Number);
        check("a", &["35%", "40%", "12.5%"], ColumnType::Number);
        check("a", &["2024-01-05", "2024-02-05"], ColumnType::Date);
        check("a", &["2024年1月5日", "2024年2月5日"], ColumnType::Date);
        check("a", &["20240105", "20240206"], ColumnType::Date);
        check("a", &["05.01.2024", "25.01.2024"], ColumnType::DateDayFirst);
        check("a", &["1/5/2024", "1/25/2024"], ColumnType::DateMonthFirst);
        check("a", &["00123", "45678"], ColumnType::Text);
        check("a", &["1234567890123456", "2234567890123456"], ColumnType::Text);
        check("a", &["red", "blue", "red", "red", "blue"], ColumnType::Category);
        check("a", &["Ann", "Bob", "Eve"], ColumnType::Text);
        check("a", &["", ""], ColumnType::Text);
    }

    #[test]
    fn a_header_helps_where_cells_do_not_tell() {
        check("customer_id", &["17850", "13047"], ColumnType::Text);
        check("amount", &["45296", "45297"], ColumnType::Number);
        check("order date", &["45296", "45297"], ColumnType::Date);
        check("下单时间", &["1704412800", "1704499200"], ColumnType::Date);
    }

    #[test]
    fn some_dirt_lowers_the_confidence_only() {
        let table = column("amount", &["1", "2", "3", "n/a", ""]);
        let info = &table.columns()[0];
        assert_eq!((info.column_type, info.confidence, info.missing), (ColumnType::Number, 0.75, 1));
        assert_eq!(info.examples, ["1", "2", "3"]);
        let numbers = table.numbers(0);
        assert_eq!(numbers.states[3..], [CellState::Unreadable, CellState::Missing]);
        assert_eq!((numbers.get(0), numbers.get(3), numbers.get(99)), (Some(1.0), None, None));
    }

    #[test]
    fn a_type_set_by_hand_is_used() {
        let mut table = column("day", &["03/04/2024", "05/06/2024"]);
        assert!(table.columns()[0].ambiguous);
        table.set_type(0, ColumnType::DateMonthFirst);
        assert_eq!(table.days(0).get(0), crate::day_of(2024, 3, 4));
        assert!(!table.columns()[0].ambiguous);
        table.set_type(0, ColumnType::Number);
        assert_eq!(table.columns()[0].confidence, 0.0);
    }

    #[test]
    fn decimal_commas_are_told_by_the_column() {
        let table = column("amount", &["1.000", "12,5", "3"]);
        assert_eq!(table.numbers(0).values, [1000.0, 12.5, 3.0]);
        let table = column("amount", &["1.000", "12.5", "3"]);
        assert_eq!(table.numbers(0).values, [1.0, 12.5, 3.0]);
    }

    #[test]
    fn equal_and_empty_headers_get_names_of_their_own() {
        let text = "a|a||b\n1|2|3|4\n";
        let mut reader = Reader::new("", 0, ReadOptions::default(), no_decoders()).unwrap();
        reader.push(text.as_bytes()).unwrap();
        let table = reader.finish().unwrap();
        let names: Vec<&str> = table.columns().iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["a", "a (2)", "column 3", "b"]);
    }

    #[test]
    fn rows_are_spread_evenly() {
        assert_eq!(spread(3, 10).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(spread(100, 4).collect::<Vec<_>>(), [0, 25, 50, 75]);
    }
}

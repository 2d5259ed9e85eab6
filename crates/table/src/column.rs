//! Types of columns: judged on a sample, the order of day and month on every cell.

use std::collections::HashSet;
use std::ops::Range;

use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};

use crate::cells::QUOTED;
use crate::date::{self, DateOrder, Written};
use crate::kinds::ColumnType;
use crate::names::Names;
use crate::number::{self, DecimalMark, Said};
use crate::packed::{Packer, Unpacker};
use crate::pages::Rows;
use crate::roles::dictionary;

/// Rows looked at for types, spread over the table: so many at least, where there are so many of about the same length, and up to twice
/// as many.
const SAMPLE: usize = 1000;

/// Bytes at the beginning of a file in which every row is looked at to tell whether days and months stand beside each other, and the
/// bytes between two places behind them at which one is.
const LOOKED_AT: (u64, u64) = (1 << 16, 1 << 13);

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
    compact: usize,
    counts: usize,
    leading_zeros: usize,
    long_digits: usize,
    commas: usize,
    points: usize,
    distinct: usize,
    examples: Vec<String>,
}

/// What the rows that have passed tell of the columns. It is the same whoever has met them, and in whatever pages.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Evidence {
    missing: Vec<usize>,
    spread: Spread,
    /// Of each column in which days and months stand beside each other.
    orders: Vec<Option<Order>>,
}

/// What rows have told that those are met by which follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Noticed {
    stride: u64,
    /// In which columns days and months stand beside each other.
    paired: Vec<bool>,
}

impl Noticed {
    /// Whether days and months stand beside each other in the same columns.
    pub(crate) fn paired_as(&self, other: &Noticed) -> bool {
        self.paired == other.paired
    }
}

/// Rows spread evenly over a text: those in which a place lies whose distance from the beginning is a multiple of some number of bytes.
#[derive(Clone, Debug, PartialEq)]
struct Spread {
    width: usize,
    stride: u64,
    /// Their cells, row by row.
    cells: Names,
    /// Where they begin and end.
    places: Vec<Range<u64>>,
}

/// Whether a stretch of text has one of the places that are so far, a power of two, from each other.
#[inline]
fn has_place(stretch: &Range<u64>, stride: u64) -> bool {
    ((stretch.start + stride - 1) & !(stride - 1)) < stretch.end
}

impl Spread {
    fn add(&mut self, place: Range<u64>, cells: impl Iterator<Item = impl AsRef<str>>) {
        cells.for_each(|cell| self.cells.push(cell.as_ref()));
        self.places.push(place);
        self.limit();
    }

    /// Keeps few enough.
    fn limit(&mut self) {
        if self.places.len() < 2 * SAMPLE {
            return;
        }
        // Rows that are longer than the stride all stay: cells are moved once it is long enough.
        while self.places.iter().filter(|place| has_place(place, self.stride)).count() >= 2 * SAMPLE {
            self.stride *= 2;
        }
        self.thin();
    }

    /// Leaves out those in which there is no place any more.
    fn thin(&mut self) {
        let kept: Vec<bool> = self.places.iter().map(|place| has_place(place, self.stride)).collect();
        let cells = (0..self.cells.len()).filter(|cell| kept[cell / self.width]);
        self.cells = cells.map(|cell| self.cells.get(cell)).collect();
        let mut kept = kept.into_iter();
        self.places.retain(|_| kept.next().unwrap_or_default());
    }

    fn append(&mut self, mut next: Spread) {
        let stride = self.stride.max(next.stride);
        for spread in [&mut *self, &mut next] {
            if spread.stride < stride {
                spread.stride = stride;
                spread.thin();
            }
        }
        next.cells.iter().for_each(|cell| self.cells.push(cell));
        self.places.append(&mut next.places);
        self.limit();
    }

    fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        (0..self.places.len()).map(move |row| self.cells.get(row * self.width + column))
    }
}

impl Evidence {
    pub(crate) fn new(width: usize) -> Self {
        Self::following(&Noticed { stride: 1, paired: vec![false; width] })
    }

    /// None yet, of rows that follow others.
    pub(crate) fn following(noticed: &Noticed) -> Self {
        let width = noticed.paired.len();
        let spread = Spread { width, stride: noticed.stride, cells: Names::default(), places: Vec::new() };
        let orders = noticed.paired.iter().map(|paired| paired.then(Order::default)).collect();
        Self { missing: vec![0; width], spread, orders }
    }

    pub(crate) fn pack(&self, out: &mut Packer) {
        out.numbers(self.missing.iter().map(|&missing| missing as u64));
        out.number(self.spread.stride);
        out.names(&self.spread.cells);
        out.numbers(self.spread.places.iter().flat_map(|place| [place.start, place.end]));
        for order in &self.orders {
            out.number(u64::from(order.is_some()));
            if let Some(order) = order {
                order.pack(out);
            }
        }
    }

    pub(crate) fn unpack(packed: &mut Unpacker<'_>) -> Option<Self> {
        let missing: Vec<usize> = packed.numbers()?.map(|missing| missing as usize).collect();
        let width = missing.len();
        let (stride, cells) = (packed.number()?, packed.names()?);
        let places: Vec<u64> = packed.numbers()?.collect();
        let places = places.as_chunks().0.iter().map(|&[start, end]| start..end).collect();
        let order = |packed: &mut Unpacker<'_>| match packed.number()? {
            0 => Some(None),
            _ => Order::unpack(packed).map(Some),
        };
        let orders = (0..width).map(|_| order(packed)).collect::<Option<_>>()?;
        Some(Self { missing, spread: Spread { width, stride, cells, places }, orders })
    }

    pub(crate) fn noticed(&self) -> Noticed {
        Noticed { stride: self.spread.stride, paired: self.orders.iter().map(Option::is_some).collect() }
    }

    /// Takes notice of the rows of the next page.
    pub(crate) fn meet(&mut self, rows: &Rows<'_>) {
        let mut next = rows.range().start;
        while let Some(row) = rows.next_with_place(next, self.spread.stride) {
            let cells = (0..self.spread.width).map(|column| rows.cell(row, column));
            self.spread.add(rows.place_in_text(row), cells);
            next = row + 1;
        }
        let is_early = |row: usize| rows.range().contains(&row) && rows.place_in_text(row).start < LOOKED_AT.0;
        let mut looked_at: Vec<usize> = Vec::new();
        let mut next = rows.range().start;
        while let Some(row) = is_early(next).then_some(next).or_else(|| rows.next_with_place(next, LOOKED_AT.1)) {
            looked_at.push(row);
            next = row + 1;
        }
        count_missing(rows, &mut self.missing);
        for (column, order) in self.orders.iter_mut().enumerate() {
            let is_pair = |row: &usize| matches!(date::read(&rows.cell(*row, column)), Some(Written::Pair { .. }));
            let from = if order.is_some() { Some(rows.range().start) } else { looked_at.iter().copied().find(is_pair) };
            if let Some(from) = from {
                let order = order.get_or_insert_default();
                (from..rows.range().end).for_each(|row| order.meet(&rows.cell(row, column)));
            }
        }
    }

    /// Takes notice of the rows of another file after these.
    pub(crate) fn append(&mut self, next: Evidence) {
        self.missing.iter_mut().zip(next.missing).for_each(|(missing, more)| *missing += more);
        self.spread.append(next.spread);
        for (order, next) in self.orders.iter_mut().zip(next.orders) {
            match (order.as_mut(), next) {
                (Some(order), Some(next)) => order.append(&next),
                (None, next) => *order = next,
                (Some(_), None) => {}
            }
        }
    }

    /// Cells of a column in rows spread over the table.
    pub(crate) fn sampled(&self, column: usize) -> impl Iterator<Item = &str> {
        self.spread.column(column)
    }
}

impl Sample {
    fn take(evidence: &Evidence, column: usize) -> Sample {
        let mut sample = Sample::default();
        let mut seen: HashSet<&str, FxBuildHasher> = HashSet::default();
        for cell in evidence.sampled(column).filter(|cell| !cell.is_empty()) {
            sample.filled += 1;
            sample.count(cell);
            if seen.insert(cell) && sample.examples.len() < 3 {
                sample.examples.push(cell.to_owned());
            }
        }
        sample.distinct = seen.len();
        sample
    }

    fn count(&mut self, cell: &str) {
        let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        self.leading_zeros += usize::from(digits && cell.len() > 1 && cell.starts_with('0'));
        self.long_digits += usize::from(digits && cell.len() > 15);
        let written = date::read(cell);
        if let Some(Written::Civil(_)) = written {
            // A year, a month and a day are no number, whatever its marks.
            self.dates += 1;
            return;
        }
        let said = Said::by(cell);
        self.numbers += usize::from(said.number);
        match said.mark {
            Some(DecimalMark::Comma) => self.commas += 1,
            Some(DecimalMark::Point) => self.points += 1,
            None => {}
        }
        match written {
            Some(Written::Pair { .. }) => self.dates += 1,
            Some(Written::Compact(_)) => self.compact += 1,
            Some(Written::Count(_)) => self.counts += 1,
            Some(Written::Civil(_)) | None => {}
        }
    }

    fn share(&self, count: usize) -> f64 {
        if self.filled == 0 { 0.0 } else { count as f64 / self.filled as f64 }
    }
}

/// Empty cells of every column of a page are added to those counted.
fn count_missing(rows: &Rows<'_>, missing: &mut [usize]) {
    let text = rows.text.as_bytes();
    for (row, (mut start, ends)) in rows.range().zip(rows.each(rows.range())) {
        let mut all_filled = true;
        for &end in ends {
            // What is quoted begins with a quote, and whatever else may turn out to be blank with a space or no character of ASCII.
            let first = if start < end { text.get(start as usize) } else { None };
            all_filled &= end & QUOTED == 0 && first.is_some_and(u8::is_ascii_graphic);
            start = (end & !QUOTED) + 1;
        }
        if !all_filled {
            for (column, missing) in missing.iter_mut().enumerate() {
                *missing += usize::from(rows.cell(row, column).is_empty());
            }
        }
    }
}

/// Judges one column.
pub(crate) fn infer(evidence: &Evidence, column: usize, name: String) -> ColumnInfo {
    let sample = Sample::take(evidence, column);
    let decimal_mark = if sample.commas > sample.points { DecimalMark::Comma } else { DecimalMark::Point };
    let mut info = ColumnInfo {
        column_type: ColumnType::Text,
        confidence: 1.0,
        missing: evidence.missing[column],
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
        if let Some(order) = &evidence.orders[column] {
            (info.column_type, info.ambiguous) = order.decide();
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
pub(crate) fn confidence_of(evidence: &Evidence, column: usize, info: &ColumnInfo) -> f64 {
    let (mut filled, mut fits) = (0usize, 0usize);
    for cell in evidence.sampled(column).filter(|cell| !cell.is_empty()) {
        filled += 1;
        fits += usize::from(match info.column_type {
            ColumnType::Number => number::parse_number_with(cell, info.decimal_mark).is_some(),
            ColumnType::Category | ColumnType::Text => true,
            _ => date::parse_date(cell, info.date_order()).is_some(),
        });
    }
    if filled == 0 { 0.0 } else { fits as f64 / filled as f64 }
}

/// Day before month, or month before day?
#[derive(Clone, Debug, Default, PartialEq)]
struct Order {
    pairs: usize,
    day_first: usize,
    month_first: usize,
    /// The days if the day comes first, and if the month does.
    sorted: [Sorted; 2],
}

impl Order {
    fn meet(&mut self, cell: &str) {
        let Some(written) = date::read(cell) else { return };
        if let Written::Pair { first, second, .. } = written {
            self.pairs += 1;
            self.day_first += usize::from(first > 12);
            self.month_first += usize::from(second > 12);
        }
        self.sorted[0].meet(written.resolve(DateOrder::DayFirst));
        self.sorted[1].meet(written.resolve(DateOrder::MonthFirst));
    }

    fn pack(&self, out: &mut Packer) {
        [self.pairs, self.day_first, self.month_first].into_iter().for_each(|count| out.number(count as u64));
        for Sorted { first, last, ups, downs } in &self.sorted {
            [first, last].into_iter().for_each(|day| out.day(*day));
            [ups, downs].into_iter().for_each(|count| out.number(*count as u64));
        }
    }

    fn unpack(packed: &mut Unpacker<'_>) -> Option<Self> {
        let mut count = || packed.number().map(|count| count as usize);
        let (pairs, day_first, month_first) = (count()?, count()?, count()?);
        let mut sorted = || {
            let (first, last) = (packed.day()?, packed.day()?);
            Some(Sorted { first, last, ups: packed.number()? as usize, downs: packed.number()? as usize })
        };
        Some(Self { pairs, day_first, month_first, sorted: [sorted()?, sorted()?] })
    }

    fn append(&mut self, next: &Order) {
        self.pairs += next.pairs;
        self.day_first += next.day_first;
        self.month_first += next.month_first;
        self.sorted.iter_mut().zip(&next.sorted).for_each(|(sorted, next)| sorted.append(next));
    }

    /// Decided by every cell of the column; by the order of the rows where all cells allow both and only one reading is sorted; else
    /// open (then day first, and said to be ambiguous).
    fn decide(&self) -> (ColumnType, bool) {
        if self.pairs == 0 {
            return (ColumnType::Date, false);
        }
        match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => (ColumnType::DateDayFirst, false),
            std::cmp::Ordering::Less => (ColumnType::DateMonthFirst, false),
            std::cmp::Ordering::Equal => match self.sorted.each_ref().map(Sorted::holds) {
                [true, false] => (ColumnType::DateDayFirst, false),
                [false, true] => (ColumnType::DateMonthFirst, false),
                _ => (ColumnType::DateDayFirst, true),
            },
        }
    }
}

/// Whether days run in one direction.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sorted {
    first: Option<i32>,
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
        self.first = self.first.or(Some(day));
        self.last = Some(day);
    }

    fn append(&mut self, next: &Sorted) {
        self.meet(next.first);
        self.ups += next.ups;
        self.downs += next.downs;
        self.last = next.last.or(self.last);
    }

    /// Eight changes in one direction are no chance.
    fn holds(&self) -> bool {
        (self.downs == 0 && self.ups >= 8) || (self.ups == 0 && self.downs >= 8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ReadOptions, Reader, Table, no_decoders};

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
}

//! Civil dates as people and programs write them, as days since 1970-01-01.

use serde::{Deserialize, Serialize};

use crate::normal::plain;

/// Which part of a numeric date comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    /// 2024-01-05; dates without the year in front are read only where no doubt is possible (25/12/2024).
    #[default]
    YearFirst,
    /// 5/1/2024 is the fifth of January.
    DayFirst,
    /// 1/5/2024 is the fifth of January.
    MonthFirst,
}

/// Civil day of a date, days since 1970-01-01; `None` where there is no such date. Years 1 to 9999.
/// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
#[inline]
pub fn day_of(year: i32, month: u32, day: u32) -> Option<i32> {
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
        return None;
    }
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = ((153 * ((month as i32 + 9) % 12) + 2) / 5) + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// Year, month and day of a civil day.
pub fn civil_of(day: i32) -> (i32, u32, u32) {
    let shifted = i64::from(day) + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_index = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_index + 2) / 5 + 1) as u32;
    let month = if month_index < 10 { month_index + 3 } else { month_index - 9 } as u32;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month, day)
}

/// A civil day as `2024-01-05`.
pub fn iso(day: i32) -> String {
    let (year, month, day) = civil_of(day);
    format!("{year:04}-{month:02}-{day:02}")
}

#[inline]
fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Reads one date: ISO with or without time and zone (the day as written), `2024/1/5`, `2024年1月5日`, `20240105`, `5.1.2024`,
/// `1/5/24`, `5-Jan-2024`, `Jan 5, 2024`, spreadsheet serials (1900 system), epoch seconds and milliseconds (UTC).
///
/// ```
/// use table::{DateOrder, parse_date};
/// assert_eq!(parse_date("1970-01-02", DateOrder::YearFirst), Some(1));
/// assert_eq!(parse_date("2/1/1970", DateOrder::DayFirst), Some(1));
/// assert_eq!(parse_date("2/1/1970", DateOrder::YearFirst), None);
/// ```
#[inline]
pub fn parse_date(cell: &str, order: DateOrder) -> Option<i32> {
    if let Some(day) = fast(cell.as_bytes()) {
        return Some(day);
    }
    read(cell)?.resolve(order)
}

/// Whether a cell is a written date, whatever its order (numbers alone are not).
pub(crate) fn looks_like_date(cell: &str) -> bool {
    matches!(read(cell), Some(Written::Civil(_) | Written::Pair { .. }))
}

/// A date as written, before day and month are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// No doubt.
    Civil(i32),
    /// Two numbers before a year.
    Pair { first: u32, second: u32, year: i32 },
    /// Eight digits that are a date.
    Compact(i32),
    /// A spreadsheet serial or an epoch: a number that may be a date.
    Count(i32),
}

impl Written {
    pub(crate) fn resolve(self, order: DateOrder) -> Option<i32> {
        match self {
            Self::Civil(day) | Self::Compact(day) | Self::Count(day) => Some(day),
            Self::Pair { first, second, year } => match order {
                DateOrder::DayFirst => day_of(year, second, first),
                DateOrder::MonthFirst => day_of(year, first, second),
                DateOrder::YearFirst if first == second || first > 12 => day_of(year, second, first),
                DateOrder::YearFirst if second > 12 => day_of(year, first, second),
                DateOrder::YearFirst => None,
            },
        }
    }
}

#[inline(always)]
fn two(bytes: [u8; 2]) -> u32 {
    let (tens, ones) = (bytes[0].wrapping_sub(b'0'), bytes[1].wrapping_sub(b'0'));
    if tens > 9 || ones > 9 { 999 } else { u32::from(tens) * 10 + u32::from(ones) }
}

/// `2024-01-05`, also with `/` or `.`, alone or with a time behind it.
#[inline]
fn fast(bytes: &[u8]) -> Option<i32> {
    let (&[a, b, c, d, first, e, f, second, g, h], rest) = bytes.split_first_chunk::<10>()?;
    if first != second || !matches!(first, b'-' | b'/' | b'.') {
        return None;
    }
    if !rest.is_empty() && !is_clock(rest) {
        return None;
    }
    let (century, year, month, day) = (two([a, b]), two([c, d]), two([e, f]), two([g, h]));
    if century > 99 || year > 99 {
        return None;
    }
    day_of((century * 100 + year) as i32, month, day)
}

/// Reads dates like `2024-01-05` by the months it has met: the rows of a log lie in few of them, and a day is then two digits.
pub(crate) struct Months {
    /// The text up to the day, the day before the month's first, and how many days the month has.
    met: [(u64, i32, u32); MONTHS_MET],
}

/// Months remembered at a time, a power of two.
const MONTHS_MET: usize = 64;

impl Default for Months {
    fn default() -> Self {
        Self { met: [(0, 0, 0); MONTHS_MET] }
    }
}

impl Months {
    /// As [`parse_date`] reads it, where the cell is such a date and nothing more.
    #[inline]
    pub(crate) fn read(&mut self, cell: &[u8]) -> Option<i32> {
        let (head, day) = cell.split_first_chunk::<8>()?;
        let day = two(<[u8; 2]>::try_from(day).ok()?);
        let text = u64::from_le_bytes(*head);
        let place = (text.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as usize;
        let (met, before, days) = self.met[place];
        if met == text {
            return (1..=days).contains(&day).then(|| before + day as i32);
        }
        let civil = fast(cell)?;
        let (year, month, _) = civil_of(civil);
        self.met[place] = (text, civil - day as i32, days_in(year, month));
        Some(civil)
    }
}

/// Three numbers with one mark between them (`2024/1/5`, `5.1.2024 10:30`), without a copy of the text.
fn numeric(bytes: &[u8]) -> Option<Written> {
    let (first, rest) = digits(bytes)?;
    let (&mark, rest) = rest.split_first()?;
    if !matches!(mark, b'/' | b'-' | b'.') {
        return None;
    }
    let (second, rest) = digits(rest)?;
    let (third, rest) = digits(rest.strip_prefix(&[mark])?)?;
    if !rest.is_empty() && !is_clock(rest) {
        return None;
    }
    assemble(first, second, third)
}

/// One to four digits and what follows them.
fn digits(bytes: &[u8]) -> Option<(Part, &[u8])> {
    let length = bytes.iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
    let value = bytes[..length].iter().fold(0, |value, byte| value * 10 + u32::from(byte - b'0'));
    (1..=4).contains(&length).then(|| (Part::Digits(value, length), &bytes[length..]))
}

/// Whether what follows a date is a time of day with an optional zone, and no more text.
fn is_clock(rest: &[u8]) -> bool {
    let separated = matches!(rest[0], b' ' | b'T' | b't' | b',');
    let rest = rest[1..].trim_ascii();
    separated
        && (rest.is_empty()
            || rest.len() <= 40
                && rest[0].is_ascii_digit()
                && rest.iter().all(|&byte| byte.is_ascii_alphanumeric() || b":.,+- ()/".contains(&byte))
                && (rest.contains(&b':') || rest.len() == 4 || rest.len() >= 6 || rest == b"0"))
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn month_of(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    if word.len() < 3 {
        return None;
    }
    let index =
        MONTHS.iter().position(|month| month.starts_with(&word) || (word == "sept" && *month == "september"))?;
    Some(index as u32 + 1)
}

/// Reads the parts of a date.
pub(crate) fn read(cell: &str) -> Option<Written> {
    if let Some(day) = fast(cell.as_bytes()) {
        return Some(Written::Civil(day));
    }
    if let Some(written) = numeric(cell.as_bytes()) {
        return Some(written);
    }
    let mut text = plain(cell);
    if text.is_ascii() {
        let count = |of: fn(&u8) -> bool| text.as_bytes().iter().filter(|byte| of(byte)).count();
        let (digits, numeric) = (count(u8::is_ascii_digit), count(|byte| byte.is_ascii_digit() || *byte == b'.'));
        // Identifiers are many, and need not be taken apart to be told from a date.
        if digits == 0 || numeric < text.len() && count(|byte| SEPARATORS.contains(&char::from(*byte))) < 2 {
            return None;
        }
    } else {
        for (from, to) in [("年", "-"), ("月", "-"), ("日", " "), ("号", " "), ("上午", " "), ("下午", " ")] {
            text = text.replace(from, to).into();
        }
    }
    let text = text.trim();
    if !text.is_ascii() || text.len() < 5 || text.len() > 64 {
        return None;
    }
    let points = text.bytes().filter(|&byte| byte == b'.').count();
    if points <= 1 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return read_count(text);
    }
    let text = strip_weekday(text);
    let mut parts = Parts { rest: text };
    let first = parts.next()?;
    parts.separator()?;
    let second = parts.next()?;
    parts.separator()?;
    let third = parts.next()?;
    if !(parts.rest.is_empty() || is_clock(parts.rest.as_bytes())) {
        return None;
    }
    assemble(first, second, third)
}

fn assemble(first: Part, second: Part, third: Part) -> Option<Written> {
    use Part::{Digits, Month};
    Some(match (first, second, third) {
        (Digits(year, 4), Digits(month, 1..=2), Digits(day, 1..=2)) => Written::Civil(day_of(year as i32, month, day)?),
        (Digits(year, 4), Month(month), Digits(day, 1..=2)) => Written::Civil(day_of(year as i32, month, day)?),
        (Digits(day, 1..=2), Month(month), Digits(year, length))
        | (Month(month), Digits(day, 1..=2), Digits(year, length)) => {
            Written::Civil(day_of(full_year(year, length)?, month, day)?)
        }
        (Digits(first, 1..=2), Digits(second, 1..=2), Digits(year, length)) => {
            let year = full_year(year, length)?;
            if day_of(year, first, second).is_none() && day_of(year, second, first).is_none() {
                return None;
            }
            Written::Pair { first, second, year }
        }
        _ => return None,
    })
}

/// Two digits: 1970 to 2069, as spreadsheets and POSIX nearly agree.
fn full_year(year: u32, length: usize) -> Option<i32> {
    match length {
        4 => Some(year as i32),
        2 => Some(if year < 70 { 2000 + year as i32 } else { 1900 + year as i32 }),
        _ => None,
    }
}

/// A date written as one number.
fn read_count(text: &str) -> Option<Written> {
    let digits = text.split('.').next()?;
    let value: u64 = digits.parse().ok()?;
    match digits.len() {
        8 if digits.len() == text.len() => {
            day_of((value / 10_000) as i32, (value / 100 % 100) as u32, (value % 100) as u32)
                .filter(|_| (19_000_101..=21_001_231).contains(&value))
                .map(Written::Compact)
        }
        // Serials of 1954 to 2119; 25569 is 1970-01-01 in the 1900 system.
        5 if (20_000..=80_000).contains(&value) => Some(Written::Count(value as i32 - 25_569)),
        10 => Some(Written::Count((value / 86_400) as i32)),
        13 if digits.len() == text.len() => Some(Written::Count((value / 86_400_000) as i32)),
        _ => None,
    }
}

/// `Fri, 5 Jan 2024` without its first word.
fn strip_weekday(text: &str) -> &str {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let Some((word, rest)) = text.split_once([',', ' ']) else { return text };
    let lower = word.to_ascii_lowercase();
    if lower.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&lower)) {
        rest.trim_start_matches([',', ' '])
    } else {
        text
    }
}

/// What stands between the parts of a date.
const SEPARATORS: [char; 5] = ['-', '/', '.', ' ', ','];

#[derive(Clone, Copy)]
enum Part {
    /// Value and number of digits.
    Digits(u32, usize),
    Month(u32),
}

struct Parts<'text> {
    rest: &'text str,
}

impl Parts<'_> {
    fn next(&mut self) -> Option<Part> {
        let digits = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            let (word, rest) = self.rest.split_at(digits);
            self.rest = rest;
            // `5th of January` and the like are read too.
            for ending in ["st", "nd", "rd", "th"] {
                self.rest = self.rest.strip_prefix(ending).unwrap_or(self.rest);
            }
            return (digits <= 4).then(|| word.parse().ok()).flatten().map(|value| Part::Digits(value, digits));
        }
        let letters = self.rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (word, rest) = self.rest.split_at(letters);
        self.rest = rest;
        month_of(word).map(Part::Month)
    }

    fn separator(&mut self) -> Option<()> {
        let rest = self.rest.trim_start_matches(SEPARATORS);
        (rest.len() < self.rest.len() && self.rest.len() - rest.len() <= 3).then_some(())?;
        self.rest = rest;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FIFTH: Option<i32> = Some(19_727); // 2024-01-05 = 54 years of 365 days, 13 leap days and 4 days after 1970-01-01

    #[test]
    fn every_notation_of_one_day() {
        assert_eq!(day_of(2024, 1, 5), FIFTH);
        for cell in [
            "2024-01-05",
            "2024/01/05",
            "2024.01.05",
            "2024-1-5",
            "2024/1/5",
            " 2024/1/5 ",
            "2024年1月5日",
            "2024年01月05日 10:30",
            "２０２４年１月５日",
            "2024年1月5号",
            "20240105",
            "2024-01-05T10:30:00Z",
            "2024-01-05T23:30:00+08:00",
            "2024-01-05 10:30:00.123",
            "2024-01-05 10:30:00 UTC",
            "2024/1/5 8:05",
            "5-Jan-2024",
            "5 January 2024",
            "05-jan-24",
            "Jan 5, 2024",
            "January 5th, 2024",
            "Fri, 5 Jan 2024 10:00:00 GMT",
            "2024-Jan-05",
            "45296",
            "45296.4375",
            "1704412800",
            "1704412800000",
        ] {
            assert_eq!(parse_date(cell, DateOrder::YearFirst), FIFTH, "{cell}");
        }
        for cell in ["5/1/2024", "05.01.2024", "5-1-2024", "05/01/24", "5/1/2024 10:30 AM"] {
            assert_eq!(parse_date(cell, DateOrder::DayFirst), FIFTH, "{cell}");
            assert_eq!(parse_date(cell, DateOrder::YearFirst), None, "{cell}");
        }
        assert_eq!(parse_date("1/5/2024", DateOrder::MonthFirst), FIFTH);
        assert_eq!(parse_date("25/12/2024", DateOrder::YearFirst), day_of(2024, 12, 25));
        assert_eq!(parse_date("12/25/2024", DateOrder::YearFirst), day_of(2024, 12, 25));
        assert_eq!(parse_date("3/3/2024", DateOrder::YearFirst), day_of(2024, 3, 3));
    }

    #[test]
    fn what_is_no_date() {
        for cell in [
            "",
            "abc",
            "2024",
            "2024-01",
            "2024-13-01",
            "2024-02-30",
            "2023-02-29",
            "31/31/2024",
            "12345678",
            "3.14",
            "10:30",
            "2024-01-05 hello",
            "C20240105",
            "99999",
            "5 Foo 2024",
            "1/2/3/4",
        ] {
            assert_eq!(parse_date(cell, DateOrder::DayFirst), None, "{cell}");
        }
    }

    #[test]
    fn leap_years() {
        assert_eq!(parse_date("2024-02-29", DateOrder::YearFirst), day_of(2024, 2, 29));
        assert!(day_of(2000, 2, 29).is_some());
        assert!(day_of(1900, 2, 29).is_none());
    }

    proptest! {
        #[test]
        fn days_come_back(day in -700_000i32..2_900_000) {
            let (year, month, date) = civil_of(day);
            prop_assert_eq!(day_of(year, month, date), Some(day));
        }

        #[test]
        fn days_follow_each_other(day in -700_000i32..2_900_000) {
            let (one, two) = (civil_of(day), civil_of(day + 1));
            prop_assert!(two > one);
            prop_assert!(two.2 == one.2 + 1 || two.2 == 1);
        }

        #[test]
        fn written_dates_come_back(day in -25_000i32..40_000) {
            let (year, month, date) = civil_of(day);
            prop_assert_eq!(parse_date(&iso(day), DateOrder::YearFirst), Some(day));
            prop_assert_eq!(parse_date(&format!("{year}/{month}/{date}"), DateOrder::YearFirst), Some(day));
            prop_assert_eq!(parse_date(&format!("{year}年{month}月{date}日"), DateOrder::YearFirst), Some(day));
            prop_assert_eq!(parse_date(&format!("{date}.{month}.{year}"), DateOrder::DayFirst), Some(day));
            prop_assert_eq!(parse_date(&format!("{month}/{date}/{year}"), DateOrder::MonthFirst), Some(day));
            let name = MONTHS[month as usize - 1];
            prop_assert_eq!(parse_date(&format!("{date}-{}-{year}", &name[..3]), DateOrder::YearFirst), Some(day));
        }

        #[test]
        fn months_that_were_met_change_no_date(cells in proptest::collection::vec("202[34][-/]0[1-3][-/][0-3][0-9]|[-0-9/]{8,11}", 0..40)) {
            let mut months = Months::default();
            for cell in &cells {
                let read = months.read(cell.as_bytes());
                prop_assert!(read.is_none() || read == parse_date(cell, DateOrder::YearFirst), "{}", cell);
                prop_assert!(read.is_some() || fast(cell.as_bytes()).is_none() || cell.len() > 10, "{}", cell);
            }
        }

        #[test]
        fn no_text_makes_it_fail(cell in "[-0-9/.年月日 a-zA-Z:,]{0,24}") {
            let _ = parse_date(&cell, DateOrder::DayFirst);
        }
    }
}

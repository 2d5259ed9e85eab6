//! Numbers as people and programs write them.

use serde::{Deserialize, Serialize};

use crate::normal::plain;

/// Which mark stands before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecimalMark {
    /// 1,234.5
    #[default]
    Point,
    /// 1.234,5
    Comma,
}

/// Words and signs of money around a number, longest first where one begins with another.
const MONEY: [&str; 30] = [
    "人民币",
    "美元",
    "欧元",
    "英镑",
    "日元",
    "港元",
    "港币",
    "元整",
    "块钱",
    "元",
    "块",
    "圆",
    "RMB",
    "CNY",
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "HKD",
    "TWD",
    "HK$",
    "NT$",
    "US$",
    "¥",
    "$",
    "€",
    "£",
    "₩",
    "₹",
    "₽",
];

/// Reads one number: `1,234.5`, `1.234,5`, `¥1,200`, `1 200,50`, `(120)`, `120-`, `35%` (0.35), `1.2万` (12000), `1e5`,
/// full-width digits. The decimal mark is judged by this cell alone: a single comma before three digits groups thousands.
///
/// ```
/// use table::parse_number;
/// assert_eq!(parse_number("¥1,234.50"), Some(1234.5));
/// assert_eq!(parse_number("1.234,5"), Some(1234.5));
/// assert_eq!(parse_number("(120)"), Some(-120.0));
/// assert_eq!(parse_number("12 apples"), None);
/// ```
pub fn parse_number(cell: &str) -> Option<f64> {
    let cell = plain(cell);
    let read = Reading::of(&cell)?;
    read.value(read.own_mark())
}

/// Reads one number of a column whose decimal mark is known.
#[inline]
pub fn parse_number_with(cell: &str, mark: DecimalMark) -> Option<f64> {
    match fast(cell.as_bytes(), mark) {
        Some(value) => Some(value),
        None => Reading::of(&plain(cell))?.value(mark),
    }
}

/// What one cell says of a column of numbers.
pub(crate) struct Said {
    /// Whether it is a number, whatever the mark.
    pub(crate) number: bool,
    /// The decimal mark, where only one reading is possible.
    pub(crate) mark: Option<DecimalMark>,
}

impl Said {
    pub(crate) fn by(cell: &str) -> Said {
        let quick = |mark| fast(cell.as_bytes(), mark).is_some();
        let (by_point, by_comma) = (quick(DecimalMark::Point), quick(DecimalMark::Comma));
        let cell = plain(cell);
        let Some(read) = Reading::of(&cell) else { return Said { number: by_point || by_comma, mark: None } };
        let mark = read.evidence();
        let number = by_point
            || by_comma
            || [mark.unwrap_or_default(), DecimalMark::Comma].iter().any(|&mark| read.value(mark).is_some());
        Said { number, mark }
    }
}

/// Powers of ten that are exact.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// Optional minus or sign of money, digits that may be grouped by three, optional mark and digits, at most 15 in all: exact by
/// one division.
#[inline]
fn fast(bytes: &[u8], mark: DecimalMark) -> Option<f64> {
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        [b'$', rest @ ..] | [0xc2, 0xa5, rest @ ..] | [0xef, 0xbf, 0xa5, rest @ ..] => (false, rest),
        _ => (false, bytes),
    };
    if digits.is_empty() || digits.len() > 20 {
        return None;
    }
    let (point, group) = match mark {
        DecimalMark::Point => (b'.', b','),
        DecimalMark::Comma => (b',', b'.'),
    };
    let mut mantissa = 0u64;
    let mut decimals = usize::MAX;
    let (mut count, mut groups, mut in_group) = (0usize, 0usize, 0usize);
    for (index, &byte) in digits.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            if count == 15 {
                return None;
            }
            mantissa = mantissa * 10 + u64::from(digit);
            count += 1;
            in_group += 1;
        } else if byte == point && decimals == usize::MAX && index > 0 {
            decimals = digits.len() - 1 - index;
            if groups > 0 && in_group != 3 {
                return None;
            }
        } else if byte == group
            && decimals == usize::MAX
            && (in_group == 3 || groups == 0 && (1..=3).contains(&in_group))
        {
            groups += 1;
            in_group = 0;
        } else {
            return None;
        }
    }
    if decimals == 0 || groups > 0 && decimals == usize::MAX && in_group != 3 {
        return None;
    }
    let value = if decimals == usize::MAX { mantissa as f64 } else { mantissa as f64 / POWERS[decimals] };
    Some(if negative { -value } else { value })
}

/// Reads a decimal of up to eight bytes, digits with a point between them or none, that ends at `stop` in a text: all digits
/// at once, in one word. As [`parse_number_with`] reads it; `None` where it takes more than that.
#[inline]
pub(crate) fn short_decimal(text: &[u8], start: usize, stop: usize, mark: DecimalMark) -> Option<f64> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const ZEROS: u64 = ONES * b'0' as u64;
    let length = stop.checked_sub(start).filter(|length| (1..=8).contains(length))?;
    let word = u64::from_le_bytes(*text.get(stop.checked_sub(8)?..stop)?.first_chunk()?);
    // What lies before the cell counts as zeros. The first byte is the lowest.
    let before = (1u64 << (64 - 8 * length)) - 1;
    let word = word & !before | ZEROS & before;
    let point = ONES * u64::from(if mark == DecimalMark::Point { b'.' } else { b',' });
    let differs = word ^ point;
    let found = differs.wrapping_sub(ONES) & !differs & HIGH;
    let (digits, decimals) = if found == 0 {
        (word, 0)
    } else {
        let at = found.trailing_zeros() / 8;
        if at == 7 || at as usize == 8 - length {
            return None;
        }
        let below = word & !(u64::MAX << (8 * at));
        let above = word & (u64::MAX << (8 * (at + 1)));
        (above | below << 8 | u64::from(b'0'), 7 - at as usize)
    };
    Some(f64::from(eight_digits(digits)?) / POWERS[decimals])
}

/// The value of eight digits, the first one in the lowest byte; `None` where one is none.
/// Method: Daniel Lemire, "Quickly parsing eight digits" (2018).
#[inline]
pub(crate) fn eight_digits(text: u64) -> Option<u32> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const ZEROS: u64 = ONES * b'0' as u64;
    if (text.wrapping_add(ONES * 0x46) | text.wrapping_sub(ZEROS)) & HIGH != 0 {
        return None;
    }
    let digits = text - ZEROS;
    let pairs = digits.wrapping_mul(10) + (digits >> 8);
    let low = (pairs & 0x0000_00ff_0000_00ff).wrapping_mul(0x000f_4240_0000_0064);
    let high = (pairs >> 16 & 0x0000_00ff_0000_00ff).wrapping_mul(0x0000_2710_0000_0001);
    Some((low.wrapping_add(high) >> 32) as u32)
}

/// A cell taken apart: sign, power of ten and a body of digits and separators.
struct Reading<'cell> {
    negative: bool,
    /// Power of ten that a percent sign, 万 or 亿 stands for.
    shift: i32,
    body: &'cell str,
}

impl<'cell> Reading<'cell> {
    fn of(cell: &'cell str) -> Option<Self> {
        let mut rest = cell.trim();
        let (mut negative, mut signed, mut shift) = (false, false, 0);
        if rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') && !rest.is_empty() {
            return Some(Reading { negative, shift, body: rest });
        }
        // Letters before a number are money, three of them or two and a sign: one letter begins an identifier, four a word.
        if !matches!(rest.bytes().take_while(u8::is_ascii_alphabetic).count(), 0 | 2 | 3) {
            return None;
        }
        // Signs, brackets, money and scales stand in any order: -¥5, ¥-5, (¥5), 5元, 5万元, CNY 5-.
        loop {
            let before = rest.len();
            if !rest.starts_with(is_digit) || !rest.ends_with(is_digit) {
                rest = MONEY.iter().fold(rest, |rest, money| strip(rest, money));
            }
            let bracketed = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            let minus = bracketed.or_else(|| rest.strip_prefix('-')).or_else(|| rest.strip_suffix('-'));
            if let Some(inner) = minus.or_else(|| rest.strip_prefix('+')) {
                if signed {
                    return None;
                }
                (negative, signed, rest) = (minus.is_some(), true, inner.trim());
            }
            for (unit, power) in [("%", -2), ("‰", -3), ("万", 4), ("亿", 8)] {
                if let Some(inner) = rest.strip_suffix(unit).filter(|_| shift == 0) {
                    (rest, shift) = (inner.trim(), power);
                }
            }
            if rest.len() == before {
                break;
            }
        }
        let first = rest.bytes().next()?;
        let plausible = rest.bytes().all(|byte| byte.is_ascii_digit() || b".,' _eE+-".contains(&byte));
        if !plausible || !(first.is_ascii_digit() || first == b'.' || first == b',') {
            return None;
        }
        Some(Reading { negative, shift, body: rest })
    }

    /// The mark that this cell proves, if it proves one.
    fn evidence(&self) -> Option<DecimalMark> {
        let body = self.body;
        let count = |mark| body.bytes().filter(|&byte| byte == mark).count();
        let (points, commas) = (count(b'.'), count(b','));
        match (points, commas) {
            (0, 0) => None,
            (0, 1) => {
                let (before, after) = body.split_once(',')?;
                let grouping = after.len() == 3 && (1..=3).contains(&before.len()) && before != "0";
                if grouping { None } else { Some(DecimalMark::Comma) }
            }
            (1, 0) => {
                let (before, after) = body.split_once('.')?;
                let grouping = after.len() == 3 && (1..=3).contains(&before.len()) && before != "0";
                if grouping { None } else { Some(DecimalMark::Point) }
            }
            (0, _) => Some(DecimalMark::Point),
            (_, 0) => Some(DecimalMark::Comma),
            _ if body.rfind('.') > body.rfind(',') => Some(DecimalMark::Point),
            _ => Some(DecimalMark::Comma),
        }
    }

    fn own_mark(&self) -> DecimalMark {
        self.evidence().unwrap_or_default()
    }

    fn value(&self, mark: DecimalMark) -> Option<f64> {
        let (point, group) = match mark {
            DecimalMark::Point => ('.', ','),
            DecimalMark::Comma => (',', '.'),
        };
        let (mantissa, exponent) = match self.body.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (self.body, 0),
        };
        if mantissa.contains(['+', '-']) {
            return None;
        }
        let (whole, decimals) = mantissa.split_once(point).unwrap_or((mantissa, ""));
        if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let whole = ungroup(whole, group)?;
        if whole.is_empty() && decimals.is_empty() {
            return None;
        }
        // Scaling by ten is done in the text, so that 35% is the double nearest to 0.35.
        let value: f64 = format!("{whole}.{decimals}e{}", exponent.checked_add(self.shift)?).parse().ok()?;
        let value = if self.negative { -value } else { value };
        value.is_finite().then_some(value)
    }
}

/// Takes grouping marks out of the whole part, or refuses where they do not group by three (Indian 12,34,567 by two).
fn ungroup(whole: &str, group: char) -> Option<String> {
    let separators = [group, '\'', ' ', '_'];
    if !whole.contains(separators) {
        return whole.bytes().all(|byte| byte.is_ascii_digit()).then(|| whole.to_owned());
    }
    let parts: Vec<&str> = whole.split(separators).collect();
    let (last, middle) = (parts.len() - 1, parts.get(1..parts.len() - 1).unwrap_or_default());
    let fits = (1..=3).contains(&parts[0].len())
        && parts[last].len() == 3
        && (middle.iter().all(|part| part.len() == 3) || middle.iter().all(|part| part.len() == 2));
    let digits = parts.concat();
    (fits && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

/// Takes a word off either end, whatever its case.
fn strip<'cell>(cell: &'cell str, word: &str) -> &'cell str {
    let mut rest = cell;
    if rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)) {
        rest = rest[word.len()..].trim_start();
    }
    if rest.len() >= word.len() && rest.get(rest.len() - word.len()..).is_some_and(|end| end.eq_ignore_ascii_case(word))
    {
        rest = rest[..rest.len() - word.len()].trim_end();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_notations_of_the_world() {
        for (cell, value) in [
            ("1234.5", 1234.5),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1 200,50", 1200.5),
            ("1\u{a0}200,50", 1200.5),
            ("1'200.5", 1200.5),
            ("12,34,567.8", 1234567.8),
            ("¥1,200", 1200.0),
            ("￥１，２００．５", 1200.5),
            ("$-5.25", -5.25),
            ("-$5.25", -5.25),
            ("(120)", -120.0),
            ("（120.5）", -120.5),
            ("(¥120)", -120.0),
            ("120-", -120.0),
            ("−3", -3.0),
            ("+3", 3.0),
            ("35%", 0.35),
            ("３５％", 0.35),
            ("12元", 12.0),
            ("1.2万元", 12000.0),
            ("3亿", 3e8),
            ("100 USD", 100.0),
            ("RMB 99.9", 99.9),
            ("1e5", 1e5),
            ("1.2E+05", 1.2e5),
            ("0,5", 0.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("0.1", 0.1),
            ("1,234", 1234.0),
            ("1,234,567", 1234567.0),
            ("1.234.567", 1234567.0),
            ("123456789012345678", 123456789012345680.0),
            ("64592198594972130000", 6.459219859497213e19),
        ] {
            assert_eq!(parse_number(cell), Some(value), "{cell}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for cell in [
            "",
            " ",
            "-",
            "abc",
            "12 apples",
            "1,23,4",
            "1.2.3.4x",
            "--5",
            "(5",
            "2024-01-05",
            "10:30",
            "1e999",
            "e5",
            "NaN",
            "inf",
            "¥",
            "1-2",
            "%",
            "+-3",
            ".",
        ] {
            assert_eq!(parse_number(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_known_mark_decides_ambiguous_cells() {
        assert_eq!(parse_number_with("64592198594972130000", DecimalMark::Point), Some(6.459219859497213e19));
        assert_eq!(parse_number_with("1.234", DecimalMark::Comma), Some(1234.0));
        assert_eq!(parse_number_with("1.234", DecimalMark::Point), Some(1.234));
        assert_eq!(parse_number_with("1,234", DecimalMark::Point), Some(1234.0));
        assert_eq!(parse_number_with("1,234", DecimalMark::Comma), Some(1.234));
        assert_eq!(parse_number_with("12,5", DecimalMark::Comma), Some(12.5));
        assert_eq!(parse_number_with("12.5", DecimalMark::Comma), None);
    }

    #[test]
    fn evidence_is_only_what_one_reading_allows() {
        let mark = |cell| Said::by(cell).mark;
        assert_eq!(mark("12,5"), Some(DecimalMark::Comma));
        assert_eq!(mark("12.5"), Some(DecimalMark::Point));
        assert_eq!(mark("1,234"), None);
        assert_eq!(mark("1,234,567"), Some(DecimalMark::Point));
        assert_eq!(mark("1.234,5"), Some(DecimalMark::Comma));
        assert_eq!(mark("12"), None);
    }

    proptest! {
        #[test]
        fn a_short_decimal_is_read_as_every_number_is(before in "[ -~]{0,9}", cell in "[0-9]{0,5}[.,]?[0-9]{0,5}|[ -~]{0,9}") {
            let text = format!("12345678{before}{cell}");
            for mark in [DecimalMark::Point, DecimalMark::Comma] {
                let start = text.len() - cell.len();
                if let Some(value) = short_decimal(text.as_bytes(), start, text.len(), mark) {
                    prop_assert_eq!(parse_number_with(&cell, mark), Some(value), "{}", cell);
                }
            }
        }

        #[test]
        fn every_double_comes_back(value in any::<f64>().prop_filter("finite", |value| value.is_finite())) {
            prop_assert_eq!(parse_number(&format!("{value}")), Some(value));
            prop_assert_eq!(parse_number_with(&format!("{value}"), DecimalMark::Point), Some(value));
        }

        #[test]
        fn groups_and_marks_are_undone(cents in 0u64..1_000_000_000_000) {
            let value: f64 = format!("{}.{:02}", cents / 100, cents % 100).parse().unwrap();
            for (point, group) in [('.', ","), (',', "."), (',', " "), ('.', "'")] {
                let digits = (cents / 100).to_string();
                let mut grouped = String::new();
                for (index, digit) in digits.chars().enumerate() {
                    if index > 0 && (digits.len() - index) % 3 == 0 {
                        grouped.push_str(group);
                    }
                    grouped.push(digit);
                }
                let cell = format!("{grouped}{point}{:02}", cents % 100);
                prop_assert_eq!(parse_number(&cell), Some(value), "{}", cell);
                prop_assert_eq!(parse_number(&format!("¥({cell})")), Some(-value));
                prop_assert_eq!(parse_number(&format!("(¥{cell})")), Some(-value));
            }
        }

        #[test]
        fn the_fast_way_agrees_with_the_long_one(cell in "(-|[$]|¥)?[0-9,.]{1,8}[.,]?[0-9]{0,4}") {
            for mark in [DecimalMark::Point, DecimalMark::Comma] {
                if let Some(value) = fast(cell.as_bytes(), mark) {
                    prop_assert_eq!(Reading::of(&cell).and_then(|read| read.value(mark)), Some(value), "{}", cell);
                }
            }
        }

        #[test]
        fn no_text_makes_it_fail(cell in "\\PC{0,20}") {
            if let Some(value) = parse_number(&cell) {
                prop_assert!(value.is_finite());
            }
        }
    }
}

//! Identifiers that count: the same letters before a number, as most systems give them to their customers.

use std::ops::Range;

use crate::names::Key;
use crate::number::eight_digits;

/// No number.
pub(crate) const FREE: u32 = u32::MAX;

/// Digits that a count may have.
const MOST_DIGITS: usize = 8;
/// Bytes before the digits.
const MOST_PREFIX: usize = 7;
/// Entries for counts that may be had however few identifiers there are.
const FEW: usize = 1 << 16;
/// Entries for each identifier, at most: where they are far apart, a table of all counts would be larger than it is quick.
const EACH: usize = 8;

/// Entries at most that are had because many rows are expected.
const MANY: usize = 1 << 24;

/// The numbers of identifiers by what they count. Of all identifiers with the prefix, each count has one way to be written, so that
/// a count is an identifier: with as many digits as the first one met, if that begins with a zero, or with more and no zero before
/// them.
#[derive(Default)]
pub(crate) struct Counted {
    form: Option<Form>,
    /// By count; [`FREE`] where none is known.
    pub(crate) numbers: Vec<u32>,
    /// Whether an identifier that counts was out of reach when it was met: it, and perhaps others, are known elsewhere.
    pub(crate) beyond: bool,
    /// Rows that are expected: so many entries are worth having from the start.
    rows: usize,
}

/// How identifiers are written.
#[derive(Clone, Copy)]
struct Form {
    /// The bytes before the digits, the first one lowest, and how many they are.
    prefix: u64,
    length: usize,
    /// Digits of the smallest counts.
    width: usize,
}

impl Form {
    /// That of an identifier, if it ends with digits.
    fn of(key: Key) -> Option<Form> {
        let length = key.length();
        let bytes = u128::from(key.low) | u128::from(key.high) << 64;
        let byte = |place: usize| (bytes >> (8 * place)) as u8;
        if length > MOST_PREFIX + MOST_DIGITS {
            return None;
        }
        let digits = (0..length).rev().take_while(|&place| byte(place).is_ascii_digit()).count();
        let prefix = length - digits;
        if digits == 0 || digits > MOST_DIGITS || prefix > MOST_PREFIX {
            return None;
        }
        let width = if byte(prefix) == b'0' { digits } else { 1 };
        Some(Form { prefix: key.low & lowest(prefix), length: prefix, width })
    }
}

/// The lowest bytes, fewer than eight.
fn lowest(bytes: usize) -> u64 {
    (1 << (8 * bytes)) - 1
}

impl Counted {
    /// What an identifier counts, below 10⁸; the first one that ends with digits says how they are written.
    #[inline]
    pub(crate) fn count(&mut self, key: Key) -> Option<u32> {
        let form = match self.form {
            Some(form) => form,
            None => *self.form.insert(Form::of(key)?),
        };
        let digits = key.length().wrapping_sub(form.length);
        if digits.wrapping_sub(1) >= MOST_DIGITS || key.low & lowest(form.length) != form.prefix {
            return None;
        }
        let before = 8 * form.length as u32;
        // The length of the text, in the highest byte, is pushed out.
        let text = key.low >> before | key.high.checked_shl(64 - before).unwrap_or(0);
        if digits != form.width && (digits < form.width || text as u8 == b'0') {
            return None;
        }
        // Eight digits, the first one in the lowest byte.
        let missing = 8 * (MOST_DIGITS - digits) as u32;
        let text = text << missing | (ZEROS & !(u64::MAX << missing));
        eight_digits(text)
    }

    /// The same of an identifier that lies somewhere in a text, where that can be told at a glance.
    #[inline]
    pub(crate) fn read(&self, text: &[u8], cell: Range<usize>) -> Option<u32> {
        let form = self.form?;
        let digits = cell.len().wrapping_sub(form.length);
        if digits.wrapping_sub(1) >= MOST_DIGITS {
            return None;
        }
        let begins = u64::from_le_bytes(*text.get(cell.start..)?.first_chunk()?);
        let ends = u64::from_le_bytes(*text.get(cell.end.checked_sub(8)?..cell.end)?.first_chunk()?);
        let begins_with_zero = (begins >> (8 * form.length)) as u8 == b'0';
        if (begins & lowest(form.length)) != form.prefix
            || digits < form.width
            || digits > form.width && begins_with_zero
        {
            return None;
        }
        let before = u64::MAX.checked_shr(8 * digits as u32).unwrap_or(0);
        eight_digits(ends & !before | ZEROS & before)
    }

    /// So many rows will come.
    pub(crate) fn expect(&mut self, rows: usize) {
        self.rows = rows.min(MANY);
    }

    /// Whether a count is within reach where so many identifiers are known; makes room for it then.
    pub(crate) fn reaches(&mut self, count: u32, known: usize) -> bool {
        let count = count as usize;
        if count >= self.numbers.len() {
            if count >= FEW.max(self.rows).max(known.saturating_mul(EACH)) {
                return false;
            }
            self.numbers.resize((count + 1).next_power_of_two().max(1024), FREE);
        }
        true
    }
}

/// Eight characters `0`.
const ZEROS: u64 = 0x3030_3030_3030_3030;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn counts(names: &[&str]) -> Vec<Option<u32>> {
        let mut counted = Counted::default();
        names.iter().map(|name| counted.count(Key::of(name.as_bytes()))).collect()
    }

    #[test]
    fn the_first_identifier_says_how_they_are_written() {
        assert_eq!(
            counts(&["guest", "C007", "C012", "C1234", "C0123", "c007", "C7"]),
            [None, Some(7), Some(12), Some(1234), None, None, None]
        );
        assert_eq!(
            counts(&["17850", "1", "0", "00", "99999999", "123456789", "", "1a"]),
            [Some(17_850), Some(1), Some(0), None, Some(99_999_999), None, None, None]
        );
        assert_eq!(counts(&["abcdefg12345678", "abcdefgh1", "abcdefg1"]), [Some(12_345_678), None, Some(1)]);
    }

    #[test]
    fn counts_far_apart_are_out_of_reach() {
        let mut counted = Counted::default();
        assert!(counted.reaches(65_535, 0) && !counted.reaches(65_536, 0));
        assert!(counted.reaches(65_536, 10_000));
        assert!(!counted.reaches(99_999_999, 1_000_000));
        counted.expect(200_000);
        assert!(counted.reaches(199_999, 0) && !counted.reaches(5_000_000, 0));
    }

    proptest! {
        #[test]
        fn a_count_is_one_identifier(first in "[a-c]{0,3}[0-9]{1,8}", names in proptest::collection::vec("[a-c]{0,2}[0-9/:]{0,9}", 2)) {
            let mut counted = Counted::default();
            counted.count(Key::of(first.as_bytes()));
            let found: Vec<_> = names.iter().map(|name| counted.count(Key::of(name.as_bytes()))).collect();
            for (name, found) in names.iter().zip(&found) {
                let digits = name.trim_start_matches(|character: char| character.is_ascii_lowercase());
                prop_assert!(found.is_none_or(|count| digits.parse() == Ok(count)), "{name}: {found:?}");
            }
            prop_assert!(found[0].is_none() || found[0] != found[1] || names[0] == names[1]);
        }

        #[test]
        fn a_count_is_read_alike_in_a_text(first in "[a-c]{0,3}[0-9]{1,8}", name in "[a-c]{0,3}[0-9/:]{0,9}", before in "[0-9,]{0,9}", behind in "[0-9,]{0,9}") {
            let mut counted = Counted::default();
            for name in [&first, &name] {
                let found = counted.count(Key::of(name.as_bytes()));
                let text = format!("{before}{name}{behind}");
                let read = counted.read(text.as_bytes(), before.len()..before.len() + name.len());
                prop_assert!(read == found || read.is_none() && (before.len() + name.len() < 8 || name.len() + behind.len() < 8), "{read:?}");
            }
        }

        #[test]
        fn eight_digits_have_their_value(value in 0u32..100_000_000) {
            let text = format!("{value:08}");
            let word = u64::from_le_bytes(*text.as_bytes().first_chunk().unwrap());
            prop_assert_eq!(eight_digits(word), Some(value));
        }
    }
}

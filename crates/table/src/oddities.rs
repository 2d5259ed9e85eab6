//! What cells of a log may be other than they seem: nobody, a test, a credit note, another currency, a number that a
//! spreadsheet has rounded. Each by a rule that can be said in a sentence.

/// Words that stand for no customer, in small letters.
pub const NOBODY: [&str; 7] = ["null", "none", "nan", "n/a", "na", "-", "无"];

/// Whether a cell names nobody.
#[inline]
pub(crate) fn is_nobody(name: &[u8]) -> bool {
    let Some(first) = name.first() else { return true };
    // Most customers are told from these words by the first byte; it is that of 无, too.
    let may_be = matches!(first, b'n' | b'N' | b'-' | 0xe6);
    may_be && name.len() <= 6 && NOBODY.iter().any(|word| name.eq_ignore_ascii_case(word.as_bytes()))
}

/// How the names of test customers begin, in small letters; no letter follows.
const TESTS: [&str; 5] = ["test", "testing", "tester", "demo", "dummy"];

/// Whether a customer is named like a test: the word alone, or before a digit or mark (`test`, `Test-3`, `demo@shop.com`,
/// `dummy_user`), or 测试 anywhere.
#[inline]
pub(crate) fn is_test(name: &[u8]) -> bool {
    let may_be = name.first().is_some_and(|first| matches!(first, b't' | b'T' | b'd' | b'D'));
    (may_be || !name.is_ascii()) && is_named_test(name)
}

fn is_named_test(name: &[u8]) -> bool {
    let begins = |word: &str| {
        let (word, rest) = (word.as_bytes(), name.get(word.len()..));
        let follows =
            rest.is_some_and(|rest| !rest.first().is_some_and(|&next| next.is_ascii_alphabetic() || next >= 0x80));
        follows && name[..word.len()].eq_ignore_ascii_case(word)
    };
    TESTS.iter().any(|word| begins(word)) || !name.is_ascii() && memchr::memmem::find(name, "测试".as_bytes()).is_some()
}

/// How the numbers of credit notes begin, in capitals; a digit or a mark follows.
const CREDIT_NOTES: [&str; 4] = ["C", "CN", "CR", "CM"];

/// Whether an order number is that of a credit note: `C536379`, `CN-17`, `退2024001`.
pub(crate) fn is_credit_note(number: &str) -> bool {
    let bytes = number.as_bytes();
    let Some(first) = bytes.first() else { return false };
    if first.is_ascii_digit() {
        return false;
    }
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let marked = bytes[letters..].iter().any(u8::is_ascii_digit) && bytes.get(letters).is_some_and(u8::is_ascii);
    marked && CREDIT_NOTES.iter().any(|word| word.as_bytes().eq_ignore_ascii_case(&bytes[..letters]))
        || ["退", "红冲", "红字", "冲红"].iter().any(|word| number.starts_with(word))
}

/// Whether an identifier is what a spreadsheet made of a long number, digits lost: `1.23457E+11`.
pub(crate) fn is_rounded(name: &[u8]) -> bool {
    let Some((mantissa, [b'E' | b'e', b'+', tens, ones])) = name.split_last_chunk::<4>() else { return false };
    let (digit, mark) = (u8::is_ascii_digit, |byte: &u8| matches!(byte, b'.' | b','));
    tens.is_ascii_digit()
        && ones.is_ascii_digit()
        && mantissa.first().is_some_and(digit)
        && mantissa[1..].iter().enumerate().all(|(place, byte)| digit(byte) || place == 0 && mark(byte))
}

/// A currency that a cell of money names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Currency(pub(crate) u8);

/// Signs and words of currencies with their ISO codes, those that hold another one before it.
const CURRENCIES: [(&str, &str); 32] = [
    ("HK$", "HKD"),
    ("NT$", "TWD"),
    ("US$", "USD"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("S$", "SGD"),
    ("港币", "HKD"),
    ("港元", "HKD"),
    ("日元", "JPY"),
    ("美元", "USD"),
    ("欧元", "EUR"),
    ("英镑", "GBP"),
    ("人民币", "CNY"),
    ("RMB", "CNY"),
    ("CNY", "CNY"),
    ("USD", "USD"),
    ("EUR", "EUR"),
    ("GBP", "GBP"),
    ("JPY", "JPY"),
    ("HKD", "HKD"),
    ("TWD", "TWD"),
    ("元", "CNY"),
    ("块", "CNY"),
    ("圆", "CNY"),
    ("¥", "CNY"),
    ("￥", "CNY"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₩", "KRW"),
    ("₹", "INR"),
    ("₽", "RUB"),
];

impl Currency {
    /// The currency that an amount is given in, where its cell says.
    pub(crate) fn of(cell: &str) -> Option<Currency> {
        if cell.bytes().all(|byte| byte.is_ascii_digit() || b"-+., ()".contains(&byte)) {
            return None;
        }
        let upper = cell.to_uppercase();
        let (_, code) = CURRENCIES.iter().find(|(sign, _)| upper.contains(sign))?;
        let first = CURRENCIES.iter().position(|(_, other)| other == code)?;
        Some(Currency(first as u8))
    }

    /// ISO 4217 code.
    pub(crate) fn code(self) -> &'static str {
        CURRENCIES[usize::from(self.0)].1
    }
}

/// The currency of most rows of a log, as far as they say; the one met first where several are as many.
pub(crate) fn most_common(currencies: &[(u32, Currency)]) -> Option<Currency> {
    let mut counts = [0usize; CURRENCIES.len()];
    for (_, currency) in currencies {
        counts[usize::from(currency.0)] += 1;
    }
    let most = *counts.iter().max()?;
    currencies.iter().map(|(_, currency)| *currency).find(|currency| counts[usize::from(currency.0)] == most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_told_by_the_word_alone() {
        for name in ["test", "TEST-3", "Test 001", "demo@shop.com", "dummy_user", "测试用户", "客户测试1", "Testing"]
        {
            assert!(is_test(name.as_bytes()), "{name}");
        }
        for name in ["testament", "Testa", "demon", "C0001", "李测", "contest", "te", ""] {
            assert!(!is_test(name.as_bytes()), "{name}");
        }
    }

    #[test]
    fn credit_notes_are_told_by_how_their_numbers_begin() {
        for number in ["C536379", "c536379", "CN-17", "CR2024/3", "退2024001", "红冲0012"] {
            assert!(is_credit_note(number), "{number}");
        }
        for number in ["536379", "A536379", "CUST1", "C", "", "ORD-C1", "订单1"] {
            assert!(!is_credit_note(number), "{number}");
        }
    }

    #[test]
    fn long_numbers_that_a_spreadsheet_rounded() {
        for name in ["1.23457E+11", "6,22E+18", "1e+12", "9E+15"] {
            assert!(is_rounded(name.as_bytes()), "{name}");
        }
        for name in ["1.23457E11", "E+11", "A1E+11", "1.2.3E+11", "123457", ""] {
            assert!(!is_rounded(name.as_bytes()), "{name}");
        }
    }

    #[test]
    fn currencies_are_told_by_sign_or_word() {
        let told = |cell| Currency::of(cell).map(Currency::code);
        for (cell, code) in [
            ("¥1,200", "CNY"),
            ("￥5", "CNY"),
            ("5元", "CNY"),
            ("日元500", "JPY"),
            ("US$ 3", "USD"),
            ("HK$12", "HKD"),
            ("12 eur", "EUR"),
            ("£3", "GBP"),
        ] {
            assert_eq!(told(cell), Some(code), "{cell}");
        }
        assert_eq!([told("1,200.50"), told("-3"), told("(12)"), told("1.2万"), told("1e5")], [None; 5]);
    }
}

//! Full-width and typographic characters to the plain ones that numbers and dates are read from.

use std::borrow::Cow;

/// Full-width forms, special spaces and dashes become ASCII; all else stays. The common, plain case costs nothing.
pub(crate) fn plain(cell: &str) -> Cow<'_, str> {
    if cell.is_ascii() {
        return Cow::Borrowed(cell.trim_ascii());
    }
    let text: String = cell.chars().map(plain_character).collect();
    Cow::Owned(text.trim().to_owned())
}

fn plain_character(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' => ' ',
        '\u{2212}' | '\u{2013}' | '\u{2014}' | '\u{2010}' | '\u{2011}' => '-',
        '。' => '.',
        '、' => ',',
        '\u{2019}' => '\'',
        '￥' => '¥',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_becomes_plain() {
        assert_eq!(plain("１２，３４５．６％"), "12,345.6%");
        assert_eq!(plain("（120）"), "(120)");
        assert_eq!(plain("\u{a0}1\u{202f}200 "), "1 200");
        assert_eq!(plain(" 12 "), "12");
        assert_eq!(plain("元"), "元");
    }
}

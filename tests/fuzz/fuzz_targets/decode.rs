//! Bytes to text: pieces change nothing, and a file says the same in UTF-8 as in the encoding that it was read in.
#![no_main]

use fuzz::{Choices, bounded, look_at_all, read, read_fetched, told};
use libfuzzer_sys::fuzz_target;

const LABELS: [Option<&str>; 9] = [
    None,
    Some("utf-8"),
    Some("utf-16le"),
    Some("utf-16be"),
    Some("gb18030"),
    Some("windows-1252"),
    Some("big5"),
    Some("shift_jis"),
    Some("no-such-encoding"),
];

fuzz_target!(|data: &[u8]| {
    bounded(|| {
        let mut choices = Choices::of(data);
        let piece = choices.piece();
        let mut options = choices.options();
        options.encoding = LABELS[choices.one_of(LABELS.len() as u64) as usize].map(str::to_owned);
        let whole = read(data, &options, usize::MAX);
        assert_eq!(told(&read(data, &options, piece)), told(&whole), "in pieces of {piece}");
        assert_eq!(told(&read_fetched(data, &options, piece)), told(&whole), "fetched again, in pieces of {piece}");
        let Ok(table) = &whole else { return };
        look_at_all(table, &mut choices);
        if table.is_json() {
            return;
        }
        let encoding = encoding_rs::Encoding::for_label(table.encoding().as_bytes()).expect("the one used");
        let (text, used, damaged) = encoding.decode(data);
        // A mark of another encoding than was asked for, or a second mark, which would be the first one in UTF-8.
        if damaged || used != encoding || text.starts_with('\u{feff}') {
            return;
        }
        let mut again = options.clone();
        again.encoding = Some("utf-8".to_owned());
        let again = read(text.as_bytes(), &again, usize::MAX);
        // Text of another encoding may begin like a file of another kind.
        if table::detect(text.as_bytes()) == table::Format::Text {
            assert_eq!(told(&again), told(&whole), "{}", table.encoding());
        }
    });
});

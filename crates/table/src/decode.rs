//! Bytes to text, streaming: byte order marks, strict UTF-8 and UTF-16 here, other encodings by the host.

use crate::error::Error;
use crate::split::TEXT_LIMIT;
use crate::stretch::Extent;

/// A streaming decoder of one encoding, given by the host (`TextDecoder` in browsers and Node, encoding_rs natively).
pub trait Decoder {
    /// Appends the text of the next bytes; bytes that the encoding does not have become U+FFFD. `last` when no more come.
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String);
}

/// Makes a decoder for an encoding label (`gb18030`, `windows-1252`, `big5`, `shift_jis`), or `None` if the host has none.
pub type DecoderFactory = Box<dyn Fn(&str) -> Option<Box<dyn Decoder>>>;

/// A factory for hosts without decoders: only UTF-8 and UTF-16 are read.
pub fn no_decoders() -> DecoderFactory {
    Box::new(|_| None)
}

/// Bytes that decide on the encoding, where there are so many.
pub(crate) const HEAD: usize = 4096;

/// How many bytes on either side of the first one that is not UTF-8 decide between encodings.
const TRIAL: usize = 1 << 16;

enum Source {
    /// Not decided yet: the first bytes.
    Head(Vec<u8>),
    Utf8 {
        /// An unfinished character.
        carry: Vec<u8>,
        /// The user said so, or other encodings were tried: what is no UTF-8 is replaced.
        settled: bool,
    },
    Utf16 {
        little_endian: bool,
        carry: Option<u8>,
        surrogate: Option<u16>,
    },
    Host(Box<dyn Decoder>),
}

/// Text so far, and how it came.
pub(crate) struct Text {
    pub(crate) text: String,
    source: Source,
    /// Label of the encoding in use.
    pub(crate) encoding: String,
    fixed: Option<String>,
    factory: DecoderFactory,
    /// Whether undecodable bytes have been replaced.
    pub(crate) replaced: bool,
    /// Set when everything was decoded anew: offsets into the text are void.
    pub(crate) restarted: bool,
    /// Bytes of a byte order mark.
    pub(crate) mark: usize,
    /// Bytes of text that were dropped from its beginning, and whether they were all ASCII, and how many line ends were in them.
    pub(crate) dropped: u64,
    dropped_ascii: bool,
    dropped_lines: usize,
}

impl Text {
    /// Makes room for so much text.
    ///
    /// # Errors
    /// [`Error::TooLarge`].
    pub(crate) fn new(room: u64, encoding: Option<&str>, factory: DecoderFactory) -> Result<Self, Error> {
        let wanted = usize::try_from(room).unwrap_or(usize::MAX);
        if wanted > TEXT_LIMIT {
            return Err(Error::TooLarge { bytes: room, limit: TEXT_LIMIT as u64 });
        }
        let mut text = String::new();
        if text.try_reserve_exact(wanted).is_err() {
            return Err(Error::TooLarge { bytes: room, limit: 0 });
        }
        Ok(Self {
            text,
            source: Source::Head(Vec::new()),
            encoding: "utf-8".to_owned(),
            fixed: encoding.map(|label| label.trim().to_ascii_lowercase()),
            factory,
            replaced: false,
            restarted: false,
            mark: 0,
            dropped: 0,
            dropped_ascii: true,
            dropped_lines: 0,
        })
    }

    /// Whether text and bytes have the same places, but for a byte order mark.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self.source, Source::Utf8 { .. }) && !self.replaced
    }

    /// Drops text from its beginning, up to the beginning of a character.
    pub(crate) fn drop_before(&mut self, end: usize) {
        let text = &self.text[..end];
        self.dropped_ascii &= text.is_ascii();
        self.dropped_lines += memchr::memchr_iter(b'\n', text.as_bytes()).count();
        self.dropped += end as u64;
        self.text.drain(..end);
    }

    /// Forgets what is held of a text of the same places as its bytes, and goes on behind `end` bytes of it and a stretch that was read
    /// elsewhere.
    pub(crate) fn skip(&mut self, end: usize, stretch: Option<&Extent>) {
        self.drop_before(end);
        self.text.clear();
        if let Source::Utf8 { carry, .. } = &mut self.source {
            carry.clear();
        }
        if let Some(stretch) = stretch {
            self.dropped += stretch.length;
            self.dropped_ascii &= stretch.ascii;
            self.dropped_lines += stretch.lines;
        }
    }

    /// Whether the encoding is still open.
    pub(crate) fn undecided(&self) -> bool {
        matches!(self.source, Source::Head(_))
    }

    pub(crate) fn push(&mut self, bytes: &[u8], last: bool) -> Result<(), Error> {
        // The length that was stated need not be true: a compressed file may hold more.
        let length = self.text.len().saturating_add(bytes.len());
        if length > TEXT_LIMIT || self.text.try_reserve(bytes.len()).is_err() {
            return Err(Error::TooLarge { bytes: length as u64, limit: TEXT_LIMIT as u64 });
        }
        if let Source::Head(head) = &mut self.source {
            if head.is_empty() && (bytes.len() >= HEAD || last) {
                let skip = self.decide(&bytes[..bytes.len().min(HEAD)])?;
                self.mark = skip;
                return self.feed(&bytes[skip..], last);
            }
            head.extend_from_slice(bytes);
            if head.len() < HEAD && !last {
                return Ok(());
            }
            let head = std::mem::take(head);
            let skip = self.decide(&head[..head.len().min(HEAD)])?;
            self.mark = skip;
            return self.feed(&head[skip..], last);
        }
        self.feed(bytes, last)
    }

    /// Chooses the source by the first bytes; returns the length of the byte order mark.
    fn decide(&mut self, head: &[u8]) -> Result<usize, Error> {
        let (label, skip) = match head {
            [0xef, 0xbb, 0xbf, ..] => ("utf-8", 3),
            [0xff, 0xfe, ..] => ("utf-16le", 2),
            [0xfe, 0xff, ..] => ("utf-16be", 2),
            _ => match utf16_without_mark(head) {
                Some(true) => ("utf-16le", 0),
                Some(false) => ("utf-16be", 0),
                None => ("", 0),
            },
        };
        let fixed = self.fixed.clone();
        let (label, skip) = match &fixed {
            // A mark of the encoding asked for is no text; that of another one is left to show as it is.
            Some(asked) => (asked.as_str(), if same_family(asked, label) { skip } else { 0 }),
            None => (label, skip),
        };
        self.source = match label {
            "" => Source::Utf8 { carry: Vec::new(), settled: false },
            "utf-8" | "utf8" => Source::Utf8 { carry: Vec::new(), settled: fixed.is_some() || skip > 0 },
            "utf-16le" | "utf-16" | "utf-16be" => {
                Source::Utf16 { little_endian: label != "utf-16be", carry: None, surrogate: None }
            }
            other => Source::Host(
                (self.factory)(other).ok_or_else(|| Error::UnknownEncoding { encoding: other.to_owned() })?,
            ),
        };
        if !label.is_empty() {
            self.encoding = label.to_owned();
        }
        Ok(skip)
    }

    fn feed(&mut self, bytes: &[u8], last: bool) -> Result<(), Error> {
        self.room(bytes.len())?;
        match &mut self.source {
            Source::Head(_) => Ok(()),
            Source::Utf8 { .. } => self.feed_utf8(bytes, last),
            Source::Utf16 { little_endian, carry, surrogate } => {
                self.replaced |= utf16(bytes, last, *little_endian, carry, surrogate, &mut self.text);
                Ok(())
            }
            Source::Host(decoder) => {
                let before = self.text.len();
                decoder.decode(bytes, last, &mut self.text);
                self.replaced |= self.text[before..].contains('\u{fffd}');
                self.room(0)
            }
        }
    }

    fn room(&mut self, more: usize) -> Result<(), Error> {
        let needed = self.text.len() + more;
        if needed > TEXT_LIMIT || self.text.try_reserve(more).is_err() {
            return Err(Error::TooLarge { bytes: needed as u64, limit: TEXT_LIMIT.min(self.text.len()) as u64 });
        }
        Ok(())
    }

    fn feed_utf8(&mut self, bytes: &[u8], last: bool) -> Result<(), Error> {
        let Source::Utf8 { carry, settled } = &mut self.source else { return Ok(()) };
        let settled = *settled;
        let joined;
        let mut rest = if carry.is_empty() {
            bytes
        } else {
            carry.extend_from_slice(bytes);
            joined = std::mem::take(carry);
            &joined
        };
        while !rest.is_empty() {
            match simdutf8::compat::from_utf8(rest) {
                Ok(valid) => {
                    self.text.push_str(valid);
                    return Ok(());
                }
                Err(error) => {
                    let (valid, after) = rest.split_at(error.valid_up_to());
                    self.text.push_str(std::str::from_utf8(valid).unwrap_or_default());
                    if error.error_len().is_none() && !last {
                        if let Source::Utf8 { carry, .. } = &mut self.source {
                            *carry = after.to_vec();
                        }
                        return Ok(());
                    }
                    if !settled {
                        // What decides is so much of the file, and not so much of a piece.
                        if after.len() < TRIAL && !last {
                            if let Source::Utf8 { carry, .. } = &mut self.source {
                                *carry = after.to_vec();
                            }
                            return Ok(());
                        }
                        return self.fall_back(after, last);
                    }
                    self.text.push('\u{fffd}');
                    self.replaced = true;
                    rest = &after[error.error_len().unwrap_or(after.len())..];
                }
            }
        }
        Ok(())
    }

    /// The bytes are no UTF-8: another encoding, or damaged UTF-8?
    fn fall_back(&mut self, rest: &[u8], last: bool) -> Result<(), Error> {
        let sample = &rest[..rest.len().min(TRIAL)];
        let from = self.text.floor_char_boundary(self.text.len().saturating_sub(TRIAL));
        // What was dropped cannot be decoded anew: it was UTF-8, and so is this, unless all so far could be of any encoding.
        let settled = self.dropped > 0 && !(self.dropped_ascii && self.text.is_ascii());
        if settled || is_damaged_utf8(&self.text[from..], sample) {
            self.source = Source::Utf8 { carry: Vec::new(), settled: true };
            return self.feed_utf8(rest, last);
        }
        let label = guess_legacy(sample);
        let Some(decoder) = (self.factory)(label) else {
            let row = 1 + self.dropped_lines + memchr::memchr_iter(b'\n', self.text.as_bytes()).count();
            return Err(Error::Undecodable { encoding: label.to_owned(), row });
        };
        self.encoding = label.to_owned();
        self.source = Source::Host(decoder);
        if !self.text.is_ascii() {
            // Some of what came before was UTF-8 by chance; only ASCII reads the same in both encodings.
            let before = std::mem::take(&mut self.text).into_bytes();
            self.restarted = true;
            self.feed(&before, false)?;
        }
        self.feed(rest, last)
    }
}

/// Whether most characters above 127 are UTF-8: text of another encoding is hardly ever, so these bytes are damaged.
fn is_damaged_utf8(before: &str, sample: &[u8]) -> bool {
    let above = |text: &str| text.chars().filter(|character| !character.is_ascii()).count();
    let (mut valid, mut invalid) = (above(before), 0);
    for chunk in sample.utf8_chunks() {
        valid += above(chunk.valid());
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid > 2 * invalid
}

fn same_family(asked: &str, found: &str) -> bool {
    asked.replace('-', "") == found.replace('-', "") || (asked == "utf-16" && found == "utf-16le")
}

/// UTF-16 without a mark: zero bytes all at odd places (little endian: `Some(true)`) or all at even places.
fn utf16_without_mark(head: &[u8]) -> Option<bool> {
    let (pairs, _) = head.as_chunks::<2>();
    let even = pairs.iter().filter(|pair| pair[0] == 0).count();
    let odd = pairs.iter().filter(|pair| pair[1] == 0).count();
    // A delimiter or line end in each few characters, even of Chinese text.
    let enough = pairs.len().div_ceil(50).max(1);
    match (even, odd) {
        (0, odd) if odd >= enough => Some(true),
        (even, 0) if even >= enough => Some(false),
        _ => None,
    }
}

/// Whether bytes that are no UTF-8 are more likely Chinese or Western: in Western text bytes above 127 stand alone.
fn guess_legacy(bytes: &[u8]) -> &'static str {
    let (mut alone, mut runs, mut index) = (0usize, 0usize, 0usize);
    while index < bytes.len() {
        let start = index;
        while index < bytes.len() && bytes[index] >= 0x80 {
            index += 1;
        }
        if index > start {
            runs += 1;
            alone += usize::from(index - start == 1);
        }
        index += 1;
    }
    if alone * 10 > runs * 7 { "windows-1252" } else { "gb18030" }
}

/// Appends UTF-16; returns whether anything was replaced.
fn utf16(
    bytes: &[u8],
    last: bool,
    little_endian: bool,
    carry: &mut Option<u8>,
    surrogate: &mut Option<u16>,
    text: &mut String,
) -> bool {
    let mut replaced = false;
    let mut bytes = bytes.iter().copied();
    while let Some(first) = carry.take().or_else(|| bytes.next()) {
        let Some(second) = bytes.next() else {
            *carry = Some(first);
            break;
        };
        let unit =
            if little_endian { u16::from_le_bytes([first, second]) } else { u16::from_be_bytes([first, second]) };
        let pending = surrogate.take();
        match (pending, unit) {
            (None, 0xd800..=0xdbff) => *surrogate = Some(unit),
            (Some(high), 0xdc00..=0xdfff) => {
                let code = 0x10000 + (u32::from(high & 0x3ff) << 10) + u32::from(unit & 0x3ff);
                text.push(char::from_u32(code).unwrap_or('\u{fffd}'));
            }
            (pending, unit) => {
                if pending.is_some() {
                    text.push('\u{fffd}');
                    replaced = true;
                }
                if (0xd800..=0xdbff).contains(&unit) {
                    *surrogate = Some(unit);
                } else {
                    let character = char::from_u32(u32::from(unit));
                    replaced |= character.is_none();
                    text.push(character.unwrap_or('\u{fffd}'));
                }
            }
        }
    }
    if last && (carry.take().is_some() | surrogate.take().is_some()) {
        text.push('\u{fffd}');
        replaced = true;
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A decoder that shows which bytes it got, to test the way to it.
    struct Shown;

    impl Decoder for Shown {
        fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String) {
            text.extend(bytes.iter().map(|&byte| if byte < 0x80 { char::from(byte) } else { '#' }));
            if last {
                text.push('!');
            }
        }
    }

    fn decoded(bytes: &[u8], piece: usize, fixed: Option<&str>) -> Result<(String, String, bool), Error> {
        let factory: DecoderFactory = Box::new(|label| (label != "big5").then(|| Box::new(Shown) as Box<dyn Decoder>));
        let mut text = Text::new(bytes.len() as u64, fixed, factory)?;
        for piece in bytes.chunks(piece) {
            text.push(piece, false)?;
        }
        text.push(&[], true)?;
        Ok((text.text, text.encoding, text.replaced))
    }

    #[test]
    fn bytes_after_much_ascii_go_on_in_the_other_encoding() {
        let mut bytes = vec![b'a'; 10_000];
        bytes.extend([0xbf, 0xcd, 0xbb, 0xa7]);
        let (text, encoding, _) = decoded(&bytes, 1000, None).unwrap();
        assert_eq!(encoding, "gb18030");
        assert!(text.starts_with("aaaa") && text.ends_with("a####!"));
        assert_eq!(text.len(), 10_005);
    }

    #[test]
    fn what_was_utf8_by_chance_is_decoded_anew() {
        // 0xc2 0xa2 is a character of UTF-8 and half of two of GBK.
        let mut bytes = vec![0xc2, 0xa2, b','];
        bytes.extend([b'a'; HEAD]);
        bytes.extend([0xbf, 0xcd, 0xbb, 0xa7, 0xb5, 0xe7]);
        let (text, encoding, _) = decoded(&bytes, 500, None).unwrap();
        assert_eq!(encoding, "gb18030");
        assert!(text.starts_with("##,aaa"), "{}", &text[..10]);
    }

    #[test]
    fn a_choice_by_hand_is_kept() {
        let (text, encoding, replaced) = decoded(&[b'a', 0xff, b'b'], 2, Some("UTF-8")).unwrap();
        assert_eq!((text.as_str(), encoding.as_str(), replaced), ("a\u{fffd}b", "utf-8", true));
        assert_eq!(decoded(b"ab", 1, Some("gb18030")).unwrap().0, "ab!");
        assert_eq!(decoded(b"ab", 1, Some("big5")), Err(Error::UnknownEncoding { encoding: "big5".to_owned() }));
    }

    #[test]
    fn half_a_surrogate_is_replaced() {
        let (text, _, replaced) = decoded(&[0xff, 0xfe, b'a', 0, 0x3d, 0xd8, b'b', 0], 3, None).unwrap();
        assert_eq!((text.as_str(), replaced), ("a\u{fffd}b", true));
        let (text, _, replaced) = decoded(&[0xff, 0xfe, b'a', 0, b'b'], 1, None).unwrap();
        assert_eq!((text.as_str(), replaced), ("a\u{fffd}", true));
    }

    proptest! {
        #[test]
        fn utf8_and_utf16_come_back_in_any_pieces(text in "\\PC{0,300}", piece in 1usize..50) {
            let mut utf16 = vec![0xff, 0xfe];
            utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
            prop_assert_eq!(&decoded(&utf16, piece, None).unwrap().0, &text);
            let mut big = vec![0xfe, 0xff];
            big.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
            prop_assert_eq!(&decoded(&big, piece, None).unwrap().0, &text);
            let mut marked = vec![0xef, 0xbb, 0xbf];
            marked.extend(text.bytes());
            prop_assert_eq!(&decoded(&marked, piece, None).unwrap().0, &text);
        }
    }
}

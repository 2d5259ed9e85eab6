//! Encodings other than UTF-8 and UTF-16, through the browser's own decoder.

use table::{Decoder, DecoderFactory};
use web_sys::{TextDecodeOptions, TextDecoder};

struct Browser(TextDecoder);

impl Decoder for Browser {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        let options = TextDecodeOptions::new();
        options.set_stream(!last);
        // Not fatal: what an encoding does not have becomes U+FFFD and raises nothing.
        if let Ok(decoded) = self.0.decode_with_u8_array_and_options(bytes, &options) {
            text.push_str(&decoded);
        }
    }
}

/// Decoders for every label that the browser knows.
pub(super) fn decoders() -> DecoderFactory {
    Box::new(|label| {
        let decoder = TextDecoder::new_with_label(label).ok()?;
        Some(Box::new(Browser(decoder)) as Box<dyn Decoder>)
    })
}

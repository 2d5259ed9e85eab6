//! Decoders as a host gives them, by encoding_rs.
#![allow(dead_code, reason = "each test file uses its part")]

use table::{Decoder, DecoderFactory, Error, ReadOptions, Reader, Table};

struct Decoding(encoding_rs::Decoder);

impl Decoder for Decoding {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        text.reserve(self.0.max_utf8_buffer_length(bytes.len()).expect("a test file is small"));
        let (_, read, _) = self.0.decode_to_string(bytes, text, last);
        assert_eq!(read, bytes.len());
    }
}

/// What a browser's TextDecoder does.
pub(crate) fn decoders() -> DecoderFactory {
    Box::new(|label| {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
        Some(Box::new(Decoding(encoding.new_decoder_without_bom_handling())))
    })
}

/// Reads a file in pieces of a size.
pub(crate) fn read(name: &str, bytes: &[u8], options: &ReadOptions, piece: usize) -> Result<Table, Error> {
    let mut reader = Reader::new(name, bytes.len() as u64, options.clone(), decoders())?;
    for piece in bytes.chunks(piece) {
        reader.push(piece)?;
    }
    reader.finish()
}

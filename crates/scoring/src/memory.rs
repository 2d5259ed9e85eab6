//! Memory that a host writes to and reads from, known by its address.

use std::collections::BTreeMap;

use serde_json::json;

use crate::reason::Reason;

/// Bytes of a word: everything is laid out for doubles.
pub(crate) const WORD: usize = size_of::<u64>();

/// What was handed out and not yet given back.
#[derive(Debug, Default)]
pub(crate) struct Memory(BTreeMap<usize, Vec<u64>>);

impl Memory {
    /// Zeroed memory for so many bytes; `None` where there is not as much.
    pub(crate) fn allocate(&mut self, bytes: usize) -> Option<usize> {
        // Vectors of nothing would all have one address.
        let words = bytes.div_ceil(WORD).max(1);
        let mut piece = Vec::new();
        piece.try_reserve_exact(words).ok()?;
        piece.resize(words, 0);
        let address = piece.as_mut_ptr().expose_provenance();
        self.0.insert(address, piece);
        Some(address)
    }

    /// Whether there was memory at this address to give back.
    pub(crate) fn release(&mut self, address: usize) -> bool {
        self.0.remove(&address).is_some()
    }

    /// The first `length` bytes at an address.
    ///
    /// # Errors
    /// `buffer` where they were not handed out.
    pub(crate) fn bytes(&self, name: &str, address: usize, length: usize) -> Result<Vec<u8>, Reason> {
        let words = self.words(name, address, length.div_ceil(WORD))?;
        let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_ne_bytes()).collect();
        bytes.truncate(length);
        Ok(bytes)
    }

    /// A column of doubles.
    ///
    /// # Errors
    /// As [`Memory::bytes`].
    pub(crate) fn doubles(&self, name: &str, address: usize, rows: usize) -> Result<Vec<f64>, Reason> {
        Ok(self.words(name, address, rows)?.iter().map(|&word| f64::from_bits(word)).collect())
    }

    /// Whether a column of so many doubles can be written.
    ///
    /// # Errors
    /// As [`Memory::bytes`].
    pub(crate) fn check(&self, name: &str, address: usize, rows: usize) -> Result<(), Reason> {
        self.words(name, address, rows).map(|_| ())
    }

    /// Writes a column of doubles; as far as the memory at the address goes.
    pub(crate) fn write(&mut self, address: usize, column: &[f64]) {
        let piece = self.0.get_mut(&address).map_or(&mut [][..], Vec::as_mut_slice);
        piece.iter_mut().zip(column).for_each(|(word, value)| *word = value.to_bits());
    }

    fn words(&self, name: &str, address: usize, words: usize) -> Result<&[u64], Reason> {
        let piece = self.0.get(&address).and_then(|piece| piece.get(..words));
        let bytes = words.saturating_mul(WORD);
        piece.ok_or_else(|| {
            Reason::new(json!({ "code": "buffer", "column": name, "value": address, "expected": bytes }))
        })
    }
}

//! A dictionary of identifiers: text to a number and back.

use std::hash::Hasher;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// Texts numbered from 0, one after the other in one buffer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    text: String,
    ends: Vec<u32>,
}

impl Names {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text of a number; empty for a number not given.
    #[inline]
    pub fn get(&self, index: usize) -> &str {
        let Some(&end) = self.ends.get(index) else { return "" };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.text[start as usize..end as usize]
    }

    /// All texts in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.get(index))
    }

    /// Adds a text; its number is the one after the last.
    pub fn push(&mut self, name: &str) {
        self.text.push_str(name);
        self.ends.push(self.text.len() as u32);
    }
}

impl<'name> FromIterator<&'name str> for Names {
    fn from_iter<Iter: IntoIterator<Item = &'name str>>(names: Iter) -> Self {
        let mut all = Names::default();
        names.into_iter().for_each(|name| all.push(name));
        all
    }
}

/// Numbers texts in the order in which they are first met.
#[derive(Default)]
pub(crate) struct Numbering {
    /// The hash beside the number: most other texts are told apart, and the table grows, without touching the texts.
    table: HashTable<(u32, u32)>,
    pub(crate) names: Names,
}

impl Numbering {
    /// The number of a text, a new one if it has none yet.
    #[inline]
    pub(crate) fn number(&mut self, name: &str) -> u32 {
        let hash = hash(name.as_bytes());
        let short = hash as u32;
        let names = &self.names;
        if let Some(&(_, number)) =
            self.table.find(spread(short), |&(other, number)| other == short && names.get(number as usize) == name)
        {
            return number;
        }
        let number = self.names.len() as u32;
        self.names.push(name);
        self.table.insert_unique(spread(short), (short, number), |&(other, _)| spread(other));
        number
    }
}

#[inline]
fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    let hash = hasher.finish();
    hash ^ (hash >> 32)
}

/// The table takes its control byte from the top bits and its place from the low ones: 32 good bits are made 64.
#[inline]
fn spread(short: u32) -> u64 {
    u64::from(short).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    proptest! {
        #[test]
        fn numbers_are_as_a_map_gives_them(names in proptest::collection::vec("[a-c客]{0,3}", 0..200)) {
            let mut numbering = Numbering::default();
            let mut map: HashMap<String, u32> = HashMap::new();
            for name in &names {
                let next = map.len() as u32;
                let expected = *map.entry(name.clone()).or_insert(next);
                prop_assert_eq!(numbering.number(name), expected);
                prop_assert_eq!(numbering.names.get(expected as usize), name.as_str());
            }
            prop_assert_eq!(numbering.names.len(), map.len());
        }
    }
}

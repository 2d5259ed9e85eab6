//! A dictionary of identifiers: text to a number and back.

use std::borrow::Cow;
use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use crate::counted::{Counted, FREE};
use crate::packed::Unpacker;

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

    /// The texts from one on, one after the other, and how long each is.
    pub(crate) fn from(&self, first: usize) -> (&str, impl Iterator<Item = u32> + Clone) {
        let start = first.checked_sub(1).map_or(0, |last| self.ends[last]);
        let ends = &self.ends[first..];
        let starts = [start].into_iter().chain(ends.iter().copied());
        (&self.text[start as usize..], ends.iter().zip(starts).map(|(end, start)| end - start))
    }

    /// Adds texts that stand one after the other; `None` where that is not how long they are.
    pub(crate) fn extend(&mut self, text: &str, lengths: impl Iterator<Item = u32>) -> Option<()> {
        let (known, mut end) = (self.ends.len(), 0);
        self.ends.extend(lengths.map(|length| {
            end += length;
            self.text.len() as u32 + end
        }));
        self.text.push_str(text);
        let fits = self.text.len() == self.ends.last().map_or(0, |&end| end as usize);
        (fits && self.ends[known..].iter().all(|&end| self.text.is_char_boundary(end as usize))).then_some(())
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

/// A text as two words: itself, the first byte lowest, with its length in the highest byte where it has at most 15 bytes, else a
/// hash with its length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) low: u64,
    pub(crate) high: u64,
}

/// Texts that are numbered together.
pub(crate) const BATCH: usize = 512;

/// Top byte of the high word of a key that is only a hash.
const HASHED: u64 = 0xff;

/// High word of the key of an identifier that counts, where it is told by what it counts.
const COUNTS: u64 = 0xfe << 56;

impl Key {
    #[inline]
    pub(crate) fn of(bytes: &[u8]) -> Key {
        let length = bytes.len() as u64;
        let eight = |from: usize| bytes[from..].first_chunk::<8>().map_or(0, |word| u64::from_le_bytes(*word));
        let four =
            |from: usize| bytes[from..].first_chunk::<4>().map_or(0, |word| u64::from(u32::from_le_bytes(*word)));
        // Reads that overlap put the same bytes into the same place.
        let (low, high) = match bytes.len() {
            0 => (0, 0),
            1..=3 => {
                let byte = |index: usize| u64::from(bytes[index]);
                let at = |index: usize| byte(index) << (8 * index);
                (at(0) | at(bytes.len() / 2) | at(bytes.len() - 1), 0)
            }
            4..=7 => (four(0) | four(bytes.len() - 4) << (8 * (length - 4)), 0),
            8 => (eight(0), 0),
            9..=15 => (eight(0), eight(bytes.len() - 8) >> (8 * (16 - length))),
            _ => {
                let mut hasher = FxHasher::default();
                hasher.write(bytes);
                return Key { low: hasher.finish(), high: HASHED << 56 | length & 0xffff_ffff };
            }
        };
        Key { low, high: high | length << 56 }
    }

    /// That of an identifier which counts `count`.
    #[inline]
    pub(crate) fn counting(count: u32) -> Key {
        Key { low: count.into(), high: COUNTS }
    }

    /// What it counts, where it is a key of that.
    #[inline]
    pub(crate) fn counts(self) -> Option<u32> {
        (self.high == COUNTS).then_some(self.low as u32)
    }

    /// Bytes of the text; of one with more than 15 only that they are more.
    #[inline]
    pub(crate) fn length(self) -> usize {
        (self.high >> 56) as usize
    }

    fn is_hashed(self) -> bool {
        self.high >> 56 == HASHED
    }

    #[inline]
    fn hash(self) -> u32 {
        let mixed = (self.low ^ self.high.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mixed = (mixed ^ mixed >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
        (mixed ^ mixed >> 32) as u32
    }
}

#[derive(Clone, Copy)]
struct Slot {
    key: Key,
    /// Number, or [`FREE`].
    number: u32,
}

/// Numbers texts in the order in which they are first met. Identifiers that count (`C000017`, `4711`) are looked up by what they
/// count in [`Counted`]; others by open addressing with the key in the slot, so that a text of up to 15 bytes is found with one
/// access to memory.
pub(crate) struct Numbering {
    counted: Counted,
    slots: Vec<Slot>,
    /// Slots in use.
    used: usize,
    pub(crate) names: Names,
}

impl Default for Numbering {
    fn default() -> Self {
        Self {
            counted: Counted::default(),
            slots: vec![Slot { key: Key::default(), number: FREE }; 1024],
            used: 0,
            names: Names::default(),
        }
    }
}

impl Numbering {
    /// So many texts will come.
    pub(crate) fn expect(&mut self, texts: usize) {
        self.counted.expect(texts);
    }

    /// The key of an identifier that counts and lies somewhere in a text, where it can be had quickly; [`Numbering::key`] serves as well.
    #[inline]
    pub(crate) fn quick_key(&self, text: &[u8], cell: Range<usize>) -> Option<Key> {
        self.counted.read(text, cell).map(Key::counting)
    }

    /// The key of an identifier: what it counts, or its text.
    #[inline]
    pub(crate) fn key(&mut self, name: &[u8]) -> Key {
        let key = Key::of(name);
        self.counted.count(key).map_or(key, Key::counting)
    }

    /// Appends the numbers of texts by their keys, a new one where there is none yet; `name` gives the text of one of them.
    pub(crate) fn number<'name>(
        &mut self,
        keys: &[Key],
        numbers: &mut Vec<u32>,
        name: impl Fn(usize) -> Cow<'name, str>,
    ) {
        self.fetch(keys);
        numbers.extend(keys.iter().enumerate().map(|(index, &key)| self.one(key, || name(index))));
    }

    /// Fetches the entries where keys would be found, so that the numbering that follows waits for many of them at a time: a
    /// loop without branches that are hard to guess, since a wrong guess throws away what was begun behind it.
    #[inline(never)]
    fn fetch(&self, keys: &[Key]) {
        let mask = self.slots.len() - 1;
        let fetched = keys.iter().fold(0, |all, key| {
            let number = match key.counts() {
                Some(count) => self.counted.numbers.get(count as usize).copied().unwrap_or_default(),
                None => self.slots[key.hash() as usize & mask].number,
            };
            all ^ number
        });
        std::hint::black_box(fetched);
    }

    #[inline]
    fn one<'name>(&mut self, key: Key, name: impl Fn() -> Cow<'name, str>) -> u32 {
        let Some(count) = key.counts() else { return self.hashed(key, name) };
        match self.counted.numbers.get(count as usize) {
            Some(&number) if number != FREE => number,
            _ => self.first_counted(count, name),
        }
    }

    /// An identifier that counts and is met for the first time, or lies among the slots.
    #[cold]
    fn first_counted<'name>(&mut self, count: u32, name: impl Fn() -> Cow<'name, str>) -> u32 {
        let key = Key::counting(count);
        if !self.counted.reaches(count, self.names.len()) {
            self.counted.beyond = true;
            return self.hashed(key, name);
        }
        let number = if self.counted.beyond {
            self.hashed(key, name)
        } else {
            self.names.push(&name());
            (self.names.len() - 1) as u32
        };
        self.counted.numbers[count as usize] = number;
        number
    }

    #[inline]
    fn hashed<'name>(&mut self, key: Key, name: impl Fn() -> Cow<'name, str>) -> u32 {
        let mask = self.slots.len() - 1;
        let mut place = key.hash() as usize & mask;
        loop {
            let slot = &self.slots[place];
            if slot.number == FREE {
                return self.insert(place, key, &name());
            }
            if slot.key == key && (!key.is_hashed() || self.names.get(slot.number as usize) == name()) {
                return slot.number;
            }
            place = (place + 1) & mask;
        }
    }

    fn insert(&mut self, place: usize, key: Key, name: &str) -> u32 {
        let number = self.names.len() as u32;
        self.names.push(name);
        self.slots[place] = Slot { key, number };
        self.used += 1;
        if self.used * 5 > self.slots.len() * 3 {
            self.grow();
        }
        number
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 2;
        let old = std::mem::replace(&mut self.slots, vec![Slot { key: Key::default(), number: FREE }; size]);
        for slot in old.into_iter().filter(|slot| slot.number != FREE) {
            let mut place = slot.key.hash() as usize & (size - 1);
            while self.slots[place].number != FREE {
                place = (place + 1) & (size - 1);
            }
            self.slots[place] = slot;
        }
    }
}

/// The customers of another collector, by its numbers: their texts and, once they have been met here, their numbers here.
#[derive(Default)]
pub(crate) struct Customers {
    names: Names,
    numbers: Vec<u32>,
}

impl Customers {
    /// Takes notice of its next customers.
    pub(crate) fn learn(&mut self, packed: &mut Unpacker<'_>) -> Option<()> {
        packed.names_into(&mut self.names)
    }

    /// Appends the numbers here of its customers.
    pub(crate) fn number(&mut self, codes: &[[u8; 4]], numbering: &mut Numbering, numbers: &mut Vec<u32>) {
        let Self { names, numbers: known } = self;
        known.resize(names.len(), FREE);
        let (mut new, mut keys, mut given) = (Vec::new(), Vec::new(), Vec::new());
        for batch in codes.chunks(BATCH) {
            let codes = batch.iter().map(|code| u32::from_le_bytes(*code));
            new.clear();
            new.extend(codes.clone().filter(|&code| known[code as usize] == FREE));
            if !new.is_empty() {
                keys.clear();
                keys.extend(new.iter().map(|&code| numbering.key(names.get(code as usize).as_bytes())));
                given.clear();
                numbering.number(&keys, &mut given, |index| Cow::Borrowed(names.get(new[index] as usize)));
                new.iter().zip(&given).for_each(|(&code, &number)| known[code as usize] = number);
            }
            numbers.extend(codes.map(|code| known[code as usize]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    fn numbered(numbering: &mut Numbering, names: &[&str]) -> Vec<u32> {
        let keys: Vec<Key> = names.iter().map(|name| numbering.key(name.as_bytes())).collect();
        let mut numbers = Vec::new();
        numbering.number(&keys, &mut numbers, |index| Cow::Borrowed(names[index]));
        numbers
    }

    #[test]
    fn numbers_stay_when_the_table_grows() {
        let mut numbering = Numbering::default();
        for round in 0..2 {
            for index in 0..20_000u32 {
                let name = format!("{index}{}", "x".repeat((index % 20) as usize));
                assert_eq!(numbered(&mut numbering, &[&name]), [index], "round {round}");
            }
        }
    }

    proptest! {
        #[test]
        fn numbers_are_as_a_map_gives_them(
            names in proptest::collection::vec("[a-c客]{0,7}|[ab]{14,18}|C?[01]{0,9}|C?[0-9]{1,6}", 0..100),
        ) {
            let mut numbering = Numbering::default();
            let mut map: HashMap<String, u32> = HashMap::new();
            let expected: Vec<u32> = names.iter().map(|name| {
                let next = map.len() as u32;
                *map.entry(name.clone()).or_insert(next)
            }).collect();
            let texts: Vec<&str> = names.iter().map(String::as_str).collect();
            prop_assert_eq!(numbered(&mut numbering, &texts), &expected[..]);
            for (name, number) in names.iter().zip(expected) {
                prop_assert_eq!(numbering.names.get(number as usize), name.as_str());
            }
            prop_assert_eq!(numbering.names.len(), map.len());
        }

        #[test]
        fn short_texts_have_keys_of_their_own(one in "[ab\u{0}]{0,15}", other in "[ab\u{0}]{0,15}") {
            prop_assert_eq!(Key::of(one.as_bytes()) == Key::of(other.as_bytes()), one == other);
        }
    }
}

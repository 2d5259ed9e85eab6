//! Numbering the different values of a column.

use rustc_hash::FxHashMap;

/// Values looked at before a column of nearly all different values is recognised.
const SAMPLE: usize = 4096;

/// The different values of a column in the order they came.
///
/// Dates repeat, exact times and amounts do not: once most values have turned out new, every further value gets a place
/// of its own, and equal values are no longer looked for. That costs memory and never changes a result.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    pub(crate) values: Vec<f64>,
    place: FxHashMap<u64, u32>,
    seen: usize,
    all_new: bool,
}

impl Places {
    pub(crate) fn of(&mut self, value: f64) -> u32 {
        let next = self.values.len() as u32;
        if self.all_new {
            self.values.push(value);
            return next;
        }
        self.seen += 1;
        if self.seen == SAMPLE && self.values.len() > SAMPLE * 3 / 4 {
            self.all_new = true;
            self.place = FxHashMap::default();
        }
        // Adding zero turns −0 into 0.
        let place = if self.all_new { next } else { *self.place.entry((value + 0.0).to_bits()).or_insert(next) };
        if place == next {
            self.values.push(value);
        }
        place
    }
}

/// Joins equal keys: sorted keys with their summed weights.
pub(crate) fn joined<K: Ord + Copy>(mut rows: Vec<(K, f64)>) -> Vec<(K, f64)> {
    rows.sort_unstable_by_key(|row| row.0);
    rows.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_values_share_a_place() {
        let mut places = Places::default();
        let found: Vec<u32> = [3.0, 0.0, 3.0, -0.0, 5.0].into_iter().map(|value| places.of(value)).collect();
        assert_eq!(found, [0, 1, 0, 1, 2]);
    }

    #[test]
    fn a_column_of_different_values_gets_a_place_each() {
        let mut places = Places::default();
        for k in 0..10_000 {
            let place = places.of(f64::from(k)) as usize;
            assert_eq!(places.values[place], f64::from(k));
        }
        let again = places.of(1.0) as usize;
        assert_eq!(places.values[again], 1.0);
    }

    #[test]
    fn equal_keys_are_joined() {
        assert_eq!(joined(vec![(2, 1.0), (1, 0.5), (2, 2.0)]), vec![(1, 0.5), (2, 3.0)]);
    }
}

//! Random numbers from a shown seed: the same natively and in WebAssembly, now and in ten years.

/// SplitMix64 (Steele, Lea & Flood 2014, *Fast splittable pseudorandom number generators*, OOPSLA).
#[derive(Clone, Debug)]
pub(crate) struct Random {
    state: u64,
}

impl Random {
    /// Stream `stream` of a seed. Streams of one seed are unrelated, so that each start, reference sample or repetition has
    /// its own and does not depend on what the others drew.
    pub(crate) fn new(seed: u64, stream: u64) -> Random {
        let mut mixer = Random { state: seed };
        let base = mixer.next();
        mixer.state = base ^ stream.wrapping_mul(0xd1b5_4a32_d192_ed03);
        Random { state: mixer.next() }
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Uniform in [0, 1).
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
    }

    /// Uniform in `0..count`; the bias of the multiplication is below `count / 2⁶⁴`.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        ((u128::from(self.next()) * count as u128) >> 64) as usize
    }

    /// `count` different numbers of `0..from`, ascending (Floyd's selection by a pass: Knuth, volume 2, algorithm S).
    pub(crate) fn sample(&mut self, from: usize, count: usize) -> Vec<usize> {
        let mut chosen = Vec::with_capacity(count.min(from));
        for place in 0..from {
            let wanted = count.min(from) - chosen.len();
            if wanted == 0 {
                break;
            }
            if self.below(from - place) < wanted {
                chosen.push(place);
            }
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_sequence() {
        // The first numbers of seed 1234567, as printed with the reference implementation.
        let mut random = Random { state: 1_234_567 };
        let found: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(found, [6457827717110365317, 3203168211198807973, 9817491932198370423]);
    }

    #[test]
    fn samples_are_sorted_different_and_even() {
        let mut hits = [0_u32; 10];
        for stream in 0..3000 {
            let chosen = Random::new(7, stream).sample(10, 4);
            assert_eq!(chosen.len(), 4);
            assert!(chosen.windows(2).all(|pair| pair[0] < pair[1]));
            chosen.iter().for_each(|&place| hits[place] += 1);
        }
        // 1,200 expected, standard deviation 27.
        assert!(hits.iter().all(|&count| (1080..1320).contains(&count)), "{hits:?}");
        assert_eq!(Random::new(1, 0).sample(3, 9), [0, 1, 2]);
    }
}

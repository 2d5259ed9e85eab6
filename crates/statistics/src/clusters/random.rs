//! Random numbers from a shown seed: the same natively and in WebAssembly, now and in ten years.

use crate::random::SplitMix;

/// One of many streams of random numbers that belong to a seed.
#[derive(Clone, Debug)]
pub(crate) struct Random(SplitMix);

impl Random {
    /// Stream `stream` of a seed. Streams of one seed are unrelated, so that each start, reference sample or repetition has
    /// its own and does not depend on what the others drew.
    pub(crate) fn new(seed: u64, stream: u64) -> Random {
        let base = SplitMix::new(seed).next();
        let mixed = SplitMix::new(base ^ stream.wrapping_mul(0xd1b5_4a32_d192_ed03)).next();
        Random(SplitMix::new(mixed))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0.next()
    }

    /// Uniform in [0, 1).
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 * (1.0 / (1_u64 << 53) as f64)
    }

    /// Uniform in `0..count`.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        self.0.below(count)
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

//! Finding the three bytes that structure a text table, 64 bytes at a time.

/// Bytes looked at in one step.
pub(crate) const BLOCK: usize = 64;

/// The bytes looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Needles {
    bytes: [u8; 3],
}

impl Needles {
    /// Looks for delimiter, line end and quote.
    pub(crate) fn new(delimiter: u8, newline: u8, quote: u8) -> Self {
        Self { bytes: [delimiter, newline, quote] }
    }

    /// One bit a byte of the block, lowest first, set where one of the needles stands.
    #[inline(always)]
    pub(crate) fn mask(self, block: &[u8; BLOCK]) -> u64 {
        let mut mask = 0u64;
        let (lanes, _) = block.as_chunks::<16>();
        for (index, lane) in lanes.iter().enumerate() {
            mask |= u64::from(self.mask16(lane)) << (index * 16);
        }
        mask
    }

    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    #[inline(always)]
    fn mask16(self, lane: &[u8; 16]) -> u16 {
        use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};
        let (low, high) = halves(lane);
        let bytes = u64x2(low, high);
        let [a, b, c] = self.bytes;
        u8x16_bitmask(v128_or(
            v128_or(u8x16_eq(bytes, u8x16_splat(a)), u8x16_eq(bytes, u8x16_splat(b))),
            u8x16_eq(bytes, u8x16_splat(c)),
        ))
    }

    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    #[inline(always)]
    fn mask16(self, lane: &[u8; 16]) -> u16 {
        let (low, high) = halves(lane);
        u16::from(self.mask8(low)) | (u16::from(self.mask8(high)) << 8)
    }

    /// Eight bytes in a word: a byte of `word ^ needle` is zero where the needle stands.
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    #[inline(always)]
    fn mask8(self, word: u64) -> u8 {
        const ONES: u64 = 0x0101_0101_0101_0101;
        const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
        let mut found = 0u64;
        for needle in self.bytes {
            let x = word ^ (ONES * u64::from(needle));
            // Exact, unlike the shorter `(x - ONES) & !x` which also marks bytes above a zero.
            found |= !(((x & LOW) + LOW) | x | LOW);
        }
        // Each byte's top bit goes to one bit of the top byte; the 64 partial products never meet.
        ((found >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u8
    }
}

#[inline(always)]
fn halves(lane: &[u8; 16]) -> (u64, u64) {
    let whole = u128::from_le_bytes(*lane);
    (whole as u64, (whole >> 64) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn mask_marks_exactly_the_needles(bytes in proptest::collection::vec(any::<u8>(), BLOCK)) {
            let mut block = [0u8; BLOCK];
            block.copy_from_slice(&bytes);
            let mask = Needles::new(b',', b'\n', b'"').mask(&block);
            for (index, byte) in bytes.iter().enumerate() {
                prop_assert_eq!(mask >> index & 1 == 1, matches!(byte, b',' | b'\n' | b'"'), "byte {}", index);
            }
        }

        #[test]
        fn neighbours_of_a_needle_are_not_marked(bytes in proptest::collection::vec(b'!'..b'.', BLOCK)) {
            let mut block = [0u8; BLOCK];
            block.copy_from_slice(&bytes);
            let mask = Needles::new(b',', b'\n', b'"').mask(&block);
            let expected = bytes.iter().filter(|byte| matches!(byte, b',' | b'"')).count() as u32;
            prop_assert_eq!(mask.count_ones(), expected);
        }
    }
}

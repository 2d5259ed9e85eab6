//! Expected against received, over items that may be missing.

/// Means over the items that count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Means {
    /// Items that count.
    pub(crate) items: usize,
    pub(crate) expected: f64,
    pub(crate) received: f64,
}

/// Means over pairs with both sides present (not NaN); `None` where there is no such pair.
pub(crate) fn means(pairs: impl Iterator<Item = (f64, f64)>) -> Option<Means> {
    let mut items = 0;
    let mut expected = 0.0;
    let mut received = 0.0;
    for (wanted, got) in pairs {
        if !wanted.is_nan() && !got.is_nan() {
            items += 1;
            expected += wanted;
            received += got;
        }
    }
    let count = items as f64;
    (items > 0).then(|| Means { items, expected: expected / count, received: received / count })
}

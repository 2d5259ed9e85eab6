//! Two axes with cuts, four quadrants.

/// Index of a quadrant: low x low y, high x low y, low x high y, high x high y.
pub(crate) fn quadrant(high_x: bool, high_y: bool) -> usize {
    usize::from(high_x) + 2 * usize::from(high_y)
}

/// Ends of an axis that show the usual range, the value and the cut.
pub(crate) fn ends([low, high]: [f64; 2], value: f64, cut: f64) -> [f64; 2] {
    let low = low.min(value).min(cut);
    let high = high.max(value).max(cut);
    if low < high { [low, high] } else { [low - 1.0, high + 1.0] }
}

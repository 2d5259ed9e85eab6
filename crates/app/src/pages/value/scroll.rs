//! Where a table of very many rows stands for a scroll position.
//!
//! Browsers cap the height of an element (Chromium at 33.5 million pixels, Firefox at 17.9). Below the cap a row has its
//! true place; above it the scroll way is shorter than the rows, and positions are scaled.

/// Height of a row in pixels; `value.css` sets the same.
pub(super) const ROW: f64 = 36.0;
/// Longest way that is scrolled: under every browser's cap.
const LONGEST: f64 = 15_000_000.0;
/// Rows drawn beyond the visible ones on each side, so that a quick scroll shows no gap.
const SPARE: usize = 4;

/// The rows to draw and the space above and below them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct View {
    /// First row drawn.
    pub(super) first: usize,
    /// Rows drawn.
    pub(super) count: usize,
    /// Space above them in pixels.
    pub(super) above: f64,
    /// Space below them in pixels.
    pub(super) below: f64,
}

/// Height of the whole way for so many rows.
fn way(rows: usize) -> f64 {
    (rows as f64 * ROW).min(LONGEST)
}

/// The row at the upper edge, as a fraction, for a scroll position.
fn row_at(rows: usize, scroll: f64, visible: f64) -> f64 {
    let furthest = (way(rows) - visible).max(0.0);
    let last = (rows as f64 - visible / ROW).max(0.0);
    if furthest <= 0.0 { 0.0 } else { (scroll.clamp(0.0, furthest) / furthest * last).min(last) }
}

/// What to draw for `rows` rows, `scroll` pixels down, `visible` pixels of rows in sight.
pub(super) fn view(rows: usize, scroll: f64, visible: f64) -> View {
    let whole = way(rows);
    let scroll = scroll.clamp(0.0, (whole - visible).max(0.0));
    let at = row_at(rows, scroll, visible);
    let first = (at.floor() as usize).saturating_sub(SPARE);
    let last = ((at + visible / ROW).ceil() as usize + SPARE).min(rows);
    let count = last.saturating_sub(first);
    // The row at the upper edge keeps its place under the eye, whatever the scale.
    let above = (scroll - (at - first as f64) * ROW).max(0.0);
    let below = (whole - above - count as f64 * ROW).max(0.0);
    View { first, count, above, below }
}

/// The scroll position that brings a row into sight, as little as it takes; `None` where it is in sight.
pub(super) fn reveal(rows: usize, row: usize, scroll: f64, visible: f64) -> Option<f64> {
    let at = row_at(rows, scroll, visible);
    let fits = (visible / ROW).floor().max(1.0);
    let wanted = if (row as f64) < at {
        row as f64
    } else if row as f64 > at + fits - 1.0 {
        row as f64 - fits + 1.0
    } else {
        return None;
    };
    let furthest = (way(rows) - visible).max(0.0);
    let last = (rows as f64 - visible / ROW).max(0.0);
    Some(if last <= 0.0 { 0.0 } else { (wanted / last * furthest).min(furthest) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_table_has_every_row_at_its_place() {
        let shown = view(1000, 3600.0, 360.0);
        assert_eq!((shown.first, shown.count), (96, 18));
        assert_eq!(shown.above, 96.0 * ROW);
        assert!((shown.above + shown.count as f64 * ROW + shown.below - 36_000.0).abs() < 1e-6);
    }

    #[test]
    fn both_ends_of_a_million_rows_are_reached() {
        let rows = 1_000_000;
        let top = view(rows, 0.0, 720.0);
        assert_eq!((top.first, top.above), (0, 0.0));
        let bottom = view(rows, LONGEST, 720.0);
        assert_eq!(bottom.first + bottom.count, rows);
        assert!(bottom.below < 1e-6);
        assert!((bottom.above + bottom.count as f64 * ROW - LONGEST).abs() < 1.0);
    }

    #[test]
    fn rows_move_steadily_with_the_scroll() {
        let rows = 1_000_000;
        let mut before = 0;
        for step in 0..2000 {
            let shown = view(rows, LONGEST * f64::from(step) / 2000.0, 720.0);
            assert!(shown.first >= before);
            assert!(shown.above + shown.count as f64 * ROW + shown.below <= LONGEST + 1.0);
            before = shown.first;
        }
    }

    #[test]
    fn fewer_rows_than_fit_need_no_scrolling() {
        let shown = view(3, 0.0, 720.0);
        assert_eq!(shown, View { first: 0, count: 3, above: 0.0, below: 0.0 });
        assert_eq!(view(0, 0.0, 720.0).count, 0);
    }

    #[test]
    fn a_row_is_brought_into_sight() {
        assert_eq!(reveal(1000, 5, 0.0, 360.0), None);
        let down = reveal(1000, 20, 0.0, 360.0).unwrap();
        assert!((row_at(1000, down, 360.0) - 11.0).abs() < 1e-9);
        let far = reveal(1_000_000, 999_999, 0.0, 720.0).unwrap();
        let shown = view(1_000_000, far, 720.0);
        assert!(shown.first <= 999_999 && 999_999 < shown.first + shown.count);
        let up = reveal(1_000_000, 0, far, 720.0).unwrap();
        assert_eq!(up, 0.0);
    }
}

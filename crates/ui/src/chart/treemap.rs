//! Layout of a treemap: rectangles whose areas are the values, as square as they can be.

use super::plot::ascending;

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rectangle {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rectangle {
    /// Width × height.
    pub fn area(&self) -> f64 {
        self.width * self.height
    }
}

/// Squarified layout (Bruls, Huizing and van Wijk, 2000): one rectangle a value, in the order given, filling `frame`.
///
/// Values that are not positive get a rectangle without area. Larger values are placed first, so that they take
/// the left and the top.
pub fn squarify(values: &[f64], frame: Rectangle) -> Vec<Rectangle> {
    let empty = Rectangle { x: frame.x, y: frame.y, width: 0.0, height: 0.0 };
    let mut places = vec![empty; values.len()];
    let mut order: Vec<usize> =
        (0..values.len()).rev().filter(|index| values[*index] > 0.0 && values[*index].is_finite()).collect();
    ascending(&mut order, values);
    order.reverse();
    let total: f64 = order.iter().map(|index| values[*index]).sum();
    if total <= 0.0 || frame.area() <= 0.0 {
        return places;
    }
    let scale = frame.area() / total;
    let mut free = frame;
    let mut from = 0;
    while from < order.len() {
        let side = free.width.min(free.height);
        let mut sum = 0.0;
        let mut end = from;
        let mut best = f64::INFINITY;
        while end < order.len() {
            let area = values[order[end]] * scale;
            let largest = values[order[from]] * scale;
            let candidate = worst(largest, area, sum + area, side);
            if candidate > best {
                break;
            }
            best = candidate;
            sum += area;
            end += 1;
        }
        free = lay_row(&order[from..end], values, scale, sum, free, &mut places);
        from = end;
    }
    places
}

/// Worst ratio of sides in a row with these largest, smallest and summed areas along a side.
fn worst(largest: f64, smallest: f64, sum: f64, side: f64) -> f64 {
    let side = side * side;
    let sum_squared = sum * sum;
    (side * largest / sum_squared).max(sum_squared / (side * smallest))
}

fn lay_row(
    row: &[usize],
    values: &[f64],
    scale: f64,
    sum: f64,
    free: Rectangle,
    places: &mut [Rectangle],
) -> Rectangle {
    let upright = free.width >= free.height;
    let length = if upright { free.height } else { free.width };
    let depth = if length > 0.0 { sum / length } else { 0.0 };
    let mut along = 0.0;
    for index in row {
        let share = if depth > 0.0 { values[*index] * scale / depth } else { 0.0 };
        places[*index] = if upright {
            Rectangle { x: free.x, y: free.y + along, width: depth, height: share }
        } else {
            Rectangle { x: free.x + along, y: free.y, width: share, height: depth }
        };
        along += share;
    }
    if upright {
        Rectangle { x: free.x + depth, width: (free.width - depth).max(0.0), ..free }
    } else {
        Rectangle { y: free.y + depth, height: (free.height - depth).max(0.0), ..free }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rectangle = Rectangle { x: 10.0, y: 20.0, width: 600.0, height: 400.0 };

    fn overlap(left: &Rectangle, right: &Rectangle) -> f64 {
        let width = (left.x + left.width).min(right.x + right.width) - left.x.max(right.x);
        let height = (left.y + left.height).min(right.y + right.height) - left.y.max(right.y);
        width.max(0.0) * height.max(0.0)
    }

    fn check(values: &[f64]) {
        let places = squarify(values, FRAME);
        let total: f64 = values.iter().filter(|value| **value > 0.0).sum();
        for (value, place) in values.iter().zip(&places) {
            let expected = value.max(0.0) / total * FRAME.area();
            assert!((place.area() - expected).abs() < 1e-6 * FRAME.area(), "{value}: {place:?}");
            assert!(place.x >= FRAME.x - 1e-6 && place.x + place.width <= FRAME.x + FRAME.width + 1e-6);
            assert!(place.y >= FRAME.y - 1e-6 && place.y + place.height <= FRAME.y + FRAME.height + 1e-6);
        }
        for (index, left) in places.iter().enumerate() {
            for right in &places[index + 1..] {
                assert!(overlap(left, right) < 1e-6 * FRAME.area(), "{left:?} {right:?}");
            }
        }
    }

    #[test]
    fn areas_are_the_shares_and_nothing_overlaps() {
        check(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0]);
        check(&[1.0]);
        check(&[1e-3, 1e6, 5.0, 0.0, 17.0]);
        check(&[1.0; 37]);
        check(&[2.0, -3.0, 5.0]);
    }

    #[test]
    fn rectangles_are_near_squares_where_the_values_allow() {
        let places = squarify(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], FRAME);
        for place in &places {
            let ratio = (place.width / place.height).max(place.height / place.width);
            assert!(ratio < 3.0, "{place:?}");
        }
    }

    #[test]
    fn nothing_positive_gives_rectangles_without_area() {
        assert!(squarify(&[0.0, -1.0, f64::NAN], FRAME).iter().all(|place| place.area() == 0.0));
        assert!(squarify(&[], FRAME).is_empty());
    }
}

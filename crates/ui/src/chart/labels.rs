//! Labels beside points: no two on each other, none on a point, and always the same for the same points.

/// A box: left, top, right, foot.
pub(crate) type Box4 = [f64; 4];

/// A point that wants a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Tagged {
    /// Middle of the point.
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// Radius of the point.
    pub(crate) radius: f64,
    /// Size of the label.
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    /// The box of the label.
    pub(crate) area: Box4,
    /// Which end of the text stands at the point: -1 its end, 0 its middle, 1 its start.
    pub(crate) side: i8,
    /// The line from the point to a label that stands off.
    pub(crate) leader: Option<[f64; 4]>,
}

impl Spot {
    /// The horizontal place of the text and its `text-anchor`.
    pub(crate) fn anchor(&self) -> (f64, &'static str) {
        let [left, _, right, _] = self.area;
        match self.side {
            -1 => (right, "end"),
            0 => ((left + right) / 2.0, "middle"),
            _ => (left, "start"),
        }
    }
}

/// Space between a point and its label.
const GAP: f64 = 4.0;

/// The eight places around a point, best first.
const AROUND: [(f64, f64); 8] =
    [(1.0, 0.0), (-1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (1.0, -1.0), (-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];

/// The directions in which a label may stand off.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (1.0, -1.0),
    (-1.0, -1.0),
    (1.0, 1.0),
    (-1.0, 1.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -0.5),
    (-1.0, -0.5),
    (1.0, 0.5),
    (-1.0, 0.5),
    (0.5, -1.0),
    (-0.5, -1.0),
    (0.5, 1.0),
    (-0.5, 1.0),
];

/// How far labels stand off where there is no room beside their point.
const RINGS: [f64; 6] = [18.0, 32.0, 48.0, 68.0, 92.0, 120.0];
/// How many of these a label goes to keep off a curve.
const NEAR: usize = 3;

/// Finds a place for every label inside `frame`: off the boxes `taken`, where possible also off those to `avoid` (a curve,
/// say). `None` where there is no room at all.
pub(crate) fn place_labels(tags: &[Tagged], frame: Box4, taken: &[Box4], avoid: &[Box4]) -> Vec<Option<Spot>> {
    let points: Vec<Box4> = tags.iter().map(|tag| around(tag.x, tag.y, tag.radius)).collect();
    let mut texts = taken.to_vec();
    tags.iter()
        .map(|tag| {
            let over = |spot: &Spot| avoid.iter().filter(|other| overlap(spot.area, **other)).count();
            let spot = beside(tag, frame, &points, &texts, over);
            // A label on a curve is worse than one a little off its point.
            let spot = spot.filter(|spot| over(spot) == 0).or_else(|| {
                let near = standing_off(tag, frame, &points, &texts, &RINGS[..NEAR], |spot| over(spot) == 0);
                near.or(spot).or_else(|| standing_off(tag, frame, &points, &texts, &RINGS, |_| true))
            })?;
            texts.push(spot.area);
            texts.extend(spot.leader.into_iter().flat_map(along));
            Some(spot)
        })
        .collect()
}

fn beside(tag: &Tagged, frame: Box4, points: &[Box4], texts: &[Box4], over: impl Fn(&Spot) -> usize) -> Option<Spot> {
    AROUND
        .iter()
        .map(|direction| spot(tag, *direction, tag.radius + GAP))
        .filter(|spot| is_free(spot.area, frame, points) && is_free(spot.area, frame, texts))
        .min_by_key(over)
}

/// A label away from its point, on a line that crosses neither points nor labels; where there is no such place, one that
/// crosses points.
fn standing_off(
    tag: &Tagged,
    frame: Box4,
    points: &[Box4],
    texts: &[Box4],
    rings: &[f64],
    fits: impl Fn(&Spot) -> bool,
) -> Option<Spot> {
    let own = around(tag.x, tag.y, tag.radius);
    let crosses = |spot: &Spot, boxes: &[Box4]| {
        let mut steps = spot.leader.into_iter().flat_map(along);
        steps.any(|step| boxes.iter().any(|other| *other != own && overlap(step, *other)))
    };
    let open: Vec<Spot> = rings
        .iter()
        .flat_map(|distance| DIRECTIONS.iter().map(move |direction| off(tag, *direction, tag.radius + distance)))
        .filter(|spot| is_free(spot.area, frame, points) && is_free(spot.area, frame, texts))
        .filter(|spot| !crosses(spot, texts) && fits(spot))
        .collect();
    open.iter().find(|spot| !crosses(spot, points)).or(open.first()).copied()
}

fn off(tag: &Tagged, direction: (f64, f64), distance: f64) -> Spot {
    let spot = spot(tag, direction, distance);
    let [left, top, right, foot] = spot.area;
    let (to_x, to_y) = (tag.x.clamp(left, right), tag.y.clamp(top, foot));
    let length = (to_x - tag.x).hypot(to_y - tag.y).max(1.0);
    let start = (tag.radius + 1.0) / length;
    let from = (tag.x + (to_x - tag.x) * start, tag.y + (to_y - tag.y) * start);
    Spot { leader: Some([from.0, from.1, to_x, to_y]), ..spot }
}

/// The label in a direction from its point.
fn spot(tag: &Tagged, (right, down): (f64, f64), distance: f64) -> Spot {
    // On the diagonals both ways together are as far as one alone.
    let reach = if right != 0.0 && down != 0.0 { distance * 0.7 } else { distance };
    let middle_x = tag.x + right * (reach + tag.width / 2.0);
    let middle_y = tag.y + down * (reach + tag.height / 2.0);
    let (half_width, half_height) = (tag.width / 2.0, tag.height / 2.0);
    Spot {
        area: [middle_x - half_width, middle_y - half_height, middle_x + half_width, middle_y + half_height],
        side: if right.abs() < 1.0 { 0 } else { right as i8 },
        leader: None,
    }
}

fn around(x: f64, y: f64, radius: f64) -> Box4 {
    [x - radius, y - radius, x + radius, y + radius]
}

/// A line as small boxes.
fn along([x1, y1, x2, y2]: [f64; 4]) -> impl Iterator<Item = Box4> {
    let steps = ((x2 - x1).hypot(y2 - y1) / 6.0).ceil().max(1.0);
    (0..=steps as usize).map(move |step| {
        let part = step as f64 / steps;
        around(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, 1.0)
    })
}

fn is_free(area: Box4, frame: Box4, taken: &[Box4]) -> bool {
    let inside = area[0] >= frame[0] && area[1] >= frame[1] && area[2] <= frame[2] && area[3] <= frame[3];
    inside && taken.iter().all(|other| !overlap(area, *other))
}

fn overlap(left: Box4, right: Box4) -> bool {
    left[0] < right[2] && right[0] < left[2] && left[1] < right[3] && right[1] < left[3]
}

/// A curve as small boxes, for labels to stay off.
pub(crate) fn curve_boxes(points: &[(f64, f64)]) -> Vec<Box4> {
    points
        .windows(2)
        .filter(|pair| pair.iter().all(|(x, y)| x.is_finite() && y.is_finite()))
        .flat_map(|pair| along([pair[0].0, pair[0].1, pair[1].0, pair[1].1]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(x: f64, y: f64) -> Tagged {
        Tagged { x, y, radius: 5.0, width: 60.0, height: 16.0 }
    }

    const FRAME: Box4 = [0.0, 0.0, 600.0, 400.0];

    #[test]
    fn a_point_alone_has_its_label_at_the_right_and_at_the_edge_at_the_left() {
        let spots = place_labels(&[tag(100.0, 100.0), tag(590.0, 200.0)], FRAME, &[], &[]);
        let spots: Vec<Spot> = spots.into_iter().flatten().collect();
        assert_eq!(spots[0].anchor(), (109.0, "start"));
        assert_eq!(spots[1].anchor(), (581.0, "end"));
        assert!(spots.iter().all(|spot| spot.leader.is_none()));
    }

    #[test]
    fn labels_of_a_crowd_lie_neither_on_each_other_nor_on_a_point() {
        let crowd: Vec<Tagged> = (0..14)
            .map(|index| tag(270.0 + 13.0 * f64::from(index % 4), 180.0 + 13.0 * f64::from(index / 4)))
            .collect();
        let spots = place_labels(&crowd, FRAME, &[], &[]);
        let placed: Vec<Spot> = spots.iter().copied().flatten().collect();
        assert!(placed.len() >= 10, "{} of {}", placed.len(), crowd.len());
        assert!(placed.iter().any(|spot| spot.leader.is_some()));
        for (index, spot) in placed.iter().enumerate() {
            assert!(placed[..index].iter().all(|other| !overlap(spot.area, other.area)));
            assert!(crowd.iter().all(|tag| !overlap(spot.area, around(tag.x, tag.y, tag.radius))));
            assert!(spot.area[0] >= 0.0 && spot.area[2] <= 600.0);
        }
        assert_eq!(spots, place_labels(&crowd, FRAME, &[], &[]));
    }

    #[test]
    fn a_label_keeps_off_a_name_and_where_it_can_off_a_curve() {
        let name = [100.0, 90.0, 200.0, 110.0];
        let spots = place_labels(&[tag(90.0, 100.0)], FRAME, &[name], &[]);
        assert_eq!(spots[0].map(|spot| spot.side), Some(-1));
        let curve = curve_boxes(&[(0.0, 100.0), (300.0, 100.0)]);
        let spots = place_labels(&[tag(100.0, 100.0)], FRAME, &[], &curve);
        assert!(spots[0].is_some_and(|spot| spot.side == 0 && spot.area[3] < 100.0));
    }

    #[test]
    fn where_there_is_no_room_there_is_no_label() {
        assert_eq!(place_labels(&[tag(20.0, 10.0)], [0.0, 0.0, 40.0, 20.0], &[], &[]), [None]);
    }
}

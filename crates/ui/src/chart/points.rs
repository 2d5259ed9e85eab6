//! The arithmetic behind a picture of very many points: where they fall, which quadrant they are in, which one is
//! near the pointer, and the mask that is painted once and only recoloured afterwards.

/// What lies in each quadrant: low x low y, high x low y, low x high y, high x high y. A value equal to its cut is high.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Quadrants {
    /// Points.
    pub counts: [usize; 4],
    /// Sum of y over the points.
    pub sums: [f64; 4],
}

impl Quadrants {
    /// Counts points and sums y by quadrant. Columns are read to the shorter length.
    pub fn count(x: &[f64], y: &[f64], cut_x: f64, cut_y: f64) -> Self {
        let mut counts = [0usize; 4];
        let mut sums = [0.0f64; 4];
        for (x, y) in x.iter().zip(y) {
            let quadrant = usize::from(*x >= cut_x) | (usize::from(*y >= cut_y) << 1);
            counts[quadrant] += 1;
            sums[quadrant] += *y;
        }
        Self { counts, sums }
    }

    /// All points.
    pub fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Share of the points, `None` without points.
    pub fn share(&self, quadrant: usize) -> Option<f64> {
        let total = self.total();
        (total > 0).then(|| self.counts[quadrant] as f64 / total as f64)
    }

    /// Share of the sum, `None` where the sum is not positive.
    pub fn sum_share(&self, quadrant: usize) -> Option<f64> {
        let total: f64 = self.sums.iter().sum();
        (total > 0.0).then(|| self.sums[quadrant] / total)
    }
}

/// Points by the tile of the picture they fall in, so that the nearest one is found without a walk over all.
///
/// Filled some points at a time: all are [counted](Self::count), then the members are [shared out](Self::share_out) to the
/// tiles, then all are [added](Self::add) in the same order.
#[derive(Clone, Debug, PartialEq)]
pub struct NearestIndex {
    columns: usize,
    rows: usize,
    /// First member of each tile, and the end of the last one.
    starts: Vec<u32>,
    /// Where each tile's next member goes.
    next: Vec<u32>,
    members: Vec<u32>,
    added: u32,
}

/// Side of a tile in pixels: also how far from the pointer a point is still found.
const TILE: f64 = 16.0;

impl NearestIndex {
    /// The empty tiles of a picture of this size in pixels.
    pub fn new(width: f64, height: f64) -> Self {
        let columns = (width / TILE).ceil().max(1.0) as usize;
        let rows = (height / TILE).ceil().max(1.0) as usize;
        let starts = vec![0; columns * rows + 1];
        Self { columns, rows, starts, next: Vec::new(), members: Vec::new(), added: 0 }
    }

    /// Counts pixel positions by tile; those outside the picture belong to the edge tiles.
    pub fn count(&mut self, positions: &[[f32; 2]]) {
        for position in positions {
            let tile = self.tile(position);
            self.starts[tile + 1] += 1;
        }
    }

    /// Gives each tile room for what was counted in it.
    pub fn share_out(&mut self) {
        for index in 1..self.starts.len() {
            self.starts[index] += self.starts[index - 1];
        }
        self.next = self.starts.clone();
        self.members = vec![0; self.starts.last().map_or(0, |end| *end as usize)];
    }

    /// Puts the next positions into their tiles.
    pub fn add(&mut self, positions: &[[f32; 2]]) {
        for position in positions {
            let tile = self.tile(position);
            let place = &mut self.next[tile];
            self.members[*place as usize] = self.added;
            *place += 1;
            self.added += 1;
        }
    }

    fn tile(&self, position: &[f32; 2]) -> usize {
        let column = ((f64::from(position[0]) / TILE).max(0.0) as usize).min(self.columns - 1);
        let row = ((f64::from(position[1]) / TILE).max(0.0) as usize).min(self.rows - 1);
        row * self.columns + column
    }

    /// The point nearest to a pixel, no further than one tile; `None` where there is none.
    pub fn nearest(&self, positions: &[[f32; 2]], x: f64, y: f64) -> Option<usize> {
        let column = ((x / TILE).max(0.0) as usize).min(self.columns - 1);
        let row = ((y / TILE).max(0.0) as usize).min(self.rows - 1);
        let mut best: Option<(f64, usize)> = None;
        for row in row.saturating_sub(1)..=(row + 1).min(self.rows - 1) {
            for column in column.saturating_sub(1)..=(column + 1).min(self.columns - 1) {
                let tile = row * self.columns + column;
                for member in &self.members[self.starts[tile] as usize..self.starts[tile + 1] as usize] {
                    let [at_x, at_y] = positions[*member as usize];
                    let distance = (f64::from(at_x) - x).powi(2) + (f64::from(at_y) - y).powi(2);
                    if distance <= TILE * TILE && best.is_none_or(|(least, _)| distance < least) {
                        best = Some((distance, *member as usize));
                    }
                }
            }
        }
        best.map(|(_, index)| index)
    }
}

/// A direction of an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
    /// Towards smaller pixel rows.
    Up,
    /// Towards larger pixel rows.
    Down,
}

/// The point to go to from another by an arrow key: the nearest one that lies clearly in that direction (within 45°).
/// Points at the very same pixel are passed over.
pub fn neighbour(positions: &[[f32; 2]], from: usize, direction: Direction) -> Option<usize> {
    let [x, y] = *positions.get(from)?;
    let mut best: Option<(f32, usize)> = None;
    for (index, [at_x, at_y]) in positions.iter().enumerate() {
        let (across, along) = match direction {
            Direction::Left => (at_y - y, x - at_x),
            Direction::Right => (at_y - y, at_x - x),
            Direction::Up => (at_x - x, y - at_y),
            Direction::Down => (at_x - x, at_y - y),
        };
        if along < 1.0 || across.abs() > along {
            continue;
        }
        let distance = along * along + across * across;
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, index));
        }
    }
    best.map(|(_, index)| index)
}

/// Points painted as small discs, counted by device pixel; filled some points at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Mask {
    width: usize,
    height: usize,
    spans: Vec<(i64, i64)>,
    layers: Vec<u16>,
}

impl Mask {
    /// An empty mask of `width` × `height` device pixels for discs of this radius in device pixels.
    pub fn new(width: usize, height: usize, radius: f64) -> Self {
        Self { width, height, spans: disc(radius), layers: vec![0; width * height] }
    }

    /// Adds points given in CSS pixels, of which each side has `ratio` device pixels. Discs beyond the edge are cut off.
    pub fn add(&mut self, positions: &[[f32; 2]], ratio: f64) {
        let ratio = ratio as f32;
        for [x, y] in positions {
            let (x, y) = ((x * ratio).round() as i64, (y * ratio).round() as i64);
            for (offset, half) in &self.spans {
                let row = y + offset;
                if row < 0 || row >= self.height as i64 {
                    continue;
                }
                let first = (x - half).clamp(0, self.width as i64) as usize;
                let last = (x + half + 1).clamp(0, self.width as i64) as usize;
                let start = row as usize * self.width;
                for layer in &mut self.layers[start + first..start + last.max(first)] {
                    *layer = layer.saturating_add(1);
                }
            }
        }
    }

    /// RGBA bytes whose alpha says how dense the points are; the colour bytes are zero. `opacity` (0 to 1) is that of one
    /// disc; discs on top of each other add up like panes of glass.
    pub fn bytes(&self, opacity: f64) -> Vec<u8> {
        let alphas: [u8; 65] =
            std::array::from_fn(|layers| ((1.0 - (1.0 - opacity).powi(layers as i32)) * 255.0).round() as u8);
        let mut bytes = vec![0u8; self.layers.len() * 4];
        for (pixel, layers) in bytes.chunks_exact_mut(4).zip(&self.layers) {
            pixel[3] = alphas[usize::from(*layers).min(64)];
        }
        bytes
    }
}

/// Rows of a disc: offset of the row and half its width, in whole pixels.
fn disc(radius: f64) -> Vec<(i64, i64)> {
    let reach = radius.floor() as i64;
    (-reach..=reach)
        .map(|offset| (offset, (radius * radius - (offset * offset) as f64).max(0.0).sqrt().round() as i64))
        .collect()
}

/// Opacity of one point when so many share a picture of so many pixels: a few stand out, very many show density.
pub fn opacity(points: usize, pixels: f64) -> f64 {
    if points == 0 {
        return 1.0;
    }
    (0.25 * (pixels / points as f64).sqrt() / 2.0).clamp(0.22, 0.9)
}

/// Moves points that fall on one pixel around it, as seeds stand in a sunflower, so that each is seen.
pub(super) fn spread(positions: &mut [[f32; 2]], radius: f64) {
    let mut crowds: std::collections::BTreeMap<[i32; 2], u32> = std::collections::BTreeMap::new();
    for position in positions {
        let place = position.map(|at| at.round() as i32);
        let before = crowds.entry(place).or_default();
        let (turn, away) = (f64::from(*before) * GOLDEN_ANGLE, 1.9 * radius * f64::from(*before).sqrt());
        position[0] += (away * turn.cos()) as f32;
        position[1] += (away * turn.sin()) as f32;
        *before += 1;
    }
}

/// The angle that never lets two turns coincide, in radians.
const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;

#[cfg(test)]
mod tests {
    use super::*;

    fn index_of(positions: &[[f32; 2]], width: f64, height: f64) -> NearestIndex {
        let mut index = NearestIndex::new(width, height);
        positions.chunks(7).for_each(|part| index.count(part));
        index.share_out();
        positions.chunks(10).for_each(|part| index.add(part));
        index
    }

    #[test]
    fn a_point_on_a_cut_is_on_the_high_side() {
        let quadrants = Quadrants::count(&[0.0, 1.0, 0.0, 1.0, 1.0], &[1.0, 2.0, 10.0, 10.0, 30.0], 1.0, 10.0);
        assert_eq!(quadrants.counts, [1, 1, 1, 2]);
        assert_eq!(quadrants.sums, [1.0, 2.0, 10.0, 40.0]);
        assert_eq!(quadrants.total(), 5);
        assert_eq!(quadrants.share(3), Some(0.4));
        assert_eq!(Quadrants::default().share(0), None);
        assert_eq!(Quadrants::count(&[1.0], &[-4.0], 0.0, 0.0).sum_share(1), None);
    }

    #[test]
    fn every_point_is_in_exactly_one_quadrant() {
        let x: Vec<f64> = (0..1000).map(|index| f64::from(index * 7919 % 1000) / 1000.0).collect();
        let y: Vec<f64> = (0..1000).map(|index| f64::from(index * 104_729 % 1000)).collect();
        for cut in 0..11 {
            let quadrants = Quadrants::count(&x, &y, f64::from(cut) / 10.0, f64::from(cut) * 100.0);
            assert_eq!(quadrants.total(), 1000);
            let sum: f64 = y.iter().sum();
            assert!((quadrants.sums.iter().sum::<f64>() - sum).abs() < 1e-6);
        }
    }

    fn scatter(count: u32) -> Vec<[f32; 2]> {
        (0..count).map(|index| [(index * 7919 % 600) as f32 + 0.5, (index * 104_729 % 400) as f32 + 0.25]).collect()
    }

    #[test]
    fn the_index_finds_the_nearest_point() {
        let positions = scatter(3000);
        let index = index_of(&positions, 600.0, 400.0);
        for (x, y) in [(3.0, 4.0), (300.0, 200.0), (599.0, 399.0), (12.7, 380.1)] {
            let distance =
                |position: &[f32; 2]| (f64::from(position[0]) - x).powi(2) + (f64::from(position[1]) - y).powi(2);
            let brute = positions.iter().map(distance).fold(f64::INFINITY, f64::min);
            match index.nearest(&positions, x, y) {
                Some(found) => assert!((distance(&positions[found]) - brute).abs() < 1e-9),
                None => assert!(brute > TILE * TILE),
            }
        }
        assert_eq!(index_of(&[], 100.0, 100.0).nearest(&[], 5.0, 5.0), None);
        assert_eq!(index_of(&[[90.0, 90.0]], 100.0, 100.0).nearest(&[[90.0, 90.0]], 5.0, 5.0), None);
    }

    #[test]
    fn arrow_keys_move_in_their_direction() {
        let positions = [[50.0, 50.0], [60.0, 52.0], [52.0, 30.0], [10.0, 50.0], [50.0, 50.0]];
        assert_eq!(neighbour(&positions, 0, Direction::Right), Some(1));
        assert_eq!(neighbour(&positions, 0, Direction::Up), Some(2));
        assert_eq!(neighbour(&positions, 0, Direction::Left), Some(3));
        assert_eq!(neighbour(&positions, 0, Direction::Down), None);
        assert_eq!(neighbour(&[], 0, Direction::Up), None);
    }

    #[test]
    fn the_mask_holds_every_point_and_grows_denser() {
        let mask = |positions: &[[f32; 2]], width: usize, height: usize, radius: f64, opacity: f64| {
            let mut mask = Mask::new(width, height, radius);
            mask.add(positions, 1.0);
            mask.bytes(opacity)
        };
        let once = mask(&[[10.0, 10.0]], 20, 20, 1.0, 0.5);
        let twice = mask(&[[10.0, 10.0], [10.0, 10.0]], 20, 20, 1.0, 0.5);
        let alpha = |bytes: &[u8], x: usize, y: usize| bytes[(y * 20 + x) * 4 + 3];
        assert_eq!(alpha(&once, 10, 10), 128);
        assert_eq!(alpha(&twice, 10, 10), 191);
        assert_eq!(
            (alpha(&once, 11, 10), alpha(&once, 10, 9), alpha(&once, 12, 10), alpha(&once, 11, 11)),
            (128, 128, 0, 0)
        );
        let edge = mask(&[[-0.4, 0.0], [19.6, 19.0], [500.0, -90.0]], 20, 20, 1.5, 1.0);
        assert_eq!((alpha(&edge, 0, 0), alpha(&edge, 19, 19)), (255, 255));
    }

    #[test]
    fn points_at_one_place_stand_around_it() {
        let mut positions = vec![[50.2, 40.0]; 30];
        positions.push([90.0, 10.0]);
        spread(&mut positions, 2.0);
        assert_eq!((positions[0], positions[30]), ([50.2, 40.0], [90.0, 10.0]));
        for (place, one) in positions.iter().enumerate() {
            for other in &positions[..place] {
                let apart = f64::from(one[0] - other[0]).hypot(f64::from(one[1] - other[1]));
                assert!(apart > 2.0, "{place}: {apart}");
            }
        }
        assert!(positions[..30].iter().all(|at| f64::from(at[0] - 50.2).hypot(f64::from(at[1] - 40.0)) < 25.0));
    }
}

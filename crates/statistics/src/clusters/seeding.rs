//! Starting centres: k-means++ (Arthur & Vassilvitskii 2007, *k-means++: the advantages of careful seeding*, SODA), in its
//! greedy form of section 4.1: each centre is the best of `2 + ⌊ln k⌋` rows drawn with a chance proportional to the squared
//! distance to the nearest centre so far. scikit-learn does the same.

use super::lloyd::{by_columns, width};
use super::points::{Points, squared_distance};
use super::random::Random;
use crate::error::Error;

/// Centres chosen one by one.
#[derive(Clone, Debug)]
pub(crate) struct Seeding {
    random: Random,
    k: usize,
    candidates: usize,
    pub(crate) centres: Vec<f64>,
    /// For each row the squared distance to its nearest centre.
    nearest: Vec<f64>,
    total: f64,
}

impl Seeding {
    pub(crate) fn new(points: &Points, k: usize, mut random: Random) -> Seeding {
        let first = points.row(random.below(points.rows())).to_vec();
        let nearest: Vec<f64> =
            points.values().chunks_exact(points.columns()).map(|row| squared_distance(row, &first)).collect();
        let total = nearest.iter().sum();
        let candidates = 2 + libm::log(k as f64) as usize;
        Seeding { random, k, candidates, centres: first, nearest, total }
    }

    /// Chooses one more centre; true when there are `k`.
    pub(crate) fn step(&mut self, points: &Points) -> Result<bool, Error> {
        let chosen = self.centres.len() / points.columns();
        if chosen >= self.k {
            return Ok(true);
        }
        if self.total <= 0.0 {
            return Err(Error::TooFewDistinct { needed: self.k, found: chosen });
        }
        let rows = self.draw();
        let centres: Vec<f64> = rows.iter().flat_map(|&row| points.row(row)).copied().collect();
        let totals = by_columns!(points.columns(), totals(points, &self.nearest, &centres));
        let best = (1..totals.len()).fold(0, |best, at| if totals[at] < totals[best] { at } else { best });
        let centre = points.row(rows[best]);
        for (nearest, row) in self.nearest.iter_mut().zip(points.values().chunks_exact(points.columns())) {
            *nearest = nearest.min(squared_distance(row, centre));
        }
        self.total = totals[best];
        self.centres.extend_from_slice(centre);
        Ok(chosen + 1 >= self.k)
    }

    /// Rows drawn in proportion to their squared distance, by one pass over the running sum.
    fn draw(&mut self) -> Vec<usize> {
        let mut marks: Vec<f64> = (0..self.candidates).map(|_| self.random.unit() * self.total).collect();
        marks.sort_by(f64::total_cmp);
        let mut rows = Vec::with_capacity(marks.len());
        let (mut sum, mut last) = (0.0, 0);
        for (row, &distance) in self.nearest.iter().enumerate() {
            if distance > 0.0 {
                sum += distance;
                last = row;
                while rows.len() < marks.len() && marks[rows.len()] < sum {
                    rows.push(row);
                }
                if rows.len() == marks.len() {
                    return rows;
                }
            }
        }
        // `total` was summed in another order: what is beyond the end by rounding belongs to the last row.
        rows.resize(marks.len(), last);
        rows
    }
}

/// For each candidate the sum over the rows of the squared distance to the nearest centre, were it chosen.
fn totals<const D: usize>(points: &Points, nearest: &[f64], candidates: &[f64]) -> Vec<f64> {
    let d = width::<D>(points);
    let mut totals = vec![0.0; candidates.len() / d];
    for (row, &near) in points.values().chunks_exact(d).zip(nearest) {
        for (total, centre) in totals.iter_mut().zip(candidates.chunks_exact(d)) {
            let mut distance = 0.0;
            for j in 0..d {
                let difference = row[j] - centre[j];
                distance += difference * difference;
            }
            *total += if distance < near { distance } else { near };
        }
    }
    totals
}

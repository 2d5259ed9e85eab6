//! Groups of groups: agglomerative clustering with its dendrogram.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::points::squared_distance;
use super::{Points, Sliced};
use crate::error::{Error, check_setting};

/// Up to this many rows: the distances of all pairs are kept.
pub const HIERARCHY_MOST: usize = 2000;

/// Distances that one slice looks at, about.
const SLICE: usize = 1_000_000;

/// How far two groups are apart. Distances of rows are Euclidean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Linkage {
    /// By how much joining them raises the sum of squares within groups (Ward 1963, *Hierarchical grouping to optimize an
    /// objective function*, JASA 58): `√(2 n₁n₂/(n₁+n₂))` times the distance of their means.
    #[default]
    Ward,
    /// Mean distance of their rows.
    Average,
    /// Distance of their farthest rows.
    Complete,
    /// Distance of their nearest rows.
    Single,
}

impl Linkage {
    /// Distance of a third group to two joined ones, from the distances before (Lance & Williams 1967, *A general theory of
    /// classificatory sorting strategies*, The Computer Journal 9).
    fn joined(self, to_x: f64, to_y: f64, x_y: f64, nx: f64, ny: f64, n: f64) -> f64 {
        match self {
            Linkage::Single => to_x.min(to_y),
            Linkage::Complete => to_x.max(to_y),
            Linkage::Average => (nx * to_x + ny * to_y) / (nx + ny),
            Linkage::Ward => {
                let square = ((n + nx) * to_x * to_x + (n + ny) * to_y * to_y - n * x_y * x_y) / (nx + ny + n);
                square.max(0.0).sqrt()
            }
        }
    }
}

/// Two groups joined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Merge {
    /// The group with the lower number: a row below the number of rows `n`, else merge number `left − n`.
    pub left: u32,
    /// The other group.
    pub right: u32,
    /// Their distance.
    pub height: f64,
    /// Rows of the new group.
    pub size: u32,
}

/// The tree of groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hierarchy {
    /// The merges by height, one less than rows; as the rows of SciPy's linkage matrix.
    pub merges: Vec<Merge>,
}

impl Hierarchy {
    /// The tree cut into `k` groups, named from 0 in the order of their first rows.
    ///
    /// # Errors
    /// [`Error::Setting`] for `k` not between 1 and the number of rows.
    pub fn cut(&self, k: usize) -> Result<Vec<u32>, Error> {
        let rows = self.merges.len() + 1;
        check_setting("k", (1..=rows).contains(&k))?;
        let mut parents = vec![u32::MAX; 2 * rows - 1];
        for (at, merge) in self.merges[..rows - k].iter().enumerate() {
            parents[merge.left as usize] = (rows + at) as u32;
            parents[merge.right as usize] = (rows + at) as u32;
        }
        let mut names = vec![u32::MAX; parents.len()];
        let mut next = 0;
        let name = |row: usize| {
            let root = root(&mut parents, row as u32) as usize;
            if names[root] == u32::MAX {
                names[root] = next;
                next += 1;
            }
            names[root]
        };
        Ok((0..rows).map(name).collect())
    }

    /// The rows from left to right below the dendrogram, so that no lines cross.
    pub fn order(&self) -> Vec<u32> {
        let rows = self.merges.len() as u32 + 1;
        let mut order = Vec::with_capacity(rows as usize);
        let mut open = vec![2 * rows - 2];
        while let Some(group) = open.pop() {
            if group < rows {
                order.push(group);
            } else {
                let merge = self.merges[(group - rows) as usize];
                open.extend([merge.right, merge.left]);
            }
        }
        order
    }
}

/// The last ancestor, with the path to it shortened.
fn root(parents: &mut [u32], of: u32) -> u32 {
    let mut root = of;
    while parents[root as usize] != u32::MAX {
        root = parents[root as usize];
    }
    let mut at = of;
    while parents[at as usize] != u32::MAX {
        at = std::mem::replace(&mut parents[at as usize], root);
    }
    root
}

/// Agglomerative clustering in slices, by the chain of nearest neighbours (Murtagh 1983, *A survey of recent advances in
/// hierarchical clustering algorithms*, The Computer Journal 26): time and memory grow with the square of the rows. Of equally
/// near groups the one that holds the earlier place counts.
#[derive(Clone, Debug)]
pub struct HierarchyRun {
    points: Arc<Points>,
    linkage: Linkage,
    /// Distances of the groups, a row for each; a joined group takes the place of one of its parts.
    distances: Vec<f64>,
    filled: usize,
    sizes: Vec<u32>,
    chain: Vec<usize>,
    /// Places joined, height, size: in the order of the chain.
    found: Vec<(usize, usize, f64, u32)>,
}

impl HierarchyRun {
    /// Begins.
    ///
    /// # Errors
    /// [`Error::TooManyRows`] above [`HIERARCHY_MOST`].
    pub fn new(points: Arc<Points>, linkage: Linkage) -> Result<HierarchyRun, Error> {
        let rows = points.rows();
        if rows > HIERARCHY_MOST {
            return Err(Error::TooManyRows { most: HIERARCHY_MOST, found: rows });
        }
        Ok(HierarchyRun {
            points,
            linkage,
            distances: vec![0.0; rows * rows],
            filled: 0,
            sizes: vec![1; rows],
            chain: Vec::new(),
            found: Vec::with_capacity(rows - 1),
        })
    }

    fn rows(&self) -> usize {
        self.sizes.len()
    }

    fn fill_row(&mut self) {
        let (rows, at) = (self.rows(), self.filled);
        for other in 0..at {
            let distance = squared_distance(self.points.row(at), self.points.row(other)).sqrt();
            self.distances[at * rows + other] = distance;
            self.distances[other * rows + at] = distance;
        }
        self.filled += 1;
    }

    /// Adds the nearest neighbour of the chain's end, or joins the last two when each is the other's nearest.
    fn advance(&mut self) {
        let rows = self.rows();
        let Some(&x) = self.chain.last() else {
            self.chain.extend(self.sizes.iter().position(|&size| size > 0));
            return;
        };
        let before = self.chain.len().checked_sub(2).map(|at| self.chain[at]);
        let line = &self.distances[x * rows..(x + 1) * rows];
        let mut nearest = before.map_or((f64::INFINITY, x), |y| (line[y], y));
        for (y, &distance) in line.iter().enumerate() {
            if distance < nearest.0 && self.sizes[y] > 0 && y != x {
                nearest = (distance, y);
            }
        }
        if before == Some(nearest.1) {
            self.chain.truncate(self.chain.len() - 2);
            self.join(x.min(nearest.1), x.max(nearest.1), nearest.0);
        } else {
            self.chain.push(nearest.1);
        }
    }

    fn join(&mut self, x: usize, y: usize, height: f64) {
        let rows = self.rows();
        let (nx, ny) = (f64::from(self.sizes[x]), f64::from(self.sizes[y]));
        let size = self.sizes[x] + self.sizes[y];
        self.found.push((x, y, height, size));
        (self.sizes[x], self.sizes[y]) = (0, size);
        for other in (0..rows).filter(|&other| other != y) {
            if self.sizes[other] > 0 {
                let (to_x, to_y) = (self.distances[x * rows + other], self.distances[y * rows + other]);
                let n = f64::from(self.sizes[other]);
                let distance = self.linkage.joined(to_x, to_y, height, nx, ny, n);
                self.distances[y * rows + other] = distance;
                self.distances[other * rows + y] = distance;
            }
        }
    }

    /// The chain finds the merges in another order: sort them by height and number the groups.
    fn result(&self) -> Hierarchy {
        let rows = self.rows();
        let mut sorted = self.found.clone();
        sorted.sort_by(|a, b| a.2.total_cmp(&b.2));
        let mut parents = vec![u32::MAX; 2 * rows - 1];
        let number = |(at, &(x, y, height, size)): (usize, &(usize, usize, f64, u32))| {
            let (a, b) = (root(&mut parents, x as u32), root(&mut parents, y as u32));
            parents[a as usize] = (rows + at) as u32;
            parents[b as usize] = (rows + at) as u32;
            Merge { left: a.min(b), right: a.max(b), height, size }
        };
        Hierarchy { merges: sorted.iter().enumerate().map(number).collect() }
    }
}

impl Sliced for HierarchyRun {
    type Output = Hierarchy;

    fn step(&mut self) -> Result<Option<Hierarchy>, Error> {
        let rows = self.rows();
        for _ in 0..(SLICE / rows).max(1) {
            if self.filled < rows {
                self.fill_row();
            } else if self.found.len() + 1 < rows {
                self.advance();
            } else {
                return Ok(Some(self.result()));
            }
        }
        Ok(None)
    }

    fn progress(&self) -> f64 {
        let rows = self.rows();
        (self.filled + self.found.len()) as f64 / (2 * rows - 1) as f64
    }
}

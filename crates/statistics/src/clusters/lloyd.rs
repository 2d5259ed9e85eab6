//! Lloyd's iteration, exact, without looking at rows that cannot have changed groups.
//!
//! After a row was looked at, its *lead* is known: how much nearer its centre is than any other. When centres move, the lead
//! shrinks at most by the way of its own centre plus the longest way of another (Hamerly 2010, *Making k-means even
//! faster*, SIAM Data Mining). Instead of lowering the lead of every row at every iteration, each group keeps one sum of
//! what its rows have lost, and each row the value of that sum at which it falls *due*. The rows that fall due within the
//! next few iterations are kept in a list, so that the others are not even read: as the centres come to rest, an iteration
//! costs next to nothing.

use super::points::Points;

/// How many times the latest loss the list of rows that are soon due reaches ahead.
const AHEAD: f64 = 6.0;

/// Calls a function whose first constant is the number of columns where that is small, else 0 for "look it up".
macro_rules! by_columns {
    ($columns:expr, $($function:ident)::+ ( $($argument:expr),* $(,)? )) => {
        match $columns {
            1 => $($function)::+::<1>($($argument),*),
            2 => $($function)::+::<2>($($argument),*),
            3 => $($function)::+::<3>($($argument),*),
            4 => $($function)::+::<4>($($argument),*),
            5 => $($function)::+::<5>($($argument),*),
            6 => $($function)::+::<6>($($argument),*),
            _ => $($function)::+::<0>($($argument),*),
        }
    };
}
pub(crate) use by_columns;

/// The number of columns, known to the compiler unless `D` is 0.
#[inline(always)]
pub(crate) fn width<const D: usize>(points: &Points) -> usize {
    if D == 0 { points.columns() } else { D }
}

/// One run from given centres.
#[derive(Clone, Debug)]
pub(crate) struct Lloyd {
    pub(crate) centres: Vec<f64>,
    pub(crate) labels: Vec<u32>,
    pub(crate) counts: Vec<usize>,
    pub(crate) iterations: usize,
    /// Sums of the rows of each group, kept up to date by the rows that change groups.
    sums: Vec<f64>,
    /// For each row the value of `lost` of its group at which its lead may be gone.
    due: Vec<f64>,
    /// For each group how much lead its rows have lost at most since the start.
    lost: Vec<f64>,
    /// The latest losses.
    losses: Vec<f64>,
    /// Up to which value of `lost` the list `soon` holds all rows that fall due.
    reach: Vec<f64>,
    soon: Vec<u32>,
    /// A loss went beyond its reach: the list may miss rows.
    beyond: bool,
    /// Rows of the list that were read in vain since it was written.
    idle: usize,
    /// What rounding may take from a lead.
    slack: f64,
    /// Look at all rows in the next iteration.
    all: bool,
    /// Sum of the squared ways of the centres in the last move.
    pub(crate) moved: f64,
}

/// What an iteration found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Iteration {
    /// Rows changed groups, and the centres have moved.
    Moved,
    /// No row changed its group, and the centres are the means of their groups.
    Settled,
}

impl Lloyd {
    /// A run from these centres, one after the other.
    pub(crate) fn new(points: &Points, centres: Vec<f64>) -> Lloyd {
        let k = centres.len() / points.columns();
        let largest = points.values().iter().chain(&centres).fold(0.0_f64, |most, value| most.max(value.abs()));
        Lloyd {
            labels: vec![u32::MAX; points.rows()],
            counts: vec![0; k],
            iterations: 0,
            sums: vec![0.0; centres.len()],
            due: vec![f64::NEG_INFINITY; points.rows()],
            lost: vec![0.0; k],
            losses: vec![0.0; k],
            reach: vec![0.0; k],
            soon: Vec::new(),
            beyond: true,
            idle: 0,
            slack: 1e-13 * largest * points.columns() as f64,
            all: true,
            moved: 0.0,
            centres,
        }
    }

    fn groups(&self) -> usize {
        self.counts.len()
    }

    /// Assigns rows to their nearest centres (of equally near ones the first), then moves the centres to the means.
    pub(crate) fn iterate(&mut self, points: &Points) -> Iteration {
        self.iterations += 1;
        let mut changed = self.assign(points);
        if changed == 0 {
            // The sums carry the rounding of all changes: take them anew and let every row confirm.
            self.sum_up(points);
            self.move_centres(points);
            self.all = true;
            changed = self.assign(points);
        }
        self.all = false;
        if changed == 0 {
            return Iteration::Settled;
        }
        self.fill_empty(points);
        self.move_centres(points);
        Iteration::Moved
    }

    /// Assigns all rows to the centres as they are and moves nothing: when a run ends before it has settled.
    pub(crate) fn assign_all(&mut self, points: &Points) {
        self.all = true;
        self.assign(points);
    }

    /// Sum of the squared distances of the rows to their centres.
    pub(crate) fn inertia(&self, points: &Points) -> f64 {
        let d = points.columns();
        let distance = |(row, &label): (&[f64], &u32)| {
            let at = label as usize * d;
            super::points::squared_distance(row, &self.centres[at..at + d])
        };
        points.values().chunks_exact(d).zip(&self.labels).map(distance).sum()
    }

    /// Number of rows that changed groups.
    fn assign(&mut self, points: &Points) -> usize {
        if self.all {
            return by_columns!(points.columns(), Self::assign_every(self, points));
        }
        // The list is written anew when it may miss a row, and when reading its idle rows has cost as much.
        if self.beyond || self.idle > points.rows() {
            self.look_ahead();
        }
        by_columns!(points.columns(), Self::assign_soon(self, points))
    }

    /// Lists the rows that fall due within a few losses like the latest.
    fn look_ahead(&mut self) {
        for ((reach, lost), loss) in self.reach.iter_mut().zip(&self.lost).zip(&self.losses) {
            *reach = lost + (AHEAD - 1.0) * loss;
        }
        (self.beyond, self.idle) = (false, 0);
        let (labels, reach) = (&self.labels, &self.reach);
        self.soon.clear();
        let due = self.due.iter().zip(labels).enumerate();
        self.soon.extend(due.filter(|(_, (due, label))| **due < reach[**label as usize]).map(|(row, _)| row as u32));
    }

    fn assign_every<const D: usize>(&mut self, points: &Points) -> usize {
        (0..points.rows()).map(|row| usize::from(self.look::<D>(points, row))).sum()
    }

    fn assign_soon<const D: usize>(&mut self, points: &Points) -> usize {
        let soon = std::mem::take(&mut self.soon);
        let mut changed = 0;
        for &row in &soon {
            let row = row as usize;
            self.idle += 1;
            if self.due[row] < self.lost[self.labels[row] as usize] {
                self.idle -= 1;
                changed += usize::from(self.look::<D>(points, row));
            }
        }
        self.soon = soon;
        changed
    }

    /// Finds the nearest centre of a row; whether it is another than before.
    #[inline(always)]
    fn look<const D: usize>(&mut self, points: &Points, row: usize) -> bool {
        let d = width::<D>(points);
        let place = &points.values()[row * d..row * d + d];
        let (mut label, mut best, mut second) = (0, f64::INFINITY, f64::INFINITY);
        for (at, centre) in self.centres.chunks_exact(d).enumerate() {
            let mut distance = 0.0;
            for j in 0..d {
                let difference = place[j] - centre[j];
                distance += difference * difference;
            }
            let nearer = distance < best;
            let behind = if nearer { best } else { distance };
            second = if behind < second { behind } else { second };
            label = if nearer { at } else { label };
            best = if nearer { distance } else { best };
        }
        self.due[row] = second.sqrt() - best.sqrt() - self.slack + self.lost[label];
        let before = self.labels[row];
        if before as usize == label {
            return false;
        }
        self.labels[row] = label as u32;
        self.transfer(place, before, label);
        true
    }

    #[inline]
    fn transfer(&mut self, place: &[f64], from: u32, to: usize) {
        let d = place.len();
        if from != u32::MAX {
            let from = from as usize;
            self.counts[from] -= 1;
            self.sums[from * d..from * d + d].iter_mut().zip(place).for_each(|(sum, value)| *sum -= value);
        }
        self.counts[to] += 1;
        self.sums[to * d..to * d + d].iter_mut().zip(place).for_each(|(sum, value)| *sum += value);
    }

    fn sum_up(&mut self, points: &Points) {
        let d = points.columns();
        self.sums.fill(0.0);
        for (place, &label) in points.values().chunks_exact(d).zip(&self.labels) {
            let at = label as usize * d;
            self.sums[at..at + d].iter_mut().zip(place).for_each(|(sum, value)| *sum += value);
        }
    }

    /// Gives each group without rows the row that is farthest from its centre, of a group that has others; of equally far
    /// rows the first. When every row sits on its centre the group stays empty, and its centre where it is.
    fn fill_empty(&mut self, points: &Points) {
        let d = points.columns();
        for group in 0..self.groups() {
            if self.counts[group] > 0 {
                continue;
            }
            let mut farthest = (0.0, None);
            for (row, &label) in self.labels.iter().enumerate() {
                let at = label as usize * d;
                let distance = super::points::squared_distance(points.row(row), &self.centres[at..at + d]);
                // A row that was given to an empty group is the centre there: it must not be taken again.
                if distance > farthest.0 && self.counts[label as usize] > 1 {
                    farthest = (distance, Some(row));
                }
            }
            let Some(row) = farthest.1 else { return };
            let from = self.labels[row];
            self.labels[row] = group as u32;
            self.transfer(points.row(row), from, group);
            // Leads were taken against centres that now jump; look at everything.
            self.all = true;
        }
    }

    fn move_centres(&mut self, points: &Points) {
        let d = points.columns();
        let mut ways = vec![0.0; self.groups()];
        self.moved = 0.0;
        for (group, way) in ways.iter_mut().enumerate().filter(|(group, _)| self.counts[*group] > 0) {
            let count = self.counts[group] as f64;
            let mut squared = 0.0;
            for at in group * d..group * d + d {
                let centre = self.sums[at] / count;
                squared += (centre - self.centres[at]) * (centre - self.centres[at]);
                self.centres[at] = centre;
            }
            self.moved += squared;
            *way = squared.sqrt();
        }
        // The longest way and the longest of the others, so that each group has the longest that is not its own.
        let (mut longest, mut next, mut who) = (0.0, 0.0, 0);
        for (group, &way) in ways.iter().enumerate() {
            if way > longest {
                (next, longest, who) = (longest, way, group);
            } else if way > next {
                next = way;
            }
        }
        for (group, way) in ways.iter().enumerate() {
            let other = if group == who { next } else { longest };
            self.losses[group] = (way + other) * (1.0 + 1e-9);
            self.lost[group] += self.losses[group];
            self.beyond |= self.lost[group] > self.reach[group];
        }
    }
}

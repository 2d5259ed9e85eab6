//! The likelihood over two parameters: how well other values would fit.
//!
//! For every pair of values on a grid the other parameters are put where the likelihood is highest (the *profile*
//! likelihood). In large samples twice the drop from the maximum follows a chi-squared distribution with two degrees of
//! freedom (Wilks 1938, *The large-sample distribution of the likelihood ratio*), so that the pairs with a drop of at most
//! [`drop_of`]`(0.95)` are a joint confidence region of 95 %. A round one says that the standard errors tell all, a long or
//! bent one that the parameters are known together better than apart.
//!
//! ```
//! use btyd::contours::{Contours, drop_of};
//! use btyd::{History, nbd};
//!
//! let history = History::new(vec![2.0, 0.0, 1.0, 4.0], vec![30.4, 0.0, 1.7, 20.0], vec![38.9, 38.9, 31.0, 38.9])?;
//! let fit = nbd::fit(&history)?;
//! let mut contours = Contours::start(&fit, &history, ["r", "alpha"], 9)?;
//! let grid = loop {
//!     if let Some(grid) = contours.advance() {
//!         break grid;
//!     }
//! };
//! // The middle of the grid is the estimate, and nothing fits better.
//! assert_eq!(grid.below[4 * 9 + 4], Some(0.0));
//! assert!(grid.below.iter().flatten().all(|drop| *drop > -1e-9));
//! assert!((drop_of(0.95) - 2.9957).abs() < 1e-4);
//! # Ok::<(), btyd::Error>(())
//! ```

use crate::error::{Error, check_setting};
use crate::fit::Fit;
use crate::history::History;
use crate::model::PurchaseModel;
use crate::optimise::{Problem, Sum, TrustRegion};
use crate::prior::Prior;

/// The grid goes so many standard errors (of the logarithm) to each side: the region of 95 % has 2.45.
const STANDARD_ERRORS: f64 = 3.2;
/// And never farther than this, as a ratio in logarithms: a ridge has no end.
const FARTHEST: f64 = 4.0;

/// The drop of the log-likelihood on the edge of the joint confidence region of two parameters with this `level` in (0, 1):
/// half the quantile of the chi-squared distribution with two degrees of freedom, `−ln(1 − level)`.
pub fn drop_of(level: f64) -> f64 {
    -libm::log1p(-level)
}

/// Drops of the profile log-likelihood on a grid around the estimate, even in the logarithms of the parameters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Values of the first parameter and of the second, ascending; the estimate is in the middle.
    pub at: [Vec<f64>; 2],
    /// Maximum less profile log-likelihood, a row for each value of the second parameter; `None` where it cannot be computed.
    pub below: Vec<Option<f64>>,
}

/// A grid under way, in slices of a few milliseconds.
pub struct Contours(Box<dyn Walk>);

impl Contours {
    /// Symbols of the parameters over pairs of which there are contours: those that the data have an accuracy for.
    pub fn free<M: PurchaseModel>(fit: &Fit<M>) -> Vec<&'static str> {
        let errors = M::CONTOURED.iter().filter(|name| log_error(fit, name).is_some());
        errors.copied().collect()
    }

    /// Prepares a grid of `side × side` points over a `pair` of [`Contours::free`] parameters. `history` is what the model
    /// was fitted to; an even `side` is raised by one, so that the estimate is in the middle.
    ///
    /// # Errors
    /// [`Error::Setting`] for a pair of equal parameters or of such without contours; as [`crate::Fitting::start`].
    pub fn start<M: PurchaseModel>(
        fit: &Fit<M>,
        history: &History,
        pair: [&str; 2],
        side: usize,
    ) -> Result<Contours, Error> {
        M::check(history)?;
        let place = |name: &str| {
            let found = M::CONTOURED.iter().find(|known| **known == name)?;
            Some((fit.names.iter().position(|known| known == found)?, log_error(fit, name)?))
        };
        let (Some(first), Some(second)) = (place(pair[0]), place(pair[1])) else {
            return Err(Error::Setting { setting: "pair".to_owned() });
        };
        check_setting("pair", first.0 != second.0)?;
        let region = Region { axes: [first.0, second.0], errors: [first.1, second.1], half: (side / 2).max(1) };
        let walk = M::fitting(history, &Prior::None)?.contours(fit, region);
        walk.map(Contours).ok_or_else(|| Error::Setting { setting: "pair".to_owned() })
    }

    /// One slice; the grid when finished, `None` to go on.
    pub fn advance(&mut self) -> Option<Grid> {
        self.0.advance()
    }

    /// Share of the points done.
    pub fn progress(&self) -> f64 {
        self.0.progress()
    }
}

/// Standard error of the logarithm of a parameter.
fn log_error<M>(fit: &Fit<M>, name: &str) -> Option<f64> {
    let place = fit.names.iter().position(|known| *known == name)?;
    let error = fit.standard_errors[place]? / fit.parameters[place];
    (error.is_finite() && error > 0.0).then_some(error)
}

/// Which grid is wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Region {
    /// Places of the parameters among those searched.
    pub(crate) axes: [usize; 2],
    /// Standard errors of their logarithms.
    pub(crate) errors: [f64; 2],
    /// Points to each side of the estimate.
    pub(crate) half: usize,
}

/// A grid under way, of any problem.
pub(crate) trait Walk {
    fn advance(&mut self) -> Option<Grid>;
    fn progress(&self) -> f64;
}

/// Walks from the estimate outwards, each point beginning with what was best for its neighbour.
pub(crate) struct Profile<P: Problem<N>, const N: usize> {
    problem: P,
    region: Region,
    bounds: [[f64; N]; 2],
    /// Logarithms of the values of both axes.
    at: [Vec<f64>; 2],
    /// Points of the grid, the nearest to the estimate first.
    order: Vec<usize>,
    done: usize,
    /// Where the maximum of each point was found, and its value.
    found: Vec<Option<([f64; N], f64)>>,
    search: Option<TrustRegion<N>>,
    sum: Option<Sum<P, N>>,
    estimate: [f64; N],
}

impl<P: Problem<N>, const N: usize> Profile<P, N> {
    /// A walk from the estimate, given in natural parameters.
    pub(crate) fn new(problem: P, estimate: [f64; N], region: Region) -> Profile<P, N> {
        let (lower, upper) = problem.bounds();
        let (lower, upper) = (lower.map(libm::log), upper.map(libm::log));
        let estimate: [f64; N] = std::array::from_fn(|i| libm::log(estimate[i]).clamp(lower[i], upper[i]));
        let half = region.half as i32;
        let axis = |axis: usize| -> Vec<f64> {
            let (place, error) = (region.axes[axis], region.errors[axis]);
            let middle = estimate[place];
            let room = (middle - lower[place]).min(upper[place] - middle);
            let reach = (STANDARD_ERRORS * error).min(FARTHEST).min(room);
            (-half..=half).map(|step| middle + reach * f64::from(step) / f64::from(half)).collect()
        };
        let at = [axis(0), axis(1)];
        let side = at[0].len();
        let mut order: Vec<usize> = (0..side * side).collect();
        order.sort_by_key(|&point| {
            let [column, row] = offsets(point, side);
            (column.abs().max(row.abs()), column.abs() + row.abs(), point)
        });
        let found = vec![None; side * side];
        Profile {
            problem,
            region,
            bounds: [lower, upper],
            at,
            order,
            done: 0,
            found,
            search: None,
            sum: None,
            estimate,
        }
    }

    /// The search for the best other parameters at a point of the grid.
    fn begin(&self, point: usize) -> TrustRegion<N> {
        let side = self.at[0].len();
        let [column, row] = offsets(point, side);
        let inwards = |offset: isize| offset - offset.signum();
        let neighbour = (inwards(row) + side as isize / 2) * side as isize + inwards(column) + side as isize / 2;
        let [mut lower, mut upper] = self.bounds;
        let mut start = self.found[neighbour as usize].map_or(self.estimate, |(at, _)| at);
        for (axis, place) in self.region.axes.into_iter().enumerate() {
            let value = self.at[axis][if axis == 0 { point % side } else { point / side }];
            (start[place], lower[place], upper[place]) = (value, value, value);
        }
        TrustRegion::new(start, lower, upper, self.problem.ceiling())
    }

    fn grid(&mut self) -> Grid {
        let side = self.at[0].len();
        let top = self.found[side * (side / 2) + side / 2].map(|(_, value)| value);
        let below = self.found.iter().map(|found| Some(top? - found.as_ref()?.1)).collect();
        let at = std::mem::take(&mut self.at).map(|logs| logs.into_iter().map(libm::exp).collect());
        Grid { at, below }
    }
}

/// Steps of a point from the middle of the grid, to the right and up.
fn offsets(point: usize, side: usize) -> [isize; 2] {
    let middle = (side / 2) as isize;
    [(point % side) as isize - middle, (point / side) as isize - middle]
}

impl<P: Problem<N>, const N: usize> Walk for Profile<P, N> {
    fn advance(&mut self) -> Option<Grid> {
        let mut budget = P::SLICE;
        while budget > 0 {
            let Some(&point) = self.order.get(self.done) else { return Some(self.grid()) };
            let mut search = match self.search.take() {
                Some(search) => search,
                None => self.begin(point),
            };
            if let Some(at) = search.ask() {
                let sum = self.sum.get_or_insert_with(|| Sum::new(&self.problem, at));
                let rows = budget.min(sum.left(&self.problem));
                if let Some(derivatives) = sum.advance(&self.problem, rows) {
                    self.sum = None;
                    search.tell(derivatives);
                }
                budget = budget.saturating_sub(rows.max(P::SLICE / 8));
                self.search = Some(search);
            } else {
                self.found[point] = search.outcome().map(|outcome| (outcome.point.at, outcome.point.derivatives.value));
                self.done += 1;
            }
        }
        None
    }

    fn progress(&self) -> f64 {
        self.done as f64 / self.order.len() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::optimise::Derivatives;

    /// `−½ (x, y, z) A (x, y, z)ᵀ` in logarithms, whose profile over two of them is the quadratic form of a Schur complement.
    struct Bowl;

    const A: [[f64; 3]; 3] = [[4.0, 1.0, -0.5], [1.0, 3.0, 1.2], [-0.5, 1.2, 2.0]];

    impl Problem<3> for Bowl {
        type Prepared = [f64; 3];

        fn rows(&self) -> usize {
            1
        }

        fn prepare(&self, parameters: &[f64; 3], _: &mut Derivatives<3>) -> [f64; 3] {
            *parameters
        }

        fn add(&self, at: &[f64; 3], rows: std::ops::Range<usize>, sum: &mut Derivatives<3>) {
            for _ in rows {
                let logs = at.map(libm::log);
                for i in 0..3 {
                    let slope: f64 = (0..3).map(|j| A[i][j] * logs[j]).sum();
                    sum.value -= 0.5 * logs[i] * slope;
                    sum.gradient[i] -= slope / at[i];
                    for j in i..3 {
                        sum.hessian[i][j] -=
                            A[i][j] / (at[i] * at[j]) - if i == j { slope / (at[i] * at[i]) } else { 0.0 };
                    }
                }
            }
        }

        fn ceiling(&self) -> f64 {
            0.0
        }

        fn starts(&self) -> Vec<[f64; 3]> {
            vec![[1.0; 3]]
        }

        fn bounds(&self) -> ([f64; 3], [f64; 3]) {
            ([1e-9; 3], [1e9; 3])
        }

        fn thinned(&self, _: usize) -> Self {
            Bowl
        }
    }

    #[test]
    fn the_profile_of_a_bowl_is_known() {
        let region = Region { axes: [2, 0], errors: [0.5, 0.25], half: 3 };
        let mut walk = Profile::new(Bowl, [1.0; 3], region);
        let grid = loop {
            if let Some(grid) = walk.advance() {
                break grid;
            }
        };
        // With y at its best, A is reduced by what goes through y.
        let reduced = |i: usize, j: usize| A[i][j] - A[i][1] * A[1][j] / A[1][1];
        assert_eq!(grid.below.len(), 49);
        for (point, below) in grid.below.iter().enumerate() {
            let (z, x) = (libm::log(grid.at[0][point % 7]), libm::log(grid.at[1][point / 7]));
            let expected = 0.5 * (reduced(2, 2) * z * z + 2.0 * reduced(2, 0) * z * x + reduced(0, 0) * x * x);
            assert!((below.expect("computed") - expected).abs() < 1e-12, "{point}: {below:?} against {expected}");
        }
        assert!((libm::log(grid.at[0][6]) - 1.6).abs() < 1e-12 && (libm::log(grid.at[1][0]) + 0.8).abs() < 1e-12);
    }
}

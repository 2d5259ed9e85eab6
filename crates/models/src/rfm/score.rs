//! From days, orders and money to scores.

use crate::Error;

/// Fewest and most bins.
pub const BINS: [u8; 2] = [3, 10];

/// Scores of all customers, 1 worst to `bins` best.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// Bins asked for.
    pub bins: u8,
    /// Score of the days since the last order; few days score high.
    pub r: Vec<u8>,
    /// Score of the number of orders.
    pub f: Vec<u8>,
    /// Score of the total spend.
    pub m: Vec<u8>,
    /// Cut points on days, orders and money, ascending; for nested scores those of the whole base, for reference.
    pub cuts: [Vec<f64>; 3],
    /// Cut points that nested scores of F and M were given by; `None` for scores that are not nested.
    pub nested: Option<NestedCuts>,
    /// Customers with each score 1..=bins of R, F, M.
    pub counts: [Vec<usize>; 3],
}

/// Cut points within groups of customers with equal scores, ascending; none for a group that nobody is in.
#[derive(Clone, Debug, PartialEq)]
pub struct NestedCuts {
    /// On orders, within each R: that of score `r` at `r` − 1.
    pub orders: Vec<Vec<f64>>,
    /// On money, within each R and F: that of `r` and `f` at (`r` − 1) × bins + `f` − 1.
    pub total: Vec<Vec<f64>>,
}

impl Scores {
    fn new(bins: u8, r: Vec<u8>, f: Vec<u8>, m: Vec<u8>, cuts: [Vec<f64>; 3]) -> Self {
        let counts = [&r, &f, &m].map(|scores| {
            let mut counts = vec![0; usize::from(bins)];
            for &score in scores {
                counts[usize::from(score) - 1] += 1;
            }
            counts
        });
        Self { bins, r, f, m, cuts, nested: None, counts }
    }

    /// Scores in use on R, F, M: fewer than the bins where ties leave scores empty.
    pub fn effective_bins(&self) -> [usize; 3] {
        self.counts.each_ref().map(|counts| counts.iter().filter(|&&count| count > 0).count())
    }

    /// Number of customers.
    pub fn len(&self) -> usize {
        self.r.len()
    }

    /// Whether there is no customer.
    pub fn is_empty(&self) -> bool {
        self.r.is_empty()
    }
}

/// Scores R, F and M each on its own.
///
/// `days_since_last` in days, `orders` a count, `total` in money; one entry a customer, all finite. `bins` 3 to 10.
///
/// # Errors
/// [`Error::Bins`], [`Error::LengthsDiffer`], [`Error::NotFinite`], [`Error::NoCustomers`].
pub fn independent(days_since_last: &[f64], orders: &[f64], total: &[f64], bins: u8) -> Result<Scores, Error> {
    check(days_since_last, orders, total, bins)?;
    let mut work = Vec::new();
    let cuts = [days_since_last, orders, total].map(|values| percentile_cuts(values, bins, &mut work));
    with_checked_cuts(days_since_last, orders, total, cuts, bins)
}

/// Scores R, then F within each R score, then M within each cell of R and F (Hughes): cells of nearly equal size,
/// but an F of 5 means something else in every R.
///
/// # Errors
/// As [`independent`].
pub fn nested(days_since_last: &[f64], orders: &[f64], total: &[f64], bins: u8) -> Result<Scores, Error> {
    check(days_since_last, orders, total, bins)?;
    let mut work = Vec::new();
    let cuts = [days_since_last, orders, total].map(|values| percentile_cuts(values, bins, &mut work));
    let r = reversed(days_since_last, &cuts[0], bins);
    let mut group: Vec<usize> = r.iter().map(|&r| usize::from(r) - 1).collect();
    let (f, of_orders) = within(orders, &group, usize::from(bins), bins, &mut work);
    for (group, &f) in group.iter_mut().zip(&f) {
        *group = *group * usize::from(bins) + usize::from(f) - 1;
    }
    let (m, of_total) = within(total, &group, usize::from(bins).pow(2), bins, &mut work);
    let nested = Some(NestedCuts { orders: of_orders, total: of_total });
    Ok(Scores { nested, ..Scores::new(bins, r, f, m, cuts) })
}

/// Scores R, F and M each on its own as the R package rfm (to version 0.3.0) does: one is added to every percentile, and a
/// value equal to such a cut falls into the upper bin. One is a day, an order and a unit of money, so the scores of M
/// change with the currency's unit.
///
/// # Errors
/// As [`independent`].
pub fn plus_one(days_since_last: &[f64], orders: &[f64], total: &[f64], bins: u8) -> Result<Scores, Error> {
    check(days_since_last, orders, total, bins)?;
    let mut work = Vec::new();
    let cuts = [days_since_last, orders, total].map(|values| {
        let mut cuts = percentile_cuts(values, bins, &mut work);
        cuts.iter_mut().for_each(|cut| *cut += 1.0);
        cuts
    });
    let reached = |value: f64, cuts: &[f64]| cuts.iter().map(|&cut| u8::from(value >= cut)).sum::<u8>();
    let r = days_since_last.iter().map(|&value| bins - reached(value, &cuts[0])).collect();
    let f = orders.iter().map(|&value| 1 + reached(value, &cuts[1])).collect();
    let m = total.iter().map(|&value| 1 + reached(value, &cuts[2])).collect();
    Ok(Scores::new(bins, r, f, m, cuts))
}

/// Scores by the user's own cut points on days, orders and money; a value equal to a cut falls into the lower bin.
///
/// # Errors
/// As [`independent`], and [`Error::CutCount`] or [`Error::CutOrder`] for cut points that are not `bins` − 1 finite
/// ascending numbers.
pub fn with_cuts(
    days_since_last: &[f64],
    orders: &[f64],
    total: &[f64],
    cuts: &[Vec<f64>; 3],
    bins: u8,
) -> Result<Scores, Error> {
    check(days_since_last, orders, total, bins)?;
    for (axis, cuts) in AXES.into_iter().zip(cuts) {
        if cuts.len() != usize::from(bins) - 1 {
            return Err(Error::CutCount { axis, expected: usize::from(bins) - 1, found: cuts.len() });
        }
        let ascending = cuts.windows(2).all(|pair| pair[0] < pair[1]);
        if !ascending || cuts.iter().any(|cut| !cut.is_finite()) {
            return Err(Error::CutOrder { axis });
        }
    }
    with_checked_cuts(days_since_last, orders, total, cuts.clone(), bins)
}

/// Scores other values by the cut points of earlier scores, so that both have the same meaning; equal cut points, which ties
/// bring about, are taken as they are.
///
/// # Errors
/// As [`independent`].
pub fn with_cuts_of(earlier: &Scores, days_since_last: &[f64], orders: &[f64], total: &[f64]) -> Result<Scores, Error> {
    check(days_since_last, orders, total, earlier.bins)?;
    with_checked_cuts(days_since_last, orders, total, earlier.cuts.clone(), earlier.bins)
}

/// The `bins` − 1 percentiles of equal probability (type 7, linear), ascending; empty for no values.
///
/// `work` is scratch space that keeps its allocation between calls.
pub fn percentile_cuts(values: &[f64], bins: u8, work: &mut Vec<f64>) -> Vec<f64> {
    work.clear();
    work.extend_from_slice(values);
    let last = values.len().wrapping_sub(1);
    if values.is_empty() {
        return Vec::new();
    }
    let mut cuts = vec![0.0; usize::from(bins) - 1];
    let mut end = work.len();
    let mut previous_high = work[0];
    // From the highest cut down, so that each selection only has to look at what lies below the one before.
    for k in (1..bins).rev() {
        let position = last as f64 * f64::from(k) / f64::from(bins);
        let below = position.floor() as usize;
        let fraction = position - below as f64;
        let (_, &mut low, above) = work[..end].select_nth_unstable_by(below, f64::total_cmp);
        // Nothing above within reach means that this cut shares its two neighbours with the one before.
        let high = above.iter().copied().min_by(f64::total_cmp).unwrap_or(previous_high);
        cuts[usize::from(k) - 1] = low + fraction * (high - low);
        previous_high = high;
        end = below + 1;
    }
    cuts
}

const AXES: [&str; 3] = ["daysSinceLast", "orders", "total"];

fn check(days_since_last: &[f64], orders: &[f64], total: &[f64], bins: u8) -> Result<(), Error> {
    if !(BINS[0]..=BINS[1]).contains(&bins) {
        return Err(Error::Bins { bins, min: BINS[0], max: BINS[1] });
    }
    if days_since_last.len() != orders.len() || orders.len() != total.len() {
        return Err(Error::LengthsDiffer { lengths: vec![days_since_last.len(), orders.len(), total.len()] });
    }
    if days_since_last.is_empty() {
        return Err(Error::NoCustomers);
    }
    for (column, values) in AXES.into_iter().zip([days_since_last, orders, total]) {
        if let Some(row) = values.iter().position(|value| !value.is_finite()) {
            return Err(Error::NotFinite { column, row });
        }
    }
    Ok(())
}

fn with_checked_cuts(
    days_since_last: &[f64],
    orders: &[f64],
    total: &[f64],
    cuts: [Vec<f64>; 3],
    bins: u8,
) -> Result<Scores, Error> {
    let r = reversed(days_since_last, &cuts[0], bins);
    let f = orders.iter().map(|&value| 1 + exceeded(value, &cuts[1])).collect();
    let m = total.iter().map(|&value| 1 + exceeded(value, &cuts[2])).collect();
    Ok(Scores::new(bins, r, f, m, cuts))
}

fn reversed(days: &[f64], cuts: &[f64], bins: u8) -> Vec<u8> {
    days.iter().map(|&value| bins - exceeded(value, cuts)).collect()
}

/// Number of cuts that a value lies strictly above.
fn exceeded(value: f64, cuts: &[f64]) -> u8 {
    cuts.iter().map(|&cut| u8::from(value > cut)).sum()
}

/// Scores within each of `groups` groups, and the cut points of each group.
fn within(values: &[f64], group: &[usize], groups: usize, bins: u8, work: &mut Vec<f64>) -> (Vec<u8>, Vec<Vec<f64>>) {
    // Counting sort of the rows by group.
    let mut starts = vec![0; groups + 1];
    for &group in group {
        starts[group + 1] += 1;
    }
    for index in 1..=groups {
        starts[index] += starts[index - 1];
    }
    let mut next = starts.clone();
    let mut sorted = vec![0.0; values.len()];
    for (&value, &group) in values.iter().zip(group) {
        sorted[next[group]] = value;
        next[group] += 1;
    }
    let cuts: Vec<Vec<f64>> =
        starts.windows(2).map(|ends| percentile_cuts(&sorted[ends[0]..ends[1]], bins, work)).collect();
    let scores = values.iter().zip(group).map(|(&value, &group)| 1 + exceeded(value, &cuts[group])).collect();
    (scores, cuts)
}

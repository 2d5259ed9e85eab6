//! Survivors by cohort: what a retention model sees.

use crate::covariates::Covariates;
use crate::error::Error;

/// No number of customers is above this.
const LARGEST: f64 = 1e15;

/// Customers still there by cohort: of each, how many began and how many are left after one period, two, and so on, as far
/// as it has been observed. Cohorts of different ages make a triangle.
#[derive(Clone, Debug, PartialEq)]
pub struct RetentionTable {
    cohorts: Vec<Vec<f64>>,
    counts: Counts,
    covariates: Covariates,
}

/// What the likelihood needs: over all cohorts, customers lost and kept in each period, the first at place 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    pub(crate) lost: Vec<f64>,
    pub(crate) kept: Vec<f64>,
}

impl RetentionTable {
    /// Checks and keeps the survivors, one list a cohort. Numbers need not be whole: shares of 100 will do, and count as 100
    /// customers.
    ///
    /// # Errors
    /// [`Error::Empty`] when no cohort has been observed for a period; [`Error::Survivors`] with the first offending place
    /// and its rule.
    pub fn new(survivors: Vec<Vec<f64>>) -> Result<RetentionTable, Error> {
        let mut counts = Counts::default();
        for (cohort, column) in survivors.iter().enumerate() {
            let refuse = |period: usize, value: Option<f64>, expected: &str| {
                Err(Error::Survivors { cohort, period, value, expected: expected.to_owned() })
            };
            if column.is_empty() {
                return refuse(0, None, "not-empty");
            }
            for (period, &value) in column.iter().enumerate() {
                let broken = match value {
                    _ if !value.is_finite() => Some("finite"),
                    _ if value < 0.0 => Some("not-negative"),
                    _ if value > LARGEST => Some("not-too-large"),
                    _ if period == 0 && value == 0.0 => Some("positive"),
                    _ if period > 0 && value > column[period - 1] => Some("not-rising"),
                    _ => None,
                };
                if let Some(rule) = broken {
                    return refuse(period, value.is_finite().then_some(value), rule);
                }
            }
            for (place, pair) in column.windows(2).enumerate() {
                if place == counts.lost.len() {
                    counts.lost.push(0.0);
                    counts.kept.push(0.0);
                }
                counts.lost[place] += pair[0] - pair[1];
                counts.kept[place] += pair[1];
            }
        }
        if counts.lost.is_empty() {
            return Err(Error::Empty);
        }
        Ok(RetentionTable { cohorts: survivors, counts, covariates: Covariates::default() })
    }

    /// Gives the cohorts covariates by name, one value a cohort.
    ///
    /// # Errors
    /// [`Error::Length`], [`Error::Row`] for a value that is not finite, [`Error::Covariate`] for a name given twice.
    pub fn with_covariates(mut self, named: Vec<(String, Vec<f64>)>) -> Result<RetentionTable, Error> {
        self.covariates = Covariates::new(self.cohorts.len(), named)?;
        Ok(self)
    }

    /// What else is known of the cohorts.
    pub fn covariates(&self) -> &Covariates {
        &self.covariates
    }

    /// What the likelihood needs.
    pub(crate) fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Survivors, one list a cohort, the size of the cohort first.
    pub fn survivors(&self) -> &[Vec<f64>] {
        &self.cohorts
    }

    /// Periods that the oldest cohort has been observed for.
    pub fn periods(&self) -> usize {
        self.counts.lost.len()
    }

    /// Customers of all cohorts at their beginning.
    pub fn customers(&self) -> f64 {
        self.cohorts.iter().filter_map(|column| column.first()).sum()
    }

    /// Customers lost in each period, over all cohorts observed then.
    pub fn lost(&self) -> &[f64] {
        &self.counts.lost
    }

    /// Customers kept in each period, over all cohorts observed then.
    pub fn kept(&self) -> &[f64] {
        &self.counts.kept
    }
}

/// The largest log-likelihood that a period can have: that of its own retention rate.
pub(super) fn most_of_period(lost: f64, kept: f64) -> f64 {
    let term = |part: f64| if part > 0.0 { part * libm::log(part / (lost + kept)) } else { 0.0 };
    term(lost) + term(kept)
}

impl Counts {
    /// No model can beat giving each period the retention rate that fits best.
    pub(crate) fn ceiling(&self) -> f64 {
        self.lost.iter().zip(&self.kept).map(|(&lost, &kept)| most_of_period(lost, kept)).sum()
    }

    /// Periods of cohorts, each given by its place, customers lost and customers kept, over all cohorts.
    pub(crate) fn of(periods: &[[f64; 3]]) -> Counts {
        let mut counts = Counts::default();
        for &[place, lost, kept] in periods {
            let place = place as usize;
            if counts.lost.len() <= place {
                counts.lost.resize(place + 1, 0.0);
                counts.kept.resize(place + 1, 0.0);
            }
            counts.lost[place] += lost;
            counts.kept[place] += kept;
        }
        counts
    }

    /// Share lost in the first period, kept away from 0 and 1.
    pub(crate) fn first_loss(&self) -> f64 {
        let (lost, kept) = (self.lost[0], self.kept[0]);
        if lost + kept > 0.0 { (lost / (lost + kept)).clamp(1e-3, 0.999) } else { 0.5 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_named() {
        for (survivors, place, rule) in [
            (vec![vec![10.0, 8.0], vec![]], (1, 0), "not-empty"),
            (vec![vec![10.0, f64::NAN]], (0, 1), "finite"),
            (vec![vec![10.0, 8.0], vec![5.0, 4.0, -1.0]], (1, 2), "not-negative"),
            (vec![vec![1e16]], (0, 0), "not-too-large"),
            (vec![vec![0.0, 0.0]], (0, 0), "positive"),
            (vec![vec![10.0, 8.0, 8.5]], (0, 2), "not-rising"),
        ] {
            match RetentionTable::new(survivors) {
                Err(Error::Survivors { cohort, period, expected, .. }) => {
                    assert_eq!(((cohort, period), expected.as_str()), (place, rule));
                }
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(RetentionTable::new(vec![]), Err(Error::Empty));
        assert_eq!(RetentionTable::new(vec![vec![10.0], vec![5.0]]), Err(Error::Empty));
    }

    #[test]
    fn cohorts_are_added_by_period() {
        let table = RetentionTable::new(vec![vec![10.0, 8.0, 7.0], vec![20.0, 15.0], vec![3.0]]).expect("valid");
        assert_eq!((table.lost(), table.kept()), (&[7.0, 1.0][..], &[23.0, 7.0][..]));
        assert_eq!((table.periods(), table.customers()), (2, 33.0));
    }
}

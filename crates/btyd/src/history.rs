//! Purchase histories: what a buy-till-you-die model sees of each customer.

use crate::covariates::{AtPurchases, Covariates, OverTime, Values};
use crate::error::{Error, check_length, row_error};

/// No count, time or weight is above this: whole numbers stay exact below it, and sums stay finite.
pub(crate) const LARGEST: f64 = 1e15;

/// One row a customer: repeat purchases, age at the last of them, and age at the end of observation, in one time unit.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    frequency: Vec<f64>,
    recency: Vec<f64>,
    age: Vec<f64>,
    weight: Option<Vec<f64>>,
    sum_log_intervals: Option<Vec<f64>>,
    covariates: Covariates,
    over_time: Option<OverTime>,
}

impl History {
    /// Checks and keeps the columns, none of whose values may exceed 10¹⁵.
    ///
    /// * `frequency` – repeat purchases `x`: whole, 0 or more;
    /// * `recency` – age at the last purchase `tₓ`: 0 exactly when `x = 0`, otherwise above 0 and at most the age;
    /// * `age` – time from the first purchase to the end of observation `T`: 0 or more.
    ///
    /// # Errors
    /// [`Error::Length`], [`Error::Empty`], or [`Error::Row`] with the first offending row and rule.
    pub fn new(frequency: Vec<f64>, recency: Vec<f64>, age: Vec<f64>) -> Result<History, Error> {
        check_length("recency", frequency.len(), recency.len())?;
        check_length("age", frequency.len(), age.len())?;
        if frequency.is_empty() {
            return Err(Error::Empty);
        }
        for row in 0..frequency.len() {
            check_row(row, frequency[row], recency[row], age[row])?;
        }
        let covariates = Covariates::default();
        Ok(History { frequency, recency, age, weight: None, sum_log_intervals: None, covariates, over_time: None })
    }

    /// Gives each row a weight (customers it stands for): finite, 0 or more, not all 0.
    ///
    /// # Errors
    /// [`Error::Length`], [`Error::Row`] or [`Error::Empty`] when no weight is positive.
    pub fn with_weight(mut self, weight: Vec<f64>) -> Result<History, Error> {
        check_length("weight", self.len(), weight.len())?;
        for (row, &value) in weight.iter().enumerate() {
            if !(value.is_finite() && value >= 0.0) {
                return Err(row_error(row, "weight", value, "not-negative"));
            }
            if value > LARGEST {
                return Err(row_error(row, "weight", value, "not-too-large"));
            }
        }
        if weight.iter().all(|&value| value == 0.0) {
            return Err(Error::Empty);
        }
        self.weight = Some(weight);
        Ok(self)
    }

    /// Gives each row the sum of the natural logarithms of the times between its purchases, in the time unit of the history,
    /// from the first purchase on: 0 without a repeat purchase, and never above `x ln(tₓ/x)`, that of even spacing.
    ///
    /// # Errors
    /// [`Error::Length`], or [`Error::Row`] with the first offending row and rule.
    pub fn with_sum_log_intervals(mut self, sums: Vec<f64>) -> Result<History, Error> {
        check_length("sum_log_intervals", self.len(), sums.len())?;
        for (row, &sum) in sums.iter().enumerate() {
            let (x, recency, _) = self.customer(row);
            let fail = |rule| Err(row_error(row, "sum_log_intervals", sum, rule));
            if !sum.is_finite() {
                return fail("finite");
            }
            if x == 0.0 && sum != 0.0 {
                return fail("zero-without-repeat");
            }
            let even = if x > 0.0 { x * libm::log(recency / x) } else { 0.0 };
            if sum > even + 1e-9 * (x + even.abs()) {
                return fail("within-recency");
            }
        }
        self.sum_log_intervals = Some(sums);
        Ok(self)
    }

    /// Gives each row values that do not change with time, by name: finite, and none beyond ±10¹⁵.
    ///
    /// # Errors
    /// [`Error::Length`], [`Error::Row`] with the first offending row and name, [`Error::Covariate`] for a name given twice.
    pub fn with_covariates(mut self, named: Vec<(String, Vec<f64>)>) -> Result<History, Error> {
        self.covariates = Covariates::new(self.len(), named)?;
        Ok(self)
    }

    /// Gives each row covariates that change with time, constant within a period.
    ///
    /// * `period` – how long one lasts, in the time unit of the history;
    /// * `start` – one a row: how long after the beginning of the first period the customer's first purchase came;
    /// * `named` – values by period, the same for all rows or one list a row; a list goes on to the end of observation, or as far
    ///   beyond as forecasts are wanted;
    /// * `purchases` – what the covariates were at the repeat purchases.
    ///
    /// # Errors
    /// [`Error::Setting`] for the period, [`Error::Length`], [`Error::Row`] with the first offending row and rule,
    /// [`Error::Covariate`] for a name given twice, [`Error::Periods`] for a list that ends before the observation does.
    pub fn with_covariates_over_time(
        mut self,
        period: f64,
        start: Vec<f64>,
        named: Vec<(String, Values)>,
        purchases: AtPurchases,
    ) -> Result<History, Error> {
        self.over_time = Some(OverTime::new(&self, period, start, named, purchases)?);
        Ok(self)
    }

    /// What changes with time.
    pub fn over_time(&self) -> Option<&OverTime> {
        self.over_time.as_ref()
    }

    /// What is known of the customers besides their purchases.
    pub fn covariates(&self) -> &Covariates {
        &self.covariates
    }

    /// Some of the rows, covariates left out.
    pub(crate) fn part(&self, rows: &[usize]) -> History {
        let pick = |column: &Vec<f64>| rows.iter().map(|&row| column[row]).collect();
        History {
            frequency: pick(&self.frequency),
            recency: pick(&self.recency),
            age: pick(&self.age),
            weight: self.weight.as_ref().map(pick),
            sum_log_intervals: self.sum_log_intervals.as_ref().map(pick),
            covariates: Covariates::default(),
            over_time: None,
        }
    }

    /// Some of the rows.
    pub(crate) fn part_with_covariates(&self, rows: &[usize]) -> History {
        let over_time = self.over_time.as_ref().map(|over_time| over_time.part(rows));
        History { covariates: self.covariates.part(rows), over_time, ..self.part(rows) }
    }

    /// Sums of the logarithms of the times between purchases, one a row, where they were given.
    pub fn sum_log_intervals(&self) -> Option<&[f64]> {
        self.sum_log_intervals.as_deref()
    }

    /// Repeat purchases, one a row.
    pub fn frequency(&self) -> &[f64] {
        &self.frequency
    }

    /// Age at the last purchase, one a row; 0 without a repeat purchase.
    pub fn recency(&self) -> &[f64] {
        &self.recency
    }

    /// Age at the end of observation, one a row.
    pub fn age(&self) -> &[f64] {
        &self.age
    }

    /// Frequency, recency and age of row `row`.
    pub(crate) fn customer(&self, row: usize) -> (f64, f64, f64) {
        (self.frequency[row], self.recency[row], self.age[row])
    }

    /// Customers that row `row` stands for: 1 unless weights were given.
    pub fn weight(&self, row: usize) -> f64 {
        self.weight.as_ref().map_or(1.0, |weight| weight[row])
    }

    /// Customers that each row stands for, where weights were given.
    pub fn weights(&self) -> Option<&[f64]> {
        self.weight.as_deref()
    }

    /// Whether all that is known of the customers of two rows is the same; false where more than times are known.
    pub(crate) fn alike(&self, one: usize, other: usize) -> bool {
        let plain = self.sum_log_intervals.is_none() && self.over_time.is_none();
        let plain = plain && self.covariates == Covariates::default();
        plain && self.customer(one) == self.customer(other)
    }

    /// Rows.
    pub fn len(&self) -> usize {
        self.frequency.len()
    }

    /// Never true: a history has at least one row.
    pub fn is_empty(&self) -> bool {
        self.frequency.is_empty()
    }

    /// Mean age, weights counted, or 1 when nobody has been observed for any time: what time is measured in where no unit
    /// is known.
    pub(crate) fn mean_age(&self) -> f64 {
        let sum: f64 = self.age.iter().enumerate().map(|(row, age)| self.weight(row) * age).sum();
        let mean = sum / self.customers();
        if mean > 0.0 { mean } else { 1.0 }
    }

    /// Sum of the weights.
    pub fn customers(&self) -> f64 {
        self.weight.as_ref().map_or(self.len() as f64, |weight| weight.iter().sum())
    }
}

fn check_row(row: usize, frequency: f64, recency: f64, age: f64) -> Result<(), Error> {
    let fail = |column, value, expected| Err(row_error(row, column, value, expected));
    for (column, value) in [("frequency", frequency), ("recency", recency), ("age", age)] {
        if !value.is_finite() {
            return fail(column, value, "finite");
        }
        if value < 0.0 {
            return fail(column, value, "not-negative");
        }
        if value > LARGEST {
            return fail(column, value, "not-too-large");
        }
    }
    if frequency != libm::floor(frequency) {
        return fail("frequency", frequency, "whole");
    }
    if recency > age {
        return fail("recency", recency, "recency-within-age");
    }
    if frequency == 0.0 && recency > 0.0 {
        return fail("recency", recency, "recency-zero-without-repeat");
    }
    if frequency > 0.0 && recency == 0.0 {
        return fail("recency", recency, "recency-positive-with-repeat");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_named() {
        for (x, recency, age, column, rule) in [
            (f64::NAN, 0.0, 1.0, "frequency", "finite"),
            (1.5, 0.5, 1.0, "frequency", "whole"),
            (-1.0, 0.0, 1.0, "frequency", "not-negative"),
            (1.0, 2.0, 1.0, "recency", "recency-within-age"),
            (1e16, 2.0, 3.0, "frequency", "not-too-large"),
            (0.0, 0.5, 1.0, "recency", "recency-zero-without-repeat"),
            (1.0, 0.0, 1.0, "recency", "recency-positive-with-repeat"),
            (0.0, 0.0, f64::INFINITY, "age", "finite"),
        ] {
            let found = History::new(vec![0.0, x], vec![0.0, recency], vec![3.0, age]);
            match found {
                Err(Error::Row { row: 1, column: c, expected, .. }) => {
                    assert_eq!((c.as_str(), expected.as_str()), (column, rule))
                }
                other => panic!("{other:?}"),
            }
        }
        for (sum, expected) in [(f64::NAN, "finite"), (1.0, "zero-without-repeat")] {
            let history = History::new(vec![2.0, 0.0], vec![3.0, 0.0], vec![3.0, 3.0]).expect("valid");
            let found = history.with_sum_log_intervals(vec![0.0, sum]);
            assert!(matches!(found, Err(Error::Row { row: 1, expected: rule, .. }) if rule == expected));
        }
        let history = History::new(vec![2.0], vec![3.0], vec![3.0]).expect("valid");
        // Even spacing is the most there can be, and anything less is fine.
        assert!(history.clone().with_sum_log_intervals(vec![2.0 * 1.5_f64.ln()]).is_ok());
        assert!(history.clone().with_sum_log_intervals(vec![-3.0]).is_ok());
        assert!(history.with_sum_log_intervals(vec![0.82]).is_err());
        assert_eq!(History::new(vec![], vec![], vec![]), Err(Error::Empty));
        assert!(matches!(History::new(vec![1.0], vec![], vec![]), Err(Error::Length { .. })));
    }
}

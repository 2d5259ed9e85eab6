//! Columns of values that do not change with time, and whether a fit can tell their effects apart.

use crate::error::{Error, check_length, row_error};
use crate::history::LARGEST;

/// What is known of each customer besides the purchases, by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Covariates {
    names: Vec<String>,
    columns: Vec<Vec<f64>>,
}

impl Covariates {
    /// Checks and keeps the columns of a history with `rows` rows.
    pub(crate) fn new(rows: usize, named: Vec<(String, Vec<f64>)>) -> Result<Covariates, Error> {
        let mut covariates = Covariates::default();
        for (name, column) in named {
            check_length(&name, rows, column.len())?;
            for (row, &value) in column.iter().enumerate() {
                if !value.is_finite() {
                    return Err(row_error(row, &name, value, "finite"));
                }
                if value.abs() > LARGEST {
                    return Err(row_error(row, &name, value, "not-too-large"));
                }
            }
            if covariates.names.contains(&name) {
                return Err(refused(&name, "once", Vec::new()));
            }
            covariates.names.push(name);
            covariates.columns.push(column);
        }
        Ok(covariates)
    }

    /// Names, in the order given.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The column of this name, one value a customer.
    pub fn column(&self, name: &str) -> Option<&[f64]> {
        self.names.iter().position(|known| known == name).map(|place| self.columns[place].as_slice())
    }

    /// The columns of these names.
    ///
    /// # Errors
    /// [`Error::Covariate`] for the first that is not there.
    pub(crate) fn need(&self, names: &[String]) -> Result<Vec<&[f64]>, Error> {
        let column = |name: &String| self.column(name).ok_or_else(|| refused(name, "given", self.names.clone()));
        names.iter().map(column).collect()
    }

    pub(crate) fn part(&self, rows: &[usize]) -> Covariates {
        let pick = |column: &Vec<f64>| rows.iter().map(|&row| column[row]).collect();
        Covariates { names: self.names.clone(), columns: self.columns.iter().map(pick).collect() }
    }
}

pub(super) fn refused(name: &str, expected: &str, with: Vec<String>) -> Error {
    Error::Covariate { column: name.to_owned(), expected: expected.to_owned(), with }
}

/// A column shifted and scaled to mean 0 and variance 1 over the customers used: the search then sees effects of one size,
/// whatever the units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standard {
    pub(super) mean: f64,
    pub(super) spread: f64,
    /// The largest standardised value, in size.
    pub(super) most: f64,
}

/// A column that varies by less cannot have an effect whose variance is a number.
const NARROWEST: f64 = 1e-100;

impl Standard {
    /// # Errors
    /// [`Error::Covariate`] for a column that is the same for all.
    pub(super) fn of(name: &str, column: &[f64], weight: &[f64]) -> Result<Standard, Error> {
        let used = || column.iter().zip(weight).filter(|(_, weight)| **weight > 0.0);
        let (least, most) = used()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), (&value, _)| (least.min(value), most.max(value)));
        let range = most - least;
        if range <= (1e-12 * least.abs().max(most.abs())).max(NARROWEST) {
            return Err(refused(name, "varying", Vec::new()));
        }
        let all: f64 = weight.iter().sum();
        // As shares of the range from its beginning on: nothing cancels, overflows or underflows.
        let share = |value: f64| (value - least) / range;
        let middle = used().map(|(value, weight)| weight * share(*value)).sum::<f64>() / all;
        let variance =
            used().map(|(value, weight)| weight * (share(*value) - middle) * (share(*value) - middle)).sum::<f64>()
                / all;
        let (mean, spread) = (least + range * middle, range * libm::sqrt(variance));
        Ok(Standard { mean, spread, most: (most - mean).max(mean - least) / spread })
    }

    pub(super) fn value(&self, value: f64) -> f64 {
        (value - self.mean) / self.spread
    }
}

/// Share of a column's standard deviation that the columns before it must leave unexplained.
const INDEPENDENT: f64 = 1e-6;

/// Fails for the first column that the constant and the columns before it make up, with those that do (modified
/// Gram–Schmidt).
pub(super) fn check_independent(names: &[String], columns: &[(&[f64], Standard)], weight: &[f64]) -> Result<(), Error> {
    let all: f64 = weight.iter().sum();
    let inner = |a: &[f64], b: &[f64]| -> f64 {
        a.iter().zip(b).zip(weight).map(|((a, b), weight)| weight * a * b).sum::<f64>() / all
    };
    let mut directions: Vec<Vec<f64>> = Vec::new();
    // How the columns are made up of the directions: one list a column.
    let mut made: Vec<Vec<f64>> = Vec::new();
    for (place, (column, standard)) in columns.iter().enumerate() {
        let mut rest: Vec<f64> = column.iter().map(|&value| standard.value(value)).collect();
        let mut shares = vec![0.0; place];
        for _ in 0..2 {
            for (share, direction) in shares.iter_mut().zip(&directions) {
                let more = inner(&rest, direction);
                *share += more;
                rest.iter_mut().zip(direction).for_each(|(rest, direction)| *rest -= more * direction);
            }
        }
        let length = libm::sqrt(inner(&rest, &rest));
        if length < INDEPENDENT {
            // In terms of the columns: back substitution.
            for other in (0..place).rev() {
                shares[other] /= made[other][other];
                let share = shares[other];
                shares[..other].iter_mut().zip(&made[other]).for_each(|(sum, made)| *sum -= share * made);
            }
            let involved = (0..place).filter(|&other| shares[other].abs() > INDEPENDENT);
            let with = involved.map(|other| names[other].clone()).collect();
            return Err(refused(&names[place], "independent", with));
        }
        rest.iter_mut().for_each(|value| *value /= length);
        directions.push(rest);
        shares.push(length);
        made.push(shares);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(columns: &[(&str, Vec<f64>)]) -> Result<(), Error> {
        let names: Vec<String> = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
        let weight = vec![1.0; columns[0].1.len()];
        let standards: Result<Vec<_>, _> = columns
            .iter()
            .map(|(name, column)| Standard::of(name, column, &weight).map(|standard| (column.as_slice(), standard)))
            .collect();
        check_independent(&names, &standards?, &weight)
    }

    #[test]
    fn what_others_make_up_is_named_with_them() {
        let (a, b) = (vec![0.0, 1.0, 2.0, 5.0, 3.0], vec![1e6, 1e6 + 1.0, 1e6, 1e6, 1e6 + 3.0]);
        let c = vec![4.0, 1.0, 0.0, 0.0, 1.0];
        let sum: Vec<f64> = a.iter().zip(&c).map(|(a, c)| 3.0 - 2.0 * a + 0.5 * c).collect();
        assert_eq!(check(&[("a", a.clone()), ("b", b.clone()), ("c", c.clone())]), Ok(()));
        let failure = check(&[("a", a.clone()), ("b", b), ("c", c), ("sum", sum)]);
        assert_eq!(failure, Err(refused("sum", "independent", vec!["a".to_owned(), "c".to_owned()])));
        let twice: Vec<f64> = a.iter().map(|a| 7.0 - 1e-9 * a).collect();
        let failure = check(&[("a", a), ("twice", twice)]);
        assert_eq!(failure, Err(refused("twice", "independent", vec!["a".to_owned()])));
        let failure = check(&[("flat", vec![0.1 + 0.2, 0.3, 0.3])]);
        assert_eq!(failure, Err(refused("flat", "varying", Vec::new())));
    }
}

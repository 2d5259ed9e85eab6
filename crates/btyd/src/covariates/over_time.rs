//! Columns of values that change with time, constant within a period.

use super::columns::{Covariates, Standard, check_independent, refused};
use super::paths::Steps;
use crate::error::{Error, check_length, check_setting, row_error};
use crate::history::{History, LARGEST};

/// A share of a period by which rounding may move its ends.
const ROUNDING: f64 = 1e-9;

/// One covariate, by period.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// The same for all customers: a season, a campaign.
    Shared(Vec<f64>),
    /// One list a customer.
    Own(Vec<Vec<f64>>),
}

/// What the covariates were at the repeat purchases.
#[derive(Clone, Debug, PartialEq)]
pub enum AtPurchases {
    /// One list a covariate with its sum over the repeat purchases of each customer.
    Sums(Vec<Vec<f64>>),
    /// One list a customer with the ages at the repeat purchases, from which the sums are taken.
    Times(Vec<Vec<f64>>),
}

/// Covariates that change with time.
///
/// Time is cut into periods of equal length; the first begins at a time of the calendar that is the same for all customers, and
/// each customer's first purchase comes some time after it. A purchase on the border of two periods belongs to the later.
#[derive(Clone, Debug, PartialEq)]
pub struct OverTime {
    period: f64,
    start: Vec<f64>,
    names: Vec<String>,
    values: Vec<Values>,
    sums: Vec<Vec<f64>>,
}

impl OverTime {
    /// Checks and keeps them for a history; see [`History::with_covariates_over_time`].
    pub(crate) fn new(
        history: &History,
        period: f64,
        start: Vec<f64>,
        named: Vec<(String, Values)>,
        purchases: AtPurchases,
    ) -> Result<OverTime, Error> {
        check_setting("period", period.is_finite() && period > 0.0)?;
        let rows = history.len();
        check_length("start", rows, start.len())?;
        for (row, &value) in start.iter().enumerate() {
            check_value(row, "start", value)?;
            if value < 0.0 {
                return Err(row_error(row, "start", value, "not-negative"));
            }
        }
        let (names, values): (Vec<String>, Vec<Values>) = named.into_iter().unzip();
        let mut over_time = OverTime { period, start, names, values, sums: Vec::new() };
        for (place, name) in over_time.names.iter().enumerate() {
            if over_time.names[..place].contains(name) || history.covariates().names().contains(name) {
                return Err(refused(name, "once", Vec::new()));
            }
            match &over_time.values[place] {
                Values::Shared(list) => list.iter().try_for_each(|&value| check_value(0, name, value))?,
                Values::Own(lists) => {
                    check_length(name, rows, lists.len())?;
                    for (row, list) in lists.iter().enumerate() {
                        list.iter().try_for_each(|&value| check_value(row, name, value))?;
                    }
                }
            }
            for row in 0..rows {
                over_time.check_reach(place, row, history.customer(row).2)?;
            }
        }
        over_time.sums = over_time.at_purchases(history, purchases)?;
        Ok(over_time)
    }

    fn at_purchases(&self, history: &History, purchases: AtPurchases) -> Result<Vec<Vec<f64>>, Error> {
        let rows = history.len();
        match purchases {
            AtPurchases::Sums(sums) => {
                check_length("purchases", self.names.len(), sums.len())?;
                for (name, sums) in self.names.iter().zip(&sums) {
                    check_length(name, rows, sums.len())?;
                    for (row, &sum) in sums.iter().enumerate() {
                        check_value(row, "purchases", sum)?;
                        if history.customer(row).0 == 0.0 && sum != 0.0 {
                            return Err(row_error(row, "purchases", sum, "zero-without-repeat"));
                        }
                    }
                }
                Ok(sums)
            }
            AtPurchases::Times(times) => {
                check_length("times", rows, times.len())?;
                let mut sums = vec![vec![0.0; rows]; self.names.len()];
                for (row, times) in times.iter().enumerate() {
                    let (x, t_x, _) = history.customer(row);
                    let last = times.last().copied().unwrap_or(0.0);
                    let fail = |value, rule| Err(row_error(row, "times", value, rule));
                    if times.len() as f64 != x {
                        return fail(times.len() as f64, "as-many-as-frequency");
                    }
                    if !times.iter().zip([0.0].iter().chain(times)).all(|(time, before)| time >= before) {
                        return fail(last, "rising");
                    }
                    if (last - t_x).abs() > ROUNDING * t_x {
                        return fail(last, "last-is-recency");
                    }
                    for &time in times {
                        let period = self.period_of(row, time);
                        for (place, sums) in sums.iter_mut().enumerate() {
                            sums[row] += self.value(place, row, period);
                        }
                    }
                }
                Ok(sums)
            }
        }
    }

    /// Names, in the order given.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How long a period lasts.
    pub fn period(&self) -> f64 {
        self.period
    }

    /// How long after the beginning of the first period each customer's first purchase came.
    pub fn start(&self) -> &[f64] {
        &self.start
    }

    /// Every covariate: name, values by period, and sums at the repeat purchases, one a customer.
    pub fn columns(&self) -> impl Iterator<Item = (&str, &Values, &[f64])> {
        let columns = self.names.iter().zip(&self.values).zip(&self.sums);
        columns.map(|((name, values), sums)| (name.as_str(), values, sums.as_slice()))
    }

    /// The period in which a customer has this age.
    fn period_of(&self, row: usize, age: f64) -> usize {
        libm::floor((self.start[row] + age) / self.period + ROUNDING) as usize
    }

    /// The value in a period; that of the last one beyond it.
    fn value(&self, place: usize, row: usize, period: usize) -> f64 {
        let list = self.list(place, row);
        list.get(period).or(list.last()).copied().unwrap_or(0.0)
    }

    fn list(&self, place: usize, row: usize) -> &[f64] {
        match &self.values[place] {
            Values::Shared(list) => list,
            Values::Own(lists) => &lists[row],
        }
    }

    /// Fails where the values end before the customer has this age.
    fn check_reach(&self, place: usize, row: usize, age: f64) -> Result<(), Error> {
        let needed = libm::ceil((self.start[row] + age) / self.period - ROUNDING);
        let found = self.list(place, row).len();
        if needed <= found as f64 && found > 0 {
            return Ok(());
        }
        let needed = if needed.is_finite() { Some((needed as usize).max(1)) } else { None };
        Err(Error::Periods { column: self.names[place].clone(), row, expected: needed, found })
    }

    /// Calls `visit` with the period and its length for every period between the first purchase and an age.
    fn periods(&self, row: usize, until: f64, mut visit: impl FnMut(usize, f64)) {
        let mut from = 0.0;
        let mut period = self.period_of(row, 0.0);
        while from < until {
            let end = ((period + 1) as f64 * self.period - self.start[row]).clamp(from, until);
            // What is left by rounding belongs to the last.
            let end = if until - end < ROUNDING * self.period { until } else { end };
            visit(period, end - from);
            from = end;
            period += 1;
        }
    }

    pub(crate) fn part(&self, rows: &[usize]) -> OverTime {
        let pick = |column: &Vec<f64>| rows.iter().map(|&row| column[row]).collect();
        let values = |values: &Values| match values {
            Values::Shared(list) => Values::Shared(list.clone()),
            Values::Own(lists) => Values::Own(rows.iter().map(|&row| lists[row].clone()).collect()),
        };
        OverTime {
            period: self.period,
            start: pick(&self.start),
            names: self.names.clone(),
            values: self.values.iter().map(values).collect(),
            sums: self.sums.iter().map(pick).collect(),
        }
    }
}

fn check_value(row: usize, column: &str, value: f64) -> Result<(), Error> {
    if !value.is_finite() {
        return Err(row_error(row, column, value, "finite"));
    }
    if value.abs() > LARGEST { Err(row_error(row, column, value, "not-too-large")) } else { Ok(()) }
}

/// Where a covariate of a model comes from.
#[derive(Clone, Copy, Debug)]
enum Source<'a> {
    Changing(usize),
    Fixed(&'a [f64]),
}

/// The covariates of a model over the time of each customer, some of which may stay as they are.
#[doc(hidden)]
#[derive(Clone, Debug)]
pub struct Paths<'a> {
    pub(crate) history: &'a History,
    over_time: &'a OverTime,
    sources: Vec<Source<'a>>,
    /// What is taken off, and divided by.
    standards: Vec<[f64; 2]>,
}

impl<'a> Paths<'a> {
    /// The covariates of these names; `None` where none of them changes with time.
    ///
    /// # Errors
    /// [`Error::Covariate`] for one that the history does not have.
    pub(crate) fn new(history: &'a History, names: &[String]) -> Result<Option<Paths<'a>>, Error> {
        let Some(over_time) = history.over_time() else { return Ok(None) };
        if !names.iter().any(|name| over_time.names.contains(name)) {
            return Ok(None);
        }
        let fixed: &Covariates = history.covariates();
        let source = |name: &String| {
            let changing = over_time.names.iter().position(|known| known == name).map(Source::Changing);
            let all = || over_time.names.iter().chain(fixed.names()).cloned().collect();
            changing.or(fixed.column(name).map(Source::Fixed)).ok_or_else(|| refused(name, "given", all()))
        };
        let sources = names.iter().map(source).collect::<Result<Vec<_>, _>>()?;
        Ok(Some(Paths { history, over_time, standards: vec![[0.0, 1.0]; sources.len()], sources }))
    }

    /// The same with every covariate shifted and scaled.
    pub(super) fn standardised(mut self, standards: &[Standard]) -> Paths<'a> {
        self.standards = standards.iter().map(|standard| [standard.mean, standard.spread]).collect();
        self
    }

    /// The first name in `names` of a covariate that changes.
    pub(super) fn first_changing<'n>(&self, names: &'n [String]) -> Option<&'n String> {
        let at = self.sources.iter().position(|source| matches!(source, Source::Changing(_)));
        at.map(|at| &names[at])
    }

    fn value(&self, place: usize, row: usize, period: usize) -> f64 {
        let [shift, scale] = self.standards[place];
        let value = match self.sources[place] {
            Source::Changing(column) => self.over_time.value(column, row, period),
            Source::Fixed(column) => column[row],
        };
        (value - shift) / scale
    }

    /// The steps of a customer from the first purchase to an age.
    ///
    /// # Errors
    /// [`Error::Periods`] where the covariates end before.
    pub(crate) fn steps(&self, row: usize, until: f64, steps: &mut Steps) -> Result<(), Error> {
        for source in &self.sources {
            if let Source::Changing(column) = source {
                self.over_time.check_reach(*column, row, until)?;
            }
        }
        steps.clear(self.sources.len());
        self.over_time.periods(row, until, |period, length| {
            steps.push(length, (0..self.sources.len()).map(|place| self.value(place, row, period)));
        });
        Ok(())
    }

    /// Sums of the covariates at the repeat purchases of a customer.
    pub(crate) fn sums(&self, row: usize) -> Vec<f64> {
        let x = self.history.customer(row).0;
        let one = |(source, [shift, scale]): (&Source<'_>, &[f64; 2])| {
            let sum = match source {
                Source::Changing(column) => self.over_time.sums[*column][row],
                Source::Fixed(column) => x * column[row],
            };
            (sum - x * shift) / scale
        };
        self.sources.iter().zip(&self.standards).map(one).collect()
    }

    /// What two customers of equal likelihood have in common, beside frequency, recency and age; `None` for one whose values are
    /// the own.
    pub(crate) fn key(&self, row: usize) -> Option<Vec<u64>> {
        let mut key = vec![self.over_time.start[row].to_bits()];
        for source in &self.sources {
            match source {
                Source::Changing(column) if matches!(self.over_time.values[*column], Values::Own(_)) => return None,
                Source::Changing(column) => key.push(self.over_time.sums[*column][row].to_bits()),
                Source::Fixed(column) => key.push(column[row].to_bits()),
            }
        }
        Some(key)
    }

    /// Mean and spread of each covariate over the time observed of the customers.
    ///
    /// # Errors
    /// [`Error::Covariate`] for one that never changes, and for one that others in a list of `together` make up.
    pub(super) fn standards(&self, names: &[String], together: &[Vec<String>]) -> Result<Vec<Standard>, Error> {
        let shared = |source: &Source<'_>| matches!(source, Source::Changing(column) if matches!(self.over_time.values[*column], Values::Shared(_)));
        let alike = self.sources.iter().all(shared);
        let (mut columns, mut weights) = (vec![Vec::new(); self.sources.len()], Vec::new());
        for row in 0..self.history.len() {
            let (weight, age) = (self.history.weight(row), self.history.customer(row).2);
            self.over_time.periods(row, age, |period, length| {
                let place = if alike { period } else { weights.len() };
                while weights.len() <= place {
                    // Where all customers have the same values, a period is one entry.
                    let period = if alike { weights.len() } else { period };
                    weights.push(0.0);
                    for (at, column) in columns.iter_mut().enumerate() {
                        column.push(self.value(at, row, period));
                    }
                }
                weights[place] += weight * length;
            });
        }
        let standard = |(name, column): (&String, &Vec<f64>)| Standard::of(name, column, &weights);
        let standards = names.iter().zip(&columns).map(standard).collect::<Result<Vec<_>, _>>()?;
        for list in together {
            let of = || (0..names.len()).filter(|&at| list.contains(&names[at]));
            let named: Vec<String> = of().map(|at| names[at].clone()).collect();
            let found: Vec<_> = of().map(|at| (columns[at].as_slice(), standards[at])).collect();
            check_independent(&named, &found, &weights)?;
        }
        Ok(standards)
    }
}

//! From orders to the histories that the models take: up to the calibration end for fitting, up to the last day for
//! today's values.

use std::rc::Rc;

use btyd::History;
use table::{CustomerSummary, LogIntervals};

use crate::customers::Customers;
use crate::orders::past;
use crate::protocol::{Failure, PurchaseModelId, TimeUnit, ValueSettings};

/// Days that a valuation rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    /// First day of the log, or the first acquisition day where one is asked for.
    pub(crate) start: i32,
    /// Last day used for fitting.
    pub(crate) calibration_end: i32,
    /// Last day observed.
    pub(crate) observed_until: i32,
    /// First and last acquisition day of the customers valued.
    pub(crate) acquired: [i32; 2],
}

/// Columns of what else is known of the customers of a file, one entry a customer, by name.
pub(crate) type Known = Rc<Vec<(String, Vec<f64>)>>;

/// Columns of histories: what [`btyd::History`] takes, and the mean spend beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Histories {
    /// Index of the customer of each row.
    pub(crate) customers: Vec<u32>,
    /// Repeat purchases.
    pub(crate) frequency: Vec<f64>,
    /// Age at the last purchase.
    pub(crate) recency: Vec<f64>,
    /// Age.
    pub(crate) age: Vec<f64>,
    /// Mean amount of repeat orders, 0 for one-time buyers.
    pub(crate) spend: Vec<f64>,
    /// Sums of the logarithms of the times between purchases, where every order is known and a model asks for them.
    pub(crate) sum_log_intervals: Option<Vec<f64>>,
    /// Customers that each row stands for; `None` where each is one.
    pub(crate) weight: Option<Vec<f64>>,
    /// Covariates of all customers of the file.
    pub(crate) known: Known,
}

impl Histories {
    /// None yet; `intervals` says whether the times between orders belong to them, `known` which covariates do.
    pub(crate) fn new(intervals: bool, known: Known) -> Self {
        Self { sum_log_intervals: intervals.then(Vec::new), known, ..Self::default() }
    }

    /// Number of rows.
    pub(crate) fn len(&self) -> usize {
        self.customers.len()
    }

    /// Whether there is no row.
    pub(crate) fn is_empty(&self) -> bool {
        self.customers.is_empty()
    }

    /// Customers that a row stands for.
    pub(crate) fn weight(&self, row: usize) -> f64 {
        self.weight.as_ref().map_or(1.0, |weight| weight[row])
    }

    /// Number of customers.
    pub(crate) fn count(&self) -> usize {
        self.weight.as_ref().map_or(self.len(), |weight| weight.iter().sum::<f64>() as usize)
    }

    /// The rows as the models take them.
    pub(crate) fn history(&self) -> Result<History, Failure> {
        History::new(self.frequency.clone(), self.recency.clone(), self.age.clone())
            .and_then(|history| match &self.sum_log_intervals {
                Some(sums) => history.with_sum_log_intervals(sums.clone()),
                None => Ok(history),
            })
            .and_then(|history| match &self.weight {
                Some(weight) => history.with_weight(weight.clone()),
                None => Ok(history),
            })
            .and_then(|history| {
                if self.known.is_empty() {
                    return Ok(history);
                }
                let of = |column: &[f64]| self.customers.iter().map(|&customer| column[customer as usize]).collect();
                history.with_covariates(self.known.iter().map(|(name, column)| (name.clone(), of(column))).collect())
            })
            .map_err(|error| Failure::from_kind(&error))
    }

    /// Appends a customer.
    pub(crate) fn push(
        &mut self,
        customer: usize,
        frequency: f64,
        [recency, age]: [f64; 2],
        spend: f64,
        intervals: Option<f64>,
    ) {
        self.customers.push(customer as u32);
        self.frequency.push(frequency);
        self.recency.push(recency);
        self.age.push(age);
        self.spend.push(spend);
        self.sum_log_intervals.as_mut().zip(intervals).into_iter().for_each(|(sums, sum)| sums.push(sum));
    }
}

/// What is counted of customers besides their orders, or in place of them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct What {
    /// The times between orders are summed up, where they are known.
    pub(crate) intervals: bool,
    /// The periods in which a customer bought are counted in place of the orders.
    pub(crate) periods: bool,
}

impl What {
    /// What a model takes.
    pub(crate) fn of(model: PurchaseModelId) -> Self {
        Self { intervals: model.needs_intervals(), periods: model.counts_periods() }
    }
}

/// What the customers did, cut at the days of a [`Period`].
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Cohort {
    /// Customers acquired by the calibration end, up to it: the models are fitted to these.
    pub(crate) calibration: Histories,
    /// Orders of each calibration row between the calibration end and the last day observed.
    pub(crate) held_out: Vec<f64>,
    /// Every customer acquired by the last day observed, up to it: these are valued.
    pub(crate) now: Histories,
    /// First day of each calibration row, days since the start.
    pub(crate) births: Vec<u32>,
    /// Repeat orders on each day since the start, of the calibration customers.
    pub(crate) repeats: Vec<f64>,
    /// Whether the periods in which customers bought are counted, in place of their orders.
    periods: bool,
    /// Orders of the calibration customers after their first, and the periods with such.
    pub(crate) crowding: [f64; 2],
    /// Sums up the times between orders, where they are asked for.
    logs: Option<LogIntervals>,
}

/// Periods in which a customer bought, counted from the first order: those that are over by a day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Periods {
    /// Periods with an order.
    pub(crate) bought: f64,
    /// The last of these, 0 without one.
    pub(crate) last: f64,
    /// All periods.
    pub(crate) all: f64,
    /// Orders in them.
    pub(crate) orders: usize,
}

impl Periods {
    /// The period of an order after the first, counted from 1.
    fn of(first: i32, day: i32, unit: f64) -> f64 {
        libm::ceil(f64::from(day - first) / unit)
    }

    /// Of the days of the orders, ascending; those after `until` are not known.
    pub(crate) fn until(days: &[i32], until: i32, unit: f64) -> Self {
        let Some(&first) = days.first() else { return Self::default() };
        let mut found = Self { all: libm::floor(f64::from((until - first).max(0)) / unit), ..Self::default() };
        for &day in &days[1..] {
            let period = Self::of(first, day, unit);
            if day > until || period > found.all {
                break;
            }
            found.orders += 1;
            if period > found.last {
                found.bought += 1.0;
                found.last = period;
            }
        }
        found
    }
}

impl Period {
    /// The days that the settings mean for a log; `None` for a customer table, which carries its own ages.
    ///
    /// Time starts with the first acquisition day asked for, or with the log. Without a calibration end and with a
    /// holdout, two thirds of the observed days (rounded down) are used for fitting. Without a holdout everything up to
    /// the last day is.
    pub(crate) fn of(settings: &ValueSettings, customers: &Customers) -> Result<Option<Self>, Failure> {
        let Customers::Orders(summary) = customers else { return Ok(None) };
        let [first, last] = summary.log_days();
        if first == last {
            return Err(Failure::new("one-day-log"));
        }
        let acquired = settings.acquired.unwrap_or([first, last]);
        let start = first.max(acquired[0]);
        let observed_until = settings.observed_until.unwrap_or(last);
        if acquired[0] > acquired[1] || start > last {
            return Err(Failure::new("acquisition-window-empty").column("acquired"));
        }
        if observed_until <= start {
            return Err(Failure::new("observed-until-too-early").column("observedUntil"));
        }
        let calibration_end = match (settings.holdout, settings.calibration_end) {
            (false, _) => observed_until,
            (true, Some(day)) => day,
            (true, None) => start + (observed_until - start + 1) * 2 / 3 - 1,
        };
        if calibration_end < start || calibration_end > observed_until {
            return Err(Failure::new("calibration-end-outside").column("calibrationEnd"));
        }
        Ok(Some(Self { start, calibration_end, observed_until, acquired }))
    }

    /// Days from the calibration end to the last day observed.
    pub(crate) fn held_out_days(&self) -> i32 {
        self.observed_until - self.calibration_end
    }

    /// The same in units; `None` without any.
    ///
    /// Where `periods` are counted, only whole ones.
    pub(crate) fn held_out(&self, unit: TimeUnit, periods: bool) -> Option<f64> {
        let units = f64::from(self.held_out_days()) / unit.days();
        Some(if periods { libm::floor(units) } else { units }).filter(|units| *units > 0.0)
    }
}

impl Cohort {
    /// An empty one; `intervals` says whether the times between orders are to be summed up, where they are known.
    pub(crate) fn new(period: Option<Period>, unit: TimeUnit, what: What, known: Known) -> Self {
        let What { intervals, periods } = what;
        let days = period.map_or(0, |period| (period.observed_until - period.start + 1) as usize);
        let logs = (intervals && period.is_some()).then(|| LogIntervals::new(unit.days()));
        let empty = Histories::new(logs.is_some(), known);
        Self { repeats: vec![0.0; days], logs, periods, now: empty.clone(), calibration: empty, ..Self::default() }
    }

    /// The histories that the models are fitted to.
    pub(crate) fn learnt_from(&self, settings: &ValueSettings) -> Result<History, Failure> {
        if self.calibration.is_empty() {
            let code = if settings.acquired.is_some() { "acquisition-window-empty" } else { "no-customers" };
            return Err(Failure::new(code));
        }
        self.calibration.history()
    }

    /// Appends the customers in `range`.
    pub(crate) fn extend(
        &mut self,
        customers: &Customers,
        range: std::ops::Range<usize>,
        period: Option<Period>,
        unit: TimeUnit,
    ) -> Result<(), Failure> {
        match (customers, period) {
            (Customers::Orders(summary), Some(period)) => {
                for customer in range {
                    self.cut(summary, customer, period, unit.days());
                }
            }
            (Customers::Rows(rows), _) => {
                let until = rows.span.map(|span| span[1]);
                for customer in range {
                    let frequency = (rows.orders[customer] - 1.0).max(0.0);
                    let [recency, age] = rows.ages(customer, until, unit).ok_or_else(|| {
                        Failure::new("missing-role").column("age").expected("recency age first-date last-date")
                    })?;
                    let spend = rows.mean_spend(customer).unwrap_or_default();
                    let recency = if frequency == 0.0 { 0.0 } else { recency };
                    self.now.push(customer, frequency, [recency, age], spend, None);
                    self.calibration.push(customer, frequency, [recency, age], spend, None);
                    if let Some(weight) = &rows.weight {
                        for histories in [&mut self.now, &mut self.calibration] {
                            histories.weight.get_or_insert_default().push(weight[customer]);
                        }
                    }
                }
            }
            (Customers::Orders(_), None) => {}
        }
        Ok(())
    }

    fn cut(&mut self, summary: &CustomerSummary, customer: usize, period: Period, unit: f64) {
        if self.periods {
            return self.cut_periods(summary, customer, period, unit);
        }
        let Some(now) = past(summary, customer, period.observed_until) else { return };
        if now.first_day < period.acquired[0] || now.first_day > period.acquired[1] {
            return;
        }
        let ages =
            |last: i32, until: i32| [f64::from(last - now.first_day) / unit, f64::from(until - now.first_day) / unit];
        let days = summary.orders_of(customer).0;
        let intervals = |orders: usize| self.logs.as_ref().map(|logs| logs.sum(&days[..orders]));
        let seen = ages(now.last_day, period.observed_until);
        self.now.push(customer, (now.orders - 1) as f64, seen, now.repeat_mean, intervals(now.orders));
        let Some(then) = past(summary, customer, period.calibration_end) else { return };
        let learnt = ages(then.last_day, period.calibration_end);
        self.calibration.push(customer, (then.orders - 1) as f64, learnt, then.repeat_mean, intervals(then.orders));
        self.held_out.push((now.orders - then.orders) as f64);
        self.births.push((now.first_day - period.start) as u32);
        for &day in &days[1..now.orders] {
            self.repeats[(day - period.start) as usize] += 1.0;
        }
    }
}

impl Cohort {
    fn cut_periods(&mut self, summary: &CustomerSummary, customer: usize, period: Period, unit: f64) {
        let (days, amounts) = summary.orders_of(customer);
        let Some(&first) = days.first() else { return };
        if first > period.observed_until || first < period.acquired[0] || first > period.acquired[1] {
            return;
        }
        // What was spent on a period with an order is to an order what the period is to it.
        let spend = |of: &Periods| {
            let spent: f64 = amounts[1..=of.orders].iter().sum();
            if of.bought > 0.0 { spent / of.bought } else { 0.0 }
        };
        let now = Periods::until(days, period.observed_until, unit);
        self.now.push(customer, now.bought, [now.last, now.all], spend(&now), None);
        if first > period.calibration_end {
            return;
        }
        let then = Periods::until(days, period.calibration_end, unit);
        self.calibration.push(customer, then.bought, [then.last, then.all], spend(&then), None);
        self.crowding[0] += then.orders as f64;
        self.crowding[1] += then.bought;
        self.births.push((first - period.start) as u32);
        let ahead = libm::floor(f64::from(period.held_out_days()) / unit);
        let (mut held, mut last) = (0.0, 0.0);
        for &day in &days[1..] {
            let at = Periods::of(first, day, unit);
            if day > period.observed_until || at > now.all {
                break;
            }
            if at == last {
                continue;
            }
            last = at;
            if at > then.all && at <= then.all + ahead {
                held += 1.0;
            }
            // A period is over on its last day.
            let over = first + libm::ceil(at * unit) as i32 - 1;
            self.repeats[(over.min(period.observed_until) - period.start) as usize] += 1.0;
        }
        self.held_out.push(held);
    }
}

impl crate::customers::Rows {
    /// Recency and age in `unit`: as the file has them, or from its days up to its last day.
    pub(crate) fn ages(&self, customer: usize, until: Option<i32>, unit: TimeUnit) -> Option<[f64; 2]> {
        if let (Some(recency), Some(age)) = (&self.recency, &self.age) {
            return Some([recency[customer], age[customer]]);
        }
        let (first, last) = (self.first_day.as_ref()?[customer], self.last_day.as_ref()?[customer]);
        let until = until?;
        Some([f64::from(last - first) / unit.days(), f64::from(until - first) / unit.days()])
    }
}

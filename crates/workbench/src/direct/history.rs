//! Purchase histories: cut from a table of orders, or given as columns.

use btyd::History;
use btyd::covariates::{AtPurchases, Covariates, OverTime, Values};
use btyd::regularity::Intervals;
use serde::{Deserialize, Serialize};
use table::{DateOrder, HistoryColumns, Names, Window, iso, parse_date};

use super::seasons::{Seasons, with_seasons};
use super::{known, run};
use crate::customers::{Customers, Rows};
use crate::protocol::{
    Cleaning, Currencies, Failure, Mapping, Noted, Refunds, Request, Role, SegmentReport, SegmentSettings,
    SetAsideGroup, TimeUnit,
};
use crate::segment::{Segmented, Segmenting};
use crate::{SLICE, Session};

/// A civil day: `"1997-09-30"`, or days since 1970-01-01.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Day {
    /// Days since 1970-01-01.
    Number(i32),
    /// A date, year first.
    Text(String),
}

/// How a history is cut from a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct HistoryOptions {
    /// Column of the customer; suggested by its header and content where absent, as the two below.
    pub customer: Option<String>,
    /// Column of the day.
    pub date: Option<String>,
    /// Column of the amount.
    pub amount: Option<String>,
    /// Column of the quantity, by which the amount is multiplied; where absent, suggested together with the amount.
    pub quantity: Option<String>,
    /// Column of the order number, by which credit notes are told and orders joined; suggested where absent.
    pub order: Option<String>,
    /// Time unit of recency and age.
    pub unit: TimeUnit,
    /// Last day of the history; the last day of the log where absent.
    pub until: Option<Day>,
    /// Last day of the holdout that follows; none where absent.
    pub holdout_until: Option<Day>,
    /// First and last day of the first order of the customers taken.
    pub acquired: Option<[Day; 2]>,
    /// What a row with a negative amount does.
    pub refunds: Refunds,
    /// Rows with amount zero count as orders; they do where absent.
    pub keep_zero: Option<bool>,
    /// Rows equal in every column are read once.
    pub drop_duplicates: bool,
    /// Rows with the order number of a credit note are taken back; they are where absent ([`Cleaning::credit_notes`]).
    pub credit_notes: Option<bool>,
    /// Rows of a customer with one order number are one order, on the day of the first of them.
    pub join_orders: bool,
    /// Rows of customers that are named like a test are set aside.
    pub drop_tests: bool,
    /// Rows after this day are set aside.
    pub last_day: Option<Day>,
    /// Timestamps that state a time zone are told in the one so many minutes east of UTC; as they are written where absent.
    pub zone: Option<i32>,
    /// What happens to rows with an amount in another currency than most.
    pub currencies: Currencies,
    /// Columns of what else is known of the customers, who have their first value in each. Of two texts in a column the
    /// first in the order of characters is 0 and the second 1.
    pub covariates: Vec<String>,
    /// Seasons of the calendar, as covariates that change with time.
    pub seasons: Option<Seasons>,
}

/// Columns of a history made elsewhere, one entry a customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryColumnsGiven {
    /// Repeat purchases.
    pub frequency: Vec<f64>,
    /// Age at the last purchase, 0 without a repeat purchase.
    pub recency: Vec<f64>,
    /// Age, or the opportunities to buy since the first purchase.
    pub age: Vec<f64>,
    /// Whether the ages are opportunities, so that errors name them.
    pub opportunities: bool,
    /// Mean spend of repeat orders, 0 without one.
    pub spend: Option<Vec<f64>>,
    /// Sum of all orders.
    pub total: Option<Vec<f64>>,
    /// Sum of the logarithms of the times between purchases, 0 without a repeat purchase.
    pub sum_log_intervals: Option<Vec<f64>>,
    /// Customers that each row stands for.
    pub weight: Option<Vec<f64>>,
    /// Identifiers; the places `1`, `2`, … where absent.
    pub customers: Option<Vec<String>>,
    /// Time unit of recency and age.
    pub unit: TimeUnit,
    /// What else is known of the customers, by name.
    pub covariates: Vec<(String, Vec<f64>)>,
    /// What changes with time.
    pub over_time: Option<OverTimeGiven>,
}

/// Covariates that change with time, constant within a period.
#[derive(Clone, Debug, PartialEq)]
pub struct OverTimeGiven {
    /// How long a period lasts, in units of the history.
    pub period: f64,
    /// How long after the beginning of the first period each customer's first purchase came; 0 for all where absent.
    pub start: Option<Vec<f64>>,
    /// Values by period.
    pub values: Vec<(String, Values)>,
    /// What they were at the repeat purchases.
    pub purchases: AtPurchases,
}

/// One row a customer, checked.
#[derive(Clone, Debug)]
pub struct PurchaseHistory {
    pub(super) names: Names,
    pub(super) unit: TimeUnit,
    pub(super) history: History,
    /// Whether ages are opportunities to buy.
    opportunities: bool,
    /// Whether what changes with time are seasons of the calendar.
    seasons: bool,
    pub(super) spend: Option<Vec<f64>>,
    total: Option<Vec<f64>>,
    days_since_last: Vec<f64>,
    holdout_frequency: Option<Vec<f64>>,
    until: Option<i32>,
    /// What successive times between purchases say of their regularity, where a log is known.
    pub(super) intervals: Option<Intervals>,
    set_aside: Vec<SetAsideGroup>,
    noted: Noted,
}

/// The days of every customer's purchases, and the last day of the history.
struct Log {
    days: Vec<Vec<i32>>,
    until: i32,
}

/// Scores and segments of a history.
#[derive(Clone, Debug, PartialEq)]
pub struct Rfm {
    /// Scores of days since the last order, orders and money, 1 worst.
    pub scores: [Vec<u8>; 3],
    /// Index of each customer's segment in [`SegmentReport::segments`].
    pub codes: Vec<u8>,
    /// Segments, audit, cuts, grid, inequality.
    pub report: SegmentReport,
}

impl Day {
    pub(super) fn civil(&self, option: &str) -> Result<i32, Failure> {
        match self {
            Self::Number(day) => Ok(*day),
            Self::Text(text) => parse_date(text, DateOrder::YearFirst)
                .ok_or_else(|| Failure::new("bad-option").column(option).value(text).expected("1997-09-30")),
        }
    }
}

/// Most minutes that a time zone lies east or west of UTC.
const FARTHEST_ZONE: i32 = 14 * 60;

impl HistoryOptions {
    /// What happens to refunds and odd rows.
    pub(super) fn cleaning(&self) -> Result<Cleaning, Failure> {
        let usual = Cleaning::default();
        if let Some(zone) = self.zone.filter(|zone| zone.abs() > FARTHEST_ZONE) {
            let expected = format!("-{FARTHEST_ZONE}…{FARTHEST_ZONE}");
            return Err(Failure::new("bad-option").column("zone").value(zone).expected(expected));
        }
        Ok(Cleaning {
            refunds: self.refunds,
            keep_zero: self.keep_zero.unwrap_or(usual.keep_zero),
            drop_duplicates: self.drop_duplicates,
            credit_notes: self.credit_notes.unwrap_or(usual.credit_notes),
            join_orders: self.join_orders,
            drop_tests: self.drop_tests,
            last_day: self.last_day.as_ref().map(|day| day.civil("lastDay")).transpose()?,
            zone: self.zone,
            currencies: self.currencies,
        })
    }
}

impl PurchaseHistory {
    /// Cuts the histories out of the session's table: one row an order, or one row a customer.
    ///
    /// # Errors
    /// `no-column`, `covariate` or `row` for a column of covariates that will not do; `nothing-open`; `no-column` and what [`Request::Summarise`] refuses; `bad-option` for a day that is none;
    /// `no-customers` when nobody had bought by the last day.
    pub fn from_table(session: &mut Session, options: &HistoryOptions) -> Result<Self, Failure> {
        let cleaning = options.cleaning()?;
        let roles = [
            (Role::Customer, &options.customer),
            (Role::Date, &options.date),
            (Role::Amount, &options.amount),
            (Role::Quantity, &options.quantity),
            (Role::Order, &options.order),
        ];
        let roles = roles.into_iter().filter_map(|(role, column)| Some((role, column.clone()?))).collect();
        let kind = options.date.is_some().then_some(table::TableKind::Transactions);
        run(session, Request::Summarise { mapping: Mapping { kind, roles }, cleaning }, None)?;
        let summarised = session.summarised.as_ref().ok_or_else(|| Failure::new("no-customers"))?;
        let (set_aside, noted) = (summarised.report.set_aside.clone(), summarised.report.noted.clone());
        let (history, log) = match &summarised.customers {
            Customers::Orders(summary) => {
                let [_, last] = summary.log_days();
                let until = options.until.as_ref().map_or(Ok(last), |day| day.civil("until"))?;
                let holdout = options.holdout_until.as_ref().map(|day| day.civil("holdoutUntil")).transpose()?;
                if let Some(day) = holdout.filter(|&day| day <= until) {
                    return Err(Failure::new("bad-option")
                        .column("holdoutUntil")
                        .value(iso(day))
                        .expected(format!("> {}", iso(until))));
                }
                let acquired = match &options.acquired {
                    Some([from, to]) => Some([from.civil("acquired")?, to.civil("acquired")?]),
                    None => None,
                };
                let columns = summary.columns(&Window {
                    days_per_unit: options.unit.days(),
                    calibration_end: until,
                    observed_until: holdout.unwrap_or(until),
                    acquired,
                });
                let days_of = |&customer: &u32| summary.days_until(customer as usize, until);
                let mut intervals = Intervals::default();
                for days in columns.customer.iter().map(days_of) {
                    intervals.add(days.iter().copied().map(f64::from), 1.0);
                }
                let days = options.seasons.map(|_| columns.customer.iter().map(|one| days_of(one).to_vec()).collect());
                let log = days.map(|days| Log { days, until });
                let history = Self::from_log(summary.names(), columns, options.unit, until, holdout.is_some())?;
                (Self { intervals: Some(intervals), ..history }, log)
            }
            Customers::Rows(rows) => (Self::from_rows(rows, options.unit)?, None),
        };
        let history = Self { set_aside, noted, ..history };
        let history = history.with_known(session, options)?;
        let Some(seasons) = options.seasons else { return Ok(history) };
        let orders = || Failure::new("bad-option").column("seasons").expected("a table with one row an order");
        let Log { days, until } = log.ok_or_else(orders)?;
        let with = with_seasons(history.history.clone(), seasons, &days, until, options.unit.days())?;
        Ok(Self { history: with, seasons: true, ..history })
    }

    /// With the columns of what else is known of the customers.
    fn with_known(self, session: &Session, options: &HistoryOptions) -> Result<Self, Failure> {
        let history = self;
        if options.covariates.is_empty() {
            return Ok(history);
        }
        let covariates = known::of_session(session, &history.names, &options.covariates, known::covariates)?;
        let with = history.history.clone().with_covariates(covariates).map_err(|error| failure(&error))?;
        Ok(Self { history: with, ..history })
    }

    fn from_log(
        names: &Names,
        columns: HistoryColumns,
        unit: TimeUnit,
        until: i32,
        holdout: bool,
    ) -> Result<Self, Failure> {
        if columns.is_empty() {
            return Err(Failure::new("no-customers"));
        }
        let history = History::new(columns.frequency, columns.recency, columns.age)
            .and_then(|history| history.with_sum_log_intervals(columns.sum_log_intervals))
            .map_err(|error| failure(&error))?;
        // A log without amounts counts orders, and knows nothing of money.
        let paid = columns.total.iter().chain(&columns.spend).any(|&amount| amount != 0.0);
        Ok(Self {
            // All of them, as a rule.
            names: if columns.customer.len() == names.len() {
                names.clone()
            } else {
                columns.customer.iter().map(|&customer| names.get(customer as usize)).collect()
            },
            unit,
            history,
            opportunities: false,
            seasons: false,
            spend: paid.then_some(columns.spend),
            total: paid.then_some(columns.total),
            days_since_last: columns.days_since_last,
            holdout_frequency: holdout.then_some(columns.holdout_frequency),
            until: Some(until),
            intervals: None,
            set_aside: Vec::new(),
            noted: Noted::default(),
        })
    }

    fn from_rows(rows: &Rows, unit: TimeUnit) -> Result<Self, Failure> {
        let until = rows.span.map(|span| span[1]);
        let customers = rows.names.len();
        let ages: Option<Vec<[f64; 2]>> = (0..customers).map(|customer| rows.ages(customer, until, unit)).collect();
        let ages = ages.ok_or_else(|| Failure::new("no-history-columns"))?;
        let spend: Option<Vec<f64>> = (0..customers).map(|customer| rows.mean_spend(customer)).collect();
        let given = HistoryColumnsGiven {
            frequency: rows.orders.iter().map(|orders| orders - 1.0).collect(),
            recency: ages.iter().map(|ages| ages[0]).collect(),
            age: ages.iter().map(|ages| ages[1]).collect(),
            spend,
            total: rows.total.clone(),
            unit,
            ..HistoryColumnsGiven::default()
        };
        Ok(Self { names: rows.names.clone(), until, ..Self::from_columns(given)? })
    }

    /// Takes columns made elsewhere.
    ///
    /// # Errors
    /// `length`, `empty` or `row` with the first offending row and column.
    pub fn from_columns(given: HistoryColumnsGiven) -> Result<Self, Failure> {
        let HistoryColumnsGiven { frequency, recency, age, opportunities, spend, total, .. } = given;
        let HistoryColumnsGiven { sum_log_intervals, weight, customers, unit, covariates, over_time, .. } = given;
        let rows = frequency.len();
        for (name, column) in [("spend", &spend), ("total", &total)] {
            let Some(column) = column else { continue };
            if column.len() != rows {
                return Err(Failure::new("length").column(name).value(column.len()).expected(rows));
            }
            let lowest = if name == "spend" { 0.0 } else { f64::MIN };
            if let Some(row) = column.iter().position(|value| !(value.is_finite() && *value >= lowest)) {
                return Err(Failure { row: Some(row), ..Failure::new("row").column(name).expected("finite") });
            }
        }
        if let Some(names) = customers.as_ref().filter(|names| names.len() != rows) {
            return Err(Failure::new("length").column("customers").value(names.len()).expected(rows));
        }
        let days_since_last =
            age.iter().zip(&recency).map(|(age, recency)| clean_days((age - recency) * unit.days())).collect();
        let mut names = Names::default();
        for row in 0..rows {
            match &customers {
                Some(customers) => names.push(&customers[row]),
                None => names.push(&(row + 1).to_string()),
            }
        }
        let located = |error: btyd::Error| located(&error, opportunities);
        let mut history = History::new(frequency, recency, age).map_err(located)?;
        if let Some(weight) = weight {
            history = history.with_weight(weight).map_err(located)?;
        }
        if let Some(sums) = sum_log_intervals {
            history = history.with_sum_log_intervals(sums).map_err(located)?;
        }
        if !covariates.is_empty() {
            history = history.with_covariates(covariates).map_err(located)?;
        }
        if let Some(OverTimeGiven { period, start, values, purchases }) = over_time {
            let start = start.unwrap_or_else(|| vec![0.0; rows]);
            history = history.with_covariates_over_time(period, start, values, purchases).map_err(located)?;
        }
        Ok(Self {
            names,
            unit,
            history,
            opportunities,
            seasons: false,
            spend,
            total,
            days_since_last,
            holdout_frequency: None,
            until: None,
            intervals: None,
            set_aside: Vec::new(),
            noted: Noted::default(),
        })
    }

    /// Identifiers.
    pub fn customers(&self) -> &Names {
        &self.names
    }

    /// Time unit of recency and age.
    pub fn unit(&self) -> TimeUnit {
        self.unit
    }

    /// Repeat purchases.
    pub fn frequency(&self) -> &[f64] {
        self.history.frequency()
    }

    /// Age at the last purchase.
    pub fn recency(&self) -> &[f64] {
        self.history.recency()
    }

    /// Age, or the opportunities to buy since the first purchase.
    pub fn age(&self) -> &[f64] {
        self.history.age()
    }

    /// The same where ages are known to be opportunities.
    pub fn opportunities(&self) -> Option<&[f64]> {
        self.opportunities.then(|| self.history.age())
    }

    /// Customers that each row stands for, where weights were given.
    pub fn weight(&self) -> Option<&[f64]> {
        self.history.weights()
    }

    /// An error of this history, in the words that it was given in.
    pub(super) fn located(&self, error: &btyd::Error) -> Failure {
        located(error, self.opportunities)
    }

    /// Mean spend of repeat orders, 0 without one; `None` where money is not known.
    pub fn spend(&self) -> Option<&[f64]> {
        self.spend.as_deref()
    }

    /// Sum of all orders less refunds; `None` where it is not known.
    pub fn total(&self) -> Option<&[f64]> {
        self.total.as_deref()
    }

    /// Days (not units) since the last order.
    pub fn days_since_last(&self) -> &[f64] {
        &self.days_since_last
    }

    /// Sum of the logarithms of the times between purchases; `None` where columns were given without it.
    pub fn sum_log_intervals(&self) -> Option<&[f64]> {
        self.history.sum_log_intervals()
    }

    /// What else is known of the customers.
    pub fn covariates(&self) -> &Covariates {
        self.history.covariates()
    }

    /// What changes with time.
    pub fn over_time(&self) -> Option<&OverTime> {
        self.history.over_time()
    }

    /// Names of the covariates that are seasons of the calendar; `None` where the history has none.
    pub fn seasons(&self) -> Option<&[String]> {
        self.seasons.then(|| self.history.over_time().map_or(&[][..], OverTime::names))
    }

    /// Purchases in the holdout; `None` without one.
    pub fn holdout_frequency(&self) -> Option<&[f64]> {
        self.holdout_frequency.as_deref()
    }

    /// Last day of the history; `None` without dates.
    pub fn until(&self) -> Option<i32> {
        self.until
    }

    /// Rows of the table that were set aside, by reason.
    pub fn set_aside(&self) -> &[SetAsideGroup] {
        &self.set_aside
    }

    /// What was met among the rows of the table, whatever was done about it.
    pub fn noted(&self) -> &Noted {
        &self.noted
    }

    /// Scores and segments; `settings.as_of` does not apply, a history ends where it ends.
    ///
    /// # Errors
    /// As [`Request::Segment`]; `no-amounts` for a history without money.
    pub fn rfm(&self, settings: SegmentSettings) -> Result<Rfm, Failure> {
        let segmented = self.segmented(settings)?;
        let report = SegmentReport { as_of: self.until, ..segmented.report };
        Ok(Rfm { scores: segmented.scores, codes: segmented.codes, report })
    }

    pub(super) fn segmented(&self, settings: SegmentSettings) -> Result<Segmented, Failure> {
        if self.total.is_none() && self.spend.is_none() {
            return Err(Failure::new("no-amounts"));
        }
        let customers = Customers::Rows(Rows {
            names: self.names.clone(),
            orders: self.frequency().iter().map(|frequency| frequency + 1.0).collect(),
            days_since_last: Some(self.days_since_last.clone()),
            spend: self.spend.clone(),
            total: self.total.clone(),
            ..Rows::default()
        });
        let mut work =
            Segmenting::start(SegmentSettings { as_of: None, unit: None, ..settings }, &customers, self.unit)?;
        loop {
            if let Some(segmented) = work.advance(&customers, SLICE)? {
                return Ok(segmented);
            }
        }
    }
}

/// Days that differ from a whole number by rounding alone are that number: equal days must be equal to share a score.
fn clean_days(days: f64) -> f64 {
    if (days - days.round()).abs() < 1e-6 { days.round() } else { days }
}

/// A failure that names the column as the caller did.
fn located(error: &btyd::Error, opportunities: bool) -> Failure {
    let failure = failure(error);
    match failure.column.as_deref() {
        Some("age") if opportunities => failure.column("opportunities"),
        Some("sum_log_intervals") => failure.column("sumLogIntervals"),
        _ => failure,
    }
}

pub(super) fn failure(error: &btyd::Error) -> Failure {
    Failure::from_kind(error)
}

//! The customers of the open file, whichever kind of file they came from.

use std::collections::BTreeMap;

use table::{CustomerSummary, CustomerTable, Names, Role};

use crate::orders::past;
use crate::protocol::TimeUnit;

/// Marks a customer that a result says nothing of, in columns of codes and scores.
pub(crate) const NO_CODE: u8 = u8::MAX;

/// The customers and what is known of each.
#[derive(Clone, Debug, PartialEq)]
pub enum Customers {
    /// Every order of each.
    Orders(CustomerSummary),
    /// One row each.
    Rows(Rows),
}

/// A customer table. Columns that the file does not have are absent; rows without a needed value were set aside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Identifiers.
    pub names: Names,
    /// Orders, the first included.
    pub orders: Vec<f64>,
    /// Day of the first order.
    pub first_day: Option<Vec<i32>>,
    /// Day of the last order.
    pub last_day: Option<Vec<i32>>,
    /// Age at the last purchase, in the file's own time unit.
    pub recency: Option<Vec<f64>>,
    /// Age of the customer, in the file's own time unit.
    pub age: Option<Vec<f64>>,
    /// Days since the last order, where they are known as such.
    pub days_since_last: Option<Vec<f64>>,
    /// Mean spend of repeat orders, 0 for one-time buyers.
    pub spend: Option<Vec<f64>>,
    /// Total spend.
    pub total: Option<Vec<f64>>,
    /// First and last day in the file, `None` without dates.
    pub span: Option<[i32; 2]>,
    /// Customers that each row stands for; `None` where each is one.
    pub weight: Option<Vec<f64>>,
}

/// The three measures of RFM for every customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts {
    /// Day they hold for; `None` for a customer table without dates.
    pub(crate) as_of: Option<i32>,
    /// Customers that had ordered by then, ascending; the columns below are beside it.
    pub(crate) customers: Vec<u32>,
    /// Days since the last order.
    pub(crate) days_since_last: Vec<f64>,
    /// Orders.
    pub(crate) orders: Vec<f64>,
    /// Total spend less refunds.
    pub(crate) total: Vec<f64>,
}

impl Customers {
    /// Identifiers.
    pub fn names(&self) -> &Names {
        match self {
            Self::Orders(summary) => summary.names(),
            Self::Rows(rows) => &rows.names,
        }
    }

    /// Number of rows: of customers, where [`Customers::weight`] is `None`.
    pub fn len(&self) -> usize {
        self.names().len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names().is_empty()
    }

    /// Customers that each row stands for; `None` where each is one.
    pub fn weight(&self) -> Option<&[f64]> {
        match self {
            Self::Orders(_) => None,
            Self::Rows(rows) => rows.weight.as_deref(),
        }
    }

    /// First and last day known; `None` without dates.
    pub fn days(&self) -> Option<[i32; 2]> {
        match self {
            Self::Orders(summary) => Some(summary.log_days()),
            Self::Rows(rows) => rows.span,
        }
    }

    /// Days since the last order, orders and total of a customer by the end of a day; `None` before the first order.
    ///
    /// A table without dates knows recency and age: their difference, in days of `unit`, stands for the days since
    /// the last order. Without a total the mean spend times the orders stands for it.
    pub(crate) fn measures(&self, customer: usize, as_of: Option<i32>, unit: TimeUnit) -> Option<[f64; 3]> {
        match self {
            Self::Orders(summary) => {
                let day = as_of.unwrap_or(summary.log_days()[1]);
                let past = past(summary, customer, day)?;
                Some([f64::from(day - past.last_day), past.orders as f64, past.total])
            }
            Self::Rows(rows) => rows.measures(customer, as_of, unit),
        }
    }

    /// Appends the measures of the customers in `range`.
    pub(crate) fn facts(&self, range: std::ops::Range<usize>, as_of: Option<i32>, unit: TimeUnit, facts: &mut Facts) {
        for customer in range {
            if let Some([days, orders, total]) = self.measures(customer, as_of, unit) {
                facts.customers.push(customer as u32);
                facts.days_since_last.push(days);
                facts.orders.push(orders);
                facts.total.push(total);
            }
        }
    }
}

impl Rows {
    /// Takes over a customer table as read; `None` where it does not tell orders, or nothing of when.
    pub(crate) fn new(read: CustomerTable, roles: &BTreeMap<Role, usize>) -> Option<Self> {
        let aged = roles.contains_key(&Role::Recency) && roles.contains_key(&Role::Age);
        if !aged && read.last_day.is_none() {
            return None;
        }
        let last = read.until;
        let first = read.first_day.as_ref().or(read.last_day.as_ref()).and_then(|days| days.iter().min().copied());
        Some(Self {
            names: read.names,
            orders: read.orders?,
            // Ages that follow from dates are computed anew in the unit of the valuation.
            recency: read.recency.filter(|_| aged),
            age: read.age.filter(|_| aged),
            spend: read.spend.filter(|_| !read.spend_of_all_orders),
            total: read.total,
            weight: read.weight,
            days_since_last: None,
            span: first.zip(last).map(|(first, last)| [first, last]),
            first_day: read.first_day,
            last_day: read.last_day,
        })
    }

    /// Days since the last order, orders, total; `None` where the last order is after `as_of`.
    fn measures(&self, customer: usize, as_of: Option<i32>, unit: TimeUnit) -> Option<[f64; 3]> {
        let days = match (&self.last_day, as_of, &self.recency, &self.age) {
            (Some(last), Some(day), ..) => f64::from(day) - f64::from(last[customer]),
            _ if self.days_since_last.is_some() => self.days_since_last.as_ref().map_or(0.0, |days| days[customer]),
            (_, _, Some(recency), Some(age)) => (age[customer] - recency[customer]) * unit.days(),
            _ => return None,
        };
        (days >= 0.0).then(|| [days, self.orders[customer], self.money(customer)])
    }

    /// Total spend, or what stands for it.
    pub(crate) fn money(&self, customer: usize) -> f64 {
        match (&self.total, &self.spend) {
            (Some(total), _) => total[customer],
            (None, Some(spend)) => spend[customer] * self.orders[customer],
            (None, None) => 0.0,
        }
    }

    /// Customers of the rows given.
    pub(crate) fn count(&self, rows: impl Iterator<Item = usize>) -> usize {
        match &self.weight {
            Some(weight) => rows.map(|row| weight[row]).sum::<f64>() as usize,
            None => rows.count(),
        }
    }

    /// Sum of what is told of each customer, over the customers.
    pub(crate) fn sum(&self, of: impl Fn(usize) -> f64) -> f64 {
        match &self.weight {
            Some(weight) => weight.iter().enumerate().map(|(row, weight)| weight * of(row)).sum(),
            None => (0..self.names.len()).map(of).sum(),
        }
    }

    /// Customers with one order whose spend only a mean of repeat orders could tell.
    pub(crate) fn spend_unknown(&self) -> usize {
        let (None, Some(spend)) = (&self.total, &self.spend) else { return 0 };
        let unknown = |row: &usize| self.orders[*row] <= 1.0 && spend[*row] == 0.0;
        self.count((0..spend.len()).filter(unknown))
    }

    /// Mean spend of repeat orders, or the mean of all orders where only the total is known; 0 for one-time buyers.
    pub(crate) fn mean_spend(&self, customer: usize) -> Option<f64> {
        if self.orders[customer] <= 1.0 {
            return (self.spend.is_some() || self.total.is_some()).then_some(0.0);
        }
        match (&self.spend, &self.total) {
            (Some(spend), _) => Some(spend[customer]),
            (None, Some(total)) => Some(total[customer] / self.orders[customer]),
            (None, None) => None,
        }
    }
}

impl TimeUnit {
    /// Name within texts and reports: `week`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// Days in one unit.
    pub fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => 365.25 / 12.0,
        }
    }

    /// Units in a year of 365.25 days.
    pub fn per_year(self) -> f64 {
        365.25 / self.days()
    }

    /// A year in whole units: the horizon where none is chosen.
    pub fn year(self) -> f64 {
        self.per_year().floor()
    }
}

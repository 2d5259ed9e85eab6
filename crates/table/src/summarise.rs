//! Transactions to customers: purchase days, and for a time window the columns that the models take.

use std::ops::Range;

use crate::names::Names;
use crate::transactions::{Transactions, stretches};

/// Orders of every customer, one a purchase day, over the whole log.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomerSummary {
    names: Names,
    /// Where each customer's orders begin, one more at the end.
    offsets: Vec<u32>,
    days: Vec<i32>,
    amounts: Vec<f64>,
    /// Where each customer's refunds begin, one more at the end.
    refund_offsets: Vec<u32>,
    /// Day and (negative) amount.
    refunds: Vec<(i32, f64)>,
    total: Vec<f64>,
    merged_same_day: usize,
    log_days: [i32; 2],
}

/// The time that columns are computed over. Days are civil days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Days in a time unit: 1, 7, 365.25 / 12.
    pub days_per_unit: f64,
    /// Last day of the calibration: ages end here.
    pub calibration_end: i32,
    /// Last day observed; days after the calibration up to it are the holdout.
    pub observed_until: i32,
    /// First and last day of the first order of the customers taken; `None`: all.
    pub acquired: Option<[i32; 2]>,
}

/// One row a customer acquired by the calibration end, in columns. Times are in the window's unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryColumns {
    /// Index of the customer in the summary (or row of the customer table).
    pub customer: Vec<u32>,
    /// Repeat purchase days in the calibration.
    pub frequency: Vec<f64>,
    /// Age at the last purchase in the calibration; 0 without repeat purchase.
    pub recency: Vec<f64>,
    /// Time from the first purchase to the calibration end.
    pub age: Vec<f64>,
    /// Mean amount of the repeat orders (purchase days after the first) in the calibration; 0 without one.
    pub spend: Vec<f64>,
    /// Sum of all amounts in the calibration, refunds taken off.
    pub total: Vec<f64>,
    /// Orders (purchase days) in the calibration.
    pub orders: Vec<f64>,
    /// Days (not units) from the last purchase in the calibration to its end.
    pub days_since_last: Vec<f64>,
    /// Sum of the natural logarithms of the times between purchases in the calibration; 0 without repeat purchase.
    pub sum_log_intervals: Vec<f64>,
    /// Purchase days in the holdout.
    pub holdout_frequency: Vec<f64>,
}

impl HistoryColumns {
    /// Customers.
    pub fn len(&self) -> usize {
        self.customer.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.customer.is_empty()
    }

    pub(crate) fn with_capacity(customers: usize) -> Self {
        let column = || Vec::with_capacity(customers);
        Self {
            customer: Vec::with_capacity(customers),
            frequency: column(),
            recency: column(),
            age: column(),
            spend: column(),
            total: column(),
            orders: column(),
            days_since_last: column(),
            sum_log_intervals: column(),
            holdout_frequency: column(),
        }
    }
}

impl CustomerSummary {
    /// Merges each customer's orders of one day; refunds are taken off the totals and are no orders.
    pub fn new(transactions: &Transactions) -> Self {
        let customers = transactions.customers();
        let mut summary = Self {
            names: transactions.names().clone(),
            offsets: Vec::with_capacity(customers + 1),
            refund_offsets: Vec::with_capacity(customers + 1),
            days: Vec::with_capacity(transactions.rows_used()),
            amounts: Vec::with_capacity(transactions.rows_used()),
            total: Vec::with_capacity(customers),
            log_days: [i32::MAX, i32::MIN],
            ..Self::default()
        };
        for customers in stretches(customers) {
            summary.merge(transactions, customers);
        }
        summary.offsets.push(summary.days.len() as u32);
        summary.refund_offsets.push(summary.refunds.len() as u32);
        summary
    }

    /// Adds the orders of customers.
    #[inline(never)]
    fn merge(&mut self, transactions: &Transactions, customers: Range<usize>) {
        for customer in customers {
            let start = self.days.len();
            self.offsets.push(start as u32);
            self.refund_offsets.push(self.refunds.len() as u32);
            let mut total = 0.0;
            for entry in transactions.of(customer) {
                total += entry.amount;
                if entry.amount < 0.0 {
                    self.refunds.push((entry.day, entry.amount));
                } else if self.days.len() > start && self.days.last() == Some(&entry.day) {
                    if let Some(amount) = self.amounts.last_mut() {
                        *amount += entry.amount;
                    }
                    self.merged_same_day += 1;
                } else {
                    self.days.push(entry.day);
                    self.amounts.push(entry.amount);
                }
            }
            self.total.push(total);
            if let (Some(&first), Some(&last)) = (self.days.get(start), self.days.last()) {
                self.log_days = [self.log_days[0].min(first), self.log_days[1].max(last)];
            }
        }
    }

    /// Customers, each with one order at least.
    pub fn customers(&self) -> usize {
        self.names.len()
    }

    /// Identifiers of the customers.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// A customer's purchase days and the amount of each.
    #[inline]
    pub fn orders_of(&self, customer: usize) -> (&[i32], &[f64]) {
        if customer >= self.customers() {
            return (&[], &[]);
        }
        let range = self.offsets[customer] as usize..self.offsets[customer + 1] as usize;
        (&self.days[range.clone()], &self.amounts[range])
    }

    /// A customer's purchase days up to the end of `day`.
    #[inline]
    pub fn days_until(&self, customer: usize, day: i32) -> &[i32] {
        let (days, _) = self.orders_of(customer);
        &days[..count_until(days, day)]
    }

    /// A customer's refunds: day and negative amount.
    pub fn refunds_of(&self, customer: usize) -> &[(i32, f64)] {
        if customer >= self.customers() {
            return &[];
        }
        &self.refunds[self.refund_offsets[customer] as usize..self.refund_offsets[customer + 1] as usize]
    }

    /// Day of a customer's first order.
    pub fn first_day(&self, customer: usize) -> Option<i32> {
        self.orders_of(customer).0.first().copied()
    }

    /// Day of a customer's last order.
    pub fn last_day(&self, customer: usize) -> Option<i32> {
        self.orders_of(customer).0.last().copied()
    }

    /// A customer's orders (purchase days).
    pub fn order_count(&self, customer: usize) -> usize {
        self.orders_of(customer).0.len()
    }

    /// Sum of each customer's amounts, refunds taken off.
    pub fn totals(&self) -> &[f64] {
        &self.total
    }

    /// First and last day of the log.
    pub fn log_days(&self) -> [i32; 2] {
        self.log_days
    }

    /// Orders (purchase days) of all customers.
    pub fn orders(&self) -> usize {
        self.days.len()
    }

    /// Orders merged into another of the same customer and day.
    pub fn merged_same_day(&self) -> usize {
        self.merged_same_day
    }

    /// Sum of all amounts, refunds taken off.
    pub fn revenue(&self) -> f64 {
        self.total.iter().sum()
    }

    /// Customers with one order.
    pub fn one_time(&self) -> usize {
        (0..self.customers()).filter(|&customer| self.order_count(customer) == 1).count()
    }

    /// The columns of a window: customers whose first order lies within the calibration and the acquisition days.
    pub fn columns(&self, window: &Window) -> HistoryColumns {
        let unit = window.days_per_unit;
        let until = window.observed_until;
        let end = window.calibration_end.min(until);
        let logs = LogIntervals::new(unit);
        let mut columns = HistoryColumns::with_capacity(self.customers());
        for customer in 0..self.customers() {
            let (days, amounts) = self.orders_of(customer);
            let Some(&first) = days.first() else { continue };
            if first > end || window.acquired.is_some_and(|[from, to]| first < from || first > to) {
                continue;
            }
            let orders = count_until(days, end);
            let observed = days[orders..].iter().filter(|&&day| day <= until).count();
            let last = days[orders - 1];
            let repeat: f64 = amounts[1..orders].iter().sum();
            let frequency = (orders - 1) as f64;
            columns.customer.push(customer as u32);
            columns.frequency.push(frequency);
            columns.recency.push(f64::from(last - first) / unit);
            columns.age.push(f64::from(end - first) / unit);
            columns.spend.push(if orders > 1 { repeat / frequency } else { 0.0 });
            let refunds = self.refunds_of(customer).iter().filter(|refund| refund.0 <= end);
            let total = refunds.fold(0.0, |total, refund| total + refund.1);
            columns.total.push(total + amounts[0] + repeat);
            columns.orders.push(orders as f64);
            columns.days_since_last.push(f64::from(end - last));
            columns.sum_log_intervals.push(logs.sum(&days[..orders]));
            columns.holdout_frequency.push(observed as f64);
        }
        columns
    }

    /// Repeat purchases of the window's customers in each period of `step` days from the first day of the log
    /// (of the acquisition days, where given) to the last day observed; the last period may be cut short.
    pub fn repeat_counts(&self, window: &Window, step: f64) -> Vec<f64> {
        let start = window.acquired.map_or(self.log_days[0], |[from, _]| from.max(self.log_days[0]));
        let until = window.observed_until;
        let end = window.calibration_end.min(until);
        if until < start || step.is_nan() || step < 1.0 {
            return Vec::new();
        }
        let period = |day: i32| (f64::from(day - start) / step) as usize;
        let mut counts = vec![0.0; period(until) + 1];
        for customer in 0..self.customers() {
            let (days, _) = self.orders_of(customer);
            let Some(&first) = days.first() else { continue };
            if first > end || window.acquired.is_some_and(|[from, to]| first < from || first > to) {
                continue;
            }
            for &day in days[1..].iter().take_while(|&&day| day <= until) {
                counts[period(day)] += 1.0;
            }
        }
        counts
    }
}

/// How many of some ascending days are no later than `end`: all of them, as a rule.
#[inline]
fn count_until(days: &[i32], end: i32) -> usize {
    if days.last().is_none_or(|&last| last <= end) { days.len() } else { days.partition_point(|&day| day <= end) }
}

/// Logarithms of whole days in a unit: the intervals of a log repeat, and a table is faster than a logarithm each.
#[derive(Clone, Debug, PartialEq)]
pub struct LogIntervals {
    table: Vec<f64>,
    unit: f64,
}

/// Days whose logarithms are tabled: eleven years.
const TABLED: u32 = 4096;

impl LogIntervals {
    /// For a unit of this many days.
    pub fn new(unit: f64) -> Self {
        Self { table: (0..TABLED).map(|days| (f64::from(days.max(1)) / unit).ln()).collect(), unit }
    }

    /// Sum of the natural logarithms of the times between ascending days, in units; 0 for a single day.
    pub fn sum(&self, days: &[i32]) -> f64 {
        days.windows(2).map(|pair| self.of(pair[1] - pair[0])).sum()
    }

    fn of(&self, days: i32) -> f64 {
        match self.table.get(days as usize) {
            Some(&log) => log,
            None => (f64::from(days) / self.unit).ln(),
        }
    }
}

//! Customer tables: one row a customer, or one for all customers with the same history, summarised before it came here.

use std::collections::BTreeMap;

use crate::column::Parsed;
use crate::date::parse_date;
use crate::error::Error;
use crate::kinds::{Reason, Role, SetAside, SetAsideGroup, SetAsideRow};
use crate::names::Names;
use crate::number::parse_number_with;
use crate::summarise::HistoryColumns;
use crate::table::Table;
use crate::transactions::{groups, place};

/// Customers read from a table of customers. A column is `None` where the table does not have or imply it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomerTable {
    /// Identifiers; the row in the file where there is no such column.
    pub names: Names,
    /// Data row of each customer.
    pub rows: Vec<u32>,
    /// Repeat purchases.
    pub frequency: Option<Vec<f64>>,
    /// Age at the last purchase, in the unit of the file (or in the unit asked for, where dates are given).
    pub recency: Option<Vec<f64>>,
    /// Age, in the same unit.
    pub age: Option<Vec<f64>>,
    /// Mean spend of repeat orders; 0 without one.
    pub spend: Option<Vec<f64>>,
    /// Whether the spend is the mean of all orders because the table tells only the total.
    pub spend_of_all_orders: bool,
    /// Total spend.
    pub total: Option<Vec<f64>>,
    /// Orders, the first one included.
    pub orders: Option<Vec<f64>>,
    /// Days since the last order.
    pub days_since_last: Option<Vec<f64>>,
    /// Day of the first order.
    pub first_day: Option<Vec<i32>>,
    /// Day of the last order.
    pub last_day: Option<Vec<i32>>,
    /// Customers that each row stands for, whole numbers from 1 on; `None` where each is one.
    pub weight: Option<Vec<f64>>,
    /// Last day observed, where dates are given.
    pub until: Option<i32>,
    set_aside: Vec<(SetAside, Option<usize>)>,
}

/// Columns as read, before rows are checked.
struct Columns {
    numbers: BTreeMap<Role, (usize, Parsed<f64>)>,
    days: BTreeMap<Role, (usize, Parsed<i32>)>,
}

/// One row that holds together.
#[derive(Clone, Copy, Default)]
struct Row {
    frequency: Option<f64>,
    recency: Option<f64>,
    age: Option<f64>,
    spend: Option<f64>,
    total: Option<f64>,
    orders: Option<f64>,
    days_since_last: Option<f64>,
    first: Option<i32>,
    last: Option<i32>,
    weight: Option<f64>,
}

const NUMBERS: [Role; 7] =
    [Role::Frequency, Role::Recency, Role::Age, Role::Orders, Role::Spend, Role::Total, Role::Weight];

impl CustomerTable {
    /// Reads the customers. Frequency, recency and age are taken as they are, in the file's own unit of `days_per_unit` days;
    /// without them they follow from orders, first and last date, observed `until` (the latest date, where `None`).
    ///
    /// # Errors
    /// [`Error::NoHistoryColumns`] where the roles tell neither frequency, recency and age, nor orders, a date or a total;
    /// [`Error::NoUsableRows`], [`Error::OneCustomer`].
    pub fn read(
        table: &Table,
        roles: &BTreeMap<Role, usize>,
        days_per_unit: f64,
        until: Option<i32>,
    ) -> Result<CustomerTable, Error> {
        let columns = Columns::read(table, roles);
        if !columns.suffice() {
            return Err(Error::NoHistoryColumns);
        }
        let until = until.or_else(|| columns.latest());
        let mut customers = CustomerTable { until, ..CustomerTable::default() };
        let mut rows: Vec<Row> = Vec::with_capacity(table.row_count());
        for index in 0..table.row_count() {
            let name = roles.get(&Role::Customer).map(|&column| table.cell(index, column));
            let aside = |reason, column| (SetAside { row: index as u32, reason }, column);
            if name.as_ref().is_some_and(|name| name.is_empty()) {
                customers.set_aside.push(aside(Reason::NoCustomer, roles.get(&Role::Customer).copied()));
                continue;
            }
            match columns.row(index, days_per_unit, until) {
                Ok(row) => {
                    match name {
                        Some(name) => customers.names.push(&name),
                        None => customers.names.push(&table.row_number(index).to_string()),
                    }
                    customers.rows.push(index as u32);
                    rows.push(row);
                }
                Err((reason, column)) => customers.set_aside.push(aside(reason, column)),
            }
        }
        match rows.len() {
            0 => return Err(Error::NoUsableRows { rows: table.row_count() }),
            1 if rows[0].weight.unwrap_or(1.0) == 1.0 => {
                return Err(Error::OneCustomer { customer: customers.names.get(0).to_owned() });
            }
            _ => customers.fill(&rows),
        }
        Ok(customers)
    }

    fn fill(&mut self, rows: &[Row]) {
        fn column<Value>(rows: &[Row], value: impl Fn(&Row) -> Option<Value>) -> Option<Vec<Value>> {
            rows.iter().map(value).collect()
        }
        self.frequency = column(rows, |row| row.frequency);
        self.recency = column(rows, |row| row.recency);
        self.age = column(rows, |row| row.age);
        self.total = column(rows, |row| row.total);
        self.orders = column(rows, |row| row.orders);
        self.days_since_last = column(rows, |row| row.days_since_last);
        self.first_day = column(rows, |row| row.first);
        self.last_day = column(rows, |row| row.last);
        self.spend = column(rows, |row| row.spend);
        self.weight = column(rows, |row| row.weight);
        if self.spend.is_none() && self.total.is_some() && self.frequency.is_some() {
            self.spend_of_all_orders = true;
            self.spend = column(rows, |row| {
                let (frequency, total, orders) = (row.frequency?, row.total?, row.orders?);
                Some(if frequency > 0.0 && total > 0.0 { total / orders } else { 0.0 })
            });
        }
    }

    /// Rows: the customers, or the groups of them.
    pub fn customers(&self) -> usize {
        self.names.len()
    }

    /// The columns that the models take, where frequency, recency and age are known. Columns the table does not tell
    /// (spend, total, sums of logarithms, holdout) are zero: see the fields for which are known.
    pub fn columns(&self) -> Option<HistoryColumns> {
        let zero = || vec![0.0; self.customers()];
        let (frequency, recency, age) = (self.frequency.clone()?, self.recency.clone()?, self.age.clone()?);
        Some(HistoryColumns {
            customer: (0..self.customers() as u32).collect(),
            orders: self.orders.clone().unwrap_or_else(|| frequency.iter().map(|repeat| repeat + 1.0).collect()),
            frequency,
            recency,
            age,
            spend: self.spend.clone().unwrap_or_else(zero),
            total: self.total.clone().unwrap_or_else(zero),
            days_since_last: self.days_since_last.clone().unwrap_or_else(zero),
            sum_log_intervals: zero(),
            holdout_frequency: zero(),
        })
    }

    /// Every row set aside, in file order.
    pub fn set_aside(&self) -> Vec<SetAside> {
        self.set_aside.iter().map(|(aside, _)| *aside).collect()
    }

    /// Rows set aside by reason, with the first few of each.
    pub fn set_aside_groups(&self, table: &Table) -> Vec<SetAsideGroup> {
        let rows: Vec<SetAside> = self.set_aside.iter().map(|(aside, _)| *aside).collect();
        let column = |row: u32| {
            let index = self.set_aside.partition_point(|(aside, _)| aside.row < row);
            self.set_aside.get(index).and_then(|(_, column)| *column)
        };
        groups(&rows, |aside| place(table, aside, column(aside.row)))
    }

    /// Every row set aside with its place, in file order.
    pub fn set_aside_rows<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = (Reason, SetAsideRow)> + 'a {
        self.set_aside.iter().map(|(aside, column)| (aside.reason, place(table, *aside, *column)))
    }
}

impl Columns {
    fn read(table: &Table, roles: &BTreeMap<Role, usize>) -> Columns {
        let known = |wanted: &[Role]| -> Vec<(Role, usize)> {
            wanted.iter().filter_map(|role| Some((*role, *roles.get(role)?))).collect()
        };
        let places = |known: &[(Role, usize)]| known.iter().map(|(_, column)| *column).collect::<Vec<_>>();
        let (numbers, days) = (known(&NUMBERS), known(&[Role::FirstDate, Role::LastDate]));
        let number = table.parsed(&places(&numbers), |cell, info| parse_number_with(cell, info.decimal_mark));
        let day = table.parsed(&places(&days), |cell, info| parse_date(cell, info.date_order()));
        Columns {
            numbers: numbers.into_iter().zip(number).map(|((role, column), parsed)| (role, (column, parsed))).collect(),
            days: days.into_iter().zip(day).map(|((role, column), parsed)| (role, (column, parsed))).collect(),
        }
    }

    fn has(&self, role: Role) -> bool {
        self.numbers.contains_key(&role) || self.days.contains_key(&role)
    }

    fn suffice(&self) -> bool {
        let timed = self.has(Role::Frequency) && self.has(Role::Recency) && self.has(Role::Age);
        let counted = self.has(Role::Orders) || self.has(Role::Frequency);
        timed
            || (counted && (self.has(Role::LastDate) || self.has(Role::Total)))
            || (self.has(Role::LastDate) && self.has(Role::Total))
    }

    fn latest(&self) -> Option<i32> {
        let (_, days) = self.days.get(&Role::LastDate)?;
        (0..days.values.len()).filter_map(|row| days.get(row)).max()
    }

    fn number(&self, role: Role, row: usize) -> Result<Option<f64>, (Reason, Option<usize>)> {
        let Some((column, values)) = self.numbers.get(&role) else { return Ok(None) };
        values.get(row).map(Some).ok_or((Reason::BadValue, Some(*column)))
    }

    fn day(&self, role: Role, row: usize) -> Result<Option<i32>, (Reason, Option<usize>)> {
        let Some((column, values)) = self.days.get(&role) else { return Ok(None) };
        values.get(row).map(Some).ok_or((Reason::BadDate, Some(*column)))
    }

    /// A count or a length of time: not negative.
    fn positive(&self, role: Role, row: usize) -> Result<Option<f64>, (Reason, Option<usize>)> {
        let value = self.number(role, row)?;
        if value.is_some_and(|value| value < 0.0) {
            return Err((Reason::BadValue, self.column(role)));
        }
        Ok(value)
    }

    fn column(&self, role: Role) -> Option<usize> {
        let number = self.numbers.get(&role).map(|(column, _)| *column);
        number.or_else(|| self.days.get(&role).map(|(column, _)| *column))
    }

    fn row(&self, index: usize, unit: f64, until: Option<i32>) -> Result<Row, (Reason, Option<usize>)> {
        let mut row = Row {
            frequency: self.positive(Role::Frequency, index)?,
            recency: self.positive(Role::Recency, index)?,
            age: self.positive(Role::Age, index)?,
            orders: self.positive(Role::Orders, index)?,
            first: self.day(Role::FirstDate, index)?,
            last: self.day(Role::LastDate, index)?,
            total: self.number(Role::Total, index)?,
            weight: self.positive(Role::Weight, index)?,
            ..Row::default()
        };
        let bad = |role| Err((Reason::BadValue, self.column(role)));
        if row.orders.is_some_and(|orders| orders < 1.0) {
            return bad(Role::Orders);
        }
        if row.weight.is_some_and(|weight| weight < 1.0 || weight.fract() != 0.0) {
            return bad(Role::Weight);
        }
        row.orders = row.orders.or(row.frequency.map(|frequency| frequency + 1.0));
        row.frequency = row.frequency.or(row.orders.map(|orders| orders - 1.0));
        // Who has not come back has no mean of repeat orders: an empty cell there is no fault.
        row.spend = match (self.positive(Role::Spend, index), row.frequency) {
            (Err(_), Some(0.0)) if self.numbers.contains_key(&Role::Spend) => Some(0.0),
            (spend, _) => spend?,
        };
        if let (Some(first), Some(last)) = (row.first, row.last) {
            if first > last {
                return bad(Role::FirstDate);
            }
            row.recency = row.recency.or(Some(f64::from(last - first) / unit));
        }
        if let (Some(first), Some(until), None) = (row.first, until, row.age) {
            if first > until {
                return Err((Reason::FutureDate, self.column(Role::FirstDate)));
            }
            row.age = Some(f64::from(until - first) / unit);
        }
        if let (Some(recency), Some(age)) = (row.recency, row.age)
            && recency > age
        {
            return bad(Role::Recency);
        }
        if let (Some(frequency), Some(recency)) = (row.frequency, row.recency)
            && (frequency == 0.0) != (recency == 0.0)
        {
            return bad(if self.has(Role::Recency) { Role::Recency } else { Role::Orders });
        }
        row.days_since_last = match (row.last, until, row.recency, row.age) {
            (Some(last), Some(until), ..) => Some(f64::from((until - last).max(0))),
            (_, _, Some(recency), Some(age)) => Some((age - recency) * unit),
            _ => None,
        };
        Ok(row)
    }
}

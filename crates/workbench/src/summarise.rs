//! From the rows of the table to its customers.

use table::{
    Collector, CustomerSummary, CustomerTable, Error, SetAside, Table, TableKind, TransactionColumns, Transactions,
    first_acquisition_day,
};

use crate::customers::{Customers, Rows};
use crate::protocol::{Cleaning, Failure, HistoryReport, Mapping, Noted, Progress, SetAsideGroup, Stage, TimeUnit};
use crate::read::located;
use crate::roles::{assigned, check};
use crate::session::{Opened, Summarised};

/// Makes customers of rows in slices.
pub(crate) struct Summarising {
    mapping: Mapping,
    cleaning: Cleaning,
    rows: usize,
    state: State,
}

enum State {
    Collect(Option<Box<Collector>>),
    Group(Option<Box<Transactions>>),
    CustomerTable,
}

impl Summarising {
    pub(crate) fn start(opened: &mut Opened, mapping: Mapping, cleaning: Cleaning) -> Result<Self, Failure> {
        let table = &opened.table;
        check(table, &mapping)?;
        let roles = assigned(table, &mapping);
        let failed = |error: Error| located(&error, table.name());
        let state = match roles.kind {
            TableKind::Transactions => {
                let columns = TransactionColumns::from_roles(table, &roles.columns()).map_err(failed)?;
                if let Some(error) = columns.ambiguity(table) {
                    return Err(failed(error));
                }
                let ahead = opened.collected.take().and_then(|collector| collector.adapted(table, columns, cleaning));
                let anew = || {
                    let mut collector = Collector::new(table, columns, cleaning);
                    collector.expect(table.row_count());
                    collector
                };
                State::Collect(Some(Box::new(ahead.unwrap_or_else(anew))))
            }
            TableKind::Customers => State::CustomerTable,
            TableKind::Responses => {
                // The rows are neither orders nor customers: say which column is missing to make them orders.
                let columns = roles.columns();
                return Err(TransactionColumns::from_roles(table, &columns)
                    .map_or_else(failed, |_| Failure::new("no-customers-in-responses")));
            }
        };
        Ok(Self { mapping, cleaning, rows: table.row_count(), state })
    }

    pub(crate) fn progress(&self) -> Progress {
        let (done, rows) = match &self.state {
            State::Collect(Some(collector)) => {
                (0.8 * collector.rows() as f64 / self.rows.max(1) as f64, collector.rows())
            }
            State::Collect(None) | State::Group(_) => (0.8, self.rows),
            State::CustomerTable => (0.0, 0),
        };
        Progress { stage: Stage::Summarising, done, rows, of: 0 }
    }

    pub(crate) fn advance(&mut self, opened: &Opened, budget: usize) -> Result<Option<Summarised>, Failure> {
        let table = &opened.table;
        match &mut self.state {
            State::Collect(collector) => {
                let left = collector.as_mut().is_some_and(|collector| collector.advance(table, (budget / 2).max(1)));
                if !left && let Some(collector) = collector.take() {
                    let transactions = collector.finish(table).map_err(|error| located(&error, table.name()))?;
                    self.state = State::Group(Some(Box::new(transactions)));
                }
                Ok(None)
            }
            State::Group(transactions) => {
                let transactions = transactions.take().ok_or_else(|| Failure::new("superseded"))?;
                let summary = CustomerSummary::new(&transactions);
                let groups = transactions.set_aside_groups(table);
                let set_aside = transactions.set_aside().to_vec();
                let (used, noted) = (transactions.rows_used(), transactions.noted().clone());
                Ok(Some(self.finish(Customers::Orders(summary), used, groups, set_aside, noted)))
            }
            State::CustomerTable => {
                let roles = assigned(table, &self.mapping).columns();
                let failed = |error: Error| located(&error, table.name());
                let read = CustomerTable::read(table, &roles, TimeUnit::default().days(), None).map_err(failed)?;
                let (groups, set_aside) = (read.set_aside_groups(table), read.set_aside());
                let rows = Rows::new(read, &roles).ok_or_else(|| failed(Error::NoHistoryColumns))?;
                let used = rows.names.len();
                Ok(Some(self.finish(Customers::Rows(rows), used, groups, set_aside, Noted::default())))
            }
        }
    }

    fn finish(
        &mut self,
        customers: Customers,
        rows_used: usize,
        groups: Vec<SetAsideGroup>,
        set_aside: Vec<SetAside>,
        noted: Noted,
    ) -> Summarised {
        let report = match &customers {
            Customers::Orders(summary) => HistoryReport {
                rows_used,
                customers: summary.customers(),
                grouped: false,
                orders: summary.orders(),
                merged_same_day: summary.merged_same_day(),
                days: Some(summary.log_days()),
                revenue: summary.revenue(),
                one_time: summary.one_time(),
                spend_unknown: 0,
                set_aside: groups,
                noted,
                begins_midway: first_acquisition_day(summary),
                intervals: true,
            },
            Customers::Rows(rows) => HistoryReport {
                rows_used,
                customers: rows.count(0..rows.names.len()),
                grouped: rows.weight.is_some(),
                orders: rows.sum(|row| rows.orders[row]).round() as usize,
                merged_same_day: 0,
                days: rows.span,
                revenue: rows.sum(|row| rows.money(row)),
                one_time: rows.count((0..rows.names.len()).filter(|&row| rows.orders[row] <= 1.0)),
                spend_unknown: rows.spend_unknown(),
                set_aside: groups,
                noted,
                begins_midway: None,
                intervals: false,
            },
        };
        Summarised { customers, mapping: std::mem::take(&mut self.mapping), cleaning: self.cleaning, report, set_aside }
    }
}

/// Every row that reading or summarising set aside.
pub(crate) fn all_set_aside(table: &Table, rows: &[SetAside]) -> Vec<Aside> {
    let files: Vec<&str> = table.files().collect();
    let place = |file: Option<&str>| file.and_then(|name| files.iter().position(|file| *file == name));
    let lines = table.set_aside_lines().map(|line| Aside {
        file: place(line.file),
        row: line.row,
        reason: line.reason.as_str(),
        text: Some(line.text.to_owned()),
        data_row: None,
    });
    let rows = rows.iter().map(|aside| Aside {
        file: place(table.file_of(aside.row as usize)),
        row: table.row_number(aside.row as usize),
        reason: aside.reason.as_str(),
        text: None,
        data_row: Some(aside.row as usize),
    });
    let mut all: Vec<Aside> = lines.chain(rows).collect();
    all.sort_by_key(|aside| (aside.file, aside.row));
    all
}

/// One row set aside, for the full list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Aside {
    /// Place of its file among those of the table, where there are several.
    pub(crate) file: Option<usize>,
    /// Row in the file.
    pub(crate) row: usize,
    /// Reason by name.
    pub(crate) reason: &'static str,
    /// The line as read, where it could not be split into cells.
    pub(crate) text: Option<String>,
    /// Data row of the table, where it could.
    pub(crate) data_row: Option<usize>,
}

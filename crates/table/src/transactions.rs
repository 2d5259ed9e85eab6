//! Rows to transactions: customer, day and amount, with every row that could not be one set aside.

use crate::date::{DateOrder, parse_date};
use crate::error::Error;
use crate::kinds::{Cleaning, Reason, Refunds, SetAside, SetAsideGroup, SetAsideRow};
use crate::names::{Key, Names, Numbering};
use crate::number::{DecimalMark, parse_number_with};
use crate::roles::TransactionColumns;
use crate::table::{EXAMPLES, Table};

/// One row that is a transaction.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Transaction {
    /// Civil day, days since 1970-01-01.
    pub day: i32,
    /// Data row of the table.
    pub row: u32,
    /// Amount; negative for a refund.
    pub amount: f64,
}

/// What was met among the rows used, whatever was done about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// Rows with a negative amount.
    pub refunds: usize,
    /// Rows with amount zero.
    pub zeros: usize,
    /// Rows equal to an earlier one in every column.
    pub duplicates: usize,
}

/// Transactions by customer, each customer's by day.
#[derive(Clone, Debug, PartialEq)]
pub struct Transactions {
    names: Names,
    /// Where each customer's transactions begin, one more at the end.
    offsets: Vec<u32>,
    entries: Vec<Transaction>,
    set_aside: Vec<SetAside>,
    noted: Noted,
    columns: TransactionColumns,
}

/// Rows read before their customers are numbered.
const BATCH: usize = 512;

/// Turns rows into transactions, slice by slice.
pub struct Collector {
    columns: TransactionColumns,
    cleaning: Cleaning,
    last_day: Option<i32>,
    order: DateOrder,
    mark: DecimalMark,
    quantity_mark: DecimalMark,
    next: usize,
    numbering: Numbering,
    codes: Vec<u32>,
    entries: Vec<Transaction>,
    set_aside: Vec<SetAside>,
    noted: Noted,
}

impl Collector {
    /// Begins with the first row. Days after `last_day` are set aside as future dates, where one is given.
    pub fn new(table: &Table, columns: TransactionColumns, cleaning: Cleaning, last_day: Option<i32>) -> Self {
        let rows = table.row_count();
        let mark = |column: usize| match table.columns().get(column) {
            Some(info) => info.decimal_mark,
            None => DecimalMark::default(),
        };
        Self {
            columns,
            cleaning,
            last_day,
            order: table.columns().get(columns.date).map(|info| info.date_order()).unwrap_or_default(),
            mark: columns.amount.map(mark).unwrap_or_default(),
            quantity_mark: columns.quantity.map(mark).unwrap_or_default(),
            next: 0,
            numbering: Numbering::default(),
            codes: Vec::with_capacity(rows),
            entries: Vec::with_capacity(rows),
            set_aside: Vec::new(),
            noted: Noted::default(),
        }
    }

    /// Takes up to `rows` more rows; returns whether rows are left. The table is the one that the collector began with.
    pub fn advance(&mut self, table: &Table, rows: usize) -> bool {
        let end = table.row_count().min(self.next.saturating_add(rows));
        let mut read: Vec<Option<Key>> = Vec::with_capacity(BATCH);
        while self.next < end {
            let batch = self.next..end.min(self.next + BATCH);
            read.clear();
            for row in batch.clone() {
                read.push(self.read(table, row));
            }
            self.number(table, batch.start, &read);
            self.next = batch.end;
        }
        end < table.row_count()
    }

    /// Rows taken so far.
    pub fn rows(&self) -> usize {
        self.next
    }

    /// Reads a row: its transaction is kept and the customer's key returned, or it is set aside.
    #[inline]
    fn read(&mut self, table: &Table, row: usize) -> Option<Key> {
        match self.take(table, row) {
            Ok((key, entry)) => {
                self.entries.push(entry);
                Some(key)
            }
            Err(reason) => {
                self.set_aside.push(SetAside { row: row as u32, reason });
                None
            }
        }
    }

    /// Numbers the customers of a batch. A loop of its own: the processor then waits for several slots of the dictionary at
    /// a time.
    fn number(&mut self, table: &Table, first: usize, keys: &[Option<Key>]) {
        for (index, key) in keys.iter().enumerate() {
            let Some(key) = *key else { continue };
            let row = first + index;
            let number = match table.plain_cell(row, self.columns.customer) {
                Some(name) => self.numbering.number(key, name),
                None => self.numbering.number(key, &table.cell(row, self.columns.customer)),
            };
            self.codes.push(number);
        }
    }

    #[inline]
    fn take(&mut self, table: &Table, row: usize) -> Result<(Key, Transaction), Reason> {
        let TransactionColumns { customer, date, amount, quantity } = self.columns;
        let day = match table.plain_cell(row, date) {
            Some(cell) => parse_date(cell, self.order),
            None => parse_date(&table.cell(row, date), self.order),
        };
        let amount = match amount {
            Some(amount) => number(table, row, amount, self.mark),
            None => Some(0.0),
        };
        let owned;
        let name = match table.plain_cell(row, customer) {
            Some(cell) => cell,
            None => {
                owned = table.cell(row, customer);
                &owned
            }
        };
        if is_nobody(name) {
            return Err(Reason::NoCustomer);
        }
        let day = day.ok_or(Reason::BadDate)?;
        let mut amount = amount.ok_or(Reason::BadAmount)?;
        if let Some(quantity) = quantity {
            amount *= number(table, row, quantity, self.quantity_mark).ok_or(Reason::BadQuantity)?;
        }
        if self.last_day.is_some_and(|last| day > last) {
            return Err(Reason::FutureDate);
        }
        if amount < 0.0 {
            self.noted.refunds += 1;
            if self.cleaning.refunds == Refunds::SetAside {
                return Err(Reason::Refund);
            }
        } else if amount == 0.0 && self.columns.amount.is_some() {
            self.noted.zeros += 1;
            if !self.cleaning.keep_zero {
                return Err(Reason::ZeroAmount);
            }
        }
        Ok((Key::of(name), Transaction { day, row: row as u32, amount }))
    }

    /// Groups the rows by customer and day.
    ///
    /// # Errors
    /// [`Error::UnreadableDates`] or [`Error::UnreadableAmounts`] where hardly a cell could be read,
    /// [`Error::NoUsableRows`], [`Error::OneCustomer`].
    pub fn finish(mut self, table: &Table) -> Result<Transactions, Error> {
        self.advance(table, usize::MAX);
        self.refuse_unreadable(table)?;
        let (offsets, entries) = group(self.numbering.names.len(), &self.codes, &self.entries);
        let mut transactions = Transactions {
            names: self.numbering.names,
            offsets,
            entries,
            set_aside: self.set_aside,
            noted: self.noted,
            columns: self.columns,
        };
        transactions.meet_duplicates(table, self.cleaning.drop_duplicates);
        transactions.leave_out_orderless();
        transactions.set_aside.sort_unstable_by_key(|aside| aside.row);
        match transactions.names.len() {
            0 => Err(Error::NoUsableRows { rows: table.row_count() }),
            1 => Err(Error::OneCustomer { customer: transactions.names.get(0).to_owned() }),
            _ => Ok(transactions),
        }
    }

    fn refuse_unreadable(&self, table: &Table) -> Result<(), Error> {
        let first = |reason| self.set_aside.iter().find(|aside| aside.reason == reason).map(|aside| aside.row as usize);
        let mostly = |reason| {
            let count = self.set_aside.iter().filter(|aside| aside.reason == reason).count();
            count * 10 > table.row_count() * 9
        };
        let place = |row: usize, column: usize| {
            let name = table.columns().get(column).map(|info| info.name.clone()).unwrap_or_default();
            (table.row_number(row), name, table.cell(row, column).into_owned())
        };
        if let Some(at) = first(Reason::BadDate).filter(|_| mostly(Reason::BadDate)) {
            let (row, column, value) = place(at, self.columns.date);
            return Err(table.located(at, Error::UnreadableDates { row, column, value }));
        }
        for (reason, column) in [(Reason::BadAmount, self.columns.amount), (Reason::BadQuantity, self.columns.quantity)]
        {
            if let (Some(at), Some(column)) = (first(reason).filter(|_| mostly(reason)), column) {
                let (row, column, value) = place(at, column);
                return Err(table.located(at, Error::UnreadableAmounts { row, column, value }));
            }
        }
        Ok(())
    }
}

#[inline]
fn number(table: &Table, row: usize, column: usize, mark: DecimalMark) -> Option<f64> {
    match table.plain_cell(row, column) {
        Some(cell) => parse_number_with(cell, mark),
        None => parse_number_with(&table.cell(row, column), mark),
    }
}

/// Words that stand for no customer, in small letters.
pub const NOBODY: [&str; 7] = ["null", "none", "nan", "n/a", "na", "-", "无"];

fn is_nobody(name: &str) -> bool {
    name.is_empty() || (name.len() <= 6 && NOBODY.iter().any(|word| name.eq_ignore_ascii_case(word)))
}

/// Sorts by customer (counting) and each customer's transactions by day, rows of one day in file order.
fn group(customers: usize, codes: &[u32], entries: &[Transaction]) -> (Vec<u32>, Vec<Transaction>) {
    let mut offsets = vec![0u32; customers + 1];
    for &code in codes {
        offsets[code as usize + 1] += 1;
    }
    for index in 0..customers {
        offsets[index + 1] += offsets[index];
    }
    let mut next = offsets.clone();
    let mut grouped = vec![Transaction::default(); entries.len()];
    for (&code, entry) in codes.iter().zip(entries) {
        let place = &mut next[code as usize];
        grouped[*place as usize] = *entry;
        *place += 1;
    }
    for customer in 0..customers {
        let own = &mut grouped[offsets[customer] as usize..offsets[customer + 1] as usize];
        if !own.is_sorted_by_key(|entry| entry.day) {
            own.sort_by_key(|entry| entry.day);
        }
    }
    (offsets, grouped)
}

impl Transactions {
    /// Customers.
    pub fn customers(&self) -> usize {
        self.names.len()
    }

    /// Identifiers of the customers.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Rows used.
    pub fn rows_used(&self) -> usize {
        self.entries.len()
    }

    /// A customer's transactions by day, refunds among them.
    pub fn of(&self, customer: usize) -> &[Transaction] {
        if customer >= self.customers() {
            return &[];
        }
        &self.entries[self.offsets[customer] as usize..self.offsets[customer + 1] as usize]
    }

    /// What was met among the rows.
    pub fn noted(&self) -> Noted {
        self.noted
    }

    /// Every row set aside, in file order.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// Rows set aside by reason, with the first few of each.
    pub fn set_aside_groups(&self, table: &Table) -> Vec<SetAsideGroup> {
        groups(&self.set_aside, |aside| self.place(table, aside))
    }

    /// A row set aside with its place in the file, for the full list.
    pub fn place(&self, table: &Table, aside: SetAside) -> SetAsideRow {
        let column = match aside.reason {
            Reason::NoCustomer => Some(self.columns.customer),
            Reason::BadDate | Reason::FutureDate => Some(self.columns.date),
            Reason::BadAmount | Reason::Refund | Reason::ZeroAmount => self.columns.amount,
            Reason::BadQuantity => self.columns.quantity,
            _ => None,
        };
        place(table, aside, column)
    }

    /// Counts rows equal to an earlier one in every column, and sets them aside if asked. Equal rows have the same customer,
    /// day and amount, so only such rows are compared.
    fn meet_duplicates(&mut self, table: &Table, drop: bool) {
        let mut gone: Vec<u32> = Vec::new();
        for customer in 0..self.customers() {
            let own = self.of(customer);
            for (index, entry) in own.iter().enumerate().skip(1) {
                // Looking back is short: entries of one day are few, but for one who buys without end.
                let same_day = own[..index].iter().rev().take(64).take_while(|earlier| earlier.day == entry.day);
                let mut same = same_day.filter(|earlier| earlier.amount == entry.amount);
                if same.any(|earlier| table.line(earlier.row as usize) == table.line(entry.row as usize)) {
                    gone.push(entry.row);
                }
            }
        }
        self.noted.duplicates = gone.len();
        if drop && !gone.is_empty() {
            gone.sort_unstable();
            self.keep(|_, entry| gone.binary_search(&entry.row).is_err(), Reason::Duplicate);
        }
    }

    /// A customer with refunds alone has bought nothing that the log shows: the rows are set aside.
    fn leave_out_orderless(&mut self) {
        let orders = |entries: &[Transaction]| entries.iter().any(|entry| entry.amount >= 0.0);
        let buyers: Vec<bool> = (0..self.customers()).map(|customer| orders(self.of(customer))).collect();
        if buyers.iter().all(|&buyer| buyer) {
            return;
        }
        self.keep(|customer, _| buyers[customer], Reason::Refund);
        let names = self.names.iter().zip(&buyers).filter(|(_, buyer)| **buyer).map(|(name, _)| name).collect();
        let starts = (0..self.customers()).filter(|&customer| buyers[customer]).map(|customer| self.offsets[customer]);
        let offsets = starts.chain([self.entries.len() as u32]).collect();
        (self.names, self.offsets) = (names, offsets);
    }

    /// Keeps some entries and sets the others aside.
    fn keep(&mut self, kept: impl Fn(usize, &Transaction) -> bool, reason: Reason) {
        let mut entries = Vec::with_capacity(self.entries.len());
        let mut offsets = Vec::with_capacity(self.offsets.len());
        let mut aside = Vec::new();
        for customer in 0..self.customers() {
            offsets.push(entries.len() as u32);
            for entry in self.of(customer) {
                if kept(customer, entry) {
                    entries.push(*entry);
                } else {
                    aside.push(SetAside { row: entry.row, reason });
                }
            }
        }
        offsets.push(entries.len() as u32);
        self.set_aside.extend(aside);
        (self.entries, self.offsets) = (entries, offsets);
    }
}

/// A row set aside, with the cell at fault.
pub(crate) fn place(table: &Table, aside: SetAside, column: Option<usize>) -> SetAsideRow {
    let row = aside.row as usize;
    SetAsideRow {
        file: table.file_of(row).map(str::to_owned),
        row: table.row_number(row),
        column: column.and_then(|column| table.columns().get(column)).map(|info| info.name.clone()),
        value: column.map(|column| table.cell(row, column).into_owned()),
    }
}

/// Rows set aside by reason, with the first few of each.
pub(crate) fn groups(set_aside: &[SetAside], place: impl Fn(SetAside) -> SetAsideRow) -> Vec<SetAsideGroup> {
    let group = |reason: Reason| {
        let rows = || set_aside.iter().filter(move |aside| aside.reason == reason);
        let count = rows().count();
        let examples = rows().take(EXAMPLES).map(|aside| place(*aside)).collect();
        (count > 0).then(|| SetAsideGroup { reason: reason.as_str().to_owned(), count, examples })
    };
    Reason::ALL.into_iter().filter_map(group).collect()
}

//! Rows to transactions: customer, day and amount, with every row that could not be one set aside.

use std::collections::HashMap;
use std::hash::Hasher;

use rustc_hash::{FxBuildHasher, FxHasher};

use crate::column::ColumnInfo;
use crate::date::{DateOrder, Months, parse_date};
use crate::error::Error;
use crate::kinds::{Cleaning, Currencies, Noted, Reason, Refunds, SetAside, SetAsideGroup, SetAsideRow};
use crate::names::{Key, Names, Numbering};
use crate::number::{DecimalMark, parse_number_with, short_decimal};
use crate::oddities::{Currency, is_credit_note, is_nobody, is_rounded, is_test, most_common};
use crate::pages::{RowCells, Rows};
use crate::roles::TransactionColumns;
use crate::table::{EXAMPLES, Table};
use crate::zone;

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

/// How cells are read, as the rows of the table tell.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Judged {
    date_order: DateOrder,
    /// Column of order numbers among which credit notes are told.
    credit_notes: Option<usize>,
    mark: DecimalMark,
    quantity_mark: DecimalMark,
}

impl Judged {
    fn new(table: &Table, columns: TransactionColumns, cleaning: Cleaning) -> Self {
        let info = |column: usize| table.columns().get(column);
        let mark = |column: usize| info(column).map(|info| info.decimal_mark).unwrap_or_default();
        Self {
            date_order: info(columns.date).map(ColumnInfo::date_order).unwrap_or_default(),
            credit_notes: columns.order.filter(|&order| cleaning.credit_notes && tells_credit_notes(table, order)),
            mark: columns.amount.map(mark).unwrap_or_default(),
            quantity_mark: columns.quantity.map(mark).unwrap_or_default(),
        }
    }
}

/// Rows read before their customers are numbered.
const BATCH: usize = 512;

/// Turns rows into transactions, slice by slice.
pub struct Collector {
    columns: TransactionColumns,
    cleaning: Cleaning,
    judged: Judged,
    /// Which of the tables it was, where text had to be decoded anew.
    restarts: u32,
    next: usize,
    months: Months,
    numbering: Numbering,
    codes: Vec<u32>,
    entries: Vec<Transaction>,
    set_aside: Vec<SetAside>,
    noted: Noted,
    /// Currencies of the rows whose amount names one.
    currencies: Vec<(u32, Currency)>,
    /// Of every data row so far what its order number is told by, where the rows of an order are to be joined.
    orders: Vec<u64>,
}

impl Collector {
    /// Begins with the first row.
    pub fn new(table: &Table, columns: TransactionColumns, cleaning: Cleaning) -> Self {
        let judged = Judged::new(table, columns, cleaning);
        Self {
            columns,
            cleaning,
            judged,
            restarts: table.restarts,
            next: 0,
            months: Months::default(),
            numbering: Numbering::default(),
            codes: Vec::new(),
            entries: Vec::new(),
            set_aside: Vec::new(),
            noted: Noted::default(),
            currencies: Vec::new(),
            orders: Vec::new(),
        }
    }

    /// Makes room for so many rows in all. It is only a wish: where there is none, there is an attempt with each that comes.
    pub fn expect(&mut self, rows: usize) {
        let more = rows.saturating_sub(self.entries.len());
        let _ = self.codes.try_reserve_exact(more);
        let _ = self.entries.try_reserve_exact(more);
    }

    /// Whether the rows that it has taken are rows of the table: they are others where the file has turned out to be of another
    /// encoding.
    pub fn is_of(&self, table: &Table) -> bool {
        self.restarts == table.restarts
    }

    /// Whether it is what a collector begun now would be, as far as it has come.
    pub fn holds(&self, table: &Table, columns: TransactionColumns, cleaning: Cleaning) -> bool {
        self.is_of(table)
            && (self.columns, self.cleaning) == (columns, cleaning)
            && self.judged == Judged::new(table, columns, cleaning)
    }

    /// Takes up to `rows` more rows; returns whether rows are left. The table is the one that the collector began with.
    pub fn advance(&mut self, table: &Table, rows: usize) -> bool {
        let end = table.row_count().min(self.next.saturating_add(rows));
        let mut keys: Vec<Key> = Vec::with_capacity(BATCH);
        if self.next < end {
            for visit in table.visits_from(self.next) {
                self.take_page(&visit.rows(), end, &mut keys);
                if self.next >= end {
                    break;
                }
            }
        }
        end < table.row_count()
    }

    /// Takes the rows of a page from the next one on, up to `end`.
    fn take_page(&mut self, rows: &Rows<'_>, end: usize, keys: &mut Vec<Key>) {
        let end = rows.range().end.min(end);
        let customer = self.columns.customer;
        while self.next < end {
            let batch = self.next..end.min(self.next + BATCH);
            let first = self.entries.len();
            keys.clear();
            for row in batch.clone() {
                match self.take(rows, row) {
                    Ok((key, entry)) => {
                        self.entries.push(entry);
                        keys.push(key);
                    }
                    Err(reason) => self.set_aside.push(SetAside { row: row as u32, reason }),
                }
            }
            if let Some(order) = self.columns.order.filter(|_| self.cleaning.join_orders) {
                self.orders.extend(batch.clone().map(|row| told(rows.cell(row, order).as_bytes())));
            }
            let taken = &self.entries[first..];
            self.numbering.number(keys, &mut self.codes, |index| rows.cell(taken[index].row as usize, customer));
            self.next = batch.end;
        }
    }

    /// Rows taken so far.
    pub fn rows(&self) -> usize {
        self.next
    }

    #[inline]
    fn take(&mut self, rows: &Rows<'_>, row: usize) -> Result<(Key, Transaction), Reason> {
        let TransactionColumns { customer, date, .. } = self.columns;
        let (text, cells) = (rows.text.as_bytes(), rows.row_cells(row));
        let day = match cells.plain(date).and_then(|cell| self.months.read(&text[cell])) {
            Some(day) => Some(day),
            None => self.day(&rows.cell(row, date)),
        };
        let (amount, currency) = match self.columns.amount {
            Some(amount) => match short(text, cells, amount, self.judged.mark) {
                Some(value) => (Some(value), None),
                None => money(rows, row, amount, self.judged.mark),
            },
            None => (Some(0.0), None),
        };
        let owned;
        let name = match cells.plain(customer) {
            Some(cell) => &text[cell],
            None => {
                owned = rows.cell(row, customer);
                owned.as_bytes()
            }
        };
        if is_nobody(name) {
            return Err(Reason::NoCustomer);
        }
        let day = day.ok_or(Reason::BadDate)?;
        let mut amount = amount.ok_or(Reason::BadAmount)?;
        if let Some(quantity) = self.columns.quantity {
            amount *= number(rows, row, quantity, self.judged.quantity_mark).ok_or(Reason::BadQuantity)?;
        }
        if self.judged.credit_notes.is_some_and(|order| is_noted_as_credit(rows, row, order)) {
            self.noted.credit_notes += 1;
            amount = if amount > 0.0 { -amount } else { amount };
        }
        self.admit(name, day, amount)?;
        if let Some(currency) = currency {
            self.currencies.push((row as u32, currency));
        }
        Ok((Key::of(name), Transaction { day, row: row as u32, amount }))
    }

    /// A day that is not plainly written.
    fn day(&mut self, cell: &str) -> Option<i32> {
        let day = parse_date(cell, self.judged.date_order)?;
        let moved = zone::moved(cell, self.cleaning.zone.unwrap_or_default());
        self.noted.zoned += usize::from(moved.is_some());
        Some(day + moved.filter(|_| self.cleaning.zone.is_some()).unwrap_or_default())
    }

    /// Notes what is odd about a row, and refuses it where a rule says so.
    #[inline]
    fn admit(&mut self, name: &[u8], day: i32, amount: f64) -> Result<(), Reason> {
        if is_test(name) {
            self.noted.tests += 1;
            if self.cleaning.drop_tests {
                return Err(Reason::TestCustomer);
            }
        }
        self.noted.rounded += usize::from(is_rounded(name));
        if self.cleaning.last_day.is_some_and(|last| day > last) {
            self.noted.future += 1;
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
        Ok(())
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
        transactions.meet_currencies(&self.currencies, self.cleaning.currencies);
        if !self.orders.is_empty() {
            transactions.join_orders(&self.orders);
        }
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

/// What the lines of rows are told by, the rows ascending: in one pass through the file.
fn lines(table: &Table, rows: &[u32]) -> Vec<u64> {
    let mut lines = Vec::with_capacity(rows.len());
    while let Some(&next) = rows.get(lines.len()) {
        let visit = table.visit_of(next as usize);
        let page = visit.rows();
        let own = rows[lines.len()..].iter().take_while(|&&row| page.range().contains(&(row as usize)));
        lines.extend(own.map(|&row| told(page.line(row as usize).as_bytes())));
    }
    lines
}

/// A number that is plainly and shortly written, as most are.
#[inline(always)]
fn short(text: &[u8], cells: RowCells, column: usize, mark: DecimalMark) -> Option<f64> {
    cells.plain(column).and_then(|cell| short_decimal(text, cell.start, cell.end, mark))
}

#[inline]
fn number(rows: &Rows<'_>, row: usize, column: usize, mark: DecimalMark) -> Option<f64> {
    short(rows.text.as_bytes(), rows.row_cells(row), column, mark).or_else(|| money(rows, row, column, mark).0)
}

/// An amount that is not plainly written, and the currency that it is given in where its cell says.
#[cold]
fn money(rows: &Rows<'_>, row: usize, column: usize, mark: DecimalMark) -> (Option<f64>, Option<Currency>) {
    let cell = rows.cell(row, column);
    (parse_number_with(&cell, mark), Currency::of(&cell))
}

/// Whether the order number of a row is a credit note's; most begin with a digit and are told by it.
#[inline]
fn is_noted_as_credit(rows: &Rows<'_>, row: usize, order: usize) -> bool {
    match rows.row_cells(row).plain(order) {
        Some(cell) if rows.text.as_bytes()[cell.start].is_ascii_digit() => false,
        _ => is_credit_note(&rows.cell(row, order)),
    }
}

/// What a text is told by among others: zero for an empty one, else a hash of 64 bits, of which two texts have the same by chance
/// once in 10¹⁹ pairs.
fn told(text: &[u8]) -> u64 {
    if text.is_empty() {
        return 0;
    }
    let mut hasher = FxHasher::default();
    hasher.write(text);
    hasher.finish().max(1)
}

/// Whether the order numbers of most rows are no credit notes': where all begin with the same letters, these say nothing.
fn tells_credit_notes(table: &Table, order: usize) -> bool {
    let cells = table.evidence.sampled(order);
    let (rows, notes) = cells.fold((0, 0), |(rows, notes), cell| (rows + 1, notes + usize::from(is_credit_note(cell))));
    notes * 2 < rows
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
    pub fn noted(&self) -> &Noted {
        &self.noted
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
            Reason::NoCustomer | Reason::TestCustomer => Some(self.columns.customer),
            Reason::BadDate | Reason::FutureDate => Some(self.columns.date),
            Reason::BadAmount | Reason::Refund | Reason::ZeroAmount | Reason::OtherCurrency => self.columns.amount,
            Reason::BadQuantity => self.columns.quantity,
            _ => None,
        };
        place(table, aside, column)
    }

    /// Tells the currency of most rows, counts those in another one and sets them aside unless they are to be added.
    fn meet_currencies(&mut self, currencies: &[(u32, Currency)], rule: Currencies) {
        let Some(usual) = most_common(currencies) else { return };
        let others = currencies.iter().filter(|(_, currency)| *currency != usual).map(|(row, _)| *row);
        let others: Vec<u32> = others.collect();
        self.noted.currency = Some(usual.code().to_owned());
        self.noted.other_currency = others.len();
        if rule == Currencies::SetAside && !others.is_empty() {
            self.keep(|_, entry| others.binary_search(&entry.row).is_err(), Reason::OtherCurrency);
            self.leave_out_empty();
        }
    }

    /// Moves the rows of an order to the day of the first of them, by the order numbers of the data rows ([`told`]).
    fn join_orders(&mut self, orders: &[u64]) {
        let mut first: HashMap<u64, i32, FxBuildHasher> = HashMap::default();
        for customer in 0..self.customers() {
            let own = &mut self.entries[self.offsets[customer] as usize..self.offsets[customer + 1] as usize];
            if own.first().map(|entry| entry.day) == own.last().map(|entry| entry.day) {
                continue;
            }
            first.clear();
            for entry in own.iter_mut() {
                let number = orders[entry.row as usize];
                if number == 0 {
                    continue;
                }
                let day = *first.entry(number).or_insert(entry.day);
                self.noted.joined += usize::from(day != entry.day);
                entry.day = day;
            }
            own.sort_by_key(|entry| entry.day);
        }
    }

    /// Counts rows equal to an earlier one in every column, and sets them aside if asked. Equal rows have the same customer, day and
    /// amount, so only the lines of such rows are compared.
    fn meet_duplicates(&mut self, table: &Table, drop: bool) {
        let mut wanted = Vec::new();
        self.each_with_alike(|entry, alike| {
            for earlier in alike {
                wanted.resize(table.row_count(), false);
                (wanted[entry.row as usize], wanted[earlier.row as usize]) = (true, true);
            }
        });
        let rows: Vec<u32> = (0..wanted.len()).filter(|&row| wanted[row]).map(|row| row as u32).collect();
        if rows.is_empty() {
            return;
        }
        let lines = lines(table, &rows);
        let line = |entry: &Transaction| rows.binary_search(&entry.row).map(|place| lines[place]);
        let mut gone: Vec<u32> = Vec::new();
        self.each_with_alike(|entry, alike| {
            for earlier in alike {
                if line(earlier) == line(entry) {
                    gone.push(entry.row);
                    break;
                }
            }
        });
        self.noted.duplicates = gone.len();
        if drop && !gone.is_empty() {
            gone.sort_unstable();
            self.keep(|_, entry| gone.binary_search(&entry.row).is_err(), Reason::Duplicate);
        }
    }

    /// Shows every transaction with the customer's earlier ones of the same day and amount.
    fn each_with_alike(&self, mut look: impl FnMut(&Transaction, &mut dyn Iterator<Item = &Transaction>)) {
        for customer in 0..self.customers() {
            let own = self.of(customer);
            for (index, entry) in own.iter().enumerate().skip(1) {
                if own[index - 1].day != entry.day {
                    continue;
                }
                // Looking back is short: entries of one day are few, but for one who buys without end.
                let same_day = own[..index].iter().rev().take(64).take_while(|earlier| earlier.day == entry.day);
                look(entry, &mut same_day.filter(|earlier| earlier.amount == entry.amount));
            }
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
        self.leave_out_empty();
    }

    /// Takes out the customers without rows.
    fn leave_out_empty(&mut self) {
        let left: Vec<bool> = self.offsets.windows(2).map(|pair| pair[0] < pair[1]).collect();
        let names = self.names.iter().zip(&left).filter(|(_, left)| **left).map(|(name, _)| name).collect();
        let starts = (0..self.customers()).filter(|&customer| left[customer]).map(|customer| self.offsets[customer]);
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

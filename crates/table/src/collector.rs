//! Rows to transactions as they are read: customer, day and amount, with every row that could not be one set aside.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::column::ColumnInfo;
use crate::date::{DateOrder, Months, parse_date};
use crate::error::Error;
use crate::kinds::{Cleaning, Noted, Reason, SetAside};
use crate::names::{BATCH, Customers, Key, Names, Numbering};
use crate::number::{DecimalMark, parse_number_with, short_decimal};
use crate::oddities::{Currency, is_credit_note, is_nobody};
use crate::packed::{Packer, Unpacker};
use crate::pages::Rows;
use crate::roles::TransactionColumns;
use crate::table::Table;
use crate::transactions::{Transaction, Transactions, told};
use crate::zone;

/// How cells are read, as the rows of the table tell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
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

/// Turns rows into transactions, slice by slice. What only a rule for odd rows sets aside is taken too until it is known which rules hold
/// ([`Collector::adapted`]).
pub struct Collector {
    taking: Taking,
    /// Which of the tables it was, where text had to be decoded anew.
    restarts: u32,
    next: usize,
    months: Months,
    numbering: Numbering,
    batch: Batch,
    found: Collected,
}

/// What stands in rows that are read together, column by column: a loop over one of them is short, and a browser makes quick code of
/// it.
#[derive(Default)]
struct Batch {
    /// [`NO_DAY`] where there is none.
    days: Vec<i32>,
    /// NaN where there is no amount, or none that can be read; so in `quantities`, which is empty without such a column.
    amounts: Vec<f64>,
    quantities: Vec<f64>,
    /// Those of the customers; of nobody the key of an empty text.
    keys: Vec<Key>,
    /// Currencies of the rows whose amount names one.
    currencies: Vec<(u32, Currency)>,
    /// Rows whose order number is a credit note's.
    credit_notes: Vec<usize>,
    /// Whether anything is missing in one of them.
    incomplete: bool,
}

/// In place of a day that cannot be read.
const NO_DAY: i32 = i32::MIN;

/// What is taken of rows, and how it is read.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Taking {
    columns: TransactionColumns,
    cleaning: Cleaning,
    judged: Judged,
}

/// What rows have given.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Collected {
    /// Numbers of the customers.
    pub(crate) codes: Vec<u32>,
    pub(crate) entries: Vec<Transaction>,
    pub(crate) set_aside: Vec<SetAside>,
    pub(crate) noted: Noted,
    /// Currencies of the rows whose amount names one.
    pub(crate) currencies: Vec<(u32, Currency)>,
    /// Of every data row what its order number is told by, where the rows of an order are to be joined.
    pub(crate) orders: Vec<u64>,
    /// Of every data row what its line is told by.
    pub(crate) lines: Vec<u64>,
}

impl Collected {
    pub(crate) fn pack(&self, out: &mut Packer) {
        out.list(self.set_aside.iter().map(|aside| aside.row.to_le_bytes()));
        out.list(self.set_aside.iter().map(|aside| [aside.reason as u8]));
        out.small(self.codes.iter().copied());
        // Their rows are those that are not set aside.
        out.list(self.entries.iter().map(|entry| entry.day.to_le_bytes()));
        out.list(self.entries.iter().map(|entry| entry.amount.to_le_bytes()));
        out.small(self.currencies.iter().map(|(row, _)| *row));
        out.list(self.currencies.iter().map(|(_, currency)| [currency.0]));
        out.numbers(self.orders.iter().copied());
        out.numbers(self.lines.iter().copied());
        out.number(self.noted.credit_notes as u64);
        out.number(self.noted.zoned as u64);
    }
}

/// What rows have given, packed.
pub(crate) struct Packed<'bytes> {
    refused: &'bytes [[u8; 4]],
    reasons: &'bytes [[u8; 1]],
    codes: &'bytes [[u8; 4]],
    days: &'bytes [[u8; 4]],
    amounts: &'bytes [[u8; 8]],
    priced: &'bytes [[u8; 4]],
    currencies: &'bytes [[u8; 1]],
    orders: &'bytes [[u8; 8]],
    lines: &'bytes [[u8; 8]],
    credit_notes: usize,
    zoned: usize,
}

impl<'bytes> Packed<'bytes> {
    pub(crate) fn new(packed: &mut Unpacker<'bytes>) -> Option<Self> {
        Some(Self {
            refused: packed.list()?,
            reasons: packed.list()?,
            codes: packed.list()?,
            days: packed.list()?,
            amounts: packed.list()?,
            priced: packed.list()?,
            currencies: packed.list()?,
            orders: packed.list()?,
            lines: packed.list()?,
            credit_notes: packed.number()? as usize,
            zoned: packed.number()? as usize,
        })
    }

    fn set_aside(&self) -> impl Iterator<Item = SetAside> {
        let reasons = self.reasons.iter().filter_map(|&[reason]| Reason::ALL.get(usize::from(reason)));
        self.refused.iter().zip(reasons).map(|(row, &reason)| SetAside { row: u32::from_le_bytes(*row), reason })
    }
}

impl Collector {
    /// Begins with the first row.
    pub fn new(table: &Table, columns: TransactionColumns, cleaning: Cleaning) -> Self {
        let judged = Judged::new(table, columns, cleaning);
        Self { restarts: table.restarts, ..Self::taking(Taking { columns, cleaning, judged }) }
    }

    /// One that takes what another one does, of a table that will have so many rows with all that others take.
    pub(crate) fn beside(taking: Taking, rows: usize) -> Self {
        let mut collector = Self::taking(taking);
        collector.numbering.expect(rows);
        collector
    }

    fn taking(taking: Taking) -> Self {
        Self {
            taking,
            restarts: 0,
            next: 0,
            months: Months::default(),
            numbering: Numbering::default(),
            batch: Batch::default(),
            found: Collected::default(),
        }
    }

    pub(crate) fn takes(&self) -> Taking {
        self.taking
    }

    /// Packs what it has found, for a table that begins anew; customers keep their numbers.
    pub(crate) fn pack_found(&mut self, out: &mut Packer) {
        self.found.pack(out);
        self.next = 0;
        let Collected { codes, entries, set_aside, noted, currencies, orders, lines } = &mut self.found;
        // Their room is wanted again.
        [orders, lines].into_iter().for_each(Vec::clear);
        codes.clear();
        entries.clear();
        set_aside.clear();
        currencies.clear();
        *noted = Noted::default();
    }

    /// The customers, by their numbers.
    pub(crate) fn names(&self) -> &Names {
        &self.numbering.names
    }

    /// Takes what another one has found in so many rows that follow; the customers are its.
    pub(crate) fn join(&mut self, next: &Packed<'_>, rows: usize, customers: &mut Customers) {
        let (first, found) = (self.next as u32, &mut self.found);
        customers.number(next.codes, &mut self.numbering, &mut found.codes);
        let mut row = 0;
        let mut cells = next.days.iter().zip(next.amounts);
        // The rows between two that are set aside.
        for end in next.refused.iter().map(|row| u32::from_le_bytes(*row)).chain([rows as u32]) {
            let taken = (first + row..first + end).zip(cells.by_ref().take((end - row) as usize));
            found.entries.extend(taken.map(|(row, (day, amount))| Transaction {
                day: i32::from_le_bytes(*day),
                row,
                amount: f64::from_le_bytes(*amount),
            }));
            row = end + 1;
        }
        found.set_aside.extend(next.set_aside().map(|aside| SetAside { row: aside.row + first, ..aside }));
        let priced = next.priced.iter().map(|row| first + u32::from_le_bytes(*row));
        found.currencies.extend(priced.zip(next.currencies.iter().map(|[place]| Currency(*place))));
        found.orders.extend(next.orders.iter().map(|order| u64::from_le_bytes(*order)));
        found.lines.extend(next.lines.iter().map(|line| u64::from_le_bytes(*line)));
        found.noted.credit_notes += next.credit_notes;
        found.noted.zoned += next.zoned;
        self.next += rows;
    }

    /// Makes room for so many rows in all. It is only a wish: where there is none, there is an attempt with each that comes.
    pub fn expect(&mut self, rows: usize) {
        self.numbering.expect(rows);
        let Collected { codes, entries, lines, .. } = &mut self.found;
        let more = rows.saturating_sub(entries.len());
        let _ = codes.try_reserve_exact(more);
        let _ = entries.try_reserve_exact(more);
        let _ = lines.try_reserve_exact(rows.saturating_sub(lines.len()));
    }

    /// Whether the rows that it has taken are rows of the table: they are others where the file has turned out to be of another
    /// encoding.
    pub fn is_of(&self, table: &Table) -> bool {
        self.restarts == table.restarts
    }

    /// The collector with another rule for odd rows, if it has taken its rows as one begun now would.
    pub fn adapted(mut self, table: &Table, columns: TransactionColumns, cleaning: Cleaning) -> Option<Self> {
        let before = self.taking;
        self.taking = Taking { columns, cleaning, judged: Judged::new(table, columns, cleaning) };
        let same = self.is_of(table)
            && before.columns == columns
            && before.judged == self.taking.judged
            && before.cleaning.zone == cleaning.zone
            && before.cleaning.join_orders == cleaning.join_orders;
        same.then_some(self)
    }

    /// Takes up to `rows` more rows; returns whether rows are left. The table is the one that the collector began with.
    pub fn advance(&mut self, table: &Table, rows: usize) -> bool {
        let end = table.row_count().min(self.next.saturating_add(rows));
        if self.next < end {
            for visit in table.visits_from(self.next) {
                self.take_page(&visit.rows(), end);
                if self.next >= end {
                    break;
                }
            }
        }
        end < table.row_count()
    }

    /// Takes the rows of a page from the next one on, up to `end`.
    fn take_page(&mut self, rows: &Rows<'_>, end: usize) {
        let end = rows.range().end.min(end);
        let Taking { columns: TransactionColumns { customer, order, .. }, cleaning, .. } = self.taking;
        let order = order.filter(|_| cleaning.join_orders);
        while self.next < end {
            let batch = self.next..end.min(self.next + BATCH);
            let first = self.found.entries.len();
            self.batch.incomplete = false;
            self.read_days(rows, batch.clone());
            self.read_amounts(rows, batch.clone());
            self.read_customers(rows, batch.clone());
            self.find_credit_notes(rows, batch.clone());
            self.admit(batch.clone());
            let Collected { codes, entries, orders, lines, .. } = &mut self.found;
            tell(rows, batch.clone(), lines);
            if let Some(order) = order {
                orders.extend(batch.clone().map(|row| told(rows.cell(row, order).as_bytes())));
            }
            let taken = &entries[first..];
            self.numbering.number(&self.batch.keys, codes, |index| rows.cell(taken[index].row as usize, customer));
            self.next = batch.end;
        }
    }

    /// Rows taken so far.
    pub fn rows(&self) -> usize {
        self.next
    }

    #[inline(never)]
    fn read_days(&mut self, rows: &Rows<'_>, batch: Range<usize>) {
        let date = self.taking.columns.date;
        let text = rows.text.as_bytes();
        let mut days = std::mem::take(&mut self.batch.days);
        days.clear();
        days.extend(batch.clone().zip(rows.column(batch, date)).map(|(row, cell)| {
            let plain = text.get(cell).and_then(|cell| self.months.read(cell));
            plain.unwrap_or_else(|| self.day(&rows.cell(row, date)))
        }));
        self.batch.days = days;
    }

    /// A day that is not plainly written.
    #[cold]
    fn day(&mut self, cell: &str) -> i32 {
        let Taking { cleaning: Cleaning { zone, .. }, judged, .. } = self.taking;
        let Some(day) = parse_date(cell, judged.date_order) else {
            self.batch.incomplete = true;
            return NO_DAY;
        };
        let moved = zone::moved(cell, zone.unwrap_or_default());
        self.found.noted.zoned += usize::from(moved.is_some());
        day + moved.filter(|_| zone.is_some()).unwrap_or_default()
    }

    #[inline(never)]
    fn read_amounts(&mut self, rows: &Rows<'_>, batch: Range<usize>) {
        let Taking { columns: TransactionColumns { amount, quantity, .. }, judged, .. } = self.taking;
        let text = rows.text.as_bytes();
        let Batch { amounts, quantities, currencies, incomplete, .. } = &mut self.batch;
        amounts.clear();
        quantities.clear();
        currencies.clear();
        if let Some(amount) = amount {
            amounts.extend(batch.clone().zip(rows.column(batch.clone(), amount)).map(|(row, cell)| {
                short_decimal(text, cell.start, cell.end, judged.mark).unwrap_or_else(|| {
                    let (value, currency) = money(rows, row, amount, judged.mark);
                    currencies.extend(currency.map(|currency| (row as u32, currency)));
                    *incomplete |= value.is_none();
                    value.unwrap_or(f64::NAN)
                })
            }));
        } else {
            amounts.resize(batch.len(), 0.0);
        }
        if let Some(quantity) = quantity {
            let mark = judged.quantity_mark;
            quantities.extend(batch.clone().zip(rows.column(batch, quantity)).map(|(row, cell)| {
                short_decimal(text, cell.start, cell.end, mark).unwrap_or_else(|| {
                    let (value, _) = money(rows, row, quantity, mark);
                    *incomplete |= value.is_none();
                    value.unwrap_or(f64::NAN)
                })
            }));
        }
    }

    #[inline(never)]
    fn read_customers(&mut self, rows: &Rows<'_>, batch: Range<usize>) {
        let customer = self.taking.columns.customer;
        let text = rows.text.as_bytes();
        let keys = &mut self.batch.keys;
        keys.clear();
        let numbering = &mut self.numbering;
        let mut nobody = false;
        keys.extend(batch.clone().zip(rows.column(batch, customer)).map(|(row, cell)| {
            if let Some(key) = numbering.quick_key(text, cell.clone()) {
                return key;
            }
            let name = rows.cell_at(row, customer, cell);
            if is_nobody(name.as_bytes()) {
                nobody = true;
                return Key::default();
            }
            numbering.key(name.as_bytes())
        }));
        self.batch.incomplete |= nobody;
    }

    /// Finds the rows whose order number is a credit note's, where most are not; most begin with a digit and are told by it.
    #[inline(never)]
    fn find_credit_notes(&mut self, rows: &Rows<'_>, batch: Range<usize>) {
        let text = rows.text.as_bytes();
        self.batch.credit_notes.clear();
        let Some(order) = self.taking.judged.credit_notes else { return };
        for (row, cell) in batch.clone().zip(rows.column(batch, order)) {
            let counts = text.get(cell).and_then(<[u8]>::first).is_some_and(u8::is_ascii_digit);
            if !counts && is_credit_note(&rows.cell(row, order)) {
                self.batch.credit_notes.push(row);
            }
        }
    }

    /// Takes those rows of a batch that are transactions; their keys are left in it.
    #[inline(never)]
    fn admit(&mut self, batch: Range<usize>) {
        let Self { found, batch: read, .. } = self;
        if !read.incomplete && read.credit_notes.is_empty() && read.quantities.is_empty() {
            let taken = batch.zip(read.days.iter().zip(&read.amounts));
            found.entries.extend(taken.map(|(row, (&day, &amount))| Transaction { day, row: row as u32, amount }));
            found.currencies.append(&mut read.currencies);
            return;
        }
        let mut credit_notes = read.credit_notes.iter().peekable();
        let (mut taken, refused) = (0, found.set_aside.len());
        for (place, row) in batch.enumerate() {
            let (day, key, mut amount) = (read.days[place], read.keys[place], read.amounts[place]);
            let quantity = read.quantities.get(place).copied().unwrap_or(1.0);
            let credit_note = credit_notes.next_if_eq(&&row).is_some();
            let reason = if key == Key::default() {
                Reason::NoCustomer
            } else if day == NO_DAY {
                Reason::BadDate
            } else if amount.is_nan() {
                Reason::BadAmount
            } else if quantity.is_nan() {
                Reason::BadQuantity
            } else {
                amount *= quantity;
                found.noted.credit_notes += usize::from(credit_note);
                amount = if credit_note && amount > 0.0 { -amount } else { amount };
                read.keys[taken] = key;
                taken += 1;
                found.entries.push(Transaction { day, row: row as u32, amount });
                continue;
            };
            found.set_aside.push(SetAside { row: row as u32, reason });
        }
        read.keys.truncate(taken);
        let refused = &found.set_aside[refused..];
        let is_taken = |row: u32| refused.binary_search_by_key(&row, |aside| aside.row).is_err();
        found.currencies.extend(read.currencies.iter().filter(|(row, _)| is_taken(*row)));
    }

    /// Groups the rows by customer and day.
    ///
    /// # Errors
    /// [`Error::UnreadableDates`] or [`Error::UnreadableAmounts`] where hardly a cell could be read,
    /// [`Error::NoUsableRows`], [`Error::OneCustomer`].
    pub fn finish(mut self, table: &Table) -> Result<Transactions, Error> {
        self.advance(table, usize::MAX);
        self.refuse_unreadable(table)?;
        let Self { taking: Taking { columns, cleaning, .. }, numbering, found, .. } = self;
        let Collected { codes, entries, set_aside, noted, currencies, orders, lines } = found;
        let all = Transactions::group(columns, numbering.names, codes, entries, &cleaning, noted, set_aside);
        all.clean(table.row_count(), &cleaning, &currencies, &orders, &lines)
    }

    fn refuse_unreadable(&self, table: &Table) -> Result<(), Error> {
        let columns = self.taking.columns;
        let first =
            |reason| self.found.set_aside.iter().find(|aside| aside.reason == reason).map(|aside| aside.row as usize);
        let mostly = |reason| {
            let count = self.found.set_aside.iter().filter(|aside| aside.reason == reason).count();
            count * 10 > table.row_count() * 9
        };
        let place = |row: usize, column: usize| {
            let name = table.columns().get(column).map(|info| info.name.clone()).unwrap_or_default();
            (table.row_number(row), name, table.cell(row, column).into_owned())
        };
        if let Some(at) = first(Reason::BadDate).filter(|_| mostly(Reason::BadDate)) {
            let (row, column, value) = place(at, columns.date);
            return Err(table.located(at, Error::UnreadableDates { row, column, value }));
        }
        for (reason, column) in [(Reason::BadAmount, columns.amount), (Reason::BadQuantity, columns.quantity)] {
            if let (Some(at), Some(column)) = (first(reason).filter(|_| mostly(reason)), column) {
                let (row, column, value) = place(at, column);
                return Err(table.located(at, Error::UnreadableAmounts { row, column, value }));
            }
        }
        Ok(())
    }
}

#[inline(never)]
fn tell(rows: &Rows<'_>, batch: Range<usize>, lines: &mut Vec<u64>) {
    lines.extend(rows.lines(batch).map(told));
}

/// An amount that is not plainly written, and the currency that it is given in where its cell says.
#[cold]
fn money(rows: &Rows<'_>, row: usize, column: usize, mark: DecimalMark) -> (Option<f64>, Option<Currency>) {
    let cell = rows.cell(row, column);
    (parse_number_with(&cell, mark), Currency::of(&cell))
}

/// Whether the order numbers of most rows are no credit notes': where all begin with the same letters, these say nothing.
fn tells_credit_notes(table: &Table, order: usize) -> bool {
    let cells = table.evidence.sampled(order);
    let (rows, notes) = cells.fold((0, 0), |(rows, notes), cell| (rows + 1, notes + usize::from(is_credit_note(cell))));
    notes * 2 < rows
}

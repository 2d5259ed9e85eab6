//! Rows to transactions as they are read: customer, day and amount, with every row that could not be one set aside.

use crate::column::ColumnInfo;
use crate::date::{DateOrder, Months, parse_date};
use crate::error::Error;
use crate::kinds::{Cleaning, Noted, Reason, SetAside};
use crate::names::{Key, Numbering};
use crate::number::{DecimalMark, parse_number_with, short_decimal};
use crate::oddities::{Currency, is_credit_note, is_nobody};
use crate::pages::{RowCells, Rows};
use crate::roles::TransactionColumns;
use crate::table::Table;
use crate::transactions::{Transaction, Transactions, told};
use crate::zone;

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

/// Turns rows into transactions, slice by slice. What only a rule for odd rows sets aside is taken too until it is known which rules hold
/// ([`Collector::adapted`]).
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
    /// Of every data row so far what its line is told by.
    lines: Vec<u64>,
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
            lines: Vec::new(),
        }
    }

    /// Makes room for so many rows in all. It is only a wish: where there is none, there is an attempt with each that comes.
    pub fn expect(&mut self, rows: usize) {
        let more = rows.saturating_sub(self.entries.len());
        let _ = self.codes.try_reserve_exact(more);
        let _ = self.entries.try_reserve_exact(more);
        let _ = self.lines.try_reserve_exact(rows.saturating_sub(self.lines.len()));
    }

    /// Whether the rows that it has taken are rows of the table: they are others where the file has turned out to be of another
    /// encoding.
    pub fn is_of(&self, table: &Table) -> bool {
        self.restarts == table.restarts
    }

    /// The collector with another rule for odd rows, if it has taken its rows as one begun now would.
    pub fn adapted(mut self, table: &Table, columns: TransactionColumns, cleaning: Cleaning) -> Option<Self> {
        let same = self.is_of(table)
            && self.columns == columns
            && self.judged == Judged::new(table, columns, cleaning)
            && self.cleaning.zone == cleaning.zone
            && self.cleaning.join_orders == cleaning.join_orders;
        self.cleaning = cleaning;
        same.then_some(self)
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
            self.lines.extend(batch.clone().map(|row| told(rows.line(row))));
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

    /// Groups the rows by customer and day.
    ///
    /// # Errors
    /// [`Error::UnreadableDates`] or [`Error::UnreadableAmounts`] where hardly a cell could be read,
    /// [`Error::NoUsableRows`], [`Error::OneCustomer`].
    pub fn finish(mut self, table: &Table) -> Result<Transactions, Error> {
        self.advance(table, usize::MAX);
        self.refuse_unreadable(table)?;
        let Self { columns, cleaning, numbering, codes, entries, set_aside, noted, currencies, orders, lines, .. } =
            self;
        let all = Transactions::group(columns, numbering.names, codes, entries, &cleaning, noted, set_aside);
        all.clean(table.row_count(), &cleaning, &currencies, &orders, &lines)
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

/// Whether the order numbers of most rows are no credit notes': where all begin with the same letters, these say nothing.
fn tells_credit_notes(table: &Table, order: usize) -> bool {
    let cells = table.evidence.sampled(order);
    let (rows, notes) = cells.fold((0, 0), |(rows, notes), cell| (rows + 1, notes + usize::from(is_credit_note(cell))));
    notes * 2 < rows
}

//! Transactions by customer, and the rules for odd ones.

use std::collections::HashMap;
use std::ops::Range;

use rustc_hash::FxBuildHasher;

use crate::error::Error;
use crate::kinds::{Cleaning, Currencies, Noted, Reason, Refunds, SetAside, SetAsideGroup, SetAsideRow};
use crate::names::Names;
use crate::oddities::{Currency, is_rounded, is_test, most_common};
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

/// In place of the customer of a row that a rule sets aside.
const REFUSED: u32 = u32::MAX;

/// Rows or customers that a function goes through in one call. A browser replaces the code that it compiled in haste by better one between
/// two calls, never within one: a loop over millions that is entered once would run in the first to its end.
pub(crate) const TOGETHER: usize = 1 << 14;

/// So many, a stretch of them at a time.
pub(crate) fn stretches(count: usize) -> impl Iterator<Item = Range<usize>> {
    (0..count).step_by(TOGETHER).map(move |from| from..count.min(from + TOGETHER))
}

/// Puts entries where the next ones of their customers belong.
#[inline(never)]
fn put(places: &mut [Transaction], next: &mut [u32], codes: &[u32], entries: &[Transaction]) {
    for (&code, entry) in codes.iter().zip(entries) {
        if code != REFUSED {
            let place = &mut next[code as usize];
            places[*place as usize] = *entry;
            *place += 1;
        }
    }
}

/// Transactions by customer, each customer's by day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transactions {
    names: Names,
    /// Where each customer's transactions begin, one more at the end.
    offsets: Vec<u32>,
    entries: Vec<Transaction>,
    set_aside: Vec<SetAside>,
    noted: Noted,
    columns: TransactionColumns,
}

impl Transactions {
    /// Sorts the admitted transactions by customer (counting) and each customer's by day, rows of one day in file order.
    pub(crate) fn group(
        columns: TransactionColumns,
        names: Names,
        mut codes: Vec<u32>,
        entries: Vec<Transaction>,
        cleaning: &Cleaning,
        noted: Noted,
        set_aside: Vec<SetAside>,
    ) -> Self {
        let customers = names.len();
        let mut all = Self { names, set_aside, noted, columns, ..Self::default() };
        all.offsets = vec![0u32; customers + 1];
        let odd = all.oddities();
        for (codes, entries) in codes.chunks_mut(TOGETHER).zip(entries.chunks(TOGETHER)) {
            all.admit(cleaning, &odd, codes, entries);
        }
        for index in 0..customers {
            all.offsets[index + 1] += all.offsets[index];
        }
        let mut next = all.offsets.clone();
        all.entries = vec![Transaction::default(); all.offsets[customers] as usize];
        for (codes, entries) in codes.chunks(TOGETHER).zip(entries.chunks(TOGETHER)) {
            put(&mut all.entries, &mut next, codes, entries);
        }
        let mut emptied = false;
        for customers in stretches(customers) {
            emptied |= all.sort_by_day(customers);
        }
        if emptied {
            all.leave_out_empty();
        }
        all
    }

    /// Sorts the entries of customers by day; returns whether one of them has none.
    #[inline(never)]
    fn sort_by_day(&mut self, customers: Range<usize>) -> bool {
        let mut emptied = false;
        for customer in customers {
            let own = &mut self.entries[self.offsets[customer] as usize..self.offsets[customer + 1] as usize];
            emptied |= own.is_empty();
            if !own.is_sorted_by_key(|entry| entry.day) {
                own.sort_by_key(|entry| entry.day);
            }
        }
        emptied
    }

    /// Applies the rules for odd rows: `currencies` of the rows whose amount names one, `orders` and
    /// `lines` of all data rows what their order numbers and lines are told by ([`told`]); no orders where they are not to be joined.
    pub(crate) fn clean(
        mut self,
        rows: usize,
        cleaning: &Cleaning,
        currencies: &[(u32, Currency)],
        orders: &[u64],
        lines: &[u64],
    ) -> Result<Self, Error> {
        self.meet_currencies(currencies, cleaning.currencies);
        if !orders.is_empty() {
            self.join_orders(orders);
        }
        self.meet_duplicates(lines, cleaning.drop_duplicates);
        if self.noted.refunds > 0 && cleaning.refunds != Refunds::SetAside {
            self.leave_out_orderless();
        }
        self.set_aside.sort_unstable_by_key(|aside| aside.row);
        match self.names.len() {
            0 => Err(Error::NoUsableRows { rows }),
            1 => Err(Error::OneCustomer { customer: self.names.get(0).to_owned() }),
            _ => Ok(self),
        }
    }

    /// Of each customer whether it is named like a test (1) and is a number that was rounded (2); empty where none is either.
    fn oddities(&self) -> Vec<u8> {
        let mut odd = Vec::with_capacity(self.names.len());
        stretches(self.names.len()).for_each(|customers| self.find_oddities(customers, &mut odd));
        if odd.iter().any(|&oddity| oddity > 0) { odd } else { Vec::new() }
    }

    #[inline(never)]
    fn find_oddities(&self, customers: Range<usize>, found: &mut Vec<u8>) {
        let oddity = |name: &[u8]| u8::from(is_test(name)) | u8::from(is_rounded(name)) << 1;
        found.extend(customers.map(|customer| oddity(self.names.get(customer).as_bytes())));
    }

    /// Notes what is odd about customers, days and amounts, sets aside what a rule says so of, and counts each customer's others.
    #[inline(never)]
    fn admit(&mut self, cleaning: &Cleaning, odd: &[u8], codes: &mut [u32], entries: &[Transaction]) {
        for (code, entry) in codes.iter_mut().zip(entries) {
            let oddity = odd.get(*code as usize).copied().unwrap_or_default();
            let test = oddity & 1 == 1;
            self.noted.tests += usize::from(test);
            let refused = if test && cleaning.drop_tests {
                Some(Reason::TestCustomer)
            } else {
                self.noted.rounded += usize::from(oddity >> 1);
                self.refuse(entry, cleaning)
            };
            match refused {
                Some(reason) => {
                    self.set_aside.push(SetAside { row: entry.row, reason });
                    *code = REFUSED;
                }
                None => self.offsets[*code as usize + 1] += 1,
            }
        }
    }

    #[inline(always)]
    fn refuse(&mut self, entry: &Transaction, cleaning: &Cleaning) -> Option<Reason> {
        if cleaning.last_day.is_some_and(|last| entry.day > last) {
            self.noted.future += 1;
            return Some(Reason::FutureDate);
        }
        if entry.amount < 0.0 {
            self.noted.refunds += 1;
            return (cleaning.refunds == Refunds::SetAside).then_some(Reason::Refund);
        }
        if entry.amount == 0.0 && self.columns.amount.is_some() {
            self.noted.zeros += 1;
            return (!cleaning.keep_zero).then_some(Reason::ZeroAmount);
        }
        None
    }

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
        let mut refused: Vec<u32> = Vec::new();
        if !currencies.is_empty() {
            refused.extend(self.set_aside.iter().map(|aside| aside.row));
            refused.sort_unstable();
        }
        let named = currencies.iter().filter(|(row, _)| refused.binary_search(row).is_err());
        let currencies: Vec<(u32, Currency)> = named.copied().collect();
        let Some(usual) = most_common(&currencies) else { return };
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

    /// Counts rows equal to an earlier one in every column, and sets them aside if asked, by what the lines of the data rows are told
    /// by. Equal rows have the same customer, day and amount, so only such rows are compared.
    fn meet_duplicates(&mut self, lines: &[u64], drop: bool) {
        let mut gone: Vec<u32> = Vec::new();
        for customers in stretches(self.customers()) {
            self.find_duplicates(customers, lines, &mut gone);
        }
        self.noted.duplicates = gone.len();
        if drop && !gone.is_empty() {
            gone.sort_unstable();
            self.keep(|_, entry| gone.binary_search(&entry.row).is_err(), Reason::Duplicate);
        }
    }

    /// Adds the rows of customers that are equal to an earlier one.
    #[inline(never)]
    fn find_duplicates(&self, customers: Range<usize>, lines: &[u64], found: &mut Vec<u32>) {
        for own in customers.map(|customer| self.of(customer)) {
            for (index, entry) in own.iter().enumerate().skip(1) {
                if own[index - 1].day != entry.day {
                    continue;
                }
                // Looking back is short: entries of one day are few, but for one who buys without end.
                let same_day = own[..index].iter().rev().take(64).take_while(|earlier| earlier.day == entry.day);
                let mut same = same_day.filter(|earlier| earlier.amount == entry.amount);
                if same.any(|earlier| lines[earlier.row as usize] == lines[entry.row as usize]) {
                    found.push(entry.row);
                }
            }
        }
    }

    /// A customer with refunds alone has bought nothing that the log shows: the rows are set aside.
    fn leave_out_orderless(&mut self) {
        let mut buyers = Vec::with_capacity(self.customers());
        stretches(self.customers()).for_each(|customers| self.find_buyers(customers, &mut buyers));
        if buyers.iter().all(|&buyer| buyer) {
            return;
        }
        self.keep(|customer, _| buyers[customer], Reason::Refund);
        self.leave_out_empty();
    }

    #[inline(never)]
    fn find_buyers(&self, customers: Range<usize>, found: &mut Vec<bool>) {
        found.extend(customers.map(|customer| self.of(customer).iter().any(|entry| entry.amount >= 0.0)));
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

/// What a text is told by among others: zero for an empty one, else a hash of 64 bits, which two texts have in common by chance once in
/// 10¹⁹ pairs. The memory of WebAssembly is of 32 bits, and so are the hashes that others make there.
///
/// Lines of a file are alike in length. Words that overlap take those of 17 to 48 bytes in the same steps, so that the processor never
/// guesses wrong where they end.
#[inline(always)]
pub(crate) fn told(text: &[u8]) -> u64 {
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, word: u64| {
        let mixed = (hash ^ word).wrapping_mul(SPREAD);
        mixed ^ mixed >> 32
    };
    let two = |hash: u64, from: usize| {
        let words = u128::from_le_bytes(text[from..from + 16].try_into().unwrap_or_default());
        mix(mix(hash, words as u64), (words >> 64) as u64)
    };
    let length = text.len();
    let start = length as u64;
    let hash = match length {
        0 => return 0,
        1..8 => mix(start, text.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte))),
        8..=16 => {
            let word = |bytes: Option<&[u8; 8]>| u64::from_le_bytes(bytes.copied().unwrap_or_default());
            mix(mix(start, word(text.first_chunk())), word(text.last_chunk()))
        }
        17..=48 => two(two(two(start, 0), (length - 16) / 2), length - 16),
        _ => {
            let hash = (0..length / 16).fold(start, |hash, block| two(hash, 16 * block));
            two(hash, length - 16)
        }
    };
    mix(hash, SPREAD).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn lines_that_differ_a_little_are_told_apart() {
        let mut seen = HashSet::new();
        for row in 0..200_000u32 {
            let line = format!("{row},C{:06},2024-0{}-1{},{}.5", row % 977, row % 9 + 1, row % 8, row % 100);
            assert!(seen.insert(told(line.as_bytes())), "{line}");
            assert!(seen.insert(told(&line.as_bytes()[..line.len() - 1])), "{line} cut");
        }
        let zeros = (0..100).map(|length| told(&vec![0; length]));
        assert_eq!(zeros.collect::<HashSet<_>>().len(), 100);
    }

    proptest! {
        #[test]
        fn a_byte_more_or_another_one_is_another_text(text in proptest::collection::vec(any::<u8>(), 1..40), place in 0usize..40, flip in 1u8..) {
            let mut other = text.clone();
            other[place % text.len()] ^= flip;
            prop_assert_ne!(told(&other), told(&text));
            prop_assert_ne!(told(&text[..text.len() - 1]), told(&text));
            prop_assert_eq!(told(&text.clone()), told(&text));
        }
    }
}

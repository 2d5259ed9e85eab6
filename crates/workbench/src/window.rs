//! Windows of the customer table: sorted, searched, filtered, a million rows at once.

use std::collections::HashMap;

use table::Names;

use crate::columns::View;
use crate::protocol::{Column, Window, WindowRequest};

/// Most cells in one window: what a page can show, with room.
const MOST_ROWS: usize = 10_000;

/// Orders of the rows that were asked for before. Emptied whenever a result changes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cache {
    sorted: HashMap<(Column, bool), Vec<u32>>,
    /// The last search and filter, and the rows it left, in order.
    filtered: Option<(Filter, Vec<u32>)>,
}

#[derive(Clone, Debug, PartialEq)]
struct Filter {
    sort: Column,
    descending: bool,
    search: String,
    segment: Option<String>,
}

impl Cache {
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    /// The window asked for. A column without values leaves the rows in file order.
    pub(crate) fn window(&mut self, view: View<'_>, request: &WindowRequest) -> Window {
        let rows = self.rows(view, request);
        let start = request.offset.min(rows.len());
        let end = start.saturating_add(request.count.min(MOST_ROWS)).min(rows.len());
        let customers: Vec<usize> = rows[start..end].iter().map(|&row| row as usize).collect();
        let cells = customers
            .iter()
            .map(|&customer| request.columns.iter().map(|&column| view.cell(column, customer)).collect())
            .collect();
        let weight = view.customers.weight();
        let customers_matching =
            weight.map(|weight| rows.iter().map(|&row| weight[row as usize]).sum::<f64>().round() as usize);
        Window { matching: rows.len(), customers_matching, offset: start, customers, rows: cells }
    }

    /// The customers in the order asked for, after search and filter.
    pub(crate) fn rows(&mut self, view: View<'_>, request: &WindowRequest) -> &[u32] {
        let key = (request.sort, request.descending);
        let sorted = self.sorted.entry(key).or_insert_with(|| sorted(view, request.sort, request.descending));
        if request.search.is_empty() && request.segment.is_none() {
            return sorted;
        }
        let filter = Filter {
            sort: request.sort,
            descending: request.descending,
            search: request.search.to_lowercase(),
            segment: request.segment.clone(),
        };
        let known = self.filtered.as_ref().is_some_and(|(last, _)| *last == filter);
        if !known {
            let segment = filter.segment.as_deref();
            let mut lower = String::new();
            let rows = sorted
                .iter()
                .copied()
                .filter(|&row| segment.is_none_or(|id| view.segment(row as usize) == Some(id)))
                .filter(|&row| contains(view.customers.names().get(row as usize), &filter.search, &mut lower))
                .collect();
            self.filtered = Some((filter, rows));
        }
        self.filtered.as_ref().map_or(&[], |(_, rows)| rows)
    }
}

/// Whether the name holds the lower-case search text, ignoring case.
fn contains(name: &str, search: &str, lower: &mut String) -> bool {
    if search.is_empty() {
        return true;
    }
    if name.is_ascii() {
        return name.as_bytes().windows(search.len()).any(|part| part.eq_ignore_ascii_case(search.as_bytes()));
    }
    lower.clear();
    lower.extend(name.chars().flat_map(char::to_lowercase));
    lower.contains(search)
}

/// All customers by a column: stable, those without a value last in either direction.
fn sorted(view: View<'_>, column: Column, descending: bool) -> Vec<u32> {
    let customers = view.customers.len();
    if column == Column::Customer {
        return by_name(view.customers.names(), descending);
    }
    if !view.has(column) {
        return (0..customers as u32).collect();
    }
    let keys = (0..customers)
        .map(|customer| match view.number(column, customer) {
            Some(number) => directed(number_key(number), descending),
            None => u64::MAX,
        })
        .collect();
    by_key(keys)
}

/// A key that orders as the numbers do. The largest key of all is left for the missing.
fn number_key(number: f64) -> u64 {
    // -0 and 0 are one number, so their rows stay in file order.
    let bits = (number + 0.0).to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

fn directed(key: u64, descending: bool) -> u64 {
    if descending { (!key).min(u64::MAX - 1) } else { key }
}

/// Stable radix sort of the rows by their keys, 16 bits at a time; digits that all rows share cost one count.
fn by_key(keys: Vec<u64>) -> Vec<u32> {
    const DIGITS: usize = 1 << 16;
    let mut rows: Vec<(u64, u32)> = keys.into_iter().zip(0..).collect();
    if rows.len() < DIGITS / 8 {
        rows.sort_by_key(|row| row.0);
        return rows.into_iter().map(|row| row.1).collect();
    }
    let mut other = vec![(0, 0); rows.len()];
    for shift in [0, 16, 32, 48] {
        let digit = |key: u64| (key >> shift) as usize % DIGITS;
        let mut starts = vec![0_u32; DIGITS + 1];
        for row in &rows {
            starts[digit(row.0) + 1] += 1;
        }
        if starts.iter().any(|&count| count as usize == rows.len()) {
            continue;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        for row in &rows {
            let place = &mut starts[digit(row.0)];
            other[*place as usize] = *row;
            *place += 1;
        }
        std::mem::swap(&mut rows, &mut other);
    }
    rows.into_iter().map(|row| row.1).collect()
}

/// Identifiers that are all plain whole numbers are sorted as numbers, others as texts.
fn by_name(names: &Names, descending: bool) -> Vec<u32> {
    let numbers: Option<Vec<u64>> = names.iter().map(whole_number).collect();
    if let Some(numbers) = numbers {
        return by_key(numbers.into_iter().map(|number| directed(number, descending)).collect());
    }
    // The first eight bytes decide nearly always; the texts are looked at only where these are equal.
    let mut rows: Vec<(u64, u32)> = names.iter().map(prefix).zip(0..).collect();
    rows.sort_unstable_by(|a, b| {
        let order = a.0.cmp(&b.0).then_with(|| names.get(a.1 as usize).cmp(names.get(b.1 as usize)));
        (if descending { order.reverse() } else { order }).then(a.1.cmp(&b.1))
    });
    rows.into_iter().map(|row| row.1).collect()
}

fn whole_number(name: &str) -> Option<u64> {
    let plain = !name.is_empty() && name.len() <= 18 && name.bytes().all(|byte| byte.is_ascii_digit());
    if plain { name.parse().ok() } else { None }
}

fn prefix(name: &str) -> u64 {
    let mut bytes = [0; 8];
    for (place, byte) in bytes.iter_mut().zip(name.bytes()) {
        *place = byte;
    }
    u64::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_order_as_numbers_do() {
        let ascending = [f64::NEG_INFINITY, -3.5, -1e-300, 0.0, 1e-300, 2.0, 1e9, f64::INFINITY];
        assert!(ascending.map(number_key).is_sorted());
        assert_eq!(number_key(-0.0), number_key(0.0));
        assert!(ascending.map(|number| directed(number_key(number), true)).is_sorted_by(|a, b| a > b));
        assert!(number_key(f64::INFINITY) < u64::MAX);
    }

    #[test]
    fn a_large_sort_is_stable() {
        let keys: Vec<u64> = (0..50_000_u64).map(|row| number_key((row * 7919 % 101) as f64 - 50.0)).collect();
        let rows = by_key(keys.clone());
        assert!(rows.is_sorted_by_key(|&row| (keys[row as usize], row)));
    }

    #[test]
    fn names_sort_as_numbers_only_when_all_are() {
        let numbers: Names = ["10", "9", "0011"].into_iter().collect();
        assert_eq!(by_name(&numbers, false), [1, 0, 2]);
        assert_eq!(by_name(&numbers, true), [2, 0, 1]);
        let texts: Names = ["c10", "c9", "客户", "c10"].into_iter().collect();
        assert_eq!(by_name(&texts, false), [0, 3, 1, 2]);
    }

    #[test]
    fn a_search_ignores_case() {
        let mut work = String::new();
        assert!(contains("ANNA-Öst", "öst", &mut work));
        assert!(contains("C00123", "c001", &mut work) && contains("ABC", "c", &mut work));
        assert!(!contains("ABC", "客", &mut work) && !contains("ab", "abc", &mut work));
        assert!(contains("abc", "", &mut work));
        assert!(!contains("abc", "bd", &mut work));
    }
}

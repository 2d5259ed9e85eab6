//! What must hold of every summary, whatever the rows.

mod host;

use std::collections::BTreeMap;

use proptest::prelude::*;
use table::{
    Cleaning, Collector, CustomerSummary, CustomerTable, ReadOptions, Refunds, Role, Table, TransactionColumns,
    Transactions, Window, first_acquisition_day, iso, roles,
};

fn table_of(rows: &[(u8, i32, i32)]) -> Table {
    let mut text = "customer,date,amount\n".to_owned();
    for (customer, day, cents) in rows {
        text.push_str(&format!("C{customer},{},{}\n", iso(*day), f64::from(*cents) / 100.0));
    }
    host::read("", text.as_bytes(), &ReadOptions::default(), 1 << 16).unwrap()
}

fn transactions_of(table: &Table, cleaning: Cleaning) -> Option<Transactions> {
    let columns = TransactionColumns { customer: 0, date: 1, amount: Some(2), quantity: None, order: None };
    Collector::new(table, columns, cleaning).finish(table).ok()
}

/// The same summary by a map, with no cleverness.
fn plain(rows: &[(u8, i32, i32)]) -> BTreeMap<u8, BTreeMap<i32, i64>> {
    let mut customers: BTreeMap<u8, BTreeMap<i32, i64>> = BTreeMap::new();
    for &(customer, day, cents) in rows.iter().filter(|row| row.2 >= 0) {
        *customers.entry(customer).or_default().entry(day).or_default() += i64::from(cents);
    }
    customers
}

fn rows() -> impl Strategy<Value = Vec<(u8, i32, i32)>> {
    proptest::collection::vec((0u8..8, 19_000i32..19_200, -3000i32..10_000), 1..120)
}

proptest! {
    #[test]
    fn a_summary_is_that_of_a_plain_map(rows in rows(), slice in 1usize..50, end in 19_000i32..19_200, more in 0i32..100) {
        let table = table_of(&rows);
        let expected = plain(&rows);
        let cleaning = Cleaning::default();
        let mut collector = Collector::new(&table, TransactionColumns { customer: 0, date: 1, amount: Some(2), quantity: None, order: None }, cleaning);
        while collector.advance(&table, slice) {}
        let Ok(transactions) = collector.finish(&table) else {
            prop_assert!(expected.len() < 2);
            return Ok(());
        };
        prop_assert_eq!(transactions.rows_used() + transactions.set_aside().len(), rows.len());
        let summary = CustomerSummary::new(&transactions);
        prop_assert_eq!(summary.customers(), expected.len());
        prop_assert_eq!(summary.orders(), expected.values().map(BTreeMap::len).sum::<usize>());
        let window = Window { days_per_unit: 7.0, calibration_end: end, observed_until: end + more, acquired: None };
        let history = summary.columns(&window);
        let mut seen = 0;
        for index in 0..history.len() {
            let customer = history.customer[index] as usize;
            let code: u8 = summary.names().get(customer)[1..].parse().unwrap();
            let orders = &expected[&code];
            let days: Vec<i32> = orders.keys().copied().collect();
            prop_assert_eq!(summary.orders_of(customer).0, &days[..]);
            let before: Vec<i32> = days.iter().copied().filter(|&day| day <= end).collect();
            let (first, last) = (before[0], before[before.len() - 1]);
            prop_assert_eq!(history.frequency[index], before.len() as f64 - 1.0);
            prop_assert_eq!(history.orders[index], before.len() as f64);
            prop_assert_eq!(history.recency[index], f64::from(last - first) / 7.0);
            prop_assert_eq!(history.age[index], f64::from(end - first) / 7.0);
            prop_assert_eq!(history.days_since_last[index], f64::from(end - last));
            prop_assert!(history.recency[index] <= history.age[index]);
            prop_assert_eq!(history.frequency[index] == 0.0, history.recency[index] == 0.0);
            let held = days.iter().filter(|&&day| day > end && day <= end + more).count();
            prop_assert_eq!(history.holdout_frequency[index], held as f64);
            let repeat: i64 = before[1..].iter().map(|day| orders[day]).sum();
            let spend = if before.len() > 1 { repeat as f64 / 100.0 / (before.len() - 1) as f64 } else { 0.0 };
            prop_assert!((history.spend[index] - spend).abs() < 1e-9);
            let refunds: i64 = rows.iter().filter(|row| row.0 == code && row.2 < 0 && row.1 <= end).map(|row| i64::from(row.2)).sum();
            let total = (refunds + repeat + orders[&first]) as f64 / 100.0;
            prop_assert!((history.total[index] - total).abs() < 1e-9, "{} is not {}", history.total[index], total);
            let logs: f64 = before.windows(2).map(|pair| (f64::from(pair[1] - pair[0]) / 7.0).ln()).sum();
            prop_assert!((history.sum_log_intervals[index] - logs).abs() < 1e-9);
            seen += 1;
        }
        prop_assert_eq!(seen, expected.values().filter(|orders| orders.keys().next().is_some_and(|first| *first <= end)).count());
        let repeats: f64 = summary.repeat_counts(&window, 7.0).iter().sum();
        let counted: f64 = history.frequency.iter().sum::<f64>() + history.holdout_frequency.iter().sum::<f64>();
        prop_assert_eq!(repeats, counted);
    }

    #[test]
    fn refunds_are_taken_off_or_set_aside(rows in rows()) {
        let table = table_of(&rows);
        let cleaning = Cleaning { refunds: Refunds::SetAside, ..Cleaning::default() };
        let (Some(without), Some(with)) = (
            transactions_of(&table, cleaning),
            transactions_of(&table, Cleaning { refunds: Refunds::Subtract, ..cleaning }),
        ) else { return Ok(()) };
        let (without, with) = (CustomerSummary::new(&without), CustomerSummary::new(&with));
        prop_assert_eq!(without.customers(), with.customers());
        let mut refunded = 0.0;
        for customer in 0..with.customers() {
            refunded += with.refunds_of(customer).iter().map(|(_, amount)| amount).sum::<f64>();
        }
        prop_assert!((with.revenue() - (without.revenue() + refunded)).abs() < 1e-6);
    }
}

#[test]
fn an_acquisition_window_takes_its_customers_only() {
    let table = table_of(&[(1, 19_000, 100), (1, 19_020, 100), (2, 19_010, 100), (2, 19_030, 100), (3, 19_040, 100)]);
    let summary = CustomerSummary::new(&transactions_of(&table, Cleaning::default()).unwrap());
    let window = Window {
        days_per_unit: 1.0,
        calibration_end: 19_025,
        observed_until: 19_040,
        acquired: Some([19_005, 19_040]),
    };
    let history = summary.columns(&window);
    assert_eq!(history.customer.len(), 1, "customer 1 came before the window and customer 3 after the calibration");
    assert_eq!(summary.names().get(history.customer[0] as usize), "C2");
    assert_eq!((history.frequency[0], history.age[0], history.holdout_frequency[0]), (0.0, 15.0, 1.0));
    // Day 19030 is the 26th of the window: in its fourth week.
    assert_eq!(summary.repeat_counts(&window, 7.0), [0.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
}

/// A log of customers who come at a steady rate and buy every 30 days, cut at the front or whole.
fn steady(cut: bool) -> CustomerSummary {
    let mut text = "customer,date,amount\n".to_owned();
    for customer in 0..1000 {
        let born = 18_000 + customer;
        let mut day = born + customer % 7;
        while day < 19_000 && day < born + 400 {
            if !cut || day >= 18_500 {
                text.push_str(&format!("C{customer},{},5\n", iso(day)));
            }
            day += 30;
        }
    }
    let table = host::read("", text.as_bytes(), &ReadOptions::default(), 1 << 16).unwrap();
    CustomerSummary::new(&transactions_of(&table, Cleaning::default()).unwrap())
}

#[test]
fn a_log_that_begins_midway_is_recognised() {
    assert_eq!(first_acquisition_day(&steady(false)), None);
    let offered = first_acquisition_day(&steady(true)).expect("cut at 18500");
    // The customers alive at the cut show themselves within 30 days.
    assert!((18_514..=18_560).contains(&offered), "{offered}");
}

#[test]
fn customer_tables_give_columns_in_the_unit_asked_for() {
    let text = "member,first purchase,last purchase,orders,total\n\
        A,2024-01-01,2024-01-29,3,90\nB,2024-01-08,2024-01-08,1,20\nC,2024-01-15,2024-02-12,2,50\n";
    let table = host::read("", text.as_bytes(), &ReadOptions::default(), 9).unwrap();
    let suggested = roles::suggest(&table);
    let roles = suggested.columns();
    assert_eq!(roles.get(&Role::FirstDate), Some(&1));
    let customers = CustomerTable::read(&table, &roles, 7.0, None).unwrap();
    let history = customers.columns().unwrap();
    assert_eq!(history.frequency, [2.0, 0.0, 1.0]);
    assert_eq!(history.recency, [4.0, 0.0, 4.0]);
    assert_eq!(history.age, [6.0, 5.0, 4.0]);
    assert_eq!(history.days_since_last, [14.0, 35.0, 0.0]);
    assert_eq!(history.total, [90.0, 20.0, 50.0]);
    assert_eq!(history.spend, [30.0, 0.0, 25.0], "the mean of all orders, as only the total is known");
    assert!(customers.spend_of_all_orders);
}

//! One customer's story: orders, and P(alive) from the first day to the last.

use crate::columns::View;
use crate::customers::Customers;
use crate::protocol::{Column, Failure, Story};

/// Points along the path, beside those at the orders.
const POINTS: i32 = 120;

/// What a story tells beside orders and path.
const FACTS: [Column; 16] = [
    Column::Segment,
    Column::R,
    Column::F,
    Column::M,
    Column::DaysSinceLast,
    Column::Orders,
    Column::Total,
    Column::Frequency,
    Column::Recency,
    Column::Age,
    Column::Spend,
    Column::Alive,
    Column::Expected,
    Column::ExpectedSpend,
    Column::Value,
    Column::Duration,
];

pub(crate) fn story(view: View<'_>, customer: usize) -> Result<Story, Failure> {
    if customer >= view.customers.len() {
        return Err(Failure::new("no-such-customer").value(customer));
    }
    let orders = match view.customers {
        Customers::Orders(summary) => {
            let (days, amounts) = summary.orders_of(customer);
            days.iter().copied().zip(amounts.iter().copied()).collect()
        }
        Customers::Rows(_) => Vec::new(),
    };
    Ok(Story {
        customer: view.customers.names().get(customer).to_owned(),
        orders,
        alive: alive(view, customer).unwrap_or_default(),
        facts: FACTS
            .iter()
            .filter(|&&column| view.has(column))
            .map(|&column| (column, view.cell(column, customer)))
            .collect(),
    })
}

/// P(alive) at the end of each day shown, from what was known on that day; at an order both before and after it.
fn alive(view: View<'_>, customer: usize) -> Option<Vec<(f64, f64)>> {
    let valued = view.valued?;
    let period = valued.period?;
    let Customers::Orders(summary) = view.customers else { return None };
    let (days, _) = summary.orders_of(customer);
    let first = *days.first()?;
    let until = period.observed_until;
    if first > until {
        return None;
    }
    let unit = valued.settings.unit.days();
    let span = until - first;
    let mut shown: Vec<i32> = (0..=POINTS.min(span))
        .map(|point| first + (i64::from(span) * i64::from(point) / i64::from(POINTS.min(span).max(1))) as i32)
        .collect();
    shown.extend(days.iter().filter(|&&day| day <= until));
    shown.sort_unstable();
    shown.dedup();
    let at = |day: i32, known: usize| {
        let last = days[known - 1];
        let age = |to: i32| f64::from(to - first) / unit;
        valued.purchases.model.alive((known - 1) as f64, age(last), age(day), 0.0)
    };
    let mut path = Vec::with_capacity(shown.len() + days.len());
    for day in shown {
        let known = days.partition_point(|&ordered| ordered <= day);
        if known > 1 && days[known - 1] == day {
            path.push((f64::from(day), at(day, known - 1)));
        }
        path.push((f64::from(day), at(day, known)));
    }
    Some(path)
}

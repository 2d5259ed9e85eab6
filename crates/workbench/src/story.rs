//! One customer's story: orders, and P(alive) from the first day to the last.

use std::rc::Rc;

use table::LogIntervals;

use crate::columns::View;
use crate::customers::Customers;
use crate::protocol::{Column, Failure, Story};
use crate::value::{Histories, NO_ROW, Periods};

/// Points along the path, beside those at the orders.
const POINTS: i64 = 120;
/// Points of what is to come.
const POINTS_AHEAD: u32 = 40;

/// What a story tells beside orders and path.
const FACTS: [Column; 23] = [
    Column::Weight,
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
    Column::AliveLower,
    Column::AliveUpper,
    Column::ExpectedLower,
    Column::ExpectedUpper,
    Column::ValueLower,
    Column::ValueUpper,
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
    let [alive, ahead] = alive(view, customer).unwrap_or_default();
    Ok(Story {
        customer: view.customers.names().get(customer).to_owned(),
        orders,
        alive,
        ahead,
        facts: FACTS
            .iter()
            .filter(|&&column| view.has(column))
            .map(|&column| (column, view.cell(column, customer)))
            .collect(),
    })
}

/// P(alive) at the end of each day shown, from what was known on that day; at an order both before and after it. A
/// customer table knows the last order only: the path begins there. Then, as a path of its own, the time ahead: to the horizon,
/// but no longer than the log. `None` for customers that were not valued.
fn alive(view: View<'_>, customer: usize) -> Option<[Vec<(f64, f64)>; 2]> {
    let valued = view.valued.filter(|valued| valued.learnt.row_of[customer] != NO_ROW)?;
    let unit = valued.settings.unit.days();
    let logs = valued.settings.model.needs_intervals().then(|| LogIntervals::new(unit));
    let mut path =
        Path { days: Vec::new(), known: Histories::new(logs.is_some(), Rc::clone(&valued.learnt.now.known)), customer };
    let observed = match view.customers {
        Customers::Orders(summary) => {
            let (days, _) = summary.orders_of(customer);
            let (first, until) = (*days.first()?, valued.learnt.period?.observed_until);
            let mut shown = spread(first, until);
            shown.extend(days.iter().filter(|&&day| day <= until));
            shown.sort_unstable();
            shown.dedup();
            let mut at = |orders: usize, day: i32| {
                if valued.settings.model.counts_periods() {
                    let Periods { bought, last, all, .. } = Periods::until(&days[..orders], day, unit);
                    return path.push(day, bought, [last, all], None);
                }
                let ages = [days[orders - 1], day].map(|to| f64::from(to - first) / unit);
                path.push(day, (orders - 1) as f64, ages, logs.as_ref().map(|logs| logs.sum(&days[..orders])));
            };
            for day in shown {
                let known = days.partition_point(|&ordered| ordered <= day);
                if known > 1 && days[known - 1] == day {
                    at(known - 1, day);
                }
                at(known, day);
            }
            valued.learnt.period.map(|period| period.observed_until - period.start)?
        }
        Customers::Rows(rows) => {
            let (first, last) = (rows.first_day.as_ref()?[customer], rows.last_day.as_ref()?[customer]);
            let repeats = (rows.orders[customer] - 1.0).max(0.0);
            for day in spread(last, rows.span?[1]) {
                let seen = if repeats > 0.0 { last } else { first };
                path.push(day, repeats, [seen, day].map(|to| f64::from(to - first) / unit), None);
            }
            rows.span.map(|[from, to]| to - from)?
        }
    };
    let history = path.known.history().ok()?;
    let now = path.days.len().checked_sub(1)?;
    let reach = valued.report.horizon.min(f64::from(observed) / unit);
    let later = (0..=POINTS_AHEAD).map(|step| reach * f64::from(step) / f64::from(POINTS_AHEAD));
    let ahead =
        later.map(|after| (path.days[now] + after * unit, valued.learnt.purchases.alive_in(&history, now, after)));
    Some([path.days.iter().copied().zip(valued.learnt.purchases.alive(&history)).collect(), ahead.collect()])
}

/// What was known of a customer on each day of the path.
struct Path {
    customer: usize,
    days: Vec<f64>,
    known: Histories,
}

impl Path {
    fn push(&mut self, day: i32, frequency: f64, ages: [f64; 2], intervals: Option<f64>) {
        self.days.push(f64::from(day));
        self.known.push(self.customer, frequency, ages, 0.0, intervals);
    }
}

/// Days spread evenly from one to another, both included.
fn spread(first: i32, until: i32) -> Vec<i32> {
    let span = i64::from((until - first).max(0));
    let steps = span.min(POINTS);
    (0..=steps).map(|step| first + (span * step / steps.max(1)) as i32).collect()
}

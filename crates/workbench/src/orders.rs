//! What a customer had done by the end of a day.

use table::CustomerSummary;

/// A customer's orders and money up to a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Past {
    /// Day of the first order.
    pub(crate) first_day: i32,
    /// Day of the last order.
    pub(crate) last_day: i32,
    /// Number of orders (days with a purchase).
    pub(crate) orders: usize,
    /// Sum of all orders less refunds.
    pub(crate) total: f64,
    /// Mean amount of the orders after the first, 0 for one order.
    pub(crate) repeat_mean: f64,
}

/// What the customer had done by the end of `day`; `None` before the first order.
pub(crate) fn past(summary: &CustomerSummary, customer: usize, day: i32) -> Option<Past> {
    let (days, amounts) = summary.orders_of(customer);
    let whole = days.last().is_some_and(|&last| last <= day);
    let orders = if whole { days.len() } else { days.partition_point(|&ordered| ordered <= day) };
    if orders == 0 {
        return None;
    }
    let repeats: f64 = amounts[1..orders].iter().sum();
    let refunds: f64 =
        summary.refunds_of(customer).iter().filter(|refund| refund.0 <= day).map(|refund| refund.1).sum();
    Some(Past {
        first_day: days[0],
        last_day: days[orders - 1],
        orders,
        total: amounts[0] + repeats + refunds,
        repeat_mean: if orders > 1 { repeats / (orders - 1) as f64 } else { 0.0 },
    })
}

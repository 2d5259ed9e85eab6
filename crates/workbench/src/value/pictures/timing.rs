//! When some customers bought.

use models::value_pictures::{Purchases, Timing};

use super::super::{NO_ROW, Valued};
use crate::customers::Customers;
use crate::protocol::Failure;

/// Customers shown.
const SHOWN: usize = 24;

/// The purchases of the customers that `seed` chooses; none without a log of orders.
pub(super) fn timing(seed: u32, valued: &Valued, customers: &Customers) -> Result<Timing, Failure> {
    let unit = valued.settings.unit;
    let empty = Timing { seed, unit: unit.id().to_owned(), of: valued.learnt.now.len(), customers: Vec::new() };
    let (Customers::Orders(summary), Some(period)) = (customers, valued.learnt.period) else { return Ok(empty) };
    if valued.learnt.row_of.len() != customers.len() {
        return Err(Failure::new("superseded"));
    }
    let mut chosen: Vec<(u64, u32)> =
        valued.learnt.now.customers.iter().map(|&customer| (shuffled(seed, customer), customer)).collect();
    if chosen.len() > SHOWN {
        chosen.select_nth_unstable(SHOWN - 1);
        chosen.truncate(SHOWN);
    }
    chosen.sort_unstable_by_key(|&(_, customer)| customer);
    let one = |&(_, customer): &(u64, u32)| {
        let customer = customer as usize;
        let row = valued.learnt.row_of[customer];
        let days = summary.orders_of(customer).0;
        let known = days.partition_point(|&day| day <= period.observed_until);
        let first = *days.first()?;
        let age = |day: i32| f64::from(day - first) / unit.days();
        (row != NO_ROW).then(|| Purchases {
            customer: summary.names().get(customer).to_owned(),
            at: days[..known].iter().map(|&day| age(day)).collect(),
            age: age(period.observed_until),
            alive: valued.scores.alive[row as usize],
        })
    };
    let mut customers: Vec<Purchases> = chosen.iter().filter_map(one).collect();
    let last = |of: &Purchases| of.age - of.at.last().copied().unwrap_or_default();
    // Equal chances, as of those who bought once in BG/NBD: more purchases first, then the more recent.
    customers.sort_by(|one, two| {
        two.alive.total_cmp(&one.alive).then(two.at.len().cmp(&one.at.len())).then(last(one).total_cmp(&last(two)))
    });
    Ok(Timing { customers, ..empty })
}

/// A number that looks drawn at random (Steele, Lea & Flood 2014, SplitMix64), the same for the same customer and seed.
fn shuffled(seed: u32, customer: u32) -> u64 {
    let mut number = (u64::from(seed) << 32 | u64::from(customer)).wrapping_add(0x9e37_79b9_7f4a_7c15);
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

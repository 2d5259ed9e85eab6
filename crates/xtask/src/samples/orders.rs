//! A shop's orders. Customers are of five kinds; gaps between orders are lognormal renewals and customers leave by
//! Weibull hazards, with sales and holidays on top: nothing here is drawn from the models that will be fitted.

use super::calendar::{self, Sale, day};
use super::random::Random;

/// One order, or a refund (a negative amount).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Order {
    /// Index of the customer, in order of arrival.
    pub(crate) customer: u32,
    /// Civil day.
    pub(crate) day: i32,
    /// Index of the channel.
    pub(crate) channel: u8,
    /// Amount in hundredths.
    pub(crate) cents: i64,
}

/// First day and last day of the log: two years.
pub(crate) fn days() -> (i32, i32) {
    (day(2023, 7, 1), day(2025, 6, 30))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Buys once; a few come back by chance.
    OneTime,
    /// Comes for the sales.
    SaleHunter,
    /// Buys every two months or so.
    Regular,
    /// Buys every two or three weeks.
    Heavy,
    /// Buys presents for the new year, much at a time.
    GiftBuyer,
}

const KINDS: [(Kind, f64); 5] = [
    (Kind::OneTime, 0.43),
    (Kind::SaleHunter, 0.15),
    (Kind::Regular, 0.3),
    (Kind::Heavy, 0.08),
    (Kind::GiftBuyer, 0.04),
];

/// Simulates the whole log, in order of day and customer. `pace` stretches the gaps between orders; 1 is ordinary.
pub(crate) fn simulate(customers: u32, pace: f64, seed: u64) -> Vec<Order> {
    let mut random = Random::new(seed);
    let mut arrivals: Vec<i32> = (0..customers).map(|_| arrival(&mut random)).collect();
    arrivals.sort_unstable();
    let mut orders = Vec::new();
    for (customer, &first) in arrivals.iter().enumerate() {
        orders_of(customer as u32, first, pace, &mut random, &mut orders);
    }
    // Stable: orders of one customer and day stay in the order in which they were drawn.
    orders.sort_by_key(|order| (order.day, order.customer));
    orders
}

/// Day of a customer's first order: the shop grows for twenty-one months, more at sales, less over the new year.
fn arrival(random: &mut Random) -> i32 {
    let (first, last) = days();
    loop {
        let candidate = random.whole(first, last - 90);
        if random.uniform() * 6.3 < calendar::season(candidate) {
            return candidate;
        }
    }
}

fn orders_of(customer: u32, first: i32, pace: f64, random: &mut Random, orders: &mut Vec<Order>) {
    let kind = KINDS[random.pick(&KINDS.map(|(_, share)| share))].0;
    let level = random.lognormal(if kind == Kind::GiftBuyer { 420.0 } else { 128.0 }, 0.55);
    let home_channel = random.pick(&[0.45, 0.35, 0.2]) as u8;
    let mut place = |date: i32, random: &mut Random| {
        let discount = if calendar::sale(date).is_some() { 0.84 } else { 1.0 };
        let channel = if random.happens(0.85) { home_channel } else { random.pick(&[1.0, 1.0, 1.0]) as u8 };
        let order =
            Order { customer, day: date, channel, cents: price(level * discount * random.lognormal(1.0, 0.42)) };
        orders.push(order);
        // Now and then the basket is paid in two orders on one day, or comes back.
        if random.happens(0.018) {
            orders.push(Order { cents: price(level * 0.4 * random.lognormal(1.0, 0.5)), ..order });
        }
        let returned = if calendar::sale(date) == Some(Sale::Double11) { 0.06 } else { 0.03 };
        if random.happens(returned) {
            let share = if random.happens(0.7) { 1.0 } else { 0.2 + 0.6 * random.uniform() };
            let back = date + random.whole(2, 12);
            if back <= days().1 {
                let cents = -((order.cents as f64 * share / 10.0) as i64 * 10).max(10);
                orders.push(Order { day: back, cents, ..order });
            }
        }
    };
    place(first, random);
    for date in returns(kind, first, pace, random) {
        place(date, random);
    }
}

/// Days on which a customer comes back, ascending.
fn returns(kind: Kind, first: i32, pace: f64, random: &mut Random) -> Vec<i32> {
    let last = days().1;
    let mut dates = Vec::new();
    match kind {
        Kind::OneTime => {
            let mut date = first;
            while random.happens(0.1) {
                date += random.lognormal(90.0, 0.8) as i32 + 1;
                dates.push(date);
            }
        }
        Kind::SaleHunter | Kind::GiftBuyer => {
            let mut interest = if kind == Kind::SaleHunter { 0.5 } else { 0.6 };
            let mut date = first + 10;
            while date <= last {
                let opens = match kind {
                    Kind::SaleHunter => calendar::sale(date).is_some() && calendar::sale(date - 1).is_none(),
                    _ => calendar::from_new_year(date + 18) == Some(0),
                };
                if opens {
                    if random.happens(interest) {
                        dates.push(date + random.whole(0, 2));
                    }
                    // Those who stay away once are likelier to stay away.
                    interest *= 0.86;
                }
                date += 1;
            }
        }
        Kind::Regular | Kind::Heavy => {
            let heavy = kind == Kind::Heavy;
            let gap = pace * random.lognormal(if heavy { 16.0 } else { 52.0 }, if heavy { 0.3 } else { 0.42 });
            let life = if heavy { random.weibull(1.5, 560.0) } else { random.weibull(0.85, 400.0) };
            let end = last.min(first.saturating_add(life as i32));
            let mut date = f64::from(first);
            loop {
                date += random.lognormal(gap, 0.55).max(1.0);
                let moved = moved_by_season(date as i32, random);
                date = date.max(f64::from(moved));
                if moved > end {
                    break;
                }
                dates.push(moved);
            }
            let sales = (first + 5..=end).filter(|&date| calendar::sale(date) == Some(Sale::Double11));
            for date in sales {
                if random.happens(0.09) {
                    dates.push(date);
                }
            }
        }
    }
    dates.retain(|&date| date <= last);
    dates.sort_unstable();
    dates
}

/// Orders before a sale wait for it, orders over the new year wait until it is past.
fn moved_by_season(date: i32, random: &mut Random) -> i32 {
    if let Some(days) = calendar::from_new_year(date) {
        if random.happens(0.75) {
            return date + 10 - days + random.whole(0, 12);
        }
    } else if calendar::sale(date).is_none() {
        let wait = (1..=16).find(|wait| calendar::sale(date + wait) == Some(Sale::Double11));
        if let Some(wait) = wait.filter(|_| random.happens(0.5)) {
            return date + wait + random.whole(0, 2);
        }
    }
    date
}

/// A price a shop would ask: it ends in .00, .50 or .90.
fn price(amount: f64) -> i64 {
    let whole = (amount as i64).max(9);
    whole * 100 + [0, 50, 90, 90][(whole % 4) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_shows_what_it_is_meant_to_show() {
        let orders = simulate(3000, 1.0, 7);
        let (first, last) = days();
        assert!(orders.iter().all(|order| (first..=last).contains(&order.day) && order.cents != 0));
        let refunds = orders.iter().filter(|order| order.cents < 0).count() as f64 / orders.len() as f64;
        assert!((0.02..0.05).contains(&refunds), "{refunds}");
        let mut purchases = vec![0_u32; 3000];
        let mut by_day = std::collections::BTreeMap::<i32, u32>::new();
        for order in orders.iter().filter(|order| order.cents > 0) {
            purchases[order.customer as usize] += 1;
            *by_day.entry(order.day).or_default() += 1;
        }
        assert!(purchases.iter().all(|&count| count > 0));
        let once = purchases.iter().filter(|&&count| count == 1).count();
        assert!((1300..1900).contains(&once), "{once} one-time buyers");
        let many = purchases.iter().filter(|&&count| count > 20).count();
        assert!((50..300).contains(&many), "{many} heavy buyers");
        let mean = |from: i32, to: i32| {
            by_day.range(from..=to).map(|(_, count)| f64::from(*count)).sum::<f64>() / f64::from(to - from + 1)
        };
        let ordinary = mean(day(2024, 9, 1), day(2024, 10, 15));
        assert!(mean(day(2024, 11, 10), day(2024, 11, 13)) > 3.0 * ordinary);
        assert!(mean(day(2025, 1, 27), day(2025, 2, 3)) < 0.6 * ordinary);
    }
}

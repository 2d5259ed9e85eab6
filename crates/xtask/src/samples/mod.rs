//! The sample files that ship with the site, and the large file that `bench` times. All are made by our own
//! simulator: `cargo xtask samples` writes them again, byte for byte.

mod calendar;
mod loyalty;
mod orders;
mod random;
mod small;

use std::fmt::Write;
use std::path::PathBuf;

use crate::Outcome;
use crate::process::{root, step, target_folder, write};

/// Customers of the sample, and the seed that draws them.
const CUSTOMERS: u32 = 3000;
const SEED: u64 = 20_230_701;

/// Sizes of the large files in rows; one of the middle size is what most measurements take.
const LARGE_ROWS: usize = 1_000_000;
const SIZES: [usize; 3] = [LARGE_ROWS / 10, LARGE_ROWS, 10 * LARGE_ROWS];
/// Rows a customer of them.
const LARGE_ROWS_EACH: usize = 5;
/// A livelier shop, so that it has more than the orders wanted.
const LARGE_PACE: f64 = 0.65;

/// Size of the file of very many customers.
const MOST_CUSTOMERS: u32 = 1_000_000;
const MOST_ROWS: usize = 2_000_000;
/// A calm shop: most of its many customers come once or twice.
const MOST_PACE: f64 = 2.0;

/// Language of headers, words and dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    English,
    Chinese,
}

/// `cargo xtask samples [--large]`.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|argument| argument == "--large") {
        for file in large_files()?.into_iter().chain([most_customers_file()?]) {
            println!("{}", file.display());
        }
        return Ok(());
    }
    for (name, content) in files() {
        println!("{:>9} bytes  www/samples/{name}", content.len());
        write(&root().join("www/samples").join(name), content)?;
    }
    Ok(())
}

/// Every sample: file name and content.
fn files() -> Vec<(String, String)> {
    let orders = orders::simulate(CUSTOMERS, 1.0, SEED);
    let mut files = Vec::new();
    for (language, code) in [(Language::English, "en"), (Language::Chinese, "zh-CN")] {
        let small = [
            ("survey", small::survey(language)),
            ("loyalty", loyalty::loyalty(language)),
            ("subscriptions", small::subscriptions(language)),
            ("retention", small::retention(language)),
            ("accounts", small::accounts(language)),
            ("prospects", small::prospects(language)),
            ("orders", order_rows(&orders, language)),
        ];
        files.extend(small.map(|(name, content)| (format!("{name}.{code}.csv"), content)));
    }
    files
}

fn order_rows(orders: &[orders::Order], language: Language) -> String {
    let header = language.of("order_id,customer_id,order_date,channel,amount", "订单号,会员ID,下单时间,渠道,实付金额");
    let channels = [("app", "小程序"), ("market", "天猫"), ("store", "门店")];
    let mut text = header.to_owned() + "\n";
    for (index, order) in orders.iter().enumerate() {
        let (english, chinese) = channels[usize::from(order.channel)];
        let row = [
            (100_001 + index).to_string(),
            format!("M{:04}", order.customer + 1),
            language.date(order.day),
            language.of(english, chinese).to_owned(),
            money(order.cents),
        ];
        text += &(row.join(",") + "\n");
    }
    text
}

fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

/// Writes the large files, by size, into target/ where they are not there, and answers their paths.
pub(crate) fn large_files() -> Outcome<Vec<PathBuf>> {
    let one = |rows: usize| {
        let customers = (rows / LARGE_ROWS_EACH) as u32;
        generated(&format!("orders-{rows}.csv"), customers, rows, LARGE_PACE)
    };
    SIZES.into_iter().map(one).collect()
}

/// The same for the file of as many customers as the customer table is made for.
pub(crate) fn most_customers_file() -> Outcome<PathBuf> {
    generated("customers-1000000.csv", MOST_CUSTOMERS, MOST_ROWS, MOST_PACE)
}

fn generated(name: &str, customers: u32, rows: usize, pace: f64) -> Outcome<PathBuf> {
    let file = target_folder().join("bench").join(name);
    if !file.is_file() {
        step(&format!("writing a file of {rows} orders of {customers} customers"), || {
            write(&file, large(customers, rows, pace)?)
        })?;
    }
    Ok(file)
}

/// Exactly so many orders of a large shop: later orders are left out evenly, first orders never.
fn large(customers: u32, rows: usize, pace: f64) -> Outcome<String> {
    let orders = orders::simulate(customers, pace, SEED);
    let mut seen = vec![false; customers as usize];
    let is_first: Vec<bool> =
        orders.iter().map(|order| !std::mem::replace(&mut seen[order.customer as usize], true)).collect();
    let repeat = is_first.iter().filter(|first| !**first).count();
    let wanted = rows
        .checked_sub(orders.len() - repeat)
        .filter(|wanted| *wanted <= repeat)
        .ok_or_else(|| format!("the simulator gives {} orders, not the {rows} wanted", orders.len()))?;
    let mut text = String::from("order_id,customer_id,order_date,amount\n");
    let (mut counter, mut number) = (0, 0);
    for (order, first) in orders.iter().zip(is_first) {
        if !first {
            counter += wanted;
            if counter < repeat {
                continue;
            }
            counter -= repeat;
        }
        number += 1;
        let date = Language::English.date(order.day);
        writeln!(text, "{number},C{:06},{date},{}", order.customer + 1, money(order.cents))
            .map_err(|e| e.to_string())?;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::read;

    #[test]
    fn the_shipped_files_are_what_the_simulator_writes() {
        for (name, content) in files() {
            let shipped = read(&root().join("www/samples").join(&name)).unwrap();
            assert!(shipped == content, "www/samples/{name} differs: run cargo xtask samples");
            assert!(content.len() < 600_000, "{name} is too large to ship");
        }
    }

    #[test]
    fn the_large_file_has_the_rows_asked_for() {
        let text = large(2000, 8000, LARGE_PACE).unwrap();
        assert_eq!(text.lines().count(), 8001);
        let customers: std::collections::BTreeSet<_> =
            text.lines().skip(1).filter_map(|row| row.split(',').nth(1)).collect();
        assert_eq!(customers.len(), 2000);
    }
}

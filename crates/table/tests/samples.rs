//! The files shipped as samples are understood without help, in both languages.

mod host;

use table::{Cleaning, Collector, CustomerSummary, ReadOptions, TableKind, TransactionColumns, roles};

fn sample(name: &str) -> table::Table {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/samples").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    host::read(name, &bytes, &ReadOptions::default(), 1 << 16).unwrap()
}

#[test]
fn orders_are_transactions_in_both_languages() {
    let both = ["orders.en.csv", "orders.zh-CN.csv"].map(|name| {
        let table = sample(name);
        let suggested = roles::suggest(&table);
        assert_eq!(suggested.kind, TableKind::Transactions, "{name}");
        let columns = TransactionColumns::from_roles(&table, &suggested.columns()).unwrap();
        let transactions = Collector::new(&table, columns, Cleaning::default()).finish(&table).unwrap();
        assert!(transactions.noted().refunds > 0, "the sample has refunds");
        let summary = CustomerSummary::new(&transactions);
        (summary.customers(), summary.orders(), summary.revenue())
    });
    assert_eq!(both[0], both[1]);
}

#[test]
fn the_others_are_responses() {
    for name in ["survey", "loyalty", "subscriptions", "retention", "accounts", "prospects"] {
        for language in ["en", "zh-CN"] {
            let file = format!("{name}.{language}.csv");
            assert_eq!(roles::suggest(&sample(&file)).kind, TableKind::Responses, "{file}");
        }
    }
}

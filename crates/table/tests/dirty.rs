//! Every file in tests/dirty beside the data of what must become of it (`<file>.json`).

mod host;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Map, Value, json};
use table::{
    Cleaning, Collector, CustomerSummary, CustomerTable, Error, ReadOptions, Role, SetAsideGroup, Table, TableKind,
    TransactionColumns, iso, roles,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/dirty")
}

#[test]
fn every_file_is_read_as_it_says() {
    let mut files = 0;
    let mut faults = Vec::new();
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            continue;
        }
        files += 1;
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let expected: Map<String, Value> =
            serde_json::from_str(&std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap()).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        for piece in [1, 7, 1 << 16] {
            let found = outcome(&name, &bytes, &expected, piece);
            for (key, value) in &expected {
                if key != "error" && INPUTS.contains(&key.as_str()) {
                    continue;
                }
                let got = found.get(key).unwrap_or(&Value::Null);
                if !agrees(value, got) {
                    faults.push(format!("{name} in pieces of {piece}: {key} should be {value}, is {got}"));
                }
            }
            if !expected.contains_key("error") && found.contains_key("error") {
                faults.push(format!("{name} in pieces of {piece}: {}", found["error"]));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(files >= 24, "only {files} files");
}

/// Keys that say how to read and not what comes out.
const INPUTS: [&str; 4] = ["about", "cleaning", "lastDay", "asKind"];

/// Numbers to a rounding error, objects by the keys that are asked for (but a set of reasons whole), all else exactly.
fn agrees(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::Number(a), Value::Number(b)) => (a.as_f64().unwrap() - b.as_f64().unwrap()).abs() < 1e-9,
        (Value::Object(a), Value::Object(b)) if a.is_empty() => b.is_empty(),
        (Value::Object(a), Value::Object(b)) => {
            a.iter().all(|(key, value)| agrees(value, b.get(key).unwrap_or(&Value::Null)))
        }
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| agrees(a, b)),
        _ => expected == found,
    }
}

fn outcome(name: &str, bytes: &[u8], expected: &Map<String, Value>, piece: usize) -> Map<String, Value> {
    let mut found = Map::new();
    if let Err(error) = follow(name, bytes, expected, piece, &mut found) {
        assert_eq!(serde_json::to_value(&error).unwrap()["code"], error.code());
        found.insert("error".to_owned(), serde_json::to_value(error).unwrap());
    }
    found
}

fn follow(
    name: &str,
    bytes: &[u8],
    expected: &Map<String, Value>,
    piece: usize,
    found: &mut Map<String, Value>,
) -> Result<(), Error> {
    let table = host::read(name, bytes, &ReadOptions::default(), piece)?;
    let suggested = roles::suggest(&table);
    let kind = match expected.get("asKind") {
        Some(kind) => serde_json::from_value(kind.clone()).unwrap(),
        None => suggested.kind,
    };
    describe(&table, expected, found);
    let named = |(role, column): (Role, usize)| (kebab(role), json!(table.columns()[column].name));
    found.insert("roles".to_owned(), suggested.columns().into_iter().map(named).collect::<Map<_, _>>().into());
    found.insert("kind".to_owned(), json!(suggested.kind));
    match kind {
        TableKind::Transactions => transactions(&table, &suggested.columns(), expected, found),
        TableKind::Customers => {
            let customers = CustomerTable::read(&table, &suggested.columns(), 7.0, None)?;
            found.insert("customers".to_owned(), json!(customers.customers()));
            found.insert("setAside".to_owned(), reasons(&customers.set_aside_groups(&table)));
            let rows: Vec<usize> = customers.set_aside_rows(&table).map(|(_, row)| row.row).collect();
            found.insert("setAsideRows".to_owned(), json!(rows));
            Ok(())
        }
        TableKind::Responses => Ok(()),
    }
}

fn describe(table: &Table, expected: &Map<String, Value>, found: &mut Map<String, Value>) {
    let columns = table.columns();
    let by_name = |value: fn(&table::ColumnInfo) -> Value| -> Value {
        columns.iter().map(|column| (column.name.clone(), value(column))).collect::<Map<_, _>>().into()
    };
    let cells = expected.get("cells").and_then(Value::as_array).cloned().unwrap_or_default();
    let cells = cells.iter().map(|cell| {
        let place = |index: usize| cell[index].as_u64().unwrap() as usize;
        json!([cell[0], cell[1], table.cell(place(0), place(1))])
    });
    let lines: Vec<usize> = table.set_aside_lines().map(|line| line.row).collect();
    for (key, value) in [
        ("encoding", json!(table.encoding())),
        ("delimiter", json!(table.delimiter())),
        ("header", json!(table.header())),
        ("rows", json!(table.row_count())),
        ("types", by_name(|column| json!(column.column_type))),
        ("missing", by_name(|column| json!(column.missing))),
        ("ambiguous", json!(table.ambiguous_dates())),
        ("cells", cells.collect::<Vec<_>>().into()),
        ("unreadable", reasons(&table.set_aside())),
        ("unreadableRows", json!(lines)),
    ] {
        found.insert(key.to_owned(), value);
    }
}

fn transactions(
    table: &Table,
    roles: &BTreeMap<Role, usize>,
    expected: &Map<String, Value>,
    found: &mut Map<String, Value>,
) -> Result<(), Error> {
    let columns = TransactionColumns::from_roles(table, roles)?;
    if let Some(error) = columns.ambiguity(table) {
        return Err(error);
    }
    let cleaning: Cleaning =
        expected.get("cleaning").map(|value| serde_json::from_value(value.clone()).unwrap()).unwrap_or_default();
    let last_day = expected
        .get("lastDay")
        .map(|day| table::parse_date(day.as_str().unwrap(), table::DateOrder::YearFirst).unwrap());
    let mut collector = Collector::new(table, columns, Cleaning { last_day, ..cleaning });
    while collector.advance(table, 2) {}
    let transactions = collector.finish(table)?;
    let summary = CustomerSummary::new(&transactions);
    let rows: Vec<usize> = transactions.set_aside().iter().map(|aside| transactions.place(table, *aside).row).collect();
    let totals: Map<String, Value> =
        summary.names().iter().zip(summary.totals()).map(|(name, total)| (name.to_owned(), json!(total))).collect();
    for (key, value) in [
        ("rowsUsed", json!(transactions.rows_used())),
        ("refunds", json!(transactions.noted().refunds)),
        ("duplicates", json!(transactions.noted().duplicates)),
        ("noted", json!(transactions.noted())),
        ("setAside", reasons(&transactions.set_aside_groups(table))),
        ("setAsideRows", json!(rows)),
        ("customers", json!(summary.customers())),
        ("orders", json!(summary.orders())),
        ("mergedSameDay", json!(summary.merged_same_day())),
        ("revenue", json!(summary.revenue())),
        ("days", json!(summary.log_days().map(iso))),
        ("totals", totals.into()),
    ] {
        found.insert(key.to_owned(), value);
    }
    assert_eq!(
        transactions.rows_used() + transactions.set_aside().len(),
        table.row_count(),
        "every row is accounted for"
    );
    Ok(())
}

fn reasons(groups: &[SetAsideGroup]) -> Value {
    groups.iter().map(|group| (group.reason.clone(), json!(group.count))).collect::<Map<_, _>>().into()
}

fn kebab(role: Role) -> String {
    serde_json::to_value(role).unwrap().as_str().unwrap().to_owned()
}

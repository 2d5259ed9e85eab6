//! JSON to rows: refused or read; where another parser finds records of plain values, they are the rows, cell by cell.
#![no_main]

use fuzz::{Choices, bounded, look_at_all, read, told};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use table::{JSON_DELIMITER, ReadOptions, Table};

fuzz_target!(|data: &[u8]| {
    bounded(|| {
        let mut choices = Choices::of(data);
        let Ok(text) = table::json_to_text(data) else { return };
        assert!(std::str::from_utf8(&text).is_ok_and(|text| text.ends_with('\n')));
        let piece = choices.piece();
        let options = ReadOptions::default();
        let whole = read(data, &options, usize::MAX);
        assert_eq!(told(&read(data, &options, piece)), told(&whole), "in pieces of {piece}");
        let Ok(table) = &whole else { return };
        if !table.is_json() || text.len() > 1 << 20 {
            return;
        }
        look_at_all(table, &mut choices);
        assert_eq!(table.delimiter(), JSON_DELIMITER);
        let bytes = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data);
        if let Ok(Value::Array(records)) = serde_json::from_slice(bytes) {
            compare(table, &records);
        }
    });
});

/// The text of a plain value that a cell shows, where that is certain.
fn shown(value: Option<&Value>) -> Option<String> {
    match value {
        None | Some(Value::Null) => Some(String::new()),
        Some(Value::Bool(true)) => Some("TRUE".to_owned()),
        Some(Value::Bool(false)) => Some("FALSE".to_owned()),
        Some(Value::String(text)) => Some(text.trim().to_owned()),
        _ => None,
    }
}

fn compare(table: &Table, records: &[Value]) {
    let plain = |value: &Value| !value.is_array() && !value.is_object();
    let mut rows = 0;
    for record in records {
        let Value::Object(members) = record else { return };
        if !members.values().all(plain) || members.keys().any(|name| name.trim() != name || name.is_empty()) {
            return;
        }
        let empty = members.values().all(|value| shown(Some(value)).is_some_and(|text| text.is_empty()));
        if empty {
            // A line without a value may be blank.
            return;
        }
        rows += 1;
    }
    assert_eq!(table.row_count(), rows, "a row a record");
    assert_eq!(table.set_aside_lines().count(), 0);
    for (row, record) in records.iter().enumerate() {
        for (place, column) in table.columns().iter().enumerate() {
            if let Some(expected) = shown(record.get(&column.name)) {
                assert_eq!(table.cell(row, place), expected, "row {row}, {:?}", column.name);
            }
        }
    }
}

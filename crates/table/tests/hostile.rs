//! Small files that would become large tables: refused, or read as what they are, in little time and memory.

#![expect(clippy::disallowed_methods, reason = "the time that it takes is what is tested")]

#[path = "../../../tests/held.rs"]
mod held;
mod host;

use std::fmt::Write;
use std::time::{Duration, Instant};

use table::{Error, ReadOptions, Table};

/// Seconds allowed: beside other tests, and with checks that are not in what people get.
const SECONDS: u64 = if cfg!(debug_assertions) { 10 } else { 1 };

fn read(bytes: &[u8]) -> Result<Table, Error> {
    let _alone = held::alone();
    let begun = Instant::now();
    let (result, most) = held::most(|| host::read("hostile", bytes, &ReadOptions::default(), 1 << 20));
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(SECONDS), "{took:?}");
    assert!(most < 300 << 20, "{most} bytes");
    result
}

/// One record with so many members, and so many with none of them.
fn sparse(members: usize, records: usize) -> Vec<u8> {
    let mut json = String::from("[{");
    for member in 0..members {
        let comma = if member > 0 { "," } else { "" };
        write!(json, "{comma}\"m{member}\":1").unwrap();
    }
    json.push('}');
    json.push_str(&",{\"m0\":1}".repeat(records));
    json.push(']');
    json.into_bytes()
}

// 16,000 × 100,000 cells of a file of 1 MB: it took gigabytes.
#[test]
fn records_that_lack_most_of_many_members_are_refused() {
    let json = sparse(16_000, 100_000);
    assert!(json.len() < 2 << 20);
    assert_eq!(read(&json).map_err(|error| error.code()).err(), Some("too-large"));
    assert_eq!(read(&sparse(16_385, 1)).map_err(|error| error.code()).err(), Some("nested-column"));
}

#[test]
fn records_that_lack_some_of_their_members_are_read() {
    assert_eq!(read(&sparse(200, 20_000)).expect("a table").row_count(), 20_001);
}

#[test]
fn deep_json_is_refused() {
    for (opening, closing) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let deep = format!("{}1{}", opening.repeat(300_000), closing.repeat(300_000));
        for json in [deep.clone(), format!("[{deep}]"), format!("{{\"a\":{deep}}}"), opening.repeat(300_000)] {
            let found = read(json.as_bytes()).map_err(|error| error.code()).err();
            assert!(matches!(found, Some("nested-column" | "broken-json" | "empty-file")), "{found:?} of {opening}");
        }
    }
}

// Every row was filled up to the header: 6,000 × 300,000 cells of 1 MB.
#[test]
fn a_header_of_many_names_makes_no_cells_of_short_rows() {
    let mut text = String::new();
    for name in 0..6_000 {
        write!(text, "n{name},").unwrap();
    }
    text.push_str("last\n");
    text.push_str(&"A,1\n".repeat(300_000));
    let table = read(text.as_bytes()).expect("a table");
    assert_eq!((table.row_count(), table.columns().len()), (300_000, 2));
}

#[test]
fn rows_that_lack_their_last_cells_are_filled_up() {
    let table = read(b"customer,date,amount,city,note\nA,2024-01-05,3\nB,2024-01-06,4\n").expect("a table");
    assert_eq!((table.row_count(), table.columns().len()), (2, 5));
}

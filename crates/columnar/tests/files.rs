//! Files that pyarrow, polars, DuckDB and fastparquet wrote (tests/columnar/make.py), against the tables that they were made of.

use std::path::PathBuf;

use columnar::{Reader, Step, Zones, text_of};
use table::Error;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/columnar")
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What the host knows of the zones in the files: New York changed its clocks on 2024-03-10 at 7:00 UTC.
fn zones() -> Zones {
    Box::new(|name, seconds| match name {
        "Asia/Shanghai" => Some(8 * 3600),
        "America/New_York" => Some(if seconds < 1_710_054_000 { -5 * 3600 } else { -4 * 3600 }),
        _ => None,
    })
}

#[test]
fn every_packing_and_encoding_gives_the_table_that_was_written() {
    let list = String::from_utf8(file("same.txt")).unwrap();
    let mut wrong = Vec::new();
    for line in list.lines() {
        let (name, table) = line.split_once(' ').unwrap();
        let expected = String::from_utf8(file(&format!("{table}.tsv"))).unwrap();
        match text_of(&file(name), zones()).map(String::from_utf8) {
            Ok(Ok(text)) if text == expected => {}
            Ok(Ok(text)) => {
                let differs = text.lines().zip(expected.lines()).position(|(found, wanted)| found != wanted);
                let line = differs.unwrap_or(text.lines().count().min(expected.lines().count()));
                let at = |text: &str| text.lines().nth(line).unwrap_or("(no line)").to_owned();
                wrong.push(format!("{name}, line {}:\n  {}\n  {}", line + 1, at(&text), at(&expected)));
            }
            other => wrong.push(format!("{name}: {other:?}")),
        }
    }
    assert!(list.lines().count() > 35 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn text_comes_in_whole_lines_and_no_more_is_asked_for_than_there_is() {
    let bytes = file("orders-zstd-page2.parquet");
    let mut reader = Reader::new(bytes.len() as u64, zones());
    let (mut given, mut asked) = (0..0, 0);
    loop {
        match reader.advance(&bytes[given.start as usize..given.end as usize]).unwrap() {
            Step::Bytes(place) => {
                asked += place.end - place.start;
                given = place;
            }
            Step::Text(text) => {
                assert!(text.ends_with(b"\n"));
                given = 0..0;
            }
            Step::Done => break,
        }
    }
    assert_eq!(reader.format(), "parquet");
    // The head and the footer twice: once in the hope that it is short.
    assert!(asked < 2 * bytes.len() as u64 + 8);
    assert_eq!(reader.advance(&[]), Ok(Step::Done));
}

#[test]
fn nested_columns_are_refused_by_their_names() {
    let refused = Error::NestedColumns { columns: "items, home, tags".to_owned() };
    assert_eq!(text_of(&file("nested.parquet"), zones()), Err(refused.clone()));
    assert_eq!(text_of(&file("nested.feather"), zones()), Err(refused));
}

#[test]
fn encrypted_files_say_so() {
    assert_eq!(text_of(&file("encrypted.parquet"), zones()), Err(Error::ProtectedFile));
    assert_eq!(text_of(&file("encrypted-columns.parquet"), zones()), Err(Error::ProtectedFile));
}

#[test]
fn other_files_are_named() {
    let binary = |format: &str| Err(Error::Binary { format: format.to_owned() });
    assert_eq!(text_of(b"%PDF-1.7 and more", zones()), binary("pdf"));
    assert_eq!(text_of(b"customer,date\n", zones()), binary("unknown"));
    assert_eq!(text_of(b"", zones()), binary("unknown"));
}

//! Files that lie: refused by name, quickly, and without the memory of what they claim.

#![expect(clippy::disallowed_methods, reason = "the time that it takes is what is tested")]

#[path = "../../../tests/held.rs"]
mod held;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use columnar::{Zones, text_of};
use proptest::prelude::*;
use table::Error;

fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/columnar");
    std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn zones() -> Zones {
    Box::new(|_, _| None)
}

/// Reads a file and holds it to a second and 300 MB, of which most is the text where it is read after all.
fn read(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let _alone = held::alone();
    let begun = Instant::now();
    let (result, most) = held::most(|| text_of(bytes, zones()));
    let took = begun.elapsed();
    // Not optimised, and beside other tests: ten times what is allowed to what people get.
    assert!(took < Duration::from_secs(10), "{name}: {took:?}");
    assert!(most < 300 << 20, "{name}: {most} bytes");
    result
}

#[test]
fn files_that_lie_are_refused_in_little_time_and_memory() {
    let list = String::from_utf8(file("hostile/list.txt")).unwrap();
    for line in list.lines() {
        let (name, code) = line.split_once(' ').unwrap();
        let found = read(name, &file(&format!("hostile/{name}")));
        assert_eq!(found.as_ref().map_err(Error::code).err(), Some(code), "{name}");
    }
    assert!(list.lines().count() > 15);
}

#[test]
fn files_cut_short_anywhere_are_refused() {
    for name in ["orders-required.parquet", "types.parquet", "orders-lz4.feather", "types.feather", "orders.arrows"] {
        let bytes = file(name);
        for share in 0..40 {
            let cut = &bytes[..bytes.len() * share / 40];
            match read(name, cut) {
                Err(_) => {}
                // A stream has no end mark: what came before the cut is a stream.
                Ok(text) => assert!(name.ends_with(".arrows") && text.len() < 60_000, "{name} cut at {share}/40"),
            }
        }
    }
}

/// Files that between them have every encoding, packing and layout.
const FILES: [&str; 10] = [
    "types.parquet",
    "types-stored-decimals.parquet",
    "types.feather",
    "one-column.parquet",
    "orders-delta-page2.parquet",
    "orders-polars.arrow",
    "orders-growing.arrows",
    "orders-brotli-page1.parquet",
    "instants-int96.parquet",
    "nested.parquet",
];

/// How files begin.
const MARKS: [&[u8]; 3] = [b"PAR1", b"ARROW1\0\0", b"\xff\xff\xff\xff\x40\0\0\0"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_are_read_or_refused(
        which in 0..FILES.len(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
        at_end: bool,
    ) {
        let mut bytes = file(FILES[which]);
        // The footer is where it hurts most.
        let from = if at_end { bytes.len().saturating_sub(2_000) } else { 0 };
        let length = bytes.len() - from;
        for (place, value) in changes {
            bytes[from + place.index(length)] = value;
        }
        let _ = read(FILES[which], &bytes);
    }

    #[test]
    fn any_bytes_behind_a_mark_are_refused(
        mark in proptest::sample::select(&MARKS[..]),
        rest in proptest::collection::vec(any::<u8>(), 0..400),
        length in 0_u32..400,
    ) {
        let mut bytes = [mark, rest.as_slice()].concat();
        prop_assert!(read("bytes", &bytes).is_err());
        bytes.extend_from_slice(&length.to_le_bytes());
        bytes.extend_from_slice(if mark.starts_with(b"PAR1") { b"PAR1" } else { b"ARROW1" });
        let _ = read("bytes with an end", &bytes);
    }
}

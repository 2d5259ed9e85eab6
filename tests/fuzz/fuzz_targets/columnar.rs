//! Parquet and Arrow: refused or read, in little memory; what was read is a table whose lines are equally wide, and its columns are
//! written as Parquet and read back.
#![no_main]

use columnar::{Column, Reader, Step, Values, write_parquet};
use fuzz::{Choices, bounded, look_at_all, read};
use libfuzzer_sys::fuzz_target;
use table::{ReadOptions, Table};

fn text_of(data: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::new(data.len() as u64, Box::new(|name, _| (name.len() % 2 == 0).then_some(8 * 3600)));
    let (mut text, mut given) = (Vec::new(), &data[..0]);
    loop {
        match reader.advance(given).ok()? {
            Step::Bytes(place) => {
                assert!(place.start <= place.end && place.end <= data.len() as u64, "{place:?} of {}", data.len());
                given = &data[place.start as usize..place.end as usize];
            }
            Step::Text(piece) => {
                assert!(piece.last().is_none_or(|&byte| byte == b'\n'), "whole lines");
                text.extend(piece);
                given = &data[..0];
            }
            Step::Done => return Some(text),
        }
    }
}

fuzz_target!(|data: &[u8]| {
    bounded(|| {
        let Some(text) = text_of(data) else { return };
        assert!(text.len() as u64 <= columnar::limits::text(data.len() as u64));
        // Texts that are no UTF-8 come as they are: the reader of text sets their rows aside.
        // Bombs that are let through are long; what is made of any text is asked of short ones.
        if text.len() > 1 << 20 {
            return;
        }
        let options = ReadOptions {
            encoding: Some("utf-8".to_owned()),
            delimiter: Some('\t'),
            header: Some(true),
            ..ReadOptions::default()
        };
        let Ok(table) = read(&text, &options, usize::MAX) else { return };
        look_at_all(&table, &mut Choices::of(data));
        if table.columns().len() <= 100 && table.set_aside_lines().count() == 0 {
            comes_back(&table, &options);
        }
    });
});

fn comes_back(table: &Table, options: &ReadOptions) {
    let rows = 0..table.row_count();
    let column = |place: usize| {
        let numbers = table.numbers(place);
        let values = match place % 2 {
            0 => Values::Numbers(rows.clone().map(|row| numbers.get(row).unwrap_or(f64::NAN)).collect()),
            _ => {
                let (mut text, mut ends) = (String::new(), Vec::new());
                for row in rows.clone() {
                    text.push_str(&table.cell(row, place));
                    ends.push(text.len() as u32);
                }
                Values::Texts(text, ends)
            }
        };
        Column { name: format!("column{place}"), values }
    };
    let columns: Vec<Column> = (0..table.columns().len()).map(column).collect();
    let text = text_of(&write_parquet(&columns)).expect("our own file");
    // Rows without a value are blank lines.
    let Ok(again) = read(&text, options, usize::MAX) else { return };
    if again.row_count() != table.row_count() {
        return;
    }
    for row in rows {
        for place in 0..columns.len() {
            match &columns[place].values {
                Values::Numbers(values) => {
                    let value = Some(values[row]).filter(|value| value.is_finite());
                    assert_eq!(again.cell(row, place).parse().ok(), value, "row {row}");
                }
                _ => assert_eq!(again.cell(row, place), table.cell(row, place), "row {row}"),
            }
        }
    }
}

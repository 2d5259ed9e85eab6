//! What is written is read back; pyarrow reads it too (tests/columnar/check.py).

use columnar::{Column, Values, text_of, write_parquet};
use proptest::prelude::*;

fn read(file: &[u8]) -> Vec<Vec<String>> {
    let text = String::from_utf8(text_of(file, Box::new(|_, _| None)).unwrap()).unwrap();
    // Cells of these tests have no tab and no quote.
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn texts(cells: &[String]) -> Values {
    let (mut text, mut ends) = (String::new(), Vec::new());
    for cell in cells {
        text.push_str(cell);
        ends.push(text.len() as u32);
    }
    Values::Texts(text, ends)
}

fn column(name: &str, values: Values) -> Column {
    Column { name: name.to_owned(), values }
}

/// More rows than a group has, with a cell without a value now and then.
fn many(rows: usize) -> Vec<Column> {
    let every = |row: usize, step: usize| !row.is_multiple_of(step);
    vec![
        column("customer", texts(&(0..rows).map(|row| format!("客户{}", row % 7000)).collect::<Vec<_>>())),
        column(
            "value",
            Values::Numbers((0..rows).map(|row| if every(row, 5) { row as f64 / 8.0 } else { f64::NAN }).collect()),
        ),
        column("orders", Values::Whole((0..rows).map(|row| every(row, 3).then_some(row as i64 - 9)).collect())),
        column("last", Values::Days((0..rows).map(|row| every(row, 11).then_some((row % 20_000) as i32)).collect())),
        column(
            "note",
            texts(
                &(0..rows).map(|row| if every(row, 2) { "a b".to_owned() } else { String::new() }).collect::<Vec<_>>(),
            ),
        ),
    ]
}

#[test]
fn a_file_of_several_groups_is_read_back() {
    let rows = 140_000;
    let file = write_parquet(&many(rows));
    assert!(file.starts_with(b"PAR1") && file.ends_with(b"PAR1"));
    let found = read(&file);
    assert_eq!(found.len(), rows);
    assert_eq!(found[0], ["客户0", "", "", "", ""]);
    assert_eq!(found[139_999], ["客户6999", "17499.875", "139990", "2024-10-03", "a b"]);
    assert_eq!(found[131_072], ["客户5072", "16384", "131063", "2000-04-25", ""]);
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join("written.parquet"), file).unwrap();
}

#[test]
fn a_table_without_rows_has_its_header() {
    let file = write_parquet(&[column("customer", texts(&[])), column("value", Values::Numbers(Vec::new()))]);
    assert_eq!(text_of(&file, Box::new(|_, _| None)).unwrap(), b"customer\tvalue\n");
}

proptest! {
    #[test]
    fn any_cells_come_back(
        rows in proptest::collection::vec(
            ("[a-z客é ,;']{0,9}", any::<f64>(), proptest::option::of(any::<i64>()), proptest::option::of(-700_000_i32..2_900_000)),
            1..200,
        ),
    ) {
        let file = write_parquet(&[
            column("text", texts(&rows.iter().map(|row| row.0.clone()).collect::<Vec<_>>())),
            column("number", Values::Numbers(rows.iter().map(|row| row.1).collect())),
            column("whole", Values::Whole(rows.iter().map(|row| row.2).collect())),
            column("day", Values::Days(rows.iter().map(|row| row.3).collect())),
        ]);
        for (found, row) in read(&file).iter().zip(&rows) {
            prop_assert_eq!(&found[0], &row.0);
            prop_assert_eq!(found[1].parse().ok(), Some(row.1).filter(|value| value.is_finite()));
            prop_assert_eq!(found[2].parse().ok(), row.2);
            prop_assert_eq!(&found[3], &row.3.map(table::iso).unwrap_or_default());
        }
    }
}

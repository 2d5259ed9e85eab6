//! Texts to numbers, days and types: what was read is written and read back, and a column is what most of its cells are.
#![no_main]

use fuzz::{Choices, bounded, look_at_all, read};
use libfuzzer_sys::fuzz_target;
use table::{CellState, ColumnType, DateOrder, DecimalMark, ReadOptions};

const TYPES: [ColumnType; 6] = [
    ColumnType::Number,
    ColumnType::Date,
    ColumnType::DateDayFirst,
    ColumnType::DateMonthFirst,
    ColumnType::Category,
    ColumnType::Text,
];

fuzz_target!(|data: &str| {
    bounded(|| {
        for cell in data.lines() {
            one(cell.trim());
        }
        let mut choices = Choices::of(data.as_bytes());
        // Every line a cell of a column, beside a customer and an amount.
        let mut text = String::from("customer\tcell\tamount\n");
        for (row, cell) in data.lines().enumerate() {
            text.push_str(&format!("c{}\t{}\t{row}\n", row % 5, cell.replace(['"', '\t', '\r'], " ")));
        }
        let mut options = ReadOptions {
            encoding: Some("utf-8".to_owned()),
            delimiter: Some('\t'),
            header: Some(true),
            ..ReadOptions::default()
        };
        if let Some(&column_type) = TYPES.get(choices.one_of(12) as usize) {
            options.types.insert("cell".to_owned(), column_type);
        }
        let Ok(table) = read(text.as_bytes(), &options, usize::MAX) else { return };
        assert_eq!(table.row_count(), data.lines().count());
        let (numbers, days) = (table.numbers(1), table.days(1));
        for row in 0..table.row_count() {
            let empty = table.cell(row, 1).is_empty();
            for state in [numbers.states[row], days.states[row]] {
                assert_eq!(state == CellState::Missing, empty, "row {row}");
            }
        }
        assert_eq!(
            table.columns()[1].missing,
            (0..table.row_count()).filter(|&row| table.cell(row, 1).is_empty()).count()
        );
        look_at_all(&table, &mut choices);
    });
});

fn one(cell: &str) {
    for mark in [DecimalMark::default(), DecimalMark::Comma, DecimalMark::Point] {
        if let Some(value) = table::parse_number_with(cell, mark) {
            assert!(value.is_finite(), "{cell:?}");
            // As Rust writes it, and as the CSV that is saved does.
            let written = format!("{value}");
            assert_eq!(
                table::parse_number_with(&written, DecimalMark::Point),
                Some(value),
                "{cell:?}, then {written:?}"
            );
        }
    }
    // What Rust reads as a decimal number is one, and the same.
    if let (Some(found), Ok(value)) = (table::parse_number_with(cell, DecimalMark::Point), cell.parse::<f64>()) {
        assert_eq!(found, value, "{cell:?}");
    }
    for order in [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst] {
        if let Some(day) = table::parse_date(cell, order) {
            let (year, month, day_of_month) = table::civil_of(day);
            assert_eq!(table::day_of(year, month, day_of_month), Some(day), "{cell:?}");
            assert_eq!(table::parse_date(&table::iso(day), order), Some(day), "{cell:?}");
        }
    }
}

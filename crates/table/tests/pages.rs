//! How a table is held changes nothing: whatever the pages, whether its text is kept or fetched again.

mod host;

use std::cell::Cell;
use std::rc::Rc;

use proptest::prelude::*;
use table::{
    Cleaning, Collector, CustomerSummary, CustomerTable, Error, Holding, ReadOptions, Reader, Refetch, Table,
    TransactionColumns, roles,
};

/// Bytes that can be had again, as those of a file can.
fn refetch(bytes: &[u8]) -> Refetch {
    let bytes: Rc<[u8]> = bytes.into();
    Rc::new(move |range| Some(bytes.get(range.start as usize..range.end as usize)?.to_vec()))
}

/// Everything is fetched again: no text is kept, and of one page alone is it known where its cells are.
fn fetched(bytes: &[u8], page: usize) -> Holding {
    Holding { page, visited: 0, refetch: Some(refetch(bytes)), kept: 0 }
}

fn read(bytes: &[u8], holding: Holding, piece: usize) -> Result<Table, Error> {
    let mut reader =
        Reader::holding("orders.csv", bytes.len() as u64, ReadOptions::default(), host::decoders(), holding)?;
    for piece in bytes.chunks(piece) {
        reader.push(piece)?;
    }
    reader.finish()
}

/// What can be asked of a table.
#[derive(Debug, PartialEq)]
struct Told {
    columns: Vec<table::ColumnInfo>,
    rows: Vec<(usize, Vec<String>)>,
    aside: Vec<String>,
    numbers: Vec<table::Parsed<f64>>,
    transactions: Option<(CustomerSummary, table::Noted, Vec<table::SetAside>)>,
    customers: Option<CustomerTable>,
}

fn told(table: &Table) -> Told {
    let width = table.columns().len();
    let transactions = (width >= 3).then(|| {
        let columns =
            TransactionColumns { customer: 0, date: 1, amount: Some(2), quantity: None, order: Some(width - 1) };
        let cleaning = Cleaning { join_orders: true, drop_duplicates: true, ..Cleaning::default() };
        Collector::new(table, columns, cleaning).finish(table).ok()
    });
    Told {
        columns: table.columns().to_vec(),
        rows: table
            .preview(usize::MAX)
            .into_iter()
            .enumerate()
            .map(|(row, cells)| (table.row_number(row), cells))
            .collect(),
        aside: table.set_aside_lines().map(|line| format!("{line:?}")).collect(),
        numbers: (0..width).map(|column| table.numbers(column)).collect(),
        transactions: transactions
            .flatten()
            .map(|all| (CustomerSummary::new(&all), all.noted().clone(), all.set_aside().to_vec())),
        customers: CustomerTable::read(table, &roles::suggest(table).columns(), 7.0, None).ok(),
    }
}

fn check(bytes: &[u8], page: usize, piece: usize) {
    let whole = read(bytes, Holding::default(), bytes.len().max(1)).map(|table| told(&table));
    for holding in [
        Holding { page, ..Holding::default() },
        Holding { page, visited: 0, ..Holding::default() },
        fetched(bytes, page),
        Holding { visited: 1 << 20, ..fetched(bytes, page) },
    ] {
        let table = read(bytes, holding, piece);
        assert!(!table.as_ref().is_ok_and(Table::take_lost));
        let found = table.map(|table| told(&table));
        // What is told of a table fills many screens.
        assert!(found == whole, "pages of {page}, pieces of {piece}");
    }
}

/// Rows of a shop with every kind of dirt.
fn orders(rows: usize) -> String {
    let mut text = String::from("客户,日期,金额,订单\n");
    for row in 0..rows {
        let line = match row % 11 {
            3 => format!("\"Gruber, {row}\",2024-02-{:02},\"1,{:03}.5\",A{row}\n", row % 28 + 1, row % 1000),
            5 => "\n".to_owned(),
            7 => format!("K{},2024-03-{:02}\n", row % 13, row % 28 + 1),
            _ => format!("K{},2024-03-{:02},{}.25,A{}\n", row % 13, row % 5 + 1, row % 3, row / 2),
        };
        text.push_str(&line);
    }
    text
}

#[test]
fn pages_and_fetching_again_change_nothing() {
    let text = orders(900);
    for (page, piece) in [(1, 1), (64, 100), (1000, 37), (5000, 4096), (1 << 20, 1 << 20)] {
        check(text.as_bytes(), page, piece);
    }
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    check(&marked, 300, 1000);
}

#[test]
fn damaged_bytes_are_set_aside_whatever_is_kept() {
    let mut bytes = orders(900).into_bytes();
    for place in [9_000, 15_000, 15_001] {
        bytes[place] = 0xff;
    }
    for (page, piece) in [(64, 100), (700, 2000)] {
        check(&bytes, page, piece);
    }
}

#[test]
fn a_quote_that_never_closes_costs_its_line_on_any_page() {
    let text = orders(300).replace("K7,2024-03-03,", "\"K7,2024-03-03,");
    let many = orders(2_000).replace("K7,", "\"K7,");
    for (page, piece) in [(64, 100), (700, 2000)] {
        check(text.as_bytes(), page, piece);
        check(many.as_bytes(), page, piece);
    }
}

// The text before was dropped as UTF-8: where it was all ASCII, what follows may be of another encoding yet.
#[test]
fn another_encoding_may_show_late() {
    let ascii: String = (0..60_000).map(|row| format!("K{},2024-03-01,{}.5,A{row}\n", row % 700, row % 9)).collect();
    let (late, _, _) = encoding_rs::GB18030.encode("李雷,2024-03-02,3.5,甲\n韩梅梅,2024-03-03,4.5,乙\n");
    let bytes = [b"customer,date,amount,order\n", ascii.as_bytes(), &late].concat();
    assert!(bytes.len() > 1 << 20, "enough that text is dropped");
    let table = read(&bytes, fetched(&bytes, 1 << 16), 1 << 16).expect("a table");
    assert_eq!((table.encoding(), table.row_count()), ("gb18030", 60_002));
    assert_eq!(table.cell(60_000, 0), "李雷");
    assert_eq!((table.cell(0, 0), table.cell(30_000, 3)), ("K0".into(), "A30000".into()));
}

#[test]
fn text_that_cannot_be_had_again_is_told_of() {
    let rows: String = (0..100_000).map(|row| format!("K{},2024-03-01,{}.5,A{row}\n", row % 700, row % 9)).collect();
    let text = format!("customer,date,amount,order\n{rows}");
    let there = Rc::new(Cell::new(true));
    let (known, again) = (Rc::clone(&there), refetch(text.as_bytes()));
    let holding = Holding {
        refetch: Some(Rc::new(move |range| again(range).filter(|_| known.get()))),
        ..fetched(text.as_bytes(), 1 << 16)
    };
    let table = read(text.as_bytes(), holding, 1 << 16).expect("a table");
    assert_eq!((table.cell(7, 0), table.take_lost()), ("K7".into(), false));
    there.set(false);
    assert_eq!((table.cell(20_000, 0), table.take_lost(), table.take_lost()), ("".into(), true, false));
    there.set(true);
    assert_eq!((table.cell(20_000, 0), table.take_lost()), ("K400".into(), false));
}

#[test]
fn a_file_that_has_changed_is_not_taken_for_the_one_that_was_read() {
    let rows = |name: &str| -> String {
        (0..100_000).map(|row| format!("{name}{row:06},2024-03-01,{}.5\n", row % 9)).collect()
    };
    let text = format!("customer,date,amount\n{}", rows("K"));
    let other = text.replace('\n', "\r").replacen('\r', "\n", 1);
    let holding = Holding { refetch: Some(refetch(other.as_bytes())), ..fetched(text.as_bytes(), 1 << 16) };
    let table = read(text.as_bytes(), holding, 1 << 16).expect("a table");
    assert_eq!((table.cell(7, 0), table.take_lost()), ("".into(), true));
}

proptest! {
    #[test]
    fn any_rows_are_the_same_on_any_pages(
        text in proptest::collection::vec("[ab\"é]{0,3},(2024-0[1-9]-1[0-9]|[0-9]{1,2}/[0-9]{1,2}/2024),-?[0-9]{1,3}(\\.[0-9])?,?[\"x]{0,2}\n", 1..60),
        page in 1usize..600,
        piece in 1usize..300,
    ) {
        check(text.concat().as_bytes(), page, piece);
    }
}

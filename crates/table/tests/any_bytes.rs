//! No file makes the reader fail otherwise than by an error, and how a file is cut into pieces changes nothing.

mod host;

use proptest::prelude::*;
use table::{
    Cleaning, Collector, CustomerSummary, CustomerTable, Error, ReadOptions, Table, TableKind, TransactionColumns,
    Window, roles,
};

/// Everything that a page would ask of a table.
fn look_at_all(table: &Table) {
    for column in 0..table.columns().len() {
        let (numbers, days) = (table.numbers(column), table.days(column));
        assert_eq!((numbers.values.len(), days.values.len()), (table.row_count(), table.row_count()));
        assert!(numbers.values.iter().all(|value| value.is_finite()));
        let info = &table.columns()[column];
        assert!((0.0..=1.0).contains(&info.confidence) && !info.name.is_empty());
    }
    for (place, info) in table.columns().iter().enumerate() {
        assert_eq!(table.column_index(&info.name), Some(place), "a name is one column's: {:?}", info.name);
    }
    let lines = (0..table.row_count()).map(|row| table.row_number(row)).collect::<Vec<_>>();
    assert!(lines.is_sorted() && lines.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(table.set_aside_lines().all(|line| !lines.contains(&line.row)), "a line is a row or set aside");
    let suggested = roles::suggest(table);
    for kind in [TableKind::Transactions, TableKind::Customers, TableKind::Responses] {
        assert!(roles::suggest_for(table, kind).roles.iter().all(|role| role.column < table.columns().len()));
    }
    let every = TransactionColumns {
        customer: 0,
        date: table.columns().len() - 1,
        amount: Some(table.columns().len() / 2),
        quantity: Some(0),
        order: Some(0),
    };
    let every_rule = Cleaning { last_day: Some(20_000), join_orders: true, zone: Some(480), ..Cleaning::default() };
    for columns in TransactionColumns::from_roles(table, &suggested.columns()).into_iter().chain([every]) {
        if let Ok(transactions) = Collector::new(table, columns, every_rule).finish(table) {
            assert_eq!(transactions.rows_used() + transactions.set_aside().len(), table.row_count());
            let summary = CustomerSummary::new(&transactions);
            let [start, end] = summary.log_days();
            let window = Window {
                days_per_unit: 7.0,
                calibration_end: start + (end - start) / 2,
                observed_until: end,
                acquired: None,
            };
            let history = summary.columns(&window);
            assert!(history.spend.iter().chain(&history.total).all(|value| !value.is_nan()));
            let _ = (summary.repeat_counts(&window, 7.0), table::first_acquisition_day(&summary));
        }
    }
    if let Ok(customers) = CustomerTable::read(table, &suggested.columns(), 7.0, None) {
        let _ = (customers.columns(), customers.set_aside_groups(table));
    }
}

fn outcome(bytes: &[u8], piece: usize) -> Result<Vec<Vec<String>>, Error> {
    let table = host::read("any", bytes, &ReadOptions::default(), piece)?;
    look_at_all(&table);
    let mut all = table.preview(usize::MAX);
    all.push(table.columns().iter().map(|column| column.name.clone()).collect());
    all.push(table.set_aside_lines().map(|line| format!("{} {}", line.row, line.text)).collect());
    Ok(all)
}

// What the file is was told by the first piece, and JSON may begin with more blanks than a piece is long.
#[test]
fn json_behind_many_blanks_is_json_in_any_pieces() {
    for blanks in [0, 14, 15, 16, 17, 40, 1000] {
        let json = format!("[{}{{\"customer\":\"A, B\",\"amount\":2}}]", " \n".repeat(blanks));
        for piece in [1, 2, 15, 16, 17, 64] {
            let found = outcome(json.as_bytes(), piece).expect("records");
            assert_eq!(found[..2], [["A, B", "2"], ["customer", "amount"]], "{blanks} blanks, pieces of {piece}");
        }
    }
}

// The bytes that decide between encodings were as many as the piece held.
#[test]
fn the_encoding_is_the_same_in_any_pieces() {
    let mut bytes = b"customer,amount\n".to_vec();
    bytes.extend(b"A,1\n".repeat(1500));
    // One byte that no UTF-8 has, and behind it much that is UTF-8 and nothing else.
    bytes.extend(b"\xff,2\n");
    bytes.extend("客户,3\n".repeat(300).into_bytes());
    let whole = outcome(&bytes, usize::MAX).expect("a table");
    assert!(whole.iter().any(|row| row[0] == "客户"));
    for piece in [1, 7, 100, 4096, 5000] {
        assert_eq!(outcome(&bytes, piece).as_ref(), Ok(&whole), "pieces of {piece}");
    }
}

// The second of two columns of a name took the name that a third one had.
#[test]
fn no_two_columns_have_a_name() {
    let names = |text: &str| {
        let table = host::read("any", text.as_bytes(), &ReadOptions::default(), 1 << 16).expect("a table");
        look_at_all(&table);
        table.columns().iter().map(|column| column.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names("a,a,a (2),b\nx,y,z,1\nx,y,z,2\n"), ["a", "a (2)", "a (2) (2)", "b"]);
    assert_eq!(names("a (2),a,a,a\nx,y,z,1\nx,y,z,2\n"), ["a (2)", "a", "a (3)", "a (4)"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300), piece in 1usize..64) {
        prop_assert_eq!(outcome(&bytes, piece), outcome(&bytes, 1 << 16));
    }

    #[test]
    fn any_text(text in "([,;\t\"|] ?|\r?\n|[a-c客é]{1,3}|-?[0-9]{1,4}[.,/-]?[0-9]{0,2}|2024-01-0[1-9]){0,120}", piece in 1usize..64) {
        prop_assert_eq!(outcome(text.as_bytes(), piece), outcome(text.as_bytes(), 1 << 16));
    }

    #[test]
    fn any_table(
        rows in proptest::collection::vec(("[A-E\"]{1,2}", "2024-0[1-9]-[0-3][0-9]|[0-9]{1,2}/[0-9]{1,2}/2024|", "-?[0-9]{1,9}[.,]?[0-9]{0,3}%?|"), 1..60),
        delimiter in "[,;\t|]",
        piece in 1usize..64,
    ) {
        let mut text = format!("customer{delimiter}date{delimiter}amount\n");
        for (customer, date, amount) in &rows {
            text.push_str(&format!("{customer}{delimiter}{date}{delimiter}{amount}\n"));
        }
        prop_assert_eq!(outcome(text.as_bytes(), piece), outcome(text.as_bytes(), 1 << 16));
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    // Longer than the bytes that decide on the encoding.
    #[test]
    fn any_encoding(bytes in proptest::collection::vec(prop_oneof![Just(b','), Just(b'\n'), any::<u8>(), 0x81u8..0xfe], 0..5000), piece in 1usize..3000) {
        prop_assert_eq!(outcome(&bytes, piece), outcome(&bytes, 1 << 16));
    }
}

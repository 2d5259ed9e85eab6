//! What is written as a workbook is read back as the same table.

use formats::{Column, SheetToWrite, Values, sheets, to_text, write_xlsx};
use table::{ColumnType, Error, ReadOptions, Reader, Table, no_decoders};

fn table_of(text: &[u8]) -> Table {
    let options = ReadOptions { delimiter: Some('\t'), ..ReadOptions::default() };
    let mut reader = Reader::new("book.xlsx", text.len() as u64, options, no_decoders()).unwrap();
    reader.push(text).unwrap();
    reader.finish().unwrap()
}

fn orders() -> SheetToWrite {
    let column = |name: &str, values| Column { name: name.to_owned(), values };
    SheetToWrite {
        name: "订单".to_owned(),
        columns: vec![
            column(
                "会员编号",
                Values::Texts(["00012", "=1+1", "a\tb", "say \"hi\"", "两\n行"].map(str::to_owned).to_vec()),
            ),
            column("下单日期", Values::Days(vec![Some(19_727), Some(0), Some(20_000), Some(-25_000), Some(19_782)])),
            column("金额", Values::Numbers(vec![Some(0.1 + 0.2), Some(-5.0), Some(1e21), None, Some(f64::NAN)])),
            column(
                "流水号",
                Values::Numbers(vec![Some(123456789012345.0), Some(1.0), Some(2.0), Some(3.0), Some(4.0)]),
            ),
        ],
    }
}

#[test]
fn a_workbook_comes_back() {
    let second = SheetToWrite {
        name: "other".to_owned(),
        columns: vec![Column { name: "x".to_owned(), values: Values::Numbers(vec![Some(1.0)]) }],
    };
    let bytes = write_xlsx(&[orders(), second]).unwrap();
    assert_eq!(sheets(&bytes).unwrap(), ["订单", "other"]);
    let sheet = to_text(&bytes, None).unwrap();
    assert_eq!((sheet.sheet.as_str(), sheet.strays), ("订单", 0));
    let table = table_of(&sheet.text);
    assert_eq!(table.row_count(), 5);
    let column = |index| (0..5).map(|row| table.cell(row, index).into_owned()).collect::<Vec<String>>();
    assert_eq!(column(0), ["00012", "=1+1", "a\tb", "say \"hi\"", "两\n行"]);
    assert_eq!(table.columns()[1].column_type, ColumnType::Date);
    assert_eq!(table.days(1).values, [19_727, 0, 20_000, -25_000, 19_782]);
    assert_eq!(table.numbers(2).get(0), Some(0.1 + 0.2));
    assert_eq!(table.numbers(2).get(2), Some(1e21));
    assert_eq!((table.numbers(2).get(3), table.numbers(2).get(4)), (None, None));
    assert_eq!(column(3)[0], "123456789012345");
    assert_eq!(table.cell(0, 0), "00012", "identifiers keep their zeros");
}

#[test]
fn sheets_are_chosen_by_name() {
    let bytes = write_xlsx(&[orders()]).unwrap();
    assert_eq!(to_text(&bytes, Some("none")), Err(Error::NoSheet { sheet: "none".to_owned() }));
    assert_eq!(to_text(&bytes, Some("订单")).unwrap().sheet, "订单");
}

#[test]
fn the_same_columns_give_the_same_file() {
    assert_eq!(write_xlsx(&[orders()]).unwrap(), write_xlsx(&[orders()]).unwrap());
}

#[test]
fn empty_sheets_are_passed_over() {
    let empty = SheetToWrite { name: "empty".to_owned(), columns: Vec::new() };
    let bytes = write_xlsx(&[empty.clone(), orders()]).unwrap();
    assert_eq!(to_text(&bytes, None).unwrap().sheet, "订单");
    assert_eq!(to_text(&write_xlsx(&[empty]).unwrap(), None), Err(Error::EmptyFile));
}

#[test]
fn a_stray_cell_far_away_is_left_out() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, name) in ["customer", "amount"].iter().enumerate() {
        sheet.write_string(0, column as u16, *name).unwrap();
        sheet.write_number(1, column as u16, 7.0).unwrap();
    }
    sheet.write_string(1_048_575, 16_383, "stray").unwrap();
    let read = to_text(&workbook.save_to_buffer().unwrap(), None).unwrap();
    assert_eq!(read.text, b"customer\tamount\n7\t7\n");
    assert_eq!(read.strays, 1);
}

#[test]
fn dates_with_time_and_titles_above_the_table_are_read() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let format = rust_xlsxwriter::Format::new().set_num_format("yyyy/m/d h:mm");
    sheet.write_string(0, 1, "2024 年销售报表").unwrap();
    for (column, name) in ["客户", "下单时间", "金额"].iter().enumerate() {
        sheet.write_string(2, column as u16 + 1, *name).unwrap();
    }
    for row in 3..9 {
        sheet.write_string(row, 1, format!("C{}", row % 2)).unwrap();
        sheet.write_number_with_format(row, 2, 45_296.5 + f64::from(row), &format).unwrap();
        sheet.write_number(row, 3, 9.5).unwrap();
    }
    let read = to_text(&workbook.save_to_buffer().unwrap(), None).unwrap();
    let table = table_of(&read.text);
    assert_eq!((table.row_count(), table.row_number(0)), (6, 4));
    assert_eq!(table.columns()[0].name, "客户");
    assert_eq!(table.cell(0, 1), "2024-01-08 12:00:00");
    assert_eq!(table.days(1).get(0), table::day_of(2024, 1, 8));
}

#[test]
fn what_is_no_workbook_is_said_so() {
    assert_eq!(sheets(b"customer,amount\n"), Err(Error::Binary { format: "unknown".to_owned() }));
    assert!(matches!(sheets(b"PK\x03\x04 and then nothing"), Err(Error::BrokenWorkbook { .. })));
    let mut protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    protected.resize(512, 0);
    protected.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(sheets(&protected), Err(Error::ProtectedWorkbook));
}

#[test]
fn older_and_open_formats_give_the_same_table() {
    for (name, bytes) in
        [("xls", &include_bytes!("files/orders.xls")[..]), ("ods", &include_bytes!("files/orders.ods")[..])]
    {
        let read = to_text(bytes, None).unwrap();
        assert_eq!((read.format, read.sheet.as_str()), (name, "订单"));
        let table = table_of(&read.text);
        assert_eq!(table.row_count(), 3, "{name}");
        assert_eq!(table.days(1).values, [19_727, 19_728, 19_754], "{name}");
        assert_eq!(table.numbers(2).values, [10.5, 20.0, -3.25], "{name}");
        assert_eq!(table.cell(1, 0), "乙", "{name}");
    }
}

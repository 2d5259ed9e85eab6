//! Tables as files.

use std::collections::BTreeMap;

use workbench::protocol::{Answer, ExportTable, Request, SegmentSettings};
use workbench::{Cells, Response, Session};

use crate::{ask, cdnow, opened};

fn export(session: &mut Session, table: ExportTable, format: &str, names: &[(&str, &str)]) -> Response {
    let names: BTreeMap<String, String> = names.iter().map(|&(id, word)| (id.to_owned(), word.to_owned())).collect();
    ask(session, Request::Export { table, format: format.to_owned(), names }, 100).expect("a file")
}

fn text(response: &Response) -> String {
    let bytes = response.bytes.as_deref().expect("bytes");
    assert_eq!(&bytes[..3], b"\xef\xbb\xbf", "a byte order mark");
    String::from_utf8(bytes[3..].to_vec()).expect("UTF-8")
}

#[test]
fn customers_are_saved_with_every_column_known() {
    let mut session = cdnow::session();
    ask(&mut session, Request::Segment(SegmentSettings::default()), 1_000).expect("segments");
    ask(&mut session, Request::Value(cdnow::settings()), 1_000).expect("a fit");
    let response = export(&mut session, ExportTable::Customers, "csv", &[("customer", "客户"), ("value", "终身价值")]);
    let Answer::File { name, media_type } = &response.answer else { panic!("a file") };
    assert_eq!((name.as_str(), media_type.as_str()), ("cdnow-customers.csv", "text/csv"));
    let text = text(&response);
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    assert_eq!((header.len(), header[0], header[header.len() - 1]), (17, "客户", "终身价值"));
    assert_eq!(lines.clone().count(), 2_357);
    assert!(lines.all(|line| line.split(',').count() == 17 && !line.contains("NaN") && !line.contains("inf")));

    let sheet = export(&mut session, ExportTable::Customers, "xlsx", &[]).sheet.expect("a sheet");
    assert_eq!(sheet.columns.len(), 17);
    for column in &sheet.columns {
        let rows = match &column.cells {
            Cells::Numbers(numbers) => numbers.len(),
            Cells::Texts(texts) => texts.len(),
        };
        assert_eq!(rows, 2_357, "{}", column.header);
    }
}

#[test]
fn a_formula_in_a_name_is_defused() {
    let text_in = "customer,date,amount\n=1+1,2024-01-05,10\n@A,2024-02-05,12\nB,2024-01-07,8\n";
    let mut session = opened("small.csv", text_in);
    let text = text(&export(&mut session, ExportTable::Customers, "csv", &[]));
    assert!(text.lines().skip(1).all(|line| !line.starts_with(['=', '@', '+', '-'])), "{text}");
}

#[test]
fn rows_set_aside_are_saved_whole() {
    let mut csv = "customer,date,amount\n".to_owned();
    for row in 0..60 {
        csv += &format!("C{},2024-01-{:02},{}\n", row % 7, row % 28 + 1, if row % 3 == 0 { "oops" } else { "5" });
    }
    let mut session = opened("orders.csv", &csv);
    let response = export(&mut session, ExportTable::SetAside, "csv", &[("set-aside-bad-amount", "金额无法读取")]);
    let text = text(&response);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 21, "a header and every third row");
    assert_eq!(lines[1], "2,金额无法读取,C0,2024-01-01,oops");
}

#[test]
fn segments_are_saved_with_their_names() {
    let mut session = cdnow::session();
    ask(&mut session, Request::Segment(SegmentSettings::default()), 1_000).expect("segments");
    let text = text(&export(&mut session, ExportTable::Segments, "csv", &[("champions", "冠军客户")]));
    assert_eq!(text.lines().count(), 11);
    assert!(text.lines().any(|line| line.starts_with("冠军客户,")));
}

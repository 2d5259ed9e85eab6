//! Tables as files.

use std::collections::BTreeMap;

use table::no_decoders;
use workbench::protocol::{Answer, ExportTable, Mapping, ReadSettings, Request, SegmentSettings};
use workbench::{Cells, Incoming, Response, Session, SheetFormat, Whole};

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
        assert_eq!(column.cells.len(), 2_357, "{}", column.header);
    }
    let sheet = export(&mut session, ExportTable::Customers, "parquet", &[]).sheet.expect("a table");
    let kinds: Vec<_> =
        sheet.columns.iter().map(|column| (matches!(column.cells, Cells::Texts(_)), column.whole)).take(3).collect();
    assert_eq!((sheet.format, kinds), (SheetFormat::Parquet, vec![(true, false), (true, false), (false, true)]));
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

#[test]
fn files_that_cannot_fit_are_refused_before_a_byte_is_read() {
    let mut session = Session::new();
    let whole = Some(Whole { name: "all.zip".to_owned(), bytes: 5_000_000_000 });
    let first = Incoming { whole, ..Incoming::text("january.csv", 2_000_000_000, no_decoders()) };
    let request =
        Request::Read { settings: ReadSettings::default(), mapping: Mapping::default(), cleaning: Default::default() };
    let failure = session.start(request, Some(first)).err().expect("too large");
    assert_eq!((failure.code.as_str(), failure.file.as_deref()), ("too-large", Some("all.zip")));
    assert_eq!(failure.data.get("bytes"), Some(&models::Value::Number(5e9)));
}

#[test]
fn the_customers_of_each_segment_are_a_list_of_their_own() {
    let mut session = cdnow::session();
    ask(&mut session, Request::Segment(SegmentSettings::default()), 100).expect("segments");
    let response = export(&mut session, ExportTable::Customers, "zip", &[("champions", "Best/first")]);
    let bytes = response.bytes.expect("an archive");
    let directory = table::archive_directory(&bytes, bytes.len() as u64).expect("a directory");
    let lists = table::archived_tables(&bytes[directory.start as usize..directory.end as usize]).expect("an archive");
    let lists = lists.expect("no workbook");
    let rows = |name: &str| {
        let list = lists.iter().find(|list| list.name == name).expect("a list");
        let place = list.data(&bytes[list.header as usize..]).expect("a place");
        let text = std::str::from_utf8(&bytes[place.start as usize..place.end as usize]).expect("UTF-8");
        text.lines().count() - 1
    };
    let all: usize = lists.iter().map(|list| rows(&list.name)).sum();
    assert_eq!(all, 2357);
    assert!(lists.len() > 3 && rows("Best-first.csv") > 0);
    let none = Request::Export { table: ExportTable::Segments, format: "zip".to_owned(), names: BTreeMap::new() };
    assert_eq!(ask(&mut session, none, 100).expect_err("no lists").code, "no-segments");
}

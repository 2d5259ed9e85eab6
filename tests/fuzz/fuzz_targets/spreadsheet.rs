//! Workbooks (XLSX, ODS, XLS): refused or read, in little memory, sheet by sheet, into a text that is a table or is said not to be one.
//!
//! An input is a workbook, or its parts as text, put together here: each a line with its name and its content, up to [`BETWEEN`]. It is
//! an ODS where one of them is its `content.xml`. Of an XLS it is what looks at it first, in little memory; it is then read by code that is
//! not ours and is not held to this: where that gives up, its module does, and the page says so.
#![no_main]

use fuzz::{Choices, bounded, look_at_all, read};
use libfuzzer_sys::fuzz_target;
use table::{Error, ReadOptions};

/// Between parts.
const BETWEEN: u8 = 0x1e;

/// Bytes of text that are looked at more than once: a few bytes of ODS may stand for millions of cells, and other inputs wait.
const LONG: usize = 1 << 20;

/// Parts that every workbook has, for inputs that have only the interesting ones.
const PARTS: [(&str, &str); 3] = [
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    ("xl/workbook.xml", r#"<workbook><sheets><sheet name="orders" sheetId="1" r:id="r1"/></sheets></workbook>"#),
];

/// A workbook of parts.
fn put_together(data: &[u8]) -> Vec<u8> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for part in data.split(|&byte| byte == BETWEEN) {
        let end = part.iter().position(|&byte| byte == b'\n').unwrap_or(part.len());
        let name = String::from_utf8_lossy(&part[..end]).into_owned();
        files.push((name, part.get(end + 1..).unwrap_or_default().to_vec()));
    }
    if files.iter().any(|(name, _)| name == "content.xml") {
        files.insert(0, ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec()));
        return table::archive(&files);
    }
    for (name, text) in PARTS {
        if files.iter().all(|(other, _)| other != name) {
            files.push((name.to_owned(), text.as_bytes().to_vec()));
        }
    }
    table::archive(&files)
}

/// What an XLS begins with.
const LEGACY: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

fuzz_target!(|data: &[u8]| {
    if data.starts_with(LEGACY) {
        if let Ok(tamed) = bounded(|| formats::legacy::tame(data)) {
            assert_eq!(tamed.bytes.len(), data.len());
        }
        return;
    }
    let made;
    let data = if data.starts_with(b"PK") {
        data
    } else {
        made = put_together(data);
        &made
    };
    bounded(|| {
        let names = formats::sheets(data);
        let first = formats::to_text(data, None);
        let Ok(names) = names else {
            assert!(first.is_err(), "sheets without names");
            return;
        };
        if first.as_ref().is_ok_and(|sheet| sheet.text.len() > LONG) {
            return;
        }
        for name in names.iter().take(4) {
            match formats::to_text(data, Some(name)) {
                Ok(sheet) => assert_eq!((&sheet.sheet, &sheet.sheets), (name, &names)),
                Err(Error::NoSheet { sheet }) => panic!("{sheet:?} was named"),
                Err(_) => {}
            }
        }
        let Ok(sheet) = first else { return };
        assert_eq!(formats::to_text(data, Some(&sheet.sheet)).as_ref(), Ok(&sheet));
        let text = std::str::from_utf8(&sheet.text).expect("UTF-8");
        assert!(text.ends_with('\n'));
        let options =
            ReadOptions { encoding: Some("utf-8".to_owned()), delimiter: Some('\t'), ..ReadOptions::default() };
        if let Ok(table) = read(&sheet.text, &options, usize::MAX) {
            look_at_all(&table, &mut Choices::of(data));
        }
    });
});

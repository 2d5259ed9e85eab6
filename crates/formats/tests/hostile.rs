//! Workbooks that lie: refused or read in little time and without the memory of what they claim.

mod limits;

use std::io::{Cursor, Write};

use limits::{held, read};
use zip::write::{SimpleFileOptions, ZipWriter};

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const PACKAGE: &str = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="orders" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const STRINGS: &str = "<sst uniqueCount=\"2\"><si><t>customer</t></si><si><t>amount</t></si></sst>";
const ROWS: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>9.5</v></c></row>"#;

/// Writes a part of a workbook.
type Part<'a> = &'a dyn Fn(&mut dyn Write);

/// A workbook with these parts in place of its own.
fn workbook(others: &[(&str, Part)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let sheet = format!("<worksheet><sheetData>{ROWS}</sheetData></worksheet>");
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/sharedStrings.xml", STRINGS),
        ("xl/styles.xml", "<styleSheet/>"),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        match others.iter().find(|(other, _)| *other == name) {
            Some((_, write)) => write(&mut zip),
            None => zip.write_all(text.as_bytes()).unwrap(),
        }
    }
    zip.finish().unwrap().into_inner()
}

fn repeat(out: &mut dyn Write, what: &str, bytes: usize) {
    let block = what.repeat((1 << 18) / what.len());
    for _ in 0..bytes / block.len() {
        out.write_all(block.as_bytes()).unwrap();
    }
}

/// A part of a beginning, so many bytes of the same, and an end.
fn long(out: &mut dyn Write, start: &str, what: &str, bytes: usize, end: &str) {
    out.write_all(start.as_bytes()).unwrap();
    repeat(out, what, bytes);
    out.write_all(end.as_bytes()).unwrap();
}

#[test]
fn the_honest_workbook_is_read() {
    let _alone = held::alone();
    assert_eq!(read(&workbook(&[])).unwrap().text, b"customer\tamount\n7\t9.5\n");
}

#[test]
fn one_cell_in_the_last_corner_is_a_stray() {
    let _alone = held::alone();
    let sheet = format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{ROWS}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>"
    );
    let write = |out: &mut dyn Write| out.write_all(sheet.as_bytes()).unwrap();
    let found = read(&workbook(&[("xl/worksheets/sheet1.xml", &write)])).unwrap();
    assert_eq!((found.text.as_slice(), found.strays), (&b"customer\tamount\n7\t9.5\n"[..], 1));
    let alone =
        "<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
    let write = |out: &mut dyn Write| out.write_all(alone.as_bytes()).unwrap();
    assert!(read(&workbook(&[("xl/worksheets/sheet1.xml", &write)])).is_ok_and(|sheet| sheet.text.ends_with(b"1\n")));
}

#[test]
fn bombs_are_refused_wherever_they_lie() {
    let _alone = held::alone();
    const SIZE: usize = 24 << 20;
    let cases: [(&str, Part); 5] = [
        ("xl/worksheets/sheet1.xml", &|out| {
            long(out, "<worksheet><sheetData>", "<row><c><v>1</v></c></row>", SIZE, "</sheetData></worksheet>")
        }),
        ("xl/worksheets/sheet1.xml", &|out| {
            long(out, "<worksheet><sheetData><row><c><v>", "1", SIZE, "</v></c></row>")
        }),
        ("xl/sharedStrings.xml", &|out| long(out, "<sst><si><t>", "a", SIZE, "</t></si></sst>")),
        ("xl/sharedStrings.xml", &|out| long(out, "<sst>", "<si/>", 6 << 20, "</sst>")),
        ("xl/styles.xml", &|out| long(out, "<styleSheet><cellXfs>", "<xf/>", 6 << 20, "</cellXfs></styleSheet>")),
    ];
    for (name, write) in cases {
        let bytes = workbook(&[(name, write)]);
        assert!(bytes.len() < 4 << 20);
        assert_eq!(read(&bytes).map_err(|error| error.code()), Err("too-large"), "{name}");
    }
}

#[test]
fn strings_announced_and_not_there_take_no_memory() {
    let _alone = held::alone();
    for count in ["18446744073709551615", "4000000000", "99999999999999999999999999"] {
        for between in ["=", " = ", &format!("{}=", " ".repeat(200))] {
            let strings = format!("<sst uniqueCount{between}\"{count}\"><si><t>a</t></si></sst>");
            let write = |out: &mut dyn Write| out.write_all(strings.as_bytes()).unwrap();
            let bytes = workbook(&[("xl/sharedStrings.xml", &write)]);
            assert_eq!(read(&bytes).map_err(|error| error.code()), Err("too-large"), "{between}{count}");
        }
    }
}

// 30 MB of open elements, packed to 60 KB, kept the reader busy for seconds.
#[test]
fn elements_within_elements_without_end_are_refused() {
    let _alone = held::alone();
    for name in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"] {
        for opening in ["<a>", "<row><c><is>", "<c r=\"A1\">", "<is><r>x"] {
            let write = |out: &mut dyn Write| long(out, "<sst>", opening, 1 << 19, "");
            let found = read(&workbook(&[(name, &write)])).map_err(|error| error.code());
            assert_eq!(found, Err("broken-workbook"), "{opening} in {name}");
        }
    }
}

// A part that is larger than the directory says is not unpacked to its end.
#[test]
fn bombs_that_claim_to_be_small_are_refused() {
    let _alone = held::alone();
    let write = |out: &mut dyn Write| long(out, "<sst><si><t>", "a", 24 << 20, "</t></si></sst>");
    let mut bytes = workbook(&[("xl/sharedStrings.xml", &write)]);
    let places: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, mark)| mark == b"PK\x01\x02").map(|(at, _)| at).collect();
    assert_eq!(places.len(), 7, "parts");
    for at in places {
        bytes[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert_eq!(read(&bytes).map_err(|error| error.code()), Err("broken-workbook"));
}

// The reader followed such a chain until there was no more memory.
#[test]
fn compound_files_that_go_round_in_circles_are_refused() {
    let _alone = held::alone();
    let whole = include_bytes!("files/orders.xls");
    assert!(read(whole).is_ok());
    let number = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().unwrap()) as usize;
    let (followers, directory) = ((number(76) + 1) * 512, number(48));
    let with = |at: usize, value: u32| {
        let mut bytes = whole.to_vec();
        bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
        read(&bytes).map_err(|error| error.code())
    };
    // The directory's sector comes after itself; its streams and the table of short ones are as long as can be.
    assert_eq!(with(followers + 4 * directory, directory as u32), Err("broken-workbook"));
    for entry in [0, 1] {
        assert_eq!(with((directory + 1) * 512 + 128 * entry + 120, u32::MAX), Err("broken-workbook"), "{entry}");
    }
    assert_eq!(with(64, u32::MAX), Err("broken-workbook"));
    for at in [48, 68, 76] {
        for value in [0, 1, 0x7fff_ffff, u32::MAX] {
            let _ = with(at, value);
        }
    }
}

//! Workbooks of the OpenDocument kind: as other programs write them, and as nobody should.

mod limits;

use std::io::{Cursor, Write};

use formats::{sheets, to_text};
use limits::{held, read};
use table::Error;
use zip::CompressionMethod::Stored;
use zip::write::{SimpleFileOptions, ZipWriter};

const MANIFEST: &str =
    r#"<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>"#;

/// A workbook with these parts, a media type before them.
fn parts(media: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("mimetype", SimpleFileOptions::default().compression_method(Stored)).unwrap();
    zip.write_all(media.as_bytes()).unwrap();
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const MEDIA: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn content(sheets: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    )
}

/// A workbook of one sheet of these rows.
fn workbook(rows: &str) -> Vec<u8> {
    let sheet = content(&format!("<table:table table:name=\"orders\">{rows}</table:table>"));
    parts(MEDIA, &[("META-INF/manifest.xml", MANIFEST), ("content.xml", &sheet)])
}

fn text_of(rows: &str) -> Result<String, &'static str> {
    let sheet = read(&workbook(rows)).map_err(|error| error.code())?;
    Ok(String::from_utf8(sheet.text).unwrap())
}

const CELL: &str =
    r#"<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>"#;

// Written by odfpy (files/make.py); the values are those of the script.
#[test]
fn every_type_of_a_value_is_read() {
    let _alone = held::alone();
    let bytes = include_bytes!("files/types.ods");
    assert_eq!(sheets(bytes).unwrap(), ["empty", "种类 & types", "hidden"]);
    let sheet = read(bytes).unwrap();
    assert_eq!((sheet.sheet.as_str(), sheet.strays), ("种类 & types", 0));
    let wanted = "kind\tvalue\t
float\t1.5\t
digits\t123456789012345\t
exponent\t1000000000000000000000\t
percentage\t0.125\t
currency\t9.9\t
day\t2024-01-05\t
midnight\t2024-01-05\t
instant\t2024-01-05 08:30:15\t
time\t08:30:00\t
true\tTRUE\t
false\tFALSE\t
string\t00012\t
own\tmeant\t
paragraphs\t\"first\nsecond\"\t
rich\t\"two blanks   span\tlink\nend & <end>\"\t
note\tnoted\t


again\t7\t7
again\t7\t7
again\t7\t7
wide\t\tafter
";
    assert_eq!(String::from_utf8(sheet.text).unwrap(), wanted);
    assert_eq!(to_text(bytes, Some("hidden")).unwrap().text, b"x\n");
    assert_eq!(to_text(bytes, Some("empty")), Err(Error::EmptyFile));
    assert_eq!(to_text(bytes, Some("none")), Err(Error::NoSheet { sheet: "none".to_owned() }));
}

#[test]
fn a_frame_of_pandas_is_read() {
    let _alone = held::alone();
    let sheet = read(include_bytes!("files/pandas.ods")).unwrap();
    assert_eq!((sheet.sheets, sheet.sheet.as_str()), (vec!["orders".to_owned()], "orders"));
    let wanted = "customer\tdate\tamount\tnew
C1\t2024-01-05\t10.25\tTRUE
C2\t2024-02-29 13:05:09\t-3.0\tFALSE
客户 3\t2024-03-01\t0.30000000000000004\tTRUE
\t\t\tFALSE
";
    assert_eq!(String::from_utf8(sheet.text).unwrap(), wanted);
}

// As LibreOffice writes them: an error with an empty value, a note and a picture in cells, pictures before the rows, what another file held.
#[test]
fn errors_pictures_and_sheets_of_other_files_are_no_cells() {
    let _alone = held::alone();
    let row = r##"<table:shapes><draw:frame><draw:text-box><table:table table:name="no"><table:table-row/></table:table></draw:text-box></draw:frame></table:shapes><table:table-row-group><table:table-row>
<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<office:annotation><text:p>note</text:p></office:annotation>b &#x4e2d;&amp;</text:p><draw:frame><text:p>no</text:p></draw:frame></table:table-cell>
<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="0" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
<table:covered-table-cell office:value-type="float" office:value="3" calcext:value-type="float"><text:p>3</text:p></table:covered-table-cell>
</table:table-row></table:table-row-group>"##;
    assert_eq!(text_of(row).unwrap(), "ab 中&\t\t\t3\n");
    let other = r#"<table:table table:name="'file:///orders.ods'#orders" table:style-name="ta_extref"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>"#;
    let own = format!(
        "<table:table table:name=\"a&lt;b\"><table:table-row>{CELL}</table:table-row></table:table>{other}<table:dde-links><table:table><table:table-row>{CELL}</table:table-row></table:table></table:dde-links>"
    );
    let bytes = parts(MEDIA, &[("META-INF/manifest.xml", MANIFEST), ("content.xml", &content(&own))]);
    assert_eq!(sheets(&bytes).unwrap(), ["a<b"]);
    assert_eq!(read(&bytes).unwrap().text, b"7\n");
}

#[test]
fn what_is_protected_or_no_workbook_is_said_so() {
    let _alone = held::alone();
    let manifest = r#"<manifest:manifest><manifest:file-entry manifest:full-path="content.xml" manifest:size="9"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>"#;
    let bytes = parts(MEDIA, &[("META-INF/manifest.xml", manifest), ("content.xml", "\u{1}\u{2}")]);
    assert_eq!(sheets(&bytes), Err(Error::ProtectedWorkbook));
    assert_eq!(to_text(&bytes, None), Err(Error::ProtectedWorkbook));
    let broken = |bytes: &[u8]| read(bytes).map_err(|error| error.code());
    let whole =
        content(&format!("<table:table table:name=\"a\"><table:table-row>{CELL}</table:table-row></table:table>"));
    let text = parts("application/vnd.oasis.opendocument.text", &[("content.xml", &whole)]);
    assert_eq!(broken(&text), Err("broken-workbook"));
    assert_eq!(broken(&parts(MEDIA, &[("other.xml", "<a/>")])), Err("broken-workbook"));
    for end in [10, 60, 150, whole.len() - 60, whole.len() - 1] {
        assert_eq!(broken(&parts(MEDIA, &[("content.xml", &whole[..end])])), Err("broken-workbook"), "{end}");
    }
    assert_eq!(read(&parts(MEDIA, &[("content.xml", &whole)])).unwrap().text, b"7\n");
    assert_eq!(broken(&parts(MEDIA, &[("content.xml", &content(""))])), Err("empty-file"));
}

#[test]
fn blank_cells_cost_nothing_however_often_they_are_repeated() {
    let _alone = held::alone();
    let often = ["2147483648", "4294967295", "18446744073709551616"];
    for many in often {
        let blank = format!(
            "<table:table-row table:number-rows-repeated=\"{many}\"><table:table-cell table:number-columns-repeated=\"{many}\"/><table:covered-table-cell table:number-columns-repeated=\"{many}\"/></table:table-row>"
        );
        let found = text_of(&format!("<table:table-row>{CELL}{CELL}</table:table-row>{}", blank.repeat(1000)));
        assert_eq!(found.unwrap(), "7\t7\n", "{many}");
        // A cell behind them is somebody's note, or the whole of a table that no sheet is tall enough for.
        let behind =
            format!("<table:table-row>{CELL}</table:table-row>{blank}<table:table-row>{CELL}</table:table-row>");
        let sheet = read(&workbook(&behind)).unwrap();
        assert_eq!((sheet.text.as_slice(), sheet.strays), (&b"7\n"[..], 1));
        assert_eq!(text_of(&format!("{blank}<table:table-row>{CELL}</table:table-row>")), Err("too-large"));
    }
}

#[test]
fn filled_cells_are_repeated_within_a_limit() {
    let _alone = held::alone();
    let cell = |columns: &str, text: &str| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{columns}\" office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |rows: &str, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{rows}\">{cells}</table:table-row>")
    };
    // A column filled down to the last row is what people do.
    let down = text_of(&row("1048576", &cell("1", "x"))).unwrap();
    assert_eq!((down.len(), down.lines().count()), (2 << 20, 1_048_576));
    for rows in [
        row("2147483648", &cell("1", "x")),
        row("1", &cell("2147483648", "x")),
        row("4294967295", &cell("4294967295", "x")),
        row("18446744073709551616", &cell("18446744073709551616", "x")),
        row("1000", &cell("1000", &"long ".repeat(100))),
        // Many a few times each.
        row("100", &cell("1000", "x")).repeat(100),
        row("1", &cell("1", "x<text:s text:c=\"2147483648\"/>y")),
        row("1", &cell("1", &"x<text:s text:c=\"1000000\"/>".repeat(100))),
        // Some far apart make the rows between them wide.
        row("1", &format!("{}<table:table-cell table:number-columns-repeated=\"99\"/>", cell("1", "x")).repeat(160))
            + &row("100000", &cell("1", "x")),
    ] {
        assert_eq!(text_of(&rows).map(|text| text.len()), Err("too-large"), "{}", &rows[..80]);
    }
    for number in ["-1", "1.5", "", "many"] {
        assert_eq!(text_of(&row(number, &cell("1", "x"))), Err("broken-workbook"), "{number}");
        assert_eq!(text_of(&row("1", &cell(number, "x"))), Err("broken-workbook"), "{number}");
    }
}

#[test]
fn bombs_and_elements_without_end_are_refused() {
    let _alone = held::alone();
    let row = format!("<table:table-row>{CELL}</table:table-row>");
    let code = |rows: &str| text_of(rows).map(|text| text.len());
    assert_eq!(code(&row.repeat((24 << 20) / row.len())), Err("too-large"));
    for open in ["<table:table-row>", "<table:table table:name=\"a\">", "<text:p>", "<table:table-cell>"] {
        assert_eq!(code(&open.repeat(200_000)), Err("broken-workbook"), "{open}");
    }
    // As many attributes as a part may hold, in time by their number.
    let attributes: String = (0..300_000).map(|place| format!(" a{place}=\"1\"")).collect();
    assert_eq!(text_of(&row.replacen("<table:table-row", &format!("<table:table-row{attributes}"), 1)).unwrap(), "7\n");
}

//! JSON to the delimited text that every table becomes.
//!
//! Taken are records (`[{…}, {…}]`), one record a line (JSON Lines), rows (`[[…], […]]`, the first being the header), and
//! either of them inside an object (`{"data": […]}`; its `columns`, where there are any, are the header). Objects within a record
//! become columns named by their path (`address.city`); a list within a record has no place in a table and is refused by
//! name. Numbers keep the digits that they were written with, so that long identifiers stay what they are.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::error::Error;

/// Delimiter of the text.
pub const JSON_DELIMITER: char = '\t';

/// Objects within objects are followed this far.
const DEEPEST: usize = 8;

/// More columns than a spreadsheet has are no table.
const MOST_COLUMNS: usize = 16_384;

/// Whether bytes begin like JSON that may hold a table: a list of records or rows, or a record.
pub(crate) fn begins_as_json(head: &[u8]) -> bool {
    let mut scan = Scan { bytes: without_mark(head), at: 0 };
    let opening = scan.peek();
    scan.at += 1;
    match (opening, scan.peek()) {
        (Some(b'['), next) => matches!(next, Some(b'{' | b'[' | b']')),
        (Some(b'{'), next) => matches!(next, Some(b'"' | b'}')),
        _ => false,
    }
}

/// Whether it is open yet how bytes begin: blanks, or a bracket and blanks.
pub(crate) fn may_become_json(head: &[u8]) -> bool {
    let mut scan = Scan { bytes: without_mark(head), at: 0 };
    let opening = scan.peek();
    scan.at += 1;
    match opening {
        None => true,
        Some(b'[' | b'{') => scan.peek().is_none(),
        Some(_) => false,
    }
}

/// Most bytes of text that are made of a file of this size. Text is shorter than its JSON but for the cells that records leave
/// out, and a small file must not take the memory of a large one.
fn most_text(size: usize) -> usize {
    const ANY: usize = 16 << 20;
    const TIMES: usize = 16;
    ANY.saturating_add(size.saturating_mul(TIMES))
}

/// The rows of a JSON file (UTF-8) as delimited text with a header.
///
/// # Errors
/// [`Error::BrokenJson`] with the line; [`Error::NestedColumn`]; [`Error::EmptyFile`] where there is no record;
/// [`Error::TooLarge`] where records that leave out most of many columns would become far more text than they are.
pub fn json_to_text(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    json_rows(bytes).map(|(text, _)| text)
}

/// The same, and whether the header is none of the file's own rows: records have none, and rows may have it apart.
pub(crate) fn json_rows(bytes: &[u8]) -> Result<(Vec<u8>, bool), Error> {
    let bytes = without_mark(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| broken(bytes, error.valid_up_to(), "UTF-8"))?;
    let layout = layout(text.as_bytes())?;
    let mut columns = Columns::default();
    if let Some(named) = &layout.columns {
        for name in named {
            columns.place(name)?;
        }
    }
    let rows_of_cells = layout.rows;
    let limit = most_text(bytes.len());
    if !rows_of_cells {
        let mut records = 0_usize;
        // Every record may bring a column that none before had.
        layout.each(text.as_bytes(), |scan| {
            records += 1;
            scan.record(&mut String::new(), 0, &mut |name, _| columns.place(name).map(|_| ()))
        })?;
        // A cell takes what parts it from the next one, if nothing else.
        let least = records.saturating_mul(columns.names.len());
        if least > limit {
            return Err(Error::TooLarge { bytes: least as u64, limit: limit as u64 });
        }
    }
    let mut out = String::with_capacity(text.len() / 2);
    let made = !columns.names.is_empty();
    if made {
        write_row(&mut out, columns.names.iter().map(|name| Cow::Borrowed(name.as_str())));
    }
    let mut cells: Vec<Cow<str>> = Vec::new();
    layout.each(text.as_bytes(), |scan| {
        if rows_of_cells {
            cells.clear();
            scan.row(&mut cells)?;
        } else {
            cells.iter_mut().for_each(|cell| *cell = Cow::Borrowed(""));
            cells.resize(columns.names.len(), Cow::Borrowed(""));
            columns.next = 0;
            scan.record(&mut String::new(), 0, &mut |name, cell| {
                let place = columns.place(name)?;
                cells[place] = cell;
                Ok(())
            })?;
        }
        write_row(&mut out, cells.iter().map(|cell| Cow::Borrowed(&**cell)));
        if out.len() > limit {
            return Err(Error::TooLarge { bytes: out.len() as u64, limit: limit as u64 });
        }
        Ok(())
    })?;
    if out.is_empty() { Err(Error::EmptyFile) } else { Ok((out.into_bytes(), made)) }
}

/// Where the records are.
struct Layout {
    /// Place of the first record, or of its list's bracket.
    from: usize,
    /// Whether they stand in a list.
    list: bool,
    /// Whether each is a list of cells.
    rows: bool,
    /// Header given apart.
    columns: Option<Vec<String>>,
}

fn layout(bytes: &[u8]) -> Result<Layout, Error> {
    let mut scan = Scan { bytes, at: 0 };
    match scan.peek() {
        None => Err(Error::EmptyFile),
        Some(b'[') => {
            let from = scan.at;
            scan.at += 1;
            Ok(Layout { from, list: true, rows: scan.peek() == Some(b'['), columns: None })
        }
        Some(b'{') => {
            let from = scan.at;
            let mut columns = None;
            let mut found = None;
            scan.members(|scan, name| {
                let at = scan.at;
                if scan.peek() == Some(b'[') && found.is_none() {
                    let start = scan.at;
                    scan.at += 1;
                    match scan.peek() {
                        Some(opening @ (b'{' | b'[')) => found = Some((start, opening == b'[')),
                        Some(b'"') if name == "columns" => {
                            scan.at = start;
                            let mut cells = Vec::new();
                            scan.row(&mut cells)?;
                            columns = Some(cells.into_iter().map(Cow::into_owned).collect());
                        }
                        _ => {}
                    }
                }
                scan.at = at;
                scan.skip()
            })?;
            // More behind it: it is a record of many, and its list a column.
            let alone = scan.peek().is_none();
            Ok(match found.filter(|_| alone) {
                Some((from, rows)) => Layout { from, list: true, rows, columns: columns.filter(|_| rows) },
                None => Layout { from, list: false, rows: false, columns: None },
            })
        }
        Some(_) => Err(broken(bytes, scan.at, "[ {")),
    }
}

impl Layout {
    /// Goes to every record and has it read.
    fn each<'a>(&self, bytes: &'a [u8], mut read: impl FnMut(&mut Scan<'a>) -> Result<(), Error>) -> Result<(), Error> {
        let mut scan = Scan { bytes, at: self.from };
        let opening = if self.rows { b'[' } else { b'{' };
        if self.list {
            return scan.elements(|scan| {
                scan.expect(opening)?;
                read(scan)
            });
        }
        while scan.peek().is_some() {
            scan.expect(opening)?;
            read(&mut scan)?;
        }
        Ok(())
    }
}

/// The columns found so far, by name.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    places: FxHashMap<String, usize>,
    /// Where the next name is looked for first: records have their members in one order, as a rule.
    next: usize,
}

impl Columns {
    fn place(&mut self, name: &str) -> Result<usize, Error> {
        if self.names.get(self.next).is_none_or(|expected| expected != name) {
            self.next = match self.places.get(name) {
                Some(&place) => place,
                None if self.names.len() == MOST_COLUMNS => {
                    return Err(Error::NestedColumn { column: name.to_owned(), row: 1 });
                }
                None => {
                    self.places.insert(name.to_owned(), self.names.len());
                    self.names.push(name.to_owned());
                    self.names.len() - 1
                }
            };
        }
        self.next += 1;
        Ok(self.next - 1)
    }
}

fn write_row<'a>(out: &mut String, cells: impl Iterator<Item = Cow<'a, str>>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(JSON_DELIMITER);
        }
        if cell.contains([JSON_DELIMITER, '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push('\n');
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn broken(bytes: &[u8], at: usize, expected: &str) -> Error {
    let before = &bytes[..at.min(bytes.len())];
    let row = memchr::memchr_iter(b'\n', before).count() + 1;
    let rest = &bytes[before.len()..];
    let value = String::from_utf8_lossy(&rest[..rest.len().min(24)]);
    Error::BrokenJson { row, value: value.trim().to_owned(), expected: expected.to_owned() }
}

/// Takes a cell with the path of its column.
type TakesCell<'a, 'b> = dyn FnMut(&str, Cow<'a, str>) -> Result<(), Error> + 'b;

/// Reads JSON in one pass, without keeping it.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scan<'a> {
    /// The next byte that is no blank.
    fn peek(&mut self) -> Option<u8> {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.bytes.get(self.at).copied()
    }

    fn broken<T>(&self, expected: &str) -> Result<T, Error> {
        Err(broken(self.bytes, self.at, expected))
    }

    fn take(&mut self, byte: u8, expected: &str) -> Result<(), Error> {
        if self.peek() != Some(byte) {
            return self.broken(expected);
        }
        self.at += 1;
        Ok(())
    }

    /// Fails unless the record begins as the first one did.
    fn expect(&mut self, opening: u8) -> Result<(), Error> {
        if self.peek() == Some(opening) { Ok(()) } else { self.broken(if opening == b'{' { "{" } else { "[" }) }
    }

    /// The elements of the list that begins here.
    fn elements(&mut self, mut each: impl FnMut(&mut Self) -> Result<(), Error>) -> Result<(), Error> {
        self.take(b'[', "[")?;
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(());
        }
        loop {
            each(self)?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(());
                }
                _ => return self.broken(", ]"),
            }
        }
    }

    /// The members of the object that begins here; `each` reads the value.
    fn members(&mut self, mut each: impl FnMut(&mut Self, Cow<'a, str>) -> Result<(), Error>) -> Result<(), Error> {
        self.take(b'{', "{")?;
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        loop {
            if self.peek() != Some(b'"') {
                return self.broken("\"");
            }
            let name = self.string()?;
            self.take(b':', ":")?;
            each(self, name)?;
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(());
                }
                _ => return self.broken(", }"),
            }
        }
    }

    /// The cells of a record, each with the path of its column.
    fn record(&mut self, path: &mut String, depth: usize, cell: &mut TakesCell<'a, '_>) -> Result<(), Error> {
        let nested = |scan: &Self, column: &str| {
            let before = &scan.bytes[..scan.at];
            let row = memchr::memchr_iter(b'\n', before).count() + 1;
            Err(Error::NestedColumn { column: column.to_owned(), row })
        };
        self.members(|scan, name| {
            let stem = path.len();
            if stem == 0 && !matches!(scan.peek(), Some(b'{' | b'[')) {
                // The usual case needs no path.
                let value = scan.scalar()?;
                return cell(&name, value);
            }
            path.push_str(&name);
            match scan.peek() {
                Some(b'[') => return nested(scan, path),
                Some(b'{') if depth == DEEPEST => return nested(scan, path),
                Some(b'{') => {
                    path.push('.');
                    scan.record(path, depth + 1, cell)?;
                }
                _ => {
                    let value = scan.scalar()?;
                    cell(path, value)?;
                }
            }
            path.truncate(stem);
            Ok(())
        })
    }

    /// The cells of a row.
    fn row(&mut self, cells: &mut Vec<Cow<'a, str>>) -> Result<(), Error> {
        self.elements(|scan| {
            if matches!(scan.peek(), Some(b'{' | b'[')) {
                let row = memchr::memchr_iter(b'\n', &scan.bytes[..scan.at]).count() + 1;
                return Err(Error::NestedColumn { column: (cells.len() + 1).to_string(), row });
            }
            let cell = scan.scalar()?;
            cells.push(cell);
            Ok(())
        })
    }

    /// A string, number or word as the text of a cell; nothing for `null` and what is no number.
    fn scalar(&mut self) -> Result<Cow<'a, str>, Error> {
        if self.peek() == Some(b'"') {
            return self.string();
        }
        let rest = &self.bytes[self.at..];
        let end = rest.iter().position(|byte| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r'));
        let word = &rest[..end.unwrap_or(rest.len())];
        let text = match word {
            b"null" | b"NaN" | b"Infinity" | b"-Infinity" => "",
            b"true" => "TRUE",
            b"false" => "FALSE",
            [b'-' | b'0'..=b'9', more @ ..]
                if more.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-')) =>
            {
                // Nothing but ASCII.
                std::str::from_utf8(word).unwrap_or_default()
            }
            _ => return self.broken("\" 0 true false null"),
        };
        self.at += word.len();
        Ok(Cow::Borrowed(text))
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Error> {
        let start = self.at + 1;
        let mut place = start;
        let mut escaped = false;
        loop {
            match memchr::memchr2(b'"', b'\\', &self.bytes[place.min(self.bytes.len())..]) {
                Some(next) if self.bytes[place + next] == b'"' => {
                    place += next;
                    break;
                }
                Some(next) => {
                    escaped = true;
                    place += next + 2;
                }
                None => return self.broken("\""),
            }
        }
        self.at = place + 1;
        // Cut at quotes and backslashes, which are ASCII: still valid UTF-8.
        let text = std::str::from_utf8(&self.bytes[start..place]).unwrap_or_default();
        if !escaped {
            return Ok(Cow::Borrowed(text));
        }
        match unescaped(text) {
            Some(text) => Ok(Cow::Owned(text)),
            None => Err(broken(self.bytes, start, "\\n \\u0041")),
        }
    }

    /// Passes over any value, however deep, without recursion.
    fn skip(&mut self) -> Result<(), Error> {
        let mut depth = 0_usize;
        loop {
            match self.peek() {
                Some(b'"') => drop(self.string()?),
                Some(b'[' | b'{') => {
                    depth += 1;
                    self.at += 1;
                    continue;
                }
                Some(b']' | b'}') if depth > 0 => {
                    depth -= 1;
                    self.at += 1;
                }
                Some(b',' | b':') if depth > 0 => {
                    self.at += 1;
                    continue;
                }
                Some(_) => drop(self.scalar()?),
                None => return self.broken("] }"),
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }
}

/// The text that a string with backslashes stands for; lone halves of a pair of code units are replaced.
fn unescaped(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = memchr::memchr(b'\\', rest.as_bytes()) {
        out.push_str(&rest[..place]);
        let escape = *rest.as_bytes().get(place + 1)?;
        let mut used = place + 2;
        match escape {
            b'n' => out.push('\n'),
            b't' => out.push('\t'),
            b'r' => out.push('\r'),
            b'b' => out.push('\u{8}'),
            b'f' => out.push('\u{c}'),
            b'"' | b'\\' | b'/' => out.push(char::from(escape)),
            b'u' => {
                let unit = |at: usize| u16::from_str_radix(rest.get(at..at + 4)?, 16).ok();
                let first = unit(used)?;
                used += 4;
                let second = (rest.get(used..used + 2) == Some("\\u")).then(|| unit(used + 2)).flatten();
                match (first, second) {
                    (0xd800..=0xdbff, Some(0xdc00..=0xdfff)) => {
                        used += 6;
                        let pair = [first, second.unwrap_or_default()];
                        out.extend(char::decode_utf16(pair).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)));
                    }
                    _ => out.push(char::from_u32(u32::from(first)).unwrap_or(char::REPLACEMENT_CHARACTER)),
                }
            }
            _ => return None,
        }
        rest = &rest[used..];
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(json: &str) -> String {
        String::from_utf8(json_to_text(json.as_bytes()).expect("a table")).expect("UTF-8")
    }

    #[test]
    fn records_lines_and_rows_are_the_same_table() {
        let table = "id\tn\na\t1\nb\t2\n";
        assert_eq!(text(r#"[{"id":"a","n":1},{"id":"b","n":2}]"#), table);
        assert_eq!(text("{\"id\":\"a\",\"n\":1}\n{\"id\":\"b\",\"n\":2}\n"), table);
        assert_eq!(text(r#"[["id","n"],["a",1],["b",2]]"#), table);
        assert_eq!(text(r#"{"count":2,"data":[{"id":"a","n":1},{"id":"b","n":2}]}"#), table);
        assert_eq!(text(r#"{"columns":["id","n"],"index":[0,1],"data":[["a",1],["b",2]]}"#), table);
        assert_eq!(text("\u{feff} [ {\"id\" : \"a\", \"n\": 1} , {\"n\": 2, \"id\":\"b\"} ] "), table);
    }

    #[test]
    fn what_a_record_lacks_is_empty_and_what_it_adds_is_a_column() {
        assert_eq!(
            text(r#"[{"a":1},{"b":null,"c":true},{"a":NaN,"c":false}]"#),
            "a\tb\tc\n1\t\t\n\t\tTRUE\n\t\tFALSE\n"
        );
    }

    #[test]
    fn digits_stay_as_written_and_texts_are_quoted_where_they_must_be() {
        let json = r#"[{"id":00123456789012345678,"t":"a\tb \"c\"\nd","u":"\u5ba2\ud83d\ude00\/"}]"#;
        assert_eq!(text(json), "id\tt\tu\n00123456789012345678\t\"a\tb \"\"c\"\"\nd\"\t客😀/\n");
    }

    #[test]
    fn objects_within_become_columns_by_their_path_and_lists_are_refused_by_name() {
        assert_eq!(text(r#"[{"id":1,"at":{"city":"Ulm","geo":{"x":2}}}]"#), "id\tat.city\tat.geo.x\n1\tUlm\t2\n");
        let found = json_to_text(b"[{\"id\":1},\n{\"id\":2,\"at\":{\"items\":[1]}}]");
        assert_eq!(found, Err(Error::NestedColumn { column: "at.items".to_owned(), row: 2 }));
    }

    #[test]
    fn what_is_broken_is_named_with_its_line() {
        for (json, row, expected) in [
            ("[{\"a\":1},\n{\"a\":2}", 2, ", ]"),
            ("[{\"a\":1,\n\n2}]", 3, "\""),
            ("{\"a\":1}\n{\"a\":", 2, "\" 0 true false null"),
            ("[{\"a\":nil}]", 1, "\" 0 true false null"),
            ("[{\"a\":\"x}]", 1, "\""),
            ("[1,2]", 1, "{"),
        ] {
            match json_to_text(json.as_bytes()) {
                Err(Error::BrokenJson { row: found, expected: wanted, .. }) => {
                    assert_eq!((found, wanted.as_str()), (row, expected), "{json}");
                }
                other => panic!("{json}: {other:?}"),
            }
        }
        assert_eq!(json_to_text(b"[]"), Err(Error::EmptyFile));
        assert_eq!(json_to_text(b" \n"), Err(Error::EmptyFile));
    }

    #[test]
    fn a_hostile_depth_is_refused_without_recursion() {
        let deep = format!("{{\"a\":{}", "[".repeat(5_000_000));
        assert!(matches!(json_to_text(deep.as_bytes()), Err(Error::BrokenJson { .. })));
        let deep = format!("[{}", "{\"a\":".repeat(1_000_000));
        assert!(matches!(json_to_text(deep.as_bytes()), Err(Error::NestedColumn { .. })));
    }

    #[test]
    fn json_is_known_by_its_first_bytes() {
        for (head, json) in
            [("[{\"a\"", true), (" {\"a\"", true), ("[[1", true), ("[x", false), ("{x}", false), ("a,b", false)]
        {
            assert_eq!(begins_as_json(head.as_bytes()), json, "{head}");
        }
    }

    proptest! {
        #[test]
        fn any_text_survives_the_way(cells in proptest::collection::vec("\\PC{0,12}|[\\x00-\\x1f\"\\\\]{1,4}", 1..6)) {
            let record: serde_json::Map<String, serde_json::Value> =
                cells.iter().enumerate().map(|(place, cell)| (format!("c{place}"), cell.as_str().into())).collect();
            let json = serde_json::to_string(&vec![record]).expect("JSON");
            let mut scan = Scan { bytes: json.as_bytes(), at: 1 };
            let mut found = Vec::new();
            scan.record(&mut String::new(), 0, &mut |_, cell| { found.push(cell.into_owned()); Ok(()) }).expect("a record");
            prop_assert_eq!(found, cells);
        }

        #[test]
        fn no_bytes_make_it_fail_otherwise_than_by_an_error(bytes in proptest::collection::vec(
            proptest::sample::select(b"[]{}\",:\\u1e-. \nan\xff".to_vec()), 0..40)) {
            if let Ok(text) = json_to_text(&bytes) {
                prop_assert!(std::str::from_utf8(&text).is_ok());
            }
        }
    }
}

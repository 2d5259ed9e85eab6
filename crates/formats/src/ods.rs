//! Workbooks of the OpenDocument kind (ODS), a stream of XML read cell by cell (ODF 1.3, part 3, 9.1 and 19.385).
//!
//! What is not filled costs nothing however often it is repeated, and what is filled may be repeated within [`REPEATED`] only: a row of a
//! few bytes may claim to be there two thousand million times.

use std::io::{BufReader, Cursor, Read};
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::XmlVersion::Implicit1_0;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use table::Error;
use zip::ZipArchive;

use crate::read::{Sheet, broken};
use crate::text::SparseCells;

/// Bytes that all repetitions of filled cells may take: some two million cells, as two columns filled down to the last row have.
const REPEATED: u64 = 64 << 20;
/// Bytes that a cell takes beside its text.
const CELL: u64 = 28;
/// Style of sheets that are no sheets but what other files held when they were last looked at.
const OTHER_FILES: &str = "ta_extref";
/// Media type of spreadsheets and of their templates, which goes on.
const SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// Local header of a zip's file, and the name `mimetype`.
const HEADER: usize = 38;

/// Which sheets are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted<'a> {
    Names,
    First,
    Named(&'a str),
}

/// Names of the sheets of a workbook, hidden ones too.
///
/// # Errors
/// [`Error::ProtectedWorkbook`], [`Error::BrokenWorkbook`].
pub(crate) fn sheets(bytes: &[u8]) -> Result<Vec<String>, Error> {
    Ok(scan(bytes, Wanted::Names)?.names)
}

/// One sheet as text; the first one that has a table, where none is named.
///
/// # Errors
/// As [`sheets`]; [`Error::NoSheet`], [`Error::EmptyFile`]; [`Error::TooLarge`] where cells are repeated beyond measure.
pub(crate) fn to_text(bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, Error> {
    let scan = scan(bytes, sheet.map_or(Wanted::First, Wanted::Named))?;
    if let Some(name) = sheet.filter(|&name| scan.names.iter().all(|other| other != name)) {
        return Err(Error::NoSheet { sheet: name.to_owned() });
    }
    let (place, cells) = scan.found.ok_or(Error::EmptyFile)?;
    let lines = cells.lines()?;
    Ok(Sheet {
        format: "ods",
        sheet: scan.names[place].clone(),
        sheets: scan.names,
        text: lines.text,
        strays: lines.strays,
    })
}

fn scan<'a>(bytes: &[u8], wanted: Wanted<'a>) -> Result<Scan<'a>, Error> {
    if !bytes.get(HEADER..).is_some_and(|rest| rest.starts_with(SPREADSHEET)) {
        return Err(broken("an OpenDocument file, and no spreadsheet"));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    // Without a manifest nothing says that it is protected: then what is encrypted is no XML.
    if let Ok(manifest) = archive.by_name("META-INF/manifest.xml") {
        events(manifest, |event| match event {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => {
                Err(Error::ProtectedWorkbook)
            }
            _ => Ok(()),
        })?;
    }
    let mut scan = Scan::new(wanted);
    events(archive.by_name("content.xml").map_err(broken)?, |event| scan.take(event))?;
    if scan.depth > 0 { Err(broken("content.xml is cut short")) } else { Ok(scan) }
}

/// Hands over what a part consists of; an empty element begins and ends.
fn events(part: impl Read, mut take: impl FnMut(Event) -> Result<(), Error>) -> Result<(), Error> {
    let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, part));
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Eof => return Ok(()),
            event => take(event)?,
        }
        buffer.clear();
    }
}

/// Where in the document the reader is, and what it has met so far.
struct Scan<'a> {
    wanted: Wanted<'a>,
    names: Vec<String>,
    /// The first wanted sheet that has cells: its place among the names, its cells.
    found: Option<(usize, SparseCells)>,
    depth: u32,
    /// Depth of an element of which nothing is read.
    passed_over: Option<u32>,
    /// Depths of the sheet, row, cell and paragraph that are being read; 0 is none.
    sheet: u32,
    row: u32,
    cell: u32,
    paragraph: u32,
    cells: SparseCells,
    /// Place of the next row and of the next cell in it.
    next_row: u32,
    next_column: u32,
    row_repeated: u32,
    column_repeated: u32,
    /// Filled cells of the row: place, how often, text in `row_text`.
    filled: Vec<(u32, u32, Range<usize>)>,
    row_text: String,
    /// Where the text of the cell begins in `row_text`.
    begins: usize,
    /// Whether the cell's value stands in an attribute, so that what is shown is not read.
    has_value: bool,
    paragraphs: u32,
    /// Whether blanks are left out here: at the start of a paragraph, after one.
    after_blank: bool,
    /// Bytes that repetitions take so far.
    repeated: u64,
}

impl<'a> Scan<'a> {
    fn new(wanted: Wanted<'a>) -> Self {
        Self {
            wanted,
            names: Vec::new(),
            found: None,
            depth: 0,
            passed_over: None,
            sheet: 0,
            row: 0,
            cell: 0,
            paragraph: 0,
            cells: SparseCells::default(),
            next_row: 0,
            next_column: 0,
            row_repeated: 1,
            column_repeated: 1,
            filled: Vec::new(),
            row_text: String::new(),
            begins: 0,
            has_value: false,
            paragraphs: 0,
            after_blank: true,
            repeated: 0,
        }
    }

    fn take(&mut self, event: Event) -> Result<(), Error> {
        match event {
            Event::Start(element) => {
                self.depth += 1;
                if self.passed_over.is_none() { self.begin(&element) } else { Ok(()) }
            }
            Event::End(_) => self.end(),
            Event::Text(text) if self.is_read() => {
                self.write(&text);
                Ok(())
            }
            Event::CData(text) if self.is_read() => {
                self.write(&text);
                Ok(())
            }
            Event::GeneralRef(entity) if self.is_read() => {
                match entity.resolve_char_ref().map_err(broken)? {
                    Some(character) => self.write(character.encode_utf8(&mut [0; 4])),
                    None => self.write(resolve_predefined_entity(&entity).unwrap_or_default()),
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Whether text here is text of a cell.
    fn is_read(&self) -> bool {
        self.paragraph > 0 && self.passed_over.is_none() && !self.has_value
    }

    /// Text in a paragraph, in which blanks that follow one another are one.
    fn write(&mut self, text: &str) {
        for character in text.chars() {
            let blank = matches!(character, ' ' | '\t' | '\n' | '\r');
            match (blank, self.after_blank) {
                (false, _) => self.row_text.push(character),
                (true, false) => self.row_text.push(' '),
                (true, true) => {}
            }
            self.after_blank = blank;
        }
    }

    fn begin(&mut self, element: &BytesStart) -> Result<(), Error> {
        let name = element.local_name().into_inner();
        let depth = self.depth;
        if self.sheet == 0 {
            if name == "table" {
                self.begin_sheet(element)?;
            }
        } else if self.row == 0 {
            match name {
                "table-row" => {
                    self.row = depth;
                    self.next_column = 0;
                    self.row_repeated = repetitions(element, "number-rows-repeated")?;
                }
                // Pictures, and tables in them.
                "shapes" | "table" => self.passed_over = Some(depth),
                _ => {}
            }
        } else if self.cell == 0 {
            match name {
                "table-cell" | "covered-table-cell" => self.begin_cell(element)?,
                _ => self.passed_over = Some(depth),
            }
        } else if self.paragraph == 0 {
            // Notes, pictures and tables in a cell are not its text.
            if self.has_value || !matches!(name, "p" | "h") {
                self.passed_over = Some(depth);
                return Ok(());
            }
            self.paragraph = depth;
            self.paragraphs += 1;
            self.after_blank = true;
            if self.paragraphs > 1 {
                self.row_text.push('\n');
            }
        } else {
            match name {
                "s" => {
                    let count = repetitions(element, "c")?;
                    self.charge(u64::from(count.saturating_sub(1)))?;
                    self.row_text.extend(std::iter::repeat_n(' ', count as usize));
                    self.after_blank = false;
                }
                "tab" => self.row_text.push('\t'),
                "line-break" => self.row_text.push('\n'),
                "annotation" | "frame" => self.passed_over = Some(depth),
                _ => {}
            }
        }
        Ok(())
    }

    fn begin_sheet(&mut self, element: &BytesStart) -> Result<(), Error> {
        let (mut name, mut of_other_file) = (None, false);
        attributes(element, |attribute, value| match attribute {
            "table:name" | "name" => name = Some(value.to_owned()),
            "table:style-name" => of_other_file = value == OTHER_FILES,
            _ => {}
        })?;
        let wanted = match (self.wanted, name.as_deref()) {
            (Wanted::First, Some(_)) => self.found.is_none(),
            (Wanted::Named(wanted), Some(name)) => self.found.is_none() && wanted == name,
            _ => false,
        };
        if let Some(name) = name.filter(|_| !of_other_file) {
            self.names.push(name);
        }
        if wanted && !of_other_file {
            self.sheet = self.depth;
            self.next_row = 0;
        } else {
            self.passed_over = Some(self.depth);
        }
        Ok(())
    }

    fn begin_cell(&mut self, element: &BytesStart) -> Result<(), Error> {
        self.cell = self.depth;
        self.column_repeated = 1;
        self.begins = self.row_text.len();
        self.has_value = false;
        self.paragraphs = 0;
        let (mut columns, mut is_error) = (Ok(1), false);
        let (out, has_value) = (&mut self.row_text, &mut self.has_value);
        attributes(element, |attribute, value| {
            let (prefix, local) = attribute.split_once(':').unwrap_or(("", attribute));
            match local {
                "number-columns-repeated" => columns = number(value),
                "value-type" => is_error |= value == "error",
                _ if *has_value || prefix == "calcext" => {}
                "value" => *has_value = write_number(out, value),
                "date-value" => *has_value = write_date(out, value),
                "time-value" => *has_value = write_time(out, value),
                "boolean-value" => *has_value = write_truth(out, value),
                "string-value" => {
                    out.push_str(value);
                    // An empty one stands beside what is shown in its place.
                    *has_value = !value.is_empty();
                }
                _ => {}
            }
        })?;
        self.column_repeated = columns?;
        // Errors (`#N/A`) count as empty, as in the other kinds of workbook.
        if is_error {
            self.row_text.truncate(self.begins);
            self.has_value = true;
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Error> {
        let depth = self.depth;
        self.depth = self.depth.saturating_sub(1);
        if let Some(passed_over) = self.passed_over {
            if passed_over == depth {
                self.passed_over = None;
            }
        } else if depth == self.paragraph {
            self.paragraph = 0;
        } else if depth == self.cell {
            self.cell = 0;
            if self.row_text[self.begins..].trim().is_empty() {
                self.row_text.truncate(self.begins);
            } else {
                self.filled.push((self.next_column, self.column_repeated, self.begins..self.row_text.len()));
            }
            self.next_column = self.next_column.saturating_add(self.column_repeated);
        } else if depth == self.row {
            self.row = 0;
            self.end_row()?;
        } else if depth == self.sheet {
            self.sheet = 0;
            let cells = std::mem::take(&mut self.cells);
            if !cells.is_empty() {
                // The last of the names is this sheet's: none is met within it.
                self.found = Some((self.names.len() - 1, cells));
            }
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Error> {
        let rows = self.row_repeated;
        let cost = self.filled.iter().fold(0_u64, |all, (_, columns, text)| {
            let more = u64::from(*columns).saturating_mul(u64::from(rows)).saturating_sub(1);
            all.saturating_add(more.saturating_mul(CELL + text.len() as u64))
        });
        self.charge(cost)?;
        if !self.filled.is_empty() {
            for down in 0..rows {
                for (column, columns, text) in &self.filled {
                    for right in 0..*columns {
                        let (row, column) = (self.next_row.saturating_add(down), column.saturating_add(right));
                        self.cells.push(row, column, |out| out.push_str(&self.row_text[text.clone()]))?;
                    }
                }
            }
        }
        self.next_row = self.next_row.saturating_add(rows);
        self.filled.clear();
        self.row_text.clear();
        Ok(())
    }

    /// Counts what repetitions take.
    fn charge(&mut self, bytes: u64) -> Result<(), Error> {
        self.repeated = self.repeated.saturating_add(bytes);
        if self.repeated <= REPEATED {
            return Ok(());
        }
        // As far as a number of JavaScript can count.
        Err(Error::TooLarge { bytes: self.repeated.min((1 << 53) - 1), limit: REPEATED })
    }
}

/// Hands over the attributes of an element, by their names with prefixes.
fn attributes(element: &BytesStart, mut take: impl FnMut(&str, &str)) -> Result<(), Error> {
    // Unlike a check that none is there twice, this takes time by their number.
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(broken)?;
        take(attribute.key.as_ref(), &attribute.normalized_value(Implicit1_0).map_err(broken)?);
    }
    Ok(())
}

/// How often an element stands for itself, by its attribute of this name; once without.
fn repetitions(element: &BytesStart, name: &str) -> Result<u32, Error> {
    let mut found = Ok(1);
    attributes(element, |attribute, value| {
        if attribute.rsplit(':').next() == Some(name) {
            found = number(value);
        }
    })?;
    found
}

/// A number of repetitions; more than can be counted are as many as can be.
fn number(text: &str) -> Result<u32, Error> {
    let text = text.trim();
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(broken("a number of repetitions that is none"));
    }
    Ok(text.parse().unwrap_or(u32::MAX))
}

/// A number with the digits that the file has, without an exponent.
fn write_number(out: &mut String, text: &str) -> bool {
    let text = text.trim();
    let number = text.parse().unwrap_or(f64::NAN);
    if number.is_finite() {
        if text.contains(['e', 'E']) { out.push_str(&number.to_string()) } else { out.push_str(text) }
    }
    number.is_finite()
}

/// A day, and the time of it where that is not midnight, to the second; as it is where it looks like neither.
fn write_date(out: &mut String, text: &str) -> bool {
    match text.split_once('T').filter(|(_, time)| is_time(time)) {
        Some((day, time)) => {
            out.push_str(day);
            if &time[..8] != "00:00:00" {
                out.push(' ');
                out.push_str(&time[..8]);
            }
        }
        None => out.push_str(text),
    }
    !text.is_empty()
}

/// Whether a text is `hh:mm:ss` with or without a part of a second.
fn is_time(text: &str) -> bool {
    let (seconds, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mut fields = seconds.split(':');
    digits(part) && seconds.len() == 8 && fields.clone().count() == 3 && fields.all(|two| two.len() == 2 && digits(two))
}

/// A time of the day or a duration (`PT08H30M00S`) as `08:30:00`; as it is where it is written otherwise.
fn write_time(out: &mut String, text: &str) -> bool {
    let time =
        text.strip_prefix("PT").and_then(|text| text.strip_suffix('S')).map(|text| text.replace(['H', 'M'], ":"));
    match time.filter(|time| is_time(time)) {
        Some(time) => out.push_str(&time[..8]),
        None => out.push_str(text),
    }
    !text.is_empty()
}

fn write_truth(out: &mut String, text: &str) -> bool {
    out.push_str(if text.eq_ignore_ascii_case("true") { "TRUE" } else { "FALSE" });
    true
}

//! Workbooks (XLSX, XLS, ODS) to the text of a table.

use std::borrow::Cow;
use std::fmt::Write;
use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetType, Xls, XlsError, Xlsx, XlsxError};
use table::{Error, Format, detect, is_protected};

use crate::legacy::{self, Tamed};
use crate::text::SparseCells;
use crate::{guard, ods};

/// A sheet as the text of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// `xlsx`, `xls` or `ods`, by what the bytes are.
    pub format: &'static str,
    /// Names of all sheets of the workbook, in its order.
    pub sheets: Vec<String>,
    /// Name of this one.
    pub sheet: String,
    /// UTF-8 text: one line a sheet row, tabs between cells, quotes where needed. Dates are ISO, numbers have all their digits.
    pub text: Vec<u8>,
    /// Cells left out because they lie far from the table.
    pub strays: usize,
}

enum Workbook<'bytes> {
    Xlsx(Box<Xlsx<Cursor<&'bytes [u8]>>>),
    /// With the stray cells of each sheet.
    Xls(Box<Xls<Cursor<Cow<'bytes, [u8]>>>>, Vec<usize>),
}

/// Names of the sheets of a workbook.
///
/// # Errors
/// [`Error::ProtectedWorkbook`], [`Error::BrokenWorkbook`]; [`Error::TooLarge`] where a small file claims to be a large workbook;
/// [`Error::Binary`] where the bytes are no workbook.
pub fn sheets(bytes: &[u8]) -> Result<Vec<String>, Error> {
    guard::look(bytes)?;
    if begins_as_ods(bytes) { ods::sheets(bytes) } else { Ok(Workbook::open(bytes)?.names()) }
}

/// One sheet as text; the first one that has a table, where none is named.
///
/// # Errors
/// As [`sheets`]; [`Error::NoSheet`], [`Error::EmptyFile`] where the sheet has no cells.
pub fn to_text(bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, Error> {
    guard::look(bytes)?;
    if begins_as_ods(bytes) {
        return ods::to_text(bytes, sheet);
    }
    let mut workbook = Workbook::open(bytes)?;
    let names = workbook.names();
    let wanted: Vec<String> = match sheet {
        Some(name) if names.iter().any(|other| other == name) => vec![name.to_owned()],
        Some(name) => return Err(Error::NoSheet { sheet: name.to_owned() }),
        None => names.clone(),
    };
    for name in wanted {
        let lines = workbook.cells(&name)?.lines()?;
        if !lines.text.is_empty() {
            let strays = lines.strays + workbook.strays(&name);
            return Ok(Sheet { format: workbook.format(), sheets: names, sheet: name, text: lines.text, strays });
        }
    }
    Err(Error::EmptyFile)
}

impl<'bytes> Workbook<'bytes> {
    fn open(bytes: &'bytes [u8]) -> Result<Self, Error> {
        match detect(bytes) {
            Format::LegacyWorkbook if is_protected(bytes) => Err(Error::ProtectedWorkbook),
            Format::LegacyWorkbook => {
                let Tamed { bytes, strays } = legacy::tame(bytes)?;
                match Xls::new(Cursor::new(bytes)) {
                    Ok(workbook) => Ok(Self::Xls(Box::new(workbook), strays)),
                    Err(XlsError::Password) => Err(Error::ProtectedWorkbook),
                    Err(error) => Err(broken(error)),
                }
            }
            Format::Workbook => match Xlsx::new(Cursor::new(bytes)) {
                Ok(workbook) => Ok(Self::Xlsx(Box::new(workbook))),
                Err(XlsxError::Password) => Err(Error::ProtectedWorkbook),
                Err(error) => Err(broken(error)),
            },
            Format::Text | Format::Json => Err(Error::Binary { format: "unknown".to_owned() }),
            Format::Columnar(format) | Format::Other(format) => Err(Error::Binary { format: format.to_owned() }),
        }
    }

    fn format(&self) -> &'static str {
        match self {
            Self::Xlsx(_) => "xlsx",
            Self::Xls(..) => "xls",
        }
    }

    fn names(&self) -> Vec<String> {
        let sheets = match self {
            Self::Xlsx(workbook) => workbook.sheets_metadata(),
            Self::Xls(workbook, _) => workbook.sheets_metadata(),
        };
        sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone()).collect()
    }

    fn cells(&mut self, name: &str) -> Result<SparseCells, Error> {
        match self {
            // Cell by cell: a dense read of a sheet with one far cell would take gigabytes.
            Self::Xlsx(workbook) => {
                let mut cells = SparseCells::default();
                let mut reader = workbook.worksheet_cells_reader(name).map_err(broken)?;
                while let Some(cell) = reader.next_cell().map_err(broken)? {
                    let (row, column) = cell.get_position();
                    cells.push(row, column, |out| write_cell(out, cell.get_value()))?;
                }
                Ok(cells)
            }
            Self::Xls(workbook, _) => dense(workbook.worksheet_range(name).map_err(broken)?),
        }
    }

    /// Cells of a sheet that were left out before it was read.
    fn strays(&self, name: &str) -> usize {
        let Self::Xls(workbook, strays) = self else { return 0 };
        let place = workbook.sheets_metadata().iter().position(|sheet| sheet.name == name);
        place.and_then(|place| strays.get(place)).copied().unwrap_or_default()
    }
}

fn dense(range: calamine::Range<Data>) -> Result<SparseCells, Error> {
    let mut cells = SparseCells::default();
    let (row, column) = range.start().unwrap_or((0, 0));
    for (down, right, value) in range.used_cells() {
        cells.push(row + down as u32, column + right as u32, |out| write_cell(out, &DataRef::from_data(value)))?;
    }
    Ok(cells)
}

/// The borrowed form of an owned cell.
trait FromData<'data> {
    fn from_data(data: &'data Data) -> Self;
}

impl<'data> FromData<'data> for DataRef<'data> {
    fn from_data(data: &'data Data) -> Self {
        match data {
            Data::Int(value) => DataRef::Int(*value),
            Data::Float(value) => DataRef::Float(*value),
            Data::String(value) => DataRef::SharedString(value),
            Data::Bool(value) => DataRef::Bool(*value),
            Data::DateTime(value) => DataRef::DateTime(*value),
            Data::DateTimeIso(value) => DataRef::DateTimeIso(value.clone()),
            Data::DurationIso(value) => DataRef::DurationIso(value.clone()),
            Data::Error(value) => DataRef::Error(value.clone()),
            _ => DataRef::Empty,
        }
    }
}

/// Both newer kinds are zip archives; an ODS begins with its uncompressed media type.
fn begins_as_ods(bytes: &[u8]) -> bool {
    // Local header of 30 bytes, the name `mimetype`, then the media type as it is.
    bytes.get(30..).is_some_and(|rest| rest.starts_with(b"mimetypeapplication/vnd.oasis.opendocument"))
}

pub(crate) fn broken(error: impl std::fmt::Display) -> Error {
    Error::BrokenWorkbook { detail: error.to_string() }
}

/// A cell as text. Errors (`#N/A`) count as empty.
fn write_cell(out: &mut String, cell: &DataRef) {
    // Writing to a String cannot fail.
    let _ = match cell {
        DataRef::Int(value) => write!(out, "{value}"),
        // Display never uses an exponent: long identifiers keep their digits.
        DataRef::Float(value) => write!(out, "{value}"),
        DataRef::String(text) => write!(out, "{text}"),
        DataRef::SharedString(text) => write!(out, "{text}"),
        DataRef::Bool(value) => out.write_str(if *value { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(date) => write_date(out, date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => out.write_str(text),
        DataRef::Error(_) | DataRef::Empty => Ok(()),
    };
}

fn write_date(out: &mut String, date: &ExcelDateTime) -> std::fmt::Result {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    if date.is_duration() || !(1900..=9999).contains(&year) || date.as_f64() < 1.0 {
        return write!(out, "{}", date.as_f64());
    }
    write!(out, "{year:04}-{month:02}-{day:02}")?;
    if (hour, minute, second) != (0, 0, 0) {
        write!(out, " {hour:02}:{minute:02}:{second:02}")?;
    }
    Ok(())
}

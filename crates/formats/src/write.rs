//! Typed columns to a workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use serde::{Deserialize, Serialize};
use table::{Error, ReadOptions, Reader, no_decoders};

/// Rows of a sheet under its header, as the format allows them; more go to further sheets.
const ROWS: usize = 1_048_575;

/// Longest text of a cell in characters.
const CELL_LIMIT: usize = 32_767;

/// 1970-01-01 in the spreadsheet's day count.
const EPOCH: f64 = 25_569.0;

/// Widest and narrowest column in characters.
const WIDTHS: (usize, usize) = (8, 50);

/// Rows looked at for the width of a column.
const MEASURED: usize = 200;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Numbers.
    Number,
    /// Civil dates.
    Date,
    /// Texts, identifiers included.
    Text,
}

/// The cells of a column; `None` is an empty cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Numbers; one that is not finite is left empty.
    Numbers(Vec<Option<f64>>),
    /// Civil days since 1970-01-01.
    Days(Vec<Option<i32>>),
    /// Texts.
    Texts(Vec<String>),
}

/// A column with its header.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Header text.
    pub name: String,
    /// Cells.
    pub values: Values,
}

/// A sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetToWrite {
    /// Name; characters that a sheet name may not have are replaced, and it is cut at 31 characters.
    pub name: String,
    /// Columns; shorter ones end in empty cells.
    pub columns: Vec<Column>,
}

impl Values {
    fn len(&self) -> usize {
        match self {
            Self::Numbers(values) => values.len(),
            Self::Days(values) => values.len(),
            Self::Texts(values) => values.len(),
        }
    }

    /// Characters that a cell takes, a Chinese character counting two.
    fn width(&self, row: usize) -> usize {
        match self {
            Self::Numbers(values) => values.get(row).copied().flatten().map_or(0, |value| format!("{value:.2}").len()),
            Self::Days(_) => 10,
            Self::Texts(values) => values.get(row).map_or(0, |text| text_width(text)),
        }
    }
}

/// Writes a workbook: typed cells, bold header that stays in view, columns as wide as their contents.
///
/// # Errors
/// [`Error::BrokenWorkbook`] where the format does not allow it (more than 16,384 columns, say).
pub fn write_xlsx(sheets: &[SheetToWrite]) -> Result<Vec<u8>, Error> {
    build(sheets).map_err(|error| Error::BrokenWorkbook { detail: error.to_string() })
}

/// Takes typed columns from CSV text with a header, as `table::CsvWriter::plain` writes it: a way in for hosts that pass bytes.
/// Columns without a kind are texts.
///
/// # Errors
/// Those of [`table::Reader`].
pub fn columns_of_text(text: &[u8], kinds: &[ColumnKind]) -> Result<Vec<Column>, Error> {
    let options = ReadOptions {
        encoding: Some("utf-8".to_owned()),
        delimiter: Some(','),
        header: Some(true),
        ..ReadOptions::default()
    };
    let mut reader = Reader::new("", text.len() as u64, options, no_decoders())?;
    reader.push(text)?;
    let table = reader.finish()?;
    let rows = table.row_count();
    let column = |(index, info): (usize, &table::ColumnInfo)| {
        let values = match kinds.get(index).copied().unwrap_or(ColumnKind::Text) {
            ColumnKind::Number => {
                Values::Numbers((0..rows).map(|row| table::parse_number(&table.cell(row, index))).collect())
            }
            ColumnKind::Date => {
                let day = |row| table::parse_date(&table.cell(row, index), table::DateOrder::YearFirst);
                Values::Days((0..rows).map(day).collect())
            }
            ColumnKind::Text => Values::Texts((0..rows).map(|row| table.cell(row, index).into_owned()).collect()),
        };
        Column { name: info.name.clone(), values }
    };
    Ok(table.columns().iter().enumerate().map(column).collect())
}

fn build(sheets: &[SheetToWrite]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed date: the same results give the same file.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let formats = Formats::new();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let rows = sheet.columns.iter().map(|column| column.values.len()).max().unwrap_or(0);
        for part in 0..rows.div_ceil(ROWS).max(1) {
            let worksheet = workbook.add_worksheet();
            worksheet.set_name(unused_name(&mut names, &sheet.name))?;
            fill(worksheet, sheet, part * ROWS..rows.min((part + 1) * ROWS), &formats)?;
        }
    }
    workbook.save_to_buffer()
}

struct Formats {
    header: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            header: Format::new().set_bold().set_align(FormatAlign::Left),
            date: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }
}

fn fill(
    worksheet: &mut Worksheet,
    sheet: &SheetToWrite,
    rows: std::ops::Range<usize>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    worksheet.set_freeze_panes(1, 0)?;
    for (index, column) in sheet.columns.iter().enumerate() {
        let place = index as u16;
        worksheet.write_string_with_format(0, place, cut(&column.name), &formats.header)?;
        let measured = rows.clone().take(MEASURED).map(|row| column.values.width(row));
        let width = measured.chain([text_width(&column.name)]).max().unwrap_or(0) + 2;
        worksheet.set_column_width(place, width.clamp(WIDTHS.0, WIDTHS.1) as f64)?;
        for row in rows.clone() {
            let line = (row - rows.start + 1) as u32;
            match &column.values {
                Values::Numbers(values) => {
                    if let Some(value) = values.get(row).copied().flatten().filter(|value| value.is_finite()) {
                        worksheet.write_number(line, place, value)?;
                    }
                }
                Values::Days(values) => {
                    if let Some(day) = values.get(row).copied().flatten() {
                        write_day(worksheet, line, place, day, &formats.date)?;
                    }
                }
                Values::Texts(values) => {
                    if let Some(text) = values.get(row).filter(|text| !text.is_empty()) {
                        worksheet.write_string(line, place, cut(text))?;
                    }
                }
            }
        }
    }
    Ok(())
}

/// Spreadsheets count days from 1900; earlier ones are written as text.
fn write_day(worksheet: &mut Worksheet, row: u32, column: u16, day: i32, format: &Format) -> Result<(), XlsxError> {
    let serial = f64::from(day) + EPOCH;
    if serial >= 61.0 {
        worksheet.write_number_with_format(row, column, serial, format)?;
    } else {
        worksheet.write_string(row, column, table::iso(day))?;
    }
    Ok(())
}

fn cut(text: &str) -> &str {
    text.char_indices().nth(CELL_LIMIT).map_or(text, |(end, _)| &text[..end])
}

fn text_width(text: &str) -> usize {
    text.chars().map(|character| if character >= '\u{2e80}' { 2 } else { 1 }).sum()
}

/// A name that the format allows and that no sheet before has, whatever its case.
fn unused_name(names: &mut Vec<String>, wanted: &str) -> String {
    let allowed: String =
        wanted.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let allowed = allowed.trim().trim_matches('\'');
    let base: String = if allowed.is_empty() { "Sheet".to_owned() } else { allowed.chars().take(31).collect() };
    let mut name = base.clone();
    let mut times = 1;
    while names.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
        times += 1;
        let ending = format!(" ({times})");
        name = base.chars().take(31 - ending.len()).chain(ending.chars()).collect();
    }
    names.push(name.clone());
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_are_allowed_and_unique() {
        let mut names = Vec::new();
        assert_eq!(unused_name(&mut names, "客户/价值"), "客户 价值");
        assert_eq!(unused_name(&mut names, "客户/价值"), "客户 价值 (2)");
        assert_eq!(unused_name(&mut names, "[]"), "Sheet");
        assert_eq!(unused_name(&mut names, &"x".repeat(40)).len(), 31);
        assert_eq!(unused_name(&mut names, &"X".repeat(40)), format!("{} (2)", "X".repeat(27)));
    }

    #[test]
    fn text_with_kinds_becomes_typed_columns() {
        let columns = columns_of_text(
            "customer,total,first\r\n00012,3.5,2024-01-05\r\n=x,,\r\n".as_bytes(),
            &[ColumnKind::Text, ColumnKind::Number, ColumnKind::Date],
        )
        .unwrap();
        assert_eq!(columns[0].values, Values::Texts(vec!["00012".to_owned(), "=x".to_owned()]));
        assert_eq!(columns[1].values, Values::Numbers(vec![Some(3.5), None]));
        assert_eq!(columns[2].values, Values::Days(vec![Some(19_727), None]));
    }
}

//! Tables.

use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize};
use table::{ARCHIVE_TAIL, Decoder, DecoderFactory, Format};
use wasm_bindgen::prelude::*;
use web_sys::{TextDecodeOptions, TextDecoder};
use workbench::direct::finish;
use workbench::protocol::{Answer, Cleaning, Failure, Mapping, ReadSettings, Request, TableReport};
use workbench::{Incoming, Session, Task, Whole, Workbook};

use crate::error::{ClovisError, plain, read_options, thrown};

/// Bytes that are unpacked at a time.
const PIECE: usize = 1 << 20;

/// A table read from a file.
#[wasm_bindgen]
pub struct Table {
    pub(crate) session: Session,
    report: TableReport,
}

#[wasm_bindgen]
impl Table {
    /// The columns in file order: name, type, confidence, examples, empty cells, role.
    #[wasm_bindgen(getter, unchecked_return_type = "TableColumn[]")]
    pub fn columns(&self) -> Result<JsValue, ClovisError> {
        plain(&self.report.columns)
    }

    /// Data rows.
    #[wasm_bindgen(getter, js_name = rowCount)]
    pub fn row_count(&self) -> usize {
        self.report.row_count
    }

    /// Rows that could not be read as rows, by reason, with the first few of each.
    #[wasm_bindgen(getter, js_name = setAside, unchecked_return_type = "SetAsideGroup[]")]
    pub fn set_aside(&self) -> Result<JsValue, ClovisError> {
        plain(&self.report.set_aside)
    }

    /// The first eight rows, as text.
    #[wasm_bindgen(getter, unchecked_return_type = "string[][]")]
    pub fn preview(&self) -> Result<JsValue, ClovisError> {
        plain(&self.report.preview)
    }

    /// File name, empty where none was given.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.report.name.clone()
    }

    /// Names of the files, where several are one table.
    #[wasm_bindgen(getter)]
    pub fn files(&self) -> Vec<String> {
        self.report.files.clone()
    }

    /// `csv`, `json`, `xlsx`, `xls`, `ods`, `parquet`, `arrow`; that of the first file, where there are several.
    #[wasm_bindgen(getter)]
    pub fn format(&self) -> String {
        self.report.format.clone()
    }

    /// Encoding used.
    #[wasm_bindgen(getter)]
    pub fn encoding(&self) -> String {
        self.report.encoding.clone()
    }

    /// Delimiter used; a space for aligned columns, undefined for a workbook, JSON, Parquet and Arrow.
    #[wasm_bindgen(getter)]
    pub fn delimiter(&self) -> Option<String> {
        self.report.delimiter.map(String::from)
    }

    /// Whether the first row was taken as the header.
    #[wasm_bindgen(getter)]
    pub fn header(&self) -> bool {
        self.report.header
    }

    /// Sheets of a workbook, empty otherwise.
    #[wasm_bindgen(getter)]
    pub fn sheets(&self) -> Vec<String> {
        self.report.sheets.clone()
    }

    /// Sheet that was read.
    #[wasm_bindgen(getter)]
    pub fn sheet(&self) -> Option<String> {
        self.report.sheet.clone()
    }

    /// Cells of the sheet that were left out: they lie beyond 1,000 empty rows or 100 empty columns.
    #[wasm_bindgen(getter, js_name = strayCells)]
    pub fn stray_cells(&self) -> usize {
        self.report.stray_cells
    }

    /// What a row is taken to be.
    #[wasm_bindgen(getter, unchecked_return_type = "\"transactions\" | \"customers\" | \"responses\"")]
    pub fn kind(&self) -> Result<JsValue, ClovisError> {
        plain(&self.report.kind)
    }

    /// Date columns in which day and month cannot be told apart: read again with `types` to say which comes first.
    #[wasm_bindgen(getter, js_name = ambiguousDates)]
    pub fn ambiguous_dates(&self) -> Vec<String> {
        self.report.ambiguous_dates.clone()
    }

    /// The text of one cell; rows and columns count from 0, without the header. Empty outside the table.
    pub fn cell(&self, row: usize, column: usize) -> String {
        self.session.table().map(|table| table.cell(row, column).into_owned()).unwrap_or_default()
    }
}

/// How text that a module made of another format is handed over.
#[derive(Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default)]
struct Given {
    name: String,
    format: String,
    bytes: u64,
    sheets: Vec<String>,
    sheet: Option<String>,
    stray_cells: usize,
    delimiter: Option<char>,
    header: Option<bool>,
}

/// What bytes seem to be: `text`, `workbook`, `columnar`, or something that is no table. For `readTable`.
#[wasm_bindgen(js_name = detectFormat, skip_typescript)]
pub fn detect_format(bytes: &Uint8Array) -> String {
    let head = bytes.subarray(0, bytes.length().min(4096)).to_vec();
    match table::detect(&head) {
        Format::Text | Format::Json => "text",
        Format::Workbook | Format::LegacyWorkbook => "workbook",
        Format::Columnar(_) => "columnar",
        Format::Other(name) => name,
    }
    .to_owned()
}

/// Where the tables in a zip archive are: `[{ name, start, end, deflated }]`; null where the archive is a workbook. For
/// `readTable`.
#[wasm_bindgen(js_name = archivedTables, skip_typescript)]
pub fn archived_tables(bytes: &[u8]) -> Result<JsValue, ClovisError> {
    let tail = &bytes[bytes.len().saturating_sub(ARCHIVE_TAIL as usize)..];
    let found = table::archive_directory(tail, bytes.len() as u64).and_then(|place| {
        let Some(tables) = table::archived_tables(&bytes[place.start as usize..place.end as usize])? else {
            return Ok(None);
        };
        let places = tables.into_iter().map(|table| {
            let data = table.data(bytes.get(table.header as usize..).unwrap_or_default())?;
            Ok(Archived { name: table.name, start: data.start, end: data.end, deflated: table.deflated })
        });
        places.collect::<Result<Vec<_>, table::Error>>().map(Some)
    });
    plain(&found.map_err(|error| thrown(Failure::from_kind(&error)))?)
}

/// Where a table in an archive lies.
#[derive(Serialize)]
struct Archived {
    name: String,
    start: u64,
    end: u64,
    deflated: bool,
}

/// Unpacks a file of gzip, or what is deflated in a zip archive, piece by piece. For `readTable`.
#[wasm_bindgen(skip_typescript)]
pub struct Unpacking {
    inner: table::Unpacking,
    text: Vec<u8>,
}

#[wasm_bindgen]
impl Unpacking {
    /// Of a gzip file, by its first bytes; undefined where it is none.
    pub fn gzip(head: &[u8]) -> Option<Unpacking> {
        table::Unpacking::gzip(head).map(Self::of)
    }

    /// Of what is deflated.
    pub fn deflate() -> Unpacking {
        Self::of(table::Unpacking::deflate())
    }

    /// What the next bytes hold, in pieces.
    #[wasm_bindgen(unchecked_return_type = "Uint8Array[]")]
    pub fn unpack(&mut self, mut packed: &[u8]) -> Result<Array, ClovisError> {
        let pieces = Array::new();
        loop {
            let unpacked = self.inner.unpack(&mut packed, &mut self.text);
            unpacked.map_err(|error| thrown(Failure::from_kind(&error)))?;
            let more = self.text.len() == self.text.capacity();
            if !self.text.is_empty() {
                pieces.push(&Uint8Array::from(self.text.as_slice()));
            }
            self.text.clear();
            if !more {
                return Ok(pieces);
            }
        }
    }

    /// All bytes were unpacked: throws where they end in the midst of something.
    pub fn finish(&self) -> Result<(), ClovisError> {
        self.inner.finish().map_err(|error| thrown(Failure::from_kind(&error)))
    }
}

impl Unpacking {
    fn of(inner: table::Unpacking) -> Self {
        Self { inner, text: Vec::with_capacity(PIECE) }
    }
}

/// Reads text as a table piece by piece, or several texts as one. For `readTable`, which finds out what the bytes are first.
#[wasm_bindgen(skip_typescript)]
pub struct TableReader {
    settings: ReadSettings,
    /// Of several files.
    whole: Option<Whole>,
    session: Session,
    task: Option<Task>,
}

#[wasm_bindgen]
impl TableReader {
    /// Begins a table; with the name and the bytes of all files where it is of several.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: JsValue, whole: Option<String>, bytes: f64) -> Result<TableReader, ClovisError> {
        let settings = read_options(settings)?;
        let whole = whole.map(|name| Whole { name, bytes: bytes as u64 });
        Ok(Self { settings, whole, session: Session::new(), task: None })
    }

    /// Begins its first file, or the next one, of so many bytes.
    pub fn begin(&mut self, given: JsValue, bytes: f64) -> Result<(), ClovisError> {
        let given: Given = read_options(given)?;
        let workbook = given.delimiter.map(|delimiter| Workbook {
            format: given.format,
            bytes: given.bytes,
            sheets: given.sheets,
            sheet: given.sheet,
            stray_cells: given.stray_cells,
            delimiter,
            header: given.header,
        });
        let file = Incoming::text(given.name, bytes as u64, decoders());
        let file = Incoming { workbook, whole: self.whole.clone(), ..file };
        if let Some(task) = &mut self.task {
            return task.next_file(file).map_err(thrown);
        }
        let request = Request::Read {
            settings: self.settings.clone(),
            mapping: Mapping::default(),
            cleaning: Cleaning::default(),
        };
        self.task = Some(self.session.start(request, Some(file)).map_err(thrown)?);
        Ok(())
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), ClovisError> {
        self.task.as_mut().map_or(Ok(()), |task| task.push(bytes)).map_err(thrown)
    }

    /// The table, after the last bytes of the last file.
    pub fn finish(mut self) -> Result<Table, ClovisError> {
        let task = self.task.ok_or_else(|| thrown(Failure::new("no-file")))?;
        match finish(task, &mut self.session).map_err(thrown)?.answer {
            Answer::Table(report) => Ok(Table { session: self.session, report }),
            _ => Err(thrown(Failure::new("nothing-open"))),
        }
    }
}

struct Host(TextDecoder);

impl Decoder for Host {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        let options = TextDecodeOptions::new();
        options.set_stream(!last);
        if let Ok(decoded) = self.0.decode_with_u8_array_and_options(bytes, &options) {
            text.push_str(&decoded);
        }
    }
}

/// Decoders of the host: browsers and Node both have them for the encodings of the web.
fn decoders() -> DecoderFactory {
    Box::new(|label| {
        let decoder = TextDecoder::new_with_label(label).ok()?;
        Some(Box::new(Host(decoder)) as Box<dyn Decoder>)
    })
}

//! Tables as files: rows of cells in slices, to CSV bytes here or to a typed [`Sheet`] that a module of the host writes, as a
//! spreadsheet or as Parquet.

use std::collections::BTreeMap;

use serde::Serialize;
use table::{CellState, ColumnType, CsvWriter, Field, Names};

use crate::columns::{NO_VALUE, View};
use crate::fits::FittedCells;
use crate::protocol::{Answer, Cell, Column, ExportTable, Failure, Progress, Stage};
use crate::session::Session;
use crate::summarise::Aside;
use crate::task::Response;

/// What a [`Sheet`] is to be written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetFormat {
    /// A workbook with one sheet.
    #[default]
    Xlsx,
    /// Parquet.
    Parquet,
}

/// A table ready to be written as a spreadsheet or as Parquet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What it becomes.
    pub format: SheetFormat,
    /// Name of the sheet.
    pub name: String,
    /// Its columns, all of one length.
    pub columns: Vec<SheetColumn>,
}

/// One column of a [`Sheet`].
#[derive(Clone, Debug, PartialEq)]
pub struct SheetColumn {
    /// Header text.
    pub header: String,
    /// Whether its numbers are counts, which have no fractions.
    pub whole: bool,
    /// Cells from the first row under the header.
    pub cells: Cells,
}

/// Cells of one kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Cells {
    /// Numbers; [`NO_VALUE`] for an empty cell.
    Numbers(Vec<f64>),
    /// Civil days since 1970-01-01; [`NO_VALUE`] for an empty cell.
    Days(Vec<f64>),
    /// Texts.
    Texts(Names),
}

impl Cells {
    /// Rows.
    pub fn len(&self) -> usize {
        match self {
            Self::Numbers(values) | Self::Days(values) => values.len(),
            Self::Texts(texts) => texts.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Ids of columns that count something.
const COUNTS: [&str; 9] =
    ["r", "f", "m", "days-since-last", "orders", "frequency", "customers", "weight", "set-aside-row"];

/// Every column of the customer table, in the order it is saved.
pub(crate) const CUSTOMER_COLUMNS: [Column; 24] = [
    Column::Customer,
    Column::Weight,
    Column::Segment,
    Column::R,
    Column::F,
    Column::M,
    Column::DaysSinceLast,
    Column::Orders,
    Column::Total,
    Column::Frequency,
    Column::Recency,
    Column::Age,
    Column::Duration,
    Column::Spend,
    Column::Alive,
    Column::AliveLower,
    Column::AliveUpper,
    Column::Expected,
    Column::ExpectedLower,
    Column::ExpectedUpper,
    Column::ExpectedSpend,
    Column::Value,
    Column::ValueLower,
    Column::ValueUpper,
];

/// Columns of the segment table: ids of their header texts.
const SEGMENT_COLUMNS: [(&str, bool); 10] = [
    ("segment", true),
    ("pattern", true),
    ("customers", false),
    ("share", false),
    ("orders", false),
    ("revenue", false),
    ("revenue-share", false),
    ("mean", false),
    ("median", false),
    ("days-since-last", false),
];

/// Writes a table in slices.
#[derive(Debug)]
pub(crate) struct Exporting {
    source: Source,
    names: BTreeMap<String, String>,
    headers: Vec<(String, bool)>,
    rows: usize,
    next: usize,
    file_name: String,
    output: Output,
}

#[derive(Debug)]
enum Source {
    Customers(Vec<Column>),
    Segments,
    SetAside(Vec<Aside>),
    Model(String),
    Fit(String),
}

#[derive(Debug)]
enum Output {
    Csv(CsvWriter),
    Sheet(Sheet),
    Lists(Lists),
}

/// The customers of each segment as a file of their own.
#[derive(Debug)]
struct Lists {
    header: Vec<String>,
    /// Column of the segment.
    column: usize,
    /// Lists by the segment's word, in the order in which they are met.
    lists: Vec<(String, CsvWriter)>,
}

impl Lists {
    fn add(&mut self, cells: &[Cell]) {
        let Some(Cell::Text(segment)) = cells.get(self.column) else { return };
        let place = self.lists.iter().position(|(name, _)| name == segment).unwrap_or_else(|| {
            let mut writer = CsvWriter::new();
            writer.row(self.header.iter().map(|word| Field::Text(word)));
            self.lists.push((segment.clone(), writer));
            self.lists.len() - 1
        });
        self.lists[place].1.row(cells.iter().map(field));
    }

    fn finish(self) -> Vec<u8> {
        let file = |(name, writer): (String, CsvWriter)| {
            let safe = name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-");
            (format!("{safe}.csv"), writer.finish())
        };
        table::archive(&self.lists.into_iter().map(file).collect::<Vec<_>>())
    }
}

impl Exporting {
    pub(crate) fn start(
        session: &Session,
        table: ExportTable,
        format: &str,
        names: BTreeMap<String, String>,
    ) -> Result<Self, Failure> {
        let (kind, source, headers, rows) = match table {
            ExportTable::Customers => {
                let view = session.view()?;
                let columns: Vec<Column> = CUSTOMER_COLUMNS.into_iter().filter(|&column| view.has(column)).collect();
                let headers = columns
                    .iter()
                    .map(|column| (id(column), matches!(column, Column::Customer | Column::Segment)))
                    .collect();
                ("customers", Source::Customers(columns), headers, view.customers.len())
            }
            ExportTable::Segments => {
                let segmented = session.segmented().ok_or_else(|| Failure::new("no-segments"))?;
                let headers = SEGMENT_COLUMNS.iter().map(|&(id, text)| (id.to_owned(), text)).collect();
                ("segments", Source::Segments, headers, segmented.report.segments.len())
            }
            ExportTable::SetAside => {
                let opened = session.opened()?;
                let mut headers = vec![("set-aside-row".to_owned(), false), ("set-aside-reason".to_owned(), true)];
                if !opened.report.files.is_empty() {
                    headers.insert(0, ("set-aside-file".to_owned(), true));
                }
                headers.extend(opened.report.columns.iter().map(|column| (column.name.clone(), true)));
                let rows = session.set_aside()?;
                let count = rows.len();
                ("set-aside", Source::SetAside(rows), headers, count)
            }
            ExportTable::Model { model } => {
                let run = session.runs.get(&model).ok_or_else(|| Failure::new("no-model-run").value(&model))?;
                let mut headers: Vec<(String, bool)> =
                    session.opened()?.report.columns.iter().map(|column| (column.name.clone(), true)).collect();
                headers.extend(run.scored.results.iter().map(|result| (result.id.to_owned(), false)));
                if !run.scored.segments.is_empty() {
                    headers.push(("segment".to_owned(), true));
                }
                let classified = (1..).zip(&run.items).filter(|(_, codes)| !codes.is_empty());
                headers.extend(classified.map(|(number, _)| (format!("item-{number}"), true)));
                ("model", Source::Model(model), headers, run.scored.rows)
            }
            ExportTable::Fit { model } => {
                let fitted = session.fitted(&model).ok_or_else(|| Failure::new("no-model-run").value(&model))?;
                let mut headers: Vec<(String, bool)> =
                    session.opened()?.report.columns.iter().map(|column| (column.name.clone(), true)).collect();
                let own = fitted.columns.iter();
                headers
                    .extend(own.map(|column| (column.id.to_owned(), !matches!(column.cells, FittedCells::Numbers(_)))));
                ("model", Source::Fit(model), headers, session.opened()?.table.row_count())
            }
        };
        let stem = session.opened().map_or("customers", |opened| stem(&opened.report.name));
        let file_name = match &source {
            Source::Model(model) | Source::Fit(model) => format!("{stem}-{model}.{format}"),
            _ => format!("{stem}-{kind}.{format}"),
        };
        let words: Vec<&str> = headers.iter().map(|(id, _)| names.get(id).unwrap_or(id).as_str()).collect();
        let output = match format {
            "csv" => {
                let mut writer = CsvWriter::new();
                writer.row(words.iter().map(|word| Field::Text(word)));
                Output::Csv(writer)
            }
            "xlsx" | "parquet" => Output::Sheet(Sheet {
                format: if format == "xlsx" { SheetFormat::Xlsx } else { SheetFormat::Parquet },
                name: kind.to_owned(),
                columns: words
                    .iter()
                    .zip(&headers)
                    .map(|(word, (id, text))| SheetColumn {
                        header: (*word).to_owned(),
                        whole: COUNTS.contains(&id.as_str()),
                        cells: if *text { Cells::Texts(Names::default()) } else { Cells::Numbers(Vec::new()) },
                    })
                    .collect(),
            }),
            "zip" => {
                let column = headers.iter().position(|(id, _)| id == "segment").filter(|_| kind == "customers");
                let column = column.ok_or_else(|| Failure::new("no-segments"))?;
                let header = words.iter().map(|&word| word.to_owned()).collect();
                Output::Lists(Lists { header, column, lists: Vec::new() })
            }
            other => return Err(Failure::new("unknown-format").value(other).expected("csv xlsx parquet zip")),
        };
        Ok(Self { source, names, headers, rows, next: 0, file_name, output })
    }

    pub(crate) fn progress(&self) -> Progress {
        let done = self.next as f64 / self.rows.max(1) as f64;
        Progress { stage: Stage::Writing, done, rows: self.next, of: 0 }
    }

    pub(crate) fn advance(&mut self, session: &Session, budget: usize) -> Result<Option<Response>, Failure> {
        let budget = (budget / self.headers.len().max(1)).max(1);
        let end = (self.next + budget).min(self.rows);
        let mut cells = Vec::with_capacity(self.headers.len());
        for row in self.next..end {
            cells.clear();
            self.fill(session, row, &mut cells)?;
            write(&mut self.output, &cells);
        }
        self.next = end;
        if end < self.rows {
            return Ok(None);
        }
        let name = std::mem::take(&mut self.file_name);
        let response = match std::mem::replace(&mut self.output, Output::Sheet(Sheet::default())) {
            Output::Csv(writer) => Response {
                bytes: Some(writer.finish()),
                ..Response::plain(Answer::File { name, media_type: "text/csv".to_owned() })
            },
            Output::Lists(lists) => Response {
                bytes: Some(lists.finish()),
                ..Response::plain(Answer::File { name, media_type: "application/zip".to_owned() })
            },
            Output::Sheet(mut sheet) => {
                if matches!(self.source, Source::Model(_) | Source::Fit(_)) {
                    type_own_columns(session, &mut sheet)?;
                }
                let media_type = match sheet.format {
                    SheetFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    SheetFormat::Parquet => "application/vnd.apache.parquet",
                };
                let media_type = media_type.to_owned();
                Response { sheet: Some(sheet), ..Response::plain(Answer::File { name, media_type }) }
            }
        };
        Ok(Some(response))
    }

    fn fill(&self, session: &Session, row: usize, cells: &mut Vec<Cell>) -> Result<(), Failure> {
        match &self.source {
            Source::Customers(columns) => {
                let view: View<'_> = session.view()?;
                cells.extend(columns.iter().map(|&column| match view.cell(column, row) {
                    Cell::Text(id) if column == Column::Segment => Cell::Text(self.word(&id)),
                    cell => cell,
                }));
            }
            Source::Segments => {
                let report = &session.segmented().ok_or_else(|| Failure::new("no-segments"))?.report;
                let segment = &report.segments[row];
                let customers: usize = report.segments.iter().map(|segment| segment.customers).sum();
                let revenue: f64 = report.segments.iter().map(|segment| segment.revenue).sum();
                let number = |value: Option<f64>| value.map_or(Cell::Empty(()), Cell::Number);
                let share = |part: f64, whole: f64| number((whole > 0.0).then(|| part / whole));
                cells.extend([
                    Cell::Text(self.word(&segment.id)),
                    Cell::Text(segment.pattern.clone().unwrap_or_default()),
                    Cell::Number(segment.customers as f64),
                    share(segment.customers as f64, customers as f64),
                    Cell::Number(segment.orders),
                    Cell::Number(segment.revenue),
                    share(segment.revenue, revenue),
                    number(segment.mean),
                    number(segment.median),
                    number(segment.days_since_last),
                ]);
            }
            Source::SetAside(rows) => {
                let aside = &rows[row];
                if let Some(file) = aside.file.and_then(|place| session.opened().ok()?.report.files.get(place)) {
                    cells.push(Cell::Text(file.clone()));
                }
                cells.push(Cell::Number(aside.row as f64));
                cells.push(Cell::Text(self.word(&format!("set-aside-{}", aside.reason))));
                match (aside.data_row, &aside.text) {
                    (Some(data_row), _) => self.table_cells(session, data_row, cells)?,
                    (None, Some(text)) => cells.push(Cell::Text(text.clone())),
                    (None, None) => {}
                }
                cells.resize(self.headers.len(), Cell::Empty(()));
            }
            Source::Model(model) => {
                self.table_cells(session, row, cells)?;
                let run = session.runs.get(model).ok_or_else(|| Failure::new("no-model-run").value(model))?;
                cells.extend(
                    run.scored.results.iter().map(|result| {
                        if result.valid[row] { Cell::Number(result.values[row]) } else { Cell::Empty(()) }
                    }),
                );
                let codes = std::iter::once(&run.scored.segments).chain(&run.items);
                cells.extend(codes.filter_map(|codes| codes.get(row)).map(|code| {
                    run.segments.get(usize::from(*code)).map_or(Cell::Empty(()), |id| Cell::Text(self.segment(id)))
                }));
            }
            Source::Fit(model) => {
                self.table_cells(session, row, cells)?;
                let fitted = session.fitted(model).ok_or_else(|| Failure::new("no-model-run").value(model))?;
                cells.extend(fitted.columns.iter().map(|column| match &column.cells {
                    FittedCells::Numbers(numbers) => numbers[row].map_or(Cell::Empty(()), Cell::Number),
                    FittedCells::Flags(flags) => match flags[row] {
                        Some(flag) => Cell::Text(self.word(if flag { "yes" } else { "no" })),
                        None => Cell::Empty(()),
                    },
                }));
            }
        }
        Ok(())
    }

    fn table_cells(&self, session: &Session, row: usize, cells: &mut Vec<Cell>) -> Result<(), Failure> {
        let opened = session.opened()?;
        let columns = opened.report.columns.len();
        cells.extend((0..columns).map(|column| Cell::Text(opened.table.cell(row, column).into())));
        Ok(())
    }

    /// The word for a segment of a model, whose result may have the same id.
    fn segment(&self, id: &str) -> String {
        self.names.get(&format!("segment-{id}")).cloned().unwrap_or_else(|| self.word(id))
    }

    fn word(&self, id: &str) -> String {
        self.names.get(id).map_or(id, String::as_str).to_owned()
    }
}

/// Gives the columns that come from the file their types, where that loses nothing: every cell is read, and no day has a time.
fn type_own_columns(session: &Session, sheet: &mut Sheet) -> Result<(), Failure> {
    let opened = session.opened()?;
    for (place, (column, info)) in sheet.columns.iter_mut().zip(&opened.report.columns).enumerate() {
        let Cells::Texts(texts) = &column.cells else { continue };
        let all_read = |states: &[CellState]| !states.contains(&CellState::Unreadable);
        if info.column_type == ColumnType::Number {
            let numbers = opened.table.numbers(place);
            if all_read(&numbers.states) {
                let values = (0..texts.len()).map(|row| numbers.get(row).unwrap_or(NO_VALUE));
                column.cells = Cells::Numbers(values.collect());
            }
        } else if info.column_type.is_date() && (0..texts.len()).all(|row| !texts.get(row).contains(':')) {
            let days = opened.table.days(place);
            if all_read(&days.states) {
                column.cells =
                    Cells::Days((0..texts.len()).map(|row| days.get(row).map_or(NO_VALUE, f64::from)).collect());
            }
        }
    }
    Ok(())
}

fn write(output: &mut Output, cells: &[Cell]) {
    match output {
        Output::Csv(writer) => {
            writer.row(cells.iter().map(field));
        }
        Output::Lists(lists) => lists.add(cells),
        Output::Sheet(sheet) => {
            for (column, cell) in sheet.columns.iter_mut().zip(cells) {
                match (&mut column.cells, cell) {
                    (Cells::Numbers(numbers), Cell::Number(number)) => numbers.push(*number),
                    (Cells::Numbers(numbers) | Cells::Days(numbers), _) => numbers.push(NO_VALUE),
                    (Cells::Texts(texts), Cell::Text(text)) => {
                        texts.push(text);
                    }
                    (Cells::Texts(texts), _) => {
                        texts.push("");
                    }
                }
            }
        }
    }
}

fn field(cell: &Cell) -> Field<'_> {
    match cell {
        Cell::Number(number) => Field::Number(*number),
        Cell::Text(text) => Field::Text(text),
        Cell::Empty(()) => Field::Empty,
    }
}

/// The file name without its last ending.
pub(crate) fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ if name.is_empty() => "customers",
        _ => name,
    }
}

/// The name that a unit variant is serialised by.
pub(crate) fn id(kind: &impl Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

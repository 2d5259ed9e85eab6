//! Tables as files: rows of cells in slices, to CSV bytes here or to a typed [`Sheet`] that the host's spreadsheet module
//! writes.

use std::collections::BTreeMap;

use serde::Serialize;
use table::{CsvWriter, Field, Names};

use crate::columns::{NO_VALUE, View};
use crate::fits::FittedCells;
use crate::protocol::{Answer, Cell, Column, ExportTable, Failure, Progress, Stage};
use crate::session::Session;
use crate::summarise::Aside;
use crate::task::Response;

/// A table ready to be written as a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
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
    /// Cells from the first row under the header.
    pub cells: Cells,
}

/// Cells of one kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Cells {
    /// Numbers; [`NO_VALUE`] for an empty cell.
    Numbers(Vec<f64>),
    /// Texts.
    Texts(Names),
}

/// Every column of the customer table, in the order it is saved.
const CUSTOMER_COLUMNS: [Column; 23] = [
    Column::Customer,
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
            "xlsx" => Output::Sheet(Sheet {
                name: kind.to_owned(),
                columns: words
                    .iter()
                    .zip(&headers)
                    .map(|(word, &(_, text))| SheetColumn {
                        header: (*word).to_owned(),
                        cells: if text { Cells::Texts(Names::default()) } else { Cells::Numbers(Vec::new()) },
                    })
                    .collect(),
            }),
            other => return Err(Failure::new("unknown-format").value(other).expected("csv xlsx")),
        };
        Ok(Self { source, names, headers, rows, next: 0, file_name, output })
    }

    pub(crate) fn progress(&self) -> Progress {
        let done = self.next as f64 / self.rows.max(1) as f64;
        Progress { stage: Stage::Writing, done, rows: self.next }
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
            Output::Sheet(sheet) => {
                let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned();
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

fn write(output: &mut Output, cells: &[Cell]) {
    match output {
        Output::Csv(writer) => {
            writer.row(cells.iter().map(|cell| match cell {
                Cell::Number(number) => Field::Number(*number),
                Cell::Text(text) => Field::Text(text),
                Cell::Empty(()) => Field::Empty,
            }));
        }
        Output::Sheet(sheet) => {
            for (column, cell) in sheet.columns.iter_mut().zip(cells) {
                match (&mut column.cells, cell) {
                    (Cells::Numbers(numbers), Cell::Number(number)) => numbers.push(*number),
                    (Cells::Numbers(numbers), _) => numbers.push(NO_VALUE),
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

/// The file name without its last ending.
fn stem(name: &str) -> &str {
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

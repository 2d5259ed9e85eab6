//! The whole road without a browser: bytes of a file in, segments, fits, values, tables and files out.

mod cancel;
mod cdnow;
mod compare;
mod contracts;
mod customer_table;
mod errors;
mod estimates;
mod fields;
mod files;
mod fits;
mod loyalty_fits;
mod own;
mod pictures;
mod queries;
mod record;
mod regular;
mod runs;
mod samples;
mod segments;
mod small;

use models::value_figures::ValueFigures;
use workbench::protocol::{
    Answer, Cleaning, Failure, HistoryReport, Mapping, ReadSettings, ReportText, Request, TableReport, ValueReport,
};
use workbench::{Incoming, Response, Session, Step};

/// Reads a file in pieces of `piece` bytes.
fn read_in_pieces(
    session: &mut Session,
    name: &str,
    bytes: &[u8],
    piece: usize,
    settings: ReadSettings,
    mapping: Mapping,
) -> Result<TableReport, Failure> {
    let file = Incoming::text(name, bytes.len() as u64, table::no_decoders());
    let mut task = session.start(Request::Read { settings, mapping, cleaning: Cleaning::default() }, Some(file))?;
    for piece in bytes.chunks(piece) {
        task.push(piece)?;
    }
    task.close();
    loop {
        match task.advance(session, 1_000) {
            Step::Progress(_) => {}
            Step::Hungry(_) => panic!("every byte was pushed"),
            Step::Failed(failure) => return Err(failure),
            Step::Done(response) => match response.answer {
                Answer::Table(report) => return Ok(report),
                other => panic!("{other:?}"),
            },
        }
    }
}

fn read(session: &mut Session, name: &str, bytes: &[u8]) -> Result<TableReport, Failure> {
    read_in_pieces(session, name, bytes, 1 << 20, ReadSettings::default(), Mapping::default())
}

/// Carries a request out in slices of `budget` rows; progress never falls.
fn ask(session: &mut Session, request: Request, budget: usize) -> Result<Response, Failure> {
    let mut task = session.start(request, None)?;
    let mut before = 0.0;
    loop {
        match task.advance(session, budget) {
            Step::Progress(progress) | Step::Hungry(progress) => {
                assert!((before..=1.0).contains(&progress.done), "{before} then {progress:?}");
                before = progress.done;
            }
            Step::Done(response) => return Ok(*response),
            Step::Failed(failure) => return Err(failure),
        }
    }
}

/// A report that travels as text.
fn written<T: serde::de::DeserializeOwned>(text: &ReportText) -> T {
    serde_json::from_str(&text.0).expect("a report")
}

/// What is drawn of a valuation.
fn figures(report: &ValueReport) -> ValueFigures {
    written(&report.figures)
}

fn summarise(session: &mut Session) -> Result<HistoryReport, Failure> {
    let request = Request::Summarise { mapping: Mapping::default(), cleaning: Cleaning::default() };
    match ask(session, request, 1_000)?.answer {
        Answer::History(report) => Ok(report),
        other => panic!("{other:?}"),
    }
}

/// A session with a file read and summarised.
fn opened(name: &str, text: &str) -> Session {
    let mut session = Session::new();
    read(&mut session, name, text.as_bytes()).expect("a clean file");
    summarise(&mut session).expect("customers");
    session
}

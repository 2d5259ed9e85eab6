//! Arrow files and streams: messages one behind the other (<https://arrow.apache.org/docs/format/IPC.html>). A file has a footer that
//! tells where each of them is; some writers leave between them what is no message.

mod batch;
mod flat;
mod schema;

use std::collections::BTreeMap;

use table::Error;

use self::batch::{Array, Buffers};
use self::flat::Table;
use self::schema::{Field, fields};
use crate::cells::{Batch, Cells, Lines, batch_fits};
use crate::limits::Budget;
use crate::reader::{Step, damaged};
use crate::time::Zones;

pub(crate) use self::schema::zones_of_schema;

/// First and last bytes of a file.
const MARK: &[u8; 6] = b"ARROW1";
/// Length of the footer and the mark.
const TAIL: u64 = 10;
/// Before the length of a message, since version 0.15.
const CONTINUES: [u8; 4] = [255; 4];
/// Rows put together at one time.
const BATCH: usize = 1024;
/// Bytes of text handed over at one time.
const PIECE: usize = 1 << 20;

/// What a message holds, by its number.
const SCHEMA: u8 = 1;
const DICTIONARY: u8 = 2;
const ROWS: u8 = 3;

/// Reads a file or stream.
pub(crate) struct Arrow {
    /// Next byte to be read, and where the messages end.
    at: u64,
    end: u64,
    size: u64,
    /// Bytes asked for so far.
    asked: u64,
    /// Where the messages of a file begin; a stream has them one behind the other.
    places: Option<std::vec::IntoIter<u64>>,
    state: State,
    fields: Vec<Field>,
    dictionaries: BTreeMap<i64, Cells>,
    rows: u64,
    lines: Lines,
    budget: Budget,
}

enum State {
    /// The last bytes of a file, which tell where the footer begins.
    Tail,
    Footer,
    Length,
    Metadata,
    Body(Vec<u8>),
    Rows(Box<Rows>),
    Done,
}

/// A batch that is being written.
struct Rows {
    body: Vec<u8>,
    arrays: Vec<Array>,
    batches: Vec<Batch>,
    next: usize,
    count: usize,
    held: usize,
}

impl Arrow {
    /// For a file of so many bytes that begins with these.
    pub(crate) fn new(size: u64, head: &[u8]) -> Self {
        let file = head.starts_with(MARK);
        Self {
            at: 0,
            end: size,
            size,
            asked: 0,
            places: None,
            state: if file { State::Tail } else { State::Length },
            fields: Vec::new(),
            dictionaries: BTreeMap::new(),
            rows: 0,
            lines: Lines::of(size),
            budget: Budget::of(size),
        }
    }

    /// Bytes of text that the file will have, if the rest is like what was read.
    pub(crate) fn expected(&self) -> u64 {
        let (rows, made) = (self.lines.rows() as f64, self.lines.made() as f64);
        // The batch in hand counts by its rows.
        let share = if self.rows > 0 { rows / self.rows as f64 * self.at as f64 / self.size as f64 } else { 1.0 };
        (made / share.clamp(1e-6, 1.0)) as u64
    }

    pub(crate) fn advance(&mut self, bytes: &[u8], zones: &mut Zones) -> Result<Step, Error> {
        let mut bytes = Some(bytes).filter(|bytes| !bytes.is_empty());
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Tail => match bytes.take() {
                    None => {
                        self.state = State::Tail;
                        return Ok(Step::Bytes(self.end.saturating_sub(TAIL)..self.end));
                    }
                    Some(tail) => {
                        let rest = tail.strip_suffix(MARK.as_slice()).and_then(|rest| rest.first_chunk::<4>());
                        let footer = rest.and_then(|length| u64::try_from(i32::from_le_bytes(*length)).ok());
                        let end = footer.and_then(|footer| self.end.checked_sub(TAIL + footer));
                        self.at = end.ok_or_else(cut_short)?;
                        self.state = State::Footer;
                        return self.want(self.end - TAIL - self.at);
                    }
                },
                State::Footer => {
                    let footer = Table::root(bytes.take().unwrap_or_default());
                    let schema = footer.and_then(|footer| footer.table(1));
                    let broken = || damaged("arrow", "footer", None);
                    self.open(schema.ok_or_else(broken)?)?;
                    let places = footer.and_then(places_of).ok_or_else(broken)?;
                    self.end = self.at;
                    self.places = Some(places.into_iter());
                    self.state = State::Length;
                }
                State::Length => match bytes.take() {
                    None if !self.next_place() => return self.last(),
                    None => {
                        self.state = State::Length;
                        return self.want(8.min(self.end.saturating_sub(self.at)));
                    }
                    Some(head) => {
                        let (first, rest) = head.split_first_chunk::<4>().ok_or_else(cut_short)?;
                        let (length, skipped) = match rest.first_chunk::<4>() {
                            Some(length) if *first == CONTINUES => (*length, 8),
                            _ => (*first, 4),
                        };
                        let length = u64::try_from(i32::from_le_bytes(length)).map_err(|_| broken())?;
                        self.at += skipped;
                        if length == 0 {
                            self.end = self.at;
                            self.state = State::Length;
                        } else {
                            self.state = State::Metadata;
                            return self.want(length);
                        }
                    }
                },
                State::Metadata => {
                    let message = bytes.take().ok_or_else(cut_short)?;
                    self.at += message.len() as u64;
                    let length = Table::root(message).ok_or_else(broken)?.long(3).unwrap_or(0);
                    let length = u64::try_from(length).map_err(|_| broken())?;
                    self.state = State::Body(message.to_vec());
                    if length > 0 {
                        return self.want(length);
                    }
                }
                State::Body(message) => {
                    let body = bytes.take().unwrap_or_default();
                    self.at += body.len() as u64;
                    self.state = State::Length;
                    self.message(&message, body, zones)?;
                }
                State::Rows(mut rows) => {
                    self.write(&mut rows, zones)?;
                    if rows.next < rows.count {
                        self.state = State::Rows(rows);
                    } else {
                        self.budget.exchange(rows.held, 0)?;
                        self.state = State::Length;
                    }
                    if self.lines.waiting() >= PIECE {
                        return Ok(Step::Text(self.lines.take()));
                    }
                }
                State::Done => return Ok(Step::Done),
            }
        }
    }

    fn open(&mut self, schema: Table) -> Result<(), Error> {
        self.fields = fields(schema)?;
        self.lines.header(self.fields.iter().map(|field| field.name.as_str()));
        Ok(())
    }

    /// Goes to the next message; answers whether there is one.
    fn next_place(&mut self) -> bool {
        match &mut self.places {
            Some(places) => places.next().map(|place| self.at = place).is_some(),
            None => self.at < self.end,
        }
    }

    /// Asks for the next bytes.
    fn want(&mut self, length: u64) -> Result<Step, Error> {
        // Messages that lie over each other would have the same bytes read again and again.
        self.asked = self.asked.saturating_add(length);
        if self.asked > 2 * self.size {
            return Err(broken());
        }
        let end = self.at.checked_add(length).filter(|&end| end <= self.end);
        end.map(|end| Step::Bytes(self.at..end)).ok_or_else(cut_short)
    }

    fn last(&mut self) -> Result<Step, Error> {
        if self.fields.is_empty() {
            return Err(cut_short());
        }
        if self.lines.waiting() > 0 { Ok(Step::Text(self.lines.take())) } else { Ok(Step::Done) }
    }

    fn message(&mut self, message: &[u8], body: &[u8], zones: &mut Zones) -> Result<(), Error> {
        let message = Table::root(message).ok_or_else(broken)?;
        let (kind, header) = (message.byte(1).unwrap_or(0), message.table(2).ok_or_else(broken)?);
        match kind {
            SCHEMA if self.fields.is_empty() => self.open(header)?,
            DICTIONARY => self.dictionary(header, body, zones)?,
            ROWS if !self.fields.is_empty() => {
                let count = header.long(0).and_then(|count| u64::try_from(count).ok()).unwrap_or(0);
                self.rows = self.rows.saturating_add(count);
                self.lines.expect(self.rows, self.fields.len())?;
                let mut rows = self.rows_of(header, body)?;
                rows.count = count as usize;
                self.state = State::Rows(Box::new(rows));
            }
            _ => return Err(broken()),
        }
        Ok(())
    }

    fn dictionary(&mut self, header: Table, body: &[u8], zones: &mut Zones) -> Result<(), Error> {
        let id = header.long(0).unwrap_or(0);
        let batch = header.table(1).ok_or_else(broken)?;
        let field = self.fields.iter().find(|field| field.dictionary.is_some_and(|(of, _)| of == id));
        let field = field.ok_or_else(broken)?;
        let of_column = || damaged("arrow", "column", Some(&field.name));
        let count = batch.long(0).and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
        self.lines.expect(count as u64, 1)?;
        let mut room = Room { budget: self.budget, refused: None, held: 0 };
        let array = Buffers::of(batch).and_then(|mut all| all.array(field.layout, body, &mut |bytes| room.ask(bytes)));
        let Some(array) = array else { return Err(room.refused.unwrap_or_else(of_column)) };
        let mut kind = field.kind.clone();
        let known = self.dictionaries.entry(id).or_default();
        let before = known.bytes();
        if !header.truth(2) {
            known.clear();
        }
        for row in 0..count {
            if array.valid(row, body).ok_or_else(of_column)? {
                array.write(&mut known.text, row, body, &mut kind, zones).ok_or_else(of_column)?;
            }
            known.end()?;
        }
        let now = known.bytes() as u64;
        self.budget.exchange(before, now)
    }

    fn rows_of(&mut self, header: Table, body: &[u8]) -> Result<Rows, Error> {
        let mut all = Buffers::of(header).ok_or_else(broken)?;
        let mut room = Room { budget: self.budget, refused: None, held: 0 };
        let (mut arrays, mut batches) = (Vec::new(), Vec::new());
        // Dictionaries that were used stay where they are used, until the next batch.
        for field in &self.fields {
            let layout = field.dictionary.map_or(field.layout, |(_, places)| places);
            let Some(array) = all.array(layout, body, &mut |bytes| room.ask(bytes)) else {
                return Err(room.refused.unwrap_or_else(|| damaged("arrow", "column", Some(&field.name))));
            };
            arrays.push(array);
            let mut batch = Batch::default();
            if let Some(known) = field.dictionary.and_then(|(id, _)| self.dictionaries.get(&id)) {
                if room.ask(known.bytes() as u64).is_none() {
                    return Err(room.refused.unwrap_or_else(broken));
                }
                batch.dictionary = known.clone();
            }
            batches.push(batch);
        }
        self.budget = room.budget;
        Ok(Rows { body: body.to_vec(), arrays, batches, next: 0, count: 0, held: room.held })
    }

    fn write(&mut self, rows: &mut Rows, zones: &mut Zones) -> Result<(), Error> {
        let end = rows.count.min(rows.next + BATCH);
        let mut text = 0;
        for ((field, array), batch) in self.fields.iter_mut().zip(&rows.arrays).zip(&mut rows.batches) {
            batch.clear();
            for row in rows.next..end {
                let mut value = || {
                    if !array.valid(row, &rows.body)? {
                        batch.null();
                    } else if field.dictionary.is_some() {
                        batch.coded(u32::try_from(array.int(row, &rows.body)?).ok()?)?;
                    } else {
                        batch.own_at(batch.own.len());
                        array.write(&mut batch.own.text, row, &rows.body, &mut field.kind, zones)?;
                        return Some(batch.own.end());
                    }
                    Some(Ok(()))
                };
                value().unwrap_or_else(|| Err(damaged("arrow", "column", Some(&field.name))))?;
            }
            text += batch.own.text.len();
            batch_fits(text)?;
        }
        for row in 0..end - rows.next {
            self.lines.row(row, rows.batches.iter())?;
        }
        rows.next = end;
        Ok(())
    }
}

/// Where the messages of a file begin, the dictionaries before the rows.
fn places_of(footer: Table) -> Option<Vec<u64>> {
    let mut places = Vec::new();
    for list in [2, 3] {
        let Some(blocks) = footer.vector(list) else { continue };
        for block in 0..blocks.length {
            // A place and two lengths.
            places.push(u64::try_from(blocks.long(3 * block)?).ok()?);
        }
    }
    Some(places)
}

/// Room for what is unpacked, and why there is none.
struct Room {
    budget: Budget,
    refused: Option<Error>,
    held: usize,
}

impl Room {
    fn ask(&mut self, bytes: u64) -> Option<()> {
        match self.budget.exchange(0, bytes) {
            Ok(()) => {
                self.held += bytes as usize;
                Some(())
            }
            Err(error) => {
                self.refused = Some(error);
                None
            }
        }
    }
}

fn broken() -> Error {
    damaged("arrow", "message", None)
}

fn cut_short() -> Error {
    damaged("arrow", "end", None)
}

//! Parquet files: the footer tells where the columns of each group of rows are, and groups are read one by one.

mod column;
mod encoding;
mod meta;
mod page;
mod thrift;
pub(crate) mod write;

use table::Error;

use self::column::Column;
use self::meta::{Group, metadata};
use crate::cells::{Lines, batch_fits};
use crate::limits::Budget;
use crate::reader::{Step, damaged};
use crate::time::Zones;

/// First and last bytes of a file.
const MARK: &[u8; 4] = b"PAR1";
/// The same where the footer is encrypted.
const ENCRYPTED: &[u8; 4] = b"PARE";
/// Length of the footer and the mark.
const TAIL: u64 = 8;
/// Bytes taken from the end in the hope that the footer is among them.
const GUESS: u64 = 64 << 10;
/// Rows put together at one time.
const BATCH: usize = 1024;
/// Bytes of text handed over at one time.
const PIECE: usize = 1 << 20;

/// Reads a file.
pub(crate) struct Parquet {
    size: u64,
    rows: u64,
    state: State,
    columns: Vec<Column>,
    groups: std::vec::IntoIter<Group>,
    lines: Lines,
    budget: Budget,
}

enum State {
    Begun,
    Tail,
    Footer,
    /// A group whose chunks come, and the chunk that comes next.
    Chunks(Group, usize),
    /// Rows of the group not yet read.
    Rows(u64),
    /// Rows that were read, and those of the group behind them.
    Lines(std::ops::Range<usize>, u64),
    Done,
}

impl Parquet {
    pub(crate) fn new(size: u64) -> Self {
        Self {
            size,
            rows: 0,
            state: State::Begun,
            columns: Vec::new(),
            groups: Vec::new().into_iter(),
            lines: Lines::of(size),
            budget: Budget::of(size),
        }
    }

    /// Bytes of text that the rows will have, if they are like those so far.
    pub(crate) fn expected(&self) -> u64 {
        let each = self.lines.made() as f64 / self.lines.rows().max(1) as f64;
        (each * self.rows.max(1) as f64) as u64
    }

    pub(crate) fn advance(&mut self, bytes: &[u8], zones: &mut Zones) -> Result<Step, Error> {
        let cut_short = || damaged("parquet", "end", None);
        let mut bytes = Some(bytes);
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Begun => {
                    self.state = State::Tail;
                    return Ok(Step::Bytes(self.size.saturating_sub(GUESS)..self.size));
                }
                State::Tail => {
                    let given = bytes.take().unwrap_or_default();
                    let (rest, mark) = given.split_last_chunk::<4>().ok_or_else(cut_short)?;
                    if mark == ENCRYPTED {
                        return Err(Error::ProtectedFile);
                    }
                    let (rest, length) = rest.split_last_chunk::<4>().ok_or_else(cut_short)?;
                    let length = u64::from(u32::from_le_bytes(*length));
                    if mark != MARK || length == 0 || length + TAIL + MARK.len() as u64 > self.size {
                        return Err(cut_short());
                    }
                    if rest.len() as u64 >= length {
                        self.open(&rest[rest.len() - length as usize..])?;
                    } else {
                        self.state = State::Footer;
                        let end = self.size - TAIL;
                        return Ok(Step::Bytes(end - length..end));
                    }
                }
                State::Footer => self.open(bytes.take().unwrap_or_default())?,
                State::Chunks(group, next) => {
                    if let Some(bytes) = bytes.take() {
                        let (column, chunk) = (&mut self.columns[next], &group.chunks[next]);
                        if bytes.len() as u64 != chunk.length {
                            return Err(cut_short());
                        }
                        column.begin(chunk, bytes.to_vec(), &mut self.budget)?;
                        if next + 1 == group.chunks.len() {
                            self.state = State::Rows(group.rows);
                        } else {
                            self.state = State::Chunks(group, next + 1);
                        }
                    } else {
                        let chunk = &group.chunks[next];
                        let place = chunk.start..chunk.start + chunk.length;
                        self.state = State::Chunks(group, next);
                        return Ok(Step::Bytes(place));
                    }
                }
                State::Rows(0) => match self.groups.next() {
                    Some(group) if group.rows == 0 => self.state = State::Rows(0),
                    Some(group) => {
                        self.state = State::Chunks(group, 0);
                        // Whatever was given belongs to the group before.
                        bytes = None;
                    }
                    None if self.lines.waiting() > 0 => return Ok(Step::Text(self.lines.take())),
                    None => return Ok(Step::Done),
                },
                State::Rows(left) => {
                    let rows = usize::try_from(left).unwrap_or(usize::MAX).min(BATCH);
                    let mut text = 0;
                    for column in &mut self.columns {
                        column.read(rows, &mut self.budget, zones)?;
                        text += column.batch().own.text.len();
                        batch_fits(text)?;
                    }
                    self.state = State::Lines(0..rows, left - rows as u64);
                }
                State::Lines(mut rows, left) => {
                    while self.lines.waiting() < PIECE
                        && let Some(row) = rows.next()
                    {
                        self.lines.row(row, self.columns.iter().map(Column::batch))?;
                    }
                    self.state = if rows.is_empty() { State::Rows(left) } else { State::Lines(rows, left) };
                    if self.lines.waiting() >= PIECE {
                        return Ok(Step::Text(self.lines.take()));
                    }
                }
                State::Done => return Ok(Step::Done),
            }
        }
    }

    fn open(&mut self, footer: &[u8]) -> Result<(), Error> {
        let found = metadata(footer, self.size)?;
        let rows = found.groups.iter().fold(0_u64, |sum, group| sum.saturating_add(group.rows));
        self.lines.expect(rows, found.columns.len())?;
        self.rows = rows;
        self.lines.header(found.columns.iter().map(|column| column.name.as_str()));
        self.columns = found.columns.into_iter().map(Column::new).collect();
        self.groups = found.groups.into_iter();
        self.state = State::Rows(0);
        Ok(())
    }
}

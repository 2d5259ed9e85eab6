//! The way in: asks for stretches of the file and gives text.

use std::ops::Range;

use table::Error;

use crate::arrow::Arrow;
use crate::parquet::Parquet;
use crate::time::Zones;

/// Between the cells of the text.
pub const DELIMITER: u8 = b'\t';

/// Bytes that tell which of the formats a file has.
const HEAD: u64 = 8;

/// What happens next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// These bytes of the file are to be handed to the next call of [`Reader::advance`].
    Bytes(Range<u64>),
    /// The next piece of the text, whole lines; UTF-8 as far as the texts in the file are, else the reader of text sets their rows aside.
    Text(Vec<u8>),
    /// All was said.
    Done,
}

/// Reads a Parquet file, or an Arrow file or stream (Feather 2).
///
/// ```
/// use columnar::{Reader, Step};
/// let file = b"PAR1 and no more";
/// let mut reader = Reader::new(file.len() as u64, Box::new(|_, _| None));
/// assert_eq!(reader.advance(&[]), Ok(Step::Bytes(0..8)));
/// assert_eq!(reader.advance(&file[..8]), Ok(Step::Bytes(0..16)));
/// assert!(reader.advance(file).is_err());
/// ```
pub struct Reader {
    size: u64,
    zones: Zones,
    state: State,
}

enum State {
    New,
    Head,
    Parquet(Box<Parquet>),
    Arrow(Box<Arrow>),
}

impl Reader {
    /// For a file of so many bytes. `zones` tells where the zones of instants are.
    pub fn new(size: u64, zones: Zones) -> Self {
        Self { size, zones, state: State::New }
    }

    /// What the file is: `parquet` or `arrow`; empty until the first bytes were given.
    pub fn format(&self) -> &'static str {
        match self.state {
            State::New | State::Head => "",
            State::Parquet(_) => "parquet",
            State::Arrow(_) => "arrow",
        }
    }

    /// How long the text will be, judged by what was read so far.
    pub fn expected(&self) -> u64 {
        match &self.state {
            State::New | State::Head => 0,
            State::Parquet(parquet) => parquet.expected(),
            State::Arrow(arrow) => arrow.expected(),
        }
    }

    /// Goes on, with the bytes that were asked for last, if any were.
    ///
    /// # Errors
    /// [`Error::DamagedFile`], [`Error::ProtectedFile`], [`Error::NestedColumns`], [`Error::UnknownColumn`], [`Error::EmptyFile`],
    /// [`Error::TooLarge`]; [`Error::Binary`] where it is neither format.
    pub fn advance(&mut self, bytes: &[u8]) -> Result<Step, Error> {
        match &mut self.state {
            State::New => {
                self.state = State::Head;
                Ok(Step::Bytes(0..self.size.min(HEAD)))
            }
            State::Head => {
                self.state = match table::detect(bytes) {
                    table::Format::Columnar("parquet") => State::Parquet(Box::new(Parquet::new(self.size))),
                    table::Format::Columnar(_) => State::Arrow(Box::new(Arrow::new(self.size, bytes))),
                    table::Format::Other(format) => return Err(Error::Binary { format: format.to_owned() }),
                    _ => return Err(Error::Binary { format: "unknown".to_owned() }),
                };
                self.advance(&[])
            }
            State::Parquet(parquet) => parquet.advance(bytes, &mut self.zones),
            State::Arrow(arrow) => arrow.advance(bytes, &mut self.zones),
        }
    }
}

/// The text of a file that is here whole.
///
/// # Errors
/// As [`Reader::advance`].
pub fn text_of(file: &[u8], zones: Zones) -> Result<Vec<u8>, Error> {
    let mut reader = Reader::new(file.len() as u64, zones);
    let (mut text, mut given) = (Vec::new(), &file[..0]);
    loop {
        match reader.advance(given)? {
            Step::Bytes(place) => given = &file[place.start as usize..place.end as usize],
            Step::Text(piece) => (text.extend(piece), given = &file[..0]).1,
            Step::Done => return Ok(text),
        }
    }
}

/// Says that a part of the file is not what it should be.
pub(crate) fn damaged(format: &'static str, part: &'static str, column: Option<&str>) -> Error {
    Error::DamagedFile { format: format.to_owned(), part: part.to_owned(), column: column.map(str::to_owned) }
}

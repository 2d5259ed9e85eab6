//! Compound files (MS-CFB, 2.2 to 2.6), as far as it takes to find the workbook in one and every byte of it.

/// Sectors from here on are none; the last one of a chain.
const UNUSED: u32 = 0xffff_fffc;
const END: u32 = 0xffff_fffe;
/// Streams shorter than this lie in the root's stream, in sectors of their own.
const SHORT: usize = 4096;
const SHORT_SECTOR: usize = 64;
/// What the stream of a workbook is called, by preference.
const NAMES: [&str; 2] = ["Workbook", "Book"];

/// A stream of a compound file: pieces of it, of equal size but the last one.
pub(crate) struct Stream<'bytes> {
    bytes: &'bytes [u8],
    /// Where they begin in the file.
    pieces: Vec<usize>,
    /// Their size, as a power of two.
    shift: u32,
    length: usize,
}

impl Stream<'_> {
    /// Bytes that it has.
    pub(crate) fn length(&self) -> usize {
        self.length
    }

    /// Where one of its bytes lies in the file.
    pub(crate) fn place(&self, at: usize) -> Option<usize> {
        let piece = *self.pieces.get(at >> self.shift).filter(|_| at < self.length)?;
        Some(piece + (at & ((1 << self.shift) - 1)))
    }

    /// The number of two bytes that begins there.
    pub(crate) fn u16_at(&self, at: usize) -> Option<u16> {
        let byte = |at| self.place(at).and_then(|place| self.bytes.get(place));
        Some(u16::from_le_bytes([*byte(at)?, *byte(at + 1)?]))
    }

    /// The number of four bytes that begins there.
    pub(crate) fn u32_at(&self, at: usize) -> Option<u32> {
        Some(u32::from(self.u16_at(at)?) | u32::from(self.u16_at(at + 2)?) << 16)
    }
}

/// Sectors and which of them follows which.
struct Sectors<'bytes> {
    bytes: &'bytes [u8],
    size: usize,
    /// Those that hold which sector follows which.
    following: Vec<u32>,
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

impl<'bytes> Sectors<'bytes> {
    fn of(bytes: &'bytes [u8]) -> Option<Self> {
        // The header takes a sector, of 512 bytes or of 4096.
        let size = if bytes.get(30..32)? == [12, 0] { 4096 } else { 512 };
        let mut sectors = Self { bytes, size, following: Vec::new() };
        // 109 in the header, the others in a chain of their own.
        let mut following: Vec<u32> = (0..109).map_while(|nth| u32_at(bytes, 76 + 4 * nth)).collect();
        let mut next = u32_at(bytes, 68)?;
        for _ in 0..=sectors.count() {
            let Some(from) = sectors.place(next).filter(|from| from + size <= bytes.len()) else { break };
            let last = from + size - 4;
            following.extend((from..last).step_by(4).map_while(|at| u32_at(bytes, at)));
            next = u32_at(bytes, last)?;
        }
        following.retain(|&sector| sector < UNUSED);
        sectors.following = following;
        Some(sectors)
    }

    fn count(&self) -> usize {
        self.bytes.len() / self.size
    }

    fn place(&self, sector: u32) -> Option<usize> {
        let place = (sector as usize).checked_add(1)?.checked_mul(self.size)?;
        (place < self.bytes.len()).then_some(place)
    }

    fn after(&self, sector: u32) -> Option<u32> {
        let holds = self.size / 4;
        let place = self.place(*self.following.get(sector as usize / holds)?)?;
        u32_at(self.bytes, place + 4 * (sector as usize % holds))
    }

    /// Where the sectors of a chain begin, as far as so many bytes reach; `None` where it goes round in circles, or to where there is
    /// nothing.
    fn chain(&self, mut sector: u32, bytes: usize) -> Option<Vec<usize>> {
        let mut places = Vec::new();
        while sector != END && places.len() * self.size < bytes {
            if places.len() > self.count() {
                return None;
            }
            places.push(self.place(sector)?);
            let enough = places.len() * self.size >= bytes;
            sector = if enough { END } else { self.after(sector)? };
        }
        Some(places)
    }

    /// A stream that lies in the root's stream: where that one's sectors begin, and the first of its own.
    fn short(&self, root: &[usize], mut sector: u32, length: usize) -> Option<Vec<usize>> {
        let table = self.chain(u32_at(self.bytes, 60)?, (u32_at(self.bytes, 64)? as usize).checked_mul(self.size)?)?;
        let mut places = Vec::new();
        while sector != END && places.len() * SHORT_SECTOR < length {
            let at = (sector as usize).checked_mul(SHORT_SECTOR)?;
            places.push(root.get(at / self.size)? + at % self.size);
            let at = 4 * sector as usize;
            sector = u32_at(self.bytes, table.get(at / self.size)? + at % self.size)?;
        }
        Some(places)
    }
}

/// The stream of the workbook. `None` where a reader would go round in circles or beyond the end: it follows the chain of the directory
/// to its end, and others as far as they say they are long.
pub(crate) fn workbook(bytes: &[u8]) -> Option<Stream<'_>> {
    let sectors = Sectors::of(bytes)?;
    let fits = |length: u32| length as usize <= bytes.len();
    let mut root = None;
    let mut found: [Option<(u32, usize)>; NAMES.len()] = [None; NAMES.len()];
    for from in sectors.chain(u32_at(bytes, 48)?, usize::MAX)? {
        for entry in (from..from + sectors.size).step_by(128) {
            let name = bytes.get(entry..entry + 64).unwrap_or_default();
            let name: Vec<u16> = name.as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
            let name = String::from_utf16_lossy(name.split(|&unit| unit == 0).next().unwrap_or_default());
            let place = NAMES.iter().position(|wanted| wanted.eq_ignore_ascii_case(&name));
            // The root's stream holds the short ones; of the others only those of workbooks are read.
            if root.is_some() && place.is_none() {
                continue;
            }
            let (Some(first), Some(length)) = (u32_at(bytes, entry + 116), u32_at(bytes, entry + 120)) else {
                continue;
            };
            let longer = sectors.size == 4096 && u32_at(bytes, entry + 124).is_some_and(|more| more > 0);
            if !fits(length) || longer {
                return None;
            }
            root.get_or_insert((first, length as usize));
            if let Some(place) = place {
                found[place].get_or_insert((first, length as usize));
            }
        }
    }
    if !fits(u32_at(bytes, 64)?.saturating_mul(sectors.size as u32)) {
        return None;
    }
    let (first, length) = found.into_iter().flatten().next()?;
    let (pieces, size) = if length < SHORT {
        let (start, within) = root?;
        (sectors.short(&sectors.chain(start, within)?, first, length)?, SHORT_SECTOR)
    } else {
        (sectors.chain(first, length)?, sectors.size)
    };
    Some(Stream { bytes, pieces, shift: size.trailing_zeros(), length })
}

//! What a zip archive holds (PKWARE, *.ZIP File Format Specification*, APPNOTE 6.3): a workbook, or tables to be unpacked.
//!
//! Only the directory at the end is read, so that an archive of any size costs a few kilobytes; the host unpacks.

use std::ops::Range;

use crate::error::Error;

/// Bytes at the end of an archive within which its directory is announced: a record of 22 and a comment, before it what a large archive
/// has, a record of 56 and where that is.
pub const ARCHIVE_TAIL: u64 = 56 + 20 + 22 + 65_535;

/// Bytes of the header before a file's packed bytes, as far as [`ArchivedTable::data`] needs them.
pub const ARCHIVE_HEADER: u64 = 30;

/// The table in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchivedTable {
    /// Its file name; with its folders where several tables of the archive have the same.
    pub name: String,
    /// Where its header begins.
    pub header: u64,
    /// Length as it lies there.
    pub packed: u64,
    /// Whether it is deflated (RFC 1951), and not stored as it is.
    pub deflated: bool,
}

/// Where the directory of an archive of `size` bytes is, by its last bytes.
///
/// # Errors
/// [`Error::DamagedArchive`].
pub fn archive_directory(tail: &[u8], size: u64) -> Result<Range<u64>, Error> {
    let end = memchr::memmem::rfind(tail, b"PK\x05\x06").ok_or(Error::DamagedArchive)?;
    let record = Fields(&tail[end..]);
    let place = size - (tail.len() - end) as u64;
    let (mut length, mut start) = (record.u32(12)?, record.u32(16)?);
    if length == LARGE || start == LARGE {
        let found = end.checked_sub(20).ok_or(Error::DamagedArchive)?;
        let record = Fields(&tail[found..end]).u64(8)?.checked_sub(size - tail.len() as u64);
        let record = record.and_then(|at| tail.get(at as usize..found)).ok_or(Error::DamagedArchive)?;
        if !record.starts_with(b"PK\x06\x06") {
            return Err(Error::DamagedArchive);
        }
        (length, start) = (Fields(record).u64(40)?, Fields(record).u64(48)?);
    }
    let directory = start..start.checked_add(length).ok_or(Error::DamagedArchive)?;
    if directory.end > place { Err(Error::DamagedArchive) } else { Ok(directory) }
}

/// The tables of the archive with this directory, in its order; `None` where it is a workbook.
///
/// # Errors
/// [`Error::DamagedArchive`]; [`Error::EmptyArchive`] where there is no table; [`Error::ProtectedArchive`],
/// [`Error::UnknownPacking`] where one cannot be unpacked.
pub fn archived_tables(directory: &[u8]) -> Result<Option<Vec<ArchivedTable>>, Error> {
    let mut tables: Vec<(ArchivedTable, u64, u64)> = Vec::new();
    let mut paths: Vec<String> = Vec::new();
    let mut rest = directory;
    while !rest.is_empty() {
        let entry = Fields(rest);
        if entry.u32(0)? != 0x0201_4b50 {
            return Err(Error::DamagedArchive);
        }
        let (named, extra, comment) = (entry.u16(28)?, entry.u16(30)?, entry.u16(32)?);
        let name = entry.0.get(46..46 + named as usize).ok_or(Error::DamagedArchive)?;
        let path = String::from_utf8_lossy(name);
        if matches!(&*path, "[Content_Types].xml" | "mimetype" | "META-INF/manifest.xml") {
            return Ok(None);
        }
        let file = path.rsplit('/').next().unwrap_or_default();
        // Folders, and what Macs and Windows add of their own.
        if !(file.is_empty() || file.starts_with('.') || file == "Thumbs.db" || path.starts_with("__MACOSX/")) {
            let (method, flags) = (entry.u16(10)?, entry.u16(8)?);
            let behind = 46 + named as usize;
            let extra = entry.0.get(behind..behind + extra as usize).ok_or(Error::DamagedArchive)?;
            let [_, packed, header] = numbers([entry.u32(24)?, entry.u32(20)?, entry.u32(42)?], extra)?;
            let table = ArchivedTable { name: file.to_owned(), header, packed, deflated: method == 8 };
            tables.push((table, flags, method));
            paths.push(path.clone().into_owned());
        }
        let length = 46 + (named + extra + comment) as usize;
        rest = rest.get(length..).ok_or(Error::DamagedArchive)?;
    }
    if tables.is_empty() {
        return Err(Error::EmptyArchive);
    }
    let mut names: Vec<&str> = tables.iter().map(|(table, ..)| table.name.as_str()).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        tables.iter_mut().zip(paths).for_each(|((table, ..), path)| table.name = path);
    }
    let readable = |(table, flags, method): (ArchivedTable, u64, u64)| match method {
        _ if flags & 1 == 1 => Err(Error::ProtectedArchive),
        0 | 8 => Ok(table),
        _ => Err(Error::UnknownPacking { method }),
    };
    tables.into_iter().map(readable).collect::<Result<_, _>>().map(Some)
}

/// The numbers of a file, of which those that do not fit stand in what is extra of it.
fn numbers(mut numbers: [u64; 3], extra: &[u8]) -> Result<[u64; 3], Error> {
    let mut large = numbers.iter_mut().filter(|number| **number == LARGE).peekable();
    let mut rest = Fields(extra);
    while large.peek().is_some() {
        let (id, length) = (rest.u16(0)?, rest.u16(2)? as usize);
        if id == 1 {
            for (place, number) in large.by_ref().enumerate() {
                *number = rest.u64(4 + 8 * place)?;
            }
        }
        rest = Fields(rest.0.get(4 + length..).ok_or(Error::DamagedArchive)?);
    }
    Ok(numbers)
}

impl ArchivedTable {
    /// Where the packed bytes are, by the header before them ([`ARCHIVE_HEADER`] bytes).
    ///
    /// # Errors
    /// [`Error::DamagedArchive`].
    pub fn data(&self, header: &[u8]) -> Result<Range<u64>, Error> {
        let fields = Fields(header);
        if fields.u32(0)? != 0x0403_4b50 {
            return Err(Error::DamagedArchive);
        }
        let start = self.header.checked_add(ARCHIVE_HEADER + fields.u16(26)? + fields.u16(28)?);
        let end = start.and_then(|start| start.checked_add(self.packed));
        start.zip(end).map(|(start, end)| start..end).ok_or(Error::DamagedArchive)
    }
}

/// What stands in place of a number that does not fit.
const LARGE: u64 = 0xffff_ffff;

/// Little-endian numbers in bytes.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn u16(&self, at: usize) -> Result<u64, Error> {
        let bytes = self.0.get(at..at + 2).ok_or(Error::DamagedArchive)?;
        Ok(u64::from(bytes[0]) | u64::from(bytes[1]) << 8)
    }

    fn u32(&self, at: usize) -> Result<u64, Error> {
        Ok(self.u16(at)? | self.u16(at + 2)? << 16)
    }

    fn u64(&self, at: usize) -> Result<u64, Error> {
        Ok(self.u32(at)? | self.u32(at + 4)? << 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Archives as Python's `zipfile` writes them (tests/reference/archives.py).
    fn archive(name: &str) -> Vec<u8> {
        let path = format!("{}/../../tests/archives/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(path).expect("a test file")
    }

    fn looked_into(bytes: &[u8]) -> Result<Option<Vec<ArchivedTable>>, Error> {
        let tail = &bytes[bytes.len().saturating_sub(ARCHIVE_TAIL as usize)..];
        let directory = archive_directory(tail, bytes.len() as u64)?;
        archived_tables(&bytes[directory.start as usize..directory.end as usize])
    }

    fn only(bytes: &[u8]) -> ArchivedTable {
        let mut tables = looked_into(bytes).expect("an archive").expect("no workbook");
        assert_eq!(tables.len(), 1);
        tables.remove(0)
    }

    #[test]
    fn one_table_is_found_among_what_other_systems_add() {
        let bytes = archive("orders.zip");
        let table = only(&bytes);
        assert_eq!((table.name.as_str(), table.deflated), ("orders.csv", true));
        let data = table.data(&bytes[table.header as usize..]).expect("a header");
        assert_eq!(data.end - data.start, table.packed);
        let stored = archive("stored.zip");
        let table = only(&stored);
        let data = table.data(&stored[table.header as usize..]).expect("a header");
        assert!(!table.deflated);
        assert!(stored[data.start as usize..data.end as usize].starts_with(b"customer,date,amount\n"));
        assert_eq!(data.end - data.start, table.packed);
    }

    // As archives of more than four thousand million bytes are.
    #[test]
    fn large_numbers_are_read_where_they_stand() {
        let bytes = archive("large.zip");
        assert!(bytes.windows(4).any(|mark| mark == b"PK\x06\x06"), "it is written as a large one");
        let table = only(&bytes);
        let data = table.data(&bytes[table.header as usize..]).expect("a header");
        assert_eq!(data.end - data.start, table.packed);
        assert_eq!(table.name, "orders.csv");
    }

    #[test]
    fn several_tables_come_in_the_order_of_the_archive() {
        let tables = looked_into(&archive("two.zip")).expect("an archive").expect("no workbook");
        let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["january.csv", "february.csv"]);
        let folders = looked_into(&archive("folders.zip")).expect("an archive").expect("no workbook");
        let names: Vec<&str> = folders.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["north/orders.csv", "south/orders.csv"], "tables are told apart");
    }

    #[test]
    fn what_holds_no_table_is_named() {
        assert_eq!(looked_into(&archive("nothing.zip")), Err(Error::EmptyArchive));
        assert_eq!(looked_into(&archive("protected.zip")), Err(Error::ProtectedArchive));
        assert_eq!(looked_into(&archive("lzma.zip")), Err(Error::UnknownPacking { method: 14 }));
        assert_eq!(looked_into(&archive("workbook.zip")), Ok(None));
        let bytes = archive("orders.zip");
        assert_eq!(looked_into(&bytes[..bytes.len() / 2]), Err(Error::DamagedArchive));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_fail_otherwise_than_by_an_error(mut at in 0_usize..4096, byte: u8, large: bool) {
            let mut bytes = archive(if large { "large.zip" } else { "orders.zip" });
            at %= bytes.len();
            bytes[at] = byte;
            for table in looked_into(&bytes).ok().flatten().unwrap_or_default() {
                let _ = table.data(bytes.get(table.header as usize..).unwrap_or_default());
            }
        }
    }
}

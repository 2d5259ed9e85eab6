//! Unpacking what is packed by gzip (RFC 1952) or deflate (RFC 1951), piece by piece and never more at once than there is room for.
//!
//! Browsers unpack, too, but refuse a gzip file of several members, one behind the other, as `cat a.gz b.gz`, bgzip and clusters write
//! them; the format says that they are one text.

use flate2::{Decompress, FlushDecompress, Status};

use crate::error::Error;

/// How a gzip file begins.
const GZIP: &[u8] = b"\x1f\x8b";

/// As a power of two, the bytes that packed data looks back, at most.
const WINDOW_BITS: u8 = 15;

/// Packed bytes on their way to what they hold.
pub struct Unpacking {
    inflate: Decompress,
    gzip: bool,
    /// Whether a member is at its end and no other has begun.
    ended: bool,
}

impl Unpacking {
    /// What begins like this, where it is a gzip file: any number of members, and after them zeros as tapes are filled up with.
    pub fn gzip(head: &[u8]) -> Option<Self> {
        head.starts_with(GZIP).then(|| Self::of(true))
    }

    /// One stream, as in a zip archive.
    pub fn deflate() -> Self {
        Self::of(false)
    }

    /// The same once more, from the beginning.
    pub fn anew(&self) -> Self {
        Self::of(self.gzip)
    }

    fn of(gzip: bool) -> Self {
        let inflate = if gzip { Decompress::new_gzip(WINDOW_BITS) } else { Decompress::new(false) };
        Self { inflate, gzip, ended: false }
    }

    /// Takes bytes off the front of `packed` and appends what they hold to `text`, as far as its capacity goes. There is more to come from
    /// the same bytes, even from none, while the text comes back full.
    ///
    /// # Errors
    /// [`Error::DamagedArchive`].
    pub fn unpack(&mut self, packed: &mut &[u8], text: &mut Vec<u8>) -> Result<(), Error> {
        while text.len() < text.capacity() {
            if self.ended && !self.begin_next(packed) {
                return Ok(());
            }
            let (before, written) = (self.inflate.total_in(), text.len());
            let step = self.inflate.decompress_vec(packed, text, FlushDecompress::None);
            let status = step.map_err(|_| Error::DamagedArchive)?;
            let read = (self.inflate.total_in() - before) as usize;
            *packed = &packed[read..];
            self.ended = status == Status::StreamEnd;
            if !self.ended && read == 0 && text.len() == written {
                return if packed.is_empty() { Ok(()) } else { Err(Error::DamagedArchive) };
            }
        }
        Ok(())
    }

    /// Begins the member after one that has ended, if there is one.
    fn begin_next(&mut self, packed: &mut &[u8]) -> bool {
        if !self.gzip {
            *packed = &[];
        }
        while let [0, rest @ ..] = packed {
            *packed = rest;
        }
        if !packed.is_empty() {
            *self = self.anew();
        }
        !packed.is_empty()
    }

    /// All bytes were unpacked.
    ///
    /// # Errors
    /// [`Error::DamagedArchive`] where they end in the midst of something.
    pub fn finish(&self) -> Result<(), Error> {
        if self.ended { Ok(()) } else { Err(Error::DamagedArchive) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{ARCHIVE_TAIL, archive_directory, archived_tables};
    use proptest::prelude::*;

    /// Files as Python's `gzip` and `zipfile` write them (tests/reference/archives.py).
    fn file(name: &str) -> Vec<u8> {
        std::fs::read(format!("{}/../../tests/archives/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a test file")
    }

    /// The table that is packed in each of them.
    fn orders() -> Vec<u8> {
        let bytes = file("stored.zip");
        let (data, _) = table_in(&bytes);
        data.to_vec()
    }

    fn table_in(archive: &[u8]) -> (&[u8], bool) {
        let tail = &archive[archive.len().saturating_sub(ARCHIVE_TAIL as usize)..];
        let directory = archive_directory(tail, archive.len() as u64).expect("a directory");
        let tables = archived_tables(&archive[directory.start as usize..directory.end as usize]);
        let table = tables.expect("an archive").expect("no workbook").remove(0);
        let data = table.data(&archive[table.header as usize..]).expect("a header");
        (&archive[data.start as usize..data.end as usize], table.deflated)
    }

    fn unpacked(mut unpacking: Unpacking, packed: &[u8], piece: usize, room: usize) -> Result<Vec<u8>, Error> {
        let mut all = Vec::new();
        let mut text = Vec::with_capacity(room);
        for mut piece in packed.chunks(piece.max(1)) {
            loop {
                text.clear();
                unpacking.unpack(&mut piece, &mut text)?;
                assert!(text.capacity() < room + 64, "no more than there is room for");
                all.extend_from_slice(&text);
                if text.len() < text.capacity() {
                    break;
                }
            }
            assert!(piece.is_empty(), "all of a piece is taken");
        }
        unpacking.finish().map(|()| all)
    }

    fn gunzipped(packed: &[u8], piece: usize, room: usize) -> Result<Vec<u8>, Error> {
        unpacked(Unpacking::gzip(packed).expect("gzip"), packed, piece, room)
    }

    #[test]
    fn a_gzip_file_is_what_was_packed_in_all_of_its_members() {
        assert_eq!(gunzipped(&file("orders.csv.gz"), 4096, 1 << 16), Ok(orders()));
        assert_eq!(gunzipped(&file("members.csv.gz"), 4096, 1 << 16), Ok(orders()));
        assert_eq!(gunzipped(&file("zeros.csv.gz"), 4096, 1 << 16), Ok(orders()));
        let packed = file("members.csv.gz");
        let anew = Unpacking::gzip(&packed).expect("gzip").anew();
        assert_eq!(unpacked(anew, &packed, 4096, 1 << 16), Ok(orders()));
    }

    #[test]
    fn a_table_in_an_archive_is_unpacked() {
        for name in ["orders.zip", "large.zip"] {
            let archive = file(name);
            let (data, deflated) = table_in(&archive);
            assert!(deflated, "{name}");
            assert_eq!(unpacked(Unpacking::deflate(), data, 4096, 1 << 16), Ok(orders()), "{name}");
        }
    }

    #[test]
    fn what_is_cut_short_or_goes_on_otherwise_is_damaged() {
        let packed = file("members.csv.gz");
        let half = &packed[..packed.len() / 3];
        assert_eq!(gunzipped(half, 4096, 1 << 16), Err(Error::DamagedArchive));
        let more = [packed.as_slice(), b"\0\0and more"].concat();
        assert_eq!(gunzipped(&more, 4096, 1 << 16), Err(Error::DamagedArchive));
        let mut other = file("orders.csv.gz");
        let checksum = other.len() - 8;
        other[checksum] ^= 1;
        assert_eq!(gunzipped(&other, 4096, 1 << 16), Err(Error::DamagedArchive), "the checksum is looked at");
    }

    #[test]
    fn other_files_are_not_gzip() {
        assert!(Unpacking::gzip(b"customer,date,amount\n").is_none());
        assert!(Unpacking::gzip(b"").is_none());
    }

    proptest! {
        #[test]
        fn pieces_and_room_may_be_of_any_size(piece in 1_usize..300, room in 1_usize..700) {
            prop_assert_eq!(gunzipped(&file("members.csv.gz"), piece, room), Ok(orders()));
        }

        #[test]
        fn no_bytes_make_it_fail_otherwise_than_by_an_error(at in 2_usize..400, byte: u8, piece in 1_usize..300) {
            let mut packed = file("members.csv.gz");
            let length = packed.len();
            packed[at % length] = byte;
            if let Some(unpacking) = Unpacking::gzip(&packed) {
                let _ = unpacked(unpacking, &packed, piece, 1 << 12);
            }
        }
    }
}

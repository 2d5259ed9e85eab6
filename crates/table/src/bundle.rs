//! Several files in one: how files that were opened together travel, are kept and are saved as if they were one file.
//!
//! A head of lines (the mark with the head's own length in bytes; then a line a file, its size and name) and after it
//! the files as they are.

use std::fmt::Write as _;
use std::ops::Range;

use crate::error::Error;

/// How a bundle begins.
const MARK: &str = "clovis-files 1 ";
/// Digits of the head's length.
const DIGITS: usize = 10;
/// Bytes of the first line, which tells how long the head is.
pub const BUNDLE_MARK: u64 = (MARK.len() + DIGITS + 1) as u64;

/// A file in a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundled {
    /// Its name.
    pub name: String,
    /// Where it lies in the bundle, in bytes.
    pub place: Range<u64>,
}

/// The head of a bundle of files, by name and size in bytes.
pub fn bundle_head(files: &[(String, u64)]) -> String {
    let mut lines = String::new();
    for (name, size) in files {
        let name = name.replace(char::is_control, " ");
        // Writing to a text cannot fail.
        let _ = writeln!(lines, "{size} {name}");
    }
    let length = BUNDLE_MARK as usize + lines.len();
    format!("{MARK}{length:0width$}\n{lines}", width = DIGITS)
}

/// Length of the head of a bundle, by its first [`BUNDLE_MARK`] bytes; `None` where it is another file.
pub fn bundle_head_length(start: &[u8]) -> Option<u64> {
    let digits = start.get(..BUNDLE_MARK as usize)?.strip_prefix(MARK.as_bytes())?;
    std::str::from_utf8(digits).ok()?.strip_suffix('\n')?.parse().ok()
}

/// The files in a bundle of `size` bytes, by its head.
///
/// # Errors
/// [`Error::DamagedArchive`].
pub fn bundled(head: &[u8], size: u64) -> Result<Vec<Bundled>, Error> {
    let text = std::str::from_utf8(head).map_err(|_| Error::DamagedArchive)?;
    let mut start = head.len() as u64;
    let mut files = Vec::new();
    for line in text.lines().skip(1) {
        let (length, name) = line.split_once(' ').ok_or(Error::DamagedArchive)?;
        let length: u64 = length.parse().map_err(|_| Error::DamagedArchive)?;
        let end = start.checked_add(length).filter(|&end| end <= size).ok_or(Error::DamagedArchive)?;
        files.push(Bundled { name: name.to_owned(), place: start..end });
        start = end;
    }
    if start == size && !files.is_empty() { Ok(files) } else { Err(Error::DamagedArchive) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn made(files: &[(String, u64)]) -> Result<Vec<Bundled>, Error> {
        let head = bundle_head(files);
        let start = &head.as_bytes()[..BUNDLE_MARK as usize];
        assert_eq!(bundle_head_length(start), Some(head.len() as u64));
        bundled(head.as_bytes(), head.len() as u64 + files.iter().map(|(_, size)| size).sum::<u64>())
    }

    #[test]
    fn other_files_are_no_bundles() {
        assert_eq!(bundle_head_length(b"customer,date,amount\nA,2024-01-05,1\n"), None);
        assert_eq!(bundle_head_length(b"clovis-files 1 00"), None);
        assert_eq!(bundle_head_length(b""), None);
    }

    #[test]
    fn a_bundle_cut_short_is_damaged() {
        let head = bundle_head(&[("orders.csv".to_owned(), 10)]);
        assert_eq!(bundled(head.as_bytes(), head.len() as u64 + 9), Err(Error::DamagedArchive));
        assert_eq!(bundled(&head.as_bytes()[..head.len() - 3], head.len() as u64 + 10), Err(Error::DamagedArchive));
    }

    proptest! {
        #[test]
        fn files_lie_one_behind_the_other(files in proptest::collection::vec(("[a-z 订单.\n]{0,12}", 0..10_000_u64), 1..8)) {
            let found = made(&files).expect("a bundle");
            prop_assert_eq!(found.len(), files.len());
            let mut end = found[0].place.start;
            for (bundled, (name, size)) in found.iter().zip(&files) {
                prop_assert_eq!(&bundled.name, &name.replace('\n', " "));
                prop_assert_eq!(bundled.place.clone(), end..end + size);
                end += size;
            }
        }

        #[test]
        fn any_head_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200), size: u64) {
            let _ = bundle_head_length(&bytes);
            let _ = bundled(&bytes, size);
        }
    }
}

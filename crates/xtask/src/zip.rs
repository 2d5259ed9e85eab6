//! Writes a zip file: enough of the format to hand over a folder.

use std::io::Write;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};

/// One moment for every entry, 1980-01-01: the same site gives the same bytes.
const DOS_DATE: u16 = (1 << 5) | 1;
const VERSION: u16 = 20;
const NAMES_ARE_UTF8: u16 = 1 << 11;
const DEFLATED: u16 = 8;

/// The bytes of a zip file of these files (name with forward slashes, content). Below 4 GiB and 65,536 files.
pub(crate) fn archive(files: &[(String, Vec<u8>)]) -> std::io::Result<Vec<u8>> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content)?;
        let packed = encoder.finish()?;
        let mut checksum = flate2::Crc::new();
        checksum.update(content);

        let offset = archive.len() as u32;
        let mut entry = Vec::new();
        for field in [VERSION, NAMES_ARE_UTF8, DEFLATED, 0, DOS_DATE] {
            entry.extend(field.to_le_bytes());
        }
        for field in [checksum.sum(), packed.len() as u32, content.len() as u32] {
            entry.extend(field.to_le_bytes());
        }
        entry.extend((name.len() as u16).to_le_bytes());
        entry.extend(0_u16.to_le_bytes());

        archive.extend(b"PK\x03\x04");
        archive.extend(&entry);
        archive.extend(name.as_bytes());
        archive.extend(&packed);

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&entry);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let directory_offset = archive.len() as u32;
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend((files.len() as u16).to_le_bytes());
    archive.extend((files.len() as u16).to_le_bytes());
    archive.extend((directory.len() as u32).to_le_bytes());
    archive.extend(directory_offset.to_le_bytes());
    archive.extend(0_u16.to_le_bytes());
    Ok(archive)
}

/// Bytes of a file as a web server would send it compressed.
pub(crate) fn gzip_size(content: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(content).and_then(|()| encoder.finish());
    written.map_or(content.len(), |packed| packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn an_entry_inflates_to_what_went_in() {
        let content = "客户终身价值 ".repeat(200).into_bytes();
        let bytes = archive(&[("a/客户.txt".to_owned(), content.clone()), ("b".to_owned(), Vec::new())]).unwrap();
        let packed_length = u32::from_le_bytes(bytes[18..22].try_into().unwrap()) as usize;
        let start = 30 + "a/客户.txt".len();
        let mut unpacked = Vec::new();
        flate2::read::DeflateDecoder::new(&bytes[start..start + packed_length]).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, content);
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        let directory = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize;
        assert_eq!(&bytes[directory..directory + 4], b"PK\x01\x02");
        assert_eq!(bytes[end + 10], 2);
    }
}

//! Several files out as one zip archive (PKWARE, *.ZIP File Format Specification*, APPNOTE 6.3), stored as they are.

/// Bit 11: names are UTF-8.
const UTF8: u16 = 1 << 11;
/// 1980-01-01, the first day that the format knows: there is no clock here.
const DAY: u16 = 1 << 5 | 1;

/// The bytes of an archive with these files, by name and content, in order.
///
/// ```
/// let bytes = table::archive(&[("new.csv".to_owned(), b"customer\r\nA\r\n".to_vec())]);
/// let directory = table::archive_directory(&bytes, bytes.len() as u64)?;
/// let tables = table::archived_tables(&bytes[directory.start as usize..directory.end as usize])?;
/// assert_eq!(tables.map(|tables| tables[0].name.clone()), Some("new.csv".to_owned()));
/// # Ok::<(), table::Error>(())
/// ```
pub fn archive(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(files.iter().map(|(name, content)| content.len() + 2 * name.len() + 80).sum());
    let mut directory = Vec::new();
    for (name, content) in files {
        let start = bytes.len() as u32;
        let entry = entry(name, content);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&entry);
        bytes.extend(name.as_bytes());
        bytes.extend(content);
        // Made by version 2.0; no comment, first disk, no attributes.
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&entry);
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (count, start) = (files.len() as u16, bytes.len() as u32);
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend([count, count].map(u16::to_le_bytes).concat());
    bytes.extend([directory.len() as u32, start].map(u32::to_le_bytes).concat());
    bytes.extend([0; 2]);
    bytes
}

/// What both headers of a file say of it.
fn entry(name: &str, content: &[u8]) -> Vec<u8> {
    let (version, stored, midnight, extra) = (20u16, 0u16, 0u16, 0u16);
    let length = content.len() as u32;
    let mut entry = [version, UTF8, stored, midnight, DAY].map(u16::to_le_bytes).concat();
    entry.extend([crc32fast::hash(content), length, length].map(u32::to_le_bytes).concat());
    entry.extend([name.len() as u16, extra].map(u16::to_le_bytes).concat());
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{archive_directory, archived_tables};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn files_come_back(files in proptest::collection::btree_map("[a-z客户 ]{1,12}\\.csv", proptest::collection::vec(any::<u8>(), 0..300), 1..6)) {
            let files: Vec<(String, Vec<u8>)> = files.into_iter().collect();
            let bytes = archive(&files);
            let directory = archive_directory(&bytes, bytes.len() as u64).expect("a directory");
            let tables = archived_tables(&bytes[directory.start as usize..directory.end as usize]).expect("tables").expect("no workbook");
            prop_assert_eq!(tables.len(), files.len());
            for (table, (name, content)) in tables.iter().zip(&files) {
                let data = table.data(&bytes[table.header as usize..]).expect("a place");
                prop_assert_eq!(&table.name, name);
                prop_assert_eq!(&bytes[data.start as usize..data.end as usize], &content[..]);
            }
        }
    }
}

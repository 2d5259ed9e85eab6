//! What a file is, by its first bytes.

use crate::json::begins_as_json;

/// What a file seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text, as far as the bytes looked at tell.
    Text,
    /// Text that begins as JSON.
    Json,
    /// A zip archive: a workbook of the XLSX or ODS kind, most likely.
    Workbook,
    /// A compound file: a workbook of the older kind (XLS), or a protected one of the newer (see [`is_protected`]).
    LegacyWorkbook,
    /// A table that lies column by column, by name: `parquet`, `arrow` (a file, which Feather 2 is too, or a stream).
    Columnar(&'static str),
    /// Something else, by name: `pdf`, `image`, `gzip`, `database`, `unknown`.
    Other(&'static str),
}

/// Judges by the first bytes (4 KB are enough).
pub fn detect(head: &[u8]) -> Format {
    const MAGIC: [(&[u8], Format); 15] = [
        (b"PK\x03\x04", Format::Workbook),
        (b"PK\x05\x06", Format::Workbook),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format::LegacyWorkbook),
        (b"%PDF", Format::Other("pdf")),
        (b"\x89PNG", Format::Other("image")),
        (b"\xff\xd8\xff", Format::Other("image")),
        (b"GIF8", Format::Other("image")),
        (b"\x1f\x8b", Format::Other("gzip")),
        (b"PAR1", Format::Columnar("parquet")),
        (b"PARE", Format::Columnar("parquet")),
        (b"ARROW1", Format::Columnar("arrow")),
        (b"SQLite format 3\0", Format::Other("database")),
        (b"7z\xbc\xaf\x27\x1c", Format::Other("archive")),
        (b"Rar!", Format::Other("archive")),
        (b"\x7fELF", Format::Other("unknown")),
    ];
    let text = || match head {
        _ if begins_as_json(head) => Format::Json,
        // A stream of Arrow has no mark: a message of a length, which is filled up to eight bytes.
        [255, 255, 255, 255, length, _, _, 0, ..] if length % 8 == 0 => Format::Columnar("arrow"),
        // Not even text of two bytes a letter has so many zeros in a row.
        _ if memchr::memmem::find(head, &[0; 8]).is_some() => Format::Other("unknown"),
        _ => Format::Text,
    };
    MAGIC.iter().find(|(magic, _)| head.starts_with(magic)).map_or_else(text, |&(_, format)| format)
}

/// Whether a compound file is a workbook encrypted with a password: it holds a stream of that name.
pub fn is_protected(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    detect(bytes) == Format::LegacyWorkbook && memchr::memmem::find(bytes, &name).is_some()
}

/// Whether decoded text holds control characters that no text table has.
pub(crate) fn is_binary(text: &str) -> bool {
    let bytes = text.as_bytes();
    let odd =
        bytes.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a | 0x1e | 0x1f));
    let zeros = memchr::memchr(0, bytes).is_some();
    zeros || odd.count() * 200 > bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_their_first_bytes() {
        assert_eq!(detect(b"PK\x03\x04\x14\x00"), Format::Workbook);
        assert_eq!(detect(b"%PDF-1.7"), Format::Other("pdf"));
        assert_eq!(detect("客户,金额".as_bytes()), Format::Text);
        assert_eq!(detect(b"[{\"customer\": 1"), Format::Json);
        assert_eq!(detect(b"PAR1\x15\x04"), Format::Columnar("parquet"));
        assert_eq!(detect(b"ARROW1\0\0"), Format::Columnar("arrow"));
        assert_eq!(detect(b"\xff\xff\xff\xff\xa8\x01\0\0"), Format::Columnar("arrow"));
        assert_eq!(detect(b"\xff\xfea\0,\0b\0"), Format::Text);
        assert_eq!(detect(b""), Format::Text);
        assert_eq!(detect(&[0; 4096]), Format::Other("unknown"));
        let letters: Vec<u8> = "ĀaĀ\n".repeat(200).encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(detect(&letters), Format::Text);
    }

    #[test]
    fn protected_workbooks_are_compound_files_with_an_encrypted_package() {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.resize(1024, 0);
        assert!(!is_protected(&bytes));
        bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert!(is_protected(&bytes));
    }
}

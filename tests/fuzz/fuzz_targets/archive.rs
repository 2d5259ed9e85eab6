//! Zip archives, gzip files and bundles: what an archive says of its files lies within it, what is packed is unpacked alike in pieces of any
//! size, and what is written is found again.
#![no_main]

use fuzz::{Choices, bounded, look_at_all, read};
use libfuzzer_sys::fuzz_target;
use table::{ARCHIVE_HEADER, ARCHIVE_TAIL, BUNDLE_MARK, ReadOptions, Unpacking};

/// Most bytes unpacked of a file.
const UNPACKED: usize = 1 << 20;

fn tables(data: &[u8]) -> Option<Vec<table::ArchivedTable>> {
    let tail = &data[data.len().saturating_sub(ARCHIVE_TAIL as usize)..];
    let directory = table::archive_directory(tail, data.len() as u64).ok()?;
    assert!(directory.end <= data.len() as u64);
    table::archived_tables(&data[directory.start as usize..directory.end as usize]).ok()?
}

fn unpacked(data: &[u8], table: &table::ArchivedTable) -> Option<Vec<u8>> {
    let header = data.get(table.header as usize..)?;
    let place = table.data(&header[..header.len().min(ARCHIVE_HEADER as usize)]).ok()?;
    let packed = data.get(place.start as usize..place.end as usize)?;
    if table.deflated { inflated(Unpacking::deflate(), packed, packed.len()) } else { Some(packed.to_vec()) }
}

/// What is packed, from pieces of so many bytes; `None` where it is damaged or too much.
fn inflated(mut unpacking: Unpacking, packed: &[u8], piece: usize) -> Option<Vec<u8>> {
    let (mut all, mut text) = (Vec::new(), Vec::with_capacity(1 << 12));
    for mut piece in packed.chunks(piece.max(1)) {
        loop {
            unpacking.unpack(&mut piece, &mut text).ok()?;
            let more = text.len() == text.capacity();
            all.append(&mut text);
            if all.len() > UNPACKED {
                return None;
            }
            if !more {
                assert!(piece.is_empty());
                break;
            }
        }
    }
    unpacking.finish().ok().map(|()| all)
}

fuzz_target!(|data: &[u8]| {
    bounded(|| {
        let mut choices = Choices::of(data);
        let piece = choices.piece();
        for table in tables(data).unwrap_or_default().iter().take(8) {
            let Some(bytes) = unpacked(data, table) else { continue };
            if let Ok(table) = read(&bytes, &ReadOptions::default(), piece) {
                look_at_all(&table, &mut Choices::of(&bytes));
            }
        }
        if let Some(unpacking) = Unpacking::gzip(data) {
            let whole = inflated(unpacking, data, data.len());
            assert_eq!(Unpacking::gzip(data).and_then(|unpacking| inflated(unpacking, data, piece)), whole);
            if let Ok(table) = read(&whole.unwrap_or_default(), &ReadOptions::default(), piece) {
                look_at_all(&table, &mut choices);
            }
        }
        // A bundle: the files lie one behind the other, to the end.
        if let Some(length) = data.get(..BUNDLE_MARK as usize).and_then(table::bundle_head_length)
            && let Some(head) = data.get(..length.min(1 << 20) as usize)
            && let Ok(files) = table::bundled(head, data.len() as u64)
        {
            let mut end = head.len() as u64;
            for file in &files {
                assert_eq!(file.place.start, end);
                end = file.place.end;
            }
            assert_eq!(end, data.len() as u64);
        }
        // What is written is found again: the input cut into files.
        let files: Vec<(String, Vec<u8>)> = data
            .chunks(piece.max(7))
            .take(20)
            .enumerate()
            .map(|(n, part)| (format!("{n} 订单.csv"), part.to_vec()))
            .collect();
        let archive = table::archive(&files);
        let found = tables(&archive).unwrap_or_default();
        assert_eq!(found.len(), files.len());
        for (found, (name, content)) in found.iter().zip(&files) {
            assert_eq!(&found.name, name);
            assert_eq!(unpacked(&archive, found).as_ref(), Some(content));
        }
    });
});

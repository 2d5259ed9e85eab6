//! Typed columns to a Parquet file: plain values, packed by Snappy, as every reader reads them.

use super::thrift::Writer;
use crate::codec::snappy;

/// Rows of a group.
const GROUP: usize = 1 << 17;

/// The cells of a column; `None` is an empty one.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Numbers; one that is not finite is left empty.
    Numbers(Vec<f64>),
    /// Whole numbers.
    Whole(Vec<Option<i64>>),
    /// Civil days since 1970-01-01.
    Days(Vec<Option<i32>>),
    /// Texts, one behind the other: all of them and where each ends. One without a character is left empty.
    Texts(String, Vec<u32>),
}

/// A column with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Name.
    pub name: String,
    /// Cells.
    pub values: Values,
}

impl Values {
    fn len(&self) -> usize {
        match self {
            Self::Numbers(values) => values.len(),
            Self::Whole(values) => values.len(),
            Self::Days(values) => values.len(),
            Self::Texts(_, ends) => ends.len(),
        }
    }

    /// Number of the physical type, and of the converted type where there is one.
    fn types(&self) -> (i64, Option<i64>) {
        match self {
            Self::Numbers(_) => (5, None),
            Self::Whole(_) => (2, None),
            Self::Days(_) => (1, Some(6)),
            Self::Texts(..) => (6, Some(0)),
        }
    }

    /// Adds the bytes of a value; `None` where there is none.
    fn push(&self, row: usize, out: &mut Vec<u8>) -> Option<()> {
        match self {
            Self::Numbers(values) => {
                let value = values.get(row).filter(|value| value.is_finite())?;
                out.extend_from_slice(&value.to_le_bytes());
            }
            Self::Whole(values) => out.extend_from_slice(&values.get(row).copied().flatten()?.to_le_bytes()),
            Self::Days(values) => out.extend_from_slice(&values.get(row).copied().flatten()?.to_le_bytes()),
            Self::Texts(text, ends) => {
                let start = row.checked_sub(1).map_or(0, |before| ends[before]);
                let cell = text.get(start as usize..*ends.get(row)? as usize).filter(|cell| !cell.is_empty())?;
                out.extend_from_slice(&(cell.len() as u32).to_le_bytes());
                out.extend_from_slice(cell.as_bytes());
            }
        }
        Some(())
    }
}

/// Where a chunk lies.
struct Placed {
    start: usize,
    length: usize,
    unpacked: usize,
}

/// Writes a file. Columns that are shorter than others end in empty cells.
///
/// ```
/// use columnar::{Column, Values, text_of, write_parquet};
/// let days = Values::Days(vec![Some(19_727), None]);
/// let file = write_parquet(&[Column { name: "first".to_owned(), values: days }]);
/// assert_eq!(text_of(&file, Box::new(|_, _| None)).unwrap(), b"first\n2024-01-05\n\"\"\n");
/// ```
pub fn write_parquet(columns: &[Column]) -> Vec<u8> {
    const MARK: &[u8] = super::MARK;
    let rows = columns.iter().map(|column| column.values.len()).max().unwrap_or(0);
    let mut file = MARK.to_vec();
    let mut groups = Vec::new();
    for start in (0..rows).step_by(GROUP) {
        let count = GROUP.min(rows - start);
        let chunks: Vec<Placed> =
            columns.iter().map(|column| write_chunk(&mut file, &column.values, start, count)).collect();
        groups.push((count, chunks));
    }
    let footer = footer(columns, rows, &groups);
    file.extend_from_slice(&footer);
    file.extend_from_slice(&(footer.len() as u32).to_le_bytes());
    file.extend_from_slice(MARK);
    file
}

/// One page: which rows have a value, and the values.
fn write_chunk(file: &mut Vec<u8>, values: &Values, first: usize, count: usize) -> Placed {
    let mut plain = Vec::new();
    let mut levels = vec![0_u8; count.div_ceil(8)];
    for row in 0..count {
        if values.push(first + row, &mut plain).is_some() {
            levels[row / 8] |= 1 << (row % 8);
        }
    }
    // One run of bits, as many groups of eight as there are.
    let mut run = Vec::new();
    let mut head = (levels.len() << 1 | 1) as u32;
    while head > 127 {
        run.push(head as u8 | 128);
        head >>= 7;
    }
    run.push(head as u8);
    run.append(&mut levels);
    let mut page = (run.len() as u32).to_le_bytes().to_vec();
    page.append(&mut run);
    page.append(&mut plain);
    let packed = snappy(&page);
    let start = file.len();
    let mut head = Writer::default();
    head.item(|head| {
        const DATA: i64 = 0;
        head.int32(1, DATA);
        head.int32(2, page.len() as i64);
        head.int32(3, packed.len() as i64);
        head.structure(5, |data| {
            const PLAIN: i64 = 0;
            const RUNS: i64 = 3;
            data.int32(1, count as i64);
            data.int32(2, PLAIN);
            data.int32(3, RUNS);
            data.int32(4, RUNS);
        });
    });
    let unpacked = head.bytes.len() + page.len();
    file.extend_from_slice(&head.bytes);
    file.extend_from_slice(&packed);
    Placed { start, length: file.len() - start, unpacked }
}

fn footer(columns: &[Column], rows: usize, groups: &[(usize, Vec<Placed>)]) -> Vec<u8> {
    let mut footer = Writer::default();
    footer.item(|footer| {
        footer.int32(1, 1);
        footer.structures(2, columns.len() + 1);
        footer.item(|root| {
            root.text(4, "schema");
            root.int32(5, columns.len() as i64);
        });
        for column in columns {
            footer.item(|element| {
                const OPTIONAL: i64 = 1;
                let (physical, converted) = column.values.types();
                element.int32(1, physical);
                element.int32(3, OPTIONAL);
                element.text(4, &column.name);
                if let Some(converted) = converted {
                    element.int32(6, converted);
                    // The newer way to say the same: a text is the first of the logical types, a day the sixth.
                    element.structure(10, |logical| logical.structure(if converted == 0 { 1 } else { 6 }, |_| ()));
                }
            });
        }
        footer.int64(3, rows as i64);
        footer.structures(4, groups.len());
        for (count, chunks) in groups {
            footer.item(|group| {
                group.structures(1, chunks.len());
                for (column, chunk) in columns.iter().zip(chunks) {
                    group.item(|item| {
                        item.int64(2, chunk.start as i64);
                        item.structure(3, |meta| {
                            const SNAPPY: i64 = 1;
                            meta.int32(1, column.values.types().0);
                            meta.int32s(2, &[0, 3]);
                            meta.texts(3, &[&column.name]);
                            meta.int32(4, SNAPPY);
                            meta.int64(5, *count as i64);
                            meta.int64(6, chunk.unpacked as i64);
                            meta.int64(7, chunk.length as i64);
                            meta.int64(9, chunk.start as i64);
                        });
                    });
                }
                group.int64(2, chunks.iter().map(|chunk| chunk.unpacked as i64).sum());
                group.int64(3, *count as i64);
            });
        }
        footer.text(6, "Clovis");
    });
    footer.bytes
}

//! Workbooks of the older kind (XLS), made here record by record (MS-XLS, 2.4) within a compound file (MS-CFB).

mod limits;

use limits::{held, read};

const SECTOR: usize = 512;
const LAST: u32 = 0xffff_fffe;

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

fn begin(what: u8) -> Vec<u8> {
    record(0x0809, &[0, 6, what, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
}

fn end() -> Vec<u8> {
    record(0x000a, &[])
}

fn at(row: u16, column: u16) -> [u8; 6] {
    let ([a, b], [c, d]) = (row.to_le_bytes(), column.to_le_bytes());
    [a, b, c, d, 0, 0]
}

fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    record(0x0203, &[&at(row, column)[..], &value.to_le_bytes()].concat())
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    record(0x0204, &[&at(row, column)[..], &[text.len() as u8, 0, 0], text.as_bytes()].concat())
}

/// A formula that gives a text: the number itself says so, and the text follows.
fn text_formula(row: u16, column: u16, text: &str) -> Vec<u8> {
    let formula = [&at(row, column)[..], &[0, 0, 0, 0, 0, 0, 0xff, 0xff], &[0; 6], &[0, 0]].concat();
    [record(0x0006, &formula), record(0x0207, &[&[text.len() as u8, 0, 0], text.as_bytes()].concat())].concat()
}

/// Whole numbers next to each other.
fn several(row: u16, column: u16, values: &[u32]) -> Vec<u8> {
    let each = values.iter().flat_map(|value| [&[0, 0][..], &(value << 2 | 2).to_le_bytes()].concat());
    let last = column + values.len() as u16 - 1;
    record(0x00bd, &[&at(row, column)[..4], &each.collect::<Vec<_>>(), &last.to_le_bytes()].concat())
}

fn dimensions(rows: [u32; 2], columns: [u16; 2]) -> Vec<u8> {
    let rows = rows.iter().flat_map(|row| row.to_le_bytes());
    record(
        0x0200,
        &rows.chain(columns.iter().flat_map(|column| column.to_le_bytes())).chain([0, 0]).collect::<Vec<_>>(),
    )
}

/// The stream of a workbook with these sheets, each given by its records.
fn stream(sheets: &[Vec<u8>]) -> Vec<u8> {
    let announced = |start: usize, place: usize| {
        record(0x0085, &[&(start as u32).to_le_bytes()[..], &[0, 0, 1, 0, b'a' + place as u8]].concat())
    };
    let globals = begin(5).len() + sheets.len() * announced(0, 0).len() + end().len();
    let (mut stream, mut bodies) = (begin(5), Vec::new());
    for (place, sheet) in sheets.iter().enumerate() {
        stream.extend(announced(globals + bodies.len(), place));
        bodies.extend([begin(16), sheet.clone(), end()].concat());
    }
    stream.extend(end());
    stream.extend(bodies);
    stream
}

/// A compound file with one stream.
fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut stream = stream.to_vec();
    // Shorter ones lie elsewhere.
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let own = (stream.len() / SECTOR) as u32;
    let tables = (own + 1).div_ceil(127);
    let directory = own + tables;
    let mut followers: Vec<u32> = (1..own).chain([LAST]).collect();
    followers.extend((0..tables).map(|_| 0xffff_fffd).chain([LAST]));
    followers.resize(tables as usize * SECTOR / 4, u32::MAX);
    let mut header = vec![0; 76];
    header[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    header[24..34].copy_from_slice(&[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    for (place, value) in [(44, tables), (48, directory), (56, 4096), (60, LAST), (68, LAST)] {
        header[place..place + 4].copy_from_slice(&u32::to_le_bytes(value));
    }
    header.extend((0..109).flat_map(|nth| if nth < tables { own + nth } else { u32::MAX }.to_le_bytes()));
    let entry = |name: &str, kind: u8, first: u32, length: usize| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let named = entry.len() as u8 + 2;
        entry.resize(128, 0);
        (entry[64], entry[66]) = (named, kind);
        entry[116..120].copy_from_slice(&first.to_le_bytes());
        entry[120..124].copy_from_slice(&(length as u32).to_le_bytes());
        entry
    };
    let mut entries = [entry("Root Entry", 5, LAST, 0), entry(name, 2, 0, stream.len())].concat();
    entries.resize(SECTOR, 0);
    [header, stream, followers.into_iter().flat_map(u32::to_le_bytes).collect(), entries].concat()
}

fn workbook(sheets: &[Vec<u8>]) -> Vec<u8> {
    compound("Workbook", &stream(sheets))
}

fn table() -> Vec<u8> {
    let header = [label(0, 0, "id"), label(0, 1, "amount"), label(0, 2, "units")].concat();
    [header, number(1, 0, 7.0), several(1, 1, &[30, 2]), text_formula(2, 0, "x8"), several(2, 1, &[40, 1])].concat()
}

const TEXT: &[u8] = b"id\tamount\tunits\n7\t30\t2\nx8\t40\t1\n";

/// Text of the first sheet and strays, or the code of what is wrong.
fn found(bytes: &[u8]) -> Result<(Vec<u8>, usize), &'static str> {
    read(bytes).map(|sheet| (sheet.text, sheet.strays)).map_err(|error| error.code())
}

#[test]
fn a_sheet_is_read() {
    let _alone = held::alone();
    assert_eq!(found(&workbook(&[table()])), Ok((TEXT.to_vec(), 0)));
    assert_eq!(found(&compound("Book", &stream(&[table()]))), Ok((TEXT.to_vec(), 0)));
}

// The reader made room for sixteen million cells, twice, and for as many texts of formulas.
#[test]
fn stray_cells_take_no_memory_and_are_counted() {
    let _alone = held::alone();
    let far = [number(65_535, 255, 1.0), several(65_535, 253, &[1, 2]), text_formula(60_000, 0, "far")].concat();
    let (result, most) = held::most(|| found(&workbook(&[[table(), far.clone()].concat()])));
    assert_eq!(result, Ok((TEXT.to_vec(), 4)));
    assert!(most < 4 << 20, "{most} bytes");
    let aside = number(1, 255, 1.0);
    assert_eq!(found(&workbook(&[[aside, table()].concat()])), Ok((TEXT.to_vec(), 1)));
    // Those of another sheet are not of this one.
    assert_eq!(found(&workbook(&[table(), [table(), far].concat()])), Ok((TEXT.to_vec(), 0)));
}

#[test]
fn what_a_sheet_announces_takes_no_memory() {
    let _alone = held::alone();
    for (rows, columns) in [([0, 65_536], [0, 256]), ([0, u32::MAX], [0, u16::MAX]), ([9, 2], [0, 3]), ([0, 3], [9, 2])]
    {
        let bytes = workbook(&[[dimensions(rows, columns), table()].concat()]);
        let (result, most) = held::most(|| found(&bytes));
        assert_eq!(result, Ok((TEXT.to_vec(), 0)), "{rows:?} {columns:?}");
        assert!(most < 8 << 20, "{most} bytes for {rows:?} {columns:?}");
    }
    let honest = workbook(&[[dimensions([0, 3], [0, 3]), table()].concat()]);
    assert_eq!(found(&honest), Ok((TEXT.to_vec(), 0)));
}

#[test]
fn a_few_cells_spread_wide_are_refused() {
    let _alone = held::alone();
    let spread = |rows: u16| {
        let down = (0..rows).step_by(900).flat_map(|row| number(row, 0, 1.0));
        down.chain((0..256).step_by(90).flat_map(|column| number(0, column, 1.0))).collect::<Vec<_>>()
    };
    assert_eq!(found(&workbook(&[spread(65_000)])), Err("too-large"));
    // What each of several takes is taken together.
    assert!(found(&workbook(&[spread(20_000)])).is_ok());
    assert_eq!(found(&workbook(&vec![spread(20_000); 3])), Err("too-large"));
}

#[test]
fn a_long_sheet_is_read_whole() {
    let _alone = held::alone();
    let rows = 40_000;
    let cells = (0..rows).flat_map(|row| [label(row, 0, "c"), several(row, 1, &[row.into(), 1])].concat());
    let expected: Vec<u8> = (0..rows).flat_map(|row| format!("c\t{row}\t1\n").into_bytes()).collect();
    assert_eq!(found(&workbook(&[cells.collect()])), Ok((expected, 0)));
}

#[test]
fn charts_within_a_sheet_are_not_its_cells() {
    let _alone = held::alone();
    let chart = [begin(32), number(9, 9, 5.0), end()].concat();
    assert_eq!(found(&workbook(&[[chart, table()].concat()])), Ok((TEXT.to_vec(), 0)));
}

// The reader cut the stream where there was none.
#[test]
fn sheets_that_are_nowhere_or_within_each_other_are_refused() {
    let _alone = held::alone();
    let mut nowhere = stream(&[table()]);
    let announced = begin(5).len() + 4;
    nowhere[announced..announced + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(found(&compound("Workbook", &nowhere)), Err("broken-workbook"));
    let mut within = stream(&vec![[number(0, 0, 1.0).repeat(5_000), end()].concat(); 4]);
    let first = within[announced..announced + 4].to_vec();
    for sheet in 1..4 {
        let place = announced + sheet * 13;
        within[place..place + 4].copy_from_slice(&first);
    }
    within.truncate(1 + begin(5).len() + 4 * 13 + end().len() + begin(16).len() + 5_000 * 18);
    assert_eq!(found(&compound("Workbook", &within)), Err("broken-workbook"));
}

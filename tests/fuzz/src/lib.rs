//! What the targets share: how an input chooses options, a host's decoders, what must hold of any table, and memory counted.

use std::alloc::{GlobalAlloc, Layout, System};
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use table::{
    Cleaning, Collector, Currencies, CustomerSummary, CustomerTable, Decoder, DecoderFactory, Error, Holding,
    ReadOptions, Reader, Refetch, Refunds, Table, TableKind, TransactionColumns, Window, roles,
};

/// Most bytes that an input may cost, whatever it claims.
pub const MEMORY: usize = 300 << 20;

struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: everything is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(held, Ordering::Relaxed);
        // SAFETY: as of the caller.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: as of the caller.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Does something and fails where it held more than [`MEMORY`] at one time.
pub fn bounded<T>(work: impl FnOnce() -> T) -> T {
    let before = HELD.load(Ordering::Relaxed);
    MOST.store(before, Ordering::Relaxed);
    let result = work();
    let most = MOST.load(Ordering::Relaxed).saturating_sub(before);
    assert!(most < MEMORY, "{most} bytes held");
    result
}

/// Choices that an input makes by its last bytes, which stay part of it: so any file is an input, and a finding is a file.
pub struct Choices(u64);

impl Choices {
    /// Of an input.
    pub fn of(data: &[u8]) -> Self {
        let tail = &data[data.len().saturating_sub(6)..];
        Self(tail.iter().fold(data.len() as u64, |all, &byte| all << 8 ^ u64::from(byte)))
    }

    /// One of so many.
    pub fn one_of(&mut self, count: u64) -> u64 {
        let chosen = self.0 % count;
        self.0 /= count;
        chosen
    }

    /// Options of a reader: often none, as files are dropped.
    pub fn options(&mut self) -> ReadOptions {
        let mut options = ReadOptions::default();
        if self.one_of(2) == 0 {
            return options;
        }
        options.delimiter = [None, Some(','), Some(';'), Some('\t'), Some('|'), Some(' ')][self.one_of(6) as usize];
        options.header = [None, Some(true), Some(false)][self.one_of(3) as usize];
        options
    }

    /// Length of the pieces in which a file comes.
    pub fn piece(&mut self) -> usize {
        [1, 2, 3, 7, 64, 500, 4096, 5000][self.one_of(8) as usize]
    }
}

struct Decoding(encoding_rs::Decoder);

impl Decoder for Decoding {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        text.reserve(self.0.max_utf8_buffer_length(bytes.len()).expect("a small input"));
        let (_, read, _) = self.0.decode_to_string(bytes, text, last);
        assert_eq!(read, bytes.len());
    }
}

/// What a browser's TextDecoder does.
pub fn decoders() -> DecoderFactory {
    Box::new(|label| {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
        Some(Box::new(Decoding(encoding.new_decoder_without_bom_handling())))
    })
}

/// Reads a file in pieces.
pub fn read(bytes: &[u8], options: &ReadOptions, piece: usize) -> Result<Table, Error> {
    let mut reader = Reader::new("any", bytes.len() as u64, options.clone(), decoders())?;
    for piece in bytes.chunks(piece) {
        reader.push(piece)?;
    }
    reader.finish()
}

/// Reads a file in pieces, on small pages, keeping nothing but what it must: its text is fetched again.
pub fn read_fetched(bytes: &[u8], options: &ReadOptions, piece: usize) -> Result<Table, Error> {
    let file: Rc<[u8]> = bytes.into();
    let refetch: Refetch = Rc::new(move |range| Some(file.get(range.start as usize..range.end as usize)?.to_vec()));
    let holding = Holding { page: 1 + piece % 300, visited: 0, refetch: Some(refetch), kept: 0 };
    let mut reader = Reader::holding("any", bytes.len() as u64, options.clone(), decoders(), holding)?;
    for piece in bytes.chunks(piece) {
        reader.push(piece)?;
    }
    reader.finish()
}

/// Cells, column names and lines set aside of a table, or why there is none.
pub fn told(table: &Result<Table, Error>) -> Result<(Vec<Vec<String>>, Vec<String>), Error> {
    let table = table.as_ref().map_err(Clone::clone)?;
    let mut cells = table.preview(usize::MAX);
    cells.push(table.columns().iter().map(|column| column.name.clone()).collect());
    let aside = table.set_aside_lines().map(|line| format!("{} {}", line.row, line.text)).collect();
    Ok((cells, aside))
}

/// What holds of any table, and of everything that the page makes of one.
pub fn look_at_all(table: &Table, choices: &mut Choices) {
    let rows = table.row_count();
    let columns = table.columns();
    for (place, info) in columns.iter().enumerate() {
        let (numbers, days) = (table.numbers(place), table.days(place));
        assert_eq!((numbers.values.len(), days.values.len()), (rows, rows));
        assert!(numbers.values.iter().all(|value| value.is_finite()));
        assert!((0.0..=1.0).contains(&info.confidence) && !info.name.is_empty());
        assert!(info.missing <= rows);
        assert_eq!(table.column_index(&info.name), Some(place), "a name is one column's: {:?}", info.name);
    }
    let lines: Vec<usize> = (0..rows).map(|row| table.row_number(row)).collect();
    assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
    let aside: Vec<usize> = table.set_aside_lines().map(|line| line.row).collect();
    assert!(aside.iter().all(|row| lines.binary_search(row).is_err()), "a line is a row or set aside");
    let suggested = roles::suggest(table);
    for kind in [TableKind::Transactions, TableKind::Customers, TableKind::Responses] {
        assert!(roles::suggest_for(table, kind).roles.iter().all(|role| role.column < columns.len()));
    }
    let cleaning = Cleaning {
        refunds: [Refunds::Subtract, Refunds::SetAside][choices.one_of(2) as usize],
        keep_zero: choices.one_of(2) == 0,
        drop_duplicates: choices.one_of(2) == 0,
        credit_notes: choices.one_of(2) == 0,
        join_orders: choices.one_of(2) == 0,
        drop_tests: choices.one_of(2) == 0,
        last_day: [None, Some(20_000)][choices.one_of(2) as usize],
        zone: [None, Some(480), Some(-720)][choices.one_of(3) as usize],
        currencies: [Currencies::SetAside, Currencies::Add][choices.one_of(2) as usize],
    };
    let any = TransactionColumns {
        customer: 0,
        date: columns.len() - 1,
        amount: Some(columns.len() / 2),
        quantity: [None, Some(0)][choices.one_of(2) as usize],
        order: [None, Some(0)][choices.one_of(2) as usize],
    };
    for columns in TransactionColumns::from_roles(table, &suggested.columns()).into_iter().chain([any]) {
        let Ok(transactions) = Collector::new(table, columns, cleaning).finish(table) else { continue };
        assert_eq!(transactions.rows_used() + transactions.set_aside().len(), rows, "a row is used or set aside");
        let summary = CustomerSummary::new(&transactions);
        let [start, end] = summary.log_days();
        let window = Window {
            days_per_unit: 7.0,
            calibration_end: start + (end - start) / 2,
            observed_until: end,
            acquired: None,
        };
        let history = summary.columns(&window);
        assert!(history.spend.iter().chain(&history.total).all(|value| value.is_finite()));
        assert!(history.recency.iter().zip(&history.age).all(|(recency, age)| 0.0 <= *recency && recency <= age));
        let _ = (summary.repeat_counts(&window, 7.0), table::first_acquisition_day(&summary));
    }
    if let Ok(customers) = CustomerTable::read(table, &suggested.columns(), 7.0, None) {
        let _ = (customers.columns(), customers.set_aside_groups(table));
    }
}

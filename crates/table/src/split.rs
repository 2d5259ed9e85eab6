//! Text to rows and cells, streaming: cells are byte offsets into the text, nothing is copied.

use crate::cells::{Cells, Misfit, QUOTED};
use crate::dialect::Dialect;
use crate::scan::{BLOCK, Needles};

/// Most bytes of text that a table may hold: in a memory of 4 GiB, as WebAssembly has, a quarter of it.
pub const TEXT_LIMIT: usize = if usize::BITS == 32 { 1 << 30 } else { (QUOTED - 1) as usize };

/// How often a quote that never closes is tried again before quotes are taken as ordinary characters.
const UNCLOSED_LIMIT: usize = 64;

/// Bytes that a row with an open quote may have before the quote is taken as one that never closes.
const LONGEST_QUOTED: usize = 1 << 26;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Plain,
    Quoted,
    /// A quote was met inside quotes at this offset: an escaped one follows, or the cell has closed.
    Closing(u32),
}

/// Splits text as it grows, page by page: all offsets are counted from where the page under way begins, and the text that is handed
/// over begins there.
#[derive(Debug)]
pub(crate) struct Splitter {
    needles: Needles,
    delimiter: u8,
    newline: u8,
    collapse: bool,
    quotes: bool,
    width: usize,
    /// Rows of this many cells are filled up with empty ones.
    short: usize,
    /// File row of the header (or first row), fitted to the width whatever its cells; lines above it are misfits.
    header_row: u32,
    position: usize,
    cell_start: u32,
    row_start: u32,
    first_end: usize,
    quoted: bool,
    state: State,
    file_row: u32,
    unclosed: usize,
    cells: Cells,
}

impl Splitter {
    pub(crate) fn new(dialect: &Dialect) -> Self {
        Self {
            needles: Needles::new(dialect.delimiter, dialect.newline, b'"'),
            delimiter: dialect.delimiter,
            newline: dialect.newline,
            collapse: dialect.collapse,
            quotes: true,
            width: dialect.width,
            short: dialect.short,
            header_row: dialect.header_row,
            position: 0,
            cell_start: 0,
            row_start: 0,
            first_end: 0,
            quoted: false,
            state: State::Plain,
            file_row: 1,
            unclosed: 0,
            cells: Cells { width: dialect.width, file_row: 1, quotes: true, ..Cells::default() },
        }
    }

    /// Goes on where a page began.
    pub(crate) fn again(dialect: &Dialect, file_row: u32, quotes: bool) -> Self {
        let mut splitter = Self::new(dialect);
        (splitter.file_row, splitter.quotes) = (file_row, quotes);
        (splitter.cells.file_row, splitter.cells.quotes) = (file_row, quotes);
        splitter
    }

    /// Forgets the row under way and goes on so many rows of the file further; the text that is handed over begins there.
    pub(crate) fn skip(&mut self, file_rows: u32) {
        self.file_row += file_rows;
        self.cells = Cells { width: self.width, file_row: self.file_row, quotes: self.quotes, ..Cells::default() };
        (self.position, self.state) = (0, State::Plain);
        self.begin_row(0);
    }

    /// Row in the file of the row under way.
    pub(crate) fn file_row(&self) -> u32 {
        self.file_row
    }

    /// Where the row under way begins.
    pub(crate) fn row_start(&self) -> usize {
        self.row_start as usize
    }

    /// Whether quotes are more than ordinary characters.
    pub(crate) fn quotes(&self) -> bool {
        self.quotes
    }

    /// Whether every quote has been closed so far.
    pub(crate) fn is_orderly(&self) -> bool {
        self.unclosed == 0
    }

    /// Rows of the page under way.
    pub(crate) fn rows(&self) -> usize {
        self.cells.starts.len()
    }

    /// Goes through the text as far as whole blocks reach; `true` where rows of `enough` bytes are complete: the page is to be taken
    /// ([`Splitter::take`]) before the text behind it is gone through.
    pub(crate) fn advance(&mut self, text: &[u8], enough: usize) -> bool {
        let (blocks, _) = text[self.position..].as_chunks::<BLOCK>();
        for block in blocks {
            let mut mask = self.needles.mask(block);
            if self.state == State::Plain && !self.collapse && self.width > 1 && self.file_row > self.header_row {
                mask = self.meet_plain(text, block, mask);
            }
            while mask != 0 {
                let index = mask.trailing_zeros() as usize;
                mask &= mask - 1;
                self.meet(text, self.position + index, block[index % BLOCK]);
            }
            self.position += BLOCK;
            if self.row_start as usize >= enough {
                return true;
            }
        }
        false
    }

    /// Meets the delimiters and line ends of a block up to the first that is something else than the end of a cell or of a row of the
    /// width, and returns the mask of what is left: most of any file, without looking at what else may be.
    #[inline(always)]
    fn meet_plain(&mut self, text: &[u8], block: &[u8; BLOCK], mut mask: u64) -> u64 {
        let Cells { starts, ends, .. } = &mut self.cells;
        let (mut found, mut count) = ([0u32; BLOCK], 0);
        let mut in_row = ends.len() - self.first_end;
        let mut flag = if self.quoted { QUOTED } else { 0 };
        while mask != 0 {
            let within = mask.trailing_zeros() as usize % BLOCK;
            let index = self.position + within;
            if block[within] == self.delimiter {
                found[count % BLOCK] = index as u32 | flag;
                in_row += 1;
                self.cell_start = index as u32 + 1;
            } else if block[within] == self.newline && in_row + 1 == self.width {
                let returns = index > self.cell_start as usize && text[index - 1] == b'\r';
                found[count % BLOCK] = (index - usize::from(returns)) as u32 | flag;
                starts.push(self.row_start);
                in_row = 0;
                self.file_row += 1;
                self.row_start = index as u32 + 1;
                self.cell_start = self.row_start;
            } else {
                break;
            }
            flag = 0;
            count += 1;
            mask &= mask - 1;
        }
        if count > 0 {
            ends.extend_from_slice(&found[..count]);
            self.first_end = ends.len() - in_row;
            self.quoted = false;
        }
        mask
    }

    /// Goes through what is left, less than a block.
    pub(crate) fn catch_up(&mut self, text: &[u8]) {
        for index in self.position..text.len() {
            let byte = text[index];
            if byte == self.delimiter || byte == self.newline || byte == b'"' {
                self.meet(text, index, byte);
            }
        }
        self.position = text.len();
    }

    /// Goes through the rest and closes the last row; `true` where a page is to be taken first.
    pub(crate) fn finish(&mut self, text: &[u8], enough: usize) -> bool {
        loop {
            if self.advance(text, enough) {
                return true;
            }
            self.catch_up(text);
            if self.state != State::Quoted {
                break;
            }
            if self.reopen(text) {
                return true;
            }
        }
        if (self.row_start as usize) < text.len() {
            self.end_row(text, text.len());
        }
        false
    }

    /// All of a text as one page.
    pub(crate) fn whole(mut self, text: &[u8]) -> Cells {
        while self.finish(text, usize::MAX) {
            // Rows before the quote that is one too many are of the same page here.
            self.cells.quotes = false;
        }
        self.cells
    }

    /// The complete rows, and the length of their text; what is handed over from now on begins behind it.
    pub(crate) fn take(&mut self, text: &[u8]) -> (Cells, usize) {
        let length = self.row_start.min(text.len() as u32);
        let mut next = Cells {
            width: self.width,
            file_row: self.file_row,
            quotes: self.quotes,
            starts: Vec::with_capacity(self.cells.starts.len()),
            ends: Vec::with_capacity(self.cells.ends.len()),
            ..Cells::default()
        };
        next.ends.extend(self.cells.ends.drain(self.first_end..).map(|end| end - length));
        self.first_end = 0;
        self.row_start -= length;
        self.cell_start -= length;
        self.position -= length as usize;
        if let State::Closing(at) = &mut self.state {
            *at -= length;
        }
        (std::mem::replace(&mut self.cells, next), length as usize)
    }

    /// Whether a quote has been open for so long that it never closes.
    pub(crate) fn is_stuck(&self, text: &[u8]) -> bool {
        self.state == State::Quoted && text.len() - self.row_start as usize > LONGEST_QUOTED
    }

    /// A quote was never closed: its line is a misfit and the text is read again from the line after. `true` where that is one too
    /// many and the page is to be taken first, since from there on quotes are ordinary characters.
    pub(crate) fn reopen(&mut self, text: &[u8]) -> bool {
        if self.unclosed == UNCLOSED_LIMIT && self.row_start > 0 && self.cells.quotes {
            return true;
        }
        let start = self.row_start as usize;
        let end = memchr::memchr(self.newline, &text[start..]).map_or(text.len(), |offset| start + offset);
        self.unclosed += 1;
        if self.unclosed > UNCLOSED_LIMIT {
            (self.quotes, self.cells.quotes) = (false, false);
        }
        let found = 1 + memchr::memchr_iter(self.delimiter, &text[start..end]).count() as u32;
        self.cells.ends.truncate(self.first_end);
        if self.quotes {
            self.misfit(start, end, found);
            self.file_row += 1;
            self.position = (end + 1).min(text.len());
        } else {
            self.position = start;
        }
        self.begin_row(self.position);
        self.state = State::Plain;
        false
    }

    #[inline(always)]
    fn meet(&mut self, text: &[u8], index: usize, byte: u8) {
        if self.state == State::Plain {
            if byte == self.delimiter {
                if !(self.collapse && blank(&text[self.cell_start as usize..index])) {
                    self.end_cell(index);
                }
                return;
            }
            if byte == self.newline {
                self.end_row(text, index);
                return;
            }
        }
        self.meet_quoted(text, index, byte);
    }

    fn meet_quoted(&mut self, text: &[u8], index: usize, byte: u8) {
        match self.state {
            State::Plain => {
                if self.quotes && blank(&text[self.cell_start as usize..index]) {
                    self.state = State::Quoted;
                    self.quoted = true;
                }
            }
            State::Quoted => {
                if byte == b'"' {
                    self.state = State::Closing(index as u32);
                }
            }
            State::Closing(at) => {
                if byte == b'"' {
                    if index as u32 == at + 1 {
                        self.state = State::Quoted;
                    }
                } else if self.runs_on(text, at as usize, index) {
                    self.state = State::Quoted;
                } else {
                    self.state = State::Plain;
                    if byte == self.newline {
                        self.end_row(text, index);
                    } else {
                        self.end_cell(index);
                    }
                }
            }
        }
    }

    /// A quoted text over several lines with more text right behind its end is no quoted text: a quote was left open, and
    /// another one, far behind, is an ordinary character.
    fn runs_on(&self, text: &[u8], quote: usize, end: usize) -> bool {
        !blank(&text[quote + 1..end]) && memchr::memchr(self.newline, &text[self.cell_start as usize..quote]).is_some()
    }

    #[inline(always)]
    fn end_cell(&mut self, index: usize) {
        let flag = if self.quoted { QUOTED } else { 0 };
        self.cells.ends.push(index as u32 | flag);
        self.cell_start = index as u32 + 1;
        self.quoted = false;
    }

    #[inline(always)]
    fn end_row(&mut self, text: &[u8], index: usize) {
        let mut end = index;
        if end > self.cell_start as usize && text[end - 1] == b'\r' {
            end -= 1;
        }
        if !(self.collapse && blank(&text[self.cell_start as usize..end]) && self.cells.ends.len() > self.first_end) {
            self.end_cell(end);
        }
        if self.cells.ends.len() - self.first_end == self.width && self.width > 1 && self.file_row >= self.header_row {
            self.cells.starts.push(self.row_start);
            self.first_end = self.cells.ends.len();
        } else {
            self.end_odd_row(text, end);
        }
        self.file_row += 1;
        self.state = State::Plain;
        self.begin_row(index + 1);
    }

    #[inline(always)]
    fn begin_row(&mut self, index: usize) {
        self.row_start = index as u32;
        self.cell_start = index as u32;
        self.first_end = self.cells.ends.len();
        self.quoted = false;
    }

    /// A row that is blank, short, long, or of a table with one column.
    fn end_odd_row(&mut self, text: &[u8], end: usize) {
        let found = self.cells.ends.len() - self.first_end;
        let start = self.row_start as usize;
        if blank(&text[start..end]) {
            self.cells.ends.truncate(self.first_end);
            self.cells.skipped.push(self.file_row);
            return;
        }
        let header = self.file_row == self.header_row;
        let extra_blank = self.width > 0 && found > self.width && {
            let from = (self.cells.ends[self.first_end + self.width - 1] & !QUOTED) as usize;
            text[from..end].iter().all(|&byte| byte == self.delimiter || byte == b' ')
        };
        if self.file_row < self.header_row {
            self.cells.ends.truncate(self.first_end);
            self.misfit(start, end, found as u32);
            return;
        }
        if found == self.width {
            // One column only: an ordinary row.
        } else if found > self.width && (header || extra_blank) {
            self.cells.ends.truncate(self.first_end + self.width);
        } else if found < self.width && (header || found == self.short) {
            // An empty cell ends where it starts, one past the end before: it is read as empty whatever stands there.
            for _ in found..self.width {
                self.cells.ends.push(0);
            }
        } else {
            self.cells.ends.truncate(self.first_end);
            self.misfit(start, end, found as u32);
            return;
        }
        self.cells.starts.push(self.row_start);
        self.first_end = self.cells.ends.len();
    }

    fn misfit(&mut self, start: usize, end: usize, found: u32) {
        self.cells.skipped.push(self.file_row);
        self.cells.misfits.push(Misfit { file_row: self.file_row, start: start as u32, end: end as u32, found });
    }
}

/// Nothing but spaces (the common case, an empty slice, first).
#[inline(always)]
fn blank(bytes: &[u8]) -> bool {
    bytes.is_empty() || bytes.iter().all(|byte| matches!(byte, b' ' | b'\r' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dialect(width: usize) -> Dialect {
        Dialect { delimiter: b',', newline: b'\n', collapse: false, width, short: width, header: false, header_row: 1 }
    }

    /// Rows as texts, with the file rows of the misfits.
    fn split(text: &str, dialect: &Dialect) -> (Vec<Vec<String>>, Vec<u32>) {
        let cells = Splitter::new(dialect).whole(text.as_bytes());
        let row = |row| (0..cells.width).map(|column| cells.text(text, row, column).into_owned()).collect();
        ((0..cells.rows()).map(row).collect(), cells.misfits.iter().map(|misfit| misfit.file_row).collect())
    }

    /// Rows with their places in the file, and lines that are none.
    type Found = Vec<(usize, Vec<String>)>;

    fn rows_of(cells: &Cells, text: &str) -> Found {
        let row = |row| (0..cells.width).map(|column| cells.text(text, row, column).into_owned()).collect();
        let rows = (0..cells.rows()).map(|at| (cells.file_row(at), row(at)));
        let lines = cells.misfits.iter().map(|misfit| {
            (misfit.file_row as usize, vec![text[misfit.start as usize..misfit.end as usize].to_owned()])
        });
        let mut found: Found = rows.chain(lines).collect();
        found.sort();
        found
    }

    fn check(text: &str, rows: &[&[&str]], misfits: &[u32]) {
        let (found, aside) = split(text, &dialect(rows[0].len()));
        assert_eq!(found, rows, "{text:?}");
        assert_eq!(aside, misfits, "{text:?}");
    }

    #[test]
    fn quotes_line_ends_and_blank_lines() {
        check("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]], &[]);
        check("a,b\r\n1,2", &[&["a", "b"], &["1", "2"]], &[]);
        check("a,b\n\n  \n1,2\n\n", &[&["a", "b"], &["1", "2"]], &[]);
        check("a,\"b,c\"\n\"d\"\"e\",f\n", &[&["a", "b,c"], &["d\"e", "f"]], &[]);
        check("a,\"b\nc\"\n\"\",f\n", &[&["a", "b\nc"], &["", "f"]], &[]);
        check("a, \"b,c\" \n1,5\" pipe\n", &[&["a", "b,c"], &["1", "5\" pipe"]], &[]);
        check("a,\"b\" and c\n", &[&["a", "b and c"]], &[]);
        check(",\n", &[&["", ""]], &[]);
        check("a\nb\n", &[&["a"], &["b"]], &[]);
    }

    #[test]
    fn rows_of_another_length_are_misfits() {
        check("a,b\n1\n1,2\n1,2,3\n1,2,\n", &[&["a", "b"], &["1", "2"], &["1", "2"]], &[2, 4]);
    }

    #[test]
    fn an_unclosed_quote_costs_its_line() {
        check("a,b\n1,\"2\n3,4\n", &[&["a", "b"], &["3", "4"]], &[2]);
        check("a,b\n1,\"2\n3,4\n5,\"6\n7,8", &[&["a", "b"], &["3", "4"], &["7", "8"]], &[2, 4]);
        let many = format!("a,b\n{}", "1,\"2\n".repeat(200));
        let (rows, misfits) = split(&many, &dialect(2));
        assert_eq!(rows.len() + misfits.len(), 201, "quotes that never close end as ordinary characters");
    }

    #[test]
    fn rows_with_fewer_cells_may_be_complete() {
        let fitted = Dialect { width: 3, short: 2, ..dialect(3) };
        let (rows, misfits) = split("a,b,c\n1,2\n1\n1,2,3\n", &fitted);
        assert_eq!(rows, [["a", "b", "c"], ["1", "2", ""], ["1", "2", "3"]]);
        assert_eq!(misfits, [3]);
    }

    #[test]
    fn lines_above_the_header_are_misfits() {
        let fitted = Dialect { header_row: 3, ..dialect(2) };
        let (rows, misfits) = split("x,y\n\na,b\n1,2\n", &fitted);
        assert_eq!((rows.len(), misfits), (2, vec![1]));
    }

    #[test]
    fn file_rows_count_what_was_skipped() {
        let text = "a,b\n\n1,2\n3\n\n4,5\n6,7\n";
        let mut cells = Splitter::new(&dialect(2)).whole(text.as_bytes());
        assert_eq!((0..4).map(|row| cells.file_row(row)).collect::<Vec<_>>(), [1, 3, 6, 7]);
        cells.remove(&[1, 2]);
        assert_eq!((0..2).map(|row| cells.file_row(row)).collect::<Vec<_>>(), [1, 7]);
        assert_eq!(cells.text(text, 1, 0), "6");
    }

    proptest! {
        #[test]
        fn pieces_and_pages_change_nothing(text in "[ab,\"\n\r ]{0,700}", cuts in proptest::collection::vec(0usize..700, 0..6), enough in 1usize..300) {
            let whole = rows_of(&Splitter::new(&dialect(2)).whole(text.as_bytes()), &text);
            let mut cuts = cuts;
            cuts.sort_unstable();
            let mut splitter = Splitter::new(&dialect(2));
            let (mut begin, mut found) = (0, Found::default());
            let mut page = |splitter: &mut Splitter, begin: &mut usize| {
                let (cells, length) = splitter.take(&text.as_bytes()[*begin..]);
                let own = &text[*begin..*begin + length];
                assert_eq!(Cells::of(own, &dialect(2), cells.file_row, cells.quotes), cells, "split again");
                found.extend(rows_of(&cells, own));
                *begin += length;
            };
            for cut in cuts {
                let cut = cut.min(text.len()).max(begin);
                while splitter.advance(&text.as_bytes()[begin..cut], enough) {
                    page(&mut splitter, &mut begin);
                }
            }
            while splitter.finish(&text.as_bytes()[begin..], enough) {
                page(&mut splitter, &mut begin);
            }
            page(&mut splitter, &mut begin);
            prop_assert_eq!(begin, text.len());
            prop_assert_eq!(found, whole);
        }

        #[test]
        fn every_line_is_a_row_or_skipped(text in "[ab,\n]{0,300}") {
            let cells = Splitter::new(&dialect(2)).whole(text.as_bytes());
            let lines = text.split('\n').count() - usize::from(text.is_empty() || text.ends_with('\n'));
            prop_assert_eq!(cells.rows() + cells.skipped.len(), lines);
        }
    }
}

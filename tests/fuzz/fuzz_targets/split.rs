//! Text to rows: every line that is not blank is a row or set aside, and what is written as CSV reads back the same.
#![no_main]

use fuzz::{Choices, bounded, look_at_all, read, read_fetched, told};
use libfuzzer_sys::fuzz_target;
use table::{CsvWriter, Error, Field, ReadOptions, Table};

fuzz_target!(|data: &str| {
    bounded(|| {
        let mut choices = Choices::of(data.as_bytes());
        let piece = choices.piece();
        let mut options = choices.options();
        options.encoding = Some("utf-8".to_owned());
        let whole = read(data.as_bytes(), &options, usize::MAX);
        assert_eq!(told(&read(data.as_bytes(), &options, piece)), told(&whole), "in pieces of {piece}");
        assert_eq!(
            told(&read_fetched(data.as_bytes(), &options, piece)),
            told(&whole),
            "fetched again, in pieces of {piece}"
        );
        let Ok(table) = &whole else { return };
        look_at_all(table, &mut choices);
        if table.is_json() {
            return;
        }
        if !data.contains('"') {
            // A line of nothing but tabs is blank, or a row of empty cells where it has as many as the others.
            let (filled, tabs) = lines(data);
            let found = rows_and_aside(table);
            let most = if table.delimiter() == '\t' { filled + tabs } else { filled };
            assert!((filled..=most).contains(&found), "{found} of {filled} lines that are not blank, {tabs} of tabs");
        }
        // A blank line and an empty cell are the same where there is one column.
        if table.columns().len() > 1 {
            comes_back(table);
        }
    });
});

fn rows_and_aside(table: &Table) -> usize {
    table.row_count() + usize::from(table.header()) + table.set_aside_lines().count()
}

/// Lines with more than blanks, and lines of blanks with a tab, told apart as simply as can be.
fn lines(text: &str) -> (usize, usize) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let newline = if text.contains('\n') { '\n' } else { '\r' };
    let blank = |line: &&str| line.chars().all(|c| matches!(c, ' ' | '\t' | '\r'));
    let tabs = text.split(newline).filter(|line| blank(line) && line.contains('\t')).count();
    (text.split(newline).filter(|line| !blank(line)).count(), tabs)
}

fn comes_back(table: &Table) {
    let cells = table.preview(usize::MAX);
    let names: Vec<&str> = table.columns().iter().map(|column| column.name.as_str()).collect();
    let mut csv = CsvWriter::plain();
    csv.row(names.iter().map(|name| Field::Text(name)));
    for row in &cells {
        csv.row(row.iter().map(|cell| Field::Text(cell)));
    }
    let options = ReadOptions {
        encoding: Some("utf-8".to_owned()),
        delimiter: Some(','),
        header: Some(true),
        ..ReadOptions::default()
    };
    let bytes = csv.finish();
    match read(&bytes, &options, usize::MAX) {
        Ok(again) => {
            let found: Vec<&str> = again.columns().iter().map(|column| column.name.as_str()).collect();
            assert_eq!(found, names);
            assert_eq!(again.preview(usize::MAX), cells);
            assert_eq!(again.set_aside_lines().count(), 0);
        }
        // Without the blanks around its cells a text may have too many control characters, or begin like another file.
        Err(Error::Binary { .. } | Error::BrokenJson { .. } | Error::NestedColumn { .. } | Error::EmptyFile) => {}
        Err(error) => panic!("{error:?}"),
    }
}

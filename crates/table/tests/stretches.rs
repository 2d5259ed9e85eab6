//! Stretches of a file that others read make the same table and the same customers as one reader makes of the whole file.

mod host;

use std::rc::Rc;

use proptest::prelude::*;
use table::{
    Brief, Cleaning, Collector, ColumnInfo, Error, Gatherer, Holding, Joining, ReadOptions, Reader, Refetch, Table,
    TransactionColumns, Transactions,
};

/// Bytes behind a stretch in which its last row has to end.
const SLACK: usize = 60;

fn reader(bytes: &[u8]) -> Reader {
    let known: Rc<[u8]> = bytes.into();
    let refetch: Refetch = Rc::new(move |range| Some(known.get(range.start as usize..range.end as usize)?.to_vec()));
    let holding = Holding { page: 200, refetch: Some(refetch), kept: 0, ..Holding::default() };
    let options = ReadOptions { delimiter: Some(','), header: Some(true), ..ReadOptions::default() };
    Reader::holding("orders.csv", bytes.len() as u64, options, host::decoders(), holding).expect("a reader")
}

fn collector(table: &Table) -> Collector {
    let columns = TransactionColumns { customer: 0, date: 1, amount: Some(2), quantity: None, order: Some(3) };
    let cleaning = Cleaning { join_orders: true, drop_duplicates: true, ..Cleaning::default() };
    Collector::new(table, columns, cleaning)
}

/// What can be asked of a file.
#[derive(Debug, PartialEq)]
struct Told {
    encoding: String,
    columns: Vec<ColumnInfo>,
    rows: Vec<(usize, Vec<String>)>,
    aside: Vec<String>,
    transactions: Result<Transactions, Error>,
}

fn told(table: &Table, collector: Collector) -> Told {
    let preview = table.preview(usize::MAX).into_iter().enumerate();
    Told {
        encoding: table.encoding().to_owned(),
        columns: table.columns().to_vec(),
        rows: preview.map(|(row, cells)| (table.row_number(row), cells)).collect(),
        aside: table.set_aside_lines().map(|line| format!("{line:?}")).collect(),
        transactions: collector.finish(table),
    }
}

/// The file read by one reader from the beginning to the end, the collector begun after `ahead` bytes.
fn alone(bytes: &[u8], ahead: usize) -> Result<Told, Error> {
    let (mut reader, mut found) = (reader(bytes), None);
    for (index, piece) in [&bytes[..ahead], &bytes[ahead..]].into_iter().enumerate() {
        reader.push(piece)?;
        if index == 0 {
            found = reader.so_far().map(collector);
        }
    }
    let table = reader.finish()?;
    let found = found.filter(|found| found.is_of(&table)).unwrap_or_else(|| collector(&table));
    Ok(told(&table, found))
}

/// The file read by several: of every `others` + 1 stretches of `length` bytes the first by the reader itself. How many were joined is
/// told, too.
fn together(bytes: &[u8], ahead: usize, length: usize, others: usize) -> Result<(Told, usize), Error> {
    let mut reader = reader(bytes);
    reader.push(&bytes[..ahead])?;
    let mut found = reader.so_far().map(collector);
    let mut at = reader.rewind(0).map_or(ahead, |at| at as usize);
    let brief = found.as_ref().and_then(|found| Brief::of(&reader, found));
    if let (Some(table), Some(found)) = (reader.so_far(), &mut found) {
        found.advance(table, usize::MAX);
    }
    let mut helpers: Vec<(Gatherer, Joining)> = (0..if brief.is_some() { others } else { 0 })
        .filter_map(|_| Some((Gatherer::new(brief.clone()?), Joining::new(brief.clone()?))))
        .collect();
    let mut joined = 0;
    let places: Vec<usize> = (at..bytes.len()).step_by(length).collect();
    for (index, &from) in places.iter().enumerate() {
        let to = (from + length).min(bytes.len());
        let end = (to + SLACK).min(bytes.len());
        let helper = (index % (others + 1)).checked_sub(1).and_then(|helper| helpers.get_mut(helper));
        if let (Some((gatherer, joining)), Some(brief), Some(found)) = (helper, &brief, &mut found) {
            let own = &bytes[from..end];
            let packed = brief
                .rows(own, to - from, end == bytes.len())
                .filter(|rows| !rows.is_empty())
                .and_then(|rows| gatherer.read(&own[rows.clone()], (from + rows.start) as u64));
            if packed.is_some_and(|packed| joining.join(packed, &mut reader, found).is_ok_and(|fits| fits)) {
                joined += 1;
                at = reader.bytes() as usize;
                continue;
            }
        }
        if at >= to {
            continue;
        }
        let own = &bytes[at..end];
        let end = brief.as_ref().and_then(|brief| brief.line_end(own, to - at)).unwrap_or(own.len());
        reader.push(&own[..end])?;
        at += end;
        if at < bytes.len() {
            at = reader.rewind(from as u64).map_or(at, |at| at as usize);
        }
        if let (Some(table), Some(found)) = (reader.so_far(), &mut found) {
            found.advance(table, usize::MAX);
        }
    }
    let table = reader.finish()?;
    let found = found.filter(|found| found.is_of(&table)).unwrap_or_else(|| collector(&table));
    Ok((told(&table, found), joined))
}

/// Reads in both ways; returns how many stretches were joined.
fn check(bytes: &[u8], ahead: usize, length: usize, others: usize) -> usize {
    let (one, several) = (alone(bytes, ahead), together(bytes, ahead, length, others));
    let joined = several.as_ref().map_or(0, |(_, joined)| *joined);
    // What is told of a file fills many screens.
    assert!(one == several.map(|(told, _)| told), "{ahead} bytes ahead, stretches of {length}, {others} others");
    joined
}

/// Dialects are judged by so much text.
const AHEAD: usize = 70_000;

fn orders(rows: usize) -> String {
    let mut text = String::from("客户,日期,金额,订单\n");
    for row in 0..rows {
        let line = match row % 13 {
            3 => format!("\"Gruber, {}\",2024-02-{:02},\"1,{:03}.5\",A{row}\n", row % 40, row % 28 + 1, row % 1000),
            5 => "\n".to_owned(),
            7 => format!("K{},2024-03-{:02}\n", row % 13, row % 28 + 1),
            8 => format!("K{},soon,1,A{row}\n", row % 17),
            9 => format!("K{},2024-03-02T23:30:00+08:00,€{},C{row}\n", row % 900, row % 7),
            _ => format!("K{},2024-03-{:02},{}.25,A{}\n", row * 7 % 3000, row % 5 + 1, row % 3, row / 2),
        };
        text.push_str(&line);
    }
    text
}

#[test]
fn stretches_make_the_same_table_and_the_same_customers() {
    let text = orders(6_000);
    assert!(
        alone(text.as_bytes(), AHEAD).is_ok_and(|told| told.transactions.is_ok_and(|found| found.customers() > 2_000))
    );
    for (length, others) in [(20_000, 1), (20_000, 3), (777, 2), (100, 1), (90, 4)] {
        let joined = check(text.as_bytes(), AHEAD, length, others);
        assert!(joined > (text.len() - AHEAD) / length / 3, "{joined} stretches of {length}");
        let marked = [b"\xef\xbb\xbf", text.as_bytes(), b"K1,2024-03-01,5,A0"].concat();
        check(&marked, AHEAD, length, others);
    }
}

#[test]
fn texts_over_several_lines_are_read_across_stretches() {
    let text = orders(6_000).replace("Gruber, 7", "Gruber,\n7\n,\n").replace("Gruber, 9", "Gruber\"\"\n\n1,2,3,4\n");
    for (length, others) in [(20_000, 1), (777, 2), (120, 3)] {
        assert!(check(text.as_bytes(), AHEAD, length, others) > 0);
    }
}

#[test]
fn quotes_that_never_close_cost_their_lines() {
    let mut text = orders(6_000);
    for place in [90_000, 130_000, 131_000] {
        let line = place + text[place..].find("\nK").expect("a row") + 1;
        text.insert(line, '"');
    }
    for (length, others) in [(20_000, 1), (777, 2), (120, 3)] {
        assert!(check(text.as_bytes(), AHEAD, length, others) > 0);
    }
    let many = orders(6_000).replace("\nK1", "\n\"K1");
    check(many.as_bytes(), AHEAD, 5_000, 2);
}

#[test]
fn damaged_and_foreign_bytes_are_met_by_the_reader_itself() {
    let mut damaged = orders(6_000).into_bytes();
    for place in [100_000, 100_001, 150_000] {
        damaged[place] = 0xff;
    }
    let ascii: String = (0..6_000).map(|row| format!("K{},2024-03-01,{}.5,A{row}\n", row % 700, row % 9)).collect();
    let (late, _, _) = encoding_rs::GB18030.encode("李雷,2024-03-02,3.5,甲\n韩梅梅,2024-03-03,4.5,乙\n");
    let foreign = [b"customer,date,amount,order\n", ascii.as_bytes(), &late, ascii.as_bytes()].concat();
    for (length, others) in [(20_000, 1), (777, 2), (120, 3)] {
        check(&damaged, AHEAD, length, others);
        assert!(check(&foreign, AHEAD, length, others) > 0);
    }
}

#[test]
fn days_and_months_are_told_apart_wherever_it_is_decided() {
    let row = |row: usize| format!("K{},{:02}/{:02}/2024,1,A{row}\n", row % 300, row / 900 + 1, row / 100 % 12 + 1);
    let head = "customer,date,amount,order\n";
    let open: String = (0..9_000).map(row).collect();
    let decided = format!("{head}{open}K1,03/25/2024,1,A1\n");
    let late = format!("{head}{}{open}", open.replace("/2024", "-2024").replace(['/', '-'], "-"));
    let plain: String = (0..4_000).map(|row| format!("K{row},2024-01-{:02},1,A\n", row % 28 + 1)).collect();
    let mixed = format!("{head}{plain}{open}{plain}");
    for text in [format!("{head}{open}"), decided, late, mixed] {
        for (length, others) in [(20_000, 1), (777, 2)] {
            assert!(check(text.as_bytes(), AHEAD, length, others) > 0);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_rows_are_the_same_in_any_stretches(
        rows in proptest::collection::vec(
            "[ab\"é]{0,3},(2024-0[1-9]-1[0-9]|[0-9]{1,2}/[0-9]{1,2}/2024),-?[€ ]?[0-9]{1,3}(\\.[0-9])?,?[\"x]{0,2}\n",
            20..200,
        ),
        length in 90usize..4_000,
        others in 1usize..4,
    ) {
        let head = "customer,date,amount,order\n";
        let plain: String = (0..3_500).map(|row| format!("K{row},2024-01-{:02},1,A\n", row % 28 + 1)).collect();
        check(format!("{head}{plain}{}{plain}", rows.concat()).as_bytes(), AHEAD, length, others);
    }
}

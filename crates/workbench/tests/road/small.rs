//! Small and odd logs: whatever is in them, every answer is a number, a reason, or a refusal.

use std::fmt::Write;

use workbench::protocol::{
    Answer, Binning, Cleaning, Column, Mapping, ReadSettings, Refunds, Request, SegmentSettings, TimeUnit,
    ValueSettings, WindowRequest,
};
use workbench::{Incoming, NO_VALUE, Session, Step, Whole};

use crate::{ask, opened, read, summarise};

/// A repeatable stream of numbers below a bound.
struct Stream(u64);

impl Stream {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn log(stream: &mut Stream) -> String {
    let customers = 2 + stream.below(25);
    let days = [1, 3, 20, 400, 1_500][stream.below(5) as usize];
    let most = [10, 60, 300][stream.below(3) as usize];
    let orders = 2 + stream.below(most);
    let flat = stream.below(4) == 0;
    let mut text = "customer,date,amount\n".to_owned();
    for order in 0..orders {
        let customer = if order < 2 { order } else { stream.below(customers) };
        let (year, month, day) = table::civil_of(19_700 + stream.below(days) as i32);
        let amount = match stream.below(12) {
            0 => 0.0,
            1 => -5.0,
            _ if flat => 10.0,
            _ => stream.below(1_000_000) as f64 / 100.0,
        };
        writeln!(text, "C{customer},{year}-{month:02}-{day:02},{amount}").expect("a string takes all");
    }
    text
}

/// Fails where an answer holds a number that is none.
#[track_caller]
fn sound(answer: &impl std::fmt::Debug, text: &str) {
    let shown = format!("{answer:?}");
    for word in ["NaN", "inf,", "inf]", "inf }", "inf)"] {
        assert!(!shown.contains(word), "{word} in {shown}\n{text}");
    }
}

#[test]
fn every_answer_is_sound() {
    let mut stream = Stream(1);
    let (mut fitted, mut refused) = (0, 0);
    for _ in 0..120 {
        let text = log(&mut stream);
        let mut session = Session::new();
        if read(&mut session, "small.csv", text.as_bytes()).is_err() {
            refused += 1;
            continue;
        }
        let cleaning = Cleaning {
            refunds: if stream.below(2) == 0 { Refunds::Subtract } else { Refunds::SetAside },
            keep_zero: stream.below(2) == 0,
            drop_duplicates: stream.below(2) == 0,
            join_orders: stream.below(2) == 0,
            drop_tests: stream.below(2) == 0,
            zone: (stream.below(2) == 0).then_some(480),
            ..Cleaning::default()
        };
        let mapping = Mapping::default();
        match ask(&mut session, Request::Summarise { mapping, cleaning }, 7) {
            Ok(response) => sound(&response.answer, &text),
            Err(_) => {
                refused += 1;
                continue;
            }
        }
        let segment = SegmentSettings {
            bins: 3 + stream.below(8) as u8,
            binning: if stream.below(2) == 0 { Binning::Independent } else { Binning::Nested },
            rule_set: "eight-types".to_owned(),
            ..SegmentSettings::default()
        };
        sound(&ask(&mut session, Request::Segment(segment), 5).expect("segments").answer, &text);
        let value = ValueSettings {
            unit: [TimeUnit::Day, TimeUnit::Week, TimeUnit::Month][stream.below(3) as usize],
            holdout: stream.below(2) == 0,
            annual_discount_rate: [0.0, 0.15][stream.below(2) as usize],
            ..ValueSettings::default()
        };
        match ask(&mut session, Request::Value(value), 50) {
            Ok(response) => {
                fitted += 1;
                sound(&response.answer, &text);
            }
            Err(_) => refused += 1,
        }
        let columns = vec![Column::Duration, Column::Alive, Column::Expected, Column::Value, Column::Spend, Column::M];
        for column in ask(&mut session, Request::Columns(columns.clone()), 1).expect("columns").arrays {
            assert!(column.iter().all(|value| value.is_finite() || *value == NO_VALUE), "{column:?}\n{text}");
        }
        sound(&ask(&mut session, Request::Story { customer: 0 }, 1).expect("a story").answer, &text);
        for descending in [false, true] {
            let window = Request::Window(WindowRequest {
                columns: columns.clone(),
                sort: columns[stream.below(6) as usize],
                descending,
                search: String::new(),
                segment: None,
                offset: 0,
                count: 100,
            });
            sound(&ask(&mut session, window, 1).expect("a window").answer, &text);
        }
    }
    assert!(fitted > 60, "{fitted} fits, {refused} refusals");
}

#[test]
fn a_log_in_three_files_is_the_log_in_one() {
    let header = "customer,date,amount\n";
    let rows: Vec<String> =
        (0..90).map(|row| format!("C{},2024-{:02}-{:02},{}\n", row % 7, row % 9 + 1, row % 28 + 1, 5 + row)).collect();
    let mut whole = opened("log.csv", &format!("{header}{}", rows.concat()));
    let files: Vec<String> = rows.chunks(30).map(|rows| format!("{header}{}", rows.concat())).collect();

    let mut parts = Session::new();
    let bytes = files.iter().map(|file| file.len() as u64).sum();
    let mut incoming = files.iter().enumerate().map(|(place, file)| {
        let name = format!("{}.csv", place + 1);
        let whole = Some(Whole { name: "log".to_owned(), bytes });
        Incoming { whole, ..Incoming::text(name, file.len() as u64, table::no_decoders()) }
    });
    let request =
        Request::Read { settings: ReadSettings::default(), mapping: Mapping::default(), cleaning: Cleaning::default() };
    let mut task = parts.start(request, incoming.next()).expect("a reader");
    task.push(files[0].as_bytes()).expect("text");
    for (file, next) in files[1..].iter().zip(incoming) {
        task.next_file(next).expect("the same header");
        task.push(file.as_bytes()).expect("text");
    }
    task.close();
    let report = loop {
        match task.advance(&mut parts, 1_000) {
            Step::Done(response) => break response.answer,
            Step::Failed(failure) => panic!("{failure}"),
            Step::Progress(_) | Step::Hungry(_) => {}
        }
    };
    let Answer::Table(report) = report else { panic!("a table") };
    assert_eq!((report.name.as_str(), report.files.len(), report.bytes, report.row_count), ("log", 3, bytes, 90));
    assert_eq!(summarise(&mut parts).expect("customers"), summarise(&mut whole).expect("customers"));
}

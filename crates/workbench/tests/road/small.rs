//! Small and odd logs: whatever is in them, every answer is a number, a reason, or a refusal.

use std::fmt::Write;

use workbench::protocol::{
    Binning, Cleaning, Column, Mapping, Refunds, Request, SegmentSettings, TimeUnit, ValueSettings, WindowRequest,
};
use workbench::{NO_VALUE, Session};

use crate::{ask, read};

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

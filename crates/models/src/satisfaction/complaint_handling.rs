//! 5.23 Complaint handling: shares answered in time, settled and taken up with Wilson's intervals, and how long answers take.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::wilson::{QUANTILES, confidence, interval, wilson};
use crate::{
    Bar, Card, Change, Cut, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

const fn count(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1e9], [0.0, 500.0, 1.0], default).whole().under("counts")
}

static CARD: Card = Card {
    inputs: &[
        count("complaints", "n", 250.0).named(&["complaints", "投诉数"]),
        count("inTime", "n_1", 240.0).named(&["answered in time", "按时答复数"]),
        count("settled", "n_2", 215.0).named(&["settled", "解决数"]),
        count("suggestions", "m", 60.0).named(&["suggestions", "建议数"]),
        count("takenUp", "m_1", 9.0).named(&["taken up", "采纳数"]),
        Field::list("times", "t", Unit::Hours, [0.0, 1e5], 500)
            .under("times")
            .starting(&[2.0, 3.0, 5.0, 6.0, 8.0, 10.0, 12.0, 16.0, 20.0, 22.0, 30.0, 48.0]),
        Field::number("hours", "t_0", Unit::Hours, [0.0, 1e5], [0.0, 72.0, 1.0], 20.0)
            .under("complaint")
            .optional()
            .named(&["hours", "hours to answer", "response time", "答复小时数", "答复时间"]),
        Field::flag("isSettled", true).under("complaint").named(&["is settled", "resolved", "是否解决"]),
    ],
    settings: &[
        Field::number("promise", "T", Unit::Hours, [0.0, 1e5], [1.0, 72.0, 1.0], 24.0),
        Field::number("target", "p", Unit::Share, [0.0, 1.0], [0.5, 1.0, 0.01], 0.9),
        confidence(),
        Field::choice("percentile", &["interpolated", "nearest-rank"], "interpolated"),
    ],
    results: &[
        Output::new("inTimeShare", "h_1", Unit::Share),
        Output::new("inTimeLow", "l_1", Unit::Share),
        Output::new("inTimeHigh", "u_1", Unit::Share),
        Output::new("settledShare", "h_2", Unit::Share),
        Output::new("settledLow", "l_2", Unit::Share),
        Output::new("settledHigh", "u_2", Unit::Share),
        Output::new("takenUpShare", "h_3", Unit::Share),
        Output::new("takenUpLow", "l_3", Unit::Share),
        Output::new("takenUpHigh", "u_3", Unit::Share),
        Output::new("median", "t_50", Unit::Hours),
        Output::new("ninetieth", "t_90", Unit::Hours),
        Output::new("listedInTime", "h_t", Unit::Share),
    ],
    segments: &["settled-in-time", "settled-late", "open-in-time", "open-late"],
    steps: &["targetShown", "answeredInTime"],
    reasons: &["none-counted", "more-than-all"],
    cautions: 4,
    rows: Some(RowKind::Customer),
    questions: &[
        Question { result: "inTimeShare", tolerance: 0.005, given: &["complaints", "inTime"], settings: &[] },
        Question { result: "median", tolerance: 0.005, given: &["times"], settings: &[] },
        Question { result: "segment", tolerance: 0.0, given: &["hours", "isSettled"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["median"], "mean-for-median", Change::By(|known| known.mean("times"))),
        Slip::of(&["median"], "unordered", Change::By(|known| known.middle("times"))),
        Slip::of(&["segment"], "settled-is-enough", Change::Put(&[("hours", Literal::Number(1.0))])),
        Slip::of(&["inTimeShare"], "late-share", Change::TheRest),
    ],
    example: Example {
        inputs: &[("complaints", Literal::Number(250.0)), ("inTime", Literal::Number(240.0))],
        settings: &[],
        values: &[
            ("inTimeShare", 0.96),
            ("inTimeLow", 0.928),
            ("inTimeHigh", 0.978),
            ("settledShare", 0.86),
            ("takenUpShare", 0.15),
            ("median", 11.0),
            ("ninetieth", 29.2),
        ],
        segment: Some("settled-in-time"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Tax, S. S., Brown, S. W., & Chandrashekaran, M.",
            year: Some(1998),
            title: "Customer evaluations of service complaint experiences: Implications for relationship marketing",
            container: "Journal of Marketing, 62(2), 60–76",
        },
        Reference {
            authors: "Wilson, E. B.",
            year: Some(1927),
            title: "Probable inference, the law of succession, and statistical inference",
            container: "Journal of the American Statistical Association, 22(158), 209–212",
        },
    ],
    ..Card::new("complaint-handling", 5, 23, Shape::Formula)
};

/// A share: how many of how many, and the results for it and the ends of its interval.
struct Share {
    part: usize,
    whole: usize,
    outputs: [usize; 3],
}

const fn share(part: &str, whole: &str, outputs: [&str; 3]) -> Share {
    let [value, low, high] = outputs;
    Share {
        part: input(&CARD, part),
        whole: input(&CARD, whole),
        outputs: [output(&CARD, value), output(&CARD, low), output(&CARD, high)],
    }
}

const SHARES: [Share; 3] = [
    share("inTime", "complaints", ["inTimeShare", "inTimeLow", "inTimeHigh"]),
    share("settled", "complaints", ["settledShare", "settledLow", "settledHigh"]),
    share("takenUp", "suggestions", ["takenUpShare", "takenUpLow", "takenUpHigh"]),
];
const TIMES: usize = input(&CARD, "times");
const HOURS: usize = input(&CARD, "hours");
const IS_SETTLED: usize = input(&CARD, "isSettled");
const PROMISE: usize = setting(&CARD, "promise");
const TARGET: usize = setting(&CARD, "target");
const CONFIDENCE: usize = setting(&CARD, "confidence");
const PERCENTILE: usize = setting(&CARD, "percentile");
const IN_TIME_LOW: usize = output(&CARD, "inTimeLow");
const MEDIAN: usize = output(&CARD, "median");
const NINETIETH: usize = output(&CARD, "ninetieth");
const LISTED_IN_TIME: usize = output(&CARD, "listedInTime");

/// The model.
pub(crate) struct ComplaintHandling;

impl Share {
    /// Part and whole, where they agree with each other.
    fn counts(&self, case: &Case) -> Result<[f64; 2], &'static str> {
        let [part, whole] = [self.part, self.whole].map(|place| case.number(place));
        match whole > 0.0 {
            false => Err("none-counted"),
            true if part > whole => Err("more-than-all"),
            true => Ok([part, whole]),
        }
    }
}

/// The times in ascending order; the reason where there are none.
fn sorted(case: &Case) -> Result<Vec<f64>, &'static str> {
    case.rows(&[TIMES])?;
    let mut times = case.list(TIMES).to_vec();
    times.sort_by(f64::total_cmp);
    Ok(times)
}

fn median(times: &[f64]) -> f64 {
    let middle = times.len() / 2;
    if times.len() % 2 == 1 { times[middle] } else { (times[middle - 1] + times[middle]) / 2.0 }
}

/// The time within which nine of ten were answered: between two times, or the first that nine tenths do not exceed.
fn ninetieth(times: &[f64], interpolated: bool) -> f64 {
    if !interpolated {
        return times[(9 * times.len()).div_ceil(10) - 1];
    }
    let tenths = 9 * (times.len() - 1);
    let below = times[tenths / 10];
    let above = times[(tenths / 10 + 1).min(times.len() - 1)];
    below + (tenths % 10) as f64 / 10.0 * (above - below)
}

fn in_time(case: &Case, hours: f64) -> bool {
    hours <= case.number(PROMISE)
}

impl Model for ComplaintHandling {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let z = QUANTILES[case.choice(CONFIDENCE)];
        for share in &SHARES {
            let counts = share.counts(case);
            let ends = counts.map(|[part, whole]| interval(part / whole, whole, z));
            out.set(share.outputs[0], counts.map(|[part, whole]| part / whole));
            out.set(share.outputs[1], ends.map(|ends| ends[0]));
            out.set(share.outputs[2], ends.map(|ends| ends[1]));
        }
        let times = sorted(case);
        let of = |read: &dyn Fn(&[f64]) -> f64| times.as_deref().map(read).map_err(|reason| *reason);
        out.set(MEDIAN, of(&median));
        out.set(NINETIETH, of(&|times| ninetieth(times, case.choice(PERCENTILE) == 0)));
        let kept = |times: &[f64]| times.iter().filter(|hours| in_time(case, **hours)).count() as f64;
        out.set(LISTED_IN_TIME, of(&|times| kept(times) / times.len() as f64));
        let hours = case.number(HOURS);
        let place = 2 * u8::from(!case.flag(IS_SETTLED)) + u8::from(!in_time(case, hours));
        out.segment = (!hours.is_nan()).then_some(place);
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let z = QUANTILES[case.choice(CONFIDENCE)];
        for share in &SHARES {
            let Ok([part, whole]) = share.counts(case) else { continue };
            let symbols = [(share.part, part), (share.whole, whole)]
                .map(|(place, value)| Expr::Symbol(CARD.inputs[place].symbol, value));
            let [part_symbol, whole_symbol] = symbols;
            let [low, high] = wilson(part / whole, whole, z);
            for (place, formula) in share.outputs.into_iter().zip([part_symbol / whole_symbol, low, high]) {
                // Rounding that was cut off at 0 or 1 is no line of its own.
                let value = formula.value();
                let result = &CARD.results[place];
                if out.get(place).is_ok_and(|shown| (shown - value).abs() < 1e-12) {
                    steps.extend(Step::new(result.id, result.symbol, &formula));
                }
            }
        }
        if let Ok(low) = out.get(IN_TIME_LOW) {
            let target = Expr::Symbol("p", case.number(TARGET));
            steps.extend(Step::new("targetShown", "", &Expr::Symbol("l_1", low).compare(Relation::AtLeast, target)));
        }
        if out.segment.is_some() {
            let promise = Expr::Symbol("T", case.number(PROMISE));
            let hours = Expr::Symbol("t_0", case.number(HOURS));
            steps.extend(Step::new("answeredInTime", "", &hours.compare(Relation::AtMost, promise)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let rows = SHARES.iter().map(|share| {
            let [value, low, high] = share.outputs.map(|place| out.get(place).ok());
            Bar {
                name: Name::Id(CARD.results[share.outputs[0]].id),
                value,
                interval: low.zip(high).map(|(low, high)| [low, high]),
                segment: None,
                flagged: false,
            }
        });
        let cut = Cut { value: case.number(TARGET), field: Some("target"), name: None };
        Picture::Bars { rows: rows.collect(), unit: Unit::Share, cut: Some(cut) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values, evaluate};

    #[test]
    fn nine_of_ten_times_lie_at_or_below_the_nearest_rank() {
        for length in 1..40usize {
            let times: Vec<f64> = (1..=length).map(|time| time as f64).collect();
            let found = ninetieth(&times, false);
            let below = times.iter().filter(|time| **time <= found).count();
            assert!(10 * below >= 9 * length && 10 * (below - 1) < 9 * length, "{length}: {found}");
            let between = ninetieth(&times, true);
            assert!((between - (1.0 + 0.9 * (length as f64 - 1.0))).abs() < 1e-12, "{length}: {between}");
        }
    }

    #[test]
    fn more_answers_than_complaints_are_a_contradiction() {
        let inputs = Values::from([("inTime".to_owned(), Value::Number(251.0))]);
        let found = evaluate("complaint-handling", &inputs, &Values::new()).unwrap();
        assert_eq!(found.values[0].reason, Some("more-than-all"));
        assert!(found.values[3].value.is_some());
    }
}

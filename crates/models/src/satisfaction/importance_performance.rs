//! 5.9 Importance–performance analysis: where to put effort, and where there is too much of it.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::matrix::{ends, quadrant};
use crate::shapes::scorecard::settled;
use crate::{
    Card, Change, Cut, Entry, Example, Field, Literal, Name, Output, Picture, PlanePoint, Question, Reference, RowKind,
    Shape, Slip, Span, Step, Survey, Unit,
};

const fn rating(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Points, [1.0, 10.0], [1.0, 5.0, 0.1], default).under("attribute")
}

const fn column(id: &'static str, symbol: &'static str, start: &'static [f64]) -> Field {
    Field::list(id, symbol, Unit::Points, [1.0, 10.0], 60).under("attributes").starting(start)
}

const IMPORTANT: Field =
    rating("importance", "I", 4.6).named(&["importance", "important", "i", "重要性", "重要程度", "重要"]);
const PERFORMED: Field =
    rating("performance", "P", 3.2).named(&["performance", "satisfaction", "p", "绩效", "表现", "满意度"]);

static CARD: Card = Card {
    inputs: &[
        IMPORTANT,
        PERFORMED,
        column("importances", "I", &[4.6, 4.2, 3.1, 3.4, 4.4]),
        column("performances", "P", &[3.2, 4.4, 3.0, 4.3, 4.1]),
    ],
    settings: &[
        Field::choice("cuts", &["means", "medians", "midpoint", "own"], "means"),
        Field::number("ownImportance", "c_I", Unit::Points, [1.0, 10.0], [1.0, 10.0, 0.1], 4.0).when("cuts", "own"),
        Field::number("ownPerformance", "c_P", Unit::Points, [1.0, 10.0], [1.0, 10.0, 0.1], 4.0).when("cuts", "own"),
        Field::choice("boundary", &["high", "low"], "high"),
        Field::choice("scale", &["4", "5", "7", "10"], "5"),
        Field::choice("axes", &["performance-across", "importance-across"], "performance-across"),
    ],
    results: &[
        Output::new("gap", "G", Unit::Points),
        Output::new("importanceCut", "c_I", Unit::Points),
        Output::new("performanceCut", "c_P", Unit::Points),
        Output::new("concentrate", "", Unit::Count),
        Output::new("behind", "", Unit::Count),
    ],
    segments: &["concentrate-here", "keep-up", "low-priority", "overkill"],
    steps: &["importanceHigh", "performanceHigh"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: &["importance", "performance"], settings: &["cuts"] },
        Question { result: "gap", tolerance: 0.0, given: &["importance", "performance"], settings: &[] },
    ],
    slips: &[
        Slip::shared(&["segment"], "axes-swapped", Change::Swap(&[["importance", "performance"]])),
        Slip::of(&["gap"], "performance-alone", Change::Reads("performance")),
    ],
    example: Example {
        inputs: &[
            ("importance", Literal::Number(4.6)),
            ("performance", Literal::Number(3.2)),
            ("importances", Literal::List(&[4.6, 4.2, 3.1, 3.4, 4.4])),
            ("performances", Literal::List(&[3.2, 4.4, 3.0, 4.3, 4.1])),
        ],
        settings: &[],
        values: &[("gap", -1.4), ("importanceCut", 3.94), ("performanceCut", 3.8), ("concentrate", 1.0)],
        segment: Some("concentrate-here"),
        source: None,
    },
    references: &[Reference {
        authors: "Martilla, J. A., & James, J. C.",
        year: Some(1977),
        title: "Importance-performance analysis",
        container: "Journal of Marketing, 41(1), 77–79",
    }],
    numbered: &["attributes"],
    survey: Some(Survey {
        of: "attributes",
        answers: &[IMPORTANT, PERFORMED],
        reads: &[],
        lists: &[("importances", Entry::Mean("importance")), ("performances", Entry::Mean("performance"))],
        shows: &[],
    }),
    ..Card::new("importance-performance", 5, 9, Shape::Matrix)
};

const IMPORTANCE: usize = input(&CARD, "importance");
const PERFORMANCE: usize = input(&CARD, "performance");
const IMPORTANCES: usize = input(&CARD, "importances");
const PERFORMANCES: usize = input(&CARD, "performances");
const CUTS: usize = setting(&CARD, "cuts");
const OWN_IMPORTANCE: usize = setting(&CARD, "ownImportance");
const OWN_PERFORMANCE: usize = setting(&CARD, "ownPerformance");
const BOUNDARY: usize = setting(&CARD, "boundary");
const SCALE: usize = setting(&CARD, "scale");
const AXES: usize = setting(&CARD, "axes");

const GAP: usize = output(&CARD, "gap");
const IMPORTANCE_CUT: usize = output(&CARD, "importanceCut");
const PERFORMANCE_CUT: usize = output(&CARD, "performanceCut");
const CONCENTRATE: usize = output(&CARD, "concentrate");
const BEHIND: usize = output(&CARD, "behind");

/// Points of the scale that each option stands for.
const POINTS: [f64; 4] = [4.0, 5.0, 7.0, 10.0];

/// Segments by importance low or high, performance low or high: low low, high importance, high performance, both.
const SEGMENTS: [u8; 4] = [2, 0, 3, 1];

/// The model.
pub(crate) struct ImportancePerformance;

/// Importance and performance of every attribute of the table.
fn attributes(case: &Case) -> Result<Vec<[f64; 2]>, &'static str> {
    let rows = case.rows(&[IMPORTANCES, PERFORMANCES])?;
    let points = POINTS[case.choice(SCALE)];
    let rows = (0..rows).map(|row| [IMPORTANCES, PERFORMANCES].map(|column| case.list(column)[row]));
    let rows: Vec<[f64; 2]> = rows.collect();
    if rows.iter().flatten().any(|rating| *rating > points) { Err("out-of-range") } else { Ok(rows) }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { (values[middle - 1] + values[middle]) / 2.0 }
}

/// Cuts of importance and performance.
fn cuts(case: &Case) -> Result<[f64; 2], &'static str> {
    let side = |rows: &[[f64; 2]], side: usize| rows.iter().map(|row| row[side]).collect::<Vec<f64>>();
    match case.choice(CUTS) {
        0 => {
            let mean =
                |rows: &[[f64; 2]], place: usize| settled(side(rows, place).iter().sum::<f64>() / rows.len() as f64);
            attributes(case).map(|rows| [0, 1].map(|place| mean(&rows, place)))
        }
        1 => attributes(case).map(|rows| [0, 1].map(|place| median(&mut side(&rows, place)))),
        2 => Ok([(1.0 + POINTS[case.choice(SCALE)]) / 2.0; 2]),
        _ => Ok([case.number(OWN_IMPORTANCE), case.number(OWN_PERFORMANCE)]),
    }
}

/// Which relation makes a rating high.
fn relation(case: &Case) -> Relation {
    if case.choice(BOUNDARY) == 0 { Relation::AtLeast } else { Relation::MoreThan }
}

fn segment(case: &Case, ratings: [f64; 2], cuts: [f64; 2]) -> u8 {
    let high = |side: usize| match relation(case) {
        Relation::MoreThan => ratings[side] > cuts[side],
        _ => ratings[side] >= cuts[side],
    };
    SEGMENTS[quadrant(high(0), high(1))]
}

fn own(case: &Case) -> [f64; 2] {
    [case.number(IMPORTANCE), case.number(PERFORMANCE)]
}

impl Model for ImportancePerformance {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        if place == IMPORTANCE || place == PERFORMANCE { [1.0, POINTS[case.choice(SCALE)]] } else { CARD.limits(place) }
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let [importance, performance] = own(case);
        let cuts = cuts(case);
        out.set(GAP, Ok(performance - importance));
        out.set(IMPORTANCE_CUT, cuts.map(|cuts| cuts[0]));
        out.set(PERFORMANCE_CUT, cuts.map(|cuts| cuts[1]));
        let rows = attributes(case);
        let concentrate = rows.as_ref().map_err(|reason| *reason).and_then(|rows| {
            let cuts = cuts?;
            Ok(rows.iter().filter(|row| segment(case, **row, cuts) == 0).count() as f64)
        });
        out.set(CONCENTRATE, concentrate);
        out.set(BEHIND, rows.map(|rows| rows.iter().filter(|row| row[1] < row[0]).count() as f64));
        out.segment = cuts.ok().map(|cuts| segment(case, own(case), cuts));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let [importance, performance] = own(case);
        let [importance, performance] = [Expr::Symbol("I", importance), Expr::Symbol("P", performance)];
        let mut steps = Vec::new();
        steps.extend(Step::new("gap", "G", &(performance.clone() - importance.clone())));
        let Ok(cuts) = cuts(case) else { return steps };
        let rows = attributes(case).unwrap_or_default();
        for (side, id, symbol, rating) in [(0, "importanceCut", "c_I", "I"), (1, "performanceCut", "c_P", "P")] {
            match case.choice(CUTS) {
                0 => {
                    let ratings: Vec<f64> = rows.iter().map(|row| row[side]).collect();
                    steps.extend(Step::new(id, symbol, &Expr::mean(rating, &ratings)));
                }
                2 => {
                    let points = Expr::Symbol("k", POINTS[case.choice(SCALE)]);
                    steps.extend(Step::new(id, symbol, &((1.0 + points) / 2.0)));
                }
                _ => {}
            }
        }
        for (id, rating, symbol, cut) in
            [("importanceHigh", importance, "c_I", cuts[0]), ("performanceHigh", performance, "c_P", cuts[1])]
        {
            steps.extend(Step::new(id, "", &rating.compare(relation(case), Expr::Symbol(symbol, cut))));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let points = POINTS[case.choice(SCALE)];
        let importance_across = case.choice(AXES) == 1;
        let cuts = cuts(case).ok();
        let turned = |[importance, performance]: [f64; 2]| match importance_across {
            true => [importance, performance],
            false => [performance, importance],
        };
        let point = |name, row: [f64; 2]| {
            let [x, y] = turned(row);
            let segment = cuts.map(|cuts| CARD.segments[usize::from(segment(case, row, cuts))]);
            PlanePoint { name, x, y, segment }
        };
        let rows = attributes(case).unwrap_or_default();
        let named =
            rows.iter().enumerate().map(|(place, row)| point(Name::Nth { of: "attributes", number: place + 1 }, *row));
        // An attribute of the table is drawn once.
        let looked_at = (!rows.contains(&own(case))).then(|| point(Name::Id("attribute"), own(case)));
        let line = |side: usize| {
            let (result, field) = [("importanceCut", "ownImportance"), ("performanceCut", "ownPerformance")][side];
            let own = case.choice(CUTS) == 3;
            cuts.map(|cuts| Cut { value: cuts[side], field: own.then_some(field), name: Some(result) })
        };
        let span = |side: usize| {
            let [min, max] = ends([1.0, points], points, cuts.map_or(points, |cuts| cuts[side]));
            Span { id: ["importance", "performance"][side], unit: Unit::Points, min, max }
        };
        let (x, y) = if importance_across { (0, 1) } else { (1, 0) };
        let order = if importance_across { [2, 0, 3, 1] } else { [2, 3, 0, 1] };
        Picture::Plane {
            x: span(x),
            y: span(y),
            x_cut: line(x),
            y_cut: line(y),
            quadrants: order.map(|segment: usize| CARD.segments[segment]).to_vec(),
            points: looked_at.into_iter().chain(named).collect(),
            diagonal: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values, evaluate};

    fn of(pairs: &[(&str, f64)], words: &[(&str, &str)]) -> Option<&'static str> {
        let inputs = pairs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
        let settings: Values =
            words.iter().map(|(id, word)| ((*id).to_owned(), Value::Word((*word).to_owned()))).collect();
        evaluate("importance-performance", &inputs, &settings).unwrap().segment
    }

    #[test]
    fn the_attributes_of_the_example_fall_where_they_should() {
        let of = |importance, performance| of(&[("importance", importance), ("performance", performance)], &[]);
        let found = [of(4.6, 3.2), of(4.2, 4.4), of(3.1, 3.0), of(3.4, 4.3), of(4.4, 4.1)];
        assert_eq!(found, ["concentrate-here", "keep-up", "low-priority", "overkill", "keep-up"].map(Some));
    }

    #[test]
    fn a_rating_on_the_line_goes_where_the_boundary_says() {
        let ratings = [("importance", 3.0), ("performance", 3.0)];
        assert_eq!(of(&ratings, &[("cuts", "midpoint")]), Some("keep-up"));
        assert_eq!(of(&ratings, &[("cuts", "midpoint"), ("boundary", "low")]), Some("low-priority"));
    }

    #[test]
    fn equal_attributes_lie_on_their_mean() {
        let inputs = Values::from([
            ("importance".to_owned(), Value::Number(4.1)),
            ("performance".to_owned(), Value::Number(4.1)),
            ("importances".to_owned(), Value::List(vec![4.1; 7])),
            ("performances".to_owned(), Value::List(vec![4.1; 7])),
        ]);
        assert_eq!(evaluate("importance-performance", &inputs, &Values::new()).unwrap().segment, Some("keep-up"));
    }

    #[test]
    fn turning_the_axes_turns_the_quadrants() {
        for (across, x_high) in [("performance-across", "overkill"), ("importance-across", "concentrate-here")] {
            let settings = Values::from([("axes".to_owned(), Value::Word(across.to_owned()))]);
            let picture = evaluate("importance-performance", &Values::new(), &settings).unwrap().picture;
            let Picture::Plane { quadrants, points, x_cut, y_cut, .. } = picture else { panic!("no plane") };
            assert_eq!(quadrants[1], x_high);
            let (x_cut, y_cut) = (x_cut.unwrap().value, y_cut.unwrap().value);
            for point in points {
                assert_eq!(Some(quadrants[quadrant(point.x >= x_cut, point.y >= y_cut)]), point.segment);
            }
        }
    }
}

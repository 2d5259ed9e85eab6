//! 5.22 Consistency of service: level and spread of each branch, and the chain's reliability over all visits.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::matrix::{ends, quadrant};
use crate::shapes::scorecard::settled;
use crate::{
    Card, Change, Cut, Example, Field, Literal, Name, Output, Picture, PlanePoint, Question, Reference, RowKind, Shape,
    Slip, Span, Step, Unit,
};

/// Highest number that a branch may have.
const LAST_BRANCH: usize = 99;

static CARD: Card = Card {
    inputs: &[
        Field::number("mean", "m", Unit::Points, [0.0, 10.0], [1.0, 5.0, 0.1], 3.2).under("branch").named(&[
            "mean",
            "mean rating",
            "平均分",
            "服务水平",
        ]),
        Field::number("deviation", "s", Unit::Points, [0.0, 10.0], [0.0, 2.0, 0.1], 0.9).under("branch").named(&[
            "standard deviation",
            "deviation",
            "标准差",
        ]),
        Field::list("branches", "b", Unit::Count, [1.0, LAST_BRANCH as f64], 400).under("visits").starting(&[
            1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0, 2.0, 3.0, 3.0, 3.0, 3.0, 3.0, 4.0, 4.0, 4.0, 4.0, 4.0,
        ]),
        Field::list("ratings", "x", Unit::Points, [0.0, 10.0], 400).under("visits").starting(&[
            4.0, 5.0, 4.0, 4.0, 4.0, 5.0, 3.0, 5.0, 2.0, 5.0, 3.0, 3.0, 4.0, 3.0, 3.0, 5.0, 4.0, 5.0, 5.0, 5.0,
        ]),
    ],
    settings: &[
        Field::number("target", "c", Unit::Points, [0.0, 10.0], [1.0, 5.0, 0.1], 4.0),
        Field::number("tolerance", "z", Unit::Points, [0.0, 10.0], [0.0, 2.0, 0.1], 0.5),
    ],
    results: &[
        Output::new("reliability", "R", Unit::Share),
        Output::new("level", "M", Unit::Points),
        Output::new("within", "s_w", Unit::Points),
        Output::new("between", "s_b", Unit::Points),
        Output::new("consistent", "k", Unit::Count),
        Output::new("places", "n_b", Unit::Count),
        Output::new("gap", "G", Unit::Points),
    ],
    segments: &["reliable", "unsteady", "steadily-low", "unsteady-and-low"],
    steps: &["levelReached", "spreadWithin"],
    reasons: &["one-visit-each", "one-branch"],
    cautions: 3,
    rows: Some(RowKind::Branch),
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: &["mean", "deviation"], settings: &[] },
        Question { result: "reliability", tolerance: 0.005, given: &[], settings: &["target"] },
        Question { result: "gap", tolerance: 0.0, given: &["mean", "deviation"], settings: &[] },
    ],
    slips: &[
        Slip::of(&["segment"], "spread-forgotten", Change::Put(&[("deviation", Literal::Number(0.0))])),
        Slip::of(&["gap"], "mean-alone", Change::Reads("mean")),
        Slip::of(&["reliability"], "unreliable", Change::TheRest),
    ],
    example: Example {
        inputs: &[("mean", Literal::Number(4.3)), ("deviation", Literal::Number(0.9))],
        settings: &[],
        values: &[
            ("reliability", 0.7),
            ("level", 4.05),
            ("within", 0.81),
            ("between", 0.66),
            ("consistent", 3.0),
            ("places", 4.0),
            ("gap", 0.3),
        ],
        segment: Some("unsteady"),
        source: None,
    },
    references: &[Reference {
        authors: "Deming, W. E.",
        year: Some(1986),
        title: "Out of the crisis",
        container: "MIT Center for Advanced Engineering Study",
    }],
    numbered: &["visits", "branches"],
    ..Card::new("service-consistency", 5, 22, Shape::Gap)
};

const MEAN: usize = input(&CARD, "mean");
const DEVIATION: usize = input(&CARD, "deviation");
const BRANCHES: usize = input(&CARD, "branches");
const RATINGS: usize = input(&CARD, "ratings");
const TARGET: usize = setting(&CARD, "target");
const TOLERANCE: usize = setting(&CARD, "tolerance");
const RELIABILITY: usize = output(&CARD, "reliability");
const LEVEL: usize = output(&CARD, "level");
const WITHIN: usize = output(&CARD, "within");
const BETWEEN: usize = output(&CARD, "between");
const CONSISTENT: usize = output(&CARD, "consistent");
const PLACES: usize = output(&CARD, "places");
const GAP: usize = output(&CARD, "gap");
/// Segments by quadrant: low level and steady, high and steady, low and unsteady, high and unsteady.
const QUADRANTS: [u8; 4] = [2, 0, 3, 1];

/// The model.
pub(crate) struct ServiceConsistency;

/// What the visits say of one branch.
struct Branch {
    number: usize,
    visits: f64,
    mean: f64,
    /// Sum of the squared deviations from the mean.
    squares: f64,
}

impl Branch {
    /// Standard deviation; none with a single visit.
    fn deviation(&self) -> Option<f64> {
        (self.visits > 1.0).then(|| settled((self.squares / (self.visits - 1.0)).sqrt()))
    }
}

/// The branches in ascending order of their numbers.
fn branches(case: &Case) -> Result<Vec<Branch>, &'static str> {
    case.rows(&[BRANCHES, RATINGS])?;
    if case.list(BRANCHES).iter().any(|branch| branch.fract() != 0.0) {
        return Err("not-whole");
    }
    let visits =
        || case.list(BRANCHES).iter().zip(case.list(RATINGS)).map(|(branch, rating)| (*branch as usize, rating));
    let mut found: Vec<Branch> =
        (0..=LAST_BRANCH).map(|number| Branch { number, visits: 0.0, mean: 0.0, squares: 0.0 }).collect();
    for (number, rating) in visits() {
        found[number].visits += 1.0;
        found[number].mean += rating;
    }
    found.iter_mut().for_each(|branch| branch.mean /= branch.visits);
    for (number, rating) in visits() {
        found[number].squares += (rating - found[number].mean).powi(2);
    }
    found.retain(|branch| branch.visits > 0.0);
    Ok(found)
}

/// Standard deviation of the visits around their own branch's mean.
fn within(branches: &[Branch]) -> Result<f64, &'static str> {
    let freedom: f64 = branches.iter().map(|branch| branch.visits - 1.0).sum();
    let squares: f64 = branches.iter().map(|branch| branch.squares).sum();
    if freedom > 0.0 { Ok((squares / freedom).sqrt()) } else { Err("one-visit-each") }
}

/// Standard deviation of the branches' means.
fn between(branches: &[Branch]) -> Result<f64, &'static str> {
    let count = branches.len() as f64;
    let mean = branches.iter().map(|branch| branch.mean).sum::<f64>() / count;
    let squares: f64 = branches.iter().map(|branch| (branch.mean - mean).powi(2)).sum();
    if count > 1.0 { Ok((squares / (count - 1.0)).sqrt()) } else { Err("one-branch") }
}

/// Visits at or above the target.
fn reached(case: &Case) -> f64 {
    case.list(RATINGS).iter().filter(|rating| **rating >= case.number(TARGET)).count() as f64
}

fn segment(case: &Case, mean: f64, deviation: f64) -> u8 {
    QUADRANTS[quadrant(settled(mean) >= case.number(TARGET), deviation > case.number(TOLERANCE))]
}

impl Model for ServiceConsistency {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let branches = branches(case);
        let ratings = case.list(RATINGS);
        let of = |read: &dyn Fn(&[Branch]) -> Result<f64, &'static str>| {
            branches.as_deref().map_err(|reason| *reason).and_then(read)
        };
        out.set(RELIABILITY, of(&|_| Ok(reached(case) / ratings.len() as f64)));
        out.set(LEVEL, of(&|_| Ok(ratings.iter().sum::<f64>() / ratings.len() as f64)));
        out.set(WITHIN, of(&within));
        out.set(BETWEEN, of(&between));
        let steady = |branch: &&Branch| branch.deviation().is_some_and(|spread| spread <= case.number(TOLERANCE));
        out.set(CONSISTENT, of(&|branches| Ok(branches.iter().filter(steady).count() as f64)));
        out.set(PLACES, of(&|branches| Ok(branches.len() as f64)));
        out.set(GAP, Ok(case.number(MEAN) - case.number(TARGET)));
        out.segment = Some(segment(case, case.number(MEAN), case.number(DEVIATION)));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let ratings = case.list(RATINGS);
        if out.get(LEVEL).is_ok() {
            let share = Expr::Symbol("n_c", reached(case)) / Expr::Symbol("n", ratings.len() as f64);
            steps.extend(Step::new("reliability", "R", &share));
            steps.extend(Step::new("level", "M", &Expr::mean("x", ratings)));
        }
        let symbol = |place: usize| match CARD.inputs.get(place) {
            Some(field) => Expr::Symbol(field.symbol, case.number(place)),
            None => Expr::Symbol(CARD.settings[place - CARD.inputs.len()].symbol, case.number(place)),
        };
        steps.extend(Step::new("gap", "G", &(symbol(MEAN) - symbol(TARGET))));
        steps.extend(Step::new("levelReached", "", &symbol(MEAN).compare(Relation::AtLeast, symbol(TARGET))));
        steps.extend(Step::new("spreadWithin", "", &symbol(DEVIATION).compare(Relation::AtMost, symbol(TOLERANCE))));
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let point = |name, mean: f64, deviation: f64| {
            let segment = Some(CARD.segments[usize::from(segment(case, mean, deviation))]);
            PlanePoint { name, x: mean, y: deviation, segment }
        };
        let mut points = vec![point(Name::Id("branch"), case.number(MEAN), case.number(DEVIATION))];
        for branch in branches(case).unwrap_or_default() {
            let name = Name::Nth { of: "branches", number: branch.number };
            points.extend(branch.deviation().map(|deviation| point(name, branch.mean, deviation)));
        }
        let span = |id, range, values: &mut dyn Iterator<Item = f64>, cut: f64| {
            let [low, high] = values.fold([cut, cut], |[low, high], value| [low.min(value), high.max(value)]);
            let [min, max] = ends(range, low, high);
            Span { id, unit: Unit::Points, min, max }
        };
        let cut = |place: usize, field| Some(Cut { value: case.number(place), field: Some(field), name: None });
        Picture::Plane {
            x: span("mean", [1.0, 5.0], &mut points.iter().map(|point| point.x), case.number(TARGET)),
            y: span("deviation", [0.0, 1.5], &mut points.iter().map(|point| point.y), case.number(TOLERANCE)),
            x_cut: cut(TARGET, "target"),
            y_cut: cut(TOLERANCE, "tolerance"),
            quadrants: QUADRANTS.map(|segment| CARD.segments[usize::from(segment)]).to_vec(),
            points,
            diagonal: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values, evaluate};

    #[test]
    fn a_branch_visited_once_has_no_spread_and_is_not_placed() {
        let inputs = Values::from([
            ("branches".to_owned(), Value::List(vec![1.0, 1.0, 7.0])),
            ("ratings".to_owned(), Value::List(vec![4.0, 5.0, 2.0])),
        ]);
        let found = evaluate("service-consistency", &inputs, &Values::new()).unwrap();
        let Picture::Plane { points, .. } = found.picture else { panic!("no plane") };
        assert_eq!(points.len(), 2);
        assert_eq!(found.values[PLACES].value, Some(2.0));
    }

    #[test]
    fn a_reason_stands_where_visits_cannot_tell() {
        let of = |branches: &[f64], ratings: &[f64]| {
            let inputs = Values::from([
                ("branches".to_owned(), Value::List(branches.to_vec())),
                ("ratings".to_owned(), Value::List(ratings.to_vec())),
            ]);
            let found = evaluate("service-consistency", &inputs, &Values::new()).unwrap();
            [WITHIN, BETWEEN].map(|place| found.values[place].reason)
        };
        assert_eq!(of(&[1.0, 2.0], &[4.0, 5.0]), [Some("one-visit-each"), None]);
        assert_eq!(of(&[1.0, 1.0], &[4.0, 5.0]), [None, Some("one-branch")]);
        assert_eq!(of(&[1.5, 1.0], &[4.0, 5.0]), [Some("not-whole"); 2]);
        assert_eq!(of(&[1.0], &[4.0, 5.0]), [Some("lengths-differ"); 2]);
    }
}

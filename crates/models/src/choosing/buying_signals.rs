//! 2.9 Buying signals: how many have been given, and which is the newest.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, CheckGroup, Example, Field, Literal, Name, Output, Picture, Question, Reference, Shape, Slip, Step,
    Unit,
};

const fn sign(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Count, [0.0, 1000.0], [0.0, 8.0, 1.0], default).whole().under(group)
}

const SIGN_IDS: &[&str] = &["delivery", "payment", "usage", "again", "advertised", "brands", "market"];

static CARD: Card = Card {
    inputs: &[
        sign("delivery", "t_1", "terms", 3.0),
        sign("payment", "t_2", "terms", 0.0),
        sign("usage", "t_3", "interest", 2.0),
        sign("again", "t_4", "interest", 3.0),
        sign("advertised", "t_5", "doubts", 1.0),
        sign("brands", "t_6", "doubts", 0.0),
        sign("market", "t_7", "doubts", 0.0),
    ],
    settings: &[Field::number("ask", "c", Unit::Count, [1.0, 7.0], [1.0, 7.0, 1.0], 3.0).whole()],
    results: &[
        Output::new("signs", "n", Unit::Count),
        Output::new("lacking", "m", Unit::Count),
        Output::new("newest", "t_n", Unit::Count),
    ],
    segments: &["payment", "delivery", "usage", "again", "advertised", "brands", "market", "none"],
    steps: &["ready"],
    reasons: &["no-sign"],
    cautions: 3,
    questions: &[
        Question { result: "segment", tolerance: 0.0, given: SIGN_IDS, settings: &[] },
        Question { result: "signs", tolerance: 0.0, given: SIGN_IDS, settings: &[] },
    ],
    slips: &[
        Slip::of(
            &["signs"],
            "added-up",
            Change::Sum(&["delivery", "payment", "usage", "again", "advertised", "brands", "market"]),
        ),
        Slip::of(&["signs"], "newest", Change::Reads("newest")),
    ],
    example: Example {
        inputs: &[
            ("delivery", Literal::Number(2.0)),
            ("payment", Literal::Number(3.0)),
            ("usage", Literal::Number(1.0)),
            ("again", Literal::Number(3.0)),
            ("advertised", Literal::Number(1.0)),
            ("brands", Literal::Number(0.0)),
            ("market", Literal::Number(0.0)),
        ],
        settings: &[],
        values: &[("signs", 5.0), ("lacking", 0.0), ("newest", 3.0)],
        segment: Some("payment"),
        source: None,
    },
    references: &[Reference {
        authors: "推销学教材通用",
        year: None,
        title: "成交信号",
        container: "textbook tradition of personal selling; no first author is known",
    }],
    ..Card::new("buying-signals", 2, 9, Shape::Worksheet)
};

const SIGNS: usize = input(&CARD, "delivery");
const COUNT: usize = SIGN_IDS.len();
const ASK: usize = setting(&CARD, "ask");
const GROUPS: [&str; 3] = ["terms", "interest", "doubts"];
const NONE: u8 = 7;

/// Places of the signs among the inputs by segment: of several that are newest the one nearest to the deal counts.
const BY_SEGMENT: [usize; COUNT] = [
    input(&CARD, "payment"),
    input(&CARD, "delivery"),
    input(&CARD, "usage"),
    input(&CARD, "again"),
    input(&CARD, "advertised"),
    input(&CARD, "brands"),
    input(&CARD, "market"),
];

/// The model.
pub(crate) struct BuyingSignals;

fn given(case: &Case) -> Vec<f64> {
    (SIGNS..SIGNS + COUNT).map(|place| f64::from(u8::from(case.number(place) > 0.0))).collect()
}

fn times(case: &Case) -> Expr {
    Expr::Call(
        Function::Max,
        (SIGNS..SIGNS + COUNT).map(|place| Expr::Symbol(CARD.inputs[place].symbol, case.number(place))).collect(),
    )
}

/// The newest sign as the index of its segment.
fn newest(case: &Case) -> Option<usize> {
    let latest = times(case).value();
    (latest > 0.0).then(|| BY_SEGMENT.iter().position(|place| case.number(*place) == latest)).flatten()
}

fn count(case: &Case) -> Expr {
    Expr::sum("i", 1, COUNT as i64, Expr::Element("x", 1, given(case)))
}

fn lacking(case: &Case) -> Expr {
    let missing = Expr::Symbol("c", case.number(ASK)) - Expr::Symbol("n", count(case).value());
    Expr::Call(Function::Max, vec![Expr::Number(0.0), missing])
}

impl Model for BuyingSignals {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        out.set(output(&CARD, "signs"), Ok(count(case).value()));
        out.set(output(&CARD, "lacking"), Ok(lacking(case).value()));
        let latest = times(case).value();
        out.set(output(&CARD, "newest"), if latest > 0.0 { Ok(latest) } else { Err("no-sign") });
        out.segment = Some(newest(case).map_or(NONE, |segment| segment as u8));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        steps.extend(Step::new("signs", "n", &count(case)));
        let ready =
            Expr::Symbol("n", count(case).value()).compare(Relation::AtLeast, Expr::Symbol("c", case.number(ASK)));
        steps.extend(Step::new("ready", "", &ready));
        steps.extend(Step::new("lacking", "m", &lacking(case)));
        if out.get(output(&CARD, "newest")).is_ok() {
            steps.extend(Step::new("newest", "t_n", &times(case)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let newest = newest(case).map(|segment| CARD.inputs[BY_SEGMENT[segment]].group);
        let group = |id: &'static str| CheckGroup {
            name: Name::Id(id),
            items: CARD.inputs[SIGNS..]
                .iter()
                .zip(given(case))
                .filter(|(field, _)| field.group == id)
                .map(|(field, given)| (Name::Id(field.id), Some(given)))
                .collect(),
            flagged: newest == Some(id),
        };
        Picture::Checklist { groups: GROUPS.into_iter().map(group).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn the_newest_sign_decides_and_among_equals_the_one_nearest_to_the_deal() {
        let segment = |times: [f64; 7]| {
            let inputs: Values =
                SIGN_IDS.iter().zip(times).map(|(id, time)| ((*id).to_owned(), Value::Number(time))).collect();
            crate::model::evaluate(&BuyingSignals, &inputs, &Values::new()).unwrap().segment
        };
        assert_eq!(segment([0.0; 7]), Some("none"));
        assert_eq!(segment([2.0, 2.0, 1.0, 0.0, 0.0, 0.0, 0.0]), Some("payment"));
        assert_eq!(segment([2.0, 2.0, 1.0, 0.0, 0.0, 0.0, 3.0]), Some("market"));
    }
}

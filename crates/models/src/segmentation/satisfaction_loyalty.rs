//! 3.9 Satisfaction against loyalty: loyalists, hostages, mercenaries, defectors, and the two corners (Jones and Sasser).

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::matrix::{Matrix, SCALE, Side};
use crate::shapes::scorecard::{Facet, limits, points};
use crate::{
    Card, Change, Example, Field, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("satisfied", "", 5.0).under("satisfaction").named(&[
            "satisfied",
            "satisfaction",
            "overall satisfaction",
            "满意",
            "满意度",
            "总体满意度",
        ]),
        Field::item("buysAgain", "", 3.0).under("loyalty").named(&["buys again", "repurchase", "再次购买", "再购意愿"]),
        Field::item("recommends", "", 2.0).under("loyalty").named(&["recommends", "recommend", "推荐", "推荐意愿"]),
        Field::item("followsOffers", "", 5.0).reversed().under("loyalty").named(&[
            "follows offers",
            "switches for offers",
            "随优惠转换",
            "被优惠吸引",
        ]),
        Field::flag("noChoice", false).under("bonds").named(&["no choice", "monopoly", "别无选择", "垄断"]),
        Field::flag("costlyChange", false).under("bonds").named(&[
            "costly change",
            "switching cost",
            "转换成本高",
            "转换成本",
        ]),
        Field::flag("ownTechnology", false).under("bonds").named(&[
            "own technology",
            "proprietary",
            "专有技术",
            "技术锁定",
        ]),
        Field::flag("rewards", false).under("bonds").named(&["rewards", "points", "积分奖励", "积分"]),
    ],
    settings: &[
        Field::scale("5"),
        Field::number("satisfactionCut", "c_s", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], 4.0),
        Field::number("loyaltyCut", "c_l", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], 4.0),
        Field::choice("corners", &["named", "joined"], "named"),
    ],
    results: &[
        Output::new("satisfaction", "S", Unit::Points),
        Output::new("loyalty", "L", Unit::Points),
        Output::new("bonds", "f", Unit::Count),
    ],
    segments: &["apostle", "loyalist", "mercenary", "hostage", "defector", "terrorist"],
    steps: &["satisfactionHigh", "loyaltyHigh", "lasting"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["satisfied", "buysAgain", "recommends", "followsOffers"],
            settings: &[],
        },
        Question {
            result: "loyalty",
            tolerance: 0.005,
            given: &["buysAgain", "recommends", "followsOffers"],
            settings: &["scale"],
        },
    ],
    slips: &[
        Slip::of(
            &["segment"],
            "straight-line",
            Change::Copy(&[["buysAgain", "satisfied"], ["recommends", "satisfied"], ["followsOffers", "satisfied"]]),
        ),
        Slip::shared(&["loyalty"], "sum", Change::Times(3.0)),
    ],
    example: Example {
        inputs: &[
            ("satisfied", Literal::Number(2.0)),
            ("buysAgain", Literal::Number(5.0)),
            ("recommends", Literal::Number(4.0)),
            ("followsOffers", Literal::Number(2.0)),
            ("noChoice", Literal::Flag(true)),
        ],
        settings: &[],
        values: &[("satisfaction", 2.0), ("loyalty", 4.33), ("bonds", 1.0)],
        segment: Some("hostage"),
        source: None,
    },
    references: &[Reference {
        authors: "Jones, T. O., & Sasser, W. E.",
        year: Some(1995),
        title: "Why satisfied customers defect",
        container: "Harvard Business Review, 73(6), 88–99",
    }],
    ..Card::new("satisfaction-loyalty", 3, 9, Shape::Matrix)
};

const FLAGS: [usize; 4] =
    [input(&CARD, "noChoice"), input(&CARD, "costlyChange"), input(&CARD, "ownTechnology"), input(&CARD, "rewards")];
const CORNERS: usize = setting(&CARD, "corners");
const LOYALTY_CUT: usize = setting(&CARD, "loyaltyCut");
const BONDS: usize = output(&CARD, "bonds");

const SATISFACTION: Facet = Facet::new(&CARD, "satisfaction");
const LOYALTY: Facet = Facet::new(&CARD, "loyalty");

const APOSTLE: u8 = 0;
const LOYALIST: u8 = 1;
const DEFECTOR: u8 = 4;
const TERRORIST: u8 = 5;

static MATRIX: Matrix = Matrix {
    limits,
    ..Matrix::new(
        &CARD,
        Side {
            id: "satisfaction",
            symbol: "S",
            output: Some(SATISFACTION.output),
            value: |case| SATISFACTION.mean(&CARD, case),
            formula: None,
            cut: setting(&CARD, "satisfactionCut"),
            high: Relation::AtLeast,
            range: SCALE,
            step: "satisfactionHigh",
        },
        Side {
            id: "loyalty",
            symbol: "L",
            output: Some(LOYALTY.output),
            value: |case| LOYALTY.mean(&CARD, case),
            formula: Some(|case| LOYALTY.formula(&CARD, case)),
            cut: LOYALTY_CUT,
            high: Relation::AtLeast,
            range: SCALE,
            step: "loyaltyHigh",
        },
        [DEFECTOR, 2, 3, LOYALIST],
    )
};

/// The model: the matrix, and the names of its two corners.
pub(crate) struct SatisfactionLoyalty;

fn bonds(case: &Case) -> f64 {
    FLAGS.iter().map(|place| f64::from(case.flag(*place))).sum()
}

/// The segment with the extreme corner told apart: both answers at the same end of the scale.
fn cornered(case: &Case, segment: u8, out: &Outcome) -> u8 {
    let both_at = |end: f64| [SATISFACTION.output, LOYALTY.output].iter().all(|place| out.get(*place) == Ok(end));
    match segment {
        _ if case.choice(CORNERS) == 1 => segment,
        LOYALIST if both_at(points(&CARD, case)) => APOSTLE,
        DEFECTOR if both_at(1.0) => TERRORIST,
        other => other,
    }
}

impl Model for SatisfactionLoyalty {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        MATRIX.compute(case, out);
        out.set(BONDS, Ok(bonds(case)));
        out.segment = out.segment.map(|segment| cornered(case, segment, out));
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = MATRIX.steps(case, out);
        let flags = FLAGS.map(|place| f64::from(case.flag(place))).to_vec();
        steps.extend(Step::new("bonds", "f", &Expr::sum("i", 1, flags.len() as i64, Expr::Element("x", 1, flags))));
        if out.get(LOYALTY.output).is_ok_and(|loyalty| loyalty >= case.number(LOYALTY_CUT)) {
            steps.extend(Step::new("lasting", "", &Expr::Symbol("f", bonds(case)).compare(Relation::Equal, 0.0)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let mut picture = MATRIX.picture(case, out);
        if let (Picture::Matrix { quadrants, .. }, Some(segment)) = (&mut picture, out.segment) {
            let own = CARD.segments[usize::from(segment)];
            match segment {
                APOSTLE => quadrants[3] = own,
                TERRORIST => quadrants[0] = own,
                _ => {}
            }
        }
        picture
    }
}

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn segment(satisfied: f64, loyal: f64, corners: &str) -> Option<&'static str> {
        let number = |id: &str, value: f64| (id.to_owned(), Value::Number(value));
        let inputs = Values::from([
            number("satisfied", satisfied),
            number("buysAgain", loyal),
            number("recommends", loyal),
            number("followsOffers", 6.0 - loyal),
        ]);
        let settings = Values::from([("corners".to_owned(), Value::Word(corners.to_owned()))]);
        evaluate("satisfaction-loyalty", &inputs, &settings).unwrap().segment
    }

    #[test]
    fn corners_are_the_ends_of_the_scale_and_no_more() {
        assert_eq!(segment(5.0, 5.0, "named"), Some("apostle"));
        assert_eq!(segment(4.0, 4.0, "named"), Some("loyalist"));
        assert_eq!(segment(5.0, 4.0, "named"), Some("loyalist"));
        assert_eq!(segment(5.0, 2.0, "named"), Some("mercenary"));
        assert_eq!(segment(2.0, 5.0, "named"), Some("hostage"));
        assert_eq!(segment(2.0, 2.0, "named"), Some("defector"));
        assert_eq!(segment(1.0, 1.0, "named"), Some("terrorist"));
        assert_eq!(segment(5.0, 5.0, "joined"), Some("loyalist"));
        assert_eq!(segment(1.0, 1.0, "joined"), Some("defector"));
    }
}

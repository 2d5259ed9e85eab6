//! 9.5 The six principles of relationship marketing (Diller's six I) and the weakest of them.

use crate::case::{output, setting};
use crate::formula::{Expr, Relation};
use crate::shapes::scorecard::{Facet, Scorecard, Total, cut, cut_setting};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("knowsHistory", "x_1", 4.0).under("information"),
        Field::item("oneRecord", "x_2", 3.0).under("information"),
        Field::item("dataUnused", "x_3", 3.0).reversed().under("information"),
        Field::item("investsByValue", "x_1", 4.0).under("investment"),
        Field::item("staysLong", "x_2", 4.0).under("investment"),
        Field::item("budgetForKeeping", "x_3", 3.0).under("investment"),
        Field::item("fitsTheCustomer", "x_1", 3.0).under("individuality"),
        Field::item("sameForAll", "x_2", 4.0).reversed().under("individuality"),
        Field::item("keepsPreferences", "x_3", 3.0).under("individuality"),
        Field::item("easyToReach", "x_1", 4.0).under("interaction"),
        Field::item("asksAndAnswers", "x_2", 4.0).under("interaction"),
        Field::item("onlySends", "x_3", 2.0).reversed().under("interaction"),
        Field::item("customerTakesPart", "x_1", 3.0).under("integration"),
        Field::item("processesJoined", "x_2", 3.0).under("integration"),
        Field::item("departmentsApart", "x_3", 3.0).reversed().under("integration"),
        Field::item("customerWants", "x_1", 4.0).under("intention"),
        Field::item("leadersWant", "x_2", 4.0).under("intention"),
        Field::item("uniquePromise", "x_3", 3.0).under("intention"),
    ],
    settings: &[Field::scale("5"), cut_setting(3.0)],
    results: &[
        Output::new("weakest", "P", Unit::Points),
        Output::new("information", "P_1", Unit::Points),
        Output::new("investment", "P_2", Unit::Points),
        Output::new("individuality", "P_3", Unit::Points),
        Output::new("interaction", "P_4", Unit::Points),
        Output::new("integration", "P_5", Unit::Points),
        Output::new("intention", "P_6", Unit::Points),
    ],
    segments: &[
        "balanced",
        "weak-information",
        "weak-investment",
        "weak-individuality",
        "weak-interaction",
        "weak-integration",
        "weak-intention",
    ],
    steps: &["weakestReached"],
    cautions: 3,
    questions: &[
        Question {
            result: "information",
            tolerance: 0.005,
            given: &["knowsHistory", "oneRecord", "dataUnused"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["sameForAll", "keepsPreferences", "easyToReach", "onlySends", "departmentsApart", "uniquePromise"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["information"], "sum", Change::Times(3.0)),
        Slip::shared(
            &["segment"],
            "averaged",
            Change::Even(&[
                "knowsHistory",
                "oneRecord",
                "dataUnused",
                "investsByValue",
                "staysLong",
                "budgetForKeeping",
                "fitsTheCustomer",
                "sameForAll",
                "keepsPreferences",
                "easyToReach",
                "asksAndAnswers",
                "onlySends",
                "customerTakesPart",
                "processesJoined",
                "departmentsApart",
                "customerWants",
                "leadersWant",
                "uniquePromise",
            ]),
        ),
    ],
    example: Example {
        inputs: &[("sameForAll", Literal::Number(5.0)), ("keepsPreferences", Literal::Number(2.0))],
        settings: &[],
        values: &[("weakest", 2.0), ("information", 3.3333), ("interaction", 4.0)],
        segment: Some("weak-individuality"),
        source: None,
    },
    references: &[Reference {
        authors: "Diller, H.",
        year: Some(2000),
        title: "Customer loyalty: Fata Morgana or realistic goal? Managing relationships with customers",
        container: "In T. Hennig-Thurau & U. Hansen (Eds.), Relationship Marketing. Springer",
    }],
    ..Card::new("crm-principles", 9, 5, Shape::Scorecard)
};

const WEAKEST: usize = output(&CARD, "weakest");
const CUT: usize = setting(&CARD, "cut");

/// The model.
pub(crate) static CRM_PRINCIPLES: Scorecard = Scorecard {
    total: Total::Least(WEAKEST),
    cut: cut(&CARD),
    read: |case, scores, out| {
        out.segment = scores.total.ok().map(|least| match least >= case.number(CUT) {
            true => 0,
            false => scores.facets.iter().position(|score| *score == Ok(least)).map_or(0, |place| place as u8 + 1),
        });
    },
    work: |case, out, steps| {
        if let Ok(least) = out.get(WEAKEST) {
            let reached = Expr::Symbol("P", least).compare(Relation::AtLeast, Expr::Symbol("c", case.number(CUT)));
            steps.extend(Step::new("weakestReached", "", &reached));
        }
    },
    flag: |_, scores, place| scores.total.is_ok_and(|least| scores.facets[place] == Ok(least)),
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "information"),
            Facet::new(&CARD, "investment"),
            Facet::new(&CARD, "individuality"),
            Facet::new(&CARD, "interaction"),
            Facet::new(&CARD, "integration"),
            Facet::new(&CARD, "intention"),
        ],
    )
};

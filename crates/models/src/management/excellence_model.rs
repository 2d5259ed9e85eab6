//! 9.10 Self-assessment by the model for performance excellence, customer and market first.

use crate::case::{Case, output};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, Total};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("knowsNeeds", "x_1", 4.0).under("customer"),
        Field::item("buildsRelations", "x_2", 4.0).under("customer"),
        Field::item("measuresSatisfaction", "x_3", 3.0).under("customer"),
        Field::item("leadersSetDirection", "x_1", 4.0).under("leadership"),
        Field::item("leadersAnswer", "x_2", 4.0).under("leadership"),
        Field::item("strategyFromCustomers", "x_1", 4.0).under("strategy"),
        Field::item("strategyReachesAll", "x_2", 3.0).under("strategy"),
        Field::item("peopleAble", "x_1", 4.0).under("resources"),
        Field::item("meansFollowPlan", "x_2", 4.0).under("resources"),
        Field::item("processesMeetNeeds", "x_1", 4.0).under("quality"),
        Field::item("errorsPrevented", "x_2", 3.0).under("quality"),
        Field::item("newIdeasTried", "x_1", 3.0).under("innovation"),
        Field::item("novelReachesMarket", "x_2", 3.0).under("innovation"),
        Field::item("causesFound", "x_1", 4.0).under("improvement"),
        Field::item("improvementsKept", "x_2", 3.0).under("improvement"),
        Field::item("customersSeeResults", "x_1", 4.0).under("results"),
        Field::item("trendsGood", "x_2", 4.0).under("results"),
        Field::item("figuresOnly", "x_3", 3.0).reversed().under("results"),
        Field::weight("weightCustomer", "w_1", 1.5),
        Field::weight("weightLeadership", "w_2", 1.0),
        Field::weight("weightStrategy", "w_3", 1.0),
        Field::weight("weightResources", "w_4", 1.0),
        Field::weight("weightQuality", "w_5", 1.0),
        Field::weight("weightInnovation", "w_6", 1.0),
        Field::weight("weightImprovement", "w_7", 1.0),
        Field::weight("weightResults", "w_8", 2.0),
    ],
    settings: &[Field::scale("5")],
    results: &[
        Output::new("total", "T", Unit::Points),
        Output::new("customer", "S_1", Unit::Points),
        Output::new("leadership", "S_2", Unit::Points),
        Output::new("strategy", "S_3", Unit::Points),
        Output::new("resources", "S_4", Unit::Points),
        Output::new("quality", "S_5", Unit::Points),
        Output::new("innovation", "S_6", Unit::Points),
        Output::new("improvement", "S_7", Unit::Points),
        Output::new("results", "S_8", Unit::Points),
    ],
    segments: &["customer-leads", "customer-level", "customer-lags"],
    steps: &["customerAgainstTotal"],
    cautions: 3,
    questions: &[
        Question {
            result: "customer",
            tolerance: 0.005,
            given: &["knowsNeeds", "buildsRelations", "measuresSatisfaction"],
            settings: &[],
        },
        Question {
            result: "results",
            tolerance: 0.005,
            given: &["customersSeeResults", "trendsGood", "figuresOnly"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["customer"], "weighted", Change::Product("customer", "weightCustomer")),
        Slip::of(&["results"], "weighted", Change::Product("results", "weightResults")),
        Slip::shared(&["customer", "results"], "sum", Change::Times(3.0)),
    ],
    example: Example {
        inputs: &[
            ("knowsNeeds", Literal::Number(2.0)),
            ("buildsRelations", Literal::Number(2.0)),
            ("measuresSatisfaction", Literal::Number(3.0)),
        ],
        settings: &[],
        values: &[("total", 3.4035), ("customer", 2.3333), ("results", 3.6667)],
        segment: Some("customer-lags"),
        source: None,
    },
    references: &[
        Reference {
            authors: "国家质量监督检验检疫总局、国家标准化管理委员会",
            year: Some(2012),
            title: "卓越绩效评价准则",
            container: "GB/T 19580—2012",
        },
        Reference {
            authors: "National Institute of Standards and Technology",
            year: None,
            title: "Baldrige Excellence Framework",
            container: "U.S. Department of Commerce",
        },
    ],
    ..Card::new("excellence-model", 9, 10, Shape::Worksheet)
};

const TOTAL: usize = output(&CARD, "total");
const CUSTOMER: usize = output(&CARD, "customer");
/// Points by which the customer category may differ from the total and still be level with it (ours).
const LEVEL: f64 = 0.25;

fn work(_case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    if let (Ok(customer), Ok(total)) = (out.get(CUSTOMER), out.get(TOTAL)) {
        let against = Expr::Symbol("S_1", customer).compare(Relation::AtLeast, Expr::Symbol("T", total));
        steps.extend(Step::new("customerAgainstTotal", "", &against));
    }
}

/// The model.
pub(crate) static EXCELLENCE_MODEL: Scorecard = Scorecard {
    total: Total::Mean(TOTAL),
    read: |_, scores, out| {
        let Ok(total) = scores.total else { return };
        out.segment = scores.facets[0].ok().map(|customer| match customer - total {
            lead if lead > LEVEL => 0,
            lead if lead >= -LEVEL => 1,
            _ => 2,
        });
    },
    work,
    flag: |_, scores, place| {
        let known = || scores.facets.iter().filter_map(|score| score.ok());
        scores.facets[place].is_ok_and(|score| known().all(|other| score <= other))
    },
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "customer").weighted(&CARD, "weightCustomer"),
            Facet::new(&CARD, "leadership").weighted(&CARD, "weightLeadership"),
            Facet::new(&CARD, "strategy").weighted(&CARD, "weightStrategy"),
            Facet::new(&CARD, "resources").weighted(&CARD, "weightResources"),
            Facet::new(&CARD, "quality").weighted(&CARD, "weightQuality"),
            Facet::new(&CARD, "innovation").weighted(&CARD, "weightInnovation"),
            Facet::new(&CARD, "improvement").weighted(&CARD, "weightImprovement"),
            Facet::new(&CARD, "results").weighted(&CARD, "weightResults"),
        ],
    )
};

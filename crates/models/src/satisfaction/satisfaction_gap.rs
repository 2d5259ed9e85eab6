//! 5.1 Satisfaction is experience less expectation (the CRM triangle).

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::gap::means;
use crate::{
    Card, Change, Counted, Example, Field, GapRow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

const fn rating(id: &'static str, symbol: &'static str, group: &'static str, default: f64) -> Field {
    let rating = Field::number(id, symbol, Unit::Points, [0.0, 100.0], [1.0, 10.0, 1.0], default).under(group);
    if matches!(group.as_bytes(), b"overall") {
        rating.when("by", "overall")
    } else {
        rating.when("by", "items").optional()
    }
}

static CARD: Card = Card {
    inputs: &[
        rating("experience", "P", "overall", 7.0).named(&[
            "experience",
            "perceived",
            "performance",
            "体验",
            "客户体验",
            "实际感受",
            "感知",
        ]),
        rating("expectation", "E", "overall", 8.0).named(&["expectation", "expected", "期望", "期望值", "客户期望值"]),
        rating("qualityExperience", "P_1", "quality", 8.0).named(&["quality experience", "品质体验", "质量体验"]),
        rating("qualityExpectation", "E_1", "quality", 8.0).named(&["quality expectation", "品质期望", "质量期望"]),
        rating("functionExperience", "P_2", "function", 7.0).named(&["function experience", "功能体验"]),
        rating("functionExpectation", "E_2", "function", 8.0).named(&["function expectation", "功能期望"]),
        rating("priceExperience", "P_3", "price", 5.0).named(&["price experience", "价格体验"]),
        rating("priceExpectation", "E_3", "price", 7.0).named(&["price expectation", "价格期望"]),
        rating("extrasExperience", "P_4", "extras", 8.0).named(&[
            "extras experience",
            "service experience",
            "外延体验",
            "服务体验",
        ]),
        rating("extrasExpectation", "E_4", "extras", 6.0).named(&[
            "extras expectation",
            "service expectation",
            "外延期望",
            "服务期望",
        ]),
    ],
    settings: &[
        Field::choice("by", &["overall", "items"], "overall"),
        Field::choice("scale", &["5", "7", "10", "100"], "10"),
        Field::number("indifference", "z", Unit::Points, [0.0, 100.0], [0.0, 3.0, 0.5], 0.0),
    ],
    results: &[
        Output::new("satisfaction", "S", Unit::Points),
        Output::new("meanExperience", "P", Unit::Points),
        Output::new("meanExpectation", "E", Unit::Points),
        Output::new("smallestGap", "", Unit::Points),
    ],
    segments: &["exceeded", "met", "missed"],
    steps: &["indifferent"],
    reasons: &["nothing-answered"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question { result: "satisfaction", tolerance: 0.0, given: &["experience", "expectation"], settings: &[] },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["experience", "expectation"],
            settings: &["indifference"],
        },
    ],
    slips: &[
        Slip::new("turned", Change::Swap(&[["experience", "expectation"]])),
        Slip::of(&["segment"], "indifference-forgotten", Change::Put(&[("indifference", Literal::Number(0.0))])),
        Slip::of(&["satisfaction"], "experience-alone", Change::Reads("meanExperience")),
    ],
    example: Example {
        inputs: &[
            ("qualityExperience", Literal::Number(8.0)),
            ("qualityExpectation", Literal::Number(8.0)),
            ("functionExperience", Literal::Number(7.0)),
            ("functionExpectation", Literal::Number(8.0)),
            ("priceExperience", Literal::Number(5.0)),
            ("priceExpectation", Literal::Number(7.0)),
            ("extrasExperience", Literal::Number(8.0)),
            ("extrasExpectation", Literal::Number(6.0)),
        ],
        settings: &[("by", Literal::Word("items"))],
        values: &[("satisfaction", -0.25), ("meanExperience", 7.0), ("meanExpectation", 7.25), ("smallestGap", -2.0)],
        segment: Some("missed"),
        source: None,
    },
    references: &[Reference {
        authors: "Oliver, R. L.",
        year: Some(1980),
        title: "A cognitive model of the antecedents and consequences of satisfaction decisions",
        container: "Journal of Marketing Research, 17(4), 460–469",
    }],
    ..Card::new("satisfaction-gap", 5, 1, Shape::Gap)
};

const EXPERIENCE: usize = input(&CARD, "experience");
const EXPECTATION: usize = input(&CARD, "expectation");
/// Row of the picture, experience, expectation of each item.
const ITEMS: [(&str, usize, usize); 4] = [
    ("quality", input(&CARD, "qualityExperience"), input(&CARD, "qualityExpectation")),
    ("function", input(&CARD, "functionExperience"), input(&CARD, "functionExpectation")),
    ("price", input(&CARD, "priceExperience"), input(&CARD, "priceExpectation")),
    ("extras", input(&CARD, "extrasExperience"), input(&CARD, "extrasExpectation")),
];
const BY: usize = setting(&CARD, "by");
const SCALE: usize = setting(&CARD, "scale");
const INDIFFERENCE: usize = setting(&CARD, "indifference");

const SATISFACTION: usize = output(&CARD, "satisfaction");
const MEAN_EXPERIENCE: usize = output(&CARD, "meanExperience");
const MEAN_EXPECTATION: usize = output(&CARD, "meanExpectation");
const SMALLEST_GAP: usize = output(&CARD, "smallestGap");

/// Ends of the scale that each option of the setting stands for.
const SCALES: [[f64; 2]; 4] = [[1.0, 5.0], [1.0, 7.0], [1.0, 10.0], [0.0, 100.0]];

/// The model.
pub(crate) struct SatisfactionGap;

/// Row id, experience and expectation of what counts: both sides answered.
fn rows(case: &Case) -> impl Iterator<Item = (&'static str, f64, f64)> {
    let by_items = case.choice(BY) == 1;
    let overall = [("overall", EXPERIENCE, EXPECTATION)];
    let (overall, items) = if by_items { (None, Some(ITEMS)) } else { (Some(overall), None) };
    overall
        .into_iter()
        .flatten()
        .chain(items.into_iter().flatten())
        .map(|(id, experience, expectation)| (id, case.number(experience), case.number(expectation)))
        .filter(|(_, experience, expectation)| !experience.is_nan() && !expectation.is_nan())
}

impl Model for SatisfactionGap {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        if place < CARD.inputs.len() { SCALES[case.choice(SCALE)] } else { CARD.limits(place) }
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let means = means(rows(case).map(|(_, experience, expectation)| (expectation, experience)));
        let reason = "nothing-answered";
        let gap = means.map(|means| means.received - means.expected).ok_or(reason);
        out.set(SATISFACTION, gap);
        out.set(MEAN_EXPERIENCE, means.map(|means| means.received).ok_or(reason));
        out.set(MEAN_EXPECTATION, means.map(|means| means.expected).ok_or(reason));
        let gaps = rows(case).map(|(_, experience, expectation)| experience - expectation);
        out.set(SMALLEST_GAP, gaps.min_by(f64::total_cmp).ok_or(reason));
        let zone = case.number(INDIFFERENCE);
        out.segment = gap.ok().map(|gap| match gap {
            _ if gap.abs() <= zone => 1,
            _ if gap > 0.0 => 0,
            _ => 2,
        });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let Ok(gap) = out.get(SATISFACTION) else { return Vec::new() };
        let mut steps = Vec::new();
        let rows: Vec<_> = rows(case).collect();
        let [mut experience, mut expectation] = [0.0; 2];
        if let [(_, single_experience, single_expectation)] = rows[..] {
            (experience, expectation) = (single_experience, single_expectation);
        } else {
            let count = rows.len() as f64;
            let mean = |symbol, values: Vec<f64>| {
                Expr::sum("i", 1, ("n", values.len() as i64), Expr::Element(symbol, 1, values))
                    / Expr::Symbol("n", count)
            };
            for (id, symbol, item, value, values) in [
                ("meanExperience", "P", "P", &mut experience, rows.iter().map(|row| row.1).collect()),
                ("meanExpectation", "E", "E", &mut expectation, rows.iter().map(|row| row.2).collect()),
            ] {
                let formula = mean(item, values);
                *value = formula.value();
                steps.extend(Step::new(id, symbol, &formula));
            }
        }
        let formula = Expr::Symbol("P", experience) - Expr::Symbol("E", expectation);
        steps.extend(Step::new("satisfaction", "S", &formula));
        if case.number(INDIFFERENCE) > 0.0 {
            let within =
                Expr::Symbol("S", gap).compare(Relation::SizeAtMost, Expr::Symbol("z", case.number(INDIFFERENCE)));
            steps.extend(Step::new("indifferent", "", &within));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let weight = 1.0 / rows(case).count().max(1) as f64;
        let rows = rows(case)
            .map(|(id, received, expected)| GapRow { id, expected: Some(expected), received, weight })
            .collect();
        Picture::Gaps {
            rows,
            scale: SCALES[case.choice(SCALE)],
            indifference: case.number(INDIFFERENCE),
            counted: Counted::Received,
        }
    }
}

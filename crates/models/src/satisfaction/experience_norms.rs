//! 5.3 Experience-based norms (Woodruff, Cadotte and Jenkins): performance against the best-brand, the product and the
//! focal-firm norm, with a zone of indifference around the norm.

use crate::case::{Case, input, output, segment, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::gap::settled;
use crate::shapes::scorecard;
use crate::{
    Card, Change, Counted, Example, Field, GapRow, Literal, Output, Picture, Question, Reference, RowKind, Shape, Slip,
    Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("performance", "P", 6.0).named(&["performance", "perceived", "实绩", "绩效", "感知"]),
        Field::item("bestBrand", "N_b", 7.0).named(&["best brand", "best-brand norm", "最好品牌", "最佳品牌标准"]),
        Field::item("product", "N_p", 5.0).named(&["product norm", "usual", "一般水平", "同类产品标准"]),
        Field::item("focalFirm", "N_f", 5.0).named(&["focal firm", "this firm as usual", "本企业以往", "本企业标准"]),
    ],
    settings: &[
        Field::choice("norm", &["product", "best-brand", "focal-firm", "strictest"], "product"),
        Field::number("indifference", "z", Unit::Points, [0.0, 9.0], [0.0, 2.0, 0.25], 0.5),
        Field::scale("7"),
    ],
    results: &[
        Output::new("gap", "D", Unit::Points),
        Output::new("standard", "N", Unit::Points),
        Output::new("bestGap", "D_b", Unit::Points),
        Output::new("productGap", "D_p", Unit::Points),
        Output::new("focalGap", "D_f", Unit::Points),
        Output::new("kept", "k", Unit::Count),
    ],
    segments: &["positive", "neutral", "negative"],
    steps: &["indifferent", "above"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "gap",
            tolerance: 0.0,
            given: &["performance", "bestBrand", "product", "focalFirm"],
            settings: &["norm"],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["performance", "bestBrand", "product", "focalFirm"],
            settings: &["norm", "indifference"],
        },
    ],
    slips: &[
        Slip::of(&["gap"], "performance-alone", Change::Reads("performance")),
        Slip::shared(&["segment"], "indifference-forgotten", Change::Put(&[("indifference", Literal::Number(0.0))])),
    ],
    example: Example {
        inputs: &[
            ("performance", Literal::Number(6.0)),
            ("bestBrand", Literal::Number(7.0)),
            ("product", Literal::Number(5.0)),
            ("focalFirm", Literal::Number(6.0)),
        ],
        settings: &[],
        values: &[("gap", 1.0), ("standard", 5.0), ("bestGap", -1.0), ("focalGap", 0.0), ("kept", 2.0)],
        segment: Some("positive"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Woodruff, R. B., Cadotte, E. R., & Jenkins, R. L.",
            year: Some(1983),
            title: "Modeling consumer satisfaction processes using experience-based norms",
            container: "Journal of Marketing Research, 20(3), 296–304",
        },
        Reference {
            authors: "Cadotte, E. R., Woodruff, R. B., & Jenkins, R. L.",
            year: Some(1987),
            title: "Expectations and norms in models of consumer satisfaction",
            container: "Journal of Marketing Research, 24(3), 305–314",
        },
    ],
    ..Card::new("experience-norms", 5, 3, Shape::Gap)
};

const PERFORMANCE: usize = input(&CARD, "performance");
const NORM: usize = setting(&CARD, "norm");
const INDIFFERENCE: usize = setting(&CARD, "indifference");

const GAP: usize = output(&CARD, "gap");
const STANDARD: usize = output(&CARD, "standard");
const KEPT: usize = output(&CARD, "kept");

/// Input and result of each norm, in the order of the setting's options.
const NORMS: [(usize, usize); 3] = [
    (input(&CARD, "product"), output(&CARD, "productGap")),
    (input(&CARD, "bestBrand"), output(&CARD, "bestGap")),
    (input(&CARD, "focalFirm"), output(&CARD, "focalGap")),
];

/// The model.
pub(crate) struct ExperienceNorms;

fn symbol(case: &Case, place: usize) -> Option<Expr> {
    let value = case.number(place);
    (!value.is_nan()).then_some(Expr::Symbol(CARD.inputs[place].symbol, value))
}

/// The norm that counts: the one chosen, or the highest of those known.
fn standard(case: &Case) -> Option<Expr> {
    match NORMS.get(case.choice(NORM)) {
        Some((place, _)) => symbol(case, *place),
        None => {
            let known: Vec<Expr> = NORMS.iter().filter_map(|(place, _)| symbol(case, *place)).collect();
            (!known.is_empty()).then_some(Expr::Call(Function::Max, known))
        }
    }
}

fn gap(case: &Case, norm: Option<&Expr>) -> Result<f64, &'static str> {
    let performance = symbol(case, PERFORMANCE).ok_or("missing")?;
    Ok(settled(performance.value() - norm.ok_or("missing")?.value()))
}

impl Model for ExperienceNorms {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        scorecard::limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let zone = case.number(INDIFFERENCE);
        let standard = standard(case);
        let of_standard = gap(case, standard.as_ref());
        out.set(GAP, of_standard);
        out.set(STANDARD, standard.map(|norm| norm.value()).ok_or("missing"));
        let gaps = NORMS.map(|(place, _)| gap(case, symbol(case, place).as_ref()));
        for ((_, output), gap) in NORMS.iter().zip(gaps) {
            out.set(*output, gap);
        }
        let known = gaps.iter().flatten();
        let kept = known.clone().filter(|gap| **gap >= -zone).count();
        out.set(KEPT, if known.count() > 0 { Ok(kept as f64) } else { Err("missing") });
        out.segment = of_standard.ok().map(|gap| match gap {
            _ if gap.abs() <= zone => const { segment(&CARD, "neutral") },
            _ if gap > 0.0 => const { segment(&CARD, "positive") },
            _ => const { segment(&CARD, "negative") },
        });
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let Some(performance) = symbol(case, PERFORMANCE) else { return steps };
        for (place, output) in NORMS {
            let Some(norm) = symbol(case, place) else { continue };
            let result = &CARD.results[output];
            steps.extend(Step::new(result.id, result.symbol, &(performance.clone() - norm)));
        }
        if let Some(norm) = standard(case) {
            let formula = performance - Expr::Symbol("N", norm.value());
            let gap = || Expr::Symbol("D", settled(formula.value()));
            steps.extend(Step::new("standard", "N", &norm));
            steps.extend(Step::new("gap", "D", &formula));
            let zone = Expr::Symbol("z", case.number(INDIFFERENCE));
            steps.extend(Step::new("indifferent", "", &gap().compare(Relation::SizeAtMost, zone)));
            steps.extend(Step::new("above", "", &gap().compare(Relation::MoreThan, 0.0)));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let row = |(place, _): &(usize, usize)| {
            let (norm, received) = (symbol(case, *place)?.value(), symbol(case, PERFORMANCE)?.value());
            Some(GapRow { id: CARD.inputs[*place].id, expected: Some(norm), received, weight: 1.0 / 3.0 })
        };
        Picture::Gaps {
            rows: NORMS.iter().filter_map(row).collect(),
            scale: [1.0, scorecard::points(&CARD, case)],
            indifference: case.number(INDIFFERENCE),
            counted: Counted::Received,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn the_strictest_norm_is_the_highest_that_is_known() {
        let settings = Values::from([("norm".to_owned(), Value::Word("strictest".to_owned()))]);
        let of = |inputs: &Values| crate::evaluate(CARD.id, inputs, &settings).unwrap();
        assert_eq!(of(&Values::new()).segment, Some("negative"));
        let unknown = Values::from([("bestBrand".to_owned(), Value::Missing)]);
        assert_eq!(of(&unknown).segment, Some("positive"));
    }
}

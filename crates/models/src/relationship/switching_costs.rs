//! 6.4 Switching costs: eight facets, three types that are not summed, and whether they hold a friend or a hostage.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, cut, cut_setting, settled};
use crate::{
    Card, Change, Example, Field, Literal, Name, Output, ProfileRow, Question, Reference, RowKind, Shape, Slip, Step,
    Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("mightBeWorse", "x_1", 4.0).under("economicRisk").named(&["might be worse", "可能更差"]),
        Field::item("hiddenCosts", "x_2", 4.0).under("economicRisk").named(&["hidden costs", "隐藏费用"]),
        Field::item("comparingTakesTime", "x_1", 5.0).under("evaluation").named(&["comparing takes time", "比较费时"]),
        Field::item("comparingIsEasy", "x_2", 3.0)
            .reversed()
            .under("evaluation")
            .named(&["comparing is easy", "比较容易"]),
        Field::item("learnAnew", "x_1", 4.0).under("learning").named(&["learn anew", "重新学习"]),
        Field::item("quicklyUsedTo", "x_2", 4.0).reversed().under("learning").named(&["quickly used to", "很快适应"]),
        Field::item("startingIsWork", "x_1", 4.0).under("setUp").named(&["starting is work", "开始麻烦"]),
        Field::item("manySteps", "x_2", 4.0).under("setUp").named(&["many steps", "步骤繁多"]),
        Field::item("losesPoints", "x_1", 4.0).under("benefitLoss").named(&["loses benefits", "损失优惠"]),
        Field::item("losesStatus", "x_2", 3.0).under("benefitLoss").named(&["loses status", "失去待遇"]),
        Field::item("entryFees", "x_1", 3.0).under("monetaryLoss").named(&["entry fees", "入门费用"]),
        Field::item("newEquipment", "x_2", 3.0).under("monetaryLoss").named(&["new equipment", "重新购置"]),
        Field::item("missesPeople", "x_1", 5.0).under("personalLoss").named(&["misses people", "舍不得员工"]),
        Field::item("staffUnknown", "x_2", 4.0)
            .reversed()
            .under("personalLoss")
            .named(&["staff unknown", "不认识员工"]),
        Field::item("likesBrand", "x_1", 4.0).under("brandLoss").named(&["likes being with brand", "喜欢品牌"]),
        Field::item("brandLeavesCold", "x_2", 4.0)
            .reversed()
            .under("brandLoss")
            .named(&["brand leaves cold", "对品牌无所谓"]),
        Field::item("contentWithFirm", "x_1", 5.0).under("satisfaction").named(&["content with firm", "对企业满意"]),
        Field::item("wouldChooseAgain", "x_2", 5.0).under("satisfaction").named(&["would choose again", "愿意再选"]),
    ],
    settings: &[Field::scale("7"), cut_setting(4.5)],
    results: &[
        Output::new("highest", "H", Unit::Points),
        Output::new("procedural", "P", Unit::Points),
        Output::new("financial", "F", Unit::Points),
        Output::new("relational", "R", Unit::Points),
        Output::new("mean", "M", Unit::Points),
        Output::new("economicRisk", "P_1", Unit::Points),
        Output::new("evaluation", "P_2", Unit::Points),
        Output::new("learning", "P_3", Unit::Points),
        Output::new("setUp", "P_4", Unit::Points),
        Output::new("benefitLoss", "F_1", Unit::Points),
        Output::new("monetaryLoss", "F_2", Unit::Points),
        Output::new("personalLoss", "R_1", Unit::Points),
        Output::new("brandLoss", "R_2", Unit::Points),
        Output::new("satisfaction", "S", Unit::Points),
    ],
    segments: &["tied", "held-content", "free-content", "hostage", "free-to-leave"],
    steps: &["costsHigh", "satisfiedEnough", "tiesAbove"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "procedural",
            tolerance: 0.005,
            given: &[
                "mightBeWorse",
                "hiddenCosts",
                "comparingTakesTime",
                "comparingIsEasy",
                "learnAnew",
                "quicklyUsedTo",
            ],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "missesPeople",
                "staffUnknown",
                "likesBrand",
                "losesPoints",
                "contentWithFirm",
                "wouldChooseAgain",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["procedural"], "sum", Change::Times(4.0)),
        Slip::of(&["procedural"], "all-facets", Change::Reads("mean")),
    ],
    example: Example {
        inputs: &[
            ("mightBeWorse", Literal::Number(4.0)),
            ("hiddenCosts", Literal::Number(4.0)),
            ("comparingTakesTime", Literal::Number(5.0)),
            ("comparingIsEasy", Literal::Number(3.0)),
            ("learnAnew", Literal::Number(3.0)),
            ("quicklyUsedTo", Literal::Number(5.0)),
            ("losesPoints", Literal::Number(6.0)),
            ("losesStatus", Literal::Number(6.0)),
            ("entryFees", Literal::Number(6.0)),
            ("newEquipment", Literal::Number(6.0)),
            ("missesPeople", Literal::Number(5.0)),
            ("staffUnknown", Literal::Number(3.0)),
            ("likesBrand", Literal::Number(3.0)),
            ("brandLeavesCold", Literal::Number(5.0)),
            ("contentWithFirm", Literal::Number(3.0)),
            ("wouldChooseAgain", Literal::Number(2.0)),
        ],
        settings: &[],
        values: &[
            ("highest", 6.0),
            ("procedural", 4.0),
            ("financial", 6.0),
            ("relational", 4.0),
            ("mean", 4.67),
            ("satisfaction", 2.5),
        ],
        segment: Some("hostage"),
        source: None,
    },
    references: &[Reference {
        authors: "Burnham, T. A., Frels, J. K., & Mahajan, V.",
        year: Some(2003),
        title: "Consumer switching costs: A typology, antecedents, and consequences",
        container: "Journal of the Academy of Marketing Science, 31(2), 109–126",
    }],
    ..Card::new("switching-costs", 6, 4, Shape::Scorecard)
};

const CUT: usize = setting(&CARD, "cut");
const HIGHEST: usize = output(&CARD, "highest");
const MEAN: usize = output(&CARD, "mean");
const SATISFACTION: usize = output(&CARD, "satisfaction");
const RELATIONAL: usize = output(&CARD, "relational");

/// The three types: place of the result, and of their facets among the results.
const TYPES: [(usize, &[usize]); 3] = [
    (
        output(&CARD, "procedural"),
        &[
            output(&CARD, "economicRisk"),
            output(&CARD, "evaluation"),
            output(&CARD, "learning"),
            output(&CARD, "setUp"),
        ],
    ),
    (output(&CARD, "financial"), &[output(&CARD, "benefitLoss"), output(&CARD, "monetaryLoss")]),
    (RELATIONAL, &[output(&CARD, "personalLoss"), output(&CARD, "brandLoss")]),
];

/// Results as symbols; the first reason where one has no value.
fn symbols(out: &Outcome, places: impl IntoIterator<Item = usize>) -> Result<Vec<Expr>, &'static str> {
    places.into_iter().map(|place| Ok(Expr::Symbol(CARD.results[place].symbol, out.get(place)?))).collect()
}

fn mean(symbols: Vec<Expr>) -> Option<Expr> {
    let number = symbols.len() as f64;
    symbols.into_iter().reduce(|sum, next| sum + next).map(|sum| sum / number)
}

fn types(out: &Outcome) -> Result<Vec<Expr>, &'static str> {
    symbols(out, TYPES.map(|(place, _)| place))
}

/// Whether personal and brand ties alone are the highest type; on a tie the barrier counts.
fn ties_lead(types: &[Expr]) -> bool {
    let scores: Vec<f64> = types.iter().map(Expr::value).collect();
    scores[2] > scores[0].max(scores[1])
}

fn read(case: &Case, out: &mut Outcome) {
    for (place, facets) in TYPES {
        let facets = symbols(out, facets.iter().copied());
        out.set(place, facets.and_then(|facets| mean(facets).map(|mean| settled(mean.value())).ok_or("not-defined")));
    }
    let types = types(out);
    let highest = types.as_ref().map(|types| types.iter().map(Expr::value).fold(f64::MIN, f64::max));
    out.set(HIGHEST, highest.map_err(|reason| *reason));
    let of_types = types.clone().and_then(|types| mean(types).ok_or("not-defined"));
    out.set(MEAN, of_types.map(|mean| settled(mean.value())));
    let cut = case.number(CUT);
    let (Ok(types), Ok(highest), Ok(satisfaction)) = (types, out.get(HIGHEST), out.get(SATISFACTION)) else { return };
    out.segment = Some(match (satisfaction >= cut, highest >= cut) {
        (true, true) => u8::from(!ties_lead(&types)),
        (true, false) => 2,
        (false, true) => 3,
        (false, false) => 4,
    });
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    for (place, facets) in TYPES {
        let formula = symbols(out, facets.iter().copied()).ok().and_then(mean);
        let result = &CARD.results[place];
        steps.extend(formula.and_then(|formula| Step::new(result.id, result.symbol, &formula)));
    }
    let Ok(types) = types(out) else { return };
    steps.extend(mean(types.clone()).and_then(|mean| Step::new("mean", "M", &mean)));
    steps.extend(Step::new("highest", "H", &Expr::Call(Function::Max, types.clone())));
    for (id, place) in [("costsHigh", HIGHEST), ("satisfiedEnough", SATISFACTION)] {
        let cut = Expr::Symbol("c", case.number(CUT));
        let score = symbols(out, [place]).ok().and_then(|mut score| score.pop());
        steps.extend(score.and_then(|score| Step::new(id, "", &score.compare(Relation::AtLeast, cut))));
    }
    if out.segment.is_some_and(|segment| segment < 2) {
        let [procedural, financial, relational] = [0, 1, 2].map(|place| types[place].clone());
        let others = Expr::Call(Function::Max, vec![procedural, financial]);
        steps.extend(Step::new("tiesAbove", "", &relational.compare(Relation::MoreThan, others)));
    }
}

/// The three types with their facets behind them, and satisfaction with its answers: ties against barriers is the question.
fn rows(case: &Case, out: &Outcome, facets: Vec<ProfileRow>) -> Vec<ProfileRow> {
    let cut = case.number(CUT);
    let unsatisfied = out.get(SATISFACTION).is_ok_and(|satisfaction| satisfaction < cut);
    let of_type = |(place, facets): (usize, &[usize])| ProfileRow {
        name: Name::Id(CARD.results[place].id),
        value: out.get(place).ok(),
        items: facets.iter().filter_map(|facet| out.get(*facet).ok()).collect(),
        reference: None,
        weight: None,
        // What holds a customer who is not satisfied is what to look at.
        flagged: unsatisfied && out.get(place).is_ok_and(|score| score >= cut),
    };
    TYPES.into_iter().map(of_type).chain(facets.into_iter().next_back()).collect()
}

/// The model.
pub(crate) static SWITCHING_COSTS: Scorecard = Scorecard {
    cut: cut(&CARD),
    read: |case, _, out| read(case, out),
    work,
    rows,
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "economicRisk"),
            Facet::new(&CARD, "evaluation"),
            Facet::new(&CARD, "learning"),
            Facet::new(&CARD, "setUp"),
            Facet::new(&CARD, "benefitLoss"),
            Facet::new(&CARD, "monetaryLoss"),
            Facet::new(&CARD, "personalLoss"),
            Facet::new(&CARD, "brandLoss"),
            Facet::new(&CARD, "satisfaction"),
        ],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn a_barrier_is_not_a_tie_even_at_the_same_height() {
        let of = |people: f64, money: f64| {
            let ties = [("missesPeople", people), ("staffUnknown", 8.0 - people)];
            let brand = [("likesBrand", people), ("brandLeavesCold", 8.0 - people)];
            let barriers = ["losesPoints", "losesStatus", "entryFees", "newEquipment"].map(|id| (id, money));
            let all = ties.into_iter().chain(brand).chain(barriers);
            let inputs: Values = all.map(|(id, value)| (id.to_owned(), Value::Number(value))).collect();
            evaluate("switching-costs", &inputs, &Values::new()).unwrap().segment
        };
        assert_eq!(of(6.0, 3.0), Some("tied"));
        assert_eq!(of(6.0, 6.0), Some("held-content"));
        assert_eq!(of(3.0, 6.0), Some("held-content"));
        assert_eq!(of(3.0, 3.0), Some("free-content"));
    }
}

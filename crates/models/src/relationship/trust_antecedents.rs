//! 6.9 What trust grows from: the firm and the person, and which of the two counts for more.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::Outcome;
use crate::shapes::gap::settled;
use crate::shapes::scorecard::{Facet, Scorecard, cut, cut_setting};
use crate::{Card, Change, Example, Field, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

const fn column(id: &'static str, symbol: &'static str, values: &'static [f64]) -> Field {
    Field::list(id, symbol, Unit::Points, [1.0, 10.0], 500).starting(values).under("respondents")
}

static CARD: Card = Card {
    inputs: &[
        Field::item("reputation", "x_1", 6.0).under("firm").named(&["firm reputation", "企业声誉"]),
        Field::item("size", "x_2", 6.0).under("firm").named(&["firm size", "企业规模"]),
        Field::item("meetsSpecialNeeds", "x_3", 5.0).under("firm").named(&["special needs", "特殊需要"]),
        Field::item("keepsInformation", "x_4", 4.0).reversed().under("firm").named(&["information kept", "隐瞒信息"]),
        Field::item("yearsWithFirm", "x_5", 4.0).under("firm").named(&["years with the firm", "与企业交往年限"]),
        Field::item("skill", "x_1", 6.0).under("person").named(&["skill", "专业能力"]),
        Field::item("authority", "x_2", 5.0).under("person").named(&["authority", "权力"]),
        Field::item("friendliness", "x_3", 6.0).under("person").named(&["friendliness", "友善"]),
        Field::item("likeness", "x_4", 5.0).under("person").named(&["likeness", "相似"]),
        Field::item("seldomInTouch", "x_5", 2.0).reversed().under("person").named(&["seldom in touch", "很少联系"]),
        Field::item("yearsWithPerson", "x_6", 5.0).under("person").named(&["years with the person", "与个人交往年限"]),
        column("firmRatings", "a", &[5.0, 6.0, 4.0, 3.0, 5.0, 6.0, 4.0, 5.0, 2.0, 6.0]),
        column("personRatings", "b", &[6.0, 6.0, 5.0, 4.0, 4.0, 7.0, 5.0, 6.0, 3.0, 5.0]),
        column("trustRatings", "t", &[6.0, 6.0, 5.0, 3.0, 5.0, 7.0, 4.0, 6.0, 2.0, 5.0]),
    ],
    settings: &[
        Field::scale("7"),
        cut_setting(5.0),
        Field::choice("importance", &["correlation", "regression"], "correlation"),
    ],
    results: &[
        Output::new("difference", "D", Unit::Points),
        Output::new("firm", "F", Unit::Points),
        Output::new("person", "P", Unit::Points),
        Output::new("firmImportance", "I_F", Unit::Plain),
        Output::new("personImportance", "I_P", Unit::Plain),
    ],
    segments: &["both", "firm-alone", "person-alone", "neither"],
    steps: &["firmHigh", "personHigh", "firmWithTrust", "personWithTrust", "firmWithPerson"],
    reasons: &["few-respondents", "no-spread", "inseparable"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "firm",
            tolerance: 0.005,
            given: &["reputation", "size", "meetsSpecialNeeds", "keepsInformation"],
            settings: &[],
        },
        Question {
            result: "difference",
            tolerance: 0.01,
            given: &["reputation", "keepsInformation", "skill", "seldomInTouch"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["reputation", "meetsSpecialNeeds", "skill", "friendliness", "seldomInTouch"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["firm"], "sum", Change::Times(4.0)),
        Slip::of(&["firm"], "both-averaged", Change::Mean(&["firm", "person"])),
        Slip::of(&["difference"], "firm-alone", Change::Reads("firm")),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("difference", -0.5),
            ("firm", 5.0),
            ("person", 5.5),
            ("firmImportance", 0.8966),
            ("personImportance", 0.9196),
        ],
        segment: Some("both"),
        source: None,
    },
    references: &[Reference {
        authors: "Doney, P. M., & Cannon, J. P.",
        year: Some(1997),
        title: "An examination of the nature of trust in buyer–seller relationships",
        container: "Journal of Marketing, 61(2), 35–51",
    }],
    numbered: &["respondents"],
    ..Card::new("trust-antecedents", 6, 9, Shape::Scorecard)
};

const COLUMNS: [usize; 3] = [input(&CARD, "firmRatings"), input(&CARD, "personRatings"), input(&CARD, "trustRatings")];
const CUT: usize = setting(&CARD, "cut");
const IMPORTANCE: usize = setting(&CARD, "importance");
const DIFFERENCE: usize = output(&CARD, "difference");
const FIRM: usize = output(&CARD, "firm");
const PERSON: usize = output(&CARD, "person");
const FIRM_IMPORTANCE: usize = output(&CARD, "firmImportance");
const PERSON_IMPORTANCE: usize = output(&CARD, "personImportance");
/// Columns in a pair: firm and trust, person and trust, firm and person.
const PAIRS: [[usize; 2]; 3] = [[0, 2], [1, 2], [0, 1]];
/// Below this share of its own variance a column cannot be told from the other.
const INSEPARABLE: f64 = 1e-12;

fn test(case: &Case, symbol: &'static str, score: f64) -> Expr {
    Expr::Symbol(symbol, settled(score)).compare(Relation::AtLeast, Expr::Symbol("c", case.number(CUT)))
}

/// Values of a column less their mean.
fn deviations(case: &Case, place: usize) -> Expr {
    let column = COLUMNS[place];
    let values = case.list(column).to_vec();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    Expr::Element(CARD.inputs[column].symbol, 1, values) - Expr::Symbol(["m_a", "m_b", "m_t"][place], mean)
}

/// The product-moment correlation of two columns.
fn correlation(case: &Case, [left, right]: [usize; 2]) -> Result<Expr, &'static str> {
    let count = case.rows(&COLUMNS)?;
    if count < 3 {
        return Err("few-respondents");
    }
    let sum = |term: Expr| Expr::sum("i", 1, count as i64, term);
    let [x, y] = [left, right].map(|place| deviations(case, place));
    let squares = [x.clone(), y.clone()].map(|deviation| sum(deviation.power(2.0)));
    if squares.iter().any(|sum| sum.value() == 0.0) {
        return Err("no-spread");
    }
    let [xs, ys] = squares;
    Ok(sum(x * y) / (xs * ys).call(Function::Sqrt))
}

/// Importance of the firm and of the person: correlation with trust, or the share that the other does not explain.
fn importances(case: &Case) -> Result<[Expr; 2], &'static str> {
    if case.choice(IMPORTANCE) == 0 {
        return Ok([correlation(case, PAIRS[0])?, correlation(case, PAIRS[1])?]);
    }
    let [firm, person, both] = PAIRS.map(|pair| correlation(case, pair).map(|formula| formula.value()));
    let (firm, person, both) = (firm?, person?, both?);
    if 1.0 - both * both < INSEPARABLE {
        return Err("inseparable");
    }
    let [f, p, r] = [Expr::Symbol("r_F", firm), Expr::Symbol("r_P", person), Expr::Symbol("r", both)];
    let own = 1.0 - r.clone().power(2.0);
    Ok([(f.clone() - p.clone() * r.clone()) / own.clone(), (p - f * r) / own])
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let scores = [(FIRM, "firmHigh"), (PERSON, "personHigh")];
    for (place, step) in scores {
        if let Ok(score) = out.get(place) {
            steps.extend(Step::new(step, "", &test(case, CARD.results[place].symbol, score)));
        }
    }
    if let (Ok(firm), Ok(person)) = (out.get(FIRM), out.get(PERSON)) {
        steps.extend(Step::new("difference", "D", &(Expr::Symbol("F", firm) - Expr::Symbol("P", person))));
    }
    let Ok([firm, person]) = importances(case) else { return };
    if case.choice(IMPORTANCE) == 1 {
        let correlations = [("firmWithTrust", "r_F"), ("personWithTrust", "r_P"), ("firmWithPerson", "r")];
        for ((step, symbol), pair) in correlations.into_iter().zip(PAIRS) {
            steps.extend(correlation(case, pair).ok().and_then(|formula| Step::new(step, symbol, &formula)));
        }
    }
    steps.extend(Step::new("firmImportance", "I_F", &firm));
    steps.extend(Step::new("personImportance", "I_P", &person));
}

/// The model.
pub(crate) static TRUST_ANTECEDENTS: Scorecard = Scorecard {
    cut: cut(&CARD),
    read: |case, scores, out| {
        let [firm, person] = [scores.facets[0], scores.facets[1]];
        out.set(DIFFERENCE, firm.and_then(|firm| Ok(firm - person?)));
        out.segment = firm.ok().zip(person.ok()).map(|pair| {
            match (test(case, "F", pair.0).value() == 1.0, test(case, "P", pair.1).value() == 1.0) {
                (true, true) => 0,
                (true, false) => 1,
                (false, true) => 2,
                (false, false) => 3,
            }
        });
        let importances = importances(case);
        for (place, output) in [FIRM_IMPORTANCE, PERSON_IMPORTANCE].into_iter().enumerate() {
            out.set(output, importances.as_ref().map(|pair| pair[place].value()).map_err(|reason| *reason));
        }
    },
    work,
    flag: |case, scores, place| scores.facets[place].is_ok_and(|score| settled(score) < case.number(CUT)),
    ..Scorecard::new(&CARD, &[Facet::new(&CARD, "firm"), Facet::new(&CARD, "person")])
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    #[test]
    fn importance_is_a_correlation_and_needs_columns_that_differ() {
        let of = |columns: [&[f64]; 3], importance: &str| {
            let ids = ["firmRatings", "personRatings", "trustRatings"];
            let inputs: Values =
                ids.iter().zip(columns).map(|(id, list)| ((*id).to_owned(), Value::List(list.to_vec()))).collect();
            let settings = Values::from([("importance".to_owned(), Value::Word(importance.to_owned()))]);
            crate::model::evaluate(&TRUST_ANTECEDENTS, &inputs, &settings).unwrap().values[FIRM_IMPORTANCE].clone()
        };
        let rising: &[f64] = &[1.0, 2.0, 4.0];
        assert!((of([rising, &[4.0, 1.0, 2.0], rising], "correlation").value.unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(of([rising, rising, &[4.0, 1.0, 2.0]], "regression").reason, Some("inseparable"));
        assert_eq!(of([&[3.0, 3.0, 3.0], rising, rising], "correlation").reason, Some("no-spread"));
        assert_eq!(of([&[1.0, 3.0], &[1.0, 2.0], &[2.0, 3.0]], "correlation").reason, Some("few-respondents"));
    }
}

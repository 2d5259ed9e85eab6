//! 6.3 Affective, continuance and normative commitment, kept apart.

use crate::case::{output, setting};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, cut, cut_setting};
use crate::{Card, Change, Example, Field, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

static CARD: Card = Card {
    inputs: &[
        Field::item("wantsToStay", "x_1", 5.0).under("affective").named(&["wants to stay", "愿意留下"]),
        Field::item("problemsAreMine", "x_2", 4.0).under("affective").named(&["feels its problems", "感同身受"]),
        Field::item("noAttachment", "x_3", 3.0).reversed().under("affective").named(&["no attachment", "没有感情"]),
        Field::item("tooMuchWouldChange", "x_1", 5.0)
            .under("continuance")
            .named(&["too much would change", "变动太大"]),
        Field::item("fewOptions", "x_2", 4.0).under("continuance").named(&["few options", "选择太少"]),
        Field::item("investedTooMuch", "x_3", 5.0).under("continuance").named(&["invested too much", "投入太多"]),
        Field::item("feelsObliged", "x_1", 4.0).under("normative").named(&["feels obliged", "觉得有义务"]),
        Field::item("owesMuch", "x_2", 3.0).under("normative").named(&["owes much", "欠了人情"]),
        Field::item("noGuilt", "x_3", 4.0).reversed().under("normative").named(&["no guilt", "不会内疚"]),
    ],
    settings: &[Field::scale("7"), cut_setting(4.5)],
    results: &[
        Output::new("commitment", "C", Unit::Points),
        Output::new("affective", "A", Unit::Points),
        Output::new("continuance", "B", Unit::Points),
        Output::new("normative", "N", Unit::Points),
        Output::new("constraint", "D", Unit::Points),
    ],
    segments: &["devoted", "tied-twice", "dutiful", "hostage", "loose"],
    steps: &["affectiveReached", "continuanceReached", "normativeReached"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "commitment",
            tolerance: 0.005,
            given: &["wantsToStay", "problemsAreMine", "noAttachment", "fewOptions", "feelsObliged", "noGuilt"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["wantsToStay", "noAttachment", "tooMuchWouldChange", "investedTooMuch", "feelsObliged", "noGuilt"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::of(&["commitment"], "continuance-averaged-in", Change::Mean(&["affective", "continuance", "normative"])),
        Slip::of(&["commitment"], "affective-alone", Change::Reads("affective")),
    ],
    example: Example {
        inputs: &[
            ("problemsAreMine", Literal::Number(5.0)),
            ("tooMuchWouldChange", Literal::Number(6.0)),
            ("fewOptions", Literal::Number(6.0)),
            ("investedTooMuch", Literal::Number(6.0)),
            ("owesMuch", Literal::Number(4.0)),
        ],
        settings: &[],
        values: &[
            ("commitment", 4.5),
            ("affective", 5.0),
            ("continuance", 6.0),
            ("normative", 4.0),
            ("constraint", 1.0),
        ],
        segment: Some("tied-twice"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Meyer, J. P., & Allen, N. J.",
            year: Some(1991),
            title: "A three-component conceptualization of organizational commitment",
            container: "Human Resource Management Review, 1(1), 61–89",
        },
        Reference {
            authors: "Morgan, R. M., & Hunt, S. D.",
            year: Some(1994),
            title: "The commitment–trust theory of relationship marketing",
            container: "Journal of Marketing, 58(3), 20–38",
        },
    ],
    ..Card::new("commitment", 6, 3, Shape::Scorecard)
};

const CUT: usize = setting(&CARD, "cut");
const COMMITMENT: usize = output(&CARD, "commitment");
const AFFECTIVE: usize = output(&CARD, "affective");
const CONTINUANCE: usize = output(&CARD, "continuance");
const NORMATIVE: usize = output(&CARD, "normative");
const CONSTRAINT: usize = output(&CARD, "constraint");

/// A component as a symbol.
fn component(out: &Outcome, place: usize) -> Result<Expr, &'static str> {
    Ok(Expr::Symbol(CARD.results[place].symbol, out.get(place)?))
}

/// Mean of wanting to and feeling one should; having to is no part of it.
fn commitment(out: &Outcome) -> Result<Expr, &'static str> {
    Ok((component(out, AFFECTIVE)? + component(out, NORMATIVE)?) / 2.0)
}

/// How far having to stay exceeds wanting to.
fn constraint(out: &Outcome) -> Result<Expr, &'static str> {
    Ok(component(out, CONTINUANCE)? - component(out, AFFECTIVE)?)
}

/// Whether someone stays against their wish: bound, and not attached.
const HOSTAGE: u8 = 3;

/// The model.
pub(crate) static COMMITMENT_MODEL: Scorecard = Scorecard {
    cut: cut(&CARD),
    read: |case, scores, out| {
        out.set(COMMITMENT, commitment(out).map(|mean| mean.value()));
        out.set(CONSTRAINT, constraint(out).map(|difference| difference.value()));
        let high = |place: usize| scores.facets[place].ok().map(|score| score >= case.number(CUT));
        out.segment = match (high(0), high(1), high(2)) {
            (Some(true), Some(bound), _) => Some(u8::from(bound)),
            (Some(false), Some(true), _) => Some(HOSTAGE),
            (Some(false), Some(false), Some(owed)) => Some(if owed { 2 } else { 4 }),
            _ => None,
        };
    },
    work: |case, out, steps| {
        steps.extend(commitment(out).ok().and_then(|mean| Step::new("commitment", "C", &mean)));
        steps.extend(constraint(out).ok().and_then(|difference| Step::new("constraint", "D", &difference)));
        for (id, place) in
            [("affectiveReached", AFFECTIVE), ("continuanceReached", CONTINUANCE), ("normativeReached", NORMATIVE)]
        {
            let cut = Expr::Symbol("c", case.number(CUT));
            let reached = component(out, place).map(|score| score.compare(Relation::AtLeast, cut));
            steps.extend(reached.ok().and_then(|reached| Step::new(id, "", &reached)));
        }
    },
    flag: |case, scores, place| {
        let cut = case.number(CUT);
        place == 1 && scores.facets[1].is_ok_and(|bound| bound >= cut) && scores.facets[0].is_ok_and(|wish| wish < cut)
    },
    ..Scorecard::new(
        &CARD,
        &[Facet::new(&CARD, "affective"), Facet::new(&CARD, "continuance"), Facet::new(&CARD, "normative")],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn segment(affective: f64, continuance: f64, normative: f64) -> Option<&'static str> {
        let items = [
            ("wantsToStay", affective),
            ("problemsAreMine", affective),
            ("noAttachment", 8.0 - affective),
            ("tooMuchWouldChange", continuance),
            ("fewOptions", continuance),
            ("investedTooMuch", continuance),
            ("feelsObliged", normative),
            ("owesMuch", normative),
            ("noGuilt", 8.0 - normative),
        ];
        let inputs: Values = items.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
        evaluate("commitment", &inputs, &Values::new()).unwrap().segment
    }

    #[test]
    fn being_bound_makes_a_hostage_only_of_those_who_do_not_want_to_stay() {
        assert_eq!(segment(2.0, 6.0, 2.0), Some("hostage"));
        assert_eq!(segment(2.0, 6.0, 6.0), Some("hostage"));
        assert_eq!(segment(6.0, 6.0, 2.0), Some("tied-twice"));
        assert_eq!(segment(6.0, 2.0, 6.0), Some("devoted"));
        assert_eq!(segment(2.0, 2.0, 6.0), Some("dutiful"));
        assert_eq!(segment(2.0, 2.0, 2.0), Some("loose"));
    }
}

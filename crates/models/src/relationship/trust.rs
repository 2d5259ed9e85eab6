//! 6.2 Trust: by its three grounds, its three kinds or the five processes that build it.

use crate::case::{Case, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::{Facet, cut_setting, limits, points, settled};
use crate::{
    Card, Change, Cut, Example, Field, Literal, Name, Output, Picture, ProfileRow, Question, Reference, RowKind, Shape,
    Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("considersMyGood", "x_1", 5.0)
            .under("benevolence")
            .when("view", "parts")
            .named(&["considers my good", "为我着想"]),
        Field::item("helpsWithoutGain", "x_2", 5.0)
            .under("benevolence")
            .when("view", "parts")
            .named(&["helps without gain", "无利也帮忙"]),
        Field::item("takesAdvantage", "x_3", 3.0)
            .reversed()
            .under("benevolence")
            .when("view", "parts")
            .named(&["takes advantage", "占便宜"]),
        Field::item("keepsPromises", "x_1", 6.0)
            .under("integrity")
            .when("view", "parts")
            .named(&["keeps promises", "信守承诺"]),
        Field::item("tellsTruth", "x_2", 5.0)
            .under("integrity")
            .when("view", "parts")
            .named(&["tells the truth", "实话实说"]),
        Field::item("hidesBadNews", "x_3", 3.0)
            .reversed()
            .under("integrity")
            .when("view", "parts")
            .named(&["hides bad news", "隐瞒坏消息"]),
        Field::item("knowsItsBusiness", "x_1", 6.0)
            .under("ability")
            .when("view", "parts")
            .named(&["knows its business", "精通业务"]),
        Field::item("solvesProblems", "x_2", 5.0)
            .under("ability")
            .when("view", "parts")
            .named(&["solves problems", "能解决问题"]),
        Field::item("makesMistakes", "x_3", 3.0)
            .reversed()
            .under("ability")
            .when("view", "parts")
            .named(&["makes mistakes", "经常出错"]),
        Field::item("recordConvinces", "x_1", 5.0)
            .under("cognitive")
            .when("view", "kinds")
            .named(&["record convinces", "业绩可信"]),
        Field::item("noReasonToDoubt", "x_2", 5.0)
            .under("cognitive")
            .when("view", "kinds")
            .named(&["no reason to doubt", "没有理由怀疑"]),
        Field::item("speakFreely", "x_1", 4.0)
            .under("affective")
            .when("view", "kinds")
            .named(&["speak freely", "可以坦言"]),
        Field::item("feelsSafe", "x_2", 4.0)
            .under("affective")
            .when("view", "kinds")
            .named(&["feels safe", "感到安心"]),
        Field::item("leavesDecisions", "x_1", 4.0)
            .under("behavioural")
            .when("view", "kinds")
            .named(&["leaves decisions", "托付决定"]),
        Field::item("checksEverything", "x_2", 4.0)
            .reversed()
            .under("behavioural")
            .when("view", "kinds")
            .named(&["checks everything", "事事核对"]),
        Field::item("cheatingCosts", "x_1", 5.0)
            .under("calculation")
            .when("view", "processes")
            .named(&["cheating costs", "欺骗不合算"]),
        Field::item("nameAtStake", "x_2", 6.0)
            .under("calculation")
            .when("view", "processes")
            .named(&["name at stake", "名声要紧"]),
        Field::item("actsAsBefore", "x_1", 5.0)
            .under("prediction")
            .when("view", "processes")
            .named(&["acts as before", "一贯如此"]),
        Field::item("surprisesMe", "x_2", 4.0)
            .reversed()
            .under("prediction")
            .when("view", "processes")
            .named(&["surprises me", "难以预料"]),
        Field::item("canDeliver", "x_1", 5.0)
            .under("capability")
            .when("view", "processes")
            .named(&["can deliver", "能够兑现"]),
        Field::item("hasMeans", "x_2", 5.0)
            .under("capability")
            .when("view", "processes")
            .named(&["has the means", "具备条件"]),
        Field::item("meansWell", "x_1", 4.0)
            .under("intention")
            .when("view", "processes")
            .named(&["means well", "用意良好"]),
        Field::item("sharesValues", "x_2", 4.0)
            .under("intention")
            .when("view", "processes")
            .named(&["shares values", "价值观相同"]),
        Field::item("recommendedByTrusted", "x_1", 4.0)
            .under("transference")
            .when("view", "processes")
            .named(&["recommended by people i trust", "信任的人推荐"]),
        Field::item("backedByTrusted", "x_2", 5.0)
            .under("transference")
            .when("view", "processes")
            .named(&["backed by others i trust", "有可信的机构担保"]),
    ],
    settings: &[Field::choice("view", &["parts", "kinds", "processes"], "parts"), Field::scale("7"), cut_setting(4.5)],
    results: &[
        Output::new("trust", "T", Unit::Points),
        Output::new("weakest", "T_w", Unit::Points),
        Output::new("strongest", "T_s", Unit::Points),
    ],
    segments: &[
        "trusted",
        "lacks-benevolence",
        "lacks-integrity",
        "lacks-ability",
        "lacks-cognitive",
        "lacks-affective",
        "lacks-behavioural",
        "rests-on-calculation",
        "rests-on-prediction",
        "rests-on-capability",
        "rests-on-intention",
        "rests-on-transference",
        "without-ground",
    ],
    steps: &[
        "benevolence",
        "integrity",
        "ability",
        "cognitive",
        "affective",
        "behavioural",
        "calculation",
        "prediction",
        "capability",
        "intention",
        "transference",
        "weakestReached",
        "strongestReached",
    ],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "trust",
            tolerance: 0.005,
            given: &[
                "considersMyGood",
                "helpsWithoutGain",
                "takesAdvantage",
                "keepsPromises",
                "tellsTruth",
                "makesMistakes",
            ],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &[
                "considersMyGood",
                "takesAdvantage",
                "tellsTruth",
                "hidesBadNews",
                "solvesProblems",
                "makesMistakes",
            ],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(
            &["segment"],
            "averaged",
            Change::Even(&[
                "considersMyGood",
                "helpsWithoutGain",
                "takesAdvantage",
                "keepsPromises",
                "tellsTruth",
                "hidesBadNews",
                "knowsItsBusiness",
                "solvesProblems",
                "makesMistakes",
            ]),
        ),
        Slip::of(&["trust"], "weakest-alone", Change::Reads("weakest")),
        Slip::shared(&["trust"], "sum", Change::Times(3.0)),
    ],
    example: Example {
        inputs: &[
            ("considersMyGood", Literal::Number(7.0)),
            ("helpsWithoutGain", Literal::Number(7.0)),
            ("takesAdvantage", Literal::Number(1.0)),
            ("keepsPromises", Literal::Number(5.0)),
            ("tellsTruth", Literal::Number(5.0)),
            ("hidesBadNews", Literal::Number(3.0)),
            ("knowsItsBusiness", Literal::Number(6.0)),
            ("solvesProblems", Literal::Number(6.0)),
            ("makesMistakes", Literal::Number(2.0)),
        ],
        settings: &[],
        values: &[("trust", 6.0), ("weakest", 5.0), ("strongest", 7.0)],
        segment: Some("trusted"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Mayer, R. C., Davis, J. H., & Schoorman, F. D.",
            year: Some(1995),
            title: "An integrative model of organizational trust",
            container: "Academy of Management Review, 20(3), 709–734",
        },
        Reference {
            authors: "McAllister, D. J.",
            year: Some(1995),
            title: "Affect- and cognition-based trust as foundations for interpersonal cooperation in organizations",
            container: "Academy of Management Journal, 38(1), 24–59",
        },
        Reference {
            authors: "Doney, P. M., & Cannon, J. P.",
            year: Some(1997),
            title: "An examination of the nature of trust in buyer–seller relationships",
            container: "Journal of Marketing, 61(2), 35–51",
        },
    ],
    ..Card::new("trust", 6, 2, Shape::Scorecard)
};

const VIEW: usize = setting(&CARD, "view");
const CUT: usize = setting(&CARD, "cut");
const TRUST: usize = output(&CARD, "trust");
const WEAKEST: usize = output(&CARD, "weakest");
const STRONGEST: usize = output(&CARD, "strongest");

/// A facet whose score is a step: which facets there are depends on the view, so they are no results.
const fn facet(id: &'static str) -> Facet {
    Facet::without_result(&CARD, id, TRUST)
}

/// All facets: the grounds, the kinds, the processes, with their symbols.
const FACETS: [(Facet, &str); 11] = [
    (facet("benevolence"), "T_1"),
    (facet("integrity"), "T_2"),
    (facet("ability"), "T_3"),
    (facet("cognitive"), "T_1"),
    (facet("affective"), "T_2"),
    (facet("behavioural"), "T_3"),
    (facet("calculation"), "T_1"),
    (facet("prediction"), "T_2"),
    (facet("capability"), "T_3"),
    (facet("intention"), "T_4"),
    (facet("transference"), "T_5"),
];

/// The first facet of each view, and the end.
const VIEWS: [usize; 4] = [0, 3, 6, 11];
/// The view of the processes.
const PROCESSES: usize = 2;

/// The model.
pub(crate) struct Trust;

fn shown(case: &Case) -> &'static [(Facet, &'static str)] {
    let view = case.choice(VIEW);
    &FACETS[VIEWS[view]..VIEWS[view + 1]]
}

fn scores(case: &Case) -> Vec<Result<f64, &'static str>> {
    shown(case).iter().map(|(facet, _)| facet.mean(&CARD, case)).collect()
}

/// Place among the facets shown of the lowest or of the highest; the first among equals.
fn extreme(scores: &[f64], sign: f64) -> usize {
    (1..scores.len()).fold(0, |best, place| if sign * scores[place] > sign * scores[best] { place } else { best })
}

/// Segment, by the view: trust needs every ground and every kind, while one process is enough to build it.
fn segment(case: &Case, scores: &[f64]) -> usize {
    let view = case.choice(VIEW);
    let place = extreme(scores, if view == PROCESSES { 1.0 } else { -1.0 });
    match scores[place] >= case.number(CUT) {
        true if view != PROCESSES => 0,
        false if view == PROCESSES => CARD.segments.len() - 1,
        _ => 1 + VIEWS[view] + place,
    }
}

impl Model for Trust {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let scores: Result<Vec<f64>, _> = scores(case).into_iter().collect();
        let of = |read: fn(&[f64]) -> f64| scores.as_deref().map(read).map_err(|reason| *reason);
        out.set(TRUST, of(|scores| settled(scores.iter().sum::<f64>() / scores.len() as f64)));
        out.set(WEAKEST, of(|scores| scores[extreme(scores, -1.0)]));
        out.set(STRONGEST, of(|scores| scores[extreme(scores, 1.0)]));
        out.segment = scores.ok().and_then(|scores| u8::try_from(segment(case, &scores)).ok());
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut symbols = Vec::new();
        for ((facet, symbol), score) in shown(case).iter().zip(scores(case)) {
            let Ok(score) = score else { continue };
            steps.extend(Step::new(facet.id, symbol, &facet.formula(&CARD, case)));
            symbols.push(Expr::Symbol(symbol, score));
        }
        let (Ok(weakest), Ok(strongest)) = (out.get(WEAKEST), out.get(STRONGEST)) else { return steps };
        let number = symbols.len() as f64;
        let sum = symbols.iter().cloned().reduce(|sum, score| sum + score);
        steps.extend(sum.and_then(|sum| Step::new("trust", "T", &(sum / number))));
        steps.extend(Step::new("weakest", "T_w", &Expr::Call(Function::Min, symbols.clone())));
        steps.extend(Step::new("strongest", "T_s", &Expr::Call(Function::Max, symbols)));
        let (id, symbol, value) = match case.choice(VIEW) {
            PROCESSES => ("strongestReached", "T_s", strongest),
            _ => ("weakestReached", "T_w", weakest),
        };
        let cut = Expr::Symbol("c", case.number(CUT));
        steps.extend(Step::new(id, "", &Expr::Symbol(symbol, value).compare(Relation::AtLeast, cut)));
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let pointed = match case.choice(VIEW) {
            PROCESSES => out.get(STRONGEST),
            _ => out.get(WEAKEST).and_then(|least| if least < case.number(CUT) { Ok(least) } else { Err("") }),
        };
        let rows = shown(case).iter().zip(scores(case)).map(|((facet, _), score)| ProfileRow {
            name: Name::Id(facet.id),
            value: score.ok(),
            items: facet.answers(&CARD, case).collect(),
            reference: None,
            weight: None,
            flagged: score.is_ok() && score == pointed,
        });
        let cut = Cut { value: case.number(CUT), field: Some("cut"), name: None };
        Picture::Profile { rows: rows.collect(), scale: [1.0, points(&CARD, case)], cut: Some(cut) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values, evaluate};

    #[test]
    fn only_the_items_of_the_view_count() {
        for (view, own) in ["parts", "kinds", "processes"].into_iter().zip([0..9, 9..15, 15..25]) {
            let settings = Values::from([("view".to_owned(), Value::Word(view.to_owned()))]);
            let plain = evaluate("trust", &Values::new(), &settings).unwrap();
            for (place, field) in CARD.inputs.iter().enumerate() {
                assert_eq!(CARD.is_used(field, &settings), own.contains(&place), "{view} {}", field.id);
                let changed = Values::from([(field.id.to_owned(), Value::Number(1.0))]);
                let changed = evaluate("trust", &changed, &settings).unwrap();
                assert_eq!(changed.values != plain.values, own.contains(&place), "{view} {}", field.id);
            }
        }
    }
}

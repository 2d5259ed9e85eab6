//! 5.21 Acceptance of a website: usefulness, ease of use and security build trust, and trust builds loyalty.
//!
//! Two regressions on the respondents of the table: trust on the three qualities, loyalty on trust and the three.

use crate::case::{Case, input, output};
use crate::formula::{Expr, Function};
use crate::model::Outcome;
use crate::shapes::association::coefficients;
use crate::shapes::scorecard::{Facet, Scorecard, points, settled};
use crate::{Card, Change, Example, Field, Known, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit};

const fn column(id: &'static str, symbol: &'static str, start: &'static [f64]) -> Field {
    Field::list(id, symbol, Unit::Points, [1.0, 10.0], 200).under("respondents").starting(start)
}

static CARD: Card = Card {
    inputs: &[
        Field::item("findFaster", "x_1", 6.0).under("usefulness").named(&["find faster", "查找更快"]),
        Field::item("buyBetter", "x_2", 5.0).under("usefulness").named(&["buy better", "买得更好"]),
        Field::item("shopWouldDo", "x_3", 3.0).reversed().under("usefulness").named(&["shop would do", "实体店就行"]),
        Field::item("easyToLearn", "x_1", 6.0).under("ease").named(&["easy to learn", "容易学会"]),
        Field::item("clearToUse", "x_2", 5.0).under("ease").named(&["clear to use", "操作清楚"]),
        Field::item("takesEffort", "x_3", 3.0).reversed().under("ease").named(&["takes effort", "费力"]),
        Field::item("paymentSecure", "x_1", 4.0).under("security").named(&["payment secure", "付款安全"]),
        Field::item("dataKeptPrivate", "x_2", 4.0).under("security").named(&["data kept private", "保护隐私"]),
        Field::item("worryAboutMisuse", "x_3", 4.0)
            .reversed()
            .under("security")
            .named(&["worry about misuse", "担心滥用"]),
        Field::item("siteHonest", "x_1", 5.0).under("trust").named(&["site honest", "网站诚实"]),
        Field::item("siteKeepsPromises", "x_2", 5.0).under("trust").named(&["site keeps promises", "网站守信"]),
        Field::item("doubtTheSite", "x_3", 4.0).reversed().under("trust").named(&["doubt the site", "怀疑网站"]),
        Field::item("buyAgainHere", "x_1", 5.0).under("loyalty").named(&["buy again here", "再次购买"]),
        Field::item("tellFriends", "x_2", 5.0).under("loyalty").named(&["tell friends", "推荐朋友"]),
        Field::item("switchForLittle", "x_3", 4.0)
            .reversed()
            .under("loyalty")
            .named(&["switch for little", "小利就换"]),
        column("usefulnessScores", "u", &[6.0, 2.0, 5.0, 6.0, 3.0, 7.0, 4.0, 4.0, 4.0, 2.0, 5.0, 7.0]),
        column("easeScores", "e", &[4.0, 4.0, 6.0, 3.0, 3.0, 7.0, 4.0, 4.0, 5.0, 6.0, 3.0, 6.0]),
        column("securityScores", "s", &[5.0, 2.0, 3.0, 3.0, 6.0, 6.0, 2.0, 5.0, 2.0, 4.0, 7.0, 5.0]),
        column("trustScores", "t", &[4.0, 3.0, 3.0, 3.0, 3.0, 6.0, 2.0, 5.0, 2.0, 3.0, 5.0, 7.0]),
        column("loyaltyScores", "l", &[6.0, 3.0, 5.0, 4.0, 2.0, 6.0, 2.0, 6.0, 3.0, 4.0, 5.0, 6.0]),
    ],
    settings: &[Field::scale("7")],
    results: &[
        Output::new("gain", "G", Unit::Points),
        Output::new("usefulness", "U", Unit::Points),
        Output::new("ease", "E", Unit::Points),
        Output::new("security", "S", Unit::Points),
        Output::new("trust", "T", Unit::Points),
        Output::new("loyalty", "L", Unit::Points),
        Output::new("trustOnLoyalty", "b", Unit::Plain),
        Output::new("usefulnessOnTrust", "a_u", Unit::Plain),
        Output::new("easeOnTrust", "a_e", Unit::Plain),
        Output::new("securityOnTrust", "a_s", Unit::Plain),
        Output::new("usefulnessDirect", "c_u", Unit::Plain),
        Output::new("easeDirect", "c_e", Unit::Plain),
        Output::new("securityDirect", "c_s", Unit::Plain),
        Output::new("usefulnessIndirect", "i_u", Unit::Plain),
        Output::new("easeIndirect", "i_e", Unit::Plain),
        Output::new("securityIndirect", "i_s", Unit::Plain),
        Output::new("usefulnessTotal", "t_u", Unit::Plain),
        Output::new("easeTotal", "t_e", Unit::Plain),
        Output::new("securityTotal", "t_s", Unit::Plain),
    ],
    segments: &["usefulness-first", "ease-first", "security-first", "no-lever"],
    reasons: &["no-spread", "collinear", "too-few-rows"],
    cautions: 4,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "gain",
            tolerance: 0.01,
            given: &["findFaster", "shopWouldDo", "easyToLearn", "takesEffort", "paymentSecure", "worryAboutMisuse"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["findFaster", "shopWouldDo", "easyToLearn", "takesEffort", "paymentSecure", "worryAboutMisuse"],
            settings: &[],
        },
    ],
    slips: &[Slip::of(&["gain"], "direct-alone", Change::By(direct_gain))],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[
            ("gain", 1.092),
            ("usefulness", 5.333),
            ("security", 4.0),
            ("trust", 4.667),
            ("loyalty", 4.667),
            ("trustOnLoyalty", 0.554),
            ("securityOnTrust", 0.584),
            ("securityDirect", 0.04),
            ("securityIndirect", 0.324),
            ("securityTotal", 0.364),
            ("usefulnessTotal", 0.454),
        ],
        segment: Some("security-first"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Davis, F. D.",
            year: Some(1989),
            title: "Perceived usefulness, perceived ease of use, and user acceptance of information technology",
            container: "MIS Quarterly, 13(3), 319–340",
        },
        Reference {
            authors: "Gefen, D., Karahanna, E., & Straub, D. W.",
            year: Some(2003),
            title: "Trust and TAM in online shopping: An integrated model",
            container: "MIS Quarterly, 27(1), 51–90",
        },
    ],
    numbered: &["respondents"],
    ..Card::new("website-acceptance", 5, 21, Shape::Scorecard)
};

/// A quality of the website: its column, and the results for its score and effects.
struct Quality {
    column: usize,
    score: usize,
    on_trust: usize,
    direct: usize,
    indirect: usize,
    total: usize,
}

const fn quality(column: &str, score: &str, effects: [&str; 4]) -> Quality {
    let [on_trust, direct, indirect, total] = effects;
    Quality {
        column: input(&CARD, column),
        score: output(&CARD, score),
        on_trust: output(&CARD, on_trust),
        direct: output(&CARD, direct),
        indirect: output(&CARD, indirect),
        total: output(&CARD, total),
    }
}

const QUALITIES: [Quality; 3] = [
    quality(
        "usefulnessScores",
        "usefulness",
        ["usefulnessOnTrust", "usefulnessDirect", "usefulnessIndirect", "usefulnessTotal"],
    ),
    quality("easeScores", "ease", ["easeOnTrust", "easeDirect", "easeIndirect", "easeTotal"]),
    quality("securityScores", "security", ["securityOnTrust", "securityDirect", "securityIndirect", "securityTotal"]),
];
const TRUST: usize = input(&CARD, "trustScores");
const LOYALTY: usize = input(&CARD, "loyaltyScores");
const TRUST_ON_LOYALTY: usize = output(&CARD, "trustOnLoyalty");
const GAIN: usize = output(&CARD, "gain");
/// The segment where no quality raises loyalty.
const NO_LEVER: u8 = 3;

/// Coefficients of the three qualities on trust, then of the three and trust on loyalty.
fn paths(case: &Case) -> Result<([f64; 3], [f64; 4]), &'static str> {
    let [usefulness, ease, security] = QUALITIES.map(|quality| quality.column);
    case.rows(&[usefulness, ease, security, TRUST, LOYALTY])?;
    let [usefulness, ease, security] = [usefulness, ease, security].map(|column| case.list(column));
    let trust = case.list(TRUST);
    let on_trust = coefficients([usefulness, ease, security], trust)?;
    Ok((on_trust, coefficients([usefulness, ease, security, trust], case.list(LOYALTY))?))
}

fn symbol(out: &Outcome, place: usize) -> Result<Expr, &'static str> {
    Ok(Expr::Symbol(CARD.results[place].symbol, out.get(place)?))
}

/// What each quality could still bring: its whole effect on loyalty times the points that it lacks.
fn gains(case: &Case, out: &Outcome) -> Result<Vec<Expr>, &'static str> {
    let lacking = |score| Expr::Symbol("k", points(&CARD, case)) - score;
    QUALITIES.iter().map(|quality| Ok(symbol(out, quality.total)? * lacking(symbol(out, quality.score)?))).collect()
}

fn read(case: &Case, out: &mut Outcome) {
    let paths = paths(case);
    out.set(TRUST_ON_LOYALTY, paths.map(|(_, on_loyalty)| on_loyalty[3]));
    for (place, quality) in QUALITIES.iter().enumerate() {
        out.set(quality.on_trust, paths.map(|(on_trust, _)| on_trust[place]));
        out.set(quality.direct, paths.map(|(_, on_loyalty)| on_loyalty[place]));
        let indirect = paths.map(|(on_trust, on_loyalty)| on_trust[place] * on_loyalty[3]);
        out.set(quality.indirect, indirect);
        out.set(quality.total, paths.and_then(|(_, on_loyalty)| Ok(on_loyalty[place] + indirect?)));
    }
    let gains = gains(case, out).map(|gains| gains.iter().map(|gain| settled(gain.value())).collect::<Vec<f64>>());
    let largest = gains.as_ref().map(|gains| gains.iter().copied().fold(f64::MIN, f64::max));
    out.set(GAIN, largest.map_err(|reason| *reason));
    out.segment = gains.ok().zip(out.get(GAIN).ok()).and_then(|(gains, largest)| match largest > 0.0 {
        true => gains.iter().position(|gain| *gain == largest).and_then(|place| u8::try_from(place).ok()),
        false => Some(NO_LEVER),
    });
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    let Ok(trust) = symbol(out, TRUST_ON_LOYALTY) else { return };
    for quality in &QUALITIES {
        let (Ok(on_trust), Ok(direct)) = (symbol(out, quality.on_trust), symbol(out, quality.direct)) else { return };
        let indirect = on_trust * trust.clone();
        let [indirect_result, total_result] = [quality.indirect, quality.total].map(|place| &CARD.results[place]);
        steps.extend(Step::new(indirect_result.id, indirect_result.symbol, &indirect));
        let total = direct + Expr::Symbol(indirect_result.symbol, indirect.value());
        steps.extend(Step::new(total_result.id, total_result.symbol, &total));
    }
    let gains = gains(case, out).ok();
    steps.extend(gains.and_then(|gains| Step::new("gain", "G", &Expr::Call(Function::Max, gains))));
}

/// A learner's largest gain who counts the direct effects alone.
fn direct_gain(known: &Known<'_>) -> f64 {
    let qualities = [("usefulness", "usefulnessDirect"), ("ease", "easeDirect"), ("security", "securityDirect")];
    let gain = |(score, effect): (&str, &str)| known.number(effect) * (known.top() - known.number(score));
    qualities.map(gain).into_iter().fold(f64::NAN, f64::max)
}

/// The model.
pub(crate) static WEBSITE_ACCEPTANCE: Scorecard = Scorecard {
    read: |case, _, out| read(case, out),
    work,
    flag: |case, scores, place| {
        let Ok((on_trust, on_loyalty)) = paths(case) else { return false };
        let gain = |place: usize| {
            let total = on_loyalty[place] + on_trust[place] * on_loyalty[3];
            scores.facets[place].map_or(f64::NAN, |score| settled(total * (scores.points - score)))
        };
        let all = [gain(0), gain(1), gain(2)];
        place < 3 && all[place] > 0.0 && all.iter().all(|other| *other <= all[place])
    },
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "usefulness"),
            Facet::new(&CARD, "ease"),
            Facet::new(&CARD, "security"),
            Facet::new(&CARD, "trust"),
            Facet::new(&CARD, "loyalty"),
        ],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    #[test]
    fn loyalty_that_is_trust_has_no_direct_effects() {
        let trust = vec![4.0, 3.0, 3.0, 3.0, 3.0, 6.0, 2.0, 5.0, 2.0, 3.0, 5.0, 7.0];
        let loyalty = trust.iter().map(|trust| trust / 2.0 + 1.0).collect();
        let inputs = Values::from([("loyaltyScores".to_owned(), Value::List(loyalty))]);
        let found = evaluate("website-acceptance", &inputs, &Values::new()).unwrap();
        let value = |id: &str| found.values.iter().find(|quantity| quantity.id == id).unwrap().value.unwrap();
        assert!((value("trustOnLoyalty") - 1.0).abs() < 1e-12);
        for quality in ["usefulness", "ease", "security"] {
            assert!(value(&format!("{quality}Direct")).abs() < 1e-12);
            assert!((value(&format!("{quality}Total")) - value(&format!("{quality}OnTrust"))).abs() < 1e-12);
        }
    }

    #[test]
    fn qualities_that_say_the_same_have_no_effects_of_their_own() {
        let same = vec![6.0, 2.0, 5.0, 6.0, 3.0, 7.0, 4.0, 4.0, 4.0, 2.0, 5.0, 7.0];
        let inputs = Values::from([("easeScores".to_owned(), Value::List(same))]);
        let found = evaluate("website-acceptance", &inputs, &Values::new()).unwrap();
        assert_eq!(found.values[0].reason, Some("collinear"));
    }
}

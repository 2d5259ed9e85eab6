//! 6.1 Relationship quality: satisfaction, trust, commitment and commercial friendship, with what only constrains kept apart.

use crate::case::{Case, input, output};
use crate::formula::{Expr, Relation};
use crate::model::Outcome;
use crate::shapes::scorecard::{Facet, Scorecard, cut, cut_setting, index, points, settled};
use crate::{
    Card, Change, Example, Field, Known, Literal, Output, Question, Reference, RowKind, Shape, Slip, Step, Unit,
};

static CARD: Card = Card {
    inputs: &[
        Field::item("satisfiedOverall", "x_1", 6.0).under("satisfaction").named(&["satisfied overall", "总体满意"]),
        Field::item("rightChoice", "x_2", 6.0).under("satisfaction").named(&["right choice", "选择正确"]),
        Field::item("oftenDisappointed", "x_3", 2.0)
            .reversed()
            .under("satisfaction")
            .named(&["often disappointed", "经常失望"]),
        Field::item("benevolence", "x_1", 6.0).under("trust").named(&["benevolence", "善意"]),
        Field::item("integrity", "x_2", 5.0).under("trust").named(&["integrity", "诚信"]),
        Field::item("ability", "x_3", 5.0).under("trust").named(&["ability", "能力"]),
        Field::item("feelsPart", "x_1", 5.0).under("commitment").named(&["feels part", "感到自己是一员"]),
        Field::item("caresForFuture", "x_2", 5.0).under("commitment").named(&["cares for future", "关心前途"]),
        Field::item("owesLoyalty", "x_3", 4.0).under("commitment").named(&["owes loyalty", "应当忠诚"]),
        Field::item("leavingNotRight", "x_4", 4.0).under("commitment").named(&["leaving not right", "离开不应该"]),
        Field::item("worksWell", "x_1", 5.0).under("instrumentality").named(&["works well together", "配合顺利"]),
        Field::item("adviceOfFriend", "x_2", 4.0)
            .under("instrumentality")
            .named(&["advice of a friend", "朋友般的建议"]),
        Field::item("enjoysTalking", "x_1", 4.0).under("sociability").named(&["enjoys talking", "喜欢交谈"]),
        Field::item("onlyBusiness", "x_2", 4.0).reversed().under("sociability").named(&["only business", "只谈生意"]),
        Field::item("returnsFavours", "x_1", 4.0).under("reciprocity").named(&["returns favours", "投桃报李"]),
        Field::item("sharesPersonal", "x_2", 3.0).under("reciprocity").named(&["shares personal matters", "分享私事"]),
        Field::item("leavingCostly", "x_1", 4.0).under("continuance").named(&["leaving costly", "离开代价高"]),
        Field::item("noOtherChoice", "x_2", 3.0).under("continuance").named(&["no other choice", "别无选择"]),
        Field::weight("weightSatisfaction", "w_1", 1.0).named(&["weight of satisfaction", "满意感权重"]),
        Field::weight("weightTrust", "w_2", 1.0).named(&["weight of trust", "信任感权重"]),
        Field::weight("weightCommitment", "w_3", 1.0).named(&["weight of commitment", "归属感权重"]),
        Field::weight("weightFriendship", "w_4", 1.0).named(&["weight of friendship", "商业友谊权重"]),
    ],
    settings: &[Field::scale("7"), cut_setting(4.5)],
    results: &[
        Output::new("quality", "Q", Unit::Points),
        Output::new("level", "L", Unit::Share),
        Output::new("satisfaction", "S", Unit::Points),
        Output::new("trust", "T", Unit::Points),
        Output::new("commitment", "C", Unit::Points),
        Output::new("friendship", "F", Unit::Points),
        Output::new("instrumentality", "F_1", Unit::Points),
        Output::new("sociability", "F_2", Unit::Points),
        Output::new("reciprocity", "F_3", Unit::Points),
        Output::new("continuance", "B", Unit::Points),
    ],
    segments: &["close", "uneven", "bound", "weak"],
    steps: &["qualityReached", "allReached", "boundReached"],
    cautions: 3,
    rows: Some(RowKind::Respondent),
    questions: &[
        Question {
            result: "friendship",
            tolerance: 0.005,
            given: &[
                "worksWell",
                "adviceOfFriend",
                "enjoysTalking",
                "onlyBusiness",
                "returnsFavours",
                "sharesPersonal",
            ],
            settings: &[],
        },
        Question {
            result: "quality",
            tolerance: 0.005,
            given: &["benevolence", "integrity", "ability", "leavingCostly", "noOtherChoice", "weightSatisfaction"],
            settings: &[],
        },
    ],
    slips: &[
        Slip::shared(&["friendship"], "sum", Change::Times(6.0)),
        Slip::of(&["quality"], "constraint-averaged-in", Change::By(with_constraint)),
    ],
    example: Example {
        inputs: &[
            ("integrity", Literal::Number(6.0)),
            ("ability", Literal::Number(6.0)),
            ("worksWell", Literal::Number(5.0)),
            ("adviceOfFriend", Literal::Number(5.0)),
            ("enjoysTalking", Literal::Number(4.0)),
            ("onlyBusiness", Literal::Number(4.0)),
            ("returnsFavours", Literal::Number(3.0)),
            ("sharesPersonal", Literal::Number(3.0)),
            ("feelsPart", Literal::Number(4.0)),
            ("caresForFuture", Literal::Number(4.0)),
            ("owesLoyalty", Literal::Number(4.0)),
            ("leavingNotRight", Literal::Number(4.0)),
            ("leavingCostly", Literal::Number(6.0)),
            ("noOtherChoice", Literal::Number(6.0)),
        ],
        settings: &[],
        values: &[
            ("quality", 5.0),
            ("level", 0.6667),
            ("satisfaction", 6.0),
            ("trust", 6.0),
            ("commitment", 4.0),
            ("friendship", 4.0),
            ("continuance", 6.0),
        ],
        segment: Some("uneven"),
        source: None,
    },
    references: &[
        Reference {
            authors: "Crosby, L. A., Evans, K. R., & Cowles, D.",
            year: Some(1990),
            title: "Relationship quality in services selling: An interpersonal influence perspective",
            container: "Journal of Marketing, 54(3), 68–81",
        },
        Reference {
            authors: "Price, L. L., & Arnould, E. J.",
            year: Some(1999),
            title: "Commercial friendships: Service provider–client relationships in context",
            container: "Journal of Marketing, 63(4), 38–56",
        },
    ],
    ..Card::new("relationship-quality", 6, 1, Shape::Scorecard)
};

const QUALITY: usize = output(&CARD, "quality");
const LEVEL: usize = output(&CARD, "level");
const FRIENDSHIP: usize = output(&CARD, "friendship");
const PARTS: [usize; 3] =
    [output(&CARD, "instrumentality"), output(&CARD, "sociability"), output(&CARD, "reciprocity")];
const CONTINUANCE: usize = output(&CARD, "continuance");
/// The four components with their weights.
const COMPONENTS: [(usize, usize); 4] = [
    (output(&CARD, "satisfaction"), input(&CARD, "weightSatisfaction")),
    (output(&CARD, "trust"), input(&CARD, "weightTrust")),
    (output(&CARD, "commitment"), input(&CARD, "weightCommitment")),
    (FRIENDSHIP, input(&CARD, "weightFriendship")),
];
const CUT: usize = crate::case::setting(&CARD, "cut");

/// A component that carries weight, as symbols: its weight and its score.
fn weighted(case: &Case, out: &Outcome) -> Result<Vec<(Expr, Expr)>, &'static str> {
    let counting = COMPONENTS.iter().filter(|(_, weight)| case.number(*weight) > 0.0);
    let terms: Result<Vec<_>, _> = counting
        .map(|(place, weight)| {
            let score = Expr::Symbol(CARD.results[*place].symbol, out.get(*place)?);
            Ok((Expr::Symbol(CARD.inputs[*weight].symbol, case.number(*weight)), score))
        })
        .collect();
    match terms {
        Ok(terms) if terms.is_empty() => Err("no-weights"),
        terms => terms,
    }
}

/// The weighted mean of the components.
fn quality(case: &Case, out: &Outcome) -> Result<Expr, &'static str> {
    let terms = weighted(case, out)?;
    let sum = |terms: Vec<Expr>| terms.into_iter().reduce(|sum, term| sum + term).ok_or("no-weights");
    let weights = sum(terms.iter().map(|(weight, _)| weight.clone()).collect())?;
    Ok(sum(terms.into_iter().map(|(weight, score)| weight * score).collect())? / weights)
}

fn friendship(out: &Outcome) -> Result<Expr, &'static str> {
    let mut sum = Expr::Number(0.0);
    for (number, place) in PARTS.into_iter().enumerate() {
        let part = Expr::Symbol(CARD.results[place].symbol, out.get(place)?);
        sum = if number == 0 { part } else { sum + part };
    }
    Ok(sum / 3.0)
}

fn read(case: &Case, out: &mut Outcome) {
    out.set(FRIENDSHIP, friendship(out).map(|mean| settled(mean.value())));
    let quality = quality(case, out).map(|mean| settled(mean.value()));
    out.set(QUALITY, quality);
    out.set(LEVEL, quality.map(|quality| index(quality, points(&CARD, case)) / 100.0));
    let cut = case.number(CUT);
    out.segment = quality.ok().map(|quality| {
        let all = least(case, out).is_some_and(|least| least >= cut);
        match quality >= cut {
            true if all => 0,
            true => 1,
            false if out.get(CONTINUANCE).is_ok_and(|bound| bound >= cut) => 2,
            false => 3,
        }
    });
}

/// The lowest component that carries weight.
fn least(case: &Case, out: &Outcome) -> Option<f64> {
    weighted(case, out).ok()?.iter().map(|(_, score)| score.value()).reduce(f64::min)
}

fn work(case: &Case, out: &Outcome, steps: &mut Vec<Step>) {
    steps.extend(friendship(out).ok().and_then(|mean| Step::new("friendship", "F", &mean)));
    let Ok(mean) = quality(case, out) else { return };
    steps.extend(Step::new("quality", "Q", &mean));
    let share = (Expr::Symbol("Q", settled(mean.value())) - 1.0) / (Expr::Symbol("k", points(&CARD, case)) - 1.0);
    steps.extend(Step::new("level", "L", &share));
    let cut = || Expr::Symbol("c", case.number(CUT));
    let quality = settled(mean.value());
    steps.extend(Step::new("qualityReached", "", &Expr::Symbol("Q", quality).compare(Relation::AtLeast, cut())));
    if quality >= case.number(CUT) {
        let scores = weighted(case, out).unwrap_or_default().into_iter().map(|(_, score)| score).collect();
        let all = Expr::Call(crate::Function::Min, scores).compare(Relation::AtLeast, cut());
        steps.extend(Step::new("allReached", "", &all));
    } else if let Ok(bound) = out.get(CONTINUANCE) {
        let bound = Expr::Symbol("B", bound).compare(Relation::AtLeast, cut());
        steps.extend(Step::new("boundReached", "", &bound));
    }
}

/// A learner's quality who averages having to stay in, as a component of weight one.
fn with_constraint(known: &Known<'_>) -> f64 {
    let weights = ["weightSatisfaction", "weightTrust", "weightCommitment", "weightFriendship"];
    let weight = weights.iter().map(|id| known.number(id)).sum::<f64>();
    (known.number("quality") * weight + known.number("continuance")) / (weight + 1.0)
}

/// The model.
pub(crate) static RELATIONSHIP_QUALITY: Scorecard = Scorecard {
    cut: cut(&CARD),
    read: |case, _, out| read(case, out),
    work,
    // What is low beside something that is not; having to stay is neither good nor bad in itself.
    flag: |case, scores, place| {
        let low = |score: &Result<f64, _>| score.is_ok_and(|score| score < case.number(CUT));
        place < 6 && low(&scores.facets[place]) && !scores.facets[..6].iter().all(low)
    },
    ..Scorecard::new(
        &CARD,
        &[
            Facet::new(&CARD, "satisfaction"),
            Facet::new(&CARD, "trust"),
            Facet::new(&CARD, "commitment"),
            Facet::new(&CARD, "instrumentality"),
            Facet::new(&CARD, "sociability"),
            Facet::new(&CARD, "reciprocity"),
            Facet::new(&CARD, "continuance"),
        ],
    )
};

#[cfg(test)]
mod tests {
    use crate::{Value, Values, evaluate};

    fn of(pairs: &[(&str, f64)]) -> (Vec<Option<f64>>, Option<&'static str>) {
        let inputs: Values = pairs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
        let found = evaluate("relationship-quality", &inputs, &Values::new()).unwrap();
        (found.values.iter().map(|quantity| quantity.value).collect(), found.segment)
    }

    #[test]
    fn what_only_binds_never_raises_the_quality() {
        let free = of(&[("leavingCostly", 1.0), ("noOtherChoice", 1.0)]);
        let bound = of(&[("leavingCostly", 7.0), ("noOtherChoice", 7.0)]);
        assert_eq!(free.0[0], bound.0[0]);
    }

    #[test]
    fn a_poor_relationship_that_binds_is_told_from_a_poor_one() {
        let poor = [("benevolence", 1.0), ("integrity", 1.0), ("ability", 1.0), ("satisfiedOverall", 1.0)];
        let low = |bound: f64| {
            of(&[&poor[..], &[("rightChoice", 1.0), ("leavingCostly", bound), ("noOtherChoice", bound)]].concat()).1
        };
        assert_eq!([low(7.0), low(1.0)], [Some("bound"), Some("weak")]);
    }
}

//! 6.8 Channel choice: five means of communication rated on five criteria, and what a reply costs on each.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function};
use crate::model::{Model, Outcome};
use crate::shapes::gap::settled;
use crate::shapes::scorecard;
use crate::{
    Bar, Card, Change, Example, Field, Literal, Name, Output, Picture, Question, Reference, Shape, Slip, Step, Unit,
};

/// How well a channel does on a criterion; every rating is needed, since channels are compared.
const fn rating(id: &'static str, symbol: &'static str, channel: &'static str, default: f64) -> Field {
    Field { optional: false, ..Field::item(id, symbol, default).under(channel) }
}

const fn cost(id: &'static str, channel: &'static str, default: f64) -> Field {
    Field::number(id, "k", Unit::Money, [0.0, 1e9], [0.0, 20.0, 0.5], default).under(channel)
}

const fn rate(id: &'static str, channel: &'static str, default: f64) -> Field {
    Field::number(id, "h", Unit::Share, [0.0, 1.0], [0.0, 1.0, 0.05], default).under(channel)
}

static CARD: Card = Card {
    inputs: &[
        rating("phoneInformation", "x_1", "phone", 4.0),
        rating("phonePrivacy", "x_2", "phone", 3.0),
        rating("phoneConvenience", "x_3", "phone", 4.0),
        rating("phoneControl", "x_4", "phone", 4.0),
        rating("phoneReply", "x_5", "phone", 5.0),
        cost("phoneCost", "phone", 8.0),
        rate("phoneReplyRate", "phone", 0.4),
        rating("smsInformation", "x_1", "sms", 2.0),
        rating("smsPrivacy", "x_2", "sms", 3.0),
        rating("smsConvenience", "x_3", "sms", 5.0),
        rating("smsControl", "x_4", "sms", 2.0),
        rating("smsReply", "x_5", "sms", 3.0),
        cost("smsCost", "sms", 0.5),
        rate("smsReplyRate", "sms", 0.1),
        rating("faxInformation", "x_1", "fax", 3.0),
        rating("faxPrivacy", "x_2", "fax", 2.0),
        rating("faxConvenience", "x_3", "fax", 2.0),
        rating("faxControl", "x_4", "fax", 3.0),
        rating("faxReply", "x_5", "fax", 3.0),
        cost("faxCost", "fax", 2.0),
        rate("faxReplyRate", "fax", 0.1),
        rating("letterInformation", "x_1", "letter", 4.0),
        rating("letterPrivacy", "x_2", "letter", 5.0),
        rating("letterConvenience", "x_3", "letter", 2.0),
        rating("letterControl", "x_4", "letter", 3.0),
        rating("letterReply", "x_5", "letter", 2.0),
        cost("letterCost", "letter", 5.0),
        rate("letterReplyRate", "letter", 0.08),
        rating("webInformation", "x_1", "web", 5.0),
        rating("webPrivacy", "x_2", "web", 3.0),
        rating("webConvenience", "x_3", "web", 5.0),
        rating("webControl", "x_4", "web", 2.0),
        rating("webReply", "x_5", "web", 2.0),
        cost("webCost", "web", 1.0),
        rate("webReplyRate", "web", 0.15),
        Field::weight("weightInformation", "w_1", 3.0),
        Field::weight("weightPrivacy", "w_2", 2.0),
        Field::weight("weightConvenience", "w_3", 2.0),
        Field::weight("weightControl", "w_4", 1.0),
        Field::weight("weightReply", "w_5", 2.0),
    ],
    settings: &[
        Field::scale("5"),
        Field::number("least", "l", Unit::Points, [1.0, 10.0], [1.0, 5.0, 1.0], 1.0),
        Field::choice("rank", &["score", "cost"], "score"),
    ],
    results: &[
        Output::new("best", "S", Unit::Points),
        Output::new("phone", "S_1", Unit::Points),
        Output::new("sms", "S_2", Unit::Points),
        Output::new("fax", "S_3", Unit::Points),
        Output::new("letter", "S_4", Unit::Points),
        Output::new("web", "S_5", Unit::Points),
        Output::new("phoneCostPerReply", "K_1", Unit::Money),
        Output::new("smsCostPerReply", "K_2", Unit::Money),
        Output::new("faxCostPerReply", "K_3", Unit::Money),
        Output::new("letterCostPerReply", "K_4", Unit::Money),
        Output::new("webCostPerReply", "K_5", Unit::Money),
    ],
    segments: &["use-phone", "use-sms", "use-fax", "use-letter", "use-web", "none-fits"],
    steps: &["cheapest"],
    reasons: &["no-replies", "none-admitted"],
    cautions: 4,
    questions: &[
        Question {
            result: "phone",
            tolerance: 0.005,
            given: &["phoneInformation", "phonePrivacy", "phoneConvenience", "phoneControl", "phoneReply"],
            settings: &[],
        },
        Question {
            result: "phoneCostPerReply",
            tolerance: 0.005,
            given: &["phoneCost", "phoneReplyRate"],
            settings: &[],
        },
        Question {
            result: "segment",
            tolerance: 0.0,
            given: &["phoneInformation", "smsConvenience", "letterPrivacy", "webControl", "webReply"],
            settings: &["least"],
        },
    ],
    slips: &[
        Slip::shared(
            &["phone"],
            "unweighted",
            Change::Put(&[
                ("weightInformation", Literal::Number(1.0)),
                ("weightPrivacy", Literal::Number(1.0)),
                ("weightConvenience", Literal::Number(1.0)),
                ("weightControl", Literal::Number(1.0)),
                ("weightReply", Literal::Number(1.0)),
            ]),
        ),
        Slip::of(&["phoneCostPerReply"], "multiplied", Change::Product("phoneCost", "phoneReplyRate")),
        Slip::of(&["segment"], "least-forgotten", Change::Put(&[("least", Literal::Number(1.0))])),
    ],
    example: Example {
        inputs: &[],
        settings: &[],
        values: &[("best", 4.0), ("phone", 4.0), ("sms", 3.0), ("phoneCostPerReply", 20.0)],
        segment: Some("use-phone"),
        source: None,
    },
    references: &[Reference {
        authors: "Daft, R. L., & Lengel, R. H.",
        year: Some(1986),
        title: "Organizational information requirements, media richness and structural design",
        container: "Management Science, 32(5), 554–571",
    }],
    ..Card::new("channel-choice", 6, 8, Shape::Scorecard)
};

const FIRST_WEIGHT: usize = input(&CARD, "weightInformation");
const LEAST: usize = setting(&CARD, "least");
const RANK: usize = setting(&CARD, "rank");
const BEST: usize = output(&CARD, "best");
const CRITERIA: usize = 5;

/// A channel: its ratings stand together, then what a contact costs and how many reply.
struct Channel {
    id: &'static str,
    ratings: usize,
    score: usize,
    cost_per_reply: usize,
}

impl Channel {
    const fn new(id: &'static str, first: &'static str, cost_per_reply: &'static str) -> Self {
        Self {
            id,
            ratings: input(&CARD, first),
            score: output(&CARD, id),
            cost_per_reply: output(&CARD, cost_per_reply),
        }
    }

    fn ratings(&self, case: &Case) -> Vec<f64> {
        (self.ratings..self.ratings + CRITERIA).map(|place| case.number(place)).collect()
    }

    fn score(&self, case: &Case) -> Result<Expr, &'static str> {
        let weights = weights(case);
        if weights.iter().sum::<f64>() == 0.0 {
            return Err("no-weights");
        }
        let sum = |term| Expr::sum("i", 1, CRITERIA as i64, term);
        let weight = Expr::Element("w", 1, weights);
        Ok(sum(weight.clone() * Expr::Element("x", 1, self.ratings(case))) / sum(weight))
    }

    fn cost_per_reply(&self, case: &Case) -> Result<Expr, &'static str> {
        let [cost, rate] = [self.ratings + CRITERIA, self.ratings + CRITERIA + 1].map(|place| case.number(place));
        if rate == 0.0 { Err("no-replies") } else { Ok(Expr::Symbol("k", cost) / Expr::Symbol("h", rate)) }
    }

    /// Whether no criterion that counts is rated below the least that is asked for.
    fn is_admitted(&self, case: &Case) -> bool {
        let mut counting = weights(case).into_iter().zip(self.ratings(case)).filter(|(weight, _)| *weight > 0.0);
        counting.all(|(_, rating)| rating >= case.number(LEAST))
    }
}

static CHANNELS: [Channel; 5] = [
    Channel::new("phone", "phoneInformation", "phoneCostPerReply"),
    Channel::new("sms", "smsInformation", "smsCostPerReply"),
    Channel::new("fax", "faxInformation", "faxCostPerReply"),
    Channel::new("letter", "letterInformation", "letterCostPerReply"),
    Channel::new("web", "webInformation", "webCostPerReply"),
];

fn weights(case: &Case) -> Vec<f64> {
    (FIRST_WEIGHT..FIRST_WEIGHT + CRITERIA).map(|place| case.number(place)).collect()
}

/// Score and cost per reply, the latter beyond all numbers where nobody replies.
fn standing(case: &Case, channel: &Channel) -> Result<(f64, f64), &'static str> {
    let cost = channel.cost_per_reply(case).map_or(f64::INFINITY, |formula| formula.value());
    Ok((settled(channel.score(case)?.value()), settled(cost)))
}

/// The admitted channel that leads: by score and then by cost, or the other way round; the first among equals.
fn leading(case: &Case) -> Result<usize, &'static str> {
    let mut leading: Option<(usize, (f64, f64))> = None;
    for (place, channel) in CHANNELS.iter().enumerate().filter(|(_, channel)| channel.is_admitted(case)) {
        let (score, cost) = standing(case, channel)?;
        let key = if case.choice(RANK) == 0 { (-score, cost) } else { (cost, -score) };
        if leading.is_none_or(|(_, before)| key < before) {
            leading = Some((place, key));
        }
    }
    leading.map(|(place, _)| place).ok_or("none-admitted")
}

/// The model.
pub(crate) struct ChannelChoice;

impl Model for ChannelChoice {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        scorecard::limits(&CARD, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for channel in &CHANNELS {
            out.set(channel.score, channel.score(case).map(|formula| formula.value()));
            out.set(channel.cost_per_reply, channel.cost_per_reply(case).map(|formula| formula.value()));
        }
        let leading = match weights(case).iter().sum::<f64>() {
            0.0 => Err("no-weights"),
            _ => leading(case),
        };
        out.set(BEST, leading.and_then(|place| Ok(CHANNELS[place].score(case)?.value())));
        out.segment = match leading {
            Ok(place) => u8::try_from(place).ok(),
            Err("none-admitted") => Some(CHANNELS.len() as u8),
            Err(_) => None,
        };
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for channel in &CHANNELS {
            for (place, formula) in
                [(channel.score, channel.score(case)), (channel.cost_per_reply, channel.cost_per_reply(case))]
            {
                let Output { id, symbol, .. } = CARD.results[place];
                steps.extend(formula.ok().and_then(|formula| Step::new(id, symbol, &formula)));
            }
        }
        let Ok(best) = out.get(BEST) else { return steps };
        let admitted = || CHANNELS.iter().filter(|channel| channel.is_admitted(case));
        let of = |place: usize| out.get(place).ok().map(|value| Expr::Symbol(CARD.results[place].symbol, value));
        if case.choice(RANK) == 0 {
            let scores = admitted().filter_map(|channel| of(channel.score)).collect();
            steps.extend(Step::new("best", "S", &Expr::Call(Function::Max, scores)));
        } else {
            let costs: Vec<Expr> = admitted().filter_map(|channel| of(channel.cost_per_reply)).collect();
            steps.extend(Step::new("cheapest", "K", &Expr::Call(Function::Min, costs)));
            steps.extend(Step::new("best", "S", &Expr::Number(best)));
        }
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let is_cost = case.choice(RANK) == 1;
        let rows = CHANNELS.iter().enumerate().map(|(place, channel)| Bar {
            name: Name::Id(channel.id),
            value: out.get(if is_cost { channel.cost_per_reply } else { channel.score }).ok(),
            interval: None,
            segment: None,
            flagged: out.segment == u8::try_from(place).ok(),
        });
        Picture::Bars { rows: rows.collect(), unit: if is_cost { Unit::Money } else { Unit::Points }, cut: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    fn segment(inputs: &[(&str, f64)], settings: &[(&str, Value)]) -> &'static str {
        let inputs = inputs.iter().map(|(id, value)| ((*id).to_owned(), Value::Number(*value))).collect();
        let settings: Values = settings.iter().map(|(id, value)| ((*id).to_owned(), value.clone())).collect();
        crate::model::evaluate(&ChannelChoice, &inputs, &settings).unwrap().segment.unwrap()
    }

    #[test]
    fn a_rating_too_low_puts_a_channel_out_and_the_rank_decides_among_the_rest() {
        assert_eq!(segment(&[], &[("least", Value::Number(4.0))]), "none-fits");
        assert_eq!(segment(&[("phonePrivacy", 1.0)], &[("least", Value::Number(2.0))]), "use-web");
        assert_eq!(segment(&[], &[("rank", Value::Word("cost".to_owned()))]), "use-sms");
        let equal = [("webControl", 3.0), ("webReply", 3.0)];
        assert_eq!(segment(&equal, &[]), "use-web", "the cheaper of equals");
    }
}

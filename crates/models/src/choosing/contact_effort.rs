//! 2.7 How long to pursue a prospect: go on while the next contact is worth its cost.

use crate::case::{Case, input, output, setting};
use crate::formula::{Expr, Function, Relation};
use crate::model::{Model, Outcome};
use crate::{
    Card, Change, Example, Field, Literal, Mark, Name, Output, Picture, Question, Reference, RowKind, Series, Shape,
    Slip, Span, Step, Unit,
};

const MONEY: [f64; 2] = [0.0, 1e12];

const fn experience(id: &'static str, symbol: &'static str, default: f64) -> Field {
    Field::number(id, symbol, Unit::Plain, [0.01, 1000.0], [0.5, 20.0, 0.5], default).when("chancesBy", "learning")
}

static CARD: Card = Card {
    inputs: &[
        Field::number("value", "V", Unit::Money, MONEY, [0.0, 5000.0, 50.0], 1000.0).named(&[
            "value",
            "deal value",
            "margin",
            "成交价值",
            "预期利润",
        ]),
        Field::number("cost", "c", Unit::Money, MONEY, [10.0, 500.0, 10.0], 100.0).named(&[
            "cost",
            "contact cost",
            "cost per contact",
            "每次成本",
            "沟通成本",
        ]),
        experience("successes", "a", 1.0).named(&["successes", "成功数", "成功经验"]),
        experience("failures", "b", 3.0).named(&["failures", "失败数", "失败经验"]),
        Field::list("chances", "p", Unit::Share, [0.0, 1.0], 100)
            .under("contacts")
            .starting(&[0.10, 0.20, 0.25, 0.15, 0.08, 0.04])
            .when("chancesBy", "own"),
    ],
    settings: &[Field::choice("chancesBy", &["learning", "own"], "learning")],
    results: &[
        Output::new("contacts", "N", Unit::Count),
        Output::new("chance", "P", Unit::Share),
        Output::new("expected", "E", Unit::Plain),
        Output::new("net", "W", Unit::Money),
        Output::new("breakEven", "p_0", Unit::Share),
    ],
    segments: &["pursue", "leave"],
    steps: &["worthwhile"],
    reasons: &["never-stops", "too-many", "no-value"],
    cautions: 3,
    rows: Some(RowKind::Prospect),
    questions: &[
        Question {
            result: "contacts",
            tolerance: 0.0,
            given: &["value", "cost", "successes", "failures"],
            settings: &[],
        },
        Question { result: "breakEven", tolerance: 0.005, given: &["value", "cost"], settings: &[] },
    ],
    slips: &[
        Slip::shared(&["contacts"], "one-too-many", Change::Plus(1.0)),
        Slip::of(&["contacts"], "turned", Change::Swap(&[["successes", "failures"]])),
        Slip::of(&["breakEven"], "left-over", Change::By(|known| 1.0 - known.number("breakEven"))),
    ],
    example: Example {
        inputs: &[
            ("value", Literal::Number(1000.0)),
            ("cost", Literal::Number(100.0)),
            ("successes", Literal::Number(1.0)),
            ("failures", Literal::Number(3.0)),
        ],
        settings: &[],
        values: &[("contacts", 6.0), ("chance", 0.6667), ("expected", 3.6536), ("net", 301.31), ("breakEven", 0.1)],
        segment: Some("pursue"),
        source: None,
    },
    references: &[Reference {
        authors: "DeGroot, M. H.",
        year: Some(1970),
        title: "Optimal statistical decisions",
        container: "McGraw-Hill",
    }],
    numbered: &["contacts"],
    ..Card::new("contact-effort", 2, 7, Shape::Formula)
};

const VALUE: usize = input(&CARD, "value");
const COST: usize = input(&CARD, "cost");
const SUCCESSES: usize = input(&CARD, "successes");
const FAILURES: usize = input(&CARD, "failures");
const CHANCES: usize = input(&CARD, "chances");
const CHANCES_BY: usize = setting(&CARD, "chancesBy");

/// Most contacts that a plan may have.
const MOST: f64 = 10_000.0;

/// A plan: contact until the deal, at most so many times.
struct Plan {
    contacts: usize,
    /// Chance that a contact takes place: no deal before it.
    reached: Vec<f64>,
    /// Chance of the deal at each contact.
    chances: Vec<f64>,
}

fn is_own(case: &Case) -> bool {
    case.choice(CHANCES_BY) == 1
}

/// Chance of the deal at a contact, counted from 0, after as many failures; none beyond the user's own list.
fn chance(case: &Case, failures: usize) -> Option<f64> {
    if is_own(case) {
        return case.list(CHANCES).get(failures).copied();
    }
    let (a, b) = (case.number(SUCCESSES), case.number(FAILURES));
    Some(a / (a + b + failures as f64))
}

/// Contacts while the next is worth more than it costs: V·a/(a + b + n) > c holds for n below this.
fn contacts_formula(case: &Case) -> Expr {
    let [value, cost, a, b] = [("V", VALUE), ("c", COST), ("a", SUCCESSES), ("b", FAILURES)]
        .map(|(s, place)| Expr::Symbol(s, case.number(place)));
    let last = (value * a.clone() / cost - (a + b)).call(Function::Ceil);
    Expr::Call(Function::Max, vec![Expr::Number(0.0), last])
}

/// The user's own chances, from the last contact back: what is left to win when going on as long as it pays.
fn own_contacts(case: &Case) -> usize {
    let (value, cost) = (case.number(VALUE), case.number(COST));
    let mut left = 0.0;
    let mut contacts = 0;
    for (place, chance) in case.list(CHANCES).iter().enumerate().rev() {
        let going_on = chance * value - cost + (1.0 - chance) * left;
        let worth = going_on > 1e-12 * (value + cost);
        contacts = if !worth {
            0
        } else if contacts == 0 {
            place + 1
        } else {
            contacts
        };
        left = if worth { going_on } else { 0.0 };
    }
    contacts
}

fn plan(case: &Case) -> Result<Plan, &'static str> {
    let (value, cost) = (case.number(VALUE), case.number(COST));
    let contacts = match () {
        () if is_own(case) => {
            case.rows(&[CHANCES])?;
            own_contacts(case)
        }
        () if value == 0.0 => 0,
        () if cost == 0.0 => return Err("never-stops"),
        () => match contacts_formula(case).value() {
            contacts if contacts > MOST => return Err("too-many"),
            contacts => contacts as usize,
        },
    };
    Ok(Plan::of(case, contacts))
}

impl Plan {
    fn of(case: &Case, contacts: usize) -> Self {
        let chances: Vec<f64> = (0..contacts).map_while(|failures| chance(case, failures)).collect();
        let mut left = 1.0;
        let reached = chances
            .iter()
            .map(|chance| {
                let reached = left;
                left *= 1.0 - chance;
                reached
            })
            .collect();
        Self { contacts: chances.len(), reached, chances }
    }

    fn expected(&self) -> f64 {
        self.reached.iter().sum()
    }

    fn chance(&self) -> f64 {
        self.reached.iter().zip(&self.chances).map(|(reached, chance)| reached * chance).sum()
    }

    fn net(&self, case: &Case) -> f64 {
        case.number(VALUE) * self.chance() - case.number(COST) * self.expected()
    }
}

/// The model.
pub(crate) struct ContactEffort;

impl Model for ContactEffort {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let plan = plan(case);
        let plan = plan.as_ref().map_err(|reason| *reason);
        out.set(output(&CARD, "contacts"), plan.map(|plan| plan.contacts as f64));
        out.set(output(&CARD, "chance"), plan.map(Plan::chance));
        out.set(output(&CARD, "expected"), plan.map(Plan::expected));
        out.set(output(&CARD, "net"), plan.map(|plan| plan.net(case)));
        let value = case.number(VALUE);
        out.set(output(&CARD, "breakEven"), if value > 0.0 { Ok(case.number(COST) / value) } else { Err("no-value") });
        out.segment = plan.ok().map(|plan| u8::from(plan.contacts == 0));
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        let symbol = |symbol, place| Expr::Symbol(symbol, case.number(place));
        let break_even = symbol("c", COST) / symbol("V", VALUE);
        steps.extend(Step::new("breakEven", "p_0", &break_even));
        if let Some(first) = chance(case, 0) {
            let worth = Expr::Symbol("p_1", first).compare(Relation::MoreThan, Expr::Symbol("p_0", break_even.value()));
            steps.extend(break_even.value().is_finite().then(|| Step::new("worthwhile", "", &worth)).flatten());
        }
        let Ok(plan) = plan(case) else { return steps };
        if !is_own(case) && case.number(VALUE) > 0.0 {
            steps.extend(Step::new("contacts", "N", &contacts_formula(case)));
        }
        if plan.contacts > 0 {
            let last = plan.contacts as i64;
            let reached = || Expr::Element("S", 1, plan.reached.clone());
            steps.extend(Step::new("expected", "E", &Expr::sum("i", 1, last, reached())));
            let deal = reached() * Expr::Element("p", 1, plan.chances.clone());
            steps.extend(Step::new("chance", "P", &Expr::sum("i", 1, last, deal)));
            let net = symbol("V", VALUE) * Expr::Symbol("P", plan.chance())
                - symbol("c", COST) * Expr::Symbol("E", plan.expected());
            steps.extend(Step::new("net", "W", &net));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let best = plan(case).ok();
        let contacts = best.as_ref().map_or(0, |plan| plan.contacts);
        let shown = match is_own(case) {
            true => case.list(CHANCES).len(),
            false => contacts + (contacts / 2).max(4),
        };
        let whole = Plan::of(case, shown);
        let stride = shown.div_ceil(300).max(1);
        let (mut net, mut points) = (0.0, vec![[0.0, 0.0]]);
        for (place, (reached, chance)) in whole.reached.iter().zip(&whole.chances).enumerate() {
            net += reached * (case.number(VALUE) * chance - case.number(COST));
            if (place + 1) % stride == 0 || place + 1 == contacts {
                points.push([place as f64 + 1.0, net]);
            }
        }
        let (low, high) = points.iter().fold((0.0, 0.0), |(low, high), point| (point[1].min(low), point[1].max(high)));
        let mark =
            best.map(|plan| Mark { name: Name::Id("contacts"), x: contacts as f64, y: plan.net(case), field: None });
        Picture::Curve {
            x: Span { id: "contacts", unit: Unit::Count, min: 0.0, max: shown.max(1) as f64 },
            y: Span { id: "net", unit: Unit::Money, min: low, max: if high > low { high } else { low + 1.0 } },
            series: vec![Series { name: Name::Id("net"), points, stepped: false }],
            marks: mark.into_iter().collect(),
            cut: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Value, Values};

    fn result(inputs: &[(&str, Value)], settings: &Values, place: usize) -> f64 {
        let inputs: Values = inputs.iter().map(|(id, value)| ((*id).to_owned(), value.clone())).collect();
        crate::model::evaluate(&ContactEffort, &inputs, settings).unwrap().values[place].value.unwrap()
    }

    #[test]
    fn a_weak_contact_is_passed_when_a_strong_one_follows() {
        let own = Values::from([("chancesBy".to_owned(), Value::Word("own".to_owned()))]);
        let of = |chances: &[f64], place| result(&[("chances", Value::List(chances.to_vec()))], &own, place);
        // The first contact alone is not worth its 100, the second is worth so much that both are.
        assert_eq!(of(&[0.05, 0.5, 0.01], 0), 2.0);
        assert_eq!(of(&[0.05, 0.01, 0.5], 0), 3.0);
        assert_eq!(of(&[0.05, 0.11, 0.0], 0), 0.0);
    }

    #[test]
    fn one_contact_more_or_less_is_never_better() {
        for (value, a, b) in [(1000.0, 1.0, 3.0), (2350.0, 2.5, 7.0), (300.0, 0.5, 0.5)] {
            let inputs = [("value", value), ("successes", a), ("failures", b)].map(|(id, x)| (id, Value::Number(x)));
            let (contacts, best) = (result(&inputs, &Values::new(), 0), result(&inputs, &Values::new(), 3));
            let given: Values = inputs.iter().map(|(id, value)| ((*id).to_owned(), value.clone())).collect();
            let case = Case::new(&ContactEffort, &given, &Values::new()).unwrap();
            for other in [contacts - 1.0, contacts + 1.0] {
                assert!(Plan::of(&case, other as usize).net(&case) <= best, "{value} {other}");
            }
        }
    }
}

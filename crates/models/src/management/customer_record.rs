//! 9.6 The customer record: which of its fields are filled, by group, for a person or a firm.
//!
//! The groups are the course text's; the four fields under each are ours. Groups that hold sensitive personal information
//! are left out unless the user counts them in: a field that should not be asked is not missing.

use crate::case::{Case, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::members;
use crate::{
    Card, Change, CheckGroup, Example, Field, Literal, Name, Output, Picture, Question, Reference, Shape, Slip, Step,
    Unit,
};

const fn field(id: &'static str, group: &'static str, kind: &'static str) -> Field {
    Field::flag(id, false).under(group).when("kind", kind)
}

/// A field that the record of the start values has.
const fn known(id: &'static str, group: &'static str, kind: &'static str) -> Field {
    Field::flag(id, true).under(group).when("kind", kind)
}

static CARD: Card = Card {
    inputs: &[
        known("name", "basic", "person"),
        field("sexAndAge", "basic", "person"),
        known("contact", "basic", "person"),
        known("address", "basic", "person"),
        known("lastPurchase", "purchase", "person"),
        known("howOften", "purchase", "person"),
        field("howMuch", "purchase", "person"),
        field("preference", "purchase", "person"),
        known("occupation", "career", "person"),
        field("employer", "career", "person"),
        field("position", "career", "person"),
        field("income", "career", "person"),
        field("maritalStatus", "family", "person"),
        field("members", "family", "person"),
        field("children", "family", "person"),
        field("familyDays", "family", "person"),
        field("hobbies", "life", "person"),
        field("habits", "life", "person"),
        field("leisure", "life", "person"),
        field("media", "life", "person"),
        known("degree", "education", "person"),
        field("school", "education", "person"),
        field("subject", "education", "person"),
        field("training", "education", "person"),
        field("temperament", "personality", "person"),
        field("values", "personality", "person"),
        field("manner", "personality", "person"),
        field("taboos", "personality", "person"),
        field("friends", "relations", "person"),
        field("groups", "relations", "person"),
        field("influence", "relations", "person"),
        field("referrals", "relations", "person"),
        known("firmName", "firmBasic", "firm"),
        known("firmAddress", "firmBasic", "firm"),
        known("firmContact", "firmBasic", "firm"),
        field("firmLegalForm", "firmBasic", "firm"),
        field("firmSize", "firmFeatures", "firm"),
        known("firmProducts", "firmFeatures", "firm"),
        field("firmMarket", "firmFeatures", "firm"),
        field("firmCredit", "firmFeatures", "firm"),
        known("firmSales", "firmBusiness", "firm"),
        field("firmCustomers", "firmBusiness", "firm"),
        field("firmRivals", "firmBusiness", "firm"),
        field("firmPlans", "firmBusiness", "firm"),
        known("firmOrders", "firmTrade", "firm"),
        known("firmTerms", "firmTrade", "firm"),
        known("firmPayments", "firmTrade", "firm"),
        field("firmComplaints", "firmTrade", "firm"),
        known("headName", "firmHead", "firm"),
        field("headPosition", "firmHead", "firm"),
        known("headContact", "firmHead", "firm"),
        field("headPreference", "firmHead", "firm"),
    ],
    settings: &[Field::choice("kind", &["person", "firm"], "person"), Field::flag("countSensitive", false)],
    results: &[
        Output::new("completeness", "c", Unit::Share),
        Output::new("filled", "n", Unit::Count),
        Output::new("asked", "N", Unit::Count),
    ],
    segments: &["complete", "usable", "thin"],
    cautions: 3,
    questions: &[Question {
        result: "completeness",
        tolerance: 0.005,
        given: &["name", "contact", "address", "lastPurchase", "howOften", "occupation", "degree"],
        settings: &["countSensitive"],
    }],
    slips: &[
        Slip::shared(&["completeness"], "count", Change::Reads("filled")),
        Slip::shared(&["completeness"], "among-given", Change::AmongGiven),
    ],
    example: Example {
        inputs: &[
            ("name", Literal::Flag(true)),
            ("sexAndAge", Literal::Flag(true)),
            ("contact", Literal::Flag(true)),
            ("address", Literal::Flag(true)),
            ("lastPurchase", Literal::Flag(true)),
            ("howOften", Literal::Flag(true)),
            ("howMuch", Literal::Flag(true)),
            ("preference", Literal::Flag(true)),
            ("occupation", Literal::Flag(true)),
            ("employer", Literal::Flag(true)),
            ("position", Literal::Flag(true)),
            ("income", Literal::Flag(true)),
            ("maritalStatus", Literal::Flag(true)),
            ("members", Literal::Flag(true)),
            ("children", Literal::Flag(true)),
            ("familyDays", Literal::Flag(true)),
            ("hobbies", Literal::Flag(true)),
            ("habits", Literal::Flag(true)),
            ("leisure", Literal::Flag(true)),
            ("media", Literal::Flag(true)),
            ("degree", Literal::Flag(false)),
        ],
        settings: &[("countSensitive", Literal::Flag(true))],
        values: &[("completeness", 0.625), ("filled", 20.0), ("asked", 32.0)],
        segment: Some("usable"),
        source: None,
    },
    references: &[Reference {
        authors: "全国人民代表大会常务委员会",
        year: Some(2021),
        title: "中华人民共和国个人信息保护法",
        container: "中华人民共和国主席令第九十一号",
    }],
    ..Card::new("customer-record", 9, 6, Shape::Scorecard)
};

/// A group: its id, its items, whether it belongs to a person, whether it is sensitive.
struct Group {
    id: &'static str,
    items: [usize; 2],
    person: bool,
    sensitive: bool,
}

const fn group(id: &'static str, person: bool, sensitive: bool) -> Group {
    Group { id, items: members(&CARD, id), person, sensitive }
}

static GROUPS: [Group; 13] = [
    group("basic", true, false),
    group("purchase", true, false),
    group("career", true, false),
    group("family", true, true),
    group("life", true, true),
    group("education", true, false),
    group("personality", true, true),
    group("relations", true, true),
    group("firmBasic", false, false),
    group("firmFeatures", false, false),
    group("firmBusiness", false, false),
    group("firmTrade", false, false),
    group("firmHead", false, false),
];

const KIND: usize = setting(&CARD, "kind");
const COUNT_SENSITIVE: usize = setting(&CARD, "countSensitive");
const COMPLETENESS: usize = output(&CARD, "completeness");
const FILLED: usize = output(&CARD, "filled");
const ASKED: usize = output(&CARD, "asked");
/// Least share filled of a complete and of a usable record (ours).
const COMPLETE: f64 = 0.9;
const USABLE: f64 = 0.6;

/// The model.
pub(crate) struct CustomerRecord;

fn counted(case: &Case) -> impl Iterator<Item = &'static Group> + '_ {
    let person = case.choice(KIND) == 0;
    GROUPS.iter().filter(move |group| group.person == person && (!group.sensitive || case.flag(COUNT_SENSITIVE)))
}

fn filled(case: &Case, group: &Group) -> usize {
    (group.items[0]..group.items[1]).filter(|place| case.flag(*place)).count()
}

impl Model for CustomerRecord {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let (mut found, mut asked) = (0, 0);
        for group in counted(case) {
            found += filled(case, group);
            asked += group.items[1] - group.items[0];
        }
        let share = found as f64 / asked as f64;
        out.set(COMPLETENESS, Ok(share));
        out.set(FILLED, Ok(found as f64));
        out.set(ASKED, Ok(asked as f64));
        out.segment = Some(match share {
            _ if share >= COMPLETE => 0,
            _ if share >= USABLE => 1,
            _ => 2,
        });
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let by_group: Vec<f64> = counted(case).map(|group| filled(case, group) as f64).collect();
        let sum = Expr::sum("i", 1, by_group.len() as i64, Expr::Element("x", 1, by_group));
        let mut steps = Vec::new();
        steps.extend(Step::new("filled", "n", &sum));
        if let (Ok(filled), Ok(asked)) = (out.get(FILLED), out.get(ASKED)) {
            let share = Expr::Symbol("n", filled) / Expr::Symbol("N", asked);
            steps.extend(Step::new("completeness", "c", &share));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let groups = counted(case).map(|group| CheckGroup {
            name: Name::Id(group.id),
            items: (group.items[0]..group.items[1])
                .map(|item| (Name::Id(CARD.inputs[item].id), Some(f64::from(case.flag(item)))))
                .collect(),
            flagged: filled(case, group) == 0,
        });
        Picture::Checklist { groups: groups.collect() }
    }
}

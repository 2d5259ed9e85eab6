//! 9.6 The customer record: which of its fields are filled, by group, for a person or a firm.
//!
//! The groups are the course text's; the four fields under each are ours. Groups that hold sensitive personal information
//! are left out unless the user counts them in: a field that should not be asked is not missing.

use crate::case::{Case, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::members;
use crate::{
    Card, Change, CheckGroup, Example, Field, Literal, Name, Output, Picture, Question, Reference, RowKind, Shape,
    Slip, Step, Unit,
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
        known("name", "basic", "person").named(&["full name", "customer name", "姓名", "客户姓名"]),
        field("sexAndAge", "basic", "person").named(&["sex", "age", "gender", "性别", "年龄", "性别与年龄"]),
        known("contact", "basic", "person").named(&["phone", "mobile", "email", "电话", "手机", "手机号", "联系方式"]),
        known("address", "basic", "person").named(&["home address", "地址", "住址"]),
        known("lastPurchase", "purchase", "person").named(&[
            "last order",
            "most recent purchase",
            "最近一次购买",
            "最近购买",
        ]),
        known("howOften", "purchase", "person").named(&[
            "how often they buy",
            "frequency",
            "purchase frequency",
            "购买频率",
            "购买频次",
        ]),
        field("howMuch", "purchase", "person").named(&[
            "how much they spend",
            "spend",
            "total spend",
            "消费金额",
            "消费额",
        ]),
        field("preference", "purchase", "person").named(&["preferences", "消费偏好", "偏好"]),
        known("occupation", "career", "person").named(&["profession", "job", "职业"]),
        field("employer", "career", "person").named(&["company", "工作单位", "单位"]),
        field("position", "career", "person").named(&["title", "job title", "职务", "职位"]),
        field("income", "career", "person").named(&["salary", "收入", "月收入"]),
        field("maritalStatus", "family", "person").named(&["marriage", "婚姻状况", "婚姻"]),
        field("members", "family", "person").named(&["family members", "family", "家庭成员"]),
        field("children", "family", "person").named(&["kids", "子女情况", "子女"]),
        field("familyDays", "family", "person").named(&[
            "important dates",
            "birthday",
            "anniversary",
            "重要的日子",
            "生日",
            "纪念日",
        ]),
        field("hobbies", "life", "person").named(&["hobby", "interests", "爱好", "兴趣爱好"]),
        field("habits", "life", "person").named(&["habit", "生活习惯", "习惯"]),
        field("leisure", "life", "person").named(&["leisure activities", "休闲方式", "休闲"]),
        field("media", "life", "person").named(&["media used", "常用媒体", "媒体"]),
        known("degree", "education", "person").named(&["education", "学历"]),
        field("school", "education", "person").named(&["university", "毕业院校", "学校"]),
        field("subject", "education", "person").named(&["field of study", "major", "专业"]),
        field("training", "education", "person").named(&["courses", "培训经历", "培训"]),
        field("temperament", "personality", "person").named(&["character", "性格"]),
        field("values", "personality", "person").named(&["beliefs", "价值观"]),
        field("manner", "personality", "person").named(&["communication style", "沟通方式"]),
        field("taboos", "personality", "person").named(&["dislikes", "忌讳", "禁忌"]),
        field("friends", "relations", "person").named(&["circle of friends", "朋友圈", "朋友"]),
        field("groups", "relations", "person").named(&["clubs and groups", "clubs", "参加的团体", "团体"]),
        field("influence", "relations", "person").named(&["reach", "影响力"]),
        field("referrals", "relations", "person").named(&["referred customers", "推荐的客户", "推荐客户"]),
        known("firmName", "firmBasic", "firm").named(&["name of the firm", "firm name", "企业名称", "公司名称"]),
        known("firmAddress", "firmBasic", "firm").named(&["firm address", "企业地址", "公司地址"]),
        known("firmContact", "firmBasic", "firm").named(&["firm contact", "企业联系方式", "公司电话"]),
        field("firmLegalForm", "firmBasic", "firm").named(&["legal form", "企业性质"]),
        field("firmSize", "firmFeatures", "firm").named(&["size", "employees", "规模", "企业规模"]),
        known("firmProducts", "firmFeatures", "firm").named(&["products", "产品"]),
        field("firmMarket", "firmFeatures", "firm").named(&["market", "市场"]),
        field("firmCredit", "firmFeatures", "firm").named(&["credit", "credit rating", "信用", "信用等级"]),
        known("firmSales", "firmBusiness", "firm").named(&["sales", "turnover", "销售业绩", "销售额"]),
        field("firmCustomers", "firmBusiness", "firm").named(&["its customers", "它的客户"]),
        field("firmRivals", "firmBusiness", "firm").named(&["its rivals", "competitors", "竞争对手"]),
        field("firmPlans", "firmBusiness", "firm").named(&["plans", "发展计划"]),
        known("firmOrders", "firmTrade", "firm").named(&["orders", "订货记录", "订单"]),
        known("firmTerms", "firmTrade", "firm").named(&["terms", "terms of trade", "交易条件"]),
        known("firmPayments", "firmTrade", "firm").named(&["payments", "付款情况", "付款"]),
        field("firmComplaints", "firmTrade", "firm").named(&["complaints", "投诉记录", "投诉"]),
        known("headName", "firmHead", "firm").named(&["person in charge", "负责人", "负责人姓名"]),
        field("headPosition", "firmHead", "firm").named(&["position of the person in charge", "负责人职务"]),
        known("headContact", "firmHead", "firm").named(&["contact of the person in charge", "负责人联系方式"]),
        field("headPreference", "firmHead", "firm").named(&["preferences of the person in charge", "负责人偏好"]),
    ],
    settings: &[Field::choice("kind", &["person", "firm"], "person"), Field::flag("countSensitive", false)],
    results: &[
        Output::new("completeness", "c", Unit::Share),
        Output::new("filled", "n", Unit::Count),
        Output::new("asked", "N", Unit::Count),
    ],
    segments: &["complete", "usable", "thin"],
    cautions: 3,
    rows: Some(RowKind::Customer),
    filled: true,
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

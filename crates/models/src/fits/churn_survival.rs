//! How long customers stay: the Kaplan–Meier curve, by group, and whether the groups differ.

use serde::{Deserialize, Serialize};

use super::{FitCard, FitRole, FitSetting, RoleKind};
use crate::{Reference, RowKind};

/// Headers of the day on which a customer came.
pub(super) const JOINED: &[&str] = &[
    "joined",
    "join date",
    "joined on",
    "start date",
    "start",
    "signup date",
    "sign-up date",
    "registered",
    "registration date",
    "first order",
    "first purchase",
    "加入日期",
    "入会日期",
    "注册日期",
    "注册时间",
    "开始日期",
    "开通日期",
    "签约日期",
    "首购日期",
    "首次购买日期",
];

/// Headers of the day on which a customer left.
pub(super) const LEFT: &[&str] = &[
    "left",
    "left on",
    "leave date",
    "end date",
    "end",
    "churn date",
    "cancelled on",
    "cancellation date",
    "closed",
    "离开日期",
    "流失日期",
    "退出日期",
    "退订日期",
    "结束日期",
    "终止日期",
    "注销日期",
    "解约日期",
];

/// The card.
pub static CARD: FitCard = FitCard {
    id: "churn-survival",
    chapter: 7,
    place: 9,
    rows: RowKind::Customer,
    roles: &[
        FitRole::one("joined", RoleKind::Day, JOINED).when("times", "dates"),
        FitRole::one("left", RoleKind::Day, LEFT).or_empty().when("times", "dates"),
        FitRole::one(
            "duration",
            RoleKind::Number,
            &[
                "duration",
                "tenure",
                "lifetime",
                "months",
                "tenure months",
                "months as customer",
                "time",
                "在网时长",
                "在网月数",
                "持续时间",
                "时长",
                "存续时间",
                "使用月数",
                "合作月数",
                "月数",
            ],
        )
        .when("times", "durations"),
        FitRole::one(
            "ended",
            RoleKind::Flag {
                yes: &[
                    "churned",
                    "left",
                    "cancelled",
                    "closed",
                    "gone",
                    "ended",
                    "流失",
                    "已流失",
                    "已离开",
                    "离网",
                    "退订",
                    "已退订",
                    "已注销",
                ],
                no: &[
                    "active",
                    "open",
                    "stayed",
                    "current",
                    "still here",
                    "在网",
                    "留存",
                    "未流失",
                    "在用",
                    "活跃",
                    "仍在",
                ],
            },
            &["ended", "churned", "churn", "event", "status", "流失", "是否流失", "已流失", "是否离开", "状态", "事件"],
        )
        .when("times", "durations"),
        FitRole::one(
            "entry",
            RoleKind::Number,
            &["entry", "seen from", "observed from", "进入观察", "开始观察", "观察起点"],
        )
        .optional()
        .when("times", "durations"),
        FitRole::one(
            "group",
            RoleKind::Group,
            &[
                "group",
                "segment",
                "plan",
                "channel",
                "contract",
                "tier",
                "product",
                "套餐",
                "细分",
                "群组",
                "分组",
                "渠道",
                "合同类型",
                "客户类型",
                "等级",
            ],
        )
        .optional(),
    ],
    settings: &[
        FitSetting::choice("times", &["dates", "durations"], "dates"),
        FitSetting::choice("unit", &["days", "weeks", "months", "years"], "months"),
        FitSetting::day("until").when("times", "dates"),
        FitSetting::day("since").when("times", "dates"),
        FitSetting::choice("band", &["log-log", "plain"], "log-log"),
        FitSetting::choice("level", &["90", "95", "99"], "95"),
    ],
    columns: &["duration", "ended", "staying"],
    reasons: &[
        "ends-before-it-begins",
        "begins-after-the-end",
        "left-before-the-log",
        "not-reached",
        "nothing-to-compare",
    ],
    words: &[
        "picture",
        "finding-median",
        "finding-no-median",
        "finding-observed",
        "finding-lived",
        "finding-groups",
        "finding-groups-alike",
        "finding-fastest",
        "finding-small",
        "all",
        "group",
        "customers",
        "gone",
        "median",
        "mean",
        "share-after",
        "interval",
        "time",
        "share",
        "share-axis",
        "at-risk",
        "at-risk-title",
        "at-risk-note",
        "readout",
        "test",
        "test-line",
        "test-none",
        "observed",
        "expected",
        "table",
        "table-note",
        "life-table",
        "factor",
        "band-note",
    ],
    formulas: &[
        "S(t) = ∏ (1 − dᵢ / nᵢ),  tᵢ ≤ t",
        "SE(t) = S(t) · √ Σ dᵢ / (nᵢ (nᵢ − dᵢ))",
        "S(t) ^ exp(± z · SE(t) / (S(t) · ln S(t)))",
        "χ² = (O − E)ᵀ V⁻ (O − E)",
    ],
    cautions: 4,
    samples: &["subscriptions"],
    references: &[
        Reference {
            authors: "Kaplan, E. L. & Meier, P.",
            year: Some(1958),
            title: "Nonparametric estimation from incomplete observations",
            container: "Journal of the American Statistical Association 53(282), 457–481",
        },
        Reference {
            authors: "Mantel, N.",
            year: Some(1966),
            title: "Evaluation of survival data and two new rank order statistics arising in its consideration",
            container: "Cancer Chemotherapy Reports 50(3), 163–170",
        },
        Reference {
            authors: "Brookmeyer, R. & Crowley, J.",
            year: Some(1982),
            title: "A confidence interval for the median survival time",
            container: "Biometrics 38(1), 29–41",
        },
    ],
};

/// Groups that are compared at most: more lines than that nobody tells apart.
pub const MOST_GROUPS: usize = 8;

/// How long customers stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurvivalReport {
    /// Unit of all times: `days`, `weeks`, `months`, `years`.
    pub unit: String,
    /// Kind of the band: `log-log`, `plain`.
    pub band: String,
    /// Level of the band and of all intervals.
    pub level: f64,
    /// Last day observed; `None` where the file gave durations.
    pub until: Option<i32>,
    /// Customers that came under observation late.
    pub entered_late: usize,
    /// All customers, then group by group in alphabetical order.
    pub curves: Vec<CurveReport>,
    /// Times at which the numbers at risk are told, 0 first.
    pub marks: Vec<f64>,
    /// Horizon of the mean times: the longest time observed in every curve.
    pub horizon: f64,
    /// Whether the groups differ; `None` without groups, and where nothing happened that could tell.
    pub test: Option<TestReport>,
}

/// One curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CurveReport {
    /// Group; `None` for all customers.
    pub group: Option<String>,
    /// Customers.
    pub customers: usize,
    /// Of these, gone.
    pub gone: usize,
    /// The curve at times when somebody left, ascending; thinned where more steps than a picture shows.
    pub points: Vec<CurvePoint>,
    /// Time by which half have left; `None` while more than half are there at the end.
    pub median: Option<f64>,
    /// Its interval; `None` for an end that the data do not set.
    pub interval: [Option<f64>; 2],
    /// Longest time observed, and the share still there then.
    pub last: [f64; 2],
    /// Mean time within the horizon with its standard error.
    pub mean: Option<[f64; 2]>,
    /// Customers at risk at each mark.
    pub at_risk: Vec<usize>,
    /// Share still there at each mark with its interval; `None` beyond the longest time observed.
    pub shares: Vec<Option<ShareAt>>,
}

/// The curve at one time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CurvePoint {
    /// The time.
    pub time: f64,
    /// Customers at risk just before it.
    pub at_risk: usize,
    /// Of these, leaving then.
    pub gone: usize,
    /// Share still there after it, with its interval.
    #[serde(flatten)]
    pub share: ShareAt,
}

/// A share with its interval; without one once nobody is left.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShareAt {
    /// The share.
    pub share: f64,
    /// Lower end.
    pub lower: Option<f64>,
    /// Upper end.
    pub upper: Option<f64>,
}

/// The log-rank test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TestReport {
    /// χ².
    pub statistic: f64,
    /// Degrees of freedom.
    pub degrees: usize,
    /// Chance of a statistic as large where the groups do not differ.
    pub p: f64,
    /// Leavers observed and expected, group by group.
    pub groups: Vec<[f64; 2]>,
}

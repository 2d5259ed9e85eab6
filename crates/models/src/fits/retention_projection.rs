//! How many customers with a contract stay: survivors by cohort, projected by sBG and BdW.

use serde::{Deserialize, Serialize};

use super::churn_survival::{JOINED, LEFT};
use super::{FitCard, FitRole, FitSetting, RoleKind, SettingKind, Tested};
use crate::{Reference, RowKind, Unit};

/// The card.
pub static CARD: FitCard = FitCard {
    id: "retention-projection",
    chapter: 8,
    place: 8,
    rows: RowKind::Customer,
    roles: &[
        FitRole::one("joined", RoleKind::Day, JOINED).when("data", "dates"),
        FitRole::one("left", RoleKind::Day, LEFT).or_empty().when("data", "dates"),
        FitRole::one(
            "period",
            RoleKind::Number,
            &["period", "year", "month", "quarter", "renewals", "t", "期", "期数", "年份", "年", "季度", "月份", "月"],
        )
        .when("data", "periods"),
        FitRole {
            takes_rest: true,
            ..FitRole::items(
                "survivors",
                MOST_GROUPS,
                &["survivors", "customers", "still there", "仍在", "留存", "客户数"],
            )
        }
        .at_least(1)
        .or_empty()
        .when("data", "periods"),
        FitRole { takes_rest: true, ..FitRole::items("counts", MOST_PERIODS, &["survivors", "仍在", "留存"]) }
            .at_least(2)
            .or_empty()
            .when("data", "cohorts"),
        FitRole::one(
            "cohort",
            RoleKind::Group,
            &["cohort", "joined in", "acquired in", "start", "同期群", "批次", "加入期", "获客期"],
        )
        .optional()
        .when("data", "cohorts"),
        FitRole::one(
            "group",
            RoleKind::Group,
            &[
                "group",
                "segment",
                "plan",
                "channel",
                "contract",
                "product",
                "套餐",
                "细分",
                "群组",
                "分组",
                "渠道",
                "合同类型",
            ],
        )
        .optional()
        .when("data", "dates cohorts"),
    ],
    settings: &[
        FitSetting::choice("data", &["dates", "periods", "cohorts"], "dates"),
        FitSetting::choice("length", &LENGTHS, "months").when("data", "dates"),
        FitSetting::choice("lengthGiven", &LENGTHS, "years").when("data", "periods cohorts"),
        FitSetting::day("until").when("data", "dates"),
        count("learnt", [0.0, 120.0], 0.0),
        count("horizon", [1.0, 60.0], 5.0),
        FitSetting {
            id: "rate",
            kind: SettingKind::Number {
                unit: Unit::AnnualRate,
                min: 0.01,
                max: 1.0,
                step: 0.01,
                default: 0.1,
                whole: false,
            },
            used_when: None,
        },
    ],
    columns: &["renewals", "staying", "lifetime"],
    reasons: &["ends-before-it-begins", "begins-after-the-end", "no-survivors"],
    words: &[
        "picture",
        "headline",
        "finding-observed",
        "finding-projected",
        "finding-duration",
        "finding-no-duration",
        "finding-no-test",
        "finding-sorting",
        "finding-lifetime",
        "finding-together",
        "finding-not-converged",
        "finding-boundary",
        "finding-ridge",
        "finding-nobody-left",
        "finding-all-left-at-once",
        "finding-too-few-periods",
        "of-group",
        "all",
        "observed",
        "sbg",
        "bdw",
        "modelled",
        "survival-axis",
        "retention-axis",
        "retention-title",
        "retention-picture",
        "projected",
        "period",
        "at-risk",
        "models",
        "model",
        "log-likelihood",
        "best",
        "test-line",
        "table",
        "table-note",
        "still-there",
        "retention",
        "lifetime",
        "triangle",
        "triangle-note",
        "triangle-more",
        "cohort",
        "size",
        "meaning-alpha",
        "meaning-beta",
        "meaning-c",
    ],
    formulas: &[
        "S(t) = B(α, β + t) / B(α, β)",
        "r(t) = (β + t − 1) / (α + β + t − 1)",
        "S(t) = B(α, β + tᶜ) / B(α, β)",
        "E = Σ S(n + k) / S(n) / (1 + d)ᵏ⁻¹,  k = 1, 2, …",
        "χ² = 2 (ln L_BdW − ln L_sBG)",
    ],
    cautions: 4,
    samples: &["retention", "subscriptions"],
    references: &[
        Reference {
            authors: "Fader, P. S. & Hardie, B. G. S.",
            year: Some(2007),
            title: "How to project customer retention",
            container: "Journal of Interactive Marketing 21(1), 76–90",
        },
        Reference {
            authors: "Fader, P. S., Hardie, B. G. S., Liu, Y., Davin, J. & Steenburgh, T.",
            year: Some(2018),
            title: "“How to project customer retention” revisited: The role of duration dependence",
            container: "Journal of Interactive Marketing 43, 1–16",
        },
        Reference {
            authors: "Fader, P. S. & Hardie, B. G. S.",
            year: Some(2010),
            title: "Customer-base valuation in a contractual setting: The perils of ignoring heterogeneity",
            container: "Marketing Science 29(1), 85–93",
        },
    ],
};

/// Lengths of a period.
const LENGTHS: [&str; 3] = ["months", "quarters", "years"];

/// Groups that are fitted at most: more lines than that nobody tells apart.
pub const MOST_GROUPS: usize = 8;

/// Columns of a table of cohorts at most: ten years of months, and the beginning.
pub const MOST_PERIODS: usize = 121;

/// A whole number.
const fn count(id: &'static str, [min, max]: [f64; 2], default: f64) -> FitSetting {
    let kind = SettingKind::Number { unit: Unit::Periods, min, max, step: 1.0, default, whole: true };
    FitSetting { id, kind, used_when: None }
}

/// How many customers stay, group by group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectionReport {
    /// Length of a period: `months`, `quarters`, `years`.
    pub length: String,
    /// Last day observed; `None` where the file gave survivors.
    pub until: Option<i32>,
    /// Discount rate a year.
    pub rate: f64,
    /// Each group on its own; one without a name where there are none.
    pub groups: Vec<GroupProjection>,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupProjection {
    /// Its name.
    pub group: Option<String>,
    /// Customers at the beginning of all cohorts.
    pub customers: f64,
    /// Its cohorts in order.
    pub cohorts: Vec<CohortSurvivors>,
    /// Periods that the models learnt from.
    pub learnt: usize,
    /// sBG, then BdW.
    pub fits: Vec<ContractFit>,
    /// Place of the one with the smaller AIC.
    pub best: usize,
    /// Whether the probability to leave changes with time: likelihood-ratio test of `c = 1`; `None` where it says nothing.
    pub test: Option<Tested>,
    /// From the beginning to the end of the projection.
    pub periods: Vec<PeriodProjection>,
}

/// A cohort.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CohortSurvivors {
    /// Its name: `2024-03`, `2024-Q1`, `2024`, or what the file calls it.
    pub name: String,
    /// Customers at the beginning and after each period.
    pub survivors: Vec<f64>,
}

/// A fitted model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContractFit {
    /// `sbg`, `bdw`.
    pub model: String,
    /// Parameters with their standard errors; none at a boundary.
    pub parameters: Vec<ContractParameter>,
    /// Log-likelihood.
    pub log_likelihood: f64,
    /// Akaike's criterion.
    pub aic: f64,
    /// Schwarz's criterion.
    pub bic: f64,
    /// What is to be said of the fit.
    pub findings: Vec<ContractFinding>,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContractParameter {
    /// `alpha`, `beta`, `c`.
    pub id: String,
    /// Estimate.
    pub value: f64,
    /// Standard error.
    pub error: Option<f64>,
}

/// What is to be said of a fit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ContractFinding {
    /// `converged`, `boundary`, …
    pub kind: String,
    /// The parameter at the end of its range.
    pub parameter: Option<String>,
    /// Which end: `zero`, `infinity`.
    pub towards: Option<String>,
    /// Periods observed.
    pub periods: Option<usize>,
    /// Number from which the parameters can be told apart.
    pub wanted: Option<usize>,
}

/// One period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PeriodProjection {
    /// Customers who were observed through it; `None` where nobody was, and at the beginning.
    pub at_risk: Option<f64>,
    /// Share of them who stayed.
    pub retention: Option<f64>,
    /// Share of all still there after it, the product of the shares so far.
    pub survival: Option<f64>,
    /// Retention of the period by each model.
    pub retentions: Vec<f64>,
    /// Share still there after it by each model.
    pub survivals: Vec<f64>,
    /// 95% interval of the share by the model with the smaller AIC; `None` without a covariance.
    pub interval: Option<[f64; 2]>,
    /// Discounted periods that a customer about to decide on the next one is expected to stay, by the same model.
    pub lifetime: f64,
}

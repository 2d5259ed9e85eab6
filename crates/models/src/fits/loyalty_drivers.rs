//! What drives loyalty: a multiple regression of loyalty on its drivers in a survey, with robust errors and interactions.

use serde::{Deserialize, Serialize};

use super::{Estimated, FitCard, FitRole, FitSetting, RolePair, SettingKind, Tested, Variable};
use crate::{Reference, RowKind};

/// Most columns that one driver is the mean of.
const ITEMS: usize = 12;

/// Header names of the variables of a loyalty survey, which `relationship-paths` reads too.
pub(super) mod headers {
    pub(in super::super) const LOYALTY: &[&str] = &[
        "loyalty",
        "loyalty intention",
        "repurchase intention",
        "忠诚感",
        "忠诚度",
        "忠诚",
        "顾客忠诚",
        "客户忠诚",
        "忠诚意愿",
        "再购意向",
    ];
    pub(in super::super) const SATISFACTION: &[&str] =
        &["satisfaction", "customer satisfaction", "sat", "满意感", "满意度", "满意", "顾客满意", "客户满意"];
    pub(in super::super) const TRUST: &[&str] = &["trust", "信任感", "信任", "信任度"];
}

/// The card.
pub static CARD: FitCard = FitCard {
    id: "loyalty-drivers",
    chapter: 7,
    place: 5,
    rows: RowKind::Respondent,
    roles: &[
        FitRole::items("loyalty", ITEMS, headers::LOYALTY).at_least(1),
        FitRole::items("satisfaction", ITEMS, headers::SATISFACTION),
        FitRole::items("trust", ITEMS, headers::TRUST),
        FitRole::items(
            "switchingCosts",
            ITEMS,
            &["switching costs", "switching cost", "switching barriers", "转换成本", "转移成本"],
        ),
        FitRole::items("serviceQuality", ITEMS, &["service quality", "quality", "服务质量"]),
        FitRole::items("value", ITEMS, &["value", "perceived value", "感知价值", "消费价值", "顾客感知价值"]),
        FitRole::items(
            "productExperience",
            ITEMS,
            &["product experience", "product knowledge", "产品经验", "消费经验"],
        ),
        FitRole::items("relevance", ITEMS, &["relevance", "involvement", "利益相关性", "涉入度", "产品涉入"]),
        FitRole::items(
            "alternatives",
            ITEMS,
            &["alternatives", "alternative attractiveness", "替代选择性", "替代选择"],
        ),
        FitRole::items("others", ITEMS, &[]),
    ],
    settings: &[
        FitSetting {
            id: "interactions",
            kind: SettingKind::Pairs {
                pairs: &[
                    RolePair::new("satisfaction", "productExperience", false),
                    RolePair::new("satisfaction", "relevance", false),
                    RolePair::new("satisfaction", "alternatives", true),
                    RolePair::new("trust", "productExperience", false),
                    RolePair::new("trust", "relevance", false),
                    RolePair::new("trust", "alternatives", false),
                    RolePair::new("switchingCosts", "productExperience", false),
                    RolePair::new("switchingCosts", "relevance", false),
                    RolePair::new("switchingCosts", "alternatives", false),
                ],
                directed: false,
            },
            used_when: None,
        },
        FitSetting::choice("errors", &["hc3", "hc2", "hc1", "hc0", "classical"], "hc3"),
        FitSetting::choice("level", &["90", "95", "99"], "95"),
    ],
    columns: &[
        "loyalty",
        "satisfaction",
        "trust",
        "switchingCosts",
        "serviceQuality",
        "value",
        "productExperience",
        "relevance",
        "alternatives",
        "fitted",
        "residual",
    ],
    reasons: &[],
    words: &[
        "picture",
        "explained",
        "finding-explained",
        "finding-nothing",
        "finding-strong",
        "strong",
        "finding-point-more",
        "finding-point-less",
        "finding-silent",
        "finding-interaction",
        "finding-no-interaction",
        "finding-inflated",
        "finding-unreliable",
        "finding-even",
        "finding-uneven",
        "finding-uneven-classical",
        "finding-few",
        "intercept",
        "term",
        "coefficient",
        "error",
        "interval",
        "standardised",
        "coefficients",
        "coefficients-note",
        "centred-note",
        "slopes",
        "slope-of",
        "slope-with",
        "slope-low",
        "slope-mean",
        "slope-high",
        "slopes-note",
        "residuals",
        "residuals-picture",
        "residuals-hint",
        "residuals-note",
        "residuals-readout",
        "fitted-axis",
        "residual-axis",
        "fitted",
        "rows",
        "residual-mean",
        "residual-spread",
        "fit",
        "measure",
        "measured",
        "adjusted",
        "error-deviation",
        "joint",
        "joint-line",
        "spread",
        "spread-line",
        "variables",
        "variables-note",
        "variable",
        "items",
        "mean",
        "deviation",
        "alpha",
        "show",
        "show-standardised",
        "show-points",
        "standardised-axis",
        "points-axis",
        "picture-note",
        "readout",
    ],
    formulas: &[
        "y = b₀ + b₁x₁ + … + bₖxₖ + e",
        "β = b · s(x) / s(y)",
        "V = (XᵀX)⁻¹ Xᵀ diag(eᵢ² / (1 − hᵢ)²) X (XᵀX)⁻¹",
        "VIF = 1 / (1 − R²ⱼ)",
        "b(m) = b₁ + b₃ (m − m̄)",
        "α = k / (k − 1) · (1 − Σ s²ᵢ / s²)",
    ],
    cautions: 5,
    samples: &["loyalty"],
    references: &[
        Reference {
            authors: "White, H.",
            year: Some(1980),
            title: "A heteroskedasticity-consistent covariance matrix estimator and a direct test for heteroskedasticity",
            container: "Econometrica 48(4), 817–838",
        },
        Reference {
            authors: "MacKinnon, J. G. & White, H.",
            year: Some(1985),
            title: "Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties",
            container: "Journal of Econometrics 29(3), 305–325",
        },
        Reference {
            authors: "Long, J. S. & Ervin, L. H.",
            year: Some(2000),
            title: "Using heteroscedasticity consistent standard errors in the linear regression model",
            container: "The American Statistician 54(3), 217–224",
        },
        Reference {
            authors: "Aiken, L. S. & West, S. G.",
            year: Some(1991),
            title: "Multiple Regression: Testing and Interpreting Interactions",
            container: "Sage",
        },
        Reference {
            authors: "Cronbach, L. J.",
            year: Some(1951),
            title: "Coefficient alpha and the internal structure of tests",
            container: "Psychometrika 16(3), 297–334",
        },
        Reference {
            authors: "Koenker, R.",
            year: Some(1981),
            title: "A note on studentizing a test for heteroscedasticity",
            container: "Journal of Econometrics 17(1), 107–112",
        },
    ],
};

/// What the regression says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DriversReport {
    /// What is explained.
    pub outcome: Variable,
    /// What explains it.
    pub drivers: Vec<Variable>,
    /// Kind of the standard errors.
    pub errors: String,
    /// Level of the intervals.
    pub level: f64,
    /// The intercept, the drivers in their order, then the interactions.
    pub terms: Vec<DriverTerm>,
    /// The effect of one driver where the other of a pair is low, middling and high.
    pub slopes: Vec<SimpleSlopes>,
    /// Share of the outcome's variance that is explained.
    pub r_squared: f64,
    /// The same less what as many drivers of no effect would explain.
    pub adjusted: f64,
    /// Standard deviation of the errors.
    pub error_deviation: f64,
    /// The test that nothing has an effect; `None` where the fit is exact.
    pub joint: Option<Tested>,
    /// The test of errors that spread alike; `None` where the fit is exact.
    pub spread: Option<Tested>,
    /// The residuals from the lowest fitted values to the highest.
    pub bands: Vec<ResidualBand>,
}

/// A term of the equation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DriverTerm {
    /// The drivers in it, their places: none for the intercept, two for an interaction.
    pub drivers: Vec<usize>,
    /// The coefficient.
    pub estimate: Estimated,
    /// Had all columns been standardised: the coefficient and the ends of its interval. `None` for the intercept.
    pub standardised: Option<[f64; 3]>,
    /// Variance inflation factor. `None` for the intercept.
    pub inflation: Option<f64>,
}

/// Simple slopes of a pair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SimpleSlopes {
    /// The driver whose slope it is, and the one that changes it.
    pub drivers: [usize; 2],
    /// With the other a standard deviation below its mean, at it, and above.
    pub at: [Estimated; 3],
}

/// Rows of neighbouring fitted values.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResidualBand {
    /// Rows.
    pub rows: usize,
    /// Lowest and highest fitted value.
    pub fitted: [f64; 2],
    /// Mean residual.
    pub mean: f64,
    /// Standard deviation of the residuals around 0.
    pub spread: f64,
}

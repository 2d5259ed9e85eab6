//! Whether the items of a questionnaire measure one thing, and which: reliability and factors.

use serde::{Deserialize, Serialize};

use super::{FitCard, FitRole, FitSetting, Tested};
use crate::{Reference, RowKind};

/// Most items.
const ITEMS: usize = 40;

/// The card.
pub static CARD: FitCard = FitCard {
    id: "scale-quality",
    chapter: 6,
    place: 11,
    rows: RowKind::Respondent,
    roles: &[
        FitRole {
            takes_rest: true,
            ..FitRole::items(
                "items",
                ITEMS,
                &["satisfaction", "trust", "commitment", "friendship", "满意感", "信任感", "归属感", "商业友谊"],
            )
            .at_least(2)
        },
        FitRole::items("turned", ITEMS, &[]),
    ],
    settings: &[
        FitSetting::choice("factors", &["auto", "1", "2", "3", "4", "5", "6"], "auto"),
        FitSetting::choice("rotation", &["varimax", "none"], "varimax"),
        FitSetting::choice("level", &["90", "95", "99"], "95"),
    ],
    columns: &["mean"],
    reasons: &["too-few-rows", "determined", "too-few-items"],
    words: &[
        "picture-factors",
        "picture-items",
        "picture-note",
        "picture-items-note",
        "readout",
        "readout-item",
        "alpha",
        "finding-alpha-very-high",
        "finding-alpha-high",
        "finding-alpha-fair",
        "finding-alpha-weak",
        "finding-alpha-low",
        "finding-backwards",
        "finding-weak-items",
        "finding-better-without",
        "finding-kmo-good",
        "finding-kmo-fair",
        "finding-kmo-poor",
        "finding-factors-auto",
        "finding-factors-set",
        "finding-factor",
        "finding-parts",
        "finding-crossed",
        "finding-alone",
        "finding-heywood",
        "finding-unsettled",
        "finding-composite-good",
        "finding-composite-weak",
        "finding-no-factors",
        "finding-few",
        "item",
        "items",
        "mean",
        "deviation",
        "item-total",
        "with-rest",
        "alpha-without",
        "kmo",
        "turned",
        "items-note",
        "adequacy",
        "measure",
        "measured",
        "kmo-all",
        "bartlett",
        "bartlett-line",
        "scree",
        "scree-note",
        "number",
        "eigenvalue",
        "factor",
        "loading",
        "loadings",
        "loadings-rotated",
        "loadings-note",
        "communality",
        "variance",
        "variance-share",
        "scales",
        "scale",
        "all-items",
        "number-of-items",
        "composite",
        "extracted",
        "scales-note",
    ],
    formulas: &[
        "α = k / (k − 1) · (1 − Σ s²ᵢ / s²)",
        "1 − (1 − α) · F(n − 1, (n − 1)(k − 1))",
        "KMO = Σ r²ᵢⱼ / (Σ r²ᵢⱼ + Σ q²ᵢⱼ),  i ≠ j",
        "χ² = −(n − 1 − (2k + 5) / 6) · ln |R|",
        "xᵢ = λᵢ₁ F₁ + … + λᵢₘ Fₘ + eᵢ",
        "CR = (Σλ)² / ((Σλ)² + Σ(1 − λ²)),  AVE = Σλ² / k",
    ],
    cautions: 5,
    samples: &["loyalty", "survey"],
    references: &[
        Reference {
            authors: "Cronbach, L. J.",
            year: Some(1951),
            title: "Coefficient alpha and the internal structure of tests",
            container: "Psychometrika 16(3), 297–334",
        },
        Reference {
            authors: "Feldt, L. S.",
            year: Some(1965),
            title: "The approximate sampling distribution of Kuder–Richardson reliability coefficient twenty",
            container: "Psychometrika 30(3), 357–370",
        },
        Reference {
            authors: "Kaiser, H. F. & Rice, J.",
            year: Some(1974),
            title: "Little Jiffy, Mark IV",
            container: "Educational and Psychological Measurement 34(1), 111–117",
        },
        Reference {
            authors: "Bartlett, M. S.",
            year: Some(1951),
            title: "The effect of standardization on a χ² approximation in factor analysis",
            container: "Biometrika 38(3/4), 337–344",
        },
        Reference {
            authors: "Kaiser, H. F.",
            year: Some(1958),
            title: "The varimax criterion for analytic rotation in factor analysis",
            container: "Psychometrika 23(3), 187–200",
        },
        Reference {
            authors: "Fornell, C. & Larcker, D. F.",
            year: Some(1981),
            title: "Evaluating structural equation models with unobservable variables and measurement error",
            container: "Journal of Marketing Research 18(1), 39–50",
        },
    ],
};

/// What the items are worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScaleReport {
    /// The items, in the order of all lists below.
    pub items: Vec<ScaleItem>,
    /// Level of the interval.
    pub level: f64,
    /// All items as one scale.
    pub whole: ScalePart,
    /// Interval of its alpha.
    pub interval: [f64; 2],
    /// Alpha of the standardised items; `None` where their sum does not vary.
    pub standardised_alpha: Option<f64>,
    /// Mean correlation between two items.
    pub mean_correlation: f64,
    /// Why there is nothing about the items' correlations: one of the card's reasons.
    pub why_not: Option<String>,
    /// Whether their correlations are worth a factor analysis.
    pub adequacy: Option<AdequacyReport>,
    /// What lies behind them.
    pub factors: Option<FactorsReport>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScaleItem {
    /// Column.
    pub name: String,
    /// Whether it was turned round.
    pub turned: bool,
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub deviation: f64,
    /// Correlation with the sum of the others.
    pub item_total: Option<f64>,
    /// Alpha of the others.
    pub alpha_without: Option<f64>,
}

/// Items that are one scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScalePart {
    /// Their places among the items.
    pub items: Vec<usize>,
    /// Cronbach's alpha; `None` for a single item, and where the sum does not vary.
    pub alpha: Option<f64>,
    /// Composite reliability and average variance extracted, by the loadings on one factor; `None` below three items.
    pub composite: Option<[f64; 2]>,
}

/// The correlations of the items.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AdequacyReport {
    /// Kaiser–Meyer–Olkin measure.
    pub kmo: f64,
    /// That of each item; `None` for one that correlates with no other.
    pub items: Vec<Option<f64>>,
    /// Bartlett's test of no correlation at all.
    pub bartlett: Tested,
    /// Eigenvalues, largest first.
    pub eigenvalues: Vec<f64>,
}

/// Common factors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FactorsReport {
    /// Whether their number was left to the eigenvalues.
    pub auto: bool,
    /// Whether they were rotated.
    pub rotated: bool,
    /// Loadings, a line an item.
    pub loadings: Vec<Vec<f64>>,
    /// Share of each item's variance that the factors explain.
    pub communalities: Vec<f64>,
    /// Sum of squared loadings of each factor.
    pub variance: Vec<f64>,
    /// The items that load on each factor most.
    pub parts: Vec<ScalePart>,
    /// How the search ended: `converged`, `steps-used-up`, `heywood`.
    pub finish: String,
    /// The item whose communality passed 1.
    pub heywood: Option<usize>,
}

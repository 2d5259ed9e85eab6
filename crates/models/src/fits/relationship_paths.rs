//! How satisfaction, trust, commitment and friendship lead to loyalty: a path model with direct and indirect effects.

use serde::{Deserialize, Serialize};

use super::loyalty_drivers::headers;
use super::{Estimated, FitCard, FitRole, FitSetting, RolePair, SettingKind, Variable};
use crate::{Reference, RowKind, Unit};

/// Most columns that one variable is the mean of.
const ITEMS: usize = 12;

/// The card.
pub static CARD: FitCard = FitCard {
    id: "relationship-paths",
    chapter: 6,
    place: 10,
    rows: RowKind::Respondent,
    roles: &[
        FitRole::items("empowerment", ITEMS, &["empowerment", "psychological empowerment", "心理受权", "受权"]),
        FitRole::items("friendship", ITEMS, &["friendship", "commercial friendship", "商业友谊", "友谊"]),
        FitRole::items("satisfaction", ITEMS, headers::SATISFACTION),
        FitRole::items("trust", ITEMS, headers::TRUST),
        FitRole::items("commitment", ITEMS, &["commitment", "affective commitment", "归属感", "承诺", "情感性归属感"]),
        FitRole::items("loyalty", ITEMS, headers::LOYALTY).at_least(1),
    ],
    settings: &[
        FitSetting {
            id: "arrows",
            kind: SettingKind::Pairs {
                pairs: &[
                    RolePair::new("satisfaction", "trust", true),
                    RolePair::new("trust", "commitment", true),
                    RolePair::new("commitment", "loyalty", true),
                    RolePair::new("friendship", "satisfaction", true),
                    RolePair::new("friendship", "trust", true),
                    RolePair::new("friendship", "commitment", true),
                    RolePair::new("friendship", "loyalty", true),
                    RolePair::new("empowerment", "satisfaction", true),
                    RolePair::new("empowerment", "trust", true),
                    RolePair::new("empowerment", "commitment", true),
                    RolePair::new("empowerment", "loyalty", true),
                    RolePair::new("satisfaction", "commitment", false),
                    RolePair::new("satisfaction", "loyalty", false),
                    RolePair::new("trust", "loyalty", false),
                    RolePair::new("empowerment", "friendship", false),
                ],
                directed: true,
            },
            used_when: None,
        },
        FitSetting {
            id: "resamples",
            kind: SettingKind::Number {
                unit: Unit::Plain,
                min: 200.0,
                max: 20_000.0,
                step: 500.0,
                default: 2_000.0,
                whole: true,
            },
            used_when: None,
        },
        FitSetting::choice("errors", &["hc3", "hc2", "hc1", "hc0", "classical"], "hc3"),
        FitSetting::choice("level", &["90", "95", "99"], "95"),
        FitSetting {
            id: "seed",
            kind: SettingKind::Number {
                unit: Unit::Plain,
                min: 1.0,
                max: 1_000_000.0,
                step: 1.0,
                default: 1.0,
                whole: true,
            },
            used_when: None,
        },
    ],
    columns: &["empowerment", "friendship", "satisfaction", "trust", "commitment", "loyalty"],
    reasons: &[],
    words: &[
        "picture",
        "explained",
        "finding-explained",
        "finding-strongest",
        "finding-both",
        "finding-through-only",
        "finding-through",
        "finding-not-through",
        "finding-way",
        "finding-unsure",
        "finding-few",
        "finding-failed",
        "positive",
        "negative",
        "hint",
        "picture-note",
        "readout",
        "effects-question",
        "effect-axis",
        "effect-name",
        "effect-readout",
        "direct",
        "indirect",
        "total",
        "cause",
        "effect",
        "interval",
        "effects",
        "cause-effect",
        "effects-note",
        "arrows",
        "arrow",
        "coefficient",
        "slope",
        "error",
        "arrows-note",
        "ways",
        "way",
        "product",
        "ways-note",
        "variables",
        "variable",
        "items",
        "mean",
        "deviation",
        "alpha",
        "r-squared",
    ],
    formulas: &["zⱼ = Σ pᵢⱼ zᵢ + eⱼ", "p(A→B→C) = p(A→B) · p(B→C)", "T = D + I", "[q(γ/2), q(1 − γ/2)]"],
    cautions: 5,
    samples: &["loyalty"],
    references: &[
        Reference {
            authors: "Wright, S.",
            year: Some(1934),
            title: "The method of path coefficients",
            container: "The Annals of Mathematical Statistics 5(3), 161–215",
        },
        Reference {
            authors: "Alwin, D. F. & Hauser, R. M.",
            year: Some(1975),
            title: "The decomposition of effects in path analysis",
            container: "American Sociological Review 40(1), 37–47",
        },
        Reference {
            authors: "Morgan, R. M. & Hunt, S. D.",
            year: Some(1994),
            title: "The commitment–trust theory of relationship marketing",
            container: "Journal of Marketing 58(3), 20–38",
        },
        Reference {
            authors: "Shrout, P. E. & Bolger, N.",
            year: Some(2002),
            title: "Mediation in experimental and nonexperimental studies: new procedures and recommendations",
            container: "Psychological Methods 7(4), 422–445",
        },
        Reference {
            authors: "Efron, B. & Tibshirani, R. J.",
            year: Some(1993),
            title: "An Introduction to the Bootstrap",
            container: "Chapman & Hall",
        },
    ],
};

/// What the path model says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PathsReport {
    /// The variables, causes before effects, loyalty last.
    pub variables: Vec<Variable>,
    /// Kind of the standard errors of the tests.
    pub errors: String,
    /// Level of the intervals.
    pub level: f64,
    /// Resamples that the intervals come from.
    pub resamples: usize,
    /// Resamples that could not be estimated.
    pub failed: usize,
    /// The arrows, by what they point at.
    pub arrows: Vec<PathArrow>,
    /// How much of each variable that is pointed at is explained.
    pub equations: Vec<PathEquation>,
    /// Effects of every variable on every other that it reaches.
    pub effects: Vec<PathEffect>,
    /// The ways to loyalty, the strongest first.
    pub ways: Vec<PathWay>,
}

/// An arrow with its coefficient.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PathArrow {
    /// Place of the cause.
    pub from: usize,
    /// Place of the effect.
    pub to: usize,
    /// The path coefficient with the ends of its bootstrap interval.
    pub coefficient: [f64; 3],
    /// The slope in the columns' own units, tested.
    pub slope: Estimated,
    /// Variance inflation factor.
    pub inflation: f64,
}

/// A variable that others explain.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PathEquation {
    /// Its place.
    pub to: usize,
    /// Share of its variance explained.
    pub r_squared: f64,
    /// The same less what as many causes of no effect would explain.
    pub adjusted: f64,
}

/// The effect of one variable on another, in standard deviations, each with the ends of its bootstrap interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PathEffect {
    /// Place of the cause.
    pub from: usize,
    /// Place of the effect.
    pub to: usize,
    /// Along an arrow; `None` without one.
    pub direct: Option<[f64; 3]>,
    /// By way of others; `None` without such a way.
    pub indirect: Option<[f64; 3]>,
    /// Both.
    pub total: [f64; 3],
}

/// One way along arrows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PathWay {
    /// Places of the variables on it.
    pub through: Vec<usize>,
    /// Product of its coefficients.
    pub effect: f64,
}

//! Groups of similar rows, found in the rows themselves: k-means or a Gaussian mixture, with what helps to choose their number.

use serde::{Deserialize, Serialize};

use super::{FitCard, FitRole, FitSetting, RoleKind, SettingKind};
use crate::{Reference, RowKind, Unit};

/// The card.
pub static CARD: FitCard = FitCard {
    id: "clusters",
    chapter: 3,
    place: 10,
    rows: RowKind::Customer,
    roles: &[FitRole {
        columns: [1, 20],
        takes_rest: true,
        ..FitRole::one(
            "columns",
            RoleKind::Number,
            &[
                "recency",
                "days since last order",
                "frequency",
                "orders",
                "monetary",
                "revenue",
                "total spend",
                "spend",
                "loyalty score",
                "tenure years",
                "expectation",
                "experience",
                "attitude",
                "最近一次消费",
                "距上次购买天数",
                "购买频率",
                "订单数",
                "消费金额",
                "收入",
                "累计金额",
                "忠诚度",
                "合作年限",
                "期望值",
                "体验",
                "对本品牌的态度",
            ],
        )
    }],
    settings: &[
        FitSetting::choice("method", &["k-means", "mixture"], "k-means"),
        FitSetting::choice("covariance", &["full", "diagonal"], "full").when("method", "mixture"),
        FitSetting::choice("number", &["auto", "2", "3", "4", "5", "6", "7", "8", "9", "10"], "auto"),
        FitSetting::choice("standardise", &["z-scores", "range", "none"], "z-scores"),
        FitSetting::choice("linkage", &["ward", "average", "complete", "single"], "ward"),
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
    columns: &["group", "silhouette", "certainty"],
    reasons: &[],
    words: &[
        "picture",
        "group-name",
        "headline",
        "finding-number-auto",
        "finding-number-set",
        "finding-silhouette-strong",
        "finding-silhouette-fair",
        "finding-silhouette-weak",
        "finding-stable",
        "finding-unstable",
        "finding-group",
        "finding-group-plain",
        "finding-mixture",
        "finding-unsettled",
        "above",
        "below",
        "x-axis",
        "y-axis",
        "rows",
        "share",
        "silhouette",
        "profiles",
        "profiles-note",
        "choice",
        "choice-picture",
        "choice-note",
        "choice-sample",
        "choice-no-gap",
        "number-of-groups",
        "inertia",
        "gap",
        "chosen",
        "tree",
        "tree-note",
        "tree-height",
        "tree-rows",
        "tree-cut",
        "tree-joined",
        "tree-too-many",
        "all",
        "readout",
    ],
    formulas: &[
        "W = Σⱼ Σ ‖xᵢ − mⱼ‖²,  i ∈ j",
        "s = (b − a) / max(a, b)",
        "gap(k) = E* ln W(k) − ln W(k)",
        "f(x) = Σ πⱼ N(x; μⱼ, Σⱼ)",
    ],
    cautions: 4,
    samples: &["accounts"],
    references: &[
        Reference {
            authors: "Lloyd, S. P.",
            year: Some(1982),
            title: "Least squares quantization in PCM",
            container: "IEEE Transactions on Information Theory 28(2), 129–137",
        },
        Reference {
            authors: "Arthur, D. & Vassilvitskii, S.",
            year: Some(2007),
            title: "k-means++: the advantages of careful seeding",
            container: "Proceedings of the 18th ACM–SIAM Symposium on Discrete Algorithms, 1027–1035",
        },
        Reference {
            authors: "Rousseeuw, P. J.",
            year: Some(1987),
            title: "Silhouettes: a graphical aid to the interpretation and validation of cluster analysis",
            container: "Journal of Computational and Applied Mathematics 20, 53–65",
        },
        Reference {
            authors: "Tibshirani, R., Walther, G. & Hastie, T.",
            year: Some(2001),
            title: "Estimating the number of clusters in a data set via the gap statistic",
            container: "Journal of the Royal Statistical Society B 63(2), 411–423",
        },
        Reference {
            authors: "Fraley, C. & Raftery, A. E.",
            year: Some(2002),
            title: "Model-based clustering, discriminant analysis, and density estimation",
            container: "Journal of the American Statistical Association 97(458), 611–631",
        },
    ],
};

/// What the groups are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClusterReport {
    /// `k-means`, `mixture`.
    pub method: String,
    /// The columns, in the order of all lists below.
    pub columns: Vec<String>,
    /// Whether the number of groups was chosen by the silhouette.
    pub chosen: bool,
    /// The groups, the largest first.
    pub groups: Vec<ClusterGroup>,
    /// Mean of each column over all rows.
    pub means: Vec<f64>,
    /// Share of the squared distances from the mean that lies between the groups, in standardised units.
    pub explained: f64,
    /// Mean silhouette over all rows, or over the sample; `None` with a single group.
    pub silhouette: Option<f64>,
    /// Rows that the silhouettes were taken over, where they are a sample.
    pub sample: Option<usize>,
    /// Whether the iterations ended by themselves.
    pub settled: bool,
    /// How the groups of k-means agree from seed to seed.
    pub stability: Option<StabilityReport>,
    /// One line for each number of groups tried.
    pub choice: Vec<ChoiceLine>,
    /// Number of groups that the gap statistic would take.
    pub gap_choice: Option<usize>,
    /// What a mixture has besides.
    pub mixture: Option<MixtureReport>,
    /// The tree of groups, for files small enough.
    pub tree: Option<TreeReport>,
    /// Most rows that a tree is made of.
    pub tree_most: usize,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClusterGroup {
    /// Rows.
    pub rows: usize,
    /// Their share.
    pub share: f64,
    /// Mean of each column.
    pub means: Vec<f64>,
    /// How far each mean is from that of all rows, in standard deviations.
    pub deviations: Vec<f64>,
    /// Mean silhouette; `None` where no row of it is in the sample.
    pub silhouette: Option<f64>,
}

/// One number of groups.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChoiceLine {
    /// The number.
    pub groups: usize,
    /// Squared distances from the groups' means, in standardised units.
    pub inertia: f64,
    /// Mean silhouette; `None` for a single group.
    pub silhouette: Option<f64>,
    /// Gap statistic with its error; `None` for files too large.
    pub gap: Option<[f64; 2]>,
}

/// Agreement from seed to seed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StabilityReport {
    /// Runs compared.
    pub runs: usize,
    /// Mean adjusted Rand index over all pairs.
    pub mean: f64,
    /// The least.
    pub least: f64,
}

/// Of a mixture.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MixtureReport {
    /// Log-likelihood.
    pub log_likelihood: f64,
    /// Free parameters.
    pub parameters: usize,
    /// Schwarz's criterion.
    pub bic: f64,
    /// Share of the rows that belong to their group with a probability of 0.9 at least.
    pub sure: f64,
}

/// The upper part of a dendrogram, laid out: the leaves stand at 0, 1, 2, … and may be groups of rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TreeReport {
    /// Rows of each leaf, from left to right.
    pub leaves: Vec<usize>,
    /// The joins, lowest first.
    pub joins: Vec<TreeJoin>,
    /// Height of the cut that leaves as many groups as were chosen; `None` where the joins do not allow one.
    pub cut: Option<f64>,
    /// Adjusted Rand index of that cut with the groups.
    pub agreement: f64,
}

/// Two branches joined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TreeJoin {
    /// Place and height of the left branch.
    pub left: [f64; 2],
    /// Place and height of the right branch.
    pub right: [f64; 2],
    /// Height of the join.
    pub height: f64,
    /// Rows under it.
    pub rows: usize,
}

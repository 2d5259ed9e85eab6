//! The built models by chapter: all that a page needs for its lists, without the models themselves.

/// Ids of the models by chapter (the first list is chapter 1), in the textbook's order.
///
/// A page that names every model links to this and not to [`crate::catalogue`] and [`crate::fits::FITS`], which bring all
/// cards, formulas and pictures along. A test holds them equal.
pub static INDEX: [&[&str]; 9] = [
    // 1. Customers and their lifecycle
    &["lifecycle-stages", "relationship-phases", "relationship-pyramid", "loyalty-ladder", "exhibition-customers"],
    // 2. Choosing customers
    &[
        "man-rule",
        "good-customer",
        "key-account-risk",
        "customer-pyramid",
        "pareto-abc",
        "lorenz-gini",
        "contact-effort",
        "right-customers",
        "buying-signals",
    ],
    // 3. Customer segmentation
    &[
        "rfm",
        "loyalty-matrix",
        "loyalty-diamond",
        "profit-duration",
        "secure-customer-index",
        "relationship-tiers",
        "value-potential",
        "transaction-emotion",
        "satisfaction-loyalty",
        "clusters",
        "market-forms",
        "rowley-loyalty",
        "social-styles",
    ],
    // 4. Customer perceived value
    &["delivered-value", "consumption-values", "value-hierarchy", "price-value", "value-levels", "attraction-pricing"],
    // 5. Satisfaction and expectation
    &[
        "satisfaction-gap",
        "disconfirmation",
        "experience-norms",
        "value-percept",
        "service-stages",
        "satisfaction-index",
        "servqual",
        "kano",
        "importance-performance",
        "rating-distribution",
        "expectation-sheet",
        "complaint-iceberg",
        "expectancy-motivation",
        "satisfaction-system",
        "satisfaction-components",
        "consumption-emotion",
        "cumulative-satisfaction",
        "satisfaction-measures",
        "e-satisfaction",
        "online-shopping-index",
        "website-acceptance",
        "service-consistency",
        "complaint-handling",
        "satisfaction-stages",
        "expectation-zones",
    ],
    // 6. Trust, commitment, relationship quality
    &[
        "relationship-quality",
        "trust",
        "commitment",
        "switching-costs",
        "alternatives",
        "empowerment",
        "experience-modules",
        "channel-choice",
        "trust-antecedents",
        "relationship-paths",
        "scale-quality",
        "substitution",
        "interpersonal-needs",
        "empowering-practices",
        "communication-taboos",
    ],
    // 7. Loyalty
    &[
        "loyalty-phases",
        "composite-loyalty",
        "loyalty-intentions",
        "three-in-a-row",
        "loyalty-drivers",
        "loyalty-profit",
        "retain-or-acquire",
        "loyalty-programme",
        "churn-survival",
        "three-r",
        "behavioural-loyalty",
        "intention-behaviour",
        "satisfaction-loyalty-views",
        "non-price-factors",
    ],
    // 8. Lifetime value and customer equity
    &[
        "lifetime-value",
        "cohort-value",
        "migration-value",
        "relationship-value",
        "customer-equity",
        "customer-base-valuation",
        "retention-projection",
        "economic-franchise",
    ],
    // 9. Managing the relationship
    &[
        "resource-allocation",
        "nine-elements",
        "growth-sources",
        "service-system",
        "crm-principles",
        "customer-record",
        "customer-needs",
        "customer-roles",
        "marketing-mix",
        "excellence-model",
        "selling-process",
        "circle-of-competence",
        "customer-centric-marketing",
    ],
];

/// Those of the index whose parameters are estimated from a file: they have a [`crate::fits::FitCard`].
const FITTED: [&str; 6] =
    ["clusters", "relationship-paths", "scale-quality", "loyalty-drivers", "churn-survival", "retention-projection"];

/// Whether a model of the index is estimated from a file, and not computed from numbers that are entered.
pub fn is_fit(id: &str) -> bool {
    FITTED.contains(&id)
}

/// Chapter of a model by [`INDEX`], 1 to 9; `None` for an id that no model has.
pub fn chapter_of(id: &str) -> Option<usize> {
    INDEX.iter().position(|models| models.contains(&id)).map(|place| place + 1)
}

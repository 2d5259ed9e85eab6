//! The catalogue holds every model of the course texts.

use models::{Shape, catalogue};

/// Every row of the course texts by chapter, in their order.
const ROWS: [&[&str]; 9] = [
    &["lifecycle-stages", "relationship-phases", "relationship-pyramid", "loyalty-ladder", "exhibition-customers"],
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
    &["delivered-value", "consumption-values", "value-hierarchy", "price-value", "value-levels", "attraction-pricing"],
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
    &[
        "lifetime-value",
        "cohort-value",
        "migration-value",
        "relationship-value",
        "customer-equity",
        "customer-base-valuation",
        "buy-till-you-die",
        "retention-projection",
        "economic-franchise",
    ],
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

/// Rows whose parameters are estimated from a file: no case of a few numbers can stand for them.
const FROM_A_FILE: [&str; 7] = [
    "clusters",
    "relationship-paths",
    "scale-quality",
    "loyalty-drivers",
    "churn-survival",
    "buy-till-you-die",
    "retention-projection",
];

#[test]
fn every_row_is_a_model_at_its_place() {
    assert_eq!(ROWS.iter().map(|rows| rows.len()).sum::<usize>(), 109);
    for (chapter, rows) in ROWS.iter().enumerate() {
        for (place, id) in rows.iter().enumerate() {
            match models::card(id) {
                Ok(card) => {
                    assert_eq!((usize::from(card.chapter), usize::from(card.place)), (chapter + 1, place + 1), "{id}");
                }
                Err(_) => assert!(FROM_A_FILE.contains(id), "{id} is missing"),
            }
        }
    }
}

#[test]
fn the_catalogue_has_no_model_besides_the_rows() {
    for card in catalogue() {
        assert!(ROWS.iter().any(|rows| rows.contains(&card.id)), "{}", card.id);
        assert_ne!(card.shape, Shape::Fit, "{} is computed by hand-entered numbers", card.id);
    }
}

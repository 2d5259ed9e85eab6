//! The catalogue holds every model of the course texts.

use models::catalogue;
use models::fits::{FITS, fit_card};

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

/// Rows that have a page of their own: buy-till-you-die models are fitted on the page of values.
const ELSEWHERE: [&str; 1] = ["buy-till-you-die"];

/// Chapter and place of a model, whether it is computed from entered numbers or estimated from a file.
fn place_of(id: &str) -> Option<(usize, usize)> {
    let computed = models::card(id).ok().map(|card| (card.chapter, card.place));
    let fitted = fit_card(id).map(|card| (card.chapter, card.place));
    assert!(computed.is_none() || fitted.is_none(), "{id} has two cards");
    computed.or(fitted).map(|(chapter, place)| (usize::from(chapter), usize::from(place)))
}

#[test]
fn every_row_is_a_model_at_its_place() {
    assert_eq!(ROWS.iter().map(|rows| rows.len()).sum::<usize>(), 109);
    for (chapter, rows) in ROWS.iter().enumerate() {
        for (place, id) in rows.iter().enumerate() {
            match place_of(id) {
                Some(found) => assert_eq!(found, (chapter + 1, place + 1), "{id}"),
                None => assert!(ELSEWHERE.contains(id), "{id} is missing"),
            }
            assert_ne!(place_of(id).is_some(), ELSEWHERE.contains(id), "{id}");
        }
    }
}

#[test]
fn the_catalogue_has_no_model_besides_the_rows() {
    for id in catalogue().into_iter().map(|card| card.id).chain(FITS.iter().map(|card| card.id)) {
        assert!(ROWS.iter().any(|rows| rows.contains(&id)), "{id}");
    }
}

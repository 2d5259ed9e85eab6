//! Customers of one frequency, who share much of their work.

use crate::history::History;
use crate::places::Places;
use crate::quadrature::ByAge;

/// Customers of one frequency from which interpolating in age pays.
pub(crate) const MANY: usize = 2 * ByAge::<1>::FEWEST;

/// Customers by frequency.
pub(crate) struct Groups {
    /// Group of each row.
    pub(crate) of: Vec<u32>,
    pub(crate) ages: Vec<Ages>,
}

/// The ages found with one frequency.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ages {
    pub(crate) frequency: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
    pub(crate) customers: usize,
}

impl Groups {
    pub(crate) fn new(history: &History) -> Groups {
        let mut frequencies = Places::default();
        let mut groups = Groups { of: Vec::with_capacity(history.len()), ages: Vec::new() };
        for (&frequency, &age) in history.frequency().iter().zip(history.age()) {
            let place = frequencies.of(frequency);
            if place as usize == groups.ages.len() {
                groups.ages.push(Ages { frequency, least: age, most: age, customers: 0 });
            }
            let ages = &mut groups.ages[place as usize];
            ages.least = ages.least.min(age);
            ages.most = ages.most.max(age);
            ages.customers += 1;
            groups.of.push(place);
        }
        groups
    }
}

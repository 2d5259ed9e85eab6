//! One customer's likelihood with its derivatives, and what covariates can move.

use super::likelihood::{COUNT, Likelihood, one};
use super::{NAMES, ParetoNbd, over_time};
use crate::covariates::{Asked, Covariable, Data, Ended, Kernel, Paths, Plan, Process, WithCovariates, search};
use crate::error::Error;
use crate::fitting::PurchaseProblem;
use crate::grouped::{Elapsed, add_rates_of, add_survival_of, most_of};
use crate::model::{PurchaseModel, all};
use crate::optimise::Derivatives;
use crate::prior::Weak;

struct Customer;

impl Kernel<COUNT> for Customer {
    const SLICE: usize = 2_048;

    fn add(
        &self,
        &[r, alpha, s, beta]: &[f64; COUNT],
        [x, recency, age]: [f64; 3],
        weight: f64,
        sum: &mut Derivatives<COUNT>,
    ) {
        add_rates_of(r, alpha, x, (age, Elapsed::new(age, alpha)), weight, sum);
        add_survival_of(s, beta, (age, Elapsed::new(age, beta)), weight, 2, sum);
        ParetoNbd { r, alpha, s, beta }.add_silence((x, recency, age), weight, sum);
    }

    fn value(&self, &[r, alpha, s, beta]: &[f64; COUNT], [x, recency, age]: [f64; 3], weight: f64) -> f64 {
        weight * one(&ParetoNbd { r, alpha, s, beta }, x, recency, age)
    }

    fn most(&self, [x, recency, _]: [f64; 3]) -> f64 {
        most_of(x, recency)
    }
}

impl Covariable for ParetoNbd {
    const SYMBOLS: &'static [&'static str] = &NAMES;

    const PROCESSES: &'static [Process] = &[
        Process { name: "rate", effects: &[("rate", &[(1, -1.0)])], shared: SHARED },
        Process { name: "dropout", effects: &[("dropout", &[(3, -1.0)])], shared: SHARED },
    ];

    const WEAK_SET: &'static [Weak] = <Self as PurchaseModel>::WEAK;

    fn made(parameters: &[f64]) -> Result<Self, Error> {
        Self::of(parameters)
    }

    fn search(data: &Data, without: &[f64], plan: &Plan<'_>) -> Result<Ended, Error> {
        search(&Likelihood::of(&data.history()?), Customer, all(without)?, data, plan)
    }

    fn search_over_time(paths: &Paths<'_>, without: &[f64], plan: &Plan<'_>) -> Option<Result<Ended, Error>> {
        Some(all(without).and_then(|without| over_time::search(paths, without, plan)))
    }

    fn answers_over_time(
        model: &WithCovariates<Self>,
        paths: &Paths<'_>,
        asked: Asked,
    ) -> Option<Result<Vec<f64>, Error>> {
        Some(over_time::answers(model, paths, asked))
    }
}

const SHARED: &[(usize, f64)] = &[(1, -1.0), (3, -1.0)];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::covariates::{ROWS, check_carried, check_kernel};
    use crate::history::History;

    #[test]
    fn a_customer_adds_what_a_row_does() {
        check_kernel::<Likelihood, _, COUNT>(&Customer);
    }

    #[test]
    fn derivatives_with_effects_are_those_of_the_value() {
        let column = |place: usize| ROWS.iter().map(|row| row[place]).collect();
        let problem = Likelihood::of(&History::new(column(0), column(1), column(2)).expect("valid"));
        for parameters in [[0.25, 4.4, 0.8, 2.4], [3.0, 20.0, 0.05, 0.3]] {
            for constrain in [&[][..], &["u"]] {
                let kernel = Customer;
                check_carried::<ParetoNbd, _, COUNT>(&problem, kernel, &ROWS, parameters, constrain);
            }
        }
    }
}

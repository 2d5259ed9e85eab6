//! One customer's likelihood with its derivatives, and what covariates can move.

use super::likelihood::{COUNT, Likelihood};
use super::{BetaGeometric, NAMES};
use crate::covariates::{Covariable, Data, Ended, Kernel, Plan, Process, search};
use crate::error::Error;
use crate::fitting::PurchaseProblem;
use crate::grouped::{Elapsed, add_rates_of, most_of};
use crate::model::{PurchaseModel, all};
use crate::optimise::Derivatives;
use crate::prior::Weak;
use crate::special::{rising, softplus};

struct Customer<const EARLY: u8>;

impl<const EARLY: u8> Kernel<COUNT> for Customer<EARLY> {
    const SLICE: usize = 8_192;

    fn add(
        &self,
        &[r, alpha, a, b]: &[f64; COUNT],
        [x, recency, age]: [f64; 3],
        weight: f64,
        sum: &mut Derivatives<COUNT>,
    ) {
        let end = Elapsed::new(age, alpha);
        add_rates_of(r, alpha, x, (age, end), weight, sum);
        let chances = x + f64::from(EARLY);
        if chances == 0.0 {
            return;
        }
        let (stayed, either) = (rising(b, chances), rising(a + b, chances));
        let last = Elapsed::new(recency, alpha);
        let (n, inverse) = (r + x, 1.0 / (b + (chances - 1.0)));
        let (in_r, slope) = (end.ln - last.ln, end.inverse - last.inverse);
        let (ln, gone) = softplus(libm::log(a * inverse) + n * in_r);
        sum.value += weight * (stayed.ln - either.ln + ln);
        // Derivatives of the logarithm of the odds of having left.
        let odds = [in_r, n * slope, 1.0 / a, -inverse];
        let (first, second) = (weight * gone, weight * gone * (1.0 - gone));
        for i in 0..COUNT {
            sum.gradient[i] += first * odds[i];
            for j in i..COUNT {
                sum.hessian[i][j] += second * odds[i] * odds[j];
            }
        }
        sum.hessian[0][1] += first * slope;
        sum.hessian[1][1] -= first * odds[1] * (end.inverse + last.inverse);
        sum.hessian[2][2] -= first * odds[2] * odds[2] + weight * either.second;
        sum.hessian[3][3] += first * inverse * inverse + weight * (stayed.second - either.second);
        sum.hessian[2][3] -= weight * either.second;
        sum.gradient[2] -= weight * either.first;
        sum.gradient[3] += weight * (stayed.first - either.first);
    }

    fn most(&self, [x, recency, _]: [f64; 3]) -> f64 {
        most_of(x, recency)
    }
}

impl<const EARLY: u8> Covariable for BetaGeometric<EARLY> {
    const SYMBOLS: &'static [&'static str] = &NAMES;

    const PROCESSES: &'static [Process] = &[
        Process { name: "rate", effects: &[("rate", &[(1, -1.0)])], shared: SHARED },
        Process { name: "dropout", effects: &[("dropout_a", &[(2, 1.0)]), ("dropout_b", &[(3, 1.0)])], shared: SHARED },
    ];

    const WEAK_SET: &'static [Weak] = <Self as PurchaseModel>::WEAK;

    fn made(parameters: &[f64]) -> Result<Self, Error> {
        Self::of(parameters)
    }

    fn search(data: &Data, without: &[f64], plan: &Plan<'_>) -> Result<Ended, Error> {
        let problem = Likelihood::<EARLY>::of(&data.history()?);
        search(&problem, Customer::<EARLY>, all(without)?, data, plan)
    }
}

const SHARED: &[(usize, f64)] = &[(1, -1.0), (2, 1.0), (3, 1.0)];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::covariates::{ROWS, check_carried, check_kernel};
    use crate::history::History;

    #[test]
    fn a_customer_adds_what_a_row_does() {
        check_kernel::<Likelihood<0>, _, COUNT>(&Customer::<0>);
        check_kernel::<Likelihood<1>, _, COUNT>(&Customer::<1>);
    }

    #[test]
    fn derivatives_with_effects_are_those_of_the_value() {
        let column = |place: usize| ROWS.iter().map(|row| row[place]).collect();
        let history = History::new(column(0), column(1), column(2)).expect("valid");
        for parameters in [[0.25, 4.4, 0.8, 2.4], [3.0, 20.0, 0.05, 0.3]] {
            for constrain in [&[][..], &["u"]] {
                let problem = Likelihood::<0>::of(&history);
                check_carried::<BetaGeometric<0>, _, COUNT>(&problem, Customer::<0>, &ROWS, parameters, constrain);
                let problem = Likelihood::<1>::of(&history);
                check_carried::<BetaGeometric<1>, _, COUNT>(&problem, Customer::<1>, &ROWS, parameters, constrain);
            }
        }
    }
}

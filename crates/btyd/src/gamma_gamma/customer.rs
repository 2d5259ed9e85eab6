//! One customer's likelihood with its derivatives, and what covariates can move.

use super::likelihood::{COUNT, Grouped, ceiling_of};
use super::{GammaGamma, NAMES, WEAK};
use crate::covariates::{Covariable, Data, Ended, Kernel, Plan, Process, search};
use crate::error::Error;
use crate::model::all;
use crate::optimise::Derivatives;
use crate::prior::Weak;
use crate::special::{digamma, ln_beta, trigamma};

struct Customer;

impl Kernel<COUNT> for Customer {
    const SLICE: usize = 8_192;

    fn add(&self, &[p, q, gamma]: &[f64; COUNT], [x, spend, _]: [f64; 3], weight: f64, sum: &mut Derivatives<COUNT>) {
        let (k, total) = (p * x, spend * x);
        let (together, slope) = (digamma(k + q), trigamma(k + q));
        // ln(1 + mx/γ) and ln(1 + γ/(mx)).
        let (spent, unspent) = (libm::log1p(total / gamma), libm::log1p(gamma / total));
        let inverse = 1.0 / (gamma + total);
        let share = total / gamma * inverse;
        sum.value -= weight * (libm::log(spend) + ln_beta(k, q) + q * spent + k * unspent);
        sum.gradient[0] += weight * x * (together - digamma(k) - unspent);
        sum.gradient[1] += weight * (together - digamma(q) - spent);
        sum.gradient[2] += weight * (q * share - k * inverse);
        sum.hessian[0][0] += weight * x * x * (slope - trigamma(k));
        sum.hessian[0][1] += weight * x * slope;
        sum.hessian[1][1] += weight * (slope - trigamma(q));
        sum.hessian[0][2] -= weight * x * inverse;
        sum.hessian[1][2] += weight * share;
        sum.hessian[2][2] += weight * (k * inverse * inverse - q * share * (1.0 / gamma + inverse));
    }

    fn most(&self, [x, spend, _]: [f64; 3]) -> f64 {
        ceiling_of(x) - libm::log(spend)
    }
}

impl Covariable for GammaGamma {
    const SYMBOLS: &'static [&'static str] = &NAMES;

    const PROCESSES: &'static [Process] =
        &[Process { name: "spend", effects: &[("spend", &[(2, -1.0)])], shared: &[] }];

    const WEAK_SET: &'static [Weak] = &WEAK;

    fn made(parameters: &[f64]) -> Result<Self, Error> {
        let [p, q, gamma] = all(parameters)?;
        Self::new(p, q, gamma)
    }

    fn search(data: &Data, without: &[f64], plan: &Plan<'_>) -> Result<Ended, Error> {
        let rows = data.customers.iter().zip(&data.weight).map(|(&[x, spend, _], &weight)| (x, spend, weight));
        search(&Grouped::new(rows), Customer, all(without)?, data, plan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::covariates::{check_against, check_carried};
    use crate::optimise::Problem;

    #[test]
    fn a_customer_adds_what_a_row_does() {
        let rows = [[1.0, 12.0, 0.0], [4.0, 0.3, 0.0], [250.0, 80.0, 0.0], [2.0, 1e5, 0.0]];
        let grouped = Grouped::new(rows.iter().map(|&[x, spend, _]| (x, spend, 1.0)));
        for parameters in [[6.25, 3.74, 15.44], [0.2, 0.4, 1e-3], [90.0, 40.0, 500.0]] {
            check_against(&grouped, &Customer, &rows, parameters);
            check_carried::<GammaGamma, _, COUNT>(&grouped, Customer, &rows, parameters, &[]);
        }
        assert!((grouped.ceiling() - rows.iter().map(|&row| Customer.most(row)).sum::<f64>()).abs() < 1e-9);
    }
}

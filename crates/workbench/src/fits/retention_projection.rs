//! `retention-projection`: survivors by cohort from days or a table, sBG and BdW for each group, and what they project.

mod cohorts;

use btyd::bdw::Bdw;
use btyd::sbg::Sbg;
use btyd::value::continuous_rate;
use btyd::{Diagnosis, Fit, RetentionModel, RetentionTable, survival_interval};
use models::fits::retention_projection::{
    CohortSurvivors, ContractFinding, ContractFit, ContractParameter, GroupProjection, PeriodProjection,
    ProjectionReport,
};
use models::fits::{Finding, Settled, Tested};
use statistics::special::chi_square_upper;
use table::Table;

use self::cohorts::{Contracts, Standing};
use super::gather::Gathered;
use super::{Estimate, Estimating, FittedCells, FittedColumn};
use crate::protocol::{Failure, fit_finding};

/// Level of the intervals.
const LEVEL: f64 = 0.95;

/// Survivors ready to be fitted, group by group.
pub(super) struct Estimation {
    contracts: Contracts,
    length: String,
    rate: f64,
    learnt: usize,
    horizon: usize,
    /// Groups done, with the model that each is projected by.
    done: Vec<(GroupProjection, Chosen)>,
}

/// Makes survivors of the gathered columns; what is no contract is left out and counted.
pub(super) fn begin(gathered: &mut Gathered, settled: &Settled, table: &Table) -> Result<Estimation, Failure> {
    let dates = settled.choice("data") == "dates";
    let length = settled.choice(if dates { "length" } else { "lengthGiven" }).to_owned();
    let contracts = match settled.choice("data") {
        "dates" => cohorts::of_dates(gathered, settled, table, months_in(&length))?,
        "periods" => cohorts::of_periods(gathered, table)?,
        _ => cohorts::of_rows(gathered, table)?,
    };
    Ok(Estimation {
        contracts,
        length,
        rate: settled.number("rate"),
        learnt: settled.number("learnt") as usize,
        horizon: settled.number("horizon") as usize,
        done: Vec::new(),
    })
}

fn months_in(length: &str) -> i32 {
    match length {
        "months" => 1,
        "quarters" => 3,
        _ => 12,
    }
}

/// The model that projects a group.
#[derive(Clone, Copy, Debug)]
enum Chosen {
    Sbg(Sbg),
    Bdw(Bdw),
}

impl Chosen {
    fn retention(&self, period: f64) -> f64 {
        match self {
            Self::Sbg(model) => model.retention(period),
            Self::Bdw(model) => model.retention(period),
        }
    }

    /// Discounted, without an end.
    fn lifetime(&self, renewals: f64, rate: f64) -> f64 {
        match self {
            Self::Sbg(model) => model.residual_lifetime(renewals, f64::INFINITY, rate),
            Self::Bdw(model) => model.residual_lifetime(renewals, f64::INFINITY, rate),
        }
    }
}

impl Estimating for Estimation {
    fn step(&mut self) -> Result<Option<Estimate>, Failure> {
        if let Some(group) = self.contracts.groups.get(self.done.len()) {
            let projected = self.project(group.name.clone(), &group.cohorts)?;
            self.done.push(projected);
            return Ok(None);
        }
        let columns = self.columns();
        let found = Finding::Projection(Box::new(ProjectionReport {
            length: self.length.clone(),
            until: self.contracts.until,
            rate: self.rate,
            groups: std::mem::take(&mut self.done).into_iter().map(|(group, _)| group).collect(),
        }));
        Ok(Some(Estimate { found, columns, arrays: Vec::new() }))
    }

    fn done(&self) -> f64 {
        self.done.len() as f64 / (self.contracts.groups.len() + 1) as f64
    }
}

impl Estimation {
    /// The continuous discount rate a period.
    fn continuous(&self) -> f64 {
        continuous_rate(self.rate, 12.0 / f64::from(months_in(&self.length)))
    }

    fn project(
        &self,
        group: Option<String>,
        cohorts: &[CohortSurvivors],
    ) -> Result<(GroupProjection, Chosen), Failure> {
        let seen = survivors(cohorts, usize::MAX)?;
        let most = if self.learnt == 0 { usize::MAX } else { self.learnt };
        let table = survivors(cohorts, most)?;
        let failed = |error: btyd::Error| Failure::from_kind(&error);
        let sbg = Sbg::fit(&table).map_err(failed)?;
        let bdw = Bdw::fit(&table).map_err(failed)?;
        let best = usize::from(bdw.aic < sbg.aic);
        let chosen = if best == 1 { Chosen::Bdw(bdw.model) } else { Chosen::Sbg(sbg.model) };
        let periods = seen.periods().max(table.periods()) + self.horizon;
        let mut left = 1.0;
        let period = |period: usize| {
            let at = period as f64;
            let place = period.checked_sub(1);
            let observed = place.and_then(|place| Some([*seen.kept().get(place)?, *seen.lost().get(place)?]));
            let at_risk = observed.map(|[kept, lost]| kept + lost).filter(|at_risk| *at_risk > 0.0);
            let retention = observed.zip(at_risk).map(|([kept, _], at_risk)| kept / at_risk);
            if let Some(retention) = retention {
                left *= retention;
            }
            PeriodProjection {
                at_risk,
                retention,
                survival: (period == 0 || retention.is_some()).then_some(left),
                retentions: vec![sbg.model.retention(at), bdw.model.retention(at)],
                survivals: vec![sbg.model.survival(at), bdw.model.survival(at)],
                interval: if best == 1 {
                    survival_interval(&bdw, at, LEVEL)
                } else {
                    survival_interval(&sbg, at, LEVEL)
                },
                lifetime: chosen.lifetime(at, self.continuous()),
            }
        };
        let periods = (0..=periods).map(period).collect();
        let projection = GroupProjection {
            group,
            customers: seen.customers(),
            cohorts: cohorts.to_vec(),
            learnt: table.periods(),
            test: test(&sbg, &bdw),
            fits: vec![report("sbg", &sbg), report("bdw", &bdw)],
            best,
            periods,
        };
        Ok((projection, chosen))
    }

    /// Renewals so far, the chance of the next and the discounted time to come, of those still there.
    fn columns(&self) -> Vec<FittedColumn> {
        let Some(standing) = &self.contracts.standing else { return Vec::new() };
        let mut columns = [(); 3].map(|()| vec![None; self.contracts.file_rows]);
        let rate = self.continuous();
        for &Standing { row, group, renewals, there } in standing {
            columns[0][row as usize] = Some(renewals);
            if there {
                let model = self.done[group].1;
                columns[1][row as usize] = Some(model.retention(renewals + 1.0));
                columns[2][row as usize] = Some(model.lifetime(renewals, rate));
            }
        }
        let ids = ["renewals", "staying", "lifetime"];
        let column = |(id, cells)| FittedColumn { id, cells: FittedCells::Numbers(cells) };
        ids.into_iter().zip(columns).map(column).collect()
    }
}

/// The survivors of all cohorts of a group, each to so many periods.
fn survivors(cohorts: &[CohortSurvivors], periods: usize) -> Result<RetentionTable, Failure> {
    let column = |cohort: &CohortSurvivors| cohort.survivors.iter().copied().take(periods.saturating_add(1)).collect();
    RetentionTable::new(cohorts.iter().map(column).collect()).map_err(|error| match &error {
        btyd::Error::Survivors { cohort, period, value, .. } => {
            let failure = Failure::new("fit-survivors").column(&cohorts[*cohort].name);
            let failure = failure.with("period", models::Value::Number(*period as f64));
            match value {
                Some(value) => failure.value(value),
                None => failure,
            }
        }
        btyd::Error::Empty => Failure::new("fit-no-periods"),
        other => Failure::from_kind(other),
    })
}

/// Twice the gain in log-likelihood against χ² with one degree of freedom.
fn test(sbg: &Fit<Sbg>, bdw: &Fit<Bdw>) -> Option<Tested> {
    let judged = |diagnosis: &[Diagnosis]| {
        !diagnosis.iter().any(|finding| {
            matches!(
                finding,
                Diagnosis::NobodyLeft
                    | Diagnosis::AllLeftAtOnce
                    | Diagnosis::TooFewPeriods { .. }
                    | Diagnosis::NotConverged { .. }
            )
        })
    };
    (judged(&sbg.diagnosis) && judged(&bdw.diagnosis)).then(|| {
        let statistic = (2.0 * (bdw.log_likelihood - sbg.log_likelihood)).max(0.0);
        Tested { statistic, degrees: 1.0, residual_degrees: None, p: chi_square_upper(statistic, 1.0) }
    })
}

fn report<M>(model: &str, fit: &Fit<M>) -> ContractFit {
    let parameters = fit.names.iter().zip(&fit.parameters).zip(&fit.standard_errors);
    ContractFit {
        model: model.to_owned(),
        parameters: parameters
            .map(|((id, &value), &error)| ContractParameter { id: (*id).to_owned(), value, error })
            .collect(),
        log_likelihood: fit.log_likelihood,
        aic: fit.aic,
        bic: fit.bic,
        findings: fit.diagnosis.iter().map(finding).collect(),
    }
}

/// A diagnosis as the card's report has it: by the names that it is written with.
fn finding(diagnosis: &Diagnosis) -> ContractFinding {
    let written = fit_finding(diagnosis);
    let word = |name: &str| written.get(name).and_then(serde_json::Value::as_str).map(str::to_owned);
    let number = |name: &str| written.get(name).and_then(serde_json::Value::as_u64).map(|number| number as usize);
    ContractFinding {
        kind: word("kind").unwrap_or_default(),
        parameter: word("parameter"),
        towards: word("towards"),
        periods: number("periods"),
        wanted: number("wanted"),
    }
}

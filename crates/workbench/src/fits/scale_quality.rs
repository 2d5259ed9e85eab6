//! `scale-quality`: whether the items agree, whether their correlations are worth a factor analysis, and what lies behind them.

use models::fits::scale_quality::{AdequacyReport, CARD, FactorsReport, ScaleItem, ScalePart, ScaleReport};
use models::fits::{Finding, Settled, Tested};
use statistics::Error;
use statistics::scale::{
    Adequacy, Factors, Finish, Reliability, Settings, adequacy, alpha_interval, composite, factors, reliability,
};
use table::Table;

use super::gather::{Gathered, GatheredColumn};
use super::variables::{level_of, over_the_file};
use super::{Estimate, Estimating, FittedColumn, of_statistics};
use crate::protocol::Failure;

/// Items below which nothing can be said of factors.
const LEAST_FACTORED: usize = 3;

/// Items to be judged, a stage a slice.
pub(super) struct Scale {
    rows: Vec<u32>,
    file_rows: usize,
    names: Vec<String>,
    turned: Vec<bool>,
    items: Vec<Vec<f64>>,
    /// Factors wanted; `None`: as many as have eigenvalues above 1.
    wanted: Option<usize>,
    rotate: bool,
    level: f64,
    stage: Stage,
}

enum Stage {
    Agreement,
    Correlations(Box<Reliability>),
    Factors(Box<Reliability>, Result<Box<Adequacy>, &'static str>),
}

/// Takes the items; those worded the other way are turned round within the answers that the file has.
pub(super) fn begin(gathered: &mut Gathered, settled: &Settled, table: &Table) -> Result<Scale, Failure> {
    let turned: Vec<&GatheredColumn> = gathered.of("turned").collect();
    let is_turned = |column: &GatheredColumn| turned.iter().any(|one| one.name == column.name);
    let plain: Vec<&GatheredColumn> = gathered.of("items").filter(|column| !is_turned(column)).collect();
    let mut items: Vec<Vec<f64>> = plain.iter().chain(&turned).map(|column| column.numbers()).collect();
    // All items are answered on one scale, so that its ends are the lowest and the highest answer to any.
    let [low, high] = items
        .iter()
        .flatten()
        .fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], answer| [low.min(*answer), high.max(*answer)]);
    for item in &mut items[plain.len()..] {
        item.iter_mut().for_each(|answer| *answer = low + high - *answer);
    }
    Ok(Scale {
        rows: gathered.rows.clone(),
        file_rows: table.row_count(),
        names: plain.iter().chain(&turned).map(|column| column.name.clone()).collect(),
        turned: (0..items.len()).map(|at| at >= plain.len()).collect(),
        items,
        wanted: settled.choice("factors").parse().ok(),
        rotate: settled.choice("rotation") == "varimax",
        level: level_of(settled.choice("level")),
        stage: Stage::Agreement,
    })
}

impl Estimating for Scale {
    fn step(&mut self) -> Result<Option<Estimate>, Failure> {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        let failed = |error: Error| of_statistics(&error, None, &names);
        let items: Vec<&[f64]> = self.items.iter().map(Vec::as_slice).collect();
        match std::mem::replace(&mut self.stage, Stage::Agreement) {
            Stage::Agreement => {
                self.stage = Stage::Correlations(Box::new(reliability(&items).map_err(failed)?));
                Ok(None)
            }
            Stage::Correlations(agreement) => {
                // Too few rows, or an item that others determine, still leave alpha.
                let found = match adequacy(&items) {
                    _ if items.len() < LEAST_FACTORED => Err("too-few-items"),
                    Ok(found) => Ok(Box::new(found)),
                    Err(Error::TooFewRows { .. }) => Err("too-few-rows"),
                    Err(Error::Collinear { .. }) => Err("determined"),
                    Err(error) => return Err(failed(error)),
                };
                self.stage = Stage::Factors(agreement, found);
                Ok(None)
            }
            Stage::Factors(agreement, found) => self.report(&agreement, found, &items).map(Some).map_err(failed),
        }
    }

    fn done(&self) -> f64 {
        match self.stage {
            Stage::Agreement => 0.0,
            Stage::Correlations(_) => 0.3,
            Stage::Factors(..) => 0.6,
        }
    }
}

impl Scale {
    fn report(
        &self,
        agreement: &Reliability,
        found: Result<Box<Adequacy>, &'static str>,
        items: &[&[f64]],
    ) -> Result<Estimate, Error> {
        let factors = match &found {
            Ok(_) => Some(self.factors(items)?),
            Err(_) => None,
        };
        let told = agreement.items.iter().enumerate().map(|(at, item)| ScaleItem {
            name: self.names[at].clone(),
            turned: self.turned[at],
            mean: item.mean,
            deviation: item.deviation,
            item_total: item.item_total,
            alpha_without: item.alpha_without,
        });
        let report = ScaleReport {
            items: told.collect(),
            level: self.level,
            whole: part(items, (0..items.len()).collect()),
            interval: alpha_interval(agreement, self.level)?,
            standardised_alpha: agreement.standardised_alpha,
            mean_correlation: agreement.mean_correlation,
            why_not: found.as_ref().err().map(|reason| (*reason).to_owned()),
            adequacy: found.ok().map(|found| AdequacyReport {
                kmo: found.kmo,
                items: found.kmo_items,
                bartlett: Tested {
                    statistic: found.chi_square,
                    degrees: found.degrees,
                    residual_degrees: None,
                    p: found.p,
                },
                eigenvalues: found.eigenvalues,
            }),
            factors,
        };
        let count = items.len() as f64;
        let means: Vec<f64> =
            (0..self.rows.len()).map(|row| items.iter().map(|item| item[row]).sum::<f64>() / count).collect();
        Ok(Estimate {
            found: Finding::Scale(Box::new(report)),
            columns: vec![FittedColumn {
                id: CARD.columns[0],
                cells: over_the_file(&self.rows, self.file_rows, &means),
            }],
            arrays: Vec::new(),
        })
    }

    fn factors(&self, items: &[&[f64]]) -> Result<FactorsReport, Error> {
        // As many factors as items would say nothing.
        let number = self.wanted.map(|number| number.min(items.len() - 1));
        let settings = Settings { number, rotate: self.rotate, tolerance: 1e-10, steps: 10_000 };
        let found = factors(items, settings)?;
        let count = found.loadings.columns();
        let (finish, heywood) = match found.finish {
            Finish::Converged => ("converged", None),
            Finish::StepsUsedUp => ("steps-used-up", None),
            Finish::Heywood { item } => ("heywood", Some(item)),
        };
        let most = |item: usize| {
            let size = |factor: &usize| found.loadings[(item, *factor)].abs();
            (0..count).max_by(|one, two| size(one).total_cmp(&size(two)).then(two.cmp(one)))
        };
        let belonging = |factor: usize| (0..items.len()).filter(|item| most(*item) == Some(factor)).collect::<Vec<_>>();
        Ok(FactorsReport {
            auto: self.wanted.is_none(),
            rotated: self.rotate && count > 1,
            parts: (0..count).map(|factor| part(items, belonging(factor))).collect(),
            finish: finish.to_owned(),
            heywood,
            loadings: lines(&found),
            communalities: found.communalities,
            variance: found.variance,
        })
    }
}

/// Loadings, a line an item.
fn lines(found: &Factors) -> Vec<Vec<f64>> {
    (0..found.loadings.rows()).map(|item| found.loadings.row(item).to_vec()).collect()
}

/// Some of the items as a scale of their own, by their agreement and by their loadings on one factor.
fn part(items: &[&[f64]], places: Vec<usize>) -> ScalePart {
    let own: Vec<&[f64]> = places.iter().map(|place| items[*place]).collect();
    let one = Settings { number: Some(1), rotate: false, tolerance: 1e-10, steps: 10_000 };
    let together = (own.len() >= LEAST_FACTORED).then(|| factors(&own, one).ok()).flatten();
    let together = together.filter(|found| found.finish == Finish::Converged).and_then(|found| {
        let loadings: Vec<f64> = (0..own.len()).map(|item| found.loadings[(item, 0)]).collect();
        composite(&loadings)
    });
    ScalePart {
        alpha: reliability(&own).ok().map(|found| found.alpha),
        composite: together.map(|found| [found.reliability, found.variance_extracted]),
        items: places,
    }
}

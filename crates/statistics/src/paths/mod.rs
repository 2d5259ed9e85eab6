//! Path models: variables joined by arrows without circles, every variable regressed on those that point at it, all
//! standardised (Wright 1921; Duncan 1966).
//!
//! An effect along arrows is the product of their coefficients, an indirect effect the sum over all ways of two arrows
//! and more (Alwin & Hauser 1975). Intervals of indirect effects come from [`Bootstrap`], since products of estimates are
//! not normal (Bollen & Stine 1990; Shrout & Bolger 2002).

mod bootstrap;

pub use bootstrap::{Bootstrap, Interval, Intervals};

use serde::{Deserialize, Serialize};

use crate::columns::centred;
use crate::correlation;
use crate::error::{Column, Error};
use crate::linear::{Coefficient, StandardErrors, regress};
use crate::matrix::Matrix;

/// An arrow from one variable to another: their places among the columns.
pub type Arrow = (usize, usize);

/// One variable explained by those that point at it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Equation {
    /// The variable explained.
    pub to: usize,
    /// Those that point at it, in the order of the arrows.
    pub from: Vec<usize>,
    /// Their slopes; the `standardised` ones are the path coefficients.
    pub coefficients: Vec<Coefficient>,
    /// Share of its variance explained.
    pub r_squared: f64,
    /// The same less what as many predictors of no effect would explain.
    pub adjusted_r_squared: f64,
}

/// Effects of every variable on every other, in standard deviations: row the cause, column the effect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effects {
    /// Along one arrow.
    pub direct: Matrix,
    /// Along two arrows and more.
    pub indirect: Matrix,
    /// Both together.
    pub total: Matrix,
}

/// A path model with its coefficients and effects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Paths {
    /// One for each variable that is pointed at, causes before effects.
    pub equations: Vec<Equation>,
    /// Effects between all variables.
    pub effects: Effects,
    /// Correlations of the variables.
    pub correlations: Matrix,
    /// Rows.
    pub n: usize,
}

/// Estimates a path model.
///
/// # Errors
///
/// [`Error::TooFewColumns`] below two variables; [`Error::Arrow`] and [`Error::Circle`] for the arrows, of which there
/// must be one at least ([`Error::Setting`] `arrows`); and those of [`regress`], with all columns counted as variables.
/// [`Error::Setting`] for a level not between 0 and 1; [`Error::Leverage`] as for the standard errors asked for.
pub fn paths(variables: &[&[f64]], arrows: &[Arrow], errors: StandardErrors, level: f64) -> Result<Paths, Error> {
    let graph = Graph::new(variables.len(), arrows)?;
    let columns = centred(variables)?;
    let mut equations = Vec::new();
    let mut coefficients = Matrix::zeros(variables.len(), variables.len());
    for to in &graph.order {
        let from = &graph.causes[*to];
        if from.is_empty() {
            continue;
        }
        let predictors: Vec<&[f64]> = from.iter().map(|cause| variables[*cause]).collect();
        let regression = regress(variables[*to], &predictors).map_err(|error| graph.renamed(error, *to))?;
        let slopes = regression.coefficients(errors, level)?;
        for (cause, slope) in from.iter().zip(&slopes) {
            coefficients[(*cause, *to)] = slope.standardised;
        }
        equations.push(Equation {
            to: *to,
            from: from.clone(),
            coefficients: slopes,
            r_squared: regression.r_squared(),
            adjusted_r_squared: regression.adjusted_r_squared(),
        });
    }
    Ok(Paths {
        equations,
        effects: graph.effects(coefficients),
        correlations: correlation::matrix_of(&columns),
        n: variables[0].len(),
    })
}

/// The arrows, checked and sorted.
#[derive(Clone, Debug)]
struct Graph {
    /// Variables with causes before effects.
    order: Vec<usize>,
    /// Of each variable, those that point at it.
    causes: Vec<Vec<usize>>,
}

impl Graph {
    fn new(variables: usize, arrows: &[Arrow]) -> Result<Self, Error> {
        if variables < 2 {
            return Err(Error::TooFewColumns { needed: 2, found: variables });
        }
        crate::error::check_setting("arrows", !arrows.is_empty())?;
        let mut causes = vec![Vec::new(); variables];
        for (arrow, &(from, to)) in arrows.iter().enumerate() {
            if from >= variables || to >= variables || from == to || causes[to].contains(&from) {
                return Err(Error::Arrow { arrow });
            }
            causes[to].push(from);
        }
        let mut order = Vec::with_capacity(variables);
        let mut placed = vec![false; variables];
        while order.len() < variables {
            let next = (0..variables).find(|v| !placed[*v] && causes[*v].iter().all(|cause| placed[*cause]));
            match next {
                Some(variable) => {
                    placed[variable] = true;
                    order.push(variable);
                }
                None => {
                    let through = (0..variables).filter(|v| !placed[*v]).map(Column::Input).collect();
                    return Err(Error::Circle { through });
                }
            }
        }
        Ok(Self { order, causes })
    }

    /// A regression's columns by their places among the variables.
    fn renamed(&self, error: Error, to: usize) -> Error {
        let name = |column: Column| match column {
            Column::Outcome => Column::Input(to),
            Column::Input(j) => Column::Input(self.causes[to][j]),
        };
        match error {
            Error::Collinear { column, by } => {
                Error::Collinear { column: name(column), by: by.into_iter().map(name).collect() }
            }
            Error::Constant { column } => Error::Constant { column: name(column) },
            Error::Length { column, expected, found } => Error::Length { column: name(column), expected, found },
            Error::Value { column, row } => Error::Value { column: name(column), row },
            other => other,
        }
    }

    /// Effects from path coefficients (row the cause, column the effect).
    fn effects(&self, direct: Matrix) -> Effects {
        let k = direct.rows();
        let (mut indirect, mut total) = (Matrix::zeros(k, k), Matrix::zeros(k, k));
        for from in 0..k {
            for &to in &self.order {
                // What reaches the variable by way of its causes: their own totals are known already.
                let through: f64 =
                    self.causes[to].iter().map(|cause| total[(from, *cause)] * direct[(*cause, to)]).sum();
                indirect[(from, to)] = through;
                total[(from, to)] = through + direct[(from, to)];
            }
        }
        Effects { direct, indirect, total }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_are_checked() {
        assert_eq!(Graph::new(3, &[(0, 1), (1, 1)]).err(), Some(Error::Arrow { arrow: 1 }));
        assert_eq!(Graph::new(3, &[(0, 1), (0, 1)]).err(), Some(Error::Arrow { arrow: 1 }));
        assert_eq!(Graph::new(3, &[(0, 3)]).err(), Some(Error::Arrow { arrow: 0 }));
        let circle = Graph::new(4, &[(0, 1), (1, 2), (2, 1)]).err();
        assert_eq!(circle, Some(Error::Circle { through: vec![Column::Input(1), Column::Input(2)] }));
        assert_eq!(Graph::new(3, &[(2, 0), (0, 1)]).expect("no circle").order, [2, 0, 1]);
    }

    #[test]
    fn effects_add_up_over_all_ways() {
        // 0 → 1 → 3, 0 → 2 → 3, 1 → 2, 0 → 3.
        let graph = Graph::new(4, &[(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (0, 3)]).expect("no circle");
        let mut direct = Matrix::zeros(4, 4);
        let (a, b, c, d, e, f) = (0.5, 0.3, 0.2, 0.4, 0.1, 0.7);
        (direct[(0, 1)], direct[(0, 2)], direct[(1, 2)]) = (a, b, c);
        (direct[(1, 3)], direct[(2, 3)], direct[(0, 3)]) = (d, e, f);
        let effects = graph.effects(direct);
        assert!((effects.indirect[(0, 3)] - (a * d + b * e + a * c * e)).abs() < 1e-15);
        assert!((effects.total[(0, 3)] - (f + a * d + b * e + a * c * e)).abs() < 1e-15);
        assert_eq!(effects.total[(3, 0)], 0.0);
    }
}

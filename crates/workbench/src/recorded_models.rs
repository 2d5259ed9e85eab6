//! What the record of a run says of models over the rows of the file: those of the textbook, and those that were estimated from it.

use std::collections::BTreeMap;

use models::runs::ItemReport;
use serde::Serialize;

use crate::columns::NO_VALUE;
use crate::fits::{Fitted, FittedCells};
use crate::model_run::ModelRun;
use crate::protocol::OptionWords;
use crate::record::Checksum;

/// What a textbook model said of the rows. What was asked for is among the settings.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordedModel {
    /// Column of each input, suggested ones too.
    pub columns: BTreeMap<String, String>,
    /// Inputs that had the same value in every row.
    pub constant: Vec<String>,
    /// Columns of the answers of each item, for a run over several of a survey.
    pub items: Vec<Vec<String>>,
    /// Words that options were told by, by input and option: what the page had in its language.
    pub words: OptionWords,
    /// Rows with a segment, or with the headline result.
    pub rows: usize,
    /// Rows without, by reason.
    pub without: BTreeMap<String, usize>,
    /// Rows in each segment.
    pub segments: BTreeMap<String, usize>,
    /// As [`crate::RunResults::checksums`], by result: minus infinity for a row without one. `segment` is of the places of segments among
    /// the model's, a byte each, 255 for none, and `item1` and so on the same by item.
    pub checksums: BTreeMap<String, String>,
}

/// What a model that was estimated from the file found. What was asked for is among the settings.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordedEstimate {
    /// Columns of each role.
    pub columns: BTreeMap<String, Vec<String>>,
    /// Rows of the file.
    pub rows: usize,
    /// Rows that took part.
    pub used: usize,
    /// Rows that did not, by reason and then column.
    pub left_out: BTreeMap<String, usize>,
    /// Checksum of what was found, as JSON: parameters, tests, curves. They may name groups of the file, so that they are not told.
    pub found: String,
    /// As [`crate::RunResults::checksums`], by column that can be saved: minus infinity for a row without one, 1 for yes and 0 for no.
    pub checksums: BTreeMap<String, String>,
}

impl RecordedModel {
    pub(crate) fn of(run: &ModelRun) -> Self {
        let (report, scored) = (&run.report, &run.scored);
        let result = |place: usize| {
            let result = &scored.results[place];
            let values =
                result.values.iter().zip(&result.valid).map(|(value, valid)| if *valid { *value } else { NO_VALUE });
            (result.id.to_owned(), Checksum::of_numbers(values))
        };
        let segment =
            (!scored.segments.is_empty()).then(|| ("segment".to_owned(), Checksum::of_bytes(&scored.segments)));
        let items = run.items.iter().enumerate();
        let items = items.map(|(place, codes)| (format!("item{}", place + 1), Checksum::of_bytes(codes)));
        Self {
            columns: report.columns.clone(),
            constant: report.constant.clone(),
            items: report.items.iter().map(|item: &ItemReport| item.columns.clone()).collect(),
            words: run.words.clone(),
            rows: report.rows,
            without: report.without.clone(),
            segments: report.segments.iter().map(|share| (share.id.clone(), share.count)).collect(),
            checksums: (0..scored.results.len()).map(result).chain(segment).chain(items).collect(),
        }
    }
}

impl RecordedEstimate {
    pub(crate) fn of(fitted: &Fitted) -> Self {
        let report = &fitted.report;
        let left_out = report.left_out.iter().map(|group| {
            let place = group.column.as_deref().map_or_else(String::new, |column| format!(" {column}"));
            (format!("{}{place}", group.reason), group.rows)
        });
        let found = serde_json::to_vec(&report.found).unwrap_or_default();
        let sum = |cells: &FittedCells| match cells {
            FittedCells::Numbers(cells) => Checksum::of_numbers(cells.iter().map(|cell| cell.unwrap_or(NO_VALUE))),
            FittedCells::Flags(cells) => {
                Checksum::of_numbers(cells.iter().map(|cell| cell.map_or(NO_VALUE, |yes| f64::from(u8::from(yes)))))
            }
        };
        Self {
            columns: report.columns.clone(),
            rows: report.rows,
            used: report.used,
            left_out: left_out.collect(),
            found: Checksum::of_bytes(&found),
            checksums: fitted.columns.iter().map(|column| (column.id.to_owned(), sum(&column.cells))).collect(),
        }
    }
}

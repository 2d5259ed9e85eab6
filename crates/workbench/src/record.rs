//! The record of a run: what was read, how, and what came out, as JSON without any customer in it. It is enough to repeat the run
//! elsewhere and to tell whether the same came out, to the bit.

use std::collections::BTreeMap;

use models::value_figures::EstimateFigures;
use serde::{Deserialize, Serialize};

use crate::columns::View;
use crate::direct::finish;
use crate::export::{CUSTOMER_COLUMNS, id};
use crate::protocol::{Column, Failure, FitReport, OptionWords, RecordedFile, Request, Settings, Total};
use crate::recorded_models::{RecordedEstimate, RecordedModel};
use crate::session::Session;
use crate::value::Valued;

/// Version of the format of records that is written.
const VERSION: u32 = 1;

/// Says what the file is, in its first field.
const FORMAT: &str = "clovis-run";

/// What was read, how, and what came out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RunRecord {
    /// Always `clovis-run`.
    pub format: &'static str,
    /// Version of the format.
    pub version: u32,
    /// Version of Clovis.
    pub clovis: &'static str,
    /// The files, in the order in which they were read as one table.
    pub files: Vec<RecordedFile>,
    /// Everything that was chosen, seeds among it.
    pub settings: Settings,
    /// What came out.
    pub results: RunResults,
}

/// What came out of a run, as far as it went.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RunResults {
    /// Data rows of the table.
    pub rows: usize,
    /// Names of its columns.
    pub columns: Vec<String>,
    /// Rows that count; `None`, as the three below, of rows that are no customers' (answers of a survey).
    pub rows_used: Option<usize>,
    /// Rows set aside, by reason.
    pub set_aside: BTreeMap<String, usize>,
    /// Customers.
    pub customers: Option<usize>,
    /// Orders.
    pub orders: Option<usize>,
    /// Sum of all amounts.
    pub revenue: Option<f64>,
    /// First and last civil day, days since 1970-01-01; `None` without dates.
    pub days: Option<[i32; 2]>,
    /// Segments in the order of the rule set; `None` where none were asked for.
    pub segments: Option<Vec<RecordedSegment>>,
    /// The purchase model; `None` where none was asked for.
    pub purchases: Option<FitReport>,
    /// The spend model.
    pub spend: Option<FitReport>,
    /// What there is to tell of either besides: effects of covariates, draws, correlation.
    pub estimates: Vec<EstimateFigures>,
    /// Value of all customers.
    pub total: Option<Total>,
    /// Textbook models over the rows of the file, by id.
    pub models: BTreeMap<String, RecordedModel>,
    /// Models that were estimated from the file, by id.
    pub fits: BTreeMap<String, RecordedEstimate>,
    /// Of every column of the customers a checksum, 16 hexadecimal digits: FNV-1a over the bits of its numbers, eight bytes each,
    /// little end first, or over the UTF-8 of the identifiers, each ended by a byte 255.
    pub checksums: BTreeMap<String, String>,
}

/// Size of a segment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordedSegment {
    /// Its id.
    pub id: String,
    /// Customers.
    pub customers: usize,
    /// Orders.
    pub orders: f64,
    /// Revenue.
    pub revenue: f64,
}

impl RunRecord {
    /// The record of what a session holds. `files` says what was read.
    ///
    /// # Errors
    /// `nothing-open`.
    pub fn of(session: &Session, files: Vec<RecordedFile>) -> Result<Self, Failure> {
        let (table, view) = (&session.opened()?.report, session.view().ok());
        let history = session.summarised.as_ref().map(|summarised| &summarised.report);
        let mut set_aside = BTreeMap::new();
        for group in table.set_aside.iter().chain(history.iter().flat_map(|history| &history.set_aside)) {
            *set_aside.entry(group.reason.as_str().to_owned()).or_default() += group.count;
        }
        let segments = view.and_then(|view| view.segmented).map(|segmented| {
            let one = |row: &crate::protocol::SegmentRow| RecordedSegment {
                id: row.id.clone(),
                customers: row.customers,
                orders: row.orders,
                revenue: row.revenue,
            };
            segmented.report.segments.iter().map(one).collect()
        });
        let valued = view.and_then(|view| view.valued);
        let value = valued.map(|valued| &valued.report);
        let results = RunResults {
            rows: table.row_count,
            columns: table.columns.iter().map(|column| column.name.clone()).collect(),
            rows_used: history.map(|history| history.rows_used),
            set_aside,
            customers: history.map(|history| history.customers),
            orders: history.map(|history| history.orders),
            revenue: history.map(|history| history.revenue),
            days: history.and_then(|history| history.days),
            segments,
            purchases: value.map(|report| report.purchases.clone()),
            spend: value.and_then(|report| report.spend.clone()),
            estimates: valued.map(Valued::estimates).unwrap_or_default(),
            total: value.and_then(|report| report.total.clone()),
            models: session.runs.iter().map(|(id, run)| (id.clone(), RecordedModel::of(run))).collect(),
            fits: session.fits.iter().map(|(id, fitted)| (id.clone(), RecordedEstimate::of(fitted))).collect(),
            checksums: view.map(checksums).unwrap_or_default(),
        };
        let (clovis, settings) = (env!("CARGO_PKG_VERSION"), session.settings());
        Ok(Self { format: FORMAT, version: VERSION, clovis, files, settings, results })
    }

    /// The record's text, with its fields in a fixed order.
    ///
    /// # Errors
    /// `project-not-written` when a number in the settings is not finite.
    pub fn to_text(&self) -> Result<String, Failure> {
        serde_json::to_string_pretty(self).map_err(|_| Failure::new("project-not-written"))
    }
}

/// What came out of a run that was done again.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeated {
    /// Its record, which leaves the files to whoever read them.
    pub record: RunRecord,
    /// Identifiers of the customers.
    pub customers: Vec<String>,
    /// The other columns by id, one entry a customer, [`crate::NO_VALUE`] where there is none; segments by their place in the record.
    pub columns: Vec<(String, Vec<f64>)>,
}

/// What a run did besides reading the customers.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Recorded {
    /// Whether its rows were no customers'.
    pub rows_only: bool,
    /// Whether there were segments.
    pub segments: bool,
    /// Whether there were values.
    pub values: bool,
    /// Textbook models by id, with the words that options were told by.
    pub models: BTreeMap<String, OptionWords>,
    /// Ids of the models that were estimated.
    pub fits: Vec<String>,
}

/// Does again with an open table what the settings of a record say: customers, where there were some, and what there was besides.
///
/// # Errors
/// As the requests themselves.
pub fn repeat(session: &mut Session, settings: Settings, done: Recorded) -> Result<Repeated, Failure> {
    let Settings { mapping, cleaning, segment, value, mut models, mut fits, .. } = settings;
    let mut requests = Vec::new();
    if !done.rows_only {
        requests.push(Request::Summarise { mapping, cleaning });
    }
    if done.segments {
        requests.push(Request::Segment(segment));
    }
    if done.values {
        requests.push(Request::Value(value));
    }
    for (model, words) in done.models {
        let settings = Box::new(models.remove(&model).unwrap_or_default());
        requests.push(Request::RunModel { model, settings, words });
    }
    for model in done.fits {
        let settings = fits.remove(&model).unwrap_or_default();
        requests.push(Request::Fit { model, settings });
    }
    for request in requests {
        let task = session.start(request, None)?;
        finish(task, session)?;
    }
    let mut repeated =
        Repeated { record: RunRecord::of(session, Vec::new())?, customers: Vec::new(), columns: Vec::new() };
    if let Ok(view) = session.view() {
        let told = CUSTOMER_COLUMNS.into_iter().filter(|&column| view.has(column) && column != Column::Customer);
        repeated.customers = view.customers.names().iter().map(str::to_owned).collect();
        repeated.columns = told.map(|column| (id(&column), view.array(column))).collect();
    }
    Ok(repeated)
}

/// Of every column that holds something.
fn checksums(view: View<'_>) -> BTreeMap<String, String> {
    let columns = CUSTOMER_COLUMNS.into_iter().filter(|&column| view.has(column));
    columns
        .map(|column| {
            if column != Column::Customer {
                return (id(&column), Checksum::of_numbers(view.array(column).into_iter()));
            }
            let mut sum = Checksum::default();
            view.customers.names().iter().for_each(|name| {
                sum.add(name.as_bytes());
                // No byte of UTF-8.
                sum.add(&[255]);
            });
            (id(&column), sum.text())
        })
        .collect()
}

/// Fowler, Noll and Vo's hash, variant 1a, of 64 bits.
pub(crate) struct Checksum(u64);

impl Default for Checksum {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Checksum {
    pub(crate) fn of_bytes(bytes: &[u8]) -> String {
        let mut sum = Self::default();
        sum.add(bytes);
        sum.text()
    }

    pub(crate) fn of_numbers(numbers: impl Iterator<Item = f64>) -> String {
        let mut sum = Self::default();
        numbers.for_each(|number| sum.add(&number.to_bits().to_le_bytes()));
        sum.text()
    }

    fn text(&self) -> String {
        format!("{:016x}", self.0)
    }

    fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_that_were_published() {
        // The test vectors of Fowler, Noll & Vo.
        for (text, expected) in
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)]
        {
            let mut sum = Checksum::default();
            sum.add(text.as_bytes());
            assert_eq!(sum.0, expected, "{text}");
        }
    }
}

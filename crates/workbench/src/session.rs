//! What is open and what came out of it.

use std::collections::BTreeMap;

use table::{Collector, Table};

use crate::columns::View;
use crate::customers::Customers;
use crate::fits::Fitted;
use crate::model_run::ModelRun;
use crate::protocol::{
    Cleaning, Failure, HistoryReport, Mapping, MatrixSettings, ReadSettings, Request, Settings, TableReport, TimeUnit,
};
use crate::read::Incoming;
use crate::segment::Segmented;
use crate::summarise::{Aside, all_set_aside};
use crate::task::Task;
use crate::value::Valued;
use crate::window::Cache;

/// One open file with everything made of it. Changed only by a [`Task`] that is done.
#[derive(Default)]
pub struct Session {
    pub(crate) opened: Option<Opened>,
    pub(crate) summarised: Option<Summarised>,
    pub(crate) segmented: Option<Segmented>,
    pub(crate) valued: Option<Valued>,
    pub(crate) runs: BTreeMap<String, ModelRun>,
    pub(crate) fits: BTreeMap<String, Fitted>,
    pub(crate) cache: Cache,
    /// Raised with every change of table or customers: a task begun before it is void.
    pub(crate) generation: u64,
}

/// The table as read.
pub(crate) struct Opened {
    pub(crate) table: Table,
    pub(crate) settings: ReadSettings,
    pub(crate) mapping: Mapping,
    pub(crate) report: TableReport,
    /// Its transactions, where they were collected while it was read; taken by the first who wants the same.
    pub(crate) collected: Option<Box<Collector>>,
}

/// The customers of the table.
pub(crate) struct Summarised {
    pub(crate) customers: Customers,
    pub(crate) mapping: Mapping,
    pub(crate) cleaning: Cleaning,
    pub(crate) report: HistoryReport,
    /// Rows set aside while reading customers, by data row.
    pub(crate) set_aside: Vec<table::SetAside>,
}

impl Session {
    /// Nothing open.
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins a request. A file is needed for [`Request::Read`] only; its bytes are then pushed to the task.
    ///
    /// # Errors
    /// A [`Failure`] when the request does not fit what is open: `nothing-open`, `no-customers`, `no-file`, or a
    /// setting out of its range.
    pub fn start(&mut self, request: Request, file: Option<Incoming>) -> Result<Task, Failure> {
        Task::start(self, request, file)
    }

    /// The table, once read.
    pub fn table(&self) -> Option<&Table> {
        self.opened.as_ref().map(|opened| &opened.table)
    }

    /// The customers, once summarised.
    pub fn customers(&self) -> Option<&Customers> {
        self.summarised.as_ref().map(|summarised| &summarised.customers)
    }

    /// Scores and segments, once there are some.
    pub fn segmented(&self) -> Option<&Segmented> {
        self.segmented.as_ref()
    }

    /// Fits and values, once there are some.
    pub fn valued(&self) -> Option<&Valued> {
        self.valued.as_ref()
    }

    /// The last fit of a model, once there is one.
    pub fn fitted(&self, model: &str) -> Option<&Fitted> {
        self.fits.get(model)
    }

    /// What was chosen for everything done so far: what a project file saves, and what a new session replays.
    pub fn settings(&self) -> Settings {
        let opened = self.opened.as_ref();
        let summarised = self.summarised.as_ref();
        Settings {
            version: crate::project::VERSION,
            read: opened.map(|opened| opened.settings.clone()).unwrap_or_default(),
            mapping: summarised
                .map(|summarised| &summarised.mapping)
                .or(opened.map(|opened| &opened.mapping))
                .cloned()
                .unwrap_or_default(),
            cleaning: summarised.map(|summarised| summarised.cleaning).unwrap_or_default(),
            segment: self.segmented.as_ref().map(|segmented| segmented.settings.clone()).unwrap_or_default(),
            value: self.valued.as_ref().map(|valued| valued.settings.clone()).unwrap_or_default(),
            // Lines drawn on a picture are known to the page alone.
            matrix: MatrixSettings::default(),
            models: self.runs.iter().map(|(id, run)| (id.clone(), run.settings.clone())).collect(),
            fits: self.fits.iter().map(|(id, fit)| (id.clone(), fit.settings.clone())).collect(),
            // Definitions too: a run is handed the one that it is of.
            own: Default::default(),
        }
    }

    pub(crate) fn view(&self) -> Result<View<'_>, Failure> {
        let customers = self.customers().ok_or_else(|| Failure::new("no-customers"))?;
        Ok(View { customers, segmented: self.segmented.as_ref(), valued: self.valued.as_ref() })
    }

    pub(crate) fn opened_mut(&mut self) -> Result<&mut Opened, Failure> {
        self.opened.as_mut().ok_or_else(|| Failure::new("nothing-open"))
    }

    pub(crate) fn opened(&self) -> Result<&Opened, Failure> {
        self.opened.as_ref().ok_or_else(|| Failure::new("nothing-open"))
    }

    /// Unit in which a customer table without dates is taken to count.
    pub(crate) fn unit(&self) -> TimeUnit {
        self.valued.as_ref().map(|valued| valued.settings.unit).unwrap_or_default()
    }

    pub(crate) fn open(&mut self, opened: Opened) {
        *self = Self { opened: Some(opened), generation: self.generation + 1, ..Self::default() };
    }

    pub(crate) fn summarise(&mut self, summarised: Summarised) {
        self.summarised = Some(summarised);
        self.segmented = None;
        self.valued = None;
        self.cache.clear();
        self.generation += 1;
    }

    /// Every row set aside while reading or summarising, in file order.
    pub(crate) fn set_aside(&self) -> Result<Vec<Aside>, Failure> {
        let rows = self.summarised.as_ref().map_or(&[][..], |summarised| summarised.set_aside.as_slice());
        Ok(all_set_aside(&self.opened()?.table, rows))
    }
}

//! What is to be asked of the worker next: read, summarise, then whatever a page wants to see.
//!
//! A step is due when what it was last asked for is not what the settings say now. Pages never ask for a step
//! themselves: they change settings and say which result they show.

use std::rc::Rc;

use workbench::protocol::{
    Cleaning, Failure, Mapping, Progress, ReadSettings, Request, SegmentSettings, TableKind, ValueSettings,
};

use crate::state::AppState;
use crate::wire::RequestId;

/// A step of the road from a file to valued customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Bytes to a typed table.
    Table,
    /// Rows to customers.
    History,
    /// Customers to segments.
    Segment,
    /// Customers to values.
    Value,
    /// Customers to a comparison of the purchase models; it gives way to every other step.
    Comparison,
}

/// What a step was asked for; compared with what it would be asked for now.
#[derive(Clone, Debug, PartialEq)]
pub enum Basis {
    /// The opening of the file, how to read it, and what a row is, on which suggestions of roles depend. Roles set
    /// by hand need no reading anew.
    Table(u32, ReadSettings, Option<TableKind>),
    /// The table's version, and what becomes of its rows.
    History(u32, Mapping, Cleaning),
    /// The customers' version, and how to segment them.
    Segment(u32, Box<SegmentSettings>),
    /// The customers' version, and how to value them.
    Value(u32, ValueSettings),
    /// The customers' version, and what the models are compared on.
    Comparison(u32, ValueSettings),
}

/// A step: its last result and what goes on.
#[derive(Clone, Debug)]
pub struct Step<T> {
    /// The last result; it stays while a newer one is computed, and when that fails or is stopped.
    pub report: Option<Rc<T>>,
    /// What goes on.
    pub work: Work,
}

impl<T> Default for Step<T> {
    fn default() -> Self {
        Self { report: None, work: Work::default() }
    }
}

impl<T> Step<T> {
    /// Whether the report on show belongs to settings that have changed since.
    pub fn is_stale(&self) -> bool {
        self.report.is_some() && (self.work.is_running() || self.work.failure().is_some())
    }

    pub(crate) fn reset(&mut self) {
        self.report = None;
        self.work = Work { wanted: self.work.wanted, version: self.work.version + 1, ..Work::default() };
    }

    pub(crate) fn finish(&mut self, report: Rc<T>) {
        self.report = Some(report);
        self.work.version += 1;
        self.work.state = WorkState::Idle;
    }
}

/// What goes on in a step.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// Where it is.
    pub state: WorkState,
    wanted: bool,
    asked: Option<Basis>,
    version: u32,
}

/// Where a step is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum WorkState {
    /// Nothing goes on.
    #[default]
    Idle,
    /// The worker is at it.
    Running {
        /// The request.
        id: RequestId,
        /// The last that was heard of it.
        progress: Option<Progress>,
        /// When it began, in milliseconds of the page's clock.
        since: f64,
        /// Whether it is to stop.
        stopping: Stopping,
    },
    /// The user stopped it.
    Stopped,
    /// It failed.
    Failed(Failure),
}

/// Whether a running step is to stop.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stopping {
    /// It goes on.
    #[default]
    No,
    /// The user wants it to stop.
    Wanted,
    /// The worker was told.
    Told,
}

impl Work {
    /// Whether the worker is at it.
    pub fn is_running(&self) -> bool {
        matches!(self.state, WorkState::Running { .. })
    }

    /// Why it failed, if it did.
    pub fn failure(&self) -> Option<&Failure> {
        match &self.state {
            WorkState::Failed(failure) => Some(failure),
            _ => None,
        }
    }

    pub(crate) fn owns(&self, request: RequestId) -> bool {
        matches!(self.state, WorkState::Running { id, .. } if id == request)
    }

    pub(crate) fn want(&mut self) {
        self.wanted = true;
    }

    pub(crate) fn retry(&mut self) {
        if !self.is_running() {
            self.asked = None;
            self.state = WorkState::Idle;
        }
    }

    pub(crate) fn stop(&mut self) {
        if let WorkState::Running { stopping: stopping @ Stopping::No, .. } = &mut self.state {
            *stopping = Stopping::Wanted;
        }
    }

    /// Stops what is running, to be begun anew when nothing else is due; nothing where it was told already.
    fn give_way(&mut self) -> Option<Command> {
        match &mut self.state {
            WorkState::Running { id, stopping, .. } if *stopping != Stopping::Told => {
                *stopping = Stopping::Told;
                self.asked = None;
                Some(Command::Cancel(*id))
            }
            _ => None,
        }
    }

    pub(crate) fn start(&mut self, id: RequestId, since: f64) {
        self.state = WorkState::Running { id, progress: None, since, stopping: Stopping::No };
    }

    pub(crate) fn advance(&mut self, request: RequestId, news: Progress) {
        if let WorkState::Running { id, progress, .. } = &mut self.state
            && *id == request
        {
            *progress = Some(news);
        }
    }

    pub(crate) fn stopped(&mut self) {
        self.state = WorkState::Stopped;
    }

    pub(crate) fn failed(&mut self, failure: Failure) {
        self.state = WorkState::Failed(failure);
    }
}

/// What the provider has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Hand a request to the worker; the file goes with it where the flag says so.
    Ask {
        /// The step it is for.
        need: Need,
        /// The request.
        request: Request,
        /// Whether the file goes with it.
        with_file: bool,
    },
    /// Tell the worker to stop a request.
    Cancel(RequestId),
}

/// The next command, if any; call it again after carrying one out.
pub fn next(state: &mut AppState) -> Option<Command> {
    let source = state.source.as_ref()?.key;
    for need in [Need::Table, Need::History, Need::Segment, Need::Value, Need::Comparison] {
        let Some(basis) = basis(state, need, source) else {
            // Not to be asked for now; what a changed mind left running is stopped.
            continue;
        };
        let comparing = need != Need::Comparison && state.comparison.work.is_running();
        let work = state.work(need);
        let due = work.asked.as_ref() != Some(&basis);
        match &mut work.state {
            WorkState::Running { id, stopping, .. }
                if *stopping == Stopping::Wanted || (due && *stopping == Stopping::No) =>
            {
                *stopping = Stopping::Told;
                return Some(Command::Cancel(*id));
            }
            // What comes after waits for it.
            WorkState::Running { .. } => return None,
            _ if due && comparing => {
                // Nobody waits for a comparison to see what a slider does.
                return state.comparison.work.give_way();
            }
            _ if due => {
                work.asked = Some(basis.clone());
                return Some(Command::Ask {
                    need,
                    request: request(&basis, state.settings.cleaning),
                    with_file: need == Need::Table,
                });
            }
            WorkState::Failed(_) | WorkState::Stopped if matches!(need, Need::Table | Need::History) => return None,
            _ => {}
        }
    }
    None
}

/// What a step would be asked for now; `None` where it has nothing to work on or nobody wants it.
fn basis(state: &AppState, need: Need, source: u32) -> Option<Basis> {
    let settings = &state.settings;
    match need {
        Need::Table => Some(Basis::Table(source, settings.read.clone(), settings.mapping.kind)),
        Need::History => {
            let table = state.table.report.as_ref()?;
            let rows_are_customers = settings.mapping.kind_of(table) != TableKind::Responses;
            rows_are_customers
                .then(|| Basis::History(state.table.work.version, settings.mapping.clone(), settings.cleaning))
        }
        Need::Segment => (state.segment.work.wanted && state.history.report.is_some())
            .then(|| Basis::Segment(state.history.work.version, Box::new(settings.segment.clone()))),
        Need::Value => (state.value.work.wanted && state.history.report.is_some())
            .then(|| Basis::Value(state.history.work.version, settings.value.clone())),
        Need::Comparison => (state.comparison.work.wanted && state.history.report.is_some())
            .then(|| Basis::Comparison(state.history.work.version, compared_on(&settings.value))),
    }
}

/// What a comparison depends on among the settings of the value page: the days and the unit.
fn compared_on(settings: &ValueSettings) -> ValueSettings {
    ValueSettings {
        unit: settings.unit,
        calibration_end: settings.calibration_end,
        holdout: settings.holdout,
        observed_until: settings.observed_until,
        acquired: settings.acquired,
        ..ValueSettings::default()
    }
}

fn request(basis: &Basis, cleaning: Cleaning) -> Request {
    match basis.clone() {
        // Without roles set by hand, the report holds every suggestion; the page lays the choices over them.
        Basis::Table(_, settings, kind) => {
            Request::Read { settings, mapping: Mapping { kind, ..Mapping::default() }, cleaning }
        }
        Basis::History(_, mapping, cleaning) => Request::Summarise { mapping, cleaning },
        Basis::Segment(_, settings) => Request::Segment(*settings),
        Basis::Value(_, settings) => Request::Value(settings),
        Basis::Comparison(_, settings) => Request::Compare(settings),
    }
}

#[cfg(test)]
mod tests;

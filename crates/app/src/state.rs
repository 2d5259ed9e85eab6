//! What the app knows, and every way in which it changes. No browser in here: the provider carries out the effects.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use workbench::protocol::{
    Cleaning, ComparisonReport, Failure, FitSettings, HistoryReport, Mapping, MatrixSettings, ModelSettings, Progress,
    ReadSettings, SegmentReport, SegmentSettings, Settings, TableReport, ValueReport, ValueSettings,
};

use crate::client::WorkerStatus;
use crate::headers::Headers;
use crate::pipeline::{Need, Step, Work};
use crate::route::Route;
use crate::wire::RequestId;

/// Settings that undo can go back through.
const UNDO_DEPTH: usize = 100;
/// Changes of one kind within this time, in milliseconds, are one step of undo: a slider's way is not its every pixel.
const UNDO_MERGE: f64 = 1_000.0;

/// Everything the pages show.
#[derive(Clone, Debug, Default)]
pub struct AppState {
    /// What the user has chosen; also the project file.
    pub settings: Settings,
    /// Colours, what is remembered.
    pub preferences: Preferences,
    /// The page shown.
    pub route: Route,
    /// The open file; `None` before one is opened.
    pub source: Option<Source>,
    /// How the worker is.
    pub worker: WorkerStatus,
    /// Bytes to a typed table.
    pub table: Step<TableReport>,
    /// Rows to customers.
    pub history: Step<HistoryReport>,
    /// Customers to segments; runs once a page [wants](Action::Want) it.
    pub segment: Step<SegmentReport>,
    /// Customers to values; runs once a page [wants](Action::Want) it.
    pub value: Step<ValueReport>,
    /// Every purchase model on the same customers; runs once it is [wanted](Action::Want).
    pub comparison: Step<ComparisonReport>,
    /// Something to tell the user that belongs to no step, such as a project file that could not be opened.
    pub notice: Option<Failure>,
    /// Name of the file that an opened project was made with and that is still to be opened.
    pub awaited: Option<String>,
    /// What was said of the columns of earlier files.
    pub headers: Headers,
    /// Whether the columns of the open file are read as those of an earlier one.
    pub recalled: bool,
    past: Vec<Settings>,
    future: Vec<Settings>,
    last_change: Option<(Change, f64)>,
}

/// What is kept on this device, apart from the project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Preferences {
    /// Colours, `None`: the system's.
    pub theme: Option<Theme>,
    /// Whether the file is kept on this device.
    pub remember: bool,
}

/// Colour schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// Where the data came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Tells this opening from every other.
    pub key: u32,
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub bytes: f64,
    /// How it was opened.
    pub kind: SourceKind,
}

/// How data was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A file of the user's.
    File,
    /// Cells from the clipboard.
    Pasted,
    /// A sample that ships with the site.
    Sample,
    /// The file kept on this device.
    Remembered,
}

/// Which part of the settings a change touches.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// How the file is read.
    Read(ReadSettings),
    /// What its columns mean.
    Mapping(Mapping),
    /// What happens to odd rows.
    Cleaning(Cleaning),
    /// The segment page.
    Segment(SegmentSettings),
    /// The value page.
    Value(ValueSettings),
    /// The profit–duration matrix.
    Matrix(MatrixSettings),
    /// One textbook model.
    Model(String, ModelSettings),
    /// One model that is estimated from the file.
    Fit(String, FitSettings),
    /// The definition of a model of the user's own; `None` removes it.
    Own(String, Option<Json>),
}

/// Every way in which the state changes.
#[derive(Clone, Debug)]
pub enum Action {
    /// The address bar says so.
    Navigate(Route),
    /// Data was opened; settings that speak of another file's columns and days are dropped.
    Open(Source),
    /// A project file was opened.
    OpenProject {
        /// Its settings.
        settings: Box<Settings>,
        /// The data it was saved with, or `None`.
        source: Option<Source>,
        /// The name of the file it was made with, to ask for.
        file: Option<String>,
    },
    /// The data is closed and nothing of it is kept.
    Forget,
    /// Settings changed at the given time in milliseconds.
    Set(Change, f64),
    /// Back to the settings before.
    Undo,
    /// Forward again.
    Redo,
    /// A page shows the result of this step: have it ready.
    Want(Need),
    /// Try a failed or stopped step again.
    Retry(Need),
    /// Stop what is under way.
    Stop(Need),
    /// A step was handed to the worker at the given time in milliseconds.
    Started(Need, RequestId, f64),
    /// A step goes on.
    Advanced(Need, RequestId, Progress),
    /// A step ended.
    Finished(Need, RequestId, Outcome),
    /// How the worker is.
    Worker(WorkerStatus),
    /// Colours chosen by hand; `None` follows the system.
    SetTheme(Option<Theme>),
    /// Whether the file is kept on this device.
    SetRemember(bool),
    /// Tell the user something, or clear what was told.
    Notify(Option<Failure>),
}

/// How a step ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// With a table.
    Table(Rc<TableReport>),
    /// With customers.
    History(Rc<HistoryReport>),
    /// With segments.
    Segment(Rc<SegmentReport>),
    /// With values.
    Value(Rc<ValueReport>),
    /// With a comparison.
    Comparison(Rc<ComparisonReport>),
    /// It was stopped; the old result stays.
    Stopped,
    /// It failed; the old result stays.
    Failed(Failure),
}

impl AppState {
    /// Nothing open, on a page.
    pub fn at(route: Route) -> Self {
        Self { route, ..Self::default() }
    }

    /// The state after an action.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Navigate(route) => self.route = route,
            Action::Open(source) => self.open(source),
            Action::OpenProject { settings, source, file } => {
                self.remember_settings();
                self.settings = *settings;
                self.awaited = if source.is_none() { file } else { None };
                self.notice = None;
                if let Some(source) = source {
                    self.drop_results();
                    self.source = Some(source);
                }
            }
            Action::Forget => {
                self.source = None;
                self.awaited = None;
                self.notice = None;
                self.settings = Settings::default();
                self.preferences = Preferences::default();
                self.headers = Headers::default();
                self.recalled = false;
                self.past.clear();
                self.future.clear();
                self.drop_results();
            }
            Action::Set(change, at) => self.set(change, at),
            Action::Undo => {
                if let Some(settings) = self.past.pop() {
                    self.future.push(std::mem::replace(&mut self.settings, settings));
                    self.last_change = None;
                }
            }
            Action::Redo => {
                if let Some(settings) = self.future.pop() {
                    self.past.push(std::mem::replace(&mut self.settings, settings));
                    self.last_change = None;
                }
            }
            Action::Want(need) => self.work(need).want(),
            Action::Retry(need) => self.work(need).retry(),
            // Stopping takes effect when the worker confirms it.
            Action::Stop(need) => self.work(need).stop(),
            Action::Started(need, id, at) => self.work(need).start(id, at),
            Action::Advanced(need, id, progress) => self.work(need).advance(id, progress),
            Action::Finished(need, id, outcome) => self.finish(need, id, outcome),
            Action::Worker(status) => self.worker = status,
            Action::SetTheme(theme) => self.preferences.theme = theme,
            Action::SetRemember(remember) => self.preferences.remember = remember,
            Action::Notify(notice) => self.notice = notice,
        }
    }

    /// Whether there are settings to go back to.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there are settings to go forward to.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The work of a step, whatever its report is.
    pub fn work(&mut self, need: Need) -> &mut Work {
        match need {
            Need::Table => &mut self.table.work,
            Need::History => &mut self.history.work,
            Need::Segment => &mut self.segment.work,
            Need::Value => &mut self.value.work,
            Need::Comparison => &mut self.comparison.work,
        }
    }

    fn open(&mut self, source: Source) {
        let expected = self.awaited.take().is_some_and(|name| name == source.name);
        self.recalled = false;
        if !expected {
            self.settings.read = ReadSettings::default();
            self.settings.mapping = Mapping::default();
            self.settings.segment.as_of = None;
            self.settings.segment.compared_with = None;
            self.settings.segment.cuts = Default::default();
            self.settings.value.calibration_end = None;
            self.settings.value.observed_until = None;
            self.settings.value.acquired = None;
            self.settings.matrix = MatrixSettings::default();
            for model in self.settings.models.values_mut() {
                model.columns.clear();
            }
            self.settings.fits.values_mut().for_each(FitSettings::forget_file);
            self.past.clear();
            self.future.clear();
            self.last_change = None;
        }
        self.notice = None;
        self.drop_results();
        self.source = Some(source);
    }

    fn drop_results(&mut self) {
        self.table.reset();
        self.history.reset();
        self.segment.reset();
        self.value.reset();
        self.comparison.reset();
    }

    fn remember_settings(&mut self) {
        self.past.push(self.settings.clone());
        if self.past.len() > UNDO_DEPTH {
            self.past.remove(0);
        }
        self.future.clear();
    }

    fn set(&mut self, change: Change, at: f64) {
        let mut next = self.settings.clone();
        // A model that is begun is there to come back to, whatever is typed into it at once.
        let begins = matches!(&change, Change::Own(id, Some(_)) if !self.settings.own.contains_key(id));
        match &change {
            Change::Read(read) => next.read = read.clone(),
            Change::Mapping(mapping) => next.mapping = mapping.clone(),
            Change::Cleaning(cleaning) => next.cleaning = *cleaning,
            Change::Segment(segment) => next.segment = segment.clone(),
            Change::Value(value) => next.value = value.clone(),
            Change::Matrix(matrix) => next.matrix = *matrix,
            Change::Model(id, model) => {
                next.models.insert(id.clone(), model.clone());
            }
            Change::Fit(id, fit) => {
                next.fits.insert(id.clone(), fit.clone());
            }
            Change::Own(id, Some(definition)) => {
                next.own.insert(id.clone(), definition.clone());
            }
            Change::Own(id, None) => {
                next.own.remove(id);
                next.models.remove(id);
            }
        }
        if next == self.settings {
            return;
        }
        let merged = self.last_change.as_ref().is_some_and(|(last, time)| {
            let whole = |change: &Change| matches!(change, Change::Own(_, None));
            std::mem::discriminant(last) == std::mem::discriminant(&change)
                && !whole(last)
                && !whole(&change)
                && at - time < UNDO_MERGE
        });
        if !merged {
            self.remember_settings();
        }
        self.future.clear();
        self.settings = next;
        if matches!(change, Change::Read(_) | Change::Mapping(_)) {
            self.learn();
        }
        self.last_change = (!begins).then_some((change, at));
    }

    /// Remembers what is said of the columns of the open file.
    fn learn(&mut self) {
        if let Some(table) = &self.table.report {
            self.headers.learn(column_names(table), &self.settings);
            self.recalled = false;
        }
    }

    fn finish(&mut self, need: Need, id: RequestId, outcome: Outcome) {
        if !self.work(need).owns(id) {
            return;
        }
        match outcome {
            Outcome::Table(report) => {
                self.recalled |= self.headers.recall(&column_names(&report), &mut self.settings);
                self.table.finish(report);
            }
            Outcome::History(report) => self.history.finish(report),
            Outcome::Segment(report) => self.segment.finish(report),
            Outcome::Value(report) => self.value.finish(report),
            Outcome::Comparison(report) => self.comparison.finish(report),
            Outcome::Stopped => self.work(need).stopped(),
            Outcome::Failed(failure) => self.work(need).failed(failure),
        }
    }
}

fn column_names(table: &TableReport) -> Vec<String> {
    table.columns.iter().map(|column| column.name.clone()).collect()
}

//! One request under way, in slices.

use table::{Brief, Joining};

use crate::columns::summary;
use crate::export::{Exporting, Sheet, stem};
use crate::fits::Fitting;
use crate::model_run::{self, ModelRunning};
use crate::protocol::{Answer, Failure, Progress, ReportText, Request, Stage};
use crate::queries::query;
use crate::read::{Incoming, Reading};
use crate::record::RunRecord;
use crate::segment::Segmenting;
use crate::session::Session;
use crate::story::story;
use crate::summarise::Summarising;
use crate::value::{Comparing, Picturing, Valuing};

/// Rows of light work in a slice: about 20 ms in wasm on an ordinary machine.
pub const SLICE: usize = 65_536;

/// What became of a slice.
#[derive(Debug)]
pub enum Step {
    /// Not finished: call [`Task::advance`] again, or drop the task to cancel it.
    Progress(Progress),
    /// More bytes are wanted: [`Task::push`] or [`Task::close`].
    Hungry(Progress),
    /// Finished; the session holds the result.
    Done(Box<Response>),
    /// Impossible; the session is as it was.
    Failed(Failure),
}

/// An answer with what travels beside it.
#[derive(Debug, PartialEq)]
pub struct Response {
    /// The answer.
    pub answer: Answer,
    /// Columns as numbers, for [`Answer::Columns`] and for the pictures of an [`Answer::Fit`]; [`crate::NO_VALUE`] stands for a cell without a value.
    pub arrays: Vec<Vec<f64>>,
    /// Bytes of a file, for [`Answer::File`].
    pub bytes: Option<Vec<u8>>,
    /// What is to be written by a module of the host's, for an [`Answer::File`] without bytes.
    pub sheet: Option<Sheet>,
}

/// A request under way. It holds its own work until it is done: dropping it leaves the session as it was.
pub struct Task {
    work: Work,
    generation: u64,
    /// Share done as last told: a search that starts anew does not take it back.
    told: f64,
}

enum Work {
    Read(Box<Reading>),
    Summarise(Box<Summarising>),
    Segment(Box<Segmenting>),
    Value(Box<Valuing>),
    Compare(Box<Comparing>),
    Picture(Box<Picturing>),
    RunModel(Box<ModelRunning>),
    Fit(Box<Fitting>),
    Export(Box<Exporting>),
    Ready(Option<Box<Response>>),
}

impl Response {
    pub(crate) fn plain(answer: Answer) -> Self {
        Self { answer, arrays: Vec::new(), bytes: None, sheet: None }
    }
}

impl Task {
    pub(crate) fn start(session: &mut Session, request: Request, file: Option<Incoming>) -> Result<Self, Failure> {
        let ready = |response| Work::Ready(Some(Box::new(response)));
        let work = match request {
            Request::Read { settings, mapping, cleaning } => {
                let file = file.ok_or_else(|| Failure::new("no-file"))?;
                Work::Read(Box::new(Reading::start(settings, mapping, cleaning, file)?))
            }
            Request::Summarise { mapping, cleaning } => {
                Work::Summarise(Box::new(Summarising::start(session.opened_mut()?, mapping, cleaning)?))
            }
            Request::Segment(settings) => {
                Work::Segment(Box::new(Segmenting::start(settings, session.view()?.customers, session.unit())?))
            }
            Request::Value(settings) => Work::Value(Box::new(Valuing::start(settings, session)?)),
            Request::Compare(settings) => {
                Work::Compare(Box::new(Comparing::start(settings, session.view()?.customers)?))
            }
            Request::ValuePicture(asked) => {
                let view = session.view()?;
                let valued = view.valued.ok_or_else(|| Failure::new("superseded"))?;
                Work::Picture(Box::new(Picturing::start(asked, valued, view.customers)?))
            }
            Request::ModelFields { model, own } => {
                let fields = model_run::fields(session.table(), &model, own.as_ref())?;
                ready(Response::plain(Answer::ModelFields(ReportText::of(&fields)?)))
            }
            Request::ModelFits => ready(Response::plain(Answer::ModelFits(model_run::fits(&session.opened()?.table)))),
            Request::RunModel { model, settings, words } => {
                Work::RunModel(Box::new(ModelRunning::start(session.opened()?, &model, *settings, words)?))
            }
            Request::Fit { model, settings } => {
                Work::Fit(Box::new(Fitting::start(session.opened()?, &model, settings)?))
            }
            Request::Query(asked) => ready(Response::plain(Answer::Query(query(session, asked)?))),
            Request::Record { files } => {
                let name = format!("{}.run.json", stem(&session.opened()?.report.name));
                let bytes = Some(RunRecord::of(session, files)?.to_text()?.into_bytes());
                let answer = Answer::File { name, media_type: "application/json".to_owned() };
                ready(Response { bytes, ..Response::plain(answer) })
            }
            Request::Export { table, format, names } => {
                Work::Export(Box::new(Exporting::start(session, table, &format, names)?))
            }
            Request::Window(request) => {
                session.view()?;
                let mut cache = std::mem::take(&mut session.cache);
                let window = session.view().map(|view| cache.window(view, &request));
                session.cache = cache;
                ready(Response::plain(Answer::Window(window?)))
            }
            Request::Columns(columns) => {
                let view = session.view()?;
                let arrays: Vec<Vec<f64>> = columns.iter().map(|&column| view.array(column)).collect();
                let summaries = arrays.iter().map(|values| summary(values)).collect();
                ready(Response { arrays, ..Response::plain(Answer::Columns(summaries)) })
            }
            Request::ModelDots { model } => {
                let run = session.runs.get(&model).ok_or_else(|| Failure::new("no-model-run").value(&model))?;
                let axes = run.axes.as_ref().ok_or_else(|| Failure::new("no-matrix").value(&model))?;
                let summaries = axes.iter().map(|values| summary(values)).collect();
                ready(Response { arrays: axes.to_vec(), ..Response::plain(Answer::Columns(summaries)) })
            }
            Request::Story { customer } => ready(Response::plain(Answer::Story(story(session.view()?, customer)?))),
            Request::Cancel => ready(Response::plain(Answer::Cancelled)),
        };
        Ok(Self { work, generation: session.generation, told: 0.0 })
    }

    /// What others may read stretches of the file by that is being read, and from where on, once its rows tell: of a large file of
    /// transactions, as it lies on the disk. What comes next is as after [`Task::rewind`].
    pub fn brief(&mut self) -> Option<(Brief, u64)> {
        match &mut self.work {
            Work::Read(reading) => reading.brief(),
            _ => None,
        }
    }

    /// Forgets the row under way of the file being read and tells where it begins: bytes from there on, or stretches that others have
    /// read, are to come next. `None` where it begins before `earliest`, or where the bytes can only come one after the other: more
    /// of them are to come then.
    pub fn rewind(&mut self, earliest: u64) -> Option<u64> {
        match &mut self.work {
            Work::Read(reading) => reading.rewind(earliest),
            _ => None,
        }
    }

    /// Takes a stretch of the file being read that another has read and packed; `false` where its bytes are to be pushed instead.
    ///
    /// # Errors
    /// As [`Task::push`].
    pub fn join(&mut self, joining: &mut Joining, packed: &[u8]) -> Result<bool, Failure> {
        match &mut self.work {
            Work::Read(reading) => reading.join(joining, packed),
            _ => Ok(false),
        }
    }

    /// Hands over the next bytes of the file being read; ignored by other tasks.
    ///
    /// # Errors
    /// What is wrong with the bytes. The task is then void.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match &mut self.work {
            Work::Read(reading) => reading.push(bytes),
            _ => Ok(()),
        }
    }

    /// All bytes of the file being read are here, and another one follows, to be read as one table with those before it.
    /// Ignored by other tasks.
    ///
    /// # Errors
    /// What is wrong with the file that ends, or with how the next one is to be read. The task is then void.
    pub fn next_file(&mut self, file: Incoming) -> Result<(), Failure> {
        match &mut self.work {
            Work::Read(reading) => reading.next_file(file),
            _ => Ok(()),
        }
    }

    /// No more bytes come.
    pub fn close(&mut self) {
        if let Work::Read(reading) = &mut self.work {
            reading.close();
        }
    }

    /// Goes on for a slice of about `budget` rows of light work (see [`SLICE`]); heavier work takes fewer rows.
    pub fn advance(&mut self, session: &mut Session, budget: usize) -> Step {
        let voidable = !matches!(self.work, Work::Read(_) | Work::Ready(_));
        if voidable && self.generation != session.generation {
            return Step::Failed(Failure::new("superseded"));
        }
        let step = self.slice(session, budget);
        if let Some(opened) = session.opened.as_ref().filter(|opened| opened.table.take_lost()) {
            return Step::Failed(Failure { file: Some(opened.report.name.clone()), ..Failure::new("file-unreadable") });
        }
        match step {
            Ok(Step::Progress(progress)) => {
                self.told = self.told.max(progress.done);
                Step::Progress(Progress { done: self.told, ..progress })
            }
            Ok(step) => step,
            Err(failure) => Step::Failed(failure),
        }
    }

    fn slice(&mut self, session: &mut Session, budget: usize) -> Result<Step, Failure> {
        let done = |answer| Step::Done(Box::new(Response::plain(answer)));
        let step = match &mut self.work {
            Work::Read(reading) => match reading.advance()? {
                Some(opened) => {
                    let report = opened.report.clone();
                    session.open(opened);
                    done(Answer::Table(report))
                }
                None if reading.hungry() => Step::Hungry(reading.progress()),
                None => Step::Progress(reading.progress()),
            },
            Work::Summarise(work) => match work.advance(session.opened()?, budget)? {
                Some(summarised) => {
                    let report = summarised.report.clone();
                    session.summarise(summarised);
                    done(Answer::History(report))
                }
                None => Step::Progress(work.progress()),
            },
            Work::Segment(work) => match work.advance(session.view()?.customers, budget)? {
                Some(segmented) => {
                    let report = segmented.report.clone();
                    session.segmented = Some(segmented);
                    session.cache.clear();
                    done(Answer::Segment(Box::new(report)))
                }
                None => {
                    Step::Progress(Progress { stage: Stage::Scoring, done: work.progress(), rows: work.rows(), of: 0 })
                }
            },
            Work::Value(work) => match work.advance(session.view()?.customers, budget)? {
                Some(valued) => {
                    let report = valued.report.clone();
                    session.valued = Some(valued);
                    session.cache.clear();
                    done(Answer::Value(Box::new(report)))
                }
                None => Step::Progress(work.progress()),
            },
            Work::Compare(work) => match work.advance(session.view()?.customers, budget)? {
                Some(report) => done(Answer::Comparison(report)),
                None => Step::Progress(work.progress()),
            },
            Work::Picture(work) => match work.advance(session.view()?.customers, budget)? {
                Some(text) => done(Answer::ValuePicture(text)),
                None => Step::Progress(work.progress()),
            },
            Work::RunModel(work) => match work.advance(session.opened()?, budget)? {
                Some(run) => {
                    let text = ReportText::of(&run.report)?;
                    session.runs.insert(run.report.model.clone(), run);
                    done(Answer::ModelRun(text))
                }
                None => Step::Progress(work.progress()),
            },
            Work::Fit(work) => match work.advance(session.opened()?, budget)? {
                Some(mut fitted) => {
                    let arrays = std::mem::take(&mut fitted.arrays);
                    let text = ReportText::of(&fitted.report)?;
                    session.fits.insert(fitted.report.model.clone(), fitted);
                    Step::Done(Box::new(Response { arrays, ..Response::plain(Answer::Fit(text)) }))
                }
                None => Step::Progress(work.progress()),
            },
            Work::Export(work) => match work.advance(session, budget)? {
                Some(response) => Step::Done(Box::new(response)),
                None => Step::Progress(work.progress()),
            },
            Work::Ready(response) => match response.take() {
                Some(response) => Step::Done(response),
                None => Step::Failed(Failure::new("superseded")),
            },
        };
        Ok(step)
    }
}

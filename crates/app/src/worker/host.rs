//! The queue of requests and the session that they work on.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use table::{Brief, Holding};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, MessageEvent, PromiseRejectionEvent};
use workbench::protocol::{Answer, Failure, Progress, Request, Stage};
use workbench::{Incoming, Response, SLICE, Session, SheetFormat, Step, Task, Whole};

use super::columnar::{self, Columns};
use super::helpers::Helpers;
use super::pause::Pace;
use super::shares::Shares;
use super::source::{Content, Member, Pieces};
use super::stretch::{Rooms, Stretch};
use super::unpack::{Kept, Unpacked};
use super::{decoder, formats, post, source};
use crate::wire::{self, RequestId};

/// The worker itself, among those who read stretches of a file.
const WORKER: usize = usize::MAX;

/// Bytes of a sheet's text that are read between two pauses.
const PIECE: usize = 1 << 21;

/// What the worker holds.
pub(super) struct Host {
    session: RefCell<Session>,
    queue: RefCell<VecDeque<Job>>,
    /// The request in hand.
    current: Cell<Option<RequestId>>,
    /// Whether the request in hand is to stop.
    cancelled: Cell<bool>,
    /// The file read last, for reading it anew with other settings.
    file: RefCell<Option<File>>,
}

struct Job {
    id: RequestId,
    request: Request,
    file: Option<File>,
}

/// Text that comes piece by piece.
enum Text {
    /// From a file.
    Pieces(Pieces),
    /// From a packed file.
    Unpacked(Box<Unpacked>),
    /// From a sheet, which is here whole.
    Sheet { text: Vec<u8>, next: usize },
    /// From a file of columns.
    Columns(Columns),
}

impl Text {
    /// No more of it is wanted from here.
    fn stop(&mut self) {
        if let Self::Pieces(pieces) = std::mem::replace(self, Self::Sheet { text: Vec::new(), next: 0 }) {
            pieces.stop();
        }
    }

    async fn next(&mut self) -> Result<Option<&[u8]>, Failure> {
        match self {
            Self::Pieces(pieces) => pieces.next().await,
            Self::Unpacked(unpacked) => unpacked.next(),
            Self::Columns(columns) => columns.next().await,
            Self::Sheet { text, next } => {
                let start = std::mem::replace(next, (*next + PIECE).min(text.len()));
                Ok((start < *next).then(|| &text[start..*next]))
            }
        }
    }
}

/// What became of a job.
enum End {
    Done(Box<Response>),
    Failed(Failure),
    Cancelled,
}

impl From<Failure> for End {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl Host {
    /// Listens for requests for the rest of the worker's life.
    pub(super) fn start() {
        let host = Rc::new(Self {
            session: RefCell::new(Session::new()),
            queue: RefCell::default(),
            current: Cell::new(None),
            cancelled: Cell::new(false),
            file: RefCell::new(None),
        });
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| host.hear(&event.data()));
        let scope = post::scope();
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        // A trap inside a promise, such as a stack that is used up, comes out here and not as an error of the worker.
        let on_rejection = Closure::<dyn FnMut(PromiseRejectionEvent)>::new(|event: PromiseRejectionEvent| {
            event.prevent_default();
            post::died(&js_sys::JsString::from(event.reason()).as_string().unwrap_or_default());
        });
        let _ = scope.add_event_listener_with_callback("unhandledrejection", on_rejection.as_ref().unchecked_ref());
        on_rejection.forget();
        post::ready();
    }

    fn hear(self: &Rc<Self>, message: &JsValue) {
        let Some(id) = wire::id(message) else { return };
        if wire::field(message, "cancel").is_some() {
            self.cancel(id);
            return;
        }
        let Some(request) = wire::text(message, "request").and_then(|text| serde_json::from_str(&text).ok()) else {
            post::failure(id, &Failure::new("unknown-request"));
            return;
        };
        let file = wire::field(message, "file").map(JsCast::unchecked_into);
        self.queue.borrow_mut().push_back(Job { id, request, file });
        if self.current.get().is_none() {
            self.current.set(Some(id));
            let host = Rc::clone(self);
            spawn_local(async move { host.work().await });
        }
    }

    fn cancel(&self, id: RequestId) {
        if self.current.get() == Some(id) {
            self.cancelled.set(true);
            return;
        }
        let mut queue = self.queue.borrow_mut();
        let waiting = queue.len();
        queue.retain(|job| job.id != id);
        if queue.len() < waiting {
            post::answer(id, &Answer::Cancelled, &[], None);
        }
    }

    /// Works until the queue is empty.
    async fn work(&self) {
        loop {
            let Some(job) = self.queue.borrow_mut().pop_front() else { break };
            let id = job.id;
            self.current.set(Some(id));
            self.cancelled.set(false);
            match self.carry_out(job).await {
                Ok(End::Done(response)) => {
                    post::answer(id, &response.answer, &response.arrays, response.bytes.as_deref());
                }
                Ok(End::Cancelled) => post::answer(id, &Answer::Cancelled, &[], None),
                Ok(End::Failed(failure)) | Err(failure) => post::failure(id, &failure),
            }
        }
        self.current.set(None);
    }

    async fn carry_out(&self, job: Job) -> Result<End, Failure> {
        if matches!(job.request, Request::Cancel) {
            return Ok(End::Cancelled);
        }
        let mut pace = Pace::new();
        if !matches!(job.request, Request::Read { .. }) {
            let mut request = job.request;
            if let Request::Record { files } = &mut request {
                let file = self.file.borrow().clone().ok_or_else(|| Failure::new("no-file"))?;
                *files = source::recorded(&file).await?;
            }
            let task = self.session.borrow_mut().start(request, None)?;
            return self.finish(job.id, task, &mut pace).await;
        }
        let file = job.file.or_else(|| self.file.borrow().clone()).ok_or_else(|| Failure::new("no-file"))?;
        let end = self.read(job.id, job.request, &file, &mut pace).await?;
        if matches!(end, End::Done(_)) {
            *self.file.borrow_mut() = Some(file);
        }
        Ok(end)
    }

    /// Reads a file, or the several in it: text as it comes, others by way of the modules that turn them
    /// into text.
    async fn read(&self, id: RequestId, request: Request, file: &File, pace: &mut Pace) -> Result<End, Failure> {
        let Request::Read { settings, .. } = &request else { return Err(Failure::new("no-file")) };
        let sheet = settings.sheet.clone();
        let Some(members) = self.members(id, file, pace).await? else { return Ok(End::Cancelled) };
        let bytes = members.iter().map(|member| member.bytes).sum();
        let whole = (members.len() > 1).then(|| Whole { name: file.name(), bytes });
        let mut request = Some(request);
        let mut task = None::<Task>;
        for member in members {
            let mut incoming = Incoming::text(member.name.clone(), member.bytes, decoder::decoders());
            incoming.whole.clone_from(&whole);
            incoming.refetch = source::refetch(&member)?;
            let mut text = match &member.content {
                Content::Columnar => Text::Columns(Columns::open(&member.name, &member.blob).await?),
                Content::Workbook => {
                    let read = formats::sheet(&member.name, &member.whole().await?, sheet.as_deref()).await?;
                    (incoming.bytes, incoming.workbook) = (read.text.len() as u64, Some(read.workbook));
                    Text::Sheet { text: read.text, next: 0 }
                }
                Content::Text => Text::Pieces(Pieces::of(&member.name, &member.blob)),
                Content::Packed(unpacking) => {
                    Text::Unpacked(Box::new(Unpacked::begin(&member.name, &member.blob, unpacking.anew())?))
                }
            };
            if let Text::Columns(columns) = &text {
                (incoming.bytes, incoming.workbook) = (columns.length(), Some(columns.workbook()));
            }
            if self.cancelled.get() {
                return Ok(End::Cancelled);
            }
            let current = match (&mut task, request.take()) {
                (None, Some(request)) => task.insert(self.session.borrow_mut().start(request, Some(incoming))?),
                (Some(task), _) => {
                    task.next_file(incoming)?;
                    task
                }
                (None, None) => return Err(Failure::new("no-file")),
            };
            let mut helpers = self.helpers(&member, whole.is_none());
            while let Some(piece) = text.next().await? {
                current.push(piece)?;
                self.report(id, current, pace)?;
                pace.breathe().await;
                if self.cancelled.get() {
                    return Ok(End::Cancelled);
                }
                if let Some((brief, from)) = helpers.as_ref().and_then(|_| current.brief())
                    && let Some(helpers) = helpers.take()
                {
                    text.stop();
                    self.read_together(id, current, &member, (brief, from), helpers, pace).await?;
                    break;
                }
            }
            if self.cancelled.get() {
                return Ok(End::Cancelled);
            }
        }
        let task = task.ok_or_else(|| Failure::new("no-file"))?;
        self.close(id, task, pace).await
    }

    /// The files to be read as one table, unpacked; `None` when the request is cancelled.
    async fn members(&self, id: RequestId, file: &File, pace: &mut Pace) -> Result<Option<Vec<Member>>, Failure> {
        let found = source::members(file).await?;
        let packed = |member: &Member| if let Content::Packed(_) = member.content { member.blob.size() } else { 0.0 };
        let (mut before, all): (f64, f64) = (0.0, found.iter().map(packed).sum());
        let mut members = Vec::new();
        for member in found {
            let size = packed(&member);
            let Member { name, blob, content: Content::Packed(unpacking), .. } = member else {
                members.push(member);
                continue;
            };
            let mut unpacked = Unpacked::begin(&name, &blob, unpacking.anew())?;
            let mut kept = Kept::default();
            while let Some(text) = unpacked.next()? {
                if !kept.take(&name, text).await? {
                    break;
                }
                if pace.reports() {
                    let done = (before + unpacked.read()) / all;
                    post::progress(id, &Progress { stage: Stage::Unpacking, done, rows: 0, of: 0 });
                }
                pace.breathe().await;
                if self.cancelled.get() {
                    return Ok(None);
                }
            }
            before += size;
            members.push(kept.into_member(name, blob, unpacking).await?);
        }
        Ok(Some(members))
    }

    /// Those who help to read a file that is alone and so large that its text is not kept.
    fn helpers(&self, member: &Member, alone: bool) -> Option<Helpers> {
        let large = member.blob.size() > Holding::default().kept as f64;
        (alone && large && matches!(member.content, Content::Text)).then(Helpers::start)
    }

    /// Reads the rest of a file in stretches, of which helpers read some; returns early when the request is cancelled.
    async fn read_together(
        &self,
        id: RequestId,
        task: &mut Task,
        member: &Member,
        (brief, mut at): (Brief, u64),
        mut helpers: Helpers,
        pace: &mut Pace,
    ) -> Result<(), Failure> {
        let size = member.blob.size() as u64;
        helpers.brief(&brief, &member.blob);
        let mut shares = Shares::new(at..size);
        let (mut own, mut bytes, rooms) = (VecDeque::new(), Vec::new(), Rooms::default());
        loop {
            // One that is read and one whose bytes come meanwhile.
            while own.len() < 2
                && let Some(index) = shares.give(WORKER)
            {
                own.push_back(Stretch::fetch(&member.blob, shares.place(index), &rooms));
            }
            helpers.employ(&mut shares);
            let Some((index, reader)) = shares.take() else { break };
            let place = shares.place(index);
            let fetched = if reader == WORKER { own.pop_front() } else { None };
            if fetched.is_none()
                && let Some((packed, joining)) = helpers.answer(reader, index).await
                && task.join(joining, packed)?
            {
                at = task.rewind(at).unwrap_or(place.end);
            } else if at < place.end {
                let fetched = fetched.filter(|_| at >= place.start);
                let stretch = fetched.unwrap_or_else(|| Stretch::fetch(&member.blob, at..place.end, &rooms));
                let read = stretch.read(&mut bytes, &rooms).await.ok_or_else(|| source::unreadable(&member.name))?;
                let start = (at - read.from) as usize;
                let end = if read.last { None } else { brief.line_end(&bytes, read.length) }.unwrap_or(bytes.len());
                for piece in bytes[start..end].chunks(PIECE) {
                    task.push(piece)?;
                    helpers.employ(&mut shares);
                    pace.breathe().await;
                    if self.cancelled.get() {
                        return Ok(());
                    }
                }
                at = read.from + end as u64;
                if at < size {
                    at = task.rewind(place.start).unwrap_or(at);
                }
            }
            self.report(id, task, pace)?;
            pace.breathe().await;
            if self.cancelled.get() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// All bytes are here: says so before the columns are typed, which takes one slice however long.
    async fn close(&self, id: RequestId, mut task: Task, pace: &mut Pace) -> Result<End, Failure> {
        task.close();
        post::progress(id, &Progress { stage: Stage::Typing, done: 1.0, rows: 0, of: 0 });
        self.finish(id, task, pace).await
    }

    /// Reports how far the reading is, now and then.
    fn report(&self, id: RequestId, task: &mut Task, pace: &mut Pace) -> Result<(), Failure> {
        if !pace.reports() {
            return Ok(());
        }
        match task.advance(&mut self.session.borrow_mut(), SLICE) {
            Step::Progress(progress) | Step::Hungry(progress) => post::progress(id, &progress),
            Step::Failed(failure) => return Err(failure),
            Step::Done(_) => {}
        }
        Ok(())
    }

    /// Advances a task to its end.
    async fn finish(&self, id: RequestId, mut task: Task, pace: &mut Pace) -> Result<End, Failure> {
        loop {
            let step = task.advance(&mut self.session.borrow_mut(), SLICE);
            match step {
                Step::Progress(progress) => {
                    if pace.reports() {
                        post::progress(id, &progress);
                    }
                }
                // All bytes were handed over.
                Step::Hungry(_) => task.close(),
                Step::Done(mut response) => {
                    if let Some(sheet) = response.sheet.take() {
                        response.bytes = Some(match sheet.format {
                            SheetFormat::Xlsx => formats::write(&sheet).await?,
                            SheetFormat::Parquet => columnar::write(&sheet).await?,
                        });
                    }
                    return Ok(End::Done(response));
                }
                Step::Failed(failure) => return Ok(End::Failed(failure)),
            }
            pace.breathe().await;
            if self.cancelled.get() {
                return Ok(End::Cancelled);
            }
        }
    }
}

//! The page's side of the worker: starts it, queues until it is ready, matches answers to requests, and when it
//! dies starts another and has it do again what it had done.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Float64Array, Promise, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Url, Worker};
use workbench::protocol::{Answer, Failure, Progress, Request};
use yew::Callback;

use crate::launch;
use crate::wire::{self, BUILD, RequestId};

/// A worker that has not answered a cancellation after this many milliseconds is ended and replaced.
const PATIENCE: i32 = 2_000;
/// Workers that die before they are ready, in a row, before we give up.
const START_ATTEMPTS: u32 = 3;
/// Times a request may be in hand when a worker dies before it is held to be the reason.
const REQUEST_ATTEMPTS: u32 = 2;

/// How the worker is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WorkerStatus {
    /// It loads; requests wait.
    #[default]
    Starting,
    /// It works.
    Ready,
    /// It died and is started anew.
    Restarting,
    /// It does not start.
    Unavailable,
    /// It is of another build than the page: the page must be reloaded.
    OtherBuild,
}

/// What comes back for a request. Progress may come many times, then exactly one of the others.
#[derive(Clone, Debug)]
pub enum Reply {
    /// It goes on.
    Progress(Progress),
    /// The answer, and what travels beside it.
    Done(Answer, Attachments),
    /// There is none.
    Failed(Failure),
}

/// What travels beside an answer.
#[derive(Clone, Debug, Default)]
pub struct Attachments {
    /// Columns, in the order asked for.
    pub arrays: Vec<Float64Array>,
    /// The bytes of a file.
    pub bytes: Option<Uint8Array>,
}

/// A connection to the worker; cheap to clone.
#[derive(Clone)]
pub struct Client(Rc<RefCell<Inner>>);

struct Inner {
    worker: Option<Worker>,
    /// Counts workers, so that a late message of a dead one is told from those of its successor.
    generation: u32,
    ready: bool,
    failed_starts: u32,
    next: RequestId,
    /// In the order in which they were or will be sent; the first is in the worker's hands.
    pending: VecDeque<Pending>,
    /// What the session was built by, in order.
    done: Vec<Sent>,
    /// Workers in a row that died while doing again what had been done.
    replay_deaths: u32,
    status: Callback<WorkerStatus>,
    handlers: Vec<Handler>,
}

type Handler = Closure<dyn FnMut(JsValue)>;

#[derive(Clone)]
struct Sent {
    request: Request,
    file: Option<web_sys::File>,
}

struct Pending {
    id: RequestId,
    sent: Sent,
    reply: Option<Callback<Reply>>,
    attempts: u32,
    cancelled: bool,
}

impl Client {
    /// Starts a worker; `status` hears how it is.
    pub fn start(status: Callback<WorkerStatus>) -> Self {
        let client = Self(Rc::new(RefCell::new(Inner {
            worker: None,
            generation: 0,
            ready: false,
            failed_starts: 0,
            next: 1,
            pending: VecDeque::new(),
            done: Vec::new(),
            replay_deaths: 0,
            status,
            handlers: Vec::new(),
        })));
        client.launch();
        client
    }

    /// Sends a request, with a file where it needs one; `reply` hears what comes of it.
    pub fn request(&self, request: Request, file: Option<web_sys::File>, reply: Callback<Reply>) -> RequestId {
        let mut inner = self.0.borrow_mut();
        let id = inner.next;
        inner.next += 1;
        let pending = Pending { id, sent: Sent { request, file }, reply: Some(reply), attempts: 0, cancelled: false };
        if inner.ready {
            inner.post(&pending);
        }
        inner.pending.push_back(pending);
        id
    }

    /// Stops a request; its reply hears [`Answer::Cancelled`], at once where it had not begun.
    pub fn cancel(&self, id: RequestId) {
        let waiting = {
            let mut inner = self.0.borrow_mut();
            let ready = inner.ready;
            let Some(place) = inner.pending.iter().position(|pending| pending.id == id) else { return };
            if ready {
                inner.pending[place].cancelled = true;
                let message = wire::message("id", &id.into());
                wire::put(&message, "cancel", &JsValue::TRUE);
                inner.send(&message);
                None
            } else {
                inner.pending.remove(place)
            }
        };
        if let Some(pending) = waiting {
            pending.tell(Reply::Done(Answer::Cancelled, Attachments::default()));
            return;
        }
        // One long call into a spreadsheet reader cannot be interrupted: then the worker is.
        let client = self.clone();
        let generation = self.0.borrow().generation;
        after(PATIENCE, move || {
            let stuck = {
                let inner = client.0.borrow();
                inner.generation == generation && inner.pending.iter().any(|pending| pending.id == id)
            };
            if stuck {
                client.died(generation);
            }
        });
    }

    /// Forgets what the session was built by: the data is closed.
    pub fn forget(&self) {
        self.0.borrow_mut().done.clear();
    }

    /// Tries again after [`WorkerStatus::Unavailable`].
    pub fn retry(&self) {
        self.0.borrow_mut().failed_starts = 0;
        self.launch();
    }

    fn launch(&self) {
        let worker = match start_worker() {
            Ok(worker) => worker,
            Err(_) => {
                let status = self.0.borrow().status.clone();
                status.emit(WorkerStatus::Unavailable);
                return;
            }
        };
        let generation = {
            let mut inner = self.0.borrow_mut();
            inner.generation += 1;
            inner.ready = false;
            inner.generation
        };
        let on_message = {
            let client = self.clone();
            Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
                client.heard(generation, &event.unchecked_into::<MessageEvent>().data());
            })
        };
        let on_error = {
            let client = self.clone();
            Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
                // Handled here: the page's own crash bar is not for this.
                event.unchecked_into::<web_sys::Event>().prevent_default();
                client.died(generation);
            })
        };
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let mut inner = self.0.borrow_mut();
        inner.worker = Some(worker);
        inner.handlers = vec![on_message, on_error];
    }

    fn heard(&self, generation: u32, message: &JsValue) {
        if self.0.borrow().generation != generation {
            return;
        }
        if let Some(build) = wire::text(message, "ready") {
            self.became_ready(&build);
        } else if wire::field(message, "died").is_some() {
            self.died(generation);
        } else if let Some(id) = wire::id(message) {
            self.answered(id, message);
        }
    }

    fn became_ready(&self, build: &str) {
        let status = self.0.borrow().status.clone();
        if build != BUILD {
            status.emit(WorkerStatus::OtherBuild);
            return;
        }
        {
            let mut inner = self.0.borrow_mut();
            inner.ready = true;
            inner.failed_starts = 0;
            for pending in &inner.pending {
                inner.post(pending);
            }
        }
        status.emit(WorkerStatus::Ready);
    }

    fn answered(&self, id: RequestId, message: &JsValue) {
        let reply = parse(message);
        let over = !matches!(reply, Reply::Progress(_));
        let pending = {
            let mut inner = self.0.borrow_mut();
            let Some(place) = inner.pending.iter().position(|pending| pending.id == id) else { return };
            if !over {
                let reply_to = inner.pending[place].reply.clone();
                drop(inner);
                if let Some(reply_to) = reply_to {
                    reply_to.emit(reply);
                }
                return;
            }
            inner.pending.remove(place)
        };
        let Some(pending) = pending else { return };
        if pending.reply.is_none() {
            self.0.borrow_mut().replay_deaths = 0;
            return;
        }
        if matches!(&reply, Reply::Done(answer, _) if *answer != Answer::Cancelled) {
            self.0.borrow_mut().keep(&pending.sent);
        }
        pending.tell(reply);
    }

    fn died(&self, generation: u32) {
        let (status, failed, unavailable) = {
            let mut inner = self.0.borrow_mut();
            if inner.generation != generation {
                return;
            }
            if let Some(worker) = inner.worker.take() {
                worker.terminate();
            }
            // The successor's messages carry another number; those of this one are no longer heard.
            inner.generation += 1;
            let was_ready = std::mem::take(&mut inner.ready);
            let mut failed = Vec::new();
            if was_ready {
                inner.blame_first();
                // What was stopped need not be done again; what killed two workers must not kill a third.
                let (over, left): (VecDeque<_>, VecDeque<_>) = inner
                    .pending
                    .drain(..)
                    .partition(|pending| pending.cancelled || pending.attempts >= REQUEST_ATTEMPTS);
                inner.pending = left;
                failed.extend(over);
                inner.requeue();
            } else {
                inner.failed_starts += 1;
            }
            let unavailable = inner.failed_starts >= START_ATTEMPTS;
            if unavailable {
                failed.extend(inner.pending.drain(..));
            }
            (inner.status.clone(), failed, unavailable)
        };
        status.emit(if unavailable { WorkerStatus::Unavailable } else { WorkerStatus::Restarting });
        if !unavailable {
            self.launch();
        }
        for pending in failed {
            let reply = if pending.cancelled {
                Reply::Done(Answer::Cancelled, Attachments::default())
            } else {
                Reply::Failed(Failure::new("worker-died"))
            };
            pending.tell(reply);
        }
    }
}

impl Inner {
    fn send(&self, message: &js_sys::Object) {
        if let Some(worker) = &self.worker {
            // Everything in a message of ours can be cloned.
            let _ = worker.post_message(message);
        }
    }

    fn post(&self, pending: &Pending) {
        let message = wire::message("id", &pending.id.into());
        // Settings hold no maps with odd keys and no non-finite numbers that JSON could not write.
        let text = serde_json::to_string(&pending.sent.request).unwrap_or_default();
        wire::put(&message, "request", &JsValue::from_str(&text));
        if let Some(file) = &pending.sent.file {
            wire::put(&message, "file", file);
        }
        self.send(&message);
    }

    /// Keeps a request that changed the session, in place of the one it outdates.
    fn keep(&mut self, sent: &Sent) {
        match &sent.request {
            Request::Read { .. } => {
                let file = sent.file.clone().or_else(|| self.done.first().and_then(|first| first.file.clone()));
                self.done = vec![Sent { request: sent.request.clone(), file }];
                return;
            }
            Request::Summarise { .. } => {
                self.done.retain(|kept| {
                    matches!(kept.request, Request::Read { .. } | Request::RunModel { .. } | Request::Fit { .. })
                });
            }
            Request::Segment(_) => self.done.retain(|kept| !matches!(kept.request, Request::Segment(_))),
            Request::Value(_) => self.done.retain(|kept| !matches!(kept.request, Request::Value(_))),
            Request::RunModel { model, .. } => self
                .done
                .retain(|kept| !matches!(&kept.request, Request::RunModel { model: other, .. } if other == model)),
            Request::Fit { model, .. } => {
                self.done.retain(|kept| !matches!(&kept.request, Request::Fit { model: other, .. } if other == model));
            }
            _ => return,
        }
        self.done.push(sent.clone());
    }

    /// Counts the death against the request that the worker had in hand.
    fn blame_first(&mut self) {
        let Some(first) = self.pending.front_mut() else { return };
        if first.reply.is_some() {
            first.attempts += 1;
            return;
        }
        self.replay_deaths += 1;
        if self.replay_deaths >= REQUEST_ATTEMPTS {
            self.replay_deaths = 0;
            if let Some(place) = self.done.iter().position(|kept| kept.request == first.sent.request) {
                self.done.truncate(place);
            }
        }
    }

    /// Puts what the session was built by before what waits, for the next worker.
    fn requeue(&mut self) {
        // What is still in the queue without a listener is an interrupted replay: `done` has it already.
        self.pending.retain(|pending| pending.reply.is_some());
        let replay = self.done.clone();
        for sent in replay.into_iter().rev() {
            let id = self.next;
            self.next += 1;
            self.pending.push_front(Pending { id, sent, reply: None, attempts: 0, cancelled: false });
        }
    }
}

impl Pending {
    fn tell(self, reply: Reply) {
        if let Some(callback) = self.reply {
            callback.emit(reply);
        }
    }
}

fn parse(message: &JsValue) -> Reply {
    let unreadable = || Reply::Failed(Failure::new("worker-died"));
    if let Some(text) = wire::text(message, "progress") {
        return read(&text).map_or_else(unreadable, Reply::Progress);
    }
    if let Some(text) = wire::text(message, "failure") {
        return read(&text).map_or_else(unreadable, Reply::Failed);
    }
    let Some(answer) = wire::text(message, "answer").and_then(|text| read(&text)) else {
        return unreadable();
    };
    let arrays = wire::field(message, "arrays")
        .map(|arrays| Array::from(&arrays).iter().map(JsCast::unchecked_into).collect())
        .unwrap_or_default();
    let bytes = wire::field(message, "bytes").map(JsCast::unchecked_into);
    Reply::Done(answer, Attachments { arrays, bytes })
}

/// Reads JSON by the browser's own parser: a tenth of the page was another one, written out for every report.
fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(text).ok()?).ok()
}

/// Starts the worker.
fn start_worker() -> Result<Worker, JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let (worker, url) = launch::worker(&document.base_uri()?.unwrap_or_default(), "clovis")?;
    // The fetch of a module worker's script has begun by then, but not ended: give it time.
    after(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(worker)
}

/// Calls back after some milliseconds.
pub(crate) fn after(milliseconds: i32, callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::once_into_js(callback);
    // Fails only where there are no timers, which is no browser.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
}

/// Waits for a task of its own: the page answers in between.
pub(crate) async fn next_task() {
    let task = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Refused only without a callback.
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = JsFuture::from(task).await;
}

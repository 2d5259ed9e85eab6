//! The worker's side of its helpers: as many as the browser has cores for, each of which reads stretches of a large file.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Uint8Array};
use table::{Brief, Joining};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessageEvent, Url, Worker};

use super::shares::Shares;
use super::{helper, post};
use crate::launch;
use crate::wire::{self, BUILD};

/// Helpers at most: the worker has enough to do with joining what so many have read.
const MOST: usize = 4;

/// Stretches that a helper has in hand: one that it reads, one whose bytes are there and one whose bytes come.
const IN_HAND: usize = 3;

/// Stretches for each helper that may be read and not yet joined.
const OPEN: usize = 10;

/// Workers that read stretches of a file. They end when this is dropped.
pub(super) struct Helpers {
    helpers: Vec<Helper>,
    answers: Rc<Answers>,
    /// What they are told first.
    message: Object,
    /// What one of them has read.
    buffer: Vec<u8>,
}

struct Helper {
    worker: Worker,
    url: String,
    state: Rc<State>,
    joining: Option<Joining>,
    _handlers: [Closure<dyn FnMut(JsValue)>; 2],
}

/// How a helper is.
#[derive(Default)]
struct State {
    ready: Cell<bool>,
    /// Whether it was told what to read.
    briefed: Cell<bool>,
    dead: Cell<bool>,
    in_hand: Cell<usize>,
}

/// What has been read and not yet been asked for.
#[derive(Default)]
struct Answers {
    /// By stretch; `None` where it has to be read by the worker itself.
    packed: RefCell<BTreeMap<usize, Option<Uint8Array>>>,
    /// Wakes the one who waits for an answer.
    wake: RefCell<Option<Function>>,
}

impl Answers {
    fn wake(&self) {
        if let Some(wake) = self.wake.take() {
            let _ = wake.call0(&JsValue::UNDEFINED);
        }
    }

    async fn news(&self) {
        let promise = Promise::new(&mut |resolve, _| *self.wake.borrow_mut() = Some(resolve));
        // Nothing rejects it.
        let _ = JsFuture::from(promise).await;
    }
}

impl Helpers {
    /// Starts as many as there are cores beside the worker's; none where the browser does not let it.
    pub(super) fn start() -> Self {
        let scope = post::scope();
        let cores = scope.navigator().hardware_concurrency() as usize;
        let site = wire::text(&scope, "siteAddress").unwrap_or_default();
        let answers = Rc::<Answers>::default();
        let helpers = (1..cores.min(MOST + 1)).map_while(|_| Helper::start(&site, &answers).ok()).collect();
        Self { helpers, answers, message: Object::new(), buffer: Vec::new() }
    }

    /// Which file it is that they are to read stretches of, and how it is read.
    pub(super) fn brief(&mut self, brief: &Brief, file: &Blob) {
        for helper in &mut self.helpers {
            helper.joining = Some(Joining::new(brief.clone()));
        }
        // A brief holds no maps with odd keys.
        let text = serde_json::to_string(brief).unwrap_or_default();
        self.message = wire::message("brief", &JsValue::from_str(&text));
        wire::put(&self.message, "file", file);
    }

    /// Gives those who have a hand free something to read, unless they are far ahead of what is joined.
    pub(super) fn employ(&self, shares: &mut Shares) {
        for (index, helper) in self.helpers.iter().enumerate() {
            let state = &*helper.state;
            let State { ready, dead, in_hand, .. } = state;
            while ready.get() && !dead.get() && in_hand.get() < IN_HAND && shares.open() < self.helpers.len() * OPEN {
                let Some(stretch) = shares.give(index) else { return };
                // What was sent before it was ready would not have been heard.
                if !state.briefed.replace(true) {
                    let _ = helper.worker.post_message(&self.message);
                }
                helper.ask(stretch, shares.place(stretch));
                in_hand.set(in_hand.get() + 1);
            }
        }
    }

    /// What a helper has read of a stretch, with what it takes to join it; `None` where that is left to the worker.
    pub(super) async fn answer(&mut self, helper: usize, stretch: usize) -> Option<(&[u8], &mut Joining)> {
        let packed = loop {
            if let Some(packed) = self.answers.packed.borrow_mut().remove(&stretch) {
                break packed?;
            }
            if self.helpers[helper].state.dead.get() {
                return None;
            }
            self.answers.news().await;
        };
        self.buffer.resize(packed.length() as usize, 0);
        packed.copy_to(&mut self.buffer);
        Some((&self.buffer, self.helpers[helper].joining.as_mut()?))
    }
}

impl Helper {
    fn start(site: &str, answers: &Rc<Answers>) -> Result<Self, JsValue> {
        let (worker, url) = launch::worker(site, helper::NAME)?;
        let state = Rc::<State>::default();
        let on_message = {
            let (state, answers) = (Rc::clone(&state), Rc::clone(answers));
            Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
                let message = event.unchecked_into::<MessageEvent>().data();
                if let Some(build) = wire::text(&message, "ready") {
                    // A helper of another build would pack otherwise.
                    state.ready.set(build == BUILD);
                } else if let Some(stretch) = wire::field(&message, "stretch").and_then(|stretch| stretch.as_f64()) {
                    state.in_hand.set(state.in_hand.get().saturating_sub(1));
                    let packed = wire::field(&message, "packed").map(JsCast::unchecked_into);
                    answers.packed.borrow_mut().insert(stretch as usize, packed);
                } else {
                    state.dead.set(true);
                }
                answers.wake();
            })
        };
        let on_error = {
            let (state, answers) = (Rc::clone(&state), Rc::clone(answers));
            Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
                // The worker goes on without it.
                event.unchecked_into::<web_sys::Event>().prevent_default();
                state.dead.set(true);
                answers.wake();
            })
        };
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, url, state, joining: None, _handlers: [on_message, on_error] })
    }

    fn ask(&self, stretch: usize, place: Range<u64>) {
        let message = wire::message("stretch", &(stretch as f64).into());
        wire::put(&message, "from", &(place.start as f64).into());
        wire::put(&message, "to", &(place.end as f64).into());
        let _ = self.worker.post_message(&message);
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.worker.terminate();
        let _ = Url::revoke_object_url(&self.url);
    }
}

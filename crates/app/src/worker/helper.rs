//! A helper: a worker that reads stretches of a file for the worker that has started it.
//!
//! To the helper: `{ brief, file }`, then `{ stretch, from, to }` for each. From the helper: `{ ready: build }`,
//! `{ stretch, packed? }` for each, `{ died: message }`.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use table::{Brief, Gatherer};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, MessageEvent};

use super::pause::pause;
use super::post;
use super::stretch::{Rooms, Stretch, StretchPlace};
use crate::wire;

/// What a worker is called that is a helper.
pub(super) const NAME: &str = "clovis-helper";

#[derive(Default)]
struct Helper {
    told: RefCell<Option<(Brief, Gatherer, Blob)>>,
    /// Stretches that were asked for, whose bytes are on their way.
    asked: RefCell<VecDeque<(JsValue, Option<Stretch>)>>,
    /// Room for them.
    rooms: Rooms,
    works: Cell<bool>,
}

/// Reads stretches for the rest of the worker's life.
pub(super) fn start() {
    let helper = Rc::<Helper>::default();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| helper.hear(&event.data()));
    post::scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post::ready();
}

impl Helper {
    fn hear(self: &Rc<Self>, message: &JsValue) {
        if let Some(brief) = wire::text(message, "brief") {
            let brief = serde_json::from_str::<Brief>(&brief).ok();
            let file = wire::field(message, "file").map(JsCast::unchecked_into);
            *self.told.borrow_mut() = brief.zip(file).map(|(brief, file)| (brief.clone(), Gatherer::new(brief), file));
            return;
        }
        let place = |name: &str| wire::field(message, name)?.as_f64().map(|place| place as u64);
        let (Some(stretch), Some(from), Some(to)) = (wire::field(message, "stretch"), place("from"), place("to"))
        else {
            return;
        };
        let coming = self.told.borrow().as_ref().map(|(_, _, file)| Stretch::fetch(file, from..to, &self.rooms));
        self.asked.borrow_mut().push_back((stretch, coming));
        if !self.works.replace(true) {
            let helper = Rc::clone(self);
            spawn_local(async move { helper.work().await });
        }
    }

    /// Reads what was asked for, in the order in which it was.
    async fn work(&self) {
        let mut bytes = Vec::new();
        loop {
            let Some((stretch, coming)) = self.asked.borrow_mut().pop_front() else { break };
            let read = match coming {
                Some(coming) => coming.read(&mut bytes, &self.rooms).await,
                None => None,
            };
            self.answer(&stretch, read, &bytes);
            // What is asked for meanwhile begins to come.
            pause().await;
        }
        self.works.set(false);
    }

    /// Reads a stretch whose bytes are there, and tells what came of it.
    fn answer(&self, stretch: &JsValue, read: Option<StretchPlace>, bytes: &[u8]) {
        let mut told = self.told.borrow_mut();
        let packed = match (&mut *told, read) {
            (Some((brief, gatherer, _)), Some(read)) => brief
                .rows(bytes, read.length, read.last)
                .and_then(|rows| gatherer.read(&bytes[rows.clone()], read.from + rows.start as u64)),
            _ => None,
        };
        post::stretch(stretch, packed);
    }
}

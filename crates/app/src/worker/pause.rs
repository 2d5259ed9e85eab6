//! Pauses between slices, in which messages are heard.

use std::cell::RefCell;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, WorkerGlobalScope};

/// Milliseconds of work between two pauses.
const SLICE: f64 = 16.0;
/// Milliseconds between two reports of progress.
const REPORT: f64 = 80.0;

/// Decides when to pause and when to report.
pub(super) struct Pace {
    paused: f64,
    reported: f64,
}

impl Pace {
    pub(super) fn new() -> Self {
        let now = now();
        Self { paused: now, reported: now - REPORT }
    }

    /// Whether to report now.
    pub(super) fn reports(&mut self) -> bool {
        let now = now();
        let due = now - self.reported >= REPORT;
        if due {
            self.reported = now;
        }
        due
    }

    /// Pauses if the slice is over.
    pub(super) async fn breathe(&mut self) {
        if now() - self.paused >= SLICE {
            pause().await;
            self.paused = now();
        }
    }
}

/// Milliseconds of the worker's clock.
fn now() -> f64 {
    let scope: &WorkerGlobalScope = &super::post::scope();
    scope.performance().map_or(0.0, |clock| clock.now())
}

thread_local! {
    static CHANNEL: RefCell<Option<MessageChannel>> = const { RefCell::new(None) };
}

/// Lets waiting messages be heard. A message to oneself comes after them, and unlike a timer without delay.
pub(super) async fn pause() {
    let promise = Promise::new(&mut |resolve, _| {
        CHANNEL.with_borrow_mut(|channel| {
            if channel.is_none() {
                *channel = MessageChannel::new().ok();
            }
            let Some(channel) = channel else {
                let _ = resolve.call0(&JsValue::UNDEFINED);
                return;
            };
            channel.port1().set_onmessage(Some(&resolve));
            let _ = channel.port2().post_message(&JsValue::NULL);
        });
    });
    // Nothing rejects it.
    let _ = JsFuture::from(promise).await;
}

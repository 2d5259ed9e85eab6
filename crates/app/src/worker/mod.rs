//! The worker: holds the session and does the work, in slices between which it listens.

mod columnar;
mod decoder;
mod formats;
mod host;
mod module;
mod pause;
mod post;
mod source;

/// Starts the worker: it says that it is ready, then takes requests.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| post::died(&panic.to_string())));
    host::Host::start();
}

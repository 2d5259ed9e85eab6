//! The worker: holds the session and does the work, in slices between which it listens.

mod columnar;
mod decoder;
mod formats;
mod helper;
mod helpers;
mod host;
mod module;
mod pause;
mod post;
mod shares;
mod source;
mod stretch;
mod unpack;

/// Starts the worker: it says that it is ready, then takes requests, or what the worker asks for that it is to help.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| post::died(&panic.to_string())));
    if post::scope().name() == helper::NAME {
        helper::start();
    } else {
        host::Host::start();
    }
}

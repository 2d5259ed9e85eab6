//! The worker.

fn main() {
    app::worker::start();
}

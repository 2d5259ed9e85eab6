//! `cargo xtask start`: build the site, serve it, print the address.

use crate::process::root;
use crate::{Outcome, server, setup, site};

/// Builds (unless told not to) and serves until interrupted.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let port = match arguments.iter().position(|argument| argument == "--port") {
        Some(index) => arguments.get(index + 1).and_then(|port| port.parse().ok()).ok_or("--port wants a number")?,
        None => server::PORT,
    };
    let dist = if has("--no-build") {
        let dist = root().join("dist");
        if !dist.join("index.html").is_file() {
            return Err("dist/ holds no site yet: leave out --no-build".to_owned());
        }
        dist
    } else {
        site::build(&setup::tools()?, !has("--dev"))?
    };
    let (listener, port) = server::bind(port)?;
    println!("Clovis is served at http://127.0.0.1:{port}/ (Ctrl-C stops it)");
    server::serve(&listener, dist);
    Ok(())
}

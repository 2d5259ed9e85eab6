//! Project files: refused by name or opened; what was opened is saved and opened again the same, and its settings are carried out on a
//! small file without harm.
#![no_main]

use fuzz::bounded;
use libfuzzer_sys::fuzz_target;
use workbench::protocol::{Failure, Request};
use workbench::{Incoming, Session, Step};

// The page's own reader, which needs nothing of the page.
#[allow(dead_code, reason = "names of files are the page's business")]
#[path = "../../../crates/app/src/project.rs"]
mod project;

const LOG: &[u8] =
    b"customer,date,amount\nA,2024-01-05,12.5\nA,2024-02-01,9\nB,2024-01-06,8\nB,2024-03-01,-2\nC,2024-03-05,0\n";

fuzz_target!(|text: &str| {
    bounded(|| {
        let Ok((opened, data)) = project::from_text(text) else { return };
        let saved =
            project::to_text(&opened.settings, opened.file.clone(), data.clone()).expect("what was read is written");
        assert_eq!(project::from_text(&saved), Ok((opened.clone(), data)));
        let _ = carried_out(&opened.settings);
    });
});

fn carried_out(settings: &workbench::protocol::Settings) -> Result<(), Failure> {
    let mut session = Session::new();
    let file = Incoming::text("orders.csv", LOG.len() as u64, fuzz::decoders());
    let request = Request::Read {
        settings: settings.read.clone(),
        mapping: settings.mapping.clone(),
        cleaning: settings.cleaning,
    };
    let mut task = session.start(request, Some(file))?;
    task.push(LOG)?;
    task.close();
    loop {
        match task.advance(&mut session, 1_000) {
            Step::Progress(_) | Step::Hungry(_) => {}
            Step::Failed(failure) => return Err(failure),
            Step::Done(_) => return Ok(()),
        }
    }
}

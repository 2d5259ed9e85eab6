//! A session: tables, roles, models run over columns, fits, results, project file.
//!
//! Everything the app and the npm package can do, without a browser. A [`Session`] holds what was read and what came
//! out; a [`Task`] carries out one request in slices, so that the host can show progress and drop the task to cancel:
//! the session changes only when a task is done.
//!
//! ```
//! use workbench::protocol::{Answer, Request};
//! use workbench::{Incoming, SLICE, Session, Step};
//!
//! let bytes = b"customer,date,amount\nA,2024-01-05,12.5\nA,2024-02-01,9\nB,2024-01-06,8\n";
//! let mut session = Session::new();
//! let file = Incoming::text("orders.csv", bytes.len() as u64, table::no_decoders());
//! let request = Request::Read { settings: Default::default(), mapping: Default::default(), cleaning: Default::default() };
//! let mut task = session.start(request, Some(file))?;
//! task.push(bytes)?;
//! task.close();
//! let report = loop {
//!     match task.advance(&mut session, SLICE) {
//!         Step::Done(response) => break response.answer,
//!         Step::Failed(failure) => return Err(failure),
//!         Step::Progress(_) | Step::Hungry(_) => {}
//!     }
//! };
//! assert!(matches!(report, Answer::Table(table) if table.row_count == 3));
//! # Ok::<(), workbench::protocol::Failure>(())
//! ```

mod columns;
mod customers;
pub mod direct;
mod export;
mod failure;
mod fits;
mod lorenz;
mod migration;
mod model_run;
mod orders;
mod own;
mod project;
pub mod protocol;
mod queries;
mod read;
mod record;
mod recorded_models;
mod roles;
mod segment;
mod session;
mod story;
mod summarise;
mod task;
mod value;
mod window;

pub use columns::NO_VALUE;
pub use customers::{Customers, Rows};
pub use export::{Cells, Sheet, SheetColumn, SheetFormat};
pub use fits::{Fitted, FittedCells, FittedColumn, column_kind};
pub use model_run::ModelRun;
pub use project::{Project, VERSION as PROJECT_VERSION};
pub use read::{Incoming, Whole, Workbook};
pub use record::{Recorded, RecordedSegment, Repeated, RunRecord, RunResults, repeat};
pub use recorded_models::{RecordedEstimate, RecordedModel};
pub use segment::Segmented;
pub use session::Session;
pub use task::{Response, SLICE, Step, Task};
pub use value::Valued;

//! Pictures: what frames and saves them, for the models and for the charts of a customer file.

mod frame;
mod save;
mod width;

pub use self::frame::{Frame, FrameProps};
pub(crate) use self::save::text_blob;
pub use self::save::{PictureFormat, download, save};
pub use self::width::use_width;

//! Pictures: what frames and saves them, for the models and for the charts of a customer file.

mod frame;
mod save;
mod width;

pub use self::frame::{Frame, FrameProps};
pub(crate) use self::save::text_blob;
pub use self::save::{PictureFormat, download, save};
pub use self::width::use_width;

/// The look of the pictures of models and fits, which the page's first load does without: it comes with what draws them.
pub const SHEETS: [&str; 2] =
    [include_str!("../../../../www/styles/pictures-b.css"), include_str!("../../../../www/styles/pictures.css")];

//! The pictures of a valuation: what the fitted models make of histories, how customers differ, when they buy, and how well
//! other parameters would fit. The view asks for their numbers ([`PicturesNews`]) and draws what it is handed
//! ([`models::value_pictures`]); it knows neither the customers nor the worker.

mod contours;
mod door;
mod map;
mod purchases;
mod recency;
mod spend;
mod spread;
mod view;
mod words;

use models::value_pictures::PictureAsked;
use serde::{Deserialize, Serialize};

pub use self::view::{PicturesView, PicturesViewProps};
use crate::fit::FitWork;

/// What the page says of the pictures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PicturesOptions {
    /// Number of the valuation: at another one everything is asked for anew.
    pub question: u32,
    /// How each request goes.
    pub work: PicturesWork,
}

/// How the requests go, by what is asked for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PicturesWork {
    /// The pictures that need no choice.
    pub overview: FitWork,
    /// The purchases of some customers.
    pub timing: FitWork,
    /// The likelihood over two parameters.
    pub contours: FitWork,
}

/// What the reader wants. The page reads no more of it than the name of the picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PicturesNews<Asked = PictureAsked> {
    /// The numbers of a picture, in place of those asked for before.
    Ask(Asked),
    /// Stop computing the contours.
    Stop,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_are_read_by_the_page_without_their_types() {
        let pair = ["r".to_owned(), "alpha".to_owned()];
        let text = serde_json::to_string(&PicturesNews::Ask(PictureAsked::Contours { pair })).expect("JSON");
        assert_eq!(text, r#"{"ask":{"picture":"contours","pair":["r","alpha"]}}"#);
        let read: PicturesNews<serde_json::Value> = serde_json::from_str(&text).expect("news");
        assert!(matches!(read, PicturesNews::Ask(asked) if asked["picture"] == "contours"));
    }
}

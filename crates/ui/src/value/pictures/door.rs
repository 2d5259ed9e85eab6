//! The pictures behind a door: the worker stays with the page around.

use std::rc::Rc;

use js_sys::Float64Array;
use yew::prelude::*;

use super::{PicturesNews, PicturesOptions, PicturesView, PicturesViewProps};
use crate::door::{View, read};

impl View for PicturesView {
    const SHEETS: &'static [&'static str] = &[include_str!("pictures.css")];

    type Options = PicturesOptions;
    type News = PicturesNews;

    fn begin(on_news: Callback<PicturesNews>) -> PicturesViewProps {
        PicturesViewProps { question: 0, work: Rc::default(), overview: None, timing: None, contours: None, on_news }
    }

    fn set(props: &mut PicturesViewProps, options: PicturesOptions) {
        props.question = options.question;
        props.work = Rc::new(options.work);
    }

    /// `overview`, `timing` or `contours`.
    fn hand(props: &mut PicturesViewProps, name: &str, text: &str, _: Vec<Float64Array>) -> serde_json::Result<()> {
        match name {
            "overview" => props.overview = read(text)?.map(Rc::new),
            "timing" => props.timing = read(text)?.map(Rc::new),
            _ => props.contours = read(text)?.map(Rc::new),
        }
        Ok(())
    }

    fn key(_: &PicturesViewProps) -> String {
        String::new()
    }
}

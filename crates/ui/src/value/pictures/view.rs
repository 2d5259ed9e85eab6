//! All pictures of a valuation, one section after the other.

use std::rc::Rc;

use models::value_pictures::{Contours, Overview, PictureAsked, Timing};
use yew::prelude::*;

use super::contours::ContoursSection;
use super::{PicturesNews, PicturesWork, map, purchases, recency, spend, spread};
use crate::failure::FailureNotice;
use crate::fit::FitWork;
use crate::texts::{use_text_files, use_texts};

/// The sample of customers that is shown first.
const FIRST_SEED: u32 = 1;

/// Properties of [`PicturesView`].
#[derive(Clone, PartialEq, Properties)]
pub struct PicturesViewProps {
    /// Number of the valuation: at another one everything is asked for anew.
    pub question: u32,
    /// How the requests go.
    #[prop_or_default]
    pub work: Rc<PicturesWork>,
    /// The pictures that need no choice.
    #[prop_or_default]
    pub overview: Option<Rc<Overview>>,
    /// The purchases of some customers.
    #[prop_or_default]
    pub timing: Option<Rc<Timing>>,
    /// The likelihood over two parameters.
    #[prop_or_default]
    pub contours: Option<Rc<Contours>>,
    /// Hears what is wanted.
    pub on_news: Callback<PicturesNews>,
}

/// The pictures of a valuation.
#[component]
pub fn PicturesView(props: &PicturesViewProps) -> Html {
    let texts = use_texts();
    let ready = use_text_files(&["value-pictures", "value", "columns", "picture"]);
    {
        let (on_news, seed) = (props.on_news.clone(), props.timing.as_ref().map_or(FIRST_SEED, |timing| timing.seed));
        use_effect_with(props.question, move |_| {
            on_news.emit(PicturesNews::Ask(PictureAsked::Overview));
            on_news.emit(PicturesNews::Ask(PictureAsked::Timing { seed }));
        });
    }
    if !ready {
        return html! { <div class="picture-pending" aria-busy="true" /> };
    }
    let busy = matches!(props.work.overview, FitWork::Running { .. });
    let Some(overview) = &props.overview else {
        return match &props.work.overview {
            FitWork::Failed(failure) => html! { <FailureNotice failure={failure.clone()} /> },
            _ => html! { <div class="picture-pending" aria-busy="true">{ texts.get("pictures-working") }</div> },
        };
    };
    html! {
        <div class={classes!("value-pictures", busy.then_some("stale"))} aria-busy={busy.to_string()}>
            if overview.by_recency.is_some() {
                <section aria-labelledby="pictures-recency-title">
                    <h2 id="pictures-recency-title">{ texts.get("pictures-recency-title") }</h2>
                    { recency::picture(&texts, overview) }
                </section>
            }
            { map::pictures(&texts, overview) }
            { spread::pictures(&texts, overview) }
            { spend::picture(&texts, overview) }
            { purchases::pictures(&texts, overview, props.timing.as_deref(), &props.on_news) }
            <ContoursSection model={overview.model.clone()} free={Rc::new(overview.free.clone())} contours={props.contours.clone()}
                work={props.work.contours.clone()} on_news={props.on_news.clone()} />
        </div>
    }
}

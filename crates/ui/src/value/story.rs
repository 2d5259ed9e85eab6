//! One customer: how P(alive) went with each purchase.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::chart::{Format, StoryChart, TableData};
use crate::door::View;
use crate::texts::{use_text_files, use_texts};

/// What the page says of a customer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StoryOptions {
    /// Identifier.
    pub customer: String,
    /// Orders: civil day and amount, ascending.
    pub orders: Vec<(i32, f64)>,
    /// P(alive) over time: civil day and probability.
    pub alive: Vec<(f64, f64)>,
    /// The same from the last day on, if nothing more is bought.
    pub ahead: Vec<(f64, f64)>,
    /// P(alive) on the last day; `None` for a customer who was not valued.
    pub now: Option<f64>,
}

/// Properties of [`StoryView`].
#[derive(Clone, PartialEq, Properties)]
pub struct StoryViewProps {
    /// The customer.
    pub story: Rc<StoryOptions>,
}

impl View for StoryView {
    type Options = StoryOptions;
    type News = ();

    fn begin(_: Callback<()>) -> StoryViewProps {
        StoryViewProps { story: Rc::default() }
    }

    fn set(props: &mut StoryViewProps, options: StoryOptions) {
        props.story = Rc::new(options);
    }

    fn key(props: &StoryViewProps) -> String {
        props.story.customer.clone()
    }
}

/// The path of P(alive) over the orders.
#[component]
pub fn StoryView(props: &StoryViewProps) -> Html {
    let texts = use_texts();
    if !use_text_files(&["value", "columns"]) {
        return html! { <div class="picture-pending" aria-busy="true" /> };
    }
    let (story, alive) = (&props.story, props.story.now);
    let describe = {
        let texts = texts.clone();
        Callback::from(move |(day, alive, order): (i32, Option<f64>, Option<f64>)| {
            texts.with(
                "value-story-point",
                &[
                    ("day", texts.date(day).into()),
                    ("alive", alive.map_or_else(String::new, |alive| texts.percent(alive, 0)).into()),
                    ("known", if alive.is_some() { "yes" } else { "no" }.into()),
                    ("amount", order.map_or_else(String::new, |amount| texts.money(amount)).into()),
                    ("ordered", if order.is_some() { "yes" } else { "no" }.into()),
                ],
            )
        })
    };
    let percent = texts.clone();
    let table = TableData {
        head: vec![texts.get("value-story-x").to_string(), texts.get("value-story-orders").to_string()],
        rows: story.orders.iter().map(|(day, amount)| vec![texts.date(*day), texts.money(*amount)]).collect(),
    };
    html! {
        <StoryChart title={texts.with("value-story-chart", &[("orders", (story.orders.len() as f64).into())])}
            description={texts.with("value-story-description", &[
                ("orders", (story.orders.len() as f64).into()),
                ("alive", alive.map_or_else(String::new, |alive| texts.percent(alive, 0)).into()),
            ])}
            x_title={texts.get("value-story-x")} y_title={texts.get("column-alive")} orders_title={texts.get("value-story-orders")}
            orders={Rc::new(story.orders.clone())} alive={Rc::new(story.alive.clone())}
            ahead={Rc::new(story.ahead.clone())} ahead_title={texts.get("value-story-ahead")} {describe}
            format={Format::new(move |value| percent.percent(value, 0))} hint={texts.get("value-story-hint")} table={Rc::new(table)}
            file_name={texts.with("value-story-file", &[("customer", story.customer.clone().into())])} />
    }
}

//! One customer: what is known, what is expected, and how P(alive) went with each purchase.

use std::rc::Rc;

use ui::chart::{Format, StoryChart, TableData};
use ui::texts::{Texts, use_texts};
use web_sys::HtmlElement;
use workbench::protocol::{Answer, Cell, Column, Failure, Request, Story, TimeUnit};
use yew::prelude::*;

use super::customers::{column_id, print};
use super::total::unit_id;
use crate::client::Reply;
use crate::context::use_app;
use crate::pages::segment::names::SegmentNames;
use crate::shell::FailureNotice;

/// Properties of [`StoryPanel`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct StoryPanelProps {
    /// Index of the customer.
    pub(super) customer: usize,
    /// Changes with the results, so that the story is asked for anew.
    pub(super) version: usize,
    pub(super) unit: TimeUnit,
    /// Id of the purchase model.
    pub(super) model: AttrValue,
    pub(super) names: Option<SegmentNames>,
    pub(super) on_close: Callback<()>,
}

/// The story of one customer.
#[component]
pub(super) fn StoryPanel(props: &StoryPanelProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let heading = use_node_ref();
    let told = use_state_eq(|| None::<Result<Rc<Story>, Failure>>);
    {
        let (app, told, heading) = (app.clone(), told.setter(), heading.clone());
        use_effect_with((props.customer, props.version), move |(customer, _)| {
            let reply = Callback::from(move |reply: Reply| match reply {
                Reply::Done(Answer::Story(story), _) => told.set(Some(Ok(Rc::new(story)))),
                Reply::Failed(failure) => told.set(Some(Err(failure))),
                _ => {}
            });
            app.request(Request::Story { customer: *customer }, reply);
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
        });
    }
    let close = props.on_close.reform(|_: MouseEvent| ());
    let onkeydown = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_close.emit(());
            }
        })
    };
    html! {
        <section class="story" aria-labelledby="story-title" {onkeydown}>
            <div class="story-head">
                <h3 id="story-title" ref={heading} tabindex="-1">
                    { match &*told {
                        Some(Ok(story)) => texts.with("value-story-title", &[("customer", story.customer.clone().into())]),
                        _ => texts.get("value-story-loading"),
                    } }
                </h3>
                <button type="button" class="quiet" onclick={close}>{ texts.get("value-story-close") }</button>
            </div>
            { match &*told {
                Some(Ok(story)) => tell(&texts, story, props),
                Some(Err(failure)) => html! { <FailureNotice failure={failure.clone()} /> },
                None => Html::default(),
            } }
        </section>
    }
}

/// Why the model is certain that a customer with this many repeat purchases is alive, where it always is: a text id.
fn certain(model: &str, frequency: Option<f64>) -> Option<&'static str> {
    match model {
        "nbd" => Some("value-story-always"),
        "bg-nbd" | "bg-cnbd-k" if frequency == Some(0.0) => Some("value-story-once"),
        _ => None,
    }
}

fn tell(texts: &Texts, story: &Rc<Story>, props: &StoryPanelProps) -> Html {
    let facts = story.facts.iter().filter(|(_, cell)| !matches!(cell, Cell::Empty(()))).map(|(column, cell)| {
        let id = column_id(*column);
        html! {
            <div>
                <dt>{ texts.get(&format!("column-{id}")) }</dt>
                <dd>{ print(texts, *column, cell, props.names.as_ref()) }</dd>
            </div>
        }
    });
    let number = |column: Column| {
        story.facts.iter().find(|(of, _)| *of == column).and_then(|(_, cell)| match cell {
            Cell::Number(number) => Some(*number),
            _ => None,
        })
    };
    let alive = number(Column::Alive);
    html! {
        <>
            if let Some(alive) = alive {
                <p>
                    { texts.with("value-story-finding", &[
                        ("alive", texts.percent(alive, 0).into()),
                        ("expected", texts.number(number(Column::Expected).unwrap_or(0.0), 2).into()),
                    ]) }
                    if let Some(certain) = certain(&props.model, number(Column::Frequency)) {
                        { " " }{ texts.get(certain) }
                    }
                </p>
            }
            <dl class="story-facts">{ for facts }</dl>
            if !story.orders.is_empty() {
                { chart(texts, story, alive) }
            }
            <p class="muted small">{ texts.get(&format!("value-story-unit-{}", unit_id(props.unit))) }</p>
        </>
    }
}

fn chart(texts: &Texts, story: &Rc<Story>, alive: Option<f64>) -> Html {
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

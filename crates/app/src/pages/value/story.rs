//! One customer: what is known, what is expected, and how P(alive) went with each purchase.

use std::rc::Rc;

use ui::texts::{Texts, use_texts};
use ui::value::StoryOptions;
use web_sys::HtmlElement;
use workbench::protocol::{Answer, Cell, Column, Failure, Request, Story, TimeUnit};
use yew::prelude::*;

use super::customers::{column_id, print};
use crate::client::Reply;
use crate::context::use_app;
use crate::pages::segment::names::SegmentNames;
use crate::shell::FailureNotice;
use crate::views::{Module, Mounted, json};

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

/// Columns with the ends of their credible intervals.
const ENDS: [(Column, [Column; 2]); 3] = [
    (Column::Alive, [Column::AliveLower, Column::AliveUpper]),
    (Column::Expected, [Column::ExpectedLower, Column::ExpectedUpper]),
    (Column::Value, [Column::ValueLower, Column::ValueUpper]),
];

fn ends(column: Column) -> Option<[Column; 2]> {
    ENDS.iter().find(|(of, _)| *of == column).map(|(_, ends)| *ends)
}

fn tell(texts: &Texts, story: &Rc<Story>, props: &StoryPanelProps) -> Html {
    let said = |column: Column| {
        let fact = story.facts.iter().find(|(of, cell)| *of == column && !matches!(cell, Cell::Empty(())));
        fact.map(|(_, cell)| print(texts, column, cell, props.names.as_ref()))
    };
    let credible = |column: Column| {
        let [low, high] = ends(column)?;
        Some(texts.with("value-story-credible", &[("low", said(low)?.into()), ("high", said(high)?.into())]))
    };
    let own = |column: Column| !ENDS.iter().any(|(_, ends)| ends.contains(&column));
    let shown = story.facts.iter().filter(|(column, cell)| own(*column) && !matches!(cell, Cell::Empty(())));
    let facts = shown.map(|(column, cell)| {
        let id = column_id(*column);
        html! {
            <div>
                <dt>{ texts.get(&format!("column-{id}")) }</dt>
                <dd>
                    { print(texts, *column, cell, props.names.as_ref()) }
                    if let Some(credible) = credible(*column) {
                        <span class="muted small">{ " " }{ credible }</span>
                    }
                </dd>
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
    let options = StoryOptions {
        customer: story.customer.clone(),
        orders: story.orders.clone(),
        alive: story.alive.clone(),
        ahead: story.ahead.clone(),
        now: alive,
    };
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
                <Mounted module={Module::Reports} view="story" options={json(&options)} flat=true />
            }
            <p class="muted small">{ texts.get(&format!("value-story-unit-{}", props.unit.id())) }</p>
        </>
    }
}

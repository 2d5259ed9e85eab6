//! The rail: name, steps, chapters, language and colours. A drawer on a narrow screen.

use models::INDEX;
use ui::texts::{Currency, Language, use_text_files, use_texts};
use web_sys::{HtmlSelectElement, KeyboardEvent};
use yew::prelude::*;

use crate::context::use_app;
use crate::route::Route;
use crate::shell::ModelLink;
use crate::state::{Action, Theme};

/// The rail.
#[component]
pub(crate) fn Rail() -> Html {
    let app = use_app();
    let texts = use_texts();
    let open = use_state_eq(|| false);
    {
        // A step closes the drawer.
        let open = open.clone();
        use_effect_with(app.state.route.clone(), move |_| open.set(false));
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onkeydown = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                open.set(false);
            }
        })
    };
    let route = &app.state.route;
    let item = |target: Route, number: &'static str, label: AttrValue| {
        let within = matches!((&target, route), (Route::Textbook, Route::Model { .. } | Route::Own { .. }));
        let current = (target == *route).then_some("page").or(within.then_some("true"));
        html! {
            <li>
                <a href={target.href()} aria-current={current}>
                    if !number.is_empty() {
                        <span class="step-number" aria-hidden="true">{ number }</span>
                    }
                    { label }
                </a>
            </li>
        }
    };
    html! {
        <header class={classes!("rail", open.then_some("open"))} {onkeydown}>
            <div class="rail-top">
                <a class="wordmark" href={Route::Start.href()} aria-current={(*route == Route::Start).then_some("page")}>
                    { texts.get("app-name") }
                </a>
                <button type="button" class="menu-button" aria-expanded={open.to_string()} aria-controls="rail-body"
                    onclick={toggle}>
                    { texts.get(if *open { "menu-close" } else { "menu-open" }) }
                </button>
            </div>
            <div class="rail-body" id="rail-body">
                <nav aria-label={texts.get("nav-label")}>
                    <p class="rail-heading">{ texts.get("nav-customers") }</p>
                    if let Some(source) = &app.state.source {
                        <p class="rail-file" title={source.name.clone()}>{ source.name.clone() }</p>
                    }
                    <ol class="rail-list">
                        { item(Route::Data, "1", texts.get("nav-data")) }
                        { item(Route::Segment, "2", texts.get("nav-segment")) }
                        { item(Route::Value, "3", texts.get("nav-value")) }
                    </ol>
                    <p class="rail-heading">{ texts.get("nav-models") }</p>
                    <ul class="rail-list">
                        { item(Route::Textbook, "", texts.get("nav-textbook")) }
                        { item(Route::Embed, "", texts.get("nav-embed")) }
                    </ul>
                    if matches!(route, Route::Textbook | Route::Model { .. } | Route::Own { .. }) {
                        <Chapters />
                    }
                </nav>
                <UndoButtons />
                <Choices />
            </div>
        </header>
    }
}

/// The chapters with their models, the chapter of the model on show unfolded.
#[component]
fn Chapters() -> Html {
    let app = use_app();
    let texts = use_texts();
    if !use_text_files(&["catalogue"]) {
        return Html::default();
    }
    let shown = match &app.state.route {
        Route::Model { id, .. } => Some(id.as_str()),
        _ => None,
    };
    let chapter = |(place, models): (usize, &&'static [&'static str])| {
        if models.is_empty() {
            return Html::default();
        }
        let number = place + 1;
        let open = models.iter().any(|id| shown == Some(*id));
        html! {
            <li key={number}>
                <details {open}>
                    <summary>
                        <span class="step-number" aria-hidden="true">{ number }</span>
                        { texts.get(&format!("chapter-{number}")) }
                    </summary>
                    <ul class="rail-list">
                        { for models.iter().map(|id| html! {
                            <li key={*id}><ModelLink id={*id} current={shown == Some(*id)} /></li>
                        }) }
                    </ul>
                </details>
            </li>
        }
    };
    html! {
        <>
            <p class="rail-heading">{ texts.get("nav-chapters") }</p>
            <ul class="rail-chapters">{ for INDEX.iter().enumerate().map(chapter) }</ul>
        </>
    }
}

/// Back and forward through the settings.
#[component]
fn UndoButtons() -> Html {
    let app = use_app();
    let texts = use_texts();
    if app.state.source.is_none() || !(app.state.can_undo() || app.state.can_redo()) {
        return Html::default();
    }
    let act = |action: fn() -> Action| {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.dispatch(action()))
    };
    html! {
        <div class="undo" role="group" aria-label={texts.get("undo-label")}>
            <button type="button" class="quiet" disabled={!app.state.can_undo()} onclick={act(|| Action::Undo)}>
                { texts.get("undo") }
            </button>
            <button type="button" class="quiet" disabled={!app.state.can_redo()} onclick={act(|| Action::Redo)}>
                { texts.get("redo") }
            </button>
        </div>
    }
}

/// Language, colours and currency.
#[component]
fn Choices() -> Html {
    let app = use_app();
    let texts = use_texts();
    let language = |language: Language| {
        let onclick = {
            let texts = texts.clone();
            Callback::from(move |_: MouseEvent| texts.switch(language))
        };
        let chosen = texts.language() == language;
        html! {
            <button type="button" class="quiet" lang={language.tag()} aria-pressed={chosen.to_string()} {onclick}>
                { language.own_name() }
            </button>
        }
    };
    let theme = app.state.preferences.theme;
    let on_theme = {
        let app = app.clone();
        Callback::from(move |event: Event| {
            let chosen = match value(&event).as_str() {
                "light" => Some(Theme::Light),
                "dark" => Some(Theme::Dark),
                _ => None,
            };
            app.dispatch(Action::SetTheme(chosen));
        })
    };
    let on_currency = {
        let texts = texts.clone();
        Callback::from(move |event: Event| {
            if let Some(currency) = Currency::from_code(&value(&event)) {
                texts.switch_currency(currency);
            }
        })
    };
    html! {
        <div class="choices">
            <div class="languages" role="group" aria-label={texts.get("language-label")}>
                { for Language::ALL.into_iter().map(language) }
            </div>
            <label>
                <span>{ texts.get("theme-label") }</span>
                <select onchange={on_theme}>
                    <option value="system" selected={theme.is_none()}>{ texts.get("theme-system") }</option>
                    <option value="light" selected={theme == Some(Theme::Light)}>{ texts.get("theme-light") }</option>
                    <option value="dark" selected={theme == Some(Theme::Dark)}>{ texts.get("theme-dark") }</option>
                </select>
            </label>
            <label>
                <span>{ texts.get("currency-label") }</span>
                <select onchange={on_currency}>
                    { for Currency::ALL.into_iter().map(|currency| html! {
                        <option value={currency.code()} selected={currency == texts.currency()}>
                            { texts.get(&format!("currency-{}", currency.code().to_ascii_lowercase())) }
                        </option>
                    }) }
                </select>
            </label>
        </div>
    }
}

fn value(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

//! Every customer in a table: up to a million rows, of which those in sight are drawn.

use std::cell::RefCell;
use std::rc::Rc;

use ui::select::Select;
use ui::texts::{Texts, use_texts};
use web_sys::{HtmlElement, HtmlInputElement};
use workbench::protocol::{
    Answer, Cell, Column, ExportTable, Request, SegmentReport, ValueReport, Window, WindowRequest,
};
use yew::prelude::*;

use super::scroll::{ROW, reveal, view};
use super::story::StoryPanel;
use crate::client::Reply;
use crate::context::{App, use_app};
use crate::pages::segment::export::{SaveTable, column_words};
use crate::pages::segment::names::SegmentNames;

/// Rows asked for at once: several screens, so that scrolling seldom waits.
const CHUNK: usize = 240;

/// Properties of [`Customers`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CustomersProps {
    pub(super) report: Rc<ValueReport>,
    pub(super) segments: Option<Rc<SegmentReport>>,
    pub(super) names: Option<SegmentNames>,
}

/// Id of a column within text ids.
pub(super) fn column_id(column: Column) -> String {
    serde_json::to_value(column).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A cell in print.
pub(super) fn print(texts: &Texts, column: Column, cell: &Cell, names: Option<&SegmentNames>) -> String {
    match cell {
        Cell::Empty(()) => "–".to_owned(),
        Cell::Text(text) if column == Column::Segment => {
            names.map_or_else(|| text.clone(), |names| names.name(text).to_string())
        }
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => match column {
            Column::Alive | Column::AliveLower | Column::AliveUpper | Column::Duration => {
                texts.percent_fixed(*number, 1)
            }
            Column::Expected | Column::ExpectedLower | Column::ExpectedUpper => texts.fixed(*number, 2),
            Column::Value
            | Column::ValueLower
            | Column::ValueUpper
            | Column::ExpectedSpend
            | Column::Spend
            | Column::Total => texts.money_fixed(*number, 2),
            Column::Recency | Column::Age => texts.fixed(*number, 1),
            _ => texts.number(*number, 0),
        },
    }
}

/// The columns shown, as far as there are such results.
fn columns(report: &ValueReport, grouped: bool, segmented: bool) -> Vec<Column> {
    let mut columns = vec![Column::Customer];
    if grouped {
        columns.push(Column::Weight);
    }
    if report.total.is_some() {
        columns.push(Column::Value);
    }
    let credible = report.total.as_ref().is_some_and(|total| total.credible.is_some());
    if credible {
        columns.extend([Column::ValueLower, Column::ValueUpper]);
    }
    columns.extend([Column::Alive, Column::Expected]);
    if report.spend.is_some() {
        columns.push(Column::ExpectedSpend);
    }
    if segmented {
        columns.push(Column::Segment);
    }
    columns.extend([
        Column::Orders,
        Column::Total,
        Column::DaysSinceLast,
        Column::Frequency,
        Column::Recency,
        Column::Age,
    ]);
    columns
}

/// What the rows depend on.
#[derive(Clone, PartialEq)]
struct Query {
    columns: Vec<Column>,
    sort: Column,
    descending: bool,
    search: String,
    segment: Option<String>,
    /// Changes with the results.
    version: usize,
}

/// The table with search, filter, export and story.
#[component]
pub(super) fn Customers(props: &CustomersProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let first_sort = if props.report.total.is_some() { Column::Value } else { Column::Expected };
    let sort = use_state_eq(|| (first_sort, true));
    let search = use_state_eq(String::new);
    let segment = use_state_eq(|| None::<String>);
    let chosen = use_state_eq(|| None::<usize>);

    let version = Rc::as_ptr(&props.report) as usize
        ^ props.segments.as_ref().map_or(0, |segments| Rc::as_ptr(segments) as usize).rotate_left(1);
    let history = app.state.history.report.as_ref();
    let grouped = history.is_some_and(|history| history.grouped);
    let columns = columns(&props.report, grouped, props.segments.is_some());
    // A column that is gone with its result is no longer sorted by.
    let (sort_column, descending) = if columns.contains(&sort.0) { *sort } else { (first_sort, true) };
    let query_columns = columns.clone();
    let query = Query {
        columns,
        sort: sort_column,
        descending,
        search: (*search).clone(),
        segment: (*segment).clone(),
        version,
    };

    let oninput = {
        let search = search.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                search.set(input.value().trim().to_owned());
            }
        })
    };
    let on_segment = {
        let segment = segment.setter();
        Callback::from(move |id: String| segment.set(Some(id).filter(|id| !id.is_empty())))
    };
    let on_sort = {
        let sort = sort.clone();
        Callback::from(move |column: Column| {
            let descending =
                if sort.0 == column { !sort.1 } else { column != Column::Customer && column != Column::Segment };
            sort.set((column, descending));
        })
    };
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |customer: usize| chosen.set(Some(customer)))
    };
    let on_close = {
        let chosen = chosen.setter();
        Callback::from(move |()| chosen.set(None))
    };
    let mut words = column_words(&texts);
    if let Some(names) = &props.names {
        words.extend(names.words());
    }
    let saved = if grouped { "value-export-rows" } else { "segment-export-customers" };
    let rows =
        history.map_or(props.report.customers, |history| if grouped { history.rows_used } else { history.customers });
    html! {
        <>
            <div class="table-tools">
                <label>
                    <span>{ texts.get("value-search") }</span>
                    <input type="search" value={(*search).clone()} {oninput} />
                </label>
                if let (Some(segments), Some(names)) = (&props.segments, &props.names) {
                    <label>
                        <span>{ texts.get("column-segment") }</span>
                        <Select value={(*segment).clone().unwrap_or_default()} on_change={on_segment}>
                            <option value="" selected={segment.is_none()}>{ texts.get("value-segment-all") }</option>
                            { for segments.segments.iter().map(|row| html! {
                                <option value={row.id.clone()} selected={segment.as_deref() == Some(row.id.as_str())}>{ names.name(&row.id) }</option>
                            }) }
                        </Select>
                    </label>
                }
            </div>
            <Rows {query} names={props.names.clone()} chosen={*chosen} {on_sort} {on_choose} />
            <details class="column-terms">
                <summary>{ texts.get("value-columns") }</summary>
                <dl class="terms">
                    { for query_columns.iter().filter_map(|column| {
                        let id = format!("column-{}", column_id(*column));
                        let hint = texts.attr(&id, "hint")?;
                        Some(html! { <><dt>{ texts.get(&id) }</dt><dd>{ hint }</dd></> })
                    }) }
                </dl>
            </details>
            <SaveTable table={ExportTable::Customers} words={Rc::new(words)}
                label={texts.with(saved, &[("count", (rows as f64).into())])} />
            if let Some(customer) = *chosen {
                <StoryPanel {customer} {version} unit={props.report.unit} model={props.report.purchases.model.clone()} names={props.names.clone()} {on_close} />
            }
        </>
    }
}

/// Properties of [`Rows`].
#[derive(Clone, PartialEq, Properties)]
struct RowsProps {
    query: Query,
    names: Option<SegmentNames>,
    chosen: Option<usize>,
    on_sort: Callback<Column>,
    on_choose: Callback<usize>,
}

/// The rows in sight.
#[component]
fn Rows(props: &RowsProps) -> Html {
    let app = use_app();
    let texts = use_texts();
    let frame = use_node_ref();
    let above = use_node_ref();
    let below = use_node_ref();
    let window = use_state(|| None::<Rc<Window>>);
    let scroll = use_state_eq(|| 0.0f64);
    let visible = use_state_eq(|| 14.0 * ROW);
    let active = use_state_eq(|| None::<usize>);
    let asked = use_mut_ref(|| 0u32);

    let matching = window.as_ref().map_or(0, |window| window.matching);
    let shown = view(matching, *scroll, *visible);
    let loaded = window.as_ref().is_some_and(|window| {
        window.offset <= shown.first && shown.first + shown.count <= window.offset + window.rows.len()
    });
    {
        // A new query starts at the top; the old rows stay until the new ones are here.
        let (frame, scroll, active) = (frame.clone(), scroll.clone(), active.setter());
        let (app, window, asked) = (app.clone(), window.setter(), asked.clone());
        use_effect_with(props.query.clone(), move |query| {
            // Setting it has the whole page laid out at once, even where it stands at the top.
            if *scroll > 0.0
                && let Some(frame) = frame.cast::<HtmlElement>()
            {
                frame.set_scroll_top(0);
            }
            scroll.set(0.0);
            active.set(None);
            ask(&app, query, 0, &asked, window);
        });
    }
    {
        let (app, window, asked) = (app.clone(), window.setter(), asked.clone());
        let missing = (!loaded && matching > 0).then_some(shown.first);
        use_effect_with((props.query.clone(), missing), move |(query, missing)| {
            if let Some(first) = missing {
                ask(&app, query, first.saturating_sub(CHUNK / 3), &asked, window);
            }
        });
    }
    {
        // The policy of the page allows no style attributes; properties set by script are allowed.
        let (above, below) = (above.clone(), below.clone());
        use_effect_with((shown.above.to_bits(), shown.below.to_bits()), move |(upper, lower)| {
            for (node, height) in [(&above, f64::from_bits(*upper)), (&below, f64::from_bits(*lower))] {
                if let Some(cell) = node.cast::<HtmlElement>() {
                    let _ = cell.style().set_property("height", &format!("{height}px"));
                }
            }
        });
    }
    let onscroll = {
        let (frame, scroll, visible) = (frame.clone(), scroll.setter(), visible.setter());
        Callback::from(move |_: Event| {
            if let Some(frame) = frame.cast::<HtmlElement>() {
                scroll.set(f64::from(frame.scroll_top()));
                visible.set((f64::from(frame.client_height()) - ROW).max(ROW));
            }
        })
    };
    let onkeydown = {
        let (frame, active, window, on_choose) =
            (frame.clone(), active.clone(), (*window).clone(), props.on_choose.clone());
        let (scroll, visible) = (*scroll, *visible);
        Callback::from(move |event: KeyboardEvent| {
            let Some(last) = matching.checked_sub(1) else { return };
            let page = (visible / ROW).floor().max(1.0) as usize;
            let now = active.unwrap_or(0);
            let next = match event.key().as_str() {
                "ArrowDown" => active.map_or(0, |row| (row + 1).min(last)),
                "ArrowUp" => now.saturating_sub(1),
                "PageDown" => (now + page).min(last),
                "PageUp" => now.saturating_sub(page),
                "Home" => 0,
                "End" => last,
                "Enter" => {
                    let customer = active
                        .zip(window.as_ref())
                        .and_then(|(row, window)| window.customers.get(row.checked_sub(window.offset)?).copied());
                    if let Some(customer) = customer {
                        event.prevent_default();
                        on_choose.emit(customer);
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            active.set(Some(next));
            if let Some(frame) = frame.cast::<HtmlElement>()
                && let Some(to) = reveal(matching, next, scroll, visible)
            {
                frame.set_scroll_top(to.round() as i32);
            }
        })
    };
    let header = |column: Column| {
        let id = column_id(column);
        let sorted = props.query.sort == column;
        let on_sort = props.on_sort.clone();
        let direction = if !sorted {
            None
        } else if props.query.descending {
            Some("descending")
        } else {
            Some("ascending")
        };
        html! {
            <th scope="col" class={classes!(format!("column-{id}"), is_number(column).then_some("number"))} aria-sort={direction}>
                <button type="button" class="quiet" title={texts.attr(&format!("column-{id}"), "hint")} onclick={move |_: MouseEvent| on_sort.emit(column)}>
                    { texts.get(&format!("column-{id}")) }
                    <span class="sort-mark" aria-hidden="true">{ match direction { Some("descending") => "▾", Some(_) => "▴", None => "" } }</span>
                </button>
            </th>
        }
    };
    let row = |index: usize| {
        let place = window.as_ref().and_then(|window| {
            index.checked_sub(window.offset).filter(|place| *place < window.rows.len()).map(|place| (window, place))
        });
        let class = classes!(
            (*active == Some(index)).then_some("active"),
            place
                .as_ref()
                .is_some_and(|(window, place)| props.chosen == Some(window.customers[*place]))
                .then_some("chosen")
        );
        match place {
            Some((window, place)) if window.rows[place].len() == props.query.columns.len() => {
                let customer = window.customers[place];
                let onclick = props.on_choose.reform(move |_: MouseEvent| customer);
                html! {
                    <tr key={index} id={format!("customer-row-{index}")} {class} aria-rowindex={(index + 2).to_string()} {onclick}>
                        { for props.query.columns.iter().zip(&window.rows[place]).map(|(column, cell)| {
                            let words = print(&texts, *column, cell, props.names.as_ref());
                            if *column == Column::Customer {
                                html! { <th scope="row">{ words }</th> }
                            } else {
                                html! { <td class={classes!(is_number(*column).then_some("number"))}>{ words }</td> }
                            }
                        }) }
                    </tr>
                }
            }
            _ => html! {
                <tr key={index} {class} aria-rowindex={(index + 2).to_string()}>
                    <th scope="row" class="muted">{ "…" }</th>
                    { for props.query.columns.iter().skip(1).map(|_| html! { <td /> }) }
                </tr>
            },
        }
    };
    let span = props.query.columns.len().to_string();
    html! {
        <>
            <p class="muted small" aria-live="polite">
                { match window.as_ref().and_then(|window| window.customers_matching) {
                    Some(customers) => {
                        let count = [("rows", (matching as f64).into()), ("count", (customers as f64).into())];
                        texts.with("value-rows-grouped", &count)
                    }
                    None => texts.with("value-rows", &[("count", (matching as f64).into())]),
                } }
                { " " }
                { texts.get("value-rows-hint") }
            </p>
            <div class="customer-frame" ref={frame} {onscroll}>
                <table class="customer-table" role="grid" tabindex="0" aria-label={texts.get("value-customers-title")}
                    aria-rowcount={(matching + 1).to_string()} aria-colcount={span.clone()}
                    aria-activedescendant={active.filter(|row| (shown.first..shown.first + shown.count).contains(row)).map(|row| format!("customer-row-{row}"))}
                    {onkeydown}>
                    <thead><tr aria-rowindex="1">{ for props.query.columns.iter().map(|column| header(*column)) }</tr></thead>
                    <tbody>
                        <tr class="spacer" aria-hidden="true"><td ref={above} colspan={span.clone()} /></tr>
                        { for (shown.first..shown.first + shown.count).map(row) }
                        <tr class="spacer" aria-hidden="true"><td ref={below} colspan={span} /></tr>
                    </tbody>
                </table>
            </div>
        </>
    }
}

/// Asks for rows; only the answer to the last question is shown.
fn ask(app: &App, query: &Query, offset: usize, asked: &Rc<RefCell<u32>>, window: UseStateSetter<Option<Rc<Window>>>) {
    *asked.borrow_mut() += 1;
    let number = *asked.borrow();
    let asked = asked.clone();
    let reply = Callback::from(move |reply: Reply| {
        if let Reply::Done(Answer::Window(answer), _) = reply
            && number == *asked.borrow()
        {
            window.set(Some(Rc::new(answer)));
        }
    });
    let request = WindowRequest {
        columns: query.columns.clone(),
        sort: query.sort,
        descending: query.descending,
        search: query.search.clone(),
        segment: query.segment.clone(),
        offset,
        count: CHUNK,
    };
    app.request(Request::Window(request), reply);
}

fn is_number(column: Column) -> bool {
    !matches!(column, Column::Customer | Column::Segment)
}

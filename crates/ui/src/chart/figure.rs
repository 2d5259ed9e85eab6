//! What charts add to the frame around every picture: the legend, and a line that says what the pointer or the
//! arrow keys are on.

use std::rc::Rc;

use yew::prelude::*;

use super::format::TableData;
use crate::picture::Frame;

/// An entry of a legend: the swatch has the class of the marks.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// What it is.
    pub label: AttrValue,
    /// CSS class of the swatch (`mark-actual`, `tone-3`).
    pub class: &'static str,
}

/// Properties of [`Figure`].
#[derive(Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// The finding, or the question that the picture answers.
    pub title: AttrValue,
    /// What the arrow keys and the pointer do; shown while nothing is pointed at.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What the pointer or the arrow keys are on.
    #[prop_or_default]
    pub readout: Option<AttrValue>,
    /// Marks and their names, where no direct label fits.
    #[prop_or_default]
    pub legend: Vec<LegendEntry>,
    /// Switches that change what the picture shows.
    #[prop_or_default]
    pub controls: Html,
    /// A sentence under the picture: what to know before reading it.
    #[prop_or_default]
    pub note: Html,
    /// The numbers behind the picture.
    pub table: Rc<TableData>,
    /// Name of a saved file, without its ending.
    pub file_name: AttrValue,
    /// The picture.
    pub children: Html,
}

/// A picture with everything around it.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let title = html! {
        <>
            <p class="chart-title">{ &props.title }</p>
            { props.controls.clone() }
        </>
    };
    let table = html! { <PlainTable table={props.table.clone()} caption={props.title.clone()} /> };
    html! {
        <Frame name={props.file_name.clone()} {title} {table}>
            if !props.legend.is_empty() {
                <ul class="chart-legend">
                    { for props.legend.iter().map(|entry| html! {
                        <li><span class={classes!("chart-swatch", entry.class)} aria-hidden="true" />{ &entry.label }</li>
                    }) }
                </ul>
            }
            { props.children.clone() }
            <p class="chart-readout" aria-live="polite">
                if let Some(readout) = &props.readout {
                    { readout }
                } else {
                    <span class="chart-hint">{ &props.hint }</span>
                }
            </p>
            { props.note.clone() }
        </Frame>
    }
}

/// Properties of [`PlainTable`].
#[derive(Clone, PartialEq, Properties)]
pub struct PlainTableProps {
    /// Head and rows.
    pub table: Rc<TableData>,
    /// What the table shows; read out, not drawn.
    pub caption: AttrValue,
}

/// A table of printed cells; its first column names the row. It scrolls inside whatever holds it.
#[component]
pub fn PlainTable(props: &PlainTableProps) -> Html {
    html! {
        <table class="plain-table">
            <caption class="visually-hidden">{ &props.caption }</caption>
            <thead>
                <tr>{ for props.table.head.iter().map(|cell| html! { <th scope="col">{ cell }</th> }) }</tr>
            </thead>
            <tbody>
                { for props.table.rows.iter().map(|row| html! {
                    <tr>
                        { for row.iter().enumerate().map(|(index, cell)| if index == 0 {
                            html! { <th scope="row">{ cell }</th> }
                        } else {
                            html! { <td>{ cell }</td> }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

//! What `clusters` found: the rows on two axes, the groups' profiles, how their number was chosen, the tree.

use std::rc::Rc;

use models::fits::FitReport;
use models::fits::clusters::{ClusterGroup, ClusterReport, TreeReport};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::parts::{share, table};
use super::view::Shown;
use crate::chart::{BarSeries, Bars, DotGroup, Format, PointColumn, Scatter, TableData, Tree, TreeBranch, tone_class};
use crate::model::Lexicon;

/// Tones of the groups: neighbours in this list are far apart, since groups have no order of value.
const TONES: [usize; 10] = [1, 5, 3, 8, 10, 4, 6, 2, 7, 9];
/// Deviation, in standard deviations, from which a column says something of a group.
const MARKED: f64 = 0.4;
/// Columns named for a group.
const NAMED: usize = 3;

/// Everything that is shown of a report.
pub(super) fn shown(
    words: &Lexicon,
    report: &FitReport,
    found: &ClusterReport,
    arrays: &Rc<Vec<PointColumn>>,
) -> Shown {
    let view = View { words, found };
    Shown {
        figure: html! {
            <ClusterScatter words={words.clone()} found={Rc::new(found.clone())} arrays={Rc::clone(arrays)}
                file_name={report.model.clone()} />
        },
        headline: html! {
            <strong data-result="groups" data-value={found.groups.len().to_string()}>
                { words.with("headline", &[("groups", found.groups.len().into())]) }
            </strong>
        },
        reading: view.reading(),
        tables: html! { <>{ view.profiles() }{ view.choice(report) }{ view.tree(report) }</> },
    }
}

struct View<'a> {
    words: &'a Lexicon,
    found: &'a ClusterReport,
}

fn tones(groups: usize) -> Vec<&'static str> {
    TONES.iter().cycle().take(groups).map(|&tone| tone_class(tone)).collect()
}

fn name(words: &Lexicon, group: usize) -> AttrValue {
    words.with("group-name", &[("group", (group + 1).into())])
}

/// A number of a column as the table prints it: with as many digits as tell the groups apart.
fn number(words: &Lexicon, value: f64) -> String {
    if value.abs() >= 100.0 { words.texts.number(value, 0) } else { words.texts.number(value, 2) }
}

/// What marks a group: its columns farthest from the mean of all rows, in words; `None` where none is far.
fn marks(words: &Lexicon, found: &ClusterReport, group: &ClusterGroup) -> Option<String> {
    let mut order: Vec<usize> =
        (0..group.deviations.len()).filter(|&at| group.deviations[at].abs() >= MARKED).collect();
    order.sort_by(|one, two| group.deviations[*two].abs().total_cmp(&group.deviations[*one].abs()));
    let told: Vec<String> = order
        .iter()
        .take(NAMED)
        .map(|&at| {
            let deviation = group.deviations[at];
            let arguments = [
                ("column", found.columns[at].as_str().into()),
                ("mean", number(words, group.means[at]).into()),
                ("deviation", words.texts.fixed(deviation.abs(), 1).into()),
            ];
            words.with(if deviation > 0.0 { "above" } else { "below" }, &arguments).to_string()
        })
        .collect();
    (!told.is_empty()).then(|| told.join(&words.texts.get("fit-and")))
}

impl View<'_> {
    fn reading(&self) -> Vec<AttrValue> {
        let (words, found) = (self.words, self.found);
        let texts = &words.texts;
        let groups = found.groups.len();
        let silhouette = found.silhouette.map_or_else(|| words.own("none").to_string(), |mean| texts.fixed(mean, 2));
        let number = if found.chosen { "finding-number-auto" } else { "finding-number-set" };
        let mut said =
            vec![words.with(number, &[("groups", groups.into()), ("explained", share(words, found.explained).into())])];
        if let Some(mean) = found.silhouette {
            // The levels of Kaufman & Rousseeuw (1990).
            let level = match mean {
                mean if mean > 0.5 => "finding-silhouette-strong",
                mean if mean > 0.25 => "finding-silhouette-fair",
                _ => "finding-silhouette-weak",
            };
            said.push(words.with(level, &[("silhouette", silhouette.into())]));
        }
        if let Some(stability) = &found.stability {
            let stable = stability.least >= 0.9;
            said.push(words.with(
                if stable { "finding-stable" } else { "finding-unstable" },
                &[
                    ("runs", stability.runs.into()),
                    ("mean", texts.fixed(stability.mean, 2).into()),
                    ("least", texts.fixed(stability.least, 2).into()),
                ],
            ));
        }
        if let Some(mixture) = &found.mixture {
            said.push(words.with(
                "finding-mixture",
                &[
                    ("sure", share(words, mixture.sure).into()),
                    ("bic", texts.number(mixture.bic, 1).into()),
                    ("parameters", mixture.parameters.into()),
                ],
            ));
        }
        if !found.settled {
            said.push(words.get("finding-unsettled"));
        }
        for (at, group) in found.groups.iter().enumerate() {
            let arguments =
                [("group", (at + 1).into()), ("rows", group.rows.into()), ("share", share(words, group.share).into())];
            said.push(match marks(words, found, group) {
                Some(marks) => {
                    let more: Vec<_> = arguments.into_iter().chain([("marks", marks.into())]).collect();
                    words.with("finding-group", &more)
                }
                None => words.with("finding-group-plain", &arguments),
            });
        }
        said
    }

    /// A line a group: its size, how firm it is, the mean of each column with its distance from the mean of all.
    fn profiles(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let mut head = vec![words.texts.get("fit-group")];
        head.extend(["rows", "share", "silhouette"].map(|id| words.get(id)));
        head.extend(found.columns.iter().map(|column| AttrValue::from(column.clone())));
        let tones = tones(found.groups.len());
        let mut rows: Vec<(Html, Vec<AttrValue>)> = found
            .groups
            .iter()
            .enumerate()
            .map(|(at, group)| {
                let silhouette = group.silhouette.map_or_else(|| words.own("none").to_string(), |mean| words.texts.fixed(mean, 2));
                let mut cells: Vec<AttrValue> =
                    vec![words.texts.count(group.rows).into(), share(words, group.share).into(), silhouette.into()];
                cells.extend(group.means.iter().zip(&group.deviations).map(|(mean, deviation)| {
                    let sign = if *deviation > 0.0 { "+" } else { "" };
                    AttrValue::from(format!("{} ({sign}{})", number(words, *mean), words.texts.fixed(*deviation, 1)))
                }));
                let name = html! {
                    <span class={classes!("segment-name", tones[at])}><span class="swatch" aria-hidden="true" />{ name(words, at) }</span>
                };
                (name, cells)
            })
            .collect();
        let all: usize = found.groups.iter().map(|group| group.rows).sum();
        let silhouette =
            found.silhouette.map_or_else(|| words.own("none").to_string(), |mean| words.texts.fixed(mean, 2));
        let mut cells: Vec<AttrValue> =
            vec![words.texts.count(all).into(), share(words, 1.0).into(), silhouette.into()];
        cells.extend(found.means.iter().map(|mean| AttrValue::from(number(words, *mean))));
        rows.push((html! { words.get("all") }, cells));
        html! { <>{ table(words, words.get("profiles"), &head, rows) }<p class="fit-note">{ words.get("profiles-note") }</p></> }
    }

    /// The ways to a number of groups, side by side.
    fn choice(&self, report: &FitReport) -> Html {
        let (words, found) = (self.words, self.found);
        let texts = &words.texts;
        let none = || words.own("none").to_string();
        let head = ["number-of-groups", "inertia", "silhouette", "gap", "chosen"].map(|id| words.get(id));
        let chosen = found.groups.len();
        let rows = found.choice.iter().map(|line| {
            let gap = line
                .gap
                .map_or_else(none, |[gap, error]| format!("{} ± {}", texts.fixed(gap, 3), texts.fixed(error, 3)));
            let mut marks = Vec::new();
            if line.groups == chosen {
                marks.push(words.get("chosen").to_string());
            }
            if found.gap_choice == Some(line.groups) {
                marks.push(words.get("gap").to_string());
            }
            let cells = vec![
                texts.fixed(line.inertia, 1).into(),
                line.silhouette.map_or_else(none, |mean| texts.fixed(mean, 3)).into(),
                gap.into(),
                marks.join(&texts.get("fit-and")).into(),
            ];
            (html! { line.groups }, cells)
        });
        let judged: Vec<_> = found.choice.iter().filter_map(|line| Some((line.groups, line.silhouette?))).collect();
        let printer = words.clone();
        let format = Format::new(move |value| printer.texts.fixed(value, 2));
        let bars = html! {
            <Bars title={words.get("choice-picture")} description={words.get("choice-picture")}
                x_title={words.get("number-of-groups")} y_title={words.get("silhouette")}
                categories={judged.iter().map(|(groups, _)| AttrValue::from(groups.to_string())).collect::<Vec<_>>()}
                series={vec![BarSeries {
                    name: words.get("silhouette"),
                    class: "tone-1",
                    values: judged.iter().map(|(_, mean)| mean.max(0.0)).collect(),
                }]}
                format={format.clone()} tick_format={format} labelled=true hint={texts.get("fit-hint-keys")}
                file_name={format!("{}-number", report.model)} />
        };
        let sample = found.sample.map(|sample| words.with("choice-sample", &[("sample", sample.into())]));
        let no_gap = found.choice.iter().all(|line| line.gap.is_none());
        html! {
            <>
                if judged.len() > 1 {
                    { bars }
                }
                { table(words, words.get("choice"), &head, rows.collect()) }
                <p class="fit-note">
                    { words.get("choice-note") }{ " " }{ sample }
                    if no_gap {
                        { " " }{ words.get("choice-no-gap") }
                    }
                </p>
            </>
        }
    }

    fn tree(&self, report: &FitReport) -> Html {
        let (words, found) = (self.words, self.found);
        let Some(tree) = &found.tree else {
            return html! { <p class="fit-note">{ words.with("tree-too-many", &[("most", found.tree_most.into())]) }</p> };
        };
        let printer = words.clone();
        let note = words.with("tree-note", &[("agreement", words.texts.fixed(tree.agreement, 2).into())]);
        html! {
            <Tree title={words.get("tree")} description={words.get("tree")} y_title={words.get("tree-height")}
                leaves={Rc::new(tree.leaves.iter().map(|rows| AttrValue::from(rows.to_string())).collect::<Vec<_>>())}
                branches={Rc::new(self.branches(tree))}
                cut={tree.cut.map(|cut| (cut, words.with("tree-cut", &[("groups", found.groups.len().into())])))}
                tick_format={Format::new(move |value| printer.texts.number(value, 1))} table={Rc::new(self.tree_table(tree))}
                hint={words.texts.get("fit-hint-keys")} note={html! { <p class="chart-note">{ note }</p> }}
                file_name={format!("{}-tree", report.model)} />
        }
    }

    fn branches(&self, tree: &TreeReport) -> Vec<TreeBranch> {
        let words = self.words;
        let readout = |join: &models::fits::clusters::TreeJoin| {
            words.with(
                "tree-joined",
                &[("rows", join.rows.into()), ("height", words.texts.fixed(join.height, 2).into())],
            )
        };
        tree.joins
            .iter()
            .map(|join| TreeBranch { left: join.left, right: join.right, height: join.height, readout: readout(join) })
            .collect()
    }

    /// The joins from the top: how many groups there are below each.
    fn tree_table(&self, tree: &TreeReport) -> TableData {
        let words = self.words;
        let head = ["number-of-groups", "tree-height", "tree-rows"].map(|id| words.get(id).to_string()).into();
        let row = |(at, join): (usize, &models::fits::clusters::TreeJoin)| {
            vec![(at + 1).to_string(), words.texts.fixed(join.height, 3), words.texts.count(join.rows)]
        };
        TableData { head, rows: tree.joins.iter().rev().enumerate().map(row).collect() }
    }
}

/// Properties of [`ClusterScatter`].
#[derive(Clone, PartialEq, Properties)]
struct ClusterScatterProps {
    words: Lexicon,
    found: Rc<ClusterReport>,
    /// Groups, then the columns.
    arrays: Rc<Vec<PointColumn>>,
    file_name: AttrValue,
}

/// The rows on two axes of the reader's choice.
#[component]
fn ClusterScatter(props: &ClusterScatterProps) -> Html {
    let ClusterScatterProps { words, found, arrays, file_name } = props;
    let chosen = use_state_eq(|| [0usize, 1]);
    let columns = found.columns.len();
    // The report comes a moment before the arrays do.
    if arrays.len() != columns + 1 {
        return html! { <div class="picture-pending" /> };
    }
    let axes = chosen.map(|axis| axis.min(columns - 1));
    let select = |which: usize, label: &str| {
        let onchange = {
            let chosen = chosen.clone();
            Callback::from(move |event: Event| {
                let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
                let mut next = axes;
                next[which] = usize::try_from(select.selected_index()).unwrap_or_default();
                chosen.set(next);
            })
        };
        html! {
            <label class="axis-choice">
                <span>{ words.get(label) }</span>{ " " }
                <select {onchange}>
                    { for found.columns.iter().enumerate().map(|(at, column)| html! {
                        <option selected={at == axes[which]}>{ column }</option>
                    }) }
                </select>
            </label>
        }
    };
    let controls = html! { <div class="axis-choices">{ select(0, "x-axis") }{ select(1, "y-axis") }</div> };
    let tones = tones(found.groups.len());
    let groups = found.groups.iter().enumerate().map(|(at, group)| {
        let arguments = [
            ("group", (at + 1).into()),
            ("rows", group.rows.into()),
            ("share", share(words, group.share).into()),
            ("x", found.columns[axes[0]].as_str().into()),
            ("xMean", number(words, group.means[axes[0]]).into()),
            ("y", found.columns[axes[1]].as_str().into()),
            ("yMean", number(words, group.means[axes[1]]).into()),
        ];
        DotGroup {
            sign: (at + 1).to_string().into(),
            class: tones[at],
            centre: axes.map(|axis| group.means[axis]),
            readout: words.with("readout", &arguments),
        }
    });
    let printer = words.clone();
    let head = std::iter::once(words.texts.get("fit-group").to_string())
        .chain([words.get("rows").to_string()])
        .chain(found.columns.iter().cloned());
    let rows = found.groups.iter().enumerate().map(|(at, group)| {
        std::iter::once(name(words, at).to_string())
            .chain([words.texts.count(group.rows)])
            .chain(group.means.iter().map(|mean| number(words, *mean)))
            .collect()
    });
    let data = TableData { head: head.collect(), rows: rows.collect() };
    let description = words.with("picture", &[("groups", found.groups.len().into())]);
    html! {
        <Scatter title={words.get("question")} {description} x={arrays[axes[0] + 1].clone()} y={arrays[axes[1] + 1].clone()}
            group={arrays[0].clone()} groups={Rc::new(groups.collect::<Vec<_>>())}
            axes={axes.map(|axis| AttrValue::from(found.columns[axis].clone()))}
            tick_format={Format::new(move |value| printer.texts.compact(value))} table={Rc::new(data)} {controls}
            hint={words.texts.get("fit-hint-groups")} file_name={file_name.clone()} />
    }
}

//! From which segment the customers came since an earlier day.

use std::rc::Rc;

use ui::chart::{Sankey, Stop, TableData};
use ui::texts::{Texts, use_texts};
use web_sys::HtmlInputElement;
use workbench::protocol::{Migration, SegmentReport, SegmentSettings};
use yew::prelude::*;

use super::names::SegmentNames;
use super::settings::{iso_day, parse_day};
use super::worth::worth;

/// Days between the two when none is chosen yet: a quarter.
const APART: i32 = 91;

/// Properties of [`MigrationSection`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MigrationSectionProps {
    pub(super) settings: Rc<SegmentSettings>,
    pub(super) report: Rc<SegmentReport>,
    pub(super) names: SegmentNames,
    /// First and last day of the log.
    pub(super) days: [i32; 2],
    pub(super) on_settings: Callback<SegmentSettings>,
}

/// The earlier day, the flows and their table.
#[component]
pub(super) fn MigrationSection(props: &MigrationSectionProps) -> Html {
    let texts = use_texts();
    let first = props.days[0];
    let Some(now) = props.report.as_of.filter(|now| *now > first) else { return Html::default() };
    let set = {
        let (settings, on_settings) = (props.settings.clone(), props.on_settings.clone());
        move |compared_with: Option<i32>| on_settings.emit(SegmentSettings { compared_with, ..(*settings).clone() })
    };
    let on_day = {
        let set = set.clone();
        Callback::from(move |event: Event| {
            let day = event.target_dyn_into::<HtmlInputElement>().and_then(|input| parse_day(&input.value()));
            if let Some(day) = day {
                set(Some(day.clamp(first, now - 1)));
            }
        })
    };
    html! {
        <section class="wide" aria-labelledby="migration-title">
            <h2 id="migration-title">{ texts.get("segment-migration-title") }</h2>
            if let Some(from) = props.settings.compared_with {
                <div class="actions">
                    <label class="date-field">
                        <span>{ texts.get("segment-migration-from") }</span>
                        <input type="date" value={iso_day(from)} min={iso_day(first)} max={iso_day(now - 1)} onchange={on_day} />
                    </label>
                    <button type="button" class="quiet" onclick={Callback::from(move |_: MouseEvent| set(None))}>
                        { texts.get("segment-migration-none") }
                    </button>
                </div>
                if let Some(migration) = &props.report.migration {
                    { flows(&texts, props, migration, now) }
                    { worth(&texts, &props.names, &props.settings, &props.report, migration, &props.on_settings) }
                }
            } else {
                <p>{ texts.get("segment-migration-lead") }</p>
                <p class="actions">
                    <button type="button" onclick={Callback::from(move |_: MouseEvent| set(Some((now - APART).max(first))))}>
                        { texts.get("segment-migration-compare") }
                    </button>
                </p>
            }
        </section>
    }
}

fn flows(texts: &Texts, props: &MigrationSectionProps, migration: &Migration, now: i32) -> Html {
    let rows = &props.report.segments;
    let before: Vec<usize> = migration.moved.iter().map(|moved| moved.iter().sum()).collect();
    let joined: usize = migration.joined.iter().sum();
    let known: usize = before.iter().sum();
    let stayed: usize = migration.moved.iter().enumerate().map(|(place, moved)| moved[place]).sum();
    // The ranks say which segment is better: 0 is the best.
    let count = |better: fn(u8, u8) -> bool| -> usize {
        let moves = migration.moved.iter().zip(rows).flat_map(|(moved, from)| {
            moved.iter().zip(rows).filter(move |(_, to)| better(to.rank, from.rank)).map(|(count, _)| *count)
        });
        moves.sum()
    };
    let (up, down) = (count(|to, from| to < from), count(|to, from| to > from));
    let share = |part: usize, whole: usize| texts.percent(part as f64 / whole.max(1) as f64, 0);
    let title = texts.with(
        "segment-migration-finding",
        &[
            ("stayed", share(stayed, known).into()),
            ("up", share(up, known).into()),
            ("down", share(down, known).into()),
        ],
    );
    let new = texts.get("segment-migration-new");
    let stop = |id: &str, customers: usize, whole: usize, key: &str| {
        let name = props.names.name(id);
        let words = [
            ("segment", name.to_string().into()),
            ("customers", (customers as f64).into()),
            ("share", share(customers, whole).into()),
        ];
        Stop {
            tone: props.names.get(id).map_or(11, |segment| segment.tone),
            label: texts.count(customers).into(),
            details: texts.with(key, &words),
            name,
        }
    };
    let mut left: Vec<Stop> =
        rows.iter().zip(&before).map(|(row, count)| stop(&row.id, *count, known, "segment-migration-was")).collect();
    let right: Vec<Stop> =
        rows.iter().map(|row| stop(&row.id, row.customers, known + joined, "segment-migration-is")).collect();
    let mut sizes: Vec<Vec<f64>> =
        migration.moved.iter().map(|moved| moved.iter().map(|&count| count as f64).collect()).collect();
    if joined > 0 {
        let words = [("customers", (joined as f64).into())];
        let details = texts.with("segment-migration-joined", &words);
        left.push(Stop { name: new.clone(), tone: 11, label: texts.count(joined).into(), details });
        sizes.push(migration.joined.iter().map(|&count| count as f64).collect());
    }
    let table = Rc::new(shares(texts, props, migration, &before, &new));
    html! {
        <>
            <Sankey {title} description={texts.with("segment-migration-description", &[("from", texts.date(migration.from).into()), ("to", texts.date(now).into())])}
                left_title={texts.date(migration.from)} right_title={texts.date(now)} left={Rc::new(left)} right={Rc::new(right)}
                flows={Rc::new(sizes)} hint={texts.get("segment-migration-hint")} {table}
                file_name={texts.get("segment-migration-file")} />
            <p class="muted small">{ texts.get("segment-migration-note") }</p>
        </>
    }
}

/// Where the customers of each segment went, in shares of the segment.
fn shares(
    texts: &Texts,
    props: &MigrationSectionProps,
    migration: &Migration,
    before: &[usize],
    new: &AttrValue,
) -> TableData {
    let rows = &props.report.segments;
    let mut head = vec![texts.get("segment-migration-then").to_string(), texts.get("column-customers").to_string()];
    head.extend(rows.iter().map(|row| props.names.name(&row.id).to_string()));
    let line = |name: AttrValue, moved: &[usize], whole: usize| {
        let mut cells = vec![name.to_string(), texts.count(whole)];
        cells.extend(moved.iter().map(|&count| {
            if whole == 0 { "–".to_owned() } else { texts.percent_fixed(count as f64 / whole as f64, 1) }
        }));
        cells
    };
    let mut lines: Vec<Vec<String>> = rows
        .iter()
        .zip(&migration.moved)
        .zip(before)
        .map(|((row, moved), &whole)| line(props.names.name(&row.id), moved, whole))
        .collect();
    let joined: usize = migration.joined.iter().sum();
    if joined > 0 {
        lines.push(line(new.clone(), &migration.joined, joined));
    }
    TableData { head, rows: lines }
}

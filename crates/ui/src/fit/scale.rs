//! What `scale-quality` found: the items' loadings, the reading in words, the tables.

use std::rc::Rc;

use models::fits::FitReport;
use models::fits::scale_quality::{AdequacyReport, FactorsReport, ScalePart, ScaleReport};
use yew::prelude::*;

use super::parts::{between, chance, fixed_cell, listed, share, table};
use super::view::Shown;
use crate::chart::{BarSeries, Bars, Format, IntervalMark, IntervalRow, Intervals, LegendEntry, TableData, tone_class};
use crate::model::Lexicon;

/// A loading from which an item belongs to a factor.
const LOADED: f64 = 0.4;
/// An item that goes less than this with the others adds little (Nunnally & Bernstein 1994).
const WITH_OTHERS: f64 = 0.3;
/// A gain of alpha that is worth an item.
const GAIN: f64 = 0.01;
/// Reliability and variance extracted of a good scale (Fornell & Larcker 1981).
const COMPOSITE: [f64; 2] = [0.7, 0.5];
/// Fewer rows than these an item make loadings unsteady.
const ROWS_AN_ITEM: usize = 5;
/// Tones of the factors.
const TONES: [usize; 6] = [1, 5, 8, 3, 10, 6];

/// Everything that is shown of a report.
pub(super) fn shown(words: &Lexicon, report: &FitReport, found: &ScaleReport) -> Shown {
    let view = View { words, found };
    Shown {
        figure: view.figure(report),
        headline: html! {
            <>
                <span class="model-headline-name">{ words.get("alpha") }</span>{ " " }
                <strong class="number" data-result="alpha" data-value={found.whole.alpha.map(|alpha| alpha.to_string())}>
                    { fixed_cell(words, found.whole.alpha, 2) }
                </strong>
            </>
        },
        reading: view.reading(report),
        tables: html! { <>{ view.items() }{ view.correlations(report) }{ view.loadings() }{ view.parts() }</> },
    }
}

struct View<'a> {
    words: &'a Lexicon,
    found: &'a ScaleReport,
}

fn tone_of(factor: usize) -> &'static str {
    tone_class(TONES[factor % TONES.len()])
}

impl View<'_> {
    fn fixed(&self, value: f64) -> String {
        self.words.texts.fixed(value, 2)
    }

    fn factor(&self, factor: usize) -> AttrValue {
        self.words.with("factor", &[("factor", (factor + 1).into())])
    }

    fn names(&self, places: impl IntoIterator<Item = usize>) -> String {
        listed(self.words, places.into_iter().map(|place| self.found.items[place].name.clone()))
    }

    /// The loadings of every item; without factors, how each goes with the others.
    fn figure(&self, report: &FitReport) -> Html {
        let (words, found) = (self.words, self.found);
        let printer = words.clone();
        let tick_format = Format::new(move |value| printer.texts.number(value, 2));
        let (rows, data, axis, title, note) = match &found.factors {
            Some(factors) => {
                (self.loading_rows(factors), self.loading_table(factors), "loading", "picture-factors", "picture-note")
            }
            None => (self.item_rows(), self.item_table(), "item-total", "picture-items", "picture-items-note"),
        };
        let legend = found.factors.iter().flat_map(|factors| {
            (0..factors.variance.len()).map(|factor| LegendEntry { label: self.factor(factor), class: tone_of(factor) })
        });
        html! {
            <Intervals title={words.get("question")} description={words.get(title)} x_title={words.get(axis)} rows={Rc::new(rows)}
                within={[0.0, 1.0]} legend={legend.collect::<Vec<_>>()} {tick_format} table={Rc::new(data)}
                hint={words.texts.get("fit-hint-keys")} note={html! { <p class="chart-note">{ words.get(note) }</p> }}
                file_name={report.model.clone()} />
        }
    }

    /// The items of the first factor, then of the second: those that belong most first.
    fn order(factors: &FactorsReport) -> Vec<usize> {
        let mut order = Vec::new();
        for (factor, part) in factors.parts.iter().enumerate() {
            let mut own = part.items.clone();
            let size = |item: &usize| factors.loadings[*item][factor].abs();
            own.sort_by(|one, two| size(two).total_cmp(&size(one)));
            order.extend(own);
        }
        order
    }

    fn loading_rows(&self, factors: &FactorsReport) -> Vec<IntervalRow> {
        let row = |item: usize| {
            let loadings = &factors.loadings[item];
            let mark = |(factor, loading): (usize, &f64)| IntervalMark {
                class: tone_of(factor),
                value: *loading,
                ends: None,
                full: loading.abs() >= LOADED,
            };
            let told =
                loadings.iter().enumerate().map(|(at, value)| format!("{} {}", self.factor(at), self.fixed(*value)));
            let arguments = [
                ("item", self.found.items[item].name.as_str().into()),
                ("loadings", listed(self.words, told).into()),
                ("communality", share(self.words, factors.communalities[item]).into()),
            ];
            IntervalRow {
                name: self.found.items[item].name.clone().into(),
                marks: loadings.iter().enumerate().map(mark).collect(),
                readout: self.words.with("readout", &arguments),
            }
        };
        Self::order(factors).into_iter().map(row).collect()
    }

    fn loading_table(&self, factors: &FactorsReport) -> TableData {
        let head = std::iter::once(self.words.get("item").to_string())
            .chain((0..factors.variance.len()).map(|factor| self.factor(factor).to_string()));
        let row = |item: usize| {
            let loadings = factors.loadings[item].iter().map(|value| self.fixed(*value));
            std::iter::once(self.found.items[item].name.clone()).chain(loadings).collect()
        };
        TableData { head: head.collect(), rows: Self::order(factors).into_iter().map(row).collect() }
    }

    fn item_rows(&self) -> Vec<IntervalRow> {
        let rows = self.found.items.iter().filter_map(|item| {
            let value = item.item_total?;
            let mark = IntervalMark { class: tone_of(0), value, ends: None, full: value >= WITH_OTHERS };
            let arguments = [("item", item.name.as_str().into()), ("value", self.fixed(value).into())];
            let readout = self.words.with("readout-item", &arguments);
            Some(IntervalRow { name: item.name.clone().into(), marks: vec![mark], readout })
        });
        rows.collect()
    }

    fn item_table(&self) -> TableData {
        let words = self.words;
        let row = |item: &models::fits::scale_quality::ScaleItem| {
            vec![item.name.clone(), fixed_cell(words, item.item_total, 2).to_string()]
        };
        TableData {
            head: ["item", "item-total"].map(|id| words.get(id).to_string()).into(),
            rows: self.found.items.iter().map(row).collect(),
        }
    }

    fn reading(&self, report: &FitReport) -> Vec<AttrValue> {
        let (words, found) = (self.words, self.found);
        let mut said = Vec::new();
        if let Some(alpha) = found.whole.alpha {
            let level = match alpha {
                alpha if alpha >= 0.9 => "finding-alpha-very-high",
                alpha if alpha >= 0.8 => "finding-alpha-high",
                alpha if alpha >= 0.7 => "finding-alpha-fair",
                alpha if alpha >= 0.6 => "finding-alpha-weak",
                _ => "finding-alpha-low",
            };
            let arguments = [
                ("items", found.items.len().into()),
                ("alpha", self.fixed(alpha).into()),
                ("interval", between(words, &self.fixed(found.interval[0]), &self.fixed(found.interval[1])).into()),
                ("level", words.texts.percent(found.level, 0).into()),
            ];
            said.push(words.with(level, &arguments));
        }
        let backwards = |at: &usize| found.items[*at].item_total.is_some_and(|value| value < 0.0);
        let weak = |at: &usize| found.items[*at].item_total.is_some_and(|value| (0.0..WITH_OTHERS).contains(&value));
        let better = |at: &usize| {
            let gain = found.items[*at].alpha_without.zip(found.whole.alpha).map(|(without, all)| without - all);
            !backwards(at) && gain.is_some_and(|gain| gain > GAIN)
        };
        let all = || 0..found.items.len();
        for (id, names) in [
            ("finding-backwards", self.names(all().filter(backwards))),
            ("finding-weak-items", self.names(all().filter(weak))),
            ("finding-better-without", self.names(all().filter(better))),
        ] {
            if !names.is_empty() {
                said.push(words.with(id, &[("items", names.into())]));
            }
        }
        if let Some(reason) = &found.why_not {
            let reason = words.get(&format!("reason-{reason}"));
            said.push(words.with("finding-no-factors", &[("reason", reason.as_str().into())]));
        }
        said.extend(found.adequacy.iter().map(|adequacy| self.adequate(adequacy)));
        if let Some(factors) = &found.factors {
            self.read_factors(factors, &mut said);
        }
        if report.used < ROWS_AN_ITEM * found.items.len() {
            let arguments = [("rows", report.used.into()), ("items", found.items.len().into())];
            said.push(words.with("finding-few", &arguments));
        }
        said
    }

    fn adequate(&self, adequacy: &AdequacyReport) -> AttrValue {
        // Kaiser's (1974) levels, in three.
        let level = match adequacy.kmo {
            kmo if kmo >= 0.8 => "finding-kmo-good",
            kmo if kmo >= 0.6 => "finding-kmo-fair",
            _ => "finding-kmo-poor",
        };
        let arguments =
            [("kmo", self.fixed(adequacy.kmo).into()), ("p", chance(self.words, adequacy.bartlett.p).into())];
        self.words.with(level, &arguments)
    }

    fn read_factors(&self, factors: &FactorsReport, said: &mut Vec<AttrValue>) {
        let (words, found) = (self.words, self.found);
        let number = factors.variance.len();
        let total: f64 = factors.variance.iter().sum::<f64>() / found.items.len() as f64;
        let arguments = [("factors", number.into()), ("share", share(words, total).into())];
        said.push(words.with(if factors.auto { "finding-factors-auto" } else { "finding-factors-set" }, &arguments));
        if factors.finish == "heywood" {
            let item = factors.heywood.map(|item| found.items[item].name.clone()).unwrap_or_default();
            said.push(words.with("finding-heywood", &[("item", item.into())]));
            return;
        }
        if factors.finish != "converged" {
            said.push(words.get("finding-unsettled"));
        }
        if number > 1 {
            for (factor, part) in factors.parts.iter().enumerate().filter(|(_, part)| !part.items.is_empty()) {
                let arguments =
                    [("factor", (factor + 1).into()), ("items", self.names(part.items.iter().copied()).into())];
                said.push(words.with("finding-factor", &arguments));
            }
            said.push(words.get("finding-parts"));
        }
        let loaded = |item: usize| factors.loadings[item].iter().filter(|loading| loading.abs() >= LOADED).count();
        for (id, names) in [
            ("finding-crossed", self.names((0..found.items.len()).filter(|item| loaded(*item) > 1))),
            ("finding-alone", self.names((0..found.items.len()).filter(|item| loaded(*item) == 0))),
        ] {
            if !names.is_empty() {
                said.push(words.with(id, &[("items", names.into())]));
            }
        }
        let judged: Vec<(AttrValue, [f64; 2])> =
            self.scales().filter_map(|(name, part)| Some((name, part.composite?))).collect();
        let passes = |both: &[f64; 2]| both[0] >= COMPOSITE[0] && both[1] >= COMPOSITE[1];
        let own = if number > 1 { &judged[judged.len().min(1)..] } else { &judged[..] };
        let failing = own.iter().filter(|(_, both)| !passes(both)).map(|(name, _)| name.to_string());
        let failing = listed(words, failing);
        if own.is_empty() {
            return;
        }
        said.push(if failing.is_empty() {
            words.get("finding-composite-good")
        } else {
            words.with("finding-composite-weak", &[("scales", failing.into())])
        });
    }

    /// All items, then the items of each factor where there are several.
    fn scales(&self) -> impl Iterator<Item = (AttrValue, &ScalePart)> {
        let parts = self.found.factors.as_ref().map(|factors| factors.parts.as_slice()).unwrap_or_default();
        let parts = if parts.len() > 1 { parts } else { &[] };
        let whole = std::iter::once((self.words.get("all-items"), &self.found.whole));
        whole.chain(parts.iter().enumerate().map(|(factor, part)| (self.factor(factor), part)))
    }

    fn items(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let mut head: Vec<AttrValue> =
            ["item", "mean", "deviation", "with-rest", "alpha-without"].map(|id| words.get(id)).into();
        if found.adequacy.is_some() {
            head.push(words.get("kmo"));
        }
        let rows = found.items.iter().enumerate().map(|(at, item)| {
            let mut cells: Vec<AttrValue> = vec![
                self.fixed(item.mean).into(),
                self.fixed(item.deviation).into(),
                fixed_cell(words, item.item_total, 3),
                fixed_cell(words, item.alpha_without, 3),
            ];
            if let Some(adequacy) = &found.adequacy {
                cells.push(fixed_cell(words, adequacy.items[at], 3));
            }
            let name = if item.turned {
                words.with("turned", &[("item", item.name.as_str().into())])
            } else {
                item.name.clone().into()
            };
            (html! { name }, cells)
        });
        let note = words.with(
            "items-note",
            &[
                ("standardised", fixed_cell(words, found.standardised_alpha, 3).as_str().into()),
                ("mean", words.texts.fixed(found.mean_correlation, 3).into()),
            ],
        );
        html! { <>{ table(words, words.get("items"), &head, rows.collect()) }<p class="fit-note">{ note }</p></> }
    }

    /// Whether the correlations are worth a factor analysis, and how many factors.
    fn correlations(&self, report: &FitReport) -> Html {
        let (words, found) = (self.words, self.found);
        let Some(adequacy) = &found.adequacy else { return html! {} };
        let test = &adequacy.bartlett;
        let line = words.with(
            "bartlett-line",
            &[
                ("statistic", words.texts.fixed(test.statistic, 1).into()),
                ("degrees", words.texts.number(test.degrees, 0).into()),
                ("p", chance(words, test.p).into()),
            ],
        );
        let rows: Vec<(Html, Vec<AttrValue>)> = vec![
            (html! { words.get("kmo-all") }, vec![words.texts.fixed(adequacy.kmo, 3).into()]),
            (html! { words.get("bartlett") }, vec![line]),
        ];
        let printer = words.clone();
        let format = Format::new(move |value| printer.texts.fixed(value, 2));
        html! {
            <>
                { table(words, words.get("adequacy"), &[words.get("measure"), words.get("measured")], rows) }
                <Bars title={words.get("scree")} description={words.get("scree")} x_title={words.get("number")} y_title={words.get("eigenvalue")}
                    categories={(1..=adequacy.eigenvalues.len()).map(|at| AttrValue::from(at.to_string())).collect::<Vec<_>>()}
                    series={vec![BarSeries { name: words.get("eigenvalue"), class: "tone-1", values: adequacy.eigenvalues.clone() }]}
                    format={format.clone()} tick_format={format} labelled=true hint={words.texts.get("fit-hint-keys")}
                    note={html! { <p class="chart-note">{ words.get("scree-note") }</p> }} file_name={format!("{}-scree", report.model)} />
            </>
        }
    }

    fn loadings(&self) -> Html {
        let (words, found) = (self.words, self.found);
        let Some(factors) = &found.factors else { return html! {} };
        let count = factors.variance.len();
        let mut head = vec![words.get("item")];
        head.extend((0..count).map(|factor| self.factor(factor)));
        head.push(words.get("communality"));
        let mut rows: Vec<(Html, Vec<AttrValue>)> = Self::order(factors)
            .into_iter()
            .map(|item| {
                let loadings = factors.loadings[item].iter().map(|value| AttrValue::from(words.texts.fixed(*value, 3)));
                let own = std::iter::once(AttrValue::from(words.texts.fixed(factors.communalities[item], 3)));
                (html! { &found.items[item].name }, loadings.chain(own).collect())
            })
            .collect();
        let total: f64 = factors.variance.iter().sum();
        let items = found.items.len() as f64;
        let sums = factors.variance.iter().chain([&total]).map(|value| words.texts.fixed(*value, 3).into());
        rows.push((html! { words.get("variance") }, sums.collect()));
        let shares = factors.variance.iter().chain([&total]).map(|value| share(words, value / items).into());
        rows.push((html! { words.get("variance-share") }, shares.collect()));
        let title = if factors.rotated { "loadings-rotated" } else { "loadings" };
        html! { <>{ table(words, words.get(title), &head, rows) }<p class="fit-note">{ words.get("loadings-note") }</p></> }
    }

    fn parts(&self) -> Html {
        let words = self.words;
        let head = ["scale", "number-of-items", "alpha", "composite", "extracted"].map(|id| words.get(id));
        let rows = self.scales().map(|(name, part)| {
            let cells = vec![
                words.texts.count(part.items.len()).into(),
                fixed_cell(words, part.alpha, 3),
                fixed_cell(words, part.composite.map(|both| both[0]), 3),
                fixed_cell(words, part.composite.map(|both| both[1]), 3),
            ];
            (html! { name }, cells)
        });
        html! { <>{ table(words, words.get("scales"), &head, rows.collect()) }<p class="fit-note">{ words.get("scales-note") }</p></> }
    }
}

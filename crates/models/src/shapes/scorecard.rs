//! Rating items in facets: reversed items turned, unanswered ones left out by a stated rule, facets kept apart or put together.
//!
//! Rule for missing answers: a facet has a score when at least half of its items are answered.
//!
//! A scorecard is data: the card says the items (fields made by [`Field::item`](crate::Field) under the facet's group), a
//! [`Facet`] ties a group to its result, and what a model does beyond that is a function or two.

use crate::case::{Case, input, output, setting};
use crate::formula::Expr;
use crate::model::{Model, Outcome};
use crate::{Card, Cut, Name, Output, Picture, ProfileRow, Relation, Step, Unit};

/// A facet of a scorecard.
pub(crate) struct Facet {
    /// Group of the items, and id of the result that holds the facet's score.
    pub(crate) id: &'static str,
    /// Place of the result.
    pub(crate) output: usize,
    /// Places of its items: the first and the one after the last.
    pub(crate) items: [usize; 2],
    /// Place of the facet's weight, `None` where facets are not weighted.
    pub(crate) weight: Option<usize>,
    /// Whether every item must be answered instead of half of them: a difference needs both sides.
    complete: bool,
    /// Whether it is one item, whose answer is the score.
    single: bool,
}

impl Facet {
    /// An item at a place as a facet of its own, which must be answered.
    pub(crate) const fn single(id: &'static str, item: usize, output: usize, weight: usize) -> Self {
        Self { id, output, items: [item, item + 1], weight: Some(weight), complete: true, single: true }
    }

    /// The items under a group of a card, scored by the result of the same name; a wrong name fails to compile.
    pub(crate) const fn new(card: &'static Card, id: &'static str) -> Self {
        Self::without_result(card, id, output(card, id))
    }

    /// The items under a group whose score is no result of its own, but goes into that at a place.
    pub(crate) const fn without_result(card: &'static Card, id: &'static str, output: usize) -> Self {
        Self { id, output, items: members(card, id), weight: None, complete: false, single: false }
    }

    /// The same facet with the input that holds its weight.
    pub(crate) const fn weighted(self, card: &'static Card, weight: &str) -> Self {
        Self { weight: Some(input(card, weight)), ..self }
    }

    /// The same facet without a score where an item is not answered.
    pub(crate) const fn complete(self) -> Self {
        Self { complete: true, ..self }
    }

    /// The answers that count, turned where the item is reversed.
    pub(crate) fn answers<'a>(&self, card: &'static Card, case: &'a Case) -> impl Iterator<Item = f64> + use<'a> {
        (self.items[0]..self.items[1]).map(move |place| answer(card, case, place)).filter(|answer| !answer.is_nan())
    }

    /// Mean of the answers; the reason where fewer than half of the items are answered.
    pub(crate) fn mean(&self, card: &'static Card, case: &Case) -> Result<f64, &'static str> {
        let (count, sum) = self.answers(card, case).fold((0, 0.0), |(count, sum), answer| (count + 1, sum + answer));
        let items = self.items[1] - self.items[0];
        match count {
            _ if self.complete && count < items => Err("missing"),
            _ if count == 0 || 2 * count < items => Err("too-few-answers"),
            _ => Ok(sum / count as f64),
        }
    }

    /// The mean as a formula over the answers.
    pub(crate) fn formula(&self, card: &'static Card, case: &Case) -> Expr {
        Expr::mean("x", &self.answers(card, case).collect::<Vec<_>>())
    }
}

/// Places of the inputs that stand under a group: the first and the one after the last.
pub(crate) const fn members(card: &Card, group: &str) -> [usize; 2] {
    let mut first = 0;
    while !crate::case::same(card.inputs[first].group, group) {
        first += 1;
    }
    let mut end = first;
    while end < card.inputs.len() && crate::case::same(card.inputs[end].group, group) {
        end += 1;
    }
    [first, end]
}

/// Points of the scale that the setting `scale` chooses; where the card has no such setting, its items end the scale.
pub(crate) fn points(card: &'static Card, case: &Case) -> f64 {
    const POINTS: [f64; 4] = [4.0, 5.0, 7.0, 10.0];
    if let Some(place) = card.settings.iter().position(|setting| setting.id == "scale") {
        return POINTS[case.choice(card.inputs.len() + place)];
    }
    let item = card.inputs.iter().position(|field| field.item.is_some());
    item.map_or(10.0, |place| card.limits(place)[1])
}

/// The answer to an item as it counts: turned where the item is reversed, NaN where it is missing.
pub(crate) fn answer(card: &'static Card, case: &Case, place: usize) -> f64 {
    let given = case.number(place);
    match card.inputs[place].item {
        Some(item) if item.reversed => 1.0 + points(card, case) - given,
        _ => given,
    }
}

/// Limits of a rating item on the scale chosen, those of the card for any other field.
pub(crate) fn limits(card: &'static Card, case: &Case, place: usize) -> [f64; 2] {
    match card.inputs.get(place).and_then(|field| field.item) {
        Some(_) => [1.0, points(card, case)],
        None => card.limits(place),
    }
}

/// A value without what rounding left behind: thirds that add up to three must not fall short of a cut at three.
pub(crate) fn settled(value: f64) -> f64 {
    (value * 1e12).round() / 1e12
}

/// A mean on a scale from 1 as an index from 0 to 100.
pub(crate) fn index(mean: f64, points: f64) -> f64 {
    settled(100.0 * (mean - 1.0) / (points - 1.0))
}

/// How the facets are put together.
#[derive(Clone, Copy)]
pub(crate) enum Total {
    /// They are not: parts that mean different things stay apart.
    Apart,
    /// The weighted mean of the facets, into the result at a place; facets without weights count alike.
    Mean(usize),
    /// The lowest facet, into the result at a place.
    Least(usize),
}

/// What a scorecard has computed, for its own rules.
pub(crate) struct Scores<'a> {
    /// Score of each facet in order.
    pub(crate) facets: &'a [Result<f64, &'static str>],
    /// Facets put together.
    pub(crate) total: Result<f64, &'static str>,
    /// Points of the scale.
    pub(crate) points: f64,
}

/// A scorecard as data.
pub(crate) struct Scorecard {
    /// The card.
    pub(crate) card: &'static Card,
    /// Its facets, in the order of the picture.
    pub(crate) facets: &'static [Facet],
    /// How they are put together.
    pub(crate) total: Total,
    /// Whether scores are indices from 0 to 100 instead of points of the scale.
    pub(crate) index: bool,
    /// Place of the setting that parts low from high, drawn as a line.
    pub(crate) cut: Option<usize>,
    /// Places of the settings that the total must reach for each segment but the last, best first; empty where the segment
    /// follows otherwise.
    pub(crate) bands: &'static [usize],
    /// Results of its own (written with [`Outcome::set`]) and the segment.
    pub(crate) read: fn(&Case, &Scores, &mut Outcome),
    /// Steps of its own, after those of facets and total.
    pub(crate) work: fn(&Case, &Outcome, &mut Vec<Step>),
    /// Which facets the picture points at, by place.
    pub(crate) flag: fn(&Case, &Scores, usize) -> bool,
    /// What the picture compares a facet with (a wish, a target), by place.
    pub(crate) reference: fn(&Case, usize) -> Option<f64>,
    /// The rows of the picture, made of those of the facets where others answer the question better.
    pub(crate) rows: fn(&Case, &Outcome, Vec<ProfileRow>) -> Vec<ProfileRow>,
}

impl Scorecard {
    /// Facets that stay apart, in points of the scale, without a reading of their own.
    pub(crate) const fn new(card: &'static Card, facets: &'static [Facet]) -> Self {
        Self {
            card,
            facets,
            total: Total::Apart,
            index: false,
            cut: None,
            bands: &[],
            read: |_, _, _| {},
            work: |_, _, _| {},
            flag: |_, _, _| false,
            reference: |_, _| None,
            rows: |_, _, rows| rows,
        }
    }

    fn score(&self, facet: &Facet, case: &Case) -> Result<f64, &'static str> {
        let mean = facet.mean(self.card, case)?;
        Ok(if self.index { index(mean, points(self.card, case)) } else { mean })
    }

    fn weight(&self, facet: &Facet, case: &Case) -> f64 {
        facet.weight.map_or(1.0, |place| case.number(place))
    }

    fn total(&self, case: &Case, scores: &[Result<f64, &'static str>]) -> Result<f64, &'static str> {
        match self.total {
            Total::Apart => Err("not-defined"),
            Total::Least(_) => scores.iter().copied().try_fold(f64::INFINITY, |least, score| Ok(least.min(score?))),
            Total::Mean(_) => {
                let mut sum = 0.0;
                let mut weights = 0.0;
                for (facet, score) in self.facets.iter().zip(scores) {
                    let weight = self.weight(facet, case);
                    if weight > 0.0 {
                        sum += weight * (*score)?;
                        weights += weight;
                    }
                }
                if weights > 0.0 { Ok(settled(sum / weights)) } else { Err("no-weights") }
            }
        }
    }

    fn scores(&self, case: &Case) -> (Vec<Result<f64, &'static str>>, Result<f64, &'static str>) {
        let scores: Vec<_> = self.facets.iter().map(|facet| self.score(facet, case)).collect();
        let total = self.total(case, &scores);
        (scores, total)
    }

    /// The first band whose threshold is reached; the one after the last threshold takes what is left, if there is one.
    fn band(&self, case: &Case, total: f64) -> Option<u8> {
        let reached = self.bands.iter().position(|place| total >= case.number(*place)).unwrap_or(self.bands.len());
        u8::try_from(reached).ok().filter(|place| usize::from(*place) < self.card.segments.len())
    }

    fn symbol(&self, facet: &Facet) -> &'static str {
        self.card.results[facet.output].symbol
    }
}

impl Model for Scorecard {
    fn card(&self) -> &'static Card {
        self.card
    }

    fn limits(&self, case: &Case, place: usize) -> [f64; 2] {
        limits(self.card, case, place)
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        let (scores, total) = self.scores(case);
        for (facet, score) in self.facets.iter().zip(&scores) {
            out.set(facet.output, *score);
        }
        if let Total::Mean(place) | Total::Least(place) = self.total {
            out.set(place, total);
        }
        if !self.bands.is_empty() {
            out.segment = total.ok().and_then(|total| self.band(case, total));
        }
        (self.read)(case, &Scores { facets: &scores, total, points: points(self.card, case) }, out);
    }

    fn steps(&self, case: &Case, out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for facet in self.facets {
            let Ok(_) = out.get(facet.output) else { continue };
            if facet.single {
                steps.extend(self.turned(facet, case));
                continue;
            }
            let mean = facet.formula(self.card, case);
            let formula = match self.index {
                true => Expr::from(100.0) * (mean - 1.0) / (Expr::Symbol("k", points(self.card, case)) - 1.0),
                false => mean,
            };
            steps.extend(Step::new(facet.id, self.symbol(facet), &formula));
        }
        let total = match self.total {
            Total::Mean(place) => Some((place, self.mean_of_facets(case, out))),
            Total::Least(place) => {
                let values = self.facets.iter().map(|facet| self.facet_symbol(facet, out)).collect();
                Some((place, Some(Expr::Call(crate::Function::Min, values))))
            }
            Total::Apart => None,
        };
        if let Some((place, Some(formula))) = total
            && out.get(place).is_ok()
        {
            let Output { id, symbol, .. } = self.card.results[place];
            steps.extend(Step::new(id, symbol, &formula));
        }
        if let (Total::Mean(place), Some(step)) =
            (self.total, self.card.steps.first().filter(|_| !self.bands.is_empty()))
            && let Ok(total) = out.get(place)
        {
            let last = self.bands.len() - 1;
            let band = self.bands[self.band(case, total).map_or(last, |band| usize::from(band).min(last))];
            let threshold = Expr::Symbol(self.card.settings[band - self.card.inputs.len()].symbol, case.number(band));
            let total = Expr::Symbol(self.card.results[place].symbol, total);
            steps.extend(Step::new(step, "", &total.compare(Relation::AtLeast, threshold)));
        }
        (self.work)(case, out, &mut steps);
        steps
    }

    fn picture(&self, case: &Case, out: &Outcome) -> Picture {
        let (scores, total) = self.scores(case);
        let points = points(self.card, case);
        let reading = Scores { facets: &scores, total, points };
        let weights: f64 = self.facets.iter().map(|facet| self.weight(facet, case)).sum();
        let rows = self.facets.iter().zip(&scores).enumerate().map(|(place, (facet, score))| ProfileRow {
            name: Name::Id(facet.id),
            value: score.ok(),
            items: facet
                .answers(self.card, case)
                .map(|answer| if self.index { index(answer, points) } else { answer })
                .collect(),
            reference: (self.reference)(case, place),
            weight: facet.weight.filter(|_| weights > 0.0).map(|weight| case.number(weight) / weights),
            flagged: (self.flag)(case, &reading, place),
        });
        Picture::Profile {
            rows: (self.rows)(case, out, rows.collect()),
            scale: if self.index { [0.0, 100.0] } else { [1.0, points] },
            cut: self.cut.map(|place| Cut {
                value: case.number(place),
                field: self.card.settings.get(place - self.card.inputs.len()).map(|setting| setting.id),
                name: None,
            }),
        }
    }
}

impl Scorecard {
    fn facet_symbol(&self, facet: &Facet, out: &Outcome) -> Expr {
        Expr::Symbol(self.symbol(facet), out.get(facet.output).unwrap_or(f64::NAN))
    }

    /// How the answer to an item that is turned counts; others count as they are.
    fn turned(&self, facet: &Facet, case: &Case) -> Option<Step> {
        self.card.inputs[facet.items[0]].item.filter(|item| item.reversed)?;
        let given = Expr::Symbol("x", case.number(facet.items[0]));
        let formula = Expr::from(1.0) + Expr::Symbol("k", points(self.card, case)) - given;
        Step::new(facet.id, self.symbol(facet), &formula)
    }

    fn mean_of_facets(&self, case: &Case, out: &Outcome) -> Option<Expr> {
        let counting = || self.facets.iter().filter(|facet| self.weight(facet, case) > 0.0);
        let sum = |terms: &mut dyn Iterator<Item = Expr>| terms.reduce(|sum, term| sum + term);
        if self.facets.iter().all(|facet| facet.weight.is_none()) {
            let scores = sum(&mut counting().map(|facet| self.facet_symbol(facet, out)))?;
            return Some(scores / self.facets.len() as f64);
        }
        let weight = |facet: &Facet| {
            let place = facet.weight.unwrap_or_default();
            Expr::Symbol(field_symbol(self.card, place), case.number(place))
        };
        let scores = sum(&mut counting().map(|facet| weight(facet) * self.facet_symbol(facet, out)))?;
        let weights = sum(&mut counting().map(weight))?;
        Some(scores / weights)
    }
}

/// Symbol of the input or setting at a place.
fn field_symbol(card: &'static Card, place: usize) -> &'static str {
    card.inputs.iter().chain(card.settings).nth(place).map_or("", |field| field.symbol)
}

/// The setting `cut` of a card, for [`Scorecard::cut`].
pub(crate) const fn cut(card: &Card) -> Option<usize> {
    Some(setting(card, "cut"))
}

/// A setting that parts low from high on a rating scale.
pub(crate) const fn cut_setting(default: f64) -> crate::Field {
    crate::Field::number("cut", "c", Unit::Points, [0.0, 100.0], [1.0, 10.0, 0.5], default)
}

/// A setting that is held against an index from 0 to 100.
pub(crate) const fn index_setting(id: &'static str, symbol: &'static str, default: f64) -> crate::Field {
    crate::Field::number(id, symbol, Unit::Points, [0.0, 100.0], [0.0, 100.0, 5.0], default)
}

/// A statement to agree with, under its facet, with the headers that suggest it for a column.
pub(crate) const fn item(
    id: &'static str,
    facet: &'static str,
    default: f64,
    headers: &'static [&'static str],
) -> crate::Field {
    crate::Field::item(id, "", default).under(facet).named(headers)
}

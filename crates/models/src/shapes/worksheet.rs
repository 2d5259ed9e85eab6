//! A worksheet: yes-or-no items in groups, counted, with a reading. It is data alone.

use crate::case::{Case, output};
use crate::formula::{Expr, Relation};
use crate::model::{Model, Outcome};
use crate::shapes::scorecard::members;
use crate::{Card, CheckGroup, Name, Picture, Step};

/// A group of items and the result that counts those fulfilled.
pub(crate) struct Group {
    id: &'static str,
    output: usize,
    items: [usize; 2],
}

impl Group {
    /// The flags under a group of a card, counted by the result of the same name; a wrong name fails to compile.
    pub(crate) const fn new(card: &'static Card, id: &'static str) -> Self {
        Self { id, output: output(card, id), items: members(card, id) }
    }

    fn size(&self) -> usize {
        self.items[1] - self.items[0]
    }

    fn met(&self, case: &Case) -> usize {
        (self.items[0]..self.items[1]).filter(|place| case.flag(*place)).count()
    }
}

/// How a worksheet is read; each reading answers the index of a segment of the card.
#[derive(Clone, Copy)]
pub(crate) enum Reading {
    /// By the share fulfilled of all items: the first segment whose least share is reached, segments best first.
    Share(&'static [f64]),
    /// Groups are stages in order; the stage is the last of those fulfilled whole without a gap before it. Segment 0 is none.
    LastWhole,
    /// The group with the smallest share fulfilled, the first among equals; the last segment where all are whole.
    Weakest,
}

/// A worksheet as data.
pub(crate) struct Worksheet {
    /// The card.
    pub(crate) card: &'static Card,
    /// Its groups in order.
    pub(crate) groups: &'static [Group],
    /// Place of the result that holds the share fulfilled of all items.
    pub(crate) total: usize,
    /// How it is read.
    pub(crate) reading: Reading,
}

impl Worksheet {
    fn counts(&self, case: &Case) -> (usize, usize) {
        self.groups.iter().fold((0, 0), |(met, of), group| (met + group.met(case), of + group.size()))
    }

    fn share(&self, case: &Case) -> f64 {
        let (met, of) = self.counts(case);
        met as f64 / of as f64
    }

    /// Index of the group that the reading points at.
    fn pointed(&self, case: &Case) -> Option<usize> {
        let is_whole = |group: &Group| group.met(case) == group.size();
        match self.reading {
            Reading::Share(_) => None,
            Reading::LastWhole => self.groups.iter().take_while(|group| is_whole(group)).count().checked_sub(1),
            Reading::Weakest => {
                let share = |group: &Group| group.met(case) as f64 / group.size() as f64;
                let open = self.groups.iter().enumerate().filter(|(_, group)| !is_whole(group));
                open.min_by(|left, right| share(left.1).total_cmp(&share(right.1))).map(|(place, _)| place)
            }
        }
    }

    fn segment(&self, case: &Case) -> Option<u8> {
        let place = match self.reading {
            Reading::Share(least) => {
                let share = self.share(case);
                least.iter().position(|least| share >= *least)?
            }
            Reading::LastWhole => self.pointed(case).map_or(0, |place| place + 1),
            Reading::Weakest => self.pointed(case).unwrap_or(self.card.segments.len() - 1),
        };
        u8::try_from(place).ok()
    }
}

impl Model for Worksheet {
    fn card(&self) -> &'static Card {
        self.card
    }

    fn compute(&self, case: &Case, out: &mut Outcome) {
        for group in self.groups {
            out.set(group.output, Ok(group.met(case) as f64));
        }
        out.set(self.total, Ok(self.share(case)));
        out.segment = self.segment(case);
    }

    fn steps(&self, case: &Case, _out: &Outcome) -> Vec<Step> {
        let mut steps = Vec::new();
        for group in self.groups {
            let flags: Vec<f64> = (group.items[0]..group.items[1]).map(|place| f64::from(case.flag(place))).collect();
            let symbol = self.card.results[group.output].symbol;
            let sum = Expr::sum("i", 1, flags.len() as i64, Expr::Element("x", 1, flags));
            steps.extend(Step::new(group.id, symbol, &sum));
        }
        let (met, of) = self.counts(case);
        let total = &self.card.results[self.total];
        let share = Expr::Symbol("n", met as f64) / Expr::Symbol("N", of as f64);
        steps.extend(Step::new(total.id, total.symbol, &share));
        if let Reading::Share(least) = self.reading
            && let Some(step) = self.card.steps.first()
            && let Some(segment) = self.segment(case)
        {
            let reached = Expr::Symbol(total.symbol, share.value())
                .compare(Relation::AtLeast, Expr::Number(least[usize::from(segment)]));
            steps.extend(Step::new(step, "", &reached));
        }
        steps
    }

    fn picture(&self, case: &Case, _out: &Outcome) -> Picture {
        let pointed = self.pointed(case);
        let groups = self.groups.iter().enumerate().map(|(place, group)| CheckGroup {
            name: Name::Id(group.id),
            items: (group.items[0]..group.items[1])
                .map(|item| (Name::Id(self.card.inputs[item].id), Some(f64::from(case.flag(item)))))
                .collect(),
            flagged: pointed == Some(place),
        });
        Picture::Checklist { groups: groups.collect() }
    }
}

//! The cash flows of one customer over time, under the three conventions.

/// When the first cash flow comes, and whether it is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Convention {
    /// The customer has just paid; the next flow comes in a period, with the chance of retention.
    Existing,
    /// The customer pays now, for certain.
    New,
    /// The first flow comes at the end of the first period, for certain.
    EndOfPeriod,
}

/// One customer's terms. Rates are per period.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan<'a> {
    pub(super) convention: Convention,
    pub(super) margin: f64,
    pub(super) retention: f64,
    /// Discount rate a year.
    pub(super) annual: f64,
    /// Length of a period in years.
    pub(super) length: f64,
    pub(super) growth: f64,
    pub(super) cost: f64,
    /// Number of flows; `None` for ever.
    pub(super) horizon: Option<usize>,
    /// Margins of the first flows; afterwards the last grows on.
    pub(super) margins: &'a [f64],
    /// Retention rates of the first periods; afterwards the constant one holds.
    pub(super) retentions: &'a [f64],
    /// Times of the flows in years, in place of equal periods.
    pub(super) times: &'a [f64],
}

/// One flow of margin and the retention cost of the period before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Payment {
    /// Time: in periods, or in years where the times are given.
    pub(super) at: f64,
    pub(super) margin: f64,
    pub(super) survival: f64,
    /// Value now of one unit at that time.
    pub(super) factor: f64,
    /// Time of the cost, `None` where no period lies before the flow.
    pub(super) cost_at: Option<f64>,
    pub(super) cost_survival: f64,
    pub(super) cost_factor: f64,
}

/// Sums of margins and costs, discounted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sums {
    pub(super) margins: f64,
    pub(super) costs: f64,
}

impl Plan<'_> {
    /// Discount rate per period.
    pub(super) fn rate(&self) -> f64 {
        if self.length == 1.0 { self.annual } else { libm::pow(1.0 + self.annual, self.length) - 1.0 }
    }

    /// Ratio of one discounted flow of margin to the one before.
    pub(super) fn ratio(&self) -> f64 {
        self.retention * (1.0 + self.growth) / (1.0 + self.rate())
    }

    /// Whether every period is like every other.
    pub(super) fn is_even(&self) -> bool {
        self.margins.is_empty() && self.retentions.is_empty() && self.times.is_empty()
    }

    /// Number of flows; given times end the plan.
    pub(super) fn flows(&self) -> Option<usize> {
        if self.times.is_empty() { self.horizon } else { Some(self.times.len()) }
    }

    /// Flows that differ from what the constants say, so that those after it form a geometric series.
    pub(super) fn uneven(&self) -> usize {
        let late = usize::from(self.convention != Convention::Existing && !self.retentions.is_empty());
        self.margins.len().max(self.retentions.len() + late).max(1)
    }

    /// Margin of the first flow.
    pub(super) fn first_margin(&self) -> f64 {
        self.margins.first().copied().unwrap_or(self.margin)
    }

    /// The flows one after the other, without end.
    pub(super) fn payments(&self) -> impl Iterator<Item = Payment> + '_ {
        let rate = self.rate();
        let mut margin = self.first_margin();
        // Customers at the start of the period before the flow, and at the flow.
        let mut before = 1.0;
        let mut survival = if self.convention == Convention::Existing { self.retained(0) } else { 1.0 };
        (0..).map(move |place: usize| {
            let lead = f64::from(self.convention != Convention::New);
            let at = match self.times.get(place) {
                Some(time) => *time,
                None => place as f64 + lead,
            };
            let previous = match place {
                0 => 0.0,
                _ => self.times.get(place - 1).copied().unwrap_or(at - 1.0),
            };
            let factor = |at: f64| match self.times.is_empty() {
                true => libm::pow(1.0 + rate, -at),
                false => libm::pow(1.0 + self.annual, -at),
            };
            let middle = (previous + at) / 2.0;
            let payment = Payment {
                at,
                margin,
                survival,
                factor: factor(at),
                cost_at: (at > previous).then_some(middle),
                cost_survival: if self.convention == Convention::EndOfPeriod { survival } else { before },
                cost_factor: factor(middle),
            };
            margin = self.margins.get(place + 1).copied().unwrap_or(margin * (1.0 + self.growth));
            let period = if self.convention == Convention::Existing { place + 1 } else { place };
            before = survival;
            survival *= self.retained(period);
            payment
        })
    }

    /// Chance of staying over a period, the first being 0.
    fn retained(&self, period: usize) -> f64 {
        self.retentions.get(period).copied().unwrap_or(self.retention)
    }

    /// Sums over all flows; `None` where they grow without limit.
    pub(super) fn sums(&self) -> Option<Sums> {
        if self.is_even() {
            return self.even_sums();
        }
        match self.flows() {
            Some(flows) => Some(self.sum_of(flows)),
            None => {
                let explicit = self.uneven();
                let head = self.sum_of(explicit);
                let tail = self.tail(explicit)?;
                Some(Sums { margins: head.margins + tail.margins, costs: head.costs + tail.costs })
            }
        }
    }

    /// The sum of the first flows.
    pub(super) fn sum_of(&self, flows: usize) -> Sums {
        self.payments().take(flows).fold(Sums { margins: 0.0, costs: 0.0 }, |sums, payment| Sums {
            margins: sums.margins + payment.margin * payment.survival * payment.factor,
            costs: sums.costs
                + payment.cost_at.map_or(0.0, |_| self.cost * payment.cost_survival * payment.cost_factor),
        })
    }

    /// What the flows after the first ones are worth; `None` where it has no limit.
    pub(super) fn tail(&self, explicit: usize) -> Option<Sums> {
        let next = self.payments().nth(explicit)?;
        let cost_ratio = self.retention / (1.0 + self.rate());
        let ratio = self.ratio();
        let margins = endless(next.margin * next.survival * next.factor, ratio)?;
        let costs = endless(self.cost * next.cost_survival * next.cost_factor, cost_ratio)?;
        Some(Sums { margins, costs })
    }

    fn even_sums(&self) -> Option<Sums> {
        let rate = self.rate();
        let first = match self.convention {
            Convention::Existing => self.margin * self.retention / (1.0 + rate),
            Convention::New => self.margin,
            Convention::EndOfPeriod => self.margin / (1.0 + rate),
        };
        let cost = self.cost / (1.0 + rate).sqrt();
        let cost_ratio = self.retention / (1.0 + rate);
        match self.horizon {
            None => Some(Sums { margins: endless(first, self.ratio())?, costs: endless(cost, cost_ratio)? }),
            Some(flows) => {
                let periods = flows - usize::from(self.convention == Convention::New);
                Some(Sums {
                    margins: geometric(first, self.ratio(), flows),
                    costs: geometric(cost, cost_ratio, periods),
                })
            }
        }
    }

    /// Expected number of periods as a customer, this one included, whatever the horizon; `None` for ever.
    pub(super) fn lifetime(&self) -> Option<f64> {
        let mut survival = 1.0;
        let mut periods = 0.0;
        for &retained in self.retentions {
            periods += survival;
            survival *= retained;
        }
        match self.retention {
            _ if survival == 0.0 => Some(periods),
            1.0 => None,
            retention => Some(periods + survival / (1.0 - retention)),
        }
    }
}

/// A geometric series without end.
fn endless(first: f64, ratio: f64) -> Option<f64> {
    if first == 0.0 {
        return Some(0.0);
    }
    (ratio < 1.0).then(|| first / (1.0 - ratio))
}

/// The first terms of a geometric series.
fn geometric(first: f64, ratio: f64, terms: usize) -> f64 {
    // Near 1 the closed form loses its digits to cancellation; the sum is short enough to be added up.
    if (ratio - 1.0).abs() < 1e-3 {
        let mut term = first;
        let mut sum = 0.0;
        for _ in 0..terms {
            sum += term;
            term *= ratio;
        }
        return sum;
    }
    first * (1.0 - ratio.powi(terms as i32)) / (1.0 - ratio)
}

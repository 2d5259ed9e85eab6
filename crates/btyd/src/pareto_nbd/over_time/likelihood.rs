//! The likelihood of one customer with its first and second derivatives.

use crate::covariates::{Clock, Moved, Steps, factor};
use crate::optimise::Derivatives;
use crate::pareto_nbd::ParetoNbd;
use crate::pareto_nbd::leaving::Silence;
use crate::special::{rising, softplus};

use super::COUNT;

/// A step whose part of the integral falls this much below the largest (in logarithms) is nothing beside it.
const NOTHING: f64 = 45.0;

/// A customer whose covariates change with time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Customer<'a> {
    pub(crate) x: f64,
    pub(crate) t_x: f64,
    pub(crate) t: f64,
    /// Sums of the covariates at the repeat purchases.
    pub(crate) sums: &'a [f64],
    /// The covariates from the first purchase on, to the end of observation or beyond.
    pub(crate) steps: &'a Steps,
}

/// What covariates do: the effects and what they are of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effects<'a> {
    pub(crate) moved: &'a [Moved],
    pub(crate) by: &'a [f64],
}

impl Effects<'_> {
    pub(super) fn rate(&self, values: &[f64]) -> f64 {
        factor(self.moved, self.by, values, |moved| moved.rate)
    }

    pub(super) fn dropout(&self, values: &[f64]) -> f64 {
        factor(self.moved, self.by, values, |moved| moved.dropout)
    }

    /// What the purchases' covariates contribute.
    pub(super) fn at_purchases(&self, sums: &[f64]) -> f64 {
        let terms = self.moved.iter().zip(self.by).filter(|(moved, _)| moved.rate);
        terms.map(|(moved, by)| by * sums[moved.covariate]).sum()
    }

    fn values(&self, values: &[f64], of: impl Fn(&Moved) -> bool) -> Vec<f64> {
        self.moved.iter().map(|moved| if of(moved) { values[moved.covariate] } else { 0.0 }).collect()
    }
}

/// The two clocks, without derivatives, at the last purchase and at the end of observation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Read {
    pub(super) last: [f64; 2],
    pub(super) end: [f64; 2],
}

pub(super) fn read(effects: &Effects<'_>, customer: &Customer<'_>) -> Read {
    let pass = |mut clocks: [f64; 2], from: f64, to: f64| {
        for (length, values) in customer.steps.between(from, to) {
            clocks[0] += length * effects.rate(values);
            clocks[1] += length * effects.dropout(values);
        }
        clocks
    };
    let last = pass([0.0; 2], 0.0, customer.t_x);
    Read { last, end: pass(last, customer.t_x, customer.t) }
}

/// A step of the silence: the two scales at its beginning, how fast their clocks go, how long it lasts, and the logarithm of the
/// integrand at its beginning.
struct Part<'a> {
    scales: [f64; 2],
    speeds: [f64; 2],
    length: f64,
    lead: f64,
    values: &'a [f64],
    /// Logarithms of the scales over those at the last purchase.
    grown: [f64; 2],
}

impl Part<'_> {
    /// Within a step both clocks run evenly: it is a piece of Pareto/NBD in its own units.
    fn silence(&self, n: f64, s: f64) -> Silence {
        let [alpha, beta] = [0, 1].map(|k| self.scales[k] / self.speeds[k]);
        Silence { n, s, alpha, beta, gap: self.length }
    }
}

/// The steps of the silence that matter, and the largest part (in logarithms).
fn parts<'a>(
    model: &ParetoNbd,
    effects: &Effects<'_>,
    customer: &Customer<'a>,
    Read { last, end }: &Read,
) -> (Vec<Part<'a>>, f64) {
    let (n, s) = (model.r + customer.x, model.s);
    let mut scales = [model.alpha + last[0], model.beta + last[1]];
    let ends = [model.alpha + end[0], model.beta + end[1]];
    let (mut grown, mut top, mut parts) = ([0.0; 2], f64::NEG_INFINITY, Vec::new());
    for (length, values) in customer.steps.between(customer.t_x, customer.t) {
        let speeds = [effects.rate(values), effects.dropout(values)];
        let rest = [0, 1].map(|k| libm::log1p(((ends[k] - scales[k]) / scales[k]).max(0.0)));
        let lead = n * rest[0] + s * rest[1] + libm::log(s * speeds[1] / scales[1]);
        let slope = n * speeds[0] / scales[0] + (s + 1.0) * speeds[1] / scales[1];
        let size = lead + libm::log(length.min(1.0 / slope));
        top = f64::max(top, size);
        parts.push((size, Part { scales, speeds, length, lead, values, grown }));
        for k in 0..2 {
            let more = length * speeds[k];
            grown[k] += libm::log1p(more / scales[k]);
            scales[k] += more;
        }
    }
    let kept = parts.into_iter().filter(|(size, _)| *size > top - NOTHING).map(|(_, part)| part).collect();
    (kept, top)
}

/// `ln J`, the logarithm of the odds of having left; `None` without a silence.
pub(super) fn ln_odds(model: &ParetoNbd, effects: &Effects<'_>, customer: &Customer<'_>, read: &Read) -> Option<f64> {
    let (parts, top) = parts(model, effects, customer, read);
    let n = model.r + customer.x;
    let one = |part: &Part<'_>| libm::exp(part.lead - top + part.silence(n, model.s).integrate(|_, _| ()));
    (!parts.is_empty()).then(|| top + libm::log(parts.iter().map(one).sum::<f64>()))
}

/// `ln L` of one customer.
pub(crate) fn one(model: &ParetoNbd, effects: &Effects<'_>, customer: &Customer<'_>) -> f64 {
    let read = read(effects, customer);
    let ParetoNbd { r, alpha, s, beta } = *model;
    let rate = libm::log1p(read.end[0] / alpha);
    let x = customer.x;
    let bought = if x > 0.0 { x * (libm::log(alpha) + rate) } else { 0.0 };
    let front = effects.at_purchases(customer.sums) + rising(r, x).ln - r * rate - bought;
    let silent = ln_odds(model, effects, customer, &read).map_or(0.0, |ln| softplus(ln).0);
    front - s * libm::log1p(read.end[1] / beta) + silent
}

/// One of the scales at a moment, `α + B` or `β + D`, and what derivatives take of it.
struct Scale<'a> {
    by: f64,
    clock: &'a Clock,
}

impl<'a> Scale<'a> {
    fn new(scale: f64, clock: &'a Clock) -> Scale<'a> {
        Scale { by: 1.0 / (scale + clock.time), clock }
    }

    /// Derivative of the logarithm in effect `e`.
    fn first(&self, e: usize) -> f64 {
        self.clock.first[e] * self.by
    }

    /// Adds `factor` times the second derivatives of the logarithm, the scale standing at `place`.
    fn add_second<const N: usize>(&self, place: usize, factor: f64, hessian: &mut [[f64; N]; N]) {
        let effects = self.clock.first.len();
        hessian[place][place] -= factor * self.by * self.by;
        let mut at = 0;
        for e in 0..effects {
            hessian[place][COUNT + e] -= factor * self.first(e) * self.by;
            for f in e..effects {
                let own = self.clock.second[at] * self.by;
                hessian[COUNT + e][COUNT + f] += factor * (own - self.first(e) * self.first(f));
                at += 1;
            }
        }
    }

    /// Adds `factor` times the derivatives of the logarithm to a row of the Hessian: that of the shape before it.
    fn add_shape<const N: usize>(&self, place: usize, factor: f64, hessian: &mut [[f64; N]; N]) {
        hessian[place - 1][place] += factor * self.by;
        for e in 0..self.clock.first.len() {
            hessian[place - 1][COUNT + e] += factor * self.first(e);
        }
    }
}

/// Adds `ln L` of a customer with derivatives in `r, α, s, β` and the effects; only the upper triangle of the Hessian.
pub(crate) fn add<const N: usize>(
    model: &ParetoNbd,
    effects: &Effects<'_>,
    customer: &Customer<'_>,
    weight: f64,
    sum: &mut Derivatives<N>,
) {
    let ParetoNbd { r, alpha, s, beta } = *model;
    let (x, count) = (customer.x, effects.moved.len());
    let n = r + x;
    let (mut rate, mut dropout) = (Clock::new(count), Clock::new(count));
    let pass = |rate: &mut Clock, dropout: &mut Clock, from: f64, to: f64| {
        for (length, values) in customer.steps.between(from, to) {
            rate.pass(length, effects.rate(values), &effects.values(values, |moved| moved.rate));
            dropout.pass(length, effects.dropout(values), &effects.values(values, |moved| moved.dropout));
        }
    };
    pass(&mut rate, &mut dropout, 0.0, customer.t_x);
    let (at_last, mut running) = ([rate.clone(), dropout.clone()], [rate.clone(), dropout.clone()]);
    pass(&mut rate, &mut dropout, customer.t_x, customer.t);
    let read = Read { last: at_last.each_ref().map(|clock| clock.time), end: [rate.time, dropout.time] };
    let (a, c) = (Scale::new(alpha, &rate), Scale::new(beta, &dropout));
    let (ln_a, ln_c) = (libm::log1p(rate.time / alpha), libm::log1p(dropout.time / beta));

    // Alive to the end.
    let purchases = rising(r, x);
    let bought = if x > 0.0 { x * (libm::log(alpha) + ln_a) } else { 0.0 };
    let mut front = Derivatives::<N> {
        value: effects.at_purchases(customer.sums) + purchases.ln - r * ln_a - bought - s * ln_c,
        ..Derivatives::default()
    };
    front.gradient[0] = purchases.first - ln_a;
    front.gradient[1] = (r * (rate.time / alpha) - x) * a.by;
    front.gradient[2] = -ln_c;
    front.gradient[3] = s * (dropout.time / beta) * c.by;
    for (e, moved) in effects.moved.iter().enumerate() {
        let at_purchases = if moved.rate { customer.sums[moved.covariate] } else { 0.0 };
        front.gradient[COUNT + e] = at_purchases - n * a.first(e) - s * c.first(e);
    }
    front.hessian[0][0] = purchases.second;
    front.hessian[0][1] = 1.0 / alpha;
    front.hessian[1][1] = -r / (alpha * alpha);
    front.hessian[2][3] = 1.0 / beta;
    front.hessian[3][3] = -s / (beta * beta);
    a.add_shape(1, -1.0, &mut front.hessian);
    a.add_second(1, -n, &mut front.hessian);
    c.add_shape(3, -1.0, &mut front.hessian);
    c.add_second(3, -s, &mut front.hessian);

    // Left before: ln J, its derivatives less what they are at the last purchase averaged over the time of leaving.
    let (parts, top) = parts(model, effects, customer, &read);
    let dimension = COUNT + count;
    let (mut mass, mut first, mut left) = (0.0, [0.0; N], [[0.0; N]; N]);
    let mut squares = [[0.0; N]; N];
    let (from_a, from_c) = (Scale::new(alpha, &at_last[0]), Scale::new(beta, &at_last[1]));
    let mut moved_by = [0.0; N];
    let mut kept = parts.iter().peekable();
    for (length, values) in customer.steps.between(customer.t_x, customer.t) {
        let z = [|moved: &Moved| moved.rate, |moved: &Moved| moved.dropout].map(|of| effects.values(values, of));
        let speeds = [effects.rate(values), effects.dropout(values)];
        // A step that does not matter is passed over.
        if let Some(part) = kept.next_if(|part| std::ptr::eq(part.values, values)) {
            let silence = part.silence(n, s);
            let scale = libm::exp(part.lead - top) * silence.alpha.min(silence.beta);
            let mut clocks = running.clone();
            let mut passed = 0.0;
            silence.integrate(|density, node| {
                // Nodes do not come in order of time.
                for k in 0..2 {
                    clocks[k].pass(node.after - passed, speeds[k], &z[k]);
                }
                passed = node.after;
                let weight = density * scale;
                let (a, c) = (Scale::new(alpha, &clocks[0]), Scale::new(beta, &clocks[1]));
                moved_by[0] = -(part.grown[0] + node.in_alpha);
                moved_by[1] = -n * (a.by - from_a.by);
                moved_by[2] = -(part.grown[1] + node.in_beta);
                moved_by[3] = -(s + 1.0) * (c.by - from_c.by);
                for e in 0..count {
                    let grown = -n * (a.first(e) - from_a.first(e)) - (s + 1.0) * (c.first(e) - from_c.first(e));
                    moved_by[COUNT + e] = grown + z[1][e];
                }
                mass += weight;
                for i in 0..dimension {
                    let weighted = weight * moved_by[i];
                    first[i] += weighted;
                    for j in i..dimension {
                        squares[i][j] += weighted * moved_by[j];
                    }
                }
                a.add_shape(1, -weight, &mut left);
                a.add_second(1, -n * weight, &mut left);
                c.add_shape(3, -weight, &mut left);
                c.add_second(3, -(s + 1.0) * weight, &mut left);
            });
        }
        for k in 0..2 {
            running[k].pass(length, speeds[k], &z[k]);
        }
    }
    if mass > 0.0 {
        let by_mass = 1.0 / mass;
        let mut slopes = first.map(|sum| sum * by_mass);
        let mut curved = [[0.0; N]; N];
        for i in 0..dimension {
            for j in i..dimension {
                curved[i][j] = (squares[i][j] + left[i][j]) * by_mass - slopes[i] * slopes[j];
            }
        }
        // What the integrand is measured against: being alive at the end, and the integrand at the last purchase.
        slopes[0] += libm::log1p((rate.time - at_last[0].time) * from_a.by);
        slopes[1] += n * (a.by - from_a.by);
        slopes[2] += 1.0 / s + libm::log1p((dropout.time - at_last[1].time) * from_c.by);
        slopes[3] += s * c.by - (s + 1.0) * from_c.by;
        for e in 0..count {
            slopes[COUNT + e] += n * (a.first(e) - from_a.first(e)) + s * c.first(e) - (s + 1.0) * from_c.first(e);
        }
        curved[2][2] -= 1.0 / (s * s);
        a.add_shape(1, 1.0, &mut curved);
        a.add_second(1, n, &mut curved);
        c.add_shape(3, 1.0, &mut curved);
        c.add_second(3, s, &mut curved);
        let (ln, gone) = softplus(top + libm::log(mass));
        front.value += ln;
        for i in 0..dimension {
            front.gradient[i] += gone * slopes[i];
            for j in i..dimension {
                front.hessian[i][j] += gone * (curved[i][j] + (1.0 - gone) * slopes[i] * slopes[j]);
            }
        }
    }
    sum.value += weight * front.value;
    for i in 0..dimension {
        sum.gradient[i] += weight * front.gradient[i];
        for j in i..dimension {
            sum.hessian[i][j] += weight * front.hessian[i][j];
        }
    }
}

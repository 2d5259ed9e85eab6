//! Gauss–Legendre rules and Chebyshev interpolants: how integrals and repeated evaluations are made cheap.

/// Nodes and weights on (0, 1), exact for polynomials of degree `2N − 1`.
pub(crate) struct GaussLegendre<const N: usize> {
    pub(crate) node: [f64; N],
    pub(crate) weight: [f64; N],
}

impl<const N: usize> GaussLegendre<N> {
    /// The rule, made when the program is compiled: asking for one customer costs no more than one of many.
    pub(crate) const RULE: &'static Self = &Self::new();

    /// Newton's method on the Legendre polynomial from the usual cosine starts.
    pub(crate) const fn new() -> Self {
        let mut rule = Self { node: [0.0; N], weight: [0.0; N] };
        let mut i = 0;
        while i < N {
            let mut z = cosine(std::f64::consts::PI * (i as f64 + 0.75) / (N as f64 + 0.5));
            let (mut slope, mut step) = (1.0, 0);
            while step < 8 {
                let (mut current, mut previous) = (1.0, 0.0);
                let mut j = 0;
                while j < N {
                    let k = j as f64;
                    let next = ((2.0 * k + 1.0) * z * current - k * previous) / (k + 1.0);
                    previous = current;
                    current = next;
                    j += 1;
                }
                slope = N as f64 * (z * current - previous) / (z * z - 1.0);
                z -= current / slope;
                step += 1;
            }
            rule.node[i] = 0.5 * (1.0 - z);
            rule.weight[i] = 1.0 / ((1.0 - z * z) * slope * slope);
            i += 1;
        }
        rule
    }

    /// Nodes with their weights.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = (f64, f64)> {
        self.node.iter().copied().zip(self.weight.iter().copied())
    }
}

/// For starts of Newton's method from 0 to π, since `libm` does not run in the compiler: Taylor's series.
const fn cosine(angle: f64) -> f64 {
    let (mut sum, mut term, mut k) = (1.0, 1.0, 1.0);
    while k < 40.0 {
        term *= -angle * angle / (k * (k + 1.0));
        sum += term;
        k += 2.0;
    }
    sum
}

/// Cuts `[0, reach]` into pieces on which sixteen Gauss–Legendre points are exact to rounding: none longer than 2, for a
/// function analytic in a strip of half-width `π`, and on none does its logarithm change by more than about 12. `change`
/// bounds the size of the logarithm's slope and does not fall. A `reach` without end goes on for ever.
pub(crate) fn pieces(reach: f64, change: impl Fn(f64) -> f64) -> impl Iterator<Item = (f64, f64)> {
    const LONGEST: f64 = 2.0;
    const MOST_CHANGE: f64 = 12.0;
    let mut start = 0.0;
    std::iter::from_fn(move || {
        if start >= reach {
            return None;
        }
        let rest = reach - start;
        let mut width = (0.95 * MOST_CHANGE / change(start)).min(LONGEST).min(rest);
        loop {
            let found = width * change(start + width);
            if found <= MOST_CHANGE {
                break;
            }
            width *= (0.95 * MOST_CHANGE / found).max(0.5);
        }
        // A last sliver is joined to the piece before it.
        if rest < 1.05 * width {
            width = rest;
        }
        let piece = (start, width);
        start = if width == rest { reach } else { start + width };
        Some(piece)
    })
}

/// A polynomial interpolant of a smooth function on an interval, evaluated by Clenshaw's recurrence.
#[derive(Clone, Debug)]
pub(crate) struct Chebyshev {
    middle: f64,
    scale: f64,
    coefficient: Vec<f64>,
}

impl Chebyshev {
    /// The `count` points of `[low, high]` at which the function is wanted.
    pub(crate) fn points(low: f64, high: f64, count: usize) -> impl Iterator<Item = f64> {
        let (middle, half) = (0.5 * (low + high), 0.5 * (high - low));
        (0..count).map(move |k| middle + half * libm::cos(std::f64::consts::PI * (k as f64 + 0.5) / count as f64))
    }

    /// The interpolant through `values` at [`Chebyshev::points`].
    pub(crate) fn through(low: f64, high: f64, values: &[f64]) -> Chebyshev {
        let count = values.len();
        let coefficient = (0..count)
            .map(|j| {
                let angle = std::f64::consts::PI * j as f64 / count as f64;
                let sum: f64 = values.iter().enumerate().map(|(k, v)| v * libm::cos(angle * (k as f64 + 0.5))).sum();
                sum * if j == 0 { 1.0 } else { 2.0 } / count as f64
            })
            .collect();
        let half = 0.5 * (high - low);
        Chebyshev { middle: 0.5 * (low + high), scale: if half > 0.0 { 1.0 / half } else { 0.0 }, coefficient }
    }

    pub(crate) fn at(&self, x: f64) -> f64 {
        let y = (x - self.middle) * self.scale;
        let twice = 2.0 * y;
        let (mut one, mut two) = (0.0, 0.0);
        for &c in self.coefficient[1..].iter().rev() {
            (one, two) = (twice * one - two + c, one);
        }
        y * one - two + self.coefficient[0]
    }

    /// The integral from the lower end of the interval on.
    pub(crate) fn integral(&self) -> Chebyshev {
        let count = self.coefficient.len();
        let c = |j: usize| self.coefficient.get(j).copied().unwrap_or(0.0);
        let half = if self.scale > 0.0 { 1.0 / self.scale } else { 0.0 };
        let mut coefficient = vec![0.0; count + 1];
        for (j, integral) in coefficient.iter_mut().enumerate().skip(1) {
            let before = if j == 1 { 2.0 * c(0) } else { c(j - 1) };
            *integral = half * (before - c(j + 1)) / (2.0 * j as f64);
        }
        // T_j(−1) = (−1)ʲ.
        coefficient[0] =
            -coefficient.iter().enumerate().skip(1).map(|(j, v)| if j % 2 == 0 { *v } else { -*v }).sum::<f64>();
        Chebyshev { middle: self.middle, scale: self.scale, coefficient }
    }

    /// The size of the last coefficients against the largest: how well the interpolant has converged.
    pub(crate) fn tail(&self) -> f64 {
        let top = self.largest();
        let last = self.coefficient.iter().rev().take(2).fold(0.0_f64, |m, c| m.max(c.abs()));
        if top > 0.0 { last / top } else { 0.0 }
    }

    fn largest(&self) -> f64 {
        self.coefficient.iter().fold(0.0_f64, |m, c| m.max(c.abs()))
    }
}

/// Interpolants in `ln A` of several functions of age, made and evaluated together: their recurrences do not wait for each
/// other.
pub(crate) struct ByAge<const K: usize> {
    middle: f64,
    scale: f64,
    coefficients: Vec<[f64; K]>,
}

impl<const K: usize> ByAge<K> {
    /// Points that an interpolant begins with.
    pub(crate) const FEWEST: usize = 12;
    const MOST: usize = 96;
    /// Coefficients of this size, against the largest, are rounding.
    const ROUNDING: f64 = 1e-17;

    /// Follows `function` from age `young` to `old` until the last coefficients are below `tolerance` of the largest;
    /// `None` when that takes too many.
    pub(crate) fn new(young: f64, old: f64, tolerance: f64, function: impl Fn(f64) -> [f64; K]) -> Option<ByAge<K>> {
        let (low, high) = (libm::log(young), libm::log(old));
        let mut count = Self::FEWEST;
        while count <= Self::MOST {
            let rows: Vec<[f64; K]> = Chebyshev::points(low, high, count).map(|ln| function(libm::exp(ln))).collect();
            let interpolants: [Chebyshev; K] = std::array::from_fn(|k| {
                let values: Vec<f64> = rows.iter().map(|row| row[k]).collect();
                Chebyshev::through(low, high, &values)
            });
            if interpolants.iter().all(|interpolant| interpolant.tail() < tolerance) {
                return Some(ByAge::together(&interpolants));
            }
            count *= 2;
        }
        None
    }

    fn together(interpolants: &[Chebyshev; K]) -> ByAge<K> {
        let used = |interpolant: &Chebyshev| {
            let least = Self::ROUNDING * interpolant.largest();
            interpolant.coefficient.iter().rposition(|c| c.abs() > least).map_or(1, |last| last + 1)
        };
        let count = interpolants.iter().map(used).max().unwrap_or(1);
        let coefficients = (0..count).map(|j| std::array::from_fn(|k| interpolants[k].coefficient[j])).collect();
        ByAge { middle: interpolants[0].middle, scale: interpolants[0].scale, coefficients }
    }

    pub(crate) fn at(&self, ln_age: f64) -> [f64; K] {
        let y = (ln_age - self.middle) * self.scale;
        let twice = 2.0 * y;
        let (mut one, mut two) = ([0.0; K], [0.0; K]);
        for c in self.coefficients[1..].iter().rev() {
            let next = std::array::from_fn(|k| twice * one[k] - two[k] + c[k]);
            (one, two) = (next, one);
        }
        std::array::from_fn(|k| y * one[k] - two[k] + self.coefficients[0][k])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_is_exact_for_polynomials() {
        let rule = GaussLegendre::<16>::new();
        for degree in 0..32 {
            let sum: f64 = (0..16).map(|i| rule.weight[i] * rule.node[i].powi(degree)).sum();
            assert!((sum - 1.0 / (f64::from(degree) + 1.0)).abs() < 1e-15, "{degree}");
        }
    }

    #[test]
    fn interpolant_follows_a_smooth_function() {
        let values: Vec<f64> = Chebyshev::points(-1.0, 3.0, 32).map(f64::exp).collect();
        let interpolant = Chebyshev::through(-1.0, 3.0, &values);
        assert!(interpolant.tail() < 1e-14);
        for k in 0..=40 {
            let x = -1.0 + 0.1 * f64::from(k);
            assert!((interpolant.at(x) / x.exp() - 1.0).abs() < 1e-13);
            let integral = x.exp() - (-1.0_f64).exp();
            assert!((interpolant.integral().at(x) - integral).abs() < 1e-13 * integral.max(1.0));
        }
    }
}

//! Parameters that covariates move from row to row, as SQL.

/// A model's parameters with the effects on them.
pub(super) struct Moved<'a> {
    values: Vec<f64>,
    names: &'a [&'static str],
    effects: Vec<Effect<'a>>,
}

/// An effect of a covariate.
struct Effect<'a> {
    covariate: &'a str,
    value: f64,
    /// Places of the parameters moved, with the sign.
    loads: &'static [(usize, f64)],
}

/// A column that a query makes.
pub(super) struct Column {
    /// What it is called.
    pub(super) name: String,
    /// What it is.
    pub(super) given: String,
}

impl<'a> Moved<'a> {
    /// Of the parameters in order and effects such as `rate.shop`, by name; `None` where one is missing, or unknown to `loads`.
    pub(super) fn new(
        names: &'a [&'static str],
        loads: impl Fn(&str) -> Option<&'static [(usize, f64)]>,
        named: &'a [(String, f64)],
    ) -> Option<Self> {
        let value = |symbol: &&str| named.iter().find(|(name, _)| name == symbol).map(|(_, value)| *value);
        let values = names.iter().map(value).collect::<Option<_>>()?;
        let effect = |(name, value): &'a (String, f64)| {
            let (prefix, covariate) = name.split_once('.')?;
            Some(Effect { covariate, value: *value, loads: loads(prefix)? })
        };
        let effects = named.iter().filter(|(name, _)| !names.contains(&name.as_str())).map(effect);
        Some(Self { values, names, effects: effects.collect::<Option<_>>()? })
    }

    /// The parameters of a customer whose covariates are all 0, in order.
    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    /// Names of the covariates, each once.
    pub(super) fn covariates(&self) -> impl Iterator<Item = &'a str> {
        let mut names: Vec<&str> = Vec::new();
        for effect in &self.effects {
            if !names.contains(&effect.covariate) {
                names.push(effect.covariate);
            }
        }
        names.into_iter()
    }

    /// Whether the parameter at a place differs between rows.
    pub(super) fn moves(&self, place: usize) -> bool {
        self.effects.iter().any(|effect| effect.loads.iter().any(|(moved, _)| *moved == place))
    }

    /// Each parameter: a number, or the name of the column of [`Moved::columns`].
    pub(super) fn texts(&self) -> Vec<String> {
        let text =
            |(place, value): (usize, &f64)| if self.moves(place) { self.own(place) } else { format!("{value:e}") };
        self.values.iter().enumerate().map(text).collect()
    }

    /// Each parameter: a number, or what it is over columns of covariates.
    pub(super) fn texts_over(&self, column: impl Fn(&str) -> String) -> Vec<String> {
        let text = |(place, value): (usize, &f64)| {
            if self.moves(place) { self.over(place, &column) } else { format!("{value:e}") }
        };
        self.values.iter().enumerate().map(text).collect()
    }

    /// The parameters that rows have for themselves, over columns `covariate_1`, … in the order of [`Moved::covariates`].
    pub(super) fn columns(&self) -> Vec<Column> {
        let names: Vec<&str> = self.covariates().collect();
        let column = |name: &str| {
            let place = names.iter().position(|known| *known == name).unwrap_or_default();
            format!("covariate_{}", place + 1)
        };
        let moved = (0..self.values.len()).filter(|place| self.moves(*place));
        moved.map(|place| Column { name: self.own(place), given: self.over(place, &column) }).collect()
    }

    fn own(&self, place: usize) -> String {
        format!("own_{}", self.names[place])
    }

    fn over(&self, place: usize, column: &impl Fn(&str) -> String) -> String {
        let term = |effect: &Effect<'_>| {
            let sign = effect.loads.iter().find(|(moved, _)| *moved == place).map(|(_, sign)| *sign)?;
            Some(format!("({:e}) * {}", sign * effect.value, column(effect.covariate)))
        };
        let sum: Vec<String> = self.effects.iter().filter_map(term).collect();
        // As the models keep a parameter that a covariate moves: between 1e-100 and 1e100.
        let moved = bounded_exponential(&sum.join(" + "));
        format!("LEAST(1e100, GREATEST(1e-100, {:e} * {moved}))", self.values[place])
    }
}

/// Some databases refuse an exponential that is too large or too small for them.
pub(super) fn bounded_exponential(power: &str) -> String {
    format!("EXP(LEAST(700, GREATEST(-700, {power})))")
}

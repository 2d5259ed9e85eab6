//! Types of fits and of what they say of customers.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const FITS: &str = r#"
/** What is to be said of a fit. */
export type Diagnosis =
  | { kind: "converged" }
  | { kind: "not-converged"; gradient: number }
  | { kind: "boundary"; parameter: string; towards: "zero" | "infinity" | "minus-infinity" }
  | { kind: "ridge"; parameters: string[] }
  | { kind: "too-few-repeat"; customers: number; wanted: number }
  | { kind: "all-identical" }
  | { kind: "no-repeat" }
  | { kind: "near-daily"; occupancy: number }
  | { kind: "prior-used"; parameters: string[] }
  | { kind: "draws-unreliable"; paretoK: number | null; limit: number }
  | { kind: "correlation-limit"; correlation: number }
  | { kind: "nobody-left" }
  | { kind: "all-left-at-once" }
  | { kind: "too-few-periods"; periods: number; wanted: number }
  | { kind: "mean-spend-undefined"; q: number }
  | { kind: "spend-variance-infinite"; q: number };

/** How a model is fitted. A setting that the model does not take is refused with the models that do. */
export interface FitSettings {
  /** Customers that each row stands for; where absent, as many as the history says. */
  weight?: ArrayLike<number>;
  /** For `bg-cnbd-k` and `mbg-cnbd-k`: this `k`, 1 to 50, instead of the one of 1 to 12 with the highest likelihood. */
  k?: number;
  /**
   * What is held of the parameters before the data are looked at; `"none"`, maximum likelihood, where absent. With covariates `"weak"`
   * holds of customers at the mean of the covariates what it holds of all, and an effect to be normal around 0 with 1.25 for
   * each standard deviation of its covariate (Gelman, Jakulin, Pittau & Su 2008); a prior of your own names effects too, as the factor
   * of a unit: `"rate.shop": { median: 1.2, spread: 0.3 }`.
   */
  prior?: Prior;
  /** Draws from the posterior, 100 to 100,000: `posterior` of the fit, and what `predictInterval` needs. */
  draws?: number;
  /** Seed of the draws, a whole number; 1 where absent. The same seed gives the same draws. */
  seed?: number;
  /**
   * For `pareto-nbd`: whether purchase rate and rate of leaving may be correlated, by a fifth parameter `m` (Sarmanov's form, Park &
   * Fader 2004; CLVTools' `use.cor`). The form holds rates without their unit: unlike all others this model depends on the time
   * unit of the history. `fit.correlation` is the correlation, `fit.likelihoodRatio` the test of `m = 0`.
   */
  correlation?: boolean;
  /**
   * Covariates of the history, by name, that move how often customers buy and whether they leave (`pareto-nbd`, `bg-nbd`,
   * `mbg-nbd`), or how much they spend (`gamma-gamma`). Parameters are then those of a customer whose covariates are all 0,
   * and there are effects, named `rate.shop`, `dropout.shop` (`dropout_a.shop` and `dropout_b.shop` in the beta-geometric
   * models), `spend.shop`: with their sum over the covariates `z`, customer `i` has `alpha·exp(−rate·z)`, `beta·exp(−dropout·z)`,
   * `a·exp(dropout_a·z)`, `b·exp(dropout_b·z)`, `gamma·exp(−spend·z)` (Fader & Hardie 2007, note 019, and note 045). A positive
   * effect thus means more purchases, an earlier end (of `dropout_b` a later one), and less spend.
   *
   * `pareto-nbd` takes covariates that change with time too (`covariatesOverTime`, `seasons`; Bachmann, Meierer & Näf 2021): at every
   * moment rate and rate of leaving are multiplied by `exp(rate·z)` and `exp(dropout·z)`. Forecasts and values need the covariates to
   * come, and a horizon beyond them, as one without end, is refused (`periods`). New customers are those with covariates 0.
   */
  covariates?: { rate?: string[]; dropout?: string[]; spend?: string[] };
  /**
   * Covariates of both `rate` and `dropout` whose effects are one parameter, `both.shop`: on `alpha` and `beta` of
   * `pareto-nbd`; on `alpha`, `a` and `b` of the beta-geometric models.
   */
  constrain?: string[];
}

/** A likelihood-ratio test against a simpler model within the fitted one. */
export interface LikelihoodRatio {
  /** Twice the gain in log-likelihood. */
  statistic: number;
  /** Parameters more. */
  degrees: number;
  /** Probability of such a gain or a larger one by chance, if the simpler model holds. */
  p: number;
}

/** What a fit says of itself, as plain data: the fields of the fit of the same names. */
export interface FitRecord {
  model: string;
  parameters: Record<string, number>;
  standardErrors: Record<string, number | null>;
  covariance: number[][] | null;
  logLikelihood: number | null;
  logPosterior: number | null;
  aic: number | null;
  bic: number | null;
  customers: number | null;
  likelihoodRatio: LikelihoodRatio | null;
  correlation: { value: number; standardError: number | null } | null;
  iterations: number;
  diagnosis: Diagnosis[];
}

/** What is expected of each customer. */
export interface Prediction {
  /** Probability to be alive at the end of the history. */
  alive: Float64Array;
  /** Expected purchases over the horizon. */
  expected: Float64Array;
}

/** What each customer is expected to spend on an order. */
export interface SpendPrediction {
  spend: Float64Array | null;
  /** Expected amount of an order of a new customer; null too for a model with covariates, see `meanNew`. */
  mean: number | null;
  /** Why they are null. */
  reason: "mean-spend-undefined" | null;
}

/** How customers are valued. */
export interface ValueOptions {
  /** Discount rate a year, effective; 0.15 where absent. */
  annualDiscountRate?: number;
  /** Horizon in units of the history; a year where absent. Infinity is allowed with a positive rate. */
  horizon?: number;
  /** Share of an order's amount that is margin, 0 to 1; 1 where absent. */
  margin?: number;
  /** What the interval of the total covers; "both" where absent. */
  covers?: "parameters" | "customers" | "both";
  /** Level of the interval; 0.95 where absent. */
  level?: number;
}

/** What `scoreSql` writes. */
export interface ScoreSqlOptions {
  /** "duckdb" where absent. */
  dialect?: "duckdb" | "postgresql" | "spark" | "bigquery" | "clickhouse";
  /**
   * Name of the table with a row a customer, as `historySql` answers it: `frequency`, `recency` and `age` in the unit of the fit,
   * and `spend` where a model of it is given; "customers" where absent.
   */
  table?: string;
  /** Time ahead over which purchases are expected, in the unit of the fit; 52 where absent. */
  horizon?: number;
  /**
   * Columns of the table, of numbers, with the covariates of the fits, by the covariates' names; a covariate that is not among them is
   * in the column of its own name. Covariates that change with time are refused.
   */
  covariates?: Record<string, string>;
}

/** Values of the customers and of all of them together. */
export interface CustomerValue {
  value: Float64Array | null;
  total: number | null;
  /** Ends of the interval of the total; null where what it covers has no finite variance. */
  interval: [number, number] | null;
  /** Standard error of the total from the parameters. */
  parameterError: number | null;
  /** Standard deviation of the total from what customers will do. */
  customerError: number | null;
  /** Credible intervals of the values, from the draws of both models; null unless both were fitted with `draws`. */
  credible: PredictionInterval | null;
  covers: "parameters" | "customers" | "both";
  level: number;
  /** Horizon used, in units of the history. */
  horizon: number;
  /** Continuous rate per unit that the annual rate became. */
  discountRate: number;
  unit: TimeUnit;
  /** Why value and total are null. */
  reason: "mean-spend-undefined" | null;
}

/**
 * Models of how often customers buy and whether they are still there:
 *
 * - `bg-nbd` – a customer may leave after every repeat purchase (Fader, Hardie & Lee 2005);
 * - `mbg-nbd` – after the first purchase too, so that a one-time buyer may have left (Batislam, Denizel & Filiztekin 2007);
 * - `bg-cnbd-k`, `mbg-cnbd-k` – as these, but purchases come at regular times, the more so the larger `k`; takes a history that
 *   knows `sumLogIntervals` (Reutterer, Platzer & Schröder 2021);
 * - `pareto-nbd` – at any time (Schmittlein, Morrison & Colombo 1987);
 * - `ggom-nbd` – at any time, with a risk that grows with age (Bemmaor & Glady 2012);
 * - `pareto-ggg` – at any time, and each customer buys with a regularity of their own; takes a history that knows
 *   `sumLogIntervals`, and some milliseconds a customer, a thousand times as long as the others (Platzer & Reutterer 2016);
 * - `nbd` – never: the baseline (Ehrenberg 1959);
 * - `bg-bb` – purchases come only at known opportunities, and a customer may leave at each (Fader, Hardie & Shang 2010); takes
 *   a history with `opportunities`.
 *
 * Their log-likelihoods are of the same data, so `aic` and `bic` can be compared; but for `bg-bb`, whose is of something
 * else.
 */
export type PurchaseModel =
  | "bg-nbd"
  | "mbg-nbd"
  | "bg-cnbd-k"
  | "mbg-cnbd-k"
  | "pareto-nbd"
  | "ggom-nbd"
  | "pareto-ggg"
  | "nbd"
  | "bg-bb";

/**
 * Models of how many customers renew a contract:
 *
 * - `sbg` – each leaves with an own probability that never changes (shifted beta-geometric; Fader & Hardie 2007);
 * - `bdw` – which may also change with time (beta-discrete-Weibull; Fader, Hardie, Liu, Davin & Steenburgh 2018).
 */
export type RetentionModel = "sbg" | "bdw";

/** Effects of covariates of cohorts, by name: `dropout_alpha.shop`, `dropout_beta.shop`. */
export type CohortEffects = { [name: `dropout_alpha.${string}` | `dropout_beta.${string}`]: number };

/** Effects of covariates, by name: `rate.shop`, `dropout.shop`, `dropout_a.shop`, `dropout_b.shop`, `both.shop`, `spend.shop`. */
export type Effects = {
  [name: `rate.${string}` | `dropout.${string}` | `dropout_a.${string}` | `dropout_b.${string}` | `both.${string}` | `spend.${string}`]: number;
};

/** A model made from parameters: what `fit` returns, but that it has been fitted to nothing. */
export type FromParameters<Fit, Data> = Omit<Fit, "logLikelihood"> & {
  /** Log-likelihood of a history or table: the sum, weights counted. */
  logLikelihood(data: Data): number;
};

/** How regular the times between a customer's purchases are. */
export interface Regularity {
  /** 1 for purchases at random times, more for regular ones, less for bursts: the intervals are Gamma(k). */
  k: number;
  /** Null for a median, a single customer, and intervals so even that `k` has no end. */
  standardError: number | null;
  /** Pairs of successive intervals used. */
  pairs: number;
  customers: number;
  method: "wheat-morrison" | "likelihood" | "individual";
}

/**
 * How regular purchases are, before any model is fitted: of a history, or of the times of all purchases, one array a customer.
 *
 * - `wheat-morrison` – by the variance of the share that an interval has of two successive ones (Wheat & Morrison 1990), over all
 *   such pairs, each customer counted as one; takes a history cut from a table, or times;
 * - `likelihood` – by the likelihood of all intervals, given each customer's last purchase; takes `sumLogIntervals` or times, and
 *   has the smaller standard error;
 * - `individual` – the median of the own estimates of customers with nine intervals and more.
 *
 * Nothing is drawn at random. Where absent the method is the first that the data allow.
 *
 * @throws ClovisError `no-intervals` where the history does not know the intervals, `empty` where nobody has enough, `row`
 */
export function regularity(
  data: PurchaseHistory | ArrayLike<number>[],
  settings?: { method?: Regularity["method"] | null },
): Regularity;

/**
 * Fits a purchase model by maximum likelihood.
 *
 * @throws ClovisError `length`, `row`, `not-a-number`, `unknown-model`, `bad-option`, `no-intervals` where regularity is to be estimated from a
 * history without `sumLogIntervals`
 */
export function fit(model: PurchaseModel, history: PurchaseHistory, settings?: FitSettings): PurchaseFit;
/**
 * Fits Gamma-Gamma to the customers with a repeat order: how much they spend on an order.
 *
 * @throws ClovisError `no-amounts`, `empty`, `length`, `row`, `not-a-number`, `unknown-model`
 */
export function fit(model: "gamma-gamma", history: PurchaseHistory, settings?: FitSettings): SpendFit;
/**
 * Fits a retention model to all cohorts at once. With `covariates: { dropout: ["shop"] }` both shapes of the spread of the
 * probability to leave differ between cohorts, by effects named `dropout_alpha.shop` and `dropout_beta.shop`.
 *
 * @throws ClovisError `unknown-model`, `bad-option`, `covariate`
 */
export function fit(
  model: RetentionModel,
  table: RetentionTable,
  settings?: Pick<FitSettings, "prior" | "covariates" | "draws" | "seed">,
): RetentionFit;

/**
 * The model with these parameters: all positive but `m` of `pareto-nbd` (see `correlation`), by the symbols that `parameters` of a fit
 * has. `pareto-nbd`, `bg-nbd`, `mbg-nbd` and `gamma-gamma` take effects of covariates too, of any sign, by the names that a fit gives
 * them: `"rate.shop": 0.3`.
 *
 * @throws ClovisError `unknown-model`, `bad-option` for a parameter that is missing, unknown or no number, `parameter` for one
 * outside its range
 */
export function fromParameters(
  model: "bg-nbd" | "mbg-nbd",
  parameters: { r: number; alpha: number; a: number; b: number } & Effects,
): FromParameters<PurchaseFit, PurchaseHistory>;
export function fromParameters(
  model: "bg-cnbd-k" | "mbg-cnbd-k",
  parameters: { k: number; r: number; alpha: number; a: number; b: number },
): FromParameters<PurchaseFit, PurchaseHistory>;
export function fromParameters(
  model: "pareto-nbd",
  parameters: { r: number; alpha: number; s: number; beta: number; m?: number } | ({ r: number; alpha: number; s: number; beta: number } & Effects),
): FromParameters<PurchaseFit, PurchaseHistory>;
export function fromParameters(
  model: "ggom-nbd",
  parameters: { r: number; alpha: number; b: number; s: number; beta: number },
): FromParameters<PurchaseFit, PurchaseHistory>;
export function fromParameters(
  model: "pareto-ggg",
  parameters: { t: number; gamma: number; r: number; alpha: number; s: number; beta: number },
): FromParameters<PurchaseFit, PurchaseHistory>;
export function fromParameters(
  model: "nbd",
  parameters: { r: number; alpha: number },
): FromParameters<PurchaseFit, PurchaseHistory>;
export function fromParameters(
  model: "bg-bb",
  parameters: { alpha: number; beta: number; gamma: number; delta: number },
): FromParameters<PurchaseFit, PurchaseHistory>;
export function fromParameters(
  model: "gamma-gamma",
  parameters: { p: number; q: number; gamma: number } & Effects,
): FromParameters<SpendFit, PurchaseHistory>;
export function fromParameters(
  model: "sbg",
  parameters: { alpha: number; beta: number } & CohortEffects,
): FromParameters<RetentionFit, RetentionTable>;
export function fromParameters(
  model: "bdw",
  parameters: { alpha: number; beta: number; c: number } & CohortEffects,
): FromParameters<RetentionFit, RetentionTable>;
export function fromParameters(
  model: PurchaseModel,
  parameters: Record<string, number>,
): FromParameters<PurchaseFit, PurchaseHistory>;
"#;

//! Types for TypeScript of what goes in and out as plain objects.

mod fits;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TEXTBOOK: &str = r#"
/** A value of an input or setting: yes or no, a number, a list of numbers, the id of an option; null: known to be missing. */
export type Value = boolean | number | number[] | string | null;
/** Values by field id. */
export type Values = Record<string, Value>;

/** What may be entered in a field. */
export type FieldKind =
  | { type: "number"; unit: string; min: number; max: number; slider: [number, number, number]; default: number; whole: boolean }
  | { type: "flag"; default: boolean }
  | { type: "choice"; options: string[]; default: string }
  | { type: "list"; unit: string; min: number; max: number; most: number; default: number[] };

/** One input or setting of a model. */
export interface Field {
  id: string;
  /** Symbol in the formula, empty where it has none. */
  symbol: string;
  kind: FieldKind;
  /** Group that the field is set under, empty for none. */
  group: string;
  /** Whether null ("don't know") is allowed. */
  optional: boolean;
  /** Header names that suggest this field for a column of a file. */
  headers: string[];
  /** The number whose whole column this list is when a file fills that number; null for other fields. */
  gathers: string | null;
}

/** A source in a standard form. */
export interface Reference {
  authors: string;
  year: number;
  title: string;
  container: string;
}

/** A textbook model. */
export interface Card {
  id: string;
  /** Chapter of the textbook, 1 to 9. */
  chapter: number;
  /** Position within the chapter. */
  place: number;
  shape: "matrix" | "tiers" | "rules" | "scorecard" | "gap" | "formula" | "cash" | "worksheet";
  inputs: Field[];
  settings: Field[];
  /** What comes out; the first is the headline. */
  results: { id: string; symbol: string; unit: string }[];
  /** Segment ids, best first. */
  segments: string[];
  /** What a row of a file is; null where the model does not run over a file. */
  rows: "customer" | "respondent" | "prospect" | "market" | "branch" | null;
  /** Results an exercise may ask for, with the largest relative distance of a right answer. */
  questions: { result: string; tolerance: number }[];
  /** The worked example: `evaluate(id, example.inputs, example.settings)` gives its values. */
  example: {
    inputs: Values;
    settings: Values;
    /** Results to the digits they are printed with. */
    values: Record<string, number>;
    segment: string | null;
    /** Where the numbers come from; null for an illustration. */
    source: string | null;
  };
  /** The origin of the model. */
  reference: Reference | null;
  references: Reference[];
}

/** One line of a computation. */
export interface Step {
  /** Id of the result, or of a quantity on the way. */
  id: string;
  /** The formula in symbols, as presentation MathML. */
  symbols: string;
  /** The formula with the numbers put in, as presentation MathML. */
  numbers: string;
  /** Both in plain text. */
  text: string;
  value: number;
}

/** One case evaluated. */
export interface Evaluation {
  /** Every result by id; null where there is none. */
  values: Record<string, number | null>;
  /** Why results are null, by id. */
  reasons: Record<string, string>;
  segment: string | null;
  /** The computation in reading order. */
  steps: Step[];
}

/** A model over columns. */
export interface Scores {
  rows: number;
  /** By result id: the values, and 1 where there is one (0 where the value stands for none). */
  results: Record<string, { values: Float64Array; valid: Uint8Array }>;
  /** Place of each row's segment among those of the card, 255 for none; empty where the model does not classify. */
  segments: Uint8Array;
  /** Rows in each segment, in the card's order. */
  segmentCounts: number[];
  /** Rows without a result, by reason. */
  without: Record<string, number>;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const ESTIMATES: &str = r#"
/** A textbook model that is estimated from the columns of a table. */
export interface EstimatedModel {
  id: string;
  /** Chapter of the textbook, 1 to 9. */
  chapter: number;
  /** Position within the chapter. */
  place: number;
  /** What a row of the table is. */
  rows: "customer" | "respondent" | "prospect" | "market" | "branch";
  /** What columns fill: their kind, the fewest and the most, header names that suggest them. */
  roles: { id: string; kind: { type: "number" | "day" | "flag" | "group" }; columns: [number, number]; headers: string[] }[];
  /** The choices that the method leaves open. */
  settings: {
    id: string;
    kind: {
      type: "number" | "flag" | "choice" | "day" | "pairs";
      options?: string[];
      default?: number | boolean | string;
      /** Pairs of roles; the id of one is both joined by a hyphen. */
      pairs?: { from: string; to: string; default: boolean }[];
    };
  }[];
  /** Ids of the result columns there may be. */
  columns: string[];
  references: Reference[];
}

/** What came of an estimate. */
export interface Estimated {
  model: string;
  /** Columns used, by role. */
  columns: Record<string, string[]>;
  /** Rows of the table, and those that took part. */
  rows: number;
  used: number;
  /**
   * Rows that did not, by the first thing wrong with each; `first` counts the header as row 1 where the file has one, and `file` is
   * where that row is, if the table is of several files.
   */
  leftOut: { reason: string; column: string | null; rows: number; first: number; file: string | null; example: string }[];
  /** What was found, as plain data of its model. */
  found: Record<string, unknown>;
  /** By column id, an entry for every row of the table: the values, and 1 where there is one. Yes and no are 1 and 0. */
  results: Record<string, { values: Float64Array; valid: Uint8Array }>;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const TABLES: &str = r#"
/** Time unit of recency, age and horizons; a month is 365.25 / 12 days. */
export type TimeUnit = "day" | "week" | "month";

/** Type of a column. */
export type ColumnType = "number" | "date" | "date-day-first" | "date-month-first" | "category" | "text";

/** One column of a table. */
export interface TableColumn {
  name: string;
  columnType: ColumnType;
  /** Share of the sampled cells that read as the type. */
  confidence: number;
  examples: string[];
  /** Empty cells. */
  missing: number;
  /** What the column is for, as its header and content suggest. */
  role: string | null;
  suggested: boolean;
}

/** Rows set aside for one reason. */
export interface SetAsideGroup {
  reason: string;
  count: number;
  /** The first few; the header is row 1 where the file has one. */
  examples: { row: number; column: string | null; value: string | null }[];
}

/** How a file is read; what is absent is found out from the file. */
export interface ReadOptions {
  /** File name, for errors. */
  name?: string;
  /** `utf-8`, `gb18030`, `utf-16le`, … */
  encoding?: string;
  /** One ASCII character. */
  delimiter?: string;
  /** Whether the first row is a header. */
  header?: boolean;
  /** Sheet of a workbook, by name. */
  sheet?: string;
  /** Column types by column name. */
  types?: Record<string, ColumnType>;
}

/** How histories are cut from a table. */
export interface HistoryOptions {
  /** Column of the customer; suggested by header and content where absent, as the two below. */
  customer?: string;
  /** Column of the day. */
  date?: string;
  /** Column of the amount. */
  amount?: string;
  /** Column of the quantity, by which the amount is multiplied; where absent, suggested together with the amount. */
  quantity?: string;
  /** Column of the order number, by which credit notes are told and orders joined; suggested where absent. */
  order?: string;
  /** "week" where absent. */
  unit?: TimeUnit;
  /** Last day of the history, `"1997-09-30"` or days since 1970-01-01; the last day of the log where absent. */
  until?: string | number;
  /** Last day of the holdout that follows. */
  holdoutUntil?: string | number;
  /** First and last day of the first order of the customers taken. */
  acquired?: [string | number, string | number];
  /** What a row with a negative amount does; "subtract" where absent. */
  refunds?: "subtract" | "set-aside";
  /** Whether rows with amount zero are orders; true where absent. */
  keepZero?: boolean;
  /** Whether rows equal in every column are read once. */
  dropDuplicates?: boolean;
  /**
   * Whether rows whose order number is a credit note's (`C536379`, `CN-17`, `退2024001`) are taken back, also without a minus;
   * true where absent. Where most order numbers begin like that, they are none.
   */
  creditNotes?: boolean;
  /** Whether rows of a customer with one order number are one order, on the day of the first of them. */
  joinOrders?: boolean;
  /** Whether rows of customers that are named like a test (`test-3`, `demo@shop.com`, `测试用户`) are set aside. */
  dropTests?: boolean;
  /** Rows after this day are set aside, as a date or days since 1970-01-01. */
  lastDay?: string | number;
  /**
   * Minutes east of UTC of the zone in which timestamps that state a zone are told (480 for China); where absent, days are
   * read as they are written.
   */
  zone?: number;
  /** What happens to rows with an amount in another currency than most; "set-aside" where absent. */
  currencies?: "set-aside" | "add";
  /**
   * Columns of what else is known of the customers: numbers, or two texts, of which the first in the order of characters is 0 and
   * the second 1. A customer has the first value that the file has for them.
   */
  covariates?: string[];
  /**
   * Seasons as covariates that change with time (`covariatesOverTime`), for `pareto-nbd`: 1 in each month (`month2`, …, `month12`) or
   * quarter (`quarter2`, …) but the first that the history has seen. The names are the history's `seasons`:
   * `fit("pareto-nbd", history, { covariates: { rate: history.seasons } })`. They are known for ten years after the end of the history, or to
   * the first day of a season that it has not seen; forecasts beyond are refused (`periods`).
   */
  seasons?: "month" | "quarter";
}

/** What was met among the rows of a log, whatever was done about it: numbers of rows. */
export interface Noted {
  /** With a negative amount, those of credit notes among them. */
  refunds: number;
  /** With amount zero. */
  zeros: number;
  /** Equal to an earlier row in every column. */
  duplicates: number;
  /** With the order number of a credit note. */
  creditNotes: number;
  /** Of an order that began on another day; only counted where orders are joined. */
  joined: number;
  /** Of customers that are named like a test. */
  tests: number;
  /** After the last day; only counted where there is one. */
  future: number;
  /** Whose customer is a long number that a spreadsheet has rounded (`1.23457E+11`): several customers may be one. */
  rounded: number;
  /** With a timestamp that states its time zone. */
  zoned: number;
  /** With an amount in another currency than most. */
  otherCurrency: number;
  /** ISO 4217 code of the currency of most amounts that name one. */
  currency: string | null;
}

/** What `historySql` writes. */
export interface SqlOptions {
  /** "duckdb" where absent. */
  dialect?: "duckdb" | "postgresql" | "spark" | "bigquery" | "clickhouse";
  /** Name of the table, with the schema before a dot where there is one; "orders" where absent. */
  table?: string;
  /**
   * Where given, customers who are equal once recency and age are rounded to whole spans of so many days become one row, with
   * their number as `weight`: what `purchaseHistoryFrom` takes for the models without spend.
   */
  groupDays?: number;
  /** Whether only the number of rows is asked for, as `found`. */
  count?: boolean;
}

/**
 * Covariates that change with time, for `pareto-nbd`. Time is cut into periods within which they stay as they are; the first period
 * begins at the same moment for all customers, and a customer's first purchase comes `start` after it.
 */
export interface CovariatesOverTime {
  /** How long a period lasts, in units of the history; 1 where absent. */
  period?: number;
  /** How long after the beginning of the first period each customer's first purchase came; 0 for all where absent. */
  start?: ArrayLike<number> | null;
  /**
   * Values by period and name: one list for all customers, or one a customer. A list goes on to the end of the history at least, and
   * beyond it as far as forecasts are wanted: a horizon beyond its end is refused (`periods`).
   */
  values: Record<string, ArrayLike<number> | ArrayLike<number>[]>;
  /** Ages at the repeat purchases, one list a customer, in order: a purchase counts by the values of its own period. */
  times?: ArrayLike<number>[];
  /** In the place of the times: the sum of each covariate over the repeat purchases, one entry a customer. */
  purchases?: Record<string, ArrayLike<number>>;
}

/** Columns of a history made elsewhere, one entry a customer. */
export interface HistoryColumns {
  /** Repeat purchases. */
  frequency: ArrayLike<number>;
  /** Age at the last purchase, 0 without a repeat purchase. */
  recency: ArrayLike<number>;
  /** Age: time from the first purchase to the end of the history. */
  age?: ArrayLike<number>;
  /**
   * In the place of the age, for `bg-bb`: opportunities to buy since the first purchase. The recency is then the
   * opportunity of the last purchase, counted from 1, and 0 without one.
   */
  opportunities?: ArrayLike<number> | null;
  /** Customers that each entry stands for; one each where absent. */
  weight?: ArrayLike<number> | null;
  /** Sum of the natural logarithms of the times between purchases, 0 without a repeat purchase. */
  sumLogIntervals?: ArrayLike<number> | null;
  /** What else is known of the customers and does not change with time, a column of finite numbers a name. */
  covariates?: Record<string, ArrayLike<number>> | null;
  /** What changes with time: seasons, campaigns. */
  covariatesOverTime?: CovariatesOverTime | null;
  /** Mean amount of the repeat orders, 0 without one. */
  spend?: ArrayLike<number> | null;
  /** Sum of all orders. */
  total?: ArrayLike<number> | null;
  /** Identifiers. */
  customers?: string[];
  /** "week" where absent. */
  unit?: TimeUnit;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const SEGMENTS: &str = r#"
/** One segment of a rule set of one's own: a rule matches when every range given holds. */
export interface RfmRule {
  id: string;
  name?: string | null;
  /** Lowest and highest score of R; of F; of M. */
  r?: [number, number] | null;
  f?: [number, number] | null;
  m?: [number, number] | null;
  /** Lowest and highest mean of the scores of F and M. */
  fm?: [number, number] | null;
  /** Cells listed one by one as R, F, M. */
  cells?: [number, number, number][];
  /** High or low on R, F, M, such as "HLH". */
  pattern?: string | null;
  /** Rank by value, 0 best. */
  rank?: number;
}

/** How customers are scored and segmented. */
export interface RfmSettings {
  /** 3 to 10; 5 where absent. */
  bins?: number;
  /** Each measure on its own (where absent), F within R and M within both, or by one's own cuts. */
  binning?: "independent" | "nested" | "plus-one" | "own";
  /** Own cut points for days, orders, money, ascending, one fewer than the bins. */
  cuts?: [number[], number[], number[]];
  /** "rf-ten" where absent. */
  ruleSet?: "rf-ten" | "codes-eleven" | "eight-types" | "rfm-030" | "rfm-02x" | "putler" | "own";
  ownRules?: RfmRule[];
  /** How the eight types tell high from low. */
  highLow?: { by?: "mean" | "median" | "fixed"; inclusive?: boolean; cuts?: [number, number, number] };
}

/** What `segmentSql` writes. */
export interface SegmentSqlOptions {
  /** "duckdb" where absent. */
  dialect?: "duckdb" | "postgresql" | "spark" | "bigquery" | "clickhouse";
  /**
   * Name of the table with a row a customer, as `historySql` answers it: `orders`, `total`, and `recency` and `age` in the unit of
   * the history; "customers" where absent. By nested binning a row whose R, or R and F, nobody in the history has gets null for
   * what cannot be said: `f`, `m` and `segment`.
   */
  table?: string;
}

/** One segment. */
export interface Segment {
  id: string;
  /** H/L pattern of the eight types. */
  pattern: string | null;
  /** Rank by value, 0 best. */
  rank: number;
  customers: number;
  orders: number;
  revenue: number;
  /** Mean and median total spend; null for an empty segment. */
  mean: number | null;
  median: number | null;
  daysSinceLast: number | null;
}

/** A rule set held against all cells of scores. */
export interface RuleAudit {
  cells: number;
  /** Cells that no rule matches. */
  unmatched: [number, number, number][];
  /** Cells that more than one rule matches; the first wins. */
  overlapping: [number, number, number][];
  /** Segments that no customer can reach. */
  unreachable: string[];
  segments: { id: string; matched: number; first: number }[];
}

/** Scores and segments. */
export interface Rfm {
  /** One entry a customer, 1 worst; a high R score means few days since the last order. */
  scores: { r: Uint8Array; f: Uint8Array; m: Uint8Array };
  /** Segment id of each customer. */
  segment: string[];
  segments: Segment[];
  audit: RuleAudit;
  bins: number;
  /** Day counted from, in days since 1970-01-01. */
  asOf: number | null;
  /** Cut points for days, orders, money. */
  cuts: [number[], number[], number[]];
  /** Customers with each score. */
  scoreCounts: [number[], number[], number[]];
  /** R by F, lowest first. */
  grid: { r: number; f: number; customers: number; revenue: number; segment: string }[];
  /** Inequality of total spend: curve, Gini index, shares of the top 1, 5, 10, 20 per cent. */
  lorenz: { points: [number, number][]; gini: number | null; topShares: [number, number][]; leftOut: number };
}
"#;

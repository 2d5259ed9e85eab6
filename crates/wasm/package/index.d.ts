import type { ReadOptions, Table } from "./clovis.js";

export {
  Card,
  ColumnType,
  CohortEffects,
  CustomerValue,
  Diagnosis,
  Effects,
  Estimated,
  EstimatedModel,
  Evaluation,
  Field,
  FieldKind,
  FitRecord,
  FitSettings,
  FromParameters,
  HistoryColumns,
  HistoryOptions,
  LikelihoodRatio,
  Noted,
  Prediction,
  PurchaseFit,
  PurchaseHistory,
  PurchaseModel,
  ReadOptions,
  Reference,
  Regularity,
  RetentionFit,
  RetentionModel,
  RetentionTable,
  Rfm,
  RfmRule,
  RfmSettings,
  RuleAudit,
  ScoreSqlOptions,
  Scores,
  Segment,
  SegmentSqlOptions,
  SetAsideGroup,
  SpendFit,
  SpendPrediction,
  SqlOptions,
  Step,
  Table,
  TableColumn,
  TimeUnit,
  Value,
  ValueOptions,
  Values,
  catalogue,
  customerValue,
  estimate,
  estimatedModels,
  evaluate,
  fit,
  fromParameters,
  historySql,
  purchaseHistory,
  purchaseHistoryFrom,
  regularity,
  retentionTable,
  rfm,
  score,
  scoreSql,
  segmentSql,
} from "./clovis.js";

/**
 * Starts the package; nothing else works before. Called again, it does nothing.
 *
 * @param source the wasm file, where it is not beside the module: its address, a response, its bytes, or compiled
 */
export default function init(
  source?: RequestInfo | URL | Response | BufferSource | WebAssembly.Module,
): Promise<void>;

/** The bytes of a file: a `File` brings its name along. */
export type TableSource = Uint8Array | ArrayBuffer | Blob | string;

/**
 * Reads a table: CSV, TSV, semicolon, pipe or aligned text in UTF-8, UTF-16, GB18030 and other encodings, JSON or JSON Lines,
 * compressed or not, a sheet of a workbook (XLSX, XLS, ODS), Parquet or Arrow (file, stream, Feather 2), for each of which a module is loaded. Several files, or the
 * files in a zip archive, are read as one table where their headers agree.
 *
 * @throws ClovisError `empty-file`, `binary`, `protected-workbook`, `damaged-file`, `nested-columns`, `ragged`, `undecodable`, … with the place in `data`
 */
export function readTable(
  source: TableSource | TableSource[],
  options?: ReadOptions,
): Promise<Table>;

/** The record of a run, as the page saves it: what was read, how, and what came out. */
export interface RunRecord {
  format: "clovis-run";
  version: number;
  /** Version of Clovis. */
  clovis: string;
  /** In the order in which they were read; the hash is null where the browser did not give it. */
  files: { name: string; bytes: number; sha256: string | null }[];
  /** Everything that was chosen. */
  settings: Record<string, unknown>;
  /** Counts, segments, fits and total as numbers, and a checksum of every column of the customers; null where its rows are no customers'. */
  results: Record<string, unknown>;
}

/**
 * Does a recorded run again with the same file, or files in the order of the record.
 *
 * @returns whether everything came out the same, to the bit; where not, the places that differ (`results.purchases.logLikelihood`);
 * the record of this run; and the columns of the customers by id, −∞ where a customer has no value
 * @throws ClovisError `bad-option`, `project-too-new`; as `readTable`, `purchaseHistory` and `fit`
 */
export function repeat(
  record: RunRecord | string,
  source: TableSource | TableSource[],
): Promise<{
  same: boolean;
  differences: string[];
  record: RunRecord;
  columns: { customer: string[] } & Record<string, Float64Array>;
}>;

/** The one kind of error that the package throws. */
export class ClovisError extends Error {
  /** What went wrong, in kebab-case. */
  readonly code: string;
  /** Where: file, row (the header is row 1), column, value, what was expected, and whatever else the kind carries. */
  readonly data: {
    file?: string;
    row?: number;
    column?: string;
    value?: string;
    expected?: string;
    [name: string]: unknown;
  };
}

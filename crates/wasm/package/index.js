import * as module from "./clovis.js";
import { start } from "./source.js";

export {
  PurchaseFit,
  PurchaseHistory,
  RetentionFit,
  RetentionTable,
  SpendFit,
  Table,
  catalogue,
  customerValue,
  estimate,
  estimatedModels,
  evaluate,
  historySql,
  purchaseHistory,
  purchaseHistoryFrom,
  retentionTable,
  rfm,
  score,
  scoreSql,
  segmentSql,
} from "./clovis.js";
export { ClovisError } from "./error.js";
export { fit, fromParameters, regularity } from "./model.js";
export { repeat } from "./repeat.js";
export { readTable } from "./table.js";

let started;

/** Starts the package; nothing else works before. Called again, it does nothing. */
export default function init(source) {
  started ??= start(module, "clovis_bg.wasm", source).then(
    () => undefined,
    (failure) => {
      started = undefined;
      throw failure;
    },
  );
  return started;
}
